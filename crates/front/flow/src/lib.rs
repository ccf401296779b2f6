//! What control flow tells about a function that has been read: whether its end is reached, which
//! objects are used before anything was stored in them, whether it calls itself for ever.
//!
//! The body becomes a graph of blocks that hold uses and definitions of the objects that begin without a
//! value. As in GCC at -O0, a use is reported if no definition can come before it on any path (GCC's SSA
//! name without a definition); what is assigned on some paths only is not. A use that every run of the
//! function reaches is "used", another "may be used". Constants decide branches; nothing else does.
//!
//! Few functions have anything to report, so at first no graph is made: the same walk keeps for each block only what may
//! be defined when it begins, by the edges made so far ([`Quick`]). What it misses are definitions that come by jumps
//! backwards; where that could matter the walk is done again with the graph.
#![forbid(unsafe_code)]

pub mod sequence;

use base::{FastMap, FastSet, Symbol};
use ctype::{ArrayLen, Quals, RecordId, RecordKind, Ty, TypeKind};
use diag::{DiagEngine, warn as msg};
use hir::eval::{ConstValue, Evaluator, Mode};
use hir::{
    AsmId, BinaryOp, Builtin, DeclId, DeclKind, Expr, ExprId, FuncDef, Hir, Init, InitId, LabelId, Stmt, StmtId,
    Storage, UnaryOp,
};
use smallvec::SmallVec;
use source::Loc;
use std::ops::Range;
use target::LangOptions;

type BlockId = u32;

/// Most parts of one object that are told apart.
const MOST_CELLS: u64 = 32;

/// An object that begins without a value. Members of structures and elements of short arrays are cells of their own.
struct Object {
    decl: DeclId,
    first: u32,
    count: u32,
}

/// Cells with consecutive numbers.
#[derive(Copy, Clone)]
struct Cells {
    object: u32,
    first: u32,
    count: u32,
}

impl Cells {
    fn numbers(self) -> Range<u32> {
        self.first..self.first + self.count
    }
}

/// What happens to an object that begins without a value.
#[derive(Copy, Clone)]
enum Event {
    /// Its value is taken, or that of a part.
    Use(Cells, Loc),
    /// Something is stored in it, or may be from here on, because its address is known elsewhere.
    Define(Cells),
    /// Its address is passed to a function that only reads through it.
    PassedToReader(Cells, Loc),
    /// The function calls itself.
    SelfCall(Loc),
}

#[derive(Default)]
struct Block {
    events: Vec<Event>,
    next: SmallVec<[BlockId; 2]>,
    /// Control does not go on: a function that does not return is called.
    dead_end: bool,
}

/// The first walk: a block is what is known where control is in it.
#[derive(Default)]
struct Quick {
    /// Words of a block in `defined`.
    words: usize,
    /// Cells that may be defined.
    defined: Vec<u64>,
    blocks: Vec<QuickBlock>,
    /// Something may have to be reported.
    suspect: bool,
}

#[derive(Copy, Clone, Default)]
struct QuickBlock {
    /// Control can come here.
    reached: bool,
    /// Its statements have been walked, or are.
    entered: bool,
}

impl Quick {
    /// No blocks, for so many cells.
    fn start(&mut self, cells: u32) {
        self.words = cells.div_ceil(64) as usize;
        self.defined.clear();
        self.blocks.clear();
        self.suspect = false;
    }

    fn new_block(&mut self) -> BlockId {
        self.defined.resize(self.defined.len() + self.words, 0);
        self.blocks.push(QuickBlock::default());
        self.blocks.len() as BlockId - 1
    }

    fn edge(&mut self, from: BlockId, to: BlockId) {
        let (from, to) = (from as usize, to as usize);
        if !self.blocks[from].reached {
            return;
        }
        if self.blocks[to].entered {
            // What was walked as if it could not be reached has to be walked again.
            self.suspect |= !self.blocks[to].reached;
            return;
        }
        self.blocks[to].reached = true;
        for n in 0..self.words {
            self.defined[to * self.words + n] |= self.defined[from * self.words + n];
        }
    }

    fn event(&mut self, block: BlockId, event: Event) {
        let first = block as usize * self.words;
        match event {
            Event::Use(cells, _) | Event::PassedToReader(cells, _) => {
                let defined = |cell: u32| self.defined[first + cell as usize / 64] >> (cell % 64) & 1 != 0;
                self.suspect |= self.blocks[block as usize].reached && !cells.numbers().any(defined);
            }
            Event::Define(cells) => {
                for cell in cells.numbers() {
                    self.defined[first + cell as usize / 64] |= 1 << (cell % 64);
                }
            }
            // Functions that call themselves get a graph.
            Event::SelfCall(_) => self.suspect = true,
        }
    }
}

/// The numbers of the objects of a function that begin without a value, by the numbers of their declarations.
#[derive(Default)]
struct ObjectNumbers {
    first: u32,
    numbers: Vec<Option<u32>>,
}

