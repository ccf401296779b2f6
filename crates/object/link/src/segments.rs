//! Program headers and file offsets.
//!
//! Without `PHDRS` in the script, a new `PT_LOAD` begins where the permissions of neighbouring sections
//! differ, where file contents follow zero-filled memory, or where load addresses jump. The other segments
//! describe ranges of sections. Their order is GNU ld's.

use crate::layout::{Inputs, Layout};
use crate::options::OutputKind;
use crate::place::{OutId, OutSection};
use ldscript::ast::{Expr, UnaryOp};
use object::elf as e;

/// A program header.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Segment {
    /// `PT_*`.
    pub kind: u32,
    /// `PF_*`.
    pub flags: u32,
    pub offset: u64,
    pub address: u64,
    pub load_address: u64,
    pub file_size: u64,
    pub memory_size: u64,
    pub align: u64,
}

/// Header size to start the first run with.
pub(crate) fn estimate_headers(inputs: &Inputs<'_, '_>) -> u64 {
    let (header, each) = (inputs.machine.header_size(), inputs.machine.program_header_size());
    match inputs.plan.program_headers.len() {
        _ if inputs.options.kind == OutputKind::Relocatable => header,
        0 => header + 11 * each,
        n => header + n as u64 * each,
    }
}

fn is(section: &OutSection<'_>, flag: u32) -> bool {
    section.flags & u64::from(flag) != 0
}

fn is_tbss(section: &OutSection<'_>) -> bool {
    is(section, e::SHF_TLS) && section.kind == e::SHT_NOBITS
}

fn permissions(inputs: &Inputs<'_, '_>, section: &OutSection<'_>) -> u32 {
    if inputs.options.omagic {
        return e::PF_R | e::PF_W | e::PF_X;
    }
    let mut flags = e::PF_R;
    if is(section, e::SHF_WRITE) {
        flags |= e::PF_W;
    } else if !inputs.options.separate_code {
        flags |= e::PF_X;
    }
    if is(section, e::SHF_EXECINSTR) {
        flags |= e::PF_X;
    }
    flags
}

/// Splits the sections into loadable segments, gives file offsets, and makes all program headers.
pub(crate) fn assign_files(inputs: &Inputs<'_, '_>, layout: &mut Layout) {
    if inputs.options.kind == OutputKind::Relocatable {
        layout.header_size = inputs.machine.header_size();
        sequential_offsets(inputs, layout, layout.header_size);
        return;
    }
    let explicit = !inputs.plan.program_headers.is_empty();
    let alloc: Vec<OutId> =
        layout.order.iter().copied().filter(|&id| is(&inputs.plan.sections[id as usize], e::SHF_ALLOC)).collect();
    let loads: Vec<(usize, Vec<OutId>)> =
        if explicit { explicit_loads(inputs, &alloc) } else { implicit_loads(inputs, layout, &alloc) };
    let page = if inputs.options.omagic || inputs.options.nmagic { 1 } else { inputs.options.max_page_size };

    let mut cursor = layout.header_size;
    let mut segments: Vec<(usize, Segment)> = Vec::new();
    for (number, (header, sections)) in loads.iter().enumerate() {
        let Some(&first) = sections.first() else { continue };
        let address = layout.out[first as usize].address;
        let wants_headers = match inputs.plan.program_headers.get(*header) {
            Some(header) => header.file_header || header.program_headers,
            None => number == 0,
        };
        let align = sections.iter().map(|&id| layout.out[id as usize].align).max().unwrap_or(1).max(page);
        let in_page = address % align.max(page).max(inputs.options.max_page_size);
        let with_headers = wants_headers && page > 1 && in_page >= layout.header_size && number == 0;
        let modulus = if page > 1 { page } else { align.min(16) };
        let start =
            if with_headers { in_page } else { cursor + (address.wrapping_sub(cursor) % modulus + modulus) % modulus };
        let mut end_of_file = start;
        let mut end_of_memory = address;
        for &id in sections {
            let section = &inputs.plan.sections[id as usize];
            let out = &mut layout.out[id as usize];
            out.offset = start.wrapping_add(out.address.wrapping_sub(address));
            if is_tbss(section) {
                continue;
            }
            end_of_memory = end_of_memory.max(out.address.wrapping_add(out.size));
            if section.kind != e::SHT_NOBITS {
                end_of_file = end_of_file.max(out.offset.wrapping_add(out.size));
            } else {
                out.offset = out.offset.min(end_of_file.max(start));
            }
        }
        let head = if with_headers { start } else { 0 };
        if with_headers {
            layout.header_address = Some(address - start);
        } else if let (0, Some(segment)) = (number, header_segment(inputs, layout, address)) {
            layout.header_address = Some(segment.address);
            segments.push((usize::MAX, segment));
        }
        let flags = sections.iter().fold(0, |f, &id| f | permissions(inputs, &inputs.plan.sections[id as usize]));
        let load_address = layout.out[first as usize].load_address;
        segments.push((
            *header,
            Segment {
                kind: e::PT_LOAD,
                flags,
                offset: start - head,
                address: address - head,
                load_address: load_address.wrapping_sub(head),
                file_size: end_of_file - (start - head),
                memory_size: end_of_memory - (address - head),
                align: align.max(if page > 1 { page } else { 1 }),
            },
        ));
        cursor = end_of_file.max(cursor);
    }
    // Without any loadable contents the headers still come first.
    layout.file_end = cursor;
    layout.segments = if explicit {
        explicit_headers(inputs, layout, &alloc, &segments)
    } else {
        implicit_headers(inputs, layout, &alloc, segments.into_iter().map(|s| s.1).collect())
    };
    layout.header_size =
        inputs.machine.header_size() + layout.segments.len() as u64 * inputs.machine.program_header_size();
    let cursor = layout.file_end;
    sequential_offsets(inputs, layout, cursor);
}

