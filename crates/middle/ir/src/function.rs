//! Functions: blocks, instructions, values, slots.

use crate::debug::DebugLoc;
use crate::inst::{AsmId, AsmInfo, BlockCall, Inst, SwitchData, SwitchId};
use crate::module::{FunctionAttrs, SigId, SymId};
use crate::types::Type;
use base::{FastMap, Idx, IndexVec, define_idx};
use source::Loc;

define_idx! {
    /// A basic block.
    pub struct Block = "b";
    /// An instruction.
    pub struct InstId = "i";
    /// A value: result, block parameter, constant or address.
    pub struct Value = "v";
    /// A stack slot.
    pub struct Slot = "slot";
    /// A list of values (or of blocks): an index into the function's pool.
    pub struct ListId = "list";
}

/// Where a value comes from. All but the first two are leaves: interned, usable anywhere.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum ValueDef {
    /// Result number `result` of an instruction.
    Inst {
        /// The instruction.
        inst: InstId,
        /// Which of its results.
        result: u16,
    },
    /// Parameter number `index` of a block; those of the entry block are the function's.
    Param {
        /// The block.
        block: Block,
        /// Which of its parameters.
        index: u32,
    },
    /// Integer (or pointer) constant of at most 64 bits: zero-extended bits.
    Int(u64),
    /// Floating constant of at most 64 bits: its bits.
    Float(u64),
    /// Constant of 65 to 128 bits (`i128`, `f80`, `f128`, vectors up to 16 bytes): index of its bits, little-endian.
    Wide(u32),
    /// Address of a symbol plus a constant.
    Symbol {
        /// The symbol.
        symbol: SymId,
        /// Bytes to add.
        offset: i32,
    },
    /// Address of a stack slot plus a constant.
    Slot {
        /// The slot.
        slot: Slot,
        /// Bytes to add.
        offset: i32,
    },
    /// Address of a block (its address is taken: it is a target of indirect branches).
    BlockAddr(Block),
    /// A poison value.
    Poison,
}

/// Memory in the frame, alive in the whole function. Contents are some fixed bytes at entry.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SlotData {
    /// Size in bytes.
    pub size: u64,
    /// Alignment in bytes (may exceed the stack's).
    pub align: u32,
}

#[derive(Clone, Default, Debug)]
struct BlockData {
    params: Vec<Value>,
    insts: Vec<InstId>,
    cold: bool,
}

/// A function with a body.
#[derive(Clone, Debug)]
pub struct Function {
    /// Its symbol in the module.
    pub symbol: SymId,
    /// Its signature; the entry block's parameters are `signature.params` in order.
    pub signature: SigId,
    /// Attributes that matter after the front end.
    pub attrs: FunctionAttrs,
    /// Where it is defined.
    pub loc: Loc,
    /// Location of its closing brace.
    pub end_loc: Loc,
    /// The type of all its pointers: the module's.
    pub pointer: Type,
    blocks: IndexVec<Block, BlockData>,
    /// Blocks in layout order; the first is the entry.
    pub layout: Vec<Block>,
    /// Blocks whose address is a value of the function or, if noted, in static data: they count as reachable.
    address_taken: Vec<Block>,
    insts: IndexVec<InstId, Inst>,
    inst_types: IndexVec<InstId, Option<Type>>,
    inst_locs: IndexVec<InstId, DebugLoc>,
    /// First result and number of results of each instruction; results are consecutive values.
    inst_results: IndexVec<InstId, (Value, u16)>,
    values: IndexVec<Value, ValueDef>,
    value_types: IndexVec<Value, Type>,
    leaf_map: FastMap<(ValueDef, Type), Value>,
    wide: Vec<u128>,
    wide_map: FastMap<u128, u32>,
    /// Pool of lists: at a list's index its length, then its items.
    pool: Vec<u32>,
    /// Stack slots.
    pub slots: IndexVec<Slot, SlotData>,
    /// Switch tables.
    pub switches: IndexVec<SwitchId, SwitchData>,
    /// Asm operands.
    pub asms: IndexVec<AsmId, AsmInfo>,
    /// Calls through which an exception may leave, in order, with the block that runs the cleanups then: its
    /// parameter is the exception. The function counts as one whose calls return twice.
    pub landing_pads: Vec<(InstId, Block)>,
    /// Debug records of the function, if debug information is wanted.
    pub debug: Option<Box<crate::debug::FunctionDebug>>,
}

