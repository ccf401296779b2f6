//! Bytes without headers (`-O binary`, `-I binary`).

use super::{Format, Request};
use elf::edit::{EditSymbol, Image, Section, empty_section};
use elf::read::{Class, SymbolSection};
use object::elf as e;
use std::borrow::Cow;

/// More than this between two sections is a mistake rather than a gap.
const LARGEST: u64 = 1 << 32;

/// The load address of a section: where its segment says it is to be copied to.
fn load_address(image: &Image<'_>, section: &Section<'_>) -> u64 {
    let size = if section.has_bytes() { section.data.len() as u64 } else { section.size };
    let segment = image.segments.iter().find(|segment| {
        segment.kind == e::PT_LOAD
            && section.address >= segment.address
            && section.address + size <= segment.address.saturating_add(segment.memory_size)
    });
    match segment {
        Some(segment) => segment.physical_address.wrapping_add(section.address - segment.address),
        None => section.address,
    }
}

/// The loaded sections with their load addresses, in order of these.
pub(super) fn loaded_parts<'i>(image: &'i Image<'_>) -> Vec<(u64, &'i [u8])> {
    let loaded = |section: &&Section<'_>| {
        section.keep && section.is_allocated() && section.has_bytes() && !section.data.is_empty()
    };
    let mut parts: Vec<(u64, &[u8])> =
        image.sections.iter().filter(loaded).map(|section| (load_address(image, section), &section.data[..])).collect();
    parts.sort_by_key(|part| part.0);
    parts
}

/// The loaded sections, each at its load address, with gaps filled.
pub(super) fn write(request: &Request, image: &Image<'_>) -> Result<Vec<u8>, String> {
    let parts = loaded_parts(image);
    let Some(&(start, _)) = parts.first() else { return Ok(Vec::new()) };
    let mut out = Vec::new();
    for (address, data) in parts {
        let at = address - start;
        if at > LARGEST {
            return Err(format!("sections are {at:#x} bytes apart"));
        }
        let at = at as usize;
        if out.len() < at {
            out.resize(at, request.gap_fill);
        }
        let overlap = (out.len() - at).min(data.len());
        out[at..at + overlap].copy_from_slice(&data[..overlap]);
        out.extend_from_slice(&data[overlap..]);
    }
    if let Some(end) = request.pad_to.and_then(|end| end.checked_sub(start)) {
        if end > LARGEST {
            return Err(format!("padding to {end:#x} bytes is too much"));
        }
        if out.len() < end as usize {
            out.resize(end as usize, request.gap_fill);
        }
    }
    Ok(out)
}

/// An object with these bytes as `.data`, and the symbols that name their start, end and size.
pub(super) fn read<'d>(data: &'d [u8], name: &str, format: Format) -> Result<Image<'d>, String> {
    let (class, machine) = match format {
        Format::Elf64 => (Class::Elf64, e::EM_X86_64),
        Format::Elf32 => (Class::Elf32, e::EM_386),
        Format::Binary | Format::SRecords | Format::Intel => (Class::Elf64, e::EM_X86_64),
    };
    let mut image = Image::new(class, machine);
    let section = image.add_section(Section {
        name: b".data".to_vec(),
        kind: e::SHT_PROGBITS,
        flags: u64::from(e::SHF_ALLOC | e::SHF_WRITE),
        align: 1,
        data: Cow::Borrowed(data),
        ..empty_section()
    });
    let stem: String = name.chars().map(|c| if c.is_ascii_alphanumeric() { c } else { '_' }).collect();
    let place = SymbolSection::Index(section as u32);
    let size = data.len() as u64;
    for (end, section, value) in [("start", place, 0), ("end", place, size), ("size", SymbolSection::Absolute, size)] {
        image.symbols.push(EditSymbol {
            name: format!("_binary_{stem}_{end}").into_bytes(),
            info: e::STB_GLOBAL << 4,
            other: 0,
            section,
            value,
            size: 0,
            keep: true,
        });
    }
    Ok(image)
}
