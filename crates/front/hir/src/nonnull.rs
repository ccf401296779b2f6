//! Functions of the C library that take no null pointers, and those that work on bytes.

/// Names and argument numbers, sorted by name.
const ROWS: &[(&str, &[u32])] = &[
    ("__fprintf_chk", &[1, 3]),
    ("__memcpy_chk", &[1, 2]),
    ("__memmove_chk", &[1, 2]),
    ("__mempcpy_chk", &[1, 2]),
    ("__memset_chk", &[1]),
    ("__printf_chk", &[2]),
    ("__snprintf_chk", &[5]),
    ("__sprintf_chk", &[1, 4]),
    ("__stpcpy_chk", &[1, 2]),
    ("__stpncpy_chk", &[1, 2]),
    ("__strcat_chk", &[1, 2]),
    ("__strcpy_chk", &[1, 2]),
    ("__strncat_chk", &[1, 2]),
    ("__strncpy_chk", &[1, 2]),
    ("__vfprintf_chk", &[1, 3]),
    ("__vprintf_chk", &[2]),
    ("__vsnprintf_chk", &[5]),
    ("__vsprintf_chk", &[1, 4]),
    ("bcmp", &[1, 2]),
    ("bcopy", &[1, 2]),
    ("bzero", &[1]),
    ("execl", &[1, 2]),
    ("execle", &[1, 2]),
    ("execlp", &[1, 2]),
    ("execv", &[1, 2]),
    ("execve", &[1, 2]),
    ("execvp", &[1, 2]),
    ("fprintf", &[1, 2]),
    ("fprintf_unlocked", &[1, 2]),
    ("fputc", &[2]),
    ("fputc_unlocked", &[2]),
    ("fputs", &[1, 2]),
    ("fputs_unlocked", &[1, 2]),
    ("fscanf", &[1, 2]),
    ("fwrite", &[1, 4]),
    ("fwrite_unlocked", &[1, 4]),
    ("index", &[1]),
    ("memchr", &[1]),
    ("memcmp", &[1, 2]),
    ("memcpy", &[1, 2]),
    ("memmove", &[1, 2]),
    ("mempcpy", &[1, 2]),
    ("memset", &[1]),
    ("printf", &[1]),
    ("printf_unlocked", &[1]),
    ("putc", &[2]),
    ("puts", &[1]),
    ("puts_unlocked", &[1]),
    ("rindex", &[1]),
    ("scanf", &[1]),
    ("snprintf", &[3]),
    ("sprintf", &[1, 2]),
    ("sscanf", &[1, 2]),
    ("stpcpy", &[1, 2]),
    ("stpncpy", &[1, 2]),
    ("strcasecmp", &[1, 2]),
    ("strcat", &[1, 2]),
    ("strchr", &[1]),
    ("strcmp", &[1, 2]),
    ("strcpy", &[1, 2]),
    ("strcspn", &[1, 2]),
    ("strdup", &[1]),
    ("strlen", &[1]),
    ("strncasecmp", &[1, 2]),
    ("strncat", &[1, 2]),
    ("strncmp", &[1, 2]),
    ("strncpy", &[1, 2]),
    ("strndup", &[1]),
    ("strnlen", &[1]),
    ("strpbrk", &[1, 2]),
    ("strrchr", &[1]),
    ("strspn", &[1, 2]),
    ("strstr", &[1, 2]),
    ("vfprintf", &[1, 2]),
    ("vfscanf", &[1, 2]),
    ("vprintf", &[1]),
    ("vscanf", &[1]),
    ("vsnprintf", &[3]),
    ("vsprintf", &[1, 2]),
    ("vsscanf", &[1, 2]),
];

/// The arguments, from 1, of a library function that must not be null; `name` has no `__builtin_` before it.
pub fn arguments(name: &str) -> Option<&'static [u32]> {
    ROWS.binary_search_by(|row| row.0.cmp(name)).ok().map(|n| ROWS[n].1)
}

/// Functions that work on bytes: name, and where destination, source and size are (from 1; 0 is none).
pub const BYTES: &[(&str, [usize; 3])] = &[
    ("bcmp", [1, 2, 3]),
    ("bcopy", [2, 1, 3]),
    ("bzero", [1, 0, 2]),
    ("memchr", [0, 1, 3]),
    ("memcmp", [1, 2, 3]),
    ("memcpy", [1, 2, 3]),
    ("memmove", [1, 2, 3]),
    ("memset", [1, 0, 3]),
    ("snprintf", [1, 0, 2]),
    ("stpncpy", [1, 2, 3]),
    ("strncasecmp", [1, 2, 3]),
    ("strncat", [1, 2, 3]),
    ("strncmp", [1, 2, 3]),
    ("strncpy", [1, 2, 3]),
    ("strndup", [0, 1, 2]),
    ("vsnprintf", [1, 0, 2]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_sorted_by_name() {
        assert!(ROWS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