impl Function {
    /// A function without blocks, with pointers of this type ([`crate::Module::pointer`]).
    pub fn new(symbol: SymId, signature: SigId, pointer: Type) -> Function {
        Function {
            symbol,
            signature,
            attrs: FunctionAttrs::default(),
            loc: Loc::NONE,
            end_loc: Loc::NONE,
            pointer,
            blocks: IndexVec::new(),
            layout: Vec::new(),
            address_taken: Vec::new(),
            insts: IndexVec::new(),
            inst_types: IndexVec::new(),
            inst_locs: IndexVec::new(),
            inst_results: IndexVec::new(),
            values: IndexVec::new(),
            value_types: IndexVec::new(),
            leaf_map: FastMap::default(),
            wide: Vec::new(),
            wide_map: FastMap::default(),
            pool: Vec::new(),
            slots: IndexVec::new(),
            switches: IndexVec::new(),
            asms: IndexVec::new(),
            landing_pads: Vec::new(),
            debug: None,
        }
    }

    /// The integer type as wide as a pointer: of offsets, lengths and `size_t`.
    #[inline]
    pub fn word(&self) -> Type {
        if self.pointer == Type::PTR32 { Type::I32 } else { Type::I64 }
    }
    /// The entry block.
    pub fn entry(&self) -> Block {
        self.layout[0]
    }
    /// A new block, not yet in the layout.
    pub fn new_block(&mut self) -> Block {
        self.blocks.push(BlockData::default())
    }
    /// Whether a block hardly ever runs: an expectation of the program, not a promise.
    #[inline]
    pub fn is_cold(&self, block: Block) -> bool {
        self.blocks[block].cold
    }
    /// Notes that a block hardly ever runs.
    pub fn set_cold(&mut self, block: Block) {
        self.blocks[block].cold = true;
    }
    /// Number of blocks ever made (those outside of the layout included).
    pub fn num_blocks(&self) -> usize {
        self.blocks.len()
    }
    /// Number of values.
    pub fn num_values(&self) -> usize {
        self.values.len()
    }
    /// Number of instructions ever made.
    pub fn num_insts(&self) -> usize {
        self.insts.len()
    }
    /// A new parameter of a block.
    pub fn add_param(&mut self, block: Block, ty: Type) -> Value {
        let index = self.blocks[block].params.len() as u32;
        let value = self.new_value(ValueDef::Param { block, index }, ty);
        self.blocks[block].params.push(value);
        value
    }
    /// Whether no pass may change it: a naked function is its assembly and nothing else, and edges to landing pads
    /// are not in the flow graph.
    pub fn is_fixed(&self) -> bool {
        self.attrs.naked || self.attrs.optnone || !self.landing_pads.is_empty()
    }
    /// Parameters of a block.
    #[inline]
    pub fn params(&self, block: Block) -> &[Value] {
        &self.blocks[block].params
    }
    /// Instructions of a block; the last is its terminator once the block is finished.
    #[inline]
    pub fn insts(&self, block: Block) -> &[InstId] {
        &self.blocks[block].insts
    }
    /// Instructions of a block, to insert, move or remove.
    pub fn insts_mut(&mut self, block: Block) -> &mut Vec<InstId> {
        &mut self.blocks[block].insts
    }
    /// The terminator of a finished block.
    pub fn terminator(&self, block: Block) -> Option<InstId> {
        self.blocks[block].insts.last().copied().filter(|&inst| self.is_terminator(inst))
    }
    /// Whether the instruction ends a block.
    pub fn is_terminator(&self, inst: InstId) -> bool {
        match self.insts[inst] {
            Inst::Asm(asm) => !self.asms[asm].dests.is_empty(),
            other => other.is_terminator(),
        }
    }

