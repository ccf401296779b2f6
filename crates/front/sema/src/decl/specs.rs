//! Declaration specifiers (C23 6.7.1): storage classes, type specifiers, qualifiers, alignment.
//!
//! The parser adds words one by one; [`Sema::finish_specs`] gives the type they make.

use crate::Sema;
use crate::attr::Attr;
use ctype::{EnumId, FloatKind, IntKind, Quals, RecordId, Ty, TypeKind};
use diag::{decl as msg, dialect};
use hir::DeclId;
use source::Loc;

/// Storage-class specifiers, `typedef` included.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum StorageClass {
    /// `typedef`
    Typedef,
    /// `extern`
    Extern,
    /// `static`
    Static,
    /// `auto`
    Auto,
    /// `register`
    Register,
}

impl StorageClass {
    /// The keyword.
    pub fn spelling(self) -> &'static str {
        match self {
            StorageClass::Typedef => "typedef",
            StorageClass::Extern => "extern",
            StorageClass::Static => "static",
            StorageClass::Auto => "auto",
            StorageClass::Register => "register",
        }
    }
}

/// A word that says something of the type.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum TypeWord {
    /// `signed`
    Signed,
    /// `unsigned`
    Unsigned,
    /// `short`
    Short,
    /// `long`
    Long,
    /// `_Complex`
    Complex,
    /// `char`
    Char,
    /// `int`
    Int,
    /// `double`
    Double,
    /// `__int128`
    Int128,
    /// A word that stands for a type by itself and goes with no other (but `_Complex`, if floating).
    Type(Ty),
    /// `_BitInt(N)`
    BitInt(u32),
    /// `__auto_type`
    Auto,
}

#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum Base {
    None,
    Char,
    Int,
    Double,
    Int128,
    BitInt(u32),
    Auto,
    Type(Ty),
}

/// The tag that the specifiers name, for declarations without declarators.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum TagUse {
    /// A structure or union.
    Record(RecordId),
    /// An enumeration.
    Enum(EnumId),
}

/// Declaration specifiers as collected.
#[derive(Clone, Debug)]
pub struct DeclSpecs {
    /// The storage class and where it is.
    pub storage: Option<(StorageClass, Loc)>,
    /// `_Thread_local`, `thread_local` or `__thread`.
    pub thread: Option<Loc>,
    /// `inline`
    pub inline: Option<Loc>,
    /// `_Noreturn`
    pub noreturn: Option<Loc>,
    /// `constexpr`
    pub constexpr: Option<Loc>,
    /// Qualifiers.
    pub quals: Quals,
    /// `_Atomic` as a qualifier.
    pub atomic: bool,
    /// Largest `_Alignas`, in bytes; 0 is none.
    pub align: u32,
    /// Where `_Alignas` is.
    pub align_loc: Option<Loc>,
    /// Attributes, GNU and standard.
    pub attrs: Vec<Attr>,
    /// The tag specifier, if any.
    pub tag: Option<TagUse>,
    /// Whether the tag specifier defines the tag's content.
    pub defines_tag: bool,
    /// The first specifier.
    pub loc: Loc,
    /// The first word of the type.
    pub type_loc: Loc,
    /// Whether anything at all was specified.
    pub any: bool,
    /// Whether one of the qualifiers comes from a macro.
    pub qualified_by_macro: bool,
    /// Whether uses of deprecated types are reported when the declarator is known: what is deprecated itself may use
    /// them.
    pub holds_notices: bool,
    /// The type whose use is to be reported then, and where it is named.
    pub held_notice: Option<(DeclId, Loc)>,
    /// C23 `auto` beside another storage class.
    auto: bool,
    base: Base,
    signed: Option<bool>,
    short: bool,
    longs: u8,
    complex: bool,
    bad: bool,
}

impl DeclSpecs {
    /// Nothing yet, starting at `loc`.
    pub fn new(loc: Loc) -> DeclSpecs {
        DeclSpecs {
            storage: None,
            thread: None,
            inline: None,
            noreturn: None,
            constexpr: None,
            quals: Quals::NONE,
            atomic: false,
            align: 0,
            align_loc: None,
            attrs: Vec::new(),
            tag: None,
            defines_tag: false,
            loc,
            type_loc: loc,
            any: false,
            qualified_by_macro: false,
            holds_notices: false,
            held_notice: None,
            auto: false,
            base: Base::None,
            signed: None,
            short: false,
            longs: 0,
            complex: false,
            bad: false,
        }
    }

