//! The dynamic symbol table and what hangs on it: names, hash tables, version tables, `.dynamic`.
//!
//! Contents that do not depend on addresses are built here as bytes; `.dynsym` and `.dynamic` are lists
//! whose values the writer fills in.

use crate::exports::{Exports, GLOBAL};
use crate::model::*;
use crate::options::{LinkOptions, OutputKind, Symbolic};
use crate::place::{OutId, Plan};
use crate::policy::Policy;
use crate::scan::Scan;
use crate::tables::*;
use object::elf as e;
use rustc_hash::FxHashMap;

// Packed relative relocations (gABI "Dynamic Section").
const DT_RELRSZ: u32 = 35;
const DT_RELR: u32 = 36;
const DT_RELRENT: u32 = 37;

/// The version that a C library defines whose loader knows packed relocations.
const RELR_VERSION: &[u8] = b"GLIBC_ABI_DT_RELR";

/// A string table under construction.
#[derive(Debug)]
pub(crate) struct Strings {
    pub bytes: Vec<u8>,
    known: FxHashMap<Vec<u8>, u32>,
}

impl Default for Strings {
    fn default() -> Self {
        Strings { bytes: vec![0], known: FxHashMap::default() }
    }
}

impl Strings {
    pub fn add(&mut self, text: &[u8]) -> u32 {
        if text.is_empty() {
            return 0;
        }
        if let Some(&at) = self.known.get(text) {
            return at;
        }
        let at = self.bytes.len() as u32;
        self.bytes.extend_from_slice(text);
        self.bytes.push(0);
        self.known.insert(text.to_vec(), at);
        at
    }
}

/// An entry of `.dynsym`.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DynamicSymbol {
    pub id: SymbolId,
    pub name: u32,
    pub role: DynamicRole,
}

/// Value of a `.dynamic` entry.
#[derive(Debug, Clone, Copy)]
pub(crate) enum DynamicValue {
    Number(u64),
    /// Address of one of the linker's sections.
    Address(Synthetic),
    /// Size of one of the linker's sections, or of two.
    Size(Synthetic, Option<Synthetic>),
    OutAddress(OutId),
    OutSize(OutId),
    Symbol(SymbolId),
    /// Number of leading relative relocations.
    RelativeCount,
}

/// Everything about dynamic linking.
#[derive(Debug, Default)]
pub(crate) struct Dynamic {
    /// From index 1 on.
    pub symbols: Vec<DynamicSymbol>,
    /// Index in `.dynsym` by symbol id; 0 for none.
    pub index: Vec<u32>,
    pub strings: Strings,
    pub gnu_hash: Vec<u8>,
    pub sysv_hash: Vec<u8>,
    pub versym: Vec<u8>,
    pub verdef: Vec<u8>,
    pub verneed: Vec<u8>,
    pub verdef_count: u32,
    pub verneed_count: u32,
    pub entries: Vec<(u32, DynamicValue)>,
}

/// Hash of the GNU hash table (djb2).
fn gnu_hash(name: &[u8]) -> u32 {
    name.iter().fold(5381u32, |h, &c| h.wrapping_mul(33).wrapping_add(u32::from(c)))
}

/// Hash of `DT_HASH` and of version names (gABI "Hash Table").
fn sysv_hash(name: &[u8]) -> u32 {
    name.iter().fold(0u32, |h, &c| {
        let h = (h << 4).wrapping_add(u32::from(c));
        let top = h & 0xf000_0000;
        (h ^ (top >> 24)) & !top
    })
}

