"""Whether a report speaks of a private person's conduct, or denounces somebody, instead of a matter.

Reports are about matters (domain.md). Only what is plain is refused; where it is not, the person is asked.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Verdict = Literal["denunciation", "person", "unsure"]

TITLE = r"(?:ông|bà|anh|chị|cô|chú|bác|cụ|vợ|chồng|đồng chí|đ/c|cán bộ|bí thư|phó bí thư|chủ tịch|trưởng thôn)"
PRIVATE = (
    r"(?:ngoại tình|cặp bồ|bồ bịch|nói xấu|lăng nhăng|trai gái|bỏ vợ|bỏ chồng|sống thử|đời tư|đời sống riêng|lối sống)"
)
CONDUCT = (
    r"(?:lấn chiếm|lấn đất|lấn ranh|vô trách nhiệm|hách dịch|thái độ|tham ô|tham nhũng|hối lộ|nhận tiền|ăn tiền|trộm|"
    r"chửi|đánh vợ|đánh chồng|đánh bạc|say rượu|rượu chè|lừa đảo|vi phạm|gian dối|gian lận|mất đạo đức|suy thoái)"
)
NEAR = r"[^.!?\n]{0,60}?"  # within the sentence
PERSON = re.compile(rf"\b{TITLE}\b{NEAR}\b{PRIVATE}\b", re.IGNORECASE)
PRIVATE_WORDS = re.compile(rf"\b{PRIVATE}\b", re.IGNORECASE)
NAMED = re.compile(rf"\b{TITLE}[ \t]+(?P<name>\w+)(?P<rest>{NEAR})\b{CONDUCT}\b", re.IGNORECASE)
DENOUNCING = re.compile(
    r"\b(?:tôi|chúng tôi|em|cháu|gia đình)\b[^.!?\n]{0,30}?\btố cáo\b|"
    r"\b(?:đơn|thư)\s+(?:khiếu nại,?\s+)?tố (?:cáo|giác)\b|"
    r"\btố cáo\s+(?:việc|hành vi|người)\b",
    re.IGNORECASE,
)
DENOUNCED = re.compile(r"\btố (?:cáo|giác)\b", re.IGNORECASE)
# Before "tố cáo" these make it the name of a law, or of a kind of work, and not somebody's deed.
OF_THE_LAW = re.compile(
    r"\b(?:luật|nghị định|thông tư|quy định|tuyên truyền|phổ biến|công tác|giải quyết|tiếp nhận|quyền|hòm thư|phim)"
    r"\b[^.!?\n]{0,40}?\btố (?:cáo|giác)\b",
    re.IGNORECASE,
)


REFUSED: dict[str, str] = {"denunciation": "guard-denunciation", "person": "report-about-person"}
"""Keys of what is said to whoever writes it."""


def _bare(pattern: re.Pattern[str]) -> re.Pattern[str]:
    """The same words without their marks."""
    parts = unicodedata.normalize("NFD", pattern.pattern).replace("đ", "d")
    return re.compile("".join(c for c in parts if not unicodedata.combining(c)), pattern.flags)


MARKED = {
    "denouncing": DENOUNCING,
    "of-the-law": OF_THE_LAW,
    "person": PERSON,
    "named": NAMED,
    "private": PRIVATE_WORDS,
}
BARE = {name: _bare(pattern) for name, pattern in MARKED.items()}


def verdict(text: str) -> Verdict | None:
    """What the words seem to be besides a matter.

    What is written wholly without marks is read so; "to cao" may be "tall" then, and is asked about at most.
    """
    said = unicodedata.normalize("NFC", text)
    bare = said.isascii()
    found = {name: pattern.search(said) for name, pattern in (BARE if bare else MARKED).items()}
    if found["denouncing"] and not found["of-the-law"]:
        return "unsure" if bare else "denunciation"
    if found["person"]:
        return "person"
    named = found["named"]
    accused = named is not None and named["name"][0].isupper()
    denounced = not bare and DENOUNCED.search(said) and not found["of-the-law"]
    return "unsure" if accused or found["private"] or denounced else None
