"""The forms of papers that an operator writes into files, to make them the commune's own."""

from __future__ import annotations

from pathlib import Path

import pytest
from docx import Document

from tests.commands import Operator
from tests.databases import Databases


@pytest.fixture
def operator(tmp_path: Path, databases: Databases) -> Operator:
    """In an empty folder."""
    return Operator(tmp_path, databases.settings())


def test_the_form_of_a_paper_is_written_once_and_never_over_a_file(operator: Operator) -> None:
    path = "data/templates/nghi-quyet.docx"
    done = operator.types("paper-template", path)
    assert done.code == 0, done.err
    assert "NGHỊ QUYẾT" in [paragraph.text for paragraph in Document(str(operator.folder / path)).paragraphs]
    assert operator.types("paper-template", path).code == 1


def test_a_form_of_another_name_would_never_be_used_and_is_refused(operator: Operator) -> None:
    refused = operator.types("paper-template", "data/templates/quyet-dinh.docx")
    assert refused.code == 1
    assert "bien-ban.docx, nghi-quyet.docx" in refused.err
    assert not (operator.folder / "data/templates").exists()
