"""A subscriber as an integrator would write it: public packages and the published schemas, no code of the platform.

    subscribe.py BOOTSTRAP_SERVERS PUBLISHED COUNT TOPIC...

Reads COUNT events from the beginning of the topics, each as a CloudEvent, and validates its data with the reader's schema of
its type and, because the writer is of the same version, with the writer's. Prints one JSON object for each event.
"""

import json
import pathlib
import sys
import time

from cloudevents.core.bindings.kafka import KafkaMessage, from_binary
from cloudevents.core.formats.json import JSONFormat
from confluent_kafka import Consumer
from jsonschema import Draft202012Validator

DEADLINE_SECONDS = 90


def validate(published, event):
    _, _, family, name, major = event.get_type().split(".")
    for side in ("reader", "writer"):
        path = published / "schemas" / side / family / f"{name}.{major}.json"
        schema = json.loads(path.read_text(encoding="utf-8"))
        Draft202012Validator(schema).validate(event.get_data())
        if side == "writer" and event.get_dataschema() != schema["$id"]:
            raise ValueError(f"dataschema is {event.get_dataschema()}, the schema's is {schema['$id']}")


def main(servers, published, count, topics):
    consumer = Consumer({
        "bootstrap.servers": servers, "group.id": "integrator", "auto.offset.reset": "earliest", "enable.auto.commit": False,
        "session.timeout.ms": 6000,
    })
    consumer.subscribe(topics)
    end = time.monotonic() + DEADLINE_SECONDS
    read = 0
    while read < count:
        if time.monotonic() > end:
            sys.exit(f"{read} of {count} events after {DEADLINE_SECONDS} s")
        record = consumer.poll(1.0)
        if record is None:
            continue
        if record.error():
            sys.exit(str(record.error()))
        event = from_binary(KafkaMessage(dict(record.headers()), record.key(), record.value()), JSONFormat())
        validate(published, event)
        print(json.dumps({
            "id": event.get_id(), "type": event.get_type(), "source": event.get_source(), "subject": event.get_subject(),
            "time": event.get_time().isoformat(), "sequence": event.get_extension("sequence"),
            "subjectseq": event.get_extension("subjectseq"), "partitionkey": event.get_extension("partitionkey"),
            "key": record.key().decode(), "recordedtime": event.get_extension("recordedtime"),
            "topic": record.topic(), "value": record.value().decode("utf-8"),
        }))
        read += 1
    consumer.close()


main(sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
