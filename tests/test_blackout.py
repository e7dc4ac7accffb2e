"""Words that a person points out are blacked out wherever they stand, and nothing else is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.blackout import BLACK, blacked, holds, likely

TEXT = "Nhà ông Trần Văn Tư ở ngõ tư. Bà tư và TRẦN  VĂN TƯ không đồng ý."


@pytest.mark.parametrize(
    ("word", "result"),
    [
        ("Trần Văn Tư", f"Nhà ông {BLACK} ở ngõ tư. Bà tư và {BLACK} không đồng ý."),
        ("tran van tu", f"Nhà ông {BLACK} ở ngõ tư. Bà tư và {BLACK} không đồng ý."),
        ("tư", f"Nhà ông Trần Văn {BLACK} ở ngõ {BLACK}. Bà {BLACK} và TRẦN  VĂN {BLACK} không đồng ý."),
        ("ngõ", f"Nhà ông Trần Văn Tư ở {BLACK} tư. Bà tư và TRẦN  VĂN TƯ không đồng ý."),
        ("Trần Văn", f"Nhà ông {BLACK} Tư ở ngõ tư. Bà tư và {BLACK} TƯ không đồng ý."),
        ("ran", TEXT),
        ("…", TEXT),
    ],
)
def test_a_word_goes_wherever_it_stands_as_a_whole_and_whatever_its_case(word: str, result: str) -> None:
    assert blacked(TEXT, [word]) == result
    assert holds(TEXT, word) == (result != TEXT)


def test_marks_count_where_the_word_stands_with_them() -> None:
    assert blacked("Ông Ba, bà Tám, ba nhà", ["Ba"]) == f"Ông {BLACK}, bà Tám, {BLACK} nhà"
    assert blacked("Bà Tám", ["ba tam"]) == BLACK


def test_decomposed_letters_are_the_same_letters() -> None:
    assert blacked("ông Nguye\u0302\u0303n", ["Nguyễn"]) == f"ông {BLACK}"


@settings(deadline=None)
@given(st.text(max_size=80), st.text(min_size=1, max_size=10))
def test_what_was_pointed_out_stands_nowhere_any_more(text: str, word: str) -> None:
    assert not holds(blacked(text, [word]), word)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (TEXT, ["Trần Văn Tư", "TRẦN VĂN TƯ"]),
        ("Cạnh nhà ông Tư, đối diện chị Lan", ["Tư", "Lan"]),
        ("Đường hỏng. Rác nhiều.", []),
        ("Bà Nguyễn Thị Hòa báo", ["Nguyễn Thị Hòa"]),
        (f"nhà ông {BLACK} ở ngõ", []),
    ],
)
def test_what_looks_like_a_name_is_pointed_to(text: str, names: list[str]) -> None:
    assert likely(text) == names
