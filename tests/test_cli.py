"""What the operator can do at the terminal: every refusal is clear, and a refused command has changed nothing."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook
from sqlalchemy import NullPool, create_engine
from sqlalchemy.orm import Session

from storage import invitations
from storage.models import Person
from tests.commands import ROSTER, Operator
from tests.databases import Databases

NAME = "Đảng ủy xã Phúc Lộc"
COMMANDS = (
    "run", "init", "import", "roster-template", "invite", "doctor", "rearm", "migrate", "outbox", "dead-letters",
)  # fmt: skip
CODE = re.compile(r"mã ([2-9A-HJKMNP-Z]{4} [2-9A-HJKMNP-Z]{4}),")


@pytest.fixture
def operator(tmp_path: Path, databases: Databases) -> Operator:
    """In an empty folder."""
    return Operator(tmp_path, databases.settings())


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, all_databases: Databases) -> Operator:
    """After `init` and `import` of the sample's 60 members."""
    operator = Operator(tmp_path_factory.mktemp("prepared"), all_databases.settings())
    assert operator.types("init", "--committee", NAME).code == 0
    assert operator.types("import", str(ROSTER), "--yes").code == 0
    return operator


@pytest.fixture
def commune(prepared: Operator, tmp_path: Path, databases: Databases) -> Operator:
    shutil.copytree(prepared.folder, tmp_path, dirs_exist_ok=True)
    return Operator(tmp_path, databases.settings(like=prepared.url))


def spoiled_roster(folder: Path) -> Path:
    book = load_workbook(ROSTER)
    sheet = book.worksheets[0]
    column = next(cell.column for row in sheet.iter_rows(max_row=10) for cell in row if cell.value == "Số điện thoại")
    sheet.cell(20, column, "12345")
    book.save(folder / "spoiled.xlsx")
    return folder / "spoiled.xlsx"


def test_init_import_invite_and_doctor_lead_from_nothing_to_codes_that_work(operator: Operator) -> None:
    assert operator.waits_for("init", "--committee", "  Đảng ủy   xã Phúc Lộc ").code == 0
    assert operator.rows("SELECT name, timezone, language FROM committee") == [(NAME, "Asia/Ho_Chi_Minh", "vi")]
    imported = operator.waits_for("import", str(ROSTER), "--yes")
    assert (imported.code, imported.err) == (0, "")
    assert "Thêm mới 60" in imported.out
    invited = operator.waits_for("invite", "--cell", "thôn Đông")
    assert invited.code == 0
    assert "https://" not in invited.out
    assert invited.out.startswith("Chi bộ thôn Đông: 25 giấy mời")
    codes = CODE.findall(invited.out)
    assert len(set(codes)) == 25
    with Session(create_engine(operator.url, poolclass=NullPool)) as db:
        found = [invitations.by_code(db, code.replace(" ", ""), datetime.now(UTC)) for code in codes]
        names = [db.get_one(Person, one.person_id).full_name for one in found if one]
    assert [line.strip().split(":")[0] for line in invited.out.splitlines()[1:]] == names
    doctor = operator.waits_for("doctor")
    assert (doctor.code, "0/60" in doctor.out) == (0, True)


def test_a_database_belongs_to_one_committee(commune: Operator) -> None:
    again = commune.types("init", "--committee", "ĐẢNG ỦY XÃ PHÚC LỘC")
    assert again.code == 0
    other = commune.types("init", "--committee", "Đảng ủy xã Khác")
    assert (other.code, NAME in other.err) == (1, True)
    assert commune.rows("SELECT name FROM committee") == [(NAME,)]


@pytest.mark.parametrize("wrong", [["--committee", "  "], ["--committee", NAME, "--timezone", "Mars/Base"]])
def test_init_with_a_bad_name_or_zone_creates_nothing(operator: Operator, wrong: list[str]) -> None:
    refused = operator.types("init", *wrong)
    assert refused.code == 1
    assert refused.err
    assert list(operator.folder.iterdir()) == []


