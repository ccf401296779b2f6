//! `.eh_frame` and `.debug_frame`: how frames are unwound (DWARF 5 section 6.4; LSB chapter 10.6).

use super::expression::{self, frame_context};
use super::{Cursor, Dump, registers};
use crate::input::text;
use object::elf as e;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

/// `DW_CFA_remember_state` nested beyond this is taken for damage.
const MOST_REMEMBERED: usize = 1000;

/// How the value of a register in the caller is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Rule {
    Undefined,
    Same,
    Offset(i64),
    ValueOffset(i64),
    Register(u64),
    Expression,
    ValueExpression,
}

/// The canonical frame address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cfa {
    Register(u64, i64),
    Expression,
}

/// A row of the unwinding table.
#[derive(Debug, Clone)]
struct Row {
    cfa: Cfa,
    rules: BTreeMap<u64, Rule>,
}

/// A common information entry.
#[derive(Debug, Clone)]
struct Cie {
    augmentation: String,
    code_factor: u64,
    data_factor: i64,
    return_address: u64,
    address_size: usize,
    segment_size: usize,
    encoding: u8,
    first: Row,
}

/// What the instructions of an entry are read with.
struct Context<'c> {
    cie: &'c Cie,
    section: u64,
}

impl Dump<'_> {
    /// Shows a section, as instructions or as the tables that they make.
    pub(super) fn show_frames(&mut self, name: &str, data: &[u8], address: u64, interpreted: bool) {
        self.introduce(name);
        let is_eh = name == ".eh_frame";
        let mut cies: HashMap<u64, Cie> = HashMap::new();
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            let start = cursor.at;
            let Some((length, offset_size)) = cursor.length() else { break };
            if length == 0 {
                let _ = writeln!(self.out, "\n{start:08x} ZERO terminator\n");
                // Padding behind it consists of zeros too.
                while data.get(cursor.at) == Some(&0) {
                    cursor.at += 1;
                }
                continue;
            }
            let body = cursor.part(length);
            if self.frame_entry(start, length, offset_size, body, is_eh, address, interpreted, &mut cies).is_none() {
                self.warnings.push(format!("frame entry at offset {start:#x} is damaged"));
            }
        }
        self.out.push('\n');
    }

    fn frame_entry(
        &mut self,
        start: usize,
        length: u64,
        offset_size: usize,
        mut body: Cursor<'_>,
        is_eh: bool,
        section: u64,
        interpreted: bool,
        cies: &mut HashMap<u64, Cie>,
    ) -> Option<()> {
        let data = body.data;
        let id_at = body.at as u64;
        let width = self.address_size() * 2;
        let id_size = if is_eh { 4 } else { offset_size };
        let id = body.number(id_size)?;
        let digits = id_size * 2;
        let _ = write!(self.out, "\n{start:08x} {length:0width$x} {id:0digits$x} ");
        let nothing = if offset_size == 8 { u64::MAX } else { 0xffff_ffff };
        if id == if is_eh { 0 } else { nothing } {
            return self.cie(start, body, is_eh, section, interpreted, cies);
        }
        let cie_at = if is_eh { id_at.wrapping_sub(id) } else { id };
        if !cies.contains_key(&cie_at) {
            self.read_cie(data, cie_at, is_eh, cies);
        }
        let Some(cie) = cies.get(&cie_at).cloned() else {
            let _ = writeln!(self.out, "FDE cie={cie_at:08x} [missing]");
            return None;
        };
        let segment = body.number(cie.segment_size)?;
        let low = self.encoded(&mut body, &cie, section)?;
        let size = match cie.encoding & 0x0f {
            0x01 => body.uleb()?,
            0x09 => body.sleb()? as u64,
            _ => body.number(encoded_size(&cie))?,
        };
        let digits = cie.address_size.min(8) * 2;
        let _ = write!(self.out, "FDE cie={cie_at:08x} pc=");
        if cie.segment_size > 0 {
            let _ = write!(self.out, "{segment:0$x}:", cie.segment_size * 2);
        }
        let high = low.wrapping_add(size) & mask(cie.address_size);
        let _ = writeln!(self.out, "{low:0digits$x}..{high:0digits$x}");
        if cie.augmentation.starts_with('z') {
            let length = body.uleb()?;
            let extra = body.take(usize::try_from(length).ok()?)?;
            if !extra.is_empty() && !interpreted {
                self.augmentation_data(extra);
            }
        }
        let context = Context { cie: &cie, section };
        self.instructions(&context, body, low, &cie.first, interpreted);
        Some(())
    }

    fn augmentation_data(&mut self, data: &[u8]) {
        self.out.push_str("  Augmentation data:    ");
        for byte in data {
            let _ = write!(self.out, " {byte:02x}");
        }
        self.out.push('\n');
    }

    /// A pointer in the encoding of an entry (LSB table 10-3).
    fn encoded(&self, cursor: &mut Cursor<'_>, cie: &Cie, section: u64) -> Option<u64> {
        let at = cursor.at as u64;
        let value = match cie.encoding & 0x0f {
            0x01 => cursor.uleb()?,
            0x09 => cursor.sleb()? as u64,
            0x0a..=0x0c => cursor.signed(encoded_size(cie))? as u64,
            _ => cursor.number(encoded_size(cie))?,
        };
        let base = if cie.encoding & 0x70 == 0x10 { section.wrapping_add(at) } else { 0 };
        Some(value.wrapping_add(base) & mask(cie.address_size))
    }

    /// Reads an entry that stands elsewhere without showing it.
    fn read_cie(&mut self, data: &[u8], at: u64, is_eh: bool, cies: &mut HashMap<u64, Cie>) {
        let mut cursor = Cursor::new(data, usize::try_from(at).unwrap_or(usize::MAX));
        let Some((length, offset_size)) = cursor.length() else { return };
        let mut body = cursor.part(length);
        if body.number(if is_eh { 4 } else { offset_size }).is_none() {
            return;
        }
        let shown = std::mem::take(&mut self.out);
        let _ = self.cie(at as usize, body, is_eh, 0, false, cies);
        self.out = shown;
    }

    fn cie(
        &mut self,
        start: usize,
        mut body: Cursor<'_>,
        is_eh: bool,
        section: u64,
        interpreted: bool,
        cies: &mut HashMap<u64, Cie>,
    ) -> Option<()> {
        let version = body.byte()?;
        let augmentation = text(body.string()?).into_owned();
        let mut cie = Cie {
            augmentation,
            code_factor: 0,
            data_factor: 0,
            return_address: 0,
            address_size: self.address_size(),
            segment_size: 0,
            encoding: 0,
            first: Row { cfa: Cfa::Register(0, 0), rules: BTreeMap::new() },
        };
        if cie.augmentation == "eh" {
            body.number(self.address_size())?;
        }
        if version >= 4 {
            (cie.address_size, cie.segment_size) = (body.byte()?.into(), body.byte()?.into());
        }
        if !matches!(cie.address_size, 1..=8) || cie.segment_size > 8 {
            return None;
        }
        cie.code_factor = body.uleb()?;
        cie.data_factor = body.sleb()?;
        cie.return_address = if version == 1 { body.byte()?.into() } else { body.uleb()? };
        let mut extra: &[u8] = &[];
        if cie.augmentation.starts_with('z') {
            let length = body.uleb()?;
            extra = body.take(usize::try_from(length).ok()?)?;
            let mut data = Cursor::new(extra, 0);
            for letter in cie.augmentation.clone().chars().skip(1) {
                match letter {
                    'L' => drop(data.byte()),
                    'R' => cie.encoding = data.byte().unwrap_or(0),
                    'P' => {
                        let encoding = data.byte().unwrap_or(0);
                        let size = encoded_size(&Cie { encoding, ..cie.clone() });
                        let _ = data.take(size);
                    }
                    'S' | 'B' => {}
                    _ => break,
                }
            }
        }
        if interpreted {
            let (text, code, data, address) = (&cie.augmentation, cie.code_factor, cie.data_factor, cie.return_address);
            let _ = writeln!(self.out, "CIE \"{text}\" cf={code} df={data} ra={address}");
        } else {
            let out = &mut self.out;
            let _ = writeln!(out, "CIE");
            let _ = writeln!(out, "  Version:               {version}");
            let _ = writeln!(out, "  Augmentation:          \"{}\"", cie.augmentation);
            if version >= 4 {
                let _ = writeln!(out, "  Pointer Size:          {}", cie.address_size);
                let _ = writeln!(out, "  Segment Size:          {}", cie.segment_size);
            }
            let _ = writeln!(out, "  Code alignment factor: {}", cie.code_factor);
            let _ = writeln!(out, "  Data alignment factor: {}", cie.data_factor);
            let _ = writeln!(out, "  Return address column: {}", cie.return_address);
            if !extra.is_empty() {
                self.augmentation_data(extra);
            }
        }
        if !interpreted && (!is_eh || extra.is_empty()) {
            self.out.push('\n');
        }
        let context = Context { cie: &cie, section };
        let first = self.instructions(&context, body, 0, &cie.first, interpreted);
        cie.first = first;
        cies.insert(start as u64, cie);
        Some(())
    }

    /// Shows instructions, or the table that they make from a first row. The result is the last row.
    fn instructions(
        &mut self,
        context: &Context<'_>,
        body: Cursor<'_>,
        low: u64,
        first: &Row,
        interpreted: bool,
    ) -> Row {
        let mut table = Table {
            machine: self.file.machine,
            out: &mut self.out,
            interpreted,
            width: context.cie.address_size * 2,
            columns: Vec::new(),
            headed: false,
            location: low,
            row: first.clone(),
            only_nops: true,
        };
        if interpreted {
            table.columns = columns(context, body, first);
        }
        let mut remembered: Vec<Row> = Vec::new();
        let mut cursor = body;
        while !cursor.is_empty() {
            if instruction(context, &mut cursor, &mut table, first, &mut remembered).is_none() {
                break;
            }
        }
        if interpreted && !table.only_nops {
            table.show_row(context);
        }
        table.row
    }
}

