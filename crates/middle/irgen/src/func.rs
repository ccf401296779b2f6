//! One function: its state, entry and exit, scopes with their cleanups.

use crate::{ModuleGen, reach, variable};
use abi::{FunctionAbi, Passing};
use base::{FastMap, Symbol};
use ctype::{Quals, Ty, TypeKind, VlaId};
use hir::{DeclId, Expr, ExprId, FuncDef, LabelId, Storage};
use ir::{Block, Builder, Function, Intrinsic, MemFlags, Slot, Type, Value};
use source::Loc;

/// Where a local object is.
#[derive(Copy, Clone)]
pub(crate) enum Local {
    /// In a slot, so many bytes from its start.
    Slot(Slot, i32),
    /// At the address that a slot holds there: variable arrays.
    Indirect(Slot, i32),
    /// At this address: an argument in argument memory.
    Address(Value),
    /// Nowhere: it has this value for life.
    Value(Value),
}

/// What leaving a scope does.
#[derive(Copy, Clone)]
pub(crate) enum Cleanup {
    /// Calls the function of the object's `cleanup` attribute.
    Call(DeclId),
    /// Frees the variable arrays made since: the stack pointer saved in a slot.
    RestoreStack(Slot),
}

/// An entry of the stack of cleanups, kept as a tree so that jumps can remember where they were.
pub(crate) struct CleanupEntry {
    pub(crate) parent: CleanupId,
    pub(crate) depth: u32,
    pub(crate) cleanup: Cleanup,
    /// Where its object is: a copy of the function in place of another call has objects of its own.
    pub(crate) local: Option<Local>,
}

/// A state of the stack of cleanups: its top entry, or none.
pub(crate) type CleanupId = Option<u32>;

/// A statement that `break` or `continue` may leave.
pub(crate) struct Jumpable {
    pub(crate) break_to: Block,
    /// None for a switch.
    pub(crate) continue_to: Option<Block>,
    pub(crate) cleanups: CleanupId,
}

/// A jump to a label that was not defined yet: the block that is to run the cleanups and jump.
pub(crate) struct PendingJump {
    pub(crate) from: Block,
    pub(crate) cleanups: CleanupId,
    pub(crate) loc: Loc,
}

pub(crate) struct LabelState {
    pub(crate) block: Block,
    pub(crate) defined: Option<CleanupId>,
    pub(crate) pending: Vec<PendingJump>,
}

/// The state of one function being made.
pub(crate) struct FuncGen<'g, 'a, 'f> {
    pub(crate) g: &'g mut ModuleGen<'a>,
    pub(crate) b: Builder<'f>,
    /// The function, or the one that is being made in place of a call.
    pub(crate) decl: DeclId,
    /// The function that all this becomes.
    pub(crate) outermost: DeclId,
    /// Calls whose functions are being made in place, outermost first.
    pub(crate) expansions: Vec<crate::inline::Expansion>,
    /// Objects that keep the value of an expression.
    pub(crate) bindings: FastMap<DeclId, ExprId>,
    /// What nested functions use of the frame.
    pub(crate) record: Option<Slot>,
    /// Holds the static chain.
    pub(crate) chain: Option<Slot>,
    pub(crate) locals: FastMap<DeclId, Local>,
    pub(crate) abi: FunctionAbi,
    pub(crate) ret_ty: Ty,
    /// Holds the address of the space for a result in memory.
    pub(crate) ret_pointer: Option<Slot>,
    pub(crate) cleanup_tree: Vec<CleanupEntry>,
    pub(crate) cleanups: CleanupId,
    pub(crate) jumpables: Vec<Jumpable>,
    pub(crate) switches: Vec<crate::stmt::OpenSwitch>,
    pub(crate) labels: FastMap<LabelId, LabelState>,
    /// Labels whose address is taken and their blocks, in order of first mention.
    pub(crate) taken_labels: Vec<(LabelId, Block)>,
    /// Block that jumps to an address, with the address as parameter.
    pub(crate) dispatch: Option<Block>,
    /// Evaluated lengths of variable arrays.
    pub(crate) vla_lengths: FastMap<VlaId, (Slot, i32)>,
    /// Values of `Expr::Opaque` conditions.
    pub(crate) opaque: FastMap<ExprId, crate::expr::Rvalue>,
    /// Temporaries in use by the current full expression, and those free for reuse.
    pub(crate) temps_used: Vec<Slot>,
    temps_free: FastMap<(u64, u32), Vec<Slot>>,
    pub(crate) scope: crate::debug::ScopeState,
    /// What the stack protector has to know.
    pub(crate) guard: crate::guard::Guard,
    /// What runs when an exception passes through.
    pub(crate) unwinding: crate::unwind::Unwinding,
    /// Block that falls off the end of a function that should return a value.
    falls_off: Option<Block>,
}

