//! The explanations, sorted by group.

use super::Explanation;

macro_rules! texts {
    ($($group:literal: $text:literal $(bad $bad:literal good $good:literal)?;)*) => {
        &[$(Explanation {
            group: $group,
            text: $text,
            bad: concat!($($bad)?),
            good: concat!($($good)?),
        }),*]
    };
}

#[rustfmt::skip]
pub(super) const TEXTS: &[Explanation] = texts! {
    "implicit-function-declaration": "A function is called that has not been declared. The compiler must guess its type, and guesses wrong for every function that does not return int or whose arguments would have been converted."
        bad "int *p = malloc(10);" good "#include <stdlib.h>\nint *p = malloc(10);";
};
