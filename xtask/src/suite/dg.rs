//! DejaGnu directives in test files: `{ dg-options "-O2" { target x86_64-*-* } }` and their kin.
//!
//! Directives are Tcl lists. A [`Plan`] is what they amount to for one compilation for x86-64 GNU/Linux, with
//! 32-bit code if `-m32` is among the flags; the manual is the GCC internals manual, "Testsuites: Directives used within DejaGnu tests".
//! `dg-final` is not evaluated, only noted, and so are the texts that messages must match: suites judge exit statuses
//! and the lines of errors and warnings.

use std::collections::HashMap;

/// The target triplet that selectors such as `i?86-*-* x86_64-*-*` are matched against.
const TRIPLET: &str = "x86_64-pc-linux-gnu";

/// How far a test is taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// Preprocessing only.
    Preprocess,
    /// To assembly (`-S`).
    Compile,
    /// To an object file (`-c`).
    Assemble,
    /// To an executable.
    Link,
    /// To an executable that must exit with status 0.
    Run,
}

/// An error or warning that the compiler must report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// The line, or `None` when it may be anywhere.
    pub line: Option<usize>,
    /// What gcc says there, as a regular expression; only to group failures.
    pub pattern: String,
}

/// What the directives of a file ask for.
#[derive(Clone, Debug)]
pub struct Plan {
    /// How far to take it.
    pub action: Action,
    /// Options of `dg-options`, `dg-additional-options` and `dg-add-options`.
    pub options: Vec<String>,
    /// Whether `dg-options` replaced the suite's default options.
    pub own_options: bool,
    /// Why the test does not apply to this target, if it does not.
    pub skip: Option<String>,
    /// Errors that must be reported; none means the file must compile.
    pub errors: Vec<Expected>,
    /// Warnings that must be reported.
    pub warnings: Vec<Expected>,
    /// Lines of messages that the test wants and GCC does not give (`xfail`): neither demanded nor superfluous.
    pub unmet: Vec<usize>,
    /// Whether the test looks into dumps or the assembly output (`dg-final`).
    pub scans: bool,
    /// Whether the test is expected to fail on this target.
    pub expected_failure: bool,
    /// Whether the program is expected to exit with a status other than 0.
    pub should_fail: bool,
    /// `dg-timeout-factor`, or 1.
    pub timeout_factor: f64,
}

impl Plan {
    /// Reads the directives of `source`. `flags` are the options that the suite gives to every test: `dg-skip-if` and
    /// `dg-xfail-if` look at them.
    pub fn read(source: &str, default: Action, flags: &[&str]) -> Result<Plan, String> {
        let mut plan = Plan {
            action: default,
            options: Vec::new(),
            own_options: false,
            skip: None,
            errors: Vec::new(),
            warnings: Vec::new(),
            unmet: Vec::new(),
            scans: false,
            expected_failure: false,
            should_fail: false,
            timeout_factor: 1.0,
        };
        let mut additional = Vec::new();
        let mut labels = HashMap::new();
        for (number, line) in source.lines().enumerate() {
            for directive in directives(line).iter().filter(|directive| directive[0] == "dg-line") {
                labels.insert(directive.get(1).cloned().unwrap_or_default(), number + 1);
            }
        }
        for (number, line) in source.lines().enumerate() {
            for directive in directives(line) {
                plan.apply(&directive, number + 1, flags, &mut additional, &labels)?;
            }
        }
        plan.options.append(&mut additional);
        Ok(plan)
    }

