"""The four roles of users.roles as groups, with their rights on both home pages."""

from django.db import migrations

from users.roles import apply_roles


def make_roles(apps, schema_editor):
    # Wagtail's examples would stand beside ours and say something else.
    apps.get_model("auth", "Group").objects.filter(name__in=["Moderators", "Editors"]).delete()
    apply_roles(apps, list(apps.get_model("home", "HomePage").objects.all()))


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0002_home_pages"),
        ("users", "0001_initial"),
        ("core", "0001_initial"),
        ("taxonomy", "0001_initial"),
        ("network", "0001_initial"),
        ("planning", "0001_initial"),
        ("practices", "0001_initial"),
        ("events", "0001_initial"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(make_roles, migrations.RunPython.noop)]
