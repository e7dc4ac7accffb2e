"""A member's own settings: language, which phone is used, what is kept, and leaving."""

from __future__ import annotations

from dataclasses import dataclass

from bot.dialog import Actions, Conversation, Door, Feature, Outcome, Step, Turn
from bot.i18n import LANGUAGE_NAMES, LANGUAGES
from bot.screens import Choice, Screen
from bot.texts import Text
from storage import addresses, invitations, people


@dataclass
class Draft:
    """Nothing to remember."""


conversation = Conversation("leaving", Draft)
action = Actions()


def open_settings(turn: Turn[None]) -> Outcome:
    person = turn.person
    others = [code for code in LANGUAGES if code != turn.t.language]
    choices = [
        turn.door("menu"),
        *([] if turn.address.preferred else [use_this.choice(Text("personal-use-this"))]),
        another.choice(Text("personal-another")),
        leaving.choice(Text("personal-leave")),
        *(language.choice(Text("personal-language", {"language": LANGUAGE_NAMES[code]}), code) for code in others),
    ]
    return turn.end(
        "personal-settings",
        choices,
        name=person.full_name,
        cell=person.cell.name,
        role=Text(f"role-{person.role.replace('_', '-')}"),
        standing=Text(f"standing-{person.standing}"),
        phone=person.phone or Text("personal-no-phone"),
        areas=", ".join(people.areas_of(turn.db, person.id)) or Text("personal-no-areas"),
        here=_where(turn),
    )


def _where(turn: Turn[None]) -> Text:
    """To which of their chats notices come. Only channels are named: a chat's own name says nothing to anybody."""
    chats = addresses.of_person(turn.db, turn.person.id)
    if len(chats) < 2:
        return Text("personal-here" if turn.address.preferred else "personal-elsewhere")
    others = [Text(f"channel-{chat.channel}") for chat in chats if not chat.preferred]
    used = next((Text(f"channel-{chat.channel}") for chat in chats if chat.preferred), Text("personal-no-areas"))
    return Text("personal-chats", {"used": used, "others": [*others]})


@action("language")
def language(turn: Turn[None], code: str) -> Outcome:
    if code in LANGUAGES:
        turn.person.language = code
    return turn.end("personal-language-set", [turn.door("menu")])


@action("use-this")
def use_this(turn: Turn[None]) -> Outcome:
    """Notices come to the chat this was pressed in; replies always go where the person wrote."""
    addresses.prefer(turn.db, turn.address)
    return turn.end("personal-uses-this")


@action("another")
def another(turn: Turn[None]) -> Outcome:
    """A code of their own for one more chat: nothing but a typed code ever joins two chats."""
    issued = invitations.issue(turn.db, turn.person.id, turn.now)
    return turn.end("personal-code", [turn.door("menu")], code=issued.spaced_code, until=issued.expires_at)


@action("leave")
def leaving(turn: Turn[None]) -> Outcome:
    return turn.go(sure, Draft())


@conversation.step
def sure(turn: Turn[Draft]) -> Screen:
    choices = (Choice("yes", Text("personal-leave-yes")), Choice("no", Text("personal-leave-no"), ("không", "no")))
    return turn.ask("personal-leave-sure", choices)


@sure.reply
def was_sure(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if answer != "yes":
        return turn.end("personal-stays")
    people.withdraw(turn.db, turn.person)
    return turn.end("personal-left")


PHRASES = ("cá nhân", "cài đặt", "tôi", "me", "settings")
FEATURE = Feature((conversation,), action, (Door("toi", "personal-door", open_settings, ("me",), PHRASES),))
