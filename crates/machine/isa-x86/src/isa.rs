//! x86 as the object streamer sees it.

use crate::encode::{self, DOUBLE, JMP, WORD, flavor};
use iced_x86::Encoder;
use mc::{BranchForm, Encoded, FixupKind, FrameInfo, Inst, Isa, Mode, RelocationQuery, Sink, Variant};
use std::cell::RefCell;

/// x86 in one of its object formats.
pub struct X86 {
    /// Whether objects are ELF64 for x86-64 (else ELF32 for i386).
    long: bool,
    /// Whether GOT loads may be marked as relaxable.
    relaxable: bool,
    encoders: RefCell<[Encoder; 3]>,
}

impl X86 {
    /// x86-64.
    pub fn x86_64() -> X86 {
        X86::new(true)
    }
    /// i386.
    pub fn i386() -> X86 {
        X86::new(false)
    }
    /// Whether GOT loads get the relocations that a linker may relax (`-mrelax-relocations=`).
    pub fn with_relaxable_got(self, relaxable: bool) -> X86 {
        X86 { relaxable, ..self }
    }
    fn new(long: bool) -> X86 {
        X86 { long, relaxable: true, encoders: RefCell::new([Encoder::new(16), Encoder::new(32), Encoder::new(64)]) }
    }
}

/// Relocation numbers of x86-64 (SysV x86-64 ABI table 4.9).
pub mod r_x86_64 {
    #![allow(missing_docs)]
    pub const NONE: u32 = 0;
    pub const R64: u32 = 1;
    pub const PC32: u32 = 2;
    pub const GOT32: u32 = 3;
    pub const PLT32: u32 = 4;
    pub const GOTPCREL: u32 = 9;
    pub const R32: u32 = 10;
    pub const R32S: u32 = 11;
    pub const R16: u32 = 12;
    pub const PC16: u32 = 13;
    pub const R8: u32 = 14;
    pub const PC8: u32 = 15;
    pub const DTPMOD64: u32 = 16;
    pub const DTPOFF64: u32 = 17;
    pub const TPOFF64: u32 = 18;
    pub const TLSGD: u32 = 19;
    pub const TLSLD: u32 = 20;
    pub const DTPOFF32: u32 = 21;
    pub const GOTTPOFF: u32 = 22;
    pub const TPOFF32: u32 = 23;
    pub const PC64: u32 = 24;
    pub const GOTOFF64: u32 = 25;
    pub const GOTPC32: u32 = 26;
    pub const GOT64: u32 = 27;
    pub const GOTPCREL64: u32 = 28;
    pub const GOTPC64: u32 = 29;
    pub const PLTOFF64: u32 = 31;
    pub const SIZE32: u32 = 32;
    pub const SIZE64: u32 = 33;
    pub const GOTPC32_TLSDESC: u32 = 34;
    pub const TLSDESC_CALL: u32 = 35;
    pub const TLSDESC: u32 = 36;
    pub const GOTPCRELX: u32 = 41;
    pub const REX_GOTPCRELX: u32 = 42;
}

/// Relocation numbers of i386 (SysV i386 ABI table 2.12).
pub mod r_386 {
    #![allow(missing_docs)]
    pub const NONE: u32 = 0;
    pub const R32: u32 = 1;
    pub const PC32: u32 = 2;
    pub const GOT32: u32 = 3;
    pub const PLT32: u32 = 4;
    pub const GOTOFF: u32 = 9;
    pub const GOTPC: u32 = 10;
    pub const TLS_TPOFF: u32 = 14;
    pub const TLS_IE: u32 = 15;
    pub const TLS_GOTIE: u32 = 16;
    pub const TLS_LE: u32 = 17;
    pub const TLS_GD: u32 = 18;
    pub const TLS_LDM: u32 = 19;
    pub const R16: u32 = 20;
    pub const PC16: u32 = 21;
    pub const R8: u32 = 22;
    pub const PC8: u32 = 23;
    pub const TLS_LDO_32: u32 = 32;
    pub const TLS_IE_32: u32 = 33;
    pub const TLS_LE_32: u32 = 34;
    pub const SIZE32: u32 = 38;
    pub const TLS_GOTDESC: u32 = 39;
    pub const TLS_DESC_CALL: u32 = 40;
    pub const GOT32X: u32 = 43;
}

