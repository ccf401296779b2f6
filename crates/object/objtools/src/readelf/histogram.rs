//! `-I`: how evenly the buckets of the hash tables are filled.

use super::View;
use object::elf as e;

/// Appends a histogram for each hash table of dynamic symbols.
pub(super) fn show(view: &mut View<'_>) {
    let sections = view.file.sections.clone();
    for (kind, name) in [(e::SHT_HASH, ""), (e::SHT_GNU_HASH, "`.gnu.hash' ")] {
        for section in sections.iter().filter(|section| section.kind == kind) {
            let Ok(data) = view.file.section_data(section) else { continue };
            let lengths = if kind == e::SHT_HASH { sysv(data) } else { gnu(data, view.is_64()) };
            let Some(lengths) = lengths else { continue };
            show_one(view, name, &lengths);
        }
    }
}

fn word(data: &[u8], index: usize) -> Option<u32> {
    let at = index.checked_mul(4)?;
    data.get(at..at.checked_add(4)?).map(|raw| u32::from_le_bytes([raw[0], raw[1], raw[2], raw[3]]))
}

/// The lengths of the chains of a System V table (gABI "Hash Table").
fn sysv(data: &[u8]) -> Option<Vec<usize>> {
    let (buckets, chains) = (word(data, 0)? as usize, word(data, 1)? as usize);
    let mut lengths = Vec::new();
    for bucket in 0..buckets {
        let mut symbol = word(data, 2 + bucket)?;
        let mut length = 0;
        // A chain is no longer than the table; a cycle ends there.
        while symbol != 0 && length <= chains {
            length += 1;
            symbol = word(data, 2 + buckets + symbol as usize)?;
        }
        lengths.push(length);
    }
    Some(lengths)
}

/// The lengths of the chains of a GNU table: the lowest bit of a hash value ends a chain.
fn gnu(data: &[u8], is_64: bool) -> Option<Vec<usize>> {
    let (buckets, first, filter) = (word(data, 0)? as usize, word(data, 1)?, word(data, 2)? as usize);
    let start = 4 + filter * if is_64 { 2 } else { 1 };
    let mut lengths = Vec::new();
    for bucket in 0..buckets {
        let symbol = word(data, start + bucket)?;
        let mut length = 0;
        if symbol >= first {
            let mut at = start + buckets + (symbol - first) as usize;
            loop {
                length += 1;
                if word(data, at)? & 1 != 0 {
                    break;
                }
                at += 1;
            }
        }
        lengths.push(length);
    }
    // A table without symbols has nothing to show.
    lengths.iter().any(|&length| length > 0).then_some(lengths)
}

fn show_one(view: &mut View<'_>, name: &str, lengths: &[usize]) {
    if lengths.is_empty() {
        return;
    }
    view.line(&format!(
        "\nHistogram for {name}bucket list length (total of {} bucket{}):",
        lengths.len(),
        if lengths.len() == 1 { "" } else { "s" }
    ));
    view.line(" Length  Number     % of total  Coverage");
    let longest = lengths.iter().copied().max().unwrap_or(0);
    let total: usize = lengths.iter().sum();
    let share = |part: usize, whole: usize| if whole == 0 { 0.0 } else { 100.0 * part as f64 / whole as f64 };
    let mut covered = 0;
    for length in 0..=longest {
        let count = lengths.iter().filter(|&&known| known == length).count();
        let line = format!("{length:7}  {count:<10} ({:5.1}%)", share(count, lengths.len()));
        covered += count * length;
        if length == 0 {
            view.line(&line);
        } else {
            view.line(&format!("{line}    {:5.1}%", share(covered, total)));
        }
    }
}
