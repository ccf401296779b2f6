//! Memory contents as text, for programmers of ROMs: Motorola's S-records and Intel's hexadecimal records.
//!
//! A record is a length, an address, bytes and a checksum; both formats start each section with a record of its own
//! and end with the entry point. Lines end as on CP/M and its heirs.

use super::flat::loaded_parts;
use elf::edit::Image;
use std::fmt::Write;

/// Bytes of contents in a record.
const WIDTH: usize = 16;

fn push_bytes(line: &mut String, bytes: &[u8]) {
    for byte in bytes {
        let _ = write!(line, "{byte:02X}");
    }
}

fn sum(bytes: &[u8]) -> u8 {
    bytes.iter().fold(0, |sum: u8, &byte| sum.wrapping_add(byte))
}

/// One S-record: its type, an address of so many bytes, and contents. The length counts what follows it; the checksum
/// makes the sum of all bytes 0xff.
fn s_record(out: &mut String, kind: char, address: u64, address_bytes: usize, data: &[u8]) {
    let mut bytes = vec![(address_bytes + data.len() + 1) as u8];
    bytes.extend_from_slice(&address.to_be_bytes()[8 - address_bytes..]);
    bytes.extend_from_slice(data);
    bytes.push(!sum(&bytes));
    out.push('S');
    out.push(kind);
    push_bytes(out, &bytes);
    out.push_str("\r\n");
}

/// The loaded sections as S-records. Addresses are as wide as the highest one needs.
pub(super) fn s_records(image: &Image<'_>, name: &str) -> Result<Vec<u8>, String> {
    let parts = loaded_parts(image);
    let end = parts.iter().map(|(address, data)| address + data.len() as u64).max().unwrap_or(0);
    let highest = end.saturating_sub(1).max(image.entry);
    let (data_kind, end_kind, width) = match highest {
        0..=0xffff => ('1', '9', 2),
        0x1_0000..=0xff_ffff => ('2', '8', 3),
        0x100_0000..=0xffff_ffff => ('3', '7', 4),
        _ => return Err(format!("address {highest:#x} does not fit in an S-record")),
    };
    let mut out = String::new();
    let header = name.as_bytes();
    s_record(&mut out, '0', 0, 2, &header[..header.len().min(40)]);
    for (address, data) in parts {
        for (number, chunk) in data.chunks(WIDTH).enumerate() {
            s_record(&mut out, data_kind, address + (number * WIDTH) as u64, width, chunk);
        }
    }
    s_record(&mut out, end_kind, image.entry, width, &[]);
    Ok(out.into_bytes())
}

/// One Intel record; the checksum makes the sum of all bytes zero.
fn intel_record(out: &mut String, address: u16, kind: u8, data: &[u8]) {
    let mut bytes = vec![data.len() as u8, (address >> 8) as u8, address as u8, kind];
    bytes.extend_from_slice(data);
    bytes.push(sum(&bytes).wrapping_neg());
    out.push(':');
    push_bytes(out, &bytes);
    out.push_str("\r\n");
}

/// The loaded sections as Intel records: 16-bit addresses relative to a base, which is a segment below 1 MiB and the
/// upper half of the address above.
pub(super) fn intel(image: &Image<'_>) -> Result<Vec<u8>, String> {
    const DATA: u8 = 0;
    const END: u8 = 1;
    const SEGMENT: u8 = 2;
    const START_SEGMENT: u8 = 3;
    const UPPER: u8 = 4;
    const START: u8 = 5;
    let mut out = String::new();
    let (mut base, mut is_segment) = (0u64, false);
    for (start, data) in loaded_parts(image) {
        let mut at = 0;
        while at < data.len() {
            let address = start + at as u64;
            if address > 0xffff_ffff {
                return Err(format!("address {address:#x} does not fit in an Intel hexadecimal record"));
            }
            if address < base || address > base + 0xffff {
                if address <= 0xf_ffff {
                    base = address & 0xf_0000;
                    is_segment = true;
                    intel_record(&mut out, 0, SEGMENT, &((base >> 4) as u16).to_be_bytes());
                } else {
                    if std::mem::take(&mut is_segment) {
                        intel_record(&mut out, 0, SEGMENT, &[0, 0]);
                    }
                    base = address & 0xffff_0000;
                    intel_record(&mut out, 0, UPPER, &((base >> 16) as u16).to_be_bytes());
                }
            }
            let offset = (address - base) as usize;
            let size = WIDTH.min(data.len() - at).min(0x1_0000 - offset);
            intel_record(&mut out, offset as u16, DATA, &data[at..at + size]);
            at += size;
        }
    }
    match image.entry {
        0 => {}
        entry @ 1..=0xf_ffff => {
            let segment = ((entry & 0xf_0000) >> 4) as u16;
            let words = [segment.to_be_bytes(), (entry as u16).to_be_bytes()].concat();
            intel_record(&mut out, 0, START_SEGMENT, &words);
        }
        entry => intel_record(&mut out, 0, START, &(entry as u32).to_be_bytes()),
    }
    intel_record(&mut out, 0, END, &[]);
    Ok(out.into_bytes())
}
