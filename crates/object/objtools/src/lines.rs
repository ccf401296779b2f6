//! Which source line an address comes of, and in which function: the DWARF of a file, read with gimli.
//!
//! In an object every section begins at 0. Sections get addresses of their own here, and relocations are applied
//! with these, so that one table serves all.

use elf::compress::inflate;
use elf::read::{ElfFile, SymbolSection};
use gimli::{AttributeValue, DwAt, DwarfSections, EndianSlice, LittleEndian, UnitOffset};
use object::elf as e;
use std::borrow::Cow;

type Slice<'d> = EndianSlice<'d, LittleEndian>;

/// Bits that tell the sections of an object apart.
const SECTION_SHIFT: u32 = 40;

/// Inlined functions within each other beyond this are taken for damage.
const MAX_DEPTH: usize = 500;

struct Row {
    address: u64,
    file: u32,
    /// 0 ends a sequence.
    line: u32,
    discriminator: u64,
}

/// A function, or one inlined into another.
struct Function {
    low: u64,
    high: u64,
    depth: u32,
    name: Option<String>,
    /// Where an inlined function is called.
    call: Option<(u32, u32)>,
}

/// The line tables and functions of a file.
pub(crate) struct Lines {
    rows: Vec<Row>,
    functions: Vec<Function>,
    files: Vec<String>,
    relocatable: bool,
}

/// A place in the source: function, file, line and discriminator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Frame {
    pub function: Option<String>,
    pub file: Option<String>,
    pub line: u32,
    pub discriminator: u64,
}

/// The source line of a place in a section of an object: path and line, as far as its debugging information tells.
pub fn source_line(file: &ElfFile<'_>, section: usize, offset: u64) -> Option<(String, u32)> {
    let frame = Lines::read(file)?.frames(section, offset).into_iter().next()?;
    frame.file.filter(|_| frame.line != 0).map(|path| (path, frame.line))
}

/// The DWARF sections of a file, with relocations applied and decompressed.
pub(crate) fn dwarf<'a>(file: &ElfFile<'a>) -> DwarfSections<Cow<'a, [u8]>> {
    let load = |id: gimli::SectionId| -> Result<Cow<'a, [u8]>, gimli::Error> {
        let found = file.sections.iter().position(|section| file.section_name(section) == id.name().as_bytes());
        Ok(found.map_or(Cow::Borrowed(&[][..]), |index| section_bytes(file, index, true)))
    };
    DwarfSections::load(load).unwrap_or_default()
}

/// The address that stands for a place in a section.
fn placed(file: &ElfFile<'_>, section: usize, address: u64) -> u64 {
    if file.kind == e::ET_REL { (section as u64) << SECTION_SHIFT | address } else { address }
}

/// A section's bytes, decompressed and relocated. With `apart`, sections of an object have addresses of their own;
/// without it, all begin where their headers say.
pub(crate) fn section_bytes<'a>(file: &ElfFile<'a>, index: usize, apart: bool) -> Cow<'a, [u8]> {
    let header = &file.sections[index];
    let Ok(data) = file.section_data(header) else { return Cow::Borrowed(&[]) };
    let mut data = Cow::Borrowed(data);
    if header.flags & u64::from(e::SHF_COMPRESSED) != 0 {
        match inflate(&data, file.class) {
            Ok((bytes, _)) => data = Cow::Owned(bytes),
            Err(_) => return Cow::Borrowed(&[]),
        }
    }
    if file.kind != e::ET_REL {
        return data;
    }
    let tables = file
        .sections
        .iter()
        .filter(|table| matches!(table.kind, e::SHT_RELA | e::SHT_REL) && table.info as usize == index);
    let Ok(symbols) = file.symbols(e::SHT_SYMTAB) else { return data };
    for table in tables {
        let Ok(relocations) = file.relocations(table) else { continue };
        for relocation in relocations.iter() {
            let Some(symbol) = symbols.get(relocation.symbol) else { continue };
            let size = match (file.machine, relocation.kind) {
                (e::EM_X86_64, e::R_X86_64_64 | e::R_X86_64_DTPOFF64) => 8,
                (e::EM_X86_64, e::R_X86_64_32 | e::R_X86_64_32S | e::R_X86_64_DTPOFF32) => 4,
                (e::EM_X86_64, e::R_X86_64_PC64) => 8,
                (e::EM_X86_64, e::R_X86_64_PC32) => 4,
                (e::EM_386, e::R_386_32 | e::R_386_PC32 | e::R_386_TLS_LDO_32) => 4,
                _ => continue,
            };
            let relative = match file.machine {
                e::EM_X86_64 => matches!(relocation.kind, e::R_X86_64_PC32 | e::R_X86_64_PC64),
                _ => relocation.kind == e::R_386_PC32,
            };
            let place = if relative { header.address.wrapping_add(relocation.offset) } else { 0 };
            let base = match symbol.section {
                SymbolSection::Index(at) => {
                    let loaded = file.sections.get(at as usize).is_some_and(|s| s.flags & u64::from(e::SHF_ALLOC) != 0);
                    if loaded && size == 8 && apart { placed(file, at as usize, symbol.value) } else { symbol.value }
                }
                _ => symbol.value,
            };
            let Some(start) = usize::try_from(relocation.offset).ok() else { continue };
            let Some(field) = data.to_mut().get_mut(start..start.saturating_add(size)) else { continue };
            let mut old = [0; 8];
            old[..size].copy_from_slice(field);
            let addend = if relocations.explicit_addend { relocation.addend as u64 } else { u64::from_le_bytes(old) };
            let value = base.wrapping_add(addend).wrapping_sub(place);
            field.copy_from_slice(&value.to_le_bytes()[..size]);
        }
    }
    data
}

