"""Turn dlib's CNN face detector (mmod_human_face_detector.dat) into the two ONNX files that the product ships.

    python training/faces/convert_mmod.py [--check]

Needs the packages face-recognition-models (the weights), numpy and onnx; `--check` also onnxruntime: it works the
network out in plain numpy on a random picture and compares every score. That dlib itself finds the same faces is what
tests/image/test_parity.py shows. The weights are Davis King's, from
https://github.com/davisking/dlib-models, under CC0; the file is known by its SHA-256, and any other is refused.

The network: three 5x5 convolutions that halve, three of 45 filters that do not, and one of 9x9 that gives the score
of a face of 80 x 80 pixels around each place; all but the last followed by batch normalisation and ReLU
(dlib, examples/dnn_mmod_face_detection_ex.cpp). Changed on the way, without changing what it computes:

- batch normalisation is folded into the convolution before it;
- so is dlib's preparation of the input (mean colour taken off, divided by 256): the input is plain RGB, 0 to 255;
- the network is cut in two: `halving.onnx` is the three halving layers, whose results are large but depend on few
  pixels, so that it can be run strip by strip; `scoring.onnx` is the rest, on a map an eighth as wide and high;
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
TARGET = ROOT / "src/tweetguard/models/faces"
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
HALVING = 3  # so many layers halve


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


class Graph:
    """An ONNX graph that is written down step by step."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.constants: list[Any] = []
        self.nodes: list[Any] = []

    def constant(self, name: str, values: npt.NDArray[Any]) -> str:
        """Give values a name in the graph; returns the name."""
        from onnx import numpy_helper

        self.constants.append(numpy_helper.from_array(values, name))
        return name

    def add(self, operator: str, inputs: list[str], output: str, **attributes: Any) -> str:
        """Add one operator; returns the name of its result."""
        from onnx import helper

        self.nodes.append(helper.make_node(operator, inputs, [output], **attributes))
        return output

    def convolve(self, here: str, number: int, kernel: Array, bias: Array) -> str:
        """Add layer `number` with its ReLU."""
        layer = LAYERS[number]
        outputs, inputs = (PADDED if channels == 45 else channels for channels in (layer.outputs, layer.inputs))
        kernel = _padded(kernel, outputs, inputs)
        bias = np.pad(bias, (0, len(kernel) - len(bias)))
        margin = 0 if layer.stride > 1 else layer.kernel // 2
        names = [
            here,
            self.constant(f"kernel{number}", kernel.astype(np.float32)),
            self.constant(f"bias{number}", bias.astype(np.float32)),
        ]
        shape = [layer.kernel] * 2
        strides = [layer.stride] * 2
        self.add("Conv", names, f"convolved{number}", kernel_shape=shape, strides=strides, pads=[margin] * 4)
        return self.add("Relu", [f"convolved{number}"], f"layer{number}")

    def finished(self, inputs: list[Any], outputs: list[Any]) -> bytes:
        """The file's bytes, checked."""
        import onnx
        from onnx import helper

        words = "part of dlib's mmod_human_face_detector by Davis King, CC0; converted by tweetguard"
        graph = helper.make_graph(self.nodes, self.name, inputs, outputs, self.constants, doc_string=words)
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], producer_name="tweetguard")
        model.ir_version = 9
        onnx.checker.check_model(model, full_check=True)
        return bytes(model.SerializeToString(deterministic=True))


def build_halving(convolutions: list[tuple[Array, Array]]) -> bytes:
    """`pixels`, uint8 (height, width, 3), to `maps`, float32 (1, 32, rows, columns).

    The map at (row, column) sees the 29 x 29 pixels around pixel (8 * column + 14, 8 * row + 14).
    """
    from onnx import TensorProto, helper

    graph = Graph("halving")
    first = graph.constant("first", np.array([0], np.int64))
    here = graph.add("Cast", ["pixels"], "numbers", to=TensorProto.FLOAT)
    here = graph.add("Transpose", [here], "planes", perm=[2, 0, 1])
    here = graph.add("Unsqueeze", [here, first], "batch")
    for number in range(HALVING):
        here = graph.convolve(here, number, *convolutions[number])
    graph.nodes[-1].output[0] = "maps"
    pixels = helper.make_tensor_value_info("pixels", TensorProto.UINT8, ["height", "width", 3])
    maps = helper.make_tensor_value_info("maps", TensorProto.FLOAT, [1, 32, "rows", "columns"])
    return graph.finished([pixels], [maps])


def build_scoring(convolutions: list[tuple[Array, Array]]) -> bytes:
    """`maps`, float32 (1, 32, rows, columns), to `scores`, float32 (rows, columns)."""
    from onnx import TensorProto, helper

    graph = Graph("scoring")
    here = "maps"
    for number in range(HALVING, len(LAYERS)):
        here = graph.convolve(here, number, *convolutions[number])
    kernel, bias = convolutions[-1]
    # (1, 45, 9, 9) to (9, 48, 9, 1): filter j is column j of the kernel.
    columns = _padded(kernel, 1, PADDED)[0].transpose(2, 0, 1)[:, :, :, None]
    inputs = [here, graph.constant("columns", columns.astype(np.float32))]
    here = graph.add("Conv", inputs, "column_scores", kernel_shape=[9, 1], pads=[4, 0, 4, 0])
    shifts = np.eye(9, dtype=np.float32)[None, :, None, :]  # (1, 9, 1, 9): channel j is read j - 4 places to the right
    inputs = [here, graph.constant("shifts", shifts), graph.constant("bias", bias.astype(np.float32))]
    here = graph.add("Conv", inputs, "planes", kernel_shape=[1, 9], pads=[0, 4, 0, 4])
    graph.add("Squeeze", [here, graph.constant("first_two", np.array([0, 1], np.int64))], "scores")
    maps = helper.make_tensor_value_info("maps", TensorProto.FLOAT, [1, 32, "rows", "columns"])
    scores = helper.make_tensor_value_info("scores", TensorProto.FLOAT, ["rows", "columns"])
    return graph.finished([maps], [scores])


def _padded(kernel: Array, outputs: int, inputs: int) -> Array:
    return np.pad(kernel, ((0, outputs - kernel.shape[0]), (0, inputs - kernel.shape[1]), (0, 0), (0, 0)))


def check(convolutions: list[tuple[Array, Array]], folder: Path) -> None:
    """The shipped files against the plain arithmetic of the folded network, on a small random picture."""
    import onnxruntime

    pixels = np.random.default_rng(1).integers(0, 256, (240, 200, 3), np.uint8)
    here = {"pixels": pixels}
    for name in ("halving", "scoring"):
        session = onnxruntime.InferenceSession(folder / f"{name}.onnx", providers=["CPUExecutionProvider"])
        (result,) = session.run(None, here)
        here = {"maps": result}
    scores = here["maps"]
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
        raise SystemExit("the files do not compute what the network does")


def main() -> None:
    """Write the files; with --check, compare them with the network's arithmetic too."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--target", type=Path, default=TARGET)
    arguments = parser.parse_args()
    convolutions = fold(find_tensors(read_weights()))
    arguments.target.mkdir(parents=True, exist_ok=True)
    for name, data in (("halving", build_halving(convolutions)), ("scoring", build_scoring(convolutions))):
        path = arguments.target / f"{name}.onnx"
        path.write_bytes(data)
        print(f"{path}: {len(data)} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")
    if arguments.check:
        check(convolutions, arguments.target)


if __name__ == "__main__":
    main()
