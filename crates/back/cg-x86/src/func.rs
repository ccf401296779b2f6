//! One function: frame, prologue and epilogue, places of values, addresses, and the dispatch of
//! instructions to the files that select them.

mod frame;

use crate::unit::Unit;
use base::Idx;
use emit_x86::*;
use fastgen::{Analysis, Bank, Core, MoveSet, R, RegSet, Release, Target, ValueFlags};
use ir::{
    ArgLoc, AsmId, AtomicOrder, BinaryOp, Block, Extension, Function, Inst, InstId, IntCond, Intrinsic, MemFlags,
    Module, Scalar, SymId, TlsModel, Type, UnaryOp, Value, ValueDef,
};
use isa_x86::{reg, rows};
use mc::{Operand, SymbolId, Variant};
use target::x86::Feature;

/// Registers that hold values: the caller-saved ones, except those kept for moves.
pub(crate) const GPRS: RegSet = RegSet(0b0111_1100_0111);
/// Vector registers that hold values.
pub(crate) const XMMS: RegSet = RegSet(0x7fff << 16);
/// All registers that hold values.
pub(crate) const ALL: RegSet = GPRS.union(XMMS);

/// All registers that hold values in 32-bit code.
const NARROW: RegSet = RegSet(0b1100_0111 | 0x7f << 16);
/// Registers that functions of 32-bit code keep for their callers, but `ebp`.
const NARROW_SAVED: RegSet = RegSet(1 << 6 | 1 << 7 | 1 << 11);

/// Registers that hold values.
pub(crate) fn registers(narrow: bool) -> RegSet {
    if narrow { NARROW } else { ALL }
}

/// Where parameters of blocks arrive.
const PARAM_GPRS: [R; 4] = [RAX, RCX, RDX, RSI];
const PARAM_XMMS: [R; 4] = [XMM0, XMM1, R(18), R(19)];
/// So few in 32-bit code, where the moves of an edge must not take all registers.
const NARROW_PARAM_GPRS: usize = 3;

/// Registers of integer arguments (SysV x86-64 ABI 3.2.3).
pub(crate) const ARG_GPRS: [R; 6] = [RDI, RSI, RDX, RCX, R8, R9];

/// Deferred values nest at most this deep, which bounds recursion.
const MAX_DEFER_DEPTH: u8 = 6;
/// A load is deferred past at most this many instructions.
const DEFER_WINDOW: usize = 16;

/// Where a slot of the function is.
#[derive(Copy, Clone, Debug)]
pub(crate) enum SlotPlace {
    /// At this offset from `rbp`.
    Frame(i32),
    /// At the address in the frame at this offset (over-aligned slots).
    Indirect(i32),
}

/// Buffers that serve all functions.
#[derive(Default)]
pub(crate) struct Buffers {
    pub core: Core,
    pub analysis: Analysis,
    pub slots: Vec<SlotPlace>,
    pub labels: Vec<Option<SymbolId>>,
    /// Blocks whose labels are defined.
    pub placed: Vec<bool>,
    pub moves: MoveSet,
}

/// Facts of the function found by the analysis.
#[derive(Default)]
pub(crate) struct Facts {
    /// Bytes of argument memory for calls.
    pub outgoing: u32,
    /// Alignment that arguments in memory need, if it is more than the stack's.
    pub outgoing_align: u32,
    pub va_start: bool,
    /// Whether code may be resumed at a place passed before.
    pub returns_twice: bool,
    /// Callee-saved registers that asm and special instructions change.
    pub saved: RegSet,
}

/// Generation of one function.
pub(crate) struct Cg<'f, 'x, 'a> {
    pub f: &'f Function,
    pub m: &'f Module,
    pub e: &'x mut Emit<'a>,
    pub u: &'x mut Unit<'a>,
    pub b: Buffers,
    pub facts: Facts,
    pub frame_size: SymbolId,
    pub return_label: Option<SymbolId>,
    /// Offset of the register save area of a variadic function.
    pub reg_save: i32,
    /// Offset of the stack protector's word, or 0.
    pub guard: i32,
    /// Places of saved callee-saved registers.
    pub saved: Vec<(R, i32)>,
    /// Calls that an exception may leave: where they begin and end, and where the unwinder goes on.
    pub call_sites: Vec<(SymbolId, SymbolId, SymbolId)>,
    /// Whether `f32` and `f64` are in vector registers: always in 64-bit code.
    pub sse: bool,
    /// Blocks that indirect jumps reach, if those must be marked.
    indirect_targets: Vec<Block>,
    last_loc: source::Loc,
    /// Whether the line entry that ends the prologue has been made.
    past_prologue: bool,
}

