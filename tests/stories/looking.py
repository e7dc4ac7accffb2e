"""Papers and spreadsheets as they are printed, where this machine has LibreOffice and poppler."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

from PIL import Image

from tests.stories import album

GAP = 12  # pixels between pages


def looked_at(content: bytes, folder: Path, name: str, picture: str, pages: int) -> None:
    """At most so many pages; all of them, side by side, are the guide's picture."""
    office, poppler = shutil.which("soffice"), shutil.which("pdftoppm")
    if office is None or poppler is None:
        return
    (folder / name).write_bytes(content)
    profile = f"-env:UserInstallation=file://{folder / 'profile'}"
    printed = folder / Path(name).with_suffix(".pdf").name
    made = [office, profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), name]
    subprocess.run(made, cwd=folder, check=True, capture_output=True, timeout=90)
    if not printed.exists():  # this office reads no such files
        return
    subprocess.run([poppler, "-r", "70", "-png", str(printed), "trang"], cwd=folder, check=True, timeout=90)
    found = sorted(folder.glob("trang-*.png"))
    assert 1 <= len(found) <= pages
    album.keep(picture, _beside([Image.open(page) for page in found]))


def _beside(pages: list[Image.Image]) -> bytes:
    width, height = sum(page.width + GAP for page in pages) - GAP, max(page.height for page in pages)
    whole, x = Image.new("RGB", (width, height), "#888888"), 0
    for page in pages:
        whole.paste(page, (x, 0))
        x += page.width + GAP
    into = BytesIO()
    whole.quantize(200).save(into, "PNG", optimize=True)
    return into.getvalue()
