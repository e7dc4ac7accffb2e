"""What members say: comments before a meeting and situation reports, and the files they send with them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any, Literal

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, column_property, mapped_column, relationship

from storage.base import Base
from storage.models.people import Cell, Person
from storage.models.report_fields import ReportField, of_case

FileKind = Literal["photo", "voice", "video", "document"]
CommentOutcome = Literal["accepted", "explained", "escalated", "deferred"]
"""tiếp thu, giải trình, chuyển cấp trên, để sau."""
UNSETTLED: tuple[CommentOutcome, ...] = ("escalated", "deferred")
ReportState = Literal["received", "handling", "asked", "answered", "closed", "merged"]
"""asked: the reporter was asked back, and the deadline rests; answered and closed wait for the reporter's word."""
ReportDeed = Literal[
    "received", "took", "assigned", "forwarded", "escalated", "asked", "told", "noted", "replied", "closed",
    "confirmed", "reopened", "merged", "split", "urgent", "hid", "put-off",
]  # fmt: skip


class StoredFile(Base):
    """A file: under the data folder at `path` (relative, made by the server), or small and made by us in `content`.

    `name` is what the sender called it. `recipe`: of what is made when it is sent, and then forgotten
    (bot/papermaking.py).
    """

    __tablename__ = "stored_file"
    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[FileKind] = mapped_column(String(12))
    name: Mapped[str]
    mime: Mapped[str]
    size: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64))
    path: Mapped[str]
    content: Mapped[bytes | None]
    recipe: Mapped[dict[str, Any] | None]
    created_at: Mapped[datetime]


class Counter(Base):
    """Numbers that run: `name` says what is counted, e.g. "report-2026"."""

    __tablename__ = "counter"
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"), primary_key=True)
    name: Mapped[str] = mapped_column(String(40), primary_key=True)
    value: Mapped[int]


class CommentGroup(Base):
    """Comments that say much the same, put together by a leader so that one answer goes to all of them."""

    __tablename__ = "comment_group"
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"), index=True)
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    title: Mapped[str]
    created_by: Mapped[int] = mapped_column(ForeignKey("person.id"))
    created_at: Mapped[datetime]


class Comment(Base):
    """A member's view: on an agenda item, on a document (or a `passage` of it), on a meeting, or in general.

    `meeting_id` is empty for what belongs to no meeting. A sealed comment has no `person_id`: its author is in
    `sealed_author`, readable only with a key that is not in the database (docs/anonymity.md).
    Its author may change it until `taken_up_at`: a leader has begun to deal with it then.
    """

    __tablename__ = "comment"
    __table_args__ = (UniqueConstraint("committee_id", "code"), Index(None, "meeting_id"), Index(None, "cell_id"))
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    code: Mapped[str] = mapped_column(String(20))
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id", ondelete="SET NULL"))
    document_id: Mapped[int | None] = mapped_column(ForeignKey("document.id"))
    passage: Mapped[str | None]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    sealed_author: Mapped[bytes | None]
    text: Mapped[str]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    created_at: Mapped[datetime]
    edited_at: Mapped[datetime | None]
    taken_up_at: Mapped[datetime | None]
    group_id: Mapped[int | None] = mapped_column(ForeignKey("comment_group.id"), index=True)
    outcome: Mapped[CommentOutcome | None] = mapped_column(String(12))
    answer: Mapped[str | None]
    answered_by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    answered_at: Mapped[datetime | None]
    task_id: Mapped[int | None] = mapped_column(ForeignKey("task.id"))  # what an accepted proposal has become
    reservation: Mapped[str | None]  # bảo lưu: its author does not agree with the answer, in their own words
    reserved_at: Mapped[datetime | None]
    reminded_at: Mapped[datetime | None]  # when the leaders last heard that it waits
    person: Mapped[Person | None] = relationship(lazy="raise", foreign_keys=[person_id])
    file: Mapped[StoredFile | None] = relationship(lazy="raise")

    @property
    def is_settled(self) -> bool:
        """Answered for good; what was put off, or lies with the committee above, is answered again."""
        return self.answered_at is not None and self.outcome not in UNSETTLED


