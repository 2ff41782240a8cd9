"""The terms that a new site starts with; afterwards the officers keep them (docs/terms.md has the reasons)."""

from __future__ import annotations

#: name -> (remark, {language: word and further forms})
TERMS: dict[str, tuple[str, dict[str, tuple[str, ...]]]] = {
    "tandem": ("A city with its university or universities.", {"de": ("Tandem",), "en": ("tandem",)}),
    "city": ("", {"de": ("Stadt", "Städte"), "en": ("city", "cities")}),
    "university": (
        "Hochschule covers both kinds; Universität only where one is meant.",
        {"de": ("Hochschule",), "en": ("university", "universities")},
    ),
    "member": ("", {"de": ("Mitglied",), "en": ("member",)}),
    "action plan": (
        "Of the network; not the communication plan.",
        {"de": ("Aktionsplan", "Aktionspläne"), "en": ("action plan",)},
    ),
    "ambition": ("Never Ambition or Ziel alone.", {"de": ("Leitziel",), "en": ("ambition",)}),
    "action": ("", {"de": ("Maßnahme",), "en": ("action",)}),
    "promise": ("What an action says will be done.", {"de": ("Zusage",), "en": ("promise",)}),
    "Sustainable Development Goal": (
        "Short only beside its number or tile.",
        {"de": ("Nachhaltigkeitsziel",), "en": ("Sustainable Development Goal", "SDG")},
    ),
    "target": ("Of a goal.", {"de": ("Unterziel",), "en": ("target",)}),
    "practice": ("", {"de": ("Praxisbeispiel",), "en": ("practice",)}),
    "library": ("", {"de": ("Praxissammlung", "Sammlung"), "en": ("library", "practice library")}),
    "event": (
        "Termin in lists and cards; Veranstaltung is what takes place.",
        {"de": ("Veranstaltung", "Termin"), "en": ("event",)},
    ),
    "news": ("Aktuelles is the section, Meldung one item.", {"de": ("Meldung", "Aktuelles"), "en": ("news",)}),
    "secretariat": ("", {"de": ("Sekretariat",), "en": ("secretariat",)}),
    "mayor": ("With a colon where all are meant.", {"de": ("Bürgermeister:in", "Bürgermeister"), "en": ("mayor",)}),
}


def plant(term_model: type, word_model: type) -> None:
    """Write the terms with the models of a migration; those that exist stay as they are."""
    for name, (remark, words) in TERMS.items():
        term, created = term_model.objects.get_or_create(name=name, defaults={"remark": remark})  # type: ignore[attr-defined]
        if not created:
            continue
        for order, (language, (text, *also)) in enumerate(words.items()):
            word_model.objects.create(  # type: ignore[attr-defined]
                term=term, language=language, text=text, also=", ".join(also), sort_order=order
            )
