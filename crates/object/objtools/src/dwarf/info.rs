//! `.debug_info` and `.debug_types`: units, entries and their attributes (DWARF 5 chapters 2 and 7.5).
//!
//! The same walk prints entries and collects what other sections need to be shown: which location lists and ranges
//! there are, and the addresses that they count from.

use super::expression::{self, Context};
use super::{Cursor, Dump, hex, string_at};
use gimli::{DwAt, DwForm, DwTag, DwUt};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt::Write;
use std::rc::Rc;

/// Which entries are shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shown {
    pub depth: Option<usize>,
    pub start: Option<u64>,
}

/// An attribute of an abbreviation; the value is that of `DW_FORM_implicit_const`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Specification {
    pub name: DwAt,
    pub form: DwForm,
    pub value: i64,
}

/// A shape of entries.
#[derive(Debug)]
pub(super) struct Abbreviation {
    pub tag: DwTag,
    pub children: bool,
    pub attributes: Vec<Specification>,
}

/// A location list that an entry refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct ListReference {
    pub offset: u64,
    /// Where its views are, when it has any.
    pub views: Option<u64>,
    pub has_frame_base: bool,
    /// What offsets in the list count from.
    pub base: u64,
}

/// What other sections need to know of a unit.
#[derive(Debug, Default, Clone)]
pub(super) struct Unit {
    pub offset: u64,
    pub version: u16,
    pub address_size: usize,
    pub offset_size: usize,
    pub is_dwo: bool,
    pub low_pc: u64,
    pub string_base: Option<u64>,
    pub address_base: Option<u64>,
    pub location_base: Option<u64>,
    pub range_base: Option<u64>,
    pub locations: Vec<ListReference>,
    pub ranges: Vec<u64>,
}

/// All units of a file.
pub(super) type Units = Vec<Unit>;

type Abbreviations = HashMap<u64, Abbreviation>;

/// The abbreviations of one unit, with the cursor behind them.
pub(super) fn read_abbreviation(cursor: &mut Cursor<'_>) -> Option<Option<(u64, Abbreviation)>> {
    let code = cursor.uleb()?;
    if code == 0 {
        return Some(None);
    }
    let tag = DwTag(cursor.uleb()? as u16);
    let children = cursor.byte()? != 0;
    let mut attributes = Vec::new();
    loop {
        let (name, form) = (DwAt(cursor.uleb()? as u16), DwForm(cursor.uleb()? as u16));
        let value = if form == gimli::DW_FORM_implicit_const { cursor.sleb()? } else { 0 };
        if name.0 == 0 && form.0 == 0 {
            break;
        }
        attributes.push(Specification { name, form, value });
    }
    Some(Some((code, Abbreviation { tag, children, attributes })))
}

fn read_abbreviations(data: &[u8], offset: u64) -> Abbreviations {
    let mut table = Abbreviations::new();
    let mut cursor = Cursor::new(data, usize::try_from(offset).unwrap_or(usize::MAX));
    while let Some(Some((code, abbreviation))) = read_abbreviation(&mut cursor) {
        table.entry(code).or_insert(abbreviation);
    }
    table
}

/// Value of an attribute: its text, and what it means.
struct Value<'d> {
    text: String,
    number: u64,
    block: Option<&'d [u8]>,
}

/// State of the walk through a unit.
struct Walk<'d> {
    cursor: Cursor<'d>,
    unit: Unit,
    shown: Option<Shown>,
    /// A frame base was seen, and no function since that is not within the one that has it: GNU's tools take it as
    /// good until then.
    has_frame_base: bool,
    /// The level of the entry that had it.
    frame_base_level: usize,
    table: Rc<Abbreviations>,
}

/// The name of a tag as GNU's tools have it.
pub(super) fn tag_name(tag: DwTag) -> String {
    match tag {
        gimli::DW_TAG_template_type_parameter => "DW_TAG_template_type_param".to_owned(),
        gimli::DW_TAG_template_value_parameter => "DW_TAG_template_value_param".to_owned(),
        _ => tag.static_string().map_or_else(|| format!("Unknown TAG value: {:#x}", tag.0), str::to_owned),
    }
}

