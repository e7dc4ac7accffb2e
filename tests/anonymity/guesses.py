"""What the attacker tries. Each way gives every member a suspicion, or every comment an author."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from random import Random

from tests.anonymity.loot import Loot, Row

Suspicion = Callable[[Loot], Mapping[int, float]]
"""How much speaks for each member having sealed something."""
IMAGE = 120  # bytes after a chat's name that its row's next version changes
NEAR = 3000  # bytes around a remnant in which a chat's name is looked for


def active_last(loot: Loot) -> Mapping[int, float]:
    return {person: _moment(row) for person, row in loot.addresses.items()}


def active_first(loot: Loot) -> Mapping[int, float]:
    return {person: -_moment(row) for person, row in loot.addresses.items()}


def lies_last(loot: Loot) -> Mapping[int, float]:
    """Whose row was written last, by where it lies."""
    return {person: row.place[0] * 1000 + row.place[-1] for person, row in loot.addresses.items()}


def written_with_the_box(loot: Loot) -> Mapping[int, float]:
    """Whose row was last written by the transaction that wrote the box, or by one near to it."""
    return {person: -abs(row.by - loot.box.by) for person, row in loot.addresses.items()}


def written_with_comments(loot: Loot) -> Mapping[int, float]:
    """… or by one near to those that wrote the comments."""
    by = [row.by for row in loot.sealed] or [loot.box.by]
    return {person: -min(abs(row.by - one) for one in by) for person, row in loot.addresses.items()}


def highest_serial(loot: Loot) -> Mapping[int, float]:
    return {person: row.values["serial"] for person, row in loot.addresses.items()}


def largest_row(loot: Loot) -> Mapping[int, float]:
    return {person: len(row.everything) for person, row in loot.addresses.items()}


def most_messages(loot: Loot) -> Mapping[int, float]:
    return {person: len(loot.deliveries(person)) for person in loot.people}


def largest_message(loot: Loot) -> Mapping[int, float]:
    sizes = {person: [len(row.everything) for row in loot.deliveries(person)] for person in loot.people}
    return {person: max(found, default=0) for person, found in sizes.items()}


def smallest_message(loot: Loot) -> Mapping[int, float]:
    return {person: -size for person, size in largest_message(loot).items()}


def telling_message(loot: Loot) -> Mapping[int, float]:
    """Messages whose key, words or choices speak of sealing."""
    words = re.compile(r"sealed-(?!answered|look|released)[a-z-]+")
    return {p: sum(len(words.findall(row.everything)) for row in loot.deliveries(p)) for p in loot.people}


def gap_before_message(loot: Loot) -> Mapping[int, float]:
    """Rows were deleted before those of whoever said more."""
    ids = sorted(row.values["id"] for row in loot.of("delivery"))
    before = {one: one - earlier for earlier, one in zip([0, *ids], ids, strict=False)}
    found = {p: [before[row.values["id"]] for row in loot.deliveries(p)] for p in loot.people}
    return {person: max(gaps, default=0) for person, gaps in found.items()}


def most_remnants(loot: Loot) -> Mapping[int, float]:
    """How often a chat's row was written, by the different images of it that lie about in the files."""
    found = {p: {image for file in loot.files for image in _images(file, chat)} for p, chat in loot.chats.items()}
    return {person: len(images) for person, images in found.items()}


def _images(file: bytes, chat: str) -> Iterator[bytes]:
    for at in re.finditer(re.escape(chat.encode()), file):
        yield file[at.end() : at.end() + IMAGE]


def elimination(loot: Loot) -> Mapping[int, float]:
    """Whoever has a comment of their own under their name has said what they had to say."""
    return {person: 0 if person in loot.named else 1 for person in loot.people}


SUSPICIONS: tuple[Suspicion, ...] = (
    active_last, active_first, lies_last, written_with_the_box, written_with_comments, highest_serial, largest_row,
    most_messages, largest_message, smallest_message, telling_message, gap_before_message, most_remnants, elimination,
)  # fmt: skip


