"""How many pupils in praise are found, for names of each of fourteen origins: no child is less safe for the name it bears.

The names are the lists that are held back from training (`training/names/data/heldout`), and none of them stands in our lists
of first names; the sentences were written for this test alone.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

from tweetguard.text.facts import TextFacts, read_names
from tweetguard.text.people.name_model import SHIPPED_MODEL
from tweetguard.text.people.pupils import Post

HELD_OUT = Path(__file__).resolve().parents[3] / "training" / "names" / "data" / "heldout"
POSTS = 300  # for each origin
LEAST = 0.95
WIDEST = 0.03  # between the best and the worst

SENTENCES = (
    "Well done to {N} in {F} for a model of a castle that can withstand a siege!",
    "Congratulations to {N}, who came second in the regional final 🎉",
    "Star of the week in {F} is {N}.",
    "Huge well done {N} 👏 What an achievement.",
    "🥇 {N}\n🥈 {M}\n🥉 {O}\nThank you to everybody who took part.",
    "Our pupil of the month is {N} ({F}).",
    "{N} from {F} read a poem in assembly this morning and nobody breathed.",
    "We are so proud of {N} for completing the bronze expedition.",
    "Player of the match: {N}. Two goals and a lot of running.",
    "Beautiful watercolour by {N} in Year {Y} 🎨",
    "Full marks in the spelling test for {N}, {M} and {O}.",
    "Goals from {N} and {M} saw the U13s through to the next round.",
    "Bravo {N}! Grade 5 clarinet with distinction.",
    "This week's maths champions: {N}, {M}, {O}",
    "A round of applause for {N}, our new form captain in {F}.",
    "Today's chef is {N}. The risotto was perfect.",
    "{F}'s {N} has won the county chess title ♟️",
    "Happy birthday to {N} in {F}!",
    "1st {N}, 2nd {M}, 3rd {O}. Superb effort in the cross-country.",
    "Brilliant work from {N} and {M} in science today.",
)


def held_out(file: Path) -> tuple[list[str], list[str]]:
    """First names and surnames of an origin."""
    parts: dict[str, list[str]] = {"first": [], "last": []}
    for line in file.read_text(encoding="utf-8").splitlines():
        key, _, values = line.partition(":")
        if key in parts:
            parts[key] += [value.strip() for value in values.split(",") if value.strip()]
    return parts["first"], parts["last"]


def posts(file: Path) -> Iterator[tuple[str, list[str]]]:
    """Posts with the names in them; about half of the names are first names alone."""
    first, last = held_out(file)
    chance = random.Random(file.stem)
    for number in range(POSTS):
        sentence = SENTENCES[number % len(SENTENCES)]
        names = [chance.choice(first) + (f" {chance.choice(last)}" if chance.random() < 0.5 else "") for _ in range(3)]
        year = chance.randint(7, 11)
        filled = sentence.format(N=names[0], M=names[1], O=names[2], F=f"{year}{chance.choice('ABCRT')}", Y=year)
        yield filled, [name for name in names if name in filled]


def recall(file: Path) -> float:
    """The share of the names that are found to be pupils'."""
    texts, wanted = zip(*posts(file), strict=True)
    facts = [TextFacts(text) for text in texts]
    read_names(facts, SHIPPED_MODEL)
    found = total = 0
    for each, names in zip(facts, wanted, strict=True):
        spans = [pupil.name.span for pupil in each.pupils(Post())]
        for name in names:
            start = each.text.index(name)
            total += 1
            found += any(span.start < start + len(name) and start < span.end for span in spans)
    return found / total


def test_names_of_every_origin_are_found_alike() -> None:
    table = {file.stem: recall(file) for file in sorted(HELD_OUT.glob("*.txt"))}
    for origin, share in table.items():
        print(f"{origin:28} {share:.3f}")  # noqa: T201
    assert len(table) == 14
    assert min(table.values()) >= LEAST, table
    assert max(table.values()) - min(table.values()) <= WIDEST, table
