//! Targets and language dialects as data: sizes, alignments, features, ABI facts, options of the
//! language. Nothing branches on a target's name outside this crate's tables.
#![forbid(unsafe_code)]

pub mod attributes;
mod code_model;
mod convention;
mod hardening;
mod lang;
mod optimization;
mod predefined;
pub mod x86;
pub mod x86_builtins;
pub mod x86_registers;

pub use code_model::{CodeModel, StackAlignment};
pub use convention::Convention;
pub use hardening::{Hardening, StackGuard, Thunk, TracePoint, Tracing};
pub use lang::{FunctionAlignment, LangOptions, StackProtector, Standard, Visibility, ZeroRegs};
pub use optimization::Optimization;
pub use predefined::{has_implicit_header, predefined_assertions, predefined_macros};

/// Instruction set of a target.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Arch {
    /// 64-bit x86 (AMD64).
    X86_64,
    /// 32-bit x86.
    I386,
    /// 64-bit Arm.
    AArch64,
    /// 64-bit RISC-V.
    RiscV64,
}

/// C library, for start files, the loader and header directories.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Libc {
    /// GNU libc.
    Gnu,
    /// musl.
    Musl,
}

/// How functions call each other.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum Abi {
    /// System V, AMD64 supplement.
    X86_64,
    /// System V, Intel386 supplement, as GCC has it on Linux.
    I386,
}

/// Format of `long double`.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum LongDouble {
    /// The x87 80-bit format, stored in `size` bytes.
    X87,
    /// IEEE binary128.
    Binary128,
}

/// Everything about a target that the front end and the middle need to know. Sizes and
/// alignments are in bytes.
#[derive(Clone, Debug)]
pub struct Target {
    /// Instruction set.
    pub arch: Arch,
    /// How functions call each other.
    pub abi: Abi,
    /// How many words of arguments are in registers where the convention leaves it open (`-mregparm=` of i386).
    pub register_arguments: u8,
    /// Where structures and unions are returned (`-fpcc-struct-return`, `-freg-struct-return`).
    pub struct_return: StructReturn,
    /// `-mrtd` of i386: functions take their arguments off the stack unless they say `cdecl`.
    pub callee_pops: bool,
    /// C library.
    pub libc: Libc,
    /// GNU triple, for `-dumpmachine` (`x86_64-linux-gnu`).
    pub triple: &'static str,
    /// Size and alignment of pointers.
    pub pointer_size: u32,
    /// Size of `long`.
    pub long_size: u32,
    /// Whether `size_t` and `ptrdiff_t` are `unsigned int` and `int`, not `unsigned long` and `long`.
    pub size_is_int: bool,
    /// Whether `wchar_t` is `long` (and signed).
    pub wchar_is_long: bool,
    /// Alignment of `long long`, `double` inside structures.
    pub int64_align: u32,
    /// Alignment of vectors of integers of 8 bytes inside structures, where no registers hold them
    /// ([`with_features`](Target::with_features)); else it is their size.
    pub short_vector_align: u32,
    /// Whether plain `char` is signed (before `-funsigned-char`).
    pub char_signed: bool,
    /// Whether `wchar_t` is signed int (else unsigned int).
    pub wchar_signed: bool,
    /// Format of `long double`.
    pub long_double: LongDouble,
    /// Size of `long double`.
    pub long_double_size: u32,
    /// Alignment of `long double`.
    pub long_double_align: u32,
    /// Whether `__int128` exists; then integers of 128 bits are values, else those of 64 are the widest.
    pub has_int128: bool,
    /// Whether floating types are computed in `long double` unless the processor has instructions for them
    /// (`FLT_EVAL_METHOD` 2, before `-mfpmath=`).
    pub x87_math: bool,
    /// Largest alignment any type has by itself (`__BIGGEST_ALIGNMENT__`).
    pub biggest_align: u32,
    /// Widest lock-free atomic, in bytes.
    pub max_atomic: u32,
    /// The widest `_BitInt`, in bits.
    pub widest_bit_int: u32,
    /// Whether `va_list` is an array of one structure (x86-64, AArch64 is a structure), see `va_list_size`.
    pub va_list: VaListKind,
}

/// Where functions return structures and unions.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum StructReturn {
    /// As the ABI says.
    Abi,
    /// In memory, whatever their size.
    Memory,
    /// In registers if they have the size of an integer; what the ABI says otherwise.
    Registers,
}

/// Shape of `va_list`.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum VaListKind {
    /// `char *` (i386) or `void *` (RISC-V).
    Pointer,
    /// Array of one `__va_list_tag` of 24 bytes (SysV x86-64 ABI 3.5.7).
    X86_64,
    /// `struct __va_list` of 32 bytes (AAPCS64).
    AArch64,
}

impl Target {
    /// The target with what depends on the processor's registers.
    #[must_use]
    pub fn with_features(&self, features: x86::Features) -> Target {
        let short_vector_align = if features.has(x86::Feature::Mmx) { 8 } else { self.int64_align };
        Target { short_vector_align, ..self.clone() }
    }
    /// x86-64 Linux.
    pub fn x86_64_linux(libc: Libc) -> Target {
        Target {
            arch: Arch::X86_64,
            abi: Abi::X86_64,
            register_arguments: 0,
            struct_return: StructReturn::Abi,
            callee_pops: false,
            libc,
            triple: match libc {
                Libc::Gnu => "x86_64-linux-gnu",
                Libc::Musl => "x86_64-linux-musl",
            },
            pointer_size: 8,
            long_size: 8,
            size_is_int: false,
            wchar_is_long: false,
            int64_align: 8,
            short_vector_align: 8,
            char_signed: true,
            wchar_signed: true,
            long_double: LongDouble::X87,
            long_double_size: 16,
            long_double_align: 16,
            has_int128: true,
            x87_math: false,
            biggest_align: 16,
            max_atomic: 8,
            widest_bit_int: 65535,
            va_list: VaListKind::X86_64,
        }
    }
    /// 32-bit x86 Linux.
    pub fn i386_linux(libc: Libc) -> Target {
        Target {
            arch: Arch::I386,
            abi: Abi::I386,
            register_arguments: 0,
            struct_return: StructReturn::Abi,
            callee_pops: false,
            libc,
            triple: match libc {
                Libc::Gnu => "i386-linux-gnu",
                Libc::Musl => "i386-linux-musl",
            },
            pointer_size: 4,
            long_size: 4,
            size_is_int: true,
            wchar_is_long: true,
            int64_align: 4,
            short_vector_align: 4,
            char_signed: true,
            wchar_signed: true,
            long_double: LongDouble::X87,
            long_double_size: 12,
            long_double_align: 4,
            has_int128: false,
            x87_math: true,
            biggest_align: 16,
            max_atomic: 8,
            widest_bit_int: 64,
            va_list: VaListKind::Pointer,
        }
    }
}
