//! Entries of ELF tables as bytes, in the width of the machine.

use crate::machine::Machine;
use crate::relocate::put;
use elf::read::Class;

/// Appends the low `size` bytes of a number.
fn push(out: &mut Vec<u8>, value: u64, size: u64) {
    out.extend_from_slice(&value.to_le_bytes()[..size as usize]);
}

/// A relocation entry, with its addend where the machine's relocations carry it.
pub(crate) fn relocation(out: &mut Vec<u8>, machine: &Machine, address: u64, symbol: u32, kind: u32, addend: i64) {
    let word = machine.word();
    push(out, address, word);
    match machine.class {
        Class::Elf32 => push(out, u64::from(symbol) << 8 | u64::from(kind), word),
        Class::Elf64 => push(out, u64::from(symbol) << 32 | u64::from(kind), word),
    }
    if machine.rela {
        push(out, addend as u64, word);
    }
}

/// The fields of a symbol; `section` is the 16-bit number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SymbolEntry {
    pub name: u32,
    pub info: u8,
    pub other: u8,
    pub section: u16,
    pub value: u64,
    pub size: u64,
}

/// A symbol.
pub(crate) fn symbol(out: &mut Vec<u8>, machine: &Machine, entry: &SymbolEntry) {
    push(out, entry.name.into(), 4);
    if machine.class == Class::Elf32 {
        push(out, entry.value, 4);
        push(out, entry.size, 4);
    }
    out.extend_from_slice(&[entry.info, entry.other]);
    push(out, entry.section.into(), 2);
    if machine.class == Class::Elf64 {
        push(out, entry.value, 8);
        push(out, entry.size, 8);
    }
}

/// An entry of `.dynamic`.
pub(crate) fn dynamic(out: &mut Vec<u8>, machine: &Machine, tag: u32, value: u64) {
    push(out, tag.into(), machine.word());
    push(out, value, machine.word());
}

/// Stores fields one after another: value, and size in bytes.
pub(crate) fn store(image: &mut [u8], mut at: u64, fields: &[(u64, u64)]) {
    for &(value, size) in fields {
        put(image, at, size as u8, value);
        at += size;
    }
}
