"""Where a bug is: the error's type and its last frame, which say nothing of what people wrote, as messages may."""

from __future__ import annotations

import re
import traceback
from pathlib import Path

FRAME = re.compile(r'^  File "(?P<file>.+)", line (?P<line>\d+), in (?P<name>.+)$', re.MULTILINE)
KIND = re.compile(r"^(?P<kind>[A-Za-z_][\w.]*)(?::|$)", re.MULTILINE)
ROOT = Path(__file__).parent.parent


def place(error: BaseException) -> str:
    """As "handlers/comments.py:88 confirmed"."""
    frames = traceback.extract_tb(error.__traceback__, limit=-1)
    return _place(frames[0].filename, str(frames[0].lineno), frames[0].name) if frames else ""


def read(trace: str) -> tuple[str, str]:
    """Type and place of the error out of a traceback's text; empty where it is none."""
    frames = list(FRAME.finditer(trace))
    if not frames:
        return "", ""
    last = frames[-1]
    kind = KIND.search(trace, last.end())
    return kind["kind"] if kind else "", _place(last["file"], last["line"], last["name"])


def _place(file: str, line: str, name: str) -> str:
    path = Path(file)
    shown = path.relative_to(ROOT) if path.is_relative_to(ROOT) else Path(*path.parts[-2:])
    return f"{shown}:{line} {name}"
