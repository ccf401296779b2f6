//! Functions of the C library whose calls are checked: what they read and write.

use target::LangOptions;

/// What a function does with its arguments, which are numbered from 1; 0 is none.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// Writes `size` bytes to `to` and reads as many from `from` and `other`.
    Memory { to: u8, from: u8, other: u8, size: u8 },
    /// Copies a string.
    CopyString { to: u8, from: u8 },
    /// Appends a string to one.
    Append { to: u8, from: u8 },
    /// Writes `size` bytes to `to`: the string at `from`, cut or filled up.
    CopyBounded { to: u8, from: u8, size: u8 },
    /// Appends at most `size` bytes and an end.
    AppendBounded { to: u8, from: u8, size: u8 },
    /// Reads strings.
    Strings { from: u8, other: u8 },
    /// Reads strings of which at most `size` bytes are looked at.
    StringsBounded { from: u8, other: u8, size: u8 },
    /// Allocates `size` bytes, times `count`.
    Allocate { size: u8, count: u8 },
    /// Allocates on the stack.
    AllocateOnStack { size: u8 },
    /// Frees its first argument.
    Free,
    /// Frees its first argument and allocates `size` bytes.
    Reallocate { size: u8 },
}

use Role::{
    Allocate, AllocateOnStack, Append, AppendBounded, CopyBounded, CopyString, Free, Memory, Reallocate, Strings,
    StringsBounded,
};

const fn memory(to: u8, from: u8, other: u8, size: u8) -> Role {
    Memory { to, from, other, size }
}

const fn strings(from: u8, other: u8) -> Role {
    Strings { from, other }
}

/// Sorted by name.
const ROWS: &[(&str, Role)] = &[
    ("__memcpy_chk", memory(1, 2, 0, 3)),
    ("__memmove_chk", memory(1, 2, 0, 3)),
    ("__mempcpy_chk", memory(1, 2, 0, 3)),
    ("__memset_chk", memory(1, 0, 0, 3)),
    ("__stpcpy_chk", CopyString { to: 1, from: 2 }),
    ("__stpncpy_chk", CopyBounded { to: 1, from: 2, size: 3 }),
    ("__strcat_chk", Append { to: 1, from: 2 }),
    ("__strcpy_chk", CopyString { to: 1, from: 2 }),
    ("__strncat_chk", AppendBounded { to: 1, from: 2, size: 3 }),
    ("__strncpy_chk", CopyBounded { to: 1, from: 2, size: 3 }),
    ("aligned_alloc", Allocate { size: 2, count: 0 }),
    ("alloca", AllocateOnStack { size: 1 }),
    ("atof", strings(1, 0)),
    ("atoi", strings(1, 0)),
    ("atol", strings(1, 0)),
    ("bcmp", memory(0, 1, 2, 3)),
    ("bcopy", memory(2, 1, 0, 3)),
    ("bzero", memory(1, 0, 0, 2)),
    ("calloc", Allocate { size: 1, count: 2 }),
    ("fputs", strings(1, 0)),
    ("fputs_unlocked", strings(1, 0)),
    ("free", Free),
    ("gettext", strings(1, 0)),
    ("index", strings(1, 0)),
    ("malloc", Allocate { size: 1, count: 0 }),
    ("memchr", memory(0, 1, 0, 3)),
    ("memcmp", memory(0, 1, 2, 3)),
    ("memcpy", memory(1, 2, 0, 3)),
    ("memmove", memory(1, 2, 0, 3)),
    ("mempcpy", memory(1, 2, 0, 3)),
    ("memset", memory(1, 0, 0, 3)),
    ("puts", strings(1, 0)),
    ("puts_unlocked", strings(1, 0)),
    ("realloc", Reallocate { size: 2 }),
    ("rindex", strings(1, 0)),
    ("stpcpy", CopyString { to: 1, from: 2 }),
    ("stpncpy", CopyBounded { to: 1, from: 2, size: 3 }),
    ("strcasecmp", strings(1, 2)),
    ("strcat", Append { to: 1, from: 2 }),
    ("strchr", strings(1, 0)),
    ("strcmp", strings(1, 2)),
    ("strcpy", CopyString { to: 1, from: 2 }),
    ("strcspn", strings(1, 2)),
    ("strdup", strings(1, 0)),
    ("strlen", strings(1, 0)),
    ("strncasecmp", StringsBounded { from: 1, other: 2, size: 3 }),
    ("strncat", AppendBounded { to: 1, from: 2, size: 3 }),
    ("strncmp", StringsBounded { from: 1, other: 2, size: 3 }),
    ("strncpy", CopyBounded { to: 1, from: 2, size: 3 }),
    ("strndup", StringsBounded { from: 1, other: 0, size: 2 }),
    ("strnlen", StringsBounded { from: 1, other: 0, size: 2 }),
    ("strpbrk", strings(1, 2)),
    ("strrchr", strings(1, 0)),
    ("strspn", strings(1, 2)),
    ("strstr", strings(1, 2)),
];

/// The name without what says that the compiler knows the function.
pub(crate) fn bare(name: &str) -> &str {
    name.strip_prefix("__builtin_").unwrap_or(name)
}

/// What a function of the C library does, if it is one that is known.
pub(crate) fn find(name: &str, lang: &LangOptions) -> Option<Role> {
    let plain = bare(name);
    let prefixed = plain.len() != name.len();
    if !prefixed && (!lang.builtins || lang.no_builtin_names.iter().any(|other| other == name)) {
        return None;
    }
    ROWS.binary_search_by(|row| row.0.cmp(plain)).ok().map(|n| ROWS[n].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn functions_are_listed_in_order() {
        assert!(ROWS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }
}
