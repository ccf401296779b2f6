//! Calls, returns, parameters.

use super::lower::*;
use super::mir::*;
use base::Symbol;
use emit_x86::*;
use ir::{AbiParam, ArgLoc, BlockCall, Extension, InstId, ListId, RegClass, SigId, SymId, Type, Value, ValueDef};
use mc::Variant;
use regalloc::{Class, Operand, VReg};

/// Registers that a call destroys (SysV x86-64 ABI 3.2.1), as `regalloc` numbers them.
const CALLER_SAVED: u64 = 0b1111_1100_0111 | 0xffff << 32;
/// The same of 32-bit code (i386 ABI 2.2.2).
const NARROW_CALLER_SAVED: u64 = 0b111 | 0xff << 32;

/// Registers that a call destroys.
pub(super) fn caller_saved(narrow: bool) -> u64 {
    if narrow { NARROW_CALLER_SAVED } else { CALLER_SAVED }
}

/// Numbers of the registers of integer arguments.
pub(super) const ARGS: [u8; 6] = [7, 6, 2, 1, 8, 9];

/// By-value aggregates up to this size are copied by moves.
const INLINE_COPY: u32 = 128;

fn bit(place: &AbiParam) -> u64 {
    match place.loc {
        ArgLoc::Reg(RegClass::Int, n) => 1 << n,
        ArgLoc::Reg(RegClass::Float, n) => 1 << (32 + n),
        ArgLoc::Reg(RegClass::X87, _) | ArgLoc::Stack { .. } | ArgLoc::StackCopy { .. } => 0,
    }
}

