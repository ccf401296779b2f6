//! Debug information: where functions and their variables are.

use crate::func::{Buffers, SlotPlace};
use crate::unit::Unit;
use base::Idx;
use codegen::debug_info::{self, Context, FunctionRecord, ValuePlace, VariablePlace};
use dwarf::UnitOptions;
use emit_x86::Emit;
use ir::debug::{FunctionDebug, Place, ScopeId};
use ir::{ArgLoc, Function, Module, SymId, ValueDef};
use mc::{SectionFlags, SectionSpec, SymbolId};
use source::Loc;

/// Where a slot is, as distance from the canonical frame address: itself, or its address.
enum SlotAt {
    Frame(i64),
    Indirect(i64),
}

/// What the generator left behind.
pub(crate) struct Made<'a> {
    /// Places of slots, if the one-pass generator made the code.
    pub buffers: &'a Buffers,
    /// The frame, if the other one did.
    pub optimised: Option<&'a crate::opt::FrameRecord>,
    /// Addresses at which the lexical scope changes.
    pub scopes: Vec<(SymbolId, ScopeId)>,
}

/// The record of a function that was just emitted; its code ends here.
pub(crate) fn record(
    emit: &mut Emit<'_>,
    made: Made<'_>,
    module: &Module,
    func: &Function,
    debug: &FunctionDebug,
    start: SymbolId,
) -> FunctionRecord {
    let end = emit.s.temp_symbol();
    emit.s.label(end);
    let Made { buffers, optimised, scopes } = made;
    // From `rbp` up to the canonical frame address there are the saved `rbp` and the return address.
    let above = 2 * i64::from(emit.word());
    let params = &module.signatures[func.signature].params;
    let slot_place = |slot: ir::Slot| match optimised {
        Some(frame) => frame.slots.get(slot.index()).copied().flatten().map(SlotAt::Frame),
        None => buffers.slots.get(slot.index()).map(|place| match *place {
            SlotPlace::Frame(at) => SlotAt::Frame(i64::from(at) - above),
            SlotPlace::Indirect(at) => SlotAt::Indirect(i64::from(at) - above),
        }),
    };
    let mut values = optimised.map_or(&[][..], |frame| &frame.values).iter().peekable();
    let places = debug.variables.iter().enumerate().map(|(n, variable)| match variable.place {
        Place::Value(value) if optimised.is_some() => match values.next_if(|(variable, _)| *variable as usize == n) {
            Some((_, stretches)) => VariablePlace::Stretches(stretches.clone()),
            None => constant(func, value, |slot| match slot_place(slot) {
                Some(SlotAt::Frame(at)) => Some(at),
                Some(SlotAt::Indirect(_)) | None => None,
            })
            .map_or(VariablePlace::Nowhere, VariablePlace::Always),
        },
        Place::Tracked(_) => match values.next_if(|(variable, _)| *variable as usize == n) {
            Some((_, stretches)) => VariablePlace::Stretches(stretches.clone()),
            None => VariablePlace::Nowhere,
        },
        // Debuggers stop at the first instruction of optimised code, where nothing has been stored yet.
        Place::Slot(..) if optimised.is_some() && variable.parameter => VariablePlace::Nowhere,
        Place::Slot(slot, offset) => match slot_place(slot) {
            Some(SlotAt::Frame(at)) => VariablePlace::Frame(at + i64::from(offset)),
            Some(SlotAt::Indirect(at)) if offset == 0 => VariablePlace::FrameIndirect(at),
            Some(SlotAt::Indirect(_)) | None => VariablePlace::Nowhere,
        },
        Place::SlotIndirect(slot, 0) => match slot_place(slot) {
            Some(SlotAt::Frame(at)) => VariablePlace::FrameIndirect(at),
            Some(SlotAt::Indirect(_)) | None => VariablePlace::Nowhere,
        },
        Place::SlotIndirect(..) | Place::Value(_) | Place::Symbol(_) | Place::Nowhere => VariablePlace::Nowhere,
        // An argument in argument memory, which begins at the canonical frame address.
        Place::Address(value) => match func.def(value) {
            ValueDef::Param { index, .. } => match params.get(index as usize).map(|param| param.loc) {
                Some(ArgLoc::StackCopy { offset, .. }) => VariablePlace::Frame(i64::from(offset)),
                _ => VariablePlace::Nowhere,
            },
            // A copy of an argument, made for a body that was put in place of a call.
            ValueDef::Slot { slot, offset } => match slot_place(slot) {
                Some(SlotAt::Frame(at)) => VariablePlace::Frame(at + i64::from(offset)),
                Some(SlotAt::Indirect(_)) | None => VariablePlace::Nowhere,
            },
            _ => VariablePlace::Nowhere,
        },
    });
    FunctionRecord {
        symbol: func.symbol,
        tail_calls: optimised.is_some(),
        start,
        end,
        loc: func.loc,
        debug: Box::new(debug.without_states()),
        places: places.collect(),
        scope_changes: scopes,
    }
}

