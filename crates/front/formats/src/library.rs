//! Functions of the C library that take formats.

use crate::Family;

/// Which arguments of a function are the format and what it formats, counted from 1; 0 is none to check.
#[derive(Copy, Clone)]
pub struct FormatSpec {
    /// How the format is read.
    pub family: Family,
    /// The format.
    pub format: u32,
    /// The first argument that it formats.
    pub first: u32,
}

/// Functions that translate formats, and which argument they translate.
pub const GETTEXT: &[(&str, u32)] =
    &[("gettext", 1), ("dgettext", 2), ("dcgettext", 2), ("ngettext", 1), ("dngettext", 2), ("dcngettext", 2)];

/// What a function of the library does with a format.
pub fn library_spec(name: &str) -> Option<FormatSpec> {
    use Family::{Printf, Scanf, Strfmon, Strftime};
    let (family, format, first) = match name.strip_prefix("__builtin_").unwrap_or(name) {
        "printf" | "printf_unlocked" => (Printf, 1, 2),
        "fprintf" | "sprintf" | "fprintf_unlocked" => (Printf, 2, 3),
        "snprintf" => (Printf, 3, 4),
        "vprintf" => (Printf, 1, 0),
        "vfprintf" | "vsprintf" => (Printf, 2, 0),
        "vsnprintf" => (Printf, 3, 0),
        "scanf" => (Scanf, 1, 2),
        "fscanf" | "sscanf" => (Scanf, 2, 3),
        "vscanf" => (Scanf, 1, 0),
        "vfscanf" | "vsscanf" => (Scanf, 2, 0),
        "strftime" => (Strftime, 3, 0),
        "strfmon" => (Strfmon, 3, 4),
        _ => return None,
    };
    Some(FormatSpec { family, format, first })
}
