"""What must never pass through is refused, and ordinary words are not."""

from __future__ import annotations

import unicodedata

import pytest

from bot import guard


def reason(text: str) -> str | None:
    found = guard.refusal(text)
    return found.key if found else None


def reason_of_file(name: str) -> str | None:
    found = guard.refusal_of_file(name)
    return found.key if found else None


@pytest.mark.parametrize(
    "text",
    [
        "Căn cước của tôi 001099012345",
        "cccd:001099012345.",
        "001 099 012 345",
        "0010 9901 2345",
        "001.099.012.345 là số của ông Ba",
        "0 0 1 0 9 9 0 1 2 3 4 5",
        "Số 001099012345 điện thoại 0912345678",
        "038\u00a0099\u00a0012\u00a0345",
    ],
)
def test_an_id_card_number_is_refused_however_it_is_grouped(text: str) -> None:
    assert reason(text) == "guard-id-number"


@pytest.mark.parametrize(
    "text",
    [
        "Gọi tôi số 0912345678 hoặc 0987654321",
        "Gọi số 0912 345 678 lúc 12 giờ",
        "Kinh phí 125.000.000.000 đồng",
        "Họp 05.12.2026 19.30 tại nhà văn hóa",
        "Đã thu 1.250.000 đồng ngày 05/12/2026",
        "Mã đơn 0010990123456",
        "Nhà số 12, ngõ 345",
    ],
)
def test_phones_money_and_dates_are_no_id_card_numbers(text: str) -> None:
    assert reason(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "TỐI MẬT",
        "Kèm công văn TUYỆT MẬT số 12",
        "TUYET MAT",
        "Mật\nKế hoạch số 12",
        "Kế hoạch số 12 (Mật)",
        "Công văn [tối mật] của huyện",
        "Độ mật: Tối mật",
        "Văn bản đóng dấu mật số 12",
        "Gửi văn bản MẬT số 12 tới đồng chí",
        unicodedata.normalize("NFD", "Kế hoạch (Mật)"),
    ],
)
def test_a_secret_stamp_is_refused(text: str) -> None:
    assert reason(text) == "guard-secret"


@pytest.mark.parametrize(
    "text",
    [
        "Đề nghị giữ bí mật đời tư của người dân",
        "Hợp tác xã mật ong cần đầu ra",
        "Mật độ xây dựng quá cao",
        "Tăng cường bảo mật tài khoản",
        "ĐỀ NGHỊ BẢO MẬT THÔNG TIN",
        "GIÁ MẬT ONG GIẢM",
        "Đây là BÍ MẬT nhà nghề",
        "Mặt trận Tổ quốc đề nghị sửa mặt đường",
        "Ông Ba bị mất trộm tối qua",
        "Chuyện tuyệt mật thì không nói ở đây",
    ],
)
def test_ordinary_words_are_no_secret_stamps(text: str) -> None:
    assert reason(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Tôi gửi đơn tố cáo về việc bán đất",
        "ĐƠN TỐ CÁO",
        "Tôi tố cáo ông Ba lấn đất",
        "tố cáo đồng chí A nhận tiền",
        "Tố cáo cán bộ địa chính",
        "gui don to cao len xa",
    ],
)
def test_a_denunciation_is_refused(text: str) -> None:
    assert reason(text) == "guard-denunciation"


@pytest.mark.parametrize(
    "text",
    ["Đề nghị phổ biến Luật Tố cáo", "Cây to cao ông Ba trồng đã đổ", "Bộ phim tố cáo tội ác chiến tranh", ""],
)
def test_speaking_of_the_law_is_no_denunciation(text: str) -> None:
    assert reason(text) is None


@pytest.mark.parametrize(
    "name", ["Kế hoạch (mật).docx", "cv-12-mat.pdf", "TOI MAT.pdf", "tuyet_mat.doc", "Tối mật 5.pdf"]
)
def test_a_file_named_as_secret_is_refused(name: str) -> None:
    assert reason_of_file(name) == "guard-secret"


@pytest.mark.parametrize(
    "name",
    [
        "mat tran to quoc.docx",
        "Mặt trận.docx",
        "danh-sach-vang-mat.xlsx",
        "Danh sách có mặt.xlsx",
        "luat-bao-ve-bi-mat-nha-nuoc.pdf",
        "mật ong.jpg",
        "mat_duong.jpg",
        "thu moi.pdf",
        "photo.jpg",
        "",
    ],
)
def test_ordinary_file_names_pass(name: str) -> None:
    assert reason_of_file(name) is None


@pytest.mark.parametrize(
    ("argument", "row"), [("12", 12), ("", 0), ("-1", 0), ("1e3", 0), ("²", 0), ("x", 0), ("9" * 30, 0)]
)
def test_whatever_is_no_id_finds_no_row(argument: str, row: int) -> None:
    assert guard.id_of(argument) == row
