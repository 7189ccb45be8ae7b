"""What a department is asked by `tweetguard init`: each question, its default, and what an answer must be."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Literal

from tweetguard.config.schema import SUBJECTS
from tweetguard.edges.validate import nearest

Name = Literal[
    "school", "kind", "subject", "handle", "telephone", "email_domain", "author", "approver", "consent",
]  # fmt: skip
Answers = dict[Name, str]

KINDS = ("department", "school", "personal")
NOBODY = "nobody"
CONSENT = "registers/consent.csv"
LONGEST = 200


@dataclass(frozen=True, slots=True)
class QuestionAsked:
    """One question. `clean` gives the answer as it is kept, and raises ValueError where it cannot be one."""

    name: Name
    words: str
    default: str
    clean: Callable[[str], str]


def question(name: Name) -> QuestionAsked:
    """The question of this name."""
    return next(each for each in QUESTIONS if each.name == name)


def is_asked(name: Name, before: Mapping[Name, str]) -> bool:
    """Whether a question makes sense after the answers that were given before."""
    return name != "subject" or before.get("kind", KINDS[0]) == "department"


def _one_line(answer: str) -> str:
    answer = " ".join(answer.split())
    if not answer.isprintable() or len(answer) > LONGEST:
        raise ValueError("write a few plain words")
    return answer


def _needed(answer: str) -> str:
    answer = _one_line(answer)
    if not answer:
        raise ValueError("this cannot be left empty")
    return answer


def _kind(answer: str) -> str:
    answer = _one_line(answer).casefold()
    if answer not in KINDS:
        raise ValueError(f"write {', '.join(KINDS[:-1])} or {KINDS[-1]}")
    return answer


def _subject(answer: str) -> str:
    answer = "-".join(_one_line(answer).casefold().split())
    if answer not in SUBJECTS:
        raise ValueError(f"unknown subject{nearest(answer, SUBJECTS)}")
    return answer


def _handle(answer: str) -> str:
    answer = _one_line(answer).removeprefix("@")
    if answer and not re.fullmatch(r"[A-Za-z0-9_]{1,15}", answer):
        raise ValueError("a handle is @ and up to 15 letters, digits or _, such as @OurScience")
    return f"@{answer}" if answer else ""


def _telephone(answer: str) -> str:
    answer = _one_line(answer)
    digits = re.sub(r"\D", "", answer)
    if answer and (not re.fullmatch(r"[+()\d\s./-]+", answer) or not 6 <= len(digits) <= 15):
        raise ValueError("write the number that the school has published, such as 01632 960100")
    return answer


def _email_domain(answer: str) -> str:
    answer = _one_line(answer).rpartition("@")[2].casefold()
    if answer and not re.fullmatch(r"[\w-]+(\.[\w-]+)+", answer):
        raise ValueError("write what stands behind the @ in the school's e-mail addresses, such as ourschool.example")
    return answer


def _approver(answer: str) -> str:
    answer = _one_line(answer)
    return NOBODY if answer.casefold() in ("", "no", "none", "-", NOBODY) else answer


def _path(answer: str) -> str:
    answer = _one_line(answer).strip("\"'")  # as Windows' "Copy as path" puts them
    return answer or CONSENT


QUESTIONS = (
    QuestionAsked("school", "What is the school called?", "Our School", _needed),
    QuestionAsked("kind", f"What kind of account is it ({', '.join(KINDS)})?", "department", _kind),
    QuestionAsked("subject", f"Which subject is it for ({', '.join(SUBJECTS)})?", "science", _subject),
    QuestionAsked("handle", "The account's handle on X, such as @OurScience (may be left empty)?", "", _handle),
    QuestionAsked("telephone", "The school's published telephone number (may be left empty)?", "", _telephone),
    QuestionAsked("email_domain", "What stands behind the @ in the school's e-mail addresses (may be left empty)?", "", _email_domain),
    QuestionAsked("author", "Who writes the posts (your name, as colleagues know it)?", "Your Name", _needed),
    QuestionAsked("approver", "In which role does somebody else approve posts, such as SLT or Head of department (or nobody)?", "SLT", _approver),
    QuestionAsked("consent", "Where is the office's list of who may be in pictures (a CSV file)?", CONSENT, _path),
)  # fmt: skip
