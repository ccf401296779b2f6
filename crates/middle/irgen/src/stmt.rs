//! Statements.

use crate::expr::{Rvalue, Shape};
use crate::func::{Cleanup, CleanupId, FuncGen, Jumpable, Local, PendingJump};
use abi::Passing;
use base::FastMap;
use hir::{CaseId, DeclId, DeclKind, Expr, ExprId, ForId, LabelId, Stmt, StmtId, Storage, SwitchId as HirSwitchId};
use ir::{Block, Intrinsic, MemFlags, SwitchCase, SwitchData, Type};

/// Larger objects are not said to begin their lives: they are hardly ever promoted.
const MOST_FRESH: u64 = 64;

/// A switch whose body is being made.
pub(crate) struct OpenSwitch {
    cases: FastMap<CaseId, Block>,
    default: Option<Block>,
}

impl FuncGen<'_, '_, '_> {
    pub(crate) fn stmt(&mut self, s: StmtId) {
        let hir = self.hir();
        self.b.loc = hir.stmt_loc(s);
        match hir.stmt(s) {
            Stmt::Null | Stmt::Fallthrough => {}
            Stmt::Expr(e) => {
                let mark = self.temps_used.len();
                self.discard(e);
                self.release_temps(mark);
            }
            Stmt::Compound(list) => {
                let outer = self.enter_scope(s);
                for inner in hir.stmt_list(list) {
                    self.stmt(inner);
                }
                self.leave_scope(outer);
            }
            Stmt::Decl(decl) => {
                let mark = self.temps_used.len();
                self.local_declaration(decl);
                self.release_temps(mark);
            }
            Stmt::VlaEval(vla) => self.eval_vla(vla),
            Stmt::If { cond, then, otherwise } => self.if_stmt(cond, then, otherwise),
            Stmt::Switch { value, body, info } => self.switch_stmt(value, body, info),
            Stmt::Case(case, inner) => {
                let block = match self.switches.last().and_then(|switch| switch.cases.get(&case)) {
                    Some(&block) => block,
                    None => self.b.func.new_block(),
                };
                self.fall_into(block);
                self.stmt(inner);
            }
            Stmt::Default(inner) => {
                let block = self.b.func.new_block();
                if let Some(switch) = self.switches.last_mut() {
                    switch.default = Some(block);
                }
                self.fall_into(block);
                self.stmt(inner);
            }
            Stmt::While(cond, body) => {
                let (head, inside, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
                self.fall_into(head);
                self.condition(cond, inside, end);
                self.b.start_block(inside);
                self.loop_body(body, end, head);
                self.b.jump(head, &[]);
                self.b.start_block(end);
            }
            Stmt::DoWhile(body, cond) => {
                let (inside, test, end) = (self.b.func.new_block(), self.b.func.new_block(), self.b.func.new_block());
                self.fall_into(inside);
                self.loop_body(body, end, test);
                self.fall_into(test);
                self.condition(cond, inside, end);
                self.b.start_block(end);
            }
            Stmt::For(parts) => self.for_stmt(s, parts),
            Stmt::Goto(label) => self.goto(label),
            Stmt::GotoIndirect(target) => {
                let address = self.scalar(target);
                let dispatch = match self.dispatch {
                    Some(block) => block,
                    None => {
                        let block = self.b.func.new_block();
                        self.b.func.add_param(block, self.b.pointer());
                        self.dispatch = Some(block);
                        block
                    }
                };
                self.b.jump(dispatch, &[address]);
            }
            Stmt::Label(label, inner) => {
                self.define_label(label);
                self.stmt(inner);
            }
            Stmt::Break => self.leave_statement(false),
            Stmt::Continue => self.leave_statement(true),
            Stmt::Return(value) => self.return_stmt(value),
            Stmt::Asm(asm) => {
                let mark = self.temps_used.len();
                self.asm_stmt(asm);
                self.release_temps(mark);
            }
        }
    }

    /// Goes on in `block`, which the current block falls into.
    pub(crate) fn fall_into(&mut self, block: Block) {
        if !self.b.is_terminated() {
            self.b.jump(block, &[]);
        }
        self.b.start_block(block);
    }

    fn enter_scope(&mut self, s: StmtId) -> CleanupId {
        self.open_debug_scope(s);
        self.cleanups
    }

    fn leave_scope(&mut self, outer: CleanupId) {
        if self.cleanups != outer {
            if !self.b.is_terminated() {
                self.run_cleanups(self.cleanups, outer);
            }
            self.cleanups = outer;
        }
        self.close_debug_scope();
    }

    /// The value of a statement expression: that of its last statement.
    pub(crate) fn stmt_expr(&mut self, body: StmtId) -> Rvalue {
        let hir = self.hir();
        let Stmt::Compound(list) = hir.stmt(body) else {
            self.stmt(body);
            return Rvalue::Void;
        };
        let outer = self.enter_scope(body);
        let mut result = Rvalue::Void;
        let last = hir.stmt_list(list).len().wrapping_sub(1);
        for (n, inner) in hir.stmt_list(list).enumerate() {
            if n == last {
                result = self.last_value(inner);
            } else {
                self.stmt(inner);
            }
        }
        self.leave_scope(outer);
        result
    }

    /// The value of the last statement of a statement expression; labels may stand before it.
    fn last_value(&mut self, s: StmtId) -> Rvalue {
        let hir = self.hir();
        match hir.stmt(s) {
            Stmt::Expr(e) => match self.shape(hir.ty(e)) {
                Shape::Void => {
                    self.discard(e);
                    Rvalue::Void
                }
                Shape::Scalar(_) | Shape::Complex => self.rvalue(e),
                Shape::Memory => {
                    // Copied, as the object may be reused when the scope ends.
                    let to = self.temp_for(hir.ty(e));
                    self.init_memory(to, e, hir.ty(e), false);
                    Rvalue::Memory(to)
                }
            },
            Stmt::Label(label, inner) => {
                self.define_label(label);
                self.last_value(inner)
            }
            _ => {
                self.stmt(s);
                Rvalue::Void
            }
        }
    }

    /// A full expression that decides.
    fn condition(&mut self, cond: ExprId, then: Block, otherwise: Block) {
        let mark = self.temps_used.len();
        self.branch(cond, then, otherwise);
        self.release_temps(mark);
    }

    fn if_stmt(&mut self, cond: ExprId, then: StmtId, otherwise: Option<StmtId>) {
        let (yes, end) = (self.b.func.new_block(), self.b.func.new_block());
        let no = if otherwise.is_some() { self.b.func.new_block() } else { end };
        self.condition(cond, yes, no);
        self.b.start_block(yes);
        self.stmt(then);
        if let Some(otherwise) = otherwise {
            if !self.b.is_terminated() {
                self.b.jump(end, &[]);
            }
            self.b.start_block(no);
            self.stmt(otherwise);
        }
        self.fall_into(end);
    }

    fn loop_body(&mut self, body: StmtId, break_to: Block, continue_to: Block) {
        let cleanups = self.cleanups;
        self.jumpables.push(Jumpable { break_to, continue_to: Some(continue_to), cleanups });
        self.stmt(body);
        self.jumpables.pop();
    }

    fn for_stmt(&mut self, s: StmtId, parts: ForId) {
        let hir = self.hir();
        let parts = &hir.fors[parts];
        let outer = self.enter_scope(s);
        if let Some(init) = parts.init {
            self.for_init(init);
        }
        let (head, inside) = (self.b.func.new_block(), self.b.func.new_block());
        let (step, end) = (self.b.func.new_block(), self.b.func.new_block());
        self.fall_into(head);
        match parts.cond {
            Some(cond) => self.condition(cond, inside, end),
            None => self.b.jump(inside, &[]),
        }
        self.b.start_block(inside);
        self.loop_body(parts.body, end, step);
        self.fall_into(step);
        if let Some(e) = parts.step {
            let mark = self.temps_used.len();
            self.discard(e);
            self.release_temps(mark);
        }
        self.b.jump(head, &[]);
        self.b.start_block(end);
        self.leave_scope(outer);
    }

    /// Declarations in a `for` belong to its scope, so a compound statement made of them opens none.
    fn for_init(&mut self, init: StmtId) {
        let hir = self.hir();
        match hir.stmt(init) {
            Stmt::Compound(list) => hir.stmt_list(list).for_each(|inner| self.stmt(inner)),
            _ => self.stmt(init),
        }
    }

    fn switch_stmt(&mut self, value: ExprId, body: StmtId, info: HirSwitchId) {
        let hir = self.hir();
        let mark = self.temps_used.len();
        let ty = hir.ty(value);
        let (value, fits) = match self.is_wide(ty) {
            true => {
                let (value, fits) = self.wide_switch_value(value);
                (value, Some(fits))
            }
            false => (self.scalar(value), None),
        };
        self.release_temps(mark);
        let loc = self.b.loc;
        let head = if self.b.is_terminated() {
            let block = self.b.func.new_block();
            self.b.start_block(block);
            block
        } else {
            self.b.block()
        };
        let info = &hir.switches[info];
        let (inside, end) = (self.b.func.new_block(), self.b.func.new_block());
        let cases = info.cases.iter().map(|&case| (case, self.b.func.new_block())).collect();
        self.switches.push(OpenSwitch { cases, default: None });
        let cleanups = self.cleanups;
        self.jumpables.push(Jumpable { break_to: end, continue_to: None, cleanups });
        // Statements before the first label are never reached, but may hold labels.
        self.b.start_block(inside);
        self.stmt(body);
        self.fall_into(end);
        self.jumpables.pop();
        let switch = self.switches.pop().expect("pushed above");
        let default = switch.default.unwrap_or(end);
        // The head ends in the table, now that all is known.
        self.b.switch_to(head);
        self.b.loc = loc;
        if let Some(fits) = fits {
            let dispatch = self.b.func.new_block();
            self.b.branch(fits, dispatch, &[], default, &[]);
            self.b.start_block(dispatch);
        }
        let width = self.b.func.ty(value).bits();
        let mask = if width == 128 { u128::MAX } else { (1 << width) - 1 };
        let mut table: Vec<SwitchCase> = Vec::with_capacity(info.cases.len());
        let signed = self.types().is_signed(ty);
        for case in &info.cases {
            let label = &hir.cases[*case];
            let (low, high) = (label.low as u128 & mask, label.high as u128 & mask);
            let dest = self.b.func.block_call(switch.cases[case], &[]);
            if low <= high {
                table.push(SwitchCase { low, high, dest });
            } else if signed {
                // A range over zero is two in unsigned order.
                table.push(SwitchCase { low, high: mask, dest });
                table.push(SwitchCase { low: 0, high, dest });
            }
        }
        table.sort_by_key(|case| case.low);
        match self.b.func.const_bits(value) {
            Some(bits) => {
                let found = table.iter().find(|case| case.low <= bits && bits <= case.high);
                let block = found.map_or(default, |case| self.b.func.dest_block(case.dest));
                self.b.jump(block, &[]);
            }
            None => {
                let default = self.b.func.block_call(default, &[]);
                self.b.switch(value, SwitchData { cases: table, default });
            }
        }
        self.b.switch_to(end);
    }

    fn leave_statement(&mut self, is_continue: bool) {
        let target = self.jumpables.iter().rev().find_map(|j| {
            let block = if is_continue { j.continue_to } else { Some(j.break_to) };
            block.map(|block| (block, j.cleanups))
        });
        let Some((block, cleanups)) = target else { return };
        self.run_cleanups(self.cleanups, cleanups);
        self.b.jump(block, &[]);
    }

    pub(crate) fn goto(&mut self, label: LabelId) {
        if self.outer_goto(label) {
            return;
        }
        let block = self.label(label);
        let cleanups = self.cleanups;
        match self.labels[&label].defined {
            Some(target) => {
                self.run_cleanups(cleanups, target);
                self.b.jump(block, &[]);
            }
            None if cleanups.is_none() => self.b.jump(block, &[]),
            None => {
                let from = self.b.func.new_block();
                let loc = self.b.loc;
                self.b.jump(from, &[]);
                let state = self.labels.get_mut(&label).expect("made above");
                state.pending.push(PendingJump { from, cleanups, loc });
            }
        }
    }

    fn define_label(&mut self, label: LabelId) {
        // Static data may hold the address, without a value of this function doing so.
        let taken = self.hir().labels[label].address_taken;
        let block = if taken { self.take_label(label) } else { self.label(label) };
        let cleanups = self.cleanups;
        let state = self.labels.get_mut(&label).expect("made above");
        state.defined = Some(cleanups);
        let pending = std::mem::take(&mut state.pending);
        if !pending.is_empty() {
            if !self.b.is_terminated() {
                self.b.jump(block, &[]);
            }
            for jump in pending {
                self.b.start_block(jump.from);
                self.b.loc = jump.loc;
                self.run_cleanups(jump.cleanups, cleanups);
                self.b.jump(block, &[]);
            }
            self.b.start_block(block);
        } else {
            self.fall_into(block);
        }
    }

    fn return_stmt(&mut self, value: Option<ExprId>) {
        if !self.expansions.is_empty() {
            self.return_from_expansion(value);
            return;
        }
        let Some(e) = value else {
            self.run_cleanups(self.cleanups, None);
            self.return_nothing();
            return;
        };
        let hir = self.hir();
        let ty = hir.ty(e);
        let passing = self.abi.ret.clone();
        match (self.shape(ty), passing) {
            (Shape::Void, _) | (_, Passing::Ignore | Passing::Reference(_)) => {
                self.discard(e);
                self.run_cleanups(self.cleanups, None);
                self.return_nothing();
            }
            (Shape::Scalar(as_ty), Passing::Pieces(pieces)) if pieces.len() == 1 && pieces[0].ty == as_ty => {
                let value = self.scalar(e);
                self.run_cleanups(self.cleanups, None);
                self.b.ret(&[value]);
            }
            (_, Passing::Pieces(pieces)) => {
                let value = self.rvalue(e);
                let place = self.materialise(value, ty);
                let values = self.load_pieces(place.ptr, &pieces, place.align);
                self.run_cleanups(self.cleanups, None);
                self.b.ret(&values);
            }
            (_, Passing::Memory(_)) => {
                let slot = self.ret_pointer.expect("a result in memory has a pointer");
                let value = self.rvalue(e);
                let address = self.b.slot(slot, 0);
                let pointer = self.b.load(self.b.pointer(), address, MemFlags::aligned(8));
                let place = self.whole(pointer, self.types().unqualified(ty));
                self.store_rvalue(place, value);
                self.run_cleanups(self.cleanups, None);
                let pointer = self.b.load(self.b.pointer(), address, MemFlags::aligned(8));
                self.b.ret(&[pointer]);
            }
        }
    }

    /// A declaration statement of a local object.
    fn local_declaration(&mut self, decl: DeclId) {
        let hir = self.hir();
        let data = &hir.decls[decl];
        if self.types().is_variable_size(data.ty) {
            self.declare_variable_size(decl);
        } else if !self.locals.contains_key(&decl) {
            self.declare_local(decl);
        } else if !self.expansions.is_empty() {
            // The slot is that of another copy of the body.
            self.declare_debug(decl);
        }
        match (hir.decls[decl].kind, self.g.lang.auto_init) {
            (DeclKind::Var { init: None, .. }, Some(byte)) => self.fill_local(decl, byte),
            (DeclKind::Var { init: None, .. }, None) => self.begin_life(decl),
            _ => self.initialise_local(decl),
        }
        if hir.decls[decl].attrs.as_deref().is_some_and(|attrs| attrs.cleanup.is_some()) {
            self.push_cleanup(Cleanup::Call(decl));
        }
    }

    /// `-ftrivial-auto-var-init`: fills an object that has no initialiser.
    fn fill_local(&mut self, decl: DeclId, byte: u8) {
        let data = &self.hir().decls[decl];
        if data.attrs.as_deref().is_some_and(|attrs| attrs.uninitialized || attrs.asm_label.is_some()) {
            return;
        }
        self.b.loc = data.loc;
        let place = self.decl_place(decl);
        let size = self.runtime_size(data.ty);
        let byte = self.b.int(Type::I8, u64::from(byte));
        self.b.mem_set(place.ptr, byte, size, MemFlags::aligned(place.align));
    }

    /// What an object held the last time its declaration was reached is no longer wanted: without saying so, a
    /// variable of a loop's body would live around the loop.
    fn begin_life(&mut self, decl: DeclId) {
        let data = &self.hir().decls[decl];
        let in_register = data.attrs.as_deref().is_some_and(|attrs| attrs.asm_label.is_some());
        let types = self.types();
        if self.g.lang.opt_level == 0
            || in_register
            || types.is_variable_size(data.ty)
            || types.quals(data.ty).contains(ctype::Quals::VOLATILE)
            || data.storage != Storage::Automatic
        {
            return;
        }
        let Some(size) = types.size_of(data.ty).filter(|size| (1..=MOST_FRESH).contains(size)) else { return };
        self.b.loc = data.loc;
        let place = self.decl_place(decl);
        let mem = MemFlags::aligned(place.align).with_fresh(true);
        match self.shape(data.ty) {
            Shape::Scalar(ty) if ty.bits() <= 128 && !ty.is_ptr() => {
                let zero = self.b.func.constant(ty, 0);
                self.b.store(place.ptr, zero, mem);
            }
            _ => {
                let (byte, len) = (self.b.int(Type::I8, 0), self.b.size(size));
                self.b.mem_set(place.ptr, byte, len, mem);
            }
        }
    }

    /// Gives a local object its slot.
    pub(crate) fn declare_local(&mut self, decl: DeclId) {
        self.guard_object(decl);
        let (size, align) = (self.object_size(decl), self.decl_align(decl));
        let (slot, at) = self.object_slot(decl, size, align);
        self.locals.insert(decl, Local::Slot(slot, at));
        self.declare_debug(decl);
    }

    fn declare_variable_size(&mut self, decl: DeclId) {
        let hir = self.hir();
        let ty = hir.decls[decl].ty;
        let save = self.new_slot(8, 8);
        let stack = self.b.intrinsic(Intrinsic::StackSave, &[], Some(self.b.pointer())).expect("has a result");
        let address = self.b.slot(save, 0);
        self.b.store(address, stack, MemFlags::aligned(8));
        self.push_cleanup(Cleanup::RestoreStack(save));
        let size = self.runtime_size(ty);
        let align = self.decl_align(decl).max(16);
        let align = self.b.size(u64::from(align));
        let pointer =
            self.b.intrinsic(Intrinsic::DynAlloca, &[size, align], Some(self.b.pointer())).expect("has a result");
        let (slot, at) = match self.locals.get(&decl) {
            Some(&Local::Indirect(slot, at)) => (slot, at),
            _ => self.object_slot(decl, 8, 8),
        };
        let address = self.b.slot(slot, at);
        self.b.store(address, pointer, MemFlags::aligned(8));
        self.locals.insert(decl, Local::Indirect(slot, at));
        self.note_stack_moved();
        self.declare_debug(decl);
    }

    pub(crate) fn initialise_local(&mut self, decl: DeclId) {
        let hir = self.hir();
        let DeclKind::Var { init: Some(init), .. } = hir.decls[decl].kind else { return };
        self.b.loc = hir.decls[decl].loc;
        let mut place = self.decl_place(decl);
        place.ty = hir.decls[decl].ty;
        if self.types().is_variable_size(place.ty) {
            // Only `{}` initialises an object of variable size.
            let (byte, len) = (self.b.int(Type::I8, 0), self.runtime_size(place.ty));
            let mem = self.mem(&place);
            self.b.mem_set(place.ptr, byte, len, mem);
            return;
        }
        self.initialise(place, init);
    }

    /// Whether an expression is the poison that an error left.
    pub(crate) fn is_poison(&self, e: ExprId) -> bool {
        matches!(self.hir().expr(e), Expr::Error)
    }
}
