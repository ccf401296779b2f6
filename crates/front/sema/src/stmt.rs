//! Statements: constraints of C23 6.8, jumps and labels. Inline assembly is in `asm.rs`.

pub use crate::asm::{AsmOperandSyntax, AsmSyntax};

use crate::Sema;
use crate::attr::Attr;
use crate::attr::{AttrKind, AttrPlace};
use crate::convert::AssignContext;
use crate::expr::IntConstUse;
use base::{FastMap, FastSet, Symbol};
use ctype::{Ty, TypeKind};
use diag::{dialect, sema as msg, warn};
use hir::{
    CaseId, CaseLabel, CastKind, DeclId, DeclKind, Expr, ExprId, ForParts, Label, LabelId, Stmt, StmtId, Storage,
    SwitchId, SwitchInfo,
};
use source::Loc;
use std::collections::BTreeMap;

/// What a jump must not enter from outside: counted along the chain of those that are open.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum Barrier {
    /// The scope of a variably modified declaration, after the declaration.
    VariablyModified(DeclId),
    /// A statement expression.
    StmtExpr,
    /// The scope of an initialised object, after its declaration: no error, but a warning (`-Wjump-misses-init`).
    Initialized(DeclId),
}

/// The place of a label or jump among the barriers: a node of a tree whose root is the function's body.
type Place = u32;

#[derive(Debug)]
struct BarrierNode {
    parent: Place,
    barrier: Barrier,
}

/// What `break` and `continue` refer to.
#[derive(Debug)]
enum Breakable {
    Loop,
    Switch(Box<OpenSwitch>),
}

/// A switch whose body is being read.
#[derive(Debug)]
struct OpenSwitch {
    id: SwitchId,
    /// Where the statement begins.
    loc: Loc,
    /// The converted value.
    value: ExprId,
    /// Type of the promoted controlling expression; poison if that is in error.
    ty: Ty,
    /// Its type as it is written.
    written: Ty,
    place: Place,
    /// Cases by their lower bounds.
    cases: BTreeMap<i128, (i128, Loc)>,
    default: Option<Loc>,
    /// How many mistakes there were before its body.
    mistakes: u32,
}

#[derive(Debug)]
struct Jump {
    label: LabelId,
    loc: Loc,
    place: Place,
}

/// The loops, switches and blocks around the place that is being read, and the jumps of the function.
/// Empty at the start of each body (`Default`).
#[derive(Debug, Default)]
pub struct JumpState {
    breakables: Vec<Breakable>,
    /// Node n is number n + 1; 0 is the root.
    barriers: Vec<BarrierNode>,
    place: Place,
    /// For each open block the place before it, and the meanings that its local labels hide.
    blocks: Vec<(Place, Vec<(Symbol, Option<LabelId>)>)>,
    jumps: Vec<Jump>,
    defined_at: FastMap<LabelId, Place>,
    /// Labels in order of their first mention.
    mentioned: Vec<LabelId>,
    /// Labels of `__label__`, for which a definition must be in the block.
    local: FastSet<LabelId>,
}

impl JumpState {
    /// As at the start of a body, with the memory it has.
    pub(crate) fn clear(&mut self) {
        self.breakables.clear();
        self.barriers.clear();
        self.place = 0;
        self.blocks.clear();
        self.jumps.clear();
        self.defined_at.clear();
        self.mentioned.clear();
        self.local.clear();
    }

    fn add_barrier(&mut self, barrier: Barrier) {
        self.barriers.push(BarrierNode { parent: self.place, barrier });
        self.place = self.barriers.len() as Place;
    }

    /// A statement expression begins: pairs with [`leave_block`](Self::leave_block).
    pub(crate) fn enter_stmt_expr(&mut self) {
        self.blocks.push((self.place, Vec::new()));
        self.add_barrier(Barrier::StmtExpr);
    }

    /// The innermost block ends. Gives back the labels that its `__label__`s hid.
    pub(crate) fn leave_block(&mut self) -> Vec<(Symbol, Option<LabelId>)> {
        match self.blocks.pop() {
            Some((place, hidden)) => {
                self.place = place;
                hidden
            }
            None => Vec::new(),
        }
    }

