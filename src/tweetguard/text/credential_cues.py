"""The words beside which a secret stands, what each opens, and the words that speak of something else.

"code" alone means too much (dress code, exam code, QR code), so it needs a word for what it opens.
"""

from __future__ import annotations

import re
from typing import Final

import re2

_WIFI: Final = r"wi[- ‑]?fi|wireless|wlan|hot ?spots?|routers?|network|broadband|ssid"
_DOORS: Final = (
    r"doors?|gates?|entrance|access|key ?pads?|key ?safes?|locks?|padlocks?|lockers?|alarms?|safe|barriers?|sheds?|cupboards?|"
    r"store|store ?rooms?|cages?|trolleys?|cabinets?|gyms?|pavilion|pool|lifts?|garages?|turnstiles?|combination|printers?|photocopiers?|"
    r"staff ?rooms?|changing rooms?|toilets?|boiler room|side entrance|site|bike|minibus|greenhouse|studio|darkroom|dark room|block|building|halls?|labs?|library|workshop|theatre"
)
_PLATFORMS: Final = (
    r"kahoots?|blooket|quizizz|quizlet|gimkit|near ?pod|menti(?:meter)?|socrative|padlet|teams|zoom|google (?:classroom|meet)|classrooms?|"
    r"seneca|edpuzzle|class ?dojo|seesaw|showbie|carousel|wordwall|flip(?:grid)?|replit|tinkercad|slido|vevox|plickers|formative|canvas|"
    r"microsoft teams|webex|skype|duolingo|memrise|languagenut|sparx|educake|century|tassomai|myon|mathletics|ttrs|times tables rock stars|"
    r"minecraft|scratch|code\.org|desmos|geogebra|peardeck|pear deck|mote|sumdog|spelling shed|linguascope|hegarty|dr frost|github classroom"
)
_JOINED: Final = (
    rf"join(?:ing)?|class(?:es)?|group|meetings?|session|lesson|quiz(?:zes)?|game|invite|invitation|webinar|lobby|breakout|enrol(?:l?ment)?|"
    rf"sign[- ]?up|registration|register|activat(?:e|ion)|portal|log[- ]?in|student|course|team|call|live ?stream|server|{_PLATFORMS}"
)
_KEYS: Final = r"api|access|secret|auth|bearer|licen[cs]e|activation|encryption|stream|recovery|private|admin|service|backup|security"

# Every word that begins the search for a secret; RE2 looks for it in linear time, and most posts have none.
PRE_TEST: Final = re2.compile(
    r"(?i)pass[- ]?(?:word|code|phrase|key)|\bpa?ss?wo?r?ds?\b|\bpw\b|\bpwd\b|\bp/w\b|\bpass\b|\bpins?\b|\bcodes?\b|\bkeys?\b|\btokens?\b|"
    r"\bcombination\b|wi[- ‑]?fi|\bwireless\b|log[- ]?in|sign[- ]?in|sign[- ]?up|user ?name|user ?id|credentials?|kahoot|blooket|gimkit|quizizz|menti|"
    r"meeting|\bzoom\b|\bteams\b|webinar|\bmeet\b|join|\benter\b|\bsk-|gh[oprsu]_|github_pat_|akia|asia[0-9a-z]{8}|aiza|xox[abprs]-|glpat-|eyj|"
    r"sk_live_|pk_live_|-----begin|[?&](?:pwd|pin|cjc|key|token|code)=|\bgets? you in|\bto get in|\bopens the\b|\bunlocks?\b|\b(?:tap|type|punch|dial)\b|lets? you in|key ?pad|pad ?lock|lock ?box|"
    r"locked out|case[- ]sensitive|\b(?:room|game|session|event|quiz|lobby|server|party|class|call|stream)[- ](?:id|number|no\.)|"
    r"\d{3}[#*](?:\W|$)|_key|_token|_secret"
)

