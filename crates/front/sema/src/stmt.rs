//! Statements: constraints of C23 6.8, jumps and labels.

use crate::Sema;
use base::Symbol;
use hir::{CaseId, DeclId, ExprId, LabelId, Stmt, StmtId, SwitchId};
use source::Loc;

/// One operand of an asm statement as parsed.
#[derive(Copy, Clone, Debug)]
pub struct AsmOperandSyntax {
    /// `[name]`
    pub name: Option<Symbol>,
    /// The constraint: a string literal expression (from `act_on_string`).
    pub constraint: ExprId,
    /// The expression, unconverted.
    pub expr: ExprId,
    /// Where it is.
    pub loc: Loc,
}

/// An asm statement as parsed.
#[derive(Clone, Debug)]
pub struct AsmSyntax {
    /// The template: a string literal expression.
    pub template: ExprId,
    /// Whether there was a colon.
    pub extended: bool,
    /// `volatile`
    pub volatile: bool,
    /// `inline`
    pub inline: bool,
    /// `goto`
    pub goto: bool,
    /// Outputs.
    pub outputs: Vec<AsmOperandSyntax>,
    /// Inputs.
    pub inputs: Vec<AsmOperandSyntax>,
    /// Clobbers: string literal expressions.
    pub clobbers: Vec<ExprId>,
    /// Labels.
    pub labels: Vec<(Symbol, Loc)>,
    /// Where `asm` is.
    pub loc: Loc,
}

/// The loops, switches and blocks around the place that is being read, and the jumps of the function.
/// Empty at the start of each body (`Default`).
#[derive(Debug, Default)]
pub struct JumpState {}

#[allow(unused_variables, missing_docs)]
impl Sema<'_> {
    /// The body of a function has been read: checks labels and jumps (call it before `func` is dropped).
    pub fn check_jumps(&mut self) {}
    /// A block begins (compound statement, `for`, bodies): pairs with `leave_block`.
    pub fn enter_block(&mut self) {}
    pub fn leave_block(&mut self) {}
    /// An object or typedef of variably modified type is declared in the current block (jumps past it are errors).
    pub fn note_variably_modified(&mut self, decl: DeclId) {}
    /// GNU `__label__ name`.
    pub fn act_on_local_label(&mut self, name: Symbol, loc: Loc) {}

    pub fn act_on_null_stmt(&mut self, loc: Loc) -> StmtId {
        self.hir.add_stmt(Stmt::Null, loc)
    }
    pub fn act_on_expr_stmt(&mut self, e: ExprId, loc: Loc) -> StmtId {
        self.hir.add_stmt(Stmt::Expr(e), loc)
    }
    pub fn act_on_compound(&mut self, stmts: &[StmtId], lbrace: Loc) -> StmtId {
        let list = self.hir.add_stmt_list(stmts);
        self.hir.add_stmt(Stmt::Compound(list), lbrace)
    }
    /// Converts and checks the controlling expression of `if`, `while`, `do`, `for`: call it as soon as it is parsed.
    pub fn act_on_condition(&mut self, e: ExprId) -> ExprId {
        e
    }
    pub fn act_on_if(&mut self, cond: ExprId, then: StmtId, otherwise: Option<StmtId>, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    /// Before the body of a loop: pairs with `leave_loop`.
    pub fn enter_loop(&mut self) {}
    pub fn leave_loop(&mut self) {}
    pub fn act_on_while(&mut self, cond: ExprId, body: StmtId, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    pub fn act_on_do(&mut self, body: StmtId, cond: ExprId, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    /// `init` is an expression or declaration statement (compound of several declarations if need be).
    pub fn act_on_for(
        &mut self,
        init: Option<StmtId>,
        cond: Option<ExprId>,
        step: Option<ExprId>,
        body: StmtId,
        loc: Loc,
    ) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    /// Before the body.
    pub fn act_on_switch_begin(&mut self, value: ExprId, loc: Loc) -> SwitchId {
        self.hir.switches.push(Default::default())
    }
    pub fn act_on_switch_end(&mut self, switch: SwitchId, body: StmtId, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    /// At the colon, before the statement; none if in error.
    pub fn act_on_case(&mut self, low: ExprId, high: Option<ExprId>, loc: Loc) -> Option<CaseId> {
        None
    }
    pub fn finish_case(&mut self, case: Option<CaseId>, body: StmtId, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    /// At the colon; false if in error.
    pub fn act_on_default(&mut self, loc: Loc) -> bool {
        false
    }
    pub fn finish_default(&mut self, ok: bool, body: StmtId, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    /// At the colon.
    pub fn act_on_label(&mut self, name: Symbol, loc: Loc) -> Option<LabelId> {
        None
    }
    pub fn finish_label(&mut self, label: Option<LabelId>, body: StmtId, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    pub fn act_on_goto(&mut self, name: Symbol, name_loc: Loc, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    pub fn act_on_goto_indirect(&mut self, e: ExprId, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    pub fn act_on_break(&mut self, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    pub fn act_on_continue(&mut self, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    pub fn act_on_return(&mut self, e: Option<ExprId>, loc: Loc) -> StmtId {
        self.act_on_null_stmt(loc)
    }
    pub fn act_on_fallthrough(&mut self, loc: Loc) -> StmtId {
        self.hir.add_stmt(Stmt::Fallthrough, loc)
    }
    pub fn act_on_asm(&mut self, asm: AsmSyntax) -> StmtId {
        self.act_on_null_stmt(asm.loc)
    }
}
