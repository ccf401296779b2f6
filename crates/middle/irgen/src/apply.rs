//! `__builtin_apply_args`, `__builtin_apply` and `__builtin_return`: a function passes on its arguments
//! and a result without knowing their types.
//!
//! The arguments are two words: the address of argument memory and that of the register save area. On i386, where all
//! arguments are in memory, there is only the first.
//! The runtime's `__wootz_apply` makes the call and stores all registers that may hold a result.

use crate::expr::Rvalue;
use crate::func::FuncGen;
use ctype::Ty;
use hir::ExprId;
use ir::{ArgLoc, Intrinsic, MemFlags, RegClass, Value};

/// Size in bytes of what `__wootz_apply` stores: rax, rdx, xmm0, xmm1, st(0), st(1).
const RESULT_SIZE: u64 = 80;
/// Where a `va_list` has the address of the register save area.
const SAVE_AREA: i64 = 16;

impl FuncGen<'_, '_, '_> {
    pub(crate) fn apply_args(&mut self) -> Value {
        if self.b.word() == ir::Type::I32 {
            let memory = self.b.intrinsic(Intrinsic::Cfa, &[], Some(self.b.pointer())).expect("has a result");
            let block = self.new_slot(4, 4);
            let block = self.b.slot(block, 0);
            self.b.store(block, memory, MemFlags::aligned(4));
            return block;
        }
        let list = self.new_slot(24, 8);
        let list = self.b.slot(list, 0);
        self.b.intrinsic(Intrinsic::VaStart, &[list], None);
        let at = self.b.ptr_offset(list, SAVE_AREA);
        let saved = self.b.load(self.b.pointer(), at, MemFlags::aligned(8));
        // Argument memory begins above the return address: at the canonical frame address.
        let memory = self.b.intrinsic(Intrinsic::Cfa, &[], Some(self.b.pointer())).expect("has a result");
        let block = self.new_slot(16, 8);
        let block = self.b.slot(block, 0);
        self.b.store(block, memory, MemFlags::aligned(8));
        let second = self.b.ptr_offset(block, 8);
        self.b.store(second, saved, MemFlags::aligned(8));
        block
    }

    pub(crate) fn apply_function(&mut self, args: &[ExprId]) -> Option<Value> {
        let (function, arguments, size) = (self.scalar(args[0]), self.scalar(args[1]), self.scalar(args[2]));
        let result = self.new_slot(RESULT_SIZE, 16);
        let result = self.b.slot(result, 0);
        let types = [Ty::VOID_PTR, Ty::VOID_PTR, self.types().size_type(), Ty::VOID_PTR];
        match self.call_library("__wootz_apply", Ty::VOID_PTR, &types, &[function, arguments, size, result]) {
            Rvalue::Scalar(value) => Some(value),
            _ => None,
        }
    }

    /// Returns what of a stored result the type of this function says.
    pub(crate) fn return_result(&mut self, result: Value) {
        let rets = self.abi.signature.rets.clone();
        let values: Vec<Value> = rets
            .iter()
            .map(|ret| {
                let offset = match ret.loc {
                    // rax, then rdx.
                    ArgLoc::Reg(RegClass::Int, n) => {
                        if n == 0 {
                            0
                        } else {
                            8
                        }
                    }
                    ArgLoc::Reg(RegClass::Float, n) => 16 + 16 * i64::from(n),
                    ArgLoc::Reg(RegClass::X87, n) => 48 + 16 * i64::from(n),
                    ArgLoc::Stack { .. } | ArgLoc::StackCopy { .. } => 0,
                };
                let from = self.b.ptr_offset(result, offset);
                self.b.load(ret.ty, from, MemFlags::aligned(8))
            })
            .collect();
        self.run_cleanups(self.cleanups, None);
        self.b.ret(&values);
    }
}
