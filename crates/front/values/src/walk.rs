//! The walk over a function in the order of execution.

use crate::Unit;
use crate::collect::{Changes, root};
use crate::env::{Env, Key};
use crate::value::{Allocation, Object, Pointer, Range, Target, Value};
use base::{FastMap, Symbol};
use ctype::{ArrayLen, Quals, RecordKind, Ty, TypeKind};
use hir::{
    BinaryOp, Builtin, CastKind, DeclId, DeclKind, Expr, ExprId, ExprListId, FuncDef, IncDec, Init, InitId, Stmt,
    StmtId, Storage, UnaryOp,
};
use source::Loc;
use std::rc::Rc;

/// Deepest nesting that is followed; beyond it the function is left alone.
const DEEPEST: u32 = 160;
/// Most nodes that are walked in one function, those of the functions that it calls included.
const MOST_STEPS: u32 = 400_000;
/// How many calls inside of each other are followed.
const MOST_CALLS: usize = 3;

/// Walks a function and reports what is wrong.
pub(crate) fn function(unit: &Unit<'_>, def: &FuncDef) {
    let mut walker = Walker {
        unit,
        env: Env::default(),
        escaped: FastMap::default(),
        contents: FastMap::default(),
        exposed: FastMap::default(),
        ended: FastMap::default(),
        freed_by: FastMap::default(),
        outliving: Vec::new(),
        subscripts: FastMap::default(),
        exits: Vec::new(),
        repeats: Vec::new(),
        switches: Vec::new(),
        returns: Vec::new(),
        followed: vec![def.decl],
        path: 0,
        quiet: 0,
        depth: 0,
        steps: 0,
        given_up: false,
        last: Value::Unknown,
        following: None,
        tested: FastMap::default(),
    };
    walker.returns.push(None);
    walker.statement(def.body);
    walker.check_outliving();
}

/// What is known while a function is walked.
pub(crate) struct Walker<'u, 'a> {
    pub(crate) unit: &'u Unit<'a>,
    pub(crate) env: Env,
    /// Objects whose address is known elsewhere.
    pub(crate) escaped: FastMap<DeclId, ()>,
    /// Initial contents of objects.
    pub(crate) contents: FastMap<DeclId, Option<Rc<[u8]>>>,
    /// Objects that code elsewhere knows the address of.
    exposed: FastMap<DeclId, ()>,
    /// Objects whose block has ended.
    pub(crate) ended: FastMap<DeclId, ()>,
    /// Which call freed an allocation.
    pub(crate) freed_by: FastMap<Allocation, (Symbol, Loc)>,
    /// Stores of addresses of locals to objects that outlive them: where, what, and the place of the store.
    pub(crate) outliving: Vec<(Key, DeclId, Loc)>,
    /// The index of each subscript that was evaluated, by the pointer.
    pub(crate) subscripts: FastMap<ExprId, Range>,
    /// What is known where `break` goes, for each open loop or switch; the same for `continue`.
    exits: Vec<Env>,
    repeats: Vec<Env>,
    /// What is known where the open switches begin.
    switches: Vec<Env>,
    /// What is known after `return`, for each function that is open.
    returns: Vec<Option<(Env, Value)>>,
    /// The functions that are open.
    pub(crate) followed: Vec<DeclId>,
    /// The calls on the way to the innermost of them, as [`Allocation`] has them.
    path: u64,
    /// Inside of a function that is followed: its own walk reports.
    quiet: u32,
    depth: u32,
    steps: u32,
    /// The function is too deep or too long.
    given_up: bool,
    /// The value of the last expression statement.
    last: Value,
    /// The statement behind the one that is walked.
    pub(crate) following: Option<StmtId>,
    /// Calls whose result is compared with zero and nothing else.
    pub(crate) tested: FastMap<ExprId, ()>,
}

/// An lvalue.
pub(crate) struct Place {
    /// Where it is.
    pub(crate) pointer: Pointer,
    /// The scalar or member that it certainly is.
    key: Option<Key>,
}

impl Walker<'_, '_> {
    /// Whether messages may be given at this point.
    pub(crate) fn may_report(&self) -> bool {
        self.quiet == 0 && !self.env.dead && !self.given_up
    }

    fn too_deep(&mut self) -> bool {
        self.steps += 1;
        self.given_up |= self.depth > DEEPEST || self.steps > MOST_STEPS;
        self.given_up
    }

    // ----- statements -----

    pub(crate) fn statement(&mut self, statement: StmtId) {
        if self.too_deep() {
            return;
        }
        self.depth += 1;
        self.statement_inside(statement);
        self.depth -= 1;
    }

