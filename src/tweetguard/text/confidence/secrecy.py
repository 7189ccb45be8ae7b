"""Words that say a thing is not for the public, and results told before their day.

A lesson on spies, a helpline that promises confidence, and the secrets of plays and people long dead are left alone.
"""

from __future__ import annotations

import re
from typing import Final

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.quick_patterns import QuickPattern, any_of
from tweetguard.text.quotations import find_quotations
from tweetguard.text.sentences import find_sentences
from tweetguard.text.spans import Span

_SECRETS: Final = (
    r"\b(?:strictly\s|private\s(?:and|&)\s|highly\s|still\s|this\sis\s)?confidential(?:ly)?(?=\s?[:!.,;)—–]|\s-\s|\s?\Z|\s[^\w\s]|\s(?:until|till|for\snow|info\w*|news|documents?|report|letter|e-?mail|meeting|minutes|but|so|stuff|update|announcement|and\snot)\b)",
    r"\bnot\s(?:to\s)?(?:go|goes|leave|travel|be\s\w+)\s(?:any\s)?(?:further|beyond|outside|past)\b|\b(?:goes?|go|going)\sno\s(?:further|farther)\b|\b(?:doesn['’]?t|does\snot|mustn['’]?t|not\sto|must\snot)\s(?:leave|go\s(?:beyond|outside|further|past))\s(?:this|these|the|our|here)?\b|\b(?:stays?|keep\sit|keep\sthis)\s(?:in\sthis\s(?:room|group)|between|with(?:in)?\s(?:us|these|our)|in\shere|here)\b|\bnot\sa\sword\s(?:to|yet|until)\b|\bsay\snothing\b|\bbefore\s(?:it|this|word|the\snews)\s(?:gets|leaks)\sout\b|\bnobody\s(?:outside|else)\s(?:\w+\s){0,3}knows?\b",
    r"\b(?:in|told\s(?:us\s|me\s)?in)\s(?:strict(?:est)?\s|complete\s|total\s)?confidence\b(?!\s(?:in|boost))",
    r"\bnot\s(?:yet\s|to\sbe\s|officially\s|for\s(?:the\s)?)?(?:for\s)?(?:wider\s|general\s|public\s|onward\s)?(?:release[d]?|publication|circulat(?:ion|ed)|sharing|shared|distribution|publicis\w+|public\s(?:yet|knowledge|domain)|public(?=[,:.;!]|\s?\Z)|(?:announced|published|made\spublic)(?:\s(?:yet|until|till))?)\b",
    r"\b(?:hasn['’]?t|haven['’]?t|has\snot|have\snot|isn['’]?t|aren['’]?t|before\s(?:it|they)(?:['’]?s|['’]?re|\sis|\sare)?)\s(?:yet\s)?(?:been\s)?(?:officially\s|formally\s)?(?:announced|published|made\s(?:public|official)|gone\spublic|public\syet|official\syet|confirmed\sto\s(?:parents|staff))\b",
    r"\b(?:just\s|strictly\s|only\s)?between\s(?:ourselves|you\s(?:and|&)\s(?:me|us|i)|us\b(?!\sand)|me\sand\syou|these\s(?:four\s)?walls|friends\b(?=[,:]))",
    r"\b(?:strictly\s|this\sis\s|all\s)?off\sthe\srecord\b",
    r"\bkeep(?:ing)?\s(?:this|it|that|the\s\w+|schtum|shtum|mum|stum)(?:\sone)?\s?(?:very\s|strictly\s|all\s)?(?:quiet|secret|hush[- ]hush|under\s(?:your|our|wraps|the\sradar|lock)(?:\shats?)?|to\s(?:yoursel(?:f|ves)|ourselves)|private|between|in-house|confidential|dark|zipped|for\snow\b)",
    r"\bkeep(?:ing)?\s(?:schtum|shtum|stum|mum)\b|\bmum['’]?s\sthe\sword\b|\b(?:your|our|my)\slips\s(?:are\s)?sealed\b|\bunder\swraps\s(?:until|till|for\snow)\b",
    r"\b(?:please\s)?(?:don['’]?t|do\snot|never|not\sto|nobody\sis\sto|mustn['’]?t|musn['’]?t)\s(?:you\s)?(?:tell\s(?:anyone|anybody|a\ssoul|them|parents|the\s(?:parents|head|governors|press|others|rest|council|students|pupils|kids)|your\s(?:parents|friends|mates|class))|breathe\sa\sword|say\s(?:anything|a\sword|where\syou\sheard)|repeat\s(?:this|it|that)|pass\s(?:this|it)\son|"
    r"(?:share|forward|screenshot|circulate|retweet|rt)\s(?:this|it|that|the\s\w+\s(?:yet|until))|let\s(?:on|it\sslip|anyone\sknow)|spread\s(?:this|it)|quote\s(?:us|me))\b(?!\sbut\s\w+\sis\sfun)",
    r"\byou\s(?:didn['’]?t|did\snot|never)\s(?:hear|see|get)\s(?:it|this|that)\sfrom\s(?:us|me|here)\b|\b(?:a\slittle\sbird|heard\s(?:it\s)?(?:on\sthe\sgrapevine|from\san?\sinsider)|rumou?r\shas\sit\sthat|word\son\sthe\s(?:corridor|street)\sis)\b",
    r"\b(?:shouldn['’]?t|should\snot|not\ssupposed\sto|not\sallowed\sto|not\smeant\sto|aren['’]?t\ssupposed\sto|can['’]?t\sofficially|mustn['’]?t)\s(?:really\s|be\s|probably\s|actually\s|strictly\s)*(?:say(?:ing)?\s(?:this|who|anything|it)|tell(?:ing)?\s(?:you|anyone|people)|shar(?:e|ing)\s(?:this|it)|know(?:ing)?\syet|reveal\w*|leak\w*|post(?:ing)?\sthis|announc\w+)",
    r"\b(?:under\s|strict\s)?embargo(?:ed)?\b(?!\s(?:act|of\s1[0-9]|on\s(?:oil|trade)))",
    r"\bleaked\b(?=\s(?:from|by|to\sus|:|the|from))|(?:\A|[.!?\n]\s?)(?:a\s|exclusive\s)?leak(?:ed)?\s?:|\binternal\s(?:only|use\sonly|memo)\b|\b(?:staff|governors|slt|teachers|our)['’]?\s(?:eyes\s)?only\b(?=[:.!,;—–-]|\s(?:please|info\w*|news|until))|\bfor\s(?:your|staff|governors['’]?)\seyes\sonly\b",
    r"\b(?:grades?|results?|marks|lists?|file|spreadsheet|reports?|minutes|letters?|data|names)\b[^.!?]{0,60}\b(?:by|in)\s(?:mistake|error|accident)\b|\b(?:delete|ignore|forget|unsee)\s(?:what|whatever|anything|everything|all)\syou(?:['’]ve)?\s(?:saw|seen|read|heard)\b|\b(?:staff|parents|governors)\sonly\b(?=[^.!?]{0,30}(?:please|don['’]?t|do\snot))",
    r"\bhush[- ]hush\b|\b(?:nobody|no\sone|don['’]?t\sanyone|don['’]?t\sanybody)\stell\s\w+|\b(?:is|are|was|were|been)\spredicted\s(?:a|an|straight|all|two|three|four|five|\d)\b(?!\s(?:rise|fall|storm|hot|cold|\d\d))",
    r"\bnot\s(?:yet\s)?official(?:ly\s\w+)?\s(?:yet|till|until|but|so)\b|\b(?:un)?officially\s(?:secret|not\sout)\b|\bwe\scan\stell\syou\snow\b",
    r"\b(?:top\ssecret|(?:it['’]?s|this\sis|still)\s(?:a|our)\s(?:big\s)?secret)\b(?=\s?[:!,.—–-]\s?(?!files?|agents?))",
    r"\b(?:sneak(?:y)?\s(?:preview|peek|peak)|inside\s(?:info|information|story)|insider\s(?:info|news)|spill(?:ing)?\sthe\sbeans|jumping\sthe\sgun)\b(?=[^.!?]{0,80}(?:\b(?:grades?|results?|marks?|scores?|report|ofsted|shortlist|appoint\w+)\b))",
)  # fmt: skip
_SECRET: Final = tuple(map(QuickPattern, _SECRETS))
_RESULTS = r"(?:results?|grades?|marks|scores?|outcomes|predictions?|predicted\sgrades?|reports?|mocks?|inspection|verdict|ofsted|averages?|pass\srates?|levels|rankings?|set\slists?|shortlist|appointment)"
_NOT_OUT = (
    r"(?:(?:aren['’]?t|isn['’]?t|not|never)\s(?:yet\s|officially\s|supposed\sto\sbe\s|due\s)?(?:out|released|published|public|announced|known|shared|official)\b|(?:not|n['’]?t)\s[^.!?]{0,20}\b(?:out|released|published|announced|shared|told|know|seen|see)\b[^.!?]{0,15}\b(?:until|till|yet|before)\b|"
    r"a\s(?:day|week|few\sdays|bit)\searly|ahead\sof\s(?:results|the\s(?:announcement|release|official|publication|report|letters?|envelopes?))|before\s(?:results\sday|(?:the\s)?(?:official|envelopes?|parents|families|students|pupils|they|it['’]?s|anyone|we\stell)\b)|"
    r"(?:yet\s)?to\sbe\s(?:published|announced|released|confirmed)|unpublished|unreleased|unofficial(?:ly)?|provisional(?:ly)?|(?:official|published|released|announced|public)\s(?:on|next|in|until|this|tomorrow)\b|come[s]?\sout\s(?:on|next|as|tomorrow|this)\b|(?:is|are)\sout\s(?:on|next)\b)"
)
_RESULT_TOLD = lazy(
    r"\b(?:averag\w+\s(?:a\s|an\s|of\s)?[\dA-U]|got\s(?:a\s|an\s|\d|all|straight|full|the)|\d{1,3}\s?%|\d{1,3}\s?per\s?cent|grade\s[\dA-U]|(?:straight\s|\d+\s|\w+\s)(?:as|bs|9s|8s|7s|6s|5s|4s)\b|distinctions?|(?:pass|fail)(?:ed|es|ing)?|came\s(?:top|bottom|out)|smashed\sit|best\s(?:ever|in)|\w+\sas\s(?:good|outstanding|requires|inadequate)|"
    r"(?:is|are|were|was|be|it['’]s)\s(?:a\s)?(?:good|outstanding|brilliant|amazing|excellent|terrible|disappointing|poor|low|high|up|down|through)|beat\w*|record|highest|lowest|(?-i:[A-E]\*?s?)\s(?:and|to|at)\s|will\sbe\s(?-i:[A-Z])|goes\sto|has\sgone\sto|:\s?\d|[:=]\s?(?-i:[A-U\d]))",
    re.IGNORECASE,
)
_PREDICTED = QuickPattern(
    rf"\b(?:predicted|target|mock|unmoderated|unconfirmed)\s(?:\w+\s)?(?:grades?|results?|scores?|marks?)\s(?:for|of|in|from)\s(?:\w+\s)?(?-i:(?:1[0-3]|[7-9])[A-Z]\w?\b)|\b{_NOT_OUT}[^.!?]{{0,80}}\b{_RESULTS}\b|\b{_RESULTS}\b[^.!?]{{0,60}}\b{_NOT_OUT}"
)
_FAILED = QuickPattern(
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|half|most|many|some|several|a\s(?:few|third|quarter|lot))\s(?:of\s)?(?:our\s|the\s|my\s)?(?:\w+\s)?(?-i:(?:1[0-3]|[7-9])[A-Z]\w{0,3})\b[^.!?]{0,40}\b(?:failed|failing|have\snot\spassed|haven['’]?t\spassed|flunked|got\s(?:a\su|ungraded|zero)|didn['’]?t\spass|bombed|scored\s(?:under|below|less))\b"
)  # fmt: skip
_RESULT_PLAN = lazy(
    r"\b(?:collect|open(?:s|ing)?\sat|doors|good\sluck|available\s(?:from|to)|will\sbe\s(?:out|released|published|available|announced|posted|e-?mailed|shared)|can\sbe\scollected|envelopes?\sfrom|results\sday\s(?:is|on))\b",
    re.IGNORECASE,
)
# Where secrets are what is taught, played or promised.
_LESSON = lazy(
    r"\b(?:sp(?:y|ies)\b|espionage|novels?|chapters?|scene|act\s(?:one|two|three|four|five|\d)|characters?|plot|diary|diaries|code[- ]?break\w*|bletchley|enigma|cipher\w*|encrypt\w*|gdpr|data\sprotection|"
    r"helpline|childline|samaritans|hotline|counsell(?:or|ing)|drop-in|anonymous\w*|survey|ballot|speak\sto\s(?:us|someone)|macbeth|hamlet|romeo|shakespeare|inspector|priestley|orwell|wall\sof\s\w+|"
    r"cold\swar|world\swar|wartime|mi5|mi6|war\soffice|(?:1[0-9]\d\d)s?|tudors?|stasi|gunpowder|fawkes|confession\w*|vocab\w*|definition|means|escape\sroom|treasure|mystery\s(?:guest|reader|box)|magic\w*|recipe|ingredient|"
    r"trade\ssecrets?|patent\w*|intellectual\sproperty|nondisclosure|nda|public\srelations|press\srelease|case\sstudy|secret\ssanta|secret\s(?:garden|agent|service|reader|diar\w+|life|ingredient|weapon)|worst-kept|passwords?|phishing|online\ssafety|e-?safety|personal\s(?:data|information|details))\b",
    re.IGNORECASE,
)
_PLAYFUL = lazy(
    r"\b(?:but|,)\s[^.!?]{0,30}\b(?:is|are)\s(?:fun|cool|easy|awesome|the\sbest|our\sfavourites?|delicious)\b", re.IGNORECASE
)
_CONFIDENCE_KEPT = lazy(
    r"\b(?:calls?|conversations?|chats?|answers?|replies|responses|details|information|everything\syou|messages|it['’]?s\s(?:free|all)|talk\w*|speak\w*|listen\w*|(?:completely|totally|always|fully|remain\w*|kept|stays?|free\s(?:and|&)|treated\s(?:as|in))\sconfidential|"
    r"applications?|in\s(?:strict\s|complete\s)?confidence|password\w*|share\syour)\b",
    re.IGNORECASE,
)

