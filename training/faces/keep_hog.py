"""Keep dlib's frontal face detector in a file: dlib itself unpacks it anew in every process, for two thirds of a second.

    python training/faces/keep_hog.py

Nothing is trained or changed; the detector is part of dlib's source (Boost Software License 1.0).
"""

from __future__ import annotations

from pathlib import Path

import dlib

TARGET = Path(__file__).resolve().parents[2] / "src" / "tweetguard" / "models" / "faces" / "frontal.svm"

if __name__ == "__main__":
    (kept,) = dlib.get_frontal_face_detector().__getstate__()
    TARGET.write_bytes(kept)
