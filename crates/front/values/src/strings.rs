//! Strings that are cut where their copy should end, and comparisons of strings that cannot be equal.

use crate::functions::bare;
use crate::memory::{Text, amount};
use crate::value::{Object, Range, Value};
use crate::walk::Walker;
use base::Symbol;
use diag::warn as msg;
use hir::{BinaryOp, DeclId, Expr, ExprId, Stmt};
use source::Loc;

/// Functions of the C library whose results `free` takes, and that have no attribute that says so.
const FREED_BY_FREE: [&str; 9] =
    ["aligned_alloc", "calloc", "malloc", "memalign", "realloc", "reallocarray", "strdup", "strndup", "valloc"];

impl Walker<'_, '_> {
    // ----- copies -----

    /// `strncpy` cuts its source, or leaves no room for the end.
    pub(crate) fn check_truncation(
        &mut self,
        name: &str,
        [(target, to), (source, from)]: [(ExprId, &Value); 2],
        text: &Text,
        written_bound: ExprId,
        bound: Range,
        loc: Loc,
    ) {
        let diags = self.unit.diags;
        if !self.may_report() || !diags.is_enabled(&msg::TRUNCATES_STRING, loc) {
            return;
        }
        if self.need_not_end(target) || self.ends_next(target) {
            return;
        }
        if let (Some(length), Some(bound)) = (self.exact_length(from, text), bound.single()) {
            let copied = amount(Range::one(bound));
            if bound > 0 && bound < length {
                diags.report(&msg::TRUNCATES_STRING, loc).arg(name).arg(copied).arg(length).emit();
            } else if bound > 0 && bound == length {
                let what = format!("{copied} from a string of the same length");
                diags.report(&msg::TRUNCATES_BEFORE_NUL, loc).arg(name).arg(what).emit();
            }
            return;
        }
        if self.unit.lang.opt_level < 2 {
            return;
        }
        let derived = self.is_length_of(written_bound, source);
        if derived == Some(true) {
            let what = "as many bytes from a string as its length";
            diags.report(&msg::TRUNCATES_BEFORE_NUL, loc).arg(name).arg(what).emit();
        } else if derived == Some(false) {
            diags.report(&msg::COPIED_BOUND_FROM_SOURCE, loc).arg(name).emit();
        } else if let (Some(bound), Some(room)) = (bound.single(), self.room(to, false))
            && bound == room.left
            && self.room(from, false).is_none_or(|source| source.left > bound)
        {
            diags.report(&msg::BOUND_EQUALS_DESTINATION, loc).arg(name).arg(bound).emit();
        }
    }

    /// `strncat` with a bound that is no bound.
    pub(crate) fn check_bounded_append(
        &mut self,
        name: &str,
        (source, from): (ExprId, &Value),
        text: &Text,
        written_bound: ExprId,
        bound: Range,
        loc: Loc,
    ) {
        if !self.may_report() {
            return;
        }
        let diags = self.unit.diags;
        if let (Some(length), Some(bound)) = (self.exact_length(from, text), bound.single()) {
            if bound > 0 && bound == length {
                diags.report(&msg::BOUND_EQUALS_SOURCE, loc).arg(name).arg(bound).emit();
            } else if bound > 0 && bound < length && self.unit.lang.opt_level >= 2 {
                let report = diags.report(&msg::TRUNCATES_STRING, loc).arg(name);
                report.arg(amount(Range::one(bound))).arg(length).emit();
            }
        } else if self.unit.lang.opt_level >= 2 && self.is_length_of(written_bound, source).is_some() {
            diags.report(&msg::BOUND_FROM_SOURCE, loc).arg(name).emit();
        }
    }

    /// Whether a bound is computed from `strlen` of the same variable that is copied from; true if it is just that.
    fn is_length_of(&self, bound: ExprId, source: ExprId) -> Option<bool> {
        let hir = self.unit.hir;
        let mut e = self.without_casts(bound);
        let mut just = true;
        while let Expr::Binary(BinaryOp::Add | BinaryOp::Sub | BinaryOp::Mul, l, _) = hir.expr(e) {
            (e, just) = (self.without_casts(l), false);
        }
        let Expr::Call { callee, args } = hir.expr(e) else { return None };
        let (Expr::Decay(function) | Expr::AddrOf(function)) = hir.expr(callee) else { return None };
        let Expr::Decl(function) = hir.expr(function) else { return None };
        let measured = hir.expr_list(args).next().and_then(|arg| self.named(arg));
        let same = measured.is_some() && measured == self.named(source);
        (same && bare(hir.decls[function].name.as_str()) == "strlen").then_some(just)
    }

    fn without_casts(&self, e: ExprId) -> ExprId {
        let mut e = e;
        while let Expr::Cast(_, inner) = self.unit.hir.expr(e) {
            e = inner;
        }
        e
    }

    /// The variable whose value, or whose address, an expression is.
    fn named(&self, e: ExprId) -> Option<DeclId> {
        let (Expr::Load(l) | Expr::Decay(l)) = self.unit.hir.expr(self.without_casts(e)) else { return None };
        match self.unit.hir.expr(l) {
            Expr::Decl(decl) => Some(decl),
            _ => None,
        }
    }

