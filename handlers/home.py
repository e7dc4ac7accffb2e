"""The menu that fits the role, and help. Everything else is reached from here or by its own command.

What waits for the person stands on the first screen, with its number; what neither waits nor is used every week, on
the second.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.dialog import Door, Feature, Outcome, Turn
from bot.screens import Choice
from bot.texts import Text
from handlers import waiting
from storage.models import Person

MOST = 8  # numbered lines beneath a greeting on a small phone
STAY = 2  # the first of each role are always on the first screen

FOR_MEMBERS = ("lich", "gopy", "phananh", "hoiykien", "nhiemvu", "tailieu", "toi")
FOR_HANDLERS = ("vuviec", *FOR_MEMBERS)
FOR_OFFICE = ("thongbao", "vuviec", "sobaocao", "hoiykien", "lich", "nhiemvu", "gopy", "phananh", "tailieu", "toi")
FOR_LEADERS = (
    "moihop",
    "lich",
    "sauhop",
    "nhiemvu",
    "ykien",
    "vuviec",
    "hoiykien",
    "chuanbi",
    "thongbao",
    "gopy",
    "phananh",
    "tailieu",
    "sobaocao",
    "diaban",
    "kehoach",
    "lienlac",
    "toi",
)


def _doors(turn: Turn[Any], person: Person, numbers: Mapping[str, int]) -> list[str]:
    """What this person is offered, what matters most first."""
    names = FOR_LEADERS if person.leads else FOR_OFFICE if person.may_announce else FOR_MEMBERS
    if names is FOR_MEMBERS and numbers[waiting.CASES]:  # a case was given to them
        names = FOR_HANDLERS
    if not person.leads and numbers[waiting.AREAS]:
        names = (*names[:-1], "diaban", names[-1])
    return [name for name in names if name in turn.doors]


def shared(doors: Sequence[str], numbers: Mapping[str, int]) -> tuple[list[str], list[str]]:
    """The doors of the first screen and of the second, both in their order. Few doors stand on one screen."""
    if len(doors) < MOST:
        return [*doors], []
    ranked = sorted(doors, key=lambda name: name not in doors[:STAY] and not numbers.get(name))
    first = ranked[: MOST - 2]
    return [name for name in doors if name in first], [name for name in doors if name not in first]


def _screens(turn: Turn[Any], person: Person) -> tuple[list[Choice], list[Choice]]:
    """What is offered on the first and on the second; what waits on the second is counted on the way to it."""
    numbers = waiting.numbers(turn, person)
    first, rest = shared(_doors(turn, person, numbers), numbers)
    if rest:
        first.append("vieckhac")
        numbers["vieckhac"] = sum(numbers.get(name, 0) for name in rest)
    return _shown(turn, [*first, "trogiup"], numbers), _shown(turn, rest, numbers)


def _shown(turn: Turn[Any], doors: Sequence[str], numbers: Mapping[str, int]) -> list[Choice]:
    return [_door(turn, name, numbers.get(name, 0)) for name in doors]


def _door(turn: Turn[Any], name: str, count: int) -> Choice:
    answers = name == "hoiykien" and not turn.person.may_announce  # members are asked and do not ask
    label = Text("question-door-member" if answers else turn.doors[name].label)
    return turn.door(name, Text("home-counted", {"door": label, "count": count}) if count else label)


def choices(turn: Turn[Any], person: Person) -> list[Choice]:
    return _screens(turn, person)[0]


def open_menu(turn: Turn[None]) -> Outcome:
    return turn.end("home-menu", choices(turn, turn.person), name=turn.person.full_name)


def open_more(turn: Turn[None]) -> Outcome:
    rest = _screens(turn, turn.person)[1]
    return turn.end(f"home-more-{_who(turn.person)}", [*rest, turn.door("menu")]) if rest else open_menu(turn)


def open_help(turn: Turn[None]) -> Outcome:
    more = [turn.door("vieckhac")] if turn.person.may_announce else []
    return turn.end(f"home-help-{_who(turn.person)}", [*more, turn.door("menu")])


def _who(person: Person) -> str:
    return "leader" if person.leads else "office" if person.may_announce else "member"


menu = Door("menu", "home-door-menu", open_menu, ("home",), ("menu", "trang chủ", "bắt đầu"))
FEATURE = Feature(
    doors=(
        menu,
        Door("vieckhac", "home-door-more", open_more, ("more",), ("việc khác", "other things")),
        Door("trogiup", "home-door-help", open_help, ("help",), ("trợ giúp", "giúp", "help", "hướng dẫn")),
    )
)
