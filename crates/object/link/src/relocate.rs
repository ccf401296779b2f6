//! Phase "writing", part one: the contents of one input section with its relocations applied.

use crate::address::Final;
use crate::eh_frame::{DROPPED, Record, RecordKind};
use crate::error::LinkError;
use crate::machine::{Anchor, Formula, Relaxed, Row, TlsRewrite, fits};
use crate::model::*;
use crate::options::OutputKind;
use crate::policy::*;
use crate::relocatable::put_addends;
use crate::tables::Slot;
use elf::read::Relocation;
use object::elf as e;

/// An entry of `.rela.dyn`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DynamicRelocation {
    pub address: u64,
    pub kind: u32,
    /// Symbol by id, before it becomes an index in `.dynsym`.
    pub symbol: Option<SymbolId>,
    pub addend: i64,
}

/// What writing a section leads to besides its bytes.
#[derive(Debug, Default)]
pub(crate) struct Written {
    pub dynamic: Vec<DynamicRelocation>,
    pub errors: Vec<LinkError>,
}

/// Writes an input section to its place in the output.
pub(crate) fn write_section(f: &Final<'_, '_>, id: SectionId, out: &mut [u8]) -> Written {
    let section = &f.policy.resolved.sections[id as usize];
    let mut written = Written::default();
    if let Some(pieces) = f.merged.get(id) {
        let data = &f.merged.groups[pieces.group as usize].data;
        if f.merged.groups[pieces.group as usize].leader == id {
            out[..data.len()].copy_from_slice(data);
        }
        return written;
    }
    if section.role == Role::EhFrame {
        write_frames(f, id, out, &mut written);
        return written;
    }
    let length = section.data.len().min(out.len());
    out[..length].copy_from_slice(&section.data[..length]);
    if section.relocations.is_empty() {
        return written;
    }
    if f.policy.options.kind == OutputKind::Relocatable {
        if !f.policy.machine.rela {
            put_addends(f, section, out);
        }
        return written;
    }
    let mut applier =
        Applier { f, id, section, base: f.section(id).unwrap_or(0), shift: 0, known: None, written: &mut written };
    applier.apply(out, 0, section.relocations.len());
    written
}

/// Copies the records that stay, points FDEs at their CIEs, applies relocations at the new places.
fn write_frames(f: &Final<'_, '_>, id: SectionId, out: &mut [u8], written: &mut Written) {
    let section = &f.policy.resolved.sections[id as usize];
    let Some(frames) = f.frames.get(id) else { return };
    let base = f.section(id).unwrap_or(0);
    for record in frames.records.iter().filter(|r| r.output != DROPPED) {
        let (input, output, size) = (record.input as usize, record.output as usize, record.size as usize);
        out[output..output + size].copy_from_slice(&section.data[input..input + size]);
        if let RecordKind::Fde { cie } = record.kind
            && let Some(cie) = cie_address(f, id, &frames.records[cie as usize])
        {
            let field = base + u64::from(record.output) + 4;
            out[output + 4..output + 8].copy_from_slice(&(field.wrapping_sub(cie) as u32).to_le_bytes());
        }
        if frames.padding > 0 && u64::from(record.output + record.size + frames.padding) == frames.size {
            // The padding is zeros, which are DW_CFA_nop.
            let length = (record.size - 4 + frames.padding).to_le_bytes();
            out[output..output + 4].copy_from_slice(&length);
        }
        let shift = i64::from(record.output) - i64::from(record.input);
        let mut applier = Applier { f, id, section, base, shift, known: None, written };
        applier.apply(out, record.relocations.0 as usize, record.relocations.1 as usize);
    }
}

fn cie_address(f: &Final<'_, '_>, id: SectionId, cie: &Record) -> Option<u64> {
    let RecordKind::Cie { same_as, .. } = cie.kind else { return None };
    let (section, index) = same_as.unwrap_or((id, 0));
    let record = f.frames.get(section)?.records.get(index as usize)?;
    Some(f.section(section)?.wrapping_add(u64::from(record.output)))
}

struct Applier<'p, 'w, 'a> {
    f: &'p Final<'w, 'a>,
    id: SectionId,
    section: &'p Section<'a>,
    base: u64,
    /// Difference of the offset in the output and in the input section.
    shift: i64,
    /// A local symbol and its address: those of debug sections refer to a few sections a great many times.
    known: Option<(u32, u64)>,
    written: &'p mut Written,
}

