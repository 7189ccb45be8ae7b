"""The roster: the list of the school's pupils, as a CSV file or as keyed hashes of what identifies each of them.

Either way a roster is a set of keys, such as "full:priyanair" and "form:priya:9b"; a text names a pupil where one of its own
keys is in the set. The hashes (HMAC with SHA-256) keep names out of the file, not out of reach of whoever has the key, so
that they are personal data still; the key lies elsewhere.
"""

from __future__ import annotations

import csv
import hashlib
import hmac
import io
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tweetguard.config.schema import RosterSettings
from tweetguard.edges.validate import nearest
from tweetguard.errors import SourceError
from tweetguard.registers.reading import delimiter_of, register_text
from tweetguard.text.people.forms import plain_form, year_of

FIELDS = ("name", "first_name", "last_name", "known_as", "form")
FORMAT = "tweetguard-roster"
VERSION = 1
MOST_WORDS = 8  # of a full name
LEAST_KEY = 16  # bytes
UNUSUAL = 2  # pupils of a year who may share a first name that counts as unusual
_CHECK = "check"
_FORM = re.compile(r"\d{1,2}[\s-]?[A-Za-z][A-Za-z0-9/]*\Z")  # "9B" of "Form 9B"; nothing of "Year 9"
_LETTERS = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ŋ": "n"}
)


@dataclass(frozen=True, slots=True)
class RosterPupil:
    """A pupil as the roster writes it; `known_as` are nicknames, `form` a form ("9B") or year, empty where not known."""

    first: str
    last: str
    known_as: tuple[str, ...] = ()
    form: str = ""


@dataclass(frozen=True, slots=True)
class Roster:
    """The keys of all pupils, plain or hashed with `secret`; `longest` is the most words that a full name has."""

    keys: frozenset[str]
    secret: bytes | None = None
    longest: int = MOST_WORDS

    def has(self, key: str) -> bool:
        """Whether some pupil has this key, given plain."""
        return (key if self.secret is None else keyed(key, self.secret)) in self.keys


def normal(name: str) -> str:
    """A name as it is compared: small letters without marks, spaces, hyphens or apostrophes."""
    name = name.casefold().translate(_LETTERS)
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if letter.isalpha())


def keyed(key: str, secret: bytes) -> str:
    """The keyed hash of a key."""
    return hmac.new(secret, key.encode(), hashlib.sha256).hexdigest()[:32]


def keys_of(pupils: Sequence[RosterPupil]) -> frozenset[str]:
    """All keys by which a text can name one of the pupils.

    full: first (or other) and last name. form: any name with the pupil's form. year: a first name that at most two pupils of
    the year bear, with the year. only: a first name that is unusual in a roster without forms.
    """
    in_year: Counter[tuple[str, int | None]] = Counter()
    for pupil in pupils:
        in_year.update({(normal(name), year_of(pupil.form)) for name in _called(pupil)})
    return frozenset(key for pupil in pupils for key in _keys(pupil, in_year))


def _keys(pupil: RosterPupil, in_year: Mapping[tuple[str, int | None], int]) -> Iterator[str]:
    last, year = normal(pupil.last), year_of(pupil.form)
    letters = _FORM.search(pupil.form)
    form = plain_form(letters[0]) if letters else ""
    for name in _called(pupil):
        plain = normal(name)
        if not plain:
            continue
        if last:
            yield f"full:{plain}{last}"
        if form:
            yield f"form:{plain}:{form}"
        if in_year[plain, year] <= UNUSUAL:
            yield f"year:{plain}:{year}" if year is not None else f"only:{plain}"
    if last and form:
        yield f"form:{last}:{form}"


def _called(pupil: RosterPupil) -> tuple[str, ...]:
    """What a pupil is called: the first name, the first of several, nicknames."""
    first = pupil.first.split()
    names = (pupil.first, *first[:1], *pupil.known_as)
    return tuple(dict.fromkeys(name for name in names if normal(name)))


def read_roster(settings: RosterSettings) -> Roster:
    """Read the roster that the configuration names.

    Raises SourceError with file and line when it, or the key of its hashes, cannot be read or is wrong.
    """
    path = settings.file
    text = register_text(path, "the roster")
    if text.lstrip().startswith("{"):
        return _hashed(text, path, settings.key)
    return roster_of(parse_pupils(text, path, settings.columns))


def roster_of(pupils: Sequence[RosterPupil]) -> Roster:
    """The roster of pupils given plain."""
    return Roster(keys_of(pupils), None, _longest(pupils))


def _longest(pupils: Sequence[RosterPupil]) -> int:
    """The most words of a full name, for looking no further."""
    return max((len(re.findall(r"[^\W\d_]+", f"{pupil.first} {pupil.last}")) for pupil in pupils), default=2)


