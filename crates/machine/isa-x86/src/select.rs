//! From a mnemonic and operands to a row: the choice that gas makes.
//!
//! All rows of the name that the operands fit are compared by the length of their encoding as far
//! as the operands' kinds decide it (short immediates, accumulator forms, opcode registers, VEX
//! before EVEX); of equals the first in the table wins, which is the store direction for integer
//! moves and the load direction for vectors, as in gas.

use crate::names_data::NAMES;
use crate::print::{is_indirect_branch, keeps_order, prefers_evex};
use crate::reg::{self, RegClass};
use crate::relations_data::NARROW;
use crate::rows;
use crate::table::{
    CAN_BROADCAST, CAN_MASK, CAN_ROUND, CAN_SAE, DEFAULT64, Encoding, FWAIT, Kind, MODE16, MODE32, MODE64, Map, REX_W,
    RowInfo, TWO_BYTES, info, is_implicit,
};
use mc::{Inst, Mem, Mode, Operand, PrefixFlags, Reg, Row, Value, Variant};
use smallvec::SmallVec;

/// An operand as written: a bare expression is memory here, until the row says that it is a branch
/// destination.
#[derive(Clone, Debug)]
pub struct ParsedOperand {
    /// The operand.
    pub operand: Operand,
    /// Whether `*` stood before it.
    pub indirect: bool,
}

/// Rows of a name, and a size in bytes that a stripped suffix demands.
struct Candidates {
    rows: &'static [u16],
    size: u8,
}

fn lookup(name: &str) -> Option<&'static [u16]> {
    NAMES.binary_search_by(|(known, _)| (*known).cmp(name)).ok().map(|n| NAMES[n].1)
}

fn candidates(name: &str) -> Option<Candidates> {
    let name = match name {
        "fxsaveq" => "fxsave64",
        "fxrstorq" => "fxrstor64",
        _ => name,
    };
    if let Some(rows) = lookup(name) {
        return Some(Candidates { rows, size: 0 });
    }
    let (stem, last) = name.split_at_checked(name.len().checked_sub(1)?)?;
    let size = match last {
        "b" => 1,
        "w" => 2,
        "l" => 4,
        "q" => 8,
        _ => return None,
    };
    lookup(stem).map(|rows| Candidates { rows, size })
}

/// Whether this is the name of an instruction (in lower case).
pub fn is_mnemonic(name: &str) -> bool {
    candidates(name).is_some() || pseudo_operation(name).is_some()
}

/// Comparisons and carry-less products with the immediate in the name: the real name and the immediate.
fn pseudo_operation(name: &str) -> Option<(String, i64)> {
    const BASIC: [&str; 8] = ["eq", "lt", "le", "unord", "neq", "nlt", "nle", "ord"];
    const MORE: [&str; 32] = [
        "eq", "lt", "le", "unord", "neq", "nlt", "nle", "ord", "eq_uq", "nge", "ngt", "false", "neq_oq", "ge", "gt",
        "true", "eq_os", "lt_oq", "le_oq", "unord_s", "neq_us", "nlt_uq", "nle_uq", "ord_s", "eq_us", "nge_uq",
        "ngt_uq", "false_os", "neq_os", "ge_oq", "gt_oq", "true_us",
    ];
    const LONG: [(&str, i64); 10] = [
        ("eq_oq", 0),
        ("lt_os", 1),
        ("le_os", 2),
        ("unord_q", 3),
        ("neq_uq", 4),
        ("nlt_us", 5),
        ("nle_us", 6),
        ("ord_q", 7),
        ("nge_us", 9),
        ("ngt_us", 10),
    ];
    const LONGER: [(&str, i64); 4] = [("false_oq", 11), ("ge_os", 13), ("gt_os", 14), ("true_uq", 15)];
    const XOP: [&str; 8] = ["lt", "le", "gt", "ge", "eq", "neq", "false", "true"];
    const INTEGER: [&str; 7] = ["eq", "lt", "le", "", "neq", "nlt", "nle"];
    let position = |list: &[&str], text: &str| list.iter().position(|known| *known == text).map(|n| n as i64);
    for (prefix, suffix) in [("pclmul", "dq"), ("vpclmul", "dq")] {
        let Some(middle) = name.strip_prefix(prefix).and_then(|rest| rest.strip_suffix(suffix)) else { continue };
        let number = match middle {
            "lqlq" => 0x00,
            "hqlq" => 0x01,
            "lqhq" => 0x10,
            "hqhq" => 0x11,
            _ => continue,
        };
        return Some((format!("{prefix}qdq"), number));
    }
    for suffix in ["ps", "pd", "ss", "sd", "ph", "sh"] {
        let Some(body) = name.strip_suffix(suffix) else { continue };
        if let Some(condition) = body.strip_prefix("vcmp") {
            let long = LONG.iter().chain(&LONGER).find(|(known, _)| *known == condition).map(|&(_, n)| n);
            let number = position(&MORE, condition).or(long)?;
            return Some((format!("vcmp{suffix}"), number));
        }
        if let Some(condition) = body.strip_prefix("cmp") {
            return Some((format!("cmp{suffix}"), position(&BASIC, condition)?));
        }
    }
    for suffix in ["ub", "uw", "ud", "uq", "b", "w", "d", "q"] {
        let packed = name.strip_suffix(suffix).and_then(|body| body.strip_prefix("vpcom"));
        if let Some(number) = packed.and_then(|condition| position(&XOP, condition)) {
            return Some((format!("vpcom{suffix}"), number));
        }
        let Some(condition) = name.strip_suffix(suffix).and_then(|body| body.strip_prefix("vpcmp")) else { continue };
        if let Some(number) = position(&INTEGER, condition).filter(|_| !condition.is_empty()) {
            return Some((format!("vpcmp{suffix}"), number));
        }
    }
    None
}

