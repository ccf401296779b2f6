//! What may stand behind the `=` of an option, for options whose value has no other meaning here.

use crate::report::Reporter;

/// The values that an option takes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Values {
    /// Any text.
    Any,
    /// A number from 0 to this.
    UpTo(u64),
    /// A number of bytes, with or without a unit.
    Size,
    /// One of these words.
    Words(&'static [&'static str]),
    /// Some of these words, with commas between them.
    List(&'static [&'static str]),
}

/// A number without upper bound.
pub const NUMBER: Values = Values::UpTo(u64::MAX);

/// What is wrong with a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    error: String,
    note: Option<String>,
}

impl Fault {
    /// Reports it.
    pub fn report(&self, reporter: &mut Reporter) {
        reporter.error(&self.error);
        if let Some(note) = &self.note {
            reporter.note(note);
        }
    }
}

impl Values {
    /// What is wrong with `value` behind `option`, which ends in `=`; none if nothing is.
    pub fn fault(self, option: &str, value: &str) -> Option<Fault> {
        let fault = |error: String| Some(Fault { error, note: None });
        if value.is_empty() && self != Values::Any {
            return fault(format!("missing argument to '{option}'"));
        }
        let not_one_of = |words: &[&str]| {
            Some(Fault {
                error: format!("argument '{value}' to '{}' not recognized", option.trim_end_matches('=')),
                note: Some(format!("valid arguments to '{option}' are: {}", words.join(" "))),
            })
        };
        match self {
            Values::UpTo(most) => match value.parse::<u64>() {
                Ok(number) if number <= most => None,
                Ok(_) => fault(format!("argument to '{option}' is not between 0 and {most}")),
                Err(_) => fault(format!("argument to '{option}' should be a non-negative integer")),
            },
            Values::Size if size(value).is_none() => fault(format!(
                "argument to '{option}' should be a non-negative integer optionally followed by a size unit"
            )),
            Values::Words(words) if !words.contains(&value) => not_one_of(words),
            Values::List(words) if !value.split(',').all(|word| words.contains(&word)) => not_one_of(words),
            _ => None,
        }
    }
}

/// A number of bytes: digits and, without a space, nothing or one of `B`, `kB`, `KiB`, `MB`, `MiB` … `EiB`.
pub fn size(text: &str) -> Option<u64> {
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(digits);
    let power = |letter: char| "KMGTPE".find(letter.to_ascii_uppercase()).map(|n| n as u32 + 1);
    let mut letters = unit.chars();
    let factor = match (letters.next(), letters.as_str()) {
        (None, _) | (Some('B'), "") => 1,
        (Some('K'), "B") => return None,
        (Some(letter @ ('k' | 'M' | 'G' | 'T' | 'P' | 'E')), "B") => 1000u64.pow(power(letter)?),
        (Some(letter @ ('K' | 'M' | 'G' | 'T' | 'P' | 'E')), "iB") => 1024u64.pow(power(letter)?),
        _ => return None,
    };
    // What does not fit is as good as without limit.
    let number = if number.is_empty() { return None } else { number.parse::<u64>().unwrap_or(u64::MAX) };
    Some(number.saturating_mul(factor))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_have_units() {
        assert_eq!(size("64"), Some(64));
        assert_eq!(size("2kB"), Some(2000));
        assert_eq!(size("2KiB"), Some(2048));
        assert_eq!(size("1EiB"), Some(1 << 60));
        assert_eq!(size("99EiB"), Some(u64::MAX));
        for wrong in ["", "kB", "2KB", "2kiB", "2 kB", "2q", "0x10", "-1"] {
            assert_eq!(size(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn what_is_no_value_is_named() {
        let error = |values: Values, value| values.fault("-x=", value).map(|fault| fault.error);
        assert_eq!(error(Values::UpTo(2), "2"), None);
        assert_eq!(error(Values::UpTo(2), "3").as_deref(), Some("argument to '-x=' is not between 0 and 2"));
        assert_eq!(error(NUMBER, "x").as_deref(), Some("argument to '-x=' should be a non-negative integer"));
        assert_eq!(error(NUMBER, "").as_deref(), Some("missing argument to '-x='"));
        assert_eq!(error(Values::List(&["a", "b"]), "b,a"), None);
        assert_eq!(error(Values::Words(&["a", "b"]), "c").as_deref(), Some("argument 'c' to '-x' not recognized"));
        assert_eq!(error(Values::Any, ""), None);
    }
}
