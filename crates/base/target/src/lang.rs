//! The dialect: what `-std=`, `-f…` and `-m…` say about the meaning of a program.

use crate::code_model::{CodeModel, StackAlignment};
use crate::hardening::Hardening;
use crate::x86::Features;

/// A C standard.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum Standard {
    /// C89 / C90.
    C89,
    /// C90 with Amendment 1 (`iso9899:199409`).
    C94,
    /// C99.
    C99,
    /// C11.
    C11,
    /// C17.
    C17,
    /// C23.
    C23,
    /// What comes after C23.
    C2y,
}

/// Visibility of symbols (ELF gABI, `st_other`).
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum Visibility {
    /// `STV_DEFAULT`.
    #[default]
    Default,
    /// `STV_HIDDEN`.
    Hidden,
    /// `STV_PROTECTED`.
    Protected,
    /// `STV_INTERNAL`.
    Internal,
}

/// `-fstack-protector*`.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub enum StackProtector {
    /// None.
    #[default]
    Off,
    /// Functions with character arrays of at least 8 bytes or `alloca`.
    On,
    /// Functions with any array or whose locals' addresses are taken.
    Strong,
    /// Every function.
    All,
    /// Functions with the attribute.
    Explicit,
}

/// Which call-used registers a function clears before it returns (`-fzero-call-used-regs=`, `zero_call_used_regs`).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct ZeroRegs {
    /// Only those that the function uses.
    pub used: bool,
    /// Only general registers.
    pub general: bool,
    /// Only those that can carry arguments.
    pub arguments: bool,
}

impl ZeroRegs {
    /// The choice of this name; `skip` is to clear none. None if there is no such choice.
    pub fn named(name: &str) -> Option<Option<ZeroRegs>> {
        let (used, rest) = match name.strip_prefix("used") {
            Some(rest) => (true, rest),
            None if name == "skip" => return Some(None),
            None => (false, name.strip_prefix("all")?),
        };
        let (general, arguments) = match rest {
            "" => (false, false),
            "-gpr" => (true, false),
            "-arg" => (false, true),
            "-gpr-arg" => (true, true),
            _ => return None,
        };
        Some(Some(ZeroRegs { used, general, arguments }))
    }
}

