//! Phase "layout": runs the script over the placed sections and gives everything an address.
//!
//! The script's expressions may refer to what comes later (a section's size, a symbol at the end), and the
//! size of the headers depends on the number of segments, which depends on the layout. So the script is run
//! repeatedly, each run seeing the results of the one before, until nothing changes.

use crate::error::LinkError;
use crate::machine::Machine;
use crate::model::*;
use crate::options::{LinkOptions, OutputKind};
use crate::place::*;
use crate::segments::{Segment, assign_files};
use crate::tables::Extents;
use ldscript::ast::*;
use object::elf as e;
use rustc_hash::FxHashMap;

/// Position of an output section.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct OutLayout {
    pub address: u64,
    pub load_address: u64,
    pub size: u64,
    pub align: u64,
    /// In the file.
    pub offset: u64,
    /// Index in the section header table; 0 when the section is not emitted.
    pub index: u32,
}

/// A value that the script computed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Value {
    pub number: u64,
    /// The output section it is an address in; for addresses outside of all sections, the one before.
    pub section: Option<OutId>,
    /// Whether it moves with the load address.
    pub address: bool,
}

impl Value {
    fn number(number: u64) -> Self {
        Value { number, section: None, address: false }
    }
}

/// Result of the phase.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    pub out: Vec<OutLayout>,
    /// Emitted sections in the order of the section header table.
    pub order: Vec<OutId>,
    /// Offset of each input section in its output section.
    pub offsets: Vec<u64>,
    pub script_symbols: FxHashMap<SymbolId, Value>,
    /// Bytes that the script itself puts into sections: section, offset, bytes.
    pub data: Vec<(OutId, u64, Vec<u8>)>,
    /// Pattern for gaps: section, from offset, pattern.
    pub fills: Vec<(OutId, u64, Vec<u8>)>,
    pub segments: Vec<Segment>,
    /// File header and program headers, in bytes.
    pub header_size: u64,
    /// Whether they are part of the first segment, and at which address they then are.
    pub header_address: Option<u64>,
    /// Where the script left room for the headers (`. = start + SIZEOF_HEADERS`).
    pub header_room: Option<u64>,
    /// Range that is read-only after relocation.
    pub relro: Option<(u64, u64)>,
    /// Start of the TLS image, and the address the thread pointer stands for.
    pub tls: Option<(u64, u64)>,
    /// End of the section contents in the file.
    pub file_end: u64,
    pub entry: Option<u64>,
}

/// What the layout reads.
pub(crate) struct Inputs<'r, 'a> {
    pub options: &'a LinkOptions,
    pub machine: &'static Machine,
    pub resolved: &'r Resolved<'a>,
    pub plan: &'r Plan<'a>,
    pub extents: &'r Extents,
    pub merged: &'r crate::merge::Merged,
    pub exec_stack: bool,
}

/// Runs the script to a fixed point.
pub(crate) fn layout(inputs: &Inputs<'_, '_>) -> Result<Layout, Vec<LinkError>> {
    const RUNS: usize = 30;
    let mut previous = Layout {
        out: vec![OutLayout::default(); inputs.plan.sections.len()],
        offsets: vec![0; inputs.resolved.sections.len()],
        header_size: crate::segments::estimate_headers(inputs),
        ..Layout::default()
    };
    for run in 0..RUNS {
        let mut engine = Engine::new(inputs, previous);
        engine.run();
        assign_files(inputs, &mut engine.now);
        let stable = engine.is_stable();
        let errors = std::mem::take(&mut engine.errors);
        if stable {
            return if errors.is_empty() { Ok(engine.now) } else { Err(errors) };
        }
        if run + 1 == RUNS && !errors.is_empty() {
            return Err(errors);
        }
        previous = engine.now;
    }
    Err(vec![LinkError::new("the linker script does not settle: addresses depend on each other in a circle")])
}

/// Whether the value is computed from `SIZEOF_HEADERS`.
fn uses_headers(value: &Expr) -> bool {
    match value {
        Expr::SizeofHeaders => true,
        Expr::Binary(BinaryOp::Add, a, b) => uses_headers(a) || uses_headers(b),
        _ => false,
    }
}

