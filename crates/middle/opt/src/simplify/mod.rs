//! Simplification: constants are computed, rules applied, and what is not arithmetic on integers (addresses,
//! choices, copies of a few bytes, loads from constant data) made as simple as it can be.
//!
//! One walk in reverse post-order sees operands before their uses, so that rules cascade in one visit; a few
//! walks more catch what loops hold back. Each visit makes progress by its own measure (rules never undo each
//! other), and a budget ends what would not.

#[rustfmt::skip]
mod generated;
mod matcher;

use crate::known_bits::known_zero;
use crate::{Context, edit, fold};
use base::Idx;
use generated::Root;
use ir::{
    ArithFlags, BinaryOp, CastOp, Function, Inst, InstId, IntCond, MemFlags, OverflowOp, Replacements, SymbolDef, Type,
    UnaryOp, UseCounts, Value, ValueDef,
};
use matcher::Matcher;

/// The pass.
pub fn run(cx: &Context<'_>, function: &mut Function) -> bool {
    let mut changed = false;
    for _ in 0..3 {
        let mut pass = Simplify::new(cx, function);
        pass.walk(function);
        let again = pass.changed;
        pass.replacements.apply(function);
        changed |= again;
        if !again {
            break;
        }
    }
    changed
}

/// What becomes of an instruction.
enum Outcome {
    /// It stays.
    Keep,
    /// It stays, changed in place; look again.
    Again,
    /// Its only result is this value.
    Value(Value),
    /// It goes: nothing used its results.
    Gone,
}

struct Simplify<'c, 'm> {
    cx: &'c Context<'m>,
    replacements: Replacements,
    uses: Vec<u32>,
    /// Instructions made by the visit in hand, to be visited before it goes on.
    made: Vec<InstId>,
    changed: bool,
    budget: usize,
}

impl<'c, 'm> Simplify<'c, 'm> {
    fn new(cx: &'c Context<'m>, function: &Function) -> Simplify<'c, 'm> {
        let counts = UseCounts::of(function);
        let uses = (0..function.num_values()).map(|n| counts.get(Value::from_usize(n))).collect();
        let budget = function.num_insts() * 8 + 100;
        Simplify { cx, replacements: Replacements::new(), uses, made: Vec::new(), changed: false, budget }
    }

    fn walk(&mut self, function: &mut Function) {
        let cfg = self.cx.cfg(function);
        let mut pending: Vec<InstId> = Vec::new();
        for &block in &cfg.order {
            let old = std::mem::take(function.insts_mut(block));
            let mut new = Vec::with_capacity(old.len());
            for inst in old {
                pending.push(inst);
                while let Some(inst) = pending.pop() {
                    if !self.replacements.is_empty() {
                        function.map_operands(inst, |value| self.replacements.resolve(value));
                    }
                    let outcome = if self.budget == 0 { Outcome::Keep } else { self.visit(function, inst) };
                    match outcome {
                        Outcome::Keep => new.push(inst),
                        Outcome::Again => {
                            self.progress();
                            pending.push(inst);
                        }
                        Outcome::Value(value) => {
                            self.progress();
                            let result = function.result(inst).expect("it has one result");
                            self.forget(function, inst);
                            let value = self.replacements.resolve(value);
                            if value != result {
                                self.transfer(function, result, value);
                                self.replacements.replace(result, value);
                            }
                        }
                        Outcome::Gone => {
                            self.progress();
                            self.forget(function, inst);
                        }
                    }
                    if !self.made.is_empty() {
                        self.uses.resize(function.num_values(), 0);
                        for &inst in self.made.iter().rev() {
                            function.for_each_operand(inst, |value| self.uses[value.index()] += 1);
                            pending.push(inst);
                        }
                        self.made.clear();
                    }
                }
            }
            *function.insts_mut(block) = new;
        }
    }

    fn progress(&mut self) {
        self.changed = true;
        self.budget -= 1;
    }

    /// An instruction that is replaced uses its operands no more.
    fn forget(&mut self, function: &Function, inst: InstId) {
        self.uses.resize(function.num_values(), 0);
        function.for_each_operand(inst, |value| {
            let uses = &mut self.uses[value.index()];
            *uses = uses.saturating_sub(1);
        });
    }

