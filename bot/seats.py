"""This process's place at a piece of work that only one may do at a time: its name, and a lock that dies with it."""

from __future__ import annotations

import fcntl
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from socket import gethostname
from typing import IO
from uuid import uuid4

from storage.leases import Holder


@dataclass
class Seat:
    """`name`: the work's; `run`: this program's, new at every start, so that nobody is taken for the one before."""

    data_dir: Path
    name: str
    run: str
    _lock: IO[bytes] | None = field(default=None, init=False)

    def holder(self) -> Holder:
        """Tries for the lock anew each time: whoever had it may have died since."""
        return Holder(_folder_id(self.data_dir), self.run, self._locked())

    def _locked(self) -> bool:
        if self._lock is None:
            file = (self.data_dir / f"{self.name}.lock").open("wb")
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                file.close()
                return False
            self._lock = file
        return True

    def leave(self) -> None:
        if self._lock:
            self._lock.close()
            self._lock = None


def _folder_id(data_dir: Path) -> str:
    """Made at first need, and named so that an operator knows the machine. Of two that make it at once one's holds."""
    file = data_dir / "folder-id"
    if not file.exists():
        data_dir.mkdir(parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{uuid4().hex}")
        fresh.write_text(f"{gethostname()[:20]}-{uuid4().hex[:8]}", "utf8")
        with suppress(FileExistsError):
            file.hardlink_to(fresh)
        fresh.unlink()
    return file.read_text("utf8")
