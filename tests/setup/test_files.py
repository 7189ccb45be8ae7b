"""What is put down: valid whatever the answers, clean, and never over something that was there."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tweetguard.config.load import load_config
from tweetguard.config.schema import SUBJECTS, Config
from tweetguard.edges.validate import validate
from tweetguard.edges.yaml_source import parse_yaml
from tweetguard.errors import UsageError
from tweetguard.registers.process import validate_registers
from tweetguard.run import CheckRequest, Run
from tweetguard.setup.answers import CONSENT, KINDS, NOBODY, QUESTIONS, Answers, question
from tweetguard.setup.files import DRAFT, configuration, first_draft, placed, setup_for, write

DEFAULTS: Answers = {each.name: each.default for each in QUESTIONS}
EVERY_ACCOUNT = [("department", subject) for subject in SUBJECTS] + [(kind, "science") for kind in KINDS[1:]]


def cleaned(name: str) -> st.SearchStrategy[str]:
    """Answers of any characters that the question takes."""
    clean = next(each.clean for each in QUESTIONS if each.name == name)

    def taken(text: str) -> bool:
        try:
            clean(text)
        except ValueError:
            return False
        return True

    # What nobody can see or type is refused; to make it would only mean to throw it away again.
    seen = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.just(" "), max_size=40)
    return seen.filter(taken).map(clean)


@given(cleaned("school"), cleaned("author"), cleaned("approver"), cleaned("consent"))
def test_any_answer_stands_in_the_configuration_as_it_was_given(school: str, author: str, approver: str, consent: str) -> None:
    answers: Answers = {**DEFAULTS, "school": school, "author": author, "approver": approver, "consent": consent}
    config = validate(Config, parse_yaml(configuration(answers), "tweetguard.yaml"))
    assert config.school.name == school
    assert config.registers.consent is not None
    assert config.registers.consent.file == Path(consent)
    assert (config.approvals is None) == (approver == NOBODY)
    assert config.approvals is None or config.approvals.roles == (approver,)
    front = parse_yaml(first_draft(answers).split("---\n")[1], "draft").data
    assert front == {"account": "science", "author": author}


@pytest.mark.parametrize(("kind", "subject"), EVERY_ACCOUNT)
def test_the_first_draft_is_clean_for_every_account(tmp_path: Path, kind: str, subject: str) -> None:
    answers: Answers = {**DEFAULTS, "kind": kind, "subject": subject, "approver": NOBODY, "handle": "@OurAccount"}
    write(setup_for(tmp_path, answers))
    outcome = Run(CheckRequest((str(tmp_path / DRAFT),))).outcome()
    assert [each.rule for each in outcome.findings()] == []
    assert outcome.failures == ()
    (result,) = outcome.results
    assert result.draft.account.kind == kind


def test_a_whole_folder_holds_one_draft_and_registers_in_order(tmp_path: Path) -> None:
    write(setup_for(tmp_path, DEFAULTS))
    outcome = Run(CheckRequest((str(tmp_path),))).outcome()
    assert [result.draft.path for result in outcome.results] == [(tmp_path / DRAFT).as_posix()]
    (consent,) = validate_registers(load_config(tmp_path / "tweetguard.yaml").config.registers)
    assert (consent.name, consent.errors) == ("consent", ())


def test_every_example_is_in_order_where_its_line_points(tmp_path: Path) -> None:
    """As the README beside the examples tells the office: copy the file up, take the # away."""
    write(setup_for(tmp_path, DEFAULTS))
    registers = tmp_path / "registers"
    for example in (registers / "examples").iterdir():
        example.replace(registers / example.name)
    config = tmp_path / "tweetguard.yaml"
    text = config.read_text(encoding="utf-8")
    for name in ("accounts", "risk_assessments", "signatures", "profiles"):
        assert f"  # {name}: " in text
        text = text.replace(f"  # {name}: ", f"  {name}: ")
    config.write_text(text, encoding="utf-8")
    states = validate_registers(load_config(config).config.registers)
    assert {state.name: state.errors for state in states} == dict.fromkeys(
        ("consent", "accounts", "risk_assessments", "signatures", "profiles"), ()
    )


def test_a_consent_list_of_the_schools_own_is_named_and_none_is_written(tmp_path: Path) -> None:
    (tmp_path / "office.csv").write_text("subject_id,role,status\n", encoding="utf-8")
    answers = placed({**DEFAULTS, "consent": "office.csv"}, tmp_path)
    write(setup_for(tmp_path, answers))
    assert not (tmp_path / CONSENT).exists()
    config = load_config(tmp_path / "tweetguard.yaml").config
    assert config.registers.consent is not None
    assert config.registers.consent.file == tmp_path / "office.csv"


def test_a_list_is_found_from_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "office.csv").write_text("subject_id,role,status\n", encoding="utf-8")
    answers = placed({**DEFAULTS, "consent": "office.csv"}, tmp_path / "science")
    assert Path(answers["consent"]) == (tmp_path / "office.csv").resolve()
    assert placed({**DEFAULTS, "consent": "S:/office.csv"}, tmp_path)["consent"] == "S:/office.csv"


def test_what_cannot_be_written_whole_is_taken_back(tmp_path: Path) -> None:
    (tmp_path / "registers").write_text("a file where a folder should be", encoding="utf-8")
    with pytest.raises(UsageError, match="cannot be written"):
        write(setup_for(tmp_path, DEFAULTS))
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["registers"]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="is a file; name a folder"):
        write(setup_for(tmp_path / "notes.txt", DEFAULTS))


@pytest.mark.parametrize("there", ["tweetguard.yaml", "drafts/first-post.txt", "registers/.gitignore"])
def test_nothing_is_written_when_one_file_is_there(tmp_path: Path, there: str) -> None:
    file = tmp_path / there
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(b"mine")
    with pytest.raises(UsageError, match="already there"):
        write(setup_for(tmp_path, DEFAULTS))
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [file]
    assert file.read_bytes() == b"mine"


def test_handle_and_telephone_are_known_as_the_schools_own(tmp_path: Path) -> None:
    answers: Answers = {**DEFAULTS, "telephone": "01632 960100", "email_domain": "ourschool.example", "handle": "@OurScience"}
    for name in ("telephone", "email_domain", "handle"):
        assert question(name).clean(answers[name]) == answers[name]
    config = validate(Config, parse_yaml(configuration(answers), "tweetguard.yaml"))
    assert config.school.telephones == ("01632 960100",)
    assert config.school.email_domains == ("ourschool.example",)
    assert config.accounts["science"].handle == "@OurScience"
