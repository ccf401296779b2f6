//! Debug records: side tables that are no uses. They say what DWARF needs in DWARF's own terms, free
//! of C: base types, members, scopes and variables with their places.

use crate::function::{Slot, Value};
use base::{Idx, IndexVec, Symbol, define_idx};
use source::Loc;
use std::collections::BTreeMap;

define_idx! {
    /// A type of the debug information.
    pub struct TypeDie = "type";
    /// A lexical scope of a function; number 0 is the function's outermost block.
    pub struct ScopeId = "scope";
    /// What promoted variables hold at a point of the source: an index into [`States`]. Number 0 says nothing.
    pub struct StateId = "state";
    /// What held a variable before it was promoted: see [`States`].
    pub struct Cell = "cell";
}

/// Where code comes from: what the line table and the lexical scopes of its addresses are made of.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct DebugLoc {
    /// Its place in the source.
    pub loc: Loc,
    /// The scope it stands in, in the numbering of its function; number 0 without debug records.
    pub scope: ScopeId,
    /// What variables hold right before it.
    pub state: StateId,
}

impl DebugLoc {
    /// Of no place in the source.
    pub const NONE: DebugLoc = DebugLoc::new(Loc::NONE, ScopeId::from_u32(0));

    /// A place in a scope, where nothing is known of variables.
    pub const fn new(loc: Loc, scope: ScopeId) -> DebugLoc {
        DebugLoc { loc, scope, state: StateId::from_u32(0) }
    }
    /// A place in the function's outermost scope.
    pub fn outermost(loc: Loc) -> DebugLoc {
        DebugLoc::new(loc, ScopeId::from_u32(0))
    }
}

/// `DW_ATE_*` encodings.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs)]
pub enum Encoding {
    Boolean,
    Signed,
    Unsigned,
    SignedChar,
    UnsignedChar,
    Float,
    ComplexFloat,
}

/// A member of a structure or union.
#[derive(Clone, PartialEq, Debug)]
pub struct MemberDie {
    /// Its name; none if anonymous.
    pub name: Option<Symbol>,
    /// Its type.
    pub ty: TypeDie,
    /// Offset in bytes (of the storage of a bit-field, see `bits`).
    pub offset: u64,
    /// For a bit-field: offset in bits from the start of the structure (`DW_AT_data_bit_offset`) and width.
    pub bits: Option<(u64, u32)>,
    /// Declared here.
    pub loc: Loc,
}

/// A type. `None` as a type stands for `void`.
#[derive(Clone, PartialEq, Debug)]
pub enum TypeKind {
    /// `DW_TAG_base_type`
    Base(Symbol, u32, Encoding),
    /// `DW_TAG_pointer_type`
    Pointer(Option<TypeDie>),
    /// `DW_TAG_const_type`
    Const(Option<TypeDie>),
    /// `DW_TAG_volatile_type`
    Volatile(Option<TypeDie>),
    /// `DW_TAG_restrict_type`
    Restrict(Option<TypeDie>),
    /// `DW_TAG_atomic_type`
    Atomic(Option<TypeDie>),
    /// `DW_TAG_typedef`
    Typedef(Symbol, Option<TypeDie>, Loc),
    /// `DW_TAG_array_type`: element and length of each dimension (none: unknown).
    Array(TypeDie, Vec<Option<u64>>),
    /// GNU vector: element and lanes.
    Vector(TypeDie, u32),
    /// `DW_TAG_subroutine_type`: result, parameters, variadic, prototyped.
    Subroutine(Option<TypeDie>, Vec<TypeDie>, bool, bool),
    /// `DW_TAG_structure_type` or (`union`) `DW_TAG_union_type`.
    Record {
        /// Whether a union.
        union: bool,
        /// Its tag.
        name: Option<Symbol>,
        /// Size in bytes; none for a declaration.
        size: Option<u64>,
        /// Members.
        members: Vec<MemberDie>,
        /// Declared here.
        loc: Loc,
    },
    /// `DW_TAG_enumeration_type`
    Enumeration {
        /// Its tag.
        name: Option<Symbol>,
        /// Size in bytes; none for a declaration.
        size: Option<u32>,
        /// The underlying type.
        underlying: Option<TypeDie>,
        /// Constants.
        enumerators: Vec<(Symbol, i128)>,
        /// Declared here.
        loc: Loc,
    },
    /// `DW_TAG_unspecified_type` (`nullptr_t`)
    Unspecified(Symbol),
}

