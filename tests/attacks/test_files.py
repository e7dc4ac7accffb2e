"""Files as weapons: bombs, polyglots, programs under a member's name, floods."""

from __future__ import annotations

import shutil
import zipfile
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest
from PIL import EpsImagePlugin, Image
from sqlalchemy import select

from bot.filestore import LARGEST, tidy_name
from bot.photos import MOST_PIXELS
from bot.roster.reader import read
from storage.models import Report, StoredFile
from tests import makers
from tests.attacks.conftest import Joins
from tests.commands import Operator
from tests.phone import Phone
from tests.preparing import goes_to_documents
from tests.world import World

pytestmark = pytest.mark.once("what is tested is what is let in")

LONG = "Đường hỏng. " * 80


def almost_full(_folder: Path) -> SimpleNamespace:
    return SimpleNamespace(free=400 * 1024 * 1024)


def on_disk(folder: Path) -> list[Path]:
    return list((folder / "files").glob("*")) if (folder / "files").exists() else []


async def _describing(joins: Joins) -> Phone:
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    return member


async def test_files_that_no_question_asks_for_are_never_fetched(joins: Joins, tmp_path: Path) -> None:
    member = await joins("Nguyễn Văn An")
    await member.sends_file("document", "x.pdf", b"%PDF")
    await member.sends_file("photo", "x.jpg", makers.picture())
    await member.types("phản ánh")
    await member.sends_file("photo", "x.jpg", makers.picture())
    assert member.screen.startswith("Ở bước này hệ thống không nhận ảnh, ghi âm hay tài liệu.")
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    await member.sends_file("document", "x.pdf", b"%PDF")
    assert member.screen.startswith(("Ở bước này hệ thống không nhận ảnh", "Hệ thống chưa đọc được loại tin nhắn này."))
    assert on_disk(tmp_path) == []


