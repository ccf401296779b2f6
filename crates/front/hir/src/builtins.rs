//! THE table of built-in functions: names, types, and what becomes of a call.
//!
//! A name is found with [`find`]. There are three fates of a call:
//! - [`Fate::Lower`]: the call becomes [`crate::Expr::Builtin`], which irgen lowers;
//! - [`Fate::Fold`]: `sema` replaces it by other nodes (constants, conversions, operators), so that
//!   nothing later knows it;
//! - [`Fate::Library`]: an ordinary call of the library function; `__builtin_` before its name gives the
//!   same function, whatever is declared. The table gives its type for implicit declarations.
//!
//! Types are written in a compact code, return type first: `v` void, `b` _Bool, `c` char, `s` short,
//! `i` int, `l` long, `q` long long, `n` __int128, `z` size_t, `y` ssize_t, `w` wchar_t, `W` wint_t,
//! `m` intmax_t, `f` float, `d` double, `e` long double, `a` va_list (as a parameter), `P` FILE *; `U`
//! before an integer is its unsigned form, `G` before a real its complex form; after a type `K` is const,
//! `V` volatile, `*` pointer to it; a final `.` is variadic. In families `r` is the type that the suffix names.
//! `X4` before a type is a vector of four. A type of `?` is checked by `sema` according to the row.

use base::FastMap;
use std::sync::LazyLock;

