"""What is locked under a key that is not in the database: who wrote a sealed comment, and all that would tell it.

The key is a file of the data folder, made at first use, or a setting where several machines serve one database. It is
in no backup of the database. Whoever has both can read all (docs/anonymity.md). AES-256-GCM with random nonces: the
same thing locked twice looks different, and what is locked is padded to whole blocks, so that its size says little.
"""

from __future__ import annotations

import hashlib
import json
import os
import secrets
import zlib
from base64 import b64decode, b64encode, urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import SecretStr

KEY, NONCE, LENGTH = 32, 12, 4  # bytes
BLOCK = 4096


class BadKeyError(Exception):
    """What should be the key is none."""


class Sealing:
    """`source` gives the key at first use. `about` binds what is locked to its place: elsewhere it does not open."""

    def __init__(self, source: Callable[[], bytes]) -> None:
        self._source = source

    @cached_property
    def _key(self) -> bytes:
        return self._source()

    @cached_property
    def _cipher(self) -> AESGCM:
        return AESGCM(self._key)

    @property
    def key_id(self) -> str:
        """Tells one key from another, and nothing of either."""
        return hashlib.sha256(b"chibo-sealing:" + self._key).hexdigest()[:16]

    def lock(self, value: Any, about: str, block: int = BLOCK) -> bytes:
        """Any JSON."""
        plain = zlib.compress(json.dumps(value, ensure_ascii=False).encode(), 9)
        plain = len(plain).to_bytes(LENGTH, "big") + plain
        nonce = secrets.token_bytes(NONCE)
        return nonce + self._cipher.encrypt(nonce, plain + bytes(-len(plain) % block), about.encode())

    def unlock(self, locked: bytes, about: str) -> Any:
        """None where it was locked with another key, or for another place."""
        try:
            plain = self._cipher.decrypt(locked[:NONCE], locked[NONCE:], about.encode())
        except (InvalidTag, ValueError):
            return None
        length = int.from_bytes(plain[:LENGTH], "big")
        return json.loads(zlib.decompress(plain[LENGTH : LENGTH + length]))

    def lock_text(self, value: Any, about: str) -> str:
        return b64encode(self.lock(value, about)).decode()

    def unlock_text(self, locked: str, about: str) -> Any:
        return self.unlock(b64decode(locked), about)


def key_file(data_dir: Path) -> Path:
    return data_dir / "keys" / "sealing.key"


def sealing(data_dir: Path, setting: SecretStr | None = None) -> Sealing:
    return Sealing(lambda: parsed(setting.get_secret_value()) if setting else _from_file(key_file(data_dir)))


def parsed(text: str) -> bytes:
    with suppress(ValueError):
        key = urlsafe_b64decode(text.strip())
        if len(key) == KEY:
            return key
    raise BadKeyError


def _from_file(file: Path) -> bytes:
    """Made where there is none. Processes that start side by side agree on one: the first to put it there wins."""
    if not file.exists():
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        fresh = file.with_suffix(f".{os.getpid()}-{secrets.token_hex(4)}")
        with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as written:
            written.write(urlsafe_b64encode(secrets.token_bytes(KEY)) + b"\n")
            written.flush()
            os.fsync(written.fileno())
        with suppress(FileExistsError):
            os.link(fresh, file)
        fresh.unlink()
    return parsed(file.read_bytes().decode("utf8", "replace"))
