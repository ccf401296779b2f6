//! Objects that are changed twice, or changed and read, with no order between the two (C23 6.5.1p2).

use hir::{BinaryOp, DeclId, Expr, ExprId, Hir};
use smallvec::SmallVec;
use source::Loc;

/// Nesting beyond which nothing is looked at.
const DEPTH: u32 = 200;

/// What evaluating an expression does to named objects, without an order.
#[derive(Default)]
struct Effects {
    reads: SmallVec<[DeclId; 4]>,
    writes: SmallVec<[(DeclId, Loc); 2]>,
    /// Writes that a sequence point separates from what follows in the same operand, not from other operands.
    early: SmallVec<[(DeclId, Loc); 2]>,
}

impl Effects {
    fn absorb(&mut self, other: Effects) {
        self.reads.extend(other.reads);
        self.writes.extend(other.writes);
        self.early.extend(other.early);
    }

    /// A sequence point comes between `other` and these.
    fn follow(&mut self, other: Effects) {
        self.reads.extend(other.reads);
        self.early.extend(other.writes);
        self.early.extend(other.early);
    }
}

/// How many operators in an expression change an object.
pub fn changes(hir: &Hir, e: ExprId) -> u32 {
    Walk { hir }.changes(e, DEPTH)
}

/// The changes of an expression, by object and place, that have no order with another change or a read of the object.
pub fn conflicts(hir: &Hir, e: ExprId) -> SmallVec<[(DeclId, Loc); 2]> {
    let mut out = SmallVec::new();
    Walk { hir }.effects(e, DEPTH, &mut out);
    out
}

struct Walk<'h> {
    hir: &'h Hir,
}

impl Walk<'_> {
    /// How many changes there are in what [`effects`](Self::effects) looks at.
    fn changes(&self, mut e: ExprId, depth: u32) -> u32 {
        let Some(depth) = depth.checked_sub(1) else { return 0 };
        let mut changes = 0;
        loop {
            e = match self.hir.expr(e) {
                Expr::Load(a)
                | Expr::Cast(_, a)
                | Expr::Deref(a)
                | Expr::Unary(_, a)
                | Expr::Member { base: a, .. }
                | Expr::Decay(a)
                | Expr::AddrOf(a) => a,
                Expr::IncDec(_, a) => {
                    changes += 1;
                    a
                }
                Expr::Comma(a, b) | Expr::Binary(_, a, b) | Expr::VectorElem { base: a, index: b } => {
                    changes += self.changes(b, depth);
                    a
                }
                Expr::Assign(a, b) | Expr::CompoundAssign { lhs: a, rhs: b, .. } => {
                    changes += 1 + self.changes(b, depth);
                    a
                }
                Expr::Cond(a, b, c) => {
                    changes += self.changes(b, depth) + self.changes(c, depth);
                    a
                }
                Expr::Call { args, .. } | Expr::Builtin { args, .. } => {
                    return changes + self.hir.expr_list(args).map(|arg| self.changes(arg, depth)).sum::<u32>();
                }
                _ => return changes,
            };
        }
    }

    fn effects(&self, e: ExprId, depth: u32, out: &mut SmallVec<[(DeclId, Loc); 2]>) -> Effects {
        let Some(depth) = depth.checked_sub(1) else { return Effects::default() };
        match self.hir.expr(e) {
            Expr::Decl(d) => Effects { reads: SmallVec::from_slice(&[d]), ..Effects::default() },
            Expr::Load(inner) | Expr::Cast(_, inner) | Expr::Deref(inner) | Expr::Unary(_, inner) => {
                self.effects(inner, depth, out)
            }
            Expr::Member { base, .. } => self.effects(base, depth, out),
            // The address of an object is no read of it.
            Expr::Decay(inner) | Expr::AddrOf(inner) => match self.hir.expr(inner) {
                Expr::Decl(_) => Effects::default(),
                _ => self.effects(inner, depth, out),
            },
            Expr::Comma(l, r) => {
                self.effects(l, depth, out);
                self.effects(r, depth, out)
            }
            Expr::Binary(BinaryOp::LogAnd | BinaryOp::LogOr, l, r) => {
                // The left operand is done before the right one begins (C23 6.5.14p4).
                let left = self.effects(l, depth, out);
                let mut effects = self.effects(r, depth, out);
                effects.follow(left);
                effects
            }
            Expr::Cond(c, a, b) => {
                let condition = self.effects(c, depth, out);
                let mut effects = self.effects(a, depth, out);
                effects.follow(condition);
                effects.absorb(self.effects(b, depth, out));
                effects
            }
            Expr::Binary(_, l, r) => {
                let (a, b) = (self.effects(l, depth, out), self.effects(r, depth, out));
                self.unordered(a, b, out)
            }
            Expr::VectorElem { base, index } => {
                let (a, b) = (self.effects(base, depth, out), self.effects(index, depth, out));
                self.unordered(a, b, out)
            }
            Expr::Assign(l, r) => {
                let target = self.named(l);
                let left = match target {
                    Some(_) => Effects::default(),
                    None => self.effects(l, depth, out),
                };
                let right = self.effects(r, depth, out);
                let effects = self.unordered(left, right, out);
                self.written(effects, target, self.hir.loc(e), out)
            }
            Expr::CompoundAssign { lhs, rhs, .. } => {
                let target = self.named(lhs);
                let (left, right) = (self.effects(lhs, depth, out), self.effects(rhs, depth, out));
                let effects = self.unordered(left, right, out);
                self.written(effects, target, self.hir.loc(e), out)
            }
            Expr::IncDec(_, l) => {
                let effects = self.effects(l, depth, out);
                self.written(effects, self.named(l), self.hir.loc(e), out)
            }
            Expr::Call { args, .. } | Expr::Builtin { args, .. } => {
                let mut effects = Effects::default();
                for arg in self.hir.expr_list(args) {
                    let next = self.effects(arg, depth, out);
                    effects = self.unordered(effects, next, out);
                }
                // The call comes after its arguments.
                Effects::default()
            }
            _ => Effects::default(),
        }
    }

    /// The object that an lvalue names.
    fn named(&self, l: ExprId) -> Option<DeclId> {
        match self.hir.expr(l) {
            Expr::Decl(d) => Some(d),
            _ => None,
        }
    }

    fn unordered(&self, mut a: Effects, b: Effects, out: &mut SmallVec<[(DeclId, Loc); 2]>) -> Effects {
        for (x, y) in [(&a, &b), (&b, &a)] {
            for &(decl, loc) in x.writes.iter().chain(&x.early) {
                let mut written = y.writes.iter().chain(&y.early);
                if y.reads.contains(&decl) || written.any(|&(other, _)| other == decl) {
                    out.push((decl, loc));
                }
            }
        }
        a.absorb(b);
        a
    }

    fn written(
        &self,
        mut effects: Effects,
        target: Option<DeclId>,
        loc: Loc,
        out: &mut SmallVec<[(DeclId, Loc); 2]>,
    ) -> Effects {
        if let Some(decl) = target {
            if effects.writes.iter().any(|&(other, _)| other == decl) {
                out.push((decl, loc));
            }
            effects.writes.push((decl, loc));
        }
        effects
    }
}
