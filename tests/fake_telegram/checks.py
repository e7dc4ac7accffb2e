"""What Telegram requires beyond types: lengths, keyboards, commands. What fails here no correct bot sends."""

from __future__ import annotations

import re
from html import escape
from typing import Any

from .errors import MalformedError
from .markup import Parsed, parse, trimmed, utf16_length
from .wire import Json

LONGEST_TEXT = 4096
LONGEST_CAPTION = 1024
LONGEST_TOAST = 200
MOST_BUTTONS = 100
WIDEST_ROW = 8
LONGEST_DATA = 64
MOST_COMMANDS = 100
MOST_CONNECTIONS = 100
# Whatever else a button carries is what it does, and it does one thing.
LOOKS = {"text", "icon_custom_emoji_id", "style"}
ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def formatted(params: Json, name: str, entities: str) -> tuple[Parsed, str]:
    """The text as people read it, and as HTML."""
    source = params.get(name, "")
    mode = params.get("parse_mode")
    if mode is None:
        return trimmed(Parsed(source, params.get(entities, []))), escape(source.strip(), quote=False)
    if str(mode).upper() != "HTML":
        raise MalformedError(f"unsupported parse_mode {mode} (the fake reads HTML)")
    return parse(source), source.strip()


def text(params: Json) -> tuple[Parsed, str]:
    found, html = formatted(params, "text", "entities")
    if not found.text:
        raise MalformedError("message text is empty")
    if utf16_length(found.text) > LONGEST_TEXT:
        raise MalformedError("message is too long")
    return found, html


def caption(params: Json) -> tuple[Parsed, str]:
    found, html = formatted(params, "caption", "caption_entities")
    if utf16_length(found.text) > LONGEST_CAPTION:
        raise MalformedError("message caption is too long")
    return found, html


def keyboard(markup: Json | None) -> None:
    rows: list[list[Json]] = (markup or {}).get("inline_keyboard", [])
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise MalformedError(f"reply markup is too long: more than {MOST_BUTTONS} buttons")
    if any(len(row) > WIDEST_ROW for row in rows):
        raise MalformedError(f"reply markup is too wide: more than {WIDEST_ROW} buttons in a row")
    for row in rows:
        for button in row:
            _button(button)


def _button(button: Json) -> None:
    if not button["text"].strip():
        raise MalformedError("inline keyboard button text is empty")
    if len(button.keys() - LOOKS) != 1:
        raise MalformedError(f'inline keyboard button "{button["text"]}" must do exactly one thing')
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= LONGEST_DATA:
        raise MalformedError("BUTTON_DATA_INVALID")
    if "url" in button and not re.match(r"(https?|tg)://[^\s/]", button["url"]):
        raise MalformedError(f'inline keyboard button URL "{button["url"]}" is invalid')


def commands(found: list[Json]) -> None:
    if len(found) > MOST_COMMANDS:
        raise MalformedError("BOT_COMMANDS_TOO_MUCH")
    for each in found:
        if not re.fullmatch(r"[a-z0-9_]{1,32}", each["command"]):
            raise MalformedError("BOT_COMMAND_INVALID")
        if not 1 <= utf16_length(each["description"].strip()) <= 256:
            raise MalformedError("BOT_COMMAND_DESCRIPTION_INVALID")


def language(code: str) -> str:
    if not re.fullmatch(r"([a-z]{2})?", code):
        raise MalformedError("invalid language code specified")
    return code


def at_most(params: Json, name: str, longest: int) -> str:
    found: str = params.get(name, "")
    if utf16_length(found) > longest:
        raise MalformedError(f"{name} is longer than {longest}")
    return found


def within(params: Json, name: str, lowest: int, highest: int, default: int) -> int:
    found: Any = params.get(name, default)
    if not lowest <= found <= highest:
        raise MalformedError(f"{name} must be between {lowest} and {highest}")
    return found


def chat_action(action: str) -> None:
    if action not in ACTIONS:
        raise MalformedError("wrong parameter action in request")


def webhook(params: Json) -> None:
    """http only on this machine, as a Bot API server of one's own allows it."""
    if params["url"] and not re.match(r"https://[^\s/]|http://(127\.0\.0\.1|localhost)[:/]", params["url"]):
        raise MalformedError("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", params.get("secret_token", "")):
        raise MalformedError("secret token contains unallowed characters")
    within(params, "max_connections", 1, MOST_CONNECTIONS, 40)
