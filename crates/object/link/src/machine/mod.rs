//! What the linker must know about a machine: its relocations as a table, its dynamic relocations as
//! numbers, the shape of its procedure linkage table, and its code relaxations.
//!
//! A machine is one module with a [`Machine`] value. The phases ask the table; none of them names a
//! machine. Relocation formulas are those of each psABI, expressed in [`Formula`].

mod i386;
mod x86_64;

use elf::read::Class;

/// How the value of a relocation is computed. S symbol, A addend, P place, G offset of the GOT slot, GOT
/// the GOT's base, L the PLT entry, as in the psABI's tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Formula {
    /// Nothing.
    None,
    /// S + A
    Absolute,
    /// S + A - P
    PcRelative,
    /// L + A - P
    Plt,
    /// L + A - GOT
    PltFromGot,
    /// G + A
    GotOffset,
    /// G + GOT + A - P
    GotPcRelative,
    /// The slot relative to the row's anchor, in an instruction that may be rewritten to do without it.
    GotRelaxable,
    /// S + A - GOT
    FromGot,
    /// GOT + A - P
    GotBase,
    /// Z + A
    Size,
    /// Slot pair for `__tls_get_addr`, relative to the row's anchor.
    TlsGeneralDynamic,
    /// Slot pair of the module, relative to the anchor.
    TlsLocalDynamic,
    /// Offset in the module's TLS block.
    TlsModuleOffset,
    /// Slot with the offset from the thread pointer, relative to the anchor.
    TlsInitialExec,
    /// Offset from the thread pointer.
    TlsLocalExec,
    /// Distance to the thread pointer: the offset negated.
    TlsLocalExecNegated,
    /// Slot pair of a TLS descriptor, relative to the anchor.
    TlsDescriptor,
    /// Marks the call through a descriptor.
    TlsDescriptorCall,
}

/// Which values fit the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Range {
    /// All: the field is as wide as an address.
    Any,
    /// Two's complement.
    Signed,
    /// Non-negative.
    Unsigned,
    /// Either, as for 8 and 16-bit data.
    Either,
}

/// A row of a machine's relocation table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row {
    /// `EM_*`.
    pub machine: u16,
    /// `R_*` number.
    pub kind: u32,
    pub formula: Formula,
    /// Size of the field in bytes.
    pub width: u8,
    pub range: Range,
    /// What slot addresses are relative to.
    pub anchor: Anchor,
}

/// What the address of a GOT slot is relative to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    /// The field.
    Place,
    /// The GOT's base.
    Got,
    /// Nothing.
    Zero,
}

/// What the field of an instruction holds that was rewritten to do without its GOT slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Relaxed {
    /// S + A + bias - P, in a field moved by `shift`.
    PcRelative { shift: i64, bias: i64 },
    /// S + A - GOT
    FromGot,
    /// S + A
    Absolute,
}

impl Row {
    /// `R_*` name.
    pub(crate) fn name(&self) -> &'static str {
        elf::names::relocation(self.machine, self.kind).unwrap_or("of unknown type")
    }
}

/// Numbers of the dynamic relocations.
#[derive(Debug)]
pub(crate) struct DynamicKinds {
    pub relative: u32,
    pub symbolic: u32,
    pub glob_dat: u32,
    pub jump_slot: u32,
    pub copy: u32,
    pub irelative: u32,
    pub tls_module: u32,
    pub tls_module_offset: u32,
    pub tls_offset: u32,
    pub tls_descriptor: u32,
}

/// The procedure linkage table.
#[derive(Debug)]
pub(crate) struct PltShape {
    pub header_size: u64,
    pub entry_size: u64,
    /// Words reserved at the start of `.got.plt`.
    pub got_plt_reserved: u64,
    /// Writes the header.
    pub write_header: fn(&mut [u8], &PltEntry),
    /// Writes a lazily bound entry.
    pub write_entry: fn(&mut [u8], &PltEntry),
    /// Writes an entry without lazy binding.
    pub write_direct: fn(&mut [u8], &PltEntry),
    /// Writes the lazy half of an entry when calls go through `.plt.sec`.
    pub write_lazy_ibt: fn(&mut [u8], &PltEntry),
    /// Writes the half that calls go to.
    pub write_second_ibt: fn(&mut [u8], &PltEntry),
    /// Offset in a lazy entry that the slot points to before binding.
    pub lazy_offset: u64,
}

/// What an entry of the procedure linkage table depends on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct PltEntry {
    /// Its address.
    pub at: u64,
    /// Address of its slot.
    pub slot: u64,
    /// Number of its relocation.
    pub index: u32,
    /// Address of the header.
    pub header: u64,
    /// Address of `.got.plt`, which position-independent code may have in a register.
    pub got_plt: u64,
    /// Whether the output is position-independent.
    pub pic: bool,
}

