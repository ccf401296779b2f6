//! The checker: a symbolic execution of the allocated function.
//!
//! At every point it knows, for each place, which virtual registers' values are surely there. A
//! definition puts its register's value in its place and takes it from all others; a move copies what
//! the source holds; a clobber empties a register. Where paths meet, a place holds what it holds on all
//! of them, found by iterating to the fixed point; on an edge, parameters take the values of the
//! arguments. The allocation is right if every use finds its value in its place, and every constraint
//! holds.

use crate::function::{Block, Constraint, Function, Kind, Pos};
use crate::{Assignment, Class, Move, Place};
use std::collections::BTreeMap;

/// What a place holds: virtual registers by number, sorted.
type Contents = Vec<u32>;
type State = BTreeMap<Place, Contents>;

/// Checks an allocation.
///
/// # Errors
/// Says which instruction reads a wrong value or breaks a constraint.
pub fn check(function: &Function, assignment: &Assignment) -> Result<(), String> {
    let blocks = function.num_blocks();
    let mut entry: Vec<Option<State>> = vec![None; blocks];
    entry[0] = Some(State::new());
    let mut work = vec![0u32];
    while let Some(block) = work.pop() {
        let Some(mut state) = entry[block as usize].clone() else { continue };
        run_block(function, assignment, Block(block), &mut state, false)?;
        for (n, succ) in function.succs(Block(block)).enumerate() {
            let passed = along_edge(function, Block(block), n, succ, &state);
            let target = &mut entry[succ.0 as usize];
            let changed = match target {
                None => {
                    *target = Some(passed);
                    true
                }
                Some(known) => meet(known, &passed),
            };
            if changed {
                work.push(succ.0);
            }
        }
    }
    for (n, state) in entry.iter().enumerate() {
        if let Some(state) = state {
            run_block(function, assignment, Block(n as u32), &mut state.clone(), true)?;
        }
    }
    Ok(())
}

/// Keeps what both hold: whether that changed `known`.
fn meet(known: &mut State, other: &State) -> bool {
    let mut changed = false;
    known.retain(|place, contents| {
        let before = contents.len();
        match other.get(place) {
            Some(theirs) => contents.retain(|vreg| theirs.binary_search(vreg).is_ok()),
            None => contents.clear(),
        }
        changed |= contents.len() != before;
        !contents.is_empty()
    });
    changed
}

/// The state behind an edge: parameters have the values of the arguments, all at once.
fn along_edge(function: &Function, from: Block, succ: usize, to: Block, state: &State) -> State {
    let edge = function.graph.blocks[from.0 as usize].succs.0 + succ as u32;
    let args = function.edge_args(edge);
    if args.is_empty() {
        return state.clone();
    }
    let params: Vec<u32> = function.block_params(to).map(|vreg| vreg.number()).collect();
    let mut out = State::new();
    for (place, contents) in state {
        // What a parameter was called before is another value now.
        let mut now: Contents = contents.iter().copied().filter(|vreg| !params.contains(vreg)).collect();
        for (param, arg) in params.iter().zip(args) {
            if contents.binary_search(&(arg.vreg() as u32)).is_ok() {
                insert(&mut now, *param);
            }
        }
        if !now.is_empty() {
            out.insert(*place, now);
        }
    }
    out
}

fn insert(contents: &mut Contents, vreg: u32) {
    if let Err(at) = contents.binary_search(&vreg) {
        contents.insert(at, vreg);
    }
}

fn define(state: &mut State, place: Place, vreg: u32) {
    state.retain(|_, contents| {
        if let Ok(at) = contents.binary_search(&vreg) {
            contents.remove(at);
        }
        !contents.is_empty()
    });
    state.insert(place, vec![vreg]);
}

fn do_move(state: &mut State, step: &Move) {
    match state.get(&step.from).cloned() {
        Some(contents) => {
            state.insert(step.to, contents);
        }
        None => {
            state.remove(&step.to);
        }
    }
}

