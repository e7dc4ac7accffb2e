"""Where people may be written to only for a while after they wrote: nothing is lost, and nothing costs unasked."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from bot.channels.base import Limits, OutOfWindow, SendError
from bot.events import Event
from storage import addresses, deliveries, usage, windows
from storage.deliveries import Message
from storage.models import Person
from storage.windows import KNOCKS, Window
from tests.scripted import Scripted
from tests.world import ZONE, World

ZALO = "zalo-oa"
PHONE = "0912345678"


@dataclass
class Member:
    """Somebody with a chat in which there is a window, and perhaps one more."""

    world: World
    person_id: int
    zalo: Scripted
    other: Scripted
    knocks: Scripted
    _said: list[str] = field(default_factory=list[str])

    async def told(self, *texts: str) -> None:
        def tell(db: Session) -> None:
            for text in texts:
                assert deliveries.tell(db, self.person_id, Message("verbatim", {"html": text}), self.world.clock.now())

        await self.world.app.database.run(tell)
        await self.world.settle()

    async def writes(self, text: str = "trợ giúp") -> None:
        """And is answered, which counts for nothing here."""
        self._said.append(text)
        await self.world.app.dispatcher.handle(Event(str(len(self._said)), ZALO, "z", text=text))
        await self.world.settle()

    async def links(self, channel: str) -> None:
        def link(db: Session) -> None:
            person, now = db.get_one(Person, self.person_id), self.world.clock.now()
            address = addresses.locked(db, channel, channel[0])
            addresses.link(db, address, person)
            windows.follow(db, address, now)

        await self.world.app.database.run(link)
        await self.world.settle()

    async def prefers(self, channel: str) -> None:
        def prefer(db: Session) -> None:
            addresses.prefer(db, addresses.locked(db, channel, channel[0]))

        await self.world.app.database.run(prefer)

    async def states(self) -> list[tuple[str, str, str | None]]:
        rows = [row for row in await self.world.outbox() if row.klass != "D"]
        return [(row.state, row.account, row.error) for row in rows]

    @property
    def on_zalo(self) -> list[str]:
        """What was told there, without the answers to what they wrote."""
        return [text for _, text in self.zalo.arrived if len(text) < 20]


def limits(window: Window | None = None) -> Limits:
    return Limits(2000, buttons=False, per_second=1000, chat_interval=0, window=window)


@pytest.fixture
def window() -> Window:
    return Window(free=8)


@pytest.fixture
async def member(world: World, window: Window) -> Member:
    world.app.senders.clear()
    channels = Scripted(ZALO, limits(window)), Scripted("web"), Scripted(KNOCKS, limits())
    for channel in channels:
        world.app.add(channel)
    person_id = await world.member("Lê Văn Cường")

    def agrees(db: Session) -> None:
        person = db.get_one(Person, person_id)
        person.consented_at, person.phone = world.clock.now(), PHONE

    await world.app.database.run(agrees)
    member = Member(world, person_id, *channels)
    await member.links(ZALO)
    await member.writes()
    return member


async def test_a_week_after_they_wrote_nothing_goes_and_all_of_it_comes_in_order_when_they_write(
    member: Member,
) -> None:
    await member.told("một")
    member.world.clock.at += timedelta(days=7, seconds=1)
    await member.told("hai", "ba")
    assert member.on_zalo == ["một"]
    assert (await member.states())[1:] == [("held", ZALO, "window")] * 2
    await member.writes()
    assert member.on_zalo == ["một", "hai", "ba"]


async def test_after_the_free_messages_the_next_waits_until_they_write(member: Member) -> None:
    texts = [str(number) for number in range(1, 10)]
    await member.told(*texts)  # the answer to their own message was the first of eight
    assert member.on_zalo == texts[:7]
    assert (await member.states())[7:] == [("held", ZALO, "quota")] * 2
    member.world.clock.at += timedelta(minutes=1)
    await member.writes()
    assert member.on_zalo == texts


async def test_after_two_days_no_message_is_free(member: Member) -> None:
    member.world.clock.at += timedelta(hours=48, seconds=1)
    await member.told("một")
    assert await member.states() == [("held", ZALO, "quota")]


@pytest.mark.parametrize("window", [Window(free=8, paid=2)])
async def test_what_costs_goes_only_as_far_as_the_months_budget(member: Member) -> None:
    world = member.world
    world.clock.at += timedelta(days=3)
    await member.told("một", "hai", "ba")
    assert member.on_zalo == ["một", "hai"]
    month = usage.month_of(world.clock.now(), ZONE)
    assert await world.app.database.read(lambda db: usage.used(db, ZALO, month, "paid")) == 2
    world.clock.at += timedelta(days=7)  # the month after, but nobody may be written to a week after they wrote
    await member.told("bốn")
    assert (await member.states())[-1] == ("held", ZALO, "window")


async def test_another_of_their_chats_takes_it_at_once_and_keeps_the_order(member: Member) -> None:
    await member.links("web")
    await member.prefers(ZALO)
    member.world.clock.at += timedelta(days=8)
    await member.told("một", "hai")
    assert [text for _, text in member.other.arrived] == ["một", "hai"]
    assert {state for state, *_ in await member.states()} == {"sent"}
    await member.writes()
    assert member.on_zalo == []
    await member.told("ba")
    assert member.on_zalo == ["ba"], "they still prefer it, and it is open again"


async def test_a_chat_linked_later_gets_what_was_held(member: Member) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    await member.links("web")
    assert [text for _, text in member.other.arrived] == ["một"]


@pytest.mark.parametrize("error", [OutOfWindow("window"), OutOfWindow("quota")])
async def test_when_the_platform_says_so_it_is_held_though_we_thought_otherwise(
    member: Member, error: OutOfWindow
) -> None:
    script: list[SendError | Exception] = [error]
    member.zalo.script = script
    await member.told("một")
    assert await member.states() == [("held", ZALO, error.why)]
    await member.writes()
    assert member.on_zalo == ["một"]


async def test_an_answer_goes_to_no_other_chat_than_the_one_it_was_asked_in(member: Member) -> None:
    await member.links("web")
    member.zalo.script = [OutOfWindow("quota")]
    await member.writes("trợ giúp")
    [answer] = [row for row in await member.world.outbox() if row.state == "held"]
    assert (answer.account, answer.klass) == (ZALO, "D")
    assert member.other.arrived == []


async def test_what_is_void_meanwhile_is_never_said(member: Member) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một")

    def leaves(db: Session) -> None:
        addresses.unlink(db, member.person_id)

    await member.world.app.database.run(leaves)
    await member.writes()
    assert await member.states() == [("cancelled", ZALO, "left")]
    assert member.on_zalo == []


@pytest.mark.parametrize("window", [Window(free=8, knocks=1)])
async def test_a_phone_is_knocked_at_once_a_silence_within_the_budget_and_hears_no_word_of_what_waits(
    member: Member,
) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một", "hai")
    await member.told("ba")
    assert member.knocks.arrived == [(PHONE, "Lê Văn Cường")]
    await member.writes()
    member.world.clock.at += timedelta(days=8)
    await member.told("bốn")
    assert len(member.knocks.arrived) == 1, "the month's budget is used up"
    member.world.clock.at += timedelta(days=30)
    await member.writes()
    member.world.clock.at += timedelta(days=8)
    await member.told("năm")
    assert len(member.knocks.arrived) == 2


async def test_without_a_budget_nobody_is_knocked_at(member: Member) -> None:
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    assert member.knocks.arrived == []


async def test_between_two_shut_chats_nothing_goes_to_and_fro(member: Member) -> None:
    await member.links("web")
    member.other.script = [OutOfWindow("quota")]
    await member.prefers(ZALO)
    member.world.clock.at += timedelta(days=8)
    await member.told("một")
    assert await member.states() == [("held", "web", "quota")]


@pytest.mark.parametrize("window", [Window(free=8, paid=1)])
async def test_a_new_month_tries_again_what_the_last_one_had_no_room_for(member: Member) -> None:
    foresee, clock = member.world.app.ticker.foresee, member.world.clock
    member.world.app.ticker.zone = ZONE
    clock.at += timedelta(days=3)
    await member.writes()
    await foresee()
    clock.at += timedelta(days=3)
    await member.told("một", "hai")
    await foresee()
    await member.world.settle()
    assert member.on_zalo == ["một"], "the budget of November is used up"
    clock.at += timedelta(days=1)
    await foresee()
    await member.world.settle()
    assert member.on_zalo == ["một", "hai"]
