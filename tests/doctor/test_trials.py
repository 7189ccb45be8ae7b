"""A trial that cannot fail would be worth nothing: each is made to fail."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from PIL import Image

from tweetguard.approvals.signing import SignatureState
from tweetguard.doctor import trials
from tweetguard.errors import SigningError
from tweetguard.image import faces as image_faces
from tweetguard.image import text_reader
from tweetguard.image.facts import Face
from tweetguard.image.text_reader import TextReadingError
from tweetguard.text.people.name_model import NameModel
from tweetguard.text.spans import Span


def test_what_is_installed_here_works() -> None:
    for each in (trials.try_name_model(None), trials.try_faces("tweetguard"), trials.try_pictures(), trials.try_text_reader()):
        assert each.state == "works", each


@pytest.mark.parametrize("spans", [[(), ()], [(Span(0, 4),), (Span(0, 3),)]])
def test_a_model_that_sees_no_names_or_sees_them_everywhere_is_broken(
    monkeypatch: pytest.MonkeyPatch, spans: list[tuple[Span, ...]]
) -> None:
    def persons(_model: NameModel, _texts: Sequence[str]) -> list[tuple[Span, ...]]:
        return spans

    monkeypatch.setattr(NameModel, "persons", persons)
    assert trials.try_name_model(None).state == "broken"


def test_a_name_model_that_is_not_there_is_broken(tmp_path: Path) -> None:
    tried = trials.try_name_model(str(tmp_path / "jo.adeyemi"))
    assert tried.state == "broken"
    assert "adeyemi" not in tried.said


@pytest.mark.parametrize("count", [0, 1, 2])
def test_a_detector_that_says_the_same_of_every_picture_is_broken(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    def find(_image: Image.Image, _search: Any) -> tuple[Face, ...]:
        return (Face((0, 0, 9, 9), 1.0, "always"),) * count

    monkeypatch.setattr(image_faces, "find_faces", find)
    assert trials.try_faces("tweetguard").state == "broken"


def test_a_detector_that_is_not_installed_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def find(_image: Image.Image, _search: Any) -> tuple[Face, ...]:
        raise ImportError("no", name="face_recognition")

    monkeypatch.setattr(image_faces, "find_faces", find)
    tried = trials.try_faces("face_recognition")
    assert (tried.state, tried.said) == ("broken", "face_recognition is not installed or cannot be loaded")


def test_a_reader_that_fails_is_broken_and_one_that_is_not_installed_absent(monkeypatch: pytest.MonkeyPatch) -> None:
    def read(_image: Image.Image) -> None:
        raise TextReadingError("no")

    monkeypatch.setattr(text_reader, "read_text", read)
    monkeypatch.setattr(text_reader, "installed", lambda: True)
    assert trials.try_text_reader().state == "broken"
    monkeypatch.setattr(text_reader, "installed", lambda: False)
    assert trials.try_text_reader().state == "absent"


def test_signing_is_broken_only_where_it_is_needed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(trials, "which", lambda _name: None)
    assert [trials.try_signing(needed).state for needed in (True, False)] == ["broken", "absent"]
    assert trials.try_git().state == "absent"


@pytest.mark.skipif(which("ssh-keygen") is None, reason="OpenSSH is not installed")
def test_a_verifier_that_takes_everything_or_nothing_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    assert trials.try_signing(True).state == "works"
    monkeypatch.setattr(trials, "verify", lambda *_: SignatureState.VERIFIED)
    assert trials.try_signing(True).state == "broken"
    monkeypatch.setattr(trials, "verify", lambda *_: SignatureState.FOREIGN)
    assert trials.try_signing(True).state == "broken"

    def old(*_: object) -> None:
        raise SigningError("this ssh-keygen cannot verify signatures")

    monkeypatch.setattr(trials, "verify", old)
    assert trials.try_signing(False).state == "absent"
