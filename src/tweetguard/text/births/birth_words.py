"""Word lists that tell whose birth a text speaks of: a private person's, a public figure's, or no person's at all.

They are kinds of words, not names to look for, but for a short list of living people and things that schools often
teach about. Extend a list where a whole kind is missing.
"""

from __future__ import annotations

from typing import Final

_PERSON_NOUNS: Final = """
pupil student learner scholar boy girl boys girls lad lass lads kid child baby babies newborn infant bub twin twins
triplet triplets quads son daughter sons daughters brother sister brothers sisters sibling siblings mum mam mummy dad
daddy nan nana gran granny grandma grandad grandpa grandson granddaughter grandchild nephew niece cousin cousins wife
husband partner fiancé fiancée boyfriend girlfriend mother father parent auntie aunt uncle colleague colleagues
teacher teachers tutor head headteacher headmaster headmistress deputy principal assistant ta sendco senco technician
librarian caretaker cook chef receptionist secretary bursar governor chaplain nurse counsellor mentor coach captain
skipper goalkeeper keeper striker winger prefect monitor drummer pianist bassist cellist violinist soprano soloist
friend classmate teammate bestie intern trainee apprentice volunteer neighbour someone member leader chair manager
candidate winner star player runner swimmer dancer gymnast mathematician scientist artist poet coder reader writer
chemist historian linguist musician lady gentleman man woman technicians twins' sixth-former newcomer recruit debutant
birthday-girl birthday-boy
"""
PERSON_NOUNS: Final = frozenset(_PERSON_NOUNS.split())
"""Nouns for a person whom a writer at a school may mean without a name: "our captain", "my daughter"."""

_STAFF: Final = """
teacher teachers staff staffroom colleague colleagues headteacher deputy technician librarian caretaker receptionist
tutor headmaster headmistress governor bursar sendco senco workmate
"""
STAFF: Final = frozenset(_STAFF.split())
"""Words that make an unnamed adult one of the school's."""

_FAMILY: Final = """
baby newborn infant twins triplets son daughter brother sister mum mam dad nan nana gran granny grandma grandad
grandson granddaughter nephew niece cousin wife husband partner boyfriend girlfriend mother father auntie aunt uncle
colleague colleagues teammate classmate
"""
FAMILY: Final = frozenset(_FAMILY.split())
"""Person nouns that nobody uses of a public figure with "our" or "my" before them."""

SCHOOLFOLK: Final = (
    STAFF | FAMILY | {"pupil", "student", "captain", "prefect", "goalkeeper", "classmate", "cook", "girl", "boy"}
)
"""Nouns that, right before a name, put its bearer in the school: "captain Zainab", "baby Edith"."""

_THINGS: Final = """
school college academy nursery library building hall centre center gym pool kitchen canteen garden orchard field pitch
tree club team choir orchestra band society department faculty house league cup trophy show musical play film movie
book novel song album series game console app website site web internet network channel programme podcast magazine
newspaper company business firm shop store brand charity trust foundation festival town city village county country
nation state kingdom union empire republic church cathedral chapel mosque temple synagogue gurdwara monastery abbey
castle palace museum gallery theatre cinema stadium arena station airport railway bridge tower tunnel monument statue
park zoo hospital university laboratory observatory telescope satellite spacecraft rover probe comet star galaxy
planet moon volcano island mountain river reserve law act treaty constitution charter agreement convention service
scheme project campaign award language alphabet calendar theory theorem equation number element vaccine drug invention
machine engine computer robot printer kiln piano minibus bus car train plane ship boat bicycle toy doll comic cartoon
character sweet cake chocolate recipe photograph painting sculpture mascot account account page blog newsletter
hashtag competition tournament event tradition exam qualification course subject curriculum boiler shed clock bell
tortoise
"""
THINGS: Final = frozenset(_THINGS.split())
"""What has birthdays without being a person."""

_ANIMALS: Final = """
dog puppy pup labrador spaniel cockapoo labradoodle retriever collie terrier poodle whippet greyhound cat kitten
hamster gerbil guinea rabbit bunny pony horse foal donkey mule lamb sheep ewe goat calf cow bull heifer pig piglet hen
chick chicken chicks duck duckling goose gosling snake python gecko lizard iguana chameleon dragon tortoise turtle
frog toad newt axolotl fish goldfish shark whale dolphin parrot budgie owl owlet cub panda lion tiger elephant giraffe
zebra monkey gorilla orangutan chimpanzee seal otter penguin llama alpaca ferret rat mouse mice stick-insect tarantula
spider snail bee bees butterfly therapy-dog pet pets litter
"""
ANIMALS: Final = frozenset(_ANIMALS.split()) | {f"{animal}s" for animal in _ANIMALS.split()}
"""Those of schools and of lessons; pets have no data protection."""

