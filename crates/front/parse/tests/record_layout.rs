//! Record layout against GCC: random structures and unions with bit-fields, `packed`, `aligned` and
//! `#pragma pack` must have the sizes, alignments, offsets and bits that GCC gives them.
//!
//! `LAYOUT_RECORDS` sets how many records are made (1,000 unless told), `LAYOUT_SEED` the first seed.

use ctype::{RecordId, TypeKind, TypeTable};
use diag::{DiagEngine, DiagOptions};
use hir::DeclKind;
use pp::{PpOptions, Preprocessor};
use source::SourceMap;
use std::fmt::Write;
use std::process::Command;
use std::rc::Rc;
use target::{LangOptions, Libc, Target};

/// Records per program.
const BATCH: u64 = 500;

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
    fn pick<'a>(&mut self, items: &[&'a str]) -> &'a str {
        items[self.below(items.len() as u64) as usize]
    }
}

const PRELUDE: &str = "enum E { A, B, C };
typedef int aligned_int __attribute__((aligned(16)));
typedef int low_int __attribute__((aligned(2)));
typedef long low_long __attribute__((aligned(1)));
";
const SCALARS: &[&str] = &[
    "char",
    "signed char",
    "unsigned short",
    "int",
    "unsigned",
    "long",
    "long long",
    "__int128",
    "float",
    "double",
    "long double",
    "_Bool",
    "char *",
    "enum E",
    "aligned_int",
    "low_int",
    "low_long",
    "_Complex float",
];
const BIT_TYPES: &[(&str, u64)] = &[
    ("char", 8),
    ("unsigned char", 8),
    ("short", 16),
    ("int", 32),
    ("unsigned", 32),
    ("long", 64),
    ("unsigned long long", 64),
    ("_Bool", 1),
    ("enum E", 32),
    ("low_int", 32),
    ("aligned_int", 32),
];

/// The text of the members of one record, and the names to look at (bit-fields marked).
fn members(random: &mut Random, n: u64, depth: u32, next: &mut u32, names: &mut Vec<(String, bool)>) -> String {
    let mut text = String::new();
    for _ in 0..1 + random.below(6) {
        let name = format!("m{next}");
        *next += 1;
        let attribute = match random.below(14) {
            0 => "__attribute__((packed))".to_string(),
            1 => format!("__attribute__((aligned({})))", 1 << random.below(6)),
            2 => format!("__attribute__((packed, aligned({})))", 1 << random.below(4)),
            _ => String::new(),
        };
        match random.below(10) {
            0..=3 => {
                let (ty, bits) = BIT_TYPES[random.below(BIT_TYPES.len() as u64) as usize];
                if random.one_in(8) {
                    let width = if random.one_in(2) { 0 } else { 1 + random.below(bits) };
                    let _ = writeln!(text, "  {ty} : {width};");
                } else {
                    let _ = writeln!(text, "  {ty} {name} : {} {attribute};", 1 + random.below(bits));
                    names.push((name, true));
                }
            }
            4 if depth < 2 => {
                let word = random.pick(&["struct", "union"]);
                let inner = members(random, n, depth + 1, next, names);
                let attribute = if random.one_in(4) { "__attribute__((packed))" } else { "" };
                let _ = writeln!(text, "  {word} {{\n{inner}  }} {attribute};");
            }
            5 if n > 0 => {
                let other = n / BATCH * BATCH + random.below(n % BATCH + 1);
                if other < n {
                    let _ = writeln!(text, "  struct S{other} {name} {attribute};");
                    names.push((name, false));
                }
            }
            6 => {
                let _ = writeln!(text, "  {} {name}[{}] {attribute};", random.pick(&SCALARS[..14]), random.below(4));
                names.push((name, false));
            }
            _ => {
                let _ = writeln!(text, "  {} {name} {attribute};", random.pick(SCALARS));
                names.push((name, false));
            }
        }
    }
    text
}

struct Generated {
    text: String,
    names: Vec<Vec<(String, bool)>>,
}

fn generate(seed: u64, first: u64, count: u64) -> Generated {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let (mut text, mut all) = (PRELUDE.to_string(), Vec::new());
    for n in first..first + count {
        let mut names = Vec::new();
        let body = members(&mut random, n, 0, &mut 0, &mut names);
        let pack = if random.one_in(5) { 1 << random.below(4) } else { 0 };
        let attribute = match random.below(8) {
            0 => "__attribute__((packed))".to_string(),
            1 => format!("__attribute__((aligned({})))", 1 << random.below(6)),
            2 => format!("__attribute__((packed, aligned({})))", 1 << random.below(5)),
            _ => String::new(),
        };
        if pack != 0 {
            let _ = writeln!(text, "#pragma pack(push, {pack})");
        }
        // A union is the only member of a structure, so that all are called `struct`.
        if random.one_in(4) {
            let _ = writeln!(text, "struct S{n} {{ union {{\n{body}  }}; }} {attribute};");
        } else {
            let _ = writeln!(text, "struct S{n} {{\n{body}}} {attribute};");
        }
        if pack != 0 {
            text.push_str("#pragma pack(pop)\n");
        }
        let _ = writeln!(text, "struct S{n} v{n};");
        all.push(names);
    }
    Generated { text, names: all }
}

