"""Fluent texts and Babel dates. Texts carry only <b> and <i>; every word put into them is escaped here, once."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache, reduce
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from babel.dates import format_date
from fluent.runtime import FluentBundle, FluentResource

from bot.texts import Text, Word

LOCALES = Path(__file__).parent.parent / "locales"
LANGUAGES = ("vi", "en")
LONGEST_WORD = 2000  # fluent.runtime refuses longer ones than 2500, so these are put in afterwards
DEFAULT_LANGUAGE = "vi"
LANGUAGE_NAMES = {"vi": "Tiếng Việt", "en": "English"}


class Texts:
    """Renders for one reader: a language and a zone."""

    def __init__(self, language: str | None, zone: ZoneInfo) -> None:
        self.language = language if language in LANGUAGES else DEFAULT_LANGUAGE
        self.zone = zone
        self._bundle = _bundle(self.language)

    def html(self, text: str | Text, **also: Word) -> str:
        """Escaped, with <b> and <i> as the only markup."""
        if isinstance(text, str):
            return html.escape(text, quote=False)
        words: dict[str, Any] = {}
        for name, word in {**text.words, **also}.items():
            words.update(self._as_variables(name, word))
        return self._format(text.key, words)

    def plain(self, text: str | Text, **also: Word) -> str:
        return without_markup(self.html(text, **also))

    def _format(self, key: str, words: Mapping[str, Any]) -> str:
        message = self._bundle.get_message(key)
        if message.value is None:
            raise LookupError(f"text without value: {key}")
        long = {name: word for name, word in words.items() if isinstance(word, str) and len(word) > LONGEST_WORD}
        marks = {name: f"\ue000{name}\ue000" for name in long}
        rendered, errors = self._bundle.format_pattern(message.value, {**words, **marks})
        if errors:
            raise LookupError(f"{key} ({self.language}): {errors[0]!r}")
        return reduce(lambda text, name: text.replace(marks[name], long[name]), long, str(rendered))

    def _as_variables(self, name: str, word: Word) -> dict[str, Any]:
        if isinstance(word, datetime):
            return self._moment(name, word)
        if isinstance(word, int):
            return {name: word}
        if word is None:
            return {name: ""}
        return {name: self._inline(word)}

    def _inline(self, word: Word) -> str:
        if isinstance(word, str | Text):
            return self.html(word)
        if isinstance(word, datetime):
            return str(self._moment("at", word)["at"])
        if word is None or isinstance(word, int):
            return "" if word is None else str(word)
        return "\n".join(self._inline(part) for part in word)

    def _moment(self, name: str, moment: datetime) -> dict[str, str]:
        """Forms of a time: `$x` whole, `$x-date` with weekday, `$x-day` short, `$x-time`, and the number `$x-month`."""
        local = moment.astimezone(self.zone)
        day = format_date(local, "dd/MM/yyyy", locale=self.language)
        weekday = format_date(local, "EEEE", locale=self.language)
        weekday = weekday.replace("Thứ", "thứ").replace("Chủ Nhật", "Chủ nhật")
        clock = f"{local:%H} giờ {local:%M}" if self.language == "vi" else f"{local:%H:%M}"
        date = f"{weekday}, ngày {day}" if self.language == "vi" else f"{weekday} {day}"
        whole = {name: f"{clock}, {date}", f"{name}-month": str(local.month)}
        return {**whole, f"{name}-date": date, f"{name}-day": day, f"{name}-time": clock}


def without_markup(rendered: str) -> str:
    """Rendered text for channels that show none."""
    return html.unescape(re.sub(r"</?[bi]>", "", rendered))


def warm() -> None:
    """Read all texts and names of days now: at the first message it would hold up all others."""
    for language in LANGUAGES:
        _bundle(language)
        format_date(date(2026, 1, 1), "EEEE, dd/MM/yyyy", locale=language)


@cache
def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    for file in sorted((LOCALES / language).glob("*.ftl")):
        bundle.add_resource(FluentResource(file.read_text("utf8")))
    return bundle
