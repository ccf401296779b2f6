//! How a reference is satisfied. The scan, which allocates, and the writer, which applies, ask the same
//! questions here, so that they cannot disagree.

use crate::error::text;
use crate::exports::Exports;
use crate::machine::{Formula, Machine, Row, TlsRewrite};
use crate::model::*;
use crate::options::{LinkOptions, OutputKind};
use object::elf as e;

/// Identity of a symbol that may own slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Key {
    Global(SymbolId),
    /// Object and index in its symbol table.
    Local(u32, u32),
}

/// What matters about the symbol of a relocation.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Subject {
    pub target: Target,
    /// `None` for plain numbers.
    pub key: Option<Key>,
    /// Another module may supply the definition at run time.
    pub preemptible: bool,
    /// An indirect function of this output.
    pub ifunc: bool,
    /// The value changes with the load address.
    pub moves: bool,
}

/// How an absolute field is filled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum AbsoluteAction {
    /// With the value.
    Static,
    /// With a base-relative dynamic relocation.
    Relative,
    /// With a symbolic dynamic relocation.
    Symbolic,
    /// With the address of a copy, or of a canonical PLT entry.
    Direct,
    /// Cannot be: the field is too narrow for a run-time value.
    Impossible,
}

/// How code reaches a TLS variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TlsAction {
    /// As written, through slots.
    Keep,
    /// Rewritten.
    Rewrite(TlsRewrite),
}

/// The facts that all decisions rest on.
pub(crate) struct Policy<'r, 'a> {
    pub options: &'a LinkOptions,
    pub resolved: &'r Resolved<'a>,
    pub exports: &'r Exports<'a>,
    pub machine: &'static Machine,
    /// The output has a dynamic section.
    pub dynamic: bool,
    /// The output names a dynamic linker or is loaded by one.
    pub has_loader: bool,
}

impl Policy<'_, '_> {
    /// Whether references to a symbol are bound at run time.
    pub fn preemptible(&self, id: SymbolId) -> bool {
        let symbol = &self.resolved.symbols[id as usize];
        match symbol.definition {
            Definition::Shared { .. } => true,
            Definition::Undefined => self.dynamic && self.has_loader && symbol.visibility == e::STV_DEFAULT,
            _ => self.exports.is_preemptible_definition(id, symbol),
        }
    }

    pub fn subject(&self, object: u32, target: Target) -> Subject {
        match target {
            Target::Constant(_) => Subject { target, key: None, preemptible: false, ifunc: false, moves: false },
            Target::Local { index, symbol, .. } => Subject {
                target,
                key: Some(Key::Local(object, index)),
                preemptible: false,
                ifunc: symbol.kind() == e::STT_GNU_IFUNC,
                moves: true,
            },
            Target::Global(id) => {
                let symbol = &self.resolved.symbols[id as usize];
                let preemptible = self.preemptible(id);
                let moves = !matches!(
                    symbol.definition,
                    Definition::Absolute(_) | Definition::Undefined | Definition::Script { relative: false }
                );
                Subject {
                    target,
                    key: Some(Key::Global(id)),
                    preemptible,
                    ifunc: !preemptible && symbol.kind == e::STT_GNU_IFUNC && symbol.is_defined_here(),
                    moves,
                }
            }
        }
    }

