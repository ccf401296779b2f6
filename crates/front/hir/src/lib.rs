//! The typed tree that the front end produces.
//!
//! Everything is checked and explicit: names are resolved to [`DeclId`]s, every implicit conversion
//! is a node, lvalues become values only through [`Expr::Load`] and [`Expr::Decay`], initialisers are
//! flat lists of (offset, value). Nodes are 16-byte enums in arrays, with type and location beside
//! each. A consumer never has to know C's conversion rules.
//!
//! Beside it are tables that all of the front end shares: built-in functions, attributes, names of headers and processors.
//!
//! Poison: [`Expr::Error`] with type `Ty::ERROR` stands where an error was reported; a tree with poison
//! is never given to irgen.
#![forbid(unsafe_code)]

pub mod attributes;
pub mod builtins;
pub mod cpu;
mod decl;
pub mod eval;
mod expr;
pub mod foreign;
pub mod headers;
mod init;
pub mod nonnull;
mod query;
pub mod scope;
mod settled;
pub mod signature;
mod stmt;
pub mod walk;

pub use builtins::Builtin;
pub use decl::{
    AsmLabel, Decl, DeclAttrs, DeclId, DeclKind, FuncDef, InlineKind, Linkage, Nested, Storage, TlsKind, TopLevel,
};
pub use expr::{
    BinaryOp, CastKind, ConstId, Expr, ExprId, ExprListId, IncDec, StringData, StringId, StringKind, UnaryOp, VlaData,
};
pub use init::{BitRange, Init, InitEntry, InitId};
pub use stmt::{
    AsmData, AsmId, AsmOperand, CaseId, CaseLabel, ForId, ForParts, Label, LabelId, Stmt, StmtId, StmtListId, SwitchId,
    SwitchInfo,
};

use base::{FastMap, IndexVec};
use ctype::{Ty, TypeTable, VlaId};
use source::Loc;

/// An expression with what is known of each: they are made and looked at together.
#[derive(Copy, Clone)]
struct Node {
    expr: Expr,
    ty: Ty,
    loc: Loc,
}

/// How much of a tree there was at some point, for [`Hir::release`].
#[derive(Copy, Clone, Debug)]
pub struct Mark {
    exprs: usize,
    stmts: usize,
    lists: usize,
    consts: usize,
    strings: usize,
    vlas: usize,
    inits: usize,
    cases: usize,
    switches: usize,
    fors: usize,
    asms: usize,
}

impl Mark {
    /// The expression that was made first after the mark.
    pub fn first_expr(&self) -> ExprId {
        ExprId::from_u32(self.exprs as u32)
    }
}

/// The tree of one translation unit.
pub struct Hir {
    /// Its types.
    pub types: TypeTable,
    exprs: IndexVec<ExprId, Node>,
    stmts: IndexVec<StmtId, (Stmt, Loc)>,
    /// Pool of lists: a list id is an index of its length, followed by its items.
    lists: Vec<u32>,
    /// Raw bits of constants that do not fit an expression node: 128-bit integers (sign- or
    /// zero-extended to 128 bits), floating values in the format of their type.
    pub consts: IndexVec<ConstId, u128>,
    /// String literals.
    pub strings: IndexVec<StringId, StringData>,
    /// Variable array lengths.
    pub vlas: IndexVec<VlaId, VlaData>,
    /// Declared entities; redeclarations are merged into the first.
    pub decls: IndexVec<DeclId, Decl>,
    /// The nested functions that are defined.
    pub nested: FastMap<DeclId, Nested>,
    /// Those of more than 128 bits, in full.
    pub wide_consts: FastMap<ConstId, num::Int>,
    /// Initialisers.
    pub inits: IndexVec<InitId, Init>,
    /// Labels of all functions.
    pub labels: IndexVec<LabelId, Label>,
    /// `case` labels.
    pub cases: IndexVec<CaseId, CaseLabel>,
    /// Tables of `switch` statements.
    pub switches: IndexVec<SwitchId, SwitchInfo>,
    /// Parts of `for` statements.
    pub fors: IndexVec<ForId, ForParts>,
    /// Inline assembly statements.
    pub asms: IndexVec<AsmId, AsmData>,
    /// Definitions and file-scope asm, in source order.
    pub top_level: Vec<TopLevel>,
}

