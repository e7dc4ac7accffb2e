"""How fast an account may send, whatever the platform refuses."""

from __future__ import annotations

import asyncio
from time import monotonic

from bot.channels.base import Limits
from bot.limiter import Limiter


async def sent(limiter: Limiter, chat: int, *, reply: bool = True) -> None:
    limiter.claims(reply=reply)
    await limiter.turn()
    limiter.answered(chat)


async def test_only_two_refused_chats_silence_the_account_and_for_the_longest_wait() -> None:
    now = [0.0]
    limiter = Limiter(Limits(4096, buttons=True, per_second=25, chat_interval=1), lambda: now[0])
    for chat in (1, 2):
        await sent(limiter, chat)
    limiter.refused(1, 1)
    assert limiter.room() > 0
    limiter.refused(2, 30)
    limiter.refused(3, 5)
    now[0] = 29
    assert limiter.room() == 0


async def test_an_account_of_less_than_one_message_a_second_sends_all_the_same() -> None:
    now = [0.0]
    limiter = Limiter(Limits(4096, buttons=True, per_second=0.5, chat_interval=0), lambda: now[0])
    assert limiter.room() == 1
    await sent(limiter, 1)
    now[0] = 1.9
    assert limiter.room() == 0
    now[0] = 2
    assert limiter.room() == 1


async def test_no_window_of_the_platform_ever_holds_more_than_the_rate() -> None:
    """Whenever between its start and its answer the platform counts a message."""
    limiter = Limiter(Limits(4096, buttons=True, per_second=20, chat_interval=0))
    counted: list[tuple[float, float]] = []

    async def send(number: int) -> None:
        limiter.claims(reply=False)
        await limiter.turn()
        began = monotonic()
        await asyncio.sleep(number % 7 / 1000)
        counted.append((began, monotonic()))
        limiter.answered(number)

    await asyncio.gather(*(send(number) for number in range(50)))
    for _, answered in counted:
        within = [began for began, _ in counted if answered <= began < answered + 1]
        assert len(within) <= 20


async def test_a_part_of_the_rate_is_kept_for_replies_while_somebody_writes() -> None:
    now = [0.0]
    limiter = Limiter(Limits(4096, buttons=True, per_second=30, chat_interval=0), lambda: now[0])
    assert limiter.room_for_pushes() == 30
    await sent(limiter, 1, reply=True)
    assert (limiter.room(), limiter.room_for_pushes()) == (29, 23)
    now[0] = 61
    assert limiter.room_for_pushes() == 30


async def test_the_rate_halves_when_the_account_is_refused_and_grows_by_one_a_clean_minute() -> None:
    now = [0.0]
    limiter = Limiter(Limits(4096, buttons=True, per_second=30, chat_interval=0), lambda: now[0])
    limiter.refused(1, 5)
    assert limiter.rate == 30, "it may be that chat alone"
    assert limiter.refused(2, 5)
    limiter.refused(3, 5)
    assert limiter.rate == 15, "what was in flight then counts once"
    for minute in range(1, 17):
        now[0] = 5 + minute * 60
        limiter.room()
    assert limiter.rate == 30


async def test_a_group_rests_when_it_has_had_its_share_of_a_minute_and_nobody_else_does() -> None:
    now = [0.0]
    limiter = Limiter(Limits(4096, buttons=True, per_second=30, chat_interval=0, group_minute=20), lambda: now[0])

    async def says(chat: int, *, group: bool) -> None:
        limiter.claims(reply=False)
        await limiter.turn()
        limiter.answered(chat, group=group)
        now[0] += 1

    for _ in range(20):
        await says(1, group=True)
        await says(2, group=False)
    assert limiter.resting() == [1]
    now[0] = 59.9
    assert limiter.resting() == [1]
    now[0] = 60
    assert limiter.resting() == []
    await says(1, group=True)
    assert limiter.resting() == [1], "the second of the twenty is not a minute old yet"
