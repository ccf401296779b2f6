//! The target's own built-in functions: their table says which instruction each is and where its operands are.

use super::emit::Emitter;
use super::lower::*;
use super::mir::*;
use crate::target_builtin::{condition_called, register_called};
use emit_x86::*;
use fastgen::R;
use ir::{Function, InstId, ListId, Value};
use isa_x86::rows;
use regalloc::{Class, Operand, VReg};
use smallvec::SmallVec;
use target::x86_builtins::{Operand as Part, ROWS};

/// An operand of the instruction.
#[derive(Copy, Clone, Debug)]
enum Place {
    /// Register operand of the machine instruction, and its size if it is a general register.
    Register(u16, Size),
    /// A register that is always the same.
    Fixed(R),
    /// Number of the address, and its first register operand.
    Memory(u32, u16),
    Constant(i64),
}

/// A built-in function that has been lowered.
#[derive(Clone, Debug)]
pub(super) struct Builtin {
    mnemonic: &'static str,
    name: &'static str,
    places: SmallVec<[Place; 5]>,
}

/// Whether this generator takes the function of this number: no vectors of 32 bytes and no gathering.
pub(super) fn supported(f: &Function, number: u16, args: ListId) -> bool {
    let args: SmallVec<[Value; 5]> = f.values(args).collect();
    let of_a_fixed_register = |n: u8, name: &str| {
        let float = class_of(f.ty(args[usize::from(n)])) == Class::Float;
        float == (register_called(name).0 >= 16)
    };
    ROWS.get(usize::from(number)).is_some_and(|row| {
        row.operands().all(|part| match part {
            Part::WideArg(_) | Part::Gather(..) | Part::Mask(_) | Part::Changes("ymm") => false,
            Part::Implicit(n, name) | Part::ArgIn(n, name) => of_a_fixed_register(n, name),
            _ => true,
        })
    })
}

fn number_in_class(r: R) -> u8 {
    r.0 & 15
}

