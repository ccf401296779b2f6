//! Inline asm.

use crate::emit::*;
use crate::func::Cg;
use crate::unit::Unit;
use fastgen::{RegSet, Release};
use ir::{AsmId, AsmInfo, InstId};

/// Callee-saved registers that an asm may change.
pub(crate) fn callee_saved_needed(_info: &AsmInfo) -> RegSet {
    RegSet::EMPTY
}

/// Assembles text into the streamer.
pub(crate) fn assemble(e: &mut Emit<'_>, u: &Unit<'_>, text: &str, loc: source::Loc) {
    if !e.s.inline_asm(text) {
        u.unsupported(loc, "inline asm");
    }
}

impl Cg<'_, '_, '_> {
    /// An asm statement.
    pub fn inline_asm(&mut self, id: InstId, _asm: AsmId) -> Release {
        self.u.unsupported(self.f.loc(id), "inline asm");
        Release::Operands
    }
}