    fn statement_inside(&mut self, statement: StmtId) {
        let hir = self.unit.hir;
        match hir.stmt(statement) {
            Stmt::Null | Stmt::Fallthrough => {}
            Stmt::Expr(e) => self.last = self.value(e),
            Stmt::Compound(list) => {
                let behind = self.following;
                let mut rest = hir.stmt_list(list).peekable();
                while let Some(inner) = rest.next() {
                    self.following = rest.peek().copied().or(behind);
                    self.statement(inner);
                }
                self.following = behind;
                for inner in hir.stmt_list(list) {
                    if let Stmt::Decl(decl) = hir.stmt(inner) {
                        self.ended.insert(decl, ());
                    }
                }
            }
            Stmt::Decl(decl) => self.declaration(decl),
            Stmt::VlaEval(vla) => self.variable_length(hir.vlas[vla].len),
            Stmt::If { cond, then, otherwise } => {
                let (yes, no) = self.branch(cond);
                self.env = yes;
                self.statement(then);
                let after = std::mem::replace(&mut self.env, no);
                if let Some(otherwise) = otherwise {
                    self.statement(otherwise);
                }
                self.env = std::mem::take(&mut self.env).join(after);
            }
            Stmt::Switch { value, body, info } => {
                self.value(value);
                let head = std::mem::replace(&mut self.env, dead());
                self.switches.push(head.clone());
                self.exits.push(dead());
                self.statement(body);
                self.switches.pop();
                let exit = self.exits.pop().unwrap_or_default();
                self.env = std::mem::take(&mut self.env).join(exit);
                if !hir.switches[info].has_default {
                    // An enumeration whose values are all cases is left this way, too, as far as C says.
                    self.env = std::mem::take(&mut self.env).join(head);
                }
            }
            Stmt::Case(_, body) | Stmt::Default(body) => {
                let head = self.switches.last().cloned().unwrap_or_default();
                self.env = std::mem::take(&mut self.env).join(head);
                self.statement(body);
            }
            Stmt::While(cond, body) => self.loop_of(Some(cond), None, body, true),
            Stmt::DoWhile(body, cond) => self.loop_of(Some(cond), None, body, false),
            Stmt::For(parts) => {
                let parts = &hir.fors[parts];
                if let Some(init) = parts.init {
                    self.statement(init);
                }
                self.loop_of(parts.cond, parts.step, parts.body, true);
            }
            Stmt::Goto(_) => self.env = dead(),
            Stmt::GotoIndirect(target) => {
                self.value(target);
                self.env = dead();
            }
            Stmt::Label(_, body) => {
                // Control comes from anywhere.
                self.env.clear();
                self.statement(body);
            }
            Stmt::Break => {
                let here = std::mem::replace(&mut self.env, dead());
                if let Some(exit) = self.exits.last_mut() {
                    *exit = std::mem::take(exit).join(here);
                }
            }
            Stmt::Continue => {
                let here = std::mem::replace(&mut self.env, dead());
                if let Some(again) = self.repeats.last_mut() {
                    *again = std::mem::take(again).join(here);
                }
            }
            Stmt::Return(value) => {
                let result = value.map_or(Value::Unknown, |value| self.value(value));
                if let Some(value) = value {
                    self.check_return(value, &result, hir.stmt_loc(statement));
                }
                self.check_outliving();
                let here = std::mem::replace(&mut self.env, dead());
                if let Some(slot) = self.returns.last_mut()
                    && !here.dead
                {
                    *slot = Some(match slot.take() {
                        Some((env, known)) => (env.join(here), known.join(&result)),
                        None => (here, result),
                    });
                }
            }
            Stmt::Asm(asm) => {
                let data = &hir.asms[asm];
                for input in &data.inputs {
                    if let Some(decl) = root(hir, input.expr) {
                        self.escaped.insert(decl, ());
                        self.env.change(decl);
                    }
                }
                for output in &data.outputs {
                    let place = self.place(output.expr);
                    self.store(&place, Value::Unknown);
                }
                self.disturb();
                if !data.labels.is_empty() {
                    self.env.clear();
                }
            }
        }
    }

    fn declaration(&mut self, decl: DeclId) {
        let hir = self.unit.hir;
        self.env.forget(decl);
        self.ended.remove(&decl);
        let DeclKind::Var { init: Some(init), .. } = hir.decls[decl].kind else { return };
        match &hir.inits[init] {
            Init::Value(e) => {
                let value = self.value(*e);
                if hir.types.is_scalar(hir.decls[decl].ty) {
                    self.env.set((decl, 0), value);
                }
            }
            Init::List { .. } => self.initializer(init, Some(decl)),
        }
        self.env.initialize(decl);
    }

    fn initializer(&mut self, init: InitId, decl: Option<DeclId>) {
        let hir = self.unit.hir;
        match &hir.inits[init] {
            Init::Value(e) => {
                self.value(*e);
            }
            Init::List { entries, .. } => {
                for entry in entries {
                    let value = self.value(entry.value);
                    if let Some(decl) = decl
                        && entry.bits.is_none()
                        && entry.repeat == 1
                        && hir.types.is_scalar(entry.ty)
                        && entries.len() <= 64
                    {
                        self.env.set((decl, entry.offset), value);
                    }
                }
            }
        }
    }

    fn variable_length(&mut self, len: ExprId) {
        let value = self.value(len);
        self.check_array_length(&value, self.unit.hir.loc(len));
    }

    fn loop_of(&mut self, cond: Option<ExprId>, step: Option<ExprId>, body: StmtId, tests_first: bool) {
        let hir = self.unit.hir;
        let mut changes = Changes::default();
        changes.statement(hir, body, self.depth);
        [cond, step].into_iter().flatten().for_each(|e| changes.expr(hir, e, self.depth));
        if changes.labels {
            self.env.clear();
        }
        for &decl in changes.addressed.keys() {
            self.escaped.insert(decl, ());
        }
        for (&decl, &counts_up) in &changes.stored {
            let start = self.env.get((decl, 0)).and_then(Value::range);
            let all = Range::of_type(&hir.types, hir.decls[decl].ty);
            self.env.forget(decl);
            if let (true, Some(start), Some(all)) = (counts_up, start, all)
                && !self.escaped.contains_key(&decl)
            {
                self.env.set((decl, 0), Value::Int(Range::new(start.low, all.high)));
            }
        }
        if changes.reaches_out {
            self.disturb();
        }
        self.exits.push(dead());
        self.repeats.push(dead());
        let mut left = dead();
        if let (true, Some(cond)) = (tests_first, cond) {
            let (yes, no) = self.branch(cond);
            (self.env, left) = (yes, no);
        }
        self.statement(body);
        let again = self.repeats.pop().unwrap_or_default();
        self.env = std::mem::take(&mut self.env).join(again);
        if let Some(step) = step {
            self.value(step);
        }
        if let (false, Some(cond)) = (tests_first, cond) {
            let (_, no) = self.branch(cond);
            left = no;
        }
        let exit = self.exits.pop().unwrap_or_default();
        self.env = left.join(exit);
    }