/// A machine.
#[derive(Debug)]
pub(crate) struct Machine {
    /// `EM_*`.
    pub number: u16,
    pub class: Class,
    /// Whether relocations carry their addends; otherwise these are in the fields.
    pub rela: bool,
    /// Sorted by `kind`.
    pub rows: &'static [Row],
    pub dynamic: DynamicKinds,
    pub plt: PltShape,
    pub default_interpreter: &'static str,
    /// GNU ld's name (`-m`).
    pub emulation: &'static str,
    /// Names of its object format in scripts (`OUTPUT_FORMAT`).
    pub formats: &'static [&'static str],
    /// Names in `OUTPUT_ARCH`.
    pub architectures: &'static [&'static str],
    /// Where executables begin.
    pub base_address: u64,
    /// Directories searched for `-l` after all `-L`, as in GNU ld for this platform.
    pub library_paths: &'static [&'static str],
    /// What addends of PC-relative fields in code sequences make up for: bytes from the field to its end.
    pub pc_bias: u64,
    /// Whether the instruction around a [`Formula::GotRelaxable`] field can do without the slot: section
    /// bytes, offset of the field, type, whether the output is position-independent.
    pub can_relax_got: fn(&[u8], u64, u32, bool) -> bool,
    /// Rewrites it and says what the field holds.
    pub relax_got: fn(&mut [u8], u64) -> Relaxed,
    /// Whether the instruction around a GOT field adds no base, so that it needs the slot's address.
    pub got_without_base: fn(&[u8], u64) -> bool,
    /// Whether the code at a TLS relocation is the sequence of the ABI, which rewriting needs: bytes, offset
    /// of the field, which sequence.
    pub tls_sequence: fn(&[u8], u64, TlsRewrite) -> bool,
    /// Rewrites a TLS sequence and returns where the new field is, relative to the old, or `None` when there
    /// is none. The new field holds the thread pointer offset, or for initial exec the anchored slot.
    pub rewrite_tls: fn(&mut [u8], u64, TlsRewrite) -> Option<i64>,
}

/// Changes of TLS access model (Drepper, "ELF Handling For Thread-Local Storage", chapter 5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TlsRewrite {
    GeneralToLocalExec,
    GeneralToInitialExec,
    LocalDynamicToLocalExec,
    InitialToLocalExec,
    DescriptorToLocalExec,
    DescriptorToInitialExec,
    DescriptorCall,
}

impl Machine {
    /// The machine with this `e_machine`, if it is supported.
    pub fn by_number(number: u16) -> Option<&'static Machine> {
        MACHINES.into_iter().find(|machine| machine.number == number)
    }

    /// The machine of this emulation.
    pub fn by_emulation(name: &str) -> Option<&'static Machine> {
        MACHINES.into_iter().find(|machine| machine.emulation == name)
    }

    /// Bytes of an address.
    pub fn word(&self) -> u64 {
        match self.class {
            Class::Elf32 => 4,
            Class::Elf64 => 8,
        }
    }

    /// Bytes of a relocation entry.
    pub fn relocation_size(&self) -> u64 {
        self.word() * if self.rela { 3 } else { 2 }
    }

    /// `SHT_RELA` or `SHT_REL`.
    pub fn relocation_section(&self) -> u32 {
        if self.rela { object::elf::SHT_RELA } else { object::elf::SHT_REL }
    }

    /// What names of relocation sections begin with.
    pub fn relocation_prefix(&self) -> &'static str {
        if self.rela { ".rela" } else { ".rel" }
    }

    /// Bytes of a symbol.
    pub fn symbol_size(&self) -> u64 {
        match self.class {
            Class::Elf32 => 16,
            Class::Elf64 => 24,
        }
    }

    /// Bytes of the ELF header.
    pub fn header_size(&self) -> u64 {
        match self.class {
            Class::Elf32 => 52,
            Class::Elf64 => 64,
        }
    }

    /// Bytes of a program header.
    pub fn program_header_size(&self) -> u64 {
        match self.class {
            Class::Elf32 => 32,
            Class::Elf64 => 56,
        }
    }

    /// Bytes of a section header.
    pub fn section_header_size(&self) -> u64 {
        match self.class {
            Class::Elf32 => 40,
            Class::Elf64 => 64,
        }
    }

    /// The row of a relocation type.
    pub fn row(&self, kind: u32) -> Option<&'static Row> {
        // Numbers have few gaps: most rows stand at theirs.
        match self.rows.get(kind as usize) {
            Some(row) if row.kind == kind => Some(row),
            _ => self.rows.binary_search_by_key(&kind, |row| row.kind).ok().map(|at| &self.rows[at]),
        }
    }
}

/// All machines; the first is the default.
pub(crate) const MACHINES: [&Machine; 2] = [&x86_64::MACHINE, &i386::MACHINE];

/// The bytes `[offset - before, offset + 4 + after)`, if they exist.
fn around(data: &[u8], offset: u64, before: u64, after: u64) -> Option<&[u8]> {
    let start = usize::try_from(offset.checked_sub(before)?).ok()?;
    let end = usize::try_from(offset.checked_add(4)?.checked_add(after)?).ok()?;
    data.get(start..end)
}

/// Whether `value` fits `width` bytes under `range`.
pub(crate) fn fits(value: u64, width: u8, range: Range) -> bool {
    let bits = u32::from(width) * 8;
    if bits >= 64 {
        return true;
    }
    let signed = value as i64;
    let as_signed = signed >= -(1i64 << (bits - 1)) && signed < 1i64 << (bits - 1);
    let as_unsigned = value < 1u64 << bits;
    match range {
        Range::Any => true,
        Range::Signed => as_signed,
        Range::Unsigned => as_unsigned,
        Range::Either => as_signed || as_unsigned,
    }
}
