"""The facts about one text, each worked out once, and only when somebody asks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from tweetguard.text.access.credentials import Credential, find_credentials
from tweetguard.text.births.birth_dates import BirthDate, find_birth_dates
from tweetguard.text.conduct.abuse import Abuse, find_abuse
from tweetguard.text.conduct.abuse_lists import abuse_words
from tweetguard.text.conduct.abuse_words import AbuseWords
from tweetguard.text.conduct.disrepute import RunningDown, find_disrepute
from tweetguard.text.conduct.shouting import Shout, find_shouting
from tweetguard.text.confidence.confidences import Confidence, find_confidences
from tweetguard.text.contact.private_contact import PrivateContact, find_private_contact
from tweetguard.text.contact.private_contact import could_hold as could_hold_private_contact
from tweetguard.text.mail.emails import EmailAddress, find_emails
from tweetguard.text.mentions import Mention, find_mentions
from tweetguard.text.movements.movements import Movement, find_movements
from tweetguard.text.numbers.identifiers import Identifier, find_identifiers
from tweetguard.text.numbers.telephones import TelephoneNumber, find_telephones
from tweetguard.text.opinion.opinions import Opinion, find_opinions
from tweetguard.text.people.company import Company
from tweetguard.text.people.name_model import SHIPPED_MODEL, NameModel
from tweetguard.text.people.names import Candidates, PersonName, find_candidates, find_names
from tweetguard.text.people.pupil_reach import could_be_pupils
from tweetguard.text.people.pupils import Post, Pupil, find_pupils
from tweetguard.text.places.addresses import Address, find_addresses
from tweetguard.text.promotion.promotions import Promotion, find_promotion
from tweetguard.text.services.invitations import Invitation, find_invitations
from tweetguard.text.spans import Span
from tweetguard.text.tokens import tokenise
from tweetguard.text.voice.first_person import FirstPerson, find_first_person
from tweetguard.text.voice.first_person import could_hold as could_hold_first_person

if TYPE_CHECKING:
    from spacy.tokens import Doc


class TextFacts:
    """What stands in a text. Every span is in code points of `text`, which is never changed."""

    def __init__(self, text: str, name_model: NameModel | None = None) -> None:
        self.text = text
        self._name_model = name_model or SHIPPED_MODEL
        self._persons: tuple[Span, ...] | None = None
        self._pupils: dict[Post, tuple[Pupil, ...]] = {}
        self._could_be_pupils: dict[Post, bool] = {}
        self._company = Company(text)
        self._abuse: dict[AbuseWords, tuple[Abuse, ...]] = {}

    @cached_property
    def doc(self) -> Doc:
        """The text's tokens; loads spaCy's tokenizer."""
        return tokenise(self.text)

    @cached_property
    def telephones(self) -> tuple[TelephoneNumber, ...]:
        """Telephone numbers, the school's own included."""
        return find_telephones(self.text)

    @cached_property
    def birth_dates(self) -> tuple[BirthDate, ...]:
        """Dates given as when a living private person was born."""
        return find_birth_dates(self.text)

    @cached_property
    def addresses(self) -> tuple[Address, ...]:
        """Postal addresses, the school's own included."""
        return find_addresses(self.text)

    @cached_property
    def emails(self) -> tuple[EmailAddress, ...]:
        """E-mail addresses, the school's own included."""
        return find_emails(self.text)

    @cached_property
    def identifiers(self) -> tuple[Identifier, ...]:
        """Numbers that the state gives to one person."""
        return find_identifiers(self.text)

    @cached_property
    def credentials(self) -> tuple[Credential, ...]:
        """Passwords, keys and codes that open something."""
        return find_credentials(self.text)

    @cached_property
    def first_person(self) -> tuple[FirstPerson, ...]:
        """I, me, my and their like, said by the writer."""
        return find_first_person(self.doc) if could_hold_first_person(self.text) else ()

    @cached_property
    def private_contact(self) -> tuple[PrivateContact, ...]:
        """Phrases that ask for or offer private contact."""
        return find_private_contact(self.doc) if could_hold_private_contact(self.text) else ()

    def abuse(self, words: AbuseWords) -> tuple[Abuse, ...]:
        """Swearing, slurs and insults, by a list of words."""
        if words not in self._abuse:
            self._abuse[words] = find_abuse(self.text, words)
        return self._abuse[words]

    @cached_property
    def running_down(self) -> tuple[RunningDown, ...]:
        """Phrases that run down the school, its people or another school."""
        return find_disrepute(self.text, [each.span for each in self.abuse(abuse_words())])

    def shouting(self, fewest: int, acronyms: tuple[str, ...]) -> tuple[Shout, ...]:
        """Stretches in capitals or in angry exclamation; see `find_shouting`."""
        return find_shouting(self.text, fewest, acronyms)

    @cached_property
    def opinions(self) -> tuple[Opinion, ...]:
        """Phrases by which the writer gives an opinion of his or her own."""
        return find_opinions(self.text)

    @cached_property
    def promotion(self) -> Promotion | None:
        """What the text advertises or campaigns for, with how much speaks for it."""
        return find_promotion(self.text)

    @cached_property
    def invitations(self) -> tuple[Invitation, ...]:
        """Invitations to services that have a least age."""
        return find_invitations(self.text)

    def movements(self, of_one_person: bool) -> tuple[Movement, ...]:
        """Where somebody will be, and when; `of_one_person` where "we" is not a school or department."""
        return find_movements(self.text, of_one_person)

    def confidences(self, answers_pupil: bool) -> tuple[Confidence, ...]:
        """Private matters of somebody, and what is called secret; `answers_pupil` where "you" is a pupil."""
        return find_confidences(self.text, lambda: self.name_candidates.runs, answers_pupil)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Handles that X would link."""
        return find_mentions(self.text)

    @cached_property
    def name_candidates(self) -> Candidates:
        """What may be names by the words alone, and so whether the name model has to be asked."""
        return find_candidates(self.text)

    @cached_property
    def names(self) -> tuple[PersonName, ...]:
        """Names of persons, whoever they are; loads the name model where the text could hold one.

        Raises NameModelError when the model cannot be loaded.
        """
        if self._persons is None:
            read_names([self], self._name_model)
        return find_names(self.text, self.name_candidates, self._persons or ())

    def could_name_pupils(self, post: Post) -> bool:
        """Whether any name could be a pupil's, and so whether the name model has to be asked."""
        if post not in self._could_be_pupils:
            self._could_be_pupils[post] = could_be_pupils(self.text, self.name_candidates, post, self._company)
        return self._could_be_pupils[post]

    def pupils(self, post: Post) -> tuple[Pupil, ...]:
        """The names that are pupils'; see `names` for the error."""
        if post not in self._pupils:
            could = self.could_name_pupils(post)
            self._pupils[post] = find_pupils(self.text, self.names, post, company=self._company) if could else ()
        return self._pupils[post]


def read_names(texts: Sequence[TextFacts], model: NameModel, posts: Sequence[Post] | None = None) -> None:
    """Run the name model over those of the texts that could hold a name, all at once, which is much quicker.

    With `posts`, what is known of the post of each text, it is run only where a name could be a pupil's.
    Raises NameModelError when the model cannot be loaded.
    """
    if posts is None:
        waiting = [facts for facts in texts if facts._persons is None]
        for facts in waiting:
            if not facts.name_candidates.could_hold:
                facts._persons = ()
        asked = [facts for facts in waiting if facts._persons is None]
    else:
        asked = [
            facts for facts, post in zip(texts, posts, strict=True) if facts._persons is None and facts.could_name_pupils(post)
        ]
    found = model.persons([facts.text for facts in asked]) if asked else []
    for facts, persons in zip(asked, found, strict=True):
        facts._persons = persons
