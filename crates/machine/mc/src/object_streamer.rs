//! The object streamer: collects fragments, symbols and fixups; [`ObjectStreamer::finish`] lays
//! them out and resolves what can be resolved.

use crate::elf_const as sh;
use crate::eval::Evaluator;
use crate::fragment::{Alias, Chunk, Definition, ExplicitRelocation, LineEntry, Padding, Position, Section, Tail};
use crate::frames::FrameRecord;
use crate::inst::{Inst, Operand};
use crate::isa::{Encoded, FixupKind, Isa, Mode, Sink};
use crate::object_file::{ObjectFile, Visibility};
use crate::streamer::{CfiOp, LineLoc, LineView, SectionFlags, SectionSpec, Streamer, SymbolAttr, SymbolKind};
use crate::value::{ExprTree, SymbolId, Value, Variant};
use base::{FastMap, IndexVec, Symbol};
use source::Loc;

/// An error found while emitting or at layout.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LayoutError {
    /// Where, as last said by `set_location`.
    pub loc: Loc,
    /// What.
    pub message: String,
}

/// A file of the line table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LineFile {
    /// Directory, if given on its own.
    pub directory: Option<String>,
    /// Name.
    pub name: String,
    /// MD5 of the contents.
    pub md5: Option<[u8; 16]>,
}

/// What is known of a symbol.
#[derive(Clone, Debug)]
pub(crate) struct SymbolInfo {
    /// Name; none for temporary labels.
    pub name: Option<Symbol>,
    /// Number of a temporary label that the generator asked for: names it should it need a name.
    pub temporary_number: Option<u32>,
    /// Whether it stays out of the symbol table unless it must be in (`.L` names, temporaries).
    pub is_temporary: bool,
    pub definition: Definition,
    pub kind: SymbolKind,
    pub binding: ExplicitBinding,
    pub visibility: Visibility,
    pub size: Option<Value>,
    /// Position in the order of first use; 0 is unused.
    pub order: u32,
    /// `.weakref`: what this name stands for.
    pub weakref: Option<SymbolId>,
    /// Whether a directive other than `.weak` says something of it: then it is in the table even if
    /// nothing refers to it.
    pub is_declared: bool,
    pub loc: Loc,
}

/// Binding as far as directives have said.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum ExplicitBinding {
    None,
    Local,
    Global,
    Weak,
    Unique,
}

impl SymbolInfo {
    /// Whether other files may see the symbol.
    pub fn is_exported(&self) -> bool {
        !matches!(self.binding, ExplicitBinding::None | ExplicitBinding::Local)
    }
}

/// The streamer that makes objects.
pub struct ObjectStreamer<'a> {
    pub(crate) isa: &'a dyn Isa,
    pub(crate) mode: Mode,
    pub(crate) sections: Vec<Section>,
    section_ids: FastMap<(Symbol, Option<Symbol>, Option<Symbol>, Option<u32>), u32>,
    pub(crate) chunks: Vec<Chunk>,
    pub(crate) current: u32,
    previous: Option<u32>,
    stack: Vec<(u32, Option<u32>)>,
    pub(crate) symbols: IndexVec<SymbolId, SymbolInfo>,
    symbol_ids: FastMap<Symbol, SymbolId>,
    uses: u32,
    temporaries: u32,
    pub(crate) versions: Vec<Alias>,
    pub(crate) explicit_relocations: Vec<ExplicitRelocation>,
    pub(crate) source_files: Vec<String>,
    loc: Loc,
    pending_line: Option<(LineLoc, Option<LineView>)>,
    pending_view: Option<LineView>,
    line_files: Vec<Option<LineFile>>,
    line_order: Vec<u32>,
    frames: Vec<FrameRecord>,
    frame_sections: (bool, bool),
    has_ident: bool,
    pub(crate) errors: Vec<LayoutError>,
}

