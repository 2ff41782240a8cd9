"""From answers to the columns of the import, which is the one place where values become a record and a page."""

from __future__ import annotations

from typing import Any

from practices.import_rows import PARTS, RICH, Entry, entry_of
from practices.models import PracticeSubmission
from practices.tables import Line

RECORD = ("stage", "start_year", "end_year", "evidence_kind", "evidence_grade", "staff", "money")
STORY = ("title", "summary", *PARTS, *RICH)
MOST = 5


def columns_of(cleaned: dict[str, Any], submission: PracticeSubmission) -> dict[str, str]:
    """Cells of one line of the import, in the language of the submission."""
    language = submission.language
    record = {name: str(cleaned.get(name) or "") for name in RECORD}
    record["staff"] = record["staff"].replace(",", ".")
    story = {f"{name}_{language}": str(cleaned.get(name) or "") for name in STORY}
    return {
        **record,
        **story,
        **_goals(cleaned, language),
        "tandem": submission.tandem.slug,
        "themes": ";".join(cleaned.get("themes") or []),
        "audiences": ";".join(cleaned.get("audiences") or []),
        f"funding_{language}": str(cleaned.get("funding") or ""),
        "contact_email": submission.address,
    }


def _goals(cleaned: dict[str, Any], language: str) -> dict[str, str]:
    rows = [tuple(str(cleaned.get(f"{name}_{number}") or "") for name in ("goal", "target", "reason"))
            for number in range(1, MOST + 1)]  # fmt: skip
    named = [row for row in rows if row[0]]
    # A reason is one line of its cell.
    reasons = (f"{goal}: {' '.join(reason.split())}" for goal, _target, reason in named)
    return {
        "goals": ";".join(goal for goal, _target, _reason in named),
        "targets": ";".join(target for _goal, target, _reason in named if target),
        f"reasons_{language}": "\n".join(reasons),
    }


def entry_for(cleaned: dict[str, Any], submission: PracticeSubmission, working_title: str) -> Entry:
    """The record and the page that the answers make, with what is wrong with them."""
    cells = {**columns_of(cleaned, submission), "working_title": working_title}
    return entry_of(Line(0, cells), many_goals=bool(cleaned.get("many_goals")))


def refusals(cleaned: dict[str, Any], submission: PracticeSubmission) -> list[tuple[str, str]]:
    """What the import says of some of the answers, as (name of the field, message)."""
    title = cleaned.get("title") or "–"
    # The name only has to be one that nobody has: the real one is made with the page.
    entry = entry_for({**cleaned, "title": title}, submission, working_title=f"submission {submission.key}")
    return [(column.removesuffix(f"_{submission.language}"), message) for column, message in entry.errors]