    fn transfer(&mut self, function: &Function, from: Value, to: Value) {
        self.uses.resize(function.num_values(), 0);
        self.uses[to.index()] += std::mem::take(&mut self.uses[from.index()]);
    }

    fn visit(&mut self, function: &mut Function, inst: InstId) -> Outcome {
        if let Some(bits) = fold::inst(function, inst, |value| value) {
            let result = function.result(inst).expect("what folds has a result");
            let ty = function.ty(result);
            return Outcome::Value(function.constant(ty, bits));
        }
        match function.inst(inst) {
            Inst::Binary { op, flags, lhs, rhs } => {
                if commutes(op) && is_constant(function, lhs) && !is_constant(function, rhs) {
                    function.replace_inst(inst, Inst::Binary { op, flags, lhs: rhs, rhs: lhs });
                    return Outcome::Again;
                }
                if op == BinaryOp::And
                    && let Some(mask) = function.const_bits(rhs)
                    && function.ty(lhs).bits() <= 64
                    && !function.ty(lhs).is_vector()
                    && known_zero(function, lhs, &|value| self.replacements.resolve(value)) | mask as u64 == u64::MAX
                {
                    return Outcome::Value(lhs);
                }
                self.rules(function, inst, Root::Binary(op), flags, [lhs, rhs, rhs])
            }
            Inst::Unary { op: UnaryOp::Freeze, arg } => match function.def(arg) {
                ValueDef::Inst { inst, .. }
                    if matches!(function.inst(inst), Inst::Unary { op: UnaryOp::Freeze, .. }) =>
                {
                    Outcome::Value(arg)
                }
                ValueDef::Poison => {
                    let ty = function.ty(arg);
                    if ty.bits() <= 128 { Outcome::Value(function.constant(ty, 0)) } else { Outcome::Keep }
                }
                ValueDef::Inst { .. } | ValueDef::Param { .. } => Outcome::Keep,
                _ => Outcome::Value(arg),
            },
            Inst::Unary { op: UnaryOp::IsConstant, .. } => Outcome::Keep,
            Inst::Unary { op, arg } => self.rules(function, inst, Root::Unary(op), ArithFlags::NONE, [arg; 3]),
            Inst::Cast { op, arg } => self.cast(function, inst, op, arg),
            Inst::IntCompare { cond, lhs, rhs } => {
                if is_constant(function, lhs) && !is_constant(function, rhs) {
                    let cond = swapped(cond);
                    function.replace_inst(inst, Inst::IntCompare { cond, lhs: rhs, rhs: lhs });
                    return Outcome::Again;
                }
                if let Some(known) = self.compare_addresses(function, cond, lhs, rhs) {
                    return Outcome::Value(function.int(Type::I1, known.into()));
                }
                self.rules(function, inst, Root::Compare(cond), ArithFlags::NONE, [lhs, rhs, rhs])
            }
            // No magnitude is below zero.
            Inst::FloatCompare { cond: ir::FloatCond::Olt, lhs, rhs }
                if !function.ty(lhs).is_vector()
                    && function.const_bits(rhs) == Some(0)
                    && is_magnitude(function, lhs) =>
            {
                Outcome::Value(function.int(Type::I1, 0))
            }
            Inst::Select { cond, then, otherwise } => {
                if then == otherwise {
                    return Outcome::Value(then);
                }
                if !function.ty(cond).is_vector()
                    && let Some(bits) = function.const_bits(cond)
                {
                    return Outcome::Value(if bits != 0 { then } else { otherwise });
                }
                self.rules(function, inst, Root::Select, ArithFlags::NONE, [cond, then, otherwise])
            }
            Inst::PtrAdd { flags, base, offset } => self.ptr_add(function, inst, flags, base, offset),
            Inst::Overflow { op, lhs, rhs } => self.overflow(function, inst, op, lhs, rhs),
            Inst::Load { ptr, mem } => self.load(function, inst, ptr, mem),
            Inst::MemCopy { args, mem, .. } => {
                let args: Vec<Value> = function.values(args).collect();
                self.copy(function, inst, [args[0], args[1], args[2]], mem)
            }
            Inst::MemSet { args, mem } => {
                let args: Vec<Value> = function.values(args).collect();
                self.fill(function, inst, [args[0], args[1], args[2]], mem)
            }
            Inst::Branch { cond, then, otherwise } => match function.def_of(cond) {
                // Branching on the opposite.
                Some(Inst::Binary { op: BinaryOp::Xor, lhs, rhs, .. }) if function.const_bits(rhs) == Some(1) => {
                    function.replace_inst(inst, Inst::Branch { cond: lhs, then: otherwise, otherwise: then });
                    Outcome::Again
                }
                _ => Outcome::Keep,
            },
            _ => Outcome::Keep,
        }
    }

