//! The script of a link: the default layout as script text, and what scripts ask of symbol resolution.
//!
//! The default layout is text in the same language that `-T` takes, so that there is one layout engine and
//! one set of rules for both.

use crate::machine::Machine;
use crate::model::{Definition, LinkerSymbol, Resolved, SymbolId};
use crate::options::{LinkOptions, OutputKind};
use ldscript::ast::{Assignment, Command, Expr, NameFunction, SectionItem, SectionsItem};
use object::elf as e;

/// Names of the symbols an expression reads.
pub(crate) fn symbols_of<'s>(value: &'s Expr, out: &mut Vec<&'s str>) {
    match value {
        Expr::Symbol(name) => out.push(name),
        Expr::Unary(_, a) | Expr::SegmentStart(_, a) | Expr::Assert(a, _) => symbols_of(a, out),
        Expr::Binary(_, a, b) => {
            symbols_of(a, out);
            symbols_of(b, out);
        }
        Expr::Conditional(a, b, c) => {
            symbols_of(a, out);
            symbols_of(b, out);
            symbols_of(c, out);
        }
        Expr::Call(_, arguments) => arguments.iter().for_each(|a| symbols_of(a, out)),
        Expr::Number(_) | Expr::Dot | Expr::Named(..) | Expr::SizeofHeaders => {}
    }
}

/// Whether a value moves with the load address: it is derived from the location counter, from a section's
/// address, or from a symbol that does. Differences of two addresses do not.
pub(crate) fn is_address(value: &Expr, symbol: &dyn Fn(&str) -> bool) -> bool {
    use ldscript::ast::{BinaryOp, Function};
    match value {
        Expr::Dot => true,
        Expr::Named(NameFunction::Addr, _) => true,
        Expr::Named(..) | Expr::Number(_) | Expr::SizeofHeaders => false,
        Expr::Symbol(name) => symbol(name),
        Expr::Unary(_, a) => is_address(a, symbol),
        Expr::SegmentStart(..) => true,
        Expr::Assert(a, _) => is_address(a, symbol),
        Expr::Binary(BinaryOp::Subtract, a, b) => is_address(a, symbol) && !is_address(b, symbol),
        Expr::Binary(
            BinaryOp::Less
            | BinaryOp::LessEqual
            | BinaryOp::Greater
            | BinaryOp::GreaterEqual
            | BinaryOp::Equal
            | BinaryOp::NotEqual
            | BinaryOp::LogicalAnd
            | BinaryOp::LogicalOr,
            ..,
        ) => false,
        Expr::Binary(_, a, b) => is_address(a, symbol) || is_address(b, symbol),
        Expr::Conditional(_, a, b) => is_address(a, symbol) || is_address(b, symbol),
        Expr::Call(Function::Absolute | Function::Log2Ceil, _) => false,
        Expr::Call(Function::Align | Function::Block, arguments) if arguments.len() == 1 => true,
        Expr::Call(Function::DataSegmentAlign, _) => true,
        Expr::Call(_, arguments) => arguments.iter().any(|a| is_address(a, symbol)),
    }
}

/// All assignments of `commands`, in order.
pub(crate) fn assignments(commands: &[Command]) -> Vec<&Assignment> {
    let mut out = Vec::new();
    for command in commands {
        match command {
            Command::Assign(assignment) => out.push(assignment),
            Command::Sections(items) => {
                for item in items {
                    match item {
                        SectionsItem::Assign(assignment) => out.push(assignment),
                        SectionsItem::Section(section) => {
                            out.extend(section.items.iter().filter_map(|item| match item {
                                SectionItem::Assign(assignment) => Some(assignment),
                                _ => None,
                            }));
                        }
                        SectionsItem::Assert(..)
                        | SectionsItem::Entry(_)
                        | SectionsItem::Include(_)
                        | SectionsItem::NoCrossReferences(_) => {}
                    }
                }
            }
            _ => {}
        }
    }
    out
}

