//! The emission interface.

use crate::inst::Inst;
use crate::value::{SymbolId, Value};
use base::Symbol;

/// Section flags: `SHF_*` values of the ELF gABI.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct SectionFlags(pub u64);

/// What identifies a section: gas's `.section` arguments.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct SectionSpec {
    /// Its name.
    pub name: Symbol,
    /// `SHT_*`.
    pub kind: u32,
    /// `SHF_*`.
    pub flags: SectionFlags,
    /// Entry size, for mergeable sections.
    pub entry_size: u64,
    /// COMDAT group signature.
    pub group: Option<Symbol>,
    /// Section that this one is linked to (`SHF_LINK_ORDER`), by the symbol that names it.
    pub linked_to: Option<Symbol>,
    /// Distinguishes sections of equal name (`unique,N`).
    pub unique: Option<u32>,
}

/// ELF symbol types.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum SymbolKind {
    /// `STT_NOTYPE`.
    NoType,
    /// `STT_OBJECT`.
    Object,
    /// `STT_FUNC`.
    Func,
    /// `STT_TLS`.
    Tls,
    /// `STT_GNU_IFUNC`.
    IFunc,
}

/// What a directive says of a symbol.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum SymbolAttr {
    /// `.globl`
    Global,
    /// `.local`
    Local,
    /// `.weak`
    Weak,
    /// `STB_GNU_UNIQUE`
    Unique,
    /// `.hidden`
    Hidden,
    /// `.protected`
    Protected,
    /// `.internal`
    Internal,
    /// `.type`
    Kind(SymbolKind),
}

/// Call-frame directives (`.cfi_*`); registers are DWARF numbers, offsets bytes.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CfiOp {
    /// `.cfi_startproc` (true: `simple`).
    StartProc(bool),
    /// `.cfi_endproc`
    EndProc,
    /// `.cfi_def_cfa reg, offset`
    DefCfa(u16, i64),
    /// `.cfi_def_cfa_register`
    DefCfaRegister(u16),
    /// `.cfi_def_cfa_offset`
    DefCfaOffset(i64),
    /// `.cfi_adjust_cfa_offset`
    AdjustCfaOffset(i64),
    /// `.cfi_offset reg, offset`
    Offset(u16, i64),
    /// `.cfi_rel_offset reg, offset`
    RelOffset(u16, i64),
    /// `.cfi_register`
    Register(u16, u16),
    /// `.cfi_restore`
    Restore(u16),
    /// `.cfi_undefined`
    Undefined(u16),
    /// `.cfi_same_value`
    SameValue(u16),
    /// `.cfi_remember_state`
    RememberState,
    /// `.cfi_restore_state`
    RestoreState,
    /// `.cfi_return_column`
    ReturnColumn(u16),
    /// `.cfi_signal_frame`
    SignalFrame,
    /// `.cfi_window_save` and the AArch64 `.cfi_negate_ra_state`
    WindowSave,
    /// `.cfi_escape`
    Escape(Vec<u8>),
    /// `.cfi_personality encoding, symbol`
    Personality(u8, Option<Value>),
    /// `.cfi_lsda encoding, symbol`
    Lsda(u8, Option<Value>),
    /// `.cfi_sections`: whether `.eh_frame`, whether `.debug_frame`.
    Sections(bool, bool),
}

/// Flags of a line-table row.
#[derive(Copy, Clone, PartialEq, Eq, Default, Debug)]
pub struct LineFlags(pub u8);

impl LineFlags {
    /// Recommended breakpoint.
    pub const IS_STMT: LineFlags = LineFlags(1);
    /// Start of a basic block.
    pub const BASIC_BLOCK: LineFlags = LineFlags(2);
    /// End of a prologue.
    pub const PROLOGUE_END: LineFlags = LineFlags(4);
    /// Begin of an epilogue.
    pub const EPILOGUE_BEGIN: LineFlags = LineFlags(8);
}

/// `.loc`: the source position of the next instruction.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct LineLoc {
    /// File number, as given to [`Streamer::debug_file`].
    pub file: u32,
    /// Line; 0 is none.
    pub line: u32,
    /// Column; 0 is none.
    pub column: u32,
    /// Flags.
    pub flags: LineFlags,
    /// Discriminator; 0 is none.
    pub discriminator: u32,
}

/// The `view` argument of `.loc`: tells rows apart that stand at one address (DWARF location views).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum LineView {
    /// The symbol becomes the row's view number.
    Symbol(SymbolId),
    /// `view 0`: asserts that numbering starts anew here.
    Zero,
    /// `view -0`: numbering starts anew here.
    Reset,
}