struct Engine<'i, 'r, 'a> {
    inputs: &'i Inputs<'r, 'a>,
    before: Layout,
    now: Layout,
    dot: u64,
    /// The section whose description is being run.
    current: Option<OutId>,
    /// The section laid out last.
    last: Option<OutId>,
    /// Difference of load and virtual addresses.
    load_delta: u64,
    regions: Vec<u64>,
    tbss_end: Option<u64>,
    relro_pending: bool,
    relro_start: Option<u64>,
    errors: Vec<LinkError>,
}

impl<'i, 'r, 'a> Engine<'i, 'r, 'a> {
    fn new(inputs: &'i Inputs<'r, 'a>, before: Layout) -> Self {
        let now = Layout {
            out: before.out.clone(),
            offsets: before.offsets.clone(),
            header_size: before.header_size,
            ..Layout::default()
        };
        let mut engine = Engine {
            inputs,
            before,
            now,
            dot: 0,
            current: None,
            last: None,
            load_delta: 0,
            regions: Vec::new(),
            tbss_end: None,
            relro_pending: false,
            relro_start: None,
            errors: Vec::new(),
        };
        engine.regions = inputs.plan.regions.iter().map(|region| engine.evaluate(&region.origin).number).collect();
        engine
    }

    fn is_stable(&self) -> bool {
        self.before.out == self.now.out
            && self.before.offsets == self.now.offsets
            && self.before.script_symbols == self.now.script_symbols
            && self.before.header_size == self.now.header_size
            && self.before.relro == self.now.relro
    }

    fn error(&mut self, message: impl Into<String>) {
        self.errors.push(LinkError::new(message));
    }

    fn run(&mut self) {
        for defined in &self.inputs.options.defsym {
            let value = self.evaluate(&defined.value);
            self.define(&defined.name, value, false);
        }
        for item in &self.inputs.plan.items {
            match item {
                PlanItem::Assign(assignment) => self.assign(assignment),
                PlanItem::Assert(value, message) => self.assert(value, message),
                PlanItem::Section(id) => self.section(*id),
            }
        }
        self.now.tls = self.tls_block();
        self.number_sections();
        // An address before all sections belongs to the first.
        if let Some(&first) = self.now.order.first() {
            for value in self.now.script_symbols.values_mut().filter(|v| v.address && v.section.is_none()) {
                value.section = Some(first);
            }
        }
        if let (Some(start), Some((_, end))) = (self.relro_start, self.now.relro) {
            self.now.relro = (end > start).then_some((start, end));
        } else {
            self.now.relro = None;
        }
        self.check_regions();
    }

    fn check_regions(&mut self) {
        for (at, region) in self.inputs.plan.regions.iter().enumerate() {
            let end = self.evaluate(&region.origin).number.saturating_add(self.evaluate(&region.length).number);
            if self.regions[at] > end {
                let over = self.regions[at] - end;
                self.error(format!("region `{}' overflowed by {over} bytes", region.name));
            }
        }
    }

    fn number_sections(&mut self) {
        let mut index = 0;
        for item in &self.inputs.plan.items {
            let PlanItem::Section(id) = item else { continue };
            let section = &self.inputs.plan.sections[*id as usize];
            let out = &mut self.now.out[*id as usize];
            let relocatable = self.inputs.options.kind == OutputKind::Relocatable;
            out.index = 0;
            let linker_made = section.name == b".note.gnu.property";
            if section.emitted && (out.size > 0 || (relocatable && !linker_made)) {
                index += 1;
                out.index = index;
                self.now.order.push(*id);
            }
        }
    }

    /// The TLS image: from the first TLS section; the thread pointer is at its aligned end (x86 variant II).
    fn tls_block(&self) -> Option<(u64, u64)> {
        let mut block: Option<(u64, u64, u64)> = None;
        for (id, section) in self.inputs.plan.sections.iter().enumerate() {
            let out = &self.now.out[id];
            if section.flags & u64::from(e::SHF_TLS) == 0 || !section.emitted || out.size == 0 {
                continue;
            }
            let (start, end, align) = block.unwrap_or((out.address, out.address, 1));
            block = Some((start.min(out.address), end.max(out.address + out.size), align.max(out.align)));
        }
        block.map(|(start, end, align)| (start, start + (end - start).next_multiple_of(align)))
    }