    /// Whether the specifiers say `signed`.
    pub(crate) fn says_signed(&self) -> bool {
        self.signed == Some(true)
    }
    /// Whether a type specifier was given: an identifier that follows is no typedef name then.
    pub fn has_type(&self) -> bool {
        self.base != Base::None || self.signed.is_some() || self.short || self.longs != 0 || self.complex
    }
    /// Whether the type is to be inferred (`__auto_type`; C23 `auto` without a type).
    pub fn infers_type(&self, c23: bool) -> bool {
        let auto = self.auto || self.storage.is_some_and(|(class, _)| class == StorageClass::Auto);
        self.base == Base::Auto || (c23 && !self.has_type() && (auto || self.constexpr.is_some()))
    }
    /// Whether the type is inferred as GNU's `__auto_type` has it.
    pub fn is_gnu_inferred(&self) -> bool {
        self.base == Base::Auto
    }
    /// The storage class.
    pub fn class(&self) -> Option<StorageClass> {
        self.storage.map(|(class, _)| class)
    }
    /// Whether this is a typedef declaration.
    pub fn is_typedef(&self) -> bool {
        self.class() == Some(StorageClass::Typedef)
    }
    /// Makes the type poison: an error in a specifier was reported.
    pub fn poison(&mut self) {
        self.base = Base::Type(Ty::ERROR);
        self.bad = true;
    }
}

