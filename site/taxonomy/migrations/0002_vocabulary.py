"""Fill the fixed vocabulary from taxonomy/data; from then on the rows belong to the officers.

Rows are found by their number, code or slug, so that the migration may run on a database that already has some.
"""

from django.db import migrations

from taxonomy.data.ambitions import AMBITIONS
from taxonomy.data.audiences import AUDIENCES
from taxonomy.data.channels import CHANNELS
from taxonomy.data.goals import GOALS
from taxonomy.data.targets import TARGETS
from taxonomy.data.themes import THEMES


def names(name):
    return {"name_de": name.de, "name_en": name.en}


def fill_goals(apps):
    Goal = apps.get_model("taxonomy", "Goal")
    for goal in GOALS:
        fields = {"colour": goal.colour, "text_colour": goal.text_colour, "iri": goal.iri}
        # Tag name and slug as Goal.save() derives them; a historical model does not have that method.
        tag = {"name": f"SDG {goal.number}", "slug": str(goal.number)}
        Goal.objects.update_or_create(number=goal.number, defaults={**names(goal.name), **fields, **tag})


def fill_targets(apps):
    Target = apps.get_model("taxonomy", "Target")
    goals = {goal.number: goal for goal in apps.get_model("taxonomy", "Goal").objects.all()}
    for place, target in enumerate(TARGETS, start=1):
        defaults = {**names(target.name), "goal": goals[target.goal], "sort_order": place}
        Target.objects.update_or_create(code=target.code, defaults=defaults)


def fill_ambitions(apps):
    Ambition, Action = apps.get_model("taxonomy", "Ambition"), apps.get_model("taxonomy", "Action")
    for ambition in AMBITIONS:
        row, _ = Ambition.objects.update_or_create(number=ambition.number, defaults=names(ambition.name))
        for action in ambition.actions:
            text = {"text_de": action.measure.de, "text_en": action.measure.en}
            defaults = {**names(action.name), **text, "ambition": row}
            Action.objects.update_or_create(code=action.number, defaults=defaults)


def fill_terms(apps):
    for model, terms in (("Theme", THEMES), ("Audience", AUDIENCES), ("Channel", CHANNELS)):
        rows = apps.get_model("taxonomy", model).objects
        for place, term in enumerate(terms, start=1):
            defaults = {**names(term.name), "sort_order": place}
            if model == "Channel":
                defaults["length_limit"] = term.max_length
            rows.update_or_create(slug=term.slug, defaults=defaults)


def fill(apps, schema_editor):
    fill_goals(apps)
    fill_targets(apps)
    fill_ambitions(apps)
    fill_terms(apps)


class Migration(migrations.Migration):
    dependencies = [("taxonomy", "0001_initial")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