    fn new_value(&mut self, def: ValueDef, ty: Type) -> Value {
        self.value_types.push(ty);
        self.values.push(def)
    }
    /// Makes an instruction with results of these types, in no block. `ty` is the type the operation
    /// is done in: that of the first result, or of the value stored.
    pub fn make_inst(&mut self, inst: Inst, ty: Option<Type>, results: &[Type], loc: DebugLoc) -> InstId {
        let id = self.insts.push(inst);
        self.inst_types.push(ty);
        self.inst_locs.push(loc);
        let first = self.values.next_id();
        for (n, &result_ty) in results.iter().enumerate() {
            self.new_value(ValueDef::Inst { inst: id, result: n as u16 }, result_ty);
        }
        self.inst_results.push((first, results.len() as u16));
        id
    }
    /// The instruction.
    #[inline]
    pub fn inst(&self, inst: InstId) -> Inst {
        self.insts[inst]
    }
    /// Replaces an instruction, keeping its results.
    pub fn replace_inst(&mut self, inst: InstId, data: Inst) {
        self.insts[inst] = data;
    }
    /// Where it comes from.
    #[inline]
    pub fn loc(&self, inst: InstId) -> DebugLoc {
        self.inst_locs[inst]
    }
    /// Says what variables hold right before it.
    pub fn set_state(&mut self, inst: InstId, state: crate::debug::StateId) {
        self.inst_locs[inst].state = state;
    }
    /// The type the operation is done in, as given to `make_inst`.
    #[inline]
    pub fn inst_type(&self, inst: InstId) -> Option<Type> {
        self.inst_types[inst]
    }
    /// Its results, in order.
    #[inline]
    pub fn results(&self, inst: InstId) -> impl ExactSizeIterator<Item = Value> + use<> {
        let (first, count) = self.inst_results[inst];
        (0..u32::from(count)).map(move |n| Value::from_u32(first.as_u32() + n))
    }
    /// Its only or first result.
    #[inline]
    pub fn result(&self, inst: InstId) -> Option<Value> {
        let (first, count) = self.inst_results[inst];
        (count > 0).then_some(first)
    }

    /// Where a value comes from.
    #[inline]
    pub fn def(&self, value: Value) -> ValueDef {
        self.values[value]
    }
    /// Its type.
    #[inline]
    pub fn ty(&self, value: Value) -> Type {
        self.value_types[value]
    }
    /// The interned leaf value. `def` must not be a result or parameter.
    pub fn leaf(&mut self, def: ValueDef, ty: Type) -> Value {
        debug_assert!(!matches!(def, ValueDef::Inst { .. } | ValueDef::Param { .. }));
        if let Some(&value) = self.leaf_map.get(&(def, ty)) {
            return value;
        }
        if let ValueDef::BlockAddr(block) = def {
            self.note_address_taken(block);
        }
        let value = self.new_value(def, ty);
        self.leaf_map.insert((def, ty), value);
        value
    }
    /// Blocks whose address is taken by a value of the function, or was noted.
    pub fn address_taken(&self) -> &[Block] {
        &self.address_taken
    }
    /// Notes that the address of a block is in static data.
    pub fn note_address_taken(&mut self, block: Block) {
        if !self.address_taken.contains(&block) {
            self.address_taken.push(block);
        }
    }
    /// Integer or pointer constant; bits above the width are dropped. For `i128` the constant is zero-extended.
    pub fn int(&mut self, ty: Type, bits: u64) -> Value {
        match ty.bits() {
            128 => self.wide(ty, u128::from(bits)),
            64 => self.leaf(ValueDef::Int(bits), ty),
            width => self.leaf(ValueDef::Int(bits & ((1 << width) - 1)), ty),
        }
    }
    /// A constant of any scalar type or vector up to 16 bytes from its bits.
    pub fn constant(&mut self, ty: Type, bits: u128) -> Value {
        if ty.bits() > 64 || ty.is_vector() {
            self.wide(ty, bits)
        } else if ty.is_float() {
            self.leaf(ValueDef::Float(bits as u64), ty)
        } else {
            self.int(ty, bits as u64)
        }
    }
    fn wide(&mut self, ty: Type, bits: u128) -> Value {
        let wide = &mut self.wide;
        let index = *self.wide_map.entry(bits).or_insert_with(|| {
            wide.push(bits);
            wide.len() as u32 - 1
        });
        self.leaf(ValueDef::Wide(index), ty)
    }
    /// The bits of a constant value; none for addresses, results and poison.
    pub fn const_bits(&self, value: Value) -> Option<u128> {
        match self.values[value] {
            ValueDef::Int(bits) | ValueDef::Float(bits) => Some(u128::from(bits)),
            ValueDef::Wide(index) => Some(self.wide[index as usize]),
            _ => None,
        }
    }
    /// The constant offset that a value of [`Function::word`]'s type is, with its sign.
    pub fn const_offset(&self, value: Value) -> Option<i64> {
        let bits = self.const_bits(value)? as u64;
        Some(if self.ty(value).bits() == 32 { i64::from(bits as u32 as i32) } else { bits as i64 })
    }
    /// The bits of a `ValueDef::Wide`.
    pub fn wide_bits(&self, index: u32) -> u128 {
        self.wide[index as usize]
    }

