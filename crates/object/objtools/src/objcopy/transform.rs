//! What `objcopy` does to an object, in GNU's order: sections leave, change and come; then symbols.

use super::{Added, Change, Discard, Request, StripSymbols};
use crate::outcome::reason;
use crate::separate;
use elf::compress;
use elf::edit::{Content, EditSymbol, Image, Section, empty_section};
use elf::read::{Class, SymbolSection};
use object::elf as e;
use std::borrow::Cow;
use std::fs;

/// System V x86-64 psABI 4.2.1: the section may be anywhere in the address space.
const SHF_X86_64_LARGE: u64 = 0x1000_0000;

/// Applies everything that is asked for.
pub(super) fn apply(request: &Request, image: &mut Image<'_>) -> Result<(), String> {
    dump_sections(request, image)?;
    update_sections(request, image)?;
    choose_sections(request, image)?;
    choose_symbols(request, image);
    change_sections(request, image)?;
    change_symbols(request, image);
    add_sections(request, image)?;
    add_symbols(request, image)?;
    change_start(request, image);
    Ok(())
}

fn read_file(path: &str) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("'{path}': {}", reason(&error)))
}

fn dump_sections(request: &Request, image: &Image<'_>) -> Result<(), String> {
    for (name, path) in &request.dump_sections {
        let position =
            image.find(name.as_bytes()).ok_or_else(|| format!("can't dump section '{name}' - it does not exist"))?;
        let section = &image.sections[position];
        if !section.has_bytes() {
            return Err(format!("can't dump section '{name}' - it has no contents"));
        }
        fs::write(path, &section.data).map_err(|error| format!("'{path}': {}", reason(&error)))?;
    }
    Ok(())
}

fn update_sections(request: &Request, image: &mut Image<'_>) -> Result<(), String> {
    for (name, path) in &request.update_sections {
        let position =
            image.find(name.as_bytes()).ok_or_else(|| format!("section '{name}' not found, can't be updated"))?;
        image.sections[position].data = Cow::Owned(read_file(path)?);
    }
    Ok(())
}

/// Whether a section holds debug information, by its name as GNU's tools see it.
pub(crate) fn is_debug(name: &[u8]) -> bool {
    let prefixes: [&[u8]; 8] = [
        b".debug",
        b".zdebug",
        b".gnu.debuglto_",
        b".gnu.linkonce.wi.",
        b".line",
        b".stab",
        b".gdb_index",
        b".gnu.debug",
    ];
    prefixes.iter().any(|prefix| name.starts_with(prefix))
}

fn is_dwo(name: &[u8]) -> bool {
    name.ends_with(b".dwo")
}

fn choose_sections(request: &Request, image: &mut Image<'_>) -> Result<(), String> {
    let strips_debug = request.strip != StripSymbols::None || request.discard == Discard::Locals;
    let wild = request.wildcard;
    for section in image.sections.iter_mut().skip(1) {
        let name = &section.name[..];
        let is_table = matches!(
            section.content,
            Content::Symbols | Content::SymbolNames | Content::SymbolSections | Content::SectionNames
        );
        if is_table {
            continue;
        }
        let is_relocations = matches!(section.content, Content::Relocations(_));
        let debug = is_debug(name) && !section.is_allocated();
        let mut keep = true;
        if debug && strips_debug && !request.only_keep_debug {
            keep = false;
        }
        if is_dwo(name) && (request.strip_dwo || strips_debug && !request.extract_dwo) {
            keep = false;
        }
        if request.extract_dwo && !is_dwo(name) && !is_relocations {
            keep = false;
        }
        if is_relocations && request.strip == StripSymbols::All {
            keep = false;
        }
        // A group goes with the symbol that names it.
        if matches!(section.content, Content::Group(..)) {
            let signature = image.symbols.get(section.info as usize).map_or(&b""[..], |symbol| &symbol.name);
            let all = request.strip == StripSymbols::All && !request.keep_symbols.contains(signature, wild);
            keep &= !(all || request.strip_symbols.contains(signature, wild));
        }
        if !is_relocations && !request.only.is_empty() && !request.only.contains_section(name) {
            keep = false;
        }
        if request.remove.contains_section(name) {
            keep = false;
        }
        if request.keep_sections.contains_section(name) {
            keep = true;
        }
        section.keep = keep;
    }
    if !request.remove_relocations.is_empty() {
        let targets: Vec<Vec<u8>> = image.sections.iter().map(|section| section.name.clone()).collect();
        for section in &mut image.sections {
            if matches!(section.content, Content::Relocations(_))
                && targets
                    .get(section.info as usize)
                    .is_some_and(|name| request.remove_relocations.contains_section(name))
            {
                section.keep = false;
            }
        }
    }
    if request.only_keep_debug {
        only_keep_debug(image);
    }
    image.settle_sections();
    Ok(())
}

