//! GNU ld's command line.
//!
//! One table lists every option with the way it takes its argument; anything not in the table is an
//! error. Options that only tune GNU ld's own working, or that select what this linker does anyway, are
//! marked [`Effect::Accept`] in the table so that the list of ignored options can be read in one place.

use crate::error::LinkError;
use crate::machine::{MACHINES, Machine};
use crate::options::*;
use ldscript::glob::Glob;
use ldscript::{PatternList, VersionScript};
use object::elf;
use std::path::PathBuf;
use std::sync::Arc;

/// What the command line asks for besides, or instead of, a link.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Requests {
    /// `--version`: print [`version_text`] and stop.
    pub version: bool,
    /// `-v`: print the first line of [`version_text`]; stop when there are no inputs.
    pub short_version: bool,
    /// `--help`: print [`help_text`] and stop.
    pub help: bool,
}

/// A parsed command line.
#[derive(Debug, Clone)]
pub struct ParsedArgs {
    /// Settings.
    pub options: LinkOptions,
    /// Files, libraries and groups in order.
    pub inputs: Vec<Input>,
    /// Printing requests.
    pub requests: Requests,
}

impl ParsedArgs {
    /// Gives contents to the input named `name`, which then is not read from disk. The driver uses this for
    /// objects that it has just compiled. Returns whether an input had that name.
    pub fn supply(&mut self, name: &str, bytes: &Arc<[u8]>) -> bool {
        let mut found = false;
        for input in &mut self.inputs {
            if matches!(&input.kind, InputKind::Path(path) if path.as_os_str() == name) {
                input.kind = InputKind::Memory { name: name.to_string(), bytes: bytes.clone() };
                found = true;
            }
        }
        found
    }
}

/// Text for `--version`. The first line follows the form that Meson and libtool recognise.
pub fn version_text() -> String {
    format!(
        "GNU ld (Wootz) 2.40\nThis is the linker of Wootz {}. It understands the command line and the scripts of\n\
         GNU ld 2.40 and shares no code with it.\n",
        env!("CARGO_PKG_VERSION")
    )
}

/// How an option takes its argument.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Takes {
    /// None; `--option=x` is an error.
    Nothing,
    /// `--option=x` or `--option x`.
    Value,
    /// `--option=x` or nothing.
    Optional,
}

/// What an option does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Effect {
    Accept,
    AllowShlibUndefined(bool),
    AsNeeded(bool),
    Bsymbolic(Symbolic),
    BuildId,
    CompressDebug,
    CrossReferences,
    Defsym,
    Discard(Discard),
    DynamicLinker,
    DynamicList,
    EhFrameHdr(bool),
    EmitRelocations,
    Emulation,
    EndGroup,
    Entry,
    ErrorUnresolved(Undefined),
    ExcludeLibs,
    ExportDynamic(bool),
    ExportSymbol,
    ExportSymbolList,
    FatalWarnings(bool),
    Fini,
    GcKeepExported,
    GcSections(bool),
    HashStyle,
    Help,
    Init,
    Kind(OutputKind),
    Library,
    LibraryPath,
    Map,
    Magic { omagic: bool },
    NoMagic,
    NoDynamicLinker,
    NoInhibitExec,
    NoStandardPaths,
    NoUndefined,
    NoWarnings,
    Optimize,
    OrphanHandling,
    Output,
    PackDynamicRelocations,
    PopState,
    PrintGcSections,
    PrintMap,
    PushState,
    Relax(bool),
    RequireDefined,
    Rpath,
    NewDtags(bool),
    Script,
    SectionStart,
    SegmentStart(char),
    Soname,
    SortCommon,
    SortSection,
    StartGroup,
    Static(bool),
    PreferStatic(bool),
    Strip(Strip),
    Sysroot,
    Trace,
    TraceSymbol,
    Undefined,
    UnresolvedSymbols,
    Verbose,
    Version,
    ShortVersion,
    VersionScript,
    WarnCommon,
    WholeArchive(bool),
    Wrap,
    Z,
    MultipleDefinitions,
}

