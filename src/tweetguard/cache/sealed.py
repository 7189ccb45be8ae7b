"""Seal bytes with a key that is the digest of something, so that nobody opens them who does not hold that very thing.

The stream is SHAKE-256 over the key and a salt of its own, the seal a keyed BLAKE2b over all of it.
"""

from __future__ import annotations

import hashlib
import hmac
import os

SALT_BYTES = 16
SEAL_BYTES = 32


def seal(data: bytes, key: bytes) -> bytes:
    """The data, unreadable without the key."""
    salt = os.urandom(SALT_BYTES)
    hidden = _with_stream(data, key, salt)
    return salt + _mark(salt + hidden, key) + hidden


def unseal(sealed: bytes, key: bytes) -> bytes | None:
    """The data that was sealed with this key; None when it was not, or was changed since."""
    salt, mark, hidden = (
        sealed[:SALT_BYTES],
        sealed[SALT_BYTES : SALT_BYTES + SEAL_BYTES],
        sealed[SALT_BYTES + SEAL_BYTES :],
    )
    if not hmac.compare_digest(mark, _mark(salt + hidden, key)):
        return None
    return _with_stream(hidden, key, salt)


def _with_stream(data: bytes, key: bytes, salt: bytes) -> bytes:
    stream = hashlib.shake_256(b"tweetguard stream" + key + salt).digest(len(data))
    return (int.from_bytes(data, "big") ^ int.from_bytes(stream, "big")).to_bytes(len(data), "big")


def _mark(data: bytes, key: bytes) -> bytes:
    return hashlib.blake2b(data, key=key, person=b"tweetguard seal", digest_size=SEAL_BYTES).digest()
