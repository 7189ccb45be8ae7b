"""Trials of what does the work: each model reads or looks at something that is built in, and must see what is there."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Callable
from importlib.resources import as_file, files
from pathlib import Path
from shutil import which
from typing import TYPE_CHECKING

from tweetguard.approvals.signing import PROGRAM, SignatureState, sign, verify
from tweetguard.doctor.examined import Area, Examined
from tweetguard.errors import NameModelError, SigningError

if TYPE_CHECKING:
    from PIL.Image import Image

    from tweetguard.image.faces import Backend

# Invented names, so that nobody's stand in a program.
NAMED = "Well done to Priya Nair and to Tom Hallworth for their rockets!"
NAMELESS = "Our rockets flew at lunch on Thursday."
WORDS = "SCIENCE WEEK"
SECONDS = 20


class TrialError(Exception):
    """Something ran, and did not see what is there."""


def try_name_model(source: str | None) -> Examined:
    """The name model finds the names in a sentence, and none where there is none."""

    def trial() -> str:
        from tweetguard.text.people.name_model import SHIPPED_MODEL, NameModel

        model = SHIPPED_MODEL if source is None else NameModel(source)
        named, nameless = model.persons([NAMED, NAMELESS])
        if not named or (nameless and source is None):
            raise TrialError("it does not tell a sentence with names from one without")
        return f"found {len(named)} names in a sentence of two"

    return _tried("models", "name model" if source is None else "name model (names.model)", trial)


def try_faces(backend: Backend) -> Examined:
    """The face detector finds the face in a drawing, and none on an empty ground."""

    def trial() -> str:
        from PIL import Image as Pillow

        from tweetguard.image.faces import FaceSearch, find_faces

        search = FaceSearch(backend=backend)
        with as_file(files("tweetguard") / "models" / "faces" / "drawn-face.png") as path, Pillow.open(path) as drawing:
            face = drawing.convert("RGB")
        found, nobody = find_faces(face, search), find_faces(Pillow.new("RGB", face.size, (150, 170, 190)), search)
        if len(found) != 1 or nobody:
            raise TrialError("it does not tell a drawn face from an empty picture")
        return "found the face in a drawing"

    return _tried("models", "face detector" if backend == "tweetguard" else f"face detector ({backend})", trial)


def try_text_reader() -> Examined:
    """The reader of text in pictures reads two words; absent where it is not installed."""
    from tweetguard.image.text_reader import installed, read_text

    name = "text reader"
    if not installed():
        return Examined("models", name, "absent", "not installed, so text in pictures is not read: tweetguard[ocr]")

    def trial() -> str:
        seen = " ".join(read_text(_written(WORDS)).text.upper().split())
        if not set(WORDS.split()) <= set(seen.split()):
            raise TrialError("it could not read two words in large letters")
        return "read two words in a picture"

    return _tried("models", name, trial)


def try_pictures() -> Examined:
    """Pictures of telephones (HEIC) can be opened, and large JPEGs written and read."""

    def trial() -> str:
        import io

        import pillow_heif
        from PIL import Image as Pillow

        pillow_heif.register_heif_opener()
        for form in ("JPEG", "PNG", "WEBP", "HEIF"):
            data = io.BytesIO()
            Pillow.new("RGB", (64, 48), "teal").save(data, form)
            data.seek(0)
            with Pillow.open(data) as opened:
                opened.load()
                if opened.size != (64, 48):
                    raise TrialError(f"a {form} picture came back in another size")
        return "JPEG, PNG, WebP and HEIC can be opened"

    return _tried("models", "pictures", trial)


def try_git() -> Examined:
    """Whether git is there; only the hook needs it."""
    program = which("git")
    if program is None:
        return Examined("programs", "git", "absent", "not found; only the hook needs it")
    return _tried("programs", "git", lambda: _said([program, "--version"]))


def try_signing(needed: bool) -> Examined:
    """A key signs and verifies. Where approvals must be signed (`needed`), a computer that cannot is broken."""
    program = which(PROGRAM)
    if program is None:
        said = "not found, so no signature of an approval can be made or verified; install OpenSSH"
        return Examined("programs", PROGRAM, "broken" if needed else "absent", said)

    def trial() -> str:
        with tempfile.TemporaryDirectory(prefix="tweetguard-") as folder:
            key = Path(folder) / "key"
            _said([program, "-q", "-t", "ed25519", "-N", "", "-C", "tweetguard-doctor", "-f", str(key)])
            public = key.with_suffix(".pub").read_text(encoding="utf-8")
            signature = sign(b"trial", key)
            if verify(b"trial", signature, [public]) is not SignatureState.VERIFIED:
                raise TrialError("a signature that it made itself was not verified")
            if verify(b"other", signature, [public]) is SignatureState.VERIFIED:
                raise TrialError("a signature of something else was verified")
        return "signed and verified"

    tried = _tried("programs", PROGRAM, trial)
    if tried.state == "broken" and not needed:
        return Examined("programs", PROGRAM, "absent", f"{tried.said}; approvals cannot be signed here")
    return tried


def _tried(area: Area, name: str, trial: Callable[[], str]) -> Examined:
    """How a trial went. What an error says is told only where it is our own: others may quote paths and more."""
    try:
        return Examined(area, name, "works", trial())
    except TrialError as error:
        return Examined(area, name, "broken", str(error))
    except NameModelError as error:
        return Examined(area, name, "broken", error.message)
    except ImportError as error:
        return Examined(area, name, "broken", f"{error.name or 'something that it needs'} is not installed or cannot be loaded")
    except SigningError:
        return Examined(area, name, "broken", "it cannot sign and verify; it must be OpenSSH 8.2 or newer")
    except Exception as error:
        return Examined(area, name, "broken", f"it cannot be loaded or failed ({type(error).__name__})")


def _said(command: list[str]) -> str:
    """The first line that a program prints."""
    done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False, timeout=SECONDS)
    if done.returncode != 0:
        raise TrialError(f"it ended with {done.returncode}")
    return done.stdout.decode("utf-8", "replace").strip().partition("\n")[0][:80]


def _written(words: str) -> Image:
    from PIL import Image as Pillow
    from PIL import ImageDraw, ImageFont

    picture = Pillow.new("RGB", (640, 200), "white")
    ImageDraw.Draw(picture).text((60, 60), words, "black", ImageFont.load_default(60))
    return picture
