"""How what members said is shown to others: whole, or as its first words in a list."""

from __future__ import annotations

from bot.texts import Text, Word
from storage.models.voices import FileKind

SEND_WORDS = ("có", "gửi đi", "đồng ý", "ok", "yes")
"""What people answer to "Gửi …?" besides the button's own word."""


def whole(text: str, kind: FileKind | None) -> list[Word]:
    """The words, and a note where a photo or a voice goes with them."""
    parts: list[Word] = [text] if text else []
    if kind:
        parts.append(Text(f"comment-with-{kind}"))
    return parts


def first_words(text: str, kind: FileKind | None, longest: int = 160) -> Word:
    """At most `longest` characters on one line; where nothing was written, what was sent."""
    flat = " ".join(text.split())
    if not flat and kind:
        return Text(f"comment-with-{kind}")
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rstrip()}…"
