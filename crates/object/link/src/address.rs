//! Final addresses: of input sections, symbols, slots and PLT entries.

use crate::eh_frame::{AllFrames, DROPPED};
use crate::layout::{Layout, Value};
use crate::merge::Merged;
use crate::model::*;
use crate::place::{OutId, Place, Plan};
use crate::policy::*;
use crate::scan::{Scan, need};
use crate::tables::*;
use object::elf as e;

/// Everything that earlier phases decided, as the writer reads it.
pub(crate) struct Final<'w, 'a> {
    pub policy: &'w Policy<'w, 'a>,
    pub plan: &'w Plan<'a>,
    pub layout: &'w Layout,
    pub extents: &'w Extents,
    pub merged: &'w Merged,
    pub frames: &'w AllFrames,
    pub scan: &'w Scan,
    pub slots: &'w Slots,
    pub own: &'w Own,
    pub live: &'w [bool],
}

impl Final<'_, '_> {
    /// Output section of an input section.
    pub fn out_of(&self, section: SectionId) -> Option<OutId> {
        match self.plan.places[section as usize] {
            Place::Output(out) => Some(out),
            Place::Nowhere => None,
        }
    }

    /// Address of the start of an input section; `None` when it is not in the output.
    pub fn section(&self, section: SectionId) -> Option<u64> {
        let out = self.out_of(section)?;
        Some(self.layout.out[out as usize].address.wrapping_add(self.layout.offsets[section as usize]))
    }

    pub fn own(&self, which: Synthetic) -> u64 {
        self.section(self.own.id(which)).unwrap_or(0)
    }

    /// Address of an offset in an input section, through merging and record removal.
    pub fn place(&self, section: SectionId, offset: u64) -> Option<u64> {
        if let Some((leader, offset)) = self.merged.locate(section, offset) {
            return Some(self.section(leader)?.wrapping_add(offset));
        }
        if self.policy.resolved.sections[section as usize].role == Role::EhFrame {
            let frames = self.frames.get(section)?;
            let at = frames.records.partition_point(|r| u64::from(r.input) <= offset);
            // A label at the end of the section, or in a dropped record, is where the section ends.
            let inside = at
                .checked_sub(1)
                .map(|at| &frames.records[at])
                .filter(|r| r.output != DROPPED && offset < u64::from(r.input + r.size))
                .map(|r| u64::from(r.output) + offset - u64::from(r.input));
            return Some(self.section(section)?.wrapping_add(inside.unwrap_or(frames.size)));
        }
        Some(self.section(section)?.wrapping_add(offset))
    }

    pub fn plt_entry(&self, number: u32) -> u64 {
        let shape = &self.policy.machine.plt;
        let offset = u64::from(number) * shape.entry_size;
        if self.slots.second_plt {
            self.own(Synthetic::PltSec) + offset
        } else {
            self.own(Synthetic::Plt) + shape.header_size + offset
        }
    }

    pub fn iplt_entry(&self, number: u32) -> u64 {
        self.own(Synthetic::Iplt) + u64::from(number) * self.policy.machine.plt.entry_size
    }

    pub fn slot(&self, slot: Slot) -> Option<u64> {
        Some(self.own(Synthetic::Got) + self.slots.got_offset(slot)?)
    }

    /// Base of GOT-relative addressing: `.got.plt` on x86.
    pub fn got_base(&self) -> u64 {
        self.own(Synthetic::GotPlt)
    }

    fn copy(&self, id: SymbolId) -> Option<u64> {
        let (offset, read_only) = self.slots.copy(id)?;
        let which = if read_only { Synthetic::CopyRelro } else { Synthetic::CopyBss };
        Some(self.own(which) + offset)
    }

    pub fn script_value(&self, id: SymbolId) -> Option<Value> {
        self.layout.script_symbols.get(&id).copied()
    }

