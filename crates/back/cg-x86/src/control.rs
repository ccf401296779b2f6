//! Jumps, branches, switches, returns.

use crate::func::{Cg, GPRS, Rm};
use emit_x86::*;
use fastgen::{MoveSet, R, Release, Target};
use ir::{ArgLoc, Block, BlockCall, InstId, ListId, RegClass, SwitchId, Type, Value};
use mc::{SymbolId, Variant};

/// Fewest cases for which a table is made.
const TABLE_CASES: usize = 5;
/// Most table entries for each case.
const TABLE_SPARSENESS: u128 = 5;
/// Largest range of values of one case that goes into a table.
const TABLE_RANGE: u128 = 256;

/// A case of a switch being lowered.
#[derive(Copy, Clone)]
pub(crate) struct Case {
    pub low: u128,
    pub high: u128,
    pub label: SymbolId,
}

/// Cases that are tested together: by a table, or one case.
pub(crate) struct Cluster {
    pub cases: std::ops::Range<usize>,
    pub table: bool,
}

impl Cg<'_, '_, '_> {
    /// The block that code falls into behind the current one.
    fn next_block(&self) -> Option<Block> {
        let mut pos = self.b.core.pos + 1;
        while (pos as usize) < self.b.analysis.order.len() {
            if !self.b.analysis.is_unreachable(pos) {
                return Some(self.b.analysis.order[pos as usize]);
            }
            pos += 1;
        }
        None
    }
    fn jump_to(&mut self, block: Block) {
        if self.next_block() != Some(self.b.analysis.target(block)) {
            let label = self.label(block);
            self.e.jmp(label);
        }
    }
    pub fn edge(&mut self, dest: BlockCall) {
        let mut moves = std::mem::take(&mut self.b.moves);
        moves.edge(self, dest);
        self.b.moves = moves;
    }
    /// The block that a destination comes down to.
    fn dest_target(&self, dest: BlockCall) -> Block {
        self.b.analysis.target(self.f.dest_block(dest))
    }
    fn has_args(&self, dest: BlockCall) -> bool {
        self.f.dest_args(dest).len() > 0
    }

    /// Unconditional jump.
    pub fn jump(&mut self, _id: InstId, dest: BlockCall) -> Release {
        if self.has_args(dest) {
            MoveSet::prepare_edge(self, dest);
            self.edge(dest);
        }
        self.jump_to(self.f.dest_block(dest));
        Release::Operands
    }

    /// Conditional branch.
    pub fn branch(&mut self, _id: InstId, cond: Value, then: BlockCall, otherwise: BlockCall) -> Release {
        MoveSet::prepare_edge(self, then);
        MoveSet::prepare_edge(self, otherwise);
        let (then_block, else_block) = (self.dest_target(then), self.dest_target(otherwise));
        if self.is_leaf(cond) {
            let taken = if self.const_bits(cond).unwrap_or(0) & 1 != 0 { then } else { otherwise };
            self.edge(taken);
            // Registers may hold the arguments now: code never falls on with a cache.
            let label = self.label(self.f.dest_block(taken));
            self.e.jmp(label);
            return Release::Operands;
        }
        let flags = self.condition(cond);
        match (self.has_args(then), self.has_args(otherwise)) {
            (false, false) if self.next_block() == Some(else_block) => {
                let label = self.label(then_block);
                self.e.jump_if(flags, label);
            }
            (false, false) => {
                let label = self.label(else_block);
                self.e.jump_unless(flags, label);
                self.jump_to(then_block);
            }
            (true, false) => {
                let label = self.label(else_block);
                self.e.jump_unless(flags, label);
                self.edge(then);
                self.jump_to(then_block);
            }
            (false, true) => {
                let label = self.label(then_block);
                self.e.jump_if(flags, label);
                self.edge(otherwise);
                self.jump_to(else_block);
            }
            (true, true) => {
                let label = self.e.s.temp_symbol();
                self.e.jump_unless(flags, label);
                self.edge(then);
                let then_label = self.label(then_block);
                self.e.jmp(then_label);
                self.e.s.label(label);
                self.edge(otherwise);
                self.jump_to(else_block);
            }
        }
        Release::Operands
    }

    /// Jump to an address.
    pub fn indirect_branch(&mut self, addr: Value) {
        match if self.is_leaf(addr) { Rm::Reg(self.use_reg(addr)) } else { self.rm(addr) } {
            Rm::Reg(r) => self.e.jump_reg(r, false),
            Rm::Mem(addr) => self.e.jump_mem(&addr),
        }
    }

    /// Return.
    pub fn ret(&mut self, _id: InstId, args: ListId) -> Release {
        let m = self.m;
        let rets = &m.signatures[self.f.signature].rets;
        let f = self.f;
        for value in f.values(args) {
            if self.is_deferred(value) {
                self.force(value);
            }
        }
        for n in (0..2).rev() {
            for (value, place) in f.values(args).zip(rets) {
                if place.loc == ArgLoc::Reg(RegClass::X87, n) {
                    self.push_float(value);
                }
            }
        }
        let mut moves = std::mem::take(&mut self.b.moves);
        moves.clear();
        for (value, place) in f.values(args).zip(rets) {
            if let Some(r) = emit_x86::arg_reg(place.loc) {
                moves.to_reg(self, r, value, place.extension);
            }
        }
        moves.emit(self);
        self.b.moves = moves;
        if !self.f.attrs.naked {
            let label = match self.return_label {
                Some(label) => label,
                None => *self.return_label.insert(self.e.s.temp_symbol()),
            };
            if self.next_block().is_some() {
                self.e.jmp(label);
            }
        }
        Release::Operands
    }

    // ----- Switch -----

    /// Multi-way branch.
    pub fn switch(&mut self, _id: InstId, value: Value, table: SwitchId, ty: Type) -> Release {
        let f = self.f;
        let data = &f.switches[table];
        for case in &data.cases {
            MoveSet::prepare_edge(self, case.dest);
        }
        MoveSet::prepare_edge(self, data.default);
        let mut stubs: Vec<(SymbolId, BlockCall)> = Vec::new();
        let mut label_of = |cg: &mut Self, dest: BlockCall| {
            if !cg.has_args(dest) {
                return cg.label(f.dest_block(dest));
            }
            let label = cg.e.s.temp_symbol();
            stubs.push((label, dest));
            label
        };
        let cases: Vec<Case> = data
            .cases
            .iter()
            .map(|case| Case { low: case.low, high: case.high, label: label_of(self, case.dest) })
            .collect();
        let default = label_of(self, data.default);
        if self.is_wide(ty) {
            self.wide_switch(value, &cases, default);
        } else {
            let reg = self.take_extended(value, false);
            let size = Size::of_bits(ty.bits()).at_least_d();
            // What the search needs is emptied before it begins: a store in the midst of it would be on some paths only.
            let (first, second) = (self.scratch_in(GPRS), self.scratch_in(GPRS));
            self.drop_scratch(first);
            self.drop_scratch(second);
            let clusters = clusters(&cases, self.m.hardening.jump_tables);
            self.search(reg, size, &cases, &clusters, default);
        }
        for (label, dest) in stubs {
            self.e.s.label(label);
            self.edge(dest);
            let block = self.label(f.dest_block(dest));
            self.e.jmp(block);
        }
        Release::Operands
    }

    /// Binary search over clusters; recursion is as deep as the logarithm of their number.
    fn search(&mut self, reg: R, size: Size, cases: &[Case], clusters: &[Cluster], default: SymbolId) {
        if clusters.len() > 3 {
            let (left, right) = clusters.split_at(clusters.len() / 2);
            let pivot = cases[right[0].cases.start].low;
            let below = self.e.s.temp_symbol();
            self.compare_constant(reg, size, pivot as u64);
            self.e.jcc(Cc::B, below);
            self.search(reg, size, cases, right, default);
            self.e.s.label(below);
            self.search(reg, size, cases, left, default);
            return;
        }
        for cluster in clusters {
            let cases = &cases[cluster.cases.clone()];
            if cluster.table {
                self.jump_table(reg, size, cases, default);
                continue;
            }
            for case in cases {
                if case.low == case.high {
                    self.compare_constant(reg, size, case.low as u64);
                    self.e.jcc(Cc::E, case.label);
                } else {
                    let offset = self.offset_from(reg, size, case.low as u64);
                    self.compare_constant(offset, size, (case.high - case.low) as u64);
                    self.e.jcc(Cc::Be, case.label);
                    if offset != reg {
                        self.drop_scratch(offset);
                    }
                }
            }
        }
        self.e.jmp(default);
    }
    fn compare_constant(&mut self, reg: R, size: Size, constant: u64) {
        if size == Size::D {
            self.e.alu_ri(Alu::Cmp, size, reg, constant as i32);
        } else if let Ok(constant) = i32::try_from(constant as i64) {
            self.e.alu_ri(Alu::Cmp, size, reg, constant);
        } else {
            self.e.mov_imm(R11, constant);
            self.e.alu_rr(Alu::Cmp, size, reg, R11);
        }
    }
    /// A register with the distance from `low`.
    fn offset_from(&mut self, reg: R, size: Size, low: u64) -> R {
        if low == 0 {
            return reg;
        }
        let offset = self.scratch_in(GPRS);
        if size == Size::D {
            self.e.lea_sized(size, offset, &Addr::base(reg, (low as i32).wrapping_neg()));
        } else if let Some(disp) = i32::try_from(low as i64).ok().and_then(i32::checked_neg) {
            self.e.lea_sized(size, offset, &Addr::base(reg, disp));
        } else {
            self.e.mov_imm(offset, low.wrapping_neg());
            self.e.alu_rr(Alu::Add, Size::Q, offset, reg);
        }
        offset
    }
    /// Jumps by a table of distances from the table; falls on if the value is not in it.
    fn jump_table(&mut self, reg: R, size: Size, cases: &[Case], default: SymbolId) {
        let (first, last) = (cases[0].low, cases[cases.len() - 1].high);
        let mut entries = Vec::with_capacity((last - first + 1) as usize);
        for case in cases {
            entries.resize((case.low - first) as usize, default);
            entries.resize((case.high - first + 1) as usize, case.label);
        }
        let outside = self.e.s.temp_symbol();
        let offset = self.offset_from(reg, size, first as u64);
        self.compare_constant(offset, size, (last - first) as u64);
        self.e.jcc(Cc::A, outside);
        let table = self.e.s.temp_symbol();
        let target = self.scratch_in(GPRS);
        self.e.lea(R11, &Addr::symbol(table, Variant::None, 0));
        // 32-bit operations left zeros in the high half.
        let entry = Addr { index: offset, scale: 4, ..Addr::base(R11, 0) };
        self.e.sext_rm(target, &entry, Size::D, Size::Q);
        self.e.alu_rr(Alu::Add, Size::Q, target, R11);
        let tracking = self.m.branch_tracking;
        self.e.jump_reg(target, tracking);
        self.e.s.label(outside);
        self.drop_scratch(target);
        if offset != reg {
            self.drop_scratch(offset);
        }
        self.u.tables.push((table, entries));
    }
    fn wide_switch(&mut self, value: Value, cases: &[Case], default: SymbolId) {
        if self.is_deferred(value) {
            self.force(value);
        }
        let source = self.mem_operand(value);
        let (low, high) = (self.scratch_in(GPRS), self.scratch_in(GPRS));
        let t = self.scratch_in(GPRS);
        self.e.load(Size::Q, low, &source);
        self.e.load(Size::Q, high, &source.plus(self.e.word()));
        let bits = self.e.word_bits();
        for case in cases {
            let next = self.e.s.temp_symbol();
            // Below the lower bound, or above the upper one: on to the next case.
            for (bound, out) in [(case.low, Cc::B), (case.high, Cc::A)] {
                if out == Cc::B {
                    self.e.mov_imm(R11, bound as u64);
                    self.e.alu_rr(Alu::Cmp, Size::Q, low, R11);
                    self.e.mov_rr(Size::Q, t, high);
                    self.e.mov_imm(R11, (bound >> bits) as u64);
                    self.e.alu_rr(Alu::Sbb, Size::Q, t, R11);
                } else {
                    self.e.mov_imm(t, bound as u64);
                    self.e.alu_rr(Alu::Cmp, Size::Q, t, low);
                    self.e.mov_imm(t, (bound >> bits) as u64);
                    self.e.alu_rr(Alu::Sbb, Size::Q, t, high);
                }
                self.e.jcc(Cc::B, next);
            }
            self.e.jmp(case.label);
            self.e.s.label(next);
        }
        self.e.jmp(default);
    }
}

/// Groups sorted cases: runs that are dense enough for a table, and single ones.
pub(crate) fn clusters(cases: &[Case], tables: bool) -> Vec<Cluster> {
    let mut clusters = Vec::new();
    let mut start = 0;
    while start < cases.len() {
        let mut end = start + 1;
        let mut best = start + 1;
        let fits_alone = |case: &Case| case.high - case.low < TABLE_RANGE;
        if fits_alone(&cases[start]) {
            while end < cases.len() && fits_alone(&cases[end]) {
                let span = cases[end].high - cases[start].low + 1;
                let count = (end - start + 1) as u128;
                if span > count * TABLE_SPARSENESS + TABLE_RANGE {
                    break;
                }
                end += 1;
                if span <= count * TABLE_SPARSENESS {
                    best = end;
                }
            }
        }
        let table = tables && best - start >= TABLE_CASES;
        if table {
            clusters.push(Cluster { cases: start..best, table });
            start = best;
        } else {
            clusters.push(Cluster { cases: start..start + 1, table });
            start += 1;
        }
    }
    clusters
}
