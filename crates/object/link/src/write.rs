//! Phase "writing": the output file as bytes.
//!
//! The image is one buffer, cut into disjoint slices, one per input section, which are filled in parallel.
//! The linker's own sections follow, as they depend on what the others reported (dynamic relocations,
//! frame addresses); the build id is computed over everything and put in last.

use crate::address::Final;
use crate::dynamic::{Dynamic, DynamicValue};
use crate::eh_frame::{DROPPED, RecordKind};
use crate::encode;
use crate::error::{LinkError, text};
use crate::exports::Exports;
use crate::machine::PltEntry;
use crate::model::*;
use crate::options::{BuildId, OutputKind, Strip};
use crate::output::Image;
use crate::place::{OutId, OutItem};
use crate::relocate::{DynamicRelocation, Written, put, write_section};
use crate::symtab::{self, SymbolMap, SymbolTable};
use crate::tables::{SHT_RELR, Slot, SlotRelocation, interpreter, slot_relocations};
use elf::read::Class;
use object::elf as e;
use std::path::Path;

/// A section that stands behind those of the layout: symbol tables and names, relocations of `-r`.
#[derive(Debug, Default)]
pub(crate) struct Extra {
    pub name: Vec<u8>,
    pub kind: u32,
    pub flags: u64,
    pub link: u32,
    pub info: u32,
    pub align: u64,
    pub entry_size: u64,
    pub data: Vec<u8>,
}

/// Writes the output, to a file beside `path` if there is one.
pub(crate) fn write(
    f: &Final<'_, '_>,
    exports: &Exports<'_>,
    dynamic: &Dynamic,
    property_note: &[u8],
    relr: &[u8],
    path: Option<&Path>,
) -> Result<Image, Vec<LinkError>> {
    let (table, map) = symtab::build(f, exports);
    let extras = extra_sections(f, table, &map)?;
    let mut sizes = Vec::new();
    let mut end = f.layout.file_end;
    for extra in &extras {
        let offset = end.next_multiple_of(extra.align.max(1));
        sizes.push(offset);
        end = offset + extra.data.len() as u64;
    }
    let headers_at = end.next_multiple_of(f.policy.machine.word());
    let header_count = f.layout.order.len() as u64 + extras.len() as u64 + 1;
    let total = headers_at + header_count * f.policy.machine.section_header_size();
    // Damaged objects and mistaken scripts ask for files of absurd size, which must not exhaust memory.
    const LIMIT: u64 = 1 << 33;
    let length = match usize::try_from(total) {
        Ok(length) if total <= LIMIT => length,
        Ok(_) | Err(_) => {
            let message = format!("the output would have {total} bytes; check the addresses and alignments");
            return Err(vec![LinkError::new(message)]);
        }
    };
    let executable = f.policy.options.kind != OutputKind::Relocatable;
    let mut image = Image::new(path, executable, length);
    let relocations = write_inputs(f, &mut image[..f.layout.file_end as usize])?;
    if f.policy.options.kind == OutputKind::Relocatable {
        copy_own(f, Synthetic::Property, property_note, &mut image);
    } else {
        write_own(f, exports, dynamic, property_note, relocations, &mut image)?;
        copy_own(f, Synthetic::RelrDyn, relr, &mut image);
    }
    for (extra, &offset) in extras.iter().zip(&sizes) {
        image[offset as usize..offset as usize + extra.data.len()].copy_from_slice(&extra.data);
    }
    write_headers(f, dynamic, &extras, &sizes, headers_at, &mut image);
    write_build_id(f, &mut image);
    Ok(image)
}

