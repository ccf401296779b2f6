//! Debugging information as `readelf --debug-dump` and `objdump --dwarf` show it, in GNU's layout.
//!
//! DWARF 2 to 5 (DWARF standard, chapter 7), read byte by byte: what is shown is how it is encoded, with the offsets
//! of everything, so a reader that hides the encoding would be of no use. Names of constants are gimli's.
//! What is damaged ends the part that it is in; nothing here panics or trusts a length.
// Patterns name the constants of the standard as the standard does.
#![allow(non_upper_case_globals)]

mod expression;
mod frames;
mod info;
mod line;
mod lists;
mod macros;
mod registers;
mod tables;

use crate::input::text;
use crate::separate::Separate;
use elf::read::{Class, ElfFile};
use object::elf as e;
use std::borrow::Cow;
use std::fmt::Write;

/// What is asked for; letters and names are those of `-w` and `--debug-dump=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Abbrev,
    Addr,
    Aranges,
    DecodedLine,
    Frames,
    FramesInterp,
    Info,
    RawLine,
    Loc,
    Macro,
    PubNames,
    PubTypes,
    Ranges,
    Str,
    /// Strings of line tables, which only `-w` alone shows.
    LineStr,
    StrOffsets,
    /// What this crate has no reader for: sections of split files and of other tools.
    Foreign,
    /// Links to files that hold more of it.
    Links,
    /// Follow such links, which is done unless told.
    FollowLinks,
    /// Do not.
    IgnoreLinks,
}

/// Letters and names, as GNU's tools have them (`ranges` is an old name of `aranges`).
const PARTS: &[(char, &str, Part)] = &[
    ('a', "abbrev", Part::Abbrev),
    ('A', "addr", Part::Addr),
    ('r', "aranges", Part::Aranges),
    ('\0', "ranges", Part::Aranges),
    ('c', "cu_index", Part::Foreign),
    ('L', "decodedline", Part::DecodedLine),
    ('f', "frames", Part::Frames),
    ('F', "frames-interp", Part::FramesInterp),
    ('g', "gdb_index", Part::Foreign),
    ('i', "info", Part::Info),
    ('l', "rawline", Part::RawLine),
    ('\0', "line", Part::RawLine),
    ('k', "links", Part::Links),
    ('K', "follow-links", Part::FollowLinks),
    ('N', "no-follow-links", Part::IgnoreLinks),
    ('o', "loc", Part::Loc),
    ('m', "macro", Part::Macro),
    ('p', "pubnames", Part::PubNames),
    ('t', "pubtypes", Part::PubTypes),
    ('R', "Ranges", Part::Ranges),
    ('s', "str", Part::Str),
    ('O', "str-offsets", Part::StrOffsets),
    ('u', "trace_abbrev", Part::Foreign),
    ('T', "trace_aranges", Part::Foreign),
    ('U', "trace_info", Part::Foreign),
];

/// All that `-w` alone asks for.
const EVERYTHING: &[Part] = &[
    Part::Abbrev,
    Part::Addr,
    Part::Aranges,
    Part::Frames,
    Part::Info,
    Part::RawLine,
    Part::Loc,
    Part::Macro,
    Part::PubNames,
    Part::PubTypes,
    Part::Ranges,
    Part::Str,
    Part::LineStr,
    Part::StrOffsets,
    Part::Links,
];

/// What a tool was asked to show.
#[derive(Debug, Clone, Default)]
pub(crate) struct Request {
    parts: Vec<Part>,
    /// `--dwarf-depth`: entries at this depth and below are left out.
    pub depth: Option<usize>,
    /// `--dwarf-start`: the first entry to be shown.
    pub start: Option<u64>,
    /// Long file names are not cut.
    pub wide: bool,
    /// Sections without contents are mentioned.
    pub mentions_empty: bool,
}

