//! `objcopy` and `strip`: an object changed and written again, or its loaded bytes alone.
//!
//! Here are the command lines; [`transform`] changes what was read, [`flat`] writes and reads bytes without
//! headers. Both tools work on files and on the members of archives.

mod flat;
mod hex;
mod transform;

use crate::ar;
use crate::input::{Input, replace};
use crate::options::{NONE, Row, flag, parse, value};
use crate::outcome::{Outcome, reason, version};
use crate::pattern::Names;
use elf::archive::{Archive, NewMember};
use elf::edit::Image;
use std::fs;
use std::path::Path;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opt {
    InputTarget,
    OutputTarget,
    Target,
    BinaryArchitecture,
    OnlySection,
    RemoveSection,
    RemoveRelocations,
    KeepSection,
    AddSection,
    UpdateSection,
    DumpSection,
    SetFlags,
    SetAlignment,
    RenameSection,
    StripAll,
    StripDebug,
    StripUnneeded,
    StripDwo,
    ExtractDwo,
    OnlyKeepDebug,
    StripSymbol,
    StripSymbols,
    StripUnneededSymbol,
    KeepSymbol,
    KeepSymbols,
    KeepFileSymbols,
    LocalizeSymbol,
    LocalizeSymbols,
    LocalizeHidden,
    KeepGlobal,
    KeepGlobals,
    GlobalizeSymbol,
    GlobalizeSymbols,
    WeakenSymbol,
    WeakenSymbols,
    Weaken,
    RedefineSymbol,
    RedefineSymbols,
    AddSymbol,
    PrefixSymbols,
    PrefixSections,
    PrefixAllocated,
    DiscardAll,
    DiscardLocals,
    DebugLink,
    GapFill,
    PadTo,
    SetStart,
    ChangeStart,
    ChangeAddresses,
    ChangeSection,
    CompressDebug,
    DecompressDebug,
    Wildcard,
    PreserveDates,
    Output,
    Verbose,
    Nothing,
    Help,
    Version,
}

const COMMON: &[Row<Opt>] = &[
    value(Opt::InputTarget, 'I', "input-target"),
    value(Opt::OutputTarget, 'O', "output-target"),
    value(Opt::Target, 'F', "target"),
    value(Opt::RemoveSection, 'R', "remove-section"),
    value(Opt::RemoveRelocations, NONE, "remove-relocations"),
    value(Opt::KeepSection, NONE, "keep-section"),
    flag(Opt::StripDebug, 'g', "strip-debug"),
    flag(Opt::StripUnneeded, NONE, "strip-unneeded"),
    flag(Opt::StripDwo, NONE, "strip-dwo"),
    flag(Opt::OnlyKeepDebug, NONE, "only-keep-debug"),
    value(Opt::StripSymbol, 'N', "strip-symbol"),
    value(Opt::KeepSymbol, 'K', "keep-symbol"),
    flag(Opt::KeepFileSymbols, NONE, "keep-file-symbols"),
    flag(Opt::DiscardAll, 'x', "discard-all"),
    flag(Opt::DiscardLocals, 'X', "discard-locals"),
    flag(Opt::Wildcard, 'w', "wildcard"),
    flag(Opt::PreserveDates, 'p', "preserve-dates"),
    flag(Opt::Verbose, 'v', "verbose"),
    // Members of archives always get date 0 and the like; notes are never merged.
    flag(Opt::Nothing, 'D', "enable-deterministic-archives"),
    flag(Opt::Nothing, NONE, "no-merge-notes"),
    flag(Opt::Help, NONE, "help"),
    flag(Opt::Version, 'V', "version"),
];

const STRIP: &[Row<Opt>] = &[
    flag(Opt::StripAll, 's', "strip-all"),
    flag(Opt::StripDebug, 'S', ""),
    flag(Opt::StripDebug, 'd', ""),
    value(Opt::Output, 'o', ""),
];

