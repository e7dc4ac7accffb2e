"""Times as operators write them in .env."""

from __future__ import annotations

from datetime import time, timedelta
from typing import Any

import pytest

from bot.config import Misconfigured, Settings, load


@pytest.mark.parametrize(
    ("setting", "written", "meant"),
    [
        ("remind_before", "3d,12h,30m", (timedelta(days=3), timedelta(hours=12), timedelta(minutes=30))),
        ("quiet_hours", "22:00-06:15", (time(22), time(6, 15))),
        ("digest", "Fri 16:30", (4, time(16, 30))),
        ("area_question", "5 07:45", (5, time(7, 45))),
    ],
)
def test_what_the_example_shows_is_understood(
    monkeypatch: pytest.MonkeyPatch, setting: str, written: str, meant: Any
) -> None:
    monkeypatch.setenv(f"CHIBO_{setting.upper()}", written)
    assert getattr(Settings(_env_file=None), setting) == meant  # pyright: ignore[reportCallIssue]


@pytest.mark.parametrize(
    ("setting", "written"),
    [
        ("remind_before", "3d,1d"),
        ("remind_before", "3d,1d,soon"),
        ("quiet_hours", "22:00"),
        ("digest", "someday 07:30"),
        ("digest", "mon"),
        ("area_question", "31 08:00"),
    ],
)
def test_what_cannot_be_meant_is_refused_by_its_name(
    monkeypatch: pytest.MonkeyPatch, setting: str, written: str
) -> None:
    monkeypatch.setenv(f"CHIBO_{setting.upper()}", written)
    with pytest.raises(Misconfigured, match=f"CHIBO_{setting.upper()}"):
        load()
