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

// A broker that answers a fetch at once although it has nothing makes the client ask again at once: hundreds of times a
// second for each consumer, for ever. What Kafka's brokers do themselves (fetch.wait.max.ms) is done here for those that do
// not: after an answer that brought nothing, the broker's thread rests before it asks again. The interceptor is librdkafka's
// only place between answer and question; its rule not to block exists for the sake of latency, which is what is given here.
// The rest is bounded, and other requests (heartbeats of the group) go over the coordinator's thread.
#define RECOSA_KAFKA_FETCH 1

// One for each client: made when it begins, freed when it is destroyed.
struct recosa_kafka_rest {
    int64_t microseconds;
    size_t question;  // size of the fetch under way, in bytes; atomic, because the threads of all brokers come here
};

static inline rd_kafka_resp_err_t recosa_kafka_asked(
    rd_kafka_t *client, int socket, const char *broker, int32_t id, int16_t api, int16_t version, int32_t correlation, size_t size,
    void *opaque) {
    struct recosa_kafka_rest *rest = opaque;
    if (api == RECOSA_KAFKA_FETCH) __atomic_store_n(&rest->question, size, __ATOMIC_RELAXED);
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

// An answer says 42 bytes of each partition where the question said 28: one with nothing in it is at most half as long again
// as its question. The smallest event is longer than what this leaves.
static inline rd_kafka_resp_err_t recosa_kafka_answered(
    rd_kafka_t *client, int socket, const char *broker, int32_t id, int16_t api, int16_t version, int32_t correlation, size_t size,
    int64_t round_trip, rd_kafka_resp_err_t error, void *opaque) {
    struct recosa_kafka_rest *rest = opaque;
    int64_t left = rest->microseconds - round_trip;
    size_t question = __atomic_load_n(&rest->question, __ATOMIC_RELAXED);
    if (api == RECOSA_KAFKA_FETCH && !error && left > 0 && size <= question + question / 2 + 64) usleep((useconds_t)left);
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

static inline rd_kafka_resp_err_t recosa_kafka_rest_ended(rd_kafka_t *client, void *opaque) {
    free(opaque);
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

static inline rd_kafka_resp_err_t recosa_kafka_rest_begun(
    rd_kafka_t *client, const rd_kafka_conf_t *configuration, void *opaque, char *reason, size_t reason_size) {
    struct recosa_kafka_rest *rest = calloc(1, sizeof *rest);
    if (!rest) return RD_KAFKA_RESP_ERR__FAIL;
    rest->microseconds = (int64_t)(intptr_t)opaque * 1000;
    rd_kafka_interceptor_add_on_destroy(client, "rest", recosa_kafka_rest_ended, rest);
    rd_kafka_interceptor_add_on_request_sent(client, "rest", recosa_kafka_asked, rest);
    return rd_kafka_interceptor_add_on_response_received(client, "rest", recosa_kafka_answered, rest);
}

// milliseconds: how long the question and the rest after an empty answer take together.
static inline rd_kafka_resp_err_t recosa_kafka_rest_after_empty_fetches(rd_kafka_conf_t *configuration, int32_t milliseconds) {
    return rd_kafka_conf_interceptor_add_on_new(configuration, "rest", recosa_kafka_rest_begun, (void *)(intptr_t)milliseconds);
}
