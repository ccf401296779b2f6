//! Reading ELF: a checked, zero-copy view of object files and shared libraries.
//!
//! What lives here: decoding of headers, sections, symbols, relocations and program headers of
//! little-endian ELF32 and ELF64 files into one set of class-independent structs. Nothing here
//! interprets a relocation or resolves a symbol; that is the linker's work.
//!
//! Every offset and count comes from an untrusted file, so each access goes through [`slice`], which
//! refuses what lies outside the file. Tables are decoded entry by entry on demand: a 100 MB object
//! costs nothing until its symbols are asked for.

use object::elf as e;
use std::fmt;

/// Why a file could not be read: a sentence without the file's name, which the caller adds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadError(pub String);

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for ReadError {}

/// Result of every reading function.
pub type Result<T> = std::result::Result<T, ReadError>;

fn err<T>(message: impl Into<String>) -> Result<T> {
    Err(ReadError(message.into()))
}

/// `data[offset..offset + size]`, or an error that names `what`.
pub fn slice<'a>(data: &'a [u8], offset: u64, size: u64, what: &str) -> Result<&'a [u8]> {
    let start = usize::try_from(offset).ok();
    let end = offset.checked_add(size).and_then(|end| usize::try_from(end).ok());
    match (start, end) {
        (Some(start), Some(end)) if end <= data.len() => Ok(&data[start..end]),
        _ => err(format!("{what} lies outside the file")),
    }
}

fn u16_at(data: &[u8], at: usize) -> u16 {
    data.get(at..at + 2).map_or(0, |b| u16::from_le_bytes([b[0], b[1]]))
}

fn u32_at(data: &[u8], at: usize) -> u32 {
    data.get(at..at + 4).map_or(0, |b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

fn u64_at(data: &[u8], at: usize) -> u64 {
    data.get(at..at + 8).map_or(0, |b| u64::from_le_bytes([b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7]]))
}

/// The NUL-terminated string at `offset` of a string table; `None` when it is outside or unterminated.
pub fn string_at(table: &[u8], offset: u32) -> Option<&[u8]> {
    let rest = table.get(offset as usize..)?;
    let end = memchr::memchr(0, rest)?;
    Some(&rest[..end])
}

/// The two widths of ELF (gABI chapter 4, "ELF Identification").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// 32-bit: addresses are four bytes, `Elf32_Rel` packs the type in eight bits.
    Elf32,
    /// 64-bit.
    Elf64,
}

/// A section header (gABI `Elf64_Shdr`), widened to 64 bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct SectionHeader {
    /// Offset of the name in the section name table.
    pub name: u32,
    /// `sh_type`.
    pub kind: u32,
    /// `sh_flags`.
    pub flags: u64,
    /// `sh_addr`.
    pub address: u64,
    /// `sh_offset`.
    pub offset: u64,
    /// `sh_size` in bytes.
    pub size: u64,
    /// `sh_link`.
    pub link: u32,
    /// `sh_info`.
    pub info: u32,
    /// `sh_addralign`; 0 and 1 both mean none.
    pub align: u64,
    /// `sh_entsize` in bytes.
    pub entry_size: u64,
}

/// A program header (gABI `Elf64_Phdr`), widened to 64 bits.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ProgramHeader {
    /// `p_type`.
    pub kind: u32,
    /// `p_flags`.
    pub flags: u32,
    /// `p_offset`.
    pub offset: u64,
    /// `p_vaddr`.
    pub address: u64,
    /// `p_paddr`.
    pub physical_address: u64,
    /// `p_filesz`.
    pub file_size: u64,
    /// `p_memsz`.
    pub memory_size: u64,
    /// `p_align`.
    pub align: u64,
}

/// A symbol (gABI `Elf64_Sym`), with `SHN_XINDEX` already replaced by the real section index.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Symbol {
    /// Offset of the name in the string table.
    pub name: u32,
    /// `st_info`: binding in the high four bits, type in the low four.
    pub info: u8,
    /// `st_other`: visibility in the low two bits.
    pub other: u8,
    /// Where the symbol is defined.
    pub section: SymbolSection,
    /// `st_value`.
    pub value: u64,
    /// `st_size` in bytes.
    pub size: u64,
}