/// Symbol tables, string tables, and for `-r` relocations and groups.
fn extra_sections(f: &Final<'_, '_>, table: SymbolTable, map: &SymbolMap) -> Result<Vec<Extra>, Vec<LinkError>> {
    let mut extras = Vec::new();
    let first = f.layout.order.len() as u32 + 1;
    if f.policy.options.keeps_relocations() {
        extras = crate::relocatable::sections(f, map)?;
    }
    if f.policy.options.strip != Strip::All || f.policy.options.keeps_relocations() {
        let symtab_index = first + extras.len() as u32;
        for extra in &mut extras {
            extra.link = symtab_index;
        }
        let extended = table.has_extended();
        extras.push(Extra {
            name: b".symtab".to_vec(),
            kind: e::SHT_SYMTAB,
            link: symtab_index + 1,
            info: table.first_global,
            align: f.policy.machine.word(),
            entry_size: f.policy.machine.symbol_size(),
            data: table.entries,
            ..Extra::default()
        });
        extras.push(Extra {
            name: b".strtab".to_vec(),
            kind: e::SHT_STRTAB,
            align: 1,
            data: table.strings,
            ..Extra::default()
        });
        if extended {
            extras.push(Extra {
                name: b".symtab_shndx".to_vec(),
                kind: e::SHT_SYMTAB_SHNDX,
                link: symtab_index,
                align: 4,
                entry_size: 4,
                data: table.extended.iter().flat_map(|w| w.to_le_bytes()).collect(),
                ..Extra::default()
            });
        }
    }
    extras.push(Extra { name: b".shstrtab".to_vec(), kind: e::SHT_STRTAB, align: 1, ..Extra::default() });
    let mut names = vec![0u8];
    let own_names = f.layout.order.iter().map(|&id| f.plan.sections[id as usize].name);
    for name in own_names.chain(extras.iter().map(|extra| &extra.name[..])) {
        names.extend_from_slice(name);
        names.push(0);
    }
    if let Some(last) = extras.last_mut() {
        last.data = names;
    }
    Ok(extras)
}

/// One input section and its slice of the image.
struct Task<'m> {
    section: SectionId,
    out: &'m mut [u8],
}

fn write_inputs(f: &Final<'_, '_>, image: &mut [u8]) -> Result<Vec<DynamicRelocation>, Vec<LinkError>> {
    let mut by_offset: Vec<OutId> = f
        .layout
        .order
        .iter()
        .copied()
        .filter(|&id| f.plan.sections[id as usize].kind != e::SHT_NOBITS && f.layout.out[id as usize].size > 0)
        .collect();
    by_offset.sort_by_key(|&id| f.layout.out[id as usize].offset);
    let mut tasks: Vec<Task<'_>> = Vec::new();
    let mut errors = Vec::new();
    let mut rest = image;
    let mut at = 0u64;
    for id in by_offset {
        let out = f.layout.out[id as usize];
        let section = &f.plan.sections[id as usize];
        if out.offset < at || out.offset + out.size - at > rest.len() as u64 {
            errors.push(LinkError::new(format!("section {} overlaps another section", text(section.name))));
            continue;
        }
        let (_, tail) = rest.split_at_mut((out.offset - at) as usize);
        let (body, tail) = tail.split_at_mut(out.size as usize);
        rest = tail;
        at = out.offset + out.size;
        split_section(f, id, body, &mut tasks);
    }
    let written: Vec<Written> = crate::parallel::map(tasks, |task| write_section(f, task.section, task.out));
    let mut dynamic = Vec::new();
    for part in written {
        dynamic.extend(part.dynamic);
        errors.extend(part.errors);
    }
    if errors.is_empty() { Ok(dynamic) } else { Err(errors) }
}

/// Cuts an output section into its inputs; fills the gaps.
fn split_section<'m>(f: &Final<'_, '_>, id: OutId, body: &'m mut [u8], tasks: &mut Vec<Task<'m>>) {
    let section = &f.plan.sections[id as usize];
    let filled = fill_gaps(f, id, body);
    let mut inputs: Vec<SectionId> = section
        .items
        .iter()
        .flat_map(|item| match item {
            OutItem::Inputs(list) => &list[..],
            _ => &[],
        })
        .copied()
        .filter(|&input| f.extents.size[input as usize] > 0)
        .collect();
    inputs.sort_by_key(|&input| f.layout.offsets[input as usize]);
    for (_, offset, bytes) in f.layout.data.iter().filter(|data| data.0 == id) {
        let at = *offset as usize;
        body[at..at + bytes.len()].copy_from_slice(bytes);
    }
    let mut rest = body;
    let mut at = 0u64;
    for input in inputs {
        let offset = f.layout.offsets[input as usize];
        let size = f.extents.size[input as usize];
        let (_, tail) = rest.split_at_mut((offset - at) as usize);
        let (slice, tail) = tail.split_at_mut(size as usize);
        rest = tail;
        at = offset + size;
        let resolved_section = &f.policy.resolved.sections[input as usize];
        if filled {
            slice.fill(0);
        }
        if !matches!(resolved_section.role, Role::Synthetic(_)) {
            tasks.push(Task { section: input, out: slice });
        }
    }
}

