"""What waits in the demo: a bundle, an approval by link, and texts for channels on two entries."""

from __future__ import annotations

from typing import Any

from wagtail.models import Page

from planning.asking import ask
from planning.channel_texts import slots_of, write
from planning.models import Bundle, CommunicationPlan, PlanEntry

#: Invented, like everybody in the demo.
DECISION_MAKER = {
    "name": "Kim Muster",
    "role": "Oberbürgermeister:in einer Beispielstadt",
    "email": "mayor@example.org",
    "language": "de",
    "note": "Mustertext: Bitte lesen Sie beide Fassungen bis Freitag.",
}
TEXTS = {
    "de": "Mustertext: Zwei Städte, eine Idee. Was daraus geworden ist, steht auf unserer Website.",
    "en": "Sample text: two cities, one idea. Read on our website what has come of it.",
}


def load_approvals(plan: CommunicationPlan, secretariat: Any) -> None:
    written = [entry for entry in plan.entries.order_by("planned_date") if _drafts(entry)]
    if written:
        bundle = Bundle.objects.create(title="Mustertreffen: Bericht und Beispiele / Sample meeting: report and cases")
        bundle.entries.set(written[:2])
        ask(_drafts(written[0])[0].specific, secretariat, **DECISION_MAKER)
    texted = [entry for entry in plan.entries.order_by("planned_date") if slots_of(entry)]
    for entry in texted[:2]:
        for slot in slots_of(entry):
            write(slot.row, TEXTS.get(slot.language, TEXTS["en"]), secretariat)


def _drafts(entry: PlanEntry) -> list[Page]:
    found = Page.objects.filter(translation_key=entry.story, live=False, alias_of__isnull=True)
    return list(found.order_by("locale_id")) if entry.story else []
