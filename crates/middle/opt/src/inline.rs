//! The inliner: bottom-up over the call graph, so that what is put in place of a call is in its final form.
//!
//! A function is put in place of its calls if it is small, smaller still than what the call costs, or static and
//! called once. Limits are in instructions of the IR and follow GCC's in spirit: `inline` raises them, `cold`
//! lowers them, -Os asks that code gets no larger. Calls of `always_inline` functions are gone before: `irgen`
//! makes those.

use crate::Level;
use crate::remarks::Remarks;
use base::{FastMap, Idx};
use ir::debug::{AbstractFunction, Appended, Content, DebugLoc, InlinedCall, Place, Scope, ScopeId, StateId, Variable};
use ir::{
    ArgLoc, AsmOperandKind, Block, BlockCall, Function, Inst, InstId, Intrinsic, Linkage, ListId, MemFlags, Module,
    RelocTarget, Replacements, SlotData, SwitchCase, SwitchData, SymId, SymbolDef, Type, Value, ValueDef,
};

use std::collections::BTreeSet;

const NONE: u32 = u32::MAX;
/// A function that has grown this large takes in only what is tiny.
const LARGE: usize = 6_000;
const TINY: usize = 8;
/// A static function that is called once may be this large.
const ONCE: usize = 1_500;

/// The pass.
pub fn run(module: &mut Module, level: Level, remarks: &Remarks) -> bool {
    let mut placed = BTreeSet::new();
    let changed = expand_all(module, level, remarks, &mut placed);
    describe(module, &placed);
    changed
}

/// Records what the functions are by themselves that were put in place of calls.
fn describe(module: &mut Module, placed: &BTreeSet<SymId>) {
    let Some(debug) = &mut module.debug else { return };
    for function in module.functions.iter().filter(|function| placed.contains(&function.symbol)) {
        if let Some(records) = &function.debug {
            let declared_inline = function.attrs.inline_hint;
            let make =
                || AbstractFunction { loc: function.loc, declared_inline, debug: Box::new(records.without_states()) };
            debug.inlined.entry(function.symbol).or_insert_with(make);
        }
    }
}

fn expand_all(module: &mut Module, level: Level, remarks: &Remarks, placed: &mut BTreeSet<SymId>) -> bool {
    let mut graph = Graph::new(module);
    let order = graph.bottom_up();
    let mut finished = vec![false; module.functions.len()];
    let mut changed = false;
    for caller in order {
        let function = &module.functions[caller as usize];
        let chosen = choose(module, &graph, function, level, remarks, &finished);
        if !chosen.is_empty() {
            let nothing = Function::new(SymId::from_u32(0), ir::SigId::from_u32(0), module.pointer());
            let mut function = std::mem::replace(&mut module.functions[caller as usize], nothing);
            expand(module, &graph.by_symbol, &mut function, &chosen, (remarks, placed));
            module.functions[caller as usize] = function;
            graph.sizes[caller as usize] = size(&module.functions[caller as usize]);
            changed = true;
        }
        changed |= expand_recursion(module, &mut graph, caller as usize, level, (remarks, placed));
        finished[caller as usize] = true;
    }
    changed
}

/// Puts a small recursive function in place of its own calls, so that one call does the work of several.
fn expand_recursion(
    module: &mut Module,
    graph: &mut Graph,
    caller: usize,
    level: Level,
    (remarks, placed): (&Remarks, &mut BTreeSet<SymId>),
) -> bool {
    let limit = match level {
        Level::O2 => 160,
        Level::O3 => 400,
        Level::O1 | Level::Os | Level::Oz | Level::Og => return false,
    };
    let function = &module.functions[caller];
    let fixed = function.attrs.optnone
        || function.attrs.inline_only
        || function.attrs.cold
        || !function.landing_pads.is_empty();
    if fixed || !graph.fit[caller] || size(function) > 40 {
        return false;
    }
    let body = module.functions[caller].clone();
    let mut changed = false;
    for _ in 0..3 {
        let function = &module.functions[caller];
        let calls = self_calls(function);
        if calls.is_empty() || size(function) + calls.len() * size(&body) > limit {
            break;
        }
        // The original stays in the module while it is copied.
        let mut function = std::mem::replace(&mut module.functions[caller], body.clone());
        expand(module, &graph.by_symbol, &mut function, &calls, (remarks, placed));
        module.functions[caller] = function;
        changed = true;
    }
    graph.sizes[caller] = size(&module.functions[caller]);
    changed
}