const OBJCOPY: &[Row<Opt>] = &[
    flag(Opt::StripAll, 'S', "strip-all"),
    value(Opt::BinaryArchitecture, 'B', "binary-architecture"),
    value(Opt::OnlySection, 'j', "only-section"),
    value(Opt::AddSection, NONE, "add-section"),
    value(Opt::UpdateSection, NONE, "update-section"),
    value(Opt::DumpSection, NONE, "dump-section"),
    value(Opt::SetFlags, NONE, "set-section-flags"),
    value(Opt::SetAlignment, NONE, "set-section-alignment"),
    value(Opt::RenameSection, NONE, "rename-section"),
    flag(Opt::ExtractDwo, NONE, "extract-dwo"),
    value(Opt::StripSymbols, NONE, "strip-symbols"),
    value(Opt::StripUnneededSymbol, NONE, "strip-unneeded-symbol"),
    value(Opt::KeepSymbols, NONE, "keep-symbols"),
    value(Opt::LocalizeSymbol, 'L', "localize-symbol"),
    value(Opt::LocalizeSymbols, NONE, "localize-symbols"),
    flag(Opt::LocalizeHidden, NONE, "localize-hidden"),
    value(Opt::KeepGlobal, 'G', "keep-global-symbol"),
    value(Opt::KeepGlobals, NONE, "keep-global-symbols"),
    value(Opt::GlobalizeSymbol, NONE, "globalize-symbol"),
    value(Opt::GlobalizeSymbols, NONE, "globalize-symbols"),
    value(Opt::WeakenSymbol, 'W', "weaken-symbol"),
    value(Opt::WeakenSymbols, NONE, "weaken-symbols"),
    flag(Opt::Weaken, NONE, "weaken"),
    value(Opt::RedefineSymbol, NONE, "redefine-sym"),
    value(Opt::RedefineSymbols, NONE, "redefine-syms"),
    value(Opt::AddSymbol, NONE, "add-symbol"),
    value(Opt::PrefixSymbols, NONE, "prefix-symbols"),
    value(Opt::PrefixSections, NONE, "prefix-sections"),
    value(Opt::PrefixAllocated, NONE, "prefix-alloc-sections"),
    value(Opt::DebugLink, NONE, "add-gnu-debuglink"),
    value(Opt::GapFill, NONE, "gap-fill"),
    value(Opt::PadTo, NONE, "pad-to"),
    value(Opt::SetStart, NONE, "set-start"),
    value(Opt::ChangeStart, NONE, "change-start"),
    value(Opt::ChangeStart, NONE, "adjust-start"),
    value(Opt::ChangeAddresses, NONE, "change-addresses"),
    value(Opt::ChangeAddresses, NONE, "adjust-vma"),
    value(Opt::ChangeSection, NONE, "change-section-address"),
    value(Opt::ChangeSection, NONE, "adjust-section-vma"),
    value(Opt::ChangeSection, NONE, "change-section-vma"),
    flag(Opt::Nothing, NONE, "no-change-warnings"),
    flag(Opt::Nothing, NONE, "no-adjust-warnings"),
    flag(Opt::CompressDebug, NONE, "compress-debug-sections"),
    flag(Opt::DecompressDebug, NONE, "decompress-debug-sections"),
];

const HELP: &str = "Usage: wootz-objcopy [options] infile [outfile]; wootz-strip [options] file...
 -I, -O, -F FORMAT           binary, elf64-x86-64, elf32-i386; output also srec, ihex
 -j, -R, --keep-section=NAME sections to copy alone, to leave out, to keep
 -S, -g, --strip-unneeded    no symbols; no debug sections; no symbols but those of relocations
 --only-keep-debug, --strip-dwo, --extract-dwo
 -N, -K, -L, -G, -W NAME     strip, keep, localize, make all others local, weaken a symbol
 --globalize-symbol, --localize-hidden, --weaken, --strip-symbols=FILE (and so on)
 --redefine-sym OLD=NEW, --redefine-syms=FILE, --add-symbol NAME=[SECTION:]VALUE[,FLAGS]
 --prefix-symbols, --prefix-sections, --prefix-alloc-sections TEXT
 -x, -X                      no local symbols; none that the compiler made
 --rename-section OLD=NEW[,FLAGS], --set-section-flags NAME=FLAGS, --set-section-alignment NAME=N
 --add-section, --update-section, --dump-section NAME=FILE
 --add-gnu-debuglink=FILE, --gap-fill, --pad-to, --set-start, --change-addresses
 --compress-debug-sections[=zlib], --decompress-debug-sections
 -w, --wildcard              symbols are patterns
 -p, --preserve-dates; -o FILE (strip)
