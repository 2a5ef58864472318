#define _GNU_SOURCE
#include "include/CSpawn.h"
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// Between fork and exec only async-signal-safe calls are allowed: another thread of the parent may have held any lock at the
// moment of the fork. That is also why user and group are set by bare system calls: glibc's wrappers take a lock.
static void become(const struct spawn_request *request, pid_t parent, int report) {
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    signal(SIGPIPE, SIG_DFL);
    // A group of its own: Ctrl-C in the terminal is for the parent, which stops its children in order.
    setpgid(0, 0);
    int input = open("/dev/null", O_RDONLY), output = request->output;
    if (output < 0) output = open("/dev/null", O_WRONLY);
    if (input < 0 || output < 0 || dup2(input, 0) < 0 || dup2(output, 1) < 0 || dup2(output, 2) < 0) goto failed;
    if (request->changes_user) {
        if (syscall(SYS_setgroups, 0, NULL) < 0 || syscall(SYS_setgid, request->group) < 0
            || syscall(SYS_setuid, request->user) < 0) goto failed;
    }
    if (request->working_directory && chdir(request->working_directory) < 0) goto failed;
    if (request->death_signal) {
        // After setuid, which clears it. The parent may have died before this line: then nobody would send the signal.
        if (prctl(PR_SET_PDEATHSIG, request->death_signal) < 0) goto failed;
        if (getppid() != parent) _exit(0);
    }
    // Nothing of the parent's (sockets, log files) leaks into the child; `report` closes itself at exec.
    if (report > 3) syscall(SYS_close_range, 3, report - 1, 0);
    syscall(SYS_close_range, report + 1, ~0U, 0);
    execve(request->executable, request->arguments, request->environment);
failed:;
    int failure = errno;
    (void)!write(report, &failure, sizeof failure);
    _exit(127);
}

pid_t spawn_child(const struct spawn_request *request) {
    int report[2], failure = 0;
    if (pipe2(report, O_CLOEXEC) < 0) return -1;
    pid_t parent = getpid(), child = fork();
    if (child == 0) become(request, parent, report[1]);
    int forked = errno;
    close(report[1]);
    if (child < 0) {
        close(report[0]);
        errno = forked;
        return -1;
    }
    ssize_t count;
    do count = read(report[0], &failure, sizeof failure);
    while (count < 0 && errno == EINTR);
    close(report[0]);
    if (count == sizeof failure) {
        waitpid(child, NULL, 0);
        errno = failure;
        return -1;
    }
    return child;
}

int spawn_await(pid_t child, struct spawn_ending *ending) {
    siginfo_t info;
    int answer;
    do answer = waitid(P_PID, (id_t)child, &info, WEXITED | WNOWAIT);
    while (answer < 0 && errno == EINTR);
    if (answer < 0) return -1;
    ending->signalled = info.si_code != CLD_EXITED;
    ending->status = info.si_status;
    return 0;
}

void spawn_reap(pid_t child) {
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {}
}
