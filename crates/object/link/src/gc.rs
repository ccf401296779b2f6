//! Phase "garbage collection" (`--gc-sections`): which input sections are reachable from the roots.
//!
//! Roots: the entry, `-u`, what `KEEP` names, exported symbols of a shared library, sections that are
//! reached by name (`__start_X`), notes and `SHF_GNU_RETAIN`. Edges: relocations. Debug information does not
//! keep code alive; call frame information follows the function it describes.

use crate::eh_frame::{AllFrames, RecordKind, described_section};
use crate::model::*;
use crate::options::LinkOptions;
use crate::place::Matching;
use object::elf as e;
use rustc_hash::FxHashMap;

/// Whether a name can be the X of `__start_X`.
pub(crate) fn is_c_identifier(name: &[u8]) -> bool {
    !name.is_empty() && !name[0].is_ascii_digit() && name.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'_')
}

/// Liveness by section id.
pub(crate) fn live_sections(
    options: &LinkOptions,
    resolved: &Resolved<'_>,
    matching: &Matching<'_>,
    frames: &AllFrames,
    exported: &dyn Fn(SymbolId) -> bool,
) -> Vec<bool> {
    let present = |section: &Section<'_>| !matches!(section.role, Role::Metadata | Role::Discarded);
    if !options.gc_sections {
        let mut live: Vec<bool> = resolved.sections.iter().map(present).collect();
        for (id, live) in live.iter_mut().enumerate() {
            *live &= !matching.discards(id as SectionId);
        }
        return live;
    }
    let mut marker = Marker::new(resolved, frames);
    for (id, section) in resolved.sections.iter().enumerate() {
        let id = id as SectionId;
        if !present(section) || matching.discards(id) {
            continue;
        }
        let array = matches!(section.kind, e::SHT_INIT_ARRAY | e::SHT_FINI_ARRAY | e::SHT_PREINIT_ARRAY);
        let retained = section.flags & u64::from(e::SHF_GNU_RETAIN) != 0;
        let own = matches!(section.role, Role::Synthetic(kind) if kind != Synthetic::Common);
        // The frames of dead functions must not keep what they refer to.
        let root = section.role != Role::EhFrame
            && (matching.keeps(id) || section.kind == e::SHT_NOTE || array || retained || own);
        if root {
            marker.mark(id);
        }
        if !section.is_alloc() || section.role == Role::EhFrame {
            marker.live[id as usize] = true;
        }
    }
    for (id, symbol) in resolved.symbols.iter().enumerate() {
        let by_name = [options.init.as_bytes(), options.fini.as_bytes()].contains(&symbol.name);
        if symbol.root || by_name || exported(id as SymbolId) {
            marker.mark_symbol(id as SymbolId);
        }
    }
    marker.run();
    marker.live
}

struct Marker<'r, 'a> {
    resolved: &'r Resolved<'a>,
    frames: &'r AllFrames,
    live: Vec<bool>,
    pending: Vec<SectionId>,
    /// Frame records by the section they describe.
    described: FxHashMap<SectionId, Vec<(SectionId, u32)>>,
    /// Members of the group a section is in.
    groups: FxHashMap<SectionId, (u32, u32)>,
    /// Sections by C-identifier name.
    by_name: FxHashMap<&'a [u8], Vec<SectionId>>,
    /// `SHF_LINK_ORDER` sections by the section they belong to.
    linked: FxHashMap<SectionId, Vec<SectionId>>,
}

impl<'r, 'a> Marker<'r, 'a> {
    fn new(resolved: &'r Resolved<'a>, frames: &'r AllFrames) -> Self {
        let mut described: FxHashMap<SectionId, Vec<(SectionId, u32)>> = FxHashMap::default();
        for (id, section_frames) in &frames.sections {
            for (i, record) in section_frames.records.iter().enumerate() {
                if matches!(record.kind, RecordKind::Fde { .. })
                    && let Some(target) = described_section(resolved, *id, record)
                {
                    described.entry(target).or_default().push((*id, i as u32));
                }
            }
        }
        let mut groups = FxHashMap::default();
        for (o, object) in resolved.objects.iter().enumerate() {
            for (g, group) in object.groups.iter().enumerate() {
                for &member in &group.members {
                    groups.insert(object.first_section + member, (o as u32, g as u32));
                }
            }
        }
        let mut by_name: FxHashMap<&[u8], Vec<SectionId>> = FxHashMap::default();
        let mut linked: FxHashMap<SectionId, Vec<SectionId>> = FxHashMap::default();
        for (id, section) in resolved.sections.iter().enumerate() {
            if is_c_identifier(section.name) && section.is_alloc() {
                by_name.entry(section.name).or_default().push(id as SectionId);
            }
            if section.flags & u64::from(e::SHF_LINK_ORDER) != 0
                && let Some(object) = resolved.object_of(section)
                && let Some(header) = object.elf.sections.get(section.index as usize)
                && let Some(target) = resolved.section_id(object, header.link)
            {
                linked.entry(target).or_default().push(id as SectionId);
            }
        }
        let live = vec![false; resolved.sections.len()];
        Marker { resolved, frames, live, pending: Vec::new(), described, groups, by_name, linked }
    }

    fn mark(&mut self, id: SectionId) {
        let section = &self.resolved.sections[id as usize];
        if !self.live[id as usize] && !matches!(section.role, Role::Metadata | Role::Discarded) {
            self.live[id as usize] = true;
            self.pending.push(id);
        }
    }

    fn mark_symbol(&mut self, id: SymbolId) {
        match self.resolved.symbols[id as usize].definition {
            Definition::Section { section, .. } => self.mark(section),
            Definition::StartStop { name, .. } => {
                let name = self.resolved.start_stop[name as usize];
                for section in self.by_name.remove(name).unwrap_or_default() {
                    self.mark(section);
                }
            }
            _ => {}
        }
    }

    fn run(&mut self) {
        let resolved = self.resolved;
        while let Some(id) = self.pending.pop() {
            let section = &resolved.sections[id as usize];
            if section.is_alloc() && section.role != Role::EhFrame {
                self.follow(id, 0, section.relocations.len());
            }
            let frames = self.frames;
            for (frame_section, record) in self.described.remove(&id).unwrap_or_default() {
                let Some(frames) = frames.get(frame_section) else { continue };
                let fde = &frames.records[record as usize];
                // The first relocation is the function itself.
                self.follow(frame_section, fde.relocations.0 as usize + 1, fde.relocations.1 as usize);
                if let RecordKind::Fde { cie } = fde.kind {
                    let cie = &frames.records[cie as usize];
                    self.follow(frame_section, cie.relocations.0 as usize, cie.relocations.1 as usize);
                }
            }
            if let Some(&(object, group)) = self.groups.get(&id) {
                let object = &resolved.objects[object as usize];
                for &member in &object.groups[group as usize].members {
                    self.mark(object.first_section + member);
                }
            }
            for linked in self.linked.remove(&id).unwrap_or_default() {
                self.mark(linked);
            }
        }
    }

    fn follow(&mut self, id: SectionId, from: usize, to: usize) {
        let resolved = self.resolved;
        let section = &resolved.sections[id as usize];
        let Some(object) = resolved.object_of(section) else { return };
        for relocation in (from..to).filter_map(|i| section.relocations.get(i)) {
            match resolved.target(object, relocation.symbol) {
                Some(Target::Global(symbol)) => self.mark_symbol(symbol),
                Some(Target::Local { section, .. }) => self.mark(section),
                Some(Target::Constant(_)) | None => {}
            }
        }
    }
}
