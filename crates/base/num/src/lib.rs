//! Arbitrary-width integers and soft floats: the only constant arithmetic in the product.
#![forbid(unsafe_code)]
