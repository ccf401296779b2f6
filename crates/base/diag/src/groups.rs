//! Warning groups: the names after `-W`, and which options turn each on (as in GCC 12).
//!
//! A group may have no diagnostic of ours; its name is accepted all the same, because build systems
//! pass it. A test checks that each registered diagnostic's group is here.

use crate::engine::{DiagEngine, DiagOptions};
use source::Loc;

/// What turns a group on.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum When {
    /// Nothing: it is on.
    On,
    /// `-Wall`.
    All,
    /// `-Wextra`.
    Extra,
    /// Only its own name.
    Off,
}

use When::{All, Extra, Off, On};

/// Every group, sorted by name.
pub const GROUPS: &[(&str, When)] = &[
    ("NSObject-attribute", On),
    ("abi", Off),
    ("absolute-value", Extra),
    ("address", All),
    ("address-of-packed-member", On),
    ("aggregate-return", Off),
    ("aggressive-loop-optimizations", On),
    ("alloc-size-larger-than", On),
    ("alloc-zero", Off),
    ("alloca", Off),
    ("alloca-larger-than", Off),
    ("analyzer-double-fclose", On),
    ("analyzer-double-free", On),
    ("analyzer-exposure-through-output-file", On),
    ("analyzer-file-leak", On),
    ("analyzer-free-of-non-heap", On),
    ("analyzer-malloc-leak", On),
    ("analyzer-mismatching-deallocation", On),
    ("analyzer-null-argument", On),
    ("analyzer-null-dereference", On),
    ("analyzer-possible-null-argument", On),
    ("analyzer-possible-null-dereference", On),
    ("analyzer-shift-count-negative", On),
    ("analyzer-shift-count-overflow", On),
    ("analyzer-stale-setjmp-buffer", On),
    ("analyzer-tainted-allocation-size", On),
    ("analyzer-tainted-array-index", On),
    ("analyzer-tainted-divisor", On),
    ("analyzer-tainted-offset", On),
    ("analyzer-tainted-size", On),
    ("analyzer-too-complex", Off),
    ("analyzer-unsafe-call-within-signal-handler", On),
    ("analyzer-use-after-free", On),
    ("analyzer-use-of-pointer-in-stale-stack-frame", On),
    ("analyzer-use-of-uninitialized-value", On),
    ("analyzer-write-to-const", On),
    ("analyzer-write-to-string-literal", On),
    ("arith-conversion", Off),
    ("array-bounds", All),
    ("array-compare", All),
    ("array-parameter", All),
    ("attribute-alias", On),
    ("attribute-warning", On),
    ("attributes", On),
    ("bad-function-cast", Off),
    ("bidi-chars", On),
    ("bool-compare", All),
    ("bool-operation", All),
    ("builtin-declaration-mismatch", On),
    ("builtin-macro-redefined", On),
    ("c++-compat", Off),
    ("c11-c2x-compat", Off),
    ("c90-c99-compat", Off),
    ("c99-c11-compat", Off),
    ("cannot-profile", On),
    ("cast-align", Off),
    ("cast-function-type", Extra),
    ("cast-qual", Off),
    ("char-subscripts", All),
    ("chkp", Off),
    ("clobbered", Extra),
    ("comment", All),
    ("comments", Off),
    ("conversion", Off),
    ("coverage-invalid-line-number", On),
    ("coverage-mismatch", On),
    ("cpp", On),
    ("dangling-else", All),
    ("dangling-pointer", All),
    ("date-time", Off),
    ("declaration-after-statement", Off),
    ("deprecated", On),
    ("deprecated-declarations", On),
    ("designated-init", On),
    ("disabled-optimization", Off),
    ("discarded-array-qualifiers", On),
    ("discarded-qualifiers", On),
    ("div-by-zero", On),
    ("double-promotion", Off),
    ("duplicate-decl-specifier", All),
    ("duplicated-branches", Off),
    ("duplicated-cond", Off),
    ("empty-body", Extra),
    ("endif-labels", On),
    ("enum-compare", All),
    ("enum-conversion", Extra),
    ("error-implicit-function-declaration", Off),
    ("expansion-to-defined", Extra),
    ("float-conversion", Off),
    ("float-equal", Off),
    ("format", All),
    ("format-contains-nul", All),
    ("format-diag", All),
    ("format-extra-args", All),
    ("format-nonliteral", Off),
    ("format-overflow", All),
    ("format-security", Off),
    ("format-signedness", Off),
    ("format-truncation", All),
    ("format-y2k", Off),
    ("format-zero-length", All),
    ("frame-address", All),
    ("frame-larger-than", Off),
    ("free-nonheap-object", On),
    ("hsa", Off),
    ("if-not-aligned", On),
    ("ignored-attributes", On),
    ("ignored-qualifiers", Extra),
    ("implicit", All),
    ("implicit-fallthrough", Extra),
    ("implicit-function-declaration", On),
    ("implicit-int", On),
    ("incompatible-pointer-types", On),
    ("infinite-recursion", All),
    ("init-self", Off),
    ("inline", Off),
    ("int-conversion", On),
    ("int-in-bool-context", All),
    ("int-to-pointer-cast", On),
    ("invalid-memory-model", On),
    ("invalid-pch", Off),
    ("jump-misses-init", Off),
    ("larger-than", Off),
    ("larger-than-", Off),
    ("logical-not-parentheses", All),
    ("logical-op", Off),
    ("long-long", Off),
    ("lto-type-mismatch", On),
    ("main", All),
    ("maybe-uninitialized", All),
    ("memset-elt-size", All),
    ("memset-transposed-args", All),
    ("misleading-indentation", All),
    ("mismatched-dealloc", All),
    ("missing-attributes", All),
    ("missing-braces", All),
    ("missing-declarations", Off),
    ("missing-field-initializers", Extra),
    ("missing-format-attribute", Off),
    ("missing-include-dirs", Off),
    ("missing-noreturn", Off),
    ("missing-parameter-type", Extra),
    ("missing-profile", On),
    ("missing-prototypes", Off),
    ("multichar", On),
    ("multistatement-macros", All),
    ("narrowing", Off),
    ("nested-externs", Off),
    ("no-alloc-size-larger-than", Off),
    ("no-alloca-larger-than", Off),
    ("no-frame-larger-than", Off),
    ("no-larger-than", Off),
    ("no-stack-usage", Off),
    ("no-vla-larger-than", Off),
    ("nonnull", All),
    ("nonnull-compare", All),
    ("normalized", On),
    ("null-dereference", Off),
    ("odr", On),
    ("old-style-declaration", Extra),
    ("old-style-definition", Off),
    ("openacc-parallelism", Off),
    ("openmp-simd", All),
    ("overflow", On),
    ("overlength-strings", Off),
    ("override-init", Extra),
    ("override-init-side-effects", On),
    ("packed", Off),
    ("packed-bitfield-compat", Off),
    ("packed-not-aligned", All),
    ("padded", Off),
    ("parentheses", All),
    ("pointer-arith", Off),
    ("pointer-compare", On),
    ("pointer-sign", All),
    ("pointer-to-int-cast", On),
    ("pragma-once-outside-header", On),
    ("pragmas", On),
    ("prio-ctor-dtor", On),
    ("psabi", On),
    ("redundant-decls", Off),
    ("restrict", All),
    ("return-local-addr", On),
    ("return-type", All),
    ("scalar-storage-order", On),
    ("sequence-point", All),
    ("shadow", Off),
    ("shadow-compatible-local", Off),
    ("shadow-local", Off),
    ("shift-count-negative", On),
    ("shift-count-overflow", On),
    ("shift-negative-value", Extra),
    ("shift-overflow", On),
    ("sign-compare", Extra),
    ("sign-conversion", Off),
    ("sizeof-array-argument", On),
    ("sizeof-array-div", All),
    ("sizeof-pointer-div", All),
    ("sizeof-pointer-memaccess", All),
    ("stack-protector", Off),
    ("stack-usage", Off),
    ("strict-aliasing", All),
    ("strict-overflow", Off),
    ("strict-prototypes", Off),
    ("string-compare", Extra),
    ("stringop-overflow", On),
    ("stringop-overread", On),
    ("stringop-truncation", All),
    ("suggest-attribute", Off),
    ("suggest-final-methods", Off),
    ("suggest-final-types", Off),
    ("switch", All),
    ("switch-bool", On),
    ("switch-default", Off),
    ("switch-enum", Off),
    ("switch-outside-range", On),
    ("switch-unreachable", On),
    ("sync-nand", On),
    ("tautological-compare", All),
    ("traditional", Off),
    ("traditional-conversion", Off),
    ("trampolines", Off),
    ("trigraphs", On),
    ("trivial-auto-var-init", Off),
    ("tsan", On),
    ("type-limits", Extra),
    ("undef", Off),
    ("uninitialized", All),
    ("unknown-pragmas", All),
    ("unreachable-code", Off),
    ("unsafe-loop-optimizations", Off),
    ("unsuffixed-float-constants", Off),
    ("unused", All),
    ("unused-but-set-parameter", Extra),
    ("unused-but-set-variable", All),
    ("unused-const-variable", All),
    ("unused-function", All),
    ("unused-label", All),
    ("unused-local-typedefs", All),
    ("unused-macros", Off),
    ("unused-parameter", Extra),
    ("unused-result", On),
    ("unused-value", All),
    ("unused-variable", All),
    ("use-after-free", All),
    ("varargs", On),
    ("variadic-macros", Off),
    ("vector-operation-performance", Off),
    ("vla", Off),
    ("vla-larger-than", Off),
    ("vla-parameter", All),
    ("volatile-register-var", All),
    ("write-strings", Off),
    ("zero-length-bounds", All),
];

