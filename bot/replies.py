"""What one event answers, as rows of the outbox: its screens, and between them what else it says to the same chat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from bot import fleeting
from bot.dialog import Turn
from bot.screens import Button
from bot.texts import Text, encode_words
from storage import deliveries
from storage import fleeting as fleeting_rows
from storage.deliveries import Message


def queue(turn: Turn[Any], screens: Sequence[tuple[Text, tuple[Button, ...]]], cause: str) -> None:
    said: list[tuple[Text, tuple[Button, ...], int | None]] = [(text, buttons, None) for text, buttons in screens]
    said[1:1] = [(reply.text, reply.buttons, reply.file_id) for reply in turn.replies]
    messages = [
        Message(text.key, encode_words(text.words), [button.as_json() for button in buttons], file_id)
        for text, buttons, file_id in said
    ]
    if turn.private:
        messages = [fleeting.locked(message, turn.sealing) for message in messages]
    if messages:
        rows = [(message, f"reply:{cause}:{number}") for number, message in enumerate(messages)]
        deliveries.replies(turn.db, turn.address, rows, turn.now)
    if turn.private:
        fleeting_rows.forget(turn.db, of_chat=turn.address.id)