fn relocation64(query: &RelocationQuery) -> Result<u32, String> {
    use r_x86_64 as r;
    let FixupKind { size, pc_relative, signed, flavor } = query.kind;
    let found = match (query.variant, size, pc_relative) {
        (Variant::None, 8, false) if query.got_symbol => r::GOTPC64,
        (Variant::None, 4, _) if query.got_symbol => r::GOTPC32,
        (Variant::None, 8, false) => r::R64,
        (Variant::None, 8, true) => r::PC64,
        (Variant::None, 4, false) if signed => r::R32S,
        (Variant::None, 4, false) => r::R32,
        (Variant::None, 4, true) if flavor == flavor::BRANCH && query.external && !query.has_offset => r::PLT32,
        (Variant::None, 4, true) => r::PC32,
        (Variant::None, 2, false) => r::R16,
        (Variant::None, 2, true) => r::PC16,
        (Variant::None, 1, false) => r::R8,
        (Variant::None, 1, true) => r::PC8,
        (Variant::Plt, 4, _) => r::PLT32,
        (Variant::GotPcRel, 4, true) => match flavor {
            flavor::GOT_RELAXABLE => r::GOTPCRELX,
            flavor::GOT_RELAXABLE_REX => r::REX_GOTPCRELX,
            _ => r::GOTPCREL,
        },
        (Variant::GotPcRel, 4, false) => r::GOTPCREL,
        (Variant::GotPcRel, 8, _) => r::GOTPCREL64,
        (Variant::Got, 8, _) => r::GOT64,
        (Variant::Got, 4, _) => r::GOT32,
        (Variant::GotOff, 8, _) => r::GOTOFF64,
        (Variant::GotPc, 8, _) => r::GOTPC64,
        (Variant::GotPc, 4, _) => r::GOTPC32,
        (Variant::TlsGd, 4, _) => r::TLSGD,
        (Variant::TlsLd, 4, _) => r::TLSLD,
        (Variant::DtpOff, 4, _) => r::DTPOFF32,
        (Variant::DtpOff, 8, _) => r::DTPOFF64,
        (Variant::TpOff, 4, _) => r::TPOFF32,
        (Variant::TpOff, 8, _) => r::TPOFF64,
        (Variant::GotTpOff, 4, _) => r::GOTTPOFF,
        (Variant::TlsDesc, 4, _) => r::GOTPC32_TLSDESC,
        (Variant::TlsDesc, 8, _) => r::TLSDESC,
        (Variant::TlsCall, _, _) => r::TLSDESC_CALL,
        (Variant::Size, 4, _) => r::SIZE32,
        (Variant::Size, 8, _) => r::SIZE64,
        (Variant::PltOff, 8, _) => r::PLTOFF64,
        _ => return Err(format!("no relocation for a field of {size} bytes with this reference")),
    };
    Ok(found)
}