/// Fills a section's gaps, for which everything is filled; says whether there was anything to fill with but zeros.
fn fill_gaps(f: &Final<'_, '_>, id: OutId, body: &mut [u8]) -> bool {
    let section = &f.plan.sections[id as usize];
    let code = section.flags & u64::from(e::SHF_EXECINSTR) != 0;
    let mut filled = false;
    if code && f.policy.options.kind != OutputKind::Relocatable {
        // Code may fall through padding between the pieces of `.init`: no-operation.
        body.fill(0x90);
        filled = true;
    }
    for (_, from, pattern) in f.layout.fills.iter().filter(|fill| fill.0 == id) {
        let Some(tail) = body.get_mut(*from as usize..) else { continue };
        if !pattern.is_empty() {
            tail.iter_mut().zip(pattern.iter().cycle()).for_each(|(byte, &fill)| *byte = fill);
            filled = true;
        }
    }
    filled
}

/// The slice of the image that belongs to one of the linker's sections.
fn own_slice<'m>(f: &Final<'_, '_>, which: Synthetic, image: &'m mut [u8]) -> Option<&'m mut [u8]> {
    let id = f.own.id(which);
    let size = f.extents.size[id as usize];
    let out = f.out_of(id)?;
    let place = f.layout.out[out as usize];
    if size == 0 || place.index == 0 || f.plan.sections[out as usize].kind == e::SHT_NOBITS {
        return None;
    }
    let start = (place.offset + f.layout.offsets[id as usize]) as usize;
    image.get_mut(start..start + size as usize)
}

fn copy_own(f: &Final<'_, '_>, which: Synthetic, data: &[u8], image: &mut [u8]) {
    if let Some(out) = own_slice(f, which, image) {
        let length = data.len().min(out.len());
        out[..length].copy_from_slice(&data[..length]);
    }
}

fn write_own(
    f: &Final<'_, '_>,
    exports: &Exports<'_>,
    dynamic: &Dynamic,
    property_note: &[u8],
    mut relocations: Vec<DynamicRelocation>,
    image: &mut [u8],
) -> Result<(), Vec<LinkError>> {
    let machine = f.policy.machine;
    copy_own(f, Synthetic::Interp, interpreter(f.policy.options, f.policy).as_bytes(), image);
    copy_own(f, Synthetic::Property, property_note, image);
    copy_own(f, Synthetic::Hash, &dynamic.sysv_hash, image);
    copy_own(f, Synthetic::GnuHash, &dynamic.gnu_hash, image);
    copy_own(f, Synthetic::DynStr, &dynamic.strings.bytes, image);
    copy_own(f, Synthetic::VerSym, &dynamic.versym, image);
    copy_own(f, Synthetic::VerDef, &dynamic.verdef, image);
    copy_own(f, Synthetic::VerNeed, &dynamic.verneed, image);
    copy_own(f, Synthetic::DynSym, &symtab::dynamic_table(f, exports, dynamic), image);
    write_got(f, &mut relocations, image);
    write_plt(f, dynamic, image);
    for copy in &f.slots.copies {
        let address = f.definition(copy.symbol);
        let kind = machine.dynamic.copy;
        relocations.push(DynamicRelocation { address, kind, symbol: Some(copy.symbol), addend: 0 });
    }
    let expected = f.extents.size[f.own.id(Synthetic::RelaDyn) as usize] / machine.relocation_size();
    if expected != relocations.len() as u64 {
        let count = relocations.len();
        return Err(vec![LinkError::new(format!(
            "internal error: {expected} dynamic relocations planned, {count} made"
        ))]);
    }
    // Relative ones first (`DT_RELACOUNT`), then by symbol, so that the dynamic linker's lookups repeat.
    let relative = machine.dynamic.relative;
    let index = |r: &DynamicRelocation| r.symbol.map_or(0, |id| dynamic.index[id as usize]);
    relocations.sort_by_key(|r| (r.kind != relative, index(r), r.address));
    let relative_count = relocations.iter().filter(|r| r.kind == relative).count() as u64;
    let mut bytes = Vec::with_capacity(relocations.len() * machine.relocation_size() as usize);
    for r in &relocations {
        encode::relocation(&mut bytes, machine, r.address, index(r), r.kind, r.addend);
    }
    copy_own(f, Synthetic::RelaDyn, &bytes, image);
    write_dynamic(f, dynamic, relative_count, image);
    write_frame_header(f, image)
}

