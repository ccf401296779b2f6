//! Optimisation as macros tell programs of it, which `#pragma GCC optimize` changes in the midst of a file.

use crate::LangOptions;

/// The level, and the rules of floating point.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub struct Optimization {
    any: bool,
    size: bool,
    fast_math: bool,
    finite_math: bool,
    math_errno: bool,
    associative_math: bool,
    reciprocal_math: bool,
    signed_zeros: bool,
    trapping_math: bool,
    rounding_math: bool,
}

impl Optimization {
    /// What the command line says.
    pub fn of(lang: &LangOptions) -> Optimization {
        Optimization {
            any: lang.opt_level > 0 || lang.opt_size || lang.opt_debug,
            size: lang.opt_size,
            fast_math: lang.fast_math,
            finite_math: lang.finite_math || lang.fast_math,
            math_errno: lang.math_errno && !lang.fast_math,
            associative_math: lang.associative_math || lang.fast_math,
            reciprocal_math: lang.reciprocal_math || lang.fast_math,
            signed_zeros: lang.signed_zeros && !lang.fast_math,
            trapping_math: lang.trapping_math && !lang.fast_math,
            rounding_math: lang.rounding_math,
        }
    }

    /// The same after the options of a pragma, separated by commas: `O2`, `2`, `-ffast-math`, `no-math-errno`. Those
    /// that no macro tells of change nothing.
    pub fn changed_by(self, text: &str) -> Optimization {
        let mut new = self;
        for option in text.split(',').map(str::trim) {
            let option = option.trim_start_matches('-');
            let level = option.strip_prefix('O').unwrap_or(option);
            if level.is_empty()
                || matches!(level, "s" | "z" | "g" | "fast")
                || level.bytes().all(|b| b.is_ascii_digit())
            {
                new.any = level != "0";
                new.size = matches!(level, "s" | "z");
                continue;
            }
            let option = option.strip_prefix('f').unwrap_or(option);
            let (name, on) = option.strip_prefix("no-").map_or((option, true), |name| (name, false));
            match name {
                "fast-math" => {
                    (new.fast_math, new.finite_math, new.associative_math, new.reciprocal_math) = (on, on, on, on);
                    (new.math_errno, new.signed_zeros, new.trapping_math) = (!on, !on, !on);
                }
                "unsafe-math-optimizations" => {
                    (new.associative_math, new.reciprocal_math) = (on, on);
                    (new.signed_zeros, new.trapping_math) = (!on, !on);
                }
                "finite-math-only" => new.finite_math = on,
                "math-errno" => new.math_errno = on,
                "associative-math" => new.associative_math = on,
                "reciprocal-math" => new.reciprocal_math = on,
                "signed-zeros" => new.signed_zeros = on,
                "trapping-math" => new.trapping_math = on,
                "rounding-math" => new.rounding_math = on,
                _ => {}
            }
        }
        new
    }

    /// Whether floating arithmetic is what IEC 60559 says.
    pub fn is_exact(self) -> bool {
        let free = self.fast_math || self.finite_math || self.associates() || self.reciprocal_math;
        self.signed_zeros && !free
    }

    /// Whether operations may be associated otherwise: without signed zeros and traps only (GCC manual, "Optimize
    /// Options").
    fn associates(self) -> bool {
        self.associative_math && !self.signed_zeros && !self.trapping_math
    }

    /// The macros, each with its value.
    pub fn macros(self) -> impl Iterator<Item = (&'static str, &'static str)> {
        [
            (self.any, "__OPTIMIZE__", "1"),
            (!self.any, "__NO_INLINE__", "1"),
            (self.size, "__OPTIMIZE_SIZE__", "1"),
            (self.finite_math, "__FINITE_MATH_ONLY__", "1"),
            (!self.finite_math, "__FINITE_MATH_ONLY__", "0"),
            (!self.math_errno, "__NO_MATH_ERRNO__", "1"),
            (self.fast_math, "__FAST_MATH__", "1"),
            (self.associates(), "__ASSOCIATIVE_MATH__", "1"),
            (self.reciprocal_math, "__RECIPROCAL_MATH__", "1"),
            (!self.signed_zeros, "__NO_SIGNED_ZEROS__", "1"),
            (!self.trapping_math, "__NO_TRAPPING_MATH__", "1"),
            (self.rounding_math, "__ROUNDING_MATH__", "1"),
        ]
        .into_iter()
        .filter_map(|(on, name, value)| on.then_some((name, value)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pragma_changes_what_it_names() {
        let plain = Optimization::of(&LangOptions::default());
        let has = |mode: Optimization, name| mode.macros().any(|(macro_name, _)| macro_name == name);
        let changed = plain.changed_by("O2,no-math-errno, -fassociative-math,no-signed-zeros,no-trapping-math");
        assert!(has(changed, "__OPTIMIZE__") && has(changed, "__NO_MATH_ERRNO__"));
        assert!(has(changed, "__ASSOCIATIVE_MATH__") && !has(changed, "__NO_INLINE__"));
        assert_eq!(changed.changed_by("0,math-errno,no-associative-math,signed-zeros,trapping-math"), plain);
        assert!(has(plain.changed_by("s"), "__OPTIMIZE_SIZE__"));
        assert_eq!(plain.changed_by("tree-vectorize"), plain);
    }
}
