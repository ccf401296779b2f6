//! Inline asm: what its constraints ask for is told to the allocator; after it the template's text is put
//! together and given to the assembler.
//!
//! An asm is planned twice, with the same result: to learn whether this generator takes it, and to lower it.
//! Operands on the x87 stack, in MMX registers and in pairs of registers are left to the one-pass generator, and so
//! is every asm in error, which that one reports.

use super::emit::Emitter;
use super::lower::*;
use super::mir::*;
use crate::inline_asm::constraint::{self, ANY_GPR, ANY_XMM, Classes, LEGACY, LOW_BYTE, Named};
use crate::inline_asm::template::Text;
use emit_x86::*;
use fastgen::{R, RegSet};
use ir::{AsmId, AsmInfo, AsmOperandKind, BlockCall, Function, Inst, InstId, Module, SymId, Type, Value, ValueDef};
use isa_x86::rows;
use mc::Variant;
use regalloc::{Class, Constraint, Kind, Operand, Pos, VReg};

/// Where an operand may be.
#[derive(Copy, Clone, PartialEq, Debug)]
enum Plan {
    /// In a register, or a slot of the frame, as the constraint says.
    Value(Class, Constraint),
    /// What the address points to.
    Memory,
    Constant(i64),
    Symbol(SymId, i64),
    Flags(Cc),
    /// Where the output of this number is.
    Tied(u16),
    /// The stack pointer, which is only named.
    StackPointer,
    Label,
}

/// An operand of an asm that has been lowered.
#[derive(Copy, Clone, PartialEq, Debug)]
pub(super) enum Place {
    /// Register operand of the machine instruction.
    Operand(u16),
    /// Number of the address, its first register operand, and the symbol it is relative to.
    Memory(u32, u16, Option<SymId>),
    Constant(i64),
    Symbol(SymId, i64),
    StackPointer,
    /// Nothing that stands in the text.
    None,
    Label,
}

/// An asm that has been lowered.
#[derive(Clone, Debug)]
pub(super) struct Asm {
    pub id: AsmId,
    pub places: Vec<Place>,
    /// Which successor each destination is.
    pub succs: Vec<u16>,
}

/// Destinations of `asm goto`, each once.
pub(super) fn distinct(f: &Function, dests: &[BlockCall]) -> Vec<BlockCall> {
    let mut list: Vec<BlockCall> = Vec::new();
    for &dest in dests {
        if !list.iter().any(|&other| same_dest(f, other, dest)) {
            list.push(dest);
        }
    }
    list
}

/// Whether this generator takes an asm.
pub(super) fn supported(f: &Function, m: &Module, id: InstId, asm: AsmId) -> bool {
    plans(f, m, id, &f.asms[asm]).is_some()
}

fn plans(f: &Function, m: &Module, id: InstId, info: &AsmInfo) -> Option<Vec<Plan>> {
    let results = f.results(id).len();
    if !info.dests.is_empty() && results > 0 && distinct(f, &info.dests).len() < 2 {
        return None;
    }
    let count = info.operands.iter().map(|op| constraint::alternatives(op.constraint.as_str())).max().unwrap_or(1);
    (0..count).find_map(|alternative| plan(f, m, id, info, alternative))
}

/// Registers that operands are fixed to.
#[derive(Default)]
struct Taken {
    inputs: RegSet,
    outputs: RegSet,
    early: RegSet,
    clobbered: RegSet,
}

impl Taken {
    /// Notes that an operand is in a register: whether it can be.
    fn take(&mut self, r: R, output: bool, early: bool) -> bool {
        let taken = if output { &mut self.outputs } else { &mut self.inputs };
        if r == RBP || taken.contains(r) || self.clobbered.contains(r) {
            return false;
        }
        taken.insert(r);
        if output && early {
            self.early.insert(r);
        }
        true
    }
}

fn clobbered(info: &AsmInfo, narrow: bool) -> Option<RegSet> {
    let mut set = RegSet::EMPTY;
    for name in &info.clobbers {
        match constraint::named(name.as_str())? {
            Named::Register(r) if r == RBP => return None,
            Named::Register(r) if r == RSP => {}
            Named::Register(r) if narrow => set = set.union(constraint::narrowed(r.set())),
            Named::Register(r) => set.insert(r),
            Named::X87(_) | Named::Other => {}
        }
    }
    Some(set)
}

