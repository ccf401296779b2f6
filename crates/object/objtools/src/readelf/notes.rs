//! `-n`: notes.

use super::View;
use crate::input::text;
use object::elf as e;
use std::fmt::Write;

/// Appends the notes, section by section.
pub(super) fn show(view: &mut View<'_>) {
    let sections = view.file.sections.clone();
    for section in sections.iter().filter(|section| section.kind == e::SHT_NOTE) {
        let name = view.name_of(section);
        let Ok(data) = view.file.section_data(section) else { continue };
        if data.is_empty() {
            continue;
        }
        view.line(&format!("\nDisplaying notes found in: {name}"));
        view.line("  Owner                Data size \tDescription");
        let align = if section.align == 8 { 8 } else { 4 };
        show_notes(view, data, align);
    }
}

fn show_notes(view: &mut View<'_>, data: &[u8], align: usize) {
    let word = |at: usize| data.get(at..at + 4).map(|raw| u32::from_le_bytes([raw[0], raw[1], raw[2], raw[3]]));
    let mut at = 0;
    while let (Some(name_size), Some(size), Some(kind)) = (word(at), word(at + 4), word(at + 8)) {
        let name_end = at + 12 + name_size as usize;
        let start = name_end.next_multiple_of(align);
        let (Some(owner), Some(contents)) =
            (data.get(at + 12..name_end), data.get(start..start.saturating_add(size as usize)))
        else {
            view.warnings.push(format!("Warning: corrupt note found at offset {at:x} into core notes"));
            return;
        };
        let owner = text(owner.strip_suffix(b"\0").unwrap_or(owner)).into_owned();
        let described = describe(&owner, kind, contents, view.is_64());
        let (what, detail) = described.unwrap_or_else(|| (unknown(kind), raw(contents)));
        let mut line = format!("  {owner:<20} 0x{size:08x}\t{what}");
        let separator = if view.wide { "\t" } else { "\n" };
        if !detail.is_empty() {
            let _ = write!(line, "{separator}    {detail}");
        }
        view.line(&line);
        at = (start + size as usize).next_multiple_of(align);
    }
}

fn unknown(kind: u32) -> String {
    format!("Unknown note type: (0x{kind:08x})")
}

fn raw(contents: &[u8]) -> String {
    if contents.is_empty() {
        return String::new();
    }
    let bytes: String = contents.iter().map(|byte| format!("{byte:02x} ")).collect();
    format!("description data: {bytes}")
}

/// What a note of GNU's or the standard's says: its type, and its contents.
fn describe(owner: &str, kind: u32, contents: &[u8], is_64: bool) -> Option<(String, String)> {
    let word = |at: usize| contents.get(at..at + 4).map(|raw| u32::from_le_bytes([raw[0], raw[1], raw[2], raw[3]]));
    match (owner, kind) {
        ("GNU", 1) => {
            let system = match word(0)? {
                0 => "Linux",
                1 => "Hurd",
                2 => "Solaris",
                3 => "FreeBSD",
                _ => "Unknown",
            };
            let detail = format!("OS: {system}, ABI: {}.{}.{}", word(4)?, word(8)?, word(12)?);
            Some(("NT_GNU_ABI_TAG (ABI version tag)".to_owned(), detail))
        }
        ("GNU", 3) => {
            let id: String = contents.iter().map(|byte| format!("{byte:02x}")).collect();
            Some(("NT_GNU_BUILD_ID (unique build ID bitstring)".to_owned(), format!("Build ID: {id}")))
        }
        ("GNU", 4) => {
            let version = text(contents.split(|&byte| byte == 0).next()?).into_owned();
            Some(("NT_GNU_GOLD_VERSION (gold version)".to_owned(), format!("Version: {version}")))
        }
        ("GNU", 5) => {
            Some(("NT_GNU_PROPERTY_TYPE_0".to_owned(), format!("  Properties: {}", properties(contents, is_64)?)))
        }
        ("stapsdt", 3) => Some(("NT_STAPSDT (SystemTap probe descriptors)".to_owned(), probe(contents, is_64)?)),
        _ => None,
    }
}

/// A SystemTap probe: three addresses and three strings.
fn probe(contents: &[u8], is_64: bool) -> Option<String> {
    let width = if is_64 { 8 } else { 4 };
    let address = |n: usize| {
        contents
            .get(n * width..(n + 1) * width)
            .map(|raw| format!("0x{:0digits$x}", little_endian(raw), digits = 2 * width))
    };
    let (place, base, semaphore) = (address(0)?, address(1)?, address(2)?);
    let mut strings = contents[3 * width..].split(|&byte| byte == 0).map(text);
    let (provider, name, arguments) = (strings.next()?, strings.next()?, strings.next()?);
    Some(format!(
        "Provider: {provider}\n    Name: {name}\n    Location: {place}, Base: {base}, Semaphore: {semaphore}\n    Arguments: {arguments}"
    ))
}

/// The properties of a note, as the psABIs define them.
fn properties(contents: &[u8], is_64: bool) -> Option<String> {
    let align = if is_64 { 8 } else { 4 };
    let word = |at: usize| contents.get(at..at + 4).map(|raw| u32::from_le_bytes([raw[0], raw[1], raw[2], raw[3]]));
    let mut out = Vec::new();
    let mut at = 0;
    while at < contents.len() {
        let (kind, size) = (word(at)?, word(at + 4)?);
        let value = if size == 4 { word(at + 8)? } else { 0 };
        out.push(match kind {
            0xc000_0002 => format!("x86 feature: {}", bits(value, &["IBT", "SHSTK", "LAM_U48", "LAM_U57"])),
            0xc000_8002 => format!("x86 ISA needed: {}", bits(value, ISA)),
            0xc001_0002 => format!("x86 ISA used: {}", bits(value, ISA)),
            0xc000_8001 => format!("x86 feature needed: {}", bits(value, FEATURES)),
            0xc001_0001 => format!("x86 feature used: {}", bits(value, FEATURES)),
            1 => format!("stack size: {:#x}", contents.get(at + 8..).map_or(0, little_endian)),
            2 => "no copy on protected ".to_owned(),
            0xb000_8000 => format!("1_needed: {}", bits(value, &["indirect external access"])),
            _ => format!("<unknown type {kind:#x} data: {}>", raw(contents.get(at + 8..at + 8 + size as usize)?)),
        });
        at = (at + 8 + size as usize).next_multiple_of(align);
    }
    Some(out.join(if out.len() > 1 { "\n\t" } else { "" }))
}

fn little_endian(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).rev().fold(0, |value, &byte| value << 8 | u64::from(byte))
}

const ISA: &[&str] = &["x86-64-baseline", "x86-64-v2", "x86-64-v3", "x86-64-v4"];
const FEATURES: &[&str] =
    &["x86", "x87", "MMX", "XMM", "YMM", "ZMM", "FXSR", "XSAVE", "XSAVEOPT", "XSAVEC", "TMM", "MASK"];

fn bits(value: u32, names: &[&str]) -> String {
    if value == 0 {
        return "<None>".to_owned();
    }
    let name =
        |bit: usize| names.get(bit).map_or_else(|| format!("<unknown: {:x}>", 1u32 << bit), |name| (*name).to_owned());
    let names: Vec<String> = (0..32).filter(|bit| value >> bit & 1 != 0).map(name).collect();
    names.join(", ")
}
