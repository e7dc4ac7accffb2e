"""What storage.folding promises to search and to every place that compares typed words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storage.folding import fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Nguyễn Thị Đào", "nguyen thi dao"),
        ("ĐẢNG ỦY XÃ PHÚC LỘC", "dang uy xa phuc loc"),
        ("Ủy ban, Uỷ ban", "uy ban, uy ban"),
        ("rưỡi mươi tưởng", "ruoi muoi tuong"),
        ("  hai  cách ", "  hai  cach "),
        ("7h30 – 5/12", "7h30 – 5/12"),
        ("", ""),
        ("🎉", "🎉"),
    ],
)
def test_folding_drops_case_and_marks_and_nothing_else(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_composed_and_decomposed_texts_fold_alike() -> None:
    assert fold(unicodedata.normalize("NFD", "Đỗ Thị Phượng")) == "do thi phuong"
    assert fold(unicodedata.normalize("NFC", "Đỗ Thị Phượng")) == "do thi phuong"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)
