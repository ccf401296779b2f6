//! Inline asm: operands get registers, memory or constants as their constraints say, the template's
//! text is put together and given to the assembler.
//!
//! To the register cache an asm is like a call: values used later are in memory across it, so that any
//! register may be an operand or be clobbered.

pub(crate) mod constraint;
pub(crate) mod template;

use crate::func::{ALL, CALLEE_SAVED, Cg, GPRS, XMMS};
use constraint::{ANY_GPR, Classes, Named, SECOND, TOP};
use emit_x86::st;
use emit_x86::*;
use fastgen::{Bank, MoveSet, R, RegSet, Release, Target, ValueFlags};
use ir::{AsmId, AsmInfo, AsmOperand, AsmOperandKind, CastOp, Extension, InstId, Type, Value, ValueDef};
use isa_x86::{reg, rows};
use mc::{Operand, Reg};
use template::Text;

/// Callee-saved registers that an asm may change: those it names, and all if it may need more than the others.
pub(crate) fn callee_saved_needed(info: &AsmInfo) -> RegSet {
    let mut named = RegSet::EMPTY;
    let names = info.clobbers.iter().copied().chain(info.operands.iter().filter_map(|operand| operand.register));
    for name in names {
        if let Some(Named::Register(r)) = constraint::named(name.as_str()) {
            named.insert(r);
        }
    }
    let mut wanted = 0;
    for operand in &info.operands {
        for alternative in 0..constraint::alternatives(operand.constraint.as_str()) {
            if let Ok(classes) = constraint::parse(operand.constraint.as_str(), alternative)
                && classes.regs == RBX.set()
            {
                named.insert(RBX);
            }
        }
        wanted += usize::from(!matches!(operand.kind, AsmOperandKind::Label(_) | AsmOperandKind::Tied { .. }));
    }
    let taken = named.intersect(GPRS).iter().count();
    let needed = if wanted + taken > 8 { CALLEE_SAVED } else { named };
    needed.intersect(CALLEE_SAVED)
}

/// The registers of these assembler names.
pub(crate) fn registers_named(names: &[base::Symbol]) -> RegSet {
    let mut set = RegSet::EMPTY;
    for name in names {
        if let Some(Named::Register(r)) = constraint::named(name.as_str()) {
            set.insert(r);
        }
    }
    set
}

/// Where an operand is while the asm runs.
#[derive(Clone, PartialEq, Debug)]
enum Place {
    Undecided,
    Register(R),
    /// rdx:rax
    Pair,
    Memory(Addr),
    Constant(i64),
    Symbol(ir::SymId, i64),
    /// Depth on the x87 stack.
    X87(u8),
    Mmx(u8),
    Flags(Cc),
    Label,
}

/// The allocation of an asm's operands.
struct Allocation {
    places: Vec<Place>,
    classes: Vec<Classes>,
    inputs: RegSet,
    outputs: RegSet,
    /// Outputs written before all inputs are read.
    early: RegSet,
    clobbered: RegSet,
    /// Places on the x87 stack that the asm pops or overwrites.
    clobbered_x87: u8,
}

