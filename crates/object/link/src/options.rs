//! What a link is asked to do: the result of parsing the command line, and what the driver fills in.

use ldscript::{PatternList, VersionScript};
use std::path::PathBuf;
use std::sync::Arc;

/// The kind of file to produce.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutputKind {
    /// An executable at a fixed address.
    Executable,
    /// A position-independent executable.
    Pie,
    /// A shared library.
    Shared,
    /// A relocatable object (`-r`).
    Relocatable,
}

/// `--hash-style`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HashStyle {
    /// `DT_HASH`.
    pub sysv: bool,
    /// `DT_GNU_HASH`.
    pub gnu: bool,
}

/// `--build-id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BuildId {
    /// No note.
    None,
    /// 20 bytes over the output's contents.
    Sha1,
    /// 16 bytes over the output's contents.
    Md5,
    /// The given bytes.
    Bytes(Vec<u8>),
}

/// `-Bsymbolic` and its variants: which references a shared library binds to itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Symbolic {
    /// None.
    No,
    /// Functions.
    Functions,
    /// All.
    All,
}

/// Which symbols are left out of `.symtab`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strip {
    /// None.
    Nothing,
    /// Debug sections (`-S`).
    Debug,
    /// Debug sections and the symbol table (`-s`).
    All,
}

/// Which local symbols are left out of `.symtab`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Discard {
    /// `.L` symbols in merged sections.
    MergedTemporaries,
    /// All `.L` symbols (`-X`).
    Temporaries,
    /// All (`-x`).
    Locals,
    /// None (`--discard-none`).
    Nothing,
}

/// What an undefined symbol leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undefined {
    /// An error.
    Error,
    /// A warning (`--warn-unresolved-symbols`, `-z undefs` with a report).
    Warn,
    /// Left to the dynamic linker, or zero.
    Ignore,
}

/// `--orphan-handling`: what becomes of sections that the script does not mention.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrphanHandling {
    /// They are placed by what they hold.
    Place,
    /// The same with a warning.
    Warn,
    /// They are errors.
    Error,
    /// They are left out.
    Discard,
}

/// `symbol = expression` from `--defsym`.
#[derive(Debug, Clone, PartialEq)]
pub struct DefinedSymbol {
    /// Name.
    pub name: String,
    /// Value.
    pub value: ldscript::ast::Expr,
}

/// `-T`, `--version-script` and the like: name for messages and text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TextFile {
    /// Path as given.
    pub name: String,
    /// Contents.
    pub text: Vec<u8>,
}

/// All settings of a link that do not depend on the position in the command line.
#[derive(Debug, Clone)]
#[allow(missing_docs, reason = "fields without a comment carry the name of the ld option they hold")]
pub struct LinkOptions {
    pub output: PathBuf,
    pub kind: OutputKind,
    /// `-static`: no dynamic linker, no shared libraries.
    pub static_link: bool,
    /// `-dynamic-linker`; `None` for the platform's default.
    pub dynamic_linker: Option<String>,
    pub no_dynamic_linker: bool,
    pub entry: Option<String>,
    pub search_paths: Vec<PathBuf>,
    pub no_standard_paths: bool,
    pub sysroot: Option<PathBuf>,
    pub soname: Option<String>,
    pub rpath: Vec<String>,
    /// `DT_RUNPATH` instead of `DT_RPATH`.
    pub new_dtags: bool,
    /// `-u`.
    pub undefined: Vec<String>,
    pub require_defined: Vec<String>,
    pub script: Option<TextFile>,
    pub version_script: Option<VersionScript>,
    pub dynamic_list: Option<PatternList>,
    pub export_symbols: PatternList,
    pub export_dynamic: bool,
    pub symbolic: Symbolic,
    /// Archive names, or `ALL`.
    pub exclude_libs: Vec<String>,
    pub hash_style: HashStyle,
    pub build_id: BuildId,
    pub eh_frame_hdr: bool,
    pub gc_sections: bool,
    pub gc_keep_exported: bool,
    pub print_gc_sections: bool,
    pub relro: bool,
    pub now: bool,
    pub separate_code: bool,
    pub max_page_size: u64,
    pub common_page_size: u64,
    /// `-z execstack` (true) or `noexecstack` (false); `None` follows the inputs.
    pub exec_stack: Option<bool>,
    pub stack_size: u64,
    pub nodelete: bool,
    pub nodlopen: bool,
    pub initfirst: bool,
    pub interpose: bool,
    pub origin: bool,
    pub nodefaultlib: bool,
    pub global: bool,
    pub muldefs: bool,
    /// `-z text` makes relocations in read-only sections an error; `notext` allows them.
    pub text_relocations: TextRelocations,
    pub ibt: bool,
    pub shstk: bool,
    pub ibt_plt: bool,
    pub cet_report: CetReport,
    /// `-z defs`: undefined symbols are errors in shared libraries too.
    pub no_undefined: bool,
    /// Undefined symbols in the objects themselves.
    pub unresolved_objects: Undefined,
    /// Undefined symbols in shared libraries.
    pub unresolved_libraries: Undefined,
    pub map: Option<MapOutput>,
    /// `--cref`: which files define and mention each symbol, after the map.
    pub cross_references: bool,
    pub orphan_handling: OrphanHandling,
    /// `--compress-debug-sections=zlib`.
    pub compress_debug: bool,
    pub defsym: Vec<DefinedSymbol>,
    pub wrap: Vec<String>,
    pub strip: Strip,
    pub discard: Discard,
    pub warn_common: bool,
    pub fatal_warnings: bool,
    pub no_warnings: bool,
    /// Keywords of `-z` that nobody knows, for a warning.
    pub unknown_keywords: Vec<String>,
    pub sort_section: SortSection,
    pub sort_common: SortCommon,
    pub init: String,
    pub fini: String,
    pub text_segment: Option<u64>,
    pub section_starts: Vec<(String, u64)>,
    /// `-N`: text writable, no page alignment. `-n` only drops the alignment.
    pub omagic: bool,
    pub nmagic: bool,
    pub relax: bool,
    /// `--emit-relocs`: the output keeps the relocations that were applied.
    pub emit_relocations: bool,
    pub copy_relocations: bool,
    /// `-z pack-relative-relocs`.
    pub pack_relative: bool,
    pub trace: bool,
    pub trace_symbols: Vec<String>,
    pub verbose: bool,
    pub start_stop_visibility: u8,
    /// `e_machine`, from `-m`; `None` follows the first object.
    pub machine: Option<u16>,
}

