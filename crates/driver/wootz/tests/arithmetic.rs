//! One arithmetic: a random constant expression has one value, wherever it is computed: by `#if`, as an integer constant
//! expression, as the initialiser of a static object, by the code that is made for variables, and (if gcc is there) by
//! gcc.
//!
//! `ARITHMETIC_SEED` and `ARITHMETIC_COUNT` make other and more expressions.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

/// xorshift64*
struct Random(u64);

impl Random {
    fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % n
    }
    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.below(list.len())]
    }
}

const INTEGERS: &[&str] = &[
    "_Bool",
    "signed char",
    "unsigned char",
    "short",
    "unsigned short",
    "int",
    "unsigned",
    "long",
    "unsigned long",
    "__int128",
    "unsigned __int128",
];
const FLOATS: &[&str] = &["float", "double", "long double", "_Float128", "_Float16"];
const INTEGER_VALUES: &[&str] = &[
    "0",
    "1",
    "2",
    "7",
    "127",
    "128",
    "255",
    "32767",
    "65535",
    "2147483647",
    "4294967295",
    "2147483648",
    "0x7fffffffffffffff",
    "0xffffffffffffffff",
    "'a'",
    "12345678901",
    "1000003",
];
const FLOAT_VALUES: &[&str] = &[
    "0.0",
    "-0.0",
    "1.0",
    "0.1",
    "1.5",
    "3.4028235e38",
    "1e-45",
    "1e308",
    "5e-324",
    "0x1.fffffffffffffp+0",
    "0x1p-1074",
    "65504.0",
    "1e-8",
    "123456789.123456789",
    "16777217.0",
    "9007199254740993.0",
];

/// A leaf or operator of an expression; `values` collects the leaves, which the form for variables takes from memory.
fn integer(random: &mut Random, depth: u32, values: &mut Vec<(String, String)>) -> String {
    if depth == 0 || random.below(6) == 0 {
        let (ty, value) = (random.pick(INTEGERS), random.pick(INTEGER_VALUES));
        values.push((ty.to_string(), format!("({ty}){value}")));
        return format!("@{}@", values.len() - 1);
    }
    let a = integer(random, depth - 1, values);
    match random.below(14) {
        0 => format!("(-{a})"),
        1 => format!("(~{a})"),
        2 => format!("(!{a})"),
        3 => format!("(({}){a})", random.pick(INTEGERS)),
        4 => {
            let shift = random.pick(&["<<", ">>"]);
            let b = integer(random, depth - 1, values);
            // Within the width of the promoted type, and no negative value shifted left.
            match shift {
                "<<" => format!("((unsigned long){a} << ({b} & 63))"),
                _ => format!("((long){a} >> ({b} & 63))"),
            }
        }
        5 => {
            let (op, b) = (random.pick(&["/", "%"]), integer(random, depth - 1, values));
            format!("((unsigned long){a} {op} ((unsigned long){b} | 1))")
        }
        6 => {
            let (op, b) = (random.pick(&["/", "%"]), integer(random, depth - 1, values));
            format!("((long){a} {op} (long)(((unsigned){b} & 0xff) + 1))")
        }
        7 => {
            let (op, b) = (random.pick(&["<", ">", "<=", ">=", "==", "!="]), integer(random, depth - 1, values));
            format!("({a} {op} {b})")
        }
        8 => {
            let (b, c) = (integer(random, depth - 1, values), integer(random, depth - 1, values));
            format!("({a} ? {b} : {c})")
        }
        _ => {
            let (op, b) = (random.pick(&["+", "-", "*", "&", "|", "^"]), integer(random, depth - 1, values));
            format!("({a} {op} {b})")
        }
    }
}

fn floating(random: &mut Random, depth: u32, values: &mut Vec<(String, String)>) -> String {
    if depth == 0 || random.below(6) == 0 {
        let (ty, value) = (random.pick(FLOATS), random.pick(FLOAT_VALUES));
        values.push((ty.to_string(), format!("({ty}){value}")));
        return format!("@{}@", values.len() - 1);
    }
    match random.below(9) {
        0 => {
            let inner = integer(random, depth - 1, values);
            format!("(({}){inner})", random.pick(FLOATS))
        }
        1 => {
            let inner = floating(random, depth - 1, values);
            format!("(({}){inner})", random.pick(FLOATS))
        }
        2 => format!("(-{})", floating(random, depth - 1, values)),
        3 => {
            let (a, b) = (floating(random, depth - 1, values), floating(random, depth - 1, values));
            let (c, op) = (floating(random, depth - 1, values), random.pick(&["<", ">=", "==", "!="]));
            format!("(({a} {op} {b}) ? {c} : {a})")
        }
        _ => {
            let (a, b) = (floating(random, depth - 1, values), floating(random, depth - 1, values));
            format!("({a} {} {b})", random.pick(&["+", "-", "*", "/"]))
        }
    }
}

