"""The browser tests need the system's Chromium. Where there is none they are left out, and that is said."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path

import pytest
from playwright.async_api import Browser, async_playwright

from tests.browser.desk import Desk
from tests.browser.pictures import Album
from tests.browser.program import Program
from tests.databases import Databases
from tests.selection import leave_out

HERE = Path(__file__).parent
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
MISSING = "no Chromium (apt-get install chromium)"
SWITCHES = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip

OpensDesk = Callable[..., Awaitable[Desk]]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    ours = [item for item in items if item.path.is_relative_to(HERE)]
    if CHROMIUM or not ours:
        return
    if os.environ.get("CI"):
        raise pytest.UsageError(MISSING)
    leave_out(config, items, dict.fromkeys(ours, MISSING))


@pytest.fixture
async def program(tmp_path: Path, databases: Databases) -> AsyncGenerator[Program]:
    """Running; at the end it must go quietly."""
    program = Program(tmp_path, databases.settings())
    program.set_clock()
    try:
        await program.starts()
        yield program
        assert await asyncio.to_thread(program.ends) == 0
        assert "Traceback" not in program.said, program.said
    finally:
        program.killed()


@pytest.fixture
async def browser() -> AsyncGenerator[Browser]:
    async with async_playwright() as playwright:
        chromium = await playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield chromium
        await chromium.close()


@pytest.fixture
async def opens_desk(program: Program, browser: Browser) -> AsyncGenerator[OpensDesk]:
    """`await opens_desk(1440, 900)`: a visitor who has never been here. No page may have complained in the end."""
    desks: list[Desk] = []
    async with AsyncExitStack() as stack:

        async def opens(width: int, height: int, *, touch: bool = False) -> Desk:
            context = await browser.new_context(
                viewport={"width": width, "height": height}, has_touch=touch, is_mobile=touch, locale="vi-VN"
            )
            stack.push_async_callback(context.close)
            desks.append(Desk(await context.new_page(), program.address))
            await desks[-1].opens()
            return desks[-1]

        yield opens
        assert [trouble for desk in desks for trouble in desk.troubles] == []


@pytest.fixture
def album(tmp_path: Path) -> Album:
    return Album.of(tmp_path)
