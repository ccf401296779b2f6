//! Names as `objcopy` takes them: plain, or with the shell's wildcards, some of them excluding.

/// A list of names.
#[derive(Debug, Clone, Default)]
pub(crate) struct Names {
    list: Vec<String>,
}

impl Names {
    pub(crate) fn add(&mut self, name: &str) {
        self.list.push(name.to_owned());
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Whether the name is listed. With `wildcards` the entries are patterns; one that starts with `!` takes back what
    /// others match.
    pub(crate) fn contains(&self, name: &[u8], wildcards: bool) -> bool {
        if !wildcards {
            return self.list.iter().any(|entry| entry.as_bytes() == name);
        }
        let excluded = self.list.iter().any(|entry| entry.strip_prefix('!').is_some_and(|rest| matches(rest, name)));
        !excluded && self.list.iter().any(|entry| !entry.starts_with('!') && matches(entry, name))
    }

    /// The same for sections, where wildcards always count.
    pub(crate) fn contains_section(&self, name: &[u8]) -> bool {
        self.contains(name, true)
    }
}

/// Whether a pattern of `*`, `?`, `[…]` and `\` matches.
fn matches(pattern: &str, name: &[u8]) -> bool {
    let pattern = pattern.as_bytes();
    let (mut p, mut n) = (0, 0);
    let mut retry: Option<(usize, usize)> = None;
    while n < name.len() || p < pattern.len() {
        if pattern.get(p) == Some(&b'*') {
            retry = Some((p, n));
            p += 1;
            continue;
        }
        let step = name.get(n).and_then(|&byte| match_one(&pattern[p..], byte));
        match (step, retry) {
            (Some(length), _) => {
                p += length;
                n += 1;
            }
            (None, Some((at, from))) if from < name.len() => {
                retry = Some((at, from + 1));
                (p, n) = (at + 1, from + 1);
            }
            (None, _) => return false,
        }
    }
    true
}

/// Length of the first element of a pattern, if it matches this byte.
fn match_one(pattern: &[u8], byte: u8) -> Option<usize> {
    match *pattern.first()? {
        b'?' => Some(1),
        b'\\' if pattern.len() > 1 => (pattern[1] == byte).then_some(2),
        b'[' => {
            let end = 2 + pattern.get(2..)?.iter().position(|&b| b == b']')?;
            let negated = matches!(pattern[1], b'!' | b'^');
            let set = &pattern[if negated { 2 } else { 1 }..end];
            let mut found = false;
            let mut at = 0;
            while at < set.len() {
                if at + 2 < set.len() && set[at + 1] == b'-' {
                    found |= (set[at]..=set[at + 2]).contains(&byte);
                    at += 3;
                } else {
                    found |= set[at] == byte;
                    at += 1;
                }
            }
            (found != negated).then_some(end + 1)
        }
        plain => (plain == byte).then_some(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_match_as_in_the_shell() {
        for (pattern, name, expected) in [
            ("*", "", true),
            (".debug_*", ".debug_info", true),
            ("*.o*x", "a.o.ox", true),
            ("?b[a-c]", "xbb", true),
            ("[!a]b", "ab", false),
            ("a\\*", "a*", true),
            ("a\\*", "ab", false),
            ("a", "ab", false),
        ] {
            assert_eq!(matches(pattern, name.as_bytes()), expected, "{pattern} {name}");
        }
    }

    #[test]
    fn an_exclamation_mark_takes_back() {
        let mut names = Names::default();
        names.add("x*");
        names.add("!xy");
        assert!(names.contains(b"xa", true) && !names.contains(b"xy", true));
        assert!(!names.contains(b"xa", false));
    }
}
