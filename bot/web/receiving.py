"""The page by which a document is sent to a chat that takes none: one file, and it goes on as if sent in the chat."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator
from functools import partial
from typing import TYPE_CHECKING

from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from bot.events import Attachment, Event
from bot.filestore import LARGEST, FileStore, tidy_mime, tidy_name
from bot.i18n import Texts
from bot.links import Links
from bot.texts import Text
from storage import addresses
from storage.engine import OUT_OF_REACH
from storage.models.voices import FileKind

if TYPE_CHECKING:
    from bot.app import App

AROUND_IT = 64 * 1024  # what a form adds to its file
CHUNK = 64 * 1024
LONGEST_TITLE = 200
SEEN: dict[str, FileKind] = {"video": "video", "image": "photo"}
HEADERS = {
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Robots-Tag": "noindex",
}
PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>
<style>body{{font:20px/1.5 system-ui,sans-serif;max-width:32em;margin:0 auto;padding:1.2em}}
input,button{{font:inherit;display:block;width:100%;margin:1em 0;box-sizing:border-box}}
button{{padding:.8em;border:0;border-radius:.5em;background:#b3261e;color:#fff;font-weight:600}}</style>
<h1>{title}</h1><p>{words}</p>{form}</html>"""
FORM = """<form method="post" enctype="multipart/form-data">
<label>{file}<input type="file" name="file" required></label>
<label>{title}<input name="title" maxlength="200"></label><button>{send}</button></form>"""


def routes(app: App, links: Links) -> list[Route]:
    page = Page(app, links)
    return [Route("/nop/{signed}", page.asked), Route("/nop/{signed}", page.sent, methods=["POST"])]


class Page:
    def __init__(self, app: App, links: Links) -> None:
        self._app, self._links = app, links
        self._texts = Texts(app.settings.language, app.settings.zone)
        self._one_at_a_time = asyncio.Lock()

    async def asked(self, request: Request) -> Response:
        if await self._chat(request) is None:
            return self._page("upload-too-old", 410)
        return self._page("upload-words", form=True)

    async def _chat(self, request: Request) -> tuple[str, str] | None:
        """Channel and chat, if a member who has agreed is asked for a document there at this moment."""
        chat = self._links.uploader(request.path_params["signed"])
        if chat is None:
            return None
        return chat if "document" in await self._wanted(chat) else None

    async def _wanted(self, chat: tuple[str, str]) -> frozenset[str]:
        return await self._app.database.read(lambda db: addresses.waits_for(db, *chat))

    async def sent(self, request: Request) -> Response:
        chat = await self._chat(request)
        if chat is None:
            return self._page("upload-too-old", 410)
        chunked = "Transfer-Encoding" in request.headers  # beside it a length does not count
        if chunked or int(request.headers.get("Content-Length") or LARGEST * 2) > LARGEST + AROUND_IT:
            return self._page("upload-too-large", 413, form=True)
        try:
            async with request.form(max_files=1, max_fields=2) as form, self._one_at_a_time:
                return await self._taken(chat, form, request.path_params["signed"])
        except OUT_OF_REACH:
            return self._page("upload-later", 503, form=True)
        except (MultiPartException, HTTPException, ClientDisconnect):
            return self._page("upload-nothing", 400, form=True)

    async def _taken(self, chat: tuple[str, str], form: FormData, page: str) -> Response:
        file, title = form.get("file"), str(form.get("title") or "")[:LONGEST_TITLE]
        if not isinstance(file, UploadFile) or not file.filename:
            return self._page("upload-nothing", 400, form=True)
        seen = "video" in await self._wanted(chat)
        await self._app.dispatcher.handle(await _event(*chat, title, file, self._app.files, page, seen=seen))
        return self._page("upload-done", form=True, name=tidy_name(file.filename))

    def _page(self, key: str, status: int = 200, *, form: bool = False, **words: str) -> Response:
        html = self._texts.html
        labels = {name: html(Text(f"upload-{name}")) for name in ("file", "title", "send")}
        shown = PAGE.format(
            language=self._texts.language, title=html(Text("upload-heading")), words=html(Text(key, words)),
            form=FORM.format(**labels) if form else "",
        )  # fmt: skip
        return HTMLResponse(shown, status, headers=HEADERS)


async def _event(
    channel: str, chat: str, title: str, file: UploadFile, files: FileStore, page: str, *, seen: bool
) -> Event:
    """As the chat itself would have brought it. A form of one page that is sent twice is one event.

    `seen`: the open question takes photos and videos as such.
    """
    said = hashlib.sha256(f"{page}/{chat}/{file.filename}/{title}/".encode())
    async for chunk in _chunks(file):
        said.update(chunk)
    await file.seek(0)
    name, mime = tidy_name(file.filename or ""), tidy_mime(file.content_type or "")
    kind = SEEN.get(mime.partition("/")[0], "document") if seen else "document"
    fetch = partial(files.keep, kind, name, mime, _chunks(file))
    attachment = Attachment(kind, name, mime, file.size, fetch)
    return Event(f"upload-{said.hexdigest()[:32]}", channel, chat, text=title, attachments=(attachment,))


async def _chunks(file: UploadFile) -> AsyncIterator[bytes]:
    while chunk := await file.read(CHUNK):
        yield chunk