fn self_calls(function: &Function) -> Vec<InstId> {
    let mut calls = Vec::new();
    for &block in &function.layout {
        for &inst in function.insts(block) {
            if let Inst::Call { sig, callee, .. } = function.inst(inst)
                && let ValueDef::Symbol { symbol, offset: 0 } = function.def(callee)
                && symbol == function.symbol
                && sig == function.signature
            {
                calls.push(inst);
            }
        }
    }
    calls
}

/// What is known of all functions.
pub(crate) struct Graph {
    /// Number of the function with a symbol.
    by_symbol: Vec<u32>,
    /// Functions called directly, by number.
    calls: Vec<Vec<u32>>,
    /// How often each is called directly, and whether it is referred to otherwise.
    called: Vec<u32>,
    taken: Vec<bool>,
    sizes: Vec<usize>,
    /// Whether a body can be put elsewhere.
    fit: Vec<bool>,
}

impl Graph {
    pub(crate) fn new(module: &Module) -> Graph {
        let count = module.functions.len();
        let mut graph = Graph {
            by_symbol: vec![NONE; module.symbols.len()],
            calls: vec![Vec::new(); count],
            called: vec![0; count],
            taken: vec![false; count],
            sizes: Vec::with_capacity(count),
            fit: Vec::with_capacity(count),
        };
        for (n, function) in module.functions.iter().enumerate() {
            graph.by_symbol[function.symbol.index()] = n as u32;
        }
        for (n, function) in module.functions.iter().enumerate() {
            for &block in &function.layout {
                for &inst in function.insts(block) {
                    let callee = match function.inst(inst) {
                        Inst::Call { callee, .. } => graph.function_of(function, callee),
                        _ => None,
                    };
                    if let Some(to) = callee {
                        graph.called[to as usize] += 1;
                        graph.calls[n].push(to);
                    }
                    let mut skip = callee.is_some();
                    function.for_each_operand(inst, |value| {
                        // The callee comes first.
                        if std::mem::take(&mut skip) {
                            return;
                        }
                        if let ValueDef::Symbol { symbol, .. } = function.def(value) {
                            graph.take(symbol);
                        }
                    });
                }
            }
            graph.sizes.push(size(function));
            graph.fit.push(is_fit(module, function));
        }
        for_each_outside_reference(module, |symbol| graph.take(symbol));
        graph
    }

    fn take(&mut self, symbol: SymId) {
        if let Some(&n) = self.by_symbol.get(symbol.index()).filter(|&&n| n != NONE) {
            self.taken[n as usize] = true;
        }
    }

    /// Whether something other than a direct call refers to a function.
    pub(crate) fn is_taken(&self, function: usize) -> bool {
        self.taken[function]
    }

    /// The function that is called, by number.
    pub(crate) fn function_of(&self, function: &Function, callee: Value) -> Option<u32> {
        let ValueDef::Symbol { symbol, offset: 0 } = function.def(callee) else { return None };
        self.by_symbol.get(symbol.index()).copied().filter(|&n| n != NONE)
    }

    /// Functions so that those called come before their callers, but for cycles.
    pub(crate) fn bottom_up(&self) -> Vec<u32> {
        let mut seen = vec![false; self.calls.len()];
        let mut order = Vec::with_capacity(self.calls.len());
        let mut stack: Vec<(u32, usize)> = Vec::new();
        for start in 0..self.calls.len() as u32 {
            if std::mem::replace(&mut seen[start as usize], true) {
                continue;
            }
            stack.push((start, 0));
            while let Some((at, next)) = stack.last_mut() {
                match self.calls[*at as usize].get(*next) {
                    Some(&to) => {
                        *next += 1;
                        if !std::mem::replace(&mut seen[to as usize], true) {
                            stack.push((to, 0));
                        }
                    }
                    None => {
                        order.push(*at);
                        stack.pop();
                    }
                }
            }
        }
        order
    }
}

