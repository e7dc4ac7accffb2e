"""Whether a request or an update is what the Bot API's reference says.

The whole reference is not part of the project. Where it lies beside it, it is used; elsewhere the excerpt in
`reference.json`, cut from it by `python -m tests.fake_telegram.excerpt`, covers the methods the fake knows.
"""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any, cast

from .wire import Json, Upload

EXCERPT = Path(__file__).with_name("reference.json")
WHOLE = Path(__file__).parents[2].parent / "shared/reference/telegram-bot-api-10.1.json"
LIST = "Array of "
# A subtype is told apart by one fixed value, which the reference gives only in prose.
FIXED = re.compile(r"(?:must be|always) [“\"]?(\w+)[”\"]?\.?$")


class Schema:
    def __init__(self, path: Path) -> None:
        document = cast("Json", json.loads(path.read_text(encoding="utf-8")))
        self.methods: dict[str, Json] = document["methods"]
        self.types: dict[str, Json] = document["types"]
        # The excerpt knows requests only: of updates, nothing but the names of their kinds.
        self.update_kinds: list[str] = document.get("updates") or self._names("Update")[1:]

    def types_of(self, method: str, name: str) -> list[str]:
        fields: list[Json] = self.methods[method].get("fields", [])
        found = [field["types"] for field in fields if field["name"] == name]
        return found[0] if found else []

    def _names(self, kind: str) -> list[str]:
        return [field["name"] for field in self.types[kind]["fields"]]

    def problems_of_call(self, method: str, params: Json) -> list[str]:
        return self._problems_of_fields(self.methods[method].get("fields", []), params, "")

    def problems(self, kind: str, value: Any, where: str) -> list[str]:
        """What is wrong with `value` as a `kind` (a name as the reference writes it)."""
        if kind.startswith(LIST):
            return self._problems_of_list(kind.removeprefix(LIST), value, where)
        if kind in PRIMITIVES:
            fits = isinstance(value, PRIMITIVES[kind]) and isinstance(value, bool) == (kind == "Boolean")
            return [] if fits else [f"{where} must be {kind}, not {type(value).__name__}"]
        if not isinstance(value, dict):
            return [f"{where} must be a {kind} object, not {type(value).__name__}"]
        described = self.types[kind]
        if described.get("subtypes"):
            return self._problems_of_union(described["subtypes"], value, where)
        return self._problems_of_fields(described.get("fields", []), cast("Json", value), f"{where}.")

    def _problems_of_list(self, kind: str, value: Any, where: str) -> list[str]:
        if not isinstance(value, list):
            return [f"{where} must be a list, not {type(value).__name__}"]
        items = cast("list[Any]", value)
        return [problem for i, item in enumerate(items) for problem in self.problems(kind, item, f"{where}[{i}]")]

    def _problems_of_union(self, kinds: list[str], value: Any, where: str) -> list[str]:
        return min((self.problems(kind, value, where) for kind in kinds), key=len)

    def _problems_of_fields(self, fields: list[Json], found: Json, where: str) -> list[str]:
        known = {field["name"]: field for field in fields}
        problems = [f"unknown {where}{name}" for name in found if name not in known]
        problems += [f"missing {where}{f['name']}" for f in fields if f["required"] and f["name"] not in found]
        for name in known.keys() & found.keys():
            problems += self._problems_of_union(known[name]["types"], found[name], f"{where}{name}")
            problems += _problems_of_fixed(known[name], found[name], f"{where}{name}")
        return problems


PRIMITIVES: dict[str, type | tuple[type, ...]] = {
    "Integer": int,
    "Float": (int, float),
    "Boolean": bool,
    "String": str,
    "InputFile": Upload,
}


def _problems_of_fixed(field: Json, value: Any, where: str) -> list[str]:
    fixed = FIXED.search(field.get("description", "")) if field["name"] in ("type", "status", "source") else None
    return [f"{where} must be {fixed[1]}"] if fixed and value != fixed[1] else []


@cache
def schema() -> Schema:
    return Schema(WHOLE if WHOLE.exists() else EXCERPT)


def available() -> list[Path]:
    return [path for path in (EXCERPT, WHOLE) if path.exists()]