/// The one way to emit machine code and data. Errors that only layout can find (a value that does
/// not fit, an undefined local) are collected by the implementation and reported when it finishes;
/// the location set last by [`set_location`](Streamer::set_location) is theirs.
pub trait Streamer {
    /// The symbol of this name, made undefined at first mention.
    fn symbol(&mut self, name: Symbol) -> SymbolId;
    /// A fresh local label without a name of its own (printed as `.L` and a number; not in the symbol table).
    fn temp_symbol(&mut self) -> SymbolId;
    /// Makes the section with this identity, if need be, and goes on at its end.
    fn switch_section(&mut self, spec: &SectionSpec);
    /// Goes on in the current section's numbered subsection (gas: contents are laid out in order of number).
    fn subsection(&mut self, number: u32);
    /// Saves the current section, to be restored by [`pop_section`](Self::pop_section).
    fn push_section(&mut self);
    /// Restores the section saved last; false if none is saved.
    fn pop_section(&mut self) -> bool;
    /// Swaps the current section with the one before it (`.previous`); false if there was none.
    fn previous_section(&mut self) -> bool;
    /// Defines a symbol as the current place. An error if it is defined already.
    fn label(&mut self, symbol: SymbolId);
    /// Defines a symbol as a value (`.set`); may be repeated.
    fn assign(&mut self, symbol: SymbolId, value: Value);
    /// Says something of a symbol.
    fn attribute(&mut self, symbol: SymbolId, attr: SymbolAttr);
    /// `.size`
    fn size(&mut self, symbol: SymbolId, value: Value);
    /// `.comm`: a common symbol; `local` makes it `.lcomm` in `.bss`.
    fn common(&mut self, symbol: SymbolId, size: u64, align: u64, local: bool);
    /// `.symver`
    fn symver(&mut self, symbol: SymbolId, versioned: Symbol);
    /// `.weakref alias, target`
    fn weakref(&mut self, alias: SymbolId, target: SymbolId);
    /// One instruction.
    fn inst(&mut self, inst: &Inst);
    /// Bytes as they are.
    fn bytes(&mut self, bytes: &[u8]);
    /// A value of `size` bytes (1, 2, 4, 8).
    fn value(&mut self, value: &Value, size: u8);
    /// A LEB128 number.
    fn leb128(&mut self, value: &Value, signed: bool);
    /// `count` repetitions of `size` bytes of `value`; the count may depend on layout.
    fn fill(&mut self, count: &Value, size: u8, value: i64);
    /// Pads to a multiple of `align` bytes (a power of two), unless more than `max` bytes (0: no
    /// limit) are needed. Without `fill`, code sections get no-operation instructions, others zeros.
    fn align(&mut self, align: u64, fill: Option<i64>, max: u64);
    /// `.org`
    fn org(&mut self, offset: &Value, fill: u8);
    /// `.cfi_*`
    fn cfi(&mut self, op: CfiOp);
    /// `.file N "dir" "name"` for line tables; number 0 is the primary file (DWARF 5).
    fn debug_file(&mut self, number: u32, directory: Option<&str>, name: &str, md5: Option<[u8; 16]>);
    /// `.loc`
    fn line(&mut self, loc: LineLoc);
    /// The `view` argument of the `.loc` that follows.
    fn line_view(&mut self, view: LineView);
    /// `.file "name"`: the `STT_FILE` symbol.
    fn source_file(&mut self, name: &str);
    /// `.ident`
    fn ident(&mut self, text: &str);
    /// Bits of code that follows: 16, 32 or 64 (`.code16` and its kin; `gcc`: `.code16gcc`).
    fn code_bits(&mut self, bits: u8, gcc: bool);
    /// `.reloc offset, name, value`
    fn reloc(&mut self, offset: &Value, name: &str, value: Option<&Value>);
    /// Location in the source for errors found later.
    fn set_location(&mut self, loc: source::Loc);
    /// A comment for people, shown by the text streamer only.
    fn comment(&mut self, _text: &str) {}
    /// The number that an expression is, if that is known before layout (for `.if` and its kin).
    fn evaluate(&mut self, value: &Value) -> Option<i64>;
    /// Inline asm after operand substitution. True if this streamer takes it as text; otherwise the
    /// caller assembles it into this streamer.
    fn inline_asm(&mut self, _text: &str) -> bool {
        false
    }
}
