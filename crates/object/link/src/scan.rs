//! Phase "relocation scan": what slots, PLT entries, copies and dynamic relocations the output needs, and
//! which references cannot be satisfied.
//!
//! Objects are scanned in parallel. Needs of global symbols are bits that are only ever set, so the order
//! does not matter; everything else is returned per object and put together in input order.

use crate::eh_frame::{AllFrames, DROPPED};
use crate::error::{LinkError, text};
use crate::machine::{Anchor, Formula, Row};
use crate::model::*;
use crate::options::{OutputKind, TextRelocations, Undefined};
use crate::policy::*;
use elf::read::Relocation;
use object::elf as e;
use rustc_hash::FxHashMap;
use std::sync::atomic::{AtomicU32, Ordering};

/// Bits of need.
pub(crate) mod need {
    /// GOT slot with the address.
    pub const GOT: u32 = 1;
    /// Slot pair for `__tls_get_addr`.
    pub const TLS_GENERAL: u32 = 2;
    /// Slot with the thread pointer offset.
    pub const TLS_OFFSET: u32 = 4;
    /// TLS descriptor.
    pub const TLS_DESCRIPTOR: u32 = 8;
    /// PLT entry.
    pub const PLT: u32 = 16;
    /// Copy of a library's data.
    pub const COPY: u32 = 32;
    /// The PLT entry is the function's address.
    pub const CANONICAL: u32 = 64;
    /// Entry in the dynamic symbol table.
    pub const DYNAMIC: u32 = 128;
}

/// Result of the scan.
#[derive(Debug, Default)]
pub(crate) struct Scan {
    /// Bits by symbol.
    pub symbols: Vec<u32>,
    /// Needs of local symbols, sorted by key.
    pub locals: Vec<(Key, u32)>,
    /// Dynamic relocations of input sections.
    pub dynamic_relocations: u64,
    /// Places of base-relative relocations that are packed.
    pub relative_places: Vec<(SectionId, u64)>,
    /// A slot pair for the module itself.
    pub tls_local_dynamic: bool,
    /// Initial-exec accesses in a shared library.
    pub static_tls: bool,
    pub text_relocations: bool,
    /// The base of the GOT is referred to.
    pub got_base: bool,
    pub warnings: Vec<String>,
}

#[derive(Default)]
struct ObjectScan {
    locals: FxHashMap<Key, u32>,
    dynamic_relocations: u64,
    relative_places: Vec<(SectionId, u64)>,
    tls_local_dynamic: bool,
    static_tls: bool,
    got_base: bool,
    /// First place of a dynamic relocation in a read-only section.
    text_relocation: Option<String>,
    errors: Vec<LinkError>,
    undefined: Vec<(SymbolId, SectionId, u64)>,
}

/// Scans all live sections.
pub(crate) fn scan(policy: &Policy<'_, '_>, live: &[bool], frames: &AllFrames) -> Result<Scan, Vec<LinkError>> {
    let resolved = policy.resolved;
    let needs: Vec<AtomicU32> = (0..resolved.symbols.len()).map(|_| AtomicU32::new(0)).collect();
    let parts: Vec<ObjectScan> = crate::parallel::map((0..resolved.objects.len() as u32).collect(), |object| {
        let mut scanner = Scanner { policy, needs: &needs, object, out: ObjectScan::default() };
        scanner.object(live, frames);
        scanner.out
    });

    let mut scan = Scan { symbols: needs.into_iter().map(AtomicU32::into_inner).collect(), ..Scan::default() };
    let mut errors = Vec::new();
    let mut undefined = Vec::new();
    let mut text_relocation = None;
    for part in parts {
        let mut locals: Vec<(Key, u32)> = part.locals.into_iter().collect();
        locals.sort_unstable();
        scan.locals.extend(locals);
        scan.dynamic_relocations += part.dynamic_relocations;
        scan.relative_places.extend(part.relative_places);
        scan.tls_local_dynamic |= part.tls_local_dynamic;
        scan.static_tls |= part.static_tls;
        scan.got_base |= part.got_base;
        errors.extend(part.errors);
        undefined.extend(part.undefined);
        text_relocation = text_relocation.or(part.text_relocation);
    }
    report_undefined(policy, undefined, &mut errors, &mut scan.warnings);
    report_library_undefined(policy, &mut errors, &mut scan.warnings);
    if let Some(place) = text_relocation {
        scan.text_relocations = true;
        match policy.options.text_relocations {
            TextRelocations::Error => {
                errors.push(LinkError::new(format!("{place}: read-only segment has dynamic relocations")));
            }
            TextRelocations::Warn => {
                let kind = if policy.options.kind == OutputKind::Shared { "a shared object" } else { "a PIE" };
                scan.warnings.push(format!("{place}: relocation in a read-only section"));
                scan.warnings.push(format!("creating DT_TEXTREL in {kind}"));
            }
            TextRelocations::Allow => {}
        }
    }
    if errors.is_empty() { Ok(scan) } else { Err(errors) }
}

