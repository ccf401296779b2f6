//! Intrinsics.

use crate::func::{ALL, Cg, GPRS};
use emit_x86::*;
use fastgen::{R, Release, Target};
use ir::{ArgLoc, InstId, Intrinsic, ListId, RegClass, Value};
use isa_x86::rows;
use mc::Variant;

impl Cg<'_, '_, '_> {
    /// An intrinsic.
    pub fn intrinsic(&mut self, id: InstId, op: Intrinsic, args: ListId) -> Release {
        let mut list = self.f.values(args);
        let (first, second) = (list.next(), list.next());
        let result = self.f.result(id);
        match op {
            Intrinsic::VaStart => {
                if let Some(list) = first {
                    self.va_start(list);
                }
            }
            Intrinsic::FrameAddress => self.result_with(result, |cg, dst| cg.e.mov_rr(Size::Q, dst, RBP)),
            Intrinsic::FrameAddressAt => {
                let level = first.and_then(|level| self.int_const(level)).unwrap_or(0);
                self.result_with(result, |cg, dst| {
                    cg.e.mov_rr(Size::Q, dst, RBP);
                    (0..level).for_each(|_| cg.e.load(Size::Q, dst, &Addr::base(dst, 0)));
                });
            }
            Intrinsic::ReturnAddress => {
                let level = first.and_then(|level| self.int_const(level)).unwrap_or(0);
                self.result_with(result, |cg, dst| {
                    let mut frame = RBP;
                    for _ in 0..level {
                        cg.e.load(Size::Q, dst, &Addr::base(frame, 0));
                        frame = dst;
                    }
                    let above = cg.e.word();
                    cg.e.load(Size::Q, dst, &Addr::base(frame, above));
                });
            }
            Intrinsic::Cfa => self.result_with(result, |cg, dst| {
                let above = 2 * cg.e.word();
                cg.e.lea(dst, &Addr::frame(above));
            }),
            Intrinsic::StackSave => self.result_with(result, |cg, dst| cg.e.mov_rr(Size::Q, dst, RSP)),
            Intrinsic::StackRestore => {
                if let Some(saved) = first {
                    let r = self.use_reg(saved);
                    self.e.mov_rr(Size::Q, RSP, r);
                }
            }
            Intrinsic::DynAlloca => {
                if let (Some(size), Some(result)) = (first, result) {
                    let align = second.and_then(|align| self.int_const(align)).unwrap_or(16);
                    self.dyn_alloca(result, size, align);
                }
            }
            Intrinsic::Trap => self.e.op0(rows::UD2),
            Intrinsic::Prefetch => {
                if let Some(ptr) = first {
                    let locality = self.f.values(args).nth(2).and_then(|level| self.int_const(level)).unwrap_or(3);
                    let addr = self.address(ptr);
                    self.e.m(
                        match locality {
                            0 => rows::PREFETCHNTA_M8,
                            1 => rows::PREFETCHT2_M8,
                            2 => rows::PREFETCHT1_M8,
                            _ => rows::PREFETCHT0_M8,
                        },
                        &addr,
                    );
                }
            }
            Intrinsic::ThreadPointer => self.result_with(result, |cg, dst| {
                let segment = cg.e.thread_segment();
                cg.e.load(Size::Q, dst, &Addr { segment, ..Addr::base(R::NONE, 0) });
            }),
            Intrinsic::Pause => self.e.op0(rows::PAUSE),
            Intrinsic::BuiltinSetjmp => {
                if let (Some(buffer), Some(result)) = (first, result) {
                    self.builtin_setjmp(buffer, result);
                }
            }
            Intrinsic::BuiltinLongjmp => {
                if let Some(buffer) = first {
                    let buffer = self.use_reg(buffer);
                    let word = self.e.word();
                    self.e.load(Size::Q, R11, &Addr::base(buffer, word));
                    self.e.load(Size::Q, RSP, &Addr::base(buffer, 2 * word));
                    self.e.load(Size::Q, RBP, &Addr::base(buffer, 0));
                    self.e.jump_reg(R11, false);
                }
            }
            Intrinsic::ClearCache => {}
            Intrinsic::ReadTsc => {
                self.claim(RAX);
                self.claim(RDX);
                self.e.op0(rows::RDTSC);
                if self.e.is_narrow() {
                    if let Some(result) = result {
                        let slot = self.memory_result(result);
                        self.e.store(Size::D, &Addr::frame(slot), RAX);
                        self.e.store(Size::D, &Addr::frame(slot + 4), RDX);
                    }
                    return Release::Operands;
                }
                self.e.shift_ri(Shift::Shl, Size::Q, RDX, 32);
                self.e.alu_rr(Alu::Or, Size::Q, RAX, RDX);
                if let Some(result) = result {
                    self.set_result(result, RAX);
                }
            }
            Intrinsic::Target(number) => self.target_builtin(id, number, args),
        }
        Release::Operands
    }
    fn result_with(&mut self, result: Option<Value>, f: impl FnOnce(&mut Self, R)) {
        if let Some(result) = result {
            let dst = self.scratch_in(GPRS);
            f(self, dst);
            self.set_result(result, dst);
        }
    }

    /// Fills in `__va_list_tag` (SysV x86-64 ABI figure 3.34).
    fn va_start(&mut self, list: Value) {
        if self.e.is_narrow() {
            // The address of the first argument that has no name (i386 ABI 2.2.3).
            let mut end = 0;
            for param in &self.m.signatures[self.f.signature].params {
                end = end.max(match param.loc {
                    ArgLoc::Reg(..) => 0,
                    ArgLoc::Stack { offset } => offset + param.ty.bytes(),
                    ArgLoc::StackCopy { offset, size, .. } => offset + size,
                });
            }
            let at = self.address(list);
            self.e.lea(R11, &Addr::frame(8 + end.next_multiple_of(4) as i32));
            self.e.store(Size::Q, &at, R11);
            return;
        }
        if self.m.signatures[self.f.signature].conv == ir::CallConv::Ms {
            // Each argument has its 8 bytes above the return address.
            let named = self.m.signatures[self.f.signature].params.len();
            let at = self.address(list);
            self.e.lea(R11, &Addr::frame(16 + 8 * named as i32));
            self.e.store(Size::Q, &at, R11);
            return;
        }
        let (mut gprs, mut vectors, mut stack) = (0, 0, 0);
        for param in &self.m.signatures[self.f.signature].params {
            match param.loc {
                ArgLoc::Reg(RegClass::Int, n) if crate::func::ARG_GPRS.contains(&R(n)) => gprs += 1,
                ArgLoc::Reg(RegClass::Float, _) => vectors += 1,
                ArgLoc::Reg(..) => {}
                ArgLoc::Stack { offset } => stack = stack.max((offset + param.ty.bytes()).next_multiple_of(8)),
                ArgLoc::StackCopy { offset, size, .. } => stack = stack.max((offset + size).next_multiple_of(8)),
            }
        }
        let at = self.address(list);
        self.e.store_imm(Size::D, &at, 8 * gprs);
        self.e.store_imm(Size::D, &at.plus(4), 48 + 16 * vectors);
        self.e.lea(R11, &Addr::frame(16 + stack as i32));
        self.e.store(Size::Q, &at.plus(8), R11);
        self.e.lea(R11, &Addr::frame(self.reg_save));
        self.e.store(Size::Q, &at.plus(16), R11);
    }

    /// Argument memory stays at the stack pointer: what is allocated lies above it.
    fn dyn_alloca(&mut self, result: Value, size: Value, align: i64) {
        let outgoing = self.reserve_outgoing();
        let align = align.clamp(16, 1 << 28) as i32;
        let extra = if align > 16 { align - 1 } else { 15 };
        let room = self.take(size);
        let unit = self.facts.outgoing_align.max(self.m.stack.outgoing).clamp(16, 1 << 28) as i32;
        self.e.alu_ri(Alu::Add, Size::Q, room, extra.max(unit - 1));
        self.e.alu_ri(Alu::And, Size::Q, room, -unit);
        if self.m.hardening.stack_clash {
            self.e.mov_rr(Size::Q, R11, room);
            self.e.take_variable_stack();
        } else {
            self.e.alu_rr(Alu::Sub, Size::Q, RSP, room);
        }
        if align > 16 {
            self.e.lea(room, &Addr::base(RSP, outgoing as i32 + align - 1));
            self.e.alu_ri(Alu::And, Size::Q, room, -align);
        } else {
            self.e.lea(room, &Addr::base(RSP, outgoing as i32));
        }
        self.set_result(result, room);
    }

    /// Stores frame pointer, resumption address and stack pointer; no value is in a register there.
    fn builtin_setjmp(&mut self, buffer: Value, result: Value) {
        if self.is_deferred(buffer) {
            self.force(buffer);
        }
        self.take_fixed(buffer, RCX);
        self.evict_all(ALL);
        self.claim(RAX);
        let (again, done) = (self.e.s.temp_symbol(), self.e.s.temp_symbol());
        self.e.store(Size::Q, &Addr::base(RCX, 0), RBP);
        self.e.lea(RAX, &Addr::symbol(again, Variant::None, 0));
        let word = self.e.word();
        self.e.store(Size::Q, &Addr::base(RCX, word), RAX);
        self.e.store(Size::Q, &Addr::base(RCX, 2 * word), RSP);
        self.e.mov_imm(RAX, 0);
        self.e.jmp(done);
        self.e.s.label(again);
        if self.m.branch_tracking {
            self.e.op0(rows::ENDBR64);
        }
        self.e.mov_imm(RAX, 1);
        self.e.s.label(done);
        self.set_result(result, RAX);
    }
}