impl<'a> ObjectStreamer<'a> {
    /// An empty object with `.text` (current), `.data` and `.bss`, as gas starts.
    pub fn new(isa: &'a dyn Isa, mode: Mode) -> ObjectStreamer<'a> {
        let mut streamer = ObjectStreamer {
            isa,
            mode,
            sections: Vec::new(),
            section_ids: FastMap::default(),
            chunks: Vec::new(),
            current: 0,
            previous: None,
            stack: Vec::new(),
            symbols: IndexVec::new(),
            symbol_ids: FastMap::default(),
            uses: 0,
            temporaries: 0,
            versions: Vec::new(),
            explicit_relocations: Vec::new(),
            source_files: Vec::new(),
            loc: Loc::NONE,
            pending_line: None,
            pending_view: None,
            line_files: Vec::new(),
            line_order: Vec::new(),
            frames: Vec::new(),
            frame_sections: (true, false),
            has_ident: false,
            errors: Vec::new(),
        };
        for (name, kind, flags) in [
            (".text", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_EXECINSTR),
            (".data", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_WRITE),
            (".bss", sh::SHT_NOBITS, sh::SHF_ALLOC | sh::SHF_WRITE),
        ] {
            streamer.section_chunk(&plain_section(name, kind, flags, 0), 0);
        }
        streamer
    }

    /// Lays everything out. Unwind and line tables must have been emitted (`dwarf::emit_tables`).
    pub fn finish(mut self) -> Result<ObjectFile, Vec<LayoutError>> {
        self.define_section_names();
        self.layout();
        let object = self.resolve();
        if self.errors.is_empty() { Ok(object) } else { Err(self.errors) }
    }

    /// A name that nothing defines, but a section has, means the start of that section.
    fn define_section_names(&mut self) {
        let undefined: Vec<(SymbolId, Symbol)> = self
            .symbols
            .iter_enumerated()
            .filter(|(_, info)| matches!(info.definition, Definition::Undefined) && !info.is_exported())
            .filter_map(|(id, info)| Some((id, info.name?)))
            .filter(|(_, name)| name.as_str().starts_with('.'))
            .collect();
        for (id, name) in undefined {
            let Some(section) = self.sections.iter().find(|section| section.spec.name == name) else { continue };
            let first = section.chunks.iter().copied().min_by_key(|&chunk| self.chunks[chunk as usize].number);
            if let Some(chunk) = first {
                self.symbols[id].definition = Definition::Label(Position { chunk, fragment: 0, at: 0 });
                self.symbols[id].is_temporary = true;
            }
        }
    }

    /// Records of `.cfi_*` directives; they are forgotten here.
    pub fn take_frames(&mut self) -> Vec<FrameRecord> {
        std::mem::take(&mut self.frames)
    }
    /// Whether unwind tables go to `.eh_frame`, and whether to `.debug_frame`.
    pub fn frame_sections(&self) -> (bool, bool) {
        self.frame_sections
    }
    /// The instruction set.
    pub fn isa(&self) -> &'a dyn Isa {
        self.isa
    }
    /// Files of the line table by number; none where a number was left out.
    pub fn line_files(&self) -> &[Option<LineFile>] {
        &self.line_files
    }
    /// Rows of the line table: for each section that has some, in order of their first rows, its
    /// subsections' rows in order of number, and the end of the section's contents.
    pub fn line_sequences(&self) -> Vec<(Vec<LineEntry>, Position)> {
        let mut sequences = Vec::new();
        for &section in &self.line_order {
            let mut chunks = self.sections[section as usize].chunks.clone();
            chunks.sort_by_key(|&id| self.chunks[id as usize].number);
            let entries: Vec<LineEntry> =
                chunks.iter().flat_map(|&id| self.chunks[id as usize].lines.iter().copied()).collect();
            if let (false, Some(&last)) = (entries.is_empty(), chunks.last()) {
                sequences.push((entries, self.end_of_chunk(last)));
            }
        }
        sequences
    }
    /// A temporary label at a recorded place.
    pub fn label_at(&mut self, position: Position) -> SymbolId {
        let definition = Definition::Label(position);
        self.symbols.push(SymbolInfo { definition, ..SymbolInfo::temporary() })
    }
    /// A temporary label to be defined later, without a number of its own (see
    /// [`temp_symbol`](Streamer::temp_symbol)): for tables that no text shows.
    pub fn unplaced_label(&mut self) -> SymbolId {
        self.symbols.push(SymbolInfo::temporary())
    }
    /// The place where emission stands.
    pub fn position(&self) -> Position {
        self.end_of_chunk(self.current)
    }
    /// The start of the section that a place is in.
    pub fn section_start(&self, position: Position) -> Position {
        let section = &self.sections[self.chunks[position.chunk as usize].section as usize];
        let first = section.chunks.iter().copied().min_by_key(|&id| self.chunks[id as usize].number);
        Position { chunk: first.unwrap_or(position.chunk), fragment: 0, at: 0 }
    }
    /// The end of the section that a place is in, as far as it is filled.
    pub fn section_end(&self, position: Position) -> Position {
        let section = &self.sections[self.chunks[position.chunk as usize].section as usize];
        let last = section.chunks.iter().copied().max_by_key(|&id| self.chunks[id as usize].number);
        self.end_of_chunk(last.unwrap_or(position.chunk))
    }
    /// Name, flags and group of the section that a place is in.
    pub fn section_spec(&self, position: Position) -> &SectionSpec {
        &self.sections[self.chunks[position.chunk as usize].section as usize].spec
    }
    /// Whether a row of a line table may turn out to have the address of the row before it.
    pub fn may_coincide(&self, before: Position, position: Position) -> bool {
        if before.chunk == position.chunk && before.fragment == position.fragment {
            return before.at == position.at;
        }
        let chunk = |position: Position| &self.chunks[position.chunk as usize];
        let starts = match position.fragment.checked_sub(1) {
            Some(last) => chunk(position).fragments[last as usize].end == position.at,
            None => position.at == 0,
        };
        let fragment = chunk(before).fragments.get(before.fragment as usize);
        let ends = fragment.is_some_and(|f| f.end == before.at && !matches!(f.tail, Tail::Branch { .. }));
        starts && ends
    }
    /// Whether two places are in one section.
    pub fn same_section(&self, a: Position, b: Position) -> bool {
        self.chunks[a.chunk as usize].section == self.chunks[b.chunk as usize].section
    }
    /// Whether a section of this name exists and holds something.
    pub fn has_contents(&self, name: Symbol) -> bool {
        self.sections.iter().any(|section| {
            section.spec.name == name
                && section.chunks.iter().any(|&id| {
                    let chunk = &self.chunks[id as usize];
                    !chunk.bytes.is_empty() || !chunk.fragments.is_empty()
                })
        })
    }
    /// The sections with contents and all the flags, as label pairs of start and end.
    pub fn sections_with_flags(&self, flags: u64) -> Vec<(Position, Position)> {
        let mut found = Vec::new();
        for section in self.sections.iter().filter(|section| section.spec.flags.0 & flags == flags) {
            let Some(&first) = section.chunks.first() else { continue };
            let position = Position { chunk: first, fragment: 0, at: 0 };
            let (start, end) = (self.section_start(position), self.section_end(position));
            if start != end {
                found.push((start, end));
            }
        }
        found
    }
    /// Emits `DW_CFA_advance_loc*` by the distance of two places of one section.
    pub fn cfa_advance(&mut self, from: Position, to: Position) {
        self.chunk().close(Tail::CfaAdvance { from, to });
    }
    /// Emits a row of a line table program: advances by the distance of two places and `step` lines,
    /// or ends the sequence.
    pub fn line_advance(&mut self, step: Option<i64>, from: Position, to: Position) {
        self.chunk().close(Tail::LineAdvance { step, from, to });
    }
    /// Records an error at a place in the source.
    pub fn error(&mut self, loc: Loc, message: impl Into<String>) {
        self.errors.push(LayoutError { loc, message: message.into() });
    }

