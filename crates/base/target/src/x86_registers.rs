//! Names of registers that programs may give to variables and clobbers: GCC's names, forms of other sizes included, and
//! its numbers.

/// Whether this names a register of x86; `%` or `#` before it does not matter.
pub fn is_register(name: &str) -> bool {
    let name = name.strip_prefix(['%', '#']).unwrap_or(name);
    const LEGACY: &[&str] = &["ax", "bx", "cx", "dx", "si", "di", "bp", "sp"];
    const BYTES: &[&str] = &["al", "ah", "bl", "bh", "cl", "ch", "dl", "dh", "sil", "dil", "bpl", "spl"];
    const OTHER: &[&str] = &["st", "flags", "fpsr", "argp", "frame"];
    let within = |digits: &str, most: u32| {
        let canonical = digits == "0" || !digits.starts_with(['0', '+']);
        canonical && digits.parse::<u32>().is_ok_and(|number| number <= most)
    };
    let numbered = |prefix: &str, most: u32| name.strip_prefix(prefix).is_some_and(|digits| within(digits, most));
    let extended = || {
        let rest = name.strip_prefix('r')?;
        let digits = rest.strip_suffix(['d', 'w', 'b']).unwrap_or(rest);
        Some(within(digits, 15) && !within(digits, 7))
    };
    LEGACY.contains(&name.strip_prefix(['r', 'e']).unwrap_or(name))
        || BYTES.contains(&name)
        || OTHER.contains(&name)
        || name.strip_prefix("st(").and_then(|rest| rest.strip_suffix(')')).is_some_and(|digits| within(digits, 7))
        || ["xmm", "ymm", "zmm"].iter().any(|prefix| numbered(prefix, 31))
        || numbered("mm", 7)
        || numbered("k", 7)
        || extended().unwrap_or(false)
        || within(name, 75)
}

/// Registers that a global register variable may have: those that calls keep, and the stack's. Each with the names of
/// its parts and GCC's number.
const GLOBAL: [(&str, &[&str]); 7] = [
    ("rbx", &["ebx", "bx", "bl", "bh", "3"]),
    ("rbp", &["ebp", "bp", "bpl", "6"]),
    ("rsp", &["esp", "sp", "spl", "7"]),
    ("r12", &["40"]),
    ("r13", &["41"]),
    ("r14", &["42"]),
    ("r15", &["43"]),
];
/// The same of i386, but for `ebx`, which code needs.
const NARROW_GLOBAL: [(&str, &[&str]); 4] =
    [("esp", &["sp", "7"]), ("ebp", &["bp", "6"]), ("esi", &["si", "4"]), ("edi", &["di", "5"])];

/// The register that a global register variable with this name has, by the name of its whole on a target with pointers
/// of `pointer_size` bytes; none if no variable may have it.
pub fn global_register(name: &str, pointer_size: u32) -> Option<&'static str> {
    let name = name.strip_prefix(['%', '#']).unwrap_or(name);
    let known = if pointer_size == 4 { &NARROW_GLOBAL[..] } else { &GLOBAL[..] };
    known.iter().find(|(whole, others)| *whole == name || others.contains(&name)).map(|&(whole, _)| whole)
}

#[cfg(test)]
mod tests {
    use super::{global_register, is_register};

    #[test]
    fn global_registers_are_whole_ones() {
        assert_eq!(global_register("esp", 8), Some("rsp"));
        assert_eq!(global_register("%r12", 8), Some("r12"));
        assert_eq!(global_register("esp", 4), Some("esp"));
        assert_eq!(global_register("ebx", 4), None);
        assert_eq!(global_register("eax", 8), None);
    }

    #[test]
    fn registers_have_names_of_each_size_and_numbers() {
        for name in ["rax", "eax", "ax", "al", "%ebx", "r8", "r15d", "xmm0", "st", "st(3)", "mm7", "0", "43"] {
            assert!(is_register(name), "{name}");
        }
        for name in ["", "memory", "cc", "r7", "r16", "xmm32", "99", "nonesuch", "rip", "st(8)", "%"] {
            assert!(!is_register(name), "{name}");
        }
    }
}
