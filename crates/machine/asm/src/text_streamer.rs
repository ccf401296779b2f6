//! `-S`: prints what it is told in gas's syntax, in gcc's style of directives. Assembling the text
//! gives the bytes that the object streamer would have given.

use base::{FastMap, IndexVec, Symbol};
use isa_x86::variant_suffix;
use mc::elf_const as sh;
use mc::{
    CfiOp, ExprTree, Inst, LineFlags, LineLoc, LineView, Mode, SectionSpec, Streamer, SymbolAttr, SymbolId, SymbolKind,
    Value, ValueSyntax, Variant, write_value,
};
use source::Loc;
use std::fmt::Write;

/// The streamer that prints.
pub struct TextStreamer {
    out: String,
    mode: Mode,
    names: Names,
    symbol_ids: FastMap<Symbol, SymbolId>,
    temporaries: u32,
    current: Option<SectionSpec>,
    previous: Option<SectionSpec>,
    stack: Vec<(Option<SectionSpec>, Option<SectionSpec>)>,
    is_statement: bool,
    pending_view: Option<LineView>,
}

/// Names of symbols, temporary ones included.
#[derive(Default)]
struct Names(IndexVec<SymbolId, Symbol>);

impl ValueSyntax for Names {
    fn symbol(&self, symbol: SymbolId, variant: Variant, out: &mut String) {
        write_symbol(self.0[symbol], out);
        out.push_str(&variant_suffix(variant));
    }
}

/// A symbol's name, quoted if it would not read back as a name.
fn write_symbol(name: Symbol, out: &mut String) {
    let text = name.as_str();
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'$') || byte >= 0x80;
    let is_plain = !text.is_empty()
        && text.bytes().all(plain)
        && !text.starts_with(|c: char| c.is_ascii_digit() || c == '$')
        && text != ".";
    if is_plain {
        out.push_str(text);
    } else {
        write_string(text.as_bytes(), out);
    }
}

fn write_string(bytes: &[u8], out: &mut String) {
    out.push('"');
    for &byte in bytes {
        match byte {
            b'"' => out.push_str("\\\""),
            b'\\' => out.push_str("\\\\"),
            b'\n' => out.push_str("\\n"),
            b'\t' => out.push_str("\\t"),
            0x20..=0x7e => out.push(char::from(byte)),
            byte => {
                let _ = write!(out, "\\{byte:03o}");
            }
        }
    }
    out.push('"');
}

impl Default for TextStreamer {
    fn default() -> TextStreamer {
        TextStreamer::new()
    }
}

impl TextStreamer {
    /// An empty text of 64-bit code.
    pub fn new() -> TextStreamer {
        TextStreamer::in_mode(Mode::BITS64)
    }
    /// An empty text, for code that starts in this mode.
    pub fn in_mode(mode: Mode) -> TextStreamer {
        TextStreamer {
            out: String::new(),
            mode,
            names: Names::default(),
            symbol_ids: FastMap::default(),
            temporaries: 0,
            current: None,
            previous: None,
            stack: Vec::new(),
            is_statement: true,
            pending_view: None,
        }
    }
    /// The text so far.
    pub fn finish(self) -> String {
        self.out
    }

    fn name(&self, symbol: SymbolId) -> String {
        let mut text = String::new();
        write_symbol(self.names.0[symbol], &mut text);
        text
    }

    fn line_of(&mut self, text: &str) {
        self.out.push('\t');
        self.out.push_str(text);
        self.out.push('\n');
    }

    fn text_of(&self, value: &Value) -> String {
        let mut text = String::new();
        write_value(value, &self.names, &mut text);
        text
    }

    fn enter(&mut self, spec: Option<SectionSpec>) {
        self.previous = std::mem::replace(&mut self.current, spec);
    }