impl<'f, 'x, 'a> Cg<'f, 'x, 'a> {
    pub fn new(
        f: &'f Function,
        m: &'f Module,
        e: &'x mut Emit<'a>,
        u: &'x mut Unit<'a>,
        mut b: Buffers,
    ) -> Cg<'f, 'x, 'a> {
        let mut facts = Facts::default();
        b.core.begin(f, registers(e.is_narrow()));
        if e.is_narrow() {
            // The caller aligns the stack before it pushes the return address.
            b.core.frame.skew = 8;
        }
        b.analysis.run(f, &mut b.core, u.options.lines, |id, inst| scan(f, m, id, inst, &mut facts));
        if e.is_narrow() {
            facts.saved = NARROW_SAVED;
        } else if m.signatures[f.signature].conv == ir::CallConv::Ms {
            facts.saved = facts.saved.union(MS_SAVED);
        }
        let mut reserved = crate::inline_asm::registers_named(&m.reserved_registers);
        if e.is_narrow() {
            reserved = crate::inline_asm::constraint::narrowed(reserved);
            if reserved.contains(R11) {
                u.unsupported(f.loc, "a global variable in %ebx");
            }
        }
        facts.saved = facts.saved.minus(reserved);
        if f.attrs.calls_returns_twice || facts.returns_twice {
            b.core.frame.reuse = false;
        }
        b.labels.clear();
        b.placed.clear();
        b.placed.resize(f.num_blocks(), false);
        b.labels.resize(f.num_blocks(), None);
        let frame_size = e.s.temp_symbol();
        let indirect_targets = if m.branch_tracking { indirect_targets(f, &b.analysis) } else { Vec::new() };
        let sse = !e.is_narrow() || f.attrs.features.has(Feature::Sse2) && !f.attrs.no_vectors;
        Cg {
            sse,
            f,
            m,
            e,
            u,
            b,
            facts,
            frame_size,
            return_label: None,
            reg_save: 0,
            guard: 0,
            saved: Vec::new(),
            call_sites: Vec::new(),
            indirect_targets,
            last_loc: source::Loc::NONE,
            past_prologue: false,
        }
    }

    /// Whether the function may use instructions of a feature.
    pub fn has(&self, feature: Feature) -> bool {
        self.f.attrs.features.has(feature)
    }

    /// Label of a block.
    pub fn label(&mut self, block: Block) -> SymbolId {
        let block = self.b.analysis.target(block);
        let symbol = &mut self.b.labels[block.index()];
        *symbol.get_or_insert_with(|| self.e.s.temp_symbol())
    }
    /// Symbol of the module in the object.
    pub fn symbol(&mut self, id: SymId) -> SymbolId {
        self.u.symbol(self.m, &mut *self.e.s, id)
    }

    // ----- Values as operands -----

    /// Operand size of a general type.
    pub fn size(&self, value: Value) -> Size {
        Size::of_bits(self.ty(value).bits())
    }
    /// The constant that a value is, sign-extended from its width.
    pub fn int_const(&self, value: Value) -> Option<i64> {
        match self.def(value) {
            ValueDef::Int(bits) => {
                let width = self.ty(value).bits().min(64);
                if width == 1 {
                    return Some((bits & 1) as i64);
                }
                Some(((bits << (64 - width)) as i64) >> (64 - width))
            }
            ValueDef::Poison => Some(0),
            _ => None,
        }
    }
    /// The immediate that a value can be (sign-extended from 32 bits where the operation is wider).
    pub fn imm32(&self, value: Value) -> Option<i32> {
        let constant = self.int_const(value)?;
        if self.ty(value).bits() <= 32 { Some(constant as i32) } else { i32::try_from(constant).ok() }
    }
    /// Bits of a constant; zero for poison.
    pub fn const_bits(&self, value: Value) -> Option<u128> {
        match self.def(value) {
            ValueDef::Int(bits) | ValueDef::Float(bits) => Some(u128::from(bits)),
            ValueDef::Wide(index) => Some(self.f.wide_bits(index)),
            ValueDef::Poison => Some(0),
            _ => None,
        }
    }
    /// A register or memory operand that holds a value which is no immediate.
    pub fn rm(&mut self, value: Value) -> Rm {
        if let Some(Inst::Load { ptr, mem }) = self.deferred_inst(value) {
            return Rm::Mem(self.access(ptr, mem));
        }
        let state = self.b.core.value(value);
        // Vectors as operands in memory are aligned.
        let aligned = self.m.stack.incoming >= 16 || self.ty(value).bytes() < 16;
        if state.reg.is_none()
            && aligned
            && state.flags.has(ValueFlags::IN_SLOT)
            && !state.flags.has(ValueFlags::DEFERRED)
            && (state.uses <= 1 || state.flags.has(ValueFlags::FIXED_SLOT))
        {
            return Rm::Mem(Addr::frame(state.slot));
        }
        Rm::Reg(self.use_reg(value))
    }
    /// As [`rm`](Self::rm); floating constants are memory operands.
    pub fn xmm_rm(&mut self, value: Value) -> Rm {
        if self.is_leaf(value)
            && let Some(bits) = self.const_bits(value)
            && bits != 0
        {
            let size = self.ty(value).bits().div_ceil(8);
            return Rm::Mem(self.constant(bits, size));
        }
        self.rm(value)
    }
    /// Address of a constant in the constant pool.
    pub fn constant(&mut self, bits: u128, size: u32) -> Addr {
        let symbol = self.u.constant(&mut *self.e.s, bits, size);
        Addr::symbol(symbol, Variant::None, 0)
    }
    /// Address of a value of a type kept in memory.
    pub fn mem_operand(&mut self, value: Value) -> Addr {
        if let Some(Inst::Load { ptr, mem }) = self.deferred_inst(value) {
            return self.access(ptr, mem);
        }
        if self.is_leaf(value) {
            let bits = self.const_bits(value).unwrap_or(0);
            let size = self.ty(value).bytes();
            return self.constant(bits, size);
        }
        Addr::frame(self.b.core.value(value).slot)
    }

    // ----- Addresses -----

    /// The memory operand of an access.
    pub fn access(&mut self, ptr: Value, flags: MemFlags) -> Addr {
        let mut addr = self.address(ptr);
        if flags.space() != 0 {
            if !addr.segment.is_none() || addr.rip {
                let reg = self.scratch_in(GPRS);
                self.lea_any(reg, &addr);
                addr = Addr::base(reg, 0);
            }
            addr.segment = if flags.space() == 1 { reg::FS } else { reg::GS };
        }
        addr
    }
    /// The memory operand that a pointer points to. Leaves room for accesses at small offsets from it.
    pub fn address(&mut self, ptr: Value) -> Addr {
        match self.def(ptr) {
            ValueDef::Slot { slot, offset } => {
                let addr = match self.b.slots[slot.index()] {
                    SlotPlace::Frame(at) => Addr::frame(at),
                    SlotPlace::Indirect(at) => {
                        let reg = self.scratch_in(GPRS);
                        self.e.load(Size::Q, reg, &Addr::frame(at));
                        Addr::base(reg, 0)
                    }
                };
                return self.displaced(addr, i64::from(offset));
            }
            ValueDef::Symbol { symbol, offset } => return self.symbol_address(symbol, offset, R::NONE),
            ValueDef::Int(bits) => {
                let bits = if self.e.is_narrow() { i64::from(bits as i32) } else { bits as i64 };
                if let Ok(disp) = i32::try_from(bits)
                    && disp < i32::MAX - 4096
                {
                    return Addr::base(R::NONE, disp);
                }
            }
            _ => {}
        }
        if let Some(Inst::PtrAdd { base, offset, .. }) = self.deferred_inst(ptr) {
            let addr = self.address(base);
            if let Some(delta) = self.int_const(offset) {
                return self.displaced(addr, delta);
            }
            let addr = self.without_index(addr);
            let (index, scale) = self.scaled_index(offset);
            return Addr { index, scale, ..addr };
        }
        Addr::base(self.use_reg(ptr), 0)
    }
    /// An address further on; computed to a register if the displacement gets too large.
    fn displaced(&mut self, addr: Addr, delta: i64) -> Addr {
        let sum = i64::from(addr.disp).checked_add(delta);
        let limit = u64::from(i32::MAX.unsigned_abs()) - (1 << 16);
        match sum {
            // Symbol offsets must stay within what the code model promises of objects' sizes.
            Some(sum) if sum.unsigned_abs() < limit && (!addr.rip || sum.unsigned_abs() < 1 << 24) => {
                Addr { disp: sum as i32, ..addr }
            }
            _ => {
                let reg = self.scratch_in(GPRS);
                self.lea_any(reg, &addr);
                self.e.mov_imm(R11, delta as u64);
                self.e.alu_rr(Alu::Add, Size::Q, reg, R11);
                Addr::base(reg, 0)
            }
        }
    }
    /// The same address in a form that can take an index.
    fn without_index(&mut self, addr: Addr) -> Addr {
        if addr.index.is_none() && !addr.rip {
            return addr;
        }
        let reg = self.scratch_in(GPRS);
        self.lea_any(reg, &addr);
        Addr { segment: addr.segment, ..Addr::base(reg, 0) }
    }
    /// Index and factor of a byte offset.
    fn scaled_index(&mut self, offset: Value) -> (R, u8) {
        if let Some(Inst::Binary { op, lhs, rhs, .. }) = self.deferred_inst(offset)
            && let Some(scale) = self.index_scale(op, rhs)
        {
            return (self.use_reg(lhs), scale);
        }
        (self.use_reg(offset), 1)
    }
    fn index_scale(&self, op: BinaryOp, rhs: Value) -> Option<u8> {
        match (op, self.int_const(rhs)?) {
            (BinaryOp::Shl, count @ 0..=3) => Some(1 << count),
            (BinaryOp::Mul, factor @ (1 | 2 | 4 | 8)) => Some(factor as u8),
            _ => None,
        }
    }
    /// `lea`, ignoring the segment (of an address space: the offset is what is wanted).
    pub fn lea_any(&mut self, dst: R, addr: &Addr) {
        let addr = Addr { segment: mc::Reg::NONE, ..*addr };
        if addr.base.is_none() && addr.index.is_none() && !addr.rip && addr.symbol.is_none() {
            self.e.mov_imm(dst, i64::from(addr.disp) as u64);
        } else if addr.disp == 0 && addr.index.is_none() && !addr.rip && addr.symbol.is_none() {
            if addr.base != dst {
                self.e.mov_rr(Size::Q, dst, addr.base);
            }
        } else {
            self.e.lea(dst, &addr);
        }
    }
    /// Address of a symbol as a memory operand. What needs a register uses `into`, or takes a scratch register.
    pub fn symbol_address(&mut self, id: SymId, offset: i32, into: R) -> Addr {
        let info = &self.m.symbols[id];
        let (tls, dso_local, far) = (info.tls, info.dso_local, info.far);
        let symbol = self.symbol(id);
        let scratch = |cg: &mut Self| if into.is_none() { cg.scratch_in(GPRS) } else { into };
        let narrow = self.e.is_narrow();
        let direct = if narrow { dso_local || !self.m.pic } else { dso_local && !far };
        let absolute = |variant| Addr { rip: false, ..Addr::symbol(symbol, variant, 0) };
        match tls {
            None if far && !self.m.pic && !narrow => {
                let reg = scratch(self);
                self.e.mov_symbol(reg, symbol);
                Addr::base(reg, offset)
            }
            None if direct => Addr::symbol(symbol, Variant::None, offset),
            None => {
                let reg = scratch(self);
                self.e.load(Size::Q, reg, &Addr::symbol(symbol, Variant::GotPcRel, 0));
                Addr::base(reg, offset)
            }
            Some(TlsModel::LocalExec) => {
                let variant = if narrow { Variant::NtpOff } else { Variant::TpOff };
                Addr { segment: self.e.thread_segment(), disp: offset, ..absolute(variant) }
            }
            Some(TlsModel::InitialExec) => {
                let reg = scratch(self);
                let place = match (narrow, self.m.pic) {
                    (false, _) => Addr::symbol(symbol, Variant::GotTpOff, 0),
                    (true, true) => Addr::symbol(symbol, Variant::GotNtpOff, 0),
                    (true, false) => absolute(Variant::IndNtpOff),
                };
                self.e.load(Size::Q, reg, &place);
                Addr { segment: self.e.thread_segment(), ..Addr::base(reg, offset) }
            }
            Some(TlsModel::GlobalDynamic) => {
                let reg = scratch(self);
                self.tls_call(symbol, Variant::TlsGd, reg);
                Addr::base(reg, offset)
            }
            Some(TlsModel::LocalDynamic) => {
                let reg = scratch(self);
                self.tls_call(symbol, Variant::TlsLd, reg);
                Addr { symbol: Some((symbol, Variant::DtpOff)), ..Addr::base(reg, offset) }
            }
        }
    }
    /// Puts the address of a symbol in a register. Must not change flags (unless it needs a call).
    fn symbol_to_reg(&mut self, dst: R, id: SymId, offset: i32) {
        let addr = self.symbol_address(id, offset, dst);
        if addr.segment == self.e.thread_segment() {
            // The linker relaxes `mov sym@gottpoff(%rip), %r; add %fs:0, %r` and knows `mov %fs:0` and `lea`.
            let thread = Addr { segment: addr.segment, ..Addr::base(R::NONE, 0) };
            if addr.base.is_none() {
                self.e.load(Size::Q, dst, &thread);
                self.e.lea(dst, &Addr { segment: mc::Reg::NONE, base: dst, ..addr });
            } else {
                self.e.alu_rm(Alu::Add, Size::Q, dst, &thread);
                if offset != 0 {
                    self.e.lea(dst, &Addr::base(dst, offset));
                }
            }
            return;
        }
        self.lea_any(dst, &addr);
    }
    /// Calls `__tls_get_addr` (ELF Handling for Thread-Local Storage, 4.1.6): the result is in `dst`, and every
    /// other register keeps its contents.
    fn tls_call(&mut self, symbol: SymbolId, variant: Variant, dst: R) {
        let live = registers(self.e.is_narrow()).minus(self.b.core.free).minus(dst.set());
        let mut kept = Vec::new();
        for r in live.iter() {
            let ty = if r.0 < 16 { Type::I64 } else { self.whole_register() };
            let size = self.slot_size(ty);
            let slot = self.b.core.frame.alloc_spill(size);
            self.store_slot(r, ty, slot);
            kept.push((r, ty, size, slot));
        }
        if self.e.is_narrow() {
            self.e.narrow_tls_call(symbol, variant);
        } else {
            self.wide_tls_call(symbol, variant);
        }
        if dst != RAX {
            self.e.mov_rr(Size::Q, dst, RAX);
        }
        for (r, ty, size, slot) in kept {
            self.load_slot(r, ty, Extension::None, slot);
            self.b.core.frame.free_spill(slot, size);
        }
    }
    fn wide_tls_call(&mut self, symbol: SymbolId, variant: Variant) {
        if variant == Variant::TlsGd {
            self.e.with_prefixes(mc::PrefixFlags::DATA16, |e| {
                e.lea(RDI, &Addr::symbol(symbol, Variant::TlsGd, 0));
            });
        } else {
            self.e.lea(RDI, &Addr::symbol(symbol, Variant::TlsLd, 0));
        }
        let get_addr = self.e.s.symbol(base::Symbol::intern("__tls_get_addr"));
        let target = Operand::Target(mc::Value::Symbol { symbol: get_addr, variant: Variant::Plt, offset: 0 });
        if variant == Variant::TlsGd {
            self.e.s.bytes(&[0x66, 0x66, 0x48]);
        }
        self.e.op1(rows::CALL_REL32_64, target);
    }

    /// A type that fills a vector register.
    pub fn whole_register(&self) -> Type {
        match Type::vector(Scalar::I64, 4) {
            Some(ty) if self.has(Feature::Avx) => ty,
            _ => Type::F128,
        }
    }

    // ----- Deferral -----

    /// The instruction that at last consumes the single use of `value`, if all between can be deferred.
    fn consumer(&self, value: Value) -> Option<InstId> {
        let mut value = value;
        for _ in 0..MAX_DEFER_DEPTH {
            let state = self.b.core.value(value);
            if state.uses != 1 || state.flags.has(ValueFlags::GLOBAL) {
                return None;
            }
            let user = state.user;
            let next = match self.f.inst(user) {
                Inst::PtrAdd { .. } | Inst::IntCompare { .. } | Inst::FloatCompare { .. } | Inst::Load { .. } => {
                    self.f.result(user)?
                }
                Inst::Binary { op: BinaryOp::Shl | BinaryOp::Mul | BinaryOp::And, .. } => self.f.result(user)?,
                Inst::Binary { op: BinaryOp::Add | BinaryOp::Sub | BinaryOp::Or | BinaryOp::Xor, .. } => {
                    let result = self.f.result(user)?;
                    let next = self.b.core.value(result);
                    let stored = next.uses == 1
                        && !next.flags.has(ValueFlags::GLOBAL)
                        && matches!(self.f.inst(next.user), Inst::Store { .. });
                    if !stored {
                        return Some(user);
                    }
                    result
                }
                _ => return Some(user),
            };
            let state = self.b.core.value(next);
            if state.uses != 1 || state.flags.has(ValueFlags::GLOBAL) {
                // Perhaps deferred for several users, perhaps not: do not rely on either.
                return if matches!(self.f.inst(user), Inst::PtrAdd { .. }) { None } else { Some(user) };
            }
            value = next;
        }
        None
    }
    /// Whether nothing between instruction `index` of the current block and `user` writes memory, and `user` is near.
    fn reaches(&self, index: usize, user: InstId) -> bool {
        for &id in self.f.insts(self.b.core.block)[index + 1..].iter().take(DEFER_WINDOW) {
            if id == user {
                return true;
            }
            match self.f.inst(id) {
                Inst::Store { .. }
                | Inst::AtomicRmw { .. }
                | Inst::CmpXchg { .. }
                | Inst::Fence { .. }
                | Inst::MemCopy { .. }
                | Inst::MemSet { .. }
                | Inst::Call { .. }
                | Inst::Intrinsic { .. }
                | Inst::Asm(_) => return false,
                _ => {}
            }
        }
        false
    }
    fn depth_of(&self, inst: &Inst) -> u8 {
        let mut depth = 0;
        let mut see = |value: Value| {
            let state = self.b.core.value(value);
            if state.flags.has(ValueFlags::DEFERRED) {
                depth = depth.max(state.depth + 1);
            }
        };
        match *inst {
            Inst::Load { ptr, .. } => see(ptr),
            Inst::PtrAdd { base: lhs, offset: rhs, .. }
            | Inst::Binary { lhs, rhs, .. }
            | Inst::IntCompare { lhs, rhs, .. }
            | Inst::FloatCompare { lhs, rhs, .. } => {
                see(lhs);
                see(rhs);
            }
            _ => {}
        }
        depth
    }
    fn wants_deferral(&self, inst: &Inst, result: Value, index: usize) -> bool {
        let state = *self.b.core.value(result);
        let ty = self.f.ty(result);
        match *inst {
            Inst::PtrAdd { offset, .. } => {
                if self.imm32(offset).is_some() {
                    return true;
                }
                state.uses == 1
                    && match self.f.inst(state.user) {
                        Inst::Load { .. } | Inst::AtomicRmw { .. } => true,
                        Inst::Store { ptr, value, .. } => ptr == result && value != result,
                        Inst::PtrAdd { base, offset, .. } => base == result && self.imm32(offset).is_some(),
                        _ => false,
                    }
            }
            Inst::Binary { op: op @ (BinaryOp::Shl | BinaryOp::Mul), rhs, .. } => {
                state.uses == 1
                    && ty.bits() == u32::from(self.e.word_bits())
                    && self.index_scale(op, rhs).is_some()
                    && matches!(self.f.inst(state.user), Inst::PtrAdd { offset, base, .. } if offset == result && base != result)
            }
            Inst::Binary { op: BinaryOp::And, lhs, rhs, .. }
                if state.uses == 1
                    && matches!(self.bank(ty), Bank::Reg(GPRS))
                    && self.is_zero_test(state.user, result)
                    && lhs != rhs =>
            {
                true
            }
            Inst::Binary { op, lhs, rhs, .. } => self.is_update(op, lhs, rhs, result, index),
            Inst::IntCompare { lhs, .. } => {
                state.uses == 1
                    && matches!(self.bank(self.f.ty(lhs)), Bank::Reg(GPRS))
                    && self.is_condition(state.user, result)
            }
            Inst::FloatCompare { lhs, .. } => {
                state.uses == 1
                    && matches!(self.f.ty(lhs), Type::F32 | Type::F64)
                    && self.is_condition(state.user, result)
            }
            Inst::Load { ptr, mem } => {
                !mem.volatile()
                    && (!self.e.is_narrow() || self.is_lean_load(ptr, ty))
                    && mem.order() == AtomicOrder::NotAtomic
                    && state.uses == 1
                    && self.consumer(result).is_some_and(|user| self.reaches(index, user))
            }
            _ => false,
        }
    }
    /// Whether a load can wait in 32-bit code, where addresses with an index take too many registers.
    fn is_lean_load(&self, ptr: Value, ty: Type) -> bool {
        let indexed = match self.deferred_inst(ptr) {
            Some(Inst::PtrAdd { base, offset, .. }) => self.is_deferred(base) || self.imm32(offset).is_none(),
            Some(_) => true,
            None => false,
        };
        !indexed && matches!(self.bank(ty), Bank::Reg(_))
    }
    fn is_condition(&self, user: InstId, value: Value) -> bool {
        match self.f.inst(user) {
            Inst::Branch { cond, .. } => cond == value,
            Inst::Select { cond, then, otherwise } => {
                cond == value && then != value && otherwise != value && !self.f.ty(cond).is_vector()
            }
            _ => false,
        }
    }
    fn is_zero_test(&self, user: InstId, value: Value) -> bool {
        matches!(self.f.inst(user), Inst::IntCompare { cond: IntCond::Eq | IntCond::Ne, lhs, rhs }
            if lhs == value && self.int_const(rhs) == Some(0))
    }
    /// Whether `load p; op; store p` can become one instruction: the operation is deferred to the store.
    fn is_update(&self, op: BinaryOp, lhs: Value, rhs: Value, result: Value, index: usize) -> bool {
        let state = self.b.core.value(result);
        if state.uses != 1 || !matches!(self.bank(self.f.ty(result)), Bank::Reg(GPRS)) || self.f.ty(result) == Type::I1
        {
            return false;
        }
        let Inst::Store { ptr, value, mem } = self.f.inst(state.user) else { return false };
        value == result
            && !mem.volatile()
            && mem.order() == AtomicOrder::NotAtomic
            && self.updated_operand(op, lhs, rhs, ptr, mem).is_some()
            && self.reaches(index, state.user)
    }
    /// Of an operation whose result is stored to `ptr`: the operand that is not the deferred load from `ptr`.
    pub fn updated_operand(&self, op: BinaryOp, lhs: Value, rhs: Value, ptr: Value, mem: MemFlags) -> Option<Value> {
        let loads = |value: Value| {
            self.b.core.value(value).uses == 1
                && matches!(self.deferred_inst(value), Some(Inst::Load { ptr: from, mem: flags })
                    if from == ptr && flags.space() == mem.space())
        };
        match op {
            BinaryOp::Add | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor if loads(rhs) && !loads(lhs) => Some(lhs),
            BinaryOp::Add | BinaryOp::And | BinaryOp::Or | BinaryOp::Xor | BinaryOp::Sub if loads(lhs) => Some(rhs),
            _ => None,
        }
    }

    // ----- Frame -----

    fn place_slots(&mut self) {
        self.b.slots.clear();
        if self.f.attrs.stack_protect {
            self.b.slots.resize(self.f.slots.len(), SlotPlace::Frame(0));
            // What may overflow lies next to the guard, so that an overflow reaches nothing else first.
            for arrays in [true, false] {
                for (id, slot) in self.f.slots.iter_enumerated() {
                    if (slot.size > u64::from(slot.align)) == arrays {
                        self.b.slots[id.index()] = self.place_slot(slot);
                    }
                }
            }
            return;
        }
        for slot in self.f.slots.iter() {
            let place = self.place_slot(slot);
            self.b.slots.push(place);
        }
    }

    fn place_slot(&mut self, slot: &ir::SlotData) -> SlotPlace {
        if slot.size >= FAR || self.b.core.frame.size as u64 + slot.size >= FAR_FRAME {
            return self.place_far(slot.size, slot.align);
        }
        if slot.align <= self.m.stack.incoming.min(16) {
            // Small slots are not worth the gaps that natural alignment of large arrays costs.
            let align = if slot.size >= 16 { slot.align.max(16) } else { slot.align };
            return SlotPlace::Frame(self.b.core.frame.alloc(slot.size, align));
        }
        let room = slot.size.saturating_add(u64::from(slot.align));
        let at = self.b.core.frame.alloc(room, 16);
        let pointer = self.b.core.frame.alloc(8, 8);
        let up = i32::try_from(slot.align - 1).unwrap_or(i32::MAX);
        self.e.lea(R11, &Addr::frame(at.saturating_add(up)));
        self.e.alu_ri(Alu::And, Size::Q, R11, !up);
        self.e.store(Size::Q, &Addr::frame(pointer), R11);
        SlotPlace::Indirect(pointer)
    }

    /// Takes memory below the fixed frame, out of the reach of displacements; its address is kept in the frame.
    fn place_far(&mut self, size: u64, align: u32) -> SlotPlace {
        let align = align.clamp(16, 1 << 28) as i32;
        let unit = self.facts.outgoing_align.max(self.m.stack.outgoing).clamp(16, 1 << 28);
        let room = size.saturating_add(align as u64 - 1).checked_next_multiple_of(u64::from(unit)).unwrap_or(size);
        let outgoing = self.reserve_outgoing();
        self.e.mov_imm(R11, room);
        self.e.alu_rr(Alu::Sub, Size::Q, RSP, R11);
        self.e.lea(R11, &Addr::base(RSP, outgoing as i32 + align - 1));
        self.e.alu_ri(Alu::And, Size::Q, R11, -align);
        let pointer = self.b.core.frame.alloc(8, 8);
        self.e.store(Size::Q, &Addr::frame(pointer), R11);
        SlotPlace::Indirect(pointer)
    }

    /// Bytes of argument memory below what is allocated under the fixed frame: enough for every call.
    pub fn reserve_outgoing(&mut self) -> u32 {
        let outgoing = (self.facts.outgoing.max(64) + 15) & !15;
        let frame = &mut self.b.core.frame;
        frame.outgoing = frame.outgoing.max(outgoing);
        outgoing
    }
}

