"""Word lists that tell addresses: kinds of streets and houses, of venues, and what looks like an address but is none."""

from __future__ import annotations

from typing import Final

_PLAIN_STREETS: Final = """
road rd street str avenue ave av lane ln close drive crescent cres terrace terr ter mews grove gardens gdns boulevard
blvd cottages villas wynd ropewalk cul-de-sac causeway esplanade promenade highway bypass turnpike loan loaning brae
gait snicket ginnel twitten
"""
PLAIN_STREETS: Final = frozenset(_PLAIN_STREETS.split())
"""Words that end the name of a street and seldom mean anything else after a name."""

_OTHER_STREETS: Final = """
way court ct place pl row hill rise walk green view park parade square sq yard vale mead mede croft path meadow
meadows end fold gate heights wharf quay common broadway chase copse dene garth glebe heath orchard orchards spinney
reach approach st dr cl buildings cloisters coppice courtyard dale dell drift drove drang edge fairway garden glade
glen greenway hatch hollow holt hurst knoll lawn lawns lea leas leaze ley leys loke maltings marina moor moorings
mount nook oval paddock paddocks passage pastures pier pightle precinct ridge ridgeway riverside slope strand tye
vennel waterside willows woodlands beeches elms limes oaks poplars
"""
OTHER_STREETS: Final = frozenset(_OTHER_STREETS.split()) - PLAIN_STREETS
"""Words that end the name of a street as often as another's."""

_SELDOM_STREETS: Final = """
alley arcade arches bank barn barns bottom bridge brook brow bungalows butts cliff close combe coombe corner covert
cross crossing crossway down downs estate farm field fields ferry fen ford gardens grange ground grounds haven houses
jetty landing link links lodge manor market mansions marsh mill plain plains point port pryors range rank retreat ride
roundabout sands shaw shore side slade slip spur stairs steps strait thicket thorns top track upland viaduct village
warren water well wells wood woods works
"""
SELDOM_STREETS: Final = frozenset(_SELDOM_STREETS.split()) - PLAIN_STREETS - OTHER_STREETS
"""Words that end the name of a street now and then, so that something else must say that they do."""

_SHORT: Final = """
rd=road str=street st=street ave=avenue av=avenue ln=lane cl=close dr=drive cres=crescent terr=terrace ter=terrace
gdns=gardens blvd=boulevard ct=court pl=place sq=square hse=house ctg=cottage apt=apartment fl=flat
"""
SHORT_STREETS: Final = dict(pair.split("=") for pair in _SHORT.split())
"""Short forms and what they stand for, so that the same address compares equal in both."""

_ONE_WORD_STREETS: Final = "gate market way side walk croft field fields bank crest dene view mead hill lands wood bourne holme"
ONE_WORD_STREETS: Final = tuple(_ONE_WORD_STREETS.split())
"""What streets of one word often end in: Eastgate, Haymarket, Kingsway."""

_FOREIGN_STREETS: Final = """
allee allée avenida bd boulevard calle camino chemin corso cours gasse impasse paseo piazza platz plaza quai route
rue ruelle strasse straße via viale vicolo weg
"""
FOREIGN_STREETS: Final = frozenset(_FOREIGN_STREETS.split())
"""Words of French, German, Spanish and Italian streets."""

_DWELLINGS: Final = """
cottage cottages barn farmhouse forge vicarage rectory manse parsonage presbytery bungalow granary stables gatehouse
oast oasthouse croft dairy smithy schoolhouse nook rest haven retreat cabin chalet houseboat hideaway nest hollow dell
maltings annexe annex longhouse crofthouse lodge villa bothy roundhouse outhouse boathouse snug hovel wendy-house
"""
DWELLINGS: Final = frozenset(_DWELLINGS.split())
"""Words that end the name of a house where somebody lives."""

_BIG_HOUSES: Final = "house farm mill manor grange hall tower towers court view end corner place priory abbey chapel bakery"
BIG_HOUSES: Final = frozenset(_BIG_HOUSES.split())
"""Words that end names of houses, but of offices, stately homes and venues as well."""

_TREES: Final = """
willows laurels hollies firs elms limes beeches oaks chestnuts gables cedars poplars pines birches orchards hawthorns
brambles paddocks lilacs roses magnolias maples rowans sycamores aspens larches alders ashes yews spinneys hollyhocks
"""
TREES: Final = frozenset(_TREES.split())
"""Houses called after trees: The Willows."""

