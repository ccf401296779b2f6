//! What an allocation leaves to be done better, seen after it: moves to places that hold the value already, and copies
//! that are read where the original would do.
//!
//! An allocator that splits live ranges moves a value into a register for one use and leaves it where it was, too. Two
//! analyses find what is superfluous. Forward: which places surely hold the same, a partition of the places that every
//! write refines and every move coarsens, met over all ways. A move between places of one class is dropped, and a use
//! reads the place that its own was copied from if that still holds the value. Backward: which places are read later;
//! a move into another is dropped.

use crate::function::{Block, Constraint, Function, Kind, Pos};
use crate::{Assignment, Move, Place, Stay};

/// Places that are told apart: registers, then the first slots.
const PLACES: usize = 128;
/// Number of the first slot.
const FIRST_SLOT: usize = 64;

/// Each place's class, named by its first member.
type Classes = [u8; PLACES];

fn number(place: Place) -> Option<usize> {
    match place {
        Place::Reg(n) => Some(usize::from(n)),
        Place::Slot(n) => Some(FIRST_SLOT + n as usize).filter(|&n| n < PLACES),
    }
}

/// No place holds what another does.
fn apart() -> Classes {
    std::array::from_fn(|n| n as u8)
}

/// Something else is in a place now.
fn leave(classes: &mut Classes, at: usize) {
    if usize::from(classes[at]) == at {
        // The next member names the class.
        let members = || (at + 1..PLACES).filter(|&n| usize::from(classes[n]) == at);
        if let Some(first) = members().next() {
            for member in classes.iter_mut().skip(first) {
                if usize::from(*member) == at {
                    *member = first as u8;
                }
            }
        }
    }
    classes[at] = at as u8;
}

fn join(classes: &mut Classes, at: usize, class: usize) {
    if at >= class {
        classes[at] = class as u8;
        return;
    }
    for member in classes.iter_mut().skip(class) {
        if usize::from(*member) == class {
            *member = at as u8;
        }
    }
    classes[at] = at as u8;
}

/// A place is written from outside.
fn write(classes: &mut Classes, place: Place) {
    if let Some(at) = number(place) {
        leave(classes, at);
    }
    // A floating value takes two slots.
    if let Place::Slot(slot) = place {
        for near in [slot.wrapping_sub(1), slot.wrapping_add(1)] {
            if let Some(at) = number(Place::Slot(near)).filter(|_| near != u32::MAX) {
                leave(classes, at);
            }
        }
    }
}

fn same(classes: &Classes, a: Place, b: Place) -> bool {
    matches!((number(a), number(b)), (Some(a), Some(b)) if classes[a] == classes[b])
}

fn do_move(classes: &mut Classes, step: &Move) {
    if same(classes, step.from, step.to) {
        return;
    }
    write(classes, step.to);
    if let (Some(from), Some(to)) = (number(step.from), number(step.to)) {
        let class = usize::from(classes[from]);
        join(classes, to, class);
    }
}

/// What an instruction writes.
fn do_inst(classes: &mut Classes, function: &Function, assignment: &Assignment, inst: u32) {
    let mut rest = function.insts[inst as usize].clobbers;
    while rest != 0 {
        leave(classes, rest.trailing_zeros() as usize);
        rest &= rest - 1;
    }
    for (n, op) in function.inst_operands(inst).enumerate() {
        if op.kind() == Kind::Def {
            write(classes, assignment.place(inst, n));
        }
    }
}

/// Keeps together what is together in both: whether that changed `known`.
fn meet(known: &mut Classes, other: &Classes) -> bool {
    let before = *known;
    for at in 0..PLACES {
        let (mine, theirs) = (before[at], other[at]);
        if usize::from(mine) == at {
            continue;
        }
        let first = usize::from(mine.max(theirs));
        let together = (first..at).find(|&n| before[n] == mine && other[n] == theirs);
        known[at] = together.unwrap_or(at) as u8;
    }
    *known != before
}

/// Removes superfluous moves, and lets uses read the originals of copies.
pub fn tidy(function: &Function, assignment: &mut Assignment) {
    if assignment.moves.is_empty() {
        return;
    }
    let entries = entries(function, assignment);
    let origins = forward(function, assignment, &entries);
    backward(function, assignment, origins);
}

