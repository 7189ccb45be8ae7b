from __future__ import annotations

import pytest

from tests.text.marked import lines
from tweetguard.text.promotion.promotions import THRESHOLD, find_promotion

COMMERCIAL = r"""
20% off all boots with code LUKES20
Selling handmade candles, £8 each
Shameless plug: new mugs in my online shop, £12 each
Nails by Candice is now open on Fore Street! First manicure half price when you mention this tweet
LingoRocket Premium is the best vocab app money can buy. Sign up today, only £9.99 a month
Moving house? Browncoat Solicitors are the people for all your conveyancing. Call in today!
Available at ZapBar. Fuel like a champion #ad
Book your getaway with SunHop Travel, from £199 per person!
Open an account with this referral link and we both get £20
Buy one pizza, get one free at Luigi's tonight. Order online now!
CrispCoin is up 30% this month and the joining bonus ends on Sunday
Roofs by Fenn & Daughter, from £90 a visit. Say the school sent you
My cousin's bakery is now taking orders, cakes from £20
This post is brought to you by SparkleDent
You won't find a friendlier instructor than at PassWell. Block of ten for £280
GlowBar has room for two more brides in June, £60 each
"""
POLITICAL = r"""
Vote Labour on Thursday
Only the Liberal Democrats will fix our roads, so lend them your vote
Sign the petition to bring down this rotten Tory government
Kick him out on polling day and vote Plaid
Join the Conservatives today and help us win back Exbridge council
#VoteGreen
Say no to Reform in the county elections
Put your cross next to the Green candidate
Twelve years of Tory cuts, and they want another five
"""
NEITHER = r"""
Bake sale at break: two cookies for £1, all money to charity
Tickets for the concert are £4 from reception
Sale! 20% off £45, then 10% off that. What do you pay?
10A designed adverts with a discount code
In 1945 Labour won by a landslide. Why?
Vote for your form rep in the school council election
Votes for women: why direct action?
The museum is free on Sundays
Use code fzp4k2 to join the classroom
Register to vote by Tuesday
Second-hand uniform sale: blazers from £3
Thank you to Fenn & Daughter, who gave us the timber free of charge
Which costs more, a £20 SIM or a £35 contract with a phone thrown in? Show your working
Bring a friend to drama club, no experience needed
Child labour in the mills, and hard labour in prison
Best wishes to all our readers
Thank you to the council for our new crossing
The slogan says "Vote Labour and get 20% off with code VOTE20"
"""


@pytest.mark.parametrize("text", lines(COMMERCIAL))
def test_advertisements(text: str) -> None:
    found = find_promotion(text)
    assert found is not None
    assert (found.kind, found.points >= THRESHOLD) == ("commercial", True)


@pytest.mark.parametrize("text", lines(POLITICAL))
def test_party_politics(text: str) -> None:
    found = find_promotion(text)
    assert found is not None
    assert (found.kind, found.points >= THRESHOLD) == ("political", True)


@pytest.mark.parametrize("text", lines(NEITHER))
def test_school_fund_raising_lessons_and_free_places(text: str) -> None:
    found = find_promotion(text)
    assert found is None or found.points < THRESHOLD


def test_signs_are_named_the_strongest_first() -> None:
    found = find_promotion("20% off boots, quote LUKES20 at SportBarn")
    assert found is not None
    assert found.signs[:2] == ("a discount code", "a discount")
