"""`tweetguard faces`, `redact` and `preview`."""

from __future__ import annotations

import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tweetguard.config.load import LoadedConfig
    from tweetguard.findings import Failure, Finding
    from tweetguard.image.facts import Box
    from tweetguard.pictures import LookedAt


class FacesFormat(StrEnum):
    """The forms of a list of faces."""

    TEXT = "text"
    JSON = "json"


class StyleOption(StrEnum):
    """How a face is covered."""

    BLUR = "blur"
    PIXELATE = "pixelate"
    BOX = "box"


Photos = Annotated[list[Path], typer.Argument(metavar="PHOTO...", help="Pictures.")]
Photo = Annotated[Path, typer.Argument(metavar="PHOTO", help="A picture.")]
ConfigOption = Annotated[Path | None, typer.Option(help="This configuration instead of the nearest one.")]
People = Annotated[
    list[str] | None, typer.Option(metavar="ID,ID", help="Who is in the picture, by ids of the consent register.")
]
Keep = Annotated[list[int] | None, typer.Option(metavar="NUMBER", help="Leave this face as it is: its number in the preview.")]


def faces(
    photos: Photos,
    format: Annotated[FacesFormat, typer.Option(help="The form of the list.")] = FacesFormat.TEXT,
    config: ConfigOption = None,
) -> None:
    """Show the faces found in pictures. It can say where a face is, never whose."""
    from tweetguard.pictures import faces_json, faces_text, look_at

    seen, failures = look_at(photos, _configuration(photos[0], config).config)
    typer.echo(faces_json(seen) if format is FacesFormat.JSON else faces_text(seen), nl=False)
    _say(failures)
    raise typer.Exit(2 if failures else 0)


def redact(
    photo: Photo,
    people: People = None,
    keep: Keep = None,
    style: Annotated[StyleOption, typer.Option(help="How faces are covered.")] = StyleOption.BLUR,
    output: Annotated[Path | None, typer.Option(help="Write the safe copy here instead of PHOTO.safe.jpg.")] = None,
    config: ConfigOption = None,
) -> None:
    """Write a safe copy of a picture: faces without consent covered beyond recovery, private text too, and all metadata gone.

    The picture itself is never changed.
    """
    from tweetguard.image.redaction import Redaction, redact_file
    from tweetguard.pictures import consenting, limits_of, marks, without_consent

    loaded = _configuration(photo, config)
    looked_at, flagged = _one(photo, loaded)
    found = marks(looked_at.facts, tuple(keep or ()), consenting(_ids(people), loaded))
    boxes, texts = without_consent(found), tuple(dict.fromkeys(box for box, _ in flagged))
    target = redact_file(photo, Redaction(boxes, texts, style.value), output, limits_of(loaded.config))
    covered = f"{len(boxes)} of {len(found)} faces covered"
    if texts:
        covered += f", {len(texts)} {'stretch' if len(texts) == 1 else 'stretches'} of text covered"
    typer.echo(f"{target}: {covered}, metadata removed; look at it before you post it")


def preview(photo: Photo, people: People = None, keep: Keep = None, config: ConfigOption = None) -> None:
    """Show a picture with its faces in numbered boxes, green with consent, red without, and private text in orange ones.

    In a terminal that shows pictures nothing else is needed; elsewhere PHOTO.preview.png is written.
    """
    from tweetguard.image.preview import draw_preview, for_terminal, preview_path
    from tweetguard.pictures import consenting, faces_text, limits_of, marks, texts_text
    from tweetguard.report.writing import write_atomically

    loaded = _configuration(photo, config)
    looked_at, flagged = _one(photo, loaded)
    found = marks(looked_at.facts, tuple(keep or ()), consenting(_ids(people), loaded))
    picture = draw_preview(photo, found, limits_of(loaded.config), [box for box, _ in flagged])
    shown = for_terminal(picture, os.environ) if sys.stdout.isatty() else None
    if shown is not None:
        typer.echo(shown)
    else:
        import io

        stream = io.BytesIO()
        picture.save(stream, "PNG")
        target = preview_path(photo)
        write_atomically(target, stream.getvalue())
        typer.echo(f"{target}: written; it shows faces, so delete it when you have looked")
    typer.echo(faces_text([looked_at]) + texts_text(flagged), nl=False)


def _configuration(photo: Path, config: Path | None) -> LoadedConfig:
    from tweetguard.config.load import find_config, load_config

    return load_config(config if config is not None else find_config(photo.parent))


def _one(photo: Path, loaded: LoadedConfig) -> tuple[LookedAt, Sequence[tuple[Box, Finding]]]:
    """The facts of one picture, and the text in it that breaks a rule; leaves with 2 when it could not be looked at."""
    from tweetguard.pictures import look_at, text_checker, text_findings

    checker = text_checker(loaded)
    seen, failures = look_at([photo], loaded.config, text=checker.reads_text())
    _say(failures)
    if failures:
        raise typer.Exit(2)
    if checker.lacks_reader():
        typer.echo("tweetguard: note: text in the picture was not read: that needs tweetguard[ocr]", err=True)
    flagged, more = text_findings(seen[0], checker)
    _say(list(more))
    if more:
        raise typer.Exit(2)
    return seen[0], flagged


def _ids(people: list[str] | None) -> tuple[str, ...]:
    return tuple(id.strip() for option in people or () for id in option.split(",") if id.strip())


def _say(failures: list[Failure]) -> None:
    for failure in failures:
        typer.echo(f"tweetguard: not checked: {failure.path}: {failure.message}", err=True)
