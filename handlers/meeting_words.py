"""How a meeting is put into words, the same in every message that speaks of one."""

from __future__ import annotations

from collections.abc import Sequence

from bot.texts import Text, Word
from storage.meetings import Item
from storage.models import AgendaItem, Document, Meeting

LABEL = 40  # characters of a title on a button


def kind_name(kind: str) -> Text:
    return Text(f"meeting-kind-{kind}")


def what(meeting: Meeting) -> Text:
    """ "sinh hoạt thường kỳ tháng 12", "sinh hoạt chuyên đề “Chuyển đổi số”" … as it stands within a sentence."""
    return Text(f"meeting-what-{meeting.kind}", {"start": meeting.starts_at, "theme": meeting.theme or ""})


def heading(meeting: Meeting) -> Text:
    """The same where it begins a line."""
    return Text(f"meeting-heading-{meeting.kind}", {"start": meeting.starts_at, "theme": meeting.theme or ""})


def item_line(item: Item | AgendaItem) -> Text:
    """An agenda item with what is known of minutes and presenter."""
    known = ("minutes-" if item.minutes else "") + ("presenter-" if item.presenter else "")
    words: dict[str, Word] = {"title": item.title, "minutes": item.minutes, "presenter": item.presenter}
    return Text(f"meeting-item-{known}line", words)


def short(title: str, most: int = LABEL) -> str:
    """As a button shows it: cut between words."""
    return title if len(title) <= most else f"{title[: most - 1].rsplit(' ', 1)[0]}…"


def titled(document: Document) -> str | Text:
    """Its title, and which version it is where there were others before."""
    if document.version == 1:
        return document.title
    return Text("document-titled", {"title": document.title, "version": document.version})


def agenda(items: Sequence[Item | AgendaItem], documents: Sequence[Document] = ()) -> Word:
    """Each item with the documents that are about it."""
    lines: list[Word] = []
    for item in items:
        about = [titled(document) for document in documents if item.id and document.item_id == item.id]
        lines += [item_line(item), *(Text("meeting-item-document", {"title": title}) for title in about)]
    return lines or Text("meeting-no-agenda")


def summary(meeting: Meeting) -> Text:
    """Kind, time, place, agenda and documents as one block."""
    words: dict[str, Word] = {
        "heading": heading(meeting),
        "start": meeting.starts_at,
        "place": meeting.place,
        "agenda": agenda(meeting.items, meeting.documents),
        "documents": [Text("meeting-document-line", {"title": titled(d)}) for d in meeting.documents]
        or Text("meeting-no-documents"),
    }
    return Text("meeting-summary", words)