/// Replaces the leaves of an expression.
fn with_leaves(expression: &str, leaf: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    for (n, part) in expression.split('@').enumerate() {
        if n % 2 == 0 { out.push_str(part) } else { out.push_str(&leaf(part.parse().unwrap())) }
    }
    out
}

/// An expression for `#if`: 64 bits wide, without casts.
fn preprocessed(random: &mut Random, depth: u32) -> String {
    if depth == 0 || random.below(5) == 0 {
        let value = random.pick(INTEGER_VALUES);
        let suffix = if value.starts_with('\'') { "" } else { random.pick(&["", "", "u"]) };
        return format!("{value}{suffix}");
    }
    let a = preprocessed(random, depth - 1);
    let b = preprocessed(random, depth - 1);
    match random.below(12) {
        0 => format!("(~{a})"),
        1 => format!("(!{a})"),
        2 => format!("(-({a} & 0xffffff))"),
        3 => format!("(({a} & 0xfffff) << ({b} & 31))"),
        4 => format!("({a} >> ({b} & 63))"),
        5 => format!("({a} {} (({b} & 0xffff) + 1))", random.pick(&["/", "%"])),
        6 => format!("({a} {} {b})", random.pick(&["<", ">", "==", "!=", "<=", ">=", "&&", "||"])),
        7 => format!("({a} ? {b} : {})", preprocessed(random, depth - 1)),
        8 => format!("(({a} & 0xffffffff) {} ({b} & 0xffffff))", random.pick(&["+", "-"])),
        9 => format!("(({a} & 0xffffff) * ({b} & 0xffff))"),
        _ => format!("({a} {} {b})", random.pick(&["&", "|", "^"])),
    }
}

/// What a program prints; none if the compiler is not there.
fn output(cc: &str, folder: &Path, source: &str, name: &str, options: &[&str]) -> Option<String> {
    let path = folder.join(format!("{name}.c"));
    fs::write(&path, source).unwrap();
    let program = folder.join(name);
    let compiled = Command::new(cc).args(options).arg(&path).arg("-o").arg(&program).output().ok()?;
    assert!(compiled.status.success(), "{cc}: {}", String::from_utf8_lossy(&compiled.stderr));
    let ran = Command::new(&program).output().unwrap();
    assert!(ran.status.success(), "{cc}: {:?}", ran.status);
    Some(String::from_utf8(ran.stdout).unwrap())
}

fn seed_and_count() -> (u64, usize) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    (number("ARITHMETIC_SEED").unwrap_or(1), number("ARITHMETIC_COUNT").unwrap_or(200) as usize)
}

/// Both ways to compute have the same values.
fn assert_same(what: &str, seed: u64, ours: &str, theirs: &str) {
    let differences: Vec<String> = ours
        .lines()
        .zip(theirs.lines())
        .filter(|(a, b)| a != b)
        .take(20)
        .map(|(a, b)| format!("{a}, {what}: {b}"))
        .collect();
    assert!(differences.is_empty(), "{what} has other values (seed {seed}):\n{}", differences.join("\n"));
    assert_eq!(ours.lines().count(), theirs.lines().count(), "{what} (seed {seed})");
}

