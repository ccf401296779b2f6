//! The constraint letters of x86 inline asm, as data (GCC manual, Machine Constraints, x86 family).

use emit_x86::{Cc, R11, RAX, RBX, RCX, RDI, RDX, RSI, XMM0};
use fastgen::{R, RegSet};

/// All general registers that operands may be in: not rsp, not rbp (the frame), not r11 (moves).
pub(crate) const ANY_GPR: RegSet = RegSet(0xf7cf);
pub(crate) const ANY_XMM: RegSet = RegSet(0x7fff << 16);
pub(crate) const LOW_BYTE: RegSet = RegSet(0b1111);
pub(crate) const LEGACY: RegSet = RegSet(0b1100_1111);

/// Bits of [`Classes::x87`].
pub(crate) const TOP: u8 = 1;
pub(crate) const SECOND: u8 = 2;
pub(crate) const ANY_X87: u8 = 4;

/// What one alternative of a constraint allows.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub(crate) struct Classes {
    /// Registers.
    pub regs: RegSet,
    /// `A` with a value of two registers: rdx:rax.
    pub pair: bool,
    /// Memory.
    pub memory: bool,
    /// Letters of immediates.
    pub immediates: Vec<char>,
    /// Places on the x87 stack.
    pub x87: u8,
    /// MMX registers.
    pub mmx: bool,
    /// A condition as output.
    pub flags: Option<Cc>,
    /// Written before all inputs are read.
    pub early: bool,
    /// In the place of this operand.
    pub tied: Option<u16>,
}

/// Number of alternatives.
pub(crate) fn alternatives(text: &str) -> usize {
    text.split(',').count()
}

/// Parses one alternative. The error is the letter that means nothing.
pub(crate) fn parse(text: &str, alternative: usize) -> Result<Classes, char> {
    let mut classes = Classes::default();
    if let Some(condition) = text.strip_prefix("@cc") {
        classes.flags = Some(condition_code(condition).ok_or('@')?);
        return Ok(classes);
    }
    let part = text.split(',').nth(alternative).or_else(|| text.split(',').next_back()).unwrap_or("");
    // `&` in any alternative's text counts for that alternative only; `%` is advice.
    let mut letters = part.chars().peekable();
    while let Some(letter) = letters.next() {
        let regs = &mut classes.regs;
        match letter {
            'r' | 'q' | 'l' | 'U' => *regs = regs.union(ANY_GPR),
            'Q' => *regs = regs.union(LOW_BYTE),
            'R' => *regs = regs.union(LEGACY),
            'a' => regs.insert(RAX),
            'b' => regs.insert(RBX),
            'c' => regs.insert(RCX),
            'd' => regs.insert(RDX),
            'S' => regs.insert(RSI),
            'D' => regs.insert(RDI),
            'A' => {
                regs.insert(RAX);
                regs.insert(RDX);
                classes.pair = true;
            }
            'x' | 'v' => *regs = regs.union(ANY_XMM),
            'Y' => match letters.next() {
                Some('z') => regs.insert(XMM0),
                Some('2' | 'i' | 't' | 'm' | 'v') => *regs = regs.union(ANY_XMM),
                _ => return Err('Y'),
            },
            'y' => classes.mmx = true,
            't' => classes.x87 |= TOP,
            'u' => classes.x87 |= SECOND,
            'f' => classes.x87 |= ANY_X87,
            'm' | 'o' | 'V' | '<' | '>' => classes.memory = true,
            'g' | 'X' => {
                *regs = regs.union(ANY_GPR);
                classes.memory = true;
                classes.immediates.push('i');
            }
            'p' => *regs = regs.union(ANY_GPR),
            'i' | 'n' | 's' | 'e' | 'Z' | 'I' | 'J' | 'K' | 'L' | 'M' | 'N' | 'O' | 'P' | 'E' | 'F' | 'G' | 'C' => {
                classes.immediates.push(letter);
            }
            '0'..='9' => {
                let mut number = letter as u16 - '0' as u16;
                while let Some(digit) = letters.peek().and_then(|c| c.to_digit(10)) {
                    letters.next();
                    number = number.saturating_mul(10).saturating_add(digit as u16);
                }
                classes.tied = Some(number);
            }
            '&' => classes.early = true,
            '#' => break,
            '=' | '+' | '%' | '*' | '?' | '!' | '^' | '$' | ' ' => {}
            _ => return Err(letter),
        }
    }
    Ok(classes)
}

