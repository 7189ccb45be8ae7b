"""Words that tell whether a sentence can be said by a department as well as by one person."""

from __future__ import annotations

PLURAL = {
    "i": "we", "me": "us", "my": "our", "mine": "ours", "myself": "ourselves",
    "im": "we're", "ive": "we've", "ill": "we'll", "id": "we'd",
}  # fmt: skip

ADVERBS = frozenset(
    "also just still never always once even really so too not ever often sometimes now then both there here again myself "
    "actually already very quite rather pretty super more much most all as definitely certainly indeed soon back well "
    "currently absolutely honestly yet bit extremely incredibly truly".split()
)
NO_ADVERBS = frozenset("only family reply apply supply july silly early ugly lovely friendly rely fly multiply poorly".split())
MODALS = frozenset(
    "will would can could shall should must may might won't wouldn't can't cannot couldn't shan't shouldn't mustn't mightn't".split()
)
PERFECT = frozenset("have haven't".split())
DO = frozenset("do don't did didn't".split())
AUXILIARIES = MODALS | PERFECT | DO | frozenset("am was wasn't had hadn't aren't ain't".split())

# What a department feels and does as a person does: said in the plural, it says the same.
FEELINGS = frozenset(
    "able afraid amazed astonished aware certain confident delighted disappointed excited glad grateful happy here honoured "
    "hopeful impressed interested keen looking lucky moved overjoyed pleased proud ready relieved sad sorry stunned sure "
    "surprised thankful thrilled touched unable unsure willing".split()
)
PRESENT = frozenset(
    "appreciate ask can't hope know like look love mean need offer promise recommend see suggest thank trust want welcome wish "
    "apologise expect encourage invite enjoy share admire understand teach mark set run".split()
)
PAST = frozenset(
    "added asked attached checked chose collected corrected emailed enjoyed hoped invited left liked loved made marked "
    "noticed organised planned posted printed promised put read received said saved saw sent set shared showed taught answered replied missed tested told "
    "tweeted updated uploaded wanted wrote".split()
)
# Verbs that ask something of the reader: "send me", "let me", "want me to".
ASKING = frozenset(
    "send give show tell lend bring ask let remind help hand email e-mail pass get read explain want need like forward join "
    "allow thank count resend trust remind reminds sent gave showed told lent brought asked helped thanked passed lending sending giving showing telling "
    "bringing asking helping letting forgive correct".split()
)
WITH = frozenset("bear share check work".split())

# What "my" may stand before when a department speaks. Plural names of people are seen by their endings.
OF_SCHOOL = frozenset(
    "class classes classroom classrooms student students pupil pupils year form tutor tutees group groups set sets team teams "
    "squad squads department faculty lesson lessons colleague colleagues staff choir band orchestra club clubs rehearsal "
    "rehearsals slide slides notes worksheet worksheets board whiteboard feedback room rooms lab labs studio workshop "
    "thanks apologies mistake mistakes fault congratulations inbox pigeonhole course courses gcse pleasure advice tip tips "
    "sixth-formers sixthformers formers learners readers writers display displays wall corridor noticeboard library "
    "assembly homework marking day week morning afternoon term y7 y8 y9 y10 y11 y12 y13 ks3 ks4 ks5".split()
)
PEOPLE_ENDINGS = ("ists", "ians", "ographers", "ticians", "eers", "ers")

# What belongs to one person's life. Any of these makes a sentence one that only its writer can say.
OF_ONE_LIFE = frozenset(
    "husband wife partner mum mam mom dad mother father parents son daughter kid kids child children baby brother sister nan "
    "gran granny grandma grandad grandpa uncle aunt auntie cousin nephew niece family fiancé fiancée fiance fiancee boyfriend "
    "girlfriend friend friends mate mates neighbour neighbours dog cat puppy kitten horse pet hamster vet hair face knee leg "
    "foot feet thumb finger toe ankle wrist eyes ears nose teeth heart tears birthday wedding anniversary honeymoon house "
    "home flat garden kitchen bathroom bed sofa car bike motorbike phone mobile number address account holiday holidays "
    "weekend weekends job career degree age life childhood name doctor dentist gp mortgage rent fridge oven suitcase shoes "
    "bag handwriting diet gym pub wine beer gin hungover hangover hospital surgery pregnant maternity paternity retire "
    "retired retirement born married divorced engaged vaccine jab covid ill sick poorly unwell drunk asleep knackered "
    "tired tea coffee breakfast dinner supper university uni personally private whatsapp snapchat snap insta instagram "
    "facebook tiktok discord".split()
)
OPINIONS = frozenset(
    "think thinks thought believe believed reckon reckoned guess suppose feel felt prefer preferred hate hated disagree agree "
    "doubt vote voted assume opinion view views favourite favorite imo imho experience".split()
)
MEMORIES = frozenset("remember remembered grew growing live lived leaving moving joined".split())

# After a form of "be" these make one thing of the subject: "I am a geographer", "I'm the one".
ONE_THING = frozenset("a an the your one someone somebody their his her its another".split())
NOT_ONE_THING = frozenset(
    "bit little tad touch lot few great long hundred million thousand same first last most least best worst only".split()
)
MANY_THINGS = frozenset("bit little tad touch lot few hundred million thousand same".split())
AS_A = frozenset(
    "result reminder treat thank whole class team department school group reward consequence matter rule start first".split()
)
CLAUSE_SUBJECTS = frozenset("i you he she it we they there this that who which what these those".split())
BE_BEFORE_I = frozenset(
    "so nor neither as how why where when what who and but or boy never seldom rarely only than if because then there here".split()
)
HEDGES = frozenset("think thought believe guess suppose feel felt must hear know hope reckon fear".split())
DETERMINERS = frozenset("my our the a an his her their this that these your another some".split())
FIXED_BEFORE_ME = frozenset(
    "it's its that's thats is was this only not dear silly poor lucky little old new young happy happier proud tired sad "
    "goodness very excited grateful older younger".split()
)
