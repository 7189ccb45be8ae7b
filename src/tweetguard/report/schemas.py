"""The JSON Schemas that tweetguard publishes."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any, Literal

REPORT_SCHEMA = "report-v1.schema.json"


def schema_text(name: Literal["report", "config", "rule"] | str) -> str:
    """The schema of the JSON report, of `tweetguard.yaml`, or of a rule file."""
    if name == "report":
        return (files("tweetguard.report") / REPORT_SCHEMA).read_text(encoding="utf-8")
    return json.dumps(_model_schema(name), ensure_ascii=False, indent=2) + "\n"


def _model_schema(name: str) -> dict[str, Any]:
    from tweetguard.config.schema import Config
    from tweetguard.rules.schema import RuleFields

    model = Config if name == "config" else RuleFields
    schema = model.model_json_schema()
    if name == "config":
        schema["properties"]["extends"] = {"type": "string", "description": "a configuration that this one lies over"}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