impl Symbol {
    /// `STB_*`.
    pub fn binding(&self) -> u8 {
        self.info >> 4
    }
    /// `STT_*`.
    pub fn kind(&self) -> u8 {
        self.info & 15
    }
    /// `STV_*`.
    pub fn visibility(&self) -> u8 {
        self.other & 3
    }
}

/// Meaning of `st_shndx` (gABI "Special Section Indexes").
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SymbolSection {
    /// Not defined here.
    #[default]
    Undefined,
    /// A plain number.
    Absolute,
    /// A tentative definition: value is the alignment.
    Common,
    /// Index of a section of this file. Not yet checked against the number of sections.
    Index(u32),
    /// A reserved index this reader has no meaning for.
    Reserved(u16),
}

/// A relocation entry, `REL` or `RELA`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Relocation {
    /// Offset within the section it applies to (relocatable files).
    pub offset: u64,
    /// `ELF64_R_TYPE`.
    pub kind: u32,
    /// `ELF64_R_SYM`: index in the symbol table.
    pub symbol: u32,
    /// `r_addend`; 0 for `REL` unless [`Relocations::with_addends_in`] was told of the section's bytes.
    pub addend: i64,
}

/// A table of symbols with its strings.
#[derive(Debug, Clone, Copy)]
pub struct SymbolTable<'a> {
    class: Class,
    entries: &'a [u8],
    /// The string table the symbols' names live in.
    pub strings: &'a [u8],
    extended: &'a [u8],
    /// Number of local symbols, which come first (`sh_info`).
    pub first_global: u32,
}

impl<'a> SymbolTable<'a> {
    /// A table without entries, for files that have none.
    pub fn empty(class: Class) -> Self {
        SymbolTable { class, entries: &[], strings: &[], extended: &[], first_global: 0 }
    }

    fn entry_size(&self) -> usize {
        match self.class {
            Class::Elf32 => 16,
            Class::Elf64 => 24,
        }
    }

    /// Number of symbols, the null symbol included.
    pub fn len(&self) -> u32 {
        (self.entries.len() / self.entry_size()) as u32
    }

    /// Whether the table has no entries at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The symbol at `index`; `None` when there is no such entry.
    pub fn get(&self, index: u32) -> Option<Symbol> {
        let size = self.entry_size();
        let at = (index as usize).checked_mul(size)?;
        let raw = self.entries.get(at..at + size)?;
        let (name, info, other, shndx, value, bytes) = match self.class {
            Class::Elf32 => {
                (u32_at(raw, 0), raw[12], raw[13], u16_at(raw, 14), u32_at(raw, 4).into(), u32_at(raw, 8).into())
            }
            Class::Elf64 => (u32_at(raw, 0), raw[4], raw[5], u16_at(raw, 6), u64_at(raw, 8), u64_at(raw, 16)),
        };
        let section = match shndx {
            e::SHN_UNDEF => SymbolSection::Undefined,
            e::SHN_ABS => SymbolSection::Absolute,
            e::SHN_COMMON => SymbolSection::Common,
            e::SHN_XINDEX => SymbolSection::Index(u32_at(self.extended, index as usize * 4)),
            reserved if reserved >= e::SHN_LORESERVE => SymbolSection::Reserved(reserved),
            plain => SymbolSection::Index(plain.into()),
        };
        Some(Symbol { name, info, other, section, value, size: bytes })
    }

    /// The name of `symbol`.
    pub fn name(&self, symbol: &Symbol) -> Result<&'a [u8]> {
        match string_at(self.strings, symbol.name) {
            Some(name) => Ok(name),
            None => err(format!("symbol name offset {:#x} is outside the string table", symbol.name)),
        }
    }
}

/// The relocations of one section.
#[derive(Debug, Clone, Copy)]
pub struct Relocations<'a> {
    class: Class,
    /// Whether entries carry their addends (`SHT_RELA`).
    pub explicit_addend: bool,
    entries: &'a [u8],
    /// The section's contents, when addends are to be read from there.
    fields: &'a [u8],
    /// `e_machine`, which says how wide the fields are.
    machine: u16,
}

/// Bytes of the field that a relocation without explicit addend has its addend in; 0 when there is none.
fn field_width(machine: u16, kind: u32) -> usize {
    match (machine, kind) {
        (e::EM_386, e::R_386_16 | e::R_386_PC16) => 2,
        (e::EM_386, e::R_386_8 | e::R_386_PC8) => 1,
        (e::EM_386, e::R_386_NONE | e::R_386_TLS_DESC_CALL) => 0,
        (e::EM_386, _) => 4,
        _ => 0,
    }
}

