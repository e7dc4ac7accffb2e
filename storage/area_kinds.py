"""What kind of area a name speaks of, and which field of reports a field of work is: guesses that people can change."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storage.folding import fold
from storage.models.people import AreaKind
from storage.report_fields import Field

OF_FIELDS: dict[str, tuple[str, ...]] = {
    "opinion": ("tu tuong", "du luan", "tuyen giao", "dan van"),
    "security": ("an ninh", "trat tu", "an toan giao thong"),
    "land": ("dat dai", "dia chinh"),
    "environment": ("moi truong", "ve sinh"),
    "infrastructure": ("ha tang", "giao thong", "thuy loi", "xay dung"),
    "welfare": ("an sinh", "xa hoi", "ho ngheo", "chinh sach"),
    "procedures": ("thu tuc", "hanh chinh", "mot cua"),
    "unity": ("doan ket", "noi bo"),
    "disaster": ("thien tai", "dich benh", "phong chong", "y te"),
}
FIELD = "linh vuc "
GROUPS = ("to ", "nhom ", "cum ", "lien gia ")


def kind_of(name: str, fields: Sequence[Field]) -> AreaKind:
    """“Tổ 3” and “Nhóm hộ 2” are household groups; a field of work is called one, or is the name of one."""
    said = fold(" ".join(name.split()))
    if said.startswith(FIELD) or any(said in _words(field) for field in fields):
        return "field"
    return "group" if said.startswith(GROUPS) else "hamlet"


def field_of(name: str, fields: Sequence[Field]) -> str | None:
    """Of a field of work: which of these fields of reports its name speaks of; a commune's own name says it best."""
    said = fold(" ".join(name.split()))
    called = sorted(fields, key=lambda field: field.name is None or not _speaks(said, fold(field.name)))
    return next((field.code for field in called if any(_speaks(said, word) for word in _words(field))), None)


def _speaks(said: str, word: str) -> bool:
    """Whole words only: “Chợ” is not in “phòng chống”."""
    return re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said) is not None


def _words(field: Field) -> tuple[str, ...]:
    return (*([fold(field.name)] if field.name else []), *OF_FIELDS.get(field.code, ()))