impl Sema<'_> {
    /// Adds a storage class.
    pub fn add_storage_class(&mut self, specs: &mut DeclSpecs, class: StorageClass, loc: Loc) {
        let qualified = !specs.quals.is_empty();
        if specs.storage.is_none() && (specs.has_type() || qualified) {
            self.warn_late_storage_class(class.spelling(), loc);
        }
        specs.any = true;
        match specs.storage {
            None => specs.storage = Some((class, loc)),
            Some((old, _)) if old == class => {
                self.diags.report(&msg::DUPLICATE_SPECIFIER, loc).arg(class.spelling()).emit()
            }
            // C23: with any other but typedef, `auto` only asks for inference (6.7.2p2).
            Some((StorageClass::Auto, _)) if self.lang.c23() && class != StorageClass::Typedef => {
                specs.auto = true;
                specs.storage = Some((class, loc));
            }
            Some((old, _)) if class == StorageClass::Auto && self.lang.c23() && old != StorageClass::Typedef => {
                specs.auto = true;
            }
            Some(_) => self.diags.report(&msg::MULTIPLE_STORAGE_CLASSES, loc).emit(),
        }
        if specs.thread.is_some() && class == StorageClass::Auto && self.lang.c23() {
            // C23 6.7.2p2: `auto` goes with all others but `typedef`.
            specs.auto = true;
            if specs.class() == Some(StorageClass::Auto) {
                specs.storage = None;
            }
        } else if specs.thread.is_some()
            && matches!(class, StorageClass::Auto | StorageClass::Register | StorageClass::Typedef)
        {
            self.diags.report(&msg::BOTH_SPECIFIERS, loc).arg("__thread").arg(class.spelling()).emit();
            specs.thread = None;
        }
    }

    /// Adds `_Thread_local` or `__thread`.
    pub fn add_thread(&mut self, specs: &mut DeclSpecs, spelling: &str, loc: Loc) {
        specs.any = true;
        if specs.thread.is_some() {
            self.diags.report(&msg::DUPLICATE_SPECIFIER, loc).arg(spelling).emit();
            return;
        }
        match specs.class() {
            Some(StorageClass::Auto) if self.lang.c23() => {
                specs.auto = true;
                specs.storage = None;
                specs.thread = Some(loc);
            }
            Some(class @ (StorageClass::Auto | StorageClass::Register | StorageClass::Typedef)) => {
                self.diags.report(&msg::BOTH_SPECIFIERS, loc).arg(spelling).arg(class.spelling()).emit();
            }
            Some(StorageClass::Extern | StorageClass::Static) | None => specs.thread = Some(loc),
        }
    }

    /// Adds a word of the type; reports it if it does not go with the others.
    pub fn add_type_word(&mut self, specs: &mut DeclSpecs, word: TypeWord, loc: Loc) {
        specs.any = true;
        // Only a later word can be in conflict with another.
        if !specs.has_type() {
            specs.type_loc = loc;
        } else if specs.bad {
            return;
        } else if let Some(conflict) = conflict(specs, word) {
            specs.poison();
            match conflict {
                Conflict::TwoTypes => self.diags.report(&msg::TWO_TYPES, loc).emit(),
                Conflict::Both(a, b) => self.diags.report(&msg::BOTH_SPECIFIERS, loc).arg(a).arg(b).emit(),
                Conflict::Duplicate(word) => self.diags.report(&msg::DUPLICATE_SPECIFIER, loc).arg(word).emit(),
                Conflict::TooLong => self.diags.report(&msg::LONG_LONG_LONG, loc).emit(),
            }
            return;
        }
        match word {
            TypeWord::Signed => specs.signed = Some(true),
            TypeWord::Unsigned => specs.signed = Some(false),
            TypeWord::Short => specs.short = true,
            TypeWord::Long => specs.longs += 1,
            TypeWord::Complex => specs.complex = true,
            TypeWord::Char => specs.base = Base::Char,
            TypeWord::Int => specs.base = Base::Int,
            TypeWord::Double => specs.base = Base::Double,
            TypeWord::Int128 => specs.base = Base::Int128,
            TypeWord::BitInt(width) => specs.base = Base::BitInt(width),
            TypeWord::Auto => specs.base = Base::Auto,
            TypeWord::Type(ty) => specs.base = Base::Type(ty),
        }
    }

    /// The type that the specifiers make, with their qualifiers.
    pub fn finish_specs(&mut self, specs: &DeclSpecs) -> Ty {
        let mut ty = match specs.base {
            Base::Type(ty) if !specs.complex => ty,
            _ => self.base_type(specs),
        };
        ty = self.apply_type_attributes(ty, &specs.attrs);
        if specs.atomic {
            ty = self.atomic_of(ty, specs.type_loc);
        }
        self.check_restrict(ty, specs.quals, specs.loc);
        if !specs.quals.is_empty() && !self.lang.c99() {
            self.check_repeated_qualifiers(ty, specs);
        }
        self.hir.types.qualified(ty, specs.quals)
    }

    /// C90 6.5.3: no qualifier twice, not through a typedef either.
    #[cold]
    fn check_repeated_qualifiers(&self, ty: Ty, specs: &DeclSpecs) {
        let known = self.hir.types.quals(ty);
        for (qual, word) in [(Quals::CONST, "const"), (Quals::VOLATILE, "volatile")] {
            if known.contains(qual) && specs.quals.contains(qual) {
                self.diags.report(&dialect::DUPLICATE_QUALIFIER, specs.loc).arg(word).emit();
            }
        }
    }

    #[inline(never)]
    fn base_type(&mut self, specs: &DeclSpecs) -> Ty {
        let unsigned = specs.signed == Some(false);
        let int = |signed: Ty, unsigned_ty: Ty| if unsigned { unsigned_ty } else { signed };
        let real = match specs.base {
            Base::Type(ty) => ty,
            Base::Auto => {
                self.diags.report(&msg::INFERRED_PLACE, specs.type_loc).emit();
                return Ty::ERROR;
            }
            Base::Char => match specs.signed {
                None => Ty::CHAR,
                Some(true) => Ty::SCHAR,
                Some(false) => Ty::UCHAR,
            },
            Base::Double if specs.longs > 0 => Ty::LONGDOUBLE,
            Base::Double => Ty::DOUBLE,
            Base::Int128 if !self.target.has_int128 => {
                self.diags.report(&diag::decl::UNSUPPORTED_TYPE, specs.type_loc).arg("__int128").emit();
                return Ty::ERROR;
            }
            Base::Int128 => int(Ty::INT128, Ty::UINT128),
            Base::BitInt(1) if !unsigned => {
                self.diags.report(&diag::parse::BIT_INT_WIDTH, specs.type_loc).emit();
                return Ty::ERROR;
            }
            Base::BitInt(width) => self.hir.types.intern(TypeKind::BitInt { signed: !unsigned, width }),
            Base::None | Base::Int => {
                if specs.short {
                    int(Ty::SHORT, Ty::USHORT)
                } else if specs.longs == 1 {
                    int(Ty::LONG, Ty::ULONG)
                } else if specs.longs > 1 {
                    if !self.lang.c99() {
                        self.diags.report(&dialect::LONG_LONG_TYPE, specs.type_loc).emit();
                    }
                    int(Ty::LONGLONG, Ty::ULONGLONG)
                } else if specs.complex && specs.base == Base::None && specs.signed.is_none() {
                    Ty::DOUBLE
                } else {
                    if !specs.has_type() {
                        self.report_missing_type(specs);
                    }
                    int(Ty::INT, Ty::UINT)
                }
            }
        };
        if specs.complex && !self.hir.types.is_error(real) {
            if self.hir.types.is_integer(real) {
                self.diags.report(&dialect::COMPLEX_INTEGER, specs.type_loc).emit();
            } else if specs.base == Base::None && self.lang.c99() {
                self.diags.report(&dialect::PLAIN_COMPLEX, specs.type_loc).emit();
            }
            return self.hir.types.intern(TypeKind::Complex(real));
        }
        real
    }

    fn report_missing_type(&mut self, specs: &DeclSpecs) {
        if self.lang.c23() {
            self.diags.report(&msg::MISSING_TYPE_ERROR, specs.loc).emit();
        } else if self.lang.c99() {
            self.diags.report(&msg::IMPLICIT_INT, specs.loc).emit();
        }
    }

    /// `_Atomic` applied to a type.
    pub fn atomic_of(&mut self, ty: Ty, loc: Loc) -> Ty {
        let types = &self.hir.types;
        match types.kind(ty) {
            TypeKind::Error | TypeKind::Atomic(_) => ty,
            TypeKind::Array { .. } => {
                self.diags.report(&msg::ATOMIC_OF, loc).arg("array").emit();
                Ty::ERROR
            }
            TypeKind::Function { .. } => {
                self.diags.report(&msg::ATOMIC_OF, loc).arg("function").emit();
                Ty::ERROR
            }
            _ => types.intern(TypeKind::Atomic(ty.without_local_quals())).with(types.quals(ty)),
        }
    }

    /// `restrict` goes with pointers to objects only.
    #[inline]
    pub(crate) fn check_restrict(&mut self, ty: Ty, quals: Quals, loc: Loc) {
        if quals.contains(Quals::RESTRICT) {
            self.check_restricted(ty, loc);
        }
    }

    fn check_restricted(&mut self, ty: Ty, loc: Loc) {
        let types = &self.hir.types;
        let mut ty = ty;
        while let TypeKind::Array { elem, .. } = types.kind(ty) {
            ty = elem;
        }
        let fits = match types.kind(ty) {
            TypeKind::Pointer(to) => !types.is_function(to),
            TypeKind::Error => true,
            _ => false,
        };
        if !fits {
            self.diags.report(&msg::INVALID_RESTRICT, loc).emit();
        }
    }
}