/// Executes a block; with `report`, wrong uses are errors.
fn run_block(
    function: &Function,
    assignment: &Assignment,
    block: Block,
    state: &mut State,
    report: bool,
) -> Result<(), String> {
    let (first, end) = function.block_range(block);
    let mut at = assignment.moves.partition_point(|step| step.inst < first);
    for inst in first..end {
        while let Some(step) = assignment.moves.get(at).filter(|step| step.inst == inst && !step.after) {
            do_move(state, step);
            at += 1;
        }
        run_inst(function, assignment, inst, state, report)?;
        while let Some(step) = assignment.moves.get(at).filter(|step| step.inst == inst) {
            do_move(state, step);
            at += 1;
        }
    }
    Ok(())
}

fn run_inst(
    function: &Function,
    assignment: &Assignment,
    inst: u32,
    state: &mut State,
    report: bool,
) -> Result<(), String> {
    let operands: Vec<_> =
        function.inst_operands(inst).enumerate().map(|(n, op)| (op, assignment.place(inst, n))).collect();
    let holds = |state: &State, place: Place, vreg: u32| {
        state.get(&place).is_some_and(|contents| contents.binary_search(&vreg).is_ok())
    };
    if report {
        for &(op, place) in &operands {
            constraint_holds(op.constraint(), op.vreg().class(), place, &operands)
                .map_err(|what| format!("instruction {inst}: {what}"))?;
        }
    }
    let uses = |state: &State, pos: Pos| {
        operands
            .iter()
            .filter(|(op, _)| op.kind() == Kind::Use && op.pos() == pos)
            .find(|(op, place)| !holds(state, *place, op.vreg().number()))
            .map(|(op, place)| format!("instruction {inst}: {place:?} does not hold v{}", op.vreg().number()))
    };
    if report && let Some(error) = uses(state, Pos::Early) {
        return Err(error);
    }
    for pos in [Pos::Early, Pos::Late] {
        // A late use must have survived the early definitions.
        if pos == Pos::Late
            && report
            && let Some(error) = uses(state, Pos::Late)
        {
            return Err(error);
        }
        if pos == Pos::Late {
            let mut rest = function.insts[inst as usize].clobbers;
            while rest != 0 {
                state.remove(&Place::Reg(rest.trailing_zeros() as u8));
                rest &= rest - 1;
            }
        }
        let mut written: Vec<Place> = Vec::new();
        for &(op, place) in operands.iter().filter(|(op, _)| op.kind() == Kind::Def && op.pos() == pos) {
            if written.contains(&place) {
                return Err(format!("instruction {inst}: two results in {place:?}"));
            }
            written.push(place);
            define(state, place, op.vreg().number());
        }
    }
    // An early result must not be overwritten by a late one.
    if report {
        for &(op, place) in operands.iter().filter(|(op, _)| op.kind() == Kind::Def && op.pos() == Pos::Early) {
            if !holds(state, place, op.vreg().number()) {
                return Err(format!("instruction {inst}: {place:?} is written twice"));
            }
        }
    }
    Ok(())
}

fn constraint_holds(
    constraint: Constraint,
    class: Class,
    place: Place,
    operands: &[(crate::Operand, Place)],
) -> Result<(), String> {
    let base = if class == Class::Int { 0 } else { 32 };
    let in_class = |n: u8| (n < 32) == (class == Class::Int);
    let good = match (constraint, place) {
        (Constraint::Reg, Place::Reg(n)) | (Constraint::Any, Place::Reg(n)) => in_class(n),
        (Constraint::Any | Constraint::Slot, Place::Slot(_)) => true,
        (Constraint::Limit(count), Place::Reg(n)) => in_class(n) && n - base < count,
        (Constraint::Fixed(wanted), Place::Reg(n)) => n == wanted + base,
        (Constraint::Reuse(other), _) => operands.get(usize::from(other)).is_some_and(|(_, theirs)| *theirs == place),
        (Constraint::Reg | Constraint::Limit(_) | Constraint::Fixed(_), Place::Slot(_))
        | (Constraint::Slot, Place::Reg(_)) => false,
    };
    if good { Ok(()) } else { Err(format!("{place:?} does not satisfy {constraint:?}")) }
}

