//! Inline asm by running it.

mod support;

use ir::*;
use support::*;
use wootz_cg_x86::Options;

fn operand(constraint: &str, ty: Type, kind: AsmOperandKind) -> AsmOperand {
    AsmOperand { name: None, constraint: constraint.into(), ty, kind, register: None }
}
fn out(constraint: &str, ty: Type, result: u16) -> AsmOperand {
    operand(constraint, ty, AsmOperandKind::Output { result })
}
fn input(constraint: &str, b: &Builder, value: Value) -> AsmOperand {
    operand(constraint, b.func.ty(value), AsmOperandKind::Input(value))
}
fn info(template: &str, operands: Vec<AsmOperand>, clobbers: &[&str]) -> AsmInfo {
    AsmInfo {
        template: template.into(),
        extended: true,
        volatile: true,
        numbered: operands.len() as u16,
        operands,
        clobbers: clobbers.iter().map(|&c| c.into()).collect(),
        memory: false,
        dests: vec![],
        label_names: vec![],
        loc: source::Loc::NONE,
    }
}

/// Runs asm on two 64-bit operands: `body` gives the asm and its result types; the results are stored
/// at 0, 16, ... with a value that lived across the asm behind them.
fn check(
    name: &str,
    inputs: (u64, u64),
    expected: &[(u64, usize)],
    body: impl Fn(&mut Builder, Value, Value) -> (AsmInfo, Vec<Type>),
) {
    let mut m = module();
    let sig = int_signature(&mut m, &[Type::PTR, Type::PTR], None);
    let mut f = function(&mut m, "t0", sig);
    let entry = f.entry();
    let (src, dst) = (f.params(entry)[0], f.params(entry)[1]);
    let mut b = Builder::new(&mut f, entry);
    let volatile = MemFlags::aligned(8).with_volatile(true);
    let x = b.load(Type::I64, src, volatile);
    let second = b.ptr_offset(src, 8);
    let y = b.load(Type::I64, second, volatile);
    let kept = b.binary(BinaryOp::Xor, x, y);
    let (asm, types) = body(&mut b, x, y);
    let id = b.asm(asm, &types);
    let results: Vec<Value> = b.func.results(id).collect();
    for (n, &result) in results.iter().enumerate() {
        let ptr = b.ptr_offset(dst, 16 * n as i64);
        b.store(ptr, result, MemFlags::aligned(8));
    }
    let ptr = b.ptr_offset(dst, 16 * results.len() as i64);
    b.store(ptr, kept, MemFlags::aligned(8));
    b.ret(&[]);
    let object = emit(&m, &[f], Options::default());
    let mut want = vec![0x5a; 16 * expected.len() + 8];
    for (n, &(value, size)) in expected.iter().enumerate() {
        want[16 * n..16 * n + size].copy_from_slice(&value.to_le_bytes()[..size]);
    }
    let end = want.len() - 8;
    want[end..].copy_from_slice(&(inputs.0 ^ inputs.1).to_le_bytes());
    let input = [inputs.0.to_le_bytes(), inputs.1.to_le_bytes()].concat();
    check_rows(name, &object, &[Row { function: "t0".into(), what: name.into(), input, expected: want }]);
}

#[test]
fn registers_tied_operands_and_sizes_work() {
    check("asm-add", (40, 2), &[(42, 8)], |b, x, y| {
        let tied = operand("0", Type::I64, AsmOperandKind::Tied { value: x, output: 0 });
        (info("addq %1, %0", vec![out("r", Type::I64, 0), input("r", b, y), tied], &[]), vec![Type::I64])
    });
    check("asm-sizes", (0x1_2345, 0x7f), &[(0x4680, 2)], |b, x, _| {
        let short = b.cast(CastOp::Trunc, x, Type::I16);
        let operands = vec![out("&r", Type::I16, 0), input("r", b, short), input("N", b, x)];
        let mut asm = info("movw %1, %0\n\taddw %w1, %w0; sub $10, %b0", operands, &["cc"]);
        asm.operands.pop();
        asm.numbered = 2;
        (asm, vec![Type::I16])
    });
}

#[test]
fn fixed_registers_and_saved_ones_work() {
    check("asm-fixed", (6, 7), &[(42, 8), (13, 8), (1, 8)], |b, x, y| {
        let operands = vec![
            out("a", Type::I64, 0),
            out("b", Type::I64, 1),
            out("&d", Type::I64, 2),
            input("D", b, x),
            input("S", b, y),
        ];
        let text = "movq %%rdi, %%rax; imulq %%rsi, %%rax; lea (%%rdi,%%rsi), %%rbx; movl $1, %k2; movq $9, %%r12";
        (info(text, operands, &["r12", "r13"]), vec![Type::I64; 3])
    });
}