# How people keep a thing secret is what a lesson asks.
_ASKED = lazy(r"\W*(?:how|why|what|who|which)\b", re.IGNORECASE)

_PRE_TEST: Final = any_of((*_SECRETS, _PREDICTED.pattern, _FAILED.pattern))


def find_secrets(text: str) -> tuple[Span, ...]:
    """Phrases of secrecy, and sentences that tell results before their day, in order."""
    if _PRE_TEST.search(text) is None or _LESSON.search(text):
        return ()
    found = [Span(*match.span()) for pattern in _SECRET for match in pattern.finditer(text)]
    found = [span for span in found if not _harmless(text, span)]
    found += _early_results(text)
    quotations = find_quotations(text)
    kept: list[Span] = []
    for span in sorted(found, key=lambda each: (each.start, -each.end)):
        if not any(span.overlaps(quotation) for quotation in quotations) and not (kept and kept[-1].overlaps(span)):
            kept.append(span)
    return tuple(kept)


def _harmless(text: str, span: Span) -> bool:
    """Whether confidence is promised, or the secret is a joke."""
    sentence = next(each for each in find_sentences(text) if each.start <= span.start < each.end).of(text)
    if sentence.endswith("?") and _ASKED.match(sentence):
        return True
    word = span.of(text).casefold()
    return ("confiden" in word and _CONFIDENCE_KEPT.search(sentence) is not None) or _PLAYFUL.search(text, span.end) is not None


def _early_results(text: str) -> list[Span]:
    """Where results are told though they are not out; that they will be out on a day is no secret."""
    found = [Span(*match.span()) for match in _FAILED.finditer(text)]
    match = _PREDICTED.search(text)
    if match is not None and _RESULT_TOLD.search(text) and _RESULT_PLAN.search(text) is None:
        found.append(Span(*match.span()))
    return found
