"""A case's history in words: all but internal notes for who reported it, and no unit reads names it may not know."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from bot.dialog import Turn
from bot.texts import Text, Word
from handlers.task_words import noon
from storage import reports
from storage.models import Report, ReportChange
from storage.models.voices import ReportDeed

REPORTERS: tuple[ReportDeed, ...] = ("told", "confirmed", "reopened")
"""Deeds of whoever reported it, or said that it was theirs as well."""
CODES = ("into", "with", "off", "from")
Entry = tuple[ReportChange, str]


def for_handler(turn: Turn[Any], report: Report) -> list[Word]:
    """What was written before a case came to a unit may hold the names that were blacked out: it is not shown there."""
    entries = reports.history(turn.db, report)
    begin = 0 if report.at_home else _arrival(entries)
    lines: list[Word] = []
    own = reports.speakers(turn.db, report)
    for number, (change, name) in enumerate(entries):
        known = change.deed not in REPORTERS or (report.at_home and change.by in own)
        lines.append(_line(turn, change, _who(name, known=known), change.text if number >= begin else None))
    return lines


def for_reporter(turn: Turn[Any], report: Report) -> list[Word]:
    lines: list[Word] = []
    for change, name in reports.history(turn.db, report):
        if not change.internal:
            known = change.by == turn.person.id or change.deed not in REPORTERS
            lines.append(_line(turn, change, _who(name, known=known), change.text if known else None))
    return lines


def _arrival(entries: Sequence[Entry]) -> int:
    """Where the part of the unit that has it now begins."""
    passed = [n for n, (one, _) in enumerate(entries) if one.deed == "forwarded" or one.details.get("to") == "office"]
    return passed[-1] if passed else 0


def _who(name: str, *, known: bool) -> Text:
    if not name:
        return Text("case-by-program")
    return Text("case-by-name", {"name": name}) if known else Text("case-by-reporter")


def _line(turn: Turn[Any], change: ReportChange, who: Text, text: str | None) -> Text:
    details = change.details
    due = details.get("due")
    words: dict[str, Word] = {"at": change.at, "who": who, "said": text}
    words |= {"owner": details.get("name"), "unit": details.get("unit") or Text("case-office")}
    words |= {"system": details.get("system")}
    words |= {"code": next((details[name] for name in CODES if name in details), None)}
    words |= {"due": noon(date.fromisoformat(due), turn.zone)} if due else {"due-day": ""}
    return Text(f"case-was-{_key(change)}-saying" if text else f"case-was-{_key(change)}", words)


def _key(change: ReportChange) -> str:
    details = change.details
    if change.deed == "received" and "system" in details:
        return "received-from"
    if change.deed == "escalated":
        return f"escalated-{details.get('to')}"
    if change.deed == "urgent":
        return "urgent-on" if details.get("on") else "urgent-off"
    if change.deed in ("merged", "split"):
        return f"{change.deed}-{next(iter(details))}"
    return "unanswered" if change.deed == "told" and change.by is None else change.deed