/// Facts about the language of one translation unit.
#[derive(Clone, Debug)]
pub struct LangOptions {
    /// The standard.
    pub standard: Standard,
    /// Whether GNU keywords without underscores and GNU macros are on (`-std=gnu*`).
    pub gnu: bool,
    /// `-trigraphs`, or a strict standard before C23.
    pub trigraphs: bool,
    /// `-ffreestanding` clears it.
    pub hosted: bool,
    /// Whether plain `char` is signed.
    pub char_signed: bool,
    /// `-fshort-enums`.
    pub short_enums: bool,
    /// `-fshort-wchar`.
    pub short_wchar: bool,
    /// `-fpack-struct[=n]`: maximum alignment of members in bytes; 0 is none.
    pub pack_struct: u32,
    /// `-fsso-struct=big-endian`: structures are stored with their most significant bytes first.
    pub big_endian_structs: bool,
    /// `-fwrapv`: signed overflow wraps.
    pub wrapv: bool,
    /// `-ftrapv`: signed overflow traps.
    pub trapv: bool,
    /// `-fstrict-aliasing`; the level decides if it is not given.
    pub strict_aliasing: Option<bool>,
    /// `-fcommon`: tentative definitions are common symbols.
    pub common: bool,
    /// `-fgnu89-inline`.
    pub gnu89_inline: bool,
    /// `-fno-builtin` clears it.
    pub builtins: bool,
    /// `-fno-builtin-NAME`.
    pub no_builtin_names: Vec<String>,
    /// `-fno-asm` clears it; strict standards too: `asm`, `typeof`, `inline` (C89) are identifiers.
    pub asm_keyword: bool,
    /// `-fvisibility=`.
    pub visibility: Visibility,
    /// 0 none, 1 `-fpic`, 2 `-fPIC`.
    pub pic: u8,
    /// 0 none, 1 `-fpie`, 2 `-fPIE`.
    pub pie: u8,
    /// `-ffunction-sections`.
    pub function_sections: bool,
    /// `-fdata-sections`.
    pub data_sections: bool,
    /// `-fno-plt` sets it.
    pub no_plt: bool,
    /// `-ftls-model=`, as a limit; none is by `pic`.
    pub tls_model: Option<String>,
    /// `-fstack-protector*`.
    pub stack_protector: StackProtector,
    /// `-finstrument-functions`.
    pub instrument_functions: bool,
    /// `-finstrument-functions-exclude-function-list=`: not the functions whose name contains one of these.
    pub uninstrumented_functions: Vec<String>,
    /// `-finstrument-functions-exclude-file-list=`: nor those of files whose name contains one of these.
    pub uninstrumented_files: Vec<String>,
    /// `-fpatchable-function-entry=`: so many `nop`s at the entry, so many of them before the symbol.
    pub patchable_entry: Option<(u32, u32)>,
    /// `-fcf-protection=branch` or `full`: indirect jumps and calls land on `endbr64`.
    pub cf_branch: bool,
    /// `-fcf-protection=return` or `full`: code is fit for a shadow stack.
    pub cf_return: bool,
    /// `-mmanual-endbr`: only functions with the attribute `cf_check` get an `endbr64`.
    pub manual_endbr: bool,
    /// `-fzero-call-used-regs=`.
    pub zero_call_used: Option<ZeroRegs>,
    /// The shape of branches, frames and entries.
    pub hardening: Hardening,
    /// `-mcmodel=`
    pub code_model: CodeModel,
    /// How the stack is aligned.
    pub stack: StackAlignment,
    /// `-ftrivial-auto-var-init=`: the byte that uninitialised automatic objects are filled with.
    pub auto_init: Option<u8>,
    /// `-fsingle-precision-constant`: constants without suffix are `float`.
    pub single_precision_constant: bool,
    /// `-fms-extensions`: members without a name may have a tagged structure's type.
    pub ms_extensions: bool,
    /// `-fplan9-extensions`: members without a name may have a typedef's type, whose name then is theirs, and pointers
    /// to a structure convert to pointers to such members.
    pub plan9_extensions: bool,
    /// `-mms-bitfields`: structures are laid out as by Microsoft's compilers unless they say `gcc_struct`.
    pub ms_bitfields: bool,
    /// `-fallow-parameterless-variadic-functions`: `(...)` is a parameter list before C23, too.
    pub bare_ellipsis: bool,
    /// `-fkeep-inline-functions`: static inline functions are made even if nothing refers to them.
    pub keep_inline_functions: bool,
    /// `-fkeep-static-functions`: the same of other static functions.
    pub keep_static_functions: bool,
    /// `-fno-toplevel-reorder`: functions, objects and file-scope asm come in the order of the source, none is left out.
    pub source_order: bool,
    /// `-fzero-initialized-in-bss`: objects that are initialised with zeros take no space in the file.
    pub zeros_in_bss: bool,
    /// `-fmerge-constants`: equal strings and constants of different files may be one.
    pub merge_constants: bool,
    /// `-funsigned-bitfields`: `int` bit-fields are unsigned unless they say `signed`.
    pub unsigned_bitfields: bool,
    /// `-fsemantic-interposition` (default on, matters for `-fPIC`).
    pub semantic_interposition: bool,
    /// `-fmath-errno`.
    pub math_errno: bool,
    /// `-ffast-math`.
    pub fast_math: bool,
    /// `-ftrapping-math`: operations on NaN raise flags that the program may look at.
    pub trapping_math: bool,
    /// `-fassociative-math`, `-freciprocal-math`, `-fsigned-zeros`, `-frounding-math`: nothing is made of them yet but
    /// the macros that tell programs.
    pub associative_math: bool,
    /// See `associative_math`; `-ffinite-math-only`.
    pub finite_math: bool,
    /// See `associative_math`.
    pub reciprocal_math: bool,
    /// See `associative_math`.
    pub signed_zeros: bool,
    /// See `associative_math`.
    pub rounding_math: bool,
    /// `-mfpmath=387`: arithmetic of `float` and `double` is done by the x87.
    pub x87_math: Option<bool>,
    /// `-fexceptions`.
    pub exceptions: bool,
    /// `-fnon-call-exceptions`: instructions that trap may throw, so none of them goes.
    pub non_call_exceptions: bool,
    /// Whether unwind tables are wanted (`-fasynchronous-unwind-tables`, on by default on x86-64).
    pub unwind_tables: bool,
    /// `-fcodegen=`: whether the optimising generator makes the code; none: what the level says.
    pub optimising_codegen: Option<bool>,
    /// `-fcheck-regalloc`: every register allocation is checked.
    pub check_regalloc: bool,
    /// Name functions that the optimising generator leaves to the one-pass generator (`-Rpass-missed=codegen`).
    pub report_fallbacks: bool,
    /// 0 to 3 (`-O`); `-Os`, `-Oz`, `-Og` set the flags below too.
    pub opt_level: u8,
    /// `-Os` or `-Oz`.
    pub opt_size: bool,
    /// `-Oz`, with `opt_size`: small code matters more than anything else.
    pub opt_least: bool,
    /// `-Og`.
    pub opt_debug: bool,
    /// 0 to 3 (`-g`).
    pub debug_level: u8,
    /// Version of DWARF: 4 or 5 (`-gdwarf-`).
    pub dwarf_version: u8,
    /// `-mcx16`, `-msse4.2` and so on that are on.
    pub features: Features,
    /// `-march=` name (`x86-64`).
    pub march: String,
    /// `-mtune=` name; empty without the option.
    pub mtune: String,
    /// `-mno-red-zone` clears it.
    pub red_zone: bool,
    /// `-mskip-rax-setup`: calls of variadic functions do not say how many vector registers they use, where there
    /// are none.
    pub skip_rax_setup: bool,
    /// `-fno-omit-frame-pointer` clears it (no effect at -O0, where the frame pointer is kept).
    pub omit_frame_pointer: bool,
    /// Make calls whose results are returned jumps; by the level if not said.
    pub sibling_calls: Option<bool>,
    /// `-falign-functions`: none unless said, and then at -O2 and -O3 that of the machine.
    pub align_functions: Option<FunctionAlignment>,
    /// `-pthread`: defines `_REENTRANT`.
    pub reentrant: bool,
    /// Whether the input is assembly to preprocess (`.S`): `__ASSEMBLER__`, comments of `#` tolerated.
    pub assembler: bool,
}

