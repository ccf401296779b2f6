//! Protection of control flow: marks of what indirect jumps may reach (Intel CET), the note that says so,
//! registers cleared before a return, stack that is touched as it is taken, and the stack protector's word.

use crate::*;
use base::Symbol;
use fastgen::{R, RegSet};
use ir::{Module, Signature};
use isa_x86::{reg, rows};
use mc::{CfiOp, PrefixFlags, Reg, Variant, elf_const as sh};
use target::{StackGuard, ZeroRegs};

/// `GNU_PROPERTY_X86_FEATURE_1_AND` (Linux extensions to gABI).
const FEATURE_1_AND: u32 = 0xc000_0002;
/// Its bits: indirect branch tracking, shadow stack.
const IBT: u32 = 1;
const SHSTK: u32 = 2;

/// General registers that a call may change, and vector registers: all that may be cleared.
const CALL_USED: RegSet = RegSet(0b1111_1100_0111 | 0xffff << 16);
/// Those that carry arguments; `rax` tells variadic functions of vector registers (SysV x86-64 ABI 3.5.7).
const ARGUMENTS: RegSet = RegSet(0b0011_1100_0111 | 0xff << 16);
const GENERAL: RegSet = RegSet(0xffff);
/// The first of these of 32-bit code.
const NARROW_CALL_USED: RegSet = RegSet(0b111);

impl Emit<'_> {
    /// A jump or call to an address that need not be marked.
    pub fn untracked(&mut self, tracking: bool, f: impl FnOnce(&mut Self)) {
        if tracking {
            self.with_prefixes(PrefixFlags::NOTRACK, f);
        } else {
            f(self);
        }
    }

    /// Clears registers before a return: `used` are those that the function uses.
    pub fn clear_registers(&mut self, which: ZeroRegs, used: RegSet, signature: &Signature) {
        let mut set = if self.is_narrow() { NARROW_CALL_USED } else { CALL_USED };
        if which.used {
            set = set.intersect(used);
        }
        if which.arguments {
            set = set.intersect(ARGUMENTS);
        }
        if which.general {
            set = set.intersect(GENERAL);
        }
        let mut in_x87 = 0;
        for ret in &signature.rets {
            match arg_reg(ret.loc) {
                Some(r) => set.remove(r),
                None => in_x87 += 1,
            }
        }
        if !which.used && !which.general && !which.arguments {
            self.clear_x87(in_x87);
        }
        for r in set.iter() {
            if r.0 < 16 {
                self.alu_rr(Alu::Xor, Size::D, r, r);
            } else {
                self.xmm_rr(rows::XORPS_XMM_XMMM128, r, r);
            }
        }
    }

    /// Clears what the x87 stack does not hold of the result: it is pushed full and popped again.
    fn clear_x87(&mut self, results: usize) {
        let free = 8 - results.min(8);
        for _ in 0..free {
            self.op0(rows::FLDZ);
        }
        for _ in 0..free {
            self.op1(rows::FSTP_STI, st(0));
        }
    }
}

/// Registers that asm statements name are used, too; so are those in which arguments come.
pub fn argument_registers(signature: &Signature) -> RegSet {
    let mut set = RegSet::EMPTY;
    for param in &signature.params {
        if let Some(r) = arg_reg(param.loc) {
            set.insert(r);
        }
    }
    set
}

/// Writes the note that promises what the code is fit for, if it is for anything.
pub fn property_note(e: &mut Emit<'_>, module: &Module) {
    let bits = if module.branch_tracking { IBT } else { 0 } | if module.shadow_stack { SHSTK } else { 0 };
    if bits == 0 {
        return;
    }
    e.s.switch_section(&crate::section(".note.gnu.property", sh::SHT_NOTE, sh::SHF_ALLOC));
    e.s.align(8, None, 0);
    // Name size, contents size, NT_GNU_PROPERTY_TYPE_0, name, then one property padded to 8 bytes.
    for word in [4, 16, 5, u32::from_le_bytes(*b"GNU\0"), FEATURE_1_AND, 4, bits, 0] {
        e.s.bytes(&word.to_le_bytes());
    }
}

// ----- Stack -----

/// Stack is touched at least once in so many bytes, the size of the smallest page.
pub const PROBE_INTERVAL: u64 = 4096;
/// So many pages are touched one by one, more of them in a loop.
const UNROLLED_PROBES: u64 = 4;

