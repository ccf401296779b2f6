//! Sections, and functions that all objects of a link share.

use crate::Emit;
use base::Symbol;
use mc::{BinaryOp, ExprTree, SectionFlags, SectionSpec, SymbolAttr, SymbolId, SymbolKind, Value, elf_const as sh};
use std::rc::Rc;

/// A section of this name, ELF type and ELF flags, in no group.
pub fn section(name: &str, kind: u32, flags: u64) -> SectionSpec {
    SectionSpec {
        name: Symbol::intern(name),
        kind,
        flags: SectionFlags(flags),
        entry_size: 0,
        group: None,
        linked_to: None,
        unique: None,
    }
}

impl Emit<'_> {
    /// Emits a function that objects of a link share: hidden, in a group of its own name, with its size.
    pub(crate) fn shared_function(&mut self, name: &str, body: impl FnOnce(&mut Self)) {
        let flags = sh::SHF_ALLOC | sh::SHF_EXECINSTR | sh::SHF_GROUP;
        let spec = section(&format!(".text.{name}"), sh::SHT_PROGBITS, flags);
        let name = Symbol::intern(name);
        self.s.switch_section(&SectionSpec { group: Some(name), ..spec });
        let symbol = self.s.symbol(name);
        for attribute in [SymbolAttr::Global, SymbolAttr::Hidden, SymbolAttr::Kind(SymbolKind::Func)] {
            self.s.attribute(symbol, attribute);
        }
        self.s.label(symbol);
        body(self);
        self.function_size(symbol);
    }

    /// The function of this symbol ends here.
    pub fn function_size(&mut self, symbol: SymbolId) {
        let here = Value::Tree(Rc::new(ExprTree::Here));
        let size = Value::Tree(Rc::new(ExprTree::Binary(BinaryOp::Sub, here, Value::symbol(symbol))));
        self.s.size(symbol, size);
    }
}
