//! Debug records to DWARF entries.

use base::{FastMap, Idx, IndexVec};
use dwarf::constants as dw;
use dwarf::{AttrValue, DieId, DieTree, Location, UnitOptions};
use ir::debug::{AbstractFunction, Encoding, FunctionDebug, InlinedCall, ModuleDebug};
use ir::debug::{Scope, ScopeId, TypeDie, TypeKind, Variable};
use ir::{Module, SymId};
use mc::{SectionFlags, SectionSpec, Streamer, SymbolId, Value, Variant};
use source::Loc;

/// Where the value of a variable is.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum ValuePlace {
    /// In the register of this DWARF number.
    Register(u16),
    /// In the frame, so many bytes from the canonical frame address.
    Frame(i64),
    /// Nowhere, but it is the address that is so many bytes from the canonical frame address.
    FrameAddress(i64),
    /// Nowhere, but it is these bytes, so many of which count.
    Constant([u8; 8], u8),
}

/// Addresses at which the value of a variable is in one place.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Stretch {
    /// The first.
    pub from: SymbolId,
    /// The one after the last.
    pub to: SymbolId,
    /// Whether it ends with a call that the value does not survive: it is gone one byte earlier.
    pub before_return: bool,
    /// The place.
    pub place: ValuePlace,
}

/// Where a code generator has put a variable. Offsets are in bytes from the canonical frame address.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum VariablePlace {
    /// Here and there.
    Stretches(Vec<Stretch>),
    /// Always here.
    Always(ValuePlace),
    /// In the frame.
    Frame(i64),
    /// At the address that this place in the frame holds.
    FrameIndirect(i64),
    /// At a symbol.
    Static(SymbolId),
    /// Nowhere: gdb says "optimized out".
    Nowhere,
}

/// A compiled function.
#[derive(Clone, Debug)]
pub struct FunctionRecord {
    /// Its symbol in the IR.
    pub symbol: SymId,
    /// Whether calls at its end may be jumps. They are not described.
    pub tail_calls: bool,
    /// Its first byte.
    pub start: SymbolId,
    /// The byte after its last.
    pub end: SymbolId,
    /// Where it is defined.
    pub loc: Loc,
    /// Its debug records.
    pub debug: Box<FunctionDebug>,
    /// Place of each of `debug.variables`.
    pub places: Vec<VariablePlace>,
    /// Addresses, ascending, at which the lexical scope changes, and the scope from there on.
    pub scope_changes: Vec<(SymbolId, ScopeId)>,
}

/// What the entries need to know of the object being emitted.
pub trait Context {
    /// The object's symbol, if it was emitted.
    fn symbol(&mut self, id: SymId) -> Option<SymbolId>;
    /// File number in the line table, and line.
    fn place(&mut self, loc: Loc) -> Option<(u32, u32)>;
}

