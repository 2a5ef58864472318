#define _GNU_SOURCE
#include "include/PlainLibpq.h"
#include <arpa/inet.h>
#include <endian.h>
#include <libpq-fe.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct plain_session {
    PGconn *connection;
    int64_t sum;
};

static int64_t now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static int64_t failed(struct plain_session *session) {
    fprintf(stderr, "plain libpq: %s\n", PQerrorMessage(session->connection));
    return -1;
}

static int ok(struct plain_session *session, PGresult *result, ExecStatusType wanted) {
    int good = PQresultStatus(result) == wanted;
    if (!good) failed(session);
    PQclear(result);
    return good;
}

struct plain_session *plain_open(const char *host, const char *port, const char *database, const char *user, const char *password) {
    const char *keywords[] = {"host", "port", "dbname", "user", "password", "gssencmode", NULL};
    const char *values[] = {host, port, database, user, password, "disable", NULL};
    struct plain_session *session = calloc(1, sizeof *session);
    session->connection = PQconnectdbParams(keywords, values, 0);
    Oid key[] = {20}, row[] = {20, 25};
    if (PQstatus(session->connection) == CONNECTION_OK
        && ok(session, PQprepare(session->connection, "one", "select id, title from practice where id = $1", 1, key), PGRES_COMMAND_OK)
        && ok(session, PQprepare(session->connection, "add", "insert into target (id, title) values ($1, $2)", 2, row),
              PGRES_COMMAND_OK))
        return session;
    failed(session);
    plain_close(session);
    return NULL;
}

void plain_close(struct plain_session *session) {
    PQfinish(session->connection);
    free(session);
}

int plain_server_process(const struct plain_session *session) { return PQbackendPID(session->connection); }

int plain_pin(int process, int place) {
    cpu_set_t allowed, one;
    // Of the whole process: a thread that was pinned before would know its own processor only.
    if (sched_getaffinity(getpid(), sizeof allowed, &allowed)) return -1;
    int last = -1;
    for (int processor = 0; processor < CPU_SETSIZE && place >= 0; processor++) {
        if (!CPU_ISSET(processor, &allowed)) continue;
        last = processor;
        place--;
    }
    if (last < 0) return -1;
    CPU_ZERO(&one);
    CPU_SET(last, &one);
    return sched_setaffinity(process, sizeof one, &one);
}

int64_t plain_round_trips(struct plain_session *session, int count) {
    int64_t start = now();
    for (int index = 0; index < count; index++) {
        int64_t key = htobe64(index % 1000);
        const char *values[] = {(const char *)&key};
        int lengths[] = {8}, formats[] = {1};
        PGresult *result = PQexecPrepared(session->connection, "one", 1, values, lengths, formats, 1);
        if (PQresultStatus(result) != PGRES_TUPLES_OK || PQntuples(result) != 1) return PQclear(result), failed(session);
        int64_t id;
        memcpy(&id, PQgetvalue(result, 0, 0), 8);
        session->sum += be64toh(id) + PQgetlength(result, 0, 1) + PQgetvalue(result, 0, 1)[0];
        PQclear(result);
    }
    return now() - start;
}

// Takes what has arrived; with `all`, waits for everything that is still to come. Answers how many Syncs it has seen, or -1.
static int take(struct plain_session *session, int awaited) {
    int syncs = 0;
    while (awaited > syncs || (awaited == 0 && !PQisBusy(session->connection))) {
        PGresult *result = PQgetResult(session->connection);
        if (!result) {
            if (awaited == 0 && PQisBusy(session->connection)) break;
            continue;
        }
        ExecStatusType status = PQresultStatus(result);
        PQclear(result);
        if (status == PGRES_PIPELINE_SYNC) syncs++;
        else if (status != PGRES_COMMAND_OK) return (int)failed(session);
        if (awaited == 0) break;
    }
    return syncs;
}

int64_t plain_pipelined_inserts(struct plain_session *session, int count, int segment) {
    static const char title[] = "Guichet unique pour les investisseurs de la diaspora";
    int64_t start = now();
    int open = 0;
    PQsetnonblocking(session->connection, 1);
    if (!PQenterPipelineMode(session->connection)) return failed(session);
    for (int index = 0; index < count; index++) {
        int64_t key = htobe64(index);
        const char *values[] = {(const char *)&key, title};
        int lengths[] = {8, sizeof title - 1}, formats[] = {1, 0};
        if (!PQsendQueryPrepared(session->connection, "add", 2, values, lengths, formats, 1)) return failed(session);
        if ((index + 1) % segment == 0) {
            if (!PQpipelineSync(session->connection)) return failed(session);
            open++;
            // At most 8 segments are on their way, which keeps both sides busy and no buffer growing.
            if (open > 8) {
                if (take(session, 1) < 0) return -1;
                open--;
            }
        }
    }
    while (PQflush(session->connection) == 1) {
        struct pollfd wait = {PQsocket(session->connection), POLLIN | POLLOUT, 0};
        poll(&wait, 1, -1);
        PQconsumeInput(session->connection);
    }
    if (take(session, open) < 0) return -1;
    if (!PQexitPipelineMode(session->connection)) return failed(session);
    PQsetnonblocking(session->connection, 0);
    return now() - start;
}

int64_t plain_copy_in(struct plain_session *session, const struct plain_row *rows, int count) {
    static const char header[] = "PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0";
    int64_t start = now();
    if (!ok(session, PQexec(session->connection, "copy target (id, title) from stdin (format binary)"), PGRES_COPY_IN)) return -1;
    PQputCopyData(session->connection, header, 19);
    char buffer[65536 + 1024];
    int used = 0;
    for (int index = 0; index < count; index++) {
        int length = rows[index].length;
        int16_t columns = htons(2);
        int32_t size = htonl(8), text = htonl(length);
        int64_t key = htobe64(rows[index].id);
        memcpy(buffer + used, &columns, 2), memcpy(buffer + used + 2, &size, 4), memcpy(buffer + used + 6, &key, 8);
        memcpy(buffer + used + 14, &text, 4), memcpy(buffer + used + 18, rows[index].title, length);
        used += 18 + length;
        if (used >= 65536) {
            if (PQputCopyData(session->connection, buffer, used) != 1) return failed(session);
            used = 0;
        }
    }
    memcpy(buffer + used, "\377\377", 2);
    if (PQputCopyData(session->connection, buffer, used + 2) != 1 || PQputCopyEnd(session->connection, NULL) != 1) return failed(session);
    PGresult *result;
    int good = 1;
    while ((result = PQgetResult(session->connection))) good &= ok(session, result, PGRES_COMMAND_OK);
    return good ? now() - start : -1;
}