";

pub(crate) use transform::is_debug;

/// An object with these bytes as its only section, for tools that look at bytes as if they were one's.
pub(crate) fn wrapped(data: &[u8], machine: Option<&str>) -> Result<Vec<u8>, String> {
    let format = match machine {
        Some("i386" | "i386:intel" | "i8086") => Format::Elf32,
        Some("i386:x86-64" | "i386:x86-64:intel") => Format::Elf64,
        _ => return Err("-b binary needs -m i386, -m i386:x86-64 or -m i8086".to_owned()),
    };
    let mut image = flat::read(data, "", format)?;
    image.symbols.truncate(1);
    image.write().map_err(|error| error.0)
}

/// Which symbols go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum StripSymbols {
    #[default]
    None,
    Debug,
    Unneeded,
    All,
}

/// Which local symbols go.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Discard {
    #[default]
    None,
    Temporaries,
    Locals,
}

/// Formats of files.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Binary,
    /// Motorola's S-records; output only.
    SRecords,
    /// Intel's hexadecimal records; output only.
    Intel,
    Elf64,
    Elf32,
}

/// How an address is given anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Set(u64),
    Add(u64),
}

/// A symbol to be added.
#[derive(Debug, Clone, Default)]
struct Added {
    name: String,
    section: Option<String>,
    value: u64,
    flags: Vec<String>,
}

/// What is to be done.
#[derive(Debug, Clone, Default)]
struct Request {
    input_format: Option<Format>,
    output_format: Option<Format>,
    only: Names,
    remove: Names,
    remove_relocations: Names,
    keep_sections: Names,
    add_sections: Vec<(String, String)>,
    update_sections: Vec<(String, String)>,
    dump_sections: Vec<(String, String)>,
    section_flags: Vec<(String, String)>,
    section_alignments: Vec<(String, u64)>,
    renamed_sections: Vec<(String, String, Option<String>)>,
    strip: StripSymbols,
    strip_dwo: bool,
    extract_dwo: bool,
    only_keep_debug: bool,
    strip_symbols: Names,
    strip_unneeded_symbols: Names,
    keep_symbols: Names,
    keep_file_symbols: bool,
    localize: Names,
    localize_hidden: bool,
    keep_global: Names,
    globalize: Names,
    weaken: Names,
    weaken_all: bool,
    redefined: Vec<(String, String)>,
    added: Vec<Added>,
    prefix_symbols: String,
    prefix_sections: String,
    prefix_allocated: String,
    discard: Discard,
    debug_link: Option<String>,
    gap_fill: u8,
    pad_to: Option<u64>,
    start: Vec<Change>,
    addresses: Vec<u64>,
    section_addresses: Vec<(String, Change)>,
    compress: bool,
    decompress: bool,
    wildcard: bool,
    preserve_dates: bool,
    verbose: bool,
    output: Option<String>,
}

/// Runs `objcopy`.
pub fn objcopy(arguments: &[String]) -> Outcome {
    // Its value is optional, which only a word with `=` can give.
    let arguments: Vec<String> = arguments
        .iter()
        .map(|word| match word.strip_prefix("--compress-debug-sections=") {
            Some("zlib" | "zlib-gabi") => "--compress-debug-sections".to_owned(),
            Some("none") => "--decompress-debug-sections".to_owned(),
            _ => word.clone(),
        })
        .collect();
    let rows: Vec<Row<Opt>> = OBJCOPY.iter().chain(COMMON).copied().collect();
    let (request, files) = match read_options("objcopy", &rows, &arguments) {
        Ok(parsed) => parsed,
        Err(outcome) => return outcome,
    };
    let (input, output) = match &files[..] {
        [input] => (input, input),
        [input, output] => (input, output),
        _ => return Outcome::failure("one input file and at most one output file are expected"),
    };
    let mut outcome = Outcome::default();
    if let Err(message) = copy(&request, input, output) {
        outcome.fail(message);
    }
    outcome
}

