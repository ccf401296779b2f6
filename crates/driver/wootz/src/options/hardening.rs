//! The options of branches, frames and entries (`target::Hardening`).

use super::{Action, Form, Group, OptionRow, Special};
use Action::{Accept, Lang, LangValue};
use base::Symbol;
use target::{LangOptions, Thunk, TracePoint};

const fn row(name: &'static str, form: Form, action: Action, value: &'static str, help: &'static str) -> OptionRow {
    OptionRow { name, form, group: Group::Machine, action, value, help }
}
const fn switch(name: &'static str, set: fn(&mut LangOptions, bool), help: &'static str) -> OptionRow {
    row(name, Form::Switch, Lang(set), "", help)
}
const fn joined(
    name: &'static str,
    set: fn(&mut LangOptions, &str) -> bool,
    value: &'static str,
    help: &'static str,
) -> OptionRow {
    row(name, Form::Joined, LangValue(set), value, help)
}

/// `-mharden-sls=`.
fn harden_sls(lang: &mut LangOptions, value: &str) -> bool {
    let (after_return, after_jump) = match value {
        "none" => (false, false),
        "all" => (true, true),
        "return" => (true, false),
        "indirect-jmp" => (false, true),
        _ => return false,
    };
    (lang.hardening.trap_after_return, lang.hardening.trap_after_jump) = (after_return, after_jump);
    true
}

/// `-mstack-protector-guard-offset=`: as `strtol` reads numbers.
fn guard_offset(lang: &mut LangOptions, value: &str) -> bool {
    let (negative, digits) = match value.strip_prefix('-') {
        Some(digits) => (true, digits),
        None => (false, value),
    };
    let (digits, radix) = match digits.strip_prefix("0x").or_else(|| digits.strip_prefix("0X")) {
        Some(hex) => (hex, 16),
        None if digits.len() > 1 && digits.starts_with('0') => (&digits[1..], 8),
        None => (digits, 10),
    };
    // A second sign is none of the digits.
    let parsed = digits.chars().all(|digit| digit.is_digit(radix)).then(|| i64::from_str_radix(digits, radix).ok());
    let offset = parsed.flatten().and_then(|offset| i32::try_from(if negative { -offset } else { offset }).ok());
    lang.hardening.guard.offset = offset.unwrap_or_default();
    offset.is_some()
}

fn named(value: &str) -> Option<Symbol> {
    (!value.is_empty()).then(|| Symbol::intern(value))
}

/// The rows.
#[rustfmt::skip]
pub const ROWS: &[OptionRow] = &[
    switch("-fstack-clash-protection", |lang, on| lang.hardening.stack_clash = on, "touch stack page by page as it is taken"),
    switch("-fjump-tables", |lang, on| lang.hardening.jump_tables = on, "compile switches to tables of jumps where they are dense"),
    joined("-mindirect-branch=", |lang, value| {
        Thunk::named(value).map(|kind| lang.hardening.indirect_branch = kind).is_some()
    }, "HOW", "indirect calls and jumps: keep, thunk, thunk-inline, thunk-extern"),
    joined("-mfunction-return=", |lang, value| {
        Thunk::named(value).map(|kind| lang.hardening.function_return = kind).is_some()
    }, "HOW", "returns: keep, thunk, thunk-inline, thunk-extern"),
    // Targets are always in registers.
    row("-mindirect-branch-register", Form::Switch, Accept, "", ""),
    switch("-mindirect-branch-cs-prefix", |lang, on| lang.hardening.cs_prefix = on, "a prefix for branches by r8 to r15"),
    joined("-mharden-sls=", harden_sls, "WHAT", "trap behind returns and indirect jumps: none, all, return, indirect-jmp"),
    joined("-mstack-protector-guard=", |lang, value| {
        lang.hardening.guard.global = value == "global";
        matches!(value, "global" | "tls")
    }, "WHERE", "the stack protector's word: tls or global"),
    joined("-mstack-protector-guard-reg=", |lang, value| {
        lang.hardening.guard.gs = Some(value == "gs");
        matches!(value, "fs" | "gs")
    }, "REG", "its segment: fs or gs"),
    joined("-mstack-protector-guard-offset=", guard_offset, "N", "its place there"),
    joined("-mstack-protector-guard-symbol=", |lang, value| {
        lang.hardening.guard.symbol = named(value);
        true
    }, "NAME", "its place there by a symbol"),
    row("-pg", Form::Flag, Action::Special(Special::Profile), "", "call mcount at the entry of functions, for gprof"),
    row("-p", Form::Flag, Action::Alias("-pg"), "", ""),
    row("--profile", Form::Flag, Action::Alias("-pg"), "", ""),
    switch("-mfentry", |lang, on| lang.hardening.tracing.first = on, "with -pg: call __fentry__ before anything else"),
    joined("-mfentry-name=", |lang, value| {
        lang.hardening.tracing.name = named(value);
        true
    }, "NAME", "call this function instead"),
    joined("-mfentry-section=", |lang, value| {
        lang.hardening.tracing.section = named(value);
        true
    }, "NAME", "list the calls in this section"),
    switch("-mrecord-mcount", |lang, on| lang.hardening.tracing.record_entry = on, "list the calls of -pg in __mcount_loc"),
    row("-mnop-mcount", Form::Switch, Action::Special(Special::NopMcount), "", "with -pg: leave room for the call only"),
    joined("-minstrument-return=", |lang, value| {
        lang.hardening.tracing.exit = match value {
            "none" => TracePoint::None,
            "call" => TracePoint::Call,
            "nop5" => TracePoint::Nop,
            _ => return false,
        };
        true
    }, "HOW", "before returns: none, call (of __return__), nop5"),
    switch("-mrecord-return", |lang, on| lang.hardening.tracing.record_exit = on, "list them in __return_loc"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_of_the_guard_are_read_in_three_bases_with_one_sign() {
        let read = |value| {
            let mut lang = LangOptions::default();
            guard_offset(&mut lang, value).then_some(lang.hardening.guard.offset)
        };
        assert_eq!(read("40"), Some(40));
        assert_eq!(read("-0x28"), Some(-40));
        assert_eq!(read("050"), Some(40));
        assert_eq!(read("2147483648"), None);
        for wrong in ["", "-", "0x", "+4", "--9223372036854775808", "-+1", "4k"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
    }
}