    fn section_directive(spec: &SectionSpec) -> String {
        let name = spec.name.as_str();
        let plain = crate::sections::plain(name);
        if matches!(name, ".text" | ".data" | ".bss") && *spec == plain {
            return name.to_string();
        }
        let mut text = String::from(".section\t");
        let is_word = name.bytes().all(|byte| byte.is_ascii_graphic() && !matches!(byte, b',' | b'"' | b';' | b'#'));
        if is_word {
            text.push_str(name);
        } else {
            write_string(name.as_bytes(), &mut text);
        }
        text.push_str(",\"");
        let mut rest = spec.flags.0;
        for (flag, letter) in [
            (sh::SHF_ALLOC, 'a'),
            (sh::SHF_WRITE, 'w'),
            (sh::SHF_EXECINSTR, 'x'),
            (sh::SHF_MERGE, 'M'),
            (sh::SHF_STRINGS, 'S'),
            (sh::SHF_TLS, 'T'),
            (sh::SHF_LINK_ORDER, 'o'),
            (sh::SHF_EXCLUDE, 'e'),
            (sh::SHF_GNU_RETAIN, 'R'),
            (sh::SHF_X86_64_LARGE, 'l'),
        ] {
            if rest & flag != 0 {
                text.push(letter);
                rest &= !flag;
            }
        }
        rest &= !sh::SHF_GROUP;
        if spec.group.is_some() {
            text.push('G');
        }
        if rest != 0 {
            let _ = write!(text, "{rest:#x}");
        }
        text.push_str("\",");
        match spec.kind {
            sh::SHT_PROGBITS => text.push_str("@progbits"),
            sh::SHT_NOBITS => text.push_str("@nobits"),
            sh::SHT_NOTE => text.push_str("@note"),
            sh::SHT_INIT_ARRAY => text.push_str("@init_array"),
            sh::SHT_FINI_ARRAY => text.push_str("@fini_array"),
            sh::SHT_PREINIT_ARRAY => text.push_str("@preinit_array"),
            kind => {
                let _ = write!(text, "@{kind:#x}");
            }
        }
        if spec.flags.0 & sh::SHF_MERGE != 0 {
            let _ = write!(text, ",{}", spec.entry_size);
        }
        if let Some(linked) = spec.linked_to {
            text.push(',');
            write_symbol(linked, &mut text);
        }
        if let Some(group) = spec.group {
            text.push(',');
            write_symbol(group, &mut text);
            text.push_str(",comdat");
        }
        if let Some(number) = spec.unique {
            let _ = write!(text, ",unique,{number}");
        }
        text
    }

    fn data_directive(size: u8) -> &'static str {
        match size {
            1 => ".byte",
            2 => ".value",
            4 => ".long",
            _ => ".quad",
        }
    }
}

impl Streamer for TextStreamer {
    fn symbol(&mut self, name: Symbol) -> SymbolId {
        let next = self.names.0.next_id();
        let id = *self.symbol_ids.entry(name).or_insert(next);
        if id == next {
            self.names.0.push(name);
        }
        id
    }

    fn temp_symbol(&mut self) -> SymbolId {
        let name = Symbol::intern(&format!(".L{}", self.temporaries));
        self.temporaries += 1;
        self.names.0.push(name)
    }

    fn switch_section(&mut self, spec: &SectionSpec) {
        let text = TextStreamer::section_directive(spec);
        self.line_of(&text);
        self.enter(Some(spec.clone()));
    }

    fn subsection(&mut self, number: u32) {
        self.line_of(&format!(".subsection\t{number}"));
        let current = self.current.clone();
        self.enter(current);
    }

    fn push_section(&mut self) {
        // A pushed section is entered by a directive of its own; `.pushsection` of the current one
        // saves it and changes nothing.
        let current = self.current.clone().unwrap_or_else(|| crate::sections::plain(".text"));
        let text = TextStreamer::section_directive(&current);
        let rest = text.strip_prefix(".section\t").unwrap_or(&text).to_string();
        self.line_of(&format!(".pushsection\t{rest}"));
        self.stack.push((self.current.clone(), self.previous.clone()));
    }

    fn pop_section(&mut self) -> bool {
        let Some((current, previous)) = self.stack.pop() else { return false };
        self.line_of(".popsection");
        (self.current, self.previous) = (current, previous);
        true
    }

