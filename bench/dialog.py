"""The little dialog of bench/events.py, twice: in this program's words, and in python-telegram-bot's.

A member is asked for a comment; what they write is acknowledged by asking for the next one. Ours stores the comment.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from secrets import token_hex
from typing import Any

os.environ["PTB_TIMEDELTA"] = "1"

from telegram import InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.ext import (
    Application,
    ApplicationBuilder,
    CommandHandler,
    ContextTypes,
    ConversationHandler,
    MessageHandler,
    filters,
)
from telegram.request import BaseRequest

from bot.app import App
from bot.dialog import Conversation, Door, Step, Turn
from bot.screens import Screen
from storage.models import Comment
from storage.rows import stored

MEETING, ITEM = "Sinh hoạt thường kỳ, 19 giờ 30, thứ Năm", "Vệ sinh môi trường"
QUESTION = (
    f"<b>{ITEM}</b>\n{MEETING}\n\nMời đồng chí viết ý kiến, hoặc gửi một ảnh, một ghi âm. Tối đa 1.000 chữ cái mỗi lần."
)
WRITE = 1

# Ours


@dataclass
class Draft:
    meeting_id: int = 1
    written: int = 0


conversation = Conversation("bench", Draft)


def opened(turn: Turn[None]) -> Any:
    return turn.go(write, Draft())


@conversation.step
def write(turn: Turn[Draft]) -> Screen:
    return turn.ask("comment-write", takes=("text", "photo", "voice"), where=MEETING, item=ITEM)


@write.reply
def written(turn: Turn[Draft], answer: str) -> Step[Draft]:
    author = turn.person
    comment = Comment(
        committee_id=author.committee_id, cell_id=author.cell_id, code=f"YK-{token_hex(6)}",
        meeting_id=turn.draft.meeting_id, person_id=author.id, text=answer, created_at=turn.now,
    )  # fmt: skip
    stored(turn.db, comment)
    turn.draft.written += 1
    return write


def join(app: App) -> None:
    """The program also has this dialog, behind /ghi."""
    known = app.dispatcher.program
    known.conversations[conversation.name] = conversation  # pyright: ignore[reportIndexIssue]
    known.doors["ghi"] = Door("ghi", "comment-door", opened)  # pyright: ignore[reportIndexIssue]


# Theirs


class Nowhere(BaseRequest):
    """A request that goes nowhere; the only one made is getMe, at the start."""

    @property
    def read_timeout(self) -> float:
        return 5.0

    async def initialize(self) -> None:
        pass

    async def shutdown(self) -> None:
        pass

    async def do_request(self, *_: Any, **__: Any) -> tuple[int, bytes]:
        return 200, b'{"ok":true,"result":{"id":1,"is_bot":true,"first_name":"Chibo","username":"chibo_bot"}}'


async def floor() -> Application[Any, Any, Any, Any, Any, Any]:
    """A stock Application with a stock ConversationHandler: its state is in memory, its answer is built and dropped."""
    application = (
        ApplicationBuilder().token("1:A").request(Nowhere()).get_updates_request(Nowhere()).updater(None).build()
    )
    application.add_handler(
        ConversationHandler(
            [CommandHandler("ghi", _opens)],
            {WRITE: [MessageHandler(filters.TEXT & ~filters.COMMAND, _answers)]},
            [CommandHandler("huy", _cancels)],
        )
    )
    await application.initialize()
    return application


def _asked() -> tuple[str, InlineKeyboardMarkup]:
    return QUESTION, InlineKeyboardMarkup([[InlineKeyboardButton("Thôi", callback_data="cancel")]])


async def _opens(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    _asked()
    return WRITE


async def _answers(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    assert update.effective_message  # noqa: S101
    assert update.effective_message.text  # noqa: S101
    _asked()
    return WRITE


async def _cancels(update: Update, context: ContextTypes.DEFAULT_TYPE) -> int:
    return ConversationHandler.END
