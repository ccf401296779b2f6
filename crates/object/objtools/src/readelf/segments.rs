//! `-l`: program headers, and which sections lie in which segment.

use super::{View, header};
use crate::input::text;
use elf::read::{ProgramHeader, SectionHeader};
use object::elf as e;

fn kind_name(kind: u32) -> String {
    match kind {
        e::PT_NULL => "NULL".to_owned(),
        e::PT_LOAD => "LOAD".to_owned(),
        e::PT_DYNAMIC => "DYNAMIC".to_owned(),
        e::PT_INTERP => "INTERP".to_owned(),
        e::PT_NOTE => "NOTE".to_owned(),
        e::PT_SHLIB => "SHLIB".to_owned(),
        e::PT_PHDR => "PHDR".to_owned(),
        e::PT_TLS => "TLS".to_owned(),
        e::PT_GNU_EH_FRAME => "GNU_EH_FRAME".to_owned(),
        e::PT_GNU_STACK => "GNU_STACK".to_owned(),
        e::PT_GNU_RELRO => "GNU_RELRO".to_owned(),
        e::PT_GNU_PROPERTY => "GNU_PROPERTY".to_owned(),
        0x6000_0000..=0x6fff_ffff => format!("LOOS+{:#x}", kind - 0x6000_0000),
        0x7000_0000..=0x7fff_ffff => format!("LOPROC+{:#x}", kind - 0x7000_0000),
        other => format!("<unknown>: {other:x}"),
    }
}

/// Appends the table of segments.
pub(super) fn show(view: &mut View<'_>, all: bool) {
    let segments = view.file.segments.clone();
    if segments.is_empty() {
        view.line("\nThere are no program headers in this file.");
        return;
    }
    if !all && !view.with_header {
        let (kind, entry) = (view.file_kind(), view.file.entry);
        view.line(&format!("\nElf file type is {kind}"));
        view.line(&format!("Entry point {entry:#x}"));
        let offset = header::program_headers_offset(view);
        if segments.len() == 1 {
            view.line(&format!("There is 1 program header, starting at offset {offset}"));
        } else {
            view.line(&format!("There are {} program headers, starting at offset {offset}", segments.len()));
        }
    }
    view.line(if segments.len() == 1 { "\nProgram Header:" } else { "\nProgram Headers:" });
    let (is_64, wide) = (view.is_64(), view.wide);
    match (is_64, wide) {
        (true, true) => {
            view.line("  Type           Offset   VirtAddr           PhysAddr           FileSiz  MemSiz   Flg Align")
        }
        (true, false) => {
            view.line("  Type           Offset             VirtAddr           PhysAddr");
            view.line("                 FileSiz            MemSiz              Flags  Align");
        }
        (false, _) => view.line("  Type           Offset   VirtAddr   PhysAddr   FileSiz MemSiz  Flg Align"),
    }
    for segment in &segments {
        show_one(view, segment, is_64, wide);
    }
    show_mapping(view, &segments);
}

fn show_one(view: &mut View<'_>, segment: &ProgramHeader, is_64: bool, wide: bool) {
    let kind = kind_name(segment.kind);
    let letter = |flag: u32, letter: char| if segment.flags & flag != 0 { letter } else { ' ' };
    let flags: String = [letter(e::PF_R, 'R'), letter(e::PF_W, 'W'), letter(e::PF_X, 'E')].iter().collect();
    let ProgramHeader { offset, address, physical_address, file_size, memory_size, align, .. } = *segment;
    match (is_64, wide) {
        (true, true) => view.line(&format!(
            "  {kind:<14} {offset:#08x} 0x{address:016x} 0x{physical_address:016x} {file_size:#08x} {memory_size:#08x} {flags} {align:#x}"
        )),
        (true, false) => {
            view.line(&format!("  {kind:<14} 0x{offset:016x} 0x{address:016x} 0x{physical_address:016x}"));
            view.line(&format!("                 0x{file_size:016x} 0x{memory_size:016x}  {flags}    {align:#x}"));
        }
        (false, _) => view.line(&format!(
            "  {kind:<14} {offset:#08x} 0x{address:08x} 0x{physical_address:08x} {file_size:#07x} {memory_size:#07x} {flags} {align:#x}"
        )),
    }
    if segment.kind == e::PT_INTERP
        && let Ok(bytes) = elf::read::slice(view.file.data, offset, file_size, "interpreter")
    {
        let name = bytes.split(|&byte| byte == 0).next().unwrap_or(&[]);
        let line = format!("      [Requesting program interpreter: {}]", text(name));
        view.line(&line);
    }
}

fn show_mapping(view: &mut View<'_>, segments: &[ProgramHeader]) {
    if view.file.sections.is_empty() {
        return;
    }
    view.line("\n Section to Segment mapping:");
    view.line("  Segment Sections...");
    for (index, segment) in segments.iter().enumerate() {
        let mut line = format!("   {index:02}     ");
        for section in view.file.sections.iter().skip(1).filter(|section| lies_in(section, segment)) {
            line.push_str(&text(view.file.section_name(section)));
            line.push(' ');
        }
        view.line(&line);
    }
}

/// Whether a section is part of a segment, by address and by place in the file.
fn lies_in(section: &SectionHeader, segment: &ProgramHeader) -> bool {
    let has = |flag: u32| section.flags & u64::from(flag) != 0;
    let is_tls = has(e::SHF_TLS);
    let empty_tls = is_tls && section.kind == e::SHT_NOBITS && segment.kind != e::PT_TLS;
    let size = if empty_tls { 0 } else { section.size };
    let tls_fits = if is_tls {
        matches!(segment.kind, e::PT_TLS | e::PT_GNU_RELRO | e::PT_LOAD)
    } else {
        !matches!(segment.kind, e::PT_TLS | e::PT_PHDR)
    };
    let needs_memory =
        matches!(segment.kind, e::PT_LOAD | e::PT_DYNAMIC | e::PT_GNU_EH_FRAME | e::PT_GNU_STACK | e::PT_GNU_RELRO);
    if !tls_fits || (needs_memory && !has(e::SHF_ALLOC)) || empty_tls {
        return false;
    }
    let within = |start: u64, base: u64, length: u64| {
        start >= base && (start - base).checked_add(size).is_some_and(|end| end <= length) && {
            // An empty section at the end of a segment belongs to the next.
            section.size != 0 || start - base < length || length == 0
        }
    };
    let in_file = section.kind == e::SHT_NOBITS || within(section.offset, segment.offset, segment.file_size);
    let in_memory = !has(e::SHF_ALLOC) || within(section.address, segment.address, segment.memory_size);
    let strict_dynamic = !(matches!(segment.kind, e::PT_DYNAMIC | e::PT_NOTE)
        && section.size == 0
        && segment.memory_size != 0
        && (section.address <= segment.address || section.address >= segment.address + segment.memory_size));
    in_file && in_memory && strict_dynamic && segment.memory_size + segment.file_size > 0
}