/// Defines the symbols that `--defsym`, the script and the linker itself provide.
///
/// A plain assignment overrides any other definition; `PROVIDE` yields to a definition in an object and
/// does nothing for a symbol that nobody refers to.
pub(crate) fn define_symbols<'a>(options: &'a LinkOptions, commands: &'a [Command], resolved: &mut Resolved<'a>) {
    for defined in &options.defsym {
        let relative = relative(resolved, &defined.value);
        let id = resolved.symbol_or_insert(defined.name.as_bytes());
        assign(resolved, id, relative, false);
    }
    // A provided symbol's own value may refer to another provided one: repeat until nothing changes.
    loop {
        let mut changed = false;
        for assignment in assignments(commands) {
            if assignment.symbol == "." {
                continue;
            }
            let wanted = match resolved.lookup(assignment.symbol.as_bytes()) {
                Some(id) => {
                    let symbol = &resolved.symbols[id as usize];
                    let referenced = symbol.regular_reference || symbol.dynamic_reference;
                    let free = symbol.is_undefined() || matches!(symbol.definition, Definition::Shared { .. });
                    !assignment.provide || (referenced && free)
                }
                None => !assignment.provide,
            };
            if !wanted {
                continue;
            }
            let relative = relative(resolved, &assignment.value);
            let id = resolved.symbol_or_insert(assignment.symbol.as_bytes());
            let known = matches!(resolved.symbols[id as usize].definition, Definition::Script { .. });
            if known {
                continue;
            }
            assign(resolved, id, relative, assignment.hidden);
            let mut names = Vec::new();
            symbols_of(&assignment.value, &mut names);
            for name in names {
                let id = resolved.symbol_or_insert(name.as_bytes());
                resolved.symbols[id as usize].regular_reference = true;
            }
            changed = true;
        }
        if !changed {
            break;
        }
    }
    let own = [
        (&b"_GLOBAL_OFFSET_TABLE_"[..], LinkerSymbol::GlobalOffsetTable, e::STV_HIDDEN),
        (b"_DYNAMIC", LinkerSymbol::Dynamic, e::STV_HIDDEN),
        (b"__ehdr_start", LinkerSymbol::EhdrStart, e::STV_HIDDEN),
        (b"_TLS_MODULE_BASE_", LinkerSymbol::TlsModuleBase, e::STV_HIDDEN),
    ];
    for (name, which, visibility) in own {
        let Some(id) = resolved.lookup(name) else { continue };
        let symbol = &mut resolved.symbols[id as usize];
        if symbol.regular_reference && !symbol.is_defined_here() {
            symbol.definition = Definition::Linker(which);
            symbol.visibility = visibility;
            symbol.kind = if which == LinkerSymbol::TlsModuleBase { e::STT_TLS } else { e::STT_OBJECT };
        }
    }
}

fn relative(resolved: &Resolved<'_>, value: &Expr) -> bool {
    is_address(value, &|name| {
        resolved.lookup(name.as_bytes()).is_some_and(|id| match resolved.symbols[id as usize].definition {
            Definition::Absolute(_) => false,
            Definition::Script { relative } => relative,
            _ => true,
        })
    })
}

fn assign(resolved: &mut Resolved<'_>, id: SymbolId, relative: bool, hidden: bool) {
    let symbol = &mut resolved.symbols[id as usize];
    if matches!(symbol.definition, Definition::Shared { .. }) {
        symbol.dynamic_reference = true;
    }
    symbol.definition = Definition::Script { relative };
    symbol.object = crate::model::LINKER;
    symbol.kind = e::STT_NOTYPE;
    symbol.size = 0;
    symbol.weak = false;
    if hidden {
        symbol.visibility = e::STV_HIDDEN;
    }
}