PASSWORD: Final = re.compile(
    r"(?<!\w)(?P<password>pass[- ]?words?|passwd|pwd?|p/w|pass[- ]?phrases?)(?!\w)|(?<!\w)(?P<passcode>pass[- ]?codes?)(?!\w)|"
    r"(?<!\w)(?P<pin>pins?)(?!\w)(?![- ]?(?:board|ball|point|head|badge|stripe|up|down|code\b(?! is)))|(?<!\w)(?P<pass>pass)(?=\s*[:=])",
    re.IGNORECASE,
)
CODE: Final = re.compile(r"(?<!\w)(?P<code>codes?|combination|number to get in)(?!\w)", re.IGNORECASE)
KEY: Final = re.compile(r"(?<!\w)(?P<key>keys?|tokens?|secrets?)(?!\w)", re.IGNORECASE)

WIFI: Final = re.compile(rf"(?<!\w)(?:{_WIFI})(?!\w)", re.IGNORECASE)
DOOR: Final = re.compile(rf"(?<!\w)(?:{_DOORS})(?!\w)", re.IGNORECASE)
JOINED: Final = re.compile(rf"(?<!\w)(?:{_JOINED})(?!\w)", re.IGNORECASE)
JOINING: Final = re.compile(r"(?<!\w)(?:join(?:ing)?|sign[- ]?up|register|activat(?:e|ion)|enrol|log[- ]?in)(?!\w)", re.IGNORECASE)
PLATFORM: Final = re.compile(rf"(?<!\w)(?:{_PLATFORMS})(?!\w)", re.IGNORECASE)
SERVICE_KEY: Final = re.compile(rf"(?<!\w)(?:{_KEYS})[- ]?(?:key|token|secret)?(?!\w)", re.IGNORECASE)

# Directly before "code", "key" or "pin": kinds that open nothing.
OTHER_CODE_BEFORE: Final = re.compile(
    r"(?<!\w)(?:dress|uniform|post(?:al)?|zip|area|dial(?:l?ing)?|country|colou?r|hex(?:adecimal)?|rgb|exam(?:ination)?|spec(?:ification)?|"
    r"paper|unit|component|module|qualification|subject|discount|voucher|promo(?:tion(?:al)?)?|offer|coupon|gift|referral|qr|bar|"
    r"source|morse|binary|genetic|highway|country(?:side)?|green cross|penal|criminal|civil|legal|moral|honou?r|cheat|product|order|tax|"
    r"sort|sic|error|status|http|ascii|unicode|character|machine|assembly|pseudo|python|javascript|html|java|fabric|paint|thread|yarn|"
    r"pantone|ral|airport|building|currency|stock|ucas|institution|centre|da vinci|braille|semaphore|flag|nato|hays|icao|iata|isbn|plate|"
    r"behaviou?r|conduct|our|his|her|my|their|some|clean|buggy|working|same|more|of|the whole|sample|example|starter|genetics|"
    r"secret|hidden|mystery|cipher|caesar|enigma|spy|agents?|"
    r"primary|foreign|answer|map|piano|minor|major|musical|house|car|master|candidate|shift|arrow|space|low|high|book|gift|ration|"
    r"drawing|bowling|rolling|safety|hair|tie|lapel|firing|gpio|arduino|input|output|digital|analogue|pull-?up|led)[\s-]*\Z",
    re.IGNORECASE,
)
OTHER_CODE_AFTER: Final = re.compile(
    r"[\s-]*(?:of (?:conduct|practice|ethics|honou?r)|club|breakers?|breaking|name|names|red|amber|green|blue|orange|yellow|"
    r"review|prints?|runs?|works|editor|week|along|stages?|words?|signatures?|dates?|facts?|points?|terms?|skills?|findings|features|"
    r"vocab\w*|figures?|players?|board|ring|stone|change|workers?)(?!\w)",
    re.IGNORECASE,
)

