"""A member writes a comment, sends photos or voices with it, sees it once more and sends it.

What comes while it is shown (an album arrives photo by photo) is added to it. `WAYS` are the ways to go on from there.
"""

from __future__ import annotations

from collections.abc import Callable

from bot import guard
from bot.dialog import Misfit, Step, Turn
from bot.screens import LONGEST, Choice, Screen
from bot.texts import Text, Word
from handlers import comment_draft, comment_telling, comment_words, own_comments, said, sealed_comments
from handlers.comment_draft import Draft, conversation
from storage import comment_drafts, comment_files, comments, files
from storage.comment_targets import Target
from storage.models import Comment

LONGEST_IN_ALL = 3 * LONGEST
MOST_FILES = 10
OTHER, MINE = ":other", ":mine"


@conversation.step
def write_comment(turn: Turn[Draft]) -> Screen:
    target = comment_draft.target(turn)
    words: dict[str, Word] = {"item": comment_words.title(target), "where": comment_words.where(target)}
    named = sealed_comments.hindrance(turn, has_file=False, target=target)
    words["named"] = Text("comment-with-name" if named else "comment-name-chosen")
    ways = _elsewhere_from(target) if turn.draft.is_empty else []
    return turn.ask(Text("comment-write", words), ways, takes=("text", "prose", "photo", "voice"))


def _elsewhere_from(target: Target) -> list[Choice]:
    """Where this may be the first question."""
    if target == Target():
        return [Choice(MINE, Text("comment-mine"))]
    without_agenda = target.meeting and not target.document and not target.meeting.items
    return [Choice(OTHER, Text("comment-other"))] if without_agenda else []


@write_comment.reply
def comment_written(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    """In the place of what was written before."""
    if answer == MINE:
        return own_comments.listed(turn, 0)
    if answer == OTHER:
        return conversation.steps["choose_other"]
    guard.check(answer, turn.files)
    turn.draft.text, turn.draft.files = answer, list(turn.files)
    comment_draft.keep(turn)
    return confirm


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    draft = turn.draft
    try:
        target = comment_draft.target(turn)
    except Misfit as misfit:  # what was written is not lost for that
        choices = [Choice(":general", Text("comment-send-to-cell")), _drop()]
        return turn.ask("comment-unsendable", choices, why=misfit.text, what=draft.what)
    key = "comment-preview-elsewhere" if draft.elsewhere else "comment-preview"
    words: dict[str, Word] = {"what": draft.what, "item": comment_words.title(target)}
    hindered = sealed_comments.hindrance(turn, bool(draft.files), target)
    words["sealed"] = hindered or sealed_comments.explained(turn, target)
    return turn.ask(Text(key, words), choices_for(hindered), takes=("text", "prose", "photo", "voice"))


def choices_for(hindered: Text | None) -> list[Choice]:
    """Each of them is a name in WAYS."""
    return [
        Choice(":send", Text("comment-send"), said.SEND_WORDS),
        *sealed_comments.choices(hindered),
        Choice(":edit", Text("comment-edit")),
        _drop(),
    ]


def _drop() -> Choice:
    return Choice(":drop", Text("comment-drop"), ("không", "không gửi", "no"))


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    seen = turn.draft.revision
    if not comment_draft.renew(turn):
        return _gone(turn)
    way = None if turn.files else WAYS.get(answer)
    if way is None:
        return _added(turn, answer)
    return confirm if turn.draft.revision != seen else way(turn)


def _gone(turn: Turn[Draft]) -> Screen:
    return turn.end("comment-gone-elsewhere", [own_comments.mine_choice(), turn.door("gopy")])


def _added(turn: Turn[Draft], answer: str) -> Step[Draft]:
    """A further photo of an album, or further words."""
    draft = turn.draft
    if sealed_comments.is_wish(turn, answer):  # where it is not offered
        has_file = bool(draft.files or turn.files)
        if hindered := sealed_comments.hindrance(turn, has_file, comment_draft.target(turn)):
            raise Misfit(hindered.key, **hindered.words)
    whole = "\n".join(filter(None, (draft.text, answer)))
    guard.check(answer, turn.files)
    guard.check(whole, longest=LONGEST_IN_ALL)
    if len(draft.files) + len(turn.files) > MOST_FILES:
        raise Misfit("comment-too-many-files", most=MOST_FILES)
    draft.text, draft.files = whole, [*draft.files, *turn.files]
    comment_draft.keep(turn)
    return confirm


# Ways on from there


def _again(_turn: Turn[Draft]) -> Step[Draft]:
    return write_comment


def _dropped(turn: Turn[Draft]) -> Screen:
    comment_drafts.drop(turn.db, turn.person, turn.draft.token)
    return turn.end("comment-dropped", [turn.door("gopy")])


def _general(turn: Turn[Draft]) -> Step[Draft] | Screen:
    """What it was about takes no comments any more."""
    draft = turn.draft
    draft.meeting_id = draft.item_id = draft.document_id = 0
    draft.passage = ""
    return _sent(turn)


def _sent(turn: Turn[Draft]) -> Step[Draft] | Screen:
    target = _taken(turn)
    if not isinstance(target, Target):
        return target
    comment = store(turn, target)
    comment_telling.tell_new(turn, comment)
    return turn.end("comment-sent", _offers(turn), code=comment.code)


def _sealed(turn: Turn[Draft]) -> Step[Draft] | Screen:
    target = _taken(turn, sealed=True)
    if not isinstance(target, Target):
        return target
    about = {
        "meeting_id": target.meeting and target.meeting.id, "item_id": target.item and target.item.id,
        "document_id": target.document and target.document.id, "passage": target.passage,
    }  # fmt: skip
    return sealed_comments.send(turn, turn.draft.text, _offers(turn), **about)


def _taken(turn: Turn[Draft], *, sealed: bool = False) -> Target | Step[Draft] | Screen:
    """What it is about, and its draft is no more; or where the talk goes on, if that cannot be."""
    draft = turn.draft
    try:
        target = comment_draft.target(turn)  # it may have closed while they were typing
    except Misfit:
        return confirm
    if sealed and sealed_comments.hindrance(turn, bool(draft.files), target):  # nor was it offered
        return confirm
    if draft.item_id and target.item is None:  # the agenda has changed meanwhile
        return conversation.steps["choose_item"]
    if draft.token and not comment_drafts.take(turn.db, turn.person, draft.token, draft.revision):
        return _gone(turn)
    return target


def _offers(turn: Turn[Draft]) -> list[Choice]:
    return [next_choice(turn.draft, turn), own_comments.mine_choice()]


def store(turn: Turn[Draft], target: Target) -> Comment:
    draft = turn.draft
    first, *further = [files.add(turn.db, file, turn.now) for file in draft.files] or [None]
    comment = comments.add(
        turn.db, turn.person, target.meeting, target.item and target.item.id, draft.text, first, turn.now,
        document=target.document, passage=target.passage,
    )  # fmt: skip
    comment_files.attach(turn.db, comment, [file for file in further if file])
    return comment


def next_choice(draft: Draft, turn: Turn[Draft]) -> Choice:
    """One more, on the same meeting or document."""
    label = Text("comment-next")
    if draft.document_id:
        return Choice(f"a:comment-doc:{draft.document_id}", label)
    return Choice(f"a:comment:{draft.meeting_id}", label) if draft.meeting_id else turn.door("gopy", label)


WAYS: dict[str, Callable[[Turn[Draft]], Step[Draft] | Screen]] = {
    ":send": _sent,
    sealed_comments.SEAL: _sealed,
    ":edit": _again,
    ":drop": _dropped,
    ":general": _general,
}
