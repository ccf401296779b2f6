//! `objdump`: what is in an object, in GNU's layout.
//!
//! Here are the command line and the headers; [`tables`] shows symbols, relocations and what only ELF has,
//! [`contents`] bytes, [`code`] instructions.

mod code;
mod contents;
mod names;
mod tables;

use crate::dwarf;
use crate::input::{Input, text};
use crate::options::{NONE, Row, flag, parse, value};
use crate::outcome::{Outcome, version};
use crate::pattern::Names;
use crate::versions::Versions;
use elf::read::{Class, ElfFile, SectionHeader};
use object::elf as e;
use std::fmt::Write;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opt {
    ArchiveHeaders,
    FileHeaders,
    SectionHeaders,
    Private,
    AllHeaders,
    Disassemble,
    DisassembleAll,
    DisassembleSymbol,
    Source,
    LineNumbers,
    Contents,
    Symbols,
    DynamicSymbols,
    Relocations,
    DynamicRelocations,
    Section,
    Machine,
    Format,
    MachineOptions,
    Wide,
    Zeroes,
    RawBytes,
    NoRawBytes,
    Start,
    Stop,
    AdjustAddresses,
    Demangle,
    NoDemangle,
    NoAddresses,
    Debug,
    DebugLetters,
    DebugDepth,
    DebugStart,
    Nothing,
    Help,
    Version,
}

const OPTIONS: &[Row<Opt>] = &[
    flag(Opt::ArchiveHeaders, 'a', "archive-headers"),
    flag(Opt::FileHeaders, 'f', "file-headers"),
    flag(Opt::SectionHeaders, 'h', "section-headers"),
    flag(Opt::SectionHeaders, NONE, "headers"),
    flag(Opt::Private, 'p', "private-headers"),
    flag(Opt::AllHeaders, 'x', "all-headers"),
    flag(Opt::Disassemble, 'd', ""),
    flag(Opt::DisassembleAll, 'D', "disassemble-all"),
    value(Opt::DisassembleSymbol, NONE, "disassemble-symbol"),
    flag(Opt::Disassemble, NONE, "disassemble"),
    flag(Opt::Source, 'S', "source"),
    flag(Opt::LineNumbers, 'l', "line-numbers"),
    flag(Opt::Contents, 's', "full-contents"),
    flag(Opt::Symbols, 't', "syms"),
    flag(Opt::DynamicSymbols, 'T', "dynamic-syms"),
    flag(Opt::Relocations, 'r', "reloc"),
    flag(Opt::DynamicRelocations, 'R', "dynamic-reloc"),
    value(Opt::Section, 'j', "section"),
    value(Opt::Machine, 'm', "architecture"),
    value(Opt::Format, 'b', "target"),
    value(Opt::MachineOptions, 'M', "disassembler-options"),
    flag(Opt::Wide, 'w', "wide"),
    flag(Opt::Zeroes, 'z', "disassemble-zeroes"),
    flag(Opt::RawBytes, NONE, "show-raw-insn"),
    flag(Opt::NoRawBytes, NONE, "no-show-raw-insn"),
    value(Opt::Start, NONE, "start-address"),
    value(Opt::Stop, NONE, "stop-address"),
    value(Opt::AdjustAddresses, NONE, "adjust-vma"),
    flag(Opt::Demangle, 'C', "demangle"),
    flag(Opt::NoDemangle, NONE, "no-demangle"),
    flag(Opt::NoAddresses, NONE, "no-addresses"),
    value(Opt::Debug, NONE, "dwarf"),
    value(Opt::DebugLetters, NONE, "dwarf-letters"),
    value(Opt::DebugDepth, NONE, "dwarf-depth"),
    value(Opt::DebugStart, NONE, "dwarf-start"),
    // Symbols that others would hide are shown always.
    flag(Opt::Nothing, NONE, "special-syms"),
    flag(Opt::Help, 'H', "help"),
    flag(Opt::Version, 'v', "version"),
];

const HELP: &str = "Usage: wootz-objdump options file...
 -a, -f, -h, -p, -x       headers: archive, file, sections, program, all
 -d, -D                   instructions of code sections, of all sections
 --disassemble=SYMBOL     instructions of one function
 -S, -l                   source text, line numbers with them
 -s                       bytes of sections
 -t, -T, -r, -R           symbols and relocations, static and dynamic
 -j, --section=NAME       only these sections
 -M OPTIONS               att, intel, suffix, i386, x86-64, i8086, addr16, addr32, data16, data32
 -b binary -m MACHINE     the file is code (i386, i386:x86-64, i8086)
 -W[aAfFiLlmoOprRst], --dwarf[=NAME,...]  debugging information, as readelf's -w shows it
 -w, -z, -C               long lines, zeroes too, demangled names
 --start-address, --stop-address, --adjust-vma, --no-show-raw-insn, --no-addresses