/// The registers that an operand without a wish of its own may be in.
fn any_register(narrow: bool) -> RegSet {
    if narrow { constraint::narrowed(ANY_GPR) } else { ANY_GPR.union(ANY_XMM) }
}

fn fixed(r: R) -> Plan {
    match r.0 {
        0..16 => Plan::Value(Class::Int, Constraint::Fixed(r.0)),
        n => Plan::Value(Class::Float, Constraint::Fixed(n - 16)),
    }
}

fn plan(f: &Function, m: &Module, id: InstId, info: &AsmInfo, alternative: usize) -> Option<Vec<Plan>> {
    let results: Vec<Value> = f.results(id).collect();
    let narrow = m.target.pointer_size == 4;
    let mut taken = Taken { clobbered: clobbered(info, narrow)?, ..Taken::default() };
    let reserved = crate::inline_asm::registers_named(&m.reserved_registers);
    let mut plans: Vec<Option<Plan>> = vec![None; info.operands.len()];
    let mut classes: Vec<Classes> = Vec::with_capacity(info.operands.len());
    for operand in &info.operands {
        let text = operand.constraint.as_str();
        let parsed = constraint::parse(text, alternative).ok()?;
        classes.push(if narrow { parsed.narrow(text, operand.ty.bits()) } else { parsed });
    }
    // First what has no choice.
    for (n, operand) in info.operands.iter().enumerate() {
        let class = &classes[n];
        let output = matches!(operand.kind, AsmOperandKind::Output { .. });
        plans[n] = match operand.kind {
            AsmOperandKind::Label(_) => Some(Plan::Label),
            AsmOperandKind::OutputMem(_) | AsmOperandKind::InputMem(_) => Some(Plan::Memory),
            AsmOperandKind::Tied { output, .. } => Some(Plan::Tied(output)),
            AsmOperandKind::Output { .. } if class.flags.is_some() => {
                if !info.dests.is_empty() {
                    return None;
                }
                class.flags.map(Plan::Flags)
            }
            AsmOperandKind::Input(value) if !class.immediates.is_empty() && operand.register.is_none() => {
                constant(f, m, value, &class.immediates)
            }
            AsmOperandKind::Input(_) | AsmOperandKind::Output { .. } => None,
        };
        if plans[n].is_some() {
            continue;
        }
        let single = match operand.register {
            Some(name) => match constraint::named(name.as_str())? {
                Named::Register(r) if narrow => constraint::narrowed(r.set()),
                Named::Register(r) => r.set(),
                Named::X87(_) | Named::Other => return None,
            },
            None => class.regs,
        };
        if class.pair && operand.ty.bits() > if narrow { 32 } else { 64 } || single.is_empty() && !class.memory {
            return None;
        }
        if single == RSP.set() {
            plans[n] = Some(Plan::StackPointer);
        } else if single.iter().count() == 1 {
            let r = single.first()?;
            // What 32-bit code has for moves is not the allocator's.
            if narrow && !r.set().minus(R11.set()).intersect(any_register(true)).contains(r) {
                return None;
            }
            if !taken.take(r, output, class.early) {
                return None;
            }
            plans[n] = Some(fixed(r));
        }
    }
    for n in 0..plans.len() {
        if let Some(Plan::Tied(output)) = plans[n]
            && let Some(Plan::Value(class, Constraint::Fixed(number))) = *plans.get(usize::from(output))?
        {
            let r = if class == Class::Int { R(number) } else { R(number + 16) };
            if !taken.take(r, false, false) {
                return None;
            }
            // The register is written early, but not before its own input is read.
            taken.early.remove(r);
        }
    }
    if !taken.early.intersect(taken.inputs).is_empty()
        || !taken.inputs.union(taken.outputs).intersect(reserved).is_empty()
    {
        return None;
    }
    // Then the others.
    for (n, operand) in info.operands.iter().enumerate() {
        if plans[n].is_none() {
            let output = matches!(operand.kind, AsmOperandKind::Output { .. });
            plans[n] = Some(choose(&classes[n], operand.ty, output, narrow, &mut taken)?);
        }
    }
    let mut plans: Vec<Plan> = plans.into_iter().collect::<Option<_>>()?;
    if !taken.inputs.intersect(taken.outputs).is_empty() {
        fix_tied(&mut plans, &classes, &mut taken, reserved, narrow)?;
    }
    for (n, operand) in info.operands.iter().enumerate() {
        let plan = match plans[n] {
            Plan::Tied(output) => *plans.get(usize::from(output))?,
            plan => plan,
        };
        let ty = match operand.kind {
            AsmOperandKind::Output { result } => f.ty(*results.get(usize::from(result))?),
            AsmOperandKind::Input(value) | AsmOperandKind::Tied { value, .. } => f.ty(value),
            AsmOperandKind::OutputMem(_) | AsmOperandKind::InputMem(_) | AsmOperandKind::Label(_) => continue,
        };
        match plan {
            Plan::Value(class, wanted) => {
                let own = class_of(ty) == class;
                let after = !own || ty == Type::I1;
                let output = matches!(operand.kind, AsmOperandKind::Output { .. });
                let size_fits = ty.bytes() <= if narrow { 4 } else { 8 } || own && ty.bytes() == 16;
                // Nothing can be done between `asm goto` and where it goes.
                if !size_fits || output && after && !info.dests.is_empty() {
                    return None;
                }
                // A slot holds values as they are.
                if after && matches!(wanted, Constraint::Slot) {
                    return None;
                }
            }
            Plan::StackPointer if class_of(ty) == Class::Int && info.dests.is_empty() => {}
            Plan::Constant(_) | Plan::Symbol(..) | Plan::Flags(_) => {}
            Plan::StackPointer | Plan::Memory | Plan::Tied(_) | Plan::Label => return None,
        }
    }
    Some(plans)
}

