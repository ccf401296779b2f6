//! The intrinsics, against gcc: each is called with random and special operands and with every constant, and a
//! digest of all results must be gcc's.
//!
//! `tests/intrinsics/table.txt` lists them with their types. Programs of a few dozen intrinsics each are made from it
//! and built twice: for SSE4.2 with what has no AVX form only, and for AVX2. So every instruction is tested in its legacy
//! and in its VEX form. What depends on the state of the machine is compiled only, and so is what the processor at hand
//! does not have, which then does not count.

use super::Options;
use super::verdict::{Demand, Report, Verdict, first_error};
use crate::run::{Job, parallel};
use crate::workspace;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

/// Features of both ways to build.
const COMMON: &str = "-msse4.2 -maes -mpclmul -msha -mbmi -mbmi2 -mlzcnt -mpopcnt -mrdrnd -mrdseed -madx -mmovbe \
                      -mfsgsbase -mxsave -mxsaveopt -mxsavec -mxsaves -mprfchw -mclflushopt -mclwb -mclzero \
                      -mwbnoinvd -mpku -mrdpid -mgfni";
/// And those of AVX.
const AVX: &str = "-mavx2 -mfma -mf16c -mvaes -mvpclmulqdq";
/// Intrinsics of one program.
const CHUNK: usize = 24;

/// One line of the table.
struct Row {
    name: String,
    /// Whether it needs AVX.
    avx: bool,
    runs: bool,
    /// The first of its features that the processor at hand lacks. Nothing is run then.
    lacks: Option<String>,
    /// Whether operands that are NaN, or the integer zero, are replaced.
    numbers: bool,
    result: String,
    arguments: Vec<String>,
}

/// Features that Linux calls otherwise in `/proc/cpuinfo` than the compilers' options do.
const LINUX_NAMES: [(&str, &str); 8] = [
    ("sse3", "pni"),
    ("sse4.1", "sse4_1"),
    ("sse4.2", "sse4_2"),
    ("crc32", "sse4_2"),
    ("bmi", "bmi1"),
    ("lzcnt", "abm"),
    ("sha", "sha_ni"),
    ("pclmul", "pclmulqdq"),
];

/// The first of the features of a row, with commas between, that is not among the processor's flags.
fn lacking(features: &str, flags: &[&str]) -> Option<String> {
    let linux = |feature| LINUX_NAMES.iter().find(|(name, _)| *name == feature).map_or(feature, |(_, linux)| *linux);
    features.split(',').find(|feature| !flags.contains(&linux(feature))).map(str::to_string)
}

fn read_table(flags: &[&str]) -> Result<Vec<Row>, String> {
    let path = workspace::root().join("tests/intrinsics/table.txt");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut rows = Vec::new();
    for line in text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let mut words = line.split_whitespace();
        let mut next = || words.next().map(str::to_string).ok_or_else(|| format!("an incomplete line: {line}"));
        let (features, name, kind, result) = (next()?, next()?, next()?, next()?);
        let avx = ["avx", "fma", "f16c"].iter().any(|wide| features.contains(wide));
        let arguments = words.map(str::to_string).collect();
        let lacks = if kind == "compile" { None } else { lacking(&features, flags) };
        let runs = kind != "compile" && lacks.is_none();
        rows.push(Row { name, avx, runs, lacks, numbers: kind == "number", result, arguments });
    }
    Ok(rows)
}

/// The C type of a code of the table.
fn c_type(code: &str) -> Result<String, String> {
    let (base, pointer) = match code.strip_suffix('p') {
        Some(base) => (base, "const "),
        None => match code.strip_suffix('P') {
            Some(base) => (base, ""),
            None => (code, "none"),
        },
    };
    let name = match base {
        "M" => "__m64",
        "I" => "__m128i",
        "F" | "F4" => "__m128",
        "D" | "D2" => "__m128d",
        "J" => "__m256i",
        "G" => "__m256",
        "E" => "__m256d",
        "i" => "int",
        "u" => "unsigned",
        "q" => "long long",
        "U" => "unsigned long long",
        "c" => "char",
        "s" => "short",
        "w" => "unsigned short",
        "B" => "unsigned char",
        "f" => "float",
        "d" => "double",
        "v" => "void",
        _ => return Err(format!("an unknown type in the table: {code}")),
    };
    // Pointers to elements, as the headers declare them.
    let name = match (code, name) {
        ("Fp" | "FP", _) => "float",
        ("Dp" | "DP", _) => "double",
        (_, name) => name,
    };
    Ok(if pointer == "none" { name.to_string() } else { format!("{pointer}{name} *") })
}