    /// The global behind a subject.
    fn symbol(&self, subject: &Subject) -> Option<&Symbol<'_>> {
        match subject.target {
            Target::Global(id) => Some(&self.resolved.symbols[id as usize]),
            Target::Local { .. } | Target::Constant(_) => None,
        }
    }

    /// For [`Formula::Absolute`] in an allocated section.
    pub fn absolute(&self, subject: &Subject, section: &Section<'_>, row: &Row) -> AbsoluteAction {
        let pic = self.options.position_independent();
        let full = u64::from(row.width) == self.machine.word();
        if subject.preemptible {
            if full && (pic || section.is_writable()) {
                return AbsoluteAction::Symbolic;
            }
            return if pic { AbsoluteAction::Impossible } else { AbsoluteAction::Direct };
        }
        if !pic || (!subject.moves && !subject.ifunc) {
            return AbsoluteAction::Static;
        }
        if full { AbsoluteAction::Relative } else { AbsoluteAction::Impossible }
    }

    /// Whether a base-relative relocation at this offset of an input section goes into the packed table, which
    /// takes even addresses only.
    pub fn packs(&self, section: &Section<'_>, offset: u64) -> bool {
        self.options.pack_relative
            && section.align >= 2
            && offset.is_multiple_of(2)
            && section.is_writable()
            && section.role != Role::EhFrame
    }

    /// For PC-relative and GOT-relative fields: whether the address is one of this output. `None` means that
    /// the reference cannot be satisfied in a shared library.
    pub fn relative_is_direct(&self, subject: &Subject) -> Option<bool> {
        if !subject.preemptible {
            return Some(false);
        }
        if self.options.executable() { Some(true) } else { None }
    }

    /// Whether direct references from an executable go to a PLT entry (functions) or to a copy (data).
    pub fn direct_by_plt(&self, subject: &Subject) -> bool {
        self.symbol(subject).is_some_and(|symbol| match symbol.kind {
            e::STT_FUNC | e::STT_GNU_IFUNC => true,
            e::STT_OBJECT | e::STT_COMMON => false,
            _ => symbol.size == 0,
        })
    }

    /// Whether a GOT load is rewritten to compute the address instead.
    pub fn relaxes_got(&self, subject: &Subject, section: &Section<'_>, offset: u64, kind: u32) -> bool {
        // Relocations that are kept speak of the code as it was written.
        self.options.relax
            && !self.options.emit_relocations
            && !subject.preemptible
            && !subject.ifunc
            && subject.moves
            && (self.machine.can_relax_got)(&section.data, offset, kind, self.options.position_independent())
    }

    /// For the TLS formulas other than local exec and module offsets.
    pub fn tls(&self, subject: &Subject, formula: Formula) -> TlsAction {
        if self.options.kind == OutputKind::Shared {
            return TlsAction::Keep;
        }
        let local = !subject.preemptible;
        match formula {
            Formula::TlsGeneralDynamic if local => TlsAction::Rewrite(TlsRewrite::GeneralToLocalExec),
            Formula::TlsGeneralDynamic => TlsAction::Rewrite(TlsRewrite::GeneralToInitialExec),
            Formula::TlsLocalDynamic => TlsAction::Rewrite(TlsRewrite::LocalDynamicToLocalExec),
            Formula::TlsInitialExec if local => TlsAction::Rewrite(TlsRewrite::InitialToLocalExec),
            Formula::TlsDescriptor if local => TlsAction::Rewrite(TlsRewrite::DescriptorToLocalExec),
            Formula::TlsDescriptor => TlsAction::Rewrite(TlsRewrite::DescriptorToInitialExec),
            Formula::TlsDescriptorCall => TlsAction::Rewrite(TlsRewrite::DescriptorCall),
            _ => TlsAction::Keep,
        }
    }

    /// Whether a module offset in this section counts from the thread pointer, because the code around it
    /// was rewritten from local dynamic to local exec. Debug information keeps the module offset.
    pub fn module_offset_is_local_exec(&self, section: &Section<'_>) -> bool {
        self.options.kind != OutputKind::Shared && section.is_alloc()
    }

    /// Name of a subject for messages.
    pub fn name(&self, subject: &Subject) -> String {
        match subject.target {
            Target::Global(id) => format!("symbol `{}'", text(self.resolved.symbols[id as usize].name)),
            Target::Local { section, symbol, .. } => {
                let section = &self.resolved.sections[section as usize];
                let name = self.resolved.object_of(section).and_then(|o| o.symbols.name(&symbol).ok());
                match name {
                    Some(name) if !name.is_empty() => format!("local symbol `{}'", text(name)),
                    _ => format!("`{}'", text(section.name)),
                }
            }
            Target::Constant(_) => "an absolute value".into(),
        }
    }
}
