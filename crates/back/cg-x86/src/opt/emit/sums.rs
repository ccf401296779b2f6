//! Sums by the shortest instruction, and what expands to several.

use super::super::mir::*;
use super::Emitter;
use emit_x86::Cond;
use emit_x86::*;
use fastgen::R;
use isa_x86::rows;
use mc::PrefixFlags;

impl Emitter<'_, '_, '_> {
    /// `inc` or `dec` in place of an addition, where code is to be small and nothing reads the carry, which they leave.
    pub(super) fn step(&self, inst: u32, op: Alu, value: i32) -> Option<[mc::Row; 4]> {
        let rows = match (op, value) {
            (Alu::Add, 1) | (Alu::Sub, -1) => INC,
            (Alu::Add, -1) | (Alu::Sub, 1) => DEC,
            _ => return None,
        };
        if !self.u.options.size {
            return None;
        }
        let carry = |cc: Cc| matches!(cc, Cc::B | Cc::Ae | Cc::Be | Cc::A);
        for data in &self.code.insts[inst as usize + 1..] {
            match data.op {
                Op::Branch(Cond::Cc(cc)) | Op::Choose(Cond::Cc(cc)) => return (!carry(cc)).then_some(rows),
                Op::Set(cc) | Op::Cmov(cc, _) if carry(cc) => return None,
                Op::Alu(Alu::Adc | Alu::Sbb, _) => return None,
                Op::Cmp(_) | Op::Test(_) | Op::TestZero(_) | Op::Alu(..) | Op::XCmp(_) => return Some(rows),
                Op::Jump | Op::Ret | Op::Switch(_) | Op::End | Op::TailDirect | Op::TailInd | Op::JumpInd => {
                    return Some(rows);
                }
                Op::CallDirect | Op::CallInd => return Some(rows),
                Op::Const
                | Op::Copy(_)
                | Op::Lea(_)
                | Op::Load(_)
                | Op::Sext(..)
                | Op::Zext(_)
                | Op::Store(_)
                | Op::Set(_)
                | Op::Cmov(..)
                | Op::XCopy
                | Op::XStore(_) => {}
                _ => return None,
            }
        }
        None
    }
    /// A sum: `add` where the destination is one of the operands.
    pub(super) fn lea(&mut self, inst: u32, size: Size) {
        let (dst, addr) = (self.r(inst, 0), self.addr(inst));
        if addr.rip || addr.symbol.is_some() || !addr.segment.is_none() {
            self.e.lea_sized(size, dst, &addr);
        } else if addr.index.is_none() {
            if addr.base.is_none() && size == Size::D {
                self.e.mov_imm(dst, u64::from(addr.disp as u32));
            } else if addr.base.is_none() {
                self.e.mov_imm(dst, i64::from(addr.disp) as u64);
            } else if addr.base == dst && addr.disp != 0 {
                if self.u.options.size && addr.disp.unsigned_abs() == 1 {
                    let rows = if addr.disp == 1 { INC } else { DEC };
                    self.e.op1(rows[size as usize], gpr(dst, size));
                } else if addr.disp == 128 {
                    self.e.alu_ri(Alu::Sub, size, dst, -128);
                } else {
                    self.e.alu_ri(Alu::Add, size, dst, addr.disp);
                }
                self.flags = Some((dst, size));
            } else if addr.disp == 0 {
                if addr.base != dst || size == Size::D {
                    self.e.mov_rr(size, dst, addr.base);
                }
            } else {
                self.e.lea_sized(size, dst, &addr);
            }
        } else if addr.scale == 1 && addr.disp == 0 && addr.base == dst {
            self.e.alu_rr(Alu::Add, size, dst, addr.index);
            self.flags = Some((dst, size));
        } else if addr.scale == 1 && addr.disp == 0 && addr.index == dst && !addr.base.is_none() {
            self.e.alu_rr(Alu::Add, size, dst, addr.base);
            self.flags = Some((dst, size));
        } else if addr.scale == 1 && addr.disp == 0 && matches!(addr.base, RBP | R(13)) {
            // These bases need a displacement.
            let swapped = Addr { base: addr.index, index: addr.base, ..addr };
            self.e.lea_sized(size, dst, &swapped);
        } else {
            self.e.lea_sized(size, dst, &addr);
        }
    }
    pub(super) fn compare_exchange(&mut self, size: Size, addr: &Addr, new: R) {
        let row = [rows::CMPXCHG_RM8_R8, rows::CMPXCHG_RM16_R16, rows::CMPXCHG_RM32_R32, rows::CMPXCHG_RM64_R64];
        self.e.with_prefixes(PrefixFlags::LOCK, |e| e.op2(row[size as usize], mem(addr), gpr(new, size)));
    }
    /// Halves numbers with the top bit set, keeping the lost bit for rounding, and doubles the result.
    pub(super) fn u64_to_float(&mut self, inst: u32, double: bool) {
        let (dst, half, x) = (self.r(inst, 0), self.r(inst, 1), self.r(inst, 2));
        let row = if double { rows::CVTSI2SD_XMM_RM64 } else { rows::CVTSI2SS_XMM_RM64 };
        let add = if double { rows::ADDSD_XMM_XMMM64 } else { rows::ADDSS_XMM_XMMM32 };
        let (large, even, end) = (self.e.s.temp_symbol(), self.e.s.temp_symbol(), self.e.s.temp_symbol());
        self.e.xmm_rr(rows::XORPS_XMM_XMMM128, dst, dst);
        self.e.test_rr(Size::Q, x, x);
        self.e.jcc(Cc::S, large);
        self.e.op2(row, xmm(dst), gpr(x, Size::Q));
        self.e.jmp(end);
        self.e.s.label(large);
        self.e.mov_rr(Size::Q, half, x);
        self.e.shift_ri(Shift::Shr, Size::Q, half, 1);
        self.e.jcc(Cc::Ae, even);
        self.e.alu_ri(Alu::Or, Size::Q, half, 1);
        self.e.s.label(even);
        self.e.op2(row, xmm(dst), gpr(half, Size::Q));
        self.e.xmm_rr(add, dst, dst);
        self.e.s.label(end);
    }
}
