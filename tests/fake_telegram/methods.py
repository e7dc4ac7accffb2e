"""The methods the fake knows, by name; the others answer 404."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable
from typing import Any

from . import checks, messages
from .account import Account
from .pushing import MOST_CONNECTIONS
from .wire import Json

Method = Callable[[Account, Json], "object | Awaitable[object]"]
LONGEST_PROFILE = {"setMyName": 64, "setMyDescription": 512, "setMyShortDescription": 120}


def _get_me(account: Account, _params: Json) -> Json:
    return account.bot | {
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
    }


async def _get_updates(account: Account, params: Json) -> list[Json]:
    return await account.updates.poll(params)


def _set_webhook(account: Account, params: Json) -> bool:
    checks.webhook(params)
    account.updates.allow(params.get("allowed_updates"))
    account.updates.webhook = params if params["url"] else {}
    account.updates.last_error = {}
    return _dropped_if_asked(account, params)


def _delete_webhook(account: Account, params: Json) -> bool:
    account.updates.webhook = {}
    account.updates.last_error = {}
    return _dropped_if_asked(account, params)


def _dropped_if_asked(account: Account, params: Json) -> bool:
    if params.get("drop_pending_updates"):
        account.updates.waiting.clear()
    account.bell.ring()
    return True


def _get_webhook_info(account: Account, _params: Json) -> Json:
    updates = account.updates
    found = {"url": updates.webhook.get("url", ""), "has_custom_certificate": False}
    allowed = {"allowed_updates": updates.allowed} if updates.allowed else {}
    most = {"max_connections": updates.webhook.get("max_connections", MOST_CONNECTIONS)} if updates.webhook else {}
    return found | {"pending_update_count": len(updates.pending())} | updates.last_error | most | allowed


def _audience(params: Json) -> tuple[str, str]:
    scope = params.get("scope", {"type": "default"})
    return json.dumps(scope, sort_keys=True), checks.language(params.get("language_code", ""))


def _set_my_commands(account: Account, params: Json) -> bool:
    checks.commands(params["commands"])
    account.commands[_audience(params)] = params["commands"]
    return True


def _get_my_commands(account: Account, params: Json) -> list[Json]:
    return account.commands.get(_audience(params), [])


def _delete_my_commands(account: Account, params: Json) -> bool:
    account.commands.pop(_audience(params), None)
    return True


def _profile(method: str, name: str) -> Method:
    def set_text(account: Account, params: Json) -> bool:
        language = checks.language(params.get("language_code", ""))
        account.profile[method, language] = checks.at_most(params, name, LONGEST_PROFILE[method])
        return True

    return set_text


def _set_chat_menu_button(account: Account, params: Json) -> bool:
    account.menu_buttons[params.get("chat_id")] = params.get("menu_button", {"type": "default"})
    return True


def _get_file(account: Account, params: Json) -> Any:
    return account.files.located(params["file_id"])


METHODS: dict[str, Method] = {
    "getMe": _get_me,
    "getUpdates": _get_updates,
    "setWebhook": _set_webhook,
    "deleteWebhook": _delete_webhook,
    "getWebhookInfo": _get_webhook_info,
    "setMyCommands": _set_my_commands,
    "getMyCommands": _get_my_commands,
    "deleteMyCommands": _delete_my_commands,
    "setMyName": _profile("setMyName", "name"),
    "setMyDescription": _profile("setMyDescription", "description"),
    "setMyShortDescription": _profile("setMyShortDescription", "short_description"),
    "setChatMenuButton": _set_chat_menu_button,
    "sendMessage": messages.send_message,
    "sendPhoto": messages.send_photo,
    "sendDocument": messages.send_document,
    "sendVideo": messages.send_video,
    "sendVoice": messages.send_voice,
    "sendLocation": messages.send_location,
    "sendChatAction": messages.send_chat_action,
    "editMessageText": messages.edit_message_text,
    "editMessageReplyMarkup": messages.edit_message_reply_markup,
    "deleteMessage": messages.delete_message,
    "answerCallbackQuery": messages.answer_callback_query,
    "getFile": _get_file,
}