/// A segment of the headers alone, when the script left room for them before the first section but that
/// section is on another page. Start-up code finds the program headers through it.
fn header_segment(inputs: &Inputs<'_, '_>, layout: &Layout, first: u64) -> Option<Segment> {
    let room = layout.header_room?;
    let page = inputs.options.max_page_size;
    let explicit = !inputs.plan.program_headers.is_empty() || inputs.options.omagic || inputs.options.nmagic;
    if explicit || room % page != 0 || room.checked_add(layout.header_size)? > first - first % page {
        return None;
    }
    Some(Segment {
        kind: e::PT_LOAD,
        flags: e::PF_R,
        offset: 0,
        address: room,
        load_address: room,
        file_size: layout.header_size,
        memory_size: layout.header_size,
        align: page,
    })
}

/// Sections that are not loaded follow one another.
fn sequential_offsets(inputs: &Inputs<'_, '_>, layout: &mut Layout, mut cursor: u64) {
    let relocatable = inputs.options.kind == OutputKind::Relocatable;
    for &id in &layout.order {
        let section = &inputs.plan.sections[id as usize];
        if is(section, e::SHF_ALLOC) && !relocatable {
            continue;
        }
        let out = &mut layout.out[id as usize];
        out.offset = cursor.next_multiple_of(out.align.max(1));
        cursor = out.offset;
        if section.kind != e::SHT_NOBITS {
            cursor += out.size;
        }
    }
    layout.file_end = cursor;
}

fn implicit_loads(inputs: &Inputs<'_, '_>, layout: &Layout, alloc: &[OutId]) -> Vec<(usize, Vec<OutId>)> {
    let mut loads: Vec<(usize, Vec<OutId>)> = Vec::new();
    let mut flags = 0;
    let mut zero_filled = false;
    let mut end = 0u64;
    let mut delta = 0u64;
    for &id in alloc {
        let section = &inputs.plan.sections[id as usize];
        let out = &layout.out[id as usize];
        let this = permissions(inputs, section);
        let nobits = section.kind == e::SHT_NOBITS;
        let this_delta = out.load_address.wrapping_sub(out.address);
        // Two segments cannot share a page: sections that do are mapped with the permissions of both.
        let page = inputs.options.max_page_size.max(1);
        let shares_page = end != 0 && out.address >= end && (end - 1) / page == out.address / page;
        let continues = !loads.is_empty()
            && (this == flags || shares_page)
            && (nobits || !zero_filled)
            && out.address >= end
            && out.address - end < inputs.options.max_page_size.max(out.align)
            && this_delta == delta;
        let stays = is_tbss(section) && !loads.is_empty();
        if !continues && !stays {
            loads.push((usize::MAX, Vec::new()));
            (flags, zero_filled, delta) = (this, false, this_delta);
        }
        if let Some((_, sections)) = loads.last_mut() {
            sections.push(id);
        }
        if !is_tbss(section) {
            zero_filled |= nobits;
            end = out.address.wrapping_add(out.size);
        }
    }
    loads
}

