//! Symbols, relocations, and what only ELF has: segments, the dynamic section, versions.

use super::View;
use crate::input::text;
use elf::names;
use elf::read::{Class, Relocation, SymbolSection, SymbolTable};
use object::elf as e;
use std::fmt::Write;

/// `-t` and `-T`
pub(super) fn symbols(view: &mut View<'_, '_>, dynamic: bool) {
    view.line(if dynamic { "DYNAMIC SYMBOL TABLE:" } else { "SYMBOL TABLE:" });
    let kind = if dynamic { e::SHT_DYNSYM } else { e::SHT_SYMTAB };
    let table = match view.file.symbols(kind) {
        Ok(table) => table,
        Err(error) => {
            view.problems.push(error.0);
            return;
        }
    };
    if table.len() <= 1 {
        view.line("no symbols");
        if dynamic && table.is_empty() {
            view.problems.push("not a dynamic object".to_owned());
        }
    }
    let versions = &view.versions;
    let has_any = !versions.defined.is_empty() || !versions.needed.is_empty();
    let has_versions = has_any && !versions.of_symbols.is_empty();
    for index in 1..table.len() {
        let Some(symbol) = table.get(index) else { break };
        let name = table.name(&symbol).map_or_else(|_| "<corrupt>".into(), text).into_owned();
        let name = crate::demangle::name_if(view.request.demangle, name);
        let mut name = crate::demangle::name_if(view.request.demangle, name);
        let section = match symbol.section {
            SymbolSection::Index(at) => view.file.sections.get(at as usize),
            _ => None,
        };
        let section_name = match symbol.section {
            SymbolSection::Undefined => "*UND*".to_owned(),
            SymbolSection::Absolute | SymbolSection::Reserved(_) => "*ABS*".to_owned(),
            SymbolSection::Common => "*COM*".to_owned(),
            SymbolSection::Index(_) => section.map_or_else(String::new, |section| view.name_of(section)),
        };
        if symbol.kind() == e::STT_SECTION && name.is_empty() {
            name.clone_from(&section_name);
        }
        let undefined = symbol.section == SymbolSection::Undefined;
        let common = symbol.section == SymbolSection::Common;
        let scope = match symbol.binding() {
            e::STB_LOCAL => 'l',
            e::STB_GNU_UNIQUE => 'u',
            e::STB_GLOBAL if !undefined && !common => 'g',
            _ => ' ',
        };
        let weak = if symbol.binding() == e::STB_WEAK { 'w' } else { ' ' };
        let indirect = if symbol.kind() == e::STT_GNU_IFUNC { 'i' } else { ' ' };
        let debug = match symbol.kind() {
            e::STT_SECTION | e::STT_FILE => 'd',
            _ if dynamic => 'D',
            _ => ' ',
        };
        let class = match symbol.kind() {
            e::STT_FUNC | e::STT_GNU_IFUNC => 'F',
            e::STT_FILE => 'f',
            e::STT_OBJECT | e::STT_COMMON => 'O',
            _ => ' ',
        };
        let width = view.width();
        // Common symbols show their size first and then their alignment.
        let (value, size) = if common { (symbol.size, symbol.value) } else { (symbol.value, symbol.size) };
        let mut line =
            format!("{value:0width$x} {scope}{weak}  {indirect}{debug}{class} {section_name}\t{size:0width$x}");
        match dynamic {
            true => line.push_str(&version_column(view, index, undefined)),
            // Where there are versions, the other table has room for them too.
            false if has_versions => line.push_str("             "),
            false => {}
        }
        match symbol.visibility() {
            e::STV_HIDDEN => line.push_str(" .hidden"),
            e::STV_INTERNAL => line.push_str(" .internal"),
            e::STV_PROTECTED => line.push_str(" .protected"),
            _ => {}
        }
        if symbol.other & !3 != 0 {
            let _ = write!(line, " {:#04x}", symbol.other);
        }
        let _ = write!(line, " {name}");
        view.line(&line);
    }
    view.line("\n");
}

/// The version of a dynamic symbol, in parentheses where it is not the default one.
fn version_column(view: &View<'_, '_>, index: u32, undefined: bool) -> String {
    let Some(&number) = view.versions.of_symbols.get(index as usize) else { return String::new() };
    let plain = number & e::VERSYM_VERSION;
    let name = match plain {
        0 if view.versions.defined.is_empty() && view.versions.needed.is_empty() => return String::new(),
        0 => "",
        1 => "Base",
        _ => view.versions.name(number).map_or("<corrupt>", |(name, _)| name),
    };
    let hidden = number & e::VERSYM_HIDDEN != 0 || undefined && plain > 1;
    if hidden {
        let padding = 10usize.saturating_sub(name.len());
        format!(" ({name}){:padding$}", "")
    } else {
        format!("  {name:11}")
    }
}

