//! After allocation: the frame, the order of blocks, and the bytes.

mod locations;
mod merge;
mod order;
mod rename;
mod sums;
mod switch;
mod widths;

use super::Memory;
use super::lower::{FrameNeeds, Lower, Storage};
use super::mir::*;
use crate::unit::Unit;
use base::timing;
use base::{FastMap, Symbol};
use codegen::debug_info::Stretch;
use emit_x86::Cond;
use emit_x86::protect::PROBE_INTERVAL;
use emit_x86::*;
use fastgen::{R, RegSet};
use ir::{Block, Function, Module};
use isa_x86::{reg, rows};
use locations::{Mark, Stretches};
use mc::{CfiOp, PrefixFlags, SymbolId, Variant};
use merge::Cut;
use regalloc::{Allocator as _, Assignment, Place, Registers};
use std::ops::Range;
use widths::Widths;

/// What debug information has to know of an emitted function.
#[derive(Clone, Default)]
pub(crate) struct FrameRecord {
    /// Distance of each slot from the canonical frame address, where it is known.
    pub slots: Vec<Option<i64>>,
    /// Variables, by number and in order, that have their value in registers and spill slots, with the addresses.
    pub values: Vec<(u32, Vec<Stretch>)>,
}

/// Callee-saved registers but rbp, as `regalloc` numbers them (SysV x86-64 ABI 3.2.1).
const CALLEE_SAVED: u64 = 1 << 3 | 0xf << 12;
const RBP_BIT: u64 = 1 << 5;
const CALLER_SAVED_GPRS: u64 = 0b1111_1100_0111;
const XMMS: u64 = 0xffff << 32;

/// The same of 32-bit code, where number 11 is ebx: no value is in that, but instructions on bytes go through it.
const NARROW_CALLEE_SAVED: u64 = 1 << 6 | 1 << 7 | 1 << 11;
const NARROW_CALLER_SAVED_GPRS: u64 = 0b111;
const EBX_BIT: u64 = 1 << 11;

/// Callee-saved registers but `rbp`.
fn callee_saved(narrow: bool) -> u64 {
    if narrow { NARROW_CALLEE_SAVED } else { CALLEE_SAVED }
}

/// Most machine instructions that the allocator gets; what it takes grows faster than they do.
const ALLOCATION_LIMIT: usize = 40_000;

/// Most instructions of a loop header that is repeated at the end of the loop.
const HEADER_LIMIT: u32 = 6;

/// Code of the function. False if it is too large or cannot be allocated: nothing has been emitted then.
pub(crate) fn generate<'a>(
    f: &Function,
    m: &Module,
    e: &mut Emit<'a>,
    u: &mut Unit<'a>,
    memory: &mut Memory,
) -> Option<FrameRecord> {
    let name = m.symbols[f.symbol].name.as_str();
    let phase = timing::pass("select", name);
    let lanes = super::vector::by_lanes(f);
    let f = lanes.as_ref().unwrap_or(f);
    let storage = std::mem::take(&mut memory.lowering);
    let function = std::mem::take(&mut memory.function);
    let mut insts = Vec::new();
    let mut lower = Lower::new(f, m, e, u, storage, function);
    // What is called at the entry looks for the caller by the frame pointer.
    let calls_at_entry = f.attrs.traced && !m.hardening.tracing.first;
    lower.needs.frame_pointer = lower.u.options.frame_pointer || calls_at_entry;
    lower.needs.calls = calls_at_entry;
    lower.run(&mut insts);
    let needs = lower.needs.clone();
    let followed = lower.followed(&insts);
    let (storage, mut function) = (std::mem::take(&mut lower.s), std::mem::take(&mut lower.rf));
    function.follow(followed.registers.into_iter());
    drop(phase);
    let phase = timing::pass("regalloc", name);
    let fits = insts.len() <= ALLOCATION_LIMIT;
    let keeps_rbp = needs.frame_pointer || needs.dynamic || f.slots.iter().any(|slot| slot.align > 16);
    // Numbers of general registers are the same here and there.
    let reserved = crate::inline_asm::registers_named(&m.reserved_registers).0 & 0xffff;
    let narrow = e.is_narrow();
    let caller_saved = if narrow { NARROW_CALLER_SAVED_GPRS } else { CALLER_SAVED_GPRS | XMMS };
    let others = if narrow { NARROW_CALLEE_SAVED & !EBX_BIT } else { CALLEE_SAVED };
    let registers = Registers {
        preferred: caller_saved & !reserved,
        other: (others | if keeps_rbp { 0 } else { RBP_BIT }) & !reserved,
    };
    let allocated =
        if fits { memory.ion.allocate(&function, &registers) } else { Err(regalloc::Error::TooManyRegisters) };
    if let Err(regalloc::Error::Malformed(what)) = &allocated
        && (cfg!(debug_assertions) || u.options.check_regalloc)
    {
        u.unsupported(f.loc, &format!("a malformed machine function ({what})"));
    }
    let allocated = allocated.ok();
    let record = allocated.map(|mut assignment| {
        regalloc::tidy(&function, &mut assignment);
        rename::shorten(&function, &mut assignment, registers.other);
        if (cfg!(debug_assertions) || u.options.check_regalloc)
            && let Err(error) = regalloc::check(&function, &assignment)
        {
            u.unsupported(f.loc, &format!("a wrong register allocation ({error})"));
        }
        drop(phase);
        let _phase = timing::pass("emit", name);
        let code = Code { f, m, s: &storage, rf: &function, insts: &insts, assignment: &assignment };
        let mut emitter = Emitter::new(code, needs, e, u);
        emitter.constants = followed.constants;
        emitter.run();
        FrameRecord { slots: emitter.slot_places(), values: emitter.value_places() }
    });
    memory.lowering = storage;
    memory.function = function;
    record
}

/// Where things of the frame are.
#[derive(Default)]
struct Frame {
    /// Offsets of slots in the body.
    slots: Vec<u64>,
    spills: u64,
    homes: u64,
    save_area: u64,
    guard: u64,
    /// Bytes of the body, below saved registers.
    size: u64,
    /// All registers that values are in.
    used: RegSet,
    /// Callee-saved registers that are pushed, in order.
    saved: Vec<R>,
    has_rbp: bool,
    /// Alignment if the stack pointer is aligned afresh.
    realign: u32,
    /// Whether the body is below the stack pointer.
    red_zone: bool,
}

/// A function after allocation.
#[derive(Copy, Clone)]
pub(super) struct Code<'f> {
    pub f: &'f Function,
    pub m: &'f Module,
    pub s: &'f Storage,
    pub rf: &'f regalloc::Function,
    pub insts: &'f [MInst],
    pub assignment: &'f Assignment,
}

pub(super) struct Emitter<'f, 'x, 'a> {
    pub code: Code<'f>,
    pub e: &'x mut Emit<'a>,
    pub u: &'x mut Unit<'a>,
    needs: FrameNeeds,
    frame: Frame,
    /// Where jumps to each machine block end up.
    targets: Vec<u32>,
    labels: Vec<Option<SymbolId>>,
    /// Blocks that begin at multiples of 16 bytes: loops.
    aligned: Vec<bool>,
    /// Blocks that are emitted, in order.
    order: Vec<u32>,
    /// Names of the blocks that asm jumps to.
    pub asm_labels: FastMap<u32, (String, SymbolId)>,
    next_move: usize,
    last_loc: source::Loc,
    past_prologue: bool,
    after_call: bool,
    /// The block that makes the frame, if it is not the first.
    head: Option<u32>,
    /// Whether the frame is there, and whether the unwinder has been told so.
    inside: bool,
    told_inside: bool,
    /// Register that the flags speak of, as a comparison with zero would set them.
    flags: Option<(R, Size)>,
    /// Where variables have their values, for debug information.
    stretches: Stretches,
    /// Variables that are constant for a while: number, instructions, value.
    constants: Vec<(u32, Range<u32>, ir::Value)>,
    /// Places in the code that those mention.
    marks: FastMap<(Mark, u32), SymbolId>,
    /// What is known of the sizes of values.
    widths: Widths,
    /// Blocks that end in the middle of others, and the labels there.
    cuts: FastMap<u32, Cut>,
    middles: FastMap<u32, SymbolId>,
    /// The first return, if others go there.
    epilogue: Option<SymbolId>,
}

