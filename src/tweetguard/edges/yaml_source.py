"""Read YAML so that every value still knows its line. No aliases, no duplicate keys, no Python objects."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tweetguard.errors import SourceError

KeyPath = tuple[str | int, ...]

Loader: type[yaml.SafeLoader] | type[yaml.CSafeLoader]
Loader = yaml.CSafeLoader if yaml.__with_libyaml__ else yaml.SafeLoader


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands: file, and line and column counted from 1."""

    path: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class YamlSource:
    """A YAML document's plain data, and the place of each value by its path of keys and indexes."""

    path: str
    data: Any
    places: Mapping[KeyPath, Place]

    def place(self, path: KeyPath) -> Place:
        """The place of the value at `path`, or of the nearest value around it."""
        while path and path not in self.places:
            path = path[:-1]
        return self.places.get(path, Place(self.path, 1, 1))


def read_yaml(path: Path) -> YamlSource:
    """Read one YAML file (UTF-8).

    Raises SourceError when the file cannot be read, is not UTF-8, is not YAML, or uses aliases or a key twice.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(path, f"is not UTF-8 text (byte {error.start})") from None
    except OSError as error:
        raise SourceError(path, f"cannot be read: {error.strerror or error}") from None
    return parse_yaml(text, str(path))


def parse_yaml(text: str, path: str, first_line: int = 1) -> YamlSource:
    """Parse YAML text that starts on `first_line` of the file `path`; see `read_yaml` for the errors."""
    places: dict[KeyPath, Place] = {}
    try:
        loader = Loader(text)
        try:
            node = loader.get_single_node()
            data = None if node is None else _construct(loader, node, (), places, path, first_line)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + first_line, mark.column + 1) if mark else (None, None)
        raise SourceError(path, f"is not valid YAML: {error.problem or error.context}", line, column) from None
    except yaml.YAMLError as error:
        raise SourceError(path, f"is not valid YAML: {type(error).__name__}") from None
    except (ValueError, OverflowError, RecursionError) as error:
        raise SourceError(path, f"holds a value that YAML cannot read ({type(error).__name__})") from None
    return YamlSource(path, data, places)


def _construct(loader: Any, node: yaml.Node, where: KeyPath, places: dict[KeyPath, Place], path: str, first_line: int) -> Any:
    """Build plain data from a node, noting places; a node met twice is an alias, which is refused."""
    place = Place(path, node.start_mark.line + first_line, node.start_mark.column + 1)
    if where in places or getattr(node, "seen", False):
        raise SourceError(path, "aliases (&name, *name) are not allowed here", place.line, place.column)
    places[where] = place
    node.seen = True  # type: ignore[attr-defined]
    if isinstance(node, yaml.MappingNode):
        result: dict[Any, Any] = {}
        for key_node, value_node in node.value:
            line, column = key_node.start_mark.line + first_line, key_node.start_mark.column + 1
            if not isinstance(key_node, yaml.ScalarNode):
                raise SourceError(path, "a key must be plain text", line, column)
            key = key_node.value
            if key in result:
                raise SourceError(path, f"the key {key!r} is there twice", line, column)
            result[key] = _construct(loader, value_node, (*where, key), places, path, first_line)
            places[(*where, key)] = Place(path, line, column)
        return result
    if isinstance(node, yaml.SequenceNode):
        return [_construct(loader, item, (*where, index), places, path, first_line) for index, item in enumerate(node.value)]
    return loader.construct_object(node)
