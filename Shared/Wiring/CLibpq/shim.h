#pragma once
#include <libpq-fe.h>
#include <openssl/crypto.h>
#include <sys/eventfd.h>
#include <sys/prctl.h>

// Character macros are not imported into Swift; these are.
static const int diag_severity = PG_DIAG_SEVERITY_NONLOCALIZED;
static const int diag_sqlstate = PG_DIAG_SQLSTATE;
static const int diag_message = PG_DIAG_MESSAGE_PRIMARY;
static const int diag_detail = PG_DIAG_MESSAGE_DETAIL;
static const int diag_hint = PG_DIAG_MESSAGE_HINT;
static const int diag_position = PG_DIAG_STATEMENT_POSITION;
static const int diag_schema = PG_DIAG_SCHEMA_NAME;
static const int diag_table = PG_DIAG_TABLE_NAME;
static const int diag_column = PG_DIAG_COLUMN_NAME;
static const int diag_constraint = PG_DIAG_CONSTRAINT_NAME;

// prctl is variadic, which Swift cannot call.
static inline void name_this_thread(const char *name) { prctl(PR_SET_NAME, name); }

// At exit OpenSSL frees its tables, also while a thread of ours is still using them: of 120 programs that ended while three
// threads were connecting, 14 crashed. The kernel frees them as well, and later. Before anything else that uses OpenSSL.
static inline void keep_openssl_to_the_end(void) { OPENSSL_init_crypto(OPENSSL_INIT_NO_ATEXIT, NULL); }
