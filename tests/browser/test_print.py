"""A practice on paper: two pages of A4 in either language, with all that it says and without the site's furniture."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

A4 = (595, 842)
CHAPTERS = {
    "de": ("Die Herausforderung", "Was getan wurde", "Das Ergebnis", "Woher wissen wir das?", "Was gehindert hat"),
    "en": ("The challenge", "What was done", "The result", "How do we know?", "What hindered"),
}
FURNITURE = {
    "de": ("Newsletter", "Ähnliche Praxisbeispiele", "Was die Stufen bedeuten"),
    "en": ("newsletter", "Similar practices", "What the grades mean"),
}


@pytest.mark.parametrize("language", ["de", "en"])
def test_the_fullest_practice_fits_on_two_pages(new_visitor, find, language):
    page = new_visitor(language=language).go(*find("practices.practicepage", language))
    title = page.locator("h1").inner_text()
    page.evaluate("document.fonts.ready")
    sheet = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    assert len(sheet.pages) <= 2
    assert tuple(round(side) for side in sheet.pages[0].mediabox[2:]) == A4
    text = " ".join(" ".join(paper.extract_text().split()) for paper in sheet.pages)
    assert title.split()[0] in sheet.pages[0].extract_text(), "the first page is empty"
    for heading in CHAPTERS[language]:
        assert heading in text
    for word in FURNITURE[language]:
        assert word not in text