/// `:phdr` of a section also holds for the sections after it, until another is given.
fn headers_of_sections(inputs: &Inputs<'_, '_>, alloc: &[OutId]) -> Vec<(OutId, Vec<usize>)> {
    let headers = &inputs.plan.program_headers;
    let mut current: Vec<usize> =
        headers.iter().position(|h| number(&h.kind) == e::PT_LOAD.into()).into_iter().collect();
    let mut out = Vec::new();
    for &id in alloc {
        if let Some(description) = inputs.plan.sections[id as usize].description
            && !description.segments.is_empty()
        {
            current =
                description.segments.iter().filter_map(|name| headers.iter().position(|h| h.name == *name)).collect();
        }
        out.push((id, current.clone()));
    }
    out
}

fn explicit_loads(inputs: &Inputs<'_, '_>, alloc: &[OutId]) -> Vec<(usize, Vec<OutId>)> {
    let headers = &inputs.plan.program_headers;
    let mut loads: Vec<(usize, Vec<OutId>)> = Vec::new();
    for (id, of_section) in headers_of_sections(inputs, alloc) {
        let load = of_section.iter().copied().find(|&h| number(&headers[h].kind) == e::PT_LOAD.into());
        let Some(load) = load else { continue };
        match loads.last_mut() {
            Some((header, sections)) if *header == load => sections.push(id),
            _ => loads.push((load, vec![id])),
        }
    }
    loads
}

/// Value of `PT_LOAD` and the like, or of a constant expression.
fn number(value: &Expr) -> u64 {
    match value {
        Expr::Number(n) => *n,
        Expr::Unary(UnaryOp::Negate, a) => number(a).wrapping_neg(),
        Expr::Binary(ldscript::ast::BinaryOp::BitOr, a, b) => number(a) | number(b),
        Expr::Symbol(name) => u64::from(match name.as_str() {
            "PT_LOAD" => e::PT_LOAD,
            "PT_DYNAMIC" => e::PT_DYNAMIC,
            "PT_INTERP" => e::PT_INTERP,
            "PT_NOTE" => e::PT_NOTE,
            "PT_SHLIB" => e::PT_SHLIB,
            "PT_PHDR" => e::PT_PHDR,
            "PT_TLS" => e::PT_TLS,
            "PT_GNU_EH_FRAME" => e::PT_GNU_EH_FRAME,
            "PT_GNU_STACK" => e::PT_GNU_STACK,
            "PT_GNU_RELRO" => e::PT_GNU_RELRO,
            _ => e::PT_NULL,
        }),
        _ => 0,
    }
}

fn explicit_headers(
    inputs: &Inputs<'_, '_>,
    layout: &Layout,
    alloc: &[OutId],
    loads: &[(usize, Segment)],
) -> Vec<Segment> {
    let of_sections = headers_of_sections(inputs, alloc);
    inputs
        .plan
        .program_headers
        .iter()
        .enumerate()
        .map(|(h, header)| {
            let kind = number(&header.kind) as u32;
            let found = loads.iter().find(|(l, _)| *l == h && kind == e::PT_LOAD).map(|l| l.1);
            let mut segment = found.unwrap_or_else(|| {
                let members: Vec<OutId> =
                    of_sections.iter().filter(|(_, headers)| headers.contains(&h)).map(|(id, _)| *id).collect();
                let mut segment = range(inputs, layout, kind, &members);
                segment.flags =
                    members.iter().fold(e::PF_R, |f, &id| f | permissions(inputs, &inputs.plan.sections[id as usize]));
                if kind == e::PT_PHDR {
                    segment = program_header_segment(inputs, layout, inputs.plan.program_headers.len());
                }
                segment
            });
            if let Some(flags) = &header.flags {
                segment.flags = number(flags) as u32;
            }
            segment.kind = kind;
            segment
        })
        .collect()
}

fn program_header_segment(inputs: &Inputs<'_, '_>, layout: &Layout, count: usize) -> Segment {
    let offset = inputs.machine.header_size();
    let size = count as u64 * inputs.machine.program_header_size();
    let address = layout.header_address.unwrap_or(0) + offset;
    Segment {
        kind: e::PT_PHDR,
        flags: e::PF_R,
        offset,
        address,
        load_address: address,
        file_size: size,
        memory_size: size,
        align: inputs.machine.word(),
    }
}

