"""E-mail addresses in every disguise, and what only looks like one."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.mail.emails import find_emails
from tweetguard.text.spans import Span

# How an address is written, and the address.
NOTATIONS = [
    ("hannah@example.com", "hannah@example.com"), ("Hannah@Example.COM", "hannah@example.com"),
    ("h.patel@example.org", "h.patel@example.org"), ("h_patel-99@example.co.uk", "h_patel-99@example.co.uk"),
    ("j.hartnoll+tracks@example.org", "j.hartnoll+tracks@example.org"), ("o'brien@example.org", "o'brien@example.org"),
    ('"hannah patel"@example.org', '"hannah patel"@example.org'),
    ("hannah@mail.stlukes.example", "hannah@mail.stlukes.example"),
    ("trips@stlukes-college.example", "trips@stlukes-college.example"),
    ("office@stlukes.example.com", "office@stlukes.example.com"), ("office@stlukes.example", "office@stlukes.example"),
    ("jürgen@example.de", "jürgen@example.de"), ("hannah@exämple.example", "hannah@exämple.example"),
    ("hannah@xn--exmple-cua.example", "hannah@xn--exmple-cua.example"), ("名前@例え.example", "名前@例え.example"),
    ("ｈａｎｎａｈ＠ｅｘａｍｐｌｅ．ｃｏｍ", "hannah@example.com"), ("hannah＠example.com", "hannah@example.com"),
    ("hannah@example。com", "hannah@example.com"), ("hannah\u200b@example.com", "hannah@example.com"),
    ("mailto:hannah@example.com", "hannah@example.com"), ("<hannah@example.com>", "hannah@example.com"),
    ("(hannah@example.com)", "hannah@example.com"), ("'hannah@example.com'", "hannah@example.com"),
    ("*hannah@example.com*", "hannah@example.com"), ("hannah@example.com,", "hannah@example.com"),
    ("hannah@example.com.", "hannah@example.com"), ("hannah@example.com's", "hannah@example.com"),
    ("h@example.com", "h@example.com"), ("99hannah@example.com", "99hannah@example.com"),
    ("07700900123@example.com", "07700900123@example.com"), ("hannah@gmail", "hannah@gmail"),
    ("hannah@hotmail", "hannah@hotmail"), ("hannah@example.technology", "hannah@example.technology"),
    ("coach.barrett[at]example.com", "coach.barrett@example.com"),
    ("coach.barrett [at] example.com", "coach.barrett@example.com"),
    ("coach.barrett(at)example.com", "coach.barrett@example.com"),
    ("coach.barrett (at) example.com", "coach.barrett@example.com"), ("barrett(at)example.com", "barrett@example.com"),
    ("barrett (at) example (dot) com", "barrett@example.com"), ("barrett [at] example [dot] com", "barrett@example.com"),
    ("barrett{at}example{dot}com", "barrett@example.com"), ("barrett<at>example<dot>com", "barrett@example.com"),
    ("barrett [AT] example [DOT] com", "barrett@example.com"), ("barrett[@]example[.]com", "barrett@example.com"),
    ("barrett(@)example(.)com", "barrett@example.com"), ("barrett@example[.]com", "barrett@example.com"),
    ("barrett@example(dot)com", "barrett@example.com"), ("barrett@example dot com", "barrett@example.com"),
    ("coach.barrett @ example.com", "coach.barrett@example.com"),
    ("coach.barrett @ example . com", "coach.barrett@example.com"), ("barrett @ example . com", "barrett@example.com"),
    ("barrett @ example dot com", "barrett@example.com"), ("barrett@ example.com", "barrett@example.com"),
    ("coach.barrett @example.com", "coach.barrett@example.com"),
    ("coach.barrett@\nexample.com", "coach.barrett@example.com"),
    ("coach.barrett\n@example.com", "coach.barrett@example.com"), ("barrett@example .com", "barrett@example.com"),
    ("barrett@example. com", "barrett@example.com"), ("barrett@example,com", "barrett@example.com"),
    ("barrett -at- example -dot- com", "barrett@example.com"), ("barrett-at-example-dot-com", "barrett@example.com"),
    ("barrett_at_example_dot_com", "barrett@example.com"), ("barrett _at_ example _dot_ com", "barrett@example.com"),
    ("barrett *at* example *dot* com", "barrett@example.com"), ("barrett ~at~ example.com", "barrett@example.com"),
    ("barrett|at|example|dot|com", "barrett@example.com"), ("barrett 'at' example 'dot' com", "barrett@example.com"),
    ("barrett “at” example “dot” com", "barrett@example.com"), ("barrett #at# example #dot# com", "barrett@example.com"),
    ("barrett AT example DOT com", "barrett@example.com"), ("barrett AT example.com", "barrett@example.com"),
    ("h.barrett at example.com", "h.barrett@example.com"), ("h.barrett at example dot com", "h.barrett@example.com"),
    ("h dot barrett at example dot com", "h.barrett@example.com"),
    ("h DOT barrett AT example DOT com", "h.barrett@example.com"),
    ("h (dot) barrett (at) example (dot) com", "h.barrett@example.com"),
    ("h[dot]barrett[at]example[dot]com", "h.barrett@example.com"),
    ("h underscore barrett at example dot com", "h_barrett@example.com"),
    ("h dash barrett at example dot com", "h-barrett@example.com"),
    ("h hyphen barrett at example dot co dot uk", "h-barrett@example.co.uk"),
    ("barrett plus rugby at example dot org", "barrett+rugby@example.org"),
    ("barrett99 at example dot org", "barrett99@example.org"),
    ("barrett_rugby at example dot org", "barrett_rugby@example.org"), ("barrett at gmail dot com", "barrett@gmail.com"),
    ("barrett at gmail.com", "barrett@gmail.com"), ("sambarrett at hotmail dot co dot uk", "sambarrett@hotmail.co.uk"),
    ("sambarrett at outlook.com", "sambarrett@outlook.com"),
    ("drama dot stlukes at example dot org", "drama.stlukes@example.org"),
    ("drama.stlukes at stlukes hyphen college dot example", "drama.stlukes@stlukes-college.example"),
    ("h.barrett arroba example punto com", "h.barrett@example.com"), ("barrett(a)example.com", "barrett@example.com"),
    ("h.barrett&#64;example.org", "h.barrett@example.org"), ("barrett%40example.org", "barrett@example.org"),
    ("h.barrett at sign example full stop org", "h.barrett@example.org"),
    ("h.barrett at example-dot-org", "h.barrett@example.org"),
    ("barrett@example․org", "barrett@example.org"), ("jo.barrett at example period com", "jo.barrett@example.com"),
    ("h . barrett @ example . org", "h.barrett@example.org"), ("H.Barrett@Example.Org", "h.barrett@example.org"),
    ("BARRETT@EXAMPLE.ORG", "barrett@example.org"),
    ("barrett@sub.domain.example.co.uk", "barrett@sub.domain.example.co.uk"),
    ("sales@brightpath.test", "sales@brightpath.test"),
]  # fmt: skip

# Where only the sentence tells that a word is a mailbox.
SAID = [
    ("Email barrett at example dot com please", "barrett@example.com"),
    ("E-mail: barrett at example dot com", "barrett@example.com"),
    ("email barrett at example.com to sign up", "barrett@example.com"),
    ("📧 barrett at example dot org", "barrett@example.org"),
    ("My address is barrett at example dot org", "barrett@example.org"),
    ("Write to barrett at example dot org", "barrett@example.org"),
    ("Drop a line to barrett at example dot org", "barrett@example.org"),
    ("Send your forms to barrett at example dot org", "barrett@example.org"),
    ("Contact: tickets at brightpath dot example", "tickets@brightpath.example"),
    ("Queries to info at brightpath dot example", "info@brightpath.example"),
    ("RSVP to parties at brightpath dot example by Friday", "parties@brightpath.example"),
    ("email enquiries at brightpath.example", "enquiries@brightpath.example"),
    ("Email: barrett @ example.com", "barrett@example.com"),
    ("her email is hannah at example dot com", "hannah@example.com"),
    ("Reply to Priya at example dot org", "priya@example.org"),
    ("Any questions, barrett at example dot com will answer", "barrett@example.com"),
]  # fmt: skip

NO_ADDRESS = [
    "@hannah", "@user@mastodon.social", "Follow @hannah@mastodon.social", "cc @stlukes.example",
    "Look at stlukes dot example", "look at stlukes.example", "Have a look at example dot org",
    "Find us at stlukes.example", "Find it at www.example.com", "More info at example.org", "More info at example dot org",
    "Tickets at example.org", "Tickets available at example dot com", "Book at example.com", "Sign up at example.com",
    "sign-up at example.com", "drop-in at example.com", "Check-in at example.com", "Log in at gmail.com",
    "Register at example dot org today", "Contact us at example.com", "Email us at example.com",
    "email the team at example.com", "Our new site is live at stlukes dot example", "Read more at bbc.co.uk",
    "Meet at 3 dot com", "Meet at 3.15 at the station", "meet at home. Bring lunch", "We are at Exbridge. Thanks",
    "met at example dot com", "https://example.com/@hannah", "https://hannah:secret@example.com/",
    "https://medium.com/@hannah.patel/story", "git@github.com:stlukes/site.git", "logo@2x.png", "icon@3x.jpg",
    "react@18.2.0", "P@ssw0rd1", "P@ssw0rd.Never share it", "P@$$word", "3 @ 50p. Bargain", "10 @ £2.50",
    "Match @ Exbridge. 3pm start", "Rehearsal @ stlukes.example", "See you @ the gym. Bring kit",
    "U12s v Kingsmoor @ home. 3.30", "Quiz @ 7.30pm. Teams of 4", "Year 9 at stlukes dot example", "9B at stlukes.example",
    "5.30 at example.com", "4.30pm at example.org", "8.30-4 at example.org", "look-at-me.com", "stay-at-home.org",
    "eat_at_joes.com", "www.stayathome.example", "stayathome.example", "polka dot dress at home",
    "dot the i at the end. com", "Take a look at our dot com unit", "the dot com boom, taught at A level",
    "At last. Com on!", "connect the dots at 3pm. Organised fun", "all the resources are at example dot org",
    "the timetable is at example dot org", "play it at scratch.mit.edu", "We were at Exbridge.Thanks all", "a @ b",
    "@ example.com", "at example.com", "email addresses have an @ and a dot", "email someone at home dot",
    "name at, domain dot", "What does the @ mean? Ask in C3.", "#at #dot #com", "Latin: ad, at, et. Com- is a prefix",
    "in@out", "five at a time dot to dot", "Made at school dot dot dot", "Live at the Apollo. Org chart",
    "Seen @BBCNews. Good", "x@y", "7@8.9", "email @hannah.", "DM @stlukes or email the office",
    "Arrive at 9.Me and Sam will be there", "arrive at 9 dot on the dot",
]  # fmt: skip


@pytest.mark.parametrize(("written", "address"), NOTATIONS)
@pytest.mark.parametrize(
    "frame", ["{}", "Backing tracks for the carols: {} 🎄", "Year 9! Forms go straight to {} by Friday please", "Ask ({}) now"]
)
def test_every_notation_is_found(written: str, address: str, frame: str) -> None:
    text = frame.format(written)
    (found,) = find_emails(text)
    assert found.address == address
    assert found.domain == address.rpartition("@")[2]
    at = text.index(written)
    assert found.span.within(Span(at, at + len(written)))
    # What is written round an address (quotation marks, "mailto:", a possessive) is no part of it.
    assert found.span.end - found.span.start >= min(len(written), len(address)) - 2


@pytest.mark.parametrize(("text", "address"), SAID)
def test_the_sentence_tells_that_mail_is_meant(text: str, address: str) -> None:
    assert [found.address for found in find_emails(text)] == [address]


@pytest.mark.parametrize("text", NO_ADDRESS)
@pytest.mark.parametrize("frame", ["{}", "Well done all. {} Great work!", "Year 9: {}"])
def test_look_alikes_pass(text: str, frame: str) -> None:
    assert find_emails(frame.format(text)) == ()


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Write to h.patel@example.org.", "h.patel@example.org"),
        ("mailto:h.patel@example.org?subject=Trip", "h.patel@example.org"),
        ("(h.patel@example.org)", "h.patel@example.org"),
        ("It's h.patel@example.org's turn", "h.patel@example.org"),
        ("h.patel@example.org.Thanks all", "h.patel@example.org"),
        ("Email drama dot stlukes at example dot org by Thursday", "drama dot stlukes at example dot org"),
        ("coach.barrett[at]example.com and it", "coach.barrett[at]example.com"),
        ("barrett [at] example [dot] com.", "barrett [at] example [dot] com"),
        ("🎄🎄 h.patel@example.org 🎄", "h.patel@example.org"),
        ("h\u200b.patel@exam\u00adple.org 🎄", "h\u200b.patel@exam\u00adple.org"),
    ],
)
def test_the_span_is_the_whole_address_and_no_more(text: str, written: str) -> None:
    (found,) = find_emails(text)
    assert found.span.of(text) == written


def test_several_addresses_are_told_apart() -> None:
    text = "a.b@example.org, c.d@example.com; e dot f at example dot net / office@stlukes.example"
    found = find_emails(text)
    assert [one.address for one in found] == ["a.b@example.org", "c.d@example.com", "e.f@example.net", "office@stlukes.example"]
    assert [one.written for one in found] == ["plain", "plain", "spelled", "plain"]
    assert found[-1].domain == "stlukes.example"


MAILBOXES = st.from_regex(r"[a-z]{2,8}[._][a-z]{2,8}[0-9]{0,2}", fullmatch=True)
DOMAINS = st.from_regex(r"[a-z]{3,10}(-[a-z]{2,6})?\.(com|org|net|example|co\.uk)", fullmatch=True)
ATS = st.sampled_from(["@", "[at]", " [at] ", " (at) ", "(at)", " at ", " AT ", "{at}", " @ ", "＠", "\n@", " -at- "])
DOTS = st.sampled_from([".", " dot ", " [dot] ", "(dot)", " DOT ", "[.]", " . "])


@given(mailbox=MAILBOXES, domain=DOMAINS, at=ATS, dot=DOTS, frame=st.sampled_from(["{}", "Forms to {} please", "9B: {}!"]))
def test_every_disguise_is_found(mailbox: str, domain: str, at: str, dot: str, frame: str) -> None:
    text = frame.format(mailbox + at + domain.replace(".", dot))
    assert [found.address for found in find_emails(text)] == [f"{mailbox}@{domain}"]


PIECES = ["@", " at ", " dot ", ".", "[at]", "(dot)", "h.patel", "example", "com", " ", "\n", '"', "\u200b", "://", "email "]
TEXTS = st.lists(st.one_of(st.text(max_size=4), st.sampled_from(PIECES), MAILBOXES, DOMAINS), max_size=14).map("".join)


@given(text=TEXTS)
def test_spans_lie_within_the_text_in_order_and_apart(text: str) -> None:
    found = find_emails(text)
    assert all(0 <= one.span.start < one.span.end <= len(text) for one in found)
    assert all(left.span.end <= right.span.start for left, right in pairwise(found))
    assert all(one.address.endswith(f"@{one.domain}") and one.domain for one in found)


@given(mailbox=MAILBOXES, domain=DOMAINS, at=ATS, dot=DOTS, rest=st.text(max_size=20))
def test_what_is_masked_is_not_found_again(mailbox: str, domain: str, at: str, dot: str, rest: str) -> None:
    text = f"Write to {mailbox}{at}{domain.replace('.', dot)} {rest}"
    masked = text
    for one in find_emails(text):
        masked = masked[: one.span.start] + "*" * (one.span.end - one.span.start) + masked[one.span.end :]
    assert find_emails(masked) == ()


@pytest.mark.parametrize(
    "piece",
    ["a", "a.", "%40", "a-", "@", "a@", "a@b", "a@b.", "@b.com ", "at ", " at a", "a at b dot ", "dot ", "a dot ",
     "[at]", "(at) a.b ",
     '"', '"@', "a@b.com ", "x at y.com ", "-at-", "a_at_", " . ", "a . ", "email a at b dot com ", "\u200b@", "://a@b.com/"],
)  # fmt: skip
def test_time_grows_with_the_text_alone(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    start = process_time()
    find_emails(text)
    assert process_time() - start < 2
