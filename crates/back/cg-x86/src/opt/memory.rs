//! Loads, stores, block copies and fills, atomics.

use super::lower::*;
use super::mir::*;
use emit_x86::*;
use ir::{AtomicOp, AtomicOrder, BinaryOp, Inst, InstId, ListId, MemFlags, Type, Value};
use isa_x86::rows;
use regalloc::{Class, VReg};

/// Constant lengths up to this are copied and filled by moves.
const INLINE_LIMIT: u64 = 128;
/// Most pieces of a `memmove` that are all loaded before any is stored.
const MOVE_LIMIT: u64 = 64;
/// So many bytes are loaded then in 32-bit code.
const NARROW_MOVE_LIMIT: u64 = 8;
/// Those of code that is to be small: a call takes no more than three moves.
const SMALL_COPY: u64 = 32;
const SMALL_FILL: u64 = 48;
/// The same where size is all: two pairs of vectors are as long as a call.
const LEAST_COPY: u64 = 16;

impl Lower<'_, '_, '_> {
    /// Pointer plus bytes, to a register.
    pub fn ptr_add(&mut self, result: Value) {
        let dst = self.dst(result);
        let Some((_, Inst::PtrAdd { base, offset, .. })) = self.def_inst(result) else { return };
        let mem = if let Some((_, Inst::PtrAdd { .. })) = self.def_inst(base)
            && self.imm32(offset).is_none()
        {
            // One step only: the inner sum is likely to be in a register.
            let inner = self.reg(base);
            let offset = self.reg(offset);
            let amode = Amode { base: Base::Reg, index: true, scale: 1, segment: 0, disp: 0 };
            MemRef { amode, base: Some(inner), index: Some(offset) }
        } else {
            self.address(result)
        };
        match (mem.amode.base, mem.base, mem.index, mem.amode.disp, mem.amode.segment) {
            (Base::Reg, Some(base), None, 0, 0) => self.copy_to(dst, base),
            (_, _, _, _, 0) => self.inst(Op::Lea(Size::Q), Shape::Rm, &[def_of(dst)], Some(&mem), 0),
            _ => {
                let flat = MemRef { amode: Amode { segment: 0, ..mem.amode }, ..mem };
                let offset = match (flat.amode.base, flat.base) {
                    (Base::Abs(symbol, variant), None) if flat.index.is_none() => {
                        // An absolute operand has no `lea` that position-independent code may use.
                        let zero = self.constant(0);
                        let base = Base::RegAbs(symbol, variant);
                        self.lea(&MemRef { base: Some(zero), ..MemRef::of(base, flat.amode.disp) })
                    }
                    _ => self.lea(&flat),
                };
                let thread = MemRef {
                    amode: Amode { segment: mem.amode.segment, ..MemRef::of(Base::None, 0).amode },
                    base: None,
                    index: None,
                };
                self.alu_to(Alu::Add, Size::Q, dst, offset, Src::Mem(thread));
            }
        }
    }

    /// Load of any type.
    pub fn load(&mut self, result: Value, ptr: Value, flags: MemFlags) {
        let dst = self.dst(result);
        let ty = self.ty(result);
        let mem = self.access(ptr, flags);
        self.load_to(dst, ty, &mem);
    }
    pub fn load_to(&mut self, dst: VReg, ty: Type, mem: &MemRef) {
        let op =
            if dst.class() == Class::Int { Op::Load(Size::of_bits(ty.bits())) } else { Op::X2(load_row(ty.bytes())) };
        self.inst(op, Shape::Rm, &[def_of(dst)], Some(mem), 0);
    }
    pub fn store_to(&mut self, mem: &MemRef, src: VReg, ty: Type) {
        let op = if src.class() == Class::Int {
            Op::Store(Size::of_bits(ty.bits()))
        } else {
            Op::XStore(store_row(ty.bytes()))
        };
        self.inst(op, Shape::Mr, &[use_of(src)], Some(mem), 0);
    }
    /// Stores a constant of at most 8 bytes.
    pub fn store_const(&mut self, mem: &MemRef, size: Size, bits: u64) {
        if self.u.options.size && bits == 0 && size >= Size::D {
            // The immediate has as many bytes as the instruction has otherwise.
            let src = self.constant(0);
            self.inst(Op::Store(size), Shape::Mr, &[use_of(src)], Some(mem), 0);
        } else if size < Size::Q || i32::try_from(bits as i64).is_ok() {
            self.inst(Op::Store(size), Shape::Mi, &[], Some(mem), i64::from(bits as i32));
        } else {
            let src = self.constant(bits);
            self.inst(Op::Store(size), Shape::Mr, &[use_of(src)], Some(mem), 0);
        }
    }
    /// Store of any type.
    pub fn store(&mut self, ptr: Value, value: Value, flags: MemFlags) {
        let ty = self.ty(value);
        let size = Size::of_bits(ty.bits());
        if flags.order() == AtomicOrder::SeqCst {
            let src = self.reg(value);
            let mem = self.access(ptr, flags);
            if src.class() == Class::Float {
                let bits = self.int();
                self.inst(Op::XToGpr(rows::MOVQ_RM64_XMM, Size::Q), Shape::Rr, &[def_of(bits), use_of(src)], None, 0);
                self.exchange(size, &mem, bits);
            } else {
                self.exchange(size, &mem, src);
            }
            return;
        }
        if let Some(bits) = self.const_bits(value)
            && ty.bytes() <= 8
            && (flags.order() == AtomicOrder::NotAtomic || class_of(ty) == Class::Int)
        {
            let mem = self.access(ptr, flags);
            let bits = self.int_const(value).map_or(bits as u64, |bits| bits as u64);
            self.store_const(&mem, Size::of_bits(ty.bytes() * 8), bits);
            return;
        }
        if self.update(ptr, value, flags) {
            return;
        }
        // A truncation that only a store sees is the store's.
        let src = self.reg(value);
        let mem = self.access(ptr, flags);
        self.store_to(&mem, src, ty);
    }
    fn exchange(&mut self, size: Size, mem: &MemRef, src: VReg) -> VReg {
        let old = self.int();
        self.inst(Op::Xchg(size), Shape::Mr, &[reuse_of(old, 1), use_of(src)], Some(mem), 0);
        old
    }
    /// `load p; op; store p` as one instruction.
    fn update(&mut self, ptr: Value, value: Value, flags: MemFlags) -> bool {
        let ty = self.ty(value);
        if flags.volatile()
            || flags.order() != AtomicOrder::NotAtomic
            || class_of(ty) != Class::Int
            || ty == Type::I1
            || self.uses(value) != 1
            || self.is_wanted(value)
        {
            return false;
        }
        let Some((_, Inst::Binary { op, lhs, rhs, .. })) = self.def_inst(value) else { return false };
        let (row, commutes) = match op {
            BinaryOp::Add => (Alu::Add, true),
            BinaryOp::And => (Alu::And, true),
            BinaryOp::Or => (Alu::Or, true),
            BinaryOp::Xor => (Alu::Xor, true),
            BinaryOp::Sub => (Alu::Sub, false),
            _ => return false,
        };
        let loads = |cg: &Self, value: Value| {
            matches!(cg.def_inst(value), Some((_, Inst::Load { ptr: from, mem }))
                if from == ptr && mem.space() == flags.space())
        };
        let (loaded, other) = if loads(self, lhs) {
            (lhs, rhs)
        } else if commutes && loads(self, rhs) {
            (rhs, lhs)
        } else {
            return false;
        };
        let Some(mem) = self.sink_load(loaded) else { return false };
        let size = Size::of_bits(ty.bits());
        match self.imm32(other) {
            Some(imm) => self.inst(Op::Alu(row, size), Shape::Mi, &[], Some(&mem), i64::from(imm)),
            None => {
                let src = self.reg(other);
                self.inst(Op::Alu(row, size), Shape::Mr, &[use_of(src)], Some(&mem), 0);
            }
        }
        true
    }

    // ----- Blocks of memory -----

    /// Bytes that the widest register moves that the function may use.
    fn largest_piece(&self) -> u32 {
        match () {
            () if self.e.is_narrow() => 4,
            () if self.f.attrs.no_vectors => 8,
            () => 16,
        }
    }
    /// Most bytes that are copied without a call.
    fn copy_limit(&self) -> u64 {
        match () {
            () if self.u.options.least => LEAST_COPY,
            () if self.u.options.size => SMALL_COPY,
            () => INLINE_LIMIT,
        }
    }
    /// Most bytes that are all loaded before any is stored.
    fn move_limit(&self) -> u64 {
        match () {
            () if self.e.is_narrow() => NARROW_MOVE_LIMIT,
            () if self.u.options.size => SMALL_COPY,
            () => MOVE_LIMIT,
        }
    }
    /// Copies bytes that do not overlap, or that are equal.
    pub fn copy_bytes(&mut self, dst: &MemRef, src: &MemRef, len: u32) {
        for (at, bytes) in crate::memory::pieces(len, self.largest_piece()) {
            let t = self.load_piece(src, at, bytes);
            self.store_piece(dst, at, bytes, t);
        }
    }
    fn load_piece(&mut self, src: &MemRef, at: u32, bytes: u32) -> VReg {
        let from = src.plus(at as i32);
        if bytes == 16 {
            self.needs.vectors = true;
            let t = self.float();
            self.inst(Op::X2(rows::MOVUPS_XMM_XMMM128), Shape::Rm, &[def_of(t)], Some(&from), 0);
            t
        } else {
            let t = self.int();
            self.inst(Op::Load(Size::of_bits(bytes * 8)), Shape::Rm, &[def_of(t)], Some(&from), 0);
            t
        }
    }
    fn store_piece(&mut self, dst: &MemRef, at: u32, bytes: u32, t: VReg) {
        let to = dst.plus(at as i32);
        if bytes == 16 {
            self.inst(Op::XStore(rows::MOVUPS_XMMM128_XMM), Shape::Mr, &[use_of(t)], Some(&to), 0);
        } else {
            self.inst(Op::Store(Size::of_bits(bytes * 8)), Shape::Mr, &[use_of(t)], Some(&to), 0);
        }
    }
    /// `memcpy` or `memmove`.
    pub fn mem_copy(&mut self, overlap: bool, args: ListId, flags: MemFlags) {
        let mut list = self.f.values(args);
        let (Some(dst), Some(src), Some(len)) = (list.next(), list.next(), list.next()) else { return };
        let constant = self.const_bits(len).map(|len| len as u64);
        match constant {
            Some(0) => {}
            Some(len) if overlap && len <= self.move_limit() => {
                let from = self.access(src, flags);
                let to = self.access(dst, flags);
                let pieces: Vec<(u32, u32)> = crate::memory::pieces(len as u32, self.largest_piece()).collect();
                let loaded: Vec<VReg> = pieces.iter().map(|&(at, bytes)| self.load_piece(&from, at, bytes)).collect();
                for (&(at, bytes), t) in pieces.iter().zip(loaded) {
                    self.store_piece(&to, at, bytes, t);
                }
            }
            Some(len) if !overlap && len <= self.copy_limit() => {
                let from = self.access(src, flags);
                let to = self.access(dst, flags);
                self.copy_bytes(&to, &from, len as u32);
            }
            _ => {
                let args = [dst, src, len].map(|value| self.reg(value));
                self.library_call(if overlap { "memmove" } else { "memcpy" }, &args);
            }
        }
    }
    /// `memset`.
    pub fn mem_set(&mut self, args: ListId, flags: MemFlags) {
        let mut list = self.f.values(args);
        let (Some(dst), Some(byte), Some(len)) = (list.next(), list.next(), list.next()) else { return };
        let constant = self.const_bits(len).map(|len| len as u64);
        if constant == Some(0) {
            return;
        }
        if let Some(len) = constant
            && let Some(fill) = self.const_bits(byte)
            && len
                <= if self.u.options.least {
                    SMALL_COPY
                } else if self.u.options.size {
                    SMALL_FILL
                } else {
                    INLINE_LIMIT
                }
        {
            let to = self.access(dst, flags);
            let word = u64::from(fill as u8) * 0x0101_0101_0101_0101;
            let pattern = (len >= 16 && self.largest_piece() == 16).then(|| {
                self.needs.vectors = true;
                let t = self.float();
                if word == 0 {
                    self.inst(Op::XZero, Shape::None, &[def_of(t)], None, 0);
                } else {
                    let pool = self.pool(u128::from(word) << 64 | u128::from(word), 16);
                    self.inst(Op::X2(rows::MOVAPS_XMM_XMMM128), Shape::Rm, &[def_of(t)], Some(&pool), 0);
                }
                t
            });
            for (at, bytes) in crate::memory::pieces(len as u32, self.largest_piece()) {
                match pattern {
                    Some(t) if bytes == 16 => self.store_piece(&to, at, bytes, t),
                    _ => self.store_const(&to.plus(at as i32), Size::of_bits(bytes * 8), word),
                }
            }
            return;
        }
        let fill = self.extended(false, byte, Size::D);
        let args = [self.reg(dst), fill, self.reg(len)];
        self.library_call("memset", &args);
    }

    // ----- Atomics -----

    /// Read-modify-write of at most 64 bits.
    pub fn atomic_rmw(&mut self, op: AtomicOp, result: Value, ptr: Value, value: Value, flags: MemFlags) {
        let ty = self.ty(value);
        let size = Size::of_bits(ty.bits());
        if class_of(ty) == Class::Float {
            let src = self.reg(value);
            let mem = self.access(ptr, flags);
            let bits = self.int();
            self.inst(Op::XToGpr(rows::MOVQ_RM64_XMM, Size::Q), Shape::Rr, &[def_of(bits), use_of(src)], None, 0);
            let old = self.exchange(size, &mem, bits);
            let dst = self.dst(result);
            self.inst(Op::GprToX(rows::MOVQ_XMM_RM64, Size::Q), Shape::Rr, &[def_of(dst), use_of(old)], None, 0);
            return;
        }
        let alu = match op {
            AtomicOp::Add => Some(Alu::Add),
            AtomicOp::Sub => Some(Alu::Sub),
            AtomicOp::And => Some(Alu::And),
            AtomicOp::Or => Some(Alu::Or),
            AtomicOp::Xor => Some(Alu::Xor),
            AtomicOp::Exchange | AtomicOp::Nand => None,
        };
        if let Some(alu) = alu
            && !self.is_wanted(result)
        {
            let mem = self.access(ptr, flags);
            match self.imm32(value) {
                Some(imm) => self.inst(Op::LockAlu(alu, size), Shape::Mi, &[], Some(&mem), i64::from(imm)),
                None => {
                    let src = self.reg(value);
                    self.inst(Op::LockAlu(alu, size), Shape::Mr, &[use_of(src)], Some(&mem), 0);
                }
            }
            return;
        }
        let src = self.reg(value);
        let mem = self.access(ptr, flags);
        let dst = self.dst(result);
        match op {
            AtomicOp::Exchange => self.inst(Op::Xchg(size), Shape::Mr, &[reuse_of(dst, 1), use_of(src)], Some(&mem), 0),
            AtomicOp::Add => self.inst(Op::Xadd(size), Shape::Mr, &[reuse_of(dst, 1), use_of(src)], Some(&mem), 0),
            AtomicOp::Sub => {
                let negated = self.int();
                self.unary_to(NEG, size.at_least_d(), negated, src);
                self.inst(Op::Xadd(size), Shape::Mr, &[reuse_of(dst, 1), use_of(negated)], Some(&mem), 0);
            }
            AtomicOp::And | AtomicOp::Or | AtomicOp::Xor | AtomicOp::Nand => {
                let new = self.int();
                let old = self.int();
                let rax = regalloc::Operand::new(
                    old,
                    regalloc::Constraint::Fixed(0),
                    regalloc::Kind::Def,
                    regalloc::Pos::Early,
                );
                let operands = [rax, early_def(new), late_use(src)];
                self.inst(Op::AtomicLoop { op: alu, size }, Shape::Mr, &operands, Some(&mem), 0);
                self.copy_to(dst, old);
            }
        }
    }
    /// Compare and exchange of at most 64 bits.
    pub fn cmpxchg(&mut self, id: InstId, args: ListId, flags: MemFlags) {
        let mut list = self.f.values(args);
        let (Some(ptr), Some(expected), Some(new)) = (list.next(), list.next(), list.next()) else { return };
        let mut results = self.f.results(id);
        let (Some(old), Some(success)) = (results.next(), results.next()) else { return };
        let size = self.size(new);
        let want = self.reg(expected);
        let src = self.reg(new);
        let mem = self.access(ptr, flags);
        let dst = self.dst(old);
        let operands = [fixed_def(dst, 0), fixed_use(want, 0), use_of(src)];
        self.inst(Op::CmpXchg(size), Shape::Mr, &operands, Some(&mem), 0);
        if self.is_wanted(success) {
            let bit = self.dst(success);
            self.inst(Op::Set(Cc::E), Shape::None, &[def_of(bit)], None, 0);
        }
    }
}
