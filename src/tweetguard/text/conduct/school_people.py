"""Whom TG402 protects, as patterns: the school and its parts, staff, pupils, parents, and other schools."""

from __future__ import annotations

from typing import Final

_DETERMINER: Final = r"(?i:(?:our|my|this|the|these|those|half (?:of )?(?:our|the|my)|some of (?:our|the)|most of (?:our|the)|all (?:of )?(?:our|the))\s+)"
_ADJECTIVES: Final = (
    r"(?i:(?:own|new|old|so-called|whole|entire|current|dear|lovely|wonderful|beloved|present|senior|precious)\s+){0,2}"
)
_SUBJECT_NAME: Final = (
    r"(?i:(?:maths|english|science|history|geography|pe|art|music|drama|languages?|mfl|computing|it|ict|dt|food|re|rs|business|psychology|"
    r"school|exam|front|main|site|support|catering|kitchen|pastoral|attendance|finance|cover|supply|gcse|a[- ]level|mock|sats)\s+){0,2}"
)
# Parts of a school that are its own only with "our", "the" and the like before them.
_THINGS: Final = (
    r"(?i:school|college|academy|canteen|kitchen|dinners|dinner ladies|lunches|management|managers|slt|smt|leadership(?: team)?|"
    r"leaders|leadership|senior (?:team|staff|leaders)|head(?: of [a-z]+)?|heads|headteacher|head teacher|headmaster|headmistress|principal|"
    r"deput(?:y|ies)(?: heads?)?|governors?|governing body|office|receptionists?|reception|caretakers?|site team|cleaners|support|"
    r"network|wi-?fi|printers?|photocopier|technicians?|departments?|faculty|staff ?room|staff|teachers?|teaching|colleagues|tas|"
    r"teaching assistants?|timetable|results|behaviour policy|behaviour system|uniform policy|uniform|policy|policies|toilets|facilities|"
    r"buildings?|(?<!in the )(?<!to the )(?<!at the )(?<!from the )(?:hall|gym|labs?)|heating|boiler|textbooks?|roof|library|minibus(?:es)?|parents' evenings?|website|assembl(?:y|ies)|lessons|pupils?|students?|kids|class(?:es)?|form|"
    r"year group|prospectus|newsletters?|booklet|meetings?|inset days?|(?:ofsted )?grade|reports?|concert|production|show|pitch|parents?|families|mums|dads|visitors|sixth form(?:ers)?|boys|girls|lot|team|choir|band|orchestra|set|group|cohort|head boy|"
    r"(?-i:IT|ICT)|briefings?|timetablers?|reception staff|office staff|bursar|chaplain|trust|academy chain|head girl|prefects|school council|pta|ptfa|food|initiative|hr|exams officer|coach)(?:'s)?\b"
)
# Groups that are the school's own without any such word.
_GROUPS: Final = (
    r"(?:(?i:years? (?:7|8|9|1[0-3])s?|yr ?(?:7|8|9|1[0-3])s?|y(?:7|8|9|1[0-3])s?|(?:bottom|top|middle|lower|upper) sets?|set [1-6]|"
    r"sixth formers|slt|smt|senior management|senior leadership|school management|school leaders(?:hip)?|management|governors|"
    r"supply(?: teachers?)?|cover (?:teachers?|supervisors?)|(?:some|most|many|these|those|certain|half the|too many|all) (?:parents|mums|dads|families|pupils|students|kids|staff|"
    r"teachers|colleagues|people here|boys|girls)|parents|pupils|students|kids|teachers|staff|mums|dads|year sevens|year elevens|"
    r"sixth form|the whole of year \d+|people here)|(?:7|8|9|1[0-3])[A-Z]{1,2}\d?s?|(?:7|8|9|1[0-3])/[A-Za-z]{0,2}\d)(?:'s)?\b"
)
_STAFF: Final = r"(?:Mr|Mrs|Miss|Ms|Mx|Dr|Sir)\.? [A-Z][\w-]+(?:'s?)?(?:\s[a-z]+){0,2}?"
_PROPER: Final = r"(?!(?:The|Our|My|Your|Their|His|Her|Its|This|That|These|Those|Some|Any|All|Both|Most|Many|No|What|Which|Whose|Year|Every|Each|Lower|Upper|Middle)\b)(?:St\.? )?[A-Z][a-z]+(?:[ -][A-Z][a-z]+)?"
# Other schools: by their kind, or by what of theirs is spoken of.
_RIVALS: Final = (
    rf"(?:{_PROPER} (?:Academy|School|College|High|Grammar|Comp|Comprehensive|Primary|Juniors|Tech|UTC|Girls|Boys)(?: School)?(?:'s?)?|"
    rf"St\.? [A-Z][a-z]+(?:'s)?|"
    rf"{_PROPER}(?:'s?)? (?i:lot|bench|fans|parents|players?|team|side|staff|keeper|goalkeeper|coach|choir|band|orchestra|panto|"
    r"production|show|captain|supporters|head|kids|pupils|students|defence|attack|teachers?|dance|squad)|"
    rf"{_PROPER}'s (?i:(?:so-called )?(?:\w+ )?(?:pitch|concert|open (?:day|evening)|science fair|results|exam results|website|building|play|performance|recital|"
    r"musical|gym|uniform|art|exhibition|campus|canteen|assembly|music|singing|acting))|"
    r"(?i:the opposition(?:'s)?|our (?:rivals|opponents|neighbours)|(?:the )?other (?:schools?|team|lot|side)|the (?:school|lot|place|academy|college|comp|grammar) (?:down|up|over|across) the [a-z]+|"
    r"that (?:school|lot|place|academy)(?: [a-z]+){0,3}|your (?:lot|team|school|bench|keeper|side|choir|fans|players)|their (?:keeper|goalkeeper|coach|fans|bench|team|players|parents|supporters|captain|"
    r"choir|panto|staff|teachers|head|school|defence|lot|side)))"
)

