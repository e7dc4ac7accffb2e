"""The words offices use for a member's role (chức vụ) and standing (tư cách), as values of ours.

A wording is known or it is refused: nobody becomes secretary by a guess ("nguyên bí thư", "bí thư đoàn").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TypeVar

from bot.roster.texts import words_only
from storage.models.people import Role, Standing

ROLE_WORDS: dict[Role, tuple[str, ...]] = {
    "secretary": ("bi thu", "bt", "btcb"),
    "deputy": ("pho bi thu", "p bi thu", "pho bt", "pbt", "pbtcb"),
    "committee_member": ("chi uy vien", "chi uy", "uy vien", "uy vien chi uy", "cuv", "uv", "uvcu"),
    "office": (
        "van phong dang uy",
        "van phong dang uy xa",
        "vp dang uy",
        "vp dang uy xa",
        "vpdu",
        "chanh van phong dang uy",
        "chanh van phong dang uy xa",
        "pho chanh van phong dang uy",
        "pho chanh van phong dang uy xa",
        "chuyen vien van phong dang uy",
        "can bo van phong dang uy",
    ),
    "member": ("dang vien", "dv", "khong"),
}
STANDING_WORDS: dict[Standing, tuple[str, ...]] = {
    "full": ("chinh thuc", "ct", "dang vien"),
    "probationary": ("du bi", "db"),
    "exempt": (
        "mien sinh hoat",
        "mien sinh hoat dang",
        "mien cong tac sinh hoat",
        "mien cong tac va sinh hoat",
        "mien cong tac va sinh hoat dang",
        "duoc mien sinh hoat",
        "mien shd",
        "mien sh",
        "msh",
        "mshd",
    ),
    "temporary": ("sinh hoat tam thoi", "sinh hoat dang tam thoi", "tam thoi", "sh tam thoi", "shd tam thoi", "shtt"),
}
BETWEEN = re.compile(r"[,;/+()\n]|\s[-–]\s|\bkiêm\b", re.IGNORECASE)
Value = TypeVar("Value", bound=str)


def role(text: str) -> Role | None:
    """The highest known role in the text, "member" where it is blank, None where no part of it is known.

    A role within the cell comes before the office: whoever holds both prepares meetings, and announces to the cell.
    """
    parts = [re.sub(r" (chi bo|cb)\b.*", "", part) for part in _parts(text)]
    known = _values(parts, ROLE_WORDS)
    return next((one for one in ROLE_WORDS if one in known), None) if parts else "member"


def standing(text: str) -> Standing | None:
    """The standing, "full" where the text is blank, None where a part is unknown or two contradict each other."""
    parts = [re.sub(r"^(dang vien|dv) (?=.)|^dv(?=ct$|db$)", "", part) for part in _parts(text)]
    values = _values(parts, STANDING_WORDS)
    special: set[Standing | None] = {
        value for value in values if value != "full"
    }  # "chính thức (miễn sinh hoạt)" means the second
    if len(special) > 1:
        return None
    return special.pop() if special else "full"


def _parts(text: str) -> list[str]:
    return [words for part in BETWEEN.split(text) if (words := words_only(part))]


def _values(parts: list[str], vocabulary: Mapping[Value, tuple[str, ...]]) -> list[Value | None]:
    return [next((value for value, known in vocabulary.items() if part in known), None) for part in parts]