/// Writes `.debug_info` and its companions for a translation unit. `line_table` is a label at the start
/// of `.debug_line`.
pub fn emit(
    out: &mut dyn Streamer,
    module: &Module,
    functions: &[FunctionRecord],
    context: &mut dyn Context,
    line_table: SymbolId,
    options: UnitOptions,
) {
    let Some(debug) = &module.debug else { return };
    let mut tree = DieTree::new();
    let root = tree.add(None, dw::DW_TAG_compile_unit);
    text(&mut tree, root, dw::DW_AT_producer, &debug.producer);
    // DW_LANG_C99, or DW_LANG_C11 where the version knows it.
    let language = if options.version >= 5 { dw::DW_LANG_C11 } else { dw::DW_LANG_C99 };
    tree.attr(root, dw::DW_AT_language, AttrValue::Unsigned(u64::from(language.0)));
    text(&mut tree, root, dw::DW_AT_name, &debug.file_name);
    text(&mut tree, root, dw::DW_AT_comp_dir, &debug.directory);
    let mut lists = Vec::new();
    if !functions.is_empty() {
        let label = out.temp_symbol();
        lists.push((label, functions.iter().map(|function| (function.start, function.end)).collect()));
        tree.attr(root, dw::DW_AT_ranges, AttrValue::Section(label));
        // The base of absolute ranges.
        tree.attr(root, dw::DW_AT_low_pc, AttrValue::Zero);
    }
    tree.attr(root, dw::DW_AT_stmt_list, AttrValue::Section(line_table));
    let inlined = FastMap::default();
    let mut unit = Unit { out, tree, root, debug, types: IndexVec::new(), inlined, places: Vec::new(), lists, context };
    unit.types.resize(debug.types.len(), root);
    unit.make_types();
    for (&symbol, function) in &debug.inlined {
        unit.abstract_function(symbol, function);
    }
    for record in functions {
        unit.function(record);
    }
    unit.globals(module);
    let Unit { out, tree, lists, places, .. } = unit;
    if !places.is_empty() {
        write_places(out, &places, options);
    }
    if !lists.is_empty() {
        write_ranges(out, &lists, options);
    }
    tree.write(out, options);
}

fn text(tree: &mut DieTree, die: DieId, name: dw::DwAt, value: &str) {
    tree.attr(die, name, AttrValue::Text(value.to_owned()));
}

fn section(name: &str) -> SectionSpec {
    SectionSpec {
        name: name.into(),
        kind: 1,
        flags: SectionFlags(0),
        entry_size: 0,
        group: None,
        linked_to: None,
        unique: None,
    }
}

/// Addresses from one to before another.
type Range = (SymbolId, SymbolId);

/// Writes lists of address ranges, all absolute, each at its label.
fn write_ranges(out: &mut dyn Streamer, lists: &[(SymbolId, Vec<Range>)], options: UnitOptions) {
    let size = options.address_size;
    if options.version >= 5 {
        out.switch_section(&section(".debug_rnglists"));
        let (start, end) = (out.temp_symbol(), out.temp_symbol());
        out.value(&Value::difference(end, start), 4);
        out.label(start);
        out.value(&Value::Const(5), 2);
        out.bytes(&[size, 0, 0, 0, 0, 0]);
        for (label, ranges) in lists {
            out.label(*label);
            for &(from, to) in ranges {
                out.bytes(&[dw::DW_RLE_start_end.0]);
                out.value(&Value::symbol(from), size);
                out.value(&Value::symbol(to), size);
            }
            out.bytes(&[dw::DW_RLE_end_of_list.0]);
        }
        out.label(end);
        return;
    }
    out.switch_section(&section(".debug_ranges"));
    for (label, ranges) in lists {
        out.label(*label);
        for &(from, to) in ranges {
            out.value(&Value::symbol(from), size);
            out.value(&Value::symbol(to), size);
        }
        out.value(&Value::Const(0), size);
        out.value(&Value::Const(0), size);
    }
}

/// The scope's function, if that was put in place of a call.
fn nearest_call(scopes: &IndexVec<ScopeId, Scope>, scope: ScopeId) -> Option<InlinedCall> {
    let mut at = Some(scope);
    while let Some(id) = at {
        if let Some(call) = scopes[id].inlined {
            return Some(call);
        }
        at = scopes[id].parent;
    }
    None
}

/// The entry of a function that was put in place of calls, and those of its variables by their keys.
struct Abstract {
    die: DieId,
    variables: FastMap<u32, DieId>,
}

/// Where a variable is, here and there.
struct PlaceList {
    label: SymbolId,
    /// The first byte of the function.
    base: SymbolId,
    stretches: Vec<Stretch>,
}

