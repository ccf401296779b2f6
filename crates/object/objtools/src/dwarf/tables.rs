//! Tables without a structure of their own: abbreviations, address ranges, strings, offsets, public names.

use super::info::{Unit, read_abbreviation, tag_name};
use super::{Cursor, Dump, hex, string_at};
use crate::input::text;
use crate::separate;
use std::fmt::Write;

impl Dump<'_> {
    /// `.debug_abbrev`.
    pub(super) fn show_abbreviations(&mut self, name: &str, data: &[u8]) {
        self.introduce(name);
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            let offset = cursor.at as u64;
            let mut any = false;
            while let Some(Some((code, abbreviation))) = read_abbreviation(&mut cursor) {
                if !any {
                    let _ = writeln!(self.out, "  Number TAG ({})", hex(offset));
                    any = true;
                }
                let tag = tag_name(abbreviation.tag);
                let children = if abbreviation.children { "has children" } else { "no children" };
                let _ = writeln!(self.out, "   {code}      {tag}    [{children}]");
                for attribute in &abbreviation.attributes {
                    let name = attribute
                        .name
                        .static_string()
                        .map_or_else(|| format!("Unknown AT value: {:x}", attribute.name.0), str::to_owned);
                    let form = attribute
                        .form
                        .static_string()
                        .map_or_else(|| format!("Unknown FORM value: {:x}", attribute.form.0), str::to_owned);
                    let _ = write!(self.out, "    {name:<18} {form}");
                    if attribute.form == gimli::DW_FORM_implicit_const {
                        let _ = write!(self.out, ": {}", attribute.value);
                    }
                    self.out.push('\n');
                }
                self.line("    DW_AT value: 0     DW_FORM value: 0");
            }
        }
        self.out.push('\n');
    }

    /// The sections that name other files: `.gnu_debuglink` by a checksum, `.gnu_debugaltlink` by a build identifier.
    pub(super) fn show_link(&mut self, name: &str, data: &[u8]) {
        self.introduce(name);
        let Some((file, checksum)) = separate::link(data) else {
            self.warnings.push(format!("{name} has no name of a file"));
            return;
        };
        let _ = writeln!(self.out, "  Separate debug info file: {}", text(file));
        if name == ".gnu_debuglink" {
            match checksum {
                Some(checksum) => {
                    let _ = writeln!(self.out, "  CRC value: {}", hex(checksum.into()));
                }
                None => self.warnings.push(format!("CRC offset missing from section {name}")),
            }
        } else {
            let identifier = data.get(file.len() + 1..).unwrap_or_default();
            let _ = writeln!(self.out, "  Build-ID ({} bytes):", hex(identifier.len() as u64));
            identifier.iter().for_each(|byte| {
                let _ = write!(self.out, " {byte:02x}");
            });
            self.out.push('\n');
        }
        self.out.push('\n');
    }

    /// `.debug_aranges` (6.1.2).
    pub(super) fn show_aranges(&mut self, name: &str, data: &[u8]) {
        self.introduce(name);
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            if self.arange_table(&mut cursor).is_none() {
                self.warnings.push(format!("{name} is damaged"));
                break;
            }
        }
        self.out.push('\n');
    }

    fn arange_table(&mut self, cursor: &mut Cursor<'_>) -> Option<()> {
        let start = cursor.at;
        let (length, offset_size) = cursor.length()?;
        let mut body = cursor.part(length);
        let (version, offset) = (body.number(2)?, body.number(offset_size)?);
        let (address_size, segment_size) = (usize::from(body.byte()?), usize::from(body.byte()?));
        let out = &mut self.out;
        let _ = writeln!(out, "  Length:                   {length}");
        let _ = writeln!(out, "  Version:                  {version}");
        let _ = writeln!(out, "  Offset into .debug_info:  {}", hex(offset));
        let _ = writeln!(out, "  Pointer Size:             {address_size}");
        let _ = writeln!(out, "  Segment Size:             {segment_size}");
        if !matches!(address_size, 1..=8) || segment_size > 8 {
            return None;
        }
        let heading = if address_size > 4 { "    Address            Length" } else { "    Address    Length" };
        let _ = writeln!(out, "\n{heading}");
        let size = 2 * address_size + segment_size;
        let used = body.at - start;
        body.take(used.next_multiple_of(size) - used)?;
        let digits = 2 * address_size;
        while body.data.len() - body.at >= size {
            let (address, length) = (body.number(address_size)?, body.number(address_size)?);
            body.take(segment_size)?;
            let _ = writeln!(out, "    {address:0digits$x} {length:0digits$x}");
        }
        Some(())
    }

    /// `.debug_str` and its kin, as bytes and text.
    pub(super) fn show_strings(&mut self, name: &str, data: &[u8]) {
        self.introduce(name);
        for (number, row) in data.chunks(16).enumerate() {
            let _ = write!(self.out, "  0x{:08x} ", number * 16);
            for at in 0..16 {
                match row.get(at) {
                    Some(byte) => {
                        let _ = write!(self.out, "{byte:02x}");
                    }
                    None => self.out.push_str("  "),
                }
                if at % 4 == 3 {
                    self.out.push(' ');
                }
            }
            self.out.extend(row.iter().map(|&byte| if (b' '..0x7f).contains(&byte) { char::from(byte) } else { '.' }));
            self.out.push('\n');
        }
        self.out.push('\n');
    }

    /// `.debug_str_offsets` (7.26).
    pub(super) fn show_string_offsets(&mut self, name: &str, data: &[u8]) {
        self.introduce(name);
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            let Some((length, offset_size)) = cursor.length() else { break };
            let mut body = cursor.part(length);
            let (Some(version), Some(_)) = (body.number(2), body.number(2)) else { break };
            let _ = writeln!(self.out, "    Length: {length:#x}");
            let _ = writeln!(self.out, "    Version: {version:#x}");
            let _ = writeln!(self.out, "       Index   Offset [String]");
            let digits = offset_size * 2;
            let mut index = 0;
            while let Some(offset) = body.number(offset_size) {
                let string = string_at(&self.strings, offset).into_owned();
                let _ = writeln!(self.out, "    {index:8} {offset:0digits$x}  {string}");
                index += 1;
            }
        }
    }

    /// `.debug_addr` (7.27): the addresses of each unit that has a base in it.
    pub(super) fn show_addresses(&mut self, name: &str, data: &[u8], units: &[Unit]) {
        self.introduce(name);
        let mut bases: Vec<(u64, &Unit)> =
            units.iter().filter_map(|unit| unit.address_base.map(|base| (base, unit))).collect();
        bases.sort_by_key(|(base, _)| *base);
        bases.dedup_by_key(|(base, _)| *base);
        for (number, &(base, unit)) in bases.iter().enumerate() {
            let next = bases.get(number + 1).map_or(data.len() as u64, |(base, unit)| {
                // Since version 5 each part has a header.
                if unit.version >= 5 { base.saturating_sub(4 + unit.offset_size as u64) } else { *base }
            });
            let _ = writeln!(self.out, "  For compilation unit at offset {}:", hex(unit.offset));
            self.line("\tIndex\tAddress");
            let digits = unit.address_size * 2;
            let mut cursor = Cursor::new(&data[..data.len().min(next as usize)], base as usize);
            let mut index = 0;
            while let Some(address) = cursor.number(unit.address_size) {
                let _ = writeln!(self.out, "\t{index}:\t{address:0digits$x}");
                index += 1;
            }
        }
        self.out.push('\n');
    }

    /// `.debug_pubnames` and its kin (6.1.1 of DWARF 4), with GNU's kinds of symbols.
    pub(super) fn show_public_names(&mut self, name: &str, data: &[u8]) {
        self.introduce(name);
        let with_kinds = name.contains("gnu_");
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            let Some((length, offset_size)) = cursor.length() else { break };
            let mut body = cursor.part(length);
            let numbers = (body.number(2), body.number(offset_size), body.number(offset_size));
            let (Some(version), Some(offset), Some(size)) = numbers else { break };
            let out = &mut self.out;
            let _ = writeln!(out, "  Length:                              {length}");
            let _ = writeln!(out, "  Version:                             {version}");
            let _ = writeln!(out, "  Offset into .debug_info section:     {}", hex(offset));
            let _ = writeln!(out, "  Size of area in .debug_info section: {size}");
            out.push_str(if with_kinds { "\n    Offset  Kind          Name\n" } else { "\n    Offset\tName\n" });
            while let Some(offset) = body.number(offset_size).filter(|&offset| offset != 0) {
                let kind = if with_kinds { body.byte() } else { Some(0) };
                let (Some(kind), Some(entry)) = (kind, body.string()) else { break };
                let entry = text(entry);
                if with_kinds {
                    let scope = if kind & 0x80 != 0 { 's' } else { 'g' };
                    let shown = match kind >> 4 & 7 {
                        0 => "no info",
                        1 => "type",
                        2 => "variable",
                        3 => "function",
                        4 => "other",
                        5 => "unused5",
                        6 => "unused6",
                        _ => "unused7",
                    };
                    let _ = writeln!(out, "    {offset:<6x}  {scope},{shown:<10}  {entry}");
                } else {
                    let _ = writeln!(out, "    {offset:<6x}\t{entry}");
                }
            }
        }
        self.out.push('\n');
    }
}