    fn define(&mut self, name: &str, value: Value, _hidden: bool) {
        if let Some(id) = self.inputs.resolved.lookup(name.as_bytes())
            && matches!(self.inputs.resolved.symbols[id as usize].definition, Definition::Script { .. })
        {
            let section = match (value.address, value.section, self.current.or(self.last)) {
                (true, Some(section), _) | (true, None, Some(section)) => Some(section),
                _ => None,
            };
            self.now.script_symbols.insert(id, Value { section, ..value });
        }
    }

    fn assign(&mut self, assignment: &Assignment) {
        if assignment.symbol != "." {
            // An unused PROVIDE is not evaluated: its expression may refer to what does not exist.
            let wanted = self.inputs.resolved.lookup(assignment.symbol.as_bytes()).is_some_and(|id| {
                matches!(self.inputs.resolved.symbols[id as usize].definition, Definition::Script { .. })
            });
            if wanted {
                let value = self.evaluate(&assignment.value);
                self.define(&assignment.symbol, value, assignment.hidden);
            }
            return;
        }
        let value = self.evaluate(&assignment.value);
        let mut target = value.number;
        if let Some(current) = self.current {
            // Inside of a section a plain number counts from the section's start.
            if !value.address {
                target = target.wrapping_add(self.now.out[current as usize].address);
            }
            if target < self.dot {
                self.error(format!("cannot move location counter backwards (from {:#x} to {target:#x})", self.dot));
                return;
            }
        }
        if self.now.header_room.is_none() && self.now.order.is_empty() && uses_headers(&assignment.value) {
            self.now.header_room = target.checked_sub(self.before.header_size);
        }
        self.dot = target;
        self.tbss_end = None;
    }

    fn assert(&mut self, value: &Expr, message: &str) {
        if self.evaluate(value).number == 0 {
            self.error(message);
        }
    }

