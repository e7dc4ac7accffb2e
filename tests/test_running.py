"""`chibo run` by itself: what a newcomer's first command does, and how it ends."""

from __future__ import annotations

import asyncio
import socket
import time
from datetime import UTC, datetime
from pathlib import Path

from bot import sample
from storage.engine import Database
from tests.commands import Operator
from tests.databases import Databases


def test_run_without_settings_opens_the_sample_commune_and_ends_on_sigterm(
    tmp_path: Path, databases: Databases
) -> None:
    operator = Operator(tmp_path, databases.settings())
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = str(free.getsockname()[1])
    operator.settings["CHIBO_WEB_PORT"] = port
    with operator.starts("run") as process:
        address = f"http://127.0.0.1:{port}/"
        assert process.stdout
        assert address in process.stdout.readline()
        wait_until_open(int(port))
        taken = operator.waits_for("run")
        twice = Operator(tmp_path, {**operator.settings, "CHIBO_WEB_PORT": "0"}).waits_for("run")
        process.terminate()
        began = time.monotonic()
        _, err = process.communicate(timeout=30)
    assert (process.returncode, time.monotonic() - began < 10) == (0, True)
    assert "Traceback" not in err
    assert (taken.code, "CHIBO_WEB_PORT" in taken.err) == (3, True)
    assert (twice.code, "đang chạy" in twice.err) == (3, True), "two programs on one folder would say things twice"
    assert operator.rows("SELECT name FROM committee") == [(sample.NAME,)]
    joined = operator.rows("SELECT cell_id, count(*), count(consented_at) FROM person GROUP BY cell_id ORDER BY 1")
    assert [everybody == agreed for _, everybody, agreed in joined] == [True, True, False]
    assert joined[2][2] == 0
    addresses = operator.rows("SELECT count(*), count(DISTINCT person_id) FROM address WHERE preferred")
    assert (operator.count("address"), addresses) == (45, [(45, 45)])


def wait_until_open(port: int) -> None:
    for _ in range(300):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise AssertionError(f"nobody listens on {port}")


def test_a_committee_of_ones_own_is_never_filled_with_the_sample(tmp_path: Path, databases: Databases) -> None:
    commune = Operator(tmp_path, databases.settings())
    commune.types("init", "--committee", "Đảng ủy xã Khác")
    database = Database(commune.url)

    async def seed() -> bool:
        seeded = await sample.seed(database, datetime.now(UTC))
        await database.close()
        return seeded

    assert asyncio.run(seed()) is False
    assert (commune.count("committee"), commune.count("person")) == (1, 0)
