//! `-h`: the ELF header (gABI chapter 4).

use super::View;
use object::elf as e;

/// What a file is for.
fn kind_name(kind: u16, has_interpreter: bool) -> String {
    match kind {
        e::ET_NONE => "NONE (None)".to_owned(),
        e::ET_REL => "REL (Relocatable file)".to_owned(),
        e::ET_EXEC => "EXEC (Executable file)".to_owned(),
        e::ET_DYN if has_interpreter => "DYN (Position-Independent Executable file)".to_owned(),
        e::ET_DYN => "DYN (Shared object file)".to_owned(),
        e::ET_CORE => "CORE (Core file)".to_owned(),
        other => format!("<unknown>: {other:x}"),
    }
}

fn machine_name(machine: u16) -> String {
    match machine {
        e::EM_386 => "Intel 80386".to_owned(),
        e::EM_X86_64 => "Advanced Micro Devices X86-64".to_owned(),
        e::EM_AARCH64 => "AArch64".to_owned(),
        e::EM_ARM => "ARM".to_owned(),
        e::EM_RISCV => "RISC-V".to_owned(),
        other => format!("<unknown>: {other:#x}"),
    }
}

fn os_name(os: u8) -> String {
    match os {
        0 => "UNIX - System V".to_owned(),
        3 => "UNIX - GNU".to_owned(),
        9 => "UNIX - FreeBSD".to_owned(),
        97 => "ARM".to_owned(),
        255 => "Standalone App".to_owned(),
        other => format!("<unknown: {other:x}>"),
    }
}

impl View<'_> {
    /// The type of the file as a phrase. A shared object that names an interpreter is a program.
    pub(super) fn file_kind(&self) -> String {
        let flags = super::dynamic::flags_1(self);
        let is_program = match flags {
            Some(flags) => flags & u64::from(e::DF_1_PIE) != 0,
            None => false,
        };
        kind_name(self.file.kind, is_program)
    }
}

/// Appends the header.
pub(super) fn show(view: &mut View<'_>) {
    let data = view.file.data;
    let half = |at: usize| data.get(at..at + 2).map_or(0, |raw| u16::from_le_bytes([raw[0], raw[1]]));
    let word = |at: usize| -> u64 { u64::from(half(at)) | u64::from(half(at + 2)) << 16 };
    let is_64 = view.is_64();
    let (program_headers, section_headers) =
        if is_64 { (word(32) | word(36) << 32, word(40) | word(44) << 32) } else { (word(28), word(32)) };
    let rest = if is_64 { 48 } else { 36 };
    let [size, entry_p, count_p, entry_s, count_s, names] = [4, 6, 8, 10, 12, 14].map(|at| half(rest + at));
    let magic: Vec<String> = data.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    let (kind, machine, entry, flags) =
        (view.file_kind(), machine_name(view.file.machine), view.file.entry, view.file.flags);
    let class = if is_64 { "ELF64" } else { "ELF32" };
    view.line("ELF Header:");
    view.line(&format!("  Magic:   {} ", magic.join(" ")));
    let mut row = |label: &str, value: String| view.line(&format!("  {:<34} {value}", format!("{label}:")));
    row("Class", class.to_owned());
    row("Data", "2's complement, little endian".to_owned());
    row("Version", "1 (current)".to_owned());
    row("OS/ABI", os_name(data.get(7).copied().unwrap_or(0)));
    row("ABI Version", data.get(8).copied().unwrap_or(0).to_string());
    row("Type", kind);
    row("Machine", machine);
    row("Version", format!("{:#x}", word(20)));
    row("Entry point address", format!("{entry:#x}"));
    row("Start of program headers", format!("{program_headers} (bytes into file)"));
    row("Start of section headers", format!("{section_headers} (bytes into file)"));
    row("Flags", format!("{flags:#x}"));
    row("Size of this header", format!("{size} (bytes)"));
    row("Size of program headers", format!("{entry_p} (bytes)"));
    row("Number of program headers", count_p.to_string());
    row("Size of section headers", format!("{entry_s} (bytes)"));
    row("Number of section headers", count_s.to_string());
    row("Section header string table index", names.to_string());
}

/// Where the section headers begin.
pub(super) fn section_headers_offset(view: &View<'_>) -> u64 {
    let data = view.file.data;
    let (at, size) = if view.is_64() { (40, 8) } else { (32, 4) };
    let bytes = data.get(at..at + size).unwrap_or(&[]);
    bytes.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte))
}

/// Where the program headers begin.
pub(super) fn program_headers_offset(view: &View<'_>) -> u64 {
    let data = view.file.data;
    let (at, size) = if view.is_64() { (32, 8) } else { (28, 4) };
    let bytes = data.get(at..at + size).unwrap_or(&[]);
    bytes.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte))
}