    /// Tries the rules for an operation on integers.
    fn rules(
        &mut self,
        function: &mut Function,
        inst: InstId,
        root: Root,
        flags: ArithFlags,
        args: [Value; 3],
    ) -> Outcome {
        let Some(result) = function.result(inst) else { return Outcome::Keep };
        let (ty, operand) = (function.ty(result), function.ty(args[1]));
        let plain = |ty: Type| ty.is_int() && !ty.is_vector();
        if !plain(ty) || !plain(operand) {
            return Outcome::Keep;
        }
        let loc = function.loc(inst);
        let mut m = Matcher {
            function,
            replacements: &self.replacements,
            uses: &self.uses,
            ty,
            flags,
            loc,
            made: std::mem::take(&mut self.made),
        };
        for (_, rule) in generated::rules(root) {
            if let Some(value) = rule(&mut m, args) {
                self.made = m.made;
                return Outcome::Value(value);
            }
            // What a rule made before it found that it does not apply is forgotten.
            m.made.clear();
        }
        self.made = m.made;
        Outcome::Keep
    }

    fn cast(&mut self, function: &mut Function, inst: InstId, op: CastOp, arg: Value) -> Outcome {
        let result = function.result(inst).expect("a conversion has a result");
        let (from, to) = (function.ty(arg), function.ty(result));
        let inner = match function.def_of(arg) {
            Some(Inst::Cast { op, arg }) => Some((op, self.replacements.resolve(arg))),
            _ => None,
        };
        match (op, inner) {
            (CastOp::SExt, _) if self.is_surely_positive(function, arg) => {
                function.replace_inst(inst, Inst::Cast { op: CastOp::ZExt, arg });
                Outcome::Again
            }
            (CastOp::Bitcast, _) if from == to => Outcome::Value(arg),
            (CastOp::Bitcast, Some((CastOp::Bitcast, inner))) => {
                function.replace_inst(inst, Inst::Cast { op, arg: inner });
                Outcome::Again
            }
            (CastOp::IntToPtr, Some((CastOp::PtrToInt, inner))) if from.bits() == 64 && function.ty(inner) == to => {
                Outcome::Value(inner)
            }
            (CastOp::PtrToInt, Some((CastOp::IntToPtr, inner))) if to.bits() == 64 && function.ty(inner) == to => {
                Outcome::Value(inner)
            }
            _ => self.rules(function, inst, Root::Cast(op), ArithFlags::NONE, [arg; 3]),
        }
    }

    /// Whether the sign of an integer is known to be zero.
    fn is_surely_positive(&self, function: &Function, value: Value) -> bool {
        let ty = function.ty(value);
        let sign = |ty: Type| 1u64 << (ty.bits() - 1);
        !ty.is_vector()
            && (2..=64).contains(&ty.bits())
            && known_zero(function, value, &|value| self.replacements.resolve(value)) & sign(ty) != 0
    }

    fn ptr_add(
        &mut self,
        function: &mut Function,
        inst: InstId,
        flags: ArithFlags,
        base: Value,
        offset: Value,
    ) -> Outcome {
        let Some(bytes) = function.const_offset(offset) else { return Outcome::Keep };
        if bytes == 0 {
            return Outcome::Value(base);
        }
        if let Some(folded) = edit::folded_offset(function, base, bytes) {
            return Outcome::Value(folded);
        }
        if let Some(Inst::PtrAdd { flags: inner_flags, base: inner, offset: more }) = function.def_of(base)
            && let Some(more) = function.const_bits(self.replacements.resolve(more))
        {
            let inner = self.replacements.resolve(inner);
            let offset = function.int(function.word(), (bytes as u64).wrapping_add(more as u64));
            let flags = ArithFlags(flags.0 & inner_flags.0);
            function.replace_inst(inst, Inst::PtrAdd { flags, base: inner, offset });
            return Outcome::Again;
        }
        Outcome::Keep
    }