    /// Code elsewhere may change what it can reach.
    pub(crate) fn disturb(&mut self) {
        self.env.forget_reachable(self.unit.hir, &self.escaped);
        self.env.change_all(&self.exposed);
    }

    // ----- conditions -----

    /// Evaluates a condition; what is known if it holds, and if it does not.
    fn branch(&mut self, e: ExprId) -> (Env, Env) {
        if self.too_deep() {
            return (Env::default(), Env::default());
        }
        self.depth += 1;
        let split = self.branch_inside(e);
        self.depth -= 1;
        split
    }

    fn branch_inside(&mut self, e: ExprId) -> (Env, Env) {
        let hir = self.unit.hir;
        self.note_test(e);
        match hir.expr(e) {
            Expr::Unary(UnaryOp::LogNot, inner) => {
                let (yes, no) = self.branch(inner);
                (no, yes)
            }
            Expr::Binary(BinaryOp::LogAnd, l, r) => {
                let (yes, no) = self.branch(l);
                self.env = yes;
                let (both, only) = self.branch(r);
                (both, no.join(only))
            }
            Expr::Binary(BinaryOp::LogOr, l, r) => {
                let (yes, no) = self.branch(l);
                self.env = no;
                let (other, none) = self.branch(r);
                (yes.join(other), none)
            }
            Expr::Cast(CastKind::ToBool | CastKind::IntToInt, inner) if is_truth(hir, inner) => self.branch(inner),
            Expr::Builtin { builtin: Builtin::Expect | Builtin::ExpectWithProbability, args } => {
                match hir.expr_list(args).next() {
                    Some(first) => match hir.expr(first) {
                        Expr::Cast(CastKind::IntToInt, inner) => self.branch(inner),
                        _ => self.branch(first),
                    },
                    None => (self.env.clone(), std::mem::take(&mut self.env)),
                }
            }
            Expr::Binary(op, l, r) if op.is_comparison() => {
                self.note_comparison(op, l, r);
                let (a, b) = (self.value(l), self.value(r));
                let mut yes = self.env.clone();
                let mut no = std::mem::take(&mut self.env);
                match (&a, &b) {
                    (Value::Int(x), Value::Int(y)) => {
                        match x.operate(op, *y).and_then(Range::single) {
                            Some(1) => no.dead = true,
                            Some(0) => yes.dead = true,
                            _ => {}
                        }
                        self.refine(&mut yes, l, *x, op, *y);
                        self.refine(&mut yes, r, *y, swapped(op), *x);
                        self.refine(&mut no, l, *x, negated(op), *y);
                        self.refine(&mut no, r, *y, swapped(negated(op)), *x);
                    }
                    (Value::Pointer(p), Value::Pointer(q)) if p.is_null() || q.is_null() => {
                        let (e, pointer) = if q.is_null() { (l, p) } else { (r, q) };
                        let (null, some) = if op == BinaryOp::Eq { (&mut yes, &mut no) } else { (&mut no, &mut yes) };
                        if matches!(op, BinaryOp::Eq | BinaryOp::Ne) {
                            self.refine_pointer(null, some, e, pointer);
                        }
                    }
                    _ => {
                        if is_same_place(&a, &b) {
                            yes.dead |= op == BinaryOp::Ne;
                            no.dead |= op == BinaryOp::Eq;
                        }
                        if let (Value::Pointer(q), BinaryOp::Eq | BinaryOp::Ne) = (&b, op)
                            && q.is_null()
                        {
                            let (null, some) =
                                if op == BinaryOp::Eq { (&mut yes, &mut no) } else { (&mut no, &mut yes) };
                            self.refine_pointer(null, some, l, &Pointer::unknown());
                        }
                        // Not equal to the only place that the other points to.
                        if let (Value::Pointer(p), BinaryOp::Eq | BinaryOp::Ne) = (&a, op)
                            && let Some(other) = Walker::only_target(&b)
                            && let Some(key) = self.key_of_value(l, Range::one(0))
                            && other.offset.single().is_some()
                        {
                            let mut rest = p.clone();
                            rest.targets.retain(|t| t.object != other.object || t.offset != other.offset);
                            rest.open |= rest.targets.is_empty();
                            let unequal = if op == BinaryOp::Eq { &mut no } else { &mut yes };
                            unequal.set(key, Value::Pointer(rest));
                        }
                    }
                }
                (yes, no)
            }
            _ => {
                let value = self.value(e);
                let mut yes = self.env.clone();
                let mut no = std::mem::take(&mut self.env);
                match &value {
                    Value::Int(range) => {
                        if range.single() == Some(0) {
                            yes.dead = true;
                        } else if range.low > 0 || range.high < 0 {
                            no.dead = true;
                        } else {
                            self.refine(&mut yes, e, *range, BinaryOp::Ne, Range::one(0));
                            self.refine(&mut no, e, *range, BinaryOp::Eq, Range::one(0));
                        }
                    }
                    Value::Pointer(pointer) => self.refine_pointer(&mut no, &mut yes, e, pointer),
                    Value::Unknown if hir.types.is_pointer(hir.ty(e)) => {
                        self.refine_pointer(&mut no, &mut yes, e, &Pointer::unknown());
                    }
                    Value::Unknown => {}
                }
                (yes, no)
            }
        }
    }

