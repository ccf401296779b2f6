//! What the linker must know about a machine: its relocations as a table, its dynamic relocations as
//! numbers, the shape of its procedure linkage table, and its code relaxations.
//!
//! A machine is one module with a [`Machine`] value. The phases ask the table; none of them names a
//! machine. Relocation formulas are those of each psABI, expressed in [`Formula`].

pub(crate) mod x86_64;

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
    /// As [`Formula::GotPcRelative`], in an instruction that may be rewritten to do without the slot.
    GotPcRelaxable,
    /// S + A - GOT
    FromGot,
    /// GOT + A - P
    GotBase,
    /// Z + A
    Size,
    /// Slot pair for `__tls_get_addr`, PC-relative.
    TlsGeneralDynamic,
    /// Slot pair of the module, PC-relative.
    TlsLocalDynamic,
    /// Offset in the module's TLS block.
    TlsModuleOffset,
    /// Slot with the offset from the thread pointer, PC-relative.
    TlsInitialExec,
    /// Offset from the thread pointer.
    TlsLocalExec,
    /// Slot pair of a TLS descriptor, PC-relative.
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
    /// Writes the header: output, its address, address of `.got.plt`.
    pub write_header: fn(&mut [u8], u64, u64),
    /// Writes a lazily bound entry: output, its address, its slot's address, its index, address of the header.
    pub write_entry: fn(&mut [u8], u64, u64, u32, u64),
    /// Writes an entry without lazy binding.
    pub write_direct: fn(&mut [u8], u64, u64),
    /// Writes the lazy half of an entry when calls go through `.plt.sec`.
    pub write_lazy_ibt: fn(&mut [u8], u64, u32, u64),
    /// Writes the half that calls go to: output, its address, its slot's address.
    pub write_second_ibt: fn(&mut [u8], u64, u64),
    /// Offset in a lazy entry that the slot points to before binding.
    pub lazy_offset: u64,
}

/// A machine.
#[derive(Debug)]
pub(crate) struct Machine {
    /// `EM_*`.
    pub number: u16,
    /// Bytes of an address.
    pub word: u64,
    /// Sorted by `kind`.
    pub rows: &'static [Row],
    pub dynamic: DynamicKinds,
    pub plt: PltShape,
    pub default_interpreter: &'static str,
    /// Whether the instruction around a [`Formula::GotPcRelaxable`] field can do without the slot: section
    /// bytes and offset of the field.
    pub can_relax_got: fn(&[u8], u64, u32) -> bool,
    /// Rewrites it; afterwards the field holds S + A - P.
    pub relax_got: fn(&mut [u8], u64),
    /// Whether the code at a TLS relocation is the sequence of the ABI, which rewriting needs: bytes, offset
    /// of the field, which sequence.
    pub tls_sequence: fn(&[u8], u64, TlsRewrite) -> bool,
    /// Rewrites a TLS sequence and returns where the new field is, relative to the old, or `None` when there
    /// is none. The new field holds the thread pointer offset, or for initial exec the PC-relative slot.
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
        [&x86_64::MACHINE].into_iter().find(|machine| machine.number == number)
    }

    /// The row of a relocation type.
    pub fn row(&self, kind: u32) -> Option<&'static Row> {
        self.rows.binary_search_by_key(&kind, |row| row.kind).ok().map(|at| &self.rows[at])
    }
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