/// Where a variable is.
#[derive(Copy, Clone, PartialEq, Debug)]
pub enum Place {
    /// In a slot, at an offset in bytes.
    Slot(Slot, i32),
    /// At the address that a slot holds (variable arrays).
    SlotIndirect(Slot, i32),
    /// At the address that a value has (in argument memory).
    Address(Value),
    /// Its value is this, where it lives.
    Value(Value),
    /// What this held before it was promoted; it changes, and the states of instructions say what it is.
    Tracked(Cell),
    /// Static: at a symbol.
    Symbol(crate::module::SymId),
    /// Optimised out: it has no place that holds its value.
    Nowhere,
}

/// A variable or parameter.
#[derive(Clone, PartialEq, Debug)]
pub struct Variable {
    /// Its name.
    pub name: Symbol,
    /// Its type.
    pub ty: Option<TypeDie>,
    /// Whether a parameter.
    pub parameter: bool,
    /// Declared here.
    pub loc: Loc,
    /// Its scope.
    pub scope: ScopeId,
    /// Where it is.
    pub place: Place,
    /// What tells it from the other variables of the program; copies of a body keep it.
    pub key: u32,
}

/// The call that a body was put in place of.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct InlinedCall {
    /// The function called: a key of [`ModuleDebug::inlined`].
    pub function: crate::module::SymId,
    /// Where it was called.
    pub loc: Loc,
}

/// A lexical scope.
#[derive(Clone, PartialEq, Debug)]
pub struct Scope {
    /// The scope around it.
    pub parent: Option<ScopeId>,
    /// First and last location of the block in the source.
    pub range: (Loc, Loc),
    /// Set for the outermost scope of a body that was put in place of a call.
    pub inlined: Option<InlinedCall>,
}

/// Debug records of a function.
#[derive(Clone, PartialEq, Debug)]
pub struct FunctionDebug {
    /// The source name.
    pub name: Symbol,
    /// Type of the result.
    pub ret: Option<TypeDie>,
    /// Whether it has a prototype.
    pub prototyped: bool,
    /// Whether it is visible outside.
    pub external: bool,
    /// Scopes; the first is the function's.
    pub scopes: IndexVec<ScopeId, Scope>,
    /// Variables in order of declaration, parameters first.
    pub variables: Vec<Variable>,
    /// What those hold that are [`Place::Tracked`].
    pub states: States,
}

impl FunctionDebug {
    /// The records without the states, which are of no use when the code is there.
    pub fn without_states(&self) -> FunctionDebug {
        FunctionDebug {
            name: self.name,
            ret: self.ret,
            prototyped: self.prototyped,
            external: self.external,
            scopes: self.scopes.clone(),
            variables: self.variables.clone(),
            states: States::default(),
        }
    }
}

/// What a cell holds.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Content {
    /// This value.
    Value(Value),
    /// What another cell holds.
    Cell(Cell),
    /// Nobody knows.
    Unknown,
}

/// One state.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum State {
    /// Nothing is known.
    Nothing,
    /// As another, but for one cell.
    Set(StateId, Cell, Content),
    /// What the first says, and where it says nothing, what the second does.
    Both(StateId, StateId),
}

/// What promoted variables hold at the points of a function's source.
///
/// Promotion of a slot takes its stores away, and with them what said from where on a variable has a value. So it gives
/// each instruction a *state*: what the slot would hold right before it. States belong to the source, not to the order
/// of instructions: who moves an instruction, or makes another that does its work, hands its [`DebugLoc`] on, and with
/// it what a debugger that stops there and shows that place in the source has to show of the variables. Each state is
/// another one but for one cell, so that all of them together are no larger than the stores were. Copies of
/// instructions have other values and begin without a state ([`crate::Function::clone_inst`]).
#[derive(Clone, PartialEq, Debug)]
pub struct States {
    nodes: Vec<State>,
    cells: u32,
    /// Slots that passes made to hold values for a while, with their cells.
    pub temporary: Vec<(Slot, Cell)>,
}

/// What became of the states and cells of a body that was copied.
#[derive(Clone, PartialEq, Debug)]
pub struct Appended {
    states: Vec<StateId>,
    first_cell: u32,
}