/// Chooses and orders the dynamic symbols and builds the tables over them.
pub(crate) fn build(
    policy: &Policy<'_, '_>,
    exports: &Exports<'_>,
    scan: &Scan,
    slots: &Slots,
    live: &[bool],
) -> Dynamic {
    let resolved = policy.resolved;
    let mut dynamic = Dynamic { index: vec![0; resolved.symbols.len()], ..Dynamic::default() };
    if !policy.dynamic {
        return dynamic;
    }
    let mut imports = Vec::new();
    let mut exported = Vec::new();
    for id in 0..resolved.symbols.len() as SymbolId {
        match dynamic_role(policy, exports, scan, slots, live, id) {
            Some(DynamicRole::Import) => imports.push(id),
            Some(DynamicRole::Export) => exported.push(id),
            None => {}
        }
    }
    // The GNU table wants the symbols of a bucket next to each other.
    let buckets = (exported.len() as u32 / 4).max(1);
    let mut hashed: Vec<(u32, SymbolId)> =
        exported.iter().map(|&id| (gnu_hash(resolved.symbols[id as usize].name), id)).collect();
    hashed.sort_by_key(|&(hash, id)| (hash % buckets, id));
    let roles = imports
        .iter()
        .map(|&id| (id, DynamicRole::Import))
        .chain(hashed.iter().map(|&(_, id)| (id, DynamicRole::Export)));
    for (id, role) in roles {
        let name = dynamic.strings.add(resolved.symbols[id as usize].name);
        dynamic.symbols.push(DynamicSymbol { id, name, role });
        dynamic.index[id as usize] = dynamic.symbols.len() as u32;
    }
    let style = policy.options.hash_style;
    if style.gnu {
        dynamic.gnu_hash = gnu_hash_table(imports.len() as u32 + 1, buckets, &hashed, policy.machine.word());
    }
    if style.sysv {
        let names: Vec<&[u8]> = dynamic.symbols.iter().map(|s| resolved.symbols[s.id as usize].name).collect();
        dynamic.sysv_hash = sysv_hash_table(&names);
    }
    versions(policy, exports, scan, &mut dynamic);
    dynamic
}

fn push_words(out: &mut Vec<u8>, words: &[u32]) {
    for word in words {
        out.extend_from_slice(&word.to_le_bytes());
    }
}

/// Layout as glibc's `do_lookup_x` reads it: header, Bloom filter, buckets, chains.
fn gnu_hash_table(first: u32, buckets: u32, symbols: &[(u32, SymbolId)], word_size: u64) -> Vec<u8> {
    const SHIFT: u32 = 26;
    let bits = word_size * 8;
    let filter_words = (symbols.len() as u64 * 12 / bits).max(1).next_power_of_two();
    let mut filter = vec![0u64; filter_words as usize];
    let mut bucket = vec![0u32; buckets as usize];
    let mut chain = Vec::with_capacity(symbols.len());
    for (i, &(hash, _)) in symbols.iter().enumerate() {
        let word = (u64::from(hash) / bits) & (filter_words - 1);
        filter[word as usize] |= 1 << (u64::from(hash) % bits) | 1 << (u64::from(hash >> SHIFT) % bits);
        let slot = &mut bucket[(hash % buckets) as usize];
        if *slot == 0 {
            *slot = first + i as u32;
        }
        let last = symbols.get(i + 1).is_none_or(|next| next.0 % buckets != hash % buckets);
        chain.push(hash & !1 | u32::from(last));
    }
    let mut out = Vec::new();
    push_words(&mut out, &[buckets, first, filter_words as u32, SHIFT]);
    for word in filter {
        out.extend_from_slice(&word.to_le_bytes()[..word_size as usize]);
    }
    push_words(&mut out, &bucket);
    push_words(&mut out, &chain);
    out
}

fn sysv_hash_table(names: &[&[u8]]) -> Vec<u8> {
    let count = names.len() as u32 + 1;
    let buckets = (count / 2).max(1) | 1;
    let mut bucket = vec![0u32; buckets as usize];
    let mut chain = vec![0u32; count as usize];
    for (i, name) in names.iter().enumerate() {
        let slot = &mut bucket[(sysv_hash(name) % buckets) as usize];
        chain[i + 1] = *slot;
        *slot = i as u32 + 1;
    }
    let mut out = Vec::new();
    push_words(&mut out, &[buckets, count]);
    push_words(&mut out, &bucket);
    push_words(&mut out, &chain);
    out
}

