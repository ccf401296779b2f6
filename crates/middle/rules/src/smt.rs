//! Proof at large widths: a rule as a question to an SMT solver, in SMT-LIB. The answer `unsat` means that no
//! values break the rule.

use crate::evaluate::width_choices;
use crate::language::{Expr, Kind, Op, Rule};
use std::fmt::Write;

/// The questions of a rule, one for each choice of widths among those given.
pub fn script(rule: &Rule, widths: &[u32]) -> Vec<String> {
    width_choices(rule, widths).iter().map(|widths| question(rule, widths)).collect()
}

/// An expression as a bit vector, and when it is poison or undefined.
struct Term {
    bits: String,
    poison: Vec<String>,
    undefined: Vec<String>,
}

fn question(rule: &Rule, widths: &[u32]) -> String {
    let mut out = String::from("(set-logic QF_BV)\n");
    for (n, variable) in rule.variables.iter().enumerate() {
        let _ = writeln!(out, "(declare-const v{n} (_ BitVec {}))", widths[variable.width]);
        if !variable.constant {
            let _ = writeln!(out, "(declare-const p{n} Bool)");
        }
    }
    let [pattern, result] = [&rule.pattern, &rule.result].map(|expr| term(rule, expr, widths));
    for condition in &rule.conditions {
        let condition = term(rule, condition, widths);
        let _ = writeln!(out, "(assert (= {} #b1))", condition.bits);
        for bad in condition.poison.iter().chain(&condition.undefined) {
            let _ = writeln!(out, "(assert (not {bad}))");
        }
    }
    for bad in pattern.poison.iter().chain(&pattern.undefined) {
        let _ = writeln!(out, "(assert (not {bad}))");
    }
    let mut wrong = format!("(or (distinct {} {})", pattern.bits, result.bits);
    for bad in result.poison.iter().chain(&result.undefined) {
        let _ = write!(wrong, " {bad}");
    }
    let _ = writeln!(out, "(assert {wrong}))\n(check-sat)");
    out
}

fn number(value: u128, width: u32) -> String {
    let value = if width >= 128 { value } else { value & ((1 << width) - 1) };
    format!("(_ bv{value} {width})")
}

fn term(rule: &Rule, expr: &Expr, widths: &[u32]) -> Term {
    let width = widths[expr.width];
    let leaf = |bits: String| Term { bits, poison: Vec::new(), undefined: Vec::new() };
    match &expr.kind {
        Kind::Variable(n) => {
            let poison = if rule.variables[*n].constant { Vec::new() } else { vec![format!("p{n}")] };
            Term { bits: format!("v{n}"), poison, undefined: Vec::new() }
        }
        Kind::Number(value) => leaf(number(*value as i128 as u128, width)),
        Kind::Least => leaf(number(1 << (width - 1), width)),
        Kind::Bits => leaf(number(u128::from(width), width)),
        Kind::Apply { op, flags, args, .. } => {
            let terms: Vec<Term> = args.iter().map(|arg| term(rule, arg, widths)).collect();
            apply(*op, *flags, widths[args[0].width], width, terms)
        }
    }
}

fn any(conditions: &[String]) -> String {
    if conditions.is_empty() { "false".into() } else { format!("(or false {})", conditions.join(" ")) }
}