";

#[derive(Default)]
struct Request {
    archive_headers: bool,
    file_headers: bool,
    section_headers: bool,
    private: bool,
    all_headers: bool,
    disassemble: bool,
    disassemble_all: bool,
    function: Option<String>,
    source: bool,
    line_numbers: bool,
    contents: bool,
    symbols: bool,
    dynamic_symbols: bool,
    relocations: bool,
    dynamic_relocations: bool,
    sections: Names,
    machine: Option<String>,
    binary: bool,
    machine_options: Vec<String>,
    wide: bool,
    zeroes: bool,
    no_raw_bytes: bool,
    no_addresses: bool,
    demangle: bool,
    start: Option<u64>,
    stop: Option<u64>,
    adjust: u64,
    debug: dwarf::Request,
}

impl Request {
    fn wants(&self, name: &[u8]) -> bool {
        self.sections.is_empty() || self.sections.contains_section(name)
    }
}

/// A file being shown.
struct View<'a, 'r> {
    request: &'r Request,
    file: ElfFile<'a>,
    versions: Versions,
    out: String,
    problems: Vec<String>,
}

impl View<'_, '_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn name_of(&self, section: &SectionHeader) -> String {
        text(self.file.section_name(section)).into_owned()
    }

    /// Digits of an address.
    fn width(&self) -> usize {
        if self.file.class == Class::Elf64 { 16 } else { 8 }
    }

    /// The sections that hold what a program is made of: no tables of names, symbols and relocations.
    fn sections(&self) -> Vec<usize> {
        let names = self.file.data.get(if self.file.class == Class::Elf64 { 62 } else { 50 }..).unwrap_or(&[]);
        let names = names.get(..2).map_or(0, |b| usize::from(u16::from_le_bytes([b[0], b[1]])));
        let symbols = self.file.sections.iter().position(|section| section.kind == e::SHT_SYMTAB);
        let strings = symbols.map_or(0, |at| self.file.sections[at].link as usize);
        let is_content = |index: &usize| {
            let section = &self.file.sections[*index];
            let loaded = section.flags & u64::from(e::SHF_ALLOC) != 0;
            match section.kind {
                e::SHT_NULL | e::SHT_SYMTAB | e::SHT_SYMTAB_SHNDX => false,
                e::SHT_STRTAB => loaded || (*index != names && *index != strings),
                e::SHT_REL | e::SHT_RELA => loaded || symbols.is_none_or(|at| section.link as usize != at),
                _ => true,
            }
        };
        (0..self.file.sections.len()).filter(is_content).collect()
    }

    /// The relocations of a section.
    fn relocations_of(&self, section: usize) -> Vec<elf::read::Relocation> {
        let symbols = self.file.sections.iter().position(|section| section.kind == e::SHT_SYMTAB);
        let tables = self.file.sections.iter().filter(|table| {
            matches!(table.kind, e::SHT_REL | e::SHT_RELA)
                && table.info as usize == section
                && symbols.is_some_and(|at| table.link as usize == at)
        });
        tables
            .filter_map(|table| self.file.relocations(table).ok())
            .flat_map(|list| list.iter().collect::<Vec<_>>())
            .collect()
    }
}

