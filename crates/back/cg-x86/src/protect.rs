//! Protection of control flow: marks of what indirect jumps may reach (Intel CET), the note that says so,
//! and registers cleared before a return.

use crate::emit::*;
use fastgen::RegSet;
use ir::{Module, Signature};
use isa_x86::rows;
use mc::{PrefixFlags, elf_const as sh};
use target::ZeroRegs;

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
        let mut set = CALL_USED;
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
            match crate::func::arg_reg(ret.loc) {
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
            self.op1(rows::FSTP_STI, crate::float::st(0));
        }
    }
}

/// Registers that asm statements name are used, too; so are those in which arguments come.
pub(crate) fn argument_registers(signature: &Signature) -> RegSet {
    let mut set = RegSet::EMPTY;
    for param in &signature.params {
        if let Some(r) = crate::func::arg_reg(param.loc) {
            set.insert(r);
        }
    }
    set
}

/// Writes the note that promises what the code is fit for, if it is for anything.
pub(crate) fn property_note(e: &mut Emit<'_>, module: &Module) {
    let bits = if module.branch_tracking { IBT } else { 0 } | if module.shadow_stack { SHSTK } else { 0 };
    if bits == 0 {
        return;
    }
    e.s.switch_section(&crate::data::section(".note.gnu.property", sh::SHT_NOTE, sh::SHF_ALLOC));
    e.s.align(8, None, 0);
    // Name size, contents size, NT_GNU_PROPERTY_TYPE_0, name, then one property padded to 8 bytes.
    for word in [4, 16, 5, u32::from_le_bytes(*b"GNU\0"), FEATURE_1_AND, 4, bits, 0] {
        e.s.bytes(&word.to_le_bytes());
    }
}
