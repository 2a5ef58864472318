#pragma once
#include <stdint.h>

/// What the wrapper's benchmarks are measured against: the same work on the same broker with the same settings, written in C
/// over librdkafka as its examples show. Each function answers nanoseconds, or -1 after printing librdkafka's message.
struct plain_settings {
    int count;
    const char *const *names;
    const char *const *values;
};

/// Produces `count` messages to the partitions in turn, at most `window` under way, and waits for the report of each.
int64_t plain_produce(const struct plain_settings *settings, const char *topic, int partitions, int count, const void *value,
                      int size, int window);
/// Reads `count` messages from the partitions' beginning, their keys, headers and values included.
int64_t plain_consume(const struct plain_settings *settings, const char *topic, int partitions, int count);
/// Gives back to the system what was freed.
void plain_give_back_memory(void);
