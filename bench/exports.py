"""The heaviest files, made as the running program makes them: in a worker process, while the loop goes on.

A roster of 10,000 lines as .xlsx, invitations on paper for 1,000 members as .docx, and a month's calendar file. The
figure is the longest time that a coroutine, which only sleeps a millisecond again and again, had to wait for its turn.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Awaitable, Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from contextlib import asynccontextmanager
from datetime import date
from functools import partial
from importlib import import_module
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter
from typing import Any

from bench.figures import watched
from bench.world import folder

PATIENCE = 300.0  # seconds: the program waits less, but a busy machine is no reason to have no figure
Make = Callable[..., Awaitable[Any]]


def roster(path: str, lines: int) -> int:
    """Every cell a text, as exports have it. Returns the file's size."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.worksheets[0]
    for number in range(lines):
        sheet.append([str(number), "Chi bộ thôn Đông", f"Nguyễn Văn {number}", "0912345678", "Đảng viên", "Chính thức"])
    book.save(path)
    return Path(path).stat().st_size


def slips(path: str, members: int) -> int:
    from bot.slips import Slip, write_docx

    link = "https://t.me/chibo_test_bot?start=abcdefghijklmnopqrstuv"
    asked = [Slip(f"Chi bộ {n // 40}", f"Nguyễn Văn {n}", "ABCD 2345", link, date(2026, 12, 1)) for n in range(members)]
    write_docx(asked, Path(path), _text)
    return Path(path).stat().st_size


def _text(key: str, words: Mapping[str, object]) -> str:
    return f"{key} {' '.join(map(str, words.values()))}"


@asynccontextmanager
async def workshop() -> AsyncGenerator[Make]:
    """The program's own where there is one, else a process that does the same."""
    if find_spec("bot.workshop"):
        ours = import_module("bot.workshop").Workshop()
        yield partial(ours.make, seconds=PATIENCE)
        await ours.close()
        return
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:

        async def make(function: Callable[..., Any], *args: Any) -> Any:
            return await asyncio.get_running_loop().run_in_executor(pool, function, *args)

        yield make


async def measure(short: bool) -> dict[str, float]:
    share = 10 if short else 1
    with folder() as place:
        async with workshop() as make, watched() as stall:
            began = perf_counter()
            size = await make(roster, str(place / "roster.xlsx"), 10_000 // share)
            size += await make(slips, str(place / "slips.docx"), 1_000 // share)
            taken = perf_counter() - began
    return {
        "export_stall_ms": stall.worst * 1000,
        "export_stalls_over_10_ms": stall.over_ten,
        "export_s": taken,
        "export_bytes": size,
    }
