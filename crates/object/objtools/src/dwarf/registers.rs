//! Names of registers by their numbers in DWARF (SysV x86-64 ABI figure 3.36; SysV i386 ABI table 2.14).

use object::elf as e;

const X86_64: [&str; 17] = [
    "rax", "rdx", "rcx", "rbx", "rsi", "rdi", "rbp", "rsp", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15", "rip",
];
const I386: [&str; 10] = ["eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi", "eip", "eflags"];
const SEGMENTS: [&str; 6] = ["es", "cs", "ss", "ds", "fs", "gs"];

/// The name of a register, if the machine has one of this number.
pub(super) fn name(machine: u16, number: u64) -> Option<String> {
    let plain = |names: &[&str], first: u64| names.get((number - first) as usize).map(|name| (*name).to_owned());
    let counted = |prefix: &str, first: u64, base: u64| Some(format!("{prefix}{}", number - first + base));
    match (machine, number) {
        (e::EM_X86_64, 0..=16) => plain(&X86_64, 0),
        (e::EM_X86_64, 17..=32) => counted("xmm", 17, 0),
        (e::EM_X86_64, 33..=40) => counted("st", 33, 0),
        (e::EM_X86_64, 41..=48) => counted("mm", 41, 0),
        (e::EM_X86_64, 49) => Some("rflags".to_owned()),
        (e::EM_X86_64, 50..=55) => plain(&SEGMENTS, 50),
        (e::EM_X86_64, 58..=59) => plain(&["fs.base", "gs.base"], 58),
        (e::EM_X86_64, 62..=66) => plain(&["tr", "ldtr", "mxcsr", "fcw", "fsw"], 62),
        (e::EM_X86_64, 67..=82) => counted("xmm", 67, 16),
        (e::EM_X86_64, 118..=125) => counted("k", 118, 0),
        (e::EM_X86_64, 126..=129) => counted("bnd", 126, 0),
        (e::EM_386, 0..=9) => plain(&I386, 0),
        (e::EM_386, 11..=18) => counted("st", 11, 0),
        (e::EM_386, 21..=28) => counted("xmm", 21, 0),
        (e::EM_386, 29..=36) => counted("mm", 29, 0),
        (e::EM_386, 37..=39) => plain(&["fcw", "fsw", "mxcsr"], 37),
        (e::EM_386, 40..=45) => plain(&SEGMENTS, 40),
        (e::EM_386, 48..=49) => plain(&["tr", "ldtr"], 48),
        (e::EM_386, 93..=100) => counted("k", 93, 0),
        (e::EM_386, 101..=104) => counted("bnd", 101, 0),
        _ => None,
    }
}

/// Number and name, as listings of instructions have it.
pub(super) fn numbered(machine: u16, number: u64) -> String {
    match name(machine, number) {
        Some(name) => format!("r{number} ({name})"),
        None => format!("r{number}"),
    }
}
