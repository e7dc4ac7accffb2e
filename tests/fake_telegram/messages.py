"""The methods that put something into a chat, change it or take it away."""

from __future__ import annotations

from typing import Any

from . import checks
from .account import Account
from .chats import Chat
from .errors import MalformedError
from .markup import Parsed
from .wire import Json


def _inline(params: Json) -> Json | None:
    """A message carries only inline keyboards; the other reply markups change the phone's own keyboard."""
    markup: Json | None = params.get("reply_markup")
    checks.keyboard(markup)
    return markup if markup and "inline_keyboard" in markup else None


def _content(params: Json, chat: Chat, own: Json) -> Json:
    markup = _inline(params)
    return own | ({"reply_markup": markup} if markup else {}) | chat.replied_to(params.get("reply_parameters"))


def _written(parsed: Parsed, name: str, entities: str) -> Json:
    found: Json = {name: parsed.text} if parsed.text else {}
    return found | ({entities: parsed.entities} if parsed.entities else {})


def _silent(params: Json) -> bool:
    return bool(params.get("disable_notification"))


def send_message(account: Account, params: Json) -> Json:
    parsed, html = checks.text(params)
    chat = account.chat(params)
    content = _content(params, chat, _written(parsed, "text", "entities"))
    return chat.deliver(content, html, silent=_silent(params))


def _send_file(account: Account, params: Json, kind: str) -> Json:
    parsed, html = checks.caption(params)
    chat = account.chat(params)
    content = _content(params, chat, _written(parsed, "caption", "caption_entities"))
    stored = account.files.sent(kind, params[kind])
    return chat.deliver({kind: stored.wire()} | content, html, file=stored, silent=_silent(params))


def send_photo(account: Account, params: Json) -> Json:
    return _send_file(account, params, "photo")


def send_document(account: Account, params: Json) -> Json:
    return _send_file(account, params, "document")


def send_voice(account: Account, params: Json) -> Json:
    return _send_file(account, params, "voice")


def send_video(account: Account, params: Json) -> Json:
    return _send_file(account, params, "video")


def send_location(account: Account, params: Json) -> Json:
    place = {key: params[key] for key in ("latitude", "longitude")}
    if abs(place["latitude"]) > 90 or abs(place["longitude"]) > 180:
        raise MalformedError("invalid location")
    chat = account.chat(params)
    return chat.deliver(_content(params, chat, {"location": place}), silent=_silent(params))


def send_chat_action(account: Account, params: Json) -> bool:
    checks.chat_action(params["action"])
    account.chat(params)
    return True


def _edited(account: Account, params: Json) -> tuple[Chat, Json]:
    if "inline_message_id" in params or "message_id" not in params:
        raise MalformedError("message identifier is not specified")
    chat = account.chat(params)
    return chat, chat.own_message(params["message_id"])


def edit_message_text(account: Account, params: Json) -> Json:
    parsed, html = checks.text(params)
    markup = _inline(params)
    chat, message = _edited(account, params)
    if "text" not in message:
        raise MalformedError("there is no text in the message to edit")
    change: Json = {"text": parsed.text, "entities": parsed.entities or None, "reply_markup": markup}
    return chat.change(message, change, html)


def edit_message_reply_markup(account: Account, params: Json) -> Json:
    markup = _inline(params)
    chat, message = _edited(account, params)
    return chat.change(message, {"reply_markup": markup})


def delete_message(account: Account, params: Json) -> bool:
    account.chat(params).delete(params["message_id"])
    return True


def answer_callback_query(account: Account, params: Json) -> bool:
    checks.at_most(params, "text", checks.LONGEST_TOAST)
    answer: dict[str, Any] = {key: params[key] for key in ("text", "show_alert", "url") if key in params}
    account.tap(params["callback_query_id"]).answers.append(answer)
    account.bell.ring()
    return True
