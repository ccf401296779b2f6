//! Instruction statements in AT&T syntax: prefixes, operands, marks.

use crate::Assembler;
use crate::cursor::{Cursor, continues_name, starts_name};
use crate::expr::Result;
use isa_x86::{ParsedOperand, is_mnemonic, reg, select};
use mc::{Mem, Operand, PrefixFlags, Reg, Streamer, Value};
use smallvec::SmallVec;

/// A prefix word: a flag of the instruction that follows, or a byte of its own.
enum Prefix {
    Flag(PrefixFlags),
    Byte(u8),
}

fn prefix(name: &str, bits: u8) -> Option<Prefix> {
    Some(match name {
        "lock" => Prefix::Flag(PrefixFlags::LOCK),
        "rep" | "repe" | "repz" => Prefix::Flag(PrefixFlags::REP),
        "repne" | "repnz" => Prefix::Flag(PrefixFlags::REPNE),
        "notrack" => Prefix::Flag(PrefixFlags::NOTRACK),
        "bnd" => Prefix::Flag(PrefixFlags::BND),
        "data16" => Prefix::Flag(PrefixFlags::DATA16),
        "data32" if bits == 16 => Prefix::Flag(PrefixFlags::DATA32),
        "addr32" if bits != 32 => Prefix::Flag(PrefixFlags::ADDR32),
        "addr16" if bits == 32 => Prefix::Flag(PrefixFlags::ADDR32),
        "rex.w" | "rex64" => Prefix::Flag(PrefixFlags::REX_W),
        "cs" => Prefix::Byte(0x2e),
        "ds" => Prefix::Byte(0x3e),
        "es" => Prefix::Byte(0x26),
        "ss" => Prefix::Byte(0x36),
        "fs" => Prefix::Byte(0x64),
        "gs" => Prefix::Byte(0x65),
        "xacquire" => Prefix::Byte(0xf2),
        "xrelease" => Prefix::Byte(0xf3),
        "rex" => Prefix::Byte(0x40),
        _ => return None,
    })
}

fn prefix_byte(flag: PrefixFlags) -> u8 {
    match flag {
        PrefixFlags::LOCK => 0xf0,
        PrefixFlags::REP => 0xf3,
        PrefixFlags::REPNE | PrefixFlags::BND => 0xf2,
        PrefixFlags::NOTRACK => 0x3e,
        PrefixFlags::DATA16 | PrefixFlags::DATA32 => 0x66,
        PrefixFlags::ADDR32 => 0x67,
        _ => 0x48,
    }
}

pub(crate) type Operands = SmallVec<[ParsedOperand; 4]>;

impl Assembler {
    /// An instruction with its prefixes. `name` is the first word, the cursor stands after it.
    pub(crate) fn instruction(&mut self, name: &str, cursor: &mut Cursor<'_>, out: &mut dyn Streamer) -> Result<()> {
        self.instruction_with_flags(name, PrefixFlags::default(), cursor, out)
    }

    /// The same after pseudo-prefixes in braces.
    pub(crate) fn instruction_with_flags(
        &mut self,
        name: &str,
        mut flags: PrefixFlags,
        cursor: &mut Cursor<'_>,
        out: &mut dyn Streamer,
    ) -> Result<()> {
        let mut word = name.to_ascii_lowercase();
        while let Some(prefix) = prefix(&word, self.mode.bits) {
            let last = cursor.is_at_end();
            match prefix {
                Prefix::Flag(flag) if !last => flags = flags.union(flag),
                Prefix::Flag(flag) => {
                    self.prefix_bytes(flags, out);
                    out.bytes(&[prefix_byte(flag)]);
                }
                Prefix::Byte(byte) => out.bytes(&[byte]),
            }
            if last {
                return Ok(());
            }
            word = self.next_word(cursor, &mut flags)?;
        }
        if let (b',', b'p', hint @ (b't' | b'n')) =
            (cursor.peek(), cursor.peek_second(), cursor.text.get(cursor.at + 2).copied().unwrap_or(0))
        {
            cursor.at += 3;
            out.bytes(&[if hint == b't' { 0x3e } else { 0x2e }]);
        }
        if self.intel {
            let inst = self.intel_instruction(&word, flags, cursor, out)?;
            out.inst(&inst);
            return Ok(());
        }
        if !is_mnemonic(&word) {
            return Err(format!("no such instruction: '{word}'"));
        }
        let operands = match self.with_registers(cursor.rest()) {
            Some(text) => {
                cursor.at = cursor.text.len();
                self.operands(&mut Cursor::new(&text), out, &mut flags)?
            }
            None => self.operands(cursor, out, &mut flags)?,
        };
        let inst = select(&word, &operands, flags, self.mode)?;
        out.inst(&inst);
        Ok(())
    }

