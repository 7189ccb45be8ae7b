"""The words beside which a secret stands, what each opens, and the words that speak of something else.

"code" alone means too much (dress code, exam code, QR code), so it needs a word for what it opens.
"""

from __future__ import annotations

import re
from typing import Final

from tweetguard.text.cue_places import cue
from tweetguard.text.lazy_patterns import lazy, lazy_re2
from tweetguard.text.quick_patterns import Presence

_PLATFORMS: Final = (
    r"kahoots?|blooket|quizizz|quizlet|gimkit|near ?pod|menti(?:meter)?|socrative|padlet|discord|roblox|twitch|slack|microsoft teams|google forms?|whatsapp|teams|zoom|google (?:classroom|meet)|"
    r"classrooms?|seneca|edpuzzle|class ?dojo|seesaw|showbie|carousel|wordwall|flip(?:grid)?|replit|tinkercad|slido|vevox|plickers|"
    r"formative|canvas|webex|skype|duolingo|memrise|languagenut|sparx|educake|century|tassomai|myon|mathletics|ttrs|"
    r"times tables rock stars|minecraft|code\.org|desmos|geogebra|pear ?deck|mote|sumdog|spelling shed|linguascope|hegarty|dr frost"
)
_DOORS: Final = (
    r"doors?|gates?|entrance|access|key ?pads?|key ?safes?|locks?|pad ?locks?|lockers?|alarms?|safe|barriers?|sheds?|cupboards?|"
    r"store|store ?rooms?|cages?|trolleys?|cabinets?|gyms?|pavilion|pool|lifts?|garages?|turnstiles?|combination|printers?|"
    r"photocopiers?|staff ?rooms?|changing rooms?|toilets?|boiler room|fobs?|buzzers?|intercoms?|site|bike|minibus|greenhouse|studio|dark ?room|block|"
    r"building|halls?|labs?|library|workshop|theatre"
)

# Every word that begins the search for a secret. RE2 looks for all in one pass, and most posts have none.
PRE_TEST: Final = Presence(
    r"(?i)pass[- ]?(?:word|code|phrase|key)|\bpa?ss?wo?r?ds?\b|\bpw\b|\bpwd\b|\bp/w\b|\bpass\s?[:=]|\bpins?\b|\bcodes?\b|\bkeys?\b|"
    r"\btokens?\b|\bcombination\b|wi[- ‑]?fi|\bwireless\b|log[- ]?in|sign[- ]?in|sign[- ]?up|user ?name|user ?id|kahoot|blooket|gimkit|"
    r"quizizz|\bmenti|meeting|\bzoom\b|\bteams\b|webinar|\bmeet\b|\bjoin|\benter\b|\bsk-|gh[oprsu]_|github_pat_|akia|asia[0-9a-z]{8}|aiza|"
    r"xox[abprs]-|glpat-|eyj|[sp]k_(?:live|test)_|[?&](?:pwd|pin|cjc|token)=|\bgets? you in|\bto get in|\b(?:doors?|gates?|alarms?|barriers?|sheds?)(?: is|['’]s|:| now| =)|\bopens the\b|"
    r"\bunlocks?\b|\b(?:tap|type|punch|dial)\b|lets? you in|key ?pad|pad ?lock|lock ?box|photocopier|\bfobs?\b|locked out|case[- ]sensitive|"
    r"\b(?:room|game|session|event|quiz|lobby|server|party|class|call|stream)[- ](?:id|number|no\.)|\d{3}[#*](?:\W|$)|_key|_token|_secret"
)

PASSWORD: Final = cue(r"pass[- ]?words?|passwd|pwd?|p/w|pass[- ]?phrases?|pass[- ]?codes?|pins?|pass")
CODE: Final = cue(r"codes?|combination|number to get in")
KEY: Final = cue(r"keys?|tokens?|secrets?")
DEVICE: Final = cue(
    r"key ?pads?|pad ?locks?|combination locks?|number locks?|key ?safes?|lock ?box(?:es)?|"
    r"(?:meeting|game|session|zoom|teams|webinar|quiz|lobby|call|stream)[- ](?:number|no)|"
    r"(?:room|meeting|game|session|zoom|teams|webinar|event|quiz|lobby|server|party|class|call|stream)[- ](?:id|pin)"
)

LOCKED: Final = cue(r"doors?|gates?|alarms?|barriers?|sheds?|pavilion|cupboard|padlock|trolley|cabinet")

WIFI: Final = cue(r"wi[- ‑]?fi|wireless|wlan|hot ?spots?|routers?|network|broadband|ssid|wpa\d?")
VISITORS: Final = cue(r"connect(?:ed|ing)? to|guests?|visitors?")
DOOR: Final = cue(_DOORS)
JOINED: Final = cue(
    rf"join(?:ing)?|class(?:es)?|group|meetings?|session|lesson|quiz(?:zes)?|game|invite|invitation|webinar|lobby|breakout|"
    rf"enrol(?:l?ment)?|sign[- ]?up|registration|register|activat(?:e|ion)|portal|log[- ]?in|student|course|team|call|live ?stream|"
    rf"server|{_PLATFORMS}"
)
JOINING: Final = cue(r"join(?:ing)?|sign[- ]?up|register|activat(?:e|ion)|enrol|log[- ]?in")
PLATFORM: Final = cue(_PLATFORMS)
GAME: Final = cue(r"(?:kahoots?|blooket|gimkit|quizizz|menti(?:meter)?|slido|socrative|near ?pod|vevox)(?:\.\w{2,3})?")
MEETING: Final = cue(r"meetings?|zoom|webinar|teams|webex|conference|google meet|meet|video call")
SERVICE_KEY: Final = cue(
    r"(?:api|access|secret|auth|bearer|licen[cs]e|activation|encryption|stream|recovery|private|admin|service|backup|security)"
    r"(?:[- ](?:key|token|secret))?"
)
OPENS: Final = cue(
    r"(?:gets?|lets?|will get|will let|to get) (?:you |us |everyone )?(?:straight |right )?in(?:to)?|opens|unlocks?|to (?:open|unlock)"
)
LOGIN: Final = cue(
    r"log[- ]?(?:in|on)|sign[- ]?in|logins?|user ?names?|user ?id|user|account|portal|website|site|web panel|panel|admin"
)
LOCKED_OUT: Final = cue(
    r"locked out|case[- ]sensitive|log[- ]?ins?|log[- ]?on|sign[- ]?in|passwords?|can['’]?t get in|won['’]?t let you in"
)

