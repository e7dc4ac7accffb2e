"""What is different in an agenda that was changed, in a few lines: whoever read the old one need not compare."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.texts import Text, Word
from storage.agendas import Item


def lines(before: Sequence[Item], after: Sequence[Item]) -> list[Text]:
    """Empty where nothing differs. An item is the same where it was edited in place, or keeps its title."""
    was = _matched(before, after)
    same = [item for item in was if item is not None]
    found = [line for old, new in zip(was, after, strict=True) for line in _item(old, new)]
    found += [Text("agenda-dropped", {"title": item.title}) for item in before if item not in same]
    if same != [item for item in before if item in same]:
        titles = "; ".join(item.title for item in after)
        found.append(Text("agenda-reordered", {"titles": titles}))
    return found


def _matched(before: Sequence[Item], after: Sequence[Item]) -> list[Item | None]:
    """For each new item the old one that it was."""
    by_id = {item.id: item for item in before if item.id}
    taken = {item.id for item in after}
    by_title = {item.title: item for item in before if item.id not in taken}
    return [by_id.get(item.id or 0) or by_title.pop(item.title, None) for item in after]


def _item(old: Item | None, new: Item) -> Iterator[Text]:
    if old is None:
        yield Text("agenda-added", {"title": new.title})
        old = Item(new.title)
    if old.title != new.title:
        yield Text("agenda-renamed", {"title": new.title, "was": old.title})
    if old.minutes != new.minutes:
        words: dict[str, Word] = {"title": new.title, "minutes": new.minutes or 0, "was": old.minutes or 0}
        yield Text("agenda-retimed" if new.minutes and old.minutes else f"agenda-{_now(new.minutes)}timed", words)
    if old.presenter != new.presenter:
        yield Text(f"agenda-{_now(new.presenter)}presented", {"title": new.title, "name": new.presenter or ""})


def _now(known: int | str | None) -> str:
    """Whether it is said now, or no longer, as the texts are called."""
    return "" if known else "un"
