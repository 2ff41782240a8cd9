from django.db import migrations

from translation.terms import plant


def forwards(apps, schema_editor):
    plant(apps.get_model("translation", "GlossaryTerm"), apps.get_model("translation", "GlossaryWord"))


class Migration(migrations.Migration):
    dependencies = [("translation", "0002_glossary")]
    operations = [migrations.RunPython(forwards, migrations.RunPython.noop)]