def suspects(loot: Loot, way: Suspicion, how_many: int, random: Random) -> list[int]:
    """The members most suspected; between equals the lot decides."""
    found = way(loot)
    return sorted(found, key=lambda person: (found[person], random.random()), reverse=True)[:how_many]


def one_by_one(loot: Loot, way: Suspicion, random: Random) -> dict[str, int]:
    """The comments as they lie, each for one of the suspects in the order of suspicion."""
    rows = loot.sealed
    return {row.values["text"]: p for row, p in zip(rows, suspects(loot, way, len(rows), random), strict=True)}


Link = Callable[[Loot, Random], dict[str, int]]
"""An author for each comment's text, where there is anything to go by; else by lot."""


def same_size(loot: Loot, random: Random) -> dict[str, int]:
    """The longest comment for whose row or message is largest."""
    size = {p: size + len(loot.addresses[p].everything) for p, size in largest_message(loot).items()}
    rows = sorted(loot.sealed, key=lambda row: len(row.values["text"]), reverse=True)
    order = sorted(size, key=lambda person: (size[person], random.random()), reverse=True)
    return {row.values["text"]: person for row, person in zip(rows, order, strict=False)}


def same_words(loot: Loot, random: Random) -> dict[str, int]:
    """A row that names a member or their chat, and says what the comment says, or its code."""
    owner = {row.values["id"]: person for person, row in loot.addresses.items()}
    return {
        row.values["text"]: next(iter(_speaking(loot, row, owner)), random.choice(loot.people)) for row in loot.sealed
    }


def _speaking(loot: Loot, comment: Row, owner: Mapping[int, int]) -> list[int]:
    says = [row for row in loot.rows if row.table != "comment" and _says(row, comment)]
    if says and (to := [owner[row.values["address_id"]] for row in says if row.values.get("address_id") in owner]):
        return to
    return [row.values["person_id"] for row in says if row.values.get("person_id") in loot.chats]


def _says(row: Row, comment: Row) -> bool:
    marks = (_mark(comment), comment.values["code"])
    said = row.everything.encode().decode("unicode_escape", "ignore") + row.everything
    return any(mark in said for mark in marks)


def remnant(loot: Loot, random: Random) -> dict[str, int]:
    """What the comment says, found in the raw bytes next to a chat's name."""
    return {row.values["text"]: _nearest(loot, row) or random.choice(loot.people) for row in loot.sealed}


def _nearest(loot: Loot, comment: Row) -> int | None:
    best: tuple[int, int] | None = None
    for file in loot.files:
        for found in re.finditer(re.escape(_mark(comment).encode()), file):
            around = file[max(0, found.start() - NEAR) : found.end() + NEAR]
            for person, chat in loot.chats.items():
                at = around.find(chat.encode())
                if at >= 0 and (best is None or abs(at - NEAR) < best[0]):
                    best = (abs(at - NEAR), person)
    return best[1] if best else None


def same_lock(loot: Loot, random: Random) -> dict[str, int]:
    """Locked authors that look alike, or are in the order of the members."""
    rows = sorted(loot.sealed, key=lambda row: (len(row.values["sealed_author"]), bytes(row.values["sealed_author"])))
    return {row.values["text"]: person for row, person in zip(rows, loot.people, strict=False)}


LINKS: tuple[Link, ...] = (same_size, same_words, remnant, same_lock)


def _mark(comment: Row) -> str:
    """Ten letters and digits that no other comment has."""
    found = re.search(r"[0-9a-f]{10}", comment.values["text"])
    return found[0] if found else comment.values["text"]


def _moment(row: Row) -> float:
    digits = re.sub(r"\D", "", json.dumps(row.values["active_at"], default=str))
    return float(digits[:20].ljust(20, "0")) if digits else 0.0
