//! Predefined macros: what `gcc -dM -E` shows for the same options (GCC 12.2), as far as it is true of Wootz.
//!
//! Decimal floating types do not exist here, so their macros do not either.

use crate::x86::Feature;
use crate::{Arch, LangOptions, Libc, Optimization, StackProtector, Standard, Target};
use std::fmt::Write;

/// Those of x86-64 that no option changes, one `NAME VALUE` a line.
const X86_64: &str = include_str!("x86_64_macros.txt");
/// Those of i386.
const I386: &str = include_str!("i386_macros.txt");

/// Whether the C library has a header that is included before everything (`stdc-predef.h`).
pub fn has_implicit_header(target: &Target, lang: &LangOptions) -> bool {
    target.libc == Libc::Gnu && lang.hosted
}

/// The answers that `#if #predicate(answer)` (an obsolete GNU extension) is true for.
pub fn predefined_assertions(target: &Target) -> Vec<(&'static str, &'static str)> {
    let cpu = match target.arch {
        Arch::X86_64 => "x86_64",
        Arch::I386 => "i386",
        Arch::AArch64 => "aarch64",
        Arch::RiscV64 => "riscv",
    };
    vec![("system", "linux"), ("system", "unix"), ("system", "posix"), ("cpu", cpu), ("machine", cpu)]
}

/// The predefined macros as `#define` lines. Without `system` (`-undef`) only those of the standard.
pub fn predefined_macros(target: &Target, lang: &LangOptions, system: bool) -> String {
    let mut out = String::with_capacity(16 << 10);
    let mut define = |name: &str, value: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "#define {name} {value}");
    };
    standard_macros(target, lang, &mut define);
    if system {
        dialect_macros(lang, &mut define);
        target_macros(target, lang, &mut define);
    }
    out
}

fn standard_macros(target: &Target, lang: &LangOptions, define: &mut dyn FnMut(&str, &str)) {
    define("__STDC__", "1");
    define("__STDC_HOSTED__", if lang.hosted { "1" } else { "0" });
    if lang.assembler {
        define("__ASSEMBLER__", "1");
        return;
    }
    match lang.standard {
        Standard::C89 => {}
        Standard::C94 => define("__STDC_VERSION__", "199409L"),
        Standard::C99 => define("__STDC_VERSION__", "199901L"),
        Standard::C11 => define("__STDC_VERSION__", "201112L"),
        Standard::C17 => define("__STDC_VERSION__", "201710L"),
        Standard::C23 => define("__STDC_VERSION__", "202311L"),
        Standard::C2y => define("__STDC_VERSION__", "202500L"),
    }
    if lang.c11() {
        define("__STDC_UTF_16__", "1");
        define("__STDC_UTF_32__", "1");
    }
    if lang.c23() {
        define("__BITINT_MAXWIDTH__", &target.widest_bit_int.to_string());
        define("__STDC_EMBED_NOT_FOUND__", "0");
        define("__STDC_EMBED_FOUND__", "1");
        define("__STDC_EMBED_EMPTY__", "2");
    }
}

fn dialect_macros(lang: &LangOptions, define: &mut dyn FnMut(&str, &str)) {
    define("__wootz__", "1");
    define("__wootz_major__", env!("CARGO_PKG_VERSION_MAJOR"));
    define("__wootz_minor__", env!("CARGO_PKG_VERSION_MINOR"));
    define("__wootz_patchlevel__", env!("CARGO_PKG_VERSION_PATCH"));
    if !lang.gnu {
        define("__STRICT_ANSI__", "1");
    }
    let gnu_inline = !lang.c99() || lang.gnu89_inline;
    define(if gnu_inline { "__GNUC_GNU_INLINE__" } else { "__GNUC_STDC_INLINE__" }, "1");
    Optimization::of(lang).macros().for_each(|(name, value)| define(name, value));
    if !lang.char_signed {
        define("__CHAR_UNSIGNED__", "1");
    }
    if lang.exceptions || lang.non_call_exceptions {
        define("__EXCEPTIONS", "1");
    }
    if lang.unwind_tables {
        define("__GCC_HAVE_DWARF2_CFI_ASM", "1");
    }
    if lang.reentrant {
        define("_REENTRANT", "1");
    }
    let level = |n: u8| if n == 1 { "1" } else { "2" };
    if lang.pie > 0 {
        define("__pie__", level(lang.pie));
        define("__PIE__", level(lang.pie));
    }
    let pic = lang.pic.max(lang.pie);
    if pic > 0 {
        define("__pic__", level(pic));
        define("__PIC__", level(pic));
    }
    match (lang.cf_branch, lang.cf_return) {
        (false, false) => {}
        (true, false) => define("__CET__", "1"),
        (false, true) => define("__CET__", "2"),
        (true, true) => define("__CET__", "3"),
    }
    match lang.stack_protector {
        StackProtector::Off => {}
        StackProtector::On => define("__SSP__", "1"),
        StackProtector::All => define("__SSP_ALL__", "2"),
        StackProtector::Strong => define("__SSP_STRONG__", "3"),
        StackProtector::Explicit => define("__SSP_EXPLICIT__", "4"),
    }
    float_macros(lang, define);
}

fn float_macros(lang: &LangOptions, define: &mut dyn FnMut(&str, &str)) {
    let exact = if Optimization::of(lang).is_exact() && !lang.single_precision_constant { "2" } else { "0" };
    let units = lang.features.has(Feature::Sse) || lang.features.has(Feature::X87);
    let exact = if units { exact } else { "0" };
    define("__GCC_IEC_559", exact);
    define("__GCC_IEC_559_COMPLEX", exact);
}

