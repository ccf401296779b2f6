//! Writing relocatable ELF objects (gABI chapter 4).
//!
//! File order: header, groups, sections each followed by its relocations' header (the relocations
//! themselves stand after the string table, as gas puts them), symbol table, string tables, section
//! headers. Nothing depends on addresses, times or hash order: same object, same bytes.

use base::FastMap;
use mc::elf_const as sh;
use mc::{Binding, ObjectFile, ObjectRelocation, ObjectSymbol, Place, RelocationTarget, SymbolKind, Visibility};

/// Word size of the format.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Class {
    /// ELF32.
    Elf32,
    /// ELF64.
    Elf64,
}

/// What the header says of the target, and how its objects keep addends.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct ObjectFormat {
    /// Word size.
    pub class: Class,
    /// `EM_*`.
    pub machine: u16,
    /// `e_flags`.
    pub flags: u32,
    /// Whether relocations carry addends (`SHT_RELA`), else the fields do.
    pub has_addends: bool,
}

impl ObjectFormat {
    /// x86-64 (SysV x86-64 ABI 4.1).
    pub const X86_64: ObjectFormat = ObjectFormat { class: Class::Elf64, machine: 62, flags: 0, has_addends: true };
    /// i386 (SysV i386 ABI).
    pub const I386: ObjectFormat = ObjectFormat { class: Class::Elf32, machine: 3, flags: 0, has_addends: false };
}

const SHT_SYMTAB: u32 = 2;
const SHT_STRTAB: u32 = 3;
const SHT_RELA: u32 = 4;
const SHT_REL: u32 = 9;
const SHT_INIT_ARRAY: u32 = 14;
const SHT_PREINIT_ARRAY: u32 = 16;
const SHT_GROUP: u32 = 17;
const SHT_SYMTAB_SHNDX: u32 = 18;
const SHF_INFO_LINK: u64 = 0x40;
const GRP_COMDAT: u32 = 1;
const SHN_LORESERVE: usize = 0xff00;
const SHN_ABS: u16 = 0xfff1;
const SHN_COMMON: u16 = 0xfff2;
const SHN_XINDEX: u16 = 0xffff;

/// A string table with each string once; a string that ends another shares its bytes.
#[derive(Default)]
struct Strings {
    wanted: Vec<&'static str>,
}

impl Strings {
    fn add(&mut self, text: &'static str) {
        self.wanted.push(text);
    }

    /// The table's bytes and the offset of each string. Longer strings come first among those with
    /// a common end, so that the shorter ones find their text already there.
    fn build(mut self) -> (Vec<u8>, FastMap<&'static str, u32>) {
        self.wanted.retain(|text| !text.is_empty());
        self.wanted.sort_unstable_by(|a, b| b.bytes().rev().cmp(a.bytes().rev()));
        self.wanted.dedup();
        let mut bytes = vec![0];
        let mut offsets = FastMap::default();
        offsets.insert("", 0);
        let mut last: (&str, u32) = ("", 0);
        for text in self.wanted {
            let offset = if last.0.ends_with(text) {
                last.1 + (last.0.len() - text.len()) as u32
            } else {
                let offset = bytes.len() as u32;
                bytes.extend_from_slice(text.as_bytes());
                bytes.push(0);
                last = (text, offset);
                offset
            };
            offsets.insert(text, offset);
        }
        (bytes, offsets)
    }
}

/// A section header to be.
#[derive(Clone, Default)]
struct Header {
    name: &'static str,
    kind: u32,
    flags: u64,
    offset: u64,
    size: u64,
    link: u32,
    info: u32,
    align: u64,
    entry_size: u64,
}

/// The largest alignment of contents within the file, in bytes.
const PAGE: u64 = 4096;

/// Little-endian output of words of the class's size.
struct Out {
    bytes: Vec<u8>,
    class: Class,
}

