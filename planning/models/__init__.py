from planning.models.board import LaneLimit
from planning.models.bundles import Bundle
from planning.models.channel_texts import ChannelText
from planning.models.checklist import ClearanceRule
from planning.models.decisions import Approval, Exemption, Override
from planning.models.entry import PlanEntry
from planning.models.feed import FeedLink
from planning.models.indicators import Indicator
from planning.models.notices import NoticeSettings
from planning.models.plan import CommunicationPlan, Objective
from planning.models.requests import ApprovalRequest
from planning.models.rota import Rota, RotaMember, Turn
from planning.models.tasks import ContentReviewTask, PlanClearanceTask

__all__ = [
    "Approval",
    "ApprovalRequest",
    "Bundle",
    "ChannelText",
    "ClearanceRule",
    "CommunicationPlan",
    "ContentReviewTask",
    "Exemption",
    "FeedLink",
    "Indicator",
    "LaneLimit",
    "NoticeSettings",
    "Objective",
    "Override",
    "PlanClearanceTask",
    "PlanEntry",
    "Rota",
    "RotaMember",
    "Turn",
]
