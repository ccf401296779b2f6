//! The assembler in this process: `.s`, `.S`, `-Wa,` and the tool `as`.

use crate::{activity, output};
use asm::{AsmOptions, Assembler};
use base::Symbol;
use diag::{DiagEngine, DiagOptions};
use elf::ObjectFormat;
use isa_x86::X86;
use mc::{Mode, ObjectStreamer};
use source::{FileKind, Loc, SourceMap, Text};
use std::path::PathBuf;
use std::rc::Rc;

/// The assembler's own options.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    /// `-I`.
    pub include_dirs: Vec<PathBuf>,
    /// `--noexecstack` and `--execstack`.
    pub executable_stack: Option<bool>,
    /// `--defsym NAME=VALUE`, as assignments.
    pub definitions: Vec<String>,
    /// `--32`: code and object for i386.
    pub is_32: bool,
    /// `-mrelax-relocations=no`: GOT loads are not marked as relaxable.
    pub no_relaxable_got: bool,
    /// `--no-warn`.
    pub quiet: bool,
    /// `--fatal-warnings`.
    pub fatal_warnings: bool,
    /// Text that the options ask for instead of assembling.
    pub answer: Option<String>,
    /// Words that are no options: inputs.
    pub inputs: Vec<String>,
    /// `-o`.
    pub output: Option<String>,
}

const HELP: &str = "Usage: as [option...] [asmfile...]\nOptions:\n\
    \x20 -o OBJFILE              name the output (default a.out)\n\
    \x20 -I DIR                  search DIR for .include and .incbin\n\
    \x20 --defsym SYM=VAL        define a symbol\n\
    \x20 --noexecstack           the stack need not be executable\n\
    \x20 --execstack             the stack must be executable\n\
    \x20 -W, --no-warn           no warnings\n\
    \x20 --fatal-warnings        warnings are errors\n\
    \x20 --64, --32              x86-64 code (default), i386 code\n\
    \x20 --help, --version       show this text, the version\n";

impl Settings {
    /// Parses gas's options. What only tunes gas or says what holds anyway is accepted.
    pub fn parse(words: &[String]) -> Result<Settings, String> {
        let mut settings = Settings::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = |joined: &str| match joined {
                "" => words.next().cloned().ok_or_else(|| format!("option '{word}' needs a value")),
                joined => Ok(joined.to_owned()),
            };
            match word.as_str() {
                "--noexecstack" => settings.executable_stack = Some(false),
                "--execstack" => settings.executable_stack = Some(true),
                "-W" | "--no-warn" => settings.quiet = true,
                "--warn" => settings.quiet = false,
                "--fatal-warnings" => settings.fatal_warnings = true,
                "--help" => settings.answer = Some(HELP.to_owned()),
                "--version" => {
                    settings.answer = Some(format!(
                        "GNU assembler (Wootz) 2.40\nThis is the assembler of Wootz {}. It understands the language of GNU as and shares no code with it.\n",
                        crate::identity::VERSION
                    ));
                }
                "--64" => settings.is_32 = false,
                "--32" => settings.is_32 = true,
                "-v"
                | "-L"
                | "--keep-locals"
                | "-g"
                | "--gen-debug"
                | "--no-pad-sections"
                | "-mmnemonic=att"
                | "-msyntax=att"
                | "-mnaked-reg=no"
                | "--reduce-memory-overheads"
                | "-mshared"
                | "-R"
                | "-D"
                | "-s"
                | "-Qy" => {}
                _ if word.starts_with("--gdwarf") || word.starts_with("-march=") || word.starts_with("-mtune=") => {}
                "-mrelax-relocations=yes" => settings.no_relaxable_got = false,
                "-mrelax-relocations=no" => settings.no_relaxable_got = true,
                _ if word.starts_with("-mx86-used-note=") => {}
                _ if word.starts_with("--compress-debug-sections") || word.starts_with("--debug-prefix-map") => {}
                _ if word.starts_with("--hash-size=") || word.starts_with("--elf-stt-common=") => {}
                "--defsym" => settings.definitions.push(value("")?),
                "-" => settings.inputs.push(word.clone()),
                _ if word.starts_with("--defsym=") => settings.definitions.push(word[9..].to_owned()),
                _ if word.starts_with("-I") => settings.include_dirs.push(value(&word[2..])?.into()),
                _ if word.starts_with("-o") => settings.output = Some(value(&word[2..])?),
                _ if word.starts_with('-') => return Err(format!("unrecognized option '{word}'")),
                _ => settings.inputs.push(word.clone()),
            }
        }
        Ok(settings)
    }

    /// How code is encoded at the start.
    fn mode(&self) -> Mode {
        if self.is_32 { Mode::BITS32 } else { Mode::BITS64 }
    }

    /// The settings of the assembler proper.
    pub fn asm_options(&self) -> AsmOptions {
        AsmOptions { mode: self.mode(), include_dirs: self.include_dirs.clone() }
    }
}

