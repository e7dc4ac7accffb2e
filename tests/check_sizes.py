"""Files of at most 250 lines, functions of at most 40: `python -m tests.check_sizes`. Migrations are exempt."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

LONGEST_FILE = 250
LONGEST_FUNCTION = 40
FOLDERS = ("bot", "handlers", "storage", "tests", "examples", "bench")
KINDS = {".py", ".js", ".css", ".html"}


def problems(root: Path) -> Iterator[str]:
    for path in (path for folder in FOLDERS for path in sorted((root / folder).rglob("*"))):
        name = path.relative_to(root)
        if path.suffix not in KINDS or name.is_relative_to("storage/migrations/versions"):
            continue
        source = path.read_text(encoding="utf-8")
        if (lines := len(source.splitlines())) > LONGEST_FILE:
            yield f"{name}: {lines} lines, at most {LONGEST_FILE}"
        if path.suffix == ".py":
            yield from (f"{name}:{problem}" for problem in long_functions(source))


def long_functions(source: str) -> Iterator[str]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = (node.end_lineno or node.lineno) - node.lineno + 1
            if lines > LONGEST_FUNCTION:
                yield f"{node.lineno}: {node.name} has {lines} lines, at most {LONGEST_FUNCTION}"


def main() -> int:
    found = list(problems(Path(__file__).parent.parent))
    print("\n".join(found) or "sizes: ok")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