const PRELUDE: &str = r#"#include <x86intrin.h>
#include <stdio.h>
#include <string.h>
static unsigned char pool[128][32] __attribute__((aligned(64)));
static unsigned char memory[256] __attribute__((aligned(64)));
static unsigned long long digest;
static void mix(const void *p, unsigned long n) {
  const unsigned char *b = p;
  for (unsigned long i = 0; i < n; i++) digest = (digest ^ b[i]) * 1099511628211ull;
}
static void fill(void) {
  static const unsigned special[] = {0, 0x80000000u, 0x3f800000u, 0xbf800000u, 0x7f800000u, 0xff800000u, 0x7fc00000u,
    0x7f800001u, 1, 0x007fffffu, 0x7f7fffffu, 0x4f000000u, 0xcf000000u, 0x3effffffu, 0x40200000u, 0xc0600000u,
    0xffffffffu, 0x7fffffffu, 0x00010001u, 0x80008000u, 0x7fff7fffu, 0x7f7f7f7fu, 0x80808080u, 0x01ff01ffu};
  static const unsigned long long wide[] = {0x3ff0000000000000ull, 0x7ff0000000000000ull, 0xfff0000000000000ull,
    0x7ff8000000000000ull, 1, 0x8000000000000000ull, 0x7fffffffffffffffull, 0x41e0000000000000ull,
    0xc1e0000000200000ull, 0x4004000000000000ull, 0x36a0000000000000ull, 0x47efffffe0000000ull};
  unsigned long long x = 88172645463325252ull;
  for (int k = 0; k < 128; k++)
    for (int i = 0; i < 4; i++) {
      x ^= x << 13; x ^= x >> 7; x ^= x << 17;
      unsigned long long v = x;
      if (k & 1 && k < 64) v = special[x % 24] | (unsigned long long)special[(x >> 20) % 24] << 32;
      if ((k & 3) == 2 && k < 64) v = wide[x % 12];
      memcpy(&pool[k][8 * i], &v, 8);
    }
}
static void *take(int k, int n) { return pool[(k * 5 + n * 37 + (k >> 3)) & 127]; }
#define ARG(type, k, n) (*(type *)take(k, n))
#define NUMBERS(elem, a) for (unsigned i = 0; i < sizeof a / sizeof(elem); i++) \
    if (((elem *)&a)[i] != ((elem *)&a)[i]) ((elem *)&a)[i] = 1;
"#;

/// A function that calls an intrinsic with all it has.
fn caller(row: &Row) -> Result<String, String> {
    let mut text = String::new();
    let result = c_type(&row.result)?;
    let _ = writeln!(text, "static void test_{}(void) {{\n  digest = 14695981039346656037ull;", row.name);
    let constants: Vec<u32> = match row.arguments.iter().find_map(|argument| argument.strip_prefix('#')) {
        None => vec![0],
        Some("scale") => vec![1, 2, 4, 8],
        Some(bits) => (0..1 << bits.parse::<u32>().map_err(|_| format!("{}: bits", row.name))?).collect(),
    };
    let rounds = if constants.len() > 1 { 12 } else { 96 };
    let _ = writeln!(text, "  for (int k = 0; k < {rounds}; k++) {{");
    for constant in constants {
        let mut call = format!("{}(", row.name);
        let mut after = String::new();
        text.push_str("    {");
        for (n, code) in row.arguments.iter().enumerate() {
            if n > 0 {
                call.push_str(", ");
            }
            if code.starts_with('#') {
                let _ = write!(call, "{constant}");
                continue;
            }
            let indices = code.ends_with('@');
            let ty = c_type(code.trim_end_matches('@'))?;
            if ty.ends_with('*') {
                let _ = write!(text, " memcpy(memory + {} * 64, take(k, {n}), 32);", n % 3);
                let _ = write!(call, "({ty})(memory + {} * 64)", n % 3);
                after = " mix(memory, sizeof memory);".to_string();
                continue;
            }
            let _ = write!(text, " {ty} a{n} = ARG({ty}, k, {n});");
            if row.numbers {
                let elem = match code.as_str() {
                    "F" | "G" => "float",
                    "D" | "E" => "double",
                    _ => "",
                };
                let _ = match elem {
                    "" => write!(text, " if (!a{n}) a{n} = 1;"),
                    _ => write!(text, " NUMBERS({elem}, a{n})"),
                };
            }
            if indices {
                let elem = if row.name.contains("i32gather") { "int" } else { "long long" };
                let _ = write!(
                    text,
                    " for (unsigned i = 0; i < sizeof a{n} / sizeof({elem}); i++) (({elem} *)&a{n})[i] &= 7;"
                );
            }
            let _ = write!(call, "a{n}");
        }
        call.push(')');
        if result == "void" {
            let _ = write!(text, " {call};");
        } else {
            let _ = write!(text, " {result} r = {call}; mix(&r, sizeof r);");
        }
        let _ = writeln!(text, "{after} }}");
    }
    let _ = writeln!(text, "  }}\n  printf(\"{} %llx\\n\", digest);\n}}", row.name);
    Ok(text)
}

