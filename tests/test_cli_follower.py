"""Who of the commune's committee follows a cell, as the operator says at the terminal."""

from __future__ import annotations

from tests.commands import Operator
from tests.test_cli import commune, prepared

__all__ = ["commune", "prepared"]  # fixtures


def test_who_follows_a_cell_is_set_by_name_or_phone_listed_and_taken_back(commune: Operator) -> None:
    (name, phone, of), *_ = commune.rows(
        "SELECT p.full_name, p.phone, c.name FROM person p JOIN cell c ON c.id = p.cell_id WHERE p.phone IS NOT NULL"
        " AND c.name <> 'Chi bộ thôn Đông' ORDER BY p.id"
    )
    for said in (name, phone):
        done = commune.types("follower", "thôn Đông", str(said))
        assert (done.code, f"Chi bộ thôn Đông: {name} ({of})\n" in done.out) == (0, True), done.err
    unclear = commune.types("follower", "thôn Đông", "Nguyễn")
    assert (unclear.code, "Có nhiều người như “Nguyễn”: " in unclear.err) == (1, True)
    assert commune.types("follower", "thôn Đông", "Không Có Ai").code == 1
    assert commune.types("follower", "thôn Đông").code == 2
    assert commune.rows("SELECT count(*) FROM cell WHERE follower_id IS NOT NULL") == [(1,)]
    assert f"{name} ({of})" in commune.types("follower").out
    assert "Chi bộ thôn Đông: chưa ghi\n" in commune.types("follower", "thôn Đông", "--none").out
