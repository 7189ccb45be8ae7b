"""The words from which `movements` tells who will be where, and when; each is a regular expression in any case."""

from __future__ import annotations

from typing import Final

_DAY = r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?"
_MONTH = r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
_NUMBER = r"(?:\d{1,2}(?:st|nd|rd|th)?)"
_PERIOD = r"(?:half[- ]term|christmas|easter|new\syear|whitsun|the\s(?:summer|christmas|easter|half-term|holidays?|weekend|break|end\sof\sterm|bank\sholiday)|boxing\sday|next\s\w+|the\s\w+\sholidays?|summer|october|february)"
CLOCK: Final = (
    r"(?:(?<![\d£.,/-])(?:[01]?\d|2[0-3])[:.][0-5]\d\s?(?:am|pm|a\.m\.|p\.m\.)?(?![\d%])|\b(?:1[0-2]|[1-9])\s?(?:am|pm|a\.m\.|p\.m\.)(?!\w)|\b(?:1[0-2]|[1-9])\so['’]clock|\b(?:half|quarter)[- ](?:past\s|to\s)?(?:\w+)\b|\b(?:noon|midday|midnight)\b|"
    r"\b(?:at|from|till|until|by|around|about|before|after|for)\s(?:about\s|around\s|just\safter\s)?(?:1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?=\s?[,.!;)]|\s(?:on|till|until|to|and|in|tomorrow|sharp|this|each|every|prompt|for|at|with|today|outside|from)\b|\s?\Z|\s[^\w\s])|\bfrom\s(?:1[0-2]|[1-9])\s(?:to|till|until|-|–)\s(?:1[0-2]|[1-9])\b|\bafter\sschool\b|\bfirst\sthing\b|\blunch\s?time\b|\bperiods?\s[1-6]\b|\bp[1-6]\b)"
)
DATE: Final = (
    rf"(?:\b(?:tomorrow|tonight|tmrw|tmw|today|this\s(?:{_DAY}|morning|afternoon|evening|weekend|week|coming\s\w+|half[- ]term|christmas|easter|summer)|next\s(?:{_DAY}|week|weekend|month|term|half[- ]term|year|{_MONTH})|"
    rf"(?:on|from|until|till|til|by|before|after|of|since|for|back|till|to|and|,)\s(?:the\s)?(?:morning\sof\s|afternoon\sof\s|evening\sof\s|early\s)?(?:{_DAY}|{_NUMBER}\s(?:of\s)?{_MONTH}|{_MONTH}\s{_NUMBER}|the\s{_NUMBER}|\d{{1,2}}(?:st|nd|rd|th)|{_PERIOD})\b|(?:at|over|during|in|throughout|for)\s{_PERIOD}|"
    rf"{_DAY}(?=\s(?:morning|afternoon|evening|night|lunch\w*|at|from|\d|to|till|until|and|week|the|for|we|with|in|as)\b|\s?[,:–—-]|\s?[.!)]|\s?\Z)|{_NUMBER}\s(?:of\s)?{_MONTH}|{_MONTH}\s{_NUMBER}\b|(?:all|the\swhole\sof|the\srest\sof|most\sof)\s(?:next\s|this\s)?(?:day|week|month|weekend|morning|term)|"
    rf"(?:two|three|four|five|six|ten|\d+)\s(?:days|weeks|nights|months|fortnights)|(?:a|one)\s(?:day|week|night|month|weekend)\s(?:today|tomorrow|from\snow|away|off|on\s{_DAY}|in\s(?-i:[A-Z])\w+)|(?:for|all)\s(?:a|one)\s(?:week|month)|a\sfortnight|in\s(?:an?|two|three|\d+)\s(?:hour|minute|day|week|month)s?['’]?|in\s{_MONTH}|(?:soon|shortly|later|right\snow|now|as\swe\sspeak)\b))"
)
HABIT: Final = rf"\b(?:every|each|most|usually|always|normally|daily|on\s{_DAY}s|{_DAY[:-2]}s|weekdays?|week\snights?|mornings|afternoons|evenings|nights|weekly|regularly|(?:after|before)\sschool|routine)\b"

