//! The names of warnings: GCC 12's for C, those that it has for other languages, and the groups.
//!
//! GCC rejects an unknown `-Wname` and accepts any `-Wno-name`; build systems try options and rely on both.

/// Names that exist for C; a name that ends in `=` takes a value (a level, mostly).
#[rustfmt::skip]
const NAMES: &[&str] = &[
    "NSObject-attribute", "abi", "abi=", "absolute-value", "address", "address-of-packed-member",
    "aggregate-return", "aggressive-loop-optimizations", "aligned-new=", "alloc-size-larger-than=",
    "alloc-zero", "alloca", "alloca-larger-than=", "analyzer-double-fclose", "analyzer-double-free",
    "analyzer-exposure-through-output-file", "analyzer-file-leak", "analyzer-free-of-non-heap",
    "analyzer-malloc-leak", "analyzer-mismatching-deallocation", "analyzer-null-argument",
    "analyzer-null-dereference", "analyzer-possible-null-argument", "analyzer-possible-null-dereference",
    "analyzer-shift-count-negative", "analyzer-shift-count-overflow", "analyzer-stale-setjmp-buffer",
    "analyzer-tainted-allocation-size", "analyzer-tainted-array-index", "analyzer-tainted-divisor",
    "analyzer-tainted-offset", "analyzer-tainted-size", "analyzer-too-complex",
    "analyzer-unsafe-call-within-signal-handler", "analyzer-use-after-free",
    "analyzer-use-of-pointer-in-stale-stack-frame", "analyzer-use-of-uninitialized-value",
    "analyzer-write-to-const", "analyzer-write-to-string-literal", "arith-conversion", "array-bounds",
    "array-bounds=", "array-compare", "array-parameter", "array-parameter=", "attribute-alias",
    "attribute-alias=", "attribute-warning", "attributes", "bad-function-cast", "bidi-chars", "bidi-chars=",
    "bool-compare", "bool-operation", "builtin-declaration-mismatch", "builtin-macro-redefined", "c++-compat",
    "c11-c2x-compat", "c90-c99-compat", "c99-c11-compat", "cannot-profile", "cast-align", "cast-align=",
    "cast-function-type", "cast-qual", "char-subscripts", "chkp", "clobbered", "comment", "comments",
    "conversion", "coverage-invalid-line-number", "coverage-mismatch", "cpp", "dangling-else",
    "dangling-pointer", "dangling-pointer=", "date-time", "declaration-after-statement", "deprecated",
    "deprecated-declarations", "designated-init", "disabled-optimization", "discarded-array-qualifiers",
    "discarded-qualifiers", "div-by-zero", "double-promotion", "duplicate-decl-specifier",
    "duplicated-branches", "duplicated-cond", "empty-body", "endif-labels", "enum-compare", "enum-conversion",
    "expansion-to-defined", "float-conversion", "float-equal", "format", "format-contains-nul", "format-diag",
    "format-extra-args", "format-nonliteral", "format-overflow", "format-overflow=", "format-security",
    "format-signedness", "format-truncation", "format-truncation=", "format-y2k", "format-zero-length",
    "format=", "frame-address", "frame-larger-than=", "free-nonheap-object", "hsa", "if-not-aligned",
    "ignored-attributes", "ignored-qualifiers", "implicit", "implicit-fallthrough", "implicit-fallthrough=",
    "implicit-function-declaration", "implicit-int", "incompatible-pointer-types", "infinite-recursion",
    "init-self", "inline", "int-conversion", "int-in-bool-context", "int-to-pointer-cast",
    "invalid-memory-model", "invalid-pch", "jump-misses-init", "larger-than=", "logical-not-parentheses",
    "logical-op", "long-long", "lto-type-mismatch", "main", "maybe-uninitialized", "memset-elt-size",
    "memset-transposed-args", "misleading-indentation", "mismatched-dealloc", "missing-attributes",
    "missing-braces", "missing-declarations", "missing-field-initializers", "missing-format-attribute",
    "missing-include-dirs", "missing-noreturn", "missing-parameter-type", "missing-profile",
    "missing-prototypes", "multichar", "multistatement-macros", "narrowing", "nested-externs", "nonnull",
    "nonnull-compare", "normalized", "normalized=", "null-dereference", "odr", "old-style-declaration",
    "old-style-definition", "openacc-parallelism", "openmp-simd", "overflow", "overlength-strings",
    "override-init", "override-init-side-effects", "packed", "packed-bitfield-compat", "packed-not-aligned",
    "padded", "parentheses", "pointer-arith", "pointer-compare", "pointer-sign", "pointer-to-int-cast",
    "pragmas", "prio-ctor-dtor", "psabi", "redundant-decls", "restrict", "return-local-addr", "return-type",
    "scalar-storage-order", "sequence-point", "shadow", "shadow-compatible-local", "shadow-local", "shadow=",
    "shift-count-negative", "shift-count-overflow", "shift-negative-value", "shift-overflow",
    "shift-overflow=", "sign-compare", "sign-conversion", "sizeof-array-argument", "sizeof-array-div",
    "sizeof-pointer-div", "sizeof-pointer-memaccess", "stack-protector", "stack-usage=", "strict-aliasing",
    "strict-aliasing=", "strict-overflow", "strict-overflow=", "strict-prototypes", "string-compare",
    "stringop-overflow", "stringop-overflow=", "stringop-overread", "stringop-truncation",
    "suggest-attribute=", "suggest-final-methods", "suggest-final-types", "switch", "switch-bool",
    "switch-default", "switch-enum", "switch-outside-range", "switch-unreachable", "sync-nand",
    "system-headers", "tautological-compare", "traditional", "traditional-conversion", "trampolines",
    "trigraphs", "trivial-auto-var-init", "tsan", "type-limits", "undef", "uninitialized", "unknown-pragmas",
    "unreachable-code", "unsafe-loop-optimizations", "unsuffixed-float-constants", "unused",
    "unused-but-set-parameter", "unused-but-set-variable", "unused-const-variable", "unused-const-variable=",
    "unused-function", "unused-label", "unused-local-typedefs", "unused-macros", "unused-parameter",
    "unused-result", "unused-value", "unused-variable", "use-after-free", "use-after-free=", "varargs",
    "variadic-macros", "vector-operation-performance", "vla", "vla-larger-than=", "vla-parameter",
    "volatile-register-var", "write-strings", "zero-length-bounds",
];

