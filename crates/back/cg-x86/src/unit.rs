//! State of a translation unit: symbols, constant pool, line table files, options.

use base::{FastMap, Idx, IndexVec, Symbol};
use diag::DiagEngine;
use ir::debug::ScopeId;
use ir::{Module, SymId};
use mc::{LineFlags, LineLoc, Streamer, SymbolId};
use source::{Loc, SourceMap};
use std::rc::Rc;
use target::FunctionAlignment;

/// Which generator makes the code of functions.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Codegen {
    /// The one-pass generator.
    #[default]
    Fast,
    /// The optimising one, for all functions that it can take.
    Opt,
}

/// What the driver decides about generated code.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Options {
    /// Whether `.loc` directives are wanted (`-g`).
    pub lines: bool,
    /// Whether each datum gets a section of its own.
    pub data_sections: bool,
    /// Whether 32-bit code is encoded for 16-bit mode (`-m16`).
    pub code16: bool,
    /// Which generator makes the code of functions.
    pub codegen: Codegen,
    /// Whether every register allocation is checked.
    pub check_regalloc: bool,
    /// Whether functions that the optimising generator leaves to the one-pass generator are named.
    pub report_fallbacks: bool,
    /// Whether calls whose results are returned may become jumps.
    pub sibling_calls: bool,
    /// Where functions begin that are not cold and say nothing themselves.
    pub align_functions: FunctionAlignment,
    /// Whether every function keeps its frame in `rbp`.
    pub frame_pointer: bool,
    /// Whether small code matters more than fast code.
    pub size: bool,
    /// Whether small code matters more than anything else (with `size`).
    pub least: bool,
    /// The options that the object tells of (`-frecord-gcc-switches`); may be empty.
    pub recorded: String,
    /// Whether what functions take of the stack is noted (`-fstack-usage`).
    pub stack_usage: bool,
    /// Version of DWARF: 4 or 5.
    pub dwarf_version: u8,
    /// How names of files in the line table begin (`-fdebug-prefix-map=`).
    pub prefix_map: Vec<(String, String)>,
}

impl Default for Options {
    fn default() -> Self {
        Options {
            lines: false,
            data_sections: false,
            codegen: Codegen::Fast,
            check_regalloc: false,
            report_fallbacks: false,
            code16: false,
            sibling_calls: false,
            align_functions: FunctionAlignment::NONE,
            frame_pointer: false,
            size: false,
            least: false,
            recorded: String::new(),
            stack_usage: false,
            dwarf_version: 5,
            prefix_map: Vec::new(),
        }
    }
}

/// State of a translation unit.
pub(crate) struct Unit<'a> {
    pub options: Options,
    /// The lines of the `.su` file so far.
    pub stack_usage: String,
    /// The name of the function being made.
    pub function_name: Symbol,
    pub diag: &'a DiagEngine,
    sources: Rc<SourceMap>,
    symbols: IndexVec<SymId, Option<SymbolId>>,
    constant_map: FastMap<(u128, u32), SymbolId>,
    /// Constants of the pool in order of first use: bits, size, label.
    pub constants: Vec<(u128, u32, SymbolId)>,
    /// Jump tables of the current function: label and destinations.
    pub tables: Vec<(SymbolId, Vec<SymbolId>)>,
    /// Labels of blocks whose addresses data may hold.
    pub block_labels: FastMap<(SymId, ir::Block), SymbolId>,
    /// Files of the line table by name, with their numbers.
    files: FastMap<Symbol, u32>,
    last_line: Option<(u32, u32, u32)>,
    /// Addresses in the function being made at which the lexical scope changes, for debug information.
    pub scope_changes: Vec<(SymbolId, ScopeId)>,
    has_primary_file: bool,
    assembler: asm::Assembler,
    /// Number of asm statements so far: what `%=` is.
    pub asm_count: u32,
    /// Whether code is for 32-bit mode.
    pub narrow: bool,
    /// Number of labels made for asm goto.
    pub asm_labels: u32,
}

