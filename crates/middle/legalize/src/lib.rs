//! Legalisation: integers that are wider than a register become words, so that code generators and register
//! allocation never see pairs.
//!
//! [`split_wide`] replaces every integer of twice a word's width by two words, low one first, and what is done with
//! it by what does it word by word: sums by [`ir::Inst::Carry`], products by [`ir::Inst::WideMul`], shifts by
//! [`ir::Inst::Funnel`], divisions by calls of the runtime library's functions of GCC's names. Parameters of blocks
//! and arguments of destinations become two. A compare-and-exchange stays one instruction with its words as operands;
//! the other atomic accesses become loops around it.
//!
//! The words of a value are made where the value was, so what dominated a use still does. Blocks are walked in an
//! order in which definitions come before uses; in what is never reached, words that were not made are zero.
#![forbid(unsafe_code)]

mod arith;
mod asm;
mod cast;
mod dead;
mod flow;
mod memory;

use base::FastMap;
use ir::debug::{DebugLoc, Place};
use ir::{
    ArithFlags, BinaryOp, Block, CastOp, Function, Inst, InstId, IntCond, Module, Replacements, Type, Value, ValueDef,
};

/// Splits the integers of twice the width of `word` (`i32` or `i64`) in a function. False if it has none.
pub fn split_wide(module: &mut Module, function: &mut Function, word: Type) -> bool {
    let wide = Type::int(word.bits() * 2).expect("words are of 32 or 64 bits");
    if !has_type(function, wide) {
        return false;
    }
    let mut splitter = Splitter {
        module,
        f: function,
        word,
        wide,
        words: FastMap::default(),
        sign_extended: FastMap::default(),
        replacements: Replacements::new(),
        out: Vec::new(),
        block: Block::from_u32(0),
        loc: DebugLoc::NONE,
        scratch: None,
    };
    splitter.split_params();
    for block in flow::definitions_first(splitter.f) {
        splitter.split_block(block);
    }
    let Splitter { replacements, .. } = splitter;
    replacements.apply(function);
    forget_places(function, wide);
    dead::remove(function);
    true
}

/// Whether an instruction or parameter of the layout has to do with the type.
fn has_type(function: &Function, wide: Type) -> bool {
    function.layout.iter().any(|&block| {
        function.params(block).iter().any(|&param| function.ty(param) == wide)
            || function.insts(block).iter().any(|&inst| {
                let mut found = function.results(inst).any(|result| function.ty(result) == wide);
                function.for_each_operand(inst, |value| found = found || function.ty(value) == wide);
                found
            })
    })
}

/// Variables that were such an integer have no one place any more.
fn forget_places(function: &mut Function, wide: Type) {
    let Some(mut debug) = function.debug.take() else { return };
    for variable in &mut debug.variables {
        if let Place::Value(value) = variable.place
            && function.ty(value) == wide
            && matches!(function.def(value), ValueDef::Inst { .. } | ValueDef::Param { .. })
        {
            variable.place = Place::Nowhere;
        }
    }
    function.debug = Some(debug);
}

/// The two words of an integer, low one first.
type Words = [Value; 2];

struct Splitter<'a> {
    module: &'a mut Module,
    f: &'a mut Function,
    word: Type,
    wide: Type,
    /// The words of each value that was split.
    words: FastMap<Value, Words>,
    /// Wide values that are the sign extension of their low word.
    sign_extended: FastMap<Value, ()>,
    /// Narrow results that a word stands for.
    replacements: Replacements,
    /// Instructions of the block that is being made.
    out: Vec<InstId>,
    block: Block,
    /// Location given to new instructions.
    loc: DebugLoc,
    /// Memory through which values change their type.
    scratch: Option<ir::Slot>,
}

