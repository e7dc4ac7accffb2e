"""How a comment is put into words for those who lead the cell, the same in every list, question and notice."""

from __future__ import annotations

from collections.abc import Sequence

from bot.screens import Choice
from bot.texts import Text, Word
from handlers import comment_words, meeting_words, said
from storage.comment_lists import Listed, Unit
from storage.models import Comment, Meeting
from storage.models.voices import CommentOutcome

OUTCOMES: tuple[CommentOutcome, ...] = ("accepted", "explained", "escalated", "deferred")
LABEL = 30  # characters of a comment on its button


def meeting_name(meeting: Meeting | None) -> Text:
    """Kind and day, such as "Sinh hoạt thường kỳ 03/12/2026"."""
    if meeting is None:
        return Text("answer-no-meeting")
    return comment_words.meeting_name(meeting)


def about(listed: Listed) -> str | Text:
    """The document, which may be of an item of the agenda, or the item, or neither."""
    if listed.document:
        return Text("answer-document", {"title": listed.document})
    if listed.comment.meeting_id is None:
        return Text("comment-for-cell")
    return listed.item or Text("comment-general")


def author(comment: Comment) -> Word:
    """As it stands within a sentence."""
    return Text("answer-author", {"name": comment.person.full_name}) if comment.person else Text("answer-sealed-author")


def outcome_name(outcome: CommentOutcome | None) -> Text:
    return Text(f"answer-outcome-{outcome or 'none'}")


def first_words(comment: Comment, longest: int = 160) -> Word:
    return said.first_words(comment.text, comment.file and comment.file.kind, longest)


def line(comment: Comment) -> Text:
    """In a list: by whom, what, and what has become of it."""
    name: Word = Text("answer-line-sealed")
    if comment.person:
        name = Text("answer-line-name", {"name": comment.person.full_name})
    words: dict[str, Word] = {"name": name, "code": comment.code, "what": first_words(comment)}
    if comment.answered_at is None:
        return Text("answer-line-waiting", words)
    return Text("answer-line-answered", {**words, "outcome": outcome_name(comment.outcome)})


def label(comment: Comment) -> Text:
    return Text("answer-label", {"code": comment.code, "what": first_words(comment, LABEL)})


def unit_label(unit: Unit) -> Text:
    if unit.group is None:
        return label(unit.listed[0].comment)
    title = meeting_words.short(unit.group.title, LABEL)
    return Text("answer-group-label", {"title": title, "count": len(unit.listed)})


def lines(found: Sequence[Unit]) -> list[Word]:
    """What each part of the agenda has, beneath its name; a group's comments beneath the group's."""
    written: list[Word] = []
    last: Word = None
    for unit in found:
        if (heading := about(unit.listed[0])) != last:
            written.append(Text("answer-item", {"item": heading}))
            last = heading
        if unit.group:
            written.append(Text("answer-group", {"title": unit.group.title, "count": len(unit.listed)}))
        written += [line(one.comment) for one in unit.listed]
    return written


# Buttons of the other files by their names, as files that send each other's buttons cannot import each other.


def comment_choice(comment: Comment, label_key: str) -> Choice:
    return Choice(f"a:answer:{comment.id}", Text(label_key))


def group_choice(group_id: int) -> Choice:
    return Choice(f"a:answer-group:{group_id}", Text("answer-group-open"))


def list_choice(meeting_id: int | None) -> Choice:
    """Back to the list of a meeting, or of none."""
    return Choice(f"a:answer-list:{meeting_id or 0}", Text("answers-door"))