#[cfg(test)]
mod tests {
    use super::check;
    use crate::{
        Allocator, Block, Class, Constraint, Function, InstKind, Ion, Kind, Operand, Place, Pos, Registers, VReg,
    };

    fn v(n: u32) -> VReg {
        VReg::new(n, Class::Int)
    }
    fn used(n: u32, constraint: Constraint) -> Operand {
        Operand::new(v(n), constraint, Kind::Use, Pos::Early)
    }
    fn defined(n: u32, constraint: Constraint) -> Operand {
        Operand::new(v(n), constraint, Kind::Def, Pos::Late)
    }
    const REGS: Registers = Registers { preferred: 0b111, other: 0b1000 };

    fn add(function: &mut Function, operands: &[Operand], kind: InstKind, clobbers: u64) {
        let at = function.operands(operands);
        function.inst(at, operands.len() as u16, kind, clobbers);
    }

    /// Sums over a loop with a call in it.
    fn sample() -> Function {
        let mut f = Function::default();
        let any = Constraint::Reg;
        f.begin_block([].into_iter());
        add(&mut f, &[defined(0, Constraint::Fixed(0)), defined(1, Constraint::Fixed(1))], InstKind::Plain, 0);
        add(&mut f, &[], InstKind::Branch, 0);
        f.edge(Block(1), [v(0), v(1)].into_iter());
        f.begin_block([v(2), v(3)].into_iter());
        add(&mut f, &[defined(4, Constraint::Reuse(1)), used(2, any), used(3, any)], InstKind::Plain, 0);
        add(&mut f, &[used(4, Constraint::Fixed(0)), defined(5, Constraint::Fixed(0))], InstKind::Plain, 0b110);
        add(&mut f, &[used(5, any), used(3, any)], InstKind::Branch, 0);
        f.edge(Block(2), [].into_iter());
        f.edge(Block(3), [].into_iter());
        f.begin_block([].into_iter());
        add(&mut f, &[], InstKind::Branch, 0);
        f.edge(Block(1), [v(3), v(5)].into_iter());
        f.begin_block([].into_iter());
        add(&mut f, &[used(5, Constraint::Fixed(0)), used(4, Constraint::Fixed(1))], InstKind::Return, 0);
        f.num_vregs = 6;
        f.finish();
        f
    }

    #[test]
    fn allocations_of_ion_pass() {
        let f = sample();
        let assignment = Ion::default().allocate(&f, &REGS).expect("it can be allocated");
        assert_eq!(check(&f, &assignment), Ok(()));
    }

    #[test]
    fn every_changed_place_is_found() {
        let f = sample();
        let good = Ion::default().allocate(&f, &REGS).expect("it can be allocated");
        for n in 0..good.places.len() {
            for wrong in 0..4 {
                let mut bad = Ion::default().allocate(&f, &REGS).expect("it can be allocated");
                if bad.places[n] == Some(Place::Reg(wrong)) {
                    continue;
                }
                bad.places[n] = Some(Place::Reg(wrong));
                assert!(check(&f, &bad).is_err(), "operand {n} in register {wrong}");
            }
        }
    }

    #[test]
    fn every_lost_move_is_found() {
        let f = sample();
        let good = Ion::default().allocate(&f, &REGS).expect("it can be allocated");
        assert!(!good.moves.is_empty());
        for n in 0..good.moves.len() {
            let mut bad = Ion::default().allocate(&f, &REGS).expect("it can be allocated");
            let lost = bad.moves.remove(n);
            assert!(lost.from == lost.to || check(&f, &bad).is_err(), "without {lost:?}");
        }
    }
}
