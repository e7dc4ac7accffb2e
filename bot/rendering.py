"""A row of the outbox as its reader will see it: language, markup, buttons or numbered lines, and its parts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from zoneinfo import ZoneInfo

from bot.channels.base import Limits, Outbound
from bot.i18n import Texts, without_markup
from bot.screens import Button
from bot.texts import Text, decode_words
from storage.claiming import Outgoing
from storage.models import StoredFile

CAPTION = 1000  # UTF-16 units under a file
FOR_THE_MARK = 100  # left free in every part: a repeat says that it is one
LONGEST_ENTITY = 6  # with a space after it
SHORT = 17
"""Characters of a label up to which two buttons share a row on a small phone."""


def render(row: Outgoing, limits: Limits, zone: ZoneInfo, language: str) -> Outbound:
    """Raises LookupError where the text or one of its words is missing."""
    texts = texts_for(row, zone, language)
    wordless = row.file and limits.bare(row.file) and not said(texts, row)
    html = "" if wordless else body(texts, row)  # not even that it repeats can stand there
    buttons = [Button.of_json(raw) for raw in row.choices]
    shown, lines = shared(limits, buttons, row.file)
    html = "\n\n".join(filter(None, (html, numbered(texts, lines))))
    return Outbound(html, without_markup(html), rows(texts, shown), row.file, str(row.id), row.repeats)


def body(texts: Texts, row: Outgoing) -> str:
    html = said(texts, row)
    return f"{texts.html(Text('delivery-repeated'))}\n{html}" if row.repeats else html


def said(texts: Texts, row: Outgoing) -> str:
    if row.key == "verbatim":
        return str(row.words["html"])
    return texts.html(Text(row.key, {"reader": row.reader, **decode_words(row.words)}))


def cut(message: Outbound, row: Outgoing, limits: Limits, zone: ZoneInfo, language: str) -> list[str]:
    """What a message that is too long says, in parts; empty where it fits or cannot be cut.

    Choices are not in it: they come with the last part, which leaves room for their lines or is made of them alone.
    What is too long for a caption follows its file.
    """
    longest = limits.text
    if utf16(message.plain) <= (_caption(limits, row.file) if row.file else longest):
        return []
    texts = texts_for(row, zone, language)
    html, room = said(texts, row), longest - FOR_THE_MARK
    found = parts(html, room // 2 if utf16(html) > len(html) else room)
    if row.file:
        found = ["", *(found or [""])]
    lines = numbered(texts, shared(limits, [Button.of_json(raw) for raw in row.choices], None)[1])
    if lines and any(found[-1:]) and utf16(f"{found[-1]}\n\n{lines}") > room:
        found.append("")
    return found if len(found) > 1 else []


def _caption(limits: Limits, file: StoredFile) -> int:
    return 0 if limits.bare(file) else min(CAPTION, limits.text)


def shared(
    limits: Limits, buttons: Sequence[Button], file: StoredFile | None
) -> tuple[Sequence[Button], Sequence[Button]]:
    """Which choices become buttons, and which are said in lines. Where not all fit, the ways back and out are said."""
    choices = [button for button in buttons if not button.nav]
    most = limits.most_buttons
    if not limits.buttons or (most is not None and (file or len(choices) > most)):
        return (), buttons
    if most is not None and len(buttons) > most:
        return choices, [button for button in buttons if button.nav]
    return buttons, ()


def texts_for(row: Outgoing, zone: ZoneInfo, language: str) -> Texts:
    return Texts(row.language or language, ZoneInfo(row.timezone) if row.timezone else zone)


def utf16(text: str) -> int:
    """Platforms count UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def numbered(texts: Texts, buttons: Sequence[Button]) -> str:
    """Choices as numbered lines; the ways back and out are words."""
    lines = [
        texts.html(Text("dialog-numbered", {"number": number, "label": button.label}))
        for number, button in enumerate((b for b in buttons if not b.nav), 1)
    ]
    ways = {button.data.rpartition(":")[2] for button in buttons if button.nav}
    say = [*(["number"] if lines else []), *(way for way in ("back", "cancel") if way in ways)]
    if say:
        lines += ["", texts.html(Text(f"dialog-say-{'-'.join(say)}"))]
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
    for bit in re.findall(rf"(?:&\w+;|\S){{1,{max(1, longest // LONGEST_ENTITY)}}}\s?", bare):
        if len(found[-1]) + len(bit) > longest:
            found.append("")
        found[-1] += bit
    return found
