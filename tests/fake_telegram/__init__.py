"""A strict Telegram of our own for the tests: real HTTP on loopback, checked against the Bot API's reference."""

from .chats import Button, Received
from .faults import Sent
from .groups import Group
from .phone import Phone
from .server import FakeTelegram

__all__ = ["Button", "FakeTelegram", "Group", "Phone", "Received", "Sent"]