GROUP: Final = (
    r"(?<![\w£])(?:(?:years?|yrs?\.?|y)\s?(?:1[0-3]|[1-9])(?:s|[A-Z]\w?)?\b|(?-i:(?:1[0-3]|[7-9])[A-Z]{1,2}\d?)\b|u1\ds?\b|under[- ]1\ds?\b|(?:our|the|all|some|half|\d+|forty|thirty|twenty|fifteen|eight|ten|twelve|lucky|these)\s(?:of\s(?:our|the|my)\s)?(?:[\w-]+\s){0,3}?"
    r"(?:students?|pupils|children|kids|girls|boys|lads|sixth[- ]form(?:ers)?|runners|swimmers|skiers|rowers|dancers|singers|players|actors|musicians|historians|geographers|scientists|linguists|mathematicians|walkers|climbers|cyclists|sailors|leavers|prefects|"
    r"squads?|teams?|choir|band|orchestra|cast|group|party|cohort|class|form|gymnasts|athletes|riders|debaters|explorers|cadets|guests|partners|visitors|exchange|trip|debating\steam|quiz\steam|council)\b|"
    r"\b(?:a[- ]level|gcse|btec)\s(?:\w+\s)?\w+s\b|\b(?:the|our)\s(?:\w+\s){0,3}?(?:four|five|six|trio|pair|duo|quartet|finalists|competitors|entrants|mathletes)\b|\b(?:choir|orchestra|brass\sband|jazz\sband|sixth\sform(?:ers)?|book\sgroup|d\s?of\se|dofe|duke\sof\sedinburgh|cadets|ski(?:ing)?\s(?:group|trip|party)|skiers|exchange|walking\sbus|(?:netball|rugby|football|hockey|cricket|basketball|rounders|swimming|athletics|cross[- ]country|rowing|badminton|robotics|debating|quiz|chess|maths|tennis)\s(?:team|squad|group|club|girls|boys|lads|four|trip)|"
    r"(?:\w+\s)?(?:trip|visit|residential|expedition|tour|outing|field\s?work|fieldtrip|excursion|pilgrimage|camp(?:ing)?|exchange|away\sday|work\sexperience)|everyone\s(?:on|coming|going)|minibus(?:es)?|coach(?:es)?|the\sbus|walking\shome|hill\sroad\sgroup)\b)"
)
STAFF: Final = (
    r"(?:\b(?-i:Mr|Mrs|Ms|Miss|Mx|Dr|Señora?|Madame|Mme|Monsieur|Herr|Frau|Coach)\.?\s(?-i:[A-Z])[\w'’-]+|\b(?:our|the)\s(?:(?:lovely|wonderful|own|new|deputy|assistant|acting)\s)?(?:head(?:teacher|\sof\s\w+|master|mistress)?|deputy|principal|caretaker|site\smanager|librarian|technician|"
    r"receptionist|chaplain|cook|ta|sendco|business\smanager|department|whole\sdepartment|team|staff|governors|colleagues?)\b(?!\s(?:meeting|room))|\b(?:we|we['’]ll|we['’]re|half\sthe\sdepartment|the\sdepartment|all\sof\sus|staff)\b)"
)
SELF: Final = r"(?:(?<![\w.])(?:I|I['’]?m|I['’]?ll|im|ill)\b|\b(?:me|my|we|we['’]ll|we['’]re|us|our)\b)"

