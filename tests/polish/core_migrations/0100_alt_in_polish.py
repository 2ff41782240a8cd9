"""As ``manage.py makemigrations core`` writes it, after the newest that the core itself has."""

from pathlib import Path

from django.db import migrations, models

import core.migrations

NEWEST = max(path.stem for path in Path(core.migrations.__path__[0]).glob("0*.py"))


class Migration(migrations.Migration):

    dependencies = [
        ('core', NEWEST),
    ]

    operations = [
        migrations.AddField(
            model_name='siteimage',
            name='alt_pl',
            field=models.CharField(blank=True, max_length=255, verbose_name='alternative text (Polish)'),
        ),
    ]