impl Splitter<'_> {
    fn split_block(&mut self, block: Block) {
        self.block = block;
        let old = std::mem::take(self.f.insts_mut(block));
        self.out = Vec::with_capacity(old.len() + 4);
        for inst in old {
            self.loc = self.f.loc(inst);
            self.split_inst(inst);
        }
        let made = std::mem::take(&mut self.out);
        *self.f.insts_mut(self.block) = made;
    }

    /// Ends the block being made, which `end` puts the terminator into, and goes on in a new one behind it.
    fn begin_block(&mut self, next: Block) {
        let made = std::mem::take(&mut self.out);
        *self.f.insts_mut(self.block) = made;
        let at = self.f.layout.iter().position(|&block| block == self.block).expect("it is in the layout");
        self.f.layout.insert(at + 1, next);
        if self.f.is_cold(self.block) {
            self.f.set_cold(next);
        }
        self.block = next;
    }

    fn is_wide(&self, value: Value) -> bool {
        self.f.ty(value) == self.wide
    }

    /// Whether an instruction uses or makes a wide integer.
    fn concerns(&self, inst: InstId) -> bool {
        let mut found = self.f.results(inst).any(|result| self.is_wide(result));
        self.f.for_each_operand(inst, |value| found = found || self.is_wide(value));
        found
    }

    fn split_inst(&mut self, inst: InstId) {
        if !self.concerns(inst) {
            self.out.push(inst);
            return;
        }
        let result = self.f.result(inst);
        match self.f.inst(inst) {
            Inst::Binary { op, lhs, rhs, .. } => {
                let made = self.binary(op, lhs, rhs);
                self.set(result, made);
            }
            Inst::Unary { op: ir::UnaryOp::IsConstant, arg } => {
                // Nothing is found out any more.
                let known = u64::from(self.f.const_bits(arg).is_some());
                let known = self.f.int(Type::I1, known);
                self.replace(result, known);
            }
            Inst::Unary { op, arg } => {
                let arg = self.split(arg);
                let made = self.unary(op, arg);
                self.set(result, made);
            }
            Inst::Cast { op, arg } => self.cast(inst, op, arg),
            Inst::IntCompare { cond, lhs, rhs } => {
                let (lhs, rhs) = (self.split(lhs), self.split(rhs));
                let truth = self.compare(cond, lhs, rhs);
                self.replace(result, truth);
            }
            Inst::Select { cond, then, otherwise } => {
                let (then, otherwise) = (self.split(then), self.split(otherwise));
                let made = self.select_words(cond, then, otherwise);
                self.set(result, made);
            }
            Inst::Overflow { op, lhs, rhs } => {
                let (lhs, rhs) = (self.split(lhs), self.split(rhs));
                let (made, lost) = self.overflow(op, lhs, rhs);
                let mut results = self.f.results(inst);
                self.set(results.next(), made);
                let flag = results.next();
                self.replace(flag, lost);
            }
            Inst::Load { ptr, mem } => self.load(result, ptr, mem),
            Inst::Store { ptr, value, mem } => self.store(ptr, value, mem),
            Inst::AtomicRmw { op, ptr, value, mem } => self.atomic_rmw(result, op, ptr, value, mem),
            Inst::CmpXchg { weak, failure, args, mem } => self.cmpxchg(inst, weak, failure, args, mem),
            Inst::ExtractLane { vector, index } => self.extract_lane(result, vector, index),
            Inst::InsertLane { args } => self.insert_lane(inst, args),
            Inst::Splat { arg } => self.splat(inst, arg),
            Inst::Asm(asm) => self.asm(inst, asm),
            Inst::Switch { value, table } if self.is_wide(value) => self.switch(value, table),
            Inst::Jump { .. } | Inst::Branch { .. } | Inst::Switch { .. } => {
                self.split_dests(inst);
                self.out.push(inst);
            }
            Inst::Call { .. } | Inst::Intrinsic { .. } | Inst::Return { .. } => self.in_lists(inst),
            Inst::Carry { op, lhs, rhs, carry } => {
                let (lhs, rhs) = (self.split(lhs), self.split(rhs));
                let (made, out) = self.carry(op, lhs, rhs, carry);
                let mut results = self.f.results(inst);
                self.set(results.next(), made);
                let flag = results.next();
                self.replace(flag, out);
            }
            Inst::WideMul { signed, lhs, rhs } => {
                let (lhs, rhs) = (self.split(lhs), self.split(rhs));
                let [low, high] = self.product(signed, lhs, rhs);
                let mut results = self.f.results(inst);
                self.set(results.next(), low);
                self.set(results.next(), high);
            }
            Inst::Funnel { left, high, low, count } => {
                let (high, low, count) = (self.split(high), self.split(low), self.split(count));
                let made = self.wide_funnel(left, high, low, count);
                self.set(result, made);
            }
            Inst::FloatCompare { .. }
            | Inst::PtrAdd { .. }
            | Inst::Fence { .. }
            | Inst::MemCopy { .. }
            | Inst::MemSet { .. }
            | Inst::Shuffle { .. }
            | Inst::IndirectBranch { .. }
            | Inst::Unreachable => unreachable!("it has no operand of this type"),
        }
    }

    // ----- Pieces -----

    /// Puts a new instruction into the block.
    fn emit(&mut self, inst: Inst, ty: Option<Type>, results: &[Type]) -> InstId {
        let id = self.f.make_inst(inst, ty, results, self.loc);
        self.out.push(id);
        id
    }

    /// A new instruction with one result.
    fn one(&mut self, inst: Inst, ty: Type) -> Value {
        let id = self.emit(inst, Some(ty), &[ty]);
        self.f.result(id).expect("made with one result")
    }

    /// A new instruction with two results.
    fn two(&mut self, inst: Inst, types: [Type; 2]) -> (Value, Value) {
        let id = self.emit(inst, Some(types[0]), &types);
        let mut results = self.f.results(id);
        let first = results.next().expect("made with two results");
        (first, results.next().expect("made with two results"))
    }

    /// A constant word.
    fn int(&mut self, bits: u64) -> Value {
        self.f.int(self.word, bits)
    }

    /// The words of a value.
    fn split(&mut self, value: Value) -> Words {
        if let Some(&words) = self.words.get(&value) {
            return words;
        }
        if let Some(bits) = self.f.const_bits(value) {
            let low = self.int(bits as u64);
            let high = self.int((bits >> self.word.bits()) as u64);
            return [low, high];
        }
        if self.f.def(value) == ValueDef::Poison {
            return [self.f.leaf(ValueDef::Poison, self.word); 2];
        }
        // It was made in what is never reached.
        [self.int(0); 2]
    }

    /// Notes the words of a result.
    fn set(&mut self, result: Option<Value>, words: Words) {
        if let Some(result) = result {
            self.words.insert(result, words);
        }
    }

    /// Notes that a value stands for a narrow result.
    fn replace(&mut self, result: Option<Value>, value: Value) {
        if let Some(result) = result
            && result != value
        {
            self.replacements.replace(result, value);
        }
    }

    fn bits_of(&self, value: Value) -> Option<u64> {
        self.f.const_bits(value).map(|bits| bits as u64)
    }

    /// Arithmetic on words, with what constants make trivial left out.
    fn bin(&mut self, op: BinaryOp, lhs: Value, rhs: Value) -> Value {
        let ty = self.f.ty(lhs);
        let ones = if ty.bits() == 64 { u64::MAX } else { (1 << ty.bits()) - 1 };
        match (op, self.bits_of(lhs), self.bits_of(rhs)) {
            (BinaryOp::And, Some(a), Some(b)) => return self.f.int(ty, a & b),
            (BinaryOp::Or, Some(a), Some(b)) => return self.f.int(ty, a | b),
            (BinaryOp::Xor, Some(a), Some(b)) => return self.f.int(ty, a ^ b),
            (BinaryOp::Add, Some(a), Some(b)) => return self.f.int(ty, a.wrapping_add(b)),
            (BinaryOp::And | BinaryOp::Mul, Some(0), _) => return lhs,
            (BinaryOp::And | BinaryOp::Mul, _, Some(0)) => return rhs,
            (BinaryOp::Or | BinaryOp::Xor | BinaryOp::Add, Some(0), _) => return rhs,
            (
                BinaryOp::Or
                | BinaryOp::Xor
                | BinaryOp::Add
                | BinaryOp::Sub
                | BinaryOp::Shl
                | BinaryOp::LShr
                | BinaryOp::AShr,
                _,
                Some(0),
            ) => return lhs,
            (BinaryOp::And, Some(bits), _) if bits == ones => return rhs,
            (BinaryOp::And, _, Some(bits)) if bits == ones => return lhs,
            _ => {}
        }
        self.one(Inst::Binary { op, flags: ArithFlags::NONE, lhs, rhs }, ty)
    }

    fn cast_to(&mut self, op: CastOp, arg: Value, ty: Type) -> Value {
        self.one(Inst::Cast { op, arg }, ty)
    }

    fn icmp(&mut self, cond: IntCond, lhs: Value, rhs: Value) -> Value {
        self.one(Inst::IntCompare { cond, lhs, rhs }, Type::I1)
    }

    fn select(&mut self, cond: Value, then: Value, otherwise: Value) -> Value {
        if then == otherwise {
            return then;
        }
        let ty = self.f.ty(then);
        self.one(Inst::Select { cond, then, otherwise }, ty)
    }

    fn select_words(&mut self, cond: Value, then: Words, otherwise: Words) -> Words {
        [0, 1].map(|n| self.select(cond, then[n], otherwise[n]))
    }

    fn not(&mut self, truth: Value) -> Value {
        let one = self.f.int(Type::I1, 1);
        self.bin(BinaryOp::Xor, truth, one)
    }

    /// An address plus some bytes.
    fn offset(&mut self, base: Value, bytes: i64) -> Value {
        if bytes == 0 {
            return base;
        }
        let add = |old: i32| i64::from(old).checked_add(bytes).and_then(|sum| i32::try_from(sum).ok());
        let ty = self.f.ty(base);
        match self.f.def(base) {
            ValueDef::Symbol { symbol, offset } => {
                if let Some(offset) = add(offset) {
                    return self.f.leaf(ValueDef::Symbol { symbol, offset }, ty);
                }
            }
            ValueDef::Slot { slot, offset } => {
                if let Some(offset) = add(offset) {
                    return self.f.leaf(ValueDef::Slot { slot, offset }, ty);
                }
            }
            _ => {}
        }
        let offset = self.f.int(self.f.word(), bytes as u64);
        self.one(Inst::PtrAdd { flags: ArithFlags::NONE, base, offset }, ty)
    }

    /// A call of a function of the runtime library, with its results.
    fn call(&mut self, name: &str, args: &[Value], rets: &[Type]) -> Vec<Value> {
        let types: Vec<Type> = args.iter().map(|&arg| self.f.ty(arg)).collect();
        // The library is compiled without `-mregparm=`.
        let target = target::Target { register_arguments: 0, ..self.module.target.clone() };
        let signature = abi::runtime_signature(&target, &types, rets);
        let is_new = self.module.find_symbol(name.into()).is_none();
        let symbol = self.module.symbol(name.into());
        if is_new {
            let info = &mut self.module.symbols[symbol];
            info.is_function = true;
            // It is in the archive that every program and library is linked with.
            info.visibility = target::Visibility::Hidden;
            info.dso_local = true;
            info.plt = false;
        }
        let sig = self.module.signature(signature);
        let callee = self.f.leaf(ValueDef::Symbol { symbol, offset: 0 }, self.f.pointer);
        let args = self.f.list(args);
        let call = Inst::Call { facts: ir::CallFacts::CONST, sig, callee, args };
        let id = self.emit(call, rets.first().copied(), rets);
        self.f.results(id).collect()
    }

    /// Sixteen bytes of the frame that hold a value for the moment.
    fn scratch(&mut self, size: u32) -> Value {
        let slot = match self.scratch {
            Some(slot) => slot,
            None => {
                let slot = self.f.slots.push(ir::SlotData { size: 16, align: 16 });
                self.scratch = Some(slot);
                slot
            }
        };
        let data = &mut self.f.slots[slot];
        data.size = data.size.max(u64::from(size));
        data.align = data.align.max(size.next_power_of_two().min(32));
        self.f.leaf(ValueDef::Slot { slot, offset: 0 }, self.f.pointer)
    }
}