impl ObjectNumbers {
    fn set(&mut self, first: u32, objects: &[Object]) {
        self.first = first;
        self.numbers.clear();
        for (n, object) in objects.iter().enumerate() {
            // They are in the order of their declarations.
            self.numbers.resize((object.decl.as_u32() - first) as usize, None);
            self.numbers.push(Some(n as u32));
        }
    }

    #[inline]
    fn of(&self, decl: DeclId) -> Option<u32> {
        let at = decl.as_u32().checked_sub(self.first)?;
        *self.numbers.get(at as usize)?
    }
}

/// Memory that all functions share.
#[derive(Default)]
pub struct Scratch {
    quick: Quick,
    numbers: ObjectNumbers,
}

/// The graph of a function while it is made.
struct Graph<'s> {
    hir: &'s Hir,
    lang: &'s LangOptions,
    function: DeclId,
    /// The first walk, which makes no graph.
    quick: Option<&'s mut Quick>,
    blocks: Vec<Block>,
    current: BlockId,
    /// Objects that begin without a value, and their numbers.
    objects: &'s [Object],
    numbers: &'s ObjectNumbers,
    labels: FastMap<LabelId, BlockId>,
    /// Blocks that jump to an address.
    indirect: Vec<BlockId>,
    /// Where `break` and `continue` go.
    breaks: Vec<BlockId>,
    continues: Vec<BlockId>,
    /// Blocks of the cases of the switches that are open.
    switches: Vec<SwitchFrame>,
}

struct SwitchFrame {
    head: BlockId,
    has_default: bool,
}

const ENTRY: BlockId = 0;
const EXIT: BlockId = 1;

/// A unit whose functions are checked.
pub struct Checked<'a> {
    /// Its tree, complete for the function that is looked at.
    pub hir: &'a Hir,
    /// Where the warnings go.
    pub diags: &'a DiagEngine,
    /// The dialect, which says what the end of `main` returns and which library functions are known.
    pub lang: &'a LangOptions,
}

