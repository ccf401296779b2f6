//! Multi-way branches: binary searches over groups of cases, and tables of distances.

use super::super::lower::distinct_dests;
use super::Emitter;
use crate::control::{Case, Cluster, clusters};
use base::Idx as _;
use emit_x86::*;
use fastgen::R;
use ir::Block;
use mc::{SymbolId, Variant};

impl Emitter<'_, '_, '_> {
    pub(super) fn switch(&mut self, inst: u32, size: Size, table: u32, n: usize) {
        let f = self.code.f;
        let table = ir::SwitchId::from_usize(table as usize);
        let data = &f.switches[table];
        let mut labels: Vec<(Block, u32, SymbolId)> = Vec::new();
        let key = |dest: ir::BlockCall| {
            let args = if f.dest_args(dest).len() > 0 { dest.as_u32() + 1 } else { 0 };
            (f.dest_block(dest), args)
        };
        let succs: Vec<u32> =
            self.code.rf.succs(regalloc::Block(self.order[n])).map(|succ| self.targets[succ.0 as usize]).collect();
        let mut default_block = 0;
        for (dest, &succ) in distinct_dests(f, table).into_iter().zip(&succs) {
            let label = self.label(succ);
            let (block, args) = key(dest);
            if (block, args) == key(data.default) {
                default_block = succ;
            }
            labels.push((block, args, label));
        }
        labels.sort_unstable_by_key(|&(block, args, _)| (block, args));
        let find = |dest: ir::BlockCall| {
            let at = labels.binary_search_by_key(&key(dest), |&(block, args, _)| (block, args));
            at.map_or(labels[0].2, |at| labels[at].2)
        };
        let cases: Vec<Case> =
            data.cases.iter().map(|case| Case { low: case.low, high: case.high, label: find(case.dest) }).collect();
        let default = find(data.default);
        let groups = clusters(&cases, self.code.m.hardening.jump_tables);
        let regs = SwitchRegs { value: self.r(inst, 2), first: self.r(inst, 0), second: self.r(inst, 1), size };
        // The search ends where the default is next.
        let next = self.order.get(n + 1) == Some(&default_block);
        self.search(&regs, &cases, &groups, default, next);
    }
    /// Binary search over clusters; recursion is as deep as the logarithm of their number. Goes to the default if nothing
    /// matches, by falling on if that is `next`.
    fn search(&mut self, regs: &SwitchRegs, cases: &[Case], groups: &[Cluster], default: SymbolId, next: bool) {
        if groups.len() > 3 {
            let (left, right) = groups.split_at(groups.len() / 2);
            let pivot = cases[right[0].cases.start].low;
            let below = self.e.s.temp_symbol();
            self.compare_constant(regs, regs.value, pivot as u64);
            self.e.jcc(Cc::B, below);
            self.search(regs, cases, right, default, false);
            self.e.s.label(below);
            self.search(regs, cases, left, default, next);
            return;
        }
        for (n, group) in groups.iter().enumerate() {
            let cases = &cases[group.cases.clone()];
            if group.table {
                let last = n + 1 == groups.len();
                self.jump_table(regs, cases, default, last);
                if last {
                    return;
                }
                continue;
            }
            for case in cases {
                if case.low == case.high {
                    self.compare_constant(regs, regs.value, case.low as u64);
                    self.e.jcc(Cc::E, case.label);
                } else {
                    let offset = self.offset_from(regs, case.low as u64);
                    self.compare_constant(regs, offset, (case.high - case.low) as u64);
                    self.e.jcc(Cc::Be, case.label);
                }
            }
        }
        if !next {
            self.e.jmp(default);
        }
    }
    fn compare_constant(&mut self, regs: &SwitchRegs, r: R, constant: u64) {
        if regs.size == Size::D {
            if constant as u32 == 0 {
                self.e.test_rr(Size::D, r, r);
            } else {
                self.e.alu_ri(Alu::Cmp, Size::D, r, constant as i32);
            }
        } else if let Ok(constant) = i32::try_from(constant as i64) {
            self.e.alu_ri(Alu::Cmp, regs.size, r, constant);
        } else {
            self.e.mov_imm(regs.second, constant);
            self.e.alu_rr(Alu::Cmp, regs.size, r, regs.second);
        }
    }
    /// A register with the distance from `low`.
    fn offset_from(&mut self, regs: &SwitchRegs, low: u64) -> R {
        if low == 0 {
            return regs.value;
        }
        if regs.size == Size::D {
            let addr = Addr::base(regs.value, (low as i32).wrapping_neg());
            self.e.lea_sized(Size::D, regs.first, &addr);
        } else if let Some(disp) = i32::try_from(low as i64).ok().and_then(i32::checked_neg) {
            self.e.lea_sized(Size::Q, regs.first, &Addr::base(regs.value, disp));
        } else {
            self.e.mov_imm(regs.first, low.wrapping_neg());
            self.e.alu_rr(Alu::Add, Size::Q, regs.first, regs.value);
        }
        regs.first
    }
    /// Jumps by a table of distances from the table. If the value is not in it, goes to the default if the table is the
    /// `last` way, else falls on.
    fn jump_table(&mut self, regs: &SwitchRegs, cases: &[Case], default: SymbolId, last_way: bool) {
        let (first, last) = (cases[0].low, cases[cases.len() - 1].high);
        let mut entries = Vec::with_capacity((last - first + 1) as usize);
        for case in cases {
            entries.resize((case.low - first) as usize, default);
            entries.resize((case.high - first + 1) as usize, case.label);
        }
        let outside = if last_way { default } else { self.e.s.temp_symbol() };
        let offset = self.offset_from(regs, first as u64);
        self.compare_constant(regs, offset, (last - first) as u64);
        self.e.jcc(Cc::A, outside);
        let table = self.e.s.temp_symbol();
        self.e.lea(regs.second, &Addr::symbol(table, Variant::None, 0));
        let entry = Addr { index: offset, scale: 4, ..Addr::base(regs.second, 0) };
        self.e.sext_rm(regs.first, &entry, Size::D, Size::Q);
        self.e.alu_rr(Alu::Add, Size::Q, regs.first, regs.second);
        let tracking = self.code.m.branch_tracking;
        self.e.jump_reg(regs.first, tracking);
        if !last_way {
            self.e.s.label(outside);
        }
        self.u.tables.push((table, entries));
    }
}

/// Registers of a multi-way branch.
struct SwitchRegs {
    value: R,
    first: R,
    second: R,
    size: Size,
}