OUTSIDE: Final = (
    r"(?:\b(?:bus\sstop|bus\sstation|bus|train\sstation|railway\sstation|station|platform|airport|ferry|port|harbour|quay(?:side)?|beach|shore|seafront|park|rec(?:reation\sground)?|playing\sfields?|pool|baths|lido|leisure\scent(?:re|er)|sports\scent(?:re|er)|stadium|arena|velodrome|"
    r"museum|galler(?:y|ies)|theatre|cinema|castle|cathedral|church|chapel|mosque|temple|gurdwara|synagogue|abbey|hotel|hostel|youth\shostel|premier\sinn|travelodge|lodge|campsite|camp\ssite|farm|zoo|aquarium|safari|"
    r"café|cafe|coffee\sshop|costa|starbucks|nero|greggs|pub|inn|bar|restaurant|pizza\w*|nando['’]?s|mcdonald['’]?s|bowling|megabowl|ice\srink|rink|cinema|car\spark|lay-?by|services|roundabout|garage|crossing|corner\sof|outside\sthe\s(?!hall|library|canteen|gym|studio|office|staff)\w+|"
    r"back\sgate|side\sgate|front\sgate|school\sgates?|main\sgate|harts\slane|minibus(?:es)?|(?-i:coach(?:es)?)|train|flight|plane|boat|ferry|boat\s?house|bandstand|reservoir|lake|river|canal|towpath|woods?|forest|moor|hills?|peak|mountain|quarry|cliffs?|caves?|"
    r"hospital|clinic|dentist|doctor['’]?s|surgery|hairdresser\w*|university|college\sopen\sday|campus|town(?:\scentre)?|city\scentre|high\sstreet|retail\spark|supermarket|co-?op|tesco|shops?|gym(?=\s(?:in|on)\s)|market|"
    r"his\shouse|her\shouse|their\shouse|my\s(?:house|place|flat|garden|home)|our\s(?:house|place|flat)|(?:his|her|their)\s(?:flat|place|garden|home)|mine|(?:Mr|Mrs|Ms|Miss|Dr)\s\w+['’]s(?=[,.:!;]|\s(?:house|flat|garden|place|home|from|at|on|this)\b|\s?\Z)|home(?=\s(?:alone|along|past|via|through|on|by|at))|"
    r"trampoline\w*|paintball\w*|theme\spark|alton\stowers|thorpe\spark|centre\sparcs|arts\scent(?:re|er)|community\scent(?:re|er)|town\shall|village\shall|scout\shut|activity\scentre|adventure\scentre|outdoor\scentre|field\scentre|work\sexperience|"
    r"abroad|overseas|the\sseaside|the\scoast|the\salps|the\slakes|the\smountains|the\speaks?|court|parliament|london|paris|with\syou(?=\s(?:at|on|for|from|by|tomorrow|next|this))|exhibition\scentre|conference\scentre|showground|memorial|cenotaph|menin\sgate|battlefields?|steps|bandstand|bridge|pier|square|premises)\b|"
    # A name of a place: behind a preposition, a capital that is no day, month, room or part of the school.
    r"\b(?:at|to|in|for|from|near|outside|around|round|reach(?:es)?|visit(?:s|ing)?|via|past|through|into|towards|by|v|vs|against|lands?\sat|leave|leaves)\s(?:the\s)?(?-i:(?:(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December|Christmas|Easter|Year|Yr|Y\d|Room|Teams|Zoom|Google|English|French|Spanish|German|Italian|Latin|Welsh|Maths|Science|History|"
    r"Geography|Music|Drama|Art|PE|RE|RS|ICT|Computing|Chapter|Act|Scene|Period|Diwali|Eid|Ramadan|Advent|Lent|Hanukkah|Pancake|Halloween|Bonfire|World|National|International|Black|Shrove|Ash|Good|Boxing|New\sYear|KS|GCSE|A-|Mr|Mrs|Ms|Miss|Dr|Sixth|Form|Head|Reception\b|Block|Hall|Studio|Lab|Hub|Sports\sHall|Main|Library|[A-Z]\d|[A-Z]{1,2}\d|"
    r"Parents|Students|Pupils|Book|Macbeth|Hamlet|Romeo|Oliver|Bugsy|GMT|BST|X\b|Twitter|Instagram|Facebook|BBC|Channel|Ofsted|St\sLuke|Bitesize|Mock|INSET|PTA|SLT|I\b|Part|Paper|Unit|Level|Grade|Key|School|College|Term|Week|Day|Monday|TV|ITV|Radio|Bronze|Silver|Gold)|St\s(?!Luke))[A-Z][\w'’-]{2,}))"
)
INSIDE: Final = (
    r"\b(?:(?-i:hall|gym|studio|library|theatre\sstudio)(?!\sin\s(?:town|[A-Z]))|(?:sports|main|school|drama)\s(?:hall|studio|library|gym)|gymnasium|classrooms?|(?-i:room|Room\s\w)|lab(?:s|oratory)?|reception|canteen|dining\s(?:hall|room)|atrium|astro(?:turf)?|our\s(?:own\s)?(?:field|pitch|courts?|pool|stage|site|stand|library|garden|greenhouse)|"
    r"(?:music|art|science|drama|maths|english|pe|humanities|languages)\s(?:block|room|department|office|corridor|lab)|playground|foyer|(?:the|school|head['’]s)\soffice|the\shub|staff\s?room|assembly|registration|form\stime|tutor\stime|teams|zoom|google\smeet|usual\sroom|"
    r"sixth\sform\s(?:centre|common\sroom)|common\sroom|school\s(?:field|grounds|pool|theatre|library|hall|garden)|theatre\sin\sschool|changing\srooms|(?-i:[A-TVWXZ]\d{1,2})|lesson|lessons|in\sclass|at\sschool|in\sschool|on\ssite|front\sof\sschool)\b"
)

