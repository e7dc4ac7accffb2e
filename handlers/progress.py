"""How far a broadcast is, in its author's chat: pause, go on, stop, look again.

Where a channel can change a message there is one, which changes in place; elsewhere whoever asks is answered anew,
and the end is told once. Whether the author still may is asked at every tap.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy.orm import Session

from bot import guard
from bot.dialog import Actions, Feature, Misfit, Turn
from bot.screens import EDITING, Choice, Screen, actions
from bot.texts import Text, Word, encode_words
from storage import broadcasts, changing, deliveries
from storage.deliveries import Message
from storage.models import Broadcast, Delivery

MOST_NAMES = 10
action = Actions()


def show(turn: Turn[Any], broadcast: Broadcast) -> list[Choice]:
    """The message that shows how far it is; where it could not be changed, the choices that ask for it instead."""
    broadcasts.look(turn.db, broadcast)
    if turn.address.channel not in EDITING:
        return _choices(broadcast)
    broadcast.progress_id = changing.show(turn.db, turn.address, _message(turn.db, broadcast), turn.now)
    return []


def refresh(db: Session, now: datetime) -> None:
    """Show what has changed since the last look, of every broadcast under way."""
    for broadcast in broadcasts.moving(db):
        if not broadcasts.look(db, broadcast):
            continue
        message = _message(db, broadcast)
        if broadcast.progress_id:
            changing.change(db, broadcast.progress_id, message, now)
        elif broadcast.state == "done":
            deliveries.tell(db, broadcast.by_id, message, now)


@action("cast-pause")
def pause(turn: Turn[None], broadcast_id: str) -> Screen | None:
    return _does(turn, broadcast_id, lambda broadcast: broadcasts.pause(turn.db, broadcast))


@action("cast-on")
def go_on(turn: Turn[None], broadcast_id: str) -> Screen | None:
    return _does(turn, broadcast_id, lambda broadcast: broadcasts.go_on(turn.db, broadcast, turn.person))


@action("cast-stop")
def stop(turn: Turn[None], broadcast_id: str) -> Screen | None:
    return _does(turn, broadcast_id, lambda broadcast: broadcasts.stop(turn.db, broadcast))


@action("cast-look")
def look_again(turn: Turn[None], broadcast_id: str) -> Screen | None:
    return _does(turn, broadcast_id, lambda _: None)


def _does(turn: Turn[None], broadcast_id: str, what: Callable[[Broadcast], None]) -> Screen | None:
    """What does not fit the state any more, such as a second tap, changes nothing and shows how it stands."""
    broadcast = broadcasts.of_author(turn.db, guard.id_of(broadcast_id), turn.person)
    if broadcast is None or not turn.person.may_announce:
        raise Misfit("broadcast-not-yours")
    broadcasts.look(turn.db, broadcast)
    what(broadcast)
    broadcasts.look(turn.db, broadcast)
    shown = turn.db.get(Delivery, broadcast.progress_id) if broadcast.progress_id else None
    if shown:
        changing.change(turn.db, shown.id, _message(turn.db, broadcast), turn.now)
    here = shown is not None and shown.address_id == turn.address.id
    return None if here else turn.end(_text(turn.db, broadcast), _choices(broadcast))


def _message(db: Session, broadcast: Broadcast) -> Message:
    text = _text(db, broadcast)
    return Message(text.key, encode_words(text.words), [button.as_json() for button in actions(_choices(broadcast))])


def _choices(broadcast: Broadcast) -> list[Choice]:
    offered = {
        "going": [pause.choice(Text("broadcast-pause"), broadcast.id)],
        "paused": [go_on.choice(Text("broadcast-go-on"), broadcast.id)],
    }.get(broadcast.state, [])
    if not broadcasts.may_stop(broadcast):
        return []
    also = [(stop, Text("broadcast-stop")), (look_again, Text("broadcast-look"))]
    return [*offered, *(one.choice(label, broadcast.id) for one, label in also)]


def _text(db: Session, broadcast: Broadcast) -> Text:
    counts = broadcast.shown
    told: dict[str, int] = {
        "broadcast-waiting": counts["pending"] + counts["sending"],
        "broadcast-perhaps": counts["unknown"],
        "broadcast-stopped": counts["stopped"],
        "broadcast-held": counts["held"],
        "broadcast-failed": counts["failed"],
        "broadcast-unreached": broadcast.expected - sum(counts.values()),
    }
    lines: list[Word] = [Text("broadcast-sent", {"sent": counts["sent"], "expected": broadcast.expected})]
    lines += [Text(key, {"count": count}) for key, count in told.items() if count > 0]
    if 0 < counts["failed"] <= MOST_NAMES:
        names = broadcasts.failed_names(db, broadcast.id, MOST_NAMES)
        lines += [Text("broadcast-failed-names", {"names": ", ".join(names)})] if names else []
    return Text(f"broadcast-is-{broadcast.state}", {"lines": lines, "began": broadcast.created_at})


FEATURE = Feature(actions=action)
