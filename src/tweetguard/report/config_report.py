"""The configuration that holds, value by value, each with the file and line it came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tweetguard.config.load import LoadedConfig
from tweetguard.edges.yaml_source import KeyPath


def config_report(loaded: LoadedConfig) -> str:
    """A line for each value, in the form `school.name: ...   (file:line)`; values nobody set are marked built in."""
    if not loaded.files:
        head = "No tweetguard.yaml was found; this is what holds without one.\n"
    else:
        head = "".join(f"{'from' if index == 0 else 'extends'} {file}\n" for index, file in enumerate(loaded.files))
    rows = [(".".join(map(str, path)), _said(value), _where(loaded, path)) for path, value in _leaves(loaded)]
    width = max(len(f"{name}: {value}") for name, value, _ in rows)
    return head + "".join(f"{f'{name}: {value}'.ljust(min(width, 72))}  ({where})\n" for name, value, where in rows)


def _leaves(loaded: LoadedConfig) -> Iterator[tuple[KeyPath, Any]]:
    yield from _walk(loaded.config.model_dump(mode="json"), ())


def _walk(value: Any, path: KeyPath) -> Iterator[tuple[KeyPath, Any]]:
    if isinstance(value, dict) and value:
        for key, item in value.items():
            yield from _walk(item, (*path, key))
    else:
        yield path, value


def _said(value: Any) -> str:
    if value is None or value in ([], {}):
        return "(none)"
    if isinstance(value, bool):
        return "true" if value else "false"
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _where(loaded: LoadedConfig, path: KeyPath) -> str:
    place = loaded.source.places.get(path)
    return "built in" if place is None else f"{place.path}:{place.line}"