/// Which places hold the same at the beginnings of the blocks.
fn entries(function: &Function, assignment: &Assignment) -> Vec<Option<Classes>> {
    let mut entries: Vec<Option<Classes>> = vec![None; function.num_blocks()];
    entries[0] = Some(apart());
    let mut waiting = vec![false; function.num_blocks()];
    let mut work = std::collections::BTreeSet::from([0u32]);
    while let Some(block) = work.pop_first() {
        waiting[block as usize] = false;
        let Some(mut classes) = entries[block as usize] else { continue };
        let (first, end) = function.block_range(Block(block));
        let mut at = assignment.moves.partition_point(|step| step.inst < first);
        for inst in first..end {
            while let Some(step) = assignment.moves.get(at).filter(|step| step.inst == inst && !step.after) {
                do_move(&mut classes, step);
                at += 1;
            }
            do_inst(&mut classes, function, assignment, inst);
            while let Some(step) = assignment.moves.get(at).filter(|step| step.inst == inst) {
                do_move(&mut classes, step);
                at += 1;
            }
        }
        for succ in function.succs(Block(block)) {
            let changed = match &mut entries[succ.0 as usize] {
                Some(known) => meet(known, &classes),
                unknown => {
                    *unknown = Some(classes);
                    true
                }
            };
            if changed && !std::mem::replace(&mut waiting[succ.0 as usize], true) {
                work.insert(succ.0);
            }
        }
    }
    entries
}

/// Drops moves that change nothing, and redirects uses. Returns what each move that is left copies in the end.
fn forward(function: &Function, assignment: &mut Assignment, entries: &[Option<Classes>]) -> Vec<Place> {
    let moves = std::mem::take(&mut assignment.moves);
    let mut kept = Vec::with_capacity(moves.len());
    let mut sources = Vec::with_capacity(moves.len());
    let mut at = 0;
    for (block, entry) in entries.iter().enumerate() {
        let (first, end) = function.block_range(Block(block as u32));
        let mut classes = entry.unwrap_or_else(apart);
        // What the place was copied from in this block.
        let mut origin: [Option<Place>; PLACES] = [None; PLACES];
        let mut step = |classes: &mut Classes, origin: &mut [Option<Place>; PLACES], step: Move| {
            if same(classes, step.from, step.to) {
                return;
            }
            do_move(classes, &step);
            let first = number(step.from).and_then(|n| origin[n]).filter(|&first| same(classes, first, step.from));
            let source = first.filter(|&first| first != step.to).unwrap_or(step.from);
            if let Some(to) = number(step.to) {
                origin[to] = Some(source);
            }
            kept.push(step);
            sources.push(source);
        };
        for inst in first..end {
            while let Some(&before) = moves.get(at).filter(|step| step.inst == inst && !step.after) {
                step(&mut classes, &mut origin, before);
                at += 1;
            }
            redirect(function, assignment, inst, &classes, &origin);
            do_inst(&mut classes, function, assignment, inst);
            while let Some(&after) = moves.get(at).filter(|step| step.inst == inst) {
                step(&mut classes, &mut origin, after);
                at += 1;
            }
        }
    }
    assignment.moves = kept;
    sources
}

/// Lets the uses of an instruction read what their places were copied from.
fn redirect(
    function: &Function,
    assignment: &mut Assignment,
    inst: u32,
    classes: &Classes,
    origin: &[Option<Place>; PLACES],
) {
    let data = &function.insts[inst as usize];
    let start = assignment.starts[inst as usize] as usize;
    for (n, op) in function.inst_operands(inst).enumerate() {
        let place = assignment.place(inst, n);
        let Some(to) = number(place).and_then(|at| origin[at]).filter(|&to| same(classes, to, place)) else { continue };
        let Place::Reg(register) = to else { continue };
        let allowed = match op.constraint() {
            Constraint::Reg | Constraint::Any => true,
            Constraint::Limit(count) => register % 32 < count,
            Constraint::Fixed(_) | Constraint::Reuse(_) | Constraint::Slot => false,
        };
        if op.kind() != Kind::Use || !allowed {
            continue;
        }
        let late = op.pos() == Pos::Late;
        let free = function.inst_operands(inst).enumerate().all(|(other, def)| {
            let tied = def.constraint() == Constraint::Reuse(n as u8);
            let overwritten =
                def.kind() == Kind::Def && (late || def.pos() == Pos::Early) && assignment.place(inst, other) == to;
            !tied && !overwritten
        });
        if free && !(late && data.clobbers >> register & 1 != 0) {
            assignment.places[start + n] = Some(to);
        }
    }
}

/// Bit of a place; none for slots that are not followed.
fn bit(place: Place) -> u128 {
    number(place).map_or(0, |at| 1 << at)
}

