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

#[cfg(test)]
mod tests {
    use super::is_register;

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
