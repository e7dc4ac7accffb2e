"""What the report on cases of a period says, in Vietnamese whatever anybody's language: it is an official paper."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from bot.dialog import Turn
from bot.i18n import Texts
from bot.report_spans import Span
from bot.texts import Text, Word
from handlers import case_register, figure_words, official_words, report_pictures
from handlers.case_figures import Figures
from handlers.paper_words import KEPT
from storage import files
from storage.models import CasePaper, StoredFile
from storage.report_figures import Scope

FORM, NAMED = "bao-cao-tinh-hinh.docx", "bao-cao-tinh-hinh"
OFFICE_HEAD, OFFICE_SYMBOL, OFFICE_SIGNS = "VĂN PHÒNG", "VPĐU", "CHÁNH VĂN PHÒNG"
ABOVE_OFFICE = "Thường trực Đảng ủy"
NOTHING = "Không có."


def heads(turn: Turn[Any], scope: Scope, paper: CasePaper) -> dict[str, Any]:
    """Whose paper it is, its number and date, to whom it goes, who signs. The office has no cell, and signs itself."""
    cell, committee = turn.person.cell, official_words.committee(turn.db, turn.person.cell)
    common = {"number": f"{paper.number:02d}", "dated": official_words.dated(turn.db, cell, paper.at, turn.zone)}
    if scope.cell_id:
        return {
            **common, **official_words.heads(turn.db, cell), "symbol": "CB", "addressee": committee,
            "recipients": [f"{committee} (để báo cáo),", KEPT],
            "on_behalf": "T/M CHI BỘ", **official_words.signs(turn.db, cell),
        }  # fmt: skip
    return {
        **common, "above": committee.upper(), "cell": OFFICE_HEAD, "symbol": OFFICE_SYMBOL,
        "addressee": ABOVE_OFFICE, "recipients": [f"{ABOVE_OFFICE} (để báo cáo),", "Lưu Văn phòng."],
        "on_behalf": "", "capacity": OFFICE_SIGNS, "signer": "",
    }  # fmt: skip


def ordered(turn: Turn[Any], scope: Scope, paper: CasePaper, span: Span) -> StoredFile:
    name = f"{NAMED}-{span.code}.docx"
    return files.order(turn.db, name, official_words.DOCX, FORM, _given(turn, scope, paper, span), turn.now)


def _given(turn: Turn[Any], scope: Scope, paper: CasePaper, span: Span) -> dict[str, Any]:
    texts = Texts("vi", turn.zone)
    figures = case_register.figures(turn, scope, span)
    year = case_register.figures(turn, scope, span.from_new_year) if paper.said["to_date"] else None

    def plain(lines: list[Text]) -> list[str]:
        return [texts.plain(line) for line in lines]

    return {
        **heads(turn, scope, paper),
        "period": texts.plain(span.name),
        "opening": texts.plain(Text("report-opening", _opening(turn, scope, figures))),
        "received": plain([*figure_words.received(figures), *(figure_words.to_date(year) if year else [])]),
        "rows": _rows(texts, scope, figures, year),
        "third": "Từ đầu năm" if year else "Tỷ lệ",
        "results": plain(figure_words.results(figures)),
        "late": plain(figure_words.late(figures, figure_words.MOST_LATE)),
        "notable": plain(figure_words.notable(figures)) or [NOTHING],
        "silent": plain(figure_words.silent(turn, figures, scope)),
        "proposals": paper.said["proposals"].splitlines() or [NOTHING],
        "pictures": report_pictures.drawn(texts, scope, figures, year),
    }


def _opening(turn: Turn[Any], scope: Scope, figures: Figures) -> dict[str, Word]:
    whose = turn.person.cell.name if scope.cell_id else "Văn phòng Đảng ủy"
    return {"whose": whose, "span": figures.span.name, "until": f"{figures.until:%d/%m/%Y}"}


def _rows(texts: Texts, scope: Scope, figures: Figures, year: Figures | None) -> list[dict[str, Any]]:
    """The counts by field, area and state, each under its own heading; nothing where nothing came."""
    if not (year or figures).received:
        return []
    rows: list[dict[str, Any]] = [
        _row("Tổng số", len(figures.received), figures, year and len(year.received), head=True)
    ]
    for heading, count in (
        ("Theo lĩnh vực", figure_words.by_field),
        ("Theo địa bàn" if scope.cell_id else "Theo chi bộ", partial(figure_words.by_area, scope)),
        ("Theo trạng thái", figure_words.by_state),
    ):
        here, whole = dict(_named(texts, count(figures))), dict(_named(texts, count(year or figures)))
        rows.append({"head": True, "name": heading, "count": "", "third": ""})
        rows += [_row(name, here.get(name, 0), figures, year and whole[name]) for name in whole]
    return rows


def _named(texts: Texts, counts: Sequence[tuple[Word, int]]) -> list[tuple[str, int]]:
    named = [(texts.plain(Text("register-said", {"what": name})), count) for name, count in counts]
    return [(name[:1].upper() + name[1:], count) for name, count in named]


def _row(name: str, count: int, figures: Figures, to_date: int | None, *, head: bool = False) -> dict[str, Any]:
    share = f"{round(100 * count / max(1, len(figures.received)))}%"
    return {"head": head, "name": name, "count": str(count), "third": share if to_date is None else str(to_date)}