/// Blocks that indirect jumps of the function end up in.
fn indirect_targets(f: &Function, analysis: &Analysis) -> Vec<Block> {
    let mut targets: Vec<Block> = f.landing_pads.iter().map(|&(_, pad)| pad).collect();
    for &block in &f.layout {
        if let Some(last) = f.terminator(block)
            && let Inst::IndirectBranch { dests, .. } = f.inst(last)
        {
            targets.extend(f.blocks_of(dests).map(|dest| analysis.target(dest)));
        }
    }
    targets
}

/// Bytes from which on a slot is placed below the fixed frame.
const FAR: u64 = 1 << 28;
/// Bytes of fixed frame beyond which slots are.
const FAR_FRAME: u64 = 1 << 30;

/// A register or memory operand.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Rm {
    Reg(R),
    Mem(Addr),
}

/// Whether position-independent 32-bit code of a function may need the address of the GOT: all but plain arithmetic on
/// arguments and locals does.
fn uses_got(f: &Function) -> bool {
    f.layout.iter().flat_map(|&block| f.insts(block)).any(|&id| {
        let mut leaf = f.inst_type(id).is_some_and(|ty| !ty.is_int() && !ty.is_ptr());
        f.for_each_operand(id, |value| {
            leaf |= !f.ty(value).is_int() && !f.ty(value).is_ptr();
            leaf |= matches!(
                f.def(value),
                ValueDef::Symbol { .. } | ValueDef::BlockAddr(_) | ValueDef::Wide(_) | ValueDef::Float(_)
            );
        });
        let plain = match f.inst(id) {
            Inst::Binary { op, .. } => {
                let wide = f.inst_type(id) == Some(Type::I64);
                !(wide && matches!(op, BinaryOp::UDiv | BinaryOp::SDiv | BinaryOp::URem | BinaryOp::SRem))
            }
            Inst::IntCompare { .. }
            | Inst::Select { .. }
            | Inst::PtrAdd { .. }
            | Inst::Load { .. }
            | Inst::Store { .. }
            | Inst::Jump { .. }
            | Inst::Branch { .. }
            | Inst::Return { .. }
            | Inst::Unreachable => true,
            Inst::Cast { .. } => true,
            _ => false,
        };
        leaf || !plain
    }) || f.attrs.stack_protect
        || f.attrs.instrument
        || f.attrs.traced
}

