"""The list of fields at the terminal: every change is shown, and what cannot be is refused and changes nothing."""

from __future__ import annotations

import re

from storage.report_fields import DEFAULTS
from tests.commands import Operator
from tests.test_cli import commune, prepared

__all__ = ["commune", "prepared"]  # fixtures
WATER, CODE = "Nước sạch", "nuoc-sach"
ROW = """INSERT INTO report_field (committee_id, code, name, internal, active, changed_at)
    VALUES (1, '{code}', {name}, false, {active}, '2026-11-24 02:00:00')"""


def listed(out: str) -> list[str]:
    """The codes as the list has them."""
    lines = out.splitlines()
    return [line.split()[0] for line in lines[next(n for n, line in enumerate(lines) if line.startswith("Mã ")) + 1 :]]


def test_the_list_is_shown_alone_and_after_every_change(commune: Operator) -> None:
    assert listed(commune.types("fields").out) == listed(commune.types("fields", "list").out) == list(DEFAULTS)
    added = commune.types("fields", "add", f"  {WATER} ", "--en", "Clean water")
    assert added.out.startswith(f"Đã thêm lĩnh vực “{WATER}”, mã {CODE}.\n")
    assert listed(added.out) == [*DEFAULTS[:-1], CODE, "other"]
    assert re.search(rf"{CODE} +{WATER} +Clean water +đang dùng", added.out)
    assert re.search("viec-noi-bo .*nội bộ", commune.types("fields", "add", "Việc nội bộ", "--internal").out)
    first = commune.types("fields", "first", "nuoc sach", "land")
    assert listed(first.out)[:3] == [CODE, "land", "opinion"]
    renamed = commune.types("fields", "rename", "Môi trường", "Rác thải")
    assert "Đã đổi tên “Môi trường” thành “Rác thải”." in renamed.out
    assert re.search("environment +Rác thải +Rác thải", renamed.out)
    assert re.search(
        "environment +Môi trường +Environment", commune.types("fields", "rename", "environment", "--default").out
    )
    assert re.search("land .*đã ẩn", commune.types("fields", "hide", "land").out)
    assert re.search("land .*đang dùng", commune.types("fields", "show", "land").out)


def test_a_hidden_field_keeps_its_name_and_a_second_one_takes_another_code(commune: Operator) -> None:
    assert commune.types("fields", "add", WATER).code == 0
    assert commune.types("fields", "hide", WATER).code == 0
    again = commune.types("fields", "add", "NUOC SACH")
    assert (again.code, "đã dùng cho lĩnh vực hoặc lựa chọn khác" in again.err) == (1, True)
    assert commune.types("fields", "rename", CODE, "Nước máy").code == 0
    assert f"mã {CODE}-2." in commune.types("fields", "add", WATER).out


def test_what_cannot_be_is_refused_in_clear_words_and_changes_nothing(commune: Operator) -> None:
    for words, code, said in (
        (("add", " "), 2, "Tên lĩnh vực cần có chữ"),
        (("add", "12"), 2, "Tên lĩnh vực cần có chữ"),
        (("add", "/start"), 2, "Tên lĩnh vực cần có chữ"),
        (("add", "Hộ có số 001203004567"), 1, "căn cước"),
        (("add", "n" * 35), 1, "dài nhất 34 ký tự"),
        (("add", "đất đai"), 1, "đã dùng"),
        (("add", "Nhà đất", "--en", "land"), 1, "đã dùng"),
        (("add", "Phản ánh của tôi"), 1, "đã dùng"),
        (("add", "Quay lại"), 1, "đã dùng"),
        (("rename", "land", "Môi trường"), 1, "đã dùng"),
        (("rename", "land"), 2, "Đề nghị ghi tên mới"),
        (("rename", "land", ""), 2, "Tên lĩnh vực cần có chữ"),
        (("rename", "land", "Nhà đất", "--default"), 2, "Đề nghị ghi tên mới"),
        (("hide", "không có"), 1, "Không có lĩnh vực “không có”. Các mã: opinion, security,"),
        (("first", "land", "ruộng"), 1, "Không có lĩnh vực “ruộng”"),
    ):
        done = commune.types("fields", *words)
        assert (done.code, done.out) == (code, ""), words
        assert said in done.err, done.err
    assert commune.count("report_field") == 0


def test_something_can_always_be_reported_and_never_more_than_a_phone_lists(commune: Operator) -> None:
    for code in DEFAULTS[:-1]:
        commune.changes(ROW.format(code=code, name="NULL", active="false"))
    last = commune.types("fields", "hide", "other")
    assert (last.code, last.err) == (1, "“Khác” là lĩnh vực cuối cùng đang dùng nên không ẩn được.\n")
    for number in range(19):
        commune.changes(ROW.format(code=f"viec-{number}", name=f"'Việc {number}'", active="true"))
    assert commune.types("fields", "add", "Việc nữa").err == "Đã có 20 lĩnh vực đang dùng. Đề nghị ẩn bớt trước.\n"
    assert commune.types("fields", "show", "land").code == 1
    assert commune.types("fields", "rename", "viec-0", "--default").err.startswith("“Việc 0” là lĩnh vực xã tự đặt")
