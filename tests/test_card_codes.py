"""Pictures of ID cards, told by the square code on them: as photos, as files, and within papers."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot.inspection import verdict_of
from tests import makers, papers


def scanned(content: bytes) -> bytes:
    made = BytesIO()
    Image.open(BytesIO(content)).convert("RGB").save(made, "PDF")
    return made.getvalue()


CARDS: dict[str, Callable[[], bytes]] = {
    "straight": makers.id_card,
    "turned": lambda: makers.id_card(turned=17),
    "on its side": lambda: makers.id_card(turned=90),
    "sent small": lambda: makers.id_card(wide=800),
    "png": lambda: makers.id_card(form="PNG"),
    "no older number": lambda: makers.id_card(code="001084012345||Nguyễn Văn Anh|01011984|Nam|Thôn Đông|10052021"),
    "scanned as pdf": lambda: scanned(makers.id_card()),
    "pasted into word": lambda: papers.docx(picture=makers.id_card()),
}
OTHERS: dict[str, Callable[[], bytes]] = {
    "a link": lambda: makers.id_card(code="https://zalo.me/1234567890123456"),
    "a number alone": lambda: makers.id_card(code="123456789012"),
    "no code": makers.picture,
    "a paper with a picture": lambda: papers.docx(picture=makers.picture()),
    "a scan": lambda: scanned(makers.picture()),
}


@pytest.mark.parametrize("content", CARDS.values(), ids=CARDS)
def test_a_card_is_known_by_its_code(tmp_path: Path, content: Callable[[], bytes]) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(content())
    assert verdict_of(path) == "id-card"


@pytest.mark.parametrize("content", OTHERS.values(), ids=OTHERS)
def test_other_pictures_and_codes_pass(tmp_path: Path, content: Callable[[], bytes]) -> None:
    path = tmp_path / "x.bin"
    path.write_bytes(content())
    assert verdict_of(path) is None
