"""Read the text in a picture with RapidOCR, which is not always installed (the extra `ocr`).

Its own way would be to look through the whole picture in its full size, and to fetch models that it lacks. Here a small
copy is searched first, only where that shows text is looked closely, and the models are those in its wheel or none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from importlib.resources import as_file, files
from importlib.util import find_spec
from threading import Lock
from typing import TYPE_CHECKING, Any

from tweetguard.image.facts import Box
from tweetguard.image.mmod import MAX_THREADS, usable_processors
from tweetguard.image.picture_text import PictureText, SeenLine, SeenWord, laid_out
from tweetguard.image.text_regions import CLOSE, Region, regions_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt
    from PIL.Image import Image

    Pixels = npt.NDArray[np.uint8]
    Numbers = npt.NDArray[np.float32]

NEEDED = ("rapidocr", "cv2", "omegaconf")
MODELS = {"Det": "_det_", "Cls": "_cls_", "Rec": "_rec_"}  # RapidOCR's steps, and what the names of their models hold
GLANCE = 640  # pixels on the long side of the copy that is searched first
STEP = 32  # the network wants sides that are multiples of this
INK = 0.2  # what scores more at a glance may be text; RapidOCR's own threshold is 0.3
LEAST_SCORE = 0.5  # and below this what it read is noise
UPSIDE_DOWN, SURE_OF_IT = "180", 0.9
SLACK = 0.25  # of its height: how much wider a word's box is made, since it is reckoned from columns of the network

_one_at_a_time = Lock()  # two pictures read at once would need twice the memory, and take as long


class TextReadingError(Exception):
    """The text in a picture cannot be read, though the reader is installed."""


@cache
def installed() -> bool:
    """Whether the reader is there; nothing is imported."""
    return all(find_spec(name) is not None for name in NEEDED)


def read_text(image: Image) -> PictureText:
    """The text in an upright RGB picture; boxes in pixels of `image`.

    Raises TextReadingError when the reader cannot be loaded, or fails.
    """
    try:
        with _one_at_a_time:
            return laid_out([line for region in _regions(image) for line in _lines(image, region)])
    except TextReadingError:
        raise
    except MemoryError:
        raise TextReadingError("the picture is too large for this computer's memory") from None
    except Exception as error:  # what RapidOCR, OpenCV and the runtime raise is told nowhere
        raise TextReadingError(f"the text reader failed ({type(error).__name__})") from error


@dataclass(frozen=True, slots=True)
class _Reader:
    """RapidOCR with its models, and the model that finds text by itself."""

    rapid: Any
    finding: Any


def _regions(image: Image) -> tuple[Region, ...]:
    """Where in the picture there may be text."""
    import numpy as np

    scale = min(1.0, GLANCE / max(image.size))
    width, height = (max(STEP, round(side * scale / STEP) * STEP) for side in image.size)
    small = np.asarray(image.resize((width, height), reducing_gap=2.0), np.float32)
    pixels = np.ascontiguousarray((small[:, :, ::-1] / 127.5 - 1.0).transpose(2, 0, 1)[None])
    finding = _reader().finding
    (scores,) = finding.run(None, {finding.get_inputs()[0].name: pixels})
    ink: Numbers = scores[0, 0]
    return regions_of(ink > INK, image.size)


def _lines(image: Image, region: Region) -> Iterator[SeenLine]:
    """The lines of a region, in pixels of the picture."""
    import numpy as np

    part = image.crop(region.box).resize(region.size, reducing_gap=2.0)
    pixels: Pixels = np.ascontiguousarray(np.asarray(part)[:, :, ::-1])
    rapid = _reader().rapid
    shift: dict[str, Any] = {}
    try:
        crops, found = rapid.detect_and_crop(pixels, shift)
    except _nothing_found():
        return
    turned, ways = rapid.cls_and_rotate(crops)
    read = rapid.recognize_txt(turned)
    texts, scores = read.txts, read.scores
    words = rapid.cal_rec_boxes(crops, found.boxes, read).word_results
    above, beside = shift["padding_1"]["top"], shift["padding_1"]["left"]
    place = _Place(region, beside, above)
    for text, score, corners, line, (way, sure) in zip(texts, scores, found.boxes, words, ways.cls_res, strict=True):
        if score < LEAST_SCORE or not text.strip():
            continue
        over = UPSIDE_DOWN in way and sure > SURE_OF_IT
        yield _line(text, float(score), corners, line, place, over)


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the pixels that the reader saw lie in the picture."""

    region: Region
    left: int
    top: int

    def point(self, corner: Any) -> tuple[float, float]:
        box, size = self.region.box, self.region.size
        across, down = (box[2] - box[0]) / size[0], (box[3] - box[1]) / size[1]
        return box[0] + (float(corner[0]) - self.left) * across, box[1] + (float(corner[1]) - self.top) * down

    def box(self, corners: Any) -> Box:
        points = [self.point(corner) for corner in corners]
        left, right = min(x for x, _ in points), max(x for x, _ in points)
        top, bottom = min(y for _, y in points), max(y for _, y in points)
        slack = SLACK * min(bottom - top, right - left)
        return int(left - slack), int(top), int(right + slack) + 1, int(bottom) + 1


