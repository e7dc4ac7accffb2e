"""Which open cases may be the same matter."""

from __future__ import annotations

import pytest

from storage.models import Report
from storage.nearby import Sought, metres, overlap, weight, words


def case(place: str = "Ngõ 12", text: str = "Rác tồn đọng ba ngày", **more: float) -> Report:
    return Report(field="environment", place=place, text=text, **more)


def sought(place: str = "Ngõ 12", text: str = "Rác chất đống", **more: float) -> Sought:
    return Sought("environment", place, text, **more)  # pyright: ignore[reportArgumentType]


def test_the_same_place_in_other_spelling_is_near() -> None:
    assert weight(sought("ngo 12"), case("Ngõ 12")) > 1
    assert weight(sought("12, Ngõ"), case("Ngõ 12")) > 1


def test_another_matter_at_the_same_place_is_not_offered() -> None:
    assert weight(sought(text="Cống tắc, nước tràn"), case()) == 0


def test_a_photo_or_voice_without_words_is_offered_what_is_near() -> None:
    assert weight(sought(text=""), case()) == 1


@pytest.mark.parametrize(("latitude", "near"), [(21.1020, True), (21.1030, False)])
def test_locations_within_three_hundred_metres_are_near(latitude: float, near: bool) -> None:
    """A thousandth of a degree of latitude is 111 m."""
    one = sought("", "Rác", latitude=latitude, longitude=105.5)
    assert (weight(one, case("", "Rác", latitude=21.1, longitude=105.5)) > 0) == near


def test_alike_words_are_offered_wherever_they_are() -> None:
    told = case("Trường tiểu học", "Cống trước cổng trường tắc, nước tràn ra đường")
    assert weight(sought("Ngõ 3", "Nước tràn ra đường vì cống tắc"), told) > 0
    assert weight(sought("Ngõ 3", "Đường có ổ gà"), told) == 0


def test_marks_and_small_words_do_not_count() -> None:
    assert words("Rác ở đầu ngõ và cống") == {"rac", "dau", "ngo", "cong"}
    assert overlap(words("Rác đầu ngõ"), words("rac dau ngo chat dong")) == 1
    assert overlap(words(""), words("rác")) == 0


def test_metres_are_metres() -> None:
    """Hà Nội to Hải Phòng, by a map."""
    assert 88_000 < metres(21.0285, 105.8542, 20.8449, 106.6881) < 90_500
