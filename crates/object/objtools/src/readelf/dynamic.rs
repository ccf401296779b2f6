//! `-d`: the dynamic section (gABI chapter 5).

use super::View;
use crate::input::text;
use elf::read::string_at;
use object::elf as e;

/// How the value of an entry is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Hex,
    Bytes,
    Decimal,
    /// A string with these words before it.
    Name(&'static str),
    TableKind,
    Flags,
    Flags1,
}

/// Entries by tag.
const TAGS: &[(i64, &str, Shown)] = &[
    (0, "NULL", Shown::Hex),
    (1, "NEEDED", Shown::Name("Shared library")),
    (2, "PLTRELSZ", Shown::Bytes),
    (3, "PLTGOT", Shown::Hex),
    (4, "HASH", Shown::Hex),
    (5, "STRTAB", Shown::Hex),
    (6, "SYMTAB", Shown::Hex),
    (7, "RELA", Shown::Hex),
    (8, "RELASZ", Shown::Bytes),
    (9, "RELAENT", Shown::Bytes),
    (10, "STRSZ", Shown::Bytes),
    (11, "SYMENT", Shown::Bytes),
    (12, "INIT", Shown::Hex),
    (13, "FINI", Shown::Hex),
    (14, "SONAME", Shown::Name("Library soname")),
    (15, "RPATH", Shown::Name("Library rpath")),
    (16, "SYMBOLIC", Shown::Hex),
    (17, "REL", Shown::Hex),
    (18, "RELSZ", Shown::Bytes),
    (19, "RELENT", Shown::Bytes),
    (20, "PLTREL", Shown::TableKind),
    (21, "DEBUG", Shown::Hex),
    (22, "TEXTREL", Shown::Hex),
    (23, "JMPREL", Shown::Hex),
    (24, "BIND_NOW", Shown::Hex),
    (25, "INIT_ARRAY", Shown::Hex),
    (26, "FINI_ARRAY", Shown::Hex),
    (27, "INIT_ARRAYSZ", Shown::Bytes),
    (28, "FINI_ARRAYSZ", Shown::Bytes),
    (29, "RUNPATH", Shown::Name("Library runpath")),
    (30, "FLAGS", Shown::Flags),
    (32, "PREINIT_ARRAY", Shown::Hex),
    (33, "PREINIT_ARRAYSZ", Shown::Bytes),
    (34, "SYMTAB_SHNDX", Shown::Hex),
    (35, "RELRSZ", Shown::Bytes),
    (36, "RELR", Shown::Hex),
    (37, "RELRENT", Shown::Bytes),
    (0x6fff_fef5, "GNU_HASH", Shown::Hex),
    (0x6fff_fef6, "TLSDESC_PLT", Shown::Hex),
    (0x6fff_fef7, "TLSDESC_GOT", Shown::Hex),
    (0x6fff_fff0, "VERSYM", Shown::Hex),
    (0x6fff_fff9, "RELACOUNT", Shown::Decimal),
    (0x6fff_fffa, "RELCOUNT", Shown::Decimal),
    (0x6fff_fffb, "FLAGS_1", Shown::Flags1),
    (0x6fff_fffc, "VERDEF", Shown::Hex),
    (0x6fff_fffd, "VERDEFNUM", Shown::Decimal),
    (0x6fff_fffe, "VERNEED", Shown::Hex),
    (0x6fff_ffff, "VERNEEDNUM", Shown::Decimal),
    (0x7fff_fffd, "AUXILIARY", Shown::Name("Auxiliary library")),
    (0x7fff_ffff, "FILTER", Shown::Name("Filter library")),
];

/// `DT_FLAGS`.
const FLAGS: &[(u64, &str)] = &[(1, "ORIGIN"), (2, "SYMBOLIC"), (4, "TEXTREL"), (8, "BIND_NOW"), (16, "STATIC_TLS")];