/// Instructions that `.code16gcc` makes 32-bit ones.
const STACK_OPERATIONS: [&str; 12] =
    ["call", "ret", "push", "pop", "enter", "leave", "pusha", "popa", "pushf", "popf", "lret", "lcall"];

/// Finds the row for a mnemonic (lower case) and its operands in the order written. The error is a
/// message for the user.
pub fn select(name: &str, operands: &[ParsedOperand], prefixes: PrefixFlags, mode: Mode) -> Result<Inst, String> {
    if mode.bits == 16 && mode.gcc && STACK_OPERATIONS.contains(&name) {
        // 16-bit code of a 32-bit compiler: the stack holds 32-bit words.
        let plain = Mode { gcc: false, ..mode };
        return select(&format!("{name}l"), operands, prefixes, plain)
            .or_else(|_| select(name, operands, prefixes, plain));
    }
    if name == "int"
        && let [ParsedOperand { operand: Operand::Imm(Value::Const(3)), .. }] = operands
    {
        return select("int3", &[], prefixes, mode);
    }
    let mut operands: SmallVec<[ParsedOperand; 4]> = operands.iter().cloned().collect();
    let pseudo;
    let (name, found) = match candidates(name) {
        Some(found) => (name, found),
        None => {
            let (real, number) = pseudo_operation(name).ok_or_else(|| format!("no such instruction: '{name}'"))?;
            let immediate = Operand::Imm(Value::Const(number));
            operands.insert(0, ParsedOperand { operand: immediate, indirect: false });
            pseudo = real;
            let found = candidates(&pseudo).ok_or_else(|| format!("no such instruction: '{pseudo}'"))?;
            (pseudo.as_str(), found)
        }
    };
    let request = Request { name, mode, prefixes, found };
    for attempt in 0..3 {
        let changed = match attempt {
            0 => true,
            1 => default_operands(name, &mut operands),
            _ => implied_operands(name, &mut operands),
        };
        if !changed {
            continue;
        }
        if let Some(inst) = request.best(&operands) {
            return Ok(inst);
        }
    }
    Err(request.explain(&operands))
}

/// What makes a row worse than another, weightiest first: a size that only a default gives, the
/// length, a long immediate, the second form of FMA4.
type Cost = (u32, u32, bool, bool);

fn is_is4(kind: Kind) -> bool {
    matches!(kind, Kind::xmm_is4 | Kind::ymm_is4)
}

struct Request<'n> {
    name: &'n str,
    mode: Mode,
    prefixes: PrefixFlags,
    found: Candidates,
}

