"""Names under which mail is received: the top-level domains a spelled address may end in, and the great mail providers.

Not a whole list of top-level domains (there are some 1,400, and "today" and "fun" are among them): these are the ones
that people have addresses under. A plain address ("a@b.tld") may end in any other.
"""

from __future__ import annotations

_GENERIC = (
    "com org net edu gov mil int info biz name pro mobi coop museum aero jobs post arpa "
    "example test invalid localhost "
    "app dev page blog cloud email mail online site website tech store shop digital network systems solutions "
    "school schools academy education college university institute training courses study degree foundation charity "
    "ngo ong club group team community social family care health clinic dental media news press studio design art "
    "london wales cymru scot eus gal cat asia africa berlin paris nyc tokyo xyz icu space live life world global zone"
)
_COUNTRIES = (
    "ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd "
    "cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd "
    "ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg "
    "kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv "
    "mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa "
    "sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug "
    "uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw"
)
TOP_LEVEL = frozenset(f"{_GENERIC} {_COUNTRIES}".split())

MAIL_PROVIDERS = frozenset(
    "aol btinternet fastmail gmail gmx googlemail hey hotmail hushmail icloud live mac mailinator mail msn ntlworld "
    "outlook pm proton protonmail rocketmail sky talk21 talktalk tiscali tutanota virginmedia yahoo yandex ymail "
    "zoho blueyonder plusnet posteo".split()
)

# What stands after a dot in the name of a file or a package: "logo@2x.png".
FILE_ENDINGS = frozenset("png jpg jpeg gif svg webp heic pdf py js css html json yaml zip exe mp3 mp4 docx xlsx".split())
