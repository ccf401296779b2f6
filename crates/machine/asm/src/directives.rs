//! The table of directives, and those that fit nowhere else.

use crate::conditionals::is_conditional;
use crate::cursor::Cursor;
use crate::expr::Result;
use crate::scan::Input;
use crate::symbols::expect_end;
use crate::{Assembler, Context, Stop};
use mc::{LineFlags, LineLoc, LineView, Mode, SymbolAttr};
use source::FileKind;
use std::path::Path;

impl Assembler {
    /// A directive, its name without the dot.
    pub(crate) fn directive(
        &mut self,
        name: &str,
        cursor: &mut Cursor<'_>,
        input: &mut Input,
        context: &mut Context<'_>,
    ) -> Result<()> {
        let lower;
        let name = if name.bytes().any(|byte| byte.is_ascii_uppercase()) {
            lower = name.to_ascii_lowercase();
            lower.as_str()
        } else {
            name
        };
        if let Some(rest) = name.strip_prefix("cfi_") {
            return self.cfi(rest, cursor, context);
        }
        if is_conditional(name) {
            return self.conditional(name, cursor, context);
        }
        match name {
            "text" | "data" | "bss" => self.standard_section(&format!(".{name}"), cursor, context),
            "section" => self.section(cursor, context, false),
            "pushsection" => self.section(cursor, context, true),
            "popsection" => {
                if context.out.pop_section() {
                    expect_end(cursor)
                } else {
                    Err(".popsection without .pushsection".to_string())
                }
            }
            "previous" => {
                if context.out.previous_section() {
                    expect_end(cursor)
                } else {
                    Err(".previous without a section before".to_string())
                }
            }
            "subsection" => self.subsection(cursor, context),
            "globl" | "global" => self.attribute(SymbolAttr::Global, cursor, context),
            "local" => self.attribute(SymbolAttr::Local, cursor, context),
            "weak" => self.attribute(SymbolAttr::Weak, cursor, context),
            "hidden" => self.attribute(SymbolAttr::Hidden, cursor, context),
            "protected" => self.attribute(SymbolAttr::Protected, cursor, context),
            "internal" => self.attribute(SymbolAttr::Internal, cursor, context),
            "type" => self.symbol_type(cursor, context),
            "size" => self.symbol_size(cursor, context),
            "set" | "equ" | "eqv" => self.set(cursor, context, false),
            "equiv" => self.set(cursor, context, true),
            "comm" => self.common(cursor, context, false),
            "lcomm" => self.common(cursor, context, true),
            "symver" => self.symver(cursor, context),
            "weakref" => self.weakref(cursor, context),
            "byte" | "dc.b" => self.integers(1, cursor, context),
            "2byte" | "short" | "value" | "word" | "hword" | "dc" | "dc.w" => self.integers(2, cursor, context),
            "4byte" | "long" | "int" | "dc.l" | "dc.a" => self.integers(4, cursor, context),
            "8byte" | "quad" => self.integers(8, cursor, context),
            "octa" => self.octas(cursor, context),
            "float" | "single" => self.floats(4, cursor, context),
            "double" => self.floats(8, cursor, context),
            "ascii" => self.strings(1, false, cursor, context),
            "asciz" | "string" | "string8" => self.strings(1, true, cursor, context),
            "string16" => self.strings(2, true, cursor, context),
            "string32" => self.strings(4, true, cursor, context),
            "string64" => self.strings(8, true, cursor, context),
            "uleb128" => self.lebs(false, cursor, context),
            "sleb128" => self.lebs(true, cursor, context),
            "skip" | "space" | "zero" => self.skip(cursor, context),
            "fill" => self.fill(cursor, context),
            "align" | "balign" | "balignw" | "balignl" => self.align(false, cursor, context),
            "p2align" | "p2alignw" | "p2alignl" => self.align(true, cursor, context),
            "org" => self.org(cursor, context),
            "file" => self.file(cursor, context),
            "loc" => self.loc(cursor, context),
            "ident" => {
                let text = cursor.string().ok_or("expected a string in double quotes")?;
                context.out.ident(&String::from_utf8_lossy(&text));
                expect_end(cursor)
            }
            "reloc" => self.reloc(cursor, context),
            "macro" => self.define_macro(cursor, input, context),
            "purgem" => self.purge_macro(cursor),
            "exitm" | "mexit" => {
                self.stop = Some(Stop::Macro);
                Ok(())
            }
            "rept" | "rep" => self.repeat(cursor, input, context),
            "irp" => self.iterate(cursor, input, context, false),
            "irpc" => self.iterate(cursor, input, context, true),
            "altmacro" => {
                self.altmacro = true;
                Ok(())
            }
            "noaltmacro" => {
                self.altmacro = false;
                Ok(())
            }
            "endm" | "endr" => Err(format!(".{name} without a matching opening directive")),
            "code16" => self.set_mode(Mode::BITS16, context),
            "code16gcc" => self.set_mode(Mode { bits: 16, gcc: true }, context),
            "code32" => self.set_mode(Mode::BITS32, context),
            "code64" => self.set_mode(Mode::BITS64, context),
            "include" => self.include(cursor, context),
            "incbin" => self.incbin(cursor, context),
            "err" => Err(".err encountered".to_string()),
            "error" => {
                let text = cursor.string().unwrap_or_else(|| b".error directive invoked in source file".to_vec());
                Err(String::from_utf8_lossy(&text).into_owned())
            }
            "warning" => {
                let text = cursor.string().unwrap_or_else(|| b".warning directive invoked in source file".to_vec());
                context.warning(&String::from_utf8_lossy(&text));
                Ok(())
            }
            "print" => Ok(()),
            "end" => {
                self.stop = Some(Stop::All);
                Ok(())
            }
            "version" => self.version_note(cursor, context),
            "intel_syntax" => {
                // Registers are known with and without '%'.
                self.intel = true;
                cursor.name();
                expect_end(cursor)
            }
            "att_syntax" if cursor.rest().trim_ascii().eq_ignore_ascii_case(b"noprefix") => {
                Err("register names without '%' are not supported".to_string())
            }
            "att_syntax" => {
                self.intel = false;
                cursor.name();
                expect_end(cursor)
            }
            // Nothing that they say changes the object: listings, processors (all instructions are
            // known always), names of what is undefined anyway, link-time optimisation tables.
            "extern" | "arch" | "title" | "sbttl" | "list" | "nolist" | "eject" | "psize" | "addrsig"
            | "addrsig_sym" | "line" | "ln" => Ok(()),
            _ => Err(format!("unknown pseudo-op: '.{name}'")),
        }
    }

