//! `printf` formatting (C23 7.23.6.1), as far as test programs use it.

use crate::external::c_string;
use crate::machine::{Arguments, Machine, Stop};
use num::{Float, FloatFormat};

/// Variable arguments of a call (SysV x86-64 ABI 3.5.7).
pub(crate) struct Args<'a> {
    registers: &'a Arguments,
    int: usize,
    float: usize,
    stack: usize,
}

impl<'a> Args<'a> {
    /// The arguments after `named` integer ones.
    pub(crate) fn new(registers: &'a Arguments, named: usize) -> Args<'a> {
        Args { registers, int: named, float: 0, stack: 0 }
    }
    fn word(&mut self) -> u64 {
        self.stack += 8;
        self.registers.stack_word(self.stack - 8).unwrap_or(0)
    }
    fn int(&mut self) -> u64 {
        if self.int < 6 {
            self.int += 1;
            return self.registers.int_arg(self.int - 1);
        }
        self.word()
    }
    fn double(&mut self) -> f64 {
        if self.float < 8 {
            self.float += 1;
            return f64::from_bits(self.registers.float[self.float - 1] as u64);
        }
        f64::from_bits(self.word())
    }
    fn long_double(&mut self) -> f64 {
        self.stack = self.stack.next_multiple_of(16) + 16;
        let bits = self.registers.stack_long_double(self.stack - 16).unwrap_or(0);
        Float::from_bits(FloatFormat::X87, bits & ((1 << 80) - 1)).to_f64()
    }
}

#[derive(Default)]
struct Spec {
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: usize,
    precision: Option<usize>,
    length: String,
}

/// The text that `printf` would write.
pub(crate) fn format(machine: &Machine<'_>, text: &[u8], mut args: Args<'_>) -> Result<Vec<u8>, Stop> {
    let mut out = Vec::new();
    let mut rest = text.iter().copied().peekable();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            out.push(byte);
            continue;
        }
        let mut spec = Spec::default();
        while let Some(flag) = rest.next_if(|b| b"-+ #0".contains(b)) {
            match flag {
                b'-' => spec.left = true,
                b'+' => spec.plus = true,
                b' ' => spec.space = true,
                b'#' => spec.alternate = true,
                _ => spec.zero = true,
            }
        }
        let mut number = |args: &mut Args<'_>| {
            if rest.next_if_eq(&b'*').is_some() {
                return args.int() as i32;
            }
            let mut n = 0i32;
            while let Some(digit) = rest.next_if(u8::is_ascii_digit) {
                n = n.saturating_mul(10).saturating_add(i32::from(digit - b'0'));
            }
            n
        };
        let width = number(&mut args);
        spec.left |= width < 0;
        spec.width = (width.unsigned_abs() as usize).min(1 << 16);
        if rest.next_if_eq(&b'.').is_some() {
            let mut number = |args: &mut Args<'_>| {
                if rest.next_if_eq(&b'*').is_some() {
                    return args.int() as i32;
                }
                let mut n = 0i32;
                while let Some(digit) = rest.next_if(u8::is_ascii_digit) {
                    n = n.saturating_mul(10).saturating_add(i32::from(digit - b'0'));
                }
                n
            };
            spec.precision = usize::try_from(number(&mut args)).ok().map(|p| p.min(1 << 16));
        }
        while let Some(letter) = rest.next_if(|b| b"hlLqjzt".contains(b)) {
            spec.length.push(letter as char);
        }
        let Some(conversion) = rest.next() else { break };
        convert(machine, &mut out, conversion, &spec, &mut args)?;
    }
    Ok(out)
}

