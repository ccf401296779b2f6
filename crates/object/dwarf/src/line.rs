//! `.debug_line` (DWARF 5, 6.2): version 5 if the primary file has number 0 or files have checksums,
//! else version 3, as gas chooses.

use mc::elf_const as sh;
use mc::{
    LineEntry, LineFile, LineFlags, LineView, ObjectStreamer, Position, SectionFlags, SectionSpec, Streamer, Value,
};

const DW_LNS_SET_FILE: u8 = 4;
const DW_LNS_SET_COLUMN: u8 = 5;
const DW_LNS_NEGATE_STMT: u8 = 6;
const DW_LNS_SET_BASIC_BLOCK: u8 = 7;
const DW_LNS_SET_PROLOGUE_END: u8 = 10;
const DW_LNS_SET_EPILOGUE_BEGIN: u8 = 11;
const DW_LNE_SET_ADDRESS: u8 = 2;
const DW_LNE_SET_DISCRIMINATOR: u8 = 4;
const DW_LNCT_PATH: u8 = 1;
const DW_LNCT_DIRECTORY_INDEX: u8 = 2;
const DW_LNCT_MD5: u8 = 5;
const DW_FORM_LINE_STRP: u8 = 0x1f;
const DW_FORM_UDATA: u8 = 0x0f;
const DW_FORM_DATA16: u8 = 0x1e;

/// Directories and files as the table lists them.
struct Names {
    directories: Vec<String>,
    files: Vec<(String, u64, Option<[u8; 16]>)>,
    has_md5: bool,
}

/// Writes the line table, if there are rows or files.
pub(crate) fn emit(out: &mut ObjectStreamer<'_>) {
    let sequences = out.line_sequences();
    if sequences.is_empty() && out.line_files().is_empty() {
        return;
    }
    let files = out.line_files().to_vec();
    let is_v5 = files.first().is_some_and(Option::is_some) || files.iter().flatten().any(|file| file.md5.is_some());
    let names = names(&files, is_v5);
    let strings = if is_v5 { write_strings(&names, out) } else { Vec::new() };
    out.switch_section(&section(".debug_line", 0, 0));
    let (unit_start, unit_end) = (out.unplaced_label(), out.unplaced_label());
    let (header_start, header_end) = (out.unplaced_label(), out.unplaced_label());
    out.value(&Value::difference(unit_end, unit_start), 4);
    out.label(unit_start);
    out.value(&Value::Const(if is_v5 { 5 } else { 3 }), 2);
    if is_v5 {
        out.bytes(&[out.isa().address_size(), 0]);
    }
    out.value(&Value::difference(header_end, header_start), 4);
    out.label(header_start);
    // Minimum instruction length, (from version 4) operations an instruction, default is_stmt,
    // line base and range, opcode base, operand counts of the standard opcodes.
    out.bytes(if is_v5 { &[1, 1, 1] } else { &[1, 1] });
    out.bytes(&[0xfb, 14, 13, 0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1]);
    if is_v5 {
        write_names_v5(&names, &strings, out)
    } else {
        write_names_v3(&names, out)
    }
    out.label(header_end);
    for (entries, end) in &sequences {
        write_sequence(entries, *end, out);
    }
    out.label(unit_end);
}

fn section(name: &str, flags: u64, entry_size: u64) -> SectionSpec {
    SectionSpec {
        name: name.into(),
        kind: sh::SHT_PROGBITS,
        flags: SectionFlags(flags),
        entry_size,
        group: None,
        linked_to: None,
        unique: None,
    }
}

/// Splits directories off names and numbers them.
fn names(files: &[Option<LineFile>], is_v5: bool) -> Names {
    let mut names = Names { directories: vec![String::new()], files: Vec::new(), has_md5: false };
    if let (true, Some(Some(primary))) = (is_v5, files.first()) {
        if let Some(directory) = &primary.directory {
            names.directories[0].clone_from(directory);
        } else if let Some(slash) = primary.name.rfind('/') {
            names.directories[0] = primary.name[..slash.max(1)].to_string();
        }
    }
    for (number, file) in files.iter().enumerate() {
        if number == 0 && !is_v5 {
            continue;
        }
        let Some(file) = file else {
            names.files.push((String::new(), 0, None));
            continue;
        };
        // The directory of file 0 is the compilation's; its name may have one of its own.
        let given = file.directory.as_ref().filter(|_| number != 0);
        let (directory, name) = match (given, file.name.rfind('/')) {
            (Some(directory), _) => (Some(directory.clone()), file.name.clone()),
            (None, Some(slash)) => (Some(file.name[..slash.max(1)].to_string()), file.name[slash + 1..].to_string()),
            (None, None) => (None, file.name.clone()),
        };
        let index = directory.map_or(0, |directory| {
            let skip = usize::from(!is_v5);
            let known = names.directories.iter().skip(skip).position(|known| *known == directory);
            known.map_or_else(
                || {
                    names.directories.push(directory.clone());
                    names.directories.len() - 1
                },
                |n| n + skip,
            )
        });
        names.has_md5 |= file.md5.is_some();
        names.files.push((name, index as u64, file.md5));
    }
    names
}

