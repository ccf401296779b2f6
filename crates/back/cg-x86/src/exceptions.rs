//! What the unwinder reads of functions with landing pads: the personality routine of C and the table of calls
//! (Linux Standard Base: Exception Frames, `.gcc_except_table`; Itanium C++ ABI: Exception Handling, 7).

use base::Symbol;
use emit_x86::Emit;
use emit_x86::section;
use ir::Module;
use mc::{CfiOp, SectionSpec, SymbolAttr, SymbolId, SymbolKind, Value, elf_const as sh};

/// The routine that finds landing pads and catches nothing.
const PERSONALITY: &str = "__gcc_personality_v0";

/// Encodings of pointers: omitted, 4 bytes, and combinations with "relative to here" and "of a pointer".
const OMITTED: u8 = 0xff;
const UDATA4: u8 = 0x03;
const RELATIVE: u8 = 0x1b;
const INDIRECT: u8 = 0x80;

/// What is made once for a module.
#[derive(Default)]
pub(crate) struct Exceptions {
    /// The pointer to the personality routine, where code is position independent.
    pointer: Option<SymbolId>,
}

/// The labels of one function's table.
pub(crate) struct Table {
    start: SymbolId,
    table: SymbolId,
}

impl Exceptions {
    /// Says at the beginning of a function that it has a table.
    pub fn begin(&mut self, e: &mut Emit<'_>, module: &Module) -> Table {
        let labels = Table { start: e.s.temp_symbol(), table: e.s.temp_symbol() };
        if module.pic {
            let pointer = *self.pointer.get_or_insert_with(|| e.s.symbol(pointer_name()));
            e.s.cfi(CfiOp::Personality(INDIRECT | RELATIVE, Some(Value::symbol(pointer))));
            e.s.cfi(CfiOp::Lsda(RELATIVE, Some(Value::symbol(labels.table))));
        } else {
            let routine = e.s.symbol(Symbol::intern(PERSONALITY));
            e.s.cfi(CfiOp::Personality(UDATA4, Some(Value::symbol(routine))));
            e.s.cfi(CfiOp::Lsda(UDATA4, Some(Value::symbol(labels.table))));
        }
        e.s.label(labels.start);
        labels
    }
    /// Emits the pointer to the personality routine, which all objects of a link share.
    pub fn finish(&self, e: &mut Emit<'_>) {
        let Some(pointer) = self.pointer else { return };
        let name = pointer_name();
        let flags = sh::SHF_ALLOC | sh::SHF_WRITE | sh::SHF_GROUP;
        let spec = section(&format!(".data.rel.local.{name}"), sh::SHT_PROGBITS, flags);
        e.s.switch_section(&SectionSpec { group: Some(name), ..spec });
        e.s.attribute(pointer, SymbolAttr::Hidden);
        e.s.attribute(pointer, SymbolAttr::Weak);
        e.s.attribute(pointer, SymbolAttr::Kind(SymbolKind::Object));
        let word = e.word();
        e.s.align(word as u64, None, 0);
        e.s.size(pointer, Value::Const(i64::from(word)));
        e.s.label(pointer);
        let routine = e.s.symbol(Symbol::intern(PERSONALITY));
        e.s.value(&Value::symbol(routine), word as u8);
    }
}

fn pointer_name() -> Symbol {
    Symbol::intern(&format!("DW.ref.{PERSONALITY}"))
}

/// The table of a function: its calls with landing pads (begin, end, pad), in order of address.
pub(crate) fn table(
    e: &mut Emit<'_>,
    labels: &Table,
    sites: &[(SymbolId, SymbolId, SymbolId)],
    own: Option<Symbol>,
    comdat: Option<Symbol>,
) {
    let name = match own.or(comdat) {
        Some(function) => format!(".gcc_except_table.{function}"),
        None => ".gcc_except_table".to_owned(),
    };
    let group = if comdat.is_some() { sh::SHF_GROUP } else { 0 };
    let spec = section(&name, sh::SHT_PROGBITS, sh::SHF_ALLOC | group);
    e.s.switch_section(&SectionSpec { group: comdat, ..spec });
    e.s.align(4, None, 0);
    e.s.label(labels.table);
    // Pads are relative to the function, there are no types; offsets take 4 bytes.
    e.s.bytes(&[OMITTED, OMITTED, UDATA4]);
    // Three offsets and an action of one byte for each call.
    e.s.leb128(&Value::Const(13 * sites.len() as i64), false);
    for &(start, end, pad) in sites {
        e.s.value(&Value::difference(start, labels.start), 4);
        e.s.value(&Value::difference(end, start), 4);
        e.s.value(&Value::difference(pad, labels.start), 4);
        e.s.bytes(&[0]);
    }
}
