"""Nothing secret leaves through the logs, whoever wrote the line and however it was quoted."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap

import pytest
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from bot.logs import Redaction
from storage.engine import Database

TOKEN = "123456789:AAFakeTokenFakeTokenFakeTokenFake12"
ODD = "mật\"khẩ'u\\và & hơn"
PHONE = "0912345678"

LOGGING = f"""
import logging, threading, warnings
import structlog
early = structlog.get_logger()
from bot import logs
TOKEN, ODD, PHONE = {TOKEN!r}, {ODD!r}, {PHONE!r}
logs.configure("FORMAT", [ODD])
log = logging.getLogger("some.library")

def fails():
    try:
        raise ConnectionError(f"https://api.telegram.org/bot{{TOKEN}}/getMe")
    except ConnectionError as cause:
        raise ValueError(f"bad {{ODD}} of {{PHONE}}", TOKEN) from cause

for write in (early.exception, log.exception):
    try:
        fails()
    except ValueError as error:
        write("went wrong")
        write(f"with {{TOKEN}}", extra={{"token": TOKEN}})
early.info("words", token=TOKEN, secret=ODD, phone=PHONE, url=f"/bot{{TOKEN}}/sendMessage", deep={{"list": [TOKEN]}})
log.warning("%s called %s and %r", TOKEN, "+84 912 345 678", {{"secret": ODD}})
warnings.warn(f"careful with {{TOKEN}}")
thread = threading.Thread(target=fails); thread.start(); thread.join()
logging.getLogger("httpx").info("HTTP Request: GET quiet-please")
logging.getLogger("uvicorn.access").warning("access-please")
log.info("the end")
fails()
"""


def logged(log_format: str) -> str:
    """All that a program writes that logs secrets in every way there is, and dies of an exception full of them."""
    script = textwrap.dedent(LOGGING).replace("FORMAT", log_format)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    return done.stdout + done.stderr


@pytest.mark.parametrize("log_format", ["console", "json"])
def test_no_secret_is_in_messages_arguments_tracebacks_or_causes(log_format: str) -> None:
    text = logged(log_format)
    unescaped = text.replace('\\"', '"').replace("\\\\", "\\")
    for secret in (TOKEN, TOKEN.split(":")[1], PHONE, "912 345 678", ODD, "khẩ", "AAFake"):
        assert secret not in text
        assert secret not in unescaped
    assert "/bot***/getMe" in text
    assert text.count("ConnectionError") >= 6  # the causes are told, without their secrets
    assert "the end" in text


@pytest.mark.parametrize("log_format", ["console", "json"])
def test_libraries_that_log_every_request_are_quiet(log_format: str) -> None:
    assert "please" not in logged(log_format)


def test_json_logs_are_one_object_a_line() -> None:
    for line in logged("json").splitlines():
        entry = json.loads(line)
        assert {"event", "level", "timestamp"} <= entry.keys()


def test_redaction_leaves_ordinary_texts_alone() -> None:
    text = "19 giờ 30, 05/02/2026, 1.039 người, id 1234567890123, /bot/web/botany/x, 2026-11-24T09:00:00"
    assert Redaction(["abc", ""])(text) == text


@pytest.mark.parametrize("phone", ["0912345678", "0912 345 678", "0912.345.678", "+84912345678", "+84 912 345 678"])
def test_phone_numbers_are_hidden_however_they_are_spaced(phone: str) -> None:
    assert Redaction()(f"gọi {phone}, ngay") == "gọi ***, ngay"


def test_secrets_are_hidden_in_addresses_too() -> None:
    assert Redaction(["p@ss/word"])("postgresql://chibo:p%40ss%2Fword@db/x") == "postgresql://chibo:***@db/x"


async def test_a_database_error_does_not_quote_what_was_being_stored(database_url: str) -> None:
    database = Database(database_url)
    with pytest.raises(SQLAlchemyError) as raised:
        await database.run(lambda db: db.execute(text("INSERT INTO nowhere VALUES (:said)"), {"said": "ý kiến riêng"}))
    await database.close()
    assert "ý kiến riêng" not in str(raised.value)


@pytest.mark.parametrize("newline", ["\n", "\\n"])
def test_what_postgresql_quotes_of_a_refused_row_is_hidden(newline: str) -> None:
    error = f"duplicate key{newline}DETAIL:  Key (text)=(ý kiến riêng) already exists.{newline}[SQL: INSERT]"
    assert Redaction()(error) == f"duplicate key{newline}DETAIL: ***{newline}[SQL: INSERT]"
