//! An ELF file taken apart, to be changed and written again: what `objcopy` and `strip` work on.
//!
//! Sections and symbols are lists that refer to each other by position; something taken out is marked, not
//! removed, so that positions stay true until [`Image::write`] numbers everything anew. Tables that follow from
//! the lists (symbols, their names, section names, relocations, groups) are made on writing.
//!
//! A file with segments keeps them: what is loaded stays at its offset, and only the rest moves. An object is
//! laid out as assemblers do it (gABI chapter 4).

use crate::read::{Class, ElfFile, ProgramHeader, ReadError, Relocation, Result, SymbolSection, slice};
use base::FastMap;
use object::elf as e;
use std::borrow::Cow;

/// What a section's bytes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// Whatever is in `data`.
    Bytes,
    /// The symbol table, made of [`Image::symbols`].
    Symbols,
    /// Section numbers of symbols that do not fit the symbol table.
    SymbolSections,
    /// Names of the symbols.
    SymbolNames,
    /// Names of the sections.
    SectionNames,
    /// Relocations against the symbol table.
    Relocations(Vec<Relocation>),
    /// A group: its flags and its members' positions.
    Group(u32, Vec<u32>),
}

/// A section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section<'a> {
    /// Name.
    pub name: Vec<u8>,
    /// `sh_type`.
    pub kind: u32,
    /// `sh_flags`.
    pub flags: u64,
    /// `sh_addr`.
    pub address: u64,
    /// `sh_offset` in the file that was read.
    pub offset: u64,
    /// `sh_size` of a section without bytes in the file; of others `data` decides.
    pub size: u64,
    /// `sh_link`, a position in [`Image::sections`].
    pub link: u32,
    /// `sh_info`: the position of a section or symbol where the type says so.
    pub info: u32,
    /// `sh_addralign`.
    pub align: u64,
    /// `sh_entsize`.
    pub entry_size: u64,
    /// The bytes.
    pub data: Cow<'a, [u8]>,
    /// What they are.
    pub content: Content,
    /// Whether it is written.
    pub keep: bool,
}

impl Section<'_> {
    /// Whether it is loaded with the program.
    pub fn is_allocated(&self) -> bool {
        self.flags & u64::from(e::SHF_ALLOC) != 0
    }

    /// Whether the file holds its bytes.
    pub fn has_bytes(&self) -> bool {
        self.kind != e::SHT_NOBITS && self.kind != e::SHT_NULL
    }
}

/// A symbol of `.symtab`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EditSymbol {
    /// Name.
    pub name: Vec<u8>,
    /// `st_info`.
    pub info: u8,
    /// `st_other`.
    pub other: u8,
    /// Where it is defined; an index is a position in [`Image::sections`].
    pub section: SymbolSection,
    /// `st_value`.
    pub value: u64,
    /// `st_size`.
    pub size: u64,
    /// Whether it is written.
    pub keep: bool,
}

impl EditSymbol {
    /// `STB_*`.
    pub fn binding(&self) -> u8 {
        self.info >> 4
    }
    /// `STT_*`.
    pub fn kind(&self) -> u8 {
        self.info & 15
    }
    /// Changes the binding.
    pub fn set_binding(&mut self, binding: u8) {
        self.info = binding << 4 | self.info & 15;
    }
}

/// A file taken apart.
#[derive(Debug, Clone)]
pub struct Image<'a> {
    /// The first bytes of the header.
    pub ident: [u8; 16],
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
    /// Program headers.
    pub segments: Vec<ProgramHeader>,
    /// Sections; the first is the null section.
    pub sections: Vec<Section<'a>>,
    /// Symbols; the first is the null symbol.
    pub symbols: Vec<EditSymbol>,
    /// Whether what is loaded keeps its offset.
    pub keeps_offsets: bool,
    original: &'a [u8],
}

