"""Finds e-mail addresses in a text: plain ones, and those spelled so that a machine should not see them.

Every address is reported, the school's own too. Handles (@name, @name@server) are none. Each "at" is looked at once:
what follows must be a domain, what precedes must be a mailbox, and where "at" is only the word, the sentence must say
that it means mail: one looks "at" web sites too.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from tweetguard.text.domains import FILE_ENDINGS, MAIL_PROVIDERS, TOP_LEVEL
from tweetguard.text.spans import Span

Written = Literal["plain", "spelled"]


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """An e-mail address in a text.

    `address` is lower case with its dots and its @ ("j.hartnoll@example.org"), `domain` what follows the @.
    """

    span: Span
    address: str
    domain: str
    written: Written


# Signs that stand for @ and full stop in other scripts; one for one, so that places stay what they were.
_SIGNS = str.maketrans("＠﹫．。｡﹒＿－‐‑–\u00a0", "@@....__---"[:6] + "_----" + " ")
_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
