//! The one point at which `__builtin_constant_p` is decided: what is not constant after inlining, value numbering
//! and simplification is not constant. Before, it only ever becomes true.

use crate::Context;
use ir::{Function, Inst, Replacements, Type, UnaryOp};

/// The pass.
pub fn run(_: &Context<'_>, function: &mut Function) -> bool {
    let mut replacements = Replacements::new();
    for n in 0..function.layout.len() {
        let block = function.layout[n];
        for k in 0..function.insts(block).len() {
            let inst = function.insts(block)[k];
            if let Inst::Unary { op: UnaryOp::IsConstant, arg } = function.inst(inst) {
                let known = function.const_bits(arg).is_some();
                let value = function.int(Type::I1, known.into());
                replacements.replace(function.result(inst).expect("it has a result"), value);
            }
        }
    }
    let changed = !replacements.is_empty();
    replacements.apply(function);
    changed
}
