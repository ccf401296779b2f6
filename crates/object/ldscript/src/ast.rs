//! The tree of a linker script.

use crate::glob::Glob;

/// A whole script: commands in order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Script {
    /// Top-level commands.
    pub commands: Vec<Command>,
}

/// A top-level command.
#[derive(Debug, Clone, PartialEq)]
pub enum Command {
    /// `ENTRY(symbol)`.
    Entry(String),
    /// `OUTPUT(file)`.
    Output(String),
    /// `OUTPUT_FORMAT(default, big, little)`: the first name.
    OutputFormat(String),
    /// `OUTPUT_ARCH(name)`.
    OutputArch(String),
    /// `TARGET(name)`.
    Target(String),
    /// `SEARCH_DIR(path)`.
    SearchDir(String),
    /// `STARTUP(file)`: first input file.
    Startup(String),
    /// `INPUT(files)`.
    Input(Vec<InputFile>),
    /// `GROUP(files)`: archives searched until nothing new is found.
    Group(Vec<InputFile>),
    /// `EXTERN(symbols)`: as `-u`.
    Extern(Vec<String>),
    /// `INCLUDE file`.
    Include(String),
    /// `VERSION { … }`.
    Version(crate::VersionScript),
    /// `SECTIONS { … }`.
    Sections(Vec<SectionsItem>),
    /// `MEMORY { … }`.
    Memory(Vec<MemoryRegion>),
    /// `PHDRS { … }`.
    ProgramHeaders(Vec<ProgramHeader>),
    /// A symbol assignment outside `SECTIONS`.
    Assign(Assignment),
    /// `ASSERT(expression, message)`.
    Assert(Expr, String),
    /// `INSERT AFTER/BEFORE section`: the script's `SECTIONS` augment the default script.
    Insert {
        /// After the named section, or before.
        after: bool,
        /// Output section name.
        section: String,
    },
    /// `NOCROSSREFS(sections)`: none refers to another; `NOCROSSREFS_TO(sections)`: none refers to the first.
    NoCrossReferences {
        /// Names of output sections.
        sections: Vec<String>,
        /// Only references to the first are meant.
        to_first: bool,
    },
    /// `REGION_ALIAS(alias, region)`: another name of a memory region.
    RegionAlias {
        /// The new name.
        alias: String,
        /// The region's own.
        region: String,
    },
    /// `FORCE_COMMON_ALLOCATION` and the like, which only matter to `-r`.
    CommonAllocation,
}

/// A file named in `INPUT` or `GROUP`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputFile {
    /// Path, or `-lname`.
    pub name: String,
    /// Inside `AS_NEEDED( )`.
    pub as_needed: bool,
}

/// One statement of `SECTIONS`.
#[derive(Debug, Clone, PartialEq)]
pub enum SectionsItem {
    /// Symbol or location counter assignment.
    Assign(Assignment),
    /// An output section description.
    Section(Box<OutputSection>),
    /// `ASSERT`.
    Assert(Expr, String),
    /// `ENTRY` inside of `SECTIONS`.
    Entry(String),
    /// `INCLUDE` inside of `SECTIONS`.
    Include(String),
    /// `NOCROSSREFS` of an overlay.
    NoCrossReferences(Vec<String>),
}

/// `name address (type) : AT(lma) ALIGN(n) SUBALIGN(n) constraint { … } >region AT>region :phdr =fill`.
#[derive(Debug, Clone, PartialEq)]
pub struct OutputSection {
    /// Name; `/DISCARD/` drops what it matches.
    pub name: String,
    /// Virtual address, when given.
    pub address: Option<Expr>,
    /// `(NOLOAD)` and the like.
    pub kind: Option<SectionKind>,
    /// `AT(expression)`.
    pub load_address: Option<Expr>,
    /// `ALIGN(expression)`.
    pub align: Option<Expr>,
    /// `ALIGN_WITH_INPUT`.
    pub align_with_input: bool,
    /// `SUBALIGN(expression)`.
    pub subalign: Option<Expr>,
    /// `ONLY_IF_RO` or `ONLY_IF_RW`.
    pub constraint: Option<Constraint>,
    /// What it contains.
    pub items: Vec<SectionItem>,
    /// `>region`.
    pub region: Option<String>,
    /// `AT>region`.
    pub load_region: Option<String>,
    /// `:phdr …`.
    pub segments: Vec<String>,
    /// `=fill`.
    pub fill: Option<Fill>,
    /// One of several sections at the same address.
    pub overlay: bool,
}

