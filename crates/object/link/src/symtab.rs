//! `.symtab` and `.strtab` of the output.

use crate::address::Final;
use crate::encode::{self, SymbolEntry};
use crate::machine::Machine;
use crate::model::*;
use crate::options::{Discard, OutputKind, Strip};
use crate::place::OutId;
use crate::relocate::{is_nameless, versioned_name};
use crate::tables::{DynamicRole, dynamic_role};
use elf::read::SymbolSection;
use object::elf as e;

/// A finished symbol table.
#[derive(Debug)]
pub(crate) struct SymbolTable {
    machine: &'static Machine,
    pub entries: Vec<u8>,
    pub strings: Vec<u8>,
    /// Index of the first symbol that is not local.
    pub first_global: u32,
    /// `SHT_SYMTAB_SHNDX`, when some section index does not fit 16 bits.
    pub extended: Vec<u32>,
    needs_extended: bool,
}

/// Where a symbol of the output is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SymbolPlace {
    Undefined,
    Absolute,
    Common,
    Section(OutId),
}

/// `st_shndx` for a place.
pub(crate) fn section_index(f: &Final<'_, '_>, place: SymbolPlace, address: u64) -> u32 {
    match place {
        SymbolPlace::Undefined => 0,
        SymbolPlace::Absolute => e::SHN_ABS.into(),
        SymbolPlace::Common => e::SHN_COMMON.into(),
        SymbolPlace::Section(id) => match f.layout.out[id as usize].index {
            0 => nearest_section(f, address),
            index => index,
        },
    }
}

/// The emitted section that contains an address, or the last one before it: for symbols of sections that
/// turned out empty.
fn nearest_section(f: &Final<'_, '_>, address: u64) -> u32 {
    let candidates = f.layout.order.iter().copied().filter(|&id| {
        f.plan.sections[id as usize].flags & u64::from(e::SHF_ALLOC) != 0
            && f.layout.out[id as usize].address <= address
    });
    let best = candidates.max_by_key(|&id| f.layout.out[id as usize].address);
    best.map_or(e::SHN_ABS.into(), |id| f.layout.out[id as usize].index)
}

/// Where a global symbol is defined, for either symbol table.
pub(crate) fn place_of(f: &Final<'_, '_>, id: SymbolId) -> SymbolPlace {
    let symbol = &f.policy.resolved.symbols[id as usize];
    let out = |section: SectionId| f.out_of(section).map_or(SymbolPlace::Absolute, SymbolPlace::Section);
    match symbol.definition {
        Definition::Section { section, .. } => {
            let section = f.merged.locate(section, 0).map_or(section, |(leader, _)| leader);
            out(section)
        }
        Definition::Absolute(_) => SymbolPlace::Absolute,
        Definition::Script { .. } => match f.script_value(id).and_then(|value| value.section) {
            Some(section) => SymbolPlace::Section(section),
            None => SymbolPlace::Absolute,
        },
        Definition::StartStop { name, .. } => {
            f.start_stop(name).map_or(SymbolPlace::Absolute, |(out, ..)| SymbolPlace::Section(out))
        }
        Definition::Linker(which) => match which {
            LinkerSymbol::GlobalOffsetTable => out(f.own.id(Synthetic::GotPlt)),
            LinkerSymbol::Dynamic => out(f.own.id(Synthetic::Dynamic)),
            LinkerSymbol::EhdrStart | LinkerSymbol::TlsModuleBase => SymbolPlace::Absolute,
        },
        Definition::Shared { .. } => match f.slots.copy(id) {
            Some((_, true)) => out(f.own.id(Synthetic::CopyRelro)),
            Some((_, false)) => out(f.own.id(Synthetic::CopyBss)),
            None => SymbolPlace::Undefined,
        },
        Definition::Common { .. } => SymbolPlace::Common,
        Definition::Undefined => SymbolPlace::Undefined,
    }
}

/// `st_value` of an address: TLS symbols count from the start of the TLS image.
pub(crate) fn symbol_value(f: &Final<'_, '_>, kind: u8, place: SymbolPlace, address: u64) -> u64 {
    if kind == e::STT_TLS
        && matches!(place, SymbolPlace::Section(_))
        && f.policy.options.kind != OutputKind::Relocatable
    {
        address.wrapping_sub(f.tls_start())
    } else {
        address
    }
}

impl SymbolTable {
    fn new(machine: &'static Machine) -> Self {
        let mut table = SymbolTable {
            machine,
            entries: Vec::new(),
            strings: vec![0],
            first_global: 0,
            extended: Vec::new(),
            needs_extended: false,
        };
        table.push(0, 0, 0, 0, 0, 0);
        table
    }

    /// Number of entries.
    pub fn len(&self) -> u32 {
        (self.entries.len() as u64 / self.machine.symbol_size()) as u32
    }

    fn name(&mut self, name: &[u8]) -> u32 {
        if name.is_empty() {
            return 0;
        }
        let at = self.strings.len() as u32;
        self.strings.extend_from_slice(name);
        self.strings.push(0);
        at
    }