fn write_got(f: &Final<'_, '_>, relocations: &mut Vec<DynamicRelocation>, image: &mut [u8]) {
    let machine = f.policy.machine;
    let (kinds, size) = (&machine.dynamic, machine.word());
    let base = f.own(Synthetic::Got);
    let mut words: Vec<(u64, u64)> = Vec::new();
    for &(offset, slot) in &f.slots.got {
        let filled = slot_relocations(f.policy, slot);
        let by_loader = |word: u64| filled.iter().any(|&(w, _)| w == word);
        match slot {
            Slot::Address(key) if !by_loader(0) => words.push((offset, f.key(key))),
            Slot::TlsPair(key) if !by_loader(1) => {
                if !by_loader(0) {
                    words.push((offset, 1));
                }
                words.push((offset + size, f.key(key).wrapping_sub(f.tls_start())));
            }
            Slot::TlsModule if !by_loader(0) => words.push((offset, 1)),
            Slot::TlsOffset(key) if !by_loader(0) => {
                words.push((offset, f.key(key).wrapping_sub(f.thread_pointer())));
            }
            _ => {}
        }
        for (word, relocation) in filled {
            let key = match slot {
                Slot::Address(key) | Slot::TlsPair(key) | Slot::TlsOffset(key) | Slot::TlsDescriptor(key) => Some(key),
                Slot::TlsModule => None,
            };
            let value = key.map_or(0, |key| f.key(key));
            let (kind, symbol, addend) = match relocation {
                SlotRelocation::Relative => (kinds.relative, None, value),
                SlotRelocation::GlobDat(id) => (kinds.glob_dat, Some(id), 0),
                SlotRelocation::TlsModule(symbol) => (kinds.tls_module, symbol, 0),
                SlotRelocation::TlsModuleOffset(id) => (kinds.tls_module_offset, Some(id), 0),
                SlotRelocation::TlsOffset(Some(id)) => (kinds.tls_offset, Some(id), 0),
                SlotRelocation::TlsOffset(None) => (kinds.tls_offset, None, value.wrapping_sub(f.tls_start())),
                SlotRelocation::TlsDescriptor(Some(id)) => (kinds.tls_descriptor, Some(id), 0),
                SlotRelocation::TlsDescriptor(None) => (kinds.tls_descriptor, None, value.wrapping_sub(f.tls_start())),
            };
            let address = base + offset + word * size;
            if relocation == SlotRelocation::Relative && f.policy.options.pack_relative {
                words.push((offset, addend));
                continue;
            }
            if !machine.rela {
                // The loader reads a descriptor's addend from its second word.
                let word = if matches!(relocation, SlotRelocation::TlsDescriptor(_)) { word + 1 } else { word };
                words.push((offset + word * size, addend));
            }
            relocations.push(DynamicRelocation { address, kind, symbol, addend: addend as i64 });
        }
    }
    if let Some(out) = own_slice(f, Synthetic::Got, image) {
        for (offset, value) in words {
            put(out, offset, size as u8, value);
        }
    }
}

