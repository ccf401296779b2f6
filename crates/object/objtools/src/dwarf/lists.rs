//! Location lists and ranges, before version 5 and since (DWARF 5 section 2.6.2, 2.17.3, 7.28, 7.29).

use super::expression::{self, Context};
use super::info::{ListReference, Unit};
use super::{Cursor, Dump, hex};
use std::fmt::Write;

/// A note behind a range that holds nothing.
fn odd_range(order: std::cmp::Ordering) -> &'static str {
    match order {
        std::cmp::Ordering::Equal => " (start == end)",
        std::cmp::Ordering::Greater => " (start > end)",
        std::cmp::Ordering::Less => "",
    }
}

/// The header of a table of version 5.
struct TableHeader {
    offset: u64,
    length: u64,
    version: u16,
    address_size: usize,
    segment_size: u8,
    entries: u64,
    offset_size: usize,
    /// Where the offsets begin.
    offsets_at: u64,
    end: u64,
}

impl TableHeader {
    fn read(cursor: &mut Cursor<'_>) -> Option<TableHeader> {
        let offset = cursor.at as u64;
        let (length, offset_size) = cursor.length()?;
        let mut body = cursor.part(length);
        let (version, address_size, segment_size) = (body.number(2)? as u16, body.byte()?, body.byte()?);
        let entries = body.number(4)?;
        Some(TableHeader {
            offset,
            length,
            version,
            address_size: address_size.into(),
            segment_size,
            entries,
            offset_size,
            offsets_at: body.at as u64,
            end: cursor.at as u64,
        })
    }

    fn offset(&self, data: &[u8], index: u64) -> Option<u64> {
        let at = index.checked_mul(self.offset_size as u64)?.checked_add(self.offsets_at)?;
        Cursor::new(&data[..self.end as usize], usize::try_from(at).ok()?).number(self.offset_size)
    }
}

