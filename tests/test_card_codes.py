"""Pictures of ID cards, told by the square code on them: as photos, as files, and within papers."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from bot import inside
from bot.inspection import verdict_of
from tests import makers, papers


def scanned(*contents: bytes) -> bytes:
    made = BytesIO()
    first, *others = (Image.open(BytesIO(content)).convert("RGB") for content in contents)
    first.save(made, "PDF", save_all=True, append_images=others)
    return made.getvalue()


CARDS: dict[str, Callable[[], bytes]] = {
    "straight": makers.id_card,
    "turned": lambda: makers.id_card(turned=17),
    "on its side": lambda: makers.id_card(turned=90),
    "sent small": lambda: makers.id_card(wide=800),
    "png": lambda: makers.id_card(form="PNG"),
    "no older number": lambda: makers.id_card(code="001084012345||Nguyễn Văn Anh|01011984|Nam|Thôn Đông|10052021"),
    "scanned as pdf": lambda: scanned(makers.id_card()),
    "tiff": lambda: makers.id_card(form="TIFF"),
    "over 40 megapixels": lambda: makers.id_card(wide=7200),
    "tiff within word": lambda: papers.docx(picture=makers.id_card(form="TIFF")),
    "after a broken picture": lambda: scanned(makers.picture(), makers.id_card()).replace(
        b"\xff\xd8\xff", b"\0\0\0", 1
    ),
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


def test_a_card_is_found_though_the_text_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def unreadable(_: Path) -> list[str]:
        raise inside.UnreadableError

    monkeypatch.setattr(inside, "pieces", unreadable)
    path = tmp_path / "x.pdf"
    path.write_bytes(scanned(makers.id_card()))
    assert verdict_of(path) == "id-card"
