"""Accounts against the register of profiles (TG605): own views, affiliation and role said; no pupils followed or following."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from tweetguard.checks.case import Case
from tweetguard.checks.kind import Kind, Options, Violation
from tweetguard.checks.process import WORDS, about_account, day_of
from tweetguard.config.schema import AccountKind, School, plain_handle
from tweetguard.registers.profiles import Profile
from tweetguard.text.own_views import names_a_role, states_own_views

PUPILS = "pupils"


class ProfileOptions(Options):
    """Options of the kind `profile`."""

    accounts: tuple[AccountKind, ...] = Field(
        default=("department", "school", "personal"), description="the kinds of account it is for"
    )
    affiliation: bool = Field(default=True, description="whether a profile must name the school")
    role: bool = Field(default=True, description="whether a personal profile must say what its owner does there")


def check(case: Case, options: ProfileOptions) -> Iterator[Violation]:
    """Everything that an account's profile lacks, and the pupils that it follows or that follow it, by number."""
    register, account = case.around.process.profiles, case.draft.account
    if register is None or account.kind not in options.accounts:
        return
    path = register.profiles.path
    profile = register.profiles.entry(account.name, account.handle)
    if profile is None:
        yield about_account(case, path, None, "the register of profiles does not know it")
        return
    stale = register.why_not(profile, day_of(case))
    if stale is not None:
        yield about_account(case, path, profile.line, stale)
    for reason in _lacking(case.around.school, profile, account.kind, options):
        yield about_account(case, path, profile.line, reason)
    pupils = case.around.pupil_handles
    followed, following = len(profile.following & pupils), len(profile.followers & pupils)
    if followed:
        yield about_account(case, path, profile.line, f"it follows {_pupils(followed)}", frozenset({PUPILS}))
    if following and account.kind == "personal":
        yield about_account(case, path, profile.line, f"{_pupils(following)} {'follows' if following == 1 else 'follow'} it",
                            frozenset({PUPILS}))  # fmt: skip


def _lacking(school: School, profile: Profile, kind: AccountKind, options: ProfileOptions) -> Iterator[str]:
    if kind == "personal" and not profile.authorised and not _said(profile.views_own, states_own_views(profile.bio)):
        yield "its profile does not say that the views are its owner's own"
    if options.affiliation and kind != "school" and not _said(profile.affiliation, _names_school(school, profile.bio)):
        yield "its profile does not name the school"
    if options.role and kind == "personal" and not _said(profile.role, names_a_role(profile.bio)):
        yield "its profile does not say what its owner does at the school"


def _said(register: bool | None, bio: bool) -> bool:
    """What the register says goes before what the words of the profile seem to say."""
    return bio if register is None else register


def _names_school(school: School, bio: str) -> bool:
    plain = _letters(bio)
    handles = {plain_handle(word.strip(".,;:!?()|")) for word in bio.split() if word.lstrip("(").startswith("@")}
    name = _letters(school.name)
    first = " ".join(name.split()[:2])  # "st lukes" of "St Luke's Science and Sports College"
    return bool(handles & {plain_handle(each) for each in school.handles}) or (
        len(name.split()) > 1 and f" {first} " in f" {plain} "
    )


def _letters(text: str) -> str:
    kept = "".join(each if each.isalnum() else "" if each in "'’" else " " for each in text.casefold())
    return " ".join(kept.split())


def _pupils(number: int) -> str:
    return "1 pupil" if number == 1 else f"{number} pupils"


KIND = Kind(check, ProfileOptions, words=WORDS, circumstances=frozenset({PUPILS}), masking="none", process="profiles")