impl Lines {
    /// Reads all line tables and functions; none if the file has no line tables.
    pub(crate) fn read(file: &ElfFile<'_>) -> Option<Lines> {
        let sections = dwarf(file);
        let dwarf = sections.borrow(|bytes| EndianSlice::new(bytes, LittleEndian));
        let mut lines =
            Lines { rows: Vec::new(), functions: Vec::new(), files: Vec::new(), relocatable: file.kind == e::ET_REL };
        let mut units = dwarf.units();
        while let Ok(Some(header)) = units.next() {
            let Ok(unit) = dwarf.unit(header) else { continue };
            // What is damaged ends a unit's part; the rest is still of use.
            let numbers = lines.unit_rows(&dwarf, &unit).unwrap_or_default();
            let _ = lines.unit_functions(&dwarf, &unit, &numbers);
        }
        lines.rows.sort_by_key(|row| (row.address, row.line != 0));
        lines.functions.sort_by_key(|function| (function.low, function.depth));
        (!lines.rows.is_empty()).then_some(lines)
    }

    /// The rows of a unit; the result maps its file numbers to ours.
    fn unit_rows(&mut self, dwarf: &gimli::Dwarf<Slice<'_>>, unit: &gimli::Unit<Slice<'_>>) -> gimli::Result<Vec<u32>> {
        let Some(program) = unit.line_program.clone() else { return Ok(Vec::new()) };
        let directory = match &unit.comp_dir {
            Some(directory) => directory.to_string_lossy().into_owned(),
            None => String::new(),
        };
        let header = program.header().clone();
        let first = if header.version() >= 5 { 0 } else { 1 };
        let mut numbers = vec![u32::MAX; first];
        for entry in header.file_names() {
            let name = dwarf.attr_string(unit, entry.path_name())?.to_string_lossy().into_owned();
            let folder = match entry.directory(&header) {
                Some(value) => dwarf.attr_string(unit, value)?.to_string_lossy().into_owned(),
                None => String::new(),
            };
            let mut path = String::new();
            if !name.starts_with('/') {
                // Before version 5 the first directory is that of the compilation itself.
                let is_own = header.version() < 5 && entry.directory_index() == 0;
                if is_own || !folder.starts_with('/') {
                    path.push_str(&directory);
                }
                if !is_own && !folder.is_empty() {
                    if !path.is_empty() {
                        path.push('/');
                    }
                    path.push_str(&folder);
                }
                if !path.is_empty() {
                    path.push('/');
                }
            }
            path.push_str(&name);
            numbers.push(self.files.len() as u32);
            self.files.push(path);
        }
        let mut rows = program.rows();
        while let Some((_, row)) = rows.next_row()? {
            let line = if row.end_sequence() { 0 } else { row.line().map_or(0, |line| line.get() as u32) };
            let file = numbers.get(row.file_index() as usize).copied().unwrap_or(u32::MAX);
            self.rows.push(Row { address: row.address(), file, line, discriminator: row.discriminator() });
        }
        Ok(numbers)
    }