fn convert(
    machine: &Machine<'_>,
    out: &mut Vec<u8>,
    conversion: u8,
    spec: &Spec,
    args: &mut Args<'_>,
) -> Result<(), Stop> {
    let body: Vec<u8> = match conversion {
        b'%' => vec![b'%'],
        b'c' => vec![args.int() as u8],
        b's' => {
            let address = args.int();
            let mut text = match (address, spec.precision) {
                (0, _) => b"(null)".to_vec(),
                // A bounded string needs no terminator.
                (address, Some(limit)) => {
                    let mut text = Vec::new();
                    while text.len() < limit {
                        match machine.load_bytes(address + text.len() as u64, 1)?[0] {
                            0 => break,
                            byte => text.push(byte),
                        }
                    }
                    text
                }
                (address, None) => c_string(machine, address)?,
            };
            if let Some(limit) = spec.precision {
                text.truncate(limit);
            }
            text
        }
        b'p' => format!("{:#x}", args.int()).into_bytes(),
        b'd' | b'i' => {
            let bits = args.int();
            let value = match spec.length.as_str() {
                "hh" => i64::from(bits as i8),
                "h" => i64::from(bits as i16),
                "" => i64::from(bits as i32),
                _ => bits as i64,
            };
            number(spec, value < 0, value.unsigned_abs().to_string(), "")
        }
        b'u' | b'x' | b'X' | b'o' => {
            let bits = args.int();
            let value = match spec.length.as_str() {
                "hh" => u64::from(bits as u8),
                "h" => u64::from(bits as u16),
                "" => u64::from(bits as u32),
                _ => bits,
            };
            let (digits, prefix) = match conversion {
                b'x' => (format!("{value:x}"), "0x"),
                b'X' => (format!("{value:X}"), "0X"),
                b'o' => (format!("{value:o}"), "0"),
                _ => (value.to_string(), ""),
            };
            let prefix = if spec.alternate && value != 0 { prefix } else { "" };
            let plain = Spec { plus: false, space: false, ..copy(spec) };
            number(&plain, false, digits, prefix)
        }
        b'f' | b'F' | b'e' | b'E' | b'g' | b'G' => {
            let value = if spec.length == "L" { args.long_double() } else { args.double() };
            let magnitude = value.abs();
            let text = if value.is_nan() {
                "nan".into()
            } else if value.is_infinite() {
                "inf".into()
            } else {
                floating(conversion.to_ascii_lowercase(), magnitude, spec.precision.unwrap_or(6), spec.alternate)
            };
            let text = if conversion.is_ascii_uppercase() { text.to_uppercase() } else { text };
            let spec = Spec { precision: None, zero: spec.zero && value.is_finite(), ..copy(spec) };
            number(&spec, value.is_sign_negative(), text, "")
        }
        other => return Err(Stop::Unsupported(format!("printf conversion '%{}'", other as char))),
    };
    let pad = spec.width.saturating_sub(body.len());
    if !spec.left {
        out.extend(std::iter::repeat_n(b' ', pad));
    }
    out.extend(&body);
    if spec.left {
        out.extend(std::iter::repeat_n(b' ', pad));
    }
    Ok(())
}

fn copy(spec: &Spec) -> Spec {
    Spec { length: spec.length.clone(), ..*spec }
}

/// Sign, prefix and digits, padded with zeros as asked.
fn number(spec: &Spec, negative: bool, digits: String, prefix: &str) -> Vec<u8> {
    let sign = match (negative, spec.plus, spec.space) {
        (true, _, _) => "-",
        (false, true, _) => "+",
        (false, false, true) => " ",
        _ => "",
    };
    let digits = if spec.precision == Some(0) && digits == "0" { String::new() } else { digits };
    let lead = sign.len() + prefix.len();
    let zeros = match spec.precision {
        Some(precision) => precision.saturating_sub(digits.len()),
        None if spec.zero && !spec.left => spec.width.saturating_sub(lead + digits.len()),
        None => 0,
    };
    format!("{sign}{prefix}{}{digits}", "0".repeat(zeros)).into_bytes()
}

fn floating(conversion: u8, value: f64, precision: usize, alternate: bool) -> String {
    match conversion {
        b'f' => format!("{value:.precision$}"),
        b'e' => exponential(value, precision),
        _ => {
            let precision = precision.max(1);
            let scientific = exponential(value, precision - 1);
            let exponent: i32 = scientific.split('e').nth(1).and_then(|e| e.parse().ok()).unwrap_or(0);
            let text = if exponent < -4 || exponent >= precision as i32 {
                scientific
            } else {
                format!("{value:.*}", (precision as i32 - 1 - exponent).max(0) as usize)
            };
            if alternate { text } else { without_trailing_zeros(&text) }
        }
    }
}

fn exponential(value: f64, precision: usize) -> String {
    let text = format!("{value:.precision$e}");
    let (digits, exponent) = text.split_once('e').unwrap_or((&text, "0"));
    let exponent: i32 = exponent.parse().unwrap_or(0);
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

fn without_trailing_zeros(text: &str) -> String {
    let (digits, exponent) = text.split_once('e').map_or((text, None), |(d, e)| (d, Some(e)));
    let digits = if digits.contains('.') { digits.trim_end_matches('0').trim_end_matches('.') } else { digits };
    match exponent {
        Some(exponent) => format!("{digits}e{exponent}"),
        None => digits.to_string(),
    }
}