impl Dump<'_> {
    /// The units of `.debug_info` for the other sections.
    pub(super) fn read_units(&mut self) -> Units {
        let data = std::mem::take(&mut self.info);
        let units = self.walk_info(&data, false, None);
        self.info = data;
        units
    }

    /// Shows a section of units.
    pub(super) fn show_info(&mut self, name: &str, data: &[u8], shown: Option<Shown>) {
        if shown.is_none_or(|shown| shown.start.is_none()) {
            self.introduce(name);
        }
        self.walk_info(data, name == ".debug_types", shown);
        self.out.push('\n');
    }

    fn walk_info(&mut self, data: &[u8], types: bool, shown: Option<Shown>) -> Units {
        let mut units = Units::new();
        let mut cached: Option<(u64, Rc<Abbreviations>)> = None;
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            let offset = cursor.at as u64;
            let Some(unit) = self.unit(&mut cursor, offset, types, shown, &mut cached) else { break };
            units.push(unit);
        }
        units
    }

    fn unit(
        &mut self,
        cursor: &mut Cursor<'_>,
        offset: u64,
        types: bool,
        shown: Option<Shown>,
        cached: &mut Option<(u64, Rc<Abbreviations>)>,
    ) -> Option<Unit> {
        let (length, offset_size) = cursor.length()?;
        let mut body = cursor.part(length);
        let version = body.number(2)? as u16;
        let (mut kind, mut address_size, abbreviations);
        if version >= 5 {
            kind = Some(DwUt(body.byte()?));
            address_size = body.byte()?;
            abbreviations = body.number(offset_size)?;
        } else {
            kind = None;
            abbreviations = body.number(offset_size)?;
            address_size = body.byte()?;
        }
        if types {
            kind = kind.or(Some(gimli::DW_UT_type));
        }
        if !matches!(address_size, 2 | 4 | 8) {
            self.warnings.push(format!("Invalid pointer size ({address_size}) in compunit header, using 8 instead"));
            address_size = 8;
        }
        let is_type = matches!(kind, Some(gimli::DW_UT_type | gimli::DW_UT_split_type));
        let (mut signature, mut type_offset, mut dwo) = (0, 0, None);
        if is_type {
            (signature, type_offset) = (body.number(8)?, body.number(offset_size)?);
        } else if matches!(kind, Some(gimli::DW_UT_skeleton | gimli::DW_UT_split_compile)) {
            dwo = Some(body.number(8)?);
        }
        let starts_later = shown.and_then(|shown| shown.start).is_some_and(|start| start > offset);
        if shown.is_some() && !starts_later {
            let out = &mut self.out;
            let _ = writeln!(out, "  Compilation Unit @ offset {}:", hex(offset));
            let _ = writeln!(out, "   Length:        {} ({}-bit)", hex(length), offset_size * 8);
            let _ = writeln!(out, "   Version:       {version}");
            if let (Some(kind), true) = (kind, version >= 5) {
                let name = kind.static_string().unwrap_or("???");
                let _ = writeln!(out, "   Unit Type:     {name} ({})", kind.0);
            }
            let _ = writeln!(out, "   Abbrev Offset: {}", hex(abbreviations));
            let _ = writeln!(out, "   Pointer Size:  {address_size}");
            if is_type {
                let _ = writeln!(out, "   Signature:     {}", hex(signature));
                let _ = writeln!(out, "   Type Offset:   {}", hex(type_offset));
            }
            if let Some(dwo) = dwo {
                let _ = writeln!(out, "   DWO ID:        {}", hex(dwo));
            }
        }
        let table = match cached {
            Some((at, table)) if *at == abbreviations => table.clone(),
            _ => {
                let table = Rc::new(read_abbreviations(&self.abbrev, abbreviations));
                *cached = Some((abbreviations, table.clone()));
                table
            }
        };
        let unit = Unit {
            offset,
            version,
            address_size: address_size.into(),
            offset_size,
            is_dwo: kind == Some(gimli::DW_UT_split_compile),
            ..Unit::default()
        };
        let mut walk = Walk { cursor: body, unit, shown, has_frame_base: false, frame_base_level: 0, table };
        let table = walk.table.clone();
        self.bases(&mut walk, &table);
        self.entries(&mut walk, &table);
        Some(walk.unit)
    }

    /// The bases that the unit's first entry gives, which its own attributes may need before they come.
    fn bases(&mut self, walk: &mut Walk<'_>, table: &Abbreviations) {
        let (start, shown) = (walk.cursor, walk.shown.take());
        if let Some(abbreviation) = walk.cursor.uleb().and_then(|code| table.get(&code)) {
            for pass in 0..2 {
                walk.cursor = start;
                let _ = walk.cursor.uleb();
                for attribute in &abbreviation.attributes {
                    let Some(value) = self.value(walk, attribute.form, attribute.value) else { break };
                    match attribute.name {
                        gimli::DW_AT_str_offsets_base => walk.unit.string_base = Some(value.number),
                        gimli::DW_AT_addr_base | gimli::DW_AT_GNU_addr_base => {
                            walk.unit.address_base = Some(value.number);
                        }
                        gimli::DW_AT_loclists_base => walk.unit.location_base = Some(value.number),
                        gimli::DW_AT_rnglists_base => walk.unit.range_base = Some(value.number),
                        gimli::DW_AT_low_pc if pass == 1 => walk.unit.low_pc = value.number,
                        _ => {}
                    }
                }
            }
        }
        (walk.cursor, walk.shown) = (start, shown);
    }

    fn entries(&mut self, walk: &mut Walk<'_>, table: &Abbreviations) {
        let mut level = 0usize;
        while !walk.cursor.is_empty() {
            let offset = walk.cursor.at as u64;
            let Some(code) = walk.cursor.uleb() else { return };
            let visible = walk.shown.is_some_and(|shown| {
                shown.depth.is_none_or(|depth| level < depth) && shown.start.is_none_or(|start| offset >= start)
            });
            if code == 0 {
                if visible {
                    let _ = writeln!(self.out, " <{level}><{offset:x}>: Abbrev Number: 0");
                }
                let Some(outer) = level.checked_sub(1) else { continue };
                level = outer;
                continue;
            }
            let Some(abbreviation) = table.get(&code) else {
                if visible {
                    let _ = write!(self.out, " <{level}><{offset:x}>: Abbrev Number: {code}");
                    self.out.push('\n');
                }
                self.warnings.push(format!(
                    "DIE at offset {offset:#x} refers to abbreviation number {code} which does not exist"
                ));
                return;
            };
            match abbreviation.tag {
                gimli::DW_TAG_entry_point => walk.has_frame_base = false,
                gimli::DW_TAG_subprogram if level <= walk.frame_base_level => walk.has_frame_base = false,
                _ => {}
            }
            if visible {
                let tag = tag_name(abbreviation.tag);
                let _ = writeln!(self.out, " <{level}><{offset:x}>: Abbrev Number: {code} ({tag})");
            }
            if walk.shown.is_some_and(|shown| shown.start.is_some()) && !visible && walk.shown.is_some() {
                let shown = walk.shown.take();
                let ended = self.attributes(walk, abbreviation, level, false).is_none();
                walk.shown = shown;
                if ended {
                    return;
                }
            } else if self.attributes(walk, abbreviation, level, visible).is_none() {
                return;
            }
            if abbreviation.children {
                level += 1;
            }
        }
    }

    fn attributes(
        &mut self,
        walk: &mut Walk<'_>,
        abbreviation: &Abbreviation,
        level: usize,
        visible: bool,
    ) -> Option<()> {
        let mut views = None;
        let first_list = walk.unit.locations.len();
        for attribute in &abbreviation.attributes {
            let offset = walk.cursor.at;
            let value = self.value(walk, attribute.form, attribute.value);
            if visible {
                let name = attribute
                    .name
                    .static_string()
                    .map_or_else(|| format!("Unknown AT value: {:x}", attribute.name.0), str::to_owned);
                let _ = write!(self.out, "    <{offset:x}>   {name:<18}:");
            }
            let value = value?;
            if attribute.name == gimli::DW_AT_frame_base {
                walk.has_frame_base = true;
                walk.frame_base_level = level;
            }
            let is_list =
                is_location(attribute.name) && value.block.is_none() && is_list_form(attribute.form, walk.unit.version);
            if attribute.name == gimli::DW_AT_GNU_locviews {
                views = Some(value.number);
            } else if is_list && attribute.name != gimli::DW_AT_loclists_base {
                let (has_frame_base, base) = (walk.has_frame_base, walk.unit.low_pc);
                walk.unit.locations.push(ListReference { offset: value.number, views: None, has_frame_base, base });
            }
            if attribute.name == gimli::DW_AT_ranges
                || attribute.name == gimli::DW_AT_start_scope && is_list_form(attribute.form, walk.unit.version)
            {
                walk.unit.ranges.push(value.number);
            }
            if visible {
                self.out.push_str(&value.text);
                let meaning = self.meaning(walk, attribute.name, attribute.form, &value);
                self.out.push_str(&meaning);
                self.out.push('\n');
            }
        }
        // Views belong to the entry's list, wherever among the attributes they stand.
        if let Some(list) = walk.unit.locations[first_list..].last_mut() {
            list.views = views;
        }
        Some(())
    }

    /// Reads a value. The text starts with what separates it from the colon.
    fn value<'d>(&self, walk: &mut Walk<'d>, form: DwForm, implicit: i64) -> Option<Value<'d>> {
        use gimli::constants::*;
        let (unit, cursor) = (&walk.unit, &mut walk.cursor);
        let base = unit.offset;
        let plain = |text: String, number: u64| Some(Value { text, number, block: None });
        match form {
            DW_FORM_addr => {
                let value = cursor.number(unit.address_size)?;
                plain(format!(" {}", hex(value)), value)
            }
            DW_FORM_flag_present => plain(" 1".to_owned(), 1),
            DW_FORM_flag | DW_FORM_data1 | DW_FORM_data2 => {
                let value = cursor.number(if form == DW_FORM_data2 { 2 } else { 1 })?;
                plain(format!(" {value}"), value)
            }
            DW_FORM_data4 | DW_FORM_data8 => {
                let value = cursor.number(if form == DW_FORM_data4 { 4 } else { 8 })?;
                plain(format!(" {}", hex(value)), value)
            }
            DW_FORM_data16 => {
                let (low, high) = (cursor.number(8)?, cursor.number(8)?);
                let text = if high == 0 { format!(" {low:#x}") } else { format!(" {high:#x}{low:016x}") };
                plain(text, low)
            }
            DW_FORM_sdata => {
                let value = cursor.sleb()?;
                plain(format!(" {value}"), value as u64)
            }
            DW_FORM_implicit_const => plain(format!(" {implicit}"), implicit as u64),
            DW_FORM_udata => {
                let value = cursor.uleb()?;
                plain(format!(" {value}"), value)
            }
            DW_FORM_ref1 | DW_FORM_ref2 | DW_FORM_ref4 | DW_FORM_ref8 | DW_FORM_ref_udata => {
                let value = match form {
                    DW_FORM_ref1 => cursor.number(1)?,
                    DW_FORM_ref2 => cursor.number(2)?,
                    DW_FORM_ref4 => cursor.number(4)?,
                    DW_FORM_ref8 => cursor.number(8)?,
                    _ => cursor.uleb()?,
                };
                // GNU's tool takes those of eight bytes for plain numbers.
                if form == DW_FORM_ref8 {
                    return plain(format!(" {}", hex(value)), value.wrapping_add(base));
                }
                let value = value.wrapping_add(base);
                plain(format!(" <{}>", hex(value)), value)
            }
            DW_FORM_ref_addr => {
                let value = cursor.number(if unit.version == 2 { unit.address_size } else { unit.offset_size })?;
                plain(format!(" <{}>", hex(value)), value)
            }
            DW_FORM_GNU_ref_alt => {
                let value = cursor.number(unit.offset_size)?;
                plain(format!(" <alt {}>", hex(value)), value)
            }
            DW_FORM_sec_offset => {
                let value = cursor.number(unit.offset_size)?;
                plain(format!(" {}", hex(value)), value)
            }
            DW_FORM_ref_sig8 => {
                let value = cursor.number(8)?;
                plain(format!(" signature: {}", hex(value)), value)
            }
            DW_FORM_string => {
                let string = cursor.string()?;
                plain(format!(" {}", crate::input::text(string)), 0)
            }
            DW_FORM_strp | DW_FORM_line_strp | DW_FORM_GNU_strp_alt | DW_FORM_strp_sup => {
                let offset = cursor.number(unit.offset_size)?;
                let (kind, string) = match form {
                    DW_FORM_strp => ("indirect string", string_at(&self.strings, offset)),
                    DW_FORM_line_strp => ("indirect line string", string_at(&self.line_strings, offset)),
                    _ => ("alt indirect string", Cow::Borrowed("")),
                };
                plain(format!(" ({kind}, offset: {}): {string}", hex(offset)), offset)
            }
            DW_FORM_strx | DW_FORM_strx1 | DW_FORM_strx2 | DW_FORM_strx3 | DW_FORM_strx4 | DW_FORM_GNU_str_index => {
                let index = match form {
                    DW_FORM_strx1 => cursor.number(1)?,
                    DW_FORM_strx2 => cursor.number(2)?,
                    DW_FORM_strx3 => cursor.number(3)?,
                    DW_FORM_strx4 => cursor.number(4)?,
                    _ => cursor.uleb()?,
                };
                plain(format!(" (indexed string: {}): {}", hex(index), self.indexed_string(unit, index)), index)
            }
            DW_FORM_addrx
            | DW_FORM_addrx1
            | DW_FORM_addrx2
            | DW_FORM_addrx3
            | DW_FORM_addrx4
            | DW_FORM_GNU_addr_index => {
                let index = match form {
                    DW_FORM_addrx1 => cursor.number(1)?,
                    DW_FORM_addrx2 => cursor.number(2)?,
                    DW_FORM_addrx3 => cursor.number(3)?,
                    DW_FORM_addrx4 => cursor.number(4)?,
                    _ => cursor.uleb()?,
                };
                let address = self.indexed_address(unit, index);
                plain(format!(" (index: {}): {}", hex(index), hex(address.unwrap_or(0))), address.unwrap_or(0))
            }
            DW_FORM_loclistx | DW_FORM_rnglistx => {
                let index = cursor.uleb()?;
                let (table, start) = match form {
                    DW_FORM_loclistx => (&self.locations, unit.location_base),
                    _ => (&self.range_lists, unit.range_base),
                };
                let start = start.unwrap_or(3 * unit.offset_size as u64);
                let at = index.checked_mul(unit.offset_size as u64).and_then(|at| at.checked_add(start))?;
                let entry = Cursor::new(table, usize::try_from(at).unwrap_or(usize::MAX)).number(unit.offset_size);
                let offset = entry.map_or(0, |entry| entry.wrapping_add(start));
                plain(format!(" (index: {}): {}", hex(index), hex(offset)), offset)
            }
            DW_FORM_block1 | DW_FORM_block2 | DW_FORM_block4 | DW_FORM_block | DW_FORM_exprloc => {
                let length = match form {
                    DW_FORM_block1 => cursor.number(1)?,
                    DW_FORM_block2 => cursor.number(2)?,
                    DW_FORM_block4 => cursor.number(4)?,
                    _ => cursor.uleb()?,
                };
                let block = cursor.take(usize::try_from(length).ok()?)?;
                // An index of an address says nothing as bytes.
                let indexed = form == DW_FORM_exprloc && matches!(block.first(), Some(&code) if code == DW_OP_addrx.0);
                let text = if indexed { String::new() } else { format!(" {}", expression::block(block)) };
                Some(Value { text, number: 0, block: Some(block) })
            }
            DW_FORM_indirect => {
                let form = DwForm(cursor.uleb()? as u16);
                // A form that leads to itself again leads nowhere.
                if form == DW_FORM_indirect {
                    return None;
                }
                let implicit = if form == DW_FORM_implicit_const { cursor.sleb()? } else { 0 };
                let shown = form.static_string().unwrap_or("unknown form");
                let mut value = self.value(walk, form, implicit)?;
                value.text = format!(" {shown}{}", value.text);
                Some(value)
            }
            _ => None,
        }
    }

    fn indexed_string(&self, unit: &Unit, index: u64) -> String {
        let start = unit.string_base.unwrap_or(if unit.is_dwo { 4 + unit.offset_size as u64 } else { 8 });
        let at = index.checked_mul(unit.offset_size as u64).and_then(|at| at.checked_add(start));
        let at = at.and_then(|at| usize::try_from(at).ok()).unwrap_or(usize::MAX);
        match Cursor::new(&self.string_offsets, at).number(unit.offset_size) {
            Some(offset) => string_at(&self.strings, offset).into_owned(),
            None => "<index offset is too big>".to_owned(),
        }
    }

    /// The address of an index in `.debug_addr`.
    pub(super) fn indexed_address(&self, unit: &Unit, index: u64) -> Option<u64> {
        let at = index.checked_mul(unit.address_size as u64)?.checked_add(unit.address_base.unwrap_or(0))?;
        Cursor::new(&self.addresses, usize::try_from(at).ok()?).number(unit.address_size)
    }

    /// What is said of a value behind it.
    fn meaning(&self, walk: &Walk<'_>, name: DwAt, form: DwForm, value: &Value<'_>) -> String {
        use gimli::constants::*;
        let number = value.number;
        let named = |text: &str| format!("\t({text})");
        match name {
            DW_AT_inline => named(match number {
                0 => "not inlined",
                1 => "inlined",
                2 => "declared as inline but ignored",
                3 => "declared as inline and inlined",
                _ => return format!("  (Unknown inline attribute value: {number:x})"),
            }),
            DW_AT_language => named(&language(number)),
            DW_AT_encoding => named(&encoding(number)),
            DW_AT_accessibility => named(match number {
                1 => "public",
                2 => "protected",
                3 => "private",
                _ => return format!("  (Unknown accessibility value: {number:x})"),
            }),
            DW_AT_visibility => named(match number {
                1 => "local",
                2 => "exported",
                3 => "qualified",
                _ => return format!("  (Unknown visibility value: {number:x})"),
            }),
            DW_AT_virtuality => named(match number {
                0 => "none",
                1 => "virtual",
                2 => "pure_virtual",
                _ => return format!("  (Unknown virtuality value: {number:x})"),
            }),
            DW_AT_identifier_case => named(match number {
                0 => "case_sensitive",
                1 => "up_case",
                2 => "down_case",
                3 => "case_insensitive",
                _ => return format!("  (Unknown case: {number:x})"),
            }),
            DW_AT_calling_convention => named(match number {
                1 => "normal",
                2 => "program",
                3 => "nocall",
                4 => "pass by ref",
                5 => "pass by value",
                0x40 => "Rensas SH",
                0x41 => "Borland fastcall i386",
                0x65 => "BSD",
                _ => return format!("\t(Unknown calling convention: {number:#x})"),
            }),
            DW_AT_ordering => named(match number {
                0xff => "undefined",
                0 => "row major",
                1 => "column major",
                _ => return String::new(),
            }),
            DW_AT_defaulted => named(match number {
                0 => "no",
                1 => "in class",
                2 => "out of class",
                _ => return String::new(),
            }),
            DW_AT_import => {
                let code = usize::try_from(number).ok().and_then(|at| Cursor::new(walk.cursor.data, at).uleb());
                match code.and_then(|code| walk.table.get(&code).map(|abbreviation| (code, abbreviation))) {
                    Some((code, abbreviation)) => {
                        format!("\t[Abbrev Number: {code} ({})]", tag_name(abbreviation.tag))
                    }
                    None => String::new(),
                }
            }
            _ if is_location(name) || is_expression(name) => {
                if let Some(block) = value.block {
                    let context = Context {
                        machine: self.file.machine,
                        address_size: walk.unit.address_size,
                        offset_size: walk.unit.offset_size,
                        unit: walk.unit.offset,
                        version: walk.unit.version,
                    };
                    let (text, counts) = expression::describe(block, context);
                    let missing = if counts && !walk.has_frame_base { " [without DW_AT_frame_base]" } else { "" };
                    return if block.is_empty() { String::new() } else { format!("\t({text}){missing}") };
                }
                let list = is_location(name) && is_list_form(form, walk.unit.version);
                if list { " (location list)".to_owned() } else { String::new() }
            }
            _ => String::new(),
        }
    }
}

