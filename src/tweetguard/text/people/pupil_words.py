"""The words of which the company of a name is made, as parts of patterns in verbose form: deeds, roles, professions, praise."""

from __future__ import annotations

UP_TO = r"[^.!?\n]{0,45}?"
WORK = r"""(?:poems?|stor(?:y|ies)|essays?|paintings?|drawings?|portraits?|sketch(?:es|book)?|models?|projects?|posters?|solos?|performances?|
    speech|piece|work|homework|answers?|questions?|experiments?|designs?|recipes?|cakes?|sponge|bake|goals?|tr(?:y|ies)|saves?|shots?|hat-trick|
    runs?|time|record|medals?|score|scores|marks?|grades?|results?|progress|effort|attitude|attendance|handwriting|spelling|writing|reading|
    reads?|monologue|audition|dance|routine|song|composition|artwork|print|pot|sculpture|game|app|code|robot|website|volcano|bridge|rocket|
    campaign|pitch|business|stall|idea|ideas|theor(?:y|ies)|proof|solution|method|presentation|assembly|lamp|box|clock|table|garden|collage|
    photo(?:graph)?s?|film|video|mum|dad|parents|famil(?:y|ies)|nan|gran|grandad|brother|sister|coat|bag|locker|blazer|book|books|planner|form|
    first|lead|winning|fantastic|brilliant|amazing|superb|wonderful|incredible|beautiful|lovely|thoughtful|stunning|gorgeous)"""
SCHOOL_ROLE = r"""(?:head\s?(?:girl|boy|student)s?(?:\s(?:and|&)\s(?:head\s?)?(?:girl|boy))?|pupils?|students?|(?:team|form|house|school|sports)\s(?:vice[- ]?)?captains?|
    prefects?|(?:student|eco|anti-bullying|science|reading|maths|sports|digital|subject|wellbeing)\s(?:\w+\s)?(?:ambassadors?|leaders?|reps?|champions?|council)|classmates?|birthday\s(?:boy|girl)|understudy|
    student\s(?:council(?:lors?)?|leaders?(?:hip)?)|sixth[- ]formers?|tutees?|form\s(?:reps?|captain)|year\s?\d+s?)"""
ROLE = r"""(?:(?:vice[- ]?|co[- ]?)?captains?|skipper|winners?|champions?|champs?|finalists?|
    semi-?finalists?|runners?-up|medall?ists?|ambassadors?|prefects?|mentors?|mentees?|soloists?|drummers?|pianists?|violinists?|cellists?|
    flautists?|trumpeters?|singers?|dancers?|gymnasts?|swimmers?|sprinters?|hurdlers?|runners?|throwers?|jumpers?|strikers?|keepers?|goalies?|goalkeepers?|scorers?|
    defenders?|midfielders?|wingers?|props?|bowlers?|batters?|debaters?|readers?|spellers?|coders?|bakers?|chefs?|mathematicians?|scientists?|
    historians?|geographers?|linguists?|artists?|poets?|writers?|authors?|actors?|engineers?|inventors?|librarians?|councillors?|reps?|
    representatives?|leaders?|helpers?|volunteers?|understudy|understudies|lead|leads|cast|crew|team|squad|trio|duo|pair|twins|brothers?|sisters?|siblings?|
    classmates?|candidates?|tycoons?|entrepreneurs?|directors?|techies|youngsters?|stars?|superstars?|hero(?:es)?|legends?|genius(?:es)?|
    goal-?scorers?|try-?scorers?|nominees?|recipients?|birthday\s(?:boy|girl)|boys|girls|lads|learners?|performers?|musicians?|athletes?|footballers?|netballers?|
    players?|cricketers?|hosts?|stewards?|reporters?|photographers?|designers?|beekeepers?|gardeners?|chess\splayers?|quizzers?|rock\s?stars?|wizards?|whizz(?:es)?|gurus?|mathletes?|monitors?|buddies|carers?|qualifiers?|commentators?|narrators?|rowers?|divers?|climbers?|skaters?|fencers?|archers?|boxers?|cyclists?|animators?|growers?|newcomers?|joiners?|leavers?)"""
DID = r"""(?:won|wins|win|came|come|comes|scored|scores|beat|beats|led|leads|played|plays|designed|designs|built|builds|baked|bakes|made|makes|wrote|writes|drew|draws|
    sang|sings|danced|dances|performed|performs|solved|solves|cracked|cracks|finished|finishes|raised|raises|swam|swims|ran|runs|recited|recites|painted|paints|cooked|cooks|
    coded|codes|programmed|earned|earns|achieved|achieves|gained|gains|passed|passes|got|gets|received|receives|took|takes|gave|gives|helped|helps|explained|explains|argued|argues|spoke|speaks|
    presented|presents|represented|represents|captained|captains|smashed|smashes|nailed|nails|aced|bowled|batted|caught|threw|jumped|jumps|hit|hits|saved|saves|tied|ties|topped|tops|
    impressed|impresses|shone|shines|stole|steals|found|finds|fixed|fixes|discovered|spotted|spots|invented|invents|created|creates|produced|produces|completed|completes|collected|
    answered|answers|asked|asks|auditioned|auditions|stepped|deserves?|improved|worked|works|sold|sells|broke|breaks|joined|joins|returned|spent|shared|shares|showed|shows|taught|teaches|
    read|reads|measured|measures|timed|grew|grows|planted|knitted|sewed|carved|juggled|recorded|records|managed|manages|kept|keeps|carried|carries|brought|brings|wowed|wows|knocked|
    qualified|qualifies|advanced|set|sets|reached|reaches|started|starts|learned|learnt|learns|turned|turns|sits|missed|forgot|left|lost|loses|tried|tries|rescued|rescues|visited|visits|
    lives?|loves|knows)"""