# A lesson, a puzzle, a story: what is told there opens nothing.
PUZZLE: Final = re.compile(
    r"(?<!\w)(?:escape rooms?|puzzles?|riddles?|treasure|ciphers?|cyphers?|caesar|vigen[eè]re|enigma|bletchley|turing|decod\w+|deciph\w+|"
    r"encrypt\w*|decrypt\w*|code-?break\w*|crack(?:ed|ing)?|spy|spies|secret agents?|clues?|murder mystery|breakout (?:box|edu)|morse|"
    r"detectives?|sherlock|plot twist|novel|chapter|film|fiction(?:al)?|story|password was|anagrams?|whodunn?it|mastermind|in the play|"
    r"quiz answers?|answers? (?:was|were|is)|ali baba|open sesame|speakeasy|ww2 radio|resistance radio)(?!\w)",
    re.IGNORECASE,
)
ADVICE: Final = re.compile(
    r"(?<!\w)(?:weak(?:est)?|strong(?:er|est)?|most common|common(?:est)?|(?:worst|terrible|bad|good|better|best|safer?) (?:pass\w+|pins?)|example|e\.g|such as|"
    r"instead of|rather than|beats?|hack\w*|guess(?:ed|able)?|seconds to|random words|password managers?|re-?us\w+|e-?safety|online safety|"
    r"cyber ?security|safer internet|phish\w*|imagine|suppose|typical|if your|never use|avoid|(?:a|any|every|whose) (?:\w+ )?(?:password|pin|passcode))(?!\w)",
    re.IGNORECASE,
)
CODING: Final = re.compile(
    r"(?<!\w)(?:python|print(?:s|ed|ing)?|variables?|coding|programm\w+|debug\w*|regex\w*|regular expressions?|hexadecimal|binary|function|"
    r"algorithms?|loops?|syntax|input\(|gpio|arduino|micro:?bits?|combinations|permutations|probability|possible|brute[- ]force|hash(?:ed|ing|es)?)(?!\w)|==|!=",
    re.IGNORECASE,
)
SHOPPING: Final = re.compile(
    r"(?<!\w)(?:\d+ ?% off|half[- ]price|discounts?|vouchers?|check ?out|off your|sale|basket|shops?|store credit|free delivery|tickets?|"
    r"save \d+|save £|aqa|ocr|edexcel|wjec|eduqas|pearson|btec|ucas|spec(?:ification)?)(?!\w)|£\d",
    re.IGNORECASE,
)

DEVICE: Final = re.compile(
    r"(?<!\w)(?:(?P<device>key ?pads?|pad ?locks?|combination locks?|number locks?|key ?safes?|lock ?box(?:es)?)|"
    r"(?P<id>(?:room|meeting|game|session|zoom|teams|webinar|event|quiz|lobby|server|party|class|call|stream)[- ](?:id|pin|number|no\.)))(?!\w)",
    re.IGNORECASE,
)
VISITORS: Final = re.compile(r"(?<!\w)(?:connect(?:ed|ing)? to|ssid|network|guests?|visitors?)(?!\w)", re.IGNORECASE)
OPENS: Final = re.compile(
    r"(?<!\w)(?:(?:gets?|lets?|will get|will let|to get) (?:you |us |everyone )?in(?:to)?|opens|unlocks?|to (?:open|unlock))(?!\w)", re.IGNORECASE
)
LOGIN: Final = re.compile(
    r"(?<!\w)(?:log[- ]?(?:in|on)|sign[- ]?in|logins?|user ?names?|user ?id|user|account|portal|website|site|web panel|panel|admin)(?!\w)",
    re.IGNORECASE,
)
LOCKED_OUT: Final = re.compile(
    r"(?<!\w)(?:locked out|case[- ]sensitive|log[- ]?ins?|log[- ]?on|sign[- ]?in|passwords?|can['’]?t get in|won['’]?t let you in)(?!\w)", re.IGNORECASE
)
