"""Whether a person named in a post is a pupil: a decision on the name and its company, which can say what it rests on.

Every sign adds or takes away points: a form beside the name, praise before it, a title, a profession. A first name alone
speaks for a pupil, for that is how schools write of children; grown-ups have a title or a full name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.people.company import REACH, Company
from tweetguard.text.people.fame import is_known, known_phrases, plain
from tweetguard.text.people.forms import Form, find_forms
from tweetguard.text.people.name_groups import Group, group_names
from tweetguard.text.people.name_runs import PARTICLES
from tweetguard.text.people.name_vocabulary import NameVocabulary, shipped_names
from tweetguard.text.people.names import PersonName
from tweetguard.text.people.pupil_cues import ANCHORS, BY_BEFORE, DEEDS, DIRECTION_BEFORE, PLACE_BEFORE, PRAISE
from tweetguard.text.quotations import find_quotations
from tweetguard.text.spans import Span

NAME_POINTS = 3.0  # what a name is worth that is surely a person's
THRESHOLD = 5.0
FORM_IN_SENTENCE = 1.25
TITLE_POINTS = 1.0
NUMERAL_POINTS = 6.0
OF_A_CHILD = 0.25  # more for what belongs to a first name and nothing else
_SURE_OF_OTHERS = 0.45
_FULL = 0.8
AMONG_SURE = 0.75
_LIKELY = 0.25  # of an unfamiliar word with a capital within a sentence
_SPARING = frozenset({"a thing or place called so", "staff or a grown-up", "somebody known", "a choice"})
_ARTICLE = lazy(r"\b(?:the|an?|every|another)\s(?:[a-z-]+\s)?\Z", re.IGNORECASE)
_ONE_OF_THEM = lazy(
    r"\bthe\s(?:other|real|first|second|third|next|last|young|old|great|original|famous|fictional)\s\Z", re.IGNORECASE
)
BRACKETED = lazy(r"\w\s\((?=[A-Z])[^()\d]{2,30}\)")
# Small words of the languages that schools teach: German writes every noun with a capital, and a riddle has its Pierre.
_FOREIGN = lazy(
    r"\b(?:der|die|das|und|ist|sind|ein|eine|nicht|mit|zum|im|am|mag|le|la|les|et|est|sont|dans|un|une|des|du|el|los|las|y|es|son|una|por|para|che|il|gli|sono|yn|mae|mewn)\b"
)
MEDAL = lazy(r"(?:[\U0001F947-\U0001F949\U0001F3C5\U0001F3C6\u2B50\U0001F31F]\uFE0F?|\b(?:1st|2nd|3rd|4th|5th))[\s:–—-]*\Z")
LABELLED = lazy(r"(?:\A|[.;,\n|/]\s*)[^:.;,\n]{2,30}:\s*\Z")
HOME = lazy(r"['’]s?\s(?:house|home|place|flat)\b")
# "How does Russell show class?", "Would Harriet agree?": a lesson's question about somebody in it.
_QUESTION = lazy(
    r"\s*(?:how|why|what|which|who|whom|whose|when|where|does|do|did|is|was|were|are|can|could|would|should|will|if|has|have)\b[^\n]*\?\W*\Z",
    re.IGNORECASE,
)
# "Amir, Beth and Carl share £45": somebody in a question that is told in the present.
_EXERCISE = lazy(
    r"\s(?:shares?|has|have|buys?|sells?|walks?|cycles?|drives?|sends?|puts?|moves?|earns?|spends?|invests?|rolls?|throws?|picks?|chooses?|thinks?|says|wants?|lives?|takes?|runs?|travels?|eats?|draws?|makes?|owes?|pays?|saves?|scores)\b"
)
_SUM = re.compile(
    r"\b(?:find\sthe\s(?:mean|median|mode|range|ratio|area|angle|probability|cost|difference)|calculate|work\sout|in\sthe\sratio|how\s(?:many|much|far)\b[^.!]*\?)",
    re.IGNORECASE,
)
_A_PART = lazy(r"\b(?:our|the|an?|as|of|play(?:s|ed|ing)?)\s\Z", re.IGNORECASE)
_OUR = lazy(r"\b(?:our|my|the|an?)\s(?:[a-z]+\s)?\Z", re.IGNORECASE)
_IN_BRACKETS = lazy(r"\s\([A-Z][^()\d]{1,30}\)")
_STAGE = lazy(
    r"\b(?:understud(?:y|ies)|cast|rehears\w+|auditions?|opening\snight|stage|scene|act|script|lines|director|musical|film|novel|play)\b",
    re.I,
)
_QUOTED_TITLE = 45  # characters: what is longer is somebody's speech


@dataclass(frozen=True, slots=True)
class Post:
    """What is known of the post: whether it answers a student, and whether a grown-up posts it as a private person."""

    answers_student: bool = False
    personal: bool = False


@dataclass(frozen=True, slots=True)
class Pupil:
    """A name that is a pupil's: its points, the signs that gave or took them, and the year or form it is named with."""

    name: PersonName
    points: float
    signs: tuple[str, ...]
    form: Form | None


