//! `-Map`: the link as text, in the arrangement of GNU ld's map file.

use crate::address::Final;
use crate::error::text;
use crate::model::*;
use crate::place::{OutItem, PlanItem};
use std::fmt::Write;

/// The map.
pub(crate) fn map(f: &Final<'_, '_>) -> String {
    let resolved = f.policy.resolved;
    let mut out = String::new();
    let dropped = resolved.sections.iter().enumerate().filter(|(id, section)| {
        let content = matches!(section.role, Role::Content | Role::Discarded | Role::EhFrame);
        content && f.out_of(*id as SectionId).is_none() && section.object != LINKER
    });
    out.push_str("Discarded input sections\n\n");
    for (_, section) in dropped {
        let file = resolved.object_of(section).map_or("", |o| o.name.as_str());
        line(&mut out, &text(section.name), section.size, 0, file);
    }
    out.push_str("\nLinker script and memory map\n\n");
    for object in &resolved.objects {
        let _ = writeln!(out, "LOAD {}", object.name);
    }
    for library in &resolved.libraries {
        let _ = writeln!(out, "LOAD {}", library.name);
    }
    let mut symbols: Vec<(SectionId, u64, SymbolId)> = resolved
        .symbols
        .iter()
        .enumerate()
        .filter_map(|(id, symbol)| match symbol.definition {
            Definition::Section { section, value } if f.out_of(section).is_some() => {
                Some((section, value, id as SymbolId))
            }
            _ => None,
        })
        .collect();
    symbols.sort_unstable();
    for item in &f.plan.items {
        let id = match item {
            PlanItem::Section(id) => *id,
            PlanItem::Assign(assignment) => {
                let value = resolved.lookup(assignment.symbol.as_bytes()).and_then(|id| f.script_value(id));
                if let Some(value) = value {
                    let _ = writeln!(out, "{:16}0x{:016x}                {}", "", value.number, assignment.symbol);
                }
                continue;
            }
            PlanItem::Assert(..) => continue,
        };
        let section = &f.plan.sections[id as usize];
        let place = f.layout.out[id as usize];
        if place.index == 0 {
            continue;
        }
        out.push('\n');
        let name = text(section.name);
        let pad = if name.len() > 15 { format!("{name}\n{:16}", "") } else { format!("{name:16}") };
        let _ = writeln!(out, "{pad}0x{:016x} {:#10x}", place.address, place.size);
        for input in section.items.iter().flat_map(|item| match item {
            OutItem::Inputs(list) => &list[..],
            _ => &[],
        }) {
            let input_section = &resolved.sections[*input as usize];
            let size = f.extents.size[*input as usize];
            if size == 0 {
                continue;
            }
            let file = resolved.object_of(input_section).map_or("linker stubs", |o| o.name.as_str());
            let address = place.address + f.layout.offsets[*input as usize];
            line(&mut out, &format!(" {}", text(input_section.name)), size, address, file);
            let from = symbols.partition_point(|s| s.0 < *input);
            for &(_, _, symbol) in symbols[from..].iter().take_while(|s| s.0 == *input) {
                let name = text(resolved.symbols[symbol as usize].name);
                let _ = writeln!(out, "{:16}0x{:016x}                {name}", "", f.definition(symbol));
            }
        }
    }
    out
}

fn line(out: &mut String, name: &str, size: u64, address: u64, file: &str) {
    let pad = if name.len() > 15 { format!("{name}\n{:16}", "") } else { format!("{name:16}") };
    let _ = writeln!(out, "{pad}0x{address:016x} {size:#10x} {file}");
}
