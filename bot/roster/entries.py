"""What a roster file says: its rows, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from storage.models.people import Role, Standing

Render = Callable[[str, Mapping[str, object]], str]


@dataclass(frozen=True, slots=True)
class Row:
    """One person. `line` is the row's number as the spreadsheet program shows it."""

    line: int
    cell: str
    full_name: str
    phone: str | None
    role: Role
    standing: Standing
    ordinal: int | None
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """One reason to refuse the file; `column` is its Vietnamese header, empty where the whole file is meant."""

    line: int | None
    column: str
    key: str
    words: dict[str, str | int] = field(default_factory=dict[str, str | int])


@dataclass(frozen=True, slots=True)
class Roster:
    """The file as read. It may be imported only when `problems` is empty."""

    rows: list[Row]
    problems: list[Problem]
