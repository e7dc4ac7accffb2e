"""A Zalo Official Account's OpenAPI on loopback, as strict as the real one is said to be, and people who follow it."""

from tests.fake_zalo_oa.keys import ACCESS_TOKEN, APP_ID, APP_SECRET, REFRESH_TOKEN
from tests.fake_zalo_oa.people import OA_ID, Message, Person
from tests.fake_zalo_oa.pushing import OA_SECRET
from tests.fake_zalo_oa.server import FakeZaloOa

__all__ = [
    "ACCESS_TOKEN",
    "APP_ID",
    "APP_SECRET",
    "OA_ID",
    "OA_SECRET",
    "REFRESH_TOKEN",
    "FakeZaloOa",
    "Message",
    "Person",
]
