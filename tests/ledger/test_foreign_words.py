"""Stages and deal words that other languages print."""

from __future__ import annotations

import pytest

from filmtrack.errors import NotUnderstoodError
from filmtrack.ledger.vocabulary import (
    STANDINGS,
    STATUSES,
    read_standing,
    read_status,
)
from filmtrack.when.language.lexicon import forms
from filmtrack.when.language.tables import MODULES, load

TABLES = [load(code) for code in MODULES]


@pytest.mark.parametrize(
    ("printed", "ours"),
    [
        ("출연 논의 중", "in talks"),
        ("출연 확정", "confirmed"),
        ("하차", "exited"),
        ("出演交渉中", "in talks"),
        ("続投決定", "confirmed"),
        ("降板", "exited"),
        ("洽谈中", "in talks"),
        ("簽約", "confirmed"),
        ("辟谣", "denied"),
        ("en negociaciones", "in talks"),
        ("en négociations pour le rôle", "in talks"),
        ("im Gespräch", "in talks"),
        ("confermato", "confirmed"),
        ("escalada", "attached"),
        ("zrezygnował", "exited"),
        ("ведёт переговоры", "in talks"),
        ("kadroda", "attached"),
        ("in onderhandeling", "in talks"),
        ("desmentido", "denied"),
        ("pressentie", "rumored"),
    ],
)
def test_a_deal_word_means_the_same_in_its_language(printed: str, ours: str) -> None:
    assert read_standing(printed) == (ours, printed)


@pytest.mark.parametrize(
    ("printed", "ours"),
    [
        ("촬영 중", "filming"),
        ("크랭크업", "wrapped"),
        ("후반작업 중", "post-production"),
        ("撮影準備中", "pre-production"),
        ("クランクアップ", "wrapped"),
        ("お蔵入り", "cancelled"),
        ("殺青", "wrapped"),
        ("筹备中", "pre-production"),
        ("已上映", "released"),
        ("en rodaje", "filming"),
        ("en écriture", "script"),
        ("abgedreht", "wrapped"),
        ("in post-produzione", "post-production"),
        ("em pré-produção", "pre-production"),
        ("zdjęcia ruszyły", "filming"),
        ("съёмки завершены", "wrapped"),
        ("vizyonda", "released"),
        ("afgeblazen", "cancelled"),
    ],
)
def test_a_stage_means_the_same_in_its_language(printed: str, ours: str) -> None:
    assert read_status(printed) == (ours, printed)


@pytest.mark.parametrize(
    "printed", ["出演せず", "no confirmado", "nicht bestätigt", "non confermato"]
)
def test_a_word_of_no_table_is_refused(printed: str) -> None:
    with pytest.raises(NotUnderstoodError, match="unknown standing"):
        read_standing(printed)


@pytest.mark.parametrize("printed", ["auf Eis", "en pausa", "заморожен", "suspendu"])
def test_a_hold_is_no_stage_in_any_language(printed: str) -> None:
    with pytest.raises(NotUnderstoodError, match="keeps its stage"):
        read_status(printed)


def test_no_two_tables_read_a_deal_word_or_stage_differently() -> None:
    for known, field in (
        (STANDINGS, "standings"),
        ((*STATUSES, "hold"), "stages"),
    ):
        found: dict[str, str] = {}
        for table in TABLES:
            for ours, text in getattr(table, field).items():
                assert ours in known
                for form in forms(text):
                    assert found.setdefault(form, ours) == ours, form