/// The place of a variable that has the value of a leaf.
pub(crate) fn constant(
    func: &Function,
    value: ir::Value,
    slot_place: impl Fn(ir::Slot) -> Option<i64>,
) -> Option<ValuePlace> {
    match func.def(value) {
        ValueDef::Int(bits) | ValueDef::Float(bits) => {
            Some(ValuePlace::Constant(bits.to_le_bytes(), func.ty(value).bytes().min(8) as u8))
        }
        ValueDef::Slot { slot, offset } => Some(ValuePlace::FrameAddress(slot_place(slot)? + i64::from(offset))),
        _ => None,
    }
}

struct Names<'u, 'a>(&'u mut Unit<'a>);

impl Context for Names<'_, '_> {
    fn symbol(&mut self, id: SymId) -> Option<SymbolId> {
        self.0.mentioned(id)
    }
    fn place(&mut self, loc: Loc) -> Option<(u32, u32)> {
        self.0.known_place(loc)
    }
}

/// Writes the debug information of the unit.
pub(crate) fn emit(emit: &mut Emit<'_>, unit: &mut Unit<'_>, module: &Module, records: &[FunctionRecord]) {
    let spec = SectionSpec {
        name: ".debug_line".into(),
        kind: mc::elf_const::SHT_PROGBITS,
        flags: SectionFlags(0),
        entry_size: 0,
        group: None,
        linked_to: None,
        unique: None,
    };
    emit.s.switch_section(&spec);
    let line_table = emit.s.temp_symbol();
    emit.s.label(line_table);
    // Files that only declarations mention enter the line table first.
    let locs = declared(module, records);
    for loc in locs {
        unit.place(&mut *emit.s, loc);
    }
    let options = UnitOptions { version: unit.options.dwarf_version, address_size: emit.word() as u8 };
    debug_info::emit(&mut *emit.s, module, records, &mut Names(unit), line_table, options);
}

/// Every location that the entries mention.
fn declared(module: &Module, records: &[FunctionRecord]) -> Vec<Loc> {
    let mut locs = Vec::new();
    for record in records {
        locs.push(record.loc);
        locs.extend(record.debug.variables.iter().map(|variable| variable.loc));
        locs.extend(record.debug.scopes.iter().filter_map(|scope| scope.inlined).map(|call| call.loc));
    }
    let Some(debug) = &module.debug else { return locs };
    for function in debug.inlined.values() {
        locs.push(function.loc);
        locs.extend(function.debug.variables.iter().map(|variable| variable.loc));
    }
    locs.extend(debug.variables.iter().map(|variable| variable.loc));
    for kind in &debug.types {
        match kind {
            ir::debug::TypeKind::Record { members, loc, .. } => {
                locs.push(*loc);
                locs.extend(members.iter().map(|member| member.loc));
            }
            ir::debug::TypeKind::Enumeration { loc, .. } | ir::debug::TypeKind::Typedef(_, _, loc) => locs.push(*loc),
            _ => {}
        }
    }
    locs
}
