//! Cross references: `--cref`, which files define and mention each global symbol, in the arrangement of GNU ld's table,
//! and `NOCROSSREFS`, which sections may not refer to each other.

use crate::error::{LinkError, text};
use crate::model::*;
use crate::place::{Place, Plan};
use elf::read::SymbolSection;
use std::fmt::Write;

/// Width of the column of names.
const COLUMN: usize = 49;

/// The table: a symbol's definer first, then the files that mention it.
pub(crate) fn table(resolved: &Resolved<'_>) -> String {
    let mut files: Vec<Vec<(bool, &str)>> = vec![Vec::new(); resolved.symbols.len()];
    for object in &resolved.objects {
        for (n, &id) in object.globals.iter().enumerate() {
            let symbol = object.symbols.get(object.symbols.first_global + n as u32);
            let mentions = symbol.is_none_or(|symbol| symbol.section == SymbolSection::Undefined);
            files[id as usize].push((mentions, object.name.as_str()));
        }
    }
    for library in &resolved.libraries {
        for symbol in &library.symbols {
            let list = &mut files[symbol.id as usize];
            // Of libraries only what takes part in the link is of interest.
            if !list.is_empty() {
                list.push((false, library.name.as_str()));
            }
        }
    }
    let mut order: Vec<usize> = (0..files.len()).filter(|&id| !files[id].is_empty()).collect();
    order.sort_by_key(|&id| resolved.symbols[id].name);
    let mut out = format!("\nCross Reference Table\n\n{:COLUMN$} File\n", "Symbol");
    for id in order {
        let list = &mut files[id];
        list.sort_by_key(|(mentions, _)| *mentions);
        let name = text(resolved.symbols[id].name);
        let mut shown = name.as_ref();
        for (_, file) in list.iter() {
            if shown.len() > COLUMN {
                let _ = writeln!(out, "{shown}");
                shown = "";
            }
            let _ = writeln!(out, "{shown:COLUMN$} {file}");
            shown = "";
        }
    }
    out
}

/// Holds relocations to `NOCROSSREFS` and `NOCROSSREFS_TO` (ld manual 3.4.5): all output sections of a list are in
/// memory by turns, so none may count on another.
pub(crate) fn check(resolved: &Resolved<'_>, plan: &Plan<'_>, live: &[bool]) -> Result<(), Vec<LinkError>> {
    let mut errors = Vec::new();
    if plan.no_cross_references.is_empty() {
        return Ok(());
    }
    let output = |section: SectionId| match plan.places.get(section as usize) {
        Some(Place::Output(out)) => Some(plan.sections[*out as usize].name),
        _ => None,
    };
    for (id, section) in resolved.sections.iter().enumerate() {
        let (Some(from), Some(object), true) = (output(id as SectionId), resolved.object_of(section), live[id]) else {
            continue;
        };
        let lists = plan.no_cross_references.iter();
        let lists: Vec<_> = lists.filter(|(names, _)| names.iter().any(|name| name.as_bytes() == from)).collect();
        if lists.is_empty() {
            continue;
        }
        for relocation in (0..).map_while(|at| section.relocations.get(at)) {
            let (target, name) = match resolved.target(object, relocation.symbol) {
                Some(Target::Local { section, symbol, .. }) => {
                    let name = object.symbols.name(&symbol).unwrap_or_default();
                    (section, if name.is_empty() { resolved.sections[section as usize].name } else { name })
                }
                Some(Target::Global(symbol)) => match resolved.symbols[symbol as usize].definition {
                    Definition::Section { section, .. } => (section, resolved.symbols[symbol as usize].name),
                    _ => continue,
                },
                _ => continue,
            };
            let Some(to) = output(target).filter(|to| *to != from) else { continue };
            let forbids = |(names, to_first): &&(&[String], bool)| match to_first {
                true => names.first().is_some_and(|name| name.as_bytes() == to),
                false => names.iter().any(|name| name.as_bytes() == to),
            };
            if lists.iter().copied().any(|list| forbids(&list)) {
                errors.push(LinkError::in_file(
                    resolved.place(id as SectionId, relocation.offset),
                    format!("prohibited cross reference from {} to `{}' in {}", text(from), text(name), text(to)),
                ));
            }
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}
