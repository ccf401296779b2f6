//! `.debug_line`: the tables of lines, as programs and decoded (DWARF 5 section 6.2).

use super::{Cursor, Dump, hex, string_at};
use crate::input::text;
use gimli::{DwForm, DwLnct};
use std::fmt::Write;

/// A table that claims more formats or entries than this is damaged.
const MOST_ENTRIES: u64 = 1 << 20;
/// As much of a file's name fits its column.
const NAME_WIDTH: usize = 35;

/// A file or directory of a table.
#[derive(Debug, Default, Clone)]
struct Entry {
    /// What is shown before the name: where the string is.
    place: String,
    name: String,
    directory: u64,
    time: u64,
    size: u64,
    md5: Option<String>,
}

/// The header of a table.
struct Header<'d> {
    offset: u64,
    length: u64,
    version: u16,
    address_size: u8,
    segment_size: u8,
    prologue: u64,
    minimum_length: u64,
    maximum_operations: u8,
    default_is_stmt: bool,
    line_base: i8,
    line_range: u8,
    opcode_base: u8,
    arguments: &'d [u8],
    directories: Vec<Entry>,
    /// Contents of the columns of the tables of version 5.
    directory_columns: Vec<DwLnct>,
    file_columns: Vec<DwLnct>,
    directories_at: usize,
    files_at: usize,
    files: Vec<Entry>,
    program: Cursor<'d>,
}

/// Registers of the state machine (6.2.2).
#[derive(Clone, Copy)]
struct State {
    address: u64,
    operation: u64,
    view: u64,
    file: u64,
    line: u64,
    is_stmt: bool,
}

impl State {
    fn new(header: &Header<'_>) -> Self {
        State { address: 0, operation: 0, view: 0, file: 1, line: 1, is_stmt: header.default_is_stmt }
    }

    /// Advances by operations; says by how many bytes. The view starts anew when the address changes.
    fn advance(&mut self, header: &Header<'_>, operations: u64) -> u64 {
        let maximum = u64::from(header.maximum_operations.max(1));
        let bytes = if maximum == 1 {
            operations.wrapping_mul(header.minimum_length)
        } else {
            let total = self.operation.wrapping_add(operations);
            self.operation = total % maximum;
            (total / maximum).wrapping_mul(header.minimum_length)
        };
        self.address = self.address.wrapping_add(bytes);
        if bytes != 0 {
            self.view = 0;
        }
        bytes
    }
}

impl<'d> Header<'d> {
    /// What special opcode 0 is subtracted from: advance and line.
    fn special(&self, opcode: u8) -> (u64, i64) {
        let adjusted = opcode - self.opcode_base;
        let range = self.line_range.max(1);
        (u64::from(adjusted / range), i64::from(adjusted % range) + i64::from(self.line_base))
    }

    fn read(dump: &Dump<'_>, cursor: &mut Cursor<'d>) -> Option<Header<'d>> {
        let offset = cursor.at as u64;
        let (length, offset_size) = cursor.length()?;
        let mut body = cursor.part(length);
        let end = body.data;
        let version = body.number(2)? as u16;
        if !(2..=5).contains(&version) {
            return None;
        }
        let (address_size, segment_size) = if version >= 5 { (body.byte()?, body.byte()?) } else { (0, 0) };
        let prologue = body.number(offset_size)?;
        let program_at = usize::try_from(prologue).ok()?.checked_add(body.at)?;
        let minimum_length = u64::from(body.byte()?);
        let maximum_operations = if version >= 4 { body.byte()? } else { 1 };
        let default_is_stmt = body.byte()? != 0;
        let line_base = body.byte()? as i8;
        let line_range = body.byte()?;
        let opcode_base = body.byte()?;
        let arguments = body.take(usize::from(opcode_base.max(1)) - 1)?;
        let mut header = Header {
            offset,
            length,
            version,
            address_size,
            segment_size,
            prologue,
            minimum_length,
            maximum_operations,
            default_is_stmt,
            line_base,
            line_range,
            opcode_base,
            arguments,
            directories: Vec::new(),
            directory_columns: Vec::new(),
            file_columns: Vec::new(),
            directories_at: body.at,
            files_at: body.at,
            files: Vec::new(),
            program: Cursor::new(end, program_at),
        };
        if version >= 5 {
            (header.directory_columns, header.directories_at, header.directories) =
                entries(dump, &mut body, offset_size)?;
            (header.file_columns, header.files_at, header.files) = entries(dump, &mut body, offset_size)?;
        } else {
            loop {
                let name = body.string()?;
                if name.is_empty() {
                    break;
                }
                header.directories.push(Entry { name: text(name).into_owned(), ..Entry::default() });
            }
            header.files_at = body.at;
            loop {
                let name = body.string()?;
                if name.is_empty() {
                    break;
                }
                let (directory, time, size) = (body.uleb()?, body.uleb()?, body.uleb()?);
                let name = text(name).into_owned();
                header.files.push(Entry { name, directory, time, size, ..Entry::default() });
            }
        }
        Some(header)
    }

    /// The file of a number, which counts from 1 before version 5.
    fn file(&self, number: u64) -> Option<&Entry> {
        let index = if self.version >= 5 { number } else { number.checked_sub(1)? };
        self.files.get(usize::try_from(index).ok()?)
    }
}