def _line(text: str, score: float, corners: Any, line: Any, place: _Place, over: bool) -> SeenLine:
    """A line with its words; where the reader's words do not make up its text, they get the line's whole box."""
    placed = [place.point(corner) for corner in corners]
    height = abs(placed[3][1] - placed[0][1]) + abs(placed[3][0] - placed[0][0])
    width = abs(placed[1][0] - placed[0][0]) + abs(placed[1][1] - placed[0][1])
    if height >= 1.5 * width:  # RapidOCR turns what stands upright to the left before it reads it
        placed = [placed[1], placed[2], placed[3], placed[0]]
    if over:
        placed = [placed[2], placed[3], placed[0], placed[1]]
    parts = text.split()
    if "".join(word for word, _, _ in line) == "".join(parts):
        boxes = _boxes_of(parts, line, place)
        if over:
            middle = sum(x for x, _ in placed) / 4, sum(y for _, y in placed) / 4
            boxes = [_other_side(box, middle) for box in boxes]
    else:
        boxes = [place.box(corners)] * len(parts)
    words = tuple(SeenWord(part, box) for part, box in zip(parts, boxes, strict=True))
    return SeenLine(words, (placed[0], placed[1], placed[2], placed[3]), score)


def _boxes_of(parts: list[str], line: Any, place: _Place) -> list[Box]:
    """The boxes of the words between spaces; RapidOCR cuts some of them further, at a sign or a wide gap."""
    boxes, pieces = [], iter(line)
    for part in parts:
        corners, length = [], 0
        while length < len(part):
            word, _, quad = next(pieces)
            corners += list(quad)
            length += len(word)
        boxes.append(place.box(corners))
    return boxes


def _other_side(box: Box, middle: tuple[float, float]) -> Box:
    """Where a word of a line that stands on its head really is: RapidOCR reckons as if it had not turned the line."""
    across, down = round(2 * middle[0]), round(2 * middle[1])
    return across - box[2], down - box[3], across - box[0], down - box[1]


@cache
def _reader() -> _Reader:
    """The reader with its three models, loaded once in a process. Raises TextReadingError."""
    try:
        import onnxruntime

        omegaconf = import_module("omegaconf")
        rapid = import_module("rapidocr").RapidOCR(
            params={
                "Global.log_level": "critical",
                "Global.return_word_box": True,
                "Det.limit_type": "max",
                "Det.limit_side_len": CLOSE,
            }
        )
        onnxruntime.disable_telemetry_events()
        sessions = {step: _session(name) for step, name in MODELS.items()}
        # Given ready-made sessions, RapidOCR has no reason to look for models, nor to fetch them.
        with omegaconf.flag_override(rapid.cfg, "allow_objects", True):
            for step, session in sessions.items():
                rapid.cfg[step].session = session
    except TextReadingError:
        raise
    except Exception as error:
        raise TextReadingError(f"the text reader cannot be loaded ({type(error).__name__})") from error
    return _Reader(rapid, sessions["Det"])


def _session(name: str) -> Any:
    """The model in RapidOCR's wheel whose file name holds `name`."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = min(MAX_THREADS, usable_processors())
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # an arena keeps the most that was ever needed
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")  # do not burn other programs' time
    options.log_severity_level = 3
    models = [each for each in (files("rapidocr") / "models").iterdir() if name in each.name and each.name.endswith(".onnx")]
    if len(models) != 1:
        raise TextReadingError(f"the text reader has {len(models)} models *{name}*.onnx in its folder, not one")
    with as_file(models[0]) as path:
        return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def _nothing_found() -> type[Exception]:
    """What RapidOCR raises where it finds no line."""
    error: type[Exception] = import_module("rapidocr.main").RapidOCRError
    return error
