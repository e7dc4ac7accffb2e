"""The ledger of what the platform accepted, held against the rows of the outbox.

A message is known by the name in its text (tests/faults/outside.py), or by the message id its row was given.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, cast

from storage.models import Delivery
from tests.fake_telegram import Sent

MARK = "(Tin gửi lại vì chưa rõ lần trước đã tới chưa.)"
NAME = re.compile(r"#[A-E]\d+/\d+")
SENDS = ("sendMessage", "sendDocument", "sendPhoto", "sendVoice", "editMessageText")


IN_FLIGHT = 8
NOUGHT = (
    "lost", "unlabelled_duplicates", "order_violations", "class_c_duplicates", "unsettled",
    "reports_lost", "reports_doubled",
)  # fmt: skip


@dataclass
class Figures:
    """`lost` includes `unheard`: rows that were given up as unknown after the one repeat and had never arrived."""

    kills: int = 0
    sends: int = 0
    lost: int = 0
    unlabelled_duplicates: int = 0
    order_violations: int = 0
    class_c_duplicates: int = 0
    max_unknown_per_kill: int = 0
    unheard: int = 0
    labelled_repeats: int = 0
    loud_repeats: int = 0
    unsettled: int = 0
    reports_lost: int = 0
    reports_doubled: int = 0
    class_c_unknown: int = 0
    evidence: list[str] = field(default_factory=list[str])

    def as_json(self) -> dict[str, int]:
        return {name: value for name, value in asdict(self).items() if name != "evidence"}

    def blames(self, what: str, *names: object) -> None:
        """A few lines of evidence for whoever looks for the bug."""
        if len(self.evidence) < 40:
            self.evidence.append(f"{what}: {' '.join(map(str, names))}")


def assert_kept(figures: Figures) -> None:
    """Nothing lost, nothing doubled without a word, in order, everything settled, and few in doubt."""
    broken = {name: number for name, number in figures.as_json().items() if name in NOUGHT and number}
    assert not broken, (broken, figures.evidence)
    assert figures.max_unknown_per_kill <= IN_FLIGHT


@dataclass
class Arrivals:
    """What was accepted of one message: when first (a place in the ledger) and how often, marked or not."""

    first: int
    plain: int = 0
    marked: int = 0


def judged(figures: Figures, ledger: Iterable[Sent], rows: Sequence[Delivery], chats: dict[int, str]) -> Figures:
    """`chats`: the platform's id of a chat by the row of its address."""
    accepted = [sent for sent in ledger if sent.method in SENDS and sent.message_id is not None]
    figures.sends += len(accepted)
    arrived = _by_name(figures, accepted)
    ids = {(str(sent.chat_id), str(sent.message_id)): place for place, sent in enumerate(accepted)}
    shown = _buttons(accepted)
    firsts: dict[int, list[tuple[Delivery, int]]] = defaultdict(list)
    for row in rows:
        name = _name(row)
        found = arrived.get(name) if name else None
        place = found.first if found else ids.get((chats[row.address_id], row.message_id or ""))
        proved = any((chats[row.address_id], choice["data"]) in shown for choice in row.choices)
        _judge_row(figures, row, name, found, place is not None or proved)
        if place is not None and (name or row.klass == "D"):
            firsts[row.address_id].append((row, place))
    for chat in firsts.values():  # of what two people's acts bring to a third there is no order to keep
        _judge_order(figures, chat)
    _judge_replies(figures, accepted, rows, chats)
    return figures


def _text(sent: Sent) -> str:
    return re.sub(r"</?[bi]>", "", str(sent.params.get("text", sent.params.get("caption", ""))))


def _buttons(accepted: list[Sent]) -> set[tuple[str, str]]:
    """What was shown for tapping, by chat: a row that a tap has proved to have arrived has no message id."""
    found: set[tuple[str, str]] = set()
    for sent in accepted:
        markup: dict[str, Any] = sent.params.get("reply_markup") or {}
        keyboard = cast("list[list[dict[str, str]]]", markup.get("inline_keyboard", []))
        found |= {(str(sent.chat_id), b["callback_data"]) for line in keyboard for b in line if "callback_data" in b}
    return found


def _name(row: Delivery) -> str | None:
    found = NAME.search(str(row.words.get("html", "")))
    return found and found[0]


def _by_name(figures: Figures, accepted: list[Sent]) -> dict[str, Arrivals]:
    arrived: dict[str, Arrivals] = {}
    for place, sent in enumerate(accepted):
        text = _text(sent)
        marked = text.startswith(MARK)
        figures.labelled_repeats += marked
        figures.loud_repeats += marked and not sent.params.get("disable_notification")
        if found := NAME.search(text):
            known = arrived.setdefault(found[0], Arrivals(place))
            known.marked += marked
            known.plain += not marked
    return arrived


def _judge_row(figures: Figures, row: Delivery, name: str | None, found: Arrivals | None, arrived: bool) -> None:
    if row.state in ("waiting", "paused", "sending"):
        figures.unsettled += 1
        figures.blames("unsettled", row.id, name, row.state)
    if row.klass == "C":
        figures.class_c_unknown += row.state == "unknown"
        if found and found.plain + found.marked > 1:
            figures.class_c_duplicates += 1
            figures.blames("class C twice", name, found)
    if found and row.klass != "E" and found.plain > 1:
        figures.unlabelled_duplicates += 1
        figures.blames("unlabelled", name, found)
    _judge_loss(figures, row, name, arrived)


def _judge_loss(figures: Figures, row: Delivery, name: str | None, arrived: bool) -> None:
    if arrived or row.state in ("failed", "expired", "cancelled"):
        return
    if row.state == "unknown" and (row.klass == "C" or not name):
        return
    figures.lost += 1
    figures.unheard += row.state == "unknown"
    figures.blames("lost", row.id, name, row.state, f"attempt {row.attempt}", f"repeats {row.repeats}")


def _judge_order(figures: Figures, chat: list[tuple[Delivery, int]]) -> None:
    """First arrivals follow the rows; only what is more urgent may overtake."""
    chat.sort(key=lambda pair: (pair[0].seq or pair[0].id, pair[0].part))
    for priority in {row.priority for row, _ in chat}:
        latest, before = -1, None
        for row, place in ((row, place) for row, place in chat if row.priority <= priority):
            if row.priority == priority and place < latest:
                figures.order_violations += 1
                figures.blames("order", _name(row) or row.id, "before", before)
            if place > latest:
                latest, before = place, _name(row) or row.id


def _judge_replies(figures: Figures, accepted: list[Sent], rows: Sequence[Delivery], chats: dict[int, str]) -> None:
    """What has no name in its text is counted: a chat got no more unmarked messages than it has rows for."""
    plain: dict[str, int] = defaultdict(int)
    for sent in accepted:
        text = _text(sent)
        if sent.method != "editMessageText" and not NAME.search(text) and not text.startswith(MARK):
            plain[str(sent.chat_id)] += 1
    for row in rows:
        if not _name(row):
            plain[chats[row.address_id]] -= 1
    for chat, surplus in plain.items():
        if surplus > 0:
            figures.unlabelled_duplicates += surplus
            figures.blames("unlabelled replies", chat, surplus)
