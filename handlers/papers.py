"""What a meeting decided, as papers: its resolution, an extract of it, the notice of its conclusions.

How they are written is handlers/paper_writing.py, how they are locked handlers/final_papers.py.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text, Word
from handlers import extracts, meeting_words, paper_words, paper_writing
from storage import minutes, papers
from storage.models import Meeting
from storage.models.papers import PaperKind

MOST_LISTED = 24
LISTED = timedelta(days=400)
KINDS: dict[str, PaperKind] = {"NQ": "NQ", "TB": "TB"}
action = Actions()


def open_list(turn: Turn[None]) -> Outcome:
    """Of meetings whose minutes are written one is picked; the only one is shown at once."""
    written = minutes.of_cell(turn.db, turn.person.cell_id, turn.now - LISTED)
    found = [meeting for _, meeting in written if meeting.kind != "committee"]
    if not found:
        return turn.end("paper-no-meetings", [turn.door("bienban")])
    if len(found) == 1:
        return _shown(turn, found[0].id)
    return turn.end("paper-which-meeting", [_line(meeting) for meeting in found[:MOST_LISTED]])


def _line(meeting: Meeting) -> Choice:
    words: dict[str, Word] = {"kind": meeting_words.kind_name(meeting.kind), "start": meeting.starts_at}
    return of_meeting.choice(Text("paper-meeting-line", words), meeting.id)


@action("papers")
def of_meeting(turn: Turn[None], meeting_id: str) -> Outcome:
    return _shown(turn, guard.id_of(meeting_id))


def _shown(turn: Turn[Any], meeting_id: int) -> Outcome:
    meeting, _ = paper_words.based_on(turn, meeting_id)
    choices = [_way(turn, meeting, kind) for kind in KINDS.values()]
    if papers.of_meeting(turn.db, meeting, "NQ"):
        choices.insert(1, extracts.choice_for(meeting))
    return turn.end("paper-of-meeting", choices, heading=meeting_words.heading(meeting), start=meeting.starts_at)


def _way(turn: Turn[Any], meeting: Meeting, kind: PaperKind) -> Choice:
    found, name = papers.of_meeting(turn.db, meeting, kind), kind.casefold()
    if found is None:
        return written.choice(Text(f"paper-write-{name}"), meeting.id, kind)
    key = "paper-locked-of" if found.locked_at else "paper-get-of"
    words: dict[str, Word] = {"paper": Text(f"paper-heading-{name}"), "number": f"{found.number:02d}"}
    return given.choice(Text(key, words), meeting.id, kind)


@action("paper-write")
def written(turn: Turn[None], meeting_id: str, kind: str) -> Outcome:
    return turn.go(paper_writing.type_title, paper_writing.begun(turn, guard.id_of(meeting_id), _kind(kind)))


@action("paper-get")
def given(turn: Turn[None], meeting_id: str, kind: str) -> Outcome:
    """The final paper, or the last draft made anew."""
    meeting, _ = paper_words.based_on(turn, guard.id_of(meeting_id))
    found = papers.of_meeting(turn.db, meeting, _kind(kind))
    if found is None:
        return _shown(turn, meeting.id)
    return paper_words.handed(turn, meeting, found)


def _kind(raw: str) -> PaperKind:
    if raw not in KINDS:
        raise Misfit("invitation-not-yours")
    return KINDS[raw]


PHRASES = ("nghị quyết", "thông báo kết luận", "resolution", "resolutions")
FEATURE = Feature(
    (paper_writing.conversation,),
    actions=action,
    doors=(Door("nghiquyet", "paper-door", open_list, ("resolution",), PHRASES, leaders_only=True),),
)
