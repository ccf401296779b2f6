//! `.eh_frame` (LSB Core, 10.6) and `.debug_frame` (DWARF 5, 6.4.1).

use mc::elf_const as sh;
use mc::{
    BinaryOp, CfiOp, ExprTree, FrameRecord, ObjectStreamer, Position, SectionFlags, SectionSpec, Streamer, SymbolId,
    Value,
};

const DW_CFA_OFFSET: u8 = 0x80;
const DW_CFA_RESTORE: u8 = 0xc0;
const DW_CFA_OFFSET_EXTENDED: u8 = 0x05;
const DW_CFA_RESTORE_EXTENDED: u8 = 0x06;
const DW_CFA_UNDEFINED: u8 = 0x07;
const DW_CFA_SAME_VALUE: u8 = 0x08;
const DW_CFA_REGISTER: u8 = 0x09;
const DW_CFA_REMEMBER_STATE: u8 = 0x0a;
const DW_CFA_RESTORE_STATE: u8 = 0x0b;
const DW_CFA_DEF_CFA: u8 = 0x0c;
const DW_CFA_DEF_CFA_REGISTER: u8 = 0x0d;
const DW_CFA_DEF_CFA_OFFSET: u8 = 0x0e;
const DW_CFA_OFFSET_EXTENDED_SF: u8 = 0x11;
const DW_CFA_DEF_CFA_SF: u8 = 0x12;
const DW_CFA_DEF_CFA_OFFSET_SF: u8 = 0x13;
const DW_CFA_GNU_WINDOW_SAVE: u8 = 0x2d;
const DW_EH_PE_PCREL_SDATA4: u8 = 0x1b;

/// Registers with numbers below this fit the opcodes that hold one.
const SHORT_REGISTERS: u16 = 64;

/// A step of a frame program.
#[derive(Clone, PartialEq, Eq, Debug)]
enum Step {
    Advance(Position),
    Op(Vec<u8>, bool),
}

/// A common information entry that has been written.
struct Cie {
    start: SymbolId,
    return_column: u16,
    signal: bool,
    personality: Option<(u8, Value)>,
    lsda_encoding: Option<u8>,
    initial: Vec<Vec<u8>>,
}

/// A procedure as a program.
struct Program {
    steps: Vec<Step>,
    return_column: u16,
}

/// Writes the tables that were asked for.
pub(crate) fn emit(out: &mut ObjectStreamer<'_>) {
    let frames = out.take_frames();
    let (eh, debug) = out.frame_sections();
    if frames.iter().any(|frame| frame.end.is_none()) {
        out.error(source::Loc::NONE, "open CFI at the end of file; missing .cfi_endproc directive");
        return;
    }
    if frames.is_empty() {
        return;
    }
    let programs: Vec<Program> = frames.iter().map(|frame| program(frame, out)).collect();
    for is_eh in [true, false] {
        if if is_eh { eh } else { debug } {
            write_section(&frames, &programs, is_eh, out);
        }
    }
}

fn section(name: &str, flags: u64) -> SectionSpec {
    SectionSpec {
        name: name.into(),
        kind: sh::SHT_PROGBITS,
        flags: SectionFlags(flags),
        entry_size: 0,
        group: None,
        linked_to: None,
        unique: None,
    }
}

fn write_section(frames: &[FrameRecord], programs: &[Program], is_eh: bool, out: &mut ObjectStreamer<'_>) {
    let spec = if is_eh { section(".eh_frame", sh::SHF_ALLOC) } else { section(".debug_frame", 0) };
    out.switch_section(&spec);
    let word = u64::from(out.isa().address_size());
    out.align(word, Some(0), 0);
    let mut cies: Vec<Cie> = Vec::new();
    for (n, (frame, program)) in frames.iter().zip(programs).enumerate() {
        let is_last = n + 1 == frames.len();
        let found =
            cies.iter().rev().find_map(|cie| matching(cie, frame, program, is_eh).map(|rest| (cie.start, rest)));
        let (cie, rest) = match found {
            Some(found) => found,
            None => {
                let cie = write_cie(frame, program, is_eh, out);
                let (start, used) = (cie.start, cie.initial.len());
                cies.push(cie);
                (start, used)
            }
        };
        let align = if is_eh && !is_last { 4 } else { word };
        write_fde(frame, &program.steps[rest..], cie, is_eh, align, out);
    }
}

/// Encodes a procedure's rules; the initial ones first, unless the procedure is `simple`.
fn program(frame: &FrameRecord, out: &ObjectStreamer<'_>) -> Program {
    let info = out.isa().frame_info();
    let mut steps = Vec::new();
    let mut cfa_offset = 0;
    let mut saved = Vec::new();
    let mut encode = |op: &CfiOp| -> Step {
        let ends = matches!(op, CfiOp::RememberState | CfiOp::Escape(_) | CfiOp::RestoreState);
        Step::Op(encode_op(op, info.data_align, &mut cfa_offset, &mut saved), ends)
    };
    if !frame.simple {
        steps.push(encode(&CfiOp::DefCfa(info.initial_cfa.0, info.initial_cfa.1)));
        if let Some(offset) = info.initial_return {
            steps.push(encode(&CfiOp::Offset(info.return_column, offset)));
        }
    }
    let mut last = frame.start;
    for (position, op) in &frame.ops {
        if *position != last {
            steps.push(Step::Advance(*position));
            last = *position;
        }
        steps.push(encode(op));
    }
    Program { steps, return_column: frame.return_column.unwrap_or(info.return_column) }
}