impl<'a> Unit<'a> {
    pub fn new(options: Options, diag: &'a DiagEngine) -> Unit<'a> {
        Unit {
            options,
            stack_usage: String::new(),
            function_name: Symbol::EMPTY,
            diag,
            sources: diag.sources().clone(),
            symbols: IndexVec::new(),
            constant_map: FastMap::default(),
            constants: Vec::new(),
            tables: Vec::new(),
            block_labels: FastMap::default(),
            files: FastMap::default(),
            last_line: None,
            scope_changes: Vec::new(),
            has_primary_file: false,
            assembler: asm::Assembler::new(asm::AsmOptions::default()),
            asm_count: 0,
            narrow: false,
            asm_labels: 0,
        }
    }
    /// Code is for 32-bit mode.
    pub fn make_narrow(&mut self) {
        self.narrow = true;
        let mode = if self.options.code16 { mc::Mode { bits: 16, gcc: true } } else { mc::Mode::BITS32 };
        self.assembler = asm::Assembler::new(asm::AsmOptions { mode, ..asm::AsmOptions::default() });
    }
    /// The symbol in the object.
    pub fn symbol(&mut self, m: &Module, s: &mut dyn Streamer, id: SymId) -> SymbolId {
        if id.index() >= self.symbols.len() {
            self.symbols.resize(m.symbols.len().max(id.index() + 1), None);
        }
        match self.symbols[id] {
            Some(symbol) => symbol,
            None => {
                let symbol = s.symbol(m.symbols[id].name);
                self.symbols[id] = Some(symbol);
                symbol
            }
        }
    }
    /// The symbol in the object if it was mentioned.
    pub fn mentioned(&self, id: SymId) -> Option<SymbolId> {
        self.symbols.get(id).copied().flatten()
    }
    /// Label of a constant of 4, 8 or 16 bytes in the pool.
    pub fn constant(&mut self, s: &mut dyn Streamer, bits: u128, size: u32) -> SymbolId {
        let size = match size {
            0..=4 => 4,
            5..=8 => 8,
            _ => 16,
        };
        if let Some(&label) = self.constant_map.get(&(bits, size)) {
            return label;
        }
        let label = s.temp_symbol();
        self.constant_map.insert((bits, size), label);
        self.constants.push((bits, size, label));
        label
    }
    /// Reports something that cannot be generated.
    pub fn unsupported(&self, loc: Loc, what: &str) {
        self.diag.report(&diag::irgen::UNSUPPORTED, loc).arg(what).emit();
    }

    /// Warns of a function that takes more of the stack than it should: `frame` bytes for what the function keeps
    /// there, `saved` for registers and the return address.
    pub fn check_frame(&mut self, f: &ir::Function, frame: u64, saved: u64) {
        let limit = |group| self.diag.level(group, u64::MAX);
        let (most, usage) = (limit("frame-larger-than"), limit("stack-usage"));
        if frame > most {
            self.diag.report(&diag::irgen::FRAME_TOO_LARGE, f.loc).arg(frame).arg(most).emit();
        }
        if usage == u64::MAX && !self.options.stack_usage {
            return;
        }
        let grows = f
            .layout
            .iter()
            .flat_map(|&block| f.insts(block))
            .any(|&inst| matches!(f.inst(inst), ir::Inst::Intrinsic { op: ir::Intrinsic::DynAlloca, .. }));
        if self.options.stack_usage {
            self.note_usage(f.loc, frame + saved, grows);
        }
        if usage == u64::MAX {
            return;
        }
        if grows {
            self.diag.report(&diag::irgen::STACK_USAGE_UNBOUNDED, f.loc).emit();
        } else if frame + saved > usage {
            self.diag.report(&diag::irgen::STACK_USAGE, f.loc).arg(frame + saved).emit();
        }
    }

    /// A line of the `.su` file (GCC manual, "Developer Options", -fstack-usage).
    fn note_usage(&mut self, loc: Loc, bytes: u64, grows: bool) {
        let place = match self.sources.position(loc) {
            Some(at) => format!("{}:{}:{}", at.file, at.line, at.column),
            None => String::new(),
        };
        let name = self.function_name;
        let kind = if grows { "dynamic" } else { "static" };
        self.stack_usage.push_str(&format!("{place}:{name}\t{bytes}\t{kind}\n"));
    }

    /// Enters the primary file in the line table, once: number 0, from DWARF 5 on.
    pub fn primary_file(&mut self, s: &mut dyn Streamer, debug: &ir::debug::ModuleDebug) {
        if self.options.dwarf_version >= 5 && !std::mem::replace(&mut self.has_primary_file, true) {
            s.debug_file(0, Some(&debug.directory), &debug.file_name, None);
        }
    }
    /// The text of an asm statement with its operands filled in; `operands` are those that it may name by number
    /// before its labels, those that `+` added included. The error is a message.
    pub fn asm_text(
        &mut self,
        info: &ir::AsmInfo,
        operands: &[crate::inline_asm::template::Text],
        labels: &[String],
    ) -> Result<String, String> {
        if !info.extended {
            return Ok(info.template.to_string());
        }
        let names: Vec<Option<Symbol>> = info.operands.iter().map(|operand| operand.name).collect();
        self.asm_count += 1;
        let template = crate::inline_asm::template::Template {
            text: info.template.as_str(),
            operands,
            names: &names[..operands.len()],
            labels,
            label_names: &info.label_names,
            unique: self.asm_count,
            narrow: self.narrow,
        };
        template.expand()
    }

    /// Assembles text: inline asm after operand substitution, file-scope asm.
    pub fn assemble(&mut self, s: &mut dyn Streamer, text: &str, loc: Loc) {
        self.assembler.assemble_fragment(text, loc, s, self.diag);
    }

    /// Number of a file in the line table.
    pub fn file(&mut self, s: &mut dyn Streamer, name: Symbol) -> u32 {
        if let Some(&number) = self.files.get(&name) {
            return number;
        }
        let number = self.files.len() as u32 + 1;
        self.files.insert(name, number);
        s.debug_file(number, None, &source::map_prefix(&self.options.prefix_map, name.as_str()), None);
        number
    }
    /// File, line and column of a location, as the line table numbers them.
    pub fn place(&mut self, s: &mut dyn Streamer, loc: Loc) -> Option<(u32, u32, u32)> {
        let position = self.sources.position(loc)?;
        let file = self.file(s, position.file);
        Some((file, position.line, position.column))
    }
    /// File and line of a location in a file that is in the line table.
    pub fn known_place(&self, loc: Loc) -> Option<(u32, u32)> {
        let position = self.sources.position(loc)?;
        Some((*self.files.get(&position.file)?, position.line))
    }
    /// A `.loc` entry, unless it says what the last one said.
    pub fn line(&mut self, s: &mut dyn Streamer, loc: Loc, prologue_end: bool) {
        let Some(place) = self.place(s, loc) else { return };
        if self.last_line == Some(place) && !prologue_end {
            return;
        }
        self.last_line = Some(place);
        let (file, line, column) = place;
        let flags = LineFlags(LineFlags::IS_STMT.0 | if prologue_end { LineFlags::PROLOGUE_END.0 } else { 0 });
        s.line(LineLoc { file, line, column, flags, discriminator: 0 });
    }
    /// Begins a function's lines and scopes: the next line entry is written whatever the last one was.
    pub fn begin_function(&mut self) {
        self.last_line = None;
        self.scope_changes.clear();
    }
    /// Notes the lexical scope of the code that comes now.
    pub fn scope(&mut self, s: &mut dyn Streamer, scope: ScopeId) {
        if self.scope_changes.last().is_none_or(|&(_, last)| last != scope) {
            let here = s.temp_symbol();
            s.label(here);
            self.scope_changes.push((here, scope));
        }
    }
}