/// A null section.
pub fn empty_section() -> Section<'static> {
    Section {
        name: Vec::new(),
        kind: e::SHT_NULL,
        flags: 0,
        address: 0,
        offset: 0,
        size: 0,
        link: 0,
        info: 0,
        align: 0,
        entry_size: 0,
        data: Cow::Borrowed(&[]),
        content: Content::Bytes,
        keep: true,
    }
}

fn null_symbol() -> EditSymbol {
    EditSymbol { name: Vec::new(), info: 0, other: 0, section: SymbolSection::Undefined, value: 0, size: 0, keep: true }
}

impl<'a> Image<'a> {
    /// Takes a file apart.
    pub fn parse(data: &'a [u8]) -> Result<Image<'a>> {
        let file = ElfFile::parse(data)?;
        let mut ident = [0; 16];
        ident.copy_from_slice(&data[..16]);
        let table = file.symbols(e::SHT_SYMTAB)?;
        let table_index = file.sections.iter().position(|section| section.kind == e::SHT_SYMTAB).unwrap_or(0);
        let mut symbols = Vec::with_capacity(table.len() as usize + 1);
        for symbol in (0..table.len()).filter_map(|n| table.get(n)) {
            symbols.push(EditSymbol {
                name: table.name(&symbol)?.to_vec(),
                info: symbol.info,
                other: symbol.other,
                section: symbol.section,
                value: symbol.value,
                size: symbol.size,
                keep: true,
            });
        }
        if symbols.is_empty() {
            symbols.push(null_symbol());
        }
        let names_index = section_names_index(&file);
        let mut sections = Vec::with_capacity(file.sections.len() + 1);
        for (index, header) in file.sections.iter().enumerate() {
            let bytes = if header.kind == e::SHT_NULL { &[][..] } else { file.section_data(header)? };
            let of_table = table_index != 0 && header.link as usize == table_index;
            let loaded = header.flags & u64::from(e::SHF_ALLOC) != 0;
            let content = match header.kind {
                e::SHT_SYMTAB if index == table_index => Content::Symbols,
                e::SHT_STRTAB if index == names_index => Content::SectionNames,
                e::SHT_STRTAB if table_index != 0 && file.sections[table_index].link as usize == index => {
                    Content::SymbolNames
                }
                e::SHT_SYMTAB_SHNDX if of_table => Content::SymbolSections,
                e::SHT_REL | e::SHT_RELA if of_table && !loaded => {
                    Content::Relocations(file.relocations(header)?.iter().collect())
                }
                e::SHT_GROUP if bytes.len() >= 4 => {
                    let words: Vec<u32> =
                        bytes.chunks_exact(4).map(|w| u32::from_le_bytes([w[0], w[1], w[2], w[3]])).collect();
                    Content::Group(words[0], words[1..].to_vec())
                }
                _ => Content::Bytes,
            };
            sections.push(Section {
                name: file.section_name(header).to_vec(),
                kind: header.kind,
                flags: header.flags,
                address: header.address,
                offset: header.offset,
                size: header.size,
                link: header.link,
                info: header.info,
                align: header.align,
                entry_size: header.entry_size,
                data: Cow::Borrowed(bytes),
                content,
                keep: true,
            });
        }
        if sections.is_empty() {
            sections.push(empty_section());
        }
        Ok(Image {
            ident,
            class: file.class,
            kind: file.kind,
            machine: file.machine,
            flags: file.flags,
            entry: file.entry,
            keeps_offsets: !file.segments.is_empty(),
            segments: file.segments,
            sections,
            symbols,
            original: data,
        })
    }

    /// An object without sections.
    pub fn new(class: Class, machine: u16) -> Image<'static> {
        let mut ident = [0; 16];
        ident[..7].copy_from_slice(&[0x7f, b'E', b'L', b'F', if class == Class::Elf64 { 2 } else { 1 }, 1, 1]);
        Image {
            ident,
            class,
            kind: e::ET_REL,
            machine,
            flags: 0,
            entry: 0,
            segments: Vec::new(),
            sections: vec![empty_section()],
            symbols: vec![null_symbol()],
            keeps_offsets: false,
            original: &[],
        }
    }