impl Request<'_> {
    fn best(&self, operands: &[ParsedOperand]) -> Option<Inst> {
        let straight = self.best_in_order(operands);
        if operands.len() != 2 || !self.is_symmetric() {
            return straight.map(|(_, inst)| inst);
        }
        let swapped: SmallVec<[ParsedOperand; 4]> = operands.iter().rev().cloned().collect();
        let swapped = self.best_in_order(&swapped);
        match (straight, swapped) {
            (Some(straight), Some(swapped)) if swapped.0 < straight.0 => Some(swapped.1),
            (Some(straight), _) => Some(straight.1),
            (None, swapped) => swapped.map(|(_, inst)| inst),
        }
    }

    /// Whether the operands may be written in either order.
    fn is_symmetric(&self) -> bool {
        self.name.starts_with("test") || self.name.starts_with("xchg")
    }

    fn best_in_order(&self, operands: &[ParsedOperand]) -> Option<(Cost, Inst)> {
        let mut best: Option<(Cost, Row)> = None;
        let has_register = operands.iter().any(|operand| matches!(operand.operand, Operand::Reg(_)));
        for &number in self.found.rows {
            let row = Row(number);
            let entry = info(row);
            if !self.fits(row, entry, operands) {
                continue;
            }
            let narrow = self.prefixes.contains(PrefixFlags::DATA16);
            let default_size = match entry.flags & DEFAULT64 != 0 {
                _ if narrow => 16,
                true => 64,
                false => self.mode.bits.min(32),
            };
            let guess = !has_register && self.guesses_size(operands);
            let odd_size = u32::from(guess && entry.operand_size != default_size);
            let short_immediate =
                entry.kinds.iter().any(|kind| matches!(kind, Kind::imm8sex16 | Kind::imm8sex32 | Kind::imm8sex64));
            let wants_vex = self.prefixes.contains(PrefixFlags::VEX) || self.prefixes.contains(PrefixFlags::VEX3);
            let late = entry.encoding == Encoding::Vex && !wants_vex && prefers_evex(self.name);
            // FMA4 with registers only: the form with VEX.W set.
            let is_first_fma4 = self.name.starts_with("vf") && entry.kinds[3] != Kind::None && is_is4(entry.kinds[3]);
            let undirected = u32::from(self.goes_the_other_way(entry)) * 100;
            let length = length(entry, self.mode) + u32::from(late) * 50 + undirected;
            let cost = (odd_size, length, !short_immediate, is_first_fma4);
            if best.is_none_or(|(known, _)| cost < known) {
                best = Some((cost, row));
            }
        }
        best.map(|(cost, row)| (cost, narrowed(self.build(row, operands))))
    }

    /// Whether a row has its operand that can be memory where `{load}` or `{store}` does not want it.
    fn goes_the_other_way(&self, entry: &RowInfo) -> bool {
        let can_be_memory = |kind: Kind| {
            matches!(
                kind,
                Kind::r8_or_mem
                    | Kind::r16_or_mem
                    | Kind::r32_or_mem
                    | Kind::r64_or_mem
                    | Kind::xmm_or_mem
                    | Kind::ymm_or_mem
                    | Kind::zmm_or_mem
                    | Kind::mm_or_mem
                    | Kind::bnd_or_mem_mpx
            )
        };
        let writes = can_be_memory(entry.kinds[0]);
        self.prefixes.contains(PrefixFlags::LOAD) && writes || self.prefixes.contains(PrefixFlags::STORE) && !writes
    }

    /// Whether nothing but a default says how wide the memory operand is, or what is pushed.
    fn guesses_size(&self, operands: &[ParsedOperand]) -> bool {
        let guessed = |operand: &ParsedOperand| match operand.operand {
            Operand::Mem(_) => true,
            Operand::Imm(_) => self.name == "push",
            Operand::Reg(_) | Operand::Target(_) => false,
        };
        self.found.size == 0 && operands.iter().any(guessed)
    }

    fn fits(&self, row: Row, entry: &RowInfo, operands: &[ParsedOperand]) -> bool {
        let allowed = match self.mode.bits {
            64 => MODE64,
            32 => MODE32,
            _ => MODE16,
        };
        if entry.flags & allowed == 0 || entry.encoding == Encoding::Mvex || !self.prefixes_fit(entry) {
            return false;
        }
        if self.found.size != 0 && register_size(entry) != self.found.size {
            return false;
        }
        if self.prefixes.contains(PrefixFlags::EVEX) && entry.encoding != Encoding::Evex {
            return false;
        }
        if is_padded_exchange(row, operands, self.mode) || !self.memory_marks_fit(row, entry, operands) {
            return false;
        }
        let kinds = &entry.kinds[..usize::from(entry.count)];
        let has_implicit = kinds.iter().any(|&kind| is_implicit(kind));
        let in_order = |n: usize| if keeps_order(row) { n } else { operands.len() - 1 - n };
        if matches!(kinds.first(), Some(Kind::farbr2_2 | Kind::farbr4_2)) {
            return operands.len() == 2 && operands.iter().all(|operand| matches!(operand.operand, Operand::Imm(_)));
        }
        if has_implicit && operands.is_empty() {
            return !kinds.iter().any(|kind| matches!(kind, Kind::mm_reg | Kind::xmm_reg));
        }
        if operands.len() == kinds.len() {
            return (0..kinds.len()).all(|n| self.operand_fits(row, entry, kinds[n], &operands[in_order(n)]));
        }
        let explicit: SmallVec<[Kind; 5]> = kinds.iter().copied().filter(|&kind| !is_implicit(kind)).collect();
        has_implicit
            && operands.len() == explicit.len()
            && (0..explicit.len()).all(|n| self.operand_fits(row, entry, explicit[n], &operands[in_order(n)]))
    }

    fn prefixes_fit(&self, entry: &RowInfo) -> bool {
        let prefixes = self.prefixes;
        let needed = [
            (prefixes.mask_number() != 0, CAN_MASK),
            (prefixes.contains(PrefixFlags::ZEROING), CAN_MASK),
            (prefixes.contains(PrefixFlags::BROADCAST), CAN_BROADCAST),
            // These conversions are exact, whatever the table says.
            (matches!(self.name, "vcvtdq2pd" | "vcvtudq2pd") && prefixes.rounding_number() != 0, 0),
            (matches!(prefixes.rounding_number(), 1..=4), CAN_ROUND),
            (prefixes.rounding_number() == 5, CAN_SAE),
        ];
        // Zeroing concerns lanes that a mask leaves out.
        let zeroes_nothing = prefixes.contains(PrefixFlags::ZEROING) && prefixes.mask_number() == 0;
        !zeroes_nothing && needed.iter().all(|&(is_wanted, flag)| !is_wanted || entry.flags & flag != 0)
    }

    /// Whether what marks say of memory is so: as many lanes as it is copied to, and no zeroing in memory.
    fn memory_marks_fit(&self, row: Row, entry: &RowInfo, operands: &[ParsedOperand]) -> bool {
        let lanes = self.prefixes.lanes_number();
        if lanes != 0 {
            let op = crate::convert::code(row).op_code();
            let (whole, element) = (op.memory_size().size(), op.broadcast_memory_size().size());
            // Of two sizes that fit the memory operand alone does not decide.
            if element == 0 || whole / element != usize::from(lanes) {
                return false;
            }
        }
        let writes_memory = || {
            matches!(entry.kinds[0], Kind::xmm_or_mem | Kind::ymm_or_mem | Kind::zmm_or_mem | Kind::mem)
                && operands.iter().any(|parsed| matches!(parsed.operand, Operand::Mem(_)))
        };
        !(self.prefixes.contains(PrefixFlags::ZEROING) && writes_memory())
    }

    fn operand_fits(&self, row: Row, entry: &RowInfo, kind: Kind, parsed: &ParsedOperand) -> bool {
        if parsed.indirect && !is_indirect_branch(row) {
            return false;
        }
        match &parsed.operand {
            Operand::Reg(reg) => self.register_fits(entry, kind, *reg),
            Operand::Imm(value) => immediate_fits(kind, value) || is_cut(entry, kind, value),
            Operand::Target(_) => is_target(kind),
            Operand::Mem(mem) => {
                if is_indirect_branch(row) && !parsed.indirect && mem.base.is_none() && mem.index.is_none() {
                    return false;
                }
                self.memory_fits(kind, mem)
            }
        }
    }

    fn register_fits(&self, entry: &RowInfo, kind: Kind, reg: Reg) -> bool {
        use RegClass as C;
        let class = reg::class(reg);
        let number = reg::number(reg);
        if number > 15 && entry.encoding != Encoding::Evex {
            return false;
        }
        if self.mode.bits != 64 {
            let is_extended = number > 7 || class == C::Gpr64;
            if is_extended && class != C::Segment || (reg::SPL.0..=reg::DIL.0).contains(&reg.0) {
                return false;
            }
        }
        if self.prefixes.contains(PrefixFlags::BROADCAST)
            && matches!(kind, Kind::xmm_or_mem | Kind::ymm_or_mem | Kind::zmm_or_mem)
        {
            return false;
        }
        match kind {
            Kind::r8_or_mem | Kind::r8_reg | Kind::r8_opcode => class == C::Gpr8,
            Kind::r16_or_mem | Kind::r16_reg | Kind::r16_reg_mem | Kind::r16_rm | Kind::r16_opcode => class == C::Gpr16,
            Kind::r32_or_mem
            | Kind::r32_or_mem_mpx
            | Kind::r32_reg
            | Kind::r32_reg_mem
            | Kind::r32_rm
            | Kind::r32_opcode
            | Kind::r32_vvvv => class == C::Gpr32,
            Kind::r64_or_mem
            | Kind::r64_or_mem_mpx
            | Kind::r64_reg
            | Kind::r64_reg_mem
            | Kind::r64_rm
            | Kind::r64_opcode
            | Kind::r64_vvvv => class == C::Gpr64,
            Kind::mm_or_mem | Kind::mm_reg | Kind::mm_rm => class == C::Mmx,
            Kind::xmm_or_mem | Kind::xmm_reg | Kind::xmm_rm | Kind::xmm_vvvv | Kind::xmm_is4 | Kind::xmm_is5 => {
                class == C::Xmm
            }
            Kind::xmmp3_vvvv => class == C::Xmm,
            Kind::ymm_or_mem | Kind::ymm_reg | Kind::ymm_rm | Kind::ymm_vvvv | Kind::ymm_is4 | Kind::ymm_is5 => {
                class == C::Ymm
            }
            Kind::zmm_or_mem | Kind::zmm_reg | Kind::zmm_rm | Kind::zmm_vvvv | Kind::zmmp3_vvvv => class == C::Zmm,
            Kind::bnd_or_mem_mpx | Kind::bnd_reg => class == C::Bound,
            Kind::k_or_mem | Kind::k_reg | Kind::kp1_reg | Kind::k_rm | Kind::k_vvvv => class == C::Mask,
            Kind::seg_reg => class == C::Segment,
            Kind::cr_reg => class == C::Control,
            Kind::dr_reg => class == C::Debug,
            Kind::tr_reg => class == C::Test,
            Kind::tmm_reg | Kind::tmm_rm | Kind::tmm_vvvv => class == C::Tile,
            Kind::sti_opcode => class == C::X87,
            Kind::es => reg == reg::ES,
            Kind::cs => reg == reg::CS,
            Kind::ss => reg == reg::SS,
            Kind::ds => reg == reg::DS,
            Kind::fs => reg == reg::FS,
            Kind::gs => reg == reg::GS,
            Kind::al => reg == reg::AL,
            Kind::cl => reg == reg::CL,
            Kind::ax => reg == reg::AX,
            Kind::dx => reg == reg::DX,
            Kind::eax => reg == reg::EAX,
            Kind::rax => reg == reg::RAX,
            Kind::st0 => reg == reg::ST0,
            _ => false,
        }
    }

    fn memory_fits(&self, kind: Kind, mem: &Mem) -> bool {
        let bare = mem.base.is_none() && mem.index.is_none();
        let index = reg::class(mem.index);
        match kind {
            _ if is_target(kind) => bare && mem.segment.is_none(),
            Kind::mem_offs if self.mode.bits == 64 => bare && self.name.starts_with("movabs"),
            // The linker relaxes a load through i386's GOT in the other form only.
            Kind::mem_offs => bare && !matches!(mem.disp, Value::Symbol { variant: Variant::Got, .. }),
            Kind::dx => mem.base == reg::DX && mem.index.is_none(),
            Kind::seg_rSI => matches!(mem.base, reg::RSI | reg::ESI | reg::SI) && mem.disp == Value::Const(0),
            Kind::es_rDI | Kind::seg_rDI => {
                matches!(mem.base, reg::RDI | reg::EDI | reg::DI) && mem.disp == Value::Const(0)
            }
            Kind::seg_rBX_al => matches!(mem.base, reg::RBX | reg::EBX | reg::BX) && mem.disp == Value::Const(0),
            Kind::mem_vsib32x | Kind::mem_vsib64x => index == RegClass::Xmm,
            Kind::mem_vsib32y | Kind::mem_vsib64y => index == RegClass::Ymm,
            Kind::mem_vsib32z | Kind::mem_vsib64z => index == RegClass::Zmm,
            Kind::mem
            | Kind::mem_mpx
            | Kind::mem_mib
            | Kind::sibmem
            | Kind::r8_or_mem
            | Kind::r16_or_mem
            | Kind::r32_or_mem
            | Kind::r64_or_mem
            | Kind::r32_or_mem_mpx
            | Kind::r64_or_mem_mpx
            | Kind::mm_or_mem
            | Kind::xmm_or_mem
            | Kind::ymm_or_mem
            | Kind::zmm_or_mem
            | Kind::bnd_or_mem_mpx
            | Kind::k_or_mem => {
                !matches!(index, RegClass::Xmm | RegClass::Ymm | RegClass::Zmm) && self.address_fits(mem)
            }
            _ => false,
        }
    }

    /// Whether the registers can make an address.
    fn address_fits(&self, mem: &Mem) -> bool {
        use RegClass as C;
        let base = reg::class(mem.base);
        let index = reg::class(mem.index);
        let ok = matches!(base, C::None | C::Gpr16 | C::Gpr32 | C::Gpr64 | C::Ip)
            && matches!(index, C::None | C::Gpr16 | C::Gpr32 | C::Gpr64);
        let same = base == C::None || index == C::None || base == index;
        let in_mode = match self.mode.bits {
            64 => base != C::Gpr16 && index != C::Gpr16,
            _ => !matches!(base, C::Gpr64 | C::Ip) && index != C::Gpr64,
        };
        ok && same && in_mode
    }

    fn build(&self, row: Row, parsed: &[ParsedOperand]) -> Inst {
        let entry = info(row);
        // What only chose the row has done its work.
        let choices = PrefixFlags::EVEX.union(PrefixFlags::LOAD).union(PrefixFlags::STORE);
        let choices = choices.union(PrefixFlags::lanes(self.prefixes.lanes_number()));
        let prefixes = self.prefixes.without(choices);
        let mut inst = Inst { row, prefixes, operands: SmallVec::new() };
        let kinds = &entry.kinds[..usize::from(entry.count)];
        let has_implicit = kinds.iter().any(|&kind| is_implicit(kind));
        if parsed.is_empty() && has_implicit {
            inst.operands.extend(kinds.iter().filter_map(|&kind| fixed_register(kind)).map(Operand::Reg));
            return inst;
        }
        for n in 0..parsed.len() {
            let index = if keeps_order(row) { n } else { parsed.len() - 1 - n };
            let kind = kinds.get(n).copied().unwrap_or(Kind::None);
            let operand = match parsed[index].operand.clone() {
                Operand::Mem(mem) if is_target(kind) => Operand::Target(mem.disp),
                Operand::Mem(_) if kind == Kind::dx => Operand::Reg(reg::DX),
                Operand::Imm(Value::Const(number)) => Operand::Imm(Value::Const(wrap(kind, number))),
                operand => operand,
            };
            inst.operands.push(operand);
        }
        if has_implicit && parsed.len() == kinds.len() && self.is_default_string(&inst) {
            let mut n = 0;
            inst.operands.retain(|_| {
                n += 1;
                !is_implicit(kinds[n - 1])
            });
        }
        inst
    }

    /// Whether the memory operands of a string instruction are what leaving them out means.
    fn is_default_string(&self, inst: &Inst) -> bool {
        inst.operands.iter().all(|operand| match operand {
            Operand::Mem(mem) => {
                let natural = match self.mode.bits {
                    64 => RegClass::Gpr64,
                    32 => RegClass::Gpr32,
                    _ => RegClass::Gpr16,
                };
                let is_destination = reg::number(mem.base) == 7;
                let default_segment = if is_destination { reg::ES } else { reg::DS };
                reg::class(mem.base) == natural && (mem.segment.is_none() || mem.segment == default_segment)
            }
            Operand::Reg(_) | Operand::Imm(_) | Operand::Target(_) => true,
        })
    }

    fn explain(&self, operands: &[ParsedOperand]) -> String {
        let fits_count = self.found.rows.iter().any(|&row| usize::from(info(Row(row)).count) == operands.len());
        let name = self.name;
        if !fits_count {
            return format!("number of operands mismatch for '{name}'");
        }
        let mut elsewhere = false;
        for bits in [16, 32, 64] {
            let found = Candidates { rows: self.found.rows, size: self.found.size };
            let other = Request { mode: Mode { bits, gcc: false }, found, ..*self };
            elsewhere |= other.best(operands).is_some();
        }
        if elsewhere {
            return format!("'{name}' with these operands is not available in {}-bit code", self.mode.bits);
        }
        format!("operand type or size mismatch for '{name}'")
    }
}