# Verbs and nouns of going and being.
GOING: Final = (
    r"(?:\b(?:will\s(?:all\s|also\s|both\s)?be\s(?!learn|study|read|writ|mark|explor|creat|mak|bak|cook|perform|announc|post|given|told|closed|open|held|sharing|looking|working\son|revising|discuss)|['’]ll\s(?:all\s)?be\s(?!learn|study|read|writ|shar|post)|(?:is|are|am|['’]re|['’]s|['’]m)\s(?:all\s|both\s|now\s|still\s|currently\s|usually\s|always\s|back\s)?(?:off|away|out|at|in|on\sthe|back|staying|going(?!\son\b|\swell|\sto\sbe)|heading|travelling|flying|leaving|visiting|camping|meeting|"
    r"setting|walking|catching|landing|arriving|taking\sthe|driving|cycling|running|racing|playing|competing|performing|sketching|staying|joining|sailing|skiing|surfing|climbing|hiking|trekking|touring|due|swimming|training|waiting|rehearsing\sat|singing|there)|"
    r"meet(?:s|ing)?(?!\sthe\s(?:team|author|head|staff|teachers|cast))|assembl(?:e|ing)\s(?:at|outside|by|in)|gather(?:s|ing)?\s(?:at|outside|by|in)|leav(?:e|es|ing)|depart(?:s|ing|ure)?|set(?:s|ting)?\s(?:off|out)|arriv(?:e|es|ing|al)|gets?\s(?:to|in|back|into)|return(?:s|ing)?|reach(?:es)?|fl(?:y|ies|ying)|travel(?:s|ling)?|catch(?:es|ing)?\s(?:the|a|our)|"
    r"lands?|stay(?:s|ing)?|camp(?:s|ing)?|visit(?:s|ing)?|go(?:es|ing)?\s(?:to(?!\sbe\b)|bowling|ice|skiing|sailing|camping|swimming|climbing|paintball\w*|off|out|on\s(?:a|the|our|their))|head(?:s|ing)?\s(?:to|off|for|out|down|up|into|over)|off\s(?:to|for|on)|back\s(?:at|by|in|on|around|from|for|home)|drop(?:ped|s|ping)?(?:[- ]off)?|pick(?:ed)?[- ]?\s?up|collect(?:ed|ion)?|"
    r"away\s(?:at|to|in|from|until|till|all|for|on|v|this|next|day|trip|game|match|fixture|tie|leg)|trains?\s(?:at|in|every|on|there)|(?:sail|surf|ski|row|hike|climb|kayak|canoe|trek|cycle|swim|sing|perform|ride|paddle)(?:s|ing)?\s(?:with|from|to|in|at|on|across|along|up|out|off)|(?:surf|ski|sail|kayak|canoe|climb|hik|row|pony-trekk|cav|coasteer)ing\b|(?:drives?|commutes?|busks?|skates?|fishes|sits)\s(?:to|in|at|from|outside|by|home)|walks?\s(?:home|to|past|along|back|the)|cycles?\s(?:home|to|in|along)|jogs?\s|runs?\s(?:home|along|past|round|around|in\sthe\spark)|waits?\s(?:at|for|outside|by)|on\sthe\s(?:\d{1,2}[.:]\d\d|minibus|coach|train|bus|ferry|\w+\s(?:train|bus|coach|ferry|flight|line))|start(?:s|ing)?\sfrom|we\sstart|sets?\soff|"
    r"out\s(?:on|at|in)|on\s(?:a\s)?(?:trip|visit|residential|expedition|exchange|tour|work\sexperience|fieldwork|location)|sleep(?:s|ing)?\s(?:at|in)|kick[- ]?off|k\.?o\.?|ko|board(?:s|ing)?|compet(?:e|es|ing)|performs?\sat|playing\sat|plays?\s(?:at|away)|race[s]?\sat|sketch(?:es|ing)|birdwatching|pond\sdipping|crosses|"
    r"hang(?:s|ing)?\s(?:out|around)|lives?\s(?:at|in|on|near|opposite)|parks?\s(?:at|in|outside|on)|shops?\sat|works?\s(?:at|in)|can\sbe\sfound|find\s(?:us|me|him|her|them)\s(?:at|in|outside|by)|(?:he|she|they)['’]s\s(?:at|in))\b|\bcoach\sback\b|(?<=\w):\s(?=(?:meet|minibus|coach|train|depart|leave|\d|at|outside)))"
)
STRONG_TRAVEL: Final = (
    r"\b(?:minibus(?:es)?|coach(?:es)?|depart(?:s|ing|ure)?|set(?:s|ting)?\soff|pick[- ]?up|picked\sup|drop[- ]?off|dropped\s(?:at|off|back)|meet(?:ing)?\s(?:outside|at|by|in|on|point|under|from|us|up)|assembl(?:e|ing)\s(?:at|outside|by)|due\sback|coach\sback|back\s(?:at|by)|leaves?\s(?:the|from|at)|on\sthe\s\d{1,2}[.:]\d\d|flight|lands?\sat|fl(?:y|ies|ying)|staying|camp(?:ing)?\sat|will\scamp|"
    r"sleeping\s(?:at|in)|platform|away\s(?:at|to|day|trip|game|match|fixture)|walking\s(?:bus|home)|walks\shome)\b"
)
FIXTURE: Final = r"\b(?:away\s(?:at|to|v|vs|against|game|match|fixture|tie|leg|day|on|this|next|tomorrow)|(?:is|are|we['’]re|play(?:ing|s)?)\saway|\(a\)|away:|travel(?:s|ling)?\sto|(?<!\w)@\s(?-i:[A-Z])|at\s(?-i:[A-Z])\w+)"
SPORT: Final = r"\b(?:u1\ds?|under[- ]1\ds?|squad|team|xi|xv|1st|2nd|netball|rugby|football|hockey|cricket|basketball|rounders|tennis|badminton|swimming|gala|athletics|cross[- ]country|regatta|fixture|match|game|cup|final|semi|quarter-?final|round|league|regionals|nationals|county|k\.?o\.?|kick[- ]?off|tip[- ]?off|push\s?back)\b"