impl Out {
    fn half(&mut self, value: u16) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }
    fn word(&mut self, value: u32) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }
    fn address(&mut self, value: u64) {
        match self.class {
            Class::Elf32 => self.word(value as u32),
            Class::Elf64 => self.bytes.extend_from_slice(&value.to_le_bytes()),
        }
    }
    fn align(&mut self, align: u64) {
        let align = align.max(1) as usize;
        self.bytes.resize(self.bytes.len().next_multiple_of(align), 0);
    }
    fn offset(&self) -> u64 {
        self.bytes.len() as u64
    }
}

/// Numbers that sections and symbols get in the file.
struct Numbers {
    /// Header number of each section of the object.
    sections: Vec<u32>,
    /// Header number of the relocations of each section; 0 if there are none.
    relocations: Vec<u32>,
    /// Symbol number of each symbol of the object.
    symbols: Vec<u32>,
    /// Symbol number of each section's symbol; 0 if there is none.
    section_symbols: Vec<u32>,
    first_global: u32,
    symbol_table: u32,
}

/// Writes an object.
pub fn write_object(object: &ObjectFile, format: &ObjectFormat) -> Vec<u8> {
    let class = format.class;
    let (word, symbol_size, relocation_size, header_size, section_header_size) = match class {
        Class::Elf32 => (4u64, 16u64, if format.has_addends { 12u64 } else { 8 }, 52usize, 40u16),
        Class::Elf64 => (8, 24, if format.has_addends { 24 } else { 16 }, 64, 64),
    };
    let numbers = number(object);
    let mut headers = vec![Header::default()];
    let mut out = Out { bytes: vec![0; header_size], class };

    for group in &object.groups {
        out.align(4);
        let offset = out.offset();
        out.word(GRP_COMDAT);
        for &member in &group.sections {
            out.word(numbers.sections[member]);
            if numbers.relocations[member] != 0 {
                out.word(numbers.relocations[member]);
            }
        }
        headers.push(Header {
            name: ".group",
            kind: SHT_GROUP,
            offset,
            size: out.offset() - offset,
            link: numbers.symbol_table,
            info: numbers.symbols[group.signature],
            align: 4,
            entry_size: 4,
            ..Header::default()
        });
    }
    let relocation_kind = if format.has_addends { SHT_RELA } else { SHT_REL };
    for (index, section) in object.sections.iter().enumerate() {
        // Alignment matters in memory; in the file it helps who maps it, up to a page.
        out.align(if section.kind == sh::SHT_NOBITS { 1 } else { section.align.min(PAGE) });
        let offset = out.offset();
        let start = out.bytes.len();
        out.bytes.extend_from_slice(&section.data);
        if !format.has_addends {
            write_addends(&mut out.bytes[start..], &section.relocations);
        }
        headers.push(Header {
            name: section.name.as_str(),
            kind: section.kind,
            flags: section.flags.0,
            offset,
            size: section.size,
            link: section.linked_to.map_or(0, |linked| numbers.sections[linked]),
            info: 0,
            align: section.align,
            entry_size: match section.kind {
                // Tables of functions have one address an entry (gABI "Special Sections").
                SHT_INIT_ARRAY..=SHT_PREINIT_ARRAY if section.entry_size == 0 => word,
                _ => section.entry_size,
            },
        });
        if numbers.relocations[index] != 0 {
            let group = section.flags.0 & sh::SHF_GROUP;
            let name = relocation_name(section.name.as_str(), format.has_addends);
            headers.push(Header {
                name,
                kind: relocation_kind,
                flags: SHF_INFO_LINK | group,
                link: numbers.symbol_table,
                info: numbers.sections[index],
                align: word,
                entry_size: relocation_size,
                size: section.relocations.len() as u64 * relocation_size,
                ..Header::default()
            });
        }
    }
    let has_relocations = object.sections.iter().any(|section| !section.relocations.is_empty());
    if has_relocations || entries(object, &numbers).len() > 1 {
        let strings = write_symbols(object, &numbers, &mut out, &mut headers, symbol_size, word);
        let offset = out.offset();
        out.bytes.extend_from_slice(&strings);
        headers.push(string_header(".strtab", offset, strings.len()));
    }
    for (index, section) in object.sections.iter().enumerate() {
        if numbers.relocations[index] != 0 {
            out.align(word);
            headers[numbers.relocations[index] as usize].offset = out.offset();
            for relocation in &section.relocations {
                write_relocation(&mut out, relocation, &numbers, format.has_addends);
            }
        }
    }
    let mut names = Strings::default();
    headers.iter().for_each(|header| names.add(header.name));
    names.add(".shstrtab");
    let (names, name_offsets) = names.build();
    let offset = out.offset();
    out.bytes.extend_from_slice(&names);
    headers.push(string_header(".shstrtab", offset, names.len()));
    write_headers(out, headers, &name_offsets, format, section_header_size, uses_gnu_extensions(object))
}

