"""What a member has reported, or said is theirs as well, and what has become of it."""

from __future__ import annotations

from typing import Any

from bot.dialog import Actions, Door, Feature, Outcome, Turn
from bot.screens import Screen
from bot.texts import Text, Word
from handlers import case_words, report_words
from storage import report_voices, reports
from storage.models import Report

action = Actions()


def any_of(turn: Turn[Any]) -> bool:
    return bool(reports.own(turn.db, turn.person) or report_voices.of_person(turn.db, turn.person, 1))


@action("my-reports")
def mine(turn: Turn[None]) -> Outcome:
    return shown(turn)


def shown(turn: Turn[Any]) -> Screen:
    found = reports.own(turn.db, turn.person)
    lines: list[Word] = [_own_line(turn, report) for report in found]
    ways = [case_words.mine_choice(one.id, Text("report-own-see", {"code": one.code})) for one in found]
    too = report_voices.of_person(turn.db, turn.person, reports.PAGE)
    lines += [Text("report-own-too", report_words.seen_by_others(report)) for report in too]
    return turn.end("report-own", ways, reports=lines or Text("report-own-none"))


def _own_line(turn: Turn[Any], report: Report) -> Text:
    reply = reports.last_reply(turn.db, report)
    words: dict[str, Word] = {**case_words.words_of(report), "state": case_words.state_name(report), "reply": reply}
    return Text("report-own-replied" if reply else "report-own-waiting", words)


PHRASES = ("phản ánh của tôi", "phản ánh đã gửi", "my reports")
FEATURE = Feature(actions=action, doors=(Door("pacuatoi", "report-mine", shown, ("myreports",), PHRASES),))
