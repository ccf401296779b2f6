//! Warnings about programs that are valid, one file a concern.
//!
//! What is written is seen where it is analysed: `act_on_*` calls a check here with the operands as
//! they were before conversions. What needs a whole function is done on its tree when it ends. The
//! tree keeps neither parentheses nor how a constant came about, so the state here remembers what
//! checks ask for. Nothing here changes the tree, and nothing is reported about code in system headers.

mod aliasing;
mod arrays;
mod branches;
mod calls;
mod conversion;
mod declarations;
mod format;
mod layout;
mod operators;
mod sequence;
mod switch;
mod unused;

use crate::Sema;
use base::{FastMap, Idx};
use ctype::Ty;
use hir::{BinaryOp, DeclId, Expr, ExprId, LabelId, UnaryOp};
use std::marker::PhantomData;

/// A set of dense ids.
pub(crate) struct IdSet<I> {
    words: Vec<u64>,
    marker: PhantomData<fn(I)>,
}

impl<I> Default for IdSet<I> {
    fn default() -> Self {
        IdSet { words: Vec::new(), marker: PhantomData }
    }
}

impl<I: Idx> IdSet<I> {
    /// Adds an id.
    #[inline]
    pub(crate) fn insert(&mut self, id: I) {
        match self.words.get_mut(id.index() / 64) {
            Some(word) => *word |= 1 << (id.index() % 64),
            None => self.insert_farther(id),
        }
    }

    /// Adds an id that is greater than all so far.
    #[cold]
    fn insert_farther(&mut self, id: I) {
        self.words.resize(id.index() / 64 + 1, 0);
        self.insert(id);
    }

    /// Removes the ids from `first` on.
    pub(crate) fn truncate(&mut self, first: I) {
        let (word, bit) = (first.index() / 64, first.index() % 64);
        self.words.truncate(word + 1);
        if let Some(last) = self.words.get_mut(word) {
            *last &= (1 << bit) - 1;
        }
    }

    /// Whether the id is in the set.
    #[inline]
    pub(crate) fn contains(&self, id: I) -> bool {
        self.words.get(id.index() / 64).is_some_and(|word| word >> (id.index() % 64) & 1 != 0)
    }
}

/// The operand of a `sizeof`.
#[derive(Copy, Clone)]
pub(crate) struct SizeofOperand {
    /// Its type.
    pub(crate) ty: Ty,
    /// The expression, if it was none of a type.
    pub(crate) expr: Option<ExprId>,
}

/// What warnings need beyond the tree.
#[derive(Default)]
pub(crate) struct WarnState {
    /// Expressions that were written in parentheses.
    pub(crate) parens: IdSet<ExprId>,
    /// Entities that were mentioned, evaluated or not.
    pub(crate) referenced: IdSet<DeclId>,
    /// Objects whose value or address was taken.
    pub(crate) read: IdSet<DeclId>,
    /// Control that falls through in inline functions that nobody has used yet.
    pub(crate) falls: Vec<switch::Fall>,
    /// Operators of constants that were computed at once.
    pub(crate) folded: FastMap<ExprId, BinaryOp>,
    /// Enumeration constants that are named, and their enumerations.
    pub(crate) enum_constants: FastMap<ExprId, Ty>,
    /// Enumeration constants and their enumerations.
    pub(crate) enumerations: FastMap<DeclId, Ty>,
    /// Character constants.
    pub(crate) char_constants: IdSet<ExprId>,
    /// What `sizeof` was applied to.
    pub(crate) sizeofs: FastMap<ExprId, SizeofOperand>,
    /// Parameters that were declared as arrays.
    pub(crate) array_parameters: IdSet<DeclId>,
    /// How parameters were written that are arrays or pointers.
    pub(crate) parameter_forms: FastMap<DeclId, arrays::Noted>,
    /// How the parameters of functions were written when they were declared first.
    pub(crate) first_forms: FastMap<DeclId, Vec<arrays::Written>>,
    /// Values that were cast, if only to their own type.
    pub(crate) casts: IdSet<ExprId>,
    /// Whether the command line asks for warnings about conversions, once that has been looked up.
    pub(crate) conversions: Option<bool>,
    /// The width of the bit-field that a value is converted for, if it is one.
    pub(crate) target_bits: Option<u32>,
    /// Whether it asks for those about the order of evaluation, in the same way.
    pub(crate) sequences: Option<bool>,
    /// At least as many as the changes of objects that were read since a full expression was looked at for their order.
    pub(crate) changes: u32,
    /// Functions that no check of calls knows by their names.
    pub(crate) unremarkable: IdSet<DeclId>,
    /// Memory of the checks of flow.
    pub(crate) flow: flow::Scratch,
    /// Conditions that repeat an earlier one of their chain, and have been reported.
    pub(crate) duplicated: IdSet<ExprId>,
    /// Labels that an attribute says may stay unused.
    pub(crate) used_labels: IdSet<LabelId>,
}

impl WarnState {
    /// Forgets the expressions from `first` on; none before it will be asked about, either, where maps are.
    pub(crate) fn forget_exprs(&mut self, first: ExprId) {
        self.parens.truncate(first);
        self.char_constants.truncate(first);
        self.casts.truncate(first);
        self.duplicated.truncate(first);
        self.folded.clear();
        self.enum_constants.clear();
        self.sizeofs.clear();
    }
}

impl Sema<'_> {
    /// Whether the expression was written in parentheses.
    pub(crate) fn in_parens(&self, e: ExprId) -> bool {
        self.warn.parens.contains(e)
    }

    /// The object that an lvalue is (part of), if it has a name: follows members and elements of arrays.
    pub(crate) fn root_object(&self, e: ExprId) -> Option<DeclId> {
        let mut e = e;
        loop {
            match self.hir.expr(e) {
                Expr::Decl(d) => return Some(d),
                Expr::Member { base, .. } | Expr::VectorElem { base, .. } => e = base,
                Expr::Unary(UnaryOp::Real | UnaryOp::Imag, base) => e = base,
                Expr::Deref(pointer) => match self.hir.expr(pointer) {
                    Expr::Binary(BinaryOp::PtrAdd, base, _) => match self.hir.expr(base) {
                        Expr::Decay(array) => e = array,
                        _ => return None,
                    },
                    Expr::Decay(array) => e = array,
                    _ => return None,
                },
                _ => return None,
            }
        }
    }

    /// The value of the object (or of a part of it) is taken, or its address.
    #[inline]
    pub(crate) fn mark_read(&mut self, lvalue: ExprId) {
        let object = match self.hir.expr(lvalue) {
            Expr::Decl(decl) => Some(decl),
            _ => self.root_object(lvalue),
        };
        if let Some(decl) = object {
            self.warn.read.insert(decl);
        }
    }

    pub(crate) fn strip_casts(&self, e: ExprId) -> ExprId {
        self.hir.strip_casts(e)
    }
    pub(crate) fn called_decl(&self, callee: ExprId) -> Option<DeclId> {
        self.hir.called_decl(callee)
    }
    pub(crate) fn has_side_effects(&self, e: ExprId) -> bool {
        self.hir.has_side_effects(e)
    }
    pub(crate) fn is_lvalue(&self, e: ExprId) -> bool {
        self.hir.is_lvalue(e)
    }
    #[inline]
    pub(crate) fn int_value(&self, e: ExprId) -> Option<num::Int> {
        self.hir.int_value(e)
    }
    #[inline]
    pub(crate) fn is_integer_constant(&self, e: ExprId) -> bool {
        self.hir.is_integer_constant(e)
    }
}