/// Long options, with one dash or two. `o…` with one dash is `-o`, as in GNU ld.
const LONG: &[(&str, Takes, Effect)] = {
    use Effect::*;
    use Takes::{Nothing, Optional, Value};
    &[
        ("Bdynamic", Nothing, PreferStatic(false)),
        ("Bno-symbolic", Nothing, Bsymbolic(Symbolic::No)),
        ("Bshareable", Nothing, Kind(OutputKind::Shared)),
        ("Bstatic", Nothing, PreferStatic(true)),
        ("Bsymbolic", Nothing, Bsymbolic(Symbolic::All)),
        ("Bsymbolic-functions", Nothing, Bsymbolic(Symbolic::Functions)),
        ("EL", Nothing, Accept),
        ("Map", Value, Map),
        ("Tbss", Value, SegmentStart('b')),
        ("Tdata", Value, SegmentStart('d')),
        ("Ttext", Value, SegmentStart('t')),
        ("Ttext-segment", Value, SegmentStart('s')),
        ("add-needed", Nothing, Accept),
        ("allow-multiple-definition", Nothing, MultipleDefinitions),
        ("allow-shlib-undefined", Nothing, AllowShlibUndefined(true)),
        ("as-needed", Nothing, AsNeeded(true)),
        ("build-id", Optional, BuildId),
        ("call_shared", Nothing, PreferStatic(false)),
        ("check-sections", Nothing, Accept),
        ("color-diagnostics", Optional, Accept),
        ("compress-debug-sections", Value, CompressDebug),
        ("copy-dt-needed-entries", Nothing, Accept),
        ("cref", Nothing, CrossReferences),
        ("defsym", Value, Defsym),
        ("demangle", Optional, Accept),
        ("disable-new-dtags", Nothing, NewDtags(false)),
        ("discard-all", Nothing, Effect::Discard(crate::options::Discard::Locals)),
        ("discard-locals", Nothing, Effect::Discard(crate::options::Discard::Temporaries)),
        ("discard-none", Nothing, Effect::Discard(crate::options::Discard::Nothing)),
        ("dn", Nothing, PreferStatic(true)),
        ("dy", Nothing, PreferStatic(false)),
        ("dynamic-linker", Value, DynamicLinker),
        ("dynamic-list", Value, DynamicList),
        ("eh-frame-hdr", Nothing, EhFrameHdr(true)),
        ("emit-relocs", Nothing, EmitRelocations),
        ("enable-new-dtags", Nothing, NewDtags(true)),
        ("end-group", Nothing, EndGroup),
        ("entry", Value, Entry),
        ("error-unresolved-symbols", Nothing, ErrorUnresolved(crate::options::Undefined::Error)),
        ("exclude-libs", Value, ExcludeLibs),
        ("export-dynamic", Nothing, ExportDynamic(true)),
        ("export-dynamic-symbol", Value, ExportSymbol),
        ("export-dynamic-symbol-list", Value, ExportSymbolList),
        ("fatal-warnings", Nothing, FatalWarnings(true)),
        ("fini", Value, Fini),
        ("gc-keep-exported", Nothing, GcKeepExported),
        ("gc-sections", Nothing, GcSections(true)),
        ("hash-size", Value, Accept),
        ("hash-style", Value, HashStyle),
        ("help", Nothing, Help),
        ("init", Value, Init),
        ("library", Value, Library),
        ("library-path", Value, LibraryPath),
        ("nmagic", Nothing, Magic { omagic: false }),
        ("no-add-needed", Nothing, Accept),
        ("no-allow-shlib-undefined", Nothing, AllowShlibUndefined(false)),
        ("no-as-needed", Nothing, AsNeeded(false)),
        ("no-check-sections", Nothing, Accept),
        ("no-copy-dt-needed-entries", Nothing, Accept),
        ("no-demangle", Nothing, Accept),
        ("no-dynamic-linker", Nothing, NoDynamicLinker),
        ("no-eh-frame-hdr", Nothing, EhFrameHdr(false)),
        ("no-export-dynamic", Nothing, ExportDynamic(false)),
        ("no-fatal-warnings", Nothing, FatalWarnings(false)),
        ("no-gc-sections", Nothing, GcSections(false)),
        ("no-ld-generated-unwind-info", Nothing, Accept),
        ("ld-generated-unwind-info", Nothing, Accept),
        ("no-keep-memory", Nothing, Accept),
        ("no-map-whole-files", Nothing, Accept),
        ("no-omagic", Nothing, NoMagic),
        ("no-pie", Nothing, Kind(OutputKind::Executable)),
        ("no-print-gc-sections", Nothing, Accept),
        ("no-relax", Nothing, Relax(false)),
        ("no-undefined", Nothing, NoUndefined),
        ("no-undefined-version", Nothing, Accept),
        ("undefined-version", Nothing, Accept),
        ("no-warn-execstack", Nothing, Accept),
        ("no-warn-mismatch", Nothing, Accept),
        ("no-warn-rwx-segments", Nothing, Accept),
        ("no-warn-search-mismatch", Nothing, Accept),
        ("no-warnings", Nothing, NoWarnings),
        ("no-whole-archive", Nothing, WholeArchive(false)),
        ("noinhibit-exec", Nothing, NoInhibitExec),
        ("non_shared", Nothing, PreferStatic(true)),
        ("nostdlib", Nothing, NoStandardPaths),
        ("omagic", Nothing, Magic { omagic: true }),
        ("orphan-handling", Value, OrphanHandling),
        ("output", Value, Output),
        ("pack-dyn-relocs", Value, PackDynamicRelocations),
        ("pic-executable", Nothing, Kind(OutputKind::Pie)),
        ("pie", Nothing, Kind(OutputKind::Pie)),
        // Plugins only matter for link-time optimisation; objects that need it are refused.
        ("plugin", Value, Accept),
        ("plugin-opt", Value, Accept),
        ("pop-state", Nothing, PopState),
        ("print-gc-sections", Nothing, PrintGcSections),
        ("print-map", Nothing, PrintMap),
        ("push-state", Nothing, PushState),
        ("reduce-memory-overheads", Nothing, Accept),
        ("relax", Nothing, Relax(true)),
        ("relocatable", Nothing, Kind(OutputKind::Relocatable)),
        ("require-defined", Value, RequireDefined),
        ("rpath", Value, Rpath),
        // Dependencies of libraries are not searched for: what they would define is taken on trust.
        ("rpath-link", Value, Accept),
        ("script", Value, Script),
        ("default-script", Value, Script),
        ("section-start", Value, SectionStart),
        ("shared", Nothing, Kind(OutputKind::Shared)),
        ("soname", Value, Soname),
        ("sort-common", Optional, SortCommon),
        ("sort-section", Value, SortSection),
        ("start-group", Nothing, StartGroup),
        ("spare-dynamic-tags", Value, Accept),
        ("static", Nothing, Static(true)),
        ("stats", Nothing, Accept),
        ("strip-all", Nothing, Effect::Strip(crate::options::Strip::All)),
        ("strip-debug", Nothing, Effect::Strip(crate::options::Strip::Debug)),
        ("sysroot", Value, Sysroot),
        ("trace", Nothing, Trace),
        ("trace-symbol", Value, TraceSymbol),
        ("undefined", Value, Effect::Undefined),
        ("unresolved-symbols", Value, UnresolvedSymbols),
        ("verbose", Optional, Verbose),
        ("version", Nothing, Version),
        ("version-script", Value, VersionScript),
        ("warn-alternate-em", Nothing, Accept),
        ("warn-common", Nothing, WarnCommon),
        ("warn-constructors", Nothing, Accept),
        ("warn-execstack", Nothing, Accept),
        ("warn-once", Nothing, Accept),
        ("warn-rwx-segments", Nothing, Accept),
        ("warn-section-align", Nothing, Accept),
        ("warn-shared-textrel", Nothing, Accept),
        ("warn-textrel", Nothing, Accept),
        ("warn-unresolved-symbols", Nothing, ErrorUnresolved(crate::options::Undefined::Warn)),
        ("whole-archive", Nothing, WholeArchive(true)),
        ("wrap", Value, Wrap),
    ]
};