struct Scanner<'p, 'r, 'a> {
    policy: &'p Policy<'r, 'a>,
    needs: &'p [AtomicU32],
    object: u32,
    out: ObjectScan,
}

impl Scanner<'_, '_, '_> {
    fn object(&mut self, live: &[bool], frames: &AllFrames) {
        let resolved = self.policy.resolved;
        let object = &resolved.objects[self.object as usize];
        for index in 1..object.elf.sections.len() as u32 {
            let id = object.first_section + index;
            let section = &resolved.sections[id as usize];
            if !live[id as usize] || !section.is_alloc() || section.relocations.is_empty() {
                continue;
            }
            match section.role {
                Role::EhFrame => {
                    let Some(frames) = frames.get(id) else { continue };
                    for record in frames.records.iter().filter(|r| r.output != DROPPED) {
                        self.section(id, record.relocations.0 as usize, record.relocations.1 as usize);
                    }
                }
                _ => self.section(id, 0, section.relocations.len()),
            }
        }
    }

    fn need(&mut self, key: Option<Key>, bits: u32) {
        match key {
            Some(Key::Global(id)) => {
                self.needs[id as usize].fetch_or(bits, Ordering::Relaxed);
            }
            Some(key) => *self.out.locals.entry(key).or_insert(0) |= bits,
            None => {}
        }
    }

    fn error(&mut self, id: SectionId, offset: u64, message: String) {
        self.out.errors.push(LinkError::in_file(self.policy.resolved.place(id, offset), message));
    }

    fn section(&mut self, id: SectionId, from: usize, to: usize) {
        let section = &self.policy.resolved.sections[id as usize];
        let mut i = from;
        while i < to {
            let Some(relocation) = section.relocations.get(i) else { break };
            i += 1;
            if self.relocation(id, section, &relocation) {
                // The call of `__tls_get_addr` was rewritten together with this one.
                i += 1;
            }
        }
    }

    /// Returns whether the next relocation belongs to the same rewritten sequence.
    fn relocation(&mut self, id: SectionId, section: &Section<'_>, relocation: &Relocation) -> bool {
        let policy = self.policy;
        let resolved = policy.resolved;
        let object = &resolved.objects[self.object as usize];
        let Some(row) = policy.machine.row(relocation.kind) else {
            self.error(id, relocation.offset, format!("unrecognized relocation type {:#x}", relocation.kind));
            return false;
        };
        if row.formula == Formula::None {
            return false;
        }
        if relocation.offset.checked_add(u64::from(row.width)).is_none_or(|end| end > section.size)
            || section.kind == e::SHT_NOBITS
        {
            self.error(id, relocation.offset, format!("relocation {} lies outside its section", row.name()));
            return false;
        }
        let Some(target) = resolved.target(object, relocation.symbol) else {
            self.error(id, relocation.offset, format!("relocation {} has a bad symbol", row.name()));
            return false;
        };
        if let Target::Local { section: target, .. } = target
            && resolved.sections[target as usize].role == Role::Discarded
            && !section.name.starts_with(b".gcc_except_table")
        {
            let name = text(resolved.sections[target as usize].name).into_owned();
            self.error(
                id,
                relocation.offset,
                format!("reference to `{name}', which is defined in a discarded section"),
            );
            return false;
        }
        let subject = policy.subject(self.object, target);
        if let Target::Global(symbol) = target {
            self.check_defined(id, relocation, symbol);
        }
        if subject.preemptible {
            self.need(subject.key, need::DYNAMIC);
        }
        if subject.ifunc {
            self.need(subject.key, need::PLT);
        }
        match row.formula {
            Formula::None => {}
            Formula::Absolute => self.absolute(id, section, relocation, row, &subject),
            Formula::PcRelative | Formula::FromGot => {
                self.out.got_base |= row.formula == Formula::FromGot;
                self.direct(id, relocation, row, &subject);
            }
            Formula::Plt | Formula::PltFromGot => {
                self.out.got_base |= row.formula == Formula::PltFromGot;
                if subject.preemptible {
                    self.need(subject.key, need::PLT);
                }
            }
            Formula::GotOffset | Formula::GotPcRelative => {
                self.out.got_base |= row.formula == Formula::GotOffset;
                self.need(subject.key, need::GOT);
            }
            Formula::GotRelaxable => {
                self.out.got_base |= row.anchor == Anchor::Got;
                if !policy.relaxes_got(&subject, section, relocation.offset, relocation.kind) {
                    self.need(subject.key, need::GOT);
                }
            }
            Formula::GotBase => self.out.got_base = true,
            Formula::Size | Formula::TlsModuleOffset => {}
            Formula::TlsLocalExec | Formula::TlsLocalExecNegated => {
                if policy.options.kind == OutputKind::Shared || subject.preemptible {
                    self.not_for_output(id, relocation, row, &subject);
                }
            }
            Formula::TlsGeneralDynamic
            | Formula::TlsLocalDynamic
            | Formula::TlsInitialExec
            | Formula::TlsDescriptor
            | Formula::TlsDescriptorCall => return self.tls(id, section, relocation, row, &subject),
        }
        false
    }

    fn absolute(
        &mut self,
        id: SectionId,
        section: &Section<'_>,
        relocation: &Relocation,
        row: &Row,
        subject: &Subject,
    ) {
        match self.policy.absolute(subject, section, row) {
            AbsoluteAction::Static => {}
            AbsoluteAction::Relative if self.policy.packs(section, relocation.offset) => {
                self.out.relative_places.push((id, relocation.offset));
            }
            AbsoluteAction::Relative | AbsoluteAction::Symbolic => {
                self.out.dynamic_relocations += 1;
                if !section.is_writable() && self.out.text_relocation.is_none() {
                    self.out.text_relocation = Some(self.policy.resolved.place(id, relocation.offset));
                }
            }
            AbsoluteAction::Direct => self.direct(id, relocation, row, subject),
            AbsoluteAction::Impossible => self.not_for_output(id, relocation, row, subject),
        }
    }

    /// A reference that needs an address inside of the output.
    fn direct(&mut self, id: SectionId, relocation: &Relocation, row: &Row, subject: &Subject) {
        let policy = self.policy;
        match policy.relative_is_direct(subject) {
            Some(false) => {}
            Some(true) => {
                let Target::Global(symbol) = subject.target else { return };
                let Definition::Shared { library, index } = policy.resolved.symbols[symbol as usize].definition else {
                    // Undefined and weak: zero.
                    return;
                };
                let definition = &policy.resolved.libraries[library as usize].symbols[index as usize];
                if policy.direct_by_plt(subject) {
                    self.need(subject.key, need::PLT | need::CANONICAL);
                } else if definition.protected || !policy.options.copy_relocations {
                    let name = policy.name(subject);
                    self.error(id, relocation.offset, format!("{} against {name} needs a copy relocation, which its library forbids; recompile with -fPIE", row.name()));
                } else {
                    self.need(subject.key, need::COPY);
                }
            }
            None => self.not_for_output(id, relocation, row, subject),
        }
    }

    fn not_for_output(&mut self, id: SectionId, relocation: &Relocation, row: &Row, subject: &Subject) {
        let (what, flag) = match self.policy.options.kind {
            OutputKind::Shared => ("shared object", "-fPIC"),
            OutputKind::Pie => ("PIE object", "-fPIE"),
            OutputKind::Executable | OutputKind::Relocatable => ("executable", "-fPIC"),
        };
        let name = self.policy.name(subject);
        let message = format!(
            "relocation {} against {name} can not be used when making a {what}; recompile with {flag}",
            row.name()
        );
        self.error(id, relocation.offset, message);
    }

    fn tls(
        &mut self,
        id: SectionId,
        section: &Section<'_>,
        relocation: &Relocation,
        row: &Row,
        subject: &Subject,
    ) -> bool {
        let policy = self.policy;
        if let TlsAction::Rewrite(rewrite) = policy.tls(subject, row.formula) {
            use crate::machine::TlsRewrite as R;
            if (policy.machine.tls_sequence)(&section.data, relocation.offset, rewrite) {
                if matches!(rewrite, R::GeneralToInitialExec | R::DescriptorToInitialExec) {
                    self.out.got_base |= row.anchor == Anchor::Got;
                    self.need(subject.key, need::TLS_OFFSET);
                }
                return matches!(rewrite, R::GeneralToLocalExec | R::GeneralToInitialExec | R::LocalDynamicToLocalExec);
            }
            // An initial-exec load in an unusual instruction works as it is; the others cannot.
            if rewrite != R::InitialToLocalExec {
                self.error(
                    id,
                    relocation.offset,
                    format!("{} is not in the code sequence that the ABI prescribes", row.name()),
                );
                return false;
            }
        }
        self.out.got_base |= row.anchor == Anchor::Got;
        match row.formula {
            Formula::TlsGeneralDynamic => self.need(subject.key, need::TLS_GENERAL),
            Formula::TlsLocalDynamic => self.out.tls_local_dynamic = true,
            Formula::TlsInitialExec => {
                self.out.static_tls |= policy.options.kind == OutputKind::Shared;
                self.need(subject.key, need::TLS_OFFSET);
            }
            Formula::TlsDescriptor => self.need(subject.key, need::TLS_DESCRIPTOR),
            _ => {}
        }
        false
    }

    fn check_defined(&mut self, id: SectionId, relocation: &Relocation, symbol: SymbolId) {
        let policy = self.policy;
        let entry = &policy.resolved.symbols[symbol as usize];
        let unresolved = match entry.definition {
            Definition::Undefined => true,
            // A hidden reference cannot be satisfied by another module.
            Definition::Shared { .. } => entry.is_hidden(),
            _ => false,
        };
        if !unresolved {
            return;
        }
        let object = &policy.resolved.objects[self.object as usize];
        let weak = object.symbols.get(relocation.symbol).is_some_and(|s| s.binding() == e::STB_WEAK);
        let allowed = policy.options.kind == OutputKind::Shared
            && !policy.options.no_undefined
            && entry.visibility == e::STV_DEFAULT;
        let ignored = policy.options.unresolved_objects == Undefined::Ignore && entry.visibility == e::STV_DEFAULT;
        if !weak && !allowed && !ignored {
            self.out.undefined.push((symbol, id, relocation.offset));
        }
    }
}