/// Symbols that data, aliases, constructors and the like refer to.
fn for_each_outside_reference(module: &Module, mut f: impl FnMut(SymId)) {
    for info in &module.symbols {
        match &info.def {
            SymbolDef::Data(data) => {
                for reloc in &data.relocs {
                    match reloc.target {
                        RelocTarget::Symbol(symbol)
                        | RelocTarget::Block(symbol, _)
                        | RelocTarget::BlockDiff(symbol, ..) => f(symbol),
                    }
                }
            }
            SymbolDef::Alias(symbol) | SymbolDef::WeakRef(symbol) | SymbolDef::IFunc(symbol) => f(*symbol),
            SymbolDef::Undefined | SymbolDef::Function | SymbolDef::Common { .. } => {}
        }
    }
    module.init_fini.iter().for_each(|entry| f(entry.function));
}

/// Instructions that cost something.
fn size(function: &Function) -> usize {
    let cost = |inst: &InstId| match function.inst(*inst) {
        Inst::Jump { .. } | Inst::Unreachable | Inst::Return { .. } => 0,
        Inst::Cast {
            op: ir::CastOp::Bitcast | ir::CastOp::IntToPtr | ir::CastOp::PtrToInt | ir::CastOp::Trunc,
            ..
        } => 0,
        // Accesses add such a distance for nothing.
        Inst::PtrAdd { offset, .. } if function.const_bits(offset).is_some() => 0,
        Inst::Call { args, .. } => 3 + function.values(args).len(),
        Inst::Switch { table, .. } => 3 + function.switches[table].cases.len(),
        Inst::Store { mem, .. } | Inst::MemSet { mem, .. } if mem.fresh() => 0,
        Inst::MemCopy { .. } | Inst::MemSet { .. } => 4,
        // Its text may be anything, but is mostly an instruction or two.
        Inst::Asm(_) => 2,
        _ => 1,
    };
    function.layout.iter().flat_map(|&block| function.insts(block)).map(cost).sum()
}

/// Whether a body has labels whose addresses must stay what they are: those in static data, and all in functions that are
/// not declared `inline`. Who asks for inlining gets labels of each copy's own, as with GCC.
fn labels_escape(module: &Module, function: &Function) -> bool {
    let in_data = |info: &ir::SymbolInfo| match &info.def {
        SymbolDef::Data(data) => data.relocs.iter().any(|reloc| match reloc.target {
            RelocTarget::Symbol(_) => false,
            RelocTarget::Block(of, _) | RelocTarget::BlockDiff(of, ..) => of == function.symbol,
        }),
        _ => false,
    };
    !function.address_taken().is_empty() && (!function.attrs.inline_hint || module.symbols.iter().any(in_data))
}

/// Whether a body may be put in place of calls at all.
fn is_fit(module: &Module, function: &Function) -> bool {
    let attrs = &function.attrs;
    let info = &module.symbols[function.symbol];
    // Who declares a function `inline` wants this body, even where another may take its place; so says GCC.
    let replaceable =
        !attrs.inline_hint && (info.linkage == Linkage::Weak || !(info.dso_local || info.linkage == Linkage::Local));
    if attrs.noinline
        || attrs.naked
        || attrs.calls_returns_twice
        || attrs.instrument
        || attrs.patchable_entry.is_some()
        || replaceable
        || labels_escape(module, function)
        || module.signatures[function.signature].variadic
    {
        return false;
    }
    let entry = function.entry();
    function.layout.iter().all(|&block| {
        !function.successors(block).contains(&entry)
            && function.insts(block).iter().all(|&inst| match function.inst(inst) {
                Inst::IndirectBranch { .. } => false,
                Inst::Intrinsic { op, .. } => !matches!(
                    op,
                    Intrinsic::VaStart
                        | Intrinsic::FrameAddress
                        | Intrinsic::FrameAddressAt
                        | Intrinsic::ReturnAddress
                        | Intrinsic::Cfa
                        | Intrinsic::StackSave
                        | Intrinsic::StackRestore
                        | Intrinsic::DynAlloca
                        | Intrinsic::BuiltinSetjmp
                        | Intrinsic::BuiltinLongjmp
                ),
                _ => true,
            })
    })
}

