//! The table that owns and interns types.

use crate::types::*;
use base::{FastMap, IndexVec, Symbol};
use std::cell::RefCell;
use target::Target;

struct Entry {
    kind: TypeKind,
    /// The type without sugar at any level, with the qualifiers that sugar hid.
    canonical: Ty,
    /// The structure of that type: what most questions are about, so one look-up answers them.
    canonical_kind: TypeKind,
    /// The pointer to this type, unqualified and `const`, once it has been asked for; `Ty::ERROR` before.
    pointers: [Ty; 2],
}

/// All types of one translation unit. Methods that only look or intern take `&self`; completing a
/// record or enumeration goes through `record_mut` and `enum_mut`.
pub struct TypeTable {
    target: Target,
    char_signed: bool,
    /// Width of values and sign of the built-in integer types, by their numbers from that of `_Bool` on.
    integers: [(u8, bool); INTEGERS],
    inner: RefCell<Inner>,
    records: IndexVec<RecordId, RecordData>,
    enums: IndexVec<EnumId, EnumData>,
    /// Whether types of one tag and the same content are compatible (C23 6.2.7p1).
    pub tags_by_content: bool,
    /// Pairs of types whose contents are being compared: assumed to be compatible meanwhile.
    pub(crate) comparing: RefCell<Vec<(Ty, Ty)>>,
}

#[derive(Default)]
struct Inner {
    entries: Vec<Entry>,
    map: FastMap<TypeKind, Ty>,
    lists: IndexVec<TypeListId, std::rc::Rc<[Ty]>>,
    list_map: FastMap<std::rc::Rc<[Ty]>, TypeListId>,
}