# Directly before "code", "key" or "pin": kinds that open nothing.
OTHER_CODE_BEFORE: Final = lazy(
    r"(?<!\w)(?:dress|uniform|post(?:al)?|zip|area|dial(?:l?ing)?|country|colou?r|hex(?:adecimal)?|rgb|exam(?:ination)?|paper|unit|"
    r"spec(?:ification)?|component|module|qualification|subject|discount|voucher|promo(?:tion(?:al)?)?|offer|coupon|gift|referral|qr|"
    r"bar|source|morse|binary|genetic|highway|country(?:side)?|green cross|penal|criminal|civil|legal|moral|honou?r|cheat|product|"
    r"order|tax|sort|sic|error|status|http|ascii|unicode|character|machine|assembly|pseudo|python|javascript|html|java|fabric|paint|"
    r"thread|yarn|pantone|ral|airport|building|currency|stock|ucas|institution|centre|da vinci|braille|semaphore|flag|nato|hays|icao|"
    r"iata|isbn|plate|behaviou?r|conduct|our|his|her|my|their|some|clean|buggy|working|same|more|of|the whole|sample|example|starter|"
    r"genetics|secret|hidden|mystery|cipher|caesar|enigma|spy|agents?|primary|foreign|answer|map|piano|minor|major|musical|house|car|"
    r"master|candidate|shift|arrow|space|low|high|book|ration|drawing|bowling|rolling|safety|hair|tie|lapel|firing|gpio|arduino|"
    r"input|output|digital|analogue|pull-?up|led)[\s-]*\Z",
    re.IGNORECASE,
)
OTHER_CODE_AFTER: Final = lazy(
    r"[\s-]*(?:of (?:conduct|practice|ethics|honou?r)|club|breakers?|breaking|name|names|red|amber|green|blue|orange|yellow|review|"
    r"prints?|runs?|works|editor|week|along|stages?|words?|signatures?|dates?|facts?|points?|terms?|skills?|findings|features|"
    r"vocab\w*|figures?|players?|board|ring|stone|change|workers?|ball|head|badges?|stripes?|up|down)(?!\w)",
    re.IGNORECASE,
)

# A lesson, a puzzle, a story: what is told there opens nothing.
PUZZLE: Final = cue(
    r"escape rooms?|puzzles?|riddles?|treasure|ciphers?|cyphers?|caesar|vigen[eè]re|enigma|bletchley|turing|decod\w+|deciph\w+|"
    r"encrypt\w*|decrypt\w*|code-?break\w*|crack(?:ed|ing)?|spy|spies|secret agents?|clues?|murder mystery|breakout (?:box|edu)|morse|"
    r"detectives?|sherlock|plot twist|novel|chapter|film|fiction(?:al)?|story|password was|anagrams?|whodunn?it|mastermind|in the play|"
    r"quiz answers?|answers? (?:was|were|is)|ali baba|open sesame|speakeasy|(?:ww2|resistance) radio"
)
ADVICE: Final = cue(
    r"weak(?:est)?|strong(?:er|est)?|most common|common(?:est)?|(?:worst|terrible|bad|good|better|best|safer?) (?:pass\w+|pins?)|(?:for|an|one|this|as an|our|the) example|example (?:pass\w+|pins?|codes?|keys?|of)|"
    r"e\.g|such as|instead of|rather than|beats?|hack\w*|guess(?:ed|able)?|seconds to|random words|password managers?|re-?us\w+|"
    r"e-?safety|online safety|cyber ?security|safer internet|phish\w*|imagine|suppose|typical|if your|never use|avoid|"
    r"(?:a|any|every|whose) (?:\w+ )?(?:password|pin|passcode)"
)
CODING: Final = lazy_re2(
    r"(?i)\b(?:python|print(?:s|ed|ing)?|variables?|coding|programm\w+|debug\w*|regex\w*|regular expressions?|hexadecimal|binary|function|"
    r"algorithms?|loops?|syntax|input\(|gpio|arduino|micro:?bits?|combinations|permutations|probability|possible|brute[- ]force|"
    r"hash(?:ed|ing|es)?)\b|==|!="
)
SHOPPING: Final = lazy_re2(
    r"(?i)\b(?:\d+ ?% off|half[- ]price|discounts?|vouchers?|check ?out|off your|sale|basket|shops?|store credit|free (?:ride|trial|delivery|gift|month|meal|coffee|entry)|tickets?|"
    r"save \d+|save £|give-?aways?|gift cards?|off by|app store|aqa|ocr|edexcel|wjec|eduqas|pearson|btec|ucas|spec(?:ification)?)\b|[£$]\d"
)
