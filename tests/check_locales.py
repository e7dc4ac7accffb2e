"""Both languages say the same things, and the code asks only for texts that exist: `python -m tests.check_locales`.

Every problem is one line that names its place. tests/ftl.py reads the texts, tests/keys.py the code.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tests.ftl import Entry, read_file
from tests.keys import KEY, Use, uses_in

LANGUAGES = ("vi", "en")
CODE = ("bot", "handlers", "storage")

TAG = re.compile(r"</?[bi]>")
ENTITY = re.compile(r"&(amp|lt|gt|quot);")
# "uỷ" for "ủy" is the spelling the Party's papers do not use; after q the mark does belong on the y ("quỷ").
OLD_MARK = re.compile(r"(?<!q)uỷ", re.IGNORECASE)
EMOJI = re.compile(r"[\u231a\u231b\u23e9-\u23fa\u2600-\u27bf\u2b05-\u2b55\ufe0f\U0001f000-\U0001faff]")

Entries = dict[str, Entry]


def problems(root: Path) -> list[str]:
    texts = {language: read_language(root / "locales" / language) for language in LANGUAGES}
    files = {language: {name: entries for name, (entries, _) in found.items()} for language, found in texts.items()}
    found = [line for language in LANGUAGES for _, broken in texts[language].values() for line in broken]
    for language in LANGUAGES:
        found += [] if files[language] else [f"locales/{language}: no texts"]
        found += spelling(root / "locales" / language, language)
        for name, entries in files[language].items():
            found += [f"locales/{language}/{name}: {line}" for entry in entries.values() for line in markup(entry)]
        found += doubles(language, files[language])
    found += differences(files["vi"], files["en"])
    found += code_problems(root, [entry for entries in files["vi"].values() for entry in entries.values()])
    return found


def read_language(folder: Path) -> dict[str, tuple[Entries, list[str]]]:
    return {path.name: read_file(path) for path in sorted(folder.glob("*.ftl"))}


def doubles(language: str, files: dict[str, Entries]) -> Iterator[str]:
    seen: dict[str, str] = {}
    for name, entries in files.items():
        for key in entries:
            if key in seen:
                yield f"locales/{language}/{name}: {key} is already in {seen[key]}"
            seen.setdefault(key, name)
            if not key.startswith("-") and not KEY.fullmatch(key):
                yield f"locales/{language}/{name}: {key} is not of the form area-thing"


def differences(vi: dict[str, Entries], en: dict[str, Entries]) -> Iterator[str]:
    for name in sorted(vi.keys() ^ en.keys()):
        yield f"locales/{'en' if name in vi else 'vi'}/{name}: missing"
    for name in sorted(vi.keys() & en.keys()):
        for key in sorted(vi[name].keys() ^ en[name].keys()):
            yield f"locales/{'en' if key in vi[name] else 'vi'}/{name}: {key} is missing"
        for key in sorted(vi[name].keys() & en[name].keys()):
            ours, theirs = vi[name][key].words, en[name][key].words
            if ours != theirs:
                yield f"locales/*/{name}: {key} has words {sorted(ours)} in vi, {sorted(theirs)} in en"


def markup(entry: Entry) -> Iterator[str]:
    for line in entry.lines:
        open_tags: list[str] = []
        for tag in TAG.findall(line):
            if not tag.startswith("</"):
                open_tags.append(tag)
            elif not open_tags or open_tags.pop() != tag.replace("/", ""):
                yield f"{entry.key}: {tag} closes nothing in its line"
        yield from (f"{entry.key}: {tag} is not closed in its line" for tag in open_tags)
        rest = ENTITY.sub("", TAG.sub("", line))
        yield from (f"{entry.key}: stray {sign}" for sign in "<&" if sign in rest)


def spelling(folder: Path, language: str) -> Iterator[str]:
    for path in sorted(folder.glob("*.ftl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            place = f"locales/{language}/{path.name}:{number}"
            composed = unicodedata.normalize("NFC", line)
            if composed != line:
                yield f"{place}: not NFC"
            if language == "vi" and OLD_MARK.search(composed):
                yield f"{place}: uỷ, write ủy"
            if language == "vi" and EMOJI.search(composed):
                yield f"{place}: emoji"


def code_problems(root: Path, entries: list[Entry]) -> Iterator[str]:
    keys = {entry.key for entry in entries}
    used = {reference for entry in entries for reference in entry.references}
    heads: set[str] = set()
    for path in (path for folder in CODE for path in sorted((root / folder).rglob("*.py"))):
        for use in uses_in(path.read_text(encoding="utf-8")):
            (heads if use.is_head else used).add(use.text)
            if use.must_exist and not exists(use, keys):
                yield f"{path.relative_to(root)}:{use.line}: no text {use.text}{'…' if use.is_head else ''}"
    for key in sorted(keys - used):
        if not key.startswith(tuple(heads)):
            yield f"locales: {key} is unused"


def exists(use: Use, keys: set[str]) -> bool:
    return any(key.startswith(use.text) for key in keys) if use.is_head else use.text in keys


def main() -> int:
    found = problems(Path(__file__).parent.parent)
    print("\n".join(found) or "locales: ok")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
