//! What the optimising generator covers.

use ir::{AtomicOp, AtomicOrder, Function, Inst, Intrinsic, Module, RegClass, Scalar, Type};

/// Most instructions that a function may have; larger ones would cost the allocator too much time.
const SIZE_LIMIT: usize = 20_000;

/// Why the optimising generator leaves a function to the one-pass generator: nothing if it takes it.
pub(crate) fn unsupported(f: &Function, m: &Module) -> Option<&'static str> {
    if f.attrs.naked {
        return Some("naked");
    }
    if f.attrs.instrument {
        return Some("instrumented");
    }
    if !f.landing_pads.is_empty() {
        return Some("landing pads");
    }
    if m.branch_tracking && f.attrs.calls_returns_twice {
        return Some("marks behind calls that return twice");
    }
    if f.attrs.zero_call_used.is_some() && !f.asms.is_empty() {
        return Some("cleared registers and assembly");
    }
    if f.num_insts() > SIZE_LIMIT {
        return Some("size");
    }
    if m.signatures[f.signature].conv != ir::CallConv::C {
        return Some("calling convention");
    }
    let narrow = m.target.pointer_size == 4;
    if narrow && (m.pic || f.attrs.calls_returns_twice || m.signatures[f.signature].variadic) {
        return Some("32-bit code of this kind");
    }
    let over_aligned = f.slots.iter().any(|slot| slot.align > 16);
    let mut dynamic = false;
    let mut indirect = 0;
    for &block in &f.layout {
        if let Some(reason) = f.params(block).iter().find_map(|&param| unsupported_type(f.ty(param))) {
            return Some(reason);
        }
        for &id in f.insts(block) {
            let inst = f.inst(id);
            let mut reason = f.results(id).find_map(|result| unsupported_type(f.ty(result)));
            f.for_each_operand(id, |value| {
                reason = reason.or(unsupported_type(f.ty(value)));
            });
            if narrow {
                reason = reason.or_else(|| unsupported_narrow(f, m, id, &inst));
            }
            let reason = reason.or_else(|| unsupported_inst(f, m, id, &inst));
            if reason.is_some() {
                return reason;
            }
            match inst {
                Inst::Intrinsic { op: Intrinsic::DynAlloca | Intrinsic::StackRestore, .. } => dynamic = true,
                Inst::IndirectBranch { .. } => indirect += 1,
                _ => {}
            }
        }
    }
    if indirect > 1 {
        return Some("several indirect branches");
    }
    (dynamic && over_aligned).then_some("variable frame with large alignment")
}

fn unsupported_inst(f: &Function, m: &Module, id: ir::InstId, inst: &Inst) -> Option<&'static str> {
    match *inst {
        Inst::Asm(_) if f.attrs.calls_returns_twice && f.is_terminator(id) && f.results(id).len() > 0 => {
            Some("inline assembly")
        }
        Inst::Asm(asm) => (!super::asm::supported(f, m, id, asm)).then_some("inline assembly"),
        Inst::Call { facts, .. } if m.branch_tracking && facts.contains(ir::CallFacts::UNTRACKED) => {
            Some("a call of what is not marked")
        }
        Inst::Call { sig, .. } => {
            let signature = &m.signatures[sig];
            let plain = |param: &ir::AbiParam| {
                !matches!(param.loc, ir::ArgLoc::Reg(RegClass::X87, _))
                    && !matches!(param.loc, ir::ArgLoc::StackCopy { align, .. } if align > 16)
            };
            let good = signature.conv == ir::CallConv::C
                && signature.params.iter().all(plain)
                && signature.rets.iter().all(plain);
            (!good).then_some("kind of a call")
        }
        // A vector of one lane is in a general register like its lane.
        Inst::ExtractLane { vector, .. } if !f.ty(vector).is_vector() => Some("vectors of one lane"),
        Inst::InsertLane { args } | Inst::Shuffle { args }
            if f.values(args).next().is_some_and(|vector| !f.ty(vector).is_vector()) =>
        {
            Some("vectors of one lane")
        }
        Inst::Splat { .. } if f.inst_type(id).is_some_and(|ty| !ty.is_vector()) => Some("vectors of one lane"),
        Inst::AtomicRmw { op, value, .. }
            if f.ty(value).is_float() && (op != AtomicOp::Exchange || f.ty(value).bits() != 64) =>
        {
            Some("atomic floating operations")
        }
        Inst::CmpXchg { .. } if f.inst_type(id).is_some_and(Type::is_float) => Some("atomic floating operations"),
        Inst::Store { value, mem, .. } if mem.order() == AtomicOrder::SeqCst && f.ty(value) == Type::F32 => {
            Some("atomic floating operations")
        }
        Inst::Intrinsic { op: Intrinsic::BuiltinSetjmp | Intrinsic::BuiltinLongjmp, .. } => {
            Some("__builtin_setjmp and __builtin_longjmp")
        }
        Inst::Intrinsic { op: Intrinsic::Target(number), args } => {
            (!super::builtin::supported(f, number, args)).then_some("intrinsics")
        }
        _ => None,
    }
}

/// What is left to the one-pass generator in 32-bit code only.
fn unsupported_narrow(f: &Function, m: &Module, id: ir::InstId, inst: &Inst) -> Option<&'static str> {
    let mut reason = None;
    let mut see = |ty: Type| {
        if ty.is_vector() || ty.is_float() || ty == Type::I64 {
            reason = Some("32-bit code with values in other registers");
        }
    };
    f.results(id).for_each(|result| see(f.ty(result)));
    f.for_each_operand(id, |value| see(f.ty(value)));
    f.for_each_operand(id, |value| {
        if let ir::ValueDef::Symbol { symbol, .. } = f.def(value)
            && m.symbols[symbol].tls.is_some()
        {
            reason = Some("thread-local storage in 32-bit code");
        }
    });
    reason.or(match inst {
        Inst::CmpXchg { args, .. } if f.values(*args).len() > 3 => Some("words of wide integers"),
        Inst::Intrinsic { op: Intrinsic::ThreadPointer | Intrinsic::ReadTsc, .. } => {
            Some("an intrinsic in 32-bit code")
        }
        Inst::Fence { .. } => Some("fences in 32-bit code"),
        _ => None,
    })
}

fn unsupported_type(ty: Type) -> Option<&'static str> {
    if ty.is_vector() {
        return (!super::vector::fits(ty)).then_some("vectors");
    }
    match ty.scalar() {
        Scalar::I1 | Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::I64 | Scalar::Ptr | Scalar::Ptr32 => None,
        Scalar::F32 | Scalar::F64 => None,
        Scalar::I128 => Some("128-bit integers"),
        Scalar::F16 | Scalar::BF16 => Some("half precision"),
        Scalar::F80 => Some("long double"),
        Scalar::F128 => Some("128-bit floating point"),
    }
}