/// The calls of a function that are to be expanded.
fn choose(
    module: &Module,
    graph: &Graph,
    function: &Function,
    level: Level,
    remarks: &Remarks,
    finished: &[bool],
) -> Vec<InstId> {
    let mut chosen = Vec::new();
    if function.is_fixed() {
        return chosen;
    }
    let mut total = size(function);
    for &block in &function.layout {
        for &inst in function.insts(block) {
            let Inst::Call { facts, sig, callee, args } = function.inst(inst) else { continue };
            let Some(to) = graph.function_of(function, callee).map(|n| n as usize) else { continue };
            let body = &module.functions[to];
            if !finished[to] || !graph.fit[to] || body.symbol == function.symbol {
                continue;
            }
            let (asked, made) = (&module.signatures[sig], &module.signatures[body.signature]);
            let alike = |a: &[ir::AbiParam], b: &[ir::AbiParam]| {
                a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.ty == b.ty && a.loc == b.loc)
            };
            if !alike(&asked.params, &made.params) || !alike(&asked.rets, &made.rets) {
                continue;
            }
            if !function.attrs.features.contains(body.attrs.features) {
                continue;
            }
            let size = graph.sizes[to];
            let constants = function
                .values(args)
                .filter(|&arg| !matches!(function.def(arg), ValueDef::Inst { .. } | ValueDef::Param { .. }))
                .count();
            let call = 3 + function.values(args).len();
            let is_static = module.symbols[body.symbol].linkage == Linkage::Local;
            let once = is_static && graph.called[to] == 1 && !graph.taken[to] && !body.attrs.used;
            let mut limit = match level {
                // Without them programs would not link, so they count as small at every level.
                Level::Os | Level::Oz | Level::Og if body.attrs.inline_only => 20 + constants * 5,
                // As GCC does at -O1, too.
                Level::O1 if body.attrs.inline_hint => 40 + constants * 10,
                Level::O1 | Level::Og => 0,
                Level::Os => call + 1,
                Level::Oz => call - 1,
                Level::O2 if body.attrs.inline_hint => 60 + constants * 12,
                Level::O2 => 22 + constants * 5,
                Level::O3 if body.attrs.inline_hint => 140 + constants * 20,
                Level::O3 => 60 + constants * 15,
            };
            let cold = function.attrs.cold || function.is_cold(block);
            if cold || body.attrs.cold || facts.contains(ir::CallFacts::COLD) {
                limit = limit.min(call + 1);
            }
            if once && level != Level::Og {
                limit = limit.max(ONCE);
            }
            if size <= limit && (total + size <= LARGE || size <= TINY) {
                chosen.push(inst);
                total += size;
            } else {
                remarks.missed("inline", function.loc(inst), || {
                    let name = |symbol: SymId| module.symbols[symbol].name;
                    let (body, caller) = (name(body.symbol), name(function.symbol));
                    match size <= limit {
                        true => format!("'{body}' not inlined into '{caller}': that is too large already"),
                        false => format!("'{body}' not inlined into '{caller}': cost {size}, at most {limit} pays"),
                    }
                });
            }
        }
    }
    chosen
}