    fn push(&mut self, name: u32, info: u8, other: u8, section: u32, value: u64, size: u64) {
        let reserved = [e::SHN_ABS.into(), e::SHN_COMMON.into()].contains(&section);
        let wide = section >= e::SHN_LORESERVE.into() && !reserved;
        self.needs_extended |= wide;
        self.extended.push(if wide { section } else { 0 });
        let short = if wide { e::SHN_XINDEX } else { section as u16 };
        let entry = SymbolEntry { name, info, other, section: short, value, size };
        encode::symbol(&mut self.entries, self.machine, &entry);
    }

    /// Whether an index table is needed.
    pub fn has_extended(&self) -> bool {
        self.needs_extended
    }
}

/// Index of each symbol of the inputs in a relocatable output's table.
#[derive(Debug, Default)]
pub(crate) struct SymbolMap {
    /// By object, then by index of local symbol.
    pub locals: Vec<Vec<u32>>,
    /// By symbol id.
    pub globals: Vec<u32>,
    /// Section symbols, by output section.
    pub sections: Vec<u32>,
}

/// Builds the table.
pub(crate) fn build(f: &Final<'_, '_>, exports: &crate::exports::Exports<'_>) -> (SymbolTable, SymbolMap) {
    let resolved = f.policy.resolved;
    let options = f.policy.options;
    let relocatable = options.kind == OutputKind::Relocatable;
    let mapped = options.keeps_relocations();
    let mut table = SymbolTable::new(f.policy.machine);
    let mut map = SymbolMap {
        locals: Vec::new(),
        globals: vec![0; resolved.symbols.len()],
        sections: vec![0; f.plan.sections.len()],
    };
    if options.strip == Strip::All && !mapped {
        return (table, map);
    }
    if mapped {
        for &id in &f.layout.order {
            map.sections[id as usize] = table.len();
            let out = f.layout.out[id as usize];
            table.push(0, e::STT_SECTION, 0, out.index, out.address, 0);
        }
    }
    for object in &resolved.objects {
        let locals = object_locals(f, object, &mut table);
        if mapped {
            map.locals.push(locals);
        }
    }
    let mut globals = Vec::new();
    for (id, symbol) in resolved.symbols.iter().enumerate() {
        let id = id as SymbolId;
        if !is_shown(f, id, symbol) {
            continue;
        }
        let demoted = !relocatable
            && symbol.is_defined_here()
            && (symbol.is_hidden() || symbol.hide || exports.versions[id as usize] == crate::exports::LOCAL);
        if demoted {
            map.globals[id as usize] = table.len();
            push_global(f, &mut table, id, symbol, e::STB_LOCAL);
        } else {
            globals.push(id);
        }
    }
    table.first_global = table.len();
    for id in globals {
        let symbol = &resolved.symbols[id as usize];
        let weak_reference = symbol.is_undefined() && !symbol.strong_reference;
        let weak = if symbol.is_defined_here() { symbol.weak } else { weak_reference || symbol.weak };
        map.globals[id as usize] = table.len();
        let binding = match (weak, symbol.unique && symbol.is_defined_here()) {
            (true, _) => e::STB_WEAK,
            (false, true) => e::STB_GNU_UNIQUE,
            (false, false) => e::STB_GLOBAL,
        };
        push_global(f, &mut table, id, symbol, binding);
    }
    (table, map)
}

fn is_shown(f: &Final<'_, '_>, id: SymbolId, symbol: &Symbol<'_>) -> bool {
    match symbol.definition {
        Definition::Section { section, .. } => f.out_of(section).is_some(),
        Definition::Undefined | Definition::Shared { .. } => symbol.regular_reference,
        Definition::Script { .. } => f.script_value(id).is_some(),
        Definition::StartStop { name, .. } => f.start_stop(name).is_some(),
        Definition::Linker(which) => {
            matches!(which, LinkerSymbol::GlobalOffsetTable | LinkerSymbol::Dynamic)
        }
        Definition::Absolute(_) | Definition::Common { .. } => true,
    }
}

fn push_global(f: &Final<'_, '_>, table: &mut SymbolTable, id: SymbolId, symbol: &Symbol<'_>, binding: u8) {
    let relocatable = f.policy.options.kind == OutputKind::Relocatable;
    let place = place_of(f, id);
    let (address, size) = match symbol.definition {
        Definition::Common { size, align } => (align, size),
        _ => (f.definition(id), symbol.size),
    };
    let name = table.name(&versioned_name(f.policy.resolved, symbol));
    let value = symbol_value(f, symbol.kind, place, address);
    let other = if symbol.is_defined_here() || relocatable { symbol.visibility } else { 0 };
    let section = section_index(f, place, address);
    table.push(name, binding << 4 | symbol.kind, other, section, value, size);
}

