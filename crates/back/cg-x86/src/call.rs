//! Calls: of functions as their signature says, and of library functions.

use crate::func::{ALL, ARG_GPRS, Cg, GPRS, SlotPlace, XMMS};
use base::{Idx as _, Symbol};
use emit_x86::*;
use fastgen::{Bank, MoveSet, MoveSource, R, Release, Target, ValueFlags};
use ir::{AbiParam, ArgLoc, CallFacts, Extension, Inst, InstId, ListId, RegClass, SigId, Type, Value, ValueDef};
use isa_x86::rows;
use mc::{PrefixFlags, SymbolId, Variant};

/// By-value aggregates up to this size are copied by moves.
const INLINE_COPY: u32 = 128;

/// Registers of integer arguments in 32-bit code, if `-mregparm=` gives any.
pub(crate) const NARROW_ARGS: [R; 3] = [RAX, RDX, RCX];

/// What a call calls.
enum Callee {
    Direct(mc::Value),
    Register(R),
    Memory(Addr),
}

impl Cg<'_, '_, '_> {
    /// The address that a pointer has, if it needs no register to be known.
    pub fn fixed_address(&mut self, ptr: Value) -> Option<Addr> {
        match self.def(ptr) {
            ValueDef::Slot { slot, offset } => match self.b.slots[slot.index()] {
                SlotPlace::Frame(at) => Some(Addr::frame(at.checked_add(offset)?)),
                SlotPlace::Indirect(_) => None,
            },
            ValueDef::Symbol { symbol, offset } => {
                let info = &self.m.symbols[symbol];
                if info.tls.is_some() || !info.dso_local || info.far {
                    return None;
                }
                let symbol = self.symbol(symbol);
                Some(Addr::symbol(symbol, Variant::None, offset))
            }
            _ => match self.deferred_inst(ptr) {
                Some(Inst::PtrAdd { base, offset, .. }) => {
                    let delta = self.imm32(offset)?;
                    let addr = self.fixed_address(base)?;
                    let disp = addr.disp.checked_add(delta)?;
                    (!addr.rip || disp.unsigned_abs() < 1 << 24).then_some(Addr { disp, ..addr })
                }
                _ => None,
            },
        }
    }
    /// The address of a deferred load, if it needs no register.
    fn fixed_load(&mut self, value: Value) -> Option<Addr> {
        match self.deferred_inst(value) {
            Some(Inst::Load { ptr, mem }) if mem.space() == 0 => self.fixed_address(ptr),
            _ => None,
        }
    }
    /// Emits the load of a deferred value that needs no register.
    pub fn load_fixed(&mut self, dst: R, value: Value, extension: Extension) {
        let Some(addr) = self.fixed_load(value) else { return };
        let ty = self.ty(value);
        if dst.0 < 16 && extension == Extension::Sign && ty != Type::I1 {
            let size = Size::of_bits(ty.bits());
            self.e.sext_rm(dst, &addr, size, size.at_least_d());
        } else {
            self.load_typed(dst, &addr, ty);
        }
    }
    /// Computes what is deferred, except loads that the moves can do by themselves.
    fn settle(&mut self, value: Value) {
        if self.is_deferred(value) && (self.bank(self.ty(value)) == Bank::Memory || self.fixed_load(value).is_none()) {
            self.force(value);
        }
    }

    /// A call.
    pub fn call(&mut self, id: InstId, sig: SigId, callee: Value, args: ListId) -> Release {
        let m = self.m;
        let signature = &m.signatures[sig];
        let f = self.f;
        for (arg, place) in f.values(args).zip(&signature.params) {
            if let ArgLoc::StackCopy { offset, size, .. } = place.loc {
                self.copy_aggregate(arg, offset, size);
                self.b.core.end_inst();
            }
        }
        for (arg, place) in f.values(args).zip(&signature.params) {
            if !matches!(place.loc, ArgLoc::StackCopy { .. }) {
                self.settle(arg);
            }
        }
        let direct =
            matches!(self.def(callee), ValueDef::Symbol { offset: 0, symbol } if m.symbols[symbol].tls.is_none());
        let returns_twice =
            matches!(self.def(callee), ValueDef::Symbol { symbol, .. } if m.symbols[symbol].returns_twice);
        if !direct {
            self.settle(callee);
        }
        self.b.core.end_inst();
        f.for_each_operand(id, |value| count_use(self, value));
        self.save_live();
        for (arg, place) in f.values(args).zip(&signature.params) {
            if let ArgLoc::Stack { offset } = place.loc {
                self.store_argument(arg, place.extension, offset);
            }
        }
        let mut moves = std::mem::take(&mut self.b.moves);
        moves.clear();
        for (arg, place) in f.values(args).zip(&signature.params) {
            if let Some(r) = emit_x86::arg_reg(place.loc) {
                moves.to_reg(self, r, arg, place.extension);
            }
        }
        let callee = self.callee(callee, direct, &signature.params, signature.variadic, &mut moves);
        moves.emit(self);
        self.b.moves = moves;
        // Code without AVX is slow while upper halves are in use.
        if self.e.used_wide && !signature.params.iter().chain(&signature.rets).any(|place| place.ty.bytes() == 32) {
            self.e.op0(rows::VEX_VZEROUPPER);
        }
        if signature.variadic && !self.f.attrs.skips_vector_count && !self.e.is_narrow() {
            let vectors = signature.params.iter().filter(|p| matches!(p.loc, ArgLoc::Reg(RegClass::Float, _))).count();
            self.e.mov_imm(RAX, vectors as u64);
        }
        let facts = match f.inst(id) {
            Inst::Call { facts, .. } => facts,
            _ => CallFacts::NONE,
        };
        let untracked = m.branch_tracking && facts.contains(CallFacts::UNTRACKED);
        let landing = self.landing_pad(id);
        match callee {
            Callee::Direct(target) => self.e.call_target(target),
            Callee::Register(r) => self.e.call_reg(r, untracked),
            Callee::Memory(addr) => self.e.call_mem(&addr, untracked),
        }
        self.end_call_site(landing);
        if self.e.is_narrow() {
            // Argument memory is reserved for the whole function: what the callee popped is taken again.
            let popped = signature.popped;
            if popped > 0 {
                self.e.lea(RSP, &Addr::base(RSP, -(popped as i32)));
            }
        }
        if m.branch_tracking && returns_twice {
            self.e.op0(rows::ENDBR64);
        }
        self.forget_all();
        f.for_each_operand(id, |value| end_if_unused(self, value));
        self.receive_results(id, &signature.rets);
        Release::Done
    }

    /// The beginning of a call and its landing pad, if it has one.
    fn landing_pad(&mut self, id: InstId) -> Option<(SymbolId, SymbolId)> {
        let pads = &self.f.landing_pads;
        let pad = pads[pads.binary_search_by_key(&id, |&(call, _)| call).ok()?].1;
        let pad = self.label(pad);
        let start = self.e.s.temp_symbol();
        self.e.s.label(start);
        Some((start, pad))
    }
    fn end_call_site(&mut self, landing: Option<(SymbolId, SymbolId)>) {
        if let Some((start, pad)) = landing {
            let end = self.e.s.temp_symbol();
            self.e.s.label(end);
            self.call_sites.push((start, end, pad));
        }
    }

    fn callee(
        &mut self,
        callee: Value,
        direct: bool,
        params: &[AbiParam],
        variadic: bool,
        moves: &mut MoveSet,
    ) -> Callee {
        if direct && let ValueDef::Symbol { symbol, .. } = self.def(callee) {
            let variant = if self.m.symbols[symbol].plt { Variant::Plt } else { Variant::None };
            let symbol = self.symbol(symbol);
            return Callee::Direct(mc::Value::Symbol { symbol, variant, offset: 0 });
        }
        match MoveSet::source(self, callee) {
            MoveSource::Deferred(_) => match self.fixed_load(callee) {
                Some(addr) => Callee::Memory(addr),
                None => unreachable!("settled"),
            },
            MoveSource::Slot(slot) => Callee::Memory(Addr::frame(slot)),
            MoveSource::Reg(_) | MoveSource::Leaf(_) => {
                let taken = |r: R| params.iter().any(|p| emit_x86::arg_reg(p.loc) == Some(r));
                if self.e.is_narrow() {
                    let reg = [RAX, RCX, RDX].into_iter().find(|&r| !taken(r)).unwrap_or(RSI);
                    moves.to_reg(self, reg, callee, Extension::None);
                    return Callee::Register(reg);
                }
                let reg = if !taken(R10) {
                    R10
                } else if !variadic {
                    RAX
                } else {
                    // Both are taken: the call goes through memory.
                    let slot = self.b.core.frame.alloc(8, 8);
                    let reg = match MoveSet::source(self, callee) {
                        MoveSource::Reg(r) => r,
                        _ => {
                            self.load_leaf(R11, callee, Extension::None);
                            R11
                        }
                    };
                    self.e.store(Size::Q, &Addr::frame(slot), reg);
                    return Callee::Memory(Addr::frame(slot));
                };
                moves.to_reg(self, reg, callee, Extension::None);
                Callee::Register(reg)
            }
        }
    }

    /// Stores values in registers that are used after the call.
    fn save_live(&mut self) {
        for reg in self.b.core.occupied(ALL).iter() {
            if let Some(value) = self.b.core.owner(reg)
                && self.b.core.value(value).uses > 0
            {
                self.save(value);
            }
        }
    }
    /// Empties the registers without storing them.
    pub fn forget_all(&mut self) {
        for reg in self.b.core.occupied(ALL).iter() {
            if let Some(value) = self.b.core.owner(reg) {
                self.b.core.unbind(value);
            }
        }
        self.b.core.end_inst();
    }
    /// Copies an aggregate to argument memory.
    fn copy_aggregate(&mut self, pointer: Value, offset: u32, size: u32) {
        let to = Addr::base(RSP, offset as i32);
        if size <= INLINE_COPY {
            let from = self.address(pointer);
            self.copy_bytes(&to, &from, size);
            return;
        }
        self.take_fixed(pointer, RSI);
        self.claim(RDI);
        self.claim(RCX);
        self.e.lea(RDI, &to);
        let word = self.e.word() as u32;
        self.e.mov_imm(RCX, u64::from(size / word));
        self.e.with_prefixes(PrefixFlags::REP, |e| e.op0(rows::MOVSQ_M64_M64));
        let rest = size % word;
        if rest != 0 {
            self.copy_bytes(&Addr::base(RDI, 0), &Addr::base(RSI, 0), rest);
        }
    }
    /// Stores an argument to argument memory, through the move scratch registers only.
    fn store_argument(&mut self, value: Value, extension: Extension, offset: u32) {
        let ty = self.ty(value);
        let to = Addr::base(RSP, offset as i32);
        if self.bank(ty) == Bank::Memory {
            let source = self.mem_operand(value);
            self.copy_bytes(&to, &source, ty.bytes());
            return;
        }
        let scratch = self.move_scratch(ty);
        let reg = match MoveSet::source(self, value) {
            MoveSource::Reg(r) if extension == Extension::None => r,
            MoveSource::Reg(r) => {
                self.copy_reg(scratch, r, ty, extension);
                scratch
            }
            MoveSource::Slot(slot) => {
                self.load_slot(scratch, ty, extension, slot);
                scratch
            }
            MoveSource::Leaf(leaf) => {
                if let Some(bits) = self.const_bits(leaf)
                    && ty.bytes() <= 8
                {
                    let bits = if extension == Extension::Sign {
                        self.int_const(leaf).unwrap_or(0) as u64
                    } else {
                        bits as u64
                    };
                    let size = Size::of_bits(ty.bytes() * 8).at_least_d();
                    self.store_const(&to, size, bits);
                    return;
                }
                self.load_leaf(scratch, leaf, extension);
                scratch
            }
            MoveSource::Deferred(load) => {
                self.load_fixed(scratch, load, extension);
                scratch
            }
        };
        let ty = if reg.0 < 16 && ty.bits() < 32 { Type::I32 } else { ty };
        self.store_typed(&to, reg, ty);
    }

    fn receive_results(&mut self, id: InstId, rets: &[AbiParam]) {
        for (result, place) in self.f.results(id).zip(rets) {
            if let Some(r) = emit_x86::arg_reg(place.loc) {
                self.receive_result(result, r);
            }
        }
        // st(0) is popped first, then st(1) is st(0).
        for n in 0..2 {
            for (result, place) in self.f.results(id).zip(rets) {
                if place.loc == ArgLoc::Reg(RegClass::X87, n) {
                    self.pop_x87(result);
                }
            }
        }
    }
    fn receive_result(&mut self, result: Value, reg: R) {
        self.b.core.free.remove(reg);
        self.b.core.scratch.insert(reg);
        self.b.core.locked.insert(reg);
        self.set_result(result, reg);
    }
    /// Stores the top of the x87 stack as a result.
    pub fn pop_x87(&mut self, result: Value) {
        let ty = self.ty(result);
        let row = match ty {
            Type::F32 => rows::FSTP_M32FP,
            Type::F64 => rows::FSTP_M64FP,
            _ => rows::FSTP_M80FP,
        };
        if let Bank::Reg(set) = self.bank(ty) {
            let slot = self.b.core.frame.alloc_spill(8);
            self.e.m(row, &Addr::frame(slot));
            let dst = self.scratch_in(set);
            self.load_typed(dst, &Addr::frame(slot), ty);
            self.b.core.frame.free_spill(slot, 8);
            self.set_result(result, dst);
            return;
        }
        let slot = self.memory_result(result);
        self.e.m(row, &Addr::frame(slot));
    }

    /// Calls a library function by its C signature: integers, pointers, `i128` in two registers, floating
    /// values in vector registers, `f80` in memory (SysV x86-64 ABI 3.2.3). With `id`, the operands of
    /// that instruction are counted as used; without, none are. Registers that the instruction
    /// holds as scratch are lost.
    pub fn library_call(&mut self, name: &str, args: &[Value], results: &[Value], id: Option<InstId>) {
        for &arg in args {
            self.settle(arg);
        }
        self.b.core.end_inst();
        let f = self.f;
        if let Some(id) = id {
            f.for_each_operand(id, |value| count_use(self, value));
        }
        self.save_live();
        if self.e.is_narrow() {
            self.narrow_library_call(name, args);
            return self.library_results(results, id);
        }
        let mut stack = 0;
        for &arg in args {
            if self.ty(arg) == Type::F80 {
                self.store_argument(arg, Extension::None, stack);
                stack += 16;
            }
        }
        self.b.core.frame.outgoing = self.b.core.frame.outgoing.max(stack);
        let mut moves = std::mem::take(&mut self.b.moves);
        moves.clear();
        let (mut gprs, mut xmms) = (0, 0);
        for &arg in args {
            let ty = self.ty(arg);
            match self.bank(ty) {
                Bank::Reg(GPRS) => {
                    let extension = if ty.bits() < 32 { Extension::Zero } else { Extension::None };
                    moves.to_reg(self, ARG_GPRS[gprs], arg, extension);
                    gprs += 1;
                }
                Bank::Reg(_) => {
                    moves.to_reg(self, R(16 + xmms), arg, Extension::None);
                    xmms += 1;
                }
                Bank::Memory if ty == Type::I128 => {
                    for half in 0..2 {
                        if self.is_leaf(arg) {
                            let bits = self.const_bits(arg).unwrap_or(0);
                            let constant = self.b.core.temp_const(Type::I64, (bits >> (64 * half)) as u64);
                            moves.to_reg(self, ARG_GPRS[gprs], constant, Extension::None);
                        } else {
                            let slot = self.b.core.value(arg).slot;
                            moves.slot_to_reg(ARG_GPRS[gprs], slot + 8 * half, Type::I64);
                        }
                        gprs += 1;
                    }
                }
                Bank::Memory => {}
            }
        }
        moves.emit(self);
        self.b.moves = moves;
        let symbol = self.e.s.symbol(Symbol::intern(name));
        let target = mc::Value::Symbol { symbol, variant: Variant::Plt, offset: 0 };
        self.e.call_target(target);
        self.library_results(results, id);
    }
    /// The same in 32-bit code: arguments are on the stack, or the first integers in registers if that is the default
    /// (i386 ABI 2.2.3; GCC's `-mregparm=`).
    fn narrow_library_call(&mut self, name: &str, args: &[Value]) {
        // Functions of the compiler's own library are never called so.
        let registers = if name.starts_with("__") { 0 } else { usize::from(self.m.target.register_arguments) };
        let mut stack = 0;
        let mut moves = std::mem::take(&mut self.b.moves);
        moves.clear();
        for (n, &arg) in args.iter().enumerate() {
            let ty = self.ty(arg);
            let extension = if ty.is_int() && ty.bits() < 32 { Extension::Zero } else { Extension::None };
            match NARROW_ARGS.get(n) {
                Some(&r) if n < registers => moves.to_reg(self, r, arg, extension),
                _ => {
                    self.store_argument(arg, extension, stack);
                    stack += ty.bytes().next_multiple_of(4);
                }
            }
        }
        moves.emit(self);
        self.b.moves = moves;
        self.b.core.frame.outgoing = self.b.core.frame.outgoing.max(stack.next_multiple_of(16));
        let symbol = self.e.s.symbol(Symbol::intern(name));
        let target = mc::Value::Symbol { symbol, variant: Variant::Plt, offset: 0 };
        self.e.call_target(target);
    }
    fn library_results(&mut self, results: &[Value], id: Option<InstId>) {
        let f = self.f;
        self.forget_all();
        if let Some(id) = id {
            f.for_each_operand(id, |value| end_if_unused(self, value));
        }
        for &result in results {
            match self.ty(result) {
                Type::F80 => self.pop_x87(result),
                Type::F32 | Type::F64 if self.e.is_narrow() => self.pop_x87(result),
                ty if self.is_wide(ty) => {
                    let slot = self.memory_result(result);
                    self.e.store(Size::Q, &Addr::frame(slot), RAX);
                    self.e.store(Size::Q, &Addr::frame(slot + self.e.word()), RDX);
                }
                ty if self.bank(ty) == Bank::Reg(XMMS) => self.receive_result(result, XMM0),
                _ => self.receive_result(result, RAX),
            }
        }
    }
}

/// Counts a use as done but keeps what the value has: the call still reads it.
fn count_use<'f, T: Target<'f>>(target: &mut T, value: Value) {
    let state = target.core_mut().value_mut(value);
    if !state.flags.has(ValueFlags::LEAF) {
        state.uses = state.uses.saturating_sub(1);
    }
}
/// Frees what a value has that `count_use` counted for the last time.
fn end_if_unused<'f, T: Target<'f>>(target: &mut T, value: Value) {
    let state = target.core().value(value);
    if state.uses == 0 && !state.flags.has(ValueFlags::LEAF) {
        target.end_value(value);
    }
}