    /// The outermost barrier around `to` that is not around `from`.
    fn entered(&self, from: Place, to: Place) -> Option<Barrier> {
        let mut around = FastSet::default();
        let mut place = from;
        while place != 0 {
            around.insert(place);
            place = self.barriers[place as usize - 1].parent;
        }
        let (mut place, mut entered) = (to, None);
        while place != 0 && !around.contains(&place) {
            let node = &self.barriers[place as usize - 1];
            if !matches!(node.barrier, Barrier::Initialized(_)) {
                entered = Some(node.barrier);
            }
            place = node.parent;
        }
        entered
    }

    /// The initialised objects that a jump skips, innermost first.
    fn skipped(&self, from: Place, to: Place) -> Vec<DeclId> {
        let mut around = FastSet::default();
        let mut place = from;
        while place != 0 {
            around.insert(place);
            place = self.barriers[place as usize - 1].parent;
        }
        let (mut place, mut skipped) = (to, Vec::new());
        while place != 0 && !around.contains(&place) {
            let node = &self.barriers[place as usize - 1];
            if let Barrier::Initialized(decl) = node.barrier {
                skipped.push(decl);
            }
            place = node.parent;
        }
        skipped
    }
}

/// Blocks, loops and labels.
impl Sema<'_> {
    /// A block begins (compound statement, `for`, substatements): pairs with `leave_block`.
    pub fn enter_block(&mut self) {
        if let Some(func) = &mut self.func {
            let place = func.jumps.place;
            func.jumps.blocks.push((place, Vec::new()));
        }
    }

    /// The innermost block ends.
    pub fn leave_block(&mut self) {
        if let Some(func) = &mut self.func {
            for (name, outer) in func.jumps.leave_block().into_iter().rev() {
                match outer {
                    Some(label) => func.labels.insert(name, label),
                    None => func.labels.remove(&name),
                };
            }
        }
    }

    /// An object or typedef of variably modified type is declared in the current block: jumps past it are errors.
    pub fn note_variably_modified(&mut self, decl: DeclId) {
        if let Some(func) = &mut self.func {
            func.jumps.add_barrier(Barrier::VariablyModified(decl));
        }
    }

    /// An object with an initialiser was declared in the current block.
    pub(crate) fn note_initialized(&mut self, decl: DeclId) {
        if self.diags.has_extra_warnings()
            && self.diags.may_be_enabled(&warn::JUMP_SKIPS_INITIALIZATION)
            && let Some(func) = &mut self.func
        {
            func.jumps.add_barrier(Barrier::Initialized(decl));
        }
    }

    /// Before the body of a loop: pairs with `leave_loop`.
    pub fn enter_loop(&mut self) {
        if let Some(func) = &mut self.func {
            func.jumps.breakables.push(Breakable::Loop);
        }
    }

    /// After the body of a loop.
    pub fn leave_loop(&mut self) {
        if let Some(func) = &mut self.func {
            func.jumps.breakables.pop();
        }
    }

    /// GNU `__label__ name`: a label of the current block.
    pub fn act_on_local_label(&mut self, name: Symbol, loc: Loc) {
        let label = self.new_label(name, loc);
        let Some(func) = &mut self.func else { return };
        let outer = func.labels.insert(name, label);
        let hidden = match func.jumps.blocks.last_mut() {
            Some((_, hidden)) => hidden,
            None => return,
        };
        if hidden.iter().any(|&(known, _)| known == name) {
            self.diags.report(&msg::DUPLICATE_LABEL_DECL, loc).arg(name).emit();
            return;
        }
        hidden.push((name, outer));
        func.jumps.local.insert(label);
    }

    fn new_label(&mut self, name: Symbol, loc: Loc) -> LabelId {
        let label = self.hir.labels.push(Label { name, loc, defined: false, address_taken: false });
        if let Some(func) = &mut self.func {
            func.jumps.mentioned.push(label);
        }
        label
    }

    /// The label of a name, which is mentioned here.
    pub(crate) fn label_called(&mut self, name: Symbol, loc: Loc) -> Option<LabelId> {
        let func = self.func.as_ref()?;
        if let Some(&known) = func.labels.get(&name) {
            return Some(known);
        }
        // `__label__` of an enclosing function.
        let declared = |outer: &crate::FuncContext| {
            outer.labels.get(&name).copied().filter(|label| outer.jumps.local.contains(label))
        };
        if let Some(label) = self.outer_funcs.iter().rev().find_map(|outer| declared(outer)) {
            return Some(label);
        }
        let label = self.new_label(name, loc);
        if let Some(func) = &mut self.func {
            func.labels.insert(name, label);
        }
        Some(label)
    }

    /// The function that a label belongs to: the current one or one around it.
    fn label_owner(&mut self, label: LabelId) -> Option<&mut Box<crate::FuncContext>> {
        let mut open = self.func.iter_mut().chain(self.outer_funcs.iter_mut().rev());
        open.find(|func| func.first[2] <= label.as_u32())
    }

    /// A jump from here to the label.
    pub(crate) fn note_jump(&mut self, label: LabelId, loc: Loc) {
        self.need_chain_to(2, label.as_u32());
        self.warn.used_labels.insert(label);
        if let Some(func) = self.label_owner(label) {
            let place = func.jumps.place;
            func.jumps.jumps.push(Jump { label, loc, place });
        }
    }

    /// `name:`, at the colon.
    pub fn act_on_label(&mut self, name: Symbol, loc: Loc) -> Option<LabelId> {
        let label = self.label_called(name, loc)?;
        let label = match self.func.as_ref().is_some_and(|func| label.as_u32() < func.first[2]) {
            // A label of the same name in an enclosing function is another one.
            true => {
                let own = self.new_label(name, loc);
                self.func.as_mut()?.labels.insert(name, own);
                own
            }
            false => label,
        };
        if self.hir.labels[label].defined {
            let first = self.hir.labels[label].loc;
            let report = self.diags.report(&msg::DUPLICATE_LABEL, loc).arg(name);
            report.note(&msg::PREVIOUS_DEFINITION_HERE, first, &[&name]).emit();
            return None;
        }
        self.hir.labels[label].defined = true;
        self.hir.labels[label].loc = loc;
        if let Some(func) = &mut self.func {
            let place = func.jumps.place;
            func.jumps.defined_at.insert(label, place);
        }
        Some(label)
    }

    /// Attributes after a label's colon.
    pub fn act_on_label_attributes(&mut self, label: Option<LabelId>, attrs: &[Attr]) {
        for attr in attrs.iter().filter(|attr| self.is_misplaced(attr, AttrPlace::Label)) {
            self.report_misplaced(attr);
        }
        let unused = |attr: &Attr| matches!(attr.kind, Some(AttrKind::Unused | AttrKind::MaybeUnused));
        if let Some(label) = label.filter(|_| attrs.iter().any(unused)) {
            self.warn.used_labels.insert(label);
        }
    }

    /// The labelled statement.
    pub fn finish_label(&mut self, label: Option<LabelId>, body: StmtId, loc: Loc) -> StmtId {
        match label {
            Some(label) => self.hir.add_stmt(Stmt::Label(label, body), loc),
            None => body,
        }
    }

    /// GNU `&&name`; `loc` of the name.
    pub fn act_on_label_addr(&mut self, name: Symbol, loc: Loc) -> ExprId {
        let Some(label) = self.label_called(name, loc) else {
            self.diags.report(&msg::LABEL_OUTSIDE_FUNCTION, loc).arg(name).emit();
            return self.poison(loc);
        };
        self.hir.labels[label].address_taken = true;
        self.need_chain_to(2, label.as_u32());
        if let Some(func) = self.label_owner(label) {
            func.has_indirect_goto = true;
        }
        self.hir.add_expr(Expr::LabelAddr(label), Ty::VOID_PTR, loc)
    }

    /// `goto name;`
    pub fn act_on_goto(&mut self, name: Symbol, name_loc: Loc, loc: Loc) -> StmtId {
        match self.label_called(name, name_loc) {
            Some(label) => {
                self.note_jump(label, loc);
                self.hir.add_stmt(Stmt::Goto(label), loc)
            }
            None => self.hir.add_stmt(Stmt::Null, loc),
        }
    }

    /// GNU `goto *e;`
    pub fn act_on_goto_indirect(&mut self, e: ExprId, loc: Loc) -> StmtId {
        let e = self.decay_and_load(e);
        if !self.is_poison(e) && !self.hir.types.is_pointer(self.hir.ty(e)) {
            self.diags.report(&msg::COMPUTED_GOTO_TYPE, loc).emit();
            return self.hir.add_stmt(Stmt::Null, loc);
        }
        let target = self.convert(e, Ty::VOID_PTR);
        if let Some(func) = &mut self.func {
            func.has_indirect_goto = true;
        }
        if self.is_poison(target) {
            return self.hir.add_stmt(Stmt::Null, loc);
        }
        self.hir.add_stmt(Stmt::GotoIndirect(target), loc)
    }

    /// The body of a function has been read: reports labels that are not defined and jumps that enter what they must not.
    pub fn check_jumps(&mut self) {
        let Some(func) = &mut self.func else { return };
        let state = std::mem::take(&mut func.jumps);
        let sound = self.diags.mistake_count() == func.mistakes_before;
        for &label in &state.mentioned {
            let entity = &self.hir.labels[label];
            if entity.defined {
                if sound && !self.warn.used_labels.contains(label) {
                    self.warn_unused_label(label);
                }
                continue;
            }
            let jumped = state.jumps.iter().any(|jump| jump.label == label);
            if jumped || entity.address_taken {
                self.diags.report(&msg::LABEL_NOT_DEFINED, entity.loc).arg(entity.name).emit();
            } else if state.local.contains(&label) {
                self.diags.report(&msg::LABEL_DECLARED_NOT_DEFINED, entity.loc).arg(entity.name).emit();
            }
        }
        for jump in &state.jumps {
            let Some(&to) = state.defined_at.get(&jump.label) else { continue };
            let label = &self.hir.labels[jump.label];
            for decl in state.skipped(jump.place, to) {
                let decl = &self.hir.decls[decl];
                let report = self.diags.report(&warn::JUMP_SKIPS_INITIALIZATION, jump.loc);
                let report = report.note(&msg::LABEL_DEFINED_HERE, label.loc, &[&label.name]);
                report.note(&msg::NAMED_DECLARED_HERE, decl.loc, &[&decl.name]).emit();
            }
            let Some(barrier) = state.entered(jump.place, to) else { continue };
            let info = match barrier {
                Barrier::Initialized(_) => continue,
                Barrier::VariablyModified(_) => &msg::JUMP_INTO_VARIABLY_MODIFIED,
                Barrier::StmtExpr => &msg::JUMP_INTO_STMT_EXPR,
            };
            let report = self.diags.report(info, jump.loc).note(&msg::LABEL_DEFINED_HERE, label.loc, &[&label.name]);
            match barrier {
                Barrier::VariablyModified(decl) => {
                    let decl = &self.hir.decls[decl];
                    report.note(&msg::NAMED_DECLARED_HERE, decl.loc, &[&decl.name]).emit();
                }
                Barrier::StmtExpr | Barrier::Initialized(_) => report.emit(),
            }
        }
    }
}

