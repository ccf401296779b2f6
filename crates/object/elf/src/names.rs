//! Names of ELF's numbers, as the psABIs spell them.

use object::elf as e;

/// The name of a relocation type of a machine; none if it has no name here.
pub fn relocation(machine: u16, kind: u32) -> Option<&'static str> {
    let table = match machine {
        e::EM_X86_64 => X86_64,
        e::EM_386 => I386,
        _ => return None,
    };
    let at = table.binary_search_by_key(&kind, |&(known, _)| known).ok()?;
    Some(table[at].1)
}

/// System V x86-64 psABI table 4.9, by number.
const X86_64: &[(u32, &str)] = &[
    (e::R_X86_64_NONE, "R_X86_64_NONE"),
    (e::R_X86_64_64, "R_X86_64_64"),
    (e::R_X86_64_PC32, "R_X86_64_PC32"),
    (e::R_X86_64_GOT32, "R_X86_64_GOT32"),
    (e::R_X86_64_PLT32, "R_X86_64_PLT32"),
    (e::R_X86_64_COPY, "R_X86_64_COPY"),
    (e::R_X86_64_GLOB_DAT, "R_X86_64_GLOB_DAT"),
    (e::R_X86_64_JUMP_SLOT, "R_X86_64_JUMP_SLOT"),
    (e::R_X86_64_RELATIVE, "R_X86_64_RELATIVE"),
    (e::R_X86_64_GOTPCREL, "R_X86_64_GOTPCREL"),
    (e::R_X86_64_32, "R_X86_64_32"),
    (e::R_X86_64_32S, "R_X86_64_32S"),
    (e::R_X86_64_16, "R_X86_64_16"),
    (e::R_X86_64_PC16, "R_X86_64_PC16"),
    (e::R_X86_64_8, "R_X86_64_8"),
    (e::R_X86_64_PC8, "R_X86_64_PC8"),
    (e::R_X86_64_DTPMOD64, "R_X86_64_DTPMOD64"),
    (e::R_X86_64_DTPOFF64, "R_X86_64_DTPOFF64"),
    (e::R_X86_64_TPOFF64, "R_X86_64_TPOFF64"),
    (e::R_X86_64_TLSGD, "R_X86_64_TLSGD"),
    (e::R_X86_64_TLSLD, "R_X86_64_TLSLD"),
    (e::R_X86_64_DTPOFF32, "R_X86_64_DTPOFF32"),
    (e::R_X86_64_GOTTPOFF, "R_X86_64_GOTTPOFF"),
    (e::R_X86_64_TPOFF32, "R_X86_64_TPOFF32"),
    (e::R_X86_64_PC64, "R_X86_64_PC64"),
    (e::R_X86_64_GOTOFF64, "R_X86_64_GOTOFF64"),
    (e::R_X86_64_GOTPC32, "R_X86_64_GOTPC32"),
    (e::R_X86_64_GOT64, "R_X86_64_GOT64"),
    (e::R_X86_64_GOTPCREL64, "R_X86_64_GOTPCREL64"),
    (e::R_X86_64_GOTPC64, "R_X86_64_GOTPC64"),
    (e::R_X86_64_GOTPLT64, "R_X86_64_GOTPLT64"),
    (e::R_X86_64_PLTOFF64, "R_X86_64_PLTOFF64"),
    (e::R_X86_64_SIZE32, "R_X86_64_SIZE32"),
    (e::R_X86_64_SIZE64, "R_X86_64_SIZE64"),
    (e::R_X86_64_GOTPC32_TLSDESC, "R_X86_64_GOTPC32_TLSDESC"),
    (e::R_X86_64_TLSDESC_CALL, "R_X86_64_TLSDESC_CALL"),
    (e::R_X86_64_TLSDESC, "R_X86_64_TLSDESC"),
    (e::R_X86_64_IRELATIVE, "R_X86_64_IRELATIVE"),
    (e::R_X86_64_RELATIVE64, "R_X86_64_RELATIVE64"),
    (e::R_X86_64_GOTPCRELX, "R_X86_64_GOTPCRELX"),
    (e::R_X86_64_REX_GOTPCRELX, "R_X86_64_REX_GOTPCRELX"),
];

