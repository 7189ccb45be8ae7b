"""What is installed: tweetguard, Python, what tweetguard needs, and its extras."""

from __future__ import annotations

import platform
import struct
from collections.abc import Iterator
from importlib import metadata

from packaging.requirements import Requirement

import tweetguard
from tweetguard.doctor.examined import Examined

PACKAGE = "tweetguard"
EXTRAS = {
    "ocr": "text in pictures is read (TG506)",
    "face-recognition": "a second face detector, for faces: {backend: face_recognition}",
}


def installation() -> Iterator[Examined]:
    """Each in turn. What is told of a dependency is its name and version alone."""
    yield Examined("installation", "tweetguard", "works", tweetguard.__version__)
    bits = struct.calcsize("P") * 8
    system = f"Python {platform.python_version()}, {bits}-bit, {platform.system()} on {platform.machine()}"
    yield Examined("installation", "python", "works" if bits == 64 else "broken", system)
    try:
        requirements = [Requirement(each) for each in metadata.requires(PACKAGE) or ()]
    except metadata.PackageNotFoundError:
        yield Examined(
            "installation", "dependencies", "broken", "tweetguard itself is not installed, only unpacked; install it"
        )
        return
    needed = [each for each in requirements if each.marker is None or each.marker.evaluate({"extra": ""})]
    wrong = [said for each in needed if (said := _wrong(each))]
    if wrong:
        yield Examined("installation", "dependencies", "broken", f"{'; '.join(wrong)}; install tweetguard again")
    else:
        yield Examined("installation", "dependencies", "works", f"all {len(needed)} are there, in versions that fit")
    for extra, use in EXTRAS.items():
        own = [each for each in requirements if each not in needed and each.marker and each.marker.evaluate({"extra": extra})]
        yield _extra(extra, use, own)


def _extra(extra: str, use: str, requirements: list[Requirement]) -> Examined:
    wrong = [said for each in requirements if (said := _wrong(each))]
    name = f"extra {extra}"
    if not wrong:
        return Examined("installation", name, "works", use)
    return Examined(
        "installation", name, "absent", f"{'; '.join(wrong)}. For: {use}. To have it: pip install tweetguard[{extra}]"
    )


def _wrong(requirement: Requirement) -> str:
    """What is wrong with what a requirement asks for; empty when nothing is."""
    try:
        version = metadata.version(requirement.name)
    except metadata.PackageNotFoundError:
        return f"{requirement.name} is not installed"
    if not requirement.specifier.contains(version, prereleases=True):
        return f"{requirement.name} {version} is installed, and {requirement.specifier} is needed"
    return ""
