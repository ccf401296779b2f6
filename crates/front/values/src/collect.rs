//! What a part of a function changes, and which functions are short enough to be followed at their calls.

use base::FastMap;
use hir::{DeclId, DeclKind, Expr, ExprId, FuncDef, Hir, IncDec, Init, Linkage, Stmt, StmtId, UnaryOp};

/// Most nodes of a function that is followed.
const MOST_NODES: u32 = 120;

/// What happens to objects in a part of a function.
#[derive(Default)]
pub(crate) struct Changes {
    /// Objects that are stored in; whether they are only counted up.
    pub(crate) stored: FastMap<DeclId, bool>,
    /// Objects whose address is taken.
    pub(crate) addressed: FastMap<DeclId, ()>,
    /// Whether something is called or stored through a pointer.
    pub(crate) reaches_out: bool,
    /// Whether there is something that makes the order of execution unknown.
    pub(crate) labels: bool,
    nodes: u32,
}

/// Whether a function is so short that calls of it may be followed.
pub(crate) fn may_be_followed(hir: &Hir, def: &FuncDef) -> bool {
    let decl = &hir.decls[def.decl];
    let attrs = decl.attrs.as_deref();
    let kept_apart = attrs.is_some_and(|attrs| attrs.noinline || attrs.noipa || attrs.noclone || attrs.weak);
    let interposable = decl.linkage != Linkage::Internal && attrs.is_some_and(|attrs| attrs.ifunc.is_some());
    if kept_apart || interposable || def.has_indirect_goto || hir.nested.contains_key(&def.decl) {
        return false;
    }
    let mut changes = Changes::default();
    changes.statement(hir, def.body, 0);
    changes.nodes <= MOST_NODES && !changes.labels
}

impl Changes {
    pub(crate) fn statement(&mut self, hir: &Hir, statement: StmtId, depth: u32) {
        self.nodes += 1;
        if depth > 200 {
            self.labels = true;
            return;
        }
        let depth = depth + 1;
        match hir.stmt(statement) {
            Stmt::Null | Stmt::Fallthrough | Stmt::Break | Stmt::Continue | Stmt::Return(None) => {}
            Stmt::Goto(_) => self.labels = true,
            Stmt::Expr(e) | Stmt::Return(Some(e)) | Stmt::GotoIndirect(e) => self.expr(hir, e, depth),
            Stmt::Compound(list) => hir.stmt_list(list).for_each(|inner| self.statement(hir, inner, depth)),
            Stmt::Decl(decl) => {
                self.stored.insert(decl, false);
                self.initializer(hir, decl, depth);
            }
            Stmt::VlaEval(vla) => self.expr(hir, hir.vlas[vla].len, depth),
            Stmt::If { cond, then, otherwise } => {
                self.expr(hir, cond, depth);
                self.statement(hir, then, depth);
                if let Some(otherwise) = otherwise {
                    self.statement(hir, otherwise, depth);
                }
            }
            Stmt::Switch { value, body, .. } => {
                self.expr(hir, value, depth);
                self.statement(hir, body, depth);
            }
            Stmt::Case(_, body) | Stmt::Default(body) => self.statement(hir, body, depth),
            Stmt::Label(_, body) => {
                self.labels = true;
                self.statement(hir, body, depth);
            }
            Stmt::While(cond, body) | Stmt::DoWhile(body, cond) => {
                self.expr(hir, cond, depth);
                self.statement(hir, body, depth);
            }
            Stmt::For(parts) => {
                let parts = &hir.fors[parts];
                if let Some(init) = parts.init {
                    self.statement(hir, init, depth);
                }
                [parts.cond, parts.step].into_iter().flatten().for_each(|e| self.expr(hir, e, depth));
                self.statement(hir, parts.body, depth);
            }
            Stmt::Asm(asm) => {
                self.reaches_out = true;
                for output in &hir.asms[asm].outputs {
                    self.store(hir, output.expr, false);
                }
            }
        }
    }

    fn initializer(&mut self, hir: &Hir, decl: DeclId, depth: u32) {
        let DeclKind::Var { init: Some(init), .. } = hir.decls[decl].kind else { return };
        match &hir.inits[init] {
            Init::Value(e) => self.expr(hir, *e, depth),
            Init::List { entries, .. } => entries.iter().for_each(|entry| self.expr(hir, entry.value, depth)),
        }
    }