/// The signed number in a field; 0 when the field is outside of its section.
fn field_at(fields: &[u8], offset: u64, width: usize) -> i64 {
    let field = usize::try_from(offset).ok().and_then(|at| fields.get(at..at.checked_add(width)?));
    match field {
        Some(&[a]) => i64::from(a as i8),
        Some(&[a, b]) => i64::from(i16::from_le_bytes([a, b])),
        Some(&[a, b, c, d]) => i64::from(i32::from_le_bytes([a, b, c, d])),
        Some(_) | None => 0,
    }
}

impl<'a> Relocations<'a> {
    /// No relocations.
    pub fn empty() -> Self {
        Relocations { class: Class::Elf64, explicit_addend: true, entries: &[], fields: &[], machine: 0 }
    }

    /// The same relocations with the addends that are in the section's contents (`SHT_REL`).
    pub fn with_addends_in(self, fields: &'a [u8], machine: u16) -> Self {
        Relocations { fields, machine, ..self }
    }

    fn entry_size(&self) -> usize {
        match (self.class, self.explicit_addend) {
            (Class::Elf32, false) => 8,
            (Class::Elf32, true) => 12,
            (Class::Elf64, false) => 16,
            (Class::Elf64, true) => 24,
        }
    }

    /// Number of entries.
    pub fn len(&self) -> usize {
        self.entries.len() / self.entry_size()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The entry at `index`; `None` past the end.
    pub fn get(&self, index: usize) -> Option<Relocation> {
        let size = self.entry_size();
        let at = index.checked_mul(size)?;
        self.entries.get(at..at + size).map(|raw| self.decode(raw))
    }

    /// All entries in file order.
    pub fn iter(&self) -> impl Iterator<Item = Relocation> + use<'a> {
        let table = *self;
        self.entries.chunks_exact(self.entry_size()).map(move |raw| table.decode(raw))
    }

    fn decode(&self, raw: &[u8]) -> Relocation {
        match self.class {
            Class::Elf32 => {
                let info = u32_at(raw, 4);
                let (offset, kind) = (u64::from(u32_at(raw, 0)), info & 0xff);
                let addend = if self.explicit_addend {
                    u32_at(raw, 8) as i32 as i64
                } else {
                    field_at(self.fields, offset, field_width(self.machine, kind))
                };
                Relocation { offset, kind, symbol: info >> 8, addend }
            }
            Class::Elf64 => {
                let info = u64_at(raw, 8);
                let addend = if self.explicit_addend { u64_at(raw, 16) as i64 } else { 0 };
                Relocation { offset: u64_at(raw, 0), kind: info as u32, symbol: (info >> 32) as u32, addend }
            }
        }
    }
}

/// What the first bytes of a file say it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// An ELF file with this `e_type` and `e_machine`.
    Elf {
        /// `ET_*`.
        kind: u16,
        /// `EM_*`.
        machine: u16,
        /// Width.
        class: Class,
    },
    /// `!<arch>` or `!<thin>`.
    Archive,
    /// Anything else, such as a linker script.
    Other,
}

/// Looks at the magic number only.
pub fn file_kind(data: &[u8]) -> FileKind {
    if data.starts_with(b"!<arch>\n") || data.starts_with(b"!<thin>\n") {
        return FileKind::Archive;
    }
    if data.len() >= 20 && data.starts_with(&e::ELFMAG) {
        let class = if data[4] == e::ELFCLASS32 { Class::Elf32 } else { Class::Elf64 };
        return FileKind::Elf { kind: u16_at(data, 16), machine: u16_at(data, 18), class };
    }
    FileKind::Other
}

/// A parsed ELF file: headers decoded, tables located, contents untouched.
#[derive(Debug, Clone)]
pub struct ElfFile<'a> {
    /// The whole file.
    pub data: &'a [u8],
    /// Width.
    pub class: Class,
    /// `e_type`.
    pub kind: u16,
    /// `e_machine`.
    pub machine: u16,
    /// `e_flags`.
    pub flags: u32,
    /// `e_entry`.
    pub entry: u64,
    /// Section headers; index 0 is the null section.
    pub sections: Vec<SectionHeader>,
    section_names: &'a [u8],
    /// Program headers.
    pub segments: Vec<ProgramHeader>,
}