/// What is read later, before an instruction, from what is after it.
fn before(function: &Function, assignment: &Assignment, inst: u32, mut live: u128) -> u128 {
    live &= !u128::from(function.insts[inst as usize].clobbers);
    for (n, op) in function.inst_operands(inst).enumerate() {
        if op.kind() == Kind::Def {
            live &= !bit(assignment.place(inst, n));
        }
    }
    for (n, op) in function.inst_operands(inst).enumerate() {
        if op.kind() == Kind::Use {
            live |= bit(assignment.place(inst, n));
        }
    }
    live
}

/// Walks a block backward from what is read behind it; moves that nothing reads are handed to `drop`, by number.
fn walk(
    function: &Function,
    assignment: &Assignment,
    block: Block,
    mut live: u128,
    mut drop: impl FnMut(usize),
) -> u128 {
    let (first, end) = function.block_range(block);
    let mut at = assignment.moves.partition_point(|step| step.inst < end);
    for inst in (first..end).rev() {
        for after in [true, false] {
            if !after {
                live = before(function, assignment, inst, live);
            }
            while at > 0 && assignment.moves[at - 1].inst == inst && assignment.moves[at - 1].after == after {
                at -= 1;
                let step = &assignment.moves[at];
                if number(step.to).is_some_and(|to| live >> to & 1 == 0) {
                    drop(at);
                    continue;
                }
                live &= !bit(step.to);
                live |= bit(step.from);
            }
        }
    }
    live
}

/// Drops moves into places that are not read any more.
fn backward(function: &Function, assignment: &mut Assignment, sources: Vec<Place>) {
    let count = function.num_blocks();
    let mut entry = vec![0u128; count];
    let behind =
        |entry: &[u128], block: u32| function.succs(Block(block)).fold(0, |live, succ| live | entry[succ.0 as usize]);
    let mut work: std::collections::BTreeSet<u32> = (0..count as u32).collect();
    while let Some(block) = work.pop_last() {
        let live = walk(function, assignment, Block(block), behind(&entry, block), |_| ());
        if live != entry[block as usize] {
            entry[block as usize] = live;
            let (start, end) = function.graph.blocks[block as usize].preds;
            work.extend(function.graph.edges[start as usize..end as usize].iter().map(|pred| pred.index() as u32));
        }
    }
    let mut dropped = vec![false; assignment.moves.len()];
    let mut any = false;
    for block in 0..count as u32 {
        walk(function, assignment, Block(block), behind(&entry, block), |at| {
            dropped[at] = true;
            any = true;
        });
    }
    if !any {
        return;
    }
    if !assignment.stays.is_empty() {
        let gone = (0..dropped.len()).filter(|&at| dropped[at]).map(|at| (assignment.moves[at], sources[at]));
        let gone: Vec<(Move, Place)> = gone.collect();
        let starts: Vec<u32> = (0..count as u32).map(|block| function.block_range(Block(block)).0).collect();
        let mut stays = std::mem::take(&mut assignment.stays);
        stays.retain_mut(|stay| corrected(function, assignment, &starts, &gone, stay));
        stays.sort_unstable();
        assignment.stays = stays;
    }
    let mut at = 0;
    assignment.moves.retain(|_| {
        at += 1;
        !dropped[at - 1]
    });
}

/// Corrects a stay that began with a move that is gone: it is in the place that was copied, if that stays as it is.
/// False if the value's place is not known.
fn corrected(
    function: &Function,
    assignment: &Assignment,
    starts: &[u32],
    gone: &[(Move, Place)],
    stay: &mut Stay,
) -> bool {
    let block = starts.partition_point(|&start| start <= stay.from.0).saturating_sub(1);
    let (first, end) = function.block_range(Block(block as u32));
    // The last write of its place before it begins is what matters.
    let from = gone.partition_point(|(step, _)| step.inst < first);
    let to = gone.partition_point(|(step, _)| (step.inst, step.after) <= stay.from);
    let Some(&(step, source)) = gone[from..to.max(from)].iter().rev().find(|(step, _)| step.to == stay.place) else {
        return true;
    };
    if stay.to.0 >= end {
        return false;
    }
    let untouched = |place: Place| {
        let written = (step.inst..=stay.to.0).any(|inst| {
            let clobbers = function.insts[inst as usize].clobbers;
            let clobbered = matches!(place, Place::Reg(n) if clobbers >> n & 1 != 0);
            clobbered
                || function
                    .inst_operands(inst)
                    .enumerate()
                    .any(|(n, op)| op.kind() == Kind::Def && assignment.place(inst, n) == place)
        });
        let moves = &assignment.moves;
        let start = moves.partition_point(|other| other.inst < step.inst);
        let moved = moves[start..].iter().take_while(|other| other.inst <= stay.to.0).any(|other| other.to == place);
        !written && !moved
    };
    if !untouched(source) {
        return false;
    }
    stay.place = source;
    true
}

