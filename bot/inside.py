"""The text within a file, piece by piece, and its first pictures: docx, xlsx, pptx, pdf, plain text.

It is for the workshop's process alone.

Whatever a file claims to be is decided by how it begins. Of each no more is read than is sane.
"""

from __future__ import annotations

import logging
import re
import warnings
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from pypdf import PageObject

MOST_PAGES = 200
MOST_PICTURES = 4  # what is scanned for its own sake is short
MOST_UNPACKED = 60 * 1024 * 1024
MOST_PLAIN = 2 * 1024 * 1024
PARTS = re.compile(r"(?:word|xl|ppt)/(?!theme|styles|settings|fontTable|glossary|media|_rels).+\.xml")
MEDIA = re.compile(r"(?:word|xl|ppt)/media/.+\.(?:jpe?g|png|bmp|tiff?|gif|webp)", re.IGNORECASE)
SAYS = frozenset(("t", "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"))
BREAKS = frozenset(("p", "br", "cr", "tab", "tc", "si", "is", "text", *SAYS - {"t"}))
IN_HEADS = re.compile(r'&(?:"[^"]*"|\d+|K[0-9A-F]{6}|[A-Z])')  # how a sheet's header says where and in what letters
OLD_OFFICE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


class UnreadableError(Exception):
    """There is no text in it that could be read."""


def pieces(path: Path) -> Iterator[str]:
    """Pages or parts, lines parted by line breaks. Raises whatever its reader does: a file may be broken anywhere."""
    begins = _beginning(path)
    if begins.startswith(b"PK"):
        yield from _of_archive(path)
    elif b"%PDF-" in begins:
        yield from _of_pdf(path)
    else:
        yield _plain(path, begins)


def pictures(path: Path) -> Iterator[bytes]:
    """The first ones, as files of their own. Raises as `pieces` does."""
    begins = _beginning(path)
    if begins.startswith(b"PK"):
        yield from islice(_media(path), MOST_PICTURES)
    elif b"%PDF-" in begins:
        yield from islice(_scans(path), MOST_PICTURES)


def _beginning(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(1024)


def _plain(path: Path, begins: bytes) -> str:
    with path.open("rb") as file:
        content = file.read(MOST_PLAIN)
    if begins.startswith(OLD_OFFICE):  # Word before 2007 keeps Vietnamese so, a paragraph's end as \r, a cell's as \x07
        return re.sub(r"[\r\x07]", "\n", content.decode("utf-16-le", "ignore"))
    return content.decode("utf-8-sig", "strict" if len(content) < MOST_PLAIN else "ignore")


# Office files


def _of_archive(path: Path) -> Iterator[str]:
    with zipfile.ZipFile(path) as archive:
        parts = [part for part in archive.infolist() if PARTS.fullmatch(part.filename)]
        if not parts or sum(part.file_size for part in parts) > MOST_UNPACKED:
            raise UnreadableError
        for part in parts:
            yield _Part().text(archive.read(part))


def _media(path: Path) -> Iterator[bytes]:
    with zipfile.ZipFile(path) as archive:
        for part in archive.infolist():
            if MEDIA.fullmatch(part.filename) and part.file_size <= MOST_UNPACKED:
                with suppress(Exception):  # the next one may be whole
                    yield archive.read(part)


class _Part:
    """One XML part of an office file. Text boxes stand within paragraphs, so every break is a line's end."""

    def __init__(self) -> None:
        self._said: list[str] = []
        self._hears = ""
        self._capitals = False

    def text(self, content: bytes) -> str:
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text
        parser.Parse(content, True)
        return "".join(self._said)

    def _doctype(self, *_: object) -> None:
        raise UnreadableError  # office files have none: it could only make much of little

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        tag = name.rpartition(" ")[2]
        if tag in BREAKS:
            self._said.append("\n")
        if tag in SAYS:
            self._hears = tag
        elif tag == "rPr":
            self._capitals = attributes.get("cap") == "all"
        elif tag == "caps":
            self._capitals = not {"0", "false", "off"}.intersection(attributes.values())
        elif tag == "textpath":  # a watermark
            self._said.append(f"\n{attributes.get('string', '')}\n")

    def _end(self, name: str) -> None:
        tag = name.rpartition(" ")[2]
        if tag in SAYS:
            self._hears = ""
        if tag in BREAKS:
            self._said.append("\n")
        if tag in ("r", "pPr"):
            self._capitals = False

    def _text(self, said: str) -> None:
        if self._hears == "t":
            self._said.append(said.upper() if self._capitals else said)
        elif self._hears:
            self._said.append(IN_HEADS.sub("\n", said))


# PDF


def _of_pdf(path: Path) -> Iterator[str]:
    for page in _pages(path):
        notes = [str(note.get_object().get("/Contents", "")) for note in page.annotations or ()]
        yield "\n".join([page.extract_text(), *notes])


def _scans(path: Path) -> Iterator[bytes]:
    for page in _pages(path):
        with suppress(Exception):  # a page may be broken, and the next one whole
            images = page.images
            for place in range(len(images)):
                with suppress(Exception):  # likewise a picture
                    yield images[place].data


def _pages(path: Path) -> Iterator[PageObject]:
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL + 1)  # what it complains of may quote the file
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield from islice(PdfReader(path).pages, MOST_PAGES)
