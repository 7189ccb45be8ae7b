"""What `tweetguard doctor` says: for people, and for other programs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from itertools import groupby
from textwrap import fill
from typing import Any

import tweetguard
from tweetguard.doctor.diagnosis import Diagnosis
from tweetguard.report.wording import counted, visible

SCHEMA_VERSION = 1
WORDS = {"works": "ok", "absent": "not there", "broken": "BROKEN"}


def doctor_text(diagnosis: Diagnosis, width: int = 96) -> Iterator[str]:
    """A line for each thing, grouped; then what is not checked, and a sentence that sums it up."""
    for area, group in groupby(sorted(diagnosis.examined, key=_order), key=lambda each: each.area):
        yield f"{area.capitalize()}\n"
        for each in group:
            yield _filled(f"{WORDS[each.state]:9}  {each.name}: {visible(each.said)}", width)
        yield "\n"
    if diagnosis.not_checked:
        yield "Not checked here\n"
        for missing in diagnosis.not_checked:
            name = missing.name if missing.rule is None else f"{missing.rule} {missing.name}"
            yield _filled(f"{visible(name)}: {visible(missing.why)}", width)
        yield "\n"
    broken = sum(each.state == "broken" for each in diagnosis.examined)
    yield "All that is needed and configured works.\n" if diagnosis.well else f"{counted(broken, 'thing')} cannot work.\n"


def doctor_json(diagnosis: Diagnosis) -> Iterator[str]:
    """The same for other programs."""
    document: dict[str, Any] = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "tweetguard", "version": tweetguard.__version__},
        "works": diagnosis.well,
        "examined": [asdict(each) for each in diagnosis.examined],
        "not_checked": [asdict(each) for each in diagnosis.not_checked],
    }
    yield json.dumps(document, ensure_ascii=False, indent=2).replace("##[", "#\\u0023[") + "\n"


def _order(each: Any) -> int:
    return ("installation", "models", "programs", "configuration", "registers").index(each.area)


def _filled(text: str, width: int) -> str:
    return fill(text, width, initial_indent="  ", subsequent_indent=" " * 13, break_on_hyphens=False) + "\n"
