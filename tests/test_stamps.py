"""Whole documents: what stands in them as a stamp is one, and what only speaks of stamps is not."""

from __future__ import annotations

import time
import unicodedata

import pytest

from bot.stamps import verdict

HEAD = "ĐẢNG BỘ XÃ PHÚC LỘC\nCHI BỘ THÔN ĐÔNG\n*\n"


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD}MẬT\nKế hoạch số 12",
        f"{HEAD}  [ TỐI MẬT ]  \nKế hoạch",
        "TUYỆT MẬT",
        "M Ậ T\nBáo cáo",
        "Kế hoạch số 12 (MẬT)",
        "Độ mật: Tối mật",
        "MẬT ĐẢNG CỘNG SẢN VIỆT NAM",
        "MẬT Phúc Lộc, ngày 05 tháng 02 năm 2026",
        "MẬT\nĐỘ KHẨN: HỎA TỐC",
        "TUYET MAT\nKe hoach so 12",
        unicodedata.normalize("NFD", f"{HEAD}MẬT\n"),
    ],
)
def test_a_stamp_is_known_by_its_place(text: str) -> None:
    assert verdict(text) == "stamped"


@pytest.mark.parametrize(
    "text",
    [
        "LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC\nĐiều 8. Bí mật nhà nước độ Tuyệt mật, độ Tối mật, độ Mật",
        "Bí mật nhà nước được phân loại:\nTuyệt mật;\nTối mật;\nMật.",
        "Điều 3. Văn bản đóng dấu “TUYỆT MẬT”, “TỐI MẬT”, “MẬT” do văn phòng giữ; độ mật do người ký quyết định",
        "CÔNG TÁC BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC",
        "BẢO\nMẬT\nTHÔNG TIN",
        "MẬT\nĐỘ DÂN SỐ\n120 người/km2",
        "GIÁ\nMẬT\nONG",
        "Độ mật: Không",
        "Mặt trận Tổ quốc; vắng mặt 3 đồng chí",
    ],
)
def test_what_speaks_of_secrets_passes(text: str) -> None:
    assert verdict(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "Căn cước 001099012345",
        "Số: 001 099 012 345.",
        "0010 9901 2345",
        "096.203.012.345",
        "036\u00a0199\u00a0012\u00a0345",
    ],
)
def test_the_number_of_an_id_card_is_known_by_how_it_begins(text: str) -> None:
    assert verdict(text) == "id-number"


@pytest.mark.parametrize(
    "text",
    [
        "Số tài khoản 102010001234 tại ngân hàng",
        "Kinh phí 125000000000 đồng, tức 125.000.000.000 đồng",
        "Có mặt: 0 0 1 0 1 1 0 1 2 0 1 0",
        "Gọi 0912 345 678 0987 654 321",
        "Mã 0001099012345, 000000000000 và 0,001099012345",
        "097099012345 không có tỉnh nào mang mã này",
    ],
)
def test_other_numbers_of_a_document_pass(text: str) -> None:
    assert verdict(text) is None


def test_a_denunciation_is_what_calls_itself_one_at_its_head() -> None:
    motto = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập – Tự do – Hạnh phúc\n\n"
    assert verdict(f"{motto}ĐƠN TỐ CÁO\nKính gửi: …") == "denunciation"
    assert verdict("Nội dung 3. Kết quả giải quyết tố cáo; trình tự xử lý đơn tố cáo") is None
    assert verdict("Báo cáo\n" + "Một dòng khác\n" * 10 + "ĐƠN TỐ CÁO") is None


@pytest.mark.parametrize("sign", ["\n", " ", ".\n", "1 ", "0.", "001 ", "(", "MẬT ", "độ ", "ĐƠN  ", "\t- "])
def test_no_document_keeps_its_reader_busy(sign: str) -> None:
    began = time.process_time()
    verdict(sign * (1_000_000 // len(sign)) + "x")
    assert time.process_time() - began < 5
