//! x86-64 (System V psABI, chapters 4 and 5, and its appendix on relaxation).

use super::*;
use object::elf::*;

const fn row(kind: u32, formula: Formula, width: u8, range: Range) -> Row {
    Row { machine: EM_X86_64, kind, formula, width, range, anchor: Anchor::Place }
}

/// psABI table 4.9, sorted by number.
const ROWS: &[Row] = &[
    row(R_X86_64_NONE, Formula::None, 0, Range::Any),
    row(R_X86_64_64, Formula::Absolute, 8, Range::Any),
    row(R_X86_64_PC32, Formula::PcRelative, 4, Range::Signed),
    row(R_X86_64_GOT32, Formula::GotOffset, 4, Range::Signed),
    row(R_X86_64_PLT32, Formula::Plt, 4, Range::Signed),
    row(R_X86_64_GOTPCREL, Formula::GotPcRelative, 4, Range::Signed),
    row(R_X86_64_32, Formula::Absolute, 4, Range::Unsigned),
    row(R_X86_64_32S, Formula::Absolute, 4, Range::Signed),
    row(R_X86_64_16, Formula::Absolute, 2, Range::Either),
    row(R_X86_64_PC16, Formula::PcRelative, 2, Range::Signed),
    row(R_X86_64_8, Formula::Absolute, 1, Range::Either),
    row(R_X86_64_PC8, Formula::PcRelative, 1, Range::Signed),
    row(R_X86_64_DTPOFF64, Formula::TlsModuleOffset, 8, Range::Any),
    row(R_X86_64_TPOFF64, Formula::TlsLocalExec, 8, Range::Any),
    row(R_X86_64_TLSGD, Formula::TlsGeneralDynamic, 4, Range::Signed),
    row(R_X86_64_TLSLD, Formula::TlsLocalDynamic, 4, Range::Signed),
    row(R_X86_64_DTPOFF32, Formula::TlsModuleOffset, 4, Range::Signed),
    row(R_X86_64_GOTTPOFF, Formula::TlsInitialExec, 4, Range::Signed),
    row(R_X86_64_TPOFF32, Formula::TlsLocalExec, 4, Range::Signed),
    row(R_X86_64_PC64, Formula::PcRelative, 8, Range::Any),
    row(R_X86_64_GOTOFF64, Formula::FromGot, 8, Range::Any),
    row(R_X86_64_GOTPC32, Formula::GotBase, 4, Range::Signed),
    row(R_X86_64_GOT64, Formula::GotOffset, 8, Range::Any),
    row(R_X86_64_GOTPCREL64, Formula::GotPcRelative, 8, Range::Any),
    row(R_X86_64_GOTPC64, Formula::GotBase, 8, Range::Any),
    row(R_X86_64_GOTPLT64, Formula::GotOffset, 8, Range::Any),
    row(R_X86_64_PLTOFF64, Formula::PltFromGot, 8, Range::Any),
    row(R_X86_64_SIZE32, Formula::Size, 4, Range::Unsigned),
    row(R_X86_64_SIZE64, Formula::Size, 8, Range::Any),
    row(R_X86_64_GOTPC32_TLSDESC, Formula::TlsDescriptor, 4, Range::Signed),
    row(R_X86_64_TLSDESC_CALL, Formula::TlsDescriptorCall, 0, Range::Any),
    row(R_X86_64_GOTPCRELX, Formula::GotRelaxable, 4, Range::Signed),
    row(R_X86_64_REX_GOTPCRELX, Formula::GotRelaxable, 4, Range::Signed),
];

/// The machine.
pub(crate) static MACHINE: Machine = Machine {
    number: EM_X86_64,
    class: Class::Elf64,
    rela: true,
    rows: ROWS,
    dynamic: DynamicKinds {
        relative: R_X86_64_RELATIVE,
        symbolic: R_X86_64_64,
        glob_dat: R_X86_64_GLOB_DAT,
        jump_slot: R_X86_64_JUMP_SLOT,
        copy: R_X86_64_COPY,
        irelative: R_X86_64_IRELATIVE,
        tls_module: R_X86_64_DTPMOD64,
        tls_module_offset: R_X86_64_DTPOFF64,
        tls_offset: R_X86_64_TPOFF64,
        tls_descriptor: R_X86_64_TLSDESC,
    },
    plt: PltShape {
        header_size: 16,
        entry_size: 16,
        got_plt_reserved: 3,
        write_header,
        write_entry,
        write_direct,
        write_lazy_ibt,
        write_second_ibt: write_direct,
        lazy_offset: 6,
    },
    default_interpreter: "/lib64/ld-linux-x86-64.so.2",
    emulation: "elf_x86_64",
    formats: &["elf64-x86-64"],
    architectures: &["i386:x86-64", "x86-64", "x86_64", "i386:x86-64:intel"],
    base_address: 0x40_0000,
    library_paths: &[
        "/usr/local/lib/x86_64-linux-gnu",
        "/lib/x86_64-linux-gnu",
        "/usr/lib/x86_64-linux-gnu",
        "/usr/local/lib64",
        "/lib64",
        "/usr/lib64",
        "/usr/local/lib",
        "/lib",
        "/usr/lib",
    ],
    pc_bias: 4,
    can_relax_got,
    relax_got,
    got_without_base: |_, _| false,
    tls_sequence,
    rewrite_tls,
};

