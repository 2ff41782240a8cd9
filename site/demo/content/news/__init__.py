"""The news of three years, one file each."""

from __future__ import annotations

from demo.content.news.communication_plan import COMMUNICATION_PLAN
from demo.content.news.decision_makers_report import DECISION_MAKERS_REPORT
from demo.content.news.library_opens import LIBRARY_OPENS
from demo.content.news.lublin_housing import LUBLIN_HOUSING
from demo.content.news.new_members import NEW_MEMBERS
from demo.content.news.one_university_two_cities import ONE_UNIVERSITY_TWO_CITIES
from demo.content.news.open_windows import OPEN_WINDOWS
from demo.content.news.park_on_paper import PARK_ON_PAPER
from demo.content.news.parma_agreement import PARMA_AGREEMENT
from demo.content.news.school_run import SCHOOL_RUN
from demo.content.news.secretariat_moves import SECRETARIAT_MOVES
from demo.content.news.staff_exchange import STAFF_EXCHANGE
from demo.content.news.start_up_clinic import START_UP_CLINIC
from demo.content.news.tech_labs import TECH_LABS
from demo.content.news.tidelines_visit import TIDELINES_VISIT
from demo.content.news.tourism_group import TOURISM_GROUP
from demo.content.news.turku_call import TURKU_CALL
from demo.content.news.webinar_notes import WEBINAR_NOTES
from demo.content.news.writing_workshop import WRITING_WORKSHOP
from demo.content.shapes import News

#: Newest first.
NEWS: tuple[News, ...] = (
    TURKU_CALL,
    TIDELINES_VISIT,
    LIBRARY_OPENS,
    WEBINAR_NOTES,
    PARMA_AGREEMENT,
    OPEN_WINDOWS,
    SECRETARIAT_MOVES,
    WRITING_WORKSHOP,
    DECISION_MAKERS_REPORT,
    ONE_UNIVERSITY_TWO_CITIES,
    PARK_ON_PAPER,
    STAFF_EXCHANGE,
    TECH_LABS,
    START_UP_CLINIC,
    TOURISM_GROUP,
    SCHOOL_RUN,
    NEW_MEMBERS,
    COMMUNICATION_PLAN,
)

#: Cleared, and still to come.
COMING_NEWS: tuple[News, ...] = (LUBLIN_HOUSING,)