/// Registers of 32-bit code that have a byte, and vector registers.
const WITH_BYTE: RegSet = RegSet(0b1000_0000_0111 | 0xffff << 16);

/// The numbers that 32-bit code has for registers: `ebx` and `xmm7` are those of the registers for moves.
pub(crate) fn narrowed(set: RegSet) -> RegSet {
    const SAME: RegSet = RegSet(0b1111_0111 | 0x7f << 16);
    let mut narrow = set.intersect(SAME);
    if set.contains(RBX) {
        narrow.insert(R11);
    }
    if set.contains(R(16 + 7)) {
        narrow.insert(R(31));
    }
    narrow
}

impl Classes {
    /// The same in 32-bit code, for an operand of so many bits: `q` and single bytes are in registers that have a byte.
    pub(crate) fn narrow(mut self, text: &str, bits: u32) -> Classes {
        self.regs = narrowed(self.regs);
        if bits <= 8 || text.contains('q') && !text.contains(['r', 'g']) {
            self.regs = self.regs.intersect(WITH_BYTE);
        }
        self
    }
}

/// Whether a number satisfies an immediate letter.
pub(crate) fn immediate_fits(letter: char, value: i64) -> bool {
    match letter {
        'i' | 'n' => true,
        'e' => i32::try_from(value).is_ok(),
        'Z' => u32::try_from(value).is_ok(),
        'I' => (0..=31).contains(&value),
        'J' => (0..=63).contains(&value),
        'K' => i8::try_from(value).is_ok(),
        'L' => matches!(value, 0xff | 0xffff | 0xffff_ffff),
        'M' => (0..=3).contains(&value),
        'N' => (0..=255).contains(&value),
        'O' => (0..=127).contains(&value),
        _ => false,
    }
}

/// Whether an address satisfies an immediate letter.
pub(crate) fn symbol_fits(letter: char) -> bool {
    matches!(letter, 'i' | 's' | 'e' | 'Z')
}

fn condition_code(text: &str) -> Option<Cc> {
    Some(match text {
        "o" => Cc::O,
        "no" => Cc::No,
        "b" | "c" | "nae" => Cc::B,
        "ae" | "nb" | "nc" => Cc::Ae,
        "e" | "z" => Cc::E,
        "ne" | "nz" => Cc::Ne,
        "be" | "na" => Cc::Be,
        "a" | "nbe" => Cc::A,
        "s" => Cc::S,
        "ns" => Cc::Ns,
        "p" => Cc::P,
        "np" => Cc::Np,
        "l" | "nge" => Cc::L,
        "ge" | "nl" => Cc::Ge,
        "le" | "ng" => Cc::Le,
        "g" | "nle" => Cc::G,
        _ => return None,
    })
}

/// A register by the name used in clobbers and register variables.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum Named {
    /// A general or vector register.
    Register(R),
    /// A place on the x87 stack.
    X87(u8),
    /// A register that generated code never uses, or no register.
    Other,
}