/// Replaces a 64-bit register by its lower half where that does the same.
fn narrowed(mut inst: Inst) -> Inst {
    let Ok(found) = NARROW.binary_search_by_key(&inst.row.0, |&(from, _)| from) else { return inst };
    let has_wide = |operand: &Operand| matches!(operand, Operand::Reg(reg) if reg::class(*reg) == RegClass::Gpr64);
    if !inst.operands.iter().any(has_wide) {
        return inst;
    }
    inst.row = Row(NARROW[found].1);
    for operand in &mut inst.operands {
        if has_wide(operand)
            && let Operand::Reg(reg) = operand
        {
            *reg = reg::with_size(*reg, 4);
        }
    }
    inst
}

/// `xchg %eax,%eax` is not a no-operation in 64-bit code: it clears the upper half.
fn is_padded_exchange(row: Row, operands: &[ParsedOperand], mode: Mode) -> bool {
    row == rows::XCHG_R32_EAX
        && mode.bits == 64
        && operands.iter().all(|operand| matches!(operand.operand, Operand::Reg(reg::EAX)))
}

fn is_target(kind: Kind) -> bool {
    matches!(
        kind,
        Kind::br16_1
            | Kind::br32_1
            | Kind::br64_1
            | Kind::br16_2
            | Kind::br32_4
            | Kind::br64_4
            | Kind::xbegin_2
            | Kind::xbegin_4
            | Kind::brdisp_2
            | Kind::brdisp_4
    )
}

