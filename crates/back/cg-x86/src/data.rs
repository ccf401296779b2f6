//! Module level: sections, symbols, data, aliases, constructors, constant pool.

use crate::debug;
use crate::func::{Buffers, Cg};
use crate::unit::{Codegen, Options, Unit};
use codegen::debug_info::FunctionRecord;
use diag::DiagEngine;
use emit_x86::{Emit, section};
use ir::{DataDef, Function, InitFini, Inst, Linkage, Module, RelocTarget, SymId, SymbolDef, SymbolInfo};
use mc::{BinaryOp, ExprTree, SectionSpec, Streamer, SymbolAttr, SymbolId, SymbolKind, Value, elf_const as sh};
use std::rc::Rc;
use target::{CodeModel, Visibility};

/// Emits a module: functions as they come, then the rest.
pub struct ModuleEmitter<'a> {
    emit: Emit<'a>,
    unit: Unit<'a>,
    buffers: Buffers,
    memory: crate::opt::Memory,
    file_asm_done: usize,
    /// Whether it has been said that frames are described for debuggers only.
    frames_for_debuggers: bool,
    exceptions: crate::exceptions::Exceptions,
    /// Compiled functions, for debug information.
    records: Vec<FunctionRecord>,
}

impl<'a> ModuleEmitter<'a> {
    /// Begins the emission of a module. User errors go to `diag`.
    pub fn new(module: &Module, options: Options, streamer: &'a mut dyn Streamer, diag: &'a DiagEngine) -> Self {
        let mut emit = Emit::new(streamer);
        if module.target.pointer_size == 4 {
            emit.narrow = Some(Box::new(emit_x86::narrow::Narrow::new(module.pic, options.code16)));
        }
        let mut unit = Unit::new(options, diag);
        if emit.is_narrow() {
            unit.make_narrow();
            if unit.options.code16 {
                emit.s.code_bits(16, true);
            }
        }
        ModuleEmitter {
            emit,
            unit,
            buffers: Buffers::default(),
            memory: crate::opt::Memory::default(),
            file_asm_done: 0,
            frames_for_debuggers: false,
            exceptions: crate::exceptions::Exceptions::default(),
            records: Vec::new(),
        }
    }

