"""Drafts and the checker of an invented school, for the tests of the fixes."""

from __future__ import annotations

from functools import cache

from tweetguard.config.load import LoadedConfig
from tweetguard.config.schema import Config
from tweetguard.drafts.draft import Account, Draft, FileOrigin, Post, ReplyTo
from tweetguard.engine import Checker
from tweetguard.fixes.mend import Mender
from tweetguard.results import DraftResult
from tweetguard.rules.load import rules_for

SCHOOL = {
    "school": {
        "name": "Harbour Road School",
        "telephones": ["01632 960555"],
        "addresses": ["Harbour Road, Millhaven ML3 4AB"],
        "email_domains": ["harbour.example"],
        "emails": ["office@harbour.example"],
    }
}


@cache
def mender() -> Mender:
    """A mender with the shipped rules."""
    config = Config.model_validate(SCHOOL)
    return Mender(Checker(config, rules_for(LoadedConfig(config))))


def draft(*texts: str, reply_to: ReplyTo | None = None, account: Account | None = None) -> Draft:
    """A draft of one post, or of a thread."""
    posts = tuple(Post(text, FileOrigin(text)) for text in texts)
    return Draft("draft.txt", "draft.txt", 0, posts, account or Account("department", "science"), reply_to)


def checked(draft: Draft) -> DraftResult:
    """What is found in a draft."""
    (result,) = mender().checker.check([draft])
    assert isinstance(result, DraftResult)
    return result


def fixed(text: str, *, unsafe: bool = False, reply_to: ReplyTo | None = None) -> str:
    """A text after its fixes."""
    return mender().mend(checked(draft(text, reply_to=reply_to)), unsafe).texts[0]