    /// Adds a list of values.
    pub fn list(&mut self, items: &[Value]) -> ListId {
        let at = ListId::from_usize(self.pool.len());
        self.pool.push(items.len() as u32);
        self.pool.extend(items.iter().map(|v| v.as_u32()));
        at
    }
    /// The values of a list.
    #[inline]
    pub fn values(&self, list: ListId) -> impl DoubleEndedIterator<Item = Value> + ExactSizeIterator + Clone + '_ {
        let (at, len) = (list.index(), self.pool[list.index()] as usize);
        self.pool[at + 1..at + 1 + len].iter().map(|&n| Value::from_u32(n))
    }
    /// Replaces an item of a list.
    pub fn set_list_item(&mut self, list: ListId, index: usize, value: Value) {
        assert!(index < self.pool[list.index()] as usize);
        self.pool[list.index() + 1 + index] = value.as_u32();
    }
    /// Drops the slots for which `keep` says no, which nothing in the layout may use; the others get new numbers,
    /// which are returned by old number.
    pub fn retain_slots(&mut self, mut keep: impl FnMut(Slot) -> bool) -> Vec<Option<Slot>> {
        let old = std::mem::take(&mut self.slots);
        let mut renamed = Vec::with_capacity(old.len());
        for (slot, data) in old.iter_enumerated() {
            renamed.push(keep(slot).then(|| self.slots.push(data.clone())));
        }
        self.leaf_map.retain(|(def, _), _| !matches!(def, ValueDef::Slot { .. }));
        for value in self.values.ids() {
            let ValueDef::Slot { slot, offset } = self.values[value] else { continue };
            let def = match renamed[slot.index()] {
                Some(slot) => ValueDef::Slot { slot, offset },
                None => ValueDef::Poison,
            };
            self.values[value] = def;
            if def != ValueDef::Poison {
                self.leaf_map.insert((def, self.value_types[value]), value);
            }
        }
        renamed
    }
    /// Replaces each item of a list or argument of a destination, which lie alike in the pool.
    pub(crate) fn map_list(&mut self, at: usize, f: &mut impl FnMut(Value) -> Value) {
        let len = self.pool[at] as usize;
        for item in &mut self.pool[at + 1..at + 1 + len] {
            *item = f(Value::from_u32(*item)).as_u32();
        }
    }
    /// Sets the block of a destination; the arguments stay.
    pub fn set_dest_block(&mut self, call: BlockCall, block: Block) {
        let (at, len) = (call.index(), self.pool[call.index()] as usize);
        self.pool[at + 1 + len] = block.as_u32();
    }
    /// Replaces the parameters of a block by those for which `keep` says so; the others belong to no block any
    /// more. Destinations must be given fewer arguments by the caller.
    pub fn retain_params(&mut self, block: Block, mut keep: impl FnMut(usize) -> bool) {
        let old = std::mem::take(&mut self.blocks[block].params);
        for (n, value) in old.into_iter().enumerate() {
            if keep(n) {
                let index = self.blocks[block].params.len() as u32;
                self.values[value] = ValueDef::Param { block, index };
                self.blocks[block].params.push(value);
            }
        }
    }
    /// Adds a list of blocks.
    pub fn block_list(&mut self, items: &[Block]) -> ListId {
        let at = ListId::from_usize(self.pool.len());
        self.pool.push(items.len() as u32);
        self.pool.extend(items.iter().map(|b| b.as_u32()));
        at
    }
    /// The blocks of a list.
    pub fn blocks_of(&self, list: ListId) -> impl ExactSizeIterator<Item = Block> + '_ {
        let (at, len) = (list.index(), self.pool[list.index()] as usize);
        self.pool[at + 1..at + 1 + len].iter().map(|&n| Block::from_u32(n))
    }
    /// Makes a destination.
    pub fn block_call(&mut self, block: Block, args: &[Value]) -> BlockCall {
        let at = BlockCall::from_usize(self.pool.len());
        self.pool.push(args.len() as u32);
        self.pool.extend(args.iter().map(|v| v.as_u32()));
        self.pool.push(block.as_u32());
        at
    }
    /// The block of a destination.
    #[inline]
    pub fn dest_block(&self, call: BlockCall) -> Block {
        let (at, len) = (call.index(), self.pool[call.index()] as usize);
        Block::from_u32(self.pool[at + 1 + len])
    }
    /// The arguments of a destination.
    #[inline]
    pub fn dest_args(
        &self,
        call: BlockCall,
    ) -> impl DoubleEndedIterator<Item = Value> + ExactSizeIterator + Clone + '_ {
        let (at, len) = (call.index(), self.pool[call.index()] as usize);
        self.pool[at + 1..at + 1 + len].iter().map(|&n| Value::from_u32(n))
    }

    /// Calls `f` with each destination of a terminator, in order (an indirect branch has none: see `successors`).
    pub fn for_each_dest(&self, inst: InstId, mut f: impl FnMut(BlockCall)) {
        match self.insts[inst] {
            Inst::Jump { dest } => f(dest),
            Inst::Branch { then, otherwise, .. } => {
                f(then);
                f(otherwise);
            }
            Inst::Switch { table, .. } => {
                let data = &self.switches[table];
                data.cases.iter().for_each(|case| f(case.dest));
                f(data.default);
            }
            Inst::Asm(asm) => self.asms[asm].dests.iter().for_each(|&dest| f(dest)),
            _ => {}
        }
    }
    /// Blocks that may follow a block, in order, with repetitions.
    pub fn successors(&self, block: Block) -> Vec<Block> {
        let mut out = Vec::new();
        if let Some(inst) = self.terminator(block) {
            self.for_each_dest(inst, |dest| out.push(self.dest_block(dest)));
            if let Inst::IndirectBranch { dests, .. } = self.insts[inst] {
                out.extend(self.blocks_of(dests));
            }
        }
        out
    }
    /// Calls `f` with each value that an instruction uses, arguments of destinations included.
    pub fn for_each_operand(&self, inst: InstId, mut f: impl FnMut(Value)) {
        match self.insts[inst] {
            Inst::Binary { lhs, rhs, .. }
            | Inst::IntCompare { lhs, rhs, .. }
            | Inst::FloatCompare { lhs, rhs, .. }
            | Inst::Overflow { lhs, rhs, .. }
            | Inst::WideMul { lhs, rhs, .. } => {
                f(lhs);
                f(rhs);
            }
            Inst::Carry { lhs, rhs, carry: third, .. } | Inst::Funnel { high: lhs, low: rhs, count: third, .. } => {
                f(lhs);
                f(rhs);
                f(third);
            }
            Inst::Unary { arg, .. } | Inst::Cast { arg, .. } | Inst::Splat { arg } => f(arg),
            Inst::Select { cond, then, otherwise } => {
                f(cond);
                f(then);
                f(otherwise);
            }
            Inst::PtrAdd { base, offset, .. } => {
                f(base);
                f(offset);
            }
            Inst::Load { ptr, .. } => f(ptr),
            Inst::Store { ptr, value, .. } | Inst::AtomicRmw { ptr, value, .. } => {
                f(ptr);
                f(value);
            }
            Inst::CmpXchg { args, .. }
            | Inst::MemCopy { args, .. }
            | Inst::MemSet { args, .. }
            | Inst::Intrinsic { args, .. }
            | Inst::InsertLane { args }
            | Inst::Shuffle { args }
            | Inst::Return { args } => self.values(args).for_each(f),
            Inst::Call { callee, args, .. } => {
                f(callee);
                self.values(args).for_each(f);
            }
            Inst::ExtractLane { vector, index } => {
                f(vector);
                f(index);
            }
            Inst::Asm(asm) => {
                for operand in &self.asms[asm].operands {
                    match operand.kind {
                        crate::AsmOperandKind::OutputMem(v)
                        | crate::AsmOperandKind::Input(v)
                        | crate::AsmOperandKind::InputMem(v)
                        | crate::AsmOperandKind::Tied { value: v, .. } => f(v),
                        crate::AsmOperandKind::Output { .. } | crate::AsmOperandKind::Label(_) => {}
                    }
                }
                for &dest in &self.asms[asm].dests {
                    self.dest_args(dest).for_each(&mut f);
                }
            }
            Inst::Jump { dest } => self.dest_args(dest).for_each(f),
            Inst::Branch { cond, then, otherwise } => {
                f(cond);
                self.dest_args(then).for_each(&mut f);
                self.dest_args(otherwise).for_each(&mut f);
            }
            Inst::Switch { value, table } => {
                f(value);
                let data = &self.switches[table];
                for case in &data.cases {
                    self.dest_args(case.dest).for_each(&mut f);
                }
                self.dest_args(data.default).for_each(&mut f);
            }
            Inst::IndirectBranch { addr, .. } => f(addr),
            Inst::Fence { .. } | Inst::Unreachable => {}
        }
    }
}
