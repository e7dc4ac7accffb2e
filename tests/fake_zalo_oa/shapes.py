"""The body of a message, read strictly: what is not exactly as the reference has it is a violation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import cast

from tests.fake_zalo_oa.wire import Json, Violation, fields, text, units

LONGEST_TEXT = 2000
LONGEST_TITLE = 100
LONGEST_PAYLOAD = 1000
MOST_BUTTONS = 5
QUERIES = ("oa.query.show", "oa.query.hide")


@dataclass(frozen=True)
class Button:
    """`payload`: what a tap says, else the address or the number it opens."""

    title: str
    payload: str
    says: bool


@dataclass(frozen=True)
class Draft:
    """A message that is well formed. `image` and `file` are what an upload gave."""

    user_id: str
    text: str = ""
    buttons: tuple[Button, ...] = ()
    image: str | None = None
    file: str | None = None


def draft(given: Json, *, template_type: bool) -> Draft:
    """`template_type`: whether buttons must come with "template_type":"button", or must not."""
    body = fields(given, "body", "recipient", "message")
    user_id = text(fields(body["recipient"], "recipient", "user_id")["user_id"], "user_id", 100)
    message = fields(body["message"], "message", also=("text", "attachment"))
    words = _words(message)
    if "attachment" not in message:
        return Draft(user_id, _needed(words))
    attachment = fields(message["attachment"], "attachment", "type", "payload")
    if attachment["type"] == "file":
        return Draft(user_id, file=_file(attachment["payload"], words))
    if attachment["type"] != "template":
        raise Violation(f"attachment: type {attachment['type']!r}")
    if _is_media(attachment["payload"]):
        return Draft(user_id, words or "", image=_image(attachment["payload"]))
    return Draft(user_id, _needed(words), _buttons(attachment["payload"], template_type=template_type))


def _words(message: Json) -> str | None:
    words = message.get("text")
    if "text" in message and not isinstance(words, str):
        raise Violation("text: not a text")
    if words is not None and not (words.strip() and units(words) <= LONGEST_TEXT):
        raise Violation(f"text: {units(words)} units, 1 to {LONGEST_TEXT} allowed, and not only spaces", -210)
    return words


def _needed(words: str | None) -> str:
    if words is None:
        raise Violation("message: no text")
    return words


def _file(payload: object, words: str | None) -> str:
    if words is not None:
        raise Violation("file: it takes no text along")
    return text(fields(payload, "file", "token")["token"], "token", LONGEST_PAYLOAD)


def _is_media(payload: object) -> bool:
    return isinstance(payload, dict) and cast(Json, payload).get("template_type") == "media"


def _image(payload: object) -> str:
    elements = _list(fields(payload, "media", "template_type", "elements")["elements"], "elements", 1)
    element = fields(elements[0], "element", "media_type", "attachment_id")
    if element["media_type"] != "image":
        raise Violation(f"element: media_type {element['media_type']!r}")
    return text(element["attachment_id"], "attachment_id", LONGEST_PAYLOAD)


def _buttons(payload: object, *, template_type: bool) -> tuple[Button, ...]:
    template = fields(payload, "template", "buttons", *(["template_type"] if template_type else []))
    if template.get("template_type", "button") != "button":
        raise Violation(f"template: template_type {template['template_type']!r}")
    return tuple(_button(each) for each in _list(template["buttons"], "buttons", MOST_BUTTONS))


def _list(given: object, where: str, most: int) -> list[object]:
    if not isinstance(given, list) or not 1 <= len(cast(list[object], given)) <= most:
        raise Violation(f"{where}: not a list of 1 to {most}")
    return cast(list[object], given)


def _button(given: object) -> Button:
    button = fields(given, "button", "title", "type", "payload")
    title, kind = text(button["title"], "button's title", LONGEST_TITLE), button["type"]
    if kind in QUERIES:
        return Button(title, text(button["payload"], "button's payload", LONGEST_PAYLOAD), says=True)
    if kind == "oa.open.url":
        return Button(title, _matching(button["payload"], "url", r"https?://\S+"), says=False)
    if kind == "oa.open.phone":
        return Button(title, _matching(button["payload"], "phone_code", r"\+?[0-9]{3,15}"), says=False)
    raise Violation(f"button: type {kind!r}")


def _matching(payload: object, name: str, pattern: str) -> str:
    found = text(fields(payload, "button's payload", name)[name], name, LONGEST_PAYLOAD)
    if not re.fullmatch(pattern, found):
        raise Violation(f"button: {name} {found!r}")
    return found