    fn chunk(&mut self) -> &mut Chunk {
        &mut self.chunks[self.current as usize]
    }

    pub(crate) fn end_of_chunk(&self, id: u32) -> Position {
        let chunk = &self.chunks[id as usize];
        Position { chunk: id, fragment: chunk.fragment(), at: chunk.bytes.len() as u32 }
    }

    fn is_nobits(&self) -> bool {
        let section = self.chunks[self.current as usize].section;
        self.sections[section as usize].spec.kind == sh::SHT_NOBITS
    }

    fn section_chunk(&mut self, spec: &SectionSpec, number: u32) -> u32 {
        let key = (spec.name, spec.group, spec.linked_to, spec.unique);
        let next = self.sections.len() as u32;
        let section = *self.section_ids.entry(key).or_insert(next);
        if section == next {
            self.sections.push(Section { spec: spec.clone(), align: 1, chunks: Vec::new(), size: 0, order: self.uses });
            for symbol in [spec.group, spec.linked_to].into_iter().flatten() {
                let id = self.symbol(symbol);
                if spec.group == Some(symbol) {
                    self.touch(id);
                }
            }
        }
        self.chunk_of(section, number)
    }

    fn chunk_of(&mut self, section: u32, number: u32) -> u32 {
        let known = self.sections[section as usize].chunks.iter();
        if let Some(&id) = known.clone().find(|&&id| self.chunks[id as usize].number == number) {
            return id;
        }
        let id = self.chunks.len() as u32;
        self.chunks.push(Chunk::new(section, number));
        self.sections[section as usize].chunks.push(id);
        id
    }

