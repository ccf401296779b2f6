//! Arbitrary-width integers and soft floats: the only constant arithmetic in the product.
//!
//! `#if`, the constant evaluator of sema, irgen, the optimiser and the interpreter all compute with
//! [`Int`] and [`Float`], so that a constant has one value whoever folds it. Neither type knows C:
//! an [`Int`] is a bit string whose operations say whether they read it as signed, a [`Float`] is a
//! bit pattern with its format. What a conversion or a promotion means in C is sema's part.
//!
//! ```
//! use wootz_num::{Float, FloatFormat, Int};
//! let (sum, overflow) = Int::max_value(32, true).add_overflow(&Int::from_u128(32, 1), true);
//! assert!(overflow && sum == Int::min_value(32, true));
//! let third = Float::from_i128(FloatFormat::Single, 1).div(Float::from_i128(FloatFormat::Single, 3));
//! assert_eq!(third.bits(), 0x3eaa_aaab);
//! ```
#![forbid(unsafe_code)]
// Operations take formats and widths that must agree, and say how they round: the operator traits
// would hide that, and `Int` would need them on references.
#![allow(clippy::should_implement_trait)]

mod big;
mod elementary;
mod float;
mod int;
mod parse;

pub use elementary::elementary;
pub use float::{Float, FloatClass, FloatFormat, Rounding};
pub use int::Int;
pub use parse::FloatParseError;
