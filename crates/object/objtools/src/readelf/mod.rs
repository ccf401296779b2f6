//! `readelf`: what is in an ELF file, in GNU's layout.

mod dynamic;
mod header;
mod histogram;
mod notes;
mod relocations;
mod sections;
mod segments;
mod symbols;
mod versions;

pub(crate) use symbols::kind_name;

use crate::dwarf;
use crate::input::{Input, text};
use crate::options::{NONE, Row, flag, parse, value};
use crate::outcome::{Outcome, version};
use crate::versions::Versions;
use elf::read::{Class, ElfFile, SectionHeader};
use std::fmt::Write;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opt {
    All,
    Header,
    Segments,
    Sections,
    Groups,
    SectionDetails,
    Headers,
    Symbols,
    DynamicSymbols,
    Notes,
    Relocations,
    Dynamic,
    VersionInfo,
    Histogram,
    Wide,
    Hex,
    Strings,
    Debug,
    DebugLetters,
    DebugDepth,
    DebugStart,
    Unwind,
    Demangle,
    Ignored,
    Help,
    Version,
}

const OPTIONS: &[Row<Opt>] = &[
    flag(Opt::All, 'a', "all"),
    flag(Opt::Header, 'h', "file-header"),
    flag(Opt::Segments, 'l', "program-headers"),
    flag(Opt::Segments, NONE, "segments"),
    flag(Opt::Sections, 'S', "section-headers"),
    flag(Opt::Sections, NONE, "sections"),
    flag(Opt::Groups, 'g', "section-groups"),
    flag(Opt::SectionDetails, 't', "section-details"),
    flag(Opt::Headers, 'e', "headers"),
    flag(Opt::Symbols, 's', "symbols"),
    flag(Opt::Symbols, NONE, "syms"),
    flag(Opt::DynamicSymbols, NONE, "dyn-syms"),
    flag(Opt::Notes, 'n', "notes"),
    flag(Opt::Relocations, 'r', "relocs"),
    flag(Opt::Dynamic, 'd', "dynamic"),
    flag(Opt::VersionInfo, 'V', "version-info"),
    flag(Opt::Histogram, 'I', "histogram"),
    flag(Opt::Wide, 'W', "wide"),
    value(Opt::Hex, 'x', "hex-dump"),
    value(Opt::Strings, 'p', "string-dump"),
    value(Opt::Debug, NONE, "debug-dump"),
    value(Opt::DebugLetters, NONE, "debug-letters"),
    value(Opt::DebugDepth, NONE, "dwarf-depth"),
    value(Opt::DebugStart, NONE, "dwarf-start"),
    flag(Opt::Unwind, 'u', "unwind"),
    flag(Opt::Demangle, 'C', "demangle"),
    // Symbols are found by the section headers, and names are never cut where -W or -T is given.
    flag(Opt::Ignored, 'T', "silent-truncation"),
    flag(Opt::Help, 'H', "help"),
    flag(Opt::Version, 'v', "version"),
];

const HELP: &str = "Usage: wootz-readelf options file...
 -a, --all              -h -l -S -g -s -r -d -V -n -I
 -h, --file-header      the ELF header
 -l, --program-headers  segments, and the sections in each
 -S, --section-headers  sections
 -g, --section-groups   section groups
 -e, --headers          -h -l -S
 -s, --syms             symbols; --dyn-syms: dynamic ones only
 -n, --notes            notes
 -r, --relocs           relocations
 -d, --dynamic          the dynamic section
 -V, --version-info     versions of symbols
 -I, --histogram        how long the chains of the hash tables are
 -x, --hex-dump=NUMBER|NAME     a section's bytes
 -p, --string-dump=NUMBER|NAME  a section's strings
 -w[aAfFiLlmoOprRst], --debug-dump[=NAME,...]  debugging information: abbrev, addr, frames, frames-interp, info,
                        decodedline, rawline, macro, loc, str-offsets, pubnames, aranges, Ranges, str, pubtypes
 --dwarf-depth=N, --dwarf-start=N  entries above this depth only; from this offset
 -C, --demangle         names of C++ as they are written
 -W, --wide             lines as long as need be
