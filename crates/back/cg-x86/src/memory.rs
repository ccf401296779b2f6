//! Block copies and fills, atomics, copies of values that live in memory.

use crate::func::{Cg, GPRS};
use emit_x86::*;
use fastgen::{Bank, R, Release, Target};
use ir::{AtomicOp, InstId, ListId, MemFlags, Type, Value};
use isa_x86::rows;
use mc::PrefixFlags;
use smallvec::SmallVec;
use target::x86::Feature;

/// Constant lengths up to this are copied and filled by moves.
const INLINE_LIMIT: u64 = 128;

/// A copy in pieces of 16, 8 (if `largest` is no less), 4, 2 and 1 bytes: offset and size of each. Pieces may overlap at the end
/// instead of getting small.
pub(crate) fn pieces(len: u32, largest: u32) -> impl Iterator<Item = (u32, u32)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let left = len - at;
        if left == 0 {
            return None;
        }
        let size = match left {
            16.. if largest >= 16 => 16,
            8.. if largest >= 8 => 8,
            4.. => 4,
            2.. => 2,
            _ => 1,
        };
        // A last odd piece is taken as a larger one that begins earlier.
        let larger = size * 2;
        let (start, size) = if left > size && left < larger && len >= larger && larger <= largest {
            (len - larger, larger)
        } else {
            (at, size)
        };
        at = start + size;
        Some((start, size))
    })
}