class Report(Base):
    """A situation report (phản ánh tình hình): about a matter, never about a private person.

    `cell_id` is the reporter's cell for good. The case lies with `unit_id`, a cell of the commune, or (empty) with the
    commune's office; in that unit with `owner_id`, or (empty) with all who lead it. It is to be replied to by the end
    of `due_on`, and `remind_at` is the next hour at which something is to be done about it (bot/case_reminders.py).
    Working days run from `counted_from`: when whoever has it now received it. They rest since `rests_since`.
    `own_field`: what the commune calls `field`, where it is not as everywhere (bot/field_names.py).
    `level`: how far up it was passed by the program since people last decided where it lies (storage/cases.py).
    """

    __tablename__ = "report"
    __table_args__ = (
        UniqueConstraint("committee_id", "code"),
        Index(None, "unit_id", "state"),
        Index(None, "person_id"),
        Index(None, "owner_id", "state"),
        Index(None, "committee_id", "created_at"),
    )
    id: Mapped[int] = mapped_column(primary_key=True)
    committee_id: Mapped[int] = mapped_column(ForeignKey("committee.id"))
    cell_id: Mapped[int] = mapped_column(ForeignKey("cell.id"))
    unit_id: Mapped[int | None] = mapped_column(ForeignKey("cell.id"))
    owner_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    code: Mapped[str] = mapped_column(String(20))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    field: Mapped[str] = mapped_column(String(40))
    place: Mapped[str]
    area_id: Mapped[int | None] = mapped_column(ForeignKey("area.id"), index=True)
    text: Mapped[str]
    shown_text: Mapped[str | None]  # with names of citizens blacked out: what others than the first handlers read
    shown_place: Mapped[str | None]
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    file_id: Mapped[int | None] = mapped_column(ForeignKey("stored_file.id"))
    urgent: Mapped[bool] = mapped_column(default=False)
    state: Mapped[ReportState] = mapped_column(String(12), default="received")
    due_on: Mapped[date | None]
    counted_from: Mapped[date | None]
    rests_since: Mapped[date | None]
    level: Mapped[int] = mapped_column(default=0)
    remind_at: Mapped[datetime | None] = mapped_column(index=True)
    escalated_at: Mapped[datetime | None]
    merged_into_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"), index=True)
    split_from_id: Mapped[int | None] = mapped_column(ForeignKey("report.id"))
    created_at: Mapped[datetime]
    person: Mapped[Person] = relationship(lazy="raise", foreign_keys=[person_id])
    cell: Mapped[Cell] = relationship(lazy="raise", foreign_keys=[cell_id])
    unit: Mapped[Cell | None] = relationship(lazy="raise", foreign_keys=[unit_id])
    owner: Mapped[Person | None] = relationship(lazy="raise", foreign_keys=[owner_id])
    file: Mapped[StoredFile | None] = relationship(lazy="raise")
    own_field: Mapped[str | None] = column_property(of_case(ReportField.name, committee_id, field))
    own_field_en: Mapped[str | None] = column_property(of_case(ReportField.name_en, committee_id, field))

    @property
    def at_home(self) -> bool:
        """With the reporter's own cell, which reads who reported it and the words as they were written."""
        return self.unit_id == self.cell_id

    @property
    def words(self) -> str:
        """What those with whom it lies may read of what was written."""
        return self.text if self.at_home else self.text_elsewhere

    @property
    def whereabouts(self) -> str:
        return self.place if self.at_home else self.place_elsewhere

    @property
    def text_elsewhere(self) -> str:
        """What others than the reporter's own cell may read: where names were blacked out, without them."""
        return self.text if self.shown_text is None else self.shown_text

    @property
    def place_elsewhere(self) -> str:
        return self.place if self.shown_place is None else self.shown_place

    @property
    def shown_file(self) -> StoredFile | None:
        """The first one, where those with whom it lies may have it."""
        return self.file if self.file and self.shows(self.file) else None

    def shows(self, file: StoredFile) -> bool:
        return self.at_home or self.passes(file)

    @staticmethod
    def passes(file: StoredFile) -> bool:
        """Recordings stay with the first handlers: a voice is as good as a name."""
        return file.kind not in ("voice", "video")

    def led_by(self, person: Person) -> bool:
        """Whether this person decides about it. With the office it is led by its people and the cell's follower."""
        if not person.active or person.committee_id != self.committee_id:
            return False
        if self.unit_id is not None:
            return person.leads and person.cell_id == self.unit_id
        return person.role == "office" or self.cell.follower_id == person.id

    def owned_by(self, person: Person) -> bool:
        """Whether this person handles it, and is still of the unit that gave it to them."""
        mine = person.active and self.owner_id == person.id
        return mine and (self.led_by(person) or person.cell_id == self.unit_id)


class ReportFile(Base):
    """A further file of a case, beside its first one (`Report.file_id`); also of those to whom it happened as well."""

    __tablename__ = "report_file"
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), primary_key=True)
    file_id: Mapped[int] = mapped_column(ForeignKey("stored_file.id"), primary_key=True)


class ReportVoice(Base):
    """Another member says that a case is theirs as well ("tôi cũng gặp việc này"), and hears what becomes of it."""

    __tablename__ = "report_voice"
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    text: Mapped[str | None]
    at: Mapped[datetime]


class ReportChange(Base):
    """One step in a case's history: what was done (`deed`), by whom (empty: by the program), and the state since then.

    `internal` ones are for those who handle the case alone.
    """

    __tablename__ = "report_change"
    id: Mapped[int] = mapped_column(primary_key=True)
    report_id: Mapped[int] = mapped_column(ForeignKey("report.id"), index=True)
    at: Mapped[datetime]
    by: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    deed: Mapped[ReportDeed] = mapped_column(String(12))
    state: Mapped[ReportState] = mapped_column(String(12))
    text: Mapped[str | None]
    details: Mapped[dict[str, Any]] = mapped_column(default=dict)  # names of units, owners, codes, days: for people
    internal: Mapped[bool] = mapped_column(default=False)