/// A table of version 5: its columns, where its entries begin, and these.
fn entries(dump: &Dump<'_>, cursor: &mut Cursor<'_>, offset_size: usize) -> Option<(Vec<DwLnct>, usize, Vec<Entry>)> {
    let formats = cursor.byte()?;
    let mut columns = Vec::new();
    for _ in 0..formats {
        columns.push((DwLnct(cursor.uleb()? as u16), DwForm(cursor.uleb()? as u16)));
    }
    let count = cursor.uleb()?;
    if count > MOST_ENTRIES {
        return None;
    }
    let at = cursor.at;
    let mut entries = Vec::new();
    for _ in 0..count {
        let mut entry = Entry::default();
        for &(content, form) in &columns {
            let mut number = 0;
            let mut place = String::new();
            let mut string = String::new();
            match form {
                gimli::DW_FORM_string => string = text(cursor.string()?).into_owned(),
                gimli::DW_FORM_line_strp | gimli::DW_FORM_strp => {
                    let offset = cursor.number(offset_size)?;
                    let (kind, table) = match form {
                        gimli::DW_FORM_strp => ("indirect string", &dump.strings),
                        _ => ("indirect line string", &dump.line_strings),
                    };
                    place = format!("({kind}, offset: {}): ", hex(offset));
                    string = string_at(table, offset).into_owned();
                }
                gimli::DW_FORM_udata => number = cursor.uleb()?,
                gimli::DW_FORM_data1 => number = cursor.number(1)?,
                gimli::DW_FORM_data2 => number = cursor.number(2)?,
                gimli::DW_FORM_data4 => number = cursor.number(4)?,
                gimli::DW_FORM_data8 => number = cursor.number(8)?,
                gimli::DW_FORM_data16 => {
                    let (low, high) = (cursor.number(8)?, cursor.number(8)?);
                    // Shown as the number that the bytes are.
                    string = if high == 0 { format!("{low:#x}") } else { format!("{high:#x}{low:016x}") };
                }
                gimli::DW_FORM_block => {
                    let length = cursor.uleb()?;
                    cursor.take(usize::try_from(length).ok()?)?;
                }
                _ => return None,
            }
            match content {
                gimli::DW_LNCT_path => (entry.place, entry.name) = (place, string),
                gimli::DW_LNCT_directory_index => entry.directory = number,
                gimli::DW_LNCT_timestamp => entry.time = number,
                gimli::DW_LNCT_size => entry.size = number,
                gimli::DW_LNCT_MD5 => entry.md5 = Some(string),
                _ => {}
            }
        }
        entries.push(entry);
    }
    Some((columns.into_iter().map(|(content, _)| content).collect(), at, entries))
}

/// How many arguments an opcode has, in words.
fn arguments(count: u8) -> String {
    format!("{count} arg{}", if count == 1 { "" } else { "s" })
}