fn string_header(name: &'static str, offset: u64, size: usize) -> Header {
    Header { name, kind: SHT_STRTAB, offset, size: size as u64, align: 1, ..Header::default() }
}

fn relocation_name(section: &str, has_addends: bool) -> &'static str {
    let prefix = if has_addends { ".rela" } else { ".rel" };
    base::Symbol::intern(&format!("{prefix}{section}")).as_str()
}

/// Assigns header and symbol numbers: local symbols first, section symbols only where something
/// refers to them.
fn number(object: &ObjectFile) -> Numbers {
    let mut next = 1 + object.groups.len() as u32;
    let (mut sections, mut relocations) = (Vec::new(), Vec::new());
    let mut is_target = vec![false; object.sections.len()];
    for section in &object.sections {
        sections.push(next);
        next += 1;
        relocations.push(if section.relocations.is_empty() { 0 } else { next });
        next += u32::from(!section.relocations.is_empty());
        for relocation in &section.relocations {
            if let RelocationTarget::Section(target) = relocation.target {
                is_target[target] = true;
            }
        }
    }
    let mut section_symbols: Vec<u32> = is_target.iter().map(|&is_target| u32::from(is_target)).collect();
    let mut symbols = vec![0; object.symbols.len()];
    let mut count = 1 + object.source_files.len() as u32;
    for local in locals(object, &section_symbols) {
        match local {
            Local::Section(index) => section_symbols[index] = count,
            Local::Symbol(index) => symbols[index] = count,
        }
        count += 1;
    }
    let first_global = count;
    for (number, symbol) in symbols.iter_mut().zip(&object.symbols) {
        if symbol.binding != Binding::Local {
            *number = count;
            count += 1;
        }
    }
    Numbers { sections, relocations, symbols, section_symbols, first_global, symbol_table: next }
}

/// A local entry of the symbol table.
enum Local {
    Section(usize),
    Symbol(usize),
}

/// The local symbols in gas's order: a section's own one where the section was made. `wanted` is not 0 for sections
/// that have one.
fn locals(object: &ObjectFile, wanted: &[u32]) -> Vec<Local> {
    let mut sections: Vec<usize> = (0..object.sections.len()).filter(|&index| wanted[index] != 0).collect();
    sections.sort_by_key(|&index| object.sections[index].symbols_before);
    let mut sections = sections.into_iter().peekable();
    let mut list = Vec::new();
    for (index, symbol) in object.symbols.iter().enumerate() {
        while let Some(section) = sections.next_if(|&section| object.sections[section].symbols_before <= index) {
            list.push(Local::Section(section));
        }
        if symbol.binding == Binding::Local {
            list.push(Local::Symbol(index));
        }
    }
    list.extend(sections.map(Local::Section));
    list
}

fn write_addends(data: &mut [u8], relocations: &[ObjectRelocation]) {
    for relocation in relocations {
        let (start, size) = (relocation.offset as usize, usize::from(relocation.size.min(8)));
        if let Some(field) = data.get_mut(start..start + size) {
            field.copy_from_slice(&relocation.addend.to_le_bytes()[..size]);
        }
    }
}