/// Short options. A `Value` follows directly or as the next argument.
const SHORT: &[(char, Takes, Effect)] = {
    use Effect::*;
    use Takes::{Nothing, Value};
    &[
        ('(', Nothing, StartGroup),
        (')', Nothing, EndGroup),
        ('E', Nothing, ExportDynamic(true)),
        ('I', Value, DynamicLinker),
        ('L', Value, LibraryPath),
        ('M', Nothing, PrintMap),
        ('N', Nothing, Magic { omagic: true }),
        ('O', Value, Optimize),
        ('S', Nothing, Effect::Strip(crate::options::Strip::Debug)),
        ('T', Value, Script),
        ('V', Nothing, ShortVersion),
        ('X', Nothing, Effect::Discard(crate::options::Discard::Temporaries)),
        ('d', Nothing, Accept),
        ('e', Value, Entry),
        ('g', Nothing, Accept),
        ('h', Value, Soname),
        ('i', Nothing, Kind(OutputKind::Relocatable)),
        ('l', Value, Library),
        ('m', Value, Emulation),
        ('n', Nothing, Magic { omagic: false }),
        ('o', Value, Output),
        ('q', Nothing, EmitRelocations),
        ('r', Nothing, Kind(OutputKind::Relocatable)),
        ('s', Nothing, Effect::Strip(crate::options::Strip::All)),
        ('t', Nothing, Trace),
        ('u', Value, Effect::Undefined),
        ('v', Nothing, ShortVersion),
        ('w', Nothing, NoWarnings),
        ('x', Nothing, Effect::Discard(crate::options::Discard::Locals)),
        ('y', Value, TraceSymbol),
        ('z', Value, Z),
    ]
};

