#pragma once
#include <librdkafka/rdkafka.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

// Where the thread of a broker waits between a fetch's answer and the next question, for two reasons. The interceptor of responses is
// librdkafka's only place for that; its rule not to block exists for the sake of latency, which is what is given here. The waits are
// bounded, and heartbeats of the group go over the coordinator's thread.
//
// 1. An answer waits while a partition that is being read has enough. librdkafka before 2.2 that finds a partition's queue full looks
//    again only after up to a second, so that small queues are slow and large ones take all the memory. So a queue is not full while
//    somebody reads: the answer stays here instead, for at most `recosa_kafka_patience`, after which the bounds of the queues count.
// 2. A broker that answers a fetch at once although it has nothing makes the client ask again at once: hundreds of times a second for
//    each consumer, for ever. What Kafka's brokers do themselves (fetch.wait.max.ms) is done here for those that do not.
#define RECOSA_KAFKA_FETCH 1

static const int64_t recosa_kafka_patience = 100 * 1000000LL;  // nanoseconds

// Shared by the client and its reader; the last of the two frees it.
struct recosa_kafka_gate {
    int references;     // atomic
    int64_t rest;       // microseconds that a question and the rest after an empty answer take together; set before the client begins
    size_t question;    // size of the fetch under way, in bytes; atomic, because the threads of all brokers come here
    pthread_mutex_t lock;
    pthread_cond_t opened;
    bool isOpen;        // under the lock
};

static inline struct recosa_kafka_gate *recosa_kafka_gate_new(void) {
    struct recosa_kafka_gate *gate = calloc(1, sizeof *gate);
    if (!gate) return NULL;
    gate->references = 1;
    gate->isOpen = true;
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(&gate->opened, &attributes);
    pthread_condattr_destroy(&attributes);
    pthread_mutex_init(&gate->lock, NULL);
    return gate;
}

static inline void recosa_kafka_gate_release(struct recosa_kafka_gate *gate) {
    if (__atomic_sub_fetch(&gate->references, 1, __ATOMIC_ACQ_REL)) return;
    pthread_cond_destroy(&gate->opened);
    pthread_mutex_destroy(&gate->lock);
    free(gate);
}

static inline void recosa_kafka_gate_set_open(struct recosa_kafka_gate *gate, bool isOpen) {
    pthread_mutex_lock(&gate->lock);
    bool opens = isOpen && !gate->isOpen;
    gate->isOpen = isOpen;
    if (opens) pthread_cond_broadcast(&gate->opened);
    pthread_mutex_unlock(&gate->lock);
}

static inline void recosa_kafka_gate_wait(struct recosa_kafka_gate *gate) {
    struct timespec until;
    clock_gettime(CLOCK_MONOTONIC, &until);
    int64_t nanoseconds = until.tv_nsec + recosa_kafka_patience;
    until.tv_sec += nanoseconds / 1000000000;
    until.tv_nsec = nanoseconds % 1000000000;
    pthread_mutex_lock(&gate->lock);
    while (!gate->isOpen && !pthread_cond_timedwait(&gate->opened, &gate->lock, &until)) {}
    pthread_mutex_unlock(&gate->lock);
}

static inline rd_kafka_resp_err_t recosa_kafka_asked(
    rd_kafka_t *client, int socket, const char *broker, int32_t id, int16_t api, int16_t version, int32_t correlation, size_t size,
    void *opaque) {
    struct recosa_kafka_gate *gate = opaque;
    if (api == RECOSA_KAFKA_FETCH) __atomic_store_n(&gate->question, size, __ATOMIC_RELAXED);
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

// An answer says 42 bytes of each partition where the question said 28: one with nothing in it is at most half as long again
// as its question. The smallest event is longer than what this leaves.
static inline rd_kafka_resp_err_t recosa_kafka_answered(
    rd_kafka_t *client, int socket, const char *broker, int32_t id, int16_t api, int16_t version, int32_t correlation, size_t size,
    int64_t round_trip, rd_kafka_resp_err_t error, void *opaque) {
    struct recosa_kafka_gate *gate = opaque;
    if (api != RECOSA_KAFKA_FETCH || error) return RD_KAFKA_RESP_ERR_NO_ERROR;
    size_t question = __atomic_load_n(&gate->question, __ATOMIC_RELAXED);
    int64_t left = gate->rest - round_trip;
    if (size > question + question / 2 + 64) recosa_kafka_gate_wait(gate);
    else if (left > 0) usleep((useconds_t)left);
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

static inline rd_kafka_resp_err_t recosa_kafka_gate_begun(
    rd_kafka_t *client, const rd_kafka_conf_t *configuration, void *opaque, char *reason, size_t reason_size) {
    rd_kafka_interceptor_add_on_request_sent(client, "gate", recosa_kafka_asked, opaque);
    return rd_kafka_interceptor_add_on_response_received(client, "gate", recosa_kafka_answered, opaque);
}

// The configuration goes with its client, after the threads of all brokers have ended.
static inline rd_kafka_resp_err_t recosa_kafka_gate_ended(void *opaque) {
    recosa_kafka_gate_release(opaque);
    return RD_KAFKA_RESP_ERR_NO_ERROR;
}

static inline rd_kafka_resp_err_t recosa_kafka_gate_add(rd_kafka_conf_t *configuration, struct recosa_kafka_gate *gate) {
    rd_kafka_resp_err_t error = rd_kafka_conf_interceptor_add_on_new(configuration, "gate", recosa_kafka_gate_begun, gate);
    if (error) return error;
    __atomic_add_fetch(&gate->references, 1, __ATOMIC_RELAXED);
    error = rd_kafka_conf_interceptor_add_on_conf_destroy(configuration, "gate", recosa_kafka_gate_ended, gate);
    if (error) recosa_kafka_gate_release(gate);
    return error;
}