enum Conflict {
    TwoTypes,
    Both(&'static str, &'static str),
    Duplicate(&'static str),
    TooLong,
}

fn base_word(base: Base) -> &'static str {
    match base {
        Base::None => "",
        Base::Char => "char",
        Base::Int => "int",
        Base::Double => "double",
        Base::Int128 => "__int128",
        Base::BitInt(_) => "_BitInt",
        Base::Auto => "__auto_type",
        Base::Type(Ty::VOID) => "void",
        Base::Type(Ty::BOOL) => "_Bool",
        Base::Type(Ty::FLOAT) => "float",
        Base::Type(_) => "a type name",
    }
}

/// What is wrong with adding `word`, if anything.
fn conflict(specs: &DeclSpecs, word: TypeWord) -> Option<Conflict> {
    use Conflict::{Both, Duplicate, TooLong, TwoTypes};
    let plain_type = matches!(specs.base, Base::Type(_) | Base::Auto);
    let base = specs.base;
    match word {
        TypeWord::Signed | TypeWord::Unsigned => {
            let (this, other) = if word == TypeWord::Signed { ("signed", "unsigned") } else { ("unsigned", "signed") };
            match specs.signed {
                Some(old) if old == (word == TypeWord::Signed) => return Some(Duplicate(this)),
                Some(_) => return Some(Both(this, other)),
                None => {}
            }
            if matches!(base, Base::Double) || plain_type {
                return Some(Both(this, base_word(base)));
            }
            None
        }
        TypeWord::Short if specs.short => Some(Duplicate("short")),
        TypeWord::Short if specs.longs > 0 => Some(Both("long", "short")),
        TypeWord::Short if !matches!(base, Base::None | Base::Int) => Some(Both("short", base_word(base))),
        TypeWord::Short => None,
        TypeWord::Long if specs.longs == 2 => Some(TooLong),
        TypeWord::Long if specs.short => Some(Both("long", "short")),
        TypeWord::Long if base == Base::Double && specs.longs == 0 => None,
        TypeWord::Long if !matches!(base, Base::None | Base::Int) => Some(Both("long", base_word(base))),
        TypeWord::Long => None,
        TypeWord::Complex if specs.complex => Some(Duplicate("complex")),
        TypeWord::Complex => match base {
            Base::Type(ty) if !is_real_word(ty) => Some(Both("complex", base_word(base))),
            Base::Auto | Base::BitInt(_) => Some(Both("complex", base_word(base))),
            _ => None,
        },
        TypeWord::Int => match base {
            Base::None if !plain_type => None,
            _ => Some(TwoTypes),
        },
        TypeWord::Char | TypeWord::Int128 | TypeWord::BitInt(_) => {
            if base != Base::None {
                return Some(TwoTypes);
            }
            let name = base_word(match word {
                TypeWord::Char => Base::Char,
                TypeWord::Int128 => Base::Int128,
                _ => Base::BitInt(0),
            });
            if specs.longs > 0 {
                Some(Both("long", name))
            } else if specs.short {
                Some(Both("short", name))
            } else if specs.complex && matches!(word, TypeWord::BitInt(_)) {
                Some(Both("complex", name))
            } else {
                None
            }
        }
        TypeWord::Double => {
            if base != Base::None {
                Some(TwoTypes)
            } else if specs.longs > 1 {
                Some(Both("long long", "double"))
            } else if specs.short {
                Some(Both("short", "double"))
            } else {
                sign_word(specs).map(|word| Both(word, "double"))
            }
        }
        TypeWord::Type(_) | TypeWord::Auto => {
            let name = match word {
                TypeWord::Type(ty) => base_word(Base::Type(ty)),
                _ => "__auto_type",
            };
            if base != Base::None {
                Some(TwoTypes)
            } else if specs.longs > 0 {
                Some(Both("long", name))
            } else if specs.short {
                Some(Both("short", name))
            } else if let Some(sign) = sign_word(specs) {
                Some(Both(sign, name))
            } else if specs.complex && !matches!(word, TypeWord::Type(ty) if is_real_word(ty)) {
                Some(Both("complex", name))
            } else {
                None
            }
        }
    }
}

