//! The command line as data: [`Command`] is what the options say, before anything is done about it.
//!
//! Parsing reads no files but response files and touches no state, so the whole of GCC's command-line grammar can
//! be tested from strings.

use crate::options::{Action, Form, Match, Matcher, OptionRow, Query, Special, passes};
use crate::report::Reporter;
use crate::specs::Specs;
use base::spelling::nearest;
use diag::DiagOptions;
use diag::groups::Setting;
use pp::quote_for_make;
use std::time::Duration;
use target::x86::{self, Feature, Features};
use target::{Arch, CodeModel, LangOptions, StackProtector, Standard, TracePoint};

/// How far to go.
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Mode {
    /// `-E`, `-M`.
    Preprocess,
    /// `-fsyntax-only`.
    Check,
    /// `-S`.
    Assembly,
    /// `-c`.
    Object,
    /// To an executable or library.
    #[default]
    Link,
}

/// The language of an input.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Language {
    /// C.
    C,
    /// A C header.
    Header,
    /// C after preprocessing.
    PreprocessedC,
    /// Assembly to preprocess.
    AssemblerWithCpp,
    /// Assembly.
    Assembler,
    /// An object, archive, library or linker script.
    Linker,
}

impl Language {
    /// Whether the compiler proper reads it.
    fn is_c(self) -> bool {
        matches!(self, Language::C | Language::Header | Language::PreprocessedC)
    }

    /// By the name of `-x`; the outer option is none for an unknown name.
    fn from_option(name: &str) -> Option<Option<Language>> {
        Some(Some(match name {
            "none" => return Some(None),
            "c" => Language::C,
            "c-header" => Language::Header,
            "cpp-output" => Language::PreprocessedC,
            "assembler" => Language::Assembler,
            "assembler-with-cpp" => Language::AssemblerWithCpp,
            _ => return None,
        }))
    }
    /// By the file's name. Whatever is not source goes to the linker.
    pub fn of_file(path: &str) -> Language {
        let name = path.rsplit('/').next().unwrap_or(path);
        match name.rsplit_once('.').map(|(_, extension)| extension) {
            Some("c") => Language::C,
            Some("h") => Language::Header,
            Some("i") => Language::PreprocessedC,
            Some("s") => Language::Assembler,
            Some("S" | "sx") => Language::AssemblerWithCpp,
            _ => Language::Linker,
        }
    }
}

/// Bytes of the largest object that the medium code model keeps near, without `-mlarge-data-threshold=`.
const LARGE_DATA: u64 = 65536;

/// Languages whose sources are not C: giving them to the linker would produce a puzzling message.
fn foreign_language(path: &str) -> Option<&'static str> {
    let name = path.rsplit('/').next().unwrap_or(path);
    match name.rsplit_once('.').map(|(_, extension)| extension)? {
        "cc" | "cp" | "cxx" | "cpp" | "CPP" | "c++" | "C" | "ii" | "hh" | "hpp" | "hxx" | "tcc" => Some("C++"),
        "m" | "mi" => Some("Objective-C"),
        "mm" | "M" | "mii" => Some("Objective-C++"),
        "f" | "f90" | "F" | "F90" | "for" | "f95" | "f03" | "f08" => Some("Fortran"),
        "adb" | "ads" => Some("Ada"),
        "go" => Some("Go"),
        "d" | "di" => Some("D"),
        _ => None,
    }
}

/// One thing on the command line whose place among the others counts.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Input {
    /// A file; `-` is standard input.
    File {
        /// As given.
        path: String,
        /// By `-x` or by name.
        language: Language,
    },
    /// `-lNAME`.
    Library(String),
    /// A word for the linker.
    LinkerWord(String),
}

/// A step of the macro table before the input.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum MacroStep {
    /// `-D`: the text of the option.
    Define(String),
    /// `-U`.
    Undefine(String),
}

/// What `-M…` asks for.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Dependencies {
    /// Whether a rule is written.
    pub wanted: bool,
    /// Without headers of system directories.
    pub user_only: bool,
    /// `-MD`, `-MMD`: as a side effect of compiling, or into a file of its own.
    pub and_compile: bool,
    /// `-M`, `-MM`: instead of compiling.
    pub also_alone: bool,
    /// `-MF`, or the file of `-Wp,-MD,FILE`.
    pub file: Option<String>,
    /// `-MT`.
    pub targets: Vec<String>,
    /// `-MQ`, quoted; they come after the others.
    pub quoted_targets: Vec<String>,
    /// `-MP`.
    pub phony: bool,
    /// `-MG`.
    pub missing_ok: bool,
    /// Whether the rule is added to its file.
    pub append: bool,
    /// Whether the input itself is left out, as `SUNPRO_DEPENDENCIES` wants.
    pub without_input: bool,
}

impl Dependencies {
    /// Whether there is a rule instead of preprocessed text.
    pub fn replaces_output(&self) -> bool {
        self.wanted && (self.also_alone || !self.and_compile)
    }
}

/// What `-dump…` says about the names of auxiliary files.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct AuxiliaryNames {
    /// `-dumpdir`: what they begin with.
    pub directory: Option<String>,
    /// `-dumpbase`: what follows.
    pub base: Option<String>,
    /// `-dumpbase-ext`: what is cut off it.
    pub extension: Option<String>,
}

/// The preprocessor's part.
#[derive(Clone, Debug, Default)]
pub struct Preprocessing {
    /// `-iquote`.
    pub quote_dirs: Vec<String>,
    /// `-I`.
    pub dirs: Vec<String>,
    /// `-isystem`.
    pub system_dirs: Vec<String>,
    /// `-idirafter`.
    pub after_dirs: Vec<String>,
    /// `--embed-dir=`.
    pub embed_dirs: Vec<String>,
    /// `-iprefix`.
    pub prefix: String,
    /// `-isysroot`.
    pub sysroot: Option<String>,
    /// `-nostdinc` clears it.
    pub standard_dirs: bool,
    /// `-D` and `-U` in order.
    pub macros: Vec<MacroStep>,
    /// `-imacros` in order.
    pub imacros: Vec<String>,
    /// `-include` in order.
    pub includes: Vec<String>,
    /// `-undef` clears it.
    pub predefined: bool,
    /// `-dM`.
    pub dump_macros_only: bool,
    /// `-dD`.
    pub dump_definitions: bool,
    /// `-dN`.
    pub dump_names: bool,
    /// `-dI`.
    pub dump_includes: bool,
    /// `-dU`.
    pub dump_used: bool,
    /// `-P` clears it.
    pub line_markers: bool,
    /// `-C`.
    pub keep_comments: bool,
    /// `-CC`.
    pub keep_macro_comments: bool,
    /// `-fdirectives-only`.
    pub directives_only: bool,
    /// `-H`.
    pub trace_includes: bool,
    /// `-fmacro-prefix-map=`.
    pub prefix_map: Vec<(String, String)>,
    /// `-fmax-include-depth=`.
    pub max_depth: u32,
    /// `-fpreprocess-ahead=`: the size of text from which on the preprocessor has a thread of its own, in bytes.
    pub ahead_from: Option<usize>,
    /// `-M…`.
    pub dependencies: Dependencies,
}

