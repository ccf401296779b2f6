//! Register allocation: what an allocator sees of a machine function, the interface of allocators, the
//! adapter to regalloc2's Ion, and a checker of its own.
//!
//! Nothing here knows an instruction set. A [`Function`] is blocks of instructions in layout order; an
//! instruction is a range of operands, each a virtual register with a [`Constraint`], read or written
//! early or late in the instruction; blocks have parameters, and the last instruction of a block passes
//! the arguments. No edge may lead from a block with several successors to one with several
//! predecessors. An allocator answers with an [`Assignment`]: a place for each operand, and moves to be
//! done before instructions.
#![forbid(unsafe_code)]

mod checker;
mod function;
mod ion;
mod tidy;
mod view;

pub use checker::check;
pub use function::{Block, Class, Clobbers, Constraint, Function, InstKind, Kind, Operand, Pos, VReg};
pub use ion::Ion;
pub use tidy::tidy;

/// A place of a value: a machine register or a slot of the frame.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Place {
    /// Integer registers are 0 to 31, floating ones 32 to 63.
    Reg(u8),
    /// Number of a spill slot; a floating value takes two of them.
    Slot(u32),
}

/// Registers that values may be in, as bit sets of the numbers of [`Place::Reg`].
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Registers {
    /// Taken first.
    pub preferred: u64,
    /// Taken if the others do not suffice.
    pub other: u64,
}

/// A move that the allocation asks for.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Move {
    /// The instruction before which, or after which, it is done.
    pub inst: u32,
    /// Whether after.
    pub after: bool,
    /// From where.
    pub from: Place,
    /// To where. Moves at one point are done one after the other, as they are listed.
    pub to: Place,
}

/// A stretch of instructions in which a followed value is at one place.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Stay {
    /// The value's label.
    pub label: u32,
    /// Where it begins: an instruction, and whether after it.
    pub from: (u32, bool),
    /// Where it has ended.
    pub to: (u32, bool),
    /// The place.
    pub place: Place,
}

/// The answer of an allocator.
#[derive(Default, Debug)]
pub struct Assignment {
    /// Places of all operands, instruction by instruction.
    pub places: Vec<Option<Place>>,
    /// Where an instruction's places begin; one more than there are instructions.
    pub starts: Vec<u32>,
    /// Moves in order.
    pub moves: Vec<Move>,
    /// Spill slots in all.
    pub slots: u32,
    /// Places of the followed values, in the order of labels and beginnings.
    pub stays: Vec<Stay>,
}

impl Assignment {
    /// Place of operand `n` of an instruction.
    ///
    /// # Panics
    /// If there is no such operand, or the allocator gave it no place.
    #[inline]
    pub fn place(&self, inst: u32, n: usize) -> Place {
        self.places[self.starts[inst as usize] as usize + n].expect("every operand has a place")
    }
    /// Gives registers other numbers, throughout; no two the same.
    pub fn rename(&mut self, name: impl Fn(u8) -> u8) {
        let rename = |place: &mut Place| {
            if let Place::Reg(n) = place {
                *n = name(*n);
            }
        };
        self.places.iter_mut().flatten().for_each(rename);
        for step in &mut self.moves {
            rename(&mut step.from);
            rename(&mut step.to);
        }
        self.stays.iter_mut().for_each(|stay| rename(&mut stay.place));
    }
}

/// Why there is no allocation.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Error {
    /// The function asks for more registers at once than there are.
    TooManyRegisters,
    /// The function breaks a rule of its construction.
    Malformed(String),
}

/// A register allocator.
pub trait Allocator {
    /// Finds places for all operands.
    ///
    /// # Errors
    /// If no allocation satisfies the constraints, or the function is malformed.
    fn allocate(&mut self, function: &Function, registers: &Registers) -> Result<Assignment, Error>;
}
