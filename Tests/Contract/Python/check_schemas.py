"""Checks the published contract with public packages only.

    check_schemas.py PUBLISHED META_SCHEMA EXAMPLES

Every JSON Schema against the meta-schema of draft 2020-12, the AsyncAPI document against AsyncAPI's own, every reference in
it against a file or an entry, every golden example against its writer's and its reader's schema. Then each writer's schema
is asked about a field that names a person, in every object of the example: all must be refused.

Prints one line for each kind of check with how many there were; what is wrong goes to standard error and ends with code 1.
"""

import json
import pathlib
import sys

from jsonschema import Draft7Validator, Draft202012Validator

PERSONAL = {
    "name": "Aïssatou Exemple", "firstName": "Aïssatou", "lastName": "Exemple", "familyName": "Exemple", "fullName": "A. Exemple",
    "phone": "+221 00 000 00 00", "telephone": "+221 00 000 00 00", "mobile": "0600000000", "email": "a@example.org",
    "e-mail": "a@example.org", "passportNumber": "X0000000", "documentNumber": "X0000000", "nationalID": "X0000000",
    "identityCard": "X0000000", "dateOfBirth": "1990-01-01", "birthDate": "1990-01-01", "address": "1 rue Exemple",
}

faults = []


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


def schemas(published):
    paths = sorted((published / "schemas").rglob("*.json"))
    for path in paths:
        schema = load(path)
        if schema.get("$schema") != "https://json-schema.org/draft/2020-12/schema":
            faults.append(f"{path}: names no dialect")
        try:
            Draft202012Validator.check_schema(schema)
        except Exception as error:
            faults.append(f"{path}: {error}")
    print(f"schemas valid: {len(paths)}")


def asyncapi(published, meta_path):
    document = load(published / "asyncapi.json")
    meta = load(meta_path)
    Draft7Validator.check_schema(meta)
    for error in Draft7Validator(meta).iter_errors(document):
        faults.append(f"asyncapi.json: {error.json_path}: {error.message[:300]}")
    print(f"channels in a valid AsyncAPI {document['asyncapi']} document: {len(document['channels'])}")
    references = list(found_references(document))
    for reference in references:
        if reference.startswith("#/"):
            target = document
            for step in reference[2:].split("/"):
                target = target.get(step.replace("~1", "/").replace("~0", "~")) if isinstance(target, dict) else None
            if target is None:
                faults.append(f"asyncapi.json: {reference} leads nowhere")
        elif not (published / reference).is_file():
            faults.append(f"asyncapi.json: {reference} is no file")
    print(f"references that lead somewhere: {len(references)}")


def found_references(value):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        for part in value.values():
            yield from found_references(part)
    elif isinstance(value, list):
        for part in value:
            yield from found_references(part)


def examples(published, folder):
    paths = sorted(folder.glob("*.json"))
    refused = 0
    for path in paths:
        _, _, family, name, major, _ = path.name.split(".")
        example = load(path)
        closed, opened = (
            Draft202012Validator(load(published / "schemas" / side / family / f"{name}.{major}.json")) for side in ("writer", "reader"))
        for validator in (closed, opened):
            for error in validator.iter_errors(example):
                faults.append(f"{path.name}: {error.json_path}: {error.message[:300]}")
        for place, altered in with_personal_fields(example):
            if closed.is_valid(altered):
                faults.append(f"{path.name}: the writer's schema has room for {place}")
            else:
                refused += 1
    print(f"examples valid for writer and reader: {len(paths)}")
    print(f"fields about a person refused: {refused}")


def with_personal_fields(example):
    """The example once for each object in it and each field about a person that the object does not have anyway."""
    for path in objects(example, []):
        for field, value in PERSONAL.items():
            altered = json.loads(json.dumps(example))
            target = altered
            for step in path:
                target = target[step]
            if field in target:
                continue
            target[field] = value
            yield "/".join(map(str, path + [field])), altered


def objects(value, path):
    if isinstance(value, dict):
        yield path
        for name, part in value.items():
            yield from objects(part, path + [name])
    elif isinstance(value, list):
        for index, part in enumerate(value):
            yield from objects(part, path + [index])


published, meta_schema, golden = map(pathlib.Path, sys.argv[1:4])
schemas(published)
asyncapi(published, meta_schema)
examples(published, golden)
for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
