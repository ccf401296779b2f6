//! `-S`, `-g`, `-x`, `-p`: sections.

use super::{View, header};
use crate::input::text;
use elf::read::SectionHeader;
use object::elf as e;

/// The name of a section type.
pub(super) fn kind_name(kind: u32) -> String {
    let known = match kind {
        e::SHT_NULL => "NULL",
        e::SHT_PROGBITS => "PROGBITS",
        e::SHT_SYMTAB => "SYMTAB",
        e::SHT_STRTAB => "STRTAB",
        e::SHT_RELA => "RELA",
        e::SHT_HASH => "HASH",
        e::SHT_DYNAMIC => "DYNAMIC",
        e::SHT_NOTE => "NOTE",
        e::SHT_NOBITS => "NOBITS",
        e::SHT_REL => "REL",
        e::SHT_SHLIB => "SHLIB",
        e::SHT_DYNSYM => "DYNSYM",
        e::SHT_INIT_ARRAY => "INIT_ARRAY",
        e::SHT_FINI_ARRAY => "FINI_ARRAY",
        e::SHT_PREINIT_ARRAY => "PREINIT_ARRAY",
        e::SHT_GROUP => "GROUP",
        e::SHT_SYMTAB_SHNDX => "SYMTAB SECTION INDICES",
        19 => "RELR",
        e::SHT_GNU_HASH => "GNU_HASH",
        e::SHT_GNU_VERDEF => "VERDEF",
        e::SHT_GNU_VERNEED => "VERNEED",
        e::SHT_GNU_VERSYM => "VERSYM",
        e::SHT_GNU_ATTRIBUTES => "GNU_ATTRIBUTES",
        e::SHT_GNU_LIBLIST => "GNU_LIBLIST",
        e::SHT_X86_64_UNWIND => "X86_64_UNWIND",
        0x6fff_4c03 => "LLVM_ADDRSIG",
        _ => "",
    };
    if !known.is_empty() {
        return known.to_owned();
    }
    match kind {
        0x6000_0000..=0x6fff_ffff => format!("LOOS+{:#x}", kind - 0x6000_0000),
        0x7000_0000..=0x7fff_ffff => format!("LOPROC+{:#x}", kind - 0x7000_0000),
        0x8000_0000..=0xffff_ffff => format!("LOUSER+{:#x}", kind - 0x8000_0000),
        _ => format!("{kind:08x}: <unknown>"),
    }
}

/// Flags by their letters, lowest bit first.
const FLAG_LETTERS: &[(u64, char)] = &[
    (1 << 0, 'W'),
    (1 << 1, 'A'),
    (1 << 2, 'X'),
    (1 << 4, 'M'),
    (1 << 5, 'S'),
    (1 << 6, 'I'),
    (1 << 7, 'L'),
    (1 << 8, 'O'),
    (1 << 9, 'G'),
    (1 << 10, 'T'),
    (1 << 11, 'C'),
    (1 << 21, 'R'),
    (1 << 24, 'D'),
    (1 << 28, 'l'),
    (1 << 31, 'E'),
];

fn flags_text(mut flags: u64) -> String {
    let mut out = String::new();
    for &(bit, letter) in FLAG_LETTERS {
        if flags & bit != 0 {
            out.push(letter);
            flags &= !bit;
        }
    }
    for (mask, letter) in [(0x0ff0_0000u64, 'o'), (0xf000_0000, 'p'), (u64::MAX, 'x')] {
        if flags & mask != 0 {
            out.push(letter);
            flags &= !mask;
        }
    }
    out
}

/// A name in at most that many columns; a long one ends with `[...]`.
pub(super) fn abbreviated(name: &str, width: usize) -> String {
    if name.chars().count() <= width {
        return name.to_owned();
    }
    let kept: String = name.chars().take(width.saturating_sub(5)).collect();
    format!("{kept}[...]")
}

/// Appends the table of sections.
pub(super) fn show(view: &mut View<'_>) {
    let sections = view.file.sections.clone();
    if sections.is_empty() {
        view.line("\nThere are no sections in this file.");
        return;
    }
    if !view.with_header {
        let plural = if sections.len() == 1 { "is 1 section header" } else { "" };
        let offset = header::section_headers_offset(view);
        if plural.is_empty() {
            view.line(&format!("There are {} section headers, starting at offset {offset:#x}:", sections.len()));
        } else {
            view.line(&format!("There {plural}, starting at offset {offset:#x}:"));
        }
    }
    view.line(if sections.len() == 1 { "\nSection Header:" } else { "\nSection Headers:" });
    let wide = view.wide;
    match (view.is_64(), wide) {
        (true, true) => {
            view.line("  [Nr] Name              Type            Address          Off    Size   ES Flg Lk Inf Al");
        }
        (true, false) => {
            view.line("  [Nr] Name              Type             Address           Offset");
            view.line("       Size              EntSize          Flags  Link  Info  Align");
        }
        (false, _) => {
            view.line("  [Nr] Name              Type            Addr     Off    Size   ES Flg Lk Inf Al");
        }
    }
    for (index, section) in sections.iter().enumerate() {
        let name = view.name_of(section);
        let name = format!("{:<17}", if wide { name } else { abbreviated(&name, 17) });
        let (kind, flags) = (kind_name(section.kind), flags_text(section.flags));
        let SectionHeader { address, offset, size, link, info, align, entry_size, .. } = *section;
        if view.is_64() && !wide {
            view.line(&format!("  [{index:2}] {name} {kind:<15}  {address:016x}  {offset:08x}"));
            view.line(&format!(
                "       {size:016x}  {entry_size:016x} {flags:>3}      {link:>2}   {info:>3}     {align}"
            ));
        } else {
            let address = if view.is_64() { format!("{address:016x}") } else { format!("{address:08x}") };
            let kind = if kind.len() > 15 { kind[..15].to_owned() } else { kind };
            view.line(&format!(
                "  [{index:2}] {name} {kind:<15} {address} {offset:06x} {size:06x} {entry_size:02x} {flags:>3} {link:>2} {info:>3} {align:>2}"
            ));
        }
    }
    view.line("Key to Flags:");
    view.line("  W (write), A (alloc), X (execute), M (merge), S (strings), I (info),");
    view.line("  L (link order), O (extra OS processing required), G (group), T (TLS),");
    let retain = matches!(view.file.data.get(7), Some(3 | 9));
    let extra = if retain { "R (retain), " } else { "" };
    view.line("  C (compressed), x (unknown), o (OS specific), E (exclude),");
    let large = if view.file.machine == e::EM_X86_64 { "l (large), " } else { "" };
    view.line(&format!("  {extra}D (mbind), {large}p (processor specific)"));
}

