from practices.models.confirmations import ConfirmationRequest
from practices.models.entries import LibraryEntry
from practices.models.goals import PracticeGoal
from practices.models.keywords import PracticeKeyword, PracticeWord
from practices.models.library import PracticeLibraryPage, TopicPage
from practices.models.pages import PracticePage
from practices.models.partners import PracticePartner, PracticeReuse
from practices.models.records import Practice
from practices.models.reviews import PracticeReview
from practices.models.submissions import PracticeSubmission, Standing, SubmissionFile, SubmissionQuestion

__all__ = [
    "ConfirmationRequest",
    "LibraryEntry",
    "Practice",
    "PracticeGoal",
    "PracticeKeyword",
    "PracticeLibraryPage",
    "PracticePage",
    "PracticePartner",
    "PracticeReuse",
    "PracticeReview",
    "PracticeSubmission",
    "PracticeWord",
    "Standing",
    "SubmissionFile",
    "SubmissionQuestion",
    "TopicPage",
]