/// Notes the facts of instructions that say something of the whole frame.
fn scan(f: &Function, m: &Module, id: InstId, inst: &Inst, facts: &mut Facts) {
    match *inst {
        Inst::Call { sig, .. } => {
            let signature = &m.signatures[sig];
            facts.outgoing = facts.outgoing.max(signature.stack_size);
            if signature.stack_size > 0 {
                for param in &signature.params {
                    let align = match param.loc {
                        ArgLoc::StackCopy { align, .. } => align,
                        ArgLoc::Stack { .. } => param.ty.bytes(),
                        ArgLoc::Reg(..) => 0,
                    };
                    if align > 16 {
                        facts.outgoing_align = facts.outgoing_align.max(align);
                    }
                }
            }
        }
        Inst::Intrinsic { op, .. } => match op {
            Intrinsic::VaStart => facts.va_start = true,
            Intrinsic::BuiltinSetjmp => {
                facts.saved = CALLEE_SAVED;
                facts.returns_twice = true;
            }
            _ => {}
        },
        Inst::Asm(asm) => scan_asm(f, asm, facts),
        // `cmpxchg16b` takes half of an operand in rbx.
        // (`cmpxchg8b` in 32-bit code does, too, where that register is saved anyway.)
        Inst::AtomicRmw { .. } | Inst::CmpXchg { .. } if f.inst_type(id) == Some(Type::I128) => {
            facts.saved.insert(RBX);
        }
        _ => {}
    }
}

