//! The tables that the phases share: objects, libraries, sections, symbols.
//!
//! Sections of all objects are numbered in one sequence ([`SectionId`]), symbols likewise; an object knows
//! where its sections start. Sections that the linker makes itself (`.got`, `.dynsym`, common symbols, …)
//! are entries of the same table, so that scripts place them like any other.

use elf::read::{ElfFile, Relocations, Symbol as ElfSymbol, SymbolSection, SymbolTable};
use object::elf as e;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Index in [`Resolved::sections`].
pub(crate) type SectionId = u32;
/// Index in [`Resolved::symbols`].
pub(crate) type SymbolId = u32;

/// `Section::object` of sections the linker makes.
pub(crate) const LINKER: u32 = u32::MAX;

/// A relocatable object.
#[derive(Debug)]
pub(crate) struct Object<'a> {
    /// Name for messages: `main.o` or `libx.a(member.o)`.
    pub name: String,
    /// Name that script patterns match: the file, or the member's.
    pub file_name: String,
    /// The archive it came from.
    pub archive: Option<String>,
    /// Symbols are not exported (`--exclude-libs`).
    pub hide_symbols: bool,
    pub elf: ElfFile<'a>,
    pub symbols: SymbolTable<'a>,
    pub first_section: SectionId,
    /// Global symbols in symbol table order, from `symbols.first_global` on.
    pub globals: Vec<SymbolId>,
    pub groups: Vec<Group>,
    /// `GNU_PROPERTY_X86_FEATURE_1_AND`, when there is a property note with it.
    pub x86_features: Option<u32>,
    /// Other properties: type and value.
    pub properties: Vec<(u32, u32)>,
}

/// A section group (gABI "Section Groups").
#[derive(Debug, Clone)]
pub(crate) struct Group {
    pub comdat: bool,
    /// Section header of the group itself.
    pub index: u32,
    /// Section header indices of the members.
    pub members: Vec<u32>,
    /// Whether another object's group of the same name was chosen instead.
    pub discarded: bool,
}

/// What the linker does with an input section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    /// Copied to the output.
    Content,
    /// Call frame information, split into records.
    EhFrame,
    /// Read for its meaning only: symbol tables, relocations, groups, GNU notes.
    Metadata,
    /// Dropped: a duplicate of a COMDAT group, or `SHF_EXCLUDE`.
    Discarded,
    /// Made by the linker.
    Synthetic(Synthetic),
}

/// Sections made by the linker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Synthetic {
    Interp,
    BuildId,
    Property,
    Hash,
    GnuHash,
    DynSym,
    DynStr,
    VerSym,
    VerDef,
    VerNeed,
    RelaDyn,
    RelrDyn,
    RelaPlt,
    RelaIplt,
    Plt,
    PltSec,
    Iplt,
    EhFrameHdr,
    Dynamic,
    Got,
    GotPlt,
    IgotPlt,
    CopyBss,
    CopyRelro,
    Common,
}

/// An input section.
#[derive(Debug)]
pub(crate) struct Section<'a> {
    /// Index of the object, or [`LINKER`].
    pub object: u32,
    /// Section header index in the object.
    pub index: u32,
    pub name: &'a [u8],
    /// `SHT_*`.
    pub kind: u32,
    /// `SHF_*`.
    pub flags: u64,
    pub align: u64,
    pub size: u64,
    pub entry_size: u64,
    pub data: Cow<'a, [u8]>,
    pub relocations: Relocations<'a>,
    pub role: Role,
}

impl Section<'_> {
    pub fn is_alloc(&self) -> bool {
        self.flags & u64::from(e::SHF_ALLOC) != 0
    }
    pub fn is_writable(&self) -> bool {
        self.flags & u64::from(e::SHF_WRITE) != 0
    }
    pub fn is_mergeable(&self) -> bool {
        self.flags & u64::from(e::SHF_MERGE) != 0
            && self.entry_size > 0
            && self.kind == e::SHT_PROGBITS
            && !self.is_writable()
            && self.relocations.is_empty()
            && self.size.is_multiple_of(self.entry_size)
    }
}

/// A shared library.
#[derive(Debug)]
pub(crate) struct Library<'a> {
    /// Name for messages.
    pub name: String,
    /// `DT_SONAME`, or what stands for it.
    pub soname: String,
    pub as_needed: bool,
    /// Whether the output gets a `DT_NEEDED` for it.
    pub needed: bool,
    /// Its own `DT_NEEDED`.
    pub dependencies: Vec<&'a [u8]>,
    /// Defined symbols.
    pub symbols: Vec<LibrarySymbol<'a>>,
    /// Undefined, not weak.
    pub undefined: Vec<SymbolId>,
    /// Names by version index; indices 0 and 1 are empty.
    pub versions: Vec<&'a [u8]>,
}

/// A symbol that a library defines.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LibrarySymbol<'a> {
    pub name: &'a [u8],
    pub id: SymbolId,
    pub value: u64,
    pub size: u64,
    pub kind: u8,
    pub protected: bool,
    /// Index in `Library::versions`.
    pub version: u16,
    /// Alignment of its section in bytes.
    pub align: u64,
    /// Whether its section is read-only.
    pub read_only: bool,
}

/// Where a symbol is defined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Definition {
    Undefined,
    /// Offset in an input section.
    Section {
        section: SectionId,
        value: u64,
    },
    Absolute(u64),
    /// Tentative definition; turned into `Section` when resolution ends.
    Common {
        size: u64,
        align: u64,
    },
    /// `Library::symbols[index]`.
    Shared {
        library: u32,
        index: u32,
    },
    /// Assigned by the script or `--defsym`; the value is known after layout.
    Script {
        relative: bool,
    },
    /// `__start_X` / `__stop_X` of an output section; index in `Resolved::start_stop`.
    StartStop {
        name: u32,
        stop: bool,
    },
    /// A symbol the linker itself defines.
    Linker(LinkerSymbol),
}