/// Copies `template` and stores PC-relative fields: (offset of the field, end of its instruction, target).
fn fill(out: &mut [u8], at: u64, template: &[u8], fields: &[(usize, u64, u64)]) {
    out[..template.len()].copy_from_slice(template);
    for &(field, end, target) in fields {
        let value = target.wrapping_sub(at.wrapping_add(end)) as u32;
        out[field..field + 4].copy_from_slice(&value.to_le_bytes());
    }
}

/// `push GOT+8(%rip); jmp *GOT+16(%rip); nop`
fn write_header(out: &mut [u8], plt: &PltEntry) {
    let code = [0xff, 0x35, 0, 0, 0, 0, 0xff, 0x25, 0, 0, 0, 0, 0x0f, 0x1f, 0x40, 0];
    fill(out, plt.at, &code, &[(2, 6, plt.got_plt + 8), (8, 12, plt.got_plt + 16)]);
}

/// `jmp *slot(%rip); push $index; jmp PLT0`
fn write_entry(out: &mut [u8], plt: &PltEntry) {
    let code = [0xff, 0x25, 0, 0, 0, 0, 0x68, 0, 0, 0, 0, 0xe9, 0, 0, 0, 0];
    fill(out, plt.at, &code, &[(2, 6, plt.slot), (12, 16, plt.header)]);
    out[7..11].copy_from_slice(&plt.index.to_le_bytes());
}

/// `endbr64; jmp *slot(%rip); nop`: valid with and without indirect branch tracking.
fn write_direct(out: &mut [u8], plt: &PltEntry) {
    let code = [0xf3, 0x0f, 0x1e, 0xfa, 0xff, 0x25, 0, 0, 0, 0, 0x66, 0x0f, 0x1f, 0x44, 0, 0];
    fill(out, plt.at, &code, &[(6, 10, plt.slot)]);
}

/// `endbr64; push $index; jmp PLT0; xchg %ax,%ax`
fn write_lazy_ibt(out: &mut [u8], plt: &PltEntry) {
    let code = [0xf3, 0x0f, 0x1e, 0xfa, 0x68, 0, 0, 0, 0, 0xe9, 0, 0, 0, 0, 0x66, 0x90];
    fill(out, plt.at, &code, &[(10, 14, plt.header)]);
    out[5..9].copy_from_slice(&plt.index.to_le_bytes());
}

/// psABI B.2: `mov slot(%rip), reg` becomes `lea`, `call *slot` and `jmp *slot` become direct.
fn can_relax_got(data: &[u8], offset: u64, kind: u32, _pic: bool) -> bool {
    let Some(code) = around(data, offset, 2, 0) else { return false };
    match code[0] {
        0x8b => code[1] & 0xc7 == 0x05,
        0xff => kind == R_X86_64_GOTPCRELX && matches!(code[1], 0x15 | 0x25),
        _ => false,
    }
}

fn relax_got(data: &mut [u8], offset: u64) -> Relaxed {
    let at = offset as usize;
    match (data[at - 2], data[at - 1]) {
        (0x8b, _) => data[at - 2] = 0x8d,
        // `call *x(%rip)` is six bytes, `addr32 call x` too.
        (0xff, 0x15) => (data[at - 2], data[at - 1]) = (0x67, 0xe8),
        // A segment prefix, which a direct jump ignores, keeps the field where it is.
        (0xff, 0x25) => (data[at - 2], data[at - 1]) = (0x3e, 0xe9),
        _ => {}
    }
    Relaxed::PcRelative { shift: 0, bias: 0 }
}

const GENERAL_PREFIX: [u8; 4] = [0x66, 0x48, 0x8d, 0x3d];
/// `data16 data16 rex.W call __tls_get_addr@plt`
const GENERAL_CALL: [u8; 4] = [0x66, 0x66, 0x48, 0xe8];
/// `data16 rex.W call *__tls_get_addr@GOTPCREL(%rip)`
const GENERAL_INDIRECT_CALL: [u8; 4] = [0x66, 0x48, 0xff, 0x15];
/// `mov %fs:0, %rax`
const READ_THREAD_POINTER: [u8; 9] = [0x64, 0x48, 0x8b, 0x04, 0x25, 0, 0, 0, 0];

