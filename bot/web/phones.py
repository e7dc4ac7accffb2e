"""What a browser phone asks for, and what it does: its wire is JSON and multipart forms, read into Events here."""

from __future__ import annotations

import html
import re
from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any, cast

from sqlalchemy.orm import Session
from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request

from bot.channels.web import LIMITS
from bot.events import Attachment, Event, Location
from bot.filestore import LARGEST, Fetched, TooLarge
from bot.i18n import Texts
from bot.photos import NoPhoto
from bot.texts import Text
from bot.typed import tidied
from storage import addresses, files, invitations, phones, roll
from storage.models import Person, PhoneMessage
from storage.models.voices import FileKind

if TYPE_CHECKING:
    from bot.app import App

STRANGER = "stranger"
KINDS: dict[str, FileKind] = {"photo": "photo", "voice": "voice", "video": "video", "document": "document"}
LONGEST = 10_000  # characters of a text taken off the wire; the conversation says what is too long


class Refused(Exception):
    """The request is wrong: a text key for the person, and an HTTP status."""

    def __init__(self, key: str, status: int = 400) -> None:
        super().__init__(key)
        self.key, self.status = key, status


def bubble(app: App, message: PhoneMessage) -> dict[str, Any]:
    file = message.file
    return {
        "id": message.id,
        "mine": message.mine,
        "html": message.html,
        "at": message.at.astimezone(app.settings.zone).isoformat(),
        "rows": message.rows,
        "tapped": message.tapped,
        "location": None if message.latitude is None else {"lat": message.latitude, "lon": message.longitude},
        "file": file
        and {
            "name": file.name,
            "url": f"/files/{file.id}/{file.sha256[:20]}",
            "mime": file.mime,
            "size": file.size,
            "kind": file.kind,
        },
    }


async def people(app: App) -> dict[str, Any]:
    texts = Texts(app.settings.language, app.settings.zone)
    name = await app.database.read(roll.committee_name)
    found = await app.database.read(roll.holders)
    listed = [
        {
            "id": p.id,
            "name": p.name,
            "role": texts.plain(Text(f"role-{p.role.replace('_', '-')}")),
            "cell": p.cell,
            "joined": p.joined,
        }
        for p in found
    ]
    return {"committee": name or "", "people": listed}


def chat_of(request: Request) -> tuple[str, str]:
    channel, chat = request.path_params["channel"], request.path_params["chat"]
    if channel not in LIMITS or not re.fullmatch(rf"[1-9][0-9]{{0,8}}|{STRANGER}", chat):
        raise Refused("phones-no-such-phone", 404)
    return channel, chat


async def messages(app: App, request: Request) -> dict[str, Any]:
    channel, chat = chat_of(request)
    found = await app.database.read(lambda db: phones.of_chat(db, channel, chat))
    linked = await app.database.read(lambda db: addresses.is_member(db, channel, chat))
    return {"linked": linked, "messages": [bubble(app, message) for message in found]}


async def act(app: App, request: Request) -> None:
    """What the holder did: shown on the phone at once, then handled; answered only after the commit."""
    channel, chat = chat_of(request)
    if "multipart/form-data" in request.headers.get("Content-Type", ""):
        await _sends_file(app, request, channel, chat)
        return
    said = await body(request)
    event_id = _id(said.get("id"))
    if said.get("start") or said.get("text") == "/start":
        await _starts(app, channel, chat, event_id)
    elif isinstance(said.get("tap"), str):
        await _taps(app, channel, chat, event_id, said)
    elif isinstance(said.get("location"), dict):
        where = _location(said["location"])
        shown = phones.Bubble("", mine=True, latitude=where.latitude, longitude=where.longitude)
        await _does(app, Event(event_id, channel, chat, location=where), shown)
    elif isinstance(said.get("text"), str):
        text = tidied(said["text"])[:LONGEST]
        await _does(app, Event(event_id, channel, chat, text=text), _said(text))
    else:
        raise Refused("phones-bad-request")


