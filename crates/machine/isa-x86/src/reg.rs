//! Registers: numbers (iced-x86's), classes, AT&T names.

use mc::Reg;

/// Class of a register.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Debug)]
pub enum RegClass {
    /// No register.
    None,
    /// `%al` to `%r15b`.
    Gpr8,
    /// `%ax` to `%r15w`.
    Gpr16,
    /// `%eax` to `%r15d`.
    Gpr32,
    /// `%rax` to `%r15`.
    Gpr64,
    /// `%eip` and `%rip`.
    Ip,
    /// `%es` to `%gs`.
    Segment,
    /// `%xmm0` to `%xmm31`.
    Xmm,
    /// `%ymm0` to `%ymm31`.
    Ymm,
    /// `%zmm0` to `%zmm31`.
    Zmm,
    /// `%k0` to `%k7`.
    Mask,
    /// `%bnd0` to `%bnd3`.
    Bound,
    /// `%cr0` to `%cr15`.
    Control,
    /// `%db0` to `%db15`.
    Debug,
    /// `%st(0)` to `%st(7)`.
    X87,
    /// `%mm0` to `%mm7`.
    Mmx,
    /// `%tr0` to `%tr7`.
    Test,
    /// `%tmm0` to `%tmm7`.
    Tile,
}

/// First number and count of each class.
const CLASSES: [(RegClass, u8, u8); 17] = [
    (RegClass::Gpr8, 1, 20),
    (RegClass::Gpr16, 21, 16),
    (RegClass::Gpr32, 37, 16),
    (RegClass::Gpr64, 53, 16),
    (RegClass::Ip, 69, 2),
    (RegClass::Segment, 71, 6),
    (RegClass::Xmm, 77, 32),
    (RegClass::Ymm, 109, 32),
    (RegClass::Zmm, 141, 32),
    (RegClass::Mask, 173, 8),
    (RegClass::Bound, 181, 4),
    (RegClass::Control, 185, 16),
    (RegClass::Debug, 201, 16),
    (RegClass::X87, 217, 8),
    (RegClass::Mmx, 225, 8),
    (RegClass::Test, 233, 8),
    (RegClass::Tile, 241, 8),
];