/// Puts bodies in place of calls, and notes whose they are.
fn expand(
    module: &Module,
    by_symbol: &[u32],
    function: &mut Function,
    chosen: &[InstId],
    (remarks, placed): (&Remarks, &mut BTreeSet<SymId>),
) {
    let mut wanted = vec![false; function.num_insts()];
    chosen.iter().for_each(|inst| wanted[inst.index()] = true);
    let mut replacements = Replacements::new();
    let mut layout = Vec::with_capacity(function.layout.len());
    for block in std::mem::take(&mut function.layout) {
        layout.push(block);
        let insts = std::mem::take(function.insts_mut(block));
        let mut at = block;
        for inst in insts {
            let is_wanted = wanted.get(inst.index()).copied().unwrap_or(false);
            let Inst::Call { callee, args, .. } = function.inst(inst) else {
                function.insts_mut(at).push(inst);
                continue;
            };
            let body = match function.def(callee) {
                ValueDef::Symbol { symbol, .. } if is_wanted => {
                    module.functions.get(by_symbol[symbol.index()] as usize).filter(|body| !body.layout.is_empty())
                }
                _ => None,
            };
            let Some(body) = body else {
                function.insts_mut(at).push(inst);
                continue;
            };
            let args: Vec<Value> = function.values(args).collect();
            let after = function.new_block();
            for result in function.results(inst) {
                let ty = function.ty(result);
                let param = function.add_param(after, ty);
                replacements.replace(result, param);
            }
            let args = receive(module, function, at, body, &args, function.loc(inst));
            let cold = function.is_cold(at);
            if cold {
                function.set_cold(after);
            }
            placed.insert(body.symbol);
            remarks.done("inline", function.loc(inst), || {
                let name = |symbol: SymId| module.symbols[symbol].name;
                format!("'{}' inlined into '{}'", name(body.symbol), name(function.symbol))
            });
            let call = function.loc(inst);
            let entry = Copier::new(function, body, args, after, cold).copy(&mut layout, call);
            let dest = function.block_call(entry, &[]);
            let jump = function.make_inst(Inst::Jump { dest }, None, &[], function.loc(inst));
            function.insts_mut(at).push(jump);
            layout.push(after);
            at = after;
        }
    }
    function.layout = layout;
    replacements.apply(function);
}

/// The values of parameters: an aggregate in argument memory is a copy of its own.
fn receive(
    module: &Module,
    function: &mut Function,
    block: Block,
    body: &Function,
    args: &[Value],
    loc: ir::debug::DebugLoc,
) -> Vec<Value> {
    let params = &module.signatures[body.signature].params;
    let mut out = Vec::with_capacity(args.len());
    for (param, &arg) in params.iter().zip(args) {
        let ArgLoc::StackCopy { size, align, .. } = param.loc else {
            out.push(arg);
            continue;
        };
        let slot = function.slots.push(SlotData { size: size.into(), align: align.max(8) });
        let to = function.leaf(ValueDef::Slot { slot, offset: 0 }, function.pointer);
        let len = function.int(function.word(), size.into());
        let list = function.list(&[to, arg, len]);
        let copy = Inst::MemCopy { overlap: false, args: list, mem: MemFlags::aligned(1) };
        let copy = function.make_inst(copy, None, &[], loc);
        function.insts_mut(block).push(copy);
        out.push(to);
    }
    out
}

/// Copies a body into another function.
struct Copier<'f, 'b> {
    to: &'f mut Function,
    from: &'b Function,
    after: Block,
    /// Whether all of the copy hardly ever runs.
    cold: bool,
    /// By number in the body: the value, block and first slot in the function.
    values: Vec<u32>,
    blocks: Vec<Option<Block>>,
    first_slot: u32,
    /// What became of the body's states and cells.
    appended: Option<Appended>,
    /// The body's states beside that of the call.
    states: FastMap<StateId, StateId>,
}

impl<'f, 'b> Copier<'f, 'b> {
    fn new(to: &'f mut Function, from: &'b Function, args: Vec<Value>, after: Block, cold: bool) -> Copier<'f, 'b> {
        let first_slot = to.slots.len() as u32;
        for slot in &from.slots {
            to.slots.push(slot.clone());
        }
        let mut values = vec![NONE; from.num_values()];
        for (&param, arg) in from.params(from.entry()).iter().zip(args) {
            values[param.index()] = arg.as_u32();
        }
        let blocks = vec![None; from.num_blocks()];
        let (appended, states) = (None, FastMap::default());
        Copier { to, from, after, cold, values, blocks, first_slot, appended, states }
    }