    /// Writes down what a comparison tells about an operand.
    fn refine(&self, env: &mut Env, e: ExprId, known: Range, op: BinaryOp, other: Range) {
        if env.dead {
            return;
        }
        let mut range = known;
        match op {
            BinaryOp::Lt => range.high = range.high.min(other.high.saturating_sub(1)),
            BinaryOp::Le => range.high = range.high.min(other.high),
            BinaryOp::Gt => range.low = range.low.max(other.low.saturating_add(1)),
            BinaryOp::Ge => range.low = range.low.max(other.low),
            BinaryOp::Eq => range = Range::new(range.low.max(other.low), range.high.min(other.high)),
            BinaryOp::Ne => {
                if other.single() == Some(range.low) {
                    range.low += 1;
                }
                if other.single() == Some(range.high) {
                    range.high -= 1;
                }
            }
            _ => return,
        }
        if range.low > range.high {
            env.dead = true;
            return;
        }
        if range == known {
            return;
        }
        if let Some(key) = self.key_of_value(e, known) {
            env.set(key, Value::Int(range));
        }
    }

    fn refine_pointer(&self, null: &mut Env, some: &mut Env, e: ExprId, pointer: &Pointer) {
        if !pointer.open {
            let nulls = pointer.targets.iter().filter(|target| target.object == Object::Null).count();
            if nulls == 0 && !pointer.targets.is_empty() && pointer.targets.iter().all(|t| is_never_null(&t.object)) {
                null.dead = true;
            } else if nulls == pointer.targets.len() {
                some.dead = true;
            }
        }
        let Some(key) = self.key_of_value(e, Range::one(0)) else { return };
        null.set(key, Value::Pointer(Pointer::to(Object::Null)));
        let mut rest = pointer.clone();
        rest.targets.retain(|target| target.object != Object::Null);
        rest.open |= rest.targets.is_empty();
        some.set(key, Value::Pointer(rest));
    }

    /// The object whose value an expression is, if a conversion does not change it.
    fn key_of_value(&self, e: ExprId, known: Range) -> Option<Key> {
        let hir = self.unit.hir;
        let mut e = e;
        loop {
            match hir.expr(e) {
                Expr::Cast(CastKind::IntToInt, inner) => {
                    let all = Range::of_type(&hir.types, hir.ty(inner))?;
                    if !known.within(all) {
                        return None;
                    }
                    e = inner;
                }
                Expr::Cast(CastKind::NoOp, inner) => e = inner,
                Expr::Assign(l, _) | Expr::Load(l) => return self.key_of(l),
                Expr::IncDec(IncDec::PreInc | IncDec::PreDec, l) => return self.key_of(l),
                _ => return None,
            }
        }
    }

    /// The scalar or member that an lvalue is, if no evaluation is needed to tell.
    fn key_of(&self, l: ExprId) -> Option<Key> {
        let hir = self.unit.hir;
        let (mut e, mut offset) = (l, 0);
        if !hir.types.is_scalar(hir.ty(l)) || hir.types.quals(hir.ty(l)).contains(Quals::VOLATILE) {
            return None;
        }
        loop {
            match hir.expr(e) {
                Expr::Decl(decl) => {
                    let object = matches!(hir.decls[decl].kind, DeclKind::Var { .. } | DeclKind::Param);
                    return object.then_some((decl, offset));
                }
                Expr::Member { base, field } => {
                    let record = hir.types.record(hir.types.as_record(hir.ty(base))?);
                    let field = record.fields.get(field as usize)?;
                    if record.kind == RecordKind::Union || field.bit_width.is_some() || !record.segments.is_empty() {
                        return None;
                    }
                    offset += field.offset;
                    e = base;
                }
                _ => return None,
            }
        }
    }

    // ----- places -----

    /// Evaluates an lvalue.
    pub(crate) fn place(&mut self, l: ExprId) -> Place {
        if self.too_deep() {
            return Place { pointer: Pointer::unknown(), key: None };
        }
        self.depth += 1;
        let place = self.place_inside(l);
        self.depth -= 1;
        place
    }

    fn place_inside(&mut self, l: ExprId) -> Place {
        let hir = self.unit.hir;
        let key = self.key_of(l);
        let pointer = match hir.expr(l) {
            Expr::Decl(decl) => match hir.decls[decl].kind {
                DeclKind::Var { .. } | DeclKind::Param => Pointer::to(Object::Declared(decl)),
                _ => Pointer::unknown(),
            },
            Expr::String(string) => Pointer::to(Object::Literal(string)),
            Expr::CompoundLiteral(decl) => {
                self.declaration(decl);
                Pointer::to(Object::Declared(decl))
            }
            Expr::Member { base, field } => {
                let mut pointer = self.place(base).pointer;
                let Some(id) = hir.types.as_record(hir.ty(base)) else {
                    return Place { pointer: Pointer::unknown(), key: None };
                };
                let record = hir.types.record(id);
                let Some(data) = record.fields.get(field as usize).filter(|_| record.segments.is_empty()) else {
                    return Place { pointer: Pointer::unknown(), key: None };
                };
                pointer = pointer.moved(Range::one(i128::from(data.offset)));
                let last = field as usize + 1 == record.fields.len() || record.kind == RecordKind::Union;
                let part = match hir.types.kind(data.ty) {
                    TypeKind::Array { len: ArrayLen::Const(len), .. } if !last || len > 1 => hir.types.size_of(data.ty),
                    _ => None,
                };
                for target in &mut pointer.targets {
                    target.part = match (target.offset.single(), part) {
                        (Some(start), Some(size)) => Some((start, start + i128::from(size))),
                        _ => None,
                    };
                }
                pointer
            }
            Expr::Deref(pointer) => {
                let array = self.subscripted_array(pointer);
                let known = self.value(pointer);
                let mut known = known.pointer().cloned().unwrap_or_else(Pointer::unknown);
                known.targets.retain(|target| target.object != Object::Null);
                if array && let TypeKind::Array { .. } = hir.types.kind(hir.ty(l)) {
                    let size = hir.types.size_of(hir.ty(l)).map(i128::from);
                    for target in &mut known.targets {
                        target.part = target.offset.single().zip(size).map(|(start, size)| (start, start + size));
                    }
                }
                known
            }
            Expr::VectorElem { base, index } => {
                self.value(index);
                self.place(base).pointer
            }
            Expr::Unary(UnaryOp::Real | UnaryOp::Imag, base) => self.place(base).pointer,
            _ => {
                self.value(l);
                Pointer::unknown()
            }
        };
        Place { pointer, key }
    }