    /// The position of the first kept section of this name.
    pub fn find(&self, name: &[u8]) -> Option<usize> {
        self.sections.iter().position(|section| section.keep && section.name == name && section.kind != e::SHT_NULL)
    }

    /// Adds a section with bytes after all others but the tables that end a file, and returns its position.
    pub fn add_section(&mut self, section: Section<'a>) -> usize {
        self.sections.push(section);
        self.sections.len() - 1
    }

    /// Marks the symbols that kept relocations and groups name.
    pub fn symbols_in_use(&self) -> Vec<bool> {
        let mut used = vec![false; self.symbols.len()];
        let mut mark = |n: u32| {
            if let Some(slot) = used.get_mut(n as usize) {
                *slot = true;
            }
        };
        for section in self.sections.iter().filter(|section| section.keep) {
            match &section.content {
                Content::Relocations(list) if self.is_kept(section.info) => {
                    list.iter().for_each(|relocation| mark(relocation.symbol));
                }
                Content::Group(..) => mark(section.info),
                _ => {}
            }
        }
        used
    }

    fn is_kept(&self, section: u32) -> bool {
        self.sections.get(section as usize).is_some_and(|section| section.keep)
    }

    /// Drops sections that make no sense without others already dropped: relocations of dropped sections, then groups
    /// without members. What was in a group that is dropped is in none.
    pub fn settle_sections(&mut self) {
        let kept: Vec<bool> = self.sections.iter().map(|section| section.keep).collect();
        for section in &mut self.sections {
            if matches!(section.content, Content::Relocations(_)) {
                section.keep &= kept.get(section.info as usize).copied().unwrap_or(false);
            }
        }
        let kept: Vec<bool> = self.sections.iter().map(|section| section.keep).collect();
        let mut grouped = vec![false; kept.len()];
        for section in &mut self.sections {
            if let Content::Group(_, members) = &mut section.content {
                members.retain(|&member| kept.get(member as usize).copied().unwrap_or(false));
                section.keep &= !members.is_empty();
                if section.keep {
                    members.iter().for_each(|&member| grouped[member as usize] = true);
                }
            }
        }
        for (section, grouped) in self.sections.iter_mut().zip(grouped) {
            if !grouped {
                section.flags &= !u64::from(e::SHF_GROUP);
            }
        }
    }

    /// Drops what makes no sense without something already dropped: sections as [`Image::settle_sections`] does,
    /// tables of symbols without any, symbols in dropped sections.
    fn settle(&mut self) {
        self.settle_sections();
        let kept: Vec<bool> = self.sections.iter().map(|section| section.keep).collect();
        let is_kept = |n: u32| kept.get(n as usize).copied().unwrap_or(false);
        for symbol in self.symbols.iter_mut().skip(1) {
            if let SymbolSection::Index(section) = symbol.section {
                symbol.keep &= is_kept(section);
            }
        }
        let needs_symbols = self.symbols.iter().skip(1).any(|symbol| symbol.keep)
            || self
                .sections
                .iter()
                .any(|section| section.keep && matches!(section.content, Content::Relocations(_) | Content::Group(..)));
        for section in &mut self.sections {
            match section.content {
                Content::Symbols | Content::SymbolNames | Content::SymbolSections => section.keep &= needs_symbols,
                Content::SectionNames => section.keep = true,
                Content::Bytes | Content::Relocations(_) | Content::Group(..) => {}
            }
        }
        self.provide_tables(needs_symbols);
    }