/// Groups that stand for several others, besides `all` and `extra`.
const MEMBERS: &[(&str, &[&str])] = &[
    ("implicit", &["implicit-function-declaration", "implicit-int"]),
    (
        "unused",
        &[
            "unused-but-set-variable",
            "unused-function",
            "unused-label",
            "unused-local-typedefs",
            "unused-value",
            "unused-variable",
        ],
    ),
    ("format", &["format-contains-nul", "format-extra-args", "format-zero-length"]),
    ("conversion", &["sign-conversion", "float-conversion"]),
    ("shadow", &["shadow-local", "shadow-compatible-local"]),
    ("shadow-local", &["shadow-compatible-local"]),
];

/// The group's static name, and what turns it on.
pub fn find(name: &str) -> Option<(&'static str, When)> {
    let n = GROUPS.binary_search_by(|row| row.0.cmp(name)).ok()?;
    Some(GROUPS[n])
}

/// What a `-W` option that is none of the known ones was.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum UnknownOption {
    /// `-Wname`: an error for GCC.
    Positive(String),
    /// `-Werror=name`: an error too.
    Error(String),
}

/// Applies `-W` options in order; each is the text after `-W` (empty for a bare `-W`). What single
/// groups are set to wins over `all` and `extra`, wherever they stand. Unknown `no-…` are ignored.
pub fn apply<'a>(options: &mut DiagOptions, flags: impl IntoIterator<Item = &'a str>) -> Vec<UnknownOption> {
    let flags: Vec<&str> = flags.into_iter().collect();
    for &flag in &flags {
        let (flag, on) = flag.strip_prefix("no-").map_or((flag, true), |name| (name, false));
        let wanted = match flag {
            "all" => All,
            "extra" | "" => Extra,
            _ => continue,
        };
        for &(name, when) in GROUPS {
            if when == wanted {
                options.groups.entry(name).or_default().enabled = Some(on);
            }
        }
    }
    let mut unknown = Vec::new();
    for flag in flags {
        match flag {
            "all" | "extra" | "" | "no-all" | "no-extra" => {}
            "error" => options.warnings_are_errors = true,
            "no-error" => options.warnings_are_errors = false,
            "fatal-errors" => options.fatal_errors = true,
            "no-fatal-errors" => options.fatal_errors = false,
            "system-headers" => options.show_system_headers = true,
            "no-system-headers" => options.show_system_headers = false,
            "pedantic" => options.pedantic = true,
            "no-pedantic" => options.pedantic = false,
            _ => apply_one(options, flag, &mut unknown),
        }
    }
    unknown
}