/// Runs `objdump`.
pub fn objdump(arguments: &[String]) -> Outcome {
    // `--disassemble=SYMBOL` has an optional value, as `-W` and `--dwarf` do.
    let arguments: Vec<String> = arguments
        .iter()
        .map(|word| match word.strip_prefix("--disassemble=") {
            Some(symbol) => format!("--disassemble-symbol={symbol}"),
            None if word == "--dwarf" => "--dwarf=".to_owned(),
            None => word.strip_prefix("-W").map_or_else(|| word.clone(), |rest| format!("--dwarf-letters={rest}")),
        })
        .map(|word| crate::options::without_style(&word))
        .collect();
    let (options, mut files) = match parse(OPTIONS, &arguments) {
        Ok(parsed) => parsed,
        Err(message) => return Outcome::failure(message),
    };
    let mut request = Request::default();
    let mut warnings = Vec::new();
    for (option, value) in options {
        let number = || parse_address(&value);
        match option {
            Opt::ArchiveHeaders => request.archive_headers = true,
            Opt::FileHeaders => request.file_headers = true,
            Opt::SectionHeaders => request.section_headers = true,
            Opt::Private => request.private = true,
            Opt::AllHeaders => request.all_headers = true,
            Opt::Disassemble => request.disassemble = true,
            Opt::DisassembleAll => request.disassemble_all = true,
            Opt::DisassembleSymbol => {
                request.disassemble = true;
                request.function = Some(value);
            }
            Opt::Source => {
                request.disassemble = true;
                request.source = true;
            }
            Opt::LineNumbers => request.line_numbers = true,
            Opt::Contents => request.contents = true,
            Opt::Symbols => request.symbols = true,
            Opt::DynamicSymbols => request.dynamic_symbols = true,
            Opt::Relocations => request.relocations = true,
            Opt::DynamicRelocations => request.dynamic_relocations = true,
            Opt::Section => request.sections.add(&value),
            Opt::Machine => request.machine = Some(value),
            Opt::Format => match value.as_str() {
                "binary" => request.binary = true,
                "elf64-x86-64" | "elf32-i386" | "elf64-little" | "elf32-little" | "default" => {}
                _ => return Outcome::failure(format!("invalid bfd target: '{value}'")),
            },
            Opt::MachineOptions => request.machine_options.extend(value.split(',').map(str::to_owned)),
            Opt::Wide => request.wide = true,
            Opt::Zeroes => request.zeroes = true,
            Opt::RawBytes => request.no_raw_bytes = false,
            Opt::NoRawBytes => request.no_raw_bytes = true,
            Opt::Start | Opt::Stop | Opt::AdjustAddresses => {
                let Some(number) = number() else { return Outcome::failure(format!("bad number: {value}")) };
                match option {
                    Opt::Start => request.start = Some(number),
                    Opt::Stop => request.stop = Some(number),
                    _ => request.adjust = number,
                }
            }
            Opt::Demangle => request.demangle = true,
            Opt::Debug | Opt::DebugLetters => {
                let letters = option == Opt::DebugLetters;
                let added = if letters { request.debug.add_letters(&value) } else { request.debug.add_names(&value) };
                if let Err(message) = added {
                    warnings.push(format!("Warning: {message}"));
                }
            }
            Opt::DebugDepth => request.debug.depth = value.parse().ok(),
            Opt::DebugStart => request.debug.start = parse_address(&value),
            Opt::NoAddresses => request.no_addresses = true,
            Opt::NoDemangle => request.demangle = false,
            Opt::Nothing => {}
            Opt::Help => return Outcome::text(HELP),
            Opt::Version => return Outcome::text(version("objdump")),
        }
    }
    if request.all_headers {
        request.archive_headers = true;
        request.file_headers = true;
        request.section_headers = true;
        request.private = true;
        request.symbols = true;
        request.relocations = true;
    }
    let code = request.disassemble || request.disassemble_all;
    let headers = request.archive_headers || request.file_headers || request.section_headers || request.private;
    let tables = request.symbols || request.dynamic_symbols || request.relocations || request.dynamic_relocations;
    if !(code || headers || tables || request.contents || !request.debug.is_empty()) {
        return Outcome::failure("nothing to do: at least one of -afhpxdDSstTrR is needed");
    }
    if files.is_empty() {
        files.push("a.out".to_owned());
    }
    request.debug.wide = request.wide;
    let mut outcome = run(&request, &files);
    outcome.messages.splice(0..0, warnings);
    outcome
}

pub(crate) fn parse_address(text: &str) -> Option<u64> {
    match text.strip_prefix("0x").or_else(|| text.strip_prefix("0X")) {
        Some(hex) => u64::from_str_radix(hex, 16).ok(),
        None if text.len() > 1 && text.starts_with('0') => u64::from_str_radix(text, 8).ok(),
        None => text.parse().ok(),
    }
}

