//! Rewrite rules as data: their language, their proofs, and the code that is made from them.
//!
//! A line of a rule file is `name: (pattern) => result`, perhaps with `if (condition)…`:
//!
//! ```text
//! mul-power: (mul x A) => (shl x (cttz A)) if (eq (popcnt A) 1)
//! ```
//!
//! Lower-case names stand for any value, upper-case ones for constants; numbers, `min` (the least signed value)
//! and `width` are constants of the width that their place asks for. `add.nsw` wants the promise (in a result: makes
//! it), `op!` wants that the value is used only here. A result on constants only is computed at once, and so are
//! conditions, which must all come out as 1. Widths are inferred; `x:a` and `op:a` name them, `i1` is one bit.
//! A conversion in a result that would not narrow or widen as it says makes the rule not apply. Operands of
//! operations that commute match in either order.
//!
//! A rule is right if, for all values, its result is what the pattern is wherever that is neither poison nor
//! undefined. [`prove`] tries all values at small widths; [`smt`] asks a solver at large ones; [`generate`] writes
//! the matcher that the optimiser contains. Nothing here knows the IR's data structures.
#![forbid(unsafe_code)]

mod evaluate;
mod generate;
mod language;
mod smt;

pub use evaluate::prove;
pub use generate::generate;
pub use language::{Rule, parse};
pub use smt::script;

/// The rules on integers.
pub const INTEGER: &str = include_str!("integer.rules");

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_holds_for_all_values_at_small_widths() {
        let rules = parse(INTEGER).unwrap();
        assert!(rules.len() > 100);
        let mut failures = Vec::new();
        for rule in &rules {
            match prove(rule, 1 << 16) {
                Ok(0) => failures.push(format!("{} applies to no values", rule.name)),
                Ok(_) => {}
                Err(why) => failures.push(format!("{}: {why}", rule.name)),
            }
        }
        assert!(failures.is_empty(), "{}", failures.join("\n"));
    }

    #[test]
    fn a_wrong_rule_is_refuted() {
        for wrong in ["a: (add x 1) => x", "a: (sub x y) => (sub y x)", "a: (add x y) => (add.nsw x y)"] {
            assert!(prove(&parse(wrong).unwrap()[0], 1 << 16).is_err(), "{wrong}");
        }
    }

    #[test]
    fn names_are_unique() {
        let rules = parse(INTEGER).unwrap();
        let mut names: Vec<&str> = rules.iter().map(|rule| rule.name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), rules.len());
    }
}