    /// Bounds of the output section named X, for `__start_X` and `__stop_X`.
    pub fn start_stop(&self, name: u32) -> Option<(OutId, u64, u64)> {
        let name = self.policy.resolved.start_stop[name as usize];
        self.layout.order.iter().copied().find(|&id| self.plan.sections[id as usize].name == name).map(|id| {
            let out = self.layout.out[id as usize];
            (id, out.address, out.address + out.size)
        })
    }

    /// The definition's own address, without regard to PLT entries for indirect functions.
    pub fn definition(&self, id: SymbolId) -> u64 {
        let symbol = &self.policy.resolved.symbols[id as usize];
        match symbol.definition {
            Definition::Section { section, value } => self.place(section, value).unwrap_or(0),
            Definition::Absolute(value) => value,
            Definition::Script { .. } => self.script_value(id).map_or(0, |value| value.number),
            Definition::StartStop { name, stop } => {
                self.start_stop(name).map_or(0, |(_, start, end)| if stop { end } else { start })
            }
            Definition::Linker(which) => match which {
                LinkerSymbol::GlobalOffsetTable => self.got_base(),
                LinkerSymbol::Dynamic => self.own(Synthetic::Dynamic),
                LinkerSymbol::EhdrStart => self.layout.header_address.unwrap_or(0),
                LinkerSymbol::TlsModuleBase => self.layout.tls.map_or(0, |(start, _)| start),
            },
            Definition::Shared { .. } => {
                let canonical = self.scan.symbols[id as usize] & need::CANONICAL != 0;
                match self.slots.plt_number(id).filter(|_| canonical) {
                    Some(number) => self.plt_entry(number),
                    None => self.copy(id).unwrap_or(0),
                }
            }
            Definition::Undefined | Definition::Common { .. } => 0,
        }
    }

    /// The address that references see.
    pub fn symbol(&self, id: SymbolId) -> u64 {
        match self.slots.iplt_number(Key::Global(id)) {
            Some(number) => self.iplt_entry(number),
            None => self.definition(id),
        }
    }

    /// S of a relocation, such that S + A is right. For a section symbol of a merged section the piece is
    /// chosen by the addend, which is the offset of the string or constant meant.
    pub fn target(&self, object: u32, target: Target, addend: i64) -> Option<u64> {
        match target {
            Target::Constant(value) => Some(value),
            Target::Global(id) => Some(self.symbol(id)),
            Target::Local { index, section, symbol } => {
                if let Some(number) = self.slots.iplt_number(Key::Local(object, index)) {
                    return Some(self.iplt_entry(number));
                }
                if symbol.kind() == e::STT_SECTION && self.merged.get(section).is_some() {
                    let offset = symbol.value.wrapping_add(addend as u64);
                    return Some(self.place(section, offset)?.wrapping_sub(addend as u64));
                }
                self.place(section, symbol.value)
            }
        }
    }

    /// The definition behind a slot's key.
    pub fn key(&self, key: Key) -> u64 {
        match key {
            Key::Global(id) => self.symbol(id),
            Key::Local(object, index) => {
                let target = self.policy.resolved.target(&self.policy.resolved.objects[object as usize], index);
                target.and_then(|target| self.target(object, target, 0)).unwrap_or(0)
            }
        }
    }

    /// The resolver of an indirect function.
    pub fn resolver(&self, key: Key) -> u64 {
        match key {
            Key::Global(id) => self.definition(id),
            Key::Local(object, index) => {
                match self.policy.resolved.target(&self.policy.resolved.objects[object as usize], index) {
                    Some(Target::Local { section, symbol, .. }) => self.place(section, symbol.value).unwrap_or(0),
                    Some(Target::Global(_) | Target::Constant(_)) | None => 0,
                }
            }
        }
    }

    pub fn tls_start(&self) -> u64 {
        self.layout.tls.map_or(0, |(start, _)| start)
    }

    pub fn thread_pointer(&self) -> u64 {
        self.layout.tls.map_or(0, |(_, pointer)| pointer)
    }
}