/// Appends the section groups.
pub(super) fn show_groups(view: &mut View<'_>) {
    let sections = view.file.sections.clone();
    if sections.is_empty() {
        view.line("\nThere are no sections to group in this file.");
        return;
    }
    let mut any = false;
    for (index, section) in sections.iter().enumerate().filter(|(_, section)| section.kind == e::SHT_GROUP) {
        let Ok(data) = view.file.section_data(section) else { continue };
        let Ok(symbols) = view.file.symbols(e::SHT_SYMTAB) else { continue };
        any = true;
        let words: Vec<u32> =
            data.chunks_exact(4).map(|raw| u32::from_le_bytes([raw[0], raw[1], raw[2], raw[3]])).collect();
        let signature = symbols.get(section.info);
        let signature = signature.and_then(|symbol| symbols.name(&symbol).ok()).map(|name| text(name).into_owned());
        let members = words.get(1..).unwrap_or(&[]);
        let kind = if words.first().is_some_and(|flags| flags & 1 != 0) { "COMDAT " } else { "" };
        let name = view.name_of(section);
        view.line(&format!(
            "\n{kind}group section [{index:5}] `{name}' [{}] contains {} sections:",
            signature.unwrap_or_default(),
            members.len()
        ));
        view.line("   [Index]    Name");
        for &member in members {
            let name = sections.get(member as usize).map(|section| view.name_of(section));
            view.line(&format!("   [{member:5}]   {}", name.unwrap_or_default()));
        }
    }
    if !any {
        view.line("\nThere are no section groups in this file.");
    }
}

/// The section of that number or name.
fn find(view: &mut View<'_>, which: &str) -> Option<SectionHeader> {
    let by_number = which.parse().ok().and_then(|index: usize| view.file.sections.get(index));
    let found = by_number.or_else(|| {
        view.file.sections.iter().skip(1).find(|section| view.file.section_name(section) == which.as_bytes())
    });
    if found.is_none() {
        view.warnings.push(format!("Warning: Section '{which}' was not dumped because it does not exist"));
    }
    found.copied()
}

/// Appends a section's bytes.
pub(super) fn dump_hex(view: &mut View<'_>, which: &str) {
    let Some(section) = find(view, which) else { return };
    let name = view.name_of(&section);
    let data = view.file.section_data(&section).unwrap_or(&[]);
    if data.is_empty() {
        view.line(&format!("Section '{name}' has no data to dump."));
        return;
    }
    view.line(&format!("\nHex dump of section '{name}':"));
    let relocated = view.file.sections.iter().any(|other| {
        matches!(other.kind, e::SHT_RELA | e::SHT_REL)
            && view.file.sections.get(other.info as usize) == Some(&section)
            && view.file.kind == e::ET_REL
    });
    if relocated {
        view.line(" NOTE: This section has relocations against it, but these have NOT been applied to this dump.");
    }
    for (row, bytes) in data.chunks(16).enumerate() {
        let mut line = format!("  0x{:08x} ", section.address.wrapping_add(16 * row as u64));
        for column in 0..16 {
            match bytes.get(column) {
                Some(byte) => line.push_str(&format!("{byte:02x}")),
                None => line.push_str("  "),
            }
            if column % 4 == 3 {
                line.push(' ');
            }
        }
        line.extend(bytes.iter().map(|&byte| if (0x20..0x7f).contains(&byte) { char::from(byte) } else { '.' }));
        view.line(&line);
    }
    view.line("");
}

/// Appends a section's strings.
pub(super) fn dump_strings(view: &mut View<'_>, which: &str) {
    let Some(section) = find(view, which) else { return };
    let name = view.name_of(&section);
    let data = view.file.section_data(&section).unwrap_or(&[]);
    if data.is_empty() {
        view.line(&format!("Section '{name}' has no data to dump."));
        return;
    }
    view.line(&format!("\nString dump of section '{name}':"));
    let mut at = 0;
    let mut any = false;
    while at < data.len() {
        if !(0x20..0x7f).contains(&data[at]) && data[at] < 0x80 {
            at += 1;
            continue;
        }
        let end = data[at..].iter().position(|&byte| byte == 0).map_or(data.len(), |length| at + length);
        let mut shown = String::new();
        for &byte in &data[at..end] {
            match byte {
                b'\n' => shown.push_str("\\n"),
                0..0x20 => shown.push_str(&format!("^{}", char::from(byte + 0x40))),
                0x7f => shown.push_str("^?"),
                _ => shown.push(char::from(byte)),
            }
        }
        view.line(&format!("  [{at:6x}]  {shown}"));
        any = true;
        at = end;
    }
    if !any {
        view.line("  No strings found in this section.");
    }
    view.line("");
}
