"""Cuts `reference.json` out of the whole reference: `python -m tests.fake_telegram.excerpt`.

The methods the fake knows and every type reachable from their parameters, without prose that checks nothing.
"""

from __future__ import annotations

import json

from .methods import METHODS
from .schema import EXCERPT, FIXED, LIST, WHOLE, Schema
from .wire import Json


def excerpt() -> Json:
    whole = Schema(WHOLE)
    methods = {name: _cut(whole.methods[name]) for name in sorted(METHODS)}
    types: dict[str, Json] = {}
    queue = [kind for method in methods.values() for kind in _kinds(method)]
    while queue:
        kind = queue.pop()
        if kind in whole.types and kind not in types:
            types[kind] = _cut(whole.types[kind])
            queue += _kinds(types[kind])
    return {"methods": methods, "types": dict(sorted(types.items())), "updates": whole.update_kinds}


def _kinds(described: Json) -> list[str]:
    found = described.get("subtypes", []) + [kind for field in described["fields"] for kind in field["types"]]
    return [kind.replace(LIST, "") for kind in found]


def _cut(described: Json) -> Json:
    fields: list[Json] = []
    for field in described.get("fields", []):
        cut = {key: field[key] for key in ("name", "types", "required")}
        prose = FIXED.search(field["description"])
        fields.append(cut | ({"description": prose[0]} if prose else {}))
    subtypes = described.get("subtypes")
    return {"fields": fields} | ({"subtypes": subtypes} if subtypes else {})


def written(found: Json) -> str:
    """One line for each method and type, so that a new version of the reference shows as a readable change."""
    parts: list[str] = []
    for part in ("methods", "types"):
        lines = [f"{json.dumps(name)}: {json.dumps(each)}" for name, each in found[part].items()]
        parts.append(json.dumps(part) + ": {\n" + ",\n".join(lines) + "\n}")
    parts.append(f'"updates": {json.dumps(found["updates"])}')
    return "{" + ",\n".join(parts) + "}\n"


if __name__ == "__main__":
    EXCERPT.write_text(written(excerpt()), encoding="utf-8")