impl Default for LangOptions {
    /// `-std=gnu17 -O0` on x86-64 Linux.
    fn default() -> Self {
        LangOptions {
            standard: Standard::C17,
            gnu: true,
            trigraphs: false,
            hosted: true,
            char_signed: true,
            short_enums: false,
            short_wchar: false,
            pack_struct: 0,
            big_endian_structs: false,
            wrapv: false,
            trapv: false,
            strict_aliasing: None,
            common: false,
            gnu89_inline: false,
            builtins: true,
            no_builtin_names: Vec::new(),
            asm_keyword: true,
            visibility: Visibility::Default,
            pic: 0,
            pie: 2,
            function_sections: false,
            data_sections: false,
            no_plt: false,
            tls_model: None,
            stack_protector: StackProtector::Off,
            instrument_functions: false,
            uninstrumented_functions: Vec::new(),
            uninstrumented_files: Vec::new(),
            patchable_entry: None,
            cf_branch: false,
            cf_return: false,
            manual_endbr: false,
            zero_call_used: None,
            hardening: Hardening::default(),
            code_model: CodeModel::default(),
            stack: StackAlignment::default(),
            auto_init: None,
            single_precision_constant: false,
            ms_extensions: false,
            plan9_extensions: false,
            bare_ellipsis: false,
            keep_inline_functions: false,
            keep_static_functions: false,
            source_order: false,
            zeros_in_bss: true,
            merge_constants: true,
            ms_bitfields: false,
            unsigned_bitfields: false,
            semantic_interposition: true,
            math_errno: true,
            fast_math: false,
            trapping_math: true,
            associative_math: false,
            finite_math: false,
            reciprocal_math: false,
            signed_zeros: true,
            rounding_math: false,
            x87_math: None,
            exceptions: false,
            non_call_exceptions: false,
            unwind_tables: true,
            optimising_codegen: None,
            check_regalloc: false,
            report_fallbacks: false,
            opt_level: 0,
            opt_size: false,
            opt_least: false,
            opt_debug: false,
            debug_level: 0,
            dwarf_version: 5,
            features: Features::x86_64(),
            march: "x86-64".into(),
            mtune: String::new(),
            red_zone: true,
            skip_rax_setup: false,
            omit_frame_pointer: true,
            sibling_calls: None,
            align_functions: None,
            reentrant: false,
            assembler: false,
        }
    }
}