@pytest.mark.parametrize("command", [["import", str(ROSTER), "--yes"], ["invite"]])
def test_before_init_other_commands_name_it_and_create_nothing(operator: Operator, command: list[str]) -> None:
    refused = operator.types(*command)
    assert (refused.code, refused.out) == (1, "")
    assert "chibo init" in refused.err
    assert list(operator.folder.iterdir()) == []


def test_a_roster_with_one_bad_row_is_refused_whole(commune: Operator) -> None:
    refused = commune.types("import", str(spoiled_roster(commune.folder)), "--yes")
    assert (refused.code, refused.out) == (1, "")
    assert "Dòng 20, cột “Số điện thoại”: “12345”" in refused.err
    assert commune.count("person") == 60
    assert commune.rows("SELECT 1 FROM person WHERE phone = '12345'") == []


@pytest.mark.parametrize(("answer", "code", "stored"), [("có\n", 0, 60), ("không\n", 1, 0), ("", 1, 0)])
def test_import_stores_only_after_a_yes(operator: Operator, answer: str, code: int, stored: int) -> None:
    operator.types("init", "--committee", NAME)
    done = operator.types("import", str(ROSTER), answers=answer)
    assert "Thêm mới 60" in done.out
    assert (done.code, operator.count("person")) == (code, stored)


def test_a_second_import_of_the_same_file_has_nothing_to_ask(commune: Operator) -> None:
    done = commune.types("import", str(ROSTER))
    assert (done.code, done.out) == (0, "Danh sách không có gì thay đổi.\n")


def test_who_is_absent_from_the_file_has_left_only_when_the_operator_says_so(commune: Operator) -> None:
    book = load_workbook(ROSTER)
    sheet = book.worksheets[0]
    name = next(cell for row in sheet.iter_rows(min_row=20) for cell in row if cell.value == "Chi bộ thôn Đông")
    gone = sheet.cell(name.row, name.column + 1).value
    sheet.delete_rows(name.row)
    book.save(commune.folder / "shorter.xlsx")
    active = "SELECT count(*) FROM person WHERE active"
    assert commune.types("import", "shorter.xlsx", "--yes").code == 0
    assert commune.rows(active) == [(60,)]
    done = commune.types("import", "shorter.xlsx", "--absent-left", "--yes")
    assert done.code == 0, done.err
    assert f"  {gone}, Chi bộ thôn Đông" in done.out
    assert commune.rows(active) == [(59,)]
    assert commune.rows("SELECT full_name FROM person WHERE NOT active") == [(gone,)]


@pytest.mark.once("what is tested is what the command says")
def test_the_template_is_readable_and_never_overwrites(operator: Operator) -> None:
    assert operator.types("roster-template").code == 0
    first = (operator.folder / "roster.xlsx").read_bytes()
    again = operator.types("roster-template", "roster.xlsx")
    assert (again.code, "roster.xlsx" in again.err) == (1, True)
    assert (operator.folder / "roster.xlsx").read_bytes() == first
    empty = operator.types("import", "roster.xlsx")
    assert (empty.code, "không có đảng viên nào" in empty.err) == (1, True)


def test_who_has_joined_is_invited_only_with_all(commune: Operator) -> None:
    commune.changes("UPDATE person SET consented_at = '2026-11-24 02:00:00' WHERE full_name = 'Nguyễn Văn Thịnh'")
    assert commune.types("invite", "--person", "nguyen van thinh").code == 1
    assert commune.count("invitation") == 0
    assert "Nguyễn Văn Thịnh" not in commune.types("invite").out
    assert len(CODE.findall(commune.types("invite", "--person", "nguyen van thinh", "--all").out)) == 1


@pytest.mark.parametrize("which", [["--person", "Nguyễn Văn"], ["--cell", "thôn Bắc"], ["--person", "Không Ai"]])
def test_an_unclear_name_invites_nobody(commune: Operator, which: list[str]) -> None:
    refused = commune.types("invite", *which)
    assert (refused.code, refused.out, commune.count("invitation")) == (1, "", 0)