/// Looks up a register name, with or without `%`.
pub(crate) fn named(name: &str) -> Option<Named> {
    let name = name.strip_prefix(['%', '#']).unwrap_or(name);
    const LEGACY_NAMES: [[&str; 5]; 8] = [
        ["rax", "eax", "ax", "al", "ah"],
        ["rcx", "ecx", "cx", "cl", "ch"],
        ["rdx", "edx", "dx", "dl", "dh"],
        ["rbx", "ebx", "bx", "bl", "bh"],
        ["rsp", "esp", "sp", "spl", "sp"],
        ["rbp", "ebp", "bp", "bpl", "bp"],
        ["rsi", "esi", "si", "sil", "si"],
        ["rdi", "edi", "di", "dil", "di"],
    ];
    if let Some(n) = LEGACY_NAMES.iter().position(|names| names.contains(&name)) {
        return Some(Named::Register(R(n as u8)));
    }
    let number = |prefix: &str, suffixes: &[&str]| -> Option<u8> {
        let rest = name.strip_prefix(prefix)?;
        let digits = suffixes.iter().find_map(|s| rest.strip_suffix(s)).unwrap_or(rest);
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten()
    };
    if let Some(n) = number("", &[]) {
        return numbered(n);
    }
    if let Some(n @ 8..=15) = number("r", &["d", "w", "b", "l"]) {
        return Some(Named::Register(R(n)));
    }
    for prefix in ["xmm", "ymm", "zmm"] {
        match number(prefix, &[]) {
            Some(n @ 0..=15) => return Some(Named::Register(R(16 + n))),
            Some(16..=31) => return Some(Named::Other),
            _ => {}
        }
    }
    if name == "st" {
        return Some(Named::X87(0));
    }
    if let Some(n @ 0..=7) =
        name.strip_prefix("st(").and_then(|rest| rest.strip_suffix(')')).and_then(|n| n.parse().ok())
    {
        return Some(Named::X87(n));
    }
    let other = matches!(name, "cc" | "memory" | "flags" | "fpsr" | "fpcr" | "dirflag" | "mxcsr")
        || matches!(number("mm", &[]), Some(0..=7))
        || matches!(number("k", &[]), Some(0..=7));
    other.then_some(Named::Other)
}

/// Looks up a register by GCC's own number, which it takes as a name too (GCC, Extended Asm, Clobbers; the order of
/// x86's hard registers in the compiler).
fn numbered(n: u8) -> Option<Named> {
    const LEGACY: [u8; 8] = [0, 2, 1, 3, 6, 7, 5, 4];
    match n {
        0..=7 => Some(Named::Register(R(LEGACY[usize::from(n)]))),
        8..=15 => Some(Named::X87(n - 8)),
        20..=27 => Some(Named::Register(R(16 + n - 20))),
        36..=43 => Some(Named::Register(R(8 + n - 36))),
        44..=51 => Some(Named::Register(R(16 + 8 + n - 44))),
        // Flags, the x87 status word, MMX, the upper vector registers and masks.
        17..=18 | 28..=35 | 52..=75 => Some(Named::Other),
        _ => None,
    }
}

/// Registers that an operand's set may be taken from, `r11` included if it is asked for by name.
pub(crate) fn is_move_scratch(r: R) -> bool {
    r == R11 || r.0 == 31
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_name_classes_by_alternative() {
        let both = parse("=&r,m", 0).unwrap();
        assert_eq!((both.regs, both.memory, both.early), (ANY_GPR, false, true));
        let second = parse("=&r,m", 1).unwrap();
        assert_eq!((second.regs, second.memory, second.early), (RegSet::EMPTY, true, false));
        assert_eq!(parse("12", 0).unwrap().tied, Some(12));
        assert_eq!(parse("@ccnz", 0).unwrap().flags, Some(Cc::Ne));
        assert_eq!(parse("w", 0), Err('w'));
        assert!(immediate_fits('N', 255) && !immediate_fits('I', 32));
        assert_eq!(named("%r10d"), Some(Named::Register(R(10))));
        assert_eq!(named("st(1)"), Some(Named::X87(1)));
        assert_eq!(named("r16"), None);
        assert_eq!(named("r+8"), None);
        for (number, name) in
            [("0", "rax"), ("1", "rdx"), ("2", "rcx"), ("4", "rsi"), ("5", "rdi"), ("36", "r8"), ("51", "xmm15")]
        {
            assert_eq!(named(number), named(name), "{number}");
        }
        assert_eq!(named("16"), None, "the argument pointer is no register of the machine");
    }
}