    /// Adds the tables that the file lacks, and puts all of them last.
    fn provide_tables(&mut self, needs_symbols: bool) {
        let has = |image: &Self, content: Content| image.sections.iter().position(|s| s.content == content);
        let table =
            |name: &[u8], kind, content| Section { name: name.to_vec(), kind, align: 1, content, ..empty_section() };
        if needs_symbols && has(self, Content::Symbols).is_none() {
            let (align, entry_size) = if self.class == Class::Elf64 { (8, 24) } else { (4, 16) };
            let symbols = table(b".symtab", e::SHT_SYMTAB, Content::Symbols);
            let names = self.sections.len() as u32 + 1;
            self.sections.push(Section { align, entry_size, link: names, ..symbols });
            self.sections.push(table(b".strtab", e::SHT_STRTAB, Content::SymbolNames));
        }
        if let Some(at) = has(self, Content::Symbols) {
            // Names that are also those of sections get a table of their own.
            let link = self.sections[at].link as usize;
            if self.sections.get(link).is_none_or(|section| section.content != Content::SymbolNames) {
                self.sections[at].link = self.sections.len() as u32;
                self.sections.push(table(b".strtab", e::SHT_STRTAB, Content::SymbolNames));
                let keep = self.sections[at].keep;
                self.sections.last_mut().expect("one was pushed").keep = keep;
            }
        }
        if has(self, Content::SectionNames).is_none() {
            self.sections.push(table(b".shstrtab", e::SHT_STRTAB, Content::SectionNames));
        }
    }

    /// Puts the file together. Errors: a relocation names a symbol that was dropped; a section of a program has
    /// outgrown its place.
    pub fn write(mut self) -> Result<Vec<u8>> {
        self.settle();
        let order = self.section_order();
        let mut section_numbers = vec![0u32; self.sections.len()];
        for (number, &position) in order.iter().enumerate() {
            section_numbers[position] = number as u32;
        }
        let symbols = self.symbol_order();
        let mut symbol_numbers = vec![None; self.symbols.len()];
        for (number, &position) in symbols.iter().enumerate() {
            symbol_numbers[position] = Some(number as u32);
        }
        let first_global =
            symbols.iter().skip(1).take_while(|&&n| self.symbols[n].binding() == e::STB_LOCAL).count() as u32 + 1;
        let (symbol_names, symbol_offsets) = string_table(symbols.iter().map(|&n| &self.symbols[n].name[..]));
        let (section_names, name_offsets) = string_table(order.iter().map(|&n| &self.sections[n].name[..]));
        let mut bytes = Vec::with_capacity(order.len());
        for &position in &order {
            let section = &self.sections[position];
            bytes.push(match &section.content {
                Content::Bytes => section.data.clone(),
                Content::Symbols => Cow::Owned(self.symbol_bytes(&symbols, &symbol_offsets, &section_numbers)),
                Content::SymbolSections => Cow::Owned(self.big_sections(&symbols, &section_numbers)),
                Content::SymbolNames => Cow::Owned(symbol_names.clone()),
                Content::SectionNames => Cow::Owned(section_names.clone()),
                Content::Relocations(list) => Cow::Owned(self.relocation_bytes(section, list, &symbol_numbers)?),
                Content::Group(flags, members) => {
                    let words = members.iter().map(|&member| section_numbers[member as usize]);
                    Cow::Owned(std::iter::once(*flags).chain(words).flat_map(u32::to_le_bytes).collect())
                }
            });
        }
        let (mut out, offsets) = self.place(&order, &bytes)?;
        align(&mut out, if self.class == Class::Elf64 { 8 } else { 4 });
        let table = out.len() as u64;
        let names_number = order.iter().position(|&n| self.sections[n].content == Content::SectionNames).unwrap_or(0);
        for (number, &position) in order.iter().enumerate() {
            let section = &self.sections[position];
            let info = match section.content {
                Content::Symbols => first_global,
                Content::Relocations(_) => section_numbers[section.info as usize],
                Content::Group(..) => symbol_numbers.get(section.info as usize).copied().flatten().unwrap_or(0),
                _ if section.flags & u64::from(e::SHF_INFO_LINK) != 0 => {
                    section_numbers.get(section.info as usize).copied().unwrap_or(0)
                }
                _ => section.info,
            };
            let size = if section.has_bytes() { bytes[number].len() as u64 } else { section.size };
            let (size, link) = match number {
                // Numbers that do not fit the ELF header stand in section header 0.
                0 => {
                    let many = order.len() >= usize::from(e::SHN_LORESERVE);
                    let names = names_number >= usize::from(e::SHN_LORESERVE);
                    (if many { order.len() as u64 } else { 0 }, if names { names_number as u32 } else { 0 })
                }
                _ => (size, section_numbers.get(section.link as usize).copied().unwrap_or(0)),
            };
            self.header_bytes(&mut out, section, name_offsets[&section.name[..]], offsets[number], size, link, info);
        }
        self.finish(&mut out, table, order.len(), names_number);
        Ok(out)
    }

