//! Functions made in place of their calls.
//!
//! Calls of `always_inline` functions vanish at every level. The body is made again from the typed
//! tree, inside the function being made: what only the tree knows (which object a pointer points
//! into, what the variable arguments are) is still at hand, so `__builtin_object_size`,
//! `__builtin_constant_p` and `__builtin_va_arg_pack` see through the call. Inlining for speed is a
//! matter of passes on the IR. See docs/decisions/always-inline.md.

use crate::ModuleGen;
use crate::expr::{Rvalue, Shape};
use crate::func::{CleanupId, FuncGen, Local};
use base::{FastMap, FastSet};
use ctype::{Quals, Ty, TypeKind};
use hir::eval::{ConstValue, Evaluator, Mode};
use hir::walk::{Node, for_each_node};
use hir::{Builtin, DeclId, DeclKind, Expr, ExprId, FuncDef, Hir, Init, InlineKind, Stmt, Storage};
use ir::{Block, Type, Value};

/// Instructions of one function beyond which nothing more is made in place.
const LARGEST: usize = 1 << 22;
/// How deep calls made in place may nest.
const DEEPEST: usize = 200;

/// A function whose calls are made in place.
#[derive(Copy, Clone)]
pub(crate) struct Body<'a> {
    def: &'a FuncDef,
    /// Why that cannot be done.
    obstacle: Option<&'static str>,
    /// Whether that must be done: else it is called where it cannot.
    required: bool,
}

/// A call whose function is being made in its place.
pub(crate) struct Expansion {
    function: DeclId,
    /// Where `return` goes, with the value as arguments.
    exit: Block,
    /// Space for a result in memory.
    space: Option<Value>,
    /// The cleanups of the caller, which `return` does not run.
    cleanups: CleanupId,
    /// The variable arguments.
    pub(crate) pack: Vec<Argument>,
}

/// An argument of a call, evaluated.
#[derive(Copy, Clone)]
pub(crate) struct Argument {
    pub(crate) ty: Ty,
    pub(crate) value: Rvalue,
    /// What it is the value of.
    pub(crate) expr: Option<ExprId>,
}

impl<'a> ModuleGen<'a> {
    /// Notes a function definition if its calls are to be made in place.
    pub(crate) fn note_inline(&mut self, def: &'a FuncDef) {
        let required = self.hir.decls[def.decl].attrs.as_deref().is_some_and(|attrs| attrs.always_inline);
        // Bodies that hand on variable arguments have a meaning in place of a call only.
        if required || self.may_be_placed(def) && uses_pack(self.hir, def) {
            self.inline.insert(def.decl, Body { def, obstacle: obstacle(self.hir, def), required });
        }
    }

    /// Whether the body of a function for inlining only is made, for the optimiser to put in place of calls.
    pub(crate) fn is_lent(&self, def: &FuncDef) -> bool {
        let TypeKind::Function { variadic, .. } = self.hir.types.kind(self.hir.decls[def.decl].ty) else {
            return false;
        };
        self.may_be_placed(def) && !variadic && obstacle(self.hir, def).is_none()
    }

    /// Whether a function for inlining only is to be put in place of calls if that pays.
    fn may_be_placed(&self, def: &FuncDef) -> bool {
        let decl = &self.hir.decls[def.decl];
        let attrs = decl.attrs.as_deref();
        self.lang.opt_level > 0
            && matches!(decl.kind, DeclKind::Func { inline: InlineKind::AvailableExternally, .. })
            && !attrs.is_some_and(|attrs| attrs.always_inline || attrs.noinline || attrs.noipa || attrs.alias.is_some())
            && !self.encloses.contains(&def.decl)
            && !self.hir.nested.contains_key(&def.decl)
    }
}

/// Whether a function mentions the variable arguments of the call that it is put in place of.
fn uses_pack(hir: &Hir, def: &FuncDef) -> bool {
    let mut found = false;
    for_each_node(hir, def.body, |node| {
        if let Node::Expr(e) = node
            && let Expr::Builtin { builtin: Builtin::VaArgPack | Builtin::VaArgPackLen, .. } = hir.expr(e)
        {
            found = true;
        }
    });
    found
}

/// What keeps a function from being made in place of its calls.
fn obstacle(hir: &Hir, def: &FuncDef) -> Option<&'static str> {
    let mut found = None;
    for_each_node(hir, def.body, |node| match node {
        Node::Stmt(s) if matches!(hir.stmt(s), Stmt::GotoIndirect(_)) => found = Some("it contains a computed goto"),
        Node::Expr(e) => match hir.expr(e) {
            Expr::Builtin { builtin: Builtin::VaStart, .. } => found = Some("it uses variable argument lists"),
            Expr::Builtin { builtin: Builtin::Setjmp, .. } => found = Some("it uses setjmp"),
            Expr::Decl(d) if hir.returns_twice(d) => {
                found = Some("it uses setjmp");
            }
            _ => {}
        },
        Node::Stmt(_) => {}
    });
    found
}

