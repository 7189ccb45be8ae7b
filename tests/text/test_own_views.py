from __future__ import annotations

import pytest

from tweetguard.text.own_views import names_a_role, states_own_views


@pytest.mark.parametrize(
    "bio",
    [
        "Views are my own.", "All views my own", "views own", "Opinions mine!", "Tweets are my own and not my school's.",
        "Science teacher | own views", "These are my personal views.", "My views, nobody else's", "All opinions expressed here are mine",
        "Views do not represent those of St Luke's", "views not those of my employer", "Posts don't reflect the school's position",
        "Own opinions only", "Thoughts = my own", "VIEWS EXPRESSED ARE MY OWN", "RTs are not endorsements, views = mine",
        "Tweets do not necessarily reflect those of my school", "Not the views of my employer", "Here in a personal capacity",
        "Views my own unless I say so", "Opinions all mine\nPhysics teacher",
    ],
)  # fmt: skip
def test_statements(bio: str) -> None:
    assert states_own_views(bio)


@pytest.mark.parametrize(
    "bio",
    [
        "", "Science teacher at St Luke's.", "Views from the lab window.", "I own a dog. Great views!", "Views are not my own",
        "Home owner. Opinions welcome.", "Mine's a tea", "Views of the whole department, in our words",
        "Follow for my tweets about physics", "All the posts from our own lab", "Not in a personal hurry",
    ],
)  # fmt: skip
def test_none(bio: str) -> None:
    assert not states_own_views(bio)


@pytest.mark.parametrize(
    "bio", ["Science teacher", "Head of Year 9", "SENCO", "I teach geography", "Teaching assistant", "Librarian"]
)
def test_roles(bio: str) -> None:
    assert names_a_role(bio)


@pytest.mark.parametrize("bio", ["Runner, reader", "Headphones on", "Beach lover", "Misleading since 1990"])
def test_no_roles(bio: str) -> None:
    assert not names_a_role(bio)