    /// Copies it to the end of the layout, in place of a call that comes from `call`.
    fn copy(mut self, layout: &mut Vec<Block>, call: DebugLoc) -> Block {
        let from = self.from;
        let first_scope = self.scopes(call);
        let mut insts: Vec<(InstId, InstId)> = Vec::new();
        for &block in &from.layout {
            let copy = self.to.new_block();
            if self.cold || from.is_cold(block) {
                self.to.set_cold(copy);
            }
            self.blocks[block.index()] = Some(copy);
            layout.push(copy);
            if block != from.entry() {
                for &param in from.params(block) {
                    self.values[param.index()] = self.to.add_param(copy, from.ty(param)).as_u32();
                }
            }
            for &inst in from.insts(block) {
                let types: Vec<Type> = from.results(inst).map(|value| from.ty(value)).collect();
                // What it really is follows when all values are known.
                let DebugLoc { loc, scope, state } = from.loc(inst);
                let scope = first_scope.map_or(call.scope, |first| ScopeId::from_u32(first + scope.as_u32()));
                let state = self.state(state, call.state);
                let loc = DebugLoc { loc, scope, state };
                let made = self.to.make_inst(Inst::Unreachable, from.inst_type(inst), &types, loc);
                for (old, new) in from.results(inst).zip(self.to.results(made)) {
                    self.values[old.index()] = new.as_u32();
                }
                self.to.insts_mut(copy).push(made);
                insts.push((inst, made));
            }
        }
        for (old, new) in insts {
            let data = self.inst(from.inst(old));
            self.to.replace_inst(new, data);
        }
        if let Some(first) = first_scope {
            self.variables(first);
        }
        self.block(from.entry())
    }

    /// Gives the function the scopes of the body, in their order, below that of the call: the number of the first. None
    /// if one of the two has no records.
    fn scopes(&mut self, call: DebugLoc) -> Option<u32> {
        let (to, from) = (self.to.debug.as_mut()?, self.from.debug.as_ref()?);
        let first = to.scopes.len() as u32;
        for scope in &from.scopes {
            let parent = scope.parent.map(|parent| ScopeId::from_u32(first + parent.as_u32()));
            let own = InlinedCall { function: self.from.symbol, loc: call.loc };
            to.scopes.push(Scope {
                parent: parent.or(Some(call.scope)),
                inlined: scope.inlined.or_else(|| parent.is_none().then_some(own)),
                ..scope.clone()
            });
        }
        let body = self.from;
        let used = body.layout.iter().flat_map(|&block| body.insts(block)).map(|&inst| body.loc(inst).state);
        self.appended = Some(to.states.append(&from.states, used));
        Some(first)
    }

    /// The state of an instruction: that of the body, beside that of the call.
    fn state(&mut self, own: StateId, call: StateId) -> StateId {
        let (Some(debug), Some(appended)) = (self.to.debug.as_mut(), &self.appended) else { return call };
        let moved = appended.state(own);
        *self.states.entry(own).or_insert_with(|| debug.states.both(moved, call))
    }

