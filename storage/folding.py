"""Text as people search for it: letter case, Vietnamese marks and Unicode form make no difference."""

from __future__ import annotations

import unicodedata


def fold(text: str) -> str:
    """NFC, casefolded, đ→d, every combining mark dropped. Folding twice changes nothing; spaces are kept."""
    # Casefolding may compose and decompose letters again, hence a decomposition on either side of it.
    parts = unicodedata.normalize("NFD", unicodedata.normalize("NFD", text).casefold())
    bare = "".join(letter for letter in parts if not unicodedata.category(letter).startswith("M"))
    return unicodedata.normalize("NFC", bare.replace("đ", "d"))