/// What is loaded stays as headers without bytes, but for notes, by which debuggers know the file.
fn only_keep_debug(image: &mut Image<'_>) {
    for section in &mut image.sections {
        if section.is_allocated() && section.kind != e::SHT_NOTE && section.has_bytes() {
            section.size = section.data.len() as u64;
            section.kind = e::SHT_NOBITS;
            section.flags &= !u64::from(e::SHF_INFO_LINK);
            section.data = Cow::Borrowed(&[]);
        }
    }
    if image.segments.is_empty() {
        return;
    }
    let header =
        if image.class == Class::Elf64 { 64 + 56 * image.segments.len() } else { 52 + 32 * image.segments.len() };
    let mut end = header as u64;
    // Notes in the first pages stay where they are; whatever stands elsewhere would need its segment's bytes.
    for section in &mut image.sections {
        if section.kind == e::SHT_NOTE && section.is_allocated() {
            end = end.max(section.offset + section.data.len() as u64);
        }
    }
    for section in &mut image.sections {
        if section.kind == e::SHT_NOBITS && section.offset > end {
            section.offset = end;
        }
    }
    for segment in &mut image.segments {
        let last = segment.offset.saturating_add(segment.file_size).min(end);
        segment.file_size = last.saturating_sub(segment.offset);
        segment.offset = segment.offset.min(end);
    }
}

/// The flags of `--set-section-flags`, given to a section.
fn set_flags(section: &mut Section<'_>, list: &str) -> Result<(), String> {
    let (mut alloc, mut readonly, mut code, mut contents, mut load) = (false, false, false, false, false);
    let mut flags = section.flags & !u64::from(e::SHF_ALLOC | e::SHF_WRITE | e::SHF_EXECINSTR | e::SHF_EXCLUDE);
    flags &= !u64::from(e::SHF_MERGE | e::SHF_STRINGS);
    for word in list.split(',') {
        match word.to_ascii_lowercase().as_str() {
            "alloc" => alloc = true,
            "load" => load = true,
            "readonly" => readonly = true,
            "code" => code = true,
            "contents" => contents = true,
            "exclude" => flags |= u64::from(e::SHF_EXCLUDE),
            "merge" => flags |= u64::from(e::SHF_MERGE),
            "strings" => flags |= u64::from(e::SHF_STRINGS),
            "large" => flags |= SHF_X86_64_LARGE,
            "noload" | "data" | "rom" | "debug" | "share" => {}
            other => return Err(format!("unrecognized section flag '{other}'")),
        }
    }
    if alloc {
        flags |= u64::from(e::SHF_ALLOC);
    }
    if !readonly {
        flags |= u64::from(e::SHF_WRITE);
    }
    if code {
        flags |= u64::from(e::SHF_EXECINSTR);
    }
    section.flags = flags;
    if section.kind == e::SHT_NOBITS && (contents || load) {
        section.kind = e::SHT_PROGBITS;
        section.data = Cow::Owned(vec![0; usize::try_from(section.size).unwrap_or(0).min(1 << 30)]);
    }
    Ok(())
}