/// The name of a relocation's symbol as listings show it.
fn target(view: &View<'_, '_>, table: &SymbolTable<'_>, relocation: &Relocation, dynamic: bool) -> String {
    let Some(symbol) = table.get(relocation.symbol).filter(|_| relocation.symbol != 0) else {
        return "*ABS*".to_owned();
    };
    let name = table.name(&symbol).map_or_else(|_| "<corrupt>".into(), text).into_owned();
    let name = crate::demangle::name_if(view.request.demangle, name);
    if symbol.kind() == e::STT_SECTION && name.is_empty() {
        let SymbolSection::Index(at) = symbol.section else { return "*ABS*".to_owned() };
        return view.file.sections.get(at as usize).map_or_else(String::new, |section| view.name_of(section));
    }
    if !dynamic {
        return name;
    }
    let undefined = symbol.section == SymbolSection::Undefined;
    let suffix = view.versions.suffix(relocation.symbol, undefined);
    match view.versions.of_symbols.get(relocation.symbol as usize) {
        Some(&number) if number & e::VERSYM_VERSION == 1 && suffix.is_empty() => {
            format!("{name}{}", if undefined { "@Base" } else { "@@Base" })
        }
        _ => format!("{name}{suffix}"),
    }
}

/// The type and the value of a relocation.
pub(super) fn describe(
    view: &View<'_, '_>,
    table: &SymbolTable<'_>,
    relocation: &Relocation,
    dynamic: bool,
) -> (String, String, String) {
    let kind = names::relocation(view.file.machine, relocation.kind)
        .map_or_else(|| format!("unknown ({:#x})", relocation.kind), str::to_owned);
    let addend = match relocation.addend {
        0 => String::new(),
        n if n < 0 => format!("-{:#x}", n.unsigned_abs()),
        n => format!("+{n:#x}"),
    };
    (kind, target(view, table, relocation, dynamic), addend)
}

fn list(view: &mut View<'_, '_>, table: &SymbolTable<'_>, relocations: &[Relocation], dynamic: bool) {
    let width = view.width();
    view.line(&format!("{:width$} TYPE              VALUE", "OFFSET"));
    for relocation in relocations {
        let (kind, name, _) = describe(view, table, relocation, dynamic);
        let addend = match relocation.addend {
            0 => String::new(),
            n if n < 0 => format!("-0x{:0width$x}", n.unsigned_abs()),
            n => format!("+0x{n:0width$x}"),
        };
        view.line(&format!("{:0width$x} {kind:16}  {name}{addend}", relocation.offset));
    }
    view.line("\n");
}

/// `-r`
pub(super) fn relocations(view: &mut View<'_, '_>) {
    let Ok(table) = view.file.symbols(e::SHT_SYMTAB) else { return };
    for index in view.sections() {
        let name = view.name_of(&view.file.sections[index]);
        let relocations = view.relocations_of(index);
        if relocations.is_empty() || !view.request.wants(name.as_bytes()) {
            continue;
        }
        view.line(&format!("RELOCATION RECORDS FOR [{name}]:"));
        list(view, &table, &relocations, false);
    }
}

/// `-R`
pub(super) fn dynamic_relocations(view: &mut View<'_, '_>) {
    if !view.file.sections.iter().any(|section| section.kind == e::SHT_DYNSYM) {
        view.problems.push("not a dynamic object".to_owned());
        return;
    }
    view.line("DYNAMIC RELOCATION RECORDS");
    let Ok(table) = view.file.symbols(e::SHT_DYNSYM) else { return };
    let mut all = Vec::new();
    for section in &view.file.sections {
        let dynamic = view.file.sections.get(section.link as usize).is_some_and(|linked| linked.kind == e::SHT_DYNSYM);
        if matches!(section.kind, e::SHT_REL | e::SHT_RELA) && dynamic {
            all.extend(view.file.relocations(section).into_iter().flat_map(|list| list.iter().collect::<Vec<_>>()));
        }
    }
    if all.is_empty() {
        view.line(" (none)\n");
        return;
    }
    list(view, &table, &all, true);
}