_TRADES: Final = """
books sports games toys cycles bikes foods music flowers records kitchens motors autos electrics interiors designs
crafts shoes prints press media travel cars taxis services supplies dental opticians wines teas cakes furniture
carpets windows
"""
TRADES: Final = frozenset(_TRADES.split())
"""What names of shops end in, where they have capitals."""

_VENUES: Final = """
museum gallery theatre cinema stadium arena hall library church chapel cathedral abbey mosque temple synagogue
gurdwara mandir monastery minster priory school college academy university sixth-form nursery hospital clinic surgery
hospice dentist pharmacy chemist optician vet vets centre center leisure gym pool baths rink pavilion clubhouse club
ground pitch station airport depot terminal hotel hostel inn pub tavern arms restaurant café cafe bistro bakery
takeaway pizzeria chippy shop shops store stores supermarket bookshop boutique florist barber salon outlet showroom
market exchange office offices studio studios workshop warehouse factory brewery garage solicitors bank post-office
foodbank charity embassy consulate court courthouse guildhall townhall parliament palace castle fort park zoo aquarium
planetarium observatory garden-centre venue headquarters hq archive archives agency society trust association
federation union institute foundation council commission department ministry board bureau commons lords registry
company ltd limited plc co sons bros oxfam waterstones tesco sainsbury's boots greggs costa starbucks nando's
mcdonald's wilko argos asda aldi lidl co-op whsmith
"""
VENUES: Final = frozenset(_VENUES.split())
"""Places open to the public, and businesses; with one of these before it, an address is nobody's home."""

_NO_STREET_NAMES: Final = """
mile miles minute min hour hours day second metre metres meter km foot acre man point star week month lap laps length
tennis squash netball basketball badminton volleyball food car front back death word blood bottle question data piggy
world national theme science business retail skate water country safari amusement sponsored charity moon learning cat
dog space fun nature flight career tow hard usb pen google test book toy coat clothing membership dead year term half
third first second punnett magic times multiplication number set chi unit pay sun high-rise work birth hiding fire
dress victory hit christmas easter military passing-out supreme crown high magistrates youth county memory fast slow
bus swimming milky only long best right wrong either other same over under plan side logic security starting finish
finishing bowling putting cricket golf football rugby hockey playing sports simple easy quick baby key final small big
giant next four two three five six seven eight
"""
NO_STREET_NAMES: Final = frozenset(_NO_STREET_NAMES.split())
"""Words that, alone before a word such as "row" or "court", make it something else than a street."""

_NO_STREETS: Final = """
east end, gallery walk, garden path, high road, learning walk, main road, market place, one way, royal court, sea
view, south bank, street view, trafalgar square, village green, wall street, west end
"""
NO_STREETS: Final = frozenset(name.strip() for name in _NO_STREETS.split(","))
"""Whole names that are of no use as a home's."""

UNMISTAKABLE: Final = PLAIN_STREETS - {"lane", "drive", "close", "gardens", "grove", "gdns", "ln"}
"""Street words before which any name is a street's."""

_COUNTED: Final = """
act bus buses chapter class ch exercise figure fig form grade group gate ks lab lesson level page pages pp paper part
period platform question q room rooms route round row scene score section set stage stall step stop table task team
train unit verse vol volume week y year years yr lane locker exit junction j psalm sonnet symphony op opus hymn bed
ward pitch court box bay top under u over aged age key only approximately about roughly nearly almost version v test
channel radio apollo henry edward
"""
COUNTED: Final = frozenset(_COUNTED.split())
"""A number after one of these is no house's."""