    fn previous_section(&mut self) -> bool {
        if self.previous.is_none() {
            return false;
        }
        self.line_of(".previous");
        let previous = self.previous.clone();
        self.enter(previous);
        true
    }

    fn label(&mut self, symbol: SymbolId) {
        let name = self.name(symbol);
        self.out.push_str(&name);
        self.out.push_str(":\n");
    }

    fn assign(&mut self, symbol: SymbolId, value: Value) {
        let text = format!(".set\t{},{}", self.name(symbol), self.text_of(&value));
        self.line_of(&text);
    }

    fn attribute(&mut self, symbol: SymbolId, attr: SymbolAttr) {
        let name = self.name(symbol);
        let text = match attr {
            SymbolAttr::Global => format!(".globl\t{name}"),
            SymbolAttr::Local => format!(".local\t{name}"),
            SymbolAttr::Weak => format!(".weak\t{name}"),
            SymbolAttr::Unique => format!(".type\t{name}, @gnu_unique_object"),
            SymbolAttr::Hidden => format!(".hidden\t{name}"),
            SymbolAttr::Protected => format!(".protected\t{name}"),
            SymbolAttr::Internal => format!(".internal\t{name}"),
            SymbolAttr::Kind(kind) => {
                let kind = match kind {
                    SymbolKind::NoType => "notype",
                    SymbolKind::Object => "object",
                    SymbolKind::Func => "function",
                    SymbolKind::Tls => "tls_object",
                    SymbolKind::IFunc => "gnu_indirect_function",
                };
                format!(".type\t{name}, @{kind}")
            }
        };
        self.line_of(&text);
    }

    fn size(&mut self, symbol: SymbolId, value: Value) {
        let text = format!(".size\t{}, {}", self.name(symbol), self.text_of(&value));
        self.line_of(&text);
    }

    fn common(&mut self, symbol: SymbolId, size: u64, align: u64, local: bool) {
        let name = self.name(symbol);
        let directive = if local { ".lcomm" } else { ".comm" };
        self.line_of(&format!("{directive}\t{name},{size},{align}"));
    }

    fn symver(&mut self, symbol: SymbolId, versioned: Symbol) {
        let text = format!(".symver\t{},{versioned}", self.name(symbol));
        self.line_of(&text);
    }

    fn weakref(&mut self, alias: SymbolId, target: SymbolId) {
        let text = format!(".weakref\t{},{}", self.name(alias), self.name(target));
        self.line_of(&text);
    }

    fn inst(&mut self, inst: &Inst) {
        self.out.push('\t');
        let start = self.out.len();
        isa_x86::print(inst, self.mode, &self.names, &mut self.out);
        // gcc separates mnemonic and operands by a tab.
        if let Some(space) = self.out[start..].find(' ') {
            let is_prefix = inst.prefixes != mc::PrefixFlags::default();
            if !is_prefix {
                self.out.replace_range(start + space..=start + space, "\t");
            }
        }
        self.out.push('\n');
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        let (body, directive) = match bytes.split_last() {
            Some((0, body)) if !body.contains(&0) => (body, ".string"),
            _ => (bytes, ".ascii"),
        };
        if body.is_empty() {
            return self.line_of(".zero\t1");
        }
        let is_text = body.iter().filter(|byte| matches!(byte, 0x20..=0x7e | b'\n' | b'\t')).count() * 2 >= body.len();
        if is_text {
            let _ = write!(self.out, "\t{directive}\t");
            write_string(body, &mut self.out);
            self.out.push('\n');
            return;
        }
        for row in bytes.chunks(16) {
            self.out.push_str("\t.byte\t");
            for (n, byte) in row.iter().enumerate() {
                let separator = if n == 0 { "" } else { "," };
                let _ = write!(self.out, "{separator}{byte}");
            }
            self.out.push('\n');
        }
    }

    fn value(&mut self, value: &Value, size: u8) {
        let text = format!("{}\t{}", TextStreamer::data_directive(size), self.text_of(value));
        self.line_of(&text);
    }

