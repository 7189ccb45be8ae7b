"""The wheel carries all that a user needs, and installs and runs where there is no checkout and no compiler."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run([sys.executable, "-m", "build", "--wheel", "--outdir", str(folder), str(ROOT)], check=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """`tweetguard` in a clean environment in which any attempt to compile would fail."""
    folder = tmp_path_factory.mktemp("venv") / "v"
    scripts = folder / ("Scripts" if os.name == "nt" else "bin")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    no_compiler = {**os.environ, "CC": "no-compiler", "CXX": "no-compiler"}
    uv = shutil.which("uv")
    if uv is not None:  # quick, from its cache
        subprocess.run([uv, "venv", "--quiet", "--python", sys.executable, str(folder)], check=True)
        install = [uv, "pip", "install", "--quiet", "--only-binary", ":all:", "--python", str(python), str(wheel)]
    else:
        subprocess.run([sys.executable, "-m", "venv", str(folder)], check=True)
        install = [str(python), "-m", "pip", "install", "--quiet", "--only-binary", ":all:", str(wheel)]
    subprocess.run(install, check=True, env=no_compiler)
    return scripts / ("tweetguard.exe" if os.name == "nt" else "tweetguard")


def test_the_wheel_carries_rules_vocabularies_types_and_schema(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    rules = {
        f"tweetguard/shipped_rules/{file.relative_to(ROOT / 'rules').as_posix()}" for file in (ROOT / "rules").rglob("*.*")
    }
    assert len(rules) > 30
    assert rules <= names
    starter = ROOT / "examples" / "starter"
    assert {f"tweetguard/shipped_starter/{file.relative_to(starter).as_posix()}" for file in starter.rglob("*.*")} <= names
    assert {
        "tweetguard/py.typed",
        "tweetguard/report/report-v1.schema.json",
        "tweetguard/report/templates/report.html",
        "tweetguard/setup/templates/tweetguard.yaml",
        "tweetguard/models/faces/drawn-face.png",
    } <= names
    assert not [name for name in names if name.startswith(("tests", "examples", "training"))]


def test_the_installed_command_does_the_main_job_outside_the_checkout(command: Path, tmp_path: Path) -> None:
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    environment = {key: value for key, value in os.environ.items() if key not in ("PYTHONPATH", "VIRTUAL_ENV")}

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [str(command), *arguments],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )

    bad = run("check", "examples/drafts/science-week.txt", "--image", "examples/media/lab.jpg")
    assert bad.returncode == 1, bad.stderr
    for rule in ("TG101", "TG103", "TG204", "TG202", "TG501"):
        assert rule in bad.stdout
    good = run("check", "examples/drafts/greenhouse.txt")
    assert good.returncode == 0, good.stdout + good.stderr
    started = run("init", "science", "--yes")
    assert started.returncode == 0, started.stdout + started.stderr
    well = run("doctor", "science")
    assert well.returncode == 0, well.stdout + well.stderr
    trial = run("rules", "test")
    assert trial.returncode == 0, trial.stdout