impl Request {
    /// Whether there is anything to show.
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// Adds what the letters behind `-w` ask for; none ask for all.
    pub fn add_letters(&mut self, letters: &str) -> Result<(), String> {
        if letters.is_empty() {
            self.parts.extend(EVERYTHING);
        }
        for letter in letters.chars() {
            match PARTS.iter().find(|(known, ..)| *known == letter && letter != '\0') {
                // The offsets of strings are shown with the strings.
                Some((.., Part::Str)) => self.parts.extend([Part::Str, Part::StrOffsets]),
                Some((.., part)) => self.parts.push(*part),
                None => return Err(format!("Unrecognized debug letter option '{letter}'")),
            }
        }
        Ok(())
    }

    /// Adds what the names behind `--debug-dump=` ask for; none ask for all.
    pub fn add_names(&mut self, names: &str) -> Result<(), String> {
        if names.is_empty() {
            self.parts.extend(EVERYTHING);
        }
        for name in names.split(',').filter(|name| !name.is_empty()) {
            match PARTS.iter().find(|(_, known, _)| *known == name) {
                Some((.., Part::Str)) => self.parts.extend([Part::Str, Part::StrOffsets]),
                Some((.., part)) => self.parts.push(*part),
                None => return Err(format!("Unrecognized debug option '{name}'")),
            }
        }
        Ok(())
    }

    fn wants(&self, part: Part) -> bool {
        self.parts.contains(&part)
    }

    /// The file with the debugging information of the one at `path`, if it is wanted.
    pub fn separate(&self, path: &str, file: &ElfFile<'_>) -> Option<Separate> {
        let links = self.parts.iter().rfind(|part| matches!(part, Part::FollowLinks | Part::IgnoreLinks));
        let follows = !self.is_empty() && links != Some(&Part::IgnoreLinks);
        follows.then(|| Separate::find(path, file)).flatten()
    }

    /// What is said of a link that was followed, where links are shown.
    pub fn found(&self, path: &str, separate: &Separate) -> String {
        match separate.linked && self.wants(Part::Links) {
            true => format!("\n{path}: Found separate debug info file: {}\n", separate.path),
            false => String::new(),
        }
    }
}

/// A place in bytes that are read one after the other; what is missing ends the reading.
#[derive(Debug, Clone, Copy)]
struct Cursor<'d> {
    data: &'d [u8],
    at: usize,
}

impl<'d> Cursor<'d> {
    fn new(data: &'d [u8], at: usize) -> Self {
        Cursor { data, at: at.min(data.len()) }
    }

    fn is_empty(&self) -> bool {
        self.at >= self.data.len()
    }

    fn take(&mut self, length: usize) -> Option<&'d [u8]> {
        let bytes = self.data.get(self.at..self.at.checked_add(length)?)?;
        self.at += length;
        Some(bytes)
    }

    /// A little-endian number of up to eight bytes.
    fn number(&mut self, width: usize) -> Option<u64> {
        let bytes = self.take(width)?;
        Some(bytes.iter().rev().fold(0, |value, &byte| value << 8 | u64::from(byte)))
    }

    fn signed(&mut self, width: usize) -> Option<i64> {
        let value = self.number(width)?;
        let shift = 64 - 8 * width.clamp(1, 8) as u32;
        Some((value << shift) as i64 >> shift)
    }

    fn byte(&mut self) -> Option<u8> {
        self.number(1).map(|value| value as u8)
    }

    fn uleb(&mut self) -> Option<u64> {
        let (mut value, mut shift) = (0u64, 0u32);
        loop {
            let byte = self.byte()?;
            if shift < 64 {
                value |= u64::from(byte & 0x7f) << shift;
            }
            shift += 7;
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
    }

    fn sleb(&mut self) -> Option<i64> {
        let (mut value, mut shift) = (0i64, 0u32);
        loop {
            let byte = self.byte()?;
            if shift < 64 {
                value |= i64::from(byte & 0x7f) << shift;
            }
            shift += 7;
            if byte & 0x80 == 0 {
                if byte & 0x40 != 0 && shift < 64 {
                    value |= -1 << shift;
                }
                return Some(value);
            }
        }
    }

    /// A string up to its zero, which is passed.
    fn string(&mut self) -> Option<&'d [u8]> {
        let rest = self.data.get(self.at..)?;
        let end = rest.iter().position(|&byte| byte == 0)?;
        self.at += end + 1;
        Some(&rest[..end])
    }

    /// A length of the 32-bit or 64-bit format (7.4), and the width of offsets that it implies.
    fn length(&mut self) -> Option<(u64, usize)> {
        match self.number(4)? {
            0xffff_ffff => Some((self.number(8)?, 8)),
            short => Some((short, 4)),
        }
    }

    /// A part of what follows, of `length` bytes or as many as there are; this cursor goes behind it.
    fn part(&mut self, length: u64) -> Cursor<'d> {
        let end = usize::try_from(length).ok().and_then(|length| self.at.checked_add(length));
        let end = end.unwrap_or(usize::MAX).min(self.data.len());
        let inner = Cursor { data: &self.data[..end], at: self.at };
        self.at = end;
        inner
    }
}

