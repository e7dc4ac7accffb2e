"""What is heeded of a Telegram group: a code typed by a person, that the bot was sent away, and the group's new id.

Nothing else that is said or tapped there is read, whatever Telegram lets through.
"""

from __future__ import annotations

import re

from telegram import ChatMember, Message, Update
from telegram.constants import ChatType

from bot.events import Event, InGroup

KINDS = (ChatType.GROUP, ChatType.SUPERGROUP)
CODE = re.compile(r"/(?:noi|link|start)(?:@\w+)?\s+([0-9a-z][0-9a-z -]{5,11})", re.IGNORECASE)
"""Also a mistyped one. A link's comes after /start."""


def heeded(channel: str, update: Update) -> Event | None:
    chat = update.effective_chat
    if chat is None or chat.type not in KINDS:
        return None
    if member := update.my_chat_member:
        left = member.new_chat_member.status in (ChatMember.BANNED, ChatMember.LEFT)
        return _event(channel, update, chat.id, InGroup(), gone=True) if left else None
    if (message := update.message) is None:
        return None
    if new := message.migrate_to_chat_id:
        return _event(channel, update, chat.id, InGroup(moved_to=str(new)))
    if old := message.migrate_from_chat_id:
        return _event(channel, update, old, InGroup(moved_to=str(chat.id)))
    typed = _typed(message)
    return _event(channel, update, chat.id, typed) if typed else None


def _event(channel: str, update: Update, chat: int, group: InGroup, *, gone: bool = False) -> Event:
    return Event(str(update.update_id), channel, str(chat), gone=gone, group=group)


def _typed(message: Message) -> InGroup | None:
    """None where it is not certain who typed it: in the name of the group or a channel, forwarded, or by a bot."""
    found, sender = CODE.fullmatch((message.text or "").strip()), message.from_user
    if not found or not sender or sender.is_bot or message.sender_chat or message.forward_origin or message.via_bot:
        return None
    return InGroup(by=str(sender.id), code=found[1])