    /// Emits a function. The module has its symbol's facts; its body is not needed again.
    pub fn function(&mut self, module: &Module, func: &Function) {
        if self.emit.is_narrow() && too_wide(func) {
            self.unit.unsupported(func.loc, "128-bit integers in 32-bit code");
            return;
        }
        if let Some(debug) = &module.debug {
            self.unit.primary_file(&mut *self.emit.s, debug);
        }
        let before = match &module.asm_before {
            None => module.file_asm.len(),
            Some(before) => before.get(&func.symbol).copied().unwrap_or(0),
        };
        self.file_asm(module, before);
        let info = &module.symbols[func.symbol];
        self.unit.function_name = info.name;
        let symbol = self.unit.symbol(module, &mut *self.emit.s, func.symbol);
        let section = function_section(info, func);
        self.emit.s.switch_section(&section);
        self.binding(info, symbol);
        self.emit.s.attribute(symbol, SymbolAttr::Kind(SymbolKind::Func));
        let usual = self.unit.options.align_functions;
        if u32::from(!func.attrs.cold) * usual.bytes > func.attrs.align.max(1) {
            self.emit.s.align(u64::from(usual.bytes), None, u64::from(usual.most_skipped));
        }
        if func.attrs.align > 1 {
            self.emit.s.align(u64::from(func.attrs.align), None, 0);
        }
        let mut after = 0;
        if let Some((total, before)) = func.attrs.patchable_entry {
            self.patchable_entry(info, before.min(total));
            after = total.saturating_sub(before);
        }
        self.emit.s.label(symbol);
        self.unit.begin_function();
        if self.unit.options.lines && !func.loc.is_none() {
            self.unit.line(&mut *self.emit.s, func.loc, false);
        }
        if func.attrs.unwind_tables || module.debug.is_some() {
            if !func.attrs.unwind_tables && !std::mem::replace(&mut self.frames_for_debuggers, true) {
                self.emit.s.cfi(mc::CfiOp::Sections(false, true));
            }
            self.emit.s.cfi(mc::CfiOp::StartProc(false));
        }
        let exceptions = (!func.landing_pads.is_empty()).then(|| self.exceptions.begin(&mut self.emit, module));
        self.emit.begin_function(func, module);
        if func.attrs.branch_target {
            self.emit.op0(isa_x86::rows::ENDBR64);
        }
        for _ in 0..after {
            self.emit.op0(isa_x86::rows::NOPD);
        }
        self.emit.trace_entry(true);
        let mut frame = None;
        let mut call_sites = Vec::new();
        if self.unit.options.codegen == Codegen::Opt && !func.attrs.optnone {
            let mut reason = crate::opt::unsupported(func, module);
            if reason.is_none() {
                frame = crate::opt::generate(func, module, &mut self.emit, &mut self.unit, &mut self.memory);
                reason = Some("register allocation");
            }
            if self.unit.options.report_fallbacks && frame.is_none() {
                let report = self.unit.diag.report(&diag::irgen::CODEGEN_FALLBACK, func.loc);
                report.arg(info.name.as_str()).arg(reason.unwrap_or_default()).emit();
            }
        }
        if frame.is_none() {
            let buffers = std::mem::take(&mut self.buffers);
            let mut cg = Cg::new(func, module, &mut self.emit, &mut self.unit, buffers);
            fastgen::generate(&mut cg);
            self.buffers = std::mem::take(&mut cg.b);
            call_sites = cg.call_sites;
            self.record_block_labels(func);
        }
        self.emit.function_size(symbol);
        if let Some(debug) = &func.debug {
            let scopes = std::mem::take(&mut self.unit.scope_changes);
            let made = debug::Made { buffers: &self.buffers, optimised: frame.as_ref(), scopes };
            let record = debug::record(&mut self.emit, made, module, func, debug, symbol);
            self.records.push(record);
        }
        if let Some(exceptions) = exceptions {
            let own = func.attrs.own_section.then_some(info.name);
            crate::exceptions::table(&mut self.emit, &exceptions, &call_sites, own, info.comdat);
        }
        self.jump_tables(info);
    }

    fn patchable_entry(&mut self, info: &SymbolInfo, before: u32) {
        let place = self.emit.s.temp_symbol();
        self.emit.s.push_section();
        let spec = SectionSpec {
            linked_to: Some(info.name),
            ..section(
                "__patchable_function_entries",
                sh::SHT_PROGBITS,
                sh::SHF_ALLOC | sh::SHF_WRITE | sh::SHF_LINK_ORDER,
            )
        };
        self.emit.s.switch_section(&spec);
        let word = self.emit.word() as u8;
        self.emit.s.align(u64::from(word), None, 0);
        self.emit.s.value(&Value::symbol(place), word);
        self.emit.s.pop_section();
        self.emit.s.label(place);
        for _ in 0..before {
            self.emit.op0(isa_x86::rows::NOPD);
        }
    }

    /// Keeps the labels of blocks that static data may refer to: targets of indirect branches.
    fn record_block_labels(&mut self, func: &Function) {
        for &block in &func.layout {
            let Some(last) = func.terminator(block) else { continue };
            if let Inst::IndirectBranch { dests, .. } = func.inst(last) {
                for dest in func.blocks_of(dests) {
                    let target = self.buffers.analysis.target(dest);
                    if let Some(label) = self.buffers.labels[base::Idx::index(target)] {
                        self.unit.block_labels.insert((func.symbol, dest), label);
                    }
                }
            }
        }
    }

