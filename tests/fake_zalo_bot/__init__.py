"""A Zalo Bot Platform on loopback, as strict as the real one is said to be, and people with Zalo on their phones."""

from tests.fake_zalo_bot.people import Message, Person
from tests.fake_zalo_bot.server import FakeZaloBot

__all__ = ["FakeZaloBot", "Message", "Person"]
