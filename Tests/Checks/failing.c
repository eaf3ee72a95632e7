/* Preloaded into a program, it fails one call that writes to a database: CIRCLES_FAIL_AT counts them, from 1.
   CIRCLES_FAIL_WITH is the error's number, such as 5 (EIO) or 28 (ENOSPC). CIRCLES_FAIL_NOTE is a file that is made when
   it has failed a call. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/types.h>
#include <unistd.h>

static long calls;

static int is_database(int descriptor) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, "/circles.db") != NULL;
}

static int fails(int descriptor) {
    const char *at = getenv("CIRCLES_FAIL_AT"), *with = getenv("CIRCLES_FAIL_WITH"), *note = getenv("CIRCLES_FAIL_NOTE");
    if (!at || !with || !note || !is_database(descriptor)) return 0;
    if (__atomic_add_fetch(&calls, 1, __ATOMIC_SEQ_CST) != atol(at)) return 0;
    close(open(note, O_WRONLY | O_CREAT, 0600));
    errno = atoi(with);
    return 1;
}

#define REAL(name) __typeof__(name) *real = (__typeof__(name) *)dlsym(RTLD_NEXT, #name)

ssize_t write(int descriptor, const void *bytes, size_t count) {
    REAL(write);
    return fails(descriptor) ? -1 : real(descriptor, bytes, count);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    REAL(pwrite);
    return fails(descriptor) ? -1 : real(descriptor, bytes, count, offset);
}
ssize_t pwrite64(int descriptor, const void *bytes, size_t count, off64_t offset) {
    REAL(pwrite64);
    return fails(descriptor) ? -1 : real(descriptor, bytes, count, offset);
}
int fsync(int descriptor) {
    REAL(fsync);
    return fails(descriptor) ? -1 : real(descriptor);
}
int fdatasync(int descriptor) {
    REAL(fdatasync);
    return fails(descriptor) ? -1 : real(descriptor);
}
int ftruncate(int descriptor, off_t length) {
    REAL(ftruncate);
    return fails(descriptor) ? -1 : real(descriptor, length);
}
int ftruncate64(int descriptor, off64_t length) {
    REAL(ftruncate64);
    return fails(descriptor) ? -1 : real(descriptor, length);
}