    /// Positions of the sections to write: tables of names last, new sections before them.
    fn section_order(&self) -> Vec<usize> {
        let is_table = |content: &Content| {
            matches!(content, Content::Symbols | Content::SymbolNames | Content::SymbolSections | Content::SectionNames)
        };
        let rank = |content: &Content| match content {
            Content::Symbols => 0,
            Content::SymbolSections => 1,
            Content::SymbolNames => 2,
            _ => 3,
        };
        let kept = |n: &usize| self.sections[*n].keep;
        let mut order: Vec<usize> =
            (0..self.sections.len()).filter(kept).filter(|&n| !is_table(&self.sections[n].content)).collect();
        let mut tables: Vec<usize> =
            (0..self.sections.len()).filter(kept).filter(|&n| is_table(&self.sections[n].content)).collect();
        tables.sort_by_key(|&n| rank(&self.sections[n].content));
        order.extend(tables);
        order
    }

    /// Positions of the symbols to write: the null symbol, local ones, the others.
    fn symbol_order(&self) -> Vec<usize> {
        let kept = |n: &usize| self.symbols[*n].keep;
        let local = |n: &usize| self.symbols[*n].binding() == e::STB_LOCAL;
        let mut order = vec![0];
        order.extend((1..self.symbols.len()).filter(kept).filter(local));
        order.extend((1..self.symbols.len()).filter(kept).filter(|n| !local(n)));
        order
    }

    fn symbol_bytes(&self, order: &[usize], names: &FastMap<&[u8], u32>, sections: &[u32]) -> Vec<u8> {
        let mut out = Vec::new();
        for &position in order {
            let symbol = &self.symbols[position];
            let section = match symbol.section {
                SymbolSection::Undefined => e::SHN_UNDEF,
                SymbolSection::Absolute => e::SHN_ABS,
                SymbolSection::Common => e::SHN_COMMON,
                SymbolSection::Reserved(number) => number,
                SymbolSection::Index(index) => {
                    let number = sections.get(index as usize).copied().unwrap_or(0);
                    u16::try_from(number).ok().filter(|&n| n < e::SHN_LORESERVE).unwrap_or(e::SHN_XINDEX)
                }
            };
            out.extend(names[&symbol.name[..]].to_le_bytes());
            match self.class {
                Class::Elf32 => {
                    out.extend((symbol.value as u32).to_le_bytes());
                    out.extend((symbol.size as u32).to_le_bytes());
                    out.extend([symbol.info, symbol.other]);
                    out.extend(section.to_le_bytes());
                }
                Class::Elf64 => {
                    out.extend([symbol.info, symbol.other]);
                    out.extend(section.to_le_bytes());
                    out.extend(symbol.value.to_le_bytes());
                    out.extend(symbol.size.to_le_bytes());
                }
            }
        }
        out
    }

    fn big_sections(&self, order: &[usize], sections: &[u32]) -> Vec<u8> {
        let number = |n: &usize| match self.symbols[*n].section {
            SymbolSection::Index(index) => {
                sections.get(index as usize).copied().filter(|&n| n >= u32::from(e::SHN_LORESERVE)).unwrap_or(0)
            }
            _ => 0,
        };
        order.iter().map(number).flat_map(u32::to_le_bytes).collect()
    }