/// A segment around some sections.
fn range(inputs: &Inputs<'_, '_>, layout: &Layout, kind: u32, members: &[OutId]) -> Segment {
    let Some(&first) = members.first() else { return Segment { kind, align: 1, ..Segment::default() } };
    let start = layout.out[first as usize];
    let mut segment = Segment {
        kind,
        flags: e::PF_R,
        offset: start.offset,
        address: start.address,
        load_address: start.load_address,
        file_size: 0,
        memory_size: 0,
        align: 1,
    };
    for &id in members {
        let out = layout.out[id as usize];
        let end = (out.address + out.size).saturating_sub(start.address);
        segment.memory_size = segment.memory_size.max(end);
        if inputs.plan.sections[id as usize].kind != e::SHT_NOBITS {
            segment.file_size = segment.file_size.max(end);
        }
        segment.align = segment.align.max(out.align);
    }
    segment
}

fn implicit_headers(inputs: &Inputs<'_, '_>, layout: &Layout, alloc: &[OutId], loads: Vec<Segment>) -> Vec<Segment> {
    let section = |id: OutId| &inputs.plan.sections[id as usize];
    let named = |name: &[u8]| alloc.iter().copied().find(|&id| section(id).name == name);
    let mut segments = Vec::new();
    let interp = named(b".interp");
    let wants_phdr = interp.is_some() && layout.header_address.is_some();
    if let Some(interp) = interp {
        segments.push(range(inputs, layout, e::PT_INTERP, &[interp]));
    }
    segments.extend(loads);
    if let Some(dynamic) = named(b".dynamic") {
        let mut segment = range(inputs, layout, e::PT_DYNAMIC, &[dynamic]);
        segment.flags = e::PF_R | e::PF_W;
        segments.push(segment);
    }
    // Neighbouring notes of equal alignment are one segment.
    let mut notes: Vec<Vec<OutId>> = Vec::new();
    let mut last_at = None;
    for (at, &id) in alloc.iter().enumerate() {
        if section(id).kind != e::SHT_NOTE {
            continue;
        }
        let align = layout.out[id as usize].align;
        let joins = last_at == at.checked_sub(1)
            && last_at.is_some()
            && notes.last().and_then(|n| n.last()).is_some_and(|&p| layout.out[p as usize].align == align);
        match notes.last_mut() {
            Some(list) if joins => list.push(id),
            _ => notes.push(vec![id]),
        }
        last_at = Some(at);
    }
    for list in &notes {
        segments.push(range(inputs, layout, e::PT_NOTE, list));
    }
    let tls: Vec<OutId> = alloc.iter().copied().filter(|&id| is(section(id), e::SHF_TLS)).collect();
    if !tls.is_empty() {
        segments.push(range(inputs, layout, e::PT_TLS, &tls));
    }
    if let Some(property) = named(b".note.gnu.property") {
        segments.push(range(inputs, layout, e::PT_GNU_PROPERTY, &[property]));
    }
    if let Some(header) = named(b".eh_frame_hdr") {
        segments.push(range(inputs, layout, e::PT_GNU_EH_FRAME, &[header]));
    }
    let exec = if inputs.exec_stack { e::PF_X } else { 0 };
    segments.push(Segment {
        kind: e::PT_GNU_STACK,
        flags: e::PF_R | e::PF_W | exec,
        memory_size: inputs.options.stack_size,
        align: 16,
        ..Segment::default()
    });
    if let Some((start, end)) = layout.relro {
        let covered: Vec<OutId> = alloc
            .iter()
            .copied()
            .filter(|&id| {
                let out = &layout.out[id as usize];
                out.address >= start && out.address + out.size <= end && !is_tbss(section(id))
            })
            .collect();
        if !covered.is_empty() {
            let mut segment = range(inputs, layout, e::PT_GNU_RELRO, &covered);
            segment.memory_size = end - segment.address;
            segment.file_size = segment.file_size.max(segment.memory_size.min(file_left(&segments, &segment)));
            segment.align = 1;
            segments.push(segment);
        }
    }
    if wants_phdr {
        segments.insert(0, program_header_segment(inputs, layout, segments.len() + 1));
    }
    segments
}

/// File bytes from the segment's start to the end of the loadable segment it is in.
fn file_left(segments: &[Segment], part: &Segment) -> u64 {
    segments
        .iter()
        .find(|s| s.kind == e::PT_LOAD && s.address <= part.address && part.address < s.address + s.memory_size)
        .map_or(0, |s| (s.address + s.file_size).saturating_sub(part.address))
}
