"""What a field of reports may be called: read on a button, typed as an answer, and like nothing else beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.cli.refusals import WRONG_USE, Refusal, refusal
from bot.cli.words import say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storage.report_fields import Field

LONGEST = 34  # characters that a phone shows of a button, and a chart beside its bar
MOST = 20  # on offer at once
BESIDE = ("report-mine", "area-no-field")
"""What else may be picked where a field is."""


def name(given: str) -> str:
    """Without what cannot be seen. What must never pass through (domain.md) is no name either."""
    from bot import guard
    from bot.typed import tidied

    said = " ".join(tidied(given).split())
    if found := guard.refusal(said):
        raise Refusal(say(found.key))
    if not any(sign.isalpha() for sign in said) or said.startswith("/"):  # a number picks by place, a slash commands
        raise refusal("cli-fields-no-name", WRONG_USE)
    if len(said) > LONGEST:
        raise refusal("cli-fields-long", longest=LONGEST, length=len(said))
    return said


def alone(fields: Sequence[Field], named: Field) -> None:
    """In each language it means this field and nothing else, marks and case apart; hidden fields keep their names."""
    from zoneinfo import ZoneInfo

    from bot import field_names
    from bot.hearing import BACK_WORDS, CANCEL_WORDS
    from bot.i18n import LANGUAGES, Texts
    from bot.texts import Text
    from storage.folding import fold

    others = [*(field_names.of(one) for one in fields if one.code != named.code), *map(Text, BESIDE)]
    for language in LANGUAGES:
        texts = Texts(language, ZoneInfo("UTC"))
        taken, called = {fold(texts.plain(one)) for one in others}, texts.plain(field_names.of(named))
        if fold(called) in taken | CANCEL_WORDS | BACK_WORDS:
            raise refusal("cli-fields-taken", name=called)


def room(fields: Sequence[Field]) -> None:
    if sum(field.active for field in fields) >= MOST:
        raise refusal("cli-fields-many", most=MOST)


def not_last(fields: Sequence[Field], hidden: Field, name: str) -> None:
    if not any(field.active for field in fields if field.code != hidden.code):
        raise refusal("cli-fields-last", name=name)
