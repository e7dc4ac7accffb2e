"""Files by their ids: a `file_id` serves again and again; a path serves for an hour after getFile."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import PurePosixPath
from typing import Any

from .errors import MalformedError, RefusedError, bad_request, not_found
from .wire import Json, Upload

MEGABYTE = 1024 * 1024
MOST_SENT = 50 * MEGABYTE
MOST_SENT_PHOTO = 10 * MEGABYTE
MOST_FETCHED = 20 * MEGABYTE
PATH_SERVES = timedelta(hours=1)
PICTURES = (b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF8", b"RIFF")
PHOTO_SIDES = (90, 1280)


@dataclass(frozen=True)
class StoredFile:
    """What one file_id stands for; `kind` is photo, document, video or voice."""

    file_id: str
    kind: str
    name: str
    mime: str
    data: bytes = field(repr=False)

    def ids(self) -> Json:
        unique = hashlib.sha256(self.kind.encode() + self.data).hexdigest()[:16]
        return {"file_id": self.file_id, "file_unique_id": unique, "file_size": len(self.data)}

    def wire(self) -> Any:
        """The value of the message's field named `kind`."""
        if self.kind == "photo":
            return [self.ids() | {"width": side, "height": side} for side in PHOTO_SIDES]
        if self.kind == "voice":
            return self.ids() | {"duration": 3, "mime_type": self.mime}
        if self.kind == "video":
            seen = {"width": 640, "height": 360, "duration": 5}
            return self.ids() | seen | {"file_name": self.name, "mime_type": self.mime}
        return self.ids() | {"file_name": self.name, "mime_type": self.mime}


@dataclass
class Files:
    clock: Callable[[], datetime]
    by_id: dict[str, StoredFile] = field(default_factory=dict[str, StoredFile])
    paths: dict[str, tuple[StoredFile, datetime]] = field(default_factory=dict[str, tuple[StoredFile, datetime]])

    def keep(self, kind: str, name: str, mime: str, data: bytes) -> StoredFile:
        stored = StoredFile(f"FAKE-{kind}-{len(self.by_id) + 1:04}", kind, name, mime, data)
        self.by_id[stored.file_id] = stored
        return stored

    def sent(self, kind: str, given: Upload | str) -> StoredFile:
        """The file of a send request: fresh bytes or a file_id from before."""
        if isinstance(given, str):
            return self._known(kind, given)
        self._check_upload(kind, given)
        return self.keep(kind, given.name, given.mime, given.data)

    def _known(self, kind: str, file_id: str) -> StoredFile:
        if file_id.startswith(("http://", "https://")):
            raise bad_request("failed to get HTTP URL content")  # loopback only: the fake fetches nothing
        stored = self.by_id.get(file_id)
        if stored is None:
            raise bad_request("wrong file identifier/HTTP URL specified")
        if stored.kind != kind:
            raise bad_request(f"can't use file of type {stored.kind.title()} as {kind.title()}")
        return stored

    def _check_upload(self, kind: str, upload: Upload) -> None:
        if not upload.data:
            raise MalformedError("file must be non-empty")
        if len(upload.data) > (MOST_SENT_PHOTO if kind == "photo" else MOST_SENT):
            raise RefusedError(413, "Request Entity Too Large")
        if kind == "photo" and not upload.data.startswith(PICTURES):
            raise bad_request("IMAGE_PROCESS_FAILED")

    def located(self, file_id: str) -> Json:
        stored = self.by_id.get(file_id)
        if stored is None:
            raise bad_request("invalid file_id")
        if len(stored.data) > MOST_FETCHED:
            raise bad_request("file is too big")
        number = list(self.by_id).index(file_id) + 1
        path = f"{stored.kind}s/file_{number}{PurePosixPath(stored.name).suffix}"
        self.paths[path] = stored, self.clock() + PATH_SERVES
        return stored.ids() | {"file_path": path}

    def fetched(self, path: str) -> StoredFile:
        stored, until = self.paths.get(path, (None, None))
        if stored is None or until is None or self.clock() > until:
            raise not_found()
        return stored
