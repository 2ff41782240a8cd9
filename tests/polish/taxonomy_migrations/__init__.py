"""The migrations of the taxonomy with those of the site: the shipped ones stay untouched (MIGRATION_MODULES)."""

from taxonomy import migrations

__path__ = [*__path__, *migrations.__path__]