    /// Whether a pointer is an element of an array that is named there.
    fn subscripted_array(&self, pointer: ExprId) -> bool {
        match self.unit.hir.expr(pointer) {
            Expr::Binary(BinaryOp::PtrAdd, base, _) => matches!(self.unit.hir.expr(base), Expr::Decay(_)),
            Expr::Decay(_) => true,
            _ => false,
        }
    }

    fn load(&mut self, l: ExprId, ty: Ty) -> Value {
        let hir = self.unit.hir;
        let place = self.place(l);
        self.check_access(l, &place.pointer, false, hir.loc(l));
        let unknown = self.any_of(ty);
        let Some(key) = place.key else { return unknown };
        if hir.types.quals(hir.ty(l)).contains(Quals::VOLATILE) {
            return unknown;
        }
        if let Some(known) = self.env.get(key) {
            return known.clone();
        }
        let decl = &hir.decls[key.0];
        if decl.storage == Storage::Static
            && hir.types.quals(decl.ty).contains(Quals::CONST)
            && key.1 == 0
            && let DeclKind::Var { init: Some(init), .. } = decl.kind
            && let Init::Value(e) = hir.inits[init]
            && matches!(hir.expr(e), Expr::Int(_) | Expr::Decay(_) | Expr::AddrOf(_) | Expr::Cast(..))
        {
            return self.value(e);
        }
        unknown
    }

    /// What is known of any value of a type.
    fn any_of(&self, ty: Ty) -> Value {
        match Range::of_type(&self.unit.hir.types, ty) {
            Some(all) if self.unit.hir.types.is_integer(ty) => Value::Int(all),
            _ => Value::Unknown,
        }
    }

    fn store(&mut self, place: &Place, value: Value) {
        let hir = self.unit.hir;
        if place.key.is_none_or(|key| hir.decls[key.0].storage != Storage::Automatic) {
            self.pass(&value);
        }
        if let Some(key) = place.key {
            self.env.change(key.0);
            self.env.set(key, value);
            return;
        }
        if place.pointer.open {
            self.disturb();
            self.env.change_all(&self.escaped);
        }
        for target in &place.pointer.targets {
            if let Object::Declared(decl) = target.object {
                if hir.types.is_scalar(hir.decls[decl].ty) && target.offset.single() == Some(0) && !place.pointer.open {
                    self.env.change(decl);
                    self.env
                        .set((decl, 0), if place.pointer.targets.len() == 1 { value.clone() } else { Value::Unknown });
                } else {
                    self.env.forget(decl);
                }
            }
        }
    }

    // ----- values -----

    /// Evaluates an expression.
    pub(crate) fn value(&mut self, e: ExprId) -> Value {
        if self.too_deep() {
            return Value::Unknown;
        }
        self.depth += 1;
        let value = self.value_inside(e);
        self.depth -= 1;
        value
    }

