//! After layout: section contents, fixups resolved or turned into relocations, the symbol table.

use crate::elf_const as sh;
use crate::eval::{Evaluator, Linear};
use crate::fragment::{Definition, Padding, Tail};
use crate::isa::{FixupKind, RelocationQuery};
use crate::object_file::{
    Binding, ObjectFile, ObjectGroup, ObjectRelocation, ObjectSection, ObjectSymbol, Place, RelocationTarget,
};
use crate::object_streamer::{ExplicitBinding, ObjectStreamer, SymbolInfo, fill_unit, write_sleb128, write_uleb128};
use crate::streamer::{SectionFlags, SymbolKind};
use crate::value::{SymbolId, Value, Variant};
use base::{FastMap, FastSet, Idx, Symbol};
use source::Loc;

/// A section of this size is a mistake in the source, not a program: distances in it do not fit in 32 bits.
const MAX_CONTENTS: u64 = 1 << 31;

/// Whether there is memory for contents of this size and for the file that holds them once more.
fn has_memory(size: u64) -> bool {
    size < MAX_CONTENTS && Vec::<u8>::new().try_reserve_exact(2 * size as usize).is_ok()
}

/// A field to fill.
struct Field {
    section: u32,
    offset: u64,
    kind: FixupKind,
    pc_bias: u8,
    loc: Loc,
    /// Whether it is the field of a relaxed branch: these resolve to global symbols of the section too.
    relaxed: bool,
}

/// A relocation whose symbol has no index yet.
struct Pending {
    offset: u64,
    size: u8,
    kind: u32,
    target: PendingTarget,
    addend: i64,
    /// Whether it comes of a relaxed branch: gas makes these when all others of the section exist.
    relaxed: bool,
}

#[derive(Copy, Clone)]
enum PendingTarget {
    Absolute,
    Symbol(SymbolId),
    Section(u32),
}