";

/// What is to be shown.
#[derive(Default)]
struct Request {
    header: bool,
    segments: bool,
    sections: bool,
    groups: bool,
    symbols: bool,
    dynamic_symbols: bool,
    notes: bool,
    relocations: bool,
    dynamic: bool,
    versions: bool,
    histogram: bool,
    unwind: bool,
    demangle: bool,
    wide: bool,
    /// `-a`: what is not there is not mentioned.
    all: bool,
    hex: Vec<String>,
    strings: Vec<String>,
    debug: dwarf::Request,
    files: Vec<String>,
}

/// A file being shown.
struct View<'a> {
    file: ElfFile<'a>,
    versions: Versions,
    wide: bool,
    demangle: bool,
    /// Several things are shown: section headers are introduced shortly.
    with_header: bool,
    out: String,
    warnings: Vec<String>,
}

impl View<'_> {
    fn is_64(&self) -> bool {
        self.file.class == Class::Elf64
    }

    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn name_of(&self, section: &SectionHeader) -> String {
        text(self.file.section_name(section)).into_owned()
    }
}

/// Runs `readelf`.
pub fn readelf(arguments: &[String]) -> Outcome {
    let mut request = Request::default();
    // `-w` and `--debug-dump` have values that may be left out, which only follow directly.
    let arguments: Vec<String> = arguments
        .iter()
        .map(|word| match word.as_str() {
            "--debug-dump" => "--debug-dump=".to_owned(),
            style if style.starts_with("--demangle=") => "--demangle".to_owned(),
            _ => word.strip_prefix("-w").map_or_else(|| word.clone(), |letters| format!("--debug-letters={letters}")),
        })
        .collect();
    let (options, files) = match parse(OPTIONS, &arguments) {
        Ok(parsed) => parsed,
        Err(message) => return Outcome::failure(message),
    };
    request.files = files;
    let mut warnings = Vec::new();
    for (option, value) in options {
        match option {
            Opt::All => {
                request.all = true;
                for part in [
                    &mut request.header,
                    &mut request.segments,
                    &mut request.sections,
                    &mut request.groups,
                    &mut request.symbols,
                    &mut request.notes,
                    &mut request.relocations,
                    &mut request.dynamic,
                    &mut request.versions,
                    &mut request.histogram,
                ] {
                    *part = true;
                }
            }
            Opt::Header => request.header = true,
            Opt::Segments => request.segments = true,
            Opt::Sections => request.sections = true,
            Opt::Groups => request.groups = true,
            Opt::SectionDetails => return Outcome::failure("-t is not supported; -S -W shows sections"),
            Opt::Headers => {
                (request.header, request.segments, request.sections) = (true, true, true);
            }
            Opt::Symbols => request.symbols = true,
            Opt::DynamicSymbols => request.dynamic_symbols = true,
            Opt::Notes => request.notes = true,
            Opt::Relocations => request.relocations = true,
            Opt::Dynamic => request.dynamic = true,
            Opt::VersionInfo => request.versions = true,
            Opt::Histogram => request.histogram = true,
            Opt::Wide => request.wide = true,
            Opt::Hex => request.hex.push(value),
            Opt::Strings => request.strings.push(value),
            Opt::Debug | Opt::DebugLetters => {
                let letters = option == Opt::DebugLetters;
                let added = if letters { request.debug.add_letters(&value) } else { request.debug.add_names(&value) };
                if let Err(message) = added {
                    warnings.push(format!("Warning: {message}"));
                }
            }
            Opt::DebugDepth => request.debug.depth = value.parse().ok(),
            Opt::DebugStart => request.debug.start = crate::objdump::parse_address(&value),
            // Only other machines have unwinding tables of their own; ours are shown by -wf.
            Opt::Unwind => request.unwind = true,
            Opt::Demangle => request.demangle = true,
            Opt::Ignored => {}
            Opt::Help => return Outcome::text(HELP),
            Opt::Version => return Outcome::text(version("readelf")),
        }
    }
    let anything = request.header
        || request.segments
        || request.sections
        || request.groups
        || request.symbols
        || request.dynamic_symbols
        || request.notes
        || request.relocations
        || request.dynamic
        || request.versions
        || request.histogram
        || request.unwind
        || !request.debug.is_empty()
        || !request.hex.is_empty()
        || !request.strings.is_empty();
    if !anything || request.files.is_empty() {
        return Outcome::failure("Warning: Nothing to do.");
    }
    request.debug.wide = request.wide;
    request.debug.mentions_empty = true;
    let mut outcome = run(&request);
    outcome.messages.splice(0..0, warnings);
    outcome
}

