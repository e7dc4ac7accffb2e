"""The operator's hand in the outbox: exact, all at once, and without anybody's name or words."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from storage.models import Address, Broadcast, Delivery, Meeting
from tests.commands import ROSTER, Operator

NAME = "Đảng ủy xã Phúc Lộc"
SAID = "nội dung riêng"
NOW = datetime.now(UTC)
Adds = Callable[..., int]


@contextmanager
def database(operator: Operator) -> Generator[Session]:
    engine = create_engine(f"sqlite:///{operator.database}")
    with Session(engine) as db, db.begin():
        yield db
    engine.dispose()


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A commune with one chat in it."""
    operator = Operator(tmp_path_factory.mktemp("prepared"))
    assert operator.types("init", "--committee", NAME).code == 0
    assert operator.types("import", str(ROSTER), "--yes").code == 0
    with database(operator) as db:
        db.add(Address(channel="telegram", chat="990017", person_id=1, preferred=True))
    return operator.folder


@pytest.fixture
def operator(prepared: Path, tmp_path: Path) -> Operator:
    shutil.copytree(prepared, tmp_path, dirs_exist_ok=True)
    return Operator(tmp_path)


@pytest.fixture
def adds(operator: Operator) -> Adds:
    """`adds("failed")`: one more message; gives its number."""

    def adds(state: str, **values: Any) -> int:
        given = {"klass": "A", "account": "telegram", "words": {"html": SAID}, "created_at": NOW, **values}
        with database(operator) as db:
            row = Delivery(address_id=1, key="verbatim", state=state, not_before=NOW, **given)
            db.add(row)
            db.flush()
            return row.id

    return adds


def meeting(operator: Operator, starts_at: datetime) -> None:
    values = {"committee_id": 1, "cell_id": 1, "kind": "regular", "place": "Nhà văn hóa", "created_by": 1}
    with database(operator) as db:
        db.add(Meeting(starts_at=starts_at, created_at=NOW, **values))


def states(operator: Operator) -> list[tuple[str, bool]]:
    with database(operator) as db:
        return [(row.state, row.repeats) for row in db.scalars(select(Delivery).order_by(Delivery.id))]


def test_the_list_tells_states_and_errors_but_neither_names_nor_contents(operator: Operator, adds: Adds) -> None:
    adds("failed", error="Bad Request: can't parse \"nội dung riêng\" of 'nội dung riêng' 0912345678", attempt=2)
    for state in ("waiting", "unknown", "sent"):
        adds(state, klass="C")
    shown = operator.types("outbox", "list")
    assert shown.code == 0
    heading, *lines = [line for line in shown.out.splitlines() if line]
    assert [line.split()[0] for line in lines] == ["1", "3", "2"]
    assert (heading.split()[0], "không gửi được" in lines[0], "can't parse" in lines[0]) == ("Số", True, True)
    for private in (SAID, "990017", "0912345678", "Nguyễn"):
        assert private not in shown.out + shown.err
    assert "3" not in [line.split()[0] for line in operator.types("outbox", "list", "--state", "sent").out.splitlines()]
    assert "--limit" in operator.types("outbox", "list", "--limit", "1").out
    assert operator.types("outbox", "list", "--account", "web").out == "Không có tin nào như vậy.\n"


def test_what_is_tried_again_waits_and_says_so_where_it_perhaps_arrived(operator: Operator, adds: Adds) -> None:
    for state in ("failed", "unknown", "expired", "sent", "cancelled", "sending"):
        adds(state, attempt=3, expires_at=NOW - timedelta(hours=1) if state == "expired" else None)
    done = operator.types("outbox", "retry", "1", "2", "3", "4", "5", "6", "99", "--yes")
    assert (done.code, "gửi lại: 3" in done.out, done.err.endswith(": 4, 5, 6, 99\n")) == (1, True, True)
    assert states(operator) == [
        ("waiting", False), ("waiting", True), ("waiting", False), ("sent", False), ("cancelled", False),
        ("sending", False),
    ]  # fmt: skip
    assert operator.rows("SELECT attempt, expires_at, error FROM delivery WHERE id < 4") == [(0, None, None)] * 3


def test_what_cannot_matter_any_more_is_not_tried_again(operator: Operator, adds: Adds) -> None:
    meeting(operator, NOW - timedelta(hours=1))
    over = {"meeting_id": 1, "meeting_version": 1, "expires_at": NOW - timedelta(hours=2)}
    adds("expired", **over)
    adds("failed", meeting_id=1, meeting_version=0)
    adds("failed", meeting_id=1, meeting_version=1)  # its change or end may still be told
    assert "gửi lại: 1" in operator.types("outbox", "retry", "1", "2", "3", "--yes").out
    with database(operator) as db:
        db.get_one(Address, 1).gone = True
    adds("failed")
    assert operator.types("outbox", "retry", "4").code == 1
    assert [state for state, _ in states(operator)] == ["expired", "failed", "waiting", "failed"]


def test_all_that_failed_lately_is_tried_again_after_a_yes(operator: Operator, adds: Adds) -> None:
    for days in (0, 1, 8):
        adds("failed", created_at=NOW - timedelta(days=days))
    refused = operator.types("outbox", "retry", "--failed", answers="k\n")
    assert (refused.code, "Gửi lại 2 tin?" in refused.out) == (1, True)
    assert {state for state, _ in states(operator)} == {"failed"}
    assert operator.types("outbox", "retry", "--failed", answers="có\n").code == 0
    assert [state for state, _ in states(operator)] == ["waiting", "waiting", "failed"]
    assert operator.types("outbox", "retry", "--failed").code == 1  # nothing is left


def test_only_what_waits_is_called_off(operator: Operator, adds: Adds) -> None:
    for state in ("waiting", "paused", "sending", "sent", "failed"):
        adds(state)
    done = operator.types("outbox", "cancel", "1", "2", "3", "4", "5", answers="y\n")
    assert (done.code, "đã hủy: 2" in done.out) == (1, True)
    assert [state for state, _ in states(operator)] == ["cancelled", "cancelled", "sending", "sent", "failed"]


def test_a_broadcast_or_a_channel_is_called_off_whole(operator: Operator, adds: Adds) -> None:
    with database(operator) as db:
        db.add(Broadcast(committee_id=1, by_id=1, expected=2, created_at=NOW))
    for given in ({"broadcast_id": 1}, {"broadcast_id": 1}, {}, {"account": "web"}):
        adds("waiting", **given)
    assert operator.types("outbox", "cancel", "--broadcast", "1", "--yes").code == 0
    assert [state for state, _ in states(operator)] == ["cancelled", "cancelled", "waiting", "waiting"]
    assert operator.rows("SELECT state FROM broadcast") == [("cancelled",)]
    assert operator.types("outbox", "cancel", "--account", "web").code == 0  # one alone is not asked about
    assert [state for state, _ in states(operator)][2:] == ["waiting", "cancelled"]


@pytest.mark.parametrize(
    "words",
    [
        ["retry"], ["retry", "1", "--failed"], ["retry", "--account", "web"], ["cancel"],
        ["cancel", "1", "--account", "web"], ["list", "--state", "x"], ["list", "--limit", "0"], ["retry", "x"],
        ["cancel", "9" * 30], ["cancel", "0"], [],
    ],
)  # fmt: skip
def test_it_must_be_clear_which_messages_are_meant(operator: Operator, words: list[str]) -> None:
    assert operator.types("outbox", *words).code == 2
