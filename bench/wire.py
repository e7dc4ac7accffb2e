"""What a message costs on the wire: our channel against python-telegram-bot as it comes, in turns within one run.

Ours is the path that deliveries really take, `TelegramChannel.send` (JSON posted by our request class, nothing of the
library's Bot in between). The other is `Bot.send_message` on the library's own `HTTPXRequest`. Between them, for the
record: `Bot.send_message` on our request class. All have 50 messages in flight and no limiter, and talk to a server in
another process that answers at once, so that its work counts for nobody. Figures are medians of the rounds.

`python -m bench.wire`
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import AsyncGenerator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, cast

from bot.channels.base import Outbound
from bot.channels.telegram import TelegramChannel
from bot.filestore import FileStore

Send = Callable[[], Awaitable[object]]
TOKEN = "1:bench"  # noqa: S105 - of no bot
IN_FLIGHT = 50
ROWS = ((("Tham dự", "a:rsvp:1:yes"), ("Xin vắng", "a:rsvp:1:no")),)
TEXT = (
    "<b>Giấy mời sinh hoạt chi bộ tháng 11</b>\nKính mời đồng chí Nguyễn Văn An dự buổi sinh hoạt thường kỳ lúc "
    "19 giờ 30 thứ năm, ngày 05/12, tại nhà văn hoá tổ 3. Đề nghị đồng chí trả lời trước 17 giờ ngày 04/12. #M12"
)
ANSWER = json.dumps(
    {
        "ok": True,
        "result": {
            "message_id": 4711,
            "from": {"id": 1, "is_bot": True, "first_name": "Chi bộ", "username": "chibo_bench_bot"},
            "chat": {"id": 7, "type": "private", "first_name": "An"},
            "date": 1764000000,
            "text": TEXT,
            "entities": [{"type": "bold", "offset": 0, "length": 34}],
            "reply_markup": {"inline_keyboard": [[{"text": t, "callback_data": d} for t, d in row] for row in ROWS]},
        },
    }
).encode()
REPLY = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%b" % (len(ANSWER), ANSWER)


async def measure(short: bool) -> dict[str, float]:
    """`wire_cpu_ratio`: CPU a message, ours by stock; `wire_rate_ratio`: messages a second, ours by stock."""
    rounds, count = (3, 200) if short else (5, 400)
    found: dict[str, list[tuple[float, float]]] = {}
    async with _server() as url, AsyncExitStack() as stack:
        senders = [(name, await stack.enter_async_context(make(url))) for name, make in SENDERS.items()]
        for _, send in senders:
            await _round(send, IN_FLIGHT)
        for _ in range(rounds):
            for name, send in senders:
                found.setdefault(name, []).append(await _round(send, count))
    figures = {name: (median(cpu for cpu, _ in took), median(rate for _, rate in took)) for name, took in found.items()}
    for name, (cpu, rate) in figures.items():
        print(f"{name:40} {cpu * 1000:6.3f} ms CPU a message {rate:7.0f} messages/s")
    ours, stock = figures["ours"], figures["stock"]
    return {"wire_cpu_ratio": ours[0] / stock[0], "wire_rate_ratio": ours[1] / stock[1]}


async def _round(send: Send, count: int) -> tuple[float, float]:
    """Seconds of CPU a message, and messages a second."""
    left = iter(range(count))

    async def worker() -> None:
        for _ in left:
            await send()

    cpu, wall = time.process_time(), time.perf_counter()
    await asyncio.gather(*(worker() for _ in range(IN_FLIGHT)))
    return (time.process_time() - cpu) / count, count / (time.perf_counter() - wall)


@asynccontextmanager
async def _ours(url: str) -> AsyncGenerator[Send]:
    message = Outbound(TEXT, TEXT, ROWS)
    with TemporaryDirectory() as folder:
        channel = TelegramChannel(TOKEN, url, FileStore(Path(folder)), 1e9, 0)
        try:
            yield lambda: channel.send("7", message)
        finally:
            await channel.close()


@asynccontextmanager
async def _stock(url: str) -> AsyncGenerator[Send]:
    from telegram.request import HTTPXRequest

    async with HTTPXRequest() as request:
        yield _by_bot(url, request)


@asynccontextmanager
async def _between(url: str) -> AsyncGenerator[Send]:
    from bot.channels.telegram.wire import Wire

    async with Wire(IN_FLIGHT, 10) as request:
        yield _by_bot(url, request)


def _by_bot(url: str, request: Any) -> Send:
    from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, LinkPreviewOptions

    bot, silent = Bot(TOKEN, f"{url}/bot", request=request), LinkPreviewOptions(is_disabled=True)

    def send() -> Awaitable[object]:
        markup = InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=d) for text, d in r] for r in ROWS])
        return bot.send_message(7, TEXT, parse_mode="HTML", reply_markup=markup, link_preview_options=silent)

    return send


SENDERS = {"stock": _stock, "Bot.send_message on our request class": _between, "ours": _ours}


class Answering(asyncio.Protocol):
    """HTTP as far as these clients speak it: each request with a length is answered alike."""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport, self._got = cast("asyncio.Transport", transport), b""

    def data_received(self, data: bytes) -> None:
        self._got += data
        while (end := self._got.find(b"\r\n\r\n")) >= 0:
            head = self._got[:end].lower()
            length = int(head.split(b"content-length:")[1].split(b"\r\n")[0])
            if len(self._got) < end + 4 + length:
                return
            self._got = self._got[end + 4 + length :]
            self._transport.write(REPLY)


async def _serve() -> None:
    server = await asyncio.get_running_loop().create_server(Answering, "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await asyncio.get_running_loop().run_in_executor(None, sys.stdin.read)  # until the other side is gone
    server.close()


@asynccontextmanager
async def _server() -> AsyncGenerator[str]:
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec(sys.executable, "-m", "bench.wire", "serve", stdin=pipe, stdout=pipe)
    gate, port = cast("asyncio.StreamWriter", process.stdin), cast("asyncio.StreamReader", process.stdout)
    try:
        yield f"http://127.0.0.1:{int(await port.readline())}"
    finally:
        gate.close()
        await process.wait()


if __name__ == "__main__":
    if sys.argv[1:] == ["serve"]:
        asyncio.run(_serve())
    else:
        print(json.dumps(asyncio.run(measure(short="short" in sys.argv)), indent=2))