impl Checked<'_> {
    /// Checks the flow of a function that is complete: `locals` are the numbers of what it declares, `calls_itself`
    /// says whether its name was called in it.
    pub fn check(&self, scratch: &mut Scratch, def: &FuncDef, return_ty: Ty, locals: Range<u32>, calls_itself: bool) {
        let decl = &self.hir.decls[def.decl];
        let noreturn = decl.attrs.as_ref().is_some_and(|attrs| attrs.noreturn);
        if !self.diags.has_extra_warnings() && !noreturn {
            return;
        }
        let naked = decl.attrs.as_ref().is_some_and(|attrs| attrs.naked);
        let returns_value = !matches!(self.hir.types.kind(return_ty), TypeKind::Void | TypeKind::Error);
        let is_main = decl.name.as_str() == "main" && self.lang.c99() && self.lang.hosted;
        let wants_value = returns_value && !naked && !is_main && !self.ends_in_return(def.body);
        let first_local = locals.start;
        let objects = self.objects_without_value(def.decl, locals);
        if !wants_value && !noreturn && !calls_itself && objects.is_empty() {
            return;
        }
        scratch.numbers.set(first_local, &objects);
        let report_end = |reached: bool| {
            if reached && noreturn {
                self.diags.report(&msg::NORETURN_DOES_RETURN, def.end).emit();
            } else if reached && wants_value {
                self.diags.report(&msg::CONTROL_REACHES_END, def.end).emit();
            }
        };
        if !calls_itself {
            let quick = &mut scratch.quick;
            quick.start(objects.last().map_or(0, |last| last.first + last.count));
            let mut walk = Graph::new(self, def.decl, &objects, &scratch.numbers, Some(quick));
            let end = walk.body(def.body);
            if !scratch.quick.suspect {
                report_end(scratch.quick.blocks[end as usize].reached);
                return;
            }
        }
        let mut graph = Graph::new(self, def.decl, &objects, &scratch.numbers, None);
        let end = graph.body(def.body);
        let Graph { blocks, .. } = graph;
        let reached = reachable(&blocks);
        report_end(reached[end as usize]);
        if !objects.is_empty() {
            self.report_uninitialized(&blocks, &reached, &objects);
        }
        if calls_itself && !noreturn {
            self.report_infinite_recursion(def.decl, &blocks);
        }
    }

    /// Whether the last statement of a body returns, so that its end is not reached.
    fn ends_in_return(&self, body: StmtId) -> bool {
        let mut last = body;
        loop {
            match self.hir.stmt(last) {
                Stmt::Return(_) => return true,
                Stmt::Compound(list) => match self.hir.stmt_list(list).next_back() {
                    Some(inner) => last = inner,
                    None => return false,
                },
                Stmt::Label(_, inner) | Stmt::Case(_, inner) | Stmt::Default(inner) => last = inner,
                _ => return false,
            }
        }
    }

    fn objects_without_value(&self, function: DeclId, locals: Range<u32>) -> Vec<Object> {
        let nests = self.hir.nested.values().any(|nested| nested.parent == function);
        if nests {
            return Vec::new();
        }
        let types = &self.hir.types;
        let without_value = |&id: &DeclId| {
            let decl = &self.hir.decls[id];
            let plain = matches!(decl.kind, DeclKind::Var { init: None, .. })
                && decl.storage == Storage::Automatic
                && decl.local
                && !decl.name.is_empty();
            plain
                && !types.is_error(decl.ty)
                && types.size_of(decl.ty).is_some_and(|size| size != 0)
                && decl.attrs.as_ref().is_none_or(|attrs| attrs.cleanup.is_none() && attrs.asm_label.is_none())
        };
        let mut first = 0;
        let mut objects = Vec::new();
        for decl in locals.map(DeclId::from_u32).filter(without_value) {
            let ty = self.hir.decls[decl].ty;
            let count = match types.kind(ty) {
                TypeKind::Array { len: ArrayLen::Const(len), .. } if len <= MOST_CELLS => len as u32,
                TypeKind::Record(id) => {
                    let record = types.record(id);
                    let apart = record.kind == RecordKind::Struct && record.fields.len() as u64 <= MOST_CELLS;
                    if apart { record.fields.len().max(1) as u32 } else { 1 }
                }
                _ => 1,
            };
            objects.push(Object { decl, first, count });
            first += count;
        }
        objects
    }

    fn report_uninitialized(&self, blocks: &[Block], reached: &[bool], objects: &[Object]) {
        let cells = objects.last().map_or(0, |last| last.first + last.count) as usize;
        let defined = defined_at_start(blocks, reached, cells);
        let words = cells.div_ceil(64);
        let mut reported: FastSet<DeclId> = FastSet::default();
        let mut state = vec![0u64; words];
        for (n, block) in blocks.iter().enumerate() {
            if !reached[n] {
                continue;
            }
            state.copy_from_slice(&defined[n * words..(n + 1) * words]);
            for event in &block.events {
                let (cells, loc, reader) = match *event {
                    Event::Use(cells, loc) => (cells, loc, false),
                    Event::PassedToReader(cells, loc) => (cells, loc, true),
                    Event::Define(cells) => {
                        cells.numbers().for_each(|cell| state[cell as usize / 64] |= 1 << (cell % 64));
                        continue;
                    }
                    Event::SelfCall(_) => continue,
                };
                let object = &objects[cells.object as usize];
                let id = object.decl;
                let set = cells.numbers().any(|cell| state[cell as usize / 64] >> (cell % 64) & 1 != 0);
                if set || reported.contains(&id) {
                    continue;
                }
                reported.insert(id);
                let always = !reader && always_runs(blocks, n as BlockId);
                let info = if always { &msg::UNINITIALIZED } else { &msg::MAYBE_UNINITIALIZED };
                let decl = &self.hir.decls[id];
                let member = match self.hir.types.as_record(decl.ty) {
                    Some(record) if cells.count < object.count => {
                        format!(".{}", field_name(self.hir, record, cells.first - object.first))
                    }
                    _ => String::new(),
                };
                let report = self.diags.report(info, loc).arg(format_args!("{}{member}", decl.name));
                report.note(&msg::DECLARED_HERE, decl.loc, &[&decl.name]).emit();
            }
        }
    }

    /// Every path through the function calls it again.
    fn report_infinite_recursion(&self, function: DeclId, blocks: &[Block]) {
        let mut call = None;
        let mut seen = vec![false; blocks.len()];
        let mut open = vec![ENTRY];
        seen[ENTRY as usize] = true;
        while let Some(block) = open.pop() {
            if block == EXIT {
                return;
            }
            let found = blocks[block as usize].events.iter().find_map(|event| match *event {
                Event::SelfCall(loc) => Some(loc),
                _ => None,
            });
            if found.is_some() {
                call = call.or(found);
                continue;
            }
            if blocks[block as usize].dead_end {
                return;
            }
            for &next in &blocks[block as usize].next {
                if seen[next as usize] && next <= block {
                    // A loop may run for ever without the call.
                    return;
                }
                if !std::mem::replace(&mut seen[next as usize], true) {
                    open.push(next);
                }
            }
        }
        if let Some(call) = call {
            let decl = &self.hir.decls[function];
            let report = self.diags.report(&msg::INFINITE_RECURSION, decl.loc);
            report.note(&msg::RECURSIVE_CALL, call, &[]).emit();
        }
    }
}

fn field_name(hir: &Hir, id: RecordId, field: u32) -> &'static str {
    let name = hir.types.record(id).fields.get(field as usize).and_then(|field| field.name);
    name.map_or("<anonymous>", |name| name.as_str())
}

/// Blocks that control can come to.
fn reachable(blocks: &[Block]) -> Vec<bool> {
    let mut reached = vec![false; blocks.len()];
    let mut open = vec![ENTRY];
    reached[ENTRY as usize] = true;
    while let Some(block) = open.pop() {
        for &next in &blocks[block as usize].next {
            if !std::mem::replace(&mut reached[next as usize], true) {
                open.push(next);
            }
        }
    }
    reached
}

