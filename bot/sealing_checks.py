"""What `chibo doctor` says of the sealing key. It makes none."""

from __future__ import annotations

import stat
from collections.abc import Iterator

from sqlalchemy.orm import Session

from bot.config import Settings
from bot.findings import Finding, finding
from bot.sealing import BadKeyError, key_file, sealing
from storage import sealed

OTHERS = stat.S_IRWXG | stat.S_IRWXO


def examine(db: Session, settings: Settings) -> Iterator[Finding]:
    """Nothing where nobody has begun to comment: the key is made then."""
    file, known = key_file(settings.data_dir), sealed.key_ids(db)
    if settings.sealing_key is None and not file.exists():
        if known:
            yield finding("bad", "doctor-sealing-missing", file=str(file))
        return
    try:
        key_id = sealing(settings.data_dir, settings.sealing_key).key_id
    except (BadKeyError, OSError, ValueError):
        yield finding("bad", "doctor-sealing-bad", file=str(file))
        return
    if settings.sealing_key is None and file.stat().st_mode & OTHERS:
        yield finding("bad", "doctor-sealing-open", file=str(file))
    if others := sum(count for other, count in known.items() if other != key_id):
        yield finding("note", "doctor-sealing-other", count=others)
    else:
        yield finding("good", "doctor-sealing")
