"""A resolution or a notice of conclusions is drafted of a meeting's minutes: what it is about, what was decided.

Nothing is stored, and no number taken, before the last answer.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot import guard
from bot.dialog import Conversation, Misfit, Step, Turn
from bot.i18n import Texts
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import final_papers, official_words, paper_words, vote_words
from storage import meetings, papers
from storage.models import Meeting, Minutes, Person
from storage.models.papers import PaperKind

LONGEST_TITLE, LONGEST_TEXT = 200, 3000
NAMED = re.compile(r"^(?:nghị quyết|thông báo kết luận)\s+", re.IGNORECASE)  # stands above the title already


@dataclass
class Draft:
    meeting_id: int = 0
    kind: PaperKind = "NQ"
    title: str = ""
    text: str = ""
    written_at: datetime | None = None  # the paper that there was when it was last shown


conversation = Conversation("paper", Draft)


def begun(turn: Turn[Any], meeting_id: int, kind: PaperKind) -> Draft:
    meeting, _ = paper_words.based_on(turn, meeting_id)
    there = papers.of_meeting(turn.db, meeting, kind)
    if there and there.locked_at:
        raise Misfit("paper-locked-already", paper=final_papers.name_of(kind))
    return Draft(meeting.id, kind, written_at=there and there.at)


@conversation.step
def type_title(turn: Turn[Draft]) -> Screen:
    meeting, _ = paper_words.based_on(turn, turn.draft.meeting_id)
    usual = paper_words.title_of(turn.draft.kind, _usual(turn, meeting))
    words = {"paper": final_papers.name_of(turn.draft.kind)}
    return turn.ask(Text("paper-about", words), [Choice("", usual)], takes=("text",), longest=LONGEST_TITLE)


def _usual(turn: Turn[Draft], meeting: Meeting) -> str:
    """In Vietnamese, as all that stands in the paper."""
    words: dict[str, Word] = {"start": meeting.starts_at, "theme": meeting.theme or ""}
    year = str(meeting.starts_at.astimezone(turn.zone).year)
    return Texts("vi", turn.zone).plain(Text(f"paper-of-{meeting.kind}", {**words, "year": year}))


@type_title.reply
def title_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    meeting, _ = paper_words.based_on(turn, turn.draft.meeting_id)
    turn.draft.title = NAMED.sub("", " ".join(answer.split())) or _usual(turn, meeting)
    return type_points


@conversation.step
def type_points(turn: Turn[Draft]) -> Screen:
    _, written = paper_words.based_on(turn, turn.draft.meeting_id)
    words: dict[str, Word] = {"points": paper_words.listed(paper_words.points_of(written.said["conclusion"]))}
    take = Choice("", Text("paper-take-conclusion"))
    return turn.ask(Text("paper-points", words), [take], takes=("text",), longest=LONGEST_TEXT)


@type_points.reply
def points_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, longest=LONGEST_TEXT)
    _, written = paper_words.based_on(turn, turn.draft.meeting_id)
    text = answer or written.said["conclusion"]
    if not paper_words.points_of(text):
        raise Misfit("dialog-empty")
    turn.draft.text = text
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    draft = turn.draft
    meeting, written = paper_words.based_on(turn, draft.meeting_id)
    words: dict[str, Word] = {
        "title": paper_words.title_of(draft.kind, draft.title),
        "points": paper_words.listed(paper_words.points_of(draft.text)),
        "cautions": [*_vote_cautions(draft, written), *_overtaken(turn, meeting)],
    }
    key = "paper-preview-cautioned" if words["cautions"] else "paper-preview"
    ways = [Choice(name, Text(f"paper-{name}")) for name in ("draft-it", "edit-title", "edit-points")]
    return turn.ask(Text(key, words), ways)


def _vote_cautions(draft: Draft, written: Minutes) -> list[Text]:
    """A resolution needs more than half of those who may vote (domain.md); whether it has them is theirs to say."""
    votes = written.said["votes"]
    if draft.kind != "NQ" or vote_words.is_carried(written.said):
        return []
    words: dict[str, Word] = {"agreed": votes[0], "members": vote_words.members(written.said)} if votes else {}
    return [Text("paper-not-carried", words) if votes else Text("paper-no-vote")]


def _overtaken(turn: Turn[Draft], meeting: Meeting) -> list[Text]:
    """Somebody else has written it since this began; from now on they know."""
    there = papers.of_meeting(turn.db, meeting, turn.draft.kind)
    if there is None or there.at == turn.draft.written_at:
        return []
    turn.draft.written_at = there.at
    words: dict[str, Word] = {"name": turn.db.get_one(Person, there.by_id).full_name, "at": there.at}
    return [Text("paper-overtaken", {**words, "number": f"{there.number:02d}"})]


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer == "edit-title":
        return type_title
    if answer == "edit-points":
        return type_points
    draft = turn.draft
    meetings.lock(turn.db, draft.meeting_id)
    meeting, _ = paper_words.based_on(turn, draft.meeting_id)
    there = papers.of_meeting(turn.db, meeting, draft.kind)
    if there and there.at != draft.written_at and not there.locked_at:
        return confirm
    points = paper_words.points_of(draft.text)
    said = {"title": draft.title, "points": points, **official_words.signs(turn.db, meeting.cell)}
    found = papers.write(turn.db, meeting, draft.kind, said, turn.person, turn.now)
    if found is None:
        raise Misfit("paper-locked-already", paper=final_papers.name_of(draft.kind))
    return paper_words.handed(turn, meeting, found)