    // A directive that does not apply falls through to none of the others, so conditions stay inside the arms.
    #[expect(clippy::collapsible_match, reason = "each arm is one directive; a guard would let it fall into another")]
    fn apply(
        &mut self,
        directive: &[String],
        line: usize,
        flags: &[&str],
        additional: &mut Vec<String>,
        labels: &HashMap<String, usize>,
    ) -> Result<(), String> {
        let argument = |index: usize| directive.get(index).map_or("", String::as_str);
        match directive[0].as_str() {
            "dg-do" => {
                let action = match argument(1) {
                    "preprocess" => Action::Preprocess,
                    "compile" => Action::Compile,
                    "assemble" => Action::Assemble,
                    "link" => Action::Link,
                    "run" => Action::Run,
                    other => return Err(format!("dg-do {other} is unknown")),
                };
                let selector = argument(2);
                if selects(selector, flags)? {
                    self.action = action;
                } else if self.skip.is_none() && selector.trim_start().starts_with("target") {
                    self.skip = Some(format!("only for {selector}"));
                }
            }
            "dg-options" => {
                if selects(argument(2), flags)? {
                    self.options = words(argument(1));
                    self.own_options = true;
                }
            }
            "dg-additional-options" => {
                if selects(argument(2), flags)? {
                    additional.extend(words(argument(1)));
                }
            }
            // "stack_size" and "ieee" ask for no option on x86-64.
            "dg-add-options" => match argument(1) {
                "stack_size" | "ieee" => {}
                "c99_runtime" => additional.push("-std=c99".to_string()),
                other => return Err(format!("dg-add-options {other} is unknown")),
            },
            "dg-require-effective-target" => {
                if selects(argument(2), flags)? && !effective_target(argument(1), flags)? {
                    self.skip = Some(format!("needs {}", argument(1)));
                }
            }
            "dg-require-dll" => self.skip = Some("needs a Windows DLL".to_string()),
            "dg-skip-if" => {
                if self.condition_holds(directive, flags)? {
                    self.skip = Some(argument(1).to_string());
                }
            }
            "dg-xfail-if" | "dg-xfail-run-if" => {
                if self.condition_holds(directive, flags)? {
                    self.expected_failure = true;
                }
            }
            "dg-shouldfail" => {
                if directive.len() < 3 || self.condition_holds(directive, flags)? {
                    self.should_fail = true;
                }
            }
            "dg-error" | "dg-warning" => {
                if selects(argument(3), flags)? {
                    let relative = |text: &str, sign: char| -> Option<usize> {
                        text.strip_prefix('.')
                            .and_then(|text| text.strip_prefix(sign))
                            .and_then(|text| text.parse().ok())
                    };
                    let at = argument(4);
                    let line = match at {
                        "" => Some(line),
                        "0" => None,
                        _ => relative(at, '-')
                            .and_then(|back| line.checked_sub(back))
                            .or_else(|| relative(at, '+').map(|forth| line + forth))
                            .or_else(|| labels.get(at).copied())
                            .or_else(|| at.parse().ok()),
                    };
                    if fails_here(argument(3), flags)? {
                        self.unmet.extend(line);
                        return Ok(());
                    }
                    let list = if directive[0] == "dg-error" { &mut self.errors } else { &mut self.warnings };
                    list.push(Expected { line, pattern: argument(1).to_string() });
                }
            }
            "dg-final" => self.scans |= argument(1).contains("scan-"),
            "dg-timeout-factor" => {
                if let Ok(factor) = argument(1).parse() {
                    self.timeout_factor = factor;
                }
            }
            // Requirements that hold on GNU/Linux, and directives about messages and dumps.
            _ => {}
        }
        Ok(())
    }

    /// Whether the conditions of `dg-skip-if COMMENT SELECTOR [INCLUDE [EXCLUDE]]` hold: the selector matches, one of
    /// the included options is given (or none is named), and none of the excluded ones is.
    fn condition_holds(&self, directive: &[String], flags: &[&str]) -> Result<bool, String> {
        let argument = |index: usize| directive.get(index).map_or("", String::as_str);
        let given: Vec<&str> = flags.iter().copied().chain(self.options.iter().map(String::as_str)).collect();
        let any_given = |list: &str| words(list).iter().any(|option| given.iter().any(|flag| glob(option, flag)));
        let include = words(argument(3));
        let included = include.iter().all(|option| option.is_empty() || option == "*") || any_given(argument(3));
        let excluded = words(argument(4)).iter().any(|option| !option.is_empty()) && any_given(argument(4));
        Ok(selects(argument(2), flags)? && included && !excluded)
    }
}

/// The directives in one line, each as a list of words of which the first is its name.
fn directives(line: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find('{') {
        rest = &rest[start + 1..];
        if !rest.trim_start().starts_with("dg-") {
            continue;
        }
        if let Some(end) = matching_brace(rest) {
            let list = words(&rest[..end]);
            if !list.is_empty() {
                found.push(list);
            }
            rest = &rest[end..];
        }
    }
    found
}

/// The offset of the brace that closes the one before `text`.
fn matching_brace(text: &str) -> Option<usize> {
    let mut depth = 1;
    let mut escaped = false;
    for (offset, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'{' => depth += 1,
            b'}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(offset);
                }
            }
            _ => {}
        }
    }
    None
}

