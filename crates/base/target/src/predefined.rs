//! Predefined macros: what `gcc -dM -E` shows for the same options (GCC 12.2), as far as it is true of Wootz.
//!
//! Decimal floating types do not exist here, so their macros do not either; nor does
//! `__GCC_ASM_FLAG_OUTPUTS__`, which promises condition-code outputs of inline assembly.

use crate::{Arch, LangOptions, Libc, StackProtector, Standard, Target};
use std::fmt::Write;

/// Those of x86-64 that no option changes, one `NAME VALUE` a line.
const X86_64: &str = include_str!("x86_64_macros.txt");

/// Features of x86, by their `-m` name: the macro, and the features that each brings with it.
const X86_FEATURES: &[(&str, &str, &[&str])] = &[
    ("mmx", "__MMX__", &[]),
    ("sse", "__SSE__", &[]),
    ("sse2", "__SSE2__", &["sse"]),
    ("sse3", "__SSE3__", &["sse2"]),
    ("ssse3", "__SSSE3__", &["sse3"]),
    ("sse4.1", "__SSE4_1__", &["ssse3"]),
    ("sse4.2", "__SSE4_2__", &["sse4.1", "popcnt", "crc32"]),
    ("sse4", "", &["sse4.2"]),
    ("sse4a", "__SSE4A__", &["sse3"]),
    ("avx", "__AVX__", &["sse4.2", "xsave"]),
    ("avx2", "__AVX2__", &["avx"]),
    ("fma", "__FMA__", &["avx"]),
    ("fma4", "__FMA4__", &["avx", "sse4a"]),
    ("xop", "__XOP__", &["fma4"]),
    ("f16c", "__F16C__", &["avx"]),
    ("avx512f", "__AVX512F__", &["avx2"]),
    ("avx512bw", "__AVX512BW__", &["avx512f"]),
    ("avx512cd", "__AVX512CD__", &["avx512f"]),
    ("avx512dq", "__AVX512DQ__", &["avx512f"]),
    ("avx512vl", "__AVX512VL__", &["avx512f"]),
    ("avx512ifma", "__AVX512IFMA__", &["avx512f"]),
    ("avx512vbmi", "__AVX512VBMI__", &["avx512bw"]),
    ("avx512vnni", "__AVX512VNNI__", &["avx512f"]),
    ("bmi", "__BMI__", &[]),
    ("bmi2", "__BMI2__", &[]),
    ("lzcnt", "__LZCNT__", &[]),
    ("popcnt", "__POPCNT__", &[]),
    ("crc32", "__CRC32__", &[]),
    ("abm", "__ABM__", &["lzcnt", "popcnt"]),
    ("aes", "__AES__", &["sse2"]),
    ("pclmul", "__PCLMUL__", &["sse2"]),
    ("sha", "__SHA__", &["sse2"]),
    ("gfni", "__GFNI__", &["sse2"]),
    ("vaes", "__VAES__", &[]),
    ("vpclmulqdq", "__VPCLMULQDQ__", &[]),
    ("rdrnd", "__RDRND__", &[]),
    ("rdseed", "__RDSEED__", &[]),
    ("rdpid", "__RDPID__", &[]),
    ("adx", "__ADX__", &[]),
    ("cx16", "__GCC_HAVE_SYNC_COMPARE_AND_SWAP_16", &[]),
    ("movbe", "__MOVBE__", &[]),
    ("fsgsbase", "__FSGSBASE__", &[]),
    ("fxsr", "__FXSR__", &[]),
    ("xsave", "__XSAVE__", &[]),
    ("xsaveopt", "__XSAVEOPT__", &["xsave"]),
    ("xsavec", "__XSAVEC__", &["xsave"]),
    ("xsaves", "__XSAVES__", &["xsave"]),
    ("prfchw", "__PRFCHW__", &[]),
    ("clflushopt", "__CLFLUSHOPT__", &[]),
    ("clwb", "__CLWB__", &[]),
    ("rtm", "__RTM__", &[]),
    ("sahf", "__LAHF_SAHF__", &[]),
    ("shstk", "__SHSTK__", &[]),
];

/// The features that are on, with all those they bring with them, in the order of the table.
pub fn x86_feature_closure(features: &[String]) -> Vec<&'static str> {
    let mut on = vec![false; X86_FEATURES.len()];
    let find = |name: &str| X86_FEATURES.iter().position(|row| row.0 == name);
    let mut work: Vec<usize> = features.iter().filter_map(|name| find(name)).collect();
    while let Some(row) = work.pop() {
        if !std::mem::replace(&mut on[row], true) {
            work.extend(X86_FEATURES[row].2.iter().filter_map(|name| find(name)));
        }
    }
    X86_FEATURES.iter().zip(on).filter(|(_, on)| *on).map(|(row, _)| row.0).collect()
}

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
    standard_macros(lang, &mut define);
    if system {
        dialect_macros(lang, &mut define);
        target_macros(target, lang, &mut define);
    }
    out
}