#[test]
fn an_expression_has_one_value_wherever_it_is_computed() {
    let (seed, count) = seed_and_count();
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut data = String::from(
        "int printf(const char *, ...);\nint memcmp(const void *, const void *, unsigned long);\n\
         static void show(int n, const void *p, int size) {\n  const unsigned char *byte = p;\n  printf(\"%d:\", n);\n  \
         while (size--) printf(\"%02x\", byte[size]);\n  printf(\"\\n\");\n}\n",
    );
    let mut main = String::new();
    for n in 0..count {
        let mut values = Vec::new();
        let float = n % 3 == 2;
        let (expression, ty) = match float {
            false => (integer(&mut random, 4, &mut values), random.pick(INTEGERS)),
            true => (floating(&mut random, 3, &mut values), random.pick(FLOATS)),
        };
        // Ten bytes of a long double count.
        let size = if ty == "long double" { "10".to_string() } else { format!("(int)sizeof({ty})") };
        let constant = with_leaves(&expression, |leaf| values[leaf].1.clone());
        let computed = with_leaves(&expression, |leaf| format!("v{n}_{leaf}"));
        for (leaf, (ty, value)) in values.iter().enumerate() {
            writeln!(data, "static volatile {ty} v{n}_{leaf} = {value};").unwrap();
        }
        writeln!(data, "static {ty} s{n} = ({ty}){constant};").unwrap();
        write!(main, "  {{ {ty} r = ({ty}){computed}; ").unwrap();
        if !float {
            // As an integer constant expression; gcc takes none in which something overflows.
            let equal = format!("(({ty}){constant}) == (({ty}){constant}) ? 1 : -1");
            writeln!(data, "#ifdef FOLDS\ntypedef char c{n}[{equal}];\n#endif").unwrap();
            writeln!(data, "static const {ty} i{n} = (({ty}){constant}) ? ({ty}){constant} : 0;").unwrap();
            write!(main, "{ty} i = i{n}; if (i != r) printf(\"{n}: constant\\n\"); ").unwrap();
            if !ty.contains("128") && ty != "_Bool" {
                // As a bit-field, which drops what is too much.
                let width = 1 + random.below(if ty.contains("char") { 8 } else { 16 });
                writeln!(data, "static struct b{n} {{ {ty} f : {width}; }} b{n} = {{ ({ty}){constant} }};").unwrap();
                write!(main, "struct b{n} b; b.f = r; if (b.f != b{n}.f) printf(\"{n}: bit-field run time\\n\"); ")
                    .unwrap();
                write!(main, "printf(\"%ld \", (long)b{n}.f); ").unwrap();
            }
        }
        // NaNs may differ in sign and payload between a run and a fold.
        let same = if float { format!("(r != r && s{n} != s{n}) || ") } else { String::new() };
        writeln!(main, "if (!({same}memcmp(&r, &s{n}, {size}) == 0)) printf(\"{n}: run time\\n\");").unwrap();
        let print = if float { format!("if (s{n} == s{n}) ") } else { String::new() };
        writeln!(main, "    {print}show({n}, &s{n}, {size}); }}").unwrap();
    }
    for n in 0..count / 2 {
        let condition = preprocessed(&mut random, 4);
        // In #if every integer has 64 bits.
        let _ =
            writeln!(data, "#if {condition}\nstatic const int p{n} = 1;\n#else\nstatic const int p{n} = 0;\n#endif");
        writeln!(main, "  printf(\"if {n}: %d\\n\", p{n});").unwrap();
    }
    let source = format!("{data}int main(void) {{\n{main}  return 0;\n}}\n");
    let folder = std::env::temp_dir().join(format!("wootz-arithmetic-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    // gcc computes with _Float16 in single precision otherwise.
    let options = ["-std=gnu17", "-w", "-fwrapv", "-O0", "-fexcess-precision=16"];
    let folding = ["-std=gnu17", "-w", "-fwrapv", "-O0", "-DFOLDS"];
    let ours = output(env!("CARGO_BIN_EXE_wootz"), &folder, &source, "ours", &folding).expect("wootz is there");
    let optimised: Vec<&str> = folding.iter().map(|&option| if option == "-O0" { "-O2" } else { option }).collect();
    let again = output(env!("CARGO_BIN_EXE_wootz"), &folder, &source, "again", &optimised).expect("wootz is there");
    assert_same("optimised code", seed, &ours, &again);
    let interpreted = Command::new(env!("CARGO_BIN_EXE_wootz"))
        .args(["run", "--interpret"])
        .args(folding)
        .arg(folder.join("ours.c"))
        .output()
        .unwrap();
    assert_same("the interpreter", seed, &ours, &String::from_utf8_lossy(&interpreted.stdout));
    let theirs = output("gcc", &folder, &source, "theirs", &options);
    let _ = fs::remove_dir_all(&folder);
    let wrong: Vec<&str> =
        ours.lines().filter(|line| line.ends_with("run time") || line.ends_with("constant")).take(20).collect();
    assert!(wrong.is_empty(), "computed otherwise (seed {seed}):\n{}", wrong.join("\n"));
    if let Some(theirs) = theirs {
        assert_same("gcc", seed, &ours, &theirs);
    }
}
