"""Which column of a CSV file holds what: the headings of schedulers, our own names, and those that a school says."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tweetguard.config.schema import CsvSettings
from tweetguard.drafts.flat_fields import read_time
from tweetguard.edges.validate import nearest

# Headings by our fields, as they are compared: letters and figures only, in small letters. Sources: the help pages of
# Buffer (bulk upload), Ayrshare (bulk post), PostFast, SocialBee (help.socialbee.com/article/80), and our own names.
ALIASES: Mapping[str, tuple[str, ...]] = {
    "text": ("text", "post", "posttext", "content", "message", "caption", "tweet", "body"),
    "link": ("link", "url"),
    "images": (
        "images", "image", "picture", "pictures", "media", "file", "imageurl", "imageurls", "mediaurl", "mediaurls",
        "gifurls", "videourl", "videourls",
    ),
    "alt": ("alt", "alttext", "imagealt", "imagealttext"),
    "people": ("people",),
    "schedule": (
        "schedule", "scheduledate", "scheduledat", "scheduledtime", "postingtime", "postatspecifictime", "date", "datetime",
        "dateandtime",
    ),
    "account": ("account",),
    "reply_to": ("replyto",),
    "author": ("author",),
    "id": ("id",),
}  # fmt: skip
# What schedulers say to themselves: nothing of it is published on X.
OF_NO_CONCERN = frozenset({
    "tags", "platforms", "platform", "accountid", "profile", "profiles", "category", "posttype", "watermark", "timezone",
    "expireaftertime", "expireaftershares", "shareonlyonce", "deleteafter", "status", "notes", "approved", "title",
})  # fmt: skip
HOOTSUITE = ("schedule", "text", "link")  # by position, without headings


@dataclass(frozen=True, slots=True)
class Columns:
    """What stands where: the field of each column, None for what is of no concern, and the headings nobody knows."""

    fields: tuple[str | None, ...]
    unknown: Mapping[int, str]
    headings: bool = True


def plain_heading(heading: str) -> str:
    """A heading as it is compared."""
    return re.sub(r"[\W_]+", "", heading).casefold()


def read_columns(first: Sequence[str], settings: CsvSettings) -> Columns | None:
    """The columns of a file with this first row; None when there is no telling.

    Raises ValueError when two columns are the same, or one that the configuration names is not there.
    """
    own = {plain_heading(heading): field for field, heading in settings.columns.items()}
    headings = [plain_heading(cell) for cell in first]
    absent = [heading for heading in settings.columns.values() if plain_heading(heading) not in headings]
    by_alias = {alias: field for field, aliases in ALIASES.items() for alias in aliases if field not in own.values()}
    fields = [own.get(heading) or by_alias.get(heading) for heading in headings]
    if "text" not in fields and "images" not in fields:
        return _hootsuite(first) if not settings.columns else None
    if absent:
        raise ValueError(f"there is no column {absent[0]!r}, which the configuration names{nearest(absent[0], tuple(first))}")
    for field in ("text", "schedule", "account", "alt", "people"):
        if fields.count(field) > 1:
            raise ValueError(f"two columns could be the {field}; say which under formats.csv.columns")
    quiet = OF_NO_CONCERN | {plain_heading(each) for each in settings.ignore}
    unknown = {index: first[index] for index, field in enumerate(fields) if field is None and headings[index] not in quiet}
    return Columns(tuple(fields), unknown)


def _hootsuite(first: Sequence[str]) -> Columns | None:
    """Hootsuite's form: a time, the words, and perhaps a link."""
    if not 2 <= len(first) <= len(HOOTSUITE) or not first[1].strip():
        return None
    try:
        read_time(first[0])
    except ValueError:
        return None
    return Columns(HOOTSUITE, {}, headings=False)