fn write_relocation(out: &mut Out, relocation: &ObjectRelocation, numbers: &Numbers, has_addends: bool) {
    let symbol = match relocation.target {
        RelocationTarget::Absolute => 0,
        RelocationTarget::Symbol(index) => numbers.symbols[index],
        RelocationTarget::Section(index) => numbers.section_symbols[index],
    };
    out.address(relocation.offset);
    match out.class {
        Class::Elf32 => out.word(symbol << 8 | relocation.kind),
        Class::Elf64 => out.address(u64::from(symbol) << 32 | u64::from(relocation.kind)),
    }
    if has_addends {
        out.address(relocation.addend as u64);
    }
}

/// A symbol's entry.
struct Entry {
    name: &'static str,
    info: u8,
    other: u8,
    /// Header number, or a reserved number.
    section: Result<u32, u16>,
    value: u64,
    size: u64,
}

fn entries(object: &ObjectFile, numbers: &Numbers) -> Vec<Entry> {
    const STT_SECTION: u8 = 3;
    const STT_FILE: u8 = 4;
    let local = |name, info, section| Entry { name, info, other: 0, section, value: 0, size: 0 };
    let mut list = vec![local("", 0, Ok(0))];
    for file in &object.source_files {
        list.push(local(base::Symbol::intern(file).as_str(), STT_FILE, Err(SHN_ABS)));
    }
    for place in locals(object, &numbers.section_symbols) {
        list.push(match place {
            Local::Section(index) => local("", STT_SECTION, Ok(numbers.sections[index])),
            Local::Symbol(index) => entry(object, index, &object.symbols[index], numbers),
        });
    }
    for (index, symbol) in object.symbols.iter().enumerate() {
        if symbol.binding != Binding::Local {
            list.push(entry(object, index, symbol, numbers));
        }
    }
    list
}

fn entry(object: &ObjectFile, index: usize, symbol: &ObjectSymbol, numbers: &Numbers) -> Entry {
    let kind = match symbol.kind {
        SymbolKind::NoType => 0,
        SymbolKind::Object => 1,
        SymbolKind::Func => 2,
        SymbolKind::Tls => 6,
        SymbolKind::IFunc => 10,
    };
    let binding = match symbol.binding {
        Binding::Local => 0,
        Binding::Global => 1,
        Binding::Weak => 2,
        Binding::Unique => 10,
    };
    let section = match symbol.place {
        // A group's name that is no symbol otherwise belongs to the group's own section.
        Place::Undefined if symbol.binding == Binding::Local => {
            let group = object.groups.iter().position(|group| group.signature == index);
            Ok(group.map_or(0, |group| group as u32 + 1))
        }
        Place::Undefined => Ok(0),
        Place::Absolute => Err(SHN_ABS),
        Place::Common => Err(SHN_COMMON),
        Place::Section(index) => Ok(numbers.sections[index]),
    };
    let other = match symbol.visibility {
        Visibility::Default => 0,
        Visibility::Internal => 1,
        Visibility::Hidden => 2,
        Visibility::Protected => 3,
    };
    Entry {
        name: symbol.name.as_str(),
        info: binding << 4 | kind,
        other,
        section,
        value: symbol.value,
        size: symbol.size,
    }
}

/// Writes the symbol table (and its section numbers that do not fit); returns the string table.
fn write_symbols(
    object: &ObjectFile,
    numbers: &Numbers,
    out: &mut Out,
    headers: &mut Vec<Header>,
    symbol_size: u64,
    word: u64,
) -> Vec<u8> {
    let list = entries(object, numbers);
    let mut strings = Strings::default();
    list.iter().for_each(|entry| strings.add(entry.name));
    let (strings, offsets) = strings.build();
    out.align(word);
    let offset = out.offset();
    let is_big = |entry: &Entry| matches!(entry.section, Ok(number) if number as usize >= SHN_LORESERVE);
    for entry in &list {
        let section = match entry.section {
            Ok(number) if number as usize >= SHN_LORESERVE => SHN_XINDEX,
            Ok(number) => number as u16,
            Err(reserved) => reserved,
        };
        out.word(offsets[entry.name]);
        match out.class {
            Class::Elf32 => {
                out.word(entry.value as u32);
                out.word(entry.size as u32);
                out.bytes.extend([entry.info, entry.other]);
                out.half(section);
            }
            Class::Elf64 => {
                out.bytes.extend([entry.info, entry.other]);
                out.half(section);
                out.address(entry.value);
                out.address(entry.size);
            }
        }
    }
    let has_big = list.iter().any(is_big);
    headers.push(Header {
        name: ".symtab",
        kind: SHT_SYMTAB,
        offset,
        size: list.len() as u64 * symbol_size,
        link: numbers.symbol_table + 1 + u32::from(has_big),
        info: numbers.first_global,
        align: word,
        entry_size: symbol_size,
        ..Header::default()
    });
    if has_big {
        let offset = out.offset();
        for entry in &list {
            out.word(entry.section.ok().filter(|_| is_big(entry)).unwrap_or(0));
        }
        headers.push(Header {
            name: ".symtab_shndx",
            kind: SHT_SYMTAB_SHNDX,
            offset,
            size: out.offset() - offset,
            link: numbers.symbol_table,
            align: 4,
            entry_size: 4,
            ..Header::default()
        });
    }
    strings
}