fn write_plt(f: &Final<'_, '_>, dynamic: &Dynamic, image: &mut [u8]) {
    let machine = f.policy.machine;
    let (shape, kinds, word) = (&machine.plt, &machine.dynamic, machine.word());
    let (plt, second, got_plt) = (f.own(Synthetic::Plt), f.own(Synthetic::PltSec), f.own(Synthetic::GotPlt));
    let size = shape.entry_size;
    let slot_of = |number: u64| got_plt + (shape.got_plt_reserved + number) * word;
    let lazy_of = |number: u64| plt + shape.header_size + number * size;
    let pic = f.policy.options.position_independent();
    let entry =
        |at: u64, slot: u64, number: u64| PltEntry { at, slot, index: number as u32, header: plt, got_plt, pic };
    let count = f.slots.plt.len() as u64;
    if let Some(out) = own_slice(f, Synthetic::Plt, image) {
        (shape.write_header)(out, &entry(plt, 0, 0));
        for number in 0..count {
            let offset = shape.header_size + number * size;
            let out = &mut out[offset as usize..(offset + size) as usize];
            let write = if f.slots.second_plt { shape.write_lazy_ibt } else { shape.write_entry };
            write(out, &entry(plt + offset, slot_of(number), number));
        }
    }
    if let Some(out) = own_slice(f, Synthetic::PltSec, image) {
        for number in 0..count {
            let offset = number * size;
            let out = &mut out[offset as usize..(offset + size) as usize];
            (shape.write_second_ibt)(out, &entry(second + offset, slot_of(number), number));
        }
    }
    let dynamic_address = f.own(Synthetic::Dynamic);
    if let Some(out) = own_slice(f, Synthetic::GotPlt, image) {
        put(out, 0, word as u8, dynamic_address);
        for number in 0..count {
            let back = if f.slots.second_plt { 0 } else { shape.lazy_offset };
            put(out, (shape.got_plt_reserved + number) * word, word as u8, lazy_of(number) + back);
        }
    }
    let mut jumps = Vec::new();
    for (number, &id) in (0..count).zip(&f.slots.plt) {
        encode::relocation(&mut jumps, machine, slot_of(number), dynamic.index[id as usize], kinds.jump_slot, 0);
    }
    copy_own(f, Synthetic::RelaPlt, &jumps, image);

    let (iplt, igot) = (f.own(Synthetic::Iplt), f.own(Synthetic::IgotPlt));
    if let Some(out) = own_slice(f, Synthetic::Iplt, image) {
        for number in 0..f.slots.iplt.len() as u64 {
            let out = &mut out[(number * size) as usize..((number + 1) * size) as usize];
            (shape.write_direct)(out, &entry(iplt + number * size, igot + number * word, number));
        }
    }
    let mut indirect = Vec::new();
    let mut resolvers = Vec::new();
    for (number, &key) in (0u64..).zip(&f.slots.iplt) {
        let resolver = f.resolver(key);
        resolvers.extend_from_slice(&resolver.to_le_bytes()[..word as usize]);
        encode::relocation(&mut indirect, machine, igot + number * word, 0, kinds.irelative, resolver as i64);
    }
    copy_own(f, Synthetic::RelaIplt, &indirect, image);
    if !machine.rela {
        copy_own(f, Synthetic::IgotPlt, &resolvers, image);
    }
}

fn write_dynamic(f: &Final<'_, '_>, dynamic: &Dynamic, relative_count: u64, image: &mut [u8]) {
    let size = |which: Synthetic| f.extents.size[f.own.id(which) as usize];
    let mut bytes = Vec::new();
    for &(tag, value) in &dynamic.entries {
        let value = match value {
            DynamicValue::Number(number) => number,
            DynamicValue::Address(which) => f.own(which),
            DynamicValue::Size(a, b) => size(a) + b.map_or(0, size),
            DynamicValue::OutAddress(id) => f.layout.out[id as usize].address,
            DynamicValue::OutSize(id) => f.layout.out[id as usize].size,
            DynamicValue::Symbol(id) => f.symbol(id),
            DynamicValue::RelativeCount => relative_count,
        };
        encode::dynamic(&mut bytes, f.policy.machine, tag, value);
    }
    copy_own(f, Synthetic::Dynamic, &bytes, image);
}

/// `.eh_frame_hdr` (LSB): a table of function addresses, sorted for binary search.
fn write_frame_header(f: &Final<'_, '_>, image: &mut [u8]) -> Result<(), Vec<LinkError>> {
    let header = f.own(Synthetic::EhFrameHdr);
    if f.extents.size[f.own.id(Synthetic::EhFrameHdr) as usize] == 0 {
        return Ok(());
    }
    let mut table: Vec<(u64, u64)> = Vec::new();
    let mut first_frame = None;
    for (id, frames) in &f.frames.sections {
        let (Some(out), Some(base)) = (f.out_of(*id), f.section(*id)) else { continue };
        first_frame = first_frame.or(Some(f.layout.out[out as usize].address));
        let place = f.layout.out[out as usize];
        let start = place.offset + f.layout.offsets[*id as usize];
        for record in frames.records.iter().filter(|r| r.output != DROPPED) {
            let RecordKind::Fde { cie } = record.kind else { continue };
            let RecordKind::Cie { encoding, .. } = frames.records[cie as usize].kind else { continue };
            let field = u64::from(record.output) + 8;
            let at = (start + field) as usize;
            let word = |width: usize| -> u64 {
                let mut bytes = [0u8; 8];
                if let Some(source) = image.get(at..at + width) {
                    bytes[..width].copy_from_slice(source);
                }
                u64::from_le_bytes(bytes)
            };
            let raw = match encoding & 0x0f {
                0x0b => word(4) as u32 as i32 as i64 as u64,
                0x03 => word(4),
                0x00 => word(f.policy.machine.word() as usize),
                0x04 | 0x0c => word(8),
                other => return Err(vec![LinkError::new(format!("unsupported frame pointer encoding {other:#x}"))]),
            };
            let pc = if encoding & 0x70 == 0x10 { raw.wrapping_add(base + field) } else { raw };
            table.push((pc, base + u64::from(record.output)));
        }
    }
    table.sort_unstable();
    let mut bytes = vec![1, 0x1b, 0x03, 0x3b];
    let frame = first_frame.unwrap_or(0).wrapping_sub(header + 4) as u32;
    bytes.extend_from_slice(&frame.to_le_bytes());
    bytes.extend_from_slice(&(table.len() as u32).to_le_bytes());
    for (pc, fde) in table {
        bytes.extend_from_slice(&(pc.wrapping_sub(header) as u32).to_le_bytes());
        bytes.extend_from_slice(&(fde.wrapping_sub(header) as u32).to_le_bytes());
    }
    copy_own(f, Synthetic::EhFrameHdr, &bytes, image);
    Ok(())
}