/// Parameters and initialised locals that nothing but their initialisation changes: they are only read.
fn never_changed(hir: &Hir, def: &FuncDef) -> FastSet<DeclId> {
    // Mentions less readings: zero if every mention is one.
    let mut other: FastMap<DeclId, i32> = FastMap::default();
    let mut locals: Vec<DeclId> = def.params.clone();
    for_each_node(hir, def.body, |node| match node {
        Node::Stmt(s) => {
            if let Stmt::Decl(d) = hir.stmt(s) {
                locals.push(d);
            }
        }
        Node::Expr(e) => match hir.expr(e) {
            Expr::Decl(d) => *other.entry(d).or_default() += 1,
            Expr::Load(l) => {
                if let Expr::Decl(d) = hir.expr(l) {
                    *other.entry(d).or_default() -= 1;
                }
            }
            _ => {}
        },
    });
    let eligible = |d: &DeclId| {
        let decl = &hir.decls[*d];
        decl.attrs.as_deref().is_none_or(|attrs| attrs.asm_label.is_none())
            && !hir.types.quals(decl.ty).contains(Quals::VOLATILE)
            && !matches!(hir.types.kind(decl.ty), TypeKind::Atomic(_))
            && other.get(d).copied().unwrap_or(0) == 0
    };
    locals.into_iter().filter(eligible).collect()
}

/// Whether an expression mentions an object.
fn mentions(hir: &Hir, e: ExprId, object: DeclId) -> bool {
    // Initialisers are small; those that are not say nothing that is known.
    let mut todo = vec![e];
    while let Some(e) = todo.pop() {
        match hir.expr(e) {
            Expr::Decl(d) if d == object => return true,
            Expr::Load(a) | Expr::Decay(a) | Expr::AddrOf(a) | Expr::Unary(_, a) | Expr::Cast(_, a) => todo.push(a),
            Expr::Binary(_, a, b) => todo.extend([a, b]),
            Expr::Int(_) | Expr::WideInt(_) | Expr::Float(_) | Expr::String(_) | Expr::Decl(_) => {}
            Expr::Member { base, .. } => todo.push(base),
            Expr::Deref(a) => todo.push(a),
            Expr::Builtin { args, .. } => todo.extend(hir.expr_list(args)),
            Expr::Call { callee, args } => {
                todo.push(callee);
                todo.extend(hir.expr_list(args));
            }
            _ => return true,
        }
    }
    false
}

impl<'a> FuncGen<'_, 'a, '_> {
    /// When optimising: notes the locals of a body that keep the value of their initialiser.
    pub(crate) fn bind_locals(&mut self, def: &FuncDef) -> FastSet<DeclId> {
        let hir = self.hir();
        // A debugger does not stop in functions that are `artificial`.
        let artificial = hir.decls[def.decl].attrs.as_deref().is_some_and(|attrs| attrs.artificial);
        if (self.g.lang.opt_level == 0 && !artificial) || self.has_frame_of_its_own(def.decl) {
            return FastSet::default();
        }
        let unchanged = never_changed(hir, def);
        for &d in &unchanged {
            let DeclKind::Var { init: Some(init), .. } = hir.decls[d].kind else { continue };
            if let (Init::Value(e), Storage::Automatic) = (&hir.inits[init], hir.decls[d].storage)
                && matches!(self.shape(hir.decls[d].ty), Shape::Scalar(_))
                && !mentions(hir, *e, d)
            {
                self.bindings.insert(d, *e);
            }
        }
        unchanged
    }

    /// Whether a function is nested in another or has functions nested in it.
    fn has_frame_of_its_own(&self, function: DeclId) -> bool {
        self.g.encloses.contains(&function) || self.hir().nested.contains_key(&function)
    }

