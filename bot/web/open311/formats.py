"""Answers in both forms of GeoReport v2: XML, and JSON made of it by the Spark convention (lists without their names).

A tree is made of dicts, lists, words, numbers and None. https://wiki.open311.org/GeoReport_v2
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Literal
from xml.etree.ElementTree import Element, tostring

from starlette.responses import Response

Form = Literal["json", "xml"]
Tree = Mapping[str, "Tree"] | Sequence["Tree"] | str | int | float | bool | None
FORMS: tuple[Form, ...] = ("json", "xml")
TYPES: dict[Form, str] = {"json": "application/json", "xml": "text/xml"}
EACH = {
    "services": "service", "attributes": "attribute", "service_requests": "request", "errors": "error",
    "endpoints": "endpoint", "formats": "format",
}  # fmt: skip
"""What one of a list is called."""
NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
HEADERS = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer"}


class Problem(Exception):
    """An answer that is no: each reason is told, under the code of the answer."""

    def __init__(self, status: int, *reasons: str, headers: Mapping[str, str] | None = None) -> None:
        super().__init__(status)
        self.status, self.reasons, self.headers = status, reasons, dict(headers or {})


def answer(form: Form, root: str, tree: Tree, status: int = 200, headers: Mapping[str, str] | None = None) -> Response:
    content = as_xml(root, tree) if form == "xml" else json.dumps(tree, ensure_ascii=False, allow_nan=False).encode()
    told = {**HEADERS, **(headers or {}), "Content-Type": f"{TYPES[form]}; charset=utf-8"}
    return Response(content, status, headers=told)


def refused(form: Form, problem: Problem) -> Response:
    errors = [{"code": problem.status, "description": reason} for reason in problem.reasons]
    return answer(form, "errors", errors, problem.status, problem.headers)


def as_xml(root: str, tree: Tree) -> bytes:
    return tostring(_element(root, tree), encoding="utf-8", xml_declaration=True)


def _element(name: str, tree: Tree) -> Element:
    element = Element(name)
    if isinstance(tree, Mapping):
        element.extend(_element(key, part) for key, part in tree.items())
    elif isinstance(tree, str):
        element.text = NO_XML.sub("", tree)
    elif isinstance(tree, Sequence):
        element.extend(_element(EACH[name], part) for part in tree)
    elif tree is not None:
        element.text = str(tree).lower() if isinstance(tree, bool) else str(tree)
    return element
