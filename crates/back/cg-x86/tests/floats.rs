//! Floating operations and conversions on edge operands, against what gcc makes of the same in C.

mod support;

use ir::*;
use std::fmt::Write;
use support::*;
use wootz_cg_x86::{Codegen, Options};

const FLOATS: [(Type, &str, &str); 5] = [
    (Type::F16, "_Float16", "f16"),
    (Type::F32, "float", ""),
    (Type::F64, "double", ""),
    (Type::F80, "long double", ""),
    (Type::F128, "_Float128", ""),
];
const INTS: [(Type, &str); 5] = [
    (Type::I8, "int8_t"),
    (Type::I16, "int16_t"),
    (Type::I32, "int32_t"),
    (Type::I64, "int64_t"),
    (Type::I128, "__int128"),
];

struct Suite {
    m: Module,
    sig: SigId,
    functions: Vec<Function>,
    c: String,
    calls: String,
}

impl Suite {
    fn new() -> Suite {
        let mut m = module();
        let sig = int_signature(&mut m, &[Type::PTR, Type::PTR], None);
        Suite { m, sig, functions: vec![], c: PRELUDE.to_string(), calls: String::new() }
    }
    /// Adds an operation on operands of some types with its C equivalent, a statement on `a`, `b` and `r`.
    fn case(
        &mut self,
        args: &[(Type, &str)],
        ret: (Type, &str),
        c: &str,
        body: impl Fn(&mut Builder, &[Value]) -> Value,
    ) {
        for volatile in [false, true] {
            let n = self.functions.len();
            let mut f = function(&mut self.m, &format!("t{n}"), self.sig);
            let entry = f.entry();
            let (src, dst) = (f.params(entry)[0], f.params(entry)[1]);
            let mut b = Builder::new(&mut f, entry);
            let mut values = vec![];
            for (k, &(ty, _)) in args.iter().enumerate() {
                let ptr = b.ptr_offset(src, 16 * k as i64);
                values.push(b.load(ty, ptr, MemFlags::aligned(16).with_volatile(volatile)));
            }
            let result = body(&mut b, &values);
            b.store(dst, result, MemFlags::aligned(16));
            b.ret(&[]);
            self.functions.push(f);
            let (a, b) = (args[0].1, args.get(1).map_or("char", |arg| arg.1));
            writeln!(self.c, "void t{n}(const void *, void *);").unwrap();
            writeln!(
                self.c,
                "static int r{n}(const {a} *ap, const {b} *bp, void *out) {{ {a} a = *ap; {b} b = *bp; {} r; {c} memcpy(out, &r, {}); return 1; }}",
                ret.1,
                ret.0.bytes()
            )
            .unwrap();
            let tag = |ty: &str| ty.replace(' ', "_");
            writeln!(
                self.calls,
                "run(\"{} {c}\", t{n}, (ref *)r{n}, v_{}, sizeof v_{}, sizeof *v_{}, v_{}, {}, sizeof *v_{}, {}, {});",
                ret.1,
                tag(a),
                tag(a),
                tag(a),
                tag(b),
                if args.len() > 1 { format!("sizeof v_{}", tag(b)) } else { "1".to_string() },
                tag(b),
                ret.0.bytes(),
                match ret.0 {
                    Type::F16 => 1,
                    Type::F32 => 2,
                    Type::F64 => 3,
                    Type::F80 => 4,
                    Type::F128 => 5,
                    _ => 0,
                }
            )
            .unwrap();
        }
    }
    fn check(self, name: &str) {
        let c = format!("{}\nint main(void) {{ {} printf(\"bad %d\\n\", bad); return 0; }}\n", self.c, self.calls);
        for codegen in [Codegen::Fast, Codegen::Opt] {
            let object = emit(&self.m, &self.functions, Options { codegen, ..Options::default() });
            let out = link_and_run(&format!("{name}-{codegen:?}"), &object, &c, &["-lquadmath"]);
            assert_eq!(out, "bad 0\n", "{codegen:?}");
        }
    }
}