/// Makes one function. None if it uses something unsupported (then it was reported).
pub(crate) fn generate(g: &mut ModuleGen<'_>, def: &FuncDef) -> Option<Function> {
    let hir = g.hir;
    let decl = &hir.decls[def.decl];
    let symbol = match g.version {
        Some(version) => g.version_symbol(version),
        None => g.decl_symbol(def.decl),
    };
    let TypeKind::Function { ret, params, variadic, prototype, traits } = hir.types.kind(decl.ty) else { return None };
    let listed = hir.types.list(params);
    let incoming = |n: usize, ty: Ty| match listed.get(n) {
        // An old-style definition after a prototype may differ from it by the promotion.
        Some(&wanted) if prototype && !hir.types.compatible_unqualified(wanted, ty) => wanted,
        _ if prototype => ty,
        _ => promoted(&hir.types, ty),
    };
    let param_types: Vec<Ty> = def.params.iter().enumerate().map(|(n, &p)| incoming(n, hir.decls[p].ty)).collect();
    let own_target = g.version.and_then(|version| version.features);
    let features =
        own_target.or_else(|| decl.attrs.as_deref().and_then(|attrs| attrs.target)).unwrap_or(g.lang.features);
    let passed: Vec<Ty> = param_types.iter().map(|&ty| variable::passed_as(&hir.types, ty)).collect();
    let kind = abi::CallKind { variadic, named: passed.len(), features, traits };
    let mut abi = abi::classify_function(&hir.types, ret, &passed, kind);
    if let Some(what) = abi.missing {
        g.diags.report(&diag::irgen::UNSUPPORTED, decl.loc).arg(what).emit();
    }
    if hir.nested.get(&def.decl).is_some_and(|nested| nested.needs_chain) {
        abi.signature.params.push(abi::static_chain(hir.types.target()));
    }
    let sig = g.module.signature(abi.signature.clone());
    let mut function = Function::new(symbol, sig, g.module.pointer());
    function.loc = decl.loc;
    function.end_loc = def.end;
    set_attrs(g, def.decl, &mut function);
    let entry = function.new_block();
    function.layout.push(entry);
    for param in &abi.signature.params {
        function.add_param(entry, param.ty);
    }
    let scope = crate::debug::ScopeState::new(g, def);
    let errors = g.diags.error_count();
    let mut f = FuncGen {
        g,
        b: Builder::new(&mut function, entry),
        decl: def.decl,
        outermost: def.decl,
        expansions: Vec::new(),
        bindings: FastMap::default(),
        record: None,
        chain: None,
        locals: FastMap::default(),
        abi,
        ret_ty: ret,
        ret_pointer: None,
        cleanup_tree: Vec::new(),
        cleanups: None,
        jumpables: Vec::new(),
        switches: Vec::new(),
        labels: FastMap::default(),
        taken_labels: Vec::new(),
        dispatch: None,
        vla_lengths: FastMap::default(),
        opaque: FastMap::default(),
        temps_used: Vec::new(),
        temps_free: FastMap::default(),
        scope,
        guard: crate::guard::Guard::default(),
        unwinding: crate::unwind::Unwinding::default(),
        falls_off: None,
    };
    f.b.loc = decl.loc;
    f.receive_params(def, &param_types);
    f.bind_locals(def);
    f.receive_jumps();
    f.stmt(def.body);
    f.finish(def, decl.name);
    f.make_landing_pads();
    f.finish_frame();
    let (taken, mut scope) = (std::mem::take(&mut f.taken_labels), std::mem::take(&mut f.scope));
    let (falls_off, guard) = (f.falls_off, f.guard);
    let mut roots: Vec<Block> = taken.iter().map(|&(_, block)| block).collect();
    for (label, block) in taken {
        // Static data means the labels of the function itself, not those of copies made in place of calls.
        if f.labels.contains_key(&label) {
            f.g.label_blocks.insert(label, (symbol, block));
        }
    }
    if g.diags.error_count() > errors {
        return None;
    }
    function.debug = scope.finish();
    roots.extend(function.landing_pads.iter().map(|&(_, pad)| pad));
    reach::prune(&mut function, &roots);
    let attrs = decl.attrs.as_deref();
    let marked = attrs.is_some_and(|attrs| attrs.stack_protect);
    function.attrs.stack_protect = guard.applies(g.lang.stack_protector, marked, &function)
        && !attrs.is_some_and(|attrs| attrs.no_stack_protector);
    crate::registers::check(g, &function, decl.loc);
    if falls_off.is_some_and(|block| function.layout.contains(&block)) {
        g.diags.report(&diag::irgen::RETURN_TYPE, def.end).emit();
    }
    Some(function)
}

