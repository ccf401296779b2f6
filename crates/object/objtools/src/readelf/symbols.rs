//! `-s`: symbol tables.

use super::{View, sections::abbreviated};
use crate::input::text;
use elf::read::{Symbol, SymbolSection};
use object::elf as e;

/// Columns of a name, unless lines may be wide.
const NAME_WIDTH: usize = 21;

/// What `readelf`, and `nm` in the format of System V, call a type of symbols.
pub(crate) fn kind_name(kind: u8) -> String {
    match kind {
        e::STT_NOTYPE => "NOTYPE".to_owned(),
        e::STT_OBJECT => "OBJECT".to_owned(),
        e::STT_FUNC => "FUNC".to_owned(),
        e::STT_SECTION => "SECTION".to_owned(),
        e::STT_FILE => "FILE".to_owned(),
        e::STT_COMMON => "COMMON".to_owned(),
        e::STT_TLS => "TLS".to_owned(),
        e::STT_GNU_IFUNC => "IFUNC".to_owned(),
        other => format!("<unknown>: {other}"),
    }
}

fn binding_name(binding: u8) -> String {
    match binding {
        e::STB_LOCAL => "LOCAL".to_owned(),
        e::STB_GLOBAL => "GLOBAL".to_owned(),
        e::STB_WEAK => "WEAK".to_owned(),
        e::STB_GNU_UNIQUE => "UNIQUE".to_owned(),
        other => format!("<unknown>: {other}"),
    }
}

fn visibility_name(visibility: u8) -> &'static str {
    match visibility {
        e::STV_INTERNAL => "INTERNAL",
        e::STV_HIDDEN => "HIDDEN",
        e::STV_PROTECTED => "PROTECTED",
        _ => "DEFAULT",
    }
}

fn section_name(section: SymbolSection) -> String {
    match section {
        SymbolSection::Undefined => "UND".to_owned(),
        SymbolSection::Absolute => "ABS".to_owned(),
        SymbolSection::Common => "COM".to_owned(),
        SymbolSection::Index(index) => format!("{index:3}"),
        SymbolSection::Reserved(number) => format!("RSV[{number:#06x}]"),
    }
}

/// Appends the dynamic symbols and, unless only these are asked for, the others.
pub(super) fn show(view: &mut View<'_>, only_dynamic: bool) {
    let sections = view.file.sections.clone();
    for section in &sections {
        if section.kind != e::SHT_DYNSYM && (only_dynamic || section.kind != e::SHT_SYMTAB) {
            continue;
        }
        let Ok(table) = view.file.symbols(section.kind) else { continue };
        let name = view.name_of(section);
        let count = table.len();
        if count == 0 {
            view.line(&format!("\nSymbol table '{name}' has a sh_entsize of zero!"));
            continue;
        }
        let entries = if count == 1 { "entry" } else { "entries" };
        view.line(&format!("\nSymbol table '{name}' contains {count} {entries}:"));
        if view.is_64() {
            view.line("   Num:    Value          Size Type    Bind   Vis      Ndx Name");
        } else {
            view.line("   Num:    Value  Size Type    Bind   Vis      Ndx Name");
        }
        for (index, symbol) in (0..count).filter_map(|index| Some((index, table.get(index)?))) {
            let name = name_of(view, index, &symbol, table.name(&symbol).unwrap_or(b"<corrupt>"), section.kind);
            let size = if symbol.size > 99_999 { format!("{:#x}", symbol.size) } else { symbol.size.to_string() };
            let value = if view.is_64() { format!("{:016x}", symbol.value) } else { format!("{:08x}", symbol.value) };
            view.line(&format!(
                "{index:6}: {value} {size:>5} {:<7} {:<6} {:<7} {:>4} {name}",
                kind_name(symbol.kind()),
                binding_name(symbol.binding()),
                visibility_name(symbol.visibility()),
                section_name(symbol.section),
            ));
        }
    }
}

/// The name with its version; a section's symbol has the section's name.
fn name_of(view: &View<'_>, index: u32, symbol: &Symbol, name: &[u8], table: u32) -> String {
    let mut name = crate::demangle::name_if(view.demangle, text(name).into_owned());
    if let (e::STT_SECTION, true, SymbolSection::Index(section)) = (symbol.kind(), name.is_empty(), symbol.section) {
        name = view.file.sections.get(section as usize).map(|section| view.name_of(section)).unwrap_or_default();
    }
    let undefined = symbol.section == SymbolSection::Undefined;
    let mut version = String::new();
    if table == e::SHT_DYNSYM {
        version = view.versions.suffix(index, undefined);
        if version.trim_start_matches('@') == name {
            version.clear();
        }
    }
    // The number of a version that another file defines.
    let of_symbol = view.versions.of_symbols.get(index as usize);
    let needed = |number: &&u16| view.versions.name(**number).is_some_and(|(_, defined)| !defined);
    let number = match of_symbol.filter(needed) {
        Some(number) if !version.is_empty() => format!(" ({})", number & e::VERSYM_VERSION),
        _ => String::new(),
    };
    if view.wide || version.is_empty() {
        let name = if view.wide { name } else { abbreviated(&name, NAME_WIDTH) };
        return format!("{name}{version}{number}");
    }
    // A version that leaves no room makes room: as many columns as it is too long, always filled.
    let taken = version.len() + number.len();
    let width = NAME_WIDTH.abs_diff(taken);
    let name = if width == 0 { String::new() } else { abbreviated(&name, width) };
    if taken > NAME_WIDTH { format!("{name:<width$}{version}{number}") } else { format!("{name}{version}{number}") }
}
