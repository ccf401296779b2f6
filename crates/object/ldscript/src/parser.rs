//! Recursive-descent parser of linker scripts. Expression nesting is bounded, so no script can exhaust
//! the stack.

use crate::ScriptError;
use crate::ast::*;
use crate::glob::Glob;
use crate::lexer::{Lexer, Mode, Token, parse_number};
use crate::version::{describe, version_command};

const DEPTH_LIMIT: u32 = 200;

type Result<T> = std::result::Result<T, ScriptError>;

/// Parses a whole script.
pub fn parse_script(text: &[u8]) -> Result<Script> {
    let mut parser = Parser { lexer: Lexer::new(text), depth: 0 };
    let mut script = Script::default();
    while parser.peek(Mode::Name)? != Token::End {
        if let Some(command) = parser.command()? {
            script.commands.push(command);
        }
    }
    Ok(script)
}

/// Parses one expression that is the whole of `text`, as in `--defsym`.
pub fn parse_expression(text: &[u8]) -> Result<Expr> {
    let mut parser = Parser { lexer: Lexer::new(text), depth: 0 };
    let value = parser.expression()?;
    match parser.next(Mode::Expression)? {
        Token::End => Ok(value),
        other => parser.lexer.error(format!("unexpected {}", describe(&other))),
    }
}

struct Parser<'a> {
    lexer: Lexer<'a>,
    depth: u32,
}