/// Text for `--help`.
pub fn help_text() -> String {
    let mut text = String::from("Usage: wootz-ld [options] file...\nOptions:\n");
    for (letter, takes, effect) in SHORT {
        if *effect != Effect::Accept {
            text.push_str(&format!("  -{letter}{}\n", if *takes == Takes::Value { " ARG" } else { "" }));
        }
    }
    for (name, takes, _) in LONG {
        let argument = match takes {
            Takes::Nothing => "",
            Takes::Value => " ARG",
            Takes::Optional => "[=ARG]",
        };
        text.push_str(&format!("  --{name}{argument}\n"));
    }
    text.push_str(
        "  -z KEYWORD: now lazy relro norelro defs undefs text notext execstack noexecstack nodelete nodlopen\n     \
         nodump initfirst interpose origin global combreloc muldefs separate-code noseparate-code common-page-size=N\n     \
         max-page-size=N stack-size=N ibt ibtplt shstk cet-report=MODE start-stop-visibility=V\n\
         wootz-ld: supported targets: elf64-x86-64 elf32-i386\nwootz-ld: supported emulations: elf_x86_64 elf_i386\n",
    );
    text
}

/// Parses GNU ld's command line, without the program's name.
pub fn parse_args(arguments: &[String]) -> Result<ParsedArgs, Vec<LinkError>> {
    let mut parser = Parser::default();
    let mut errors = Vec::new();
    let arguments = match expand_response_files(arguments) {
        Ok(arguments) => arguments,
        Err(error) => return Err(vec![error]),
    };
    let mut i = 0;
    while i < arguments.len() {
        let argument = &arguments[i];
        i += 1;
        let mut following = || {
            let value = arguments.get(i).cloned();
            i += 1;
            value
        };
        if let Err(error) = parser.argument(argument, &mut following) {
            errors.push(error);
        }
    }
    if !parser.saved_states.is_empty() {
        // GNU ld accepts an unbalanced --push-state; so do we.
        parser.saved_states.clear();
    }
    let relocatable = parser.options.kind == OutputKind::Relocatable;
    if relocatable
        && (parser.options.gc_sections && parser.options.entry.is_none() && parser.options.undefined.is_empty())
    {
        errors.push(LinkError::new("gc-sections requires a defined symbol root specified by -e or -u"));
    }
    if errors.is_empty() {
        Ok(ParsedArgs { options: parser.options, inputs: parser.inputs, requests: parser.requests })
    } else {
        Err(errors)
    }
}

/// Replaces `@file` by the words of the file. A file that does not exist leaves the argument as it is.
fn expand_response_files(arguments: &[String]) -> Result<Vec<String>, LinkError> {
    let mut out = Vec::with_capacity(arguments.len());
    // Nested files are expanded from a stack, so a cycle ends at the budget instead of never.
    let mut pending: Vec<String> = arguments.iter().rev().cloned().collect();
    let mut budget = 2000;
    while let Some(argument) = pending.pop() {
        let text = argument.strip_prefix('@').and_then(|path| std::fs::read(path).ok());
        match text {
            Some(text) => {
                budget -= 1;
                if budget == 0 {
                    return Err(LinkError::new("too many @-files"));
                }
                pending.extend(split_words(&String::from_utf8_lossy(&text)).into_iter().rev());
            }
            None => out.push(argument),
        }
    }
    Ok(out)
}

/// Splits the text of a response file: blanks separate, quotes group, a backslash takes the next character.
fn split_words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        match (quote, c) {
            (_, '\\') => word.get_or_insert_default().extend(chars.next()),
            (Some(q), c) if c == q => quote = None,
            (Some(_), c) => word.get_or_insert_default().push(c),
            (None, '"' | '\'') => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            (None, c) if c.is_whitespace() => words.extend(word.take()),
            (None, c) => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
}

#[derive(Default)]
struct Parser {
    options: LinkOptions,
    inputs: Vec<Input>,
    requests: Requests,
    state: InputState,
    saved_states: Vec<InputState>,
}

type Following<'a> = &'a mut dyn FnMut() -> Option<String>;

fn error<T>(message: impl Into<String>) -> Result<T, LinkError> {
    Err(LinkError::new(message))
}

fn read_text(path: &str) -> Result<TextFile, LinkError> {
    match std::fs::read(path) {
        Ok(text) => Ok(TextFile { name: path.to_string(), text }),
        Err(e) => error(format!("cannot open {path}: {}", crate::load::reason(&e))),
    }
}

fn number(text: &str, option: &str) -> Result<u64, LinkError> {
    // Addresses of -Ttext and the like are hexadecimal with or without a prefix.
    let digits = text.strip_prefix("0x").or_else(|| text.strip_prefix("0X"));
    let value = match digits {
        Some(digits) => u64::from_str_radix(digits, 16),
        None if option.starts_with('T') || option == "section-start" => u64::from_str_radix(text, 16),
        None => text.parse(),
    };
    value.or_else(|_| error(format!("invalid number `{text}' for {option}")))
}

