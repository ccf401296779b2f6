//! Machine code as GNU objdump shows it, in either syntax.
//!
//! The decoder's table is the encoder's. iced's formatters do most of the work; here is what objdump prints
//! otherwise: prefixes that do nothing, zero displacements that take up bytes, and the column of the operands.

use iced_x86::{
    Decoder, DecoderOptions, Formatter, FormatterOutput, FormatterTextKind, GasFormatter, Instruction, IntelFormatter,
    MemorySizeOptions, Mnemonic, OpKind, Register,
};
use mc::Mode;

/// How instructions are written.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Syntax {
    /// AT&T's.
    #[default]
    Att,
    /// AT&T's, with a size at every mnemonic that can have one.
    AttSuffixed,
    /// Intel's.
    Intel,
}

/// An instruction, or one byte that begins none.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Disassembled {
    /// Mnemonic and operands, without symbols.
    pub text: String,
    /// Its bytes.
    pub length: usize,
    /// Destination of a direct branch or call, which ends the text.
    pub target: Option<u64>,
    /// The address that an operand relative to the program counter names.
    pub address: Option<u64>,
}

/// Decodes and prints instructions one after the other.
pub struct Disassembler {
    bits: u8,
    syntax: Syntax,
    gas: GasFormatter,
    intel: IntelFormatter,
}

#[derive(Default)]
struct Text {
    text: String,
    intel: bool,
}

impl FormatterOutput for Text {
    fn write(&mut self, text: &str, kind: FormatterTextKind) {
        match kind {
            FormatterTextKind::LabelAddress | FormatterTextKind::FunctionAddress => {
                self.text.push_str(text.strip_prefix("0x").unwrap_or(text));
            }
            // Sizes of memory operands are in capitals.
            FormatterTextKind::Keyword if self.intel => self.text.push_str(&text.to_ascii_uppercase()),
            _ => self.text.push_str(text),
        }
    }
}

impl Disassembler {
    /// A disassembler for code of this mode.
    pub fn new(mode: Mode, syntax: Syntax) -> Disassembler {
        let mut gas = GasFormatter::new();
        let options = gas.options_mut();
        options.set_gas_show_mnemonic_size_suffix(syntax == Syntax::AttSuffixed);
        options.set_rip_relative_addresses(true);
        options.set_branch_leading_zeros(false);
        options.set_small_hex_numbers_in_decimal(false);
        options.set_uppercase_hex(false);
        options.set_hex_prefix("0x");
        let mut intel = IntelFormatter::new();
        let options = intel.options_mut();
        options.set_rip_relative_addresses(true);
        options.set_branch_leading_zeros(false);
        options.set_small_hex_numbers_in_decimal(false);
        options.set_uppercase_hex(false);
        options.set_hex_prefix("0x");
        options.set_hex_suffix("");
        options.set_show_branch_size(false);
        options.set_memory_size_options(MemorySizeOptions::Always);
        Disassembler { bits: mode.bits, syntax, gas, intel }
    }

    /// The instruction at the start of `bytes`, which stand at `address`.
    pub fn next(&mut self, bytes: &[u8], address: u64) -> Disassembled {
        if let Some((&0x9b, rest)) = bytes.split_first() {
            // `fwait` belongs to the x87 instructions that have a waiting form.
            let waiting = self.one(rest, address.wrapping_add(1));
            let forms = ["fnstcw", "fnstsw", "fnstenv", "fnsave", "fninit", "fnclex"];
            let name = waiting.text.split(' ').next().unwrap_or_default();
            if forms.contains(&name) {
                let operands = waiting.text[name.len()..].trim_start();
                let name = name.replacen("fn", "f", 1);
                let text = if operands.is_empty() { name } else { format!("{name:6} {operands}") };
                return Disassembled { text, length: waiting.length + 1, ..waiting };
            }
        }
        self.one(bytes, address)
    }

