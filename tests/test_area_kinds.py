"""Which field of reports a field of work is guessed to be."""

from __future__ import annotations

from storage.area_kinds import field_of
from storage.report_fields import Field

FIELDS = (Field("own-1", "Chợ"), Field("own-2", "Đê"), Field("disaster"))


def test_a_short_name_of_the_commune_does_not_match_within_words() -> None:
    assert field_of("Lĩnh vực phòng chống thiên tai", FIELDS) == "disaster"
    assert field_of("Lĩnh vực đề án, chống dịch bệnh", FIELDS[:1]) is None


def test_a_name_of_the_commune_matches_as_a_word() -> None:
    assert field_of("Quản lý chợ, bến bãi", FIELDS) == "own-1"
