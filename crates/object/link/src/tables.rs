//! Phase "allocation": the linker's own sections get their entries and sizes.
//!
//! From the needs that the scan found: GOT slots, PLT entries, copies of library data. The dynamic symbol
//! table and its companions are built by [`crate::dynamic`].

use crate::exports::Exports;
use crate::machine::Machine;
use crate::model::*;
use crate::options::{LinkOptions, OutputKind};
use crate::policy::*;
use crate::scan::{Scan, need};
use elf::read::Relocations;
use object::elf as e;
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// Ids of the linker's own sections.
#[derive(Debug)]
pub(crate) struct Own {
    ids: FxHashMap<Synthetic, SectionId>,
}

impl Own {
    pub fn id(&self, which: Synthetic) -> SectionId {
        // Every kind but `Common` is created by `add_own_sections`.
        self.ids[&which]
    }
}

/// Size and alignment of every input section as it will be laid out.
#[derive(Debug)]
pub(crate) struct Extents {
    pub size: Vec<u64>,
    pub align: Vec<u64>,
}

impl Extents {
    pub fn new(resolved: &Resolved<'_>) -> Self {
        Extents {
            size: resolved.sections.iter().map(|s| s.size).collect(),
            align: resolved.sections.iter().map(|s| s.align).collect(),
        }
    }
}

/// `SHT_RELR` of the gABI: packed relative relocations.
pub(crate) const SHT_RELR: u32 = 19;

/// Adds an empty section for each kind the linker can make; what stays empty is not in the output.
pub(crate) fn add_own_sections(resolved: &mut Resolved<'_>, machine: &Machine) -> Own {
    use Synthetic::*;
    let word = machine.word();
    let relocation = (machine.relocation_section(), machine.relocation_size());
    let names: [&[u8]; 3] = if machine.rela {
        [b".rela.dyn", b".rela.plt", b".rela.iplt"]
    } else {
        [b".rel.dyn", b".rel.plt", b".rel.iplt"]
    };
    let (a, w, x) = (e::SHF_ALLOC, e::SHF_ALLOC | e::SHF_WRITE, e::SHF_ALLOC | e::SHF_EXECINSTR);
    let rows: [(Synthetic, &'static [u8], u32, u32, u64, u64); 24] = [
        (Interp, b".interp", e::SHT_PROGBITS, a, 1, 0),
        (Property, b".note.gnu.property", e::SHT_NOTE, a, word, 0),
        (BuildId, b".note.gnu.build-id", e::SHT_NOTE, a, 4, 0),
        (Hash, b".hash", e::SHT_HASH, a, word, 4),
        (GnuHash, b".gnu.hash", e::SHT_GNU_HASH, a, word, if word == 4 { 4 } else { 0 }),
        (DynSym, b".dynsym", e::SHT_DYNSYM, a, word, machine.symbol_size()),
        (DynStr, b".dynstr", e::SHT_STRTAB, a, 1, 0),
        (VerSym, b".gnu.version", e::SHT_GNU_VERSYM, a, 2, 2),
        (VerDef, b".gnu.version_d", e::SHT_GNU_VERDEF, a, word, 0),
        (VerNeed, b".gnu.version_r", e::SHT_GNU_VERNEED, a, word, 0),
        (RelaDyn, names[0], relocation.0, a, word, relocation.1),
        (RelrDyn, b".relr.dyn", SHT_RELR, a, word, word),
        (RelaPlt, names[1], relocation.0, a, word, relocation.1),
        (RelaIplt, names[2], relocation.0, a, word, relocation.1),
        (Plt, b".plt", e::SHT_PROGBITS, x, 16, 16),
        (Iplt, b".iplt", e::SHT_PROGBITS, x, 16, 16),
        (PltSec, b".plt.sec", e::SHT_PROGBITS, x, 16, 16),
        (EhFrameHdr, b".eh_frame_hdr", e::SHT_PROGBITS, a, 4, 0),
        (Dynamic, b".dynamic", e::SHT_DYNAMIC, w, word, 2 * word),
        (Got, b".got", e::SHT_PROGBITS, w, word, word),
        (GotPlt, b".got.plt", e::SHT_PROGBITS, w, word, word),
        (IgotPlt, b".igot.plt", e::SHT_PROGBITS, w, word, word),
        (CopyBss, b".dynbss", e::SHT_NOBITS, w, 1, 0),
        (CopyRelro, b".data.rel.ro.copies", e::SHT_PROGBITS, w, 1, 0),
    ];
    let mut ids = FxHashMap::default();
    for (which, name, kind, flags, align, entry_size) in rows {
        ids.insert(which, resolved.sections.len() as SectionId);
        resolved.sections.push(Section {
            object: LINKER,
            index: 0,
            name,
            kind,
            flags: flags.into(),
            align,
            size: 0,
            entry_size,
            data: Cow::Borrowed(&[]),
            relocations: Relocations::empty(),
            role: Role::Synthetic(which),
        });
    }
    Own { ids }
}

/// What a GOT slot holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Slot {
    Address(Key),
    /// Module and offset, for general dynamic.
    TlsPair(Key),
    /// The module itself and zero, for local dynamic.
    TlsModule,
    TlsOffset(Key),
    TlsDescriptor(Key),
}

