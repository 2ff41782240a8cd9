"""What is asked of a practice, step by step: fields with the words of the library, checked by the import's rules.

The same fields are the form in the browser and the lines of the Word template. Names are those of the import's columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from core.terms import vocabulary
from practices import evidence
from practices.goal_limit import MOST_GOALS
from practices.import_rows import goal_errors
from practices.models import Practice, PracticeSubmission
from practices.submission.columns import refusals

LONG = 8_000
#: One more than is good, for those who insist.
GOALS = MOST_GOALS + 1
NO_REASON = _("Please say in a sentence what the practice contributes to it.")


@dataclass(frozen=True)
class Group:
    """Fields that belong together; ``title`` is empty where there is nothing to say."""

    title: Any
    fields: list[forms.BoundField]
    folded: bool = False

    def label_of(self, bound: forms.BoundField) -> str:
        """The field's label where it stands alone; the goal of “Goal 1” needs no second word."""
        if not self.title or bound.name.startswith("goal_"):
            return str(self.title or bound.label)
        return f"{self.title}: {bound.label}"


def area(
    label: Any, help_text: Any = "", *, required: bool = False, rows: int = 6, most: int = LONG
) -> forms.CharField:
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, help_text=help_text, required=required, widget=widget, max_length=most)


def line(label: Any, help_text: Any = "", *, required: bool = False, most: int = 160, **attrs: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off", **attrs})
    return forms.CharField(label=label, help_text=help_text, required=required, widget=widget, max_length=most)


class Answers(forms.Form):
    """One step. ``submission`` says in which language the answers are and whose they are."""

    titles: ClassVar[dict[str, Any]] = {}

    def __init__(self, *args: Any, submission: PracticeSubmission, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.submission = submission
        self.choose()

    def choose(self) -> None:
        """Fill in choices that stand in the database."""

    @property
    def groups(self) -> list[Group]:
        return [Group("", [self[name] for name in self.own_names])]

    @property
    def own_names(self) -> list[str]:
        return [name for name in self.fields if name not in getattr(self, "machinery", ())]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or {}
        for name, message in refusals(cleaned, self.submission):
            if name in self.fields and name not in self.errors:
                self.add_error(name, message)
        return cleaned


class PracticeAnswers(Answers):
    title = line(
        _("Title"), _("Short, and in plain words: “A night bus for students and nurses”."), required=True, most=120
    )
    summary = area(_("Summary"), _("One or two sentences for the list of practices."), required=True, rows=3, most=240)
    contact_role = line(
        _("Who answers questions"),
        _("An office, such as “Science office of the city”. No personal names: this is shown to readers."),
    )
    stage = forms.ChoiceField(
        label=_("Stage"), choices=Practice.Stage.choices, widget=forms.RadioSelect, initial=Practice.Stage.RUNNING
    )
    start_year = line(_("Began in"), _("The year, such as 2021."), most=4, inputmode="numeric")
    end_year = line(_("Ended in"), _("Leave empty while it goes on."), most=4, inputmode="numeric")
    themes = forms.MultipleChoiceField(label=_("Themes"), widget=forms.CheckboxSelectMultiple)
    audiences = forms.MultipleChoiceField(label=_("Target groups"), widget=forms.CheckboxSelectMultiple, required=False)

    def choose(self) -> None:
        for name, kind in (("themes", "theme"), ("audiences", "audience")):
            field: Any = self.fields[name]
            field.choices = [(row.slug, row.label) for row in vocabulary(kind).values()]


class GoalsAnswers(Answers):
    """Up to four goals, each with a reason; a fifth only on purpose."""

    many_goals = forms.BooleanField(
        label=_("The fifth goal is really meant"),
        help_text=_("A practice that serves everything says nothing."),
        required=False,
    )

    def choose(self) -> None:
        goals = [("", "–")]
        goals += [(str(goal.number), f"{goal.number} {goal.label}") for goal in vocabulary("goal").values()]
        for number in range(1, GOALS + 1):
            self._ask_goal(number, goals)
        self.fields["many_goals"] = self.fields.pop("many_goals")

        self.fields["goal_1"].error_messages["required"] = _("Please choose at least one goal.")
        self.fields["reason_1"].error_messages["required"] = NO_REASON

    def _ask_goal(self, number: int, goals: list[tuple[str, str]]) -> None:
        # No ChoiceField: the rule of the import says what is wrong with a goal 18.
        self.fields[f"goal_{number}"] = forms.CharField(
            label=_("Goal"), required=number == 1, widget=forms.Select(choices=goals), max_length=20
        )
        self.fields[f"reason_{number}"] = area(
            _("Reason"),
            _("In one sentence: what does the practice contribute to this goal?"),
            required=number == 1,
            rows=2,
            most=300,
        )
        self.fields[f"target_{number}"] = line(
            _("Target"), _("The target of the goal that comes closest, such as 11.3."), most=20
        )

    @property
    def groups(self) -> list[Group]:
        found = [
            Group(
                _("Goal %(number)d") % {"number": number},
                [self[f"{name}_{number}"] for name in ("goal", "reason", "target")],
            )
            for number in range(1, MOST_GOALS + 1)
        ]
        last = [self[f"{name}_{GOALS}"] for name in ("goal", "reason", "target")]
        return [*found, Group(_("A fifth goal"), [*last, self["many_goals"]], folded=not any(f.value() for f in last))]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        seen: set[str] = set()
        for number in range(1, GOALS + 1):
            self._check_goal(number, cleaned, seen)
        if cleaned.get(f"goal_{GOALS}") and not cleaned.get("many_goals") and len(seen) > MOST_GOALS:
            self.add_error("many_goals", _too_many(len(seen)))
        return cleaned

    def _check_goal(self, number: int, cleaned: dict[str, Any], seen: set[str]) -> None:
        goal, target, reason = (cleaned.get(f"{name}_{number}", "") for name in ("goal", "target", "reason"))
        if not goal:
            if (target or reason) and f"goal_{number}" not in self.errors:
                self.add_error(f"goal_{number}", _("Choose the goal that this belongs to."))
            return
        if goal in seen:
            self.add_error(f"goal_{number}", _("This goal is named already."))
        seen.add(goal)
        if not reason and f"reason_{number}" not in self.errors:
            self.add_error(f"reason_{number}", NO_REASON)
        for column, message in goal_errors(goal, target):
            self.add_error(f"{column.removesuffix('s')}_{number}", message)


def _too_many(number: int) -> Any:
    from practices import goal_limit

    try:
        goal_limit.check(number, on_purpose=False)
    except goal_limit.TooManyGoals as refused:
        return refused
    return ""


class StoryAnswers(Answers):
    challenge = area(_("The challenge"), _("What was the problem, and for whom?"), required=True)
    solution = area(_("What was done"), _("Who did what? What did city and university each do?"), required=True, rows=8)
    city_part = area(_("What the city did"), _("One or two sentences."), rows=2, most=600)
    university_part = area(_("What the university did"), _("One or two sentences."), rows=2, most=600)
    citizens_part = area(_("What residents did"), _("One or two sentences."), rows=2, most=600)
    business_part = area(_("What businesses did"), _("One or two sentences."), rows=2, most=600)
    helped = area(_("What helped"), _("People, rules, luck."), rows=4)
    hindered = area(_("What hindered"), _("And how you dealt with it."), rows=4)
    not_worked = area(_("What did not work"), _("The most useful chapter for others. Honest, without names."), rows=4)
    transfer = area(
        _("What others need"),
        _("Conditions, people, money and time that another city needs to reuse it."),
        rows=4,
    )


class ResultsAnswers(Answers):
    result = area(_("The result"), _("What has changed, for whom?"), required=True)
    evidence_kind = forms.ChoiceField(
        label=_("Kind of evidence"),
        help_text=_("What the statements about results rest on."),
        choices=[("", _("None yet")), *evidence.Kind.choices],
        widget=forms.RadioSelect,
        required=False,
    )
    evidence_grade = forms.ChoiceField(
        label=_("Strength of evidence"),
        help_text=_("How far the kind of evidence carries."),
        widget=forms.RadioSelect,
        initial="0",
    )
    evidence = area(
        _("Evidence"),
        _("How do you know? What was asked, counted or compared, by whom, and where can it be read?"),
    )
    staff = line(_("Staff"), _("Full-time posts that it takes, such as 0.5."), most=8, inputmode="decimal")
    money = forms.ChoiceField(
        label=_("Money"), choices=[("", "–"), *Practice.Money.choices], widget=forms.Select, required=False
    )
    funding = line(_("Where the money comes from"), most=200)

    def choose(self) -> None:
        field: Any = self.fields["evidence_grade"]
        field.choices = [(str(grade.value), f"{grade.label}: {evidence.MEANINGS[grade]}") for grade in evidence.Grade]


def typed(form: forms.Form) -> dict[str, Any]:
    """What stands in the fields of a sent form, as it was typed."""
    return {
        name: _storable(form.fields[name].widget.value_from_datadict(form.data, form.files, form.add_prefix(name)))
        for name in form.fields
        if name not in getattr(form, "machinery", ())
    }


def _storable(value: Any) -> Any:
    """PostgreSQL stores no NUL in a text."""
    if isinstance(value, list):
        return [_storable(one) for one in value]
    return value.replace("\x00", "") if isinstance(value, str) else value


def too_long(form: forms.Form) -> Iterator[str]:
    """Names of fields with more text than they take: the only thing that even a draft refuses."""
    for name, errors in form.errors.as_data().items():
        if any(error.code == "max_length" for error in errors):
            yield name
