"""What kind of area a name speaks of, and which field of reports a field of work is: guesses that people can change."""

from __future__ import annotations

from storage.folding import fold
from storage.models.people import AreaKind

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


def kind_of(name: str) -> AreaKind:
    """“Tổ 3” and “Nhóm hộ 2” are household groups; a field of work is called one, or is the name of one."""
    said = fold(" ".join(name.split()))
    if said.startswith(FIELD) or any(said in words for words in OF_FIELDS.values()):
        return "field"
    return "group" if said.startswith(GROUPS) else "hamlet"


def field_of(name: str) -> str | None:
    """Of a field of work: the field of reports that its name speaks of."""
    said = fold(" ".join(name.split()))
    return next((field for field, words in OF_FIELDS.items() if any(word in said for word in words)), None)