impl Slot {
    pub fn words(self) -> u64 {
        match self {
            Slot::Address(_) | Slot::TlsOffset(_) => 1,
            Slot::TlsPair(_) | Slot::TlsModule | Slot::TlsDescriptor(_) => 2,
        }
    }
}

/// Dynamic relocations of a slot, without addresses.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SlotRelocation {
    Relative,
    GlobDat(SymbolId),
    /// Symbol, or none for this module.
    TlsModule(Option<SymbolId>),
    TlsModuleOffset(SymbolId),
    TlsOffset(Option<SymbolId>),
    TlsDescriptor(Option<SymbolId>),
}

/// A piece of library data copied into the executable.
#[derive(Debug)]
pub(crate) struct CopyRelocation {
    pub symbol: SymbolId,
}

/// All slots.
#[derive(Debug, Default)]
pub(crate) struct Slots {
    /// In order, with byte offsets in `.got`.
    pub got: Vec<(u64, Slot)>,
    pub got_size: u64,
    index: FxHashMap<Slot, u64>,
    /// Entries for run-time symbols.
    pub plt: Vec<SymbolId>,
    plt_index: FxHashMap<SymbolId, u32>,
    /// Entries for this output's indirect functions.
    pub iplt: Vec<Key>,
    iplt_index: FxHashMap<Key, u32>,
    pub copies: Vec<CopyRelocation>,
    /// Offset in the copy section by symbol, aliases included; and whether it is the read-only one.
    copy_index: FxHashMap<SymbolId, (u64, bool)>,
    /// Calls go through `.plt.sec`.
    pub second_plt: bool,
    pub has_got_plt: bool,
}

impl Slots {
    pub fn got_offset(&self, slot: Slot) -> Option<u64> {
        self.index.get(&slot).copied()
    }
    pub fn plt_number(&self, id: SymbolId) -> Option<u32> {
        self.plt_index.get(&id).copied()
    }
    pub fn iplt_number(&self, key: Key) -> Option<u32> {
        self.iplt_index.get(&key).copied()
    }
    pub fn copy(&self, id: SymbolId) -> Option<(u64, bool)> {
        self.copy_index.get(&id).copied()
    }
    fn add(&mut self, slot: Slot, word: u64) {
        self.index.insert(slot, self.got_size);
        self.got.push((self.got_size, slot));
        self.got_size += slot.words() * word;
    }
}

/// The dynamic relocations that fill a slot: word of the slot, relocation. An empty list means that the slot
/// is filled by the linker.
pub(crate) fn slot_relocations(policy: &Policy<'_, '_>, slot: Slot) -> Vec<(u64, SlotRelocation)> {
    let shared = policy.options.kind == OutputKind::Shared;
    let run_time = |key: Key| match key {
        Key::Global(id) if policy.preemptible(id) => Some(id),
        Key::Global(_) | Key::Local(..) => None,
    };
    match slot {
        Slot::Address(key) => match run_time(key) {
            Some(id) => vec![(0, SlotRelocation::GlobDat(id))],
            None if policy.options.position_independent() && key_moves(policy, key) => {
                vec![(0, SlotRelocation::Relative)]
            }
            None => vec![],
        },
        Slot::TlsPair(key) => match run_time(key) {
            Some(id) => {
                vec![(0, SlotRelocation::TlsModule(Some(id))), (1, SlotRelocation::TlsModuleOffset(id))]
            }
            None if shared => vec![(0, SlotRelocation::TlsModule(None))],
            None => vec![],
        },
        Slot::TlsModule if shared => vec![(0, SlotRelocation::TlsModule(None))],
        Slot::TlsModule => vec![],
        Slot::TlsOffset(key) => match run_time(key) {
            Some(id) => vec![(0, SlotRelocation::TlsOffset(Some(id)))],
            None if shared => vec![(0, SlotRelocation::TlsOffset(None))],
            None => vec![],
        },
        Slot::TlsDescriptor(key) => vec![(0, SlotRelocation::TlsDescriptor(run_time(key)))],
    }
}

