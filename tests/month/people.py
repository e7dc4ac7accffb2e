"""The cast: a cell of 26, the roster file that names them, and each with a phone in hand."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from unicodedata import normalize

from openpyxl import Workbook
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.roster.reader import read
from storage import rosters
from storage.models import Cell as CellRow
from storage.models import Person
from storage.models.voices import FileKind
from tests.phone import Phone, Seen
from tests.world import ZONE, World

CELL = "Chi bộ thôn Đông"
HEADER = ("STT", "Chi bộ", "Họ và tên", "Số điện thoại", "Chức vụ", "Tư cách", "Địa bàn phụ trách")
FULL, PLAIN = "Chính thức", "Đảng viên"
ROSTER: tuple[tuple[object, ...], ...] = (
    ("Nguyễn Văn An", 900000001, "Bí thư", FULL, ""),  # a number: the spreadsheet took the zero away
    ("TRẦN THỊ BÌNH", "0900.000.002", "Phó bí thư", FULL, ""),
    ("Lê Văn Cường", "+84 900 000 003", "Chi ủy viên", FULL, "Xóm Đình"),
    ("Phạm Thị Dung", "0900000004", PLAIN, FULL, ""),
    ("Hoàng Văn Đức", "0900000005", PLAIN, FULL, ""),
    ("Vũ Thị Giang", "0900000006", PLAIN, FULL, ""),
    ("Đặng Văn Hải", "0900000007", PLAIN, FULL, "Xóm Chùa"),
    ("Bùi Thị Hạnh", "0900000008", PLAIN, FULL, ""),
    ("Đỗ Văn Hiếu", "0900000009", PLAIN, FULL, ""),
    ("Ngô Thị Hoa", "0900000010", PLAIN, FULL, ""),
    ("Dương Văn Hùng", "0900000011", PLAIN, FULL, ""),
    ("Lý Thị Hương", "0900000012", PLAIN, FULL, ""),
    ("Đinh Văn Khánh", "0900000013", PLAIN, FULL, ""),
    ("Trịnh Thị Lan", "0900000014", PLAIN, FULL, ""),
    ("Mai Văn Long", "0900000015", PLAIN, FULL, ""),
    ("Cao Thị Mai", "0900000016", PLAIN, FULL, ""),
    ("Phan Văn Minh", "0900000017", PLAIN, FULL, ""),
    ("Tạ Thị Nga", "0900000018", PLAIN, FULL, "Xóm Bãi"),
    ("Hồ Văn Nam", "0900000019", PLAIN, "Dự bị", ""),
    ("Chu Thị Nhung", "0900000020", PLAIN, FULL, ""),
    ("Lương Văn Phúc", "0900000021", PLAIN, "Miễn sinh hoạt", ""),
    (normalize("NFD", "Đoàn Thị Quý"), None, PLAIN, FULL, ""),
    ("Tô Văn Sơn", "0900000023", PLAIN, FULL, ""),
    ("Kiều Thị Tâm", "0900000024", PLAIN, FULL, ""),
    ("Quách Văn Thành", "0900000025", PLAIN, FULL, ""),
    ("Nghiêm Thị Yến", "0900000026", PLAIN, FULL, ""),
)
NAV = re.compile(r"\n\nGõ (?:số để chọn[.,] ?)?(?:“lùi” để quay lại, )?(?:“thôi” để dừng\.)?$")


@dataclass
class Member:
    """A person and their phone. `said` counts what they typed, picked and sent.

    What a phone shows reads the same everywhere: numbered lines are taken off the text, for they are its buttons.
    """

    name: str
    phone: Phone
    said: int = 0

    @property
    def chat(self) -> str:
        return self.phone.chat

    @property
    def inbox(self) -> list[Seen]:
        return [self._plain(seen) for seen in self.phone.inbox]

    @property
    def screen(self) -> str:
        return self.inbox[-1].text

    @property
    def choices(self) -> tuple[str, ...]:
        return self.phone.choices

    @property
    def heard(self) -> list[tuple[str, str]]:
        """(local time, first line) of everything ever received, without the greeting by their own name."""
        return [(f"{seen.at.astimezone(ZONE):%d/%m %H:%M}", self._first_line(seen.text)) for seen in self.inbox]

    def _first_line(self, text: str) -> str:
        for greeting in (f"Kính gửi đồng chí {self.name}.\n\n", f"Kính gửi đồng chí {self.name}. "):
            text = text.removeprefix(greeting)
        return re.sub(r"YK-\w{4}", "YK-…", text.splitlines()[0].replace(self.name, "{name}"))

    def _plain(self, seen: Seen) -> Seen:
        text = NAV.sub("", seen.text)
        lines = "\n".join(f"{number}. {label}" for number, label in enumerate(seen.choices, 1))
        return Seen(seen.at, text.removesuffix(lines).rstrip("\n"), seen.choices, seen.file)

    async def types(self, text: str) -> None:
        self.said += 1
        await self.phone.types(text)

    async def sends_file(self, kind: FileKind, name: str, content: bytes, caption: str = "") -> None:
        self.said += 1
        await self.phone.sends_file(kind, name, content, caption)

    async def picks(self, label: str) -> None:
        """A number answers only the newest choices: what stands further up is typed by its label."""
        await self.phone.looks()
        self.said += 1
        if self.phone.numbers and label not in self.choices:
            await self.phone.types(label)
        else:
            await self.phone.picks(label)

    async def answers_to_press(self, label: str) -> int:
        """Picks the label, and tells how many answers that took."""
        before = self.said
        await self.picks(label)
        return self.said - before


@dataclass
class Cell:
    """All the people of the month, by their given names, in the world they live in. `ids`: theirs on the roster."""

    world: World
    people: dict[str, Member] = field(default_factory=dict[str, Member])
    ids: dict[str, int] = field(default_factory=dict[str, int])

    def __getitem__(self, given_name: str) -> Member:
        return self.people[given_name]

    def some(self, given_names: str) -> list[Member]:
        return [self.people[name] for name in given_names.split()]

    async def all_look(self) -> None:
        for member in self.people.values():
            await member.phone.looks()

    async def file(self, member: Member, name: str) -> bytes:
        """The newest file of this name as the member received it."""
        return await member.phone.opens(name)


def write_roster(path: Path) -> None:
    """As an office sends it: titles in merged cells above the header, and blank rows beneath."""
    book = Workbook()
    sheet = book.worksheets[0]
    sheet.append(["ĐẢNG BỘ XÃ PHÚC LỘC"])
    sheet.append(["DANH SÁCH ĐẢNG VIÊN CHI BỘ THÔN ĐÔNG (tháng 11/2026)"])
    sheet.append([])
    for line in (1, 2):
        sheet.merge_cells(start_row=line, start_column=1, end_row=line, end_column=len(HEADER))
    sheet.append(HEADER)
    for number, (name, phone, role, standing, areas) in enumerate(ROSTER, 1):
        sheet.append([number, CELL, name, phone, role, standing, areas])
    for _ in range(3):
        sheet.append([" "] * len(HEADER))
    book.save(path)


async def import_roster(world: World, path: Path) -> None:
    roster = read(path)
    assert roster.problems == []
    assert [row.phone for row in roster.rows[:3]] == ["0900000001", "0900000002", "0900000003"]

    def take(db: Session) -> None:
        committee_id = db.get_one(CellRow, world.cell_id).committee_id
        changes = rosters.compare(db, committee_id, roster.rows)
        assert (len(changes.added), changes.new_cells, changes.missing) == (26, (), ())
        rosters.apply(db, committee_id, changes)

    await world.app.database.run(take)


async def gather(world: World, phone: Callable[[str], Phone]) -> Cell:
    """Everybody on the roster, each with a phone."""

    def roll(db: Session) -> list[tuple[int, str]]:
        return [(person.id, person.full_name) for person in db.scalars(select(Person).order_by(Person.ordinal))]

    cell = Cell(world)
    for person_id, name in await world.app.database.read(roll):
        given = name.split()[-1]
        cell.people[given], cell.ids[given] = Member(name, phone(given)), person_id
    return cell


def at(text: str) -> datetime:
    """ "24/11 09:00" of the story's year."""
    return datetime.strptime(f"{text} 2026", "%d/%m %H:%M %Y").replace(tzinfo=ZONE)
