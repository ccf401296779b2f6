//! Call frame information (LSB "Exception Frames"): input `.eh_frame` sections as records.
//!
//! A frame description (FDE) of a function that is not in the output is dropped; common information
//! entries (CIEs) that are equal are shared by all. Each input section keeps its place in the output; only
//! its records move together.

use crate::error::LinkError;
use crate::machine::Machine;
use crate::model::*;
use rustc_hash::FxHashMap;

/// `DW_EH_PE_absptr`.
const ABSOLUTE_POINTER: u8 = 0;
/// `Record::output` of a record that is not in the output.
pub(crate) const DROPPED: u32 = u32::MAX;

/// A CIE or FDE.
#[derive(Debug, Clone)]
pub(crate) struct Record {
    /// Offset in the input section, of the length field.
    pub input: u32,
    /// Size in bytes, length field included.
    pub size: u32,
    /// Offset in the section's part of the output, or [`DROPPED`].
    pub output: u32,
    /// Relocations of the record: range of indices.
    pub relocations: (u32, u32),
    pub kind: RecordKind,
}

/// What a record is.
#[derive(Debug, Clone)]
pub(crate) enum RecordKind {
    /// Common information; after [`assign`], `same_as` is the entry that stands for it.
    Cie { encoding: u8, same_as: Option<(SectionId, u32)> },
    /// Index of its CIE in the same section.
    Fde { cie: u32 },
    /// The terminating zero.
    End,
}

/// Records of one section.
#[derive(Debug, Default)]
pub(crate) struct Frames {
    pub records: Vec<Record>,
    /// Size of the section's part of the output.
    pub size: u64,
    /// Bytes added to the last record so that the next section follows without a gap, which would read as
    /// the end of the list.
    pub padding: u32,
}

impl Frames {
    /// Whether an offset of the input section is in a record that the output has not.
    pub fn is_dropped(&self, offset: u64) -> bool {
        let at = self.records.partition_point(|r| u64::from(r.input) <= offset);
        at.checked_sub(1).is_some_and(|at| self.records[at].output == DROPPED)
    }
}

/// All `.eh_frame` sections in input order.
#[derive(Debug, Default)]
pub(crate) struct AllFrames {
    pub sections: Vec<(SectionId, Frames)>,
}

impl AllFrames {
    pub fn get(&self, id: SectionId) -> Option<&Frames> {
        self.sections.binary_search_by_key(&id, |s| s.0).ok().map(|at| &self.sections[at].1)
    }

    /// Number of FDEs in the output.
    pub fn fde_count(&self) -> u64 {
        let live = |r: &&Record| matches!(r.kind, RecordKind::Fde { .. }) && r.output != DROPPED;
        self.sections.iter().map(|(_, frames)| frames.records.iter().filter(live).count() as u64).sum()
    }
}

fn word(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at.checked_add(4)?).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

/// Splits every `.eh_frame` section.
pub(crate) fn parse(resolved: &Resolved<'_>, machine: &Machine) -> Result<AllFrames, Vec<LinkError>> {
    let mut all = AllFrames::default();
    let mut errors = Vec::new();
    for (id, section) in resolved.sections.iter().enumerate() {
        if section.role != Role::EhFrame {
            continue;
        }
        match records(section, machine.word() as usize) {
            Ok(records) => all.sections.push((id as SectionId, Frames { records, size: 0, padding: 0 })),
            Err(message) => {
                errors.push(LinkError::in_file(resolved.place(id as SectionId, 0), message));
            }
        }
    }
    if errors.is_empty() { Ok(all) } else { Err(errors) }
}

fn records(section: &Section<'_>, word_size: usize) -> Result<Vec<Record>, String> {
    let data = &section.data[..];
    let mut records: Vec<Record> = Vec::new();
    let mut cies: FxHashMap<usize, u32> = FxHashMap::default();
    let mut relocation = 0usize;
    let mut at = 0usize;
    // Relocations are in order of offset in what compilers write; a sorted list is needed to give each
    // record its range.
    let sorted = section.relocations.iter().try_fold(0, |last, r| (r.offset >= last).then_some(r.offset)).is_some();
    if !sorted {
        return Err("relocations are not sorted by offset".into());
    }
    while at < data.len() {
        let Some(length) = word(data, at) else { return Err("truncated frame record".into()) };
        if length == 0xffff_ffff {
            return Err("64-bit frame records are not supported".into());
        }
        let size = length as usize + 4;
        if size > data.len() - at || (length != 0 && length < 4) {
            return Err(format!("frame record at offset {at:#x} does not fit its section"));
        }
        let first = relocation;
        while section.relocations.get(relocation).is_some_and(|r| r.offset < (at + size) as u64) {
            relocation += 1;
        }
        let kind = if length == 0 {
            RecordKind::End
        } else {
            match word(data, at + 4) {
                Some(0) => {
                    cies.insert(at, records.len() as u32);
                    let encoding = pointer_encoding(&data[at..at + size], word_size)?;
                    RecordKind::Cie { encoding, same_as: None }
                }
                Some(back) => {
                    let cie = (at + 4).checked_sub(back as usize).and_then(|cie| cies.get(&cie));
                    match cie {
                        Some(&cie) => RecordKind::Fde { cie },
                        None => return Err(format!("frame record at offset {at:#x} refers to no CIE")),
                    }
                }
                None => return Err("truncated frame record".into()),
            }
        };
        records.push(Record {
            input: at as u32,
            size: size as u32,
            output: DROPPED,
            relocations: (first as u32, relocation as u32),
            kind,
        });
        at += size;
    }
    Ok(records)
}

