"""The agenda: the usual order for the kind of meeting, typed whole, or edited item by item.

The same questions serve a meeting that is being prepared and one that was announced (handlers/plans.py).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from bot import guard
from bot.agenda_lines import LONGEST_PRESENTER, LONGEST_TITLE, MOST_ITEMS, MOST_MINUTES, BadLine, parse, presenter_in
from bot.dialog import Misfit, Step, Turn
from bot.i18n import Texts
from bot.screens import Choice, Screen
from bot.texts import Text, Word
from handlers import late_tasks, meeting_words
from handlers.plans import Draft, conversation, following
from storage import thresholds
from storage.agendas import Item
from storage.models.meetings import Kind

LONGEST_AGENDA = 4000


def usual(turn: Turn[Draft], kind: Kind) -> list[Item]:
    """The usual order, in the language of the commune: an agenda is read by the whole cell."""
    committee = turn.person.cell.committee
    return parse(Texts(committee.language, turn.zone).plain(Text(f"agenda-usual-{kind}")))


def proposed(turn: Turn[Draft], kind: Kind) -> list[Item]:
    """The usual order; a regular meeting, once it is opened, takes up the tasks that are late."""
    committee = turn.person.cell.committee
    opens = kind == "regular" and late_tasks.waiting(turn, turn.draft.starts_at)
    first = parse(Texts(committee.language, turn.zone).plain(Text("agenda-late-tasks"))) if opens else []
    opening, *rest = usual(turn, kind)
    return [opening, *first, *rest]


def untouched(turn: Turn[Draft]) -> bool:
    """Whether the draft's items are only those that were proposed."""
    items, order = turn.draft.items, usual(turn, turn.draft.kind)
    return items in (order, proposed(turn, turn.draft.kind))


def listed(turn: Turn[Draft], items: Sequence[Item], kind: Kind) -> Text:
    """The items and their minutes in all; told where these are fewer than a regular meeting takes.

    Not numbered: where choices are numbered lines, a number must mean one thing.
    """
    total = sum(item.minutes or 0 for item in items)
    least = thresholds.of(turn.db, turn.person.cell, "shortest-regular-minutes")
    short = kind == "regular" and 0 < total < least
    sum_key = "agenda-sum-short" if short else "agenda-sum"
    words: dict[str, Word] = {
        "items": meeting_words.agenda(items),
        "sum": Text(sum_key, {"minutes": total, "least": least}) if total else Text("agenda-sum-none"),
    }
    return Text("agenda-list", words)


def _typed(answer: str) -> list[Item]:
    guard.check(answer, longest=LONGEST_AGENDA)
    try:
        return parse(answer)
    except BadLine as bad:
        limits: dict[str, Word] = {"most": MOST_ITEMS, "title": LONGEST_TITLE, "presenter": LONGEST_PRESENTER}
        raise Misfit(f"agenda-bad-{bad.fault}", line=bad.number, minutes=MOST_MINUTES, **limits) from None


# The whole


@conversation.step
def choose_agenda(turn: Turn[Draft]) -> Screen:
    draft = turn.draft
    draft.items = draft.items or proposed(turn, draft.kind)
    choices = (Choice("use", Text("agenda-use")), Choice("edit", Text("agenda-edit")))
    agenda = listed(turn, draft.items, draft.kind)
    return turn.ask("agenda-which", choices, takes=("text",), longest=LONGEST_AGENDA, agenda=agenda)


@choose_agenda.reply
def agenda_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == "edit":
        return edit_agenda
    if answer != "use":
        turn.draft.items = _typed(answer)
    return following(turn)


# Item by item


@conversation.step
def edit_agenda(turn: Turn[Draft]) -> Screen:
    items = turn.draft.items
    add = [Choice("add", Text("agenda-add"))] if len(items) < MOST_ITEMS else []
    choices = [*(Choice(str(n), meeting_words.short(item.title)) for n, item in enumerate(items)), *add]
    choices.append(Choice("done", Text("agenda-done")))
    return turn.ask("agenda-which-item", choices, agenda=listed(turn, items, turn.draft.kind))


@edit_agenda.reply
def item_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == "done":
        return following(turn)
    if answer == "add":
        return type_lines
    turn.draft.item = int(answer)
    return choose_change


@conversation.step
def type_lines(turn: Turn[Draft]) -> Screen:
    return turn.ask("agenda-new-line", longest=LONGEST_AGENDA)


@type_lines.reply
def lines_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.items += _typed(answer)
    if len(turn.draft.items) > MOST_ITEMS:
        raise Misfit("agenda-bad-many", most=MOST_ITEMS)
    return edit_agenda


@conversation.step
def choose_change(turn: Turn[Draft]) -> Screen:
    up = ("up",) if turn.draft.item else ()
    drop = ("drop",) if len(turn.draft.items) > 1 else ()
    choices = [Choice(name, Text(f"agenda-change-{name}")) for name in ("title", "minutes", "presenter", *up, *drop)]
    return turn.ask("agenda-which-change", choices, item=meeting_words.item_line(_current(turn)))


@choose_change.reply
def change_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    items, at = turn.draft.items, turn.draft.item
    if answer == "up":
        items[at - 1], items[at] = items[at], items[at - 1]
    elif answer == "drop":
        del items[at]
    return {"title": type_title, "minutes": type_minutes, "presenter": type_presenter}.get(answer, edit_agenda)


def _current(turn: Turn[Draft]) -> Item:
    return turn.draft.items[turn.draft.item]


def _edited(turn: Turn[Draft], item: Item) -> Step[Draft]:
    turn.draft.items[turn.draft.item] = item
    return edit_agenda


@conversation.step
def type_title(turn: Turn[Draft]) -> Screen:
    return turn.ask("agenda-title", longest=LONGEST_TITLE, title=_current(turn).title)


@type_title.reply
def title_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    return _edited(turn, replace(_current(turn), title=" ".join(answer.split())))


@conversation.step
def type_minutes(turn: Turn[Draft]) -> Screen:
    """Without choices: on a channel of numbered lines a number would pick a line."""
    return turn.ask("agenda-minutes", title=_current(turn).title, most=MOST_MINUTES)


@type_minutes.reply
def minutes_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    said = re.fullmatch(r"(\d{1,3})\s*(?:phút|phut|ph|p|min|minutes|['’′])?", answer, re.IGNORECASE)
    if said is None or int(said[1]) > MOST_MINUTES:
        raise Misfit("agenda-minutes-bad", most=MOST_MINUTES)
    return _edited(turn, replace(_current(turn), minutes=int(said[1]) or None))


@conversation.step
def type_presenter(turn: Turn[Draft]) -> Screen:
    leave_open = Choice("", Text("agenda-no-presenter"))
    return turn.ask(
        "agenda-presenter", [leave_open], takes=("text", "name"), longest=LONGEST_PRESENTER, title=_current(turn).title
    )


@type_presenter.reply
def presenter_typed(turn: Turn[Draft], answer: str) -> Step[Draft]:
    guard.check(answer)
    return _edited(turn, replace(_current(turn), presenter=presenter_in(answer) or None))
