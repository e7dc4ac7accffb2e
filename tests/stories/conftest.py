"""Each story is played on every channel."""

from __future__ import annotations

from tests.everywhere import Joins, channel, joins, stage
from tests.running import world

__all__ = ["Joins", "channel", "joins", "stage", "world"]