impl Cg<'_, '_, '_> {
    /// Copies a value of a type kept in memory, touching no byte beyond it.
    pub fn copy_to_memory(&mut self, dst: &Addr, src: &Addr, ty: Type) {
        self.copy_bytes(dst, src, ty.bytes());
    }
    /// Bytes that the widest register moves that the function may use.
    fn largest_piece(&self) -> u32 {
        if self.moves_vectors() { 16 } else { self.e.word() as u32 }
    }
    /// A result of a type kept in memory that is the operand.
    pub fn copy_memory_value(&mut self, result: Value, arg: Value) {
        let source = self.mem_operand(arg);
        let slot = self.memory_result(result);
        let ty = self.ty(result);
        self.copy_to_memory(&Addr::frame(slot), &source, ty);
    }
    /// Copies bytes that do not overlap through the move scratch registers.
    pub fn copy_bytes(&mut self, dst: &Addr, src: &Addr, len: u32) {
        for (at, size) in pieces(len, self.largest_piece()) {
            let (from, to) = (src.plus(at as i32), dst.plus(at as i32));
            if size == 16 {
                self.e.xmm_rm(rows::MOVUPS_XMM_XMMM128, XMM15, &from);
                self.e.xmm_mr(rows::MOVUPS_XMMM128_XMM, &to, XMM15);
            } else if size == 8 && self.e.is_narrow() {
                self.e.xmm_rm(rows::MOVSD_XMM_XMMM64, XMM15, &from);
                self.e.xmm_mr(rows::MOVSD_XMMM64_XMM, &to, XMM15);
            } else {
                let size = Size::of_bits(size * 8);
                self.e.load(size, R11, &from);
                self.e.store(size, &to, R11);
            }
        }
    }

    /// Copies 8 bytes in one access to each place, in 32-bit code.
    pub fn copy_at_once(&mut self, dst: &Addr, src: &Addr) {
        if self.sse {
            self.e.xmm_rm(rows::MOVSD_XMM_XMMM64, XMM15, src);
            self.e.xmm_mr(rows::MOVSD_XMMM64_XMM, dst, XMM15);
        } else {
            self.e.m(rows::FILD_M64INT, src);
            self.e.m(rows::FISTP_M64INT, dst);
        }
    }

    /// `memcpy` or `memmove`.
    pub fn mem_copy(&mut self, id: InstId, overlap: bool, args: ListId, flags: MemFlags) -> Release {
        let mut list = self.f.values(args);
        let (Some(dst), Some(src), Some(len)) = (list.next(), list.next(), list.next()) else {
            return Release::Operands;
        };
        let constant = self.const_bits(len).map(|len| len as u64);
        match constant {
            Some(0) => return Release::Operands,
            // Two pieces at most are loaded before any is stored.
            Some(len) if overlap && len <= if self.e.is_narrow() { 4 } else { 16 } => {
                let from = self.access(src, flags);
                let to = self.access(dst, flags);
                self.move_small(&to, &from, len as u32);
                return Release::Operands;
            }
            Some(len) if !overlap && len <= INLINE_LIMIT => {
                let from = self.access(src, flags);
                let to = self.access(dst, flags);
                self.copy_bytes(&to, &from, len as u32);
                return Release::Operands;
            }
            _ => {}
        }
        let name = if overlap { "memmove" } else { "memcpy" };
        self.library_call(name, &[dst, src, len], &[], Some(id));
        Release::Done
    }
    fn move_small(&mut self, dst: &Addr, src: &Addr, len: u32) {
        let list: Vec<(u32, u32)> = pieces(len, self.largest_piece()).collect();
        let mut loaded = Vec::new();
        for &(at, size) in &list {
            let from = src.plus(at as i32);
            if size == 16 {
                self.e.xmm_rm(rows::MOVUPS_XMM_XMMM128, XMM15, &from);
                loaded.push(XMM15);
            } else {
                let r = self.scratch_in(GPRS);
                self.e.load(Size::of_bits(size * 8), r, &from);
                loaded.push(r);
            }
        }
        for (&(at, size), r) in list.iter().zip(loaded) {
            let to = dst.plus(at as i32);
            if size == 16 {
                self.e.xmm_mr(rows::MOVUPS_XMMM128_XMM, &to, r);
            } else {
                self.e.store(Size::of_bits(size * 8), &to, r);
            }
        }
    }

    /// `memset`.
    pub fn mem_set(&mut self, id: InstId, args: ListId, flags: MemFlags) -> Release {
        let mut list = self.f.values(args);
        let (Some(dst), Some(byte), Some(len)) = (list.next(), list.next(), list.next()) else {
            return Release::Operands;
        };
        let constant = self.const_bits(len).map(|len| len as u64);
        if constant == Some(0) {
            return Release::Operands;
        }
        if let Some(len) = constant
            && let Some(fill) = self.const_bits(byte)
            && len <= INLINE_LIMIT
        {
            let to = self.access(dst, flags);
            let word = u64::from(fill as u8) * 0x0101_0101_0101_0101;
            let largest = self.largest_piece();
            if len >= 16 && largest == 16 {
                if word == 0 {
                    self.e.xmm_rr(rows::XORPS_XMM_XMMM128, XMM15, XMM15);
                } else {
                    let pattern = self.constant(u128::from(word) << 64 | u128::from(word), 16);
                    self.e.xmm_rm(rows::MOVAPS_XMM_XMMM128, XMM15, &pattern);
                }
            }
            for (at, size) in pieces(len as u32, largest) {
                let to = to.plus(at as i32);
                if size == 16 {
                    self.e.xmm_mr(rows::MOVUPS_XMMM128_XMM, &to, XMM15);
                } else {
                    self.store_const(&to, Size::of_bits(size * 8), word);
                }
            }
            return Release::Operands;
        }
        self.library_call("memset", &[dst, byte, len], &[], Some(id));
        Release::Done
    }

    // ----- Atomics -----

    /// Read-modify-write.
    pub fn atomic_rmw(&mut self, id: InstId, op: AtomicOp, ptr: Value, value: Value, flags: MemFlags) -> Release {
        let Some(result) = self.f.result(id) else { return Release::Operands };
        let ty = self.ty(value);
        if self.is_wide(ty) {
            return self.wide_atomic_rmw(id, op, result, ptr, value, flags);
        }
        if self.bank(ty) != self.bank(Type::I32) {
            return self.float_exchange(op, result, ptr, value, flags);
        }
        let size = Size::of_bits(ty.bits());
        let unused = self.b.core.value(result).uses == 0;
        match op {
            AtomicOp::Exchange => {
                let source = self.take(value);
                let addr = self.access(ptr, flags);
                self.exchange(size, &addr, source);
                self.set_result(result, source);
            }
            AtomicOp::Add | AtomicOp::Sub | AtomicOp::And | AtomicOp::Or | AtomicOp::Xor if unused => {
                let row = match op {
                    AtomicOp::Add => Alu::Add,
                    AtomicOp::Sub => Alu::Sub,
                    AtomicOp::And => Alu::And,
                    AtomicOp::Or => Alu::Or,
                    _ => Alu::Xor,
                };
                if let Some(constant) = self.imm32(value) {
                    let addr = self.access(ptr, flags);
                    self.e.with_prefixes(PrefixFlags::LOCK, |e| e.alu_mi(row, size, &addr, constant));
                } else {
                    let source = self.use_reg(value);
                    let addr = self.access(ptr, flags);
                    self.e.with_prefixes(PrefixFlags::LOCK, |e| e.alu_mr(row, size, &addr, source));
                }
            }
            AtomicOp::Add | AtomicOp::Sub => {
                let source = self.take(value);
                if op == AtomicOp::Sub {
                    self.e.unary(NEG, size.at_least_d(), source);
                }
                let addr = self.access(ptr, flags);
                let row = [rows::XADD_RM8_R8, rows::XADD_RM16_R16, rows::XADD_RM32_R32, rows::XADD_RM64_R64];
                self.e.with_prefixes(PrefixFlags::LOCK, |e| e.op2(row[size as usize], mem(&addr), gpr(source, size)));
                self.set_result(result, source);
            }
            AtomicOp::And | AtomicOp::Or | AtomicOp::Xor | AtomicOp::Nand => {
                self.claim(RAX);
                let source = self.use_reg(value);
                let addr = self.access(ptr, flags);
                let new = if self.e.is_narrow() { R11 } else { self.scratch_in(GPRS) };
                self.e.load(size, RAX, &addr);
                let again = self.e.s.temp_symbol();
                self.e.s.label(again);
                let wide = size.at_least_d();
                self.e.mov_rr(wide, new, RAX);
                match op {
                    AtomicOp::Or => self.e.alu_rr(Alu::Or, wide, new, source),
                    AtomicOp::Xor => self.e.alu_rr(Alu::Xor, wide, new, source),
                    _ => self.e.alu_rr(Alu::And, wide, new, source),
                }
                if op == AtomicOp::Nand {
                    self.e.unary(NOT, wide, new);
                }
                self.compare_exchange(size, &addr, new);
                self.e.jcc(Cc::Ne, again);
                self.set_result(result, RAX);
            }
        }
        Release::Operands
    }
    /// `lock cmpxchg`
    fn compare_exchange(&mut self, size: Size, addr: &Addr, new: R) {
        let row = [rows::CMPXCHG_RM8_R8, rows::CMPXCHG_RM16_R16, rows::CMPXCHG_RM32_R32, rows::CMPXCHG_RM64_R64]
            [size as usize];
        self.e.with_prefixes(PrefixFlags::LOCK, |e| e.op2(row, mem(addr), gpr(new, size)));
    }
    /// Exchange of a floating value (or vector of at most 8 bytes) by way of a general register.
    fn float_exchange(&mut self, op: AtomicOp, result: Value, ptr: Value, value: Value, flags: MemFlags) -> Release {
        let ty = self.ty(value);
        if op != AtomicOp::Exchange || ty.bytes() > 8 || !ty.bytes().is_power_of_two() {
            self.u.unsupported(self.f.loc, "this atomic operation");
            return Release::Operands;
        }
        if self.e.is_narrow() {
            return self.narrow_float_exchange(result, ptr, value, flags);
        }
        let size = Size::of_bits(ty.bytes() * 8);
        let source = self.use_reg(value);
        let addr = self.access(ptr, flags);
        let bits = self.scratch_in(GPRS);
        self.e.op2(rows::MOVQ_RM64_XMM, gpr(bits, Size::Q), xmm(source));
        self.exchange(size, &addr, bits);
        let dst = self.scratch(ty);
        self.e.op2(rows::MOVQ_XMM_RM64, xmm(dst), gpr(bits, Size::Q));
        self.set_result(result, dst);
        Release::Operands
    }

    /// The same in 32-bit code: by way of the frame.
    fn narrow_float_exchange(&mut self, result: Value, ptr: Value, value: Value, flags: MemFlags) -> Release {
        let ty = self.ty(value);
        let size = Size::of_bits(ty.bytes() * 8);
        if size == Size::Q {
            self.u.unsupported(self.f.loc, "this atomic operation");
            return Release::Operands;
        }
        let place = Addr::frame(self.b.core.frame.alloc(8, 8));
        match self.bank(ty) {
            Bank::Memory => {
                let source = self.mem_operand(value);
                self.copy_bytes(&place, &source, ty.bytes());
            }
            Bank::Reg(_) => {
                let source = self.use_reg(value);
                self.store_typed(&place, source, ty);
            }
        }
        let addr = self.access(ptr, flags);
        let bits = self.scratch_in(GPRS);
        self.e.load(size, bits, &place);
        self.exchange(size, &addr, bits);
        match self.bank(ty) {
            Bank::Memory => {
                let slot = self.memory_result(result);
                self.e.store(size, &Addr::frame(slot), bits);
            }
            Bank::Reg(set) => {
                self.e.store(size, &place, bits);
                let dst = self.scratch_in(set);
                self.load_typed(dst, &place, ty);
                self.set_result(result, dst);
            }
        }
        Release::Operands
    }

    /// Compare and exchange.
    pub fn cmpxchg(&mut self, id: InstId, args: ListId, flags: MemFlags) -> Release {
        let list: SmallVec<[Value; 5]> = self.f.values(args).collect();
        if let [ptr, expected_low, expected_high, new_low, new_high] = list[..] {
            self.cmpxchg_words(id, ptr, [expected_low, expected_high], [new_low, new_high], flags);
            return Release::Operands;
        }
        let [ptr, expected, new] = list[..] else { return Release::Operands };
        let mut results = self.f.results(id);
        let (Some(old), Some(success)) = (results.next(), results.next()) else { return Release::Operands };
        let ty = self.ty(new);
        if self.is_wide(ty) {
            self.wide_cmpxchg(old, success, ptr, expected, new, flags);
            return Release::Operands;
        }
        if self.bank(ty) != self.bank(Type::I32) {
            self.u.unsupported(self.f.loc, "compare and exchange of a floating value");
            return Release::Operands;
        }
        let size = Size::of_bits(ty.bits());
        self.take_fixed(expected, RAX);
        let source = self.use_reg(new);
        let addr = self.access(ptr, flags);
        self.compare_exchange(size, &addr, source);
        let bit = self.scratch_in(GPRS);
        self.e.setcc(Cc::E, bit);
        self.set_result(success, bit);
        self.set_result(old, RAX);
        Release::Operands
    }

    /// Compare and exchange of two words of 32-bit code: `cmpxchg8b`, which takes all four registers that have a byte.
    fn cmpxchg_words(&mut self, id: InstId, ptr: Value, expected: [Value; 2], new: [Value; 2], flags: MemFlags) {
        for value in expected.into_iter().chain(new) {
            if self.is_deferred(value) {
                self.force(value);
            }
        }
        self.take_fixed(expected[0], RAX);
        self.take_fixed(expected[1], RDX);
        self.take_fixed(new[1], RCX);
        let mut address = self.access(ptr, flags);
        if address.rip && self.e.needs_got() {
            let r = self.scratch_in(GPRS);
            self.lea_any(r, &address);
            address = Addr { segment: address.segment, ..Addr::base(r, 0) };
        }
        self.copy_to(R11, new[0], ir::Extension::None);
        self.e.with_prefixes(PrefixFlags::LOCK, |e| e.m(rows::CMPXCHG8B_M64, &address));
        let results: SmallVec<[Value; 3]> = self.f.results(id).collect();
        let [old_low, old_high, success] = results[..] else { return };
        self.e.setcc(Cc::E, RCX);
        self.set_result(old_low, RAX);
        self.set_result(old_high, RDX);
        self.set_result(success, RCX);
    }

    /// 16-byte compare and exchange: with `cmpxchg16b` where the target has it, else by libatomic.
    fn wide_cmpxchg(&mut self, old: Value, success: Value, ptr: Value, expected: Value, new: Value, flags: MemFlags) {
        for value in [expected, new] {
            if self.is_deferred(value) {
                self.force(value);
            }
        }
        let slot = self.b.core.frame.alloc(16, 16);
        if !self.e.is_narrow() && !self.has(Feature::Cx16) {
            let source = self.mem_operand(expected);
            self.copy_bytes(&Addr::frame(slot), &source, 16);
            let flag = self.wide_cmpxchg_call(ptr, slot, new);
            let kept = self.memory_result(old);
            self.copy_bytes(&Addr::frame(kept), &Addr::frame(slot), 16);
            self.set_result(success, flag);
            return;
        }
        for r in [RAX, RDX, RCX] {
            self.claim(r);
        }
        let address = self.access(ptr, flags);
        let expected = self.mem_operand(expected);
        let new = self.mem_operand(new);
        let half = self.e.word();
        self.e.load(Size::Q, RAX, &expected);
        self.e.load(Size::Q, RDX, &expected.plus(half));
        self.e.load(Size::Q, RBX, &new);
        self.e.load(Size::Q, RCX, &new.plus(half));
        self.e.with_prefixes(PrefixFlags::LOCK, |e| e.m(rows::CMPXCHG16B_M128, &address));
        if self.e.is_narrow() {
            // All registers are taken: the flags wait for one that is stored.
            let kept = self.memory_result(old);
            self.e.store(Size::Q, &Addr::frame(kept), RAX);
            self.e.store(Size::Q, &Addr::frame(kept + half), RDX);
            self.e.setcc(Cc::E, RAX);
            self.set_result(success, RAX);
            return;
        }
        let bit = self.scratch_in(GPRS);
        self.e.setcc(Cc::E, bit);
        let kept = self.memory_result(old);
        self.e.store(Size::Q, &Addr::frame(kept), RAX);
        self.e.store(Size::Q, &Addr::frame(kept + 8), RDX);
        self.set_result(success, bit);
    }
    fn wide_cmpxchg_call(&mut self, ptr: Value, expected: i32, new: Value) -> R {
        // bool __atomic_compare_exchange_16 (ptr, expected *, new as two words, success order, failure order)
        let temps = self.b.core.num_temps();
        let pointer = self.use_reg(ptr);
        let (low, high) = (self.b.core.temp(Type::I64, 1), self.b.core.temp(Type::I64, 1));
        let source = self.mem_operand(new);
        for (half, at) in [(low, 0), (high, 8)] {
            let r = self.scratch_in(GPRS);
            self.e.load(Size::Q, r, &source.plus(at));
            self.set_result(half, r);
        }
        let base = self.b.core.temp(self.f.pointer, 1);
        let r = self.scratch_in(GPRS);
        self.e.mov_rr(Size::Q, r, pointer);
        self.set_result(base, r);
        let place = self.b.core.temp(self.f.pointer, 1);
        let r = self.scratch_in(GPRS);
        self.e.lea(r, &Addr::frame(expected));
        self.set_result(place, r);
        let order = self.b.core.temp_const(Type::I32, 5);
        let flag = self.b.core.temp(Type::I1, 1);
        self.library_call("__atomic_compare_exchange_16", &[base, place, low, high, order, order], &[flag], None);
        let flag_reg = self.take(flag);
        [low, high, base, place, flag].into_iter().for_each(|value| self.release(value));
        self.b.core.drop_temps(temps);
        flag_reg
    }
    fn wide_atomic_rmw(
        &mut self,
        id: InstId,
        op: AtomicOp,
        result: Value,
        ptr: Value,
        value: Value,
        flags: MemFlags,
    ) -> Release {
        if !self.e.is_narrow() && !self.has(Feature::Cx16) {
            let name = match op {
                AtomicOp::Exchange => "__atomic_exchange_16",
                AtomicOp::Add => "__atomic_fetch_add_16",
                AtomicOp::Sub => "__atomic_fetch_sub_16",
                AtomicOp::And => "__atomic_fetch_and_16",
                AtomicOp::Or => "__atomic_fetch_or_16",
                AtomicOp::Xor => "__atomic_fetch_xor_16",
                AtomicOp::Nand => "__atomic_fetch_nand_16",
            };
            let order = self.b.core.temp_const(Type::I32, 5);
            let result = (self.b.core.value(result).uses > 0).then_some(result);
            self.library_call(name, &[ptr, value, order], result.as_slice(), Some(id));
            return Release::Done;
        }
        if self.is_deferred(value) {
            self.force(value);
        }
        for r in [RAX, RDX, RCX] {
            self.claim(r);
        }
        let address = self.access(ptr, flags);
        let operand = self.mem_operand(value);
        let half = self.e.word();
        self.e.load(Size::Q, RAX, &address);
        self.e.load(Size::Q, RDX, &address.plus(half));
        let again = self.e.s.temp_symbol();
        self.e.s.label(again);
        let (low, high) = match op {
            AtomicOp::Exchange => {
                self.e.load(Size::Q, RBX, &operand);
                self.e.load(Size::Q, RCX, &operand.plus(half));
                (None, None)
            }
            AtomicOp::Add => (Some(Alu::Add), Some(Alu::Adc)),
            AtomicOp::Sub => (Some(Alu::Sub), Some(Alu::Sbb)),
            AtomicOp::And | AtomicOp::Nand => (Some(Alu::And), Some(Alu::And)),
            AtomicOp::Or => (Some(Alu::Or), Some(Alu::Or)),
            AtomicOp::Xor => (Some(Alu::Xor), Some(Alu::Xor)),
        };
        if let (Some(low), Some(high)) = (low, high) {
            self.e.mov_rr(Size::Q, RBX, RAX);
            self.e.mov_rr(Size::Q, RCX, RDX);
            self.e.alu_rm(low, Size::Q, RBX, &operand);
            self.e.alu_rm(high, Size::Q, RCX, &operand.plus(half));
        }
        if op == AtomicOp::Nand {
            self.e.unary(NOT, Size::Q, RBX);
            self.e.unary(NOT, Size::Q, RCX);
        }
        self.e.with_prefixes(PrefixFlags::LOCK, |e| e.m(rows::CMPXCHG16B_M128, &address));
        self.e.jcc(Cc::Ne, again);
        if self.b.core.value(result).uses > 0 {
            let slot = self.memory_result(result);
            self.e.store(Size::Q, &Addr::frame(slot), RAX);
            self.e.store(Size::Q, &Addr::frame(slot + half), RDX);
        }
        Release::Operands
    }
}

#[cfg(test)]
mod tests {
    use super::pieces;

    #[test]
    fn pieces_cover_every_byte_and_nothing_else() {
        for (len, largest) in (0..300u32).flat_map(|len| [(len, 4), (len, 8), (len, 16)]) {
            let mut covered = vec![false; len as usize];
            for (at, size) in pieces(len, largest) {
                assert!(size.is_power_of_two() && size <= largest);
                covered[at as usize..(at + size) as usize].fill(true);
            }
            assert!(covered.iter().all(|&c| c), "{len}");
        }
    }
}
