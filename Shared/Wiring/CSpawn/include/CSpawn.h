#pragma once
#include <sys/types.h>

/// What a child is started with. The strings and arrays are only read during the call.
struct spawn_request {
    const char *executable;        ///< absolute path
    char *const *arguments;        ///< argv, NULL at the end, the name first
    char *const *environment;      ///< envp, NULL at the end
    const char *working_directory; ///< or NULL
    int output;                    ///< file descriptor that becomes stdout and stderr; -1: /dev/null
    int changes_user;              ///< whether user and group below are taken on
    uid_t user;
    gid_t group;
    int death_signal;              ///< sent by the kernel to the child when the thread that called ends; 0: none
};

/// Starts the child. Answers its process id, or -1 with errno set: of fork, or of what failed in the child before it
/// became the program (chdir, setuid, exec). The calling thread is the one whose end sends `death_signal`.
pid_t spawn_child(const struct spawn_request *request);

/// How a child ended.
struct spawn_ending {
    int status;   ///< exit code, or the number of the signal
    int signalled; ///< 1 when a signal ended it
};

/// Blocks until the child has ended, but leaves it unreaped, so that its process id cannot be given to another process
/// meanwhile. Answers 0, or -1 with errno set.
int spawn_await(pid_t child, struct spawn_ending *ending);

/// Reaps a child that spawn_await has seen end.
void spawn_reap(pid_t child);
