"""How one event moves a chat's conversation: what was meant, which step or action runs, what is asked next."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from bot.dialog import Door, Misfit, Next, Outcome, Step, Turn
from bot.events import Event
from bot.hearing import BACK_WORDS, CANCEL_WORDS, MARKED_CANCEL_WORDS, Hearing
from bot.position import NAV, Position
from bot.program import Program
from bot.screens import Button, Offered, Screen, Takes, actions
from bot.texts import Text
from storage.folding import fold


class Talk:
    """One event of one chat, from what was said to the screens that answer it."""

    def __init__(self, program: Program, turn: Turn[Any], event: Event) -> None:
        self.program, self.turn, self.event = program, turn, event
        self.address = turn.address
        self.hearing = Hearing(program, turn)
        self.position = Position(turn.address, program, turn.sealing)
        self.notice: Text | None = None
        self.screens: list[tuple[Text, tuple[Button, ...]]] = []

    def run(self) -> None:
        """Fills `screens` and `turn.replies`, and leaves the conversation's new state on the address."""
        self.position.end_abandoned(self.turn.now)
        self.turn.private = self.position.locked
        try:
            outcome = self._outcome()
        except Misfit as misfit:
            self.notice = misfit.text
            outcome = self._current()
        try:
            self._show(outcome)
        except Misfit as misfit:  # the next question cannot be asked any more
            self.position.leave()
            self.notice = None
            self._add(Screen(misfit.text), ())
        self.turn.private |= self.position.locked

    def _outcome(self) -> Outcome | None:
        event = self.event
        if self._is_stranger() and self.address.flow not in (None, self.program.joining):
            self.position.leave()  # who has left does not finish what they began as a member
            return self.program.stranger.opens(self.turn)
        if event.oddity:
            self.notice = Text(f"dialog-{event.oddity}")
            return self._current()
        if event.tap is not None:
            return self._tapped(event.tap)
        if event.attachments and self.address.flow:  # what is written under a file is no command and no number
            return self._answered("")
        return self._typed(fold(event.text).strip())

    def _typed(self, said: str) -> Outcome | None:
        if self._cancels(said):
            return self._cancelled()
        if self.address.flow and said in BACK_WORDS:
            return self._back()
        if door := self.hearing.commanded(self.event.text):
            return self._open(door)
        if tap := self.hearing.numbered(said):
            return self._tapped(tap)
        if self._asks_for_a_name() and (door := self.hearing.called(said)):
            return self._open(door)  # nobody is called "điều hành"
        return self._said(said)

    def _cancels(self, said: str) -> bool:
        """Where a name is asked for, Huy and Dung are people, and only "hủy" and "dừng" with their marks cancel."""
        if self._asks_for_a_name():
            return self.event.text.strip().casefold() in MARKED_CANCEL_WORDS
        return said in CANCEL_WORDS

    def _asks_for_a_name(self) -> bool:
        return self.address.flow is not None and "name" in self.position.offered().takes

    def _said(self, said: str) -> Outcome | None:
        if self.address.flow:
            return self._answered(said)
        if self._is_stranger():
            return self.program.stranger.opens(self.turn)
        if named := self.hearing.named(said):
            return self._tapped(named)
        if door := self.hearing.called(said):
            return self._open(door)
        self.notice = Text("dialog-not-understood")
        return self.program.home.opens(self.turn)

    # What was pressed

    def _tapped(self, data: str) -> Outcome | None:
        kind, _, rest = data.partition(":")
        if kind == "q":
            return self._picked(rest)
        if self._is_stranger() and kind in ("a", "o"):
            return self.program.stranger.opens(self.turn)
        if kind == "o" and (door := self.program.doors.get(rest)):
            return self._open(door)
        name, *args = rest.split(":")
        if kind == "a" and (action := self.program.actions.get(name)) and action.takes(self.turn, args):
            return action.run(self.turn, *args)
        self.notice = Text("dialog-stale")
        return self._current()

    def _picked(self, rest: str) -> Outcome | None:
        serial, _, picked = rest.partition(":")
        if not self.address.flow or serial != str(self.address.serial):
            self.notice = Text("dialog-stale")
            return self._current()
        if picked in NAV:
            return self._back() if picked == "back" else self._cancelled()
        choices = self.position.offered().choices
        if not picked.isdecimal() or int(picked) >= len(choices):
            return self._current()
        return self._reply(choices[int(picked)].value)

    # What was typed or sent

    def _open(self, door: Door) -> Outcome | None:
        if self._is_stranger():
            return self.program.stranger.opens(self.turn)
        self.position.leave()
        if door.leaders_only and not self.turn.person.leads:
            self.notice = Text("dialog-not-yours")
            return self.program.home.opens(self.turn)
        return door.opens(self.turn)

    def _answered(self, said: str) -> Outcome | None:
        offered, event = self.position.offered(), self.event
        kinds: set[Takes] = {a.kind for a in event.attachments}
        if event.location:
            kinds.add("location")
        if kinds - offered.takes:
            self.notice = Text("dialog-takes-no-file" if event.attachments else "dialog-takes-no-location")
            return self._current()
        if kinds:
            return self._reply(event.text.strip())
        if picked := self.hearing.picked(said, offered.choices):
            return self._reply(picked.value)
        return self._written(said, offered)

    def _written(self, said: str, offered: Offered) -> Outcome | None:
        if "prose" in offered.takes and (door := self.hearing.called(said)):
            return self._open(door)
        if "text" not in offered.takes:
            return self._open_or_ask_again(said)
        if not said:
            self.notice = Text("dialog-empty")
            return self._current()
        text = self.event.text
        if len(text) > offered.longest:
            self.notice = Text("dialog-too-long", {"longest": offered.longest, "length": len(text)})
            return self._current()
        return self._reply(text.strip())

    def _open_or_ask_again(self, said: str) -> Outcome | None:
        """Only choices fit here: the name of a door opens it, anything else is asked again."""
        if not self._is_stranger() and (door := self.hearing.called(said)):
            return self._open(door)
        self.notice = Text("dialog-pick-one")
        return self._current()

    def _reply(self, answer: str) -> Outcome | None:
        step, draft = self.position.step(), self.position.draft()
        if step is None or step.answered is None or draft is None:
            return self._vanished()
        before = self.position.kept().draft
        self.turn.draft = draft
        outcome = step.answered(self.turn, answer)
        if isinstance(outcome, Screen):
            self.position.leave()
        if not isinstance(outcome, Step):
            return outcome
        if outcome is not step:
            self.position.remember(step, before)
        return Next(outcome, self.turn.draft)

    # Where the conversation stands

    def _is_stranger(self) -> bool:
        person = self.address.person
        return person is None or not person.active or person.consented_at is None

    def _current(self) -> Outcome | None:
        """Ask the open question again; without one, only the notice is shown."""
        if not self.address.flow:
            return None
        step, draft = self.position.step(), self.position.draft()
        return Next(step, draft) if step and draft is not None else self._vanished()

    def _vanished(self) -> None:
        """A deploy took the step away, or changed what it keeps: end politely."""
        self.position.leave()
        self.notice = Text("dialog-vanished")

    def _cancelled(self) -> Outcome | None:
        kept = self.position.keeps_draft()
        was_open = self.address.flow is not None
        self.position.leave()
        if self._is_stranger():
            return self.program.stranger.opens(self.turn)
        stopped = "dialog-cancelled-kept" if kept else "dialog-cancelled"
        self.notice = Text(stopped if was_open else "dialog-nothing-to-cancel")
        return self.program.home.opens(self.turn)

    def _back(self) -> Outcome | None:
        self.position.go_back()
        return self._current()

    # What is shown

    def _show(self, outcome: Outcome | None) -> None:
        if isinstance(outcome, Step):
            outcome = Next(outcome, outcome.conversation.draft())
        if isinstance(outcome, Next):
            self._ask(outcome)
        elif outcome is not None:
            self._add(outcome, actions(outcome.choices))
            self.notice = None
            if self.address.flow and self.position.is_list():
                self.position.leave()  # else it would cover what they have just opened
            elif self.address.flow:  # an action was pressed in the middle of a conversation: it goes on
                self._show(self._current())
        elif self.notice is not None:
            notice, self.notice = self.notice, None
            self._add(Screen(notice), ())

    def _ask(self, following: Next) -> None:
        step = following.step
        self.turn.draft = following.draft
        screen = step.ask(self.turn)
        if not screen.question:  # the step found nothing to ask
            self.position.leave()
            self._add(screen, actions(screen.choices))
            return
        buttons = self.position.stand_at(following, screen)
        if "document" in screen.takes and (link := self.turn.upload_link()):
            screen = replace(screen, text=Text("dialog-by-link", {"text": screen.text, "link": link}))
        self._add(screen, buttons)

    def _add(self, screen: Screen, buttons: tuple[Button, ...]) -> None:
        text = Text("dialog-noticed", {"notice": self.notice, "text": screen.text}) if self.notice else screen.text
        self.screens.append((text, buttons))
