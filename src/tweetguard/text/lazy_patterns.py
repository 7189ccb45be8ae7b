"""Regular expressions that are compiled when a text is first searched for them, and not when their module is imported.

There are about a thousand, and compiling them takes longer than checking hundreds of posts; a draft needs a few of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import Any, Final, cast

_MEMORY: Final = 32 << 20  # bytes that RE2 may take for a set; with its own 8 MB the longest were forgotten and made anew
_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Lazy:
    """Stands for a pattern of Python's. With the first call it takes over the compiled pattern's own methods.

    From then on they are attributes of its own, so that a search costs no more than with the pattern itself. A match's `re`
    is the compiled pattern, not this.
    """

    __slots__ = ("_flags", "_source", *_METHODS)

    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        """What has not been taken over yet; Python asks only for what is missing."""
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


class LazyRe2:
    """A pattern of RE2's, whose time is linear in the text.

    It is first asked whether it stands in a text, which takes a third of the time of finding out where.
    """

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def _stands(self) -> Callable[[bytes], list[int] | None]:
        return search_set([self._source])

    @cached_property
    def _compiled(self) -> Any:
        import re2

        return re2.compile(self._source, _options())

    def search(self, text: str) -> Any | None:
        """As `re.Pattern.search`."""
        return None if self._stands(text.encode()) is None else self._compiled.search(text)

    def finditer(self, text: str) -> Iterator[Any]:
        """As `re.Pattern.finditer`."""
        return iter(()) if self._stands(text.encode()) is None else self._compiled.finditer(text)


def search_set(patterns: Iterable[str]) -> Callable[[bytes], list[int] | None]:
    """What gives the numbers of those patterns, in RE2's syntax, that stand in a text in UTF-8; None where none does."""
    import re2

    together = re2.Set.SearchSet(_options())
    every = [together.Add(pattern) for pattern in patterns]
    always = together.Add("")  # where not even this stands, RE2 ran out of memory, and says that nothing was found
    together.Compile()
    match = together.Match

    def standing(text: bytes) -> list[int] | None:
        found = match(text)
        return [number for number in found if number != always] or None if found else every

    return standing


def _options() -> Any:
    """RE2's options: enough memory for the longest lists of words, and nothing written to the screen."""
    import re2

    options = re2.Options()
    options.log_errors = False
    options.max_mem = _MEMORY
    return options


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`; a mistake in the pattern shows with the first search."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


def lazy_re2(pattern: str) -> LazyRe2:
    """As `re2.compile`; see `LazyRe2`."""
    return LazyRe2(pattern)