    fn store(&mut self, hir: &Hir, l: ExprId, counts_up: bool) {
        match root(hir, l) {
            Some(decl) => {
                let plain = matches!(hir.expr(l), Expr::Decl(_)) && counts_up;
                self.stored.entry(decl).and_modify(|up| *up &= plain).or_insert(plain);
            }
            None => self.reaches_out = true,
        }
    }

    pub(crate) fn expr(&mut self, hir: &Hir, e: ExprId, depth: u32) {
        self.nodes += 1;
        if depth > 200 {
            self.labels = true;
            return;
        }
        let depth = depth + 1;
        match hir.expr(e) {
            Expr::Error | Expr::Int(_) | Expr::WideInt(_) | Expr::Float(_) | Expr::String(_) | Expr::Decl(_) => {}
            Expr::LabelAddr(_) | Expr::SizeofVla(_) | Expr::Opaque(_) => {}
            Expr::Load(inner) | Expr::Deref(inner) | Expr::Unary(_, inner) | Expr::Cast(_, inner) => {
                self.expr(hir, inner, depth);
            }
            Expr::VlaEval(_, inner) => self.expr(hir, inner, depth),
            Expr::VaArg(inner) => {
                self.reaches_out = true;
                self.expr(hir, inner, depth);
            }
            Expr::Decay(l) | Expr::AddrOf(l) => {
                if let Some(decl) = root(hir, l) {
                    self.addressed.insert(decl, ());
                }
                self.expr(hir, l, depth);
            }
            Expr::Member { base, .. } => self.expr(hir, base, depth),
            Expr::VectorElem { base, index } => {
                self.expr(hir, base, depth);
                self.expr(hir, index, depth);
            }
            Expr::Assign(l, r) => {
                self.store(hir, l, false);
                self.expr(hir, l, depth);
                self.expr(hir, r, depth);
            }
            Expr::CompoundAssign { lhs, rhs, .. } => {
                self.store(hir, lhs, false);
                self.expr(hir, lhs, depth);
                self.expr(hir, rhs, depth);
            }
            Expr::IncDec(step, l) => {
                self.store(hir, l, matches!(step, IncDec::PreInc | IncDec::PostInc));
                self.expr(hir, l, depth);
            }
            Expr::Binary(_, l, r) | Expr::Comma(l, r) | Expr::MakeComplex(l, r) => {
                self.expr(hir, l, depth);
                self.expr(hir, r, depth);
            }
            Expr::Cond(c, a, b) | Expr::Elvis(c, a, b) => {
                self.expr(hir, c, depth);
                self.expr(hir, a, depth);
                self.expr(hir, b, depth);
            }
            Expr::StmtExpr(body) => self.statement(hir, body, depth),
            Expr::CompoundLiteral(decl) => {
                self.stored.insert(decl, false);
                self.initializer(hir, decl, depth);
            }
            Expr::Call { callee, args } => {
                self.reaches_out = true;
                self.expr(hir, callee, depth);
                hir.expr_list(args).for_each(|arg| self.expr(hir, arg, depth));
            }
            Expr::Builtin { args, .. } => {
                self.reaches_out = true;
                hir.expr_list(args).for_each(|arg| self.expr(hir, arg, depth));
            }
            Expr::InitList(init) => match &hir.inits[init] {
                Init::Value(e) => self.expr(hir, *e, depth),
                Init::List { entries, .. } => entries.iter().for_each(|entry| self.expr(hir, entry.value, depth)),
            },
        }
    }
}

/// The declared object that an lvalue is (part of).
pub(crate) fn root(hir: &Hir, l: ExprId) -> Option<DeclId> {
    let mut e = l;
    loop {
        e = match hir.expr(e) {
            Expr::Decl(decl) | Expr::CompoundLiteral(decl) => return Some(decl),
            Expr::Member { base, .. } | Expr::VectorElem { base, .. } => base,
            Expr::Unary(UnaryOp::Real | UnaryOp::Imag, base) => base,
            Expr::Deref(pointer) => {
                let mut pointer = pointer;
                while let Expr::Binary(_, base, _) = hir.expr(pointer) {
                    pointer = base;
                }
                match hir.expr(pointer) {
                    Expr::Decay(array) => array,
                    _ => return None,
                }
            }
            _ => return None,
        }
    }
}