/// Fixes outputs that begin as inputs to registers. Beside one that takes the register of an input, the allocator lets
/// all other inputs live until the end, where a register that is fixed for an input and for an output as well is not free.
fn fix_tied(plans: &mut [Plan], classes: &[Classes], taken: &mut Taken, reserved: RegSet, narrow: bool) -> Option<()> {
    for n in 0..plans.len() {
        let Plan::Tied(output) = plans[n] else { continue };
        let output = usize::from(output);
        let Plan::Value(class, Constraint::Any | Constraint::Reg | Constraint::Limit(_)) = plans[output] else {
            continue;
        };
        let all = if class == Class::Int { ANY_GPR } else { ANY_XMM };
        let all = all.intersect(any_register(narrow));
        let mut used = taken.inputs.union(taken.outputs).union(reserved);
        if narrow {
            used.insert(R11);
        }
        let r = classes[output]
            .regs
            .intersect(all)
            .iter()
            .find(|&r| !used.contains(r) && taken.take(r, true, false) && taken.take(r, false, false))?;
        plans[output] = fixed(r);
    }
    Some(())
}

fn choose(class: &Classes, ty: Type, output: bool, narrow: bool, taken: &mut Taken) -> Option<Plan> {
    let general = class_of(ty) == Class::Int;
    let own = class.regs.intersect(if general { ANY_GPR.union(R11.set()) } else { ANY_XMM });
    let set = if own.is_empty() { class.regs } else { own };
    let all = any_register(narrow);
    if set.is_empty() {
        let class = if general { Class::Int } else { Class::Float };
        return class_fits_slot(ty).then_some(Plan::Value(class, Constraint::Slot));
    }
    let kind = if set.intersect(ANY_GPR).is_empty() { Class::Float } else { Class::Int };
    if narrow && kind == Class::Float {
        return None;
    }
    let any = if class.memory && !own.is_empty() && ty != Type::I1 && class_fits_slot(ty) {
        Constraint::Any
    } else {
        Constraint::Reg
    };
    Some(match set {
        ANY_GPR | ANY_XMM => Plan::Value(kind, any),
        _ if narrow && set == all => Plan::Value(kind, any),
        _ if narrow && set == all.intersect(LOW_BYTE.union(R11.set())) => Plan::Value(kind, Constraint::Limit(4)),
        LOW_BYTE => Plan::Value(kind, Constraint::Limit(4)),
        LEGACY => Plan::Value(kind, Constraint::Limit(8)),
        _ => {
            let apart = |taken: &Taken, r: R| match output {
                true => !class.early || !taken.inputs.contains(r),
                false => !taken.early.contains(r),
            };
            let set = if narrow { set.minus(R11.set()) } else { set };
            let r = set.iter().find(|&r| apart(taken, r) && taken.take(r, output, class.early))?;
            fixed(r)
        }
    })
}

