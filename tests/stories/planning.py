"""How a secretary plans a year, for stories that begin with it."""

from __future__ import annotations

import pytest

from tests.everywhere import Joins
from tests.phone import Phone

THEMES = """Tháng 3: Chuyển đổi số ở thôn – đ/c Lê Văn An
Tháng 5 thường kỳ: Tổng kết quý I
Tháng 8: Vệ sinh môi trường
Để dành: Xây dựng tuyến đường hoa"""


@pytest.fixture
async def secretary(joins: Joins) -> Phone:
    return await joins("Nguyễn Thị Hòa", "secretary")


async def plans(secretary: Phone, themes: str = THEMES, year: int = 2027) -> None:
    """From the present year's plan to the themes of another in the plan."""
    await sees(secretary, year)
    await secretary.picks("Ghi chuyên đề")
    await secretary.types(themes)
    await secretary.picks("Ghi vào kế hoạch")


async def meets_on(secretary: Phone, when: str = "ngày 3, 19h30") -> None:
    await secretary.types("kế hoạch năm")
    await secretary.picks("Ngày họp hằng tháng")
    await secretary.types(when)


async def sees(secretary: Phone, year: int) -> str:
    await secretary.types("kế hoạch năm")
    if f"năm {year}" not in secretary.screen.split("\n")[0]:
        await secretary.picks(f"Kế hoạch năm {year}")
    return secretary.screen
