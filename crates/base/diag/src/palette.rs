//! Colours of messages on a terminal, with GCC's names and defaults for what is coloured.

/// What a piece of text is.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Role {
    /// The word "error" and what it is about.
    Error,
    /// The word "warning" and what it is about.
    Warning,
    /// The word "note" and what it is about.
    Note,
    /// An underlined range.
    Range1,
    /// An underlined range beside the first.
    Range2,
    /// File and place.
    Locus,
    /// What stands in quotes.
    Quote,
    /// Text that an edit inserts.
    Insert,
    /// Text that an edit removes.
    Delete,
}

const ROLES: usize = 9;

/// The colour of each role, as the parameters of a terminal's SGR sequence.
#[derive(Clone, Debug)]
pub struct Palette {
    /// Whether anything is coloured.
    pub on: bool,
    codes: [String; ROLES],
}

impl Default for Palette {
    fn default() -> Palette {
        let codes = ["01;31", "01;35", "01;36", "32", "34", "01", "01", "32", "31"];
        Palette { on: false, codes: codes.map(str::to_owned) }
    }
}

impl Palette {
    /// Applies the text of `GCC_COLORS`: `name=code` separated by colons. Names that mean nothing here are ignored; what
    /// is no code ends the reading, as in GCC.
    pub fn read(&mut self, text: &str) {
        for part in text.split(':') {
            let Some((name, code)) = part.split_once('=') else { continue };
            if !code.bytes().all(|byte| byte.is_ascii_digit() || byte == b';') {
                return;
            }
            let role = match name {
                "error" => Role::Error,
                "warning" => Role::Warning,
                "note" => Role::Note,
                "range1" => Role::Range1,
                "range2" => Role::Range2,
                "locus" => Role::Locus,
                "quote" => Role::Quote,
                "fixit-insert" => Role::Insert,
                "fixit-delete" => Role::Delete,
                _ => continue,
            };
            self.codes[role as usize] = code.to_owned();
        }
    }

    /// Appends a text in the colour of its role.
    pub fn paint(&self, out: &mut String, role: Role, text: &str) {
        let code = &self.codes[role as usize];
        if !self.on || code.is_empty() || text.is_empty() {
            out.push_str(text);
            return;
        }
        out.push_str("\x1b[");
        out.push_str(code);
        out.push_str("m\x1b[K");
        out.push_str(text);
        out.push_str("\x1b[m\x1b[K");
    }

    /// A text in the colour of its role.
    pub fn painted(&self, role: Role, text: &str) -> String {
        let mut out = String::new();
        self.paint(&mut out, role, text);
        out
    }

    /// A message, with what stands in single quotes in the colour of quotations. Apostrophes are no quotes: an opening
    /// quote stands after a space or bracket, a closing one not before a letter.
    pub fn message(&self, text: &str) -> String {
        if !self.on {
            return text.to_owned();
        }
        let mut out = String::with_capacity(text.len() + 32);
        let mut rest = text;
        let mut before = ' ';
        while let Some(open) = rest.find('\'') {
            before = rest[..open].chars().next_back().unwrap_or(before);
            let inner = &rest[open + 1..];
            let opens = matches!(before, ' ' | '(' | '[' | '<');
            let ends = |close: &usize| !inner[close + 1..].starts_with(|c: char| c.is_alphanumeric());
            let close = inner.match_indices('\'').map(|(at, _)| at).find(|at| *at > 0 && ends(at));
            match close {
                Some(close) if opens => {
                    out.push_str(&rest[..=open]);
                    self.paint(&mut out, Role::Quote, &inner[..close]);
                    out.push('\'');
                    rest = &inner[close + 1..];
                    before = '\'';
                }
                _ => {
                    out.push_str(&rest[..=open]);
                    rest = inner;
                    before = '\'';
                }
            }
        }
        out.push_str(rest);
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_coloured_and_apostrophes_are_not() {
        let palette = Palette { on: true, ..Palette::default() };
        let text = palette.message("storage size of 'm' isn't known");
        assert_eq!(text, "storage size of '\x1b[01m\x1b[Km\x1b[m\x1b[K' isn't known");
        assert_eq!(palette.message("isn't it"), "isn't it");
    }

    #[test]
    fn colours_can_be_changed_and_switched_off_one_by_one() {
        let mut palette = Palette { on: true, ..Palette::default() };
        palette.read("error=4:locus=:type-diff=01;32:note=zz:quote=7");
        assert_eq!(palette.painted(Role::Error, "e"), "\x1b[4m\x1b[Ke\x1b[m\x1b[K");
        assert_eq!(palette.painted(Role::Locus, "l"), "l");
        assert_eq!(palette.painted(Role::Quote, "q"), "\x1b[01m\x1b[Kq\x1b[m\x1b[K");
    }
}