impl Cg<'_, '_, '_> {
    fn asm_error(&self, info: &AsmInfo, what: &str) {
        self.u.diag.report(&diag::irgen::ASM_CONSTRAINT, info.loc).arg(what).emit();
    }

    /// An asm statement.
    pub fn inline_asm(&mut self, id: InstId, asm: AsmId) -> Release {
        let f = self.f;
        let info = &f.asms[asm];
        for operand in &info.operands {
            if let Some(value) = operand_value(operand)
                && self.is_deferred(value)
            {
                self.force(value);
            }
        }
        for operand in &info.operands {
            if let AsmOperandKind::OutputMem(ptr) | AsmOperandKind::InputMem(ptr) = operand.kind
                && self.is_deferred(ptr)
                && (self.e.needs_got() || self.fixed_address(ptr).is_none())
            {
                self.force(ptr);
            }
        }
        for &dest in &info.dests {
            MoveSet::prepare_edge(self, dest);
        }
        self.b.core.end_inst();
        let temps = self.b.core.num_temps();
        let emitted = self.emit_asm(id, info);
        self.b.core.drop_temps(temps);
        if emitted.is_none() {
            // An error is reported; results get some place so that the rest can be generated.
            self.forget_registers();
            for result in f.results(id) {
                self.define_anything(result);
            }
        }
        if !info.dests.is_empty() && emitted.is_none() {
            let block = self.label(f.dest_block(info.dests[0]));
            self.e.jmp(block);
        }
        Release::Operands
    }
    fn define_anything(&mut self, result: Value) {
        match self.bank(self.ty(result)) {
            Bank::Memory => {
                self.memory_result(result);
            }
            Bank::Reg(set) => {
                let r = self.scratch_in(set);
                self.set_result(result, r);
            }
        }
        self.b.core.end_inst();
    }
    fn forget_registers(&mut self) {
        for r in self.b.core.occupied(ALL).iter() {
            if let Some(value) = self.b.core.owner(r) {
                self.save(value);
                self.b.core.unbind(value);
            }
        }
        self.b.core.end_inst();
    }

    fn emit_asm(&mut self, id: InstId, info: &AsmInfo) -> Option<()> {
        let mut allocation = self.allocate(info)?;
        // From here on registers are the asm's: what is used later is in memory.
        for r in self.b.core.occupied(ALL).iter() {
            if let Some(value) = self.b.core.owner(r) {
                self.save(value);
            }
        }
        self.load_inputs(info, &mut allocation)?;
        self.forget_registers();
        let labels = self.asm_labels(info);
        let texts = self.operand_texts(info, &allocation);
        let count = allocation.places.iter().filter(|place| **place != Place::Label).count();
        let text = match self.u.asm_text(info, &texts[..count], &labels) {
            Ok(text) => text,
            Err(message) => {
                self.asm_error(info, &message);
                return None;
            }
        };
        self.u.assemble(&mut *self.e.s, &text, info.loc);
        self.store_outputs(id, info, &allocation);
        if !info.dests.is_empty() {
            self.asm_edges(id, info, &allocation, &labels);
        }
        Some(())
    }

    // ----- Places -----

    fn allocate(&mut self, info: &AsmInfo) -> Option<Allocation> {
        let count = info.operands.iter().map(|op| constraint::alternatives(op.constraint.as_str())).max().unwrap_or(1);
        let mut problem = String::new();
        for alternative in 0..count {
            match self.try_alternative(info, alternative) {
                Ok(allocation) => return Some(allocation),
                Err(message) => problem = message,
            }
        }
        self.asm_error(info, &problem);
        None
    }

    /// The register that a name means.
    fn named(&self, name: &str) -> Option<Named> {
        match constraint::named(name)? {
            Named::Register(r) if self.e.is_narrow() => constraint::narrowed(r.set()).first().map(Named::Register),
            named => Some(named),
        }
    }
    fn try_alternative(&mut self, info: &AsmInfo, alternative: usize) -> Result<Allocation, String> {
        let mut a = Allocation {
            places: vec![Place::Undecided; info.operands.len()],
            classes: Vec::with_capacity(info.operands.len()),
            inputs: RegSet::EMPTY,
            outputs: RegSet::EMPTY,
            early: RegSet::EMPTY,
            clobbered: RegSet::EMPTY,
            clobbered_x87: 0,
        };
        for operand in &info.operands {
            let text = operand.constraint.as_str();
            let classes = constraint::parse(text, alternative).map_err(|_| format!("'{text}'"))?;
            a.classes.push(if self.e.is_narrow() { classes.narrow(text, operand.ty.bits()) } else { classes });
        }
        for name in &info.clobbers {
            match self.named(name.as_str()) {
                Some(Named::Register(r)) if r == RBP => return Err(format!("'{name}' cannot be used here")),
                Some(Named::Register(r)) => a.clobbered.insert(r),
                Some(Named::X87(n)) => a.clobbered_x87 |= 1 << n,
                Some(Named::Other) => {}
                None => return Err(format!("unknown register name '{name}'")),
            }
        }
        self.place_constants(info, &mut a);
        self.place_fixed(info, &mut a)?;
        self.place_flexible(info, &mut a)?;
        Ok(a)
    }

    /// Memory, conditions, labels, and inputs that are constants where those are allowed.
    fn place_constants(&mut self, info: &AsmInfo, a: &mut Allocation) {
        for (n, operand) in info.operands.iter().enumerate() {
            let classes = &a.classes[n];
            let place = match operand.kind {
                AsmOperandKind::Label(_) => Place::Label,
                AsmOperandKind::Output { .. } => match classes.flags {
                    Some(cc) => Place::Flags(cc),
                    None => Place::Undecided,
                },
                AsmOperandKind::Input(value) if !classes.immediates.is_empty() => {
                    self.constant_place(value, &classes.immediates).unwrap_or(Place::Undecided)
                }
                _ => Place::Undecided,
            };
            a.places[n] = place;
        }
    }
    fn constant_place(&self, value: Value, letters: &[char]) -> Option<Place> {
        match self.def(value) {
            ValueDef::Int(_) => {
                let constant = self.int_const(value)?;
                // What counts is the number as C sees it: unsigned types are not sign-extended for the range checks.
                let unsigned = self.const_bits(value)? as i64;
                letters
                    .iter()
                    .any(|&l| constraint::immediate_fits(l, constant) || constraint::immediate_fits(l, unsigned))
                    .then_some(Place::Constant(constant))
            }
            ValueDef::Symbol { symbol, offset } => {
                let info = &self.m.symbols[symbol];
                let constant = info.tls.is_none() && (info.dso_local || !self.m.pic);
                (constant && letters.iter().any(|&l| constraint::symbol_fits(l)))
                    .then_some(Place::Symbol(symbol, i64::from(offset)))
            }
            _ => None,
        }
    }

    /// Operands that can be in one register only, and x87 and MMX operands.
    fn place_fixed(&mut self, info: &AsmInfo, a: &mut Allocation) -> Result<(), String> {
        let mut mmx = 0;
        let mut x87_inputs = 0;
        for (n, operand) in info.operands.iter().enumerate() {
            if a.places[n] != Place::Undecided {
                continue;
            }
            let output = matches!(operand.kind, AsmOperandKind::Output { .. });
            let memory = matches!(operand.kind, AsmOperandKind::OutputMem(_) | AsmOperandKind::InputMem(_));
            let tied = matches!(operand.kind, AsmOperandKind::Tied { .. });
            if memory || tied {
                continue;
            }
            let classes = &a.classes[n];
            let single = match operand.register {
                Some(name) => match self.named(name.as_str()) {
                    Some(Named::Register(r)) => r.set(),
                    Some(Named::X87(depth)) => {
                        a.places[n] = Place::X87(depth);
                        continue;
                    }
                    _ => return Err(format!("unknown register name '{name}'")),
                },
                None => classes.regs,
            };
            if classes.pair && self.bank(operand.ty) == Bank::Memory {
                let both = RAX.set().union(RDX.set());
                if output {
                    a.outputs = a.outputs.union(both);
                } else {
                    a.inputs = a.inputs.union(both);
                }
                a.places[n] = Place::Pair;
            } else if single.iter().count() == 1 {
                let r = single.first().unwrap_or(R::NONE);
                self.take_place(a, n, output, r, operand)?;
            } else if classes.x87 != 0 && single.is_empty() {
                let depth = if classes.x87 & TOP != 0 {
                    0
                } else if classes.x87 & SECOND != 0 {
                    1
                } else {
                    x87_inputs
                };
                if !output {
                    x87_inputs = x87_inputs.max(depth) + 1;
                }
                a.places[n] = Place::X87(depth);
            } else if classes.mmx && single.is_empty() {
                a.places[n] = Place::Mmx(mmx);
                mmx += 1;
            }
        }
        Ok(())
    }
    fn take_place(&self, a: &mut Allocation, n: usize, output: bool, r: R, operand: &AsmOperand) -> Result<(), String> {
        let constraint = operand.constraint;
        // The frame's own registers can only be read, or be named by a register variable.
        let of_frame = (r == RBP || r == RSP && output) && operand.register.is_none();
        if of_frame || a.clobbered.contains(r) {
            return Err(format!("'{constraint}' needs a register that is taken"));
        }
        let taken = if output { &mut a.outputs } else { &mut a.inputs };
        if taken.contains(r) && r != RSP {
            return Err(format!("'{constraint}' needs a register that is taken"));
        }
        taken.insert(r);
        if output && a.classes[n].early {
            a.early.insert(r);
        }
        a.places[n] = Place::Register(r);
        Ok(())
    }

    /// The others: outputs, then addresses of memory, then inputs.
    fn place_flexible(&mut self, info: &AsmInfo, a: &mut Allocation) -> Result<(), String> {
        // GCC hands out RAX first, and gives it to an input even if it is an output's only register. There are programs
        // that name the output in the template and read the input that way.
        let shared_first = RAX.set().intersect(a.outputs).minus(a.early);
        for (n, operand) in info.operands.iter().enumerate() {
            if a.places[n] == Place::Undecided && matches!(operand.kind, AsmOperandKind::Output { .. }) {
                let set = a.classes[n].regs;
                let early = a.classes[n].early;
                match self.free_register(a, set, true, early) {
                    Some(r) => self.take_place(a, n, true, r, operand)?,
                    None if a.classes[n].memory => {
                        let size = self.slot_size(operand.ty);
                        let slot = self.b.core.frame.alloc(u64::from(size), size.min(16));
                        a.places[n] = Place::Memory(Addr::frame(slot));
                    }
                    None => return Err(format!("'{}'", operand.constraint)),
                }
            }
        }
        for (n, operand) in info.operands.iter().enumerate() {
            if let AsmOperandKind::Tied { output, .. } = operand.kind {
                let place = a.places.get(usize::from(output)).cloned().unwrap_or(Place::Undecided);
                if let Place::Register(r) = place {
                    if a.inputs.contains(r) {
                        return Err(format!("'{}' needs a register that is taken", operand.constraint));
                    }
                    a.inputs.insert(r);
                }
                a.places[n] = place;
            }
        }
        for (n, operand) in info.operands.iter().enumerate() {
            if let AsmOperandKind::OutputMem(ptr) | AsmOperandKind::InputMem(ptr) = operand.kind {
                a.places[n] = match self.fixed_address(ptr) {
                    // Relative to the GOT takes a register, too.
                    Some(addr) if !(addr.rip && self.e.needs_got()) => Place::Memory(addr),
                    _ => {
                        let any = if self.e.is_narrow() { constraint::narrowed(ANY_GPR) } else { ANY_GPR };
                        let r = self.free_register(a, any, false, true).ok_or("too many operands in memory")?;
                        a.inputs.insert(r);
                        Place::Memory(Addr::base(r, 0))
                    }
                };
            }
        }
        for (n, operand) in info.operands.iter().enumerate() {
            let AsmOperandKind::Input(value) = operand.kind else { continue };
            if a.places[n] != Place::Undecided {
                continue;
            }
            let set = a.classes[n].regs;
            let shared = shared_first.intersect(set).minus(a.inputs).minus(a.clobbered).first();
            a.places[n] = match shared.or_else(|| self.free_register(a, set, false, false)) {
                Some(r) => {
                    a.inputs.insert(r);
                    Place::Register(r)
                }
                None if a.classes[n].memory => {
                    let slot = self.value_in_memory(value);
                    Place::Memory(Addr::frame(slot))
                }
                None => return Err(format!("'{}'", operand.constraint)),
            };
        }
        Ok(())
    }
    /// A register of `set` for an output or input. Inputs avoid outputs unless no other is left (`strict`: in any case).
    fn free_register(&self, a: &Allocation, set: RegSet, output: bool, strict: bool) -> Option<R> {
        let usable = ALL.union(self.facts.saved).intersect(set).minus(a.clobbered);
        let usable = if output { usable.minus(a.outputs) } else { usable.minus(a.inputs).minus(a.early) };
        let apart = usable.minus(if output { a.inputs } else { a.outputs });
        let preferred = apart.minus(CALLEE_SAVED);
        preferred.first().or(apart.first()).or(if strict { None } else { usable.first() })
    }
    /// Frame memory that holds a value.
    fn value_in_memory(&mut self, value: Value) -> i32 {
        let state = *self.b.core.value(value);
        if !self.is_leaf(value) {
            if state.flags.has(ValueFlags::IN_SLOT) {
                return state.slot;
            }
            self.save(value);
            return self.b.core.value(value).slot;
        }
        let ty = self.ty(value);
        let size = self.slot_size(ty);
        let slot = self.b.core.frame.alloc(u64::from(size), size.min(16));
        if self.bank(ty) == Bank::Memory {
            self.store_wide_leaf(value, slot);
        } else {
            let scratch = self.move_scratch(ty);
            self.load_leaf(scratch, value, Extension::None);
            self.store_slot(scratch, ty, slot);
        }
        slot
    }

    // ----- Inputs -----

    fn load_inputs(&mut self, info: &AsmInfo, a: &mut Allocation) -> Option<()> {
        // The deepest places of the x87 stack are pushed first.
        for depth in (0..8).rev() {
            for (n, operand) in info.operands.iter().enumerate() {
                if let (AsmOperandKind::Input(value) | AsmOperandKind::Tied { value, .. }, Place::X87(at)) =
                    (&operand.kind, &a.places[n])
                    && *at == depth
                {
                    self.push_x87(*value);
                }
            }
        }
        let mut moves = std::mem::take(&mut self.b.moves);
        moves.clear();
        let mut last: Vec<(R, Value)> = Vec::new();
        for (n, operand) in info.operands.iter().enumerate() {
            match (&operand.kind, &a.places[n]) {
                (AsmOperandKind::OutputMem(ptr) | AsmOperandKind::InputMem(ptr), Place::Memory(addr))
                    if !addr.rip && addr.base == R11 =>
                {
                    last.push((R11, *ptr));
                }
                (AsmOperandKind::OutputMem(ptr) | AsmOperandKind::InputMem(ptr), Place::Memory(addr))
                    if !addr.rip && addr.base != RBP =>
                {
                    moves.to_reg(self, addr.base, *ptr, Extension::None);
                }
                (AsmOperandKind::Input(value) | AsmOperandKind::Tied { value, .. }, place) => match place {
                    Place::Register(r) => {
                        let value = self.in_bank_of(*r, *value);
                        if constraint::is_move_scratch(*r) {
                            last.push((*r, value));
                        } else if self.bank(self.ty(value)) == Bank::Memory {
                            self.b.moves = moves;
                            self.asm_error(info, &format!("'{}' with a value of this type", operand.constraint));
                            return None;
                        } else {
                            moves.to_reg(self, *r, value, Extension::None);
                        }
                    }
                    Place::Pair => {
                        let slot = self.value_in_memory(*value);
                        moves.slot_to_reg(RAX, slot, Type::I64);
                        moves.slot_to_reg(RDX, slot + self.e.word(), Type::I64);
                    }
                    Place::Memory(addr) if matches!(operand.kind, AsmOperandKind::Tied { .. }) => {
                        let slot = self.value_in_memory(*value);
                        let bytes = operand.ty.bytes();
                        let addr = *addr;
                        self.copy_bytes(&addr, &Addr::frame(slot), bytes);
                    }
                    Place::Mmx(m) => {
                        let slot = self.value_in_memory(*value);
                        self.e.op2(rows::MOVQ_MM_MMM64, mm(*m), mem(&Addr::frame(slot)));
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        moves.emit(self);
        self.b.moves = moves;
        // What loading another one needs is loaded last.
        last.sort_by_key(|(r, _)| *r == R11);
        for (r, value) in last {
            let slot = self.value_in_memory(value);
            let ty = self.ty(value);
            self.load_slot(r, ty, Extension::None, slot);
        }
        Some(())
    }
    fn push_x87(&mut self, value: Value) {
        let slot = self.value_in_memory(value);
        let row = match self.ty(value) {
            Type::F32 => rows::FLD_M32FP,
            Type::F64 => rows::FLD_M64FP,
            _ => rows::FLD_M80FP,
        };
        self.e.m(row, &Addr::frame(slot));
    }
    /// The value, or a temporary with its bits, that can be in a register of the bank of `r`. It is in memory, or a constant.
    fn in_bank_of(&mut self, r: R, value: Value) -> Value {
        let ty = self.ty(value);
        let general = r.0 < 16;
        match self.bank(ty) {
            Bank::Reg(set) if set.contains(if general { RAX } else { XMM0 }) => value,
            Bank::Reg(_) => {
                let slot = self.value_in_memory(value);
                self.b.core.temp_in_slot(bits_type(ty, general), slot)
            }
            Bank::Memory if general && self.e.is_narrow() && ty.bytes() <= 4 => {
                let slot = self.value_in_memory(value);
                self.b.core.temp_in_slot(bits_type(ty, general), slot)
            }
            Bank::Memory => value,
        }
    }

    // ----- Text -----

    fn operand_texts(&mut self, info: &AsmInfo, a: &Allocation) -> Vec<Text> {
        let mut texts = Vec::with_capacity(info.operands.len());
        for (n, operand) in info.operands.iter().enumerate() {
            let size = Size::of_bits(operand.ty.bits());
            let text = match &a.places[n] {
                Place::Register(r) if r.0 >= 16 && operand.ty.bytes() == 32 => Text::Wide(*r),
                Place::Register(r) => Text::Register(*r, size),
                Place::Pair => Text::Register(RAX, Size::Q),
                Place::Memory(addr) => {
                    let symbol = match operand.kind {
                        AsmOperandKind::OutputMem(ptr) | AsmOperandKind::InputMem(ptr) if addr.symbol.is_some() => {
                            self.symbol_of(ptr)
                        }
                        _ => None,
                    };
                    Text::Memory { addr: *addr, symbol, size }
                }
                Place::Constant(value) => Text::Constant(*value),
                Place::Symbol(symbol, offset) => {
                    // The symbol is mentioned: it needs its directives.
                    let _ = self.symbol(*symbol);
                    Text::Symbol(self.m.symbols[*symbol].name.to_string(), *offset)
                }
                Place::X87(depth) => Text::X87(*depth),
                Place::Mmx(m) => Text::Mmx(*m),
                Place::Flags(_) | Place::Label | Place::Undecided => Text::None,
            };
            texts.push(text);
        }
        texts
    }
    /// Name of the symbol that a fixed address is relative to.
    fn symbol_of(&self, ptr: Value) -> Option<String> {
        match self.def(ptr) {
            ValueDef::Symbol { symbol, .. } => Some(self.m.symbols[symbol].name.to_string()),
            _ => match self.f_inst(ptr) {
                Some(ir::Inst::PtrAdd { base, .. }) => self.symbol_of(base),
                _ => None,
            },
        }
    }
    fn f_inst(&self, value: Value) -> Option<ir::Inst> {
        match self.def(value) {
            ValueDef::Inst { inst, .. } => Some(self.f.inst(inst)),
            _ => None,
        }
    }
    /// Names for the labels of asm goto.
    fn asm_labels(&mut self, info: &AsmInfo) -> Vec<String> {
        (1..info.dests.len())
            .map(|_| {
                self.u.asm_labels += 1;
                format!(".Lasm{}", self.u.asm_labels)
            })
            .collect()
    }
    fn asm_edges(&mut self, id: InstId, info: &AsmInfo, a: &Allocation, labels: &[String]) {
        let f = self.f;
        self.b.core.end_inst();
        // Results are needed on all edges: they are in memory.
        for r in self.b.core.occupied(ALL).iter() {
            if let Some(value) = self.b.core.owner(r) {
                self.save(value);
            }
        }
        let fall_through = info.dests[0];
        self.edge(fall_through);
        let block = self.label(f.dest_block(fall_through));
        self.e.jmp(block);
        for (&dest, label) in info.dests[1..].iter().zip(labels) {
            let symbol = self.e.s.symbol(base::Symbol::intern(label));
            self.e.s.label(symbol);
            self.keep_outputs(id, info, a);
            self.edge(dest);
            let block = self.label(f.dest_block(dest));
            self.e.jmp(block);
        }
    }

    /// Where an asm jumps to: its results go to the memory in which they are after falling through.
    fn keep_outputs(&mut self, id: InstId, info: &AsmInfo, a: &Allocation) {
        for (result, place) in self.outputs(id, info, a) {
            let state = *self.b.core.value(result);
            if !state.flags.has(ValueFlags::IN_SLOT) {
                continue;
            }
            let (ty, slot) = (self.ty(result), Addr::frame(state.slot));
            match place {
                Place::Register(r) => self.store_slot(*r, ty, state.slot),
                Place::Pair => {
                    self.e.store(Size::Q, &slot, RAX);
                    self.e.store(Size::Q, &slot.plus(self.e.word()), RDX);
                }
                Place::Flags(cc) => {
                    self.e.setcc(*cc, R11);
                    self.e.zext_rr(R11, R11, Size::B);
                    self.store_slot(R11, ty, state.slot);
                }
                Place::Memory(addr) => self.copy_to_memory(&slot, addr, ty),
                _ => self.asm_error(info, "an output of 'asm goto' cannot be in this register"),
            }
        }
    }

    /// The results and where the asm leaves them.
    fn outputs<'p>(&self, id: InstId, info: &AsmInfo, a: &'p Allocation) -> Vec<(Value, &'p Place)> {
        let results: Vec<Value> = self.f.results(id).collect();
        info.operands
            .iter()
            .zip(&a.places)
            .filter_map(|(operand, place)| match operand.kind {
                AsmOperandKind::Output { result } => Some((*results.get(usize::from(result))?, place)),
                _ => None,
            })
            .collect()
    }

    // ----- Outputs -----

    fn store_outputs(&mut self, id: InstId, info: &AsmInfo, a: &Allocation) {
        let outputs = self.outputs(id, info, a);
        for (_, place) in &outputs {
            let mut keep = |r: R| {
                if ALL.contains(r) {
                    self.b.core.free.remove(r);
                    self.b.core.scratch.insert(r);
                    self.b.core.locked.insert(r);
                }
            };
            match place {
                Place::Register(r) => keep(*r),
                Place::Pair => [RAX, RDX].into_iter().for_each(keep),
                _ => {}
            }
        }
        // Conditions first: nothing until here changes flags.
        for (result, place) in &outputs {
            if let Place::Flags(cc) = place {
                if self.e.is_narrow() || self.b.core.free.intersect(GPRS).first().is_none() {
                    let slot = self.memory_result(*result);
                    let bytes = self.ty(*result).bytes();
                    self.e.store_imm(Size::of_bits(8 * bytes), &Addr::frame(slot), 0);
                    self.e.m(emit_x86::SETCC[*cc as usize], &Addr::frame(slot));
                    continue;
                }
                let r = self.scratch_in(GPRS);
                self.e.setcc(*cc, r);
                let ty = self.ty(*result);
                if ty.bits() > 8 && self.bank(ty) == Bank::Reg(GPRS) {
                    self.e.zext_rr(r, r, Size::B);
                }
                self.set_result(*result, r);
            }
        }
        self.pop_outputs(info, a, &outputs);
        // Those first that other outputs' ways may lead through.
        for moved in [true, false] {
            for (result, place) in &outputs {
                if let Place::Register(r) = place
                    && constraint::is_move_scratch(*r) == moved
                {
                    self.register_output(*result, *r);
                }
            }
        }
        for (result, place) in &outputs {
            match place {
                Place::Pair => {
                    let slot = self.memory_result(*result);
                    self.e.store(Size::Q, &Addr::frame(slot), RAX);
                    self.e.store(Size::Q, &Addr::frame(slot + self.e.word()), RDX);
                }
                Place::Memory(addr) => match self.bank(self.ty(*result)) {
                    Bank::Memory => {
                        let slot = self.memory_result(*result);
                        let ty = self.ty(*result);
                        self.copy_to_memory(&Addr::frame(slot), addr, ty);
                    }
                    Bank::Reg(set) => {
                        let ty = self.ty(*result);
                        if self.b.core.free.intersect(set).first().is_none() {
                            let slot = self.memory_result(*result);
                            let scratch = self.move_scratch(ty);
                            self.load_typed(scratch, addr, ty);
                            self.store_slot(scratch, ty, slot);
                            continue;
                        }
                        let r = self.scratch_in(set);
                        self.load_typed(r, addr, ty);
                        self.set_result(*result, r);
                    }
                },
                Place::Mmx(m) => {
                    let slot = self.b.core.frame.alloc(8, 8);
                    self.e.op2(rows::MOVQ_MMM64_MM, mem(&Addr::frame(slot)), mm(*m));
                    let ty = self.ty(*result);
                    let r = self.scratch(ty);
                    self.load_slot(r, ty, Extension::None, slot);
                    self.set_result(*result, r);
                }
                _ => {}
            }
        }
        self.b.core.end_inst();
    }
    fn register_output(&mut self, result: Value, r: R) {
        let ty = self.ty(result);
        let general = r.0 < 16;
        match self.bank(ty) {
            Bank::Reg(set) if set.contains(if general { RAX } else { XMM0 }) => {
                if !ALL.contains(r) && self.b.core.free.intersect(set).first().is_none() {
                    // All are outputs: this one waits in memory.
                    let slot = self.memory_result(result);
                    if ty == Type::I1 {
                        self.e.alu_ri(Alu::And, Size::D, r, 1);
                    }
                    self.store_slot(r, ty, slot);
                    return;
                }
                let reg = if ALL.contains(r) {
                    r
                } else {
                    let reg = self.scratch_in(set);
                    let wide = if general { Type::I64 } else { ty };
                    self.copy_reg(reg, r, wide, Extension::None);
                    reg
                };
                if ty == Type::I1 {
                    self.e.alu_ri(Alu::And, Size::D, reg, 1);
                }
                self.set_result(result, reg);
            }
            Bank::Reg(_) => {
                let bits = self.b.core.temp(bits_type(ty, general), 1);
                if ALL.contains(r) {
                    self.set_result(bits, r);
                } else {
                    let reg = self.scratch(bits_type(ty, general));
                    self.copy_reg(reg, r, bits_type(ty, general), Extension::None);
                    self.set_result(bits, reg);
                }
                self.cast(CastOp::Bitcast, result, bits);
                self.release(bits);
            }
            Bank::Memory => {
                let slot = self.memory_result(result);
                self.store_typed(&Addr::frame(slot), r, if general { Type::I64 } else { Type::F128 });
            }
        }
    }
    /// Pops the x87 stack: outputs in order of depth, and inputs that the asm left there.
    fn pop_outputs(&mut self, info: &AsmInfo, a: &Allocation, outputs: &[(Value, &Place)]) {
        let input_at = |depth: u8| {
            info.operands
                .iter()
                .zip(&a.places)
                .any(|(operand, place)| matches!(operand.kind, AsmOperandKind::Input(_)) && *place == Place::X87(depth))
        };
        for depth in 0..8u8 {
            let output = outputs.iter().find(|(_, place)| **place == Place::X87(depth));
            if let Some((result, _)) = output {
                self.pop_x87_output(*result);
            } else if input_at(depth) && a.clobbered_x87 & 1 << depth == 0 {
                self.e.op1(rows::FSTP_STI, st(0));
            }
        }
    }
    fn pop_x87_output(&mut self, result: Value) {
        let ty = self.ty(result);
        if ty == Type::F80 || self.e.is_narrow() {
            self.pop_x87(result);
            return;
        }
        let slot = self.b.core.frame.alloc(8, 8);
        self.e.m(if ty == Type::F32 { rows::FSTP_M32FP } else { rows::FSTP_M64FP }, &Addr::frame(slot));
        let r = self.scratch_in(XMMS);
        self.load_slot(r, ty, Extension::None, slot);
        self.set_result(result, r);
    }
}

/// The value that an operand needs before the asm.
fn operand_value(operand: &AsmOperand) -> Option<Value> {
    match operand.kind {
        AsmOperandKind::Input(value) | AsmOperandKind::Tied { value, .. } => Some(value),
        AsmOperandKind::OutputMem(_)
        | AsmOperandKind::InputMem(_)
        | AsmOperandKind::Output { .. }
        | AsmOperandKind::Label(_) => None,
    }
}

/// A type of the general or the vector bank with the bits of a type of the other.
fn bits_type(ty: Type, general: bool) -> Type {
    match (general, ty.bits()) {
        (true, 0..=8) => Type::I8,
        (true, 9..=16) => Type::I16,
        (true, 17..=32) => Type::I32,
        (true, _) => Type::I64,
        (false, 0..=32) => Type::F32,
        (false, _) => Type::F64,
    }
}

fn mm(n: u8) -> Operand {
    Operand::Reg(Reg(reg::MM0.0 + n))
}