impl LangOptions {
    /// Whether the x87 computes with `float` and `double`.
    pub fn uses_x87(&self) -> bool {
        self.x87_math.unwrap_or(false)
    }
    /// The name of the standard as messages have it.
    pub fn standard_name(&self) -> &'static str {
        match self.standard {
            Standard::C89 | Standard::C94 => "C90",
            Standard::C99 => "C99",
            Standard::C11 => "C11",
            Standard::C17 => "C17",
            Standard::C23 => "C23",
            Standard::C2y => "C2Y",
        }
    }
    /// Whether the standard is C99 or later.
    pub fn c99(&self) -> bool {
        self.standard >= Standard::C99
    }
    /// Whether the standard is C11 or later.
    pub fn c11(&self) -> bool {
        self.standard >= Standard::C11
    }
    /// Whether the standard is C23 or later.
    pub fn c23(&self) -> bool {
        self.standard >= Standard::C23
    }
    /// Whether accesses of objects through types that are not theirs may be taken for impossible: from -O2 on, as
    /// in GCC.
    pub fn aliases_by_type(&self) -> bool {
        self.strict_aliasing.unwrap_or(self.opt_level >= 2 && !self.opt_debug)
    }
    /// Whether code must be position independent (PIC or PIE).
    pub fn position_independent(&self) -> bool {
        self.pic > 0 || self.pie > 0
    }
}

/// Where functions begin (`-falign-functions=`).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct FunctionAlignment {
    /// In bytes, a power of two; 1 is anywhere.
    pub bytes: u32,
    /// Bytes that may be skipped for it; 0 if all that it takes.
    pub most_skipped: u32,
}

impl FunctionAlignment {
    /// Anywhere.
    pub const NONE: FunctionAlignment = FunctionAlignment { bytes: 1, most_skipped: 0 };
    /// What GCC takes for x86 at -O2.
    pub const USUAL: FunctionAlignment = FunctionAlignment { bytes: 16, most_skipped: 0 };

    /// The value of the option, `N[:M[:…]]`: to the next power of two from N on, if that skips fewer than M bytes (than N
    /// unless told). What follows concerns processors that want a second alignment. None if it is no such text.
    pub fn parse(text: &str) -> Option<FunctionAlignment> {
        let numbers: Vec<u32> =
            text.split(':').map(|part| part.parse::<u16>().ok().map(u32::from)).collect::<Option<_>>()?;
        let (&n, others) = numbers.split_first()?;
        if others.len() > 3 {
            return None;
        }
        if n == 0 {
            return Some(FunctionAlignment::USUAL);
        }
        let bytes = n.next_power_of_two();
        let skipped = others.first().copied().filter(|&m| m > 0).unwrap_or(n) - 1;
        Some(FunctionAlignment { bytes, most_skipped: if skipped + 1 >= bytes { 0 } else { skipped } })
    }
}

#[cfg(test)]
mod alignment_tests {
    use super::FunctionAlignment;

    #[test]
    fn alignments_are_rounded_up_and_skip_no_more_than_they_say() {
        let parse = |text| FunctionAlignment::parse(text).map(|a| (a.bytes, a.most_skipped));
        assert_eq!(parse("32"), Some((32, 0)));
        assert_eq!(parse("24"), Some((32, 23)));
        assert_eq!(parse("32:7"), Some((32, 6)));
        assert_eq!(parse("16:16:8:4"), Some((16, 0)));
        assert_eq!((parse("0"), parse("1")), (Some((16, 0)), Some((1, 0))));
        assert_eq!((parse("x"), parse("1:2:3:4:5")), (None, None));
    }
}
