//! `nm`: the symbols of objects (POSIX `nm`, with GNU's options).

use crate::input::{Input, text};
use crate::options::{NONE, Row, flag, parse, value};
use crate::outcome::{Outcome, version};
use crate::readelf::kind_name;
use crate::versions::Versions;
use elf::read::{Class, ElfFile, SectionHeader, Symbol, SymbolSection};
use object::elf as e;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opt {
    DebugSymbols,
    FileName,
    Bsd,
    Posix,
    Format,
    JustSymbols,
    Dynamic,
    DefinedOnly,
    ExternOnly,
    Numeric,
    NoSort,
    Reverse,
    PrintSize,
    Armap,
    SizeSort,
    Radix,
    UndefinedOnly,
    NoWeak,
    WithoutVersions,
    Demangle,
    NoDemangle,
    Ignored,
    Help,
    Version,
}

const OPTIONS: &[Row<Opt>] = &[
    flag(Opt::DebugSymbols, 'a', "debug-syms"),
    flag(Opt::FileName, 'A', "print-file-name"),
    flag(Opt::FileName, 'o', ""),
    flag(Opt::Bsd, 'B', ""),
    flag(Opt::Posix, 'P', "portability"),
    value(Opt::Format, 'f', "format"),
    flag(Opt::JustSymbols, 'j', "just-symbols"),
    flag(Opt::Dynamic, 'D', "dynamic"),
    flag(Opt::DefinedOnly, 'U', "defined-only"),
    flag(Opt::ExternOnly, 'g', "extern-only"),
    flag(Opt::Numeric, 'n', "numeric-sort"),
    flag(Opt::Numeric, 'v', ""),
    flag(Opt::NoSort, 'p', "no-sort"),
    flag(Opt::Reverse, 'r', "reverse-sort"),
    flag(Opt::PrintSize, 'S', "print-size"),
    flag(Opt::Armap, 's', "print-armap"),
    flag(Opt::SizeSort, NONE, "size-sort"),
    value(Opt::Radix, 't', "radix"),
    flag(Opt::UndefinedOnly, 'u', "undefined-only"),
    flag(Opt::NoWeak, 'W', "no-weak"),
    flag(Opt::WithoutVersions, NONE, "without-symbol-versions"),
    flag(Opt::Demangle, 'C', "demangle"),
    // What these ask for is always so.
    flag(Opt::Ignored, NONE, "with-symbol-versions"),
    flag(Opt::NoDemangle, NONE, "no-demangle"),
    flag(Opt::Ignored, NONE, "special-syms"),
    value(Opt::Ignored, NONE, "target"),
    value(Opt::Ignored, NONE, "plugin"),
    flag(Opt::Help, 'h', "help"),
    flag(Opt::Version, 'V', "version"),
];

const HELP: &str = "Usage: wootz-nm [options] [file...]
 -a, --debug-syms        section and file symbols, too
 -A, -o, --print-file-name  the file's name before each symbol
 -D, --dynamic           dynamic symbols
 -U, --defined-only      no undefined symbols
 -f, --format=FORMAT     bsd (the default), sysv, posix (-P) or just-symbols (-j)
 -g, --extern-only       no local symbols
 -n, -v, --numeric-sort  by address
 -p, --no-sort           as in the table
 -r, --reverse-sort      backwards
 -S, --print-size        sizes, too
 -s, --print-armap       an archive's index
 --size-sort             by size
 -t, --radix={d,o,x}     how numbers are written
 -u, --undefined-only    undefined symbols only
 -W, --no-weak           no weak symbols
 -C, --demangle          names of C++ as they are written
 --without-symbol-versions  names without versions
";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Bsd,
    SysV,
    Posix,
    JustSymbols,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    Name,
    Address,
    Size,
    Table,
}

struct Request {
    format: Format,
    order: Order,
    reverse: bool,
    debug_symbols: bool,
    file_name: bool,
    dynamic: bool,
    defined_only: bool,
    undefined_only: bool,
    extern_only: bool,
    no_weak: bool,
    print_size: bool,
    armap: bool,
    versions: bool,
    demangle: bool,
    radix: u32,
    files: Vec<String>,
}

/// A symbol that is shown.
struct Entry {
    name: String,
    /// What follows the name: its version.
    version: String,
    symbol: Symbol,
    class: char,
    /// Address or, of a common symbol, its size.
    value: u64,
    section: String,
}

impl Entry {
    fn is_undefined(&self) -> bool {
        self.symbol.section == SymbolSection::Undefined
    }
}