IS = r"(?:can|could|will|would|won['’]t|isn['’]t|wasn['’]t|couldn['’]t|can['’]t|didn['’]t|has|have|had|was|were|is|are|who|whose)"
SUBJECTS = r"""(?:maths?|science|english|history|geography|drama|music|art|pe|computing|it|french|german|spanish|languages|mfl|dt|food|re|rs|business|
    psychology|biology|chemistry|physics|sport|textiles|media|sociology|economics|law)"""
STAFF = r"""(?:teach(?:ers?|es|ing)|head\s?(?:teachers?|masters?|mistress(?:es)?)|heads?\sof(?:\s\w+){1,3}|(?<!\w)heads?(?!\s(?:girl|boy|student))|(?:deputy|assistant)(?:\s(?:head|principal)(?:teacher)?)?s?|principal|
    tutors?|form\stutors?|(?<!by\s)coach(?:es)?|governors?|chair\sof\s\w+|caretakers?|site\smanagers?|technicians?|librarians?|receptionists?|
    (?:teaching\s)?assistants?|tas?|lsas?|senco|cooks?|caterers?|dinner\slad(?:y|ies)|nurses?|counsellors?|chaplains?|cleaners?|bursars?|
    business\smanagers?|secretar(?:y|ies)|trainers?|instructors?|invigilators?|(?:site|office|kitchen|admin|catering|premises|cleaning|lunchtime|library|pastoral|reception|support|technician|first-aid)\s(?:team|staff|crew|ladies)|examiners?|supply|colleagues?|staff|nqts?|ects?|trainees?|
    officers?|constables?|firefighters?|paramedics?|doctors?|surgeons?|vets?|dentists?|solicitors?|barristers?|judges?|magistrates?|police|
    mps?|mayor(?:ess)?|ministers?|councillors?|presidents?|chancellors?|kings?|queens?|vicars?|reverend|rabbis?|imams?|monks?|priests?|
    professors?|researchers?|lecturers?|alumn(?:us|a|i|ae)|former\s(?:pupils?|students?)|ex-(?:pupils?|students?)|old\s(?:boy|girl)s?|
    speakers?|guests?|visitors?|neighbours?|residents?|pensioners?|owners?|founders?|ceos?|managers?|bosses|boss|drivers?|lollipop\s\w+|volunteer\sparents?|parents?|pta\schair|rangers?|
    broadcasters?|presenters?|journalists?|novelists?|playwrights?|composers?|philosophers?|explorers?|astronauts?|activists?|campaigners?|
    suffragettes?|physicists?|chemists?|biologists?|naturalists?|psychologists?|economists?|olympians?|paralympians?|illustrators?|
    choreographers?|sculptors?|architects?|billionaires?|rappers?|comedians?|conductors?|survivors?|veterans?|saints?|prophets?|popes?)"""
EITHER = r"(?:authors?|actors?|actress(?:es)?|poets?|artists?|painters?|scientists?|chefs?|bakers?|engineers?|inventors?|designers?|mathematicians?|historians?|writers?|directors?|entrepreneurs?|singers?|footballers?|athletes?|photographers?|film-?makers?|musicians?|dancers?)"

FINE = r"""(?:stunning|superb|amazing|brilliant|fantastic|excellent|lovely|great|sensational|wonderful|beautiful|outstanding|incredible|awesome|
    terrific|marvellous|splendid|exceptional|impressive|inspiring|inspirational|spectacular|phenomenal|magnificent|gorgeous|delightful|thoughtful|
    remarkable|perfect|fabulous|exquisite|dazzling|heroic|cracking|smashing|first-class|top-notch|unstoppable|unbeatable|unforgettable|fearless|
    creative|imaginative|ingenious|clever|mighty|legendary|record-breaking|award-winning|prize-winning|hard-working|kind|best|finest|fastest|tallest|
    proud(?:est)?|delighted|thrilled|chuffed|pleased|impressed|impressive|legends?|superstars?|stars?|heroes|hero|genius|talent(?:ed)?|joy|magic|wow(?:ed|za)?|
    hooray|hurray|woohoo|yay|boom|nailed|smashed|aced|kindness|determination|resilience|perseverance|confidence|teamwork|sportsmanship|effort|
    stickers?|certificates?|badges?|medals?|trophy|trophies|awards?|prizes?|merits?|rewards?|commendations?|licences?|scholarships?|nominated|nomination|
    celebrat(?:e|ing|ed|ion)|top\smarks|full\smarks|personal\sbest|new\srecord|hat-?trick|clean\ssheet|distinction|first\splace)"""
