//! Alias analysis: which memory two accesses may touch.
//!
//! An address is a base and perhaps a known distance from it. Bases that are different objects never
//! alias; an object whose address goes nowhere but into accesses of this function (it does not *escape*)
//! aliases nothing whose address came from elsewhere; accesses of different nonzero classes do not alias
//! (C23 6.5.1p7, as `irgen` numbered the classes); nor do addresses based on a parameter declared `restrict` and others.

use crate::restrict::Restrict;
use base::Idx;
use ir::{Function, Inst, MemFlags, Module, SymId, SymbolDef, Value, ValueDef};

/// What an address is counted from.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Base {
    /// A stack slot.
    Slot(ir::Slot),
    /// An object or function of the module.
    Symbol(SymId),
    /// A value that comes from elsewhere.
    Value(Value),
}

/// An address taken apart.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Pointer {
    /// What it is counted from.
    pub base: Base,
    /// Bytes from there, if constant.
    pub offset: Option<i64>,
}

/// How far chains of additions are followed.
const DEEPEST: usize = 32;

impl Pointer {
    /// Takes an address apart. `resolve` says what stands for a value by now.
    pub fn of(function: &Function, address: Value, resolve: impl Fn(Value) -> Value) -> Pointer {
        let (mut at, mut offset) = (resolve(address), Some(0i64));
        for _ in 0..DEEPEST {
            match function.def(at) {
                ValueDef::Slot { slot, offset: extra } => {
                    let offset = offset.and_then(|sum| sum.checked_add(i64::from(extra)));
                    return Pointer { base: Base::Slot(slot), offset };
                }
                ValueDef::Symbol { symbol, offset: extra } => {
                    let offset = offset.and_then(|sum| sum.checked_add(i64::from(extra)));
                    return Pointer { base: Base::Symbol(symbol), offset };
                }
                ValueDef::Inst { inst, .. } => match function.inst(inst) {
                    Inst::PtrAdd { base, offset: more, .. } => {
                        let more = function.const_offset(resolve(more));
                        offset = offset.zip(more).and_then(|(sum, more)| sum.checked_add(more));
                        at = resolve(base);
                    }
                    _ => break,
                },
                _ => break,
            }
        }
        Pointer { base: Base::Value(at), offset }
    }
}

/// What is known of the memory that a function uses.
#[derive(Clone, Debug)]
pub struct Memory {
    escaped: Vec<bool>,
    restrict: Option<Restrict>,
}

impl Memory {
    /// Finds the slots that escape. An address that is passed on, stored, or chosen among others counts as
    /// escaped, wherever in the function that happens.
    pub fn new(function: &Function) -> Memory {
        let mut memory = Memory { escaped: vec![false; function.slots.len()], restrict: Restrict::new(function) };
        for &block in &function.layout {
            for &inst in function.insts(block) {
                memory.note(function, inst);
            }
        }
        memory
    }

    fn note(&mut self, function: &Function, inst: ir::InstId) {
        match function.inst(inst) {
            // The address is only accessed through, or moved within the object and followed there.
            Inst::Load { .. } | Inst::MemCopy { .. } | Inst::MemSet { .. } | Inst::IntCompare { .. } => {}
            Inst::Store { value, .. } => self.escape(function, value),
            Inst::PtrAdd { base, offset, .. } => {
                self.escape(function, offset);
                self.escape_if_deep(function, base);
            }
            Inst::AtomicRmw { value, .. } => self.escape(function, value),
            // What is derived in other ways is not followed.
            _ => function.for_each_operand(inst, |value| self.escape(function, value)),
        }
    }

    fn escape(&mut self, function: &Function, value: Value) {
        if let Base::Slot(slot) = Pointer::of(function, value, |v| v).base {
            self.escaped[slot.index()] = true;
        }
    }

    /// A chain too long to be followed from its end counts as an escape of what it begins at.
    fn escape_if_deep(&mut self, function: &Function, address: Value) {
        let Base::Value(mut at) = Pointer::of(function, address, |v| v).base else { return };
        if !matches!(function.def_of(at), Some(Inst::PtrAdd { .. })) {
            return;
        }
        while let Some(Inst::PtrAdd { base, .. }) = function.def_of(at) {
            at = base;
        }
        self.escape(function, at);
    }

    /// Whether the slot's address may be known outside of this function's own accesses.
    pub fn escapes(&self, slot: ir::Slot) -> bool {
        self.escaped.get(slot.index()).copied().unwrap_or(true)
    }

    /// Whether a call, or an access through an address from elsewhere, may touch what is behind a base.
    pub fn is_visible(&self, base: Base) -> bool {
        match base {
            Base::Slot(slot) => self.escapes(slot),
            Base::Symbol(_) | Base::Value(_) => true,
        }
    }

    /// Whether two accesses, of so many bytes each (none: unknown), one of them a write, may touch common memory.
    pub fn may_alias(&self, module: &Module, a: Access, b: Access) -> bool {
        if ir::classes_apart(a.class, b.class) {
            return false;
        }
        if let Some(restrict) = &self.restrict {
            let value = |base: Base| match base {
                Base::Value(value) => Some(value),
                Base::Slot(_) | Base::Symbol(_) => None,
            };
            if restrict.are_apart(value(a.pointer.base), value(b.pointer.base)) {
                return false;
            }
        }
        match (a.pointer.base, b.pointer.base) {
            (Base::Slot(x), Base::Slot(y)) if x != y => return false,
            (Base::Slot(_), Base::Slot(_)) => {}
            (Base::Symbol(x), Base::Symbol(y)) => {
                if x != y {
                    // One object may have two names.
                    return resolve_alias(module, x) == resolve_alias(module, y);
                }
            }
            (Base::Slot(_), Base::Symbol(_)) | (Base::Symbol(_), Base::Slot(_)) => return false,
            (Base::Slot(slot), Base::Value(_)) | (Base::Value(_), Base::Slot(slot)) => {
                return self.escapes(slot);
            }
            (Base::Value(x), Base::Value(y)) if x != y => return true,
            (Base::Value(_), Base::Value(_)) => {}
            (Base::Symbol(_), Base::Value(_)) | (Base::Value(_), Base::Symbol(_)) => return true,
        }
        let (Some(x), Some(y), Some(n), Some(m)) = (a.pointer.offset, b.pointer.offset, a.size, b.size) else {
            return true;
        };
        i128::from(x) < i128::from(y) + i128::from(m) && i128::from(y) < i128::from(x) + i128::from(n)
    }
}

/// One access of memory.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Access {
    /// Where.
    pub pointer: Pointer,
    /// How many bytes; none if unknown.
    pub size: Option<u64>,
    /// Its class; 0 aliases everything.
    pub class: u16,
}

impl Access {
    /// An access of a type.
    pub fn new(pointer: Pointer, size: u64, mem: MemFlags) -> Access {
        Access { pointer, size: Some(size), class: mem.class() }
    }
}

fn resolve_alias(module: &Module, mut symbol: SymId) -> SymId {
    for _ in 0..64 {
        match module.symbols[symbol].def {
            SymbolDef::Alias(target) | SymbolDef::WeakRef(target) => symbol = target,
            _ => break,
        }
    }
    symbol
}
