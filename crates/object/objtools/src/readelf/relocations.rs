//! `-r`: relocations.

use super::{View, sections::abbreviated};
use crate::input::text;
use elf::read::{Relocation, SymbolSection, SymbolTable};
use object::elf as e;

/// Appends the relocation sections.
pub(super) fn show(view: &mut View<'_>) {
    let sections = view.file.sections.clone();
    let mut any = false;
    for section in sections.iter().filter(|section| matches!(section.kind, e::SHT_RELA | e::SHT_REL)) {
        let Ok(relocations) = view.file.relocations(section) else { continue };
        if relocations.is_empty() {
            continue;
        }
        any = true;
        let name = view.name_of(section);
        let count = relocations.len();
        let entries = if count == 1 { "entry" } else { "entries" };
        view.line(&format!(
            "\nRelocation section '{name}' at offset {:#x} contains {count} {entries}:",
            section.offset
        ));
        let explicit = relocations.explicit_addend;
        let addend = if explicit { " + Addend" } else { "" };
        match (view.is_64(), view.wide) {
            (true, true) => view.line(&format!(
                "    Offset             Info             Type               Symbol's Value  Symbol's Name{addend}"
            )),
            (true, false) => {
                view.line(&format!("  Offset          Info           Type           Sym. Value    Sym. Name{addend}"));
            }
            (false, true) => {
                view.line(&format!(" Offset     Info    Type                Sym. Value  Symbol's Name{addend}"));
            }
            (false, false) => view.line(&format!(" Offset     Info    Type            Sym.Value  Sym. Name{addend}")),
        }
        let kind = sections.get(section.link as usize).map_or(e::SHT_SYMTAB, |table| table.kind);
        let table = view.file.symbols(kind).unwrap_or_else(|_| SymbolTable::empty(view.file.class));
        for relocation in relocations.iter() {
            let line = line(view, &relocation, &table, kind == e::SHT_DYNSYM, explicit);
            view.line(&line);
        }
    }
    any |= show_packed(view);
    if !any {
        view.line("\nThere are no relocations in this file.");
    }
}

/// Appends packed relative relocations (gABI "Relative Relocation Table"): addresses, each followed by bitmaps of the
/// words after it. Says whether there are any.
fn show_packed(view: &mut View<'_>) -> bool {
    let sections = view.file.sections.clone();
    let mut any = false;
    for section in sections.iter().filter(|section| section.kind == SHT_RELR) {
        let Ok(data) = view.file.section_data(section) else { continue };
        let width = if view.is_64() { 8 } else { 4 };
        let words: Vec<u64> = data
            .chunks_exact(width)
            .map(|raw| raw.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte)))
            .collect();
        let mut places = Vec::new();
        let mut next = 0u64;
        for &word in &words {
            if word & 1 == 0 {
                places.push(word);
                next = word.wrapping_add(width as u64);
                continue;
            }
            let bits = 8 * width as u64 - 1;
            places.extend(
                (0..bits).filter(|bit| word >> (bit + 1) & 1 != 0).map(|bit| next.wrapping_add(bit * width as u64)),
            );
            next = next.wrapping_add(bits * width as u64);
        }
        any = true;
        let name = view.name_of(section);
        let entries = if words.len() == 1 { "entry" } else { "entries" };
        view.line(&format!(
            "\nRelocation section '{name}' at offset {:#x} contains {} {entries}:",
            section.offset,
            words.len()
        ));
        view.line(&format!("  {} offset{}", places.len(), if places.len() == 1 { "" } else { "s" }));
        for place in places {
            let digits = 2 * width;
            view.line(&format!("{place:0digits$x}"));
        }
    }
    any
}

/// `SHT_RELR`.
const SHT_RELR: u32 = 19;

fn signed(value: i64) -> String {
    if value < 0 { format!("- {:x}", value.unsigned_abs()) } else { format!("+ {value:x}") }
}

fn line(view: &View<'_>, relocation: &Relocation, table: &SymbolTable<'_>, dynamic: bool, explicit: bool) -> String {
    let is_64 = view.is_64();
    let type_width = if view.wide { 22 } else { 17 };
    let kind = elf::names::relocation(view.file.machine, relocation.kind)
        .map_or_else(|| format!("unrecognized: {:<5x}", relocation.kind), str::to_owned);
    let cut: String = if view.wide { kind.clone() } else { kind.chars().take(type_width).collect() };
    let shift = if is_64 { 32 } else { 8 };
    let info = u64::from(relocation.symbol) << shift | u64::from(relocation.kind);
    let digits = match (is_64, view.wide) {
        (true, true) => 16,
        (true, false) => 12,
        (false, _) => 8,
    };
    let mut out = format!("{:0digits$x}  {info:0digits$x} {cut:<type_width$}", relocation.offset);
    if relocation.symbol == 0 {
        if explicit {
            let value = relocation.addend;
            let sign = if value < 0 { "-" } else { "" };
            out.push_str(&format!("{:20}{sign}{:x}", "", value.unsigned_abs()));
        }
        return out;
    }
    let Some(symbol) = table.get(relocation.symbol) else {
        out.push_str(&format!(" bad symbol index: {:08x}", relocation.symbol));
        return out;
    };
    let name = text(table.name(&symbol).unwrap_or(b"<corrupt>")).into_owned();
    let mut name = crate::demangle::name_if(view.demangle, name);
    if let (e::STT_SECTION, true, SymbolSection::Index(section)) = (symbol.kind(), name.is_empty(), symbol.section) {
        name = view.file.sections.get(section as usize).map(|section| view.name_of(section)).unwrap_or_default();
    }
    if !view.wide {
        name = abbreviated(&name, 22);
    }
    if dynamic {
        name.push_str(&view.versions.suffix(relocation.symbol, symbol.section == SymbolSection::Undefined));
    }
    let gap = if is_64 { "" } else { "  " };
    let value_width = if is_64 { 16 } else { 8 };
    // The value of such a symbol is a function that chooses.
    let value = if symbol.kind() == e::STT_GNU_IFUNC { format!("{name}()") } else { String::new() };
    if value.is_empty() {
        out.push_str(&format!(" {:0value_width$x}{gap} {name}", symbol.value));
    } else {
        out.push_str(&format!(" {value:<value_width$}{gap} {name}"));
    }
    if explicit {
        out.push_str(&format!(" {}", signed(relocation.addend)));
    }
    out
}