impl Appended {
    /// A state of the body.
    pub fn state(&self, id: StateId) -> StateId {
        self.states[id.index()]
    }
    /// A cell of the body.
    pub fn cell(&self, cell: Cell) -> Cell {
        Cell::from_u32(cell.as_u32() + self.first_cell)
    }
}

impl Default for States {
    fn default() -> States {
        States { nodes: vec![State::Nothing], cells: 0, temporary: Vec::new() }
    }
}

impl States {
    /// A cell that no state mentions yet.
    pub fn new_cell(&mut self) -> Cell {
        self.cells += 1;
        Cell::from_u32(self.cells - 1)
    }
    fn push(&mut self, state: State) -> StateId {
        self.nodes.push(state);
        StateId::from_u32(self.nodes.len() as u32 - 1)
    }
    /// A state as it was, but for a cell.
    pub fn set(&mut self, before: StateId, cell: Cell, content: Content) -> StateId {
        self.push(State::Set(before, cell, content))
    }
    /// What one state says, and where it says nothing, what another does.
    pub fn both(&mut self, first: StateId, second: StateId) -> StateId {
        let nothing = StateId::from_u32(0);
        match (first == nothing, second == nothing) {
            (true, _) => second,
            (_, true) => first,
            _ => self.push(State::Both(first, second)),
        }
    }
    /// Replaces what cells hold.
    pub fn map_contents(&mut self, mut f: impl FnMut(Content) -> Content) {
        for node in &mut self.nodes {
            if let State::Set(_, _, content) = node {
                *content = f(*content);
            }
        }
    }
    /// Which states some need: themselves and those that they are made of.
    fn needed(&self, wanted: impl Iterator<Item = StateId>) -> Vec<bool> {
        let mut needed = vec![false; self.nodes.len()];
        wanted.for_each(|id| needed[id.index()] = true);
        // A state only mentions earlier ones.
        for n in (0..self.nodes.len()).rev().filter(|&n| n > 0) {
            if needed[n] {
                match self.nodes[n] {
                    State::Nothing => {}
                    State::Set(before, ..) => needed[before.index()] = true,
                    State::Both(first, second) => {
                        needed[first.index()] = true;
                        needed[second.index()] = true;
                    }
                }
            }
        }
        needed
    }
    /// Takes in the states of a body that is copied, those that its instructions have. What the cells hold is unknown
    /// until [`States::fill`] says it.
    pub fn append(&mut self, other: &States, used: impl Iterator<Item = StateId>) -> Appended {
        let needed = other.needed(used);
        let first_cell = self.cells;
        let mut moved = vec![StateId::from_u32(0); other.nodes.len()];
        for n in (1..other.nodes.len()).filter(|&n| needed[n]) {
            moved[n] = match other.nodes[n] {
                State::Nothing => StateId::from_u32(0),
                State::Set(before, cell, _) => {
                    self.set(moved[before.index()], Cell::from_u32(cell.as_u32() + first_cell), Content::Unknown)
                }
                State::Both(first, second) => self.both(moved[first.index()], moved[second.index()]),
            };
        }
        self.cells += other.cells;
        Appended { states: moved, first_cell }
    }
    /// Says what the cells of appended states hold; `f` maps what they held there.
    pub fn fill(&mut self, other: &States, appended: &Appended, mut f: impl FnMut(Content) -> Content) {
        for (&node, id) in other.nodes.iter().zip(&appended.states) {
            if let (State::Set(_, _, old), State::Set(_, _, new)) = (node, &mut self.nodes[id.index()]) {
                *new = f(old);
            }
        }
    }
    /// What cells hold in each of some states, or nothing if the answer would have more than `most` entries.
    pub fn resolve(&self, cells: &[Cell], wanted: &[StateId], most: usize) -> Option<Vec<Vec<Option<Value>>>> {
        let needed = self.needed(wanted.iter().copied());
        let width = self.cells as usize;
        let count = needed.iter().filter(|&&needed| needed).count();
        if count.saturating_mul(width) > most {
            return None;
        }
        let mut rows: Vec<Vec<Option<Content>>> = vec![Vec::new(); self.nodes.len()];
        for n in (0..self.nodes.len()).filter(|&n| needed[n]) {
            rows[n] = match self.nodes[n] {
                State::Nothing => vec![None; width],
                State::Set(before, cell, content) => {
                    let mut row = rows[before.index()].clone();
                    row[cell.index()] = Some(content);
                    row
                }
                State::Both(first, second) => {
                    rows[first.index()].iter().zip(&rows[second.index()]).map(|(a, b)| a.or(*b)).collect()
                }
            };
        }
        let answer = |row: &[Option<Content>], mut cell: Cell| {
            // A chain of cells has each at most once.
            for _ in 0..=width {
                match row[cell.index()]? {
                    Content::Value(value) => return Some(value),
                    Content::Cell(next) => cell = next,
                    Content::Unknown => return None,
                }
            }
            None
        };
        let rows = wanted.iter().map(|id| cells.iter().map(|&cell| answer(&rows[id.index()], cell)).collect());
        Some(rows.collect())
    }
}