const PRELUDE: &str = r#"
#include <stdio.h>
#include <string.h>
#include <stdint.h>
#include <math.h>
#define EDGES 0.0, -0.0, 1, -1, 1.5, -2.5, 100, 127.9, -128.5, 255.9, 32767, 65504, 1e-5, 0.3
#define LARGE 2147483647.0, 2147483648.0, -2147483648.0, 4294967295.0, 4294967296.0, 9.2e18, 9223372036854775808.0, 1.8e19, -9.2e18, 1e30, 1e-30, 3.4e38
static const _Float16 v__Float16[] = { EDGES, __builtin_inff16(), -__builtin_inff16(), __builtin_nanf16("") };
static const float v_float[] = { EDGES, LARGE, INFINITY, -INFINITY, NAN, 1e-45f };
static const double v_double[] = { EDGES, LARGE, INFINITY, -INFINITY, NAN, 5e-324, 1.7e308, 18446744073709549568.0 };
static const long double v_long_double[] = { EDGES, LARGE, INFINITY, -INFINITY, NAN, 9223372036854775807.0L, 18446744073709551615.0L, 1e4000L };
static const _Float128 v__Float128[] = { EDGES, LARGE, INFINITY, -INFINITY, NAN, 18446744073709551615.0L, 1e4000L };
static const int8_t v_int8_t[] = { 0, 1, -1, 127, -128, 100 };
static const uint8_t v_uint8_t[] = { 0, 1, 255, 127, 128, 100 };
static const int16_t v_int16_t[] = { 0, 1, -1, 32767, -32768, 1000 };
static const uint16_t v_uint16_t[] = { 0, 1, 65535, 32767, 32768, 1000 };
static const int32_t v_int32_t[] = { 0, 1, -1, INT32_MAX, INT32_MIN, 16777217, -16777219 };
static const uint32_t v_uint32_t[] = { 0, 1, UINT32_MAX, 1u << 31, (1u << 31) - 1, 16777217 };
static const int64_t v_int64_t[] = { 0, 1, -1, INT64_MAX, INT64_MIN, (1ll << 53) + 1, -(1ll << 53) - 3, 16777217 };
static const uint64_t v_uint64_t[] = { 0, 1, UINT64_MAX, 1ull << 63, (1ull << 63) - 1, (1ull << 63) + 1025, (1ull << 53) + 1, 0xfffffffffffff400 };
static const __int128 v___int128[] = { 0, 1, -1, (__int128)1 << 100, -((__int128)3 << 90), ((__int128)1 << 64) + 1 };
static const unsigned __int128 v_unsigned___int128[] = { 0, 1, -1, (__int128)1 << 100, ((__int128)1 << 64) + 1 };
static const char v_char[] = { 0 };
static int bad;
typedef int ref(const void *, const void *, void *);
static int is_nan(const void *p, int kind) {
  switch (kind) { case 1: return isnan((float)*(_Float16 *)p); case 2: return isnan(*(float *)p); case 3: return isnan(*(double *)p);
    case 4: return isnan(*(long double *)p); case 5: return *(_Float128 *)p != *(_Float128 *)p; } return 0; }
static void run(const char *what, void (*f)(const void *, void *), ref *r, const void *a, int na, int sa, const void *b, int nb, int sb, int n, int kind) {
  static _Alignas(16) char in[32], got[64], want[64];
  for (int i = 0; i < na / sa; i++) for (int j = 0; j < nb / sb; j++) {
    memset(in, 0xa5, 32); memcpy(in, (char *)a + i * sa, sa); memcpy(in + 16, (char *)b + j * sb, sb);
    memset(got, 0x5a, 64); memset(want, 0x5a, 64);
    if (!r(in, in + 16, want)) continue;
    f(in, got);
    if (is_nan(got, kind) && is_nan(want, kind)) continue;
    if (memcmp(got, want, 64) && bad++ < 20) { printf("%s #%d #%d got ", what, i, j); for (int k = n; k--;) printf("%02x", (unsigned char)got[k]);
      printf(" want "); for (int k = n; k--;) printf("%02x", (unsigned char)want[k]); printf("\n"); }
  } }
"#;

#[test]
fn arithmetic_agrees_with_gcc() {
    let mut suite = Suite::new();
    for (ty, c, _) in FLOATS {
        let t = (ty, c);
        for (op, sign) in [(BinaryOp::FAdd, "+"), (BinaryOp::FSub, "-"), (BinaryOp::FMul, "*"), (BinaryOp::FDiv, "/")] {
            suite.case(&[t, t], t, &format!("r = a {sign} b;"), |b, v| b.binary(op, v[0], v[1]));
        }
        suite.case(&[t], t, "r = -a;", |b, v| b.unary(UnaryOp::FNeg, v[0]));
        let suffix = match ty {
            Type::F16 => "f16",
            Type::F32 => "f",
            Type::F80 => "l",
            Type::F128 => "f128",
            _ => "",
        };
        suite.case(&[t], t, &format!("r = __builtin_fabs{suffix}(a);"), |b, v| b.unary(UnaryOp::FAbs, v[0]));
        suite.case(&[t, t], t, &format!("r = __builtin_copysign{suffix}(a, b);"), |b, v| {
            b.binary(BinaryOp::FCopySign, v[0], v[1])
        });
        if ty != Type::F128 && ty != Type::F16 {
            suite.case(&[t], t, &format!("r = __builtin_sqrt{suffix}(a);"), |b, v| b.unary(UnaryOp::FSqrt, v[0]));
        }
    }
    suite.check("float-arithmetic");
}

