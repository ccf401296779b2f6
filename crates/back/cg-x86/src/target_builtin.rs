//! The target's own built-in functions: their table says which instruction each is and where its operands are.

use crate::func::{Cg, GPRS, XMMS};
use emit_x86::*;
use fastgen::{Bank, R, Target};
use ir::{InstId, ListId, Type, Value};
use isa_x86::{reg, rows};
use mc::{Mem, Operand, Reg};
use smallvec::SmallVec;
use target::x86_builtins::{Operand as Part, ROWS};

/// A fixed register of the table.
pub(crate) fn register_called(name: &str) -> R {
    match name {
        "eax" => RAX,
        "ecx" | "rcx" => RCX,
        "edx" => RDX,
        "rdi" => RDI,
        _ => XMM0,
    }
}

impl Cg<'_, '_, '_> {
    /// A call of the function with this number in the table.
    pub fn target_builtin(&mut self, id: InstId, number: u16, args: ListId) {
        let Some(row) = ROWS.get(usize::from(number)) else { return };
        let args: SmallVec<[Value; 5]> = self.f.values(args).collect();
        let result = self.f.result(id);
        let parts: SmallVec<[Part; 6]> = row.operands().collect();
        let mut answer = R::NONE;
        // What is in fixed registers comes first: it may move other values.
        for &part in &parts {
            match part {
                Part::Implicit(n, name) | Part::ArgIn(n, name) => {
                    self.take_fixed(args[usize::from(n)], register_called(name));
                }
                Part::Changes("ymm") => self.evict_all(XMMS),
                Part::Changes(name) => self.claim(register_called(name)),
                Part::ResultIn(name) => {
                    answer = register_called(name);
                    if !self.b.core.scratch.contains(answer) {
                        self.claim(answer);
                    }
                }
                _ => {}
            }
        }
        let mut held: SmallVec<[R; 5]> = SmallVec::from_elem(R::NONE, args.len());
        let mut tied = None;
        for &part in &parts {
            match part {
                Part::Arg(n, _) | Part::WideArg(n) => held[usize::from(n)] = self.use_reg(args[usize::from(n)]),
                Part::ResultIs(n) => tied = Some(n),
                Part::Mask(n) => held[usize::from(n)] = self.take(args[usize::from(n)]),
                Part::Gather(base, index, _) => {
                    held[usize::from(base)] = self.use_reg(args[usize::from(base)]);
                    held[usize::from(index)] = self.use_reg(args[usize::from(index)]);
                }
                _ => {}
            }
        }
        if let Some(n) = tied {
            answer = self.take(args[usize::from(n)]);
        } else if answer.is_none()
            && let Some(result) = result
        {
            answer = match self.bank(self.ty(result)) {
                Bank::Reg(set) => self.scratch_in(set),
                Bank::Memory => return self.not_in_register(id, row.name),
            };
        }
        let mut operands: SmallVec<[Operand; 5]> = SmallVec::new();
        let mut condition = None;
        for &part in &parts {
            match part {
                Part::Result(bytes) => {
                    let ty = result.map_or(Type::I32, |result| self.ty(result));
                    operands.push(self.register_operand(answer, ty, bytes));
                }
                Part::ResultIs(n) => {
                    let ty = self.ty(args[usize::from(n)]);
                    operands.push(self.register_operand(answer, ty, None));
                }
                Part::Arg(n, bytes) => {
                    let ty = self.ty(args[usize::from(n)]);
                    operands.push(self.register_operand(held[usize::from(n)], ty, bytes));
                }
                Part::WideArg(n) => operands.push(vector(held[usize::from(n)], true)),
                Part::ArgIn(_, name) => operands.push(xmm(register_called(name))),
                Part::Mask(n) => {
                    let ty = self.ty(args[usize::from(n)]);
                    operands.push(self.register_operand(held[usize::from(n)], ty, None));
                }
                Part::Memory(n) => {
                    let addr = self.address(args[usize::from(n)]);
                    operands.push(mem(&addr));
                }
                Part::Gather(base, index, scale) => {
                    let wide = self.ty(args[usize::from(index)]).bytes() == 32;
                    let Operand::Reg(index) = vector(held[usize::from(index)], wide) else { return };
                    let scale = self.int_const(args[usize::from(scale)]).unwrap_or(1) as u8;
                    let base = gpr_number(held[usize::from(base)], Size::Q);
                    let disp = mc::Value::Const(0);
                    operands.push(Operand::Mem(Mem { segment: Reg::NONE, base, index, scale, disp }));
                }
                Part::Constant(n, bits, shift) => {
                    let value = self.int_const(args[usize::from(n)]).unwrap_or(0);
                    operands.push(imm((value & ((1 << bits) - 1)) >> shift));
                }
                Part::Count(n) => {
                    let count = args[usize::from(n)];
                    match self.int_const(count) {
                        // Whatever is not below the width shifts everything out.
                        Some(value) => operands.push(imm(i64::from((value as u32).min(255)))),
                        None => {
                            let source = self.use_reg(count);
                            let count = self.scratch_in(XMMS);
                            self.e.op2(rows::MOVD_XMM_RM32, xmm(count), gpr(source, Size::D));
                            operands.push(xmm(count));
                        }
                    }
                }
                Part::Literal(value) => operands.push(imm(i64::from(value))),
                Part::Condition(text) => condition = Some(text),
                Part::Implicit(..) | Part::ResultIn(_) | Part::Changes(_) => {}
            }
        }
        self.e.used_wide |= operands
            .iter()
            .any(|operand| matches!(operand, Operand::Reg(r) if (reg::YMM0.0..reg::YMM0.0 + 16).contains(&r.0)));
        if !self.e.named(row.mnemonic(), &operands) {
            self.u.unsupported(self.f.loc(id).loc, row.name);
        }
        if let (Some(condition), Some(result)) = (condition, result) {
            self.condition_result(condition, result, answer);
        } else if let Some(result) = result {
            self.set_result(result, answer);
        }
    }

    fn not_in_register(&mut self, id: InstId, name: &str) {
        self.u.unsupported(self.f.loc(id).loc, name);
    }

    fn register_operand(&self, r: R, ty: Type, bytes: Option<u8>) -> Operand {
        if r.0 >= 16 {
            return vector(r, ty.bytes() == 32);
        }
        let size = match bytes {
            Some(bytes) => Size::of_bits(u32::from(bytes) * 8),
            None => Size::of_bits(ty.bits()).at_least_d(),
        };
        gpr(r, size)
    }

    /// 1 or 0 by the flags. `a&b` and `a|b` join two conditions.
    fn condition_result(&mut self, text: &str, result: Value, answer: R) {
        let parts: SmallVec<[Cc; 2]> = text.split(['&', '|']).map(condition_called).collect();
        debug_assert!(GPRS.contains(answer));
        self.e.setcc(parts[0], answer);
        if let Some(&second) = parts.get(1) {
            self.e.setcc(second, R11);
            let op = if text.contains('&') { Alu::And } else { Alu::Or };
            self.e.alu_rr(op, Size::B, answer, R11);
        }
        self.e.zext_rr(answer, answer, Size::B);
        self.set_result(result, answer);
    }
}

pub(crate) fn condition_called(name: &str) -> Cc {
    match name {
        "e" => Cc::E,
        "ne" => Cc::Ne,
        "b" => Cc::B,
        "ae" => Cc::Ae,
        "a" => Cc::A,
        "o" => Cc::O,
        "s" => Cc::S,
        "p" => Cc::P,
        _ => Cc::Np,
    }
}
