//! Warning groups: the names after `-W`, and which options turn each on (as in GCC 12).
//!
//! A group may have no diagnostic of ours; its name is accepted all the same, because build systems
//! pass it. A test checks that each registered diagnostic's group is here.

use crate::engine::{DiagEngine, DiagOptions, GroupSetting};
use crate::record::Step;
use base::FastMap;
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
    /// `-Wextra` together with `-Wunused`.
    ExtraUnused,
    /// Only its own name.
    Off,
}

use When::{All, Extra, ExtraUnused, Off, On};

/// Every group, sorted by name.
pub const GROUPS: &[(&str, When)] = &[
    ("NSObject-attribute", On),
    ("abi", Off),
    ("absolute-value", Extra),
    ("address", All),
    ("address-of-packed-member", On),
    ("aggregate-return", Off),
    ("aggressive-loop-optimizations", On),
    ("all", Off),
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
    ("extra", Extra),
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
    ("import", Off),
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
    ("trigraphs", All),
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
    ("unused-but-set-parameter", ExtraUnused),
    ("unused-but-set-variable", All),
    ("unused-const-variable", All),
    ("unused-function", All),
    ("unused-label", All),
    ("unused-local-typedefs", All),
    ("unused-macros", Off),
    ("unused-parameter", ExtraUnused),
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
    ("c++-compat", &["enum-compare", "jump-misses-init"]),
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

/// Groups whose option takes a level or a size: GCC shows them with its `=`.
const WITH_VALUES: [&str; 17] = [
    "alloc-size-larger-than",
    "alloca-larger-than",
    "array-parameter",
    "attribute-alias",
    "bidi-chars",
    "dangling-pointer",
    "format",
    "format-overflow",
    "format-truncation",
    "frame-larger-than",
    "implicit-fallthrough",
    "larger-than",
    "shift-overflow",
    "stack-usage",
    "stringop-overflow",
    "unused-const-variable",
    "vla-larger-than",
];

/// The name of a group as messages show it after `-W`, with these options.
pub fn shown(name: &'static str, options: &DiagOptions) -> String {
    let on = |group: &str| options.groups.get(group).is_some_and(|setting| setting.enabled == Some(true));
    match name {
        "shadow-local" | "shadow-compatible-local" if on("shadow") => "shadow".to_owned(),
        "shadow-compatible-local" if !on("shadow-local") => "shadow=compatible-local".to_owned(),
        "shadow-local" | "shadow-compatible-local" => "shadow=local".to_owned(),
        _ if WITH_VALUES.binary_search(&name).is_ok() => format!("{name}="),
        _ => name.to_owned(),
    }
}

/// What a `-W` option says of a group.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Setting {
    /// `-Wgroup` (true) or `-Wno-group`.
    Enabled(bool),
    /// `-Werror=group` (true) or `-Wno-error=group`.
    Error(bool),
}

/// Expands the settings of options, in their order, to single warnings. The more specific option wins wherever it
/// stands (`-Wno-unused -Wall` leaves `-Wunused-variable` off); of equally specific ones, the last.
pub fn settle(settings: &[(&'static str, Setting)]) -> FastMap<&'static str, GroupSetting> {
    let mut settled: FastMap<&'static str, GroupSetting> = FastMap::default();
    let mut reach: Vec<(usize, &'static str, Setting)> = Vec::new();
    for &(name, setting) in settings {
        let mut pending = vec![(0, name)];
        while let Some((distance, name)) = pending.pop() {
            reach.push((distance, name, setting));
            // GCC lets -Wno-error= speak for the name alone.
            if setting == Setting::Error(false) {
                continue;
            }
            // -Wextra and -Wall are the least specific, whatever they contain directly.
            let step = if matches!(name, "all" | "extra") { 8 } else { 1 };
            pending.extend(members(name).into_iter().map(|member| (distance + step, member)));
        }
    }
    // A stable sort: far first, so that near and late settings overwrite.
    reach.sort_by_key(|&(distance, ..)| std::cmp::Reverse(distance));
    for (_, name, setting) in reach {
        let group = settled.entry(name).or_default();
        match setting {
            Setting::Enabled(on) => group.enabled = Some(on),
            Setting::Error(on) => {
                group.error = Some(on);
                if on {
                    group.enabled = Some(true);
                }
            }
        }
    }
    settle_pairs(&mut settled);
    settled
}

/// Turns on what two options turn on together, unless its own name says something else.
fn settle_pairs(settled: &mut FastMap<&'static str, GroupSetting>) {
    let parents = ["extra", "unused"].map(|name| settled.get(name).copied().unwrap_or_default());
    let on = parents.iter().all(|parent| parent.enabled == Some(true));
    let error = parents.iter().any(|parent| parent.error == Some(true)).then_some(true);
    for &(name, _) in GROUPS.iter().filter(|row| row.1 == ExtraUnused) {
        let group = settled.entry(name).or_default();
        group.enabled = group.enabled.or(Some(on));
        group.error = group.error.or(error);
    }
}

/// Applies `-W` options as [`settle`] does; each is the text after `-W` without a value, and none that is no group's
/// name (`pedantic`, `error`).
pub fn apply<'a>(options: &mut DiagOptions, flags: impl IntoIterator<Item = &'a str>) {
    let setting = |flag: &'a str| match flag.strip_prefix("no-") {
        Some(name) => find(name).map(|(name, _)| (name, Setting::Enabled(false))),
        None => match flag.strip_prefix("error=") {
            Some(name) => find(name).map(|(name, _)| (name, Setting::Error(true))),
            None => find(flag).map(|(name, _)| (name, Setting::Enabled(true))),
        },
    };
    let settings: Vec<_> = flags.into_iter().filter_map(setting).collect();
    options.groups = settle(&settings);
}

/// The groups that a group contains directly; `all` and `extra` contain those that they turn on.
pub fn members(name: &str) -> Vec<&'static str> {
    let turned_on = |when| GROUPS.iter().filter(move |row| row.1 == when && row.0 != name).map(|row| row.0);
    match name {
        "all" => turned_on(All).collect(),
        "extra" => turned_on(Extra).chain(["maybe-uninitialized", "uninitialized"]).collect(),
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
    diags.record(|| Step::ChangeGroup { at, group: group.to_owned(), kind: kind.to_owned() });
    let group = group.split('=').next().unwrap_or(group);
    let groups: Vec<&'static str> = match group {
        "all" | "extra" => members(group),
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

    fn enabled(flags: &[&str], name: &str) -> Option<bool> {
        let mut options = DiagOptions::default();
        apply(&mut options, flags.iter().copied());
        options.groups.get(name).and_then(|setting| setting.enabled)
    }

    #[test]
    fn single_groups_win_over_all() {
        let flags = ["no-unused-variable", "all", "error=format"];
        assert_eq!(enabled(&flags, "unused-variable"), Some(false));
        assert_eq!(enabled(&flags, "comment"), Some(true));
        assert_eq!(enabled(&flags, "format"), Some(true));
    }

    #[test]
    fn unused_parameters_take_both_extra_and_unused() {
        for (flags, expected) in [
            (&["extra"][..], false),
            (&["all"], false),
            (&["all", "extra"], true),
            (&["extra", "unused"], true),
            (&["all", "extra", "no-unused"], false),
            (&["all", "extra", "no-unused-parameter"], false),
            (&["unused-parameter"], true),
        ] {
            assert_eq!(enabled(flags, "unused-parameter"), Some(expected), "{flags:?}");
        }
    }
}