impl OutputSection {
    /// A description that says nothing but the name.
    pub fn named(name: String) -> Self {
        OutputSection {
            name,
            address: None,
            kind: None,
            load_address: None,
            align: None,
            align_with_input: false,
            subalign: None,
            constraint: None,
            items: Vec::new(),
            region: None,
            load_region: None,
            segments: Vec::new(),
            fill: None,
            overlay: false,
        }
    }
}

/// Output section types.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SectionKind {
    /// `NOLOAD`: allocated, not loaded.
    NoLoad,
    /// `DSECT`, `COPY`, `INFO`, `OVERLAY`: not allocated.
    Info,
    /// `READONLY`.
    ReadOnly,
    /// `TYPE = number` or name.
    Other,
}

/// `ONLY_IF_RO`, `ONLY_IF_RW`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Constraint {
    /// All input sections are read-only.
    OnlyIfReadOnly,
    /// Some input section is writable.
    OnlyIfWritable,
}

/// What fills gaps.
#[derive(Debug, Clone, PartialEq)]
pub enum Fill {
    /// A hexadecimal literal of any length: these bytes, repeated.
    Bytes(Vec<u8>),
    /// A value: its four least significant bytes, most significant first.
    Value(Expr),
}

/// One statement of an output section.
#[derive(Debug, Clone, PartialEq)]
pub enum SectionItem {
    /// Symbol or location counter assignment.
    Assign(Assignment),
    /// Input sections.
    Input(InputPattern),
    /// `BYTE SHORT LONG QUAD SQUAD`: size in bytes and value.
    Data(u8, Expr),
    /// `ASCIZ "text"` and `ASCII`.
    Text(Vec<u8>),
    /// `FILL(expression)`, from here on.
    Fill(Fill),
    /// `ASSERT`.
    Assert(Expr, String),
    /// `CREATE_OBJECT_SYMBOLS`, `CONSTRUCTORS`: without meaning for ELF.
    Nothing,
    /// `INCLUDE` inside of an output section.
    Include(String),
}

/// `KEEP(EXCLUDE_FILE(x) file:archive(patterns))`.
#[derive(Debug, Clone, PartialEq)]
pub struct InputPattern {
    /// `KEEP`: roots of section garbage collection.
    pub keep: bool,
    /// Which files.
    pub file: FilePattern,
    /// Files excluded for all section patterns.
    pub exclude: Vec<FilePattern>,
    /// `INPUT_SECTION_FLAGS(flags & !flags)`: required and forbidden `SHF_*` bits.
    pub required_flags: u64,
    /// See `required_flags`.
    pub forbidden_flags: u64,
    /// Which sections; empty when only the file was named, which means all.
    pub sections: Vec<SectionPattern>,
}

/// A file name pattern, `archive:file` included.
#[derive(Debug, Clone, PartialEq)]
pub enum FilePattern {
    /// Matches the file's name (for archive members: member or archive name).
    Name(Glob),
    /// `archive:file`; an empty part means "not in an archive" and "the whole archive".
    Member(Option<Glob>, Option<Glob>),
}

/// One pattern of an input section list.
#[derive(Debug, Clone, PartialEq)]
pub struct SectionPattern {
    /// Which names.
    pub name: Glob,
    /// Files excluded for this pattern.
    pub exclude: Vec<FilePattern>,
    /// Outer and inner sort order.
    pub sort: [Sort; 2],
}

/// How matched sections are ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// In the order of the command line.
    Unsorted,
    /// `SORT_NONE`: also immune to `--sort-section`.
    None,
    /// `SORT_BY_NAME`.
    Name,
    /// `SORT_BY_ALIGNMENT`: largest first.
    Alignment,
    /// `SORT_BY_INIT_PRIORITY`: number at the end of the name.
    InitPriority,
}