/// The function that contains an offset of a section, for messages.
pub(crate) fn function_at<'a>(resolved: &Resolved<'a>, id: SectionId, offset: u64) -> Option<&'a [u8]> {
    let section = &resolved.sections[id as usize];
    let object = resolved.object_of(section)?;
    let index = elf::read::SymbolSection::Index(section.index);
    (0..object.symbols.len()).filter_map(|i| object.symbols.get(i)).find_map(|symbol| {
        let inside = symbol.section == index
            && symbol.kind() == e::STT_FUNC
            && symbol.value <= offset
            && offset - symbol.value < symbol.size.max(1);
        if inside { object.symbols.name(&symbol).ok() } else { None }
    })
}

/// One message per symbol, with the first places that refer to it.
/// A place by its source line if the object has debugging information, else by its section.
fn source_place(resolved: &Resolved<'_>, section: SectionId, offset: u64) -> String {
    let line = resolved.object_of(&resolved.sections[section as usize]).and_then(|object| {
        let index = section.checked_sub(object.first_section)?;
        objtools::source_line(&object.elf, index as usize, offset)
    });
    line.map_or_else(|| resolved.place(section, offset), |(path, line)| format!("{path}:{line}"))
}

fn report_undefined(
    policy: &Policy<'_, '_>,
    places: Vec<(SymbolId, SectionId, u64)>,
    errors: &mut Vec<LinkError>,
    warnings: &mut Vec<String>,
) {
    const SHOWN: usize = 3;
    let mut order: Vec<SymbolId> = Vec::new();
    let mut by_symbol: FxHashMap<SymbolId, Vec<(SectionId, u64)>> = FxHashMap::default();
    for (symbol, section, offset) in places {
        let list = by_symbol.entry(symbol).or_default();
        if list.is_empty() {
            order.push(symbol);
        }
        list.push((section, offset));
    }
    let resolved = policy.resolved;
    for id in order {
        let symbol = &resolved.symbols[id as usize];
        let mut name = text(symbol.name).into_owned();
        if !symbol.key_version.is_empty() {
            name = format!("{name}@{}", text(symbol.key_version));
        }
        let what = match symbol.visibility {
            e::STV_HIDDEN => format!("hidden symbol `{name}' isn't defined"),
            e::STV_INTERNAL => format!("internal symbol `{name}' isn't defined"),
            e::STV_PROTECTED => format!("protected symbol `{name}' isn't defined"),
            _ => format!("undefined reference to `{name}'"),
        };
        let places = &by_symbol[&id];
        let mut lines = Vec::new();
        for &(section, offset) in places.iter().take(SHOWN) {
            if let Some(function) = function_at(resolved, section, offset) {
                let file = resolved.object_of(&resolved.sections[section as usize]).map_or("", |o| o.name.as_str());
                lines.push(format!("{file}: in function `{}':", text(function)));
            }
            lines.push(format!("{}: {what}", source_place(resolved, section, offset)));
        }
        if places.len() > SHOWN {
            lines.push(format!("{} more references to `{name}' follow", places.len() - SHOWN));
        }
        let message = lines.join("\n");
        match policy.options.unresolved_objects {
            Undefined::Warn => warnings.push(message),
            Undefined::Error | Undefined::Ignore => errors.push(LinkError::new(message)),
        }
    }
}