/// State while instructions are followed.
struct Table<'o> {
    machine: u16,
    out: &'o mut String,
    interpreted: bool,
    width: usize,
    columns: Vec<u64>,
    headed: bool,
    location: u64,
    row: Row,
    only_nops: bool,
}

fn mask(size: usize) -> u64 {
    if size >= 8 { u64::MAX } else { (1 << (8 * size)) - 1 }
}

fn encoded_size(cie: &Cie) -> usize {
    match cie.encoding & 0x07 {
        2 => 2,
        3 => 4,
        4 => 8,
        _ => cie.address_size,
    }
}

impl Table<'_> {
    fn note(&mut self, text: &str) {
        if !self.interpreted {
            let _ = writeln!(self.out, "  {text}");
        }
    }

    fn register(&self, number: u64) -> String {
        registers::numbered(self.machine, number)
    }

    fn advance(&mut self, context: &Context<'_>, name: &str, units: u64) {
        if self.interpreted {
            self.show_row(context);
        }
        let bytes = units.wrapping_mul(context.cie.code_factor);
        self.location = self.location.wrapping_add(bytes);
        let (location, width) = (self.location, self.width);
        self.note(&format!("{name}: {bytes} to {location:0width$x}"));
    }

    fn rule(&mut self, register: u64, rule: Rule, text: &str) {
        self.row.rules.insert(register, rule);
        self.note(text);
    }

    fn show_row(&mut self, context: &Context<'_>) {
        let short = |number: u64| registers::name(self.machine, number).unwrap_or_else(|| format!("r{number}"));
        if !self.headed {
            self.headed = true;
            let _ = write!(self.out, "{:<1$} CFA      ", "   LOC", self.width);
            for &column in &self.columns {
                let name = if column == context.cie.return_address { "ra".to_owned() } else { short(column) };
                let _ = write!(self.out, "{name:<5} ");
            }
            self.out.push('\n');
        }
        let cfa = match self.row.cfa {
            Cfa::Expression => "exp".to_owned(),
            Cfa::Register(register, offset) => format!("{}{offset:+}", short(register)),
        };
        let _ = write!(self.out, "{:01$x} {cfa:<8} ", self.location, self.width);
        for column in &self.columns {
            let rule = match self.row.rules.get(column).copied().unwrap_or(Rule::Undefined) {
                Rule::Undefined => "u".to_owned(),
                Rule::Same => "s".to_owned(),
                Rule::Offset(offset) => format!("c{offset:+}"),
                Rule::ValueOffset(offset) => format!("v{offset:+}"),
                Rule::Register(register) => self.register(register),
                Rule::Expression => "exp".to_owned(),
                Rule::ValueExpression => "vexp".to_owned(),
            };
            let _ = write!(self.out, "{rule:<5} ");
        }
        self.out.push('\n');
    }
}