/// Splits a Tcl list into words; braces and double quotes group, and are removed.
pub fn words(list: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = list.trim_start();
    while let Some(first) = rest.chars().next() {
        let (word, used) = match first {
            '{' => match matching_brace(&rest[1..]) {
                Some(end) => (&rest[1..1 + end], end + 2),
                None => (&rest[1..], rest.len()),
            },
            '"' => match closing_quote(&rest[1..]) {
                Some(end) => (&rest[1..1 + end], end + 2),
                None => (&rest[1..], rest.len()),
            },
            _ => {
                let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
                (&rest[..end], end)
            }
        };
        found.push(word.to_string());
        rest = rest[used..].trim_start();
    }
    found
}

fn closing_quote(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let closes = byte == b'"' && !escaped;
        escaped = byte == b'\\' && !escaped;
        closes
    })
}

/// Whether a selector matches this target. An empty one does.
fn selects(selector: &str, flags: &[&str]) -> Result<bool, String> {
    let list = words(selector);
    match list.first().map(String::as_str) {
        None => Ok(true),
        Some("target") => {
            // `target X xfail Y`: Y concerns the verdict, not whether the directive applies.
            let end = list.iter().position(|word| word == "xfail").unwrap_or(list.len());
            holds(&list[1..end], flags)
        }
        Some("xfail") => Ok(true),
        Some(_) => holds(&list, flags),
    }
}

/// Whether a selector says that what it guards is known to fail on this target (`xfail`).
fn fails_here(selector: &str, flags: &[&str]) -> Result<bool, String> {
    let list = words(selector);
    match list.iter().position(|word| word == "xfail") {
        Some(at) => holds(&list[at + 1..], flags),
        None => Ok(false),
    }
}