fn standard_macros(lang: &LangOptions, define: &mut dyn FnMut(&str, &str)) {
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
    }
    if lang.c11() {
        define("__STDC_UTF_16__", "1");
        define("__STDC_UTF_32__", "1");
    }
    if lang.c23() {
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
    if lang.opt_level > 0 || lang.opt_size || lang.opt_debug {
        define("__OPTIMIZE__", "1");
    } else {
        define("__NO_INLINE__", "1");
    }
    if lang.opt_size {
        define("__OPTIMIZE_SIZE__", "1");
    }
    if !lang.char_signed {
        define("__CHAR_UNSIGNED__", "1");
    }
    if lang.exceptions {
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
    let exact = if lang.fast_math { "0" } else { "2" };
    define("__GCC_IEC_559", exact);
    define("__GCC_IEC_559_COMPLEX", exact);
    define("__FINITE_MATH_ONLY__", if lang.fast_math { "1" } else { "0" });
    if lang.fast_math || !lang.math_errno {
        define("__NO_MATH_ERRNO__", "1");
    }
    if lang.fast_math {
        for name in [
            "__FAST_MATH__",
            "__ASSOCIATIVE_MATH__",
            "__RECIPROCAL_MATH__",
            "__NO_SIGNED_ZEROS__",
            "__NO_TRAPPING_MATH__",
        ] {
            define(name, "1");
        }
    }
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
        define("__WCHAR_TYPE__", if target.wchar_signed { "int" } else { "unsigned int" });
        define("__WCHAR_MAX__", if target.wchar_signed { "0x7fffffff" } else { "0xffffffffU" });
        define("__WCHAR_MIN__", if target.wchar_signed { "(-__WCHAR_MAX__ - 1)" } else { "0U" });
        define("__WCHAR_WIDTH__", "32");
        define("__SIZEOF_WCHAR_T__", "4");
        define("__GNUC_WIDE_EXECUTION_CHARSET_NAME", "\"UTF-32LE\"");
    }
    match target.arch {
        Arch::X86_64 => x86_64_macros(lang, define),
        // The other targets' tables come with their back ends; the driver offers none of them yet.
        Arch::I386 | Arch::AArch64 | Arch::RiscV64 => {}
    }
}

fn x86_64_macros(lang: &LangOptions, define: &mut dyn FnMut(&str, &str)) {
    let features = x86_feature_closure(&lang.features);
    let has = |name: &str| features.contains(&name);
    for line in X86_64.lines() {
        let (name, value) = line.split_once(' ').unwrap_or((line, ""));
        // `_Float16` is passed in SSE registers.
        if has("sse2") || !name.starts_with("__FLT16_") {
            define(name, value);
        }
    }
    for &(name, macro_name, _) in X86_FEATURES {
        if has(name) && !macro_name.is_empty() {
            define(macro_name, "1");
        }
    }
    if has("sse") && !lang.x87_math {
        define("__SSE_MATH__", "1");
    }
    if has("sse2") && !lang.x87_math {
        define("__SSE2_MATH__", "1");
    }
    if has("sse2") {
        define("__MMX_WITH_SSE__", "1");
    }
    if has("fma") || has("fma4") || has("avx512f") {
        for name in ["__FP_FAST_FMA", "__FP_FAST_FMAF", "__FP_FAST_FMAF32", "__FP_FAST_FMAF64", "__FP_FAST_FMAF32x"] {
            define(name, "1");
        }
    }
    let evaluation = match (has("sse"), has("sse2")) {
        _ if lang.x87_math => "2",
        (_, true) => "0",
        (true, false) => "-1",
        (false, false) => "2",
    };
    define("__FLT_EVAL_METHOD__", evaluation);
    define("__FLT_EVAL_METHOD_TS_18661_3__", evaluation);
    define(
        "__BIGGEST_ALIGNMENT__",
        if has("avx512f") {
            "64"
        } else if has("avx") {
            "32"
        } else {
            "16"
        },
    );
    define("__code_model_small__", "1");
    if lang.march == "x86-64" {
        define("__k8", "1");
        define("__k8__", "1");
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

    #[test]
    fn features_bring_others_with_them() {
        let features = x86_feature_closure(&["avx2".to_owned()]);
        assert!(features.contains(&"ssse3") && features.contains(&"popcnt") && !features.contains(&"fma"));
    }
}