fn uleb(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push(value as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

fn sleb(out: &mut Vec<u8>, mut value: i64) {
    loop {
        let byte = value as u8 & 0x7f;
        value >>= 7;
        if (value == 0 && byte & 0x40 == 0) || (value == -1 && byte & 0x40 != 0) {
            out.push(byte);
            return;
        }
        out.push(byte | 0x80);
    }
}

fn encode_op(op: &CfiOp, data_align: i64, cfa_offset: &mut i64, saved: &mut Vec<i64>) -> Vec<u8> {
    let mut out = Vec::new();
    match op {
        CfiOp::DefCfa(register, offset) => {
            *cfa_offset = *offset;
            out.push(if *offset < 0 { DW_CFA_DEF_CFA_SF } else { DW_CFA_DEF_CFA });
            uleb(&mut out, u64::from(*register));
            if *offset < 0 { sleb(&mut out, *offset / data_align) } else { uleb(&mut out, *offset as u64) }
        }
        CfiOp::DefCfaRegister(register) => {
            out.push(DW_CFA_DEF_CFA_REGISTER);
            uleb(&mut out, u64::from(*register));
        }
        CfiOp::DefCfaOffset(offset) => {
            *cfa_offset = *offset;
            def_cfa_offset(*offset, data_align, &mut out);
        }
        CfiOp::AdjustCfaOffset(delta) => {
            *cfa_offset = cfa_offset.wrapping_add(*delta);
            def_cfa_offset(*cfa_offset, data_align, &mut out);
        }
        CfiOp::Offset(register, offset) => saved_at(*register, *offset, data_align, &mut out),
        CfiOp::RelOffset(register, offset) => {
            saved_at(*register, offset.wrapping_sub(*cfa_offset), data_align, &mut out);
        }
        CfiOp::Register(first, second) => {
            out.push(DW_CFA_REGISTER);
            uleb(&mut out, u64::from(*first));
            uleb(&mut out, u64::from(*second));
        }
        CfiOp::Restore(register) if *register < SHORT_REGISTERS => out.push(DW_CFA_RESTORE | *register as u8),
        CfiOp::Restore(register) => {
            out.push(DW_CFA_RESTORE_EXTENDED);
            uleb(&mut out, u64::from(*register));
        }
        CfiOp::Undefined(register) => {
            out.push(DW_CFA_UNDEFINED);
            uleb(&mut out, u64::from(*register));
        }
        CfiOp::SameValue(register) => {
            out.push(DW_CFA_SAME_VALUE);
            uleb(&mut out, u64::from(*register));
        }
        CfiOp::RememberState => {
            saved.push(*cfa_offset);
            out.push(DW_CFA_REMEMBER_STATE);
        }
        CfiOp::RestoreState => {
            *cfa_offset = saved.pop().unwrap_or(*cfa_offset);
            out.push(DW_CFA_RESTORE_STATE);
        }
        CfiOp::WindowSave => out.push(DW_CFA_GNU_WINDOW_SAVE),
        CfiOp::Escape(bytes) => out.extend_from_slice(bytes),
        // These are facts of the whole procedure, which the streamer has put in its record.
        CfiOp::StartProc(_)
        | CfiOp::EndProc
        | CfiOp::ReturnColumn(_)
        | CfiOp::SignalFrame
        | CfiOp::Personality(..)
        | CfiOp::Lsda(..)
        | CfiOp::Sections(..) => {}
    }
    out
}

fn def_cfa_offset(offset: i64, data_align: i64, out: &mut Vec<u8>) {
    if offset < 0 {
        out.push(DW_CFA_DEF_CFA_OFFSET_SF);
        sleb(out, offset / data_align);
    } else {
        out.push(DW_CFA_DEF_CFA_OFFSET);
        uleb(out, offset as u64);
    }
}

fn saved_at(register: u16, offset: i64, data_align: i64, out: &mut Vec<u8>) {
    let factored = offset / data_align;
    match (factored >= 0, register < SHORT_REGISTERS) {
        (false, _) => {
            out.push(DW_CFA_OFFSET_EXTENDED_SF);
            uleb(out, u64::from(register));
            sleb(out, factored);
        }
        (true, true) => {
            out.push(DW_CFA_OFFSET | register as u8);
            uleb(out, factored as u64);
        }
        (true, false) => {
            out.push(DW_CFA_OFFSET_EXTENDED);
            uleb(out, u64::from(register));
            uleb(out, factored as u64);
        }
    }
}

/// The rules before the first step in address (or the first that no CIE may hold).
fn initial(program: &Program) -> Vec<Vec<u8>> {
    let rules = program.steps.iter().map_while(|step| match step {
        Step::Op(bytes, false) => Some(bytes.clone()),
        Step::Op(_, true) | Step::Advance(_) => None,
    });
    rules.collect()
}

/// If the procedure can use this CIE: the number of its steps that the CIE covers.
fn matching(cie: &Cie, frame: &FrameRecord, program: &Program, is_eh: bool) -> Option<usize> {
    let same = cie.return_column == program.return_column
        && cie.signal == frame.signal
        && (!is_eh || cie.personality == frame.personality)
        && (!is_eh || cie.lsda_encoding == frame.lsda.as_ref().map(|lsda| lsda.0));
    (same && initial(program).starts_with(&cie.initial)).then_some(cie.initial.len())
}

/// Subtracts two labels.
fn distance(from: SymbolId, to: SymbolId) -> Value {
    Value::difference(to, from)
}

/// The distance of a value from where it is stored.
fn relative(value: Value) -> Value {
    Value::Tree(ExprTree::Binary(BinaryOp::Sub, value, Value::Tree(ExprTree::Here.into())).into())
}

/// Bytes of a pointer in this encoding (LSB Core, 10.5.1).
fn encoded_size(encoding: u8, word: u8) -> u8 {
    match encoding & 7 {
        2 => 2,
        3 => 4,
        4 => 8,
        _ => word,
    }
}

fn encoded_pointer(encoding: u8, value: &Value, out: &mut ObjectStreamer<'_>) {
    let size = encoded_size(encoding, out.isa().address_size());
    let value = if encoding & 0x70 == 0x10 { relative(value.clone()) } else { value.clone() };
    out.value(&value, size);
}

fn write_cie(frame: &FrameRecord, program: &Program, is_eh: bool, out: &mut ObjectStreamer<'_>) -> Cie {
    let info = out.isa().frame_info();
    let word = u64::from(out.isa().address_size());
    let start = out.label_at(out.position());
    let (from, to) = (out.unplaced_label(), out.unplaced_label());
    out.value(&distance(from, to), 4);
    out.label(from);
    out.value(&Value::Const(if is_eh { 0 } else { -1 }), 4);
    let mut bytes = vec![1];
    if is_eh {
        bytes.push(b'z');
        bytes.extend(frame.personality.as_ref().map(|_| b'P'));
        bytes.extend(frame.lsda.as_ref().map(|_| b'L'));
        bytes.push(b'R');
    }
    bytes.extend(frame.signal.then_some(b'S'));
    bytes.push(0);
    uleb(&mut bytes, info.code_align);
    sleb(&mut bytes, info.data_align);
    bytes.push(program.return_column as u8);
    if is_eh {
        let personality = frame.personality.as_ref();
        let size = 1
            + personality.map_or(0, |(encoding, _)| 1 + u64::from(encoded_size(*encoding, word as u8)))
            + u64::from(frame.lsda.is_some());
        uleb(&mut bytes, size);
        out.bytes(&bytes);
        if let Some((encoding, value)) = personality {
            out.bytes(&[*encoding]);
            encoded_pointer(*encoding, value, out);
        }
        bytes.clear();
        bytes.extend(frame.lsda.as_ref().map(|(encoding, _)| *encoding));
        bytes.push(DW_EH_PE_PCREL_SDATA4);
    }
    let initial = initial(program);
    initial.iter().for_each(|rule| bytes.extend_from_slice(rule));
    out.bytes(&bytes);
    out.align(if is_eh { 4 } else { word }, Some(0), 0);
    out.label(to);
    Cie {
        start,
        return_column: program.return_column,
        signal: frame.signal,
        personality: frame.personality.clone(),
        lsda_encoding: frame.lsda.as_ref().map(|lsda| lsda.0),
        initial,
    }
}

fn write_fde(
    frame: &FrameRecord,
    steps: &[Step],
    cie: SymbolId,
    is_eh: bool,
    align: u64,
    out: &mut ObjectStreamer<'_>,
) {
    let word = out.isa().address_size();
    let (from, to) = (out.unplaced_label(), out.unplaced_label());
    let begin = out.label_at(frame.start);
    let end = out.label_at(frame.end.unwrap_or(frame.start));
    out.value(&distance(from, to), 4);
    out.label(from);
    if is_eh {
        out.value(&distance(cie, from), 4);
        out.value(&relative(Value::symbol(begin)), 4);
        out.value(&distance(begin, end), 4);
        let size = frame.lsda.as_ref().map_or(0, |(encoding, _)| encoded_size(*encoding, word));
        out.bytes(&[size]);
        if let Some((encoding, value)) = &frame.lsda {
            encoded_pointer(*encoding, value, out);
        }
    } else {
        out.value(&Value::symbol(cie), 4);
        out.value(&Value::symbol(begin), word);
        out.value(&distance(begin, end), word);
    }
    let mut last = frame.start;
    for step in steps {
        match step {
            Step::Advance(position) => {
                out.cfa_advance(last, *position);
                last = *position;
            }
            Step::Op(bytes, _) => out.bytes(bytes),
        }
    }
    out.align(align, Some(0), 0);
    out.label(to);
}
