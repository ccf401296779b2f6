//! Operators that probably do not mean what was meant: precedence, comparisons with one outcome, integers
//! where truth is asked for.

use crate::Sema;
use crate::expr::spelling;
use ctype::{IntKind, Quals, Ty, TypeKind};
use diag::warn as msg;
use hir::{BinaryOp, CastKind, DeclKind, Expr, ExprId, Init, UnaryOp};
use num::Int;
use source::Loc;

/// Depth to which expressions are compared.
const EQUAL_DEPTH: u32 = 16;

/// Why an integer cannot be anything but a range: least and greatest value.
type Range = (i128, i128);

impl Sema<'_> {
    /// The operator that an operand was written with, if it is not in parentheses.
    fn bare_operator(&self, e: ExprId) -> Option<BinaryOp> {
        if self.in_parens(e) {
            return None;
        }
        match self.hir.expr(e) {
            Expr::Binary(op, ..) => Some(match op {
                BinaryOp::PtrAdd => BinaryOp::Add,
                BinaryOp::PtrSub | BinaryOp::PtrDiff => BinaryOp::Sub,
                op => op,
            }),
            Expr::Int(_) => self.warn.folded.get(&e).copied(),
            _ => None,
        }
    }

    /// An infix operator, with its operands as written.
    pub(crate) fn warn_binary(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        self.warn_precedence(op, l, r);
        if op.is_comparison() {
            self.warn_not_of_left(op, l, r, loc);
            self.warn_array_comparison(l, r, loc);
        }
    }

    /// The same, with operands that are values, and none of them poison.
    pub(crate) fn warn_binary_values(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        if self.silenced() {
            return;
        }
        match op {
            BinaryOp::LogAnd | BinaryOp::LogOr => self.warn_logical(op, l, r, loc),
            BinaryOp::Div => self.warn_sizeof_division(l, r, loc),
            BinaryOp::Shl => self.warn_negative_shift(l, loc),
            _ if op.is_comparison() => self.warn_comparison(op, l, r, loc),
            _ => {}
        }
    }

    /// `-Wparentheses`
    fn warn_precedence(&mut self, op: BinaryOp, l: ExprId, r: ExprId) {
        use BinaryOp as B;
        let operators = [(self.bare_operator(l), l), (self.bare_operator(r), r)];
        let other = [r, l];
        for (n, (inner, e)) in operators.into_iter().enumerate() {
            let at = self.hir.loc(e);
            let not =
                inner.is_none() && !self.in_parens(e) && matches!(self.hir.expr(e), Expr::Unary(UnaryOp::LogNot, _));
            if not && n == 0 && matches!(op, B::And | B::Or) && !self.is_truth(other[n]) {
                let (single, double) = if op == B::And { ("&", "&&") } else { ("|", "||") };
                self.diags.report(&msg::SUGGEST_AROUND_NOT, at).arg(single).arg(double).emit();
            }
            let Some(inner) = inner else { continue };
            match (op, inner) {
                (B::Shl | B::Shr, B::Add | B::Sub) => self.suggest_inside(inner, op, at),
                (B::LogOr, B::LogAnd) => self.diags.report(&msg::SUGGEST_AROUND_AND, at).emit(),
                (B::Or, B::And | B::Xor | B::Add | B::Sub) | (B::Xor, B::And | B::Add | B::Sub) => {
                    self.diags.report(&msg::SUGGEST_AROUND_ARITHMETIC, at).arg(spelling(op)).emit();
                }
                (B::And, B::Add | B::Sub) => {
                    self.diags.report(&msg::SUGGEST_AROUND_IN_OPERAND, at).arg(spelling(inner)).arg("&").emit();
                }
                (B::Or | B::Xor | B::And | B::Eq | B::Ne, inner) if inner.is_comparison() => {
                    self.diags.report(&msg::SUGGEST_AROUND_COMPARISON, at).arg(spelling(op)).emit();
                }
                (B::Lt | B::Gt | B::Le | B::Ge, B::Lt | B::Gt | B::Le | B::Ge) => {
                    self.diags.report(&msg::MATHEMATICAL_COMPARISON, at).emit();
                    return;
                }
                _ => {}
            }
        }
    }

    fn suggest_inside(&self, inner: BinaryOp, outer: BinaryOp, at: Loc) {
        self.diags.report(&msg::SUGGEST_AROUND_INSIDE, at).arg(spelling(inner)).arg(spelling(outer)).emit();
    }

    /// `-Wlogical-not-parentheses`
    fn warn_not_of_left(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        let Expr::Unary(UnaryOp::LogNot, inner) = self.hir.expr(l) else { return };
        if self.in_parens(l) || self.is_truth(r) || matches!(self.hir.expr(inner), Expr::Unary(UnaryOp::LogNot, _)) {
            return;
        }
        let zero = self.int_value(r).is_some_and(|value| value.is_zero());
        if !(zero && matches!(op, BinaryOp::Eq | BinaryOp::Ne)) {
            self.diags.report(&msg::NOT_OF_LEFT_SIDE, loc).emit();
        }
    }

    /// Whether the value is 0 or 1 by the way it is made.
    pub(crate) fn is_truth(&self, e: ExprId) -> bool {
        let mut e = e;
        loop {
            if self.hir.types.is_bool(self.hir.ty(e)) {
                return true;
            }
            match self.hir.expr(e) {
                Expr::Binary(op, ..) => return op.is_comparison() || matches!(op, BinaryOp::LogAnd | BinaryOp::LogOr),
                Expr::Unary(UnaryOp::LogNot, _) => return true,
                Expr::Cast(CastKind::IntToInt, inner) => e = inner,
                Expr::Int(_) => {
                    let op = self.warn.folded.get(&e);
                    return op.is_some_and(|op| op.is_comparison() || matches!(op, BinaryOp::LogAnd | BinaryOp::LogOr));
                }
                _ => return false,
            }
        }
    }

    /// Whether two expressions are written alike, without effects.
    pub(crate) fn same_expression(&self, a: ExprId, b: ExprId) -> bool {
        self.same_within(a, b, EQUAL_DEPTH)
    }

    fn same_within(&self, a: ExprId, b: ExprId, depth: u32) -> bool {
        if depth == 0 {
            return false;
        }
        let same = |a, b| self.same_within(a, b, depth - 1);
        let volatile = |e| self.hir.types.quals_of_object(self.hir.ty(e)).contains(Quals::VOLATILE);
        match (self.hir.expr(a), self.hir.expr(b)) {
            (Expr::Int(x), Expr::Int(y)) => x == y && self.hir.types.same(self.hir.ty(a), self.hir.ty(b)),
            (Expr::Decl(x), Expr::Decl(y)) => x == y,
            (Expr::Load(x), Expr::Load(y)) => !volatile(x) && same(x, y),
            (Expr::Decay(x), Expr::Decay(y))
            | (Expr::AddrOf(x), Expr::AddrOf(y))
            | (Expr::Deref(x), Expr::Deref(y)) => same(x, y),
            (Expr::Member { base: x, field: f }, Expr::Member { base: y, field: g }) => f == g && same(x, y),
            (Expr::Unary(op, x), Expr::Unary(oq, y)) => op == oq && same(x, y),
            (Expr::Binary(op, x, y), Expr::Binary(oq, u, v)) => {
                let commutes =
                    matches!(op, BinaryOp::Add | BinaryOp::Mul | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor);
                op == oq && (same(x, u) && same(y, v) || commutes && same(x, v) && same(y, u))
            }
            (Expr::Cast(k, x), Expr::Cast(l, y)) => {
                k == l && self.hir.types.same(self.hir.ty(a), self.hir.ty(b)) && same(x, y)
            }
            (Expr::Call { .. }, _) | (_, Expr::Call { .. }) => false,
            _ => false,
        }
    }

    /// Whether the place comes from a macro.
    pub(crate) fn in_macro(&self, loc: Loc) -> bool {
        self.diags.sources().is_in_expansion(loc)
    }

    fn warn_array_comparison(&mut self, l: ExprId, r: ExprId, loc: Loc) {
        let types = &self.hir.types;
        let array = |e: ExprId| types.is_array(self.hir.ty(e));
        let string = |e: ExprId| matches!(self.hir.expr(e), Expr::String(_));
        if string(l) || string(r) {
            let null = |e: ExprId| matches!(self.hir.expr(self.strip_casts(e)), Expr::Int(0));
            if !null(l) && !null(r) {
                self.diags.report(&msg::COMPARES_STRING_LITERAL, loc).emit();
            }
        } else if array(l) && array(r) {
            self.diags.report(&msg::COMPARES_ARRAYS, loc).emit();
        }
    }

    /// What `==` and its kin are known to give, and mixtures of types.
    fn warn_comparison(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        let (lt, rt) = (self.hir.ty(l), self.hir.ty(r));
        let types = &self.hir.types;
        let equality = matches!(op, BinaryOp::Eq | BinaryOp::Ne);
        if equality && (types.is_floating(lt) || types.is_floating(rt)) {
            self.diags.report(&msg::FLOAT_EQUAL, loc).emit();
        }
        let pointers = types.is_pointer(lt) || types.is_pointer(rt);
        if pointers && equality {
            self.warn_compared_with_null(op, l, r, loc);
            return;
        }
        if !types.is_integer(lt) || !types.is_integer(rt) {
            self.warn_self_comparison(op, l, r, loc);
            return;
        }
        self.warn_enum_comparison(l, r, loc);
        if self.warn_bool_comparison(op, l, r, loc) {
            return;
        }
        self.warn_self_comparison(op, l, r, loc);
        self.warn_masked_comparison(op, l, r, loc);
        self.warn_sign_comparison(op, l, r, loc);
        self.warn_type_limits(op, l, r, loc);
    }

    fn warn_self_comparison(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        let floating = self.hir.types.is_floating(self.hir.ty(l));
        let constant = self.int_value(l).is_some() || self.int_value(r).is_some();
        let casts = self.warn.casts.contains(l) || self.warn.casts.contains(r);
        if floating || constant || casts || !self.same_expression(l, r) {
            return;
        }
        if self.in_macro(loc) || self.in_macro(self.hir.loc(l)) || self.in_macro(self.hir.loc(r)) {
            return;
        }
        let outcome = matches!(op, BinaryOp::Eq | BinaryOp::Le | BinaryOp::Ge);
        self.diags.report(&msg::SELF_COMPARISON, loc).arg(outcome).emit();
    }

    /// `(x & 4) == 3`
    fn warn_masked_comparison(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        if !matches!(op, BinaryOp::Eq | BinaryOp::Ne) {
            return;
        }
        for (masked, constant) in [(l, r), (r, l)] {
            let Some(value) = self.int_value(constant) else { continue };
            let Expr::Binary(inner @ (BinaryOp::And | BinaryOp::Or), a, b) = self.hir.expr(self.strip_casts(masked))
            else {
                continue;
            };
            let Some((mask, of)) = [b, a].into_iter().find_map(|e| Some((self.int_value(e)?, e))) else { continue };
            let is_signed = |e: ExprId| self.hir.types.is_signed(self.hir.ty(e));
            let (value, mask) = (value.resize(128, is_signed(constant)), mask.resize(128, is_signed(of)));
            let possible = match inner {
                BinaryOp::And => value.and(&mask) == value,
                _ => value.or(&mask) == value,
            };
            if !possible {
                let outcome = op == BinaryOp::Ne;
                self.diags.report(&msg::BITWISE_COMPARISON, loc).arg(outcome).emit();
                return;
            }
        }
    }

    fn warn_enum_comparison(&mut self, l: ExprId, r: ExprId, loc: Loc) {
        let (Some(a), Some(b)) = (self.enumeration_of(l), self.enumeration_of(r)) else { return };
        let types = &self.hir.types;
        if !types.same(types.unqualified(a), types.unqualified(b)) {
            let (a, b) = (types.quoted(types.unqualified(a)), types.quoted(types.unqualified(b)));
            self.diags.report(&msg::ENUM_COMPARE, loc).arg(a).arg(b).emit();
        }
    }

    /// The enumeration that a value comes from: its type, or that of the constant that is named.
    pub(crate) fn enumeration_of(&self, e: ExprId) -> Option<Ty> {
        let ty = self.hir.ty(e);
        if let TypeKind::Enum(_) = self.hir.types.kind(ty) {
            return Some(ty);
        }
        match self.hir.expr(e) {
            Expr::Int(_) => self.warn.enum_constants.get(&e).copied(),
            _ => None,
        }
    }

    /// `-Wbool-compare`: whether it was reported.
    fn warn_bool_comparison(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) -> bool {
        use BinaryOp as B;
        let (constant, flipped) = if self.is_truth(l) && !self.is_truth(r) {
            (r, false)
        } else if self.is_truth(r) && !self.is_truth(l) {
            (l, true)
        } else {
            return false;
        };
        let Some(value) = self.int_value(constant) else { return false };
        let signed = self.hir.types.is_signed(self.hir.ty(constant));
        let value = value.resize(128, signed).low_u128() as i128;
        // As if the truth were on the left.
        let op = match (op, flipped) {
            (B::Lt, true) => B::Gt,
            (B::Gt, true) => B::Lt,
            (B::Le, true) => B::Ge,
            (B::Ge, true) => B::Le,
            (op, _) => op,
        };
        let Some(outcome) = always((0, 1), op, (value, value)) else { return false };
        self.diags.report(&msg::BOOL_COMPARE, loc).arg(value).arg(outcome).emit();
        true
    }

    /// `-Wsign-compare`, as GCC's `warn_for_sign_compare`.
    fn warn_sign_comparison(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        let types = &self.hir.types;
        let common = self.common_arithmetic_type(l, r);
        if types.is_signed(common) {
            return;
        }
        let (lt, rt) = (self.hir.ty(l), self.hir.ty(r));
        let (ls, rs) = (types.is_signed(lt), types.is_signed(rt));
        if ls == rs {
            return;
        }
        let (signed, unsigned) = if ls { (l, r) } else { (r, l) };
        if self.is_nonnegative(signed) && !self.adds_constant(signed) {
            return;
        }
        if let Some(value) = self.known_value(unsigned, 8) {
            let width = types.int_width(common).unwrap_or(32);
            let fits = value.significant_bits(false) < width;
            let enumeration = self.enumeration_of(unsigned).is_some();
            if fits && (enumeration || matches!(op, BinaryOp::Eq | BinaryOp::Ne)) {
                return;
            }
        }
        let (a, b) = (types.quoted(lt), types.quoted(rt));
        self.diags.report(&msg::SIGN_COMPARE, loc).arg(a).arg(b).emit();
    }

    /// Whether this is a sum with a constant: GCC does not see that it cannot be negative.
    fn adds_constant(&self, e: ExprId) -> bool {
        let is_constant = |part| self.int_value(part).is_some();
        matches!(self.hir.expr(e), Expr::Binary(BinaryOp::Add, a, b) if is_constant(a) != is_constant(b))
    }

    /// A signed arm of `?:` becomes unsigned because of the other.
    pub(crate) fn warn_conditional_sign(&mut self, [a, b]: [ExprId; 2], starts: [Loc; 2], common: Ty) {
        let types = &self.hir.types;
        let (at, bt) = (self.hir.ty(a), self.hir.ty(b));
        if !types.is_integer(at) || !types.is_integer(bt) || types.is_signed(common) || self.silenced() {
            return;
        }
        let (signed, start) = match (types.is_signed(at), types.is_signed(bt)) {
            (true, false) => (a, starts[0]),
            (false, true) => (b, starts[1]),
            _ => return,
        };
        if !self.is_nonnegative(signed) {
            let (from, to) = (types.quoted(self.hir.ty(signed)), types.quoted(common));
            self.diags.report(&msg::CONDITIONAL_SIGN, start).arg(from).arg(to).emit();
        }
    }

    /// The value of a constant, of the length of a string literal, or of a `const` variable that the file defines: GCC
    /// has put it in when it compares.
    fn known_value(&self, e: ExprId, depth: u32) -> Option<Int> {
        match self.hir.expr(e) {
            Expr::Cast(CastKind::IntToInt, inner) if depth > 0 => {
                let (from, to) = (self.hir.ty(inner), self.hir.ty(e));
                let width = self.hir.types.int_width(to)?;
                Some(self.known_value(inner, depth - 1)?.resize(width, self.hir.types.is_signed(from)))
            }
            Expr::Call { callee, args } => {
                let decl = &self.hir.decls[self.called_decl(callee)?];
                let argument = self.hir.expr_list(args).next().filter(|_| decl.name.as_str() == "strlen")?;
                let Expr::Decay(literal) = self.hir.expr(self.strip_casts(argument)) else { return None };
                let Expr::String(text) = self.hir.expr(literal) else { return None };
                let bytes = &self.hir.strings[text].bytes;
                let length = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
                Some(Int::from_u64(self.hir.types.int_width(self.hir.ty(e))?, length as u64))
            }
            Expr::Load(l) if depth > 0 => {
                let Expr::Decl(decl) = self.hir.expr(l) else { return None };
                let DeclKind::Var { init: Some(init), .. } = self.hir.decls[decl].kind else { return None };
                let constant = self.hir.types.quals_of_object(self.hir.decls[decl].ty);
                let Init::Value(value) = &self.hir.inits[init] else { return None };
                self.known_value(*value, depth - 1)
                    .filter(|_| constant.contains(Quals::CONST) && !constant.contains(Quals::VOLATILE))
            }
            _ => self.int_value(e),
        }
    }

    /// Whether an integer cannot be negative, as far as its expression tells.
    pub(crate) fn is_nonnegative(&self, e: ExprId) -> bool {
        self.range_of(e, 12).is_some_and(|(least, _)| least >= 0)
    }

    /// Values that the expression can have, from its form and the types in it.
    pub(crate) fn range_of(&self, e: ExprId, depth: u32) -> Option<Range> {
        let ty = self.hir.ty(e);
        let types = &self.hir.types;
        if let Some(value) = self.int_value(e) {
            let value = value.resize(128, types.is_signed(ty)).to_i128()?;
            return Some((value, value));
        }
        let width = types.int_width(ty)?;
        let own = type_range(width, types.is_signed(ty))?;
        let own = match types.kind(ty) {
            TypeKind::Int(IntKind::Bool) => (0, 1),
            _ => own,
        };
        if depth == 0 {
            return Some(own);
        }
        let inner = match self.hir.expr(e) {
            Expr::Binary(op, ..) if op.is_comparison() || matches!(op, BinaryOp::LogAnd | BinaryOp::LogOr) => (0, 1),
            Expr::Unary(UnaryOp::LogNot, _) => (0, 1),
            Expr::Cast(CastKind::IntToInt, inner) => self.range_of(inner, depth - 1)?,
            Expr::Cast(CastKind::ToBool, _) => (0, 1),
            // GCC lets an assignment have the values of what is assigned.
            Expr::Assign(l, r) if self.value_bit_width(l).is_none() => self.range_of(r, depth - 1)?,
            Expr::Load(l) | Expr::Assign(l, _) | Expr::IncDec(_, l) => match self.value_bit_width(e) {
                Some(width) => type_range(width, types.is_signed(self.hir.ty(l)))?,
                None => own,
            },
            Expr::Binary(BinaryOp::And, a, b) => {
                let (a, b) = (self.range_of(a, depth - 1)?, self.range_of(b, depth - 1)?);
                match (a.0 >= 0, b.0 >= 0) {
                    (true, true) => (0, a.1.min(b.1)),
                    (true, false) => (0, a.1),
                    (false, true) => (0, b.1),
                    (false, false) => own,
                }
            }
            Expr::Binary(BinaryOp::Or | BinaryOp::Xor, a, b) => {
                let (a, b) = (self.range_of(a, depth - 1)?, self.range_of(b, depth - 1)?);
                if a.0 >= 0 && b.0 >= 0 { (0, own.1) } else { own }
            }
            Expr::Binary(BinaryOp::Rem, a, b) => {
                let (a, b) = (self.range_of(a, depth - 1)?, self.range_of(b, depth - 1)?);
                if a.0 >= 0 { (0, if b.0 > 0 { b.1 - 1 } else { own.1 }) } else { own }
            }
            Expr::Binary(BinaryOp::Shr | BinaryOp::Div, a, b) => {
                let (a, b) = (self.range_of(a, depth - 1)?, self.range_of(b, depth - 1)?);
                if a.0 >= 0 && b.0 >= 0 { (0, a.1) } else { own }
            }
            Expr::Binary(BinaryOp::Add | BinaryOp::Mul, a, b) => {
                // GCC takes sums of what is narrower only.
                let (a, b) = (self.range_of(a, depth - 1)?, self.range_of(b, depth - 1)?);
                let (sum, product) = (a.1.checked_add(b.1), a.1.checked_mul(b.1));
                let most = if matches!(self.hir.expr(e), Expr::Binary(BinaryOp::Add, ..)) { sum } else { product };
                match most {
                    Some(most) if a.0 >= 0 && b.0 >= 0 && most <= own.1 => (0, most),
                    _ => own,
                }
            }
            Expr::Cond(_, a, b) => {
                let (a, b) = (self.range_of(a, depth - 1)?, self.range_of(b, depth - 1)?);
                (a.0.min(b.0), a.1.max(b.1))
            }
            Expr::Comma(_, r) => self.range_of(r, depth - 1)?,
            Expr::Builtin { builtin, .. } => {
                use hir::Builtin as B;
                match builtin {
                    B::Popcount | B::Clz | B::Ctz | B::Ffs | B::Parity | B::Clrsb => (0, 128),
                    B::Abs => (0, own.1),
                    _ => own,
                }
            }
            _ => own,
        };
        let fits = inner.0 >= own.0 && inner.1 <= own.1;
        Some(if fits { inner } else { own })
    }

    /// `-Wtype-limits`
    fn warn_type_limits(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        use BinaryOp as B;
        let (value, constant, op) = match (self.int_value(l), self.int_value(r)) {
            (None, Some(constant)) => (l, (constant, r), op),
            (Some(constant), None) => {
                let op = match op {
                    B::Lt => B::Gt,
                    B::Gt => B::Lt,
                    B::Le => B::Ge,
                    B::Ge => B::Le,
                    op => op,
                };
                (r, (constant, l), op)
            }
            _ => return,
        };
        let types = &self.hir.types;
        let common = self.common_arithmetic_type(l, r);
        let Some(width) = types.int_width(common) else { return };
        let signed = types.is_signed(common);
        // The constant as it is compared.
        let constant_signed = types.is_signed(self.hir.ty(constant.1));
        let compared = constant.0.resize(width, constant_signed).resize(128, signed);
        let Some(constant) = compared.to_i128() else { return };
        let mut narrow = value;
        while let Expr::Cast(CastKind::IntToInt, inner) = self.hir.expr(narrow) {
            let (from, to) = (self.hir.ty(inner), self.hir.ty(narrow));
            let same_sign = types.is_signed(from) == types.is_signed(to);
            let wider = types.int_width(to) >= types.int_width(from) && same_sign
                || types.int_width(to) > types.int_width(from) && !types.is_signed(from);
            if !wider {
                break;
            }
            narrow = inner;
        }
        let ty = self.hir.ty(narrow);
        let Some(value_width) = self.value_bit_width(narrow).or_else(|| types.int_width(ty)) else { return };
        let value_signed = types.is_signed(ty);
        let mut range = match type_range(value_width, value_signed) {
            Some(range) => range,
            None => return,
        };
        if self.is_truth(value) {
            return;
        }
        if value_signed && !signed {
            // Negative values wrap round.
            match type_range(width, false) {
                Some(all) => range = all,
                None => return,
            }
        }
        let Some(outcome) = always(range, op, (constant, constant)) else { return };
        let whole = value_width == width && !value_signed;
        if whole && constant == 0 {
            if self.enumeration_of(narrow).is_some() {
                return;
            }
            let sign = if op == B::Lt { "< 0" } else { ">= 0" };
            self.diags.report(&msg::UNSIGNED_AGAINST_ZERO, loc).arg(sign).arg(outcome).emit();
        } else if value_width < width && !matches!(types.kind(ty), TypeKind::Enum(_)) {
            self.diags.report(&msg::LIMITED_RANGE, loc).arg(outcome).emit();
        }
    }

    /// `-Waddress` and `-Wnonnull-compare` of `e == 0`.
    fn warn_compared_with_null(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        let pointer = match (self.is_null_pointer_constant(l), self.is_null_pointer_constant(r)) {
            (false, true) => l,
            (true, false) => r,
            _ => {
                self.warn_self_comparison(op, l, r, loc);
                return;
            }
        };
        if self.in_macro(loc) {
            return;
        }
        let outcome = if op == BinaryOp::Eq { "false" } else { "true" };
        if let Some(what) = self.never_null(pointer) {
            self.diags.report(&msg::ADDRESS_NEVER_NULL, loc).arg(outcome).arg(what).emit();
        } else if let Some(name) = self.nonnull_parameter(pointer) {
            self.diags.report(&msg::NONNULL_COMPARE, loc).arg(name).emit();
        }
    }

    /// The name of the object or function whose address this is, if it cannot be null.
    fn never_null(&self, e: ExprId) -> Option<String> {
        let mut e = e;
        while let Expr::Cast(CastKind::NoOp, inner) = self.hir.expr(e) {
            e = inner;
        }
        let (Expr::AddrOf(l) | Expr::Decay(l)) = self.hir.expr(e) else { return None };
        match self.hir.expr(l) {
            Expr::Decl(d) => {
                let decl = &self.hir.decls[d];
                let weak = decl.attrs.as_ref().is_some_and(|a| a.weak || a.weakref.is_some() || a.alias.is_some());
                let object = matches!(decl.kind, DeclKind::Var { .. } | DeclKind::Param | DeclKind::Func { .. });
                (object && !weak && !decl.loc.is_none()).then(|| decl.name.to_string())
            }
            Expr::Member { .. } => Some(self.describe(l)),
            _ => self.root_object(l).map(|_| self.describe(l)),
        }
    }

    fn nonnull_parameter(&self, e: ExprId) -> Option<&'static str> {
        let Expr::Load(l) = self.hir.expr(e) else { return None };
        let Expr::Decl(d) = self.hir.expr(l) else { return None };
        let func = self.func.as_ref()?;
        let n = func.params.iter().position(|&param| param == d)? as u32 + 1;
        let list = self.hir.decls[func.decl].attrs.as_ref()?.nonnull.as_ref()?;
        (list.is_empty() || list.contains(&n)).then(|| self.hir.decls[d].name.as_str())
    }

    /// `&&` and `||` (`-Wlogical-op`).
    fn warn_logical(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        let word = if op == BinaryOp::LogAnd { "and" } else { "or" };
        let integer = |e: ExprId| self.hir.types.is_integer(self.hir.ty(e));
        if self.in_macro(loc) {
            return;
        }
        if integer(l)
            && !self.is_truth(l)
            && self.int_value(l).is_none()
            && self.int_value(r).is_some_and(|value| !value.is_zero() && value != Int::one(value.width()))
        {
            self.diags.report(&msg::LOGICAL_OP_CONSTANT, loc).arg(word).emit();
            return;
        }
        if !self.has_side_effects(l) && self.int_value(l).is_none() && self.same_expression(l, r) {
            self.diags.report(&msg::LOGICAL_OP_EQUAL, loc).arg(word).emit();
            return;
        }
        self.warn_exclusive_tests(op, l, r, loc);
    }

    /// Two comparisons of one expression with constants that contradict or exhaust each other.
    fn warn_exclusive_tests(&mut self, op: BinaryOp, l: ExprId, r: ExprId, loc: Loc) {
        let test = |e: ExprId| match self.hir.expr(e) {
            Expr::Binary(op, a, b) if op.is_comparison() => {
                let value = self.int_value(b)?.resize(128, self.hir.types.is_signed(self.hir.ty(b))).to_i128()?;
                Some((op, a, value))
            }
            _ => None,
        };
        let (Some((p, a, x)), Some((q, b, y))) = (test(l), test(r)) else { return };
        if self.has_side_effects(a) || !self.same_expression(a, b) {
            return;
        }
        let holds = |op: BinaryOp, value: i128, bound: i128| match op {
            BinaryOp::Lt => value < bound,
            BinaryOp::Gt => value > bound,
            BinaryOp::Le => value <= bound,
            BinaryOp::Ge => value >= bound,
            BinaryOp::Eq => value == bound,
            _ => value != bound,
        };
        // Values at and beside the bounds stand for all.
        let probes = [x, y].into_iter().flat_map(|v| [v.saturating_sub(1), v, v.saturating_add(1)]);
        let probes = probes.chain([i128::MIN / 2, i128::MAX / 2]);
        if op == BinaryOp::LogAnd {
            if !probes.clone().any(|v| holds(p, v, x) && holds(q, v, y)) {
                self.diags.report(&msg::MUTUALLY_EXCLUSIVE, loc).emit();
            }
        } else if probes.clone().all(|v| holds(p, v, x) || holds(q, v, y)) {
            self.diags.report(&msg::COLLECTIVELY_EXHAUSTIVE, loc).emit();
        }
    }

    fn warn_negative_shift(&mut self, l: ExprId, loc: Loc) {
        let ty = self.hir.ty(l);
        if self.lang.c99()
            && self.hir.types.is_signed(ty)
            && self.int_value(l).is_some_and(|value| value.is_negative(true))
        {
            self.diags.report(&msg::SHIFT_NEGATIVE_VALUE, loc).emit();
        }
    }

    /// `sizeof p / sizeof *p` of a pointer, `sizeof a / sizeof (other type)` of an array.
    fn warn_sizeof_division(&mut self, l: ExprId, r: ExprId, loc: Loc) {
        let (Some(a), Some(b)) = (self.warn.sizeofs.get(&l), self.warn.sizeofs.get(&r)) else { return };
        let (a_ty, a_expr, b_ty) = (a.ty, a.expr, b.ty);
        let types = &self.hir.types;
        match types.kind(a_ty) {
            TypeKind::Pointer(target)
                if types.compatible_unqualified(target, b_ty)
                    && !a_expr.is_some_and(|e| self.is_array_parameter(e)) =>
            {
                let (a, b) = (types.name(a_ty), types.name(b_ty));
                self.diags.report(&msg::SIZEOF_POINTER_DIV, loc).arg(a).arg(b).emit();
            }
            TypeKind::Array { elem, .. } if a_expr.is_some() && !self.in_parens(r) => {
                let mut innermost = elem;
                while let TypeKind::Array { elem, .. } = types.kind(innermost) {
                    innermost = elem;
                }
                let fits = types.compatible_unqualified(elem, b_ty) || types.compatible_unqualified(innermost, b_ty);
                let char = types.size_of(innermost) == Some(1);
                let pointer = types.is_pointer(b_ty) && types.is_pointer(innermost);
                let integers = types.is_integer(b_ty)
                    && types.is_integer(innermost)
                    && types.size_of(b_ty) == types.size_of(innermost);
                if !fits && !char && !pointer && !integers && types.size_of(b_ty) != types.size_of(elem) {
                    self.diags.report(&msg::SIZEOF_ARRAY_DIV, loc).emit();
                }
            }
            _ => {}
        }
    }

    /// A value that is asked for its truth (conditions, `!`, `&&`, `||`, `?:`).
    pub(crate) fn warn_truth(&mut self, e: ExprId) {
        if self.silenced() {
            return;
        }
        let loc = self.hir.loc(e);
        match self.hir.expr(e) {
            Expr::Assign(..) if !self.in_parens(e) => self.diags.report(&msg::ASSIGNMENT_AS_TRUTH, loc).emit(),
            Expr::Decay(_) | Expr::AddrOf(_) => {
                if let Expr::Decay(l) = self.hir.expr(e)
                    && matches!(self.hir.expr(l), Expr::String(_))
                {
                    return;
                }
                if !self.in_macro(loc)
                    && let Some(name) = self.never_null(e)
                {
                    self.diags.report(&msg::ADDRESS_ALWAYS_TRUE, loc).arg(name).emit();
                }
            }
            Expr::Cond(_, a, b) => {
                let (Some(a), Some(b)) = (self.int_value(a), self.int_value(b)) else { return };
                let big = |value: &Int| !value.is_zero() && *value != Int::one(value.width());
                if (big(&a) || big(&b)) && !self.in_macro(loc) {
                    self.diags.report(&msg::CONDITIONAL_IN_BOOL, loc).emit();
                }
            }
            Expr::Binary(BinaryOp::Mul, ..) if !self.in_macro(loc) => {
                self.diags.report(&msg::MULTIPLICATION_IN_BOOL, loc).emit();
            }
            Expr::Binary(BinaryOp::Shl, l, _) if !self.in_macro(loc) && self.hir.types.is_signed(self.hir.ty(l)) => {
                self.diags.report(&msg::SHIFT_IN_BOOL, loc).emit();
            }
            Expr::Load(l) => {
                if let Some(name) =
                    self.hir.types.is_pointer(self.hir.ty(l)).then(|| self.nonnull_parameter(e)).flatten()
                {
                    self.diags.report(&msg::NONNULL_COMPARE, loc).arg(name).emit();
                }
            }
            _ => {}
        }
    }

    /// `~` on a truth (`-Wbool-operation`).
    pub(crate) fn warn_complement(&mut self, e: ExprId, loc: Loc) {
        if self.is_truth(e) && !self.silenced() && self.int_value(e).is_none() {
            let name = self.hir.types.quoted(self.hir.ty(e));
            let boolean = self.hir.types.is_bool(self.hir.ty(e));
            self.diags
                .report(if boolean { &msg::COMPLEMENT_OF_BOOL } else { &msg::COMPLEMENT_OF_TRUTH }, loc)
                .arg(name)
                .emit();
        }
    }

    /// `++` and `--` on `_Bool`.
    pub(crate) fn warn_step_of_bool(&mut self, ty: Ty, increment: bool, loc: Loc) {
        if self.hir.types.is_bool(ty) {
            self.diags.report(&msg::STEP_OF_BOOL, loc).arg(if increment { "increment" } else { "decrement" }).emit();
        }
    }

    /// A subscript of plain `char` (`-Wchar-subscripts`).
    pub(crate) fn warn_subscript(&mut self, index: ExprId, loc: Loc) {
        let types = &self.hir.types;
        if types.kind(self.hir.ty(index)) == TypeKind::Int(IntKind::Char)
            && self.int_value(index).is_none()
            && !self.silenced()
        {
            self.diags.report(&msg::CHAR_SUBSCRIPT, loc).emit();
        }
    }
}

/// Values of an integer type, if they fit.
pub(crate) fn type_range(width: u32, signed: bool) -> Option<Range> {
    if width == 0 || width > 126 {
        return None;
    }
    Some(if signed { (-(1i128 << (width - 1)), (1i128 << (width - 1)) - 1) } else { (0, (1i128 << width) - 1) })
}

/// What a comparison of values in two ranges always gives.
fn always(a: Range, op: BinaryOp, b: Range) -> Option<bool> {
    let less = if a.1 < b.0 {
        Some(true)
    } else if a.0 >= b.1 {
        Some(false)
    } else {
        None
    };
    let greater = if a.0 > b.1 {
        Some(true)
    } else if a.1 <= b.0 {
        Some(false)
    } else {
        None
    };
    let apart = a.1 < b.0 || a.0 > b.1;
    match op {
        BinaryOp::Lt => less,
        BinaryOp::Gt => greater,
        BinaryOp::Le => greater.map(|truth| !truth),
        BinaryOp::Ge => less.map(|truth| !truth),
        BinaryOp::Eq if apart => Some(false),
        BinaryOp::Ne if apart => Some(true),
        _ => None,
    }
}
