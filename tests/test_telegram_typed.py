"""A typed text is read without python-telegram-bot's objects, and exactly as with them."""

from __future__ import annotations

from typing import Any

import pytest
from telegram import Update

from bot.channels.telegram.reading import Reader

PERSON = {"id": 7, "is_bot": False, "first_name": "An", "language_code": "en-GB"}
PRIVATE = {"id": 7, "type": "private", "first_name": "An"}
GROUP = {"id": -5, "type": "group", "title": "Thôn Đông"}
COMMAND = {"type": "bot_command", "offset": 0, "length": 5}
READER = Reader("telegram", None)  # pyright: ignore[reportArgumentType] - nothing here is fetched
TEXT: dict[str, Any] = {"message_id": 1, "date": 1, "chat": PRIVATE, "from": PERSON, "text": "góp ý"}
UPDATES: dict[str, dict[str, Any]] = {
    "a text": {"message": TEXT},
    "a command": {"message": {**TEXT, "text": "/menu", "entities": [COMMAND]}},
    "another language": {"message": {**TEXT, "from": {**PERSON, "language_code": "fr"}}},
    "no language": {"message": {**TEXT, "from": {"id": 7, "is_bot": False, "first_name": "An"}}},
    "a reply": {"message": {**TEXT, "reply_to_message": {**TEXT, "message_id": 2}}},
    "in a group": {"message": {**TEXT, "chat": GROUP}},
    "nothing typed": {"message": {**TEXT, "text": ""}},
    "a caption": {"message": {**TEXT, "text": None, "caption": "góp ý", "location": {"latitude": 1.5, "longitude": 2}}},
    "edited": {"edited_message": {**TEXT, "edit_date": 2}},
}


@pytest.mark.parametrize("name", UPDATES)
def test_it_is_the_same_event(name: str) -> None:
    raw = {"update_id": 5, **UPDATES[name]}
    given = READER.given(raw)
    assert given
    assert given.event == READER.event(Update.de_json(raw, None))


@pytest.mark.parametrize("chat", [{}, {"chat": {"type": "private"}}, {"chat": 5}])
def test_a_text_without_its_chat_is_unreadable_and_nothing_worse(chat: dict[str, Any]) -> None:
    assert READER.given({"update_id": 5, "message": {"text": "x", **chat}}) is None