/// What kind of file the linker makes.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum LinkKind {
    /// A position-independent executable.
    #[default]
    Pie,
    /// An executable at a fixed address (`-no-pie`).
    Fixed,
    /// `-static`.
    Static,
    /// `-static-pie`.
    StaticPie,
    /// `-shared`.
    Shared,
    /// `-r`.
    Relocatable,
}

/// The linker's part, but for what is among the inputs.
#[derive(Clone, Debug)]
pub struct Linking {
    /// What is made.
    pub kind: LinkKind,
    /// `-nostartfiles` clears it.
    pub start_files: bool,
    /// `-nodefaultlibs` clears it.
    pub default_libraries: bool,
    /// `-nolibc` clears it.
    pub libc: bool,
    /// `-pthread`.
    pub threads: bool,
    /// `-L`.
    pub dirs: Vec<String>,
    /// Words for the linker that may come before all inputs (`-s`, `-rdynamic`, `-e`).
    pub words: Vec<String>,
    /// `-mpc32`, `-mpc64`: the object that sets the x87's precision when the program starts.
    pub precision: Option<&'static str>,
    /// `-pg`: the start file that has the profile written in the end.
    pub profile: bool,
    /// `-mmusl`.
    pub musl: bool,
    /// `-specs=`.
    pub specs: Option<Specs>,
}

/// An intermediate form to write (`--emit=`).
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum Emit {
    /// The IR as text.
    Ir,
}

/// The optimiser's part of a command line.
#[derive(Clone, Default, Debug)]
pub struct Optimizer {
    /// `-fno-opt-pipeline`.
    pub left_out: bool,
    /// `-fdisable-pass=`, and GCC's names for groups of passes.
    pub disabled: Vec<String>,
    /// `-fpass-limit=`.
    pub limit: Option<u64>,
    /// `-fverify-each`.
    pub verify_each: bool,
    /// `--emit=ir:PASS`.
    pub stop_after: Option<String>,
    /// `-Rpass=`: passes that say what they did.
    pub remarks: Option<Names>,
    /// `-Rpass-missed=`: passes that say what they could not do.
    pub missed: Option<Names>,
}

/// Names of passes as a regular expression of which `.*` and `|` are known; it may match any part of a name.
#[derive(Clone, Debug)]
pub struct Names(String);

impl Names {
    /// Whether a name is one of them.
    pub fn contain(&self, name: &str) -> bool {
        self.0.split('|').any(|one| {
            let mut rest = name;
            one.split(".*").all(|part| match rest.find(part) {
                Some(at) => {
                    rest = &rest[at + part.len()..];
                    true
                }
                None => false,
            })
        })
    }

    fn any_pass(&self) -> bool {
        self.contain("codegen") || opt::pass_names().any(|pass| self.contain(pass))
    }
}

fn is_pass(name: &str) -> bool {
    opt::pass_names().any(|known| known == name)
}

/// A parsed command line.
#[derive(Clone, Debug)]
pub struct Command {
    /// How far to go.
    pub mode: Mode,
    /// `-o`.
    pub output: Option<String>,
    /// Files, libraries and words for the linker, in order.
    pub inputs: Vec<Input>,
    /// Which machine code is for.
    pub machine: Arch,
    /// `-m16`: 32-bit code is for processors in 16-bit mode.
    pub code16: bool,
    /// `-mregparm=`
    pub register_arguments: u8,
    /// The dialect.
    pub lang: LangOptions,
    /// Warnings and the look of messages.
    pub diagnostics: DiagOptions,
    /// When messages have colours.
    pub color: Color,
    /// The preprocessor's part.
    pub preprocessing: Preprocessing,
    /// Words for the assembler.
    pub assembler_words: Vec<String>,
    /// The linker's part.
    pub linking: Linking,
    /// `--sysroot`.
    pub sysroot: Option<String>,
    /// `-B`.
    pub tool_prefixes: Vec<String>,
    /// `-v`.
    pub verbose: bool,
    /// `-###`.
    pub dry_run: bool,
    /// `-save-temps`; in the current directory or the output's.
    pub save_temps: Option<SaveTemps>,
    /// `-dumpdir` and its kin.
    pub auxiliary: AuxiliaryNames,
    /// Questions, each with its value.
    pub queries: Vec<(Query, String)>,
    /// Intermediate form to write.
    pub emit: Option<Emit>,
    /// How to optimise.
    pub optimizer: Optimizer,
    /// `--interpret`: `run` uses the reference interpreter.
    pub interpret: bool,
    /// `-ftime-report`.
    pub time_report: bool,
    /// `-ftime-trace`: the file, empty for one beside the output.
    pub time_trace: Option<String>,
    /// `-ftime-trace-granularity=`: phases shorter than this are counted and not listed.
    pub trace_granularity: Duration,
    /// `-fworking-directory`; without the option, debugging information wants it.
    pub names_working_directory: Option<bool>,
    /// `-fno-ident` clears it.
    pub ident: bool,
    /// `-fpcc-struct-return`, `-freg-struct-return`.
    pub struct_return: target::StructReturn,
    /// `-malign-double`.
    pub align_double: bool,
    /// `-mrtd`.
    pub callee_pops: bool,
    /// `-frecord-gcc-switches`.
    pub records_switches: bool,
    /// The options of the command line that say how code is made, as they were written.
    pub code_switches: Vec<String>,
    /// `-fstack-usage`.
    pub stack_usage: bool,
    /// `-fdebug-prefix-map=`.
    pub debug_prefix_map: Vec<(String, String)>,
}

/// When messages have colours.
#[derive(Copy, Clone, PartialEq, Eq, Debug, Default)]
pub enum Color {
    /// On a terminal, unless the environment says otherwise.
    #[default]
    Auto,
    /// Whatever they are written to.
    Always,
    /// Not at all.
    Never,
}

