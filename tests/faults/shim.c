/* Breaks the n-th system call that touches one folder; loaded by LD_PRELOAD.

   faults_arm(folder, n, action, error) begins the count; faults_count() tells how many
   calls there were. With a log open, each call that changes the disk is written to it,
   a rename and a link with its place in the count.
   Not for threads: the program under test has one. */

#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum action { NOTHING, KILL_BEFORE, KILL_AFTER, FAIL, FAIL_FROM, SHORT, TORN, INTERRUPT, RIVAL };

static char folder[4096], rival[4096], store[4096];
static long target, seen;
static int action, error_given, log_fd = -1;

void faults_arm(const char *path, long n, int what, int error) {
    snprintf(folder, sizeof folder, "%s", path);
    target = n;
    seen = 0;
    action = what;
    error_given = error;
}

/* What another program renames over the store at the call that is struck. */
void faults_rival(const char *path, const char *over) {
    snprintf(rival, sizeof rival, "%s", path);
    snprintf(store, sizeof store, "%s", over);
}

long faults_count(void) { return seen; }

void faults_log(int fd) { log_fd = fd; }

static int in_folder(const char *path) {
    size_t length = strlen(folder);
    return length && !strncmp(path, folder, length) &&
           (path[length] == '/' || path[length] == '\0');
}

static int fd_in_folder(int fd) {
    char link[64], path[4096];
    if (!folder[0] || fd == log_fd) return 0;
    snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = '\0';
    return in_folder(path);
}

/* Counts a call; true when it is the one to break. */
static int hit(void) {
    seen++;
    if (action == FAIL_FROM) return seen >= target;
    return seen == target;
}

static void note(const char *name, long fd, long a, long b, const char *one,
                 const char *two, const void *data, size_t size) {
    if (log_fd < 0) return;
    char head[9000];
    int length = snprintf(head, sizeof head, "%s\t%ld\t%ld\t%ld\t%s\t%s\t%zu\n", name, fd,
                          a, b, one, two, size);
    static ssize_t (*plain)(int, const void *, size_t);
    if (!plain) plain = dlsym(RTLD_NEXT, "write");
    plain(log_fd, head, (size_t)length);
    if (size) plain(log_fd, data, size);
}

#define REAL(name) \
    static __typeof__(name) *real; \
    if (!real) real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

static void strike_as_rival(void) {
    static int (*plain)(const char *, const char *);
    if (!plain) plain = (int (*)(const char *, const char *))dlsym(RTLD_NEXT, "rename");
    plain(rival, store);
}

/* Runs CALL, or breaks it as was asked. */
#define GUARD(touches, CALL) \
    long result; \
    if (!(touches)) return CALL; \
    if (!hit()) { result = (long)(CALL); } \
    else switch (action) { \
        case KILL_BEFORE: kill(getpid(), SIGKILL); \
        case FAIL: case FAIL_FROM: errno = error_given; return -1; \
        case RIVAL: strike_as_rival(); result = (long)(CALL); break; \
        case INTERRUPT: raise(SIGINT); result = (long)(CALL); break; \
        case KILL_AFTER: case TORN: result = (long)(CALL); kill(getpid(), SIGKILL); break; \
        default: result = (long)(CALL); \
    }

#define OPEN(name) \
    int name(const char *path, int flags, ...) { \
        REAL(name); \
        va_list rest; \
        va_start(rest, flags); \
        mode_t mode = va_arg(rest, mode_t); \
        va_end(rest); \
        GUARD(in_folder(path), real(path, flags, mode)) \
        if (result >= 0) note("open", result, flags, 0, path, "", "", 0); \
        return (int)result; \
    }
OPEN(open)
OPEN(open64)

ssize_t write(int fd, const void *data, size_t size) {
    REAL(write);
    int touches = fd_in_folder(fd);
    long offset = touches ? lseek(fd, 0, SEEK_CUR) : 0;
    size_t part = size;
    if (touches && seen + 1 == target && (action == SHORT || action == TORN))
        part = (size + 1) / 2;
    GUARD(touches, real(fd, data, part))
    if (result > 0) note("write", fd, offset, 0, "", "", data, (size_t)result);
    return result;
}

#define ON_FD(name) \
    int name(int fd) { \
        REAL(name); \
        GUARD(fd_in_folder(fd), real(fd)) \
        if (!result) note(#name, fd, 0, 0, "", "", "", 0); \
        return (int)result; \
    }
ON_FD(fsync)
ON_FD(fdatasync)

int close(int fd) {
    REAL(close);
    int touches = fd_in_folder(fd);
    if (touches && seen + 1 == target && (action == FAIL || action == FAIL_FROM))
        real(fd); /* the system lets go of it even when it fails */
    GUARD(touches, real(fd))
    note("close", fd, 0, 0, "", "", "", 0);
    return (int)result;
}

#define TRUNCATE(name, type) \
    int name(int fd, type size) { \
        REAL(name); \
        GUARD(fd_in_folder(fd), real(fd, size)) \
        if (!result) note("ftruncate", fd, size, 0, "", "", "", 0); \
        return (int)result; \
    }
TRUNCATE(ftruncate, off_t)
TRUNCATE(ftruncate64, off64_t)

#define TWO_PATHS(name) \
    int name(const char *one, const char *two) { \
        REAL(name); \
        GUARD(in_folder(two), real(one, two)) \
        if (!result) note(#name, 0, seen, 0, one, two, "", 0); \
        return (int)result; \
    }
TWO_PATHS(rename)
TWO_PATHS(link)

int unlink(const char *path) {
    REAL(unlink);
    GUARD(in_folder(path), real(path))
    if (!result) note("unlink", 0, 0, 0, path, "", "", 0);
    return (int)result;
}

int mkdir(const char *path, mode_t mode) {
    REAL(mkdir);
    GUARD(in_folder(path), real(path, mode))
    return (int)result;
}

int fchmod(int fd, mode_t mode) {
    REAL(fchmod);
    GUARD(fd_in_folder(fd), real(fd, mode))
    return (int)result;
}

int flock(int fd, int how) {
    REAL(flock);
    GUARD(fd_in_folder(fd), real(fd, how))
    return (int)result;
}

ssize_t read(int fd, void *data, size_t size) {
    REAL(read);
    GUARD(fd_in_folder(fd), real(fd, data, size))
    return result;
}

int access(const char *path, int how) {
    REAL(access);
    GUARD(in_folder(path), real(path, how))
    return (int)result;
}

#define STAT(name, type) \
    int name(const char *path, struct type *status) { \
        REAL(name); \
        GUARD(in_folder(path), real(path, status)) \
        return (int)result; \
    }
STAT(stat, stat)
STAT(lstat, stat)
STAT(stat64, stat64)
STAT(lstat64, stat64)

#define FSTAT(name, type) \
    int name(int fd, struct type *status) { \
        REAL(name); \
        GUARD(fd_in_folder(fd), real(fd, status)) \
        return (int)result; \
    }
FSTAT(fstat, stat)
FSTAT(fstat64, stat64)

DIR *opendir(const char *path) {
    REAL(opendir);
    if (!in_folder(path) || !hit()) return real(path);
    if (action == FAIL || action == FAIL_FROM) {
        errno = error_given;
        return NULL;
    }
    if (action == INTERRUPT) raise(SIGINT);
    if (action == RIVAL) strike_as_rival();
    if (action == KILL_BEFORE) kill(getpid(), SIGKILL);
    DIR *found = real(path);
    if (action == KILL_AFTER || action == TORN) kill(getpid(), SIGKILL);
    return found;
}
