"""Telegram's HTML, stricter than Telegram: what its documentation asks for is required, not only what it forgives.

A lone `&`, `<` or `>` is refused although the real server lets some of them pass, because it shows an unescaped text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import unescape

from .errors import MalformedError
from .wire import Json

ENTITY_OF_TAG = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    **dict.fromkeys(("span", "tg-spoiler"), "spoiler"),
    "a": "text_link",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
# The attributes each tag must have, and those it may have.
REQUIRED = {"span": {"class"}, "a": {"href"}, "tg-emoji": {"emoji-id"}, "tg-time": {"unix"}}
ALLOWED = REQUIRED | {"code": {"class"}, "blockquote": {"expandable"}, "tg-time": {"unix", "format"}}

TOKEN = re.compile(
    r"<(?P<close>/)?(?P<tag>[a-zA-Z][a-zA-Z0-9-]*)(?P<attributes>(?:\s+[a-z-]+(?:=\"[^\"<>]*\"|='[^'<>]*')?)*)\s*>"
    r"|(?P<entity>&(?:lt|gt|amp|quot|#\d{1,7}|#x[0-9a-fA-F]{1,6});)"
    r"|(?P<stray>[<>&])"
    r"|(?P<text>[^<>&]+)"
)
ATTRIBUTE = re.compile(r"([a-z-]+)(?:=\"([^\"]*)\"|='([^']*)')?")


def utf16_length(text: str) -> int:
    """Telegram counts UTF-16 code units, in texts as in entities."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _unparsable(reason: str) -> MalformedError:
    return MalformedError(f"can't parse entities: {reason}")


@dataclass(frozen=True)
class Opened:
    tag: str
    offset: int
    attributes: dict[str, str]


@dataclass
class Parsed:
    """The plain text and its entities, as a message carries them."""

    text: str = ""
    entities: list[Json] = field(default_factory=list[Json])
    opened: list[Opened] = field(default_factory=list[Opened])

    def take(self, token: re.Match[str], source: str) -> None:
        at = len(source[: token.start()].encode())
        if token["stray"]:
            raise _unparsable(f'unescaped "{token["stray"]}" at byte offset {at}')
        if not token["tag"]:
            self.text += token["text"] or unescape(token["entity"])
        elif token["close"]:
            self._close(token["tag"].lower(), at)
        else:
            self._open(token["tag"].lower(), token["attributes"], at)

    def _open(self, tag: str, written: str, at: int) -> None:
        if tag not in ENTITY_OF_TAG:
            raise _unparsable(f'unsupported start tag "{tag}" at byte offset {at}')
        attributes = {name: unescape(one or two) for name, one, two in ATTRIBUTE.findall(written)}
        if not REQUIRED.get(tag, set()) <= attributes.keys() <= ALLOWED.get(tag, set()):
            raise _unparsable(f'tag "{tag}" has wrong attributes at byte offset {at}')
        if tag == "span" and attributes["class"] != "tg-spoiler":
            raise _unparsable(f'tag "span" must have class "tg-spoiler" at byte offset {at}')
        outer = self.opened[-1].tag if self.opened else ""
        if outer in ("code", "pre") and (outer, tag) != ("pre", "code"):
            raise _unparsable(f'tag "{tag}" inside "{outer}" at byte offset {at}')
        self.opened.append(Opened(tag, utf16_length(self.text), attributes))

    def _close(self, tag: str, at: int) -> None:
        if not self.opened:
            raise _unparsable(f"unexpected end tag at byte offset {at}")
        start = self.opened.pop()
        if start.tag != tag:
            raise _unparsable(f'unmatched end tag at byte offset {at}, expected "</{start.tag}>", found "</{tag}>"')
        length = utf16_length(self.text) - start.offset
        if length:
            extra = {"url": start.attributes["href"]} if tag == "a" else {}
            self.entities.append({"type": ENTITY_OF_TAG[tag], "offset": start.offset, "length": length} | extra)


def parse(source: str) -> Parsed:
    parsed = Parsed()
    for token in TOKEN.finditer(source):
        parsed.take(token, source)
    if parsed.opened:
        raise _unparsable(f'can\'t find end tag corresponding to start tag "{parsed.opened[-1].tag}"')
    return trimmed(parsed)


def trimmed(parsed: Parsed) -> Parsed:
    """Telegram cuts white space at both ends before it counts and stores."""
    text = parsed.text.strip()
    cut = utf16_length(parsed.text) - utf16_length(parsed.text.lstrip())
    entities: list[Json] = []
    for entity in sorted(parsed.entities, key=lambda e: (e["offset"], -e["length"])):
        start = max(entity["offset"] - cut, 0)
        end = min(entity["offset"] - cut + entity["length"], utf16_length(text))
        if end > start:
            entities.append(entity | {"offset": start, "length": end - start})
    return Parsed(text, entities)