/// For each block the objects that may have been defined when it begins.
fn defined_at_start(blocks: &[Block], reached: &[bool], cells: usize) -> Vec<u64> {
    let words = cells.div_ceil(64);
    let mut made = vec![0u64; blocks.len() * words];
    for (n, block) in blocks.iter().enumerate() {
        for event in &block.events {
            if let Event::Define(cells) = *event {
                cells.numbers().for_each(|cell| made[n * words + cell as usize / 64] |= 1 << (cell % 64));
            }
        }
    }
    let mut start = vec![0u64; blocks.len() * words];
    let mut waiting = reached.to_vec();
    let mut end = vec![0u64; words];
    // Blocks are numbered nearly in the order in which they run: going through them in that order again and again
    // comes to an end after few rounds.
    let mut again = true;
    while std::mem::take(&mut again) {
        for (n, block) in blocks.iter().enumerate() {
            if !std::mem::replace(&mut waiting[n], false) {
                continue;
            }
            let row = n * words..(n + 1) * words;
            for ((end, start), made) in end.iter_mut().zip(&start[row.clone()]).zip(&made[row]) {
                *end = start | made;
            }
            for &next in &block.next {
                let m = next as usize;
                let mut new = 0;
                for (start, end) in start[m * words..(m + 1) * words].iter_mut().zip(&end) {
                    new |= end & !*start;
                    *start |= end;
                }
                if new != 0 {
                    waiting[m] = true;
                    again |= m <= n;
                }
            }
        }
    }
    start
}

/// Whether every run comes to the block: without it, neither the exit nor another end can be reached.
fn always_runs(blocks: &[Block], block: BlockId) -> bool {
    let mut seen = vec![false; blocks.len()];
    let mut open = vec![ENTRY];
    seen[ENTRY as usize] = true;
    seen[block as usize] = true;
    if block == ENTRY {
        return true;
    }
    while let Some(at) = open.pop() {
        if at == EXIT || blocks[at as usize].dead_end {
            return false;
        }
        for &next in &blocks[at as usize].next {
            if !std::mem::replace(&mut seen[next as usize], true) {
                open.push(next);
            }
        }
    }
    true
}

