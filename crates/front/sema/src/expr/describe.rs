//! Expressions as messages quote them.

use crate::Sema;
use crate::expr::binary::spelling;
use hir::{BinaryOp, Expr, ExprId, UnaryOp};

/// Nesting beyond which the text would help nobody.
const DEPTH: u32 = 6;

impl Sema<'_> {
    /// The expression in C's syntax, roughly as written; `...` for what is too deep or has no short form.
    pub(crate) fn describe(&self, e: ExprId) -> String {
        self.describe_within(e, DEPTH)
    }

    fn describe_within(&self, e: ExprId, depth: u32) -> String {
        if depth == 0 {
            return "...".into();
        }
        let sub = |e| self.describe_within(e, depth - 1);
        match self.hir.expr(e) {
            Expr::Decl(d) => self.hir.decls[d].name.to_string(),
            Expr::Load(e) | Expr::Decay(e) | Expr::Cast(_, e) => sub(e),
            Expr::Int(_) | Expr::WideInt(_) => match self.int_value(e) {
                Some(value) => value.to_decimal(self.hir.types.is_signed(self.hir.ty(e))),
                None => "0".into(),
            },
            Expr::String(id) => {
                let bytes = &self.hir.strings[id].bytes;
                let text = bytes.strip_suffix(&[0]).unwrap_or(bytes);
                format!("\"{}\"", String::from_utf8_lossy(text).escape_debug())
            }
            Expr::AddrOf(e) => format!("&{}", sub(e)),
            Expr::Deref(p) => match self.hir.expr(p) {
                Expr::Binary(BinaryOp::PtrAdd, base, index) if matches!(self.hir.expr(base), Expr::Decay(_)) => {
                    format!("{}[{}]", sub(base), sub(index))
                }
                Expr::Binary(..) => format!("*({})", sub(p)),
                _ => format!("*{}", sub(p)),
            },
            Expr::Member { base, field } => {
                let name = match self.hir.types.as_record(self.hir.ty(base)) {
                    Some(id) => self.field_name(id, field),
                    None => "",
                };
                match self.hir.expr(base) {
                    Expr::Deref(p) => format!("{}->{name}", sub(p)),
                    _ => format!("{}.{name}", sub(base)),
                }
            }
            Expr::VectorElem { base, index } => format!("{}[{}]", sub(base), sub(index)),
            Expr::Binary(op, l, r) => format!("{} {} {}", sub(l), spelling(op), sub(r)),
            Expr::Unary(op, e) => {
                let op = match op {
                    UnaryOp::Neg => "-",
                    UnaryOp::BitNot | UnaryOp::Conj => "~",
                    UnaryOp::LogNot => "!",
                    UnaryOp::Real => "__real__ ",
                    UnaryOp::Imag => "__imag__ ",
                };
                format!("{op}{}", sub(e))
            }
            Expr::Call { callee, .. } => format!("{}(...)", sub(callee)),
            _ => "...".into(),
        }
    }
}