/// A variable of the translation unit.
#[derive(Clone, PartialEq, Debug)]
pub struct GlobalVariable {
    /// The source name.
    pub name: Symbol,
    /// Its type.
    pub ty: Option<TypeDie>,
    /// Declared here.
    pub loc: Loc,
    /// Its symbol.
    pub symbol: crate::module::SymId,
    /// Whether it is visible outside.
    pub external: bool,
}

/// A function of which there are copies in others (DWARF 5, 3.3.8.1).
#[derive(Clone, PartialEq, Debug)]
pub struct AbstractFunction {
    /// Where it is defined.
    pub loc: Loc,
    /// Whether it was declared `inline`.
    pub declared_inline: bool,
    /// Its records. Places say nothing.
    pub debug: Box<FunctionDebug>,
}

/// Debug information of a translation unit.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct ModuleDebug {
    /// Types.
    pub types: IndexVec<TypeDie, TypeKind>,
    /// Variables at file scope.
    pub variables: Vec<GlobalVariable>,
    /// What the functions that were put in place of calls are by themselves: where each is defined, and its records as
    /// they were before passes changed them. By symbol, so that the order is always the same.
    pub inlined: BTreeMap<crate::module::SymId, AbstractFunction>,
    /// `DW_AT_producer`
    pub producer: String,
    /// The main file's name as given.
    pub file_name: String,
    /// `DW_AT_comp_dir`
    pub directory: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ask(states: &States, cell: Cell, state: StateId) -> Option<Value> {
        states.resolve(&[cell], &[state], 1 << 10).expect("few entries")[0][0]
    }

    #[test]
    fn a_state_is_another_one_but_for_a_cell() {
        let mut states = States::default();
        let (a, b) = (states.new_cell(), states.new_cell());
        let (one, two) = (Value::from_u32(1), Value::from_u32(2));
        let first = states.set(StateId::from_u32(0), a, Content::Value(one));
        let second = states.set(first, b, Content::Cell(a));
        let third = states.set(second, a, Content::Value(two));
        let fourth = states.set(third, a, Content::Unknown);
        assert_eq!((ask(&states, a, first), ask(&states, b, first)), (Some(one), None));
        assert_eq!((ask(&states, a, second), ask(&states, b, second)), (Some(one), Some(one)));
        assert_eq!((ask(&states, a, third), ask(&states, b, third)), (Some(two), Some(two)));
        assert_eq!((ask(&states, a, fourth), ask(&states, b, fourth)), (None, None));
        assert!(states.resolve(&[a], &[fourth], 3).is_none());
    }

    #[test]
    fn states_of_a_copied_body_are_beside_those_of_the_call() {
        let mut body = States::default();
        let cell = body.new_cell();
        let set = body.set(StateId::from_u32(0), cell, Content::Value(Value::from_u32(1)));
        let mut states = States::default();
        let own = states.new_cell();
        let before = states.set(StateId::from_u32(0), own, Content::Value(Value::from_u32(7)));
        let appended = states.append(&body, [set].into_iter());
        states.fill(&body, &appended, |_| Content::Value(Value::from_u32(9)));
        let state = states.both(appended.state(set), before);
        assert_eq!(ask(&states, own, state), Some(Value::from_u32(7)));
        assert_eq!(ask(&states, appended.cell(cell), state), Some(Value::from_u32(9)));
    }
}