/// What a program compiled by GCC says.
fn by_gcc(generated: &Generated, first: u64, dir: &std::path::Path) -> String {
    let mut text = String::from("int printf(const char *, ...); void *memset(void *, int, unsigned long);\n");
    text.push_str(&generated.text);
    text.push_str(
        "static void bits(const char *name, const unsigned char *p, unsigned long size) {
  printf(\" %s\", name); for (unsigned long i = 0; i < size; i++) if (p[i]) printf(\":%lu.%02x\", i, p[i]); }\n",
    );
    for (n, names) in generated.names.iter().enumerate() {
        let n = first + n as u64;
        let _ =
            writeln!(text, "static void f{n}(void) {{ printf(\"S{n} %lu %lu\", sizeof v{n}, _Alignof(struct S{n}));");
        for (name, bit_field) in names {
            if *bit_field {
                let _ = writeln!(
                    text,
                    " memset(&v{n}, 0, sizeof v{n}); v{n}.{name} = -1; bits(\"{name}\", (void *)&v{n}, sizeof v{n});"
                );
            } else {
                let _ = writeln!(text, " printf(\" {name}:%lu\", __builtin_offsetof(struct S{n}, {name}));");
            }
        }
        text.push_str(" printf(\"\\n\"); }\n");
    }
    text.push_str("int main(void) {\n");
    for n in 0..generated.names.len() as u64 {
        let _ = writeln!(text, " f{}();", first + n);
    }
    text.push_str(" return 0; }\n");
    let (source, program) = (dir.join("layout.c"), dir.join("layout"));
    std::fs::write(&source, text).expect("the temporary folder is writable");
    let built = Command::new("gcc").args(["-w", "-O0", "-o"]).arg(&program).arg(&source).output().expect("gcc runs");
    assert!(built.status.success(), "gcc: {}", String::from_utf8_lossy(&built.stderr));
    let run = Command::new(&program).output().expect("the program runs");
    String::from_utf8(run.stdout).expect("digits")
}

/// What our tables say.
fn by_us(generated: &Generated, first: u64) -> String {
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions::default());
    let (target, lang) = (Target::x86_64_linux(Libc::Gnu), LangOptions::default());
    let mut unit = Preprocessor::new(&diags, &target, &lang, PpOptions::default());
    unit.start_text("layout.c", generated.text.clone().into_bytes().into());
    let hir = wootz_parse::parse_translation_unit(&mut unit, &diags, &target, &lang);
    assert_eq!(diags.error_count(), 0, "{}", diags.take_output());
    let mut out = String::new();
    let variables =
        hir.decls.iter().filter(|d| matches!(d.kind, DeclKind::Var { .. }) && d.name.as_str().starts_with('v'));
    for ((n, variable), names) in variables.enumerate().zip(&generated.names) {
        let id = hir.types.as_record(variable.ty).expect("variables are structures");
        let layout = hir.types.record(id).layout.expect("complete");
        let _ = write!(out, "S{} {} {}", first + n as u64, layout.size, layout.align);
        for (name, _) in names {
            describe(&hir.types, id, name, &mut out);
        }
        out.push('\n');
    }
    out
}

fn describe(types: &TypeTable, id: RecordId, name: &str, out: &mut String) {
    let (mut record, mut base) = (id, 0);
    for step in types.find_member(id, name.into()) {
        let field = &types.record(record).fields[step as usize];
        base += field.offset;
        if let TypeKind::Record(inner) = types.kind(field.ty)
            && field.name.is_none()
        {
            record = inner;
            continue;
        }
        let Some(width) = field.bit_width else {
            let _ = write!(out, " {name}:{base}");
            return;
        };
        assert!(
            base + u64::from(field.unit_size) <= types.record(id).layout.expect("complete").size,
            "the unit of {name} lies inside its record"
        );
        assert!(field.bit_offset + width <= field.unit_size * 8, "{name} lies inside its unit");
        let _ = write!(out, " {name}");
        let mut byte = (0, 0u8);
        for bit in 0..width {
            let at = base * 8 + u64::from(field.bit_offset + bit);
            if at / 8 != byte.0 && byte.1 != 0 {
                let _ = write!(out, ":{}.{:02x}", byte.0, byte.1);
                byte.1 = 0;
            }
            byte = (at / 8, byte.1 | 1 << (at % 8));
        }
        let _ = write!(out, ":{}.{:02x}", byte.0, byte.1);
    }
}

#[test]
fn random_records_are_laid_out_as_gcc_lays_them_out() {
    if Command::new("gcc").arg("--version").output().is_err() {
        eprintln!("no gcc to compare with");
        return;
    }
    let setting = |name: &str, default| std::env::var(name).ok().and_then(|v| v.parse().ok()).unwrap_or(default);
    let (count, seed): (u64, u64) = (setting("LAYOUT_RECORDS", 1000), setting("LAYOUT_SEED", 1));
    let dir = std::env::temp_dir().join(format!("wootz-layout-{}", std::process::id()));
    std::fs::create_dir_all(&dir).expect("the temporary folder is writable");
    for batch in 0..count.div_ceil(BATCH) {
        let first = batch * BATCH;
        let generated = generate(seed + batch, first, BATCH.min(count - first));
        let (expected, got) = (by_gcc(&generated, first, &dir), by_us(&generated, first));
        for (expected, got) in expected.lines().zip(got.lines()) {
            if expected != got {
                let name = expected.split(' ').next().unwrap_or("");
                let start = generated.text.find(&format!("struct {name} {{")).unwrap_or(0);
                let end = generated.text[start..].find("struct S").map_or(0, |_| start + 600).min(generated.text.len());
                panic!("gcc : {expected}\nours: {got}\n{}", &generated.text[start.saturating_sub(30)..end]);
            }
        }
        assert_eq!(expected.lines().count(), got.lines().count());
    }
    std::fs::remove_dir_all(&dir).expect("it was made above");
}
