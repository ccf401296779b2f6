//! Layout: sizes of all fragments, by passes that repeat until nothing changes.
//!
//! Branches only ever grow, and a pass uses the new offsets of what it has passed and the old
//! offsets, moved by what has grown so far, of what lies ahead. This is the scheme that gas's
//! results follow, so comparing bytes with gas is a valid test.

use crate::eval::Evaluator;
use crate::fragment::{Definition, Fragment, Position, Tail};
use crate::object_streamer::{ObjectStreamer, write_sleb128, write_uleb128};
use crate::streamer::LineView;
use crate::value::{SymbolId, Value};

/// Sizes settle in a handful of passes; this bounds sources made to oscillate (`.org` of what moves it).
const MAX_PASSES: usize = 2000;

/// Passes over one section after which its layout counts as one that never settles; real ones take a few.
const MAX_SECTION_PASSES: u32 = 1000;

impl ObjectStreamer<'_> {
    /// Gives every fragment its offset and size.
    pub(crate) fn layout(&mut self) {
        for section in &mut self.sections {
            section.chunks.sort_by_key(|&id| self.chunks[id as usize].number);
        }
        for chunk in &mut self.chunks {
            chunk.close(Tail::None);
        }
        self.initial_sizes();
        for _ in 0..MAX_PASSES {
            let mut changed = false;
            for section in 0..self.sections.len() {
                let mut passes = 0;
                while self.relax_section(section) {
                    changed = true;
                    passes += 1;
                    // `.org` to a place behind itself moves that place for ever.
                    if passes == MAX_SECTION_PASSES {
                        self.error(source::Loc::NONE, "layout does not settle");
                        return;
                    }
                }
            }
            changed |= self.number_views();
            if !changed {
                return;
            }
        }
        self.error(source::Loc::NONE, "layout does not settle");
    }

    fn initial_sizes(&mut self) {
        for section in 0..self.sections.len() {
            let (mut offset, mut region) = (0, 0);
            for at in 0..self.sections[section].chunks.len() {
                let id = self.sections[section].chunks[at] as usize;
                let mut fragments = std::mem::take(&mut self.chunks[id].fragments);
                for fragment in &mut fragments {
                    fragment.offset = offset;
                    fragment.region = region;
                    region += u32::from(matches!(fragment.tail, Tail::Align { .. } | Tail::Org { .. }));
                    fragment.tail_size = match &mut fragment.tail {
                        Tail::Branch { form, step, target, .. } => {
                            if !self.is_local_target(section as u32, target) {
                                while self.isa.branch_form(*form, *step + 1).is_some() {
                                    *step += 1;
                                }
                            }
                            self.isa.branch_form(*form, *step).map_or(0, |form| form.size())
                        }
                        Tail::Leb { .. } | Tail::CfaAdvance { .. } | Tail::LineAdvance { .. } => 1,
                        Tail::Align { align, max, .. } => {
                            padding(offset + u64::from(fragment.end - fragment.start), *align, *max)
                        }
                        Tail::None | Tail::Fill { .. } | Tail::Org { .. } => 0,
                    };
                    offset = fragment.end_offset();
                }
                self.chunks[id].fragments = fragments;
            }
            self.sections[section].size = offset;
        }
    }

    /// Whether a branch from a section to this target can be resolved without the linker.
    fn is_local_target(&self, section: u32, target: &Value) -> bool {
        let linear = Evaluator::after_layout(self).linear(target);
        let Ok(linear) = linear else { return false };
        let Some(symbol) = linear.add else { return false };
        linear.sub.is_none()
            && self.resolves_locally(symbol, linear.variant)
            && !self.must_stay_symbolic(symbol)
            && Evaluator::after_layout(self).place(symbol).is_some_and(|(place, _)| place == section)
    }

    /// One pass over a section; whether something changed size.
    fn relax_section(&mut self, section: usize) -> bool {
        let mut changed = false;
        let mut offset = 0u64;
        let mut stretch = 0i64;
        for at in 0..self.sections[section].chunks.len() {
            let id = self.sections[section].chunks[at];
            for index in 0..self.chunks[id as usize].fragments.len() {
                let fragment = &mut self.chunks[id as usize].fragments[index];
                fragment.offset = offset;
                let size = match &fragment.tail {
                    Tail::None => 0,
                    Tail::Align { align, max, .. } => padding(fragment.tail_offset(), *align, *max),
                    Tail::Branch { .. } => self.relax_branch(id, index as u32, stretch),
                    Tail::Fill { .. }
                    | Tail::Org { .. }
                    | Tail::Leb { .. }
                    | Tail::CfaAdvance { .. }
                    | Tail::LineAdvance { .. } => self.tail_size(id, index),
                };
                let fragment = &mut self.chunks[id as usize].fragments[index];
                if fragment.tail_size != size {
                    stretch += size as i64 - fragment.tail_size as i64;
                    fragment.tail_size = size;
                    changed = true;
                }
                offset = fragment.end_offset();
            }
        }
        self.sections[section].size = offset;
        changed
    }

    fn relax_branch(&mut self, chunk: u32, index: u32, stretch: i64) -> u64 {
        let fragment = &self.chunks[chunk as usize].fragments[index as usize];
        let (size, here) = (fragment.tail_size, fragment.tail_offset());
        let Tail::Branch { form, step, target, .. } = &fragment.tail else { return size };
        let (form, step) = (*form, *step);
        if self.isa.branch_form(form, step + 1).is_none() {
            return size;
        }
        let Some(mut target) = self.branch_target(target) else { return size };
        if stretch != 0 && self.is_ahead(chunk, index, target.0) {
            // What lies ahead is assumed to move as this place has, unless padding in between may
            // swallow that; growing too early could not be undone.
            let region =
                |position: Position| self.chunks[position.chunk as usize].fragments[position.fragment as usize].region;
            if stretch < 0 || region(target.0) == fragment.region {
                target.1 = target.1.wrapping_add(stretch);
            } else if target.1 < here as i64 {
                return size;
            }
        }
        let mut step = step;
        let mut reached = self.isa.branch_form(form, step);
        while let Some(shape) = reached {
            let distance = target.1.wrapping_sub((here + shape.size()) as i64);
            let bits = u32::from(shape.field.size) * 8;
            if bits >= 64 || (distance >= -(1 << (bits - 1)) && distance < 1 << (bits - 1)) {
                break;
            }
            let Some(longer) = self.isa.branch_form(form, step + 1) else { break };
            step += 1;
            reached = Some(longer);
        }
        if let Tail::Branch { step: current, .. } = &mut self.chunks[chunk as usize].fragments[index as usize].tail {
            *current = step;
        }
        reached.map_or(size, |shape| shape.size())
    }

    /// The label that a local branch goes to, and the offset that it has now.
    fn branch_target(&self, target: &Value) -> Option<(Position, i64)> {
        let evaluator = Evaluator::after_layout(self);
        let (symbol, number) = match target {
            Value::Symbol { symbol, offset, .. } => (*symbol, *offset),
            Value::Const(_) | Value::Tree(_) => {
                let linear = evaluator.linear(target).ok()?;
                (linear.add?, linear.number)
            }
        };
        if let Definition::Label(position) = self.symbols[symbol].definition {
            return Some((position, (evaluator.position(position).1 as i64).wrapping_add(number)));
        }
        let linear = evaluator.linear(&Value::symbol(symbol)).ok()?;
        let Definition::Label(position) = self.symbols[self.root(linear.add?)?].definition else { return None };
        Some((position, (evaluator.place(symbol)?.1 as i64).wrapping_add(number)))
    }

    /// The label at the end of a chain of aliases.
    fn root(&self, mut symbol: SymbolId) -> Option<SymbolId> {
        for _ in 0..100 {
            match &self.symbols[symbol].definition {
                Definition::Label(_) => return Some(symbol),
                Definition::Value(value) => symbol = Evaluator::after_layout(self).linear(value).ok()?.add?,
                Definition::Undefined | Definition::Common { .. } | Definition::View(_) => return None,
            }
        }
        None
    }

    fn is_ahead(&self, chunk: u32, index: u32, target: Position) -> bool {
        if chunk == target.chunk {
            return target.fragment > index;
        }
        self.chunks[target.chunk as usize].number > self.chunks[chunk as usize].number
    }

    fn tail_size(&mut self, chunk: u32, index: usize) -> u64 {
        let fragment: &Fragment = &self.chunks[chunk as usize].fragments[index];
        let evaluator = Evaluator::after_layout(self);
        match &fragment.tail {
            Tail::Fill { count, size, .. } => {
                evaluator.number(count).map_or(0, |count| (count.max(0) as u64).saturating_mul(u64::from(*size)))
            }
            Tail::Org { offset, .. } => {
                let linear = evaluator.linear(offset).ok();
                let wanted = linear.and_then(|linear| match linear.add {
                    None => Some(linear.number),
                    Some(symbol) => evaluator.place(symbol).map(|(_, at)| (at as i64).wrapping_add(linear.number)),
                });
                wanted.map_or(0, |wanted| wanted.saturating_sub(fragment.tail_offset() as i64).max(0) as u64)
            }
            Tail::Leb { value, signed, .. } => {
                let number = evaluator.number(value).unwrap_or(0);
                let mut bytes = Vec::with_capacity(10);
                if *signed {
                    write_sleb128(&mut bytes, number)
                } else {
                    write_uleb128(&mut bytes, number as u64)
                }
                fragment.tail_size.max(bytes.len() as u64)
            }
            Tail::CfaAdvance { from, to } => self.cfa_advance_bytes(*from, *to).len() as u64,
            Tail::LineAdvance { step, from, to } => self.line_advance_bytes(*step, *from, *to).len() as u64,
            Tail::None | Tail::Branch { .. } | Tail::Align { .. } => fragment.tail_size,
        }
    }

    /// Distance of two places of one section.
    pub(crate) fn distance(&self, from: Position, to: Position) -> u64 {
        let evaluator = Evaluator::after_layout(self);
        evaluator.position(to).1.saturating_sub(evaluator.position(from).1)
    }

    /// `DW_CFA_advance_loc*` (DWARF 5, 6.4.2.1) by the distance of two places.
    pub(crate) fn cfa_advance_bytes(&self, from: Position, to: Position) -> Vec<u8> {
        let delta = self.distance(from, to) / self.isa.frame_info().code_align.max(1);
        if delta == 0 {
            return Vec::new();
        }
        match u32::try_from(delta) {
            Ok(delta @ 0..0x40) => vec![0x40 | delta as u8],
            Ok(delta @ 0x40..0x100) => vec![0x02, delta as u8],
            Ok(delta @ 0x100..0x1_0000) => [&[0x03], &(delta as u16).to_le_bytes()[..]].concat(),
            Ok(delta) => [&[0x04], &delta.to_le_bytes()[..]].concat(),
            Err(_) => [&[0x04], &u32::MAX.to_le_bytes()[..]].concat(),
        }
    }

    /// The opcodes of a line number program (DWARF 5, 6.2.5) that advance address and line and append
    /// a row, or end the sequence.
    pub(crate) fn line_advance_bytes(&self, step: Option<i64>, from: Position, to: Position) -> Vec<u8> {
        const LINE_BASE: i64 = -5;
        const LINE_RANGE: i64 = 14;
        const OPCODE_BASE: i64 = 13;
        const MAX_SPECIAL: u64 = ((255 - OPCODE_BASE) / LINE_RANGE) as u64;
        const COPY: u8 = 1;
        const ADVANCE_PC: u8 = 2;
        const ADVANCE_LINE: u8 = 3;
        const CONST_ADD_PC: u8 = 8;
        let address = self.distance(from, to);
        let mut out = Vec::with_capacity(8);
        let Some(mut step) = step else {
            if address == MAX_SPECIAL {
                out.push(CONST_ADD_PC);
            } else if address != 0 {
                out.push(ADVANCE_PC);
                write_uleb128(&mut out, address);
            }
            out.extend([0, 1, 1]);
            return out;
        };
        let must_copy = !(LINE_BASE..LINE_BASE + LINE_RANGE).contains(&step);
        if must_copy {
            out.push(ADVANCE_LINE);
            write_sleb128(&mut out, step);
            step = 0;
        }
        if step == 0 && address == 0 {
            out.push(COPY);
            return out;
        }
        let first = step - LINE_BASE + OPCODE_BASE;
        let special = |address: u64| {
            let opcode = i64::try_from(address).ok()?.checked_mul(LINE_RANGE)?.checked_add(first)?;
            u8::try_from(opcode).ok()
        };
        if let Some(opcode) = special(address) {
            out.push(opcode);
        } else if let Some(opcode) = address.checked_sub(MAX_SPECIAL).and_then(special) {
            out.extend([CONST_ADD_PC, opcode]);
        } else {
            out.push(ADVANCE_PC);
            write_uleb128(&mut out, address);
            out.push(if must_copy { COPY } else { first as u8 });
        }
        out
    }

    /// Numbers the location views: rows at one address count up from 0. Whether a number changed.
    fn number_views(&mut self) -> bool {
        let mut changed = false;
        for (entries, _) in self.line_sequences() {
            let mut last = None;
            let mut number = 0;
            for entry in entries {
                let address = Evaluator::after_layout(self).position(entry.position).1;
                number = if last == Some(address) && entry.view != Some(LineView::Reset) { number + 1 } else { 0 };
                last = Some(address);
                if let Some(LineView::Symbol(symbol)) = entry.view {
                    let definition = &mut self.symbols[symbol].definition;
                    changed |= !matches!(definition, Definition::View(old) if *old == number);
                    *definition = Definition::View(number);
                }
            }
        }
        changed
    }
}

fn padding(offset: u64, align: u64, max: u64) -> u64 {
    let bytes = offset.wrapping_neg() & (align - 1);
    if max != 0 && bytes > max { 0 } else { bytes }
}