impl Parser {
    fn argument(&mut self, argument: &str, following: Following<'_>) -> Result<(), LinkError> {
        let Some(option) = argument.strip_prefix('-').filter(|rest| !rest.is_empty()) else {
            let kind = InputKind::Path(PathBuf::from(argument));
            self.inputs.push(Input { kind, state: self.state });
            return Ok(());
        };
        let (double, name) = match option.strip_prefix('-') {
            Some(name) => (true, name),
            None => (false, option),
        };
        let (key, value) = match name.split_once('=') {
            Some((key, value)) => (key, Some(value.to_string())),
            None => (name, None),
        };
        // `-omagic` writes to `magic`: only `--o…` is a long option.
        if (double || !name.starts_with('o')) && name.len() > 1 {
            if let Some((key, takes, effect)) = find_long(key, double)? {
                let value = match (takes, value) {
                    (Takes::Nothing, None) | (Takes::Optional, None) => None,
                    (Takes::Nothing, Some(_)) => return error(format!("option --{key} takes no argument")),
                    (Takes::Value, None) => match following() {
                        Some(value) => Some(value),
                        None => return error(format!("option --{key} needs an argument")),
                    },
                    (Takes::Value | Takes::Optional, Some(value)) => Some(value),
                };
                return self.apply(key, effect, value);
            }
            if double {
                return error(format!("unrecognized option '{argument}'"));
            }
        }
        self.short(argument, option, following)
    }

    fn short(&mut self, argument: &str, option: &str, following: Following<'_>) -> Result<(), LinkError> {
        let mut rest = option;
        while let Some(letter) = rest.chars().next() {
            rest = &rest[letter.len_utf8()..];
            let Some(&(_, takes, effect)) = SHORT.iter().find(|row| row.0 == letter) else {
                return error(format!("unrecognized option '{argument}'"));
            };
            let name = letter.to_string();
            if takes == Takes::Nothing {
                self.apply(&name, effect, None)?;
                continue;
            }
            let value = if rest.is_empty() { following() } else { Some(rest.to_string()) };
            return match value {
                Some(value) => self.apply(&name, effect, Some(value)),
                None => error(format!("option -{letter} needs an argument")),
            };
        }
        Ok(())
    }

    fn push(&mut self, kind: InputKind) {
        self.inputs.push(Input { kind, state: self.state });
    }

