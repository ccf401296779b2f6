//! A laid-out relocatable object, independent of the file format's details: what the object
//! streamer produces and `elf` writes.

use crate::streamer::{SectionFlags, SymbolKind};
use base::Symbol;

/// A relocatable object.
#[derive(Clone, Debug, Default)]
pub struct ObjectFile {
    /// Sections in file order.
    pub sections: Vec<ObjectSection>,
    /// Symbols in order of first mention, local and global mixed, without section and file symbols.
    pub symbols: Vec<ObjectSymbol>,
    /// COMDAT groups in order of first mention.
    pub groups: Vec<ObjectGroup>,
    /// Names of `STT_FILE` symbols.
    pub source_files: Vec<String>,
}

/// A section.
#[derive(Clone, Debug)]
pub struct ObjectSection {
    /// Name.
    pub name: Symbol,
    /// `SHT_*`.
    pub kind: u32,
    /// `SHF_*`.
    pub flags: SectionFlags,
    /// Entry size.
    pub entry_size: u64,
    /// Alignment in bytes.
    pub align: u64,
    /// Contents (empty for `SHT_NOBITS`).
    pub data: Vec<u8>,
    /// Size in memory.
    pub size: u64,
    /// Section that this one is linked to.
    pub linked_to: Option<usize>,
    /// Index in [`ObjectFile::symbols`] before which the section's own symbol stands.
    pub symbols_before: usize,
    /// Relocations in the order of the file.
    pub relocations: Vec<ObjectRelocation>,
}

/// A group of sections that are kept or dropped together.
#[derive(Clone, Debug)]
pub struct ObjectGroup {
    /// The symbol (index in [`ObjectFile::symbols`]) that names it.
    pub signature: usize,
    /// Members.
    pub sections: Vec<usize>,
}

/// What a relocation refers to.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum RelocationTarget {
    /// Nothing: symbol number 0.
    Absolute,
    /// A symbol, by index.
    Symbol(usize),
    /// A section, by index.
    Section(usize),
}

/// A relocation.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct ObjectRelocation {
    /// Offset in the section.
    pub offset: u64,
    /// Bytes of the field, for targets that keep addends in place.
    pub size: u8,
    /// Number of the relocation.
    pub kind: u32,
    /// What it refers to.
    pub target: RelocationTarget,
    /// Addend.
    pub addend: i64,
}

/// Binding of a symbol.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Binding {
    /// `STB_LOCAL`
    Local,
    /// `STB_GLOBAL`
    Global,
    /// `STB_WEAK`
    Weak,
    /// `STB_GNU_UNIQUE`
    Unique,
}

/// Visibility of a symbol.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Visibility {
    /// `STV_DEFAULT`
    #[default]
    Default,
    /// `STV_INTERNAL`
    Internal,
    /// `STV_HIDDEN`
    Hidden,
    /// `STV_PROTECTED`
    Protected,
}

/// Where a symbol is.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// Elsewhere.
    Undefined,
    /// A number.
    Absolute,
    /// To be allocated by the linker; the value is the alignment.
    Common,
    /// In a section, by index.
    Section(usize),
}

/// A symbol.
#[derive(Clone, Debug)]
pub struct ObjectSymbol {
    /// Name.
    pub name: Symbol,
    /// Place.
    pub place: Place,
    /// Offset in its section, number, or alignment.
    pub value: u64,
    /// Size.
    pub size: u64,
    /// Type.
    pub kind: SymbolKind,
    /// Binding.
    pub binding: Binding,
    /// Visibility.
    pub visibility: Visibility,
}