fn run(request: &Request, files: &[String]) -> Outcome {
    let mut outcome = Outcome::default();
    for path in files {
        let input = match Input::read(path) {
            Ok(input) => input,
            Err(message) => {
                outcome.fail(message);
                continue;
            }
        };
        if request.binary {
            let made = crate::objcopy::wrapped(&input.bytes, request.machine.as_deref());
            match made.and_then(|bytes| show(request, path, path, "", &bytes, &mut outcome)) {
                Ok(()) => {}
                Err(message) => outcome.fail(format!("{path}: {message}")),
            }
            continue;
        }
        if input.is_archive() {
            outcome.line(&format!("In archive {path}:"));
        }
        let units = match input.units() {
            Ok(units) => units,
            Err(message) => {
                outcome.fail(message);
                continue;
            }
        };
        for (number, unit) in units.into_iter().enumerate() {
            let shown = unit.member.as_deref().unwrap_or(path);
            let header = match (&unit.member, request.archive_headers) {
                (Some(member), true) => crate::ar::member_line(&input.bytes, number, member),
                _ => String::new(),
            };
            if show(request, path, shown, &header, &unit.data, &mut outcome).is_err() {
                outcome.fail(format!("{shown}: file format not recognized"));
            }
        }
    }
    outcome
}

/// Shows an object of the file at `path`; `header` is its line in an archive's table.
fn show(
    request: &Request,
    path: &str,
    name: &str,
    header: &str,
    data: &[u8],
    outcome: &mut Outcome,
) -> Result<(), String> {
    let file = ElfFile::parse(data).map_err(|error| error.0)?;
    let format = match (request.binary, file.machine, file.class) {
        (true, ..) => "binary",
        (_, e::EM_X86_64, Class::Elf64) => "elf64-x86-64",
        (_, e::EM_X86_64, Class::Elf32) => "elf32-x86-64",
        (_, e::EM_386, _) => "elf32-i386",
        (_, _, Class::Elf64) => "elf64-little",
        (_, _, Class::Elf32) => "elf32-little",
    };
    let versions = Versions::read(&file);
    let mut view = View { request, file, versions, out: String::new(), problems: Vec::new() };
    let separate = request.debug.separate(path, &view.file);
    view.out.extend(separate.iter().map(|separate| request.debug.found(path, separate)));
    let debug = |file: &ElfFile<'_>, path: &str| {
        let listing = dwarf::show(&request.debug, file, separate.as_ref().map(|_| path));
        (
            listing.text,
            listing.warnings.into_iter().map(|warning| format!("{path}: Warning: {warning}")).collect::<Vec<_>>(),
        )
    };
    if let Some(separate) = &separate {
        // What is kept apart is shown first.
        let file = ElfFile::parse(&separate.bytes).map_err(|error| error.0)?;
        let (text, warnings) = debug(&file, &separate.path);
        view.out.push_str(&text);
        outcome.messages.extend(warnings);
    }
    view.line(&format!("\n{name}:     file format {format}"));
    if request.archive_headers {
        view.line(if header.is_empty() { name } else { header });
    }
    if request.file_headers {
        file_header(&mut view);
    }
    if request.private {
        tables::private(&mut view);
    }
    view.line("");
    if request.section_headers {
        section_headers(&mut view);
    }
    if request.symbols {
        tables::symbols(&mut view, false);
    }
    if request.dynamic_symbols {
        tables::symbols(&mut view, true);
    }
    let code = request.disassemble || request.disassemble_all;
    if request.relocations && !code {
        tables::relocations(&mut view);
    }
    if request.dynamic_relocations && !code {
        tables::dynamic_relocations(&mut view);
    }
    if request.contents {
        contents::show(&mut view);
    }
    if !request.debug.is_empty() {
        let (text, warnings) = debug(&view.file, name);
        view.out.push_str(&text);
        outcome.messages.extend(warnings);
    }
    if code {
        code::show(&mut view);
    }
    outcome.output.extend_from_slice(view.out.as_bytes());
    for problem in view.problems {
        outcome.fail(format!("{name}: {problem}"));
    }
    Ok(())
}

/// `-f`
fn file_header(view: &mut View<'_, '_>) {
    let file = &view.file;
    let has = |kind| file.sections.iter().any(|section| section.kind == kind);
    let mut flags = Vec::new();
    let relocated = file.kind == e::ET_REL && view.sections().iter().any(|&at| !view.relocations_of(at).is_empty());
    if relocated {
        flags.push((1, "HAS_RELOC"));
    }
    if file.kind == e::ET_EXEC {
        flags.push((2, "EXEC_P"));
    }
    if has(e::SHT_SYMTAB) || has(e::SHT_DYNSYM) {
        flags.push((0x10, "HAS_SYMS"));
    }
    if file.kind == e::ET_DYN {
        flags.push((0x40, "DYNAMIC"));
    }
    if file.segments.iter().any(|segment| segment.kind == e::PT_LOAD) {
        flags.push((0x100, "D_PAGED"));
    }
    let bits: u32 = flags.iter().map(|(bit, _)| bit).sum();
    let names: Vec<&str> = flags.iter().map(|(_, name)| *name).collect();
    let machine = match file.machine {
        e::EM_X86_64 if file.class == Class::Elf32 => "i386:x64-32",
        e::EM_X86_64 => "i386:x86-64",
        e::EM_386 => "i386",
        _ => "UNKNOWN!",
    };
    let (entry, width) = (file.entry, view.width());
    view.line(&format!("architecture: {machine}, flags {bits:#010x}:\n{}", names.join(", ")));
    view.line(&format!("start address 0x{entry:0width$x}"));
}