fn fixed_register(kind: Kind) -> Option<Reg> {
    Some(match kind {
        Kind::al => reg::AL,
        Kind::ax => reg::AX,
        Kind::eax => reg::EAX,
        Kind::rax => reg::RAX,
        Kind::dx => reg::DX,
        _ => return None,
    })
}

fn immediate_fits(kind: Kind, value: &Value) -> bool {
    let Value::Const(number) = *value else {
        return matches!(kind, Kind::imm8 | Kind::imm16 | Kind::imm32 | Kind::imm32sex64 | Kind::imm64);
    };
    let within = |bits: u32| number >= -(1i64 << (bits - 1)) && number < 1i64 << bits;
    match kind {
        Kind::imm8 => within(8),
        Kind::imm4_m2z => (0..16).contains(&number),
        Kind::imm8_const_1 => number == 1,
        Kind::imm8sex16 => within(16) && i8::try_from(number as i16).is_ok(),
        Kind::imm8sex32 => within(32) && i8::try_from(number as i32).is_ok(),
        Kind::imm8sex64 => i8::try_from(number).is_ok(),
        Kind::imm16 => within(16),
        Kind::imm32 => within(32),
        Kind::imm32sex64 => i32::try_from(number).is_ok(),
        Kind::imm64 => true,
        _ => false,
    }
}

