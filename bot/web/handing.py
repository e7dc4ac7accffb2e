"""Documents behind signed addresses (bot/links.py), for channels on which nothing can be uploaded."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import FileResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.i18n import Texts
from bot.links import Links
from bot.texts import Text
from storage.models import StoredFile

if TYPE_CHECKING:
    from bot.app import App

SHOWN_INLINE = (
    "image/jpeg", "image/png", "audio/ogg", "audio/webm", "audio/mp4", "audio/mpeg", "audio/aac", "video/mp4",
    "video/webm",
)  # fmt: skip
ALONE = {"Content-Security-Policy": "default-src 'none'; sandbox"}  # a file opened as a page can do nothing
NOT_KEPT = {"Cache-Control": "private, no-store", "Referrer-Policy": "no-referrer", "X-Robots-Tag": "noindex"}


def route(app: App, links: Links) -> Route:
    async def asked(request: Request) -> Response:
        signed = links.read(request.path_params["signed"])
        file = signed and await app.database.read(lambda db: db.get(StoredFile, signed.file_id))
        if not signed or not file or not links.fits(signed, file):
            return _refused(app, "files-none", 404)
        if signed.until < app.clock.now():
            return _refused(app, "files-too-old", 410)
        return handed(app, file, NOT_KEPT)

    return Route("/files/{signed}", asked)


def handed(app: App, file: StoredFile, headers: dict[str, str]) -> Response:
    """The file itself; where it lies on the disk, in parts too if these are asked for."""
    shown = "inline" if file.mime in SHOWN_INLINE else "attachment"
    headers = {"Content-Disposition": f"{shown}; filename*=UTF-8''{quote(file.name)}", **ALONE, **headers}
    if file.content is not None:
        return Response(file.content, media_type=file.mime, headers=headers)
    return FileResponse(app.files.whole(file.path), media_type=file.mime, headers=headers)


def _refused(app: App, key: str, status: int) -> Response:
    texts = Texts(app.settings.language, app.settings.zone)
    return PlainTextResponse(texts.plain(Text(key)), status, headers=NOT_KEPT)
