"""References made of JSON Schemas: the configuration, and the JSON report."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from docsite import marks
from tweetguard.report.schemas import schema_text

CONFIG_FILE = "configuration.md"
REPORT_FILE = "json-report.md"
Schema = Mapping[str, Any]
_WORDS = {"string": "text", "integer": "number", "boolean": "`true`, `false`"}


def config_page() -> str:
    """Every key of `tweetguard.yaml`."""
    schema = json.loads(schema_text("config"))
    return marks.page(
        "# tweetguard.yaml",
        "Every key has a default, so a file says only what is particular to the school. The nearest `tweetguard.yaml` above a "
        "draft holds, or the one that `--config` names. `extends: ../tweetguard.yaml` lays a file over another one; nothing else "
        "is ever joined. Paths are meant from the folder of the file.",
        "`tweetguard config` shows what holds and where each value comes from. An unknown key is an error that names the line and "
        "the nearest right key. For editors, `tweetguard schema config` prints the JSON Schema that this page is made of.",
        *_sections(schema, "needed"),
    )


def report_page() -> str:
    """Every field of the JSON report."""
    schema = json.loads(schema_text("report"))
    return marks.page(
        "# The JSON report",
        "`tweetguard check --format json` writes it. `schema_version` is raised when a field is taken away or changes its meaning; "
        "new fields may come at any time. Matches are masked unless `--show-matches` was given. `tweetguard schema report` prints "
        "the JSON Schema that this page is made of.",
        *_sections(schema, "always"),
    )


def paths_in(schema: Schema) -> Iterator[tuple[str, Schema]]:
    """Each key with what stands about it, by its whole path; `*` stands for a name or a place in a list."""
    yield from _walk(schema, schema, "")


def _walk(node: Schema, root: Schema, above: str) -> Iterator[tuple[str, Schema]]:
    for name, child in node.get("properties", {}).items():
        path = f"{above}.{name}" if above else name
        yield path, child
        below, star = _object_of(child, root)
        if below is not None:
            yield from _walk(below, root, f"{path}.*" if star else path)


def _sections(schema: Schema, needed: str) -> Iterator[str]:
    """A table for the whole, and one for each object within it, in their order. `needed` is said of what is never left out."""
    yield _table(schema, schema, needed)
    for path, child in paths_in(schema):
        below, star = _object_of(child, schema)
        if below is not None and below.get("properties"):
            said = _intro(child, schema)
            title = f"{path}.*" if star else path
            yield marks.page(
                f"## `{title}`", *(marks.prose(each) for each in said.split("\n\n")), _table(below, schema, needed)
            ).rstrip()


def _intro(node: Schema, root: Schema) -> str:
    """What is said of the objects that a key holds, best by their own form, else by the key."""
    inner = [each for each in (node.get("additionalProperties"), node.get("items")) if isinstance(each, Mapping)]
    for each in (node, *node.get("anyOf", ()), *inner):
        if "$ref" in each and (said := root["$defs"][each["$ref"].rsplit("/", 1)[1]].get("description")):
            return str(said)
    return str(node.get("description") or "")


def _table(node: Schema, root: Schema, needed: str) -> str:
    rows = []
    for name, child in node["properties"].items():
        said = marks.prose(child.get("description") or _resolved(child, root).get("description") or "")
        rows.append((f"`{name}`", _kind(child, root), needed if name in node.get("required", ()) else _default(child), said))
    return marks.table(("key", "what it holds", "default" if needed == "needed" else "there", "what it is"), rows)


def _object_of(node: Schema, root: Schema) -> tuple[Schema | None, bool]:
    """The object that a key holds, and whether it holds several of them (by a name, or in a list)."""
    for each in _branches(node, root):
        if each.get("properties"):
            return each, False
        for inner in (each.get("additionalProperties"), each.get("items")):
            if isinstance(inner, Mapping):
                for branch in _branches(inner, root):
                    if branch.get("properties"):
                        return branch, True
    return None, False


def _branches(node: Schema, root: Schema) -> list[Schema]:
    node = _resolved(node, root)
    return [_resolved(each, root) for each in (*node.get("anyOf", ()), *node.get("oneOf", ()))] or [node]


def _resolved(node: Schema, root: Schema) -> Schema:
    """The node that a reference leads to; what stands beside the reference goes first."""
    if "$ref" not in node:
        return node
    found: Schema = root["$defs"][node["$ref"].rsplit("/", 1)[1]]
    return {**found, **{key: value for key, value in node.items() if key != "$ref"}}


def _default(node: Schema) -> str:
    default = node.get("default")
    return "" if default is None or isinstance(default, (dict, list)) else marks.code(json.dumps(default, ensure_ascii=False))


def _kind(node: Schema, root: Schema) -> str:
    """What a key takes, as people say it."""
    return " or ".join(dict.fromkeys(_one_kind(each, root) for each in _branches(node, root) if each.get("type") != "null"))


def _one_kind(node: Schema, root: Schema) -> str:
    if "const" in node:
        return marks.code(json.dumps(node["const"]))
    if "enum" in node:
        return ", ".join(marks.code(str(each)) for each in node["enum"])
    if node.get("format") == "path":
        return "path"
    kind = node.get("type", "anything")
    if isinstance(kind, list):
        kind = next(str(each) for each in kind if each != "null")
    if kind == "array":
        items = node.get("items")
        return f"list of {_kind(items, root)}" if items else "list"
    if kind == "object":
        inner = node.get("additionalProperties")
        if isinstance(inner, Mapping) and inner:
            return f"names, each with {_kind(inner, root)}"
        return "keys, see below" if node.get("properties") else "keys"
    return _WORDS.get(str(kind), str(kind)) + _limits(node)


def _limits(node: Schema) -> str:
    low = node.get("minimum", node.get("exclusiveMinimum"))
    high = node.get("maximum")
    if low is not None and high is not None:
        return f", {'above ' if 'exclusiveMinimum' in node else ''}{low} to {high}"
    return f", {'above' if 'exclusiveMinimum' in node else 'from'} {low}" if low is not None else ""
