"""The records of the sample practices: what is true of them in every language."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.utils import timezone

from demo.content.practices.facts import FACTS, Facts, Figure
from demo.content.practices.short import FACTS as SHORT_FACTS
from demo.content.shapes import Practice
from practices.models import Practice as PracticeRecord
from practices.models import PracticeGoal, PracticePartner, PracticeReuse
from taxonomy.models import Audience, Target


def practice_record(record: Practice, words: Any) -> PracticeRecord:
    """``words`` are the rows that stories point to (demo.loading.stories.Vocabulary)."""
    facts = {**FACTS, **SHORT_FACTS}[record.key]
    today = timezone.localdate()
    place = {"place_de": record.place.de, "place_en": record.place.en} if record.place else {}
    row = PracticeRecord(
        working_title=(record.en or record.de).title,
        tandem=words.tandems.get(record.tandem or ""),
        added=today - timedelta(days=365 * record.years_ago + 40 + record.seed % 150),
        last_confirmed=None if facts.confirmed is None else today - timedelta(days=facts.confirmed),
        action=words.actions["4.2"],
        stage=facts.stage,
        start_year=today.year - facts.began,
        end_year=None if facts.ended is None else today.year - facts.ended,
        evidence_kind=facts.kind,
        evidence_grade=facts.grade,
        staff=Decimal(facts.staff) if facts.staff else None,
        money=facts.money,
        figures=[("figure", _figure(figure, today.year - 1)) for figure in facts.figures],
        **place,
    )
    _relate(row, record, facts, words)
    row.save()
    return row


def _relate(row: PracticeRecord, record: Practice, facts: Facts, words: Any) -> None:
    row.goal_links = [_goal(words.goals[number], facts) for number in record.goals]
    row.themes.set([words.themes[slug] for slug in record.themes])
    row.audiences.set(list(Audience.objects.filter(slug__in=facts.audiences)))
    row.partners = [_partner(who, role, words) for who, role in facts.partners]
    year = timezone.localdate().year
    row.reuses = [
        PracticeReuse(
            tandem=words.tandems[reuse.tandem], year=year - reuse.years_ago,
            how_de=reuse.how.de, how_en=reuse.how.en, result_de=reuse.result.de, result_en=reuse.result.en,
        )
        for reuse in facts.reuses
    ]  # fmt: skip


def _goal(goal: Any, facts: Facts) -> PracticeGoal:
    reason = facts.reasons.get(goal.number)
    code = facts.targets.get(goal.number)
    said = {"reason_de": reason.de, "reason_en": reason.en} if reason else {}
    return PracticeGoal(tag=goal, target=Target.objects.get(code=code) if code else None, **said)


def _partner(who: Any, role: str, words: Any) -> PracticePartner:
    if isinstance(who, str):
        return PracticePartner(tandem=words.tandems[who], role=role)
    return PracticePartner(name_de=who.de, name_en=who.en, role=role)


def _figure(figure: Figure, year: int) -> dict[str, Any]:
    return {
        "number": Decimal(figure.number), "unit_de": figure.unit.de, "unit_en": figure.unit.en,
        "label_de": figure.label.de, "label_en": figure.label.en, "year": year,
    }  # fmt: skip
