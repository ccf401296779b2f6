//! Whether a function keeps to the registers that it may use: `-mno-sse`, `-mno-80387` and `-mgeneral-regs-only` leave
//! none for floating values or vectors, and nothing computes with them in general registers.

use crate::ModuleGen;
use ir::{Function, Type, ValueDef};
use target::x86::Feature;

/// Reports the first value of a finished function that has no register to live in.
pub(crate) fn check(g: &ModuleGen<'_>, function: &Function, loc: source::Loc) {
    let features = function.attrs.features;
    let (vectors, x87) = (features.has(Feature::Sse2), features.has(Feature::X87));
    if vectors && x87 {
        return;
    }
    let homeless = |ty: Type| match ty {
        Type::F80 => (!x87).then_some("x87"),
        // There the x87 is where they live.
        Type::F32 | Type::F64 if g.module.target.x87_math => (!x87).then_some("x87"),
        // What no unit takes is in memory.
        ty if g.module.target.x87_math && (ty.is_vector() || ty == Type::F128) => None,
        ty if ty.is_vector() || ty.is_float() => (!vectors).then_some("SSE"),
        _ => None,
    };
    let parameters = function.params(function.entry());
    if let Some(unit) = parameters.iter().find_map(|&param| homeless(function.ty(param))) {
        g.diags.report(&diag::irgen::NO_REGISTER, loc).arg(unit).arg("argument").arg(unit).emit();
        return;
    }
    if let Some(unit) = g.module.signatures[function.signature].rets.iter().find_map(|place| homeless(place.ty)) {
        g.diags.report(&diag::irgen::NO_REGISTER, loc).arg(unit).arg("return").arg(unit).emit();
        return;
    }
    for &block in &function.layout {
        for &inst in function.insts(block) {
            let mut unit = function.results(inst).find_map(|value| homeless(function.ty(value)));
            function.for_each_operand(inst, |value| {
                // Constants and undefined values are in no register yet, but what takes them needs one.
                if !matches!(function.def(value), ValueDef::Symbol { .. }) {
                    unit = unit.or_else(|| homeless(function.ty(value)));
                }
            });
            if let Some(unit) = unit {
                let at = function.loc(inst).loc;
                let at = if at == source::Loc::NONE { loc } else { at };
                g.diags.report(&diag::irgen::NO_REGISTER, at).arg(unit).arg("use").arg(unit).emit();
                return;
            }
        }
    }
}