fn apply(op: Op, flags: u8, from: u32, width: u32, terms: Vec<Term>) -> Term {
    let a = terms[0].bits.clone();
    let b = terms.get(1).map(|term| term.bits.clone()).unwrap_or_default();
    if op == Op::Select {
        let (then, otherwise) = (&terms[1], &terms[2]);
        let mut poison = terms[0].poison.clone();
        poison.push(format!("(ite (= {a} #b1) {} {})", any(&then.poison), any(&otherwise.poison)));
        let mut undefined = terms[0].undefined.clone();
        undefined.push(format!("(ite (= {a} #b1) {} {})", any(&then.undefined), any(&otherwise.undefined)));
        return Term { bits: format!("(ite (= {a} #b1) {} {})", then.bits, otherwise.bits), poison, undefined };
    }
    let mut poison: Vec<String> = terms.iter().flat_map(|term| term.poison.clone()).collect();
    let mut undefined: Vec<String> = terms.iter().flat_map(|term| term.undefined.clone()).collect();
    let compare = |name: &str| format!("(ite ({name} {a} {b}) #b1 #b0)");
    let simple = |name: &str| format!("({name} {a} {b})");
    let wide = |name: &str, how: &str| format!("({name} ((_ {how} {width}) {a}) ((_ {how} {width}) {b}))");
    let bits = match op {
        Op::Compare(cond) => match cond {
            "Eq" => compare("="),
            "Ne" => compare("distinct"),
            "Slt" => compare("bvslt"),
            "Sle" => compare("bvsle"),
            "Sgt" => compare("bvsgt"),
            "Sge" => compare("bvsge"),
            "Ult" => compare("bvult"),
            "Ule" => compare("bvule"),
            "Ugt" => compare("bvugt"),
            _ => compare("bvuge"),
        },
        Op::Cast("Trunc") => format!("((_ extract {} 0) {a})", width - 1),
        Op::Cast("SExt") => format!("((_ sign_extend {}) {a})", width - from),
        Op::Cast(_) => format!("((_ zero_extend {}) {a})", width - from),
        Op::Unary(name) => unary(name, &a, width),
        Op::Binary(name) => {
            let shift = matches!(name, "Shl" | "LShr" | "AShr");
            if shift {
                poison.push(format!("(bvuge {b} {})", number(width.into(), width)));
            }
            if matches!(name, "UDiv" | "SDiv" | "URem" | "SRem") {
                undefined.push(format!("(= {b} {})", number(0, width)));
                undefined.extend(terms[1].poison.clone());
            }
            if matches!(name, "SDiv" | "SRem") {
                let least = number(1 << (width - 1), width);
                undefined.push(format!("(and (= {a} {least}) (= {b} {}))", number(u128::MAX, width)));
            }
            let machine = match name {
                "Add" => "bvadd",
                "Sub" => "bvsub",
                "Mul" => "bvmul",
                "UDiv" => "bvudiv",
                "SDiv" => "bvsdiv",
                "URem" => "bvurem",
                "SRem" => "bvsrem",
                "And" => "bvand",
                "Or" => "bvor",
                "Xor" => "bvxor",
                "Shl" => "bvshl",
                "LShr" => "bvlshr",
                "AShr" => "bvashr",
                other => other,
            };
            let bits = match name {
                "SMin" => format!("(ite (bvslt {a} {b}) {a} {b})"),
                "SMax" => format!("(ite (bvslt {a} {b}) {b} {a})"),
                "UMin" => format!("(ite (bvult {a} {b}) {a} {b})"),
                "UMax" => format!("(ite (bvult {a} {b}) {b} {a})"),
                "RotL" | "RotR" => {
                    let size = number(width.into(), width);
                    let count = format!("(bvurem {b} {size})");
                    let rest = format!("(bvsub {size} {count})");
                    let (left, right) = if name == "RotL" { (count, rest) } else { (rest, count) };
                    format!("(bvor (bvshl {a} {left}) (bvlshr {a} {right}))")
                }
                _ => simple(machine),
            };
            for (flag, how) in [(1, "sign_extend"), (2, "zero_extend")] {
                if flags & flag == 0 {
                    continue;
                }
                poison.push(match name {
                    "Shl" => {
                        let back = if flag == 1 { "bvashr" } else { "bvlshr" };
                        format!("(distinct ({back} {bits} {b}) {a})")
                    }
                    _ => format!("(distinct ((_ {how} {width}) {bits}) {})", wide(machine, how)),
                });
            }
            if flags & 4 != 0 {
                poison.push(match name {
                    "LShr" | "AShr" => format!("(distinct (bvshl {bits} {b}) {a})"),
                    _ => format!("(distinct (bvmul {bits} {b}) {a})"),
                });
            }
            bits
        }
        Op::Select => unreachable!("handled above"),
    };
    Term { bits, poison, undefined }
}

fn unary(name: &str, a: &str, width: u32) -> String {
    let bit = |n: u32| format!("((_ extract {n} {n}) {a})");
    match name {
        "Popcnt" => {
            let ones = (0..width).map(|n| format!("((_ zero_extend {}) {})", width - 1, bit(n)));
            ones.reduce(|sum, one| format!("(bvadd {sum} {one})")).unwrap_or_default()
        }
        "Bswap" => {
            let bytes: Vec<String> =
                (0..width / 8).map(|n| format!("((_ extract {} {}) {a})", n * 8 + 7, n * 8)).collect();
            if bytes.len() == 1 { bytes[0].clone() } else { format!("(concat {})", bytes.join(" ")) }
        }
        _ => {
            // Zeros from one end: the first bit that is set decides.
            let order: Vec<u32> = if name == "Cttz" { (0..width).collect() } else { (0..width).rev().collect() };
            let mut out = number(width.into(), width);
            for (zeros, &n) in order.iter().enumerate().rev() {
                out = format!("(ite (= {} #b1) {} {out})", bit(n), number(zeros as u128, width));
            }
            out
        }
    }
}
