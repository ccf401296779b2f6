//! What instructions do besides giving values.

use crate::function::{Function, InstId};
use crate::inst::{AsmOperandKind, AtomicOrder, CallFacts, Inst, Intrinsic};

impl Function {
    /// Whether an instruction must stay even if its results are not used. Atomic loads stay, relaxed ones too:
    /// no compiler that programs were tried with drops them.
    pub fn has_effect(&self, inst: InstId) -> bool {
        match self.inst(inst) {
            // Division by zero is undefined, so a division that is not used may go.
            Inst::Binary { .. }
            | Inst::Unary { .. }
            | Inst::Cast { .. }
            | Inst::IntCompare { .. }
            | Inst::FloatCompare { .. }
            | Inst::Select { .. }
            | Inst::PtrAdd { .. }
            | Inst::Overflow { .. }
            | Inst::Carry { .. }
            | Inst::WideMul { .. }
            | Inst::Funnel { .. }
            | Inst::ExtractLane { .. }
            | Inst::InsertLane { .. }
            | Inst::Splat { .. }
            | Inst::Shuffle { .. } => false,
            Inst::Load { mem, .. } => mem.volatile() || mem.order() != AtomicOrder::NotAtomic,
            Inst::Intrinsic { op, .. } => match op {
                Intrinsic::FrameAddress
                | Intrinsic::FrameAddressAt
                | Intrinsic::ReturnAddress
                | Intrinsic::Cfa
                | Intrinsic::StackSave
                | Intrinsic::DynAlloca
                | Intrinsic::ThreadPointer => false,
                Intrinsic::VaStart
                | Intrinsic::StackRestore
                | Intrinsic::Trap
                | Intrinsic::Prefetch
                | Intrinsic::Pause
                | Intrinsic::BuiltinSetjmp
                | Intrinsic::BuiltinLongjmp
                | Intrinsic::ClearCache
                | Intrinsic::ReadTsc
                | Intrinsic::Target(_) => true,
            },
            Inst::Call { facts, .. } => !facts.contains(CallFacts::PURE),
            Inst::Asm(asm) => {
                let info = &self.asms[asm];
                info.volatile
                    || info.memory
                    || !info.dests.is_empty()
                    || info.operands.iter().any(|operand| matches!(operand.kind, AsmOperandKind::OutputMem(_)))
                    || !info.operands.iter().any(|operand| matches!(operand.kind, AsmOperandKind::Output { .. }))
            }
            Inst::Store { .. }
            | Inst::AtomicRmw { .. }
            | Inst::CmpXchg { .. }
            | Inst::Fence { .. }
            | Inst::MemCopy { .. }
            | Inst::MemSet { .. }
            | Inst::Jump { .. }
            | Inst::Branch { .. }
            | Inst::Switch { .. }
            | Inst::IndirectBranch { .. }
            | Inst::Return { .. }
            | Inst::Unreachable => true,
        }
    }
}