impl ModuleGen<'_> {
    fn file_name(&self, loc: Loc) -> String {
        let sources = self.diags.sources();
        sources.file_of(loc).map_or_else(String::new, |(file, _)| sources.file(file).name.to_string())
    }

    /// Whether `-finstrument-functions` applies to a function.
    pub(crate) fn is_instrumented(&self, decl: &hir::Decl) -> bool {
        let lang = self.lang;
        let excluded = |list: &[String], text: &str| list.iter().any(|part| text.contains(part.as_str()));
        lang.instrument_functions
            && !decl.attrs.as_deref().is_some_and(|attrs| attrs.no_instrument)
            && !excluded(&lang.uninstrumented_functions, decl.name.as_str())
            && (lang.uninstrumented_files.is_empty()
                || !excluded(&lang.uninstrumented_files, &self.file_name(decl.loc)))
    }
}

/// The type that an argument of a function without prototype is passed in (C23 6.5.3.3p6).
fn promoted(types: &ctype::TypeTable, ty: Ty) -> Ty {
    match types.kind(ty) {
        TypeKind::Float(ctype::FloatKind::Float) => Ty::DOUBLE,
        TypeKind::Int(_) if types.int_width(ty).is_some_and(|width| width < 32) => Ty::INT,
        _ => ty,
    }
}

fn set_attrs(g: &ModuleGen<'_>, id: DeclId, function: &mut Function) {
    let decl = &g.hir.decls[id];
    let source = decl.attrs.clone().unwrap_or_default();
    let lang = g.lang;
    let attrs = &mut function.attrs;
    attrs.noreturn = source.noreturn;
    attrs.naked = source.naked;
    attrs.cold = source.cold;
    attrs.hot = source.hot;
    attrs.noinline = source.noinline || source.noipa;
    attrs.noipa = source.noipa;
    attrs.always_inline = source.always_inline;
    attrs.align = source.align;
    attrs.inline_hint = matches!(decl.kind, hir::DeclKind::Func { inline, .. } if inline != hir::InlineKind::No);
    attrs.inline_only = matches!(decl.kind, hir::DeclKind::Func { inline: hir::InlineKind::AvailableExternally, .. });
    // What names versions is text.
    attrs.used = source.used || source.retain || g.version.is_some() || g.is_kept(decl);
    attrs.instrument = g.is_instrumented(decl);
    // What it means elsewhere may be less than it means here.
    attrs.optnone = source.optimize.unwrap_or(false) || g.lang.non_call_exceptions;
    attrs.noinline |= attrs.optnone;
    let version = g.version.and_then(|version| version.features);
    attrs.features = version.or(source.target).unwrap_or(lang.features);
    attrs.indirect_branch = source.indirect_branch.unwrap_or(lang.hardening.indirect_branch);
    attrs.function_return = source.function_return.unwrap_or(lang.hardening.function_return);
    attrs.traced = !source.no_instrument && !source.naked && {
        let tracing = lang.hardening.tracing;
        tracing.entry != target::TracePoint::None || tracing.exit != target::TracePoint::None
    };
    // What indirect jumps push goes below the stack pointer.
    attrs.red_zone = lang.red_zone && attrs.indirect_branch == target::Thunk::Keep;
    attrs.no_vectors = !attrs.features.has(target::x86::Feature::Sse2);
    attrs.skips_vector_count = attrs.no_vectors && lang.skip_rax_setup;
    attrs.unwind_tables = lang.unwind_tables || lang.exceptions;
    attrs.branch_target = lang.cf_branch
        && !source.nocf_check
        && (source.cf_check
            || !lang.manual_endbr && (decl.linkage == hir::Linkage::External || g.address_taken.contains(&id)));
    attrs.zero_call_used = source.zero_call_used.unwrap_or(lang.zero_call_used);
    attrs.own_section = lang.function_sections;
    attrs.patchable_entry = source.patchable_entry.or(lang.patchable_entry);
}

