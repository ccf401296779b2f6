//! Functions that call what returns twice (`setjmp`): values that live across a call are in memory of their own.
//!
//! When such a call returns for the second time, registers that calls preserve are what they were at the first, and
//! memory is as it was left. A spill slot may have been given to another value meanwhile. So every virtual
//! register that is used in another block than it is defined in, or behind a call, gets a home in the frame: it is
//! stored there where it is defined, and loaded before each use. Which call it is that returns twice does not matter:
//! there is little in registers in such functions, as their variables are not promoted.

use super::lower::*;
use super::mir::*;
use emit_x86::Size;
use regalloc::{Class, Kind, Operand, VReg};

/// Where a virtual register is defined: its machine block and the number of calls before.
type Point = (u32, u32);

/// State of the rewriting: the home of each virtual register that has one, plus one.
struct Homes(Vec<u32>);

impl Homes {
    fn of(&self, vreg: VReg) -> Option<u32> {
        self.0.get(vreg.number() as usize).and_then(|home| home.checked_sub(1))
    }
}

impl Lower<'_, '_, '_> {
    /// Gives homes to what lives across calls. All blocks have been lowered.
    pub fn keep_values_in_memory(&mut self) {
        let homes = self.find_homes();
        let old = std::mem::take(&mut self.s.code);
        for n in 0..self.s.blocks.len() {
            let block = self.s.blocks[n].clone();
            let start = self.s.code.len();
            for at in block.params.0..block.params.1 {
                self.store_home(&homes, self.s.params[at as usize]);
            }
            for at in (block.code.0..block.code.1).rev() {
                let inst = old[at as usize];
                if at == block.code.0 {
                    self.load_arguments(&homes, block.succs);
                }
                self.rewrite(&homes, inst);
            }
            self.s.code[start..].reverse();
            self.s.blocks[n].code = (start as u32, self.s.code.len() as u32);
        }
    }
    fn find_homes(&mut self) -> Homes {
        let mut defined: Vec<Point> = vec![(u32::MAX, 0); self.num_vregs() as usize];
        let mut homes = vec![0u32; defined.len()];
        let mut count = self.needs.homes;
        // Definitions first: layout order need not be an order of domination.
        for reading in [false, true] {
            let mut calls = 0;
            for (n, block) in self.s.blocks.iter().enumerate() {
                calls += 1;
                if !reading {
                    for &param in &self.s.params[block.params.0 as usize..block.params.1 as usize] {
                        defined[param.number() as usize] = (n as u32, calls);
                    }
                }
                let mut used = |vreg: VReg, defined: &[Point], calls: u32| {
                    let number = vreg.number() as usize;
                    if defined[number] != (n as u32, calls) && homes[number] == 0 {
                        count += 1;
                        homes[number] = count;
                    }
                };
                for at in (block.code.0..block.code.1).rev() {
                    let inst = &self.s.code[at as usize];
                    let operands = (inst.start..inst.start + u32::from(inst.count)).map(|n| self.rf.pool_operand(n));
                    if reading {
                        operands.filter(|op| op.kind() == Kind::Use).for_each(|op| used(op.vreg(), &defined, calls));
                    } else {
                        let behind = calls + u32::from(is_call(inst.op));
                        for op in operands.filter(|op| op.kind() == Kind::Def) {
                            defined[op.vreg().number() as usize] = (n as u32, behind);
                        }
                    }
                    calls += u32::from(is_call(inst.op));
                }
                if reading {
                    for &(_, (from, to)) in &self.s.succs[block.succs.0 as usize..block.succs.1 as usize] {
                        self.s.args[from as usize..to as usize].iter().for_each(|&arg| used(arg, &defined, calls));
                    }
                }
            }
        }
        self.needs.homes = count;
        Homes(homes)
    }
    fn home_ref(&self, home: u32) -> MemRef {
        MemRef::of(Base::Home(home), 0)
    }
    fn load_home(&mut self, home: u32, class: Class) -> VReg {
        let (dst, mem) = (self.new_vreg(class), self.home_ref(home));
        let op = match class {
            Class::Int => Op::Load(Size::Q),
            Class::Float => Op::X2(load_row(if self.needs.vectors { 16 } else { 8 })),
        };
        self.inst(op, Shape::Rm, &[def_of(dst)], Some(&mem), 0);
        dst
    }
    fn store_home(&mut self, homes: &Homes, vreg: VReg) {
        let Some(home) = homes.of(vreg) else { return };
        let mem = self.home_ref(home);
        let op = match vreg.class() {
            Class::Int => Op::Store(Size::Q),
            Class::Float => Op::XStore(store_row(if self.needs.vectors { 16 } else { 8 })),
        };
        self.inst(op, Shape::Mr, &[use_of(vreg)], Some(&mem), 0);
    }
    fn load_arguments(&mut self, homes: &Homes, succs: (u32, u32)) {
        for succ in succs.0..succs.1 {
            let (from, to) = self.s.succs[succ as usize].1;
            for at in from..to {
                let arg = self.s.args[at as usize];
                if let Some(home) = homes.of(arg) {
                    self.s.args[at as usize] = self.load_home(home, arg.class());
                }
            }
        }
    }
    fn rewrite(&mut self, homes: &Homes, inst: MInst) {
        let operands: Vec<Operand> =
            (inst.start..inst.start + u32::from(inst.count)).map(|n| self.rf.pool_operand(n)).collect();
        if operands.iter().all(|op| homes.of(op.vreg()).is_none()) {
            self.s.code.push(inst);
            return;
        }
        let mut changed = operands.clone();
        for (op, new) in operands.iter().zip(&mut changed) {
            if op.kind() == Kind::Use
                && let Some(home) = homes.of(op.vreg())
            {
                let vreg = self.load_home(home, op.vreg().class());
                *new = Operand::new(vreg, op.constraint(), op.kind(), op.pos());
            }
        }
        let start = self.rf.operands(&changed);
        self.s.code.push(MInst { start, ..inst });
        for op in operands.iter().filter(|op| op.kind() == Kind::Def) {
            self.store_home(homes, op.vreg());
        }
    }
}

fn is_call(op: Op) -> bool {
    matches!(op, Op::CallDirect | Op::CallInd | Op::TlsCall(_) | Op::Asm)
}
