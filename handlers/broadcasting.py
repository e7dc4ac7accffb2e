"""One message to many: a text with its choices, as one INSERT … SELECT."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta

from sqlalchemy import Select
from sqlalchemy.orm import Session

from bot.screens import Choice, actions
from bot.texts import Text, encode_words
from storage import deliveries
from storage.deliveries import NOTHING, About
from storage.models.delivery import DeliveryClass

SOON = timedelta(hours=12)


def is_soon(moment: datetime, now: datetime) -> bool:
    """So near that what changes about it does not wait for the morning."""
    return moment - now < SOON


def to_all(
    db: Session,
    audience: Select[int],
    text: Text,
    now: datetime,
    name: str,
    choices: Iterable[Choice] = (),
    *,
    file_id: int | None = None,
    klass: DeliveryClass = "A",
    about: About = NOTHING,
) -> int:
    """`name` is the broadcast's own, so that it cannot be queued twice. Returns how many chats it goes to."""
    if about.meeting and is_soon(about.meeting.starts_at, now):
        about = replace(about, urgent=True)
    buttons = [button.as_json() for button in actions(choices)]
    message = deliveries.Message(text.key, encode_words(text.words), buttons, file_id)
    return deliveries.broadcast(db, audience, message, now, name, klass=klass, about=about)
