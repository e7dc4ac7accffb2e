"""A leader links the cell's Telegram group: a one-time code here, typed in the group by the same account.

Nobody talks with the program in a group. Whoever types a code there hears of it in their own chat; strangers hear
nothing.
"""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from bot.dialog import Actions, Door, Feature, Misfit, Outcome, Turn
from bot.events import Event, InGroup
from bot.screens import LINK, Choice
from bot.texts import Text, Word, encode_words
from handlers import group_notes
from storage import addresses, changing, deliveries, groups, invitations, meetings, people
from storage.deliveries import Message
from storage.models import Cell, Person

CHANNEL = "telegram"
action = Actions()


def open_groups(turn: Turn[None]) -> Outcome:
    if turn.address.channel != CHANNEL:
        return turn.end("group-only-telegram", [turn.door("menu")])
    if group := groups.of_cell(turn.db, turn.person.cell_id):
        ways = [wanted.choice(Text("group-other")), dropped.choice(Text("group-drop")), turn.door("menu")]
        return turn.end("group-is-linked", ways, cell=turn.person.cell.name, since=group.linked_at)
    return _code(turn)


@action("group-code")
def wanted(turn: Turn[None]) -> Outcome:
    _check_leads(turn)
    return _code(turn)


@action("group-drop")
def dropped(turn: Turn[None]) -> Outcome:
    _check_leads(turn)
    group = groups.of_cell(turn.db, turn.person.cell_id)
    if group is None:
        raise Misfit("group-none")
    groups.unlink(turn.db, group)
    return turn.end("group-unlinked", [turn.door("menu")], cell=turn.person.cell.name)


def _check_leads(turn: Turn[None]) -> None:
    """And here: a code is for the account of Telegram to which it is given."""
    if not turn.person.leads or turn.address.channel != CHANNEL:
        raise Misfit("dialog-not-yours")


def _code(turn: Turn[None]) -> Outcome:
    code, bot = groups.issue(turn.db, turn.person, turn.now), turn.bot_name
    words: dict[str, Word] = {
        "cell": turn.person.cell.name,
        "way": Text("group-way-link" if bot else "group-way-added"),
        "command": f"/noi@{bot} {code}" if bot else f"/noi {code}",
        "until": turn.now + groups.CODE_LIVES,
    }
    link = [Choice(f"{LINK}{group_notes.PAGE}{bot}?startgroup={code}", Text("group-choose"))] if bot else []
    return turn.end(Text("group-code", words), link)


# In the group


def heard(db: Session, event: Event, bot: str | None, now: datetime) -> None:
    group = event.group or InGroup()
    if group.moved_to:
        groups.renamed(db, event.channel, event.chat, group.moved_to)
    elif event.gone:
        _sent_away(db, event, now)
    elif (own := addresses.of_member(db, event.channel, group.by)) and own.person:
        key, words = _linked(db, event, own.person, bot, now)
        changing.show(db, own, Message(key, encode_words(words)), now)


def _linked(db: Session, event: Event, by: Person, bot: str | None, now: datetime) -> tuple[str, dict[str, Word]]:
    """What to tell whoever typed a code there."""
    if not by.leads:
        return "group-not-yours", {}
    code = invitations.normal_code(event.group.code if event.group else "")
    if code is None or not groups.spend(db, by, code, now):
        return "group-wrong-code", {}
    address = addresses.locked(db, event.channel, event.chat)
    known = groups.at(db, event.channel, event.chat)
    linked = known.cell_id if known and not known.address.gone else None
    if linked not in (None, by.cell_id):
        return "group-of-another", {}
    group = groups.link(db, address, by.cell, bot, now)
    if linked is None:
        hello = Message("group-hello", encode_words({"cell": by.cell.name}))
        changing.show(db, group.address, hello, now)
    for meeting in meetings.upcoming(db, by, now):
        group_notes.begin(db, meeting)
    return "group-linked", {"cell": by.cell.name}


def _sent_away(db: Session, event: Event, now: datetime) -> None:
    group = groups.at(db, event.channel, event.chat)
    if group is None:
        return
    group.address.gone = True
    if group.cell_id and (head := people.head(db, group.cell_id)):
        cell = db.get_one(Cell, group.cell_id)
        deliveries.tell(db, head, Message("group-sent-away", encode_words({"cell": cell.name})), now)
    groups.unlink(db, group)


PHRASES = ("nhóm", "nhóm telegram", "nối nhóm", "group", "telegram group")
FEATURE = Feature(
    actions=action, doors=(Door("nhom", "group-door", open_groups, ("group",), PHRASES, leaders_only=True),)
)