macro_rules! builtins {
    ($($(#[$attr:meta])* $name:ident,)*) => {
        /// A built-in operation that irgen lowers. Arguments are values, already converted as said; `order` is a
        /// memory order (an `int`, most often constant: 0 relaxed, 1 consume, 2 acquire, 3 release, 4 acq_rel,
        /// 5 seq_cst).
        #[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
        #[repr(u16)]
        pub enum Builtin {
            $($(#[$attr])* $name,)*
        }
    };
}

builtins! {
    /// `(x)`, x an unsigned integer of any width, not zero: leading zeros, `int`.
    Clz,
    /// `(x)`, x an unsigned integer of any width, not zero: trailing zeros, `int`.
    Ctz,
    /// `(x)`, x a signed integer: redundant sign bits, `int`.
    Clrsb,
    /// `(x)`, x a signed integer: one plus the index of the lowest set bit, or 0, `int`.
    Ffs,
    /// `(x)`, x an unsigned integer: number of set bits, `int`.
    Popcount,
    /// `(x)`, x an unsigned integer: number of set bits modulo 2, `int`.
    Parity,
    /// `(x)`, x an unsigned integer of 16, 32, 64 or 128 bits: bytes reversed.
    Bswap,
    /// `(x)`, x a signed integer: magnitude (the smallest value has none).
    Abs,
    /// `(a, b, p)`: the exact sum of two integers of any types, wrapped to the type that `p` points to
    /// and stored there; `_Bool`: whether it did not fit.
    AddOverflow,
    /// As `AddOverflow`, the difference.
    SubOverflow,
    /// As `AddOverflow`, the product.
    MulOverflow,
    /// `(a, b, c)`: whether the exact sum does not fit the type of `c` (evaluated, value unused).
    AddOverflowP,
    /// As `AddOverflowP`, the difference.
    SubOverflowP,
    /// As `AddOverflowP`, the product.
    MulOverflowP,
    /// `(x, expected)`, both `long`: x.
    Expect,
    /// `(x, expected, probability)`: x.
    ExpectWithProbability,
    /// `()`: control does not get here.
    Unreachable,
    /// `()`: stops the program.
    Trap,
    /// `(address, write, locality)`: the last two are `int` constants.
    Prefetch,
    /// `(p, alignment, offset)`, the last two `size_t`: p.
    AssumeAligned,
    /// `(x)` of any scalar type, not evaluated: 1 if known at compile time, else 0; `int`.
    ConstantP,
    /// `(p, kind)`, not evaluated: size of the rest of the object, or (size_t)-1 for kinds 0 and 1 and 0 for 2 and 3.
    ObjectSize,
    /// As `ObjectSize`, may be an expression computed at run time.
    DynamicObjectSize,
    /// `(level)`, a constant: `void *`.
    FrameAddress,
    /// `(level)`, a constant: `void *`.
    ReturnAddress,
    /// `()`: the canonical frame address, `void *`.
    DwarfCfa,
    /// `() -> void *`: what thread-local storage is relative to.
    ThreadPointer,
    /// `() -> void *`: the stack pointer.
    StackSave,
    /// `(p)`: the stack pointer that was saved.
    StackRestore,
    /// `(p)`: the padding of the object that `p` points to becomes zero.
    ClearPadding,
    /// `()`: the arguments of this function for `Apply`, `void *`.
    ApplyArgs,
    /// `(function, arguments, size)`: calls a function with the arguments of `ApplyArgs`, of which `size` bytes are
    /// in memory; `void *`, its result for `ReturnResult`.
    Apply,
    /// `(result)`: returns what `Apply` gave.
    ReturnResult,
    /// `(size)`: `void *`, lives until the function returns.
    Alloca,
    /// `(size, alignment in bits)`, the second constant: `void *`, lives until the enclosing block ends.
    AllocaWithAlign,
    /// `(ap)`: address of the `va_list`.
    VaStart,
    /// `(ap)`: address of the `va_list`.
    VaEnd,
    /// `(destination, source)`: addresses of `va_list`s.
    VaCopy,
    /// `()`, as the last argument of a call, or the last of its arguments: the variable arguments of the
    /// caller (only in functions that are always inlined).
    VaArgPack,
    /// `()`: number of variable arguments of the caller, `int`.
    VaArgPackLen,
    /// `(buffer)`: `void **` of five words; `int`, returns twice.
    Setjmp,
    /// `(buffer, 1)`: does not return.
    Longjmp,
    /// `(x)`, x real: `int`.
    Isnan,
    /// `(x)`, x real: `int`.
    Isinf,
    /// `(x)`, x real: 1, -1 or 0, `int`.
    IsinfSign,
    /// `(x)`, x real: `int`.
    Isfinite,
    /// `(x)`, x real: `int`.
    Isnormal,
    /// `(x)`, x real: nonzero if the sign bit is set, `int`.
    Signbit,
    /// `(nan, infinite, normal, subnormal, zero, x)`: one of five `int`s by the class of x.
    Fpclassify,
    /// `(x, y)` of one real type: quiet comparison, `int`.
    IsGreater,
    /// `(x, y)` of one real type: quiet comparison, `int`.
    IsGreaterEqual,
    /// `(x, y)` of one real type: quiet comparison, `int`.
    IsLess,
    /// `(x, y)` of one real type: quiet comparison, `int`.
    IsLessEqual,
    /// `(x, y)` of one real type: quiet comparison, `int`.
    IsLessGreater,
    /// `(x, y)` of one real type: quiet comparison, `int`.
    IsUnordered,
    /// `(x)`, x real: sign cleared.
    Fabs,
    /// `(x, y)` of one real type: x with the sign of y.
    Copysign,
    /// `(a, mask)`: lanes of a chosen by a vector of integers, modulo the number of lanes.
    Shuffle,
    /// `(a, b, mask)`: as `Shuffle`, from the lanes of a followed by those of b.
    Shuffle2,
    /// `(a, b, i…)`: lanes chosen by `int` constants from those of a followed by those of b; -1 is any.
    ShuffleVector,
    /// `(x)`: x, and nothing later runs speculatively with a wrong x.
    SpeculationSafeValue,
    /// `(begin, end)`: makes code written to memory executable.
    ClearCache,
    /// `()`: fills in what `CpuSupports` and `CpuIs` read.
    CpuInit,
    /// `(bit)`, a constant: bit of the processor features as libgcc numbers them; `int`.
    CpuSupports,
    /// `(word, value)`, constants: whether word 0 (vendor), 1 (type) or 2 (subtype) of libgcc's
    /// `__cpu_model` is `value`; `int`.
    CpuIs,
    /// `(p, order)`: the value, of the type that p points to (integer or pointer).
    AtomicLoadN,
    /// `(p, value, order)`
    AtomicStoreN,
    /// `(p, value, order)`: the old value.
    AtomicExchangeN,
    /// `(p, expected address, desired, weak, success order, failure order)`: `_Bool`.
    AtomicCompareExchangeN,
    /// `(p, destination address, order)`: any type, sizes that are not lock-free too.
    AtomicLoad,
    /// `(p, source address, order)`
    AtomicStore,
    /// `(p, source address, destination address, order)`
    AtomicExchange,
    /// `(p, expected address, desired address, weak, success order, failure order)`: `_Bool`.
    AtomicCompareExchange,
    /// `(p, value, order)`: the old value. On pointers, bytes are added.
    AtomicFetchAdd,
    /// `(p, value, order)`: the old value.
    AtomicFetchSub,
    /// `(p, value, order)`: the old value.
    AtomicFetchAnd,
    /// `(p, value, order)`: the old value.
    AtomicFetchOr,
    /// `(p, value, order)`: the old value.
    AtomicFetchXor,
    /// `(p, value, order)`: the old value.
    AtomicFetchNand,
    /// `(p, value, order)`: the new value.
    AtomicAddFetch,
    /// `(p, value, order)`: the new value.
    AtomicSubFetch,
    /// `(p, value, order)`: the new value.
    AtomicAndFetch,
    /// `(p, value, order)`: the new value.
    AtomicOrFetch,
    /// `(p, value, order)`: the new value.
    AtomicXorFetch,
    /// `(p, value, order)`: the new value.
    AtomicNandFetch,
    /// `(p, order)`: sets the byte to 1; `_Bool`: whether it was set.
    AtomicTestAndSet,
    /// `(p, order)`: sets the byte to 0.
    AtomicClear,
    /// `(order)`
    AtomicThreadFence,
    /// `(order)`
    AtomicSignalFence,
    /// `(size, p)`: `_Bool`.
    AtomicIsLockFree,
    /// `(p, old, new)`: `_Bool`, a full barrier.
    SyncBoolCompareAndSwap,
    /// `(p, old, new)`: the value before, a full barrier.
    SyncValCompareAndSwap,
    /// `(number, …)`, the first a constant: the function of that number in `target::x86_builtins`.
    X86,
    /// x86 `pause`: `()`.
    X86Pause,
    /// x86 `mfence`: `()`.
    X86Mfence,
    /// x86 `lfence`: `()`.
    X86Lfence,
    /// x86 `sfence`: `()`.
    X86Sfence,
    /// x86 `rdtsc`: `()`, `unsigned long long`.
    X86Rdtsc,
}

/// What `sema` replaces by other nodes.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Fold {
    /// Positive infinity of the return type.
    Infinity,
    /// Quiet NaN with the payload of a string literal.
    Nan,
    /// Signalling NaN.
    SignallingNan,
    /// `__real__`
    Creal,
    /// `__imag__`
    Cimag,
    /// Conjugate.
    Conj,
    /// GNU's class number of a type (`typeclass.h`).
    ClassifyType,
    /// The argument itself.
    Identity,
    /// Column of the data registers for exception handling.
    EhReturnDataRegno,
    /// `va_start` and its kin for lists of Microsoft's convention.
    MsVaStart,
    /// See `MsVaStart`.
    MsVaEnd,
    /// See `MsVaStart`.
    MsVaCopy,
    /// Line of the call.
    Line,
    /// File of the call.
    File,
    /// Name of the function around the call.
    Function,
    /// `(size, p)`: a constant.
    AtomicAlwaysLockFree,
    /// `__sync_fetch_and_OP` and `__sync_OP_and_fetch`: the atomic operation, sequentially consistent.
    Sync(Builtin),
    /// `__sync_lock_test_and_set`: exchange, acquire.
    SyncLockTestAndSet,
    /// `__sync_lock_release`: stores zero, release.
    SyncLockRelease,
    /// `__sync_synchronize`: a full fence.
    SyncSynchronize,
    /// The typed forms `__builtin_uaddll_overflow`: the generic form.
    Overflow(Builtin),
    /// `__builtin_iround` and its kin: what the named function of `<math.h>` gives, converted.
    RoundBy(&'static str),
    /// `__builtin_assoc_barrier`: the argument itself.
    AssocBarrier,
}

/// What becomes of a call.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Fate {
    /// `Expr::Builtin`.
    Lower(Builtin),
    /// Replaced by `sema`.
    Fold(Fold),
    /// The function of this number in `target::x86_builtins`.
    Target(u16),
    /// A call of the library function.
    Library,
    /// As `Lower` or `Fold` with `__builtin_` in front, and (unless `-fno-builtin`) by its plain name too, if
    /// that is declared with the type of the row.
    Both(Builtin),
    /// As `Both`, folded.
    BothFold(Fold),
}

/// Facts about a row, a bit set.
pub type Flags = u8;
/// Never returns.
pub const NORETURN: Flags = 1;
/// May return more than once.
pub const TWICE: Flags = 2;
/// Three functions: of `double`, with suffix `f` of `float`, with suffix `l` of `long double`.
pub const FAMILY: Flags = 4;
/// A family that has the suffixes `f16 f32 f64 f128 f32x f64x` too.
pub const FLOATN: Flags = 8;
/// No side effects, result depends on arguments and memory only.
pub const PURE: Flags = 16;
/// In the C library only as an extension: the plain name is not known in strict ISO modes.
pub const GNU: Flags = 32;
/// Three functions of `int`, with suffix `l` of `long`, with suffix `ll` of `long long` (`r` in the type).
pub const INT_FAMILY: Flags = 64;
/// Since C99 (or later): the plain name is not known in strict C89.
pub const C99: Flags = 128;

/// One row of the table.
#[derive(Debug)]
pub struct Row {
    /// The name; `__builtin_` is left out in front, other prefixes are not.
    pub name: &'static str,
    /// Its type in the code that the module describes.
    pub signature: &'static str,
    /// What becomes of a call.
    pub fate: Fate,
    /// Facts.
    pub flags: Flags,
    /// The header that declares it, for messages; empty if none does.
    pub header: &'static str,
}

/// Which member of a family a name is.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Member {
    /// Not of a family, or the one without suffix.
    Plain,
    /// `f`
    Float,
    /// `l` of a floating family
    LongDouble,
    /// `f16`
    Float16,
    /// `f32`
    Float32,
    /// `f64`
    Float64,
    /// `f128`
    Float128,
    /// `f32x`
    Float32x,
    /// `f64x`
    Float64x,
    /// `l` of an integer family
    Long,
    /// `ll`
    LongLong,
}

/// A name that was found.
#[derive(Copy, Clone, Debug)]
pub struct Found {
    /// The row.
    pub row: &'static Row,
    /// Which of a family.
    pub member: Member,
    /// Whether the name had `__builtin_` in front (or is of the `__sync_` and `__atomic_` functions), so
    /// that no declaration is needed.
    pub prefixed: bool,
    /// The name of the library function.
    pub library_name: &'static str,
}

struct Entry {
    row: u16,
    member: Member,
    plain: bool,
}

static INDEX: LazyLock<FastMap<&'static str, Entry>> = LazyLock::new(|| {
    let mut map = FastMap::with_capacity_and_hasher(3 * ROWS.len(), Default::default());
    let mut add = |name: &str, row: usize, member: Member, plain: bool| {
        let name: &'static str = Box::leak(name.to_owned().into_boxed_str());
        map.insert(name, Entry { row: row as u16, member, plain });
    };
    for (n, row) in ROWS.iter().enumerate() {
        let plain = matches!(row.fate, Fate::Library | Fate::Both(_) | Fate::BothFold(_));
        add(row.name, n, Member::Plain, plain);
        let suffixes: &[(&str, Member)] = match row.flags & (FAMILY | FLOATN | INT_FAMILY) {
            0 => &[],
            INT_FAMILY => &[("l", Member::Long), ("ll", Member::LongLong)],
            FAMILY => &[("f", Member::Float), ("l", Member::LongDouble)],
            _ => &[
                ("f", Member::Float),
                ("l", Member::LongDouble),
                ("f16", Member::Float16),
                ("f32", Member::Float32),
                ("f64", Member::Float64),
                ("f128", Member::Float128),
                ("f32x", Member::Float32x),
                ("f64x", Member::Float64x),
            ],
        };
        for &(suffix, member) in suffixes {
            let floatn = !matches!(member, Member::Float | Member::LongDouble | Member::Long | Member::LongLong);
            // GCC knows the _FloatN functions by their plain names only as extensions.
            add(&family_name(row.name, suffix), n, member, plain && !floatn);
        }
    }
    map
});