/// System V i386 psABI table 4.4, by number.
const I386: &[(u32, &str)] = &[
    (e::R_386_NONE, "R_386_NONE"),
    (e::R_386_32, "R_386_32"),
    (e::R_386_PC32, "R_386_PC32"),
    (e::R_386_GOT32, "R_386_GOT32"),
    (e::R_386_PLT32, "R_386_PLT32"),
    (e::R_386_COPY, "R_386_COPY"),
    (e::R_386_GLOB_DAT, "R_386_GLOB_DAT"),
    (e::R_386_JMP_SLOT, "R_386_JUMP_SLOT"),
    (e::R_386_RELATIVE, "R_386_RELATIVE"),
    (e::R_386_GOTOFF, "R_386_GOTOFF"),
    (e::R_386_GOTPC, "R_386_GOTPC"),
    (e::R_386_32PLT, "R_386_32PLT"),
    (e::R_386_TLS_TPOFF, "R_386_TLS_TPOFF"),
    (e::R_386_TLS_IE, "R_386_TLS_IE"),
    (e::R_386_TLS_GOTIE, "R_386_TLS_GOTIE"),
    (e::R_386_TLS_LE, "R_386_TLS_LE"),
    (e::R_386_TLS_GD, "R_386_TLS_GD"),
    (e::R_386_TLS_LDM, "R_386_TLS_LDM"),
    (e::R_386_16, "R_386_16"),
    (e::R_386_PC16, "R_386_PC16"),
    (e::R_386_8, "R_386_8"),
    (e::R_386_PC8, "R_386_PC8"),
    (e::R_386_TLS_GD_32, "R_386_TLS_GD_32"),
    (e::R_386_TLS_GD_PUSH, "R_386_TLS_GD_PUSH"),
    (e::R_386_TLS_GD_CALL, "R_386_TLS_GD_CALL"),
    (e::R_386_TLS_GD_POP, "R_386_TLS_GD_POP"),
    (e::R_386_TLS_LDM_32, "R_386_TLS_LDM_32"),
    (e::R_386_TLS_LDM_PUSH, "R_386_TLS_LDM_PUSH"),
    (e::R_386_TLS_LDM_CALL, "R_386_TLS_LDM_CALL"),
    (e::R_386_TLS_LDM_POP, "R_386_TLS_LDM_POP"),
    (e::R_386_TLS_LDO_32, "R_386_TLS_LDO_32"),
    (e::R_386_TLS_IE_32, "R_386_TLS_IE_32"),
    (e::R_386_TLS_LE_32, "R_386_TLS_LE_32"),
    (e::R_386_TLS_DTPMOD32, "R_386_TLS_DTPMOD32"),
    (e::R_386_TLS_DTPOFF32, "R_386_TLS_DTPOFF32"),
    (e::R_386_TLS_TPOFF32, "R_386_TLS_TPOFF32"),
    (e::R_386_SIZE32, "R_386_SIZE32"),
    (e::R_386_TLS_GOTDESC, "R_386_TLS_GOTDESC"),
    (e::R_386_TLS_DESC_CALL, "R_386_TLS_DESC_CALL"),
    (e::R_386_TLS_DESC, "R_386_TLS_DESC"),
    (e::R_386_IRELATIVE, "R_386_IRELATIVE"),
    (e::R_386_GOT32X, "R_386_GOT32X"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn relocations_are_found_by_number() {
        assert_eq!(relocation(e::EM_X86_64, e::R_X86_64_PLT32), Some("R_X86_64_PLT32"));
        assert_eq!(relocation(e::EM_386, e::R_386_GOTPC), Some("R_386_GOTPC"));
        assert_eq!(relocation(e::EM_X86_64, 9999), None);
        for table in [X86_64, I386] {
            assert!(table.is_sorted_by(|a, b| a.0 < b.0));
        }
    }
}
