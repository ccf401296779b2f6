//! What the optimising generator covers.

use crate::unit::Unit;
use ir::{AtomicOp, AtomicOrder, Function, Inst, Intrinsic, Module, RegClass, Scalar, Type};

/// Most instructions that a function may have; larger ones would cost the allocator too much time.
const SIZE_LIMIT: usize = 20_000;

/// Whether the optimising generator can take a function. What it cannot: 128-bit integers and floats,
/// x87 and half precision, vectors, inline assembly, code that is resumed at a place passed before,
/// naked and instrumented functions.
pub(crate) fn supported(f: &Function, m: &Module, _unit: &Unit<'_>) -> bool {
    if f.attrs.naked || f.attrs.instrument || f.attrs.calls_returns_twice || f.num_insts() > SIZE_LIMIT {
        return false;
    }
    let over_aligned = f.slots.iter().any(|slot| slot.align > 16);
    let mut dynamic = false;
    let mut indirect = 0;
    if m.signatures[f.signature].conv != ir::CallConv::C {
        return false;
    }
    for &block in &f.layout {
        if f.params(block).iter().any(|&param| !scalar(f.ty(param))) {
            return false;
        }
        for &id in f.insts(block) {
            let inst = f.inst(id);
            let mut good = f.results(id).all(|result| scalar(f.ty(result)));
            f.for_each_operand(id, |value| {
                good &= scalar(f.ty(value));
            });
            if !good {
                return false;
            }
            match inst {
                Inst::Asm(_)
                | Inst::ExtractLane { .. }
                | Inst::InsertLane { .. }
                | Inst::Splat { .. }
                | Inst::Shuffle { .. } => return false,
                Inst::Call { sig, .. } => {
                    let signature = &m.signatures[sig];
                    let plain = |param: &ir::AbiParam| {
                        !matches!(param.loc, ir::ArgLoc::Reg(RegClass::X87, _))
                            && !matches!(param.loc, ir::ArgLoc::StackCopy { align, .. } if align > 16)
                    };
                    if signature.conv != ir::CallConv::C
                        || !signature.params.iter().all(plain)
                        || !signature.rets.iter().all(plain)
                    {
                        return false;
                    }
                }
                Inst::AtomicRmw { op, value, .. }
                    if f.ty(value).is_float() && (op != AtomicOp::Exchange || f.ty(value).bits() != 64) =>
                {
                    return false;
                }
                Inst::CmpXchg { .. } if f.inst_type(id).is_some_and(Type::is_float) => return false,
                Inst::Store { value, mem, .. } if mem.order() == AtomicOrder::SeqCst && f.ty(value) == Type::F32 => {
                    return false;
                }
                Inst::Intrinsic { op, .. } => match op {
                    Intrinsic::BuiltinSetjmp | Intrinsic::BuiltinLongjmp | Intrinsic::Target(_) => return false,
                    Intrinsic::DynAlloca | Intrinsic::StackRestore => dynamic = true,
                    _ => {}
                },
                Inst::IndirectBranch { .. } => indirect += 1,
                _ => {}
            }
        }
    }
    indirect <= 1 && !(dynamic && over_aligned)
}

fn scalar(ty: Type) -> bool {
    !ty.is_vector()
        && match ty.scalar() {
            Scalar::I1 | Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::I64 | Scalar::Ptr => true,
            Scalar::F32 | Scalar::F64 => true,
            Scalar::I128 | Scalar::F16 | Scalar::BF16 | Scalar::F80 | Scalar::F128 => false,
        }
}
