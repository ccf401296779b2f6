//! Whole functions: switches, atomics, allocation, profiling hooks, values under register pressure.

mod support;

use ir::*;
use support::*;
use target::x86::{Feature, Features};
use wootz_cg_x86::Options;

#[test]
fn switches_find_their_cases() {
    // Dense, sparse, ranges, extremes: (low, high) of each case; the result is its number.
    let tables: [(Type, Vec<(u64, u64)>); 4] = [
        (Type::I32, (0..40).map(|n| (n, n)).collect()),
        (Type::I32, (0..60).map(|n| (n * n * 1000, n * n * 1000)).collect()),
        (Type::I8, vec![(0, 9), (48, 57), (65, 90), (97, 122), (200, 255)]),
        (Type::I64, vec![(0, 0), (5, 1 << 33), (1 << 40, 1 << 40), (u64::MAX - 9, u64::MAX)]),
    ];
    let mut m = module();
    let mut functions = vec![];
    let mut c = String::from("#include <stdio.h>\n");
    let mut body = String::new();
    let mut expected = String::new();
    for (k, (ty, cases)) in tables.iter().enumerate() {
        let sig = int_signature(&mut m, &[*ty], Some(Type::I32));
        let mut f = function(&mut m, &format!("t{k}"), sig);
        let entry = f.entry();
        let value = f.params(entry)[0];
        let mut b = Builder::new(&mut f, entry);
        let join = b.func.new_block();
        let result = b.func.add_param(join, Type::I32);
        let mut data = vec![];
        for (n, &(low, high)) in cases.iter().enumerate() {
            // Every other case goes to a block of its own, the others carry the number on the edge.
            let number = b.int(Type::I32, n as u64);
            let dest = if n % 2 == 0 {
                b.func.block_call(join, &[number])
            } else {
                let block = b.func.new_block();
                let mut inner = Builder::new(b.func, block);
                inner.start_block(block);
                inner.jump(join, &[number]);
                b.func.block_call(block, &[])
            };
            data.push(SwitchCase { low: low.into(), high: high.into(), dest });
        }
        let none = b.int(Type::I32, 999);
        let default = b.func.block_call(join, &[none]);
        b.switch_to(entry);
        b.switch(value, SwitchData { cases: data, default });
        b.start_block(join);
        b.ret(&[result]);
        functions.push(f);
        c.push_str(&format!("int t{k}(unsigned long);\n"));
        let mask = if ty.bits() == 64 { u64::MAX } else { (1 << ty.bits()) - 1 };
        for &(low, high) in cases {
            for x in [low, high, low.wrapping_sub(1) & mask, high.wrapping_add(1) & mask] {
                let n = cases.iter().position(|&(low, high)| (low..=high).contains(&x)).unwrap_or(999);
                body.push_str(&format!("printf(\"%d \", t{k}({x}ul));\n"));
                expected.push_str(&format!("{n} "));
            }
        }
    }
    let object = emit(&m, &functions, Options::default());
    c.push_str(&format!("int main(void) {{ {body} }}\n"));
    assert_eq!(link_and_run("switch", &object, &c, &[]), expected);
}

