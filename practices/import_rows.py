"""One line of an imported table becomes a record and its stories, or a list of what is wrong with it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.html import format_html_join
from django.utils.translation import gettext as _

from network.models import Tandem
from practices import evidence, goal_limit
from practices.export_rows import RECORD, STORY
from practices.import_lists import figures_of, links_of, partners_of
from practices.models import Practice, PracticeGoal, PracticePage, PracticePartner
from practices.tables import Line
from taxonomy.models import Audience, Goal, Target, Theme

LANGUAGES = ("de", "en")
PLAIN = (
    "working_title", "place_de", "place_en", "country", "latitude", "longitude", "stage", "start_year", "end_year",
    "last_confirmed", "evidence_kind", "evidence_grade", "staff", "money", "funding_de", "funding_en", "contact_email",
)  # fmt: skip
NUMBERS = ("start_year", "end_year", "evidence_grade")
STORY_COLUMNS = tuple(name for name in STORY if name != "url")
PARTS = ("city_part", "university_part", "citizens_part", "business_part", "contact_role")
RICH = ("challenge", "solution", "result", "evidence", "helped", "hindered", "not_worked", "transfer")
COLUMNS = (
    *PLAIN, "tandem", "partners", "figures", "links", "goals", "targets", "reasons_de", "reasons_en", "themes",
    "audiences", *(f"{name}_{language}" for language in LANGUAGES for name in STORY_COLUMNS),
)  # fmt: skip
#: The export has them too; they say nothing that an import could believe, and are passed over.
PASSED_OVER = {*RECORD, "licence", "url_de", "url_en"} - set(COLUMNS)


@dataclass
class Entry:
    """What one line says. ``errors`` are (column, message)."""

    line: Line
    practice: Practice
    goals: list[PracticeGoal] = field(default_factory=list)
    themes: list[Theme] = field(default_factory=list)
    audiences: list[Audience] = field(default_factory=list)
    partners: list[PracticePartner] = field(default_factory=list)
    stories: dict[str, PracticePage] = field(default_factory=dict)
    errors: list[tuple[str, str]] = field(default_factory=list)

    def refuse(self, column: str, error: Any) -> None:
        messages = error.messages if isinstance(error, ValidationError) else [str(error)]
        self.errors += [(column, message) for message in messages]

    def refuse_all(self, error: ValidationError) -> None:
        for column, found in error.error_dict.items():
            self.refuse(column, ValidationError(found))


def entry_of(line: Line, *, many_goals: bool = False) -> Entry:
    """Never raises; whatever is wrong stands in ``errors``. ``many_goals``: a fifth goal is meant."""
    cells = {name: line.cells.get(name, "") for name in COLUMNS}
    entry = Entry(line, Practice(many_goals=many_goals))
    for column in line.formulas:
        entry.refuse(column, _("A formula stands here. Write its result instead."))
    _read_record(entry, cells)
    _read_goals(entry, cells)
    entry.partners = partners_of(cells["partners"], entry.refuse)
    for name, model in (("themes", Theme), ("audiences", Audience)):
        setattr(entry, name, _terms(entry, name, cells[name], model))
    for language in LANGUAGES:
        if cells[f"title_{language}"]:
            _read_story(entry, cells, language)
        elif any(cells[f"{name}_{language}"] for name in STORY_COLUMNS):
            entry.refuse(f"title_{language}", _("There is a text in this language, but no title."))
    if not entry.stories:
        entry.refuse("title_en", _("A title in at least one language is needed."))
    return entry


def _read_record(entry: Entry, cells: dict[str, str]) -> None:
    practice = entry.practice
    for name in PLAIN:
        if cells[name]:
            setattr(practice, name, _number(entry, name, cells[name]) if name in NUMBERS else cells[name])
    practice.working_title = (practice.working_title or cells["title_en"] or cells["title_de"])[:160]
    if cells["tandem"]:
        practice.tandem = Tandem.objects.filter(city__slug=cells["tandem"]).select_related("city").first()
        if practice.tandem is None:
            entry.refuse("tandem", _("There is no tandem “%(name)s”.") % {"name": cells["tandem"][:40]})
            return
    practice.figures = figures_of(cells["figures"], entry.refuse)
    practice.materials = links_of(cells["links"], entry.refuse)
    try:
        practice.clean_fields()
        practice.validate_unique()
        practice.clean()
    except ValidationError as error:
        entry.refuse_all(error)


def _number(entry: Entry, name: str, text: str) -> int | None:
    if re.fullmatch(r"\d{1,4}", text, re.ASCII):
        return int(text)
    entry.refuse(name, _("A whole number is needed here, not “%(value)s”.") % {"value": text[:40]})
    return 0 if name == "evidence_grade" else None


def _split(text: str) -> list[str]:
    return list(dict.fromkeys(part.strip() for part in re.split(r"[;,\n]", text) if part.strip()))


def _terms(entry: Entry, column: str, text: str, model: Any) -> list[Any]:
    slugs = _split(text)
    found = {row.slug: row for row in model.objects.filter(slug__in=slugs)}
    for slug in slugs:
        if slug not in found:
            entry.refuse(column, _("There is no “%(value)s” here.") % {"value": slug[:40]})
    return [found[slug] for slug in slugs if slug in found]


def goal_errors(number: str, target: str) -> list[tuple[str, str]]:
    """What is wrong with one goal and its target, as (``goals`` or ``targets``, message)."""
    entry = Entry(Line(0, {}), Practice())
    _read_goals(entry, {"goals": number, "targets": target, "reasons_de": "", "reasons_en": ""})
    return entry.errors


def _read_goals(entry: Entry, cells: dict[str, str]) -> None:
    reasons = {language: _reasons(cells[f"reasons_{language}"]) for language in LANGUAGES}
    known = {str(goal.number): goal for goal in Goal.objects.all()}
    for number in _split(cells["goals"]):
        if number not in known:
            entry.refuse("goals", _("There is no goal “%(number)s”; they go from 1 to 17.") % {"number": number[:20]})
            continue
        said = {f"reason_{language}": reasons[language].get(number, "")[:300] for language in LANGUAGES}
        entry.goals.append(PracticeGoal(tag=known[number], **said))
    _read_targets(entry, cells["targets"])
    try:
        goal_limit.check(len(entry.goals), entry.practice.many_goals)
    except ValidationError as error:
        entry.refuse("goals", error)


def _read_targets(entry: Entry, text: str) -> None:
    links = {link.tag_id: link for link in entry.goals}
    for code in _split(text):
        target = Target.objects.filter(code=code).first()
        if target is None:
            entry.refuse("targets", _("There is no target “%(code)s”.") % {"code": code[:20]})
        elif target.goal_id not in links:
            entry.refuse("targets", _("The target %(code)s belongs to a goal that is not named.") % {"code": code})
        else:
            links[target.goal_id].target = target


def _reasons(text: str) -> dict[str, str]:
    """``11: because …``, one line for each goal."""
    pairs = re.findall(r"^\s*(\d{1,2})\s*:\s*(.+)$", text, re.MULTILINE | re.ASCII)
    return {number: reason.strip() for number, reason in pairs}


def _read_story(entry: Entry, cells: dict[str, str], language: str) -> None:
    said = {name: cells[f"{name}_{language}"] for name in STORY_COLUMNS}
    page = PracticePage(title=said["title"], teaser_text=said["summary"], live=False)
    for name in PARTS:
        setattr(page, name, said[name])
    for name in RICH:
        setattr(page, name, _paragraphs(said[name]))
    own = {"title", "teaser_text", *PARTS, *RICH}
    try:
        page.clean_fields(exclude=[column.name for column in page._meta.fields if column.name not in own])
    except ValidationError as error:
        for name, found in error.error_dict.items():
            column = "summary" if name == "teaser_text" else name
            entry.refuse(f"{column}_{language}", ValidationError(found))
    try:
        evidence.check_story(entry.practice.evidence_grade, said["evidence"])
    except (ValidationError, ValueError) as error:
        entry.refuse(f"evidence_{language}", error)
    entry.stories[language] = page


def _paragraphs(text: str) -> str:
    """Each line of plain text is a paragraph."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return format_html_join("", "<p>{}</p>", ((line,) for line in lines))