/// The registers that instructions have rules for, in order; the return address is the last.
fn columns(context: &Context<'_>, body: Cursor<'_>, first: &Row) -> Vec<u64> {
    let mut discarded = String::new();
    let mut table = Table {
        machine: e::EM_NONE,
        out: &mut discarded,
        interpreted: false,
        width: 16,
        columns: Vec::new(),
        headed: false,
        location: 0,
        row: first.clone(),
        only_nops: true,
    };
    let mut seen: BTreeMap<u64, ()> = first.rules.keys().map(|&register| (register, ())).collect();
    let mut remembered = Vec::new();
    let mut cursor = body;
    while !cursor.is_empty() {
        let before = cursor;
        // A restored register has a column, though it may have no rule.
        if let Some(register) = restored(before) {
            seen.insert(register, ());
        }
        if instruction(context, &mut cursor, &mut table, first, &mut remembered).is_none() {
            break;
        }
        seen.extend(table.row.rules.keys().map(|&register| (register, ())));
        table.out.clear();
    }
    let address = context.cie.return_address;
    let others = seen.keys().copied().filter(|&register| register != address);
    others.chain(seen.contains_key(&address).then_some(address)).collect()
}

/// The register that an instruction restores.
fn restored(mut cursor: Cursor<'_>) -> Option<u64> {
    let opcode = cursor.byte()?;
    match opcode {
        0xc0.. => Some(u64::from(opcode & 0x3f)),
        0x06 => cursor.uleb(),
        _ => None,
    }
}