fn apply_one(options: &mut DiagOptions, flag: &str, unknown: &mut Vec<UnknownOption>) {
    let (error, rest) = match flag.strip_prefix("no-error=") {
        Some(name) => (Some(false), name),
        None => match flag.strip_prefix("error=").or_else(|| flag.strip_prefix("error-")) {
            Some(name) => (Some(true), name),
            None => (None, flag),
        },
    };
    let (name, on) = match rest.strip_prefix("no-") {
        Some(name) if error.is_none() => (name, false),
        _ => (rest, true),
    };
    let (name, level) = name.split_once('=').map_or((name, None), |(name, level)| (name, Some(level)));
    let on = on && level != Some("0");
    let Some((name, _)) = find(name) else {
        match error {
            Some(true) => unknown.push(UnknownOption::Error(name.to_owned())),
            None if on => unknown.push(UnknownOption::Positive(rest.to_owned())),
            _ => {}
        }
        return;
    };
    for name in with_members(name) {
        let setting = options.groups.entry(name).or_default();
        match error {
            Some(error) => {
                setting.error = Some(error);
                if error {
                    setting.enabled = Some(true);
                }
            }
            None => setting.enabled = Some(on),
        }
    }
}

/// The groups that a group contains directly; `all` and `extra` contain those that they turn on.
pub fn members(name: &str) -> Vec<&'static str> {
    let turned_on = |when| GROUPS.iter().filter(|row| row.1 == when).map(|row| row.0).collect();
    match name {
        "all" => turned_on(All),
        "extra" => turned_on(Extra),
        _ => MEMBERS.iter().find(|row| row.0 == name).map_or(Vec::new(), |row| row.1.to_vec()),
    }
}