_FAME: Final = """
author novelist playwright laureate composer conductor songwriter rapper actor actress comedian broadcaster painter
sculptor inventor physicist astronomer astronaut cosmonaut economist philosopher theologian naturalist explorer
aviator suffragette suffragist activist campaigner abolitionist revolutionary dictator politician statesman president
chancellor senator monarch emperor empress tsar pope saint prophet guru martyr disciple duke duchess earl king queen
prince princess heir throne royal footballer cricketer olympian paralympian nobel oscar bafta booker grammy invented
discovered composed authored wrote founded pioneered formulated patented assassinated executed crowned reigned
abdicated died killed buried biography autobiography biopic documentary anniversary bestselling renowned iconic
influential world-famous award-winning century dynasty centenary bicentenary onthisday otd fictional fiction novel
protagonist wizard superhero hogwarts character characters soliloquy
"""
FAME: Final = frozenset(_FAME.split())
"""Words that stand beside public figures, living or historical, and beside characters of fiction."""

_ADULT_FAME: Final = """
poet singer artist scientist chemist biologist mathematician engineer designer architect photographer presenter
athlete sprinter medallist champion olympic olympics paralympic wimbledon psychologist historian hero heroine legend
icon celebrity superstar star pioneer pioneering genius famous legendary acclaimed celebrated celebrating legacy
born-and-bred figure figures inspiring inspirational influence masterpiece masterpieces painting paintings portrait
portraits exhibition sculpture album band song theory theorem equation speech mp minister leader entrepreneur
billionaire
"""
ADULT_FAME: Final = frozenset(_ADULT_FAME.split())
"""Words that say as much of an adult, but are also what a school calls its own children."""

_OWN: Final = "our my young youngest budding future aspiring resident junior littlest little baby trainee student pupil"
OWN: Final = frozenset(_OWN.split())
"""Words that make the next one mean somebody of the school: "our poet", "budding scientist"."""

_FAMOUS: Final = """
malala yousafzai, greta thunberg, david attenborough, marcus rashford, stormzy, beyoncé, adele adkins, ed sheeran,
taylor swift, harry styles, billie eilish, elton john, paul mccartney, ringo starr, mick jagger, lewis hamilton, emma
raducanu, andy murray, serena williams, venus williams, rafael nadal, roger federer, novak djokovic, usain bolt, mo
farah, jessica ennis-hill, dina asher-smith, simone biles, tom daley, sky brown, luke littler, lionel messi, cristiano
ronaldo, kylian mbappé, harry kane, jude bellingham, bukayo saka, lamine yamal, david beckham, pelé, j k rowling, jk
rowling, jacqueline wilson, michael morpurgo, malorie blackman, michael rosen, philip pullman, david walliams, julia
donaldson, quentin blake, axel scheffler, katherine rundell, neil gaiman, kazuo ishiguro, margaret atwood, zadie
smith, hilary mantel, carol ann duffy, simon armitage, benjamin zephaniah, john agard, imtiaz dharker, lemn sissay,
bernardine evaristo, salman rushdie, stephen king, barack obama, michelle obama, joe biden, donald trump, keir
starmer, rishi sunak, angela merkel, volodymyr zelensky, tim berners-lee, bill gates, mark zuckerberg, elon musk, tim
peake, brian cox, helen sharman, mae jemison, jane goodall, stephen hawking, andrew wiles, hannah fry, katherine
johnson, rosalind franklin, alan turing, david hockney, damien hirst, tracey emin, banksy, yayoi kusama, ai weiwei,
anish kapoor, grayson perry, bridget riley, chris ofili, hans zimmer, john williams, andrew lloyd webber, lin-manuel
miranda, judi dench, ian mckellen, maggie smith, emma watson, daniel radcliffe, tom holland, zendaya, rosa parks,
nelson mandela, martin luther king, anne frank, ruby bridges, dalai lama, mary berry, jamie oliver, gordon ramsay,
nadiya hussain, alan sugar, richard branson, elizabeth ii, elvis presley, freddie mercury, david bowie, john lennon,
bob marley, bob dylan, george harrison, michael jackson, muhammad ali, maya angelou, sylvia plath, ted hughes, seamus
heaney, roald dahl, terry pratchett, noam chomsky, philip zimbardo, albert bandura, harry potter, ron weasley,
hermione granger, peter pan, bart simpson, lisa simpson, james bond, paddington bear, katniss everdeen, percy jackson,
bilbo baggins, frodo baggins, luke skywalker, winnie the pooh, peter rabbit, juliet
"""
FAMOUS: Final = frozenset(name.strip() for name in _FAMOUS.split(","))
"""Living and recent people, and characters, whose birthdays lessons speak of. Those born before 1925 need no list."""

