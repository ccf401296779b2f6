//! Padding with no-operation instructions, as gas pads (found by experiment).

use mc::Mode;

const LONG: [&[u8]; 11] = [
    &[0x90],
    &[0x66, 0x90],
    &[0x0f, 0x1f, 0x00],
    &[0x0f, 0x1f, 0x40, 0x00],
    &[0x0f, 0x1f, 0x44, 0x00, 0x00],
    &[0x66, 0x0f, 0x1f, 0x44, 0x00, 0x00],
    &[0x0f, 0x1f, 0x80, 0x00, 0x00, 0x00, 0x00],
    &[0x0f, 0x1f, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00],
    &[0x66, 0x0f, 0x1f, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00],
    &[0x66, 0x2e, 0x0f, 0x1f, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00],
    &[0x66, 0x66, 0x2e, 0x0f, 0x1f, 0x84, 0x00, 0x00, 0x00, 0x00, 0x00],
];

/// Forms that every 32-bit processor knows: `lea 0(%esi),%esi` in several lengths.
const PLAIN32: [&[u8]; 7] = [
    &[0x90],
    &[0x66, 0x90],
    &[0x8d, 0x76, 0x00],
    &[0x8d, 0x74, 0x26, 0x00],
    &[0x8d, 0x74, 0x26, 0x00, 0x90],
    &[0x8d, 0xb6, 0x00, 0x00, 0x00, 0x00],
    &[0x8d, 0xb4, 0x26, 0x00, 0x00, 0x00, 0x00],
];

const PLAIN16: [&[u8]; 4] = [&[0x90], &[0x89, 0xf6], &[0x8d, 0x74, 0x00], &[0x8d, 0xb4, 0x00, 0x00]];

/// How many full-length no-operation instructions gas puts in a row; beyond that it jumps over the
/// padding.
const fn most_in_a_row(has_long: bool) -> u64 {
    if has_long { 7 } else { 2 }
}

/// Appends `count` bytes. `has_long`: the object is for processors that all know the long forms.
pub(crate) fn fill(has_long: bool, mode: Mode, mut count: u64, out: &mut Vec<u8>) {
    let patterns: &[&[u8]] = match (mode.bits, has_long) {
        (16, _) => &PLAIN16,
        (_, true) => &LONG,
        (_, false) => &PLAIN32,
    };
    let longest = patterns.len() as u64;
    if count / longest > most_in_a_row(has_long && mode.bits != 16) {
        if count < 130 {
            out.extend([0xeb, (count - 2) as u8]);
            count -= 2;
        } else {
            out.push(0xe9);
            let size = if mode.bits == 16 { 2 } else { 4 };
            out.extend_from_slice(&(count - 1 - size).to_le_bytes()[..size as usize]);
            count -= 1 + size;
        }
    }
    while count > 0 {
        let n = count.min(longest);
        out.extend_from_slice(patterns[n as usize - 1]);
        count -= n;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn start(mode: Mode, count: u64) -> u8 {
        let mut out = Vec::new();
        fill(mode == Mode::BITS64, mode, count, &mut out);
        assert_eq!(out.len() as u64, count);
        out[0]
    }

    #[test]
    fn long_padding_is_jumped_over() {
        assert_eq!([start(Mode::BITS64, 87), start(Mode::BITS64, 88)], [0x66, 0xeb]);
        assert_eq!([start(Mode::BITS64, 129), start(Mode::BITS64, 130)], [0xeb, 0xe9]);
        assert_eq!([start(Mode::BITS32, 20), start(Mode::BITS32, 21)], [0x8d, 0xeb]);
    }
}
