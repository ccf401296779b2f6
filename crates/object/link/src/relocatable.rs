//! What `-r` adds to the output: relocations and section groups, renumbered; and the relocations that
//! `--emit-relocs` keeps.
//!
//! Relocations are not applied; each is moved to its place in the output section and refers to the output's
//! symbol table. A reference to a section symbol becomes one to the output section's symbol, with the input
//! section's offset added.

use crate::address::Final;
use crate::encode;
use crate::error::LinkError;
use crate::model::*;
use crate::options::OutputKind;
use crate::place::OutItem;
use crate::relocate::put;
use crate::symtab::SymbolMap;
use crate::write::Extra;
use elf::read::Relocation;
use object::elf as e;

/// Relocation sections and groups of the output. `link` is set by the caller.
pub(crate) fn sections(f: &Final<'_, '_>, map: &SymbolMap) -> Result<Vec<Extra>, Vec<LinkError>> {
    let mut extras = Vec::new();
    let mut errors = Vec::new();
    let machine = f.policy.machine;
    let relocatable = f.policy.options.kind == OutputKind::Relocatable;
    for &id in &f.layout.order {
        let section = &f.plan.sections[id as usize];
        let mut data = Vec::new();
        for item in &section.items {
            let OutItem::Inputs(list) = item else { continue };
            for &input in list {
                let made = if relocatable {
                    relocations(f, map, input, &mut data)
                } else {
                    applied_relocations(f, map, input, &mut data)
                };
                if let Err(message) = made {
                    errors.push(LinkError::in_file(f.policy.resolved.place(input, 0), message));
                }
            }
        }
        if !data.is_empty() {
            extras.push(Extra {
                name: [machine.relocation_prefix().as_bytes(), section.name].concat(),
                kind: machine.relocation_section(),
                flags: e::SHF_INFO_LINK.into(),
                info: f.layout.out[id as usize].index,
                align: machine.word(),
                entry_size: machine.relocation_size(),
                data,
                ..Extra::default()
            });
        }
    }
    if !relocatable {
        return if errors.is_empty() { Ok(extras) } else { Err(errors) };
    }
    let first_extra = f.layout.order.len() as u32 + 1;
    let relocation_sections: Vec<(u32, u32)> =
        extras.iter().enumerate().map(|(i, extra)| (extra.info, first_extra + i as u32)).collect();
    for object in &f.policy.resolved.objects {
        for group in object.groups.iter().filter(|g| !g.discarded) {
            if let Some(extra) = group_section(f, map, object, group, &relocation_sections) {
                extras.push(extra);
            }
        }
    }
    if errors.is_empty() { Ok(extras) } else { Err(errors) }
}

fn relocations(f: &Final<'_, '_>, map: &SymbolMap, input: SectionId, data: &mut Vec<u8>) -> Result<(), String> {
    let resolved = f.policy.resolved;
    let section = &resolved.sections[input as usize];
    let Some(object) = resolved.object_of(section) else { return Ok(()) };
    let offset = f.layout.offsets[input as usize];
    for relocation in section.relocations.iter() {
        let Some(target) = resolved.target(object, relocation.symbol) else {
            return Err("relocation with a bad symbol".into());
        };
        let symbol = match target {
            Target::Global(id) => map.globals[id as usize],
            Target::Constant(_) if relocation.symbol == 0 => 0,
            Target::Constant(_) => local(map, section.object, relocation.symbol),
            Target::Local { index, section: target, symbol } => match f.out_of(target) {
                Some(out) if symbol.kind() == e::STT_SECTION => map.sections[out as usize],
                Some(_) => local(map, section.object, index),
                None => 0,
            },
        };
        let place = offset.wrapping_add(relocation.offset);
        let addend = moved_addend(f, &relocation, target);
        encode::relocation(data, f.policy.machine, place, symbol, relocation.kind, addend);
    }
    Ok(())
}

