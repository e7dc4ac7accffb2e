"""How what members said is shown to others: whole, or as its first words in a list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from bot.filestore import Fetched
from bot.texts import Text, Word
from storage.models import StoredFile
from storage.models.voices import FileKind

SEND_WORDS = ("có", "gửi đi", "đồng ý", "ok", "yes")
"""What people answer to "Gửi …?" besides the button's own word."""


def whole(text: str, files: Iterable[Fetched | StoredFile] = ()) -> list[Word]:
    """The words, and a note of what goes with them."""
    counts = Counter(file.kind for file in files)
    notes = [
        Text(f"comment-with-{kind}") if count == 1 else Text(f"comment-with-{kind}s", {"count": count})
        for kind, count in counts.items()
    ]
    return [*([text] if text else []), *notes]


def first_words(text: str, kind: FileKind | None, longest: int = 160) -> Word:
    """At most `longest` characters on one line; where nothing was written, what was sent."""
    flat = " ".join(text.split())
    if not flat and kind:
        return Text(f"comment-with-{kind}")
    return flat if len(flat) <= longest else f"{flat[: longest - 1].rstrip()}…"