/// Whether an operation has the byte of a register as an operand.
fn works_on_bytes(op: Op) -> bool {
    match op {
        Op::Set(_) | Op::SetPair(_) => true,
        Op::Alu(_, size)
        | Op::Cmp(size)
        | Op::Test(size)
        | Op::TestZero(size)
        | Op::Sext(size, _)
        | Op::Zext(size)
        | Op::Store(size)
        | Op::Shift(_, size)
        | Op::Unary(_, size)
        | Op::Imul(size)
        | Op::LockAlu(_, size)
        | Op::Xadd(size)
        | Op::Xchg(size)
        | Op::CmpXchg(size)
        | Op::AtomicLoop { size, .. } => size == Size::B,
        Op::Gpr2(_, to, from) => to == Size::B || from == Size::B,
        _ => false,
    }
}

impl<'f, 'x, 'a> Emitter<'f, 'x, 'a> {
    fn new(code: Code<'f>, needs: FrameNeeds, e: &'x mut Emit<'a>, u: &'x mut Unit<'a>) -> Self {
        Emitter {
            code,
            e,
            u,
            needs,
            frame: Frame::default(),
            targets: Vec::new(),
            labels: Vec::new(),
            aligned: Vec::new(),
            order: Vec::new(),
            asm_labels: FastMap::default(),
            next_move: 0,
            last_loc: source::Loc::NONE,
            past_prologue: false,
            after_call: false,
            head: code.s.frame_head,
            inside: false,
            told_inside: false,
            flags: None,
            stretches: Vec::new(),
            constants: Vec::new(),
            marks: FastMap::default(),
            widths: widths::find(&code),
            cuts: FastMap::default(),
            middles: FastMap::default(),
            epilogue: None,
        }
    }

    fn run(&mut self) {
        self.lay_out_frame();
        if !self.makes_frame_late() {
            self.head = None;
        }
        self.order_blocks();
        if self.u.options.size {
            self.find_cuts();
        }
        self.find_stretches();
        self.last_loc = self.code.f.loc;
        if self.head.is_none() {
            self.prologue();
        }
        for n in 0..self.order.len() {
            self.block(n);
        }
        // Blocks whose addresses are used but to which nothing jumps: any place in the function will do.
        for block in 0..self.code.f.num_blocks() {
            let landing = self.code.s.landings[block];
            if landing == u32::MAX
                && let Some(&label) = self.u.block_labels.get(&(self.code.f.symbol, Block::from_u32(block as u32)))
            {
                self.e.s.label(label);
            }
        }
        if self.has_cfi() {
            self.e.s.cfi(CfiOp::EndProc);
        }
    }
    fn has_cfi(&self) -> bool {
        self.code.f.attrs.unwind_tables || self.code.m.debug.is_some()
    }

    // ----- Frame -----

