"""Polish names: columns as ``manage.py makemigrations taxonomy`` writes them, and what stands in them."""

from django.db import migrations, models

from tests.polish import newest


GOALS = [
    "Koniec z ubóstwem",
    "Zero głodu",
    "Dobre zdrowie i jakość życia",
    "Dobra jakość edukacji",
    "Równość płci",
    "Czysta woda i warunki sanitarne",
    "Czysta i dostępna energia",
    "Wzrost gospodarczy i godna praca",
    "Innowacyjność, przemysł, infrastruktura",
    "Mniej nierówności",
    "Zrównoważone miasta i społeczności",
    "Odpowiedzialna konsumpcja i produkcja",
    "Działania w dziedzinie klimatu",
    "Życie pod wodą",
    "Życie na lądzie",
    "Pokój, sprawiedliwość i silne instytucje",
    "Partnerstwa na rzecz celów",
]
THEMES = {
    "urban-planning": "Planowanie miast",
    "economy": "Gospodarka",
    "culture": "Kultura",
    "society": "Społeczeństwo",
    "sustainability": "Zrównoważony rozwój",
    "lifelong-learning": "Uczenie się i nauczanie przez całe życie",
}


def write_names(apps, schema_editor):
    goal, theme = apps.get_model("taxonomy", "Goal"), apps.get_model("taxonomy", "Theme")
    for number, name in enumerate(GOALS, start=1):
        goal.objects.filter(number=number).update(name_pl=name)
    for slug, name in THEMES.items():
        theme.objects.filter(slug=slug).update(name_pl=name)


class Migration(migrations.Migration):
    dependencies = [
        ("taxonomy", newest("taxonomy")),
    ]

    operations = [
        migrations.AddField(
            model_name="action",
            name="name_pl",
            field=models.CharField(
                blank=True, help_text="Without it the English name is shown.", max_length=300, verbose_name="name (Polish)"
            ),
        ),
        migrations.AddField(
            model_name="ambition",
            name="name_pl",
            field=models.CharField(
                blank=True, help_text="Without it the English name is shown.", max_length=300, verbose_name="name (Polish)"
            ),
        ),
        migrations.AddField(
            model_name="audience",
            name="name_pl",
            field=models.CharField(
                blank=True, help_text="Without it the English name is shown.", max_length=300, verbose_name="name (Polish)"
            ),
        ),
        migrations.AddField(
            model_name="channel",
            name="name_pl",
            field=models.CharField(
                blank=True, help_text="Without it the English name is shown.", max_length=300, verbose_name="name (Polish)"
            ),
        ),
        migrations.AddField(
            model_name="goal",
            name="name_pl",
            field=models.CharField(
                blank=True, help_text="Without it the English name is shown.", max_length=300, verbose_name="name (Polish)"
            ),
        ),
        migrations.AddField(
            model_name="target",
            name="name_pl",
            field=models.CharField(
                blank=True, help_text="Without it the English name is shown.", max_length=300, verbose_name="name (Polish)"
            ),
        ),
        migrations.AddField(
            model_name="theme",
            name="name_pl",
            field=models.CharField(
                blank=True, help_text="Without it the English name is shown.", max_length=300, verbose_name="name (Polish)"
            ),
        ),
        migrations.RunPython(write_names, migrations.RunPython.noop),
    ]
