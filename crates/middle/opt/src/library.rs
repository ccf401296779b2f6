//! Calls of the C library whose result or work is known: lengths and comparisons of constant strings, copies and
//! fills that become instructions, formatted output without conversions.
//!
//! Only calls that carry [`CallFacts::LIBRARY`] are looked at, so that `-fno-builtin` needs no thought here. What
//! the functions do is C23 7.21, 7.23 and 7.26, and for the checked forms the interface of the C library.

mod checked;
mod output;
mod strings;

use crate::remarks::Remarks;
use crate::{Level, edit};
use analysis::{Base, Pointer};
use base::FastMap;
use ir::debug::DebugLoc;
use ir::{
    ArithFlags, BinaryOp, CallFacts, CastOp, Function, Inst, InstId, MemFlags, Module, Replacements, SymId, SymbolDef,
    Type, UseCounts, Value, ValueDef,
};

/// The pass.
pub fn run(module: &mut Module, _: Level, _: &Remarks) -> bool {
    let mut changed = false;
    let mut functions = std::mem::take(&mut module.functions);
    for function in &mut functions {
        if !function.is_fixed() && has_library_call(function) {
            changed |= Library::new(module, function).run();
        }
    }
    module.functions = functions;
    changed
}

fn has_library_call(function: &Function) -> bool {
    let is_one = |&inst: &InstId| match function.inst(inst) {
        Inst::Call { facts, .. } => facts.contains(CallFacts::LIBRARY),
        _ => false,
    };
    function.layout.iter().any(|&block| function.insts(block).iter().any(is_one))
}

/// What becomes of a call.
enum Fold {
    /// It goes; its result, if anything uses it, is this value.
    Value(Value),
    /// It goes, and nothing used its result.
    Gone,
}

struct Library<'m, 'f> {
    module: &'m mut Module,
    function: &'f mut Function,
    uses: UseCounts,
    replacements: Replacements,
    /// What the addresses and sizes that are parameters of blocks may be.
    sources: FastMap<Value, Vec<Value>>,
    /// What takes the place of the call in hand.
    made: Vec<InstId>,
    loc: DebugLoc,
}

/// A call that may be folded.
#[derive(Copy, Clone)]
struct Call<'a> {
    name: &'a str,
    args: &'a [Value],
    result: Option<Value>,
    /// Whether the result is used.
    used: bool,
}

impl<'m, 'f> Library<'m, 'f> {
    fn new(module: &'m mut Module, function: &'f mut Function) -> Self {
        let uses = UseCounts::of(function);
        let sources = sources(function);
        let (replacements, made) = (Replacements::new(), Vec::new());
        Library { module, function, uses, replacements, sources, made, loc: DebugLoc::NONE }
    }

    fn run(mut self) -> bool {
        let mut changed = false;
        for n in 0..self.function.layout.len() {
            let block = self.function.layout[n];
            let old = std::mem::take(self.function.insts_mut(block));
            let mut new = Vec::with_capacity(old.len());
            let mut pending: Vec<InstId> = old;
            pending.reverse();
            while let Some(inst) = pending.pop() {
                match self.visit(inst) {
                    Some(fold) => {
                        changed = true;
                        if let (Fold::Value(value), Some(result)) = (fold, self.function.result(inst)) {
                            self.replacements.replace(result, value);
                            self.uses.transfer(result, value);
                        }
                        self.made.iter().for_each(|&inst| self.uses.add(self.function, inst));
                        // What was made may be a call that can be folded too.
                        pending.extend(self.made.drain(..).rev());
                    }
                    None => new.push(inst),
                }
            }
            *self.function.insts_mut(block) = new;
        }
        self.replacements.apply(self.function);
        changed
    }

    fn visit(&mut self, inst: InstId) -> Option<Fold> {
        let Inst::Call { facts, callee, args, .. } = self.function.inst(inst) else { return None };
        let ValueDef::Symbol { symbol, offset: 0 } = self.function.def(callee) else { return None };
        if !facts.contains(CallFacts::LIBRARY) {
            return None;
        }
        let args: Vec<Value> = self.function.values(args).map(|value| self.replacements.resolve(value)).collect();
        let result = self.function.result(inst);
        let used = result.is_some_and(|result| self.uses.get(result) > 0);
        self.loc = self.function.loc(inst);
        let call = Call { name: self.module.symbols[symbol].name.as_str(), args: &args, result, used };
        let fold = self.fold_output(call).or_else(|| self.fold_string(call)).or_else(|| self.fold_memory(call));
        let fold = fold.or_else(|| self.fold_narrow(call)).or_else(|| self.fold_checked(call));
        if fold.is_none() {
            self.made.clear();
        }
        fold
    }

    // ----- Memory -----