#[test]
fn more_operands_than_scratch_registers_work() {
    check("asm-many", (1, 2), &[(11 + 22, 8)], |b, x, y| {
        let mut operands = vec![out("&r", Type::I64, 0)];
        for n in 0..11 {
            operands.push(input("r", b, if n % 2 == 0 { x } else { y }));
        }
        let text = "xorl %k0, %k0; addq %1, %0; addq %2, %0; addq %3, %0; addq %4, %0; addq %5, %0; addq %6, %0; addq %7, %0; addq %8, %0; addq %9, %0; addq %10, %0; addq %11, %0; addq $17, %0";
        (info(text, operands, &[]), vec![Type::I64])
    });
}

#[test]
fn memory_immediates_and_flags_work() {
    check("asm-memory", (100, 5), &[(105, 8)], |b, x, y| {
        let slot = b.func.slots.push(SlotData { size: 8, align: 8 });
        let ptr = b.slot(slot, 0);
        b.store(ptr, x, MemFlags::aligned(8));
        let place = operand("m", Type::I64, AsmOperandKind::InputMem(ptr));
        (
            info("movq %1, %0; add%z1 %2, %0", vec![out("&r", Type::I64, 0), place, input("r", b, y)], &["memory"]),
            vec![Type::I64],
        )
    });
    check("asm-immediate", (3, 4), &[(3 + 200 - 7, 8)], |b, x, _| {
        let (imm, neg) = (b.int(Type::I32, 200), b.int(Type::I32, 7));
        let operands = vec![
            out("r", Type::I64, 0),
            input("i", b, imm),
            input("K", b, neg),
            operand("0", Type::I64, AsmOperandKind::Tied { value: x, output: 0 }),
        ];
        (info("add %1, %0; lea %n2(%0), %0", operands, &[]), vec![Type::I64])
    });
    check("asm-flags", (u64::MAX, 1), &[(1, 4), (0, 4), (0, 8)], |b, x, y| {
        let operands = vec![
            out("@ccc", Type::I32, 0),
            out("@ccnz", Type::I32, 1),
            out("r", Type::I64, 2),
            input("r", b, y),
            operand("2", Type::I64, AsmOperandKind::Tied { value: x, output: 2 }),
        ];
        (info("addq %3, %2", operands, &[]), vec![Type::I32, Type::I32, Type::I64])
    });
}

#[test]
fn vector_and_x87_operands_work() {
    let (two, three) = (2f64.to_bits(), 3f64.to_bits());
    check("asm-xmm", (two, three), &[(5f64.to_bits(), 8)], |b, x, y| {
        let (x, y) = (b.cast(CastOp::Bitcast, x, Type::F64), b.cast(CastOp::Bitcast, y, Type::F64));
        let operands = vec![
            out("x", Type::F64, 0),
            input("x", b, y),
            operand("0", Type::F64, AsmOperandKind::Tied { value: x, output: 0 }),
        ];
        (info("addsd %1, %0", operands, &[]), vec![Type::F64])
    });
    check("asm-x87", (two, three), &[(9f64.to_bits(), 8)], |b, x, y| {
        let (x, y) = (b.cast(CastOp::Bitcast, x, Type::F64), b.cast(CastOp::Bitcast, y, Type::F64));
        let operands = vec![
            out("t", Type::F64, 0),
            input("u", b, y),
            operand("0", Type::F64, AsmOperandKind::Tied { value: x, output: 0 }),
        ];
        // 2 * 3 + 3, which leaves st(1) alone.
        (info("fmul %%st(1), %%st; fadd %%st(1), %%st", operands, &[]), vec![Type::F64])
    });
}

#[test]
fn asm_goto_jumps_with_outputs() {
    for (x, expected) in [(0u64, 100u64), (5, 205)] {
        let mut m = module();
        let sig = int_signature(&mut m, &[Type::I64], Some(Type::I64));
        let mut f = function(&mut m, "t0", sig);
        let entry = f.entry();
        let x_value = f.params(entry)[0];
        let mut b = Builder::new(&mut f, entry);
        let (zero, other) = (b.func.new_block(), b.func.new_block());
        let hundred = b.int(Type::I64, 100);
        let operands = vec![out("&r", Type::I64, 0), input("r", &b, x_value)];
        let mut asm = info("movq $200, %0; testq %1, %1; je %l[out]; addq %1, %0", operands, &["cc"]);
        asm.label_names = vec!["out".into()];
        let param = b.func.add_param(zero, Type::I64);
        let next = b.func.block_call(other, &[]);
        let label = b.func.block_call(zero, &[hundred]);
        asm.dests = vec![next, label];
        let id = b.asm(asm, &[Type::I64]);
        let result = b.func.result(id).unwrap();
        b.start_block(other);
        b.ret(&[result]);
        b.start_block(zero);
        b.ret(&[param]);
        let object = emit(&m, &[f], Options::default());
        let c = format!("#include <stdio.h>\nlong t0(long);\nint main(void) {{ printf(\"%ld\", t0({x})); }}");
        assert_eq!(link_and_run("asm-goto", &object, &c, &[]), expected.to_string());
    }
}