fn program(rows: &[&Row]) -> Result<String, String> {
    let mut text = PRELUDE.to_string();
    let mut main = String::from("int main(void) {\n  fill();\n");
    for row in rows {
        text.push_str(&caller(row)?);
        if row.runs {
            let _ = writeln!(main, "  test_{}();", row.name);
        }
    }
    text.push_str(&main);
    text.push_str("  return 0;\n}\n");
    Ok(text)
}

/// Digests by name, or why there are none.
fn digests(
    cc: &Path,
    level: &str,
    flags: &str,
    source: &Path,
    options: &Options,
) -> Result<BTreeMap<String, String>, Verdict> {
    let broken = Verdict::WrongDiagnosis;
    let output = source.with_extension(if cc == Path::new("gcc") { "gcc" } else { "out" });
    let job = Job::new(cc).timeout(options.timeout * 4).args([level, "-w"]).args(flags.split_whitespace());
    let compiled = job.arg(source).arg("-o").arg(&output).run().map_err(broken)?;
    if let Some(verdict) = Verdict::of_compiler(&compiled) {
        return Err(verdict);
    }
    let ran = Job::new(&output).timeout(options.timeout).run().map_err(broken)?;
    if let Some(verdict) = Verdict::of_program(&ran) {
        return Err(verdict);
    }
    let printed = ran.stdout_text();
    Ok(printed.lines().filter_map(|line| line.split_once(' ')).map(|(a, b)| (a.to_string(), b.to_string())).collect())
}

/// Compares all intrinsics, both ways.
pub fn run(options: &Options) -> Result<(), String> {
    let cpu = std::fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let flags = cpu.lines().find_map(|line| line.strip_prefix("flags")).unwrap_or_default();
    let flags: Vec<&str> = flags.split_whitespace().collect();
    let rows = read_table(&flags)?;
    // A machine without AVX2 can run the one way only.
    let ways: &[bool] = if flags.contains(&"avx2") { &[false, true] } else { &[false] };
    let mut chunks: Vec<(bool, Vec<&Row>)> = Vec::new();
    for &avx in ways {
        let chosen: Vec<&Row> = rows.iter().filter(|row| (avx || !row.avx) && options.selects(&row.name)).collect();
        chunks.extend(chosen.chunks(CHUNK).map(|chunk| (avx, chunk.to_vec())));
    }
    let verdicts = parallel(options.jobs, &chunks, |number, (avx, rows)| check(number, *avx, rows, options));
    let mut results = Vec::new();
    for verdict in verdicts {
        results.extend(verdict?);
    }
    let report = Report { suite: "intrinsics".to_string(), results };
    report.judge(&Demand { baseline: None, rate: 100.0, complete: true, listed: options.is_wootz() })
}

fn check(number: usize, avx: bool, rows: &[&Row], options: &Options) -> Result<Vec<(String, Verdict)>, String> {
    let directory = options.work_directory()?;
    let source = directory.join(format!("chunk{number}.c"));
    workspace::write(&source, &program(rows)?)?;
    let flags = if avx { format!("{COMMON} {AVX}") } else { COMMON.to_string() };
    let expected = digests(Path::new("gcc"), "-O0", &flags, &source, options);
    let came = digests(&options.cc, &options.level, &flags, &source, options);
    let _ = std::fs::remove_dir_all(&directory);
    let way = if avx { "avx" } else { "sse" };
    let one = |row: &&Row| {
        let lacks = |feature| Verdict::Skip(format!("compiled only: the processor has no {feature}"));
        let verdict = match (&expected, &came) {
            (Err(verdict), _) => Verdict::WrongDiagnosis(format!("gcc: {} {}", verdict.label(), verdict.detail())),
            (_, Err(verdict)) => verdict.clone(),
            _ if !row.runs => row.lacks.as_ref().map_or(Verdict::Pass, lacks),
            (Ok(expected), Ok(came)) if came.get(&row.name) == expected.get(&row.name) => Verdict::Pass,
            _ => Verdict::WrongResult(first_error("other results than gcc's")),
        };
        (format!("{}-{way}", row.name), verdict)
    };
    Ok(rows.iter().map(one).collect())
}
