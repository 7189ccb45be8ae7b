"""Check what a commit would publish: what is staged, and not what happens to lie in the folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from tweetguard.drafts.ignored import never_a_draft
from tweetguard.drafts.readers import known_suffixes
from tweetguard.drafts.walk import Item
from tweetguard.errors import UsageError
from tweetguard.findings import Failure
from tweetguard.hooks.concerned import Search, named_changes, shown_path
from tweetguard.hooks.git import Changed, Repository, repository_at
from tweetguard.inputs import Configurations
from tweetguard.outcome import Outcome
from tweetguard.paths import PathKey, path_key, path_keys
from tweetguard.run import CheckRequest, Run

UNLIKE = (
    "lies in the folder in another form than it is staged, so it was not checked; stage it (git add), or put the change "
    "away (git stash --keep-index)"
)
MISSING = "is staged, and no longer lies in the folder, so it was not checked; put it back, or take it out of the commit"


def check_staged(folder: Path, config: Path | None = None, cache: Path | None = None) -> Outcome:
    """Check the drafts that the staged changes concern, each as it is staged. Raises UsageError where there is no git."""
    repository = repository_at(folder)
    changed = repository.staged()
    unlike = repository.unlike_staged() if changed.keys() else {}
    configurations = Configurations(config)
    items = Search(repository.top, changed, configurations, repository.tracked()).items()
    staged = tuple(_as_staged(items, unlike, repository))
    checked = _check(staged, config, cache)
    failures = [*_not_there(changed), *_unlike(checked, items, unlike, configurations)]
    return Outcome(checked.results, (*checked.failures, *failures))


def check_changed(
    files: Sequence[str], folder: Path, environment: Mapping[str, str], config: Path | None = None, cache: Path | None = None
) -> Outcome:
    """Check the drafts that changes to these files concern, as they lie in the folder.

    pre-commit never names files that are gone, so git is asked for them.
    """
    named = dict(named_changes(files))
    present = {key: path for key, path in named.items() if path.exists()}
    gone = {key: path for key, path in named.items() if key not in present}
    try:
        repository = repository_at(folder)
    except UsageError:
        search = Search(folder.resolve(), Changed(present, gone), Configurations(config))
    else:
        old, new = environment.get("PRE_COMMIT_FROM_REF"), environment.get("PRE_COMMIT_TO_REF")
        deleted = repository.gone_between(old, new) if old and new else repository.staged()
        changed = Changed(present, {**gone, **deleted.gone})
        search = Search(repository.top, changed, Configurations(config), repository.tracked() | frozenset(present))
    return _check(tuple(search.items()), config, cache)


def _check(items: tuple[Item, ...], config: Path | None, cache: Path | None) -> Outcome:
    if not items:
        return Outcome(())
    with closing(Run(CheckRequest((), config, found=items, cache=cache))) as run:
        return run.outcome()


def _as_staged(items: Iterable[Item], unlike: Mapping[PathKey, Path], repository: Repository) -> Iterator[Item]:
    """The items, with the staged bytes where those in the folder are others; pictures are looked at where they lie."""
    for item in items:
        if path_key(item.path) in unlike and not item.is_picture and item.error is None:
            yield replace(item, data=repository.staged_bytes(Path(item.path).absolute()))
        else:
            yield item


def _not_there(changed: Changed) -> Iterator[Failure]:
    """Drafts and pictures that are staged and have been taken out of the folder since."""
    kinds = set(known_suffixes())
    for path in changed.present.values():
        if path.suffix.lower() in kinds and not never_a_draft(path.name) and not path.exists():
            yield Failure(shown_path(path), MISSING)


def _unlike(
    outcome: Outcome, items: Sequence[Item], unlike: Mapping[PathKey, Path], configurations: Configurations
) -> Iterator[Failure]:
    """The pictures, configurations and registers of the drafts that were looked at in another form than is staged."""
    if not unlike:
        return
    used: set[PathKey] = {path_key(item.path) for item in items if item.is_picture}
    posts = (post for result in outcome.results for post in result.draft.posts)
    used |= {key for post in posts for ref in post.pictures for key in path_keys(ref.path)}
    for item in items:
        places = configurations.places(Path(item.path))
        used |= {key for key in unlike if places.hold(key)}
    for key in sorted(used & unlike.keys()):
        yield Failure(shown_path(unlike[key]), UNLIKE)