/// `.gnu.version`, `.gnu.version_d`, `.gnu.version_r` (LSB "Symbol Versioning").
fn versions(policy: &Policy<'_, '_>, exports: &Exports<'_>, scan: &Scan, dynamic: &mut Dynamic) {
    let resolved = policy.resolved;
    let mut next = exports.definitions.len() as u16 + 2;
    // Libraries in order of first use, each with its versions.
    let mut needed: Vec<(u32, Vec<(u16, u16)>)> = Vec::new();
    let mut numbers: FxHashMap<(u32, u16), u16> = FxHashMap::default();
    let mut versym: Vec<u16> = vec![0];
    for symbol in &dynamic.symbols {
        let entry = &resolved.symbols[symbol.id as usize];
        versym.push(match entry.definition {
            Definition::Shared { library, index } => {
                let version = resolved.libraries[library as usize].symbols[index as usize].version;
                let named =
                    resolved.libraries[library as usize].versions.get(version as usize).is_some_and(|n| !n.is_empty());
                if version < 2 || !named {
                    GLOBAL
                } else {
                    *numbers.entry((library, version)).or_insert_with(|| {
                        let number = next;
                        next += 1;
                        match needed.iter_mut().find(|(l, _)| *l == library) {
                            Some((_, list)) => list.push((version, number)),
                            None => needed.push((library, vec![(version, number)])),
                        }
                        number
                    })
                }
            }
            Definition::Undefined => 0,
            _ => {
                let version = exports.versions[symbol.id as usize];
                let hidden = if entry.key_version.is_empty() { 0 } else { 0x8000 };
                if version > GLOBAL { version | hidden } else { GLOBAL }
            }
        });
    }
    if !scan.relative_places.is_empty() {
        // Older loaders refuse the program instead of running it without its relocations.
        for (library, list) in &mut needed {
            let versions = &resolved.libraries[*library as usize].versions;
            if let Some(version) = versions.iter().position(|name| *name == RELR_VERSION) {
                list.push((version as u16, next));
                next += 1;
            }
        }
    }
    if needed.is_empty() && exports.definitions.is_empty() {
        return;
    }
    dynamic.versym = versym.iter().flat_map(|v| v.to_le_bytes()).collect();
    if !exports.definitions.is_empty() {
        verdef(policy, exports, dynamic);
    }
    for (i, (library, list)) in needed.iter().enumerate() {
        let library = &resolved.libraries[*library as usize];
        let file = dynamic.strings.add(library.soname.as_bytes());
        let last = i + 1 == needed.len();
        let size = 16 + 16 * list.len() as u32;
        let out = &mut dynamic.verneed;
        out.extend_from_slice(&1u16.to_le_bytes());
        out.extend_from_slice(&(list.len() as u16).to_le_bytes());
        push_words(out, &[file, 16, if last { 0 } else { size }]);
        for (j, &(version, number)) in list.iter().enumerate() {
            let name = library.versions[version as usize];
            let at = dynamic.strings.add(name);
            let out = &mut dynamic.verneed;
            push_words(out, &[sysv_hash(name)]);
            out.extend_from_slice(&0u16.to_le_bytes());
            out.extend_from_slice(&number.to_le_bytes());
            push_words(out, &[at, if j + 1 == list.len() { 0 } else { 16 }]);
        }
    }
    dynamic.verneed_count = needed.len() as u32;
}

fn verdef(policy: &Policy<'_, '_>, exports: &Exports<'_>, dynamic: &mut Dynamic) {
    let base = policy.options.soname.clone().unwrap_or_else(|| {
        policy.options.output.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
    });
    let count = exports.definitions.len() + 1;
    for index in 1..=count as u16 {
        let (name, parents): (&[u8], &[u16]) = match index {
            1 => (base.as_bytes(), &[]),
            _ => {
                let definition = &exports.definitions[index as usize - 2];
                (definition.name, &definition.parents)
            }
        };
        let flags = if index == 1 { e::VER_FLG_BASE } else { 0 };
        let aux_count = 1 + parents.len() as u16;
        let size = 20 + 8 * u32::from(aux_count);
        let mut names = vec![dynamic.strings.add(name)];
        for &parent in parents {
            names.push(dynamic.strings.add(exports.definitions[parent as usize - 2].name));
        }
        let out = &mut dynamic.verdef;
        for half in [1, flags, index, aux_count] {
            out.extend_from_slice(&half.to_le_bytes());
        }
        push_words(out, &[sysv_hash(name), 20, if index as usize == count { 0 } else { size }]);
        for (i, at) in names.iter().enumerate() {
            push_words(out, &[*at, if i + 1 == names.len() { 0 } else { 8 }]);
        }
    }
    dynamic.verdef_count = count as u32;
}

