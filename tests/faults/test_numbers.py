"""What a number answers where nobody knows whether a list arrived."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.screens import Button
from tests.faults.scene import Scene, texts


@pytest.mark.parametrize("wired", ["zalo-bot"], indirect=True)
async def test_a_notice_in_doubt_does_not_take_the_numbers_of_a_list_that_came_after_it(scene: Scene) -> None:
    an = await scene.member("An")
    soon = scene.world.clock.now() + timedelta(seconds=2)  # as storage.sending.recover leaves what was under way
    choices = [Button("Trả lời", "a:case-reply:1").as_json()]
    await scene.queues(an, "báo cáo", "A", choices=choices, not_before=soon, attempt=1, repeats=True)
    an.writes("phản ánh")
    await scene.server.all_confirmed()
    await scene.world.settle()
    an.writes("4")
    await scene.server.all_confirmed()
    await scene.world.settle()
    assert "Sự việc ở đâu?" in texts(an)[-1]
