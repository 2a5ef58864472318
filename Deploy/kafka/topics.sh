#!/usr/bin/env bash
# Makes the topics of the platform with Kafka's own tools. Prints the commands; --apply runs them.
#
#   KAFKA_BOOTSTRAP_SERVERS=broker:9093 Deploy/kafka/topics.sh [--apply] [--command-config FILE]
set -euo pipefail
: "${KAFKA_BOOTSTRAP_SERVERS:?Set KAFKA_BOOTSTRAP_SERVERS to the brokers to ask first.}"
partitions=${PARTITIONS:-12}
replicas=${REPLICAS:-3}
in_sync=${MINIMUM_IN_SYNC:-2}
apply=false
options=()
while (($#)); do
    case "$1" in
        --apply) apply=true ;;
        --command-config) options+=(--command-config "${2:?--command-config needs a file}"); shift ;;
        *) echo "unknown argument $1" >&2; exit 64 ;;
    esac
    shift
done

topic() {
    local name=$1 count=$2
    shift 2
    local command=(kafka-topics.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" "${options[@]}" --create --if-not-exists
        --topic "$name" --partitions "$count" --replication-factor "$replicas")
    local setting
    for setting in "min.insync.replicas=$in_sync" max.message.bytes=1048576 message.timestamp.type=CreateTime "$@"; do
        command+=(--config "$setting")
    done
    if $apply; then "${command[@]}"; else printf '%s ' "${command[@]}"; echo; fi
}

for country in ma ci ml sn; do
    for family in action-plan good-practice mobility-pilot; do
        topic "recosa.$country.$family.v1" "$partitions" cleanup.policy=delete retention.ms=-1 retention.bytes=-1
    done
done
topic recosa.region.receipt.v1 "$partitions" cleanup.policy=delete retention.ms=-1
topic recosa.region.rejected.v1 "$partitions" cleanup.policy=delete retention.ms=-1
topic recosa.region.figure.v1 "$partitions" cleanup.policy=compact
