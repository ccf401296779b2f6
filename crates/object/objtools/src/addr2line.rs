//! `addr2line`: source places of addresses.

use crate::demangle;
use crate::input::{Input, text};
use crate::lines::{Frame, Lines};
use crate::options::{Row, flag, parse, value};
use crate::outcome::{Outcome, version};
use crate::separate::Separate;
use elf::read::{ElfFile, SymbolSection};
use object::elf as e;
use std::io::BufRead;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opt {
    Addresses,
    Format,
    Demangle,
    File,
    Functions,
    Inlines,
    Section,
    Pretty,
    BaseNames,
    Nothing,
    Help,
    Version,
}

const OPTIONS: &[Row<Opt>] = &[
    flag(Opt::Addresses, 'a', "addresses"),
    value(Opt::Format, 'b', "target"),
    flag(Opt::Demangle, 'C', "demangle"),
    value(Opt::File, 'e', "exe"),
    flag(Opt::Functions, 'f', "functions"),
    flag(Opt::Inlines, 'i', "inlines"),
    value(Opt::Section, 'j', "section"),
    flag(Opt::Pretty, 'p', "pretty-print"),
    flag(Opt::BaseNames, 's', "basenames"),
    flag(Opt::Nothing, 'r', "no-recurse-limit"),
    flag(Opt::Nothing, 'R', "recurse-limit"),
    flag(Opt::Help, 'H', "help"),
    flag(Opt::Version, 'v', "version"),
];

const HELP: &str = "Usage: wootz-addr2line [options] [address...]
 -e, --exe=FILE       the program; a.out unless told
 -j, --section=NAME   addresses are offsets in this section
 -f, -i, -a           functions, too; calls that were inlined; the address first
 -C                   names of C++ as they are written
 -p, -s               one line for each place; file names without directories
 Addresses are read from standard input if there is none.
";

#[derive(Default)]
struct Request {
    addresses: bool,
    functions: bool,
    demangle: bool,
    inlines: bool,
    pretty: bool,
    base_names: bool,
    section: Option<String>,
}

/// Runs `addr2line`.
pub fn addr2line(arguments: &[String]) -> Outcome {
    let words: Vec<String> = arguments.iter().map(|word| crate::options::without_style(word)).collect();
    let (options, mut addresses) = match parse(OPTIONS, &words) {
        Ok(parsed) => parsed,
        Err(message) => return Outcome::failure(message),
    };
    let mut request = Request::default();
    let mut path = "a.out".to_owned();
    for (option, value) in options {
        match option {
            Opt::Addresses => request.addresses = true,
            Opt::Demangle => request.demangle = true,
            Opt::File => path = value,
            Opt::Functions => request.functions = true,
            Opt::Inlines => request.inlines = true,
            Opt::Section => request.section = Some(value),
            Opt::Pretty => request.pretty = true,
            Opt::BaseNames => request.base_names = true,
            Opt::Format | Opt::Nothing => {}
            Opt::Help => return Outcome::text(HELP),
            Opt::Version => return Outcome::text(version("addr2line")),
        }
    }
    let input = match Input::read(&path) {
        Ok(input) => input,
        Err(message) => return Outcome::failure(message),
    };
    let Ok(stripped) = ElfFile::parse(&input.bytes) else {
        return Outcome::failure(format!("{path}: file format not recognized"));
    };
    // A file apart from it has the same sections, and the debugging information in them.
    let whole = stripped.sections.iter().any(|section| stripped.section_name(section) == b".debug_info");
    let apart = if whole { None } else { Separate::find(&path, &stripped) };
    let apart = apart.as_ref().and_then(|separate| ElfFile::parse(&separate.bytes).ok());
    let file = apart.unwrap_or(stripped);
    let section = match &request.section {
        None => None,
        Some(name) => match file.sections.iter().position(|section| file.section_name(section) == name.as_bytes()) {
            Some(index) => Some(index),
            None => return Outcome::failure(format!("{path}: cannot find section {name}")),
        },
    };
    if addresses.is_empty() {
        let read = std::io::stdin().lock().lines().collect::<Result<Vec<_>, _>>();
        match read {
            Ok(lines) => addresses.extend(lines.iter().map(|line| line.trim().to_owned())),
            Err(error) => return Outcome::failure(crate::outcome::reason(&error)),
        }
    }
    let lines = Lines::read(&file);
    let mut outcome = Outcome::default();
    for word in &addresses {
        let digits = word.trim_start_matches("0x").trim_start_matches("0X");
        let address = u64::from_str_radix(digits, 16).unwrap_or(0);
        show(&request, &file, lines.as_ref(), section, address, &mut outcome);
    }
    outcome
}