/// The default layout.
///
/// Order and grouping follow what the x86-64 ABI and the dynamic linker need: read-only data that the
/// dynamic linker reads first, then code, then constants, then what is written during relocation and made
/// read-only afterwards (`DATA_SEGMENT_RELRO_END`), then writable data, then zeroed data.
pub(crate) fn default_script(options: &LinkOptions, machine: &Machine) -> String {
    if options.kind == OutputKind::Relocatable {
        return "SECTIONS { }".into();
    }
    let base = if options.position_independent() { "0".into() } else { format!("{:#x}", machine.base_address) };
    let word = machine.word();
    let rel = machine.relocation_prefix();
    let rel_name = rel.trim_start_matches('.');
    let page = if options.omagic || options.nmagic {
        ". = ALIGN(16);"
    } else if options.separate_code {
        ". = ALIGN(CONSTANT(MAXPAGESIZE));"
    } else {
        ""
    };
    let data_start = if options.omagic || options.nmagic {
        ". = ALIGN(16);"
    } else {
        ". = DATA_SEGMENT_ALIGN(CONSTANT(MAXPAGESIZE), CONSTANT(COMMONPAGESIZE));"
    };
    let iplt_bounds = if options.position_independent() {
        format!("*({rel}.plt) *({rel}.iplt)")
    } else {
        format!(
            "*({rel}.plt) PROVIDE_HIDDEN(__{rel_name}_iplt_start = .); *({rel}.iplt) PROVIDE_HIDDEN(__{rel_name}_iplt_end = .);"
        )
    };
    // Lazy binding writes to .got.plt at run time; with -z now it is complete before main.
    let (got_plt_now, got_plt_lazy) = if options.now {
        (".got.plt : { *(.got.plt) *(.igot.plt) }", "")
    } else {
        ("", ".got.plt : { *(.got.plt) *(.igot.plt) }")
    };
    let array_bounds = |name: &str, body: &str| {
        format!(".{name} : {{ PROVIDE_HIDDEN(__{name}_start = .); {body} PROVIDE_HIDDEN(__{name}_end = .); }}\n")
    };
    let with_priorities = |name: &str, old: &str| {
        format!(
            "KEEP(*(SORT_BY_INIT_PRIORITY(.{name}.*) SORT_BY_INIT_PRIORITY(.{old}.*)))
             KEEP(*(.{name} EXCLUDE_FILE(*crtbegin.o *crtbegin?.o *crtend.o *crtend?.o) .{old}))"
        )
    };
    let preinit = array_bounds("preinit_array", "KEEP(*(.preinit_array))");
    let init = array_bounds("init_array", &with_priorities("init_array", "ctors"));
    let fini = array_bounds("fini_array", &with_priorities("fini_array", "dtors"));
    format!(
        "ENTRY(_start)
SECTIONS
{{
  PROVIDE(__executable_start = SEGMENT_START(\"text-segment\", {base}));
  . = SEGMENT_START(\"text-segment\", {base}) + SIZEOF_HEADERS;
  .interp : {{ *(.interp) }}
  .note.gnu.property : {{ *(.note.gnu.property) }}
  .note.gnu.build-id : {{ *(.note.gnu.build-id) }}
  .hash : {{ *(.hash) }}
  .gnu.hash : {{ *(.gnu.hash) }}
  .dynsym : {{ *(.dynsym) }}
  .dynstr : {{ *(.dynstr) }}
  .gnu.version : {{ *(.gnu.version) }}
  .gnu.version_d : {{ *(.gnu.version_d) }}
  .gnu.version_r : {{ *(.gnu.version_r) }}
  {rel}.dyn : {{ *({rel}.dyn) }}
  {rel}.plt : {{ {iplt_bounds} }}
  .relr.dyn : {{ *(.relr.dyn) }}
  {page}
  .init : {{ KEEP(*(SORT_NONE(.init))) }}
  .plt : {{ *(.plt) *(.iplt) }}
  .plt.sec : {{ *(.plt.sec) }}
  .text : {{
    *(.text.unlikely .text.*_unlikely .text.unlikely.*)
    *(.text.exit .text.exit.*)
    *(.text.startup .text.startup.*)
    *(.text.hot .text.hot.*)
    *(SORT(.text.sorted.*))
    *(.text .stub .text.* .gnu.linkonce.t.*)
  }}
  .fini : {{ KEEP(*(SORT_NONE(.fini))) }}
  PROVIDE(__etext = .);
  PROVIDE(_etext = .);
  PROVIDE(etext = .);
  {page}
  .rodata : {{ *(.rodata .rodata.* .gnu.linkonce.r.*) }}
  .rodata1 : {{ *(.rodata1) }}
  .eh_frame_hdr : {{ *(.eh_frame_hdr) }}
  .eh_frame : ONLY_IF_RO {{ KEEP(*(.eh_frame)) *(.eh_frame.*) }}
  .gcc_except_table : ONLY_IF_RO {{ *(.gcc_except_table .gcc_except_table.*) }}
  {data_start}
  .eh_frame : ONLY_IF_RW {{ KEEP(*(.eh_frame)) *(.eh_frame.*) }}
  .gcc_except_table : ONLY_IF_RW {{ *(.gcc_except_table .gcc_except_table.*) }}
  .tdata : {{ PROVIDE_HIDDEN(__tdata_start = .); *(.tdata .tdata.* .gnu.linkonce.td.*) }}
  .tbss : {{ *(.tbss .tbss.* .gnu.linkonce.tb.*) *(.tcommon) }}
  {preinit}  {init}  {fini}
  .ctors : {{
    KEEP(*crtbegin.o(.ctors)) KEEP(*crtbegin?.o(.ctors))
    KEEP(*(EXCLUDE_FILE(*crtend.o *crtend?.o) .ctors))
    KEEP(*(SORT(.ctors.*))) KEEP(*(.ctors))
  }}
  .dtors : {{
    KEEP(*crtbegin.o(.dtors)) KEEP(*crtbegin?.o(.dtors))
    KEEP(*(EXCLUDE_FILE(*crtend.o *crtend?.o) .dtors))
    KEEP(*(SORT(.dtors.*))) KEEP(*(.dtors))
  }}
  .jcr : {{ KEEP(*(.jcr)) }}
  .data.rel.ro : {{
    *(.data.rel.ro.local* .gnu.linkonce.d.rel.ro.local.*)
    *(.data.rel.ro .data.rel.ro.* .gnu.linkonce.d.rel.ro.*)
  }}
  .dynamic : {{ *(.dynamic) }}
  .got : {{ *(.got) *(.igot) }}
  {got_plt_now}
  . = DATA_SEGMENT_RELRO_END(0, .);
  {got_plt_lazy}
  .data : {{ *(.data .data.* .gnu.linkonce.d.*) SORT(CONSTRUCTORS) }}
  .data1 : {{ *(.data1) }}
  _edata = .;
  PROVIDE(edata = .);
  . = .;
  __bss_start = .;
  .bss : {{
    *(.dynbss) *(.bss .bss.* .gnu.linkonce.b.*) *(COMMON)
    . = ALIGN(. != 0 ? {word} : 1);
  }}
  .lbss : {{ *(.dynlbss) *(.lbss .lbss.* .gnu.linkonce.lb.*) *(LARGE_COMMON) }}
  . = ALIGN({word});
  _end = .;
  PROVIDE(end = .);
  . = DATA_SEGMENT_END(.);
  .lrodata ALIGN(CONSTANT(MAXPAGESIZE)) + (. & (CONSTANT(MAXPAGESIZE) - 1)) :
    {{ *(.lrodata .lrodata.* .gnu.linkonce.lr.*) }}
  .ldata ALIGN(CONSTANT(MAXPAGESIZE)) + (. & (CONSTANT(MAXPAGESIZE) - 1)) :
    {{ *(.ldata .ldata.* .gnu.linkonce.l.*) }}
  .comment 0 : {{ *(.comment) }}
  /DISCARD/ : {{ *(.note.GNU-stack) *(.gnu_debuglink) *(.gnu.lto_*) }}
}}
"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_default_layout_parses() {
        for kind in [OutputKind::Executable, OutputKind::Pie, OutputKind::Shared, OutputKind::Relocatable] {
            for now in [false, true] {
                let options = LinkOptions { kind, now, ..LinkOptions::default() };
                for machine in crate::machine::MACHINES {
                    let script = default_script(&options, machine);
                    ldscript::parse_script(script.as_bytes()).unwrap_or_else(|e| panic!("{e}\n{script}"));
                }
            }
        }
    }

    #[test]
    fn a_difference_of_addresses_is_a_number() {
        let check = |text: &str| is_address(&ldscript::parse_expression(text.as_bytes()).unwrap(), &|_| true);
        assert!(check(". + 4") && check("a") && check("ADDR(.text)") && check("ALIGN(8)"));
        assert!(!check("a - b") && !check("SIZEOF(.text)") && !check("4 * 2") && !check("ABSOLUTE(.)"));
    }
}