/// Appends the names to `.debug_line_str`; a label for each, directories first.
fn write_strings(names: &Names, out: &mut ObjectStreamer<'_>) -> Vec<mc::SymbolId> {
    out.switch_section(&section(".debug_line_str", sh::SHF_MERGE | sh::SHF_STRINGS, 1));
    let texts = names.directories.iter().chain(names.files.iter().map(|(name, ..)| name));
    let mut labels = Vec::new();
    for text in texts {
        labels.push(out.label_at(out.position()));
        out.bytes(text.as_bytes());
        out.bytes(&[0]);
    }
    labels
}

fn write_names_v5(names: &Names, strings: &[mc::SymbolId], out: &mut ObjectStreamer<'_>) {
    let (directories, files) = strings.split_at(names.directories.len());
    out.bytes(&[1, DW_LNCT_PATH, DW_FORM_LINE_STRP]);
    out.leb128(&Value::Const(directories.len() as i64), false);
    for &directory in directories {
        out.value(&Value::symbol(directory), 4);
    }
    out.bytes(&[2 + u8::from(names.has_md5)]);
    out.bytes(&[DW_LNCT_PATH, DW_FORM_LINE_STRP, DW_LNCT_DIRECTORY_INDEX, DW_FORM_UDATA]);
    if names.has_md5 {
        out.bytes(&[DW_LNCT_MD5, DW_FORM_DATA16]);
    }
    out.leb128(&Value::Const(files.len() as i64), false);
    for (&label, (_, directory, md5)) in files.iter().zip(&names.files) {
        out.value(&Value::symbol(label), 4);
        out.leb128(&Value::Const(*directory as i64), false);
        if names.has_md5 {
            out.bytes(&md5.unwrap_or_default());
        }
    }
}

fn write_names_v3(names: &Names, out: &mut ObjectStreamer<'_>) {
    for directory in &names.directories[1..] {
        out.bytes(directory.as_bytes());
        out.bytes(&[0]);
    }
    out.bytes(&[0]);
    for (name, directory, _) in &names.files {
        out.bytes(name.as_bytes());
        out.bytes(&[0]);
        out.leb128(&Value::Const(*directory as i64), false);
        out.bytes(&[0, 0]);
    }
    out.bytes(&[0]);
}

/// State of the line number machine (DWARF 5, 6.2.2).
struct State {
    file: u32,
    line: u32,
    column: u32,
    is_statement: bool,
    at: Option<Position>,
}

fn write_sequence(entries: &[LineEntry], end: Position, out: &mut ObjectStreamer<'_>) {
    let mut state = State { file: 1, line: 1, column: 0, is_statement: true, at: None };
    let number = |opcode: u8, value: u32, out: &mut ObjectStreamer<'_>| {
        out.bytes(&[opcode]);
        out.leb128(&Value::Const(i64::from(value)), false);
    };
    for entry in entries {
        let loc = &entry.loc;
        let has = |flag: LineFlags| loc.flags.0 & flag.0 != 0;
        if loc.file != state.file {
            number(DW_LNS_SET_FILE, loc.file, out);
            state.file = loc.file;
        }
        if loc.column != state.column {
            number(DW_LNS_SET_COLUMN, loc.column, out);
            state.column = loc.column;
        }
        if loc.discriminator != 0 {
            let mut bytes = vec![0, 0, DW_LNE_SET_DISCRIMINATOR];
            let mut value = loc.discriminator;
            while value >= 0x80 {
                bytes.push(value as u8 | 0x80);
                value >>= 7;
            }
            bytes.push(value as u8);
            bytes[1] = (bytes.len() - 2) as u8;
            out.bytes(&bytes);
        }
        if has(LineFlags::IS_STMT) != state.is_statement {
            out.bytes(&[DW_LNS_NEGATE_STMT]);
            state.is_statement = !state.is_statement;
        }
        for (flag, opcode) in [
            (LineFlags::BASIC_BLOCK, DW_LNS_SET_BASIC_BLOCK),
            (LineFlags::PROLOGUE_END, DW_LNS_SET_PROLOGUE_END),
            (LineFlags::EPILOGUE_BEGIN, DW_LNS_SET_EPILOGUE_BEGIN),
        ] {
            if has(flag) {
                out.bytes(&[opcode]);
            }
        }
        let step = i64::from(loc.line) - i64::from(state.line);
        state.line = loc.line;
        // A view that starts anew must be seen to: setting the address does it where the address
        // may not advance by itself.
        let resets = entry.view == Some(LineView::Reset);
        let from = match state.at {
            Some(at) if !(resets && out.may_coincide(at, entry.position)) => at,
            _ => {
                let word = out.isa().address_size();
                out.bytes(&[0, word + 1, DW_LNE_SET_ADDRESS]);
                let label = out.label_at(entry.position);
                out.value(&Value::symbol(label), word);
                entry.position
            }
        };
        out.line_advance(Some(step), from, entry.position);
        state.at = Some(entry.position);
    }
    if let Some(at) = state.at {
        out.line_advance(None, at, end);
    }
}