    fn one(&mut self, bytes: &[u8], address: u64) -> Disassembled {
        let mut decoder = Decoder::with_ip(u32::from(self.bits), bytes, address, DecoderOptions::NO_INVALID_CHECK);
        let mut inst = decoder.decode();
        if inst.is_invalid() {
            return Disassembled { text: "(bad)".to_owned(), length: 1.min(bytes.len()), target: None, address: None };
        }
        let bytes = &bytes[..inst.len()];
        let mut text = String::new();
        for prefix in self.idle_prefixes(&inst, bytes) {
            text.push_str(prefix);
            text.push(' ');
        }
        // What is named before the mnemonic is not named in the operand.
        if self.bits == 64 && matches!(inst.segment_prefix(), Register::ES | Register::CS | Register::SS | Register::DS)
        {
            let notrack = inst.flow_control() != iced_x86::FlowControl::Next;
            if !notrack {
                inst.set_segment_prefix(Register::None);
            }
        }
        let scale = inst.memory_index() != Register::None;
        let zero = inst.memory_displ_size() != 0 && (inst.memory_base() != Register::None || scale);
        let intel = self.syntax == Syntax::Intel;
        let mut mnemonic = Text { intel, ..Text::default() };
        let mut operands = Text { intel, ..Text::default() };
        match self.syntax {
            Syntax::Intel => {
                self.intel.options_mut().set_show_zero_displacements(zero);
                self.intel.options_mut().set_always_show_scale(scale);
                self.intel.options_mut().set_always_show_segment_register(inst.is_string_instruction());
                self.intel.format_mnemonic(&inst, &mut mnemonic);
                self.intel.format_all_operands(&inst, &mut operands);
            }
            Syntax::Att | Syntax::AttSuffixed => {
                self.gas.options_mut().set_show_zero_displacements(zero);
                self.gas.options_mut().set_always_show_scale(scale);
                self.gas.options_mut().set_always_show_segment_register(inst.is_string_instruction());
                self.gas.format_mnemonic(&inst, &mut mnemonic);
                self.gas.format_all_operands(&inst, &mut operands);
            }
        }
        let mut operands = operands.text;
        let mut mnemonic = mnemonic.text;
        let natural = match self.bits {
            64 => matches!(&mnemonic[..], "pushq" | "popq" | "callq" | "jmpq"),
            32 => matches!(&mnemonic[..], "pushl" | "popl" | "calll" | "jmpl"),
            _ => false,
        };
        if natural && self.syntax == Syntax::Att {
            mnemonic.pop();
        }
        if operands.is_empty() && inst.op_count() == 2 && mnemonic.starts_with('f') {
            operands = top_of_stack(&mnemonic, self.syntax).to_owned();
        }
        let is_string = inst.is_string_instruction();
        if intel && is_string && !operands.is_empty() {
            // Intel's syntax has the size in the operands.
            mnemonic.pop();
        }
        if intel && !is_string && inst.memory_base() == Register::None && inst.memory_index() == Register::None {
            // An address that is a number alone needs no brackets after a segment.
            operands = operands.replace(":[0x", ":0x").replace(']', "");
        }
        if mnemonic == "mov" && intel && inst.op_kind(1) == OpKind::Immediate64 {
            mnemonic.push_str("abs");
        }
        if inst.mnemonic() == Mnemonic::Imul && inst.op_count() == 3 && operands.matches(',').count() == 1 {
            // A product with a number always names its two registers.
            let register = match self.syntax {
                Syntax::Intel => operands.split(',').next(),
                Syntax::Att | Syntax::AttSuffixed => operands.rsplit(',').next(),
            };
            let register = register.unwrap_or_default().to_owned();
            operands = match self.syntax {
                Syntax::Intel => format!("{register},{operands}"),
                Syntax::Att | Syntax::AttSuffixed => format!("{operands},{register}"),
            };
        }
        if crate::table::info(crate::convert::row(inst.code())).kinds.contains(&crate::table::Kind::imm8_const_1) {
            // Shifts by one have a form of their own, in which AT&T's syntax does not mention the number.
            operands = match self.syntax {
                Syntax::Intel => operands.replace(",0x1", ",1"),
                Syntax::Att | Syntax::AttSuffixed => operands.trim_start_matches("$0x1,").to_owned(),
            };
        }
        text.push_str(&mnemonic);
        if !operands.is_empty() {
            while text.len() < 6 {
                text.push(' ');
            }
            text.push(' ');
            text.push_str(&operands);
        }
        // objdump's names of the prefixes where they mean a condition, and where they mean nothing.
        for (name, shown) in [("repe ", "repz "), ("repne ", "repnz "), ("rep ret", "repz ret")] {
            if text.starts_with(name) {
                text.replace_range(..name.len(), shown);
            }
        }
        let near = (0..inst.op_count())
            .any(|n| matches!(inst.op_kind(n), OpKind::NearBranch16 | OpKind::NearBranch32 | OpKind::NearBranch64));
        let target = near.then(|| inst.near_branch_target());
        let address = inst.is_ip_rel_memory_operand().then(|| inst.ip_rel_memory_address());
        Disassembled { text, length: inst.len(), target, address }
    }

