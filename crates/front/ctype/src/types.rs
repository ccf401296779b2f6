//! The data of types.

use base::{Symbol, define_idx};
use source::Loc;

define_idx! {
    /// A structure or union type.
    pub struct RecordId = "record";
    /// An enumerated type.
    pub struct EnumId = "enum";
    /// A list of types (parameters of a function type), hash-consed.
    pub struct TypeListId = "types";
    /// The length expression of one variable length array type: `hir` maps it to an expression.
    pub struct VlaId = "vla";
}

/// A type with qualifiers: number, sugared or not, [`TypeClass`] and qualifiers, from the top bit down, so that the most
/// frequent questions need no table. Equality is identity of sugar and qualifiers; compare canonical types (see
/// [`crate::TypeTable::same`]) for C's notion of sameness.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Ty(pub(crate) u32);

/// A set of type qualifiers. `_Atomic` is a type ([`TypeKind::Atomic`]), not a bit.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Quals(pub u8);

impl Quals {
    /// No qualifier.
    pub const NONE: Quals = Quals(0);
    /// `const`
    pub const CONST: Quals = Quals(1);
    /// `volatile`
    pub const VOLATILE: Quals = Quals(2);
    /// `restrict`
    pub const RESTRICT: Quals = Quals(4);
    /// GNU `__seg_fs`: the address space that the segment register fs begins.
    pub const SEG_FS: Quals = Quals(8);
    /// GNU `__seg_gs`
    pub const SEG_GS: Quals = Quals(16);
    /// The qualifiers that name address spaces.
    pub const SPACES: Quals = Quals(24);
    /// Objects are stored in the other byte order (`scalar_storage_order`): a scalar, or the elements of an array,
    /// that are members of such a structure. No program writes it down.
    pub const REVERSED: Quals = Quals(32);
    /// All of both sets.
    pub const fn union(self, other: Quals) -> Quals {
        Quals(self.0 | other.0)
    }
    /// Whether all of `other` are in the set.
    pub const fn contains(self, other: Quals) -> bool {
        self.0 & other.0 == other.0
    }
    /// The set without those of `other`.
    pub const fn without(self, other: Quals) -> Quals {
        Quals(self.0 & !other.0)
    }
    /// Those of both sets.
    pub const fn intersection(self, other: Quals) -> Quals {
        Quals(self.0 & other.0)
    }
    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }
}

/// What the canonical structure of a type is, without its parts. Ordered so that kinds of types are ranges.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
#[allow(missing_docs)]
#[repr(u8)]
pub enum TypeClass {
    Error,
    Int,
    BitInt,
    Enum,
    Float,
    Complex,
    Pointer,
    NullPtr,
    Vector,
    Void,
    Function,
    Array,
    Record,
    Atomic,
}

impl TypeClass {
    const ALL: [TypeClass; 16] = [
        TypeClass::Error,
        TypeClass::Int,
        TypeClass::BitInt,
        TypeClass::Enum,
        TypeClass::Float,
        TypeClass::Complex,
        TypeClass::Pointer,
        TypeClass::NullPtr,
        TypeClass::Vector,
        TypeClass::Void,
        TypeClass::Function,
        TypeClass::Array,
        TypeClass::Record,
        TypeClass::Atomic,
        // So many that no index of four bits is out of range.
        TypeClass::Error,
        TypeClass::Error,
    ];

    /// Of the structure of a type without sugar.
    pub(crate) const fn of(canonical: &TypeKind) -> TypeClass {
        match canonical {
            TypeKind::Error | TypeKind::Typedef { .. } => TypeClass::Error,
            TypeKind::Void => TypeClass::Void,
            TypeKind::Int(_) => TypeClass::Int,
            TypeKind::BitInt { .. } => TypeClass::BitInt,
            TypeKind::Float(_) => TypeClass::Float,
            TypeKind::Complex(_) => TypeClass::Complex,
            TypeKind::NullPtr => TypeClass::NullPtr,
            TypeKind::Pointer(_) => TypeClass::Pointer,
            TypeKind::Array { .. } => TypeClass::Array,
            TypeKind::Function { .. } => TypeClass::Function,
            TypeKind::Record(_) => TypeClass::Record,
            TypeKind::Enum(_) => TypeClass::Enum,
            TypeKind::Vector { .. } => TypeClass::Vector,
            TypeKind::Atomic(_) => TypeClass::Atomic,
        }
    }
}

/// Bits of a [`Ty`] below its class.
const CLASS_SHIFT: u32 = 6;
const SUGARED: u32 = 1 << 10;
const NUMBER_SHIFT: u32 = 11;