    fn value_inside(&mut self, e: ExprId) -> Value {
        let hir = self.unit.hir;
        let ty = hir.ty(e);
        match hir.expr(e) {
            Expr::Int(bits) => {
                if hir.types.is_pointer(ty) {
                    return match bits {
                        0 => Value::Pointer(Pointer::to(Object::Null)),
                        _ => Value::Unknown,
                    };
                }
                match Range::of_type(&hir.types, ty) {
                    Some(all) if all.low < 0 => Value::Int(Range::one(i128::from(bits as i64))),
                    Some(_) => Value::Int(Range::one(i128::from(bits))),
                    None => Value::Unknown,
                }
            }
            Expr::Load(l) => self.load(l, ty),
            Expr::Decay(l) | Expr::AddrOf(l) => {
                if let Expr::Decl(decl) = hir.expr(l)
                    && matches!(hir.decls[decl].kind, DeclKind::Func { .. })
                {
                    return Value::Unknown;
                }
                let place = self.place(l);
                if let Expr::AddrOf(_) = hir.expr(e) {
                    self.check_address(l, &place.pointer, hir.loc(e));
                }
                if let Some(decl) = root(hir, l) {
                    self.escaped.insert(decl, ());
                }
                Value::Pointer(place.pointer)
            }
            Expr::Assign(l, r) => {
                let value = self.value(r);
                let place = self.place(l);
                self.check_access(l, &place.pointer, true, hir.loc(l));
                self.store(&place, value.clone());
                self.note_outliving(place.key, &value, hir.loc(e));
                value
            }
            Expr::CompoundAssign { op, lhs, rhs, computation } => {
                let right = self.value(rhs);
                let left = self.load(lhs, hir.ty(lhs));
                let value = match op {
                    BinaryOp::PtrAdd | BinaryOp::PtrSub => self.pointer_sum(op, &left, &right, hir.ty(lhs)),
                    _ => self.arithmetic(op, &left, &right, computation),
                };
                let value = self.converted(value, hir.ty(lhs));
                let place = self.place(lhs);
                self.store(&place, value.clone());
                value
            }
            Expr::IncDec(step, l) => {
                let old = self.load(l, hir.ty(l));
                let ty = hir.ty(l);
                let one = Value::Int(Range::one(1));
                let up = matches!(step, IncDec::PreInc | IncDec::PostInc);
                let new = if hir.types.is_pointer(ty) {
                    self.pointer_sum(if up { BinaryOp::PtrAdd } else { BinaryOp::PtrSub }, &old, &one, ty)
                } else {
                    self.arithmetic(if up { BinaryOp::Add } else { BinaryOp::Sub }, &old, &one, ty)
                };
                let place = self.place(l);
                self.store(&place, new.clone());
                if matches!(step, IncDec::PreInc | IncDec::PreDec) { new } else { old }
            }
            Expr::Binary(BinaryOp::LogAnd | BinaryOp::LogOr, ..) | Expr::Unary(UnaryOp::LogNot, _) => {
                let (yes, no) = self.branch(e);
                let range = match (yes.dead, no.dead) {
                    (true, false) => Range::one(0),
                    (false, true) => Range::one(1),
                    _ => Range::new(0, 1),
                };
                self.env = yes.join(no);
                Value::Int(range)
            }
            Expr::Binary(op, l, r) => {
                self.note_comparison(op, l, r);
                let (a, b) = (self.value(l), self.value(r));
                match op {
                    BinaryOp::PtrAdd | BinaryOp::PtrSub => {
                        if let (Expr::Decay(_), Some(index)) = (hir.expr(l), b.range()) {
                            self.subscripts.insert(e, index.as_offset());
                        }
                        let sum = self.pointer_sum(op, &a, &b, hir.ty(l));
                        self.check_formed(&sum, self.loc(e));
                        sum
                    }
                    BinaryOp::PtrDiff => self.pointer_difference(&a, &b, hir.ty(l), ty),
                    _ if op.is_comparison() => match (a.range(), b.range()) {
                        (Some(x), Some(y)) => Value::Int(x.operate(op, y).unwrap_or(Range::new(0, 1))),
                        _ if is_same_place(&a, &b) && matches!(op, BinaryOp::Eq | BinaryOp::Ne) => {
                            Value::Int(Range::one(i128::from(op == BinaryOp::Eq)))
                        }
                        _ => Value::Int(Range::new(0, 1)),
                    },
                    _ => self.arithmetic(op, &a, &b, ty),
                }
            }
            Expr::Unary(op, inner) => {
                let value = self.value(inner);
                match (op, value.range(), Range::of_type(&hir.types, ty)) {
                    (UnaryOp::Neg, Some(range), Some(all)) => {
                        Value::Int(Range::new(-range.high, -range.low).convert(all))
                    }
                    (UnaryOp::BitNot, Some(range), Some(all)) => {
                        Value::Int(Range::new(-1 - range.high, -1 - range.low).convert(all))
                    }
                    _ => self.any_of(ty),
                }
            }
            Expr::Cast(kind, inner) => {
                let value = self.value(inner);
                match kind {
                    CastKind::NoOp => value,
                    CastKind::IntToInt => self.converted(value, ty),
                    CastKind::ToBool => match value.range() {
                        Some(range) if range.low > 0 || range.high < 0 => Value::Int(Range::one(1)),
                        Some(range) if range.single() == Some(0) => Value::Int(Range::one(0)),
                        _ => Value::Int(Range::new(0, 1)),
                    },
                    CastKind::IntToPtr if value.range().and_then(Range::single) == Some(0) => {
                        Value::Pointer(Pointer::to(Object::Null))
                    }
                    _ => self.any_of(ty),
                }
            }
            Expr::Cond(c, a, b) => {
                let (yes, no) = self.branch(c);
                let (yes_lives, no_lives) = (!yes.dead, !no.dead);
                self.env = yes;
                let first = self.value(a);
                let after = std::mem::replace(&mut self.env, no);
                let second = self.value(b);
                self.env = std::mem::take(&mut self.env).join(after);
                match (yes_lives, no_lives) {
                    (true, false) => first,
                    (false, true) => second,
                    _ => first.join(&second),
                }
            }
            Expr::Elvis(c, _, b) => {
                let (yes, no) = self.branch(c);
                self.env = no;
                self.value(b);
                self.env = std::mem::take(&mut self.env).join(yes);
                self.any_of(ty)
            }
            Expr::Comma(l, r) => {
                self.value(l);
                self.value(r)
            }
            Expr::StmtExpr(body) => {
                self.last = Value::Unknown;
                self.statement(body);
                std::mem::replace(&mut self.last, Value::Unknown)
            }
            Expr::Call { callee, args } => self.call(e, callee, args),
            Expr::Builtin { builtin, args } => self.builtin(e, builtin, args),
            Expr::VaArg(inner) => {
                self.value(inner);
                self.any_of(ty)
            }
            Expr::VlaEval(vla, inner) => {
                self.variable_length(hir.vlas[vla].len);
                self.value(inner)
            }
            Expr::MakeComplex(l, r) => {
                self.value(l);
                self.value(r);
                Value::Unknown
            }
            Expr::InitList(init) => {
                self.initializer(init, None);
                Value::Unknown
            }
            Expr::Member { .. } | Expr::Deref(_) | Expr::VectorElem { .. } | Expr::CompoundLiteral(_) => {
                if matches!(hir.expr(e), Expr::Member { .. } | Expr::Deref(_) | Expr::CompoundLiteral(_)) {
                    self.place(e);
                }
                Value::Unknown
            }
            Expr::Error | Expr::WideInt(_) | Expr::Float(_) | Expr::String(_) | Expr::Decl(_) => Value::Unknown,
            Expr::Opaque(_) | Expr::LabelAddr(_) | Expr::SizeofVla(_) => self.any_of(ty),
        }
    }

