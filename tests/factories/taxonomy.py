"""The vocabulary that every installation has; tests read it rather than make their own."""

from taxonomy.models import Action, Ambition, Goal, Target, Theme


def goal(number: int) -> Goal:
    return Goal.objects.get(number=number)


def target(code: str) -> Target:
    return Target.objects.get(code=code)


def theme(slug: str = "culture") -> Theme:
    return Theme.objects.get(slug=slug)


def action(code: str = "4.2") -> Action:
    return Action.objects.get(code=code)


def ambition(number: int = 4) -> Ambition:
    return Ambition.objects.get(number=number)