@dataclass(frozen=True, slots=True)
class Sign:
    """One sign and what it is worth."""

    says: str
    points: float


def find_pupils(
    text: str,
    names: Sequence[PersonName],
    post: Post,
    vocabulary: NameVocabulary | None = None,
    company: Company | None = None,
) -> tuple[Pupil, ...]:
    """Those of the names that are pupils', in order. `company` spares a second search where `could_be_pupils` was asked."""
    if not names:
        return ()
    reader = _Reader(text, names, post, vocabulary or shipped_names(), company or Company(text))
    return tuple(reader.pupils())


class _Reader:
    """Weighs the names of one text."""

    def __init__(
        self, text: str, names: Sequence[PersonName], post: Post, vocabulary: NameVocabulary, company: Company
    ) -> None:
        self._text = text
        self._company = company
        self._post = post
        self._vocabulary = vocabulary
        self._forms = find_forms(text)
        self._groups = group_names(text, names, self._forms)
        self._titles = [span for span in find_quotations(text) if span.end - span.start <= _QUOTED_TITLE]
        self._bracketed = len(BRACKETED.findall(text))
        self._phrases = known_phrases(text, self._vocabulary)
        self._famous = {name.span for name in names if is_known(text, name, self._vocabulary)}
        self._surnames = {span for span in self._famous if plain(span.of(text)) in self._vocabulary.surnames}
        labelled = [group for group in self._groups if LABELLED.search(text[: group.names[0].span.start])]
        self._parts = len(labelled)
        self._famous_parts = sum(name.span in self._famous for group in labelled for name in group.names)

    def pupils(self) -> Iterator[Pupil]:
        """The pupils in order; what one mention shows holds for all of the same name."""
        weighed = [(name, group, self._signs(name, group)) for group in self._groups for name in group.names]
        shown = [
            group.clause
            for name, group, signs in weighed
            if self._points(name, group, signs) >= THRESHOLD and not name.grown_up
        ]
        for name, group, signs in weighed:
            if group.clause in shown and name.sure and not name.grown_up and self._points(name, group, signs) < THRESHOLD:
                signs.append(Sign("beside another pupil", 1.0))
        spared = {
            self._key(name)
            for name, _, signs in weighed
            if any(sign.says in _SPARING and sign.points <= -2.5 for sign in signs)
        }
        best: dict[str, float] = {}
        for name, group, signs in weighed:
            points = self._points(name, group, signs)
            best[self._key(name)] = max(points, best.get(self._key(name), points))
        for name, group, signs in weighed:
            points = self._points(name, group, signs)
            if name.grown_up or (self._key(name) in spared and not group.direct):
                continue
            if max(points, best[self._key(name)] - 1) >= THRESHOLD:
                says = tuple(dict.fromkeys(sign.says for sign in signs if sign.points))
                form = group.beside or (group.sentence_form if name.full else None)
                yield Pupil(name, round(points, 2), says, form)

    def _key(self, name: PersonName) -> str:
        return name.words[0].casefold() if len(name.words) == 1 else " ".join(name.words).casefold()

    def _points(self, name: PersonName, group: Group, signs: Sequence[Sign]) -> float:
        """The sum of all signs. Where the company asks for a name, and among sure names, an unfamiliar one is as good as another."""
        sure = sum(other.score > _SURE_OF_OTHERS for other in group.names if other is not name) > 1
        anchored = any(
            (sign.says in ANCHORS and sign.points > 1)
            or (sign.says in DEEDS and sign.points >= 1 and name.sources != ("form of the words",))
            for sign in signs
        )
        if not (anchored or name.sure):
            return 0.0
        known = name.score >= _LIKELY and anchored
        score = max(name.score, AMONG_SURE) if sure or known else name.score
        return NAME_POINTS * score + sum(sign.points for sign in signs)

    def _signs(self, name: PersonName, group: Group) -> list[Sign]:
        signs = [*self._form_signs(group), *self._company_signs(group), *self._nature(name, group)]
        if self._post.answers_student and not name.full and self._is_addressed(name):
            signs.append(Sign("a reply to a student", 3.0))
        if self._post.personal and re.search(r"\b(?:our|my)\s\Z", group.left, re.IGNORECASE):
            signs.append(Sign("a private person's own family", -4.0))
        return signs

    def _form_signs(self, group: Group) -> Iterator[Sign]:
        if group.beside is not None:
            yield Sign("a year or form beside it", form_points(group.beside, direct=group.direct, linked=group.linked))
        elif group.sentence_form is not None:
            yield Sign("a year or form in the sentence", FORM_IN_SENTENCE)
        elif self._forms:
            yield Sign("a year or form in the post", 0.75)

    def _company_signs(self, group: Group) -> Iterator[Sign]:
        """The signs of the words around a group; of several of one kind the weightiest."""
        around = (group.left, group.right, group.clause)
        by_kind = self._company.speaks_for(*around)
        if len(group.names) > 2:
            by_kind["a list of names"] = 0.25
        if "a possession" in by_kind and self._vocabulary.is_given(group.names[-1].words[0]):
            by_kind["a possession"] += OF_A_CHILD
        if any(MEDAL.search(self._text, max(0, name.span.start - 6), name.span.start) for name in group.names):
            by_kind["a place or medal"] = max(2.5, by_kind.get("a place or medal", 0.0))
        if self._parts > 1 and LABELLED.search(group.left[-REACH:]) and not self._famous_parts:
            by_kind["a list of players or parts"] = 3.0
            by_kind.pop("a label", None)
        by_kind |= self._company.speaks_against(*around, direct=group.direct, beside=group.beside is not None)
        if "a profession" in by_kind:
            by_kind.pop("a role of a pupil", None)
        yield from (Sign(says, points) for says, points in by_kind.items())

    def _nature(self, name: PersonName, group: Group) -> Iterator[Sign]:
        """Signs of the name itself: a first name alone, somebody known, a place."""
        text, first = self._text, name.words[0]
        before, after = text[max(0, name.span.start - 25) : name.span.start], text[name.span.end : name.span.end + 12]
        sure = self._vocabulary.is_given(first) or ("model" in name.sources and name.score > 0.5)
        if not name.full and (sure or name.sure):
            yield Sign("a first name alone", 1.5)
        if name.full and name.score > _FULL:
            yield Sign("a full name without a title", 1.0)
        known = sum(other.span in self._famous for other in group.names)
        surnames = sum(other.span in self._surnames for other in group.names)
        if known == surnames == 1:  # one alone may be a pupil's, too
            known = 0
        if name.span in self._surnames:
            yield Sign("a surname that everybody knows", 0.0 if group.linked else -0.5 if group.direct else -3.0)
        elif name.span in self._famous:
            yield Sign("somebody known", -3.0 if group.direct and len(group.names) == 1 else -8.0)
        elif known > 1 or (known and not group.direct):
            yield Sign("beside somebody known", -7.0 if known > 1 else -4.0)
        elif any(name.span.within(phrase) for phrase in self._phrases):
            yield Sign("within a title or term that everybody knows", -4.0)
        elif self._whole(name) in self._vocabulary.maybe_known:
            yield Sign(
                "perhaps somebody known",
                -4.0
                if self._phrases and not (group.direct or self._company.praised(group.left))
                else -2.0
                if self._famous
                else -0.5
                if group.direct or self._company.praised(group.left)
                else -1.0,
            )
        if self._whole(name) in self._vocabulary.terms and not (group.direct or self._is_asked(name, group)):
            yield Sign("a term of a school subject", -3.0)
        clause_known = any(
            other.span in self._famous - self._surnames and not other.grown_up
            for each in self._groups
            if each.clause == group.clause
            for other in each.names
        )
        if clause_known and not (group.direct or self._company.praised(group.left) or name.span in self._famous):
            yield Sign("somebody known in the sentence", -2.0)
        if (not self._vocabulary.is_given(first) and not group.direct and _ARTICLE.search(before)) or (
            not group.direct and _ONE_OF_THEM.search(before)
        ):
            yield Sign("an article before it", -2.5)
        places = [other for other in group.names if self._whole(other) in self._vocabulary.apart]
        if len(places) > 1 and not group.direct:
            yield Sign("among places", -2.5)
        if not group.direct and not name.full and len(_FOREIGN.findall(group.clause)) > 1:
            yield Sign("another language", -1.5)
        if self._bracketed > 1 and before.endswith("(") and after.startswith(")"):
            yield Sign("a list of players or parts", 3.0)
        if (
            name.full
            and any(word.casefold() in self._vocabulary.apart and word.casefold() not in PARTICLES for word in name.words)
            and not (self._vocabulary.is_given(first) or self._is_asked(name, group))
        ):
            yield Sign("a place in it", -3.0)
        if name.numeral:
            yield Sign("a Roman numeral behind it", -NUMERAL_POINTS)
        known_word = self._vocabulary.is_given(first) and not name.full
        if not known_word and not self._company.praised(group.left):
            if PLACE_BEFORE.search(before) and not (HOME.match(after) and name.score > _SURE_OF_OTHERS):
                yield Sign("a word of place before it", -2.5)
            elif self._vocabulary.is_doubtful(first) and before.endswith(" of "):
                yield Sign("a word of place before it", -2.0)
            elif DIRECTION_BEFORE.search(before) and not BY_BEFORE.search(before) and "model" not in name.sources:
                yield Sign("a word of place before it", -1.5)
        if name.full and BY_BEFORE.search(before) and group.beside is None:
            yield Sign("a work by somebody", -1.0)
        if any(name.span.within(title) for title in self._titles):
            yield Sign("within a quoted title", -2.0)
        if not group.direct and not self._post.answers_student:
            if _QUESTION.fullmatch(group.clause) and not self._company.praised(group.left):
                yield Sign("a question", -1.5)
            elif _SUM.search(text) and not (self._forms or self._company.praised(group.left)):
                yield Sign("an exercise", -3.0)
            elif "?" in text and _EXERCISE.match(group.right) and not self._company.praised(group.left):
                yield Sign("an exercise", -2.5)
        if self._whole(name) in self._vocabulary.maybe_known and not group.direct and _STAGE.search(text):
            yield Sign("perhaps a part in a play", -3.0 if _A_PART.search(before) else -1.0)
        if self._bracketed > 1 and _IN_BRACKETS.match(text, name.span.end) and not self._vocabulary.is_given(first):
            yield Sign("a part that somebody plays", -4.0)
        if len(group.names) == 2 and after.startswith(", ") and _OUR.search(before) and not self._vocabulary.is_given(first):
            yield Sign("a word for somebody named behind it", -9.0)
        if name.title is not None:
            yield Sign("a title", -5.0 if name.title == "st" else -TITLE_POINTS)
        if re.match(r"\s\d{1,3}:\d", after) or (re.search(r"\b[12]\s\Z", before) and re.match(r"\s\d", after)):
            yield Sign("a book of the Bible", -6.0)
        if (
            self._parts > 1
            and re.match(r":\s", after)
            and any(other.span.start - name.span.end in (2, 3) for each in self._groups for other in each.names)
        ):
            yield Sign("a part that somebody plays", -4.0)

    def _is_asked(self, name: PersonName, group: Group) -> bool:
        """Whether praise or a place stands before the name, where no subject speaks of its terms."""
        return self._company.praised(group.left) or any(
            MEDAL.search(self._text, max(0, each.span.start - 6), each.span.start) for each in group.names
        )

    def _whole(self, name: PersonName) -> str:
        return plain(name.span.of(self._text))

    def _is_addressed(self, name: PersonName) -> bool:
        """Whether a post speaks to the name: "Lovely work, Xanthe!", "Mateo, your question"."""
        before = self._text[: name.span.start].rstrip()
        after = self._text[name.span.end : name.span.end + 1]
        opens = not before or before[-1] in ",!.…?:" or PRAISE.pattern.search(before[-60:] + " ") is not None
        greets = re.search(
            r"(?:\A|\W)(?:hi|hello|hey|dear|thanks|thank\syou|cheers|sorry|yes|no|ha|oh|ah|well|exactly|indeed|great|lovely|@\w+)\W*\Z",
            before,
            re.IGNORECASE,
        )
        praises = re.search(
            r"\b(?:good|great|lovely|nice|excellent|brilliant|cracking|smart|fair|interesting|super|top)\s(?:question|point|spot|idea|work|one|thinking|effort|answer|job|shout|try|stuff|catch|guess)\Z",
            before,
            re.IGNORECASE,
        )
        return bool(opens or greets or praises) and after in ("", ",", "!", ".", "?", "…", ":", ";")


def form_points(form: Form, *, direct: bool, linked: bool) -> float:
    """What a year or form beside a name is worth; `direct` and `linked` as of a Group."""
    worth = (3.0 if direct else 1.75) + (1.0 if linked else 0.0) + (1.0 if form.form else 0.0)
    return worth * (0.7 if form.team else 1.0)


def touching(span: Span, pupils: Sequence[Pupil]) -> Pupil | None:
    """The pupil whose name a span touches, if any."""
    return next((pupil for pupil in pupils if pupil.name.span.overlaps(span)), None)
