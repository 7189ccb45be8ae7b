"""Find and read `tweetguard.yaml`, follow `extends`, and remember where each value came from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from tweetguard.config.schema import Config
from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import KeyPath, Place, YamlSource, read_yaml
from tweetguard.errors import SourceError, UsageError

FILE_NAME = "tweetguard.yaml"

# Values that are paths, and so are meant from the folder of the file that names them.
PATH_KEYS: tuple[KeyPath, ...] = (
    ("registers", "consent", "file"),
    ("registers", "roster", "file"),
    ("registers", "roster", "key"),
    ("registers", "accounts", "file"),
    ("registers", "risk_assessments", "file"),
    ("registers", "signatures", "file"),
    ("registers", "profiles", "file"),
    ("approvals", "folder"),
    ("baseline",),
    ("rules", "folders"),
    ("names", "model"),
)
# Of these a value is a path only where something lies there: a name model may be an installed package.
PERHAPS_PATHS: frozenset[KeyPath] = frozenset({("names", "model")})


@dataclass(frozen=True, slots=True)
class LoadedConfig:
    """A configuration, the files it came from (nearest first; none when built in), and the place of each value."""

    config: Config
    files: tuple[Path, ...] = ()
    source: YamlSource = field(default_factory=lambda: YamlSource("(built in)", {}, {}))

    def error(self, path: KeyPath, message: str) -> SourceError:
        """An error about the value at `path`, with its file and line."""
        place = self.source.place(path)
        return SourceError(place.path, message, place.line, place.column)


def find_config(start: Path) -> Path | None:
    """The nearest `tweetguard.yaml` in `start` (a folder) or above it."""
    folder = start.resolve()
    for each in (folder, *folder.parents):
        if (each / FILE_NAME).is_file():
            return each / FILE_NAME
    return None


def load_config(path: Path | None) -> LoadedConfig:
    """Read the configuration at `path`, with all that it extends; the built-in one for None.

    Raises UsageError when the file is not there, SourceError when it is wrong.
    """
    if path is None:
        return LoadedConfig(Config())
    if not path.is_file():
        raise UsageError(f"{path}: there is no such configuration file")
    source, files = _read_with_bases(path, ())
    return LoadedConfig(validate(Config, source), files, source)


def _read_with_bases(path: Path, seen: tuple[Path, ...]) -> tuple[YamlSource, tuple[Path, ...]]:
    """The source of `path` laid over the sources it extends."""
    resolved = path.resolve()
    source = read_yaml(path)
    if source.data is None:
        source = replace(source, data={})
    if not isinstance(source.data, dict):
        raise SourceError(path, "must hold keys and values, like 'school:'", 1)
    if resolved in seen:
        raise SourceError(path, "extends itself", source.place(("extends",)).line)
    source = _anchor_paths(source, path.parent)
    base = source.data.pop("extends", None)
    if base is None:
        return source, (path,)
    place = source.place(("extends",))
    if not isinstance(base, str):
        raise SourceError(path, "extends: must be the path of one file", place.line, place.column)
    base_path = path.parent / base
    if not base_path.is_file():
        raise SourceError(path, f"extends: there is no file {base}", place.line, place.column)
    base_source, files = _read_with_bases(base_path, (*seen, resolved))
    return _overlay(base_source, source), (path, *files)


def _anchor_paths(source: YamlSource, folder: Path) -> YamlSource:
    """Make every path in the source absolute, from the folder of its file."""
    for keys in PATH_KEYS:
        holder = source.data
        for key in keys[:-1]:
            holder = holder.get(key) if isinstance(holder, dict) else None
        if not isinstance(holder, dict) or keys[-1] not in holder:
            continue
        value = holder[keys[-1]]
        if keys in PERHAPS_PATHS and not (isinstance(value, str) and (folder / value).exists()):
            continue
        if isinstance(value, str):
            holder[keys[-1]] = str(folder.resolve() / value)
        elif isinstance(value, list):
            holder[keys[-1]] = [str(folder.resolve() / item) if isinstance(item, str) else item for item in value]
    return source


def _overlay(base: YamlSource, top: YamlSource) -> YamlSource:
    """`top` laid over `base`: mappings are joined key by key, all else is replaced whole."""
    places: dict[KeyPath, Place] = dict(base.places)

    def join(below: Any, above: Any, path: KeyPath) -> Any:
        if isinstance(below, Mapping) and isinstance(above, Mapping):
            joined = dict(below)
            for key, value in above.items():
                joined[key] = join(below[key], value, (*path, key)) if key in below else value
            return joined
        for known in [known for known in places if known[: len(path)] == path]:
            del places[known]
        return above

    data = join(base.data, top.data, ())
    places.update(top.places)
    return YamlSource(top.path, data, places)
