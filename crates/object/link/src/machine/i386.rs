//! i386 (System V psABI, chapters 4 and 5; Drepper, "ELF Handling For Thread-Local Storage", 4.3.2 and 5.3).

use super::*;
use object::elf::*;

const fn row(kind: u32, formula: Formula, width: u8, range: Range) -> Row {
    Row { machine: EM_386, kind, formula, width, range, anchor: Anchor::Got }
}

/// Every field of four bytes is as wide as an address.
const fn word(kind: u32, formula: Formula) -> Row {
    row(kind, formula, 4, Range::Any)
}

/// psABI table 4.9, sorted by number.
const ROWS: &[Row] = &[
    row(R_386_NONE, Formula::None, 0, Range::Any),
    word(R_386_32, Formula::Absolute),
    word(R_386_PC32, Formula::PcRelative),
    word(R_386_GOT32, Formula::GotOffset),
    word(R_386_PLT32, Formula::Plt),
    word(R_386_GOTOFF, Formula::FromGot),
    word(R_386_GOTPC, Formula::GotBase),
    Row { anchor: Anchor::Zero, ..word(R_386_TLS_IE, Formula::TlsInitialExec) },
    word(R_386_TLS_GOTIE, Formula::TlsInitialExec),
    word(R_386_TLS_LE, Formula::TlsLocalExec),
    word(R_386_TLS_GD, Formula::TlsGeneralDynamic),
    word(R_386_TLS_LDM, Formula::TlsLocalDynamic),
    row(R_386_16, Formula::Absolute, 2, Range::Either),
    row(R_386_PC16, Formula::PcRelative, 2, Range::Either),
    row(R_386_8, Formula::Absolute, 1, Range::Either),
    row(R_386_PC8, Formula::PcRelative, 1, Range::Signed),
    word(R_386_TLS_LDO_32, Formula::TlsModuleOffset),
    word(R_386_TLS_LE_32, Formula::TlsLocalExecNegated),
    word(R_386_SIZE32, Formula::Size),
    word(R_386_TLS_GOTDESC, Formula::TlsDescriptor),
    row(R_386_TLS_DESC_CALL, Formula::TlsDescriptorCall, 0, Range::Any),
    word(R_386_GOT32X, Formula::GotRelaxable),
];