/// Attributes whose value is an expression or a list of them.
fn is_location(name: DwAt) -> bool {
    use gimli::constants::*;
    matches!(
        name,
        DW_AT_location
            | DW_AT_loclists_base
            | DW_AT_string_length
            | DW_AT_return_addr
            | DW_AT_data_member_location
            | DW_AT_vtable_elem_location
            | DW_AT_frame_base
            | DW_AT_static_link
            | DW_AT_use_location
            | DW_AT_GNU_call_site_value
            | DW_AT_GNU_call_site_data_value
            | DW_AT_GNU_call_site_target
            | DW_AT_GNU_call_site_target_clobbered
            | DW_AT_call_value
            | DW_AT_call_data_value
            | DW_AT_call_target
            | DW_AT_call_target_clobbered
    )
}

/// Attributes whose value may be an expression.
fn is_expression(name: DwAt) -> bool {
    use gimli::constants::*;
    matches!(
        name,
        DW_AT_allocated
            | DW_AT_associated
            | DW_AT_data_location
            | DW_AT_byte_stride
            | DW_AT_upper_bound
            | DW_AT_lower_bound
            | DW_AT_rank
            | DW_AT_call_data_location
    )
}

/// Forms that are offsets of lists; before version 4 they are plain numbers.
fn is_list_form(form: DwForm, version: u16) -> bool {
    match form {
        gimli::DW_FORM_sec_offset | gimli::DW_FORM_loclistx | gimli::DW_FORM_rnglistx => true,
        gimli::DW_FORM_data4 | gimli::DW_FORM_data8 => version < 4,
        _ => false,
    }
}