/// Statements.
impl Sema<'_> {
    /// `;`
    pub fn act_on_null_stmt(&mut self, loc: Loc) -> StmtId {
        self.hir.add_stmt(Stmt::Null, loc)
    }

    /// An expression statement.
    #[inline]
    pub fn act_on_expr_stmt(&mut self, e: ExprId, loc: Loc) -> StmtId {
        let value = self.dropped_value(e);
        self.hir.add_stmt(Stmt::Expr(value), loc)
    }

    /// The value of an expression statement is dropped: it is not that of a statement expression.
    #[inline]
    pub fn value_is_dropped(&mut self, statement: StmtId) {
        if let Stmt::Expr(e) = self.hir.stmt(statement) {
            self.warn_sequence(e);
            self.warn_unused_value(e, self.hir.stmt_loc(statement));
        }
    }

    /// `{ … }`
    pub fn act_on_compound(&mut self, stmts: &[StmtId], lbrace: Loc) -> StmtId {
        let list = self.hir.add_stmt_list(stmts);
        self.hir.add_stmt(Stmt::Compound(list), lbrace)
    }

    /// Converts and checks the controlling expression of `if`, `while`, `do`, `for`: call it as soon as it is parsed.
    pub fn act_on_condition(&mut self, e: ExprId) -> ExprId {
        let e = self.to_condition(e);
        self.warn_sequence(e);
        e
    }

    /// `if (cond) then else otherwise`
    pub fn act_on_if(&mut self, cond: ExprId, then: StmtId, otherwise: Option<StmtId>, loc: Loc) -> StmtId {
        if let Some(otherwise) = otherwise
            && self.diags.has_extra_warnings()
        {
            self.warn_if(cond, then, otherwise, loc);
        }
        self.hir.add_stmt(Stmt::If { cond, then, otherwise }, loc)
    }

    /// `while (cond) body`
    pub fn act_on_while(&mut self, cond: ExprId, body: StmtId, loc: Loc) -> StmtId {
        self.hir.add_stmt(Stmt::While(cond, body), loc)
    }

    /// `do body while (cond);`
    pub fn act_on_do(&mut self, body: StmtId, cond: ExprId, loc: Loc) -> StmtId {
        self.hir.add_stmt(Stmt::DoWhile(body, cond), loc)
    }

    /// `for (init; cond; step) body`: `init` is an expression or declaration statement.
    pub fn act_on_for(
        &mut self,
        init: Option<StmtId>,
        cond: Option<ExprId>,
        step: Option<ExprId>,
        body: StmtId,
        loc: Loc,
    ) -> StmtId {
        let step = step.map(|step| self.dropped_value(step));
        if let Some(step) = step {
            self.warn_unused_value(step, loc);
        }
        let parts = self.hir.fors.push(ForParts { init, cond, step, body });
        self.hir.add_stmt(Stmt::For(parts), loc)
    }

    /// `switch (value)`, before the body.
    pub fn act_on_switch_begin(&mut self, value: ExprId, loc: Loc) -> SwitchId {
        let value = self.decay_and_load(value);
        let ty = self.hir.ty(value);
        let written = ty;
        let value = if self.hir.types.is_integer(ty) {
            self.promote(value)
        } else {
            if !self.hir.types.is_error(ty) {
                let at = self.hir.loc(value);
                self.diags.report(&msg::SWITCH_NOT_INTEGER, if at.is_none() { loc } else { at }).emit();
            }
            self.poison(loc)
        };
        let ty = self.hir.ty(value);
        let id = self.hir.switches.push(SwitchInfo::default());
        let mistakes = self.diags.mistake_count();
        if let Some(func) = &mut self.func {
            let place = func.jumps.place;
            let open =
                OpenSwitch { id, loc, value, ty, written, place, cases: BTreeMap::new(), default: None, mistakes };
            func.jumps.breakables.push(Breakable::Switch(Box::new(open)));
        }
        id
    }

    /// After the body.
    pub fn act_on_switch_end(&mut self, switch: SwitchId, body: StmtId, loc: Loc) -> StmtId {
        let open = match &mut self.func {
            Some(func) => func.jumps.breakables.pop(),
            None => None,
        };
        match open {
            Some(Breakable::Switch(open)) if open.id == switch => {
                let cases: Vec<(i128, i128, Loc)> =
                    open.cases.iter().map(|(&low, &(high, at))| (low, high, at)).collect();
                // A label in error is not in the tree.
                if !self.is_poison(open.value) && self.diags.mistake_count() == open.mistakes {
                    self.warn_switch(switch, open.value, open.written, body, &cases, loc);
                }
                self.hir.add_stmt(Stmt::Switch { value: open.value, body, info: switch }, loc)
            }
            _ => body,
        }
    }

    fn innermost_switch_loc(&self) -> Loc {
        let breakables = self.func.iter().flat_map(|func| func.jumps.breakables.iter().rev());
        let mut switches = breakables.filter_map(|breakable| match breakable {
            Breakable::Switch(open) => Some(open.loc),
            Breakable::Loop => None,
        });
        switches.next().unwrap_or(Loc::NONE)
    }

    fn innermost_switch(&mut self) -> Option<&mut OpenSwitch> {
        let func = self.func.as_mut()?;
        func.jumps.breakables.iter_mut().rev().find_map(|breakable| match breakable {
            Breakable::Switch(open) => Some(&mut **open),
            Breakable::Loop => None,
        })
    }

    /// Whether a label of the innermost switch may stand here; reports if not.
    fn check_switch_label(&mut self, loc: Loc) -> bool {
        let Some(from) = self.innermost_switch().map(|open| open.place) else { return true };
        let Some(func) = &self.func else { return true };
        for decl in func.jumps.skipped(from, func.jumps.place) {
            let decl = &self.hir.decls[decl];
            let start = self.innermost_switch_loc();
            let report = self.diags.report(&warn::SWITCH_SKIPS_INITIALIZATION, loc);
            let report = report.note(&warn::SWITCH_STARTS, start, &[]);
            report.note(&msg::NAMED_DECLARED_HERE, decl.loc, &[&decl.name]).emit();
        }
        match func.jumps.entered(from, func.jumps.place) {
            None | Some(Barrier::Initialized(_)) => true,
            Some(Barrier::VariablyModified(_)) => {
                self.diags.report(&msg::SWITCH_INTO_VARIABLY_MODIFIED, loc).emit();
                false
            }
            Some(Barrier::StmtExpr) => {
                self.diags.report(&msg::SWITCH_LABEL_IN_STMT_EXPR, loc).emit();
                false
            }
        }
    }

    /// `case low:` or GNU `case low ... high:`, at the colon; none if in error or empty.
    pub fn act_on_case(&mut self, low: ExprId, high: Option<ExprId>, loc: Loc) -> Option<CaseId> {
        if self.innermost_switch().is_none() {
            self.diags.report(&msg::CASE_OUTSIDE_SWITCH, loc).emit();
            return None;
        }
        let low = self.case_value(low)?;
        let high = match high {
            Some(high) => self.case_value(high)?,
            None => low,
        };
        if !self.check_switch_label(loc) {
            return None;
        }
        if low > high {
            self.diags.report(&msg::EMPTY_CASE_RANGE, loc).emit();
            return None;
        }
        let open = self.innermost_switch()?;
        if open.ty == Ty::ERROR {
            return None;
        }
        let clash = open.cases.range(..=high).next_back().filter(|(_, (end, _))| *end >= low).map(|(_, &(_, at))| at);
        if let Some(first) = clash {
            let info = if low == high { &msg::DUPLICATE_CASE } else { &msg::OVERLAPPING_CASE };
            self.diags.report(info, loc).note(&msg::PREVIOUSLY_USED_HERE, first, &[]).emit();
            return None;
        }
        open.cases.insert(low, (high, loc));
        let switch = open.id;
        let case = self.hir.cases.push(CaseLabel { low, high });
        self.hir.switches[switch].cases.push(case);
        Some(case)
    }

    /// The value of a label, converted to the type of the switch.
    fn case_value(&mut self, e: ExprId) -> Option<i128> {
        let value = self.int_const(e, IntConstUse::CaseLabel)?;
        let from_signed = self.hir.types.is_signed(self.hir.ty(e));
        let ty = self.innermost_switch()?.ty;
        if ty == Ty::ERROR {
            return Some(0);
        }
        let (width, signed) = (self.hir.types.int_width(ty)?, self.hir.types.is_signed(ty));
        let value = value.resize(width, from_signed);
        if width > 128 && value.resize(128, true).resize(width, true) != value {
            let what = "a case label of more than 128 bits";
            self.diags.report(&diag::decl::UNSUPPORTED, self.hir.loc(e)).arg(what).emit();
            return None;
        }
        Some(value.resize(128, signed).low_u128() as i128)
    }

    /// The statement after `case`.
    pub fn finish_case(&mut self, case: Option<CaseId>, body: StmtId, loc: Loc) -> StmtId {
        match case {
            Some(case) => self.hir.add_stmt(Stmt::Case(case, body), loc),
            None => body,
        }
    }

    /// `default:`, at the colon; false if in error.
    pub fn act_on_default(&mut self, loc: Loc) -> bool {
        let Some(open) = self.innermost_switch() else {
            self.diags.report(&msg::DEFAULT_OUTSIDE_SWITCH, loc).emit();
            return false;
        };
        if let Some(first) = open.default {
            let report = self.diags.report(&msg::MULTIPLE_DEFAULTS, loc);
            report.note(&msg::FIRST_DEFAULT, first, &[]).emit();
            return false;
        }
        open.default = Some(loc);
        let switch = open.id;
        if !self.check_switch_label(loc) {
            return false;
        }
        self.hir.switches[switch].has_default = true;
        true
    }

    /// The statement after `default`.
    pub fn finish_default(&mut self, ok: bool, body: StmtId, loc: Loc) -> StmtId {
        if ok { self.hir.add_stmt(Stmt::Default(body), loc) } else { body }
    }

    /// `break;`
    pub fn act_on_break(&mut self, loc: Loc) -> StmtId {
        if self.func.as_ref().is_some_and(|func| func.jumps.breakables.is_empty()) {
            self.diags.report(&msg::BREAK_OUTSIDE, loc).emit();
            return self.hir.add_stmt(Stmt::Null, loc);
        }
        self.hir.add_stmt(Stmt::Break, loc)
    }

    /// `continue;`
    pub fn act_on_continue(&mut self, loc: Loc) -> StmtId {
        let in_loop = |breakable: &Breakable| matches!(breakable, Breakable::Loop);
        if !self.func.as_ref().is_some_and(|func| func.jumps.breakables.iter().any(in_loop)) {
            self.diags.report(&msg::CONTINUE_OUTSIDE, loc).emit();
            return self.hir.add_stmt(Stmt::Null, loc);
        }
        self.hir.add_stmt(Stmt::Continue, loc)
    }

    /// `return;` or `return e;`
    pub fn act_on_return(&mut self, e: Option<ExprId>, loc: Loc) -> StmtId {
        let Some(func) = &self.func else { return self.hir.add_stmt(Stmt::Null, loc) };
        let (ret, decl) = (func.return_ty, func.decl);
        if self.hir.decls[decl].attrs.as_ref().is_some_and(|attrs| attrs.noreturn) {
            self.diags.report(&msg::NORETURN_RETURNS, loc).emit();
        }
        let returns_void = self.hir.types.is_void(ret);
        let declared_at = self.hir.decls[decl].loc;
        let Some(e) = e else {
            if !returns_void && self.lang.c99() && !self.hir.types.is_error(ret) {
                let report = self.diags.report(&msg::RETURN_WITHOUT_VALUE, loc);
                report.note(&msg::DECLARED_HERE, declared_at, &[]).emit();
            }
            return self.hir.add_stmt(Stmt::Return(None), loc);
        };
        let at = self.hir.loc(e);
        if returns_void {
            let value = self.decay_and_load(e);
            match self.hir.types.kind(self.hir.ty(value)) {
                TypeKind::Error => {}
                TypeKind::Void => self.diags.report(&msg::RETURN_VOID_EXPRESSION, at).emit(),
                _ => {
                    let report = self.diags.report(&msg::RETURN_VALUE_IN_VOID, at);
                    report.note(&msg::DECLARED_HERE, declared_at, &[]).emit();
                }
            }
            let evaluate = self.hir.add_stmt(Stmt::Expr(value), loc);
            let leave = self.hir.add_stmt(Stmt::Return(None), loc);
            return self.act_on_compound(&[evaluate, leave], loc);
        }
        let value = self.convert_for_assignment(e, ret, AssignContext::Return, at);
        if self.is_poison(value) {
            return self.hir.add_stmt(Stmt::Return(None), loc);
        }
        self.warn_local_address(value, at);
        self.warn_sequence(value);
        self.hir.add_stmt(Stmt::Return(Some(value)), loc)
    }

    /// `-Wreturn-local-addr`
    fn warn_local_address(&mut self, value: ExprId, loc: Loc) {
        let mut e = value;
        while let Expr::Cast(CastKind::NoOp, inner) = self.hir.expr(e) {
            e = inner;
        }
        let (Expr::AddrOf(mut l) | Expr::Decay(mut l)) = self.hir.expr(e) else { return };
        while let Expr::Member { base, .. } = self.hir.expr(l) {
            l = base;
        }
        match self.hir.expr(l) {
            Expr::Decl(d) => {
                let decl = &self.hir.decls[d];
                let object = matches!(decl.kind, DeclKind::Var { .. } | DeclKind::Param);
                if object && decl.storage == Storage::Automatic {
                    self.diags.report(&msg::RETURN_LOCAL_ADDRESS, loc).arg("address of local variable").emit();
                }
            }
            Expr::CompoundLiteral(_) => {
                self.diags.report(&msg::RETURN_LOCAL_ADDRESS, loc).arg("address of local variable").emit();
            }
            _ => {}
        }
        if let Expr::LabelAddr(_) = self.hir.expr(e) {
            self.diags.report(&msg::RETURN_LOCAL_ADDRESS, loc).arg("address of label").emit();
        }
    }

    /// Where `fallthrough` stands: within a switch, before a label (C23 6.7.13.6p1).
    pub fn check_fallthrough(&mut self, labelled: bool, loc: Loc) {
        if self.innermost_switch().is_none() {
            self.diags.report(&dialect::FALLTHROUGH_OUTSIDE, loc).emit();
        } else if !labelled {
            self.report_stray_fallthrough(loc);
        }
    }

    /// `[[fallthrough]];`
    pub fn act_on_fallthrough(&mut self, loc: Loc) -> StmtId {
        self.hir.add_stmt(Stmt::Fallthrough, loc)
    }
}