/// The machine.
pub(crate) static MACHINE: Machine = Machine {
    number: EM_386,
    class: Class::Elf32,
    rela: false,
    rows: ROWS,
    dynamic: DynamicKinds {
        relative: R_386_RELATIVE,
        symbolic: R_386_32,
        glob_dat: R_386_GLOB_DAT,
        jump_slot: R_386_JMP_SLOT,
        copy: R_386_COPY,
        irelative: R_386_IRELATIVE,
        tls_module: R_386_TLS_DTPMOD32,
        tls_module_offset: R_386_TLS_DTPOFF32,
        tls_offset: R_386_TLS_TPOFF,
        tls_descriptor: R_386_TLS_DESC,
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
    default_interpreter: "/lib/ld-linux.so.2",
    emulation: "elf_i386",
    formats: &["elf32-i386"],
    architectures: &["i386", "i386:intel"],
    base_address: 0x0804_8000,
    library_paths: &[
        "/usr/local/lib/i386-linux-gnu",
        "/lib/i386-linux-gnu",
        "/usr/lib/i386-linux-gnu",
        "/usr/local/lib32",
        "/lib32",
        "/usr/lib32",
        "/usr/local/lib",
        "/lib",
        "/usr/lib",
    ],
    pc_bias: 0,
    can_relax_got,
    relax_got,
    got_without_base,
    tls_sequence,
    rewrite_tls,
};

fn put32(out: &mut [u8], at: usize, value: u64) {
    out[at..at + 4].copy_from_slice(&(value as u32).to_le_bytes());
}

/// Stores the address of a GOT slot in an instruction whose ModRM byte is before the field: absolute, or in
/// position-independent code relative to EBX, which holds the GOT's base.
fn put_slot(out: &mut [u8], field: usize, register: u8, slot: u64, plt: &PltEntry) {
    out[field - 1] = if plt.pic { 0x83 } else { 0x05 } | register << 3;
    put32(out, field, if plt.pic { slot.wrapping_sub(plt.got_plt) } else { slot });
}

/// `push GOT+4; jmp *GOT+8`
fn write_header(out: &mut [u8], plt: &PltEntry) {
    out[..16].copy_from_slice(&[0xff, 0, 0, 0, 0, 0, 0xff, 0, 0, 0, 0, 0, 0x0f, 0x1f, 0x40, 0]);
    put_slot(out, 2, 6, plt.got_plt + 4, plt);
    put_slot(out, 8, 4, plt.got_plt + 8, plt);
}

/// `push $offset; jmp PLT0` at `from`; the number pushed is the offset of the entry's relocation.
fn put_lazy(out: &mut [u8], from: usize, plt: &PltEntry) {
    out[from] = 0x68;
    put32(out, from + 1, u64::from(plt.index) * 8);
    out[from + 5] = 0xe9;
    put32(out, from + 6, plt.header.wrapping_sub(plt.at + from as u64 + 10));
}

/// `jmp *slot; push $offset; jmp PLT0`
fn write_entry(out: &mut [u8], plt: &PltEntry) {
    out[0] = 0xff;
    put_slot(out, 2, 4, plt.slot, plt);
    put_lazy(out, 6, plt);
}

/// `endbr32; jmp *slot; nop`: valid with and without indirect branch tracking.
fn write_direct(out: &mut [u8], plt: &PltEntry) {
    out[..16].copy_from_slice(&[0xf3, 0x0f, 0x1e, 0xfb, 0xff, 0, 0, 0, 0, 0, 0x66, 0x0f, 0x1f, 0x44, 0, 0]);
    put_slot(out, 6, 4, plt.slot, plt);
}

/// `endbr32; push $offset; jmp PLT0; xchg %ax,%ax`
fn write_lazy_ibt(out: &mut [u8], plt: &PltEntry) {
    out[..4].copy_from_slice(&[0xf3, 0x0f, 0x1e, 0xfb]);
    put_lazy(out, 4, plt);
    out[14..16].copy_from_slice(&[0x66, 0x90]);
}

/// Whether a ModRM byte means a 32-bit displacement alone.
fn is_absolute(modrm: u8) -> bool {
    modrm & 0xc7 == 0x05
}

/// Whether a ModRM byte means a base register, without index, and a 32-bit displacement.
fn has_base(modrm: u8) -> bool {
    modrm & 0xc0 == 0x80 && modrm & 7 != 4
}

/// `mov foo@GOT, %reg` and its like: the field is the slot's address, not its offset from the GOT's base.
fn got_without_base(data: &[u8], offset: u64) -> bool {
    around(data, offset, 1, 0).is_some_and(|code| is_absolute(code[0]))
}

/// `mov foo@GOT(%base), %reg` becomes `lea foo@GOTOFF(%base)`; without a base it becomes `mov $foo` where
/// addresses are constants. `call *foo@GOT(%base)` and `jmp *foo@GOT(%base)` become direct.
fn can_relax_got(data: &[u8], offset: u64, _kind: u32, pic: bool) -> bool {
    let Some(code) = around(data, offset, 2, 0) else { return false };
    let based = has_base(code[1]);
    match code[0] {
        0x8b => based || (!pic && is_absolute(code[1])),
        0xff => matches!(code[1] >> 3 & 7, 2 | 4) && (based || is_absolute(code[1])),
        _ => false,
    }
}

fn relax_got(data: &mut [u8], offset: u64) -> Relaxed {
    let at = offset as usize;
    let (opcode, modrm) = (data[at - 2], data[at - 1]);
    if opcode == 0x8b {
        if is_absolute(modrm) {
            (data[at - 2], data[at - 1]) = (0xc7, 0xc0 | modrm >> 3 & 7);
            return Relaxed::Absolute;
        }
        data[at - 2] = 0x8d;
        return Relaxed::FromGot;
    }
    if modrm >> 3 & 7 == 2 {
        // `addr32 call foo` is as long as the indirect call.
        (data[at - 2], data[at - 1]) = (0x67, 0xe8);
        return Relaxed::PcRelative { shift: 0, bias: -4 };
    }
    // `jmp foo; nop`
    data[at - 2] = 0xe9;
    data[at + 3] = 0x90;
    Relaxed::PcRelative { shift: -1, bias: -4 }
}

/// `mov %gs:0, %eax`
const READ_THREAD_POINTER: [u8; 6] = [0x65, 0xa1, 0, 0, 0, 0];

/// The three forms of a general dynamic access, as bytes before the field and in all: with the GOT register
/// as an index (`lea x(,%ebx,1), %eax; call`), as a base with a `nop` after the call, and with an indirect call.
fn general_form(code_before: &[u8], code_after: &[u8]) -> Option<usize> {
    let call = |at: usize| code_after.get(at).copied();
    match *code_before {
        [.., 0x8d, 0x04, sib] if sib & 0xc7 == 0x05 && call(4) == Some(0xe8) => Some(3),
        [.., 0x8d, modrm] if has_base(modrm) && modrm & 0x38 == 0 => match (call(4), call(9)) {
            (Some(0xe8), Some(0x90)) => Some(2),
            (Some(0xff), Some(_)) if call(5).is_some_and(|m| has_base(m) && m >> 3 & 7 == 2) => Some(2),
            (Some(0x67), Some(_)) if call(5) == Some(0xe8) => Some(2),
            _ => None,
        },
        _ => None,
    }
}

/// Bytes of a general dynamic sequence before the field, if the code at `offset` is one.
fn general_start(data: &[u8], offset: u64) -> Option<usize> {
    let at = usize::try_from(offset).ok()?;
    let before = data.get(at.saturating_sub(3)..at)?;
    let before_field = general_form(before, data.get(at..)?)?;
    data.get(at.checked_sub(before_field)?..at - before_field + 12).map(|_| before_field)
}

/// `lea x@tlsldm(%base), %eax`, then a direct call (11 bytes) or an indirect one (12).
fn local_dynamic_length(data: &[u8], offset: u64) -> Option<usize> {
    let code = around(data, offset, 2, 5)?;
    if code[0] != 0x8d || !has_base(code[1]) || code[1] & 0x38 != 0 {
        return None;
    }
    match code[6] {
        0xe8 => Some(11),
        0xff if has_base(code[7]) && code[7] >> 3 & 7 == 2 => around(data, offset, 2, 6).map(|_| 12),
        0x67 if code[7] == 0xe8 => around(data, offset, 2, 6).map(|_| 12),
        _ => None,
    }
}

fn tls_sequence(data: &[u8], offset: u64, rewrite: TlsRewrite) -> bool {
    match rewrite {
        TlsRewrite::GeneralToLocalExec | TlsRewrite::GeneralToInitialExec => general_start(data, offset).is_some(),
        TlsRewrite::LocalDynamicToLocalExec => local_dynamic_length(data, offset).is_some(),
        // `mov` or `add` from memory to a register, or the short form of `mov` to EAX.
        TlsRewrite::InitialToLocalExec => {
            let long = around(data, offset, 2, 0)
                .is_some_and(|code| matches!(code[0], 0x8b | 0x03) && (is_absolute(code[1]) || has_base(code[1])));
            long || around(data, offset, 1, 0).is_some_and(|code| code[0] == 0xa1)
        }
        TlsRewrite::DescriptorToLocalExec | TlsRewrite::DescriptorToInitialExec => {
            around(data, offset, 2, 0).is_some_and(|code| code[0] == 0x8d && has_base(code[1]))
        }
        // `call *(%eax)`; the relocation points at the instruction.
        TlsRewrite::DescriptorCall => {
            usize::try_from(offset).ok().and_then(|at| data.get(at..at.checked_add(2)?)) == Some(&[0xff, 0x10])
        }
    }
}

fn rewrite_tls(data: &mut [u8], offset: u64, rewrite: TlsRewrite) -> Option<i64> {
    let at = offset as usize;
    match rewrite {
        TlsRewrite::GeneralToLocalExec | TlsRewrite::GeneralToInitialExec => {
            let before = general_start(data, offset)?;
            let start = at - before;
            // The GOT register: index of the SIB byte, or base.
            let register = if before == 3 { data[at - 1] >> 3 & 7 } else { data[at - 1] & 7 };
            data[start..start + 6].copy_from_slice(&READ_THREAD_POINTER);
            let add = match rewrite {
                // `add $x@ntpoff, %eax`
                TlsRewrite::GeneralToLocalExec => [0x81, 0xc0],
                // `add x@gotntpoff(%base), %eax`
                _ => [0x03, 0x80 | register],
            };
            data[start + 6..start + 8].copy_from_slice(&add);
            Some(8 - before as i64)
        }
        TlsRewrite::LocalDynamicToLocalExec => {
            let start = at - 2;
            let length = local_dynamic_length(data, offset)?;
            data[start..start + 6].copy_from_slice(&READ_THREAD_POINTER);
            let filler: &[u8] = if length == 11 { &[0x90, 0x8d, 0x74, 0x26, 0] } else { &[0x8d, 0xb6, 0, 0, 0, 0] };
            data[start + 6..start + length].copy_from_slice(filler);
            None
        }
        TlsRewrite::InitialToLocalExec => {
            let long = data.get(at.wrapping_sub(2)).copied();
            let modrm = data[at - 1];
            match long {
                // The short form of `mov` to EAX; as a ModRM byte it would mean the stack pointer.
                _ if modrm == 0xa1 => data[at - 1] = 0xb8,
                // `mov $x@ntpoff, %reg`
                Some(0x8b) if is_absolute(modrm) || has_base(modrm) => {
                    (data[at - 2], data[at - 1]) = (0xc7, 0xc0 | modrm >> 3 & 7);
                }
                // `add $x@ntpoff, %reg`
                Some(0x03) if is_absolute(modrm) || has_base(modrm) => {
                    (data[at - 2], data[at - 1]) = (0x81, 0xc0 | modrm >> 3 & 7);
                }
                _ => return None,
            }
            Some(0)
        }
        // `lea x@ntpoff, %reg`
        TlsRewrite::DescriptorToLocalExec => {
            data[at - 1] = data[at - 1] & 0x38 | 0x05;
            Some(0)
        }
        // `mov x@gotntpoff(%base), %reg`
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
    fn all_forms_of_general_dynamic_become_local_exec() {
        for (field, mut code) in [
            (3, vec![0x8d, 0x04, 0x1d, 0, 0, 0, 0, 0xe8, 0, 0, 0, 0]),
            (2, vec![0x8d, 0x83, 0, 0, 0, 0, 0xe8, 0, 0, 0, 0, 0x90]),
            (2, vec![0x8d, 0x83, 0, 0, 0, 0, 0xff, 0x93, 0, 0, 0, 0]),
        ] {
            assert!(tls_sequence(&code, field, TlsRewrite::GeneralToLocalExec));
            let moved = rewrite_tls(&mut code, field, TlsRewrite::GeneralToLocalExec);
            assert_eq!(moved.map(|moved| moved + field as i64), Some(8));
            assert_eq!(code[..8], [0x65, 0xa1, 0, 0, 0, 0, 0x81, 0xc0]);
        }
    }

    #[test]
    fn an_indirect_jump_becomes_a_direct_one_of_the_same_size() {
        let mut code = [0xff, 0xa3, 1, 2, 3, 4];
        assert!(can_relax_got(&code, 2, R_386_GOT32X, true));
        assert_eq!(relax_got(&mut code, 2), Relaxed::PcRelative { shift: -1, bias: -4 });
        assert_eq!((code[0], code[5]), (0xe9, 0x90));
    }

    #[test]
    fn code_at_the_edge_of_a_section_is_not_looked_at() {
        assert!(!can_relax_got(&[0x8b], 0, R_386_GOT32X, false));
        assert!(!got_without_base(&[], 0));
        for rewrite in [
            TlsRewrite::GeneralToLocalExec,
            TlsRewrite::LocalDynamicToLocalExec,
            TlsRewrite::InitialToLocalExec,
            TlsRewrite::DescriptorToLocalExec,
            TlsRewrite::DescriptorCall,
        ] {
            assert!(!tls_sequence(&[0; 4], 2, rewrite));
            assert!(!tls_sequence(&[0; 4], u64::MAX, rewrite));
        }
    }
}