    fn leb128(&mut self, value: &Value, signed: bool) {
        let directive = if signed { ".sleb128" } else { ".uleb128" };
        let text = match value {
            Value::Const(number) if !signed => format!("{directive}\t{:#x}", *number as u64),
            value => format!("{directive}\t{}", self.text_of(value)),
        };
        self.line_of(&text);
    }

    fn fill(&mut self, count: &Value, size: u8, value: i64) {
        let count = self.text_of(count);
        if value == 0 && size == 1 {
            self.line_of(&format!(".zero\t{count}"));
        } else {
            self.line_of(&format!(".fill\t{count}, {size}, {value}"));
        }
    }

    fn align(&mut self, align: u64, fill: Option<i64>, max: u64) {
        if align <= 1 {
            return;
        }
        let mut text = format!(".p2align\t{}", align.trailing_zeros());
        match (fill, max) {
            (None, 0) => {}
            (Some(fill), 0) => {
                let _ = write!(text, ",{fill}");
            }
            (None, max) => {
                let _ = write!(text, ",,{max}");
            }
            (Some(fill), max) => {
                let _ = write!(text, ",{fill},{max}");
            }
        }
        self.line_of(&text);
    }

    fn org(&mut self, offset: &Value, fill: u8) {
        let text = format!(".org\t{}, {fill}", self.text_of(offset));
        self.line_of(&text);
    }

    fn cfi(&mut self, op: CfiOp) {
        let text = match op {
            CfiOp::StartProc(false) => ".cfi_startproc".to_string(),
            CfiOp::StartProc(true) => ".cfi_startproc simple".to_string(),
            CfiOp::EndProc => ".cfi_endproc".to_string(),
            CfiOp::DefCfa(register, offset) => format!(".cfi_def_cfa {register}, {offset}"),
            CfiOp::DefCfaRegister(register) => format!(".cfi_def_cfa_register {register}"),
            CfiOp::DefCfaOffset(offset) => format!(".cfi_def_cfa_offset {offset}"),
            CfiOp::AdjustCfaOffset(offset) => format!(".cfi_adjust_cfa_offset {offset}"),
            CfiOp::Offset(register, offset) => format!(".cfi_offset {register}, {offset}"),
            CfiOp::RelOffset(register, offset) => format!(".cfi_rel_offset {register}, {offset}"),
            CfiOp::Register(first, second) => format!(".cfi_register {first}, {second}"),
            CfiOp::Restore(register) => format!(".cfi_restore {register}"),
            CfiOp::Undefined(register) => format!(".cfi_undefined {register}"),
            CfiOp::SameValue(register) => format!(".cfi_same_value {register}"),
            CfiOp::RememberState => ".cfi_remember_state".to_string(),
            CfiOp::RestoreState => ".cfi_restore_state".to_string(),
            CfiOp::ReturnColumn(register) => format!(".cfi_return_column {register}"),
            CfiOp::SignalFrame => ".cfi_signal_frame".to_string(),
            CfiOp::WindowSave => ".cfi_window_save".to_string(),
            CfiOp::Escape(bytes) => {
                let list: Vec<String> = bytes.iter().map(|byte| format!("{byte:#x}")).collect();
                format!(".cfi_escape {}", list.join(","))
            }
            CfiOp::Personality(encoding, value) => self.encoded(".cfi_personality", encoding, value.as_ref()),
            CfiOp::Lsda(encoding, value) => self.encoded(".cfi_lsda", encoding, value.as_ref()),
            CfiOp::Sections(eh, debug) => match (eh, debug) {
                (true, true) => ".cfi_sections .eh_frame, .debug_frame".to_string(),
                (true, false) => ".cfi_sections .eh_frame".to_string(),
                (false, true) => ".cfi_sections .debug_frame".to_string(),
                (false, false) => ".cfi_sections".to_string(),
            },
        };
        self.line_of(&text);
    }

