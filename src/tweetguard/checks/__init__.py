"""Checks turn facts into violations. One small module for each kind of check, and the table of all kinds."""

from __future__ import annotations

from tweetguard.checks import (
    address,
    birth_date,
    consent,
    credential,
    email,
    first_person,
    identifier,
    name_with_face,
    off_subject,
    pattern,
    picture_file,
    post_length,
    post_validity,
    private_contact,
    pupil_named,
    roster,
    telephone,
)
from tweetguard.checks.kind import Kind

CHECKS: dict[str, Kind] = {
    "telephone": telephone.KIND,
    "birth-date": birth_date.KIND,
    "address": address.KIND,
    "email": email.KIND,
    "identifier": identifier.KIND,
    "credential": credential.KIND,
    "first-person": first_person.KIND,
    "private-contact": private_contact.KIND,
    "pupil-named": pupil_named.KIND,
    "roster": roster.KIND,
    "name-with-face": name_with_face.KIND,
    "off-subject": off_subject.KIND,
    "consent": consent.CONSENT,
    "refused-consent": consent.REFUSED,
    "location-metadata": picture_file.LOCATION,
    "personal-device": picture_file.DEVICE,
    "post-length": post_length.KIND,
    "post-validity": post_validity.KIND,
    "pattern": pattern.KIND,
}
