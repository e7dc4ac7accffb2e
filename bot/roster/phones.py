"""Vietnamese phone numbers as offices write them.

Normal form: mobile 03, 05, 07, 08, 09 with 10 digits; landline 02 with 11 digits.
"""

from __future__ import annotations

import re

from bot.roster.texts import words_only

NORMAL = re.compile(r"0[35789]\d{8}|02\d{9}")
BEFORE_2018 = re.compile(r"01[2689]\d{8}")  # eleven digits; since 2018 nobody can be reached under them
PUNCTUATION = re.compile(r"[\s.,'’+()\-–—_]")
NONE_WORDS = frozenset({"", "0", "x", "k", "ko", "khong", "khong co", "chua co"})


class BadPhoneError(ValueError):
    """The number cannot be used; `key` names the text that says why."""

    def __init__(self, key: str) -> None:
        super().__init__(key)
        self.key = key


def normal(text: str) -> str | None:
    """The number in normal form, None where the file says there is none. Raises BadPhoneError."""
    if words_only(text) in NONE_WORDS:
        return None
    digits = _digits(text)
    if digits is None:
        raise BadPhoneError("roster-phone-two" if len(re.sub(r"\D", "", text)) >= 17 else "roster-phone-bad")
    if BEFORE_2018.fullmatch(digits):
        raise BadPhoneError("roster-phone-old")
    if not NORMAL.fullmatch(digits):
        raise BadPhoneError("roster-phone-two" if len(digits) >= 17 else "roster-phone-bad")
    return digits


def _digits(text: str) -> str | None:
    digits = PUNCTUATION.sub("", text)
    if not re.fullmatch("[0-9]+", digits):
        return None
    digits = re.sub(r"^(00)?84(?=0?\d{9,10}$)", "", digits)
    # Stored as a number, or after a country code, the first 0 is gone.
    return digits if digits.startswith("0") else "0" + digits