impl Hir {
    /// The alignment that the pointer argument of `__atomic_always_lock_free` promises (GCC manual, 6.55): that of the type
    /// it points to; a constant stands for an address that is aligned so, a null pointer for the usual alignment.
    pub fn promised_alignment(&self, pointer: ExprId) -> u64 {
        let mut e = pointer;
        loop {
            let types = &self.types;
            let target = types.pointee(self.ty(e));
            match self.expr(e) {
                Expr::Int(0) => return u64::MAX,
                Expr::Int(address) => return 1 << address.trailing_zeros(),
                Expr::Cast(_, inner) if target.is_none_or(|to| types.is_void(to)) => e = inner,
                _ => {
                    let complete = target.filter(|&to| types.is_complete(to));
                    return complete.and_then(|to| types.align_of(to)).map_or(1, u64::from);
                }
            }
        }
    }

    /// An empty tree.
    pub fn new(types: TypeTable) -> Hir {
        Hir {
            types,
            exprs: IndexVec::new(),
            stmts: IndexVec::new(),
            lists: Vec::new(),
            consts: IndexVec::new(),
            wide_consts: FastMap::default(),
            strings: IndexVec::new(),
            vlas: IndexVec::new(),
            decls: IndexVec::new(),
            nested: FastMap::default(),
            inits: IndexVec::new(),
            labels: IndexVec::new(),
            cases: IndexVec::new(),
            switches: IndexVec::new(),
            fors: IndexVec::new(),
            asms: IndexVec::new(),
            top_level: Vec::new(),
        }
    }

    /// Makes room for what a source text of so many bytes usually becomes, so that big arrays need not move as they grow.
    pub fn reserve(&mut self, source_len: usize) {
        self.exprs.reserve(source_len / 16);
        self.stmts.reserve(source_len / 96);
        self.lists.reserve(source_len / 64);
        self.reserve_declarations(source_len);
    }

    /// The same for a tree whose functions are dropped one by one.
    pub fn reserve_declarations(&mut self, source_len: usize) {
        self.exprs.reserve(source_len / 128);
        self.decls.reserve(source_len / 256);
        self.types.reserve(source_len / 512);
    }

    /// How much of the tree there is.
    pub fn mark(&self) -> Mark {
        Mark {
            exprs: self.exprs.len(),
            stmts: self.stmts.len(),
            lists: self.lists.len(),
            consts: self.consts.len(),
            strings: self.strings.len(),
            vlas: self.vlas.len(),
            inits: self.inits.len(),
            cases: self.cases.len(),
            switches: self.switches.len(),
            fors: self.fors.len(),
            asms: self.asms.len(),
        }
    }

    /// Takes back the expressions, statements and initialisers that were made since the mark, which nothing may refer to
    /// any more: their numbers are given again. Entities and types remain. False, and nothing is done, if lengths of
    /// variable arrays or constants of more than 128 bits are among them: those are known elsewhere.
    pub fn release(&mut self, mark: &Mark) -> bool {
        if self.vlas.len() > mark.vlas || !self.wide_consts.is_empty() {
            return false;
        }
        self.exprs.truncate(mark.exprs);
        self.stmts.truncate(mark.stmts);
        self.lists.truncate(mark.lists);
        self.consts.truncate(mark.consts);
        self.strings.truncate(mark.strings);
        self.inits.truncate(mark.inits);
        self.cases.truncate(mark.cases);
        self.switches.truncate(mark.switches);
        self.fors.truncate(mark.fors);
        self.asms.truncate(mark.asms);
        true
    }

    /// The value of an integer constant of more than 64 bits, in the width of its type.
    pub fn wide_int(&self, id: ConstId, width: u32) -> num::Int {
        match self.wide_consts.get(&id) {
            Some(value) if width > 128 => value.zext(width),
            _ => num::Int::from_u128(width, self.consts[id]),
        }
    }

    /// Keeps an integer constant of more than 64 bits.
    pub fn add_wide_int(&mut self, value: &num::Int) -> ConstId {
        let id = self.consts.push(value.low_u128());
        if value.width() > 128 {
            self.wide_consts.insert(id, value.clone());
        }
        id
    }

