//! The state of generation: where each value is, what each register holds, which frame bytes are free.

use ir::{Block, Function, InstId, Type, Value, ValueDef};

/// A register: a number below 64 that the target gives meaning.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct R(pub u8);

impl R {
    /// No register.
    pub const NONE: R = R(0xff);
    /// Whether there is none.
    pub const fn is_none(self) -> bool {
        self.0 == 0xff
    }
    /// The set of this register alone; empty for none.
    pub const fn set(self) -> RegSet {
        if self.is_none() { RegSet(0) } else { RegSet(1 << self.0) }
    }
}

/// A set of registers.
#[derive(Copy, Clone, PartialEq, Eq, Default, Debug)]
pub struct RegSet(pub u64);

impl RegSet {
    /// The empty set.
    pub const EMPTY: RegSet = RegSet(0);
    /// All of both.
    pub const fn union(self, other: RegSet) -> RegSet {
        RegSet(self.0 | other.0)
    }
    /// Those in both.
    pub const fn intersect(self, other: RegSet) -> RegSet {
        RegSet(self.0 & other.0)
    }
    /// Those not in `other`.
    pub const fn minus(self, other: RegSet) -> RegSet {
        RegSet(self.0 & !other.0)
    }
    /// Whether it has `r`.
    pub const fn contains(self, r: R) -> bool {
        !r.is_none() && self.0 >> r.0 & 1 != 0
    }
    /// Adds `r`.
    pub fn insert(&mut self, r: R) {
        self.0 |= r.set().0;
    }
    /// Removes `r`.
    pub fn remove(&mut self, r: R) {
        self.0 &= !r.set().0;
    }
    /// The lowest register, if any.
    pub fn first(self) -> Option<R> {
        (self.0 != 0).then(|| R(self.0.trailing_zeros() as u8))
    }
    /// Whether there is none.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
    /// Registers in ascending order.
    pub fn iter(self) -> impl Iterator<Item = R> {
        let mut bits = self.0;
        std::iter::from_fn(move || {
            let r = RegSet(bits).first()?;
            bits &= bits - 1;
            Some(r)
        })
    }
}

/// Facts of a value, as bits.
#[derive(Copy, Clone, PartialEq, Eq, Default, Debug)]
pub struct ValueFlags(pub u8);

impl ValueFlags {
    /// A constant or address: has no place.
    pub const LEAF: u8 = 1;
    /// Used outside of the block that defines it: kept in memory.
    pub const GLOBAL: u8 = 2;
    /// Its slot holds it.
    pub const IN_SLOT: u8 = 4;
    /// Its slot is not ours to free (argument memory, places of block parameters).
    pub const FIXED_SLOT: u8 = 8;
    /// Not computed yet: users take its instruction apart or force it.
    pub const DEFERRED: u8 = 16;
    /// Whether one of `bits` is set.
    pub const fn has(self, bits: u8) -> bool {
        self.0 & bits != 0
    }
    /// Sets bits.
    pub fn set(&mut self, bits: u8) {
        self.0 |= bits;
    }
    /// Clears bits.
    pub fn clear(&mut self, bits: u8) {
        self.0 &= !bits;
    }
}

/// No position, no instruction.
pub(crate) const NOWHERE: u32 = u32::MAX;

/// What is known of a value: first by the analysis, then as it is generated.
#[derive(Copy, Clone, Debug)]
pub struct ValueState {
    /// Uses not yet generated.
    pub uses: u32,
    /// The instruction of the last use in layout.
    pub user: InstId,
    /// Position of the defining block in the layout.
    pub def_pos: u32,
    /// Position of the last block with a use.
    pub last_pos: u32,
    /// Offset of its slot from the frame's base; 0 is none.
    pub slot: i32,
    /// Next of the values whose slots become free at the end of the same block.
    pub(crate) next_end: u32,
    /// The register that holds it.
    pub reg: R,
    /// Facts.
    pub flags: ValueFlags,
    /// How deep deferred values nest in this deferred one.
    pub depth: u8,
}

impl ValueState {
    pub(crate) const FRESH: ValueState = ValueState {
        uses: 0,
        user: InstId::from_u32(NOWHERE),
        def_pos: NOWHERE,
        last_pos: 0,
        slot: 0,
        next_end: NOWHERE,
        reg: R::NONE,
        flags: ValueFlags(ValueFlags::LEAF),
        depth: 0,
    };
}

/// Frame memory below the frame's base (offsets are negative).
#[derive(Default, Debug)]
pub struct Frame {
    /// Bytes in use below the base.
    pub size: i64,
    /// Freed spill slots of 8 and of 16 bytes.
    free: [Vec<i32>; 2],
    /// Whether freed slots may be used again.
    pub reuse: bool,
    /// Whether values used in several blocks must not share slots with others.
    pub fresh_globals: bool,
    /// Bytes of argument memory at the stack pointer.
    pub outgoing: u32,
    /// Whether the frame is larger than displacements can reach.
    pub too_large: bool,
    /// Bytes from the base down to where addresses are aligned to 16.
    pub skew: i64,
}

