"""Where cases are drawn: to scale, neighbours as one, and nobody far off spoils the frame."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from bot.papers import made, map_layout
from bot.papers.map_layout import Spot

WORDS: dict[str, Any] = {
    "title": "Vị trí", "legend": {"urgent": "Khẩn", "waiting": "Chưa", "answered": "Đã"}, "outside": "{} ở ngoài",
    "north": "B",
}  # fmt: skip


def point(latitude: float, longitude: float, number: int = 1) -> dict[str, Any]:
    code = f"PA-{number:03d}/2026"
    return {"latitude": latitude, "longitude": longitude, "code": code, "area": "Xóm Chùa", "kind": "waiting"}


def test_a_degree_east_is_shorter_than_one_north() -> None:
    spots, _ = map_layout.spots([point(60.0, 10.0), point(60.1, 10.0), point(60.0, 10.1)])
    south, north, east = spots
    assert north.y - south.y == pytest.approx(11.12, abs=0.01)
    assert east.x - south.x == pytest.approx(5.56, abs=0.01)


def test_a_location_from_far_away_is_counted_and_left_out() -> None:
    spots, outside = map_layout.spots([point(21.1, 105.5), point(21.11, 105.5), point(10.8, 106.7)])
    assert (len(spots), outside) == (2, 1)


@given(st.lists(st.tuples(st.floats(-5, 5), st.floats(-5, 5)), min_size=1, max_size=40))
def test_clusters_keep_every_case_apart_from_the_next_and_within_the_frame(places: list[tuple[float, float]]) -> None:
    spots = [Spot(x, y, str(number), "", "waiting") for number, (x, y) in enumerate(places)]
    frame = map_layout.frame(spots)
    found = map_layout.clusters(spots, frame.width * map_layout.NEAR)
    assert sorted(spot.code for cluster in found for spot in cluster.spots) == sorted(spot.code for spot in spots)
    assert all(abs(spot.x - frame.x) < frame.width / 2 and abs(spot.y - frame.y) < frame.height / 2 for spot in spots)
    near = frame.width * map_layout.NEAR
    pairs = [(one, two) for number, one in enumerate(found) for two in found[number + 1 :]]
    assert all((one.x - two.x) ** 2 + (one.y - two.y) ** 2 > near**2 for one, two in pairs)


@pytest.mark.parametrize(("longest", "length", "said"), [(0.3, 0.2, "200 m"), (7.0, 5.0, "5 km"), (1.0, 1.0, "1 km")])
def test_a_scale_is_a_round_length(longest: float, length: float, said: str) -> None:
    assert map_layout.round_length(longest) == pytest.approx(length)
    assert map_layout.spelled(map_layout.round_length(longest)) == said


@pytest.mark.parametrize("count", [1, 2, 60])
def test_a_map_is_drawn_of_one_place_as_of_many(count: int) -> None:
    points = [point(21.1 + number % 7 / 500, 105.5 + number % 11 / 300, number) for number in range(count)]
    image = Image.open(BytesIO(made("case-map", {**WORDS, "points": points})))
    assert image.size == (1200, 1005)
    assert image.convert("RGB").getcolors(1) is None  # more than one