    fn relocation_bytes(&self, section: &Section<'_>, list: &[Relocation], numbers: &[Option<u32>]) -> Result<Vec<u8>> {
        let mut out = Vec::new();
        let has_addend = section.kind == e::SHT_RELA;
        for relocation in list {
            let Some(number) = numbers.get(relocation.symbol as usize).copied().flatten() else {
                let name = self.symbols.get(relocation.symbol as usize).map_or(&b"?"[..], |symbol| &symbol.name);
                let name = String::from_utf8_lossy(name);
                return Err(ReadError(format!("symbol '{name}' is named in a relocation and cannot be removed")));
            };
            match self.class {
                Class::Elf32 => {
                    out.extend((relocation.offset as u32).to_le_bytes());
                    out.extend((number << 8 | relocation.kind & 0xff).to_le_bytes());
                    if has_addend {
                        out.extend((relocation.addend as i32).to_le_bytes());
                    }
                }
                Class::Elf64 => {
                    out.extend(relocation.offset.to_le_bytes());
                    out.extend((u64::from(number) << 32 | u64::from(relocation.kind)).to_le_bytes());
                    if has_addend {
                        out.extend(relocation.addend.to_le_bytes());
                    }
                }
            }
        }
        Ok(out)
    }

    fn header_size(&self) -> usize {
        if self.class == Class::Elf64 { 64 } else { 52 }
    }

    fn segment_header_size(&self) -> usize {
        if self.class == Class::Elf64 { 56 } else { 32 }
    }