/// Runs `nm`.
pub fn nm(arguments: &[String]) -> Outcome {
    let mut request = Request {
        format: Format::Bsd,
        order: Order::Name,
        reverse: false,
        debug_symbols: false,
        file_name: false,
        dynamic: false,
        defined_only: false,
        undefined_only: false,
        extern_only: false,
        no_weak: false,
        print_size: false,
        armap: false,
        versions: true,
        demangle: false,
        radix: 16,
        files: Vec::new(),
    };
    let arguments: Vec<String> = arguments.iter().map(|word| crate::options::without_style(word)).collect();
    let (options, files) = match parse(OPTIONS, &arguments) {
        Ok(parsed) => parsed,
        Err(message) => return Outcome::failure(message),
    };
    request.files = files;
    for (option, value) in options {
        match option {
            Opt::DebugSymbols => request.debug_symbols = true,
            Opt::FileName => request.file_name = true,
            Opt::Bsd => request.format = Format::Bsd,
            Opt::Posix => request.format = Format::Posix,
            Opt::JustSymbols => request.format = Format::JustSymbols,
            Opt::Format => match value.as_str() {
                "bsd" | "b" => request.format = Format::Bsd,
                "sysv" | "s" => request.format = Format::SysV,
                "posix" | "p" => request.format = Format::Posix,
                "just-symbols" | "j" => request.format = Format::JustSymbols,
                _ => return Outcome::failure(format!("{value}: invalid output format")),
            },
            Opt::Dynamic => request.dynamic = true,
            Opt::DefinedOnly => request.defined_only = true,
            Opt::ExternOnly => request.extern_only = true,
            Opt::Numeric => request.order = Order::Address,
            Opt::NoSort => request.order = Order::Table,
            Opt::Reverse => request.reverse = true,
            Opt::PrintSize => request.print_size = true,
            Opt::Armap => request.armap = true,
            Opt::SizeSort => request.order = Order::Size,
            Opt::Radix => match value.as_str() {
                "d" => request.radix = 10,
                "o" => request.radix = 8,
                "x" => request.radix = 16,
                _ => return Outcome::failure(format!("{value}: invalid radix")),
            },
            Opt::UndefinedOnly => request.undefined_only = true,
            Opt::NoWeak => request.no_weak = true,
            Opt::WithoutVersions => request.versions = false,
            Opt::Demangle => request.demangle = true,
            Opt::NoDemangle => request.demangle = false,
            Opt::Ignored => {}
            Opt::Help => return Outcome::text(HELP),
            Opt::Version => return Outcome::text(version("nm")),
        }
    }
    if request.files.is_empty() {
        request.files.push("a.out".to_owned());
    }
    run(&request)
}

fn run(request: &Request) -> Outcome {
    let mut outcome = Outcome::default();
    for path in &request.files {
        let input = match Input::read(path) {
            Ok(input) => input,
            Err(message) => {
                outcome.fail(message);
                continue;
            }
        };
        if request.armap && input.is_archive() {
            print_index(&input, &mut outcome);
        }
        let units = match input.units() {
            Ok(units) => units,
            Err(message) => {
                outcome.fail(message);
                continue;
            }
        };
        for unit in units {
            let shown = unit.member.as_deref().unwrap_or(path);
            let file = match ElfFile::parse(&unit.data) {
                Ok(file) => file,
                Err(_) => {
                    outcome.fail(format!("{shown}: file format not recognized"));
                    continue;
                }
            };
            header(request, &unit.member, path, &mut outcome);
            match entries(request, &file) {
                Ok(None) => outcome.messages.push(format!("{shown}: no symbols")),
                Ok(Some(entries)) => print(request, &file, entries, &prefix(request, &unit.member, path), &mut outcome),
                Err(message) => outcome.fail(format!("{shown}: {message}")),
            }
        }
    }
    outcome
}

fn print_index(input: &Input, outcome: &mut Outcome) {
    let Ok(archive) = elf::archive::Archive::parse(&input.bytes) else { return };
    let Some(symbols) = &archive.symbols else { return };
    outcome.line("\nArchive index:");
    for (name, member) in symbols {
        let member = archive.members.get(*member as usize).map_or(&b"?"[..], |member| member.name);
        outcome.line(&format!("{} in {}", text(name), text(member)));
    }
}