/// Writes location lists (DWARF 5, 7.7.3; DWARF 4, 2.6.2), each at its label.
fn write_places(out: &mut dyn Streamer, lists: &[PlaceList], options: UnitOptions) {
    let size = options.address_size;
    let is_new = options.version >= 5;
    let (start, end) = (out.temp_symbol(), out.temp_symbol());
    out.switch_section(&section(if is_new { ".debug_loclists" } else { ".debug_loc" }));
    if is_new {
        out.value(&Value::difference(end, start), 4);
        out.label(start);
        out.value(&Value::Const(5), 2);
        out.bytes(&[size, 0, 0, 0, 0, 0]);
    }
    for PlaceList { label, base, stretches } in lists {
        out.label(*label);
        if is_new {
            out.bytes(&[dw::DW_LLE_base_address.0]);
            out.value(&Value::symbol(*base), size);
        }
        for stretch in stretches {
            let offset = -i64::from(stretch.before_return);
            let expression = value_expression(stretch.place);
            if is_new {
                out.bytes(&[dw::DW_LLE_offset_pair.0]);
                out.leb128(&Value::difference(stretch.from, *base), false);
                let end = Value::Symbol { symbol: stretch.to, variant: Variant::None, offset };
                out.leb128(&end.minus(*base), false);
                // An expression is shorter than 128 bytes.
                out.bytes(&[expression.len() as u8]);
            } else {
                out.value(&Value::symbol(stretch.from), size);
                out.value(&Value::Symbol { symbol: stretch.to, variant: Variant::None, offset }, size);
                out.value(&Value::Const(expression.len() as i64), 2);
            }
            out.bytes(&expression);
        }
        if is_new {
            out.bytes(&[dw::DW_LLE_end_of_list.0]);
        } else {
            out.value(&Value::Const(0), size);
            out.value(&Value::Const(0), size);
        }
    }
    if is_new {
        out.label(end);
    }
}

fn value_expression(place: ValuePlace) -> Vec<u8> {
    match place {
        ValuePlace::Register(n @ 0..32) => vec![dw::DW_OP_reg0.0 + n as u8],
        // Registers have numbers below 128.
        ValuePlace::Register(n) => vec![dw::DW_OP_regx.0, n as u8],
        ValuePlace::Frame(offset) => frame_expression(offset, false),
        ValuePlace::FrameAddress(offset) => {
            let mut expression = frame_expression(offset, false);
            expression.push(dw::DW_OP_stack_value.0);
            expression
        }
        ValuePlace::Constant(bytes, count) => {
            let mut expression = vec![dw::DW_OP_implicit_value.0, count];
            expression.extend(&bytes[..usize::from(count)]);
            expression
        }
    }
}

struct Unit<'a> {
    out: &'a mut dyn Streamer,
    tree: DieTree,
    root: DieId,
    debug: &'a ModuleDebug,
    /// The entry of each type.
    types: IndexVec<TypeDie, DieId>,
    inlined: FastMap<SymId, Abstract>,
    /// Lists of places to be written.
    places: Vec<PlaceList>,
    /// Lists of address ranges to be written.
    lists: Vec<(SymbolId, Vec<Range>)>,
    context: &'a mut dyn Context,
}

