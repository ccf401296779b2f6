//! Classes of sizes: blocks of one class are all alike, so that one that was given back serves the next request.
//!
//! Up to 1 KiB the classes are the multiples of 16; above there are four to each doubling, so that a block is at most a
//! quarter larger than what was asked for.

/// Blocks begin at multiples of this.
pub const ALIGNMENT: usize = 16;
/// Larger blocks are the kernel's business, one mapping each.
pub const LARGEST: usize = 4 << 20;
/// The last size of the classes that are `ALIGNMENT` apart.
const FINE: usize = 1 << FINE_LOG;
const FINE_LOG: u32 = 10;
/// Number of classes; class 0 is for blocks of no bytes, which nobody asks for.
pub const CLASSES: usize = class_of(LARGEST) + 1;

/// The class of blocks for `size` bytes, at most [`LARGEST`].
#[inline(always)]
pub const fn class_of(size: usize) -> usize {
    if size <= FINE {
        return size.div_ceil(ALIGNMENT);
    }
    let last = size - 1;
    let log = last.ilog2();
    let quarter = (last >> (log - 2)) & 3;
    FINE / ALIGNMENT + 1 + (log - FINE_LOG) as usize * 4 + quarter
}

/// The bytes that each block of a class has.
#[inline(always)]
pub const fn size_of_class(class: usize) -> usize {
    if class <= FINE / ALIGNMENT {
        return class * ALIGNMENT;
    }
    let n = class - FINE / ALIGNMENT - 1;
    (5 + n % 4) << (FINE_LOG as usize + n / 4 - 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_class_holds_what_it_is_for_and_wastes_at_most_a_quarter() {
        for size in (1..5000).chain([65_536, 65_537, 100_000, LARGEST - 1, LARGEST]) {
            let class = class_of(size);
            let block = size_of_class(class);
            assert!(block >= size && class < CLASSES, "{size}");
            assert!(block.is_multiple_of(ALIGNMENT));
            assert!(block - size <= (size / 4).max(ALIGNMENT - 1), "{size} in {block}");
            assert!(size_of_class(class - 1) < size, "{size} fits into the class before");
        }
    }
}
