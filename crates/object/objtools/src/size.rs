//! `size`: how many bytes code, data and zero-initialised data take.

use crate::input::{Input, text};
use crate::options::{NONE, Row, flag, parse, value};
use crate::outcome::{Outcome, version};
use elf::read::{ElfFile, SectionHeader};
use object::elf as e;
use std::fmt::Write;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opt {
    SysV,
    Berkeley,
    Format,
    Decimal,
    Octal,
    Hex,
    Radix,
    Totals,
    Common,
    Help,
    Version,
}

const OPTIONS: &[Row<Opt>] = &[
    flag(Opt::SysV, 'A', ""),
    flag(Opt::Berkeley, 'B', ""),
    value(Opt::Format, NONE, "format"),
    flag(Opt::Decimal, 'd', ""),
    flag(Opt::Octal, 'o', ""),
    flag(Opt::Hex, 'x', ""),
    value(Opt::Radix, NONE, "radix"),
    flag(Opt::Totals, 't', "totals"),
    flag(Opt::Common, NONE, "common"),
    flag(Opt::Help, 'h', "help"),
    flag(Opt::Version, 'V', "version"),
];

const HELP: &str = "Usage: wootz-size [options] [file...]
 -A, -B, --format={sysv|berkeley}  the layout; the second is the default
 -d, -o, -x, --radix={10|8|16}     how numbers are written
 -t, --totals                      a line with the sums (Berkeley)
 --common                          count common symbols as bss
";

/// How numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Radix {
    Decimal,
    Octal,
    Hex,
}

struct Request {
    sysv: bool,
    radix: Radix,
    totals: bool,
    common: bool,
    files: Vec<String>,
}

/// Sizes in bytes by class of section.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Sizes {
    text: u64,
    data: u64,
    bss: u64,
}

/// Runs `size`.
pub fn size(arguments: &[String]) -> Outcome {
    let mut request = Request { sysv: false, radix: Radix::Decimal, totals: false, common: false, files: Vec::new() };
    let (options, files) = match parse(OPTIONS, arguments) {
        Ok(parsed) => parsed,
        Err(message) => return Outcome::failure(message),
    };
    request.files = files;
    for (option, value) in options {
        match (option, value.as_str()) {
            (Opt::SysV, _) | (Opt::Format, "sysv" | "SysV") => request.sysv = true,
            (Opt::Berkeley, _) | (Opt::Format, "berkeley" | "Berkeley") => request.sysv = false,
            (Opt::Decimal, _) | (Opt::Radix, "10") => request.radix = Radix::Decimal,
            (Opt::Octal, _) | (Opt::Radix, "8") => request.radix = Radix::Octal,
            (Opt::Hex, _) | (Opt::Radix, "16") => request.radix = Radix::Hex,
            (Opt::Totals, _) => request.totals = true,
            (Opt::Common, _) => request.common = true,
            (Opt::Help, _) => return Outcome::text(HELP),
            (Opt::Version, _) => return Outcome::text(version("size")),
            (Opt::Format, other) => return Outcome::failure(format!("invalid argument to --format: {other}")),
            (Opt::Radix, other) => return Outcome::failure(format!("invalid radix: {other}")),
        }
    }
    if request.files.is_empty() {
        request.files.push("a.out".to_owned());
    }
    run(&request)
}

fn run(request: &Request) -> Outcome {
    let mut outcome = Outcome::default();
    let mut total = Sizes::default();
    if !request.sysv {
        let sum = if request.radix == Radix::Octal { "oct" } else { "dec" };
        outcome.line(&format!("   text\t   data\t    bss\t    {sum}\t    hex\tfilename"));
    }
    for path in &request.files {
        let input = match Input::read(path) {
            Ok(input) => input,
            Err(message) => {
                outcome.fail(message);
                continue;
            }
        };
        let units = match input.units() {
            Ok(units) => units,
            Err(message) => {
                outcome.fail(message);
                continue;
            }
        };
        for unit in units {
            let Ok(file) = ElfFile::parse(&unit.data) else {
                let shown = unit.member.as_deref().unwrap_or(path);
                outcome.fail(format!("{shown}: file format not recognized"));
                continue;
            };
            if request.sysv {
                let title = match &unit.member {
                    Some(member) => format!("{member}   (ex {path}):"),
                    None => format!("{path}  :"),
                };
                outcome.line(&title);
                outcome.line(&sections(request, &file));
                continue;
            }
            let sizes = measure(&file, request.common);
            total = Sizes { text: total.text + sizes.text, data: total.data + sizes.data, bss: total.bss + sizes.bss };
            let shown = unit.member.map_or_else(|| path.clone(), |member| format!("{member} (ex {path})"));
            outcome.line(&row(request.radix, sizes, &shown));
        }
    }
    if request.totals && !request.sysv {
        outcome.line(&row(request.radix, total, "(TOTALS)"));
    }
    outcome
}

