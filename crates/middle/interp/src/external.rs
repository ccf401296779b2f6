//! The functions of the C library that programs under test call: what the interpreter can do without
//! touching the host.

use crate::format::{self, Args};
use crate::machine::{Arguments, Machine, Stop};

/// Whether a library function is run even where other functions are not: passes know what it does.
pub(crate) fn is_transparent(name: &str) -> bool {
    matches!(
        name,
        "putchar"
            | "puts"
            | "printf"
            | "sprintf"
            | "snprintf"
            | "memcpy"
            | "memmove"
            | "mempcpy"
            | "memset"
            | "memcmp"
            | "strlen"
            | "strcmp"
            | "strncmp"
            | "strcpy"
            | "strcat"
            | "strchr"
    )
}

/// Calls a function of the C library by name.
pub(crate) fn call(machine: &mut Machine<'_>, name: &str, args: &Arguments) -> Result<Arguments, Stop> {
    let int = |n| args.int_arg(n);
    let exhausted = || Stop::Unsupported("memory is exhausted".into());
    let value = match name {
        "exit" | "_exit" | "_Exit" | "quick_exit" => return Err(Stop::Exit(int(0) as i32)),
        "abort" | "__assert_fail" | "__stack_chk_fail" => return Err(Stop::Abort),
        "putchar" => {
            machine.output.push(int(0) as u8);
            int(0) & 0xff
        }
        "puts" => {
            let text = c_string(machine, int(0))?;
            machine.output.extend(text);
            machine.output.push(b'\n');
            1
        }
        "printf" => {
            let text = c_string(machine, int(0))?;
            let out = format::format(machine, &text, Args::new(args, 1))?;
            machine.output.extend(&out);
            out.len() as u64
        }
        "sprintf" | "snprintf" => {
            let bounded = name == "snprintf";
            let at = if bounded { 2 } else { 1 };
            let text = c_string(machine, int(at))?;
            let mut out = format::format(machine, &text, Args::new(args, at + 1))?;
            let len = out.len() as u64;
            if bounded {
                out.truncate((int(1) as usize).saturating_sub(1));
            }
            out.push(0);
            if !bounded || int(1) > 0 {
                machine.store_bytes(int(0), &out)?;
            }
            len
        }
        "malloc" => machine.memory.allocate(int(0), 16, true).ok_or_else(exhausted)?,
        "calloc" => {
            let size = int(0).checked_mul(int(1)).ok_or_else(exhausted)?;
            machine.memory.allocate(size, 16, true).ok_or_else(exhausted)?
        }
        "realloc" => {
            let old = match int(0) {
                0 => Vec::new(),
                address => {
                    let size = machine.memory.size_of(address).ok_or_else(|| bad("realloc of no object"))?;
                    machine.load_bytes(address, size)?.to_vec()
                }
            };
            let new = machine.memory.allocate(int(1), 16, true).ok_or_else(exhausted)?;
            let keep = old.len().min(int(1) as usize);
            machine.store_bytes(new, &old[..keep])?;
            if int(0) != 0 && !machine.memory.free(int(0), true) {
                return Err(bad("realloc of no heap object"));
            }
            new
        }
        "free" => {
            if int(0) != 0 && !machine.memory.free(int(0), true) {
                return Err(bad("free of no heap object"));
            }
            0
        }
        "memcpy" | "memmove" | "mempcpy" => {
            let bytes = if int(2) == 0 { Vec::new() } else { machine.load_bytes(int(1), int(2))?.to_vec() };
            machine.store_bytes(int(0), &bytes)?;
            if name == "mempcpy" { int(0) + int(2) } else { int(0) }
        }
        "memset" => {
            machine.store_bytes(int(0), &vec![int(1) as u8; int(2) as usize])?;
            int(0)
        }
        "memcmp" => {
            if int(2) == 0 {
                0
            } else {
                let order = machine.load_bytes(int(0), int(2))?.cmp(machine.load_bytes(int(1), int(2))?);
                order as i32 as u32 as u64
            }
        }
        "strlen" => c_string(machine, int(0))?.len() as u64,
        "strcmp" => {
            let order = c_string(machine, int(0))?.cmp(&c_string(machine, int(1))?);
            order as i32 as u32 as u64
        }
        "strncmp" => {
            let limit = int(2) as usize;
            let cut = |mut text: Vec<u8>| {
                text.truncate(limit);
                text
            };
            let order = cut(c_string(machine, int(0))?).cmp(&cut(c_string(machine, int(1))?));
            order as i32 as u32 as u64
        }
        "strcpy" | "strcat" => {
            let mut text = c_string(machine, int(1))?;
            text.push(0);
            let start = if name == "strcat" { c_string(machine, int(0))?.len() as u64 } else { 0 };
            machine.store_bytes(int(0) + start, &text)?;
            int(0)
        }
        "strchr" => {
            let text = c_string(machine, int(0))?;
            let wanted = int(1) as u8;
            let found = if wanted == 0 { Some(text.len()) } else { text.iter().position(|&byte| byte == wanted) };
            found.map_or(0, |n| int(0) + n as u64)
        }
        "abs" | "labs" | "llabs" => {
            let wide = if name == "abs" { i64::from(int(0) as i32) } else { int(0) as i64 };
            wide.wrapping_abs() as u64
        }
        "fflush" | "setvbuf" | "setbuf" => 0,
        _ => return Err(Stop::Unsupported(format!("external function '{name}'"))),
    };
    Ok(Arguments::returning(value))
}

fn bad(what: &str) -> Stop {
    Stop::Undefined(what.into())
}

pub(crate) fn c_string(machine: &Machine<'_>, address: u64) -> Result<Vec<u8>, Stop> {
    machine.memory.c_string(address).ok_or_else(|| bad("a string without end"))
}
