"""What other systems are told, in the language of the settings."""

from __future__ import annotations

from bot.config import Settings
from bot.i18n import Texts
from bot.texts import Text, Word


class Say:
    def __init__(self, settings: Settings) -> None:
        self._texts = Texts(settings.language, settings.zone)

    def __call__(self, key: str, **words: Word) -> str:
        return self._texts.plain(Text(key, words))