ABSENT: Final = (
    r"\b(?:on\s(?:annual\s|paternity\s|maternity\s|parental\s|adoption\s|study\s|compassionate\s|unpaid\s|special\s|sick\s|long-term\s)?(?:leave|holiday|vacation|honeymoon|sabbatical|secondment|jury\sservice|a\scruise|a\sbreak)|(?:maternity|paternity|parental|sick)\sleave|on\s(?:her|his|their|my|our)\s(?:honeymoon|holidays?|hols)|"
    r"(?:is|are|am|be|['’]s|['’]m|['’]re|['’]ll\sbe)\s(?:away|off|out\sof\s(?:school|the\scountry|office|town)|abroad|overseas|absent|not\sin|at\shome)|away\s(?:in|at|on|until|till|all|for|from|with|visiting|next|this)|off\s(?:to|until|till|work|all|for\sa|sick|on\s(?:leave|holiday)|for\sthe)|"
    r"fl(?:y|ies|ying)\s(?:to|out|off|home|from|back)|jetting\soff|back\s(?:on|in|by|from)\s(?:the\s)?(?:\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|september|holiday|\w+\sleave)|won['’]?t\sbe\s(?:back|in|here|around|at)|will\s(?:not\s)?be\s(?:away|off|back|out|in\s(?-i:[A-Z])\w+|abroad|on\sleave|visiting|staying|travelling|driving|moving|at\s(?:the\s(?:dentist|hospital|doctor)|a\s(?:wedding|funeral|conference)))|visiting\s(?:family|her|his|my|their|friends|relatives|the\sin-?laws)|"
    r"(?:at|to|for|see|seeing)\s(?:the|a|an|my|her|his|their)\s(?:own\s)?(?:\w+\s)?(?:dentist|doctor|gp|hospital|clinic|scan|physio\w*|midwife|optician|consultant|specialist|blood\stest|check-?up|x-?ray|operation|interview)\b|(?:dentist|dental|doctor['’]?s|hospital|gp|medical|scan|physio|antenatal|midwife|optician)['’]?s?\sappointment|(?:her|his|my|their)\s(?:own\s)?(?:wedding|funeral|sister['’]s|brother['’]s|knee|operation|scan)|moving\s(?:house|home|into|in|to|out|day|flat)|move\s(?:house|into|to\sour|to\smy|in\son)|mov(?:e|es|ing)\sinto|completion\sday|the\sremovers|"
    r"holiday\s(?:starts|begins|booked|countdown)|off\son\s(?:holiday|our|my|a)|heading\s(?:to|off\sto|for)\s(?-i:[A-Z])\w+|(?:two|three|four|ten|a|one|\d+)\s(?:whole\s|long\s|blissful\s|glorious\s|lovely\s|full\s)?(?:weeks?|days|nights|fortnight|month|weekend)\s(?:in|of|at|on)\s(?:the\s)?(?-i:[A-Z])\w+|a\s(?:week|fortnight|weekend|month|few\sdays)\s(?:in|at)\s(?-i:[A-Z])\w+|at\shome\s(?:until|till|all|for|with)|booked\s[^.!?]{0,25}\b(?:cruise|holiday|flights?|villa|hotel|tickets\sto)|(?:collect(?:ing|s)?|get(?:ting|s)?|pick(?:ing|s)?\sup)\s(?:the|our|my)\s(?:new\s)?keys|city\sbreak|all[- ]inclusive|airport|house\s(?:will\sbe\s|is\s|stands\s)?empty|leaves\sus|working\sfrom\s(?:home|the)|house\s?-?sitting|in\shospital)\b"
)
AT_HOME: Final = (
    r"\b(?:(?:at|to|round|round\sto|come\sto|come\sround\sto|over\sto|over\sat|back\sto|:)\s(?:my|our|mine|(?:Mr|Mrs|Ms|Miss|Dr)\s(?-i:[A-Z])\w+['’]s|her|his|their)(?:\s(?:house|place|flat|garden|home|gaff|back\sgarden|kitchen)|(?=\s?[,:;.!]|\s(?:from|at|on|this|tonight|tomorrow|for|after)\b|\s?\Z))|\b(?:my|her|his|their|our)\s(?:house|place|flat|garden)\b|(?:round|over|back)\s(?:to\s|at\s)?(?-i:[A-Z])\w+['’]s(?:\s(?:house|place|flat|garden))?\b|house-?warming|bbq\sat|barbecue\sat|garden\sparty|pool\sparty|sleepover|party\sat|"
    r"leaving\s(?:drinks|do|party)|staff\s(?:social|night|drinks|do|party|meal|quiz|christmas)|drinks\s(?:at|in)|team\s(?:night|meal|drinks)|department\s(?:meal|night|drinks|social)|pub\squiz|hen\s(?:do|party)|stag\s(?:do|party)|baby\sshower|birthday\s(?:drinks|party|meal|bash))\b"
)
PUB: Final = r"\b(?:in|at|down|to)\s(?:the\s)?(?:pub|bar|local|(?-i:[A-Z])\w+(?:\s(?:and|&)\s(?-i:[A-Z])\w+|\s(?:Arms|Inn|Head|Tavern|Bar|House|Lion|Swan|Hart|Anchor|Bell|Crown|Plough))?|restaurant|curry\shouse|wetherspoons)\b"
STREET: Final = r"\b\d{1,3}[a-z]?\s(?:(?-i:[A-Z])[\w'’]+\s){1,3}(?:Street|St|Road|Rd|Lane|Terrace|Avenue|Ave|Close|Drive|Crescent|Way|Gardens|Court|Place|Row|Mews|Hill|Grove|Park|Walk)\b|\b(?-i:[A-Z])\w+\sCottage\b"
# A house number and capitals behind it, for posts that speak of a party.
DOOR: Final = rf"(?<![\d£.:,/-])\d{{1,3}}[a-z]?\s(?!{_MONTH}\b)(?-i:[A-Z])[\w'’]+(?:\s(?-i:[A-Z])[\w'’]+){{1,3}}(?=\s?[,.;:!]|\s(?:on|from|at|this|tonight|tomorrow)\b|\s?\Z)"
PARTY: Final = r"\b(?:house-?warming|party|bbq|barbecue|drinks|sleepover|get-?together|gathering|shindig|knees-up|do\sat|soirée|dinner\sat)\b"
# Something that stands somewhere, for posts in which a group "will be" there at an hour.
THERE: Final = r"\b(?:at|by|outside|near|beside|behind|under|opposite|below|above)\s(?:the|a|an)\s(?!(?:end|start|moment|beginning|same|heart|latest|front|top|time|back|age|bottom|weekend|ready|very|least|most|office|library|head|teacher|door\sof)\b)\w+"