    fn set_mode(&mut self, mode: Mode, context: &mut Context<'_>) -> Result<()> {
        self.mode = mode;
        context.out.code_bits(mode.bits, mode.gcc);
        Ok(())
    }

    /// `.file "name"`, `.file N "name"`, `.file N "directory" "name" md5 0x…`
    fn file(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        cursor.skip_space();
        if cursor.peek() == b'"' {
            let name = cursor.string().ok_or("malformed file name")?;
            context.out.source_file(&String::from_utf8_lossy(&name));
            return expect_end(cursor);
        }
        let number = self.absolute(cursor, context.out)?;
        let number = u32::try_from(number).map_err(|_| "bad file number".to_string())?;
        let first = cursor.string().ok_or("missing file name")?;
        cursor.skip_space();
        let second = if cursor.peek() == b'"' { cursor.string() } else { None };
        let (directory, name) = match second {
            Some(name) => (Some(first), name),
            None => (None, first),
        };
        let mut md5 = None;
        if &*cursor.name() == "md5" {
            cursor.skip_space();
            md5 = Some(crate::expr::integer(cursor)?.to_be_bytes());
        }
        let directory = directory.map(|text| String::from_utf8_lossy(&text).into_owned());
        context.out.debug_file(number, directory.as_deref(), &String::from_utf8_lossy(&name), md5);
        expect_end(cursor)
    }

