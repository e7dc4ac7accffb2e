"""Keys of other systems at the terminal: made once, listed without the secret, taken back."""

from __future__ import annotations

import re

from storage.api_keys import KEY
from tests.commands import Operator
from tests.test_cli import commune, prepared

__all__ = ["commune", "prepared"]  # fixtures
SYSTEM = "Một cửa điện tử"


def named(commune: Operator, role: str) -> str:
    """The first of this role whose name nobody else has."""
    unique = "SELECT full_name FROM person GROUP BY full_name HAVING count(*) = 1"
    rows = commune.rows(f"SELECT full_name FROM person WHERE role = '{role}' AND full_name IN ({unique}) ORDER BY id")
    return str(rows[0][0])


def test_a_key_is_shown_once_listed_without_its_secret_and_taken_back(commune: Operator) -> None:
    assert commune.types("open311", "list").out == "Chưa cấp khóa nào.\n"
    secretary = named(commune, "secretary")
    done = commune.types("open311", "allow", f"  {SYSTEM} ", "--for", secretary, "--create")
    assert (done.code, "CHIBO_OPEN311=true" in done.err) == (0, True)
    assert f"Khóa số 1 cho phần mềm “{SYSTEM}”, đứng tên đồng chí {secretary}:" in done.out
    key = done.out.splitlines()[1]
    assert KEY.fullmatch(key)
    assert key[-43:] not in str(commune.rows("SELECT * FROM api_key"))
    listed = commune.types("open311", "list").out
    assert re.search(rf"1 +{SYSTEM} +{secretary} +đọc, gửi +0 +chưa +dùng được", listed)
    assert key[-43:] not in listed
    assert commune.types("open311", "revoke", "1").out == "Đã thu hồi khóa số 1.\n"
    assert "đã thu hồi" in commune.types("open311", "list").out
    again = commune.types("open311", "revoke", "1")
    assert (again.code, again.err) == (1, "Không có khóa số 1 nào đang dùng được.\n")


def test_nobody_but_leaders_and_the_office_answers_for_a_system(commune: Operator) -> None:
    done = commune.types("open311", "allow", SYSTEM, "--for", named(commune, "member"))
    assert (done.code, "không đứng tên được" in done.err) == (1, True)
    assert commune.types("open311", "allow", SYSTEM, "--for", "Không Có Ai").code == 1
    assert commune.types("open311", "allow", " ", "--for", named(commune, "secretary")).code == 2
    assert commune.types("open311", "allow", "x" * 61, "--for", named(commune, "secretary")).code == 2
    assert commune.count("api_key") == 0


def test_a_key_whose_person_lost_the_office_is_shown_as_nobodys(commune: Operator) -> None:
    secretary = named(commune, "secretary")
    assert commune.types("open311", "allow", SYSTEM, "--for", secretary, "--texts").code == 0
    commune.changes("UPDATE person SET role = 'member'")
    listed = commune.types("open311", "list").out
    assert "đọc, đọc lời" in listed
    assert "người đứng tên không còn phụ trách" in listed
