"""People's names as they are written in Vietnamese: every syllable with a capital."""

from __future__ import annotations

import re

LONGEST = 100
SYLLABLE = re.compile(r"[^\W\d_]+")


def proper(name: str) -> str:
    """NGUYỄN VĂN AN → Nguyễn Văn An; a syllable in mixed case stays as somebody wrote it."""
    return SYLLABLE.sub(_capitalised, name)


def _capitalised(found: re.Match[str]) -> str:
    syllable = found.group()
    return syllable.capitalize() if syllable.isupper() or syllable.islower() else syllable


def plausible(name: str) -> bool:
    """Whether this can be a name at all; columns that slipped put numbers here."""
    return len(name) <= LONGEST and bool(SYLLABLE.search(name)) and not any(letter.isdigit() for letter in name)