fn write_headers(
    f: &Final<'_, '_>,
    dynamic: &Dynamic,
    extras: &[Extra],
    offsets: &[u64],
    headers_at: u64,
    image: &mut [u8],
) {
    let options = f.policy.options;
    let count = f.layout.order.len() + extras.len() + 1;
    let names_index = count as u64 - 1;
    let kind = match options.kind {
        OutputKind::Executable => e::ET_EXEC,
        OutputKind::Pie | OutputKind::Shared => e::ET_DYN,
        OutputKind::Relocatable => e::ET_REL,
    };
    image[..4].copy_from_slice(&e::ELFMAG);
    // Indirect functions and unique symbols are GNU extensions.
    let extended = |s: &Symbol<'_>| s.is_defined_here() && (s.kind == e::STT_GNU_IFUNC || s.unique);
    let indirect = f.policy.resolved.symbols.iter().any(extended) || !f.slots.iplt.is_empty();
    let os_abi = if indirect { e::ELFOSABI_GNU } else { e::ELFOSABI_NONE };
    let machine = f.policy.machine;
    let word = machine.word();
    let class = match machine.class {
        Class::Elf32 => e::ELFCLASS32,
        Class::Elf64 => e::ELFCLASS64,
    };
    image[4..8].copy_from_slice(&[class, e::ELFDATA2LSB, e::EV_CURRENT, os_abi]);
    let large = count >= usize::from(e::SHN_LORESERVE);
    let segments = f.layout.segments.len() as u64;
    let header = [
        (u64::from(kind), 2),
        (machine.number.into(), 2),
        (1, 4),
        (f.layout.entry.unwrap_or(0), word),
        (if segments > 0 { machine.header_size() } else { 0 }, word),
        (headers_at, word),
        (0, 4),
        (machine.header_size(), 2),
        (if segments > 0 { machine.program_header_size() } else { 0 }, 2),
        (segments, 2),
        (machine.section_header_size(), 2),
        (if large { 0 } else { count as u64 }, 2),
        (if large { e::SHN_XINDEX.into() } else { names_index }, 2),
    ];
    encode::store(image, 16, &header);
    for (i, segment) in f.layout.segments.iter().enumerate() {
        let at = machine.header_size() + i as u64 * machine.program_header_size();
        let (kind, flags) = ((segment.kind.into(), 4), (segment.flags.into(), 4));
        let words = [segment.offset, segment.address, segment.load_address, segment.file_size, segment.memory_size];
        let [offset, address, load_address, file_size, memory_size] = words.map(|value| (value, word));
        let align = (segment.align, word);
        let fields = match machine.class {
            Class::Elf32 => [kind, offset, address, load_address, file_size, memory_size, flags, align],
            Class::Elf64 => [kind, flags, offset, address, load_address, file_size, memory_size, align],
        };
        encode::store(image, at, &fields);
    }
    let mut name = 1u64;
    let mut at = headers_at;
    let mut header = |name: u64, words: [u64; 9]| {
        let [kind, flags, address, offset, size, link, info, align, entry] = words;
        let fields = [
            (name, 4),
            (kind, 4),
            (flags, word),
            (address, word),
            (offset, word),
            (size, word),
            (link, 4),
            (info, 4),
            (align, word),
            (entry, word),
        ];
        encode::store(image, at, &fields);
        at += machine.section_header_size();
    };
    // Numbers that do not fit the ELF header stand in section header 0.
    let (big_count, big_names) = if large { (count as u64, names_index) } else { (0, 0) };
    header(0, [0, 0, 0, 0, big_count, big_names, 0, 0, 0]);
    for &id in &f.layout.order {
        let section = &f.plan.sections[id as usize];
        let out = f.layout.out[id as usize];
        let (link, info, entry) = links(f, dynamic, section.name, section.kind);
        let flags = if info != 0 && section.kind == machine.relocation_section() {
            section.flags | u64::from(e::SHF_INFO_LINK)
        } else {
            section.flags
        };
        let entry = if section.entry_size != 0 { section.entry_size } else { entry };
        let words = [
            section.kind.into(),
            flags,
            out.address,
            out.offset,
            out.size,
            link.into(),
            info.into(),
            out.align.max(1),
            entry,
        ];
        header(name, words);
        name += section.name.len() as u64 + 1;
    }
    for (extra, &offset) in extras.iter().zip(offsets) {
        let words = [
            extra.kind.into(),
            extra.flags,
            0,
            offset,
            extra.data.len() as u64,
            extra.link.into(),
            extra.info.into(),
            extra.align.max(1),
            extra.entry_size,
        ];
        header(name, words);
        name += extra.name.len() as u64 + 1;
    }
}

