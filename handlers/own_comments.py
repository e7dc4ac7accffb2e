"""A member's own comments: what became of each, and changing or withdrawing one that nobody has taken up yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot import guard
from bot.dialog import Actions, Conversation, Door, Feature, Misfit, Outcome, Step, Turn
from bot.filestore import Fetched
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import comment_telling, comment_words, said, sealed_comments
from storage import comment_files, comment_targets, files
from storage import own_comments as own
from storage.models import Comment

LABEL = 30  # characters of a comment on its button
MOST_FILES = 10


@dataclass
class Draft:
    comment_id: int = 0
    text: str = ""
    files: list[Fetched] = field(default_factory=list[Fetched])
    bare: bool = False  # without the files it had


conversation = Conversation("own-comment", Draft)
action = Actions()


def mine_choice() -> Choice:
    return mine.choice(Text("comment-mine"))


def open_mine(turn: Turn[None]) -> Outcome:
    return listed(turn, 0)


@action("my-comments")
def mine(turn: Turn[None], page: str = "0") -> Outcome:
    return listed(turn, guard.id_of(page))


def listed(turn: Turn[Any], page: int) -> Screen:
    found, more = own.page(turn.db, turn.person, page, turn.now)
    lines: list[Word] = [_line(turn, comment) for comment in found]
    choices = [one.choice(_label(comment), comment.id) for comment in found]
    choices += [mine.choice(Text("page-next"), page + 1)] if more else []
    choices += [mine.choice(Text("page-previous"), page - 1)] if page else []
    if not page:
        sealed = sealed_comments.own(turn)
        lines += sealed_comments.own_lines(sealed)
        choices += sealed_comments.own_choices(sealed)
    return turn.end("comment-own", [*choices, turn.door("gopy")], comments=lines or Text("comment-own-none"))


def _line(turn: Turn[Any], comment: Comment) -> Text:
    words: dict[str, Word] = {"code": comment.code, "item": comment_words.name(turn.db, comment)}
    words |= {"what": said.first_words(comment.text, comment.file and comment.file.kind), "state": state(comment)}
    return Text("comment-own-line", words)


def _label(comment: Comment) -> Text:
    what = said.first_words(comment.text, comment.file and comment.file.kind, LABEL)
    return Text("answer-label", {"code": comment.code, "what": what})


def state(comment: Comment) -> Text:
    if comment.answered_at is None:
        return Text("comment-state-taken-up" if comment.taken_up_at else "comment-state-waiting")
    if comment.reserved_at:
        return Text("comment-state-reserved")
    return Text(f"comment-state-{comment.outcome}" if comment.outcome else "comment-state-answered")


@action("my-comment")
def one(turn: Turn[None], comment_id: str) -> Outcome:
    return shown(turn, of(turn, guard.id_of(comment_id)))


def of(turn: Turn[Any], comment_id: int) -> Comment:
    found = own.one(turn.db, comment_id, turn.person)
    if found is None:
        raise Misfit("comment-gone")
    return found


def shown(turn: Turn[Any], comment: Comment) -> Screen:
    """With its answer, and all that can still be done with it."""
    target = comment_targets.of(turn.db, comment)
    words: dict[str, Word] = {"code": comment.code, "item": comment_words.title(target), "state": state(comment)}
    meeting = comment_words.meeting_name(target.meeting) if target.meeting else Text("comment-no-meeting")
    words |= {"where": meeting, "what": comment_words.what(turn.db, comment)}
    words["answer"] = _what_became(comment)
    return turn.end(Text("comment-own-one", words), [*_ways(turn, comment), mine_choice()])


def _what_became(comment: Comment) -> list[Word]:
    """Blocks of their own under the comment."""
    answered = [Text("comment-own-answer", {"answer": comment.answer})] if comment.answered_at else []
    reserved = [Text("comment-own-reservation", {"reservation": comment.reservation})] if comment.reserved_at else []
    return [*answered, *reserved]


def _ways(turn: Turn[Any], comment: Comment) -> list[Choice]:
    if own.is_free(turn.db, comment):
        return [
            change.choice(Text("comment-change"), comment.id),
            withdraw.choice(Text("comment-withdraw"), comment.id),
        ]
    if own.may_reserve(comment):
        return [comment_words.reserve_choice(comment)]
    if own.may_take_back(turn.db, comment):
        return [Choice(f"a:unreserve:{comment.id}", Text("reserve-take-back"))]
    return []


def _free(turn: Turn[Any], comment_id: int) -> Comment:
    """Raises Misfit, politely, where a leader has begun to deal with it."""
    comment = of(turn, comment_id)
    if not own.is_free(turn.db, comment):
        raise Misfit("comment-taken-up", code=comment.code)
    return comment


# Changing


@action("comment-change")
def change(turn: Turn[None], comment_id: str) -> Outcome:
    return turn.go(rewrite, Draft(_free(turn, guard.id_of(comment_id)).id))


@conversation.step
def rewrite(turn: Turn[Draft]) -> Screen:
    comment = _free(turn, turn.draft.comment_id)
    has_words_and_files = comment.text and comment.file_id
    bare = [Choice(":bare", Text("comment-without-files"))] if has_words_and_files else []
    words: dict[str, Word] = {"code": comment.code, "what": comment_words.what(turn.db, comment)}
    return turn.ask(Text("comment-rewrite", words), bare, takes=("text", "photo", "voice"))


@rewrite.reply
def rewritten(turn: Turn[Draft], answer: str) -> Step[Draft]:
    """New words in the place of the old; what is sent with them comes to the files there are."""
    comment, draft = _free(turn, turn.draft.comment_id), turn.draft
    if answer == ":bare":
        draft.text, draft.bare = comment.text, True
        return confirm_change
    guard.check(answer, turn.files)
    draft.text, draft.files = answer or comment.text, list(turn.files)
    return confirm_change


@conversation.step
def confirm_change(turn: Turn[Draft]) -> Screen:
    comment, draft = _free(turn, turn.draft.comment_id), turn.draft
    choices = (
        Choice(":send", Text("comment-send-change"), said.SEND_WORDS),
        Choice(":edit", Text("comment-edit")),
        Choice(":leave", Text("comment-leave"), ("không", "no")),
    )
    before = [] if draft.bare else comment_files.of(turn.db, comment)
    words: dict[str, Word] = {"code": comment.code, "what": said.whole(draft.text, [*before, *draft.files])}
    return turn.ask(Text("comment-change-preview", words), choices, takes=("photo", "voice"))


@confirm_change.reply
def change_confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    draft = turn.draft
    if turn.files:
        return _with_more(turn, answer)
    if answer == ":edit":
        turn.draft = Draft(draft.comment_id)
        return rewrite
    comment = of(turn, draft.comment_id)
    if answer == ":leave":
        return turn.end("comment-left-as-it-was", [mine_choice()], code=comment.code)
    new = [files.add(turn.db, file, turn.now) for file in draft.files]
    if not own.edit(turn.db, comment, turn.person, draft.text, new, draft.bare, turn.now):
        what = said.whole(draft.text, draft.files)
        return turn.end("comment-taken-up-unsent", [turn.door("gopy")], code=comment.code, unsent=what)
    comment_telling.tell_changed(turn, of(turn, comment.id))
    return turn.end("comment-changed", [mine_choice()], code=comment.code)


def _with_more(turn: Turn[Draft], caption: str) -> Step[Draft]:
    """A further photo of an album."""
    draft = turn.draft
    guard.check(caption, turn.files)
    already = 0 if draft.bare else len(comment_files.of(turn.db, of(turn, draft.comment_id)))
    if already + len(draft.files) + len(turn.files) > MOST_FILES:
        raise Misfit("comment-too-many-files", most=MOST_FILES)
    draft.text = "\n".join(filter(None, (draft.text, caption)))
    draft.files = [*draft.files, *turn.files]
    return confirm_change


# Withdrawing


@action("comment-withdraw")
def withdraw(turn: Turn[None], comment_id: str) -> Outcome:
    return turn.go(sure, Draft(_free(turn, guard.id_of(comment_id)).id))


@conversation.step
def sure(turn: Turn[Draft]) -> Screen:
    comment = _free(turn, turn.draft.comment_id)
    choices = (Choice(":yes", Text("comment-withdraw")), Choice(":leave", Text("comment-leave"), ("không", "no")))
    what = comment_words.what(turn.db, comment)
    return turn.ask("comment-withdraw-sure", choices, code=comment.code, what=what)


@sure.reply
def was_sure(turn: Turn[Draft], answer: str) -> Screen:
    comment = of(turn, turn.draft.comment_id)
    if answer != ":yes":
        return turn.end("comment-left-as-it-was", [mine_choice()], code=comment.code)
    if not own.withdraw(turn.db, comment, turn.person, turn.now):
        return turn.end("comment-taken-up", [mine_choice()], code=comment.code)
    comment_telling.tell_withdrawn(turn, comment)
    return turn.end("comment-withdrawn", [mine_choice(), turn.door("gopy")], code=comment.code)


PHRASES = ("ý kiến của tôi", "ý kiến đã gửi", "my comments")
FEATURE = Feature((conversation,), action, (Door("ykcuatoi", "comment-mine", open_mine, ("mycomments",), PHRASES),))
