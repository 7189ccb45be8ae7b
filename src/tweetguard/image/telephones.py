"""Tell from what a camera says of itself whether it is a telephone.

Makers that make nothing else (or no cameras) are known by name; of those that make both, the models are. The lists are
of brands and of the makers' own model numbers, as they stand in EXIF.
"""

from __future__ import annotations

import re

# Makers of telephones only, as far as pictures go; matched as whole words anywhere in the make.
TELEPHONE_MAKERS = re.compile(
    r"\b(nokia|hmd|sony ?ericsson|huawei|honor|xiaomi|redmi|poco|oppo|vivo|one ?plus|realme|motorola|lge?|lg electronics"
    r"|htc|blackberry|research in motion|rim|palm|zte|nubia|fairphone|nothing|tcl|tct|alcatel|meizu|leeco|letv|essential"
    r"|jolla|wiko|bq|doogee|ulefone|blackview|umidigi|tecno|infinix|itel|oukitel|cubot|elephone|gionee|coolpad|hisense"
    r"|micromax|lava|karbonn|spreadtrum|unihertz|yota ?devices|gigaset|sagem|pantech|kyocera|danger|t-mobile|vodafone"
    r"|orange|verizon|vertu|caterpillar|bullitt|smartisan|google|iqoo|crosscall|emporia|doro|archos|prestigio|fly|nextbit"
    r"|murena|teracube|shift|punkt|light|apple ios|siemens|benq-siemens|razer|cat|wileyfox|leagoo|homtom|vernee|meitu|sonim"
    r"|neffos|vsmart|blu|lenovo)\b",
    re.IGNORECASE,
)
# Models of those who make cameras or computers too, whatever the make says.
TELEPHONE_MODELS = re.compile(
    r"\b(iphone|ipod touch|pixel( \d| fold| xl|$)|nexus (one|s|4|5x?|6p?)\b|galaxy (?!camera|nx|tab)|lumia|xperia|zenfone|asus_[a-z]\d"
    r"|razr|moto ?[a-z]\b|blackberry|windows phone|rog phone|surface duo|liquid|aquos|arrows|eluga|leitz phone|ektra)"
    r"|^(SAMSUNG[- ])?(SM-|GT-|SGH-|SPH-|SCH-|SHV-|SHW-)[A-Z]?\d"  # Samsung's; its cameras are NX, ES, WB, EK-GC
    r"|^SC-\d\d[A-Z]$"  # the same in Japan; its camcorders are SC-D364 and the like
    r"|^(ASUS_)?(A|X|Z)0\d\d[A-Z]{1,2}$|^(VS|LM-)[A-Z]?\d{3}|^(SH|F)-\d\d[A-Z]$|^RM-\d{3,4}\b",
    re.IGNORECASE,
)
# Sony's; its cameras are DSC, ILCE, NEX, SLT. Nikon's E5700 would look the same.
SONY_MAKE = re.compile(r"^(sony|semc|$)", re.IGNORECASE)
SONY_MODELS = re.compile(r"^([CDEFGHIJL]\d{4}|XQ-[A-Z]{2}\d\d|SO-?\d\d[A-Z]|LT\d\d[a-z]|ST\d\d[ai])$", re.IGNORECASE)
LENSES = re.compile(r"\b(iphone|pixel \d|galaxy|telephone|smartphone)\b", re.IGNORECASE)
# Programs that run on telephones only and write their name into the pictures they take.
SOFTWARE = re.compile(
    r"\b(hdr\+ \d|mediatek camera|android|google camera|gcam|windows phone|lumia|blackberry|iphone|instagram|snapchat|whatsapp"
    r"|open camera|camera fv-5)\b|^[A-Z]\d{3,4}[A-Z0-9]{1,3}XX[A-Z0-9]{4,}$",  # Samsung's builds: G975FXXU3BSKO
    re.IGNORECASE,
)
# Cameras and tablets of makers of telephones.
NO_TELEPHONES = re.compile(
    r"\b(ipad|digimax|techwin|galaxy (camera|nx)|ek-g[cn]\d*|lg ?5000|lg-r105|finecam|contax"
    r"|(sm-[txp]|gt-p)\d\w*|pixel (c|tablet|slate)|lenovo (tab|yoga|tb-\w+))\b",
    re.IGNORECASE,
)


def is_telephone(make: str, model: str, lens: str = "", software: str = "", host: str = "") -> bool:
    """Whether a telephone took the picture; any of the words may be empty."""
    words = f"{make} {model}"
    if NO_TELEPHONES.search(words):
        return False
    if TELEPHONE_MAKERS.search(make) or TELEPHONE_MODELS.search(model):
        return True
    if SONY_MAKE.search(make) and SONY_MODELS.search(model):
        return True
    if not make and TELEPHONE_MAKERS.match(model):  # the model says the make, too
        return True
    if LENSES.search(lens) or re.search(r"\biphone\b", host, re.IGNORECASE):
        return True
    return SOFTWARE.search(software) is not None