/// The name of a family's member: `lgamma_r` puts the suffix before `_r`, `clz` at the end.
fn family_name(name: &str, suffix: &str) -> String {
    match name.strip_suffix("_r") {
        Some(stem) => format!("{stem}{suffix}_r"),
        None => format!("{name}{suffix}"),
    }
}

/// The built-in function of this name, if it is one: `__builtin_x`, `__sync_x`, `__atomic_x` or a plain library name.
pub fn find(name: &str) -> Option<Found> {
    let (key, prefixed) = match name.strip_prefix("__builtin_") {
        Some(rest) => (rest, true),
        None => (name, name.starts_with("__sync_") || name.starts_with("__atomic_")),
    };
    if prefixed && key.len() != name.len() && (key.starts_with("__sync_") || key.starts_with("__atomic_")) {
        return None;
    }
    if prefixed && let Some((generic, _)) = sized_atomic(key) {
        return find(&generic).map(|found| Found { library_name: found.row.name, ..found });
    }
    // The suffix of `__float128` on x86 is another name of `f128`'s functions.
    let quad = key.strip_suffix('q').filter(|_| prefixed).and_then(|stem| {
        let known = ["inf", "huge_val", "nan", "nans", "fabs", "copysign"];
        known.contains(&stem).then(|| format!("{stem}f128"))
    });
    let key = quad.as_deref().unwrap_or(key);
    let Some((&own_name, entry)) = INDEX.get_key_value(key) else {
        let row = key.strip_prefix("ia32_").filter(|_| prefixed).and_then(target_row)?;
        return Some(Found { row, member: Member::Plain, prefixed, library_name: row.name });
    };
    if !prefixed && !entry.plain {
        return None;
    }
    // Not in libm: the compiler's own library has it.
    let library_name = match own_name {
        "powi" => "__powidf2",
        "powif" => "__powisf2",
        "powil" => "__powixf2",
        other => other,
    };
    Some(Found { row: &ROWS[usize::from(entry.row)], member: entry.member, prefixed, library_name })
}