    /// Gives the function the variables of the body.
    fn variables(&mut self, first_scope: u32) {
        let body = self.from;
        let Some(from) = &body.debug else { return };
        let Some(appended) = self.appended.take() else { return };
        let mut states = self.to.debug.as_mut().map(|debug| std::mem::take(&mut debug.states)).unwrap_or_default();
        states.fill(&from.states, &appended, |content| match content {
            Content::Value(value) => match body.def(value) {
                ValueDef::Inst { .. } | ValueDef::Param { .. } if self.values[value.index()] == NONE => {
                    Content::Unknown
                }
                _ => Content::Value(self.value(value)),
            },
            Content::Cell(cell) => Content::Cell(appended.cell(cell)),
            Content::Unknown => Content::Unknown,
        });
        if let Some(debug) = &mut self.to.debug {
            debug.states = states;
        }
        let copies = from.variables.iter().map(|variable| {
            let known = |value: Value| (self.values[value.index()] != NONE).then(|| self.values[value.index()]);
            let slot = |slot: ir::Slot| ir::Slot::from_u32(slot.as_u32() + self.first_slot);
            let place = match variable.place {
                Place::Slot(at, offset) => Place::Slot(slot(at), offset),
                Place::SlotIndirect(at, offset) => Place::SlotIndirect(slot(at), offset),
                Place::Value(value) => known(value).map_or(Place::Nowhere, |to| Place::Value(Value::from_u32(to))),
                Place::Address(value) => known(value).map_or(Place::Nowhere, |to| Place::Address(Value::from_u32(to))),
                Place::Tracked(cell) => Place::Tracked(appended.cell(cell)),
                place @ (Place::Symbol(_) | Place::Nowhere) => place,
            };
            let scope = ScopeId::from_u32(first_scope + variable.scope.as_u32());
            Variable { scope, place, ..variable.clone() }
        });
        let copies: Vec<Variable> = copies.collect();
        if let Some(to) = &mut self.to.debug {
            to.variables.extend(copies);
        }
    }

    fn block(&self, block: Block) -> Block {
        self.blocks[block.index()].expect("control goes to blocks of the layout")
    }

    fn value(&mut self, value: Value) -> Value {
        if self.values[value.index()] != NONE {
            return Value::from_u32(self.values[value.index()]);
        }
        let ty = self.from.ty(value);
        let copy = match self.from.def(value) {
            ValueDef::Wide(index) => self.to.constant(ty, self.from.wide_bits(index)),
            ValueDef::Slot { slot, offset } => {
                let slot = ir::Slot::from_u32(slot.as_u32() + self.first_slot);
                self.to.leaf(ValueDef::Slot { slot, offset }, ty)
            }
            leaf @ (ValueDef::Int(_) | ValueDef::Float(_) | ValueDef::Symbol { .. } | ValueDef::Poison) => {
                self.to.leaf(leaf, ty)
            }
            ValueDef::BlockAddr(block) if self.blocks[block.index()].is_some() => {
                let copy = self.block(block);
                self.to.leaf(ValueDef::BlockAddr(copy), ty)
            }
            // A result that no instruction of the layout gives is not used on any way.
            ValueDef::Inst { .. } | ValueDef::Param { .. } | ValueDef::BlockAddr(_) => {
                self.to.leaf(ValueDef::Poison, ty)
            }
        };
        self.values[value.index()] = copy.as_u32();
        copy
    }

    fn list(&mut self, list: ListId) -> ListId {
        let values: Vec<Value> = self.from.values(list).collect();
        let values: Vec<Value> = values.into_iter().map(|value| self.value(value)).collect();
        self.to.list(&values)
    }

    fn dest(&mut self, dest: BlockCall) -> BlockCall {
        let args: Vec<Value> = self.from.dest_args(dest).collect();
        let args: Vec<Value> = args.into_iter().map(|value| self.value(value)).collect();
        let block = self.block(self.from.dest_block(dest));
        self.to.block_call(block, &args)
    }