    fn fold_memory(&mut self, call: Call<'_>) -> Option<Fold> {
        match (call.name, call.args) {
            ("memcpy", &[to, from, len]) => {
                self.copy(false, to, from, len);
                Some(Fold::Value(to))
            }
            ("memmove", &[to, from, len]) => {
                // What is copied from constant data overlaps nothing that may be written, and no object another.
                let object =
                    |value: Value| Pointer::of(self.function, value, |value| self.replacements.resolve(value)).base;
                let apart = self.bytes(from).is_some()
                    || match (object(to), object(from)) {
                        (Base::Slot(to), Base::Slot(from)) => to != from,
                        (Base::Slot(_), Base::Symbol(_)) | (Base::Symbol(_), Base::Slot(_)) => true,
                        _ => false,
                    };
                self.copy(!apart, to, from, len);
                Some(Fold::Value(to))
            }
            ("mempcpy", &[to, from, len]) => {
                self.copy(false, to, from, len);
                Some(Fold::Value(self.ptr_add(to, len)))
            }
            ("bcopy", &[from, to, len]) => {
                self.copy(true, to, from, len);
                Some(Fold::Gone)
            }
            ("memset", &[to, value, len]) => {
                let byte = self.cast(CastOp::Trunc, value, Type::I8);
                self.fill(to, byte, len);
                Some(Fold::Value(to))
            }
            ("bzero", &[to, len]) => {
                let zero = self.function.int(Type::I8, 0);
                self.fill(to, zero, len);
                Some(Fold::Gone)
            }
            _ => None,
        }
    }

    fn copy(&mut self, overlap: bool, to: Value, from: Value, len: Value) {
        let args = self.function.list(&[to, from, len]);
        let mem = MemFlags::aligned(1);
        let inst = self.function.make_inst(Inst::MemCopy { overlap, args, mem }, None, &[], self.loc);
        self.made.push(inst);
    }

    fn copy_bytes(&mut self, to: Value, from: Value, len: u64) {
        let len = self.function.int(self.function.word(), len);
        self.copy(false, to, from, len);
    }

    fn fill(&mut self, to: Value, byte: Value, len: Value) {
        let args = self.function.list(&[to, byte, len]);
        let mem = MemFlags::aligned(1);
        let inst = self.function.make_inst(Inst::MemSet { args, mem }, None, &[], self.loc);
        self.made.push(inst);
    }

    // ----- Mathematics -----

    /// Rounding to a whole number gives the same in the narrower type that the argument came from.
    fn fold_narrow(&mut self, call: Call<'_>) -> Option<Fold> {
        let (&[arg], Some(result)) = (call.args, call.result) else { return None };
        if !matches!(call.name, "floor" | "ceil" | "trunc" | "round" | "rint" | "nearbyint") {
            return None;
        }
        let Some(Inst::Cast { op: CastOp::FpExt, arg: narrow }) = self.function.def_of(arg) else { return None };
        let narrow = self.replacements.resolve(narrow);
        if self.function.ty(narrow) != Type::F32 || self.function.ty(result) != Type::F64 {
            return None;
        }
        let name = format!("{}f", call.name);
        let rounded = self.call(&name, &[narrow], Some(Type::F32))?;
        Some(Fold::Value(self.cast(CastOp::FpExt, rounded, Type::F64)))
    }

    // ----- Pieces -----

    /// A call of a library function; its result, if the signature has one.
    fn call(&mut self, name: &str, args: &[Value], ret: Option<Type>) -> Option<Value> {
        self.call_as(name, args, ret, false)
    }

    /// The same, perhaps of a variadic function.
    fn call_as(&mut self, name: &str, args: &[Value], ret: Option<Type>, variadic: bool) -> Option<Value> {
        let types: Vec<Type> = args.iter().map(|&arg| self.function.ty(arg)).collect();
        let mut signature = abi::runtime_signature(&self.module.target, &types, ret.as_slice());
        let is_new = self.module.find_symbol(name.into()).is_none();
        let symbol = self.module.symbol(name.into());
        if is_new {
            self.module.symbols[symbol].is_function = true;
        }
        signature.variadic = variadic;
        let rets: Vec<Type> = signature.rets.iter().map(|ret| ret.ty).collect();
        let sig = self.module.signature(signature);
        let callee = self.function.leaf(ValueDef::Symbol { symbol, offset: 0 }, self.function.pointer);
        let args = self.function.list(args);
        let mut facts = CallFacts::LIBRARY;
        if matches!(name, "strlen" | "strchr" | "strcmp") {
            facts = facts.union(CallFacts::PURE);
        }
        let inst = Inst::Call { facts, sig, callee, args };
        let inst = self.function.make_inst(inst, rets.first().copied(), &rets, self.loc);
        self.made.push(inst);
        self.function.result(inst)
    }