/// Assembles texts, one after the other, into one object. Errors are reported; none comes out then.
pub fn assemble(texts: &[(String, Text)], settings: &Settings, diags: &DiagEngine) -> Option<Vec<u8>> {
    let isa = if settings.is_32 { X86::i386() } else { X86::x86_64() };
    let isa = isa.with_relaxable_got(!settings.no_relaxable_got);
    let mut out = ObjectStreamer::new(&isa, settings.mode());
    let mut assembler = Assembler::new(settings.asm_options());
    for definition in &settings.definitions {
        let statement = definition.replacen('=', ",", 1);
        assembler.assemble_fragment(&format!(".set {statement}"), Loc::NONE, &mut out, diags);
    }
    for (name, text) in texts {
        activity::stage("assembling", name);
        let _phase = base::timing::phase("Assemble", name);
        let file = diags.sources().add_file(Symbol::intern(name), name.into(), text.clone(), FileKind::User, Loc::NONE);
        let Some(file) = file else {
            diags.report(&diag::asm::SYNTAX, Loc::NONE).arg(format!("{name}: the input is too large")).emit();
            return None;
        };
        assembler.assemble_file(file, &mut out, diags);
    }
    if let Some(executable) = settings.executable_stack {
        let flags = if executable { "\"x\"" } else { "\"\"" };
        let note = format!(".section .note.GNU-stack,{flags},@progbits");
        assembler.assemble_fragment(&note, Loc::NONE, &mut out, diags);
    }
    let format = if settings.is_32 { ObjectFormat::I386 } else { ObjectFormat::X86_64 };
    finish_as(out, &format, diags)
}

/// Lays an object out and writes it.
pub fn finish(out: ObjectStreamer<'_>, is_32: bool, diags: &DiagEngine) -> Option<Vec<u8>> {
    finish_as(out, if is_32 { &ObjectFormat::I386 } else { &ObjectFormat::X86_64 }, diags)
}

fn finish_as(mut out: ObjectStreamer<'_>, format: &ObjectFormat, diags: &DiagEngine) -> Option<Vec<u8>> {
    if diags.error_count() > 0 {
        return None;
    }
    dwarf::emit_tables(&mut out);
    match out.finish() {
        Ok(object) => Some(elf::write_object(&object, format)),
        Err(errors) => {
            for error in errors {
                diags.report(&diag::asm::SYNTAX, error.loc).arg(error.message).emit();
            }
            None
        }
    }
}

/// The tool `as`.
pub fn tool(words: &[String]) -> u8 {
    let settings = match Settings::parse(words) {
        Ok(settings) => settings,
        Err(message) => {
            eprintln!("wootz-as: {message}");
            return 1;
        }
    };
    if let Some(text) = &settings.answer {
        return u8::from(output::write_stdout(text.as_bytes()).is_err());
    }
    let mut texts = Vec::new();
    let inputs = if settings.inputs.is_empty() { vec!["-".to_owned()] } else { settings.inputs.clone() };
    for input in inputs {
        match read(&input) {
            Ok(text) => texts.push((input, text)),
            Err(error) => {
                eprintln!("wootz-as: {input}: {}", output::plain_reason(&error));
                return 1;
            }
        }
    }
    let options = DiagOptions {
        show_caret: true,
        suppress_warnings: settings.quiet,
        warnings_are_errors: settings.fatal_warnings,
        ..DiagOptions::default()
    };
    let diags = DiagEngine::new(Rc::new(SourceMap::new()), options);
    let object = assemble(&texts, &settings, &diags);
    eprint!("{}", diags.take_output());
    let Some(object) = object else { return 1 };
    let path = settings.output.as_deref().unwrap_or("a.out");
    if let Err(error) = output::write(path, &object, false) {
        eprintln!("wootz-as: {path}: {}", output::plain_reason(&error));
        return 1;
    }
    0
}

/// A file's bytes; `-` is standard input.
pub fn read(path: &str) -> std::io::Result<Text> {
    if path == "-" {
        let mut text = Vec::new();
        std::io::Read::read_to_end(&mut std::io::stdin(), &mut text)?;
        return Ok(text.into());
    }
    std::fs::read(path).map(Into::into)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings(line: &str) -> Result<Settings, String> {
        Settings::parse(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
    }

    #[test]
    fn options_of_gas_are_known() {
        let parsed =
            settings("--64 --noexecstack -I a -Ib --defsym x=1 -o x.o y.s --gdwarf-5 -mrelax-relocations=yes").unwrap();
        assert_eq!(parsed.executable_stack, Some(false));
        assert_eq!(parsed.include_dirs, [PathBuf::from("a"), PathBuf::from("b")]);
        assert_eq!((parsed.definitions, parsed.inputs), (vec!["x=1".to_owned()], vec!["y.s".to_owned()]));
        assert!(settings("--unknown").is_err());
        assert!(settings("--32").is_ok_and(|settings| settings.is_32));
        assert!(settings("--x32").is_err());
        assert!(settings("-o").is_err());
    }

    #[test]
    fn texts_become_an_object() {
        let diags = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions::default());
        let text: Text = b".globl f\nf: movl $x, %eax\n ret\n".as_slice().into();
        let parsed = settings("--defsym x=42 --noexecstack").unwrap();
        let object = assemble(&[("x.s".to_owned(), text)], &parsed, &diags).unwrap();
        assert_eq!(diags.take_output(), "");
        assert!(object.starts_with(b"\x7fELF"));
        // mov $42, %eax; ret
        assert!(object.windows(6).any(|bytes| bytes == [0xb8, 42, 0, 0, 0, 0xc3]));
    }

    #[test]
    fn unknown_instructions_are_errors_on_their_line() {
        let diags = DiagEngine::new(Rc::new(SourceMap::new()), DiagOptions::default());
        let text: Text = b"nop\nfmove.l %d0, x\n".as_slice().into();
        assert!(assemble(&[("x.s".to_owned(), text)], &Settings::default(), &diags).is_none());
        assert!(diags.take_output().starts_with("x.s:2:"));
    }
}