/// Runs `strip`.
pub fn strip(arguments: &[String]) -> Outcome {
    let rows: Vec<Row<Opt>> = STRIP.iter().chain(COMMON).copied().collect();
    let (mut request, files) = match read_options("strip", &rows, arguments) {
        Ok(parsed) => parsed,
        Err(outcome) => return outcome,
    };
    let removes = !request.strip_symbols.is_empty() || request.discard != Discard::None;
    let asked = request.strip != StripSymbols::None || request.only_keep_debug || request.strip_dwo || removes;
    if !asked {
        request.strip = StripSymbols::All;
    }
    if files.is_empty() {
        return Outcome::failure("no file to strip");
    }
    if request.output.is_some() && files.len() > 1 {
        return Outcome::failure("-o may only be used with a single file");
    }
    let mut outcome = Outcome::default();
    for file in &files {
        let output = request.output.as_ref().unwrap_or(file);
        if let Err(message) = copy(&request, file, output) {
            outcome.fail(message);
        }
    }
    outcome
}

fn read_options(tool: &str, rows: &[Row<Opt>], words: &[String]) -> Result<(Request, Vec<String>), Outcome> {
    let (options, files) = parse(rows, words).map_err(Outcome::failure)?;
    let mut request = Request::default();
    for (option, value) in options {
        match option {
            Opt::Help => return Err(Outcome::text(HELP)),
            Opt::Version => return Err(Outcome::text(version(tool))),
            _ => request.set(option, &value).map_err(Outcome::failure)?,
        }
    }
    Ok((request, files))
}

