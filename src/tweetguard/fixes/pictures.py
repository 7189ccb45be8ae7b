"""Safe copies of pictures for `check --fix`: faces covered, metadata gone. The draft goes on naming the original."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tweetguard.config.load import LoadedConfig
from tweetguard.config.schema import Config
from tweetguard.drafts.draft import PictureRef
from tweetguard.errors import PictureError, TweetguardError, UsageError
from tweetguard.findings import Failure
from tweetguard.pictures import write_safe_copy
from tweetguard.results import DraftResult

SAFE = ".safe"  # a safe copy is not copied again
COVERED = frozenset({"TG501", "TG502", "TG503", "TG504", "TG506"})


def pictures_to_cover(result: DraftResult) -> Iterator[PictureRef]:
    """The pictures of a draft that a safe copy would mend, each once."""
    seen: set[Path] = set()
    names: set[str] = set()
    for finding in result.findings:
        if finding.rule in COVERED:
            names |= {finding.location.path or "", *finding.evidence.get("pictures", ())}
    for post in result.draft.posts:
        for ref in post.pictures:
            if ref.name in names and ref.path not in seen and not ref.path.stem.endswith(SAFE):
                seen.add(ref.path)
                yield ref


def cover(result: DraftResult, config: Config, in_place: bool) -> Iterator[str | Failure]:
    """Write the safe copies of a draft's pictures; for each what was done, or why not."""
    for ref in pictures_to_cover(result):
        name = ref.path.as_posix()
        if ref.name.startswith(f"{result.draft.path}/"):  # it was unpacked, and its copy would be lost
            yield f"{ref.name}: no safe copy: it is inside another file; save it beside the draft, and name it there"
            continue
        try:
            copy = write_safe_copy(result, ref, LoadedConfig(config), in_place=in_place)
        except UsageError as error:
            yield f"{name}: no safe copy: {error}"
        except PictureError as error:
            yield Failure(name, f"{error.message}; no safe copy was written")
        except TweetguardError as error:
            yield Failure(name, f"{error}; no safe copy was written")
        else:
            if in_place:
                yield f"{name}: replaced by its safe copy ({copy.covered} of {copy.faces} faces covered)"
            else:
                beside = "" if not result.draft.has_text else f"; the draft still names {ref.name}, so change that"
                yield f"{name}: wrote {copy.path.name} ({copy.covered} of {copy.faces} faces covered){beside}"