    fn section(&mut self, id: OutId) {
        let inputs = self.inputs;
        let plan = inputs.plan;
        let section = &plan.sections[id as usize];
        let description = section.description;
        let alloc = section.flags & u64::from(e::SHF_ALLOC) != 0;
        let relocatable = inputs.options.kind == OutputKind::Relocatable;
        let zero_fill_tls = section.kind == e::SHT_NOBITS && section.flags & u64::from(e::SHF_TLS) != 0;
        let subalign = description.and_then(|d| d.subalign.as_ref()).map(|value| self.evaluate(value).number.max(1));
        let mut align = 1;
        let mut has_size = false;
        for item in &section.items {
            if let OutItem::Inputs(list) = item {
                for &input in list {
                    let size = inputs.extents.size[input as usize];
                    has_size |= size > 0;
                    if size > 0 || relocatable {
                        align = align.max(subalign.unwrap_or(inputs.extents.align[input as usize]));
                    }
                }
            } else if matches!(item, OutItem::Data(..) | OutItem::Text(_)) {
                has_size = true;
            }
        }
        if let Some(value) = description.and_then(|d| d.align.as_ref()) {
            align = align.max(self.evaluate(value).number);
        }
        if !align.is_power_of_two() {
            self.error(format!("section {}: alignment is not a power of two", crate::error::text(section.name)));
            return;
        }
        if section.flags & u64::from(e::SHF_TLS) != 0 {
            align = align.max(self.tls_start_align(id));
        }
        let saved_dot = self.dot;
        let address = self.start_address(id, align, alloc && !relocatable, has_size || section.emitted, zero_fill_tls);
        self.dot = address;
        self.current = Some(id);
        self.now.out[id as usize] = OutLayout { address, align, ..self.now.out[id as usize] };
        if has_size && self.relro_pending && alloc && self.relro_start.is_none() {
            self.relro_start = Some(address);
        }
        if let Some(fill) = description.and_then(|d| d.fill.as_ref()) {
            self.fill(id, 0, fill);
        }
        for item in &section.items {
            match item {
                OutItem::Assign(assignment) => self.assign(assignment),
                OutItem::Assert(value, message) => self.assert(value, message),
                OutItem::Fill(fill) => self.fill(id, self.dot - address, fill),
                OutItem::Text(bytes) => self.bytes(id, bytes.to_vec()),
                OutItem::Data(size, value) => {
                    let value = self.evaluate(value).number.to_le_bytes();
                    self.bytes(id, value[..usize::from(*size)].to_vec());
                }
                OutItem::Inputs(list) => {
                    for &input in list {
                        let size = inputs.extents.size[input as usize];
                        if size > 0 {
                            let align = subalign.unwrap_or(inputs.extents.align[input as usize]);
                            self.dot = self.dot.wrapping_add(align - 1) & !(align - 1);
                        }
                        self.now.offsets[input as usize] = self.dot.wrapping_sub(address);
                        match self.dot.checked_add(size).filter(|end| *end - address < 1 << 47) {
                            Some(end) => self.dot = end,
                            None => {
                                let name = crate::error::text(section.name).into_owned();
                                self.error(format!("section {name} is too large"));
                                return;
                            }
                        }
                    }
                }
            }
        }
        let size = self.dot.wrapping_sub(address);
        self.now.out[id as usize].size = size;
        self.current = None;
        if section.emitted && size > 0 {
            self.last = Some(id);
        }
        self.load_address(id, size);
        if relocatable || !alloc {
            self.dot = saved_dot;
        } else if zero_fill_tls {
            // Zero-initialised TLS has no memory of its own in the image.
            self.tbss_end = Some(self.dot);
            self.dot = saved_dot;
        } else if size > 0 {
            self.tbss_end = None;
            if let Some(region) = self.region_of(id) {
                // Sections of an overlay share their memory: the largest counts.
                let least = if description.is_some_and(|d| d.overlay) { self.regions[region] } else { 0 };
                self.regions[region] = self.dot.max(least);
            }
        } else if !self.moves_dot(section) {
            self.dot = saved_dot;
        }
    }

    fn moves_dot(&self, section: &OutSection<'_>) -> bool {
        section.items.iter().any(|item| matches!(item, OutItem::Assign(a) if a.symbol == ".")) && section.emitted
    }

    /// The first TLS section is aligned like the whole block, so that the block starts where it does.
    fn tls_start_align(&self, id: OutId) -> u64 {
        let is_tls = |section: &OutSection<'_>| section.flags & u64::from(e::SHF_TLS) != 0;
        let sections = || {
            self.inputs.plan.items.iter().filter_map(|item| match item {
                PlanItem::Section(id) => Some(*id),
                _ => None,
            })
        };
        let first = sections()
            .find(|&s| is_tls(&self.inputs.plan.sections[s as usize]) && self.before.out[s as usize].size > 0);
        if first != Some(id) {
            return 1;
        }
        sections()
            .filter(|&s| is_tls(&self.inputs.plan.sections[s as usize]))
            .map(|s| self.before.out[s as usize].align.max(1))
            .max()
            .unwrap_or(1)
    }

    fn region_of(&self, id: OutId) -> Option<usize> {
        let section = &self.inputs.plan.sections[id as usize];
        match section.description.and_then(|description| description.region.as_ref()) {
            Some(name) => self.inputs.plan.region(name),
            None if section.description.is_some_and(|description| description.address.is_some()) => None,
            None => self.inputs.plan.default_region(section),
        }
    }

