"""How tasks are given and what is stored of them, for the stories about them."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import joinedload

from storage.models import Task
from tests.phone import Phone, Seen
from tests.world import World

LANE = "Vệ sinh ngõ 12"


async def gives(leader: Phone, lines: str = f"{LANE} – đ/c An – 15/12") -> None:
    """Of no meeting, all three being said."""
    await leader.types("/nhiemvu")
    await leader.picks("Giao nhiệm vụ")
    await leader.types(lines)
    await leader.picks("Giao")


async def opens(phone: Phone, label: str = LANE) -> None:
    """From the list to one task; a member who has only one sees it at once."""
    await phone.types("nhiệm vụ")
    if label in phone.choices:
        await phone.picks(label)


async def stored(world: World) -> Sequence[Task]:
    rows = select(Task).options(joinedload(Task.owner)).order_by(Task.id)
    return await world.app.database.read(lambda db: db.scalars(rows).all())


async def summed(world: World) -> list[tuple[str, str, str, str]]:
    """(title, owner, due, state) of all there are."""
    found = await stored(world)
    return [(one.title, one.owner.full_name, f"{one.due_on:%d/%m}", one.state) for one in found]


async def presses_again(phone: Phone, label: str, data: str) -> None:
    """A button of an old message; where there are none, its label is typed."""
    await (phone.types(label) if phone.numbers else phone.presses(data))


async def heard(phone: Phone, words: str) -> list[Seen]:
    """The messages that say this."""
    await phone.looks()
    return [seen for seen in phone.inbox if words in seen.text]