impl Ty {
    /// What its canonical structure is.
    #[inline]
    pub const fn class(self) -> TypeClass {
        TypeClass::ALL[(self.0 >> CLASS_SHIFT & 15) as usize]
    }
    /// Whether its class is this.
    #[inline]
    pub(crate) const fn is(self, class: TypeClass) -> bool {
        self.0 >> CLASS_SHIFT & 15 == class as u32
    }
    /// Whether its class is one of those from `first` to `last`.
    #[inline]
    pub(crate) const fn is_among(self, first: TypeClass, last: TypeClass) -> bool {
        (self.0 >> CLASS_SHIFT & 15).wrapping_sub(first as u32) <= last as u32 - first as u32
    }
    /// Whether there is sugar in it, at any level: else it is its own canonical type.
    #[inline]
    pub(crate) const fn is_sugared(self) -> bool {
        self.0 & SUGARED != 0
    }
    /// The qualifiers outside of sugar (a typedef's own qualifiers are found by `TypeTable::quals`).
    #[inline]
    pub const fn local_quals(self) -> Quals {
        Quals((self.0 & 63) as u8)
    }
    /// The type with these qualifiers added.
    #[inline]
    pub const fn with(self, quals: Quals) -> Ty {
        Ty(self.0 | quals.0 as u32)
    }
    /// The type without qualifiers at the outside (those inside sugar remain).
    #[inline]
    pub const fn without_local_quals(self) -> Ty {
        Ty(self.0 & !63)
    }
    /// The bits: for storage in nodes.
    #[inline]
    pub const fn as_u32(self) -> u32 {
        self.0
    }
    /// From the bits that `as_u32` gave.
    #[inline]
    pub const fn from_u32(bits: u32) -> Ty {
        Ty(bits)
    }
    /// How many types a translation unit can have.
    pub const LIMIT: u32 = 1 << (32 - NUMBER_SHIFT);
    pub(crate) const fn of(index: u32, class: TypeClass, sugared: bool) -> Ty {
        assert!(index < Ty::LIMIT, "the table has no more");
        Ty(index << NUMBER_SHIFT | (class as u32) << CLASS_SHIFT | if sugared { SUGARED } else { 0 })
    }
    #[inline]
    pub(crate) const fn index(self) -> usize {
        (self.0 >> NUMBER_SHIFT) as usize
    }
}

/// What attributes of a function type say of calls.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct FnTraits {
    /// `ms_abi`: arguments travel as Microsoft's x64 convention has it.
    pub ms_abi: bool,
    /// `nocf_check`: calls through pointers need no marked place.
    pub untracked: bool,
    /// Who takes arguments off the stack on 32-bit x86.
    pub convention: target::Convention,
    /// `regparm`: how many words of arguments are in registers, if an attribute says so.
    pub registers: Option<u8>,
}

/// Standard and extended integer types. `Char` is plain char: distinct from both others.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs)]
pub enum IntKind {
    Bool,
    Char,
    SChar,
    UChar,
    Short,
    UShort,
    Int,
    UInt,
    Long,
    ULong,
    LongLong,
    ULongLong,
    Int128,
    UInt128,
}

/// Real floating types; `_Float32` and its kin are distinct types with the format of others.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
#[allow(missing_docs)]
pub enum FloatKind {
    Float16,
    BFloat16,
    Float,
    Float32,
    Double,
    Float64,
    Float32x,
    LongDouble,
    Float64x,
    Float128,
}

/// Length of an array type.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum ArrayLen {
    /// A constant number of elements (0 is GNU's zero-length array).
    Const(u64),
    /// `[]`: incomplete, or a flexible array member.
    Incomplete,
    /// Variable: the expression is evaluated where the declarator is.
    Variable(VlaId),
    /// `[*]`, or a variable length in a prototype.
    Star,
}

/// The structure of a type.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum TypeKind {
    /// Poison: an error was reported; silent from then on.
    Error,
    /// `void`
    Void,
    /// An integer type that is not an enumeration.
    Int(IntKind),
    /// `_BitInt(width)`
    BitInt {
        /// Whether signed.
        signed: bool,
        /// Width in bits, sign included.
        width: u32,
    },
    /// A real floating type.
    Float(FloatKind),
    /// `_Complex`; of a `Float`, or (GNU) of an integer type.
    Complex(Ty),
    /// The type of `nullptr`.
    NullPtr,
    /// Pointer to a type.
    Pointer(Ty),
    /// Array.
    Array {
        /// Element type, with the array's qualifiers.
        elem: Ty,
        /// Length.
        len: ArrayLen,
    },
    /// Function.
    Function {
        /// Return type.
        ret: Ty,
        /// Adjusted parameter types, unqualified at the top for a definition's type too.
        params: TypeListId,
        /// Ends in `...`.
        variadic: bool,
        /// Declared with a prototype (else `()` before C23, or K&R).
        prototype: bool,
        /// What attributes say of calls.
        traits: FnTraits,
    },
    /// Structure or union.
    Record(RecordId),
    /// Enumeration.
    Enum(EnumId),
    /// GNU vector.
    Vector {
        /// Element type: integer or floating, unqualified.
        elem: Ty,
        /// Number of elements.
        lanes: u32,
    },
    /// `_Atomic(T)`; `T` is unqualified.
    Atomic(Ty),
    /// Sugar: a typedef name.
    Typedef {
        /// The name.
        name: Symbol,
        /// What it stands for.
        underlying: Ty,
        /// Alignment in bytes if an attribute of the typedef changes it; else 0.
        align: u32,
        /// `may_alias`.
        may_alias: bool,
    },
}

