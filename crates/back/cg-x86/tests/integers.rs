//! Integer operations of every width on edge operands, against a model in Rust.

mod support;

use ir::*;
use support::*;
use wootz_cg_x86::{Codegen, Options};

const WIDTHS: [u32; 5] = [8, 16, 32, 64, 128];

fn mask(bits: u32) -> u128 {
    if bits == 128 { u128::MAX } else { (1 << bits) - 1 }
}
fn signed(x: u128, bits: u32) -> i128 {
    ((x << (128 - bits)) as i128) >> (128 - bits)
}
fn edges(bits: u32) -> Vec<u128> {
    let top = 1u128 << (bits - 1);
    [
        0,
        1,
        2,
        3,
        7,
        10,
        100,
        top - 1,
        top,
        top + 1,
        mask(bits),
        mask(bits) - 1,
        0x1234_5678_9abc_def0_0fed_cba9_8765_4321,
    ]
    .into_iter()
    .map(|x| x & mask(bits))
    .collect()
}

fn binary_model(op: BinaryOp, a: u128, b: u128, bits: u32) -> Option<u128> {
    let (sa, sb) = (signed(a, bits), signed(b, bits));
    let count = b as u32;
    Some(
        match op {
            BinaryOp::Add => a.wrapping_add(b),
            BinaryOp::Sub => a.wrapping_sub(b),
            BinaryOp::Mul => a.wrapping_mul(b),
            BinaryOp::UDiv if b != 0 => a / b,
            BinaryOp::URem if b != 0 => a % b,
            BinaryOp::SDiv if sb != 0 && !(sb == -1 && sa == signed(1 << (bits - 1), bits)) => (sa / sb) as u128,
            BinaryOp::SRem if sb != 0 && !(sb == -1 && sa == signed(1 << (bits - 1), bits)) => (sa % sb) as u128,
            BinaryOp::And => a & b,
            BinaryOp::Or => a | b,
            BinaryOp::Xor => a ^ b,
            BinaryOp::Shl if b < u128::from(bits) => a << count,
            BinaryOp::LShr if b < u128::from(bits) => a >> count,
            BinaryOp::AShr if b < u128::from(bits) => (sa >> count) as u128,
            BinaryOp::RotL | BinaryOp::RotR => {
                let n = (b % u128::from(bits)) as u32;
                let n = if op == BinaryOp::RotL { n } else { (bits - n) % bits };
                if n == 0 { a } else { a << n | (a & mask(bits)) >> (bits - n) }
            }
            BinaryOp::SMin => sa.min(sb) as u128,
            BinaryOp::SMax => sa.max(sb) as u128,
            BinaryOp::UMin => a.min(b),
            BinaryOp::UMax => a.max(b),
            _ => return None,
        } & mask(bits),
    )
}

const BINARY: [BinaryOp; 19] = [
    BinaryOp::Add,
    BinaryOp::Sub,
    BinaryOp::Mul,
    BinaryOp::UDiv,
    BinaryOp::SDiv,
    BinaryOp::URem,
    BinaryOp::SRem,
    BinaryOp::And,
    BinaryOp::Or,
    BinaryOp::Xor,
    BinaryOp::Shl,
    BinaryOp::LShr,
    BinaryOp::AShr,
    BinaryOp::RotL,
    BinaryOp::RotR,
    BinaryOp::SMin,
    BinaryOp::SMax,
    BinaryOp::UMin,
    BinaryOp::UMax,
];

fn bytes(x: u128, bits: u32) -> Vec<u8> {
    x.to_le_bytes()[..(bits as usize).div_ceil(8)].to_vec()
}
fn input(values: &[(u128, u32)]) -> Vec<u8> {
    let mut out = vec![];
    for &(x, bits) in values {
        let mut b = bytes(x, bits);
        b.resize(16, 0xa5);
        out.extend(b);
    }
    out
}

