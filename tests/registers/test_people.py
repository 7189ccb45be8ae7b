from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.registers.people import person_key


@pytest.mark.parametrize(
    "name",
    [
        "Zoë O'Neil",
        "zoe oneil",
        "ZOË O’NEIL",
        "Ms Zoe O'Neil",
        "O'Neil, Zoë",
        "O'Neil, Ms Zoe",
        " Zoë  O'Neil ",
        "Zoe\u0308 O'Neil",
    ],
)
def test_one_person_however_written(name: str) -> None:
    assert person_key(name) == "zoeoneil"


@pytest.mark.parametrize("name", ["Zoë Neil", "Z. O'Neil", "Zoë O'Neil-Osei", "Missy O'Neil"])
def test_another_person(name: str) -> None:
    assert person_key(name) != "zoeoneil"


def test_names_of_other_scripts_and_none() -> None:
    assert person_key("王小明") == "王小明"
    assert person_key("…") == ""


@given(
    st.text(alphabet=st.characters(categories=["Ll", "Lu"], max_codepoint=0x24F), min_size=1),
    st.sampled_from(["", "Mr ", "Dr. "]),
)
def test_title_and_case_never_make_another_person(name: str, title: str) -> None:
    plain = f"Xa {name}"
    assert person_key(f"{title}{plain.casefold()}") == person_key(plain)