    /// The operands with names that `.set` gave to registers replaced by the registers; none if there are no such names.
    fn with_registers(&self, text: &[u8]) -> Option<Vec<u8>> {
        if self.registers.is_empty() {
            return None;
        }
        let mut out = Vec::with_capacity(text.len() + 8);
        let mut at = 0;
        while at < text.len() {
            if !starts_name(text[at]) {
                out.push(text[at]);
                at += 1;
                // Numbers and the names of registers are passed over whole.
                while (out.last() == Some(&b'%') || out.last().is_some_and(u8::is_ascii_alphanumeric))
                    && text.get(at).is_some_and(u8::is_ascii_alphanumeric)
                {
                    out.push(text[at]);
                    at += 1;
                }
                continue;
            }
            let end = text[at..].iter().position(|&byte| !continues_name(byte)).map_or(text.len(), |n| at + n);
            let name = String::from_utf8_lossy(&text[at..end]);
            match self.registers.get(&base::Symbol::intern(&name)) {
                Some(&register) => out.extend_from_slice(reg::name(register).as_bytes()),
                None => out.extend_from_slice(&text[at..end]),
            }
            at = end;
        }
        Some(out)
    }

    fn prefix_bytes(&self, flags: PrefixFlags, out: &mut dyn Streamer) {
        for flag in [PrefixFlags::LOCK, PrefixFlags::REP, PrefixFlags::REPNE, PrefixFlags::DATA16, PrefixFlags::ADDR32]
        {
            if flags.contains(flag) {
                out.bytes(&[prefix_byte(flag)]);
            }
        }
    }

    /// The next word of a statement, after any pseudo-prefixes in braces.
    pub(crate) fn next_word(&mut self, cursor: &mut Cursor<'_>, flags: &mut PrefixFlags) -> Result<String> {
        cursor.skip_space();
        while cursor.peek() == b'{' {
            *flags = flags.union(braced_prefix(cursor)?);
            cursor.skip_space();
        }
        Ok(cursor.name().to_ascii_lowercase())
    }

    fn operands(
        &mut self,
        cursor: &mut Cursor<'_>,
        out: &mut dyn Streamer,
        flags: &mut PrefixFlags,
    ) -> Result<Operands> {
        let mut operands = Operands::new();
        let mut starts_with_rounding = false;
        if cursor.is_at_end() {
            return Ok(operands);
        }
        loop {
            cursor.skip_space();
            if cursor.peek() == b'{' {
                starts_with_rounding |= operands.is_empty();
                marks(cursor, flags)?;
            } else {
                operands.push(self.operand_of_instruction(cursor, out)?);
                cursor.skip_space();
                marks(cursor, flags)?;
            }
            if cursor.is_at_end() {
                // An immediate and the source of a conversion from an integer come before the rounding.
                let first = operands.first().map(|parsed| &parsed.operand);
                let early = match first {
                    Some(Operand::Imm(_)) => true,
                    Some(Operand::Reg(register)) => {
                        use isa_x86::reg::RegClass;
                        matches!(isa_x86::reg::class(*register), RegClass::Gpr32 | RegClass::Gpr64)
                    }
                    _ => false,
                };
                return if starts_with_rounding && early {
                    Err("misplaced rounding".to_string())
                } else {
                    Ok(operands)
                };
            }
            if !cursor.eat(b',') {
                return Err(format!("junk '{}' after operand", String::from_utf8_lossy(cursor.rest())));
            }
            if operands.len() > 5 {
                return Err("too many operands".to_string());
            }
        }
    }

    fn operand_of_instruction(&mut self, cursor: &mut Cursor<'_>, out: &mut dyn Streamer) -> Result<ParsedOperand> {
        let indirect = cursor.eat(b'*');
        cursor.skip_space();
        let operand = match cursor.peek() {
            b'$' => {
                cursor.at += 1;
                Operand::Imm(self.expression(cursor, out)?)
            }
            b'%' => {
                let register = register(cursor)?;
                cursor.skip_space();
                if reg::class(register) == reg::RegClass::Segment && cursor.eat(b':') {
                    let mut mem = self.memory(cursor, out)?;
                    mem.segment = register;
                    Operand::Mem(mem)
                } else {
                    Operand::Reg(register)
                }
            }
            _ => Operand::Mem(self.memory(cursor, out)?),
        };
        Ok(ParsedOperand { operand, indirect })
    }

    /// `disp(base,index,scale)`, any part of which may be missing.
    fn memory(&mut self, cursor: &mut Cursor<'_>, out: &mut dyn Streamer) -> Result<Mem> {
        cursor.eat(b'*');
        cursor.skip_space();
        let mut mem = Mem { segment: Reg::NONE, base: Reg::NONE, index: Reg::NONE, scale: 1, disp: Value::Const(0) };
        if !(cursor.peek() == b'(' && is_address(cursor)) {
            mem.disp = self.expression(cursor, out)?;
        }
        cursor.skip_space();
        if cursor.peek() != b'(' {
            return Ok(mem);
        }
        cursor.at += 1;
        cursor.skip_space();
        if cursor.peek() == b'%' {
            mem.base = register(cursor)?;
        }
        if cursor.eat(b',') {
            cursor.skip_space();
            if cursor.peek() == b'%' {
                mem.index = register(cursor)?;
                if mem.index == Reg::NONE || matches!(mem.index, reg::RIP | reg::EIP) {
                    mem.index = Reg::NONE;
                }
            }
            if mem.index.is_none() && cursor.peek() != b')' && cursor.peek() != b',' {
                mem.scale = self.scale(cursor, out)?;
            }
            if cursor.eat(b',') {
                mem.scale = self.scale(cursor, out)?;
            }
        }
        if !cursor.eat(b')') {
            return Err("missing ')' in memory operand".to_string());
        }
        swap_stack_pointer(&mut mem);
        Ok(mem)
    }

