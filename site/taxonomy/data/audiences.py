"""The people whom the communication plan speaks to."""

from __future__ import annotations

from taxonomy.data.shapes import Name, Term

AUDIENCES: tuple[Term, ...] = (
    Term("decision-makers", Name("Bürgermeister:innen und Hochschulleitungen", "Mayors and heads of universities")),
    Term("city-staff", Name("Beschäftigte der Stadtverwaltungen", "City staff")),
    Term("researchers", Name("Lehrende und Forschende", "Teachers and researchers")),
    Term("students", Name("Studierende", "Students")),
    Term("residents", Name("Einwohner:innen der Mitgliedsstädte", "Residents of member cities")),
    Term("press", Name("Medien", "Media")),
    Term(
        "prospective-members",
        Name("Interessierte Städte und Hochschulen", "Cities and universities interested in joining"),
    ),
    Term("funders", Name("Fördereinrichtungen und Politik", "Funders and policy makers")),
    Term("members", Name("Kontaktpersonen der Tandems", "Contacts in the tandems")),
)
