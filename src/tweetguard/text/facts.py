"""The facts about one text, each worked out once, and only when somebody asks."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from tweetguard.text.addresses import Address, find_addresses
from tweetguard.text.birth_dates import BirthDate, find_birth_dates
from tweetguard.text.credentials import Credential, find_credentials
from tweetguard.text.emails import EmailAddress, find_emails
from tweetguard.text.first_person import FirstPerson, find_first_person
from tweetguard.text.first_person import could_hold as could_hold_first_person
from tweetguard.text.identifiers import Identifier, find_identifiers
from tweetguard.text.mentions import Mention, find_mentions
from tweetguard.text.private_contact import PrivateContact, find_private_contact
from tweetguard.text.private_contact import could_hold as could_hold_private_contact
from tweetguard.text.telephones import TelephoneNumber, find_telephones
from tweetguard.text.tokens import tokenise

if TYPE_CHECKING:
    from spacy.tokens import Doc


class TextFacts:
    """What stands in a text. Every span is in code points of `text`, which is never changed."""

    def __init__(self, text: str) -> None:
        self.text = text

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

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Handles that X would link."""
        return find_mentions(self.text)
