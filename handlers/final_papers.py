"""The final paper, edited in Word, comes back: minutes, resolution or notice are locked with it and its SHA-256."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any, Literal

from bot import guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Next, Outcome, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import meeting_words, minutes_paper
from storage import files, meetings, minutes, papers
from storage.models import Meeting, Minutes, Paper
from storage.models.papers import PaperKind

Kind = Literal["BB"] | PaperKind
KINDS: dict[str, Kind] = {"BB": "BB", "NQ": "NQ", "TB": "TB"}


@dataclass
class Draft:
    meeting_id: int = 0
    kind: Kind = "BB"


conversation = Conversation("final-paper", Draft)
action = Actions()


def name_of(kind: Kind) -> Text:
    """ "nghị quyết", as it stands within a sentence."""
    return Text(f"paper-name-{kind.casefold()}")


def choice_for(meeting: Meeting, kind: Kind) -> Choice:
    return wanted.choice(Text("paper-send-final"), meeting.id, kind)


@action("paper-final")
def wanted(turn: Turn[None], meeting_id: str, kind: str) -> Outcome:
    if kind not in KINDS:
        raise Misfit("invitation-not-yours")
    return asked(turn, guard.id_of(meeting_id), KINDS[kind])


def asked(turn: Turn[None], meeting_id: int, kind: Kind) -> Next:
    meeting = minutes_paper.held(turn, meeting_id)
    _unlocked(turn, meeting, kind)
    return turn.go(send_final, Draft(meeting.id, kind))


def _unlocked(turn: Turn[Any], meeting: Meeting, kind: Kind) -> Minutes | Paper:
    meetings.lock(turn.db, meeting.id)
    found = minutes.of_meeting(turn.db, meeting) if kind == "BB" else papers.of_meeting(turn.db, meeting, kind)
    if found is None:
        raise Misfit("paper-none-yet", paper=name_of(kind))
    if found.locked_at:
        raise Misfit("paper-locked-already", paper=name_of(kind))
    return found


@conversation.step
def send_final(turn: Turn[Draft]) -> Screen:
    meeting = minutes_paper.held(turn, turn.draft.meeting_id)
    what, paper = meeting_words.what(meeting), name_of(turn.draft.kind)
    return turn.ask("paper-which-final", takes=("document",), what=what, paper=paper)


@send_final.reply
def final_sent(turn: Turn[Draft], answer: str) -> Screen:
    file, kind = turn.files[0], turn.draft.kind
    guard.check(answer, turn.files)
    if not file.name.casefold().endswith((".docx", ".pdf")):
        raise Misfit("paper-final-kind")
    found = _unlocked(turn, minutes_paper.held(turn, turn.draft.meeting_id), kind)
    papers.lock(turn.db, found, files.add(turn.db, file, turn.now), turn.now)
    seal = " ".join(re.findall(".{4}", file.sha256[:16]))
    number = f"{found.number:02d}"
    return turn.end(
        "paper-locked", [turn.door("sauhop"), turn.door("menu")], paper=name_of(kind), number=number, seal=seal
    )


FEATURE = Feature((conversation,), actions=action)