# What is for everybody, in school, past, or not about people of the school.
PUBLIC: Final = (
    r"\b(?:open\s(?:evening|day|morning|to\s(?:all|everyone|the\spublic))|everyone(?:['’]s|\sis)?\s(?:very\s|always\s|so\s)?welcome|all\s(?:are\s|very\s)?welcome|families\s(?:and\s\w+\s)?(?:are\s|very\s)?welcome|tickets?|box\soffice|free\sentry|admission|parents['’]?\sevenings?|open\sto\sall|concert|curtain\s(?:up|rises)|performances?\s(?:of|at|start)|premiere|"
    r"exhibition|fair|fayre|fete|fête|bazaar|jumble\ssale|carol\sservice|public|raffle|live\sstream\w*|sports\sday|at\shome\s(?:to|against|v|on|this|next|tomorrow|tonight)\b|home\s(?:game|match|fixture|tie|to|v|against)|on\sour\s(?:\w+\s)?(?:courts?|pitch|field|astro)|come\s(?:along|and\s(?:see|hear|watch|meet|join|support\sus\sat\sour|find\sus\sat|say\shello))|come\sone|doors\sopen|"
    r"taster\sday|transition\s(?:day|evening)|information\sevening|awards?\s(?:evening|ceremony)|prize[- ]?giving|parade|remembrance|procession|flash\smob|market|show\sis\son|\d\s?%\soff|must\sgo\b|for\ssale|viewings?|free\sdelivery)\b"
)
LESSON: Final = (
    r"\b(?:(?:will\s)?(?:be\s)?(?-i:learning|studying|reading|debating|revising|analysing|exploring\show|writing|translating|discussing|looking\sat|calculat\w+|watching|investigating\swhy|finding\sout)|deadline|due\s(?:in|on|by|at|this|next|tomorrow)|hand(?:ed)?\sin|homework|reply\sslips?|consent\sforms?|permission\s(?:slips?|forms?)|letters?\s(?:home|about|went|will)|deposits?|balance|payments?|sign\sup|"
    r"places?\s(?:left|available|remaining)|mph|km/h|train\sleaves\s(?-i:[A-Z])|solve|how\s(?:long|far|fast|many)|in\s(?:chapter|act|scene)|chapter|novel|scene\s\d|troops|battle\sof|(?-i:king|queen|duke|emperor)|arm(?:y|ies)|invad\w+|armada|invasion|hms|(?:1[0-9]\d\d|200\d)\b(?!\s?(?:hrs|hours)))\b"
)
PAST: Final = r"\b(?:yesterday|last\s(?:night|week|weekend|month|term|year|summer|christmas|easter|(?:mon|tues|wednes|thurs|fri|satur|sun)day)|ago|earlier\stoday|what\sa\s(?:day|week|trip|time|night|match)|this\smorning['’]s|lost\s\d|won\s\d|drew\s\d|beat|thank\syou\sto\s(?:all|everyone)|thanks\sto|had\sa\s(?:great|brilliant|lovely|fantastic|wonderful|super)|(?:was|were|went|came|visited|enjoyed|travelled|stayed|arrived|got\sback|returned|saw|met|walked|played|performed|ran|swam|competed|won(?!['’]t)|lost|drew|laid|spent|took\spart))\b"
FUTURE: Final = r"\b(?:will|['’]ll|tomorrow|tonight|next|this\s(?:coming|\w+day|weekend|week|afternoon|evening)|going\sto|until|till|from\s(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|next)|ready\sfor|reminder|is\soff|are\soff|off\sto|due|leaves?|departs?|meet|every|each|usually)\b|['’]ll\b"
