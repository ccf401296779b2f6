//! Returns, indirect jumps and indirect calls as `-mindirect-branch=`, `-mfunction-return=` and `-mharden-sls=` want
//! them, and the calls at which profilers and tracers take over.
//!
//! Where the processor must not guess the target of a branch, the target is pushed and returned to while the processor
//! guesses that the return goes into an endless loop. That code is in place, or in functions whose names and meaning
//! the kernel shares with compilers: `__x86_indirect_thunk_REGISTER` and `__x86_return_thunk`.

use crate::{emit::*, section};
use base::Symbol;
use fastgen::R;
use ir::{Function, Module};
use isa_x86::rows;
use mc::{Operand, Value, Variant, elf_const as sh};
use target::{CodeModel, Hardening, Thunk, TracePoint};

/// What a function's branches look like.
#[derive(Copy, Clone, Default)]
pub struct Branching {
    /// What options and the function's attributes ask for.
    pub facts: Hardening,
    /// Whether tracers are called.
    traced: bool,
    /// Whether code is position independent.
    pic: bool,
    /// Bytes of arguments that a return takes off the stack, in 32-bit code.
    pub popped: u32,
    /// Whether functions may be too far for a call to name them.
    far: bool,
}

impl Branching {
    /// What options and a function's attributes say.
    pub fn new(f: &Function, m: &Module) -> Branching {
        let mut facts = m.hardening;
        facts.indirect_branch = f.attrs.indirect_branch;
        facts.function_return = f.attrs.function_return;
        Branching {
            facts,
            traced: f.attrs.traced,
            pic: m.pic,
            far: m.code_model == CodeModel::Large && !m.pic,
            popped: 0,
        }
    }
}

/// The code that a branch jumps to: of a register, or of returns.
type Target = Option<R>;

fn thunk_name(target: Target, narrow: bool) -> Symbol {
    const LOW: [&str; 8] = ["ax", "cx", "dx", "bx", "sp", "bp", "si", "di"];
    Symbol::intern(&match target {
        None => "__x86_return_thunk".to_owned(),
        Some(R(n)) if narrow => {
            format!("__x86_indirect_thunk_e{}", LOW[usize::from(if n == R11.0 { RBX.0 } else { n })])
        }
        Some(R(n)) if n < 8 => format!("__x86_indirect_thunk_r{}", LOW[usize::from(n)]),
        Some(R(n)) => format!("__x86_indirect_thunk_r{n}"),
    })
}