fn tls_sequence(data: &[u8], offset: u64, rewrite: TlsRewrite) -> bool {
    match rewrite {
        TlsRewrite::GeneralToLocalExec | TlsRewrite::GeneralToInitialExec => {
            around(data, offset, 4, 8).is_some_and(|code| {
                code[..4] == GENERAL_PREFIX && (code[8..12] == GENERAL_CALL || code[8..12] == GENERAL_INDIRECT_CALL)
            })
        }
        TlsRewrite::LocalDynamicToLocalExec => around(data, offset, 3, 5)
            .is_some_and(|code| code[..3] == [0x48, 0x8d, 0x3d] && (code[7] == 0xe8 || code[7..9] == [0xff, 0x15])),
        // `mov` or `add` from memory to a 64-bit register, RIP-relative.
        TlsRewrite::InitialToLocalExec => around(data, offset, 3, 0).is_some_and(|code| {
            matches!(code[0], 0x48 | 0x4c) && matches!(code[1], 0x8b | 0x03) && code[2] & 0xc7 == 0x05
        }),
        TlsRewrite::DescriptorToLocalExec | TlsRewrite::DescriptorToInitialExec => around(data, offset, 3, 0)
            .is_some_and(|code| matches!(code[0], 0x48 | 0x4c) && code[1] == 0x8d && code[2] & 0xc7 == 0x05),
        // `call *(%rax)`; the relocation points at the instruction.
        TlsRewrite::DescriptorCall => {
            usize::try_from(offset).ok().and_then(|at| data.get(at..at.checked_add(2)?)) == Some(&[0xff, 0x10])
        }
    }
}

fn rewrite_tls(data: &mut [u8], offset: u64, rewrite: TlsRewrite) -> Option<i64> {
    let at = offset as usize;
    match rewrite {
        TlsRewrite::GeneralToLocalExec => {
            data[at - 4..at + 5].copy_from_slice(&READ_THREAD_POINTER);
            // `lea x@tpoff(%rax), %rax`
            data[at + 5..at + 8].copy_from_slice(&[0x48, 0x8d, 0x80]);
            Some(8)
        }
        TlsRewrite::GeneralToInitialExec => {
            data[at - 4..at + 5].copy_from_slice(&READ_THREAD_POINTER);
            // `add x@gottpoff(%rip), %rax`
            data[at + 5..at + 8].copy_from_slice(&[0x48, 0x03, 0x05]);
            Some(8)
        }
        TlsRewrite::LocalDynamicToLocalExec => {
            let start = at - 3;
            // Prefixes pad the load to the size of the two instructions that it replaces: 12 or 13 bytes.
            let padding = if data[at + 4] == 0xe8 { 3 } else { 4 };
            data[start..start + padding].fill(0x66);
            data[start + padding..start + padding + 9].copy_from_slice(&READ_THREAD_POINTER);
            None
        }
        TlsRewrite::InitialToLocalExec => {
            let register = data[at - 1] >> 3 & 7;
            let extended = data[at - 3] == 0x4c;
            if data[at - 2] == 0x8b {
                // `mov $x@tpoff, reg`
                data[at - 3] = if extended { 0x49 } else { 0x48 };
                data[at - 2] = 0xc7;
                data[at - 1] = 0xc0 | register;
            } else if register == 4 {
                // `add $x@tpoff, reg`: RSP and R12 as a base would need a SIB byte.
                data[at - 3] = if extended { 0x49 } else { 0x48 };
                data[at - 2] = 0x81;
                data[at - 1] = 0xc0 | register;
            } else {
                // `lea x@tpoff(reg), reg`
                data[at - 3] = if extended { 0x4d } else { 0x48 };
                data[at - 2] = 0x8d;
                data[at - 1] = 0x80 | register << 3 | register;
            }
            Some(0)
        }
        TlsRewrite::DescriptorToLocalExec => {
            let register = data[at - 1] >> 3 & 7;
            data[at - 3] = if data[at - 3] == 0x4c { 0x49 } else { 0x48 };
            data[at - 2] = 0xc7;
            data[at - 1] = 0xc0 | register;
            Some(0)
        }
        TlsRewrite::DescriptorToInitialExec => {
            data[at - 2] = 0x8b;
            Some(0)
        }
        TlsRewrite::DescriptorCall => {
            data[at..at + 2].copy_from_slice(&[0x66, 0x90]);
            None
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_sorted_by_number() {
        assert!(ROWS.windows(2).all(|pair| pair[0].kind < pair[1].kind));
    }

    #[test]
    fn general_dynamic_becomes_local_exec() {
        let mut code = vec![0x66, 0x48, 0x8d, 0x3d, 0, 0, 0, 0, 0x66, 0x66, 0x48, 0xe8, 0, 0, 0, 0];
        assert!(tls_sequence(&code, 4, TlsRewrite::GeneralToLocalExec));
        assert_eq!(rewrite_tls(&mut code, 4, TlsRewrite::GeneralToLocalExec), Some(8));
        assert_eq!(code, [0x64, 0x48, 0x8b, 4, 0x25, 0, 0, 0, 0, 0x48, 0x8d, 0x80, 0, 0, 0, 0]);
    }

    #[test]
    fn code_at_the_edge_of_a_section_is_not_looked_at() {
        assert!(!can_relax_got(&[0x8b], 0, R_X86_64_GOTPCRELX, false));
        assert!(!tls_sequence(&[0; 4], u64::MAX, TlsRewrite::DescriptorCall));
        assert!(!tls_sequence(&[0; 4], 2, TlsRewrite::InitialToLocalExec));
    }
}