/// Where `-save-temps` puts files.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub enum SaveTemps {
    /// The current directory.
    Here,
    /// Beside the output.
    BesideOutput,
}

impl Default for Command {
    fn default() -> Command {
        Command {
            mode: Mode::default(),
            output: None,
            inputs: Vec::new(),
            machine: Arch::X86_64,
            code16: false,
            register_arguments: 0,
            lang: LangOptions::default(),
            diagnostics: DiagOptions::default(),
            color: Color::default(),
            preprocessing: Preprocessing {
                standard_dirs: true,
                predefined: true,
                line_markers: true,
                max_depth: 200,
                ..Preprocessing::default()
            },
            assembler_words: Vec::new(),
            linking: Linking {
                kind: LinkKind::default(),
                start_files: true,
                default_libraries: true,
                libc: true,
                threads: false,
                dirs: Vec::new(),
                words: Vec::new(),
                precision: None,
                profile: false,
                musl: false,
                specs: None,
            },
            sysroot: None,
            tool_prefixes: Vec::new(),
            verbose: false,
            dry_run: false,
            save_temps: None,
            auxiliary: AuxiliaryNames::default(),
            queries: Vec::new(),
            emit: None,
            optimizer: Optimizer::default(),
            interpret: false,
            time_report: false,
            time_trace: None,
            trace_granularity: Duration::from_micros(100),
            names_working_directory: None,
            ident: true,
            struct_return: target::StructReturn::Abi,
            align_double: false,
            callee_pops: false,
            records_switches: false,
            code_switches: Vec::new(),
            stack_usage: false,
            debug_prefix_map: Vec::new(),
        }
    }
}

/// Parses a command line without the program's name, after response files were expanded. Errors go to the
/// reporter; the command is then incomplete.
pub fn parse(words: &[String], reporter: &mut Reporter) -> Command {
    let mut parser = Parser {
        matcher: Matcher::new(),
        command: Command::default(),
        reporter,
        language: None,
        processor: Features::x86_64(),
        march: None,
        named_processor: None,
        features: Vec::new(),
        static_link: false,
        pie: None,
        static_pie: false,
        shared: false,
        relocatable: false,
        not_for_c: Vec::new(),
        warnings: Vec::new(),
        preprocess_mode: false,
        strict_trigraphs: None,
        named_patterns: false,
        nop_mcount: false,
        large_data: None,
        incoming_stack: None,
        realigns_stack: false,
        defaults: Vec::new(),
        for_preprocessor: Vec::new(),
        preprocessed: false,
    };
    parser.words(words);
    let words = std::mem::take(&mut parser.for_preprocessor);
    parser.preprocessor_words(&words);
    parser.finish()
}