    fn converted(&self, value: Value, ty: Ty) -> Value {
        match (value, Range::of_type(&self.unit.hir.types, ty)) {
            (Value::Int(range), Some(all)) => Value::Int(range.convert(all)),
            (value @ Value::Pointer(_), _) => value,
            _ => self.any_of(ty),
        }
    }

    fn arithmetic(&self, op: BinaryOp, a: &Value, b: &Value, ty: Ty) -> Value {
        let Some(all) = Range::of_type(&self.unit.hir.types, ty) else { return Value::Unknown };
        match a.range().zip(b.range()).and_then(|(a, b)| a.operate(op, b)) {
            Some(range) if range.within(all) => Value::Int(range),
            // Signed overflow does not happen.
            Some(range) if all.low < 0 && !self.unit.lang.wrapv && range.low <= all.high && range.high >= all.low => {
                Value::Int(Range::new(range.low.max(all.low), range.high.min(all.high)))
            }
            Some(range) => Value::Int(range.convert(all)),
            None => Value::Int(all),
        }
    }

    fn pointer_sum(&self, op: BinaryOp, pointer: &Value, index: &Value, ty: Ty) -> Value {
        let types = &self.unit.hir.types;
        let Value::Pointer(pointer) = pointer else { return Value::Unknown };
        let size = match types.pointee(ty) {
            Some(to) => match types.kind(to) {
                TypeKind::Void | TypeKind::Function { .. } => Some(1),
                _ => types.size_of(to),
            },
            None => None,
        };
        let index = index.range().map_or(Range::ANY_OFFSET, Range::as_offset);
        let bytes = match size {
            Some(size) => index.mul(Range::one(i128::from(size))),
            None => Range::ANY_OFFSET,
        };
        Value::Pointer(pointer.moved(match op {
            BinaryOp::PtrSub => Range::one(0).sub(bytes),
            _ => bytes,
        }))
    }

    fn pointer_difference(&self, a: &Value, b: &Value, ty: Ty, result: Ty) -> Value {
        let types = &self.unit.hir.types;
        let size = types.pointee(ty).and_then(|to| types.size_of(to)).filter(|&size| size != 0);
        if let (Some(p), Some(q), Some(size)) = (a.pointer(), b.pointer(), size)
            && let ([x], [y]) = (&p.targets[..], &q.targets[..])
            && x.object == y.object
            && !p.open
            && !q.open
            && let Some(bytes) = x.offset.single().zip(y.offset.single()).map(|(x, y)| x - y)
        {
            return Value::Int(Range::one(bytes / i128::from(size)));
        }
        self.any_of(result)
    }

    // ----- calls -----

    fn builtin(&mut self, e: ExprId, builtin: Builtin, args: ExprListId) -> Value {
        let hir = self.unit.hir;
        if matches!(builtin, Builtin::ConstantP | Builtin::ObjectSize | Builtin::DynamicObjectSize) {
            return self.any_of(hir.ty(e));
        }
        let list: Vec<ExprId> = hir.expr_list(args).collect();
        let values: Vec<Value> = list.iter().map(|&arg| self.value(arg)).collect();
        match builtin {
            Builtin::Expect | Builtin::ExpectWithProbability | Builtin::AssumeAligned => {
                return values.into_iter().next().unwrap_or(Value::Unknown);
            }
            Builtin::Unreachable | Builtin::Trap | Builtin::Longjmp | Builtin::ReturnResult => self.env = dead(),
            Builtin::Alloca | Builtin::AllocaWithAlign => {
                let size = values.first().and_then(Value::range);
                self.check_alloca(size, hir.loc(e));
                let by = Symbol::intern("alloca");
                let call = self.allocation_at(e);
                return Value::Pointer(Pointer::to(Object::Allocated { call, size, by, on_stack: true }));
            }
            _ => {
                self.check_atomic(builtin, &list, &values, hir.loc(e));
                for value in &values {
                    self.pass(value);
                }
                self.disturb();
            }
        }
        self.any_of(hir.ty(e))
    }

    /// A pointer is passed to code that may write through it.
    pub(crate) fn pass(&mut self, value: &Value) {
        let Value::Pointer(pointer) = value else { return };
        for target in &pointer.targets {
            if let Object::Declared(decl) = target.object {
                self.escaped.insert(decl, ());
                self.exposed.insert(decl, ());
                self.env.change(decl);
            }
        }
    }