    fn jump_tables(&mut self, info: &SymbolInfo) {
        if self.unit.tables.is_empty() {
            return;
        }
        let spec = match info.comdat {
            // A table goes with its function.
            Some(group) => SectionSpec {
                group: Some(group),
                ..section(&format!(".rodata.{}", info.name), sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_GROUP)
            },
            None => section(".rodata", sh::SHT_PROGBITS, sh::SHF_ALLOC),
        };
        self.emit.s.switch_section(&spec);
        self.emit.s.align(4, None, 0);
        for (table, entries) in std::mem::take(&mut self.unit.tables) {
            self.emit.s.label(table);
            for entry in entries {
                self.emit.s.value(&Value::difference(entry, table), 4);
            }
        }
    }

    fn binding(&mut self, info: &SymbolInfo, symbol: SymbolId) {
        match info.linkage {
            Linkage::Local => {}
            Linkage::Global => self.emit.s.attribute(symbol, SymbolAttr::Global),
            Linkage::Weak => self.emit.s.attribute(symbol, SymbolAttr::Weak),
        }
        self.visibility(info, symbol);
        if let Some(versioned) = info.symver {
            self.emit.s.symver(symbol, versioned);
        }
    }
    fn visibility(&mut self, info: &SymbolInfo, symbol: SymbolId) {
        let attr = match info.visibility {
            Visibility::Default => return,
            Visibility::Hidden => SymbolAttr::Hidden,
            Visibility::Protected => SymbolAttr::Protected,
            Visibility::Internal => SymbolAttr::Internal,
        };
        if info.linkage != Linkage::Local {
            self.emit.s.attribute(symbol, attr);
        }
    }

    /// File-scope asm up to the one with the number `end`.
    fn file_asm(&mut self, module: &Module, end: usize) {
        while self.file_asm_done < end
            && let Some(&(text, loc)) = module.file_asm.get(self.file_asm_done)
        {
            self.file_asm_done += 1;
            self.emit.s.switch_section(&section(".text", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_EXECINSTR));
            self.unit.assemble(&mut *self.emit.s, text.as_str(), loc);
        }
    }

    /// Emits what is left: data, commons, aliases, references, constructors, constants, notes. Gives the lines of the
    /// `.su` file, if they are wanted.
    pub fn finish(mut self, module: &Module) -> String {
        self.file_asm(module, usize::MAX);
        for (id, info) in module.symbols.iter_enumerated() {
            self.symbol_definition(module, id, info);
        }
        for entry in &module.init_fini {
            self.constructor(module, entry);
        }
        self.constants(module.merge_constants);
        for (id, info) in module.symbols.iter_enumerated() {
            self.reference(id, info);
        }
        if module.debug.is_some() {
            debug::emit(&mut self.emit, &mut self.unit, module, &self.records);
        }
        if !self.unit.options.recorded.is_empty() {
            let spec = SectionSpec {
                entry_size: 1,
                ..section(".GCC.command.line", sh::SHT_PROGBITS, sh::SHF_MERGE | sh::SHF_STRINGS)
            };
            let text = format!("{}\0", self.unit.options.recorded);
            self.emit.s.switch_section(&spec);
            self.emit.s.bytes(text.as_bytes());
        }
        if !module.ident.is_empty() {
            self.emit.s.ident(&module.ident);
        }
        self.emit.finish_thunks();
        self.emit.finish_got_thunk();
        self.exceptions.finish(&mut self.emit);
        emit_x86::protect::property_note(&mut self.emit, module);
        let flags = if module.exec_stack { sh::SHF_EXECINSTR } else { 0 };
        self.emit.s.switch_section(&section(".note.GNU-stack", sh::SHT_PROGBITS, flags));
        self.unit.stack_usage
    }