    fn apply(&mut self, name: &str, effect: Effect, value: Option<String>) -> Result<(), LinkError> {
        let has_value = value.is_some();
        let value = value.unwrap_or_default();
        let o = &mut self.options;
        match effect {
            Effect::Accept => {}
            Effect::AllowShlibUndefined(allow) => {
                o.unresolved_libraries = if allow { Undefined::Ignore } else { Undefined::Error };
            }
            Effect::AsNeeded(on) => self.state.as_needed = on,
            Effect::Bsymbolic(symbolic) => o.symbolic = symbolic,
            Effect::BuildId => o.build_id = build_id(has_value.then_some(&value))?,
            Effect::Defsym => {
                let Some((name, text)) = value.split_once('=') else {
                    return error("syntax error in --defsym");
                };
                match ldscript::parse_expression(text.as_bytes()) {
                    Ok(value) => o.defsym.push(DefinedSymbol { name: name.into(), value }),
                    Err(e) => return error(format!("--defsym {value}: {}", e.message)),
                }
            }
            Effect::CompressDebug => {
                o.compress_debug = match value.as_str() {
                    "none" => false,
                    "zlib" | "zlib-gabi" => true,
                    _ => return error(format!("compressing debug sections with `{value}' is not supported")),
                };
            }
            Effect::CrossReferences => o.cross_references = true,
            Effect::OrphanHandling => {
                o.orphan_handling = match value.as_str() {
                    "place" => crate::options::OrphanHandling::Place,
                    "warn" => crate::options::OrphanHandling::Warn,
                    "error" => crate::options::OrphanHandling::Error,
                    "discard" => crate::options::OrphanHandling::Discard,
                    _ => return error(format!("invalid argument to option \"--orphan-handling\": {value}")),
                }
            }
            Effect::Discard(discard) => o.discard = discard,
            Effect::DynamicLinker => {
                o.dynamic_linker = Some(value);
                o.no_dynamic_linker = false;
            }
            Effect::DynamicList => {
                let list = pattern_file(&value)?;
                merge_patterns(o.dynamic_list.get_or_insert_default(), list);
            }
            Effect::EhFrameHdr(on) => o.eh_frame_hdr = on,
            Effect::EmitRelocations => o.emit_relocations = true,
            Effect::Emulation => match Machine::by_emulation(&value) {
                Some(machine) => o.machine = Some(machine.number),
                None => {
                    let known: Vec<&str> = MACHINES.iter().map(|machine| machine.emulation).collect();
                    let known = known.join(" ");
                    return error(format!("unrecognised emulation mode: {value}\nSupported emulations: {known}"));
                }
            },
            Effect::EndGroup => self.push(InputKind::EndGroup),
            Effect::Entry => o.entry = Some(value),
            Effect::ErrorUnresolved(what) => {
                o.unresolved_objects = what;
                o.unresolved_libraries = what;
            }
            Effect::ExcludeLibs => {
                o.exclude_libs.extend(value.split([',', ':']).filter(|s| !s.is_empty()).map(String::from));
            }
            Effect::ExportDynamic(on) => o.export_dynamic = on,
            Effect::ExportSymbol => o.export_symbols.c.push(Glob::new(value.as_bytes())),
            Effect::ExportSymbolList => merge_patterns(&mut o.export_symbols, pattern_file(&value)?),
            Effect::FatalWarnings(on) => o.fatal_warnings = on,
            Effect::Fini => o.fini = value,
            Effect::Init => o.init = value,
            Effect::GcKeepExported => o.gc_keep_exported = true,
            Effect::GcSections(on) => o.gc_sections = on,
            Effect::HashStyle => {
                o.hash_style = match value.as_str() {
                    "sysv" => HashStyle { sysv: true, gnu: false },
                    "gnu" => HashStyle { sysv: false, gnu: true },
                    "both" => HashStyle { sysv: true, gnu: true },
                    _ => return error(format!("invalid hash style `{value}'")),
                }
            }
            Effect::Help => self.requests.help = true,
            Effect::Kind(kind) => o.kind = kind,
            Effect::Library => self.push(InputKind::Library(value)),
            Effect::LibraryPath => o.search_paths.push(PathBuf::from(value)),
            Effect::Map => {
                o.map = Some(if value == "-" { MapOutput::Stdout } else { MapOutput::File(value.into()) });
            }
            Effect::PrintMap => o.map = Some(MapOutput::Stdout),
            Effect::NoMagic => (o.omagic, o.nmagic) = (false, false),
            Effect::Magic { omagic } => {
                o.omagic = omagic;
                o.nmagic = !omagic;
                o.relro = false;
            }
            Effect::MultipleDefinitions => o.muldefs = true,
            Effect::NewDtags(on) => o.new_dtags = on,
            Effect::NoDynamicLinker => {
                o.no_dynamic_linker = true;
                o.dynamic_linker = None;
            }
            // The errors that leave a usable output are those of undefined symbols.
            Effect::NoInhibitExec => {
                o.unresolved_objects = Undefined::Warn;
                o.unresolved_libraries = Undefined::Warn;
            }
            Effect::NoStandardPaths => o.no_standard_paths = true,
            Effect::NoUndefined => o.no_undefined = true,
            Effect::NoWarnings => o.no_warnings = true,
            Effect::Optimize => {
                // Any level is accepted; it changes how much GNU ld compresses tables, not what they mean.
                number(if value.is_empty() { "1" } else { &value }, "-O")?;
            }
            Effect::PackDynamicRelocations => match value.as_str() {
                "none" => o.pack_relative = false,
                "relr" => o.pack_relative = true,
                _ => return error(format!("unknown --pack-dyn-relocs form: {value}")),
            },
            Effect::Output => o.output = PathBuf::from(value),
            Effect::PushState => self.saved_states.push(self.state),
            Effect::PopState => match self.saved_states.pop() {
                Some(state) => self.state = state,
                None => return error("no state pushed before popping"),
            },
            Effect::PrintGcSections => o.print_gc_sections = true,
            Effect::Relax(on) => o.relax = on,
            Effect::RequireDefined => o.require_defined.push(value),
            Effect::Rpath => {
                // The same directory given twice appears once (gcc -rpath lists are often repeated).
                if !o.rpath.contains(&value) {
                    o.rpath.push(value);
                }
            }
            Effect::Script => {
                if o.script.is_some() {
                    return error("more than one linker script given with -T");
                }
                o.script = Some(read_text(&value)?);
            }
            Effect::SectionStart => {
                let Some((section, address)) = value.split_once('=') else {
                    return error("--section-start needs section=address");
                };
                o.section_starts.push((section.into(), number(address, name)?));
            }
            Effect::SegmentStart(which) => {
                let address = number(&value, name)?;
                match which {
                    's' => o.text_segment = Some(address),
                    't' => o.section_starts.push((".text".into(), address)),
                    'd' => o.section_starts.push((".data".into(), address)),
                    _ => o.section_starts.push((".bss".into(), address)),
                }
            }
            Effect::Soname => o.soname = Some(value),
            Effect::SortCommon => {
                o.sort_common = match value.as_str() {
                    "ascending" => SortCommon::Ascending,
                    "" | "descending" => SortCommon::Descending,
                    _ => return error(format!("invalid common section sorting option: {value}")),
                }
            }
            Effect::SortSection => {
                o.sort_section = match value.as_str() {
                    "name" => SortSection::Name,
                    "alignment" => SortSection::Alignment,
                    _ => return error(format!("invalid section sorting option: {value}")),
                }
            }
            Effect::StartGroup => self.push(InputKind::StartGroup),
            Effect::Static(on) => {
                self.state.prefer_static = on;
                o.static_link = on;
            }
            Effect::PreferStatic(on) => self.state.prefer_static = on,
            Effect::Strip(strip) => o.strip = strip,
            Effect::Sysroot => o.sysroot = (!value.is_empty()).then(|| PathBuf::from(value)),
            Effect::Trace => o.trace = true,
            Effect::TraceSymbol => o.trace_symbols.push(value),
            Effect::Undefined => o.undefined.push(value),
            Effect::UnresolvedSymbols => {
                (o.unresolved_objects, o.unresolved_libraries) = match value.as_str() {
                    "ignore-all" => (Undefined::Ignore, Undefined::Ignore),
                    "report-all" => (Undefined::Error, Undefined::Error),
                    "ignore-in-object-files" => (Undefined::Ignore, Undefined::Error),
                    "ignore-in-shared-libs" => (Undefined::Error, Undefined::Ignore),
                    _ => return error(format!("bad --unresolved-symbols option: {value}")),
                }
            }
            Effect::Verbose => o.verbose = true,
            Effect::Version => self.requests.version = true,
            Effect::ShortVersion => self.requests.short_version = true,
            Effect::VersionScript => {
                let file = read_text(&value)?;
                match ldscript::parse_version_script(&file.text) {
                    Ok(script) => merge_versions(&mut o.version_script, script),
                    Err(e) => return error(format!("{}:{e}", file.name)),
                }
            }
            Effect::WarnCommon => o.warn_common = true,
            Effect::WholeArchive(on) => self.state.whole_archive = on,
            Effect::Wrap => o.wrap.push(value),
            Effect::Z => self.keyword(&value)?,
        }
        Ok(())
    }