impl<'s> Graph<'s> {
    fn new(
        checked: &Checked<'s>,
        function: DeclId,
        objects: &'s [Object],
        numbers: &'s ObjectNumbers,
        quick: Option<&'s mut Quick>,
    ) -> Graph<'s> {
        let mut graph = Graph {
            hir: checked.hir,
            lang: checked.lang,
            function,
            quick,
            blocks: Vec::new(),
            current: ENTRY,
            objects,
            numbers,
            labels: FastMap::default(),
            indirect: Vec::new(),
            breaks: Vec::new(),
            continues: Vec::new(),
            switches: Vec::new(),
        };
        graph.new_block();
        graph.new_block();
        if let Some(quick) = &mut graph.quick {
            quick.blocks[ENTRY as usize].reached = true;
        }
        graph.enter(ENTRY);
        graph
    }

    /// Walks the body of the function; gives the block that its end is in.
    fn body(&mut self, body: StmtId) -> BlockId {
        self.statement(body);
        let end = self.current;
        self.edge(end, EXIT);
        self.resolve_indirect();
        end
    }

    fn new_block(&mut self) -> BlockId {
        if let Some(quick) = &mut self.quick {
            return quick.new_block();
        }
        self.blocks.push(Block::default());
        self.blocks.len() as BlockId - 1
    }

    fn edge(&mut self, from: BlockId, to: BlockId) {
        match &mut self.quick {
            Some(quick) => quick.edge(from, to),
            None => self.blocks[from as usize].next.push(to),
        }
    }

    /// Goes on in a block.
    fn enter(&mut self, block: BlockId) {
        self.current = block;
        if let Some(quick) = &mut self.quick {
            quick.blocks[block as usize].entered = true;
        }
    }

    /// Goes on in a block, coming from the current one.
    fn flow_to(&mut self, block: BlockId) {
        let from = self.current;
        self.edge(from, block);
        self.enter(block);
    }

    /// What follows is not reached but by jumps.
    fn cut(&mut self) {
        let block = self.new_block();
        self.enter(block);
    }

    fn event(&mut self, event: Event) {
        match &mut self.quick {
            Some(quick) => quick.event(self.current, event),
            None => self.blocks[self.current as usize].events.push(event),
        }
    }

    /// The run ends in the current block.
    fn end_run(&mut self) {
        if self.quick.is_none() {
            self.blocks[self.current as usize].dead_end = true;
        }
    }

    /// Whether the first walk has seen enough to know that it must be repeated.
    fn is_given_up(&self) -> bool {
        self.quick.as_ref().is_some_and(|quick| quick.suspect)
    }

    fn label(&mut self, label: LabelId) -> BlockId {
        if let Some(&block) = self.labels.get(&label) {
            return block;
        }
        let block = self.new_block();
        self.labels.insert(label, block);
        block
    }

    fn resolve_indirect(&mut self) {
        let mut targets: Vec<BlockId> = self
            .labels
            .iter()
            .filter(|(label, _)| self.hir.labels[**label].address_taken)
            .map(|(_, &block)| block)
            .collect();
        targets.sort_unstable();
        // One block stands for all jumps, so that there are not labels times jumps edges.
        let hub = self.new_block();
        for target in targets {
            self.edge(hub, target);
        }
        for from in std::mem::take(&mut self.indirect) {
            self.edge(from, hub);
        }
    }

    fn statement(&mut self, statement: StmtId) {
        let hir = self.hir;
        let mut statement = statement;
        loop {
            match hir.stmt(statement) {
                Stmt::Null | Stmt::Fallthrough => {}
                Stmt::Expr(e) if !self.hir.has_side_effects(e) => {}
                Stmt::Expr(e) => self.value(e),
                Stmt::Compound(list) => {
                    for inner in hir.stmt_list(list) {
                        if self.is_given_up() {
                            return;
                        }
                        self.statement(inner);
                    }
                }
                Stmt::Decl(decl) => {
                    if let DeclKind::Var { init: Some(init), .. } = hir.decls[decl].kind {
                        self.initializer(init, Some(decl));
                    }
                }
                Stmt::VlaEval(vla) => self.value(hir.vlas[vla].len),
                Stmt::If { cond, then, otherwise } => {
                    let (yes, no) = (self.new_block(), self.new_block());
                    self.condition(cond, yes, no);
                    self.enter(yes);
                    self.statement(then);
                    let Some(otherwise) = otherwise else {
                        self.flow_to(no);
                        return;
                    };
                    if matches!(hir.stmt(otherwise), Stmt::If { .. }) {
                        // A chain is followed without recursion: the arms before its end meet after it.
                        self.else_chain(otherwise, no);
                        return;
                    }
                    let end = self.new_block();
                    self.flow_to(end);
                    self.enter(no);
                    self.statement(otherwise);
                    self.flow_to(end);
                }
                Stmt::Switch { value, body, info } => self.switch(value, body, hir.switches[info].has_default),
                Stmt::Case(_, body) => {
                    self.case_label(false);
                    statement = body;
                    continue;
                }
                Stmt::Default(body) => {
                    self.case_label(true);
                    statement = body;
                    continue;
                }
                Stmt::While(cond, body) => self.for_loop(None, Some(cond), None, body),
                Stmt::DoWhile(body, cond) => self.do_loop(body, cond),
                Stmt::For(parts) => {
                    let parts = &hir.fors[parts];
                    self.for_loop(parts.init, parts.cond, parts.step, parts.body);
                }
                Stmt::Goto(label) => {
                    let to = self.label(label);
                    let from = self.current;
                    self.edge(from, to);
                    self.cut();
                }
                Stmt::GotoIndirect(target) => {
                    self.value(target);
                    let from = self.current;
                    self.indirect.push(from);
                    if let Some(quick) = &mut self.quick {
                        // Where it goes is known in the end only.
                        quick.suspect = true;
                    }
                    self.cut();
                }
                Stmt::Label(label, body) => {
                    let block = self.label(label);
                    self.flow_to(block);
                    statement = body;
                    continue;
                }
                Stmt::Break => self.jump(self.breaks.last().copied()),
                Stmt::Continue => self.jump(self.continues.last().copied()),
                Stmt::Return(value) => {
                    if let Some(value) = value {
                        self.value(value);
                    }
                    self.jump(Some(EXIT));
                }
                Stmt::Asm(asm) => self.asm(asm),
            }
            return;
        }
    }

    fn jump(&mut self, to: Option<BlockId>) {
        if let Some(to) = to {
            let from = self.current;
            self.edge(from, to);
        }
        self.cut();
    }

    /// The rest of `if … else if …`, whose first condition is evaluated in `start`.
    fn else_chain(&mut self, first: StmtId, start: BlockId) {
        let hir = self.hir;
        let end = self.new_block();
        self.flow_to(end);
        let (mut statement, mut start) = (Some(first), start);
        while let Some(at) = statement {
            self.enter(start);
            match hir.stmt(at) {
                Stmt::If { cond, then, otherwise } => {
                    let (yes, no) = (self.new_block(), self.new_block());
                    self.condition(cond, yes, no);
                    self.enter(yes);
                    self.statement(then);
                    self.flow_to(end);
                    (statement, start) = (otherwise, no);
                }
                _ => {
                    self.statement(at);
                    start = self.current;
                    statement = None;
                }
            }
        }
        self.enter(start);
        self.flow_to(end);
    }

    fn switch(&mut self, value: ExprId, body: StmtId, has_default: bool) {
        self.value(value);
        let (head, end) = (self.current, self.new_block());
        self.switches.push(SwitchFrame { head, has_default });
        self.breaks.push(end);
        self.cut();
        self.statement(body);
        self.breaks.pop();
        let frame = self.switches.pop();
        if frame.is_some_and(|frame| !frame.has_default) {
            self.edge(head, end);
        }
        self.flow_to(end);
    }

    fn case_label(&mut self, default: bool) {
        let block = self.new_block();
        self.flow_to(block);
        if let Some(frame) = self.switches.last_mut() {
            frame.has_default |= default;
            let head = frame.head;
            self.edge(head, block);
        }
    }

    fn for_loop(&mut self, init: Option<StmtId>, cond: Option<ExprId>, step: Option<ExprId>, body: StmtId) {
        if let Some(init) = init {
            self.statement(init);
        }
        let (head, start, end, again) = (self.new_block(), self.new_block(), self.new_block(), self.new_block());
        self.flow_to(head);
        match cond {
            Some(cond) => self.condition(cond, start, end),
            None => self.edge(head, start),
        }
        self.breaks.push(end);
        self.continues.push(again);
        self.enter(start);
        self.statement(body);
        self.breaks.pop();
        self.continues.pop();
        self.flow_to(again);
        if let Some(step) = step {
            self.value(step);
        }
        self.flow_to(head);
        self.enter(end);
    }

    fn do_loop(&mut self, body: StmtId, cond: ExprId) {
        let (start, again, end) = (self.new_block(), self.new_block(), self.new_block());
        self.flow_to(start);
        self.breaks.push(end);
        self.continues.push(again);
        self.statement(body);
        self.breaks.pop();
        self.continues.pop();
        self.flow_to(again);
        self.condition(cond, start, end);
        self.enter(end);
    }

    fn asm(&mut self, asm: AsmId) {
        let data = &self.hir.asms[asm];
        for input in &data.inputs {
            if self.hir.is_lvalue(input.expr) {
                self.address(input.expr);
            } else {
                self.value(input.expr);
            }
        }
        for output in &data.outputs {
            self.parts_of(output.expr);
            if output.constraint.as_str().starts_with('+') {
                self.use_of(output.expr, output.loc);
            }
            self.define(output.expr);
        }
        let from = self.current;
        for &(_, label) in &data.labels {
            let to = self.label(label);
            self.edge(from, to);
        }
        if !data.labels.is_empty() {
            let next = self.new_block();
            self.flow_to(next);
        }
    }

    fn initializer(&mut self, init: InitId, object: Option<DeclId>) {
        let _ = object;
        match &self.hir.inits[init] {
            Init::Value(e) => self.value(*e),
            Init::List { entries, .. } => {
                for entry in entries {
                    self.value(entry.value);
                }
            }
        }
    }

    /// The truth of a constant.
    fn truth(&self, e: ExprId) -> Option<bool> {
        let e = self.hir.strip_casts(e);
        match self.hir.expr(e) {
            Expr::Int(value) => Some(value != 0),
            Expr::Float(_) => match Evaluator::new(self.hir, Mode::Fold).evaluate(e) {
                Ok(ConstValue::Float(value)) => Some(!value.is_zero()),
                _ => None,
            },
            _ => None,
        }
    }

    /// Evaluates a condition and goes to one of two blocks.
    fn condition(&mut self, e: ExprId, yes: BlockId, no: BlockId) {
        // A chain of `&&` or `||` leans to the left: its operands from the last to the first.
        let hir = self.hir;
        let (mut e, mut yes, mut no) = (e, yes, no);
        let mut rest: Vec<(ExprId, BlockId, BlockId, BlockId)> = Vec::new();
        loop {
            match hir.expr(e) {
                Expr::Binary(BinaryOp::LogAnd, l, r) => {
                    let middle = self.new_block();
                    rest.push((r, middle, yes, no));
                    (e, yes) = (l, middle);
                }
                Expr::Binary(BinaryOp::LogOr, l, r) => {
                    let middle = self.new_block();
                    rest.push((r, middle, yes, no));
                    (e, no) = (l, middle);
                }
                Expr::Unary(UnaryOp::LogNot, inner) => {
                    e = inner;
                    std::mem::swap(&mut yes, &mut no);
                }
                Expr::Cast(hir::CastKind::ToBool | hir::CastKind::IntToInt, inner) if matches!(hir.expr(inner), Expr::Binary(op, ..) if op.is_comparison() || op == BinaryOp::LogAnd || op == BinaryOp::LogOr) =>
                {
                    e = inner;
                }
                Expr::Builtin { builtin: Builtin::Expect, args } => match hir.expr_list(args).next() {
                    Some(first) => e = self.hir.strip_casts(first),
                    None => break,
                },
                _ => break,
            }
        }
        self.leaf_condition(e, yes, no);
        while let Some((operand, start, yes, no)) = rest.pop() {
            self.enter(start);
            let chained = matches!(hir.expr(operand), Expr::Binary(BinaryOp::LogAnd | BinaryOp::LogOr, ..));
            if chained || matches!(hir.expr(operand), Expr::Unary(UnaryOp::LogNot, _)) {
                self.condition(operand, yes, no);
            } else {
                self.leaf_condition(operand, yes, no);
            }
        }
    }

    fn leaf_condition(&mut self, e: ExprId, yes: BlockId, no: BlockId) {
        let truth = self.truth(e);
        self.value(e);
        let from = self.current;
        if truth != Some(false) {
            self.edge(from, yes);
        }
        if truth != Some(true) {
            self.edge(from, no);
        }
    }

    /// Evaluates an expression for its value.
    fn value(&mut self, e: ExprId) {
        let hir = self.hir;
        let mut e = e;
        loop {
            match hir.expr(e) {
                // What is read most often: a name, and one that is no object of ours.
                Expr::Load(l) if matches!(hir.expr(l), Expr::Decl(d) if self.numbers.of(d).is_none()) => {}
                Expr::Load(l) => {
                    self.parts_of(l);
                    self.use_of(l, hir.loc(e));
                }
                Expr::Decay(l) | Expr::AddrOf(l) => self.address(l),
                Expr::Assign(l, r) => {
                    self.parts_of(l);
                    self.value(r);
                    self.define(l);
                }
                Expr::CompoundAssign { lhs, rhs, .. } => {
                    self.parts_of(lhs);
                    self.value(rhs);
                    self.use_of(lhs, hir.loc(lhs));
                    self.define(lhs);
                }
                Expr::IncDec(_, l) => {
                    self.parts_of(l);
                    self.use_of(l, hir.loc(l));
                    self.define(l);
                }
                Expr::Binary(BinaryOp::LogAnd | BinaryOp::LogOr, ..) => {
                    let end = self.new_block();
                    self.condition(e, end, end);
                    self.enter(end);
                }
                Expr::Binary(..) => self.chain(e),
                Expr::Comma(..) => self.chain(e),
                Expr::Cond(c, a, b) => {
                    let (yes, no, end) = (self.new_block(), self.new_block(), self.new_block());
                    self.condition(c, yes, no);
                    self.enter(yes);
                    self.value(a);
                    self.flow_to(end);
                    self.enter(no);
                    self.value(b);
                    self.flow_to(end);
                }
                Expr::Elvis(c, _, b) => {
                    let (no, end) = (self.new_block(), self.new_block());
                    self.condition(c, end, no);
                    self.enter(no);
                    self.value(b);
                    self.flow_to(end);
                }
                Expr::StmtExpr(body) => self.statement(body),
                Expr::Call { callee, args } => self.call(callee, args, hir.loc(e)),
                Expr::Builtin { builtin, args } => match builtin {
                    // Not evaluated.
                    Builtin::ConstantP | Builtin::ObjectSize | Builtin::DynamicObjectSize => {}
                    _ => {
                        for arg in hir.expr_list(args) {
                            self.value(arg);
                        }
                        if matches!(
                            builtin,
                            Builtin::Unreachable | Builtin::Trap | Builtin::Longjmp | Builtin::ReturnResult
                        ) {
                            // An unreachable place is not an end of a run.
                            if builtin != Builtin::Unreachable {
                                self.end_run();
                            }
                            self.cut();
                        }
                    }
                },
                Expr::Cast(hir::CastKind::ToVoid, inner) if !self.hir.has_side_effects(inner) => {}
                Expr::Cast(_, inner) | Expr::Unary(_, inner) | Expr::VaArg(inner) => {
                    e = inner;
                    continue;
                }
                Expr::MakeComplex(re, im) => {
                    self.value(re);
                    e = im;
                    continue;
                }
                Expr::VlaEval(vla, inner) => {
                    self.value(hir.vlas[vla].len);
                    e = inner;
                    continue;
                }
                Expr::CompoundLiteral(decl) => {
                    if let DeclKind::Var { init: Some(init), .. } = hir.decls[decl].kind {
                        self.initializer(init, None);
                    }
                }
                Expr::InitList(init) => self.initializer(init, None),
                Expr::Member { .. } | Expr::Deref(_) | Expr::VectorElem { .. } => {
                    self.parts_of(e);
                    self.use_of(e, hir.loc(e));
                }
                Expr::Error | Expr::Int(_) | Expr::WideInt(_) | Expr::Float(_) | Expr::String(_) => {}
                Expr::Decl(_) | Expr::Opaque(_) | Expr::LabelAddr(_) | Expr::SizeofVla(_) => {}
            }
            return;
        }
    }

    /// Infix operators that lean to the left, without recursion along the chain.
    fn chain(&mut self, e: ExprId) {
        let hir = self.hir;
        let mut rights = Vec::new();
        let mut e = e;
        loop {
            match hir.expr(e) {
                Expr::Binary(BinaryOp::LogAnd | BinaryOp::LogOr, ..) => break,
                Expr::Binary(_, l, r) | Expr::Comma(l, r) => {
                    rights.push(r);
                    e = l;
                }
                Expr::Cast(kind, inner) if kind != hir::CastKind::ToVoid => e = inner,
                _ => break,
            }
        }
        self.value(e);
        while let Some(right) = rights.pop() {
            self.value(right);
        }
    }

    fn call(&mut self, callee: ExprId, args: hir::ExprListId, loc: Loc) {
        let hir = self.hir;
        let decl = self.hir.called_decl(callee);
        if decl.is_none() {
            self.value(callee);
        }
        let params = match hir.types.pointee(hir.ty(callee)).map(|ty| hir.types.kind(ty)) {
            Some(TypeKind::Function { params, prototype: true, .. }) => Some(hir.types.list(params)),
            _ => None,
        };
        let mut readers: SmallVec<[Cells; 2]> = SmallVec::new();
        for (n, arg) in hir.expr_list(args).enumerate() {
            let reader = params.as_ref().and_then(|params| params.get(n)).is_some_and(|&param| {
                hir.types.pointee(param).is_some_and(|target| {
                    hir.types.quals_of_object(target).contains(Quals::CONST)
                        && !hir.types.is_void(target)
                        && !hir.types.is_function(target)
                })
            });
            let passed = self.hir.strip_casts(arg);
            match hir.expr(passed) {
                Expr::AddrOf(l) | Expr::Decay(l) if reader && matches!(hir.expr(l), Expr::Decl(_)) => {
                    readers.extend(self.cells(l));
                }
                _ => self.value(arg),
            }
        }
        for cells in readers {
            self.event(Event::PassedToReader(cells, loc));
            self.event(Event::Define(cells));
        }
        if decl == Some(self.function) {
            self.event(Event::SelfCall(loc));
        }
        let attrs = decl.and_then(|decl| hir.decls[decl].attrs.as_deref());
        let noreturn = attrs.is_some_and(|attrs| attrs.noreturn)
            || decl.is_some_and(|decl| is_noreturn_name(hir.decls[decl].name, self.lang));
        if noreturn {
            self.end_run();
            self.cut();
        }
    }

    /// Evaluates the indices and pointers in an lvalue.
    fn parts_of(&mut self, l: ExprId) {
        let hir = self.hir;
        let mut l = l;
        loop {
            match hir.expr(l) {
                Expr::Member { base, .. } | Expr::Unary(_, base) => l = base,
                Expr::VectorElem { base, index } => {
                    self.value(index);
                    l = base;
                }
                Expr::Deref(pointer) => match hir.expr(pointer) {
                    Expr::Binary(BinaryOp::PtrAdd, base, index) if matches!(hir.expr(base), Expr::Decay(_)) => {
                        self.value(index);
                        match hir.expr(base) {
                            Expr::Decay(array) => l = array,
                            _ => return,
                        }
                    }
                    Expr::Decay(array) => l = array,
                    _ => return self.value(pointer),
                },
                Expr::Decl(_) | Expr::String(_) => return,
                _ => return self.value(l),
            }
        }
    }

    fn use_of(&mut self, l: ExprId, loc: Loc) {
        let array = self.hir.types.is_array(self.hir.ty(l));
        if let Some(cells) = self.cells(l).filter(|_| !array) {
            self.event(Event::Use(cells, loc));
        }
    }

    fn define(&mut self, l: ExprId) {
        if let Some(cells) = self.cells(l) {
            self.event(Event::Define(cells));
        }
    }

    /// The cells that an lvalue is (part of).
    fn cells(&self, l: ExprId) -> Option<Cells> {
        let hir = self.hir;
        let (mut e, mut part) = (l, None);
        let decl = loop {
            match hir.expr(e) {
                Expr::Decl(d) => break d,
                Expr::Member { base, field } => (e, part) = (base, Some(u64::from(field))),
                Expr::VectorElem { base, .. } | Expr::Unary(_, base) => (e, part) = (base, None),
                Expr::Deref(pointer) => match hir.expr(pointer) {
                    Expr::Decay(array) => (e, part) = (array, Some(0)),
                    Expr::Binary(BinaryOp::PtrAdd, base, index) => {
                        let Expr::Decay(array) = hir.expr(base) else { return None };
                        let index = self.hir.int_value(index).and_then(|index| index.to_u64());
                        (e, part) = (array, index);
                    }
                    _ => return None,
                },
                _ => return None,
            }
        };
        let number = self.numbers.of(decl)?;
        let object = &self.objects[number as usize];
        Some(match part {
            Some(part) if object.count > 1 && part < u64::from(object.count) => {
                Cells { object: number, first: object.first + part as u32, count: 1 }
            }
            _ => Cells { object: number, first: object.first, count: object.count },
        })
    }

    /// The address of an lvalue is taken: all of the object may change from now on.
    fn address(&mut self, l: ExprId) {
        self.parts_of(l);
        if let Some(Cells { object, .. }) = self.cells(l) {
            let Object { first, count, .. } = self.objects[object as usize];
            self.event(Event::Define(Cells { object, first, count }));
        }
    }
}

/// Functions of the C library that do not return, also if declared without saying so.
fn is_noreturn_name(name: Symbol, lang: &LangOptions) -> bool {
    lang.builtins && matches!(name.as_str(), "abort" | "exit" | "_Exit" | "_exit" | "longjmp" | "__builtin_abort")
}