impl Dump<'_> {
    /// `.debug_loc` and `.debug_loclists`.
    pub(super) fn show_locations(&mut self, name: &str, data: &[u8], units: &[Unit]) {
        let new = name == ".debug_loclists";
        let mut lists: Vec<(ListReference, &Unit)> = units
            .iter()
            .filter(|unit| (unit.version >= 5) == new)
            .flat_map(|unit| unit.locations.iter().map(move |list| (*list, unit)))
            .collect();
        if lists.is_empty() {
            self.warnings.push(format!("No location lists in .debug_info section; {name} is not shown"));
            return;
        }
        self.introduce(name);
        lists.sort_by_key(|(list, _)| (list.offset, list.views));
        lists.dedup_by_key(|(list, _)| list.offset);
        if new && self.show_location_tables(data, units) {
            return;
        }
        self.line("    Offset   Begin            End              Expression");
        let mut at = if new { 12 } else { 0 };
        for (list, unit) in &lists {
            let first = list.views.unwrap_or(list.offset);
            if first >= data.len() as u64 {
                self.warnings.push(format!("Location list offset {:#x} is too big.", list.offset));
                continue;
            }
            if at < first && !new {
                self.warnings.push(format!("There is a hole [{at:#x} - {first:#x}] in {name} section."));
            }
            if let Some(views) = list.views {
                self.out.push('\n');
                self.view_pairs(data, views, list.offset);
                self.out.push('\n');
            }
            at = self.location_list(data, list, unit, new).unwrap_or(data.len()) as u64;
        }
        self.out.push('\n');
    }

    fn view_pairs(&mut self, data: &[u8], from: u64, to: u64) {
        let mut cursor = Cursor::new(data, from as usize);
        while (cursor.at as u64) < to {
            let at = cursor.at;
            let (Some(begin), Some(end)) = (cursor.uleb(), cursor.uleb()) else { return };
            let (begin, end) = (self.view(begin), self.view(end));
            let _ = writeln!(self.out, "    {at:08x} {begin} {end} location view pair");
        }
    }

    /// A view as wide as an address.
    fn view(&self, number: u64) -> String {
        format!("v{number:00$x}", self.address_size() * 2 - 1)
    }

    fn context(&self, unit: &Unit) -> Context {
        Context {
            machine: self.file.machine,
            address_size: unit.address_size,
            offset_size: unit.offset_size,
            unit: unit.offset,
            version: unit.version,
        }
    }

    /// Shows a list; the result is where it ends.
    fn location_list(&mut self, data: &[u8], list: &ListReference, unit: &Unit, new: bool) -> Option<usize> {
        let mut cursor = Cursor::new(data, usize::try_from(list.offset).ok()?);
        let mut views = list.views.map(|at| Cursor::new(&data[..cursor.at], at as usize));
        let digits = unit.address_size * 2;
        let mut base = list.base;
        let highest = if unit.address_size >= 8 { u64::MAX } else { (1 << (8 * unit.address_size)) - 1 };
        loop {
            let at = cursor.at;
            let (begin, end, counted);
            if new {
                let kind = gimli::DwLle(cursor.byte()?);
                use gimli::constants::*;
                match kind {
                    DW_LLE_end_of_list => {
                        let _ = writeln!(self.out, "    {at:08x} <End of list>");
                        return Some(cursor.at);
                    }
                    DW_LLE_base_address => {
                        base = cursor.number(unit.address_size)?;
                        let _ = writeln!(self.out, "    {at:08x} {base:0digits$x} (base address)");
                        continue;
                    }
                    DW_LLE_base_addressx => {
                        let index = cursor.uleb()?;
                        base = self.indexed_address(unit, index)?;
                        let _ = writeln!(
                            self.out,
                            "    {at:08x} {index:0digits$x} (index into .debug_addr) {base:0digits$x} (base address)"
                        );
                        continue;
                    }
                    DW_LLE_offset_pair => (begin, end, counted) = (cursor.uleb()?, cursor.uleb()?, true),
                    DW_LLE_start_end => {
                        (begin, end, counted) =
                            (cursor.number(unit.address_size)?, cursor.number(unit.address_size)?, false);
                    }
                    DW_LLE_start_length => {
                        let start = cursor.number(unit.address_size)?;
                        (begin, end, counted) = (start, start.wrapping_add(cursor.uleb()?), false);
                    }
                    DW_LLE_startx_endx => {
                        let (first, last) = (cursor.uleb()?, cursor.uleb()?);
                        (begin, end, counted) =
                            (self.indexed_address(unit, first)?, self.indexed_address(unit, last)?, false);
                    }
                    DW_LLE_startx_length => {
                        let start = self.indexed_address(unit, cursor.uleb()?)?;
                        (begin, end, counted) = (start, start.wrapping_add(cursor.uleb()?), false);
                    }
                    DW_LLE_default_location => (begin, end, counted) = (0, highest, false),
                    DW_LLE_GNU_view_pair => {
                        let (first, last) = (cursor.uleb()?, cursor.uleb()?);
                        let (first, last) = (self.view(first), self.view(last));
                        let _ = writeln!(self.out, "    {at:08x} {first} {last} location view pair");
                        continue;
                    }
                    _ => return None,
                }
            } else {
                (begin, end) = (cursor.number(unit.address_size)?, cursor.number(unit.address_size)?);
                if begin == 0 && end == 0 {
                    let _ = writeln!(self.out, "    {at:08x} <End of list>");
                    return Some(cursor.at);
                }
                if begin == highest && end != highest {
                    base = end;
                    let _ = writeln!(self.out, "    {at:08x} {begin:0digits$x} {end:0digits$x} (base address)");
                    continue;
                }
                counted = true;
            }
            let add = if counted { base } else { 0 };
            let mut order = begin.cmp(&end);
            let _ = write!(self.out, "    {at:08x} ");
            if let Some(views) = &mut views {
                let from = views.at;
                if let (Some(first), Some(last)) = (views.uleb(), views.uleb()) {
                    // What begins and ends at one address is ordered by its views.
                    order = order.then(first.cmp(&last));
                    let (first, last) = (self.view(first), self.view(last));
                    let _ = write!(self.out, "{first} {last} views at {from:08x} for:\n{:13}", "");
                }
            }
            let (first, last) = (begin.wrapping_add(add) & highest, end.wrapping_add(add) & highest);
            let length = if new { cursor.uleb()? } else { cursor.number(2)? };
            let block = cursor.take(usize::try_from(length).ok()?)?;
            let (text, counts) = expression::describe(block, self.context(unit));
            let missing = if counts && !list.has_frame_base { " [without DW_AT_frame_base]" } else { "" };
            let odd = odd_range(order);
            let _ = writeln!(self.out, "{first:0digits$x} {last:0digits$x} ({text}){missing}{odd}");
        }
    }

    /// Tables with offsets, which clang makes. Says whether there was one.
    fn show_location_tables(&mut self, data: &[u8], units: &[Unit]) -> bool {
        let mut cursor = Cursor::new(data, 0);
        let mut any = false;
        while !cursor.is_empty() {
            let Some(header) = TableHeader::read(&mut cursor) else { break };
            if header.entries == 0 {
                continue;
            }
            any = true;
            let out = &mut self.out;
            let _ = writeln!(out, "Table at Offset {}", hex(header.offset));
            let _ = writeln!(out, "  Length:          {}", hex(header.length));
            let _ = writeln!(out, "  DWARF version:   {}", header.version);
            let _ = writeln!(out, "  Address size:    {}", header.address_size);
            let _ = writeln!(out, "  Segment size:    {}", header.segment_size);
            let _ = writeln!(out, "  Offset entries:  {}", header.entries);
            let _ = writeln!(out, "\n   Offset Entries starting at {}:", hex(header.offsets_at));
            for index in 0..header.entries {
                let Some(offset) = header.offset(data, index) else { break };
                let _ = writeln!(out, "    [{index:6}] {}", hex(offset));
            }
            let unit = units.iter().find(|unit| unit.location_base == Some(header.offsets_at)).cloned();
            let unit = unit.unwrap_or(Unit {
                address_size: header.address_size,
                offset_size: 4,
                version: 5,
                ..Unit::default()
            });
            for index in 0..header.entries {
                let Some(offset) = header.offset(data, index) else { break };
                let _ = writeln!(self.out, "\n   Offset Entry {index}");
                let at = header.offsets_at.wrapping_add(offset);
                let known = unit.locations.iter().find(|list| list.offset == at).copied();
                let list =
                    known.unwrap_or(ListReference { offset: at, views: None, has_frame_base: true, base: unit.low_pc });
                self.entry_list(data, &list, &unit);
            }
            self.out.push('\n');
        }
        if any {
            self.out.push('\n');
        }
        any
    }

    /// A list of such a table: offsets are shown as they stand.
    fn entry_list(&mut self, data: &[u8], list: &ListReference, unit: &Unit) -> Option<()> {
        use gimli::constants::*;
        let mut cursor = Cursor::new(data, usize::try_from(list.offset).ok()?);
        let digits = unit.address_size * 2;
        loop {
            let at = cursor.at;
            let kind = gimli::DwLle(cursor.byte()?);
            let (begin, end) = match kind {
                DW_LLE_end_of_list => {
                    let _ = writeln!(self.out, "    {at:08x} <End of list>");
                    return Some(());
                }
                DW_LLE_base_addressx => {
                    let index = cursor.uleb()?;
                    let base = self.indexed_address(unit, index).unwrap_or(0);
                    let _ = writeln!(
                        self.out,
                        "    {at:08x} {index:0digits$x} (index into .debug_addr) {base:0digits$x} (base address)"
                    );
                    continue;
                }
                DW_LLE_base_address => {
                    let base = cursor.number(unit.address_size)?;
                    let _ = writeln!(self.out, "    {at:08x} {base:0digits$x} (base address)");
                    continue;
                }
                DW_LLE_offset_pair | DW_LLE_startx_endx | DW_LLE_startx_length => (cursor.uleb()?, cursor.uleb()?),
                DW_LLE_start_end => (cursor.number(unit.address_size)?, cursor.number(unit.address_size)?),
                DW_LLE_start_length => {
                    let start = cursor.number(unit.address_size)?;
                    (start, start.wrapping_add(cursor.uleb()?))
                }
                DW_LLE_default_location => (0, 0),
                _ => return None,
            };
            let length = cursor.uleb()?;
            let block = cursor.take(usize::try_from(length).ok()?)?;
            let (text, _) = expression::describe(block, self.context(unit));
            let odd = odd_range(begin.cmp(&end));
            let _ = writeln!(self.out, "    {at:08x} {begin:0digits$x} {end:0digits$x} {text}{odd}");
        }
    }

    /// `.debug_ranges` and `.debug_rnglists`.
    pub(super) fn show_ranges(&mut self, name: &str, data: &[u8], units: &[Unit]) {
        let new = name == ".debug_rnglists";
        let mut lists: Vec<(u64, &Unit)> = units
            .iter()
            .filter(|unit| unit.version < 5)
            .flat_map(|unit| unit.ranges.iter().map(move |&offset| (offset, unit)))
            .collect();
        lists.sort_by_key(|&(offset, _)| offset);
        lists.dedup_by_key(|(offset, _)| *offset);
        self.introduce(name);
        if !new {
            self.line("\n    Offset   Begin    End");
            for (offset, unit) in lists {
                let _ = self.old_ranges(data, offset, unit);
            }
            self.out.push('\n');
            return;
        }
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            let Some(header) = TableHeader::read(&mut cursor) else { break };
            let out = &mut self.out;
            let _ = writeln!(out, " Table at Offset: {}:", hex(header.offset));
            let _ = writeln!(out, "  Length:          {}", hex(header.length));
            let _ = writeln!(out, "  DWARF version:   {}", header.version);
            let _ = writeln!(out, "  Address size:    {}", header.address_size);
            let _ = writeln!(out, "  Segment size:    {}", header.segment_size);
            let _ = writeln!(out, "  Offset entries:  {}", header.entries);
            if header.entries > 0 {
                let _ = writeln!(out, "\n   Offsets starting at {}:", hex(header.offsets_at));
                for index in 0..header.entries {
                    let Some(offset) = header.offset(data, index) else { break };
                    let _ = writeln!(out, "    [{index:6}] {}", hex(offset));
                }
            }
            let known = |unit: &&Unit| {
                unit.range_base == Some(header.offsets_at)
                    || unit.ranges.iter().any(|at| (header.offset..header.end).contains(at))
            };
            let fallback = Unit { address_size: header.address_size, version: 5, ..Unit::default() };
            let unit = units.iter().filter(|unit| unit.version >= 5).find(known).unwrap_or(&fallback);
            // Without offsets only the first list is found, as GNU's tool does.
            for index in 0..header.entries.max(1) {
                let relative = if header.entries == 0 { Some(0) } else { header.offset(data, index) };
                let Some(relative) = relative else { break };
                let offset = header.offsets_at.wrapping_add(relative);
                let _ = writeln!(self.out, "\n  Offset: {}, Index: {}", hex(offset), hex(relative));
                self.line("    Offset   Begin    End");
                let _ = self.new_ranges(data, offset, unit);
            }
            self.out.push('\n');
        }
    }

    fn old_ranges(&mut self, data: &[u8], offset: u64, unit: &Unit) -> Option<()> {
        let mut cursor = Cursor::new(data, usize::try_from(offset).ok()?);
        let digits = unit.address_size * 2;
        let highest = if unit.address_size >= 8 { u64::MAX } else { (1 << (8 * unit.address_size)) - 1 };
        let mut base = unit.low_pc;
        loop {
            let (begin, end) = (cursor.number(unit.address_size)?, cursor.number(unit.address_size)?);
            if begin == 0 && end == 0 {
                let _ = writeln!(self.out, "    {offset:08x} <End of list>");
                return Some(());
            }
            if begin == highest && end != highest {
                base = end;
                let _ = writeln!(self.out, "    {offset:08x} {begin:0digits$x} {end:0digits$x} (base address)");
                continue;
            }
            let (first, last) = (begin.wrapping_add(base) & highest, end.wrapping_add(base) & highest);
            let odd = odd_range(begin.cmp(&end));
            let _ = writeln!(self.out, "    {offset:08x} {first:0digits$x} {last:0digits$x}{odd}");
        }
    }

    fn new_ranges(&mut self, data: &[u8], offset: u64, unit: &Unit) -> Option<()> {
        use gimli::constants::*;
        let mut cursor = Cursor::new(data, usize::try_from(offset).ok()?);
        let digits = unit.address_size * 2;
        // GNU's tool does not count from where the unit begins.
        let mut base = 0;
        loop {
            let at = cursor.at;
            let _ = write!(self.out, "    {at:08x} ");
            let (begin, end) = match gimli::DwRle(cursor.byte()?) {
                DW_RLE_end_of_list => {
                    self.line("<End of list>");
                    return Some(());
                }
                DW_RLE_base_address => {
                    base = cursor.number(unit.address_size)?;
                    let _ = writeln!(self.out, "{base:0digits$x} (base address)");
                    continue;
                }
                DW_RLE_base_addressx => {
                    let index = cursor.uleb()?;
                    base = self.indexed_address(unit, index)?;
                    let _ =
                        writeln!(self.out, "{index:0digits$x} (base address index) {base:0digits$x} (base address)");
                    continue;
                }
                DW_RLE_offset_pair => {
                    let (begin, end) = (cursor.uleb()?, cursor.uleb()?);
                    (begin.wrapping_add(base), end.wrapping_add(base))
                }
                DW_RLE_start_end => (cursor.number(unit.address_size)?, cursor.number(unit.address_size)?),
                DW_RLE_start_length => {
                    let start = cursor.number(unit.address_size)?;
                    (start, start.wrapping_add(cursor.uleb()?))
                }
                DW_RLE_startx_endx => {
                    let (first, last) = (cursor.uleb()?, cursor.uleb()?);
                    (self.indexed_address(unit, first)?, self.indexed_address(unit, last)?)
                }
                DW_RLE_startx_length => {
                    let start = self.indexed_address(unit, cursor.uleb()?)?;
                    (start, start.wrapping_add(cursor.uleb()?))
                }
                _ => return None,
            };
            let odd = odd_range(begin.cmp(&end));
            let _ = writeln!(self.out, "{begin:0digits$x} {end:0digits$x} {odd}");
        }
    }
}