    fn symbol_definition(&mut self, module: &Module, id: SymId, info: &SymbolInfo) {
        match &info.def {
            SymbolDef::Undefined | SymbolDef::Function => {}
            SymbolDef::Data(data) => self.data(module, id, info, data),
            SymbolDef::Common { size, align } => {
                let symbol = self.unit.symbol(module, &mut *self.emit.s, id);
                self.visibility(info, symbol);
                self.emit.s.common(symbol, *size, u64::from(*align), info.linkage == Linkage::Local);
            }
            SymbolDef::Alias(target) => self.alias(module, id, info, *target, None),
            SymbolDef::IFunc(target) => self.alias(module, id, info, *target, Some(SymbolKind::IFunc)),
            SymbolDef::WeakRef(target) => {
                let symbol = self.unit.symbol(module, &mut *self.emit.s, id);
                let target = self.unit.symbol(module, &mut *self.emit.s, *target);
                self.emit.s.weakref(symbol, target);
            }
        }
    }
    fn alias(&mut self, module: &Module, id: SymId, info: &SymbolInfo, target: SymId, kind: Option<SymbolKind>) {
        let symbol = self.unit.symbol(module, &mut *self.emit.s, id);
        let kind = kind.unwrap_or(match (info.is_function, info.tls) {
            (true, _) => SymbolKind::Func,
            (false, Some(_)) => SymbolKind::Tls,
            (false, None) => SymbolKind::Object,
        });
        let target = self.unit.symbol(module, &mut *self.emit.s, target);
        self.binding(info, symbol);
        if kind != SymbolKind::Tls {
            self.emit.s.attribute(symbol, SymbolAttr::Kind(kind));
        }
        self.emit.s.assign(symbol, Value::symbol(target));
    }
    /// Binding and visibility of symbols that are mentioned but not defined here.
    fn reference(&mut self, id: SymId, info: &SymbolInfo) {
        if !matches!(info.def, SymbolDef::Undefined) {
            return;
        }
        let Some(symbol) = self.unit.mentioned(id) else { return };
        if info.linkage == Linkage::Weak {
            self.emit.s.attribute(symbol, SymbolAttr::Weak);
        }
        self.visibility(info, symbol);
        if let Some(versioned) = info.symver {
            self.emit.s.symver(symbol, versioned);
        }
    }

    fn data(&mut self, module: &Module, id: SymId, info: &SymbolInfo, data: &DataDef) {
        let spec = self.data_section(module, info, data);
        self.emit.s.switch_section(&spec);
        let symbol = self.unit.symbol(module, &mut *self.emit.s, id);
        let private = info.name.as_str().starts_with(".L");
        if !private {
            self.binding(info, symbol);
        }
        // Arrays of 16 bytes or more are aligned for vector accesses (SysV x86-64 ABI 3.1.2); what goes to a
        // section of the program's own may be part of a table without gaps.
        let roomy = data.size >= 16 && !private && info.section.is_none();
        let align = if roomy { data.align.max(16) } else { data.align };
        if align > 1 {
            self.emit.s.align(u64::from(align), None, 0);
        }
        if !private {
            self.emit.s.attribute(symbol, SymbolAttr::Kind(SymbolKind::Object));
            self.emit.s.size(symbol, Value::Const(data.size as i64));
        }
        self.emit.s.label(symbol);
        self.contents(module, data, spec.kind == sh::SHT_NOBITS);
    }
    fn contents(&mut self, module: &Module, data: &DataDef, zero: bool) {
        let size = data.size;
        let mut at = 0u64;
        for reloc in if zero { &[][..] } else { &data.relocs[..] } {
            self.plain(data, at, reloc.offset);
            let value = self.reloc_value(module, reloc.target, reloc.addend);
            self.emit.s.value(&value, reloc.size);
            at = reloc.offset + u64::from(reloc.size);
        }
        self.plain(data, at, size.max(at));
    }
    /// Bytes from `from` to `to`; beyond those given they are zero.
    fn plain(&mut self, data: &DataDef, from: u64, to: u64) {
        let given = (data.bytes.len() as u64).min(to);
        if from < given {
            self.emit.s.bytes(&data.bytes[from as usize..given as usize]);
        }
        let zeros = to.saturating_sub(from.max(given));
        if zeros > 0 {
            self.emit.s.fill(&Value::Const(zeros as i64), 1, 0);
        }
    }
    fn reloc_value(&mut self, module: &Module, target: RelocTarget, addend: i64) -> Value {
        match target {
            RelocTarget::Symbol(id) => {
                let symbol = self.unit.symbol(module, &mut *self.emit.s, id);
                Value::Symbol { symbol, variant: mc::Variant::None, offset: addend }
            }
            RelocTarget::Block(func, block) => {
                let symbol = self.block_symbol(module, func, block);
                Value::Symbol { symbol, variant: mc::Variant::None, offset: addend }
            }
            RelocTarget::BlockDiff(func, a, b) => {
                let (a, b) = (self.block_symbol(module, func, a), self.block_symbol(module, func, b));
                let difference = Value::difference(a, b);
                if addend == 0 {
                    difference
                } else {
                    Value::Tree(Rc::new(ExprTree::Binary(BinaryOp::Add, difference, Value::Const(addend))))
                }
            }
        }
    }
    /// Label of a block; of the function if nothing branches to the block's address.
    fn block_symbol(&mut self, module: &Module, func: SymId, block: ir::Block) -> SymbolId {
        match self.unit.block_labels.get(&(func, block)) {
            Some(&label) => label,
            None => self.unit.symbol(module, &mut *self.emit.s, func),
        }
    }

