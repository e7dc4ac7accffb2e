"""Pictures of identity papers, as far as they can be told without reading them: by the file's name and the caption."""

from __future__ import annotations

import re
from pathlib import PurePath

from storage.folding import fold

PAPER = re.compile(
    r"\b(?:can cuoc|cccd|the cc|cmnd|cmtnd|cmt|chung minh (?:thu|nhan dan)|giay chung minh|ho chieu|passport|id card)\b"
)
# With these it is about the making of such papers, or a text about them, and not one of them.
ABOUT = re.compile(
    r"\b(?:lam|cap|doi|thu tuc|dang ky|huong dan|ke hoach|thong bao|cong van|nghi dinh|luat|tuyen truyen|lich|"
    r"nhan|tra ket qua|hen|danh sach|bao cao|trien khai|dich vu)\b"
)
PICTURES = frozenset((".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".heic", ".heif", ".tif", ".tiff", ".pdf", ""))


def is_named(text: str) -> bool:
    """Whether the words under a picture say that it shows such a paper."""
    words = " ".join(re.findall(r"[^\W_]+", fold(text)))
    return PAPER.search(words) is not None and ABOUT.search(words) is None


def is_called(name: str) -> bool:
    """Whether a file that may be a picture is called so."""
    path = PurePath(name)
    return path.suffix.lower() in PICTURES and is_named(path.stem)