    fn start_address(&mut self, id: OutId, align: u64, placed: bool, has_size: bool, zero_fill_tls: bool) -> u64 {
        let section = &self.inputs.plan.sections[id as usize];
        let name = String::from_utf8_lossy(section.name);
        if self.inputs.options.kind == OutputKind::Relocatable {
            return 0;
        }
        if let Some((_, address)) = self.inputs.options.section_starts.iter().rev().find(|(n, _)| **n == *name) {
            return *address;
        }
        if let Some(value) = section.description.and_then(|d| d.address.as_ref()) {
            let address = self.evaluate(value).number;
            return if placed || !section.emitted { address } else { 0 };
        }
        if !placed {
            return 0;
        }
        let mut dot = match self.region_of(id) {
            Some(region) => self.regions[region],
            None => self.dot,
        };
        if zero_fill_tls && let Some(end) = self.tbss_end {
            dot = end;
        }
        if has_size { dot.wrapping_add(align - 1) & !(align - 1) } else { dot }
    }

    fn load_address(&mut self, id: OutId, size: u64) {
        let section = &self.inputs.plan.sections[id as usize];
        let address = self.now.out[id as usize].address;
        let Some(description) = section.description else {
            self.now.out[id as usize].load_address = address.wrapping_add(self.load_delta);
            return;
        };
        let load_region = description.load_region.as_ref();
        let region = load_region.and_then(|name| self.inputs.plan.region(name));
        let load = if let Some(value) = &description.load_address {
            self.evaluate(value).number
        } else if let Some(region) = region {
            let at = self.regions[region];
            self.regions[region] = at + size;
            at
        } else if description.address.is_some() || section.flags & u64::from(e::SHF_ALLOC) == 0 {
            address
        } else {
            address.wrapping_add(self.load_delta)
        };
        if section.flags & u64::from(e::SHF_ALLOC) != 0 && size > 0 {
            self.load_delta = load.wrapping_sub(address);
        }
        self.now.out[id as usize].load_address = load;
    }

    fn bytes(&mut self, id: OutId, bytes: Vec<u8>) {
        let offset = self.dot - self.now.out[id as usize].address;
        self.dot += bytes.len() as u64;
        self.now.data.push((id, offset, bytes));
    }

    fn fill(&mut self, id: OutId, offset: u64, fill: &Fill) {
        let pattern = match fill {
            Fill::Bytes(bytes) => bytes.clone(),
            Fill::Value(value) => (self.evaluate(value).number as u32).to_be_bytes().to_vec(),
        };
        self.now.fills.push((id, offset, pattern));
    }

    fn find_section(&self, name: &str) -> Option<OutId> {
        let with_name = |id: &OutId| self.inputs.plan.sections[*id as usize].name == name.as_bytes();
        let placed = self.inputs.plan.items.iter().filter_map(|item| match item {
            PlanItem::Section(id) => Some(*id),
            _ => None,
        });
        placed.into_iter().find(with_name)
    }

    fn evaluate(&mut self, value: &Expr) -> Value {
        match value {
            Expr::Number(number) => Value::number(*number),
            Expr::Dot => Value { number: self.dot, section: self.current.or(self.last), address: true },
            Expr::SizeofHeaders => Value::number(self.before.header_size),
            Expr::Symbol(name) => self.symbol(name),
            Expr::Unary(op, a) => {
                let a = self.evaluate(a);
                let number = match op {
                    UnaryOp::Negate => a.number.wrapping_neg(),
                    UnaryOp::Complement => !a.number,
                    UnaryOp::Not => u64::from(a.number == 0),
                };
                Value::number(number)
            }
            Expr::Binary(op, a, b) => self.binary(*op, a, b),
            Expr::Conditional(condition, yes, no) => {
                if self.evaluate(condition).number != 0 {
                    self.evaluate(yes)
                } else {
                    self.evaluate(no)
                }
            }
            Expr::Call(function, arguments) => self.call(*function, arguments),
            Expr::Named(function, name) => self.named(*function, name),
            Expr::SegmentStart(name, default) => {
                let given = match name.as_str() {
                    "text-segment" => self.inputs.options.text_segment,
                    _ => None,
                };
                let value = match given {
                    Some(number) => Value::number(number),
                    None => self.evaluate(default),
                };
                Value { address: true, ..value }
            }
            Expr::Assert(value, message) => {
                let value = self.evaluate(value);
                if value.number == 0 {
                    self.error(message);
                }
                value
            }
        }
    }

