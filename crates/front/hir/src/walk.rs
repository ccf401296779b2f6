//! Walks over function bodies: every expression below a statement.

use crate::decl::DeclKind;
use crate::expr::{Expr, ExprId};
use crate::init::{Init, InitId};
use crate::stmt::{Stmt, StmtId};
use crate::{DeclId, Hir};

/// What is still to be visited.
enum Item {
    Stmt(StmtId),
    Expr(ExprId),
    Init(InitId),
}

/// Something in a function's body.
#[derive(Copy, Clone)]
pub enum Node {
    /// A statement.
    Stmt(StmtId),
    /// An expression; `Opaque`s are leaves.
    Expr(ExprId),
}

/// Calls `f` with each statement and expression of a body (initialisers, lengths of variable arrays and
/// asm operands included), each before its parts. Works on an explicit stack, in time linear in the size.
pub fn for_each_node(hir: &Hir, body: StmtId, mut f: impl FnMut(Node)) {
    let mut todo = vec![Item::Stmt(body)];
    while let Some(item) = todo.pop() {
        let from = todo.len();
        match item {
            Item::Stmt(s) => {
                f(Node::Stmt(s));
                statement_parts(hir, s, &mut todo);
            }
            Item::Expr(e) => {
                f(Node::Expr(e));
                expression_parts(hir, e, &mut todo);
            }
            Item::Init(init) => match &hir.inits[init] {
                Init::Value(e) => todo.push(Item::Expr(*e)),
                Init::List { entries, .. } => todo.extend(entries.iter().map(|entry| Item::Expr(entry.value))),
            },
        }
        todo[from..].reverse();
    }
}

fn statement_parts(hir: &Hir, s: StmtId, todo: &mut Vec<Item>) {
    match hir.stmt(s) {
        Stmt::Null | Stmt::Goto(_) | Stmt::Break | Stmt::Continue | Stmt::Fallthrough | Stmt::Return(None) => {}
        Stmt::Expr(e) | Stmt::GotoIndirect(e) | Stmt::Return(Some(e)) => todo.push(Item::Expr(e)),
        Stmt::Compound(list) => todo.extend(hir.stmt_list(list).map(Item::Stmt)),
        Stmt::Decl(decl) => object_parts(hir, decl, todo),
        Stmt::VlaEval(vla) => todo.push(Item::Expr(hir.vlas[vla].len)),
        Stmt::If { cond, then, otherwise } => {
            todo.extend([Item::Expr(cond), Item::Stmt(then)]);
            todo.extend(otherwise.map(Item::Stmt));
        }
        Stmt::Switch { value, body, .. } => todo.extend([Item::Expr(value), Item::Stmt(body)]),
        Stmt::Case(_, inner) | Stmt::Default(inner) | Stmt::Label(_, inner) => todo.push(Item::Stmt(inner)),
        Stmt::While(cond, body) => todo.extend([Item::Expr(cond), Item::Stmt(body)]),
        Stmt::DoWhile(body, cond) => todo.extend([Item::Stmt(body), Item::Expr(cond)]),
        Stmt::For(parts) => {
            let parts = &hir.fors[parts];
            todo.extend(parts.init.map(Item::Stmt));
            todo.extend(parts.cond.map(Item::Expr));
            todo.extend(parts.step.map(Item::Expr));
            todo.push(Item::Stmt(parts.body));
        }
        Stmt::Asm(asm) => {
            let asm = &hir.asms[asm];
            todo.extend(asm.outputs.iter().chain(&asm.inputs).map(|operand| Item::Expr(operand.expr)));
        }
    }
}

fn object_parts(hir: &Hir, decl: DeclId, todo: &mut Vec<Item>) {
    if let DeclKind::Var { init: Some(init), .. } = hir.decls[decl].kind {
        todo.push(Item::Init(init));
    }
}

fn expression_parts(hir: &Hir, e: ExprId, todo: &mut Vec<Item>) {
    match hir.expr(e) {
        Expr::Error
        | Expr::Int(_)
        | Expr::WideInt(_)
        | Expr::Float(_)
        | Expr::String(_)
        | Expr::Decl(_)
        | Expr::Opaque(_)
        | Expr::LabelAddr(_)
        | Expr::SizeofVla(_) => {}
        Expr::Load(a)
        | Expr::Decay(a)
        | Expr::AddrOf(a)
        | Expr::Deref(a)
        | Expr::Member { base: a, .. }
        | Expr::Unary(_, a)
        | Expr::IncDec(_, a)
        | Expr::Cast(_, a)
        | Expr::VaArg(a) => todo.push(Item::Expr(a)),
        Expr::VectorElem { base: a, index: b }
        | Expr::Binary(_, a, b)
        | Expr::Assign(a, b)
        | Expr::CompoundAssign { lhs: a, rhs: b, .. }
        | Expr::Comma(a, b)
        | Expr::MakeComplex(a, b) => todo.extend([Item::Expr(a), Item::Expr(b)]),
        Expr::Cond(a, b, c) | Expr::Elvis(a, b, c) => todo.extend([Item::Expr(a), Item::Expr(b), Item::Expr(c)]),
        Expr::StmtExpr(body) => todo.push(Item::Stmt(body)),
        Expr::CompoundLiteral(decl) => object_parts(hir, decl, todo),
        Expr::Call { callee, args } => {
            todo.push(Item::Expr(callee));
            todo.extend(hir.expr_list(args).map(Item::Expr));
        }
        Expr::Builtin { args, .. } => todo.extend(hir.expr_list(args).map(Item::Expr)),
        Expr::VlaEval(vla, inner) => todo.extend([Item::Expr(hir.vlas[vla].len), Item::Expr(inner)]),
        Expr::InitList(init) => todo.push(Item::Init(init)),
    }
}
