"""Where a long text may be cut."""

from __future__ import annotations

from bot.rendering import parts


def test_an_entity_is_never_cut() -> None:
    assert all(part.replace("&amp;", "") == "" for part in parts("&amp;" * 1000, 33))
    assert "".join(parts("&amp;" * 1000, 33)) == "&amp;" * 1000
