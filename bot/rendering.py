"""A row of the outbox as its reader will see it: language, markup, buttons or numbered lines, and its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.channels.base import Limits, Outbound
from bot.i18n import Texts, without_markup
from bot.screens import Button
from bot.texts import Text, decode_words
from storage.sending import Outgoing

SHORT = 17
"""Characters of a label up to which two buttons share a row on a small phone."""


def render(row: Outgoing, limits: Limits, zone: ZoneInfo, language: str) -> Outbound:
    """Raises LookupError where the text or one of its words is missing."""
    texts = Texts(row.language or language, ZoneInfo(row.timezone) if row.timezone else zone)
    html = body(texts, row)
    buttons = [Button.of_json(raw) for raw in row.choices]
    if not limits.buttons:
        html = "\n\n".join(filter(None, (html, numbered(texts, buttons))))
        return Outbound(html, without_markup(html), (), row.file, str(row.id))
    return Outbound(html, without_markup(html), rows(texts, buttons), row.file, str(row.id))


def body(texts: Texts, row: Outgoing) -> str:
    if row.key == "verbatim":
        html = str(row.words["html"])
    else:
        html = texts.html(Text(row.key, {"reader": row.reader, **decode_words(row.words)}))
    return f"{texts.html(Text('delivery-repeated'))}\n{html}" if row.repeats else html


def numbered(texts: Texts, buttons: Sequence[Button]) -> str:
    """Choices as numbered lines; the ways back and out are words."""
    lines = [
        texts.html(Text("dialog-numbered", {"number": number, "label": button.label}))
        for number, button in enumerate((b for b in buttons if not b.nav), 1)
    ]
    ways = [button.data.rpartition(":")[2] for button in buttons if button.nav]
    if ways:
        lines += ["", texts.html(Text("dialog-say-back-or-cancel" if "back" in ways else "dialog-say-cancel"))]
    return "\n".join(lines).strip()


def rows(texts: Texts, buttons: Sequence[Button]) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Short labels two in a row, long ones alone, the ways back and out together at the end."""
    laid: list[list[tuple[str, str]]] = []
    room = False
    for button in (b for b in buttons if not b.nav):
        label = texts.plain(button.label)
        short = len(label) <= SHORT
        if room and short:
            laid[-1].append((label, button.data))
            room = False
        else:
            laid.append([(label, button.data)])
            room = short
    if nav := [(texts.plain(b.label), b.data) for b in buttons if b.nav]:
        laid.append(nav)
    return tuple(tuple(row) for row in laid)


def parts(html: str, longest: int) -> list[str]:
    """Cut at paragraph, then line, then word boundaries. Markup never spans lines, so every part stands alone."""
    found: list[str] = []
    for piece in re.split(r"(\n\n|\n)", html):
        for bit in _bits(piece, longest):
            if found and len(found[-1]) + len(bit) <= longest:
                found[-1] += bit
            else:
                found.append(bit)
    return [part.strip() for part in found if part.strip()]


def _bits(piece: str, longest: int) -> list[str]:
    """A line that is too long by itself, cut between words; markup and entities are never cut through."""
    if len(piece) <= longest:
        return [piece]
    bare = re.sub(r"</?[bi]>", "", piece)
    found = [""]
    for word in re.findall(r"\S+\s*", bare):
        for start in range(0, len(word), longest):
            bit = word[start : start + longest]
            if len(found[-1]) + len(bit) > longest:
                found.append("")
            found[-1] += bit
    return found