impl<'a> ElfFile<'a> {
    /// Decodes the headers of `data`.
    ///
    /// Errors: not a little-endian ELF file, or a table that lies outside of it.
    pub fn parse(data: &'a [u8]) -> Result<Self> {
        if data.len() < 16 || !data.starts_with(&e::ELFMAG) {
            return err("not an ELF file");
        }
        let class = match data[4] {
            e::ELFCLASS32 => Class::Elf32,
            e::ELFCLASS64 => Class::Elf64,
            other => return err(format!("unknown ELF class {other}")),
        };
        if data[5] != e::ELFDATA2LSB {
            return err("not a little-endian ELF file");
        }
        let header = slice(data, 0, if class == Class::Elf64 { 64 } else { 52 }, "ELF header")?;
        let (entry, phoff, shoff, rest) = match class {
            Class::Elf32 => (u32_at(header, 24).into(), u32_at(header, 28).into(), u32_at(header, 32).into(), 36),
            Class::Elf64 => (u64_at(header, 24), u64_at(header, 32), u64_at(header, 40), 48),
        };
        let flags = u32_at(header, rest);
        let [phentsize, phnum, shentsize, shnum, shstrndx] = [6, 8, 10, 12, 14].map(|at| u16_at(header, rest + at));
        let mut file = ElfFile {
            data,
            class,
            kind: u16_at(header, 16),
            machine: u16_at(header, 18),
            flags,
            entry,
            sections: Vec::new(),
            section_names: &[],
            segments: Vec::new(),
        };
        file.read_sections(shoff, shentsize.into(), shnum.into(), shstrndx.into())?;
        file.read_segments(phoff, phentsize.into(), phnum.into())?;
        Ok(file)
    }

    fn read_sections(&mut self, offset: u64, entry: u64, count: u64, names: u32) -> Result<()> {
        if offset == 0 {
            return Ok(());
        }
        let size = if self.class == Class::Elf64 { 64 } else { 40 };
        if entry != size {
            return err(format!("section header size {entry} is not {size}"));
        }
        let first = self.section_header(slice(self.data, offset, size, "section header table")?);
        // More than 0xff00 sections: the real numbers are in section 0 (gABI "Section Header").
        let count = if count == 0 { first.size } else { count };
        let names = if names == u32::from(e::SHN_XINDEX) { first.link } else { names };
        let Some(bytes) = count.checked_mul(size) else { return err("section count overflows") };
        let table = slice(self.data, offset, bytes, "section header table")?;
        self.sections = table.chunks_exact(size as usize).map(|raw| self.section_header(raw)).collect();
        if names != 0 {
            match self.sections.get(names as usize) {
                Some(header) => {
                    self.section_names = slice(self.data, header.offset, header.size, "section name table")?;
                }
                None => return err("section name table index is out of range"),
            }
        }
        Ok(())
    }

    fn section_header(&self, raw: &[u8]) -> SectionHeader {
        let w = |at: usize| u64::from(u32_at(raw, at));
        match self.class {
            Class::Elf32 => SectionHeader {
                name: u32_at(raw, 0),
                kind: u32_at(raw, 4),
                flags: w(8),
                address: w(12),
                offset: w(16),
                size: w(20),
                link: u32_at(raw, 24),
                info: u32_at(raw, 28),
                align: w(32),
                entry_size: w(36),
            },
            Class::Elf64 => SectionHeader {
                name: u32_at(raw, 0),
                kind: u32_at(raw, 4),
                flags: u64_at(raw, 8),
                address: u64_at(raw, 16),
                offset: u64_at(raw, 24),
                size: u64_at(raw, 32),
                link: u32_at(raw, 40),
                info: u32_at(raw, 44),
                align: u64_at(raw, 48),
                entry_size: u64_at(raw, 56),
            },
        }
    }

