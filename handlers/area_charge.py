"""A leader puts members in charge of areas: an area → members ticked → saved; areas are added and called otherwise.

Nothing is stored before "Lưu"; then whoever is newly in charge hears of it, and whoever is no more.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from bot import field_names, guard
from bot.dialog import Actions, Conversation, Feature, Misfit, Outcome, Step, Turn
from bot.screens import Choice, Screen
from bot.texts import Text
from handlers import members, paging, report_words
from storage import area_charges, area_kinds, areas, people, report_fields
from storage.models import Area, Person
from storage.models.people import AreaKind

NEW, SAVE, RENAME, ALL_FIELDS = ":new", ":save", ":rename", ":none"
KINDS: tuple[AreaKind, ...] = ("hamlet", "group", "field")
LONGEST_NAME = 80


@dataclass
class Draft:
    """`area_id` is 0 of a new area, which is made when it is saved."""

    page: int = 0
    area_id: int = 0
    name: str = ""
    kind: AreaKind = "hamlet"
    of_field: str = ""
    people: list[int] = field(default_factory=list[int])


conversation = Conversation("area-charge", Draft)
action = Actions()


@action("area-charge")
def wanted(turn: Turn[None]) -> Outcome:
    return turn.go(choose_area, Draft())


def _check(turn: Turn[Any]) -> None:
    if not turn.person.leads:  # the role may have changed since
        raise Misfit("dialog-not-yours")


def _area(turn: Turn[Draft]) -> Area:
    _check(turn)
    area = area_charges.one(turn.db, turn.person.cell_id, turn.draft.area_id)
    if area is None:
        raise Misfit("dialog-stale")
    return area


# Which area


@conversation.step
def choose_area(turn: Turn[Draft]) -> Screen:
    _check(turn)
    found = areas.of_cell(turn.db, turn.person.cell_id)
    shown = [Choice(str(area.id), area.name) for area in paging.part(found, turn.draft.page)]
    ways = paging.ways(turn.draft.page, len(found))
    return turn.ask("area-which", [*shown, *ways, Choice(NEW, Text("area-new"))])


@choose_area.reply
def area_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    draft = turn.draft
    if answer in paging.TURNS:
        draft.page = paging.turned(draft.page, answer)
        return choose_area
    draft.page, draft.area_id, draft.people = 0, 0, []
    if answer == NEW:
        return name_area
    draft.area_id = guard.id_of(answer)
    draft.name = _area(turn).name
    charged = area_charges.of_cell(turn.db, turn.person.cell_id).get(draft.area_id, ())
    draft.people = [person.id for person in charged]
    return tick_members


# Its name and kind


@conversation.step
def name_area(turn: Turn[Draft]) -> Screen:
    key = "area-new-name" if turn.draft.area_id else "area-name"
    return turn.ask(key, takes=("text", "name"), longest=LONGEST_NAME, area=turn.draft.name)


@name_area.reply
def area_named(turn: Turn[Draft], answer: str) -> Step[Draft]:
    _check(turn)
    draft, name = turn.draft, " ".join(answer.split())
    guard.check(name, longest=LONGEST_NAME)
    if not area_charges.is_free(turn.db, turn.person.cell_id, name, draft.area_id):
        raise Misfit("area-name-taken", area=name)
    draft.name = name
    if not draft.area_id:
        return choose_kind
    area_charges.rename(turn.db, _area(turn), name)
    return tick_members


@conversation.step
def choose_kind(turn: Turn[Draft]) -> Screen:
    """What its name speaks of stands first."""
    guessed = area_kinds.kind_of(turn.draft.name, report_fields.listed(turn.db, turn.person.committee_id))
    kinds = sorted(KINDS, key=lambda kind: kind != guessed)
    return turn.ask(
        "area-which-kind", [Choice(kind, Text(f"area-kind-{kind}")) for kind in kinds], area=turn.draft.name
    )


@choose_kind.reply
def kind_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    turn.draft.kind = next(kind for kind in KINDS if kind == answer)
    return choose_field if answer == "field" else tick_members


@conversation.step
def choose_field(turn: Turn[Draft]) -> Screen:
    """What its name speaks of stands first."""
    found = report_fields.offered(turn.db, turn.person.committee_id)
    guessed = area_kinds.field_of(turn.draft.name, found)
    fields = sorted(found, key=lambda field: field.code != guessed)
    choices = [Choice(field.code, field_names.of(field)) for field in fields]
    return turn.ask("area-which-field", [*choices, Choice(ALL_FIELDS, Text("area-no-field"))], area=turn.draft.name)


@choose_field.reply
def field_chosen(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer != ALL_FIELDS:
        report_words.check_field(turn, answer)
    turn.draft.of_field = "" if answer == ALL_FIELDS else answer
    return tick_members


# Who


@conversation.step
def tick_members(turn: Turn[Draft]) -> Screen:
    draft, found = turn.draft, people.of_cell(turn.db, turn.person.cell_id)
    choices = [
        *(Choice(f"{members.PERSON}{one.id}", _label(draft, one)) for one in paging.part(found, draft.page)),
        *paging.ways(draft.page, len(found)),
        Choice(SAVE, Text("area-save")),
        *([Choice(RENAME, Text("area-rename"))] if draft.area_id else []),
    ]
    names = ", ".join(one.full_name for one in found if one.id in draft.people)
    words = {"area": draft.name, "names": names or Text("area-nobody")}
    return turn.ask(Text("area-who", words), choices, takes=("text", "name"))


def _label(draft: Draft, one: Person) -> str | Text:
    return Text("area-ticked", {"name": one.full_name}) if one.id in draft.people else one.full_name


@tick_members.reply
def member_ticked(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    _check(turn)
    draft = turn.draft
    if answer in paging.TURNS:
        draft.page = paging.turned(draft.page, answer)
        return tick_members
    if answer == RENAME:
        return name_area
    if answer == SAVE:
        return _save(turn)
    person_id = members.meant(people.of_cell(turn.db, turn.person.cell_id), answer).id
    draft.people = [one for one in draft.people if one != person_id] + (
        [] if person_id in draft.people else [person_id]
    )
    return tick_members


def _save(turn: Turn[Draft]) -> Screen:
    """Whoever left the cell meanwhile is not put in charge."""
    area = _area(turn) if turn.draft.area_id else _made(turn)
    here = {one.id: one for one in people.of_cell(turn.db, turn.person.cell_id)}
    given, taken = area_charges.put(turn.db, area, [one for one in turn.draft.people if one in here])
    for ids, key in ((given, "area-given"), (taken, "area-taken")):
        for person_id in sorted(ids - {turn.person.id}):
            turn.tell(person_id, key, wakes=False, area=area.name)
    names = ", ".join(one.full_name for one in here.values() if one.id in turn.draft.people)
    choices = [wanted.choice(Text("area-charge-more")), turn.door("diaban")]
    return turn.end("area-saved" if names else "area-saved-nobody", choices, area=area.name, names=names)


def _made(turn: Turn[Draft]) -> Area:
    draft, cell = turn.draft, turn.person.cell
    if not area_charges.is_free(turn.db, cell.id, draft.name):
        raise Misfit("area-name-taken", area=draft.name)
    return area_charges.add(turn.db, cell, draft.name, draft.kind, draft.of_field or None)


FEATURE = Feature((conversation,), action)