/// Whether gas cuts a number that is too large: one as wide as the instruction's operands.
fn is_cut(entry: &RowInfo, kind: Kind, value: &Value) -> bool {
    let size = match kind {
        Kind::imm8 => 1,
        Kind::imm16 => 2,
        Kind::imm32 => 4,
        _ => return false,
    };
    matches!(value, Value::Const(_)) && register_size(entry) == size
}

/// The number as decoding the field gives it.
fn wrap(kind: Kind, number: i64) -> i64 {
    match kind {
        Kind::imm8 => i64::from(number as u8),
        Kind::imm8sex16 | Kind::imm8sex32 | Kind::imm8sex64 => i64::from(number as i8),
        Kind::imm16 => i64::from(number as u16),
        Kind::imm32 => i64::from(number as u32),
        _ => number,
    }
}

/// Bytes of the general register that a size suffix would name.
fn register_size(entry: &RowInfo) -> u8 {
    let of = |kind: &Kind| match kind {
        Kind::r8_reg | Kind::r8_or_mem => Some(1),
        Kind::r16_reg | Kind::r16_or_mem | Kind::r16_rm => Some(2),
        Kind::r32_reg | Kind::r32_or_mem | Kind::r32_rm | Kind::r32_vvvv => Some(4),
        Kind::r64_reg | Kind::r64_or_mem | Kind::r64_rm | Kind::r64_vvvv => Some(8),
        _ => None,
    };
    match entry.kinds.iter().find_map(of) {
        Some(size) => size,
        None => entry.operand_size / 8,
    }
}