    fn enter(&mut self, chunk: u32) {
        self.previous = Some(self.current);
        self.current = chunk;
    }

    /// Notes the first use of a symbol: the symbol table is in that order.
    #[inline]
    fn touch(&mut self, id: SymbolId) {
        let symbol = &mut self.symbols[id];
        if symbol.order == 0 {
            self.uses += 1;
            symbol.order = self.uses;
            symbol.loc = self.loc;
        }
    }

    #[inline]
    fn touch_value(&mut self, value: &Value) {
        match value {
            Value::Const(_) => {}
            Value::Symbol { symbol, variant, .. } => {
                if !matches!(variant, Variant::None | Variant::Plt | Variant::Size) {
                    self.touch_got();
                }
                self.touch(*symbol);
            }
            Value::Tree(tree) => self.touch_tree(tree),
        }
    }

    fn touch_tree(&mut self, tree: &ExprTree) {
        let mut pending = vec![tree];
        while let Some(tree) = pending.pop() {
            let (left, right) = match tree {
                ExprTree::Here => continue,
                ExprTree::Unary(_, value) => (value, None),
                ExprTree::Binary(_, left, right) => (left, Some(right)),
            };
            for value in [Some(left), right].into_iter().flatten() {
                match value {
                    Value::Tree(tree) => pending.push(tree),
                    Value::Const(_) | Value::Symbol { .. } => self.touch_value(value),
                }
            }
        }
    }

    /// References through the GOT make gas mention `_GLOBAL_OFFSET_TABLE_`, which pulls the table in.
    fn touch_got(&mut self) {
        let id = self.symbol(Symbol::intern("_GLOBAL_OFFSET_TABLE_"));
        self.touch(id);
        self.symbols[id].is_declared = true;
    }

    /// Replaces `.` in a value by a label at the current place.
    fn bind_here(&mut self, value: &Value) -> Value {
        fn replace(value: &Value, here: SymbolId) -> Value {
            let Value::Tree(tree) = value else { return value.clone() };
            match &**tree {
                ExprTree::Here => Value::symbol(here),
                ExprTree::Unary(op, value) => Value::Tree(ExprTree::Unary(*op, replace(value, here)).into()),
                ExprTree::Binary(op, left, right) => {
                    Value::Tree(ExprTree::Binary(*op, replace(left, here), replace(right, here)).into())
                }
            }
        }
        if !has_here(value) {
            return value.clone();
        }
        let here = self.label_at(self.position());
        replace(value, here)
    }

    fn emit_pending_line(&mut self) {
        if let Some((loc, view)) = self.pending_line.take() {
            let position = self.position();
            let section = self.chunks[self.current as usize].section;
            if !self.line_order.contains(&section) {
                self.line_order.push(section);
            }
            self.chunk().lines.push(LineEntry { position, loc, view });
        }
    }

    /// Moves a symbol's value, and the uses so far, to a nameless symbol: the name is about to get another meaning. As in
    /// gas, uses keep the value that they saw. The symbol itself stays with its name, since the compiler keeps its number.
    fn set_value_aside(&mut self, symbol: SymbolId) {
        let info = &self.symbols[symbol];
        let aside =
            SymbolInfo { order: 0, is_temporary: true, name: None, binding: ExplicitBinding::None, ..info.clone() };
        let aside = self.symbols.push(aside);
        for chunk in &mut self.chunks {
            chunk.fixups.iter_mut().for_each(|fixup| fixup.value.retarget(symbol, aside));
            for fragment in &mut chunk.fragments {
                match &mut fragment.tail {
                    Tail::Branch { target: value, .. }
                    | Tail::Fill { count: value, .. }
                    | Tail::Org { offset: value, .. }
                    | Tail::Leb { value, .. } => value.retarget(symbol, aside),
                    Tail::None | Tail::Align { .. } | Tail::CfaAdvance { .. } | Tail::LineAdvance { .. } => {}
                }
            }
        }
        for info in self.symbols.iter_mut() {
            if let Definition::Value(value) = &mut info.definition {
                value.retarget(symbol, aside);
            }
        }
    }