/// Registers that a function must keep for its caller (SysV x86-64 ABI 3.2.1), but `rbp`.
pub(crate) const CALLEE_SAVED: RegSet = RegSet(1 << 3 | 0xf << 12);

/// Registers that Microsoft's convention keeps besides: rsi, rdi, xmm6 to xmm15.
const MS_SAVED: RegSet = RegSet(1 << 6 | 1 << 7 | 0x3ff << 22);

fn scan_asm(f: &Function, asm: AsmId, facts: &mut Facts) {
    facts.saved = facts.saved.union(crate::inline_asm::callee_saved_needed(&f.asms[asm]));
}

impl<'f> Target<'f> for Cg<'f, '_, '_> {
    #[inline]
    fn core(&self) -> &Core {
        &self.b.core
    }
    #[inline]
    fn core_mut(&mut self) -> &mut Core {
        &mut self.b.core
    }
    #[inline]
    fn analysis(&self) -> &Analysis {
        &self.b.analysis
    }
    #[inline]
    fn func(&self) -> &'f Function {
        self.f
    }

    #[inline]
    fn bank(&self, ty: Type) -> Bank {
        if ty.is_vector() {
            let in_register = self.sse && ty.bytes() <= 16 || ty.bytes() == 32 && self.has(Feature::Avx);
            return if in_register { Bank::Reg(XMMS) } else { Bank::Memory };
        }
        match ty.scalar() {
            Scalar::I64 if self.e.is_narrow() => Bank::Memory,
            Scalar::F32 | Scalar::F64 | Scalar::F128 if !self.sse => Bank::Memory,
            Scalar::I1 | Scalar::I8 | Scalar::I16 | Scalar::I32 | Scalar::I64 | Scalar::Ptr | Scalar::Ptr32 => {
                Bank::Reg(GPRS)
            }
            Scalar::F16 | Scalar::BF16 | Scalar::F32 | Scalar::F64 | Scalar::F128 => Bank::Reg(XMMS),
            Scalar::I128 | Scalar::F80 => Bank::Memory,
        }
    }
    fn param_reg(&self, ty: Type, n: usize) -> Option<R> {
        match self.bank(ty) {
            Bank::Reg(GPRS) if self.e.is_narrow() => PARAM_GPRS[..NARROW_PARAM_GPRS].get(n).copied(),
            Bank::Reg(GPRS) => PARAM_GPRS.get(n).copied(),
            Bank::Reg(_) => PARAM_XMMS.get(n).copied(),
            Bank::Memory => None,
        }
    }
    fn slot_size(&self, ty: Type) -> u32 {
        match self.bank(ty) {
            Bank::Reg(GPRS) => 8,
            Bank::Reg(_) if ty.bytes() <= 8 => 8,
            Bank::Reg(_) => ty.bytes().max(16),
            Bank::Memory if ty.bytes() <= 8 => 8,
            Bank::Memory => ty.bytes().next_multiple_of(16),
        }
    }
    fn move_scratch(&self, ty: Type) -> R {
        if self.bank(ty) == Bank::Reg(XMMS) { XMM15 } else { R11 }
    }

    fn copy_reg(&mut self, dst: R, src: R, ty: Type, extension: Extension) {
        if dst.0 >= 16 {
            self.e.with_width(ty.bytes() == 32, |e| e.xmm_rr(rows::MOVAPS_XMM_XMMM128, dst, src));
            return;
        }
        let size = Size::of_bits(ty.bits());
        match (extension, size) {
            (Extension::Sign, Size::W) | (Extension::Sign, Size::B) if ty != Type::I1 => {
                self.e.sext_rr(dst, src, size, Size::D);
            }
            (Extension::Zero | Extension::Sign, Size::B | Size::W) => self.e.zext_rr(dst, src, size),
            _ if dst == src => {}
            _ => self.e.mov_rr(size.at_least_d(), dst, src),
        }
    }
    fn load_slot(&mut self, dst: R, ty: Type, extension: Extension, offset: i32) {
        let addr = Addr::frame(offset);
        if dst.0 >= 16 {
            let row = match ty.bytes() {
                0..=4 => rows::MOVSS_XMM_XMMM32,
                5..=8 => rows::MOVSD_XMM_XMMM64,
                _ => rows::MOVUPS_XMM_XMMM128,
            };
            self.e.with_width(ty.bytes() == 32, |e| e.xmm_rm(row, dst, &addr));
            return;
        }
        let size = Size::of_bits(ty.bits());
        if extension == Extension::Sign && ty != Type::I1 {
            self.e.sext_rm(dst, &addr, size, size.at_least_d());
        } else {
            self.e.load(size, dst, &addr);
        }
    }
    fn store_slot(&mut self, src: R, ty: Type, offset: i32) {
        let addr = Addr::frame(offset);
        if src.0 >= 16 {
            let row = match ty.bytes() {
                0..=4 => rows::MOVSS_XMMM32_XMM,
                5..=8 => rows::MOVSD_XMMM64_XMM,
                _ => rows::MOVUPS_XMMM128_XMM,
            };
            self.e.with_width(ty.bytes() == 32, |e| e.xmm_mr(row, &addr, src));
            return;
        }
        // Slots of general registers have room for a whole one; in 32-bit code not every register has a byte.
        let size = Size::of_bits(ty.bits());
        self.e.store(if self.e.is_narrow() { size.at_least_d() } else { size }, &addr, src);
    }
    fn load_leaf(&mut self, dst: R, value: Value, extension: Extension) {
        match self.def(value) {
            ValueDef::Int(bits) if dst.0 < 16 => {
                let ty = self.ty(value);
                let narrow = ty.bits() < 32 && extension == Extension::Sign && ty != Type::I1;
                let bits = if narrow { u64::from(self.int_const(value).unwrap_or(0) as u32) } else { bits };
                self.e.mov_imm(dst, bits);
            }
            ValueDef::Symbol { symbol, offset } => self.symbol_to_reg(dst, symbol, offset),
            ValueDef::Slot { slot, offset } => match self.b.slots[slot.index()] {
                SlotPlace::Frame(at) => self.e.lea(dst, &Addr::frame(at.saturating_add(offset))),
                SlotPlace::Indirect(at) => {
                    self.e.load(Size::Q, dst, &Addr::frame(at));
                    if offset != 0 {
                        self.e.lea(dst, &Addr::base(dst, offset));
                    }
                }
            },
            ValueDef::BlockAddr(block) => {
                let label = self.label(block);
                self.e.lea(dst, &Addr::symbol(label, Variant::None, 0));
            }
            _ => {
                let bits = self.const_bits(value).unwrap_or(0);
                if dst.0 < 16 {
                    self.e.mov_imm(dst, bits as u64);
                } else if bits == 0 {
                    self.e.xmm_rr(rows::XORPS_XMM_XMMM128, dst, dst);
                } else {
                    let size = self.ty(value).bytes();
                    let (size, row) = match size {
                        0..=4 => (4, rows::MOVSS_XMM_XMMM32),
                        5..=8 => (8, rows::MOVSD_XMM_XMMM64),
                        _ => (16, rows::MOVAPS_XMM_XMMM128),
                    };
                    let addr = self.constant(bits, size);
                    self.e.xmm_rm(row, dst, &addr);
                }
            }
        }
    }
    fn load_deferred(&mut self, dst: R, value: Value, extension: Extension) {
        self.load_fixed(dst, value, extension);
    }
    fn store_wide_leaf(&mut self, value: Value, offset: i32) {
        let bits = self.const_bits(value).unwrap_or(0);
        let bytes = self.slot_size(self.ty(value));
        for at in (0..bytes).step_by(8) {
            let half = if at < 16 { (bits >> (8 * at)) as u64 } else { 0 };
            self.store_const(&Addr::frame(offset + at as i32), Size::Q, half);
        }
    }
    fn copy_slot(&mut self, ty: Type, dst: i32, src: i32) {
        let bytes = self.slot_size(ty);
        self.copy_wide(&Addr::frame(dst), &Addr::frame(src), bytes);
    }

    fn begin_function(&mut self) {
        self.prologue();
    }
    fn begin_block(&mut self) {
        let block = self.b.core.block;
        let pos = self.b.core.pos;
        if !self.b.analysis.only_follows(pos) || self.b.labels[block.index()].is_some() {
            let label = self.label(block);
            self.e.s.label(label);
            self.b.placed[block.index()] = true;
            if self.indirect_targets.contains(&block) {
                self.e.op0(rows::ENDBR64);
            }
        }
    }
    fn end_function(&mut self) {
        self.epilogue();
    }
    fn can_defer(&mut self, id: InstId, inst: &Inst, index: usize) -> bool {
        let Some(result) = self.f.result(id) else { return false };
        let state = self.b.core.value(result);
        if state.uses == 0 {
            return is_pure(inst);
        }
        if state.flags.has(ValueFlags::GLOBAL) || !self.wants_deferral(inst, result, index) {
            return false;
        }
        let depth = self.depth_of(inst);
        self.b.core.value_mut(result).depth = depth;
        depth < MAX_DEFER_DEPTH
    }
    fn select(&mut self, id: InstId, inst: &Inst) -> Release {
        if self.u.options.lines {
            self.line(id);
            self.scope(id);
        }
        self.select_inst(id, inst)
    }
}