/// The function of `__sync_*` and `__atomic_*` that one with a size in its name (`__sync_fetch_and_add_4`) stands for,
/// and that size in bytes.
pub fn sized_atomic(name: &str) -> Option<(String, u32)> {
    if !name.starts_with("__sync_") && !name.starts_with("__atomic_") {
        return None;
    }
    let (stem, size) = name.rsplit_once('_')?;
    let size = size.parse().ok().filter(|size| matches!(size, 1 | 2 | 4 | 8 | 16))?;
    let by_value =
        matches!(stem, "__atomic_load" | "__atomic_store" | "__atomic_exchange" | "__atomic_compare_exchange");
    let generic = if by_value { format!("{stem}_n") } else { stem.to_owned() };
    Some((generic, size))
}

/// The row of a function of the target's own table, by its name without `ia32_`.
fn target_row(name: &str) -> Option<&'static Row> {
    static TARGET: LazyLock<Vec<Row>> = LazyLock::new(|| {
        let rows = target::x86_builtins::ROWS.iter().enumerate();
        rows.map(|(n, target)| row(target.name, target.signature, Fate::Target(n as u16), 0, "")).collect()
    });
    let (number, _) = target::x86_builtins::Row::find(name)?;
    TARGET.get(usize::from(number))
}

/// Functions that return twice whatever their declaration says, by name (underscores in front ignored).
pub fn returns_twice(name: &str) -> bool {
    let stem = name.trim_start_matches('_');
    matches!(stem, "setjmp" | "sigsetjmp" | "savectx" | "vfork" | "getcontext")
}

/// Whether `__has_builtin(name)` is 1 by this table (names that the parser knows as keywords are not here).
pub fn is_known(name: &str) -> bool {
    find(name).is_some()
}

const fn row(name: &'static str, signature: &'static str, fate: Fate, flags: Flags, header: &'static str) -> Row {
    Row { name, signature, fate, flags, header }
}
const fn low(name: &'static str, signature: &'static str, builtin: Builtin) -> Row {
    row(name, signature, Fate::Lower(builtin), 0, "")
}
const fn fold(name: &'static str, signature: &'static str, fold: Fold) -> Row {
    row(name, signature, Fate::Fold(fold), 0, "")
}
const fn lib(name: &'static str, signature: &'static str, flags: Flags, header: &'static str) -> Row {
    row(name, signature, Fate::Library, flags, header)
}
const fn math(name: &'static str, signature: &'static str, flags: Flags) -> Row {
    row(name, signature, Fate::Library, FAMILY | flags, "math.h")
}
const fn cmath(name: &'static str, signature: &'static str) -> Row {
    row(name, signature, Fate::Library, FAMILY | C99, "complex.h")
}

