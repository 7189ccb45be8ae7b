"""Addresses of homes, and what only looks like one. Every home, street and postcode is made up."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.text.places.addresses import find_addresses, is_part_of

# Each text with what is to be found between « and ».
NUMBERED = [
    "Kit to «5 Tansy Lane» by Friday, please.",
    "Kit to «5 Tansy Lane, Exbridge» by Friday, please.",
    "Kit to «5 Tansy Lane, Exbridge EX40 3QD» by Friday, please.",
    "Kit to «5 Tansy Lane, Exbridge, EX40 3QD», please.",
    "Kit to «5 Tansy Lane EX40 3QD» please",
    "Kit to «5 Tansy Lane, ex403qd» please",
    "«5 Tansy Lane\nExbridge\nEX40 3QD»",
    "Send to:\n«5 Tansy Lane,\nLower Exbridge,\nDevon EX40 3QD»\nThank you!",
    "Lost cat at «5A Tansy Lane», very shy",
    "Lost cat at «12-14 Tansy Lane», very shy",
    "Lost cat at «No. 5 Tansy Lane», very shy",
    "Lost cat at «no 5, Tansy Lane», very shy",
    "Lost cat at «number 5 Tansy Lane», very shy",
    "Lost cat at «number five, Tansy Lane», very shy",
    "Lost cat: «5, Tansy Lane». Very shy!",
    "Jo lives at «5 Tansy Ln».",
    "Jo lives at «41 Saltmarsh Rd, Exbridge».",
    "Jo lives at «41 Saltmarsh Rd». And walks",
    "Jo's new house: «41 Saltmarsh Avenue»",
    "Bus shelter poem delivered to «41 Saltmarsh Ave, EX41 2LH»",
    "Party at «19 Weir Cl» on Saturday",
    "Party at «19 Weir Dr» on Saturday",
    "Party at «19 Weir Cres» on Saturday",
    "Party at «19 Weir Crescent» on Saturday",
    "Party at «19 St Petroc's Terrace» on Saturday",
    "Party at «19 St. Petroc's Street» on Saturday",
    "Party at «19 Lower Mill Street» on Saturday",
    "Party at «19 The Crescent» on Saturday",
    "Party at «19 The Avenue, Exbridge» on Saturday",
    "Party at «number 19 The Green» on Saturday",
    "Party at «19 Kiln Mews» on Saturday",
    "Party at «19 Kiln Rise» on Saturday",
    "Party at «19 Kiln Court» on Saturday",
    "Party at «19 Kiln Way» on Saturday",
    "Party at «19 Kiln Hill, Exbridge» on Saturday",
    "Party at «19 Otter View» on Saturday",
    "Party at «19 Otter Meadows» on Saturday",
    "Party at «19 Chandler's Yard» on Saturday",
    "Party at «19 Chandlers Wharf» on Saturday",
    "Party at «19 Bishop's Mead» on Saturday",
    "Party at «19 Bracken Gardens» on Saturday",
    "Party at «19 Bracken Grove» on Saturday",
    "Party at «19 Bracken Walk» on Saturday",
    "Party at «19 Bracken Place» on Saturday",
    "Party at «19 Bracken Green» on Saturday",
    "Party at «19 Bracken Park» on Saturday",
    "Party at «19 Bracken Vale» on Saturday",
    "Party at «19 Bracken End» on Saturday",
    "Party at «19 Bracken Fold» on Saturday",
    "Party at «19 Miners' Row» on Saturday",
    "Party at «19 Old Priory Gate» on Saturday",
    "Party at «19 Railway Cottages» on Saturday",
    "Party at «19 Sandpiper Quay» on Saturday",
    "Party at «3 Tinker's Steps» on Saturday",
    "Party at «3 Church Close, Nether Exbridge» on Saturday",
    "Party at «3 Station Road West» on Saturday",
    "Party at «3 Hill of Tarvit Road» on Saturday",
    "PARTY AT «3 MILL RACE ROAD, EXBRIDGE» ON SATURDAY",
    "Mrs Quill, «27 Larkrise Way», would love a carol",
    "Mrs Quill («27 Larkrise Way») would love a carol",
    "Mrs Quill's: «27 Larkrise Way»",
    "Ask Jo in 9T, «27 Larkrise Way», for the spare oboe.",
    "🏡 «27 Larkrise Way» 🎉 come at seven",
    "Label on the coat: Jo Tarrant, 9T, «27 Larkrise Way».",
    "Congratulations on the new flat, Miss Quill! «27 Larkrise Way» has never looked so good",
    "jo lives at «14 otter view road», exbridge now",
    "post it to «14 saltmarsh avenue» please",
    "address: «14 weir lane, ex40 3qd»",
    "Jo lives at «6 Kingsmead».",
    "Jo lives at «6 Highfield, Exbridge».",
    "Jo's home is «6 Wrangaton, Exbridge EX40 3QD».",
    "The parcel for «6 Parkside, EX40 3QD» is here",
    "She has moved to «No. 6 Eastgate», two doors from the sea",
    "Family at «8 Seaview Terrace» wants its trombone back",
]
FLATS = [
    "Book box at «Flat 4, 27 Larkrise Way»",
    "Book box at «Flat 4B, 27 Larkrise Way, Exbridge EX40 3QD»",
    "Book box at «Flat B, 27 Larkrise Way»",
    "Book box at «Apartment 12, 27 Larkrise Way»",
    "Book box at «Apt 12, Otter House, 27 Larkrise Way»",
    "Book box at «Flat 4, Kiln Court»",
    "Book box at «Flat 4 Kiln Court, EX40 3QD»",
    "Book box at «Flat 4, Otter House, Weir Street, Exbridge»",
    "Book box at «27 Larkrise Way, Flat 4»",
    "Book box at «Flat 2/1, 27 Larkrise Way»",
    "Book box at «Plot 7, Saltmarsh Lane»",
    "Book box at «Caravan 3, Dune View, Saltmarsh Lane»",
]
NAMED = [
    "Rehearsal tea at «Heron Cottage, Weir Lane, Exbridge», all welcome",
    "Rehearsal tea at «The Old Dairy, Weir Lane»",
    "Rehearsal tea at «The Old Chapel, Weir Lane, Exbridge EX40 3QD»",
    "Rehearsal tea at «The Hollies, Weir Lane»",
    "Rehearsal tea at «The Old Bakery, Kiln Hill, Nether Exbridge EX40 3QD»",
    "Rehearsal tea at Jo's: «Heron Lodge, Weir Lane»",
    "Rehearsal tea at «Swallow Barn, Upper Weir Road, EX41 3QD»",
    "Letters to «Tarrant's Rest, Weir Row, Nether Exbridge» from today",
    "Mrs Quill's home, «Mill House, Weir Lane», is full of clocks",
    "The cat lives at «Weir Farm, Kiln Lane»",
    "She lives at «Hillcrest, Weir Lane»",
    "Address it to «Heron Cottage\nWeir Lane\nExbridge\nEX40 3QD»",
    "Home to «Rose Cottage, 14 Weir Lane» by taxi",
]
POSTCODES = [
    "Jo's postcode is «EX40 3QD», so the bus is free",
    "The parcel went to a home at «EX40 3QD» instead",
    "Mr Quill lives at «ex40 3qd», and satnavs fail him",
    "Sleepover for the cast at Ms Quill's, «EX40 3QD»",
    "Left on a doorstep in «EX403QD»: one trumpet",
    "BBQ at my house, postcode «EX41 2LH»",
]
FOREIGN = [
    "Lettres à la famille Morel, «8 rue des Lilas, 29000 Quimper»",
    "Envoyez tout au «8, rue Victor Hugo» avant Noël",
    "Postkarten an Familie Brandt, «Lindenstraße 14, 89073 Ulm»",
    "Postkarten an Familie Brandt, «Ulmer Weg 3»",
    "Cartas para Lucía: «Calle Mayor 12», Zamora",
]
LANDMARKS = [
    "10 Downing Street has a new cat",
    "Who lives at 221B Baker Street? Year 7 do, in their heads",
    "Mr and Mrs Dursley of number four, Privet Drive",
    "Paddington, c/o the Browns, 32 Windsor Gardens",
    "1600 Pennsylvania Avenue: how do you get to live there?",
    "742 Evergreen Terrace in one-point perspective by 8T",
    "84 Charing Cross Road is our book of the week",
    "12 Grimmauld Place, drawn from memory",
    "Chapter 3: Tom lives at 9 Weir Lane with an owl. What happens next?",
    "In the novel the family of 16 Kiln Street never speaks",
    "Sherlock Holmes knocks at 14 Weir Lane. Write the next scene.",
    "Cholera, 1854: every death near 40 Broad Street",
    "The 1891 census for 14 Weir Lane: nine people, two rooms",
    "In 1665 plague came to 3 Kiln Street and never left",
    "Victorian Exbridge: 14 Weir Lane was a workhouse",
    "Anne Frank hid at Prinsengracht 263",
    "Monopoly maths: what are 4 houses on 3 Park Lane worth?",
]
VENUES = [
    "Exbridge Museum, 12 Castle Street, is free for families",
    "See you at the Odeon cinema, 12 Castle Street, at 7",
    "Our concert is in St Petroc's Church, 3 Church Street",
    "Trip to the Corn Exchange Theatre (12 Market Street, Exbridge EX40 3QD)",
    "Uniform: Exbridge Schoolwear shop, 14 High Street",
    "The café at 14 High Street gave us 40 muffins",
    "Meet outside the Guildhall Library at 2 Castle Street",
    "Exbridge Leisure Centre, 40 Station Road, hosts the gala",
    "Work experience at Quill & Sons Ltd, 9 Kiln Street",
    "Tea at the Swan Hotel, 1 Bridge Street",
    "Food parcels: Exbridge Foodbank, 33 Mill Lane, EX40 3QD",
    "12 Castle Street (the new gallery) opens on Friday",
    "14 Weir Lane, home of Exbridge Football Club",
    "12 Castle Street Surgery gave a talk on teeth",
    "Science Centre, Harbourside, Bristol BS1 5DB: worth a family trip",
    "Exbridge Arena, Weir Road, Exbridge EX40 3QD. Doors 7pm",
    "Mill Lane Primary School, 40 Mill Lane, beat us 3-1",
    "The Red Lion, High Street, Exbridge is doing a quiz",
    "Kick-off is at the Athletics Ground, Weir Road, EX40 3QD",
    "Away match: satnav EX40 3QD, coach at noon",
]
OTHER_NUMBERS = [
    "Weir Lane is closed between the church and the bridge",
    "Walk up Kiln Hill, along Weir Lane and home by Station Road",
    "Jo lives on Weir Lane and cycles",
    "Room 12, Court Block, period 3",
    "Read pages 7-12 of Mill on the Floss",
    "Year 7 Park Run: 12 of you!",
    "Year 9 Walk to School week",
    "Question 4: Square the brackets",
    "Plant 7 rows of beans and 3 squares of peas",
    "4 Tennis Courts, 2 nets",
    "2 Front Row seats for the matinee",
    "A 10 Mile Walk for charity",
    "The 5 Mile Drive is a myth",
    "100 Acre Wood, 7K's new reading corner",
    "The 12 Station Road bus is late",
    "The 14 Mill Lane pupils who came were brilliant",
    "On 4 December Weir Lane will be shut",
    "At 3.15 Weir Lane is full of parked cars",
    "£5 Park and Ride tickets",
    "AQA 8035 and J277/01: exam units, not buses",
    "Samples E3 4NB, W1 1BD and M4 2NN are ready in S4",
    "Is it room S7 3AB or S7 3AD?",
    "Weir Lane 71 dB, Station Road 68 dB",
    "Weir Lane 71, Station Road 68, corridor 93",
    "House numbers on one side: 1, 3, 5, 7",
    "U13s: Exbridge 3 Weir Lane 2",
    "Psalm 23, Green pastures and all",
    "Act 3 Scene 2, Court of Elsinore",
    "Henry 8, Park Theatre's 6: compare",
    "1 Samuel 17, David and Goliath",
    "12 Angry Men, 7 Brides, 1 Way out",
    "Route 66, Highway 61, 42nd Street: name that tune",
    "Top 10 West End shows",
    "Formula 1 Grand Prix: 3 Silverstone straights",
    "Bus lane 4, Gate 7, Platform 2",
    "We have 3 Grove pianos and 2 Yamaha ones",
    "2 Supreme Court judges came to assembly",
    "6 Word Square puzzles a day",
    "Level 3 Food Court challenge",
    "100 Times Square visitors a minute",
    "Our food drive: 400 tins, 12 Food Bank crates",
    "30 Gallery Walk posters went up",
    "Lap 7. Hill reps next",
    "Calculate the area of 12 Square tiles",
    "Where do you live? Vivo en una calle tranquila",
    "Numéro 12, c'est qui ?",
    "Platz 1: Anna, Platz 2: Ben",
    "Postcode lottery: is EX40 healthier than EX41?",
    "Home match v Weir Road Academy on Friday",
    "3 Hill sprints, 2 Park laps, 1 Way home",
    "We counted 12 red cars on mill lane",
    "10 metres down the road turn left",
    "14 years on the same street",
    "7 new road signs by 8T",
    "I have 2 left feet and 1 long road ahead",
]
IN_POSTS = [
    "Spare sousaphone free to a good home, collect from «52 Gorsey Bank, Tidewell»",
    "Get well cards for Mr Osei can be pushed through the letterbox at «7 Pilchard Steps»",
    "Seating plan leaked with addresses: Rhys, 14 Fern Bank; Nia, «3 Lower Quay»; Tom, «118a Station Rd»",
    "Today's maths: the fastest route from Amara's («6 Beechcroft») to school",
    "Amara walks 1.2 miles from «6 Beechcroft Road» to school, Dan cycles 3 from «41 The Paddocks»",
    "Our exchange families are at «3 Rue du Port, Roscoff» and «17 rue Amiral Courbet»",
    "Cats Protection are looking for the owner of a tabby found in the garden of «60 Sandy Lane».",
    "Year 11 leavers' barbecue, Saturday, Poppy's house: «Long Acre, Chapel Lane, Combe Marrow»",
    "Wreath-making at Miss Tallow's. «2 Church Cottages». Bring secateurs!",
    "The winning gingerbread house is a perfect copy of «33 Quay Street», where its baker lives",
    "Marcus has moved! New address for his bassoon: Top Flat, «9 Mariners Walk, EX40 7AA»",
    "Please stop sending pizza to the caretaker's bungalow, «1 School Lane».",
    "Homework by post: Room at the Top, «Flat 6, Granary Wharf, Exbridge EX40 1QQ»",
    '@bea_g Your certificate came back "not known at «12 Heron Way»". Where should it go?',
    "Delivered to the wrong Smith: one trombone, «12 Heron Way», Tuesday. Please check your porch",
    "Whoever left a casserole at «8 Fore Street»: Mrs Voss says thank you and more please",
    "Thank you to Grandad Joe («15 Trafalgar Terrace») for 40 bird boxes",
    "Year 8 bird survey: 12 sparrows at «12 Sparrow Lane», home of Lena in 8T",
    "Film club moves to Mr Lund's living room: «4 The Old Brewery, Brewery Lane»",
    "To the family at «22 Coronation Avenue»: your trampoline is on our field",
    "House share, one room, would suit trainee teacher: «5 Hartland Mews». Ring Miss Reed",
    "Ring the bell marked LUND at «77B West Parade» for the raffle prize",
    "«17, Foxglove Close». That's where the minibus broke down, outside Mrs Peach's",
    'Census form found in the corridor: "«21 Alma Place», 5 residents". Yours?',
    "Our Kenji's window faces the sea at «2 Lighthouse Cottages», and he has painted it 40 times",
    "Address on the back of the postcard: Nan, «Seagull's Nest, Beach Road, Tidewell»",
    "Wifi engineer sent to «61 Saltings Reach» by mistake. That's our head's home",
    "Carol singers, Thursday: «1-15 Weir Close», then «40 Weir Close» for mince pies",
    "«Ashcombe House, 3 Ashcombe Drive, EX41 9QT» is up for sale, says its Year 10 occupant",
    "Mr Khan's new pad («Flat 1, The Old Bakehouse, Silver Street») needs curtains, textiles",
    "Pen pals write to: Bo Lund, «12 Elm Grove, Exbridge, EX40 2TT», England",
    "She has lived at «Rose Villa, Albert Road», all her life",
    "«24 Elder Way» is where the party is",
    "Please send the cello to «twenty-four Elder Way»",
    "Postman's nightmare: «8 Mill Street» and «8 Mill Lane», both full of our Year 7s",
    "Drop-off for the jumble: the garage of «19 Larch Cl».",
    "The missing script is on its way back from «9 Curlew Lodge, Tidewell», where somebody's gran found it",
    "Casserole rota for the Frayne family: leave dishes at «37 Albion Terrace», no doorbells please",
    "Map skills: Year 7 drew routes to their own front doors. Best one ends at «4 Poplar Avenue» (Suki's)",
    "Trick or treat, staff edition: «15 Grange Court», follow the pumpkins",
    "Ms Farrow has swapped «2 Hope Street» for «11 Mission Row» and her commute is now four minutes",
    "Kit list typo! Please do NOT take tents to «6 Elm Park», that is a very surprised pensioner.",
    "The winning front-garden sunflower (2.9 m) is at «128 Old Exbridge Road»",
    "Proof of address accepted for the library card: «40 Victoria Buildings, EX40 2LS»",
    "Somebody in 9C wrote their address on the desk. «12 Windmill Hill, Tidewell». Come and clean it.",
    "Fundraising car wash on the drive of «21, Sycamore Close»!!",
    "\"«27 Copper Beeches»\" isn't a poem, it's where Dr Pell lives, but 10E made it one anyway",
    "Secret Santa for Mr Lund must be posted to «5 Ferry Cottages, Quayside, EX41 1DD» by the 12th",
    "«The Larches, Kiln Lane, Combe Marrow»: Miss Quill's garden opens for the school's bees on Sunday",
    "Please redirect the exam scripts for candidate 4021 to «Flat 9, Trinity Court, EX40 2BB»",
    "@pat_reads Yes! Drop them through the door of «number 3, Salter's Alley»",
    "The Frayne twins, 7K, live at «80 Beacon Road»; their rabbit lives at 82",
    "Rosa («14 Abbot's Way») can take two more for the lift share",
    "64 zoo lane style map of our street by Tia, «64 Mill Lane»",
    "Found: bus pass for K. Amari, «3 Weavers Cl, EX40 9AB»",
    "Our caretaker's leaving do is chez lui, «71 Bridle Path»",
    'Please, no more deliveries for "«The Old Coach House, Priory Road»". He moved in June.',
    "Cast photo: front row lives on Weir Lane, back row at 12 and «14 Kiln Street»",
    "We'll walk Suki home to «EX40 7QT» after the show",
    "Tonight's feedback from «3 Juniper Bank»: 'Could the steel pans stop at nine?' Sorry, Mrs Wray!",
    "The stray trombone slide has been traced to «45 Upper Strand Street».",
    "Tuba transport: Mr Bright, «8 Cross Keys Close», has a van",
    "It's official, the oldest house any 7M pupil lives in is Nia's: «Pound Farmhouse, Green Lane», 1604",
    "Dog found! Answers to Biscuit, tag says «29 Marine Parade, Tidewell»",
    "Year 6s moving up: the Lamberts of «2a Sea View Road» have spare blazers",
    "Please don't park across «number 64, Station Road»; Mrs Ferris can't get out",
    "Heritage open house: Dr Pell's own hallway tiles, «52 Abbey Crescent», Saturday",
    "Emergency contact sheet, last seen in the wind near F1: M. Roy, «9 Otter Mead, EX40 2JJ»",
    "Moved: the Peake family. From «5 Bell Street» to «The Gables, Coombe Lane».",
    "Our costume store is Ms Lake's spare room, «Flat 1, 16 Priory Street»",
    "Gran's recipe came from «3 Cable Cottages, Wharf Lane», and so did Gran",
    "DELIVERY FOR MISS VANE LEFT AT «12 MEADOW VIEW». NEIGHBOUR SIGNED.",
]
IN_OTHER_POSTS = [
    "See Year 12's photographs at The Gallery, 9 Castle Mews",
    "Dickens Museum, 48 Doughty Street: worth the train fare",
    "Our local hero: Cafe Zest, 14 Fore Street, gave us 30 muffins",
    "20 Forthlin Road: where Paul met John's guitar. Year 8 music",
    "Great Fire walk: start at Pudding Lane, finish at Pie Corner",
    "In 1911 this was 14 Mill Street, and eleven people shared two beds",
    "Geography: are houses on Mill Lane at risk of flooding? 8T took levels",
    "New bus stop on Station Road from Monday. The 14 and 52 both stop there",
    "Our rail visit: platform 4, coach B, seats 12-40, Station Road side",
    "3 Little Pigs, 1 Straw House, 0 planning permission: 7K drama",
    "Year 5 Lane swimming gala",
    "Grade 5 Theory Place offered to Bo",
    "Lab 3 Green bin only, please",
    "House points: Seacole 14 Curie 12 Turing 9",
    "Marathon route: 26 miles, 1 Tower Bridge, 0 regrets",
    "Dorset: 3 Old Harry Rocks photographs",
    "Table 4 Park View hotel menu: DT homework",
    "Walk the 630 mile South West Coast Path with 9C, one lap at a time",
    "Boost your marks: 4 Way stretch, 2 Minute Drive",
    "100 Park Runs for Mr Lund!",
    "Try the 5 Point Close Reading",
    "1066 Battle Road: our mural",
    "Visit us: Harts Lane is one way from Monday",
    "Exams: AQA 7408/1, OCR H556/02, Pearson 9MA0",
    "Sample jars B1 2AA to B1 2AD are missing from S4",
    "Level 2 Court Officials course for Year 12 netballers",
    "Flat 7th? Sharp 9th? Big Band, Thursday",
    "Plot 3 lines on one grid: Year 9 graphs",
    "Suite No. 1 in G, Bach: Room M2, Thursday",
    "Unit 4, Lesson 3: Hill Climbing algorithms",
    "The Old Vic Theatre, The Cut, London SE1 8NB streams our set text tonight",
    "Exbridge Station is 5 minutes from Harts Lane",
    "Crime data for EX40 1AA to EX40 9ZZ mapped by 9X1",
    "Meet at Mill Lane car park; 12 spaces only",
    "Sports hall 1, Court 4 Park side",
    "Bus 9 Station Road, bus 10 Quay Street",
    "The Hobbit, chapter 1: Bag End, Bagshot Row, Hobbiton",
    "Miss Marple of Danemead Cottage, High Street, St Mary Mead",
    "Satis House and its rotten cake: 10C do Dickens",
    "Kew Gardens, 3 Palm Houses, 1 happy Year 12",
    "Open evening parking: Weir Field, Harts Lane, EX40 9ZZ",
    "Year 10 at Bletchley Park, Sherwood Drive, Milton Keynes MK3 6EB",
    "Spotted at 20,000 Leagues Lane: 7K reading corner",
    "Exbridge Register Office, 5 County Square, told 10C how to count people",
    "Big Band at the Corn Exchange, Market Street, EX40 1AA, Friday 7pm",
    "Bench 7, Riverside Walk: our geographers' favourite sketching spot",
    "Mr Lund ran 10 laps of Park Road",
    "BBC Broadcasting House, Portland Place, London W1A 1AA",
    "Platform game: World 1, Level 4, Lava Lane",
    "Send entries to the Poetry Society, 22 Betterton Street, London WC2H 9BX",
    "Write to your MP at the House of Commons, London SW1A 0AA",
    "Letters to the King go to Buckingham Palace, London SW1A 1AA",
    "Year 9 Green Park litter pick",
    "Set 3 Hill intervals, Saturday",
    "There were 3 Roman Roads through Exbridge",
    "Our 5 Green Flags are on the wall",
    "Tonight: 2 Rivers Way talk by the wildlife trust",
    "1 Way to revise: test yourself. 2 Ways: test a friend",
    "Seat 14 Row F, Theatre Royal",
    "Mill Lane: 40 houses, 12 shops, 1 school",
    "Survey results: Kiln Street 14, Fore Street 22, Quay Lane 9",
    "It's a 6 Mark Question, Walk through it with us",
    "Room S12 7BC? There's no such room",
    "The Shambles, York; Gold Hill, Shaftesbury; The Lanes, Brighton: streets 8D drew",
    "Fire drill: Year 7 Court, Year 8 Field, Year 9 Yard",
    "Mousehole, Penzance: 14 Harbour seals seen",
    "Exbridge Food Bank needs tins: The Old Fire Station, Mill Road",
    "Bletchley, Hut 8, Park life",
    "London A-Z: can you find Pudding Lane, EC3R 8AB?",
    "Royal Mail says EX40 is one of 3,000 districts",
    "Trip: Roman Baths, Abbey Church Yard, Bath BA1 1LZ. Togas optional",
    "Book launch at Quayside Books, 12 Quay Street, Thursday 7pm",
    "5 Gold, 7 Silver, 12 Bronze: sports day so far",
    "Our route: 2 miles along Beacon Road and 1 up Kiln Hill",
    "Whitby: 199 Steps, 1 abbey, no vampires. 9D loved it",
    "Escape room: 60 minutes, 4 locks, Room 12, Block C",
    "Find the area of 3 Park Avenue's lawn, 12 m by 9 m",
    "Exbridge Magistrates' Court, 2 Castle Road, heard mock trial 4",
    "The Globe, 21 New Globe Walk, London SE1 9DT: Year 10 in the yard!",
    "Cadbury World, Linden Road, Bournville B30 1JR",
    "Kit from Exbridge Sports, 40 High Street, 10% off with this post",
    "Lord's, St John's Wood Road: 2 balls, 1 wicket",
    "No 1 Court at Wimbledon welcomed our ball girls",
]


FRAGMENTS = [
    "5 ",
    "14a ",
    "Flat 3",
    "Tansy ",
    "Lane",
    "Road ",
    "Court ",
    "The ",
    "Old ",
    "Forge",
    "Cottage",
    ", ",
    "\n",
    " ",
    "Exbridge",
    "EX40 3QD",
    "ex403qd",
    "lives at ",
    "Mrs Quill",
    "’s ",
    "No. ",
    "number ",
    "five ",
    "(",
    ") ",
    "museum ",
    "İ",
    "🏡",
    "rue ",
    "straße ",
]


def spelt(marked: str) -> tuple[str, list[str]]:
    return marked.replace("«", "").replace("»", ""), [part.split("»")[0] for part in marked.split("«")[1:]]


@pytest.mark.parametrize("marked", [*NUMBERED, *FLATS, *NAMED, *POSTCODES, *FOREIGN, *IN_POSTS])
def test_an_address_is_found(marked: str) -> None:
    text, expected = spelt(marked)
    assert [address.span.of(text) for address in find_addresses(text)] == expected


@pytest.mark.parametrize("text", [*LANDMARKS, *VENUES, *OTHER_NUMBERS, *IN_OTHER_POSTS])
def test_what_is_no_home_is_left_alone(text: str) -> None:
    assert [address.span.of(text) for address in find_addresses(text)] == []


@pytest.mark.parametrize(
    ("text", "published", "part"),
    [
        ("Post it to our home at EX40 3QD", "Tansy Lane, Exbridge EX40 3QD", True),
        ("Post it to our home at EX40 4QD", "Tansy Lane, Exbridge EX40 3QD", False),
        ("Come to 5 Tansy Lane", "5 Tansy Lane, Exbridge EX40 3QD", True),
        ("Come to 5 tansy ln, EX403QD", "5 Tansy Lane, Exbridge EX40 3QD", True),
        ("Come to 5 Tansy Lane, EX40 9AB", "5 Tansy Lane, Exbridge EX40 3QD", False),
        ("Come to 6 Tansy Lane", "5 Tansy Lane, Exbridge EX40 3QD", False),
        ("Come to 15 Tansy Lane", "5 Tansy Lane, Exbridge EX40 3QD", False),
        ("Come to 5 Tansy Lane", "Tansy Lane, Exbridge EX40 3QD", False),
        ("Come to 5 St. Petroc's Rd", "5 St Petrocs Road", True),
        ("Come to The Old Forge, Tansy Lane", "The Old Forge, Tansy Lane, Exbridge", True),
        ("Come to The Old Forge, Tansy Lane", "The Old Dairy, Tansy Lane, Exbridge", False),
        ("Our house is at Tansy Lane, Exbridge EX40 3QD", "St Petroc's, Tansy Lane, Exbridge EX40 3QD", True),
    ],
)
def test_a_published_address_covers_itself_and_its_parts(text: str, published: str, part: bool) -> None:
    (address,) = find_addresses(text)
    assert is_part_of(address, published) is part


def test_an_address_is_taken_apart() -> None:
    (address,) = find_addresses("Post: Flat 4B, 27 Larkrise Way, Lower Exbridge, Exbridge ex403qd")
    parts = address.parts
    assert (parts.unit, parts.number, parts.street) == ("4b", "27", "larkrise way")
    assert (parts.places, parts.postcode) == (("lower exbridge", "exbridge"), "EX40 3QD")
    assert "larkrise way" in address.cues


def test_spans_count_code_points_of_the_text_as_stored() -> None:
    text = "İ🏡 Mrs Quill’s:\r\n5\u00a0Tansy Lane\r\nExbridge"
    (address,) = find_addresses(text)
    assert address.span.of(text) == "5\u00a0Tansy Lane\r\nExbridge"


NUMBERS = st.integers(1, 999).map(str) | st.integers(1, 99).map("{}a".format) | st.just("12-14")
NAMES = st.sampled_from(["Tansy", "Lower Mill", "St Petroc's", "Otter Brook", "Bishop's", "Saltmarsh"])
KINDS = st.sampled_from(
    ["Road", "Rd", "Street", "Lane", "Avenue", "Ave", "Close", "Crescent", "Terrace", "Mews", "Way", "Court"]
)
UNITS = st.sampled_from(["", "Flat 3, ", "Apartment 3B, ", "flat c, "])
TAILS = st.sampled_from(
    ["", ", Exbridge", ", EX40 3QD", ", Exbridge EX40 3QD", "\nExbridge\nEX40 3QD", ", Nether Exbridge, ex403qd"]
)
SETTINGS = st.sampled_from(["Kit to {}.", "Jo lives at {}", "Mrs Quill ({})", "{}!", "Lost: one cat\n{}\nAsk for Jo"])


@given(unit=UNITS, number=NUMBERS, name=NAMES, kind=KINDS, tail=TAILS, setting=SETTINGS)
def test_any_number_and_street_is_found(unit: str, number: str, name: str, kind: str, tail: str, setting: str) -> None:
    written = f"{unit}{number} {name} {kind}{tail}"
    text = setting.format(written)
    assert [address.span.of(text) for address in find_addresses(text)] == [written]


@given(st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join))
def test_findings_lie_in_the_text_in_order_and_apart(text: str) -> None:
    spans = [address.span for address in find_addresses(text)]
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


@pytest.mark.parametrize(
    "unit", ["9", "9 ", "9 A ", "A", "A ", "Aa, ", ",", "9, ", "Flat 9 ", "no 9 ", "Lane ", "the ", " ", "\n"]
)
def test_long_texts_take_no_more_than_their_length(unit: str) -> None:
    started = time.process_time()
    find_addresses(unit * (200_000 // len(unit)))
    assert time.process_time() - started < 3
