"""The menu that fits the role, and help. Everything else is reached from here or by its own command."""

from __future__ import annotations

from typing import Any

from bot.dialog import Door, Feature, Outcome, Turn
from bot.screens import Choice
from storage import areas, case_lists
from storage.models import Person

FOR_MEMBERS = ("lich", "gopy", "phananh", "hoiykien", "nhiemvu", "tailieu", "toi", "trogiup")
FOR_HANDLERS = ("vuviec", *FOR_MEMBERS)
FOR_OFFICE = ("thongbao", "sobaocao", *FOR_HANDLERS)
FOR_LEADERS = (
    "moihop",
    "chuanbi",
    "lich",
    "sauhop",
    "nhiemvu",
    "ykien",
    "hoiykien",
    "vuviec",
    "diaban",
    "thongbao",
    "kehoach",
    "gopy",
    "phananh",
    "tailieu",
    "toi",
    "trogiup",
)


def choices(turn: Turn[Any], person: Person) -> list[Choice]:
    names = FOR_LEADERS if person.leads else FOR_OFFICE if person.may_announce else FOR_MEMBERS
    if names is FOR_MEMBERS and case_lists.has_any(turn.db, person):  # a case was given to them
        names = FOR_HANDLERS
    if not person.leads and areas.of_person(turn.db, person):
        names = (*names[:-2], "diaban", *names[-2:])
    return [turn.door(name) for name in names if name in turn.doors]


def open_menu(turn: Turn[None]) -> Outcome:
    return turn.end("home-menu", choices(turn, turn.person), name=turn.person.full_name)


def open_help(turn: Turn[None]) -> Outcome:
    person = turn.person
    key = "home-help-leader" if person.leads else "home-help-office" if person.may_announce else "home-help-member"
    return turn.end(key, choices(turn, person))


menu = Door("menu", "home-door-menu", open_menu, ("home",), ("menu", "trang chủ", "bắt đầu"))
FEATURE = Feature(
    doors=(
        menu,
        Door("trogiup", "home-door-help", open_help, ("help",), ("trợ giúp", "giúp", "help", "hướng dẫn")),
    )
)