fn language(number: u64) -> String {
    let known = match number {
        0x01 => "ANSI C",
        0x02 => "non-ANSI C",
        0x03 => "Ada",
        0x04 => "C++",
        0x05 => "Cobol 74",
        0x06 => "Cobol 85",
        0x07 => "FORTRAN 77",
        0x08 => "Fortran 90",
        0x09 => "ANSI Pascal",
        0x0a => "Modula 2",
        0x0b => "Java",
        0x0c => "ANSI C99",
        0x0d => "ADA 95",
        0x0e => "Fortran 95",
        0x0f => "PLI",
        0x10 => "Objective C",
        0x11 => "Objective C++",
        0x12 => "Unified Parallel C",
        0x13 => "D",
        0x14 => "Python",
        0x15 => "OpenCL",
        0x16 => "Go",
        0x17 => "Modula 3",
        0x18 => "Haskell",
        0x19 => "C++03",
        0x1a => "C++11",
        0x1b => "OCaml",
        0x1c => "Rust",
        0x1d => "C11",
        0x1e => "Swift",
        0x1f => "Julia",
        0x20 => "Dylan",
        0x21 => "C++14",
        0x22 => "Fortran 03",
        0x23 => "Fortran 08",
        0x24 => "RenderScript",
        0x8001 => "MIPS assembler",
        0x8765 => "Unified Parallel C",
        _ if number >= 0x8000 => return format!("implementation defined: {number:x}"),
        _ => return format!("Unknown: {number:x}"),
    };
    known.to_owned()
}

fn encoding(number: u64) -> String {
    let known = match number {
        0 => "void",
        1 => "machine address",
        2 => "boolean",
        3 => "complex float",
        4 => "float",
        5 => "signed",
        6 => "signed char",
        7 => "unsigned",
        8 => "unsigned char",
        9 => "imaginary float",
        10 => "packed_decimal",
        11 => "numeric_string",
        12 => "edited",
        13 => "signed_fixed",
        14 => "unsigned_fixed",
        15 => "decimal float",
        16 => "unicode string",
        0x80..=0xff => return format!("user defined type {number:#x}"),
        _ => return format!("unknown type {number:#x}"),
    };
    known.to_owned()
}