    fn data_section(&self, module: &Module, info: &SymbolInfo, data: &DataDef) -> SectionSpec {
        let tls = if info.tls.is_some() { sh::SHF_TLS } else { 0 };
        let zero = data.relocs.is_empty() && data.bytes.iter().all(|&byte| byte == 0);
        let retain = if info.retain { sh::SHF_GNU_RETAIN } else { 0 };
        let group = if info.comdat.is_some() { sh::SHF_GROUP } else { 0 };
        let constant = data.readonly && (data.relocs.is_empty() || !module.pic);
        let write = if constant { 0 } else { sh::SHF_WRITE };
        if let Some(name) = info.section {
            let text = name.as_str();
            let kind = section_kind(text);
            let tls = if text.starts_with(".tdata") || text.starts_with(".tbss") { sh::SHF_TLS } else { tls };
            let flags = sh::SHF_ALLOC | write | tls | retain | group;
            return SectionSpec { group: info.comdat, ..section(text, kind, flags) };
        }
        if data.mergeable_string != 0 && constant && info.comdat.is_none() {
            let name = format!(".rodata.str{}.{}", data.mergeable_string, data.align.max(1));
            let flags = sh::SHF_ALLOC | sh::SHF_MERGE | sh::SHF_STRINGS;
            return SectionSpec {
                entry_size: u64::from(data.mergeable_string),
                ..section(&name, sh::SHT_PROGBITS, flags)
            };
        }
        let local = data.relocs.iter().all(|reloc| match reloc.target {
            RelocTarget::Symbol(id) => module.symbols[id].linkage == Linkage::Local,
            RelocTarget::Block(..) | RelocTarget::BlockDiff(..) => true,
        });
        let (base, kind) = match () {
            () if info.tls.is_some() && zero => (".tbss", sh::SHT_NOBITS),
            () if info.tls.is_some() => (".tdata", sh::SHT_PROGBITS),
            () if constant => (".rodata", sh::SHT_PROGBITS),
            () if data.readonly && local => (".data.rel.ro.local", sh::SHT_PROGBITS),
            () if data.readonly => (".data.rel.ro", sh::SHT_PROGBITS),
            () if zero => (".bss", sh::SHT_NOBITS),
            () if module.pic && !data.relocs.is_empty() && local => (".data.rel.local", sh::SHT_PROGBITS),
            () if module.pic && !data.relocs.is_empty() => (".data.rel", sh::SHT_PROGBITS),
            () => (".data", sh::SHT_PROGBITS),
        };
        // Medium: what is large has sections that linkers put behind all others.
        let large = info.tls.is_none()
            && matches!(module.code_model, CodeModel::Medium(_))
            && module.code_model.is_far(Some(data.size));
        let (base, large) = match base {
            ".rodata" if large => (".lrodata", sh::SHF_X86_64_LARGE),
            ".bss" if large => (".lbss", sh::SHF_X86_64_LARGE),
            _ if large => (".ldata", sh::SHF_X86_64_LARGE),
            base => (base, 0),
        };
        let private = info.name.as_str().starts_with(".L");
        let own = (self.unit.options.data_sections && !private) || info.comdat.is_some();
        let name = if own { format!("{base}.{}", info.name) } else { base.to_string() };
        let mut spec = section(&name, kind, sh::SHF_ALLOC | write | tls | retain | group | large);
        spec.group = info.comdat;
        spec
    }