    fn lay_out_frame(&mut self) {
        let mut used = self.code.insts.iter().fold(0, |all, inst| all | inst.clobbers);
        for place in self.code.assignment.places.iter().flatten() {
            if let Place::Reg(n) = place {
                used |= 1 << n;
            }
        }
        for step in &self.code.assignment.moves {
            if let Place::Reg(n) = step.to {
                used |= 1 << n;
            }
        }
        let narrow = self.e.is_narrow();
        if narrow && self.goes_through_ebx() {
            used |= EBX_BIT;
        }
        let word = self.e.word() as u64;
        let frame = &mut self.frame;
        // Vector registers are numbered from 32 there, from 16 here.
        frame.used = RegSet(used & 0xffff | used >> 16 & 0xffff_0000);
        let align = self.code.f.slots.iter().map(|slot| slot.align).max().unwrap_or(1);
        let stack = self.code.m.stack;
        let mut align = align;
        if self.needs.calls || self.needs.dynamic {
            align = align.max(stack.outgoing);
        }
        if self.needs.save_area && !self.code.f.attrs.no_vectors {
            align = align.max(16);
        }
        frame.realign = if align > stack.incoming { align } else { 0 };
        frame.has_rbp = self.needs.frame_pointer || self.needs.dynamic || frame.realign != 0;
        let saved = used & (callee_saved(narrow) | if frame.has_rbp { 0 } else { RBP_BIT });
        frame.saved = (0..16u8).rev().filter(|n| saved >> n & 1 != 0).map(R).collect();
        let mut at = u64::from(self.needs.outgoing);
        let aligned = if narrow { u64::from(stack.outgoing).min(16) } else { 16 };
        let mut most = if self.needs.calls || self.needs.dynamic { aligned } else { 1 };
        frame.spills = at.next_multiple_of(word);
        if self.code.assignment.slots > 0 {
            // Spilled vector registers are moved without regard to alignment.
            at = frame.spills + word * u64::from(self.code.assignment.slots);
            most = most.max(word);
        }
        if self.needs.homes > 0 {
            let size = self.home_size();
            let frame = &mut self.frame;
            frame.homes = at.next_multiple_of(8);
            at = frame.homes + size * u64::from(self.needs.homes);
            most = most.max(8);
        }
        let frame = &mut self.frame;
        for slot in self.code.f.slots.iter() {
            let align = if slot.size >= 16 { slot.align.max(16) } else { slot.align };
            let align = if self.code.f.slots.len() == 1 { slot.align.max(1) } else { align };
            at = at.next_multiple_of(u64::from(align));
            frame.slots.push(at);
            at += slot.size;
            most = most.max(u64::from(align));
        }
        if self.needs.save_area {
            at = at.next_multiple_of(16);
            frame.save_area = at;
            at += 176;
            most = most.max(16);
        }
        if self.code.f.attrs.stack_protect {
            at = at.next_multiple_of(8);
            frame.guard = at;
            at += 8;
            most = most.max(8);
        }
        // The return address and saved registers are above the body.
        let above = word * (1 + frame.saved.len() as u64 + u64::from(frame.has_rbp));
        let unit = most.clamp(word, 16);
        frame.size = (at + above).next_multiple_of(unit) - above;
        if at == 0 && !self.needs.calls && !self.needs.dynamic {
            frame.size = 0;
        }
        frame.red_zone = !narrow
            && !self.needs.calls
            && !self.needs.dynamic
            && frame.realign == 0
            && self.code.f.attrs.red_zone
            && self.needs.outgoing == 0
            && frame.size <= 128;
        if frame.size > i32::MAX as u64 / 2 {
            self.u.unsupported(self.code.f.loc, "a stack frame of 1 GiB or more");
        }
        self.u.check_frame(self.code.f, frame.size, above);
    }
    /// Bytes of a virtual register's home.
    fn home_size(&self) -> u64 {
        if self.needs.vectors { 16 } else { 8 }
    }
    /// Address of a byte of the body.
    fn body(&self, offset: u64) -> Addr {
        let frame = &self.frame;
        if self.needs.dynamic {
            let below = frame.size + self.e.word() as u64 * frame.saved.len() as u64;
            Addr::base(RBP, (offset as i64 - below as i64) as i32)
        } else if frame.red_zone {
            Addr::base(RSP, (offset as i64 - frame.size as i64) as i32)
        } else {
            Addr::base(RSP, offset as i32)
        }
    }
    fn incoming(&self, offset: i32) -> Addr {
        let frame = &self.frame;
        let word = self.e.word() as u64;
        if !self.inside {
            return Addr::base(RSP, offset + word as i32);
        }
        if frame.has_rbp {
            return Addr::base(RBP, offset + 2 * word as i32);
        }
        let size = if frame.red_zone { 0 } else { frame.size };
        Addr::base(RSP, offset + (size + word * (frame.saved.len() as u64 + 1)) as i32)
    }
    fn slot_places(&self) -> Vec<Option<i64>> {
        self.frame.slots.iter().map(|&at| self.cfa_distance(at)).collect()
    }
    /// Distance of a place in the body from the canonical frame address, if it is known.
    fn cfa_distance(&self, at: u64) -> Option<i64> {
        let frame = &self.frame;
        let above = i64::from(self.e.word()) * (1 + frame.saved.len() as i64 + i64::from(frame.has_rbp));
        (frame.realign == 0).then(|| at as i64 - frame.size as i64 - above)
    }
    fn cfi(&mut self, op: CfiOp) {
        if self.code.f.attrs.unwind_tables || self.code.m.debug.is_some() {
            self.e.s.cfi(op);
        }
    }
    /// Whether what is outside the part with a frame needs none indeed.
    fn makes_frame_late(&self) -> bool {
        if self.head.is_none()
            || self.frame.has_rbp
            || self.probes_frame()
            || self.e.is_narrow() && self.frame.saved.contains(&R11)
        {
            return false;
        }
        let preserved = callee_saved(self.e.is_narrow()) | RBP_BIT;
        let in_frame = |place: Place| match place {
            Place::Reg(n) => preserved >> n & 1 != 0,
            Place::Slot(_) => true,
        };
        (0..self.code.s.blocks.len()).filter(|&block| self.code.s.outside[block]).all(|block| {
            let (first, end) = self.code.rf.block_range(regalloc::Block(block as u32));
            (first..end).all(|inst| {
                let data = &self.code.insts[inst as usize];
                let uses_frame = data.mem != NO_MEM
                    && matches!(
                        self.code.s.amodes[data.mem as usize].base,
                        Base::Slot(_) | Base::Home(_) | Base::Outgoing | Base::SaveArea
                    );
                let calls = matches!(
                    data.op,
                    Op::CallDirect | Op::CallInd | Op::TlsCall(_) | Op::Asm | Op::Builtin | Op::RepMovs | Op::StackSave
                );
                let clobbers = data.clobbers & preserved != 0;
                let operands = (0..usize::from(data.count)).any(|n| in_frame(self.code.assignment.place(inst, n)));
                let moves = &self.code.assignment.moves[self.moves_at(inst)];
                !uses_frame
                    && !calls
                    && !clobbers
                    && !operands
                    && !moves.iter().any(|step| in_frame(step.from) || in_frame(step.to))
            })
        })
    }
    /// Tells the unwinder what it must know at the start of a block.
    fn tell(&mut self, inside: bool) {
        if std::mem::replace(&mut self.told_inside, inside) == inside {
            return;
        }
        let saved: Vec<u16> = self.frame.saved.iter().map(|&r| self.e.dwarf(r)).collect();
        let word = i64::from(self.e.word());
        let body = if self.frame.red_zone { 0 } else { self.frame.size as i64 };
        let depth = word * (1 + saved.len() as i64) + body;
        if depth == word {
            return;
        }
        self.cfi(CfiOp::DefCfaOffset(if inside { depth } else { word }));
        for (n, &r) in saved.iter().enumerate() {
            self.cfi(if inside { CfiOp::Offset(r, -word * (2 + n as i64)) } else { CfiOp::Restore(r) });
        }
    }
    /// Whether something is below the stack pointer.
    fn uses_red_zone(&self) -> bool {
        self.frame.red_zone && self.frame.size > 0
    }
    fn prologue(&mut self) {
        self.inside = true;
        self.told_inside = true;
        let word = i64::from(self.e.word());
        let mut depth = word;
        if self.frame.has_rbp {
            self.e.op1(rows::PUSH_R64, gpr(RBP, Size::Q));
            depth += word;
            self.cfi(CfiOp::DefCfaOffset(depth));
            self.cfi(CfiOp::Offset(self.e.dwarf(RBP), -depth));
            self.e.mov_rr(Size::Q, RBP, RSP);
            self.cfi(CfiOp::DefCfaRegister(self.e.dwarf(RBP)));
        }
        for n in 0..self.frame.saved.len() {
            let r = self.frame.saved[n];
            self.e.op1(rows::PUSH_R64, gpr(r, Size::Q));
            depth += word;
            if !self.frame.has_rbp {
                self.cfi(CfiOp::DefCfaOffset(depth));
            }
            self.cfi(CfiOp::Offset(self.e.dwarf(r), -depth));
        }
        if self.frame.size > 0 && !self.frame.red_zone {
            if self.probes_frame() {
                let told = self.has_cfi() && !self.frame.has_rbp;
                self.e.take_stack(self.frame.size, told.then_some(depth));
            } else {
                if self.moves_stack_by_push() {
                    self.e.op1(rows::PUSH_R64, gpr(RAX, Size::Q));
                } else {
                    self.e.alu_ri(Alu::Sub, Size::Q, RSP, self.frame.size as i32);
                }
                if !self.frame.has_rbp {
                    self.cfi(CfiOp::DefCfaOffset(depth + self.frame.size as i64));
                }
            }
        }
        if self.frame.realign != 0 {
            self.align_stack();
        }
        self.e.trace_entry(false);
        if self.code.f.attrs.stack_protect {
            let guard = self.body(self.frame.guard);
            self.e.load_guard(&self.code.m.hardening.guard, self.code.m.guard_is_local);
            self.e.store(Size::Q, &guard, R11);
        }
    }
    /// Whether the frame is so large that its pages have to be touched.
    fn probes_frame(&self) -> bool {
        self.code.m.hardening.stack_clash && !self.frame.red_zone && self.frame.size >= PROBE_INTERVAL
    }
    /// Moves the stack pointer down to a multiple of the frame's alignment.
    fn align_stack(&mut self) {
        let mask = (self.frame.realign as i32).wrapping_neg();
        if self.code.m.hardening.stack_clash && u64::from(self.frame.realign) >= PROBE_INTERVAL / 4 {
            self.e.mov_rr(Size::Q, R11, RSP);
            self.e.alu_ri(Alu::And, Size::Q, R11, mask);
            self.e.alu_rr(Alu::Sub, Size::Q, R11, RSP);
            self.e.op1(NEG[Size::Q as usize], gpr(R11, Size::Q));
            self.e.take_variable_stack();
        } else {
            self.e.alu_ri(Alu::And, Size::Q, RSP, mask);
        }
    }
    /// The register save area (SysV x86-64 ABI 3.5.7): six general, eight vector registers.
    fn save_argument_registers(&mut self) {
        let at = self.body(self.frame.save_area);
        for (n, &r) in crate::func::ARG_GPRS.iter().enumerate() {
            self.e.store(Size::Q, &at.plus(8 * n as i32), r);
        }
        if self.code.f.attrs.no_vectors {
            return;
        }
        let skip = self.e.s.temp_symbol();
        self.e.test_rr(Size::B, RAX, RAX);
        self.e.jcc(Cc::E, skip);
        for n in 0..8 {
            self.e.xmm_mr(rows::MOVAPS_XMMM128_XMM, &at.plus(48 + 16 * n), R(16 + n as u8));
        }
        self.e.s.label(skip);
    }
    /// Whether a word on the stack is taken by a `push`, which is shorter.
    fn moves_stack_by_push(&self) -> bool {
        self.u.options.size && self.frame.size == self.e.word() as u64
    }
    /// About how many bytes leaving the function takes.
    fn epilogue_size(&self) -> usize {
        let frame = &self.frame;
        let stack = match frame.size {
            0 => 0,
            _ if frame.red_zone => 0,
            size if size == self.e.word() as u64 => 1,
            _ => 4,
        };
        let guard = if self.code.f.attrs.stack_protect { 16 } else { 0 };
        let pops: usize = frame.saved.iter().map(|r| if r.0 < 8 { 1 } else { 2 }).sum();
        1 + guard + stack + pops + usize::from(frame.has_rbp)
    }
    /// Returns, or jumps to a function that returns in our place; `free` is a register that holds nothing then.
    fn ret(&mut self, last: bool, free: Option<R>, mut leave: impl FnMut(&mut Self)) {
        if !self.inside {
            leave(self);
            return;
        }
        if free.is_some() && self.u.options.size && self.epilogue_size() > 4 {
            if let Some(label) = self.epilogue {
                self.e.jmp(label);
                return;
            }
            let label = self.e.s.temp_symbol();
            self.e.s.label(label);
            self.epilogue = Some(label);
        }
        if self.code.f.attrs.stack_protect {
            let ok = self.e.s.temp_symbol();
            let guard = self.body(self.frame.guard);
            self.e.compare_guard(&self.code.m.hardening.guard, self.code.m.guard_is_local, &guard);
            self.e.jcc(Cc::E, ok);
            self.call_library("__stack_chk_fail");
            self.e.s.label(ok);
        }
        let has_frame =
            self.frame.has_rbp || !self.frame.saved.is_empty() || self.frame.size > 0 && !self.frame.red_zone;
        if has_frame && !last {
            self.cfi(CfiOp::RememberState);
        }
        let word = i64::from(self.e.word());
        let moved = self.needs.dynamic || self.frame.realign != 0;
        if self.frame.has_rbp && self.frame.saved.is_empty() {
            if self.frame.size > 0 && !self.frame.red_zone || moved {
                self.e.op0(rows::LEAVEQ);
            } else {
                self.e.op1(rows::POP_R64, gpr(RBP, Size::Q));
            }
            self.cfi(CfiOp::DefCfa(self.e.dwarf(RSP), word));
        } else {
            let mut depth = word * (1 + self.frame.saved.len() as i64 + i64::from(self.frame.has_rbp));
            if moved {
                self.e.lea(RSP, &Addr::base(RBP, -(word as i32) * self.frame.saved.len() as i32));
            } else if self.frame.size > 0 && !self.frame.red_zone {
                match free {
                    Some(free) if self.moves_stack_by_push() => self.e.op1(rows::POP_R64, gpr(free, Size::Q)),
                    _ => self.e.alu_ri(Alu::Add, Size::Q, RSP, self.frame.size as i32),
                }
                if !self.frame.has_rbp {
                    self.cfi(CfiOp::DefCfaOffset(depth));
                }
            }
            for n in (0..self.frame.saved.len()).rev() {
                let r = self.frame.saved[n];
                self.e.op1(rows::POP_R64, gpr(r, Size::Q));
                depth -= word;
                if !self.frame.has_rbp {
                    self.cfi(CfiOp::DefCfaOffset(depth));
                }
            }
            if self.frame.has_rbp {
                self.e.op1(rows::POP_R64, gpr(RBP, Size::Q));
                self.cfi(CfiOp::DefCfa(self.e.dwarf(RSP), word));
            }
        }
        if let Some(which) = self.code.f.attrs.zero_call_used {
            self.e.clear_registers(which, self.frame.used, &self.code.m.signatures[self.code.f.signature]);
        }
        leave(self);
        if has_frame && !last {
            self.cfi(CfiOp::RestoreState);
        }
    }
    fn call_library(&mut self, name: &str) {
        let symbol = self.e.s.symbol(Symbol::intern(name));
        let target = mc::Value::Symbol { symbol, variant: Variant::Plt, offset: 0 };
        self.e.call_target(target);
    }

