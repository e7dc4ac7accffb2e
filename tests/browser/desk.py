"""The page with its phones, used as people use it: what they see is what is asserted."""

from __future__ import annotations

import asyncio
import re
import time
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from playwright.async_api import ConsoleMessage, Locator, Page, Request, Response

PATIENCE = 30.0  # seconds until what was sent is seen


@dataclass
class Desk:
    """One open page. `troubles`: whatever the browser complained of; a test ends without any."""

    page: Page
    address: str
    troubles: list[str] = field(default_factory=list[str])
    _out_of_order: bool = False

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE * 1000)
        self.page.on("console", self._said)
        self.page.on("pageerror", lambda error: self._trouble(f"error: {error}"))
        self.page.on("requestfailed", self._failed)
        self.page.on("response", self._answered)

    async def opens(self, phones: str = "") -> None:
        await self.page.goto(f"{self.address}{phones}")
        await self.phone(0).element.wait_for()

    def phone(self, number: int) -> HeldPhone:
        return HeldPhone(self.page, self.page.get_by_test_id(f"phone-{number}"))

    async def moves_clock(self, button: str) -> str:
        """Press a button of the clock and wait until the time has been moved. Returns what the clock shows."""
        await self.page.get_by_test_id(button).click()
        await self.page.locator(".clock[aria-busy=false]").wait_for()
        return await self.clock()

    async def clock(self) -> str:
        """Such as "Thứ Ba, 24/11/2026 09:00"."""
        return " ".join((await self.page.get_by_test_id("clock-now").inner_text()).split())

    @contextmanager
    def outage(self) -> Generator[None]:
        """While the program is down, failures are what should be seen."""
        self._out_of_order = True
        yield
        self._out_of_order = False

    async def overflow(self) -> int:
        """By how many pixels anything is wider than the window."""
        wide = "Math.max(...[...document.querySelectorAll('body *')].map((e) => e.getBoundingClientRect().right))"
        scrolled = "document.documentElement.scrollWidth"
        return round(await self.page.evaluate(f"Math.max({scrolled}, {wide}) - innerWidth"))

    def _trouble(self, what: str) -> None:
        if not self._out_of_order:
            self.troubles.append(what)

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self._trouble(f"{message.type}: {message.text}")

    def _failed(self, request: Request) -> None:
        leaving = request.url.endswith("/api/stream") and request.failure == "net::ERR_ABORTED"
        if not leaving:  # the stream never ends by itself: whoever leaves the page breaks it off
            self._trouble(f"{request.method} {request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self._trouble(f"{response.status} {response.url}")


@dataclass
class HeldPhone:
    """A phone in somebody's hands. `hears` reads on from what was heard before, so old messages prove nothing."""

    page: Page
    element: Locator
    read: int = 0

    async def name(self) -> str:
        return await self.element.locator(".holder-name").inner_text()

    async def starts(self) -> None:
        await self.element.get_by_test_id("start").click()

    async def types(self, text: str) -> None:
        await self.element.get_by_test_id("compose").fill(text)
        await self.element.get_by_test_id("send").click()

    async def presses(self, label: str) -> None:
        """The newest button of this label."""
        shown = re.compile(f"^{re.escape(label)}$")
        await self.element.get_by_test_id("button").filter(has_text=shown).last.click()

    async def picks(self, label: str) -> None:
        """The number that stands before this line in the newest message that has it."""
        lines = [line for text in await self.inbox() for line in text.splitlines()]
        numbers = [line.partition(". ")[0] for line in lines if line.partition(". ")[2] == label]
        assert numbers, f"no line “{label}” in {lines[-20:]}"
        await self.types(numbers[-1])

    async def attaches(self, kind: str, file: Path, caption: str = "") -> None:
        """`kind`: photo or file."""
        await self.element.get_by_test_id("attach").click()
        async with self.page.expect_file_chooser() as chooser:
            await self.element.get_by_test_id(f"attach-{kind}").click()
        await (await chooser.value).set_files(file)
        await self.types(caption)

    async def hears(self, words: str) -> str:
        """The text of the next message to come that contains these words."""
        until = time.monotonic() + PATIENCE
        while time.monotonic() < until:
            inbox = await self.inbox()
            for number, text in enumerate(inbox[self.read :], self.read + 1):
                if words in text:
                    self.read = number
                    return text
            await asyncio.sleep(0.05)
        raise AssertionError(f"“{words}” was not heard, but: {(await self.inbox())[self.read :]}")

    async def looks_at(self, words: str) -> None:
        """Scroll to the newest message that contains these words, as one reads a long one from its beginning."""
        message = self.element.get_by_test_id("message").filter(has_text=words).last
        await message.evaluate("(node) => { node.style.scrollMarginTop = '12px'; node.scrollIntoView(); }")

    async def inbox(self) -> list[str]:
        """What was said to this phone, oldest first; a file by its name above its text."""
        theirs = self.element.locator('[data-testid="message"][data-mine="false"] .bubble')
        shown = (
            "(all) => all.map((b) => [...b.querySelectorAll('.file-name, .text')].map((n) => n.innerText).join('\\n'))"
        )
        return await theirs.evaluate_all(shown)

    async def said(self) -> list[str]:
        """What its holder has said."""
        return await self.element.locator('[data-testid="message"][data-mine="true"] .text').all_inner_texts()
