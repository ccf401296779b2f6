//! `.note.gnu.property`: the inputs' properties combined (Linux ABI extensions, "Program Property").
//!
//! Each range of property types has its own rule: AND (all inputs must have the bit), OR, and OR-if-all
//! (the union, when every input has the property).

use crate::error::LinkError;
use crate::machine::Machine;
use crate::model::*;
use crate::options::{CetReport, LinkOptions};
use crate::resolve::X86_FEATURE_1_AND;
use std::collections::BTreeMap;

const IBT: u32 = 1;
const SHSTK: u32 = 2;

/// Result: the note, and whether the output claims indirect branch tracking.
#[derive(Debug, Default)]
pub(crate) struct Properties {
    pub note: Vec<u8>,
    pub ibt: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Rule {
    And,
    Or,
    OrIfAll,
}

fn rule(kind: u32) -> Option<Rule> {
    match kind {
        0xb000_0000..=0xb000_7fff | 0xc000_0002..=0xc000_7fff => Some(Rule::And),
        0xb000_8000..=0xb000_ffff | 0xc000_8000..=0xc000_ffff => Some(Rule::Or),
        0xc001_0000..=0xc001_7fff => Some(Rule::OrIfAll),
        _ => None,
    }
}

/// Combines the notes of all objects.
pub(crate) fn combine(
    options: &LinkOptions,
    machine: &Machine,
    resolved: &Resolved<'_>,
    warnings: &mut Vec<String>,
) -> Result<Properties, Vec<LinkError>> {
    report(options, resolved, warnings)?;
    let mut combined: BTreeMap<u32, (u32, usize)> = BTreeMap::new();
    for object in &resolved.objects {
        let features = object.x86_features.map(|bits| (X86_FEATURE_1_AND, bits));
        for (kind, bits) in features.into_iter().chain(object.properties.iter().copied()) {
            let Some(rule) = rule(kind) else { continue };
            let entry = combined.entry(kind).or_insert((bits, 0));
            entry.0 = if rule == Rule::And { entry.0 & bits } else { entry.0 | bits };
            entry.1 += 1;
        }
    }
    let all = resolved.objects.len();
    combined.retain(|&kind, (bits, count)| *bits != 0 && (rule(kind) == Some(Rule::Or) || *count == all));
    let forced = if options.ibt { IBT } else { 0 } | if options.shstk { SHSTK } else { 0 };
    if forced != 0 {
        combined.entry(X86_FEATURE_1_AND).or_insert((0, all)).0 |= forced;
    }
    let ibt = combined.get(&X86_FEATURE_1_AND).is_some_and(|(bits, _)| bits & IBT != 0);
    if combined.is_empty() {
        return Ok(Properties::default());
    }
    let mut note = Vec::new();
    let mut words = |list: &[u32]| list.iter().for_each(|word| note.extend_from_slice(&word.to_le_bytes()));
    // Each property is padded to the size of an address.
    let padding = if machine.word() == 8 { &[0][..] } else { &[] };
    let size = 12 + 4 * padding.len() as u32;
    words(&[4, combined.len() as u32 * size, 5, u32::from_le_bytes(*b"GNU\0")]);
    for (kind, (bits, _)) in combined {
        words(&[kind, 4, bits]);
        words(padding);
    }
    Ok(Properties { note, ibt })
}

/// `-z cet-report`.
fn report(options: &LinkOptions, resolved: &Resolved<'_>, warnings: &mut Vec<String>) -> Result<(), Vec<LinkError>> {
    if options.cet_report == CetReport::None {
        return Ok(());
    }
    let mut errors = Vec::new();
    for object in &resolved.objects {
        for (bit, name) in [(IBT, "IBT"), (SHSTK, "SHSTK")] {
            if object.x86_features.unwrap_or(0) & bit == 0 {
                let message = format!("{}: missing {name} property", object.name);
                match options.cet_report {
                    CetReport::Error => errors.push(LinkError::new(message)),
                    CetReport::Warning => warnings.push(message),
                    CetReport::None => {}
                }
            }
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}
