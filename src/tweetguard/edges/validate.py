"""Check data from outside against a pydantic model, and say what is wrong as a person would: file, line, key, nearest."""

from __future__ import annotations

import difflib
from typing import Any, TypeVar, get_args

from pydantic import BaseModel, ConfigDict, ValidationError

from tweetguard.edges.yaml_source import KeyPath, YamlSource
from tweetguard.errors import SourceError

Model = TypeVar("Model", bound=BaseModel)


class StrictModel(BaseModel):
    """Base of all that comes from outside: unknown keys are errors, values never change afterwards."""

    # Deferred, so that what is never validated costs nothing at start.
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True, defer_build=True)


def validate(model: type[Model], source: YamlSource, data: Any = None, within: KeyPath = ()) -> Model:
    """`data` (by default all of the source) as a `model`; `within` is where data lies in the source.

    Raises SourceError naming the file, line, key and, for a misspelt key or value, the nearest right one.
    """
    try:
        return model.model_validate(source.data if data is None and not within else data)
    except ValidationError as error:
        first = _most_telling(error)
        location = tuple(part for part in first["loc"])
        path = (*within, *location)
        place = source.place(_known(source, path))
        raise SourceError(place.path, _say(model, first, location), place.line, place.column) from None


def _most_telling(error: ValidationError) -> Any:
    """Of several errors the one to show: an unknown key first, since it is often why another one is missing.

    Last comes that a value has another type altogether: of a union, that is the branch which was not meant.
    """
    rank = {"extra_forbidden": 0, "string_type": 2, "model_type": 2, "dict_type": 2, "is_instance_of": 2}
    return min(error.errors(include_url=False, include_context=True), key=lambda each: rank.get(each["type"], 1))


def _known(source: YamlSource, path: KeyPath) -> KeyPath:
    """`path` without the parts that pydantic adds for the branches of a union."""
    kept: KeyPath = ()
    for part in path:
        if (*kept, part) in source.places:
            kept = (*kept, part)
    return kept


def _say(model: type[BaseModel], error: Any, location: tuple[str | int, ...]) -> str:
    """The error in plain words, never showing long input."""
    key = ".".join(str(part) for part in location) or "the document"
    kind = error["type"]
    if kind == "extra_forbidden":
        return f"unknown key {key!r}{nearest(str(location[-1]), _keys_at(model, location[:-1]))}"
    if kind == "missing":
        return f"the key {key!r} is missing"
    if kind == "literal_error":
        expected = error.get("ctx", {}).get("expected", "")
        choices = [choice.strip(" '\"") for choice in expected.replace(" or ", ", ").split(",")]
        return f"{key}: {error['input']!r:.60} is not one of {', '.join(choices)}{nearest(str(error['input']), choices)}"
    message = str(error["msg"]).removeprefix("Value error, ").removeprefix("Assertion failed, ")
    return f"{key}: {message[:1].lower()}{message[1:]}"


def nearest(word: str, choices: list[str] | tuple[str, ...]) -> str:
    """`; did you mean 'x'?` for the choice most like `word`, or nothing."""
    close = difflib.get_close_matches(word, choices, n=1, cutoff=0.5)
    if close:
        return f"; did you mean {close[0]!r}?"
    return f"; known are {', '.join(sorted(choices))}" if 0 < len(choices) <= 24 else ""


def _keys_at(model: type[BaseModel], location: tuple[str | int, ...]) -> list[str]:
    """The keys that a model knows at a place within it."""
    models = [model]
    for part in location:
        found: list[type[BaseModel]] = []
        for each in models:
            field = next(
                (field for name, field in each.model_fields.items() if part in (name, field.alias)),
                None,
            )
            if field is not None:
                found += _models_in(field.annotation)
        models = found or models
    return [field.alias or name for each in models for name, field in each.model_fields.items()]


def _models_in(annotation: Any) -> list[type[BaseModel]]:
    """All models named in a type, however nested."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return [annotation]
    return [model for argument in get_args(annotation) for model in _models_in(argument)]
