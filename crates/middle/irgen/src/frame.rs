//! GNU nested functions: records of what functions nested in another one use of its frame.
//!
//! Nested functions are made before the function around them, so that its record is complete when it
//! is made itself. Word 0 of a record is the static chain of its function: the address of the
//! record of the next function outwards.

use crate::ModuleGen;
use crate::func::{FuncGen, Local};
use base::FastMap;
use ctype::VlaId;
use hir::{DeclId, DeclKind, LabelId, Nested};
use ir::{Block, Intrinsic, MemFlags, Slot, Type, Value, ValueDef};

/// Words of a buffer of `Intrinsic::BuiltinSetjmp`.
const JUMP_BUFFER: u64 = 5 * 8;
/// Where the buffer holds the stack pointer.
const BUFFER_STACK: i32 = 16;

/// Layout of a function's record: offsets in bytes.
pub(crate) struct FrameRecord {
    size: u64,
    align: u32,
    objects: FastMap<DeclId, i32>,
    lengths: FastMap<VlaId, i32>,
    trampolines: FastMap<DeclId, i32>,
    /// Labels whose address nested functions take, in order of first mention: where it is.
    addresses: Vec<(LabelId, i32)>,
    /// Buffers of labels that nested functions jump to, in order of first mention.
    labels: Vec<(LabelId, i32)>,
}

impl Default for FrameRecord {
    fn default() -> Self {
        FrameRecord {
            size: 8,
            align: 16,
            objects: FastMap::default(),
            lengths: FastMap::default(),
            trampolines: FastMap::default(),
            addresses: Vec::new(),
            labels: Vec::new(),
        }
    }
}

impl FrameRecord {
    fn reserve(&mut self, size: u64, align: u32) -> i32 {
        let at = self.size.next_multiple_of(u64::from(align.max(1)));
        self.size = at + size;
        self.align = self.align.max(align);
        // A frame that large does not fit the stack anyway.
        i32::try_from(at).unwrap_or(i32::MAX)
    }
}

impl ModuleGen<'_> {
    /// Whether an object is of variable size, so that its frame holds only a pointer to it.
    pub(crate) fn is_variable_size(&self, id: DeclId) -> bool {
        self.types().is_variable_size(self.hir.decls[id].ty)
    }

    /// Offset of an object (or of the pointer to a variable array) in the record of its function.
    fn captured(&mut self, owner: DeclId, id: DeclId, size: u64, align: u32) -> i32 {
        let (size, align) = if self.is_variable_size(id) { (8, 8) } else { (size, align) };
        let record = self.frames.entry(owner).or_default();
        match record.objects.get(&id) {
            Some(&at) => at,
            None => {
                let at = record.reserve(size, align);
                record.objects.insert(id, at);
                at
            }
        }
    }
}

