//! `--cref`: which files define and mention each global symbol, in the arrangement of GNU ld's table.

use crate::error::text;
use crate::model::*;
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
