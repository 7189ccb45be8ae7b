"""Passwords, keys and codes, and everything that stands beside the same words."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.text.marked import lines, marked
from tweetguard.text.access.credentials import find_credentials

# Kinds of secret, and the text with the secrets marked.
SECRETS = r"""
password | Wi-Fi: StLukesGuest / password: ⟦tr33house⟧
door-code | The code for the side door is ⟦C1459Y⟧
door-code | code ⟦4471⟧ gets you into the music block
pin | PIN ⟦4471⟧
password | The staffroom wifi password's now ⟦Pa55-w0rd⟧
join-code | join with ⟦7rq3h9⟧
meeting-number passcode | Zoom meeting ⟦812 4455 6677⟧, passcode ⟦9Fz2kL⟧
join-code | Google Classroom code: ⟦hqzvkte⟧
door-code | Class code ⟦7rq3h9⟧
pin | Kahoot PIN: ⟦7281934⟧
join-code | Go to kahoot.it and enter ⟦482 913⟧
join-code | kahoot.it ⟦4829132⟧
join-code | Menti.com code ⟦4471 2289⟧
join-code | Blooket ⟦482913⟧ now!
door-code | Locker 14 code: ⟦2209⟧
door-code | Bike shed padlock is ⟦4-4-7-1⟧
door-code | Alarm code ⟦5512⟧, please set it
door-code | the gate code has changed to ⟦9021⟧
door-code | New door code: ⟦9021X⟧
door-code | Gate code changes to ⟦7714⟧ on Monday
door-code | ⟦4471⟧ is the code for the gate
password | Wi-Fi password is ⟦bunsenburner⟧
password | Guest wifi: StLukes-Guest, password: ⟦volcano⟧
network-key | wifi key ⟦Harts!Lane40⟧
network-key | Network StLukesGuest, key ⟦tr33house⟧
password | Our Wi-Fi password = ⟦HartsLane2026⟧
api-key | API key: ⟦sk-abcdEFGH1234567890abcd⟧
api-key | token ⟦ghp_abcdefghijklmnopqrst123456⟧
api-key | ⟦AKIAIOSFODNN7EXAMPLE⟧ is ours
api-key | our access token is ⟦a8f3e1b9c2d4⟧
api-key | Weather API key ⟦wx-4f9c27aa81d0e6⟧
login | Login: guest / ⟦Harts2024⟧
password | username stlukes password ⟦Maths4All⟧
password | User: y11rev Pass: ⟦Gold3nTime⟧
login | log in with guest and ⟦Harts2024⟧
password | Username = your initials, password = ⟦Luke5Maths⟧
meeting-number passcode | Teams meeting ID ⟦384 119 227 64⟧ passcode ⟦qR7tYz⟧
meeting-number | Meeting ID: ⟦845 2291 0374⟧
meeting-number | Zoom ID ⟦845-2291-0374⟧
meeting-number | join at meet.google.com/⟦abc-defg-hij⟧
meeting-number passcode | https://zoom.us/j/⟦84522910374⟧?pwd=⟦aB3dE5fG⟧
door-code | Quiz code ➡️ ⟦7rq3h9⟧
door-code | Year 9 join code is ⟦x7k2pqa⟧.
door-code | Team code: ⟦b4nj0x⟧
join-code | Join our Teams group with code ⟦q8w2e7r⟧
join-code | Quizlet Live code ⟦482-913⟧
join-code | Gimkit code: ⟦991204⟧
pin | Game PIN ⟦4829132⟧
join-code | game pin is ⟦482 9132⟧
pin | The PIN for the photocopier is ⟦2468⟧
pin | Photocopier PIN = ⟦2468⟧
door-code | key safe code ⟦1066⟧
door-code | combination for the lockers is ⟦12-34-56⟧
door-code | The combination is ⟦3829⟧ for the shed
door-code | enter ⟦C1459Y⟧ on the keypad
door-code | ⟦C1459Y⟧ opens the side gate
password | Password for the revision site: ⟦Rev1sion⟧!
password | Password (case sensitive): ⟦GoldFish77⟧
password | the password is '⟦tr33house⟧'
password | Sparx password reset to ⟦Maths123⟧ for all 7C
password | Everyone's password is ⟦Welcome1⟧
password | password: ⟦letmein⟧
passcode | Passcode for tonight's parents' Zoom: ⟦440812⟧
passcode | passcode ⟦440812⟧
password | Wifi for visitors: STL-Visitors pw: ⟦h4rts-lane⟧
password | pw is ⟦h4rtslane⟧
api-key | SECRET_TOKEN=⟦abcd1234efgh⟧
join-code | Socrative room code ⟦OBI2026⟧
join-code | Nearpod code is ⟦XQ7TL⟧
password | Padlet password: ⟦volcan0es⟧
door-code | minibus key safe: ⟦4471⟧
door-code door-code | codes for the lockers: top ⟦4471⟧, bottom ⟦2210⟧
door-code door-code | Class code for 8B is ⟦3kx9tq⟧ and for 8C is ⟦5pl2wm⟧
join-code | Seneca class code: ⟦9gk2v0xh3p⟧
door-code | staff toilets code ⟦1984Z⟧
passcode | use passcode ⟦Bratwurst9⟧
door-code | the gate now takes ⟦4471#⟧
password | wifi is back! password unchanged: ⟦Harts!Lane40⟧
door-code | Staff: the photocopier needs 4 digits, use ⟦7719⟧
join-code | For the live lesson click Join and type in ⟦QX7-22K⟧
door-code | Fob not working? Try ⟦2244*⟧
login | Sparx login: first initial + surname, ⟦Summer23⟧
password | WiFi: STL-Events\nPass: ⟦BigBand2026⟧
door-code | Keypad at last: ⟦C 19 57 Z⟧, then turn left
api-key | MAPS_API_KEY=⟦mk_8Zt3QwLr0xV5nA1b⟧
api-key | Use ours as the deploy token: ⟦stl-77c0e1f9a2b4⟧
password | Printer passphrase: "⟦molten spaghetti forever⟧", wifi only
join-code | Game ID ⟦7 0 3 3 1 8⟧
door-code | Shed code is now\n\n⟦C\n83\n26⟧
door-code door-code | side door is ⟦4081X⟧, alarm is ⟦5526⟧, kettle on
door-code | Heads up Y11, the quiz lobby opens at 12. Code: ⟦55 21 09⟧
door-code | Locked out? Door's on ⟦2468⟧ today
join-code | Today's classroom code 👉 ⟦k3m9xpt⟧
join-code | Revision group on Teams, join code ⟦9zq41ab⟧ 🎉
meeting-number passcode | Parents: tonight's webinar ID is ⟦912 3344 5566⟧ and passcode is ⟦Owl-2026⟧
door-code | Side gate: ⟦1984#⟧
door-code | The new padlock number is ⟦7731⟧
door-code | PE store padlock ⟦7731⟧
password | Tech support: admin password is ⟦Adm1n⟧!
password | Guest network is STL-Open. Password: ⟦daffodil26⟧
password | wi fi pass: ⟦kestrel99⟧
join-code | Wifi code for the fair: ⟦STLfair26⟧
password | hotspot password is ⟦pineapple⟧
password | The wifi password is ⟦Pineapple⟧! Enjoy
login | Library laptops: log in with library / ⟦Books4U⟧
password | TT Rockstars: user 9bheroes, pw ⟦Times7x8⟧
login | Maths site login y10 / ⟦Pythag345⟧
password | Your login for GCSEPod is firstname + 2026, password ⟦Pod2026⟧
api-key | export OPENAI_API_KEY=⟦sk-proj-abc123def456ghi789⟧
api-key | api_key = '⟦f00dbabe1234cafe⟧'
password | Minecraft server password: ⟦Cr33per⟧
pin | enter game PIN ⟦991 2204⟧ at kahoot.it
pin | kahoot pin ⟦9912204⟧
join-code | Head to blooket.com/play, ID ⟦771204⟧
join-code | Google Classroom: join with ⟦hq3vkte⟧
join-code | Sign up on Seneca using ⟦qx84kz⟧
join-code | Sparx class code ⟦HZ-4T-9⟧
door-code | Invite code: ⟦7F3K-2Q9X⟧
join-code | code for classroom = ⟦abx7k2p⟧
door-code | the class code's ⟦abx7k2p⟧
door-code | Bike shed code is now ⟦3141⟧
door-code | sports hall code ⟦3141⟧, lights on the left
door-code | Alarm's ⟦5512⟧ then enter
door-code | Type ⟦5512⟧ into the keypad by the gate
door-code | Use ⟦5512⟧ to get into the pavilion
door-code | The code you need for the pool is ⟦8080⟧
door-code | To get in the back door tap ⟦8080⟧
door-code | Photocopier code for cover staff: ⟦20417⟧
password | Zoom link below, pw ⟦771204⟧
meeting-number | Zoom ⟦912 3344 5566⟧
meeting-number | Meeting no. ⟦9123344556⟧
meeting-number passcode | Teams ID: ⟦384 119 227 645⟧ / Passcode: ⟦qR7tYz⟧
password | Password is ⟦Summer2026⟧ for all accounts
password | default password ⟦Welcome123⟧
pin | pin no. ⟦2244⟧ for the laptop trolley
door-code | trolley code ⟦2-2-4-4⟧
"""

NO_SECRETS = r"""
three random words beat P@ssw0rd1 every time
Never share a password, not even with a friend
the password was 'shalom'
Escape room: the code for the final door is 4471!
the treasure chest code was 1066
Bletchley lesson: the code is KHOOR
Caesar cipher: password is KHOOR
Crack the code 4471 to win
Dress code: smart
school dress code is black shoes
code of conduct
Code Club on Tuesday 1530
Our code prints 1234
our code printed 1234
the code is #FF8800
hex colour code #FF8800
hex code FF8800
colour code B7410E
QR code on the poster
scan the QR code
barcode 5012345678900
code red
postcode EX40 9ZZ
post code: EX40 9ZZ
area code 01632
dialling code 01632
exam code 8300/1H
AQA spec code 8461
paper code 1MA1/2H
Entry code 8300H for GCSE Maths
Unit code BUS1
UCAS code G400
course code G400 UCAS
discount code LUKES20
Get 20% off with code LUKES20
use code LUKES20 at checkout
voucher code SAVE15
Results passwords have been e-mailed
Passwords were sent home today
password reset is on the portal
Forgotten your password? See Miss Reid
Password: see Miss Reid
Password problems? Ask IT
the password is on the board
the password is changing on Monday
Wi-Fi password is changing
Wi-Fi password available from reception
Ask at reception for the Wi-Fi password
PIN numbers: how many 4-digit PINs are there? 10000
pin the tail on the donkey
pin 13 on the Arduino
GPIO pin 17
drawing pins
pinboard
ten-pin bowling 2024
the key to success is 3 things
key stage 3
Key Stage 4 options
key dates: 4 November 2026
the key of G
answer key
Primary key = ?
Morse code: ... --- ...
Morse code 1844
binary code 1010
binary 01001000
regular expression [a-z]{4}
genetic code
Highway Code
The Da Vinci Code
source code on GitHub
Year 12 write code in Python 3
Codebreakers club 1530
Code breaking in H2
Hour of Code
We're coding 1000 lines
token of thanks worth £20
book tokens £10
house points 4471
the combination of 3 primes
combinations: 10000 possible PINs
A weak PIN such as 1234
the most common PIN is 1234
password123 is the worst password
Imagine your password is Fluffy2010, how long to crack it?
if password == 'abc123': print
Join us at 18:30
Join 10X4 on the trip
join us on 12/11/2026
Join 4500 runners
enter the competition by 1200
use 1000 words
use H2SO4 with care
with CO2 levels
Meeting at 1530 in L2
meeting on 12 November 2026
parents' meeting 5.30pm
Zoom in on 1945
Zoom lens 70-200
Teams of 4 won 3-1
Kahoot at lunch in 2014
Kahoot won by 9B with 4500 points
call 01632 960100
Zoom call: 01632 960 100
log in to Sparx by 8.30
Log in with your school account
sign in with your school email
Login details are in your planner
username is your school email
locker keys £5
Locker 4471 is free
locker numbers 100 to 200
open the gates at 0830
Gates open 0830
doors open 1830
Doors open at 18:30
The gate to 1945
The door to H2 sticks
key words: osmosis, 4 marks
error code 404
HTTP status code 404
error 404: homework not found
ISBN 9780141036137
Product code B0087
order code 4471X for the calculators
fabric code R2D2
RAL code 5010
Pantone code 2728C
country code 44
sort code 12-34-56 in business lesson
stock code A113
room code L2
Seating plan code B4
Vitamin B12
R2-D2 and C-3PO
formula C6H12O6
the enzyme code EC3421
ICD code
flag code
Secret code! 8-5-12-12-15
Spy school: the password is swordfish
Macbeth's password: fair is foul
film night: the password is rosebud
quiz answer: the code was 1066
Wordle 1,234 4/6
The pass mark is 70
Bus pass: £450
pass the parcel 2024
a pass rate of 98%
passport numbers
Boarding pass
code 4 gloves
building code 2019
cheat codes
unlocks level 5
1000 steps unlocks a badge
5000 points gets you into the final
a B6 in maths gets you into sixth form
Grade 7 opens the doors
#code #password #wifi
The Wi-Fi is down
wifi 6 explained
Wi-Fi speeds of 100Mbps
network rail 2024
meeting the challenge 100 200 300
Our 2026 meeting
Year 10 meeting 4 Nov 2026
meet at 8.15
Meet 10C at 0815
meet our 450 pupils
Gates open 0830, doors 1830
the door is 2000 years old
the gate is 1500 metres away
the alarm is 1066 days old
Quiz: what opens the door of 1066?
pins are 45mm long
Mickey pin 85613
Download the app, code uberGH49ue for a free ride
half the class got 4471
a key to the 1851 census
join us for 24 hours
join 100s of others with Year10
using A4 paper
use 12 of the 24
Type 1 diabetes
tap 3 times
enter 2 numbers
press 5 to vote
no password needed
password same as last term
Codes are in your staff email
your PIN is your birthday, DDMM
the lock 4 escape room answer was 4471
the password expires on 12 November
the wifi password is on the board in H2
A password of 8 letters takes 3 seconds to crack
How long is your password? Use 12+ characters
Passwords: 3 words, no names
Password strength checkers are fun
Year 7 made passwords like Tr0ub4dor&3 and cracked them
Why is P4ssw0rd! a bad password?
Change your password every term
Your new Sparx password is in your planner
Never use qwerty123 as your password
Her PIN is her birthday: bad idea!
Chip and PIN arrived in 2004
Pin badges £2 each
Bletchley Park trip: Enigma code 4-rotor
Code-breaking: 3-15-4-5
We cracked code 1 of 10
Python: password = input()
password = 'letmein' in our Python lesson
the loop runs until code == 1234
Scratch code: when flag clicked repeat 1000
Our code has 2048 lines
The code is 120 lines long
HTML code <h1>
colour codes 4471 and 2210 for the mural
Dulux code 30YY
spec code 7402
AQA 8461 paper 1
Exam entry codes are on the board
candidate number 4471
Centre number 55123
exam centre 55123
seat 44 in the hall
Flight BA2490 to Nice
The train is the 1432 to Paddington
bus 4471
platform 9
Booking code? Ask at the office
Discount for staff: code TEACH10
10% off at StarHut with code LUKES20
Enter by Friday to win £1000
Join the 2026 tour
Join Year 10 at 1530
Join over 300 pupils
join us in H2 at 12.30
join 9B4
lesson 4471
class of 2026
Class sizes 28-32
Group 7 elements: F, Cl, Br
group stage 3-1
Meeting room B12
quiz score 4471
quiz night raised £1,204
game ended 21-19
Game 3: 21-19
session 2 of 6, 1530-1630
course 101
team GB won 64 medals
call 999
server error 500
portal opens 4 November 2026
register at 0845
Registration 8.40
activation energy 50 kJ
activate your brain: 4 x 12
key fact: 1066
key 1: C major
Key: 1 cm = 10 km
house key no 4
API lesson: GET /v1/users
JSON token example
secret santa limit £5
Secret: 3 eggs and 200g flour
door 14 on the advent calendar
Doors 18:30, curtain 19:00
gates close at 0845
lock 12 on the canal
the safe was from 1850
Locker hire £10
alarm at 0600
fire alarm test 1100
access arrangements 25%
entrance on Harts Lane, EX40 9ZZ
combination of 2 and 3
store 4471 kg
studio 54
block 7
the pool is 25m long
printers down since 0900
Lift 3 is out
barrier reef 2300km
Wifi down since 0900
Wi-Fi 802.11
network of 300 schools
Guests from 14 schools
visitors 1,200
connect 4 tournament
username ideas for 7B
user guide page 44
log in by 0900
sign in at reception 0830
sign in sheets 4 pages
website: stlukes.example/2026
account 4471
log 100 = 2
login problems? call 01632 960100
passed 4471 exams
pass 100 metres
passes £3.50
it's 2026!
It's 10C2 first
"""

KINDS = {
    "password", "passcode", "pin", "network-key", "door-code", "join-code", "meeting-number", "login", "api-key"
}  # fmt: skip


@pytest.mark.parametrize("line", lines(SECRETS))
def test_secrets_are_found(line: str) -> None:
    kinds, _, rest = line.partition(" | ")
    text, expected = marked(rest)
    found = find_credentials(text)
    assert [(one.span.start, one.span.end) for one in found] == expected
    assert [one.kind for one in found] == kinds.split()


@pytest.mark.parametrize("text", lines(NO_SECRETS))
def test_lessons_advice_and_other_codes_pass(text: str) -> None:
    assert find_credentials(text) == ()


def test_cues_explain_without_telling() -> None:
    (secret,) = find_credentials("The WiFi password is tr33house")
    assert secret.cues == ("password", "wifi")


CUES = [
    "password",
    "Wi-Fi",
    "code",
    "the side door",
    "join",
    "Kahoot",
    "meeting ID",
    "key",
    "PIN",
    "API",
    "log in",
    "gets you in",
    "codes",
]
VALUES = [
    "4471",
    "7rq3h9",
    "Harts!Lane40",
    "845 2291 0374",
    "4-0-9-1",
    "volcano",
    "sk-abcdEFGH1234567890abcd",
    "2580#",
    "C\n83\n26",
    "18:30",
]
GLUE = [
    "is",
    ":",
    "=",
    ",",
    ".",
    "for the",
    "/",
    '"',
    "\n",
    "\u00a0",
    "🎉",
    "'s",
    "(",
    ")",
    "#",
    "é",
    "?pwd=",
    "never",
    "escape room",
]


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(CUES + VALUES + GLUE), max_size=14).map(" ".join)))
def test_spans_lie_in_the_text_in_order_and_hold_no_space_at_their_ends(text: str) -> None:
    end = 0
    for one in find_credentials(text):
        assert end <= one.span.start < one.span.end <= len(text)
        assert one.kind in KINDS
        secret = one.span.of(text)
        assert secret == secret.strip()
        end = one.span.end


@pytest.mark.parametrize("unit", ["code ", "password is ", "kahoot 12345 ", "login: a "])
def test_much_text_takes_seconds(unit: str) -> None:
    text = (unit * 200_000)[:200_000]
    start = process_time()
    find_credentials(text)
    assert process_time() - start < 60, "linear work takes a tenth of this; quadratic work never ends"
