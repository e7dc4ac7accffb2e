"""How fast an account may send, whatever the platform refuses."""

from __future__ import annotations

from bot.channels.base import Limits
from bot.limiter import Limiter


def test_only_two_refused_chats_silence_the_account_and_for_the_longest_wait() -> None:
    now = [0.0]
    limiter = Limiter(Limits(4096, buttons=True, per_second=25, chat_interval=1), lambda: now[0])
    for chat in (1, 2):
        limiter.starts(reply=True)
        limiter.answered(chat)
    limiter.refused(1, 1)
    assert limiter.room() > 0
    limiter.refused(2, 30)
    limiter.refused(3, 5)
    now[0] = 29
    assert limiter.room() == 0


def test_an_account_of_less_than_one_message_a_second_sends_all_the_same() -> None:
    now = [0.0]
    limiter = Limiter(Limits(4096, buttons=True, per_second=0.5, chat_interval=0), lambda: now[0])
    assert limiter.room() == 1
    limiter.starts(reply=True)
    limiter.answered(1)
    now[0] = 1.9
    assert limiter.room() == 0
    now[0] = 2
    assert limiter.room() == 1
