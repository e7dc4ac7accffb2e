"""`chibo run`: the database brought up to date, the sample commune where nothing is set up, then the program."""

from __future__ import annotations

import asyncio
import fcntl
import socket
from collections.abc import Generator
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated

import typer

from bot import roles
from bot.cli.opening import load, make_folders, opened
from bot.cli.refusals import MISCONFIGURED, refusal
from bot.cli.words import hint, say
from bot.roles import Role

if TYPE_CHECKING:
    from bot.config import Settings


def run(only: Annotated[list[Role] | None, typer.Option("--only", help=hint("cli-run-only"))] = None) -> None:
    settings = load()
    if only and not settings.real_channels:
        raise refusal("cli-run-only-no-channel", MISCONFIGURED)
    asyncio.run(_run(settings, roles.of(only or ())))


async def _run(settings: Settings, wanted: frozenset[Role]) -> None:
    _check_port(settings)
    with _alone(settings, shared=wanted != roles.ALL):
        await _served(settings, wanted)


async def _served(settings: Settings, wanted: frozenset[Role]) -> None:
    from bot import sample
    from bot.running import serve

    async with opened(settings, make=True) as database:
        if sample.wanted(settings):
            await sample.seed(database, datetime.now(UTC), settings.timezone, settings.language)
    if settings.phones and settings.log_format == "console":
        typer.echo(say("cli-run-open", url=f"http://{settings.web_host}:{settings.web_port}/"))
    await serve(settings, wanted)


@contextmanager
def _alone(settings: Settings, *, shared: bool) -> Generator[None]:
    """One whole program on a data folder, or any number of processes with a part each. The lock dies with us."""
    make_folders(settings)
    with (settings.data_dir / "running.lock").open("w") as file:
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except OSError:
            raise refusal("cli-already-running", MISCONFIGURED, folder=str(settings.data_dir)) from None
        yield


def _check_port(settings: Settings) -> None:
    """Said before anything starts, and in plain words."""
    try:
        family, *_, address = socket.getaddrinfo(settings.web_host, settings.web_port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, socket.SOCK_STREAM) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError:
        place = f"{settings.web_host}:{settings.web_port}"
        raise refusal("cli-port-taken", MISCONFIGURED, place=place) from None
