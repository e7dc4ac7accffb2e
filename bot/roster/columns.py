"""Where the header stands and which column holds what.

Headers are compared by their folded letters and digits alone, so case, marks, spaces, line breaks and
punctuation do not matter; a remark in brackets is looked at first with the header, then left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from bot.roster.entries import Problem
from bot.roster.texts import clean, words_only
from bot.roster.workbook import Sheet

Column = Literal["cell", "full_name", "phone", "role", "standing", "ordinal", "areas", "fields"]
TITLES: dict[Column, str] = {
    "ordinal": "STT",
    "cell": "Chi bộ",
    "full_name": "Họ và tên",
    "phone": "Số điện thoại",
    "role": "Chức vụ",
    "standing": "Tư cách",
    "areas": "Địa bàn phụ trách",
    "fields": "Lĩnh vực phụ trách",
}
REQUIRED: tuple[Column, ...] = ("cell", "full_name", "phone", "role", "standing")
SYNONYMS: dict[Column, str] = {
    "ordinal": "stt tt sott sothutu",
    "cell": "chibo tenchibo chibosinhhoat sinhhoattaichibo chibothon chibotructhuoc thuocchibo",
    "full_name": "hovaten hoten tendangvien hovatendangvien hotendangvien hovatenkhaisinh hotenkhaisinh hotendaydu",
    "phone": "sodienthoai sdt dienthoai sodt dt dtdd sdtdd didong sodidong dienthoaididong sodienthoaididong "
    "dienthoailienhe sodienthoailienhe solienhe sdtlienhe sodienthoaidangvien",
    "role": "chucvu chucdanh chucvuchucdanh chucvudang chucvutrongdang chucvutrongchibo chucdanhtrongchibo "
    "chucvuchibo chucvuchiuy chucvudangvien nhiemvutrongchibo",
    "standing": "tucach tucachdangvien dangvien loaidangvien diendangvien chinhthucdubi dangvienchinhthucdubi "
    "tinhtrang tinhtrangdangvien tinhtrangsinhhoat hinhthucsinhhoat tucachsinhhoat",
    "areas": "diabanphutrach diaban thonphutrach xomphutrach ngophutrach tophutrach khuvucphutrach phutrachdiaban "
    "phutrachthon diabanduocphancong diabanphancong phancongphutrach phancongdiaban",
    "fields": "linhvucphutrach phutrachlinhvuc linhvucduocphancong linhvucphancong phanconglinhvuc",
}
MEANING: dict[str, Column] = {word: column for column, words in SYNONYMS.items() for word in words.split()}
DEEPEST_HEADER = 20


@dataclass(frozen=True, slots=True)
class Header:
    """A header line and the place, counted from 0, of each column known in it."""

    line: int
    places: dict[Column, int]
    twice: tuple[Column, ...]

    @property
    def missing(self) -> list[Column]:
        return [column for column in REQUIRED if column not in self.places]

    def problems(self) -> list[Problem]:
        return [Problem(self.line, TITLES[column], "roster-missing-column") for column in self.missing] + [
            Problem(self.line, TITLES[column], "roster-column-twice") for column in self.twice
        ]


def find(sheet: Sheet) -> Header | None:
    """The line among the first twenty that names most columns, at least two; the upper one of equals."""
    candidates = [_header(line, values) for line, values in sheet.lines.items() if line <= DEEPEST_HEADER]
    best = max(candidates, key=lambda header: len(header.places), default=None)
    return best if best and len(best.places) >= 2 else None


def _header(line: int, values: Iterable[object]) -> Header:
    places: dict[Column, int] = {}
    twice: list[Column] = []
    for place, value in enumerate(values):
        column = _meaning(clean(value))
        if column in places:
            twice.append(column)
        elif column:
            places[column] = place
    return Header(line, places, tuple(dict.fromkeys(twice)))


def _meaning(title: str) -> Column | None:
    spellings = (title, re.sub(r"\(.*?\)", "", title))
    keys = (words_only(spelling).replace(" ", "") for spelling in spellings)
    return next((MEANING[key] for key in keys if key in MEANING), None)