/// Adds an object's local symbols and returns their indices.
fn object_locals(f: &Final<'_, '_>, object: &Object<'_>, table: &mut SymbolTable) -> Vec<u32> {
    let resolved = f.policy.resolved;
    let relocatable = f.policy.options.kind == OutputKind::Relocatable;
    let mapped = f.policy.options.keeps_relocations();
    let mut indices = vec![0; if mapped { object.symbols.first_global as usize } else { 0 }];
    let mut pending_file: Option<u32> = None;
    for i in 1..object.symbols.first_global {
        let Some(symbol) = object.symbols.get(i) else { break };
        let Ok(name) = object.symbols.name(&symbol) else { continue };
        if symbol.kind() == e::STT_FILE {
            // Only files that contribute a symbol are named.
            pending_file = Some(i);
            continue;
        }
        if is_nameless(symbol.kind()) || (name.is_empty() && !relocatable) {
            continue;
        }
        let (place, address) = match symbol.section {
            SymbolSection::Index(section) => {
                let Some(section) = resolved.section_id(object, section) else { continue };
                let group = resolved.sections[section as usize].kind == e::SHT_GROUP;
                if group && relocatable {
                    // The signature of a group may be a local symbol in the group section; only its name counts.
                    indices[i as usize] = table.len();
                    let at = table.name(name);
                    table.push(at, symbol.kind(), symbol.other, e::SHN_ABS.into(), 0, 0);
                    continue;
                }
                let (Some(out), Some(address)) = (f.out_of(section), f.place(section, symbol.value)) else { continue };
                let input = &resolved.sections[section as usize];
                if !relocatable && discarded(f.policy.options.discard, name, input) {
                    continue;
                }
                (SymbolPlace::Section(out), address)
            }
            SymbolSection::Absolute => (SymbolPlace::Absolute, symbol.value),
            SymbolSection::Undefined | SymbolSection::Common | SymbolSection::Reserved(_) => continue,
        };
        if !relocatable && f.policy.options.discard == Discard::Locals {
            continue;
        }
        if let Some(file) = pending_file.take()
            && let Some(symbol) = object.symbols.get(file)
            && let Ok(name) = object.symbols.name(&symbol)
        {
            let name = table.name(name);
            table.push(name, e::STT_FILE, 0, e::SHN_ABS.into(), 0, 0);
        }
        if mapped {
            indices[i as usize] = table.len();
        }
        let at = table.name(name);
        let value = symbol_value(f, symbol.kind(), place, address);
        let section = section_index(f, place, address);
        table.push(at, symbol.kind(), symbol.other, section, value, symbol.size);
    }
    indices
}

fn discarded(discard: Discard, name: &[u8], section: &Section<'_>) -> bool {
    let temporary = name.starts_with(b".L");
    match discard {
        Discard::Nothing => false,
        Discard::MergedTemporaries => temporary && section.flags & u64::from(e::SHF_MERGE) != 0,
        Discard::Temporaries => temporary,
        Discard::Locals => true,
    }
}

/// `.dynsym`.
pub(crate) fn dynamic_table(
    f: &Final<'_, '_>,
    exports: &crate::exports::Exports<'_>,
    dynamic: &crate::dynamic::Dynamic,
) -> Vec<u8> {
    let resolved = f.policy.resolved;
    let mut table = SymbolTable::new(f.policy.machine);
    for entry in &dynamic.symbols {
        let symbol = &resolved.symbols[entry.id as usize];
        let canonical = matches!(symbol.definition, Definition::Shared { .. }) && f.slots.copy(entry.id).is_none();
        let binding = match symbol.definition {
            Definition::Undefined => !symbol.strong_reference,
            Definition::Shared { .. } if f.slots.copy(entry.id).is_none() => !symbol.strong_reference,
            _ => symbol.weak,
        };
        let unique = symbol.unique && symbol.is_defined_here();
        let binding = match (binding, unique) {
            (true, _) => e::STB_WEAK,
            (false, true) => e::STB_GNU_UNIQUE,
            (false, false) => e::STB_GLOBAL,
        };
        let is_export = entry.role == DynamicRole::Export
            && dynamic_role(f.policy, exports, f.scan, f.slots, f.live, entry.id).is_some();
        if !is_export {
            let kind = if symbol.kind == e::STT_GNU_IFUNC { e::STT_FUNC } else { symbol.kind };
            table.push(entry.name, binding << 4 | kind, 0, 0, 0, 0);
            continue;
        }
        let iplt = f.slots.iplt_number(crate::policy::Key::Global(entry.id)).is_some();
        // An indirect function whose address is a PLT entry here must have that address everywhere.
        let kind = if symbol.kind == e::STT_GNU_IFUNC && (iplt || canonical) { e::STT_FUNC } else { symbol.kind };
        let address = f.symbol(entry.id);
        let place = place_of(f, entry.id);
        let (section, place) = match place {
            _ if iplt => match f.out_of(f.own.id(Synthetic::Iplt)) {
                Some(out) => (f.layout.out[out as usize].index, SymbolPlace::Section(out)),
                None => (0, place),
            },
            place => (section_index(f, place, address), place),
        };
        let size = if canonical { 0 } else { symbol.size };
        let value = symbol_value(f, kind, place, address);
        table.push(entry.name, binding << 4 | kind, symbol.visibility, section, value, size);
    }
    table.entries
}