fn change_sections(request: &Request, image: &mut Image<'_>) -> Result<(), String> {
    let is_object = image.segments.is_empty();
    let class = image.class;
    let mut renamed: Vec<Option<Vec<u8>>> = vec![None; image.sections.len()];
    for (position, section) in image.sections.iter_mut().enumerate().skip(1) {
        for (name, flags) in &request.section_flags {
            if names_match(name, &section.name) {
                set_flags(section, flags)?;
            }
        }
        for (name, align) in &request.section_alignments {
            if names_match(name, &section.name) {
                section.align = *align;
            }
        }
        for change in &request.addresses {
            if section.is_allocated() {
                section.address = section.address.wrapping_add(*change);
            }
        }
        for (name, change) in &request.section_addresses {
            if names_match(name, &section.name) {
                section.address = match change {
                    Change::Set(address) => *address,
                    Change::Add(amount) => section.address.wrapping_add(*amount),
                };
            }
        }
        if !matches!(section.content, Content::Bytes | Content::Relocations(_) | Content::Group(..)) {
            continue;
        }
        if request.decompress || request.compress {
            compress::change(section, class, request.compress && is_debug(&section.name))?;
        }
        let rename = request.renamed_sections.iter().find(|(old, _, _)| old.as_bytes() == section.name);
        let mut name = section.name.clone();
        if let Some((_, new, flags)) = rename {
            name = new.clone().into_bytes();
            if let Some(flags) = flags {
                set_flags(section, flags)?;
            }
        }
        if !matches!(section.content, Content::Relocations(_)) {
            let prefix = match section.is_allocated() {
                true if !request.prefix_allocated.is_empty() => &request.prefix_allocated,
                _ => &request.prefix_sections,
            };
            name.splice(0..0, prefix.bytes());
        }
        if name != section.name {
            renamed[position] = Some(name);
        }
    }
    for (section, name) in image.sections.iter_mut().zip(&renamed) {
        if let Some(name) = name {
            section.name.clone_from(name);
        }
    }
    // Relocations are named after what they are for.
    for position in 1..image.sections.len() {
        let section = &image.sections[position];
        let target = section.info as usize;
        if matches!(section.content, Content::Relocations(_)) && renamed.get(target).is_some_and(Option::is_some) {
            let mut name: Vec<u8> = if section.kind == e::SHT_RELA { b".rela".to_vec() } else { b".rel".to_vec() };
            name.extend_from_slice(&image.sections[target].name);
            image.sections[position].name = name;
        }
    }
    if !is_object {
        for change in &request.addresses {
            for segment in &mut image.segments {
                segment.address = segment.address.wrapping_add(*change);
                segment.physical_address = segment.physical_address.wrapping_add(*change);
            }
        }
    }
    Ok(())
}

fn names_match(pattern: &str, name: &[u8]) -> bool {
    let mut names = crate::pattern::Names::default();
    names.add(pattern);
    names.contains_section(name)
}

/// Marks the symbols that go.
fn choose_symbols(request: &Request, image: &mut Image<'_>) {
    if request.strip == StripSymbols::All && request.keep_symbols.is_empty() && !request.keep_file_symbols {
        let used = image.symbols_in_use();
        for (symbol, used) in image.symbols.iter_mut().zip(used).skip(1) {
            symbol.keep = used;
        }
        return;
    }
    let used = image.symbols_in_use();
    let kept: Vec<bool> = image.sections.iter().map(|section| section.keep).collect();
    let debug: Vec<bool> = image.sections.iter().map(|section| is_debug(&section.name)).collect();
    let of = |list: &[bool], section: &SymbolSection| match section {
        SymbolSection::Index(index) => list.get(*index as usize).copied(),
        _ => None,
    };
    let is_object = image.kind == e::ET_REL;
    for (symbol, used) in image.symbols.iter_mut().zip(used).skip(1) {
        let wild = request.wildcard;
        let name = &symbol.name[..];
        let is_section = symbol.kind() == e::STT_SECTION;
        let is_file = symbol.kind() == e::STT_FILE;
        let undefined = symbol.section == SymbolSection::Undefined;
        let global = symbol.binding() != e::STB_LOCAL || undefined || symbol.section == SymbolSection::Common;
        let mut keep = match () {
            () if used => true,
            () if is_object && symbol.binding() != e::STB_LOCAL && !undefined => request.strip != StripSymbols::All,
            () if global => !matches!(request.strip, StripSymbols::Unneeded | StripSymbols::All),
            () if is_section || is_file => {
                let debugging =
                    matches!(request.strip, StripSymbols::Debug | StripSymbols::Unneeded | StripSymbols::All);
                !debugging || is_file && request.keep_file_symbols
            }
            () => {
                !matches!(request.strip, StripSymbols::Unneeded | StripSymbols::All)
                    && match request.discard {
                        Discard::None => true,
                        Discard::Temporaries => !name.starts_with(b".L"),
                        Discard::Locals => false,
                    }
            }
        };
        if of(&kept, &symbol.section) == Some(false) {
            keep = false;
        }
        if !is_section && of(&debug, &symbol.section) == Some(true) && request.strip == StripSymbols::Debug && !used {
            keep = false;
        }
        if request.strip_symbols.contains(name, wild) {
            keep = false;
        }
        if request.strip_unneeded_symbols.contains(name, wild) && !used {
            keep = false;
        }
        if request.keep_symbols.contains(name, wild) || is_file && request.keep_file_symbols {
            keep = true;
        }
        if is_section && of(&kept, &symbol.section) == Some(false) {
            keep = false;
        }
        symbol.keep = keep;
    }
}