_CREATIONS: Final = """
afghanistan africa amazon america android apple australia austria bangladesh barbie bbc belgium berlin brazil brexit
britain canada cern childline china concorde cornwall curiosity denmark devon disney dolly egypt elmer england esa eu
europe eurostar facebook finland fortnite france garfield germany ghana google greece greenpeace gromit gruffalo
holland hubble hungary iceland india instagram ipad iphone iran iraq ireland israel italy itv jamaica japan java kenya
korea lego linux london mario matilda mexico microsoft minecraft nasa nato nepal netflix netherlands nhs nigeria
nintendo norway oxfam pac-man pacman pakistan paris perseverance pixar playmobil playstation pokemon pokémon poland
portugal python roblox romania russia scotland scratch snapchat snoopy somalia sonic spain spotify sputnik sudan
sweden switzerland syria tetris tiktok turkey twitter ukraine un unesco unicef vietnam voyager wales whatsapp
wikipedia windows xbox youtube zelda zimbabwe
"""
CREATIONS: Final = frozenset(_CREATIONS.split())
"""Names that are written like a first name but are no person's."""

_NO_NAMES: Final = """
a about after again all also although always an and another any anybody anyone april are around as ask at august aw
aww baby back be because been before being big birthday birthdays born boxing breaking bravo but by cake cakes can
celebrating celebrate cheers christmas class club come coming congrats congratulations count dad date dear december
did dob do don't each early easter en english even ever every everybody everyone everything exciting february feliz
finally find first follow for forty four friday from fun funny geography get getting give go good goodbye great guess
half happy has have he heads hello her here here's hey hi hip his history homework hooray how huge hurrah hurray i i'm
i've if in is it it's its january joyeux july june just ks last late let let's letting like live look looking lots
love lovely lucky lunch make many march maths may maybe me meet mine monday more morning mum music my name never new
news next nine no not nothing november now o'clock october of off office oh ok okay old on once one only oops open or
other our out over page paper parents party pe people period please practice proud quick quiz raise re read remember
reminder results room roses sadly sample saturday say school science see send sending september service seven she
she's since sing sir six sixteen so some someone somebody something soon sorry special spot staff star stay still
student students such sunday surname sweet take tell ten term thank thanks that that's the their them then there
there's these they they're this those three thursday time to today today's tomorrow tonight too tuesday tune turn
turning turns two uk until up upn very wait warm was watch we we're we've wednesday week weekend weird welcome well
were what what's when where which while who who's why will wish wishes wishing with woohoo wow xmas year years yes
yesterday yet you you're your youngest assembly attendance auditions bell break briefing canteen chapter concert
deadline detention drama exam exams fixture football form hockey ice kick-off lesson match meeting netball number
period rehearsal rehearsals register rugby score sports swimming target temperature test total training trip tutor
unit u11 u12 u13 u14 u15 u16 u18 record row passport check list day prime door monsieur-et-madame bon anniversaire
cumpleaños felicidades alles gute zum geburtstag geboren klasse penblwydd hapus pen-blwydd mon tue tues wed weds thu
thurs fri sat sun jan feb mar apr jun jul aug sep sept oct nov dec
"""
NO_NAMES: Final = frozenset(_NO_NAMES.split())
"""Words that are written with a capital where a sentence starts, or always, and name nobody."""

_TITLES: Final = """
mr mrs miss ms mx dr prof professor coach sra srta mme mlle herr frau señor señora señorita madame monsieur mademoiselle
signor signora
"""
TITLES: Final = frozenset(_TITLES.split())
"""Titles of private people, above all of teachers."""

_HONOURS: Final = """
king queen prince princess sir dame lord lady saint st pope emperor empress president reverend duke duchess sultan tsar
kaiser guru rabbi
"""
HONOURS: Final = frozenset(_HONOURS.split())
"""Titles of public figures."""
