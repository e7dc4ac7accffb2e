"""Where a fake server is found: always at the same port, whether or not anybody listens there just now."""

from __future__ import annotations

from aiohttp import web


class Door:
    def __init__(self, app: web.Application) -> None:
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        self._site: web.TCPSite | None = None
        self._port = 0

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._port}"

    async def opens(self) -> None:
        await self._runner.setup()
        await self.accepts()

    async def accepts(self) -> None:
        self._site = web.TCPSite(self._runner, "127.0.0.1", self._port, reuse_address=True)
        await self._site.start()
        self._port = self._runner.addresses[0][1]

    async def refuses(self) -> None:
        """Nobody listens any more, and open connections break."""
        assert self._site
        assert self._runner.server
        await self._site.stop()
        for connection in self._runner.server.connections:
            if connection.transport:
                connection.transport.abort()

    async def closes(self) -> None:
        await self._runner.cleanup()