impl Frame {
    /// Largest frame: displacements are 31 bits; some are kept for arguments and spills.
    const LIMIT: i64 = 0x7fff_0000;

    fn reset(&mut self) {
        self.size = 0;
        self.free[0].clear();
        self.free[1].clear();
        self.reuse = true;
        self.fresh_globals = false;
        self.outgoing = 0;
        self.too_large = false;
        self.skew = 0;
    }
    /// Takes `size` bytes aligned to at most 16: their offset from the base.
    pub fn alloc(&mut self, size: u64, align: u32) -> i32 {
        debug_assert!(align <= 16 && align.is_power_of_two());
        let align = i64::from(align.max(1));
        let grown = i64::try_from(size).ok().and_then(|size| self.size.checked_add(size)).unwrap_or(i64::MAX / 2);
        let grown = ((grown - self.skew + align - 1) & -align) + self.skew;
        if grown > Self::LIMIT {
            self.too_large = true;
            return -16;
        }
        self.size = grown;
        -(grown as i32)
    }
    /// Takes a spill slot of at least `size` bytes.
    pub fn alloc_spill(&mut self, size: u32) -> i32 {
        match size {
            0..=8 => self.free[0].pop().unwrap_or_else(|| self.alloc(8, 8)),
            9..=16 => self.free[1].pop().unwrap_or_else(|| self.alloc(16, 16)),
            _ => self.alloc(u64::from(size), 16),
        }
    }
    /// Takes a slot of at least `size` bytes that was never used.
    pub fn alloc_fresh(&mut self, size: u32) -> i32 {
        self.alloc(u64::from(size.next_multiple_of(8)), if size <= 8 { 8 } else { 16 })
    }
    /// Gives a spill slot back.
    pub fn free_spill(&mut self, slot: i32, size: u32) {
        if self.reuse {
            match size {
                0..=8 => self.free[0].push(slot),
                9..=16 => self.free[1].push(slot),
                _ => {}
            }
        }
    }
}

const NO_OWNER: u32 = NOWHERE;

/// The state of generation of one function; its buffers serve all functions.
pub struct Core {
    /// States of the function's values, then of temporaries.
    pub values: Vec<ValueState>,
    /// Number of the function's values: temporaries are numbered from there.
    num_values: usize,
    temp_types: Vec<Type>,
    temp_defs: Vec<ValueDef>,
    owner: [u32; 64],
    /// Registers that hold nothing.
    pub free: RegSet,
    /// Registers that the instruction being generated uses.
    pub locked: RegSet,
    /// Registers taken as scratch by the instruction being generated.
    pub scratch: RegSet,
    next_victim: u8,
    /// Frame memory.
    pub frame: Frame,
    /// Position of the block being generated.
    pub pos: u32,
    /// The block being generated.
    pub block: Block,
    /// First of the values whose slots end with the block at a position.
    pub(crate) ends: Vec<u32>,
}

impl Default for Core {
    fn default() -> Self {
        Core {
            values: Vec::new(),
            num_values: 0,
            temp_types: Vec::new(),
            temp_defs: Vec::new(),
            owner: [NO_OWNER; 64],
            free: RegSet::EMPTY,
            locked: RegSet::EMPTY,
            scratch: RegSet::EMPTY,
            next_victim: 0,
            frame: Frame::default(),
            pos: 0,
            block: Block::from_u32(0),
            ends: Vec::new(),
        }
    }
}

impl Core {
    /// Forgets the last function. `registers` are those that may hold values.
    pub fn begin(&mut self, func: &Function, registers: RegSet) {
        self.values.clear();
        self.values.resize(func.num_values(), ValueState::FRESH);
        self.num_values = func.num_values();
        self.temp_types.clear();
        self.temp_defs.clear();
        self.owner = [NO_OWNER; 64];
        self.free = registers;
        self.locked = RegSet::EMPTY;
        self.scratch = RegSet::EMPTY;
        self.next_victim = 0;
        self.frame.reset();
        self.ends.clear();
        self.ends.resize(func.layout.len(), NOWHERE);
    }

