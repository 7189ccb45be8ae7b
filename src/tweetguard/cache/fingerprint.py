"""Digests of all that a verdict hangs on besides the tool: the configuration with its files, and the draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from tweetguard.cache.digests import contents_digest, digest
from tweetguard.config.load import LoadedConfig
from tweetguard.config.schema import ApprovalSettings
from tweetguard.drafts.draft import Draft, Origin, Post


def configuration_digest(loaded: LoadedConfig, today: date, *, ignore_suppressions: bool = False) -> bytes:
    """Of a configuration: its files, and whatever file or folder it names, by their contents; and of the day.

    The day is a part of it since consents and allowances end, and since a birthday is past or to come.
    """
    named = sorted(set(named_paths(loaded)))
    # Findings show the paths of registers from the working folder.
    parts: list[bytes | str] = [today.isoformat(), str(ignore_suppressions), str(Path.cwd())]
    for path in (*loaded.files, *named):
        parts += [str(path.resolve()), contents_digest(path)]
    return digest(*parts)


def named_paths(loaded: LoadedConfig) -> Iterator[Path]:
    """Every path in a configuration; of the options of rules also those that are none until a rule takes them for one."""
    yield from _paths_in(loaded.config.model_dump())
    folders = {file.parent.resolve() for file in loaded.files}
    for settings in loaded.config.rules.settings.values():
        for value in _words_in(settings.options):
            for folder in folders:
                try:
                    if (folder / value).exists():
                        yield folder / value
                except (OSError, ValueError):  # no path at all
                    continue


def _paths_in(value: Any) -> Iterator[Path]:
    if isinstance(value, Path):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _paths_in(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _paths_in(each)


def _words_in(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _words_in(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _words_in(each)


@dataclass(slots=True)
class DraftDigests:
    """Digests of drafts under one configuration. Files that several drafts name are read once."""

    around: bytes
    approvals: ApprovalSettings | None = None
    _contents: dict[Path, bytes] = field(default_factory=dict)

    def of(self, draft: Draft) -> bytes:
        """Of a draft: its words, what is known about it, its pictures by their bytes, and the approvals where they count.

        Where it lies is no part of it, and neither is its place in its file.
        """
        parts: list[bytes | str] = [self.around]
        for post in draft.posts:
            parts += [post.text, repr([(ref.name, ref.alt, ref.people) for ref in post.pictures]), repr(_places(post))]
            parts += [option.text for option in post.poll]
            parts += [self._of_file(ref.path) for ref in post.pictures]
        parts.append(repr((draft.account, draft.reply_to, draft.author, draft.schedule, draft.has_text)))
        lines = _lines_from(draft.posts[0].origin, (each.origin for each in draft.allow)) if draft.allow else []
        parts.append(repr([(each.rule, each.match, each.reason, each.by, each.until) for each in draft.allow]))
        parts.append(repr(lines))
        if self.approvals is not None:
            from tweetguard.approvals.folder import folder_for

            parts.append(self._of_file(folder_for(self.approvals, draft)))
            parts.append(draft.id)
        return digest(*parts)

    def _of_file(self, path: Path) -> bytes:
        if path not in self._contents:
            self._contents[path] = contents_digest(path)
        return self._contents[path]


def _places(post: Post) -> list[tuple[int, int]]:
    """Where the answers of a poll and the alt texts stand, seen from the post: findings in them have no other place."""
    origins = [option.origin for option in post.poll] + [ref.alt_origin for ref in post.pictures]
    return _lines_from(post.origin, origins) if origins else []


def _lines_from(base: Origin, origins: Iterable[Origin]) -> list[tuple[int, int]]:
    first, _ = base.place(0)
    return [(line - first, column) for line, column in (origin.place(0) for origin in origins)]