/// The line before a file's symbols.
fn header(request: &Request, member: &Option<String>, path: &str, outcome: &mut Outcome) {
    if request.file_name {
        return;
    }
    let shown = member.as_deref().unwrap_or(path);
    match request.format {
        Format::SysV => {
            let what = if request.undefined_only { "Undefined symbols" } else { "Symbols" };
            let from = if member.is_some() { format!("{path}[{shown}]") } else { shown.to_owned() };
            outcome.line(&format!("\n\n{what} from {from}:\n"));
            outcome.line(
                "Name                  Value           Class        Type         Size             Line  Section\n",
            );
        }
        Format::Posix if member.is_some() => outcome.line(&format!("{path}[{shown}]:")),
        Format::Posix if request.files.len() > 1 => outcome.line(&format!("{shown}:")),
        Format::Bsd if member.is_some() || request.files.len() > 1 => {
            outcome.line(&format!("\n{shown}:"));
        }
        Format::Bsd | Format::JustSymbols | Format::Posix => {}
    }
}

/// What `-A` puts before each symbol.
fn prefix(request: &Request, member: &Option<String>, path: &str) -> String {
    match (request.file_name, member) {
        (false, _) => String::new(),
        (true, None) if request.format == Format::Posix => format!("{path}: "),
        (true, None) => format!("{path}:"),
        (true, Some(member)) if request.format == Format::Posix => format!("{path}[{member}]: "),
        (true, Some(member)) => format!("{path}:{member}:"),
    }
}

/// The symbols asked for; none if the file has no symbol table.
fn entries(request: &Request, file: &ElfFile<'_>) -> Result<Option<Vec<Entry>>, String> {
    let kind = if request.dynamic { e::SHT_DYNSYM } else { e::SHT_SYMTAB };
    let table = file.symbols(kind).map_err(|error| error.0)?;
    if table.is_empty() {
        return Ok(None);
    }
    let versions = if request.dynamic { Versions::read(file) } else { Versions::default() };
    let mut entries = Vec::new();
    for (index, symbol) in (1..table.len()).filter_map(|index| Some((index, table.get(index)?))) {
        if !wanted(request, &symbol) {
            continue;
        }
        let section = match symbol.section {
            SymbolSection::Index(index) => file.sections.get(index as usize),
            _ => None,
        };
        let section_name = section.map(|section| text(file.section_name(section)).into_owned());
        let mut name = text(table.name(&symbol).map_err(|error| error.0)?).into_owned();
        if symbol.kind() == e::STT_SECTION && name.is_empty() {
            name = section_name.clone().unwrap_or_default();
        }
        let mut version = String::new();
        if request.versions {
            version = versions.suffix(index, symbol.section == SymbolSection::Undefined);
            // The symbol that stands for a version is not of that version.
            if version.trim_start_matches('@') == name {
                version.clear();
            }
        }
        let class = class(&symbol, section, section_name.as_deref().unwrap_or(""));
        let value = if symbol.section == SymbolSection::Common { symbol.size } else { symbol.value };
        let section = match symbol.section {
            SymbolSection::Undefined => "*UND*".to_owned(),
            SymbolSection::Absolute | SymbolSection::Reserved(_) => "*ABS*".to_owned(),
            SymbolSection::Common => "*COM*".to_owned(),
            SymbolSection::Index(_) => section_name.unwrap_or_default(),
        };
        entries.push(Entry { name, version, symbol, class, value, section });
    }
    Ok(Some(entries))
}

fn wanted(request: &Request, symbol: &Symbol) -> bool {
    let undefined = symbol.section == SymbolSection::Undefined;
    let debugging = matches!(symbol.kind(), e::STT_SECTION | e::STT_FILE);
    let weak = symbol.binding() == e::STB_WEAK;
    let hidden = (debugging && !request.debug_symbols)
        || (undefined && (request.defined_only || request.order == Order::Size))
        || (request.undefined_only && !undefined)
        || (request.extern_only && symbol.binding() == e::STB_LOCAL)
        || (request.no_weak && weak)
        || (request.order == Order::Size && symbol.size == 0);
    !hidden
}

/// GNU's letter for a symbol: small for local ones.
fn class(symbol: &Symbol, section: Option<&SectionHeader>, section_name: &str) -> char {
    let object = symbol.kind() == e::STT_OBJECT;
    match (symbol.section, symbol.binding()) {
        (SymbolSection::Common, _) => return 'C',
        (SymbolSection::Undefined, e::STB_WEAK) => return if object { 'v' } else { 'w' },
        (SymbolSection::Undefined, _) => return 'U',
        _ if symbol.kind() == e::STT_GNU_IFUNC => return 'i',
        (_, e::STB_WEAK) => return if object { 'V' } else { 'W' },
        (_, e::STB_GNU_UNIQUE) => return 'u',
        _ => {}
    }
    let letter = match section {
        None => 'a',
        Some(section) => class_by_name(section_name).unwrap_or_else(|| class_by_flags(section, section_name)),
    };
    if symbol.binding() == e::STB_LOCAL { letter } else { letter.to_ascii_uppercase() }
}

