//! `-V`: versions of symbols.

use super::View;
use object::elf as e;

fn flag_names(flags: u16) -> String {
    if flags == 0 {
        return "none".to_owned();
    }
    let known = [(e::VER_FLG_BASE, "BASE"), (e::VER_FLG_WEAK, "WEAK"), (4, "INFO")];
    let names: Vec<&str> = known.iter().filter(|(bit, _)| flags & bit != 0).map(|(_, name)| *name).collect();
    names.join(" | ")
}

/// Appends the version sections in the order of the file.
pub(super) fn show(view: &mut View<'_>) {
    let sections = view.file.sections.clone();
    let mut any = false;
    for section in &sections {
        let name = view.name_of(section);
        let link = sections.get(section.link as usize).map(|section| view.name_of(section)).unwrap_or_default();
        let (what, count) = match section.kind {
            e::SHT_GNU_VERSYM => ("symbols", view.versions.of_symbols.len()),
            e::SHT_GNU_VERDEF => ("definition", section.info as usize),
            e::SHT_GNU_VERNEED => ("needs", section.info as usize),
            _ => continue,
        };
        any = true;
        let entries = if count == 1 { "entry" } else { "entries" };
        view.line(&format!("\nVersion {what} section '{name}' contains {count} {entries}:"));
        let address =
            if view.is_64() { format!("0x{:016x}", section.address) } else { format!("0x{:08x}", section.address) };
        view.line(&format!(" Addr: {address}  Offset: 0x{:08x}  Link: {} ({link})", section.offset, section.link));
        match section.kind {
            e::SHT_GNU_VERSYM => show_symbols(view),
            e::SHT_GNU_VERDEF => show_definitions(view),
            _ => show_needs(view),
        }
    }
    if !any {
        view.line("\nNo version information found in this file.");
    }
}

fn show_symbols(view: &mut View<'_>) {
    let indices = view.versions.of_symbols.clone();
    for (row, chunk) in indices.chunks(4).enumerate() {
        let mut line = format!("  {:03x}:", 4 * row);
        for &index in chunk {
            let name = match index {
                e::VER_NDX_LOCAL => "*local*".to_owned(),
                e::VER_NDX_GLOBAL => "*global*".to_owned(),
                _ => view.versions.name(index).map_or_else(|| "???".to_owned(), |(name, _)| name.to_owned()),
            };
            let hidden = if index & e::VERSYM_HIDDEN != 0 { 'h' } else { ' ' };
            // A name that is too long for the column is followed by as much space as it is too long.
            let close = name.len().abs_diff(12).max(1);
            line.push_str(&format!("{:4x}{hidden}({name}{:<close$}", index & e::VERSYM_VERSION, ")"));
        }
        view.line(&line);
    }
}

fn show_definitions(view: &mut View<'_>) {
    for definition in view.versions.defined.clone() {
        let name = definition.names.first().map(|(_, name)| name.clone()).unwrap_or_default();
        let lead = if definition.offset == 0 { "000000".to_owned() } else { format!("{:#06x}", definition.offset) };
        view.line(&format!(
            "  {lead}: Rev: {}  Flags: {}  Index: {}  Cnt: {}  Name: {name}",
            definition.revision,
            flag_names(definition.flags),
            definition.index,
            definition.names.len()
        ));
        for (number, (offset, name)) in definition.names.iter().enumerate().skip(1) {
            view.line(&format!("  {offset:#06x}: Parent {number}: {name}"));
        }
    }
}

fn show_needs(view: &mut View<'_>) {
    for need in view.versions.needed.clone() {
        let lead = if need.offset == 0 { "000000".to_owned() } else { format!("{:#06x}", need.offset) };
        view.line(&format!("  {lead}: Version: {}  File: {}  Cnt: {}", need.revision, need.file, need.versions.len()));
        for version in &need.versions {
            view.line(&format!(
                "  {:#06x}:   Name: {}  Flags: {}  Version: {}",
                version.offset,
                version.name,
                flag_names(version.flags),
                version.index
            ));
        }
    }
}
