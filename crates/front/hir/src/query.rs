//! Questions about expressions of the tree that sema and the warnings ask alike.

use crate::{Builtin, CastKind, DeclId, Expr, ExprId, Hir, Stmt, StmtId, UnaryOp};
use ctype::Quals;
use num::Int;

impl Hir {
    /// The expression inside conversions between arithmetic types and pointers.
    pub fn strip_casts(&self, e: ExprId) -> ExprId {
        let mut e = e;
        while let Expr::Cast(kind, inner) = self.expr(e) {
            match kind {
                CastKind::NoOp
                | CastKind::IntToInt
                | CastKind::IntToFloat
                | CastKind::FloatToInt
                | CastKind::FloatToFloat
                | CastKind::IntToPtr
                | CastKind::PtrToInt => e = inner,
                _ => break,
            }
        }
        e
    }

    /// Whether the expression denotes an object (functions are not counted).
    pub fn is_lvalue(&self, e: ExprId) -> bool {
        let mut e = e;
        loop {
            match self.expr(e) {
                Expr::String(_) | Expr::Deref(_) | Expr::CompoundLiteral(_) => return true,
                Expr::Decl(_) => return !self.types.is_function(self.ty(e)),
                Expr::Member { base, .. } | Expr::VectorElem { base, .. } => e = base,
                Expr::Unary(UnaryOp::Real | UnaryOp::Imag, base) => e = base,
                _ => return false,
            }
        }
    }

    /// The value of an integer constant node.
    #[inline]
    pub fn int_value(&self, e: ExprId) -> Option<Int> {
        if self.is_integer_constant(e) { self.constant_value(e) } else { None }
    }

    /// Whether the expression is an integer constant node.
    #[inline]
    pub fn is_integer_constant(&self, e: ExprId) -> bool {
        matches!(self.expr(e), Expr::Int(_) | Expr::WideInt(_))
    }

    fn constant_value(&self, e: ExprId) -> Option<Int> {
        match self.expr(e) {
            Expr::Int(bits) => {
                let width = self.types.int_width(self.ty(e))?;
                Some(Int::from_u64(width, bits))
            }
            Expr::WideInt(id) => {
                let width = self.types.int_width(self.ty(e))?;
                Some(self.wide_int(id, width))
            }
            _ => None,
        }
    }

    /// Whether evaluating the expression does anything. Chains that the parser reads without recursion
    /// are followed without recursion.
    pub fn has_side_effects(&self, e: ExprId) -> bool {
        let mut e = e;
        loop {
            e = match self.expr(e) {
                Expr::Error | Expr::Assign(..) | Expr::CompoundAssign { .. } | Expr::IncDec(..) => return true,
                Expr::StmtExpr(body) => return !self.is_pure_block(body),
                Expr::VaArg(_) | Expr::VlaEval(..) | Expr::CompoundLiteral(_) | Expr::InitList(_) => return true,
                Expr::Builtin { builtin, args } => {
                    use Builtin as B;
                    let harmless = matches!(
                        builtin,
                        B::Clz | B::Ctz | B::Ffs | B::Popcount | B::Bswap | B::Abs | B::Expect | B::Isnan | B::Isinf
                    );
                    return !harmless || self.expr_list(args).any(|arg| self.has_side_effects(arg));
                }
                Expr::Call { callee, args } => {
                    let pure = self.called_decl(callee).is_some_and(|decl| {
                        let attrs = self.decls[decl].attrs.as_deref();
                        attrs.is_some_and(|attrs| attrs.pure_ || attrs.const_)
                    });
                    return !pure || self.expr_list(args).any(|arg| self.has_side_effects(arg));
                }
                Expr::Load(l) => {
                    if self.types.quals_of_object(self.ty(l)).contains(Quals::VOLATILE) {
                        return true;
                    }
                    l
                }
                Expr::Decay(e) | Expr::AddrOf(e) | Expr::Deref(e) | Expr::Cast(_, e) | Expr::Opaque(e) => e,
                Expr::Member { base, .. } => base,
                Expr::Unary(_, e) => e,
                Expr::Binary(_, l, r) | Expr::Comma(l, r) | Expr::MakeComplex(l, r) => {
                    if self.has_side_effects(r) {
                        return true;
                    }
                    l
                }
                Expr::VectorElem { base, index } => {
                    if self.has_side_effects(index) {
                        return true;
                    }
                    base
                }
                Expr::Cond(c, a, b) | Expr::Elvis(c, a, b) => {
                    if self.has_side_effects(c) || self.has_side_effects(a) {
                        return true;
                    }
                    b
                }
                Expr::Int(_) | Expr::WideInt(_) | Expr::Float(_) | Expr::String(_) | Expr::Decl(_) => return false,
                Expr::LabelAddr(_) | Expr::SizeofVla(_) => return false,
            };
        }
    }

    /// Whether a statement expression is but one value without effect.
    fn is_pure_block(&self, body: StmtId) -> bool {
        let Stmt::Compound(list) = self.stmt(body) else { return false };
        let mut stmts = self.stmt_list(list);
        match (stmts.next(), stmts.next()) {
            (Some(only), None) => matches!(self.stmt(only), Stmt::Expr(e) if !self.has_side_effects(e)),
            _ => false,
        }
    }

    /// The function that a callee names.
    pub fn called_decl(&self, callee: ExprId) -> Option<DeclId> {
        match self.expr(callee) {
            Expr::Decay(f) | Expr::AddrOf(f) => match self.expr(f) {
                Expr::Decl(d) => Some(d),
                _ => None,
            },
            _ => None,
        }
    }
}
