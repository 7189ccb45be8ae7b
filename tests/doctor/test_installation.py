"""What is installed, told from the package's own requirements."""

from __future__ import annotations

from importlib import metadata

import pytest

from tweetguard.doctor import installation
from tweetguard.doctor.examined import Examined


def examined() -> dict[str, Examined]:
    return {each.name: each for each in installation.installation()}


def test_all_is_there_in_the_environment_of_the_tests() -> None:
    assert {each.state for each in examined().values()} == {"works"}
    assert examined().keys() == {"tweetguard", "python", "dependencies", "extra ocr", "extra face-recognition"}


def test_the_extras_are_those_that_the_package_has() -> None:
    assert set(metadata.metadata("tweetguard").get_all("Provides-Extra") or ()) == installation.EXTRAS.keys()


@pytest.mark.parametrize(
    ("lacking", "name", "state"), [("pydantic", "dependencies", "broken"), ("rapidocr", "extra ocr", "absent")]
)
def test_what_is_lacking_is_named(monkeypatch: pytest.MonkeyPatch, lacking: str, name: str, state: str) -> None:
    real = metadata.version

    def version(package: str) -> str:
        if package == lacking:
            raise metadata.PackageNotFoundError
        return real(package)

    monkeypatch.setattr(metadata, "version", version)
    assert examined()[name].state == state
    assert f"{lacking} is not installed" in examined()[name].said


def test_what_is_only_unpacked_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(installation, "PACKAGE", "tweetguard-that-nobody-installed")
    assert examined()["dependencies"].state == "broken"


def test_a_version_that_does_not_fit_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    real = metadata.version
    monkeypatch.setattr(metadata, "version", lambda package: "0.1" if package == "typer" else real(package))
    assert "typer 0.1 is installed, and >=0.20 is needed" in examined()["dependencies"].said