/// The entries of `.dynamic`, once it is known which sections exist; also sets the sizes of the tables.
pub(crate) fn finish(
    policy: &Policy<'_, '_>,
    scan: &Scan,
    plan: &Plan<'_>,
    dynamic: &mut Dynamic,
    extents: &mut Extents,
    own: &Own,
) {
    use DynamicValue as V;
    use Synthetic as S;
    if !policy.dynamic {
        return;
    }
    let options: &LinkOptions = policy.options;
    let resolved = policy.resolved;
    let machine = policy.machine;
    let mut entries: Vec<(u32, V)> = Vec::new();
    for library in resolved.libraries.iter().filter(|l| l.needed) {
        entries.push((e::DT_NEEDED, V::Number(dynamic.strings.add(library.soname.as_bytes()).into())));
    }
    if let (Some(soname), OutputKind::Shared) = (&options.soname, options.kind) {
        entries.push((e::DT_SONAME, V::Number(dynamic.strings.add(soname.as_bytes()).into())));
    }
    if !options.rpath.is_empty() {
        let tag = if options.new_dtags { e::DT_RUNPATH } else { e::DT_RPATH };
        entries.push((tag, V::Number(dynamic.strings.add(options.rpath.join(":").as_bytes()).into())));
    }
    for (tag, name) in [(e::DT_INIT, &options.init), (e::DT_FINI, &options.fini)] {
        if let Some(id) = resolved.lookup(name.as_bytes())
            && resolved.symbols[id as usize].is_defined_here()
        {
            entries.push((tag, V::Symbol(id)));
        }
    }
    let arrays = [
        (&b".preinit_array"[..], e::DT_PREINIT_ARRAY, e::DT_PREINIT_ARRAYSZ),
        (b".init_array", e::DT_INIT_ARRAY, e::DT_INIT_ARRAYSZ),
        (b".fini_array", e::DT_FINI_ARRAY, e::DT_FINI_ARRAYSZ),
    ];
    for (name, address, size) in arrays {
        let out = plan.sections.iter().position(|s| s.name == name && plan.size(s, extents) > 0);
        if let Some(out) = out {
            entries.push((address, V::OutAddress(out as OutId)));
            entries.push((size, V::OutSize(out as OutId)));
        }
    }
    let mut set = |which: S, size: usize| extents.size[own.id(which) as usize] = size as u64;
    set(S::Hash, dynamic.sysv_hash.len());
    set(S::GnuHash, dynamic.gnu_hash.len());
    set(S::DynSym, (dynamic.symbols.len() + 1) * machine.symbol_size() as usize);
    set(S::DynStr, dynamic.strings.bytes.len());
    set(S::VerSym, dynamic.versym.len());
    set(S::VerDef, dynamic.verdef.len());
    set(S::VerNeed, dynamic.verneed.len());
    let present = |which: S| extents.size[own.id(which) as usize] > 0;
    if present(S::Hash) {
        entries.push((e::DT_HASH, V::Address(S::Hash)));
    }
    if present(S::GnuHash) {
        entries.push((e::DT_GNU_HASH, V::Address(S::GnuHash)));
    }
    entries.push((e::DT_STRTAB, V::Address(S::DynStr)));
    entries.push((e::DT_SYMTAB, V::Address(S::DynSym)));
    entries.push((e::DT_STRSZ, V::Size(S::DynStr, None)));
    entries.push((e::DT_SYMENT, V::Number(machine.symbol_size())));
    if options.executable() {
        entries.push((e::DT_DEBUG, V::Number(0)));
    }
    if present(S::GotPlt) {
        entries.push((e::DT_PLTGOT, V::Address(S::GotPlt)));
    }
    let relocation_tags = if machine.rela {
        [e::DT_RELA, e::DT_RELASZ, e::DT_RELAENT, e::DT_RELACOUNT]
    } else {
        [e::DT_REL, e::DT_RELSZ, e::DT_RELENT, e::DT_RELCOUNT]
    };
    if present(S::RelaPlt) || present(S::RelaIplt) {
        let first = if present(S::RelaPlt) { S::RelaPlt } else { S::RelaIplt };
        entries.push((e::DT_PLTRELSZ, V::Size(S::RelaPlt, Some(S::RelaIplt))));
        entries.push((e::DT_PLTREL, V::Number(relocation_tags[0].into())));
        entries.push((e::DT_JMPREL, V::Address(first)));
    }
    if present(S::RelaDyn) {
        entries.push((relocation_tags[0], V::Address(S::RelaDyn)));
        entries.push((relocation_tags[1], V::Size(S::RelaDyn, None)));
        entries.push((relocation_tags[2], V::Number(machine.relocation_size())));
    }
    if present(S::RelrDyn) {
        entries.push((DT_RELR, V::Address(S::RelrDyn)));
        entries.push((DT_RELRSZ, V::Size(S::RelrDyn, None)));
        entries.push((DT_RELRENT, V::Number(machine.word())));
    }
    let (flags, flags_1) = flags(options, scan);
    if options.symbolic == Symbolic::All && options.kind == OutputKind::Shared && !options.new_dtags {
        entries.push((e::DT_SYMBOLIC, V::Number(0)));
    }
    if scan.text_relocations {
        entries.push((e::DT_TEXTREL, V::Number(0)));
    }
    if flags != 0 {
        entries.push((e::DT_FLAGS, V::Number(flags.into())));
    }
    if flags_1 != 0 {
        entries.push((e::DT_FLAGS_1, V::Number(flags_1.into())));
    }
    if present(S::VerDef) {
        entries.push((e::DT_VERDEF, V::Address(S::VerDef)));
        entries.push((e::DT_VERDEFNUM, V::Number(dynamic.verdef_count.into())));
    }
    if present(S::VerNeed) {
        entries.push((e::DT_VERNEED, V::Address(S::VerNeed)));
        entries.push((e::DT_VERNEEDNUM, V::Number(dynamic.verneed_count.into())));
    }
    if present(S::VerSym) {
        entries.push((e::DT_VERSYM, V::Address(S::VerSym)));
    }
    // The count only lets a loader take the many relative ones first.
    if present(S::RelaDyn) && !options.pack_relative {
        entries.push((relocation_tags[3], V::RelativeCount));
    }
    entries.push((e::DT_NULL, V::Number(0)));
    extents.size[own.id(S::Dynamic) as usize] = entries.len() as u64 * 2 * machine.word();
    dynamic.entries = entries;
}

