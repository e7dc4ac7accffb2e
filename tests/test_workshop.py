"""What is made in another process fails alone, ends in time, and never keeps the event loop waiting."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import suppress
from pathlib import Path

import pytest

from bot import photos
from bot.photos import NoPhoto
from bot.workshop import NotMade, Workshop
from tests import makers, making
from tests.commands import ROOT
from tests.conftest import Joins
from tests.world import World

KILLED = """
import asyncio
from bot.workshop import Workshop
from tests import making

async def main():
    workshop = Workshop()
    print(await workshop.make(making.process_id), flush=True)
    await asyncio.sleep(60)

if __name__ == "__main__":
    asyncio.run(main())
"""


@pytest.fixture
async def workshop() -> AsyncIterator[Workshop]:
    workshop = Workshop()
    yield workshop
    await workshop.close()


async def becomes_gone(pid: int) -> None:
    """Whoever started it has noticed; where nobody is left to notice, an ended process may stay as a zombie."""
    async with asyncio.timeout(20):
        with suppress(ProcessLookupError):
            while not is_orphaned_zombie(pid):
                os.kill(pid, 0)
                await asyncio.sleep(0.02)


def is_orphaned_zombie(pid: int) -> bool:
    with suppress(FileNotFoundError):
        state, parent, *_ = Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()
        return state == "Z" and int(parent) != os.getpid()
    return False


async def becomes(path: Path) -> None:
    async with asyncio.timeout(20):
        while not path.exists():  # noqa: ASYNC110, ASYNC240 - another process makes it
            await asyncio.sleep(0.02)


async def test_what_a_function_gives_or_raises_comes_back_from_one_other_process(workshop: Workshop) -> None:
    assert await workshop.make(making.doubled, 21) == 42
    with pytest.raises(KeyError, match="of its own"):
        await workshop.make(making.fails)
    both = await asyncio.gather(workshop.make(making.process_id), workshop.make(making.process_id))
    assert len({*both, os.getpid()}) == 2


async def test_a_process_that_dies_fails_only_what_it_was_making(workshop: Workshop) -> None:
    before = await workshop.make(making.process_id)
    results = await asyncio.gather(
        workshop.make(making.dies, None), workshop.make(making.process_id), return_exceptions=True
    )
    assert isinstance(results[0], NotMade)
    assert isinstance(results[1], int)
    assert results[1] != before


async def test_a_process_that_dies_while_it_has_nothing_to_do_fails_nothing(workshop: Workshop) -> None:
    pid = await workshop.make(making.process_id)
    os.kill(pid, signal.SIGKILL)
    await becomes_gone(pid)
    assert await workshop.make(making.doubled, 1) == 2


async def test_signals_to_stop_are_left_to_the_program(workshop: Workshop) -> None:
    """systemd and a terminal send them to every process; what is being made is not to fail for that."""
    pid = await workshop.make(making.process_id)
    for name in (signal.SIGTERM, signal.SIGINT):
        os.kill(pid, name)
    assert await workshop.make(making.process_id) == pid


async def test_what_takes_too_long_is_ended_with_its_process(workshop: Workshop, tmp_path: Path) -> None:
    pid = await workshop.make(making.process_id)
    with pytest.raises(NotMade):
        await workshop.make(making.never_ends, tmp_path / "x", seconds=0.2)
    await becomes_gone(pid)
    assert await workshop.make(making.doubled, 1) == 2


async def test_what_nobody_waits_for_any_more_is_ended_and_holds_nothing_up(workshop: Workshop, tmp_path: Path) -> None:
    pid = await workshop.make(making.process_id)
    task = asyncio.create_task(workshop.make(making.never_ends, tmp_path / "x"))
    await becomes(tmp_path / "x.began")
    task.cancel()
    assert await workshop.make(making.doubled, 1) == 2
    await becomes_gone(pid)
    assert task.cancelled()


async def test_a_bomb_runs_out_of_memory_before_the_machine_does(workshop: Workshop) -> None:
    with pytest.raises(MemoryError):
        await workshop.make(making.eats_memory)
    assert await workshop.make(making.doubled, 1) == 2


async def test_the_process_ends_when_nothing_is_made_for_a_while() -> None:
    workshop = Workshop(idle=0.1)
    pid = await workshop.make(making.process_id)
    await becomes_gone(pid)
    assert await workshop.make(making.process_id) != pid
    await workshop.close()


async def test_the_process_ends_with_a_program_that_was_killed(tmp_path: Path) -> None:
    script = tmp_path / "program.py"
    script.write_text(KILLED, "utf8")
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    program = await asyncio.create_subprocess_exec(sys.executable, script, stdout=PIPE, env=environment)
    assert program.stdout
    pid = int(await asyncio.wait_for(program.stdout.readline(), 30))
    program.kill()
    await program.wait()
    await becomes_gone(pid)


async def test_the_event_loop_goes_on_while_something_is_made(workshop: Workshop) -> None:
    """In a thread this would leave it no turn until all is counted."""
    await workshop.make(making.doubled, 1)
    making_it = asyncio.ensure_future(workshop.make(making.never_lets_go))
    for _ in range(1000):
        await asyncio.sleep(0)
    assert not making_it.done()
    making_it.cancel()
    with pytest.raises(asyncio.CancelledError):
        await making_it


async def test_a_photo_becomes_the_same_in_another_process(workshop: Workshop, tmp_path: Path) -> None:
    here, there = tmp_path / "here.bin", tmp_path / "there.bin"
    for path in (here, there):
        path.write_bytes(makers.picture())
    assert await photos.rewrite(there, workshop) == photos.remade(here)
    assert there.read_bytes() == here.read_bytes()


async def test_a_photo_that_cannot_be_read_in_time_is_refused_and_leaves_nothing(
    workshop: Workshop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(photos, "remade", making.never_ends)
    monkeypatch.setattr(photos, "LONGEST", 0.2)
    path = tmp_path / "x.bin"
    path.write_bytes(makers.picture())
    with pytest.raises(NoPhoto):
        await photos.rewrite(path, workshop)
    assert not path.exists()


@pytest.mark.parametrize("channel", ["web"])
async def test_a_member_whose_photo_breaks_the_process_hears_of_it_and_the_next_photo_arrives(
    world: World, joins: Joins, workshop: Workshop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(world.app.files, "_workshop", workshop)
    member = await joins("Nguyễn Văn An")
    await member.types("phản ánh")
    await member.picks("Môi trường")
    await member.types("Ngõ 12")
    with monkeypatch.context() as broken:
        broken.setattr(photos, "remade", making.dies)
        await member.sends_file("photo", "x.jpg", makers.picture())
    refused = member.screen
    await member.sends_file("photo", "x.jpg", makers.picture())
    assert refused.startswith("Hệ thống không mở được ảnh này.")
    assert not member.screen.startswith("Hệ thống không mở được")
    assert len(list(world.app.files.folder.iterdir())) == 1