struct Parser<'r> {
    matcher: Matcher,
    command: Command,
    reporter: &'r mut Reporter,
    language: Option<Language>,
    /// Features of `-march=`.
    processor: Features,
    march: Option<String>,
    /// The processor that a target's name says.
    named_processor: Option<String>,
    /// Single features in order, and whether they are switched on.
    features: Vec<(&'static str, bool)>,
    static_link: bool,
    pie: Option<bool>,
    static_pie: bool,
    shared: bool,
    relocatable: bool,
    /// `-W…` in order: name, on, and whether it says that the warning is an error.
    warnings: Vec<(&'static str, Setting)>,
    /// Options for other languages, which matter if there is C to compile.
    not_for_c: Vec<String>,
    /// `-M` or `-MM`, which imply `-E`.
    preprocess_mode: bool,
    /// Whether `-std=` asks for trigraphs, unless `-trigraphs` does.
    strict_trigraphs: Option<bool>,
    /// `-ftree-loop-distribute-patterns` or its opposite.
    named_patterns: bool,
    /// `-mnop-mcount`.
    nop_mcount: bool,
    /// `-mincoming-stack-boundary=`, bytes.
    incoming_stack: Option<u32>,
    /// `-mstackrealign`
    realigns_stack: bool,
    /// `-mlarge-data-threshold=`.
    large_data: Option<u64>,
    /// Start of each `-I` list position that `-I-` would split; kept empty as GCC removed it.
    defaults: Vec<String>,
    /// `-Wp,` and `-Xpreprocessor`: read after everything else, as GCC gives them to its preprocessor.
    for_preprocessor: Vec<String>,
    /// `-fpreprocessed`.
    preprocessed: bool,
}

impl Parser<'_> {
    fn words(&mut self, words: &[String]) {
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_str();
            at += 1;
            if word == "-" || !word.starts_with('-') {
                self.file(word);
                continue;
            }
            let Some(found) = self.matcher.find(word) else {
                self.unknown(word);
                continue;
            };
            if matches!(word.as_bytes().get(1), Some(b'f' | b'm' | b'O' | b'g')) || word.starts_with("-std=") {
                self.command.code_switches.push(word.to_owned());
            }
            let value = if takes_next_word(word, &found) {
                let Some(next) = words.get(at) else {
                    self.reporter.error(format!("missing argument to '{word}'"));
                    return;
                };
                at += 1;
                next.as_str()
            } else {
                found.value.unwrap_or("")
            };
            self.option(word, found, value);
        }
    }

    fn unknown(&mut self, word: &str) {
        let mut message = format!("unrecognized command-line option '{word}'");
        if let Some(near) = self.matcher.suggest(word) {
            message.push_str(&format!("; did you mean '{near}'?"));
        }
        self.reporter.error(message);
    }

    fn file(&mut self, path: &str) {
        let language = match self.language {
            Some(language) => language,
            None if path == "-" => Language::C,
            None => match foreign_language(path) {
                Some(name) => {
                    self.reporter.error(format!("{path}: {name} is not supported"));
                    return;
                }
                None => Language::of_file(path),
            },
        };
        if path == "-" && self.language.is_none() && self.command.mode != Mode::Preprocess {
            // Decided at the end: -E may still follow.
            self.defaults.push(path.to_owned());
        }
        self.command.inputs.push(Input::File { path: path.to_owned(), language });
    }

    fn option(&mut self, word: &str, found: Match<'_>, value: &str) {
        match found.row.action {
            Action::Accept | Action::Alias(_) => {}
            Action::AcceptValue(values) => {
                if let Some(fault) = values.fault(found.row.name, value) {
                    fault.report(self.reporter);
                }
            }
            Action::Refuse(reason) => {
                if found.on {
                    self.reporter.error(format!("'{word}' is not supported: {reason}"));
                }
            }
            Action::Unserved(reason) => {
                if found.on {
                    self.reporter.warning(format!("'{word}' has no effect: {reason}"));
                }
            }
            Action::OtherLanguage => {
                self.not_for_c.push(word.to_owned());
            }
            Action::Lang(set) => set(&mut self.command.lang, found.on),
            Action::LangValue(set) => {
                if !set(&mut self.command.lang, value) {
                    self.bad_value(found.row, value);
                }
            }
            Action::Diag(set) => set(&mut self.command.diagnostics, found.on),
            Action::DiagValue(set) => {
                if !set(&mut self.command.diagnostics, value) {
                    self.bad_value(found.row, value);
                }
            }
            Action::Linker(name) => self.command.inputs.push(Input::LinkerWord(name.to_owned())),
            Action::Query(query) => self.command.queries.push((query, value.to_owned())),
            Action::Special(special) => self.special(special, found, value),
        }
    }

    fn bad_value(&mut self, row: &OptionRow, value: &str) {
        self.reporter.error(format!("unrecognized argument in option '{}{value}'", row.name));
        if !row.help.is_empty() {
            self.reporter.note(format!("valid for '{}': {}", row.name, row.help));
        }
    }

    fn special(&mut self, special: Special, found: Match<'_>, value: &str) {
        let owned = || value.to_owned();
        let on = found.on;
        match special {
            Special::Preprocess => self.mode(Mode::Preprocess),
            Special::CompileToAssembly => self.mode(Mode::Assembly),
            Special::CompileToObject => self.mode(Mode::Object),
            Special::SyntaxOnly => self.mode(Mode::Check),
            Special::Output => self.command.output = Some(owned()),
            Special::InputLanguage => match Language::from_option(value) {
                Some(language) => self.language = language,
                None => self.reporter.error(format!("language {value} not recognized")),
            },
            Special::Verbose => self.command.verbose = true,
            Special::DryRun => {
                self.command.verbose = true;
                self.command.dry_run = true;
            }
            Special::HelpClass => self.help_class(value),
            Special::SaveTemps => match value {
                "" | "cwd" => self.command.save_temps = Some(SaveTemps::Here),
                "obj" => self.command.save_temps = Some(SaveTemps::BesideOutput),
                _ => self.reporter.error(format!("'{value}' is an unknown '-save-temps' option")),
            },
            Special::DumpDir => self.command.auxiliary.directory = Some(owned()).filter(|name| !name.is_empty()),
            Special::DumpBase => self.command.auxiliary.base = Some(owned()).filter(|name| !name.is_empty()),
            Special::DumpBaseEnding => self.command.auxiliary.extension = Some(owned()),
            Special::Emit => match value.strip_prefix("ir") {
                Some("") => self.command.emit = Some(Emit::Ir),
                Some(rest) => match rest.strip_prefix(':').filter(|name| is_pass(name)) {
                    Some(name) => {
                        self.command.emit = Some(Emit::Ir);
                        self.command.optimizer.stop_after = Some(name.to_owned());
                    }
                    None => self.bad_value(found.row, value),
                },
                None => self.bad_value(found.row, value),
            },
            Special::OptPipeline => self.command.optimizer.left_out = !found.on,
            Special::DisablePass => match is_pass(value) {
                true => self.command.optimizer.disabled.push(owned()),
                false => self.bad_value(found.row, value),
            },
            Special::Remarks | Special::MissedRemarks => {
                let names = Names(owned());
                if !names.any_pass() {
                    self.bad_value(found.row, value);
                } else if found.row.name == "-Rpass=" {
                    self.command.optimizer.remarks = Some(names);
                } else {
                    self.command.lang.report_fallbacks = names.contain("codegen");
                    self.command.optimizer.missed = Some(names);
                }
            }
            Special::PassGroup => {
                self.named_patterns |= found.row.name == passes::PATTERNS;
                let disabled = &mut self.command.optimizer.disabled;
                for &pass in passes::of(found.row.name) {
                    disabled.retain(|known| known != pass);
                    if !found.on {
                        disabled.push(pass.to_owned());
                    }
                }
            }
            Special::PassLimit => match value.parse() {
                Ok(limit) => self.command.optimizer.limit = Some(limit),
                Err(_) => self.bad_value(found.row, value),
            },
            Special::VerifyEach => self.command.optimizer.verify_each = true,
            Special::Interpret => self.command.interpret = true,
            Special::Sysroot => self.command.sysroot = Some(owned()),
            Special::ToolPrefix => self.command.tool_prefixes.push(owned()),
            Special::LibraryDir => self.command.linking.dirs.push(owned()),
            Special::Library => self.command.inputs.push(Input::Library(owned())),
            Special::OptimizeLevel => self.optimize(value),
            Special::DebugLevel | Special::Gdb => self.debug_level(value),
            Special::Dwarf => match value {
                "" | "2" | "3" | "4" | "5" => {
                    self.command.lang.debug_level = self.command.lang.debug_level.max(2);
                    self.command.lang.dwarf_version = if matches!(value, "" | "5") { 5 } else { 4 };
                }
                _ => self.reporter.error(format!("dwarf version {value} is not supported")),
            },
            Special::Feature => {
                let name = &found.row.name[2..];
                self.features.push((name, on));
                self.settle_features();
            }
            Special::March => self.march(value),
            Special::X87Precision => {
                self.command.linking.precision = match found.row.name {
                    "-mpc32" => Some("crtprec32.o"),
                    "-mpc64" => Some("crtprec64.o"),
                    _ => None,
                };
            }
            Special::Profile => {
                self.command.lang.hardening.tracing.entry = TracePoint::Call;
                self.command.linking.profile = true;
            }
            Special::NopMcount => self.nop_mcount = on,
            Special::Cmodel => match value {
                "small" => self.command.lang.code_model = CodeModel::Small,
                "kernel" => self.command.lang.code_model = CodeModel::Kernel,
                "medium" => self.command.lang.code_model = CodeModel::Medium(LARGE_DATA),
                "large" => self.command.lang.code_model = CodeModel::Large,
                "32" => self.reporter.error("code model '32' not supported in the '64' bit mode"),
                _ => {
                    self.reporter.error(format!("unrecognized argument in option '-mcmodel={value}'"));
                    self.reporter.note("valid arguments to '-mcmodel=' are: 32 kernel large medium small");
                }
            },
            Special::LargeData => match value.parse() {
                Ok(size) => self.large_data = Some(size),
                Err(_) => {
                    self.reporter.error("argument to '-mlarge-data-threshold=' should be a non-negative integer");
                }
            },
            Special::StackBoundary => match value.parse() {
                Ok(log @ 2..=12u32) if found.row.name.starts_with("-mpreferred") => {
                    self.command.lang.stack.outgoing = 1 << log;
                }
                Ok(log @ 2..=12u32) => self.incoming_stack = Some(1 << log),
                _ => {
                    let name = found.row.name;
                    self.reporter.error(format!("'{name}{value}' is not between 2 and 12"));
                }
            },
            Special::StackRealign => self.realigns_stack = on,
            Special::Visibility => match crate::options::visibility(value) {
                Some(visibility) => self.command.lang.visibility = visibility,
                None => {
                    self.reporter.error(format!("unrecognized visibility value '{value}'"));
                    self.reporter.note("valid arguments to '-fvisibility=' are: default hidden internal protected");
                }
            },
            Special::StackProtector => {
                self.command.lang.stack_protector = if on { StackProtector::On } else { StackProtector::Off };
            }
            Special::NoBuiltin => self.command.lang.no_builtin_names.push(owned()),
            Special::Pic(level) => self.position_independence(if on { level } else { 0 }, 0),
            Special::Pie(level) => self.position_independence(0, if on { level } else { 0 }),
            Special::Sanitize => {
                self.reporter.error(format!("'-fsanitize={value}' is not supported: programs are not instrumented"));
            }
            Special::Pthread => {
                self.command.lang.reentrant = true;
                self.command.linking.threads = true;
            }
            Special::Preprocessed => self.preprocessed = on,
            Special::DirectivesOnly => self.command.preprocessing.directives_only = on,
            Special::WorkingDirectory => self.command.names_working_directory = Some(on),
            Special::Ident => self.command.ident = on,
            Special::StructReturn(place) => self.command.struct_return = place,
            Special::AlignDouble => self.command.align_double = on,
            Special::CalleePops => self.command.callee_pops = on,
            Special::RecordSwitches => self.command.records_switches = on,
            Special::StackUsage => self.command.stack_usage = on,
            Special::DebugPrefixMap => match value.split_once('=') {
                Some((old, new)) => self.command.debug_prefix_map.push((old.to_owned(), new.to_owned())),
                None => self.reporter.error(format!("invalid argument '{value}' to '-fdebug-prefix-map'")),
            },
            Special::Explain => match (diag::explain(value), diag::nearest_name(value)) {
                (Some(_), _) => self.command.queries.push((Query::Explain, owned())),
                (None, Some(near)) => {
                    self.reporter
                        .error(format!("there is no warning and no message '{value}'; did you mean '{near}'?"));
                }
                (None, None) => self.reporter.error(format!("there is no warning and no message '{value}'")),
            },
            Special::TimeReport => self.command.time_report = true,
            Special::TraceGranularity => match value.parse() {
                Ok(micros) => self.command.trace_granularity = Duration::from_micros(micros),
                Err(_) => {
                    self.reporter.error(format!("'-ftime-trace-granularity={value}' is no number of microseconds"))
                }
            },
            Special::TimeTrace => self.command.time_trace = Some(owned()),
            Special::Target => self.target(value),
            Special::Machine => {
                self.command.machine = if found.row.name == "-m64" { Arch::X86_64 } else { Arch::I386 };
                self.command.code16 = found.row.name == "-m16";
            }
            Special::RegisterArguments => match value.parse() {
                Ok(count @ 0..=3) => self.command.register_arguments = count,
                _ => self.reporter.error(format!("'-mregparm={value}' is not between 0 and 3")),
            },
            Special::Musl => self.command.linking.musl = true,
            Special::AssemblerArgs => {
                self.command.assembler_words.extend(value.split(',').map(str::to_owned));
            }
            Special::AssemblerArg => self.command.assembler_words.push(owned()),
            Special::Standard
            | Special::Ansi
            | Special::Traditional
            | Special::Pedantic
            | Special::PedanticErrors
            | Special::Warning
            | Special::NoWarnings
            | Special::Color
            | Special::PlainDiagnostics => self.language_or_warning(special, on, value),
            Special::LinkPie
            | Special::LinkNoPie
            | Special::LinkStatic
            | Special::LinkStaticPie
            | Special::LinkShared
            | Special::LinkRelocatable
            | Special::Rdynamic
            | Special::Strip
            | Special::NoStdlib
            | Special::NoStartFiles
            | Special::NoDefaultLibs
            | Special::NoLibc
            | Special::LinkerArgs
            | Special::LinkerArg
            | Special::LinkerZ
            | Special::LinkerEntry
            | Special::LinkerUndefined
            | Special::LinkerScript
            | Special::LinkerSegment
            | Special::UseLinker => self.link_option(special, found.row.name, value),
            Special::IncludeDir
            | Special::QuoteDir
            | Special::SystemDir
            | Special::AfterDir
            | Special::EmbedDir
            | Special::IncludePrefix
            | Special::WithPrefix
            | Special::WithPrefixBefore
            | Special::IncludeSysroot
            | Special::NoStandardIncludes
            | Special::Define
            | Special::Undefine
            | Special::Assert
            | Special::IncludeFile
            | Special::ImacrosFile
            | Special::Undef
            | Special::DumpMacros
            | Special::NoLineMarkers
            | Special::KeepComments
            | Special::KeepAllComments
            | Special::TraceIncludes
            | Special::MacroPrefixMap
            | Special::MaxIncludeDepth
            | Special::PreprocessAhead
            | Special::Dependencies
            | Special::UserDependencies
            | Special::DependenciesAndCompile
            | Special::UserDependenciesAndCompile
            | Special::DependencyFile
            | Special::DependencyTarget
            | Special::DependencyQuotedTarget
            | Special::DependencyPhony
            | Special::DependencyMissingOk
            | Special::PreprocessorArgs
            | Special::PreprocessorArg => self.preprocessor_option(special, found.row.name, value),
        }
    }

    /// The earliest stage wins: `-c -S` stops at assembly.
    fn mode(&mut self, mode: Mode) {
        self.command.mode = self.command.mode.min(mode);
    }

    /// `--target=`: the triples that mean this target, as they are written in the wild.
    fn target(&mut self, triple: &str) {
        let parts: Vec<&str> = triple.split('-').collect();
        let machine = match parts.first() {
            Some(&("x86_64" | "amd64" | "x86-64")) => Some(Arch::X86_64),
            Some(&("i386" | "i486" | "i586" | "i686")) => Some(Arch::I386),
            _ => None,
        };
        let system = match parts.as_slice() {
            [_, "linux"] | [_, _, "linux"] | [_, "linux", "gnu"] | [_, _, "linux", "gnu"] => Some(false),
            [_, "linux", "musl"] | [_, _, "linux", "musl"] => Some(true),
            _ => None,
        };
        match system.zip(machine) {
            Some((musl, machine)) => {
                self.command.linking.musl = musl;
                self.command.machine = machine;
                if machine == Arch::I386 && self.march.is_none() {
                    // The name says which processor it must run on.
                    self.named_processor = parts.first().map(|&name| name.to_owned());
                }
            }
            None => {
                self.reporter.error(format!(
                    "target '{triple}' is not supported: this version generates code for x86_64-linux-gnu, \
                     x86_64-linux-musl and i686-linux-gnu"
                ));
            }
        }
    }

    fn help_class(&mut self, value: &str) {
        let known = [
            "optimizers",
            "warnings",
            "target",
            "params",
            "common",
            "c",
            "language",
            "undocumented",
            "joined",
            "separate",
        ];
        let class = value.split(',').all(|class| known.contains(&class.trim_start_matches('^')));
        if class {
            self.command.queries.push((Query::Help, value.to_owned()));
        } else {
            self.reporter.error(format!("unrecognized argument to '--help=' option: '{value}'"));
        }
    }

    fn optimize(&mut self, value: &str) {
        let lang = &mut self.command.lang;
        (lang.opt_size, lang.opt_least, lang.opt_debug) = (false, false, false);
        match value {
            "" => lang.opt_level = 1,
            "s" | "z" => (lang.opt_level, lang.opt_size, lang.opt_least) = (2, true, value == "z"),
            "g" => (lang.opt_level, lang.opt_debug) = (1, true),
            "fast" => {
                lang.opt_level = 3;
                lang.fast_math = true;
                lang.trapping_math = false;
                lang.math_errno = false;
            }
            _ => match value.parse::<u32>() {
                Ok(level) => lang.opt_level = level.min(3) as u8,
                Err(_) => {
                    self.reporter.error("argument to '-O' should be a non-negative integer, 'g', 's', 'z' or 'fast'")
                }
            },
        }
    }

    fn debug_level(&mut self, value: &str) {
        match value {
            "" => self.command.lang.debug_level = self.command.lang.debug_level.max(2),
            "0" | "1" | "2" | "3" => self.command.lang.debug_level = value.as_bytes()[0] - b'0',
            "toggle" => self.reporter.error("'-gtoggle' is not supported"),
            _ if ["stabs", "coff", "xcoff", "vms", "btf", "ctf"].iter().any(|format| value.starts_with(format)) => {
                self.reporter.error(format!("'-g{value}' is not supported: debug information is DWARF"));
            }
            _ => self.reporter.error(format!("unrecognized debug output level '{value}'")),
        }
    }

    /// Single features say the last word, wherever `-march=` stands.
    fn settle_features(&mut self) {
        self.command.lang.features = self.features.iter().fold(self.processor, |set, &(name, on)| {
            let change = if on { name.to_owned() } else { format!("no-{name}") };
            set.changed_by(&change).unwrap_or(set)
        });
        // Who has SSE has MMX, unless told not to.
        let features = self.command.lang.features;
        if features.has(Feature::Sse) && !self.features.contains(&("mmx", false)) {
            self.command.lang.features = features.with(Feature::Mmx);
        }
    }

    fn settle_code_model(&mut self) {
        let lang = &mut self.command.lang;
        // What code pushes is a multiple of a word.
        let word = if self.command.machine == Arch::I386 { 4 } else { 8 };
        if lang.stack.outgoing < word || self.incoming_stack.is_some_and(|size| size < word) {
            self.reporter.error("a stack boundary of 2 ('-mpreferred-stack-boundary=') is for 32-bit code only");
        }
        let least = if self.realigns_stack { Some(word) } else { self.incoming_stack };
        lang.stack.incoming = least.unwrap_or(lang.stack.outgoing);
        if let (CodeModel::Medium(limit), Some(size)) = (&mut lang.code_model, self.large_data) {
            *limit = size;
        }
        if lang.code_model == CodeModel::Kernel {
            lang.hardening.guard.gs.get_or_insert(true);
            if lang.position_independent() {
                self.reporter.error("code model kernel does not support PIC mode");
            }
        }
    }

    fn march(&mut self, name: &str) {
        self.march = Some(name.to_owned());
    }

    /// What `-march=` means depends on the machine, which may be said behind it.
    fn settle_processor(&mut self) {
        let narrow = self.command.machine == Arch::I386;
        let lang = &mut self.command.lang;
        if narrow {
            lang.x87_math.get_or_insert(true);
            self.processor = Features::i686();
            lang.march = "i686".to_owned();
        } else if self.command.register_arguments != 0 {
            self.reporter.warning("'-mregparm=' is ignored: it is for 32-bit code");
            self.command.register_arguments = 0;
        }
        let Some(name) = self.march.take().or(self.named_processor.take()) else { return self.settle_features() };
        let name = name.as_str();
        let found = if narrow { x86::processor_32(name) } else { x86::processor(name) };
        let Some(features) = found else {
            self.reporter.error(format!("bad value '{name}' for '-march=' switch"));
            let names: Vec<&str> = match narrow {
                true => x86::processors_32().collect(),
                false => x86::processors().collect(),
            };
            let hint =
                nearest(name, names.iter().copied()).map_or(String::new(), |near| format!("; did you mean '{near}'?"));
            self.reporter.note(format!("valid arguments to '-march=' switch are: {}{hint}", names.join(" ")));
            return;
        };
        name.clone_into(&mut self.command.lang.march);
        self.processor = features;
        self.settle_features();
    }

    fn position_independence(&mut self, pic: u8, pie: u8) {
        (self.command.lang.pic, self.command.lang.pie) = (pic, pie);
    }

    fn language_or_warning(&mut self, special: Special, on: bool, value: &str) {
        let diagnostics = &mut self.command.diagnostics;
        match special {
            Special::Standard => self.standard(value),
            Special::Ansi => self.standard("c89"),
            Special::Traditional => {
                // GCC accepts it with -E only.
                self.reporter.error("traditional C is not supported");
            }
            Special::Pedantic => diagnostics.pedantic = true,
            Special::PedanticErrors => (diagnostics.pedantic, diagnostics.pedantic_errors) = (true, true),
            Special::Warning => self.warning(value),
            Special::NoWarnings => diagnostics.suppress_warnings = true,
            Special::Color => match value {
                "" => self.command.color = if on { Color::Always } else { Color::Never },
                "always" => self.command.color = Color::Always,
                "never" => self.command.color = Color::Never,
                "auto" => self.command.color = Color::Auto,
                _ => self.reporter.error(format!("unrecognized argument in option '-fdiagnostics-color={value}'")),
            },
            _ => {
                diagnostics.show_caret = false;
                diagnostics.show_line_numbers = false;
                self.command.color = Color::Never;
            }
        }
    }

    fn standard(&mut self, name: &str) {
        let (standard, gnu) = match name {
            "c89" | "c90" | "iso9899:1990" => (Standard::C89, false),
            "iso9899:199409" => (Standard::C94, false),
            "c99" | "c9x" | "iso9899:1999" | "iso9899:199x" => (Standard::C99, false),
            "c11" | "c1x" | "iso9899:2011" => (Standard::C11, false),
            "c17" | "c18" | "iso9899:2017" | "iso9899:2018" => (Standard::C17, false),
            "c23" | "c2x" | "iso9899:2024" => (Standard::C23, false),
            "gnu89" | "gnu90" => (Standard::C89, true),
            "gnu99" | "gnu9x" => (Standard::C99, true),
            "gnu11" | "gnu1x" => (Standard::C11, true),
            "gnu17" | "gnu18" => (Standard::C17, true),
            "gnu23" | "gnu2x" => (Standard::C23, true),
            "c2y" => (Standard::C2y, false),
            "gnu2y" => (Standard::C2y, true),
            _ if name.strip_prefix("gnu").unwrap_or(name.strip_prefix('c').unwrap_or(name)).starts_with("++") => {
                self.reporter.warning(format!("command-line option '-std={name}' is valid for C++ but not for C"));
                return;
            }
            _ => {
                self.unknown(&format!("-std={name}"));
                return;
            }
        };
        let lang = &mut self.command.lang;
        (lang.standard, lang.gnu) = (standard, gnu);
        lang.asm_keyword = gnu;
        // C89 has no inline; GNU C89 has its own meaning of it (GCC manual, "Inline").
        lang.gnu89_inline = standard < Standard::C99 && gnu;
        self.strict_trigraphs = Some(!gnu && standard < Standard::C23);
    }

    fn link_option(&mut self, special: Special, name: &str, value: &str) {
        let linking = &mut self.command.linking;
        let inputs = &mut self.command.inputs;
        let word = |text: &str| Input::LinkerWord(text.to_owned());
        match special {
            Special::LinkPie => self.pie = Some(true),
            Special::LinkNoPie => self.pie = Some(false),
            Special::LinkStatic => self.static_link = true,
            Special::LinkStaticPie => self.static_pie = true,
            Special::LinkShared => self.shared = true,
            Special::LinkRelocatable => self.relocatable = true,
            Special::Rdynamic => linking.words.push("-export-dynamic".to_owned()),
            Special::Strip => linking.words.push("-s".to_owned()),
            Special::NoStdlib => (linking.start_files, linking.default_libraries) = (false, false),
            Special::NoStartFiles => linking.start_files = false,
            Special::NoDefaultLibs => linking.default_libraries = false,
            Special::NoLibc => linking.libc = false,
            Special::LinkerArgs => inputs.extend(value.split(',').map(word)),
            Special::LinkerArg => inputs.push(word(value)),
            Special::LinkerZ => inputs.extend([word("-z"), word(value)]),
            Special::LinkerEntry => linking.words.extend(["-e".to_owned(), value.to_owned()]),
            Special::LinkerUndefined => linking.words.extend(["-u".to_owned(), value.to_owned()]),
            Special::LinkerScript => inputs.extend([word("-T"), word(value)]),
            Special::LinkerSegment => inputs.push(word(&format!("{name}={}", value.trim_start_matches('=')))),
            _ => {
                if !matches!(value, "bfd" | "gold" | "lld" | "mold") {
                    self.unknown(&format!("-fuse-ld={value}"));
                }
            }
        }
    }

    fn preprocessor_option(&mut self, special: Special, name: &str, value: &str) {
        let owned = || value.to_owned();
        let pre = &mut self.command.preprocessing;
        let dependencies = &mut pre.dependencies;
        match special {
            Special::IncludeDir if value == "-" => {
                self.reporter.error("obsolete option '-I-' used; use '-iquote' instead")
            }
            Special::IncludeDir => pre.dirs.push(owned()),
            Special::QuoteDir => pre.quote_dirs.push(owned()),
            Special::SystemDir => pre.system_dirs.push(owned()),
            Special::AfterDir => pre.after_dirs.push(owned()),
            Special::EmbedDir => pre.embed_dirs.push(owned()),
            Special::IncludePrefix => pre.prefix = owned(),
            Special::WithPrefix => pre.after_dirs.push(format!("{}{value}", pre.prefix)),
            Special::WithPrefixBefore => pre.dirs.push(format!("{}{value}", pre.prefix)),
            Special::IncludeSysroot => pre.sysroot = Some(owned()),
            Special::NoStandardIncludes => pre.standard_dirs = false,
            Special::Define => pre.macros.push(MacroStep::Define(owned())),
            Special::Undefine => pre.macros.push(MacroStep::Undefine(owned())),
            Special::Assert => self.reporter.error(format!("'-A{value}' is not supported: assertions are obsolete")),
            Special::IncludeFile => pre.includes.push(owned()),
            Special::ImacrosFile => pre.imacros.push(owned()),
            Special::Undef => pre.predefined = false,
            Special::DumpMacros => {
                for letter in value.chars() {
                    match letter {
                        'M' => pre.dump_macros_only = true,
                        'D' => pre.dump_definitions = true,
                        'N' => pre.dump_names = true,
                        'I' => pre.dump_includes = true,
                        'U' => pre.dump_used = true,
                        // The other letters of GCC dump its own passes.
                        _ => {}
                    }
                }
            }
            Special::NoLineMarkers => pre.line_markers = false,
            Special::KeepComments => pre.keep_comments = true,
            Special::KeepAllComments => (pre.keep_comments, pre.keep_macro_comments) = (true, true),
            Special::TraceIncludes => pre.trace_includes = true,
            Special::MacroPrefixMap => match value.split_once('=') {
                Some((old, new)) => {
                    pre.prefix_map.push((old.to_owned(), new.to_owned()));
                    if name == "-ffile-prefix-map=" {
                        self.command.debug_prefix_map.push((old.to_owned(), new.to_owned()));
                    }
                }
                None => self.reporter.error(format!("invalid argument '{value}' to '{}'", name.trim_end_matches('='))),
            },
            Special::MaxIncludeDepth => match value.parse() {
                Ok(depth) => pre.max_depth = depth,
                Err(_) => self.reporter.error("argument to '-fmax-include-depth=' should be a non-negative integer"),
            },
            Special::PreprocessAhead => match value.parse() {
                Ok(size) => pre.ahead_from = Some(size),
                Err(_) if value == "never" => pre.ahead_from = Some(usize::MAX),
                Err(_) => self.reporter.error("argument to '-fpreprocess-ahead=' should be a size or 'never'"),
            },
            Special::Dependencies | Special::UserDependencies => {
                dependencies.wanted = true;
                dependencies.also_alone = true;
                dependencies.user_only = special == Special::UserDependencies;
                self.preprocess_mode = true;
            }
            Special::DependenciesAndCompile | Special::UserDependenciesAndCompile => {
                dependencies.wanted = true;
                dependencies.and_compile = true;
                dependencies.user_only = special == Special::UserDependenciesAndCompile;
            }
            Special::DependencyFile => dependencies.file = Some(owned()),
            Special::DependencyTarget => dependencies.targets.push(owned()),
            Special::DependencyQuotedTarget => dependencies.quoted_targets.push(quote_for_make(value)),
            Special::DependencyPhony => dependencies.phony = true,
            Special::DependencyMissingOk => dependencies.missing_ok = true,
            Special::PreprocessorArgs => self.for_preprocessor.extend(value.split(',').map(str::to_owned)),
            _ => self.for_preprocessor.push(owned()),
        }
    }

    /// `-Wp,`: the preprocessor's own spelling of `-MD` takes the file as its argument.
    fn preprocessor_words(&mut self, words: &[String]) {
        let mut at = 0;
        while at < words.len() {
            let word = words[at].as_str();
            if matches!(word, "-MD" | "-MMD") && words.get(at + 1).is_some_and(|next| !next.starts_with('-')) {
                self.words(&words[at..=at]);
                self.command.preprocessing.dependencies.file = Some(words[at + 1].clone());
                at += 2;
                continue;
            }
            let takes_value = matches!(
                word,
                "-D" | "-U"
                    | "-I"
                    | "-MF"
                    | "-MT"
                    | "-MQ"
                    | "-include"
                    | "-imacros"
                    | "-isystem"
                    | "-iquote"
                    | "-idirafter"
            );
            let end = (at + 1 + usize::from(takes_value)).min(words.len());
            self.words(&words[at..end]);
            at = end;
        }
    }

    fn finish(mut self) -> Command {
        // Where functions are nothing special, loops are not made calls of `memset` and its kin; so GCC.
        if !self.command.lang.builtins && !self.named_patterns {
            let disabled = &mut self.command.optimizer.disabled;
            disabled.extend(passes::of(passes::PATTERNS).iter().map(|&pass| pass.to_owned()));
        }
        self.settle_processor();
        self.settle_code_model();
        if self.command.mode != Mode::Preprocess && !self.defaults.is_empty() {
            self.reporter.error("-E or -x required when input is from standard input");
        }
        if self.preprocess_mode {
            self.command.mode = Mode::Preprocess;
        }
        let dependencies = &self.command.preprocessing.dependencies;
        let details = dependencies.file.is_some()
            || !dependencies.targets.is_empty()
            || !dependencies.quoted_targets.is_empty()
            || dependencies.phony
            || dependencies.missing_ok;
        if details && !dependencies.wanted {
            self.reporter.error("to generate dependencies you must specify either '-M' or '-MM'");
        }
        if dependencies.missing_ok && !dependencies.replaces_output() {
            self.reporter.error("'-MG' may only be used with '-M' or '-MM'");
        }
        if self.preprocessed {
            for input in &mut self.command.inputs {
                if let Input::File { language: language @ Language::C, .. } = input {
                    *language = Language::PreprocessedC;
                }
            }
        }
        let linking = &mut self.command.linking;
        linking.kind = if self.relocatable {
            LinkKind::Relocatable
        } else if self.shared {
            LinkKind::Shared
        } else if self.static_pie {
            LinkKind::StaticPie
        } else if self.static_link {
            LinkKind::Static
        } else if self.pie == Some(false) {
            LinkKind::Fixed
        } else {
            LinkKind::Pie
        };
        if self.nop_mcount {
            if self.command.lang.position_independent() {
                self.reporter.error("'-mnop-mcount' is not implemented for '-fPIC'");
            }
            let entry = &mut self.command.lang.hardening.tracing.entry;
            if *entry == TracePoint::Call {
                *entry = TracePoint::Nop;
            }
        }
        if let Some(trigraphs) = self.strict_trigraphs {
            self.command.lang.trigraphs |= trigraphs;
        }
        self.settle_warnings();
        self.command
    }
}

/// Where the first input file stands among the words, option values left aside.
pub fn position_of_first_file(words: &[String]) -> Option<usize> {
    let matcher = Matcher::new();
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_str();
        if word == "-" || !word.starts_with('-') {
            return Some(at);
        }
        at += 1 + usize::from(matcher.find(word).is_some_and(|found| takes_next_word(word, &found)));
    }
    None
}

/// Whether the option's value is the next word.
fn takes_next_word(word: &str, found: &Match<'_>) -> bool {
    match found.row.form {
        Form::Separate => found.value.is_none(),
        Form::Both => found.value.is_none_or(str::is_empty) && !word.contains('='),
        // An alias may be written differently from what it stands for: `--sysroot DIR`.
        Form::Joined => found.value.is_none() && takes_a_word(word),
        Form::Flag | Form::Switch => false,
    }
}

/// Whether the word is the separate spelling of an option that is joined under its main name.
fn takes_a_word(word: &str) -> bool {
    word.starts_with("--") && !word.contains('=') || matches!(word, "-print-file-name" | "-print-prog-name")
}

mod warnings;

#[cfg(test)]
mod tests;