#[test]
fn comparisons_agree_with_gcc() {
    let conds = [
        (FloatCond::Oeq, "a == b"),
        (FloatCond::Une, "a != b"),
        (FloatCond::Olt, "a < b"),
        (FloatCond::Ole, "a <= b"),
        (FloatCond::Ogt, "a > b"),
        (FloatCond::Oge, "a >= b"),
        (FloatCond::Ult, "!(a >= b)"),
        (FloatCond::Ule, "!(a > b)"),
        (FloatCond::Ugt, "!(a <= b)"),
        (FloatCond::Uge, "!(a < b)"),
        (FloatCond::One, "a < b || a > b"),
        (FloatCond::Ueq, "!(a < b || a > b)"),
        (FloatCond::Ord, "a == a && b == b"),
        (FloatCond::Uno, "a != a || b != b"),
    ];
    let mut suite = Suite::new();
    for (ty, c, _) in FLOATS {
        let t = (ty, c);
        for (cond, text) in conds {
            suite.case(&[t, t], (Type::I1, "char"), &format!("r = {text};"), |b, v| b.float_compare(cond, v[0], v[1]));
            suite.case(&[t, t], (Type::I32, "int"), &format!("r = {text} ? 5 : 7;"), |b, v| {
                let flag = b.float_compare(cond, v[0], v[1]);
                let (five, seven) = (b.int(Type::I32, 5), b.int(Type::I32, 7));
                b.select(flag, five, seven)
            });
            suite.case(&[t, t], t, &format!("r = {text} ? a : b;"), |b, v| {
                let flag = b.float_compare(cond, v[0], v[1]);
                b.select(flag, v[0], v[1])
            });
            suite.case(&[t, t], (Type::I32, "int"), &format!("r = {text} ? 5 : 7;"), |b, v| {
                let flag = b.float_compare(cond, v[0], v[1]);
                let (yes, no, end) = (b.func.new_block(), b.func.new_block(), b.func.new_block());
                let (five, seven) = (b.int(Type::I32, 5), b.int(Type::I32, 7));
                b.branch(flag, yes, &[], no, &[]);
                b.start_block(no);
                b.jump(end, &[seven]);
                b.start_block(yes);
                b.jump(end, &[five]);
                b.start_block(end);
                b.func.add_param(end, Type::I32)
            });
        }
    }
    suite.check("float-compare");
}

#[test]
fn conversions_agree_with_gcc() {
    let mut suite = Suite::new();
    for (from, a, _) in FLOATS {
        for (to, b, _) in FLOATS {
            if from != to {
                let op = if from.bits() < to.bits() { CastOp::FpExt } else { CastOp::FpTrunc };
                suite.case(&[(from, a)], (to, b), "r = a;", |bld, v| bld.cast(op, v[0], to));
            }
        }
        for (ty, c) in INTS {
            let unsigned = if ty == Type::I128 { format!("unsigned {c}") } else { format!("u{c}") };
            suite.case(&[(ty, c)], (from, a), "r = a;", |b, v| b.cast(CastOp::SiToFp, v[0], from));
            suite.case(&[(ty, &unsigned)], (from, a), "r = a;", |b, v| b.cast(CastOp::UiToFp, v[0], from));
            let bits = ty.bits();
            let half = format!("__builtin_ldexpl(1, {})", bits - 1);
            let within =
                format!("if (!(a > -{half} - (sizeof a == 2 || {bits} > 24 ? 0 : 1) && a < {half})) return 0; r = a;");
            suite.case(&[(from, a)], (ty, c), &within, |b, v| b.cast(CastOp::FpToSi, v[0], ty));
            let within = format!("if (!(a > -1 && a < 2 * {half})) return 0; r = a;");
            suite.case(&[(from, a)], (ty, &unsigned), &within, |b, v| b.cast(CastOp::FpToUi, v[0], ty));
        }
    }
    suite.check("float-convert");
}
