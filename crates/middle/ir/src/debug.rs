//! Debug records: side tables that are no uses. They say what DWARF needs in DWARF's own terms, free
//! of C: base types, members, scopes and variables with their places.

use crate::function::{Slot, Value};
use base::{IndexVec, Symbol, define_idx};
use source::Loc;
use std::collections::BTreeMap;

define_idx! {
    /// A type of the debug information.
    pub struct TypeDie = "type";
    /// A lexical scope of a function; number 0 is the function's outermost block.
    pub struct ScopeId = "scope";
}

/// Where code comes from: what the line table and the lexical scopes of its addresses are made of.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct DebugLoc {
    /// Its place in the source.
    pub loc: Loc,
    /// The scope it stands in, in the numbering of its function; number 0 without debug records.
    pub scope: ScopeId,
}

impl DebugLoc {
    /// Of no place in the source.
    pub const NONE: DebugLoc = DebugLoc { loc: Loc::NONE, scope: ScopeId::from_u32(0) };

    /// A place in the function's outermost scope.
    pub fn outermost(loc: Loc) -> DebugLoc {
        DebugLoc { loc, scope: ScopeId::from_u32(0) }
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