    /// The variable that an lvalue or a pointer begins at.
    fn base(&self, e: ExprId) -> Option<DeclId> {
        let hir = self.unit.hir;
        let mut e = e;
        loop {
            e = match hir.expr(e) {
                Expr::Decl(decl) => return Some(decl),
                Expr::Cast(_, inner) | Expr::Load(inner) | Expr::Decay(inner) | Expr::AddrOf(inner) => inner,
                Expr::Deref(inner) | Expr::Member { base: inner, .. } => inner,
                Expr::Binary(BinaryOp::PtrAdd | BinaryOp::PtrSub, inner, _) => inner,
                _ => return None,
            }
        }
    }

    /// Whether what a pointer points to is a `nonstring`.
    fn need_not_end(&self, target: ExprId) -> bool {
        let hir = self.unit.hir;
        let mut e = self.without_casts(target);
        loop {
            e = match hir.expr(e) {
                Expr::Decl(decl) => return hir.decls[decl].attrs.as_ref().is_some_and(|attrs| attrs.nonstring),
                Expr::Member { base, field } => {
                    let record = hir.types.as_record(hir.ty(base));
                    let field = record.and_then(|id| hir.types.record(id).fields.get(field as usize));
                    return field.is_some_and(|field| field.nonstring);
                }
                Expr::Cast(_, inner) | Expr::Load(inner) | Expr::Decay(inner) | Expr::AddrOf(inner) => inner,
                Expr::Deref(inner) | Expr::Binary(BinaryOp::PtrAdd | BinaryOp::PtrSub, inner, _) => inner,
                _ => return false,
            }
        }
    }

    /// Whether the next statement stores in what a pointer points to: the end, then.
    fn ends_next(&self, target: ExprId) -> bool {
        let hir = self.unit.hir;
        let Some(Stmt::Expr(mut e)) = self.following.map(|statement| hir.stmt(statement)) else { return false };
        e = self.without_casts(e);
        let Expr::Assign(place, _) = hir.expr(e) else { return false };
        self.base(place).is_some_and(|decl| self.base(target) == Some(decl))
    }

    // ----- comparisons -----

    /// An expression is tested for being zero.
    pub(crate) fn note_test(&mut self, e: ExprId) {
        let e = self.without_casts(e);
        if let Expr::Call { .. } = self.unit.hir.expr(e) {
            self.tested.insert(e, ());
        }
    }

    /// A comparison: perhaps of a call with zero.
    pub(crate) fn note_comparison(&mut self, op: BinaryOp, l: ExprId, r: ExprId) {
        if let (BinaryOp::Eq | BinaryOp::Ne, Expr::Int(0)) = (op, self.unit.hir.expr(r)) {
            self.note_test(l);
        }
    }

    /// `strcmp` is asked whether a string is equal to what an array holds that is too short for it.
    pub(crate) fn check_string_comparison(&mut self, name: &str, values: [&Value; 2], bound: Option<i128>, loc: Loc) {
        if self.unit.lang.opt_level < 2 || !self.may_report() {
            return;
        }
        let mut ends = [(None, None); 2];
        for (value, end) in values.into_iter().zip(&mut ends) {
            let text = self.text(value);
            end.0 = self.exact_length(value, &text);
            end.1 = match Walker::only_target(value).map(|target| target.object) {
                Some(Object::Declared(_)) => self.room(value, false).map(|room| room.left),
                _ => None,
            };
        }
        let diags = self.unit.diags;
        for (string, array) in [(ends[0], ends[1]), (ends[1], ends[0])] {
            let ((Some(length), _), (None, Some(size))) = (string, array) else { continue };
            // What is compared beyond the array would have to be there; of a whole string that is its end.
            let bound = bound.filter(|&bound| bound <= length);
            if size < 1 || bound.map_or(length, |bound| bound - 1) < size {
                continue;
            }
            match bound {
                Some(bound) => {
                    let report = diags.report(&msg::STRING_COMPARE_BOUND, loc).arg(name).arg(length);
                    report.arg(size).arg(bound).emit();
                }
                None => diags.report(&msg::STRING_COMPARE, loc).arg(name).arg(length).arg(size).emit(),
            }
        }
    }

    // ----- allocations -----

    /// A pointer is passed to a function that frees what other functions allocate.
    pub(crate) fn check_matching_free(&mut self, value: &Value, by: Symbol, loc: Loc) {
        let Some(target) = Walker::only_target(value).filter(|_| self.may_report()) else { return };
        let Object::Allocated { call, by: allocator, on_stack: false, .. } = target.object else { return };
        let from_heap = |name: &str| FREED_BY_FREE.contains(&name);
        let freer = bare(by.as_str());
        let matches = match self.unit.freers.get(&allocator) {
            Some(names) => names
                .iter()
                .map(|name| bare(name.as_str()))
                .any(|name| name == freer || name == "free" && matches!(freer, "realloc" | "reallocarray")),
            None if from_heap(bare(allocator.as_str())) => matches!(freer, "free" | "realloc" | "reallocarray"),
            None => true,
        };
        if !matches {
            let report = self.unit.diags.report(&msg::MISMATCHED_DEALLOC, loc).arg(by);
            report.note(&msg::RETURNED_FROM, self.unit.hir.loc(call.call), &[&allocator]).emit();
        }
    }
}
