"""Which text keys a Python file uses: any literal may be one, and some calls take nothing else."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

KEY = re.compile(r"[a-z]+(-[a-z0-9]+)+")
HEAD = re.compile(r"[a-z]+-[a-z0-9-]*")  # f"role-{role}" may become any key that begins with role-
# Here the first argument is a key whatever it looks like …
KEY_FIRST = {"Text", "ask", "end", "also", "Misfit"}
# … and here a literal that looks like a key is one: turn.tell(person, "…"), Door("…", label="…"), texts.render(…).
KEY_SOMEWHERE = {"text", "tell", "show", "render", "say", "Door"}


@dataclass(frozen=True)
class Use:
    text: str
    line: int
    is_head: bool
    must_exist: bool


def uses_in(source: str) -> Iterator[Use]:
    tree = ast.parse(source)
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    first = {id(node) for call in calls if called(call) in KEY_FIRST for node in literals(call.args[:1])}
    somewhere = {id(node) for call in calls if called(call) in KEY_FIRST | KEY_SOMEWHERE for node in keys_of(call)}
    within = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in within:
            shaped = KEY.fullmatch(node.value) is not None
            must_exist = id(node) in first or (shaped and id(node) in somewhere)
            yield Use(node.value, node.lineno, is_head=False, must_exist=must_exist)
        elif isinstance(node, ast.JoinedStr) and (head := head_of(node)):
            yield Use(head, node.lineno, is_head=True, must_exist=id(node) in first | somewhere)


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def keys_of(call: ast.Call) -> Iterator[ast.expr]:
    named = [keyword.value for keyword in call.keywords if keyword.arg in {"key", "label"}]
    yield from literals([*call.args[:2], *named])


def literals(arguments: list[ast.expr]) -> Iterator[ast.expr]:
    """String literals and f-strings; `"a-b" if new else "a-c"` gives both."""
    for argument in arguments:
        branches = [argument.body, argument.orelse] if isinstance(argument, ast.IfExp) else [argument]
        yield from (node for node in branches if isinstance(node, ast.Constant | ast.JoinedStr))


def head_of(node: ast.JoinedStr) -> str:
    first = node.values[0] if node.values else None
    text = first.value if isinstance(first, ast.Constant) else ""
    return text if isinstance(text, str) and HEAD.fullmatch(text) else ""
