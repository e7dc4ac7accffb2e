"""ID cards (căn cước, CCCD) in pictures, by the square code that is printed on them.

It says the holder's number first, then a bar: "001084012345|012345678|…". Only the other process reads it (bot/
workshop.py), and nothing of it is kept but that it is there. A side without the code passes: letters are not read.
"""

from __future__ import annotations

import re
from io import BytesIO
from pathlib import Path

from bot import photos

CARD = re.compile(r"\d{12}\|")


def shows_card(source: Path | BytesIO) -> bool:
    """Whether it is a picture of such a card. Raises NoPhoto where it is no picture."""
    import zxingcpp

    picture = photos.upright(source, to_read=True).convert("L")
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    return any(CARD.match(code.text) for code in found)