    fn read_segments(&mut self, offset: u64, entry: u64, count: u64) -> Result<()> {
        if offset == 0 || count == 0 {
            return Ok(());
        }
        let size = if self.class == Class::Elf64 { 56 } else { 32 };
        if entry != size {
            return err(format!("program header size {entry} is not {size}"));
        }
        let table = slice(self.data, offset, size * count, "program header table")?;
        let class = self.class;
        self.segments = table
            .chunks_exact(size as usize)
            .map(|raw| {
                let w = |at: usize| u64::from(u32_at(raw, at));
                match class {
                    Class::Elf32 => ProgramHeader {
                        kind: u32_at(raw, 0),
                        flags: u32_at(raw, 24),
                        offset: w(4),
                        address: w(8),
                        physical_address: w(12),
                        file_size: w(16),
                        memory_size: w(20),
                        align: w(28),
                    },
                    Class::Elf64 => ProgramHeader {
                        kind: u32_at(raw, 0),
                        flags: u32_at(raw, 4),
                        offset: u64_at(raw, 8),
                        address: u64_at(raw, 16),
                        physical_address: u64_at(raw, 24),
                        file_size: u64_at(raw, 32),
                        memory_size: u64_at(raw, 40),
                        align: u64_at(raw, 48),
                    },
                }
            })
            .collect();
        Ok(())
    }

    /// The name of a section; empty when the name table lacks it.
    pub fn section_name(&self, header: &SectionHeader) -> &'a [u8] {
        string_at(self.section_names, header.name).unwrap_or(b"")
    }

    /// The bytes of a section; empty for `SHT_NOBITS`.
    pub fn section_data(&self, header: &SectionHeader) -> Result<&'a [u8]> {
        if header.kind == e::SHT_NOBITS {
            return Ok(&[]);
        }
        slice(self.data, header.offset, header.size, "section")
    }

    /// The symbol table of type `kind` (`SHT_SYMTAB` or `SHT_DYNSYM`); empty when there is none.
    pub fn symbols(&self, kind: u32) -> Result<SymbolTable<'a>> {
        let Some(index) = self.sections.iter().position(|s| s.kind == kind) else {
            return Ok(SymbolTable::empty(self.class));
        };
        let header = &self.sections[index];
        let entries = self.section_data(header)?;
        let strings = match self.sections.get(header.link as usize) {
            Some(strings) if strings.kind == e::SHT_STRTAB => self.section_data(strings)?,
            _ => return err("the symbol table has no string table"),
        };
        let extended = self
            .sections
            .iter()
            .find(|s| s.kind == e::SHT_SYMTAB_SHNDX && s.link as usize == index)
            .map_or(Ok(&[][..]), |s| self.section_data(s))?;
        let table = SymbolTable { class: self.class, entries, strings, extended, first_global: header.info };
        if table.first_global > table.len() {
            return err("the symbol table claims more local symbols than it has");
        }
        Ok(table)
    }

    /// The entries of a relocation section (`SHT_REL` or `SHT_RELA`).
    pub fn relocations(&self, header: &SectionHeader) -> Result<Relocations<'a>> {
        let explicit_addend = header.kind == e::SHT_RELA;
        let entries = self.section_data(header)?;
        let table = Relocations { class: self.class, explicit_addend, entries, fields: &[], machine: self.machine };
        if header.entry_size != table.entry_size() as u64 && !entries.is_empty() {
            return err(format!("relocation entry size {} is wrong", header.entry_size));
        }
        Ok(table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_not_elf_is_an_error() {
        assert!(ElfFile::parse(b"int main(void)").is_err());
        assert!(ElfFile::parse(b"").is_err());
    }

    #[test]
    fn tables_outside_the_file_are_errors() {
        let mut header = vec![0u8; 64];
        header[..6].copy_from_slice(b"\x7fELF\x02\x01");
        header[40..48].copy_from_slice(&0x1_0000u64.to_le_bytes());
        header[58..60].copy_from_slice(&64u16.to_le_bytes());
        header[60..62].copy_from_slice(&3u16.to_le_bytes());
        let message = ElfFile::parse(&header).unwrap_err().0;
        assert_eq!(message, "section header table lies outside the file");
        header[40..48].copy_from_slice(&u64::MAX.to_le_bytes());
        assert!(ElfFile::parse(&header).is_err());
    }

    #[test]
    fn strings_need_a_terminator() {
        assert_eq!(string_at(b"\0abc\0", 1), Some(&b"abc"[..]));
        assert_eq!(string_at(b"\0abc", 1), None);
        assert_eq!(string_at(b"\0abc\0", 9), None);
    }
}