    /// Prefixes that change nothing, which objdump names before the mnemonic.
    fn idle_prefixes(&self, inst: &Instruction, bytes: &[u8]) -> Vec<&'static str> {
        let prefixes = &bytes[..bytes.iter().take_while(|&&byte| is_prefix(byte)).count()];
        let mut names = Vec::new();
        let operand_sizes = prefixes.iter().filter(|&&byte| byte == 0x66).count();
        names.extend(std::iter::repeat_n("data16", operand_sizes.saturating_sub(1)));
        let has_memory = (0..inst.op_count()).any(|n| inst.op_kind(n) == OpKind::Memory);
        let segment = prefixes.iter().rev().find_map(|&byte| match byte {
            0x26 => Some("es"),
            0x2e => Some("cs"),
            0x36 => Some("ss"),
            0x3e => Some("ds"),
            _ => None,
        });
        // In 64-bit code these four are ignored; a branch takes one as a hint or a mark.
        let branches = inst.flow_control() != iced_x86::FlowControl::Next;
        if let Some(name) = segment.filter(|_| self.bits == 64 && has_memory && !branches) {
            names.push(name);
        }
        names
    }
}

/// The operands of x87 instructions that leave them out where they are the usual ones.
fn top_of_stack(mnemonic: &str, syntax: Syntax) -> &'static str {
    let single = matches!(mnemonic, "fxch" | "fcom" | "fcomp" | "fucom" | "fucomp");
    match (syntax, single) {
        (Syntax::Intel, true) => "st(1)",
        (Syntax::Intel, false) => "st(1),st",
        (_, true) => "%st(1)",
        (_, false) => "%st,%st(1)",
    }
}

fn is_prefix(byte: u8) -> bool {
    matches!(byte, 0x26 | 0x2e | 0x36 | 0x3e | 0x64 | 0x65 | 0x66 | 0x67 | 0xf0 | 0xf2 | 0xf3)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(bytes: &[u8], syntax: Syntax) -> String {
        Disassembler::new(Mode::BITS64, syntax).next(bytes, 0x1000).text
    }

    #[test]
    fn instructions_look_as_objdump_shows_them() {
        for (bytes, att, intel) in [
            (&[0xb8, 1, 0, 0, 0][..], "mov    $0x1,%eax", "mov    eax,0x1"),
            (&[0xe8, 0, 0, 0, 0], "call   1005", "call   1005"),
            (&[0x0f, 0x1f, 0x40, 0], "nopl   0x0(%rax)", "nop    DWORD PTR [rax+0x0]"),
            (&[0xc3], "ret", "ret"),
            (&[0xf3, 0xa6], "repz cmpsb %es:(%rdi),%ds:(%rsi)", "repz cmps BYTE PTR ds:[rsi],BYTE PTR es:[rdi]"),
            (&[0x48, 0x8b, 0x04, 0xc8], "mov    (%rax,%rcx,8),%rax", "mov    rax,QWORD PTR [rax+rcx*8]"),
        ] {
            assert_eq!(shown(bytes, Syntax::Att), att);
            assert_eq!(shown(bytes, Syntax::Intel), intel);
        }
    }
}
