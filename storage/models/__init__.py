"""Every table, in one place to import from."""

from storage.models.accounts import TokenPair, Usage
from storage.models.api_keys import ApiKey, ApiReport
from storage.models.areas import AreaAnswer
from storage.models.case_papers import CasePaper
from storage.models.comment_parts import CommentDraft, CommentFile
from storage.models.delivery import Broadcast, DeadLetter, Delivery, SeenEvent
from storage.models.floor import Sitting, Speech, Vote, VoteHand
from storage.models.groups import CellGroup, GroupCode, GroupMessage
from storage.models.meetings import (
    AgendaItem,
    Attendance,
    Document,
    DocumentRead,
    Meeting,
    Minutes,
    Periodic,
    Reminder,
    Rsvp,
)
from storage.models.papers import Paper, ScoreCard
from storage.models.people import Address, Area, Cell, CodeTry, Committee, Invitation, Person, PersonArea
from storage.models.phones import PhoneMessage
from storage.models.preparations import Preparation, PreparationStep
from storage.models.questions import Question, QuestionAnswer, QuestionBox, QuestionVoter
from storage.models.report_fields import ReportField
from storage.models.running import Lease, Pulse
from storage.models.sealed import SealedBox
from storage.models.tasks import Task
from storage.models.voices import (
    Comment,
    CommentGroup,
    Counter,
    Report,
    ReportChange,
    ReportFile,
    ReportVoice,
    StoredFile,
)
from storage.models.year_plans import PlannedTheme, Threshold

__all__ = [
    "Address",
    "AgendaItem",
    "ApiKey",
    "ApiReport",
    "Area",
    "AreaAnswer",
    "Attendance",
    "Broadcast",
    "CasePaper",
    "Cell",
    "CellGroup",
    "CodeTry",
    "Comment",
    "CommentDraft",
    "CommentFile",
    "CommentGroup",
    "Committee",
    "Counter",
    "DeadLetter",
    "Delivery",
    "Document",
    "DocumentRead",
    "GroupCode",
    "GroupMessage",
    "Invitation",
    "Lease",
    "Meeting",
    "Minutes",
    "Paper",
    "Periodic",
    "Person",
    "PersonArea",
    "PhoneMessage",
    "PlannedTheme",
    "Preparation",
    "PreparationStep",
    "Pulse",
    "Question",
    "QuestionAnswer",
    "QuestionBox",
    "QuestionVoter",
    "Reminder",
    "Report",
    "ReportChange",
    "ReportField",
    "ReportFile",
    "ReportVoice",
    "Rsvp",
    "ScoreCard",
    "SealedBox",
    "SeenEvent",
    "Sitting",
    "Speech",
    "StoredFile",
    "Task",
    "Threshold",
    "TokenPair",
    "Usage",
    "Vote",
    "VoteHand",
]
