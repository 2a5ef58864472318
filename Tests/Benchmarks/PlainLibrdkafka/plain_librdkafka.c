#include "include/PlainLibrdkafka.h"
#include <librdkafka/rdkafka.h>
#include <malloc.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static rd_kafka_conf_t *configured(const struct plain_settings *settings) {
    char error[512];
    rd_kafka_conf_t *conf = rd_kafka_conf_new();
    for (int index = 0; index < settings->count; index++) {
        // Log lines go to a queue with the wrapper; here nobody reads that queue.
        if (!strcmp(settings->names[index], "log.queue")) continue;
        if (rd_kafka_conf_set(conf, settings->names[index], settings->values[index], error, sizeof error) == RD_KAFKA_CONF_OK) continue;
        fprintf(stderr, "plain librdkafka: %s\n", error);
        rd_kafka_conf_destroy(conf);
        return NULL;
    }
    return conf;
}

static rd_kafka_t *client(rd_kafka_type_t type, rd_kafka_conf_t *conf) {
    char error[512];
    if (!conf) return NULL;
    rd_kafka_t *client = rd_kafka_new(type, conf, error, sizeof error);
    if (client) return client;
    fprintf(stderr, "plain librdkafka: %s\n", error);
    rd_kafka_conf_destroy(conf);
    return NULL;
}

struct reports {
    int good;
    int bad;
};

static void reported(rd_kafka_t *client, const rd_kafka_message_t *message, void *opaque) {
    (void)client;
    struct reports *reports = opaque;
    if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR && message->offset >= 0) reports->good++;
    else reports->bad++;
}

static int produce(rd_kafka_t *client, const char *topic, int partition, int index, const void *value, int size) {
    // As many and as long headers as the wrapper's benchmark gives.
    return rd_kafka_producev(
        client, RD_KAFKA_V_TOPIC(topic), RD_KAFKA_V_PARTITION(partition), RD_KAFKA_V_KEY("action:0199", 11),
        RD_KAFKA_V_VALUE((void *)value, size), RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY), RD_KAFKA_V_OPAQUE((void *)(intptr_t)index),
        RD_KAFKA_V_HEADER("ce_id", "01990000-0000-7000-8000-000000000001", 36), RD_KAFKA_V_HEADER("ce_sequence", "00000000000000000001", 20),
        RD_KAFKA_V_END);
}

int64_t plain_produce(const struct plain_settings *settings, const char *topic, int partitions, int count, const void *value,
                      int size, int window) {
    struct reports reports = {0, 0};
    rd_kafka_conf_t *conf = configured(settings);
    if (!conf) return -1;
    rd_kafka_conf_set_dr_msg_cb(conf, reported);
    rd_kafka_conf_set_opaque(conf, &reports);
    rd_kafka_t *producer = client(RD_KAFKA_PRODUCER, conf);
    if (!producer) return -1;
    int64_t start = now();
    int sent = 0;
    while (sent < count && !reports.bad) {
        if (sent - reports.good >= window) {
            rd_kafka_poll(producer, 100);
            continue;
        }
        int error = produce(producer, topic, sent % partitions, sent, value, size);
        if (error == RD_KAFKA_RESP_ERR__QUEUE_FULL) {
            rd_kafka_poll(producer, 100);
            continue;
        }
        if (error) {
            fprintf(stderr, "plain librdkafka: %s\n", rd_kafka_err2str(error));
            break;
        }
        sent++;
        rd_kafka_poll(producer, 0);
    }
    while (reports.good + reports.bad < sent) rd_kafka_poll(producer, 100);
    int64_t time = now() - start;
    rd_kafka_destroy(producer);
    return reports.good == count ? time : -1;
}

// Looks at everything once, as a program that uses the message would.
static long look_at(const rd_kafka_message_t *message) {
    long sum = message->key_len ? ((const char *)message->key)[0] : 0;
    sum += message->len ? ((const char *)message->payload)[message->len - 1] : 0;
    rd_kafka_headers_t *headers;
    if (rd_kafka_message_headers(message, &headers)) return sum;
    const char *name;
    const void *value;
    size_t size;
    for (size_t index = 0; !rd_kafka_header_get_all(headers, index, &name, &value, &size); index++) sum += (long)size + name[0];
    return sum;
}

int64_t plain_consume(const struct plain_settings *settings, const char *topic, int partitions, int count) {
    rd_kafka_t *consumer = client(RD_KAFKA_CONSUMER, configured(settings));
    if (!consumer) return -1;
    rd_kafka_poll_set_consumer(consumer);
    rd_kafka_topic_partition_list_t *list = rd_kafka_topic_partition_list_new(partitions);
    for (int partition = 0; partition < partitions; partition++) rd_kafka_topic_partition_list_add(list, topic, partition)->offset = 0;
    int64_t start = now();
    volatile long sum = 0;
    int seen = 0;
    rd_kafka_assign(consumer, list);
    while (seen < count) {
        rd_kafka_message_t *message = rd_kafka_consumer_poll(consumer, 1000);
        if (!message) {
            if (now() - start > 120000000000LL) break;
            continue;
        }
        if (!message->err) {
            sum += look_at(message);
            seen++;
        }
        rd_kafka_message_destroy(message);
    }
    int64_t time = now() - start;
    rd_kafka_topic_partition_list_destroy(list);
    rd_kafka_consumer_close(consumer);
    rd_kafka_destroy(consumer);
    return seen == count ? time : -1;
}

void plain_give_back_memory(void) { malloc_trim(0); }
