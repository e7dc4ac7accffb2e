"""An aiohttp session as this channel needs it, opened in the running loop."""

from __future__ import annotations

import ssl
from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

import aiohttp
import certifi
from telegram.request import BaseRequest

CONNECT_SECONDS = 5.0
DNS_SECONDS = 300


def opened(url: str, connections: int, seconds: float) -> aiohttp.ClientSession:
    """`url`: where it will be used. `seconds`: the longest wait for a place in the pool, and the longest silence."""
    return aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=connections, ttl_dns_cache=DNS_SECONDS, ssl=_trust(url)),
        timeout=aiohttp.ClientTimeout(
            total=None, connect=seconds + CONNECT_SECONDS, sock_connect=CONNECT_SECONDS, sock_read=seconds
        ),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": BaseRequest.USER_AGENT},
        skip_auto_headers=("Accept-Encoding",),  # answers are small
        proxy=_proxy(url),
    )


def _trust(url: str) -> ssl.SSLContext | bool:
    """The machine's certificates and Mozilla's: a slim container has none of its own."""
    if urlsplit(url).scheme != "https":
        return True
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _proxy(url: str) -> str | None:
    """What the environment says, asked once: aiohttp's `trust_env` asks in a thread before every request."""
    parts, found = urlsplit(url), getproxies()
    if proxy_bypass(parts.hostname or ""):
        return None
    return found.get(parts.scheme) or found.get("all")