fn class_fits_slot(ty: Type) -> bool {
    ty.bytes() <= 8 || class_of(ty) == Class::Float && ty.bytes() == 16
}

fn constant(f: &Function, m: &Module, value: Value, letters: &[char]) -> Option<Plan> {
    match f.def(value) {
        ValueDef::Int(bits) => {
            let width = f.ty(value).bits().min(64);
            let constant = if width == 1 { (bits & 1) as i64 } else { ((bits << (64 - width)) as i64) >> (64 - width) };
            // What counts is the number as C sees it: unsigned types are not sign-extended for the range checks.
            let unsigned = f.const_bits(value)? as i64;
            let fits = |&l: &char| constraint::immediate_fits(l, constant) || constraint::immediate_fits(l, unsigned);
            letters.iter().any(fits).then_some(Plan::Constant(constant))
        }
        ValueDef::Symbol { symbol, offset } => {
            let info = &m.symbols[symbol];
            let constant = info.tls.is_none() && (info.dso_local || !m.pic);
            (constant && letters.iter().any(|&l| constraint::symbol_fits(l)))
                .then_some(Plan::Symbol(symbol, i64::from(offset)))
        }
        _ => None,
    }
}

impl Lower<'_, '_, '_> {
    /// A register of a class with a value's bits.
    fn in_class(&mut self, value: Value, class: Class) -> VReg {
        let x = self.reg(value);
        if x.class() == class {
            return x;
        }
        let dst = self.new_vreg(class);
        self.move_between(dst, x, self.ty(value));
        dst
    }
    /// A copy from one class to the other of a value of this type.
    fn move_between(&mut self, dst: VReg, src: VReg, ty: Type) {
        let wide = ty.bits() > 32;
        let op = if dst.class() == Class::Float {
            if wide { Op::GprToX(rows::MOVQ_XMM_RM64, Size::Q) } else { Op::GprToX(rows::MOVD_XMM_RM32, Size::D) }
        } else if wide {
            Op::XToGpr(rows::MOVQ_RM64_XMM, Size::Q)
        } else {
            Op::XToGpr(rows::MOVD_RM32_XMM, Size::D)
        };
        self.inst(op, Shape::Rr, &[def_of(dst), use_of(src)], None, 0);
    }

    /// Inline asm.
    pub fn asm(&mut self, id: InstId, asm: AsmId) {
        let (f, m) = (self.f, self.m);
        let info = &f.asms[asm];
        let plans = plans(f, m, id, info).expect("asked for before");
        let results: Vec<Value> = f.results(id).collect();
        let early = |n: usize| info.operands[n].constraint.as_str().contains('&');
        let mut uses: Vec<Operand> = Vec::new();
        let mut places = vec![Place::None; plans.len()];
        let mut tied: Vec<Option<u16>> = vec![None; plans.len()];
        let defs_count =
            plans.iter().zip(&info.operands).filter(|(plan, operand)| is_def(plan, &operand.kind)).count() as u16;
        let next = |uses: &Vec<Operand>| defs_count + uses.len() as u16;
        // Inputs.
        for (n, operand) in info.operands.iter().enumerate() {
            let place = match (plans[n], &operand.kind) {
                (Plan::Constant(value), _) => Place::Constant(value),
                (Plan::Symbol(symbol, offset), _) => {
                    // The symbol is mentioned: it needs its directives.
                    self.symbol(symbol);
                    Place::Symbol(symbol, offset)
                }
                (Plan::StackPointer, _) => {
                    self.needs.calls = true;
                    Place::StackPointer
                }
                (Plan::Label, _) => Place::Label,
                (Plan::Value(class, constraint), AsmOperandKind::Input(value)) => {
                    let x = self.in_class(*value, class);
                    let at = next(&uses);
                    uses.push(Operand::new(x, constraint, Kind::Use, Pos::Early));
                    Place::Operand(at)
                }
                (Plan::Tied(output), AsmOperandKind::Tied { value, .. }) => {
                    let output = usize::from(output);
                    match plans[output] {
                        Plan::Value(class, constraint) => {
                            let mut x = self.in_class(*value, class);
                            if early(output) {
                                // Other operands with this value need registers of their own.
                                let copy = self.new_vreg(class);
                                self.copy_to(copy, x);
                                x = copy;
                            }
                            let constraint = match constraint {
                                Constraint::Any | Constraint::Slot => Constraint::Reg,
                                other => other,
                            };
                            let at = next(&uses);
                            tied[output] = Some(at);
                            uses.push(Operand::new(x, constraint, Kind::Use, Pos::Early));
                            Place::Operand(at)
                        }
                        _ => Place::StackPointer,
                    }
                }
                _ => continue,
            };
            places[n] = place;
        }
        // Addresses: they must outlive early results, and nothing says that the asm writes results last.
        for (n, operand) in info.operands.iter().enumerate() {
            if let AsmOperandKind::OutputMem(ptr) | AsmOperandKind::InputMem(ptr) = operand.kind {
                let (mem, symbol) = self.asm_address(ptr);
                let number = self.s.amodes.len() as u32;
                self.s.amodes.push(mem.amode);
                places[n] = Place::Memory(number, next(&uses), symbol);
                uses.extend([mem.base, mem.index].into_iter().flatten().map(late_use));
            }
        }
        // Outputs.
        let mut operands: Vec<Operand> = Vec::new();
        let mut flags: Vec<(Cc, Value)> = Vec::new();
        let mut converted: Vec<(VReg, Value)> = Vec::new();
        for (n, operand) in info.operands.iter().enumerate() {
            let AsmOperandKind::Output { result } = operand.kind else { continue };
            let result = results[usize::from(result)];
            let ty = self.ty(result);
            match plans[n] {
                Plan::Flags(cc) => flags.push((cc, result)),
                Plan::Value(class, constraint) => {
                    let dst = if class_of(ty) == class && ty != Type::I1 {
                        self.dst(result)
                    } else {
                        let temp = self.new_vreg(class);
                        converted.push((temp, result));
                        temp
                    };
                    let (constraint, pos) = match (tied[n], constraint) {
                        (Some(_), Constraint::Fixed(_)) => (constraint, Pos::Late),
                        (Some(at), _) => (Constraint::Reuse(at as u8), Pos::Late),
                        (None, _) => (constraint, if early(n) { Pos::Early } else { Pos::Late }),
                    };
                    places[n] = Place::Operand(operands.len() as u16);
                    operands.push(Operand::new(dst, constraint, Kind::Def, pos));
                }
                _ => {}
            }
        }
        operands.extend(uses);
        let mut clobbers = 0u64;
        for r in clobbered(info, self.e.is_narrow()).unwrap_or(RegSet::EMPTY).iter() {
            clobbers |= 1 << if r.0 < 16 { r.0 } else { r.0 + 16 };
        }
        let mut succs = Vec::new();
        if !info.dests.is_empty() {
            let dests = distinct(f, &info.dests);
            for &dest in &info.dests {
                let at = dests.iter().position(|&other| same_dest(f, other, dest)).unwrap_or(0);
                succs.push(at as u16);
            }
            if let [only] = dests[..] {
                let to = self.s.block_map[base::Idx::index(f.dest_block(only))];
                let args = self.pass_args(only);
                self.succ(to, args);
            } else {
                for dest in dests {
                    let to = self.edge_target(dest);
                    self.succ(to, (0, 0));
                }
            }
        }
        let number = self.s.asms.len() as i64;
        self.s.asms.push(Asm { id: asm, places, succs });
        self.inst_clobbering(Op::Asm, Shape::None, &operands, None, number, clobbers);
        let mut bits = Vec::new();
        for (cc, result) in flags {
            let bit = self.int();
            self.inst(Op::Set(cc), Shape::None, &[def_of(bit)], None, 0);
            bits.push((bit, result));
        }
        for (bit, result) in bits {
            let dst = self.dst(result);
            self.inst(Op::Zext(Size::B), Shape::Rr, &[def_of(dst), use_of(bit)], None, 0);
        }
        for (temp, result) in converted {
            let (dst, ty) = (self.dst(result), self.ty(result));
            if ty == Type::I1 && temp.class() == Class::Int {
                self.alu_to(Alu::And, Size::D, dst, temp, Src::Imm(1));
            } else {
                self.move_between(dst, temp, ty);
            }
        }
        for (n, operand) in info.operands.iter().enumerate() {
            if let (Plan::StackPointer, AsmOperandKind::Output { result }) = (plans[n], &operand.kind) {
                let dst = self.dst(results[usize::from(*result)]);
                self.inst(Op::StackSave, Shape::None, &[def_of(dst)], None, 0);
            }
        }
    }
    /// A memory operand that text can say, and the symbol it is relative to.
    fn asm_address(&mut self, ptr: Value) -> (MemRef, Option<SymId>) {
        let mem = self.address(ptr);
        let symbol = self.symbol_of(ptr);
        match (mem.amode.base, symbol) {
            (Base::None | Base::Reg | Base::Slot(_), _) => (mem, None),
            (Base::Rip(_, Variant::None) | Base::Abs(_, Variant::None), Some(symbol)) => (mem, Some(symbol)),
            _ if mem.amode.segment == 0 => (MemRef::reg(self.lea(&mem), 0), None),
            _ => (MemRef::reg(self.reg(ptr), 0), None),
        }
    }
    fn symbol_of(&self, ptr: Value) -> Option<SymId> {
        let mut ptr = self.resolve(ptr);
        loop {
            match self.f.def(ptr) {
                ValueDef::Symbol { symbol, .. } => return Some(symbol),
                _ => match self.def_inst(ptr) {
                    Some((_, Inst::PtrAdd { base, .. })) => ptr = self.resolve(base),
                    _ => return None,
                },
            }
        }
    }
}