    /// `-z keyword`.
    fn keyword(&mut self, keyword: &str) -> Result<(), LinkError> {
        let o = &mut self.options;
        let (key, value) = keyword.split_once('=').unwrap_or((keyword, ""));
        match key {
            "now" => o.now = true,
            "lazy" => o.now = false,
            "relro" => o.relro = true,
            "norelro" => o.relro = false,
            "defs" => o.no_undefined = true,
            "undefs" => o.unresolved_objects = Undefined::Ignore,
            "text" => o.text_relocations = TextRelocations::Error,
            "notext" | "textoff" => o.text_relocations = TextRelocations::Allow,
            "execstack" => o.exec_stack = Some(true),
            "noexecstack" => o.exec_stack = Some(false),
            "nodelete" => o.nodelete = true,
            "nodlopen" => o.nodlopen = true,
            "initfirst" => o.initfirst = true,
            "interpose" => o.interpose = true,
            "origin" => o.origin = true,
            "nodefaultlib" => o.nodefaultlib = true,
            "global" => o.global = true,
            "muldefs" => o.muldefs = true,
            "separate-code" => o.separate_code = true,
            "noseparate-code" => o.separate_code = false,
            "ibt" => o.ibt = true,
            "ibtplt" => o.ibt_plt = true,
            "shstk" => o.shstk = true,
            "nocopyreloc" => o.copy_relocations = false,
            "pack-relative-relocs" => o.pack_relative = true,
            "nopack-relative-relocs" => o.pack_relative = false,
            "max-page-size" => o.max_page_size = page_size(value)?,
            "common-page-size" => o.common_page_size = page_size(value)?,
            "stack-size" => o.stack_size = number(value, "-z stack-size")?,
            "start-stop-visibility" => {
                o.start_stop_visibility = match value {
                    "default" => elf::STV_DEFAULT,
                    "internal" => elf::STV_INTERNAL,
                    "hidden" => elf::STV_HIDDEN,
                    "protected" => elf::STV_PROTECTED,
                    _ => return error(format!("invalid visibility in `-z {keyword}'")),
                }
            }
            "cet-report" => {
                o.cet_report = match value {
                    "none" => CetReport::None,
                    "warning" => CetReport::Warning,
                    "error" => CetReport::Error,
                    _ => return error(format!("invalid option for -z cet-report: {value}")),
                }
            }
            // What this linker does anyway, or what no current system reads.
            "combreloc"
            | "nocombreloc"
            | "nognustack"
            | "nodump"
            | "loadfltr"
            | "noextern-protected-data"
            | "extern-protected-data"
            | "dynamic-undefined-weak"
            | "nodynamic-undefined-weak"
            | "nounique"
            | "indirect-extern-access"
            | "noindirect-extern-access"
            | "start-stop-gc"
            | "nostart-stop-gc"
            | "unique"
            | "call-nop" => {}
            // Like GNU ld: a keyword of another linker is no error, but whoever tries it out is told.
            _ => o.unknown_keywords.push(keyword.to_owned()),
        }
        Ok(())
    }
}

fn page_size(text: &str) -> Result<u64, LinkError> {
    let size = number(text, "page size")?;
    if size.is_power_of_two() && size <= 1 << 30 { Ok(size) } else { error(format!("invalid page size `{text}'")) }
}

