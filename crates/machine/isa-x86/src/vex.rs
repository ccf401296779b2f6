//! Rows by mnemonic for code generators, and the VEX forms of SSE instructions.

use crate::names_data::PRINTED;
use crate::select::{ParsedOperand, select};
use mc::{Inst, Mode, Operand, PrefixFlags, Row};
use smallvec::SmallVec;

/// The mnemonic that a row is printed with.
pub fn mnemonic(row: Row) -> &'static str {
    PRINTED.get(usize::from(row.0)).copied().unwrap_or("")
}

/// The instruction of 64-bit code that gas would choose for a mnemonic with operands in Intel's order
/// (destination first).
pub fn by_name(name: &str, operands: &[Operand]) -> Option<Inst> {
    let reversed: SmallVec<[ParsedOperand; 4]> =
        operands.iter().rev().map(|operand| ParsedOperand { operand: operand.clone(), indirect: false }).collect();
    select(name, &reversed, PrefixFlags::default(), Mode { bits: 64, gcc: false }).ok()
}

/// The VEX form of an SSE instruction: its own operands, or the destination as the first source too (Intel
/// SDM volume 2, 2.3). None if it has none.
pub fn vex_by_name(name: &str, operands: &[Operand]) -> Option<Inst> {
    let name = format!("v{name}");
    by_name(&name, operands).or_else(|| {
        let (first, rest) = operands.split_first()?;
        let repeated: SmallVec<[Operand; 4]> = [first, first].into_iter().chain(rest).cloned().collect();
        by_name(&name, &repeated)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{reg, rows};
    use mc::{Mem, Reg, Value};

    fn xmm(n: u8) -> Operand {
        Operand::Reg(Reg(reg::XMM0.0 + n))
    }

    #[test]
    fn destructive_instructions_get_their_destination_as_source() {
        let inst = vex_by_name("paddb", &[xmm(1), xmm(2)]).unwrap();
        assert_eq!(inst.row, rows::VEX_VPADDB_XMM_XMM_XMMM128);
        assert_eq!(inst.operands.len(), 3);
        let shift = vex_by_name("pslldq", &[xmm(1), Operand::Imm(Value::Const(3))]).unwrap();
        assert_eq!((shift.row, shift.operands.len()), (rows::VEX_VPSLLDQ_XMM_XMM_IMM8, 3));
    }

    #[test]
    fn moves_keep_their_operands() {
        let memory = Operand::Mem(Mem {
            segment: Reg::NONE,
            base: reg::RBP,
            index: Reg::NONE,
            scale: 1,
            disp: Value::Const(-16),
        });
        let load = vex_by_name("movups", &[xmm(1), memory.clone()]).unwrap();
        assert_eq!(load.row, rows::VEX_VMOVUPS_XMM_XMMM128);
        let store = vex_by_name("movss", &[memory, xmm(1)]).unwrap();
        assert_eq!(store.row, rows::VEX_VMOVSS_M32_XMM);
        assert!(vex_by_name("sha1msg1", &[xmm(1), xmm(2)]).is_none());
    }
}
