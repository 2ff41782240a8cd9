"""The editorial workflow of planning.installation, for all pages of both languages."""

from django.db import migrations

from planning.installation import install


def install_workflow(apps, schema_editor):
    # Wagtail's example leads to a group that this site does not have.
    apps.get_model("wagtailcore", "Workflow").objects.filter(name="Moderators approval").delete()
    apps.get_model("wagtailcore", "Task").objects.filter(name="Moderators approval").delete()
    install(apps.get_model("home", "HomePage").objects.all(), apps)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0003_roles"),
        ("planning", "0001_initial"),
    ]

    operations = [migrations.RunPython(install_workflow, migrations.RunPython.noop)]
