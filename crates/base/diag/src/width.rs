//! Columns on a terminal, and how far a token reaches.

/// A column on a terminal, from 0.
pub(crate) type Column = usize;

/// How far tabulators stand apart (`-ftabstop=`).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Tabs(pub u8);

impl Default for Tabs {
    fn default() -> Tabs {
        Tabs(8)
    }
}

/// As many blanks as a tabulator can stand for.
const BLANKS: &str =
    "                                                                                                    ";

impl Tabs {
    /// The farthest that they can be set.
    pub const WIDEST: u8 = 100;

    fn to_next(self, column: Column) -> Column {
        let stop = usize::from(self.0.clamp(1, Tabs::WIDEST));
        stop - column % stop
    }
}

/// Ranges of characters that take two columns (East Asian wide and full-width, emoji).
const WIDE: &[(u32, u32)] = &[
    (0x1100, 0x115f),
    (0x2e80, 0x303e),
    (0x3041, 0xa4cf),
    (0xa960, 0xa97c),
    (0xac00, 0xd7a3),
    (0xf900, 0xfaff),
    (0xfe30, 0xfe6f),
    (0xff00, 0xff60),
    (0xffe0, 0xffe6),
    (0x1f300, 0x1f64f),
    (0x1f680, 0x1f6ff),
    (0x1f900, 0x1f9ff),
    (0x20000, 0x3fffd),
];

/// Ranges of characters that take none (combining marks, zero-width characters).
const NARROW: &[(u32, u32)] =
    &[(0x300, 0x36f), (0x200b, 0x200f), (0x202a, 0x202e), (0x2060, 0x2064), (0x20d0, 0x20ff), (0xfe00, 0xfe0f)];

fn within(ranges: &[(u32, u32)], c: char) -> bool {
    let n = ranges.partition_point(|range| range.1 < u32::from(c));
    ranges.get(n).is_some_and(|range| range.0 <= u32::from(c))
}

/// Calls `each` with the text that shows each character or bad byte of a line, and its width.
fn walk(line: &[u8], tabs: Tabs, each: &mut dyn FnMut(usize, &str, Column)) {
    let (mut offset, mut column) = (0, 0);
    for chunk in line.utf8_chunks() {
        for c in chunk.valid().chars() {
            let mut buffer = [0; 4];
            let (text, width) = match c {
                '\t' => (&BLANKS[..tabs.to_next(column)], tabs.to_next(column)),
                // Control characters would do things to a terminal.
                c if c.is_control() => (" ", 1),
                c if within(NARROW, c) => (&*c.encode_utf8(&mut buffer), 0),
                c if within(WIDE, c) => (&*c.encode_utf8(&mut buffer), 2),
                c => (&*c.encode_utf8(&mut buffer), 1),
            };
            each(offset, text, width);
            offset += c.len_utf8();
            column += width;
        }
        for &byte in chunk.invalid() {
            let text = format!("<{byte:02x}>");
            each(offset, &text, text.len());
            offset += 1;
            column += text.len();
        }
    }
}

/// The line as it is shown: tabs expanded, bytes that are not UTF-8 and control characters made visible.
pub(crate) fn expand_line(line: &[u8], tabs: Tabs) -> String {
    let mut out = String::with_capacity(line.len() + 16);
    walk(line, tabs, &mut |_, text, _| out.push_str(text));
    out
}

/// The column at which the byte at `offset` is shown.
pub(crate) fn display_column(line: &[u8], offset: usize, tabs: Tabs) -> Column {
    let before = &line[..offset.min(line.len())];
    if before.iter().all(|byte| matches!(byte, b' '..=b'~')) {
        return offset;
    }
    let mut column = 0;
    walk(line, tabs, &mut |at, _, width| {
        if at < offset {
            column += width;
        }
    });
    // Beyond the end of the line: a newline that is missing.
    column + offset.saturating_sub(line.len())
}

/// Bytes of a line whose display columns are counted one by one.
const COUNTED: usize = 1024;

/// The column at which messages say the byte at `offset` is. Far to the right, where no editor shows
/// columns as a terminal would, each byte counts as one, so that the cost has a bound.
pub(crate) fn reported_column(line: &[u8], offset: usize, tabs: Tabs) -> Column {
    let counted = &line[..line.len().min(COUNTED)];
    display_column(counted, offset.min(counted.len()), tabs) + offset.saturating_sub(counted.len())
}

/// The length of the token at the beginning of `text`, as far as that can be told without its dialect.
pub(crate) fn token_len(text: &[u8]) -> usize {
    let word = |b: &u8| b.is_ascii_alphanumeric() || *b == b'_' || *b >= 0x80 || *b == b'$';
    let Some(&first) = text.first() else { return 1 };
    let prefix = text.iter().take_while(|b| word(b)).count();
    match text.get(prefix) {
        Some(&quote @ (b'"' | b'\'')) if prefix <= 2 => {
            let mut pos = prefix + 1;
            while let Some(&b) = text.get(pos) {
                pos += 1;
                if b == quote {
                    break;
                }
                if b == b'\\' {
                    pos += 1;
                }
            }
            return pos.min(text.len());
        }
        _ => {}
    }
    if first.is_ascii_digit() || (first == b'.' && text.get(1).is_some_and(u8::is_ascii_digit)) {
        let mut pos = 1;
        while let Some(b) = text.get(pos) {
            let sign = matches!(b, b'+' | b'-') && matches!(text[pos - 1], b'e' | b'E' | b'p' | b'P');
            if !(word(b) || *b == b'.' || sign) {
                break;
            }
            pos += 1;
        }
        return pos;
    }
    if prefix > 0 {
        return prefix;
    }
    const LONG: [&[u8]; 22] = [
        b"...", b"<<=", b">>=", b"->", b"++", b"--", b"<<", b">>", b"<=", b">=", b"==", b"!=", b"&&", b"||", b"*=",
        b"/=", b"%=", b"+=", b"-=", b"&=", b"^=", b"|=",
    ];
    LONG.iter().find(|p| text.starts_with(p)).map_or(1, |p| p.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_tabs_and_wide_characters() {
        assert_eq!(display_column(b"\tx", 1, Tabs(8)), 8);
        assert_eq!(display_column("ab\té字x".as_bytes(), 8, Tabs(8)), 11);
        assert_eq!((display_column(b"\tx", 1, Tabs(4)), display_column(b"\tx", 1, Tabs(0))), (4, 1));
        assert_eq!(expand_line(b"a\tb\xff", Tabs(8)), "a       b<ff>");
    }

    #[test]
    fn far_columns_count_bytes() {
        let line = "é".repeat(COUNTED);
        assert_eq!(reported_column(line.as_bytes(), 10, Tabs(8)), 5);
        assert_eq!(reported_column(line.as_bytes(), COUNTED + 10, Tabs(8)), COUNTED / 2 + 10);
        assert_eq!(reported_column(b"x", 3, Tabs(8)), 3);
    }

    #[test]
    fn tokens_are_measured() {
        for (text, len) in [("foo+", 3), ("1e+5;", 4), ("L\"a\\\"b\" c", 7), ("<<=1", 3), (";", 1), ("'a", 2), ("", 1)]
        {
            assert_eq!(token_len(text.as_bytes()), len, "{text}");
        }
    }
}
