"""What must not pass within a whole document: a stamp that stands as one, an ID-card number, a denunciation.

Documents speak of "bí mật nhà nước" and "tố cáo" all the time, and of twelve digits that are money or an account. So
the rules are narrower here than for what people type (bot/guard.py): a stamp stands in capitals on a line of its own,
a card's number begins as one does, a denunciation says at its head what it is.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Verdict = Literal["stamped", "denunciation", "id-number", "id-card"]
MAT = r"M ?Ậ ?T"  # letters may be spaced
STAMP = rf"(?:TUYỆT\s{MAT}|TỐI\s{MAT}|TUYET\sMAT|TOI\sMAT|{MAT})"
BESIDE = r"(?:ĐẢNG CỘNG SẢN|CỘNG H|[^\n]{0,60}\bngày\b[^\n]{0,20}\btháng\b)"
# In one line a PDF tells both halves of the head.
STAMPED = re.compile(rf"^[^\w\n]*(?P<stamp>{STAMP})[^\w\n]*(?:$|(?<=\s){BESIDE})|[(\[]\s*{STAMP}\s*[)\]]", re.MULTILINE)
LEVEL = re.compile(r"^[^\w\n]*độ\s+mật\s*:\s*(?:tuyệt\s+mật|tối\s+mật|mật)[^\w\n]*$", re.IGNORECASE | re.MULTILINE)
# Words that a narrow column parts from "MẬT": BÍ MẬT, BẢO MẬT … MẬT ĐỘ, MẬT ONG.
BEFORE = re.compile(r"\b(?:BÍ|BẢO|CƠ|THÂN|TÚI|NIÊM)\W*$", re.IGNORECASE)
AFTER = re.compile(r"^\W*(?:ĐỘ\s(?!KHẨN)|ONG\b|KHẨU\b|DANH\b|MÃ\b)", re.IGNORECASE)
ID_CARD = re.compile(
    r"(?<!\d)(?<!\d[.,])(?!000)(?:0[0-8]\d|09[0-6])"  # the province's code
    r"(?:[0-3]\d{8}|(?P<s>[ .\-\u00a0])[0-3]\d\d(?P=s)\d{3}(?P=s)\d{3}|[0-3](?P<f>[ .\-\u00a0])\d{4}(?P=f)\d{4})(?!\d)"
)
TITLE_LINES = 10
TITLE = re.compile(r"^\W*ĐƠN TỐ CÁO\W*$", re.MULTILINE)


def verdict(text: str) -> Verdict | None:
    """Of a document, or of one of its pages: why it must not pass, or None."""
    said = unicodedata.normalize("NFC", text)
    if LEVEL.search(said) or any(_stands_alone(said, found) for found in STAMPED.finditer(said)):
        return "stamped"
    head = [line for line in said[:2000].splitlines() if line.strip()][:TITLE_LINES]
    if TITLE.search("\n".join(head)):
        return "denunciation"
    return "id-number" if ID_CARD.search(said) else None


def _stands_alone(said: str, found: re.Match[str]) -> bool:
    if found["stamp"] is None or not re.fullmatch(MAT, found["stamp"]):
        return True
    return not BEFORE.search(said[max(0, found.start() - 20) : found.start()]) and not AFTER.search(
        said[found.end() : found.end() + 20]
    )
