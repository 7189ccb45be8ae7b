"""Whether a word that looks English stands in another language: "me llamo", "il veut me dire", "diolch i bawb".

No language is recognised as such: neighbours that English does not have are enough.
"""

from __future__ import annotations

from tweetguard.text.lazy_patterns import lazy
from tweetguard.text.voice.letter_i import is_predicate
from tweetguard.text.voice.surroundings import Surroundings
from tweetguard.text.word_lists import word_set

# Frequent and classroom words of Spanish, French, German, Italian, Portuguese, Latin, Welsh, Irish, Polish and Dutch
# that are no English words. Words that English shares ("on", "die", "comment", "pour") are left out on purpose.
_FOREIGN = word_set(
    """
    yo tú él ella ellos ellas nosotros vosotros usted ustedes que qué quién cómo dónde cuándo porque también tambien
    siempre nunca muy mucho mucha muchos muchas pero cuando esta este esto estos estas ese esa eso los las una unos
    unas del tengo tiene tienes soy eres somos estoy estás está están fui fue estar hacer hago hace haces voy vas
    vamos vive vivo vives hola adiós gracias casa mis tus nuestro nuestra mejor bueno buena hermano hermana madre
    padre gusta gustan gusto gustaría gustaria gustó encanta encantan encantó chifla chiflan mola molan flipa igual
    duele duelen importa importan parece parecen interesa interesan apetece falta faltan queda quedan toca llamo
    llamas llaman llamaba levanto levantas levanté levante ducho acuesto acosté despierto desperté lavo visto peino
    pongo pones siento sientes quedo aburre aburren molesta molestan fascina preocupa recuerda dijo dicho han dice
    dices dijeron dieron dio puede puedes podrías puedo quiero quieres quiere hizo caen fastidia pasa pasó ayuda
    ayudas ayudar je tu il elle nous vous ils elles moi toi lui leur ça cela c'est es suis sommes êtes sont était
    étais avons avez ont avait fait fais faire faut veut veux voulez peut peux pouvez vais allons allez vont dit dites
    voir voit vois sais sait avec dans mais aussi très tres bien où ou quand pourquoi parce qui quoi quel quelle mes
    ses tes nos notre votre aux du un une le les et ne pas rien jamais toujours chez voici voilà voila merci bonjour
    salut oui plaît plait plaisent manque manquent semble lève couche réveille reveille douche brosse habille souviens
    souvient demande donne donnez donner parle parles regarde rappelle rappelles appelle appelles appellent aidez
    permets permettez trouve promène amuse ennuie intéresse énerve fâche mets lave baigne ich wir ihr ist sind bist
    mich mir dich dir uns euch mein meine meinen meiner dein deine und oder aber nicht kein keine auch sehr wie wer
    wann warum der dem ein eine einen einem einer eines mit nach von zu zum zur bei aus für über unter auf haus schule
    sommer herbst frühling garten kino büro unterricht zimmer januar februar märz juni juli oktober dezember heiße
    heisse wohne komme gehe habe hast haben essen trinken spiele möchte gern leben osten westen norden süden sono sei
    siamo siete hanno abbiamo chiamo chiami chiama piace piacciono dispiace mio miei mie tuo tua tuoi tue suo suoi
    nostri vostri loro che chi cosa perché quando molto anche gli della dello degli delle nel nella ragazzi ragazze
    bambini compiti libri amici genitori studenti giorni tutti tutte grazie ciao buongiorno eu você ele ela eles elas
    chamo chamas não nao meu minha muito obrigado obrigada sinto nunc vides videt tenet amas amat amamus sunt mihi
    tibi nobis quod sed cum deus domine ora miserere libera dona mae yn ym yng yr gan dros gyda wedi ni nhw bawb pawb
    gyd iawn diolch croeso dewch mynd cofiwch llongyfarchiadau ysgol disgyblion dysgu fod wneud gael ddweud ddod fynd
    fyny lawr mewn prynhawn heddiw yfory blwyddyn flwyddyn gymraeg cymraeg dda athrawon rieni teulu cymru agus mé sé
    sí atá tá bhí raibh maith agat dhuit sláinte są nie tak się dla jak czy tata szkoła dzień dobry ja ty ik jij hij
    zij wij het een niet ook maar voor naar
    """
)
# Of these, what is a name when it bears a capital.
_NAMES = word_set("elle ella una les che nel ela juli sei ora mir gael dona vive")
# Found behind "me" or before it only in other languages, though English knows them elsewhere.
_FOREIGN_BY_ME = word_set("llama dire visto da das dan ha han he va fait suis plait no si se te lo la te")
_FOREIGN_PRONOUNS = frozenset({"te", "se", "le", "lo", "mi", "os", "lui"})
_NOT_ENGLISH_LETTER = lazy(r"[àáâãäåæçèéêëìíîïñòóôõöøùúûüýÿœßąćęłńśźżāēīōūŵŷ]")
_LOANS = word_set(
    "café cafés cliché clichés façade fiancé fiancée naïve résumé résumés décor jalapeño piñata crème brûlée purée soufflé "
    "éclair éclairs entrée crêpe crêpes déjà vu élite fête fêtes matinée protégé rosé sauté à la über doppelgänger "
    "papier-mâché mâché tête señor señora señorita séance première débris rôle café's pâté flambé appliqué passé"
)
_SPANISH_OPENING = frozenset("¡¿")
_SPANISH_OPENINGS = lazy("[¡¿]")
_SPANISH_REACH = 60
_ENDS = frozenset(".!?;:…\n")
_GLOSSES = frozenset({"=", "means", "meaning", "→", "=>", "≈", "translates"})
_REACH = 8