fn change_symbols(request: &Request, image: &mut Image<'_>) {
    let wild = request.wildcard;
    for symbol in image.symbols.iter_mut().skip(1) {
        if symbol.kind() == e::STT_SECTION {
            continue;
        }
        let name = symbol.name.clone();
        let name = &name[..];
        let undefined = symbol.section == SymbolSection::Undefined;
        let hidden = matches!(symbol.other & 3, e::STV_HIDDEN | e::STV_INTERNAL);
        if !undefined {
            let others_go = !request.keep_global.is_empty() && !request.keep_global.contains(name, wild);
            if symbol.binding() != e::STB_LOCAL
                && (others_go || request.localize.contains(name, wild) || request.localize_hidden && hidden)
            {
                symbol.set_binding(e::STB_LOCAL);
            }
            if request.globalize.contains(name, wild) {
                symbol.set_binding(e::STB_GLOBAL);
            }
        }
        if symbol.binding() == e::STB_GLOBAL
            && (request.weaken.contains(name, wild) || request.weaken_all && symbol.section != SymbolSection::Common)
        {
            symbol.set_binding(e::STB_WEAK);
        }
        if let Some((_, new)) = request.redefined.iter().find(|(old, _)| old.as_bytes() == name) {
            symbol.name = new.clone().into_bytes();
        }
        symbol.name.splice(0..0, request.prefix_symbols.bytes());
    }
}

fn add_sections(request: &Request, image: &mut Image<'_>) -> Result<(), String> {
    for (name, path) in &request.add_sections {
        let mut section = Section {
            name: name.clone().into_bytes(),
            kind: if name.starts_with(".note") { e::SHT_NOTE } else { e::SHT_PROGBITS },
            align: 1,
            data: Cow::Owned(read_file(path)?),
            ..empty_section()
        };
        for (pattern, flags) in &request.section_flags {
            if names_match(pattern, &section.name) {
                set_flags(&mut section, flags)?;
            }
        }
        for (pattern, align) in &request.section_alignments {
            if names_match(pattern, &section.name) {
                section.align = *align;
            }
        }
        image.add_section(section);
    }
    if let Some(path) = &request.debug_link {
        let bytes = read_file(path)?;
        let file =
            std::path::Path::new(path).file_name().map_or_else(String::new, |name| name.to_string_lossy().into());
        let mut data = file.into_bytes();
        data.push(0);
        data.resize(data.len().next_multiple_of(4), 0);
        data.extend(separate::crc32(&bytes).to_le_bytes());
        image.add_section(Section {
            name: b".gnu_debuglink".to_vec(),
            kind: e::SHT_PROGBITS,
            align: 4,
            data: Cow::Owned(data),
            ..empty_section()
        });
    }
    Ok(())
}

fn add_symbols(request: &Request, image: &mut Image<'_>) -> Result<(), String> {
    for Added { name, section, value, flags } in &request.added {
        let mut value = *value;
        let place = match section {
            None => SymbolSection::Absolute,
            Some(section) => {
                let position = image
                    .find(section.as_bytes())
                    .ok_or_else(|| format!("section '{section}' of symbol '{name}' not found"))?;
                value = value.wrapping_add(image.sections[position].address);
                SymbolSection::Index(position as u32)
            }
        };
        let (mut binding, mut kind, mut other) = (e::STB_GLOBAL, e::STT_NOTYPE, e::STV_DEFAULT);
        for flag in flags {
            match flag.to_ascii_lowercase().as_str() {
                "local" => binding = e::STB_LOCAL,
                "global" => binding = e::STB_GLOBAL,
                "weak" => binding = e::STB_WEAK,
                "function" => kind = e::STT_FUNC,
                "object" => kind = e::STT_OBJECT,
                "indirect-function" => kind = e::STT_GNU_IFUNC,
                "file" => kind = e::STT_FILE,
                "section" => kind = e::STT_SECTION,
                "unique-object" => (binding, kind) = (e::STB_GNU_UNIQUE, e::STT_OBJECT),
                "hidden" => other = e::STV_HIDDEN,
                "default" => {}
                _ => return Err(format!("unrecognized symbol flag '{flag}'")),
            }
        }
        image.symbols.push(EditSymbol {
            name: name.clone().into_bytes(),
            info: binding << 4 | kind,
            other,
            section: place,
            value,
            size: 0,
            keep: true,
        });
    }
    Ok(())
}

fn change_start(request: &Request, image: &mut Image<'_>) {
    for change in &request.start {
        image.entry = match change {
            Change::Set(address) => *address,
            Change::Add(amount) => image.entry.wrapping_add(*amount),
        };
    }
    for amount in &request.addresses {
        image.entry = image.entry.wrapping_add(*amount);
    }
}
