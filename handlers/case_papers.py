"""Cases on paper, for those who lead a cell and for the commune's office: the ways in, and the register."""

from __future__ import annotations

from dataclasses import dataclass

from bot.dialog import Conversation, Door, Feature, Outcome, Turn
from bot.screens import Screen
from handlers import case_register, case_scope
from storage import files


@dataclass
class Draft:
    """Nothing is kept: the period is all that is asked."""


conversation = Conversation("case-register", Draft)


def open_register(turn: Turn[None]) -> Outcome:
    case_scope.of(turn)
    return turn.go(choose_span, Draft())


@conversation.step
def choose_span(turn: Turn[Draft]) -> Screen:
    case_scope.of(turn)
    return turn.ask("register-which-span", case_scope.spans(turn), takes=("text",), longest=case_scope.LONGEST)


@choose_span.reply
def span_chosen(turn: Turn[Draft], answer: str) -> Screen:
    scope, span = case_scope.of(turn), case_scope.span_of(turn, answer)
    given = case_register.given(turn, scope, span)
    ways = [turn.door("baocaothang"), turn.door("menu")]
    name = f"so-phan-anh-{span.code}.xlsx"
    turn.also(
        "register-file", file=files.order(turn.db, name, files.XLSX, "case-register", given, turn.now), span=span.name
    )
    return turn.end("register-coming", ways, span=span.label, count=len(given["rows"]))


FEATURE = Feature(
    (conversation,),
    doors=(
        Door("sobaocao", "case-papers-door", case_scope.ways, ("casepapers",), ("sổ và báo cáo", "sổ, báo cáo")),
        Door(
            "sophananh", "register-door", open_register, ("register",),
            ("sổ phản ánh", "sổ theo dõi phản ánh", "sổ vụ việc", "case register"),
        ),
    ),
)  # fmt: skip