async def body(request: Request) -> dict[str, Any]:
    """A small JSON object. Without a length, or longer, it is not read at all. Raises Refused."""
    chunked = "Transfer-Encoding" in request.headers
    if chunked or int(request.headers.get("Content-Length") or LARGEST) > 100_000:
        raise Refused("phones-bad-request", 413)
    try:
        said: Any = await request.json()
    except (ValueError, RecursionError):
        raise Refused("phones-bad-request") from None
    if not isinstance(said, dict):
        raise Refused("phones-bad-request")
    return cast("dict[str, Any]", said)


def _id(given: object) -> str:
    if not isinstance(given, str) or not re.fullmatch(r"[\w-]{8,60}", given):
        raise Refused("phones-bad-request")
    return given


def _location(given: dict[str, Any]) -> Location:
    try:
        latitude, longitude = float(given["lat"]), float(given["lon"])
    except (KeyError, TypeError, ValueError):
        raise Refused("phones-bad-request") from None
    if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
        raise Refused("phones-bad-request")
    return Location(latitude, longitude)


def _said(text: str, file_id: int | None = None) -> phones.Bubble:
    return phones.Bubble(html.escape(text, quote=False), mine=True, file_id=file_id)


async def _does(app: App, event: Event, shown: phones.Bubble) -> None:
    now = app.clock.now()
    mine = await app.database.run(lambda db: phones.show(db, event.channel, event.chat, f"e{event.id}", shown, now))
    app.on_phone(mine)
    await app.dispatcher.handle(event)


async def _starts(app: App, channel: str, chat: str, event_id: str) -> None:
    """Whoever has not joined on this phone opens the invitation's link by it, as on the real channels."""
    member = chat != STRANGER and not await app.database.read(lambda db: addresses.is_member(db, channel, chat))
    token = await app.database.run(lambda db: _token(app, db, int(chat))) if member else None
    event = Event(event_id, channel, chat, text=f"/start {token}" if token else "/start")
    await _does(app, event, _said("/start"))


def _token(app: App, db: Session, person_id: int) -> str | None:
    person = db.get(Person, person_id)
    return invitations.issue(db, person.id, app.clock.now()).token if person and person.active else None


async def _taps(app: App, channel: str, chat: str, event_id: str, said: dict[str, Any]) -> None:
    data, message_id = str(said["tap"])[:64], said.get("message")
    if isinstance(message_id, int):
        tapped = await app.database.run(lambda db: phones.tap(db, channel, chat, message_id, data))
        if tapped:
            app.on_phone(tapped)
    await app.dispatcher.handle(Event(event_id, channel, chat, tap=data))


async def _sends_file(app: App, request: Request, channel: str, chat: str) -> None:
    length = request.headers.get("Content-Length", "")
    if not length.isdecimal() or int(length) > LARGEST + 100_000:
        raise Refused("phones-too-large", 413)
    async with request.form(max_files=1, max_fields=5) as form:
        event_id = _id(form.get("id"))
        kind, upload = _upload(form)
        kept = await _kept(app, kind, upload)
        caption = tidied(str(form.get("caption") or ""))[:LONGEST]
    if kept is None:
        await _does(app, Event(event_id, channel, chat, text=caption, oddity="unreadable"), _said(caption))
        return

    async def fetch() -> Fetched:
        return kept

    now = app.clock.now()
    row = await app.database.run(lambda db: files.add(db, kept, now).id)
    attachment = Attachment(kind, kept.name, kept.mime, kept.size, fetch)
    event = Event(event_id, channel, chat, text=caption, attachments=(attachment,))
    await _does(app, event, _said(caption, row))


async def _kept(app: App, kind: FileKind, upload: UploadFile) -> Fetched | None:
    """The file in the data folder; None for a photo that is none."""
    try:
        return await app.files.keep(kind, upload.filename or "tep", upload.content_type or "", _chunks(upload))
    except NoPhoto:
        return None
    except TooLarge:
        raise Refused("phones-too-large", 413) from None


def _upload(form: FormData) -> tuple[FileKind, UploadFile]:
    upload = form.get("file")
    kind = KINDS.get(str(form.get("kind")))
    if not isinstance(upload, UploadFile) or kind is None:
        raise Refused("phones-bad-request")
    return kind, upload


async def _chunks(upload: UploadFile) -> AsyncIterator[bytes]:
    while chunk := await upload.read(64 * 1024):
        yield chunk