/// The encoding of addresses in the FDEs of a CIE: the `R` of its augmentation string.
fn pointer_encoding(cie: &[u8], word_size: usize) -> Result<u8, String> {
    let bad = || "malformed CIE".to_string();
    if cie.len() < 10 {
        return Err(bad());
    }
    let augmentation_end = memchr::memchr(0, &cie[9..]).ok_or_else(bad)? + 9;
    let augmentation = &cie[9..augmentation_end];
    if augmentation.first() != Some(&b'z') {
        return Ok(ABSOLUTE_POINTER);
    }
    let mut at = augmentation_end + 1;
    let mut skip_leb = || -> Result<(), String> {
        loop {
            let byte = *cie.get(at).ok_or_else(bad)?;
            at += 1;
            if byte & 0x80 == 0 {
                return Ok(());
            }
        }
    };
    // Code alignment, data alignment, return address register (one byte in version 1), augmentation size.
    skip_leb()?;
    skip_leb()?;
    skip_leb()?;
    skip_leb()?;
    for &letter in &augmentation[1..] {
        let byte = *cie.get(at).ok_or_else(bad)?;
        match letter {
            b'R' => return Ok(byte),
            b'L' => at += 1,
            b'P' => {
                at += 1 + match byte & 0x0f {
                    0x02 | 0x0a => 2,
                    0x03 | 0x0b => 4,
                    0x00 => word_size,
                    0x04 | 0x0c => 8,
                    other => return Err(format!("unknown personality encoding {other:#x}")),
                };
            }
            b'S' | b'B' | b'G' => {}
            other => return Err(format!("unknown CIE augmentation `{}'", char::from(other))),
        }
    }
    Ok(ABSOLUTE_POINTER)
}

/// The section an FDE describes, if its address is relocated against one.
pub(crate) fn described_section(resolved: &Resolved<'_>, id: SectionId, record: &Record) -> Option<SectionId> {
    let section = &resolved.sections[id as usize];
    let object = resolved.object_of(section)?;
    let first = section.relocations.get(record.relocations.0 as usize)?;
    if record.relocations.0 == record.relocations.1 || first.offset != u64::from(record.input) + 8 {
        return None;
    }
    // A global function symbol may have been resolved to another object's copy: then this FDE describes a
    // discarded one.
    match resolved.target(object, first.symbol)? {
        Target::Local { section, .. } => Some(section),
        Target::Global(symbol) => match resolved.symbols[symbol as usize].definition {
            Definition::Section { section: target, .. } => {
                (resolved.sections[target as usize].object == section.object).then_some(target)
            }
            _ => None,
        },
        Target::Constant(_) => None,
    }
}

#[derive(PartialEq, Eq, Hash)]
struct CieKey<'a> {
    bytes: &'a [u8],
    relocations: Vec<(u32, u32, i64, u64, u64)>,
}

/// Decides which records are in the output and where.
pub(crate) fn assign(resolved: &Resolved<'_>, live: &[bool], frames: &mut AllFrames) {
    let mut known: FxHashMap<CieKey<'_>, (SectionId, u32)> = FxHashMap::default();
    let last = frames.sections.iter().rposition(|(id, _)| live[*id as usize]);
    for at in 0..frames.sections.len() {
        let id = frames.sections[at].0;
        if !live[id as usize] {
            continue;
        }
        let frames = &mut frames.sections[at].1;
        let keep: Vec<bool> = frames
            .records
            .iter()
            .map(|record| match record.kind {
                RecordKind::Fde { .. } => {
                    described_section(resolved, id, record).is_some_and(|target| live[target as usize])
                }
                // Only the last section may end the list: what follows a terminator is not read.
                RecordKind::End => Some(at) == last,
                RecordKind::Cie { .. } => false,
            })
            .collect();
        let mut used = vec![false; frames.records.len()];
        for (record, keep) in frames.records.iter().zip(&keep) {
            if let (RecordKind::Fde { cie }, true) = (&record.kind, keep) {
                used[*cie as usize] = true;
            }
        }
        let mut size = 0u32;
        for i in 0..frames.records.len() {
            let mut in_output = keep[i];
            if used[i] {
                let key = cie_key(resolved, id, &frames.records[i]);
                let first = *known.entry(key).or_insert((id, i as u32));
                in_output = first == (id, i as u32);
                if let RecordKind::Cie { same_as, .. } = &mut frames.records[i].kind {
                    *same_as = Some(first);
                }
            }
            if in_output {
                frames.records[i].output = size;
                size += frames.records[i].size;
            }
        }
        let align = resolved.sections[id as usize].align.min(8) as u32;
        let last = frames.records.iter().rfind(|r| r.output != DROPPED);
        if last.is_some_and(|record| !matches!(record.kind, RecordKind::End)) {
            frames.padding = size.next_multiple_of(align) - size;
        }
        frames.size = u64::from(size + frames.padding);
    }
}

fn cie_key<'a>(resolved: &'a Resolved<'_>, id: SectionId, record: &Record) -> CieKey<'a> {
    let section = &resolved.sections[id as usize];
    let bytes = &section.data[record.input as usize..(record.input + record.size) as usize];
    let relocations = (record.relocations.0..record.relocations.1)
        .filter_map(|i| section.relocations.get(i as usize))
        .map(|r| {
            let target = resolved.object_of(section).and_then(|object| resolved.target(object, r.symbol));
            let (space, number, value) = match target {
                Some(Target::Global(symbol)) => (0, u64::from(symbol), 0),
                Some(Target::Local { section, symbol, .. }) => (1, u64::from(section), symbol.value),
                Some(Target::Constant(value)) => (2, 0, value),
                None => (3, 0, 0),
            };
            (r.offset as u32 - record.input, r.kind << 2 | space, r.addend, number, value)
        })
        .collect();
    CieKey { bytes, relocations }
}