impl Applier<'_, '_, '_> {
    fn apply(&mut self, out: &mut [u8], from: usize, to: usize) {
        let mut i = from;
        while i < to {
            let Some(relocation) = self.section.relocations.get(i) else { break };
            i += 1;
            let skip_next =
                if self.section.is_alloc() { self.alloc(out, &relocation) } else { self.debug(out, &relocation) };
            if skip_next {
                i += 1;
            }
        }
    }

    fn error(&mut self, offset: u64, message: String) {
        self.written.errors.push(LinkError::in_file(self.f.policy.resolved.place(self.id, offset), message));
    }

    fn store(&mut self, out: &mut [u8], at: u64, row: &Row, value: u64, subject: &Subject, relocation: &Relocation) {
        if !fits(value, row.width, row.range) {
            let name = self.f.policy.name(subject);
            let defined = match subject.target {
                Target::Global(id) => match self.f.policy.resolved.symbols[id as usize].definition {
                    Definition::Section { section, .. } => {
                        format!(" defined in {}", self.f.policy.resolved.place(section, 0))
                    }
                    _ => String::new(),
                },
                Target::Local { .. } | Target::Constant(_) => String::new(),
            };
            self.error(
                relocation.offset,
                format!("relocation truncated to fit: {} against {name}{defined}", row.name()),
            );
            return;
        }
        put(out, at, row.width, value);
    }

    /// Returns whether the next relocation was part of the same rewritten sequence.
    fn alloc(&mut self, out: &mut [u8], relocation: &Relocation) -> bool {
        let f = self.f;
        let policy = f.policy;
        let section = self.section;
        let Some(row) = policy.machine.row(relocation.kind) else { return false };
        if row.formula == Formula::None {
            return false;
        }
        let object = &policy.resolved.objects[section.object as usize];
        let Some(target) = policy.resolved.target(object, relocation.symbol) else { return false };
        let subject = policy.subject(section.object, target);
        let addend = relocation.addend as u64;
        let s = f.target(section.object, target, relocation.addend).unwrap_or(0);
        let at = relocation.offset.wrapping_add_signed(self.shift);
        let p = self.base.wrapping_add(at);
        let slot = |slot: Option<Slot>| slot.and_then(|slot| f.slot(slot)).unwrap_or(0);
        let got = f.got_base();
        let value = match row.formula {
            Formula::None => return false,
            Formula::Absolute => match policy.absolute(&subject, section, row) {
                AbsoluteAction::Static | AbsoluteAction::Direct | AbsoluteAction::Impossible => s.wrapping_add(addend),
                AbsoluteAction::Relative => {
                    let kind = policy.machine.dynamic.relative;
                    let addend = s.wrapping_add(addend);
                    if policy.packs(section, relocation.offset) {
                        self.store(out, at, row, addend, &subject, relocation);
                        return false;
                    }
                    let entry = DynamicRelocation { address: p, kind, symbol: None, addend: addend as i64 };
                    self.written.dynamic.push(entry);
                    self.left_in_field(addend)
                }
                AbsoluteAction::Symbolic => {
                    let symbol = match target {
                        Target::Global(id) => Some(id),
                        Target::Local { .. } | Target::Constant(_) => None,
                    };
                    let kind = policy.machine.dynamic.symbolic;
                    let addend = relocation.addend;
                    self.written.dynamic.push(DynamicRelocation { address: p, kind, symbol, addend });
                    self.left_in_field(addend as u64)
                }
            },
            Formula::PcRelative => s.wrapping_add(addend).wrapping_sub(p),
            Formula::Plt => self.call_target(&subject, s).wrapping_add(addend).wrapping_sub(p),
            Formula::PltFromGot => self.call_target(&subject, s).wrapping_add(addend).wrapping_sub(got),
            Formula::GotOffset => {
                let anchor = self.slot_anchor(relocation, Anchor::Got, p, got);
                slot(subject.key.map(Slot::Address)).wrapping_add(addend).wrapping_sub(anchor)
            }
            Formula::GotPcRelative => slot(subject.key.map(Slot::Address)).wrapping_add(addend).wrapping_sub(p),
            Formula::GotRelaxable => {
                if policy.relaxes_got(&subject, section, relocation.offset, relocation.kind) {
                    let value = s.wrapping_add(addend);
                    match (policy.machine.relax_got)(out, at) {
                        Relaxed::PcRelative { shift, bias } => {
                            let p = p.wrapping_add_signed(shift);
                            let value = value.wrapping_add_signed(bias).wrapping_sub(p);
                            self.store(out, at.wrapping_add_signed(shift), row, value, &subject, relocation);
                            return false;
                        }
                        Relaxed::FromGot => value.wrapping_sub(got),
                        Relaxed::Absolute => value,
                    }
                } else {
                    let anchor = self.slot_anchor(relocation, row.anchor, p, got);
                    slot(subject.key.map(Slot::Address)).wrapping_add(addend).wrapping_sub(anchor)
                }
            }
            Formula::FromGot => s.wrapping_add(addend).wrapping_sub(got),
            Formula::GotBase => got.wrapping_add(addend).wrapping_sub(p),
            Formula::Size => self.size_of(target).wrapping_add(addend),
            Formula::TlsModuleOffset => {
                let base = if policy.module_offset_is_local_exec(section) { f.thread_pointer() } else { f.tls_start() };
                s.wrapping_add(addend).wrapping_sub(base)
            }
            Formula::TlsLocalExec => s.wrapping_add(addend).wrapping_sub(f.thread_pointer()),
            Formula::TlsLocalExecNegated => f.thread_pointer().wrapping_sub(s).wrapping_add(addend),
            Formula::TlsGeneralDynamic
            | Formula::TlsLocalDynamic
            | Formula::TlsInitialExec
            | Formula::TlsDescriptor
            | Formula::TlsDescriptorCall => return self.tls(out, relocation, row, &subject, s, at, p),
        };
        self.store(out, at, row, value, &subject, relocation);
        false
    }

    /// What a field holds that a dynamic relocation fills: the addend, where relocations do not carry it.
    fn left_in_field(&self, addend: u64) -> u64 {
        if self.f.policy.machine.rela { 0 } else { addend }
    }

    /// The address that the field of a GOT slot counts from.
    fn slot_anchor(&self, relocation: &Relocation, anchor: Anchor, p: u64, got: u64) -> u64 {
        match anchor {
            Anchor::Place => p,
            Anchor::Got if (self.f.policy.machine.got_without_base)(&self.section.data, relocation.offset) => 0,
            Anchor::Got => got,
            Anchor::Zero => 0,
        }
    }

    fn call_target(&self, subject: &Subject, s: u64) -> u64 {
        match subject.target {
            Target::Global(id) if subject.preemptible => {
                self.f.slots.plt_number(id).map_or(s, |number| self.f.plt_entry(number))
            }
            Target::Global(_) | Target::Local { .. } | Target::Constant(_) => s,
        }
    }

    fn size_of(&self, target: Target) -> u64 {
        match target {
            Target::Global(id) => self.f.policy.resolved.symbols[id as usize].size,
            Target::Local { symbol, .. } => symbol.size,
            Target::Constant(_) => 0,
        }
    }

    fn tls(
        &mut self,
        out: &mut [u8],
        relocation: &Relocation,
        row: &Row,
        subject: &Subject,
        s: u64,
        at: u64,
        p: u64,
    ) -> bool {
        use TlsRewrite as R;
        let f = self.f;
        let policy = f.policy;
        let addend = relocation.addend as u64;
        if let TlsAction::Rewrite(rewrite) = policy.tls(subject, row.formula)
            && (policy.machine.tls_sequence)(&self.section.data, relocation.offset, rewrite)
        {
            let moved = (policy.machine.rewrite_tls)(out, at, rewrite);
            if let Some(moved) = moved {
                let value = match rewrite {
                    R::GeneralToInitialExec | R::DescriptorToInitialExec => {
                        let slot = subject.key.and_then(|key| f.slot(Slot::TlsOffset(key))).unwrap_or(0);
                        let anchor = match row.anchor {
                            Anchor::Place => p.wrapping_add_signed(moved),
                            Anchor::Got => f.got_base(),
                            Anchor::Zero => 0,
                        };
                        slot.wrapping_add(addend).wrapping_sub(anchor)
                    }
                    // The addend of a PC-relative field counts from its end; that of an immediate does not.
                    _ => s.wrapping_add(addend).wrapping_add(policy.machine.pc_bias).wrapping_sub(f.thread_pointer()),
                };
                self.store(out, at.wrapping_add_signed(moved), row, value, subject, relocation);
            }
            return matches!(rewrite, R::GeneralToLocalExec | R::GeneralToInitialExec | R::LocalDynamicToLocalExec);
        }
        let slot = match row.formula {
            Formula::TlsGeneralDynamic => subject.key.map(Slot::TlsPair),
            Formula::TlsLocalDynamic => Some(Slot::TlsModule),
            Formula::TlsInitialExec => subject.key.map(Slot::TlsOffset),
            Formula::TlsDescriptor => subject.key.map(Slot::TlsDescriptor),
            _ => return false,
        };
        let slot = slot.and_then(|slot| f.slot(slot)).unwrap_or(0);
        let anchor = match row.anchor {
            Anchor::Place => p,
            Anchor::Got => f.got_base(),
            Anchor::Zero => 0,
        };
        self.store(out, at, row, slot.wrapping_add(addend).wrapping_sub(anchor), subject, relocation);
        false
    }

    /// Sections that are not loaded: no run-time relocations, and what is not in the output reads as zero.
    fn debug(&mut self, out: &mut [u8], relocation: &Relocation) -> bool {
        let f = self.f;
        let policy = f.policy;
        let section = self.section;
        let Some(row) = policy.machine.row(relocation.kind) else {
            self.error(relocation.offset, format!("unrecognized relocation type {:#x}", relocation.kind));
            return false;
        };
        if row.formula == Formula::None {
            return false;
        }
        if relocation.offset.checked_add(u64::from(row.width)).is_none_or(|end| end > out.len() as u64) {
            self.error(relocation.offset, format!("relocation {} lies outside its section", row.name()));
            return false;
        }
        if let Some((symbol, s)) = self.known
            && symbol == relocation.symbol
            && row.formula == Formula::Absolute
        {
            let value = s.wrapping_add(relocation.addend as u64);
            if fits(value, row.width, row.range) {
                put(out, relocation.offset, row.width, value);
                return false;
            }
        }
        let object = &policy.resolved.objects[section.object as usize];
        let Some(target) = policy.resolved.target(object, relocation.symbol) else {
            self.error(relocation.offset, format!("relocation {} has a bad symbol", row.name()));
            return false;
        };
        let defined_in = match target {
            Target::Local { section, .. } => Some(section),
            Target::Global(id) => match policy.resolved.symbols[id as usize].definition {
                Definition::Section { section, .. } => Some(section),
                _ => None,
            },
            Target::Constant(_) => None,
        };
        if defined_in.is_some_and(|section| f.out_of(section).is_none()) {
            // Zero would end a list of ranges.
            let ends_list = matches!(section.name, b".debug_ranges" | b".debug_loc");
            put(out, relocation.offset, row.width, ends_list.into());
            return false;
        }
        let s = f.target(section.object, target, relocation.addend).unwrap_or(0);
        // In merged sections the address depends on the addend.
        if let Target::Local { section: home, .. } = target
            && f.merged.get(home).is_none()
        {
            self.known = Some((relocation.symbol, s));
        }
        let addend = relocation.addend as u64;
        let value = match row.formula {
            Formula::PcRelative | Formula::Plt => {
                s.wrapping_add(addend).wrapping_sub(self.base.wrapping_add(relocation.offset))
            }
            Formula::TlsModuleOffset => s.wrapping_add(addend).wrapping_sub(f.tls_start()),
            Formula::TlsLocalExec => s.wrapping_add(addend).wrapping_sub(f.thread_pointer()),
            Formula::Size => self.size_of(target).wrapping_add(addend),
            Formula::FromGot => s.wrapping_add(addend).wrapping_sub(f.got_base()),
            _ => s.wrapping_add(addend),
        };
        let subject = policy.subject(section.object, target);
        self.store(out, relocation.offset, row, value, &subject, relocation);
        false
    }
}

