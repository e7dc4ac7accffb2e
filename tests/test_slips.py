"""Invitation slips: each member gets theirs, complete, and cells do not share a page."""

from __future__ import annotations

import time
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from docx.document import Document as Paper

from bot.slips import Slip, as_text, short_address, write_docx

LINK = "https://t.me/chibo_bot?start=Qm9vT2tLZXlGb3JUZXN0MTI"


def render(key: str, words: Mapping[str, object]) -> str:
    return " ".join([key, *(str(word) for word in words.values())])


def slip(cell: str, name: str, code: str = "K7M2 Q9XD", link: str | None = LINK) -> Slip:
    return Slip(cell, name, code, link, date(2026, 2, 5))


def printed(slips: list[Slip], folder: Path) -> Paper:
    write_docx(slips, folder / "slips.docx", render)
    return Document(str(folder / "slips.docx"))


def strips(paper: Paper) -> list[tuple[str, str]]:
    """What stands on the left and on the right of every slip."""
    return [(row.cells[0].text, row.cells[1].text) for table in paper.tables for row in table.rows]


def test_a_slip_carries_name_cell_steps_code_and_last_day(tmp_path: Path) -> None:
    [(left, right)] = strips(printed([slip("Chi bộ thôn Đông", "Nguyễn Văn An")], tmp_path))
    assert left.splitlines() == [
        "slips-title",
        "slips-to",
        "Nguyễn Văn An",
        "Chi bộ thôn Đông",
        "slips-step-one-scan",
        "slips-step-two-scan",
        "slips-step-three",
        "slips-otherwise t.me/chibo_bot",
        "slips-expires 05/02/2026",
        "slips-help",
    ]
    assert right.splitlines() == ["slips-scan", "", "slips-code", "K7M2 Q9XD"]


ZALO = "https://zalo.me/579745863508352884"


@pytest.mark.parametrize(("link", "more"), [(None, []), (LINK, ["slips-telegram t.me/chibo_bot"])])
def test_on_zalo_the_chat_is_scanned_and_the_code_typed(tmp_path: Path, link: str | None, more: list[str]) -> None:
    one = replace(slip("Chi bộ thôn Đông", "Nguyễn Văn An", link=link), zalo=ZALO)
    paper = printed([one], tmp_path)
    [(left, right)] = strips(paper)
    assert left.splitlines()[4:] == [
        "slips-step-one-zalo",
        "slips-step-two-zalo",
        "slips-step-three",
        "slips-otherwise-zalo zalo.me/579745863508352884",
        *more,
        "slips-expires 05/02/2026",
        "slips-help",
    ]
    assert right.splitlines() == ["slips-scan-zalo", "", "slips-code", "K7M2 Q9XD"]
    assert len(paper.inline_shapes) == 1
    assert ZALO in as_text([one], render)


def test_without_a_link_the_code_alone_is_explained(tmp_path: Path) -> None:
    paper = printed([slip("Chi bộ thôn Đông", "Nguyễn Văn An", link=None)], tmp_path)
    [(left, right)] = strips(paper)
    assert left.splitlines()[4:7] == ["slips-step-one-type", "slips-step-two-type", "slips-step-three"]
    assert right.splitlines() == ["slips-code", "K7M2 Q9XD"]
    assert len(paper.inline_shapes) == 0


def test_each_link_has_its_own_square(tmp_path: Path) -> None:
    slips = [slip("A", "Nguyễn Văn An", link=LINK), slip("A", "Trần Bình", link=LINK + "2")]
    paper = printed(slips, tmp_path)
    assert len(paper.inline_shapes) == 2
    with zipfile.ZipFile(tmp_path / "slips.docx") as archive:
        pictures = {archive.read(name) for name in archive.namelist() if name.startswith("word/media/")}
    assert len(pictures) == 2
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)


def test_cells_start_on_a_new_page_and_a_page_holds_four(tmp_path: Path) -> None:
    slips = [slip("Đông", f"A{number}") for number in range(5)] + [slip("Đoài", "B"), slip("Đông", "A5")]
    paper = printed(slips, tmp_path)
    headings = [line for line in paper.paragraphs if line.text]
    assert [(line.text, line.paragraph_format.page_break_before) for line in headings] == [
        ("slips-cell Đông 6", False),
        ("slips-cell Đông 6", True),
        ("slips-cell Đoài 1", True),
    ]
    names = [[row.cells[0].paragraphs[2].text for row in table.rows] for table in paper.tables]
    assert names == [["A0", "A1", "A2", "A3"], ["A4", "A5"], ["B"]]


def test_the_paper_is_a4_in_times_new_roman(tmp_path: Path) -> None:
    paper = printed([slip("A", "Nguyễn Văn An")], tmp_path)
    page = paper.sections[0]
    assert page.page_width is not None
    assert page.page_height is not None
    assert (round(page.page_width.mm), round(page.page_height.mm)) == (210, 297)
    lines = [line for row in paper.tables[0].rows for cell in row.cells for line in cell.paragraphs]
    assert {line.style.font.name for line in lines if line.style} == {"Times New Roman"}


def test_sixty_slips_take_less_than_five_seconds(tmp_path: Path) -> None:
    started = time.perf_counter()
    write_docx(
        [slip("A", "Nguyễn Văn An", link=f"{LINK}{number}") for number in range(60)], tmp_path / "a.docx", render
    )
    assert time.perf_counter() - started < 5


def test_the_terminal_shows_each_cell_with_its_members() -> None:
    slips = [slip("Đông", "Nguyễn Văn An"), slip("Đoài", "Trần Bình", "ABCD EFGH", None)]
    assert as_text(slips, render).splitlines() == [
        "slips-cell Đông 1",
        "  slips-line Nguyễn Văn An K7M2 Q9XD 05/02/2026",
        f"    slips-line-link {LINK}",
        "",
        "slips-cell Đoài 1",
        "  slips-line Trần Bình ABCD EFGH 05/02/2026",
    ]


@pytest.mark.parametrize(
    ("link", "address"),
    [
        ("https://t.me/chibo_bot?start=abc", "t.me/chibo_bot"),
        ("http://127.0.0.1:8080/#/join/abc", "127.0.0.1:8080"),
        ("https://example.vn/" + "a" * 40, None),
        (None, None),
    ],
)
def test_only_an_address_that_can_be_typed_is_printed(link: str | None, address: str | None) -> None:
    assert short_address(link) == address