def is_foreign_word(word: str) -> bool:
    """Whether English does not have this word. Names are not judged: a capital letter counts only in a known word."""
    lowered = word.lower()
    if lowered in _FOREIGN:
        return word.islower() or (word.istitle() and lowered not in _NAMES)
    return word[:1].islower() and lowered not in _LOANS and _NOT_ENGLISH_LETTER.search(lowered) is not None


def stands_in_other_language(place: Surroundings) -> bool:
    """Whether the word is one of another language's."""
    if is_foreign_word(place.after()):
        return True
    word = place.written.lower()
    if is_foreign_word(place.before()) and (word == "me" or not _goes_on_in_english(place)):
        return True
    if word == "me" and _stands_among_other_pronouns(place):
        return True
    return _between_spanish_marks(place)


def _stands_among_other_pronouns(place: Surroundings) -> bool:
    """Whether pronouns of the other language stand beside it: "me te dice", "je, me, moi", "me, te, se"."""
    if place.following in _FOREIGN_BY_ME and is_foreign_word(place.after(2) or place.before(2)):
        return True
    return any(
        comma in {",", "/"} and (is_foreign_word(word) or word.lower() in _FOREIGN_PRONOUNS)
        for comma, word in ((place.after(), place.after(2)), (place.before(), place.before(2)))
    )


def is_gloss(place: Surroundings) -> bool:
    """Whether the word begins a translation ("ich bin = I am"), which says nothing of the writer."""
    if place.previous not in _GLOSSES:
        return False
    return any(is_foreign_word(place.before(steps)) for steps in range(2, _REACH))


def _goes_on_in_english(place: Surroundings) -> bool:
    """Whether plain English follows, as in "Bonjour! ... merci I loved it"."""
    following = place.after()
    if place.written.lower() == "i":
        return is_predicate(place.following)
    return following.isascii() and following.isalpha() and not is_foreign_word(place.after(2))


def _between_spanish_marks(place: Surroundings) -> bool:
    if not place.is_near(_SPANISH_OPENINGS, _SPANISH_REACH):
        return False
    for steps in range(1, _REACH):
        word = place.before(steps)
        if word in _SPANISH_OPENING or word[:1] in _SPANISH_OPENING:
            return not place.after() or is_foreign_word(place.after(2)) or not place.after().isascii()
        if not word or word in _ENDS:
            return False
    return False
