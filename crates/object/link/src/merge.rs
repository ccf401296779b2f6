//! Phase "section merging": equal strings and constants of `SHF_MERGE` sections are stored once.
//!
//! Sections with the same output section, flags, entry size and alignment form a group. The group's bytes
//! take the place of its first member; the other members become empty. Splitting and hashing run in
//! parallel per section, insertion is serial in input order, so that the result does not depend on timing.

use crate::model::*;
use crate::place::{OutId, Place, Plan};
use object::elf as e;
use rustc_hash::{FxHashMap, FxHasher};
use std::hash::Hasher;

/// Where the pieces of one merged section went.
#[derive(Debug)]
pub(crate) struct Pieces {
    pub group: u32,
    /// Offset in the input section and offset in the group, sorted by the first.
    offsets: Vec<(u32, u32)>,
}

/// A merged section.
#[derive(Debug)]
pub(crate) struct Group {
    /// The input section whose place it takes.
    pub leader: SectionId,
    pub data: Vec<u8>,
}

/// Result of the phase.
#[derive(Debug, Default)]
pub(crate) struct Merged {
    pub groups: Vec<Group>,
    /// Merged sections, each with its id.
    pub pieces: Vec<(SectionId, Pieces)>,
    /// Index in `pieces` by section id, or `u32::MAX`; relocations ask for every section, so not a map.
    index: Vec<u32>,
}

impl Merged {
    /// The pieces of a section, when it is merged.
    pub fn get(&self, section: SectionId) -> Option<&Pieces> {
        let at = *self.index.get(section as usize)?;
        self.pieces.get(at as usize).map(|(_, pieces)| pieces)
    }

    /// Where an offset of a merged section is now: the leading section and the offset in the group.
    pub fn locate(&self, section: SectionId, offset: u64) -> Option<(SectionId, u64)> {
        let pieces = self.get(section)?;
        let leader = self.groups[pieces.group as usize].leader;
        let at = pieces.offsets.partition_point(|&(input, _)| u64::from(input) <= offset);
        let (input, output) = match at.checked_sub(1) {
            Some(at) => pieces.offsets[at],
            None => (0, 0),
        };
        Some((leader, u64::from(output) + (offset - u64::from(input))))
    }
}

struct Split<'a> {
    section: SectionId,
    pieces: Vec<(u32, u64, &'a [u8])>,
}

/// Merges what can be merged among the placed sections.
pub(crate) fn merge<'a>(resolved: &'a Resolved<'a>, plan: &Plan<'a>) -> Merged {
    let mut groups: Vec<Vec<SectionId>> = Vec::new();
    let mut keys: FxHashMap<(OutId, u64, u64, u64), usize> = FxHashMap::default();
    for (id, place) in plan.places.iter().enumerate() {
        let Place::Output(out) = *place else { continue };
        let section = &resolved.sections[id];
        // Merging aligns each piece: not worth it for more than a cache line.
        if !section.is_mergeable() || section.align > 64 || section.size == 0 || section.size > u64::from(u32::MAX) {
            continue;
        }
        let strings = section.flags & u64::from(e::SHF_STRINGS) != 0;
        // A string without its terminator could not be told from a longer one.
        if strings && !section.data.ends_with(&[0u8; 8][..(section.entry_size as usize).min(8)]) {
            continue;
        }
        if strings && !matches!(section.entry_size, 1 | 2 | 4) {
            continue;
        }
        let group = *keys.entry((out, section.flags, section.entry_size, section.align)).or_insert(groups.len());
        if group == groups.len() {
            groups.push(Vec::new());
        }
        groups[group].push(id as SectionId);
    }
    let mut merged = Merged { index: vec![u32::MAX; resolved.sections.len()], ..Merged::default() };
    for members in groups {
        let splits: Vec<Split<'a>> = crate::parallel::map(members.clone(), |id| split(resolved, id));
        let align = resolved.sections[members[0] as usize].align;
        let group = merged.groups.len() as u32;
        let total: usize = splits.iter().map(|s| s.pieces.len()).sum();
        let mut table: hashbrown::HashTable<(u64, &[u8], u32)> = hashbrown::HashTable::with_capacity(total / 2);
        let mut data: Vec<u8> = Vec::new();
        for split in splits {
            let mut offsets = Vec::with_capacity(split.pieces.len());
            for (input, hash, bytes) in split.pieces {
                let entry = table.entry(hash, |known| known.0 == hash && known.1 == bytes, |known| known.0);
                let output = match entry {
                    hashbrown::hash_table::Entry::Occupied(known) => known.get().2,
                    hashbrown::hash_table::Entry::Vacant(vacant) => {
                        data.resize(data.len().next_multiple_of(align as usize), 0);
                        let output = data.len() as u32;
                        data.extend_from_slice(bytes);
                        vacant.insert((hash, bytes, output));
                        output
                    }
                };
                offsets.push((input, output));
            }
            merged.index[split.section as usize] = merged.pieces.len() as u32;
            merged.pieces.push((split.section, Pieces { group, offsets }));
        }
        merged.groups.push(Group { leader: members[0], data });
    }
    merged
}

fn split<'a>(resolved: &'a Resolved<'a>, id: SectionId) -> Split<'a> {
    let section = &resolved.sections[id as usize];
    let data = &section.data[..];
    let entry = section.entry_size as usize;
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < data.len() {
        let end = if section.flags & u64::from(e::SHF_STRINGS) == 0 {
            at + entry
        } else if entry == 1 {
            memchr::memchr(0, &data[at..]).map_or(data.len(), |n| at + n + 1)
        } else {
            let end = data[at..].chunks_exact(entry).position(|c| c.iter().all(|&b| b == 0));
            end.map_or(data.len(), |n| at + (n + 1) * entry)
        };
        let bytes = &data[at..end.min(data.len())];
        let mut hasher = FxHasher::default();
        hasher.write(bytes);
        pieces.push((at as u32, hasher.finish(), bytes));
        at = end;
    }
    Split { section: id, pieces }
}