impl Emit<'_> {
    /// Returns.
    pub fn ret(&mut self) {
        let branching = self.branching;
        if branching.traced {
            self.trace_exit();
        }
        match branching.facts.function_return {
            Thunk::Keep => self.plain_ret(),
            Thunk::Inline => self.guarded_branch(None),
            kind @ (Thunk::Own | Thunk::Extern) => self.thunk(kind, None, false),
        }
    }
    fn plain_ret(&mut self) {
        match self.branching.popped {
            0 => self.op0(rows::RETNQ),
            popped => self.op1(rows::RETNQ_IMM16, imm(i64::from(popped))),
        }
        if self.branching.facts.trap_after_return {
            self.op0(rows::INT3);
        }
    }
    /// Jumps to the address in a register.
    pub fn jump_reg(&mut self, r: R, untracked: bool) {
        let facts = self.branching.facts;
        match facts.indirect_branch {
            Thunk::Keep => self.untracked(untracked, |e| e.op1(rows::JMP_RM64, gpr(r, Size::Q))),
            Thunk::Inline => return self.guarded_branch(Some(r)),
            kind @ (Thunk::Own | Thunk::Extern) => self.thunk(kind, Some(r), false),
        }
        if facts.trap_after_jump {
            self.op0(rows::INT3);
        }
    }
    /// Jumps to the address in memory. Changes r11 where the address has to be in a register.
    pub fn jump_mem(&mut self, addr: &Addr) {
        if self.branching.facts.indirect_branch != Thunk::Keep {
            self.load(Size::Q, R11, addr);
            return self.jump_reg(R11, false);
        }
        self.m(rows::JMP_RM64, addr);
        if self.branching.facts.trap_after_jump {
            self.op0(rows::INT3);
        }
    }
    /// The address of a symbol that may be anywhere.
    pub fn mov_symbol(&mut self, dst: R, symbol: mc::SymbolId) {
        self.op2(rows::MOV_R64_IMM64, gpr(dst, Size::Q), Operand::Imm(Value::symbol(symbol)));
    }
    /// Calls a function by its name. Changes r11 if that may be far away.
    pub fn call_target(&mut self, target: Value) {
        match target {
            Value::Symbol { symbol, offset: 0, .. } if self.branching.far => {
                self.mov_symbol(R11, symbol);
                self.call_reg(R11, false);
            }
            target => self.op1(rows::CALL_REL32_64, Operand::Target(target)),
        }
    }
    /// Jumps to a function by its name. Changes r11 if that may be far away.
    pub fn jump_target(&mut self, target: Value) {
        match target {
            Value::Symbol { symbol, offset: 0, .. } if self.branching.far => {
                self.mov_symbol(R11, symbol);
                self.jump_reg(R11, false);
            }
            target => self.op1(rows::JMP_REL32_64, Operand::Target(target)),
        }
    }
    /// Calls the address in a register.
    pub fn call_reg(&mut self, r: R, untracked: bool) {
        match self.branching.facts.indirect_branch {
            Thunk::Keep => self.untracked(untracked, |e| e.op1(rows::CALL_RM64, gpr(r, Size::Q))),
            Thunk::Inline => {
                let (jump, call) = (self.s.temp_symbol(), self.s.temp_symbol());
                self.jmp(call);
                self.s.label(jump);
                self.guarded_branch(Some(r));
                self.s.label(call);
                self.op1(rows::CALL_REL32_64, Operand::Target(Value::symbol(jump)));
            }
            kind @ (Thunk::Own | Thunk::Extern) => self.thunk(kind, Some(r), true),
        }
    }
    /// Calls the address in memory. Changes r11 where the address has to be in a register.
    pub fn call_mem(&mut self, addr: &Addr, untracked: bool) {
        if self.branching.facts.indirect_branch != Thunk::Keep {
            self.load(Size::Q, R11, addr);
            return self.call_reg(R11, untracked);
        }
        self.untracked(untracked, |e| e.m(rows::CALL_RM64, addr));
    }
    fn thunk(&mut self, kind: Thunk, target: Target, call: bool) {
        let name = thunk_name(target, self.is_narrow());
        if kind == Thunk::Own && !self.thunks.contains(&target) {
            self.thunks.push(target);
        }
        let symbol = self.s.symbol(name);
        // The kernel's patches want room for longer instructions.
        if self.branching.facts.cs_prefix && target.is_some_and(|r| r.0 >= 8) && !self.is_narrow() {
            self.s.bytes(&[0x2e]);
        }
        let variant = if kind == Thunk::Own { Variant::None } else { Variant::Plt };
        let to = Operand::Target(Value::Symbol { symbol, variant, offset: 0 });
        self.op1(if call { rows::CALL_REL32_64 } else { rows::JMP_REL32_64 }, to);
    }
    /// Jumps to the address in a register, or returns, by a return whose guessed target is an endless loop.
    fn guarded_branch(&mut self, target: Target) {
        let (trap, real) = (self.s.temp_symbol(), self.s.temp_symbol());
        self.op1(rows::CALL_REL32_64, Operand::Target(Value::symbol(real)));
        self.s.label(trap);
        self.op0(rows::PAUSE);
        self.op0(rows::LFENCE);
        self.jmp(trap);
        self.s.label(real);
        match target {
            Some(r) => self.store(Size::Q, &Addr::base(RSP, 0), r),
            None => {
                let word = self.word();
                self.lea(RSP, &Addr::base(RSP, word));
            }
        }
        self.plain_ret();
    }
    /// Emits the code that branches of the unit jump to.
    pub fn finish_thunks(&mut self) {
        for target in std::mem::take(&mut self.thunks) {
            let name = thunk_name(target, self.is_narrow());
            self.shared_function(name.as_str(), |e| e.guarded_branch(target));
        }
    }

    // ----- Tracers -----

    /// The call of `-pg` at a function's entry: before anything else if `first`, which is the time for `-mfentry`,
    /// else when the frame is there.
    pub fn trace_entry(&mut self, first: bool) {
        let Branching { facts, traced, pic, .. } = self.branching;
        let tracing = facts.tracing;
        if !traced || tracing.first != first {
            return;
        }
        let default = if first { "__fentry__" } else { "mcount" };
        let name = tracing.name.unwrap_or_else(|| Symbol::intern(default));
        let here = tracing.record_entry.then(|| self.place());
        match tracing.entry {
            TracePoint::None => {}
            TracePoint::Nop => self.long_nop(),
            TracePoint::Call if pic => {
                let symbol = self.s.symbol(name);
                self.m(rows::CALL_RM64, &Addr::symbol(symbol, Variant::GotPcRel, 0));
            }
            TracePoint::Call => self.call_name(name),
        }
        if let Some(here) = here {
            let list = tracing.section.unwrap_or_else(|| Symbol::intern("__mcount_loc"));
            self.list_place(list, here);
        }
    }
    fn trace_exit(&mut self) {
        let tracing = self.branching.facts.tracing;
        let here = (tracing.record_exit && tracing.exit != TracePoint::None).then(|| self.place());
        match tracing.exit {
            TracePoint::None => {}
            TracePoint::Nop => self.long_nop(),
            TracePoint::Call => self.call_name(Symbol::intern("__return__")),
        }
        if let Some(here) = here {
            self.list_place(Symbol::intern("__return_loc"), here);
        }
    }
    fn call_name(&mut self, name: Symbol) {
        let symbol = self.s.symbol(name);
        self.call_target(Value::symbol(symbol));
    }
    /// Five bytes that do nothing, for a call to be written over them.
    fn long_nop(&mut self) {
        self.s.bytes(&[0x0f, 0x1f, 0x44, 0, 0]);
    }
    fn place(&mut self) -> mc::SymbolId {
        let here = self.s.temp_symbol();
        self.s.label(here);
        here
    }
    fn list_place(&mut self, list: Symbol, place: mc::SymbolId) {
        self.s.push_section();
        self.s.switch_section(&section(list.as_str(), sh::SHT_PROGBITS, sh::SHF_ALLOC));
        let word = self.word() as u8;
        self.s.value(&Value::symbol(place), word);
        self.s.pop_section();
    }
}
