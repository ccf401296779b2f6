//! The frame of a function of the one-pass generator: prologue and epilogue, and the arguments that come in.

use super::{ARG_GPRS, Cg, GPRS, uses_got};
use emit_x86::protect::PROBE_INTERVAL;
use emit_x86::*;
use fastgen::{R, RegSet, Target, ValueFlags};
use ir::{ArgLoc, Extension, RegClass, Type};
use isa_x86::rows;
use mc::{CfiOp, Operand, Variant};

impl Cg<'_, '_, '_> {
    pub(super) fn prologue(&mut self) {
        self.last_loc = self.f.loc;
        if self.f.attrs.naked {
            // There is no frame, but code may mention parameters and objects as if there were one.
            self.place_slots();
            self.receive_arguments();
            self.b.core.end_inst();
            return;
        }
        let word = self.e.word() as u32;
        let above = i64::from(2 * word);
        self.e.op1(rows::PUSH_R64, gpr(RBP, Size::Q));
        if self.has_cfi() {
            self.e.s.cfi(CfiOp::DefCfaOffset(above));
            self.e.s.cfi(CfiOp::Offset(self.e.dwarf(RBP), -above));
        }
        self.e.mov_rr(Size::Q, RBP, RSP);
        if self.has_cfi() {
            self.e.s.cfi(CfiOp::DefCfaRegister(self.e.dwarf(RBP)));
        }
        let size = Operand::Imm(mc::Value::symbol(self.frame_size));
        if self.m.hardening.stack_clash && self.frame_may_be_large() {
            self.e.op2(rows::MOV_R32_IMM32, gpr(R11, Size::D), size);
            self.e.take_variable_stack();
        } else {
            self.e.op2(rows::SUB_RM64_IMM32, gpr(RSP, Size::Q), size);
        }
        let align = self.facts.outgoing_align.max(self.m.stack.outgoing);
        if align > self.m.stack.incoming.min(16)
            && let Ok(align) = i32::try_from(align)
        {
            self.e.alu_ri(Alu::And, Size::Q, RSP, -align);
        }
        for r in self.facts.saved.iter() {
            if r.0 >= 16 {
                let at = self.b.core.frame.alloc(16, 16);
                self.e.xmm_mr(rows::MOVUPS_XMMM128_XMM, &Addr::frame(at), r);
                self.saved.push((r, at));
                continue;
            }
            let at = self.b.core.frame.alloc(u64::from(word), word);
            self.e.store(Size::Q, &Addr::frame(at), r);
            if self.has_cfi() {
                self.e.s.cfi(CfiOp::Offset(self.e.dwarf(r), i64::from(at) - above));
            }
            self.saved.push((r, at));
        }
        if self.e.needs_got() && uses_got(self.f) {
            let at = self.b.core.frame.alloc(4, 4);
            self.e.keep_got(at);
        }
        if self.f.attrs.stack_protect {
            self.guard = self.b.core.frame.alloc(8, 8);
            self.e.load_guard(&self.m.hardening.guard, self.m.guard_is_local);
            self.e.store(Size::Q, &Addr::frame(self.guard), R11);
        }
        if self.facts.va_start {
            self.save_argument_registers();
        }
        self.place_slots();
        self.e.trace_entry(false);
        self.receive_arguments();
        self.b.core.end_inst();
        if self.f.attrs.instrument {
            self.profile_call("__cyg_profile_func_enter");
        }
    }
    /// Whether the frame, whose size is known only at the end, could get as large as a page.
    fn frame_may_be_large(&self) -> bool {
        let slots: u64 = self.f.slots.iter().map(|slot| slot.size.saturating_add(u64::from(slot.align))).sum();
        let calls = u64::from(self.facts.outgoing) + u64::from(self.facts.outgoing_align.max(self.m.stack.outgoing));
        slots.saturating_add(calls).saturating_add(16 * self.f.num_values() as u64) > PROBE_INTERVAL / 2
    }
    /// Calls a function of `-finstrument-functions` with this function and the place it was called from.
    fn profile_call(&mut self, name: &str) {
        let temps = self.b.core.num_temps();
        let this = self.b.core.temp(self.f.pointer, 1);
        let r = self.scratch_in(GPRS);
        self.symbol_to_reg(r, self.f.symbol, 0);
        self.set_result(this, r);
        let caller = self.b.core.temp(self.f.pointer, 1);
        let r = self.scratch_in(GPRS);
        self.e.load(Size::Q, r, &Addr::frame(self.e.word()));
        self.set_result(caller, r);
        self.library_call(name, &[this, caller], &[], None);
        self.release(this);
        self.release(caller);
        self.b.core.drop_temps(temps);
    }
    /// Reports the exit while the results wait in the frame.
    fn profile_exit(&mut self) {
        let m = self.m;
        let rets = &m.signatures[self.f.signature].rets;
        let mut kept = Vec::new();
        for n in 0..2 {
            for ret in rets.iter().filter(|ret| ret.loc == ArgLoc::Reg(RegClass::X87, n)) {
                let slot = self.b.core.frame.alloc(16, 16);
                self.e.m(rows::FSTP_M80FP, &Addr::frame(slot));
                kept.push((ret, slot));
            }
        }
        for ret in rets {
            if let Some(r) = arg_reg(ret.loc) {
                let slot = self.b.core.frame.alloc(32, 16);
                let whole = if r.0 < 16 { Type::I64 } else { self.whole_register() };
                self.store_slot(r, whole, slot);
                kept.push((ret, slot));
            }
        }
        self.profile_call("__cyg_profile_func_exit");
        // The last one popped is pushed first.
        for (ret, slot) in kept.into_iter().rev() {
            match arg_reg(ret.loc) {
                Some(r) => {
                    let whole = if r.0 < 16 { Type::I64 } else { self.whole_register() };
                    self.load_slot(r, whole, Extension::None, slot);
                }
                None => self.e.m(rows::FLD_M80FP, &Addr::frame(slot)),
            }
        }
    }
    /// The register save area (SysV x86-64 ABI 3.5.7): six general, eight vector registers.
    fn save_argument_registers(&mut self) {
        if self.e.is_narrow() {
            return;
        }
        if self.m.signatures[self.f.signature].conv == ir::CallConv::Ms {
            for (n, r) in [RCX, RDX, R8, R9].into_iter().enumerate() {
                self.e.store(Size::Q, &Addr::frame(16 + 8 * n as i32), r);
            }
            return;
        }
        let at = self.b.core.frame.alloc(176, 16);
        self.reg_save = at;
        for (n, &r) in ARG_GPRS.iter().enumerate() {
            self.e.store(Size::Q, &Addr::frame(at + 8 * n as i32), r);
        }
        if self.f.attrs.no_vectors {
            return;
        }
        let skip = self.e.s.temp_symbol();
        // Callers of other functions do not say how many vector registers they use.
        if self.m.signatures[self.f.signature].variadic {
            self.e.test_rr(Size::B, RAX, RAX);
            self.e.jcc(Cc::E, skip);
        }
        for n in 0..8 {
            self.e.xmm_mr(rows::MOVUPS_XMMM128_XMM, &Addr::frame(at + 48 + 16 * n), R(16 + n as u8));
        }
        self.e.s.label(skip);
    }
    fn receive_arguments(&mut self) {
        let signature = &self.m.signatures[self.f.signature];
        let params = self.f.params(self.f.entry());
        let word = self.e.word();
        for (&param, place) in params.iter().zip(&signature.params) {
            if let Some(r) = arg_reg(place.loc)
                && self.b.core.value(param).uses > 0
            {
                self.set_result(param, r);
            }
        }
        for (&param, place) in params.iter().zip(&signature.params) {
            match place.loc {
                ArgLoc::Reg(..) => {}
                ArgLoc::Stack { offset } => {
                    let state = self.b.core.value_mut(param);
                    state.slot = 2 * word + offset as i32;
                    state.flags.set(ValueFlags::IN_SLOT | ValueFlags::FIXED_SLOT);
                }
                ArgLoc::StackCopy { offset, .. } => {
                    if self.b.core.value(param).uses > 0 {
                        let r = self.scratch_in(GPRS);
                        self.e.lea(r, &Addr::frame(2 * word + offset as i32));
                        self.set_result(param, r);
                        self.b.core.end_inst();
                    }
                }
            }
        }
    }

    pub(super) fn epilogue(&mut self) {
        if let Some(label) = self.return_label
            && !self.f.attrs.naked
        {
            self.line_at(self.f.end_loc);
            self.e.s.label(label);
            if self.f.attrs.instrument {
                self.forget_all();
                self.profile_exit();
            }
            if self.guard != 0 {
                let ok = self.e.s.temp_symbol();
                let copy = Addr::frame(self.guard);
                self.e.compare_guard(&self.m.hardening.guard, self.m.guard_is_local, &copy);
                self.e.jcc(Cc::E, ok);
                let fail = self.e.s.symbol(base::Symbol::intern("__stack_chk_fail"));
                let target = mc::Value::Symbol { symbol: fail, variant: Variant::Plt, offset: 0 };
                self.e.call_target(target);
                self.e.s.label(ok);
            }
            for n in 0..self.saved.len() {
                let (r, at) = self.saved[n];
                if r.0 >= 16 {
                    self.e.xmm_rm(rows::MOVUPS_XMM_XMMM128, r, &Addr::frame(at));
                    continue;
                }
                self.e.load(Size::Q, r, &Addr::frame(at));
            }
            let rets = &self.m.signatures[self.f.signature].rets;
            if self.e.used_wide && !rets.iter().any(|ret| ret.ty.bytes() == 32) {
                self.e.op0(rows::VEX_VZEROUPPER);
            }
            if let Some(which) = self.f.attrs.zero_call_used {
                let signature = &self.m.signatures[self.f.signature];
                let clobbered = self.f.asms.iter().map(|asm| crate::inline_asm::registers_named(&asm.clobbers));
                let used = clobbered.fold(self.e.touched, RegSet::union);
                self.e.clear_registers(which, used.union(emit_x86::protect::argument_registers(signature)), signature);
            }
            self.e.op0(rows::LEAVEQ);
            if self.has_cfi() {
                self.e.s.cfi(CfiOp::DefCfa(self.e.dwarf(RSP), i64::from(self.e.word())));
            }
            self.e.ret();
        }
        // Blocks whose addresses are used but to which nothing jumps: any place in the function will do.
        for n in 0..self.b.labels.len() {
            if let Some(label) = self.b.labels[n]
                && !self.b.placed[n]
            {
                self.e.s.label(label);
            }
        }
        if self.has_cfi() {
            self.e.s.cfi(CfiOp::EndProc);
        }
        if self.f.attrs.naked {
            return;
        }
        let frame = &self.b.core.frame;
        let skew = frame.skew;
        let total = ((frame.size + i64::from(self.facts.outgoing.max(frame.outgoing)) - skew + 15) & -16) + skew;
        if frame.too_large || total > i64::from(i32::MAX) {
            self.u.unsupported(self.f.loc, "a stack frame of 2 GiB or more");
        }
        // The frame pointer and the return address are above.
        self.u.check_frame(self.f, total.unsigned_abs(), 2 * self.e.word() as u64);
        self.e.s.assign(self.frame_size, mc::Value::Const(total));
    }
}