/// Undefined symbols of libraries, which make an executable unusable. Only libraries all of whose own
/// dependencies take part in the link are looked at: what the others need may be in libraries not seen here.
fn report_library_undefined(policy: &Policy<'_, '_>, errors: &mut Vec<LinkError>, warnings: &mut Vec<String>) {
    if !policy.options.executable() || policy.options.unresolved_libraries == Undefined::Ignore {
        return;
    }
    let resolved = policy.resolved;
    for library in resolved.libraries.iter().filter(|l| l.needed) {
        let complete =
            library.dependencies.iter().all(|name| resolved.libraries.iter().any(|l| l.soname.as_bytes() == *name));
        if !complete {
            continue;
        }
        for &id in &library.undefined {
            let symbol = &resolved.symbols[id as usize];
            if !symbol.is_undefined() {
                continue;
            }
            // A hidden version (`foo@V`) satisfies a versioned reference too.
            let versioned = resolved.libraries.iter().any(|l| l.symbols.iter().any(|s| s.name == symbol.name));
            if !versioned {
                let message = format!("{}: undefined reference to `{}'", library.name, text(symbol.name));
                match policy.options.unresolved_libraries {
                    Undefined::Warn => warnings.push(message),
                    Undefined::Error | Undefined::Ignore => errors.push(LinkError::new(message)),
                }
            }
        }
    }
}