    fn unit_functions(
        &mut self,
        dwarf: &gimli::Dwarf<Slice<'_>>,
        unit: &gimli::Unit<Slice<'_>>,
        numbers: &[u32],
    ) -> gimli::Result<()> {
        let mut entries = unit.entries();
        let (mut depth, mut open) = (0isize, Vec::new());
        while let Some((delta, entry)) = entries.next_dfs()? {
            depth += delta;
            while open.last().is_some_and(|&at| at >= depth) {
                open.pop();
            }
            let inlined = entry.tag() == gimli::DW_TAG_inlined_subroutine;
            if entry.tag() != gimli::DW_TAG_subprogram && !inlined {
                continue;
            }
            let level = open.len() as u32;
            open.push(depth);
            if open.len() > MAX_DEPTH {
                return Ok(());
            }
            let mut call = None;
            if inlined {
                let file = entry.attr_value(gimli::DW_AT_call_file)?.and_then(|value| value.udata_value()).unwrap_or(0);
                let line = entry.attr_value(gimli::DW_AT_call_line)?.and_then(|value| value.udata_value()).unwrap_or(0);
                call = Some((numbers.get(file as usize).copied().unwrap_or(u32::MAX), line as u32));
            }
            let name = function_name(dwarf, unit, entry.offset(), 0)?;
            let mut ranges = dwarf.die_ranges(unit, entry)?;
            while let Some(range) = ranges.next()? {
                if range.begin < range.end {
                    let (low, high) = (range.begin, range.end);
                    self.functions.push(Function { low, high, depth: level, name: name.clone(), call });
                }
            }
        }
        Ok(())
    }

    fn address(&self, section: usize, address: u64) -> u64 {
        if self.relocatable { (section as u64) << SECTION_SHIFT | address } else { address }
    }

    fn row(&self, address: u64) -> Option<&Row> {
        let end = self.rows.partition_point(|row| row.address <= address);
        self.rows[..end].last().filter(|row| row.line != 0)
    }

    /// File and line of an address; in an object, of one section.
    pub(crate) fn find(&self, section: usize, address: u64) -> Option<(&str, u32)> {
        let row = self.row(self.address(section, address))?;
        Some((self.files.get(row.file as usize)?, row.line))
    }

    /// The place of an address, innermost function first, and the places that it was inlined into.
    pub(crate) fn frames(&self, section: usize, address: u64) -> Vec<Frame> {
        let address = self.address(section, address);
        let end = self.functions.partition_point(|function| function.low <= address);
        let mut around: Vec<&Function> =
            self.functions[..end].iter().filter(|function| address < function.high).collect();
        around.sort_by_key(|function| std::cmp::Reverse(function.depth));
        let file = |number: u32| self.files.get(number as usize).cloned();
        let row = self.row(address);
        let (mut place, mut line) = (row.and_then(|row| file(row.file)), row.map_or(0, |row| row.line));
        let mut discriminator = row.map_or(0, |row| row.discriminator);
        let mut frames = Vec::new();
        for function in &around {
            frames.push(Frame { function: function.name.clone(), file: place.clone(), line, discriminator });
            let Some((call_file, call_line)) = function.call else { break };
            (place, line, discriminator) = (file(call_file), call_line, 0);
        }
        if frames.is_empty() && row.is_some() {
            frames.push(Frame { function: None, file: place, line, discriminator });
        }
        frames
    }
}

/// The name of a function, which may stand at what it is an instance of: the linker's name if it has one.
fn function_name(
    dwarf: &gimli::Dwarf<Slice<'_>>,
    unit: &gimli::Unit<Slice<'_>>,
    offset: UnitOffset,
    depth: usize,
) -> gimli::Result<Option<String>> {
    if depth > 16 {
        return Ok(None);
    }
    let entry = unit.entry(offset)?;
    let names: [DwAt; 2] = [gimli::DW_AT_linkage_name, gimli::DW_AT_name];
    for name in names {
        if let Some(value) = entry.attr_value(name)? {
            return Ok(Some(dwarf.attr_string(unit, value)?.to_string_lossy().into_owned()));
        }
    }
    for link in [gimli::DW_AT_abstract_origin, gimli::DW_AT_specification] {
        match entry.attr_value(link)? {
            Some(AttributeValue::UnitRef(offset)) => return function_name(dwarf, unit, offset, depth + 1),
            Some(AttributeValue::DebugInfoRef(offset)) => {
                let mut units = dwarf.units();
                while let Some(header) = units.next()? {
                    if let Some(inside) = offset.to_unit_offset(&header) {
                        let unit = dwarf.unit(header)?;
                        return function_name(dwarf, &unit, inside, depth + 1);
                    }
                }
            }
            _ => {}
        }
    }
    Ok(None)
}
