"""A Zalo Official Account's platform, after its reference; where sources contradict each other, a setting."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from itertools import count
from typing import Self
from urllib.parse import quote

from tests.fake_zalo_oa import notices, reading, windows
from tests.fake_zalo_oa.front import Front, Route
from tests.fake_zalo_oa.keys import Keys
from tests.fake_zalo_oa.people import OA_ID, Message, Person
from tests.fake_zalo_oa.pushing import Pushing
from tests.fake_zalo_oa.shapes import draft
from tests.fake_zalo_oa.uploads import Uploads
from tests.fake_zalo_oa.wire import Json, Refusal


class FakeZaloOa(Front):
    """`async with FakeZaloOa() as server`. `free_replies`: how many answers cost nothing; beyond, see `pays`.

    `receipts`: phones say what reached them and was looked at.
    """

    def __init__(
        self,
        clock: Callable[[], datetime] | None = None,
        *,
        template_type: bool = False,
        mac_prefix: bool = False,
        timestamp_in_header: bool = False,
        free_replies: int | None = None,
    ) -> None:
        self.open_for = windows.CONSULTATION
        self.now = clock or (lambda: datetime.now(UTC))
        super().__init__(Keys(self.now))
        self.template_type, self.free_replies, self.pays = template_type, free_replies, False
        self.numbers = count(1)
        self.people: dict[str, Person] = {}
        self.receipts = True
        self.charged: list[str] = []
        self.uploads = Uploads()
        self.pushing = Pushing(mac_prefix, timestamp_in_header, self.violations)
        self.routes = {
            "/v4/oa/access_token": Route("access_token", "POST", reading.as_form, None),
            "/v3.0/oa/message/cs": Route("message/cs", "POST", reading.as_json, self._message),
            "/v2.0/oa/upload/image": Route("upload/image", "POST", reading.as_upload, self._image),
            "/v2.0/oa/upload/file": Route("upload/file", "POST", reading.as_upload, self._file),
            "/v2.0/oa/getoa": Route("getoa", "GET", reading.nothing, self._about),
            "/message/template": Route("message/template", "POST", reading.as_json, self._template),
        }

    async def __aenter__(self) -> Self:
        await self.pushing.open()
        return await super().__aenter__()

    async def __aexit__(self, *why: object) -> None:
        await self.pushing.close()
        await super().__aexit__(*why)

    # What a test asks and does

    @property
    def hook(self) -> str | None:
        """Where events go; what happens while there is none nobody is told."""
        return self.pushing.hook

    @hook.setter
    def hook(self, url: str | None) -> None:
        self.pushing.hook = url

    @property
    def pair(self) -> tuple[str, str]:
        return self.keys.pair

    @property
    def rotations(self) -> int:
        return self.keys.rotations

    @property
    def dead(self) -> bool:
        return self.keys.dead

    def revoke(self) -> None:
        self.keys.revoke()

    def expire(self) -> None:
        self.keys.expire()

    def person(self) -> Person:
        """A follower who has said nothing yet."""
        number = next(self.numbers)
        person = Person(self, f"{246845883529190000 + number}", f"84{912000000 + number}")
        self.people[person.id] = person
        return person

    def file(self, content: bytes, name: str = "") -> str:
        """An address at which Zalo keeps what somebody sent."""
        address = f"{self.url}/cdn/f{next(self.numbers)}/{quote(name)}"
        self.files[address] = content
        return address

    def given(self, update: Json) -> Json:
        self.pushing.push(update)
        return update

    def again(self, update: Json) -> None:
        """The platform tells an event once more."""
        self.given(update)

    async def all_taken(self) -> None:
        """Returns when every event was answered with 200, or given up."""
        await self.pushing.all_done()

    # What the platform does

    def _message(self, given: Json) -> Json:
        wanted, now = draft(given, template_type=self.template_type), self.now()
        photo, file = self.uploads.image(wanted.image), self.uploads.file(wanted.file)
        person = windows.check(self.people.get(wanted.user_id), now, self.open_for)
        costs = windows.costs(person, now, self.free_replies, pays=self.pays)
        buttons = tuple((button.title, button.payload) for button in wanted.buttons)
        opening = frozenset(button.title for button in wanted.buttons if not button.says)
        message = Message(f"{next(self.numbers):020x}", now, wanted.text, buttons, photo, file, opening)
        self.charged += [message.id] if costs else []
        person.gets(message)
        return {"message_id": message.id}

    def _image(self, given: Json) -> Json:
        return self.uploads.add_image(given["content"])

    def _file(self, given: Json) -> Json:
        return self.uploads.add_file(given["name"], given["content"])

    def _about(self, _: Json) -> Json:
        return {"oa_id": OA_ID, "name": "Chi bộ thử"}

    def _template(self, given: Json) -> Json:
        wanted = notices.notice(given)
        person = next((each for each in self.people.values() if each.phone == wanted["phone"]), None)
        if person is None:
            raise Refusal(-118, "Zalo account not existed")
        person.knocks.append(wanted)
        return {"msg_id": f"{next(self.numbers):020x}"}