/// Whether an instruction whose results are unused can be left out.
fn is_pure(inst: &Inst) -> bool {
    match inst {
        Inst::Load { mem, .. } => !mem.volatile() && mem.order() == AtomicOrder::NotAtomic,
        Inst::Binary { op, .. } => {
            // Division may trap, which at -O0 is what the program said.
            !matches!(op, BinaryOp::UDiv | BinaryOp::SDiv | BinaryOp::URem | BinaryOp::SRem)
        }
        Inst::Unary { .. }
        | Inst::Cast { .. }
        | Inst::IntCompare { .. }
        | Inst::FloatCompare { .. }
        | Inst::Select { .. }
        | Inst::PtrAdd { .. }
        | Inst::ExtractLane { .. }
        | Inst::InsertLane { .. }
        | Inst::Splat { .. }
        | Inst::Shuffle { .. } => true,
        _ => false,
    }
}

impl Cg<'_, '_, '_> {
    /// Stores a constant.
    pub fn store_const(&mut self, addr: &Addr, size: Size, bits: u64) {
        if size == Size::Q && self.e.is_narrow() {
            self.e.store_imm(Size::D, addr, bits as i32);
            self.e.store_imm(Size::D, &addr.plus(4), (bits >> 32) as i32);
        } else if size < Size::Q || i32::try_from(bits as i64).is_ok() {
            self.e.store_imm(size, addr, bits as i32);
        } else {
            self.e.mov_imm(R11, bits);
            self.e.store(size, addr, R11);
        }
    }
    /// Copies `bytes` (a multiple of 8) that do not overlap, through the move scratch registers.
    pub fn copy_wide(&mut self, dst: &Addr, src: &Addr, bytes: u32) {
        let mut at = 0;
        while at + 16 <= bytes && self.moves_vectors() {
            self.e.xmm_rm(rows::MOVUPS_XMM_XMMM128, XMM15, &src.plus(at as i32));
            self.e.xmm_mr(rows::MOVUPS_XMMM128_XMM, &dst.plus(at as i32), XMM15);
            at += 16;
        }
        while at < bytes {
            self.e.load(Size::Q, R11, &src.plus(at as i32));
            self.e.store(Size::Q, &dst.plus(at as i32), R11);
            at += self.e.word() as u32;
        }
    }
    /// Whether memory may be copied through vector registers.
    pub fn moves_vectors(&self) -> bool {
        self.sse && !self.f.attrs.no_vectors
    }
    /// Orders all accesses before with all that follow.
    pub fn full_fence(&mut self) {
        if self.sse {
            self.e.op0(rows::MFENCE);
        } else {
            let top = Addr::base(RSP, 0);
            self.e.with_prefixes(mc::PrefixFlags::LOCK, |e| e.alu_mi(Alu::Or, Size::D, &top, 0));
        }
    }
    /// Operand size of whole registers.
    pub fn word_size(&self) -> Size {
        if self.e.is_narrow() { Size::D } else { Size::Q }
    }
    /// Whether integers of a type take two registers.
    pub fn is_wide(&self, ty: Type) -> bool {
        ty == Type::I128 || ty == Type::I64 && self.e.is_narrow()
    }

    fn line(&mut self, id: InstId) {
        let loc = self.f.loc(id).loc;
        if loc != self.last_loc && !loc.is_none() {
            // Breakpoints on the function stop where its first statement begins: what comes before, at the
            // function's own location, stores the parameters.
            let ends_prologue = !self.past_prologue && loc != self.f.loc;
            self.past_prologue |= ends_prologue;
            self.last_loc = loc;
            self.u.line(&mut *self.e.s, loc, ends_prologue);
        }
    }
    /// Notes where the lexical scope changes.
    fn scope(&mut self, id: InstId) {
        if self.f.debug.is_some() {
            self.u.scope(&mut *self.e.s, self.f.loc(id).scope);
        }
    }
    /// A line entry for the epilogue.
    fn line_at(&mut self, loc: source::Loc) {
        if self.u.options.lines && !loc.is_none() && loc != self.last_loc {
            self.last_loc = loc;
            self.u.line(&mut *self.e.s, loc, false);
        }
    }
    fn has_cfi(&self) -> bool {
        self.f.attrs.unwind_tables || self.m.debug.is_some()
    }
}