/// A number as C's `%#x` prints it: zero has no prefix.
fn hex(value: u64) -> String {
    if value == 0 { "0".to_owned() } else { format!("{value:#x}") }
}

/// The debugging sections of a file, with relocations applied, and what is printed of them.
struct Dump<'f> {
    file: &'f ElfFile<'f>,
    abbrev: Cow<'f, [u8]>,
    info: Cow<'f, [u8]>,
    strings: Cow<'f, [u8]>,
    line_strings: Cow<'f, [u8]>,
    string_offsets: Cow<'f, [u8]>,
    addresses: Cow<'f, [u8]>,
    locations: Cow<'f, [u8]>,
    range_lists: Cow<'f, [u8]>,
    /// The path of the file, if another one with debugging information belongs to it.
    origin: Option<String>,
    wide: bool,
    out: String,
    warnings: Vec<String>,
}

impl Dump<'_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn introduce(&mut self, name: &str) {
        let origin = self.origin();
        let _ = writeln!(self.out, "Contents of the {name} section{origin}:\n");
    }

    /// What the first line of a section says of the file that it is in.
    fn origin(&self) -> String {
        self.origin.as_ref().map_or_else(String::new, |path| format!(" (loaded from {path})"))
    }

    /// Bytes of an address of this machine.
    fn address_size(&self) -> usize {
        if self.file.class == Class::Elf64 { 8 } else { 4 }
    }
}

/// The string at an offset, as GNU's tools show it.
fn string_at(table: &[u8], offset: u64) -> Cow<'_, str> {
    if table.is_empty() {
        return Cow::Borrowed("<no string section>");
    }
    let rest = usize::try_from(offset).ok().and_then(|offset| table.get(offset..));
    match rest {
        None => Cow::Borrowed("<offset is too big>"),
        Some(rest) => match rest.iter().position(|&byte| byte == 0) {
            Some(end) => text(&rest[..end]),
            None => Cow::Borrowed("<no NUL byte at end of section>"),
        },
    }
}

/// What [`show`] has to say.
pub(crate) struct Listing {
    pub text: String,
    pub warnings: Vec<String>,
    /// Nothing was left out that counts as a failure.
    pub complete: bool,
}