impl Unit<'_> {
    /// Makes an entry for each type first, so that they can refer to each other in any order.
    fn make_types(&mut self) {
        let debug = self.debug;
        for (id, kind) in debug.types.iter_enumerated() {
            let tag = match kind {
                TypeKind::Base(..) => dw::DW_TAG_base_type,
                TypeKind::Pointer(_) => dw::DW_TAG_pointer_type,
                TypeKind::Const(_) => dw::DW_TAG_const_type,
                TypeKind::Volatile(_) => dw::DW_TAG_volatile_type,
                TypeKind::Restrict(_) => dw::DW_TAG_restrict_type,
                TypeKind::Atomic(_) => dw::DW_TAG_atomic_type,
                TypeKind::Typedef(..) => dw::DW_TAG_typedef,
                TypeKind::Array(..) | TypeKind::Vector(..) => dw::DW_TAG_array_type,
                TypeKind::Subroutine(..) => dw::DW_TAG_subroutine_type,
                TypeKind::Record { union: false, .. } => dw::DW_TAG_structure_type,
                TypeKind::Record { union: true, .. } => dw::DW_TAG_union_type,
                TypeKind::Enumeration { .. } => dw::DW_TAG_enumeration_type,
                TypeKind::Unspecified(_) => dw::DW_TAG_unspecified_type,
            };
            self.types[id] = self.tree.add(Some(self.root), tag);
        }
        for (id, kind) in debug.types.iter_enumerated() {
            self.describe_type(self.types[id], kind);
        }
    }

    fn type_attr(&mut self, die: DieId, ty: Option<TypeDie>) {
        if let Some(ty) = ty {
            let target = self.types[ty];
            self.tree.attr(die, dw::DW_AT_type, AttrValue::Reference(target));
        }
    }

    fn unsigned(&mut self, die: DieId, name: dw::DwAt, value: u64) {
        self.tree.attr(die, name, AttrValue::Unsigned(value));
    }

    fn name(&mut self, die: DieId, name: base::Symbol) {
        text(&mut self.tree, die, dw::DW_AT_name, name.as_str());
    }

    fn declared(&mut self, die: DieId, loc: Loc) {
        if let Some((file, line)) = self.context.place(loc) {
            self.unsigned(die, dw::DW_AT_decl_file, u64::from(file));
            self.unsigned(die, dw::DW_AT_decl_line, u64::from(line));
        }
    }

    fn describe_type(&mut self, die: DieId, kind: &TypeKind) {
        match kind {
            TypeKind::Base(name, size, encoding) => {
                self.name(die, *name);
                let encoding = match encoding {
                    Encoding::Boolean => dw::DW_ATE_boolean,
                    Encoding::Signed => dw::DW_ATE_signed,
                    Encoding::Unsigned => dw::DW_ATE_unsigned,
                    Encoding::SignedChar => dw::DW_ATE_signed_char,
                    Encoding::UnsignedChar => dw::DW_ATE_unsigned_char,
                    Encoding::Float => dw::DW_ATE_float,
                    Encoding::ComplexFloat => dw::DW_ATE_complex_float,
                };
                self.unsigned(die, dw::DW_AT_encoding, u64::from(encoding.0));
                self.unsigned(die, dw::DW_AT_byte_size, u64::from(*size));
            }
            TypeKind::Pointer(to) => {
                self.unsigned(die, dw::DW_AT_byte_size, 8);
                self.type_attr(die, *to);
            }
            TypeKind::Const(of) | TypeKind::Volatile(of) | TypeKind::Restrict(of) | TypeKind::Atomic(of) => {
                self.type_attr(die, *of);
            }
            TypeKind::Typedef(name, of, loc) => {
                self.name(die, *name);
                self.declared(die, *loc);
                self.type_attr(die, *of);
            }
            TypeKind::Array(elem, lengths) => {
                self.type_attr(die, Some(*elem));
                for length in lengths {
                    let range = self.tree.add(Some(die), dw::DW_TAG_subrange_type);
                    if let Some(length) = length {
                        self.unsigned(range, dw::DW_AT_count, *length);
                    }
                }
            }
            TypeKind::Vector(elem, lanes) => {
                self.tree.attr(die, dw::DW_AT_GNU_vector, AttrValue::Flag);
                self.type_attr(die, Some(*elem));
                let range = self.tree.add(Some(die), dw::DW_TAG_subrange_type);
                self.unsigned(range, dw::DW_AT_count, u64::from(*lanes));
            }
            TypeKind::Subroutine(ret, params, variadic, prototyped) => {
                if *prototyped {
                    self.tree.attr(die, dw::DW_AT_prototyped, AttrValue::Flag);
                }
                self.type_attr(die, *ret);
                for param in params {
                    let entry = self.tree.add(Some(die), dw::DW_TAG_formal_parameter);
                    self.type_attr(entry, Some(*param));
                }
                if *variadic {
                    self.tree.add(Some(die), dw::DW_TAG_unspecified_parameters);
                }
            }
            TypeKind::Record { name, size, members, loc, .. } => {
                if let Some(name) = name {
                    self.name(die, *name);
                }
                match size {
                    Some(size) => self.unsigned(die, dw::DW_AT_byte_size, *size),
                    None => self.tree.attr(die, dw::DW_AT_declaration, AttrValue::Flag),
                }
                self.declared(die, *loc);
                for member in members {
                    let entry = self.tree.add(Some(die), dw::DW_TAG_member);
                    if let Some(name) = member.name {
                        self.name(entry, name);
                    }
                    self.declared(entry, member.loc);
                    self.type_attr(entry, Some(member.ty));
                    match member.bits {
                        Some((offset, width)) => {
                            self.unsigned(entry, dw::DW_AT_bit_size, u64::from(width));
                            self.unsigned(entry, dw::DW_AT_data_bit_offset, offset);
                        }
                        None => self.unsigned(entry, dw::DW_AT_data_member_location, member.offset),
                    }
                }
            }
            TypeKind::Enumeration { name, size, underlying, enumerators, loc } => {
                if let Some(name) = name {
                    self.name(die, *name);
                }
                match size {
                    Some(size) => self.unsigned(die, dw::DW_AT_byte_size, u64::from(*size)),
                    None => self.tree.attr(die, dw::DW_AT_declaration, AttrValue::Flag),
                }
                self.type_attr(die, *underlying);
                self.declared(die, *loc);
                for (name, value) in enumerators {
                    let entry = self.tree.add(Some(die), dw::DW_TAG_enumerator);
                    self.name(entry, *name);
                    self.tree.attr(entry, dw::DW_AT_const_value, AttrValue::Signed(*value as i64));
                }
            }
            TypeKind::Unspecified(name) => self.name(die, *name),
        }
    }

    /// The attributes of a function as it is declared.
    fn declare_function(&mut self, die: DieId, debug: &FunctionDebug, loc: Loc) {
        if debug.external {
            self.tree.attr(die, dw::DW_AT_external, AttrValue::Flag);
        }
        self.name(die, debug.name);
        self.declared(die, loc);
        if debug.prototyped {
            self.tree.attr(die, dw::DW_AT_prototyped, AttrValue::Flag);
        }
        self.type_attr(die, debug.ret);
    }

    /// The entry of a function that was put in place of calls, which copies refer to (DWARF 5, 3.3.8.1).
    fn abstract_function(&mut self, symbol: SymId, function: &AbstractFunction) {
        let die = self.tree.add(Some(self.root), dw::DW_TAG_subprogram);
        self.declare_function(die, &function.debug, function.loc);
        let how = if function.declared_inline { dw::DW_INL_declared_inlined } else { dw::DW_INL_inlined };
        self.unsigned(die, dw::DW_AT_inline, u64::from(how.0));
        let mut variables = FastMap::default();
        let mut blocks: FastMap<ScopeId, DieId> = FastMap::default();
        let scopes = &function.debug.scopes;
        for variable in &function.debug.variables {
            if nearest_call(scopes, variable.scope).is_some() {
                continue;
            }
            let inner = !variable.parameter && scopes[variable.scope].parent.is_some();
            let parent = match blocks.get(&variable.scope) {
                Some(&block) => block,
                None if inner => {
                    let block = self.tree.add(Some(die), dw::DW_TAG_lexical_block);
                    blocks.insert(variable.scope, block);
                    block
                }
                None => die,
            };
            let tag = if variable.parameter { dw::DW_TAG_formal_parameter } else { dw::DW_TAG_variable };
            let entry = self.tree.add(Some(parent), tag);
            self.declare_variable(entry, variable);
            variables.insert(variable.key, entry);
        }
        self.inlined.insert(symbol, Abstract { die, variables });
    }

    fn function(&mut self, record: &FunctionRecord) {
        let debug = &record.debug;
        let die = self.tree.add(Some(self.root), dw::DW_TAG_subprogram);
        match self.inlined.get(&record.symbol) {
            Some(origin) => self.tree.attr(die, dw::DW_AT_abstract_origin, AttrValue::Reference(origin.die)),
            None => self.declare_function(die, debug, record.loc),
        }
        self.tree.attr(die, dw::DW_AT_low_pc, AttrValue::Address(record.start));
        self.tree.attr(die, dw::DW_AT_high_pc, AttrValue::Distance(record.start, record.end));
        let frame = Location::Bytes(vec![dw::DW_OP_call_frame_cfa.0]);
        self.tree.attr(die, dw::DW_AT_frame_base, AttrValue::Location(frame));
        if !record.tail_calls {
            self.tree.attr(die, dw::DW_AT_call_all_tail_calls, AttrValue::Flag);
        }
        let scopes = self.scopes(record, die);
        for (variable, place) in debug.variables.iter().zip(&record.places) {
            let call = nearest_call(&debug.scopes, variable.scope);
            let Some(parent) = scopes[variable.scope.index()] else { continue };
            let parent = if variable.parameter && call.is_none() { die } else { parent };
            let declared_by = call.map_or(record.symbol, |call| call.function);
            let origin = self.inlined.get(&declared_by).and_then(|origin| origin.variables.get(&variable.key).copied());
            self.variable(variable, origin, place, parent, record.start);
        }
    }

    /// An entry for each lexical scope that has code and variables, and for each copy of a function that has code, with
    /// the addresses of its code, inner scopes included. Gives for each scope the entry that its variables go to, none if
    /// nothing is left of the copy that they belong to.
    fn scopes(&mut self, record: &FunctionRecord, die: DieId) -> Vec<Option<DieId>> {
        let scopes = &record.debug.scopes;
        let mut used = vec![false; scopes.len()];
        for variable in record.debug.variables.iter().filter(|variable| !variable.parameter) {
            used[variable.scope.index()] = true;
        }
        let mut ranges: Vec<Vec<Range>> = vec![Vec::new(); scopes.len()];
        for (n, &(from, scope)) in record.scope_changes.iter().enumerate() {
            let to = record.scope_changes.get(n + 1).map_or(record.end, |next| next.0);
            let mut at = Some(scope);
            while let Some(id) = at {
                match ranges[id.index()].last_mut() {
                    Some((_, end)) if *end == from => *end = to,
                    _ => ranges[id.index()].push((from, to)),
                }
                at = scopes[id].parent;
            }
        }
        let mut dies: Vec<Option<DieId>> = vec![None; scopes.len()];
        // A parent has a lower number than its children.
        for (id, scope) in scopes.iter_enumerated() {
            let ranges = std::mem::take(&mut ranges[id.index()]);
            let Some(outer) = scope.parent else {
                dies[id.index()] = Some(die);
                continue;
            };
            let Some(parent) = dies[outer.index()] else { continue };
            dies[id.index()] = match &scope.inlined {
                Some(_) if ranges.is_empty() => None,
                Some(call) => Some(self.inlined_call(parent, call, ranges)),
                None if used[id.index()] && !ranges.is_empty() => {
                    let block = self.tree.add(Some(parent), dw::DW_TAG_lexical_block);
                    self.addresses(block, ranges);
                    Some(block)
                }
                None => Some(parent),
            };
        }
        dies
    }

    /// The entry of a copy of a function.
    fn inlined_call(&mut self, parent: DieId, call: &InlinedCall, ranges: Vec<Range>) -> DieId {
        let die = self.tree.add(Some(parent), dw::DW_TAG_inlined_subroutine);
        if let Some(origin) = self.inlined.get(&call.function) {
            self.tree.attr(die, dw::DW_AT_abstract_origin, AttrValue::Reference(origin.die));
        }
        self.tree.attr(die, dw::DW_AT_entry_pc, AttrValue::Address(ranges[0].0));
        self.addresses(die, ranges);
        if let Some((file, line)) = self.context.place(call.loc) {
            self.unsigned(die, dw::DW_AT_call_file, u64::from(file));
            self.unsigned(die, dw::DW_AT_call_line, u64::from(line));
        }
        die
    }

    /// The addresses of an entry's code, which has some.
    fn addresses(&mut self, die: DieId, ranges: Vec<Range>) {
        if let [(from, to)] = ranges[..] {
            self.tree.attr(die, dw::DW_AT_low_pc, AttrValue::Address(from));
            self.tree.attr(die, dw::DW_AT_high_pc, AttrValue::Distance(from, to));
            return;
        }
        let label = self.out.temp_symbol();
        self.lists.push((label, ranges));
        self.tree.attr(die, dw::DW_AT_ranges, AttrValue::Section(label));
    }

    fn declare_variable(&mut self, die: DieId, variable: &Variable) {
        self.name(die, variable.name);
        self.declared(die, variable.loc);
        self.type_attr(die, variable.ty);
    }

    /// The entry of a variable: all that is to be said of it, or what the entry `origin` does not say.
    /// Its function begins at `base`.
    fn variable(
        &mut self,
        variable: &Variable,
        origin: Option<DieId>,
        place: &VariablePlace,
        parent: DieId,
        base: SymbolId,
    ) {
        let tag = if variable.parameter { dw::DW_TAG_formal_parameter } else { dw::DW_TAG_variable };
        let die = self.tree.add(Some(parent), tag);
        match origin {
            Some(origin) => self.tree.attr(die, dw::DW_AT_abstract_origin, AttrValue::Reference(origin)),
            None => self.declare_variable(die, variable),
        }
        let location = match *place {
            VariablePlace::Stretches(ref stretches) => {
                let label = self.out.temp_symbol();
                self.places.push(PlaceList { label, base, stretches: stretches.clone() });
                self.tree.attr(die, dw::DW_AT_location, AttrValue::Section(label));
                return;
            }
            VariablePlace::Always(place) => Location::Bytes(value_expression(place)),
            VariablePlace::Frame(offset) => Location::Bytes(frame_expression(offset, false)),
            VariablePlace::FrameIndirect(offset) => Location::Bytes(frame_expression(offset, true)),
            VariablePlace::Static(symbol) => Location::Static(symbol),
            VariablePlace::Nowhere => return,
        };
        self.tree.attr(die, dw::DW_AT_location, AttrValue::Location(location));
    }

    fn globals(&mut self, module: &Module) {
        let debug = self.debug;
        for global in &debug.variables {
            let Some(symbol) = self.context.symbol(global.symbol) else { continue };
            let die = self.tree.add(Some(self.root), dw::DW_TAG_variable);
            self.name(die, global.name);
            self.declared(die, global.loc);
            self.type_attr(die, global.ty);
            if global.external {
                self.tree.attr(die, dw::DW_AT_external, AttrValue::Flag);
            }
            let location = match module.symbols[global.symbol].tls {
                Some(_) => Location::ThreadLocal(symbol),
                None => Location::Static(symbol),
            };
            self.tree.attr(die, dw::DW_AT_location, AttrValue::Location(location));
        }
    }
}

/// `DW_OP_fbreg offset`, and the address that is there.
fn frame_expression(offset: i64, indirect: bool) -> Vec<u8> {
    let mut bytes = vec![dw::DW_OP_fbreg.0];
    let mut value = offset;
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        let done = (value == 0 && byte & 0x40 == 0) || (value == -1 && byte & 0x40 != 0);
        bytes.push(if done { byte } else { byte | 0x80 });
        if done {
            break;
        }
    }
    if indirect {
        bytes.push(dw::DW_OP_deref.0);
    }
    bytes
}