def parse_pupils(text: str, path: Path, columns: Mapping[str, str] | None = None) -> tuple[RosterPupil, ...]:
    """The pupils in the text of a CSV file: a name column ("Priya Nair" or "Nair, Priya") or first and last names.

    Raises SourceError with file and line.
    """
    columns = columns or {}
    for name in columns:
        if name not in FIELDS:
            raise SourceError(path, f"the column map names the unknown field {name!r}{nearest(name, FIELDS)}")
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    pupils: list[RosterPupil] = []
    try:
        headings = [heading.strip() for heading in next(reader, [])]
        at = _positions(headings, columns, path)
        pupils += [_pupil(row, at, path, reader.line_num) for row in reader if any(cell.strip() for cell in row)]
    except csv.Error as error:
        raise SourceError(path, f"is not valid CSV: {error}", reader.line_num) from None
    return tuple(pupils)


def _positions(headings: Sequence[str], columns: Mapping[str, str], path: Path) -> dict[str, int]:
    """The position of each field that the file has."""
    known = {re.sub(r"[\s_-]+", "_", heading.casefold()): position for position, heading in enumerate(headings)}
    found = {}
    for name in FIELDS:
        heading = columns.get(name, name)
        plain = re.sub(r"[\s_-]+", "_", heading.casefold())
        if plain in known:
            found[name] = known[plain]
        elif name in columns:
            raise SourceError(path, f"there is no column {heading!r} for the field {name}{nearest(heading, list(headings))}", 1)
    if "name" not in found and not {"first_name", "last_name"} <= found.keys():
        raise SourceError(
            path, "there is no column 'name', nor 'first_name' and 'last_name'; say which is which under columns", 1
        )
    return found


def _pupil(row: Sequence[str], at: Mapping[str, int], path: Path, line: int) -> RosterPupil:
    def cell(name: str) -> str:
        position = at.get(name)
        return " ".join(row[position].split()) if position is not None and position < len(row) else ""

    first, last = cell("first_name"), cell("last_name")
    comma = "given apart"
    if not first and not last:
        last, comma, first = (part.strip() for part in cell("name").partition(","))
        if not comma:
            first, _, last = last.partition(" ")
    if not normal(first):
        raise SourceError(path, "the pupil has no first name", line)
    # Of "Wei Jie Tan" nobody can tell where the first name ends, so both readings hold.
    several = () if comma or " " not in last else (f"{first} {last.rpartition(' ')[0]}",)
    nicknames = (*several, *(part.strip() for part in re.split(r"[;,/|]", cell("known_as")) if part.strip()))
    return RosterPupil(first, last, nicknames, cell("form"))


def build_hashes(pupils: Sequence[RosterPupil], secret: bytes) -> str:
    """The text of a file of keyed hashes, sorted, so that the same roster and key give the same file."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "check": keyed(_CHECK, secret),
        "longest": _longest(pupils),
        "keys": sorted(keyed(key, secret) for key in keys_of(pupils)),
    }
    return json.dumps(document, indent=1) + "\n"


def read_key(path: Path | None, roster: Path) -> bytes:
    """The key of the hashes; SourceError when none is named, it cannot be read or is too short."""
    if path is None:
        raise SourceError(roster, "holds keyed hashes, and the configuration names no key (registers.roster.key)")
    try:
        secret = path.read_bytes().strip()
    except OSError as error:
        raise SourceError(path, f"the key of the roster cannot be read: {error.strerror or error}") from None
    if len(secret) < LEAST_KEY:
        raise SourceError(path, f"the key of the roster is shorter than {LEAST_KEY} bytes")
    return secret


def _hashed(text: str, path: Path, key: Path | None) -> Roster:
    try:
        document = json.loads(text)
    except ValueError as error:
        raise SourceError(path, f"is not valid JSON: {error}") from None
    keys = document.get("keys") if isinstance(document, dict) else None
    if not isinstance(keys, list) or document.get("format") != FORMAT or not _all_text(keys):
        raise SourceError(path, "is no roster made by 'tweetguard roster build'")
    if document.get("version") != VERSION:
        raise SourceError(path, "was made by another version of tweetguard; build it again")
    secret = read_key(key, path)
    if not hmac.compare_digest(str(document.get(_CHECK, "")), keyed(_CHECK, secret)):
        raise SourceError(path, "was made with another key than the one that the configuration names")
    longest = document.get("longest")
    return Roster(frozenset(keys), secret, min(longest, MOST_WORDS) if isinstance(longest, int) else MOST_WORDS)


def _all_text(values: Iterable[object]) -> bool:
    return all(isinstance(value, str) for value in values)