    fn inst(&mut self, inst: Inst) -> Inst {
        match inst {
            Inst::Binary { op, flags, lhs, rhs } => {
                Inst::Binary { op, flags, lhs: self.value(lhs), rhs: self.value(rhs) }
            }
            Inst::Unary { op, arg } => Inst::Unary { op, arg: self.value(arg) },
            Inst::Cast { op, arg } => Inst::Cast { op, arg: self.value(arg) },
            Inst::IntCompare { cond, lhs, rhs } => {
                Inst::IntCompare { cond, lhs: self.value(lhs), rhs: self.value(rhs) }
            }
            Inst::FloatCompare { cond, lhs, rhs } => {
                Inst::FloatCompare { cond, lhs: self.value(lhs), rhs: self.value(rhs) }
            }
            Inst::Select { cond, then, otherwise } => {
                Inst::Select { cond: self.value(cond), then: self.value(then), otherwise: self.value(otherwise) }
            }
            Inst::PtrAdd { flags, base, offset } => {
                Inst::PtrAdd { flags, base: self.value(base), offset: self.value(offset) }
            }
            Inst::Overflow { op, lhs, rhs } => Inst::Overflow { op, lhs: self.value(lhs), rhs: self.value(rhs) },
            Inst::Carry { op, lhs, rhs, carry } => {
                Inst::Carry { op, lhs: self.value(lhs), rhs: self.value(rhs), carry: self.value(carry) }
            }
            Inst::WideMul { signed, lhs, rhs } => Inst::WideMul { signed, lhs: self.value(lhs), rhs: self.value(rhs) },
            Inst::Funnel { left, high, low, count } => {
                Inst::Funnel { left, high: self.value(high), low: self.value(low), count: self.value(count) }
            }
            Inst::Load { ptr, mem } => Inst::Load { ptr: self.value(ptr), mem },
            Inst::Store { ptr, value, mem } => Inst::Store { ptr: self.value(ptr), value: self.value(value), mem },
            Inst::AtomicRmw { op, ptr, value, mem } => {
                Inst::AtomicRmw { op, ptr: self.value(ptr), value: self.value(value), mem }
            }
            Inst::CmpXchg { weak, failure, args, mem } => Inst::CmpXchg { weak, failure, args: self.list(args), mem },
            Inst::Fence { .. } | Inst::Unreachable => inst,
            Inst::MemCopy { overlap, args, mem } => Inst::MemCopy { overlap, args: self.list(args), mem },
            Inst::MemSet { args, mem } => Inst::MemSet { args: self.list(args), mem },
            Inst::Call { facts, sig, callee, args } => {
                Inst::Call { facts, sig, callee: self.value(callee), args: self.list(args) }
            }
            Inst::Intrinsic { op, args } => Inst::Intrinsic { op, args: self.list(args) },
            Inst::Asm(asm) => {
                let mut info = self.from.asms[asm].clone();
                for operand in &mut info.operands {
                    match &mut operand.kind {
                        AsmOperandKind::OutputMem(v)
                        | AsmOperandKind::Input(v)
                        | AsmOperandKind::InputMem(v)
                        | AsmOperandKind::Tied { value: v, .. } => *v = self.value(*v),
                        AsmOperandKind::Output { .. } | AsmOperandKind::Label(_) => {}
                    }
                }
                for dest in &mut info.dests {
                    *dest = self.dest(*dest);
                }
                Inst::Asm(self.to.asms.push(info))
            }
            Inst::ExtractLane { vector, index } => {
                Inst::ExtractLane { vector: self.value(vector), index: self.value(index) }
            }
            Inst::InsertLane { args } => Inst::InsertLane { args: self.list(args) },
            Inst::Splat { arg } => Inst::Splat { arg: self.value(arg) },
            Inst::Shuffle { args } => Inst::Shuffle { args: self.list(args) },
            Inst::Jump { dest } => Inst::Jump { dest: self.dest(dest) },
            Inst::Branch { cond, then, otherwise } => {
                Inst::Branch { cond: self.value(cond), then: self.dest(then), otherwise: self.dest(otherwise) }
            }
            Inst::Switch { value, table } => {
                let data = self.from.switches[table].clone();
                let cases = data
                    .cases
                    .iter()
                    .map(|case| SwitchCase { low: case.low, high: case.high, dest: self.dest(case.dest) })
                    .collect();
                let default = self.dest(data.default);
                let table = self.to.switches.push(SwitchData { cases, default });
                Inst::Switch { value: self.value(value), table }
            }
            Inst::IndirectBranch { .. } => unreachable!("such bodies are not fit"),
            Inst::Return { args } => {
                let args: Vec<Value> = self.from.values(args).collect();
                let args: Vec<Value> = args.into_iter().map(|value| self.value(value)).collect();
                Inst::Jump { dest: self.to.block_call(self.after, &args) }
            }
        }
    }
}