    fn call(&mut self, e: ExprId, callee: ExprId, args: ExprListId) -> Value {
        let hir = self.unit.hir;
        let decl = match hir.expr(callee) {
            Expr::Decay(f) | Expr::AddrOf(f) => match hir.expr(f) {
                Expr::Decl(decl) => Some(decl),
                _ => None,
            },
            // A pointer to a function may have attributes of its own.
            Expr::Load(l) => match hir.expr(l) {
                Expr::Decl(decl) if hir.decls[decl].attrs.as_ref().is_some_and(|a| a.alloc_size.is_some()) => {
                    Some(decl)
                }
                _ => None,
            },
            _ => None,
        };
        if decl.is_none() {
            self.value(callee);
        }
        let list: Vec<ExprId> = hir.expr_list(args).collect();
        let values: Vec<Value> = list.iter().map(|&arg| self.value(arg)).collect();
        let mut result = None;
        if let Some(decl) = decl {
            result = self.check_call(e, decl, &list, &values);
            if result.is_none()
                && let Some(&def) = self.unit.bodies.get(&decl)
                && self.followed.len() <= MOST_CALLS
                && !self.followed.contains(&decl)
                && def.params.len() == values.len()
            {
                return self.follow(e, def, values);
            }
        }
        let params = match hir.types.pointee(hir.ty(callee)).map(|ty| hir.types.kind(ty)) {
            Some(TypeKind::Function { params, prototype: true, .. }) => hir.types.list(params).to_vec(),
            _ => Vec::new(),
        };
        let attrs = decl.and_then(|decl| hir.decls[decl].attrs.as_deref());
        let reads_only = attrs.is_some_and(|attrs| attrs.pure_ || attrs.const_);
        for (n, value) in values.iter().enumerate() {
            let to_const = params
                .get(n)
                .and_then(|&param| hir.types.pointee(param))
                .is_some_and(|to| hir.types.quals_of_object(to).contains(Quals::CONST));
            if !to_const && !reads_only {
                self.pass(value);
            }
        }
        if !reads_only {
            self.disturb();
        }
        let name = decl.map(|decl| hir.decls[decl].name);
        let leaves = name.is_some_and(|name| {
            self.unit.lang.builtins && matches!(name.as_str(), "abort" | "exit" | "_exit" | "__builtin_abort")
        });
        if leaves || attrs.is_some_and(|attrs| attrs.noreturn) {
            self.env = dead();
        }
        result.unwrap_or_else(|| self.any_of(hir.ty(e)))
    }

    /// Walks a function at its call.
    fn follow(&mut self, call: ExprId, def: &FuncDef, values: Vec<Value>) -> Value {
        // Multiplying by an odd number keeps ways apart that have the same calls in another order.
        let path = self.path.wrapping_mul(0x9e37_79b9_7f4a_7c15).wrapping_add(u64::from(call.as_u32()) + 1);
        let path = std::mem::replace(&mut self.path, path);
        for (&param, value) in def.params.iter().zip(values) {
            self.env.forget(param);
            self.env.set((param, 0), value);
        }
        self.followed.push(def.decl);
        self.returns.push(None);
        self.quiet += 1;
        let loops = (std::mem::take(&mut self.exits), std::mem::take(&mut self.repeats));
        let switches = std::mem::take(&mut self.switches);
        self.statement(def.body);
        (self.exits, self.repeats) = loops;
        self.switches = switches;
        self.quiet -= 1;
        self.path = path;
        self.followed.pop();
        let end = std::mem::replace(&mut self.env, dead());
        let (env, value) = match self.returns.pop().flatten() {
            Some((env, value)) => (env.join(end), value),
            None => (end, Value::Unknown),
        };
        self.env = env;
        for &param in &def.params {
            self.env.forget(param);
        }
        let returns = match self.unit.hir.types.kind(self.unit.hir.decls[def.decl].ty) {
            TypeKind::Function { ret, .. } => ret,
            _ => Ty::VOID,
        };
        if value == Value::Unknown { self.any_of(returns) } else { value }
    }

    /// What a call allocates here.
    pub(crate) fn allocation_at(&self, call: ExprId) -> Allocation {
        Allocation { call, path: self.path }
    }

    /// A single target that a value certainly points to.
    pub(crate) fn only_target(value: &Value) -> Option<Target> {
        match value {
            Value::Pointer(Pointer { targets, open: false }) if targets.len() == 1 => Some(targets[0]),
            _ => None,
        }
    }

    /// Where a call or expression is for messages.
    pub(crate) fn loc(&self, e: ExprId) -> Loc {
        self.unit.hir.loc(e)
    }
}

fn dead() -> Env {
    let mut env = Env::default();
    env.dead = true;
    env
}

/// Whether two pointers certainly point to the same byte of a declared object.
fn is_same_place(a: &Value, b: &Value) -> bool {
    let (Some(a), Some(b)) = (Walker::only_target(a), Walker::only_target(b)) else { return false };
    matches!(a.object, Object::Declared(_))
        && a.object == b.object
        && a.offset.single().is_some()
        && a.offset == b.offset
}

fn is_never_null(object: &Object) -> bool {
    matches!(object, Object::Declared(_) | Object::Literal(_))
}

fn is_truth(hir: &hir::Hir, e: ExprId) -> bool {
    match hir.expr(e) {
        Expr::Binary(op, ..) => op.is_comparison() || matches!(op, BinaryOp::LogAnd | BinaryOp::LogOr),
        Expr::Unary(UnaryOp::LogNot, _) => true,
        _ => false,
    }
}

fn swapped(op: BinaryOp) -> BinaryOp {
    match op {
        BinaryOp::Lt => BinaryOp::Gt,
        BinaryOp::Gt => BinaryOp::Lt,
        BinaryOp::Le => BinaryOp::Ge,
        BinaryOp::Ge => BinaryOp::Le,
        other => other,
    }
}

fn negated(op: BinaryOp) -> BinaryOp {
    match op {
        BinaryOp::Lt => BinaryOp::Ge,
        BinaryOp::Gt => BinaryOp::Le,
        BinaryOp::Le => BinaryOp::Gt,
        BinaryOp::Ge => BinaryOp::Lt,
        BinaryOp::Eq => BinaryOp::Ne,
        BinaryOp::Ne => BinaryOp::Eq,
        other => other,
    }
}
