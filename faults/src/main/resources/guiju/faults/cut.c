/*
 * A disk that remembers what it was not yet asked to keep. Preloaded into a program, it lets every
 * call through and notes for files below one folder what a power cut could still take back: the
 * bytes a write has replaced, names given, changed and taken away. fsync and its like are noted
 * with how far the notes had come when they were called; what was noted before is safe once they
 * have returned. UndoLog.java reads the notes and takes the rest back.
 *
 * A note is written after the call it is about: what was called before an fsync stands before that
 * fsync's mark, as far as the program itself can know the order. Each note is one write to a file
 * opened for appending, so several processes share it.
 *
 * Not seen: memory that is mapped, and what the C library writes by itself (fopen and fwrite). Such
 * writes are never taken back.
 *
 * GUIJU_CUT_ROOT  the folder
 * GUIJU_CUT_LOG   where notes go
 * GUIJU_CUT_GRAVE a folder of the same file system; what loses its name is kept there
 * GUIJU_CUT_DEAF  words such as java-files, java-folders, postgres-files: fsync of that program
 *                 answers as always and is not noted; a disk that lies
 */
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

#define MAGIC 0x54554347u
#define KNOWN_FILES 65536

enum kind { WRITE = 1, LENGTH, SYNC, CREATE, MKDIR, RENAME, UNLINK, RMDIR };

struct note {
  uint32_t magic;
  uint32_t kind;
  uint64_t file;    /* inode; 0 in a SYNC: everything */
  uint64_t folder;  /* inode of the folder whose names change */
  uint64_t folder2; /* of the one a name goes to */
  int64_t at;       /* where was written; in a SYNC how far the notes had come */
  int64_t length;   /* how much was written; in a LENGTH the new one */
  int64_t size;     /* of the file before */
  uint32_t bytes[3];
  uint32_t fill;
};

static char root[PATH_MAX];
static size_t root_length;
static char grave[PATH_MAX];
static int log_fd = -1;
static int deaf_files;
static int deaf_folders;
static unsigned long buried;
/* 0 not looked at, 1 below the root, 2 elsewhere */
static unsigned char where[KNOWN_FILES];