impl Emitter<'_, '_, '_> {
    /// Emits an asm, and where it goes if it is `asm goto`.
    pub fn asm(&mut self, inst: u32, n: usize) {
        let asm = &self.code.s.asms[self.code.insts[inst as usize].imm as usize];
        let info = &self.code.f.asms[asm.id];
        let texts: Vec<Text> = info
            .operands
            .iter()
            .zip(&asm.places)
            .map(|(operand, place)| self.asm_text(inst, operand.ty, place))
            .collect();
        let mut labels = Vec::new();
        for &succ in asm.succs.iter().skip(1) {
            let block = self.successor(n, usize::from(succ));
            labels.push(self.asm_labels.get(&block).map(|(name, _)| name.clone()).unwrap_or_default());
        }
        let count = asm.places.iter().filter(|place| **place != Place::Label).count();
        let text = self.u.asm_text(info, &texts[..count], &labels).unwrap_or_else(|message| {
            self.u.diag.report(&diag::irgen::ASM_CONSTRAINT, info.loc).arg(message).emit();
            String::new()
        });
        self.u.assemble(&mut *self.e.s, &text, info.loc);
        if let Some(&succ) = asm.succs.first() {
            let target = self.successor(n, usize::from(succ));
            self.jump_to(target, n);
        }
    }
    fn asm_text(&self, inst: u32, ty: Type, place: &Place) -> Text {
        let size = Size::of_bits(ty.bits());
        match *place {
            Place::Operand(n) => match self.code.assignment.place(inst, usize::from(n)) {
                regalloc::Place::Reg(_) => Text::Register(self.r(inst, usize::from(n)), size),
                regalloc::Place::Slot(slot) => Text::Memory { addr: self.spill(slot), symbol: None, size },
            },
            Place::Memory(number, at, symbol) => {
                let addr = self.addr_at(inst, &self.code.s.amodes[number as usize], usize::from(at));
                let symbol = symbol.map(|symbol| self.code.m.symbols[symbol].name.to_string());
                Text::Memory { addr, symbol, size }
            }
            Place::Constant(value) => Text::Constant(value),
            Place::Symbol(symbol, offset) => Text::Symbol(self.code.m.symbols[symbol].name.to_string(), offset),
            Place::StackPointer => Text::Register(RSP, size),
            Place::None | Place::Label => Text::None,
        }
    }
}

/// Whether an operand is a register that the machine instruction defines.
fn is_def(plan: &Plan, kind: &AsmOperandKind) -> bool {
    matches!((plan, kind), (Plan::Value(..), AsmOperandKind::Output { .. }))
}
