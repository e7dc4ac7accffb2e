"""A stranger comes in: by a link or a typed code, greeted by name, and a member only after having agreed.

Until then this file is all that answers. Nothing is stored of what a stranger says.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from bot import guard
from bot.dialog import Conversation, Door, Feature, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import checking_in, home, schedule
from handlers import invitations as invitations_to_meetings
from storage import addresses, deliveries, invitations
from storage.models import Address, Cell, Invitation, Person


@dataclass
class Draft:
    invitation_id: int = 0
    typed: bool = False  # by its code, not by its link


MEETING = re.compile(r"/start m(\d+)")  # what the button in a cell's group says (handlers/group_notes.py)
ROLL = re.compile(r"/start r(\d+)-(\d{4})")  # what the square says that a chair shows (handlers/checking_in.py)
YES, NO = ("đồng ý", "có", "vâng", "agree", "yes"), ("không", "no")
conversation = Conversation("join", Draft)


def open_to_strangers(turn: Turn[None]) -> Outcome:
    """Whatever a stranger does leads here."""
    if turn.person_or_none and turn.person_or_none.consented_at is None and turn.person_or_none.active:
        return turn.go(agree, Draft())
    if MEETING.fullmatch(turn.said) or ROLL.fullmatch(turn.said):
        return turn.end("start-stranger")
    command, _, token = turn.said.partition(" ")
    if command == "/start" and token:
        return _welcome(turn, invitations.by_token(turn.db, token.strip(), turn.now))
    code = invitations.normal_code(turn.said)
    if code is None:
        return turn.end("start-stranger")
    if invitations.too_many(turn.db, turn.address, turn.now):
        return turn.end("start-too-many-tries")
    found = invitations.by_code(turn.db, code, turn.now)
    if found is None:
        invitations.wrong(turn.db, turn.address, turn.now)
    return _welcome(turn, found, typed=True)


def _welcome(turn: Turn[None], invitation: Invitation | None, *, typed: bool = False) -> Outcome:
    if invitation is None:
        return turn.end("start-wrong-invitation")
    return turn.go(agree, Draft(invitation.id, typed))


@conversation.step
def agree(turn: Turn[Draft]) -> Screen:
    person = _invited(turn)
    if person is None:
        return turn.end("start-wrong-invitation")
    cell = turn.db.get_one(Cell, person.cell_id)
    choices = (Choice("yes", Text("start-agree"), YES), Choice("no", Text("start-disagree"), NO))
    return turn.ask("start-consent", choices, exits=False, name=person.full_name, cell=cell.name)


@agree.reply
def agreed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer != "yes":
        return turn.end("start-not-agreed")
    person = invitations.use(turn.db, turn.draft.invitation_id, turn.now, typed=turn.draft.typed)
    if person is None or not person.active:
        return turn.end("start-wrong-invitation")
    person.consented_at = person.consented_at or turn.now
    before = addresses.of_person(turn.db, person.id)
    addresses.link(turn.db, turn.address, person)
    _warn(turn, before, person)
    invitations_to_meetings.catch_up(turn)
    return turn.end("start-welcome", home.choices(turn, person), name=person.full_name)


def _warn(turn: Turn[Draft], chats: Sequence[Address], person: Person) -> None:
    """The phones used so far hear of the new one: somebody else may have got hold of the invitation."""
    message = deliveries.Message("start-elsewhere", {"name": person.full_name})
    for chat in chats:
        deliveries.reply(turn.db, chat, message, turn.now, f"elsewhere:{turn.draft.invitation_id}:{chat.id}")


def _invited(turn: Turn[Draft]) -> Person | None:
    invitation = turn.db.get(Invitation, turn.draft.invitation_id)
    return turn.db.get(Person, invitation.person_id) if invitation and invitation.used_at is None else None


def open_to_members(turn: Turn[None]) -> Outcome:
    """A member comes from the cell's group to a meeting, or from the square shown there; or presses Start again.

    Perhaps with somebody's invitation: but a chat belongs to one person.
    """
    if found := MEETING.fullmatch(turn.said):
        return schedule.show(turn, guard.id_of(found[1]))
    if scanned := ROLL.fullmatch(turn.said):
        return checking_in.scanned(turn, guard.id_of(scanned[1]), scanned[2])
    if " " in turn.said.strip():
        return turn.end("start-already", home.choices(turn, turn.person), name=turn.person.full_name)
    return home.open_menu(turn)


stranger = Door("stranger", "start-door", open_to_strangers)
FEATURE = Feature((conversation,), doors=(Door("start", "start-door", open_to_members),))
