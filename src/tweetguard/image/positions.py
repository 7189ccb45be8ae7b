"""Tell whether a file's latitude and longitude are a place, in whatever form a camera or a program wrote them.

What is a place is decided for the careful side. Not a place: half of one, nothing but zeros, fractions of nothing and
empty texts (what cameras without a signal write), a version, a time, a height. A place: values that are there and
cannot be read, since another program may read them; the last known place of a receiver that has lost its signal (status
V); latitude and longitude without N, S, E and W.
"""

from __future__ import annotations

import math
import re

from tweetguard.image.exif import Value

LATITUDE, LONGITUDE, DESTINATION_LATITUDE, DESTINATION_LONGITUDE = 2, 4, 20, 22  # EXIF's tags
# XMP's properties: EXIF's own, those of drones (with their misspelling), W3C's and Dublin Core's.
XMP_POSITIONS = {
    "GPSLatitude": ("GPSLongitude",),
    "GPSDestLatitude": ("GPSDestLongitude",),
    "GpsLatitude": ("GpsLongitude", "GpsLongtitude"),
    "lat": ("long", "lon", "lng"),
    "latitude": ("longitude",),
    "Latitude": ("Longitude",),
}


def is_position(latitude: Value | None, longitude: Value | None) -> bool:
    """Whether the two are a place; see above for what counts."""
    kinds = _kind(latitude), _kind(longitude)
    return "void" not in kinds and kinds != ("zero", "zero")


def _kind(value: Value | None) -> str:
    """What one of the two values is: a number ("some", "zero"), nothing ("void"), or what cannot be read ("some")."""
    if value is None:
        return "void"
    if isinstance(value, bytes):  # what could not be read, or has no set meaning
        return "zero" if value and not any(value) else "some"
    if isinstance(value, str):
        if not re.search(r"\d", value):
            return "void"
        return "some" if re.search("[1-9]", re.sub(r"/\s*\d+", "", value)) else "zero"  # 0/100 is zero, too
    if not value or value[0] is None or math.isnan(value[0]):
        return "void"
    return "some" if any(part and not math.isnan(part) for part in value) else "zero"