OWN: Final = rf"(?:\b{_DETERMINER}{_ADJECTIVES}{_SUBJECT_NAME}{_THINGS}|\bSt\.? Luke's(?:\s{_SUBJECT_NAME}{_THINGS})?|\b{_GROUPS}|\b{_STAFF})"
RIVAL: Final = rf"\b{_RIVALS}"
# A name that a plural verb follows is a team or a school: "Westmere cheat", "Kingsmoor are".
_NO_TEAM: Final = (
    r"\b(?!(?:And|All|Both|But|Cats|Dogs|Every|Few|Food|Good|Great|Half|Here|How|If|Just|Let|Many|Marks|Men|Mocks|Most|Much|My|No|None|Not|Now|Old|Our|"
    r"People|Please|Results|She|So|Some|Such|Teams|Ten|That|The|Their|There|These|They|This|Those|Three|Today|Trains|Two|We|What|When|"
    r"Where|Which|Who|Why|Women|Yesterday|You|Your|Romeo|Lady|King|Queen|Lord|Sir|President|Prince|Princess|Saint|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|August|September|October|November|December|British|English|Welsh|Scottish|Irish|French|German|Christmas|Easter|Monday)\b)"
)
_TEAM_NAME: Final = r"(?:St\.? )?[A-Z][a-z]+[a-rt-z](?: [A-Z][a-z]+)?"
ANY_NAME: Final = _NO_TEAM + _TEAM_NAME
# The same as the subject of a sentence.
TEAM: Final = _NO_TEAM + r"(?<!and )(?<!or )(?<!& )(?<!in )(?<!of )(?<!from )(?<!by )(?<!the )(?<!The )(?<!at )" + _TEAM_NAME
THING: Final = rf"(?:{_SUBJECT_NAME}{_THINGS}|{_GROUPS})"
# Who is judged by an adjective alone: "lazy parents", "awful school", but not "terrible Wi-Fi".
JUDGED: Final = (
    r"(?:(?i:schools?|college|academy|canteen|management|managers|slt|smt|leadership|leaders|head ?teachers?|headmaster|principal|governors|"
    r"(?:school |front |main )?office staff|receptionists?|(?:it |ict )support|it department|departments?|staff|teach(?:ers?|ing)|colleagues|"
    r"pupils?|students?|kids|children|class(?:es)?|year group|cohort|parents?|parenting|families|mums|dads|sixth formers|coach|bench|fans|team|lot)\b|"
    rf"{_GROUPS})"
)
