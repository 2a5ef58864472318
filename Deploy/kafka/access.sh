#!/usr/bin/env bash
# Gives each part the rights that it needs, and no more. Prints the commands; --apply runs them.
#
#   KAFKA_BOOTSTRAP_SERVERS=broker:9093 Deploy/kafka/access.sh [--apply] [--command-config FILE]
#
# Principals are User:recosa-ma, User:recosa-ci, User:recosa-ml, User:recosa-sn and User:recosa-region, after the clients'
# certificates; set PRINCIPAL_PREFIX for another form, such as "User:CN=recosa-".
set -euo pipefail
: "${KAFKA_BOOTSTRAP_SERVERS:?Set KAFKA_BOOTSTRAP_SERVERS to the brokers to ask first.}"
prefix=${PRINCIPAL_PREFIX:-User:recosa-}
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

allow() {
    local command=(kafka-acls.sh --bootstrap-server "$KAFKA_BOOTSTRAP_SERVERS" "${options[@]}" --add --force "$@")
    if $apply; then "${command[@]}"; else printf '%s ' "${command[@]}"; echo; fi
}

read_everything() {
    local who=$1 place
    for place in recosa.ma. recosa.ci. recosa.ml. recosa.sn. recosa.region.; do
        allow --allow-principal "$who" --operation Read --operation Describe --resource-pattern-type prefixed --topic "$place"
    done
}

for country in ma ci ml sn; do
    who=$prefix$country
    # The dot at the end keeps the right inside the country.
    allow --allow-principal "$who" --operation Write --operation Describe --resource-pattern-type prefixed --topic "recosa.$country."
    allow --allow-principal "$who" --operation IdempotentWrite --cluster
    read_everything "$who"
    allow --allow-principal "$who" --operation Read --resource-pattern-type prefixed --group "recosa.$country."
done
region=${prefix}region
allow --allow-principal "$region" --operation Write --operation Describe --resource-pattern-type prefixed --topic recosa.region.
allow --allow-principal "$region" --operation IdempotentWrite --cluster
read_everything "$region"
allow --allow-principal "$region" --operation Read --resource-pattern-type prefixed --group recosa.region.
