#pragma once
#include <librdkafka/rdkafka.h>
#include <librdkafka/rdkafka_mock.h>
#include <openssl/crypto.h>
#include <stdlib.h>
#include <sys/eventfd.h>
#include <unistd.h>

// rd_kafka_producev is variadic and so not callable from Swift (pitfall rule 20). Headers go in as one list, never one by
// one: librdkafka before 2.12 frees single headers twice when the partition does not exist. On an error the caller still
// owns the list. The payload is copied; RD_KAFKA_MSG_F_BLOCK is never set, because it needs another poller (rules 5, 6).
// An empty value is not a missing one, which would be a tombstone.
static inline rd_kafka_resp_err_t recosa_kafka_produce(
    rd_kafka_t *client, const char *topic, int32_t partition, const void *key, size_t key_size, const void *value,
    size_t value_size, rd_kafka_headers_t *headers, uint64_t token) {
    return rd_kafka_producev(
        client, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(partition), RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY),
        RD_KAFKA_V_KEY(key, key_size), RD_KAFKA_V_VALUE((void *)(value ? value : ""), value_size), RD_KAFKA_V_HEADERS(headers),
        RD_KAFKA_V_OPAQUE((void *)(uintptr_t)token), RD_KAFKA_V_END);
}

// A delivery report's token; C reads the field because Swift would have to go through an untyped pointer.
static inline uint64_t recosa_kafka_token(const rd_kafka_message_t *message) { return (uint64_t)(uintptr_t)message->_private; }

// An eventfd: Swift's Glibc module leaves <sys/eventfd.h> out. -1 and errno when there is no descriptor left.
static inline int recosa_kafka_bell(void) { return eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC); }

// At exit OpenSSL frees its tables, also while a thread of ours is still using them: of 120 programs that ended while three
// threads were connecting, 14 crashed. The kernel frees them as well, and later. Before anything else that uses OpenSSL.
static inline void recosa_keep_openssl_to_the_end(void) { OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL); }

#include "fetch_gate.h"