def test_slips_are_written_to_a_file_and_a_bad_place_issues_nothing(commune: Operator) -> None:
    assert commune.types("invite", "--docx", "nowhere/slips.docx").code == 1
    assert commune.count("invitation") == 0
    assert commune.types("invite", "--docx", "slips.docx").code == 0
    assert commune.count("invitation") == 60
    assert (commune.folder / "slips.docx").read_bytes().startswith(b"PK")
    assert sorted(path.name for path in commune.folder.iterdir()) == ["data", "slips.docx"]


@pytest.mark.once("what is tested is what the command says")
@pytest.mark.parametrize(
    "wrong",
    [
        {"CHIBO_TELEGRAM_API_URL": "http://example.org/geheim"},
        {"CHIBO_TELEGRAM_TOKN": "1:geheim"},
        {"CHIBO_DATABASE_URL": "oracle://x:geheim@host/y"},
        {"CHIBO_DATABASE_URL": "postgresql://x:geheim@127.0.0.1:1/y"},
    ],
)
def test_wrong_settings_are_named_without_their_values(operator: Operator, wrong: dict[str, str]) -> None:
    done = Operator(operator.folder, operator.settings | wrong).waits_for("run")
    assert done.code == 3
    assert next(iter(wrong)) in done.err or "127.0.0.1:1/y" in done.err
    assert "geheim" not in done.out + done.err


@pytest.mark.once("what is tested is what the command says")
@pytest.mark.parametrize("words", [["frobnicate"], ["init"], ["invite", "--frob"], ["import"]])
def test_wrong_use_points_to_the_help(operator: Operator, words: list[str]) -> None:
    done = operator.types(*words)
    assert (done.code, "chibo --help" in done.err) == (2, True)


@pytest.mark.once("what is tested is what the command says")
def test_every_command_explains_itself_in_vietnamese_and_english(operator: Operator) -> None:
    shown = operator.types("--help").out
    for command in COMMANDS:
        assert re.search(rf"^  {command} .* / ", shown, re.MULTILINE)
    english = Operator(operator.folder, {"CHIBO_LANGUAGE": "en"}).types("import", "--help").out
    assert "Nạp" not in english
    assert "Shows every change before asking" in english


def test_help_loads_no_heavy_library() -> None:
    heavy = "{'telegram', 'docx', 'openpyxl', 'sqlalchemy', 'alembic', 'starlette', 'structlog', 'matplotlib'"
    heavy += ", 'aiohttp', 'prometheus_client', 'pydantic', 'psycopg', 'PIL'}"
    script = f"import sys; from bot.cli import commands; commands(); print({heavy} & set(sys.modules))"
    loaded = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    assert loaded == "set()\n"


def test_the_numbers_that_communes_set_differently_are_listed_set_and_taken_back(commune: Operator) -> None:
    assert "themes-per-quarter: mặc định 1" in commune.types("thresholds").out
    whole = commune.types("thresholds", "themes-per-quarter", "2")
    assert "themes-per-quarter: 2 (Đảng ủy xã Phúc Lộc)" in whole.out
    cell = str(commune.rows("SELECT name FROM cell ORDER BY id")[0][0])
    assert (
        f"themes-per-quarter: 3 ({cell})" in commune.types("thresholds", "themes-per-quarter", "3", "--cell", cell).out
    )
    taken = commune.types("thresholds", "themes-per-quarter", "default", "--cell", cell)
    assert cell not in taken.out
    beyond = (["themes-per-quarter", "99"], ["late-after-minutes", "-1"], ["term-first-year", "25"])
    for wrong in (["x", "1"], ["themes-per-quarter"], *beyond):
        assert commune.types("thresholds", *wrong).code != 0
    assert commune.types("thresholds", "themes-per-quarter", "1", "--cell", "Chi bộ không có").code == 1
    assert commune.count("threshold") == 1
