"""Spreadsheet values as clean text: NFC, one space between words, nothing invisible."""

from __future__ import annotations

import re
import unicodedata

from storage.folding import fold

INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]")


def clean(value: object) -> str:
    """What a person sees in the spreadsheet cell, on one line; "" for an empty one."""
    return " ".join(clean_lines(value).split())


def clean_lines(value: object) -> str:
    """As `clean`, keeping line breaks and spaces. A whole number loses the ".0" that spreadsheets give it."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return INVISIBLE.sub("", unicodedata.normalize("NFC", str(value)))


def words_only(text: str) -> str:
    """Folded letters and digits with single spaces, for comparing with lists of known words."""
    return " ".join(re.findall(r"[^\W_]+", fold(text)))


def short(text: str) -> str:
    """A value fit to be quoted in a message."""
    return text if len(text) <= 40 else text[:39] + "…"