    /// State of a value.
    #[inline]
    pub fn value(&self, value: Value) -> &ValueState {
        &self.values[value.as_u32() as usize]
    }
    /// State of a value.
    #[inline]
    pub fn value_mut(&mut self, value: Value) -> &mut ValueState {
        &mut self.values[value.as_u32() as usize]
    }
    /// Type of a value or temporary.
    #[inline]
    pub fn ty(&self, func: &Function, value: Value) -> Type {
        let n = value.as_u32() as usize;
        if n < self.num_values { func.ty(value) } else { self.temp_types[n - self.num_values] }
    }
    /// Definition of a value or temporary.
    #[inline]
    pub fn def(&self, func: &Function, value: Value) -> ValueDef {
        let n = value.as_u32() as usize;
        if n < self.num_values { func.def(value) } else { self.temp_defs[n - self.num_values] }
    }
    /// Number of temporaries, for [`drop_temps`](Self::drop_temps).
    pub fn num_temps(&self) -> usize {
        self.temp_types.len()
    }
    /// A temporary with a number of uses to come, whose value is set as that of results.
    pub fn temp(&mut self, ty: Type, uses: u32) -> Value {
        self.new_temp(ty, ValueDef::Inst { inst: InstId::from_u32(NOWHERE), result: 0 }, uses, 0)
    }
    /// A temporary constant of at most 64 bits.
    pub fn temp_const(&mut self, ty: Type, bits: u64) -> Value {
        let def = if ty.is_float() { ValueDef::Float(bits) } else { ValueDef::Int(bits) };
        self.new_temp(ty, def, u32::MAX / 2, ValueFlags::LEAF)
    }
    /// A temporary whose contents are in frame memory that somebody else owns.
    pub fn temp_in_slot(&mut self, ty: Type, slot: i32) -> Value {
        let def = ValueDef::Inst { inst: InstId::from_u32(NOWHERE), result: 0 };
        let value = self.new_temp(ty, def, u32::MAX / 2, ValueFlags::IN_SLOT | ValueFlags::FIXED_SLOT);
        self.value_mut(value).slot = slot;
        value
    }
    fn new_temp(&mut self, ty: Type, def: ValueDef, uses: u32, flags: u8) -> Value {
        let value = Value::from_u32(self.values.len() as u32);
        self.values.push(ValueState { uses, flags: ValueFlags(flags), def_pos: self.pos, ..ValueState::FRESH });
        self.temp_types.push(ty);
        self.temp_defs.push(def);
        value
    }
    /// Forgets temporaries made since there were `count`; their registers become free.
    pub fn drop_temps(&mut self, count: usize) {
        for n in self.num_values + count..self.values.len() {
            let reg = self.values[n].reg;
            if !reg.is_none() && self.owner[reg.0 as usize] == n as u32 {
                self.owner[reg.0 as usize] = NO_OWNER;
                self.scratch.remove(reg);
                self.free.insert(reg);
            }
        }
        self.values.truncate(self.num_values + count);
        self.temp_types.truncate(count);
        self.temp_defs.truncate(count);
    }

    /// The value that a register holds.
    #[inline]
    pub fn owner(&self, reg: R) -> Option<Value> {
        let n = self.owner[reg.0 as usize];
        (n != NO_OWNER).then(|| Value::from_u32(n))
    }
    /// Makes a register hold a value, which must not be in another one.
    #[inline]
    pub fn bind(&mut self, value: Value, reg: R) {
        debug_assert!(self.value(value).reg.is_none());
        debug_assert_eq!(self.owner[reg.0 as usize], NO_OWNER);
        self.owner[reg.0 as usize] = value.as_u32();
        self.free.remove(reg);
        self.scratch.remove(reg);
        self.value_mut(value).reg = reg;
    }
    /// Takes a value out of its register; the register becomes free unless the instruction uses it.
    #[inline]
    pub fn unbind(&mut self, value: Value) {
        let reg = std::mem::replace(&mut self.value_mut(value).reg, R::NONE);
        if !reg.is_none() {
            self.owner[reg.0 as usize] = NO_OWNER;
            if self.locked.contains(reg) {
                self.scratch.insert(reg);
            } else {
                self.free.insert(reg);
            }
        }
    }
    /// Registers that hold values.
    pub fn occupied(&self, registers: RegSet) -> RegSet {
        registers.minus(self.free).minus(self.scratch)
    }
    /// Ends an instruction: unlocks its registers and frees its scratch registers.
    #[inline]
    pub fn end_inst(&mut self) {
        self.free = self.free.union(self.scratch);
        self.scratch = RegSet::EMPTY;
        self.locked = RegSet::EMPTY;
    }
    /// A register of `candidates` (none of which is free) to be emptied: one whose value is in memory
    /// too, if there is one; else they take turns.
    pub(crate) fn choose_victim(&mut self, candidates: RegSet) -> Option<R> {
        let mut first_dirty = None;
        let start = self.next_victim & 63;
        let rotated = RegSet(candidates.0.rotate_right(u32::from(start)));
        for turn in rotated.iter() {
            let reg = R((turn.0 + start) & 63);
            match self.owner(reg) {
                Some(value) if self.value(value).flags.has(ValueFlags::IN_SLOT) => return Some(reg),
                Some(_) => first_dirty = first_dirty.or(Some(reg)),
                None => {}
            }
        }
        self.next_victim = first_dirty.map_or(0, |reg| reg.0 + 1);
        first_dirty
    }
}