impl Emit<'_> {
    /// Touches the word at the stack pointer.
    pub fn probe(&mut self) {
        self.alu_mi(Alu::Or, Size::Q, &Addr::base(RSP, 0), 0);
    }
    /// Takes `size` bytes of stack, touching each page; r11 serves. `told` is where the frame is by the stack pointer
    /// so far, if the unwinder goes by that.
    pub fn take_stack(&mut self, size: u64, told: Option<i64>) {
        let pages = size / PROBE_INTERVAL;
        let mut depth = told;
        if pages > UNROLLED_PROBES {
            let whole = (pages * PROBE_INTERVAL) as i64;
            self.lea(R11, &Addr::base(RSP, -whole as i32));
            depth = depth.map(|depth| depth + whole);
            if let Some(depth) = depth {
                self.s.cfi(CfiOp::DefCfa(self.dwarf(R11), depth));
            }
            let again = self.s.temp_symbol();
            self.s.label(again);
            self.alu_ri(Alu::Sub, Size::Q, RSP, PROBE_INTERVAL as i32);
            self.probe();
            self.alu_rr(Alu::Cmp, Size::Q, RSP, R11);
            self.jcc(Cc::Ne, again);
            if depth.is_some() {
                self.s.cfi(CfiOp::DefCfaRegister(self.dwarf(RSP)));
            }
        } else {
            for _ in 0..pages {
                self.alu_ri(Alu::Sub, Size::Q, RSP, PROBE_INTERVAL as i32);
                depth = depth.map(|depth| depth + PROBE_INTERVAL as i64);
                if let Some(depth) = depth {
                    self.s.cfi(CfiOp::DefCfaOffset(depth));
                }
                self.probe();
            }
        }
        let rest = size % PROBE_INTERVAL;
        if rest > 0 {
            self.alu_ri(Alu::Sub, Size::Q, RSP, rest as i32);
            if let Some(depth) = depth {
                self.s.cfi(CfiOp::DefCfaOffset(depth + rest as i64));
            }
        }
    }
    /// Takes as many bytes of stack as r11 says, touching each page and the last word; changes r11.
    pub fn take_variable_stack(&mut self) {
        let (again, rest) = (self.s.temp_symbol(), self.s.temp_symbol());
        self.s.label(again);
        self.alu_ri(Alu::Cmp, Size::Q, R11, PROBE_INTERVAL as i32);
        self.jcc(Cc::B, rest);
        self.alu_ri(Alu::Sub, Size::Q, RSP, PROBE_INTERVAL as i32);
        self.probe();
        self.alu_ri(Alu::Sub, Size::Q, R11, PROBE_INTERVAL as i32);
        self.jmp(again);
        self.s.label(rest);
        self.alu_rr(Alu::Sub, Size::Q, RSP, R11);
        self.probe();
    }

    // ----- The stack protector -----

    /// Puts the stack protector's word in r11.
    pub fn load_guard(&mut self, guard: &StackGuard, dso_local: bool) {
        let addr = self.guard_address(guard, dso_local);
        self.load(Size::Q, R11, &addr);
    }
    /// Compares the word at `copy` with the stack protector's; r11 serves, or what `other` names as well.
    pub fn compare_guard(&mut self, guard: &StackGuard, dso_local: bool, copy: &Addr) {
        let addr = self.guard_address(guard, dso_local);
        if addr.base.is_none() {
            self.load(Size::Q, R11, copy);
            self.alu_rm(Alu::Sub, Size::Q, R11, &addr);
        } else {
            self.load(Size::Q, R11, &addr);
            self.alu_rm(Alu::Sub, Size::Q, R11, copy);
        }
    }
    fn guard_address(&mut self, guard: &StackGuard, dso_local: bool) -> Addr {
        let segment = match guard {
            StackGuard { global: true, .. } => Reg::NONE,
            StackGuard { gs: Some(true), .. } => reg::GS,
            StackGuard { gs: None, .. } if self.is_narrow() => reg::GS,
            StackGuard { .. } => reg::FS,
        };
        let name = if guard.global { Some(Symbol::intern("__stack_chk_guard")) } else { guard.symbol };
        let Some(name) = name else { return Addr { segment, ..Addr::base(R::NONE, guard.offset) } };
        let symbol = self.s.symbol(name);
        if dso_local {
            return Addr { segment, ..Addr::symbol(symbol, Variant::None, 0) };
        }
        self.load(Size::Q, R11, &Addr::symbol(symbol, Variant::GotPcRel, 0));
        Addr { segment, ..Addr::base(R11, 0) }
    }
}