/// Structure or union.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum RecordKind {
    /// `struct`
    Struct,
    /// `union`
    Union,
}

/// One member.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name; none for anonymous structures, unions and unnamed bit-fields.
    pub name: Option<Symbol>,
    /// Its type.
    pub ty: Ty,
    /// Where it is declared.
    pub loc: Loc,
    /// Width, if a bit-field.
    pub bit_width: Option<u32>,
    /// Alignment asked for by attribute or `_Alignas`, bytes; 0 is none.
    pub align: u32,
    /// `packed` on the member.
    pub packed: bool,
    /// `nonstring`: its characters need no end.
    pub nonstring: bool,
    /// Layout: for a bit-field the offset in bytes of its storage unit, else its own offset. In a record of
    /// variable size it counts from the start of the segment.
    pub offset: u64,
    /// Layout: number of the segment that the member is in; 0 but in records of variable size.
    pub segment: u32,
    /// Layout: for a bit-field the number of bits above the unit's least significant bit.
    pub bit_offset: u32,
    /// Layout: for a bit-field the size in bytes of the unit that may be accessed: it lies inside the record.
    pub unit_size: u32,
}

/// A part of a structure of variable size in which offsets are constant (GNU). It begins where the one
/// before ends, rounded up to `align`.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Segment {
    /// Alignment of its start in bytes.
    pub align: u32,
    /// Bytes of constant size.
    pub size: u64,
    /// The member of variable size that follows these, by number.
    pub variable: Option<u32>,
}

/// Size and alignment of a complete record.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct RecordLayout {
    /// Size in bytes.
    pub size: u64,
    /// Alignment in bytes.
    pub align: u32,
}

/// A structure or union.
#[derive(Clone, Debug)]
pub struct RecordData {
    /// `struct` or `union`.
    pub kind: RecordKind,
    /// Its tag.
    pub tag: Option<Symbol>,
    /// Where it is declared first, or defined.
    pub loc: Loc,
    /// Members, with their layout once complete.
    pub fields: Vec<Field>,
    /// Their names in the same order, once complete; empty where there is none. For finding them.
    pub names: Vec<Symbol>,
    /// Layout; none while incomplete.
    pub layout: Option<RecordLayout>,
    /// Not empty if a member is of variable size (GNU): then the size is known at run time only, and
    /// `layout` has the alignment only.
    pub segments: Vec<Segment>,
    /// `packed`.
    pub packed: bool,
    /// `#pragma pack`: largest alignment of members in bytes; 0 is none.
    pub max_field_align: u32,
    /// Alignment asked for, bytes; 0 is none.
    pub align: u32,
    /// Bit-fields are laid out as by Microsoft's compilers (`ms_struct`, `-mms-bitfields`).
    pub microsoft: bool,
    /// `transparent_union`.
    pub transparent: bool,
    /// `may_alias`.
    pub may_alias: bool,
    /// `designated_init`: initialisers should name the members.
    pub designated: bool,
    /// Whether a member is const, deeply (not assignable).
    pub has_const_member: bool,
    /// Whether the last member is a flexible array, deeply.
    pub has_flexible_array: bool,
    /// Whether the definition was in error: messages about members are kept quiet.
    pub invalid: bool,
}

impl RecordData {
    /// A record without members that is not complete yet.
    pub fn new(kind: RecordKind, tag: Option<Symbol>, loc: Loc) -> RecordData {
        RecordData {
            kind,
            tag,
            loc,
            fields: Vec::new(),
            names: Vec::new(),
            layout: None,
            segments: Vec::new(),
            packed: false,
            max_field_align: 0,
            align: 0,
            microsoft: false,
            transparent: false,
            may_alias: false,
            designated: false,
            has_const_member: false,
            has_flexible_array: false,
            invalid: false,
        }
    }
}

/// One enumeration constant.
#[derive(Clone, Debug)]
pub struct Enumerator {
    /// Its name.
    pub name: Symbol,
    /// Its value.
    pub value: i128,
    /// Where it is declared.
    pub loc: Loc,
}

/// An enumeration.
#[derive(Clone, Debug)]
pub struct EnumData {
    /// Its tag.
    pub tag: Option<Symbol>,
    /// Where it is declared first, or defined.
    pub loc: Loc,
    /// The compatible integer type; none while incomplete.
    pub underlying: Option<Ty>,
    /// Whether the underlying type was written (C23).
    pub fixed: bool,
    /// Its constants.
    pub enumerators: Vec<Enumerator>,
}