    fn binary(&mut self, op: BinaryOp, a: &Expr, b: &Expr) -> Value {
        use BinaryOp as B;
        let left = self.evaluate(a);
        match op {
            B::LogicalAnd if left.number == 0 => return Value::number(0),
            B::LogicalOr if left.number != 0 => return Value::number(1),
            _ => {}
        }
        let right = self.evaluate(b);
        let (x, y) = (left.number, right.number);
        if matches!(op, B::Divide | B::Remainder) && y == 0 {
            self.error("division by zero in a linker script expression");
            return Value::number(0);
        }
        let number = match op {
            B::Multiply => x.wrapping_mul(y),
            B::Divide => x / y,
            B::Remainder => x % y,
            B::Add => x.wrapping_add(y),
            B::Subtract => x.wrapping_sub(y),
            B::ShiftLeft => x.checked_shl(y.min(64) as u32).unwrap_or(0),
            B::ShiftRight => x.checked_shr(y.min(64) as u32).unwrap_or(0),
            B::BitAnd => x & y,
            B::BitXor => x ^ y,
            B::BitOr => x | y,
            B::Less => u64::from(x < y),
            B::LessEqual => u64::from(x <= y),
            B::Greater => u64::from(x > y),
            B::GreaterEqual => u64::from(x >= y),
            B::Equal => u64::from(x == y),
            B::NotEqual => u64::from(x != y),
            B::LogicalAnd | B::LogicalOr => u64::from(y != 0),
        };
        let address = match op {
            B::Add | B::Multiply | B::Divide | B::Remainder | B::ShiftLeft | B::ShiftRight => {
                left.address || right.address
            }
            B::BitAnd | B::BitOr | B::BitXor => left.address || right.address,
            B::Subtract => left.address && !right.address,
            _ => false,
        };
        Value { number, section: left.section.or(right.section).filter(|_| address), address }
    }

    fn call(&mut self, function: Function, arguments: &[Expr]) -> Value {
        let values: Vec<Value> = arguments.iter().map(|a| self.evaluate(a)).collect();
        let dot = Value { number: self.dot, section: self.current.or(self.last), address: true };
        let up = |value: u64, align: u64| if align > 1 { value.div_ceil(align).saturating_mul(align) } else { value };
        match (function, &values[..]) {
            (Function::Absolute, [a]) => Value::number(a.number),
            (Function::Align | Function::Block, [align]) => Value { number: up(dot.number, align.number), ..dot },
            (Function::Align, [value, align]) => Value { number: up(value.number, align.number), ..*value },
            (Function::Next, [align]) => Value::number(up(dot.number, align.number)),
            (Function::Log2Ceil, [a]) => {
                Value::number(if a.number <= 1 { 0 } else { 64 - u64::from((a.number - 1).leading_zeros()) })
            }
            (Function::Max, [a, b]) => {
                if a.number >= b.number {
                    *a
                } else {
                    *b
                }
            }
            (Function::Min, [a, b]) => {
                if a.number <= b.number {
                    *a
                } else {
                    *b
                }
            }
            (Function::DataSegmentAlign, [max, _]) => {
                self.relro_pending = true;
                let page = max.number.max(1);
                Value { number: up(dot.number, page).wrapping_add(dot.number % page), ..dot }
            }
            (Function::DataSegmentRelroEnd, [offset, end]) => {
                self.relro_pending = false;
                if !self.inputs.options.relro || self.relro_start.is_none() {
                    return *end;
                }
                let page = self.inputs.options.common_page_size;
                let padded = up(end.number.wrapping_add(offset.number), page);
                self.now.relro = Some((0, padded));
                Value { number: padded.wrapping_sub(offset.number), ..*end }
            }
            (Function::DataSegmentEnd, [a]) => *a,
            // The parser checks the number of arguments.
            _ => Value::number(0),
        }
    }