/// Whether the object has what only GNU's ABI defines: indirect functions, unique symbols, retained sections.
fn uses_gnu_extensions(object: &ObjectFile) -> bool {
    let symbol = |symbol: &ObjectSymbol| symbol.kind == SymbolKind::IFunc || symbol.binding == Binding::Unique;
    object.symbols.iter().any(symbol) || object.sections.iter().any(|section| section.flags.0 & sh::SHF_GNU_RETAIN != 0)
}

fn write_headers(
    mut out: Out,
    mut headers: Vec<Header>,
    names: &FastMap<&'static str, u32>,
    format: &ObjectFormat,
    header_size: u16,
    uses_gnu_extensions: bool,
) -> Vec<u8> {
    const ET_REL: u16 = 1;
    const ELFOSABI_GNU: u8 = 3;
    out.align(8);
    let table = out.offset();
    let (count, names_index) = (headers.len(), headers.len() - 1);
    // Numbers that do not fit the ELF header stand in section header 0.
    let short_count = if count >= SHN_LORESERVE { 0 } else { count as u16 };
    let short_names = if names_index >= SHN_LORESERVE { SHN_XINDEX } else { names_index as u16 };
    if short_count == 0 {
        headers[0].size = count as u64;
    }
    if short_names == SHN_XINDEX {
        headers[0].link = names_index as u32;
    }
    for header in &headers {
        out.word(names[header.name]);
        out.word(header.kind);
        out.address(header.flags);
        out.address(0);
        out.address(header.offset);
        out.address(header.size);
        out.word(header.link);
        out.word(header.info);
        out.address(header.align);
        out.address(header.entry_size);
    }
    let body = std::mem::take(&mut out.bytes);
    let class = match format.class {
        Class::Elf32 => 1,
        Class::Elf64 => 2,
    };
    let abi = if uses_gnu_extensions { ELFOSABI_GNU } else { 0 };
    out.bytes.extend([0x7f, b'E', b'L', b'F', class, 1, 1, abi, 0, 0, 0, 0, 0, 0, 0, 0]);
    out.half(ET_REL);
    out.half(format.machine);
    out.word(1);
    out.address(0);
    out.address(0);
    out.address(table);
    out.word(format.flags);
    let elf_header_size = if format.class == Class::Elf64 { 64 } else { 52 };
    for half in [elf_header_size, 0, 0, header_size, short_count, short_names] {
        out.half(half);
    }
    let start = out.bytes.len();
    out.bytes.extend_from_slice(&body[start..]);
    out.bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_that_end_others_share_their_bytes() {
        let mut strings = Strings::default();
        for text in ["bar", "foobar", "x", "ar", ""] {
            strings.add(text);
        }
        let (bytes, offsets) = strings.build();
        for (text, offset) in offsets {
            let at = offset as usize;
            assert_eq!(&bytes[at..at + text.len()], text.as_bytes());
            assert_eq!(bytes[at + text.len()], 0);
        }
        assert_eq!(bytes.len(), 1 + 7 + 2);
    }
}
