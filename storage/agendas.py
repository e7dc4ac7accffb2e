"""Agendas as they are typed, and as rows that comments hang on: a row lives as long as its item does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from storage.models import AgendaItem, Meeting


@dataclass(frozen=True)
class Item:
    """An agenda item as it is typed: minutes and presenter may be left open. `id` where it is a row already."""

    title: str
    minutes: int | None = None
    presenter: str | None = None
    id: int | None = None


def of_meeting(meeting: Meeting) -> list[Item]:
    return [Item(row.title, row.minutes, row.presenter, row.id) for row in meeting.items]


def rows(items: Sequence[Item]) -> list[AgendaItem]:
    return [_written(AgendaItem(), item, position) for position, item in enumerate(items, 1)]


def replace(meeting: Meeting, items: Sequence[Item]) -> None:
    """An item keeps its row, and so its comments, when it was edited in place (same id) or keeps its title."""
    by_id = {row.id: row for row in meeting.items}
    kept = {item.id: by_id.pop(item.id) for item in items if item.id in by_id}
    by_title = {row.title: row for row in by_id.values()}
    meeting.items = [
        _written(kept.pop(item.id or 0, None) or by_title.pop(item.title, None) or AgendaItem(), item, position)
        for position, item in enumerate(items, 1)
    ]


def _written(row: AgendaItem, item: Item, position: int) -> AgendaItem:
    row.position, row.title, row.minutes, row.presenter = position, item.title, item.minutes, item.presenter
    return row