fn relocation32(query: &RelocationQuery) -> Result<u32, String> {
    use r_386 as r;
    let FixupKind { size, pc_relative, flavor, .. } = query.kind;
    let found = match (query.variant, size, pc_relative) {
        (Variant::None, 4, _) if query.got_symbol => r::GOTPC,
        (Variant::None, 4, false) => r::R32,
        (Variant::None, 4, true) => r::PC32,
        (Variant::None, 2, false) => r::R16,
        (Variant::None, 2, true) => r::PC16,
        (Variant::None, 1, false) => r::R8,
        (Variant::None, 1, true) => r::PC8,
        (Variant::Plt, 4, _) => r::PLT32,
        (Variant::Got, 4, _) if flavor != flavor::PLAIN => r::GOT32X,
        (Variant::Got, 4, _) => r::GOT32,
        (Variant::GotOff, 4, _) => r::GOTOFF,
        (Variant::GotPc, 4, _) => r::GOTPC,
        (Variant::TlsGd, 4, _) => r::TLS_GD,
        (Variant::TlsLd, 4, _) => r::TLS_LDM,
        (Variant::DtpOff, 4, _) => r::TLS_LDO_32,
        (Variant::TpOff, 4, _) => r::TLS_LE_32,
        (Variant::NtpOff, 4, _) => r::TLS_LE,
        (Variant::IndNtpOff, 4, _) => r::TLS_IE,
        (Variant::GotNtpOff, 4, _) => r::TLS_GOTIE,
        (Variant::GotTpOff, 4, _) => r::TLS_IE_32,
        (Variant::TlsDesc, 4, _) => r::TLS_GOTDESC,
        (Variant::TlsCall, _, _) => r::TLS_DESC_CALL,
        (Variant::Size, 4, _) => r::SIZE32,
        _ => return Err(format!("no relocation for a field of {size} bytes with this reference")),
    };
    Ok(found)
}

impl Isa for X86 {
    fn encode(&self, inst: &Inst, mode: Mode, sink: &mut Sink<'_>) -> Result<Encoded, String> {
        let which = match mode.bits {
            16 => 0,
            32 => 1,
            _ => 2,
        };
        let (start, first) = (sink.bytes.len(), sink.fixups.len());
        let encoded = encode::encode(inst, mode, sink, &mut self.encoders.borrow_mut()[which]);
        if !self.long {
            // On i386 a reference to the GOT's base counts from the start of the instruction.
            for fixup in sink.fixups[first..].iter_mut().filter(|fixup| !fixup.kind.pc_relative) {
                fixup.pc_bias = (fixup.position as usize - start) as u8;
            }
        }
        encoded
    }

    fn branch_form(&self, form: u8, step: u8) -> Option<BranchForm> {
        let field = |size, flavor| FixupKind { size, pc_relative: true, signed: true, flavor };
        let near = if form & WORD != 0 { 2 } else { 4 };
        let condition = form & 15;
        let is_jump = form & JMP != 0;
        let (opcode, opcode_len) = match (step, is_jump) {
            (0, true) => ([0xeb, 0, 0, 0], 1),
            (0, false) => ([0x70 | condition, 0, 0, 0], 1),
            (1, true) => ([0xe9, 0, 0, 0], 1),
            (1, false) => ([0x0f, 0x80 | condition, 0, 0], 2),
            _ => return None,
        };
        let far = if form & (WORD | DOUBLE) == 0 { flavor::BRANCH } else { flavor::PLAIN };
        let field = if step == 0 { field(1, flavor::PLAIN) } else { field(near, far) };
        Some(BranchForm { opcode, opcode_len, field })
    }

    fn nops(&self, mode: Mode, count: u64, out: &mut Vec<u8>) {
        crate::nops::fill(self.long, mode, count, out);
    }

    fn relocation(&self, query: &RelocationQuery) -> Result<u32, String> {
        let mut query = *query;
        if !self.relaxable && matches!(query.variant, Variant::Got | Variant::GotPcRel) {
            query.kind.flavor = flavor::PLAIN;
        }
        if self.long { relocation64(&query) } else { relocation32(&query) }
    }

    fn relocation_needs_symbol(&self, relocation: u32) -> bool {
        if self.long {
            use r_x86_64 as r;
            !matches!(
                relocation,
                r::NONE | r::R64 | r::PC32 | r::R32 | r::R32S | r::R16 | r::PC16 | r::R8 | r::PC8 | r::PC64
            )
        } else {
            use r_386 as r;
            !matches!(relocation, r::NONE | r::R32 | r::PC32 | r::R16 | r::PC16 | r::R8 | r::PC8 | r::GOTOFF)
        }
    }