fn key_moves(policy: &Policy<'_, '_>, key: Key) -> bool {
    match key {
        Key::Global(id) => {
            let subject = policy.subject(LINKER, Target::Global(id));
            subject.moves || subject.ifunc
        }
        Key::Local(object, index) => {
            let object = &policy.resolved.objects[object as usize];
            matches!(policy.resolved.target(object, index), Some(Target::Local { .. }))
        }
    }
}

/// Allocates slots in symbol order, then for local symbols.
pub(crate) fn allocate(
    policy: &Policy<'_, '_>,
    scan: &mut Scan,
    second_plt: bool,
    extents: &mut Extents,
    own: &Own,
) -> Slots {
    let mut slots = Slots { second_plt, ..Slots::default() };
    let (word, relocation_size) = (policy.machine.word(), policy.machine.relocation_size());
    let globals = scan.symbols.iter().enumerate().map(|(id, &bits)| (Key::Global(id as SymbolId), bits));
    for (key, bits) in globals.chain(scan.locals.iter().copied()) {
        if bits == 0 {
            continue;
        }
        for (bit, slot) in [
            (need::GOT, Slot::Address(key)),
            (need::TLS_GENERAL, Slot::TlsPair(key)),
            (need::TLS_OFFSET, Slot::TlsOffset(key)),
            (need::TLS_DESCRIPTOR, Slot::TlsDescriptor(key)),
        ] {
            if bits & bit != 0 {
                slots.add(slot, word);
            }
        }
        if bits & need::PLT == 0 {
            continue;
        }
        match key {
            Key::Global(id) if policy.preemptible(id) => {
                slots.plt_index.insert(id, slots.plt.len() as u32);
                slots.plt.push(id);
            }
            Key::Global(_) | Key::Local(..) => {
                slots.iplt_index.insert(key, slots.iplt.len() as u32);
                slots.iplt.push(key);
            }
        }
    }
    if scan.tls_local_dynamic {
        slots.add(Slot::TlsModule, word);
    }
    copies(policy, scan, &mut slots, extents, own);

    let base_symbol = policy
        .resolved
        .lookup(b"_GLOBAL_OFFSET_TABLE_")
        .is_some_and(|id| matches!(policy.resolved.symbols[id as usize].definition, Definition::Linker(_)));
    slots.has_got_plt = !slots.plt.is_empty() || scan.got_base || base_symbol;
    let shape = &policy.machine.plt;
    let plt_count = slots.plt.len() as u64;
    let mut set = |which: Synthetic, size: u64| extents.size[own.id(which) as usize] = size;
    set(Synthetic::Got, slots.got_size);
    if slots.has_got_plt {
        set(Synthetic::GotPlt, (shape.got_plt_reserved + plt_count) * word);
    }
    if plt_count > 0 {
        set(Synthetic::Plt, shape.header_size + plt_count * shape.entry_size);
        set(Synthetic::RelaPlt, plt_count * relocation_size);
        if second_plt {
            set(Synthetic::PltSec, plt_count * shape.entry_size);
        }
    }
    let iplt_count = slots.iplt.len() as u64;
    set(Synthetic::Iplt, iplt_count * shape.entry_size);
    set(Synthetic::IgotPlt, iplt_count * word);
    set(Synthetic::RelaIplt, iplt_count * relocation_size);
    let mut slot_count = 0;
    for &(offset, slot) in &slots.got {
        for (_, relocation) in slot_relocations(policy, slot) {
            if relocation == SlotRelocation::Relative && policy.options.pack_relative {
                scan.relative_places.push((own.id(Synthetic::Got), offset));
            } else {
                slot_count += 1;
            }
        }
    }
    let dynamic_count = scan.dynamic_relocations + slot_count + slots.copies.len() as u64;
    set(Synthetic::RelaDyn, dynamic_count * relocation_size);
    slots
}