impl Cg<'_, '_, '_> {
    fn select_inst(&mut self, id: InstId, inst: &Inst) -> Release {
        let ty = self.f.inst_type(id);
        let result = self.f.result(id);
        match *inst {
            Inst::Binary { op, lhs, rhs, .. } => {
                if let Some(result) = result {
                    self.binary(op, result, lhs, rhs);
                }
            }
            Inst::Unary { op, arg } => {
                if let Some(result) = result {
                    match op {
                        UnaryOp::IsConstant => self.is_constant(result, arg),
                        _ => self.unary(op, result, arg),
                    }
                }
            }
            Inst::Cast { op, arg } => {
                if let Some(result) = result {
                    self.cast(op, result, arg);
                }
            }
            Inst::IntCompare { cond, lhs, rhs } => {
                if let Some(result) = result {
                    self.int_compare(cond, result, lhs, rhs);
                }
            }
            Inst::FloatCompare { cond, lhs, rhs } => {
                if let Some(result) = result {
                    self.float_compare(cond, result, lhs, rhs);
                }
            }
            Inst::Select { cond, then, otherwise } => {
                if let Some(result) = result {
                    self.select_value(result, cond, then, otherwise);
                }
            }
            Inst::PtrAdd { base, offset, .. } => {
                if let Some(result) = result {
                    self.ptr_add(result, base, offset);
                }
            }
            Inst::Overflow { op, lhs, rhs } => self.overflow(id, op, lhs, rhs),
            Inst::Carry { op, lhs, rhs, carry } => self.carry(id, op, lhs, rhs, carry),
            Inst::WideMul { signed, lhs, rhs } => self.wide_product(id, signed, lhs, rhs),
            Inst::Funnel { left, high, low, count } => {
                if let Some(result) = result {
                    self.funnel(result, left, high, low, count);
                }
            }
            Inst::Load { ptr, mem } => {
                if let Some(result) = result {
                    self.load(result, ptr, mem);
                }
            }
            Inst::Store { ptr, value, mem } => self.store(ptr, value, mem),
            Inst::AtomicRmw { op, ptr, value, mem } => return self.atomic_rmw(id, op, ptr, value, mem),
            Inst::CmpXchg { args, mem, .. } => return self.cmpxchg(id, args, mem),
            Inst::Fence { order, compiler_only } => {
                if order == AtomicOrder::SeqCst && !compiler_only {
                    self.full_fence();
                }
            }
            Inst::MemCopy { overlap, args, mem } => return self.mem_copy(id, overlap, args, mem),
            Inst::MemSet { args, mem } => return self.mem_set(id, args, mem),
            Inst::Call { sig, callee, args, .. } => return self.call(id, sig, callee, args),
            Inst::Intrinsic { op, args } => return self.intrinsic(id, op, args),
            Inst::Asm(asm) => return self.inline_asm(id, asm),
            Inst::ExtractLane { vector, index } => {
                if let Some(result) = result {
                    self.extract_lane(result, vector, index);
                }
            }
            Inst::InsertLane { args } => {
                if let Some(result) = result {
                    self.insert_lane(result, args);
                }
            }
            Inst::Splat { arg } => {
                if let Some(result) = result {
                    self.splat(result, arg);
                }
            }
            Inst::Shuffle { args } => {
                if let Some(result) = result {
                    self.shuffle(result, args);
                }
            }
            Inst::Jump { dest } => return self.jump(id, dest),
            Inst::Branch { cond, then, otherwise } => return self.branch(id, cond, then, otherwise),
            Inst::Switch { value, table } => return self.switch(id, value, table, ty.unwrap_or(Type::I32)),
            Inst::IndirectBranch { addr, .. } => self.indirect_branch(addr),
            Inst::Return { args } => return self.ret(id, args),
            Inst::Unreachable => {
                // Stopping is better than falling into whatever follows.
                if !self.f.attrs.naked {
                    self.e.op0(rows::UD2);
                }
            }
        }
        Release::Operands
    }
}