    fn relocation_is_tls(&self, relocation: u32) -> bool {
        if self.long {
            matches!(relocation, 16..=23 | 34..=36)
        } else {
            matches!(relocation, 14..=19 | 32..=34 | 39..=40)
        }
    }

    fn relocation_by_name(&self, name: &str) -> Option<u32> {
        let upper = name.to_ascii_uppercase();
        if upper == "BFD_RELOC_NONE" {
            return Some(0);
        }
        let table: &[(&str, u32)] = if self.long { &NAMES64 } else { &NAMES32 };
        let stem = upper.strip_prefix(if self.long { "R_X86_64_" } else { "R_386_" }).or(match upper.as_str() {
            "BFD_RELOC_8" => Some("8"),
            "BFD_RELOC_16" => Some("16"),
            "BFD_RELOC_32" => Some("32"),
            "BFD_RELOC_64" => Some("64"),
            _ => None,
        })?;
        table.iter().find(|(known, _)| *known == stem).map(|&(_, number)| number)
    }

    fn is_nop_fill(&self, fill: i64) -> bool {
        fill == 0x90
    }

    fn address_size(&self) -> u8 {
        if self.long { 8 } else { 4 }
    }

    fn frame_info(&self) -> FrameInfo {
        if self.long {
            FrameInfo {
                code_align: 1,
                data_align: -8,
                return_column: 16,
                initial_cfa: (7, 8),
                initial_return: Some(-8),
            }
        } else {
            FrameInfo { code_align: 1, data_align: -4, return_column: 8, initial_cfa: (4, 4), initial_return: Some(-4) }
        }
    }
}

const NAMES64: [(&str, u32); 34] = [
    ("NONE", 0),
    ("64", 1),
    ("PC32", 2),
    ("GOT32", 3),
    ("PLT32", 4),
    ("COPY", 5),
    ("GLOB_DAT", 6),
    ("JUMP_SLOT", 7),
    ("RELATIVE", 8),
    ("GOTPCREL", 9),
    ("32", 10),
    ("32S", 11),
    ("16", 12),
    ("PC16", 13),
    ("8", 14),
    ("PC8", 15),
    ("DTPMOD64", 16),
    ("DTPOFF64", 17),
    ("TPOFF64", 18),
    ("TLSGD", 19),
    ("TLSLD", 20),
    ("DTPOFF32", 21),
    ("GOTTPOFF", 22),
    ("TPOFF32", 23),
    ("PC64", 24),
    ("GOTOFF64", 25),
    ("GOTPC32", 26),
    ("SIZE32", 32),
    ("SIZE64", 33),
    ("GOTPC32_TLSDESC", 34),
    ("TLSDESC_CALL", 35),
    ("TLSDESC", 36),
    ("GOTPCRELX", 41),
    ("REX_GOTPCRELX", 42),
];

const NAMES32: [(&str, u32); 29] = [
    ("NONE", 0),
    ("32", 1),
    ("PC32", 2),
    ("GOT32", 3),
    ("PLT32", 4),
    ("COPY", 5),
    ("GLOB_DAT", 6),
    ("JUMP_SLOT", 7),
    ("RELATIVE", 8),
    ("GOTOFF", 9),
    ("GOTPC", 10),
    ("TLS_TPOFF", 14),
    ("TLS_IE", 15),
    ("TLS_GOTIE", 16),
    ("TLS_LE", 17),
    ("TLS_GD", 18),
    ("TLS_LDM", 19),
    ("16", 20),
    ("PC16", 21),
    ("8", 22),
    ("PC8", 23),
    ("TLS_LDO_32", 32),
    ("TLS_IE_32", 33),
    ("TLS_LE_32", 34),
    ("SIZE32", 38),
    ("TLS_GOTDESC", 39),
    ("TLS_DESC_CALL", 40),
    ("TLS_DESC", 41),
    ("GOT32X", 43),
];