    fn debug_file(&mut self, number: u32, directory: Option<&str>, name: &str, md5: Option<[u8; 16]>) {
        let mut text = format!(".file {number} ");
        if let Some(directory) = directory {
            write_string(directory.as_bytes(), &mut text);
            text.push(' ');
        }
        write_string(name.as_bytes(), &mut text);
        if let Some(md5) = md5 {
            let _ = write!(text, " md5 0x{:032x}", u128::from_be_bytes(md5));
        }
        self.line_of(&text);
    }

    fn line(&mut self, loc: LineLoc) {
        let mut text = format!(".loc {} {} {}", loc.file, loc.line, loc.column);
        let has = |flag: LineFlags| loc.flags.0 & flag.0 != 0;
        for (flag, word) in [
            (LineFlags::BASIC_BLOCK, " basic_block"),
            (LineFlags::PROLOGUE_END, " prologue_end"),
            (LineFlags::EPILOGUE_BEGIN, " epilogue_begin"),
        ] {
            if has(flag) {
                text.push_str(word);
            }
        }
        let is_statement = has(LineFlags::IS_STMT);
        if is_statement != self.is_statement {
            let _ = write!(text, " is_stmt {}", u8::from(is_statement));
            self.is_statement = is_statement;
        }
        if loc.discriminator != 0 {
            let _ = write!(text, " discriminator {}", loc.discriminator);
        }
        match self.pending_view.take() {
            None => {}
            Some(LineView::Zero) => text.push_str(" view 0"),
            Some(LineView::Reset) => text.push_str(" view -0"),
            Some(LineView::Symbol(symbol)) => {
                let _ = write!(text, " view {}", self.name(symbol));
            }
        }
        self.line_of(&text);
    }

    fn line_view(&mut self, view: LineView) {
        self.pending_view = Some(view);
    }

    fn source_file(&mut self, name: &str) {
        let mut text = String::from(".file\t");
        write_string(name.as_bytes(), &mut text);
        self.line_of(&text);
    }

    fn ident(&mut self, text: &str) {
        let mut line = String::from(".ident\t");
        write_string(text.as_bytes(), &mut line);
        self.line_of(&line);
    }

    fn code_bits(&mut self, bits: u8, gcc: bool) {
        self.mode = Mode { bits, gcc };
        let kind = if gcc { "gcc" } else { "" };
        self.line_of(&format!(".code{bits}{kind}"));
    }

    fn reloc(&mut self, offset: &Value, name: &str, value: Option<&Value>) {
        let mut text = format!(".reloc {}, {name}", self.text_of(offset));
        if let Some(value) = value {
            text.push_str(", ");
            text.push_str(&self.text_of(value));
        }
        self.line_of(&text);
    }

    fn set_location(&mut self, _: Loc) {}

    fn comment(&mut self, text: &str) {
        for line in text.lines() {
            let _ = writeln!(self.out, "# {line}");
        }
    }

    /// Numbers only: places are not known here.
    fn evaluate(&mut self, value: &Value) -> Option<i64> {
        constant(value, 0)
    }

    fn inline_asm(&mut self, text: &str) -> bool {
        self.out.push_str("#APP\n");
        self.out.push_str(text);
        if !text.ends_with('\n') {
            self.out.push('\n');
        }
        self.out.push_str("#NO_APP\n");
        true
    }
}

impl TextStreamer {
    fn encoded(&self, directive: &str, encoding: u8, value: Option<&Value>) -> String {
        match value {
            Some(value) => format!("{directive} {encoding:#x},{}", self.text_of(value)),
            None => format!("{directive} {encoding:#x}"),
        }
    }
}

fn constant(value: &Value, depth: u32) -> Option<i64> {
    let Value::Tree(tree) = value else {
        return match value {
            Value::Const(number) => Some(*number),
            Value::Symbol { .. } | Value::Tree(_) => None,
        };
    };
    match &**tree {
        ExprTree::Binary(op, left, right) if depth < 100 => {
            op.apply(constant(left, depth + 1)?, constant(right, depth + 1)?)
        }
        ExprTree::Here | ExprTree::Unary(..) | ExprTree::Binary(..) => None,
    }
}
