"""Files as the Official Account takes them: uploaded once, then named in every message for a while."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from bot.channels.base import Ambiguous, Rejected, Unreachable
from bot.channels.zalo_oa.client import Client
from bot.filestore import FileStore
from storage.models import StoredFile

PATH = "/v2.0/oa/upload"
LARGEST_PHOTO, LARGEST_DOCUMENT = 1_000_000, 5_000_000  # bytes
TAKEN = (".pdf", ".doc", ".docx")
KEPT = 1800.0  # seconds; for how long Zalo knows an upload it does not say
Attachment = dict[str, Any]


def is_document(file: StoredFile) -> bool:
    """Whether Zalo takes an upload of it as a file, which then has no text beside it."""
    return file.kind == "document" and file.size <= LARGEST_DOCUMENT and file.name.lower().endswith(TAKEN)


def is_photo(file: StoredFile) -> bool:
    return file.kind == "photo" and file.size <= LARGEST_PHOTO


@dataclass
class Known:
    """`named`: in how many messages."""

    until: float
    attachment: Attachment
    named: int = 0


class Uploads:
    def __init__(self, client: Client, api_url: str, files: FileStore, clock: Callable[[], float] = monotonic) -> None:
        self._client, self._url, self._files, self._clock = client, f"{api_url}{PATH}", files, clock
        self._known: dict[int, Known] = {}

    async def attachment(self, file: StoredFile) -> Attachment | None:
        """What stands for the file in a message; None for what Zalo takes no upload of."""
        known = self._known.get(file.id)
        if known is None or self._clock() >= known.until:
            try:
                given = await self._uploaded(file)
            except Rejected:
                given = None
            if given is None:
                return None
            known = self._known[file.id] = Known(self._clock() + KEPT, given)
        known.named += 1
        return known.attachment

    def forget(self, file: StoredFile) -> bool:
        """A message that names the upload was refused. Whether that may be because the upload is old."""
        known = self._known.pop(file.id, None)
        return known is not None and known.named > 1

    async def _uploaded(self, file: StoredFile) -> Attachment | None:
        if is_photo(file):
            return await self._photo(file)
        return await self._document(file) if is_document(file) else None

    async def _photo(self, file: StoredFile) -> Attachment:
        element = {"media_type": "image", "attachment_id": (await self._sent("image", file))["attachment_id"]}
        return {"type": "template", "payload": {"template_type": "media", "elements": [element]}}

    async def _document(self, file: StoredFile) -> Attachment:
        return {"type": "file", "payload": {"token": (await self._sent("file", file))["token"]}}

    async def _sent(self, kind: str, file: StoredFile) -> dict[str, Any]:
        content = file.content if file.content is not None else self._files.whole(file.path).read_bytes()
        part = {"file": (file.name, content, file.mime)}
        try:
            return await self._client.call("POST", f"{self._url}/{kind}", files=part)
        except Ambiguous as error:
            raise Unreachable(str(error)) from None  # whatever became of it, no message has left