impl Request {
    fn set(&mut self, option: Opt, value: &str) -> Result<(), String> {
        match option {
            Opt::InputTarget => self.input_format = Some(format(value)?),
            Opt::OutputTarget => self.output_format = Some(format(value)?),
            Opt::Target => {
                let known = Some(format(value)?);
                (self.input_format, self.output_format) = (known, known);
            }
            Opt::BinaryArchitecture => match value {
                "i386:x86-64" | "i386" => {}
                _ => return Err(format!("architecture {value} unknown")),
            },
            Opt::OnlySection => self.only.add(value),
            Opt::RemoveSection => self.remove.add(value),
            Opt::RemoveRelocations => self.remove_relocations.add(value),
            Opt::KeepSection => self.keep_sections.add(value),
            Opt::AddSection => self.add_sections.push(pair(value)?),
            Opt::UpdateSection => self.update_sections.push(pair(value)?),
            Opt::DumpSection => self.dump_sections.push(pair(value)?),
            Opt::SetFlags => self.section_flags.push(pair(value)?),
            Opt::SetAlignment => {
                let (name, align) = pair(value)?;
                let align = number(&align)?;
                if !align.is_power_of_two() {
                    return Err(format!("{value}: the alignment is no power of two"));
                }
                self.section_alignments.push((name, align));
            }
            Opt::RenameSection => {
                let (old, new) = pair(value)?;
                let (new, flags) = match new.split_once(',') {
                    Some((new, flags)) => (new.to_owned(), Some(flags.to_owned())),
                    None => (new, None),
                };
                self.renamed_sections.push((old, new, flags));
            }
            Opt::StripAll => self.strip = StripSymbols::All,
            Opt::StripDebug => self.strip = StripSymbols::Debug,
            Opt::StripUnneeded => self.strip = StripSymbols::Unneeded,
            Opt::StripDwo => self.strip_dwo = true,
            Opt::ExtractDwo => self.extract_dwo = true,
            Opt::OnlyKeepDebug => self.only_keep_debug = true,
            Opt::StripSymbol => self.strip_symbols.add(value),
            Opt::StripSymbols => read_names(value, &mut self.strip_symbols)?,
            Opt::StripUnneededSymbol => self.strip_unneeded_symbols.add(value),
            Opt::KeepSymbol => self.keep_symbols.add(value),
            Opt::KeepSymbols => read_names(value, &mut self.keep_symbols)?,
            Opt::KeepFileSymbols => self.keep_file_symbols = true,
            Opt::LocalizeSymbol => self.localize.add(value),
            Opt::LocalizeSymbols => read_names(value, &mut self.localize)?,
            Opt::LocalizeHidden => self.localize_hidden = true,
            Opt::KeepGlobal => self.keep_global.add(value),
            Opt::KeepGlobals => read_names(value, &mut self.keep_global)?,
            Opt::GlobalizeSymbol => self.globalize.add(value),
            Opt::GlobalizeSymbols => read_names(value, &mut self.globalize)?,
            Opt::WeakenSymbol => self.weaken.add(value),
            Opt::WeakenSymbols => read_names(value, &mut self.weaken)?,
            Opt::Weaken => self.weaken_all = true,
            Opt::RedefineSymbol => self.redefined.push(pair(value)?),
            Opt::RedefineSymbols => {
                for line in lines(value)? {
                    let mut words = line.split_whitespace();
                    let (Some(old), Some(new), None) = (words.next(), words.next(), words.next()) else {
                        return Err(format!("{value}: '{line}' is not an old and a new name"));
                    };
                    self.redefined.push((old.to_owned(), new.to_owned()));
                }
            }
            Opt::AddSymbol => self.added.push(added(value)?),
            Opt::PrefixSymbols => value.clone_into(&mut self.prefix_symbols),
            Opt::PrefixSections => value.clone_into(&mut self.prefix_sections),
            Opt::PrefixAllocated => value.clone_into(&mut self.prefix_allocated),
            Opt::DiscardAll => self.discard = Discard::Locals,
            Opt::DiscardLocals => self.discard = Discard::Temporaries,
            Opt::DebugLink => self.debug_link = Some(value.to_owned()),
            Opt::GapFill => self.gap_fill = number(value)? as u8,
            Opt::PadTo => self.pad_to = Some(number(value)?),
            Opt::SetStart => self.start.push(Change::Set(number(value)?)),
            Opt::ChangeStart => self.start.push(Change::Add(signed(value)?)),
            Opt::ChangeAddresses => self.addresses.push(signed(value)?),
            Opt::ChangeSection => {
                let at = value.find(['=', '+', '-']).ok_or_else(|| format!("{value}: no new address"))?;
                let (name, change) = value.split_at(at);
                let change = match change.strip_prefix('=') {
                    Some(address) => Change::Set(number(address)?),
                    None => Change::Add(signed(change)?),
                };
                self.section_addresses.push((name.to_owned(), change));
            }
            Opt::CompressDebug => self.compress = true,
            Opt::DecompressDebug => self.decompress = true,
            Opt::Wildcard => self.wildcard = true,
            Opt::PreserveDates => self.preserve_dates = true,
            Opt::Output => self.output = Some(value.to_owned()),
            Opt::Verbose => self.verbose = true,
            Opt::Nothing | Opt::Help | Opt::Version => {}
        }
        Ok(())
    }
}

fn format(name: &str) -> Result<Format, String> {
    match name {
        "binary" => Ok(Format::Binary),
        "srec" => Ok(Format::SRecords),
        "ihex" => Ok(Format::Intel),
        "elf64-x86-64" | "elf64-little" | "default" => Ok(Format::Elf64),
        "elf32-i386" | "elf32-little" | "elf32-x86-64" => Ok(Format::Elf32),
        _ => Err(format!("invalid bfd target: '{name}'")),
    }
}

fn pair(text: &str) -> Result<(String, String), String> {
    match text.split_once('=') {
        Some((left, right)) if !left.is_empty() && !right.is_empty() => Ok((left.to_owned(), right.to_owned())),
        _ => Err(format!("bad value '{text}': NAME=VALUE is expected")),
    }
}

fn number(text: &str) -> Result<u64, String> {
    let parsed = match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => u64::from_str_radix(hex, 16),
        None if text.len() > 1 && text.starts_with('0') => u64::from_str_radix(text, 8),
        None => text.parse(),
    };
    parsed.map_err(|_| format!("bad number: {text}"))
}

fn signed(text: &str) -> Result<u64, String> {
    match text.strip_prefix('-') {
        Some(rest) => Ok(number(rest)?.wrapping_neg()),
        None => number(text.strip_prefix('+').unwrap_or(text)),
    }
}