/// Sections whose class their names decide, alone or with a suffix after `.`, `$` or a digit.
const CLASSES_BY_NAME: &[(&str, char)] = &[
    (".bss", 'b'),
    (".data", 'd'),
    (".rdata", 'r'),
    (".rodata", 'r'),
    (".sbss", 's'),
    (".scommon", 'c'),
    (".sdata", 'g'),
    (".text", 't'),
    (".debug", 'N'),
    (".init", 't'),
    (".fini", 't'),
    (".drectve", 'i'),
    (".edata", 'e'),
    (".idata", 'i'),
    (".pdata", 'p'),
    ("code", 't'),
    ("vars", 'd'),
    ("zerovars", 'b'),
];

fn class_by_name(name: &str) -> Option<char> {
    CLASSES_BY_NAME.iter().find_map(|&(prefix, class)| {
        let rest = name.strip_prefix(prefix)?;
        let ends = rest.is_empty() || rest.starts_with(['.', '$']) || rest.starts_with(|c: char| c.is_ascii_digit());
        ends.then_some(class)
    })
}

fn class_by_flags(section: &SectionHeader, name: &str) -> char {
    let has = |flag: u32| section.flags & u64::from(flag) != 0;
    if has(e::SHF_EXECINSTR) {
        return 't';
    }
    if has(e::SHF_ALLOC) {
        return match (section.kind == e::SHT_NOBITS, has(e::SHF_WRITE)) {
            (true, _) => 'b',
            (false, true) => 'd',
            (false, false) => 'r',
        };
    }
    let debugging = [".debug", ".gnu.debuglto_", ".gnu.linkonce.wi.", ".line", ".stab"];
    if debugging.iter().any(|prefix| name.starts_with(prefix)) {
        'N'
    } else if section.kind != e::SHT_NOBITS && !has(e::SHF_WRITE) {
        'n'
    } else {
        '?'
    }
}

fn sort(request: &Request, entries: &mut [Entry]) {
    let by_name = |a: &Entry, b: &Entry| a.name.as_bytes().cmp(b.name.as_bytes());
    match request.order {
        Order::Table => return,
        Order::Name => entries.sort_by(by_name),
        // Undefined symbols come first; they have no address.
        Order::Address => entries
            .sort_by(|a, b| b.is_undefined().cmp(&a.is_undefined()).then(a.value.cmp(&b.value)).then(by_name(a, b))),
        Order::Size => entries.sort_by(|a, b| a.symbol.size.cmp(&b.symbol.size).then(by_name(a, b))),
    }
    if request.reverse {
        entries.reverse();
    }
}

fn print(request: &Request, file: &ElfFile<'_>, mut entries: Vec<Entry>, prefix: &str, outcome: &mut Outcome) {
    sort(request, &mut entries);
    let width = if file.class == Class::Elf64 { 16 } else { 8 };
    let padded = |n: u64| match request.radix {
        8 => format!("{n:0width$o}"),
        10 => format!("{n:0width$}"),
        _ => format!("{n:0width$x}"),
    };
    let short = |n: u64| match request.radix {
        8 => format!("{n:o}"),
        10 => n.to_string(),
        _ => format!("{n:x}"),
    };
    for entry in &entries {
        let Entry { symbol, class, value, section, .. } = entry;
        let name = format!("{}{}", crate::demangle::name_if(request.demangle, entry.name.clone()), entry.version);
        let line = match request.format {
            Format::JustSymbols => name,
            Format::Posix if entry.is_undefined() => format!("{name} {class}         "),
            Format::Posix => {
                let size = if symbol.size == 0 { String::new() } else { short(symbol.size) };
                format!("{name} {class} {} {size}", short(*value))
            }
            Format::Bsd if entry.is_undefined() => format!("{:width$} {class} {name}", ""),
            Format::Bsd if request.order == Order::Size && !request.print_size => {
                format!("{} {class} {name}", padded(symbol.size))
            }
            Format::Bsd if request.print_size && (symbol.size != 0 || *class == 'C') => {
                format!("{} {} {class} {name}", padded(*value), padded(symbol.size))
            }
            Format::Bsd => format!("{} {class} {name}", padded(*value)),
            Format::SysV => {
                let value = if entry.is_undefined() { " ".repeat(width) } else { padded(*value) };
                let size = if symbol.size == 0 { " ".repeat(width) } else { padded(symbol.size) };
                let kind = kind_name(symbol.kind());
                // Names are padded by bytes.
                let space = 20usize.saturating_sub(name.len());
                format!("{name}{:space$}|{value}|   {class}  |{kind:>18}|{size}|     |{section}", "")
            }
        };
        outcome.line(&format!("{prefix}{line}"));
    }
}