/// Symbols that have a meaning of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum LinkerSymbol {
    GlobalOffsetTable,
    Dynamic,
    EhdrStart,
    TlsModuleBase,
}

/// A global symbol.
#[derive(Debug, Clone)]
pub(crate) struct Symbol<'a> {
    pub name: &'a [u8],
    /// Version of the key: of a definition `foo@V`, or of a reference to it. Empty for plain names.
    pub key_version: &'a [u8],
    /// Version given to a default definition by `foo@@V`.
    pub default_version: &'a [u8],
    pub definition: Definition,
    /// Object that defines it, or that refers to it first; [`LINKER`] when none.
    pub object: u32,
    pub size: u64,
    /// `STT_*`.
    pub kind: u8,
    /// The definition is weak.
    pub weak: bool,
    /// `STB_GNU_UNIQUE`: one definition in the whole process.
    pub unique: bool,
    /// Most constraining `STV_*` of all objects' entries.
    pub visibility: u8,
    /// Referenced by an object, more than weakly.
    pub strong_reference: bool,
    /// Referenced by an object.
    pub regular_reference: bool,
    /// A shared library refers to it or defines it too.
    pub dynamic_reference: bool,
    /// Unversioned undefined reference in a shared library: archives are searched for it.
    pub dynamic_want: bool,
    /// Named by `-u`, `-e`, … : a root of garbage collection.
    pub root: bool,
    /// From an archive named by `--exclude-libs`.
    pub hide: bool,
}

impl<'a> Symbol<'a> {
    /// A symbol nobody has said anything about yet.
    pub fn undefined(name: &'a [u8], key_version: &'a [u8]) -> Self {
        Symbol {
            name,
            key_version,
            default_version: b"",
            definition: Definition::Undefined,
            object: LINKER,
            size: 0,
            kind: e::STT_NOTYPE,
            weak: false,
            unique: false,
            visibility: e::STV_DEFAULT,
            strong_reference: false,
            regular_reference: false,
            dynamic_reference: false,
            dynamic_want: false,
            root: false,
            hide: false,
        }
    }

    pub fn is_undefined(&self) -> bool {
        self.definition == Definition::Undefined
    }
    /// Neither undefined nor in a library.
    pub fn is_defined_here(&self) -> bool {
        !matches!(self.definition, Definition::Undefined | Definition::Shared { .. })
    }
    pub fn is_hidden(&self) -> bool {
        matches!(self.visibility, e::STV_HIDDEN | e::STV_INTERNAL)
    }
}

/// Result of symbol resolution, immutable from then on.
#[derive(Debug, Default)]
pub(crate) struct Resolved<'a> {
    pub objects: Vec<Object<'a>>,
    pub libraries: Vec<Library<'a>>,
    pub sections: Vec<Section<'a>>,
    pub symbols: Vec<Symbol<'a>>,
    pub by_name: FxHashMap<(&'a [u8], &'a [u8]), SymbolId>,
    /// `.gnu.warning.NAME` sections: symbol and text.
    pub symbol_warnings: Vec<(&'a [u8], String)>,
    /// Output section names behind `__start_` and `__stop_` symbols.
    pub start_stop: Vec<&'a [u8]>,
    /// Whether some object's `.note.GNU-stack` asks for an executable stack.
    pub exec_stack: bool,
    /// Non-fatal messages in order.
    pub warnings: Vec<String>,
    /// Lines of `-y`.
    pub trace: Vec<String>,
}

impl<'a> Resolved<'a> {
    /// The object a section comes from; `None` for the linker's own.
    pub fn object_of(&self, section: &Section<'_>) -> Option<&Object<'a>> {
        self.objects.get(section.object as usize)
    }

    /// Global id of section header `index` of `object`, if it exists.
    pub fn section_id(&self, object: &Object<'_>, index: u32) -> Option<SectionId> {
        (index > 0 && (index as usize) < object.elf.sections.len()).then(|| object.first_section + index)
    }

    pub fn lookup(&self, name: &[u8]) -> Option<SymbolId> {
        self.by_name.get(&(name, &b""[..])).copied()
    }

    /// What a relocation's symbol index means.
    pub fn target(&self, object: &Object<'a>, index: u32) -> Option<Target> {
        if index >= object.symbols.first_global {
            return object.globals.get((index - object.symbols.first_global) as usize).map(|&id| Target::Global(id));
        }
        let symbol = object.symbols.get(index)?;
        Some(match symbol.section {
            SymbolSection::Index(section) => match self.section_id(object, section) {
                Some(section) => Target::Local { index, section, symbol },
                None => return None,
            },
            SymbolSection::Absolute | SymbolSection::Undefined => Target::Constant(symbol.value),
            SymbolSection::Common | SymbolSection::Reserved(_) => return None,
        })
    }

    /// `file:(section+offset)` for messages.
    pub fn place(&self, section: SectionId, offset: u64) -> String {
        let section = &self.sections[section as usize];
        let file = self.object_of(section).map_or("<linker>", |o| o.name.as_str());
        format!("{file}:({}+{offset:#x})", crate::error::text(section.name))
    }
}

/// The symbol of a relocation.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Target {
    Global(SymbolId),
    /// A local symbol of the object, in one of its sections.
    Local {
        index: u32,
        section: SectionId,
        symbol: ElfSymbol,
    },
    /// A local absolute symbol, or no symbol at all.
    Constant(u64),
}
