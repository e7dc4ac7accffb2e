"""Files that wait at an address which a platform names."""

from __future__ import annotations

from contextlib import nullcontext
from pathlib import Path

import pytest

from bot.channels.downloads import Downloads, NotFetched
from bot.filestore import FileStore
from tests.fake_zalo_bot import FakeZaloBot


async def test_what_does_not_lie_at_an_https_address_is_not_fetched(tmp_path: Path) -> None:
    """Whoever could forge an update must not make us ask our own network."""
    async with FakeZaloBot() as server:
        url = server.file(b"content")
        for plain, error in ((True, None), (False, NotFetched)):
            downloads = Downloads(FileStore(tmp_path), 5, plain=plain)
            fetch = downloads.attachment("document", url, "a.pdf", "application/pdf").fetch
            with pytest.raises(error) if error else nullcontext():
                await fetch()
            await downloads.close()
