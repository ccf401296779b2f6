//! Jumps, branches, switches, intrinsics.

use super::lower::*;
use super::mir::*;
use emit_x86::*;
use ir::{ArgLoc, BlockCall, Intrinsic, ListId, RegClass, SwitchId, Type, Value};
use isa_x86::rows;
use target::Thunk;

impl Lower<'_, '_, '_> {
    pub fn jump(&mut self, dest: BlockCall) {
        if self.outline.returns_at(self.f, self.block, dest) {
            return self.return_at(dest);
        }
        let to = self.s.block_map[base::Idx::index(self.f.dest_block(dest))];
        let args = self.pass_args(dest);
        self.succ(to, args);
        self.inst(Op::Jump, Shape::None, &[], None, 0);
    }
    pub fn branch(&mut self, cond: Value, then: BlockCall, otherwise: BlockCall) {
        if same_dest(self.f, then, otherwise) {
            self.jump(then);
            return;
        }
        let holds = self.condition(cond);
        let (a, b) = (self.edge_target(then), self.edge_target(otherwise));
        self.succ(a, (0, 0));
        self.succ(b, (0, 0));
        self.inst(Op::Branch(holds), Shape::None, &[], None, 0);
    }
    pub fn switch(&mut self, value: Value, table: SwitchId) {
        let f = self.f;
        let dests = distinct_dests(f, table);
        if let [dest] = dests[..] {
            self.jump(dest);
            return;
        }
        let mut edge = self.machine_block;
        for &dest in &dests {
            let to = if self.edge_needed(dest) {
                edge += 1;
                edge
            } else {
                self.s.block_map[base::Idx::index(f.dest_block(dest))]
            };
            self.succ(to, (0, 0));
        }
        let size = Size::of_bits(self.ty(value).bits()).at_least_d();
        let x = self.extended(false, value, size);
        // A table's index uses all 64 bits.
        let known = if size == Size::D && self.ty(value) == Type::I32 {
            let wide = self.int();
            self.inst(Op::Zext(Size::D), Shape::Rr, &[def_of(wide), use_of(x)], None, 0);
            wide
        } else {
            x
        };
        let (first, second) = (self.int(), self.int());
        let operands = [early_def(first), early_def(second), late_use(known)];
        self.inst(Op::Switch(size), Shape::Rr, &operands, None, i64::from(table.as_u32()));
    }
    pub fn indirect_branch(&mut self, addr: Value, dests: ListId) {
        let f = self.f;
        let mut seen: Vec<u32> = f.blocks_of(dests).map(|dest| self.s.landings[base::Idx::index(dest)]).collect();
        seen.sort_unstable();
        seen.dedup();
        for landing in seen {
            self.succ(landing, (0, 0));
        }
        // A branch by other code takes its target from a register.
        let target = match self.f.attrs.indirect_branch {
            Thunk::Keep => self.rm(addr),
            Thunk::Own | Thunk::Inline | Thunk::Extern => Src::Reg(self.reg(addr)),
        };
        match target {
            Src::Mem(mem) => self.inst(Op::JumpInd, Shape::M, &[], Some(&mem), 0),
            Src::Reg(x) => self.inst(Op::JumpInd, Shape::Rr, &[use_of(x)], None, 0),
            Src::Imm(_) => unreachable!("asked for no immediate"),
        }
    }
    pub fn unreachable(&mut self) {
        self.inst(Op::End, Shape::None, &[], None, 0);
    }

    /// An intrinsic.
    pub fn intrinsic(&mut self, op: Intrinsic, result: Option<Value>, args: ListId) {
        let mut list = self.f.values(args);
        let (first, second) = (list.next(), list.next());
        let level = first.and_then(|level| self.int_const(level)).unwrap_or(0);
        match (op, first, result) {
            (Intrinsic::VaStart, Some(list), _) => self.va_start(list),
            (Intrinsic::FrameAddress | Intrinsic::FrameAddressAt, _, Some(result)) => {
                self.needs.frame_pointer = true;
                let level = if op == Intrinsic::FrameAddress { 0 } else { level };
                let frame = self.frame_at(level);
                let dst = self.dst(result);
                self.copy_to(dst, frame);
            }
            (Intrinsic::ReturnAddress, _, Some(result)) => {
                let dst = self.dst(result);
                let mem = if level == 0 {
                    MemRef::of(Base::Incoming, -self.e.word())
                } else {
                    self.needs.frame_pointer = true;
                    let frame = self.frame_at(level);
                    MemRef::reg(frame, self.e.word())
                };
                self.inst(Op::Load(Size::Q), Shape::Rm, &[def_of(dst)], Some(&mem), 0);
            }
            (Intrinsic::Cfa, _, Some(result)) => {
                let dst = self.dst(result);
                let mem = MemRef::of(Base::Incoming, 0);
                self.inst(Op::Lea(Size::Q), Shape::Rm, &[def_of(dst)], Some(&mem), 0);
            }
            (Intrinsic::StackSave, _, Some(result)) => {
                let dst = self.dst(result);
                self.inst(Op::StackSave, Shape::None, &[def_of(dst)], None, 0);
            }
            (Intrinsic::StackRestore, Some(saved), _) => {
                self.needs.dynamic = true;
                let x = self.reg(saved);
                self.inst(Op::StackRestore, Shape::Rr, &[use_of(x)], None, 0);
            }
            (Intrinsic::DynAlloca, Some(size), Some(result)) => {
                self.needs.dynamic = true;
                self.needs.frame_pointer = true;
                let align = second.and_then(|align| self.int_const(align)).unwrap_or(16).clamp(16, 1 << 28);
                let room = if let Some(size) = self.int_const(size) {
                    self.constant((size.wrapping_add(15) & !15) as u64)
                } else {
                    let size = self.reg(size);
                    let sum = self.lea(&MemRef::reg(size, 15));
                    self.alu(Alu::And, Size::Q, sum, Src::Imm(-16))
                };
                let room = if align > 16 { self.lea(&MemRef::reg(room, align as i32)) } else { room };
                let dst = self.dst(result);
                // Pages are counted there as they are touched.
                let clobbers = if self.m.hardening.stack_clash { 1 << R11.0 } else { 0 };
                self.inst_clobbering(Op::DynAlloca, Shape::Rr, &[def_of(dst), use_of(room)], None, align, clobbers);
            }
            (Intrinsic::Trap, _, _) => self.inst(Op::Trap, Shape::None, &[], None, 0),
            (Intrinsic::Prefetch, Some(ptr), _) => {
                let locality = self.f.values(args).nth(2).and_then(|level| self.int_const(level)).unwrap_or(3);
                let mem = self.address(ptr);
                let row = match locality {
                    0 => rows::PREFETCHNTA_M8,
                    1 => rows::PREFETCHT2_M8,
                    2 => rows::PREFETCHT1_M8,
                    _ => rows::PREFETCHT0_M8,
                };
                self.inst(Op::Mem(row), Shape::M, &[], Some(&mem), 0);
            }
            (Intrinsic::ThreadPointer, _, Some(result)) => {
                let dst = self.dst(result);
                let mut thread = MemRef::of(Base::None, 0);
                thread.amode.segment = 1;
                self.inst(Op::Load(Size::Q), Shape::Rm, &[def_of(dst)], Some(&thread), 0);
            }
            (Intrinsic::Pause, _, _) => self.inst(Op::Plain(rows::PAUSE), Shape::None, &[], None, 0),
            (Intrinsic::ReadTsc, _, Some(result)) => {
                let (low, high) = (self.int(), self.int());
                self.inst(Op::ReadTsc, Shape::None, &[fixed_def(low, 0), fixed_def(high, 2)], None, 0);
                let shifted = self.shift(Shift::Shl, Size::Q, high, 32);
                let dst = self.dst(result);
                self.alu_to(Alu::Or, Size::Q, dst, low, Src::Reg(shifted));
            }
            (Intrinsic::ClearCache, _, _) => {}
            (
                Intrinsic::BuiltinSetjmp
                | Intrinsic::BuiltinLongjmp
                | Intrinsic::Target(_)
                | Intrinsic::VaStart
                | Intrinsic::FrameAddress
                | Intrinsic::FrameAddressAt
                | Intrinsic::ReturnAddress
                | Intrinsic::Cfa
                | Intrinsic::StackSave
                | Intrinsic::StackRestore
                | Intrinsic::DynAlloca
                | Intrinsic::Prefetch
                | Intrinsic::ThreadPointer
                | Intrinsic::ReadTsc,
                _,
                _,
            ) => unreachable!("left to the one-pass generator, or without operands that it must have"),
        }
    }
    fn frame_at(&mut self, level: i64) -> regalloc::VReg {
        let mut frame = self.int();
        self.inst(Op::FrameAddress, Shape::None, &[def_of(frame)], None, 0);
        for _ in 0..level {
            let next = self.int();
            self.inst(Op::Load(Size::Q), Shape::Rm, &[def_of(next)], Some(&MemRef::reg(frame, 0)), 0);
            frame = next;
        }
        frame
    }
    /// Fills in `__va_list_tag` (SysV x86-64 ABI figure 3.34), or, in 32-bit code, the address of the first argument that
    /// has no name (i386 ABI 2.2.3).
    fn va_start(&mut self, list: Value) {
        if self.e.is_narrow() {
            let ends = self.m.signatures[self.f.signature].params.iter().map(|param| match param.loc {
                ArgLoc::Reg(..) => 0,
                ArgLoc::Stack { offset } => offset + param.ty.bytes(),
                ArgLoc::StackCopy { offset, size, .. } => offset + size,
            });
            let end = ends.max().unwrap_or(0).next_multiple_of(4);
            let at = self.address(list);
            let address = self.lea(&MemRef::of(Base::Incoming, end as i32));
            self.inst(Op::Store(Size::Q), Shape::Mr, &[use_of(address)], Some(&at), 0);
            return;
        }
        let (mut gprs, mut vectors, mut stack) = (0, 0, 0);
        for param in &self.m.signatures[self.f.signature].params {
            match param.loc {
                ArgLoc::Reg(RegClass::Int, n) if super::call::ARGS.contains(&n) => gprs += 1,
                ArgLoc::Reg(RegClass::Float, _) => vectors += 1,
                ArgLoc::Reg(..) => {}
                ArgLoc::Stack { offset } => stack = stack.max((offset + param.ty.bytes()).next_multiple_of(8)),
                ArgLoc::StackCopy { offset, size, .. } => stack = stack.max((offset + size).next_multiple_of(8)),
            }
        }
        self.needs.save_area = true;
        let at = self.address(list);
        self.store_const(&at, Size::D, 8 * gprs);
        self.store_const(&at.plus(4), Size::D, 48 + 16 * vectors);
        for (offset, mem) in [(8, MemRef::of(Base::Incoming, stack as i32)), (16, MemRef::of(Base::SaveArea, 0))] {
            let address = self.lea(&mem);
            self.inst(Op::Store(Size::Q), Shape::Mr, &[use_of(address)], Some(&at.plus(offset)), 0);
        }
    }
}
