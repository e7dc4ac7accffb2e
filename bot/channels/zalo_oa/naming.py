"""Which Official Account a token belongs to."""

from __future__ import annotations

import httpx2

from bot.channels.base import Unreachable
from bot.channels.zalo_oa.client import Stale, data_of

PATH = "/v2.0/oa/getoa"
PATIENCE = 10.0  # seconds


async def account_name(api_url: str, access: str) -> str:
    """Raises SendError. The token is turned by nobody here: that is for the program that runs."""
    try:
        async with httpx2.AsyncClient(timeout=PATIENCE) as http:
            found = data_of(await http.get(f"{api_url}{PATH}", headers={"access_token": access}))
    except httpx2.HTTPError as error:
        raise Unreachable(type(error).__name__) from None
    except Stale:
        raise Unreachable("the access token is not accepted") from None
    return str(found.get("name") or found.get("oa_id") or "")
