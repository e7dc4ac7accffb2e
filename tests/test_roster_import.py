"""What importing a roster promises: the preview tells all, and doing it changes that and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from bot.roster import preview
from bot.roster.entries import Problem
from bot.roster.reader import Row, read
from storage import rosters
from storage.models import Area, Cell, Committee, Person, PersonArea
from storage.rosters import Changes, Field

NOW = datetime(2026, 2, 5, 12, 0, tzinfo=UTC)
EXAMPLE = Path(__file__).parent.parent / "examples" / "roster.xlsx"
COMMITTEE = 1


@pytest.fixture
def db(database_url: str) -> Iterator[Session]:
    engine = create_engine(database_url)
    with Session(engine) as session:
        for name in ("Xã Phúc Lộc", "Xã khác"):
            session.add(Committee(name=name, timezone="Asia/Ho_Chi_Minh", language="vi", created_at=NOW))
        session.flush()
        yield session
    engine.dispose()


def row(name: str, phone: str | None = None, cell: str = "Chi bộ thôn Đông", areas: tuple[str, ...] = ()) -> Row:
    return Row(0, cell, name, phone, "member", "full", None, areas)


AN = replace(row("Nguyễn Văn An", "0900000001", areas=("Ngõ 1", "Ngõ 2")), role="secretary", ordinal=1)
BINH = replace(row("Trần Thị Bình", areas=("Ngõ 2",)), ordinal=2)
CHI = row("Lê Chi", "0900000003", cell="Chi bộ thôn Đoài")
EVERYBODY = (AN, BINH, CHI)


def imported(db: Session, *rows: Row) -> Changes:
    changes = rosters.compare(db, COMMITTEE, rows)
    rosters.apply(db, COMMITTEE, changes)
    db.expire_all()
    return changes


def stored(db: Session) -> list[tuple[str, str, str | None, str, list[str]]]:
    """Cell, name, phone, role and areas of every person, in the order in which they were added."""
    people = db.execute(select(Person, Cell.name).join(Cell, Cell.id == Person.cell_id).order_by(Person.id)).all()
    charges = select(Area.name).join(PersonArea, PersonArea.area_id == Area.id).order_by(Area.name)
    return [
        (cell, one.full_name, one.phone, one.role, list(db.scalars(charges.where(PersonArea.person_id == one.id))))
        for one, cell in people
    ]


def test_the_kind_of_an_area_is_guessed_from_its_name(db: Session) -> None:
    names = ("Xóm Đình", "Tổ 3", "Nhóm hộ 2", "Lĩnh vực môi trường", "Đất đai", "Thôn Tổ Đình")
    imported(db, replace(AN, areas=names))
    rows = db.execute(select(Area.name, Area.kind, Area.field).order_by(Area.id)).all()
    assert [tuple(row) for row in rows] == [
        ("Xóm Đình", "hamlet", None),
        ("Tổ 3", "group", None),
        ("Nhóm hộ 2", "group", None),
        ("Lĩnh vực môi trường", "field", "environment"),
        ("Đất đai", "field", "land"),
        ("Thôn Tổ Đình", "hamlet", None),
    ]


def test_a_first_import_adds_cells_people_and_areas(db: Session) -> None:
    changes = imported(db, *EVERYBODY)
    assert changes.new_cells == ("Chi bộ thôn Đông", "Chi bộ thôn Đoài")
    assert changes.added == EVERYBODY
    assert stored(db) == [
        ("Chi bộ thôn Đông", "Nguyễn Văn An", "0900000001", "secretary", ["Ngõ 1", "Ngõ 2"]),
        ("Chi bộ thôn Đông", "Trần Thị Bình", None, "member", ["Ngõ 2"]),
        ("Chi bộ thôn Đoài", "Lê Chi", "0900000003", "member", []),
    ]
    an = db.get_one(Person, 1)
    assert (an.name_folded, an.standing, an.ordinal, an.active) == ("nguyen van an", "full", 1, True)
    assert (an.committee_id, an.consented_at) == (COMMITTEE, None)


def test_comparing_stores_nothing(db: Session) -> None:
    rosters.compare(db, COMMITTEE, EVERYBODY)
    assert not db.new
    assert db.scalars(select(Cell)).all() == []


def test_the_same_roster_again_changes_nothing(db: Session) -> None:
    rows = read(EXAMPLE).rows
    imported(db, *rows)
    before = stored(db)
    changes = imported(db, *rows)
    assert not changes.anything
    assert len(changes.unchanged) == 60
    assert (changes.missing, changes.absent_cells, changes.secretaries) == ((), (), ())
    assert stored(db) == before


def test_a_known_person_keeps_their_row_whatever_the_file_changes(db: Session) -> None:
    imported(db, *EVERYBODY)
    changes = imported(db, replace(AN, phone="0900000009", role="deputy", areas=("Ngõ 3",)), BINH, CHI)
    [change] = changes.changed
    assert change.person.id == 1
    assert change.fields == (
        Field("phone", "0900000001", "0900000009"),
        Field("role", "secretary", "deputy"),
        Field("areas", ("Ngõ 1", "Ngõ 2"), ("Ngõ 3",)),
    )
    assert stored(db)[0] == ("Chi bộ thôn Đông", "Nguyễn Văn An", "0900000009", "deputy", ["Ngõ 3"])
    assert len(stored(db)) == 3


def test_who_moved_to_another_cell_is_known_by_name_and_phone(db: Session) -> None:
    imported(db, *EVERYBODY)
    changes = imported(db, BINH, replace(AN, cell="Chi bộ thôn Đoài"), CHI)
    [change] = changes.changed
    assert change.moved
    assert change.fields == (Field("cell", "Chi bộ thôn Đông", "Chi bộ thôn Đoài"),)
    assert stored(db)[0] == ("Chi bộ thôn Đoài", "Nguyễn Văn An", "0900000001", "secretary", ["Ngõ 1", "Ngõ 2"])
    assert {area.cell_id for area in db.scalars(select(Area).where(Area.name == "Ngõ 1"))} == {1, 2}


def test_who_is_not_in_the_file_stays_and_is_named(db: Session) -> None:
    imported(db, *EVERYBODY)
    before = stored(db)
    changes = imported(db, AN)
    assert [known.full_name for known in changes.missing] == ["Trần Thị Bình"]
    assert changes.absent_cells == ("Chi bộ thôn Đoài",)
    assert not changes.anything
    assert stored(db) == before


def test_a_mark_that_was_forgotten_is_corrected(db: Session) -> None:
    imported(db, row("Nguyen Van Hung", "0900000005"), row("Tran Binh"))
    changes = imported(db, row("Nguyễn Văn Hùng", "0900000005"), row("Trần Bình"))
    assert [change.fields for change in changes.changed] == [
        (Field("full_name", "Nguyen Van Hung", "Nguyễn Văn Hùng"),),
        (Field("full_name", "Tran Binh", "Trần Bình"),),
    ]
    assert len(stored(db)) == 2


def test_brothers_whose_names_differ_by_a_mark_are_never_mixed_up(db: Session) -> None:
    hung, brother = row("Nguyễn Văn Hùng", "0900000005"), row("Nguyễn Văn Hưng", "0900000005")
    imported(db, hung, brother)
    changes = imported(db, brother, replace(hung, role="deputy"))
    assert [(change.person.id, change.row.full_name) for change in changes.changed] == [(1, "Nguyễn Văn Hùng")]
    later = rosters.compare(db, COMMITTEE, [row("Nguyễn Văn Hững", "0900000007")])
    assert [added.full_name for added in later.added] == ["Nguyễn Văn Hững"]


def test_of_two_people_whom_nothing_tells_apart_neither_is_guessed(db: Session) -> None:
    imported(db, row("Lê Văn Tám", "0900000005"), row("Lê Văn Tám", "0900000006"))
    changes = rosters.compare(db, COMMITTEE, [row("Lê Văn Tám", "0900000007")])
    assert len(changes.added) == 1
    assert len(changes.missing) == 2


def test_a_column_that_is_empty_throughout_takes_nothing_away(db: Session) -> None:
    imported(db, *EVERYBODY)
    without = [replace(one, areas=(), ordinal=None) for one in EVERYBODY]
    assert not rosters.compare(db, COMMITTEE, without).anything
    assert rosters.compare(db, COMMITTEE, [*without[:2], replace(CHI, areas=("Ngõ 9",))]).changed != ()


def test_who_left_and_is_on_the_roster_again_comes_back_as_themselves(db: Session) -> None:
    imported(db, *EVERYBODY)
    db.get_one(Person, 2).active = False
    db.flush()
    assert imported(db, AN, CHI).missing == ()
    [change] = imported(db, *EVERYBODY).changed
    assert change.fields == (Field("active", False, True),)
    assert db.get_one(Person, 2).active


def test_new_numbers_are_stored_and_only_counted(db: Session) -> None:
    imported(db, *EVERYBODY)
    changes = imported(db, replace(BINH, ordinal=1), replace(AN, ordinal=2), CHI)
    assert changes.changed == ()
    assert sorted(changes.renumbered) == [(1, 2), (2, 1)]
    assert db.get_one(Person, 1).ordinal == 2


def test_a_cell_spelled_anew_is_renamed_and_not_doubled(db: Session) -> None:
    imported(db, row("Lê Chi", cell="CHI BỘ THÔN ĐÔNG"))
    changes = imported(db, row("Lê Chi", cell="Chi bộ thôn Đông"))
    assert changes.respelled_cells == (("CHI BỘ THÔN ĐÔNG", "Chi bộ thôn Đông"),)
    assert [cell.name for cell in db.scalars(select(Cell))] == ["Chi bộ thôn Đông"]


def test_a_cell_about_to_have_two_secretaries_is_pointed_out(db: Session) -> None:
    imported(db, AN)
    changes = rosters.compare(db, COMMITTEE, [replace(BINH, role="secretary")])
    assert changes.secretaries == (("Chi bộ thôn Đông", ("Trần Thị Bình", "Nguyễn Văn An")),)


def test_another_committee_is_neither_seen_nor_touched(db: Session) -> None:
    imported(db, *EVERYBODY)
    other = rosters.compare(db, 2, EVERYBODY)
    assert other.added == EVERYBODY
    rosters.apply(db, 2, other)
    assert [len(rosters.compare(db, one, EVERYBODY).unchanged) for one in (1, 2)] == [3, 3]


def render(key: str, words: Mapping[str, object]) -> str:
    return " ".join([key.removeprefix("roster-"), *(f"[{word}]" for word in words.values())])


def test_the_preview_names_everybody_whom_the_import_touches_or_misses(db: Session) -> None:
    imported(db, *EVERYBODY, row("Đỗ Dung"))
    changes = rosters.compare(
        db,
        COMMITTEE,
        [replace(AN, standing="exempt", areas=()), replace(CHI, cell=AN.cell), replace(BINH, phone="02438123456")],
    )
    dong, doai = "[Chi bộ thôn Đông]", "[Chi bộ thôn Đoài]"
    exempted = "changes-field [field-standing] [standing-full] [standing-exempt]"
    relieved = "changes-field [field-areas] [Ngõ 1; Ngõ 2] [value-none]"
    assert preview.lines(changes, render) == [
        "changes-count [0] [3] [0] [1]",
        f"changes-absent-cells {doai}",
        "changes-moved",
        f"  changes-fields [Lê Chi] {doai} [changes-field [field-cell] {doai} {dong}]",
        "changes-changed",
        f"  changes-fields [Nguyễn Văn An] {dong} [{exempted}; {relieved}]",
        f"  changes-fields [Trần Thị Bình] {dong} [changes-field [field-phone] [value-none] [02438123456]]",
        "changes-missing",
        f"  changes-person [Đỗ Dung] {dong} [role-member] [value-none]",
    ]


def test_problems_are_told_with_line_and_column() -> None:
    problems = [Problem(None, "", "roster-empty"), Problem(1204, "Chi bộ", "roster-cell-odd", {"value": "7"})]
    assert preview.problem_lines(problems, render) == [
        "problems-title [2]",
        "empty",
        "problem [1204] [Chi bộ] [cell-odd [7]]",
    ]