impl FuncGen<'_, '_, '_> {
    /// The function that owns what has a number in its ranges only: this one or one around it.
    fn owner(&self, contains: impl Fn(&Nested) -> bool) -> DeclId {
        let mut at = self.decl;
        while let Some(nested) = self.hir().nested.get(&at) {
            if contains(nested) {
                return at;
            }
            at = nested.parent;
        }
        at
    }

    /// The address of the record of this function or one around it.
    fn record_address(&mut self, owner: DeclId) -> Value {
        if owner == self.decl {
            let slot = self.record_slot();
            return self.b.slot(slot, 0);
        }
        let hir = self.hir();
        let Some(chain) = self.chain else {
            self.unsupported("the length of an enclosing function's array here", self.b.loc);
            return self.b.int(self.b.pointer(), 0);
        };
        let slot = self.b.slot(chain, 0);
        let mut address = self.b.load(self.b.pointer(), slot, MemFlags::aligned(8));
        let mut at = hir.nested[&self.decl].parent;
        while at != owner {
            address = self.b.load(self.b.pointer(), address, MemFlags::aligned(8));
            at = hir.nested[&at].parent;
        }
        address
    }

    fn record_slot(&mut self) -> Slot {
        match self.record {
            Some(slot) => slot,
            None => {
                let slot = self.new_slot(8, 16);
                self.record = Some(slot);
                slot
            }
        }
    }

    /// On entry: keeps the static chain, makes the record and what is ready in it from the start.
    pub(crate) fn enter_frame(&mut self, chain: Option<Value>) {
        let owns_record = self.g.frames.contains_key(&self.decl);
        if owns_record {
            self.record_slot();
        }
        if let Some(chain) = chain {
            let slot = if owns_record { self.record_slot() } else { self.new_slot(8, 8) };
            let address = self.b.slot(slot, 0);
            self.b.store(address, chain, MemFlags::aligned(8));
            self.chain = Some(slot);
        }
    }

    /// After the parameters: makes the labels that nested functions jump to reachable.
    pub(crate) fn receive_jumps(&mut self) {
        let Some(record) = self.g.frames.get(&self.decl) else { return };
        let (labels, addresses) = (record.labels.clone(), record.addresses.clone());
        for (label, at) in addresses {
            let block = self.take_label(label);
            let value = self.b.func.leaf(ValueDef::BlockAddr(block), self.b.pointer());
            let slot = self.record_slot();
            let to = self.b.slot(slot, at);
            self.b.store(to, value, MemFlags::aligned(8));
        }
        for (label, at) in labels {
            self.b.func.attrs.calls_returns_twice = true;
            let slot = self.record_slot();
            let buffer = self.b.slot(slot, at);
            let back = self.b.intrinsic(Intrinsic::BuiltinSetjmp, &[buffer], Some(Type::I32)).expect("has a result");
            let back = self.is_true(back);
            let (jump, go_on): (Block, Block) = (self.b.func.new_block(), self.b.func.new_block());
            self.b.branch(back, jump, &[], go_on, &[]);
            self.b.start_block(jump);
            self.goto(label);
            self.b.start_block(go_on);
        }
    }

    /// The stack pointer has moved: jumps from nested functions keep what is allocated now.
    pub(crate) fn note_stack_moved(&mut self) {
        let Some(record) = self.g.frames.get(&self.decl) else { return };
        let labels = record.labels.clone();
        if labels.is_empty() {
            return;
        }
        let stack = self.b.intrinsic(Intrinsic::StackSave, &[], Some(self.b.pointer())).expect("has a result");
        for (_, at) in labels {
            let slot = self.record_slot();
            let address = self.b.slot(slot, at + BUFFER_STACK);
            self.b.store(address, stack, MemFlags::aligned(8));
        }
    }

    /// At the end: the record has its final size.
    pub(crate) fn finish_frame(&mut self) {
        if let (Some(slot), Some(record)) = (self.record, self.g.frames.get(&self.decl)) {
            self.b.func.slots[slot] = ir::SlotData { size: record.size, align: record.align };
        }
    }

    /// Where an object of this function goes: into the record, if nested functions use it.
    pub(crate) fn object_slot(&mut self, id: DeclId, size: u64, align: u32) -> (Slot, i32) {
        let at = self.g.frames.get(&self.decl).and_then(|record| record.objects.get(&id).copied());
        match at {
            Some(at) => (self.record_slot(), at),
            None => (self.new_slot(size, align), 0),
        }
    }

    /// Whether nested functions use an object of this function.
    pub(crate) fn is_captured(&self, id: DeclId) -> bool {
        self.g.frames.get(&self.decl).is_some_and(|record| record.objects.contains_key(&id))
    }

    /// The address of an automatic object of an enclosing function; none if it is one of this function.
    pub(crate) fn outer_object(&mut self, id: DeclId) -> Option<Value> {
        let owner = self.owner(|nested| nested.decls.contains(&id.as_u32()));
        if owner == self.decl {
            return None;
        }
        let (size, align) = (self.object_size(id), self.decl_align(id));
        let at = self.g.captured(owner, id, size, align);
        let record = self.record_address(owner);
        let address = self.b.ptr_offset(record, i64::from(at));
        Some(match self.g.is_variable_size(id) {
            true => self.b.load(self.b.pointer(), address, MemFlags::aligned(8)),
            false => address,
        })
    }

    /// Bytes of a local object.
    pub(crate) fn object_size(&self, id: DeclId) -> u64 {
        let hir = self.hir();
        let size = self.g.size_of(hir.decls[id].ty);
        match hir.decls[id].kind {
            // A flexible array may be initialised.
            DeclKind::Var { init: Some(init), .. } => match &hir.inits[init] {
                hir::Init::List { size: filled, .. } => (*filled).max(size),
                hir::Init::Value(_) => size,
            },
            _ => size,
        }
    }

    /// The address of the evaluated length of a variable array.
    pub(crate) fn vla_length(&mut self, vla: VlaId) -> Value {
        if let Some(&(slot, at)) = self.vla_lengths.get(&vla) {
            return self.b.slot(slot, at);
        }
        let owner = self.owner(|nested| nested.vlas.contains(&vla.as_u32()));
        if owner != self.decl {
            let record = self.g.frames.entry(owner).or_default();
            let at = match record.lengths.get(&vla) {
                Some(&at) => at,
                None => {
                    let at = record.reserve(8, 8);
                    record.lengths.insert(vla, at);
                    at
                }
            };
            let record = self.record_address(owner);
            return self.b.ptr_offset(record, i64::from(at));
        }
        let captured = self.g.frames.get(&self.decl).and_then(|record| record.lengths.get(&vla).copied());
        let (slot, at) = match captured {
            Some(at) => (self.record_slot(), at),
            None => (self.new_slot(8, 8), 0),
        };
        self.vla_lengths.insert(vla, (slot, at));
        self.b.slot(slot, at)
    }

    /// Whether a function must be given a static chain.
    pub(crate) fn needs_chain(&self, function: DeclId) -> bool {
        self.hir().nested.get(&function).is_some_and(|nested| nested.needs_chain)
    }

    /// The static chain for a call of a nested function from here.
    pub(crate) fn chain_for(&mut self, function: DeclId) -> Value {
        let parent = self.hir().nested[&function].parent;
        self.g.frames.entry(parent).or_default();
        self.record_address(parent)
    }

    /// The address of a function as a value: for one with a static chain that of a trampoline in the frame
    /// of the function around it.
    pub(crate) fn function_address(&mut self, function: DeclId) -> Value {
        let symbol = self.g.decl_symbol(function);
        let code = self.b.symbol(symbol, 0);
        if !self.needs_chain(function) {
            return code;
        }
        let chain = self.chain_for(function);
        let parent = self.hir().nested[&function].parent;
        let record = self.g.frames.entry(parent).or_default();
        let at = match record.trampolines.get(&function) {
            Some(&at) => at,
            None => {
                let at = record.reserve(abi::TRAMPOLINE_SIZE, abi::TRAMPOLINE_ALIGN);
                record.trampolines.insert(function, at);
                at
            }
        };
        let trampoline = self.b.ptr_offset(chain, i64::from(at));
        let target = self.g.module.target.clone();
        abi::emit_trampoline(&mut self.b, &target, trampoline, code, chain);
        self.g.module.exec_stack = true;
        trampoline
    }

    /// The address of a label of an enclosing function; none if it is one of this function.
    pub(crate) fn outer_label(&mut self, label: LabelId) -> Option<Value> {
        let owner = self.owner(|nested| nested.labels.contains(&label.as_u32()));
        if owner == self.decl {
            return None;
        }
        let record = self.g.frames.entry(owner).or_default();
        let known = record.addresses.iter().find(|(known, _)| *known == label).map(|&(_, at)| at);
        let at = match known {
            Some(at) => at,
            None => {
                let at = record.reserve(8, 8);
                record.addresses.push((label, at));
                at
            }
        };
        let record = self.record_address(owner);
        let address = self.b.ptr_offset(record, i64::from(at));
        Some(self.b.load(self.b.pointer(), address, MemFlags::aligned(8)))
    }

    /// `goto` a label of an enclosing function; false if it is one of this function. Like GCC's, the jump
    /// runs no cleanups.
    pub(crate) fn outer_goto(&mut self, label: LabelId) -> bool {
        let owner = self.owner(|nested| nested.labels.contains(&label.as_u32()));
        if owner == self.decl {
            return false;
        }
        let record = self.g.frames.entry(owner).or_default();
        let known = record.labels.iter().find(|(known, _)| *known == label).map(|&(_, at)| at);
        let at = match known {
            Some(at) => at,
            None => {
                let at = record.reserve(JUMP_BUFFER, 8);
                record.labels.push((label, at));
                at
            }
        };
        let record = self.record_address(owner);
        let buffer = self.b.ptr_offset(record, i64::from(at));
        self.b.intrinsic(Intrinsic::BuiltinLongjmp, &[buffer], None);
        self.b.unreachable();
        true
    }

    /// Puts a parameter that came in memory where nested functions find it.
    pub(crate) fn capture_parameter(&mut self, id: DeclId, from: Value) {
        let (size, align) = (self.object_size(id), self.decl_align(id));
        let (slot, at) = self.object_slot(id, size, align);
        let to = self.b.slot(slot, at);
        let length = self.b.size(size);
        self.b.mem_copy(false, to, from, length, MemFlags::aligned(align.min(8)));
        self.locals.insert(id, Local::Slot(slot, at));
    }
}