    /// `.loc file line column options`
    fn loc(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let mut number = |assembler: &mut Self, cursor: &mut Cursor<'_>| -> Result<u32> {
            let number = assembler.absolute(cursor, context.out)?;
            u32::try_from(number).map_err(|_| "bad number in .loc".to_string())
        };
        let file = number(self, cursor)?;
        let line = number(self, cursor)?;
        cursor.skip_space();
        let column = if cursor.peek().is_ascii_digit() { number(self, cursor)? } else { 0 };
        let mut loc = LineLoc { file, line, column, flags: LineFlags::IS_STMT, discriminator: 0 };
        let is_stmt_before = !self.loc_not_statement;
        if !is_stmt_before {
            loc.flags = LineFlags(0);
        }
        let mut view = None;
        while !cursor.is_at_end() {
            match &*cursor.name() {
                "basic_block" => loc.flags.0 |= LineFlags::BASIC_BLOCK.0,
                "prologue_end" => loc.flags.0 |= LineFlags::PROLOGUE_END.0,
                "epilogue_begin" => loc.flags.0 |= LineFlags::EPILOGUE_BEGIN.0,
                "is_stmt" => {
                    let on = self.absolute(cursor, context.out)? != 0;
                    self.loc_not_statement = !on;
                    loc.flags.0 = loc.flags.0 & !LineFlags::IS_STMT.0 | if on { LineFlags::IS_STMT.0 } else { 0 };
                }
                "isa" => {
                    self.absolute(cursor, context.out)?;
                }
                "discriminator" => {
                    let number = self.absolute(cursor, context.out)?;
                    loc.discriminator = u32::try_from(number).map_err(|_| "bad discriminator".to_string())?;
                }
                "view" => view = Some(self.view(cursor, context)?),
                other => return Err(format!("unknown .loc sub-directive '{other}'")),
            }
        }
        if let Some(view) = view {
            context.out.line_view(view);
        }
        context.out.line(loc);
        Ok(())
    }

    fn view(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<LineView> {
        cursor.skip_space();
        if cursor.eat_text("-0") {
            return Ok(LineView::Reset);
        }
        if cursor.peek() == b'0' {
            cursor.at += 1;
            return Ok(LineView::Zero);
        }
        let name = cursor.name();
        if name.is_empty() {
            return Err("bad view in .loc".to_string());
        }
        Ok(LineView::Symbol(context.out.symbol(base::Symbol::intern(&name))))
    }

    /// `.reloc offset, name, value`
    fn reloc(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let offset = self.expression(cursor, context.out)?;
        if !cursor.eat(b',') {
            return Err("missing relocation type".to_string());
        }
        let name = cursor.name().into_owned();
        let value = if cursor.eat(b',') { Some(self.expression(cursor, context.out)?) } else { None };
        context.out.reloc(&offset, &name, value.as_ref());
        expect_end(cursor)
    }

    /// A file named in a directive: as it stands, else in the include directories.
    fn read_file(&self, name: &str) -> Result<(std::path::PathBuf, Vec<u8>)> {
        let candidates = std::iter::once(Path::new("").to_path_buf()).chain(self.options.include_dirs.iter().cloned());
        for directory in candidates {
            let path = directory.join(name);
            if let Ok(bytes) = std::fs::read(&path) {
                return Ok((path, bytes));
            }
        }
        Err(format!("can't open '{name}' for reading"))
    }

    fn include(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let name = cursor.string().ok_or("missing file name")?;
        let name = String::from_utf8_lossy(&name).into_owned();
        let (path, text) = self.read_file(&name)?;
        let added = context.diags.sources().add_file(
            base::Symbol::intern(&path.to_string_lossy()),
            path,
            text.into(),
            FileKind::User,
            context.loc,
        );
        let file = added.ok_or("too much source text")?;
        let source = context.diags.sources().file(file);
        self.run(Input::file(source.text.clone(), file, source.start), context.out, context.diags);
        expect_end(cursor)
    }

    /// `.incbin "file", skip, count`
    fn incbin(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let name = cursor.string().ok_or("missing file name")?;
        let (mut skip, mut count) = (0, None);
        if cursor.eat(b',') {
            cursor.skip_space();
            if cursor.peek() != b',' {
                skip = self.absolute(cursor, context.out)?;
            }
            if cursor.eat(b',') {
                count = Some(self.absolute(cursor, context.out)?);
            }
        }
        let (_, bytes) = self.read_file(&String::from_utf8_lossy(&name))?;
        let start = usize::try_from(skip).ok().filter(|&skip| skip <= bytes.len());
        let start = start.ok_or("skip of .incbin is beyond the end of the file")?;
        let rest = &bytes[start..];
        let length = match count {
            None => rest.len(),
            Some(count) => usize::try_from(count).map_err(|_| "bad count of .incbin".to_string())?.min(rest.len()),
        };
        context.out.bytes(&rest[..length]);
        expect_end(cursor)
    }

    /// `.version "text"`: a note section (gas manual, 7.104).
    fn version_note(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let mut text = cursor.string().ok_or("expected a string in double quotes")?;
        text.push(0);
        context.out.push_section();
        context.out.switch_section(&crate::sections::plain(".note"));
        for word in [text.len() as u32, 0, 1] {
            context.out.bytes(&word.to_le_bytes());
        }
        text.resize(text.len().next_multiple_of(4), 0);
        context.out.bytes(&text);
        context.out.pop_section();
        expect_end(cursor)
    }
}
