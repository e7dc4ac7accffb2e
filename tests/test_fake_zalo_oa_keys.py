"""The fake Zalo Official Account's keys: access ends, and a refresh token serves once."""

from __future__ import annotations

from collections.abc import AsyncIterator

import pytest
from httpx2 import RemoteProtocolError

from tests.fake_zalo_oa import ACCESS_TOKEN, APP_ID, APP_SECRET, REFRESH_TOKEN
from tests.zalo_oa_client import REFRESH, SEND, TEMPLATE, UPLOAD_IMAGE, Client, Json, talking

HELLO = {"text": "Chào"}


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    async with talking() as client:
        yield client


async def error(client: Client, access: str) -> int:
    return (await client.send(client.talker(), HELLO, access))["error"]


async def test_a_refresh_gives_a_new_pair_and_says_as_a_text_how_long_it_lasts(client: Client) -> None:
    assert client.server.pair == (ACCESS_TOKEN, REFRESH_TOKEN)
    answer = await client.refresh(REFRESH_TOKEN)
    access, refresh = client.server.pair
    assert answer == {"access_token": access, "refresh_token": refresh, "expires_in": "90000"}
    assert access != ACCESS_TOKEN
    assert refresh != REFRESH_TOKEN
    assert (client.server.rotations, client.server.violations) == (1, [])


async def test_access_ends_by_the_servers_clock_and_the_older_token_with_its_own_time(client: Client) -> None:
    client.clock.forward(seconds=89999)
    await client.refresh(REFRESH_TOKEN)
    assert [await error(client, access) for access in (ACCESS_TOKEN, client.server.pair[0])] == [0, 0]
    client.clock.forward(seconds=1)
    assert [await error(client, access) for access in (ACCESS_TOKEN, client.server.pair[0])] == [-220, 0]
    assert client.server.violations == []


@pytest.mark.parametrize("path", [SEND, TEMPLATE, UPLOAD_IMAGE])
async def test_nothing_is_done_without_access(client: Client, path: str) -> None:
    what: Json = {"files": {"file": ("a.jpg", b"")}} if path == UPLOAD_IMAGE else {"json": {}}
    assert (await client.post(path, "khac", **what))["error"] == -216
    assert client.server.violations == []
    answer = await client.http.post(client.server.url + path, **what)
    assert (answer.status_code, answer.json()["error"], len(client.server.violations)) == (200, -216, 1)


async def test_revoked_and_ended_access_is_told_apart_and_a_refresh_mends_both(client: Client) -> None:
    client.server.expire()
    assert await error(client, ACCESS_TOKEN) == -220
    await client.refresh(REFRESH_TOKEN)
    access, refresh = client.server.pair
    client.server.revoke()
    assert await error(client, access) == -216
    await client.refresh(refresh)
    assert await error(client, client.server.pair[0]) == 0
    assert client.server.violations == []


async def test_a_spent_refresh_token_ends_all_refreshing(client: Client) -> None:
    await client.refresh(REFRESH_TOKEN)
    assert not client.server.dead
    refused = await client.refresh(REFRESH_TOKEN)
    assert (refused.keys(), refused["error"]) == ({"error", "error_name", "error_description"}, -14014)
    assert client.server.dead
    assert (await client.refresh(client.server.pair[1]))["error"] == -14014
    assert client.server.rotations == 1


async def test_an_unknown_refresh_token_ends_nothing(client: Client) -> None:
    assert (await client.refresh("khac"))["error"] == -14014
    assert not client.server.dead
    assert "access_token" in await client.refresh(REFRESH_TOKEN)


async def test_a_refresh_token_lies_unused_for_three_months_at_most(client: Client) -> None:
    client.clock.forward(days=90)
    assert (await client.refresh(REFRESH_TOKEN))["error"] == -14014
    assert not client.server.dead


async def test_a_refresh_whose_answer_is_lost_has_spent_its_token_all_the_same(client: Client) -> None:
    client.server.script.append(("access_token", 200, None))
    client.server.arrives_first = True
    with pytest.raises(RemoteProtocolError):
        await client.refresh(REFRESH_TOKEN)
    assert client.server.rotations == 1
    assert (await client.refresh(REFRESH_TOKEN))["error"] == -14014
    assert client.server.dead


async def test_a_refresh_which_never_came_through_has_spent_nothing(client: Client) -> None:
    client.server.script.append(("/v4/oa/access_token", 200, None))
    with pytest.raises(RemoteProtocolError):
        await client.refresh(REFRESH_TOKEN)
    assert "access_token" in await client.refresh(REFRESH_TOKEN)


@pytest.mark.parametrize(
    "other", [{"app_id": "1"}, {"grant_type": "authorization_code"}, {"code": "x"}, {"app_id": [APP_ID, APP_ID]}]
)
async def test_a_refresh_takes_exactly_its_fields(client: Client, other: Json) -> None:
    assert (await client.refresh(REFRESH_TOKEN, **other))["error"] < 0
    assert (client.server.rotations, len(client.server.violations)) == (0, 1)


async def test_a_refresh_is_a_form_with_the_apps_secret(client: Client) -> None:
    assert (await client.refresh(REFRESH_TOKEN, secret="khac"))["error"] < 0
    form = {"app_id": APP_ID, "refresh_token": REFRESH_TOKEN, "grant_type": "refresh_token"}
    wrong: list[Json] = [{"json": form}, {"params": form}]
    for what in wrong:
        answer = await client.http.post(client.server.url + REFRESH, headers={"secret_key": APP_SECRET}, **what)
        assert answer.json()["error"] < 0
    assert (client.server.rotations, len(client.server.violations)) == (0, 3)