fn instruction(
    context: &Context<'_>,
    cursor: &mut Cursor<'_>,
    table: &mut Table<'_>,
    first: &Row,
    remembered: &mut Vec<Row>,
) -> Option<()> {
    use gimli::constants::*;
    let opcode = cursor.byte()?;
    let factor = context.cie.data_factor;
    let scaled = |value: u64| (value as i64).wrapping_mul(factor);
    let (high, low) = (opcode & 0xc0, u64::from(opcode & 0x3f));
    if opcode != 0 {
        table.only_nops = false;
    }
    let cfa_register = |table: &Table<'_>| match table.row.cfa {
        Cfa::Register(register, _) => register,
        Cfa::Expression => 0,
    };
    let cfa_offset = |table: &Table<'_>| match table.row.cfa {
        Cfa::Register(_, offset) => offset,
        Cfa::Expression => 0,
    };
    let restore = |table: &mut Table<'_>, register: u64, name: &str| {
        match first.rules.get(&register) {
            Some(&rule) => drop(table.row.rules.insert(register, rule)),
            None => drop(table.row.rules.remove(&register)),
        }
        let text = format!("{name}: {}", table.register(register));
        table.note(&text);
    };
    match high {
        0x40 => {
            table.advance(context, "DW_CFA_advance_loc", low);
            return Some(());
        }
        0x80 => {
            let offset = scaled(cursor.uleb()?);
            let text = format!("DW_CFA_offset: {} at cfa{offset:+}", table.register(low));
            table.rule(low, Rule::Offset(offset), &text);
            return Some(());
        }
        0xc0 => {
            restore(table, low, "DW_CFA_restore");
            return Some(());
        }
        _ => {}
    }
    let code = DwCfa(opcode);
    let name = code.static_string().unwrap_or_default();
    match code {
        DW_CFA_nop => table.note("DW_CFA_nop"),
        DW_CFA_set_loc => {
            if table.interpreted {
                table.show_row(context);
            }
            let at = cursor.at as u64;
            let value = cursor.number(encoded_size(context.cie))?;
            let base = if context.cie.encoding & 0x70 == 0x10 { context.section.wrapping_add(at) } else { 0 };
            table.location = value.wrapping_add(base);
            let text = format!("DW_CFA_set_loc: {:01$x}", table.location, table.width);
            table.note(&text);
        }
        DW_CFA_advance_loc1 => table.advance(context, name, cursor.number(1)?),
        DW_CFA_advance_loc2 => table.advance(context, name, cursor.number(2)?),
        DW_CFA_advance_loc4 => table.advance(context, name, cursor.number(4)?),
        DW_CFA_offset_extended | DW_CFA_offset_extended_sf | DW_CFA_GNU_negative_offset_extended => {
            let register = cursor.uleb()?;
            let offset = match code {
                DW_CFA_offset_extended => scaled(cursor.uleb()?),
                DW_CFA_offset_extended_sf => cursor.sleb()?.wrapping_mul(factor),
                _ => (cursor.uleb()? as i64).wrapping_mul(factor).wrapping_neg(),
            };
            let text = format!("{name}: {} at cfa{offset:+}", table.register(register));
            table.rule(register, Rule::Offset(offset), &text);
        }
        DW_CFA_val_offset | DW_CFA_val_offset_sf => {
            let register = cursor.uleb()?;
            let offset =
                if code == DW_CFA_val_offset { scaled(cursor.uleb()?) } else { cursor.sleb()?.wrapping_mul(factor) };
            let text = format!("{name}: {} is cfa{offset:+}", table.register(register));
            table.rule(register, Rule::ValueOffset(offset), &text);
        }
        DW_CFA_restore_extended => {
            let register = cursor.uleb()?;
            restore(table, register, name);
        }
        DW_CFA_undefined | DW_CFA_same_value => {
            let register = cursor.uleb()?;
            let rule = if code == DW_CFA_undefined { Rule::Undefined } else { Rule::Same };
            let text = format!("{name}: {}", table.register(register));
            table.rule(register, rule, &text);
        }
        DW_CFA_register => {
            let (register, from) = (cursor.uleb()?, cursor.uleb()?);
            let text = format!("{name}: {} in {}", table.register(register), table.register(from));
            table.rule(register, Rule::Register(from), &text);
        }
        DW_CFA_remember_state => {
            if remembered.len() >= MOST_REMEMBERED {
                return None;
            }
            remembered.push(table.row.clone());
            table.note(name);
        }
        DW_CFA_restore_state => {
            if let Some(row) = remembered.pop() {
                table.row = row;
            }
            table.note(name);
        }
        DW_CFA_def_cfa | DW_CFA_def_cfa_sf => {
            let register = cursor.uleb()?;
            let offset =
                if code == DW_CFA_def_cfa { cursor.uleb()? as i64 } else { cursor.sleb()?.wrapping_mul(factor) };
            table.row.cfa = Cfa::Register(register, offset);
            let text = format!("{name}: {} ofs {offset}", table.register(register));
            table.note(&text);
        }
        DW_CFA_def_cfa_register => {
            let register = cursor.uleb()?;
            table.row.cfa = Cfa::Register(register, cfa_offset(table));
            let text = format!("{name}: {}", table.register(register));
            table.note(&text);
        }
        DW_CFA_def_cfa_offset | DW_CFA_def_cfa_offset_sf => {
            let offset =
                if code == DW_CFA_def_cfa_offset { cursor.uleb()? as i64 } else { cursor.sleb()?.wrapping_mul(factor) };
            table.row.cfa = Cfa::Register(cfa_register(table), offset);
            table.note(&format!("{name}: {offset}"));
        }
        DW_CFA_def_cfa_expression => {
            let length = cursor.uleb()?;
            let block = cursor.take(usize::try_from(length).ok()?)?;
            table.row.cfa = Cfa::Expression;
            let (text, _) = expression::describe(block, frame_context(table.machine));
            table.note(&format!("{name} ({text})"));
        }
        DW_CFA_expression | DW_CFA_val_expression => {
            let register = cursor.uleb()?;
            let length = cursor.uleb()?;
            let block = cursor.take(usize::try_from(length).ok()?)?;
            let (text, _) = expression::describe(block, frame_context(table.machine));
            let text = format!("{name}: {} ({text})", table.register(register));
            let rule = if code == DW_CFA_expression { Rule::Expression } else { Rule::ValueExpression };
            table.rule(register, rule, &text);
        }
        DW_CFA_GNU_args_size => {
            let size = cursor.uleb()?;
            table.note(&format!("{name}: {size}"));
        }
        DW_CFA_GNU_window_save => table.note(name),
        DwCfa(unknown) => {
            table.note(&format!("DW_CFA_??? (User defined call frame op: {unknown:#x})"));
            return None;
        }
    }
    Some(())
}