/// Relocations that were applied, at their final addresses and against the output's symbols. What refers to a
/// section's symbol, or to a local symbol that the output has not, refers to the output section's symbol.
fn applied_relocations(f: &Final<'_, '_>, map: &SymbolMap, input: SectionId, data: &mut Vec<u8>) -> Result<(), String> {
    let resolved = f.policy.resolved;
    let section = &resolved.sections[input as usize];
    let Some(object) = resolved.object_of(section) else { return Ok(()) };
    for relocation in section.relocations.iter() {
        let Some(target) = resolved.target(object, relocation.symbol) else {
            return Err("relocation with a bad symbol".into());
        };
        let dropped = f.frames.get(input).is_some_and(|frames| frames.is_dropped(relocation.offset));
        let Some(place) = f.place(input, relocation.offset).filter(|_| !dropped) else { continue };
        let (symbol, addend) = match target {
            Target::Global(id) => (map.globals[id as usize], relocation.addend),
            Target::Constant(_) => (0, relocation.addend),
            Target::Local { index, section: defined, symbol } => {
                let own = local(map, section.object, index);
                match f.out_of(defined) {
                    None => (0, relocation.addend),
                    Some(_) if own != 0 && symbol.kind() != e::STT_SECTION => (own, relocation.addend),
                    Some(out) => {
                        let base = f.layout.out[out as usize].address;
                        let value = f.target(section.object, target, relocation.addend).unwrap_or(base);
                        let moved = value.wrapping_sub(base) as i64;
                        (map.sections[out as usize], relocation.addend.wrapping_add(moved))
                    }
                }
            }
        };
        encode::relocation(data, f.policy.machine, place, symbol, relocation.kind, addend);
    }
    Ok(())
}

/// The addend of a relocation, counted from the output section's symbol if it was one from an input section's.
fn moved_addend(f: &Final<'_, '_>, relocation: &Relocation, target: Target) -> i64 {
    let moved = match target {
        Target::Local { section, symbol, .. } if symbol.kind() == e::STT_SECTION && f.out_of(section).is_some() => {
            f.layout.offsets[section as usize]
        }
        Target::Global(_) | Target::Constant(_) | Target::Local { .. } => 0,
    };
    relocation.addend.wrapping_add_unsigned(moved)
}

/// Where relocations do not carry their addends: puts these into the section's contents.
pub(crate) fn put_addends(f: &Final<'_, '_>, section: &Section<'_>, out: &mut [u8]) {
    let resolved = f.policy.resolved;
    let Some(object) = resolved.object_of(section) else { return };
    for relocation in section.relocations.iter() {
        let row = f.policy.machine.row(relocation.kind);
        if let (Some(row), Some(target)) = (row, resolved.target(object, relocation.symbol)) {
            put(out, relocation.offset, row.width, moved_addend(f, &relocation, target) as u64);
        }
    }
}

fn local(map: &SymbolMap, object: u32, index: u32) -> u32 {
    map.locals.get(object as usize).and_then(|list| list.get(index as usize)).copied().unwrap_or(0)
}

fn group_section(
    f: &Final<'_, '_>,
    map: &SymbolMap,
    object: &Object<'_>,
    group: &Group,
    relocation_sections: &[(u32, u32)],
) -> Option<Extra> {
    let header = object.elf.sections.get(group.index as usize)?;
    let signature = match f.policy.resolved.target(object, header.info)? {
        Target::Global(id) => map.globals[id as usize],
        Target::Local { index, .. } => {
            let number = f.policy.resolved.objects.iter().position(|o| std::ptr::eq(o, object))?;
            local(map, number as u32, index)
        }
        Target::Constant(_) => return None,
    };
    let mut words = vec![if group.comdat { e::GRP_COMDAT } else { 0 }];
    for &member in &group.members {
        let Some(out) = f.out_of(object.first_section + member) else { continue };
        let index = f.layout.out[out as usize].index;
        if index == 0 || words[1..].contains(&index) {
            continue;
        }
        words.push(index);
        words.extend(relocation_sections.iter().filter(|(target, _)| *target == index).map(|(_, at)| *at));
    }
    if words.len() == 1 {
        return None;
    }
    Some(Extra {
        name: b".group".to_vec(),
        kind: e::SHT_GROUP,
        info: signature,
        align: 4,
        entry_size: 4,
        data: words.iter().flat_map(|w| w.to_le_bytes()).collect(),
        ..Extra::default()
    })
}
