"""Which line of a new roster is which person we already know.

A person is found by marks and all first, and by folded letters only where nothing speaks against it. A match must be
the only one on both sides: of two people whom nothing tells apart, neither is guessed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from storage.folding import fold
from storage.models.people import Role, Standing
from storage.spelling import same_name_key


class Row(Protocol):
    """One line of a roster, with its cell, names and phone already in normal form."""

    @property
    def cell(self) -> str: ...
    @property
    def full_name(self) -> str: ...
    @property
    def phone(self) -> str | None: ...
    @property
    def role(self) -> Role: ...
    @property
    def standing(self) -> Standing: ...
    @property
    def ordinal(self) -> int | None: ...
    @property
    def areas(self) -> tuple[str, ...]: ...


@dataclass(frozen=True, slots=True)
class Known:
    """A person as stored, at the time of comparing."""

    id: int
    cell: str
    full_name: str
    phone: str | None
    role: Role
    standing: Standing
    ordinal: int | None
    areas: tuple[str, ...]
    active: bool


Side = Row | Known
Key = Callable[[Side], Hashable | None]


def folded(name: str) -> str:
    return fold(" ".join(name.split()))


def _cell_name_phone(one: Side) -> Hashable:
    return folded(one.cell), same_name_key(one.full_name), one.phone


def _name_phone(one: Side) -> Hashable | None:
    return (same_name_key(one.full_name), one.phone) if one.phone else None


def _cell_name(one: Side) -> Hashable:
    return folded(one.cell), same_name_key(one.full_name)


def _folded_name_phone(one: Side) -> Hashable | None:
    return (folded(one.full_name), one.phone) if one.phone else None


def _cell_folded_name(one: Side) -> Hashable:
    return folded(one.cell), folded(one.full_name)


PASSES: tuple[Key, ...] = (_cell_name_phone, _name_phone, _cell_name, _folded_name_phone, _cell_folded_name)


def match(rows: Sequence[Row], people: Iterable[Known]) -> dict[int, Known]:
    """Index of the row → the person it is. Members in good standing are looked at before those who left."""
    found: dict[int, Known] = {}
    everybody = list(people)
    for active in (True, False):
        rest = {known.id: known for known in everybody if known.active is active}
        for key in PASSES:
            left = {index: row for index, row in enumerate(rows) if index not in found}
            for index, known in _only_pairs(left, rest, key):
                if key is _cell_folded_name and _phones_differ(rows[index], known):
                    continue  # Hùng and Hưng, each with a phone: two people
                found[index] = rest.pop(known.id)
    return found


def _only_pairs(rows: dict[int, Row], people: dict[int, Known], key: Key) -> Iterator[tuple[int, Known]]:
    by_key: dict[Hashable, list[Known]] = defaultdict(list)
    for known in people.values():
        by_key[key(known)].append(known)
    indexes: dict[Hashable, list[int]] = defaultdict(list)
    for index, row in rows.items():
        indexes[key(row)].append(index)
    for value, same in indexes.items():
        if value is not None and len(same) == 1 and len(by_key[value]) == 1:
            yield same[0], by_key[value][0]


def _phones_differ(row: Row, known: Known) -> bool:
    return None not in (row.phone, known.phone) and row.phone != known.phone