/// Bytes of the encoding as far as the row decides them.
fn length(entry: &RowInfo, mode: Mode) -> u32 {
    let kinds = &entry.kinds[..usize::from(entry.count)];
    let immediate: u32 = kinds
        .iter()
        .map(|kind| match kind {
            Kind::imm8 | Kind::imm8sex16 | Kind::imm8sex32 | Kind::imm8sex64 | Kind::br16_1 | Kind::br32_1 => 1,
            Kind::br64_1 => 1,
            Kind::imm16 | Kind::br16_2 | Kind::xbegin_2 => 2,
            Kind::imm32 | Kind::imm32sex64 | Kind::br32_4 | Kind::br64_4 | Kind::xbegin_4 => 4,
            Kind::imm64 => 8,
            _ => 0,
        })
        .sum();
    let has_modrm = kinds.iter().any(|&kind| takes_modrm(kind));
    let opcode = 1 + u32::from(entry.flags & TWO_BYTES != 0) + u32::from(has_modrm);
    let wrong_size = match entry.operand_size {
        16 => mode.bits != 16,
        32 => mode.bits == 16,
        _ => false,
    };
    let prefixes = match entry.encoding {
        Encoding::Legacy | Encoding::D3now => {
            let map = match entry.map {
                Map::One => 0,
                Map::M0F => 1,
                Map::M0F38 | Map::M0F3A | Map::Other => 2,
            };
            map + u32::from(entry.mandatory != 0)
                + u32::from(entry.flags & REX_W != 0)
                + u32::from(wrong_size)
                + u32::from(entry.flags & FWAIT != 0)
                + u32::from(entry.address_size != 0 && entry.address_size != mode.bits)
        }
        Encoding::Vex if entry.map == Map::M0F && entry.flags & REX_W == 0 => 2,
        Encoding::Vex | Encoding::Xop => 3,
        Encoding::Evex | Encoding::Mvex => 20,
    };
    prefixes + opcode + immediate
}