    /// Takes what a callee took off the stack back for the next call.
    fn take_popped(&mut self, popped: i32) {
        if popped != 0 {
            self.e.lea(RSP, &Addr::base(RSP, -popped));
        }
    }
    /// Whether 32-bit code of the function changes ebx: bytes of registers that have none, and what r11 serves for.
    fn goes_through_ebx(&self) -> bool {
        let code = &self.code;
        let hardening = &code.m.hardening;
        if code.f.attrs.stack_protect
            || hardening.stack_clash
            || code.f.attrs.indirect_branch != target::Thunk::Keep
            || code.f.attrs.function_return != target::Thunk::Keep
        {
            return true;
        }
        code.insts.iter().enumerate().any(|(n, inst)| {
            works_on_bytes(inst.op)
                && (0..usize::from(inst.count))
                    .any(|operand| matches!(code.assignment.place(n as u32, operand), Place::Reg(4..)))
        })
    }

    // ----- Blocks -----

    /// Whether a block is nothing but a jump.
    fn is_empty(&self, block: u32) -> bool {
        let (first, end) = self.code.rf.block_range(regalloc::Block(block));
        end - first == 1
            && self.code.insts[first as usize].op == Op::Jump
            && !matches!(self.code.s.origins[block as usize], super::lower::Origin::Landing(_))
            && self.moves_at(first).is_empty()
    }
    /// Range of the moves around an instruction.
    fn moves_at(&self, inst: u32) -> std::ops::Range<usize> {
        let start = self.code.assignment.moves.partition_point(|step| step.inst < inst);
        let end = start + self.code.assignment.moves[start..].iter().take_while(|step| step.inst == inst).count();
        start..end
    }
    /// Blocks that the labels of an asm stand for get names.
    fn want_asm_labels(&mut self, inst: u32, succs: &[u32]) {
        let asm = &self.code.s.asms[self.code.insts[inst as usize].imm as usize];
        for &succ in asm.succs.iter().skip(1) {
            let block = succs[usize::from(succ)];
            if !self.asm_labels.contains_key(&block) {
                self.u.asm_labels += 1;
                let name = format!(".Lasm{}", self.u.asm_labels);
                let symbol = self.e.s.symbol(Symbol::intern(&name));
                self.asm_labels.insert(block, (name, symbol));
            }
        }
    }
    fn want_label(&mut self, block: u32) {
        if self.labels[block as usize].is_none() {
            self.labels[block as usize] = Some(self.e.s.temp_symbol());
        }
    }
    fn label(&mut self, block: u32) -> SymbolId {
        let block = self.targets[block as usize];
        self.want_label(block);
        self.labels[block as usize].expect("just made")
    }