/// The flags of a section by GNU's names.
fn section_flags(view: &View<'_, '_>, index: usize, name: &str) -> String {
    let section = &view.file.sections[index];
    let has = |flag: u32| section.flags & u64::from(flag) != 0;
    let debug = !has(e::SHF_ALLOC) && crate::objcopy::is_debug(name.as_bytes());
    let mut flags = Vec::new();
    let filled = section.kind != e::SHT_NOBITS;
    let alloc = has(e::SHF_ALLOC);
    let mut add = |on: bool, name: &'static str| {
        if on {
            flags.push(name);
        }
    };
    add(filled, "CONTENTS");
    add(alloc, "ALLOC");
    add(alloc && filled, "LOAD");
    add(view.file.kind == e::ET_REL && !view.relocations_of(index).is_empty(), "RELOC");
    add(!has(e::SHF_WRITE), "READONLY");
    add(has(e::SHF_EXECINSTR), "CODE");
    add(alloc && filled && !has(e::SHF_EXECINSTR), "DATA");
    if !filled && !has(e::SHF_EXECINSTR) {
        flags.retain(|flag| *flag != "READONLY" || !alloc || !has(e::SHF_WRITE));
    }
    let mut add = |on: bool, name: &'static str| {
        if on {
            flags.push(name);
        }
    };
    add(debug, "DEBUGGING");
    add(debug && !name.starts_with(".stab") && !name.starts_with(".line"), "OCTETS");
    add(has(e::SHF_EXCLUDE), "EXCLUDE");
    add(has(e::SHF_TLS), "THREAD_LOCAL");
    add(section.kind == e::SHT_GROUP, "GROUP");
    let once = name.starts_with(".gnu.linkonce");
    add(section.kind == e::SHT_GROUP || once, "LINK_ONCE_DISCARD");
    flags.join(", ")
}

/// `-h`
fn section_headers(view: &mut View<'_, '_>) {
    let width = view.width();
    let wide = view.request.wide;
    let shown: Vec<(usize, usize, String)> = view
        .sections()
        .into_iter()
        .enumerate()
        .map(|(number, index)| (number, index, view.name_of(&view.file.sections[index])))
        .filter(|(_, _, name)| view.request.wants(name.as_bytes()))
        .collect();
    let longest = shown.iter().map(|(_, _, name)| name.len()).max().unwrap_or(0);
    let names = if wide { longest.max(13) } else { 13 };
    view.line("Sections:");
    let flags = if wide { "  Flags" } else { "" };
    view.line(&format!("Idx {:names$} Size      {:width$}  {:width$}  File off  Algn{flags}", "Name", "VMA", "LMA"));
    for (number, index, name) in shown {
        let section = view.file.sections[index];
        let load = load_address(&view.file, &section).wrapping_add(view.request.adjust);
        let address = section.address.wrapping_add(view.request.adjust);
        let align = section.align.max(1).trailing_zeros();
        let flags = section_flags(view, index, &name);
        let mut line = format!(
            "{number:3} {name:names$} {:08x}  {address:0width$x}  {load:0width$x}  {:08x}  2**{align}",
            section.size, section.offset
        );
        let _ = if wide { write!(line, "  {flags}") } else { write!(line, "\n                  {flags}") };
        view.line(&line);
    }
}

/// Where a section is loaded, which may differ from where it runs.
fn load_address(file: &ElfFile<'_>, section: &SectionHeader) -> u64 {
    let inside = |segment: &&elf::read::ProgramHeader| {
        segment.kind == e::PT_LOAD
            && section.flags & u64::from(e::SHF_ALLOC) != 0
            && section.address >= segment.address
            && section.address.wrapping_add(section.size) <= segment.address.saturating_add(segment.memory_size)
    };
    match file.segments.iter().find(inside) {
        Some(segment) => segment.physical_address.wrapping_add(section.address - segment.address),
        None => section.address,
    }
}