/// Treatment of dynamic relocations in read-only sections.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextRelocations {
    /// Allowed, with `DT_TEXTREL`; a warning for position-independent output.
    Warn,
    /// `-z notext`.
    Allow,
    /// `-z text`.
    Error,
}

/// `-z cet-report`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CetReport {
    /// Say nothing.
    None,
    /// Warn about objects without IBT and SHSTK notes.
    Warning,
    /// Refuse them.
    Error,
}

/// `--sort-section`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortSection {
    /// Command line order.
    None,
    /// By name.
    Name,
    /// By alignment, largest first.
    Alignment,
}

/// `--sort-common`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SortCommon {
    /// Symbol table order.
    None,
    /// By alignment, smallest first.
    Ascending,
    /// By alignment, largest first.
    Descending,
}

/// `-Map`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MapOutput {
    /// To standard output.
    Stdout,
    /// To a file.
    File(PathBuf),
}

impl Default for LinkOptions {
    fn default() -> Self {
        LinkOptions {
            output: PathBuf::from("a.out"),
            kind: OutputKind::Executable,
            static_link: false,
            dynamic_linker: None,
            no_dynamic_linker: false,
            entry: None,
            search_paths: Vec::new(),
            no_standard_paths: false,
            sysroot: None,
            soname: None,
            rpath: Vec::new(),
            new_dtags: true,
            undefined: Vec::new(),
            require_defined: Vec::new(),
            script: None,
            version_script: None,
            dynamic_list: None,
            export_symbols: PatternList::default(),
            export_dynamic: false,
            symbolic: Symbolic::No,
            exclude_libs: Vec::new(),
            hash_style: HashStyle { sysv: false, gnu: true },
            build_id: BuildId::None,
            eh_frame_hdr: false,
            gc_sections: false,
            gc_keep_exported: false,
            print_gc_sections: false,
            relro: true,
            now: false,
            separate_code: true,
            max_page_size: 0x1000,
            common_page_size: 0x1000,
            exec_stack: None,
            stack_size: 0,
            nodelete: false,
            nodlopen: false,
            initfirst: false,
            interpose: false,
            origin: false,
            nodefaultlib: false,
            global: false,
            muldefs: false,
            text_relocations: TextRelocations::Warn,
            ibt: false,
            shstk: false,
            ibt_plt: false,
            cet_report: CetReport::None,
            no_undefined: false,
            unresolved_objects: Undefined::Error,
            unresolved_libraries: Undefined::Error,
            map: None,
            cross_references: false,
            orphan_handling: OrphanHandling::Place,
            compress_debug: false,
            defsym: Vec::new(),
            wrap: Vec::new(),
            strip: Strip::Nothing,
            discard: Discard::MergedTemporaries,
            warn_common: false,
            fatal_warnings: false,
            no_warnings: false,
            unknown_keywords: Vec::new(),
            sort_section: SortSection::None,
            sort_common: SortCommon::None,
            init: "_init".into(),
            fini: "_fini".into(),
            text_segment: None,
            section_starts: Vec::new(),
            omagic: false,
            nmagic: false,
            relax: true,
            emit_relocations: false,
            copy_relocations: true,
            pack_relative: false,
            trace: false,
            trace_symbols: Vec::new(),
            verbose: false,
            start_stop_visibility: object::elf::STV_PROTECTED,
            machine: None,
        }
    }
}

impl LinkOptions {
    /// Whether the output can be loaded anywhere.
    pub fn position_independent(&self) -> bool {
        matches!(self.kind, OutputKind::Pie | OutputKind::Shared)
    }

    /// Whether the output holds the inputs' relocations.
    pub fn keeps_relocations(&self) -> bool {
        self.kind == OutputKind::Relocatable || self.emit_relocations
    }

    /// Whether the output is an executable of either kind.
    pub fn executable(&self) -> bool {
        matches!(self.kind, OutputKind::Executable | OutputKind::Pie)
    }
}

/// One element of the command line whose position matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// What it is.
    pub kind: InputKind,
    /// Settings in force at this position.
    pub state: InputState,
}

/// What an [`Input`] is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum InputKind {
    /// A file.
    Path(PathBuf),
    /// `-lname`; a name that starts with a colon is a file name.
    Library(String),
    /// An object that exists only in memory, with the name messages use.
    Memory {
        /// Name.
        name: String,
        /// Contents.
        bytes: Arc<[u8]>,
    },
    /// `--start-group`.
    StartGroup,
    /// `--end-group`.
    EndGroup,
}

/// Options that hold from one position of the command line on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct InputState {
    /// `--as-needed`.
    pub as_needed: bool,
    /// `--whole-archive`.
    pub whole_archive: bool,
    /// `-Bstatic`: `-l` finds archives only.
    pub prefer_static: bool,
}
