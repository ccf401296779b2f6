//! Which functions `-fstack-protector` and its kin guard: what of a function's objects may overflow.

use crate::func::FuncGen;
use ctype::{ArrayLen, IntKind, Ty, TypeKind, TypeTable};
use hir::{BinaryOp, DeclId, DeclKind, Expr, ExprId};
use ir::{Function, Inst, Intrinsic};
use target::StackProtector;

/// Bytes from which on an array of characters is a buffer (GCC's `ssp-buffer-size`).
const BUFFER: u64 = 8;

/// What was seen of a function's objects.
#[derive(Copy, Clone, Default)]
pub(crate) struct Guard {
    /// An array of characters that is long enough to be a buffer, perhaps in a record.
    buffers: bool,
    /// Any array, perhaps in a record.
    arrays: bool,
    /// An object whose address is used.
    addresses: bool,
}

impl Guard {
    /// Whether the option guards the function.
    pub(crate) fn applies(self, how: StackProtector, marked: bool, function: &Function) -> bool {
        match how {
            StackProtector::Off => false,
            StackProtector::Explicit => marked,
            StackProtector::On => marked || self.buffers || has_dynamic_memory(function),
            StackProtector::Strong => marked || self.arrays || self.addresses || has_dynamic_memory(function),
            StackProtector::All => true,
        }
    }

    fn note_type(&mut self, types: &TypeTable, ty: Ty) {
        match types.kind(ty) {
            TypeKind::Array { elem, len } => {
                self.arrays = true;
                let chars = matches!(types.kind(elem), TypeKind::Int(IntKind::Char | IntKind::SChar | IntKind::UChar));
                let long = match len {
                    ArrayLen::Const(count) => count >= BUFFER,
                    ArrayLen::Incomplete | ArrayLen::Variable(_) | ArrayLen::Star => true,
                };
                self.buffers |= chars && long;
                self.note_type(types, elem);
            }
            TypeKind::Record(id) => {
                for field in &types.record(id).fields {
                    self.note_type(types, field.ty);
                }
            }
            _ => {}
        }
    }
}

/// Whether a function takes memory from the stack as it runs.
fn has_dynamic_memory(function: &Function) -> bool {
    let insts = function.layout.iter().flat_map(|&block| function.insts(block));
    insts.copied().any(|id| matches!(function.inst(id), Inst::Intrinsic { op: Intrinsic::DynAlloca, .. }))
}

impl FuncGen<'_, '_, '_> {
    /// Notes an object of the frame.
    pub(crate) fn guard_object(&mut self, decl: DeclId) {
        if self.g.lang.stack_protector != StackProtector::Off {
            let types = self.types();
            self.guard.note_type(types, self.hir().decls[decl].ty);
        }
    }
    /// Notes that the address of an lvalue is used.
    pub(crate) fn guard_address(&mut self, lvalue: ExprId) {
        if self.g.lang.stack_protector != StackProtector::Strong {
            return;
        }
        let hir = self.hir();
        let mut e = lvalue;
        loop {
            match hir.expr(e) {
                Expr::Member { base, .. } | Expr::VectorElem { base, .. } => e = base,
                Expr::Deref(p) => match hir.expr(p) {
                    Expr::Binary(BinaryOp::PtrAdd, base, _) => match hir.expr(base) {
                        Expr::Decay(inner) => e = inner,
                        _ => return,
                    },
                    _ => return,
                },
                Expr::Decl(decl) | Expr::CompoundLiteral(decl) => {
                    let object = matches!(hir.decls[decl].kind, DeclKind::Var { .. });
                    self.guard.addresses |= object && self.is_automatic(decl);
                    return;
                }
                _ => return,
            }
        }
    }
    /// Notes that a call writes its result into the frame.
    pub(crate) fn guard_result(&mut self) {
        self.guard.addresses = true;
    }
}
