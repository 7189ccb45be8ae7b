"""Turn dlib's CNN face detector (mmod_human_face_detector.dat) into the ONNX file that the product ships.

    python training/faces/convert_mmod.py [--check]

Needs the packages face-recognition-models (the weights), numpy and onnx; `--check` also dlib-bin and onnxruntime: it
runs dlib itself over a random picture and compares every score. The weights are Davis King's, from
https://github.com/davisking/dlib-models, under CC0; the file is known by its SHA-256, and any other is refused.

The network: three 5x5 convolutions that halve, three of 45 filters that do not, and one of 9x9 that gives the score
of a face of 80 x 80 pixels around each place; all but the last followed by batch normalisation and ReLU
(dlib, examples/dnn_mmod_face_detection_ex.cpp). Changed on the way, without changing what it computes:

- batch normalisation is folded into the convolution before it;
- so is dlib's preparation of the input (mean colour taken off, divided by 256): the input is plain RGB, 0 to 255;
- the 45 filters are padded with zeros to 48, and the last 9x9 convolution to one channel is done as nine 9x1 filters
  whose results are shifted and added: processors work on eight or sixteen channels at a time.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

ROOT = Path(__file__).resolve().parents[2]
TARGET = ROOT / "src/tweetguard/models/faces/mmod.onnx"
WEIGHTS = "models/mmod_human_face_detector.dat"  # in the package face_recognition_models
WEIGHTS_SHA256 = "4cb19393e2fbaf2b1609a9319ad5386618c886a6234ec1b971f3e87c85d87fe6"

MEAN = np.array([122.782, 117.001, 104.298])  # dlib's input_rgb_image averages
RANGE = 256.0
EPSILON = 1e-4  # dlib's DEFAULT_BATCH_NORM_EPS
PADDED = 48  # channels instead of 45

Array = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Layer:
    """One convolution: channels in and out, the side of its kernel, its stride."""

    inputs: int
    outputs: int
    kernel: int
    stride: int


LAYERS = (
    Layer(3, 16, 5, 2),
    Layer(16, 32, 5, 2),
    Layer(32, 32, 5, 2),
    Layer(32, 45, 5, 1),
    Layer(45, 45, 5, 1),
    Layer(45, 45, 5, 1),
)
LAST = Layer(45, 1, 9, 1)


def read_weights() -> bytes:
    """The weights of the installed package, found without importing it (its import needs pkg_resources)."""
    spec = importlib.util.find_spec("face_recognition_models")
    if spec is None or spec.origin is None:
        raise SystemExit("install face-recognition-models first")
    data = (Path(spec.origin).parent / WEIGHTS).read_bytes()
    if hashlib.sha256(data).hexdigest() != WEIGHTS_SHA256:
        raise SystemExit(f"{WEIGHTS} is not the file that this script was written for")
    return data


def find_tensors(data: bytes) -> list[Array]:
    """Every tensor of parameters in dlib's serialisation, in the order of the file.

    dlib writes an integer as a count of bytes and then the bytes, least first (dlib/serialize.h), and a tensor as the
    version 2, its four sizes, and its values as raw float32 (dlib/cuda/tensor.h). The file is scanned for that pattern;
    its checksum and `fold` make sure that what is found is what was meant.
    """
    found: list[Array] = []
    start = 0
    while start < len(data) - 5:
        sizes, body = _tensor_head(data, start)
        count = int(np.prod(sizes)) if sizes else 0
        if 15 < count < 60_000 and count in sizes and body + 4 * count <= len(data):
            values = np.frombuffer(data, "<f4", count, body).astype(np.float64)
            if np.isfinite(values).all() and np.abs(values).max() < 1e4:
                found.append(values)
                start = body + 4 * count
                continue
        start += 1
    return found


def _tensor_head(data: bytes, start: int) -> tuple[list[int], int]:
    """The four sizes of a tensor that may begin at `start`, and where its values would; no sizes if none begins."""
    if data[start] != 1 or data[start + 1] != 2:
        return [], start
    sizes, place = [], start + 2
    while len(sizes) < 4:
        length = data[place] if place < len(data) else 0
        if not 0 < length <= 3:
            return [], start
        sizes.append(int.from_bytes(data[place + 1 : place + 1 + length], "little"))
        place += 1 + length
    return sizes, place


def fold(tensors: list[Array]) -> list[tuple[Array, Array]]:
    """Kernels (out, in, height, width) and biases (out) of the seven convolutions, for RGB from 0 to 255.

    For each layer the file holds six tensors: filters with biases; gamma with beta; batch mean; inverse deviation;
    running mean; running variance. Then come the last filters.
    """
    if len(tensors) != 6 * len(LAYERS) + 1:
        raise SystemExit(f"{len(tensors)} tensors found, not {6 * len(LAYERS) + 1}")
    convolutions = []
    for number, layer in enumerate(LAYERS):
        filters, scale, _, _, mean, variance = tensors[6 * number : 6 * number + 6]
        kernel, bias = _split(filters, layer)
        gamma, beta = scale[: layer.outputs], scale[layer.outputs :]
        gain = gamma / np.sqrt(variance + EPSILON)
        convolutions.append((kernel * gain[:, None, None, None], bias * gain + beta - gain * mean))
    convolutions.append(_split(tensors[-1], LAST))
    kernel, bias = convolutions[0]
    convolutions[0] = (kernel / RANGE, bias - (kernel / RANGE).sum((2, 3)) @ MEAN)
    return convolutions


def _split(values: Array, layer: Layer) -> tuple[Array, Array]:
    shape = (layer.outputs, layer.inputs, layer.kernel, layer.kernel)
    count = int(np.prod(shape))
    if len(values) != count + layer.outputs:
        raise SystemExit(f"{len(values)} values found for {layer}")
    return values[:count].reshape(shape), values[count:]


def build(convolutions: list[tuple[Array, Array]]) -> Any:
    """The ONNX model. In: `pixels`, uint8 (height, width, 3). Out: `scores`, float32 (rows, columns).

    The score at (row, column) is for a face whose middle is at pixel (8 * column + 14, 8 * row + 14): the three halving
    layers do not pad, so a picture should have a margin around it.
    """
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    constants, nodes = [], []

    def constant(name: str, values: Array) -> str:
        constants.append(numpy_helper.from_array(values.astype(np.float32), name))
        return name

    def add(operator: str, inputs: list[str], output: str, **attributes: Any) -> str:
        nodes.append(helper.make_node(operator, inputs, [output], **attributes))
        return output

    constants.append(numpy_helper.from_array(np.array([0], np.int64), "first"))
    constants.append(numpy_helper.from_array(np.array([0, 1], np.int64), "first_two"))
    here = add("Cast", ["pixels"], "numbers", to=TensorProto.FLOAT)
    here = add("Transpose", [here], "planes", perm=[2, 0, 1])
    here = add("Unsqueeze", [here, "first"], "batch")
    for number, ((kernel, bias), layer) in enumerate(zip(convolutions, LAYERS, strict=False)):
        outputs = PADDED if layer.outputs == 45 else layer.outputs
        inputs = PADDED if layer.inputs == 45 else layer.inputs
        kernel = _padded(kernel, outputs, inputs)
        bias = np.pad(bias, (0, outputs - len(bias)))
        margin = 0 if layer.stride > 1 else layer.kernel // 2
        here = add(
            "Conv",
            [here, constant(f"kernel{number}", kernel), constant(f"bias{number}", bias)],
            f"convolved{number}",
            kernel_shape=[layer.kernel] * 2,
            strides=[layer.stride] * 2,
            pads=[margin] * 4,
        )
        here = add("Relu", [here], f"layer{number}")
    kernel, bias = convolutions[-1]
    # (1, 45, 9, 9) to (9, 48, 9, 1): filter j is column j of the kernel.
    columns = _padded(kernel, 1, PADDED)[0].transpose(2, 0, 1)[:, :, :, None]
    here = add("Conv", [here, constant("columns", columns)], "column_scores", kernel_shape=[9, 1], pads=[4, 0, 4, 0])
    shifts = np.eye(9)[None, :, None, :]  # (1, 9, 1, 9): takes channel j from j - 4 places to the right
    inputs = [here, constant("shifts", shifts), constant("bias", bias)]
    here = add("Conv", inputs, "maps", kernel_shape=[1, 9], pads=[0, 4, 0, 4])
    add("Squeeze", [here, "first_two"], "scores")
    graph = helper.make_graph(
        nodes,
        "mmod_human_face_detector",
        [helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["height", "width", 3])],
        [helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["rows", "columns"])],
        constants,
        doc_string="dlib's mmod_human_face_detector by Davis King, CC0; converted by tweetguard",
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="tweetguard")
    model.ir_version = 9
    onnx.checker.check_model(model, full_check=True)
    return model


def _padded(kernel: Array, outputs: int, inputs: int) -> Array:
    return np.pad(kernel, ((0, outputs - kernel.shape[0]), (0, inputs - kernel.shape[1]), (0, 0), (0, 0)))


def check(convolutions: list[tuple[Array, Array]], target: Path) -> None:
    """The shipped file against the plain arithmetic of the folded network, on a small random picture."""
    import onnxruntime

    pixels = np.random.default_rng(1).integers(0, 256, (240, 200, 3), np.uint8)
    session = onnxruntime.InferenceSession(target, providers=["CPUExecutionProvider"])
    (scores,) = session.run(None, {"pixels": pixels})
    layers = [*LAYERS, LAST]
    maps = pixels.astype(np.float64).transpose(2, 0, 1)
    for number, ((kernel, bias), layer) in enumerate(zip(convolutions, layers, strict=True)):
        margin = 0 if layer.stride > 1 else layer.kernel // 2
        maps = np.pad(maps, ((0, 0), (margin, margin), (margin, margin)))
        windows = np.lib.stride_tricks.sliding_window_view(maps, kernel.shape[2:], (1, 2))
        windows = windows[:, :: layer.stride, :: layer.stride]
        maps = np.einsum("ihwyx,oiyx->ohw", windows, kernel, optimize=True) + bias[:, None, None]
        if number < len(LAYERS):
            maps = np.maximum(maps, 0)
    worst = float(np.abs(scores - maps[0]).max())
    print(f"largest difference of a score: {worst:.1e}")
    if worst > 1e-3:
        raise SystemExit("the file does not compute what the network does")


def main() -> None:
    """Write the file; with --check, compare it with the network's arithmetic too."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--target", type=Path, default=TARGET)
    arguments = parser.parse_args()
    convolutions = fold(find_tensors(read_weights()))
    arguments.target.parent.mkdir(parents=True, exist_ok=True)
    data = build(convolutions).SerializeToString(deterministic=True)
    arguments.target.write_bytes(data)
    print(f"{arguments.target}: {len(data)} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")
    if arguments.check:
        check(convolutions, arguments.target)


if __name__ == "__main__":
    main()