/// Names that exist for C++, Objective-C or Fortran: accepted with a warning.
#[rustfmt::skip]
const OTHER_LANGUAGES: &[&str] = &[
    "abi-tag", "aliasing", "align-commons", "ampersand", "array-temporaries", "assign-intercept",
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

/// Groups and their members. A member may be a group.
#[rustfmt::skip]
const GROUPS: &[(&str, &[&str])] = &[
    ("all", &[
        "address", "array-bounds", "array-compare", "array-parameter", "bool-compare", "bool-operation",
    "builtin-declaration-mismatch", "char-subscripts", "comment", "dangling-pointer",
    "duplicate-decl-specifier", "enum-compare", "format", "format-overflow", "format-truncation", "implicit",
    "infinite-recursion", "int-in-bool-context", "logical-not-parentheses", "main", "maybe-uninitialized",
    "memset-elt-size", "memset-transposed-args", "misleading-indentation", "mismatched-dealloc",
    "missing-attributes", "missing-braces", "multistatement-macros", "nonnull", "nonnull-compare",
    "openmp-simd", "packed-not-aligned", "parentheses", "pointer-sign", "restrict", "return-type",
    "sequence-point", "sizeof-array-div", "sizeof-pointer-div", "sizeof-pointer-memaccess", "strict-aliasing",
    "strict-overflow", "stringop-truncation", "switch", "tautological-compare", "trigraphs", "uninitialized",
    "unknown-pragmas", "unused", "unused-but-set-variable", "unused-function", "unused-label",
    "unused-local-typedefs", "unused-value", "unused-variable", "use-after-free", "vla-parameter",
    "volatile-register-var", "zero-length-bounds",
    ]),
    ("extra", &[
        "absolute-value", "cast-function-type", "clobbered", "empty-body", "enum-conversion",
    "expansion-to-defined", "ignored-qualifiers", "implicit-fallthrough", "init-self",
    "missing-field-initializers", "missing-parameter-type", "old-style-declaration", "override-init",
    "shift-negative-value", "sign-compare", "string-compare", "type-limits", "unused-parameter",
    "unused-but-set-parameter",
    ]),
    ("unused", &[
        "unused-but-set-variable", "unused-function", "unused-label", "unused-local-typedefs", "unused-value",
    "unused-variable",
    ]),
    ("implicit", &[
        "implicit-int", "implicit-function-declaration",
    ]),
    ("format", &[
        "format-contains-nul", "format-extra-args", "format-zero-length", "nonnull",
    ]),
    ("parentheses", &[
        "dangling-else", "logical-not-parentheses",
    ]),
    ("conversion", &[
        "sign-conversion", "float-conversion",
    ]),
    ("shadow", &[
        "shadow-local", "shadow-compatible-local",
    ]),
    ("uninitialized", &[
        "maybe-uninitialized",
    ]),
    ("array-bounds", &[
        "zero-length-bounds",
    ]),
    ("missing-attributes", &[
        "attribute-alias",
    ]),
];

/// What is known about a name.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Known {
    /// A warning or group of C, by the name that the diagnostics use.
    Yes(&'static str),
    /// A warning of another language.
    OtherLanguage,
    /// Nothing.
    No,
}

/// Looks a name up; `has_value` tells `-Wname=value` from `-Wname`.
pub fn lookup(name: &str, has_value: bool) -> Known {
    match name {
        "all" => return Known::Yes("all"),
        "" | "extra" => return Known::Yes("extra"),
        "comments" => return Known::Yes("comment"),
        "missing-noreturn" => return Known::Yes("suggest-attribute"),
        "missing-format-attribute" => return Known::Yes("suggest-attribute"),
        _ => {}
    }
    let find = |list: &'static [&'static str], wanted: &str| list.binary_search(&wanted).ok().map(|at| list[at]);
    if has_value {
        let with_value = format!("{name}=");
        if let Some(found) = find(NAMES, &with_value) {
            return Known::Yes(&found[..found.len() - 1]);
        }
        return if find(OTHER_LANGUAGES, &with_value).is_some() { Known::OtherLanguage } else { Known::No };
    }
    match find(NAMES, name) {
        Some(found) => Known::Yes(found),
        None if find(OTHER_LANGUAGES, name).is_some() => Known::OtherLanguage,
        None => Known::No,
    }
}

/// The members of a group, directly; empty for a warning that is none.
pub fn members(name: &str) -> &'static [&'static str] {
    GROUPS.iter().find(|(group, _)| *group == name).map_or(&[], |(_, members)| members)
}

/// All names of C, for suggestions and help.
pub fn names() -> impl Iterator<Item = &'static str> {
    NAMES.iter().copied().chain(["all", "extra", "error", "pedantic"])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_sorted() {
        assert!(NAMES.is_sorted());
        assert!(OTHER_LANGUAGES.is_sorted());
    }

    #[test]
    fn members_of_groups_are_known() {
        for (group, members) in GROUPS {
            for member in *members {
                assert!(matches!(lookup(member, false), Known::Yes(_)), "{member} in {group}");
            }
        }
    }

    #[test]
    fn warnings_of_clang_are_unknown() {
        for name in ["unused-command-line-argument", "unknown-warning-option", "shorten-64-to-32", "string-plus-int"] {
            assert_eq!(lookup(name, false), Known::No, "{name}");
        }
        assert_eq!(lookup("effc++", false), Known::OtherLanguage);
        assert_eq!(lookup("implicit-fallthrough", true), Known::Yes("implicit-fallthrough"));
    }
}
