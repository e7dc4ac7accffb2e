"""A member says what a comment is about: an item of an agenda, a document or a passage of it, a meeting, or nothing so.

(what was begun and not sent) → meeting, where there are several → item, where there is an agenda → writing.
Documents, and what belongs to no meeting, are one choice away. Writing and sending: handlers/comment_writing.py.
"""

from __future__ import annotations

from typing import Any

from bot import guard
from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import comment_draft, comment_words, meeting_words, own_comments, paging, said
from handlers.comment_draft import Draft, conversation
from handlers.comment_words import meeting_name
from handlers.comment_writing import MINE, OTHER, confirm, write_comment
from storage import comment_drafts, documents, meetings
from storage.models import Meeting

GENERAL = 0
LONGEST_PASSAGE, LONGEST_SEARCH = 500, 100
action = Actions()


def open_comments(turn: Turn[None]) -> Outcome:
    return _open(turn, Draft())


@action("comment")
def wanted(turn: Turn[None], meeting_id: str) -> Outcome:
    """Straight to one meeting, from its invitation."""
    return _open(turn, Draft(comment_draft.open_meeting(turn, guard.id_of(meeting_id)).id))


def choice_for(meeting: Meeting) -> Choice:
    return wanted.choice(Text("comment-door"), meeting.id)


@action("comment-doc")
def wanted_on_document(turn: Turn[None], document_id: str) -> Outcome:
    return _open(turn, Draft(document_id=comment_draft.document(turn, guard.id_of(document_id)).id))


def _open(turn: Turn[None], wish: Draft) -> Outcome:
    wish.token = comment_draft.begun()
    if _offer(turn, wish):
        return turn.go(resume, wish)
    return turn.go(_begin(turn, wish), wish)


def _begin(turn: Turn[Any], draft: Draft) -> Step[Draft]:
    """No question that has but one answer is asked."""
    if draft.document_id:
        return choose_passage
    if not draft.meeting_id:
        found = meetings.upcoming(turn.db, turn.person, turn.now)
        if len(found) != 1:
            return choose_meeting if found else _without_a_meeting(turn)
        draft.meeting_id = found[0].id
    return choose_item if comment_draft.open_meeting(turn, draft.meeting_id).items else write_comment


def _without_a_meeting(turn: Turn[Any]) -> Step[Draft]:
    return choose_other if documents.matching(turn.db, turn.person, "", 0, 1)[1] else write_comment


# What was begun and not sent


def _offer(turn: Turn[Any], wish: Draft) -> bool:
    """Whether there is something to go on with."""
    kept = comment_drafts.newest(turn.db, turn.person, turn.now)
    while kept and comment_draft.loaded(turn, kept) is None:
        comment_drafts.drop(turn.db, turn.person, kept.token)
        kept = comment_drafts.newest(turn.db, turn.person, turn.now)
    wish.offered = kept.token if kept else ""
    return kept is not None


def _offered(turn: Turn[Draft]) -> Draft | None:
    row = comment_drafts.of(turn.db, turn.person, turn.draft.offered)
    return comment_draft.loaded(turn, row) if row else None


@conversation.step
def resume(turn: Turn[Draft]) -> Screen:
    begun = _offered(turn)
    if begun is None:
        return turn.end("comment-gone-elsewhere", [own_comments.mine_choice(), turn.door("gopy")])
    wish, turn.draft = turn.draft, begun
    try:
        target = comment_draft.target(turn)
        words: dict[str, Word] = {"item": comment_words.title(target), "where": comment_words.where(target)}
    except Misfit as misfit:
        words = {"item": Text("comment-general"), "where": misfit.text}
    turn.draft = wish
    words["what"] = said.whole(begun.text, begun.files) or Text("comment-not-yet")
    choices = (Choice(":on", Text("comment-resume"), ("có", "yes")), Choice(":drop", Text("comment-drop"), ("không",)))
    return turn.ask(Text("comment-begun", words), choices)