impl Lower<'_, '_, '_> {
    /// A call of the function with this number in the table.
    pub fn target_builtin(&mut self, id: InstId, number: u16, args: ListId) {
        let row = &ROWS[usize::from(number)];
        let args: SmallVec<[Value; 5]> = self.f.values(args).collect();
        let result = self.f.result(id);
        let parts: SmallVec<[Part; 6]> = row.operands().collect();
        let condition = parts.iter().find_map(|part| match part {
            Part::Condition(text) => Some(*text),
            _ => None,
        });
        let tied = parts.iter().find_map(|part| match part {
            Part::ResultIs(n) => Some(*n),
            _ => None,
        });
        let answer_in = parts.iter().find_map(|part| match part {
            Part::ResultIn(name) => Some(register_called(name)),
            _ => None,
        });
        let writes = tied.is_some() || answer_in.is_some() || parts.iter().any(|part| matches!(part, Part::Result(_)));
        // The register that the instruction itself writes; conditions are read from the flags after it.
        let answer: Option<VReg> = result.filter(|_| writes).map(|result| self.dst(result));
        let defs = u16::from(answer.is_some());
        let mut uses: SmallVec<[Operand; 6]> = SmallVec::new();
        let mut places: SmallVec<[Place; 5]> = SmallVec::new();
        let mut clobbers = 0u64;
        let mut tied_at = 0u8;
        let size_of = |cg: &Self, value: Value, bytes: Option<u8>| match bytes {
            Some(bytes) => Size::of_bits(u32::from(bytes) * 8),
            None => Size::of_bits(cg.ty(value).bits().min(64)).at_least_d(),
        };
        for &part in &parts {
            let next = defs + uses.len() as u16;
            match part {
                Part::Result(bytes) => {
                    let size = result.map_or(Size::D, |result| size_of(self, result, bytes));
                    places.push(Place::Register(0, size));
                }
                Part::ResultIs(n) => {
                    let x = self.reg(args[usize::from(n)]);
                    tied_at = next as u8;
                    uses.push(use_of(x));
                    places.push(Place::Register(0, size_of(self, args[usize::from(n)], None)));
                }
                Part::Arg(n, bytes) => {
                    let x = self.reg(args[usize::from(n)]);
                    uses.push(use_of(x));
                    places.push(Place::Register(next, size_of(self, args[usize::from(n)], bytes)));
                }
                Part::Implicit(n, name) | Part::ArgIn(n, name) => {
                    let x = self.reg(args[usize::from(n)]);
                    let r = register_called(name);
                    uses.push(fixed_use(x, number_in_class(r)));
                    if matches!(part, Part::ArgIn(..)) {
                        places.push(Place::Fixed(r));
                    }
                }
                Part::Memory(n) => {
                    let mem = self.address(args[usize::from(n)]);
                    let number = self.s.amodes.len() as u32;
                    self.s.amodes.push(mem.amode);
                    places.push(Place::Memory(number, next));
                    uses.extend([mem.base, mem.index].into_iter().flatten().map(use_of));
                }
                Part::Constant(n, bits, shift) => {
                    let value = self.int_const(args[usize::from(n)]).unwrap_or(0);
                    places.push(Place::Constant((value & ((1 << bits) - 1)) >> shift));
                }
                Part::Count(n) => match self.int_const(args[usize::from(n)]) {
                    // Whatever is not below the width shifts everything out.
                    Some(value) => places.push(Place::Constant(i64::from((value as u32).min(255)))),
                    None => {
                        let source = self.reg(args[usize::from(n)]);
                        let count = self.float();
                        let op = Op::GprToX(rows::MOVD_XMM_RM32, Size::D);
                        self.inst(op, Shape::Rr, &[def_of(count), use_of(source)], None, 0);
                        uses.push(use_of(count));
                        places.push(Place::Register(next, Size::Q));
                    }
                },
                Part::Literal(value) => places.push(Place::Constant(i64::from(value))),
                Part::Changes(name) => {
                    let r = register_called(name);
                    clobbers |= 1 << if r.0 >= 16 { r.0 + 16 } else { r.0 };
                }
                Part::Condition(_) | Part::ResultIn(_) => {}
                Part::WideArg(_) | Part::Gather(..) | Part::Mask(_) => unreachable!("left to the one-pass generator"),
            }
        }
        let mut operands: SmallVec<[Operand; 8]> = SmallVec::new();
        if let Some(answer) = answer {
            operands.push(match (tied, answer_in) {
                (Some(_), _) => reuse_of(answer, tied_at),
                (None, Some(r)) => {
                    clobbers &= !(1 << if r.0 >= 16 { r.0 + 16 } else { r.0 });
                    fixed_def(answer, number_in_class(r))
                }
                (None, None) => def_of(answer),
            });
        }
        operands.extend(uses);
        let at = self.s.builtins.len() as i64;
        self.s.builtins.push(Builtin { mnemonic: row.mnemonic(), name: row.name, places });
        self.inst_clobbering(Op::Builtin, Shape::None, &operands, None, at, clobbers);
        if let (Some(condition), Some(result)) = (condition, result) {
            self.by_conditions(condition, result);
        }
    }
    /// 1 or 0 by the flags. `a&b` and `a|b` join two conditions.
    fn by_conditions(&mut self, text: &str, result: Value) {
        let codes: SmallVec<[Cc; 2]> = text.split(['&', '|']).map(condition_called).collect();
        let bits: SmallVec<[VReg; 2]> = codes
            .iter()
            .map(|&cc| {
                let bit = self.int();
                self.inst(Op::Set(cc), Shape::None, &[def_of(bit)], None, 0);
                bit
            })
            .collect();
        let bit = match bits[..] {
            [a, b] => self.alu(if text.contains('&') { Alu::And } else { Alu::Or }, Size::D, a, Src::Reg(b)),
            _ => bits[0],
        };
        let dst = self.dst(result);
        self.inst(Op::Zext(Size::B), Shape::Rr, &[def_of(dst), use_of(bit)], None, 0);
    }
}

impl Emitter<'_, '_, '_> {
    /// Emits a built-in function.
    pub fn builtin(&mut self, inst: u32) {
        let data = &self.code.insts[inst as usize];
        let builtin = &self.code.s.builtins[data.imm as usize];
        let operands: SmallVec<[mc::Operand; 5]> = builtin
            .places
            .iter()
            .map(|&place| match place {
                Place::Register(n, size) => {
                    let r = self.r(inst, usize::from(n));
                    if r.0 >= 16 { xmm(r) } else { gpr(r, size) }
                }
                Place::Fixed(r) => xmm(r),
                Place::Memory(number, at) => {
                    mem(&self.addr_at(inst, &self.code.s.amodes[number as usize], usize::from(at)))
                }
                Place::Constant(value) => imm(value),
            })
            .collect();
        if !self.e.named(builtin.mnemonic, &operands) {
            self.u.unsupported(data.loc.loc, builtin.name);
        }
    }
}
