"""A Fluent file as the checks see it: for each key its words, its lines and the other texts it refers to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

from fluent.syntax import FluentParser, ast

# $start-date, $start-time, $start-day and $start-month are ways to print the one word `start`.
DERIVED = re.compile(r"-(date|time|day|month)$")
HOLE = "\N{OBJECT REPLACEMENT CHARACTER}"  # stands where a word will be filled in


@dataclass
class Entry:
    key: str
    words: set[str] = field(default_factory=set[str])
    references: set[str] = field(default_factory=set[str])
    lines: list[str] = field(default_factory=list[str])


def read_file(path: Path) -> tuple[dict[str, Entry], list[str]]:
    """The file's entries by key (a term's key keeps its dash), and what is wrong with the file itself."""
    entries: dict[str, Entry] = {}
    broken: list[str] = []
    place = f"locales/{path.parent.name}/{path.name}"
    for node in FluentParser().parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Junk):
            broken.append(f"{place}: cannot be read: {(node.content or '').splitlines()[0]}")
        elif isinstance(node, ast.Message | ast.Term):
            entry = read_entry(node)
            if entry.key in entries:
                broken.append(f"{place}: {entry.key} is there twice")
            entries[entry.key] = entry
    return entries, broken


def read_entry(node: ast.Message | ast.Term) -> Entry:
    entry = Entry(f"-{node.id.name}" if isinstance(node, ast.Term) else node.id.name)
    for part in walk(node):
        if isinstance(part, ast.VariableReference):
            entry.words.add(DERIVED.sub("", part.id.name))
        elif isinstance(part, ast.MessageReference):
            entry.references.add(part.id.name)
        elif isinstance(part, ast.TermReference):
            entry.references.add(f"-{part.id.name}")
        elif isinstance(part, ast.Pattern):
            entry.lines += "".join(map(shown, part.elements)).splitlines()
    return entry


def shown(element: ast.TextElement | ast.Placeable) -> str:
    if isinstance(element, ast.TextElement):
        return element.value
    if isinstance(element.expression, ast.StringLiteral):
        return str(element.expression.parse()["value"])
    return HOLE


def walk(node: object) -> Iterator[object]:
    """The node and everything in it; a variant's pattern comes as a pattern of its own."""
    yield node
    if isinstance(node, list):
        children = cast("list[object]", node)
    else:
        children = list(vars(node).values()) if isinstance(node, ast.BaseNode) else []
    for child in children:
        yield from walk(child)
