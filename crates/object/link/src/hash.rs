//! SHA-1 (FIPS 180-4), MD5 (RFC 1321) and a fast bulk hash, for build ids only: identification, not
//! security.

/// SHA-1 of `data`.
pub(crate) fn sha1(data: &[u8]) -> [u8; 20] {
    let mut h: [u32; 5] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476, 0xc3d2_e1f0];
    for_blocks(data, true, |block| {
        let mut w = [0u32; 80];
        for (word, bytes) in w.iter_mut().zip(block.chunks_exact(4)) {
            *word = u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        }
        for t in 16..80 {
            w[t] = (w[t - 3] ^ w[t - 8] ^ w[t - 14] ^ w[t - 16]).rotate_left(1);
        }
        let [mut a, mut b, mut c, mut d, mut e] = h;
        for (t, &word) in w.iter().enumerate() {
            let (f, k) = match t / 20 {
                0 => (b & c | !b & d, 0x5a82_7999),
                1 => (b ^ c ^ d, 0x6ed9_eba1),
                2 => (b & c | b & d | c & d, 0x8f1b_bcdc),
                _ => (b ^ c ^ d, 0xca62_c1d6u32),
            };
            let next = a.rotate_left(5).wrapping_add(f).wrapping_add(e).wrapping_add(k).wrapping_add(word);
            (e, d, c, b, a) = (d, c, b.rotate_left(30), a, next);
        }
        for (sum, value) in h.iter_mut().zip([a, b, c, d, e]) {
            *sum = sum.wrapping_add(value);
        }
    });
    let mut out = [0; 20];
    for (bytes, word) in out.chunks_exact_mut(4).zip(h) {
        bytes.copy_from_slice(&word.to_be_bytes());
    }
    out
}

/// MD5 of `data`.
pub(crate) fn md5(data: &[u8]) -> [u8; 16] {
    const SHIFTS: [[u32; 4]; 4] = [[7, 12, 17, 22], [5, 9, 14, 20], [4, 11, 16, 23], [6, 10, 15, 21]];
    let table: Vec<u32> = (1..=64).map(|i| (f64::from(i).sin().abs() * 4_294_967_296.0) as u32).collect();
    let mut h: [u32; 4] = [0x6745_2301, 0xefcd_ab89, 0x98ba_dcfe, 0x1032_5476];
    for_blocks(data, false, |block| {
        let mut words = [0u32; 16];
        for (word, bytes) in words.iter_mut().zip(block.chunks_exact(4)) {
            *word = u32::from_le_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]);
        }
        let [mut a, mut b, mut c, mut d] = h;
        for i in 0..64 {
            let (f, g) = match i / 16 {
                0 => (b & c | !b & d, i),
                1 => (d & b | !d & c, 5 * i + 1),
                2 => (b ^ c ^ d, 3 * i + 5),
                _ => (c ^ (b | !d), 7 * i),
            };
            let sum = a.wrapping_add(f).wrapping_add(table[i]).wrapping_add(words[g % 16]);
            (a, d, c, b) = (d, c, b, b.wrapping_add(sum.rotate_left(SHIFTS[i / 16][i % 4])));
        }
        for (sum, value) in h.iter_mut().zip([a, b, c, d]) {
            *sum = sum.wrapping_add(value);
        }
    });
    let mut out = [0; 16];
    for (bytes, word) in out.chunks_exact_mut(4).zip(h) {
        bytes.copy_from_slice(&word.to_le_bytes());
    }
    out
}

/// 256 bits over `data`: four lanes of multiply-and-fold, each seeing every fourth word.
pub(crate) fn bulk(data: &[u8]) -> [u8; 32] {
    const KEYS: [u64; 4] = [0x9e37_79b9_7f4a_7c15, 0xc2b2_ae3d_27d4_eb4f, 0x1656_67b1_9e37_79f9, 0x27d4_eb2f_1656_67c5];
    let fold = |state: u64, word: u64, key: u64| {
        let product = u128::from(state ^ word) * u128::from(key | 1);
        (product as u64).wrapping_add((product >> 64) as u64).rotate_left(23) ^ word.wrapping_mul(key)
    };
    let word = |bytes: &[u8]| {
        let mut padded = [0; 8];
        padded[..bytes.len()].copy_from_slice(bytes);
        u64::from_le_bytes(padded)
    };
    let mut lanes = KEYS.map(|key| key ^ data.len() as u64);
    let blocks = data.chunks_exact(32);
    let tail = blocks.remainder();
    for block in blocks {
        for (i, bytes) in block.chunks_exact(8).enumerate() {
            lanes[i] = fold(lanes[i], word(bytes), KEYS[i]);
        }
    }
    for (i, bytes) in tail.chunks(8).enumerate() {
        lanes[i] = fold(lanes[i], word(bytes), KEYS[i]);
    }
    // Each lane ends up depending on all.
    for round in 0..8 {
        let (from, to) = (round % 4, (round + 1) % 4);
        lanes[to] = fold(lanes[to], lanes[from], KEYS[to]);
    }
    let mut out = [0; 32];
    for (bytes, lane) in out.chunks_exact_mut(8).zip(lanes) {
        bytes.copy_from_slice(&lane.to_le_bytes());
    }
    out
}

/// Calls `f` with each 64-byte block of the padded message.
fn for_blocks(data: &[u8], big_endian: bool, mut f: impl FnMut(&[u8])) {
    let blocks = data.chunks_exact(64);
    let mut tail = blocks.remainder().to_vec();
    blocks.for_each(&mut f);
    tail.push(0x80);
    while tail.len() % 64 != 56 {
        tail.push(0);
    }
    let bits = data.len() as u64 * 8;
    tail.extend_from_slice(&if big_endian { bits.to_be_bytes() } else { bits.to_le_bytes() });
    tail.chunks_exact(64).for_each(f);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|b| format!("{b:02x}")).collect()
    }

    #[test]
    fn any_changed_bit_changes_the_bulk_hash() {
        let data: Vec<u8> = (0..100u8).collect();
        let hash = bulk(&data);
        for i in 0..data.len() * 8 {
            let mut changed = data.clone();
            changed[i / 8] ^= 1 << (i % 8);
            assert_ne!(bulk(&changed), hash);
        }
        assert_ne!(bulk(&data[..99]), bulk(&[&data[..99], &[0]].concat()));
    }

    #[test]
    fn digests_agree_with_the_standards_examples() {
        assert_eq!(hex(&sha1(b"abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
        assert_eq!(hex(&md5(b"abc")), "900150983cd24fb0d6963f7d28e17f72");
        let long = b"abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
        assert_eq!(hex(&sha1(long)), "84983e441c3bd26ebaae4aa1f95129e5e54670f1");
        assert_eq!(hex(&md5(b"")), "d41d8cd98f00b204e9800998ecf8427e");
    }
}
