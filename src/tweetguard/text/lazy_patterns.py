"""Regular expressions that are compiled when a text is first searched for them, and not when their module is imported.

There are about a thousand, and compiling them takes longer than checking hundreds of posts; a draft needs a few of them.
"""

from __future__ import annotations

import re
from typing import Any, Final, cast

_METHODS: Final = ("search", "match", "fullmatch", "finditer", "findall", "sub", "split")


class _Lazy:
    """Stands for a pattern of Python's or RE2's. With the first call it takes over the compiled pattern's own methods.

    From then on they are attributes of its own, so that a search costs no more than with the pattern itself. A match's `re`
    is the compiled pattern, not this.
    """

    __slots__ = ("_flags", "_re2", "_source", *_METHODS)

    def __init__(self, source: str, flags: int, *, re2: bool = False) -> None:
        self._source = source
        self._flags = flags
        self._re2 = re2

    def __getattr__(self, name: str) -> Any:
        """What has not been taken over yet; Python asks only for what is missing."""
        compiled: Any
        if self._re2:
            import re2

            compiled = re2.compile(self._source)
        else:
            compiled = re.compile(self._source, self._flags)
        for method in _METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def lazy(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`; a mistake in the pattern shows with the first search."""
    return cast("re.Pattern[str]", _Lazy(pattern, flags))


def lazy_re2(pattern: str) -> Any:
    """As `re2.compile`, whose time is linear in the text."""
    return _Lazy(pattern, 0, re2=True)