impl<'a> FuncGen<'_, 'a, '_> {
    pub(crate) fn hir(&self) -> &'a hir::Hir {
        self.g.hir
    }
    pub(crate) fn types(&self) -> &'a ctype::TypeTable {
        &self.g.hir.types
    }

    /// A slot for a whole-function life.
    pub(crate) fn new_slot(&mut self, size: u64, align: u32) -> Slot {
        self.b.func.slots.push(ir::SlotData { size, align: align.max(1) })
    }
    /// A slot that is free again after the current full expression.
    pub(crate) fn temp(&mut self, size: u64, align: u32) -> Slot {
        let key = (size, align.max(1));
        let slot = match self.temps_free.get_mut(&key).and_then(Vec::pop) {
            Some(slot) => slot,
            None => self.new_slot(size, align),
        };
        self.temps_used.push(slot);
        slot
    }
    /// A temporary for an object of a type; its address.
    pub(crate) fn temp_for(&mut self, ty: Ty) -> Value {
        if self.types().is_variable_size(ty) {
            return self.variable_temp(ty);
        }
        let (size, align) = (self.g.size_of(ty), self.types().align_of(ty).unwrap_or(1));
        let slot = self.temp(size, align);
        self.b.slot(slot, 0)
    }
    /// Frees the temporaries made since the count was `mark`.
    pub(crate) fn release_temps(&mut self, mark: usize) {
        for slot in self.temps_used.split_off(mark.min(self.temps_used.len())) {
            let data = &self.b.func.slots[slot];
            self.temps_free.entry((data.size, data.align)).or_default().push(slot);
        }
    }

    /// Stores the incoming pieces into the parameters' objects.
    fn receive_params(&mut self, def: &FuncDef, passed: &[Ty]) {
        let hir = self.hir();
        let entry = self.b.block();
        let incoming: Vec<Value> = self.b.func.params(entry).to_vec();
        let mut incoming = incoming.into_iter();
        let chain = if self.needs_chain(def.decl) { incoming.next_back() } else { None };
        self.enter_frame(chain);
        if let Passing::Memory(_) = self.abi.ret {
            let pointer = incoming.next().expect("a result in memory has a pointer");
            let slot = self.new_slot(8, 8);
            let address = self.b.slot(slot, 0);
            self.b.store(address, pointer, MemFlags::aligned(8));
            self.ret_pointer = Some(slot);
        }
        if self.b.func.attrs.naked {
            // Its arguments are the business of its asm.
            def.params.iter().for_each(|&param| self.declare_local(param));
            return;
        }
        let restricted = self.restricted_params(def);
        let passings = self.abi.args.clone();
        for ((&param, passing), &passed) in def.params.iter().zip(&passings).zip(passed) {
            let ty = hir.decls[param].ty;
            let align = self.decl_align(param);
            let size = self.g.size_of(ty);
            if let Passing::Memory(_) | Passing::Reference(_) = passing {
                let address = incoming.next().expect("a place for each argument in memory");
                if self.is_captured(param) {
                    self.capture_parameter(param, address);
                } else {
                    self.locals.insert(param, Local::Address(address));
                }
                continue;
            }
            let (slot, at) = self.object_slot(param, size, align);
            self.locals.insert(param, Local::Slot(slot, at));
            let Passing::Pieces(pieces) = passing else { continue };
            if restricted.contains(&param)
                && let Some(n) = self
                    .b
                    .func
                    .params(entry)
                    .iter()
                    .position(|&value| Some(value) == incoming.as_slice().first().copied())
                && n < 32
            {
                self.b.func.attrs.restrict_params |= 1 << n;
            }
            let values: Vec<Value> = pieces.iter().map(|_| incoming.next().expect("a value for each piece")).collect();
            if self.g.is_variable_size(param) {
                // The address of a copy came.
                let slot = self.new_slot(8, 8);
                let address = self.b.slot(slot, 0);
                self.b.store(address, values[0], MemFlags::aligned(8));
                self.locals.insert(param, Local::Indirect(slot, 0));
                continue;
            }
            let address = self.b.slot(slot, at);
            if passed != ty {
                // Without a prototype the argument came promoted.
                let value = self.convert(values[0], passed, ty);
                self.b.store(address, value, MemFlags::aligned(align));
                continue;
            }
            self.store_pieces(address, pieces, &values, align);
        }
        for &param in &def.params {
            self.declare_debug(param);
        }
    }

    /// Parameters that are pointers declared `restrict` and point into one object throughout: the body reads and moves
    /// them, but does not set them to anything else.
    fn restricted_params(&self, def: &FuncDef) -> Vec<DeclId> {
        let hir = self.hir();
        let mut found: Vec<(DeclId, i64)> = def
            .params
            .iter()
            .filter(|&&param| {
                hir.types.quals(hir.decls[param].ty).contains(Quals::RESTRICT) && !self.is_captured(param)
            })
            .map(|&param| (param, 0))
            .collect();
        if found.is_empty() {
            return Vec::new();
        }
        // Each mention must be part of one of these.
        let mut count = |expr: ExprId, by: i64| {
            if let Expr::Decl(decl) = hir.expr(expr)
                && let Some((_, sum)) = found.iter_mut().find(|(param, _)| *param == decl)
            {
                *sum += by;
            }
        };
        hir::walk::for_each_node(hir, def.body, |node| {
            let hir::walk::Node::Expr(expr) = node else { return };
            count(expr, 1);
            match hir.expr(expr) {
                Expr::Load(moved) | Expr::IncDec(_, moved) | Expr::CompoundAssign { lhs: moved, .. } => {
                    count(moved, -1)
                }
                _ => {}
            }
        });
        found.into_iter().filter(|&(_, sum)| sum == 0).map(|(param, _)| param).collect()
    }

    /// Alignment of an object: its type's or its attribute's.
    pub(crate) fn decl_align(&self, decl: DeclId) -> u32 {
        let hir = self.hir();
        let own = hir.decls[decl].attrs.as_deref().map_or(0, |attrs| attrs.align);
        let of_type = hir.types.align_of(hir.decls[decl].ty).unwrap_or(1);
        if own != 0 { own } else { of_type }
    }

    /// Ends the function: what falls off the end returns, jumps are completed.
    fn finish(&mut self, def: &FuncDef, name: Symbol) {
        self.b.loc = def.end;
        if !self.b.is_terminated() {
            if name.as_str() == "main" && self.types().is_integer(self.ret_ty) {
                // C23 5.1.2.3.4p1.
                let ty = abi::ir_type(self.types(), self.ret_ty).expect("an integer type");
                let zero = self.b.int(ty, 0);
                self.b.ret(&[zero]);
            } else {
                if self.types().kind(self.ret_ty) != TypeKind::Void && !self.b.func.attrs.naked {
                    self.falls_off = Some(self.b.block());
                }
                self.return_nothing();
            }
        }
        if let Some(dispatch) = self.dispatch {
            let address = self.b.func.params(dispatch)[0];
            self.b.start_block(dispatch);
            let blocks: Vec<Block> = self.taken_labels.iter().map(|&(_, block)| block).collect();
            self.b.indirect_branch(address, &blocks);
        }
    }

    /// Returns without a value that the program gave: registers hold whatever they hold.
    pub(crate) fn return_nothing(&mut self) {
        let rets: Vec<Type> = self.abi.signature.rets.iter().map(|ret| ret.ty).collect();
        if let Some(slot) = self.ret_pointer {
            let address = self.b.slot(slot, 0);
            let pointer = self.b.load(self.b.pointer(), address, MemFlags::aligned(8));
            self.b.ret(&[pointer]);
            return;
        }
        let values: Vec<Value> = rets.iter().map(|&ty| self.b.func.constant(ty, 0)).collect();
        self.b.ret(&values);
    }

    /// Adds an entry to the stack of cleanups.
    pub(crate) fn push_cleanup(&mut self, cleanup: Cleanup) {
        let depth = self.cleanups.map_or(0, |top| self.cleanup_tree[top as usize].depth) + 1;
        let local = match cleanup {
            Cleanup::Call(decl) => self.locals.get(&decl).copied(),
            Cleanup::RestoreStack(_) => None,
        };
        self.cleanup_tree.push(CleanupEntry { parent: self.cleanups, depth, cleanup, local });
        self.cleanups = Some(self.cleanup_tree.len() as u32 - 1);
    }

    /// Runs the cleanups from the state `from` down to the state `to`, or to their common part.
    pub(crate) fn run_cleanups(&mut self, from: CleanupId, to: CleanupId) {
        let depth = |tree: &[CleanupEntry], id: CleanupId| id.map_or(0, |n| tree[n as usize].depth);
        let (mut at, mut other) = (from, to);
        while depth(&self.cleanup_tree, other) > depth(&self.cleanup_tree, at) {
            other = other.and_then(|n| self.cleanup_tree[n as usize].parent);
        }
        while at != other {
            let Some(n) = at else { break };
            let (cleanup, parent) = (self.cleanup_tree[n as usize].cleanup, self.cleanup_tree[n as usize].parent);
            if depth(&self.cleanup_tree, at) == depth(&self.cleanup_tree, other) {
                other = other.and_then(|n| self.cleanup_tree[n as usize].parent);
            }
            // A cleanup runs outside of itself.
            let saved = std::mem::replace(&mut self.cleanups, parent);
            match cleanup {
                Cleanup::Call(decl) => self.call_cleanup(decl),
                Cleanup::RestoreStack(slot) => {
                    let address = self.b.slot(slot, 0);
                    let pointer = self.b.load(self.b.pointer(), address, MemFlags::aligned(8));
                    self.b.intrinsic(Intrinsic::StackRestore, &[pointer], None);
                    self.note_stack_moved();
                }
            }
            self.cleanups = saved;
            at = parent;
        }
    }

    pub(crate) fn call_cleanup(&mut self, decl: DeclId) {
        let hir = self.hir();
        let Some(function) = hir.decls[decl].attrs.as_deref().and_then(|attrs| attrs.cleanup) else { return };
        let object = self.decl_place(decl).ptr;
        self.guard_result();
        let callee = self.function_address(function);
        let TypeKind::Function { ret, .. } = hir.types.kind(hir.decls[function].ty) else { return };
        self.call_simple(callee, ret, &[Ty::VOID_PTR], &[object]);
    }

    /// The block of a label, with its state.
    pub(crate) fn label(&mut self, label: LabelId) -> Block {
        if let Some(state) = self.labels.get(&label) {
            return state.block;
        }
        let block = self.b.func.new_block();
        self.labels.insert(label, LabelState { block, defined: None, pending: Vec::new() });
        block
    }

    /// Notes that a label's address is taken.
    pub(crate) fn take_label(&mut self, label: LabelId) -> Block {
        let block = self.label(label);
        if !self.taken_labels.contains(&(label, block)) {
            self.taken_labels.push((label, block));
        }
        block
    }

    /// Whether an object lives in the frame.
    pub(crate) fn is_automatic(&self, decl: DeclId) -> bool {
        matches!(self.hir().decls[decl].storage, Storage::Automatic)
            || matches!(self.hir().decls[decl].kind, hir::DeclKind::Param)
    }

    /// Reports something that is not supported, once at its place.
    pub(crate) fn unsupported(&self, what: &str, loc: Loc) {
        self.g.diags.report(&diag::irgen::UNSUPPORTED, loc).arg(what).emit();
    }
}
