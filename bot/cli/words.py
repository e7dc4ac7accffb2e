"""What the operator reads, in the language of CHIBO_LANGUAGE, also where the other settings are wrong."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from dotenv import dotenv_values
from fluent.runtime import FluentBundle, FluentResource

from bot.i18n import DEFAULT_LANGUAGE, LANGUAGES, LOCALES, Texts
from bot.texts import Text, Word

SETTING = "CHIBO_LANGUAGE"


def language() -> str:
    given = os.environ.get(SETTING) or (dotenv_values(".env").get(SETTING) if Path(".env").exists() else None)
    return given if given in LANGUAGES else DEFAULT_LANGUAGE


def say(key: str, **words: Word) -> str:
    return render(key, words)


def render(key: str, words: Mapping[str, object], of: str | None = None) -> str:
    """As the roster's preview and the invitation slips want it; `of` another language than the operator's."""
    given: dict[str, Word] = {name: word if isinstance(word, int) else str(word) for name, word in words.items()}
    return Texts(of or language(), ZoneInfo("UTC")).plain(Text(key, given))


def explains(key: str) -> str:
    """The help of a command: in the operator's language, and in English below. Reads one file only, to be fast."""
    texts = (_own_texts(one) for one in dict.fromkeys((language(), "en")))
    return "\n\n".join(_value(bundle, key) for bundle in texts)


def hint(key: str) -> str:
    """The help of an option: one line."""
    return _value(_own_texts(language()), key)


@cache
def _own_texts(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource((LOCALES / language / "cli.ftl").read_text("utf8")))
    return bundle


def _value(bundle: FluentBundle, key: str) -> str:
    value = bundle.get_message(key).value
    if value is None:
        raise LookupError(key)
    return str(bundle.format_pattern(value, {})[0])