fn takes_modrm(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::None
            | Kind::imm8
            | Kind::imm8sex16
            | Kind::imm8sex32
            | Kind::imm8sex64
            | Kind::imm16
            | Kind::imm32
            | Kind::imm32sex64
            | Kind::imm64
            | Kind::imm8_const_1
            | Kind::imm4_m2z
            | Kind::r8_opcode
            | Kind::r16_opcode
            | Kind::r32_opcode
            | Kind::r64_opcode
            | Kind::sti_opcode
            | Kind::al
            | Kind::cl
            | Kind::ax
            | Kind::dx
            | Kind::eax
            | Kind::rax
            | Kind::st0
            | Kind::es
            | Kind::cs
            | Kind::ss
            | Kind::ds
            | Kind::fs
            | Kind::gs
            | Kind::mem_offs
            | Kind::seg_rSI
            | Kind::seg_rDI
            | Kind::es_rDI
            | Kind::seg_rBX_al
    ) && !is_target(kind)
}

/// Operands that gas lets one leave out. Whether something changed.
fn default_operands(name: &str, operands: &mut SmallVec<[ParsedOperand; 4]>) -> bool {
    let plain = |operand: Operand| ParsedOperand { operand, indirect: false };
    let is_shift = ["rol", "ror", "rcl", "rcr", "shl", "sal", "shr", "sar"]
        .iter()
        .any(|stem| name.strip_prefix(stem).is_some_and(|rest| matches!(rest, "" | "b" | "w" | "l" | "q")));
    let is_fpu = name.starts_with('f');
    let compares = ["fcom", "fcomp", "fucom", "fucomp", "fxch"].contains(&name);
    match operands.len() {
        2 if name.starts_with("shld") || name.starts_with("shrd") => {
            operands.insert(0, plain(Operand::Reg(reg::CL)));
        }
        1 if is_shift => operands.insert(0, plain(Operand::Imm(Value::Const(1)))),
        2 if name.starts_with("imul") && matches!(operands[0].operand, Operand::Imm(_)) => {
            let register = operands[1].clone();
            operands.push(register);
        }
        0 if is_fpu => {
            let pops = name.ends_with('p') && !compares;
            let arithmetic = ["fadd", "fsub", "fsubr", "fmul", "fdiv", "fdivr"];
            if pops || arithmetic.contains(&name) {
                operands.push(plain(Operand::Reg(reg::ST0)));
                operands.push(plain(Operand::Reg(reg::st(1))));
            } else {
                operands.push(plain(Operand::Reg(reg::st(1))));
                if compares {
                    operands.push(plain(Operand::Reg(reg::ST0)));
                }
            }
        }
        1 if is_fpu => {
            // `faddp %st(1)` is `faddp %st,%st(1)`; `fadd %st(1)` is `fadd %st(1),%st`.
            let pops = name.ends_with('p') && !compares;
            let at = if pops { 0 } else { 1 };
            operands.insert(at, plain(Operand::Reg(reg::ST0)));
        }
        _ => return false,
    }
    true
}

/// Registers that gas lets one write though they are implied. Whether something changed.
fn implied_operands(name: &str, operands: &mut SmallVec<[ParsedOperand; 4]>) -> bool {
    let is_xmm0 = |operand: &ParsedOperand| matches!(operand.operand, Operand::Reg(reg::XMM0));
    let takes_xmm0 = ["blendvpd", "blendvps", "pblendvb", "sha256rnds2"].contains(&name);
    if takes_xmm0 && operands.len() == 3 && is_xmm0(&operands[0]) {
        operands.remove(0);
        return true;
    }
    if let ("lar" | "lsl", [source, destination]) = (name, &mut operands[..])
        && let (Operand::Reg(from), Operand::Reg(to)) = (&mut source.operand, &destination.operand)
    {
        // Only 16 bits of the source count, however wide a register it is called.
        let size = match reg::class(*to) {
            RegClass::Gpr16 => 2,
            _ => 4,
        };
        let size = if reg::class(*to) == RegClass::Gpr64 { 8 } else { size };
        *from = reg::with_size(*from, size);
        return true;
    }
    if name.starts_with('f') && operands.len() == 1 {
        return false;
    }
    if name.starts_with('f') && operands.len() == 2 && is_same_as_default_x87(operands) {
        operands.retain(|operand| !matches!(operand.operand, Operand::Reg(reg::ST0)));
        return true;
    }
    let all_registers = operands.iter().all(|operand| matches!(operand.operand, Operand::Reg(_)));
    let has_plain =
        ["monitor", "mwait", "clzero", "vmload", "vmrun", "vmsave", "skinit", "invlpga", "mwaitx", "monitorx"];
    if !operands.is_empty() && all_registers && has_plain.contains(&name) {
        operands.clear();
        return true;
    }
    false
}

fn is_same_as_default_x87(operands: &[ParsedOperand]) -> bool {
    operands.iter().any(|operand| matches!(operand.operand, Operand::Reg(reg::ST0)))
}
