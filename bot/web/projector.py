"""What the room sees of a meeting on the wall: the item, the time left, who has the floor, and what a vote came to.

Only what is said aloud there anyway: no comments, no reasons of absence, nobody's vote. The address is signed.
"""

from __future__ import annotations

import asyncio
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy.orm import Session
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.i18n import Texts
from bot.links import Links
from bot.texts import Text, Word
from bot.web.handing import NOT_KEPT
from storage import attendance, floor, meetings, sittings, votes
from storage.models import Meeting, Sitting, Vote

if TYPE_CHECKING:
    from bot.app import App

FILES = Path(__file__).parent / "projected"
MOST_WAITING = 5  # names on the wall
HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    **NOT_KEPT,
}
PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1"><title>{title}</title>
<link rel="stylesheet" href="tep/projector.css"><link rel="icon" href="data:,">
<body data-source="{source}" data-left="{left}" data-over="{over_time}" data-used="{used}" data-offline="{offline}">
<header><h1>{title}</h1><p id="here"></p></header>
<main><ol id="agenda"></ol>
<section><p id="clock"></p><p id="clock-words"></p>
<div id="voting" hidden><h2>{voting}</h2><p id="vote"></p><p id="result"></p></div>
<div id="speaking" hidden><h2>{speaking}</h2><p id="speaker"></p></div>
<div id="waiting" hidden><h2>{waiting}</h2><ol id="queue"></ol></div></section></main>
<footer><span id="state"></span><span>{how}</span></footer>
<script src="tep/projector.js"></script></body></html>"""
PLAIN = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width,initial-scale=1"><link rel="stylesheet" href="tep/projector.css">
<link rel="icon" href="data:,"><body class="plain"><p>{words}</p></body></html>"""
WORDS = ("left", "over-time", "used", "offline", "speaking", "waiting", "voting", "how")


def routes(app: App, links: Links) -> list[BaseRoute]:
    wall = Wall(app, links)
    return [
        Mount("/chieu/tep", StaticFiles(directory=FILES)),  # nobody's data
        Route("/chieu/{signed}", wall.page),
        Route("/chieu/{signed}/du-lieu", wall.state),
    ]


class Wall:
    def __init__(self, app: App, links: Links) -> None:
        self._app, self._links = app, links
        self._texts = Texts(app.settings.language, app.settings.zone)
        self._one_at_a_time = asyncio.Lock()  # whoever asks without end keeps only walls waiting

    async def page(self, request: Request) -> Response:
        html, shown = self._texts.html, await self._shown(request)
        if shown is None:
            words = {"title": html(Text("projector-title")), "words": html(Text("projector-over"))}
            return HTMLResponse(PLAIN.format(language=self._texts.language, **words), 410, headers=HEADERS)
        words = {name.replace("-", "_"): html(Text(f"projector-{name}")) for name in WORDS}
        source = f"{request.path_params['signed']}/du-lieu"
        found = PAGE.format(language=self._texts.language, title=html(shown["title"]), source=source, **words)
        return HTMLResponse(found, headers=HEADERS)

    async def state(self, request: Request) -> Response:
        shown = await self._shown(request)
        return JSONResponse(shown or {"over": True}, 200 if shown else 410, headers=HEADERS)

    async def _shown(self, request: Request) -> dict[str, Any] | None:
        """None where the address is not ours, or the meeting is called off or long over."""
        meeting_id = self._links.projected(request.path_params["signed"])
        if meeting_id is None:
            return None
        async with self._one_at_a_time:
            return await self._app.database.read(lambda db: self._read(db, meeting_id, self._app.clock.now()))

    def _read(self, db: Session, meeting_id: int, now: datetime) -> dict[str, Any] | None:
        meeting = meetings.whole(db, meeting_id)
        if meeting is None or not meeting.is_held(now):
            return None
        counts = attendance.counted(attendance.roll(db, meeting))
        words: dict[str, Word] = {"start": meeting.starts_at, "theme": meeting.theme or ""}
        sitting = sittings.of_meeting(db, meeting_id) or Sitting(place=-1, used={}, ended_at=None, since=None)
        return {
            "title": self._texts.plain(Text(f"meeting-heading-{meeting.kind}", words)),
            "here": self._said("projector-here", here=counts.here, expected=counts.expected),
            "items": [item.title for item in meeting.items],
            **self._course(db, meeting, sitting, now),
            "vote": self._vote(db, meeting, sitting),
        }

    def _course(self, db: Session, meeting: Meeting, sitting: Sitting, now: datetime) -> dict[str, Any]:
        running = sitting.is_running
        item = meeting.items[sitting.place] if running and sitting.place < len(meeting.items) else None
        speaker = floor.speaker(db, sitting) if running else None
        waiting = floor.queue(db, meeting.id) if not sitting.ended_at else ()
        state = "" if running else "projector-ended" if sitting.ended_at else "projector-not-begun"
        return {
            "place": sitting.place if running else -1,
            "running": running,
            "used": sitting.seconds_here(now) if running else 0,
            "minutes": item and item.minutes,
            "speaker": speaker and speaker.full_name,
            "queue": [one.person.full_name for one in waiting[:MOST_WAITING]],
            "state": self._said(state) if state else "",
        }

    def _vote(self, db: Session, meeting: Meeting, sitting: Sitting) -> dict[str, str] | None:
        """The open one, or what the last one came to while the meeting is still at that item. Never by name."""
        if vote := votes.open_in(db, meeting.id):
            tally = votes.tally(db, meeting, vote)
            result = self._said("projector-vote-given", given=sum(tally.given), voters=tally.voters)
            return {"title": vote.title, "result": result}
        closed = votes.of_meeting(db, meeting)
        last = closed[-1] if closed else None
        if last is None or not (sitting.since and last.closed_at and last.closed_at >= sitting.since):
            return None
        return {"title": last.title, "result": self._result(last)}

    def _result(self, vote: Vote) -> str:
        of: Word = "" if vote.members == vote.voters else Text("vote-of-members", {"members": vote.members})
        counts: dict[str, Word] = {"agreed": vote.agreed, "against": vote.against, "other": vote.other, "of": of}
        return self._said("projector-passed" if vote.passed else "projector-failed", voters=vote.voters, **counts)

    def _said(self, key: str, **words: Word) -> str:
        return self._texts.plain(Text(key, words))
