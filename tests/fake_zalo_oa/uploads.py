"""What the account uploaded, to be sent later by what the upload gave."""

from __future__ import annotations

from itertools import count
from typing import TypeVar

from tests.fake_zalo_oa.wire import Json, Refusal, Violation

IMAGE_LIMIT = 1_000_000  # "1 MB" and "5 MB", read the narrow way
FILE_LIMIT = 5_000_000
PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")
DOCUMENTS = (".pdf", ".doc", ".docx")
T = TypeVar("T")


class Uploads:
    def __init__(self) -> None:
        self._numbers = count(1)
        self._images: dict[str, bytes] = {}
        self._files: dict[str, tuple[str, bytes]] = {}

    def add_image(self, content: bytes) -> Json:
        if len(content) > IMAGE_LIMIT:
            raise Refusal(-201, "Image is larger than 1 MB")
        if not content.startswith(PICTURES):
            raise Refusal(-201, "Image is neither jpeg nor png")
        attachment_id = f"anh{next(self._numbers):012d}"
        self._images[attachment_id] = content
        return {"attachment_id": attachment_id}

    def add_file(self, name: str, content: bytes) -> Json:
        if len(content) > FILE_LIMIT:
            raise Refusal(-201, "File is larger than 5 MB")
        if not name.lower().endswith(DOCUMENTS):
            raise Refusal(-201, "File is neither pdf nor doc nor docx")
        token = f"tep{next(self._numbers):012d}"
        self._files[token] = name, content
        return {"token": token}

    def image(self, attachment_id: str | None) -> bytes | None:
        return None if attachment_id is None else _held(self._images, attachment_id)

    def file(self, token: str | None) -> tuple[str, bytes] | None:
        return None if token is None else _held(self._files, token)


def _held(uploaded: dict[str, T], key: str) -> T:
    if key not in uploaded:
        raise Violation(f"{key!r} came from no upload")
    return uploaded[key]
