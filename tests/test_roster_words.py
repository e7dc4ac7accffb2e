"""Phone numbers, roles and standings as offices write them: understood exactly, or refused."""

from __future__ import annotations

import pytest

from bot.roster import phones, vocabulary
from bot.roster.texts import clean


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("0912345678", "0912345678"),
        (912345678, "0912345678"),
        (912345678.0, "0912345678"),
        ("0912.345.678", "0912345678"),
        ("0912 345-678", "0912345678"),
        ("0912\u00a0345\u2013678", "0912345678"),
        ("\u202d0912345678\u202c", "0912345678"),
        ("+84 912 345 678", "0912345678"),
        ("+84 (0) 912 345 678", "0912345678"),
        ("84912345678", "0912345678"),
        (84912345678, "0912345678"),
        ("0084912345678", "0912345678"),
        (842438123456, "02438123456"),
        ("024 3812 3456", "02438123456"),
        (2438123456, "02438123456"),
        ("0841234567", "0841234567"),
        (841234567, "0841234567"),
        (None, None),
        ("", None),
        (" - ", None),
        ("Không có", None),
        (0, None),
    ],
)
def test_phone_numbers_get_one_form(written: object, number: str | None) -> None:
    assert phones.normal(clean(written)) == number


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("091234567", "roster-phone-bad"),
        ("09123456789", "roster-phone-bad"),
        ("0412345678", "roster-phone-bad"),
        ("0243812345", "roster-phone-bad"),
        ("+1 202 555 0100", "roster-phone-bad"),
        ("0912345678 (con)", "roster-phone-bad"),
        ("9,12E+08", "roster-phone-bad"),
        ("٠٩١٢٣٤٥٦٧٨", "roster-phone-bad"),
        ("01689123456", "roster-phone-old"),
        ("0912345678/0987654321", "roster-phone-two"),
        ("0912345678 0987654321", "roster-phone-two"),
        ("0912345678, hoặc 0987654321", "roster-phone-two"),
    ],
)
def test_what_is_no_phone_number_is_refused_with_its_reason(written: str, key: str) -> None:
    with pytest.raises(phones.BadPhoneError) as refusal:
        phones.normal(clean(written))
    assert refusal.value.key == key


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("Bí thư", "secretary"),
        ("BÍ THƯ CHI BỘ", "secretary"),
        ("Bí thư chi bộ thôn Đông", "secretary"),
        ("BT", "secretary"),
        ("Bí thư kiêm trưởng thôn", "secretary"),
        ("Chi ủy viên, Bí thư", "secretary"),
        ("Phó bí thư", "deputy"),
        ("P. Bí thư", "deputy"),
        ("PBT", "deputy"),
        ("Chi uỷ viên", "committee_member"),
        ("chi ủy", "committee_member"),
        ("Ủy viên", "committee_member"),
        ("CUV", "committee_member"),
        ("Văn phòng đảng ủy", "office"),
        ("Chánh Văn phòng Đảng uỷ xã", "office"),
        ("Đảng viên, VP Đảng ủy", "office"),
        ("Phó bí thư, Văn phòng đảng ủy", "deputy"),
        ("Đảng viên", "member"),
        ("ĐV", "member"),
        ("", "member"),
        ("-", "member"),
        ("Trưởng thôn", None),
        ("Nguyên bí thư", None),
        ("Bí thư đoàn", None),
        ("Bí thư đảng ủy", None),
        ("Văn phòng", None),
        ("Văn phòng UBND", None),
        ("x", None),
    ],
)
def test_roles_are_known_or_refused(written: str, role: str | None) -> None:
    assert vocabulary.role(written) == role


@pytest.mark.parametrize(
    ("written", "standing"),
    [
        ("Chính thức", "full"),
        ("Đảng viên chính thức", "full"),
        ("ĐVCT", "full"),
        ("CT", "full"),
        ("", "full"),
        ("dự bị", "probationary"),
        ("ĐV dự bị", "probationary"),
        ("DB", "probationary"),
        ("Miễn sinh hoạt", "exempt"),
        ("miễn SHĐ", "exempt"),
        ("Chính thức (miễn sinh hoạt)", "exempt"),
        ("Sinh hoạt tạm thời", "temporary"),
        ("tạm thời", "temporary"),
        ("Dự bị, miễn sinh hoạt", None),
        ("Hội viên", None),
        ("x", None),
    ],
)
def test_standings_are_known_or_refused(written: str, standing: str | None) -> None:
    assert vocabulary.standing(written) == standing
