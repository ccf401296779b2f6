//! Whether the time of a compilation grows with the size of its input, and no faster: inputs with very many of one thing.

use super::contenders::{Contenders, cells};
use super::usage::run_measured;
use crate::workspace;
use std::fmt::Write;

/// An input, by how many there are of what it has many of.
struct Input {
    name: &'static str,
    count: usize,
    source: fn(usize) -> String,
}

const INPUTS: &[Input] = &[
    Input { name: "statements in a function", count: 10_000, source: statements },
    Input { name: "statements in a function", count: 100_000, source: statements },
    Input { name: "calls and branches in a function", count: 10_000, source: branches },
    Input { name: "calls and branches in a function", count: 50_000, source: branches },
    Input { name: "sums of sums", count: 10_000, source: sums },
    Input { name: "cases of a switch", count: 50_000, source: cases },
    Input { name: "functions", count: 20_000, source: functions },
    Input { name: "bytes in an initialiser", count: 5_000_000, source: initialiser },
    Input { name: "nested blocks", count: 200, source: blocks },
    Input { name: "nested parentheses", count: 5_000, source: parentheses },
];

/// Compiles each input. Returns those for which we take more than twice gcc's time.
pub fn run(contenders: &Contenders, level: &str, filter: Option<&str>) -> Result<Vec<String>, String> {
    println!("\n### Compiling inputs with very many of one thing, {level}, user seconds\n");
    println!("{}", contenders.header("input"));
    let directory = workspace::scratch("bench")?;
    let mut misses = Vec::new();
    for input in INPUTS.iter().filter(|input| filter.is_none_or(|filter| input.name.contains(filter))) {
        let source = directory.join("growth.c");
        workspace::write(&source, (input.source)(input.count))?;
        let mut figures = Vec::new();
        for contender in &contenders.all {
            let object = directory.join("growth.o");
            let words = [level.as_ref(), "-w".as_ref(), "-c".as_ref(), source.as_os_str(), "-o".as_ref()];
            let words = [&words[..], &[object.as_os_str()]].concat();
            // Others have limits of their own; ours must do it.
            match run_measured(&contender.path, &words, &directory) {
                Ok((usage, _)) => figures.push(Some(usage.user)),
                Err(message) if contender.name == contenders.all.last().map_or("", |ours| &ours.name) => {
                    return Err(message);
                }
                Err(_) => figures.push(None),
            }
        }
        let ratio = contenders.ratio(&figures);
        println!("| {} {} |{}{}", input.count, input.name, cells(&figures, 2), cells(&[ratio], 2));
        if ratio.is_some_and(|ratio| ratio > 2.0) {
            misses.push(format!("{} {} take more than twice gcc's time", input.count, input.name));
        }
    }
    Ok(misses)
}

/// Straight code over a few variables and an array.
fn statements(count: usize) -> String {
    let mut text = "int a[64];\nint f(int x, int y, int z) {\n".to_string();
    for n in 0..count {
        let _ = match n % 4 {
            0 => writeln!(text, "  x = x * {} + y;", n % 100 + 1),
            1 => writeln!(text, "  a[{}] = x ^ z;", n % 64),
            2 => writeln!(text, "  y += a[{}] >> {};", n * 7 % 64, n % 31),
            _ => writeln!(text, "  z -= x & {n};"),
        };
    }
    text + "  return x + y + z;\n}\n"
}

/// Every value is made of all that came before.
fn sums(count: usize) -> String {
    let mut text = "unsigned f(unsigned a, unsigned b, unsigned c) {\n".to_string();
    for _ in 0..count / 2 {
        text.push_str("  a = (a << 8) + b + c;\n  b = c + a + (b >> 24);\n");
    }
    text + "  return a ^ b;\n}\n"
}

fn branches(count: usize) -> String {
    let mut text = "int g(int, int);\nint f(int x, int y) {\n  int z = 0;\n".to_string();
    for n in 0..count {
        let _ = match n % 3 {
            0 => writeln!(text, "  if (x > {n}) y += g(x, {n}); else z ^= y;"),
            1 => writeln!(text, "  while (z > {n} && y) z -= g(y--, z);"),
            _ => writeln!(text, "  x = y == {n} ? z : x + 1;"),
        };
    }
    text + "  return x + y + z;\n}\n"
}

fn cases(count: usize) -> String {
    let mut text = "int f(int x) {\n  switch (x) {\n".to_string();
    for n in 0..count {
        let _ = writeln!(text, "  case {}: return {};", n * 3, n * 7919 % 10_007);
    }
    text + "  }\n  return -1;\n}\n"
}

fn functions(count: usize) -> String {
    let mut text = String::new();
    for n in 0..count {
        let callee = if n == 0 { "x".to_string() } else { format!("f{}(x)", n * 7919 % n) };
        let _ = writeln!(
            text,
            "int f{n}(int x) {{ int s = {n}; for (int i = 0; i < x; i++) s += i * {n}; return s + {callee}; }}"
        );
    }
    text
}

fn initialiser(count: usize) -> String {
    let mut text = String::with_capacity(count * 4 + 100);
    text.push_str("const unsigned char table[] = {\n");
    for n in 0..count {
        let _ = write!(text, "{},", n * 7919 % 251);
        if n % 32 == 31 {
            text.push('\n');
        }
    }
    text + "};\n"
}

fn blocks(count: usize) -> String {
    let mut text = "int f(int x) {\n".to_string();
    for n in 0..count {
        let _ = writeln!(text, "for (int i{n} = 0; i{n} < x; i{n}++) {{ x ^= i{n};");
    }
    text + &"}".repeat(count) + "\nreturn x;\n}\n"
}

fn parentheses(count: usize) -> String {
    format!("int f(int x) {{ return {}x{}; }}\n", "(1 + ".repeat(count), ")".repeat(count))
}
