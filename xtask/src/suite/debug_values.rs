//! Variables of optimised code in gdb: random programs are built without and with optimisation and stopped at the same
//! calls. In every frame each variable must have the value that it has without optimisation, or be "optimized out", and
//! each frame must have the same function and line.

use super::Options;
use super::verdict::{Demand, Report, Verdict};
use crate::random::Random;
use crate::run::{Ending, Job, parallel};
use crate::workspace;
use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

/// Programs that are made unless told.
const COUNT: u64 = 20;
/// Stops in a program.
const STOPS: usize = 40;
/// Of a hundred variables, so many must have a value: else the suite would say little.
const LEAST_KNOWN: usize = 40;

/// What the programs call; it is compiled by itself, so that nothing is known of it.
const LIBRARY: &str = "\
unsigned mem[16], last;
void probe(int n) { last += n; __asm__ volatile(\"\" ::: \"memory\"); }
unsigned opaque(unsigned x) { static unsigned s; s = s * 1103515245u + x; return s >> 8; }
";

/// Prints, at each stop and for each frame up to `main`: `@`, the stop, the frame, the function, the line, and the
/// variables declared above that line with their values.
const SCRIPT: &str = "\
import gdb
gdb.execute('set width 0')
gdb.execute('set confirm off')
gdb.execute('set debuginfod enabled off')
gdb.execute('set disable-randomization on')
gdb.execute('break probe', to_string=True)
gdb.execute('run', to_string=True)
for stop in range(STOPS):
    try:
        frame = gdb.newest_frame().older()
    except gdb.error:
        break
    depth = 0
    while frame is not None:
        line = frame.find_sal().line
        print('@', stop, depth, frame.name(), line, sep='\\t')
        try:
            block = frame.block()
        except RuntimeError:
            block = None
        seen = set()
        while block is not None:
            for symbol in block:
                if not (symbol.is_variable or symbol.is_argument) or symbol.name in seen:
                    continue
                seen.add(symbol.name)
                if symbol.is_argument or symbol.line < line:
                    print('=', symbol.name, symbol.value(frame), sep='\\t')
            if block.function is not None:
                break
            block = block.superblock
        depth += 1
        frame = None if frame.name() == 'main' else frame.older()
    gdb.execute('continue', to_string=True)
";

/// A frame at a stop: its function and line, and its variables with their values.
#[derive(PartialEq, Eq, Debug)]
struct Frame {
    place: String,
    variables: BTreeMap<String, String>,
}

/// Checks programs at the level of the options, or at -O2.
pub fn run(options: &Options) -> Result<(), String> {
    let mut options = options.clone();
    if options.level == "-O0" {
        options.level = "-O2".to_string();
    }
    let seeds: Vec<u64> = (0..options.count.unwrap_or(COUNT)).map(|n| options.seed + n).collect();
    let (known, all) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let verdicts = parallel(options.jobs, &seeds, |_, &seed| {
        check(seed, &options, &known, &all).unwrap_or_else(Verdict::WrongDiagnosis)
    });
    let results = seeds.iter().map(|seed| format!("seed-{seed}")).zip(verdicts).collect();
    let report = Report { suite: "debug-values".to_string(), results };
    report.judge(&Demand { baseline: None, rate: 100.0, complete: true, listed: options.is_wootz() })?;
    let (known, all) = (known.into_inner(), all.into_inner());
    println!("debug-values: {known} of {all} variables have a value at {}", options.level);
    if known * 100 < all * LEAST_KNOWN {
        return Err(format!("debug-values failed: fewer than {LEAST_KNOWN} % of the variables have a value"));
    }
    Ok(())
}

fn check(seed: u64, options: &Options, known: &AtomicUsize, all: &AtomicUsize) -> Result<Verdict, String> {
    let directory = options.work_directory()?;
    workspace::write(&directory.join("library.c"), LIBRARY)?;
    workspace::write(&directory.join("script.py"), SCRIPT.replace("STOPS", &STOPS.to_string()))?;
    workspace::write(&directory.join("program.c"), Program::new(seed).text())?;
    let mut frames = Vec::new();
    for level in ["-O0", &options.level] {
        let build = Job::new(&options.cc).current_dir(&directory).timeout(options.timeout);
        // Each other program has its places in the form of DWARF 4.
        let debug = if seed.is_multiple_of(2) { "-gdwarf-5" } else { "-gdwarf-4" };
        let build = build.args([level, debug, "-w", "-fno-optimize-sibling-calls", "program.c", "library.c"]);
        let built = build.args(["-o", "program"]).run()?;
        if let Some(verdict) = Verdict::of_compiler(&built) {
            return Ok(verdict);
        }
        match stops(&directory, options)? {
            Some(stops) => frames.push(stops),
            None => return Ok(Verdict::ProgramHang),
        }
    }
    let (plain, optimised) = (&frames[0], &frames[1]);
    if plain.is_empty() {
        return Ok(Verdict::Skip("nothing is called".to_string()));
    }
    for (key, frame) in plain {
        let Some(other) = optimised.get(key).filter(|other| other.place == frame.place) else {
            let came = optimised.get(key).map_or("none", |other| &other.place);
            let message = format!("stop and frame {key:?}: '{}' became '{came}'; {}", frame.place, directory.display());
            return Ok(Verdict::WrongResult(message));
        };
        for (name, value) in &frame.variables {
            let came = other.variables.get(name).map_or("unknown", String::as_str);
            all.fetch_add(1, Ordering::Relaxed);
            if came == value {
                known.fetch_add(1, Ordering::Relaxed);
            } else if came != "<optimized out>" {
                let at = format!("stop and frame {key:?}, {}", frame.place);
                let message = format!("{at}: {name} is {value}, but shown as {came}; {}", directory.display());
                return Ok(Verdict::WrongResult(message));
            }
        }
    }
    let _ = std::fs::remove_dir_all(&directory);
    Ok(Verdict::Pass)
}

/// Runs the program under gdb: its frames, by stop and depth. None if that takes too long.
fn stops(directory: &Path, options: &Options) -> Result<Option<BTreeMap<(usize, usize), Frame>>, String> {
    let gdb = Job::new("gdb").args(["-q", "-nx", "-batch", "-x", "script.py", "program"]).current_dir(directory);
    let ran = gdb.memory_mib(1 << 20).timeout(options.timeout * 4).run()?;
    if ran.ending == Ending::Timeout {
        return Ok(None);
    }
    let mut frames = BTreeMap::new();
    let mut last = None;
    for line in ran.stdout_text().lines() {
        match line.split('\t').collect::<Vec<_>>()[..] {
            ["@", stop, depth, function, line] => {
                let key = (stop.parse().unwrap_or(usize::MAX), depth.parse().unwrap_or(usize::MAX));
                let place = format!("{function} at line {line}");
                frames.insert(key, Frame { place, variables: BTreeMap::new() });
                last = Some(key);
            }
            ["=", name, value] => {
                if let Some(frame) = last.and_then(|key| frames.get_mut(&key)) {
                    frame.variables.insert(name.to_string(), value.to_string());
                }
            }
            _ => {}
        }
    }
    Ok(Some(frames))
}

/// A random program: functions that call those before them, with loops, branches, inner scopes and calls of `probe`.
struct Program {
    random: Random,
    text: String,
    /// Names of the functions made so far, each with its number of parameters.
    functions: Vec<(String, usize)>,
    /// Variables declared in the function being made.
    declared: usize,
    loops: usize,
}

impl Program {
    fn new(seed: u64) -> Program {
        let random = Random::new(seed);
        Program { random, text: String::new(), functions: Vec::new(), declared: 0, loops: 0 }
    }

    fn text(mut self) -> String {
        self.text.push_str("void probe(int);\nunsigned opaque(unsigned);\nextern unsigned mem[16];\n");
        for n in 0..2 + self.random.below(3) {
            self.function(n);
        }
        let (name, parameters) = self.functions.last().cloned().unwrap_or_default();
        let arguments: Vec<String> = (0..parameters).map(|n| format!("k + {n}")).collect();
        let call = format!("{name}({})", arguments.join(", "));
        self.text += "int main(void)\n{\n  unsigned t = 0;\n  for (int k = 0; k < 2; k++)\n";
        let _ = write!(self.text, "    t += {call};\n  return t & 1;\n}}\n");
        self.text
    }

    fn function(&mut self, n: usize) {
        let linkage = *self.random.pick(&["static ", "static inline ", "static __attribute__((noinline)) ", ""]);
        let parameters: Vec<String> = (0..1 + self.random.below(3)).map(|k| format!("p{n}_{k}")).collect();
        let list: Vec<String> = parameters.iter().map(|name| format!("unsigned {name}")).collect();
        let _ = write!(self.text, "{linkage}unsigned f{n}({})\n{{\n", list.join(", "));
        self.declared = 0;
        self.block(&parameters, 1, n);
        let result = self.expression(&parameters, 0);
        let _ = write!(self.text, "  return {result};\n}}\n");
        self.functions.push((format!("f{n}"), parameters.len()));
    }

    fn line(&mut self, depth: usize, text: &str) {
        let _ = writeln!(self.text, "{:1$}{text}", "", 2 * depth);
    }

    fn name(&mut self, prefix: &str, function: usize) -> String {
        self.declared += 1;
        format!("{prefix}{function}_{}", self.declared)
    }

    fn block(&mut self, outer: &[String], depth: usize, function: usize) {
        let mut variables = outer.to_vec();
        for _ in 0..2 + self.random.below(5) {
            let value = self.expression(&variables, 0);
            match self.random.below(16) {
                0..4 => {
                    let ty = *self.random.pick(&["unsigned", "int", "unsigned char", "short", "long"]);
                    let name = self.name("v", function);
                    self.line(depth, &format!("{ty} {name} = {value};"));
                    variables.push(name);
                }
                4 | 12..14 => {
                    // Counters of loops are left alone: the loops must end.
                    let fit: Vec<String> = variables.iter().filter(|name| !name.starts_with('i')).cloned().collect();
                    let to = self.random.pick(&fit).clone();
                    let operator = *self.random.pick(&["=", "=", "+=", "^="]);
                    self.line(depth, &format!("{to} {operator} {value};"));
                }
                14 if depth < 4 => {
                    let to = self.random.pick(outer).clone();
                    self.line(depth, &format!("if ({value} & 1) {{"));
                    if !to.starts_with('i') {
                        self.line(depth + 1, &format!("{to} = {};", self.declared));
                    }
                    self.line(depth + 1, &format!("probe({});", self.declared));
                    self.line(depth, "}");
                }
                15 if self.loops > 0 => {
                    let way_out = *self.random.pick(&["break", "continue"]);
                    self.line(depth, &format!("if (({value} & 7) == 5) {way_out};"));
                }
                5..8 => {
                    let number = self.random.below(1000);
                    self.line(depth, &format!("probe({number});"));
                }
                8 => self.line(depth, &format!("mem[{value} & 15] = {};", self.declared)),
                9 if depth < 4 => {
                    self.line(depth, &format!("if ({value} & 3) {{"));
                    self.block(&variables, depth + 1, function);
                    self.line(depth, "} else {");
                    self.block(&variables, depth + 1, function);
                    self.line(depth, "}");
                }
                _ if depth < 3 => {
                    let counter = self.name("i", function);
                    let rounds = 2 + self.random.below(3);
                    self.line(depth, &format!("for (int {counter} = 0; {counter} < {rounds}; {counter}++) {{"));
                    let mut inner = variables.clone();
                    inner.push(counter);
                    self.loops += 1;
                    self.block(&inner, depth + 1, function);
                    self.loops -= 1;
                    self.line(depth, "}");
                }
                _ => {}
            }
        }
    }

    fn expression(&mut self, variables: &[String], depth: usize) -> String {
        let kind = if depth > 2 { 0 } else { self.random.below(9) };
        match kind {
            0..3 if self.random.one_in(5) => self.random.below(50).to_string(),
            0..3 => self.random.pick(variables).clone(),
            3..7 => {
                let operator = *self.random.pick(&["+", "-", "*", "^", "&", "|"]);
                let (left, right) = (self.expression(variables, depth + 1), self.expression(variables, depth + 1));
                format!("({left} {operator} {right})")
            }
            7 => format!("mem[{} & 15]", self.expression(variables, depth + 1)),
            // Calls in loops would multiply.
            _ if self.loops == 0 && !self.functions.is_empty() => {
                let functions = self.functions.clone();
                let (name, count) = self.random.pick(&functions);
                let arguments: Vec<String> = (0..*count).map(|_| self.expression(variables, depth + 1)).collect();
                format!("{name}({})", arguments.join(", "))
            }
            _ => format!("opaque({})", self.expression(variables, depth + 1)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_always_makes_the_same_program() {
        assert_eq!(Program::new(7).text(), Program::new(7).text());
        assert_ne!(Program::new(7).text(), Program::new(8).text());
    }
}
