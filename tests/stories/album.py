"""Pictures that the program made itself: for the documentation with CHIBO_PICTURES=1."""

from __future__ import annotations

import os
from pathlib import Path

DOCS = Path(__file__).parents[2] / "docs" / "pictures"


def keep(name: str, content: bytes) -> None:
    if os.environ.get("CHIBO_PICTURES") == "1":
        (DOCS / name).write_bytes(content)