fn flags(options: &LinkOptions, scan: &Scan) -> (u32, u32) {
    let mut flags = 0;
    let mut flags_1 = 0;
    for (on, bit, bit_1) in [
        (options.now, e::DF_BIND_NOW, e::DF_1_NOW),
        (options.origin, e::DF_ORIGIN, e::DF_1_ORIGIN),
        (options.symbolic == Symbolic::All && options.kind == OutputKind::Shared, e::DF_SYMBOLIC, 0),
        (scan.text_relocations, e::DF_TEXTREL, 0),
        (scan.static_tls, e::DF_STATIC_TLS, 0),
        (options.nodelete, 0, e::DF_1_NODELETE),
        (options.nodlopen, 0, e::DF_1_NOOPEN),
        (options.initfirst, 0, e::DF_1_INITFIRST),
        (options.interpose, 0, e::DF_1_INTERPOSE),
        (options.nodefaultlib, 0, e::DF_1_NODEFLIB),
        (options.global, 0, e::DF_1_GLOBAL),
        (options.kind == OutputKind::Pie, 0, e::DF_1_PIE),
    ] {
        if on {
            flags |= bit;
            flags_1 |= bit_1;
        }
    }
    (flags, flags_1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_agree_with_the_published_values() {
        // LSB gives 0x0d696910 for "GLIBC_2.0"; the GNU hash of the empty name is 5381.
        assert_eq!(sysv_hash(b"GLIBC_2.0"), 0x0d69_6910);
        assert_eq!(gnu_hash(b""), 5381);
        assert_eq!(gnu_hash(b"printf"), 0x156b_2bb8);
    }
}