/// Evaluates a selector expression: `!`, `&&`, `||`, triplet patterns, effective-target keywords, nested lists.
fn holds(list: &[String], flags: &[&str]) -> Result<bool, String> {
    if let Some(at) = list.iter().position(|word| word == "||") {
        return Ok(holds(&list[..at], flags)? || holds(&list[at + 1..], flags)?);
    }
    if let Some(at) = list.iter().position(|word| word == "&&") {
        return Ok(holds(&list[..at], flags)? && holds(&list[at + 1..], flags)?);
    }
    if list.first().is_some_and(|word| word == "!") {
        return Ok(!holds(&list[1..], flags)?);
    }
    for word in list {
        let inner = words(word);
        let matched = if inner.len() > 1 {
            holds(&inner, flags)?
        } else {
            let word = inner.first().map_or("", String::as_str);
            if word.contains('*') || word.contains('-') { glob(word, TRIPLET) } else { effective_target(word, flags)? }
        };
        if matched {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Tcl's `string match`: `*`, `?` and `[...]`.
fn glob(pattern: &str, text: &str) -> bool {
    fn matches(pattern: &[u8], text: &[u8]) -> bool {
        match pattern.first() {
            None => text.is_empty(),
            Some(b'*') => (0..=text.len()).any(|skipped| matches(&pattern[1..], &text[skipped..])),
            Some(b'?') => !text.is_empty() && matches(&pattern[1..], &text[1..]),
            Some(b'[') => {
                let Some(end) = pattern.iter().position(|&byte| byte == b']') else { return false };
                let class = &pattern[1..end];
                text.first().is_some_and(|byte| class.contains(byte)) && matches(&pattern[end + 1..], &text[1..])
            }
            Some(byte) => text.first() == Some(byte) && matches(&pattern[1..], &text[1..]),
        }
    }
    matches(pattern.as_bytes(), text.as_bytes())
}

/// Whether the x86-64 GNU/Linux target has the named property. An unknown name is an error, so that a newer test suite
/// cannot silently lose tests.
fn effective_target(name: &str, flags: &[&str]) -> Result<bool, String> {
    // Debian's gcc makes position-independent executables unless told otherwise.
    let pic = !flags.iter().any(|flag| matches!(*flag, "-fno-pic" | "-fno-pie"));
    let narrow = flags.contains(&"-m32");
    Ok(match name {
        "alloca"
        | "c99_runtime"
        | "dfp"
        | "double64"
        | "double64plus"
        | "exceptions"
        | "fgraphite"
        | "fileio"
        | "fopenmp"
        | "fpic"
        | "pie"
        | "function_sections"
        | "indirect_calls"
        | "indirect_jumps"
        | "inf"
        | "int32"
        | "int32plus"
        | "int_eq_float"
        | "label_values"
        | "large_long_double"
        | "longlong64"
        | "lra"
        | "mmap"
        | "named_sections"
        | "non_strict_prototype"
        | "nonlocal_goto"
        | "ptr32plus"
        | "pthread"
        | "R_flag_in_section"
        | "return_address"
        | "scheduling"
        | "signal"
        | "size20plus"
        | "size32plus"
        | "stdint_types"
        | "string_merging"
        | "tls"
        | "tls_runtime"
        | "trampolines"
        | "untyped_assembly"
        | "unwrapped"
        | "wchar"
        | "weak_undefined"
        | "hard_float"
        | "sync_int_long"
        | "fenv"
        | "fenv_exceptions"
        | "store_merge"
        | "sync_char_short"
        | "bswap"
        | "float16"
        | "float16_runtime"
        | "float32"
        | "float32_runtime"
        | "float64"
        | "float64_runtime"
        | "float128"
        | "float128_runtime"
        | "float32x"
        | "float32x_runtime"
        | "float64x"
        | "float64x_runtime"
        | "__float128"
        | "base_quadfloat_support"
        | "supports_stack_clash_protection"
        | "fstack_protector"
        | "frame_pointer_for_non_leaf"
        | "sync_long_long_runtime"
        | "sse"
        | "sse2"
        | "sse_runtime"
        | "sse2_runtime"
        | "vect_int"
        | "trapping"
        | "c"
        | "native"
        | "global_constructor"
        | "pthread_h"
        | "tgmath_h"
        | "non_strict_align"
        | "freorder"
        | "non_bionic"
        | "init_priority"
        | "pcc_bitfield_type_matters"
        | "4byte_wchar_t"
        | "inttypes_types"
        | "gld"
        | "gas"
        | "correct_iso_cpp_string_wchar_protos"
        | "iconv"
        | "tls_native" => true,
        "arm_arch_v5t_thumb_ok"
        | "coldfire_fpu"
        | "freestanding"
        | "int16"
        | "llp64"
        | "newlib_nano_io"
        | "powerpc64"
        | "run_expensive_tests"
        | "short_enums"
        | "ti_c67x"
        | "vxworks_kernel"
        | "x32"
        | "float128x"
        | "float128x_runtime"
        | "tls_emulated"
        | "default_packed"
        | "rv32"
        | "rv64"
        | "vmx_hw"
        | "c++"
        | "avx_runtime"
        | "avx"
        | "split_stack"
        | "scalar_all_fma"
        | "keeps_null_pointer_checks" => false,
        "ia32" | "ilp32" => narrow,
        "int128" | "lp64" => !narrow,
        "pie_enabled" => pic,
        "nonpic" => !pic,
        other => return Err(format!("effective target {other} is unknown")),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan(source: &str) -> Plan {
        Plan::read(source, Action::Run, &["-O0"]).expect("known directives")
    }

    #[test]
    fn options_accumulate_and_selectors_are_honoured() {
        let source = "/* { dg-options \"-fwrapv -w\" } */\n/* { dg-additional-options \"-msse\" { target x86_64-*-* } } */\n\
                      /* { dg-additional-options \"-mips\" { target mips*-*-* } } */";
        assert_eq!(plan(source).options, ["-fwrapv", "-w", "-msse"]);
        assert!(plan(source).own_options);
    }

    #[test]
    fn tests_for_other_targets_are_skipped() {
        assert!(plan("/* { dg-do compile { target mips*-*-* } } */").skip.is_some());
        assert!(plan("/* { dg-skip-if \"\" { ! { i?86-*-* x86_64-*-* } } } */").skip.is_none());
        assert!(
            plan("/* { dg-skip-if \"x\" { { i?86-*-* x86_64-*-* } && { ! ia32 } } { \"-O0\" } { \"\" } } */")
                .skip
                .is_some()
        );
        assert!(plan("/* { dg-skip-if \"x\" { *-*-* } { \"-flto\" } { \"\" } } */").skip.is_none());
        assert!(plan("/* { dg-require-effective-target ia32 } */").skip.is_some());
    }

    #[test]
    fn errors_carry_their_line() {
        let errors = plan("int x;\nvoid *p = &y; /* { dg-error \"undeclared\" } */").errors;
        assert_eq!(errors, [Expected { line: Some(2), pattern: "undeclared".to_string() }]);
    }

    #[test]
    fn tcl_lists_nest() {
        assert_eq!(words("a {b {c d}} \"e f\" g"), ["a", "b {c d}", "e f", "g"]);
    }
}
