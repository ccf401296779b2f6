//! Whole objects: what we make of a text equals what gas makes of it; printing a text and assembling
//! the print gives the same file; no input makes the assembler panic.

mod support;

use std::path::{Path, PathBuf};

const DATA: [&str; 4] = ["symbols.s", "layout.s", "macros.s", "intel.s"];

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(name)
}

fn read(name: &str) -> Vec<u8> {
    std::fs::read(path(name)).unwrap()
}

fn has_gas() -> bool {
    std::process::Command::new("as").arg("--version").output().is_ok_and(|run| run.status.success())
}

#[test]
fn objects_equal_those_of_gas() {
    if !has_gas() {
        return;
    }
    for name in DATA {
        let ours = support::assemble(name, &read(name), &[]).unwrap_or_else(|errors| panic!("{errors}"));
        let theirs = support::gas(&path(name), &[]).unwrap_or_else(|errors| panic!("{errors}"));
        let differences = support::differences(&ours, &theirs);
        assert!(differences.is_empty(), "{name}:\n{}", differences.join("\n"));
    }
}

/// Texts that only numbers known at layout make what they are cannot be printed: `macros.s` has none.
#[test]
fn assembling_the_printed_text_gives_the_same_file() {
    for name in ["symbols.s", "layout.s"] {
        let direct = support::assemble(name, &read(name), &[]).unwrap_or_else(|errors| panic!("{errors}"));
        let text = support::reprint(name, &read(name), &[]).unwrap_or_else(|errors| panic!("{errors}"));
        let again = support::assemble(name, text.as_bytes(), &[]).unwrap_or_else(|errors| panic!("{errors}\n{text}"));
        let differences = support::differences(&again, &direct);
        assert!(again == direct, "{name}:\n{}", differences.join("\n"));
    }
}

#[test]
fn the_same_text_gives_the_same_bytes() {
    for name in DATA {
        assert_eq!(support::assemble("a.s", &read(name), &[]), support::assemble("b.s", &read(name), &[]));
    }
}

/// Mistakes, the line that each must be reported on, and a part of the message.
const MISTAKES: [(&str, u32, &str); 16] = [
    ("nop\n\tfrobnicate %eax\n", 2, "no such instruction: 'frobnicate'"),
    ("movl %eax, %rbx\n", 1, "mismatch for 'movl'"),
    ("nop\nnop %eax, %ebx\n", 2, "mismatch for 'nop'"),
    ("addq $0x123456789, %rax\n", 1, "mismatch for 'addq'"),
    ("movq %rax, (%eax,%rbx)\n", 1, "mismatch for 'movq'"),
    ("movl 4(%rax,%rbx,3), %ecx\n", 1, "scale factor"),
    ("movl %exx, %ecx\n", 1, "bad register name '%exx'"),
    (".bogus 1\n", 1, "unknown pseudo-op: '.bogus'"),
    ("a:\na:\n", 2, "symbol 'a' is already defined"),
    ("jmp 1b\n", 1, "backward reference to unknown label '1:'"),
    (".if 1\nnop\n", 1, "end of file inside conditional"),
    (".macro m x:req\n.endm\nm\n", 3, "missing value for required parameter 'x'"),
    (".long 1 +\n", 1, "missing expression"),
    (".org 16\n.org 4\n", 2, "backwards"),
    ("\n.byte a - b\n", 2, "can't resolve 'a' - 'b'"),
    (".cfi_def_cfa_offset 16\n", 1, ".cfi_startproc"),
];

#[test]
fn mistakes_are_reported_on_their_lines() {
    for (text, line, part) in MISTAKES {
        let errors = support::assemble("m.s", text.as_bytes(), &[]).expect_err(text);
        let first = errors.lines().next().unwrap();
        assert!(first.starts_with(&format!("m.s:{line}:")) && first.contains(part), "{text:?} gave: {first}");
    }
}

#[test]
fn the_line_after_a_mistake_is_read() {
    let errors = support::assemble("m.s", b"frob\nnop\nmovl %eax\n.bogus\n", &[]).unwrap_err();
    let lines: Vec<&str> = errors.lines().filter(|line| line.contains("error:")).collect();
    assert_eq!(lines.len(), 3, "{errors}");
}

#[test]
fn mutated_texts_give_errors_and_no_panic() {
    let mut state = 0x9e37_79b9_7f4a_7c15u64;
    let mut random = move |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 13) as usize % below
    };
    const PIECES: [&[u8]; 16] = [
        b"$",
        b"%",
        b"(",
        b")",
        b"\"",
        b"@GOTPCREL",
        b".rept 9\n",
        b".endr\n",
        b"0x7fffffffffffffff",
        b"\\",
        b"-",
        b",",
        b".if 0\n",
        b"1:",
        b"{%k1}",
        b"\n",
    ];
    for round in 0..600 {
        let mut text = read(DATA[round % DATA.len()]);
        for _ in 0..1 + random(6) {
            let at = random(text.len());
            match random(4) {
                0 => text[at] = random(256) as u8,
                1 => text.truncate(at.max(1)),
                2 => {
                    let end = (at + random(30)).min(text.len());
                    text.drain(at..end);
                }
                _ => {
                    let piece = PIECES[random(PIECES.len())];
                    text.splice(at..at, piece.iter().copied());
                }
            }
            if text.is_empty() {
                text.push(b'\n');
            }
        }
        let made = support::assemble("x.s", &text, &[]);
        assert!(made.is_ok() || made.is_err_and(|errors| !errors.is_empty()));
    }
}

/// A translation unit of a million instructions is laid out in well under a second (release builds;
/// here only that no step is quadratic).
#[test]
fn many_instructions_and_branches_are_laid_out_quickly() {
    use isa_x86::{reg, rows};
    use mc::{Inst, Mem, Operand, Streamer, Value};
    let count = if cfg!(debug_assertions) { 100_000 } else { 1_000_000 };
    let isa = isa_x86::X86::x86_64();
    let mut out = mc::ObjectStreamer::new(&isa, mc::Mode::BITS64);
    let start = std::time::Instant::now();
    let mut labels = Vec::new();
    for n in 0..count / 10 {
        let label = out.temp_symbol();
        out.label(label);
        labels.push(label);
        for _ in 0..4 {
            let memory = Operand::Mem(Mem::base_disp(reg::RBP, -(n as i64 % 500)));
            out.inst(&Inst::new(rows::MOV_R64_RM64, [Operand::Reg(reg::RAX), memory]));
            out.inst(&Inst::new(rows::ADD_RM64_R64, [Operand::Reg(reg::RCX), Operand::Reg(reg::RAX)]));
        }
        out.inst(&Inst::new(rows::CMP_RM64_IMM8, [Operand::Reg(reg::RCX), Operand::Imm(Value::Const(7))]));
        let target = Value::symbol(labels[labels.len().saturating_sub(1 + n % 5)]);
        out.inst(&Inst::new(rows::JE_REL8_64, [Operand::Target(target)]));
    }
    let emitted = start.elapsed();
    let object = out.finish().unwrap();
    let bytes = elf::write_object(&object, &elf::ObjectFormat::X86_64);
    assert!(bytes.len() > count * 2);
    println!("{count} instructions: emitted in {emitted:?}, {:?} in all", start.elapsed());
    assert!(start.elapsed().as_secs() < 20);
}