/// How operands get into the operation.
#[derive(Copy, Clone, PartialEq, Debug)]
enum Shape {
    /// Loads that can be folded.
    Memory,
    /// In registers: volatile loads.
    Registers,
    /// From other blocks: in slots.
    Slots,
}

struct Suite {
    m: Module,
    functions: Vec<Function>,
    rows: Vec<Row>,
    sig: SigId,
}

impl Suite {
    fn new() -> Suite {
        let mut m = module();
        let sig = int_signature(&mut m, &[Type::PTR, Type::PTR], None);
        Suite { m, functions: vec![], rows: vec![], sig }
    }
    /// Adds a function that loads operands of these types at 0, 16, ... and stores results of `body` at 0, 16, ...
    fn function(
        &mut self,
        shape: Shape,
        types: &[Type],
        body: impl FnOnce(&mut Builder, &[Value]) -> Vec<Value>,
    ) -> String {
        let name = format!("t{}", self.functions.len());
        let mut f = function(&mut self.m, &name, self.sig);
        let entry = f.entry();
        let (src, dst) = (f.params(entry)[0], f.params(entry)[1]);
        let mut b = Builder::new(&mut f, entry);
        let mut args = vec![];
        for (n, &ty) in types.iter().enumerate() {
            let ptr = b.ptr_offset(src, 16 * n as i64);
            let flags = MemFlags::aligned(16).with_volatile(shape != Shape::Memory);
            args.push(b.load(ty, ptr, flags));
        }
        if shape == Shape::Slots {
            let next = b.func.new_block();
            b.jump(next, &[]);
            b.start_block(next);
        }
        let results = body(&mut b, &args);
        for (n, result) in results.into_iter().enumerate() {
            let ptr = b.ptr_offset(dst, 16 * n as i64);
            b.store(ptr, result, MemFlags::aligned(16));
        }
        b.ret(&[]);
        self.functions.push(f);
        name
    }
    fn row(&mut self, function: &str, what: String, input: Vec<u8>, expected: Vec<u8>) {
        self.rows.push(Row { function: function.to_string(), what, input, expected });
    }
    fn check(self, name: &str) {
        for codegen in [Codegen::Fast, Codegen::Opt] {
            let object = emit(&self.m, &self.functions, Options { codegen, ..Options::default() });
            check_rows(&format!("{name}-{codegen:?}"), &object, &self.rows);
        }
    }
}

#[test]
fn binary_operations_agree_with_the_model() {
    let mut suite = Suite::new();
    for bits in WIDTHS {
        let ty = Type::int(bits).unwrap();
        for op in BINARY {
            for shape in [Shape::Memory, Shape::Registers, Shape::Slots] {
                let name = suite.function(shape, &[ty, ty], |b, args| vec![b.binary(op, args[0], args[1])]);
                for &x in &edges(bits) {
                    for &y in &edges(bits) {
                        if let Some(z) = binary_model(op, x, y, bits) {
                            let what = format!("{op:?} i{bits} {x:#x}, {y:#x} {shape:?}");
                            suite.row(&name, what, input(&[(x, bits), (y, bits)]), bytes(z, bits));
                        }
                    }
                }
            }
        }
    }
    suite.check("binary");
}

#[test]
fn constant_operands_agree_with_the_model() {
    let mut suite = Suite::new();
    for bits in WIDTHS {
        let ty = Type::int(bits).unwrap();
        for op in BINARY {
            for constant in edges(bits).into_iter().chain([5 & mask(bits), mask(bits) - 2, mask(bits) - 6]) {
                for left in [false, true] {
                    let name = suite.function(Shape::Registers, &[ty], |b, args| {
                        let c = b.func.constant(ty, constant);
                        vec![if left { b.binary(op, c, args[0]) } else { b.binary(op, args[0], c) }]
                    });
                    for &x in &edges(bits) {
                        let (a, b) = if left { (constant, x) } else { (x, constant) };
                        if let Some(z) = binary_model(op, a, b, bits) {
                            suite.row(
                                &name,
                                format!("{op:?} i{bits} {a:#x}, {b:#x}"),
                                input(&[(x, bits)]),
                                bytes(z, bits),
                            );
                        }
                    }
                }
            }
        }
    }
    suite.check("constant");
}

