"""Conversations in no channel's words: Event → Step → Screen.

A Step is a question and what to do with its answer; an Action is a choice that stays valid whenever it is pressed;
a Door is a command or typed words that open either. All are plain functions over a Turn: no await, no I/O but the
database. State, data and replies commit together (bot/dispatcher.py).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from inspect import signature
from typing import Any, Generic, TypeAlias, TypeVar
from zoneinfo import ZoneInfo

from pydantic import TypeAdapter
from sqlalchemy.orm import Session

from bot.events import Location
from bot.filestore import Fetched
from bot.i18n import Texts
from bot.reminders import Schedule
from bot.screens import LONGEST, Choice, Reply, Screen, Takes, actions
from bot.sealing import Sealing
from bot.tables import Table
from bot.texts import Text, Word, encode_words
from storage import deliveries
from storage.models import Address, Meeting, Person, StoredFile
from storage.models.delivery import DeliveryClass
from storage.sealed import Deed

D = TypeVar("D")
Outcome: TypeAlias = "Step[Any] | Screen | Next"


@dataclass(frozen=True)
class Next:
    """Go on at a step of a conversation with this draft."""

    step: Step[Any]
    draft: object


class Misfit(Exception):
    """The answer does not fit the question: say why (a text), and ask again. Nothing is stored."""

    def __init__(self, key: str, **words: Word) -> None:
        super().__init__(key)
        self.text = Text(key, words)


@dataclass
class Turn(Generic[D]):
    """All a Step may use while it handles one event of one person."""

    db: Session
    address: Address
    now: datetime
    zone: ZoneInfo
    t: Texts
    draft: D
    doors: Mapping[str, Door]
    schedule: Schedule
    sealing: Sealing
    said: str = ""
    files: tuple[Fetched, ...] = ()
    table: Table | None = None
    location: Location | None = None
    replies: list[Reply] = field(default_factory=list[Reply])
    private: bool = False  # nothing of what is answered may be read in the database (bot/fleeting.py)
    deeds: list[Deed] = field(default_factory=list[Deed])  # what goes into the cell's sealed box
    upload_link: Callable[[], str | None] = lambda: None  # where this chat's documents can be sent, if not here
    projector_link: Callable[[Meeting], str | None] = lambda _: None  # what is shown on the wall at a meeting
    chat_links: Callable[[str], Mapping[str, str]] = lambda _: {}  # into the program's chats, by app, with these words
    bot_name: str | None = None  # as it is found on this channel, where that is known

    @property
    def person_or_none(self) -> Person | None:
        return self.address.person

    @property
    def person(self) -> Person:
        """The member who speaks. Strangers never reach a Step that asks for one (handlers/start.py serves them)."""
        if self.address.person is None:
            raise LookupError("a stranger has no person")
        return self.address.person

    def ask(
        self,
        text: str | Text,
        choices: Iterable[Choice] = (),
        takes: Iterable[Takes] | None = None,
        longest: int = LONGEST,
        exits: bool = True,
        **words: Word,
    ) -> Screen:
        """A question: a text, or its key and words.

        Without choices it takes text; with choices only these, unless `takes` says more.
        """
        offered = tuple(choices)
        taken = frozenset(takes) if takes is not None else frozenset[Takes](() if offered else ("text",))
        return Screen(_text(text, words), offered, taken, longest, question=True, exits=exits)

    def end(self, text: str | Text, choices: Iterable[Choice] = (), **words: Word) -> Screen:
        """The last screen of a conversation. Its choices are actions."""
        return Screen(_text(text, words), tuple(choices))

    def also(
        self, text: str | Text, choices: Iterable[Choice] = (), file: StoredFile | None = None, **words: Word
    ) -> None:
        """A further message to the same chat, after this turn's screen."""
        self.replies.append(Reply(_text(text, words), actions(choices), file and file.id))

    def tell(
        self,
        person: Person | int,
        text: str | Text,
        choices: Iterable[Choice] = (),
        file_id: int | None = None,
        klass: DeliveryClass = "A",
        wakes: bool = True,
        dedupe: str | None = None,
        **words: Word,
    ) -> bool:
        """A message to somebody else. False when that person has no chat to be reached at.

        Not `wakes`: it waits for the end of the quiet hours. `dedupe`: its own name, by which it can be called off.
        """
        to = person if isinstance(person, int) else person.id
        said = _text(text, words)
        buttons = [button.as_json() for button in actions(choices)]
        message = deliveries.Message(said.key, encode_words(said.words), buttons, file_id)
        return deliveries.tell(self.db, to, message, self.now, klass=klass, wakes=wakes, dedupe=dedupe)

    def go(self, step: Step[Any], draft: object) -> Next:
        return Next(step, draft)

    def door(self, name: str, label: str | Text | None = None) -> Choice:
        """A choice that opens a door of the program, named by its command."""
        return Choice(f"o:{name}", label or Text(self.doors[name].label))