fn run(request: &Request) -> Outcome {
    let mut outcome = Outcome::default();
    for path in &request.files {
        let input = match Input::read(path) {
            Ok(input) => input,
            Err(message) => {
                outcome.fail(format!("Error: {message}"));
                continue;
            }
        };
        let units = match input.units() {
            Ok(units) => units,
            Err(message) => {
                outcome.fail(format!("Error: {message}"));
                continue;
            }
        };
        for unit in units {
            if let Some(member) = &unit.member {
                outcome.line(&format!("\nFile: {path}({member})"));
            } else if request.files.len() > 1 {
                outcome.line(&format!("\nFile: {path}"));
            }
            match ElfFile::parse(&unit.data) {
                Ok(file) => show(request, path, file, &mut outcome),
                Err(error) => {
                    outcome.fail(format!("Error: {}: {error}", unit.member.as_deref().unwrap_or(path)));
                }
            }
        }
    }
    outcome
}

fn show(request: &Request, path: &str, file: ElfFile<'_>, outcome: &mut Outcome) {
    let versions = Versions::read(&file);
    let mut view = View {
        file,
        versions,
        wide: request.wide,
        demangle: request.demangle,
        with_header: request.header,
        out: String::new(),
        warnings: Vec::new(),
    };
    if request.header {
        header::show(&mut view);
    }
    if request.sections {
        sections::show(&mut view);
    }
    if request.groups {
        sections::show_groups(&mut view);
    }
    if request.segments {
        segments::show(&mut view, request.all);
    }
    if request.dynamic {
        dynamic::show(&mut view);
    }
    if request.relocations {
        relocations::show(&mut view);
    }
    if request.all || request.unwind {
        // Unwind tables of other machines would come here.
        let _ = writeln!(view.out, "No processor specific unwind information to decode");
    }
    if request.symbols || request.dynamic_symbols {
        symbols::show(&mut view, !request.symbols);
    }
    if request.histogram {
        histogram::show(&mut view);
    }
    if request.versions {
        versions::show(&mut view);
    }
    for section in &request.hex {
        sections::dump_hex(&mut view, section);
    }
    for section in &request.strings {
        sections::dump_strings(&mut view, section);
    }
    if !request.debug.is_empty() {
        let separate = request.debug.separate(path, &view.file);
        view.out.extend(separate.iter().map(|separate| request.debug.found(path, separate)));
        let mut add = |file: &ElfFile<'_>, path: &str| {
            let listing = dwarf::show(&request.debug, file, separate.as_ref().map(|_| path));
            view.out.push_str(&listing.text);
            view.warnings.extend(listing.warnings.into_iter().map(|warning| format!("Warning: {warning}")));
            outcome.success &= listing.complete;
        };
        add(&view.file, path);
        if let Some(separate) = &separate {
            match ElfFile::parse(&separate.bytes) {
                Ok(file) => add(&file, &separate.path),
                Err(error) => view.warnings.push(format!("Warning: {}: {error}", separate.path)),
            }
        }
    }
    if request.notes {
        notes::show(&mut view);
    }
    outcome.output.extend_from_slice(view.out.as_bytes());
    outcome.messages.append(&mut view.warnings);
}