fn find_long(key: &str, double: bool) -> Result<Option<(&'static str, Takes, Effect)>, LinkError> {
    if let Some(&row) = LONG.iter().find(|row| row.0 == key) {
        return Ok(Some(row));
    }
    // `getopt_long` accepts an unambiguous beginning after two dashes.
    if !double || key.len() < 4 {
        return Ok(None);
    }
    let mut candidates = LONG.iter().filter(|row| row.0.starts_with(key));
    match (candidates.next(), candidates.next()) {
        (Some(&row), None) => Ok(Some(row)),
        (Some(_), Some(_)) => error(format!("option '--{key}' is ambiguous")),
        (None, _) => Ok(None),
    }
}

fn build_id(style: Option<&String>) -> Result<BuildId, LinkError> {
    match style.map(String::as_str) {
        None | Some("sha1" | "tree") => Ok(BuildId::Sha1),
        Some("md5") => Ok(BuildId::Md5),
        Some("none") => Ok(BuildId::None),
        Some("uuid") => error("--build-id=uuid is refused: the output would differ from link to link"),
        Some(style) => match style.strip_prefix("0x") {
            Some(digits) => hex_bytes(digits),
            None => error(format!("unrecognized --build-id style `{style}'")),
        },
    }
}

fn hex_bytes(digits: &str) -> Result<BuildId, LinkError> {
    let digits: Vec<u8> = digits.bytes().filter(|b| !matches!(b, b'-' | b':')).collect();
    let nibble = |b: u8| char::from(b).to_digit(16).map(|d| d as u8);
    let bytes: Option<Vec<u8>> = digits
        .chunks(2)
        .map(|pair| match *pair {
            [high, low] => Some(nibble(high)? << 4 | nibble(low)?),
            _ => None,
        })
        .collect();
    match bytes {
        Some(bytes) if !bytes.is_empty() => Ok(BuildId::Bytes(bytes)),
        _ => error("invalid hexadecimal --build-id"),
    }
}

fn pattern_file(path: &str) -> Result<PatternList, LinkError> {
    let file = read_text(path)?;
    ldscript::parse_dynamic_list(&file.text).or_else(|e| error(format!("{}:{e}", file.name)))
}

fn merge_patterns(into: &mut PatternList, from: PatternList) {
    into.c.extend(from.c);
    into.cxx.extend(from.cxx);
}

fn merge_versions(into: &mut Option<VersionScript>, from: VersionScript) {
    into.get_or_insert_default().nodes.extend(from.nodes);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(text: &str) -> ParsedArgs {
        parse_args(&text.split(' ').map(String::from).collect::<Vec<_>>()).unwrap()
    }

    fn fails(text: &str) -> String {
        let errors = parse_args(&text.split(' ').map(String::from).collect::<Vec<_>>()).unwrap_err();
        errors[0].message.clone()
    }

    #[test]
    fn inputs_remember_the_state_at_their_position() {
        let args = parse("a.o --as-needed -lm --push-state --whole-archive -lx --pop-state -l:y.a");
        let state = |i: usize| (args.inputs[i].state.as_needed, args.inputs[i].state.whole_archive);
        assert_eq!(args.inputs[0].kind, InputKind::Path("a.o".into()));
        assert_eq!(
            (state(0), state(1), state(2), state(3)),
            ((false, false), (true, false), (true, true), (true, false))
        );
        assert_eq!(args.inputs[3].kind, InputKind::Library(":y.a".into()));
    }

    #[test]
    fn long_options_take_one_dash_or_two_and_short_ones_cluster() {
        let args = parse("-soname=a --rpath x -z relro -znow -hash-style=both -omagic -sx --no-undefined");
        assert_eq!(args.options.soname.as_deref(), Some("a"));
        assert_eq!(args.options.rpath, ["x"]);
        assert!(args.options.now && args.options.no_undefined);
        assert_eq!(args.options.output, PathBuf::from("magic"));
        assert_eq!(args.options.strip, Strip::All);
        assert_eq!(args.options.discard, Discard::Locals);
    }

    #[test]
    fn what_is_not_known_is_refused() {
        assert_eq!(fails("--frobnicate"), "unrecognized option '--frobnicate'");
        assert_eq!(fails("-o"), "option -o needs an argument");
        assert!(fails("--build-id=uuid").contains("differ"));
        assert!(fails("-m elf_foo").contains("elf_x86_64"));
    }

    #[test]
    fn the_version_banner_is_one_that_build_systems_know() {
        assert!(version_text().starts_with("GNU ld (Wootz) 2.40\n"));
    }

    #[test]
    fn response_files_are_split_like_a_shell_would() {
        assert_eq!(split_words("a 'b c'  \"d\"\\ e\n"), ["a", "b c", "d e"]);
    }
}