fn row(radix: Radix, sizes: Sizes, name: &str) -> String {
    let number = |n: u64| match radix {
        Radix::Decimal => format!("{n:7}"),
        Radix::Octal => format!("{:>7}", format!("{n:#o}").replacen("0o", "0", 1)),
        Radix::Hex => format!("{:>7}", format!("{n:#x}")),
    };
    let sum = sizes.text.wrapping_add(sizes.data).wrapping_add(sizes.bss);
    let first = if radix == Radix::Octal { format!("{sum:7o}") } else { format!("{sum:7}") };
    format!("{}\t{}\t{}\t{first}\t{sum:7x}\t{name}", number(sizes.text), number(sizes.data), number(sizes.bss))
}

/// Berkeley's classes: what is loaded and not written is text; the rest with contents is data.
fn measure(file: &ElfFile<'_>, common: bool) -> Sizes {
    let mut sizes = Sizes::default();
    for section in file.sections.iter().filter(|section| is_allocated(section)) {
        let class = if section.kind == e::SHT_NOBITS {
            &mut sizes.bss
        } else if section.flags & u64::from(e::SHF_EXECINSTR) != 0 || section.flags & u64::from(e::SHF_WRITE) == 0 {
            &mut sizes.text
        } else {
            &mut sizes.data
        };
        *class = class.wrapping_add(section.size);
    }
    if common && let Ok(table) = file.symbols(e::SHT_SYMTAB) {
        let commons = (0..table.len()).filter_map(|index| table.get(index));
        let commons = commons.filter(|symbol| symbol.section == elf::read::SymbolSection::Common);
        sizes.bss = commons.fold(sizes.bss, |sum, symbol| sum.wrapping_add(symbol.size));
    }
    sizes
}

fn is_allocated(section: &SectionHeader) -> bool {
    section.flags & u64::from(e::SHF_ALLOC) != 0
}

/// System V's table: every section that is neither a symbol nor a string nor a relocation table.
fn sections(request: &Request, file: &ElfFile<'_>) -> String {
    let listed: Vec<_> = file
        .sections
        .iter()
        .skip(1)
        .filter(|section| {
            is_allocated(section)
                || !matches!(
                    section.kind,
                    e::SHT_SYMTAB | e::SHT_STRTAB | e::SHT_REL | e::SHT_RELA | e::SHT_SYMTAB_SHNDX
                )
        })
        .collect();
    let number = |n: u64| match request.radix {
        Radix::Decimal => n.to_string(),
        Radix::Octal => format!("0{n:o}"),
        Radix::Hex => format!("{n:#x}"),
    };
    let total = listed.iter().fold(0u64, |sum, section| sum.wrapping_add(section.size));
    let width = |what: &mut dyn Iterator<Item = usize>| what.max().unwrap_or(0);
    let names = width(&mut listed.iter().map(|section| file.section_name(section).len())).max("section".len());
    let sizes =
        width(&mut listed.iter().map(|section| number(section.size).len())).max(number(total).len()).max("size".len());
    let addresses = width(&mut listed.iter().map(|section| number(section.address).len())).max("addr".len());
    let mut out = String::new();
    let _ = writeln!(out, "{:names$}   {:>sizes$}   {:>addresses$}", "section", "size", "addr");
    for section in &listed {
        let (name, size, address) = (text(file.section_name(section)), number(section.size), number(section.address));
        let _ = writeln!(out, "{name:names$}   {size:>sizes$}   {address:>addresses$}");
    }
    let _ = writeln!(out, "{:names$}   {:>sizes$}\n", "Total", number(total));
    out
}
