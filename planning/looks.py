"""How a state looks in the admin: a sign for each, and one of the colours of planning.css. The word stands beside."""

from planning.state import State

ICONS = {
    State.IDEA: "help",
    State.PLANNED: "date",
    State.WRITING: "edit",
    State.TRANSLATING: "globe",
    State.IN_REVIEW: "glasses",
    State.CLEARED: "check",
    State.SCHEDULED: "time",
    State.PARTLY_LIVE: "warning",
    State.PUBLISHED: "success",
    State.EVALUATED: "clipboard-list",
    State.OVERDUE: "warning",
    State.DROPPED: "cross",
}
TONES = {
    State.CLEARED: "ready",
    State.SCHEDULED: "ready",
    State.PUBLISHED: "done",
    State.EVALUATED: "done",
    State.PARTLY_LIVE: "alarm",
    State.OVERDUE: "alarm",
    State.DROPPED: "muted",
}
NEUTRAL = "neutral"