/// Shows the parts of a file's debugging information that are asked for, in the order of its sections. `origin` is the file's path if its information is in more than one file.
pub(crate) fn show(request: &Request, file: &ElfFile<'_>, origin: Option<&str>) -> Listing {
    let load = |name: &str| -> Cow<'_, [u8]> {
        let found = file.sections.iter().position(|section| file.section_name(section) == name.as_bytes());
        found.map_or(Cow::Borrowed(&[][..]), |at| crate::lines::section_bytes(file, at, false))
    };
    let mut dump = Dump {
        file,
        abbrev: load(".debug_abbrev"),
        info: load(".debug_info"),
        strings: load(".debug_str"),
        line_strings: load(".debug_line_str"),
        string_offsets: load(".debug_str_offsets"),
        addresses: load(".debug_addr"),
        locations: load(".debug_loclists"),
        range_lists: load(".debug_rnglists"),
        origin: origin.map(str::to_owned),
        wide: request.wide,
        out: String::new(),
        warnings: Vec::new(),
    };
    let mut complete = true;
    let mut units: Option<info::Units> = None;
    for (index, section) in file.sections.iter().enumerate() {
        let name = text(file.section_name(section)).into_owned();
        let known = [".debug_", ".gnu_debug"].iter().any(|start| name.starts_with(start)) || name == ".eh_frame";
        if section.kind == e::SHT_NULL || !known {
            continue;
        }
        let wanted = wanted(request, &name);
        if wanted.is_empty() {
            continue;
        }
        if section.size == 0 {
            let _ = writeln!(dump.out, "\nSection '{name}' has no debugging data.");
            continue;
        }
        if section.kind == e::SHT_NOBITS {
            if request.mentions_empty {
                let _ = writeln!(dump.out, "section '{name}' has the NOBITS type - its contents are unreliable.");
                complete = false;
            }
            continue;
        }
        let data = crate::lines::section_bytes(file, index, false);
        for part in wanted {
            match part {
                Part::Info => {
                    let shown = info::Shown { depth: request.depth, start: request.start };
                    dump.show_info(&name, &data, Some(shown));
                }
                Part::Abbrev => dump.show_abbreviations(&name, &data),
                Part::Aranges => dump.show_aranges(&name, &data),
                Part::Str | Part::LineStr => dump.show_strings(&name, &data),
                Part::StrOffsets => dump.show_string_offsets(&name, &data),
                Part::RawLine => dump.show_raw_lines(&name, &data),
                Part::DecodedLine => dump.show_decoded_lines(&name, &data),
                Part::Frames => dump.show_frames(&name, &data, section.address, false),
                Part::FramesInterp => dump.show_frames(&name, &data, section.address, true),
                Part::Macro => dump.show_macros(&name, &data),
                Part::PubNames | Part::PubTypes => dump.show_public_names(&name, &data),
                Part::Addr | Part::Loc | Part::Ranges => {
                    let units = units.get_or_insert_with(|| dump.read_units());
                    match part {
                        Part::Addr => dump.show_addresses(&name, &data, units),
                        Part::Loc => dump.show_locations(&name, &data, units),
                        _ => dump.show_ranges(&name, &data, units),
                    }
                }
                Part::Links => dump.show_link(&name, &data),
                Part::Foreign | Part::FollowLinks | Part::IgnoreLinks => {}
            }
        }
    }
    Listing { text: dump.out, warnings: dump.warnings, complete }
}