async def test_files_leave_room_on_the_disk_for_the_database(
    joins: Joins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    member = await _describing(joins)
    monkeypatch.setattr(shutil, "disk_usage", almost_full)
    await member.sends_file("photo", "x.jpg", makers.picture())
    assert member.screen.startswith("Hệ thống chưa tải được ảnh, tài liệu của đồng chí.")
    assert on_disk(tmp_path) == []


PROGRAMS = ("bien-ban.pdf.apk", "VNeID.APK", "moi.htm", "thu.docm", "a.exe. ", "tai\u202efdp.scr")
REFUSED = "Tệp này có thể chạy như một chương trình nên hệ thống không nhận."


async def _kept(world: World) -> list[str]:
    return list(await world.app.database.read(lambda db: db.scalars(select(StoredFile.name)).all()))


async def test_programs_do_not_travel_under_a_secretarys_name(joins: Joins, world: World) -> None:
    secretary = await joins("Trần Thị Bình", "secretary")
    await goes_to_documents(secretary)
    for name in PROGRAMS:
        await secretary.sends_file("document", name, b"PK\x03\x04")
        assert secretary.screen.startswith(REFUSED), name
    assert await _kept(world) == []


@pytest.mark.parametrize("channel", ["web", "web-numbers"])  # elsewhere nobody names a voice
async def test_programs_do_not_travel_as_a_members_voice(joins: Joins, world: World) -> None:
    member = await _describing(joins)
    for name in PROGRAMS:
        await member.sends_file("voice", name, b"PK\x03\x04")
        assert member.screen.startswith(REFUSED), name
    assert await _kept(world) == []


async def test_a_photo_that_would_start_a_program_to_be_read_is_not_opened(
    joins: Joins, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[tuple[object, ...]] = []

    def starts(*found: object) -> None:
        started.append(found)

    monkeypatch.setattr(EpsImagePlugin, "Ghostscript", starts)
    member = await _describing(joins)
    await member.sends_file("photo", "x.jpg", b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n%%EndComments\nrun\n")
    assert started == []
    assert member.screen.startswith("Hệ thống không mở được ảnh này.")
    assert on_disk(tmp_path) == []


async def test_a_picture_that_unpacks_to_gigabytes_is_refused(joins: Joins, tmp_path: Path) -> None:
    bomb = BytesIO()
    Image.new("1", (MOST_PIXELS // 4000 + 1, 4000)).save(bomb, "PNG")
    member = await _describing(joins)
    await member.sends_file("photo", "x.png", bomb.getvalue())
    assert member.screen.startswith("Hệ thống không mở được ảnh này.")
    assert on_disk(tmp_path) == []


@pytest.mark.parametrize("channel", ["web"])  # what a picture is made of, no channel changes
@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "LA", "P", "1", "I;16", "F", "CMYK"])
async def test_every_kind_of_picture_becomes_a_plain_one_without_its_passengers(
    joins: Joins, tmp_path: Path, mode: str
) -> None:
    photo = BytesIO()
    form = {"F": "TIFF", "CMYK": "JPEG"}.get(mode, "PNG")
    Image.new(mode, (3000, 10)).save(photo, form)
    member = await _describing(joins)
    await member.sends_file("photo", "x.jpg", photo.getvalue() + b"<script>PK\x03\x04")
    if form == "TIFF":
        assert on_disk(tmp_path) == []
        return
    (kept,) = on_disk(tmp_path)
    assert b"<script>" not in kept.read_bytes()
    with Image.open(kept) as picture:
        assert (picture.format, picture.mode, picture.size) == ("JPEG", "RGB", (2560, 9))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/", "tep"),
        ("...", "tep"),
        ("a\x00b\r\nc.pdf", "abc.pdf"),
        ("bao-cao\u202efdp.docx", "bao-caofdp.docx"),
        ("x" * 5000 + ".pdf", "x" * 80 + ".pdf"),
        ("=HYPERLINK(0).csv", "=HYPERLINK(0).csv"),
    ],
)
def test_names_lead_nowhere(name: str, shown: str) -> None:
    assert tidy_name(name) == shown


async def test_words_too_long_for_a_caption_still_reach_the_leader_with_their_photo(world: World, joins: Joins) -> None:
    """Telegram refuses captions over 1,024 characters: the leader would never hear."""
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Ngõ " + "rất dài " * 20)
    await member.sends_file("photo", "x.jpg", makers.picture(), LONG)
    await member.picks("Gửi")
    await secretary.looks()
    assert await world.app.database.read(lambda db: db.scalars(select(Report.text)).one()) == LONG.strip()
    assert secretary.inbox[-2].file
    assert LONG.strip() in secretary.screen
    assert secretary.choices == ("Trả lời", "Đã giải quyết xong", "Xem và xử lý")
    assert {row.state for row in await world.outbox()} == {"sent"}


def test_one_merge_over_the_whole_sheet_of_a_roster_is_no_bomb(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    book.worksheets[0].append(["Chi bộ", "Họ và tên", "Số điện thoại", "Chức vụ", "Tư cách"])
    book.worksheets[0].append(["Chi bộ thôn Đông", "Nguyễn Văn An", "0912345678", "", ""])
    book.save(tmp_path / "good.xlsx")
    merges = b'<mergeCells count="2"><mergeCell ref="F1:XFD1048576"/><mergeCell ref="A2:A1048576"/></mergeCells>'
    with zipfile.ZipFile(tmp_path / "good.xlsx") as good, zipfile.ZipFile(tmp_path / "bomb.xlsx", "w") as bomb:
        for entry in good.infolist():
            content = good.read(entry)
            bomb.writestr(entry.filename, content.replace(b"</sheetData>", b"</sheetData>" + merges))
    assert [row.full_name for row in read(tmp_path / "bomb.xlsx").rows] == ["Nguyễn Văn An"]


@pytest.mark.sqlite_only("the file is the database's")
def test_what_members_write_only_the_programs_own_user_may_read(tmp_path: Path) -> None:
    """Also where the data folder was made by somebody else, as Docker and git do."""
    (tmp_path / "data").mkdir(mode=0o755)
    made = Operator(tmp_path).waits_for("init", "--committee", "Đảng ủy xã Phúc Lộc")
    assert made.code == 0
    files = [path for path in (tmp_path / "data").iterdir() if path.is_file()]
    assert files
    assert [path.name for path in files if path.stat().st_mode & 0o077] == []


@pytest.mark.parametrize("caption", ["/huy", "thôi", "lùi", "1", "/menu", "Gửi"])
async def test_what_is_written_under_a_photo_is_no_command_and_no_number(joins: Joins, caption: str) -> None:
    member = await _describing(joins)
    await member.sends_file("photo", "x.jpg", makers.picture(), caption)
    assert f"Sự việc: {caption}" in member.screen
    assert "Gửi" in member.choices


async def test_a_file_a_little_over_the_limit_is_refused_politely_and_leaves_nothing(
    joins: Joins, tmp_path: Path
) -> None:
    member = await _describing(joins)
    await member.sends_file("photo", "x.jpg", bytes(LARGEST + 1))
    assert member.screen.startswith("Ảnh hoặc tài liệu đồng chí gửi lớn quá 20 MB")
    assert on_disk(tmp_path) == []