    fn define_local_common(&mut self, symbol: SymbolId, size: u64, align: u64) {
        let (saved, previous) = (self.current, self.previous);
        let spec = plain_section(".bss", sh::SHT_NOBITS, sh::SHF_ALLOC | sh::SHF_WRITE, 0);
        // gas collects them in subsection 1, behind what is put into .bss explicitly.
        self.current = self.section_chunk(&spec, 1);
        self.align(align.max(1), Some(0), 0);
        self.label(symbol);
        self.fill(&Value::Const(size as i64), 1, 0);
        (self.current, self.previous) = (saved, previous);
        self.size_default(symbol, size);
    }

    fn size_default(&mut self, symbol: SymbolId, size: u64) {
        let info = &mut self.symbols[symbol];
        info.size.get_or_insert(Value::Const(size as i64));
        if info.kind == SymbolKind::NoType {
            info.kind = SymbolKind::Object;
        }
    }
}

/// A section without group, link or number.
fn plain_section(name: &str, kind: u32, flags: u64, entry_size: u64) -> SectionSpec {
    SectionSpec {
        name: Symbol::intern(name),
        kind,
        flags: SectionFlags(flags),
        entry_size,
        group: None,
        linked_to: None,
        unique: None,
    }
}

impl Streamer for ObjectStreamer<'_> {
    fn symbol(&mut self, name: Symbol) -> SymbolId {
        let next = self.symbols.next_id();
        let id = *self.symbol_ids.entry(name).or_insert(next);
        if id == next {
            self.symbols.push(SymbolInfo {
                name: Some(name),
                is_temporary: name.as_str().starts_with(".L"),
                ..SymbolInfo::temporary()
            });
        }
        id
    }

    fn temp_symbol(&mut self) -> SymbolId {
        let temporary_number = Some(self.temporaries);
        self.temporaries += 1;
        self.symbols.push(SymbolInfo { temporary_number, ..SymbolInfo::temporary() })
    }

    fn switch_section(&mut self, spec: &SectionSpec) {
        let chunk = self.section_chunk(spec, 0);
        self.enter(chunk);
    }

    fn subsection(&mut self, number: u32) {
        let section = self.chunks[self.current as usize].section;
        let chunk = self.chunk_of(section, number);
        self.enter(chunk);
    }

    fn push_section(&mut self) {
        self.stack.push((self.current, self.previous));
    }

    fn pop_section(&mut self) -> bool {
        let Some((current, previous)) = self.stack.pop() else { return false };
        (self.current, self.previous) = (current, previous);
        true
    }

    fn previous_section(&mut self) -> bool {
        let Some(previous) = self.previous else { return false };
        self.enter(previous);
        true
    }

    fn label(&mut self, symbol: SymbolId) {
        self.touch(symbol);
        let position = self.position();
        match self.symbols[symbol].definition {
            Definition::Undefined => {}
            Definition::Value(_) => self.set_value_aside(symbol),
            Definition::Label(_) | Definition::Common { .. } | Definition::View(_) => {
                let name = self.symbols[symbol].name.map_or("label", Symbol::as_str);
                let message = format!("symbol '{name}' is already defined");
                self.error(self.loc, message);
                return;
            }
        }
        self.symbols[symbol].definition = Definition::Label(position);
    }

    fn assign(&mut self, symbol: SymbolId, value: Value) {
        self.touch(symbol);
        self.touch_value(&value);
        let value = self.bind_here(&value);
        let info = &mut self.symbols[symbol];
        match info.definition {
            Definition::Undefined => info.definition = Definition::Value(value),
            Definition::Value(_) => {
                // Uses so far keep the old value: the name moves on to a new symbol.
                let renewed = SymbolInfo { definition: Definition::Value(value), ..info.clone() };
                (info.order, info.is_temporary) = (0, true);
                let name = info.name.take();
                let id = self.symbols.push(renewed);
                if let Some(name) = name {
                    self.symbol_ids.insert(name, id);
                }
            }
            Definition::Label(_) | Definition::Common { .. } | Definition::View(_) => {
                let name = info.name.map_or("label", Symbol::as_str);
                let message = format!("symbol '{name}' is already defined");
                self.error(self.loc, message);
            }
        }
    }

    fn attribute(&mut self, symbol: SymbolId, attr: SymbolAttr) {
        self.touch(symbol);
        let info = &mut self.symbols[symbol];
        info.is_declared |= attr != SymbolAttr::Weak;
        match attr {
            SymbolAttr::Global if info.binding == ExplicitBinding::Weak => {}
            SymbolAttr::Global => info.binding = ExplicitBinding::Global,
            SymbolAttr::Local => info.binding = ExplicitBinding::Local,
            SymbolAttr::Weak => info.binding = ExplicitBinding::Weak,
            SymbolAttr::Unique => info.binding = ExplicitBinding::Unique,
            SymbolAttr::Hidden => info.visibility = Visibility::Hidden,
            SymbolAttr::Protected => info.visibility = Visibility::Protected,
            SymbolAttr::Internal => info.visibility = Visibility::Internal,
            SymbolAttr::Kind(kind) => info.kind = kind,
        }
    }

    fn size(&mut self, symbol: SymbolId, value: Value) {
        self.touch(symbol);
        self.touch_value(&value);
        let value = self.bind_here(&value);
        self.symbols[symbol].size = Some(value);
    }

    fn common(&mut self, symbol: SymbolId, size: u64, align: u64, local: bool) {
        self.touch(symbol);
        let info = &mut self.symbols[symbol];
        if local || info.binding == ExplicitBinding::Local {
            return self.define_local_common(symbol, size, align);
        }
        match info.definition {
            Definition::Undefined => info.definition = Definition::Common { align: align.max(1) },
            Definition::Common { align: old } => info.definition = Definition::Common { align: old.max(align) },
            Definition::Label(_) | Definition::Value(_) | Definition::View(_) => {
                let message = format!("symbol '{}' is already defined", info.name.map_or("label", Symbol::as_str));
                self.error(self.loc, message);
                return;
            }
        }
        if info.binding == ExplicitBinding::None {
            info.binding = ExplicitBinding::Global;
        }
        self.size_default(symbol, size);
    }

    fn symver(&mut self, symbol: SymbolId, versioned: Symbol) {
        self.touch(symbol);
        self.versions.push((symbol, versioned));
    }

    fn weakref(&mut self, alias: SymbolId, target: SymbolId) {
        self.symbols[alias].weakref = Some(target);
    }

    fn inst(&mut self, inst: &Inst) {
        if self.pending_line.is_some() {
            self.emit_pending_line();
        }
        let mut needs_binding = false;
        for operand in &inst.operands {
            if let Some(value) = operand.value() {
                self.touch_value(value);
                needs_binding |= has_here(value);
            }
        }
        if needs_binding {
            let mut bound = inst.clone();
            for value in bound.operands.iter_mut().filter_map(Operand::value_mut) {
                *value = self.bind_here(value);
            }
            return self.inst(&bound);
        }
        let (isa, mode, loc) = (self.isa, self.mode, self.loc);
        let chunk = &mut self.chunks[self.current as usize];
        let (fragment, start) = (chunk.fragment(), chunk.bytes.len());
        let mut sink = Sink { bytes: &mut chunk.bytes, fixups: &mut chunk.fixups, fragment, loc };
        match isa.encode(inst, mode, &mut sink) {
            Ok(Encoded::Done) => {}
            Ok(Encoded::Branch(form)) => {
                if let Some(Operand::Target(target)) = inst.operands.first() {
                    let target = target.clone();
                    self.chunk().close(Tail::Branch { form, step: 0, target, loc });
                }
            }
            Err(message) => {
                chunk.bytes.truncate(start);
                self.error(loc, message);
            }
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if self.is_nobits() && bytes.iter().any(|&byte| byte != 0) {
            self.error(self.loc, "attempt to store non-zero value in a section without contents");
            return;
        }
        if self.is_nobits() {
            return self.fill(&Value::Const(bytes.len() as i64), 1, 0);
        }
        self.chunk().bytes.extend_from_slice(bytes);
    }

    fn value(&mut self, value: &Value, size: u8) {
        if let Value::Const(number) = value {
            let extended = [number.to_le_bytes(), [if *number < 0 { 0xff } else { 0 }; 8]].concat();
            return self.bytes(&extended[..usize::from(size.min(16))]);
        }
        if self.is_nobits() {
            self.error(self.loc, "attempt to store a value in a section without contents");
            return;
        }
        self.touch_value(value);
        let value = self.bind_here(value);
        let loc = self.loc;
        let chunk = self.chunk();
        let (fragment, position) = (chunk.fragment(), chunk.bytes.len());
        chunk.bytes.resize(position + usize::from(size), 0);
        let mut sink = Sink { bytes: &mut chunk.bytes, fixups: &mut chunk.fixups, fragment, loc };
        sink.fixup(position, FixupKind::data(size), 0, value);
    }

    fn leb128(&mut self, value: &Value, signed: bool) {
        if let Value::Const(number) = value {
            let mut bytes = Vec::with_capacity(10);
            if signed {
                write_sleb128(&mut bytes, *number)
            } else {
                write_uleb128(&mut bytes, *number as u64)
            }
            return self.bytes(&bytes);
        }
        self.touch_value(value);
        let (value, loc) = (self.bind_here(value), self.loc);
        self.chunk().close(Tail::Leb { value, signed, loc });
    }

    fn fill(&mut self, count: &Value, size: u8, value: i64) {
        const INLINE: i64 = 64;
        let loc = self.loc;
        if let Value::Const(n) = *count {
            if n < 0 {
                return;
            }
            if n.saturating_mul(i64::from(size)) <= INLINE && !self.is_nobits() {
                let unit = fill_unit(value, size);
                for _ in 0..n {
                    self.chunk().bytes.extend_from_slice(&unit[..usize::from(size)]);
                }
                return;
            }
        }
        self.touch_value(count);
        let count = self.bind_here(count);
        self.chunk().close(Tail::Fill { count, size, value, loc });
    }

    fn align(&mut self, align: u64, fill: Option<i64>, max: u64) {
        if align <= 1 {
            return;
        }
        let mode = self.mode;
        let section = self.chunks[self.current as usize].section as usize;
        let section = &mut self.sections[section];
        section.align = section.align.max(align);
        let is_code = section.spec.flags.0 & sh::SHF_EXECINSTR != 0;
        let padding = match fill {
            Some(byte) if !is_code || !self.isa.is_nop_fill(byte) => Padding::Bytes(byte as u8),
            _ if is_code => Padding::Nops(mode),
            Some(byte) => Padding::Bytes(byte as u8),
            None => Padding::Bytes(0),
        };
        self.chunk().close(Tail::Align { align, max, padding });
    }

    fn org(&mut self, offset: &Value, fill: u8) {
        self.touch_value(offset);
        let (offset, loc) = (self.bind_here(offset), self.loc);
        self.chunk().close(Tail::Org { offset, fill, loc });
    }

    fn cfi(&mut self, op: CfiOp) {
        let position = self.position();
        if let CfiOp::Sections(eh, debug) = op {
            self.frame_sections = (eh, debug);
            return;
        }
        let open = self.frames.last_mut().filter(|frame| frame.end.is_none());
        match (op, open) {
            (CfiOp::StartProc(_), Some(_)) => {
                self.error(self.loc, "previous CFI entry not closed (missing .cfi_endproc)");
            }
            (CfiOp::StartProc(simple), None) => self.frames.push(FrameRecord {
                start: position,
                end: None,
                simple,
                signal: false,
                return_column: None,
                personality: None,
                lsda: None,
                ops: Vec::new(),
            }),
            (_, None) => self.error(self.loc, "CFI instruction used without previous .cfi_startproc"),
            (CfiOp::EndProc, Some(frame)) => frame.end = Some(position),
            (CfiOp::ReturnColumn(column), Some(frame)) => frame.return_column = Some(column),
            (CfiOp::SignalFrame, Some(frame)) => frame.signal = true,
            (CfiOp::Personality(encoding, value), Some(frame)) => {
                frame.personality = value.clone().map(|value| (encoding, value));
                if let Some(value) = value {
                    self.touch_value(&value);
                }
            }
            (CfiOp::Lsda(encoding, value), Some(frame)) => {
                frame.lsda = value.clone().map(|value| (encoding, value));
                if let Some(value) = value {
                    self.touch_value(&value);
                }
            }
            (op, Some(frame)) => frame.ops.push((position, op)),
        }
    }

    fn debug_file(&mut self, number: u32, directory: Option<&str>, name: &str, md5: Option<[u8; 16]>) {
        const MAX_FILES: u32 = 1 << 20;
        if number >= MAX_FILES {
            self.error(self.loc, format!("file number {number} is too big"));
            return;
        }
        let index = number as usize;
        if self.line_files.len() <= index {
            self.line_files.resize(index + 1, None);
        }
        let file = LineFile { directory: directory.map(str::to_string), name: name.to_string(), md5 };
        match &self.line_files[index] {
            Some(known) if *known != file => self.error(self.loc, format!("file number {number} already allocated")),
            _ => self.line_files[index] = Some(file),
        }
    }

    fn line(&mut self, loc: LineLoc) {
        self.emit_pending_line();
        let view = self.pending_view.take();
        self.pending_line = Some((loc, view));
        if let Some(LineView::Symbol(symbol)) = view {
            self.symbols[symbol].definition = Definition::View(0);
        }
        // Rows with views stand where the directive stands, the others where the next instruction does.
        if view.is_some() {
            self.emit_pending_line();
        }
    }

    fn line_view(&mut self, view: LineView) {
        self.pending_view = Some(view);
    }

    fn source_file(&mut self, name: &str) {
        self.source_files.push(name.to_string());
    }

    fn ident(&mut self, text: &str) {
        let (saved, previous) = (self.current, self.previous);
        let spec = plain_section(".comment", sh::SHT_PROGBITS, sh::SHF_MERGE | sh::SHF_STRINGS, 1);
        self.current = self.section_chunk(&spec, 0);
        if !self.has_ident {
            self.has_ident = true;
            self.chunk().bytes.push(0);
        }
        self.chunk().bytes.extend_from_slice(text.as_bytes());
        self.chunk().bytes.push(0);
        (self.current, self.previous) = (saved, previous);
    }

    fn code_bits(&mut self, bits: u8, gcc: bool) {
        self.mode = Mode { bits, gcc };
    }

    fn reloc(&mut self, offset: &Value, name: &str, value: Option<&Value>) {
        self.touch_value(offset);
        if let Some(value) = value {
            self.touch_value(value);
        }
        let (offset, chunk, loc) = (self.bind_here(offset), self.current, self.loc);
        let value = value.map(|value| self.bind_here(value));
        self.explicit_relocations.push(ExplicitRelocation { chunk, offset, name: name.to_string(), value, loc });
    }

    fn set_location(&mut self, loc: Loc) {
        self.loc = loc;
    }

    fn evaluate(&mut self, value: &Value) -> Option<i64> {
        let value = self.bind_here(value);
        Evaluator::before_layout(self).number(&value)
    }
}