/// `-p`
pub(super) fn private(view: &mut View<'_, '_>) {
    let width = view.width();
    if !view.file.segments.is_empty() {
        view.line("\nProgram Header:");
        for segment in view.file.segments.clone() {
            let name = match segment.kind {
                e::PT_NULL => "NULL".to_owned(),
                e::PT_LOAD => "LOAD".to_owned(),
                e::PT_DYNAMIC => "DYNAMIC".to_owned(),
                e::PT_INTERP => "INTERP".to_owned(),
                e::PT_NOTE => "NOTE".to_owned(),
                e::PT_SHLIB => "SHLIB".to_owned(),
                e::PT_PHDR => "PHDR".to_owned(),
                e::PT_TLS => "TLS".to_owned(),
                e::PT_GNU_EH_FRAME => "EH_FRAME".to_owned(),
                e::PT_GNU_STACK => "STACK".to_owned(),
                e::PT_GNU_RELRO => "RELRO".to_owned(),
                other => format!("{other:#x}"),
            };
            let align = segment.align.max(1);
            let align = if align.is_power_of_two() { align.trailing_zeros() } else { 64 - align.leading_zeros() };
            let mut flags = String::new();
            for (bit, letter) in [(e::PF_R, 'r'), (e::PF_W, 'w'), (e::PF_X, 'x')] {
                flags.push(if segment.flags & bit != 0 { letter } else { '-' });
            }
            view.line(&format!(
                "{name:>8} off    0x{:0width$x} vaddr 0x{:0width$x} paddr 0x{:0width$x} align 2**{align}",
                segment.offset, segment.address, segment.physical_address
            ));
            view.line(&format!(
                "         filesz 0x{:0width$x} memsz 0x{:0width$x} flags {flags}",
                segment.file_size, segment.memory_size
            ));
        }
    }
    dynamic_section(view);
    version_tables(view);
}

fn dynamic_section(view: &mut View<'_, '_>) {
    let Some(section) = view.file.sections.iter().copied().find(|section| section.kind == e::SHT_DYNAMIC) else {
        return;
    };
    let Ok(data) = view.file.section_data(&section) else { return };
    let strings =
        view.file.sections.get(section.link as usize).and_then(|s| view.file.section_data(s).ok()).unwrap_or(&[]);
    view.line("\nDynamic Section:");
    let wide = view.file.class == Class::Elf64;
    let width = view.width();
    for entry in data.chunks_exact(if wide { 16 } else { 8 }) {
        let word = |at: usize| match wide {
            true => u64::from_le_bytes(entry[at * 8..at * 8 + 8].try_into().unwrap_or_default()),
            false => u64::from(u32::from_le_bytes(entry[at * 4..at * 4 + 4].try_into().unwrap_or_default())),
        };
        let (tag, value) = (word(0), word(1));
        if tag == 0 {
            break;
        }
        let found = super::names::DYNAMIC.iter().find(|(known, _, _)| u64::from(*known) == tag);
        let (name, is_string) = match found {
            Some(&(_, name, is_string)) => (name.to_owned(), is_string),
            None => (format!("{tag:#x}"), false),
        };
        let shown = match elf::read::string_at(strings, value as u32).filter(|_| is_string) {
            Some(string) => text(string).into_owned(),
            None => format!("0x{value:0width$x}"),
        };
        view.line(&format!("  {name:20} {shown}"));
    }
}

/// The hash of System V's tables (gABI "Hash Table").
fn hash(name: &str) -> u32 {
    name.bytes().fold(0u32, |hash, byte| {
        let hash = (hash << 4).wrapping_add(u32::from(byte));
        let high = hash & 0xf000_0000;
        (hash ^ high >> 24) & !high
    })
}

fn version_tables(view: &mut View<'_, '_>) {
    let versions = view.versions.clone();
    if !versions.defined.is_empty() {
        view.line("\nVersion definitions:");
        for version in &versions.defined {
            let name = version.names.first().map_or("", |(_, name)| name);
            view.line(&format!("{} {:#04x} {:#010x} {name}", version.index, version.flags, hash(name)));
            if version.names.len() > 1 {
                let parents: String = version.names[1..].iter().map(|(_, name)| format!("{name} ")).collect();
                view.line(&format!("\t{parents}"));
            }
        }
    }
    if !versions.needed.is_empty() {
        view.line("\nVersion References:");
        for need in &versions.needed {
            view.line(&format!("  required from {}:", need.file));
            for version in &need.versions {
                view.line(&format!(
                    "    {:#010x} {:#04x} {:02} {}",
                    hash(&version.name),
                    version.flags,
                    version.index,
                    version.name
                ));
            }
        }
    }
}