fn target_macros(target: &Target, lang: &LangOptions, define: &mut dyn FnMut(&str, &str)) {
    if lang.gnu {
        define("linux", "1");
        define("unix", "1");
    }
    if lang.short_wchar {
        define("__WCHAR_TYPE__", "short unsigned int");
        define("__WCHAR_MAX__", "0xffff");
        define("__WCHAR_MIN__", "0");
        define("__WCHAR_WIDTH__", "16");
        define("__SIZEOF_WCHAR_T__", "2");
        define("__GNUC_WIDE_EXECUTION_CHARSET_NAME", "\"UTF-16LE\"");
    } else {
        let (ty, most) = match (target.wchar_is_long, target.wchar_signed) {
            (true, _) => ("long int", "0x7fffffffL"),
            (false, true) => ("int", "0x7fffffff"),
            (false, false) => ("unsigned int", "0xffffffffU"),
        };
        define("__WCHAR_TYPE__", ty);
        define("__WCHAR_MAX__", most);
        define("__WCHAR_MIN__", if target.wchar_signed { "(-__WCHAR_MAX__ - 1)" } else { "0U" });
        define("__WCHAR_WIDTH__", "32");
        define("__SIZEOF_WCHAR_T__", "4");
        define("__GNUC_WIDE_EXECUTION_CHARSET_NAME", "\"UTF-32LE\"");
    }
    match target.arch {
        Arch::X86_64 => x86_macros(target, X86_64, lang, define),
        Arch::I386 => x86_macros(target, I386, lang, define),
        // The other targets' tables come with their back ends; the driver offers none of them yet.
        Arch::AArch64 | Arch::RiscV64 => {}
    }
}

fn x86_macros(target: &Target, table: &str, lang: &LangOptions, define: &mut dyn FnMut(&str, &str)) {
    let has = |feature: Feature| lang.features.has(feature);
    for line in table.lines() {
        let (name, value) = line.split_once(' ').unwrap_or((line, ""));
        // `_Float16` is passed in SSE registers.
        if has(Feature::Sse2) || !name.starts_with("__FLT16_") {
            define(name, value);
        }
    }
    if !has(Feature::X87) {
        define("_SOFT_FLOAT", "1");
    }
    lang.features.macros().for_each(|name| define(name, "1"));
    if has(Feature::Sse) && !lang.uses_x87() {
        define("__SSE_MATH__", "1");
    }
    if has(Feature::Sse2) && !lang.uses_x87() {
        define("__SSE2_MATH__", "1");
    }
    if has(Feature::Sse2) && target.arch == Arch::X86_64 {
        define("__MMX_WITH_SSE__", "1");
    }
    define("__SEG_FS", "1");
    define("__SEG_GS", "1");
    if !lang.uses_x87() && (has(Feature::Fma) || has(Feature::Fma4) || has(Feature::Avx512f)) {
        for name in ["__FP_FAST_FMA", "__FP_FAST_FMAF", "__FP_FAST_FMAF32", "__FP_FAST_FMAF64", "__FP_FAST_FMAF32x"] {
            define(name, "1");
        }
    }
    let evaluation = match (has(Feature::Sse), has(Feature::Sse2)) {
        (false, _) if !has(Feature::X87) => "0",
        _ if lang.uses_x87() => "2",
        (_, true) => "0",
        (true, false) => "-1",
        (false, false) => "2",
    };
    define("__FLT_EVAL_METHOD__", evaluation);
    define("__FLT_EVAL_METHOD_TS_18661_3__", evaluation);
    define(
        "__BIGGEST_ALIGNMENT__",
        if has(Feature::Avx512f) {
            "64"
        } else if has(Feature::Avx) {
            "32"
        } else {
            "16"
        },
    );
    if target.arch == Arch::I386 {
        define("__code_model_32__", "1");
        if lang.gnu {
            define("i386", "1");
        }
    } else {
        define(&format!("__code_model_{}__", lang.code_model.name()), "1");
    }
    // The names of a processor tune for it, too; those of the ABI's levels do not (GCC manual, "x86 Options").
    let level = lang.march.starts_with("x86-64");
    let tuned_for = if lang.mtune.is_empty() && !level { &lang.march } else { &lang.mtune };
    for word in crate::x86::processor_macros(tuned_for) {
        define(&format!("__tune_{word}__"), "1");
    }
    for word in crate::x86::processor_macros(&lang.march) {
        define(&format!("__{word}"), "1");
        define(&format!("__{word}__"), "1");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn macros(lang: &LangOptions) -> String {
        predefined_macros(&Target::x86_64_linux(Libc::Gnu), lang, true)
    }

    #[test]
    fn identity_and_dialect_are_those_of_gcc() {
        let text = macros(&LangOptions::default());
        for line in
            ["__GNUC__ 12", "__GNUC_MINOR__ 2", "__STDC_VERSION__ 201710L", "linux 1", "__PIE__ 2", "__LP64__ 1"]
        {
            assert!(text.contains(&format!("#define {line}\n")), "{line}");
        }
        assert!(!text.contains("__clang__") && !text.contains("__OPTIMIZE__"));
        let strict = macros(&LangOptions { gnu: false, opt_level: 2, ..LangOptions::default() });
        assert!(
            strict.contains("__STRICT_ANSI__") && !strict.contains("#define linux ") && strict.contains("__OPTIMIZE__")
        );
    }

    #[test]
    fn each_macro_is_defined_once() {
        let text = macros(&LangOptions { fast_math: true, ..LangOptions::default() });
        let mut names: Vec<&str> = text.lines().filter_map(|l| l.split([' ', '(']).nth(1)).collect();
        names.sort_unstable();
        let all = names.len();
        names.dedup();
        assert_eq!(names.len(), all);
    }
}