/// `sh_link`, `sh_info` and `sh_entsize` of the sections whose type demands them (gABI table "sh_link and
/// sh_info Interpretation").
fn links(f: &Final<'_, '_>, dynamic: &Dynamic, name: &[u8], kind: u32) -> (u32, u32, u64) {
    let index = |which: Synthetic| f.out_of(f.own.id(which)).map_or(0, |id| f.layout.out[id as usize].index);
    let machine = f.policy.machine;
    let word = machine.word();
    match kind {
        e::SHT_DYNSYM => (index(Synthetic::DynStr), 1, machine.symbol_size()),
        e::SHT_DYNAMIC => (index(Synthetic::DynStr), 0, 2 * word),
        e::SHT_HASH => (index(Synthetic::DynSym), 0, 4),
        e::SHT_GNU_HASH => (index(Synthetic::DynSym), 0, 0),
        e::SHT_GNU_VERSYM => (index(Synthetic::DynSym), 0, 2),
        e::SHT_GNU_VERDEF => (index(Synthetic::DynStr), dynamic.verdef_count, 0),
        e::SHT_GNU_VERNEED => (index(Synthetic::DynStr), dynamic.verneed_count, 0),
        e::SHT_RELA | e::SHT_REL if matches!(name, b".rela.plt" | b".rel.plt") => {
            let target = if f.slots.plt.is_empty() { Synthetic::IgotPlt } else { Synthetic::GotPlt };
            (index(Synthetic::DynSym), index(target), machine.relocation_size())
        }
        e::SHT_RELA | e::SHT_REL => (index(Synthetic::DynSym), 0, machine.relocation_size()),
        SHT_RELR => (0, 0, word),
        e::SHT_INIT_ARRAY | e::SHT_FINI_ARRAY | e::SHT_PREINIT_ARRAY => (0, 0, word),
        _ => (0, 0, 0),
    }
}

fn write_build_id(f: &Final<'_, '_>, image: &mut [u8]) {
    const CHUNK: usize = 1 << 20;
    // The id identifies contents and protects nothing, so the bulk goes through a fast hash, in parallel;
    // the digest proper is over the hashes of the chunks.
    let chunks = || -> Vec<u8> {
        let digests: Vec<[u8; 32]> = crate::parallel::map(image.chunks(CHUNK).collect(), crate::hash::bulk);
        digests.as_flattened().to_vec()
    };
    let id: Vec<u8> = match &f.policy.options.build_id {
        BuildId::None => return,
        BuildId::Bytes(bytes) => bytes.clone(),
        BuildId::Sha1 => crate::hash::sha1(&chunks()).to_vec(),
        BuildId::Md5 => crate::hash::md5(&chunks()).to_vec(),
    };
    let mut note = Vec::new();
    for word in [4, id.len() as u32, e::NT_GNU_BUILD_ID] {
        note.extend_from_slice(&word.to_le_bytes());
    }
    note.extend_from_slice(b"GNU\0");
    note.extend_from_slice(&id);
    copy_own(f, Synthetic::BuildId, &note, image);
}