    fn block(&mut self, n: usize) {
        let block = self.order[n];
        self.flags = None;
        if self.aligned[block as usize] {
            self.e.s.align(16, None, 10);
        }
        if self.head.is_some() {
            self.inside = !self.code.s.outside[block as usize] && self.head != Some(block);
            self.tell(self.inside);
        }
        if let Some(label) = self.labels[block as usize] {
            self.e.s.label(label);
        }
        if let Some(&(_, label)) = self.asm_labels.get(&block) {
            self.e.s.label(label);
        }
        if let super::lower::Origin::Landing(target) = self.code.s.origins[block as usize] {
            let key = (self.code.f.symbol, target);
            let label = match self.u.block_labels.get(&key) {
                Some(&label) => label,
                None => {
                    let label = self.e.s.temp_symbol();
                    self.u.block_labels.insert(key, label);
                    label
                }
            };
            self.e.s.label(label);
            if self.code.m.branch_tracking {
                self.e.op0(rows::ENDBR64);
            }
        }
        if self.head == Some(block) {
            self.prologue();
        }
        let (first, end) = self.code.rf.block_range(regalloc::Block(block));
        self.next_move = self.code.assignment.moves.partition_point(|step| step.inst < first);
        self.after_call = false;
        let cut = self.cuts.get(&block).copied();
        for inst in first..end {
            if let Some(cut) = cut.filter(|cut| cut.at == inst) {
                for inst in inst..end {
                    self.mark(Mark::BeforeMoves(inst), 0);
                    self.mark(Mark::Before(inst), 0);
                    self.mark(Mark::After(inst), 0);
                }
                let label = self.middles[&cut.to];
                self.e.jmp(label);
                return;
            }
            if let Some(&label) = self.middles.get(&inst) {
                self.e.s.label(label);
                self.flags = None;
            }
            self.mark(Mark::BeforeMoves(inst), 0);
            self.moves(inst, false);
            self.mark(Mark::Before(inst), 0);
            self.line(self.code.insts[inst as usize].loc);
            self.inst(inst, n);
            self.mark(Mark::After(inst), 0);
            self.moves(inst, true);
        }
    }
    fn moves(&mut self, inst: u32, after: bool) {
        while let Some(step) = self.code.assignment.moves.get(self.next_move) {
            if step.inst != inst || step.after != after {
                break;
            }
            let narrow = self.widths.moves[self.next_move];
            self.next_move += 1;
            if self.flags.is_some_and(|(r, _)| step.to == Place::Reg(r.0)) {
                self.flags = None;
            }
            self.do_move(step.from, step.to, narrow);
        }
    }
    pub(super) fn spill(&self, slot: u32) -> Addr {
        self.body(self.frame.spills + self.e.word() as u64 * u64::from(slot))
    }
    /// Moves a value, of which the lower half is all if it is `narrow`.
    fn do_move(&mut self, from: Place, to: Place, narrow: bool) {
        let size = if narrow { Size::D } else { Size::Q };
        match (from, to) {
            (Place::Reg(a), Place::Reg(b)) if a < 32 => self.e.mov_rr(size, R(b), R(a)),
            (Place::Reg(a), Place::Reg(b)) => self.e.xmm_rr(rows::MOVAPS_XMM_XMMM128, R(b - 16), R(a - 16)),
            (Place::Reg(a), Place::Slot(slot)) => {
                let addr = self.spill(slot);
                if a < 32 {
                    self.e.store(Size::Q, &addr, R(a));
                } else {
                    let row = if self.needs.vectors { rows::MOVUPS_XMMM128_XMM } else { rows::MOVSD_XMMM64_XMM };
                    self.e.xmm_mr(row, &addr, R(a - 16));
                }
            }
            (Place::Slot(slot), Place::Reg(b)) => {
                let addr = self.spill(slot);
                if b < 32 {
                    self.e.load(size, R(b), &addr);
                } else {
                    let row = if self.needs.vectors { rows::MOVUPS_XMM_XMMM128 } else { rows::MOVSD_XMM_XMMM64 };
                    self.e.xmm_rm(row, R(b - 16), &addr);
                }
            }
            (Place::Slot(_), Place::Slot(_)) => unreachable!("the allocator moves through registers"),
        }
    }
    fn line(&mut self, from: ir::debug::DebugLoc) {
        let loc = from.loc;
        if self.code.f.debug.is_some() && !loc.is_none() {
            self.u.scope(&mut *self.e.s, from.scope);
        }
        if self.u.options.lines && loc != self.last_loc && !loc.is_none() {
            let ends_prologue = !self.past_prologue && loc != self.code.f.loc;
            self.past_prologue |= ends_prologue;
            self.last_loc = loc;
            self.u.line(&mut *self.e.s, loc, ends_prologue);
        }
    }

    // ----- Instructions -----

