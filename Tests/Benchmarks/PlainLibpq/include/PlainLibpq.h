#pragma once
#include <stdint.h>

/// What the wrapper's benchmarks are measured against: the same calls to the server, written in C over libpq as its manual
/// shows. Each function answers nanoseconds, or -1 after printing libpq's message.
struct plain_session;

struct plain_session *plain_open(const char *host, const char *port, const char *database, const char *user, const char *password);
void plain_close(struct plain_session *session);

/// The server's process of this session.
int plain_server_process(const struct plain_session *session);

/// Keeps a process, or with 0 the calling thread, on the processor with this number among those that this process may use; on the
/// last one when there are fewer. Answers 0, or -1 with errno.
int plain_pin(int process, int place);

/// `count` times one row by its key, prepared, binary both ways.
int64_t plain_round_trips(struct plain_session *session, int count);
/// `count` inserts in pipeline mode, a Sync after each `segment`.
int64_t plain_pipelined_inserts(struct plain_session *session, int count, int segment);

struct plain_row {
    int64_t id;
    /// At most 1,000 bytes.
    const char *title;
    int length;
};

/// `count` rows by COPY in binary form, 64 KiB a call.
int64_t plain_copy_in(struct plain_session *session, const struct plain_row *rows, int count);
