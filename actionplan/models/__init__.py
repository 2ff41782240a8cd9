from actionplan.models.measures import Duty, Measure, Milestone, ProgressUpdate, Snapshot, TypedFigure
from actionplan.models.pages import ActionPage, ActionPlanPage, AmbitionPage
from actionplan.models.records import ActionPlan

__all__ = [
    "ActionPage",
    "ActionPlan",
    "ActionPlanPage",
    "AmbitionPage",
    "Duty",
    "Measure",
    "Milestone",
    "ProgressUpdate",
    "Snapshot",
    "TypedFigure",
]
