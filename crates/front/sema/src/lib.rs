//! Semantic analysis: `parse` calls `act_on_*` and receives typed HIR ids.
//!
//! `decl/` knows declarations and types, `scope.rs` names, `attr.rs` attributes, `init.rs`
//! initialisers; `expr/` knows expressions, conversions and builtins; `stmt.rs` statements. Constraint
//! violations are reported here, with one diagnostic for each root cause; what failed becomes
//! `Expr::Error` or `Ty::ERROR`, silent from then on.
#![forbid(unsafe_code)]

pub mod asm;
pub mod attr;
mod attr_check;
mod attr_copy;
mod attr_place;
mod attr_query;
mod notices;
pub use attr_query::AttrQuery;
pub mod convert;
pub mod decl;
pub mod expr;
pub mod init;
pub mod stmt;
mod warn;

pub use hir::scope;

use base::{FastMap, Symbol};
use ctype::{Ty, TypeTable};
use decl::DeclState;
use diag::DiagEngine;
use hir::{DeclId, Hir, LabelId};
use scope::{ScopeKind, Scopes, Tag};
use source::{Loc, Span};
use target::{LangOptions, Target};

/// The state of semantic analysis of one translation unit.
pub struct Sema<'a> {
    /// The tree being built.
    pub hir: Hir,
    /// Where diagnostics go.
    pub diags: &'a DiagEngine,
    /// The dialect.
    pub lang: &'a LangOptions,
    /// The target.
    pub target: &'a Target,
    /// Names that are visible.
    pub scopes: Scopes,
    /// The function whose body is being read; none at file scope.
    pub func: Option<Box<FuncContext>>,
    /// An empty state whose memory the next function takes.
    pub(crate) spare_jumps: stmt::JumpState,
    /// The functions around it, outermost first, if it is nested.
    pub outer_funcs: Vec<Box<FuncContext>>,
    /// Whether the trees of functions are kept when they end; else they are checked and dropped one by one, and no
    /// function is among the tree's items.
    pub keeps_bodies: bool,
    /// How many operators that do not evaluate their operand (`sizeof`, `typeof`, `_Alignof`, the
    /// control of `_Generic`) enclose what is read now: uses there do not make a function emitted.
    pub unevaluated: u32,
    /// Where a function is named that seems to stand inside of another by mistake: it is not called unused.
    pub misplaced_function: Option<Loc>,
    /// What the name of an object meant whose type is inferred from the initialiser that is being read.
    pub hidden_by_inferred: Option<DeclId>,
    /// The tokens of both operands of the infix operator that is acted on, as the parser saw them; for messages only.
    pub operand_spans: [Span; 2],
    /// Where the right side of an assignment, or an initializer, begins; for messages only.
    pub value_start: Loc,
    /// What declarations need beyond names: pragmas, entities with linkage, pending weak symbols.
    pub(crate) decl_state: DeclState,
    /// What expressions need beyond names and types.
    pub(crate) exprs: expr::ExprState,
    /// What warnings need beyond the tree.
    pub(crate) warn: warn::WarnState,
}

/// A function while its body is read.
pub struct FuncContext {
    /// The function.
    pub decl: DeclId,
    /// Its name, for `__func__`.
    pub name: Symbol,
    /// Its return type.
    pub return_ty: Ty,
    /// Where it is declared.
    pub loc: Loc,
    /// Whether it was declared to take variable arguments (for `va_start`).
    pub variadic: bool,
    /// Its parameters, in order.
    pub params: Vec<DeclId>,
    /// Labels of the function, and those of `__label__` while their block is open.
    pub labels: FastMap<Symbol, LabelId>,
    /// Loops, switches, blocks and jumps.
    pub jumps: stmt::JumpState,
    /// Whether `goto *` or a label's address occurs, or a function that returns twice is called.
    pub has_indirect_goto: bool,
    /// `__func__` and its kin, once used.
    pub func_name_decl: Option<DeclId>,
    /// Number of the next block-scope static object, for unique symbol names.
    pub next_static: u32,
    /// Number of its first entity, variable array length and label; 0 if it is not nested.
    pub first: [u32; 3],
    /// Whether it reaches frames of enclosing functions.
    pub needs_chain: bool,
    /// The tree before its body.
    pub(crate) before: hir::Mark,
    /// Number of the first entity that is declared in its body.
    pub(crate) first_local: u32,
    /// Whether its name is used in its body.
    pub(crate) calls_itself: bool,
    /// Errors before it ([`DiagEngine::mistake_count`]).
    pub mistakes_before: u32,
    /// Whether its parameters could not all be read: names that are not declared are not reported then.
    pub unreliable: bool,
}

impl<'a> Sema<'a> {
    /// An analysis with nothing declared.
    pub fn new(diags: &'a DiagEngine, lang: &'a LangOptions, target: &'a Target) -> Sema<'a> {
        let mut sema = Sema {
            hir: Hir::new(TypeTable::new(&target.with_features(lang.features), lang.char_signed)),
            diags,
            lang,
            target,
            scopes: Scopes::new(),
            func: None,
            spare_jumps: stmt::JumpState::default(),
            outer_funcs: Vec::new(),
            keeps_bodies: true,
            unevaluated: 0,
            misplaced_function: None,
            hidden_by_inferred: None,
            operand_spans: [Span::at(Loc::NONE); 2],
            value_start: Loc::NONE,
            decl_state: DeclState::new(lang),
            exprs: expr::ExprState::default(),
            warn: warn::WarnState::default(),
        };
        sema.hir.types.tags_by_content = lang.c23();
        sema.predeclare();
        sema
    }

    /// The types.
    #[inline]
    pub fn types(&self) -> &TypeTable {
        &self.hir.types
    }
    /// The ordinary identifier that `name` means here.
    #[inline]
    pub fn lookup_ordinary(&self, name: Symbol) -> Option<DeclId> {
        self.scopes.ordinary(name)
    }
    /// The tag that `name` means here.
    pub fn lookup_tag(&self, name: Symbol) -> Option<Tag> {
        self.scopes.tag(name)
    }
    /// Opens a scope.
    pub fn push_scope(&mut self, kind: ScopeKind) {
        self.scopes.push(kind);
    }
    /// Closes the innermost scope.
    pub fn pop_scope(&mut self) {
        self.scopes.pop();
        self.forget_block_types();
    }
    /// Opens the scope that a selection or iteration statement is, or a statement that is its body (C99 6.8.4p3,
    /// 6.8.5p5). C90 had none: what is declared there stays known.
    pub fn push_statement_scope(&mut self) {
        if self.lang.c99() {
            self.scopes.push(ScopeKind::Block);
        }
    }
    /// Closes the scope of a statement.
    pub fn pop_statement_scope(&mut self) {
        if self.lang.c99() {
            self.pop_scope();
        }
    }
}
