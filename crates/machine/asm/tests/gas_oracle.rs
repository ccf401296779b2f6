//! Every instruction row, printed and assembled by gas, has the bytes that we encode; and our parser
//! reads the text back to the same instruction. Skipped where gas is not installed.

#[path = "../../isa-x86/tests/samples/mod.rs"]
mod samples;

use wootz_asm as asm;

use mc::{Inst, Mode, Operand, PrefixFlags, SymbolId, ValueSyntax, Variant};
use samples::{Samples, encode};
use std::process::Command;

struct NoSymbols;

impl ValueSyntax for NoSymbols {
    fn symbol(&self, _: SymbolId, _: Variant, _: &mut String) {}
}

fn has_gas() -> bool {
    Command::new("as").arg("--version").output().is_ok_and(|run| run.status.success())
}

fn text_of(inst: &Inst, mode: Mode) -> String {
    let mut text = String::new();
    isa_x86::print(inst, mode, &NoSymbols, &mut text);
    text
}

/// Assembles lines with gas; each line's bytes, or none where gas refuses.
fn gas_lines(lines: &[String], mode: Mode) -> Vec<Option<Vec<u8>>> {
    static RUNS: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    let run = RUNS.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
    let directory = std::env::temp_dir().join(format!("wootz-oracle-{}-{run}", std::process::id()));
    std::fs::create_dir_all(&directory).unwrap();
    let (input, output) = (directory.join("x.s"), directory.join("x.o"));
    let mut is_good = vec![true; lines.len()];
    for _ in 0..20 {
        let mut text = format!("\t.code{}\n", mode.bits);
        for (line, good) in lines.iter().zip(&is_good) {
            text.push_str(if *good { line } else { "" });
            text.push_str("\n\t.byte 0x0f,0x0b,0x77,0x99,0x0b,0x0f,0xaa\n");
        }
        std::fs::write(&input, text).unwrap();
        let format = if mode.bits == 64 { "--64" } else { "--32" };
        let run = Command::new("as").args([format, "-o"]).arg(&output).arg(&input).output().unwrap();
        let mut bad = 0;
        for message in String::from_utf8_lossy(&run.stderr).lines() {
            let number = message.split(':').nth(1).and_then(|number| number.parse::<usize>().ok());
            if let (Some(number), true) = (number, message.contains("Error")) {
                is_good[(number - 2) / 2] = false;
                bad += 1;
            }
        }
        if run.status.success() {
            break;
        }
        assert!(bad > 0, "{}", String::from_utf8_lossy(&run.stderr));
    }
    let bytes = std::fs::read(&output).unwrap();
    let _ = std::fs::remove_dir_all(&directory);
    let file = object::File::parse(&*bytes).unwrap();
    let section = object::Object::section_by_name(&file, ".text").unwrap();
    let data = object::ObjectSection::data(&section).unwrap();
    let mark = [0x0f, 0x0b, 0x77, 0x99, 0x0b, 0x0f, 0xaa];
    let mut list = Vec::new();
    let mut at = 0;
    for good in is_good {
        let end = at + data[at..].windows(mark.len()).position(|window| window == mark).unwrap();
        list.push(good.then(|| data[at..end].to_vec()));
        at = end + mark.len();
    }
    list
}

/// Parses a line and returns the bytes that we make of it.
fn our_line(line: &str, mode: Mode) -> Result<Vec<u8>, String> {
    let sources = std::rc::Rc::new(source::SourceMap::new());
    let diags = diag::DiagEngine::new(sources, diag::DiagOptions::default());
    let isa = if mode.bits == 64 { isa_x86::X86::x86_64() } else { isa_x86::X86::i386() };
    let mut out = mc::ObjectStreamer::new(&isa, mode);
    let options = asm::AsmOptions { mode, ..asm::AsmOptions::default() };
    asm::Assembler::new(options).assemble_fragment(line, source::Loc::NONE, &mut out, &diags);
    if diags.error_count() > 0 {
        return Err(diags.take_output());
    }
    let object = out.finish().map_err(|errors| errors[0].message.clone())?;
    Ok(object.sections[0].data.clone())
}

fn check(mode: Mode) {
    if !has_gas() {
        return;
    }
    let mut samples = Samples::new(mode);
    let mut cases = Vec::new();
    for (row, inst) in samples.all() {
        let text = text_of(&inst, mode);
        let is_branch = inst.operands.iter().any(|operand| matches!(operand, Operand::Target(_)));
        let unclear = mode.bits == 64 && ["Retnw", "Call_rm16", "Jmp_rm16"].iter().any(|stem| row.starts_with(stem));
        // Memory forms of rows whose register form alone is of their size.
        let has_memory = inst.operands.iter().any(|operand| matches!(operand, Operand::Mem(_)));
        let wide_register = has_memory && ["r32m16", "r64m16"].iter().any(|part| row.contains(part));
        // gas 2.40 gives these operand-size prefixes that mean nothing in 16-bit code.
        let odd16 = mode.bits == 16 && ["Sysretd", "Encodekey"].iter().any(|stem| row.starts_with(stem));
        let copy = odd16
            || row.starts_with("Fstpnce")
            || row.split('_').next_back().is_some_and(|last| last.len() == 4 && last.starts_with("D"));
        if !is_branch && !unclear && !wide_register && !copy && !text.starts_with(' ') {
            cases.push((row, inst, text));
        }
    }
    let lines: Vec<String> = cases.iter().map(|(_, _, text)| text.clone()).collect();
    let theirs = gas_lines(&lines, mode);
    let (mut failures, mut refused) = (Vec::new(), Vec::new());
    for ((row, inst, text), gas) in cases.iter().zip(theirs) {
        let Some(gas) = gas else {
            refused.push(format!("{row}: {text}"));
            continue;
        };
        let parsed = our_line(text, mode);
        if parsed.as_ref() != Ok(&gas) {
            let direct = encode(inst, mode);
            failures.push(format!("{row}: {text}\n  gas {gas:02x?}\n  we  {parsed:02x?}\n  row {direct:02x?}"));
        }
    }
    let _ = PrefixFlags::default();
    if let Some(path) = std::env::var_os("ORACLE_REPORT") {
        let mut path = path.into_string().unwrap();
        path.push_str(&mode.bits.to_string());
        std::fs::write(path, format!("{}\n{}", refused.join("\n"), failures.join("\n"))).unwrap();
    }
    assert!(failures.is_empty(), "{} of {} failures", failures.len(), cases.len());
    assert!(refused.len() * 50 < cases.len(), "gas refuses {} of {}", refused.len(), cases.len());
}