impl ObjectStreamer<'_> {
    /// Whether references to a symbol stay symbolic whatever its place: the linker may choose another.
    pub(crate) fn must_stay_symbolic(&self, symbol: SymbolId) -> bool {
        let info = &self.symbols[symbol];
        info.binding == ExplicitBinding::Weak || info.kind == SymbolKind::IFunc
    }

    /// Whether a reference of this kind to a symbol of the same section needs no linker.
    pub(crate) fn resolves_locally(&self, symbol: SymbolId, variant: Variant) -> bool {
        match variant {
            Variant::None => true,
            Variant::Plt => !self.symbols[symbol].is_exported(),
            _ => false,
        }
    }

    pub(crate) fn resolve(&mut self) -> ObjectFile {
        let mut contents = Vec::with_capacity(self.sections.len());
        let mut pending: Vec<Vec<Pending>> = (0..self.sections.len()).map(|_| Vec::new()).collect();
        let mut referenced = FastSet::default();
        for (section, relocations) in pending.iter_mut().enumerate() {
            contents.push(self.section_contents(section as u32, relocations));
        }
        self.explicit(&mut pending);
        for relocation in pending.iter().flatten() {
            if let PendingTarget::Symbol(symbol) = relocation.target {
                referenced.insert(symbol);
                if self.isa.relocation_is_tls(relocation.kind) {
                    self.symbols[symbol].kind = SymbolKind::Tls;
                }
            }
        }
        let mut object = ObjectFile { source_files: std::mem::take(&mut self.source_files), ..ObjectFile::default() };
        let (indices, orders) = self.symbol_table(&referenced, &mut object);
        for ((section, data), relocations) in self.sections.iter().zip(contents).zip(pending) {
            let relocations = relocations.into_iter().map(|relocation| ObjectRelocation {
                offset: relocation.offset,
                size: relocation.size,
                kind: relocation.kind,
                addend: relocation.addend,
                target: match relocation.target {
                    PendingTarget::Absolute => RelocationTarget::Absolute,
                    PendingTarget::Section(section) => RelocationTarget::Section(section as usize),
                    PendingTarget::Symbol(symbol) => {
                        indices.get(&symbol).map_or(RelocationTarget::Absolute, |&n| RelocationTarget::Symbol(n))
                    }
                },
            });
            let group = if section.spec.group.is_some() { sh::SHF_GROUP } else { 0 };
            object.sections.push(ObjectSection {
                name: section.spec.name,
                kind: section.spec.kind,
                flags: SectionFlags(section.spec.flags.0 | group),
                entry_size: section.spec.entry_size,
                align: section.align,
                size: section.size,
                data,
                linked_to: None,
                symbols_before: orders.partition_point(|&order| order <= section.order),
                relocations: relocations.collect(),
            });
        }
        self.link_sections(&mut object);
        self.group_sections(&indices, &mut object);
        object
    }

    fn section_contents(&mut self, section: u32, relocations: &mut Vec<Pending>) -> Vec<u8> {
        let size = self.sections[section as usize].size;
        if self.sections[section as usize].spec.kind == sh::SHT_NOBITS {
            return self.check_nobits(section);
        }
        if !has_memory(size) {
            let name = self.sections[section as usize].spec.name;
            self.error(Loc::NONE, format!("section '{name}' is too large"));
            return Vec::new();
        }
        let mut data = Vec::with_capacity(size as usize);
        for at in 0..self.sections[section as usize].chunks.len() {
            let id = self.sections[section as usize].chunks[at] as usize;
            let bytes = std::mem::take(&mut self.chunks[id].bytes);
            for index in 0..self.chunks[id].fragments.len() {
                let fragment = &self.chunks[id].fragments[index];
                data.extend_from_slice(&bytes[fragment.start as usize..fragment.end as usize]);
                self.write_tail(section, id, index, &mut data, relocations);
            }
            for fixup in std::mem::take(&mut self.chunks[id].fixups) {
                let fragment = &self.chunks[id].fragments[fixup.fragment as usize];
                let field = Field {
                    section,
                    offset: fragment.offset + u64::from(fixup.position - fragment.start),
                    kind: fixup.kind,
                    pc_bias: fixup.pc_bias,
                    loc: fixup.loc,
                    relaxed: false,
                };
                self.resolve_field(&field, &fixup.value, &mut data, relocations);
            }
        }
        relocations.sort_by_key(|relocation| (relocation.relaxed, relocation.offset));
        data
    }

    fn check_nobits(&mut self, section: u32) -> Vec<u8> {
        let mut bad = Vec::new();
        for &id in &self.sections[section as usize].chunks {
            let chunk = &self.chunks[id as usize];
            let filled = chunk.fragments.iter().find_map(|fragment| match fragment.tail {
                Tail::Fill { value, loc, .. } if value != 0 => Some(loc),
                Tail::Leb { loc, .. } | Tail::Branch { loc, .. } => Some(loc),
                _ => None,
            });
            if let Some(loc) = filled.or(chunk.bytes.iter().any(|&byte| byte != 0).then_some(Loc::NONE)) {
                bad.push(loc);
            }
        }
        let name = self.sections[section as usize].spec.name;
        for loc in bad {
            self.error(loc, format!("attempt to store non-zero value in section '{name}'"));
        }
        Vec::new()
    }

    fn write_tail(
        &mut self,
        section: u32,
        chunk: usize,
        index: usize,
        data: &mut Vec<u8>,
        relocations: &mut Vec<Pending>,
    ) {
        let fragment = &self.chunks[chunk].fragments[index];
        let (offset, size) = (fragment.tail_offset(), fragment.tail_size);
        let evaluator = Evaluator::after_layout(self);
        match fragment.tail.clone() {
            Tail::None => {}
            Tail::Branch { form, step, target, loc } => {
                let Some(shape) = self.isa.branch_form(form, step) else { return };
                data.extend_from_slice(&shape.opcode[..usize::from(shape.opcode_len)]);
                data.resize(data.len() + usize::from(shape.field.size), 0);
                let (kind, pc_bias) = (shape.field, shape.field.size);
                let offset = offset + u64::from(shape.opcode_len);
                let field = Field { section, offset, kind, pc_bias, loc, relaxed: true };
                self.resolve_field(&field, &target, data, relocations);
            }
            Tail::Align { padding, .. } => match padding {
                Padding::Bytes(byte) => data.resize(data.len() + size as usize, byte),
                Padding::Nops(mode) => self.isa.nops(mode, size, data),
            },
            Tail::Fill { count, size: unit_size, value, loc } => {
                if evaluator.number(&count).is_none() {
                    self.error(loc, "repeat count is not constant");
                } else if size.checked_rem(u64::from(unit_size)) == Some(0) {
                    let unit = fill_unit(value, unit_size);
                    for _ in 0..size / u64::from(unit_size) {
                        data.extend_from_slice(&unit[..usize::from(unit_size)]);
                    }
                }
            }
            Tail::Org { offset: wanted, fill, loc } => {
                let wanted = evaluator.linear(&wanted).ok().and_then(|linear| match linear.add {
                    None => Some(linear.number),
                    Some(symbol) => {
                        let (place, at) = evaluator.place(symbol)?;
                        (place == section).then_some((at as i64).wrapping_add(linear.number))
                    }
                });
                match wanted {
                    None => self.error(loc, "invalid section or value for .org"),
                    Some(wanted) if wanted < offset as i64 => self.error(loc, "attempt to move .org backwards"),
                    Some(_) => data.resize(data.len() + size as usize, fill),
                }
            }
            Tail::Leb { value, signed, loc } => match evaluator.number(&value) {
                None => {
                    self.error(loc, ".leb128 value is not constant");
                    data.resize(data.len() + size as usize, 0);
                }
                Some(number) => {
                    let start = data.len();
                    if signed {
                        write_sleb128(data, number)
                    } else {
                        write_uleb128(data, number as u64)
                    }
                    pad_leb(data, start, size as usize, signed && number < 0);
                }
            },
            Tail::CfaAdvance { from, to } => data.extend(self.cfa_advance_bytes(from, to)),
            Tail::LineAdvance { step, from, to } => data.extend(self.line_advance_bytes(step, from, to)),
        }
    }

    fn resolve_field(&mut self, field: &Field, value: &Value, data: &mut [u8], relocations: &mut Vec<Pending>) {
        let linear = match Evaluator::after_layout(self).linear(value) {
            Ok(linear) => linear,
            Err(error) => return self.error(field.loc, error.message()),
        };
        match self.try_resolve(field, &linear) {
            Ok(Some(number)) => self.store(field, number, data),
            Ok(None) => {
                let made = self.relocate(field, linear, false);
                match made {
                    Ok(relocation) => relocations.push(relocation),
                    Err(message) => self.error(field.loc, message),
                }
            }
            Err(Some(relocation)) => relocations.push(relocation),
            Err(None) => {
                let name = |symbol: Option<SymbolId>| symbol.map_or(String::new(), |symbol| self.display_name(symbol));
                let message = match linear.add {
                    Some(_) => format!("can't resolve '{}' - '{}'", name(linear.add), name(linear.sub)),
                    None => format!("negative of symbol '{}' cannot be expressed", name(linear.sub)),
                };
                self.error(field.loc, message);
            }
        }
    }

    /// The number that goes into a field, or none if it takes a relocation; the error is the
    /// relocation for a difference from this section's places, or nothing if there is none.
    fn try_resolve(&self, field: &Field, linear: &Linear) -> Result<Option<i64>, Option<Pending>> {
        let evaluator = Evaluator::after_layout(self);
        if let Some(sub) = linear.sub {
            let place = evaluator.place(sub).filter(|&(section, _)| section == field.section);
            let (Some(_), Some((_, at)), false) = (linear.add, place, field.kind.pc_relative) else {
                return Err(None);
            };
            let number = linear.number.wrapping_add((field.offset as i64).wrapping_sub(at as i64));
            return Err(self.relocate(field, Linear { number, sub: None, ..*linear }, true).ok());
        }
        let Some(symbol) = linear.add else {
            return Ok((!field.kind.pc_relative).then_some(linear.number));
        };
        if !field.kind.pc_relative || !self.resolves_locally(symbol, linear.variant) || self.must_stay_symbolic(symbol)
        {
            return Ok(None);
        }
        if self.symbols[symbol].is_exported() && !field.relaxed {
            return Ok(None);
        }
        Ok(evaluator.place(symbol).filter(|&(section, _)| section == field.section).map(|(_, at)| {
            let here = field.offset.wrapping_add(u64::from(field.pc_bias));
            (at as i64).wrapping_add(linear.number).wrapping_sub(here as i64)
        }))
    }

    fn store(&mut self, field: &Field, number: i64, data: &mut [u8]) {
        let size = usize::from(field.kind.size);
        if size < 8 {
            let bits = size as u32 * 8;
            let (low, high) = (-(1i64 << (bits - 1)), 1i64 << (bits - 1));
            let high = if field.kind.pc_relative || field.kind.signed { high } else { high * 2 };
            if number < low || number >= high {
                let what = if field.kind.pc_relative { "distance" } else { "value" };
                return self.error(field.loc, format!("{what} {number:#x} does not fit in {size} bytes"));
            }
        }
        let start = field.offset as usize;
        data[start..start + size.min(8)].copy_from_slice(&number.to_le_bytes()[..size.min(8)]);
    }

    fn relocate(&self, field: &Field, linear: Linear, converted: bool) -> Result<Pending, String> {
        let kind = FixupKind { pc_relative: field.kind.pc_relative || converted, ..field.kind };
        let (offset, size, relaxed) = (field.offset, kind.size, field.relaxed);
        let mut addend = linear.number.wrapping_sub(if field.kind.pc_relative { i64::from(field.pc_bias) } else { 0 });
        let mut query = RelocationQuery {
            kind,
            variant: linear.variant,
            external: false,
            has_offset: linear.number != 0,
            got_symbol: false,
        };
        let Some(symbol) = linear.add else {
            let kind = self.isa.relocation(&query)?;
            return Ok(Pending { offset, size, kind, target: PendingTarget::Absolute, addend, relaxed });
        };
        let info = &self.symbols[symbol];
        let place = Evaluator::after_layout(self).place(symbol);
        query.external = info.is_exported() || place.is_none();
        query.got_symbol = info.name.is_some_and(|name| name.as_str() == "_GLOBAL_OFFSET_TABLE_");
        if query.got_symbol && !field.kind.pc_relative {
            addend = addend.wrapping_add(field.pc_bias.into());
        }
        let kind = self.isa.relocation(&query)?;
        if let (Some((section, at)), false) = (place, info.is_exported()) {
            let flags = self.sections[section as usize].spec.flags.0;
            // A group may be dropped for another file's of the same name, whose layout may differ: the
            // name of a place in it stays, if it has one.
            let in_group = self.sections[section as usize].spec.group.is_some();
            let is_outside = in_group && section != field.section && !info.is_temporary;
            let is_relative = query.kind.pc_relative || linear.variant != Variant::None;
            let merged = flags & sh::SHF_MERGE != 0 && (is_relative || linear.number != 0);
            // gas keeps the labels of i386's jump tables, whose offsets from the GOT's base are data.
            let is_table = linear.variant == Variant::GotOff && field.pc_bias == 0;
            let keep = merged
                || is_table
                || is_outside
                || flags & sh::SHF_TLS != 0
                || info.kind == SymbolKind::IFunc
                || self.isa.relocation_needs_symbol(kind);
            if !keep {
                let addend = addend.wrapping_add(at as i64);
                return Ok(Pending { offset, size, kind, target: PendingTarget::Section(section), addend, relaxed });
            }
        }
        if place.is_none() && info.name.is_none() {
            return Err("reference to an undefined label".to_string());
        }
        Ok(Pending { offset, size, kind, target: PendingTarget::Symbol(symbol), addend, relaxed })
    }

    fn explicit(&mut self, pending: &mut [Vec<Pending>]) {
        for explicit in std::mem::take(&mut self.explicit_relocations) {
            let section = self.chunks[explicit.chunk as usize].section;
            let evaluator = Evaluator::after_layout(self);
            let offset = evaluator.linear(&explicit.offset).ok().and_then(|linear| match linear.add {
                None => u64::try_from(linear.number).ok(),
                Some(symbol) => {
                    let (place, at) = evaluator.place(symbol)?;
                    (place == section).then_some(at.wrapping_add(linear.number as u64))
                }
            });
            let value = explicit.value.as_ref().map(|value| evaluator.linear(value));
            let Some(kind) = self.isa.relocation_by_name(&explicit.name) else {
                self.error(explicit.loc, format!("unknown relocation name '{}'", explicit.name));
                continue;
            };
            let (target, addend) = match value {
                None => (PendingTarget::Absolute, 0),
                Some(Ok(Linear { add: None, sub: None, number, .. })) => (PendingTarget::Absolute, number),
                Some(Ok(Linear { add: Some(symbol), sub: None, number, .. })) => {
                    match (evaluator.place(symbol), self.symbols[symbol].is_exported()) {
                        (Some((section, at)), false) => {
                            (PendingTarget::Section(section), number.wrapping_add(at as i64))
                        }
                        _ => (PendingTarget::Symbol(symbol), number),
                    }
                }
                Some(_) => {
                    self.error(explicit.loc, "expression of .reloc is too complex");
                    continue;
                }
            };
            match offset {
                Some(offset) => {
                    let relocations = &mut pending[section as usize];
                    relocations.push(Pending { offset, size: 0, kind, target, addend, relaxed: false });
                    relocations.sort_by_key(|relocation| (relocation.relaxed, relocation.offset));
                }
                None => self.error(explicit.loc, "offset of .reloc is not in this section"),
            }
        }
    }

    /// Makes the symbol table; the result is each symbol's index, and the order number of each entry.
    fn symbol_table(
        &mut self,
        referenced: &FastSet<SymbolId>,
        object: &mut ObjectFile,
    ) -> (FastMap<SymbolId, usize>, Vec<u32>) {
        let mut orders = Vec::new();
        let mut order: Vec<SymbolId> = self.symbols.ids().collect();
        order.retain(|&id| self.symbols[id].order != 0 || referenced.contains(&id));
        order.sort_by_key(|&id| (self.symbols[id].order == 0, self.symbols[id].order, id.index()));
        let signatures: FastSet<Symbol> = self.sections.iter().filter_map(|section| section.spec.group).collect();
        let weak_only = self.weak_only_targets();
        let renamed = self.apply_versions(&mut order);
        let mut indices = FastMap::default();
        for id in order {
            let info = &self.symbols[id];
            let is_signature = info.name.is_some_and(|name| signatures.contains(&name));
            if info.is_temporary && !referenced.contains(&id) && !is_signature {
                continue;
            }
            let Some(mut symbol) = self.table_entry(id, referenced.contains(&id), is_signature) else { continue };
            if symbol.place == Place::Undefined && weak_only.contains(&id) {
                symbol.binding = Binding::Weak;
            }
            if let Some(&name) = renamed.get(&id) {
                symbol.name = name;
            }
            indices.insert(id, object.symbols.len());
            object.symbols.push(symbol);
            let order = self.symbols[id].order;
            orders.push(if order == 0 { u32::MAX } else { order });
        }
        (indices, orders)
    }

    fn table_entry(&mut self, id: SymbolId, is_referenced: bool, is_signature: bool) -> Option<ObjectSymbol> {
        let info = &self.symbols[id];
        let evaluator = Evaluator::after_layout(self);
        let mut kind = self.kind_of_alias(info);
        let (place, value) = match &info.definition {
            Definition::Undefined => {
                let mentioned = info.is_declared || is_referenced || is_signature;
                if !mentioned || info.weakref.is_some() {
                    return None;
                }
                (Place::Undefined, 0)
            }
            Definition::Common { align } => (Place::Common, *align),
            Definition::View(_) => return None,
            Definition::Label(_) | Definition::Value(_) => match evaluator.place(id) {
                Some((section, at)) => {
                    if self.sections[section as usize].spec.flags.0 & sh::SHF_TLS != 0 {
                        kind = SymbolKind::Tls;
                    }
                    (Place::Section(section as usize), at)
                }
                None => {
                    let Definition::Value(value) = &info.definition else { return None };
                    match evaluator.linear(value) {
                        Ok(linear) => (Place::Absolute, linear.as_number()? as u64),
                        Err(error) => {
                            let (loc, message) = (info.loc, error.message());
                            self.error(loc, message);
                            return None;
                        }
                    }
                }
            },
        };
        let size = match info.size.as_ref().map(|size| (evaluator.number(size), info)) {
            None => self.size_of_alias(info),
            Some((Some(number), _)) => number as u64,
            Some((None, info)) => {
                let (loc, message) = (
                    info.loc,
                    format!(".size expression for {} does not evaluate to a constant", self.display_name(id)),
                );
                self.error(loc, message);
                return None;
            }
        };
        let info = &self.symbols[id];
        let binding = match (info.binding, place) {
            (ExplicitBinding::Weak, _) => Binding::Weak,
            (ExplicitBinding::Unique, _) => Binding::Unique,
            (ExplicitBinding::Global, _) => Binding::Global,
            (ExplicitBinding::Local, _) => Binding::Local,
            (ExplicitBinding::None, Place::Undefined) if is_signature && !is_referenced => Binding::Local,
            (ExplicitBinding::None, Place::Undefined | Place::Common) => Binding::Global,
            (ExplicitBinding::None, Place::Section(_) | Place::Absolute) => Binding::Local,
        };
        let name = info.name.unwrap_or_else(|| Symbol::intern(&self.display_name(id)));
        Some(ObjectSymbol { name, place, value, size, kind, binding, visibility: info.visibility })
    }

    /// An alias without a size of its own has its target's.
    fn size_of_alias(&self, info: &SymbolInfo) -> u64 {
        let Definition::Value(value) = &info.definition else { return 0 };
        let Ok(Linear { add: Some(target), sub: None, number: 0, .. }) = Evaluator::after_layout(self).linear(value)
        else {
            return 0;
        };
        let Some(size) = &self.symbols[target].size else { return 0 };
        Evaluator::after_layout(self).number(size).unwrap_or(0) as u64
    }

    /// An alias without a type of its own has its target's.
    fn kind_of_alias(&self, info: &SymbolInfo) -> SymbolKind {
        let Definition::Value(value) = &info.definition else { return info.kind };
        match Evaluator::after_layout(self).linear(value) {
            Ok(Linear { add: Some(target), sub: None, .. }) if info.kind == SymbolKind::NoType => {
                self.symbols[target].kind
            }
            _ => info.kind,
        }
    }

    /// Targets of `.weakref` that nothing mentions by their own name.
    fn weak_only_targets(&self) -> FastSet<SymbolId> {
        let targets = self.symbols.iter().filter_map(|info| info.weakref);
        targets.filter(|&target| self.symbols[target].order == 0).collect()
    }

    /// `.symver`: versioned names as further symbols of defined ones, as names of undefined ones.
    fn apply_versions(&mut self, order: &mut Vec<SymbolId>) -> FastMap<SymbolId, Symbol> {
        let mut renamed = FastMap::default();
        for (symbol, versioned) in std::mem::take(&mut self.versions) {
            let info = &self.symbols[symbol];
            let is_defined = !matches!(info.definition, Definition::Undefined);
            let text = versioned.as_str();
            if text.contains("@@@") {
                let name = text.replacen("@@@", if is_defined { "@@" } else { "@" }, 1);
                renamed.insert(symbol, Symbol::intern(&name));
            } else if is_defined {
                let alias = SymbolInfo { name: Some(versioned), is_temporary: false, ..info.clone() };
                let id = self.symbols.push(alias);
                order.push(id);
            } else {
                renamed.insert(symbol, versioned);
            }
        }
        renamed
    }

    fn link_sections(&mut self, object: &mut ObjectFile) {
        for index in 0..self.sections.len() {
            let Some(name) = self.sections[index].spec.linked_to else { continue };
            let symbol = self.symbols.iter_enumerated().find(|(_, info)| info.name == Some(name)).map(|(id, _)| id);
            let place =
                symbol.and_then(|id| Evaluator::after_layout(self).place(id)).map(|(section, _)| section as usize);
            // A section's name stands for its symbol.
            let named = || self.sections.iter().position(|section| section.spec.name == name);
            match place.or_else(named) {
                Some(section) => object.sections[index].linked_to = Some(section),
                None => self.error(Loc::NONE, format!("undefined linked-to symbol '{name}'")),
            }
        }
    }

    fn group_sections(&mut self, indices: &FastMap<SymbolId, usize>, object: &mut ObjectFile) {
        let mut groups: FastMap<Symbol, usize> = FastMap::default();
        for (index, section) in self.sections.iter().enumerate() {
            let Some(signature) = section.spec.group else { continue };
            if let Some(&group) = groups.get(&signature) {
                object.groups[group].sections.push(index);
                continue;
            }
            let symbol = self.symbols.iter_enumerated().find(|(_, info)| info.name == Some(signature));
            let Some(&symbol) = symbol.and_then(|(id, _)| indices.get(&id)) else { continue };
            groups.insert(signature, object.groups.len());
            object.groups.push(ObjectGroup { signature: symbol, sections: vec![index] });
        }
    }

    fn display_name(&self, id: SymbolId) -> String {
        match (self.symbols[id].name, self.symbols[id].temporary_number) {
            (Some(name), _) => name.as_str().to_string(),
            (None, Some(number)) => format!(".L{number}"),
            (None, None) => format!(".L.{}", id.index()),
        }
    }
}

/// Stretches a LEB128 number to the size that layout gave it.
fn pad_leb(data: &mut Vec<u8>, start: usize, size: usize, negative: bool) {
    while data.len() < start + size {
        if let Some(last) = data.last_mut() {
            *last |= 0x80;
        }
        data.push(if negative { 0x7f } else { 0 });
    }
}
