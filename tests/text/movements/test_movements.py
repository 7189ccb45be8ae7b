from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines
from tweetguard.text.movements.movements import find_movements

TOLD = r"""
journey | Year 7 will be at Exbridge station at 3.15 tomorrow
journey | 43 of our Year 10s land at Lille this Sunday at 14.10
journey | Our Year 8s will be on Fenwick beach from 10 till 2 on Thursday
journey | Castle trip: meet outside Exbridge bus station at 7.50 on Friday
journey | Coach due back in the leisure centre car park around 3.40am on Sunday
journey | The robotics team fly to Eindhoven on Monday morning
journey | 8C are off to a farm on Wednesday morning
journey | Six of our Year 9s will be by the boathouse from 9.30 tonight
fixture | U14 rugby away at Kingsmoor this Thursday
absence | Mr Hallam is away in Cornwall all next week
absence | Madame Roche will be in Lyon until the 14th
absence | Mrs Dene starts her maternity leave on 4 December
absence | Our head is on holiday until Monday
gathering | Set-painting party at Ms Fairweather's house, Saturday at 2pm
gathering | Housewarming! 46 Cordwainer Terrace, Saturday from 7.
journey | Y10 down at the slipway on Thursday morning from half nine
journey | Bakery morning! 10Fd2 go to Crumb & Sons on Market Row, Tues 1 Dec, 9.20 sharp
journey | They'll be at the zoo from 10 until two on Friday
journey | See you at the bus station, 7.40 tomorrow
fixture | We're on Tarrant Vale's astro this Saturday, pushback 10.30
absence | Miss Hart is on a course in Reading all day Thursday
absence | Two weeks in Crete booked for the start of August
gathering | Housewarming! 46 Cordwainer Terrace, Saturday from 7. Colleagues all welcome
habit | Ella in 7K walks home past the quarry at four every day
"""
OF_ONE_PERSON = r"""
absence | Flying to Tenerife on 19 December for a fortnight
absence | Moving into the new place on the 12th
journey | I'm in the café by the station from 4 tomorrow
"""
LEFT = r"""
Open evening is on Thursday at 6. Come and see us at the front of the hall
Concert at St Luke's Church on 15 December at 7pm, all welcome
Netball at home to Kingsmoor on Thursday at 3.45
Chess club meets on Wednesdays at lunch in M4
Essays are due on Friday by 4pm
Last Thursday Year 10 laid a wreath at the Menin Gate
Yesterday Year 8 were on the beach at noon
Mocks begin on Monday at 9am in the sports hall
A train leaves Leeds at 8.15 at 60 mph. When does it reach York?
Troops land at five beaches at dawn on 6 June 1944
Year 7 will be reading Skellig from Monday
Look up tonight at 7.42pm
The museum on Fore Street is free on Sundays from 10 till 4
Mrs Petrova will be back in her usual room from Monday
What will you do on Saturday in Exbridge, Year 8?
We close at 1pm on Friday 18 December
Shirts can be left on the doorstep at Mr Barrett's, 7 Tannery Row, by Sunday
Back from a week in Wales. Rain, lambs, more rain.
Your grade 5 theory class is in Mu2 after school tomorrow
Thinking of our keeper in 9B, who is back in hospital this week
Year 9 vaccinations are in the gym on Tuesday from 9
"""


@pytest.mark.parametrize("line", lines(TOLD))
def test_movements(line: str) -> None:
    kind, text = line.split(" | ")
    assert {one.kind for one in find_movements(text)} == {kind}


@pytest.mark.parametrize("line", lines(OF_ONE_PERSON))
def test_movements_of_one_person(line: str) -> None:
    kind, text = line.split(" | ")
    assert [one.kind for one in find_movements(text, of_one_person=True)] == [kind]


@pytest.mark.parametrize("text", lines(LEFT))
def test_what_is_public_in_school_past_or_a_lesson(text: str) -> None:
    assert find_movements(text) == ()


def test_a_quoted_sentence_is_somebody_elses() -> None:
    assert find_movements('"Year 7 will be at Exbridge station at 3.15 tomorrow."') == ()


@given(st.text(max_size=60), st.booleans())
def test_spans_lie_within(rest: str, of_one_person: bool) -> None:
    text = f"Year 7 will be at Exbridge station at 3.15 tomorrow {rest}"
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in find_movements(text, of_one_person))