@resume.reply
def resumed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    begun = _offered(turn)
    if answer == ":on" and begun:
        turn.draft = begun
        return write_comment if begun.is_empty else confirm
    comment_drafts.drop(turn.db, turn.person, turn.draft.offered)
    return resume if _offer(turn, turn.draft) else _begin(turn, turn.draft)


# A meeting and its agenda


@conversation.step
def choose_meeting(turn: Turn[Draft]) -> Screen:
    found = meetings.upcoming(turn.db, turn.person, turn.now)
    offered = [Choice(str(meeting.id), meeting_name(meeting)) for meeting in found]
    return turn.ask("comment-which-meeting", [*offered, _other()])


def _other() -> Choice:
    return Choice(OTHER, Text("comment-other"))


@choose_meeting.reply
def meeting_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == OTHER:
        return choose_other
    turn.draft.meeting_id = comment_draft.open_meeting(turn, int(answer)).id
    return _begin(turn, turn.draft)


@conversation.step
def choose_item(turn: Turn[Draft]) -> Screen:
    meeting = comment_draft.open_meeting(turn, turn.draft.meeting_id)
    offered = [Choice(str(item.id), item.title) for item in meeting.items]
    offered.append(Choice(str(GENERAL), Text("comment-general")))
    if not turn.draft.is_empty:
        return turn.ask("comment-item-gone", offered, meeting=meeting_name(meeting))
    return turn.ask("comment-which-item", [*offered, _other()], meeting=meeting_name(meeting))


@choose_item.reply
def item_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == OTHER:
        return choose_other
    turn.draft.item_id = int(answer)
    if turn.draft.is_empty:
        return write_comment
    comment_draft.keep(turn)
    return confirm


# A document, or nothing of the kind


@conversation.step
def choose_other(turn: Turn[Draft]) -> Screen:
    draft = turn.draft
    found, count = documents.matching(turn.db, turn.person, draft.words, draft.page * paging.PAGE, paging.PAGE)
    choices = [
        Choice(":general", Text("comment-for-cell")),
        *(Choice(f":{one.id}", meeting_words.short(one.title)) for one in found),
        *paging.ways(draft.page, count),
        Choice(MINE, Text("comment-mine")),
    ]
    return turn.ask("comment-about-what" if count else "comment-about-cell", choices, takes=("text", "prose"))


@choose_other.reply
def other_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    draft = turn.draft
    if answer in paging.TURNS:
        draft.page = paging.turned(draft.page, answer)
        return choose_other
    if answer == MINE:
        return own_comments.listed(turn, 0)
    if answer.startswith(":"):
        draft.meeting_id = draft.item_id = draft.document_id = 0
        if answer == ":general":
            return write_comment
        draft.document_id = comment_draft.document(turn, guard.id_of(answer[1:])).id
        return choose_passage
    guard.check(answer, longest=LONGEST_SEARCH)
    if not documents.matching(turn.db, turn.person, answer, 0, 1)[1]:
        raise Misfit("library-nothing", words=answer)
    draft.words, draft.page = answer, 0
    return choose_other


@conversation.step
def choose_passage(turn: Turn[Draft]) -> Screen:
    found = comment_draft.document(turn, turn.draft.document_id)
    whole = [Choice(":whole", Text("comment-whole-document"), ("cả tài liệu", "tất cả", "all"))]
    title = meeting_words.titled(found)
    return turn.ask("comment-which-passage", whole, takes=("text",), longest=LONGEST_PASSAGE, title=title)


@choose_passage.reply
def passage_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer, longest=LONGEST_PASSAGE)
    turn.draft.passage = "" if answer == ":whole" else answer
    if turn.draft.passage:
        comment_draft.keep(turn)
    return write_comment


PHRASES = ("góp ý", "gop y", "ý kiến", "comment", "gửi ý kiến")
FEATURE = Feature((conversation,), action, (Door("gopy", "comment-door", open_comments, ("comment",), PHRASES),))