fn sign_word(specs: &DeclSpecs) -> Option<&'static str> {
    specs.signed.map(|signed| if signed { "signed" } else { "unsigned" })
}

/// Whether a word that is a type by itself is a real floating keyword, which `_Complex` goes with.
fn is_real_word(ty: Ty) -> bool {
    const REAL: [(Ty, FloatKind); 9] = [
        (Ty::FLOAT, FloatKind::Float),
        (Ty::FLOAT16, FloatKind::Float16),
        (Ty::BFLOAT16, FloatKind::BFloat16),
        (Ty::FLOAT32, FloatKind::Float32),
        (Ty::FLOAT64, FloatKind::Float64),
        (Ty::FLOAT32X, FloatKind::Float32x),
        (Ty::FLOAT64X, FloatKind::Float64x),
        (Ty::FLOAT128, FloatKind::Float128),
        (Ty::LONGDOUBLE, FloatKind::LongDouble),
    ];
    ty == Ty::ERROR || REAL.iter().any(|&(real, _)| real == ty)
}

/// The smallest integer type of at least the kinds given that holds all values from `low` to `high`.
pub(crate) fn smallest_int(sema: &Sema, kinds: &[(IntKind, Ty)], low: i128, high: i128) -> Option<Ty> {
    kinds.iter().copied().find_map(|(kind, ty)| {
        let bits = sema.hir.types.int_size(kind) * 8;
        let signed = sema.hir.types.int_signed(kind);
        let (min, max) = match (signed, bits) {
            (true, 128) => (i128::MIN, i128::MAX),
            (false, 128) => (0, i128::MAX),
            (true, bits) => (-(1i128 << (bits - 1)), (1i128 << (bits - 1)) - 1),
            (false, bits) => (0, (1i128 << bits) - 1),
        };
        (min <= low && high <= max).then_some(ty)
    })
}
