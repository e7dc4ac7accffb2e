"""Logs on stderr, everything through one handler, and no secret in any of it.

What is written is redacted as the last thing before it leaves, so that messages, arguments, tracebacks and chained
causes, ours and the libraries', all go the same way.
"""

from __future__ import annotations

import json
import logging
import re
import sys
import threading
from collections.abc import Iterable
from typing import Literal
from urllib.parse import quote

import structlog
from structlog.types import Processor

HIDDEN = "***"
SHORTEST_SECRET = 4  # a shorter one would blot out half of every line
TOKEN = re.compile(r"(?<!\d)\d+(?::|%3A)[A-Za-z0-9_-]{30,}", re.IGNORECASE)
TOKEN_IN_URL = re.compile(r"(/bot)\d+(?::|%3A)[^/\s\"'\\]+", re.IGNORECASE)
API_KEY = re.compile(r"c311-\d+-[A-Za-z0-9_-]{20,}")  # of other systems (storage/api_keys.py)
PHONE = re.compile(r"(?<![\d.])(?:0|\+84[ .-]?)\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)")
DETAIL = re.compile(r"DETAIL:.*?(?=\\n|\n|$)")  # PostgreSQL quotes the row it refused, as it stands or within JSON
QUIET = ("httpx", "httpcore", "httpx2", "httpcore2", "telegram", "apscheduler", "aiosqlite", "alembic", "asyncio")


class Redaction:
    """Takes tokens, phone numbers and the configured secrets out of a text, however they were quoted."""

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        forms = {form for secret in secrets if len(secret) >= SHORTEST_SECRET for form in _written(secret)}
        longest_first = sorted(forms, key=len, reverse=True)
        self._secrets = re.compile("|".join(map(re.escape, longest_first))) if forms else None

    def __call__(self, text: str) -> str:
        text = self._secrets.sub(HIDDEN, text) if self._secrets else text
        text = TOKEN_IN_URL.sub(rf"\1{HIDDEN}", text)
        return PHONE.sub(HIDDEN, API_KEY.sub(HIDDEN, TOKEN.sub(HIDDEN, DETAIL.sub(f"DETAIL: {HIDDEN}", text))))


def _written(secret: str) -> set[str]:
    """As itself, in an address, and escaped up to twice: a traceback's repr may stand in JSON."""
    once = _escaped(secret)
    return {secret, quote(secret), quote(secret, safe=""), *once, *(form for one in once for form in _escaped(one))}


def _escaped(text: str) -> set[str]:
    in_json = {json.dumps(text, ensure_ascii=ascii_only)[1:-1] for ascii_only in (True, False)}
    return {*in_json, repr(text)[1:-1], text.replace("'", "\\'")}


class _Redacting(structlog.stdlib.ProcessorFormatter):
    redaction = Redaction()

    def format(self, record: logging.LogRecord) -> str:
        return self.redaction(super().format(record))


def configure(
    log_format: Literal["console", "json"],
    secrets: Iterable[str] = (),
    level: Literal["info", "warning", "error"] = "info",
) -> None:
    """Call once, before anything is logged."""
    formatter = _Redacting(processors=_rendering(log_format), foreign_pre_chain=_shared())
    formatter.redaction = Redaction(secrets)
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(formatter)
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(max(logging.WARNING, root.level))
    logging.getLogger("uvicorn.access").disabled = True
    logging.captureWarnings(capture=True)
    sys.excepthook = lambda kind, error, trace: _log_uncaught((kind, error, trace))
    threading.excepthook = lambda args: _log_uncaught((args.exc_type, args.exc_value, args.exc_traceback))
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            *_shared(),
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )


def _shared() -> list[Processor]:
    """What both structlog's records and the standard library's get."""
    return [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]


def _rendering(log_format: Literal["console", "json"]) -> list[Processor]:
    remove_meta = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if log_format == "json":
        return [
            remove_meta,
            structlog.processors.format_exc_info,
            structlog.processors.JSONRenderer(ensure_ascii=False),
        ]
    console = structlog.dev.ConsoleRenderer(
        colors=sys.stderr.isatty(), exception_formatter=structlog.dev.plain_traceback
    )
    return [remove_meta, console]


def _log_uncaught(exc_info: object) -> None:
    structlog.get_logger("chibo").critical("uncaught", exc_info=exc_info)