/// Stores the low `width` bytes of `value`; out of range offsets were refused by the scan.
pub(crate) fn put(out: &mut [u8], at: u64, width: u8, value: u64) {
    let width = usize::from(width);
    if let Some(field) = usize::try_from(at).ok().and_then(|at| out.get_mut(at..at.checked_add(width)?)) {
        field.copy_from_slice(&value.to_le_bytes()[..width]);
    }
}

/// Name of a symbol with its version as `.symtab` shows it.
pub(crate) fn versioned_name(resolved: &Resolved<'_>, symbol: &Symbol<'_>) -> Vec<u8> {
    let (separator, version): (&[u8], &[u8]) = match symbol.definition {
        Definition::Shared { library, index } => {
            let library = &resolved.libraries[library as usize];
            let version = library.symbols[index as usize].version;
            (b"@", library.versions.get(version as usize).copied().unwrap_or(b""))
        }
        _ if !symbol.key_version.is_empty() => (b"@", symbol.key_version),
        _ => (b"@@", symbol.default_version),
    };
    if version.is_empty() { symbol.name.to_vec() } else { [symbol.name, separator, version].concat() }
}

/// `STT_SECTION` and `STT_FILE` never reach the symbol table by name.
pub(crate) fn is_nameless(kind: u8) -> bool {
    matches!(kind, e::STT_SECTION)
}
