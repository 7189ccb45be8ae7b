"""How much of what is private on drawn notices TG506 finds, and how often it is wrong about harmless ones."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.notices import VIEWS, Scene, View, harmless_scenes, private_scenes
from tweetguard.checks.text_in_picture import TextInPictureOptions, check
from tweetguard.image.facts import PictureFacts
from tweetguard.image.text_reader import installed, read_text
from tweetguard.rules.load import shipped_rules
from tweetguard.rules.schema import Example
from tweetguard.rules.trial import example_case

pytestmark = [pytest.mark.benchmark, pytest.mark.skipif(not installed(), reason="the extra ocr is not installed")]
SEED = 11


def found(scene: Scene) -> list[tuple[str, str]]:
    """The rules that speak of the picture, each with what it marks."""
    case = example_case(Example.model_validate({"text": "", "pictures": [{}]}))
    rules = tuple(rule for rule in shipped_rules() if not rule.kind.pictures)
    facts = PictureFacts(*scene.image.size, (), texts=(read_text(scene.image),))
    case = replace(case, around=replace(case.around, text_rules=rules), pictures=(replace(case.pictures[0], facts=facts),))
    return [(str(each.evidence["rule"]), plain(each.match or "")) for each in check(case, TextInPictureOptions())]


def plain(text: str) -> str:
    return "".join(letter for letter in text.casefold() if letter.isalnum())


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: view.name)
def test_precision_and_recall(view: View) -> None:
    wanted = hits = wrong = 0
    for scene in private_scenes(SEED, views=[view]):
        seen = found(scene)
        for rule, text in scene.notice.wanted:
            wanted += 1
            hits += any(each == rule and (plain(text) in match or (match and match in plain(text))) for each, match in seen)
    harmless = list(harmless_scenes(SEED, views=[view]))
    for scene in harmless:
        wrong += len(found(scene))
    print(f"\n{view.name}: {hits} of {wanted} found; {wrong} false findings in {len(harmless)} harmless pictures")  # noqa: T201
    assert hits >= 0.9 * wanted
    assert wrong <= 0.1 * len(harmless)
