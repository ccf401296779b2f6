//! Packed relative relocations (`-z pack-relative-relocs`; gABI `SHT_RELR`).
//!
//! A base-relative relocation is no more than a place: its addend is in the field. The places of one table are
//! words of two kinds: an even one is an address, an odd one is a bitmap over the words that follow what was
//! said last. How many words that takes depends on addresses, which depend on the size of the table; so the
//! table grows until it fits, and what is left over is filled with empty bitmaps.

use crate::layout::Layout;
use crate::model::SectionId;
use crate::place::{Place, Plan};

/// The words for these addresses.
fn encode(mut addresses: Vec<u64>, word: u64) -> Vec<u64> {
    addresses.sort_unstable();
    addresses.dedup();
    let bits = word * 8 - 1;
    let mut words = Vec::new();
    let mut rest = &addresses[..];
    while let Some((&first, following)) = rest.split_first() {
        words.push(first);
        rest = following;
        let mut base = first + word;
        loop {
            let mut bitmap = 0u64;
            while let Some((&next, following)) = rest.split_first() {
                let Some(distance) = next.checked_sub(base) else { break };
                if distance >= bits * word || !distance.is_multiple_of(word) {
                    break;
                }
                bitmap |= 1 << (distance / word);
                rest = following;
            }
            if bitmap == 0 {
                break;
            }
            words.push(bitmap << 1 | 1);
            base += bits * word;
        }
    }
    words
}

/// The table for places (section and offset) as they are laid out, as bytes.
pub(crate) fn table(places: &[(SectionId, u64)], plan: &Plan<'_>, layout: &Layout, word: u64) -> Vec<u8> {
    let address = |&(section, offset): &(SectionId, u64)| match plan.places[section as usize] {
        Place::Output(out) => Some(layout.out[out as usize].address + layout.offsets[section as usize] + offset),
        Place::Nowhere => None,
    };
    let words = encode(places.iter().filter_map(address).collect(), word);
    words.iter().flat_map(|value| value.to_le_bytes()[..word as usize].to_vec()).collect()
}

/// Fills a table up to `size` with bitmaps that say nothing.
pub(crate) fn pad(table: &mut Vec<u8>, size: u64, word: u64) {
    while (table.len() as u64) < size {
        table.extend_from_slice(&1u64.to_le_bytes()[..word as usize]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What a loader makes of the words.
    fn decode(words: &[u64], word: u64) -> Vec<u64> {
        let mut out = Vec::new();
        let mut base = 0;
        for &value in words {
            if value & 1 == 0 {
                out.push(value);
                base = value + word;
                continue;
            }
            out.extend((0..word * 8 - 1).filter(|bit| value >> (bit + 1) & 1 == 1).map(|bit| base + bit * word));
            base += (word * 8 - 1) * word;
        }
        out
    }

    #[test]
    fn what_is_packed_is_unpacked() {
        let dense: Vec<u64> = (0..200).map(|n| 0x1000 + n * 8).collect();
        let sparse: Vec<u64> = (0..50).map(|n| 0x2000 + n * n * 8).collect();
        let odd: Vec<u64> = vec![0x10, 0x14, 0x18, 0x1e, 0x1000, 0x11f8];
        for list in [dense, sparse, odd, vec![]] {
            for word in [4, 8] {
                assert_eq!(decode(&encode(list.clone(), word), word), list);
            }
        }
    }
}