def _text(text: str | Text, words: Mapping[str, Word]) -> Text:
    """A key with words, or a whole text."""
    return text if isinstance(text, Text) else Text(text, words)


Ask = Callable[[Turn[D]], Screen]
Answered = Callable[[Turn[D], str], Outcome]


class Step(Generic[D]):
    """A question (`ask`), and by `@step.reply` what follows from its answer."""

    def __init__(self, conversation: Conversation[D], ask: Ask[D]) -> None:
        self.conversation = conversation
        self.name = ask.__name__
        self.ask = ask
        self.answered: Answered[D] | None = None

    def reply(self, function: Answered[D]) -> Answered[D]:
        self.answered = function
        return function


class Conversation(Generic[D]):
    """A named set of steps over one draft (a dataclass, kept as JSON between events).

    `private`: as of an Action. `locked`: what is said is kept under lock, and then forgotten (docs/anonymity.md).
    """

    def __init__(self, name: str, draft: type[D], *, private: bool = False, locked: bool = False) -> None:
        self.name = name
        self.private, self.locked = private, locked
        self.draft = draft
        self.steps: dict[str, Step[D]] = {}
        self._adapter = TypeAdapter(draft)

    def step(self, ask: Ask[D]) -> Step[D]:
        self.steps[ask.__name__] = Step(self, ask)
        return self.steps[ask.__name__]

    def load(self, raw: Mapping[str, Any]) -> D:
        """Raises pydantic.ValidationError where a deploy changed the draft's shape."""
        return self._adapter.validate_python(dict(raw))

    def dump(self, draft: D) -> dict[str, Any]:
        return self._adapter.dump_python(draft, mode="json")


class Action:
    """A choice that outlives the conversation. Permission and state are re-checked each time it is pressed.

    None where nothing is to be said, because the message it stands under changes. `private`: not even a letter that
    could not be handled may keep what was chosen.
    """

    def __init__(self, name: str, run: Callable[..., Outcome | None], *, private: bool) -> None:
        self.name = name
        self.run = run
        self.private = private

    def takes(self, turn: Turn[Any], args: Sequence[str]) -> bool:
        """Whether a button of ours could carry these arguments; a forged one may carry too few or too many."""
        try:
            signature(self.run).bind(turn, *args)
        except TypeError:
            return False
        return True

    def choice(self, label: str | Text, *args: str | int, also: tuple[str, ...] = ()) -> Choice:
        """At most 64 bytes on Telegram: arguments are ids and short words."""
        return Choice(":".join(["a", self.name, *map(str, args)]), label, also)


class Actions:
    """The actions of one handler file."""

    def __init__(self) -> None:
        self.by_name: dict[str, Action] = {}

    def __call__(self, name: str, *, private: bool = False) -> Callable[[Callable[..., Outcome | None]], Action]:
        def register(run: Callable[..., Outcome | None]) -> Action:
            self.by_name[name] = Action(name, run, private=private)
            return self.by_name[name]

        return register


@dataclass(frozen=True)
class Door:
    """A way in: a command, its aliases, typed words, and a label (text key) for menus. None as of an Action."""

    command: str
    label: str
    opens: Callable[[Turn[Any]], Outcome | None]
    aliases: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    leaders_only: bool = False


@dataclass(frozen=True)
class Feature:
    """What one handler file adds to the program."""

    conversations: tuple[Conversation[Any], ...] = ()
    actions: Actions | None = None
    doors: tuple[Door, ...] = ()
