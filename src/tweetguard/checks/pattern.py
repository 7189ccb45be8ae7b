"""Words, phrases and regular expressions that a school forbids in a rule of its own, without a line of Python.

Regular expressions run on RE2, whose time is linear in the text, so that no rule can hang the tool. RE2 knows neither
look-around nor back-references.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Literal

from pydantic import Field, field_validator, model_validator

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text
from tweetguard.config.schema import SUBJECTS, AccountKind
from tweetguard.edges.validate import StrictModel, nearest
from tweetguard.text.spans import Span


class PatternScope(StrictModel):
    """Which drafts a pattern is for; all, where nothing is said."""

    accounts: tuple[AccountKind, ...] = ()
    subjects: tuple[str, ...] = ()
    reply_to: tuple[Literal["student", "other", "nobody"], ...] = ()
    with_picture: bool | None = None

    @field_validator("subjects")
    @classmethod
    def _known(cls, subjects: tuple[str, ...]) -> tuple[str, ...]:
        for subject in subjects:
            if subject not in SUBJECTS:
                raise ValueError(f"unknown subject {subject!r}{nearest(subject, SUBJECTS)}")
        return subjects

    def holds(self, case: Case) -> bool:
        """Whether a draft is within the scope."""
        draft = case.draft
        return (
            (not self.accounts or draft.account.kind in self.accounts)
            and (not self.subjects or draft.account.subject in self.subjects)
            and (not self.reply_to or (draft.reply_to or "nobody") in self.reply_to)
            and (self.with_picture is None or self.with_picture == bool(case.pictures))
        )


class PatternList(StrictModel):
    """What to look for: whole words, phrases (any white space between their words), regular expressions (RE2)."""

    words: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()
    regex: tuple[str, ...] = ()

    @field_validator("words", "phrases")
    @classmethod
    def _not_empty(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        if any(not value.strip() for value in values):
            raise ValueError("an empty word would match everywhere")
        return values

    @field_validator("regex")
    @classmethod
    def _compiles(cls, values: tuple[str, ...]) -> tuple[str, ...]:
        for value in values:
            compiled = _compile(value, False)
            if compiled.search("") is not None:
                raise ValueError(f"{value!r} matches the empty text, so it would match everywhere")
        return values

    def spans(self, text: str, ignore_case: bool) -> list[Span]:
        """Where any of them stands in the text, in order, none inside another."""
        found = [Span(*match.span()) for regex in self.regex for match in _compile(regex, ignore_case).finditer(text)]
        literals = tuple(dict.fromkeys((*self.words, *self.phrases)))
        if literals:
            matches = _compile(_alternatives(literals), ignore_case).finditer(text)
            found += [Span(*match.span()) for match in matches if _is_whole(text, *match.span())]
        kept: list[Span] = []
        for span in sorted(found, key=lambda each: (each.start, -each.end)):
            if span.start < span.end and not (kept and span.start < kept[-1].end):
                kept.append(span)
        return kept


class PatternOptions(TextOptions, PatternList):
    """Options of the kind `pattern`."""

    ignore_case: bool = True
    scope: PatternScope = PatternScope()
    exceptions: PatternList = PatternList()
    private: bool = Field(default=False, description="what is matched is personal data, to be masked in reports")

    @model_validator(mode="after")
    def _something(self) -> PatternOptions:
        if not (self.words or self.phrases or self.regex):
            raise ValueError("give at least one of words, phrases and regex")
        return self


def check(case: Case, options: PatternOptions) -> Iterator[Violation]:
    """Every match that does not touch an exception, in the drafts within the scope."""
    if not options.scope.holds(case):
        return
    for piece in case.texts(options.texts):
        text = piece.facts.text
        spans = options.spans(text, options.ignore_case)
        if spans:
            exceptions = options.exceptions.spans(text, options.ignore_case)
            for span in spans:
                if not any(span.overlaps(each) for each in exceptions):
                    yield in_text(piece, span)


def _alternatives(literals: tuple[str, ...]) -> str:
    """One expression for all literals, the longest first; white space in them stands for any white space."""
    escape = _engine().escape
    longest_first = sorted(literals, key=len, reverse=True)
    return "|".join(r"\s+".join(escape(word) for word in literal.split()) for literal in longest_first)


def _is_whole(text: str, start: int, end: int) -> bool:
    """Whether a match is not a part of a longer word (RE2's own word boundary knows only ASCII)."""
    before = text[start - 1 : start]
    behind = text[end : end + 1]
    return not (before.isalnum() and text[start].isalnum()) and not (behind.isalnum() and text[end - 1].isalnum())


@lru_cache(maxsize=1024)
def _compile(pattern: str, ignore_case: bool) -> Any:
    """The compiled expression; ValueError in plain words when RE2 does not take it."""
    engine = _engine()
    options = engine.Options()
    options.case_sensitive = not ignore_case
    options.log_errors = False
    try:
        return engine.compile(pattern, options=options)
    except engine.error as error:
        reason = error.args[0] if error.args else "not valid"
        reason = reason.decode("utf-8", "replace") if isinstance(reason, bytes) else reason
        raise ValueError(f"{pattern!r} is not an expression that RE2 takes: {reason}") from None


def _engine() -> Any:
    """google-re2, imported when a rule needs it."""
    import re2

    return re2


KIND = Kind(check, PatternOptions, masking="none")