#[test]
fn comparisons_agree_with_the_model() {
    const CONDS: [IntCond; 10] = [
        IntCond::Eq,
        IntCond::Ne,
        IntCond::Slt,
        IntCond::Sle,
        IntCond::Sgt,
        IntCond::Sge,
        IntCond::Ult,
        IntCond::Ule,
        IntCond::Ugt,
        IntCond::Uge,
    ];
    let mut suite = Suite::new();
    for bits in WIDTHS {
        let ty = Type::int(bits).unwrap();
        for cond in CONDS {
            for shape in [Shape::Memory, Shape::Registers] {
                // As a value, in a choice, in a branch, and against a constant.
                let name = suite.function(shape, &[ty, ty], |b, args| {
                    let flag = b.int_compare(cond, args[0], args[1]);
                    let wide = b.cast(CastOp::SExt, flag, Type::I32);
                    let again = b.int_compare(cond, args[0], args[1]);
                    let chosen = b.select(again, args[0], args[1]);
                    let third = b.int_compare(cond, args[0], args[1]);
                    let (yes, no, end) = (b.func.new_block(), b.func.new_block(), b.func.new_block());
                    let (one, two) = (b.int(Type::I32, 1), b.int(Type::I32, 2));
                    b.branch(third, yes, &[], no, &[]);
                    b.start_block(yes);
                    b.jump(end, &[one]);
                    b.start_block(no);
                    b.jump(end, &[two]);
                    b.start_block(end);
                    let merged = b.func.add_param(end, Type::I32);
                    vec![flag, wide, chosen, merged]
                });
                for &x in &edges(bits) {
                    for &y in &edges(bits) {
                        let (sx, sy) = (signed(x, bits), signed(y, bits));
                        let holds = match cond {
                            IntCond::Eq => x == y,
                            IntCond::Ne => x != y,
                            IntCond::Slt => sx < sy,
                            IntCond::Sle => sx <= sy,
                            IntCond::Sgt => sx > sy,
                            IntCond::Sge => sx >= sy,
                            IntCond::Ult => x < y,
                            IntCond::Ule => x <= y,
                            IntCond::Ugt => x > y,
                            IntCond::Uge => x >= y,
                        };
                        let mut expected = vec![0x5a; 52];
                        expected[0] = u8::from(holds);
                        expected[16..20].copy_from_slice(&(-i32::from(holds)).to_le_bytes());
                        let chosen = bytes(if holds { x } else { y }, bits);
                        expected[32..32 + chosen.len()].copy_from_slice(&chosen);
                        expected[48..52].copy_from_slice(&(if holds { 1i32 } else { 2 }).to_le_bytes());
                        suite.row(
                            &name,
                            format!("{cond:?} i{bits} {x:#x}, {y:#x}"),
                            input(&[(x, bits), (y, bits)]),
                            expected,
                        );
                    }
                }
            }
        }
    }
    suite.check("compare");
}