fn with_members(name: &'static str) -> impl Iterator<Item = &'static str> {
    let members = MEMBERS.iter().find(|row| row.0 == name).map_or(&[][..], |row| row.1);
    std::iter::once(name).chain(members.iter().copied())
}

/// `#pragma GCC diagnostic KIND "-Wgroup"`: from `at` on, the group is `ignored`, a `warning` or an
/// `error`. False if there is no such group.
pub fn change(diags: &DiagEngine, at: Loc, group: &str, kind: &str) -> bool {
    let group = group.split('=').next().unwrap_or(group);
    let groups: Vec<&'static str> = match group {
        "all" => GROUPS.iter().filter(|row| row.1 == All).map(|row| row.0).collect(),
        "extra" => GROUPS.iter().filter(|row| row.1 == Extra).map(|row| row.0).collect(),
        "pedantic" => {
            diags.change_options(at, |options| {
                options.pedantic = kind != "ignored";
                options.pedantic_errors = kind == "error";
            });
            return true;
        }
        _ => match find(group) {
            Some((name, _)) => with_members(name).collect(),
            None => return false,
        },
    };
    diags.change_options(at, |options| {
        for name in &groups {
            let setting = options.groups.entry(name).or_default();
            setting.enabled = Some(kind != "ignored");
            setting.error = Some(kind == "error");
        }
    });
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_and_covers_all_diagnostics() {
        assert!(GROUPS.is_sorted_by(|a, b| a.0 < b.0));
        for info in crate::all() {
            let known = info.group.is_empty() || info.group == "pedantic" || find(info.group).is_some();
            assert!(known, "{}: no group {}", info.name, info.group);
        }
    }

    #[test]
    fn single_groups_win_over_all() {
        let mut options = DiagOptions::default();
        let unknown = apply(&mut options, ["no-unused-variable", "all", "error=format", "no-such", "such"]);
        assert_eq!(unknown, [UnknownOption::Positive("such".to_owned())]);
        assert_eq!(options.groups["unused-variable"].enabled, Some(false));
        assert_eq!(options.groups["comment"].enabled, Some(true));
        assert_eq!(options.groups["format"].error, Some(true));
    }
}
