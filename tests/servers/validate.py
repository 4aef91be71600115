"""Runs AWS's CloudFormation Validate on templates.

    validate.py [--complete] TEMPLATE_OR_FOLDER …
    validate.py --create-only TEMPLATE …

Without a flag: prints the findings of severity FATAL, ERROR and WARN that `validate-allowed.json` doesn't list, and exits with 1
if there are any. An entry of that list has the rule, the resource type and the property (with `*` for any text), and the reason.
With `--complete`, an entry without a finding is an error as well.

With `--create-only`: prints as JSON, by template and logical id, the properties of which a change replaces the resource.
"""

import argparse
import collections
import fnmatch
import json
import pathlib
import sys

from cloudformation_validate import CelEngine

REPORTED = ("FATAL", "ERROR", "WARN")
CREATE_ONLY = "I9001"
ALLOWED = pathlib.Path(__file__).with_name("validate-allowed.json")


def templates(paths):
    for path in map(pathlib.Path, paths):
        yield from sorted(path.rglob("*.json")) if path.is_dir() else [path]


def subject(diagnostic):
    """The resource type and the property of a finding; empty if it is about neither."""
    entity = diagnostic.entity
    resource_type = entity.resource_type if entity else None
    return resource_type or "", diagnostic.property_path or ""


def allows(entry, diagnostic):
    resource_type, property_path = subject(diagnostic)
    return (
        entry["rule"] == diagnostic.rule_id
        and fnmatch.fnmatchcase(resource_type, entry["type"])
        and fnmatch.fnmatchcase(property_path, entry["property"])
    )


def validate(engine, paths, complete):
    allowed = json.loads(ALLOWED.read_text())
    counts = collections.Counter()
    findings = []
    number = 0
    for path in templates(paths):
        number += 1
        for diagnostic in engine.validate_template(str(path)).diagnostics:
            if diagnostic.severity.name not in REPORTED:
                continue
            entries = [index for index, entry in enumerate(allowed) if allows(entry, diagnostic)]
            counts.update(entries)
            if not entries:
                resource_type, property_path = subject(diagnostic)
                name = diagnostic.entity.logical_id if diagnostic.entity else ""
                place = " ".join(filter(None, [resource_type, name, property_path]))
                findings.append(
                    f"{path}:{diagnostic.start_line}: {diagnostic.severity.name} {diagnostic.rule_id} {place}: {diagnostic.message}"
                )
    if number == 0:
        findings.append("no templates found")
    if complete:
        for index, entry in enumerate(allowed):
            if counts[index] == 0:
                findings.append(f"{ALLOWED.name}: no finding for {entry['rule']} {entry['type']} {entry['property']}: remove it")
    for finding in findings:
        print(finding, file=sys.stderr)
    print(f"{number} templates, {len(findings)} findings, {sum(counts.values())} allowed")
    return 1 if findings else 0


def create_only(engine, paths):
    found = {}
    for path in paths:
        by_id = collections.defaultdict(list)
        for diagnostic in engine.validate_template(path).diagnostics:
            if diagnostic.rule_id == CREATE_ONLY:
                by_id[diagnostic.entity.logical_id].append(diagnostic.property_path)
        found[path] = by_id
    json.dump(found, sys.stdout)
    return 0


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--complete", action="store_true")
    parser.add_argument("--create-only", action="store_true")
    parser.add_argument("paths", nargs="+")
    arguments = parser.parse_args()
    engine = CelEngine()
    if arguments.create_only:
        return create_only(engine, arguments.paths)
    return validate(engine, arguments.paths, arguments.complete)


if __name__ == "__main__":
    sys.exit(main())
