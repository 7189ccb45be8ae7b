"""E-mail addresses that are not at the school's domain (TG104)."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, TextOptions, Violation, in_text


class EmailOptions(TextOptions):
    """Options of the kind `email`."""

    allow_domains: tuple[str, ...] = Field(default=(), description="domains whose addresses anybody may publish")


def check(case: Case, options: EmailOptions) -> Iterator[Violation]:
    """Every address but those at exactly one of the allowed domains; a subdomain has to be listed too."""
    allowed = {domain.casefold().lstrip("@") for domain in (*case.around.school.email_domains, *options.allow_domains)}
    for piece in case.texts(options.texts):
        for email in piece.facts.emails:
            if email.domain.casefold() not in allowed:
                yield in_text(piece, email.span, {"written": email.written})


KIND = Kind(check, EmailOptions)