#[test]
fn atomics_return_old_values() {
    let ops = [
        (AtomicOp::Exchange, "b"),
        (AtomicOp::Add, "a + b"),
        (AtomicOp::Sub, "a - b"),
        (AtomicOp::And, "a & b"),
        (AtomicOp::Or, "a | b"),
        (AtomicOp::Xor, "a ^ b"),
        (AtomicOp::Nand, "~(a & b)"),
    ];
    let types =
        [(Type::I8, "char"), (Type::I16, "short"), (Type::I32, "int"), (Type::I64, "long"), (Type::I128, "__int128")];
    for cx16 in [false, true] {
        let mut m = module();
        let mut functions = vec![];
        let mut c = String::from("#include <stdio.h>\ntypedef __int128 i;\n");
        let mut body = String::from("int bad = 0;\n");
        for (ty, name) in types {
            for (op, text) in ops {
                let n = functions.len();
                let sig = int_signature(&mut m, &[Type::PTR, Type::PTR, Type::PTR], None);
                let mut f = function(&mut m, &format!("t{n}"), sig);
                let entry = f.entry();
                let (p, q, out) = (f.params(entry)[0], f.params(entry)[1], f.params(entry)[2]);
                let flags = MemFlags::aligned(16);
                let mut b = Builder::new(&mut f, entry);
                let value = b.load(ty, q, flags);
                let old = b.atomic_rmw(op, p, value, flags.with_order(AtomicOrder::SeqCst));
                b.store(out, old, flags);
                // Swap in zero if the object is what `out` says, which it is not any more, then if it is what it is.
                let zero = b.func.constant(ty, 0);
                let now = b.load(ty, p, flags);
                let order = AtomicOrder::SeqCst;
                let (_, second) = b.cmpxchg(p, now, zero, false, order, flags.with_order(order));
                let place = b.ptr_offset(out, 16);
                b.store(place, second, flags);
                b.ret(&[]);
                functions.push(f);
                c.push_str(&format!("void t{n}(void *, void *, void *);\n"));
                body.push_str(&format!(
                    "{{ static _Alignas(16) {name} a, b, o[2 + 32 / sizeof(a)]; a = ({name})((i)0x123456789abcdef << 60 | 0x5a5a5a5a5a5a5a5a); b = ({name})((i)0xfedcba987 << 64 | 0x0f0f3355);
                     {name} old = a; t{n}(&a, &b, o); if (o[0] != old || a != 0 || ((char *)o)[16] != 1) {{ bad++; printf(\"{name} {text}\\n\"); }} }}\n"
                ));
            }
        }
        c.push_str(&format!("int main(void) {{ {body} printf(\"bad %d\\n\", bad); }}\n"));
        if cx16 {
            for function in &mut functions {
                function.attrs.features = Features::x86_64().with(Feature::Cx16);
            }
        }
        let object = emit(&m, &functions, Options::default());
        let out = link_and_run(&format!("atomics{cx16}"), &object, &c, &["-latomic"]);
        assert_eq!(out, "bad 0\n");
    }
}

#[test]
fn profiling_hooks_see_the_function_and_keep_its_result() {
    let mut m = module();
    let sig = int_signature(&mut m, &[Type::I64, Type::I64], Some(Type::I64));
    let mut f = function(&mut m, "t0", sig);
    f.attrs.instrument = true;
    let entry = f.entry();
    let (x, y) = (f.params(entry)[0], f.params(entry)[1]);
    let mut b = Builder::new(&mut f, entry);
    let sum = b.binary(BinaryOp::Sub, x, y);
    b.ret(&[sum]);
    let object = emit(&m, &[f], Options::default());
    let c = "#include <stdio.h>
long t0(long, long);
void __cyg_profile_func_enter(void *f, void *c) { printf(\"enter %d\\n\", f == (void *)t0); }
void __cyg_profile_func_exit(void *f, void *c) { printf(\"exit %d\\n\", f == (void *)t0); }
int main(void) { printf(\"%ld\\n\", t0(50, 8)); }";
    assert_eq!(link_and_run("profile", &object, c, &[]), "enter 1\nexit 1\n42\n");
}

#[test]
fn many_live_values_survive_calls_and_dynamic_allocation() {
    let mut m = module();
    let sig = int_signature(&mut m, &[Type::I64], Some(Type::I64));
    let callee = m.symbol("twice".into());
    m.symbols[callee].is_function = true;
    let mut f = function(&mut m, "t0", sig);
    let entry = f.entry();
    let x = f.params(entry)[0];
    let mut b = Builder::new(&mut f, entry);
    let mut values: Vec<Value> = (1..30)
        .map(|n| {
            let c = b.int(Type::I64, n);
            b.binary(BinaryOp::Mul, x, c)
        })
        .collect();
    let (size, align) = (b.int(Type::I64, 100), b.int(Type::I64, 64));
    let room = b.intrinsic(Intrinsic::DynAlloca, &[size, align], Some(Type::PTR)).unwrap();
    b.store(room, x, MemFlags::aligned(8));
    let to = b.symbol(callee, 0);
    let signature = m.signatures[sig].clone();
    let id = b.call(sig, &signature, to, &[values[28]]);
    values.push(b.func.result(id).unwrap());
    values.push(b.load(Type::I64, room, MemFlags::aligned(8)));
    let address = b.cast(CastOp::PtrToInt, room, Type::I64);
    let low = b.int(Type::I64, 63);
    values.push(b.binary(BinaryOp::And, address, low));
    let mut sum = values[0];
    for &value in &values[1..] {
        sum = b.binary(BinaryOp::Add, sum, value);
    }
    b.ret(&[sum]);
    let object = emit(&m, &[f], Options::default());
    let c = "#include <stdio.h>\nlong t0(long);\nlong twice(long x) { return 2 * x; }\nint main(void) { printf(\"%ld\", t0(10)); }";
    let sum: i64 = (1..30).map(|n| 10 * n).sum::<i64>() + 580 + 10;
    assert_eq!(link_and_run("pressure", &object, c, &[]), sum.to_string());
}
