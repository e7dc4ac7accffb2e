"""A request with files in it, as the form that carries them."""

from __future__ import annotations

import asyncio
import io
from contextlib import suppress

import aiohttp
from telegram.request import RequestData

SILENCE = 20.0  # seconds in which no piece of a file can be written
NOT_IN_A_NAME = str.maketrans({'"': "%22", "\r": "%0D", "\n": "%0A"})  # as browsers write it


class Pieces(io.BytesIO):
    """Every piece that goes puts off the end of the request: a slow line is not a silent one."""

    def __init__(self, content: bytes, limit: asyncio.Timeout) -> None:
        super().__init__(content)
        self._limit = limit

    def read(self, size: int | None = -1, /) -> bytes:
        with suppress(RuntimeError):  # the request is over: it was answered before all was written
            self._limit.reschedule(asyncio.get_running_loop().time() + SILENCE)
        return super().read(size)


def form(data: RequestData, limit: asyncio.Timeout) -> aiohttp.FormData:
    """Names of files go as UTF-8, the only way in which the Bot API keeps them."""
    found = aiohttp.FormData(quote_fields=False)
    for name, value in data.json_parameters.items():
        found.add_field(name, value)
    for name, (filename, content, mime) in data.multipart_data.items():
        whole = content if isinstance(content, bytes) else content.read()
        found.add_field(name, Pieces(whole, limit), filename=filename.translate(NOT_IN_A_NAME), content_type=mime)
    return found