    fn scale(&mut self, cursor: &mut Cursor<'_>, out: &mut dyn Streamer) -> Result<u8> {
        cursor.skip_space();
        if cursor.peek() == b')' {
            return Ok(1);
        }
        match self.absolute(cursor, out)? {
            scale @ (1 | 2 | 4 | 8) => Ok(scale as u8),
            _ => Err("scale factor is not 1, 2, 4 or 8".to_string()),
        }
    }
}

/// The stack pointer cannot be an index, but with scale 1 it can be the base instead.
fn swap_stack_pointer(mem: &mut Mem) {
    if matches!(mem.index, reg::RSP | reg::ESP) && mem.scale == 1 && !mem.base.is_none() {
        std::mem::swap(&mut mem.base, &mut mem.index);
    }
}

/// Whether the parenthesis here opens an address and not an expression.
fn is_address(cursor: &Cursor<'_>) -> bool {
    let mut look = cursor.clone();
    look.at += 1;
    look.skip_space();
    match look.peek() {
        b'%' => look.peek_second().is_ascii_alphabetic(),
        b',' | b')' => true,
        _ => false,
    }
}

/// A register, from its `%` on.
pub(crate) fn register(cursor: &mut Cursor<'_>) -> Result<Reg> {
    cursor.skip_space();
    if cursor.peek() != b'%' {
        return Err("register expected".to_string());
    }
    cursor.at += 1;
    cursor.skip_space();
    let start = cursor.at;
    while cursor.peek().is_ascii_alphanumeric() {
        cursor.at += 1;
    }
    let name = String::from_utf8_lossy(&cursor.text[start..cursor.at]).to_ascii_lowercase();
    if name == "st" {
        let mark = cursor.at;
        if cursor.eat(b'(') {
            cursor.skip_space();
            let digit = cursor.peek();
            cursor.at += 1;
            if matches!(digit, b'0'..=b'7') && cursor.eat(b')') {
                return Ok(reg::st(digit - b'0'));
            }
            return Err("bad register name '%st('".to_string());
        }
        cursor.at = mark;
    }
    if name == "riz" || name == "eiz" {
        return Ok(Reg::NONE);
    }
    reg::by_name(&name).ok_or_else(|| format!("bad register name '%{name}'"))
}

/// A pseudo-prefix in braces.
fn braced_prefix(cursor: &mut Cursor<'_>) -> Result<PrefixFlags> {
    let name = braced(cursor)?;
    Ok(match name.as_str() {
        "disp8" => PrefixFlags::DISP8,
        "disp32" | "disp16" => PrefixFlags::DISP32,
        "vex3" => PrefixFlags::VEX3,
        "rex" => PrefixFlags::REX,
        "vex" => PrefixFlags::VEX,
        "evex" => PrefixFlags::EVEX,
        "load" => PrefixFlags::LOAD,
        "store" => PrefixFlags::STORE,
        "vex2" | "nooptimize" => PrefixFlags::default(),
        _ => return Err(format!("unknown pseudo prefix '{{{name}}}'")),
    })
}

/// The text between braces, in lower case.
fn braced(cursor: &mut Cursor<'_>) -> Result<String> {
    let rest = cursor.rest();
    let end = rest.iter().position(|&byte| byte == b'}').ok_or("missing '}'")?;
    cursor.at += end + 1;
    let inside: Vec<u8> = rest[1..end].iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    Ok(String::from_utf8_lossy(&inside).to_ascii_lowercase())
}

/// Masks, zeroing, broadcasts and rounding in braces.
pub(crate) fn marks(cursor: &mut Cursor<'_>, flags: &mut PrefixFlags) -> Result<()> {
    cursor.skip_space();
    while cursor.peek() == b'{' {
        let text = braced(cursor)?;
        let mark = match text.as_str() {
            "z" => PrefixFlags::ZEROING,
            "rn-sae" => PrefixFlags::rounding(1),
            "rd-sae" => PrefixFlags::rounding(2),
            "ru-sae" => PrefixFlags::rounding(3),
            "rz-sae" => PrefixFlags::rounding(4),
            "sae" => PrefixFlags::rounding(5),
            "1to2" | "1to4" | "1to8" | "1to16" | "1to32" => {
                let lanes = text[3..].parse().unwrap_or(0);
                PrefixFlags::BROADCAST.union(PrefixFlags::lanes(lanes))
            }
            _ => match text.trim_start_matches('%').strip_prefix('k').and_then(|n| n.parse::<u8>().ok()) {
                Some(n @ 1..=7) => PrefixFlags::mask(n),
                _ => return Err(format!("unknown mark '{{{text}}}'")),
            },
        };
        *flags = flags.union(mark);
        cursor.skip_space();
    }
    Ok(())
}
