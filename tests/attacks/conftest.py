"""Each attack is made on every channel.

What only a channel with buttons or only one with numbers suffers says so by `on_buttons` or `on_numbers`.
"""

from __future__ import annotations

import pytest

from tests.everywhere import Joins, channel, joins, stage, world
from tests.stages import BUTTONS, NUMBERS

__all__ = ["Joins", "channel", "joins", "on_buttons", "on_numbers", "stage", "world"]
on_buttons = pytest.mark.parametrize("channel", BUTTONS)
on_numbers = pytest.mark.parametrize("channel", NUMBERS)