impl SymbolInfo {
    fn temporary() -> SymbolInfo {
        SymbolInfo {
            name: None,
            temporary_number: None,
            is_temporary: true,
            definition: Definition::Undefined,
            kind: SymbolKind::NoType,
            binding: ExplicitBinding::None,
            visibility: Visibility::Default,
            size: None,
            order: 0,
            weakref: None,
            is_declared: false,
            loc: Loc::NONE,
        }
    }
}

/// Whether `.` occurs in a value.
fn has_here(value: &Value) -> bool {
    let Value::Tree(tree) = value else { return false };
    match &**tree {
        ExprTree::Here => true,
        ExprTree::Unary(_, value) => has_here(value),
        ExprTree::Binary(_, left, right) => has_here(left) || has_here(right),
    }
}

/// One unit of `.fill`: four bytes of value at most, the rest zero (as gas documents).
pub(crate) fn fill_unit(value: i64, size: u8) -> [u8; 8] {
    let mut unit = value.to_le_bytes();
    if size > 4 {
        unit[4..].fill(0);
    }
    unit
}

/// Appends an unsigned LEB128 number (DWARF 5, 7.6).
pub(crate) fn write_uleb128(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

/// Appends a signed LEB128 number (DWARF 5, 7.6).
pub(crate) fn write_sleb128(out: &mut Vec<u8>, mut value: i64) {
    loop {
        let byte = value as u8 & 0x7f;
        value >>= 7;
        if (value == 0 && byte & 0x40 == 0) || (value == -1 && byte & 0x40 != 0) {
            out.push(byte);
            return;
        }
        out.push(byte | 0x80);
    }
}