    /// What a comparison of addresses that are known to be of objects gives.
    fn compare_addresses(&self, function: &Function, cond: IntCond, lhs: Value, rhs: Value) -> Option<bool> {
        let module = self.cx.module;
        let (a, b) = (function.def(lhs), function.def(rhs));
        let equal = match (a, b) {
            (ValueDef::Slot { slot: x, offset: m }, ValueDef::Slot { slot: y, offset: n }) if x == y => m == n,
            (ValueDef::Symbol { symbol: x, offset: m }, ValueDef::Symbol { symbol: y, offset: n }) if x == y => m == n,
            // Different objects, each address inside of its own.
            (ValueDef::Slot { slot, offset }, other) | (other, ValueDef::Slot { slot, offset }) => {
                let inside = u64::try_from(offset).is_ok_and(|at| at < function.slots[slot].size);
                match other {
                    ValueDef::Int(0) if inside => false,
                    ValueDef::Slot { slot, offset } => {
                        let also = u64::try_from(offset).is_ok_and(|at| at < function.slots[slot].size);
                        if !(inside && also) {
                            return None;
                        }
                        false
                    }
                    _ => return None,
                }
            }
            (ValueDef::Symbol { symbol, offset }, ValueDef::Int(0)) => {
                // A weak symbol may be absent.
                let info = &module.symbols[symbol];
                let here = matches!(info.def, SymbolDef::Data(_) | SymbolDef::Function | SymbolDef::Common { .. });
                if info.linkage == ir::Linkage::Weak && !here || matches!(info.def, SymbolDef::WeakRef(_)) {
                    return None;
                }
                if info.tls.is_some() {
                    return None;
                }
                // An address inside of an object, or right behind it, is not that of null either.
                let inside = match &info.def {
                    SymbolDef::Data(data) => u64::try_from(offset).is_ok_and(|at| at <= data.size),
                    _ => offset == 0,
                };
                if !inside {
                    return None;
                }
                false
            }
            _ => return None,
        };
        match cond {
            IntCond::Eq => Some(equal),
            IntCond::Ne => Some(!equal),
            _ => None,
        }
    }

    fn overflow(&mut self, function: &mut Function, inst: InstId, op: OverflowOp, lhs: Value, rhs: Value) -> Outcome {
        let results: Vec<Value> = function.results(inst).collect();
        let ty = function.ty(lhs);
        if let (Some(a), Some(b)) = (function.const_bits(lhs), function.const_bits(rhs)) {
            let Some((value, lost)) = fold::overflow(op, ty, a, b) else { return Outcome::Keep };
            let (value, lost) = (function.constant(ty, value), function.constant(Type::I1, lost));
            self.replacements.replace(results[0], value);
            self.replacements.replace(results[1], lost);
            return Outcome::Gone;
        }
        let neutral = match op {
            OverflowOp::SAdd | OverflowOp::UAdd | OverflowOp::SSub | OverflowOp::USub => Some(0),
            OverflowOp::SMul | OverflowOp::UMul => Some(1),
        };
        if ty.bits() > 1 && function.const_bits(rhs) == neutral {
            let no = function.int(Type::I1, 0);
            self.replacements.replace(results[0], lhs);
            self.replacements.replace(results[1], no);
            return Outcome::Gone;
        }
        Outcome::Keep
    }

    /// A load from data that never changes.
    fn load(&mut self, function: &mut Function, inst: InstId, ptr: Value, mem: MemFlags) -> Outcome {
        let ValueDef::Symbol { symbol, offset } = function.def(ptr) else { return Outcome::Keep };
        let ty = function.inst_type(inst).expect("a load has a type");
        if mem.volatile() || mem.order() != ir::AtomicOrder::NotAtomic || mem.space() != 0 || ty.bits() > 128 {
            return Outcome::Keep;
        }
        match constant_data(self.cx.module, symbol, i64::from(offset), ty) {
            Some(bits) => Outcome::Value(function.constant(ty, bits)),
            None => Outcome::Keep,
        }
    }

