"""Where a bug is: the error's type and its last frame, which say nothing of what people wrote, as messages may."""

from __future__ import annotations

import re
import traceback
from pathlib import Path

HEAD = "Traceback (most recent call last):\n"
FRAME = re.compile(r'  File "(?P<file>.+)", line (?P<line>\d+), in (?P<name>.+)')
KIND = re.compile(r"[A-Za-z_][\w.]*")
ROOT = Path(__file__).parent.parent


def place(error: BaseException) -> str:
    """As "handlers/comments.py:88 confirmed"."""
    frames = traceback.extract_tb(error.__traceback__, limit=-1)
    return _place(frames[0].filename, str(frames[0].lineno), frames[0].name) if frames else ""


def read(trace: str) -> tuple[str, str]:
    """Type and place of the first error in a traceback's text; empty where it is none.

    Reading ends where an error's message begins: it may quote anything, other tracebacks too.
    """
    found = None
    for line in trace.partition(HEAD)[2].splitlines():
        if not line.startswith("  "):
            kind = KIND.match(line)
            return kind[0] if kind else "", _place(*found.groups()) if found else ""
        found = FRAME.match(line) or found
    return "", ""


def without_message(trace: str) -> str:
    """A traceback's text without what the error says: as much of it as `read` reads."""
    kept = [HEAD]
    for line in trace.partition(HEAD)[2].splitlines():
        if not line.startswith("  "):
            kind = KIND.match(line)
            kept.append(kind[0] if kind else "")
            break
        kept.append(f"{line}\n")
    return "".join(kept)


def _place(file: str, line: str, name: str) -> str:
    path = Path(file)
    shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else Path(*path.parts[-2:])
    return f"{shown}:{line} {name}"