impl Dump<'_> {
    /// The tables as they are encoded.
    pub(super) fn show_raw_lines(&mut self, name: &str, data: &[u8]) {
        let _ = writeln!(self.out, "Raw dump of debug contents of section {name}{}:\n", self.origin());
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            let Some(header) = Header::read(self, &mut cursor) else {
                self.warnings.push("Only DWARF version 2, 3, 4 and 5 line info is currently supported.".to_owned());
                break;
            };
            self.raw_header(&header);
            self.raw_program(&header);
        }
    }

    fn raw_header(&mut self, header: &Header<'_>) {
        let out = &mut self.out;
        let _ = writeln!(out, "  Offset:                      {}", hex(header.offset));
        let _ = writeln!(out, "  Length:                      {}", header.length);
        let _ = writeln!(out, "  DWARF Version:               {}", header.version);
        if header.version >= 5 {
            let _ = writeln!(out, "  Address size (bytes):        {}", header.address_size);
            let _ = writeln!(out, "  Segment selector (bytes):    {}", header.segment_size);
        }
        let _ = writeln!(out, "  Prologue Length:             {}", header.prologue);
        let _ = writeln!(out, "  Minimum Instruction Length:  {}", header.minimum_length);
        if header.version >= 4 {
            let _ = writeln!(out, "  Maximum Ops per Instruction: {}", header.maximum_operations);
        }
        let _ = writeln!(out, "  Initial value of 'is_stmt':  {}", u8::from(header.default_is_stmt));
        let _ = writeln!(out, "  Line Base:                   {}", header.line_base);
        let _ = writeln!(out, "  Line Range:                  {}", header.line_range);
        let _ = writeln!(out, "  Opcode Base:                 {}", header.opcode_base);
        let _ = writeln!(out, "\n Opcodes:");
        for (number, &count) in (1..).zip(header.arguments) {
            let _ = writeln!(out, "  Opcode {number} has {}", arguments(count));
        }
        if header.version >= 5 {
            self.entry_table("Directory", &header.directory_columns, &header.directories, header.directories_at);
            self.entry_table("File Name", &header.file_columns, &header.files, header.files_at);
            return;
        }
        if header.directories.is_empty() {
            let _ = writeln!(out, "\n The Directory Table is empty.");
        } else {
            let _ = writeln!(out, "\n The Directory Table (offset {}):", hex(header.directories_at as u64));
            for (number, entry) in (1..).zip(&header.directories) {
                let _ = writeln!(out, "  {number}\t{}", entry.name);
            }
        }
        if header.files.is_empty() {
            let _ = writeln!(out, "\n The File Name Table is empty.");
        } else {
            let _ = writeln!(out, "\n The File Name Table (offset {}):", hex(header.files_at as u64));
            let _ = writeln!(out, "  Entry\tDir\tTime\tSize\tName");
            for (number, file) in (1..).zip(&header.files) {
                let _ = writeln!(out, "  {number}\t{}\t{}\t{}\t{}", file.directory, file.time, file.size, file.name);
            }
        }
        self.out.push('\n');
    }

    fn entry_table(&mut self, what: &str, columns: &[DwLnct], entries: &[Entry], at: usize) {
        let out = &mut self.out;
        if entries.is_empty() {
            let _ = writeln!(out, "\n The {what} Table is empty.");
            return;
        }
        let (lines, count) = (entries.len(), columns.len());
        let _ = writeln!(out, "\n The {what} Table (offset {}, lines {lines}, columns {count}):", hex(at as u64));
        out.push_str("  Entry");
        // The name is shown last, wherever it stands.
        for column in columns {
            match *column {
                gimli::DW_LNCT_directory_index => out.push_str("\tDir"),
                gimli::DW_LNCT_timestamp => out.push_str("\tTime"),
                gimli::DW_LNCT_size => out.push_str("\tSize"),
                gimli::DW_LNCT_MD5 => out.push_str("\tMD5\t\t\t"),
                _ => {}
            }
        }
        out.push_str("\tName\n");
        for (number, entry) in entries.iter().enumerate() {
            let _ = write!(out, "  {number}");
            for column in columns {
                match *column {
                    gimli::DW_LNCT_directory_index => {
                        let _ = write!(out, "\t{}", entry.directory);
                    }
                    gimli::DW_LNCT_timestamp => {
                        let _ = write!(out, "\t{}", entry.time);
                    }
                    gimli::DW_LNCT_size => {
                        let _ = write!(out, "\t{}", entry.size);
                    }
                    gimli::DW_LNCT_MD5 => {
                        let _ = write!(out, " {}", entry.md5.as_deref().unwrap_or_default());
                    }
                    _ => {}
                }
            }
            let _ = writeln!(out, "\t{}{}", entry.place, entry.name);
        }
        if what == "File Name" {
            out.push('\n');
        }
    }

    fn raw_program(&mut self, header: &Header<'_>) {
        let mut cursor = header.program;
        if cursor.is_empty() {
            self.line(" No Line Number Statements.");
            return;
        }
        self.line(" Line Number Statements:");
        let mut state = State::new(header);
        while !cursor.is_empty() {
            let at = cursor.at;
            let _ = write!(self.out, "  [0x{at:08x}]  ");
            if self.raw_statement(header, &mut cursor, &mut state).is_none() {
                self.out.push('\n');
                break;
            }
        }
        self.out.push('\n');
    }

    fn raw_statement(&mut self, header: &Header<'_>, cursor: &mut Cursor<'_>, state: &mut State) -> Option<()> {
        use gimli::constants::*;
        let opcode = cursor.byte()?;
        let out = &mut self.out;
        if opcode >= header.opcode_base {
            let (operations, lines) = header.special(opcode);
            let bytes = state.advance(header, operations);
            state.line = state.line.wrapping_add_signed(lines);
            let number = opcode - header.opcode_base;
            let _ = write!(out, "Special opcode {number}: advance Address by {bytes} to {}", hex(state.address));
            if header.maximum_operations > 1 {
                let _ = write!(out, "[{}]", state.operation);
            }
            let _ = write!(out, " and Line by {lines} to {}", state.line);
            show_view(out, state);
            return Some(());
        }
        match DwLns(opcode) {
            DwLns(0) => return self.raw_extended(header, cursor, state),
            DW_LNS_copy => {
                out.push_str("Copy");
                show_view(out, state);
            }
            DW_LNS_advance_pc => {
                let bytes = state.advance(header, cursor.uleb()?);
                let _ = writeln!(out, "Advance PC by {bytes} to {}", hex(state.address));
            }
            DW_LNS_advance_line => {
                let lines = cursor.sleb()?;
                state.line = (state.line as u32).wrapping_add(lines as u32).into();
                let _ = writeln!(out, "Advance Line by {lines} to {}", state.line);
            }
            DW_LNS_set_file => {
                state.file = cursor.uleb()?;
                let _ = writeln!(out, "Set File Name to entry {} in the File Name Table", state.file);
            }
            DW_LNS_set_column => {
                let _ = writeln!(out, "Set column to {}", cursor.uleb()?);
            }
            DW_LNS_negate_stmt => {
                state.is_stmt = !state.is_stmt;
                let _ = writeln!(out, "Set is_stmt to {}", u8::from(state.is_stmt));
            }
            DW_LNS_set_basic_block => out.push_str("Set basic block\n"),
            DW_LNS_const_add_pc => {
                let (operations, _) = header.special(255);
                let bytes = state.advance(header, operations);
                let _ = writeln!(out, "Advance PC by constant {bytes} to {}", hex(state.address));
            }
            DW_LNS_fixed_advance_pc => {
                let bytes = cursor.number(2)?;
                state.address = state.address.wrapping_add(bytes);
                state.operation = 0;
                let _ = writeln!(out, "Advance PC by fixed size amount {bytes} to {}", hex(state.address));
            }
            DW_LNS_set_prologue_end => out.push_str("Set prologue_end to true\n"),
            DW_LNS_set_epilogue_begin => out.push_str("Set epilogue_begin to true\n"),
            DW_LNS_set_isa => {
                let _ = writeln!(out, "Set ISA to {}", cursor.uleb()?);
            }
            DwLns(unknown) => {
                let _ = write!(out, "  Unknown opcode {unknown} with operands: ");
                let count = header.arguments.get(usize::from(unknown) - 1).copied().unwrap_or(0);
                for left in (0..count).rev() {
                    let separator = if left == 0 { "" } else { ", " };
                    let _ = write!(out, "{}{separator}", hex(cursor.uleb()?));
                }
                out.push('\n');
            }
        }
        Some(())
    }

    fn raw_extended(&mut self, header: &Header<'_>, cursor: &mut Cursor<'_>, state: &mut State) -> Option<()> {
        use gimli::constants::*;
        let length = cursor.uleb()?;
        let mut body = cursor.part(length);
        let (data, at) = (body.data, body.at);
        let out = &mut self.out;
        let Some(code) = body.byte() else {
            let _ = writeln!(out, "badly formed extended line op");
            return Some(());
        };
        let _ = write!(out, "Extended opcode {code}: ");
        match DwLne(code) {
            DW_LNE_end_sequence => {
                *state = State::new(header);
                out.push_str("End of Sequence\n\n");
            }
            DW_LNE_set_address => {
                let width = data.len() - at - 1;
                state.address = body.number(width.min(8))?;
                (state.operation, state.view) = (0, 0);
                let _ = writeln!(out, "set Address to {}", hex(state.address));
            }
            DW_LNE_define_file => {
                let _ = writeln!(out, "define new File Table entry\n  Entry\tDir\tTime\tSize\tName");
                let name = text(body.string()?).into_owned();
                let (directory, time, size) = (body.uleb()?, body.uleb()?, body.uleb()?);
                let _ = writeln!(out, "   {}\t{directory}\t{time}\t{size}\t{name}\n", header.files.len() + 1);
            }
            DW_LNE_set_discriminator => {
                let _ = writeln!(out, "set Discriminator to {}", body.uleb()?);
            }
            DwLne(0x80..) => {
                out.push_str("user defined: ");
                let _ = write!(out, "length {} [", length);
                for byte in &data[(at + 1).min(data.len())..] {
                    let _ = write!(out, " {byte:02x}");
                }
                out.push_str("]\n");
            }
            DwLne(unknown) => {
                let _ = writeln!(out, "UNKNOWN: {unknown}");
            }
        }
        Some(())
    }

    /// The tables as rows.
    pub(super) fn show_decoded_lines(&mut self, name: &str, data: &[u8]) {
        self.introduce(name);
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            let Some(header) = Header::read(self, &mut cursor) else {
                self.warnings.push("Only DWARF version 2, 3, 4 and 5 line info is currently supported.".to_owned());
                break;
            };
            self.decoded_table(&header);
            self.out.push('\n');
        }
    }

    fn decoded_table(&mut self, header: &Header<'_>) {
        match header.files.first() {
            None => self.line("CU: No directory table"),
            Some(first) if header.directories.is_empty() => {
                let _ = writeln!(self.out, "CU: {}:", first.name);
            }
            Some(first) => {
                let directory = if header.version >= 5 {
                    header.directories.get(first.directory as usize).map_or("<corrupt>", |entry| entry.name.as_str())
                } else if first.directory == 0 {
                    "."
                } else {
                    let entry = header.directories.get(first.directory as usize - 1);
                    entry.map_or("<corrupt>", |entry| entry.name.as_str())
                };
                let line =
                    if self.wide { format!("CU: {directory}/{}:", first.name) } else { format!("{}:", first.name) };
                self.line(&line);
            }
        }
        self.line("File name                            Line number    Starting address    View    Stmt");
        let mut cursor = header.program;
        let mut state = State::new(header);
        while !cursor.is_empty() {
            if self.decoded_statement(header, &mut cursor, &mut state).is_none() {
                return;
            }
        }
    }

    fn decoded_statement(&mut self, header: &Header<'_>, cursor: &mut Cursor<'_>, state: &mut State) -> Option<()> {
        use gimli::constants::*;
        let opcode = cursor.byte()?;
        if opcode >= header.opcode_base {
            let (operations, lines) = header.special(opcode);
            state.advance(header, operations);
            state.line = state.line.wrapping_add_signed(lines);
            self.decoded_row(header, state, false);
            return Some(());
        }
        match DwLns(opcode) {
            DwLns(0) => {
                let length = cursor.uleb()?;
                let mut body = cursor.part(length);
                let width = body.data.len() - body.at;
                match body.byte().map(DwLne) {
                    Some(DW_LNE_end_sequence) => {
                        self.decoded_row(header, state, true);
                        *state = State::new(header);
                    }
                    Some(DW_LNE_set_address) => {
                        state.address = body.number((width - 1).min(8))?;
                        (state.operation, state.view) = (0, 0);
                    }
                    _ => {}
                }
            }
            DW_LNS_copy => self.decoded_row(header, state, false),
            DW_LNS_advance_pc => {
                let operations = cursor.uleb()?;
                state.advance(header, operations);
            }
            DW_LNS_advance_line => state.line = (state.line as u32).wrapping_add(cursor.sleb()? as u32).into(),
            DW_LNS_set_file => {
                state.file = cursor.uleb()?;
                self.decoded_file(header, state.file);
            }
            DW_LNS_set_column | DW_LNS_set_isa => {
                cursor.uleb()?;
            }
            DW_LNS_negate_stmt => state.is_stmt = !state.is_stmt,
            DW_LNS_set_basic_block | DW_LNS_set_prologue_end | DW_LNS_set_epilogue_begin => {}
            DW_LNS_const_add_pc => {
                let (operations, _) = header.special(255);
                state.advance(header, operations);
            }
            DW_LNS_fixed_advance_pc => {
                state.address = state.address.wrapping_add(cursor.number(2)?);
                state.operation = 0;
            }
            DwLns(unknown) => {
                for _ in 0..header.arguments.get(usize::from(unknown) - 1).copied().unwrap_or(0) {
                    cursor.uleb()?;
                }
            }
        }
        Some(())
    }

    /// The heading of rows of another file.
    fn decoded_file(&mut self, header: &Header<'_>, number: u64) {
        let Some(file) = header.file(number) else {
            let _ = writeln!(self.out, "\n [Use file table entry {number}]");
            return;
        };
        if header.version < 5 && file.directory == 0 {
            let _ = writeln!(self.out, "\n./{}:[++]", file.name);
            return;
        }
        let index = if header.version >= 5 { file.directory } else { file.directory - 1 };
        match usize::try_from(index).ok().and_then(|index| header.directories.get(index)) {
            Some(directory) => {
                let _ = writeln!(self.out, "\n{}/{}:", directory.name, file.name);
            }
            None => {
                let _ = writeln!(self.out, "\n<unknown>/{}:", file.name);
            }
        }
    }

    fn decoded_row(&mut self, header: &Header<'_>, state: &mut State, end: bool) {
        let name = header.file(state.file).map_or("<unknown>", |entry| entry.name.as_str());
        let count = name.chars().count();
        let name: String = if count > NAME_WIDTH && !self.wide {
            name.chars().skip(count - NAME_WIDTH).collect()
        } else {
            name.to_owned()
        };
        let line = if end { "-".to_owned() } else { state.line.to_string() };
        let mut row = format!("{name:<NAME_WIDTH$}  {line:>11}  {:>18}", hex(state.address));
        if header.maximum_operations > 1 {
            let _ = write!(row, "[{}]", state.operation);
        }
        if state.view != 0 && !end {
            let _ = write!(row, "  {:>6}", state.view);
        } else if !end {
            row.push_str("        ");
        }
        if state.is_stmt && !end {
            row.push_str("       x");
        }
        self.line(&row);
        state.view += 1;
        if end {
            self.out.push('\n');
        }
    }
}

/// Ends a statement that makes a row: the view, if it is not the first of its address.
fn show_view(out: &mut String, state: &mut State) {
    if state.view != 0 {
        let _ = write!(out, " (view {})", state.view);
    }
    out.push('\n');
    state.view += 1;
}