macro_rules! registers {
    ($($name:ident = $number:expr, $text:literal;)*) => {
        $(#[doc = concat!("`%", $text, "`")] pub const $name: Reg = Reg($number);)*
    };
}

registers! {
    AL = 1, "al"; CL = 2, "cl"; DL = 3, "dl"; BL = 4, "bl";
    AH = 5, "ah"; CH = 6, "ch"; DH = 7, "dh"; BH = 8, "bh";
    SPL = 9, "spl"; BPL = 10, "bpl"; SIL = 11, "sil"; DIL = 12, "dil";
    AX = 21, "ax"; CX = 22, "cx"; DX = 23, "dx"; BX = 24, "bx";
    SP = 25, "sp"; BP = 26, "bp"; SI = 27, "si"; DI = 28, "di";
    EAX = 37, "eax"; ECX = 38, "ecx"; EDX = 39, "edx"; EBX = 40, "ebx";
    ESP = 41, "esp"; EBP = 42, "ebp"; ESI = 43, "esi"; EDI = 44, "edi";
    RAX = 53, "rax"; RCX = 54, "rcx"; RDX = 55, "rdx"; RBX = 56, "rbx";
    RSP = 57, "rsp"; RBP = 58, "rbp"; RSI = 59, "rsi"; RDI = 60, "rdi";
    R8 = 61, "r8"; R9 = 62, "r9"; R10 = 63, "r10"; R11 = 64, "r11";
    R12 = 65, "r12"; R13 = 66, "r13"; R14 = 67, "r14"; R15 = 68, "r15";
    EIP = 69, "eip"; RIP = 70, "rip";
    ES = 71, "es"; CS = 72, "cs"; SS = 73, "ss"; DS = 74, "ds"; FS = 75, "fs"; GS = 76, "gs";
    XMM0 = 77, "xmm0"; YMM0 = 109, "ymm0"; ZMM0 = 141, "zmm0"; K0 = 173, "k0";
    ST0 = 217, "st(0)"; MM0 = 225, "mm0";
}

const fn build_classes() -> [(RegClass, u8); 256] {
    let mut table = [(RegClass::None, 0); 256];
    let mut class = 0;
    while class < CLASSES.len() {
        let (kind, first, count) = CLASSES[class];
        let mut n = 0;
        while n < count {
            table[(first + n) as usize] = (kind, n);
            n += 1;
        }
        class += 1;
    }
    // The encodings 4 to 7 mean AH to BH without and SPL to DIL with a REX prefix.
    let mut n = 8;
    while n < 20 {
        table[n as usize + 1] = (RegClass::Gpr8, n - 4);
        n += 1;
    }
    table
}

static TABLE: [(RegClass, u8); 256] = build_classes();

/// Class of a register.
#[inline]
pub fn class(reg: Reg) -> RegClass {
    TABLE[reg.0 as usize].0
}

/// Number of a register in its class, as it is encoded (AH to BH are 4 to 7, as are SPL to DIL).
#[inline]
pub fn number(reg: Reg) -> u8 {
    TABLE[reg.0 as usize].1
}

/// The general register with this number (0 is A, 1 C, 2 D, 3 B, 4 SP, …) and size in bytes; of
/// size 1, 4 to 7 are SPL to DIL.
pub const fn gpr(number: u8, size: u8) -> Reg {
    let number = number & 15;
    match size {
        1 if number < 4 => Reg(1 + number),
        1 => Reg(5 + number),
        2 => Reg(21 + number),
        4 => Reg(37 + number),
        _ => Reg(53 + number),
    }
}

/// `%xmmN`.
pub const fn xmm(number: u8) -> Reg {
    Reg(77 + (number & 31))
}

/// `%ymmN`.
pub const fn ymm(number: u8) -> Reg {
    Reg(109 + (number & 31))
}

/// `%st(N)`.
pub const fn st(number: u8) -> Reg {
    Reg(217 + (number & 7))
}

/// `%mmN`.
pub const fn mm(number: u8) -> Reg {
    Reg(225 + (number & 7))
}

/// The general register of which this one is a part, in another size.
pub fn with_size(reg: Reg, size: u8) -> Reg {
    match class(reg) {
        RegClass::Gpr8 | RegClass::Gpr16 | RegClass::Gpr32 | RegClass::Gpr64 => {
            let high = (AH.0..=BH.0).contains(&reg.0);
            gpr(if high { number(reg) - 4 } else { number(reg) }, size)
        }
        _ => reg,
    }
}

const NAMES8: [&str; 20] = [
    "al", "cl", "dl", "bl", "ah", "ch", "dh", "bh", "spl", "bpl", "sil", "dil", "r8b", "r9b", "r10b", "r11b", "r12b",
    "r13b", "r14b", "r15b",
];
const NAMES16: [&str; 16] =
    ["ax", "cx", "dx", "bx", "sp", "bp", "si", "di", "r8w", "r9w", "r10w", "r11w", "r12w", "r13w", "r14w", "r15w"];
const NAMES32: [&str; 16] = [
    "eax", "ecx", "edx", "ebx", "esp", "ebp", "esi", "edi", "r8d", "r9d", "r10d", "r11d", "r12d", "r13d", "r14d",
    "r15d",
];
const NAMES64: [&str; 16] =
    ["rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", "r8", "r9", "r10", "r11", "r12", "r13", "r14", "r15"];
const NAMES_SEGMENT: [&str; 6] = ["es", "cs", "ss", "ds", "fs", "gs"];

/// Appends the AT&T name, with `%`.
pub fn write_name(reg: Reg, out: &mut String) {
    use std::fmt::Write;
    out.push('%');
    let n = number(reg);
    let _ = match class(reg) {
        RegClass::None => out.write_str("riz"),
        RegClass::Gpr8 => out.write_str(NAMES8[usize::from(reg.0 - 1)]),
        RegClass::Gpr16 => out.write_str(NAMES16[usize::from(n)]),
        RegClass::Gpr32 => out.write_str(NAMES32[usize::from(n)]),
        RegClass::Gpr64 => out.write_str(NAMES64[usize::from(n)]),
        RegClass::Ip => out.write_str(if n == 0 { "eip" } else { "rip" }),
        RegClass::Segment => out.write_str(NAMES_SEGMENT[usize::from(n)]),
        RegClass::Xmm => write!(out, "xmm{n}"),
        RegClass::Ymm => write!(out, "ymm{n}"),
        RegClass::Zmm => write!(out, "zmm{n}"),
        RegClass::Mask => write!(out, "k{n}"),
        RegClass::Bound => write!(out, "bnd{n}"),
        RegClass::Control => write!(out, "cr{n}"),
        RegClass::Debug => write!(out, "db{n}"),
        RegClass::X87 if n == 0 => out.write_str("st"),
        RegClass::X87 => write!(out, "st({n})"),
        RegClass::Mmx => write!(out, "mm{n}"),
        RegClass::Test => write!(out, "tr{n}"),
        RegClass::Tile => write!(out, "tmm{n}"),
    };
}

/// The AT&T name, with `%`.
pub fn name(reg: Reg) -> String {
    let mut out = String::new();
    write_name(reg, &mut out);
    out
}

/// The register of this AT&T name, without `%`, in lower case. `st(N)` is `st` here: the parser
/// reads the number.
pub fn by_name(name: &str) -> Option<Reg> {
    let split = name.find(|c: char| c.is_ascii_digit()).unwrap_or(name.len());
    let (stem, digits) = name.split_at(split);
    let numbered = |first: u8, count: u8| {
        let n: u8 = digits.parse().ok()?;
        (n < count && (digits.len() == 1 || !digits.starts_with('0'))).then_some(Reg(first + n))
    };
    match stem {
        "xmm" => return numbered(77, 32),
        "ymm" => return numbered(109, 32),
        "zmm" => return numbered(141, 32),
        "k" => return numbered(173, 8),
        "bnd" => return numbered(181, 4),
        "cr" => return numbered(185, 16),
        "db" | "dr" => return numbered(201, 16),
        "mm" => return numbered(225, 8),
        "tr" => return numbered(233, 8),
        "tmm" => return numbered(241, 8),
        "st" if digits.is_empty() => return Some(ST0),
        "rip" => return Some(RIP),
        "eip" => return Some(EIP),
        _ => {}
    }
    let find = |names: &[&str], first: u8| names.iter().position(|&known| known == name).map(|n| Reg(first + n as u8));
    find(&NAMES64, 53)
        .or_else(|| find(&NAMES32, 37))
        .or_else(|| find(&NAMES16, 21))
        .or_else(|| find(&NAMES8, 1))
        .or_else(|| find(&NAMES_SEGMENT, 71))
}

/// DWARF number of a register (SysV x86-64 ABI figure 3.36).
pub fn dwarf_number(reg: Reg) -> Option<u16> {
    const GPR: [u16; 16] = [0, 2, 1, 3, 7, 6, 4, 5, 8, 9, 10, 11, 12, 13, 14, 15];
    let n = u16::from(number(reg));
    Some(match class(reg) {
        RegClass::Gpr64 => GPR[usize::from(n)],
        RegClass::Ip => 16,
        RegClass::Xmm if n < 16 => 17 + n,
        RegClass::Xmm => 67 + n - 16,
        RegClass::X87 => 33 + n,
        RegClass::Mmx => 41 + n,
        RegClass::Segment => 50 + n,
        RegClass::Mask => 118 + n,
        _ => return None,
    })
}

/// DWARF number of a register in 32-bit code (SysV i386 ABI table 2.14).
pub fn dwarf_number32(reg: Reg) -> Option<u16> {
    let n = u16::from(number(reg));
    Some(match class(reg) {
        RegClass::Gpr32 => n,
        RegClass::Ip => 8,
        RegClass::X87 => 11 + n,
        RegClass::Xmm if n < 8 => 21 + n,
        RegClass::Mmx => 29 + n,
        RegClass::Segment => 40 + n,
        _ => return None,
    })
}