    fn cast(&mut self, op: CastOp, arg: Value, ty: Type) -> Value {
        let from = self.function.ty(arg);
        if from == ty {
            return arg;
        }
        if let Some(bits) = self.function.const_bits(arg)
            && let Some(bits) = crate::fold::cast(op, from, ty, bits)
        {
            return self.function.constant(ty, bits);
        }
        let (inst, value) = self.function.make_value(Inst::Cast { op, arg }, ty, self.loc);
        self.made.push(inst);
        value
    }

    fn binary(&mut self, op: BinaryOp, lhs: Value, rhs: Value) -> Value {
        let ty = self.function.ty(lhs);
        let inst = Inst::Binary { op, flags: ArithFlags::NONE, lhs, rhs };
        let (inst, value) = self.function.make_value(inst, ty, self.loc);
        self.made.push(inst);
        value
    }

    fn ptr_add(&mut self, base: Value, offset: Value) -> Value {
        if let Some(bytes) = self.function.const_offset(offset) {
            return edit::ptr_offset(self.function, base, bytes, self.loc, &mut self.made);
        }
        let inst = Inst::PtrAdd { flags: ArithFlags::NONE, base, offset };
        let (inst, value) = self.function.make_value(inst, self.function.pointer, self.loc);
        self.made.push(inst);
        value
    }

    /// The byte at an address, widened to `int`.
    fn load_byte(&mut self, at: Value) -> Value {
        let load = Inst::Load { ptr: at, mem: MemFlags::aligned(1) };
        let (inst, byte) = self.function.make_value(load, Type::I8, self.loc);
        self.made.push(inst);
        self.cast(CastOp::ZExt, byte, Type::I32)
    }

    fn int(&mut self, value: i64) -> Value {
        self.function.int(Type::I32, value as u64)
    }

    fn constant(&self, value: Value) -> Option<u64> {
        self.function.const_bits(value).map(|bits| bits as u64)
    }

    /// The constant bytes from an address to the end of its object; none if they may be others when the program runs.
    fn bytes(&self, address: Value) -> Option<Vec<u8>> {
        let ValueDef::Symbol { symbol, offset } = self.function.def(address) else { return None };
        constant_bytes(self.module, symbol, offset)
    }

    /// The constant string at an address, without its end.
    fn text(&self, address: Value) -> Option<Vec<u8>> {
        let mut bytes = self.bytes(address)?;
        let end = bytes.iter().position(|&byte| byte == 0)?;
        bytes.truncate(end);
        Some(bytes)
    }

    /// The address of a new constant string; the end is added.
    fn new_text(&mut self, text: &[u8]) -> Value {
        let mut bytes = text.to_vec();
        bytes.push(0);
        // irgen's names of constants end in a number only.
        let name = format!(".LC.text{}", self.module.symbols.len());
        let symbol = self.module.symbol(name.as_str().into());
        let size = bytes.len() as u64;
        let info = &mut self.module.symbols[symbol];
        info.linkage = ir::Linkage::Local;
        info.dso_local = true;
        info.plt = false;
        info.def = SymbolDef::Data(ir::DataDef {
            bytes,
            size,
            align: 1,
            relocs: Vec::new(),
            readonly: true,
            mergeable_string: 1,
        });
        self.function.leaf(ValueDef::Symbol { symbol, offset: 0 }, self.function.pointer)
    }
}

/// What jumps hand to parameters of blocks that are addresses and sizes.
fn sources(function: &Function) -> FastMap<Value, Vec<Value>> {
    let mut sources: FastMap<Value, Vec<Value>> = FastMap::default();
    for &block in &function.layout {
        let Some(end) = function.terminator(block) else { continue };
        let mut dests = Vec::new();
        function.for_each_dest(end, |dest| dests.push(dest));
        for dest in dests {
            let to = function.dest_block(dest);
            for (&param, arg) in function.params(to).iter().zip(function.dest_args(dest)) {
                let ty = function.ty(param);
                if (ty.is_ptr() || ty == Type::I32 || ty == function.word()) && param != arg {
                    sources.entry(param).or_default().push(arg);
                }
            }
        }
    }
    function.params(function.entry()).iter().for_each(|param| drop(sources.remove(param)));
    sources
}

/// The bytes of constant data from an offset on, zeros behind the last included.
fn constant_bytes(module: &Module, symbol: SymId, offset: i32) -> Option<Vec<u8>> {
    /// Longer data is not worth a copy.
    const LONGEST: u64 = 1 << 16;
    let info = &module.symbols[symbol];
    let SymbolDef::Data(data) = &info.def else { return None };
    let own = info.dso_local || info.linkage == ir::Linkage::Local;
    if !data.readonly || info.linkage == ir::Linkage::Weak || !own || !data.relocs.is_empty() {
        return None;
    }
    let from = usize::try_from(offset).ok().filter(|&from| (from as u64) < data.size)?;
    if data.size > LONGEST {
        return None;
    }
    let mut bytes = data.bytes.get(from..).unwrap_or(&[]).to_vec();
    bytes.resize(data.size as usize - from, 0);
    Some(bytes)
}