#[cfg(test)]
mod tests {
    use super::tidy;
    use crate::{
        Assignment, Block, Class, Constraint, Function, InstKind, Kind, Move, Operand, Place, Pos, VReg, check,
    };

    const A: Place = Place::Reg(0);
    const B: Place = Place::Reg(1);
    const C: Place = Place::Reg(3);

    fn operand(constraint: Constraint, kind: Kind) -> Operand {
        let pos = if kind == Kind::Use { Pos::Early } else { Pos::Late };
        Operand::new(VReg::new(0, Class::Int), constraint, kind, pos)
    }

    /// A value defined in the first register, then read under these constraints by an instruction each, of which the
    /// last returns.
    fn readers(constraints: &[Constraint]) -> Function {
        let mut f = Function::default();
        f.begin_block([].into_iter());
        let at = f.operands(&[operand(Constraint::Fixed(0), Kind::Def)]);
        f.inst(at, 1, InstKind::Plain, 0);
        for (n, &constraint) in constraints.iter().enumerate() {
            let kind = if n + 1 == constraints.len() { InstKind::Return } else { InstKind::Plain };
            let at = f.operands(&[operand(constraint, Kind::Use)]);
            f.inst(at, 1, kind, 0);
        }
        f.num_vregs = 1;
        f.finish();
        f
    }

    fn tidied(f: &Function, places: &[Place], moves: &[(u32, Place, Place)]) -> Assignment {
        let mut assignment = Assignment {
            places: places.iter().map(|&place| Some(place)).collect(),
            starts: (0..=places.len() as u32).collect(),
            moves: moves.iter().map(|&(inst, from, to)| Move { inst, after: false, from, to }).collect(),
            ..Assignment::default()
        };
        assert_eq!(check(f, &assignment), Ok(()));
        tidy(f, &mut assignment);
        assert_eq!(check(f, &assignment), Ok(()));
        assignment
    }

    #[test]
    fn a_copy_that_is_only_read_is_not_made() {
        let f = readers(&[Constraint::Reg, Constraint::Any]);
        let after = tidied(&f, &[A, C, C], &[(1, A, C)]);
        assert_eq!((after.moves.len(), after.place(1, 0), after.place(2, 0)), (0, A, A));
    }

    #[test]
    fn a_register_asked_for_by_name_gets_its_copy() {
        let f = readers(&[Constraint::Reg, Constraint::Fixed(1)]);
        let after = tidied(&f, &[A, B, B], &[(1, A, B)]);
        assert_eq!((after.moves.len(), after.place(1, 0)), (1, A));
    }

    #[test]
    fn a_value_is_not_moved_to_where_it_is() {
        let f = readers(&[Constraint::Fixed(3), Constraint::Fixed(0), Constraint::Fixed(3)]);
        let after = tidied(&f, &[A, C, A, C], &[(1, A, C), (2, C, A), (3, A, C)]);
        assert_eq!(after.moves.len(), 1);
    }

    #[test]
    fn what_is_spilled_for_nothing_is_not_spilled() {
        let f = readers(&[Constraint::Any, Constraint::Fixed(0)]);
        let after = tidied(&f, &[A, Place::Slot(0), A], &[(1, A, Place::Slot(0)), (2, Place::Slot(0), A)]);
        assert_eq!((after.moves.len(), after.place(1, 0)), (0, A));
    }

    #[test]
    fn copies_are_followed_into_other_blocks() {
        let mut f = Function::default();
        f.begin_block([].into_iter());
        let at = f.operands(&[operand(Constraint::Fixed(0), Kind::Def)]);
        f.inst(at, 1, InstKind::Plain, 0);
        f.inst(at, 0, InstKind::Branch, 0);
        f.edge(Block(1), [].into_iter());
        f.begin_block([].into_iter());
        let at = f.operands(&[operand(Constraint::Fixed(0), Kind::Use)]);
        f.inst(at, 1, InstKind::Return, 0);
        f.num_vregs = 1;
        f.finish();
        let mut assignment = Assignment {
            places: vec![Some(A), Some(A)],
            starts: vec![0, 1, 1, 2],
            moves: vec![Move { inst: 1, after: false, from: A, to: C }, Move { inst: 2, after: false, from: C, to: A }],
            ..Assignment::default()
        };
        assert_eq!(check(&f, &assignment), Ok(()));
        tidy(&f, &mut assignment);
        assert_eq!(check(&f, &assignment), Ok(()));
        assert!(assignment.moves.is_empty());
    }
}