    /// Adds an expression. `loc` is the token a person would point to (the operator of an infix expression).
    ///
    /// The caller writes the fields of the expression to where it stays, each by itself. If all were copied at once, right
    /// after they were written one by one, the processor would have to wait until they have come to its cache.
    #[inline(always)]
    pub fn add_expr(&mut self, expr: Expr, ty: Ty, loc: Loc) -> ExprId {
        let (id, node) = self.add_node(ty, loc);
        node.expr = expr;
        id
    }
    /// Adds a node whose expression is to be written.
    ///
    /// There are so many calls that it is better not inlined; and it has nothing to save, since what may have to ask for
    /// memory is another function.
    #[inline(never)]
    fn add_node(&mut self, ty: Ty, loc: Loc) -> (ExprId, &mut Node) {
        if !self.exprs.has_room() {
            return self.add_first_node_of_more(ty, loc);
        }
        let id = self.exprs.push(Node { expr: Expr::Error, ty, loc });
        (id, &mut self.exprs[id])
    }
    #[cold]
    #[inline(never)]
    fn add_first_node_of_more(&mut self, ty: Ty, loc: Loc) -> (ExprId, &mut Node) {
        let id = self.exprs.push(Node { expr: Expr::Error, ty, loc });
        (id, &mut self.exprs[id])
    }
    /// Whether calls of a declared function may return more than once: it says so, or is known by its name.
    pub fn returns_twice(&self, id: DeclId) -> bool {
        let decl = &self.decls[id];
        matches!(decl.kind, DeclKind::Func { .. })
            && (decl.attrs.as_deref().is_some_and(|attrs| attrs.returns_twice)
                || builtins::returns_twice(decl.name.as_str()))
    }
    /// All expressions, in the order in which they were made.
    pub fn all_exprs(&self) -> impl Iterator<Item = ExprId> + use<> {
        (0..self.exprs.len() as u32).map(ExprId::from_u32)
    }
    /// The expression.
    #[inline]
    pub fn expr(&self, id: ExprId) -> Expr {
        self.exprs[id].expr
    }
    /// Its type (sugared).
    #[inline]
    pub fn ty(&self, id: ExprId) -> Ty {
        self.exprs[id].ty
    }
    /// Its location.
    #[inline]
    pub fn loc(&self, id: ExprId) -> Loc {
        self.exprs[id].loc
    }
    /// Replaces an expression in place, keeping type and location.
    pub fn replace_expr(&mut self, id: ExprId, expr: Expr) {
        self.exprs[id].expr = expr;
    }
    /// Changes where an expression is said to be.
    pub fn set_loc(&mut self, id: ExprId, loc: Loc) {
        self.exprs[id].loc = loc;
    }
    /// Changes the type of an expression in place.
    pub fn set_ty(&mut self, id: ExprId, ty: Ty) {
        self.exprs[id].ty = ty;
    }

    /// Adds a statement.
    #[inline]
    pub fn add_stmt(&mut self, stmt: Stmt, loc: Loc) -> StmtId {
        self.stmts.push((stmt, loc))
    }
    /// The statement.
    #[inline]
    pub fn stmt(&self, id: StmtId) -> Stmt {
        self.stmts[id].0
    }
    /// Its location.
    #[inline]
    pub fn stmt_loc(&self, id: StmtId) -> Loc {
        self.stmts[id].1
    }
    /// Replaces a statement in place (a `switch` is completed after its body).
    pub fn replace_stmt(&mut self, id: StmtId, stmt: Stmt) {
        self.stmts[id].0 = stmt;
    }

    fn add_list(&mut self, items: impl ExactSizeIterator<Item = u32>) -> u32 {
        let at = u32::try_from(self.lists.len()).expect("list pool below 2^32 entries");
        self.lists.push(u32::try_from(items.len()).expect("list below 2^32 items"));
        self.lists.extend(items);
        at
    }
    fn list(&self, at: u32) -> &[u32] {
        let (at, len) = (at as usize, self.lists[at as usize] as usize);
        &self.lists[at + 1..at + 1 + len]
    }
    /// Adds a list of expressions.
    pub fn add_expr_list(&mut self, items: &[ExprId]) -> ExprListId {
        ExprListId::from_u32(self.add_list(items.iter().map(|e| e.as_u32())))
    }
    /// The expressions of a list.
    pub fn expr_list(
        &self,
        id: ExprListId,
    ) -> impl DoubleEndedIterator<Item = ExprId> + ExactSizeIterator + Clone + '_ {
        self.list(id.as_u32()).iter().map(|&n| ExprId::from_u32(n))
    }
    /// Adds a list of statements.
    pub fn add_stmt_list(&mut self, items: &[StmtId]) -> StmtListId {
        StmtListId::from_u32(self.add_list(items.iter().map(|s| s.as_u32())))
    }
    /// The statements of a list.
    pub fn stmt_list(
        &self,
        id: StmtListId,
    ) -> impl DoubleEndedIterator<Item = StmtId> + ExactSizeIterator + Clone + '_ {
        self.list(id.as_u32()).iter().map(|&n| StmtId::from_u32(n))
    }
}