    /// Everything up to the section headers, and each section's offset.
    fn place(&self, order: &[usize], bytes: &[Cow<'_, [u8]>]) -> Result<(Vec<u8>, Vec<u64>)> {
        let mut offsets = vec![0; order.len()];
        let headers = self.header_size() + self.segments.len() * self.segment_header_size();
        let mut out = vec![0; headers];
        let pinned = |section: &Section<'_>| self.keeps_offsets && section.is_allocated() && section.offset != 0;
        if self.keeps_offsets {
            self.copy_loaded(&mut out, order, bytes, &mut offsets, &pinned)?;
        }
        let mut late = Vec::new();
        for (number, &position) in order.iter().enumerate() {
            let section = &self.sections[position];
            if section.kind == e::SHT_NULL || pinned(section) {
                continue;
            }
            let names_of_object = !self.keeps_offsets && section.content == Content::SectionNames;
            if matches!(section.content, Content::Relocations(_)) || names_of_object {
                late.push(number);
                continue;
            }
            if section.has_bytes() {
                align(&mut out, section.align);
            }
            offsets[number] = out.len() as u64;
            if section.has_bytes() {
                out.extend_from_slice(&bytes[number]);
            }
        }
        for number in late {
            align(&mut out, self.sections[order[number]].align);
            offsets[number] = out.len() as u64;
            out.extend_from_slice(&bytes[number]);
        }
        Ok((out, offsets))
    }

    /// What is loaded, at the offsets it had.
    fn copy_loaded(
        &self,
        out: &mut Vec<u8>,
        order: &[usize],
        bytes: &[Cow<'_, [u8]>],
        offsets: &mut [u64],
        pinned: &dyn Fn(&Section<'_>) -> bool,
    ) -> Result<()> {
        let mut ends: Vec<u64> = self.segments.iter().map(|s| s.offset.saturating_add(s.file_size)).collect();
        ends.retain(|&end| end <= self.original.len() as u64);
        let headers = out.len();
        let end = ends.into_iter().max().unwrap_or(0).max(headers as u64);
        out.resize(end as usize, 0);
        for segment in &self.segments {
            let from = slice(self.original, segment.offset, segment.file_size, "segment")?;
            let start = segment.offset as usize;
            out[start..start + from.len()].copy_from_slice(from);
        }
        for section in self.sections.iter().filter(|section| !section.keep && pinned(section) && section.has_bytes()) {
            let range = section.offset as usize..section.offset.saturating_add(section.size) as usize;
            if let Some(hole) = out.get_mut(range) {
                hole.fill(0);
            }
        }
        let mut places: Vec<(u64, u64)> = Vec::new();
        for (number, &position) in order.iter().enumerate() {
            let section = &self.sections[position];
            if !pinned(section) {
                continue;
            }
            offsets[number] = section.offset;
            if !section.has_bytes() {
                continue;
            }
            let size = bytes[number].len() as u64;
            let end = section.offset + size;
            if end > out.len() as u64 {
                out.resize(end as usize, 0);
            }
            let start = section.offset as usize;
            out[start..end as usize].copy_from_slice(&bytes[number]);
            places.push((section.offset, end));
        }
        places.sort_unstable();
        let overlap = places.windows(2).any(|pair| pair[0].1 > pair[1].0 && pair[0] != pair[1]);
        if overlap {
            return Err(ReadError("a section of the program has outgrown its place".to_owned()));
        }
        Ok(())
    }

    fn header_bytes(
        &self,
        out: &mut Vec<u8>,
        section: &Section<'_>,
        name: u32,
        offset: u64,
        size: u64,
        link: u32,
        info: u32,
    ) {
        let class = self.class;
        let address = |out: &mut Vec<u8>, value: u64| push_address(out, class, value);
        out.extend(name.to_le_bytes());
        out.extend(section.kind.to_le_bytes());
        address(out, section.flags);
        address(out, section.address);
        address(out, offset);
        address(out, size);
        out.extend(link.to_le_bytes());
        out.extend(info.to_le_bytes());
        address(out, section.align);
        address(out, section.entry_size);
    }

    /// The ELF header and the program headers.
    fn finish(&self, out: &mut [u8], table: u64, count: usize, names: usize) {
        let class = self.class;
        let header_size = self.header_size();
        let segments_at = if self.segments.is_empty() { 0 } else { header_size as u64 };
        let mut header = self.ident.to_vec();
        header.extend(self.kind.to_le_bytes());
        header.extend(self.machine.to_le_bytes());
        header.extend(1u32.to_le_bytes());
        push_address(&mut header, class, self.entry);
        push_address(&mut header, class, segments_at);
        push_address(&mut header, class, table);
        header.extend(self.flags.to_le_bytes());
        let reserved = usize::from(e::SHN_LORESERVE);
        let segment_size = if self.segments.is_empty() { 0 } else { self.segment_header_size() as u16 };
        let halves = [
            header_size as u16,
            segment_size,
            self.segments.len() as u16,
            if class == Class::Elf64 { 64 } else { 40 },
            if count >= reserved { 0 } else { count as u16 },
            if names >= reserved { e::SHN_XINDEX } else { names as u16 },
        ];
        header.extend(halves.iter().flat_map(|half| half.to_le_bytes()));
        for segment in &self.segments {
            header.extend(segment.kind.to_le_bytes());
            if class == Class::Elf64 {
                header.extend(segment.flags.to_le_bytes());
            }
            for value in
                [segment.offset, segment.address, segment.physical_address, segment.file_size, segment.memory_size]
            {
                push_address(&mut header, class, value);
            }
            if class == Class::Elf32 {
                header.extend(segment.flags.to_le_bytes());
            }
            push_address(&mut header, class, segment.align);
        }
        out[..header.len()].copy_from_slice(&header);
    }
}

fn section_names_index(file: &ElfFile<'_>) -> usize {
    let at = if file.class == Class::Elf64 { 62 } else { 50 };
    let short = file.data.get(at..at + 2).map_or(0, |b| u16::from_le_bytes([b[0], b[1]]));
    match short {
        e::SHN_XINDEX => file.sections.first().map_or(0, |section| section.link as usize),
        short => usize::from(short),
    }
}

fn push_address(out: &mut Vec<u8>, class: Class, value: u64) {
    match class {
        Class::Elf32 => out.extend((value as u32).to_le_bytes()),
        Class::Elf64 => out.extend(value.to_le_bytes()),
    }
}

fn align(out: &mut Vec<u8>, align: u64) {
    let align = usize::try_from(align.max(1)).unwrap_or(1).min(1 << 30);
    out.resize(out.len().next_multiple_of(align), 0);
}

/// A table of strings, each once, the ends of others shared; and where each begins.
fn string_table<'s>(names: impl Iterator<Item = &'s [u8]>) -> (Vec<u8>, FastMap<&'s [u8], u32>) {
    let mut wanted: Vec<&[u8]> = names.filter(|name| !name.is_empty()).collect();
    wanted.sort_unstable_by(|a, b| b.iter().rev().cmp(a.iter().rev()));
    wanted.dedup();
    let mut bytes = vec![0];
    let mut offsets: FastMap<&[u8], u32> = FastMap::default();
    offsets.insert(b"", 0);
    let mut last: (&[u8], u32) = (b"", 0);
    for name in wanted {
        let offset = if last.0.ends_with(name) {
            last.1 + (last.0.len() - name.len()) as u32
        } else {
            let offset = bytes.len() as u32;
            bytes.extend_from_slice(name);
            bytes.push(0);
            last = (name, offset);
            offset
        };
        offsets.insert(name, offset);
    }
    (bytes, offsets)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn section(name: &str, data: &[u8]) -> Section<'static> {
        Section {
            name: name.into(),
            kind: e::SHT_PROGBITS,
            flags: u64::from(e::SHF_ALLOC),
            align: 4,
            data: Cow::Owned(data.to_vec()),
            ..empty_section()
        }
    }

    fn symbol(name: &str, info: u8, section: u32) -> EditSymbol {
        EditSymbol { name: name.into(), info, section: SymbolSection::Index(section), ..null_symbol() }
    }

    fn sample() -> Vec<u8> {
        let mut image = Image::new(Class::Elf64, e::EM_X86_64);
        let text = image.add_section(section(".text", b"code")) as u32;
        let data = image.add_section(section(".data", b"12345678"));
        image.symbols.push(symbol("global", e::STB_GLOBAL << 4, text));
        image.symbols.push(symbol("local", e::STB_LOCAL << 4, data as u32));
        let relocation = Relocation { offset: 0, kind: e::R_X86_64_64, symbol: 1, addend: 3 };
        image.sections.push(Section {
            name: b".rela.data".to_vec(),
            kind: e::SHT_RELA,
            info: data as u32,
            align: 8,
            entry_size: 24,
            link: data as u32 + 2,
            content: Content::Relocations(vec![relocation]),
            ..empty_section()
        });
        image.write().unwrap()
    }

    #[test]
    fn what_is_written_reads_back_and_writes_the_same() {
        let first = sample();
        let image = Image::parse(&first).unwrap();
        let names: Vec<&[u8]> = image.symbols.iter().map(|symbol| &symbol.name[..]).collect();
        assert_eq!(names, [&b""[..], b"local", b"global"], "local symbols come first");
        assert_eq!(image.write().unwrap(), first);
    }

    #[test]
    fn dropping_a_section_drops_its_relocations_and_symbols() {
        let first = sample();
        let mut image = Image::parse(&first).unwrap();
        let data = image.find(b".data").unwrap();
        image.sections[data].keep = false;
        let second = image.write().unwrap();
        let image = Image::parse(&second).unwrap();
        assert!(image.find(b".rela.data").is_none());
        assert_eq!(image.symbols.len(), 2);
    }

    #[test]
    fn a_symbol_that_a_relocation_names_cannot_go() {
        let first = sample();
        let mut image = Image::parse(&first).unwrap();
        image.symbols[2].keep = false;
        assert!(image.write().unwrap_err().0.contains("'global'"));
    }
}
