//! Callee-saved registers exchanged for those with shorter encodings.
//!
//! The allocator takes them as they come. Those with numbers below 8 need no prefix, and `r12` as a base needs a byte
//! more; so the registers that are mentioned most become `rbx` and `rbp`.

use regalloc::{Assignment, Constraint, Function, Place};

/// The registers, the shortest first: `rbx`, `rbp`, `r14`, `r15`, `r13`, `r12`.
const BY_LENGTH: [u8; 6] = [3, 5, 14, 15, 13, 12];

/// Gives the values in callee-saved registers (those of `free`, which need not be used) the shortest of them.
pub(super) fn shorten(function: &Function, assignment: &mut Assignment, free: u64) {
    let mut order: Vec<u8> = BY_LENGTH.into_iter().filter(|n| free >> n & 1 != 0).collect();
    // Without registers beyond the eighth there is nothing to gain.
    if order.iter().all(|&n| n < 8) {
        return;
    }
    let mut counts = [0u32; 64];
    for place in assignment.places.iter().flatten() {
        if let Place::Reg(n) = place {
            counts[usize::from(*n)] += 1;
        }
    }
    for step in &assignment.moves {
        for place in [step.from, step.to] {
            if let Place::Reg(n) = place {
                counts[usize::from(n)] += 1;
            }
        }
    }
    let wanted = |n: u8| free >> n & 1 != 0;
    // A register that an instruction asks for by name stays what it is.
    for inst in 0..function.num_insts() as u32 {
        let fixed = |constraint| matches!(constraint, Constraint::Fixed(n) if n < 32 && wanted(n));
        let named = function.clobbers(inst) & free != 0
            || function.inst_operands(inst).any(|op| {
                op.vreg().class() == regalloc::Class::Int
                    && (fixed(op.constraint()) || matches!(op.constraint(), Constraint::Limit(_)))
            });
        if named {
            return;
        }
    }
    let mut used: Vec<u8> = order.iter().copied().filter(|&n| counts[usize::from(n)] > 0).collect();
    used.sort_by_key(|&n| std::cmp::Reverse(counts[usize::from(n)]));
    order.truncate(used.len());
    if used == order {
        return;
    }
    let mut names: [u8; 64] = std::array::from_fn(|n| n as u8);
    for (from, to) in used.into_iter().zip(order) {
        names[usize::from(from)] = to;
    }
    assignment.rename(|n| names[usize::from(n)]);
}