impl Lower<'_, '_, '_> {
    /// A value as an argument or result is passed: extended if the convention says so.
    fn passed(&mut self, value: Value, place: &AbiParam) -> VReg {
        let narrow = self.ty(value).bits() < 32 && class_of(self.ty(value)) == Class::Int;
        match place.extension {
            Extension::Zero if narrow => self.extended(false, value, Size::D),
            Extension::Sign if narrow => self.extended(true, value, Size::D),
            Extension::None | Extension::Zero | Extension::Sign => self.reg(value),
        }
    }

    /// A call.
    pub fn call(&mut self, id: InstId, sig: SigId, callee: Value, args: ListId) {
        let (f, m) = (self.f, self.m);
        let signature = &m.signatures[sig];
        self.needs.calls |= self.outline.tail_call_of(f, self.block) != Some(id);
        self.needs.outgoing = self.needs.outgoing.max(signature.stack_size);
        let direct = match f.def(callee) {
            ValueDef::Symbol { offset: 0, symbol } if m.symbols[symbol].tls.is_none() => Some(symbol),
            _ => None,
        };
        for (arg, place) in f.values(args).zip(&signature.params) {
            if let ArgLoc::StackCopy { offset, size, .. } = place.loc {
                self.copy_aggregate(arg, offset, size);
            }
        }
        for (arg, place) in f.values(args).zip(&signature.params) {
            if let ArgLoc::Stack { offset } = place.loc {
                self.store_argument(arg, place, offset);
            }
        }
        let mut operands: smallvec::SmallVec<[Operand; 16]> = smallvec::SmallVec::new();
        let mut written = 0;
        let tail = self.outline.tail_call_of(f, self.block) == Some(id);
        for (result, place) in f.results(id).filter(|_| !tail).zip(&signature.rets) {
            let bits = bit(place);
            let dst = self.dst(result);
            operands.push(fixed_def(dst, bits.trailing_zeros() as u8 & 31));
            written |= bits;
        }
        for (arg, place) in f.values(args).zip(&signature.params) {
            let bits = bit(place);
            if bits != 0 {
                let x = self.passed(arg, place);
                operands.push(fixed_use(x, bits.trailing_zeros() as u8 & 31));
            }
        }
        if signature.variadic && !f.attrs.skips_vector_count && !self.e.is_narrow() {
            let vectors = signature.params.iter().filter(|p| matches!(p.loc, ArgLoc::Reg(RegClass::Float, _))).count();
            let count = self.constant(vectors as u64);
            operands.push(fixed_use(count, 0));
        }
        if tail {
            self.tail_call(direct, callee, operands);
            return;
        }
        let clobbers = caller_saved(self.e.is_narrow()) & !written;
        // What the callee takes off the stack.
        let popped = if self.e.is_narrow() { i64::from(signature.popped) } else { 0 };
        match direct {
            Some(symbol) => {
                let variant = if m.symbols[symbol].plt { Variant::Plt } else { Variant::None };
                let symbol = self.symbol(symbol);
                let mem = MemRef::of(Base::Rip(symbol, variant), 0);
                self.inst_clobbering(Op::CallDirect, Shape::M, &operands, Some(&mem), popped, clobbers);
            }
            None => match self.rm(callee) {
                Src::Mem(mem) => self.inst_clobbering(Op::CallInd, Shape::M, &operands, Some(&mem), popped, clobbers),
                Src::Reg(x) => {
                    operands.push(use_of(x));
                    self.inst_clobbering(Op::CallInd, Shape::Rr, &operands, None, popped, clobbers);
                }
                Src::Imm(_) => unreachable!("asked for no immediate"),
            },
        }
    }
    /// A call as a jump: what it returns, the caller returns.
    fn tail_call(&mut self, direct: Option<SymId>, callee: Value, operands: smallvec::SmallVec<[Operand; 16]>) {
        let mut operands = operands;
        match direct {
            Some(symbol) => {
                let variant = if self.m.symbols[symbol].plt { Variant::Plt } else { Variant::None };
                let symbol = self.symbol(symbol);
                let mem = MemRef::of(Base::Rip(symbol, variant), 0);
                self.inst(Op::TailDirect, Shape::M, &operands, Some(&mem), 0);
            }
            None => {
                // The frame is gone when the jump is done: only these registers are left.
                let x = self.reg(callee);
                operands.push(fixed_use(x, 11));
                self.inst(Op::TailInd, Shape::Rr, &operands, None, 0);
            }
        }
    }
    /// Calls a library function with integer arguments; its result is dropped.
    pub fn library_call(&mut self, name: &str, args: &[VReg]) {
        self.needs.calls = true;
        let mut operands: smallvec::SmallVec<[Operand; 8]> = smallvec::SmallVec::new();
        if self.e.is_narrow() {
            // Words of the stack behind those in registers.
            let registers = usize::from(self.m.target.register_arguments).min(args.len());
            let (in_registers, on_stack) = args.split_at(registers);
            for (n, &arg) in on_stack.iter().enumerate() {
                let to = MemRef::of(Base::Outgoing, 4 * n as i32);
                self.store_to(&to, arg, Type::I32);
            }
            let places = crate::call::NARROW_ARGS;
            operands.extend(in_registers.iter().zip(places).map(|(&arg, place)| fixed_use(arg, place.0)));
            self.needs.outgoing = self.needs.outgoing.max(16);
        } else {
            operands.extend(args.iter().zip(ARGS).map(|(&arg, reg)| fixed_use(arg, reg)));
        }
        let symbol = self.e.s.symbol(Symbol::intern(name));
        let mem = MemRef::of(Base::Rip(symbol, Variant::Plt), 0);
        self.inst_clobbering(Op::CallDirect, Shape::M, &operands, Some(&mem), 0, caller_saved(self.e.is_narrow()));
    }
    fn copy_aggregate(&mut self, pointer: Value, offset: u32, size: u32) {
        let to = MemRef::of(Base::Outgoing, offset as i32);
        let from = self.address(pointer);
        let word = self.e.word() as u32;
        let words = if size <= INLINE_COPY { 0 } else { size & !(word - 1) };
        if words > 0 {
            let src = self.lea(&from);
            let dst = self.lea(&to);
            let count = self.constant(u64::from(words / word));
            let ends = [self.int(), self.int(), self.int()];
            let operands = [
                fixed_def(ends[0], 7),
                fixed_def(ends[1], 6),
                fixed_def(ends[2], 1),
                fixed_use(dst, 7),
                fixed_use(src, 6),
                fixed_use(count, 1),
            ];
            self.inst(Op::RepMovs, Shape::None, &operands, None, 0);
        }
        self.copy_bytes(&to.plus(words as i32), &from.plus(words as i32), size - words);
    }
    fn store_argument(&mut self, value: Value, place: &AbiParam, offset: u32) {
        let ty = self.ty(value);
        let to = MemRef::of(Base::Outgoing, offset as i32);
        if let Some(bits) = self.const_bits(value)
            && ty.bytes() <= 8
        {
            let bits = match (place.extension, self.int_const(value)) {
                (Extension::Sign, Some(constant)) => constant as u64,
                _ => bits as u64,
            };
            self.store_const(&to, Size::of_bits(ty.bytes() * 8).at_least_d(), bits);
            return;
        }
        let x = self.passed(value, place);
        let ty = if x.class() == Class::Int && ty.bits() < 32 { Type::I32 } else { ty };
        self.store_to(&to, x, ty);
    }

    /// Return.
    pub fn ret(&mut self, args: ListId) {
        let values: smallvec::SmallVec<[Value; 4]> = self.f.values(args).collect();
        self.ret_values(&values);
    }
    /// Return instead of a jump to a block that only returns.
    pub fn return_at(&mut self, dest: BlockCall) {
        let values = super::outline::returned(self.f, dest, true).expect("it was seen to return");
        self.ret_values(&values);
    }
    fn ret_values(&mut self, values: &[Value]) {
        let (f, m) = (self.f, self.m);
        let rets = &m.signatures[f.signature].rets;
        let mut operands: smallvec::SmallVec<[Operand; 4]> = smallvec::SmallVec::new();
        for (&value, place) in values.iter().zip(rets) {
            let bits = bit(place);
            if bits != 0 {
                let x = self.passed(value, place);
                operands.push(fixed_use(x, bits.trailing_zeros() as u8 & 31));
            }
        }
        self.inst(Op::Ret, Shape::None, &operands, None, 0);
    }

    /// Parameters get their virtual registers.
    pub fn receive_arguments(&mut self) {
        let params = self.f.params(self.f.entry());
        let mut dsts = smallvec::SmallVec::<[Option<VReg>; 8]>::new();
        for &param in params {
            dsts.push(self.is_wanted(param).then(|| self.dst(param)));
        }
        self.receive(&dsts);
    }
    /// The same into new virtual registers, which are to be passed on.
    pub fn receive_fresh_arguments(&mut self) -> Vec<VReg> {
        let params = self.f.params(self.f.entry());
        let mut dsts = smallvec::SmallVec::<[Option<VReg>; 8]>::new();
        for &param in params {
            let class = class_of(self.ty(param));
            dsts.push(Some(self.new_vreg(class)));
        }
        self.receive(&dsts);
        dsts.into_iter().flatten().collect()
    }
    fn receive(&mut self, dsts: &[Option<VReg>]) {
        let (f, m) = (self.f, self.m);
        let signature = &m.signatures[f.signature];
        let params = f.params(f.entry());
        let mut operands: smallvec::SmallVec<[Operand; 16]> = smallvec::SmallVec::new();
        for (&dst, place) in dsts.iter().zip(&signature.params) {
            let bits = bit(place);
            if let Some(dst) = dst
                && bits != 0
            {
                operands.push(fixed_def(dst, bits.trailing_zeros() as u8 & 31));
            }
        }
        self.inst(Op::Args, Shape::None, &operands, None, 0);
        for ((&dst, place), &param) in dsts.iter().zip(&signature.params).zip(params) {
            let Some(dst) = dst else { continue };
            match place.loc {
                ArgLoc::Reg(..) => {}
                ArgLoc::Stack { offset } => {
                    let ty = self.ty(param);
                    self.load_to(dst, ty, &MemRef::of(Base::Incoming, offset as i32));
                }
                ArgLoc::StackCopy { offset, .. } => {
                    let mem = MemRef::of(Base::Incoming, offset as i32);
                    self.inst(Op::Lea(Size::Q), Shape::Rm, &[def_of(dst)], Some(&mem), 0);
                }
            }
        }
    }
}