    fn constructor(&mut self, module: &Module, entry: &InitFini) {
        let (base, kind) =
            if entry.fini { (".fini_array", sh::SHT_FINI_ARRAY) } else { (".init_array", sh::SHT_INIT_ARRAY) };
        let name = if entry.priority == u16::MAX { base.to_string() } else { format!("{base}.{:05}", entry.priority) };
        self.emit.s.switch_section(&section(&name, kind, sh::SHF_ALLOC | sh::SHF_WRITE));
        let word = self.emit.word() as u8;
        self.emit.s.align(u64::from(word), None, 0);
        let function = self.unit.symbol(module, &mut *self.emit.s, entry.function);
        self.emit.s.value(&Value::symbol(function), word);
    }

    fn constants(&mut self, merge: bool) {
        for size in [4u32, 8, 16] {
            if !self.unit.constants.iter().any(|constant| constant.1 == size) {
                continue;
            }
            let name = format!(".rodata.cst{size}");
            let spec = match merge {
                true => SectionSpec {
                    entry_size: u64::from(size),
                    ..section(&name, sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_MERGE)
                },
                false => section(".rodata", sh::SHT_PROGBITS, sh::SHF_ALLOC),
            };
            self.emit.s.switch_section(&spec);
            self.emit.s.align(u64::from(size), None, 0);
            for n in 0..self.unit.constants.len() {
                let (bits, constant_size, label) = self.unit.constants[n];
                if constant_size == size {
                    self.emit.s.label(label);
                    self.emit.s.bytes(&bits.to_le_bytes()[..size as usize]);
                }
            }
        }
    }
}

/// Type of a section by its name, as gas has it.
fn section_kind(name: &str) -> u32 {
    let is = |base: &str| name.strip_prefix(base).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    if is(".init_array") {
        sh::SHT_INIT_ARRAY
    } else if is(".fini_array") {
        sh::SHT_FINI_ARRAY
    } else if is(".preinit_array") {
        sh::SHT_PREINIT_ARRAY
    } else if is(".bss") || is(".tbss") || is(".sbss") {
        sh::SHT_NOBITS
    } else if is(".note") {
        sh::SHT_NOTE
    } else {
        sh::SHT_PROGBITS
    }
}

fn function_section(info: &SymbolInfo, func: &Function) -> SectionSpec {
    let group = if info.comdat.is_some() { sh::SHF_GROUP } else { 0 };
    let retain = if info.retain { sh::SHF_GNU_RETAIN } else { 0 };
    let flags = sh::SHF_ALLOC | sh::SHF_EXECINSTR | group | retain;
    let own;
    let name = match info.section {
        Some(name) => name.as_str(),
        None if func.attrs.own_section || info.comdat.is_some() => {
            own = format!(".text.{}", info.name);
            &own
        }
        None => ".text",
    };
    SectionSpec { group: info.comdat, ..section(name, sh::SHT_PROGBITS, flags) }
}

/// Whether a function computes with integers that take more than two registers.
fn too_wide(f: &ir::Function) -> bool {
    let is_wide = |value: ir::Value| f.ty(value).scalar() == ir::Scalar::I128;
    // Values of before legalisation are still numbered.
    f.layout.iter().any(|&block| {
        f.params(block).iter().any(|&param| is_wide(param))
            || f.insts(block).iter().any(|&inst| f.results(inst).any(is_wide))
    })
}
