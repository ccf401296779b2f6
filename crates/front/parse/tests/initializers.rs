//! Initialisers against GCC: random nested lists with designators, ranges, elided braces, strings,
//! unions, bit-fields and overrides must give static objects the bytes that GCC gives them.
//!
//! `INIT_OBJECTS` sets how many objects are made (600 unless told), `INIT_SEED` the first seed.

use diag::{DiagEngine, DiagOptions};
use hir::eval::{ConstValue, Mode, evaluate};
use hir::{DeclKind, Expr, Hir, Init, InitEntry};
use pp::{PpOptions, Preprocessor};
use source::SourceMap;
use std::fmt::Write;
use std::process::Command;
use std::rc::Rc;
use target::{LangOptions, Libc, Target};

/// xorshift64*
struct Random(u64);

impl Random {
    fn below(&mut self, n: u64) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) % n
    }
    fn one_in(&mut self, n: u64) -> bool {
        self.below(n) == 0
    }
}

/// The shape of a type, as far as initialisers care.
#[derive(Clone)]
enum Shape {
    Scalar(&'static str),
    Bits(&'static str, u64),
    Text(u64),
    Array(Box<Shape>, u64),
    Struct(Vec<Shape>),
    Union(Vec<Shape>),
}

fn shape(random: &mut Random, depth: u32) -> Shape {
    let scalars = ["char", "short", "int", "long", "unsigned char", "unsigned long long", "_Bool"];
    match random.below(if depth > 2 { 4 } else { 8 }) {
        0..=2 => Shape::Scalar(scalars[random.below(7) as usize]),
        3 => Shape::Text(1 + random.below(6)),
        4 | 5 => Shape::Array(Box::new(plain(random, depth + 1)), 1 + random.below(4)),
        6 => Shape::Struct(members(random, depth)),
        _ => Shape::Union(members(random, depth)),
    }
}

fn plain(random: &mut Random, depth: u32) -> Shape {
    shape(random, depth)
}

fn members(random: &mut Random, depth: u32) -> Vec<Shape> {
    (0..1 + random.below(4))
        .map(|_| match random.one_in(4) {
            true => Shape::Bits(["int", "unsigned", "long"][random.below(3) as usize], 1 + random.below(31)),
            false => shape(random, depth + 1),
        })
        .collect()
}

/// The declaration of `name` with this shape.
fn declare(shape: &Shape, name: &str) -> String {
    let body = |members: &[Shape]| -> String {
        members.iter().enumerate().map(|(n, member)| declare(member, &format!("m{n}")) + "; ").collect()
    };
    match shape {
        Shape::Scalar(ty) => format!("{ty} {name}"),
        Shape::Bits(ty, width) => format!("{ty} {name} : {width}"),
        Shape::Text(n) => format!("char {name}[{n}]"),
        Shape::Array(elem, n) => declare(elem, &format!("{name}[{n}]")),
        Shape::Struct(members) => format!("struct {{ {}}} {name}", body(members)),
        Shape::Union(members) => format!("union {{ {}}} {name}", body(members)),
    }
}

fn number(random: &mut Random) -> String {
    match random.below(4) {
        0 => format!("-{}", random.below(1 << 20)),
        1 => format!("{}", random.below(1 << 30)),
        _ => format!("{}", random.below(200)),
    }
}

/// An initialiser for the shape; with `elide`, perhaps the bare list of its scalars.
fn initializer(random: &mut Random, shape: &Shape, elide: bool) -> String {
    match shape {
        Shape::Scalar(_) | Shape::Bits(..) if random.one_in(12) => format!("{{{}}}", number(random)),
        Shape::Scalar(_) | Shape::Bits(..) => number(random),
        Shape::Text(n) if random.one_in(2) => {
            let text: String = (0..random.below(n + 1)).map(|n| (b'a' + n as u8) as char).collect();
            if random.one_in(3) { format!("{{\"{text}\"}}") } else { format!("\"{text}\"") }
        }
        _ if elide && random.one_in(3) => leaves(random, shape),
        Shape::Text(n) => {
            let elem = Shape::Scalar("char");
            list(random, &vec![elem; *n as usize], Access::Index)
        }
        Shape::Array(elem, n) => list(random, &vec![(**elem).clone(); *n as usize], Access::Index),
        Shape::Struct(members) => list(random, members, Access::Member),
        Shape::Union(members) => {
            let mut text = String::from("{");
            for _ in 0..random.below(3) {
                let n = random.below(members.len() as u64) as usize;
                let _ = write!(text, ".m{n} = {}, ", initializer(random, &members[n], true));
            }
            text + "}"
        }
    }
}

fn leaves(random: &mut Random, shape: &Shape) -> String {
    match shape {
        Shape::Scalar(_) | Shape::Bits(..) => number(random),
        Shape::Text(n) => (0..*n).map(|_| number(random)).collect::<Vec<_>>().join(", "),
        Shape::Array(elem, n) => (0..*n).map(|_| leaves(random, elem)).collect::<Vec<_>>().join(", "),
        Shape::Struct(members) => members.iter().map(|m| leaves(random, m)).collect::<Vec<_>>().join(", "),
        Shape::Union(members) => leaves(random, &members[0]),
    }
}

#[derive(Copy, Clone, PartialEq)]
enum Access {
    Index,
    Member,
}

fn list(random: &mut Random, parts: &[Shape], access: Access) -> String {
    let mut text = String::from("{");
    let (mut next, count) = (0, parts.len() as u64);
    for _ in 0..random.below(count + 2) {
        // GCC repeats only a part of elided braces after a range: not a case to follow.
        let mut elide = true;
        if next >= count || random.one_in(3) {
            next = random.below(count);
            match access {
                Access::Member => {
                    let _ = write!(text, ".m{next}");
                }
                Access::Index if random.one_in(3) => {
                    let end = next + random.below(count - next);
                    let _ = write!(text, "[{next} ... {end}]");
                    elide = end == next;
                    next = end;
                }
                Access::Index => {
                    let _ = write!(text, "[{next}]");
                }
            }
            // A designator that goes deeper must be followed by another one, or the end.
            if random.one_in(3) {
                let (path, inner) = deeper(random, &parts[next as usize]);
                if !path.is_empty() {
                    let _ = write!(text, "{path} = {}, ", initializer(random, &inner, false));
                    next = count;
                    continue;
                }
            }
            text.push_str(" = ");
        }
        let _ = write!(text, "{}, ", initializer(random, &parts[next as usize], elide));
        next += 1;
    }
    text + "}"
}

fn deeper(random: &mut Random, shape: &Shape) -> (String, Shape) {
    match shape {
        Shape::Array(elem, n) => (format!("[{}]", random.below(*n)), (**elem).clone()),
        Shape::Struct(members) | Shape::Union(members) => {
            let n = random.below(members.len() as u64);
            (format!(".m{n}"), members[n as usize].clone())
        }
        Shape::Scalar(_) | Shape::Bits(..) | Shape::Text(_) => (String::new(), shape.clone()),
    }
}

fn by_gcc(text: &str, count: u64, dir: &std::path::Path) -> String {
    let mut program = String::from("int printf(const char *, ...);\n");
    program.push_str(text);
    program.push_str("#define SHOW(v) for (unsigned long i = 0; i < sizeof v; i++) printf(\"%02x\", ((unsigned char *)&v)[i]); printf(\"\\n\");\n");
    program.push_str("int main(void) {\n");
    for n in 0..count {
        let _ = writeln!(program, "SHOW(v{n})");
    }
    program.push_str("return 0; }\n");
    let (source, output) = (dir.join("init.c"), dir.join("init"));
    std::fs::write(&source, program).expect("the temporary folder is writable");
    let built = Command::new("gcc").args(["-w", "-O0", "-o"]).arg(&output).arg(&source).output().expect("gcc runs");
    assert!(built.status.success(), "gcc: {}", String::from_utf8_lossy(&built.stderr));
    String::from_utf8(Command::new(&output).output().expect("the program runs").stdout).expect("digits")
}

fn by_us(text: &str) -> String {
    let diags =
        DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions { suppress_warnings: true, ..Default::default() });
    let (target, lang) = (Target::x86_64_linux(Libc::Gnu), LangOptions::default());
    let mut unit = Preprocessor::new(&diags, &target, &lang, PpOptions::default());
    unit.start_text("init.c", text.to_string().into_bytes().into());
    let hir = wootz_parse::parse_translation_unit(&mut unit, &diags, &target, &lang);
    assert_eq!(diags.error_count(), 0, "{}", diags.take_output());
    let mut out = String::new();
    for decl in hir.decls.iter().filter(|d| d.name.as_str().starts_with('v')) {
        let DeclKind::Var { init: Some(init), .. } = decl.kind else { continue };
        let mut image = vec![0u8; hir.types.size_of(decl.ty).expect("complete") as usize];
        match &hir.inits[init] {
            Init::Value(value) => {
                let entry = InitEntry { offset: 0, bits: None, ty: decl.ty, value: *value, repeat: 1, stride: 0 };
                store(&hir, &entry, 0, &mut image);
            }
            Init::List { entries, .. } => {
                for entry in entries {
                    for n in 0..entry.repeat {
                        store(&hir, entry, entry.offset + n * entry.stride, &mut image);
                    }
                }
            }
        }
        for byte in image {
            let _ = write!(out, "{byte:02x}");
        }
        out.push('\n');
    }
    out
}

fn store(hir: &Hir, entry: &InitEntry, at: u64, image: &mut [u8]) {
    let size = hir.types.size_of(entry.ty).expect("complete") as usize;
    let at = at as usize;
    if let Expr::String(id) = hir.expr(entry.value) {
        let bytes = &hir.strings[id].bytes;
        for n in 0..size {
            image[at + n] = bytes.get(n).copied().unwrap_or(0);
        }
        return;
    }
    let Ok(ConstValue::Int(value)) = evaluate(hir, entry.value, Mode::Initializer) else {
        panic!("only integers were generated");
    };
    let value = value.low_u128();
    match entry.bits {
        None => image[at..at + size].copy_from_slice(&value.to_le_bytes()[..size]),
        Some(bits) => {
            for bit in 0..bits.width {
                let place = at * 8 + (bits.offset + bit) as usize;
                let mask = 1 << (place % 8);
                match value >> bit & 1 {
                    0 => image[place / 8] &= !mask,
                    _ => image[place / 8] |= mask,
                }
            }
        }
    }
}

#[test]
fn random_initializers_give_the_bytes_that_gcc_gives() {
    if Command::new("gcc").arg("--version").output().is_err() {
        eprintln!("no gcc to compare with");
        return;
    }
    let setting = |name: &str, default| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let (count, seed): (u64, u64) = (setting("INIT_OBJECTS", 600), setting("INIT_SEED", 1));
    let dir = std::env::temp_dir().join(format!("wootz-init-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("the temporary folder is writable");
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut text = String::new();
    for n in 0..count {
        let shape = Shape::Struct(members(&mut random, 0));
        let _ = writeln!(text, "{} = {};", declare(&shape, &format!("v{n}")), initializer(&mut random, &shape, false));
    }
    let expected = by_gcc(&text, count, &dir);
    assert_eq!(expected.lines().count() as u64, count);
    for (expected, source) in expected.lines().zip(text.lines()) {
        println!("{source}");
        assert_eq!(expected, by_us(source).trim_end());
    }
    std::fs::remove_dir_all(&dir).expect("it was made above");
}