    /// An evaluator that knows what is bound here.
    pub(crate) fn evaluator(&self) -> Evaluator<'_> {
        Evaluator::with_bindings(self.g.hir, Mode::Fold, &self.bindings)
    }

    /// The value of an lvalue that is known without reading it.
    pub(crate) fn bound_value(&mut self, l: ExprId, ty: Type) -> Option<Value> {
        let Expr::Decl(object) = self.hir().expr(l) else { return None };
        if let Some(&Local::Value(value)) = self.locals.get(&object) {
            return Some(value);
        }
        let &e = self.bindings.get(&object)?;
        let bits = match self.evaluator().evaluate(e).ok()? {
            ConstValue::Int(value) => value.low_u128(),
            ConstValue::Float(value) => value.bits(),
            _ => return None,
        };
        Some(self.b.func.constant(ty, bits))
    }

    /// The definition to make in place of a call with these arguments; none if it is to be called.
    pub(crate) fn body_to_expand(&self, function: DeclId, arguments: usize) -> Option<Body<'a>> {
        let &body = self.g.inline.get(&function)?;
        let def = body.def;
        let TypeKind::Function { variadic, .. } = self.types().kind(self.hir().decls[function].ty) else { return None };
        // The external function is meant when one for inlining only calls itself (by its `__builtin_` name).
        let inside = self.outermost == function || self.expansions.iter().any(|outer| outer.function == function);
        let inline_only =
            matches!(self.hir().decls[function].kind, DeclKind::Func { inline: InlineKind::AvailableExternally, .. });
        if inside && inline_only {
            return None;
        }
        if !body.required && (self.b.func.attrs.optnone || self.cannot_expand(body).is_some()) {
            return None;
        }
        let fits = arguments == def.params.len() || (variadic && arguments > def.params.len());
        (fits && !self.has_frame_of_its_own(function)).then_some(body)
    }

    /// Makes a function in place of a call. A result in memory goes to `into`, if given.
    pub(crate) fn expand(&mut self, body: Body<'a>, args: &[Argument], into: Option<Value>) -> Rvalue {
        let hir = self.hir();
        let loc = self.b.loc;
        let def = body.def;
        if let Some(reason) = self.cannot_expand(body) {
            let decl = &hir.decls[def.decl];
            let report = self.g.diags.report(&diag::irgen::INLINING_FAILED, decl.loc).arg(decl.name).arg(reason);
            report.note(&diag::irgen::CALLED_FROM_HERE, loc, &[]).emit();
            return self.zero_of(def, into);
        }
        let TypeKind::Function { ret, .. } = hir.types.kind(hir.decls[def.decl].ty) else { return Rvalue::Void };
        let exit = self.b.func.new_block();
        let result = self.result_of_expansion(ret, exit);
        let space = if let Rvalue::Memory(space) = result { Some(space) } else { None };
        let pack = args[def.params.len()..].to_vec();
        let cleanups = self.cleanups;
        let caller = std::mem::replace(&mut self.decl, def.decl);
        let labels = std::mem::take(&mut self.labels);
        let unchanged = self.bind_locals(def);
        self.expansions.push(Expansion { function: def.decl, exit, space, cleanups, pack });
        let first_variable = self.open_inlined_scope(def);
        for (&param, arg) in def.params.iter().zip(args) {
            self.receive_argument(param, arg, unchanged.contains(&param));
        }
        let instrumented = self.g.is_instrumented(&hir.decls[def.decl]);
        if instrumented {
            self.profile_call("__cyg_profile_func_enter", def.decl);
        }
        self.stmt(def.body);
        self.b.loc = loc;
        if !self.b.is_terminated() {
            self.leave_expansion(None);
        }
        self.close_inlined_scope(def, first_variable);
        self.expansions.pop();
        for param in &def.params {
            self.bindings.remove(param);
        }
        self.labels = labels;
        self.decl = caller;
        self.cleanups = cleanups;
        self.b.start_block(exit);
        if instrumented {
            self.profile_call("__cyg_profile_func_exit", def.decl);
        }
        match (result, into) {
            (Rvalue::Memory(space), Some(into)) => {
                self.copy_object(into, space, self.types().unqualified(ret), 1, false);
                Rvalue::Memory(into)
            }
            (result, _) => result,
        }
    }

    /// Calls a function of `-finstrument-functions` for a function that is made in place: it must exist outside, too.
    fn profile_call(&mut self, name: &str, function: DeclId) {
        let symbol = self.g.decl_symbol(function);
        let address = self.b.symbol(symbol, 0);
        let level = self.b.int(Type::I32, 0);
        let caller =
            self.b.intrinsic(ir::Intrinsic::ReturnAddress, &[level], Some(self.b.pointer())).expect("has a result");
        self.call_library(name, Ty::VOID, &[Ty::VOID_PTR, Ty::VOID_PTR], &[address, caller]);
    }

    fn cannot_expand(&self, body: Body<'a>) -> Option<&'static str> {
        if body.obstacle.is_some() {
            return body.obstacle;
        }
        let function = body.def.decl;
        // What is made here may use no more than the function that it becomes part of.
        let needed = self.hir().decls[function].attrs.as_deref().and_then(|attrs| attrs.target);
        if !self.b.func.attrs.features.contains(needed.unwrap_or(self.g.lang.features)) {
            return Some("target specific option mismatch");
        }
        if self.outermost == function || self.expansions.iter().any(|expansion| expansion.function == function) {
            return Some("recursive inlining");
        }
        if self.expansions.len() >= DEEPEST {
            return Some("calls made in place nest too deeply");
        }
        if self.b.func.num_insts() > LARGEST {
            return Some("the function it is called in grows too large");
        }
        None
    }

    /// Where the result will be when control leaves by `exit`.
    fn result_of_expansion(&mut self, ret: Ty, exit: Block) -> Rvalue {
        match self.shape(ret) {
            Shape::Void => Rvalue::Void,
            Shape::Scalar(ty) => Rvalue::Scalar(self.b.func.add_param(exit, ty)),
            Shape::Complex => {
                let part = self.part_type(ret);
                Rvalue::Complex(self.b.func.add_param(exit, part), self.b.func.add_param(exit, part))
            }
            Shape::Memory => Rvalue::Memory(self.temp_for(self.types().unqualified(ret))),
        }
    }

    /// The IR type of the parts of a complex type.
    fn part_type(&self, ty: Ty) -> Type {
        let part = abi::complex_part(self.types(), ty).and_then(|part| abi::ir_type(self.types(), part));
        part.expect("a complex type has scalar parts")
    }

    /// A value for a call that could not be made.
    fn zero_of(&mut self, def: &FuncDef, into: Option<Value>) -> Rvalue {
        let TypeKind::Function { ret, .. } = self.types().kind(self.hir().decls[def.decl].ty) else {
            return Rvalue::Void;
        };
        match self.shape(ret) {
            Shape::Void => Rvalue::Void,
            Shape::Scalar(ty) => Rvalue::Scalar(self.b.func.constant(ty, 0)),
            Shape::Complex => {
                let part = self.part_type(ret);
                let zero = self.b.func.constant(part, 0);
                Rvalue::Complex(zero, zero)
            }
            Shape::Memory => match into {
                Some(into) => Rvalue::Memory(into),
                None => Rvalue::Memory(self.temp_for(self.types().unqualified(ret))),
            },
        }
    }

    /// A parameter gets its value. One that nothing changes is its argument and needs no object.
    fn receive_argument(&mut self, param: DeclId, arg: &Argument, unchanged: bool) {
        let param_ty = self.hir().decls[param].ty;
        let value = match arg.value {
            Rvalue::Scalar(value) => Rvalue::Scalar(self.convert(value, arg.ty, param_ty)),
            other => other,
        };
        if unchanged {
            if let Some(e) = arg.expr {
                self.bindings.insert(param, e);
            }
            if let Rvalue::Scalar(value) = value {
                self.locals.insert(param, Local::Value(value));
                self.declare_debug(param);
                return;
            }
        }
        match self.locals.get(&param) {
            Some(Local::Slot(..)) => self.declare_debug(param),
            _ => self.declare_local(param),
        }
        let mut place = self.decl_place(param);
        place.ty = self.types().unqualified(param_ty);
        self.store_rvalue(place, value);
    }

    /// `return` in a function made in place of a call.
    pub(crate) fn return_from_expansion(&mut self, value: Option<ExprId>) {
        let value = match value {
            Some(e) => match self.shape(self.hir().ty(e)) {
                Shape::Void => {
                    self.discard(e);
                    None
                }
                _ => Some(self.rvalue(e)),
            },
            None => None,
        };
        if let (Some(Rvalue::Memory(from)), Some(space)) = (value, self.expansions.last().and_then(|x| x.space)) {
            let ty = self.hir().decls[self.decl].ty;
            if let TypeKind::Function { ret, .. } = self.types().kind(ty) {
                self.copy_object(space, from, self.types().unqualified(ret), 1, false);
            }
        }
        self.leave_expansion(value);
    }

    /// Goes to the exit of the innermost expansion, with a value if the program gave one.
    fn leave_expansion(&mut self, value: Option<Rvalue>) {
        let Some(expansion) = self.expansions.last() else { return };
        let (exit, cleanups) = (expansion.exit, expansion.cleanups);
        self.run_cleanups(self.cleanups, cleanups);
        let args: Vec<Value> = match value {
            Some(Rvalue::Scalar(value)) => vec![value],
            Some(Rvalue::Complex(re, im)) => vec![re, im],
            Some(Rvalue::Memory(_)) => Vec::new(),
            Some(Rvalue::Void) | None => {
                let types: Vec<_> = self.b.func.params(exit).iter().map(|&param| self.b.func.ty(param)).collect();
                types.into_iter().map(|ty| self.b.func.constant(ty, 0)).collect()
            }
        };
        let wanted = self.b.func.params(exit).len();
        self.b.jump(exit, &args[..wanted.min(args.len())]);
    }
}
