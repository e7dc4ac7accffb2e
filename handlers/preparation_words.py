"""How a preparation and its steps are put into words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.texts import Text, Word
from storage.models import Preparation, PreparationStep

NOON = time(12)


def what(preparation: Preparation) -> Text:
    """As it stands within a sentence (handlers/meeting_words.py), also before there is a meeting."""
    zone = ZoneInfo(preparation.cell.committee.timezone)
    meeting, theme = preparation.meeting, preparation.theme
    title = (meeting and meeting.theme) or (theme and theme.title) or ""
    return named(preparation.kind, preparation.day, title, zone)


def named(kind: str, day: date, theme: str, zone: ZoneInfo) -> Text:
    return Text(f"meeting-what-{kind}", {"start": datetime.combine(day, NOON, tzinfo=zone), "theme": theme})


def shown(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def step_name(name: str) -> Text:
    return Text(f"preparation-step-{name}")


def state(step: PreparationStep, today: date, zone: ZoneInfo) -> Text:
    """ "đã xong 02/12", "quá hạn 2 ngày" …"""
    if step.done_at:
        return Text("preparation-done-on", {"day": f"{step.done_at.astimezone(zone):%d/%m}"})
    days = (today - step.due_on).days
    if days > 0:
        return Text("preparation-late", {"days": days})
    return Text("preparation-today") if days == 0 else Text("preparation-until", {"day": f"{step.due_on:%d/%m}"})


def line(step: PreparationStep, today: date, zone: ZoneInfo) -> Text:
    words = {"step": step_name(step.name), "owner": step.owner.full_name, "state": state(step, today, zone)}
    return Text("preparation-line", words)


def own_lines(steps: Sequence[PreparationStep], now: datetime, zone: ZoneInfo) -> list[Word]:
    """For the one who owns them all."""
    today = now.astimezone(zone).date()
    return [
        Text("preparation-own-line", {"step": step_name(step.name), "state": state(step, today, zone)})
        for step in steps
    ]
