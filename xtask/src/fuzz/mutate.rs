//! Turning good inputs into bad ones.
//!
//! An input is a function of the corpus, the seed and its number, so a failure is repeated by naming the last two.

use crate::random::Random;

/// Words that mean something to some reader, and are rarely next to each other.
const DICTIONARY: &[&str] = &[
    "(",
    ")",
    "{",
    "}",
    "[",
    "]",
    ";",
    ",",
    "...",
    "->",
    "##",
    "#",
    "\\\n",
    "\n",
    "\"",
    "'",
    "/*",
    "*/",
    "//",
    "??/",
    "%:",
    "int ",
    "struct ",
    "union ",
    "enum ",
    "typedef ",
    "static ",
    "extern ",
    "const ",
    "_Atomic ",
    "_Bool ",
    "__int128 ",
    "long double ",
    "_Complex ",
    "void ",
    "void *",
    "if (",
    "else ",
    "for (",
    "while (",
    "do ",
    "switch (",
    "case ",
    "default: ",
    "goto ",
    "goto *",
    "return ",
    "break;",
    "sizeof ",
    "_Alignas(",
    "_Generic(",
    "typeof(",
    "__auto_type ",
    "__attribute__((",
    "__attribute__((vector_size(16)))",
    "__attribute__((packed))",
    "__asm__(\"",
    "__asm__ goto (",
    "_Static_assert(",
    "__builtin_va_arg(",
    "__builtin_offsetof(",
    "__builtin_choose_expr(",
    "__label__ ",
    "&&",
    "#define ",
    "#undef ",
    "#if ",
    "#ifdef ",
    "#elif ",
    "#else\n",
    "#endif\n",
    "#include ",
    "#include_next ",
    "#embed ",
    "#line ",
    "#pragma ",
    "_Pragma(",
    "__VA_ARGS__",
    "__VA_OPT__(",
    "defined(",
    "__has_include(",
    "__COUNTER__",
    "0x",
    "0b",
    "1e",
    "1e999999999",
    "0x1p-99999",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "2147483648",
    "0",
    "-1",
    "1.",
    "u8\"",
    "L'",
    "U\"",
    "\\u0000",
    "\\U0010FFFF",
    "\\x",
    "\u{e9}",
    "\u{feff}",
    ".text\n",
    ".data\n",
    ".section ",
    ".globl ",
    ".long ",
    ".quad ",
    ".byte ",
    ".ascii \"",
    ".align ",
    ".p2align ",
    ".zero ",
    ".skip ",
    ".org ",
    ".rept ",
    ".endr\n",
    ".macro ",
    ".endm\n",
    ".if ",
    ".endif\n",
    ".set ",
    ".size ",
    ".cfi_startproc\n",
    ".cfi_endproc\n",
    ".uleb128 ",
    "%rax",
    "(%rip)",
    "$",
    "@GOTPCREL",
    "lock ",
    "rep ",
    "1b",
    "1f",
];

/// Values at which something usually changes.
const EDGES: &[u64] =
    &[0, 1, 2, 7, 8, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fff_ffff, 0x8000_0000, 0xffff_ffff, u64::MAX, u64::MAX / 2];

/// What kind of bytes are mutated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Text: tokens are moved as wholes.
    Text,
    /// Records of numbers.
    Binary,
}

/// Makes input `index` of the sequence of `seed`.
pub fn input(corpus: &[Vec<u8>], shape: Shape, seed: u64, index: u64) -> Vec<u8> {
    let mut random = Random::new(seed.wrapping_mul(0x1_0000_0001).wrapping_add(index));
    let mut bytes = random.pick(corpus).clone();
    let other = random.pick(corpus);
    for _ in 0..1 + random.below(6) {
        match shape {
            Shape::Text => mutate_text(&mut bytes, other, &mut random),
            Shape::Binary => mutate_binary(&mut bytes, other, &mut random),
        }
    }
    bytes
}

/// The largest input that mutation makes; growth beyond it is cut off.
const LARGEST: usize = 1 << 20;