#[test]
fn every_row_assembles_as_gas_does_in_64_bit_code() {
    check(Mode::BITS64);
}

#[test]
fn every_row_assembles_as_gas_does_in_32_bit_code() {
    check(Mode::BITS32);
}

#[test]
fn every_row_assembles_as_gas_does_in_16_bit_code() {
    check(Mode::BITS16);
}

/// Compares lines that may be wrong: what gas refuses we refuse, what it takes we make the same bytes of.
fn compare_lines(name: &str, lines: &[String], mode: Mode, header: &str, both_refuse: bool) {
    let marked: Vec<String> = lines.iter().map(|line| format!("{header}{line}")).collect();
    let theirs = gas_lines(&marked, mode);
    let mut failures = Vec::new();
    let taken = theirs.iter().flatten().count();
    for (line, gas) in marked.iter().zip(&theirs) {
        let ours = our_line(&line.replace(';', "\n"), mode);
        match (gas, ours) {
            (Some(gas), Ok(ours)) if *gas == ours => {}
            (None, Err(_)) => {}
            (None, Ok(_)) if !both_refuse => {}
            (gas, ours) => failures.push(format!("{line}\n  gas {gas:02x?}\n  we  {ours:02x?}")),
        }
    }
    if let Some(path) = std::env::var_os("ORACLE_REPORT") {
        let path = format!("{}-{name}-{}", path.into_string().unwrap(), mode.bits);
        std::fs::write(path, failures.join("\n")).unwrap();
    }
    assert!(
        failures.is_empty(),
        "{} of {} differ, of which gas takes {taken}:\n{}",
        failures.len(),
        lines.len(),
        failures[0]
    );
}

/// Vector instructions with every decoration, fitting or not.
fn decorated(mode: Mode) -> Vec<String> {
    let mut samples = Samples::new(mode);
    let mut lines = Vec::new();
    for code in samples.rows().into_iter().filter(|code| code.op_code().encoding() == iced_x86::EncodingKind::EVEX) {
        for variant in [0, 1] {
            let Some(inst) = samples.sample(code, variant) else { continue };
            let text = text_of(&inst, mode);
            let plain = text.replace("{%k3}", "");
            let Some((name, operands)) = plain.trim().split_once(' ') else { continue };
            let memory = operands.contains('(');
            if memory {
                for lanes in [2, 4, 8, 16, 32] {
                    let place = operands.find(')').unwrap() + 1;
                    let (before, after) = operands.split_at(place);
                    lines.push(format!("{name} {before}{{1to{lanes}}}{after}"));
                    lines.push(format!("{name} {before}{{1to{lanes}}}{after}{{%k2}}{{z}}"));
                }
            } else {
                for rounding in ["{rn-sae}", "{rz-sae}", "{sae}"] {
                    lines.push(format!("{name} {rounding}, {operands}"));
                    lines.push(format!("{name} {rounding}, {operands}{{%k7}}"));
                }
            }
            lines.push(format!("{name} {operands}{{%k1}}"));
            lines.push(format!("{name} {operands}{{%k4}}{{z}}"));
            lines.push(format!("{name} {operands}{{z}}"));
            lines.push(format!("{name} {operands}{{%k0}}"));
        }
    }
    lines
}

#[test]
fn masks_broadcasts_and_roundings_are_taken_where_gas_takes_them() {
    if has_gas() {
        compare_lines("decorated", &decorated(Mode::BITS64), Mode::BITS64, "", true);
    }
}

/// The same instructions in Intel's syntax, as disassemblers write it.
#[test]
fn every_row_in_intel_syntax_assembles_as_gas_does() {
    if !has_gas() {
        return;
    }
    let mode = Mode::BITS64;
    let mut samples = Samples::new(mode);
    let mut disassembler = isa_x86::Disassembler::new(mode, isa_x86::Syntax::Intel);
    let mut lines = Vec::new();
    for (_, inst) in samples.all() {
        let is_branch = inst.operands.iter().any(|operand| matches!(operand, Operand::Target(_)));
        let Some(bytes) = encode(&inst, mode).ok().filter(|_| !is_branch) else { continue };
        let text = disassembler.next(&bytes, 0).text;
        // Registers that only say how wide an address is, and prefixes that a disassembler drops.
        let implied =
            ["vmrun", "vmload", "vmsave", "invlpga", "clzero", "pvalidate", "xchg ", "ret far", "monitor", "data16"];
        let is_implied = implied.iter().any(|name| text.starts_with(name));
        // Names of two words and places of data need more than a line.
        if !text.contains("(bad)") && !text.contains("rip") && !is_implied {
            lines.push(text);
        }
    }
    compare_lines("intel", &lines, mode, ".intel_syntax noprefix; ", false);
}