/// `DT_FLAGS_1`.
const FLAGS_1: &[(u64, &str)] = &[
    (1, "NOW"),
    (2, "GLOBAL"),
    (4, "GROUP"),
    (8, "NODELETE"),
    (0x10, "LOADFLTR"),
    (0x20, "INITFIRST"),
    (0x40, "NOOPEN"),
    (0x80, "ORIGIN"),
    (0x100, "DIRECT"),
    (0x400, "INTERPOSE"),
    (0x800, "NODEFLIB"),
    (0x1000, "NODUMP"),
    (0x2000, "CONFALT"),
    (0x0800_0000, "PIE"),
];

fn flag_names(names: &[(u64, &str)], mut value: u64) -> String {
    let mut out = Vec::new();
    for &(bit, name) in names {
        if value & bit != 0 {
            out.push(name.to_owned());
            value &= !bit;
        }
    }
    if value != 0 {
        out.push(format!("{value:x}"));
    }
    out.join(" ")
}

/// Tags and values, the terminator included.
fn entries(view: &View<'_>) -> Option<(u64, Vec<(i64, u64)>)> {
    let section = view.file.sections.iter().find(|section| section.kind == e::SHT_DYNAMIC)?;
    let data = view.file.section_data(section).ok()?;
    let width = if view.is_64() { 8 } else { 4 };
    let number = |raw: &[u8]| raw.iter().rev().fold(0u64, |value, &byte| value << 8 | u64::from(byte));
    let mut out = Vec::new();
    for raw in data.chunks_exact(2 * width) {
        let (tag, value) = (number(&raw[..width]), number(&raw[width..]));
        let tag = if width == 8 { tag as i64 } else { i64::from(tag as i32) };
        out.push((tag, value));
        if tag == 0 {
            break;
        }
    }
    Some((section.offset, out))
}

/// `DT_FLAGS_1`, if the file has a dynamic section with one.
pub(super) fn flags_1(view: &View<'_>) -> Option<u64> {
    let (_, entries) = entries(view)?;
    entries.iter().find(|(tag, _)| *tag == 0x6fff_fffb).map(|&(_, value)| value)
}

/// Appends the dynamic section.
pub(super) fn show(view: &mut View<'_>) {
    let Some((offset, entries)) = entries(view) else {
        view.line("\nThere is no dynamic section in this file.");
        return;
    };
    let section = view.file.sections.iter().find(|section| section.kind == e::SHT_DYNAMIC);
    let strings = section
        .and_then(|section| view.file.sections.get(section.link as usize))
        .and_then(|strings| view.file.section_data(strings).ok())
        .unwrap_or(&[]);
    let plural = if entries.len() == 1 { "entry" } else { "entries" };
    view.line(&format!("\nDynamic section at offset {offset:#x} contains {} {plural}:", entries.len()));
    let is_64 = view.is_64();
    view.line("  Tag        Type                         Name/Value");
    for (tag, value) in entries {
        let known = TAGS.iter().find(|row| row.0 == tag);
        let name = known.map_or_else(|| format!("<unknown>: {tag:x}"), |row| row.1.to_owned());
        let shown = match known.map_or(Shown::Hex, |row| row.2) {
            Shown::Hex => format!("{value:#x}"),
            Shown::Bytes => format!("{value} (bytes)"),
            Shown::Decimal => value.to_string(),
            Shown::Name(what) => {
                let name = u32::try_from(value).ok().and_then(|offset| string_at(strings, offset));
                name.map_or_else(|| format!("{value:#x}"), |name| format!("{what}: [{}]", text(name)))
            }
            Shown::TableKind => match value as i64 {
                7 => "RELA".to_owned(),
                17 => "REL".to_owned(),
                _ => format!("{value:#x}"),
            },
            Shown::Flags => flag_names(FLAGS, value),
            Shown::Flags1 => format!("Flags: {}", flag_names(FLAGS_1, value)),
        };
        let tag = if is_64 { format!("{tag:016x}") } else { format!("{:08x}", tag as u32) };
        let space = (if is_64 { 19usize } else { 27 }).saturating_sub(name.len()).max(1);
        view.line(&format!(" 0x{tag} ({name}){:space$}{shown}", ""));
    }
}
