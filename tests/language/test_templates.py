"""What a template says stands in the catalogue: no visible word outside the tags that translate."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Shown when nothing else works, in both languages at once and without the catalogue.
BILINGUAL = {"400.html", "403.html", "403_csrf.html", "500.html", "plain_answer.html"}
#: Names and specimens that are the same in every language.
UNTRANSLATABLE = {"CSV", "JSON", "XLSX", "Vollkorn", "Schibsted Grotesk"}
SPECIMENS = {"home/style_guide/type.html", "home/style_guide/files.html"}
TEMPLATES = sorted(
    path for path in (ROOT / "templates").rglob("*") if path.suffix in {".html", ".txt"} and path.name not in BILINGUAL
)
SILENT = re.compile(
    r"{#.*?#}|{%\s*comment.*?endcomment\s*%}|{%\s*blocktranslate.*?endblocktranslate\s*%}"
    r"|{%\s*block \w*class\s*%}.*?{%\s*endblock[^%]*%}|{%.*?%}|{{.*?}}"
    r"|<(script|style|svg|code|kbd)\b.*?</\1>|<!--.*?-->|&#?\w+;",
    re.DOTALL,
)
SPOKEN_ATTRIBUTE = re.compile(r"\b(?:alt|title|aria-label|placeholder)=\"([^\"]*)\"")
WORD = re.compile(r"[^\W\d_]{2}")


def literals(source: str) -> list[str]:
    """The words of a template that a reader would see, or hear, untranslated."""
    said = SILENT.sub(" ", source)
    pieces = [*SPOKEN_ATTRIBUTE.findall(said), *re.sub(r"<[^>]*>", "\n", said).splitlines()]
    return [piece.strip() for piece in pieces if WORD.search(piece) and piece.strip() not in UNTRANSLATABLE]


def name(path: Path) -> str:
    return str(path.relative_to(ROOT / "templates"))


@pytest.mark.parametrize("path", [path for path in TEMPLATES if name(path) not in SPECIMENS], ids=name)
def test_every_word_of_a_template_is_translated(path):
    assert literals(path.read_text()) == []


@pytest.mark.parametrize(
    "source",
    ["<p>Read on</p>", '<img alt="A map">', "{% if page %}Weiterlesen{% endif %}", '<a title="More">{{ label }}</a>'],
)
def test_an_untranslated_word_is_found(source):
    assert literals(source)


@pytest.mark.parametrize(
    "source",
    [
        '<p>{% translate "Read on" %}</p>',
        "{% blocktranslate %}Read {{ title }}{% endblocktranslate %}",
        '<p class="small soft">{{ text }} · 1</p>',
        "{# A remark #}<svg><title>x y</title></svg>&nbsp;",
    ],
)
def test_what_is_translated_or_unseen_passes(source):
    assert literals(source) == []