#[test]
fn unary_operations_agree_with_the_model() {
    const OPS: [UnaryOp; 6] =
        [UnaryOp::Ctlz, UnaryOp::Cttz, UnaryOp::Popcnt, UnaryOp::Bswap, UnaryOp::BitReverse, UnaryOp::Freeze];
    let mut suite = Suite::new();
    for bits in WIDTHS {
        let ty = Type::int(bits).unwrap();
        for op in OPS {
            for shape in [Shape::Memory, Shape::Registers] {
                let name = suite.function(shape, &[ty], |b, args| vec![b.unary(op, args[0])]);
                for x in edges(bits) {
                    let z = match op {
                        UnaryOp::Ctlz => u128::from(x.leading_zeros() - (128 - bits)),
                        UnaryOp::Cttz => u128::from(x.trailing_zeros().min(bits)),
                        UnaryOp::Popcnt => u128::from(x.count_ones()),
                        UnaryOp::Bswap => x.swap_bytes() >> (128 - bits),
                        UnaryOp::BitReverse => x.reverse_bits() >> (128 - bits),
                        _ => x,
                    };
                    suite.row(&name, format!("{op:?} i{bits} {x:#x}"), input(&[(x, bits)]), bytes(z, bits));
                }
            }
        }
    }
    suite.check("unary");
}

#[test]
fn integer_conversions_agree_with_the_model() {
    let mut suite = Suite::new();
    for from in [1, 8, 16, 32, 64, 128] {
        for to in [1, 8, 16, 32, 64, 128] {
            let (a, b) = (Type::int(from).unwrap(), Type::int(to).unwrap());
            let ops: &[CastOp] = if from < to {
                &[CastOp::ZExt, CastOp::SExt]
            } else if from > to {
                &[CastOp::Trunc]
            } else {
                &[]
            };
            for &op in ops {
                for shape in [Shape::Memory, Shape::Registers] {
                    let name = suite.function(shape, &[a], |bld, args| vec![bld.cast(op, args[0], b)]);
                    let values = if from == 1 { vec![0, 1] } else { edges(from) };
                    for x in values {
                        let z = if op == CastOp::SExt { signed(x, from) as u128 } else { x } & mask(to);
                        suite.row(&name, format!("{op:?} i{from} i{to} {x:#x}"), input(&[(x, from)]), bytes(z, to));
                    }
                }
            }
        }
    }
    suite.check("casts");
}

#[test]
fn overflow_operations_agree_with_the_model() {
    const OPS: [OverflowOp; 6] =
        [OverflowOp::SAdd, OverflowOp::UAdd, OverflowOp::SSub, OverflowOp::USub, OverflowOp::SMul, OverflowOp::UMul];
    let mut suite = Suite::new();
    for bits in WIDTHS {
        let ty = Type::int(bits).unwrap();
        for op in OPS {
            for shape in [Shape::Memory, Shape::Registers] {
                let name = suite.function(shape, &[ty, ty], |b, args| {
                    let (value, flag) = b.overflow(op, args[0], args[1]);
                    vec![value, flag]
                });
                for x in edges(bits) {
                    for y in edges(bits) {
                        let (sx, sy) = (signed(x, bits), signed(y, bits));
                        let fits = |r: Option<i128>| r.is_some_and(|r| signed(r as u128 & mask(bits), bits) == r);
                        let (value, flag) = match op {
                            OverflowOp::SAdd => (x.wrapping_add(y), !fits(sx.checked_add(sy))),
                            OverflowOp::SSub => (x.wrapping_sub(y), !fits(sx.checked_sub(sy))),
                            OverflowOp::SMul => (x.wrapping_mul(y), !fits(sx.checked_mul(sy))),
                            OverflowOp::UAdd => (x.wrapping_add(y), x.checked_add(y).is_none_or(|r| r > mask(bits))),
                            OverflowOp::USub => (x.wrapping_sub(y), x < y),
                            OverflowOp::UMul => (x.wrapping_mul(y), x.checked_mul(y).is_none_or(|r| r > mask(bits))),
                        };
                        let mut expected = vec![0x5a; 17];
                        let value = bytes(value & mask(bits), bits);
                        expected[..value.len()].copy_from_slice(&value);
                        expected[16] = u8::from(flag);
                        suite.row(
                            &name,
                            format!("{op:?} i{bits} {x:#x}, {y:#x} {shape:?}"),
                            input(&[(x, bits), (y, bits)]),
                            expected,
                        );
                    }
                }
            }
        }
    }
    suite.check("overflow");
}