/// Gives each copied object a place; other names of the same object in the library share it.
fn copies(policy: &Policy<'_, '_>, scan: &Scan, slots: &mut Slots, extents: &mut Extents, own: &Own) {
    let resolved = policy.resolved;
    let mut by_address: FxHashMap<(u32, u64), Vec<u32>> = FxHashMap::default();
    let mut indexed: Vec<bool> = vec![false; resolved.libraries.len()];
    for (id, &bits) in scan.symbols.iter().enumerate() {
        let id = id as SymbolId;
        if bits & need::COPY == 0 || slots.copy_index.contains_key(&id) {
            continue;
        }
        let Definition::Shared { library, index } = resolved.symbols[id as usize].definition else { continue };
        let symbols = &resolved.libraries[library as usize].symbols;
        if !std::mem::replace(&mut indexed[library as usize], true) {
            for (i, symbol) in symbols.iter().enumerate() {
                if symbol.kind == e::STT_OBJECT {
                    by_address.entry((library, symbol.value)).or_default().push(i as u32);
                }
            }
        }
        let definition = &symbols[index as usize];
        let aliases = by_address.get(&(library, definition.value)).cloned().unwrap_or_else(|| vec![index]);
        let size = aliases.iter().map(|&a| symbols[a as usize].size).max().unwrap_or(definition.size);
        let value_align = if definition.value == 0 { 64 } else { 1 << definition.value.trailing_zeros().min(6) };
        let align = value_align.min(definition.align).max(1);
        let which =
            if definition.read_only && policy.options.relro { Synthetic::CopyRelro } else { Synthetic::CopyBss };
        let section = own.id(which) as usize;
        let offset = extents.size[section].next_multiple_of(align);
        extents.size[section] = offset + size;
        extents.align[section] = extents.align[section].max(align);
        let read_only = which == Synthetic::CopyRelro;
        for &alias in &aliases {
            let other = symbols[alias as usize].id;
            let same = matches!(resolved.symbols[other as usize].definition,
                Definition::Shared { library: l, index: i } if l == library && symbols[i as usize].value == definition.value);
            if same {
                slots.copy_index.insert(other, (offset, read_only));
            }
        }
        slots.copy_index.insert(id, (offset, read_only));
        slots.copies.push(CopyRelocation { symbol: id });
    }
}

/// Sizes of the sections that depend on nothing but options.
pub(crate) fn fixed_sizes(
    options: &LinkOptions,
    policy: &Policy<'_, '_>,
    extents: &mut Extents,
    own: &Own,
    fde_count: u64,
    property_size: u64,
) {
    use crate::options::BuildId as B;
    let mut set = |which: Synthetic, size: u64| extents.size[own.id(which) as usize] = size;
    if policy.has_loader && options.executable() && !options.no_dynamic_linker {
        set(Synthetic::Interp, interpreter(options, policy).len() as u64 + 1);
    }
    let id_size = match &options.build_id {
        B::None => 0,
        B::Sha1 => 20,
        B::Md5 => 16,
        B::Bytes(bytes) => bytes.len() as u64,
    };
    if id_size > 0 {
        set(Synthetic::BuildId, 16 + id_size.next_multiple_of(4));
    }
    if options.eh_frame_hdr && fde_count > 0 {
        set(Synthetic::EhFrameHdr, 12 + 8 * fde_count);
    }
    set(Synthetic::Property, property_size);
}

/// Path of the dynamic linker.
pub(crate) fn interpreter<'o>(options: &'o LinkOptions, policy: &Policy<'_, '_>) -> &'o str {
    options.dynamic_linker.as_deref().unwrap_or(policy.machine.default_interpreter)
}

/// Whether a symbol goes into the dynamic symbol table, and on which side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DynamicRole {
    /// Undefined here.
    Import,
    /// Defined here, or with an address here.
    Export,
}

/// Role of a symbol, or `None` when it stays out.
pub(crate) fn dynamic_role(
    policy: &Policy<'_, '_>,
    exports: &Exports<'_>,
    scan: &Scan,
    slots: &Slots,
    live: &[bool],
    id: SymbolId,
) -> Option<DynamicRole> {
    let symbol = &policy.resolved.symbols[id as usize];
    let bits = scan.symbols[id as usize];
    if slots.copy(id).is_some() || bits & need::CANONICAL != 0 {
        return Some(DynamicRole::Export);
    }
    if let Definition::Section { section, .. } = symbol.definition
        && !live[section as usize]
    {
        return None;
    }
    if exports.is_exported(id, symbol) {
        return Some(DynamicRole::Export);
    }
    (bits & need::DYNAMIC != 0 && policy.preemptible(id)).then_some(DynamicRole::Import)
}
