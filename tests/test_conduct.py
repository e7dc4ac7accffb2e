"""Reports are about matters: denunciations and private conduct are told apart, and doubts are asked about."""

from __future__ import annotations

import pytest

from bot import conduct, guard
from bot.hiding import hidden


@pytest.mark.parametrize(
    "text",
    [
        "Tôi muốn tố cáo việc bán đất",
        "Gửi đơn khiếu nại, tố cáo chủ tịch",
        "Chúng tôi làm đơn này tố cáo",
        "Tố cáo hành vi nhận tiền",
        "Gia đình cháu tố cáo chuyện chia đất",
    ],
)
def test_a_denunciation_is_known_as_one(text: str) -> None:
    assert conduct.verdict(text) == "denunciation"


@pytest.mark.parametrize(
    "text",
    [
        "Ông A ngoại tình với cô hàng xóm",
        "bà B nói xấu hàng xóm suốt ngày",
        "Đồng chí Hải có lối sống buông thả",
        "ong A ngoai tinh",
    ],
)
def test_private_conduct_is_known_as_such(text: str) -> None:
    assert conduct.verdict(text) == "person"


@pytest.mark.parametrize(
    "text",
    ["Ông Ba lấn chiếm vỉa hè ngõ 12", "Có chuyện ngoại tình trong xóm", "Cán bộ Hùng hách dịch với dân", "Tố cáo"],
)
def test_where_it_is_not_plain_it_is_asked(text: str) -> None:
    assert conduct.verdict(text) == "unsure"


@pytest.mark.parametrize(
    "text",
    [
        "Đề nghị tuyên truyền Luật Tố cáo",
        "Đề nghị tăng cường công tác giải quyết khiếu nại, tố cáo",
        "Hòm thư tố giác ở nhà văn hóa bị hỏng",
        "Nhiều hộ lấn chiếm vỉa hè ngõ 12",
        "Cây to cao trước nhà ông Ba đã đổ",
        "cay to cao truoc nha ong Ba da do",
        "Bà con phản ánh nước sinh hoạt đục",
        "Xe tải chạy quá tốc độ qua trường học",
        "Trộm xe máy ở xóm Đình",
        "",
    ],
)
def test_matters_are_nothing_else(text: str) -> None:
    assert conduct.verdict(text) is None


@pytest.mark.parametrize(
    "name", ["CCCD_mat_truoc.jpg", "can-cuoc-cong-dan.png", "chứng minh thư.pdf", "cmnd sau.HEIC", "Hộ chiếu.jpeg"]
)
def test_a_picture_called_an_identity_paper_is_refused(name: str) -> None:
    found = guard.refusal_of_file(name)
    assert found
    assert found.key == "guard-id-image"


@pytest.mark.parametrize(
    "name", ["Hướng dẫn làm căn cước.pdf", "anh.jpg", "Kế hoạch cấp CCCD.pdf", "Danh sách cấp căn cước.docx"]
)
def test_papers_about_identity_papers_pass(name: str) -> None:
    assert guard.refusal_of_file(name) is None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Rác trước nhà ông Nguyễn Văn Ba đã lâu", "Rác trước nhà ông … đã lâu"),
        ("Gọi 0912 345 678 hoặc ba@thon.vn", "Gọi … hoặc …"),
        ("Đồng chí Hải báo cống tắc", "Đồng chí … báo cống tắc"),
        ("Hai bà cụ bị ngã ở dốc", "Hai bà cụ bị ngã ở dốc"),
        ("Ngõ 12, từ số 5 đến số 19", "Ngõ 12, từ số 5 đến số 19"),
    ],
)
def test_others_read_no_names_and_numbers_of_people(text: str, shown: str) -> None:
    assert hidden(text) == shown