    fn named(&mut self, function: NameFunction, name: &str) -> Value {
        let out = |engine: &Self| engine.find_section(name).map(|id| (id, engine.now.out[id as usize]));
        match function {
            NameFunction::Addr => match out(self) {
                Some((id, out)) => Value { number: out.address, section: Some(id), address: true },
                None => self.missing_section(name),
            },
            NameFunction::LoadAddr => match out(self) {
                // An address in no section of the program's memory.
                Some((_, out)) => Value::number(out.load_address),
                None => self.missing_section(name),
            },
            // A section that does not exist has size 0 (ld manual, `SIZEOF`).
            NameFunction::Sizeof => Value::number(out(self).map_or(0, |(_, out)| out.size)),
            NameFunction::Alignof => Value::number(out(self).map_or(0, |(_, out)| out.align)),
            NameFunction::Defined => {
                let id = self.inputs.resolved.lookup(name.as_bytes());
                let defined = id.is_some_and(|id| match self.inputs.resolved.symbols[id as usize].definition {
                    Definition::Undefined | Definition::Shared { .. } => false,
                    // A script symbol counts from its assignment on.
                    Definition::Script { .. } => self.now.script_symbols.contains_key(&id),
                    _ => true,
                });
                Value::number(defined.into())
            }
            NameFunction::Constant => match name {
                "MAXPAGESIZE" => Value::number(self.inputs.options.max_page_size),
                "COMMONPAGESIZE" => Value::number(self.inputs.options.common_page_size),
                _ => {
                    self.error(format!("unknown constant `{name}' referenced in expression"));
                    Value::number(0)
                }
            },
            NameFunction::Origin | NameFunction::Length => {
                let region = self.inputs.plan.region(name).map(|at| self.inputs.plan.regions[at]);
                match region {
                    Some(region) if function == NameFunction::Origin => self.evaluate(&region.origin),
                    Some(region) => self.evaluate(&region.length),
                    None => {
                        self.error(format!("undefined MEMORY region `{name}' referenced in expression"));
                        Value::number(0)
                    }
                }
            }
        }
    }

    fn missing_section(&mut self, name: &str) -> Value {
        self.error(format!("undefined section `{name}' referenced in expression"));
        Value::number(0)
    }

    fn symbol(&mut self, name: &str) -> Value {
        let resolved = self.inputs.resolved;
        let Some(id) = resolved.lookup(name.as_bytes()) else { return self.undefined_symbol(name) };
        match resolved.symbols[id as usize].definition {
            Definition::Absolute(number) => Value::number(number),
            Definition::Script { .. } => {
                let known = self.now.script_symbols.get(&id).or_else(|| self.before.script_symbols.get(&id));
                known.copied().unwrap_or(Value::number(0))
            }
            Definition::Section { section, value } => {
                let (section, value) = self.inputs.merged.locate(section, value).unwrap_or((section, value));
                match self.inputs.plan.places[section as usize] {
                    Place::Output(out) => {
                        let number = self.now.out[out as usize]
                            .address
                            .wrapping_add(self.now.offsets[section as usize])
                            .wrapping_add(value);
                        Value { number, section: Some(out), address: true }
                    }
                    Place::Nowhere => self.undefined_symbol(name),
                }
            }
            Definition::StartStop { name, stop } => {
                let name = String::from_utf8_lossy(resolved.start_stop[name as usize]).into_owned();
                match self.find_section(&name) {
                    Some(out) => {
                        let place = self.now.out[out as usize];
                        let number = place.address.wrapping_add(if stop { place.size } else { 0 });
                        Value { number, section: Some(out), address: true }
                    }
                    None => Value::number(0),
                }
            }
            Definition::Linker(LinkerSymbol::EhdrStart) => {
                Value { number: self.before.header_address.unwrap_or(0), section: None, address: true }
            }
            Definition::Undefined if !resolved.symbols[id as usize].strong_reference => Value::number(0),
            Definition::Linker(_) | Definition::Undefined | Definition::Shared { .. } | Definition::Common { .. } => {
                self.undefined_symbol(name)
            }
        }
    }

    fn undefined_symbol(&mut self, name: &str) -> Value {
        self.error(format!("undefined symbol `{name}' referenced in expression"));
        Value::number(0)
    }
}