#define REAL(result, name, ...) \
  static result (*real_##name)(__VA_ARGS__); \
  static result (*get_##name(void))(__VA_ARGS__) { \
    if (!real_##name) real_##name = dlsym(RTLD_NEXT, #name); \
    return real_##name; \
  }

REAL(ssize_t, write, int, const void *, size_t)
REAL(ssize_t, writev, int, const struct iovec *, int)
REAL(ssize_t, pwrite, int, const void *, size_t, off_t)
REAL(ssize_t, pwritev, int, const struct iovec *, int, off_t)
REAL(ssize_t, copy_file_range, int, off_t *, int, off_t *, size_t, unsigned)
REAL(ssize_t, sendfile, int, int, off_t *, size_t)
REAL(int, ftruncate, int, off_t)
REAL(int, posix_fallocate, int, off_t, off_t)
REAL(int, fallocate, int, int, off_t, off_t)
REAL(int, fsync, int)
REAL(int, fdatasync, int)
REAL(int, syncfs, int)
REAL(void, sync, void)
REAL(int, open, const char *, int, ...)
REAL(int, openat, int, const char *, int, ...)
REAL(int, close, int)
REAL(int, dup2, int, int)
REAL(int, renameat, int, const char *, int, const char *)
REAL(int, renameat2, int, const char *, int, const char *, unsigned)
REAL(int, link, const char *, const char *)
REAL(int, linkat, int, const char *, int, const char *, int)
REAL(int, unlinkat, int, const char *, int)
REAL(int, mkdirat, int, const char *, mode_t)

static void die(const char *what) {
  dprintf(2, "The power-cut library cannot go on: %s: %s\n", what, strerror(errno));
  _exit(70);
}

__attribute__((constructor)) static void begin(void) {
  const char *below = getenv("GUIJU_CUT_ROOT");
  const char *log = getenv("GUIJU_CUT_LOG");
  const char *keep = getenv("GUIJU_CUT_GRAVE");
  const char *deaf = getenv("GUIJU_CUT_DEAF");
  char self[PATH_MAX], word[PATH_MAX + 16];
  if (!below || !log || !keep || !realpath(below, root)) return;
  root_length = strlen(root);
  snprintf(grave, sizeof grave, "%s", keep);
  int fd = get_open()(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600);
  if (fd < 0) die(log);
  /* Out of the way of programs that count on low numbers. */
  log_fd = fcntl(fd, F_DUPFD_CLOEXEC, 500);
  if (log_fd < 0) die("dup");
  get_close()(fd);
  ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
  if (deaf && n > 0) {
    self[n] = 0;
    const char *name = strrchr(self, '/') ? strrchr(self, '/') + 1 : self;
    snprintf(word, sizeof word, "%s-files", name);
    deaf_files = strstr(deaf, word) != NULL;
    snprintf(word, sizeof word, "%s-folders", name);
    deaf_folders = strstr(deaf, word) != NULL;
  }
}

/* What is written for people to read later has no part in this. */
static int is_log(const char *path) {
  size_t n = strlen(path);
  return n > 4 && strcmp(path + n - 4, ".log") == 0;
}

static int below(const char *path) {
  return strncmp(path, root, root_length) == 0
      && (path[root_length] == '/' || path[root_length] == 0) && !is_log(path);
}

static int path_of(int fd, char *path) {
  char link[64];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t n = readlink(link, path, PATH_MAX - 1);
  if (n < 0) return -1;
  path[n] = 0;
  return 0;
}

static int watched(int fd) {
  char path[PATH_MAX];
  if (log_fd < 0 || fd < 0 || fd == log_fd) return 0;
  if (fd < KNOWN_FILES && where[fd]) return where[fd] == 1;
  int is = path_of(fd, path) == 0 && below(path);
  if (fd < KNOWN_FILES) where[fd] = is ? 1 : 2;
  return is;
}

static void put(struct note *note, const void *one, const void *two, const void *three) {
  struct iovec parts[4] = {
    {note, sizeof *note},
    {(void *)one, note->bytes[0]},
    {(void *)two, note->bytes[1]},
    {(void *)three, note->bytes[2]}};
  note->magic = MAGIC;
  ssize_t whole = sizeof *note + (ssize_t)note->bytes[0] + note->bytes[1] + note->bytes[2];
  int before = errno;
  if (get_writev()(log_fd, parts, 4) != whole) die("a note was not written");
  errno = before;
}

static int64_t noted_so_far(void) {
  struct stat log;
  if (fstat(log_fd, &log)) die("log");
  return log.st_size;
}

/* What a write is about to replace. */
struct before {
  struct stat file;
  int64_t at;
  void *old;
  uint32_t had;
  int is;
};

static void look(struct before *b, int fd, int64_t at, size_t length) {
  memset(b, 0, sizeof *b);
  int saved = errno;
  if (!watched(fd) || fstat(fd, &b->file) || !S_ISREG(b->file.st_mode)) {
    errno = saved;
    return;
  }
  int flags = fcntl(fd, F_GETFL);
  if (at < 0) at = flags & O_APPEND ? b->file.st_size : lseek(fd, 0, SEEK_CUR);
  b->at = at;
  b->is = 1;
  if (at < b->file.st_size) {
    size_t there = (size_t)(b->file.st_size - at);
    size_t want = length < there ? length : there;
    b->old = malloc(want ? want : 1);
    int in = fd;
    if ((flags & O_ACCMODE) == O_WRONLY) {
      char path[64];
      snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
      in = get_open()(path, O_RDONLY | O_CLOEXEC);
    }
    ssize_t n = b->old && in >= 0 ? pread(in, b->old, want, at) : -1;
    if (n < 0) die("what stood there cannot be read");
    b->had = (uint32_t)n;
    if (in != fd) get_close()(in);
  }
  errno = saved;
}

/* Everything when there is no number of a file. */
static void safe(int fd, uint64_t file, int64_t until) {
  char path[PATH_MAX] = "";
  struct note note = {.kind = SYNC, .file = file, .at = until};
  int saved = errno;
  if (file && path_of(fd, path)) *path = 0;
  note.bytes[0] = (uint32_t)strlen(path);
  put(&note, path, "", "");
  errno = saved;
}

static void wrote(struct before *b, int fd, ssize_t n) {
  if (!b->is) return;
  int saved = errno;
  if (n > 0) {
    struct note note = {
      .kind = WRITE, .file = b->file.st_ino, .at = b->at, .length = n, .size = b->file.st_size};
    note.bytes[0] = b->had < (size_t)n ? b->had : (uint32_t)n;
    put(&note, b->old, "", "");
    if (fcntl(fd, F_GETFL) & O_DSYNC && !deaf_files) safe(fd, b->file.st_ino, noted_so_far());
  }
  free(b->old);
  errno = saved;
}

static size_t all(const struct iovec *parts, int count) {
  size_t sum = 0;
  for (int i = 0; i < count; i++) sum += parts[i].iov_len;
  return sum;
}

ssize_t write(int fd, const void *bytes, size_t length) {
  struct before b;
  look(&b, fd, -1, length);
  ssize_t n = get_write()(fd, bytes, length);
  wrote(&b, fd, n);
  return n;
}

ssize_t writev(int fd, const struct iovec *parts, int count) {
  struct before b;
  look(&b, fd, -1, all(parts, count));
  ssize_t n = get_writev()(fd, parts, count);
  wrote(&b, fd, n);
  return n;
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t at) {
  struct before b;
  look(&b, fd, at, length);
  ssize_t n = get_pwrite()(fd, bytes, length, at);
  wrote(&b, fd, n);
  return n;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t at) {
  return pwrite(fd, bytes, length, at);
}

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  struct before b;
  look(&b, fd, at, all(parts, count));
  ssize_t n = get_pwritev()(fd, parts, count, at);
  wrote(&b, fd, n);
  return n;
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) {
  return pwritev(fd, parts, count, at);
}

ssize_t copy_file_range(int in, off64_t *from, int out, off64_t *to, size_t length, unsigned how) {
  struct before b;
  look(&b, out, to ? *to : -1, length);
  ssize_t n = get_copy_file_range()(in, from, out, to, length, how);
  wrote(&b, out, n);
  return n;
}

ssize_t sendfile(int out, int in, off_t *from, size_t length) {
  struct before b;
  look(&b, out, -1, length);
  ssize_t n = get_sendfile()(out, in, from, length);
  wrote(&b, out, n);
  return n;
}

ssize_t sendfile64(int out, int in, off64_t *from, size_t length) {
  return sendfile(out, in, from, length);
}

/* A file became shorter or longer. */
static void resized(struct before *b, int64_t size) {
  if (!b->is) return;
  struct note note = {
    .kind = LENGTH, .file = b->file.st_ino, .at = size, .length = size, .size = b->file.st_size};
  note.bytes[0] = b->had;
  put(&note, b->old, "", "");
}

int ftruncate(int fd, off_t size) {
  struct before b;
  look(&b, fd, size, SSIZE_MAX);
  int result = get_ftruncate()(fd, size);
  if (result == 0) resized(&b, size);
  free(b.old);
  return result;
}

int ftruncate64(int fd, off64_t size) { return ftruncate(fd, size); }

int truncate(const char *path, off_t size) {
  int fd = open(path, O_RDWR | O_CLOEXEC);
  if (fd < 0) return -1;
  int result = ftruncate(fd, size);
  int saved = errno;
  close(fd);
  errno = saved;
  return result;
}

int truncate64(const char *path, off64_t size) { return truncate(path, size); }

int posix_fallocate(int fd, off_t at, off_t length) {
  struct before b;
  look(&b, fd, at + length, 0);
  int result = get_posix_fallocate()(fd, at, length);
  if (result == 0 && b.is && at + length > b.file.st_size) resized(&b, at + length);
  free(b.old);
  return result;
}

int posix_fallocate64(int fd, off64_t at, off64_t length) { return posix_fallocate(fd, at, length); }

int fallocate(int fd, int how, off_t at, off_t length) {
  struct before b;
  look(&b, fd, at + length, 0);
  int result = get_fallocate()(fd, how, at, length);
  if (result == 0 && b.is && how == 0 && at + length > b.file.st_size) resized(&b, at + length);
  free(b.old);
  return result;
}

int fallocate64(int fd, int how, off64_t at, off64_t length) { return fallocate(fd, how, at, length); }

static int synced(int fd, int (*really)(int)) {
  struct stat file;
  int is = watched(fd) && fstat(fd, &file) == 0;
  int64_t until = is ? noted_so_far() : 0;
  int result = really(fd);
  int deaf = is && (S_ISDIR(file.st_mode) ? deaf_folders : deaf_files);
  if (result == 0 && is && !deaf) safe(fd, file.st_ino, until);
  return result;
}

int fsync(int fd) { return synced(fd, get_fsync()); }

int fdatasync(int fd) { return synced(fd, get_fdatasync()); }

int syncfs(int fd) {
  int64_t until = log_fd < 0 ? 0 : noted_so_far();
  int result = get_syncfs()(fd);
  if (result == 0 && log_fd >= 0 && !deaf_files) safe(-1, 0, until);
  return result;
}

void sync(void) {
  int64_t until = log_fd < 0 ? 0 : noted_so_far();
  get_sync()();
  if (log_fd >= 0 && !deaf_files) safe(-1, 0, until);
}

/* The whole way to a name, whose folder is there; the name itself need not be. */
static int whole(int folder, const char *path, char *out) {
  char way[PATH_MAX], base[PATH_MAX];
  if (!*path) return -1;
  if (*path == '/') {
    snprintf(way, sizeof way, "%s", path);
  } else {
    char at[PATH_MAX];
    if (folder == AT_FDCWD ? !getcwd(at, sizeof at) : path_of(folder, at)) return -1;
    if (snprintf(way, sizeof way, "%s/%s", at, path) >= (int)sizeof way) return -1;
  }
  size_t n = strlen(way);
  while (n > 1 && way[n - 1] == '/') way[--n] = 0;
  char *slash = strrchr(way, '/');
  if (!slash) return -1;
  snprintf(base, sizeof base, "%s", slash + 1);
  slash[slash == way ? 1 : 0] = 0;
  char real[PATH_MAX];
  if (!realpath(way, real)) return -1;
  return snprintf(out, PATH_MAX, "%s/%s", strcmp(real, "/") ? real : "", base) < PATH_MAX ? 0 : -1;
}

static uint64_t inode(const char *path) {
  struct stat it;
  return lstat(path, &it) ? 0 : it.st_ino;
}

static uint64_t folder_of(const char *path) {
  char way[PATH_MAX];
  snprintf(way, sizeof way, "%s", path);
  char *slash = strrchr(way, '/');
  if (slash) slash[slash == way ? 1 : 0] = 0;
  return inode(way);
}

/* Whether a name below the root is meant, and which. */
static int named(int folder, const char *path, char *out) {
  int saved = errno;
  int is = log_fd >= 0 && path && whole(folder, path, out) == 0 && below(out);
  errno = saved;
  return is;
}

static void name(enum kind kind, const char *path, const char *to, const char *lies) {
  struct note note = {.kind = kind, .file = inode(to ? to : path), .folder = folder_of(path)};
  if (to) note.folder2 = folder_of(to);
  note.bytes[0] = (uint32_t)strlen(path);
  note.bytes[1] = to ? (uint32_t)strlen(to) : 0;
  note.bytes[2] = lies ? (uint32_t)strlen(lies) : 0;
  put(&note, path, to ? to : "", lies ? lies : "");
}

/* A second name, by which it can be brought back; empty when there is nothing to bring back. */
static void bury(const char *path, char *lies) {
  struct stat it;
  int saved = errno;
  *lies = 0;
  if (lstat(path, &it) == 0 && S_ISREG(it.st_mode)) {
    int n = snprintf(lies, PATH_MAX, "%s/%d-%lu-%lu", grave, getpid(), (unsigned long)it.st_ino,
        __sync_add_and_fetch(&buried, 1));
    if (n >= PATH_MAX || get_link()(path, lies)) *lies = 0;
  }
  errno = saved;
}

static int opened(int fd, const char *path, int is, int was) {
  if (fd >= 0 && fd < KNOWN_FILES) where[fd] = 0;
  if (fd >= 0 && is && !was) {
    int saved = errno;
    name(CREATE, path, NULL, NULL);
    errno = saved;
  }
  return fd;
}

static int open_below(int folder, const char *path, int flags, mode_t mode, int at) {
  char way[PATH_MAX];
  int is = (flags & (O_CREAT | O_TRUNC)) && (flags & O_TMPFILE) != O_TMPFILE
      && named(folder, path, way);
  int was = is && inode(way) != 0;
  if (was && (flags & O_TRUNC) && (flags & O_ACCMODE) != O_RDONLY && !(flags & O_EXCL)) {
    /* So that what is cut off is noted. */
    int fd = get_open()(way, O_RDWR | O_CLOEXEC);
    if (fd >= 0) {
      if (fd < KNOWN_FILES) where[fd] = 0;
      if (ftruncate(fd, 0)) errno = 0;
      close(fd);
    }
  }
  int fd = at ? get_openat()(folder, path, flags, mode) : get_open()(path, flags, mode);
  return opened(fd, way, is, was);
}

#define MODE(flags, mode) \
  mode_t mode = 0; \
  if ((flags) & (O_CREAT | O_TMPFILE)) { \
    va_list more; \
    va_start(more, flags); \
    mode = va_arg(more, mode_t); \
    va_end(more); \
  }

int open(const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_below(AT_FDCWD, path, flags, mode, 0);
}

int open64(const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_below(AT_FDCWD, path, flags, mode, 0);
}

int openat(int folder, const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_below(folder, path, flags, mode, 1);
}

int openat64(int folder, const char *path, int flags, ...) {
  MODE(flags, mode)
  return open_below(folder, path, flags, mode, 1);
}

int __open_2(const char *path, int flags) { return open_below(AT_FDCWD, path, flags, 0, 0); }

int __open64_2(const char *path, int flags) { return open_below(AT_FDCWD, path, flags, 0, 0); }

int creat(const char *path, mode_t mode) {
  return open_below(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode, 0);
}

int close(int fd) {
  if (fd >= 0 && fd == log_fd) return 0;
  if (fd >= 0 && fd < KNOWN_FILES) where[fd] = 0;
  return get_close()(fd);
}

int dup2(int from, int to) {
  if (to >= 0 && to < KNOWN_FILES) where[to] = 0;
  return get_dup2()(from, to);
}

static int moved(int f1, const char *from, int f2, const char *to, unsigned how) {
  char old[PATH_MAX], fresh[PATH_MAX], lies[PATH_MAX] = "";
  int goes = named(f1, from, old);
  int comes = named(f2, to, fresh);
  if (comes) bury(fresh, lies);
  int result = how ? get_renameat2()(f1, from, f2, to, how) : get_renameat()(f1, from, f2, to);
  if (result == 0 && goes && comes) name(RENAME, old, fresh, lies);
  if (result == 0 && comes && !goes) name(CREATE, fresh, NULL, NULL);
  return result;
}

int rename(const char *from, const char *to) { return moved(AT_FDCWD, from, AT_FDCWD, to, 0); }

int renameat(int f1, const char *from, int f2, const char *to) { return moved(f1, from, f2, to, 0); }

int renameat2(int f1, const char *from, int f2, const char *to, unsigned how) {
  return moved(f1, from, f2, to, how);
}

int linkat(int f1, const char *from, int f2, const char *to, int how) {
  char path[PATH_MAX];
  int is = named(f2, to, path);
  int result = get_linkat()(f1, from, f2, to, how);
  if (result == 0 && is) name(CREATE, path, NULL, NULL);
  return result;
}

int link(const char *from, const char *to) { return linkat(AT_FDCWD, from, AT_FDCWD, to, 0); }

static int gone(int folder, const char *path, int how) {
  char way[PATH_MAX], lies[PATH_MAX] = "";
  int is = named(folder, path, way);
  uint64_t file = 0;
  if (is) {
    file = inode(way);
    bury(way, lies);
  }
  int result = get_unlinkat()(folder, path, how);
  if (result == 0 && is) {
    struct note note = {
      .kind = how & AT_REMOVEDIR ? RMDIR : UNLINK, .file = file, .folder = folder_of(way)};
    note.bytes[0] = (uint32_t)strlen(way);
    note.bytes[2] = (uint32_t)strlen(lies);
    put(&note, way, "", lies);
  }
  return result;
}

int unlink(const char *path) { return gone(AT_FDCWD, path, 0); }

int unlinkat(int folder, const char *path, int how) { return gone(folder, path, how); }

int rmdir(const char *path) { return gone(AT_FDCWD, path, AT_REMOVEDIR); }

int mkdirat(int folder, const char *path, mode_t mode) {
  char way[PATH_MAX];
  int result = get_mkdirat()(folder, path, mode);
  if (result == 0 && named(folder, path, way)) name(MKDIR, way, NULL, NULL);
  return result;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
