"""The migrations of the core with that for the alternative text of pictures (MIGRATION_MODULES)."""

from core import migrations

__path__ = [*__path__, *migrations.__path__]
