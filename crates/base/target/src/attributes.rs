//! Names of attributes: what `__has_attribute` answers and what sema accepts without "ignored".
//!
//! One table for both, so that a program is never told of an attribute that sema does not know.

/// GNU attributes (`__attribute__((name))`, `[[gnu::name]]`), plain spelling, sorted.
pub const GNU: &[&str] = &[
    "access",
    "alias",
    "aligned",
    "alloc_align",
    "alloc_size",
    "always_inline",
    "artificial",
    "assume_aligned",
    "cleanup",
    "cold",
    "common",
    "const",
    "constructor",
    "copy",
    "deprecated",
    "designated_init",
    "destructor",
    "error",
    "externally_visible",
    "fallthrough",
    "flatten",
    "format",
    "format_arg",
    "gcc_struct",
    "gnu_inline",
    "hot",
    "ifunc",
    "leaf",
    "malloc",
    "may_alias",
    "mode",
    "ms_abi",
    "naked",
    "no_instrument_function",
    "no_profile_instrument_function",
    "no_reorder",
    "no_sanitize",
    "no_sanitize_address",
    "no_sanitize_thread",
    "no_sanitize_undefined",
    "no_split_stack",
    "no_stack_limit",
    "no_stack_protector",
    "nocf_check",
    "noclone",
    "nocommon",
    "noicf",
    "noinit",
    "noinline",
    "noipa",
    "nonnull",
    "nonstring",
    "noplt",
    "noreturn",
    "nothrow",
    "optimize",
    "packed",
    "persistent",
    "pure",
    "retain",
    "returns_nonnull",
    "returns_twice",
    "scalar_storage_order",
    "section",
    "sentinel",
    "simd",
    "stack_protect",
    "symver",
    "sysv_abi",
    "target",
    "target_clones",
    "tls_model",
    "transparent_union",
    "unavailable",
    "unused",
    "used",
    "vector_size",
    "visibility",
    "warn_if_not_aligned",
    "warn_unused_result",
    "warning",
    "weak",
    "weakref",
];

/// Attributes of the standard (`[[name]]`) and the value that `__has_c_attribute` gives (C23 6.7.13).
pub const STANDARD: &[(&str, u32)] = &[
    ("_Noreturn", 202202),
    ("deprecated", 201904),
    ("fallthrough", 201904),
    ("maybe_unused", 201904),
    ("nodiscard", 202003),
    ("noreturn", 202202),
    ("reproducible", 202207),
    ("unsequenced", 202207),
];

/// The name without the underscores that may stand around it (`__packed__`).
pub fn plain_name(name: &str) -> &str {
    match name.strip_prefix("__").and_then(|n| n.strip_suffix("__")) {
        Some(plain) if !plain.is_empty() => plain,
        _ => name,
    }
}

/// 1 if the GNU attribute is known, else 0.
pub fn gnu_value(name: &str) -> u32 {
    u32::from(GNU.binary_search(&plain_name(name)).is_ok())
}

/// The value of a standard attribute, 0 if there is none of that name.
pub fn standard_value(name: &str) -> u32 {
    let name = plain_name(name);
    STANDARD.iter().find(|row| row.0 == name).map_or(0, |row| row.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_in_both_spellings() {
        assert!(GNU.is_sorted());
        assert_eq!((gnu_value("packed"), gnu_value("__packed__"), gnu_value("__counted_by__")), (1, 1, 0));
        assert_eq!((standard_value("__nodiscard__"), standard_value("packed")), (202003, 0));
    }
}