/// `NAME=[SECTION:]VALUE[,FLAGS]`
fn added(text: &str) -> Result<Added, String> {
    let (name, rest) = pair(text)?;
    let mut parts = rest.split(',');
    let place = parts.next().unwrap_or_default();
    let flags = parts.map(str::to_owned).collect();
    let (section, value) = match place.rsplit_once(':') {
        Some((section, value)) => (Some(section.to_owned()), number(value)?),
        None => (None, number(place)?),
    };
    Ok(Added { name, section, value, flags })
}

/// The lines of a file of names, without comments.
fn lines(path: &str) -> Result<Vec<String>, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("'{path}': {}", reason(&error)))?;
    let cut = |line: &str| line.split('#').next().unwrap_or_default().trim().to_owned();
    Ok(text.lines().map(cut).filter(|line| !line.is_empty()).collect())
}

fn read_names(path: &str, names: &mut Names) -> Result<(), String> {
    for line in lines(path)? {
        names.add(line.split_whitespace().next().unwrap_or_default());
    }
    Ok(())
}

/// Copies a file or an archive.
fn copy(request: &Request, input: &str, output: &str) -> Result<(), String> {
    let file = Input::read(input)?;
    let times = request.preserve_dates.then(|| fs::metadata(input)).and_then(Result::ok);
    let bytes = if file.is_archive() && request.input_format != Some(Format::Binary) {
        copy_archive(request, &file)?
    } else {
        copy_object(request, &file.bytes, input, output)?
    };
    let existed = Path::new(output).exists();
    replace(Path::new(output), &bytes).map_err(|error| format!("'{output}': {}", reason(&error)))?;
    let metadata = fs::metadata(input).ok();
    if let Some(metadata) = metadata.filter(|_| !existed) {
        // A program stays one under a new name; that it cannot be is no reason to fail.
        let _ = fs::set_permissions(output, metadata.permissions());
    }
    if let Some(modified) = times.and_then(|metadata| metadata.modified().ok()) {
        let set = fs::File::options().write(true).open(output).and_then(|file| file.set_modified(modified));
        set.map_err(|error| format!("'{output}': {}", reason(&error)))?;
    }
    Ok(())
}

fn copy_archive(request: &Request, file: &Input) -> Result<Vec<u8>, String> {
    let archive = Archive::parse(&file.bytes).map_err(|error| format!("{}: {error}", file.path))?;
    if archive.thin {
        return Err(format!("{}: a thin archive has no members to change", file.path));
    }
    let mut members = Vec::with_capacity(archive.members.len());
    for member in &archive.members {
        let name = format!("{}({})", file.path, String::from_utf8_lossy(member.name));
        let data = match Image::parse(member.data) {
            Ok(_) => copy_object(request, member.data, &name, &name)?,
            // What is no object is kept as it is.
            Err(_) => member.data.to_vec(),
        };
        members.push(NewMember {
            nested: None,
            name: member.name.to_vec(),
            symbols: ar::symbols(&data),
            data,
            date: if request.preserve_dates { member.date } else { 0 },
            uid: 0,
            gid: 0,
            mode: member.mode,
        });
    }
    Ok(elf::archive::write(&members, false, archive.symbols.is_some()))
}

fn copy_object(request: &Request, data: &[u8], name: &str, output: &str) -> Result<Vec<u8>, String> {
    let located = |error: String| format!("{name}: {error}");
    let mut image = match request.input_format {
        Some(Format::SRecords | Format::Intel) => {
            return Err(located("hexadecimal records are written, not read".to_owned()));
        }
        Some(Format::Binary) => {
            flat::read(data, name, request.output_format.unwrap_or(Format::Elf64)).map_err(located)?
        }
        _ => Image::parse(data).map_err(|_| located("file format not recognized".to_owned()))?,
    };
    transform::apply(request, &mut image).map_err(located)?;
    match request.output_format {
        Some(Format::Binary) => flat::write(request, &image).map_err(located),
        Some(Format::SRecords) => hex::s_records(&image, output).map_err(located),
        Some(Format::Intel) => hex::intel(&image).map_err(located),
        _ => image.write().map_err(|error| located(error.0)),
    }
}
