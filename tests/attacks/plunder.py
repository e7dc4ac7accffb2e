"""What there is to steal and to spoil: a meeting, a comment and a report of the first cell."""

from __future__ import annotations

import re

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.models import Comment, Meeting, Report, Rsvp
from tests import reporting
from tests.attacks.conftest import Joins
from tests.phone import Phone
from tests.preparing import announces
from tests.world import World

SECRETS = ("Lời chỉ nói với bí thư.", "Ngõ 12", "Nguyễn Văn An", "Nhà văn hóa thôn Đông")
FORGED = (
    "a:rsvp:1:yes", "a:rsvp:1:no", "a:meeting:1", "a:names:1", "a:comment:1", "a:doc:1", "a:read:1",
    *(f"a:{name}:1" for name in ("comment-doc", "my-comment", "comment-change", "comment-withdraw")),
    *(f"a:{name}:1" for name in ("reserve", "unreserve")),
    *(f"a:change:1:{name}" for name in ("time", "place", "agenda", "documents", "cancel")),
    *(f"a:{name}:1" for name in ("chair", "chair-silent", "chair-comments", "chair-wall", "floor-out", "vote")),
    "a:answer:1", "a:case-reply:1", "a:case-close:1", "a:case-done:1", "a:case-not-done:1",
)  # fmt: skip
FOR_LEADERS = ("a:names:1", *(data for data in FORGED if re.search("change|answer|case|chair|vote", data)))


async def furnished(joins: Joins) -> tuple[Phone, Phone]:
    """The cell's secretary and its member, who confided in them."""
    secretary, member = await joins("Trần Thị Bình", "secretary"), await joins("Nguyễn Văn An")
    await announces(secretary)
    await comments(member, "Lời chỉ nói với bí thư.")
    await reporting.reports(member, "Lời chỉ nói với bí thư.")
    return secretary, member


async def comments(member: Phone, text: str, meeting: str = "") -> None:
    """`meeting`: what its line says, where there are several."""
    await member.types("góp ý")
    if meeting:
        await member.picks(next(label for label in member.choices if meeting in label))
    await member.picks("Ý kiến chung")
    await member.types(text)
    await member.picks("Gửi")


async def counted(world: World) -> list[int]:
    def count(db: Session) -> list[int]:
        return [db.scalars(select(func.count()).select_from(kind)).one() for kind in (Rsvp, Comment, Report, Meeting)]

    return await world.app.database.read(count)


def shows(phone: Phone) -> list[str]:
    """Which secrets stand on the phone."""
    return [secret for secret in SECRETS if any(secret in seen.text for seen in phone.inbox)]