/// The rows, grouped by subject.
#[rustfmt::skip]
pub static ROWS: &[Row] = {
    use Builtin::*;
    &[
    // Bits.
    row("clz", "iUr", Fate::Lower(Clz), INT_FAMILY, ""),
    row("ctz", "iUr", Fate::Lower(Ctz), INT_FAMILY, ""),
    row("clrsb", "ir", Fate::Lower(Clrsb), INT_FAMILY, ""),
    row("popcount", "iUr", Fate::Lower(Popcount), INT_FAMILY, ""),
    row("parity", "iUr", Fate::Lower(Parity), INT_FAMILY, ""),
    row("ffs", "ir", Fate::Both(Ffs), INT_FAMILY | GNU, "strings.h"),
    low("clzimax", "iUm", Clz), low("ctzimax", "iUm", Ctz), low("clrsbimax", "im", Clrsb),
    low("popcountimax", "iUm", Popcount), low("parityimax", "iUm", Parity), low("ffsimax", "im", Ffs),
    low("bswap16", "UsUs", Bswap), low("bswap32", "UiUi", Bswap), low("bswap64", "UmUm", Bswap),
    low("bswap128", "UnUn", Bswap),
    row("abs", "ii", Fate::Both(Abs), 0, "stdlib.h"), row("labs", "ll", Fate::Both(Abs), 0, "stdlib.h"),
    row("llabs", "qq", Fate::Both(Abs), C99, "stdlib.h"), row("imaxabs", "mm", Fate::Both(Abs), C99, "inttypes.h"),
    // Overflow.
    low("add_overflow", "?", AddOverflow), low("sub_overflow", "?", SubOverflow), low("mul_overflow", "?", MulOverflow),
    low("add_overflow_p", "?", AddOverflowP), low("sub_overflow_p", "?", SubOverflowP), low("mul_overflow_p", "?", MulOverflowP),
    fold("sadd_overflow", "biii*", Fold::Overflow(AddOverflow)), fold("saddl_overflow", "blll*", Fold::Overflow(AddOverflow)),
    fold("saddll_overflow", "bqqq*", Fold::Overflow(AddOverflow)), fold("uadd_overflow", "bUiUiUi*", Fold::Overflow(AddOverflow)),
    fold("uaddl_overflow", "bUlUlUl*", Fold::Overflow(AddOverflow)), fold("uaddll_overflow", "bUqUqUq*", Fold::Overflow(AddOverflow)),
    fold("ssub_overflow", "biii*", Fold::Overflow(SubOverflow)), fold("ssubl_overflow", "blll*", Fold::Overflow(SubOverflow)),
    fold("ssubll_overflow", "bqqq*", Fold::Overflow(SubOverflow)), fold("usub_overflow", "bUiUiUi*", Fold::Overflow(SubOverflow)),
    fold("usubl_overflow", "bUlUlUl*", Fold::Overflow(SubOverflow)), fold("usubll_overflow", "bUqUqUq*", Fold::Overflow(SubOverflow)),
    fold("smul_overflow", "biii*", Fold::Overflow(MulOverflow)), fold("smull_overflow", "blll*", Fold::Overflow(MulOverflow)),
    fold("smulll_overflow", "bqqq*", Fold::Overflow(MulOverflow)), fold("umul_overflow", "bUiUiUi*", Fold::Overflow(MulOverflow)),
    fold("umull_overflow", "bUlUlUl*", Fold::Overflow(MulOverflow)), fold("umulll_overflow", "bUqUqUq*", Fold::Overflow(MulOverflow)),
    // Hints and knowledge of the compiler.
    low("expect", "lll", Expect), low("expect_with_probability", "llld", ExpectWithProbability),
    row("unreachable", "v", Fate::Lower(Unreachable), NORETURN, ""), row("trap", "v", Fate::Lower(Trap), NORETURN, ""),
    low("prefetch", "vvK*.", Prefetch), low("assume_aligned", "v*vK*z.", AssumeAligned),
    low("constant_p", "?", ConstantP), fold("classify_type", "?", Fold::ClassifyType),
    low("object_size", "zvK*i", ObjectSize), low("dynamic_object_size", "zvK*i", DynamicObjectSize),
    fold("assoc_barrier", "?", Fold::AssocBarrier),
    low("speculation_safe_value", "?", SpeculationSafeValue), 
    row("__clear_cache", "vv*v*", Fate::Lower(ClearCache), 0, ""),
    // The stack.
    low("frame_address", "v*Ui", FrameAddress), low("return_address", "v*Ui", ReturnAddress),
    fold("extract_return_addr", "v*v*", Fold::Identity), fold("frob_return_addr", "v*v*", Fold::Identity),
    low("thread_pointer", "v*", ThreadPointer), low("stack_save", "v*", StackSave), low("stack_restore", "vv*", StackRestore),
    low("clear_padding", "?", ClearPadding),
    fold("LINE", "i", Fold::Line), fold("FILE", "cK*", Fold::File), fold("FUNCTION", "cK*", Fold::Function),
    low("dwarf_cfa", "v*", DwarfCfa), fold("eh_return_data_regno", "ii", Fold::EhReturnDataRegno),
    low("apply_args", "v*", ApplyArgs), low("apply", "v*v*v*z", Apply),
    row("return", "vv*", Fate::Lower(ReturnResult), NORETURN, ""),
    row("alloca", "v*z", Fate::Both(Alloca), GNU, "alloca.h"), low("alloca_with_align", "v*zz", AllocaWithAlign),
    low("alloca_with_align_and_max", "v*zzl", AllocaWithAlign),
    row("setjmp", "iv*", Fate::Lower(Setjmp), TWICE, ""), row("longjmp", "vv*i", Fate::Lower(Longjmp), NORETURN, ""),
    low("va_start", "?", VaStart), low("va_end", "?", VaEnd), low("va_copy", "?", VaCopy),
    low("stdarg_start", "?", VaStart), low("sysv_va_start", "?", VaStart), low("sysv_va_end", "?", VaEnd), low("sysv_va_copy", "?", VaCopy),
    fold("ms_va_start", "?", Fold::MsVaStart), fold("ms_va_end", "?", Fold::MsVaEnd), fold("ms_va_copy", "?", Fold::MsVaCopy), low("va_arg_pack", "i", VaArgPack), low("va_arg_pack_len", "i", VaArgPackLen),
   
   
   
   
    // Classes and quiet comparisons of floating values.
    low("isnan", "?", Isnan), low("isinf", "?", Isinf), low("isinf_sign", "?", IsinfSign), low("isfinite", "?", Isfinite),
    low("finite", "id", Isfinite), low("isnormal", "?", Isnormal), low("signbit", "?", Signbit), low("fpclassify", "?", Fpclassify),
    low("isnanf", "if", Isnan), low("isnanl", "ie", Isnan), low("isinff", "if", Isinf), low("isinfl", "ie", Isinf),
    low("finitef", "if", Isfinite), low("finitel", "ie", Isfinite), low("signbitf", "if", Signbit), low("signbitl", "ie", Signbit),
    low("isgreater", "?", IsGreater), low("isgreaterequal", "?", IsGreaterEqual), low("isless", "?", IsLess),
    low("islessequal", "?", IsLessEqual), low("islessgreater", "?", IsLessGreater), low("isunordered", "?", IsUnordered),
    row("fabs", "rr", Fate::Both(Fabs), FAMILY | FLOATN, "math.h"),
    row("copysign", "rrr", Fate::Both(Copysign), FAMILY | FLOATN | C99, "math.h"),
    row("huge_val", "r", Fate::Fold(Fold::Infinity), FAMILY | FLOATN, ""), row("inf", "r", Fate::Fold(Fold::Infinity), FAMILY | FLOATN, ""),
    row("nan", "rcK*", Fate::Fold(Fold::Nan), FAMILY | FLOATN, ""), row("nans", "rcK*", Fate::Fold(Fold::SignallingNan), FAMILY | FLOATN, ""),
    // Rounding to integers, for which libm has no function of their name.
    row("iceil", "ir", Fate::Fold(Fold::RoundBy("ceil")), FAMILY, ""), row("ifloor", "ir", Fate::Fold(Fold::RoundBy("floor")), FAMILY, ""),
    row("irint", "ir", Fate::Fold(Fold::RoundBy("lrint")), FAMILY, ""), row("iround", "ir", Fate::Fold(Fold::RoundBy("lround")), FAMILY, ""),
    row("lceil", "lr", Fate::Fold(Fold::RoundBy("ceil")), FAMILY, ""), row("lfloor", "lr", Fate::Fold(Fold::RoundBy("floor")), FAMILY, ""),
    row("llceil", "qr", Fate::Fold(Fold::RoundBy("ceil")), FAMILY, ""), row("llfloor", "qr", Fate::Fold(Fold::RoundBy("floor")), FAMILY, ""),
    // Complex.
    row("creal", "rGr", Fate::BothFold(Fold::Creal), FAMILY | C99, "complex.h"),
    row("cimag", "rGr", Fate::BothFold(Fold::Cimag), FAMILY | C99, "complex.h"),
    row("conj", "GrGr", Fate::BothFold(Fold::Conj), FAMILY | C99, "complex.h"),
    // Vectors.
    low("shuffle", "?", Shuffle), low("shufflevector", "?", ShuffleVector),
    // Processors.
    low("cpu_init", "v", CpuInit), low("cpu_supports", "?", CpuSupports), low("cpu_is", "?", CpuIs),
    low("ia32_pause", "v", X86Pause), low("ia32_mfence", "v", X86Mfence), low("ia32_lfence", "v", X86Lfence),
    low("ia32_sfence", "v", X86Sfence), low("ia32_rdtsc", "Uq", X86Rdtsc),
    // Atomics by type of the pointed-to object.
    low("__atomic_load_n", "?", AtomicLoadN), low("__atomic_store_n", "?", AtomicStoreN), low("__atomic_exchange_n", "?", AtomicExchangeN),
    low("__atomic_compare_exchange_n", "?", AtomicCompareExchangeN), low("__atomic_load", "?", AtomicLoad),
    low("__atomic_store", "?", AtomicStore), low("__atomic_exchange", "?", AtomicExchange),
    low("__atomic_compare_exchange", "?", AtomicCompareExchange),
    low("__atomic_fetch_add", "?", AtomicFetchAdd), low("__atomic_fetch_sub", "?", AtomicFetchSub), low("__atomic_fetch_and", "?", AtomicFetchAnd),
    low("__atomic_fetch_or", "?", AtomicFetchOr), low("__atomic_fetch_xor", "?", AtomicFetchXor), low("__atomic_fetch_nand", "?", AtomicFetchNand),
    low("__atomic_add_fetch", "?", AtomicAddFetch), low("__atomic_sub_fetch", "?", AtomicSubFetch), low("__atomic_and_fetch", "?", AtomicAndFetch),
    low("__atomic_or_fetch", "?", AtomicOrFetch), low("__atomic_xor_fetch", "?", AtomicXorFetch), low("__atomic_nand_fetch", "?", AtomicNandFetch),
    low("__atomic_test_and_set", "bvV*i", AtomicTestAndSet), low("__atomic_clear", "vvV*i", AtomicClear),
    low("__atomic_thread_fence", "vi", AtomicThreadFence), low("__atomic_signal_fence", "vi", AtomicSignalFence),
    fold("__atomic_always_lock_free", "bzvKV*", Fold::AtomicAlwaysLockFree), low("__atomic_is_lock_free", "bzvKV*", AtomicIsLockFree),
    fold("__sync_fetch_and_add", "?", Fold::Sync(AtomicFetchAdd)), fold("__sync_fetch_and_sub", "?", Fold::Sync(AtomicFetchSub)),
    fold("__sync_fetch_and_and", "?", Fold::Sync(AtomicFetchAnd)), fold("__sync_fetch_and_or", "?", Fold::Sync(AtomicFetchOr)),
    fold("__sync_fetch_and_xor", "?", Fold::Sync(AtomicFetchXor)), fold("__sync_fetch_and_nand", "?", Fold::Sync(AtomicFetchNand)),
    fold("__sync_add_and_fetch", "?", Fold::Sync(AtomicAddFetch)), fold("__sync_sub_and_fetch", "?", Fold::Sync(AtomicSubFetch)),
    fold("__sync_and_and_fetch", "?", Fold::Sync(AtomicAndFetch)), fold("__sync_or_and_fetch", "?", Fold::Sync(AtomicOrFetch)),
    fold("__sync_xor_and_fetch", "?", Fold::Sync(AtomicXorFetch)), fold("__sync_nand_and_fetch", "?", Fold::Sync(AtomicNandFetch)),
    low("__sync_bool_compare_and_swap", "?", SyncBoolCompareAndSwap), low("__sync_val_compare_and_swap", "?", SyncValCompareAndSwap),
    fold("__sync_lock_test_and_set", "?", Fold::SyncLockTestAndSet), fold("__sync_lock_release", "?", Fold::SyncLockRelease),
    fold("__sync_synchronize", "v", Fold::SyncSynchronize),
    // Real functions of <math.h>.
    math("acos", "rr", 0), math("acosh", "rr", C99), math("asin", "rr", 0), math("asinh", "rr", C99), math("atan", "rr", 0),
    math("atan2", "rrr", 0), math("atanh", "rr", C99), math("cbrt", "rr", C99), math("ceil", "rr", FLOATN), math("cos", "rr", 0),
    math("cosh", "rr", 0), math("drem", "rrr", GNU), math("erf", "rr", C99), math("erfc", "rr", C99), math("exp", "rr", 0),
    math("exp10", "rr", GNU), math("exp2", "rr", C99), math("expm1", "rr", C99), math("fdim", "rrr", C99), math("floor", "rr", FLOATN),
    math("fma", "rrrr", FLOATN | C99), math("fmax", "rrr", FLOATN | C99), math("fmin", "rrr", FLOATN | C99), math("fmod", "rrr", 0),
    math("frexp", "rri*", 0), math("gamma", "rr", GNU), math("gamma_r", "rri*", GNU),
    math("hypot", "rrr", C99), math("ilogb", "ir", C99),
    math("j0", "rr", GNU), math("j1", "rr", GNU),
    math("jn", "rir", GNU), math("ldexp", "rri", 0), math("lgamma", "rr", C99), math("lgamma_r", "rri*", GNU),
    math("llrint", "qr", C99), math("llround", "qr", C99),
    math("log", "rr", 0), math("log10", "rr", 0), math("log1p", "rr", C99), math("log2", "rr", C99), math("logb", "rr", C99),
    math("lrint", "lr", C99), math("lround", "lr", C99), math("modf", "rrr*", 0), math("nearbyint", "rr", FLOATN | C99),
    math("nextafter", "rrr", C99), math("nexttoward", "rre", C99), math("pow", "rrr", 0), math("pow10", "rr", GNU), math("powi", "rri", GNU),
    math("remainder", "rrr", C99), math("remquo", "rrri*", C99), math("rint", "rr", FLOATN | C99), math("round", "rr", FLOATN | C99),
    math("roundeven", "rr", GNU | FLOATN), math("scalb", "rrr", GNU), math("scalbln", "rrl", C99), math("scalbn", "rri", C99),
    math("significand", "rr", GNU), math("sin", "rr", 0), math("sincos", "vrr*r*", GNU), math("sinh", "rr", 0), math("sqrt", "rr", FLOATN),
    math("tan", "rr", 0), math("tanh", "rr", 0), math("tgamma", "rr", C99), math("trunc", "rr", FLOATN | C99), math("y0", "rr", GNU),
    math("y1", "rr", GNU), math("yn", "rir", GNU),
    // <fenv.h>, but for those that take its own types.
    lib("feclearexcept", "ii", C99, "fenv.h"), lib("fegetround", "i", C99, "fenv.h"), lib("feraiseexcept", "ii", C99, "fenv.h"),
    lib("fesetround", "ii", C99, "fenv.h"), lib("fetestexcept", "ii", C99, "fenv.h"),
    // Complex functions.
    cmath("cabs", "rGr"), cmath("cacos", "GrGr"), cmath("cacosh", "GrGr"), cmath("carg", "rGr"), cmath("casin", "GrGr"),
    cmath("casinh", "GrGr"), cmath("catan", "GrGr"), cmath("catanh", "GrGr"), cmath("ccos", "GrGr"), cmath("ccosh", "GrGr"),
    cmath("cexp", "GrGr"), cmath("clog", "GrGr"), cmath("clog10", "GrGr"), cmath("cpow", "GrGrGr"), cmath("cproj", "GrGr"), cmath("csin", "GrGr"),
    cmath("csinh", "GrGr"), cmath("csqrt", "GrGr"), cmath("ctan", "GrGr"), cmath("ctanh", "GrGr"), cmath("cexpi", "Grr"),
    // <string.h> and <strings.h>.
    lib("memchr", "v*vK*iz", PURE, "string.h"), lib("memcmp", "ivK*vK*z", PURE, "string.h"), lib("memcpy", "v*v*vK*z", 0, "string.h"),
    lib("memmove", "v*v*vK*z", 0, "string.h"), lib("mempcpy", "v*v*vK*z", GNU, "string.h"), lib("memset", "v*v*iz", 0, "string.h"),
    lib("strcat", "c*c*cK*", 0, "string.h"), lib("strchr", "c*cK*i", PURE, "string.h"), lib("strcmp", "icK*cK*", PURE, "string.h"),
    lib("strcpy", "c*c*cK*", 0, "string.h"), lib("strcspn", "zcK*cK*", PURE, "string.h"), lib("strdup", "c*cK*", GNU, "string.h"),
    lib("strlen", "zcK*", PURE, "string.h"), lib("strncat", "c*c*cK*z", 0, "string.h"), lib("strncmp", "icK*cK*z", PURE, "string.h"),
    lib("strncpy", "c*c*cK*z", 0, "string.h"), lib("strndup", "c*cK*z", GNU, "string.h"), lib("strnlen", "zcK*z", PURE | GNU, "string.h"),
    lib("strpbrk", "c*cK*cK*", PURE, "string.h"), lib("strrchr", "c*cK*i", PURE, "string.h"), lib("strspn", "zcK*cK*", PURE, "string.h"),
    lib("strstr", "c*cK*cK*", PURE, "string.h"),
    lib("stpcpy", "c*c*cK*", GNU, "string.h"), lib("stpncpy", "c*c*cK*z", GNU, "string.h"), lib("bcmp", "ivK*vK*z", PURE | GNU, "strings.h"),
    lib("bcopy", "vvK*v*z", GNU, "strings.h"), lib("bzero", "vv*z", GNU, "strings.h"), lib("index", "c*cK*i", PURE | GNU, "strings.h"),
    lib("rindex", "c*cK*i", PURE | GNU, "strings.h"), lib("strcasecmp", "icK*cK*", PURE | GNU, "strings.h"),
    lib("strncasecmp", "icK*cK*z", PURE | GNU, "strings.h"),
    // <stdlib.h>, <unistd.h>.
    lib("abort", "v", NORETURN, "stdlib.h"), lib("exit", "vi", NORETURN, "stdlib.h"), lib("_Exit", "vi", NORETURN | C99, "stdlib.h"),
    lib("_exit", "vi", NORETURN | GNU, "unistd.h"),
    lib("aligned_alloc", "v*zz", C99, "stdlib.h"), lib("calloc", "v*zz", 0, "stdlib.h"), lib("malloc", "v*z", 0, "stdlib.h"),
    lib("realloc", "v*v*z", 0, "stdlib.h"), lib("free", "vv*", 0, "stdlib.h"), lib("posix_memalign", "iv**zz", GNU, "stdlib.h"),
    lib("execl", "icK*cK*.", GNU, "unistd.h"), lib("execle", "icK*cK*.", GNU, "unistd.h"), lib("execlp", "icK*cK*.", GNU, "unistd.h"),
    lib("execv", "icK*c*K*", GNU, "unistd.h"), lib("execve", "icK*c*K*c*K*", GNU, "unistd.h"), lib("execvp", "icK*c*K*", GNU, "unistd.h"),
    lib("fork", "i", GNU, "unistd.h"),
   
    // <stdio.h>.
    lib("printf", "icK*.", 0, "stdio.h"), lib("fprintf", "iPcK*.", 0, "stdio.h"), lib("sprintf", "ic*cK*.", 0, "stdio.h"),
    lib("snprintf", "ic*zcK*.", C99, "stdio.h"), lib("vprintf", "icK*a", 0, "stdio.h"), lib("vfprintf", "iPcK*a", 0, "stdio.h"),
    lib("vsprintf", "ic*cK*a", 0, "stdio.h"), lib("vsnprintf", "ic*zcK*a", C99, "stdio.h"), lib("scanf", "icK*.", 0, "stdio.h"),
    lib("fscanf", "iPcK*.", 0, "stdio.h"), lib("sscanf", "icK*cK*.", 0, "stdio.h"), lib("vscanf", "icK*a", C99, "stdio.h"),
    lib("vfscanf", "iPcK*a", C99, "stdio.h"), lib("vsscanf", "icK*cK*a", C99, "stdio.h"), lib("putchar", "ii", 0, "stdio.h"),
    lib("puts", "icK*", 0, "stdio.h"), lib("fputc", "iiP", 0, "stdio.h"), lib("fputs", "icK*P", 0, "stdio.h"),
    lib("fwrite", "zvK*zzP", 0, "stdio.h"), lib("putc", "iiP", 0, "stdio.h"), lib("putc_unlocked", "iiP", GNU, "stdio.h"),
    lib("printf_unlocked", "icK*.", GNU, ""), lib("fprintf_unlocked", "iPcK*.", GNU, ""), lib("putchar_unlocked", "ii", GNU, "stdio.h"),
    lib("puts_unlocked", "icK*", GNU, ""), lib("fputc_unlocked", "iiP", GNU, "stdio.h"), lib("fputs_unlocked", "icK*P", GNU, "stdio.h"),
    lib("fwrite_unlocked", "zvK*zzP", GNU, "stdio.h"),
    // <ctype.h>, <wctype.h>, others.
    lib("isalnum", "ii", PURE, "ctype.h"), lib("isalpha", "ii", PURE, "ctype.h"), lib("isblank", "ii", PURE | C99, "ctype.h"),
    lib("iscntrl", "ii", PURE, "ctype.h"), lib("isdigit", "ii", PURE, "ctype.h"), lib("isgraph", "ii", PURE, "ctype.h"),
    lib("islower", "ii", PURE, "ctype.h"), lib("isprint", "ii", PURE, "ctype.h"), lib("ispunct", "ii", PURE, "ctype.h"),
    lib("isspace", "ii", PURE, "ctype.h"), lib("isupper", "ii", PURE, "ctype.h"), lib("isxdigit", "ii", PURE, "ctype.h"),
    lib("tolower", "ii", PURE, "ctype.h"), lib("toupper", "ii", PURE, "ctype.h"), lib("isascii", "ii", PURE | GNU, "ctype.h"),
    lib("toascii", "ii", PURE | GNU, "ctype.h"), lib("iswalnum", "iW", PURE | C99, "wctype.h"), lib("iswalpha", "iW", PURE | C99, "wctype.h"),
    lib("iswblank", "iW", PURE | C99, "wctype.h"), lib("iswcntrl", "iW", PURE | C99, "wctype.h"), lib("iswdigit", "iW", PURE | C99, "wctype.h"),
    lib("iswgraph", "iW", PURE | C99, "wctype.h"), lib("iswlower", "iW", PURE | C99, "wctype.h"), lib("iswprint", "iW", PURE | C99, "wctype.h"),
    lib("iswpunct", "iW", PURE | C99, "wctype.h"), lib("iswspace", "iW", PURE | C99, "wctype.h"), lib("iswupper", "iW", PURE | C99, "wctype.h"),
    lib("iswxdigit", "iW", PURE | C99, "wctype.h"), lib("towlower", "WW", PURE | C99, "wctype.h"), lib("towupper", "WW", PURE | C99, "wctype.h"),
    lib("dcgettext", "c*cK*cK*i", GNU, "libintl.h"), lib("dgettext", "c*cK*cK*", GNU, "libintl.h"), lib("gettext", "c*cK*", GNU, "libintl.h"),
    lib("strfmon", "yc*zcK*.", GNU, "monetary.h"), lib("strftime", "zc*zcK*vK*", 0, "time.h"),
    // Checked functions of _FORTIFY_SOURCE.
    lib("__memcpy_chk", "v*v*vK*zz", 0, ""), lib("__memmove_chk", "v*v*vK*zz", 0, ""), lib("__mempcpy_chk", "v*v*vK*zz", 0, ""),
    lib("__memset_chk", "v*v*izz", 0, ""), lib("__stpcpy_chk", "c*c*cK*z", 0, ""), lib("__stpncpy_chk", "c*c*cK*zz", 0, ""),
    lib("__strcat_chk", "c*c*cK*z", 0, ""), lib("__strcpy_chk", "c*c*cK*z", 0, ""), lib("__strncat_chk", "c*c*cK*zz", 0, ""),
    lib("__strncpy_chk", "c*c*cK*zz", 0, ""), lib("__snprintf_chk", "ic*zizcK*.", 0, ""), lib("__sprintf_chk", "ic*izcK*.", 0, ""),
    lib("__vsnprintf_chk", "ic*zizcK*a", 0, ""), lib("__vsprintf_chk", "ic*izcK*a", 0, ""), lib("__fprintf_chk", "iPicK*.", 0, ""),
    lib("__printf_chk", "iicK*.", 0, ""), lib("__vfprintf_chk", "iPicK*a", 0, ""), lib("__vprintf_chk", "iicK*a", 0, ""),
    ]
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn families_are_found_by_their_suffixes() {
        let sinf = find("__builtin_sinf").unwrap();
        assert_eq!((sinf.row.name, sinf.member, sinf.prefixed), ("sin", Member::Float, true));
        assert_eq!(sinf.library_name, "sinf");
        assert_eq!(find("lgammaf_r").unwrap().row.name, "lgamma_r");
        assert_eq!(find("__builtin_clzll").unwrap().member, Member::LongLong);
        assert_eq!(find("__builtin_huge_valf128").unwrap().member, Member::Float128);
    }

    #[test]
    fn operations_need_their_prefix_and_library_functions_do_not() {
        assert!(find("clz").is_none() && find("isnan").is_none() && find("add_overflow").is_none());
        assert!(find("memcpy").is_some_and(|f| !f.prefixed));
        assert!(find("__sync_fetch_and_add").is_some_and(|f| f.prefixed));
        assert!(find("__builtin___sync_fetch_and_add").is_none());
        assert!(find("__builtin___memcpy_chk").is_some());
        assert!(find("__builtin_no_such").is_none());
    }

    #[test]
    fn names_are_unique_and_types_are_spelled_in_the_code() {
        let mut seen = std::collections::BTreeSet::new();
        for row in ROWS {
            assert!(seen.insert(row.name), "{} twice", row.name);
            let family = row.flags & (FAMILY | FLOATN | INT_FAMILY) != 0;
            assert!(
                row.signature == "?"
                    || row.signature.chars().all(|c| "vbcsilqnzywWmfdeaPUGKV*.".contains(c) || (family && c == 'r')),
                "{}",
                row.name
            );
        }
    }
}
