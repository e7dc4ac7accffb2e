"""What must never pass through: secret stamps, ID-card numbers and pictures, denunciations, programs; and input that
claims an id.

Refusing comes before anything is stored or sent on. Source of the rules: domain.md, "What must never pass through".
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterator, Sequence

from bot import identity_papers
from bot.dialog import Misfit
from bot.filestore import Fetched
from bot.screens import LONGEST
from bot.texts import Text
from storage.folding import fold

STAMP = r"(?:tuyệt\s+mật|tối\s+mật|mật)"
STAMPED = re.compile(
    rf"^[^\w\n]*{STAMP}[^\w\n]*$"  # a line of its own
    rf"|[(\[]\s*{STAMP}\s*[)\]]"
    rf"|\b(?:độ|dấu)\s+mật\b"
    rf"|\bdấu\W+{STAMP}\b",
    re.IGNORECASE | re.MULTILINE,
)
CAPITAL_STAMP = re.compile(r"\b(?:TUYỆT|TỐI)\s+MẬT\b|\bTUYET\s+MAT\b")
DENOUNCED = r"(?:ông|bà|anh|chị|cô|chú|bác|đồng chí|đ/c|cán bộ|bí thư|phó bí thư|chủ tịch|trưởng thôn)"
DENUNCIATION = re.compile(rf"\bđơn\s+tố\s+cáo\b|\btố\s+cáo\s+{DENOUNCED}(?!\w)", re.IGNORECASE)
DIGITS = re.compile(r"\d(?:[ .\-\u00a0]?\d)+")
ID_LENGTH = 12
# Files that run, or open as a page or a disk with whatever is in it: the favourite way of thieves, most of all .apk.
PROGRAMS = frozenset(
    (
        "apk", "apks", "apkm", "xapk", "aab", "ipa", "exe", "msi", "msix", "appx", "bat", "cmd", "com", "scr", "pif",
        "cpl", "dll", "js", "jse", "vbs", "vbe", "wsf", "wsh", "hta", "lnk", "url", "reg", "ps1", "jar", "iso", "img",
        "vhd", "dmg", "app", "sh", "html", "htm", "xhtml", "mht", "mhtml", "svg", "docm", "dotm", "xlsm", "xltm",
        "xlam", "pptm",
    )
)  # fmt: skip
# Words that make "mat" in a file name an ordinary word: mặt trận, mật ong, bí mật, có mặt, vắng mặt …
AFTER_MAT = frozenset(("tran", "bang", "duong", "ong", "do", "khau", "cat", "hang", "nuoc", "dat", "tien", "phuong"))
BEFORE_MAT = frozenset(("bi", "bao", "co", "vang", "ra", "be", "gap", "khuon", "tien", "hai", "cac", "thuong"))


def refusal(text: str) -> Text | None:
    """Why this text must not pass, or None."""
    composed = unicodedata.normalize("NFC", text)
    if STAMPED.search(composed) or CAPITAL_STAMP.search(composed) or _capital_mat(composed):
        return Text("guard-secret")
    if DENUNCIATION.search(composed) or re.search(r"\bdon to cao\b", fold(composed)):
        return Text("guard-denunciation")
    if any(_has_id_number(found[0]) for found in DIGITS.finditer(composed)):
        return Text("guard-id-number")
    return None


def refusal_of_file(name: str) -> Text | None:
    """Why a file of this name must not pass, or None."""
    _, dot, ending = name.rpartition(".")
    if dot and ending.casefold() in PROGRAMS:
        return Text("guard-program")
    if identity_papers.is_called(name):
        return Text("guard-id-image")
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", name).casefold())
    bare = [fold(word) for word in words]
    for at, word in enumerate(words):
        if word not in ("mật", "mat"):
            continue
        before = bare[at - 1] if at else ""
        after = bare[at + 1] if at + 1 < len(bare) else ""
        if before in ("toi", "tuyet") or (before not in BEFORE_MAT and after not in AFTER_MAT):
            return Text("guard-secret")
    return None


def check(said: str, files: Collection[Fetched] = (), longest: int = LONGEST) -> None:
    """Raises Misfit where words (a caption may be too long as well) or a file's name must not pass."""
    if len(said) > longest:
        raise Misfit("dialog-too-long", longest=longest, length=len(said))
    found = refusal(said) or next(filter(None, (refusal_of_file(file.name) for file in files)), None)
    if files and not found and identity_papers.is_named(said):
        found = Text("guard-id-image")
    if found:
        raise Misfit(found.key)


def id_of(argument: str) -> int:
    """A row's id out of a button's data, or 0, which no row has. Longer numbers overflow the database's."""
    return int(argument) if argument.isdecimal() and len(argument) < ID_LENGTH else 0


def _capital_mat(text: str) -> bool:
    """MẬT in capitals by itself; within other capitals it is a part of BẢO MẬT, MẬT ONG …"""
    words = re.findall(r"\w+", text)
    around = zip(["", *words], words, [*words[1:], ""], strict=False)
    return any(word == "MẬT" and not before.isupper() and not after.isupper() for before, word, after in around)


def _has_id_number(run: str) -> bool:
    """Twelve digits together; or, as a CCCD begins with 0 (codes 001 to 096), in groups that one sign parts."""
    groups = re.split(r"[ .\-\u00a0]", run)
    if any(len(group) == ID_LENGTH for group in groups):
        return True
    signs = re.findall(r"[ .\-\u00a0]", run)
    return any(_is_grouped_id(groups[a:b], signs[a : b - 1]) for a, b in _spans(len(groups)))


def _spans(count: int) -> Iterator[tuple[int, int]]:
    return ((a, b) for a in range(count) for b in range(a + 2, min(count, a + ID_LENGTH) + 1))


def _is_grouped_id(groups: Sequence[str], signs: Sequence[str]) -> bool:
    lengths = {len(group) for group in groups}
    whole = sum(map(len, groups)) == ID_LENGTH and groups[0].startswith("0")
    return whole and len(set(signs)) == 1 and (min(lengths) >= 3 or lengths == {1})
