"""A site in three languages: what such a site writes itself (docs/languages.md)."""

from importlib import import_module
from pathlib import Path


def newest(app: str) -> str:
    """The last migration that an app is shipped with; those of this site come after it, however many there will be."""
    [folder] = import_module(f"{app}.migrations").__path__
    return max(path.stem for path in Path(folder).glob("[0-9]*.py"))