    /// A copy of as many bytes as an integer has is a load and a store.
    fn copy(&mut self, function: &mut Function, inst: InstId, args: [Value; 3], mem: MemFlags) -> Outcome {
        let [to, from, len] = args;
        let Some(len) = function.const_bits(len) else { return Outcome::Keep };
        if mem.volatile() {
            return Outcome::Keep;
        }
        if len == 0 || to == from {
            return Outcome::Gone;
        }
        let Some(ty) = one_access(len) else { return Outcome::Keep };
        let loc = function.loc(inst);
        let (load, value) = function.make_value(Inst::Load { ptr: from, mem }, ty, loc);
        let store = function.make_inst(Inst::Store { ptr: to, value, mem }, Some(ty), &[], loc);
        self.made.extend([load, store]);
        Outcome::Gone
    }

    fn fill(&mut self, function: &mut Function, inst: InstId, args: [Value; 3], mem: MemFlags) -> Outcome {
        let [to, byte, len] = args;
        let Some(len) = function.const_bits(len) else { return Outcome::Keep };
        if mem.volatile() {
            return Outcome::Keep;
        }
        if len == 0 {
            return Outcome::Gone;
        }
        let Some(byte) = function.const_bits(byte) else { return Outcome::Keep };
        let Some(ty) = one_access(len) else { return Outcome::Keep };
        let bits = fold::truncate(u128::from_le_bytes([byte as u8; 16]), ty);
        let value = function.constant(ty, bits);
        let store = function.make_inst(Inst::Store { ptr: to, value, mem }, Some(ty), &[], function.loc(inst));
        self.made.push(store);
        Outcome::Gone
    }
}

/// The type that holds so many bytes, if one load or store does.
fn one_access(len: u128) -> Option<Type> {
    if matches!(len, 1 | 2 | 4 | 8) { Type::int(len as u32 * 8) } else { None }
}

/// The bits of a type in constant data of the module; none if they may be others when the program runs.
pub fn constant_data(module: &ir::Module, symbol: ir::SymId, offset: i64, ty: Type) -> Option<u128> {
    let info = &module.symbols[symbol];
    let SymbolDef::Data(data) = &info.def else { return None };
    // Another definition may take its place.
    if !data.readonly || info.linkage == ir::Linkage::Weak || !(info.dso_local || info.linkage == ir::Linkage::Local) {
        return None;
    }
    let (from, len) = (u64::try_from(offset).ok()?, u64::from(ty.bytes()));
    let to = from.checked_add(len).filter(|&to| to <= data.size)?;
    if data.relocs.iter().any(|reloc| reloc.offset < to && from < reloc.offset + u64::from(reloc.size)) {
        return None;
    }
    let mut bytes = [0; 16];
    for n in 0..len.min(16) {
        bytes[n as usize] = data.bytes.get((from + n) as usize).copied().unwrap_or(0);
    }
    Some(fold::truncate(u128::from_le_bytes(bytes), ty))
}

/// Whether a floating value is the magnitude of one, perhaps in another format.
fn is_magnitude(function: &Function, value: Value) -> bool {
    match function.def_of(value) {
        Some(Inst::Unary { op: UnaryOp::FAbs, .. }) => true,
        Some(Inst::Cast { op: CastOp::FpExt, arg }) => {
            matches!(function.def_of(arg), Some(Inst::Unary { op: UnaryOp::FAbs, .. }))
        }
        _ => false,
    }
}

fn is_constant(function: &Function, value: Value) -> bool {
    !matches!(function.def(value), ValueDef::Inst { .. } | ValueDef::Param { .. })
}

fn commutes(op: BinaryOp) -> bool {
    matches!(
        op,
        BinaryOp::Add
            | BinaryOp::Mul
            | BinaryOp::And
            | BinaryOp::Or
            | BinaryOp::Xor
            | BinaryOp::SMin
            | BinaryOp::SMax
            | BinaryOp::UMin
            | BinaryOp::UMax
            | BinaryOp::FAdd
            | BinaryOp::FMul
    )
}

/// The comparison with its operands exchanged.
pub fn swapped(cond: IntCond) -> IntCond {
    match cond {
        IntCond::Eq => IntCond::Eq,
        IntCond::Ne => IntCond::Ne,
        IntCond::Slt => IntCond::Sgt,
        IntCond::Sle => IntCond::Sge,
        IntCond::Sgt => IntCond::Slt,
        IntCond::Sge => IntCond::Sle,
        IntCond::Ult => IntCond::Ugt,
        IntCond::Ule => IntCond::Uge,
        IntCond::Ugt => IntCond::Ult,
        IntCond::Uge => IntCond::Ule,
    }
}