macro_rules! builtin_types {
    ($($(#[$attr:meta])* $name:ident = $n:literal: $kind:expr;)*) => {
        impl Ty {
            $($(#[$attr])* pub const $name: Ty = Ty::of($n, TypeClass::of(&$kind), false);)*
        }
        const BUILTIN: &[TypeKind] = &[$($kind),*];
    };
}

builtin_types! {
    /// The poison type.
    ERROR = 0: TypeKind::Error;
    /// `void`
    VOID = 1: TypeKind::Void;
    /// `_Bool`
    BOOL = 2: TypeKind::Int(IntKind::Bool);
    /// `char`
    CHAR = 3: TypeKind::Int(IntKind::Char);
    /// `signed char`
    SCHAR = 4: TypeKind::Int(IntKind::SChar);
    /// `unsigned char`
    UCHAR = 5: TypeKind::Int(IntKind::UChar);
    /// `short`
    SHORT = 6: TypeKind::Int(IntKind::Short);
    /// `unsigned short`
    USHORT = 7: TypeKind::Int(IntKind::UShort);
    /// `int`
    INT = 8: TypeKind::Int(IntKind::Int);
    /// `unsigned int`
    UINT = 9: TypeKind::Int(IntKind::UInt);
    /// `long`
    LONG = 10: TypeKind::Int(IntKind::Long);
    /// `unsigned long`
    ULONG = 11: TypeKind::Int(IntKind::ULong);
    /// `long long`
    LONGLONG = 12: TypeKind::Int(IntKind::LongLong);
    /// `unsigned long long`
    ULONGLONG = 13: TypeKind::Int(IntKind::ULongLong);
    /// `__int128`
    INT128 = 14: TypeKind::Int(IntKind::Int128);
    /// `unsigned __int128`
    UINT128 = 15: TypeKind::Int(IntKind::UInt128);
    /// `_Float16`
    FLOAT16 = 16: TypeKind::Float(FloatKind::Float16);
    /// `__bf16`
    BFLOAT16 = 17: TypeKind::Float(FloatKind::BFloat16);
    /// `float`
    FLOAT = 18: TypeKind::Float(FloatKind::Float);
    /// `_Float32`
    FLOAT32 = 19: TypeKind::Float(FloatKind::Float32);
    /// `double`
    DOUBLE = 20: TypeKind::Float(FloatKind::Double);
    /// `_Float64`
    FLOAT64 = 21: TypeKind::Float(FloatKind::Float64);
    /// `_Float32x`
    FLOAT32X = 22: TypeKind::Float(FloatKind::Float32x);
    /// `long double`
    LONGDOUBLE = 23: TypeKind::Float(FloatKind::LongDouble);
    /// `_Float64x`
    FLOAT64X = 24: TypeKind::Float(FloatKind::Float64x);
    /// `_Float128`
    FLOAT128 = 25: TypeKind::Float(FloatKind::Float128);
    /// The type of `nullptr`
    NULLPTR = 26: TypeKind::NullPtr;
    /// `void *`
    VOID_PTR = 27: TypeKind::Pointer(Ty::VOID);
    /// `char *`
    CHAR_PTR = 28: TypeKind::Pointer(Ty::CHAR);
    /// `const char *`
    CONST_CHAR_PTR = 29: TypeKind::Pointer(Ty::CHAR.with(Quals::CONST));
    /// `const void *`
    CONST_VOID_PTR = 30: TypeKind::Pointer(Ty::VOID.with(Quals::CONST));
}

/// How many built-in integer types there are: their numbers follow each other.
const INTEGERS: usize = Ty::UINT128.index() - Ty::BOOL.index() + 1;

impl TypeTable {
    /// A table with the built-in types of the target. `char_signed`: as the dialect says.
    pub fn new(target: &Target, char_signed: bool) -> TypeTable {
        let mut table = TypeTable {
            target: target.clone(),
            char_signed,
            integers: [(0, false); INTEGERS],
            inner: RefCell::default(),
            records: IndexVec::new(),
            enums: IndexVec::new(),
            tags_by_content: false,
            comparing: RefCell::default(),
        };
        for (n, &kind) in BUILTIN.iter().enumerate() {
            let ty = table.intern_structure(kind);
            debug_assert_eq!(ty.index(), n);
            if let TypeKind::Int(kind) = kind {
                let width = if kind == IntKind::Bool { 1 } else { table.int_size(kind) * 8 };
                table.integers[n - Ty::BOOL.index()] = (width as u8, table.int_signed(kind));
            }
        }
        table
    }

    /// Whether there is no room for another type ([`Ty::LIMIT`]): new ones are [`Ty::ERROR`] then.
    pub fn is_full(&self) -> bool {
        self.inner.borrow().entries.len() >= Ty::LIMIT as usize
    }

    /// Makes room for so many types, so that the table need not move as it grows.
    pub fn reserve(&mut self, types: usize) {
        let inner = self.inner.get_mut();
        inner.entries.reserve(types);
        // A table of hashes for so many is as large as one for twice as many.
        inner.map.reserve(types / 2);
        inner.lists.reserve(types / 4);
        inner.list_map.reserve(types / 4);
    }

    /// Width of values and sign of an integer type that is built in, sugared or qualified.
    #[inline]
    fn built_in_integer(&self, ty: Ty) -> Option<(u8, bool)> {
        if !ty.is(TypeClass::Int) {
            return None;
        }
        self.integers.get(self.canonical(ty).index().wrapping_sub(Ty::BOOL.index())).copied()
    }

    /// The target whose sizes apply.
    pub fn target(&self) -> &Target {
        &self.target
    }
    /// `size_t`
    pub fn size_type(&self) -> Ty {
        if self.target.size_is_int { Ty::UINT } else { Ty::ULONG }
    }
    /// `ptrdiff_t`
    pub fn ptrdiff_type(&self) -> Ty {
        if self.target.size_is_int { Ty::INT } else { Ty::LONG }
    }
    /// Whether plain `char` is signed.
    pub fn char_signed(&self) -> bool {
        self.char_signed
    }

    /// The type with this structure (unqualified).
    pub fn intern(&self, kind: TypeKind) -> Ty {
        if let TypeKind::Int(kind) = kind {
            // They are built in, in this order.
            return Ty::of(Ty::BOOL.index() as u32 + kind as u32, TypeClass::Int, false);
        }
        self.intern_structure(kind)
    }

    fn intern_structure(&self, kind: TypeKind) -> Ty {
        if let Some(&ty) = self.inner.borrow().map.get(&kind) {
            return ty;
        }
        let canonical_kind = match kind {
            TypeKind::Typedef { .. } => None,
            TypeKind::Pointer(t) => Some(TypeKind::Pointer(self.canonical(t))),
            TypeKind::Complex(t) => Some(TypeKind::Complex(self.canonical(t))),
            TypeKind::Atomic(t) => Some(TypeKind::Atomic(self.canonical(t))),
            TypeKind::Vector { elem, lanes } => Some(TypeKind::Vector { elem: self.canonical(elem), lanes }),
            TypeKind::Array { elem, len } => Some(TypeKind::Array { elem: self.canonical(elem), len }),
            TypeKind::Function { ret, params, variadic, prototype, traits } => {
                let canonical: Vec<Ty> = self.list(params).iter().map(|&t| self.canonical(t)).collect();
                let params = self.intern_list(&canonical);
                Some(TypeKind::Function { ret: self.canonical(ret), params, variadic, prototype, traits })
            }
            TypeKind::Error
            | TypeKind::Void
            | TypeKind::Int(_)
            | TypeKind::BitInt { .. }
            | TypeKind::Float(_)
            | TypeKind::NullPtr
            | TypeKind::Record(_)
            | TypeKind::Enum(_) => Some(kind),
        };
        let canonical = match canonical_kind {
            None => match kind {
                TypeKind::Typedef { underlying, .. } => Some(self.canonical(underlying)),
                _ => unreachable!("only typedefs have no canonical structure of their own"),
            },
            Some(other) if other != kind => Some(self.intern(other)),
            Some(_) => None,
        };
        let mut inner = self.inner.borrow_mut();
        let number = inner.entries.len() as u32;
        if number >= Ty::LIMIT {
            // Poison; whoever makes types has to ask whether there is room.
            return Ty::ERROR;
        }
        let class = canonical.map_or(TypeClass::of(&kind), Ty::class);
        let ty = Ty::of(number, class, canonical.is_some());
        let canonical = canonical.unwrap_or(ty);
        let canonical_kind = inner.entries.get(canonical.index()).map_or(kind, |entry| entry.kind);
        inner.entries.push(Entry { kind, canonical, canonical_kind, pointers: [Ty::ERROR; 2] });
        inner.map.insert(kind, ty);
        ty
    }

    /// The list with these types.
    pub fn intern_list(&self, types: &[Ty]) -> TypeListId {
        let mut inner = self.inner.borrow_mut();
        if let Some(&id) = inner.list_map.get(types) {
            return id;
        }
        let list: std::rc::Rc<[Ty]> = types.into();
        let id = inner.lists.push(list.clone());
        inner.list_map.insert(list, id);
        id
    }
    /// The types of a list.
    pub fn list(&self, id: TypeListId) -> std::rc::Rc<[Ty]> {
        self.inner.borrow().lists[id].clone()
    }

    /// The structure as written: may be sugar. Qualifiers are not part of it.
    #[inline]
    pub fn kind_sugared(&self, ty: Ty) -> TypeKind {
        self.inner.borrow().entries[ty.index()].kind
    }
    /// The type without sugar at any level; qualifiers hidden in typedefs come to the outside.
    #[inline]
    pub fn canonical(&self, ty: Ty) -> Ty {
        if !ty.is_sugared() {
            return ty;
        }
        self.inner.borrow().entries[ty.index()].canonical.with(ty.local_quals())
    }
    /// The structure of the canonical type.
    #[inline]
    pub fn kind(&self, ty: Ty) -> TypeKind {
        self.inner.borrow().entries[ty.index()].canonical_kind
    }
    /// All qualifiers, those in sugar included (for an array: its own, not its elements').
    #[inline]
    pub fn quals(&self, ty: Ty) -> Quals {
        self.canonical(ty).local_quals()
    }
    /// The canonical type without qualifiers.
    #[inline]
    pub fn unqualified(&self, ty: Ty) -> Ty {
        self.canonical(ty).without_local_quals()
    }
    /// Whether both are the same type, qualifiers included.
    #[inline]
    pub fn same(&self, a: Ty, b: Ty) -> bool {
        self.canonical(a) == self.canonical(b)
    }

    /// Pointer to `to`.
    #[inline]
    pub fn pointer_to(&self, to: Ty) -> Ty {
        let which = usize::from(to.local_quals().0);
        let known = self.inner.borrow().entries[to.index()].pointers.get(which).copied();
        match known {
            Some(Ty::ERROR) => {
                let pointer = self.intern(TypeKind::Pointer(to));
                self.inner.borrow_mut().entries[to.index()].pointers[which] = pointer;
                pointer
            }
            Some(pointer) => pointer,
            None => self.intern(TypeKind::Pointer(to)),
        }
    }
    /// Array of `len` elements.
    pub fn array_of(&self, elem: Ty, len: ArrayLen) -> Ty {
        self.intern(TypeKind::Array { elem, len })
    }
    /// Function type.
    pub fn function(&self, ret: Ty, params: &[Ty], variadic: bool, prototype: bool) -> Ty {
        let params = self.intern_list(params);
        self.intern(TypeKind::Function { ret, params, variadic, prototype, traits: FnTraits::default() })
    }
    /// The type with these traits for functions: of the function, or of the one at the end of pointers and arrays.
    /// None if there is none.
    pub fn with_traits(&self, ty: Ty, add: FnTraits) -> Option<Ty> {
        let quals = self.quals(ty);
        Some(match self.kind(ty) {
            TypeKind::Function { ret, params, variadic, prototype, traits } => {
                let ms_abi = traits.ms_abi || add.ms_abi;
                let traits = FnTraits {
                    ms_abi,
                    untracked: traits.untracked || add.untracked,
                    convention: traits.convention.max(add.convention),
                    registers: add.registers.or(traits.registers),
                };
                self.intern(TypeKind::Function { ret, params, variadic, prototype, traits })
            }
            TypeKind::Pointer(to) => self.pointer_to(self.with_traits(to, add)?).with(quals),
            TypeKind::Array { elem, len } => self.array_of(self.with_traits(elem, add)?, len).with(quals),
            _ => return None,
        })
    }
    /// A member's type when its record is stored in the other byte order: integers, floating and complex numbers of
    /// more than a byte, bit-fields, and arrays of them; others are stored as ever.
    pub fn reversed(&self, ty: Ty, bit_field: bool) -> Ty {
        match self.kind(ty) {
            TypeKind::Array { elem, len } => {
                let other = self.reversed(elem, false);
                if other == elem { ty } else { self.array_of(other, len).with(self.quals(ty)) }
            }
            TypeKind::Int(_)
            | TypeKind::Enum(_)
            | TypeKind::Float(_)
            | TypeKind::BitInt { .. }
            | TypeKind::Complex(_)
                if bit_field || self.size_of(ty).is_some_and(|size| size > 1) =>
            {
                ty.with(Quals::REVERSED)
            }
            _ => ty,
        }
    }
    /// Typedef sugar.
    pub fn typedef(&self, name: Symbol, underlying: Ty) -> Ty {
        self.intern(TypeKind::Typedef { name, underlying, align: 0, may_alias: false })
    }

    /// A new record type, incomplete.
    pub fn new_record(&mut self, data: RecordData) -> RecordId {
        self.records.push(data)
    }
    /// The record.
    #[inline]
    pub fn record(&self, id: RecordId) -> &RecordData {
        &self.records[id]
    }
    /// The record, to complete it.
    pub fn record_mut(&mut self, id: RecordId) -> &mut RecordData {
        &mut self.records[id]
    }
    /// A new enumerated type, incomplete.
    pub fn new_enum(&mut self, data: EnumData) -> EnumId {
        self.enums.push(data)
    }
    /// The enumeration.
    #[inline]
    pub fn enumeration(&self, id: EnumId) -> &EnumData {
        &self.enums[id]
    }
    /// The enumeration, to complete it.
    pub fn enum_mut(&mut self, id: EnumId) -> &mut EnumData {
        &mut self.enums[id]
    }
}

/// Sizes and alignments (System V ABI tables; sizes in bytes).
impl TypeTable {
    /// Width in bits of an integer kind, padding excluded (`_Bool` is 1 wide but 8 stored: see `size_of`).
    #[inline]
    pub fn int_size(&self, kind: IntKind) -> u32 {
        match kind {
            IntKind::Bool | IntKind::Char | IntKind::SChar | IntKind::UChar => 1,
            IntKind::Short | IntKind::UShort => 2,
            IntKind::Int | IntKind::UInt => 4,
            IntKind::Long | IntKind::ULong => self.target.long_size,
            IntKind::LongLong | IntKind::ULongLong => 8,
            IntKind::Int128 | IntKind::UInt128 => 16,
        }
    }
    /// Whether values of the kind have a sign.
    #[inline]
    pub fn int_signed(&self, kind: IntKind) -> bool {
        match kind {
            IntKind::Char => self.char_signed,
            IntKind::SChar | IntKind::Short | IntKind::Int | IntKind::Long | IntKind::LongLong | IntKind::Int128 => {
                true
            }
            IntKind::Bool
            | IntKind::UChar
            | IntKind::UShort
            | IntKind::UInt
            | IntKind::ULong
            | IntKind::ULongLong
            | IntKind::UInt128 => false,
        }
    }
    /// Size and alignment of a real floating kind.
    pub fn float_layout(&self, kind: FloatKind) -> (u32, u32) {
        match kind {
            FloatKind::Float16 | FloatKind::BFloat16 => (2, 2),
            FloatKind::Float | FloatKind::Float32 => (4, 4),
            FloatKind::Double | FloatKind::Float64 | FloatKind::Float32x => (8, self.target.int64_align),
            FloatKind::LongDouble | FloatKind::Float64x => {
                (self.target.long_double_size, self.target.long_double_align)
            }
            FloatKind::Float128 => (16, 16),
        }
    }

    /// Size in bytes; none for incomplete, function and variably sized types. `void` and functions
    /// have size 1 in GNU arithmetic, which is the caller's business.
    pub fn size_of(&self, ty: Ty) -> Option<u64> {
        Some(match self.kind(ty) {
            TypeKind::Error => 4,
            TypeKind::Void | TypeKind::Function { .. } => return None,
            TypeKind::Int(kind) => u64::from(self.int_size(kind)),
            TypeKind::BitInt { width, .. } => u64::from(bit_int_layout(width, 8).0),
            TypeKind::Float(kind) => u64::from(self.float_layout(kind).0),
            TypeKind::Complex(part) => self.size_of(part)?.checked_mul(2)?,
            TypeKind::NullPtr | TypeKind::Pointer(_) => u64::from(self.target.pointer_size),
            TypeKind::Array { elem, len: ArrayLen::Const(n) } => self.size_of(elem)?.checked_mul(n)?,
            TypeKind::Array { .. } => return None,
            TypeKind::Record(id) if !self.record(id).segments.is_empty() => return None,
            TypeKind::Record(id) => self.record(id).layout?.size,
            TypeKind::Enum(id) => self.size_of(self.enumeration(id).underlying?)?,
            TypeKind::Vector { elem, lanes } => {
                self.size_of(elem)?.checked_mul(u64::from(lanes))?.checked_next_power_of_two()?
            }
            TypeKind::Atomic(inner) => {
                let size = self.size_of(inner)?;
                if size <= 16 { size.next_power_of_two() } else { size }
            }
            TypeKind::Typedef { .. } => unreachable!("canonical types have no sugar"),
        })
    }

    /// Alignment in bytes, attributes of typedefs included; none for incomplete types. 1 for `void` and functions.
    pub fn align_of(&self, ty: Ty) -> Option<u32> {
        if let TypeKind::Typedef { underlying, align, .. } = self.kind_sugared(ty) {
            return if align != 0 { Some(align) } else { self.align_of(underlying) };
        }
        Some(match self.kind_sugared(ty) {
            TypeKind::Error => 4,
            TypeKind::Void | TypeKind::Function { .. } => 1,
            TypeKind::Int(kind) => match self.int_size(kind) {
                8 => self.target.int64_align,
                size => size,
            },
            TypeKind::BitInt { width, .. } => bit_int_layout(width, self.target.int64_align).1,
            TypeKind::Float(kind) => self.float_layout(kind).1,
            TypeKind::Complex(part) => self.align_of(part)?,
            TypeKind::NullPtr | TypeKind::Pointer(_) => self.target.pointer_size,
            TypeKind::Array { elem, .. } => self.align_of(elem)?,
            TypeKind::Record(id) => self.record(id).layout?.align,
            TypeKind::Enum(id) => self.align_of(self.enumeration(id).underlying?)?,
            TypeKind::Vector { elem, .. } => match u32::try_from(self.size_of(ty)?).ok()? {
                8 if !self.is_floating(elem) => self.target.short_vector_align,
                size => size,
            },
            TypeKind::Atomic(inner) => {
                let (size, align) = (self.size_of(ty)?, self.align_of(inner)?);
                if size <= 16 { align.max(size as u32).max(1) } else { align }
            }
            TypeKind::Typedef { .. } => unreachable!("handled above"),
        })
    }
}

/// Size and alignment of `_BitInt(width)` (psABI: as the smallest integer type that holds it, then 8-byte limbs).
fn bit_int_layout(width: u32, int64_align: u32) -> (u32, u32) {
    match width {
        0..=8 => (1, 1),
        9..=16 => (2, 2),
        17..=32 => (4, 4),
        33..=64 => (8, int64_align),
        _ => (width.div_ceil(64) * 8, int64_align),
    }
}

/// Predicates on canonical structure.
impl TypeTable {
    /// Whether the type is poison.
    #[inline]
    pub fn is_error(&self, ty: Ty) -> bool {
        ty.is(TypeClass::Error)
    }
    /// Integer type in C's sense: char, integer, enumeration, `_Bool`, `_BitInt` (not atomic ones).
    #[inline]
    pub fn is_integer(&self, ty: Ty) -> bool {
        ty.is_among(TypeClass::Int, TypeClass::Enum)
    }
    /// Real floating type.
    #[inline]
    pub fn is_floating(&self, ty: Ty) -> bool {
        ty.is(TypeClass::Float)
    }
    /// Arithmetic type: integer, real or complex.
    #[inline]
    pub fn is_arithmetic(&self, ty: Ty) -> bool {
        ty.is_among(TypeClass::Int, TypeClass::Complex)
    }
    /// Scalar type: arithmetic, pointer or `nullptr_t`.
    #[inline]
    pub fn is_scalar(&self, ty: Ty) -> bool {
        ty.is_among(TypeClass::Int, TypeClass::NullPtr)
    }
    /// `void`
    #[inline]
    pub fn is_void(&self, ty: Ty) -> bool {
        ty.is(TypeClass::Void)
    }
    /// `_Bool`, not atomic.
    #[inline]
    pub fn is_bool(&self, ty: Ty) -> bool {
        self.unqualified(ty) == Ty::BOOL
    }
    /// Array type.
    #[inline]
    pub fn is_array(&self, ty: Ty) -> bool {
        ty.is(TypeClass::Array)
    }
    /// Function type.
    #[inline]
    pub fn is_function(&self, ty: Ty) -> bool {
        ty.is(TypeClass::Function)
    }
    /// Vector type.
    #[inline]
    pub fn is_vector(&self, ty: Ty) -> bool {
        ty.is(TypeClass::Vector)
    }
    /// Pointer type.
    #[inline]
    pub fn is_pointer(&self, ty: Ty) -> bool {
        ty.is(TypeClass::Pointer)
    }
    /// The type that an atomic type is made of, or the type itself.
    #[inline]
    pub fn non_atomic(&self, ty: Ty) -> Ty {
        if !ty.is(TypeClass::Atomic) {
            return ty;
        }
        if let TypeKind::Atomic(inner) = self.kind(ty) { inner } else { ty }
    }
    /// The type pointed to.
    #[inline]
    pub fn pointee(&self, ty: Ty) -> Option<Ty> {
        if !self.is_pointer(ty) {
            return None;
        }
        if let TypeKind::Pointer(to) = self.kind(ty) { Some(to) } else { None }
    }
    /// The type pointed to, with its sugar where the pointer is written.
    #[inline]
    pub fn pointee_as_written(&self, ty: Ty) -> Option<Ty> {
        if !self.is_pointer(ty) {
            return None;
        }
        let inner = self.inner.borrow();
        let entry = &inner.entries[ty.index()];
        match (entry.kind, entry.canonical_kind) {
            (TypeKind::Pointer(to), _) | (_, TypeKind::Pointer(to)) => Some(to),
            _ => None,
        }
    }
    /// The record behind a structure or union type.
    #[inline]
    pub fn as_record(&self, ty: Ty) -> Option<RecordId> {
        if !ty.is(TypeClass::Record) {
            return None;
        }
        if let TypeKind::Record(id) = self.kind(ty) { Some(id) } else { None }
    }
    /// Whether an integer (or enumeration, or its atomic form) is signed; false for all other types.
    #[inline]
    pub fn is_signed(&self, ty: Ty) -> bool {
        match self.built_in_integer(ty) {
            Some((_, signed)) => signed,
            None => self.is_signed_other(ty),
        }
    }
    fn is_signed_other(&self, ty: Ty) -> bool {
        match self.kind(ty) {
            TypeKind::Int(kind) => self.int_signed(kind),
            TypeKind::BitInt { signed, .. } => signed,
            TypeKind::Enum(id) => self.enumeration(id).underlying.is_some_and(|t| self.is_signed(t)),
            TypeKind::Atomic(inner) => self.is_signed(inner),
            _ => false,
        }
    }
    /// Width in bits of an integer type's values (`_Bool` is 1).
    #[inline]
    pub fn int_width(&self, ty: Ty) -> Option<u32> {
        match self.built_in_integer(ty) {
            Some((width, _)) => Some(u32::from(width)),
            None => self.other_int_width(ty),
        }
    }
    fn other_int_width(&self, ty: Ty) -> Option<u32> {
        match self.kind(ty) {
            TypeKind::Int(IntKind::Bool) => Some(1),
            TypeKind::Int(kind) => Some(self.int_size(kind) * 8),
            TypeKind::BitInt { width, .. } => Some(width),
            TypeKind::Enum(id) => self.enumeration(id).underlying.and_then(|t| self.int_width(t)),
            TypeKind::Atomic(inner) => self.int_width(inner),
            _ => None,
        }
    }
}
