"""The end of a report: photo, voice or video, the whole shown once more, and sent; or a part of it asked for again."""

from __future__ import annotations

from bot.dialog import Step, Turn
from bot.screens import Choice, Screen, Takes
from bot.texts import Text, Word
from handlers import case_words, own_reports, report_hearers, report_sending, said
from handlers.report_sending import MOST_FILES, Draft, conversation

NOTHING = ":nothing"
FILES: tuple[Takes, ...] = ("photo", "voice", "video")
PARTS = {"field": "choose_field", "place": "choose_place", "what": "describe", "files": "add_files"}
"""What can be asked for again, and by which step: the first three are in handlers/reports.py, which leads here."""


@conversation.step
def add_files(turn: Turn[Draft]) -> Screen:
    count = len(turn.draft.files)
    nothing = Choice(NOTHING, Text("report-files-done" if count else "report-no-files"), ("không", "xong", "hết", "no"))
    key = "report-files-more" if count else "report-files"
    return turn.ask(key, [nothing], takes=(*FILES, "document"), count=count, most=MOST_FILES)


@add_files.reply
def files_added(turn: Turn[Draft], answer: str) -> Step[Draft]:
    if answer == NOTHING:
        return confirm
    report_sending.add_to(turn, answer)
    return add_files


@conversation.step
def confirm(turn: Turn[Draft]) -> Screen:
    draft = turn.draft
    draft.edits = False
    choices = (
        Choice("send", Text("report-send"), said.SEND_WORDS),
        Choice("urgent", Text("report-send-urgent"), ("việc khẩn", "khẩn", "việc gấp", "gấp", "urgent")),
        Choice("edit", Text("report-edit")),
    )
    place = case_words.place_name(draft.place, draft.latitude, draft.longitude)
    what = said.whole(draft.text, draft.files)
    words: dict[str, Word] = {"field": report_sending.field_name(turn), "place": place, "what": what}
    return turn.ask(Text("report-preview", words), choices, takes=FILES)


@confirm.reply
def confirmed(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    if turn.files:
        report_sending.add_to(turn, answer)
        return confirm
    if answer == "edit":
        return choose_part
    report = report_sending.store(turn, urgent=answer == "urgent")
    told = report_hearers.tell_leader(turn, report, turn.draft.files)
    report_hearers.tell_in_charge(turn, report)
    key = "report-sent-urgent" if report.urgent else "report-sent"
    return turn.end(key, [own_reports.mine.choice(Text("report-mine"))], code=report.code, told=told)


@conversation.step
def choose_part(turn: Turn[Draft]) -> Screen:
    parts = [Choice(part, Text(f"report-part-{part}")) for part in PARTS]
    return turn.ask("report-which-part", [*parts, Choice("drop", Text("report-drop"))])


@choose_part.reply
def part_chosen(turn: Turn[Draft], answer: str) -> Step[Draft] | Screen:
    draft = turn.draft
    if answer == "drop":
        return turn.end("report-dropped", [turn.door("phananh")])
    draft.edits = answer != "files"
    if answer == "files":
        draft.files = []
    return conversation.steps[PARTS[answer]]