impl Parser<'_> {
    fn next(&mut self, mode: Mode) -> Result<Token> {
        self.lexer.next(mode)
    }

    fn peek(&mut self, mode: Mode) -> Result<Token> {
        self.lexer.peek(mode)
    }

    fn unexpected<T>(&self, token: &Token, wanted: &str) -> Result<T> {
        self.lexer.error(format!("expected {wanted}, found {}", describe(token)))
    }

    fn accept(&mut self, op: &'static str, mode: Mode) -> Result<bool> {
        let found = self.peek(mode)? == Token::Op(op);
        if found {
            self.next(mode)?;
        }
        Ok(found)
    }

    fn expect(&mut self, op: &'static str, mode: Mode) -> Result<()> {
        match self.next(mode)? {
            Token::Op(found) if found == op => Ok(()),
            other => self.unexpected(&other, &format!("`{op}'")),
        }
    }

    fn name(&mut self, wanted: &str) -> Result<String> {
        match self.next(Mode::Name)? {
            Token::Word(word) | Token::Quoted(word) => Ok(word),
            other => self.unexpected(&other, wanted),
        }
    }

    fn parenthesised_name(&mut self) -> Result<String> {
        self.expect("(", Mode::Name)?;
        let name = self.name("a name")?;
        self.expect(")", Mode::Name)?;
        Ok(name)
    }

    fn enter(&mut self) -> Result<()> {
        self.depth += 1;
        if self.depth > DEPTH_LIMIT { self.lexer.error("expression nested too deeply") } else { Ok(()) }
    }

    fn leave(&mut self) {
        self.depth -= 1;
    }

    fn command(&mut self) -> Result<Option<Command>> {
        let line = self.lexer.line;
        let word = match self.next(Mode::Name)? {
            Token::Op(";") => return Ok(None),
            Token::Word(word) => word,
            other => return self.unexpected(&other, "a command"),
        };
        Ok(Some(match word.as_str() {
            "ENTRY" => Command::Entry(self.parenthesised_name()?),
            "OUTPUT" => Command::Output(self.parenthesised_name()?),
            "OUTPUT_FORMAT" => {
                let mut names = self.name_list()?.into_iter();
                match names.next() {
                    Some(first) => Command::OutputFormat(first.name),
                    None => return self.lexer.error("OUTPUT_FORMAT without a name"),
                }
            }
            "OUTPUT_ARCH" => Command::OutputArch(self.parenthesised_name()?),
            "TARGET" => Command::Target(self.parenthesised_name()?),
            "SEARCH_DIR" => Command::SearchDir(self.parenthesised_name()?),
            "STARTUP" => Command::Startup(self.parenthesised_name()?),
            "INPUT" => Command::Input(self.name_list()?),
            "GROUP" => Command::Group(self.name_list()?),
            "EXTERN" => Command::Extern(self.name_list()?.into_iter().map(|f| f.name).collect()),
            "INCLUDE" => Command::Include(self.name("a file name")?),
            "VERSION" => Command::Version(version_command(&mut self.lexer)?),
            "SECTIONS" => Command::Sections(self.sections()?),
            "MEMORY" => Command::Memory(self.memory()?),
            "PHDRS" => Command::ProgramHeaders(self.program_headers()?),
            "FORCE_COMMON_ALLOCATION" | "INHIBIT_COMMON_ALLOCATION" | "FORCE_GROUP_ALLOCATION" => {
                Command::CommonAllocation
            }
            "NOCROSSREFS" | "NOCROSSREFS_TO" => {
                let sections = self.name_list()?.into_iter().map(|file| file.name).collect();
                Command::NoCrossReferences { sections, to_first: word == "NOCROSSREFS_TO" }
            }
            "REGION_ALIAS" => {
                self.expect("(", Mode::Name)?;
                let alias = self.name("an alias")?;
                self.accept(",", Mode::Name)?;
                let region = self.name("a region")?;
                self.expect(")", Mode::Name)?;
                Command::RegionAlias { alias, region }
            }
            // Expressions are sane always: numbers are numbers in them and addresses are addresses.
            "LD_FEATURE" => match self.parenthesised_name()?.as_str() {
                "SANE_EXPR" => return Ok(None),
                other => return self.lexer.error(format!("unknown feature `{other}'")),
            },
            "INSERT" => {
                let after = match self.name("AFTER or BEFORE")?.as_str() {
                    "AFTER" => true,
                    "BEFORE" => false,
                    other => return self.lexer.error(format!("expected AFTER or BEFORE, found `{other}'")),
                };
                Command::Insert { after, section: self.name("a section")? }
            }
            "ASSERT" => {
                let (value, message) = self.assertion()?;
                Command::Assert(value, message)
            }
            _ => Command::Assign(self.assignment(word, line)?),
        }))
    }

    /// `( a, b AS_NEEDED(c) )`.
    fn name_list(&mut self) -> Result<Vec<InputFile>> {
        self.expect("(", Mode::Name)?;
        let mut files = Vec::new();
        let mut as_needed = false;
        loop {
            match self.next(Mode::Name)? {
                Token::Op(",") => {}
                Token::Op(")") if as_needed => as_needed = false,
                Token::Op(")") => return Ok(files),
                Token::Word(word) if word == "AS_NEEDED" && !as_needed => {
                    self.expect("(", Mode::Name)?;
                    as_needed = true;
                }
                Token::Word(name) | Token::Quoted(name) => files.push(InputFile { name, as_needed }),
                other => return self.unexpected(&other, "a file name"),
            }
        }
    }

    fn assertion(&mut self) -> Result<(Expr, String)> {
        self.expect("(", Mode::Expression)?;
        let value = self.expression()?;
        self.expect(",", Mode::Expression)?;
        let message = self.name("a message")?;
        self.expect(")", Mode::Expression)?;
        Ok((value, message))
    }

    /// Everything after the first word of `symbol op expression ;` or `PROVIDE(…) ;`.
    fn assignment(&mut self, word: String, line: u32) -> Result<Assignment> {
        let (provide, hidden) = match word.as_str() {
            "PROVIDE" => (true, false),
            "PROVIDE_HIDDEN" => (true, true),
            "HIDDEN" => (false, true),
            _ => (false, false),
        };
        let assignment = if provide || hidden {
            self.expect("(", Mode::Name)?;
            let symbol = self.name("a symbol")?;
            self.expect("=", Mode::Expression)?;
            let value = self.expression()?;
            self.expect(")", Mode::Expression)?;
            Assignment { symbol, value, provide, hidden, line }
        } else {
            let op = match self.next(Mode::Expression)? {
                Token::Op(op) => op,
                other => return self.unexpected(&other, &format!("an assignment after `{word}'")),
            };
            let operator = match op {
                "=" => None,
                "+=" => Some(BinaryOp::Add),
                "-=" => Some(BinaryOp::Subtract),
                "*=" => Some(BinaryOp::Multiply),
                "/=" => Some(BinaryOp::Divide),
                "<<=" => Some(BinaryOp::ShiftLeft),
                ">>=" => Some(BinaryOp::ShiftRight),
                "&=" => Some(BinaryOp::BitAnd),
                "|=" => Some(BinaryOp::BitOr),
                "^=" => Some(BinaryOp::BitXor),
                other => return self.lexer.error(format!("expected an assignment after `{word}', found `{other}'")),
            };
            let value = self.expression()?;
            let old = if word == "." { Expr::Dot } else { Expr::Symbol(word.clone()) };
            let value = match operator {
                Some(operator) => Expr::Binary(operator, Box::new(old), Box::new(value)),
                None => value,
            };
            Assignment { symbol: word, value, provide, hidden, line }
        };
        match self.peek(Mode::Name)? {
            Token::Op(";" | ",") => {
                self.next(Mode::Name)?;
            }
            Token::Op("}") | Token::End => {}
            other => return self.unexpected(&other, "`;'"),
        }
        Ok(assignment)
    }

    fn sections(&mut self) -> Result<Vec<SectionsItem>> {
        self.expect("{", Mode::Name)?;
        let mut items = Vec::new();
        loop {
            let line = self.lexer.line;
            let word = match self.next(Mode::Name)? {
                Token::Op("}") => return Ok(items),
                Token::Op(";") => continue,
                Token::Word(word) | Token::Quoted(word) => word,
                other => return self.unexpected(&other, "a section or an assignment"),
            };
            items.push(match word.as_str() {
                "ASSERT" => {
                    let (value, message) = self.assertion()?;
                    self.accept(";", Mode::Name)?;
                    SectionsItem::Assert(value, message)
                }
                "ENTRY" => SectionsItem::Entry(self.parenthesised_name()?),
                "INCLUDE" => SectionsItem::Include(self.name("a file name")?),
                "OVERLAY" => {
                    self.overlay(line, &mut items)?;
                    continue;
                }
                "PROVIDE" | "PROVIDE_HIDDEN" | "HIDDEN" => SectionsItem::Assign(self.assignment(word, line)?),
                _ if self.at_assignment()? => SectionsItem::Assign(self.assignment(word, line)?),
                _ => SectionsItem::Section(Box::new(self.output_section(word)?)),
            });
        }
    }

    fn at_assignment(&mut self) -> Result<bool> {
        Ok(matches!(
            self.peek(Mode::Expression),
            Ok(Token::Op("=" | "+=" | "-=" | "*=" | "/=" | "<<=" | ">>=" | "&=" | "|=" | "^="))
        ))
    }

    fn output_section(&mut self, name: String) -> Result<OutputSection> {
        let mut section = OutputSection::named(name);
        if !matches!(self.peek(Mode::Expression)?, Token::Op(":")) {
            section.kind = self.section_kind()?;
            if section.kind.is_none() && !matches!(self.peek(Mode::Expression)?, Token::Op(":")) {
                section.address = Some(self.expression()?);
                section.kind = self.section_kind()?;
            }
        }
        self.expect(":", Mode::Expression)?;
        loop {
            match self.next(Mode::Name)? {
                Token::Op("{") => break,
                Token::Word(word) => match word.as_str() {
                    "AT" => section.load_address = Some(self.parenthesised()?),
                    "ALIGN" => section.align = Some(self.parenthesised()?),
                    "SUBALIGN" => section.subalign = Some(self.parenthesised()?),
                    "ALIGN_WITH_INPUT" => section.align_with_input = true,
                    "ONLY_IF_RO" => section.constraint = Some(Constraint::OnlyIfReadOnly),
                    "ONLY_IF_RW" => section.constraint = Some(Constraint::OnlyIfWritable),
                    other => return self.lexer.error(format!("expected `{{', found `{other}'")),
                },
                other => return self.unexpected(&other, "`{'"),
            }
        }
        section.items = self.section_items()?;
        self.section_trailer(&mut section)?;
        Ok(section)
    }

    fn section_kind(&mut self) -> Result<Option<SectionKind>> {
        let (at_paren, saved) = (self.peek(Mode::Name)? == Token::Op("("), self.lexer.save());
        if !at_paren {
            return Ok(None);
        }
        self.next(Mode::Name)?;
        let kind = match self.next(Mode::Name)? {
            Token::Op(")") => return Ok(None),
            Token::Word(word) => match word.as_str() {
                "NOLOAD" => SectionKind::NoLoad,
                "DSECT" | "COPY" | "INFO" | "OVERLAY" => SectionKind::Info,
                "READONLY" => SectionKind::ReadOnly,
                "TYPE" => {
                    self.expect("=", Mode::Expression)?;
                    self.expression()?;
                    SectionKind::Other
                }
                _ => {
                    self.lexer.restore(saved);
                    return Ok(None);
                }
            },
            _ => {
                self.lexer.restore(saved);
                return Ok(None);
            }
        };
        self.expect(")", Mode::Name)?;
        Ok(Some(kind))
    }

    /// `>region AT>region :phdr =fill ,` after the closing brace.
    fn section_trailer(&mut self, section: &mut OutputSection) -> Result<()> {
        loop {
            match self.peek(Mode::Expression) {
                Ok(Token::Op(">")) => {
                    self.next(Mode::Expression)?;
                    section.region = Some(self.name("a region")?);
                }
                Ok(Token::Op(":")) => {
                    self.next(Mode::Expression)?;
                    section.segments.push(self.name("a program header")?);
                }
                Ok(Token::Op("=")) => {
                    self.next(Mode::Expression)?;
                    section.fill = Some(self.fill()?);
                }
                Ok(Token::Op(",")) => {
                    self.next(Mode::Expression)?;
                }
                Ok(Token::Word(word)) if word == "AT" => {
                    self.next(Mode::Expression)?;
                    self.expect(">", Mode::Expression)?;
                    section.load_region = Some(self.name("a region")?);
                }
                _ => return Ok(()),
            }
        }
    }

    /// A fill: a bare hexadecimal literal is a byte string, anything else a value.
    fn fill(&mut self) -> Result<Fill> {
        let saved = self.lexer.save();
        if let Token::Word(word) = self.peek(Mode::Name)?
            && let Some(digits) = word.strip_prefix("0x").or_else(|| word.strip_prefix("0X"))
            && !digits.is_empty()
            && digits.bytes().all(|b| b.is_ascii_hexdigit())
        {
            let padded = if digits.len() % 2 == 1 { format!("0{digits}") } else { digits.to_string() };
            let bytes =
                (0..padded.len()).step_by(2).filter_map(|i| u8::from_str_radix(&padded[i..i + 2], 16).ok()).collect();
            self.next(Mode::Name)?;
            return Ok(Fill::Bytes(bytes));
        }
        self.lexer.restore(saved);
        // `=` binds a primary only, or the next statement would be swallowed.
        Ok(Fill::Value(self.unary()?))
    }

    fn parenthesised(&mut self) -> Result<Expr> {
        self.expect("(", Mode::Expression)?;
        let value = self.expression()?;
        self.expect(")", Mode::Expression)?;
        Ok(value)
    }

    fn section_items(&mut self) -> Result<Vec<SectionItem>> {
        let mut items = Vec::new();
        loop {
            let line = self.lexer.line;
            let word = match self.next(Mode::Name)? {
                Token::Op("}") => return Ok(items),
                Token::Op(";" | ",") => continue,
                Token::Word(word) | Token::Quoted(word) => word,
                other => return self.unexpected(&other, "an input section or an assignment"),
            };
            items.push(match word.as_str() {
                "ASSERT" => {
                    let (value, message) = self.assertion()?;
                    SectionItem::Assert(value, message)
                }
                "PROVIDE" | "PROVIDE_HIDDEN" | "HIDDEN" => SectionItem::Assign(self.assignment(word, line)?),
                "BYTE" => SectionItem::Data(1, self.parenthesised()?),
                "SHORT" => SectionItem::Data(2, self.parenthesised()?),
                "LONG" => SectionItem::Data(4, self.parenthesised()?),
                "QUAD" | "SQUAD" => SectionItem::Data(8, self.parenthesised()?),
                "ASCIZ" | "ASCII" => {
                    let text = if word == "ASCIZ" { self.name("a string")? } else { self.parenthesised_name()? };
                    let mut bytes = text.into_bytes();
                    bytes.push(0);
                    SectionItem::Text(bytes)
                }
                "FILL" => {
                    self.expect("(", Mode::Expression)?;
                    let fill = self.fill()?;
                    self.expect(")", Mode::Expression)?;
                    SectionItem::Fill(fill)
                }
                "CONSTRUCTORS" | "CREATE_OBJECT_SYMBOLS" => SectionItem::Nothing,
                "INCLUDE" => SectionItem::Include(self.name("a file name")?),
                "KEEP" => {
                    self.expect("(", Mode::Name)?;
                    let mut word = self.name("a file pattern")?;
                    if word == "SORT" {
                        word = self.name("a file pattern")?;
                    }
                    let pattern = self.input_pattern(word, true)?;
                    self.expect(")", Mode::Name)?;
                    if pattern.sections.iter().any(|s| s.name.text() == b"CONSTRUCTORS") {
                        SectionItem::Nothing
                    } else {
                        SectionItem::Input(pattern)
                    }
                }
                // `SORT(CONSTRUCTORS)` stands where a file pattern would.
                "SORT" if self.peek(Mode::Name)? == Token::Op("(") => {
                    self.parenthesised_name()?;
                    SectionItem::Nothing
                }
                _ if self.at_assignment()? => SectionItem::Assign(self.assignment(word, line)?),
                _ => SectionItem::Input(self.input_pattern(word, false)?),
            });
        }
    }

    fn file_pattern(text: &str) -> FilePattern {
        let part = |s: &str| (!s.is_empty()).then(|| Glob::new(s.as_bytes()));
        match text.split_once(':') {
            Some((archive, file)) => FilePattern::Member(part(archive), part(file)),
            None => FilePattern::Name(Glob::new(text.as_bytes())),
        }
    }

    fn exclude_list(&mut self) -> Result<Vec<FilePattern>> {
        Ok(self.name_list()?.iter().map(|f| Self::file_pattern(&f.name)).collect())
    }

    fn input_pattern(&mut self, first: String, keep: bool) -> Result<InputPattern> {
        let mut pattern = InputPattern {
            keep,
            file: FilePattern::Name(Glob::new(b"*")),
            exclude: Vec::new(),
            required_flags: 0,
            forbidden_flags: 0,
            sections: Vec::new(),
        };
        let mut word = first;
        loop {
            match word.as_str() {
                "INPUT_SECTION_FLAGS" => self.section_flags(&mut pattern)?,
                "EXCLUDE_FILE" => pattern.exclude.extend(self.exclude_list()?),
                _ => break,
            }
            word = self.name("a file pattern")?;
        }
        pattern.file = Self::file_pattern(&word);
        if !self.accept("(", Mode::Name)? {
            return Ok(pattern);
        }
        loop {
            match self.next(Mode::Name)? {
                Token::Op(")") => return Ok(pattern),
                Token::Op(",") => {}
                Token::Word(word) | Token::Quoted(word) => {
                    self.section_patterns(word, Vec::new(), Vec::new(), &mut pattern.sections)?;
                }
                other => return self.unexpected(&other, "a section pattern"),
            }
        }
    }

    fn section_patterns(
        &mut self,
        word: String,
        sorts: Vec<Sort>,
        exclude: Vec<FilePattern>,
        out: &mut Vec<SectionPattern>,
    ) -> Result<()> {
        let sort = match word.as_str() {
            "SORT" | "SORT_BY_NAME" => Some(Sort::Name),
            "SORT_BY_ALIGNMENT" => Some(Sort::Alignment),
            "SORT_BY_INIT_PRIORITY" => Some(Sort::InitPriority),
            "SORT_NONE" => Some(Sort::None),
            "REVERSE" => return self.lexer.error("REVERSE is not supported"),
            _ => None,
        };
        if let Some(sort) = sort
            && self.peek(Mode::Name)? == Token::Op("(")
        {
            if sorts.len() == 2 {
                return self.lexer.error("sections cannot be sorted by more than two keys");
            }
            self.next(Mode::Name)?;
            let mut inner = sorts;
            inner.push(sort);
            loop {
                match self.next(Mode::Name)? {
                    Token::Op(")") => return Ok(()),
                    Token::Op(",") => {}
                    Token::Word(word) | Token::Quoted(word) => {
                        self.section_patterns(word, inner.clone(), exclude.clone(), out)?;
                    }
                    other => return self.unexpected(&other, "a section pattern"),
                }
            }
        }
        if word == "EXCLUDE_FILE" {
            let mut all = exclude;
            all.extend(self.exclude_list()?);
            let next = self.name("a section pattern")?;
            self.enter()?;
            self.section_patterns(next, sorts, all, out)?;
            self.leave();
            return Ok(());
        }
        let at = |i: usize| sorts.get(i).copied().unwrap_or(Sort::Unsorted);
        out.push(SectionPattern { name: Glob::new(word.as_bytes()), exclude, sort: [at(0), at(1)] });
        Ok(())
    }

    fn section_flags(&mut self, pattern: &mut InputPattern) -> Result<()> {
        self.expect("(", Mode::Name)?;
        loop {
            let negated = self.accept("!", Mode::Name)?;
            let name = self.name("a section flag")?;
            let bit = match name.as_str() {
                "SHF_WRITE" => 1,
                "SHF_ALLOC" => 2,
                "SHF_EXECINSTR" => 4,
                "SHF_MERGE" => 0x10,
                "SHF_STRINGS" => 0x20,
                "SHF_TLS" => 0x400,
                other => match parse_number(other) {
                    Some(value) => value,
                    None => return self.lexer.error(format!("unknown section flag `{other}'")),
                },
            };
            if negated {
                pattern.forbidden_flags |= bit
            } else {
                pattern.required_flags |= bit
            }
            match self.next(Mode::Name)? {
                Token::Op("&") => {}
                Token::Op(")") => return Ok(()),
                other => return self.unexpected(&other, "`&' or `)'"),
            }
        }
    }

    fn memory(&mut self) -> Result<Vec<MemoryRegion>> {
        self.expect("{", Mode::Name)?;
        let mut regions = Vec::new();
        loop {
            let name = match self.next(Mode::Name)? {
                Token::Op("}") => return Ok(regions),
                Token::Word(word) => word,
                other => return self.unexpected(&other, "a memory region"),
            };
            let mut attributes = String::new();
            if self.accept("(", Mode::Name)? {
                loop {
                    match self.next(Mode::Name)? {
                        Token::Op(")") => break,
                        Token::Op("!") => attributes.push('!'),
                        Token::Word(word) => attributes.push_str(&word),
                        other => return self.unexpected(&other, "region attributes"),
                    }
                }
            }
            self.expect(":", Mode::Expression)?;
            let origin = self.region_value(&["ORIGIN", "org", "o"])?;
            self.accept(",", Mode::Expression)?;
            let length = self.region_value(&["LENGTH", "len", "l"])?;
            regions.push(MemoryRegion { name, attributes, origin, length });
        }
    }

    fn region_value(&mut self, names: &[&str]) -> Result<Expr> {
        match self.next(Mode::Expression)? {
            Token::Word(word) if names.contains(&word.as_str()) => {}
            other => return self.unexpected(&other, names[0]),
        }
        self.expect("=", Mode::Expression)?;
        self.expression()
    }

    fn program_headers(&mut self) -> Result<Vec<ProgramHeader>> {
        self.expect("{", Mode::Name)?;
        let mut headers = Vec::new();
        loop {
            let name = match self.next(Mode::Name)? {
                Token::Op("}") => return Ok(headers),
                Token::Op(";") => continue,
                Token::Word(word) => word,
                other => return self.unexpected(&other, "a program header"),
            };
            let kind = self.expression()?;
            let mut header = ProgramHeader {
                name,
                kind,
                file_header: false,
                program_headers: false,
                load_address: None,
                flags: None,
            };
            loop {
                match self.next(Mode::Name)? {
                    Token::Op(";") => break,
                    Token::Word(word) => match word.as_str() {
                        "FILEHDR" => header.file_header = true,
                        "PHDRS" => header.program_headers = true,
                        "AT" => header.load_address = Some(self.parenthesised()?),
                        "FLAGS" => header.flags = Some(self.parenthesised()?),
                        other => return self.lexer.error(format!("unexpected `{other}' in PHDRS")),
                    },
                    other => return self.unexpected(&other, "`;'"),
                }
            }
            headers.push(header);
        }
    }

    fn expression(&mut self) -> Result<Expr> {
        self.enter()?;
        let condition = self.binary(0)?;
        let value = if self.accept("?", Mode::Expression)? {
            let yes = self.expression()?;
            self.expect(":", Mode::Expression)?;
            let no = self.expression()?;
            Expr::Conditional(Box::new(condition), Box::new(yes), Box::new(no))
        } else {
            condition
        };
        self.leave();
        Ok(value)
    }

    fn binary(&mut self, minimum: u8) -> Result<Expr> {
        let mut left = self.unary()?;
        loop {
            let Ok(Token::Op(op)) = self.peek(Mode::Expression) else { return Ok(left) };
            let Some((operator, precedence)) = binary_operator(op) else { return Ok(left) };
            if precedence < minimum {
                return Ok(left);
            }
            self.next(Mode::Expression)?;
            let right = self.binary(precedence + 1)?;
            left = Expr::Binary(operator, Box::new(left), Box::new(right));
        }
    }

    fn unary(&mut self) -> Result<Expr> {
        self.enter()?;
        let value = match self.next(Mode::Expression)? {
            Token::Op("-") => Expr::Unary(UnaryOp::Negate, Box::new(self.unary()?)),
            Token::Op("+") => self.unary()?,
            Token::Op("~") => Expr::Unary(UnaryOp::Complement, Box::new(self.unary()?)),
            Token::Op("!") => Expr::Unary(UnaryOp::Not, Box::new(self.unary()?)),
            Token::Op("(") => {
                let value = self.expression()?;
                self.expect(")", Mode::Expression)?;
                value
            }
            Token::Number(value) => Expr::Number(value),
            Token::Quoted(name) => Expr::Symbol(name),
            Token::Word(word) if word == "." => Expr::Dot,
            Token::Word(word) => self.word_expression(word)?,
            other => return self.unexpected(&other, "an expression"),
        };
        self.leave();
        Ok(value)
    }

    fn word_expression(&mut self, word: String) -> Result<Expr> {
        use Function as F;
        use NameFunction as N;
        match word.as_str() {
            "SIZEOF_HEADERS" | "sizeof_headers" => return Ok(Expr::SizeofHeaders),
            _ if self.peek(Mode::Expression)? != Token::Op("(") => return Ok(Expr::Symbol(word)),
            _ => {}
        }
        let (function, arity) = match word.as_str() {
            "ABSOLUTE" => (F::Absolute, 1..=1),
            "ALIGN" => (F::Align, 1..=2),
            "BLOCK" => (F::Block, 1..=1),
            "DATA_SEGMENT_ALIGN" => (F::DataSegmentAlign, 2..=2),
            "DATA_SEGMENT_RELRO_END" => (F::DataSegmentRelroEnd, 2..=2),
            "DATA_SEGMENT_END" => (F::DataSegmentEnd, 1..=1),
            "LOG2CEIL" => (F::Log2Ceil, 1..=1),
            "MAX" => (F::Max, 2..=2),
            "MIN" => (F::Min, 2..=2),
            "NEXT" => (F::Next, 1..=1),
            "ADDR" => return self.named(N::Addr),
            "LOADADDR" => return self.named(N::LoadAddr),
            "SIZEOF" => return self.named(N::Sizeof),
            "ALIGNOF" => return self.named(N::Alignof),
            "DEFINED" => return self.named(N::Defined),
            "CONSTANT" => return self.named(N::Constant),
            "ORIGIN" => return self.named(N::Origin),
            "LENGTH" => return self.named(N::Length),
            "ASSERT" => {
                let (value, message) = self.assertion()?;
                return Ok(Expr::Assert(Box::new(value), message));
            }
            "SEGMENT_START" => {
                self.expect("(", Mode::Expression)?;
                let name = self.name("a segment name")?;
                self.expect(",", Mode::Expression)?;
                let value = self.expression()?;
                self.expect(")", Mode::Expression)?;
                return Ok(Expr::SegmentStart(name, Box::new(value)));
            }
            other => return self.lexer.error(format!("unknown function `{other}'")),
        };
        self.expect("(", Mode::Expression)?;
        let mut arguments = vec![self.expression()?];
        while self.accept(",", Mode::Expression)? {
            arguments.push(self.expression()?);
        }
        self.expect(")", Mode::Expression)?;
        if !arity.contains(&arguments.len()) {
            return self.lexer.error(format!("wrong number of arguments for {word}"));
        }
        Ok(Expr::Call(function, arguments))
    }

    fn named(&mut self, function: NameFunction) -> Result<Expr> {
        Ok(Expr::Named(function, self.parenthesised_name()?))
    }
}

fn binary_operator(op: &str) -> Option<(BinaryOp, u8)> {
    use BinaryOp::*;
    Some(match op {
        "||" => (LogicalOr, 1),
        "&&" => (LogicalAnd, 2),
        "|" => (BitOr, 3),
        "^" => (BitXor, 4),
        "&" => (BitAnd, 5),
        "==" => (Equal, 6),
        "!=" => (NotEqual, 6),
        "<" => (Less, 7),
        "<=" => (LessEqual, 7),
        ">" => (Greater, 7),
        ">=" => (GreaterEqual, 7),
        "<<" => (ShiftLeft, 8),
        ">>" => (ShiftRight, 8),
        "+" => (Add, 9),
        "-" => (Subtract, 9),
        "*" => (Multiply, 10),
        "/" => (Divide, 10),
        "%" => (Remainder, 10),
        _ => return None,
    })
}

mod overlay;
#[cfg(test)]
mod tests;
