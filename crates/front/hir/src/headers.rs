//! Names that well-known headers define, for hints about a missing `#include`.

/// Macros, objects, types and functions that are not in the table of builtins, sorted by name.
#[rustfmt::skip]
const KNOWN: &[(&str, &str)] = &[
    ("BUFSIZ", "stdio.h"), ("CHAR_BIT", "limits.h"), ("CHAR_MAX", "limits.h"), ("CHAR_MIN", "limits.h"),
    ("DBL_EPSILON", "float.h"), ("DBL_MAX", "float.h"), ("DBL_MIN", "float.h"), ("DIR", "dirent.h"),
    ("EAGAIN", "errno.h"), ("EINTR", "errno.h"), ("EINVAL", "errno.h"), ("ENOENT", "errno.h"), ("ENOMEM", "errno.h"),
    ("EOF", "stdio.h"), ("ERANGE", "errno.h"), ("EXIT_FAILURE", "stdlib.h"), ("EXIT_SUCCESS", "stdlib.h"),
    ("FILE", "stdio.h"), ("FILENAME_MAX", "stdio.h"), ("FLT_EPSILON", "float.h"), ("FLT_MAX", "float.h"),
    ("FLT_MIN", "float.h"), ("HUGE_VAL", "math.h"), ("INFINITY", "math.h"), ("INT16_MAX", "stdint.h"),
    ("INT16_MIN", "stdint.h"), ("INT32_MAX", "stdint.h"), ("INT32_MIN", "stdint.h"), ("INT64_MAX", "stdint.h"),
    ("INT64_MIN", "stdint.h"), ("INT8_MAX", "stdint.h"), ("INT8_MIN", "stdint.h"), ("INTMAX_MAX", "stdint.h"),
    ("INTPTR_MAX", "stdint.h"), ("INT_MAX", "limits.h"), ("INT_MIN", "limits.h"), ("LC_ALL", "locale.h"),
    ("LLONG_MAX", "limits.h"), ("LLONG_MIN", "limits.h"), ("LONG_MAX", "limits.h"), ("LONG_MIN", "limits.h"),
    ("M_PI", "math.h"), ("NAN", "math.h"), ("NULL", "stddef.h"), ("O_CREAT", "fcntl.h"), ("O_RDONLY", "fcntl.h"),
    ("O_RDWR", "fcntl.h"), ("O_TRUNC", "fcntl.h"), ("O_WRONLY", "fcntl.h"), ("PATH_MAX", "limits.h"),
    ("PRId64", "inttypes.h"), ("PRIu32", "inttypes.h"), ("PRIu64", "inttypes.h"), ("PRIx64", "inttypes.h"),
    ("PTRDIFF_MAX", "stdint.h"), ("RAND_MAX", "stdlib.h"), ("SCHAR_MAX", "limits.h"), ("SEEK_CUR", "stdio.h"),
    ("SEEK_END", "stdio.h"), ("SEEK_SET", "stdio.h"), ("SHRT_MAX", "limits.h"), ("SHRT_MIN", "limits.h"),
    ("SIGABRT", "signal.h"), ("SIGINT", "signal.h"), ("SIGKILL", "signal.h"), ("SIGSEGV", "signal.h"),
    ("SIGTERM", "signal.h"), ("SIZE_MAX", "stdint.h"), ("STDERR_FILENO", "unistd.h"), ("STDIN_FILENO", "unistd.h"),
    ("STDOUT_FILENO", "unistd.h"), ("UCHAR_MAX", "limits.h"), ("UINT16_MAX", "stdint.h"), ("UINT32_MAX", "stdint.h"),
    ("UINT64_MAX", "stdint.h"), ("UINT8_MAX", "stdint.h"), ("UINTMAX_MAX", "stdint.h"), ("UINTPTR_MAX", "stdint.h"),
    ("UINT_MAX", "limits.h"), ("ULLONG_MAX", "limits.h"), ("ULONG_MAX", "limits.h"), ("USHRT_MAX", "limits.h"),
    ("WCHAR_MAX", "wchar.h"), ("assert", "assert.h"), ("bool", "stdbool.h"), ("clock_t", "time.h"),
    ("close", "unistd.h"), ("closedir", "dirent.h"), ("div_t", "stdlib.h"), ("errno", "errno.h"),
    ("false", "stdbool.h"), ("fclose", "stdio.h"), ("fflush", "stdio.h"), ("fgets", "stdio.h"), ("fopen", "stdio.h"),
    ("fread", "stdio.h"), ("fseek", "stdio.h"), ("ftell", "stdio.h"), ("getchar", "stdio.h"), ("getenv", "stdlib.h"),
    ("getline", "stdio.h"), ("getopt", "unistd.h"), ("getpid", "unistd.h"), ("int16_t", "stdint.h"),
    ("int32_t", "stdint.h"), ("int64_t", "stdint.h"), ("int8_t", "stdint.h"), ("intmax_t", "stdint.h"),
    ("intptr_t", "stdint.h"), ("jmp_buf", "setjmp.h"), ("mode_t", "sys/types.h"), ("off_t", "sys/types.h"),
    ("offsetof", "stddef.h"), ("open", "fcntl.h"), ("opendir", "dirent.h"), ("optarg", "unistd.h"),
    ("optind", "unistd.h"), ("perror", "stdio.h"), ("pid_t", "sys/types.h"), ("pthread_create", "pthread.h"),
    ("pthread_mutex_t", "pthread.h"), ("pthread_t", "pthread.h"), ("ptrdiff_t", "stddef.h"), ("qsort", "stdlib.h"),
    ("rand", "stdlib.h"), ("read", "unistd.h"), ("readdir", "dirent.h"), ("scanf", "stdio.h"), ("setlocale", "locale.h"),
    ("sig_atomic_t", "signal.h"), ("sigset_t", "signal.h"), ("size_t", "stddef.h"), ("sleep", "unistd.h"),
    ("sqrt", "math.h"), ("srand", "stdlib.h"), ("ssize_t", "sys/types.h"), ("stderr", "stdio.h"), ("stdin", "stdio.h"),
    ("stdout", "stdio.h"), ("strerror", "string.h"), ("strtod", "stdlib.h"), ("strtok", "string.h"),
    ("strtol", "stdlib.h"), ("strtoul", "stdlib.h"), ("system", "stdlib.h"), ("time", "time.h"), ("time_t", "time.h"),
    ("true", "stdbool.h"), ("uid_t", "sys/types.h"), ("uint16_t", "stdint.h"), ("uint32_t", "stdint.h"),
    ("uint64_t", "stdint.h"), ("uint8_t", "stdint.h"), ("uintmax_t", "stdint.h"), ("uintptr_t", "stdint.h"),
    ("unlink", "unistd.h"), ("usleep", "unistd.h"), ("va_arg", "stdarg.h"), ("va_copy", "stdarg.h"),
    ("va_end", "stdarg.h"), ("va_list", "stdarg.h"), ("va_start", "stdarg.h"), ("wchar_t", "stddef.h"),
    ("wint_t", "wchar.h"), ("write", "unistd.h"),
];

/// The header, without brackets, that defines a name.
pub fn header_of(name: &str) -> Option<&'static str> {
    let at = KNOWN.binary_search_by(|row| row.0.cmp(name)).ok()?;
    Some(KNOWN[at].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted() {
        assert!(KNOWN.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!(header_of("uint8_t"), Some("stdint.h"));
    }
}