/// `symbol = expression` in its variants.
#[derive(Debug, Clone, PartialEq)]
pub struct Assignment {
    /// Name; `.` is the location counter.
    pub symbol: String,
    /// The value; compound operators are already expanded.
    pub value: Expr,
    /// `PROVIDE`: only when referenced and not defined.
    pub provide: bool,
    /// `HIDDEN` or `PROVIDE_HIDDEN`.
    pub hidden: bool,
    /// Line, for messages.
    pub line: u32,
}

/// A memory region.
#[derive(Debug, Clone, PartialEq)]
pub struct MemoryRegion {
    /// Name.
    pub name: String,
    /// Attribute letters without parentheses.
    pub attributes: String,
    /// First address.
    pub origin: Expr,
    /// Size in bytes.
    pub length: Expr,
}

/// A line of `PHDRS`.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgramHeader {
    /// Name.
    pub name: String,
    /// `PT_*` name or number.
    pub kind: Expr,
    /// `FILEHDR`.
    pub file_header: bool,
    /// `PHDRS`.
    pub program_headers: bool,
    /// `AT(expression)`.
    pub load_address: Option<Expr>,
    /// `FLAGS(expression)`.
    pub flags: Option<Expr>,
}

/// An expression over 64-bit unsigned values.
#[derive(Debug, Clone, PartialEq)]
pub enum Expr {
    /// A literal.
    Number(u64),
    /// `.`.
    Dot,
    /// A symbol's value.
    Symbol(String),
    /// `-a`, `~a`, `!a`.
    Unary(UnaryOp, Box<Expr>),
    /// `a op b`.
    Binary(BinaryOp, Box<Expr>, Box<Expr>),
    /// `a ? b : c`.
    Conditional(Box<Expr>, Box<Expr>, Box<Expr>),
    /// A function over expressions.
    Call(Function, Vec<Expr>),
    /// A function of a section, symbol, region or constant name.
    Named(NameFunction, String),
    /// `SEGMENT_START("name", default)`.
    SegmentStart(String, Box<Expr>),
    /// `ASSERT(expression, message)` as a value.
    Assert(Box<Expr>, String),
    /// `SIZEOF_HEADERS`.
    SizeofHeaders,
}

/// Prefix operators.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnaryOp {
    /// `-`
    Negate,
    /// `~`
    Complement,
    /// `!`
    Not,
}

/// Infix operators, with C's precedence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are the operators")]
pub enum BinaryOp {
    Multiply,
    Divide,
    Remainder,
    Add,
    Subtract,
    ShiftLeft,
    ShiftRight,
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Equal,
    NotEqual,
    BitAnd,
    BitXor,
    BitOr,
    LogicalAnd,
    LogicalOr,
}

/// Builtin functions of expressions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Function {
    /// `ABSOLUTE(e)`.
    Absolute,
    /// `ALIGN(align)` or `ALIGN(e, align)`.
    Align,
    /// `BLOCK(align)`.
    Block,
    /// `DATA_SEGMENT_ALIGN(max, common)`.
    DataSegmentAlign,
    /// `DATA_SEGMENT_RELRO_END(offset, e)`.
    DataSegmentRelroEnd,
    /// `DATA_SEGMENT_END(e)`.
    DataSegmentEnd,
    /// `LOG2CEIL(e)`.
    Log2Ceil,
    /// `MAX(a, b)`.
    Max,
    /// `MIN(a, b)`.
    Min,
    /// `NEXT(e)`.
    Next,
}

/// Builtin functions of names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFunction {
    /// `ADDR(section)`.
    Addr,
    /// `LOADADDR(section)`.
    LoadAddr,
    /// `SIZEOF(section)`.
    Sizeof,
    /// `ALIGNOF(section)`.
    Alignof,
    /// `DEFINED(symbol)`.
    Defined,
    /// `CONSTANT(MAXPAGESIZE | COMMONPAGESIZE)`.
    Constant,
    /// `ORIGIN(region)`.
    Origin,
    /// `LENGTH(region)`.
    Length,
}