_LANDMARKS: Final = """
downing street; baker street: 221b 221; privet drive; windsor gardens: 32; grimmauld place; pennsylvania avenue:
1600; evergreen terrace; coronation street; albert square; ramsay street; spooner street; sesame street; jump
street: 21 22; cloverfield lane; elm street: 1428; charing cross road: 84; rillington place: 10; sunset strip: 77;
conch street: 124; wallaby way: 42; cherry tree lane: 17; festive road: 52; wimpole street: 27a 50; eaton place:
165; wallaby street: 62; west wallaby street: 62; scotland street: 44; eccles street: 7; maresfield gardens: 20;
gough square: 17; doughty street: 48; forthlin road: 20; menlove avenue: 251; savile row: 3; abbey road: 3; acacia
road: 29; acacia avenue: 22 23; mockingbird lane: 1313; cemetery lane; fleet street: 186; cheyne row: 24; berkeley
square: 50; fenchurch street: 20; leadenhall street: 122; canada square; fifth avenue; broad street: 40; old bailey;
threadneedle street; carlton house terrace; cable street; pudding lane; great marlborough street; victoria
embankment; regent street; oxford street; bow street; diagon alley; knockturn alley; spinner's end; wisteria lane;
paradise street; penny lane; whitehall place; great george street; horse guards road; great smith street: 20; old
kent road; park lane; mayfair; whitechapel road; euston road; pentonville road
"""
LANDMARKS: Final = {
    street.strip(): numbers.strip()
    for street, _, numbers in (entry.partition(":") for entry in _LANDMARKS.replace("\n", " ").split(";"))
}
"""Streets of literature, government and games, each with the numbers that are famous there; "" means that all are."""

_NOT_REAL: Final = """
chapter novel fictional fiction character characters sherlock holmes watson poirot marple matilda paddington dursley
dursleys hogwarts monopoly scene stanza playwright sitcom soap opera's screenplay pretend imaginary invented made-up
"""
NOT_REAL: Final = frozenset(_NOT_REAL.split())
"""Words of stories and games."""

_PAST: Final = """
victorian georgian edwardian tudor medieval century centuries birthplace archaeologists workhouse blitz cholera plague
evacuee evacuees 1940s 1930s 1920s 1910s suffragette suffragettes prime minister president chancellor
"""
PAST: Final = frozenset(_PAST.split())
"""Words of history and government."""

_HOMELY: Final = """
lives live living lived home homes house houses doorstep porch doormat letterbox garden garage flat bedroom kitchen
lodger landlady landlord neighbour neighbours neighbor resident residents tenant tenants owner owners family families
household housewarming moved moving move keys address addressed knock doorbell front-door shed attic loft driveway
sofa parcel parcels delivered deliver delivery courier post posted letter letters card cards postcard postcards send
sent sleepover barbecue bbq babysit babysitting childminder lodgings round nan nana gran grandma grandad mum mam dad
aunt auntie uncle returned drop dropped collect collection collected pick host hosts hosting
"""
HOMELY: Final = frozenset(_HOMELY.split())
"""Words that speak of somebody's home or of what is brought there."""

_HOMES: Final = """
lives live living lived home homes house doorstep porch doormat letterbox garage bedroom cottage bungalow flat
neighbour neighbours lodger landlady landlord resident tenant owner household housewarming moved address addressed
parcel courier sleepover barbecue bbq babysit babysitting childminder nan nana gran grandma grandad mum mam dad aunt
auntie uncle somebody's someone's party delivered returned driveway loft attic shed sofa
"""
HOMES: Final = frozenset(_HOMES.split())
"""Those of them that make a postcode by itself somebody's."""

_PUBLIC: Final = """
parking coach coaches minibus fixture fixtures kick-off venue match district area catchment
region constituency sector map data sample samples plate plates specimen unit units room rooms code codes paper
"""
PUBLIC: Final = frozenset(_PUBLIC.split())
"""Words that make it a place to drive to, a stretch of country, or no postcode."""

_NOT_HOME: Final = """
match matches game games fixture fixtures page pages learning school schools time team kit shirt economics win leg run
runs straight working work made grown secretary office counties ground dressing advantage crowd side defeat draw tie
form
"""
NOT_HOME: Final = frozenset(_NOT_HOME.split())
"""After "home" or "house" these make another thing of it: home match, house points."""

_NO_PLACES: Final = """
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thurs fri sat sun january february
march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
mr mrs miss ms mx dr sir madame herr frau coach year years please thank thanks thankyou ask call ring email bring come
collect see meet we you they he she it this that these those the a an all any and but or if so no not yes now then
there here when where who what why how our your my his her their its for from with at by on in to of as is are was
were be do did have has had will would could should can may might must just only also too very well good great lovely
happy saturday's first next last today tomorrow tonight yesterday any anyone everybody everyone nobody somebody don't
doors door look parents pupils students staff queries contact tel phone dob upn born form class tickets free
"""
NO_PLACES: Final = frozenset(_NO_PLACES.split())
"""Capitalised words that begin something new after a street rather than name its town."""