    /// The register of an operand.
    pub(super) fn r(&self, inst: u32, n: usize) -> R {
        match self.code.assignment.place(inst, n) {
            Place::Reg(n) if n < 32 => R(n),
            Place::Reg(n) => R(n - 16),
            Place::Slot(_) => unreachable!("constraints ask for registers"),
        }
    }
    /// The spill slot that an operand is in.
    fn spilled(&self, inst: u32, n: usize) -> Option<Addr> {
        match self.code.assignment.place(inst, n) {
            Place::Reg(_) => None,
            Place::Slot(slot) => Some(self.spill(slot)),
        }
    }
    fn addr(&self, inst: u32) -> Addr {
        let data = &self.code.insts[inst as usize];
        let amode = self.code.s.amodes[data.mem as usize];
        let regs = usize::from(has_base(&amode)) + usize::from(amode.index);
        self.addr_at(inst, &amode, usize::from(data.count) - regs)
    }
    /// The address whose registers are the operands from `at` on.
    pub(super) fn addr_at(&self, inst: u32, amode: &Amode, at: usize) -> Addr {
        let mut at = at;
        let mut addr = match amode.base {
            Base::None => Addr::base(R::NONE, amode.disp),
            Base::Reg => Addr::base(self.r(inst, at), amode.disp),
            Base::Slot(slot) => self.body(self.frame.slots[slot as usize]).plus(amode.disp),
            Base::Home(home) => self.body(self.frame.homes + self.home_size() * u64::from(home)).plus(amode.disp),
            Base::Incoming => self.incoming(amode.disp),
            Base::Outgoing => Addr::base(RSP, amode.disp),
            Base::SaveArea => self.body(self.frame.save_area),
            Base::Rip(symbol, variant) => Addr::symbol(symbol, variant, amode.disp),
            Base::Abs(symbol, variant) => Addr { rip: false, ..Addr::symbol(symbol, variant, amode.disp) },
            Base::RegAbs(symbol, variant) => {
                Addr { symbol: Some((symbol, variant)), ..Addr::base(self.r(inst, at), amode.disp) }
            }
        };
        if has_base(amode) {
            at += 1;
        }
        if amode.index {
            addr.index = self.r(inst, at);
            addr.scale = amode.scale;
        }
        addr.segment = match amode.segment {
            0 => mc::Reg::NONE,
            1 => reg::FS,
            _ => reg::GS,
        };
        addr
    }
    fn inst(&mut self, inst: u32, n: usize) {
        let data = self.code.insts[inst as usize];
        let shape = data.shape;
        let imm32 = data.imm as i32;
        let was_call = std::mem::replace(&mut self.after_call, false);
        let flags = self.flags.take();
        match data.op {
            Op::Args => {
                if self.needs.save_area {
                    self.save_argument_registers();
                }
            }
            Op::Const => {
                let dst = self.r(inst, 0);
                if shape == Shape::None {
                    // The flags are wanted below.
                    self.e.mov_imm(dst, data.imm as u64);
                } else if data.imm == 0 {
                    self.e.alu_rr(Alu::Xor, Size::D, dst, dst);
                } else if self.u.options.size && (data.imm == -1 || data.imm == i64::from(u32::MAX)) {
                    let size = if data.imm == -1 { Size::Q } else { Size::D };
                    self.e.alu_ri(Alu::Or, size, dst, -1);
                } else if let (true, Ok(imm)) = (self.u.options.least && !self.uses_red_zone(), i8::try_from(data.imm))
                {
                    self.e.mov_by_stack(dst, imm);
                } else {
                    self.e.mov_imm(dst, data.imm as u64);
                }
            }
            Op::Copy(size) => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 1));
                let narrow = self.widths.sources[inst as usize];
                if dst != src || size == Size::D && !narrow && !self.e.is_narrow() {
                    self.e.mov_rr(if narrow { Size::D } else { size }, dst, src);
                } else {
                    self.flags = flags;
                }
            }
            Op::Alu(op, size) => match shape {
                Shape::Rr => {
                    let dst = self.r(inst, 0);
                    match self.spilled(inst, 2) {
                        Some(addr) => self.e.alu_rm(op, size, dst, &addr),
                        None => self.e.alu_rr(op, size, dst, self.r(inst, 2)),
                    }
                    self.flags = Some((dst, size));
                }
                Shape::Rm => {
                    let (dst, addr) = (self.r(inst, 0), self.addr(inst));
                    self.e.alu_rm(op, size, dst, &addr);
                    self.flags = Some((dst, size));
                }
                Shape::Mr => {
                    let (src, addr) = (self.r(inst, 0), self.addr(inst));
                    self.e.alu_mr(op, size, &addr, src);
                }
                Shape::Mi => {
                    let addr = self.addr(inst);
                    match self.step(inst, op, imm32) {
                        Some(rows) => self.e.m(rows[size as usize], &addr),
                        None => self.e.alu_mi(op, size, &addr, imm32),
                    }
                }
                _ => {
                    let dst = self.r(inst, 0);
                    match self.step(inst, op, imm32) {
                        Some(rows) => self.e.op1(rows[size as usize], gpr(dst, size)),
                        None => self.e.alu_ri(op, size, dst, imm32),
                    }
                    self.flags = Some((dst, size));
                }
            },
            Op::Cmp(size) => match shape {
                Shape::Rr => {
                    let a = self.r(inst, 0);
                    match self.spilled(inst, 1) {
                        Some(addr) => self.e.alu_rm(Alu::Cmp, size, a, &addr),
                        None => self.e.alu_rr(Alu::Cmp, size, a, self.r(inst, 1)),
                    }
                }
                Shape::Rm => {
                    let (a, addr) = (self.r(inst, 0), self.addr(inst));
                    self.e.alu_rm(Alu::Cmp, size, a, &addr);
                }
                Shape::Mi => {
                    let addr = self.addr(inst);
                    self.e.alu_mi(Alu::Cmp, size, &addr, imm32);
                }
                _ => match self.spilled(inst, 0) {
                    Some(addr) => self.e.alu_mi(Alu::Cmp, size, &addr, imm32),
                    None => self.e.alu_ri(Alu::Cmp, size, self.r(inst, 0), imm32),
                },
            },
            Op::TestZero(size) => match self.spilled(inst, 0) {
                Some(addr) => self.e.alu_mi(Alu::Cmp, size, &addr, 0),
                None => {
                    let a = self.r(inst, 0);
                    if flags != Some((a, size)) || !self.reads_zero_or_sign(inst + 1) {
                        self.e.test_rr(size, a, a);
                    }
                }
            },
            Op::Test(size) => match shape {
                Shape::Rr => {
                    self.e.test_rr(size, self.r(inst, 0), self.r(inst, 1));
                }
                Shape::Mi => {
                    let addr = self.addr(inst);
                    self.e.test_mi(size, &addr, imm32);
                }
                _ => {
                    let a = self.r(inst, 0);
                    self.e.test_ri(size, a, imm32);
                }
            },
            Op::Lea(size) => self.lea(inst, size),
            Op::Load(size) => {
                let (dst, addr) = (self.r(inst, 0), self.addr(inst));
                self.e.load(size, dst, &addr);
            }
            Op::Sext(from, to) => {
                let dst = self.r(inst, 0);
                if shape == Shape::Rm {
                    let addr = self.addr(inst);
                    self.e.sext_rm(dst, &addr, from, to);
                } else {
                    let src = self.r(inst, 1);
                    if dst == RAX && src == RAX && from == Size::D && to == Size::Q {
                        self.e.op0(rows::CDQE);
                    } else {
                        self.e.sext_rr(dst, src, from, to);
                    }
                }
            }
            Op::Zext(from) => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 1));
                if dst == src && from == Size::D && self.widths.sources[inst as usize] {
                    self.flags = flags;
                } else {
                    self.e.zext_rr(dst, src, from);
                }
            }
            Op::Store(size) => {
                let addr = self.addr(inst);
                if shape == Shape::Mi {
                    self.e.store_imm(size, &addr, imm32);
                } else {
                    let src = self.r(inst, 0);
                    self.e.store(size, &addr, src);
                }
            }
            Op::Shift(op, size) => {
                let dst = self.r(inst, 0);
                if shape == Shape::Ri {
                    if op == Shift::Shl && data.imm == 1 && size >= Size::D {
                        self.e.alu_rr(Alu::Add, size, dst, dst);
                    } else {
                        self.e.shift_ri(op, size, dst, data.imm as u8);
                    }
                } else {
                    self.e.shift_cl(op, size, dst);
                }
            }
            Op::Imul(size) => {
                let dst = self.r(inst, 0);
                if shape == Shape::Rm {
                    let addr = self.addr(inst);
                    self.e.imul_rm(size, dst, &addr);
                } else {
                    let src = self.r(inst, 2);
                    self.e.imul_rr(size, dst, src);
                }
            }
            Op::ImulConst(size) => {
                let dst = self.r(inst, 0);
                let src = if shape == Shape::Rm { mem(&self.addr(inst)) } else { gpr(self.r(inst, 1), size) };
                self.e.imul_imm(size, dst, src, imm32);
            }
            Op::Unary(row, size) => {
                let dst = self.r(inst, 0);
                self.e.op1(row, gpr(dst, size));
            }
            Op::MulWide { signed, size } => {
                let row = if signed { IMUL } else { MUL }[size as usize];
                let src = self.r(inst, 3);
                self.e.op1(row, gpr(src, size));
            }
            Op::Div { signed, size } => {
                let row = if signed { IDIV } else { DIV }[size as usize];
                if shape == Shape::M {
                    let addr = self.addr(inst);
                    self.e.m(row, &addr);
                } else {
                    let src = self.r(inst, 4);
                    self.e.op1(row, gpr(src, size));
                }
            }
            Op::SignFill(size) => self.e.op0(if size == Size::Q { rows::CQO } else { rows::CDQ }),
            Op::Set(cc) => {
                let dst = self.r(inst, 0);
                self.e.setcc(cc, dst);
            }
            Op::SetPair(cond) => {
                let both = cond == Cond::EqualOrdered;
                let (dst, parity) = (self.r(inst, 0), self.r(inst, 1));
                self.e.setcc(if both { Cc::Np } else { Cc::P }, parity);
                self.e.setcc(if both { Cc::E } else { Cc::Ne }, dst);
                self.e.alu_rr(if both { Alu::And } else { Alu::Or }, Size::D, dst, parity);
            }
            Op::Cmov(cc, size) => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 2));
                self.e.cmov_rr(cc, size, dst, src);
            }
            Op::Choose(cond) => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 2));
                let skip = self.e.s.temp_symbol();
                self.e.jump_unless(cond, skip);
                if dst.0 < 16 {
                    self.e.mov_rr(Size::Q, dst, src);
                } else {
                    self.e.xmm_rr(rows::MOVAPS_XMM_XMMM128, dst, src);
                }
                self.e.s.label(skip);
            }
            Op::Gpr2(row, to, from) => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 1));
                self.e.op2(row, gpr(dst, to), gpr(src, from));
            }
            Op::XCopy => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 1));
                if dst != src {
                    self.e.xmm_rr(rows::MOVAPS_XMM_XMMM128, dst, src);
                }
            }
            Op::XZero => {
                let dst = self.r(inst, 0);
                self.e.xmm_rr(rows::XORPS_XMM_XMMM128, dst, dst);
            }
            Op::X3(row) => {
                let dst = self.r(inst, 0);
                if shape == Shape::Rm {
                    let addr = self.addr(inst);
                    self.e.xmm_rm(row, dst, &addr);
                } else if let Some(addr) = self.spilled(inst, 2) {
                    self.e.xmm_rm(row, dst, &addr);
                } else {
                    let src = self.r(inst, 2);
                    self.e.xmm_rr(row, dst, src);
                }
            }
            Op::X2(row) | Op::X2Cleared(row) => {
                let dst = self.r(inst, 0);
                if shape == Shape::Rm {
                    let addr = self.addr(inst);
                    if matches!(data.op, Op::X2Cleared(_)) && !self.u.options.size {
                        self.e.xmm_rr(rows::XORPS_XMM_XMMM128, dst, dst);
                    }
                    self.e.xmm_rm(row, dst, &addr);
                } else {
                    let src = self.r(inst, 1);
                    self.e.xmm_rr(row, dst, src);
                }
            }
            Op::X3Imm(row) => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 2));
                self.e.op3(row, xmm(dst), xmm(src), imm(data.imm));
            }
            Op::X2Imm(row) => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 1));
                self.e.op3(row, xmm(dst), xmm(src), imm(data.imm));
            }
            Op::X1Imm(row) => {
                let dst = self.r(inst, 0);
                self.e.op2(row, xmm(dst), imm(data.imm));
            }
            Op::XOnes => {
                let dst = self.r(inst, 0);
                self.e.xmm_rr(rows::PCMPEQD_XMM_XMMM128, dst, dst);
            }
            Op::XToGprImm(row) => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 1));
                self.e.op3(row, gpr(dst, Size::D), xmm(src), imm(data.imm));
            }
            Op::GprIntoX(row) => {
                let (dst, src) = (self.r(inst, 0), self.r(inst, 2));
                self.e.op3(row, xmm(dst), gpr(src, Size::D), imm(data.imm));
            }
            Op::XStore(row) => {
                let (src, addr) = (self.r(inst, 0), self.addr(inst));
                self.e.xmm_mr(row, &addr, src);
            }
            Op::XCmp(row) => {
                let a = self.r(inst, 0);
                if shape == Shape::Rm {
                    let addr = self.addr(inst);
                    self.e.xmm_rm(row, a, &addr);
                } else if let Some(addr) = self.spilled(inst, 1) {
                    self.e.xmm_rm(row, a, &addr);
                } else {
                    let b = self.r(inst, 1);
                    self.e.xmm_rr(row, a, b);
                }
            }
            Op::GprToX(row, size) | Op::IntToX(row, size) => {
                let dst = self.r(inst, 0);
                if matches!(data.op, Op::IntToX(..)) && !self.u.options.size {
                    self.e.xmm_rr(rows::XORPS_XMM_XMMM128, dst, dst);
                }
                let src = if shape == Shape::Rm { mem(&self.addr(inst)) } else { gpr(self.r(inst, 1), size) };
                self.e.op2(row, xmm(dst), src);
            }
            Op::XToGpr(row, size) => {
                let dst = self.r(inst, 0);
                let src = if shape == Shape::Rm { mem(&self.addr(inst)) } else { xmm(self.r(inst, 1)) };
                self.e.op2(row, gpr(dst, size), src);
            }
            Op::U64ToFloat { double } => self.u64_to_float(inst, double),
            Op::Jump => self.jump(inst, n),
            Op::Branch(cond) => self.branch(cond, n),
            Op::Switch(size) => self.switch(inst, size, data.imm as u32, n),
            Op::JumpInd => {
                if shape == Shape::M {
                    let addr = self.addr(inst);
                    self.e.jump_mem(&addr);
                } else {
                    let target = self.r(inst, 0);
                    self.e.jump_reg(target, false);
                }
            }
            Op::Ret => {
                let last = n + 1 == self.order.len();
                self.ret(last, Some(RCX), |cg| cg.e.ret());
            }
            Op::TailDirect => {
                if let Base::Rip(symbol, variant) = self.code.s.amodes[data.mem as usize].base {
                    let last = n + 1 == self.order.len();
                    let target = mc::Value::Symbol { symbol, variant, offset: 0 };
                    self.ret(last, None, |cg| cg.e.jump_target(target.clone()));
                }
            }
            Op::TailInd => {
                let last = n + 1 == self.order.len();
                self.ret(last, None, |cg| cg.e.jump_reg(R11, false));
            }
            Op::End => {
                // Behind a call nothing comes back; elsewhere stopping is better than falling on.
                if !was_call {
                    self.e.op0(rows::UD2);
                }
            }
            Op::Trap => self.e.op0(rows::UD2),
            Op::CallDirect => {
                if let Base::Rip(symbol, variant) = self.code.s.amodes[data.mem as usize].base {
                    let target = mc::Value::Symbol { symbol, variant, offset: 0 };
                    self.e.call_target(target);
                }
                self.take_popped(imm32);
                self.after_call = true;
            }
            Op::CallInd => {
                if shape == Shape::M {
                    let addr = self.addr(inst);
                    self.e.call_mem(&addr, false);
                } else {
                    let target = self.r(inst, usize::from(data.count) - 1);
                    self.e.call_reg(target, false);
                }
                self.take_popped(imm32);
                self.after_call = true;
            }
            Op::Plain(row) => self.e.op0(row),
            Op::Mem(row) => {
                let addr = self.addr(inst);
                self.e.m(row, &addr);
            }
            Op::LockAlu(op, size) => {
                let addr = self.addr(inst);
                if shape == Shape::Mi {
                    self.e.with_prefixes(PrefixFlags::LOCK, |e| e.alu_mi(op, size, &addr, imm32));
                } else {
                    let src = self.r(inst, 0);
                    self.e.with_prefixes(PrefixFlags::LOCK, |e| e.alu_mr(op, size, &addr, src));
                }
            }
            Op::Xadd(size) => {
                let (src, addr) = (self.r(inst, 0), self.addr(inst));
                let row = [rows::XADD_RM8_R8, rows::XADD_RM16_R16, rows::XADD_RM32_R32, rows::XADD_RM64_R64];
                self.e.with_prefixes(PrefixFlags::LOCK, |e| e.op2(row[size as usize], mem(&addr), gpr(src, size)));
            }
            Op::Xchg(size) => {
                let (src, addr) = (self.r(inst, 0), self.addr(inst));
                let row = [rows::XCHG_RM8_R8, rows::XCHG_RM16_R16, rows::XCHG_RM32_R32, rows::XCHG_RM64_R64];
                self.e.op2(row[size as usize], mem(&addr), gpr(src, size));
            }
            Op::CmpXchg(size) => {
                let (src, addr) = (self.r(inst, 2), self.addr(inst));
                self.compare_exchange(size, &addr, src);
            }
            Op::AtomicLoop { op, size } => {
                let (new, src, addr) = (self.r(inst, 1), self.r(inst, 2), self.addr(inst));
                let wide = size.at_least_d();
                self.e.load(size, RAX, &addr);
                let again = self.e.s.temp_symbol();
                self.e.s.label(again);
                self.e.mov_rr(wide, new, RAX);
                self.e.alu_rr(op.unwrap_or(Alu::And), wide, new, src);
                if op.is_none() {
                    self.e.unary(NOT, wide, new);
                }
                self.compare_exchange(size, &addr, new);
                self.e.jcc(Cc::Ne, again);
            }
            Op::DoubleShift { left, size } => {
                let (dst, filler) = (self.r(inst, 0), self.r(inst, 2));
                let count = (shape == Shape::Ri).then_some(data.imm as u8);
                self.e.double_shift(left, size, dst, filler, count);
            }
            Op::RepMovs => self.e.with_prefixes(PrefixFlags::REP, |e| e.op0(rows::MOVSQ_M64_M64)),
            Op::StackSave => {
                let dst = self.r(inst, 0);
                self.e.mov_rr(Size::Q, dst, RSP);
            }
            Op::StackRestore => {
                let src = self.r(inst, 0);
                self.e.mov_rr(Size::Q, RSP, src);
            }
            Op::DynAlloca => {
                let (dst, room) = (self.r(inst, 0), self.r(inst, 1));
                if self.code.m.hardening.stack_clash {
                    self.e.mov_rr(Size::Q, R11, room);
                    self.e.take_variable_stack();
                } else {
                    self.e.alu_rr(Alu::Sub, Size::Q, RSP, room);
                }
                let outgoing = self.needs.outgoing as i32;
                if data.imm > 16 {
                    self.e.lea(dst, &Addr::base(RSP, outgoing + data.imm as i32 - 1));
                    self.e.alu_ri(Alu::And, Size::Q, dst, -(data.imm as i32));
                } else if outgoing == 0 {
                    self.e.mov_rr(Size::Q, dst, RSP);
                } else {
                    self.e.lea(dst, &Addr::base(RSP, outgoing));
                }
            }
            Op::FrameAddress => {
                let dst = self.r(inst, 0);
                self.e.mov_rr(Size::Q, dst, RBP);
            }
            Op::FarAddress => {
                let dst = self.r(inst, 0);
                if let Base::Rip(symbol, _) = self.code.s.amodes[data.mem as usize].base {
                    self.e.mov_symbol(dst, symbol);
                }
            }
            Op::TlsCall(variant) => {
                // ELF Handling for Thread-Local Storage, 4.1.6: the linker knows these bytes.
                let Base::Rip(symbol, _) = self.code.s.amodes[data.mem as usize].base else { return };
                let addr = Addr::symbol(symbol, variant, 0);
                if variant == Variant::TlsGd {
                    self.e.with_prefixes(PrefixFlags::DATA16, |e| e.lea(RDI, &addr));
                    self.e.s.bytes(&[0x66, 0x66, 0x48]);
                } else {
                    self.e.lea(RDI, &addr);
                }
                self.call_library("__tls_get_addr");
            }
            Op::Builtin => self.builtin(inst),
            Op::Asm => {
                self.asm(inst, n);
            }
            Op::ReadTsc => self.e.op0(rows::RDTSC),
        }
    }
    /// Whether an instruction asks the flags no more than whether a result was zero or negative.
    fn reads_zero_or_sign(&self, inst: u32) -> bool {
        let zero_or_sign = |cc: Cc| matches!(cc, Cc::E | Cc::Ne | Cc::S | Cc::Ns);
        self.code.insts.get(inst as usize).is_some_and(|data| match data.op {
            Op::Branch(Cond::Cc(cc)) | Op::Set(cc) | Op::Cmov(cc, _) | Op::Choose(Cond::Cc(cc)) => zero_or_sign(cc),
            _ => false,
        })
    }

    // ----- Control -----

    pub(super) fn successor(&self, n: usize, which: usize) -> u32 {
        let block = regalloc::Block(self.order[n]);
        self.code.rf.succs(block).nth(which).map_or(0, |succ| self.targets[succ.0 as usize])
    }
    pub(super) fn jump_to(&mut self, target: u32, n: usize) {
        if self.order.get(n + 1) != Some(&target) {
            if self.is_plain_return(target) {
                return self.e.ret();
            }
            let label = self.label(target);
            self.e.jmp(label);
        }
    }
    /// Whether a block is a return instruction and nothing else: no frame, no moves.
    fn is_plain_return(&self, block: u32) -> bool {
        let (first, end) = self.code.rf.block_range(regalloc::Block(block));
        let frame = &self.frame;
        let has_frame = frame.has_rbp || !frame.saved.is_empty() || frame.size > 0 && !frame.red_zone;
        let f = self.code.f;
        end - first == 1
            && self.code.insts[first as usize].op == Op::Ret
            && self.moves_at(first).is_empty()
            && !(self.inside && has_frame)
            && !f.attrs.stack_protect
            && f.attrs.zero_call_used.is_none()
            && !self.needs.dynamic
    }
    fn jump(&mut self, inst: u32, n: usize) {
        let target = self.successor(n, 0);
        // The jump of a dispatch is worth a copy in each place that goes there.
        let (first, end) = self.code.rf.block_range(regalloc::Block(target));
        if end - first == 1
            && self.code.insts[first as usize].op == Op::JumpInd
            && self.order.get(n + 1) != Some(&target)
        {
            // Moves that follow this instruction belong to its block's end and are done.
            self.moves(inst, true);
            for at in self.moves_at(first) {
                let step = self.code.assignment.moves[at];
                let narrow = self.widths.moves[at];
                self.do_move(step.from, step.to, narrow);
            }
            self.inst(first, n);
            return;
        }
        if let Some(header) = self.copied_header(n) {
            self.moves(inst, true);
            let (first, end) = self.code.rf.block_range(regalloc::Block(header));
            let start = self.moves_at(first).start;
            let resume = std::mem::replace(&mut self.next_move, start);
            let time = n as u32 + 1;
            for at in first..end {
                self.mark(Mark::BeforeMoves(at), time);
                self.moves(at, false);
                self.mark(Mark::Before(at), time);
                self.line(self.code.insts[at as usize].loc);
                match self.code.insts[at as usize].op {
                    Op::Branch(cond) => self.branch_of(header, cond, n),
                    _ => self.inst(at, n),
                }
                self.mark(Mark::After(at), time);
                self.moves(at, true);
            }
            self.next_move = resume;
            return;
        }
        self.jump_to(target, n);
    }
    /// The loop header whose code is repeated instead of the jump back to it: the loop then ends with its test. The block
    /// that makes the frame is none, though a cold block may stand behind it and jump back.
    fn copied_header(&self, n: usize) -> Option<u32> {
        let target = self.successor(n, 0);
        let (first, end) = self.code.rf.block_range(regalloc::Block(target));
        let back = target <= self.order[n] && self.order.get(n + 1) != Some(&target);
        let short = end - first <= HEADER_LIMIT
            && (first..end).all(|inst| self.code.insts[inst as usize].op != Op::Asm)
            && matches!(self.code.insts[end as usize - 1].op, Op::Branch(Cond::Cc(_)))
            && (first..end).map(|inst| self.moves_at(inst).len()).sum::<usize>() <= HEADER_LIMIT as usize;
        let makes_frame = self.head == Some(target);
        (back && short && !makes_frame && !self.u.options.size).then_some(target)
    }
    fn branch(&mut self, cond: Cond, n: usize) {
        self.branch_of(self.order[n], cond, n);
    }
    /// The branch of a block, emitted at the end of block `n` in order.
    fn branch_of(&mut self, block: u32, cond: Cond, n: usize) {
        let succ = |which: usize| {
            self.code.rf.succs(regalloc::Block(block)).nth(which).map_or(0, |succ| self.targets[succ.0 as usize])
        };
        let (then, otherwise) = (succ(0), succ(1));
        if then == otherwise {
            self.jump_to(then, n);
            return;
        }
        if self.order.get(n + 1) == Some(&then) {
            let label = self.label(otherwise);
            self.e.jump_unless(cond, label);
        } else {
            let label = self.label(then);
            self.e.jump_if(cond, label);
            self.jump_to(otherwise, n);
        }
    }
}

fn has_base(amode: &Amode) -> bool {
    matches!(amode.base, Base::Reg | Base::RegAbs(..))
}
