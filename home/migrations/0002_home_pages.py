"""The tree every installation starts from: a German home page, its English translation, and the site that shows them."""

import uuid

from django.db import migrations

TITLES = {"de": "Startseite", "en": "Home"}


def make_homes(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Locale = apps.get_model("wagtailcore", "Locale")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    HomePage = apps.get_model("home", "HomePage")

    Site.objects.all().delete()
    Page.objects.filter(depth__gt=1).delete()
    content_type, _ = ContentType.objects.get_or_create(model="homepage", app_label="home")
    key = uuid.uuid4()
    pages = []
    for place, (code, title) in enumerate(TITLES.items(), start=1):
        locale, _ = Locale.objects.get_or_create(language_code=code)
        pages.append(
            HomePage.objects.create(
                title=title,
                draft_title=title,
                slug=f"home-{code}",
                content_type=content_type,
                path=f"0001000{place}",
                depth=2,
                numchild=0,
                url_path=f"/home-{code}/",
                locale=locale,
                translation_key=key,
                live=True,
            )
        )
    Page.objects.filter(depth=1).update(numchild=len(pages))
    Site.objects.create(hostname="localhost", port=80, root_page_id=pages[0].pk, is_default_site=True)


class Migration(migrations.Migration):
    dependencies = [
        ("home", "0001_initial"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(make_homes, migrations.RunPython.noop)]