/// What a section is shown as.
fn wanted(request: &Request, name: &str) -> Vec<Part> {
    let candidates: &[Part] = match name {
        ".debug_info" | ".debug_types" => &[Part::Info],
        ".debug_abbrev" => &[Part::Abbrev],
        ".debug_aranges" => &[Part::Aranges],
        ".debug_line" => &[Part::RawLine, Part::DecodedLine],
        ".debug_str" => &[Part::Str],
        ".debug_line_str" => &[Part::LineStr],
        ".debug_str_offsets" => &[Part::StrOffsets],
        ".debug_addr" => &[Part::Addr],
        ".debug_loc" | ".debug_loclists" => &[Part::Loc],
        ".debug_ranges" | ".debug_rnglists" => &[Part::Ranges],
        ".debug_frame" | ".eh_frame" => &[Part::Frames, Part::FramesInterp],
        ".debug_macro" => &[Part::Macro],
        ".gnu_debuglink" | ".gnu_debugaltlink" => &[Part::Links],
        ".debug_pubnames" | ".debug_gnu_pubnames" => &[Part::PubNames],
        ".debug_pubtypes" | ".debug_gnu_pubtypes" => &[Part::PubTypes],
        _ => &[],
    };
    // The interpretation takes the place of the raw form.
    let interpreted = request.wants(Part::FramesInterp);
    let keep = |part: &&Part| request.wants(**part) && !(**part == Part::Frames && interpreted);
    candidates.iter().filter(keep).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_variable_length_are_read_to_their_ends() {
        let mut cursor = Cursor::new(&[0xe5, 0x8e, 0x26, 0x7f, 0x80], 0);
        assert_eq!(cursor.uleb(), Some(624_485));
        assert_eq!(cursor.sleb(), Some(-1));
        assert_eq!(cursor.uleb(), None);
    }

    #[test]
    fn letters_and_names_ask_for_the_same() {
        let (mut letters, mut names) = (Request::default(), Request::default());
        letters.add_letters("liR").unwrap();
        names.add_names("rawline,info,Ranges").unwrap();
        assert_eq!(letters.parts, names.parts);
        assert!(letters.add_letters("z").is_err());
        assert!(names.add_names("nothing").is_err());
    }

    /// A 64-bit object without sections.
    fn nothing() -> Vec<u8> {
        let mut bytes = vec![0; 64];
        bytes[..6].copy_from_slice(b"\x7fELF\x02\x01");
        bytes[18] = e::EM_X86_64 as u8;
        bytes
    }

    #[test]
    fn damaged_sections_are_shown_as_far_as_they_go() {
        let object = nothing();
        let file = ElfFile::parse(&object).unwrap();
        let mut seed = 1u64;
        let mut random = || {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (seed >> 33) as u8
        };
        for round in 0..300 {
            let mut data: Vec<u8> = (0..200).map(|_| random() >> (round % 5)).collect();
            // Lengths that fit and versions that are known lead further than random ones.
            data[..4].copy_from_slice(&[190, 0, 0, 0]);
            data[4..6].copy_from_slice(&[2 + (round % 4) as u8, 0]);
            let bytes = || Cow::Owned(data.clone());
            let mut dump = Dump {
                file: &file,
                abbrev: bytes(),
                info: bytes(),
                strings: bytes(),
                line_strings: bytes(),
                string_offsets: bytes(),
                addresses: bytes(),
                locations: bytes(),
                range_lists: bytes(),
                origin: None,
                wide: false,
                out: String::new(),
                warnings: Vec::new(),
            };
            let units = dump.read_units();
            dump.show_info(".debug_info", &data, Some(info::Shown::default()));
            dump.show_abbreviations(".debug_abbrev", &data);
            dump.show_aranges(".debug_aranges", &data);
            dump.show_raw_lines(".debug_line", &data);
            dump.show_decoded_lines(".debug_line", &data);
            for interpreted in [false, true] {
                dump.show_frames(".eh_frame", &data, 0, interpreted);
                dump.show_frames(".debug_frame", &data, 0, interpreted);
            }
            dump.show_macros(".debug_macro", &data);
            dump.show_public_names(".debug_pubnames", &data);
            dump.show_string_offsets(".debug_str_offsets", &data);
            dump.show_addresses(".debug_addr", &data, &units);
            dump.show_locations(".debug_loc", &data, &units);
            dump.show_locations(".debug_loclists", &data, &units);
            dump.show_ranges(".debug_ranges", &data, &units);
            dump.show_ranges(".debug_rnglists", &data, &units);
            dump.show_link(".gnu_debuglink", &data);
            dump.show_link(".gnu_debugaltlink", &data);
            assert!(dump.out.contains("Contents of the .debug_info section"));
        }
    }
}
