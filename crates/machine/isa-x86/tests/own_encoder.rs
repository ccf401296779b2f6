//! Every row that we encode ourselves gets the bytes that iced-x86 decodes back to the same row and
//! operands.

extern crate wootz_isa_x86 as isa_x86;

mod samples;

use mc::{Mode, PrefixFlags};
use samples::{Samples, encode};

fn round_trip(mode: Mode) {
    let mut failures = Vec::new();
    let mut count = 0;
    for (row, inst) in Samples::new(mode).all() {
        // Branches and returns of 16 bits in 64-bit code: processors disagree about them.
        if mode.bits == 64 && ["Retnw", "Call_rm16", "Jmp_rm16"].iter().any(|stem| row.starts_with(stem)) {
            continue;
        }
        let bytes = match encode(&inst, mode) {
            Ok(bytes) => bytes,
            Err(error) => {
                failures.push(format!("{row}: {inst:?}: {error}"));
                continue;
            }
        };
        count += 1;
        match isa_x86::decode(&bytes, mode) {
            Some((back, length)) if length == bytes.len() && (back == inst || same_bytes(&back, &bytes, mode)) => {}
            other => failures.push(format!("{row}: {inst:?}\n  {bytes:02x?}\n  {other:?}")),
        }
    }
    assert!(count > 3000, "only {count} samples");
    assert!(
        failures.is_empty(),
        "{} failures of {count}:\n{}",
        failures.len(),
        failures[..failures.len().min(40)].join("\n")
    );
}

/// Rows that share an encoding (`nop` and `xchg %eax,%eax`; `sal` and `shl`) decode to one of them:
/// then the decoded one must have the same bytes.
fn same_bytes(inst: &mc::Inst, bytes: &[u8], mode: Mode) -> bool {
    inst.prefixes == PrefixFlags::default() && encode(inst, mode).is_ok_and(|again| again == bytes)
}

#[test]
fn rows_survive_encoding_and_decoding_in_64_bit_code() {
    round_trip(Mode::BITS64);
}

#[test]
fn rows_survive_encoding_and_decoding_in_32_bit_code() {
    round_trip(Mode::BITS32);
}

#[test]
fn rows_survive_encoding_and_decoding_in_16_bit_code() {
    round_trip(Mode::BITS16);
}