fn show(
    request: &Request,
    file: &ElfFile<'_>,
    lines: Option<&Lines>,
    section: Option<usize>,
    address: u64,
    outcome: &mut Outcome,
) {
    let width = if file.class == elf::read::Class::Elf64 { 16 } else { 8 };
    let contains = |section: &elf::read::SectionHeader| {
        section.flags & u64::from(e::SHF_ALLOC) != 0
            && address >= section.address
            && address < section.address.wrapping_add(section.size)
    };
    let homes: Vec<usize> = match section {
        Some(at) => Some(at).filter(|&at| address < file.sections[at].size).into_iter().collect(),
        None => (0..file.sections.len()).filter(|&at| contains(&file.sections[at])).collect(),
    };
    let plain = match section {
        Some(section) if file.kind != e::ET_REL => file.sections[section].address.wrapping_add(address),
        _ => address,
    };
    let mut out = String::new();
    if request.addresses {
        out.push_str(&format!("0x{address:0width$x}{}", if request.pretty { ": " } else { "\n" }));
    }
    // In an object several sections have the address: the first counts of which something is known.
    let mut frames = homes.iter().find_map(|&home| known(file, lines, home, plain)).unwrap_or_default();
    if frames.is_empty() {
        frames.push(Frame { function: None, file: None, line: 0, discriminator: 0 });
    }
    if !request.inlines {
        frames.truncate(1);
    }
    for (n, frame) in frames.iter().enumerate() {
        if n > 0 && request.pretty {
            out.push_str(" (inlined by) ");
        }
        if request.functions {
            let name = demangle::name_if(request.demangle, frame.function.clone().unwrap_or_else(|| "??".to_owned()));
            let known = frame.function.is_some() || frame.file.is_some();
            out.push_str(&match request.pretty {
                true if known => format!("{name} at "),
                true => format!("{name} "),
                false => format!("{name}\n"),
            });
        }
        let path = frame.file.as_deref().unwrap_or("??");
        let path = if request.base_names { path.rsplit('/').next().unwrap_or(path) } else { path };
        match (frame.file.is_some(), frame.line) {
            (false, 0) if frame.function.is_none() => out.push_str(&format!("{path}:0\n")),
            (_, 0) => out.push_str(&format!("{path}:?\n")),
            (_, line) if frame.discriminator != 0 => {
                out.push_str(&format!("{path}:{line} (discriminator {})\n", frame.discriminator));
            }
            (_, line) => out.push_str(&format!("{path}:{line}\n")),
        }
    }
    outcome.output.extend_from_slice(out.as_bytes());
}

/// What is known of an address in a section: from DWARF, else from the symbols.
fn known(file: &ElfFile<'_>, lines: Option<&Lines>, home: usize, address: u64) -> Option<Vec<Frame>> {
    let mut frames = lines.map(|lines| lines.frames(home, address)).unwrap_or_default();
    if let Some(first) = frames.first_mut() {
        if first.function.is_none() {
            first.function = symbol(file, home, address).map(|(function, _)| function);
        }
        return Some(frames);
    }
    let (function, source) = symbol(file, home, address)?;
    Some(vec![Frame { function: Some(function), file: source, line: 0, discriminator: 0 }])
}

/// The function symbol that an address is under, and for a local one the file that it comes of.
fn symbol(file: &ElfFile<'_>, section: usize, address: u64) -> Option<(String, Option<String>)> {
    let table = file.symbols(e::SHT_SYMTAB).ok().filter(|table| !table.is_empty());
    let table = table.or_else(|| file.symbols(e::SHT_DYNSYM).ok())?;
    let name = |symbol: &elf::read::Symbol| table.name(symbol).ok().map(|name| text(name).into_owned());
    let mut source = None;
    let mut best: Option<(elf::read::Symbol, Option<String>)> = None;
    for symbol in (1..table.len()).filter_map(|n| table.get(n)) {
        if symbol.kind() == e::STT_FILE {
            source = name(&symbol);
        }
        let is_function = matches!(symbol.kind(), e::STT_FUNC | e::STT_NOTYPE | e::STT_GNU_IFUNC);
        if !is_function || symbol.section != SymbolSection::Index(section as u32) || symbol.value > address {
            continue;
        }
        let rank = |symbol: &elf::read::Symbol| (symbol.value, symbol.kind() == e::STT_FUNC, symbol.binding());
        if best.as_ref().is_none_or(|(known, _)| rank(known) <= rank(&symbol)) {
            let local = symbol.binding() == e::STB_LOCAL;
            best = Some((symbol, source.clone().filter(|_| local)));
        }
    }
    let (found, source) = best?;
    name(&found).map(|name| (name, source))
}
