"""Classes of words that the phrases of `private_contact` are built from, and the services they name."""

from __future__ import annotations

from collections.abc import Mapping

# As written in a post, in lower case, and as reported.
SERVICES: Mapping[str, str] = {
    "whatsapp": "WhatsApp", "whatsap": "WhatsApp", "watsapp": "WhatsApp", "snap": "Snapchat", "snapchat": "Snapchat",
    "insta": "Instagram", "instagram": "Instagram", "ig": "Instagram", "finsta": "Instagram", "facebook": "Facebook",
    "fb": "Facebook", "messenger": "Messenger", "tiktok": "TikTok", "discord": "Discord", "telegram": "Telegram",
    "signal": "Signal", "kik": "Kik", "twitter": "X", "x": "X", "threads": "Threads", "bluesky": "Bluesky",
    "bsky": "Bluesky", "bereal": "BeReal", "reddit": "Reddit", "youtube": "YouTube", "twitch": "Twitch", "skype": "Skype",
    "facetime": "FaceTime", "imessage": "iMessage", "xbox": "Xbox", "psn": "PlayStation", "playstation": "PlayStation",
    "steam": "Steam", "roblox": "Roblox", "fortnite": "Fortnite", "viber": "Viber", "wechat": "WeChat", "tumblr": "Tumblr",
    "linkedin": "LinkedIn", "strava": "Strava", "vsco": "VSCO", "yubo": "Yubo", "omegle": "Omegle",
}  # fmt: skip
MESSAGING: Mapping[str, str] = {"dm": "X", "dms": "X", "dmed": "X", "dm'd": "X", "dming": "X"}

_SERVICES = " ".join(SERVICES)
_CLASSES: Mapping[str, str] = {
    "service": _SERVICES,
    "channel": f"{_SERVICES} dm dms pm pms inbox inboxes messages imessages",
    "message": "dm d.m. d.m pm im message msg text txt whatsapp whatsap snapchat snap inbox facetime skype ring phone buzz insta "
    "instagram facebook fb discord telegram kik imessage viber wechat",
    "dm": "dm d.m. d.m pm inbox whatsapp snapchat facetime kik",
    "dms": "dms dm pms",
    "dm-noun": "dm dms pm pms whatsapp snap snapchat facetime",
    "message-noun": "message msg text txt inbox",
    "dmed": "dmed dm'd dmd pmed pm'd whatsapped snapchatted inboxed facetimed",
    "text": "text txt snap snapchat whatsapp facetime",
    "i-will": "text txt message msg snap ring phone facetime inbox",
    "will": "'ll ll will can could 'm m am 're are going to gonna happily gladly quickly just always also either "
    "definitely then be to",
    "privately": "privately directly personally",
    "send": "send drop shoot ping give fire pop sling bung chuck fling leave sent whack wing throw",
    "sending": "send sent sending drop dropped dropping shoot pop popped pinged",
    "brief": "quick private direct personal little wee cheeky short friendly polite brief lil discreet friend follow",
    "reach": "find catch reach get contact message look chat talk speak msg email hit ask tag see",
    "join": "join play game race challenge",
    "onto": "on via over through in at using by onto up",
    "still": "is are 're re 's was always still now both wide also usually mostly remain remains stay stays forever "
    "actually fully never ever permanently all completely pretty much",
    "ask": "send give gimme tell drop leave share comment dm text pop",
    "pupils": "student students pupil pupils kids",
    "please": "please pls plz just simply kindly to or",
    "own": "own personal private other second main alt spare secret separate",
    "secret": "personal private home",
    "account": f"{_SERVICES} account accounts profile profiles page channel handle socials feed acct acc email e mail gmail",
    "handle": "handle name username user id tag account page profile is number no code",
    "number": "number mobile mob cell digits phone",
    "everybody": "you u ya all everyone everybody anyone anybody them him her students pupils student pupil parents followers "
    "of our my your the year 7 8 9 10 11 12 13 7s 8s 9s 10s 11s 12s 13s y7 y8 y9 y10 y11 y12 y13 kids people teachers fans each and any every one ones straight right 'em em y' who me us "
    "y7s y8s y9s y10s y11s y12s y13s sixth-formers classes class",
    "honorific": "mr mrs miss ms mx dr sir prof professor coach señor señora madame monsieur herr frau",
    "staff": "teacher tutor coach mentor counsellor instructor teachers tutors coaches head ta librarian technician",
}
CLASSES: Mapping[str, frozenset[str]] = {name: frozenset(words.split()) for name, words in _CLASSES.items()}