fn mutate_text(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    match random.below(9) {
        0 => truncate(bytes, random),
        1 => flip_bit(bytes, random),
        2 => {
            let word = random.pick(DICTIONARY);
            insert(bytes, word.as_bytes(), random);
        }
        3 => {
            // Nesting and repetition without bound are what recursive programs fail on.
            let word = random.pick(DICTIONARY);
            let count = 1usize << random.below(14);
            insert(bytes, word.repeat(count).as_bytes(), random);
        }
        4 => {
            let range = token_range(bytes, random);
            let taken = bytes[range.clone()].to_vec();
            bytes.drain(range);
            insert(bytes, &taken, random);
        }
        5 => {
            let range = token_range(bytes, random);
            bytes.drain(range);
        }
        6 => {
            let range = token_range(bytes, random);
            let word = random.pick(DICTIONARY);
            bytes.splice(range, word.bytes());
        }
        7 => splice(bytes, other, random),
        _ => {
            let range = token_range(bytes, random);
            let repeated = bytes[range].repeat(1 << random.below(8));
            insert(bytes, &repeated, random);
        }
    }
    bytes.truncate(LARGEST);
}

fn mutate_binary(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    match random.below(8) {
        0 => truncate(bytes, random),
        1 | 2 => flip_bit(bytes, random),
        3..=5 => {
            let size = *random.pick(&[1usize, 2, 4, 8]);
            if bytes.len() < size {
                return;
            }
            // Headers come first and are where numbers matter most.
            let limit = if random.one_in(2) { bytes.len().min(256) } else { bytes.len() };
            let at = random.below(limit.saturating_sub(size) + 1) / size * size;
            let length = bytes.len() as u64;
            let value =
                if random.one_in(4) { length.wrapping_sub(random.below(16) as u64) } else { *random.pick(EDGES) };
            bytes[at..at + size].copy_from_slice(&value.to_le_bytes()[..size]);
        }
        6 => splice(bytes, other, random),
        _ => {
            let start = random.below(bytes.len() + 1);
            let end = (start + random.below(64)).min(bytes.len());
            bytes.drain(start..end);
        }
    }
    bytes.truncate(LARGEST);
}

fn truncate(bytes: &mut Vec<u8>, random: &mut Random) {
    let length = random.below(bytes.len() + 1);
    bytes.truncate(length);
}

fn flip_bit(bytes: &mut [u8], random: &mut Random) {
    if !bytes.is_empty() {
        let at = random.below(bytes.len());
        bytes[at] ^= 1 << random.below(8);
    }
}

fn insert(bytes: &mut Vec<u8>, what: &[u8], random: &mut Random) {
    let at = random.below(bytes.len() + 1);
    bytes.splice(at..at, what.iter().copied());
}

/// Puts a piece of `other` in.
fn splice(bytes: &mut Vec<u8>, other: &[u8], random: &mut Random) {
    let start = random.below(other.len() + 1);
    let end = (start + random.below(200)).min(other.len());
    insert(bytes, &other[start..end], random);
}

/// The range of a token, roughly: a word, or one other byte; sometimes a line.
fn token_range(bytes: &[u8], random: &mut Random) -> std::ops::Range<usize> {
    if bytes.is_empty() {
        return 0..0;
    }
    let at = random.below(bytes.len());
    let line = random.one_in(5);
    let belongs =
        |byte: u8| if line { byte != b'\n' } else { byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80 };
    let start = bytes[..at].iter().rposition(|byte| !belongs(*byte)).map_or(0, |before| before + 1);
    let end = bytes[at..].iter().position(|byte| !belongs(*byte)).map_or(bytes.len(), |after| at + after);
    start.min(at)..end.max(at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_number_gives_the_same_input() {
        let corpus = vec![b"int main(void) { return 0; }".to_vec(), b"struct s { int a; };".to_vec()];
        for index in 0..200 {
            let once = input(&corpus, Shape::Text, 3, index);
            assert_eq!(once, input(&corpus, Shape::Text, 3, index));
        }
    }

    #[test]
    fn empty_inputs_do_not_stop_mutation() {
        for index in 0..500 {
            input(&[Vec::new()], Shape::Text, 1, index);
            input(&[Vec::new()], Shape::Binary, 1, index);
        }
    }
}
