//! Shell patterns as linker and version scripts use them: `*`, `?`, `[set]`, `\` escapes.

/// A pattern, classified once so that the common shapes compare without backtracking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Glob {
    text: Vec<u8>,
    shape: Shape,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    /// No special characters.
    Literal,
    /// `*` alone.
    Everything,
    /// Literal followed by one `*`.
    Prefix,
    /// Anything else.
    General,
}

impl Glob {
    /// Classifies `text`.
    pub fn new(text: &[u8]) -> Self {
        let special = |b: &u8| matches!(b, b'*' | b'?' | b'[' | b'\\');
        let shape = match text.iter().position(special) {
            None => Shape::Literal,
            Some(0) if text == b"*" => Shape::Everything,
            Some(at) if at + 1 == text.len() && text[at] == b'*' => Shape::Prefix,
            Some(_) => Shape::General,
        };
        Glob { text: text.to_vec(), shape }
    }

    /// The pattern as written.
    pub fn text(&self) -> &[u8] {
        &self.text
    }

    /// The whole pattern, if it has no special characters.
    pub fn literal(&self) -> Option<&[u8]> {
        (self.shape == Shape::Literal).then_some(&self.text)
    }

    /// Whether the pattern is `*`.
    pub fn matches_everything(&self) -> bool {
        self.shape == Shape::Everything
    }

    /// Whether `name` as a whole matches.
    pub fn matches(&self, name: &[u8]) -> bool {
        match self.shape {
            Shape::Literal => self.text == name,
            Shape::Everything => true,
            Shape::Prefix => name.starts_with(&self.text[..self.text.len() - 1]),
            Shape::General => general_match(&self.text, name),
        }
    }
}

/// Backtracks only to the last `*`, so the cost is at most pattern times name.
fn general_match(pattern: &[u8], name: &[u8]) -> bool {
    let (mut p, mut n) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while n < name.len() {
        if pattern.get(p) == Some(&b'*') {
            retry = Some((p + 1, n));
            p += 1;
            continue;
        }
        match match_one(pattern, p, name[n]) {
            Some(next) => {
                p = next;
                n += 1;
            }
            None => match retry {
                Some((after_star, from)) => {
                    retry = Some((after_star, from + 1));
                    p = after_star;
                    n = from + 1;
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|&b| b == b'*')
}

/// Matches one character of the name; the position after the pattern element on success.
fn match_one(pattern: &[u8], p: usize, byte: u8) -> Option<usize> {
    match *pattern.get(p)? {
        b'?' => Some(p + 1),
        b'\\' if p + 1 < pattern.len() => (pattern[p + 1] == byte).then_some(p + 2),
        b'[' => match set_end(pattern, p) {
            Some(end) => set_contains(&pattern[p + 1..end], byte).then_some(end + 1),
            None => (byte == b'[').then_some(p + 1),
        },
        plain => (plain == byte).then_some(p + 1),
    }
}

/// The index of the `]` that closes the set at `open`; a `]` in first place is a member.
fn set_end(pattern: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    if matches!(pattern.get(at), Some(b'!' | b'^')) {
        at += 1;
    }
    let search_from = at + 1;
    pattern.get(search_from..)?.iter().position(|&b| b == b']').map(|i| search_from + i)
}

fn set_contains(set: &[u8], byte: u8) -> bool {
    let (negated, set) = match set.first() {
        Some(b'!' | b'^') => (true, &set[1..]),
        _ => (false, set),
    };
    let mut found = false;
    let mut i = 0;
    while i < set.len() {
        if i + 2 < set.len() && set[i + 1] == b'-' {
            found |= (set[i]..=set[i + 2]).contains(&byte);
            i += 3;
        } else {
            found |= set[i] == byte;
            i += 1;
        }
    }
    found != negated
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(pattern: &str, name: &str, expected: bool) {
        assert_eq!(Glob::new(pattern.as_bytes()).matches(name.as_bytes()), expected, "{pattern} on {name}");
    }

    #[test]
    fn patterns_match_as_in_the_shell() {
        check(".text", ".text", true);
        check(".text", ".text.a", false);
        check(".text.*", ".text.a", true);
        check(".text.*", ".text", false);
        check("*", "", true);
        check("*crtbegin?.o", "/usr/lib/crtbeginS.o", true);
        check("*crtbegin?.o", "/usr/lib/crtbegin.o", false);
        check(".text.*_unlikely", ".text.f_unlikely", true);
        check("a*b*c", "axxbxxbc", true);
        check("a*b*c", "axxbxxb", false);
        check("[a-c]x", "bx", true);
        check("[!a-c]x", "bx", false);
        check("[]]x", "]x", true);
        check("[", "[", true);
        check("a\\*", "a*", true);
        check("a\\*", "ab", false);
    }
}
