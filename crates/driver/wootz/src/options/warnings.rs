//! The names of warnings, for the command line. Groups and their defaults are in `diag::groups`; here is what only
//! a command line can say: levels, aliases, and names that GCC has for other languages.
//!
//! GCC rejects an unknown `-Wname` and accepts any `-Wno-name`; build systems try options and rely on both.

use super::values::{NUMBER, Values};
use diag::groups;

/// Names that take a value, and which.
#[rustfmt::skip]
const WITH_VALUE: &[(&str, Values)] = &[
    ("abi", NUMBER), ("alloc-size-larger-than", Values::Size), ("alloca-larger-than", Values::Size),
    ("array-bounds", Values::UpTo(2)), ("array-parameter", Values::UpTo(2)), ("attribute-alias", Values::UpTo(2)),
    ("bidi-chars", Values::List(&["none", "unpaired", "any", "ucn"])), ("cast-align", Values::Words(&["strict"])),
    ("dangling-pointer", Values::UpTo(2)), ("format", Values::UpTo(2)), ("format-overflow", Values::UpTo(2)),
    ("format-truncation", Values::UpTo(2)), ("frame-larger-than", Values::Size),
    ("implicit-fallthrough", Values::UpTo(5)), ("larger-than", Values::Size),
    ("normalized", Values::Words(&["id", "none", "nfc", "nfkc"])),
    ("shadow", Values::Words(&["global", "local", "compatible-local"])), ("shift-overflow", Values::UpTo(2)),
    ("stack-usage", Values::Size), ("strict-aliasing", Values::UpTo(3)), ("strict-overflow", Values::UpTo(5)),
    ("stringop-overflow", Values::UpTo(4)),
    ("suggest-attribute", Values::Words(&["cold", "const", "format", "malloc", "noreturn", "pure"])),
    ("unused-const-variable", Values::UpTo(2)), ("use-after-free", Values::UpTo(3)),
    ("vla-larger-than", Values::Size),
];

/// Names that mean nothing without a value.
const ONLY_WITH_VALUE: &[&str] = &[
    "alloc-size-larger-than",
    "alloca-larger-than",
    "frame-larger-than",
    "larger-than",
    "stack-usage",
    "suggest-attribute",
    "vla-larger-than",
];

/// Names that exist for C++, Objective-C or Fortran: accepted with a warning.
#[rustfmt::skip]
const OTHER_LANGUAGES: &[&str] = &[
    "abi-tag", "aliasing", "align-commons", "aligned-new", "aligned-new=", "ampersand", "array-temporaries", "assign-intercept",
    "c++0x-compat", "c++11-compat", "c++11-extensions", "c++14-compat", "c++14-extensions", "c++17-compat",
    "c++17-extensions", "c++1z-compat", "c++20-compat", "c++20-extensions", "c++23-extensions",
    "c++2a-compat", "c-binding-type", "cast-result", "catch-value", "catch-value=", "character-truncation",
    "class-conversion", "class-memaccess", "comma-subscript", "compare-reals", "conditionally-supported",
    "conversion-extra", "conversion-null", "ctad-maybe-unsupported", "ctor-dtor-privacy", "delete-incomplete",
    "delete-non-virtual-dtor", "deprecated-copy", "deprecated-copy-dtor", "deprecated-enum-enum-conversion",
    "deprecated-enum-float-conversion", "do-subscript", "effc++", "exceptions", "extra-semi",
    "function-elimination", "implicit-interface", "implicit-procedure", "inaccessible-base",
    "inherited-variadic-ctor", "init-list-lifetime", "integer-division", "interference-size",
    "intrinsic-shadow", "intrinsics-std", "invalid-imported-macros", "invalid-offsetof", "line-truncation",
    "literal-suffix", "mismatched-new-delete", "mismatched-tags", "missing-requires",
    "missing-template-keyword", "multiple-inheritance", "namespaces", "noexcept", "noexcept-type",
    "non-template-friend", "non-virtual-dtor", "objc-root-class", "old-style-cast", "overloaded-virtual",
    "overwrite-recursive", "pessimizing-move", "placement-new", "placement-new=", "pmf-conversions",
    "property-assign-default", "protocol", "range-loop-construct", "real-q-constant", "realloc-lhs",
    "realloc-lhs-all", "redundant-move", "redundant-tags", "register", "reorder", "selector", "shadow-ivar",
    "sign-promo", "sized-deallocation", "strict-null-sentinel", "strict-selector-match", "subobject-linkage",
    "suggest-override", "surprising", "synth", "tabs", "target-lifetime", "templates", "terminate",
    "undeclared-selector", "undefined-do-loop", "underflow", "unused-dummy-argument", "use-without-only",
    "useless-cast", "vexing-parse", "virtual-inheritance", "virtual-move-assign", "volatile",
    "zero-as-null-pointer-constant", "zerotrip",
];

/// What is known about a name.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Known {
    /// A warning or group of C, by the name that the diagnostics use; none if there is no such diagnostic here.
    Yes(Option<&'static str>),
    /// A warning of C that says nothing without the value that is missing.
    NeedsValue,
    /// A warning of another language.
    OtherLanguage,
    /// Nothing.
    No,
}

/// Looks a name up; `has_value` tells `-Wname=value` from `-Wname`.
pub fn lookup(name: &str, has_value: bool) -> Known {
    match name {
        "all" => return Known::Yes(Some("all")),
        "" | "extra" => return Known::Yes(Some("extra")),
        "comments" => return Known::Yes(Some("comment")),
        _ => {}
    }
    let found = groups::find(name).map(|(name, _)| name);
    if has_value {
        if WITH_VALUE.iter().any(|row| row.0 == name) {
            return Known::Yes(found);
        }
        let other = OTHER_LANGUAGES.iter().any(|other| other.strip_suffix('=') == Some(name));
        return if other { Known::OtherLanguage } else { Known::No };
    }
    if ONLY_WITH_VALUE.contains(&name) {
        return Known::NeedsValue;
    }
    match found {
        Some(found) => Known::Yes(Some(found)),
        None if OTHER_LANGUAGES.contains(&name) => Known::OtherLanguage,
        None => Known::No,
    }
}

/// The values that `-Wname=` takes.
pub fn value_of(name: &str) -> Values {
    WITH_VALUE.iter().find(|row| row.0 == name).map_or(Values::Any, |row| row.1)
}

/// All names of C, for suggestions and help.
pub fn names() -> impl Iterator<Item = &'static str> {
    groups::GROUPS.iter().map(|row| row.0).chain(["error", "pedantic"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_of_clang_are_unknown() {
        for name in ["unused-command-line-argument", "unknown-warning-option", "shorten-64-to-32", "string-plus-int"] {
            assert_eq!(lookup(name, false), Known::No, "{name}");
        }
        assert_eq!(lookup("effc++", false), Known::OtherLanguage);
        assert_eq!(lookup("implicit-fallthrough", true), Known::Yes(Some("implicit-fallthrough")));
        assert_eq!(lookup("unused", true), Known::No);
    }

    #[test]
    fn no_name_belongs_to_c_and_to_another_language() {
        for name in OTHER_LANGUAGES {
            assert!(groups::find(name).is_none(), "{name}");
        }
    }
}
