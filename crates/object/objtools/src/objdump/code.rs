//! Instructions (`-d`, `-D`), with relocations and source lines between them.

use super::{View, tables};
use crate::demangle;
use crate::input::text;
use crate::lines::Lines;
use elf::read::{ElfFile, Relocation, SymbolSection};
use isa_x86::{Disassembler, Syntax};
use mc::Mode;
use object::elf as e;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Zeros at the end of something, or as many as this in a row, are not taken for instructions.
const ZEROES: usize = 8;
const ZEROES_AT_END: usize = 3;

/// As much as this is shown of a section that is not in the file.
const LARGEST_ZEROES: u64 = 1 << 28;

/// A name for an address.
struct Name {
    address: u64,
    section: usize,
    name: String,
}

struct Listing<'v, 'a, 'r> {
    view: &'v mut View<'a, 'r>,
    names: Vec<Name>,
    filled: BTreeMap<u64, String>,
    lines: Option<Lines>,
    sources: BTreeMap<String, Option<Vec<String>>>,
    disassembler: Disassembler,
    /// What the last line shown was of.
    last: Option<(String, u32)>,
    last_function: Option<String>,
}

/// Shows the instructions of all sections asked for.
pub(super) fn show(view: &mut View<'_, '_>) {
    let machine = view.request.machine.as_deref();
    let mut mode = match (machine, view.file.machine) {
        (Some("i386" | "i386:intel"), _) => Mode::BITS32,
        (Some("i8086"), _) => Mode::BITS16,
        (Some("i386:x86-64" | "i386:x86-64:intel"), _) => Mode::BITS64,
        (None, e::EM_X86_64) => Mode::BITS64,
        (None, e::EM_386) => Mode::BITS32,
        _ => {
            view.problems.push("can't disassemble for this machine".to_owned());
            return;
        }
    };
    let mut syntax = if machine.is_some_and(|name| name.ends_with("intel")) { Syntax::Intel } else { Syntax::Att };
    for option in &view.request.machine_options {
        match option.as_str() {
            "att" | "att-mnemonic" => syntax = Syntax::Att,
            "intel" | "intel-mnemonic" => syntax = Syntax::Intel,
            "suffix" => syntax = Syntax::AttSuffixed,
            "i386" | "addr32" | "data32" => mode = Mode::BITS32,
            "i8086" | "addr16" | "data16" => mode = Mode::BITS16,
            "x86-64" => mode = Mode::BITS64,
            other => {
                view.problems.push(format!("unrecognized disassembler option: {other}"));
                return;
            }
        }
    }
    let wants_lines = view.request.source || view.request.line_numbers;
    let lines = wants_lines.then(|| Lines::read(&view.file)).flatten();
    let names = names(&view.file, view);
    let filled = filled(view);
    let mut listing = Listing {
        names,
        filled,
        lines,
        sources: BTreeMap::new(),
        disassembler: Disassembler::new(mode, syntax),
        last: None,
        last_function: None,
        view,
    };
    for index in listing.view.sections() {
        listing.section(index);
    }
}

/// All names of places, in order of their addresses; of several for one address the best first.
fn names(file: &ElfFile<'_>, view: &View<'_, '_>) -> Vec<Name> {
    let mut list = Vec::new();
    let static_table = file.symbols(e::SHT_SYMTAB).ok().filter(|table| !table.is_empty());
    let dynamic = static_table.is_none();
    let table = static_table.or_else(|| file.symbols(e::SHT_DYNSYM).ok());
    for (index, symbol) in table.iter().flat_map(|t| (1..t.len()).filter_map(|n| Some((n, t.get(n)?)))) {
        let SymbolSection::Index(section) = symbol.section else {
            if symbol.section == SymbolSection::Absolute && symbol.kind() != e::STT_FILE {
                let name = table.as_ref().and_then(|t| t.name(&symbol).ok()).unwrap_or(b"");
                if !name.is_empty() {
                    let rank = (true, symbol.kind() != e::STT_OBJECT, false, u64::MAX);
                    let suffix = if dynamic { version(view, index) } else { String::new() };
                    let name = format!("{}{suffix}", demangle::name_if(view.request.demangle, text(name).into_owned()));
                    list.push((symbol.value, rank, Name { address: symbol.value, section: usize::MAX, name }));
                }
            }
            continue;
        };
        if matches!(symbol.kind(), e::STT_SECTION | e::STT_FILE) {
            continue;
        }
        let name = table.as_ref().and_then(|t| t.name(&symbol).ok()).unwrap_or(b"");
        if name.is_empty() {
            continue;
        }
        let mut name = demangle::name_if(view.request.demangle, text(name).into_owned());
        if dynamic {
            name.push_str(&version(view, index));
        }
        let function = matches!(symbol.kind(), e::STT_FUNC | e::STT_GNU_IFUNC);
        let data = symbol.kind() == e::STT_OBJECT;
        let global = symbol.binding() == e::STB_GLOBAL || symbol.binding() == e::STB_GNU_UNIQUE;
        let rank = (!function, !data, !global, u64::MAX - symbol.size);
        list.push((symbol.value, rank, Name { address: symbol.value, section: section as usize, name }));
    }
    for (address, section, name) in linkage_names(file, view) {
        list.push((address, (true, true, true, u64::MAX), Name { address, section, name }));
    }
    let plain = |name: &str| name.split('@').next().unwrap_or_default().to_owned();
    list.sort_by(|a, b| a.0.cmp(&b.0).then(a.1.cmp(&b.1)).then_with(|| plain(&a.2.name).cmp(&plain(&b.2.name))));
    list.into_iter().map(|(_, _, name)| name).collect()
}

/// What follows the name of a dynamic symbol that is defined here.
fn version(view: &View<'_, '_>, index: u32) -> String {
    match view.versions.of_symbols.get(index as usize) {
        Some(1) => "@@Base".to_owned(),
        Some(&number) if number > 1 => match view.versions.name(number) {
            Some((name, true)) if number & e::VERSYM_HIDDEN == 0 => format!("@@{name}"),
            Some((name, _)) => format!("@{name}"),
            None => String::new(),
        },
        _ => String::new(),
    }
}

/// Names of what the dynamic linker fills in, by address.
fn filled(view: &View<'_, '_>) -> BTreeMap<u64, String> {
    let file = &view.file;
    let Ok(table) = file.symbols(e::SHT_DYNSYM) else { return BTreeMap::new() };
    let mut found = BTreeMap::new();
    for section in &file.sections {
        let dynamic = file.sections.get(section.link as usize).is_some_and(|linked| linked.kind == e::SHT_DYNSYM);
        if matches!(section.kind, e::SHT_REL | e::SHT_RELA) && dynamic {
            for relocation in file.relocations(section).iter().flat_map(|list| list.iter()) {
                let Some(symbol) = table.get(relocation.symbol).filter(|_| relocation.symbol != 0) else { continue };
                let (_, name, _) = tables::describe(view, &table, &relocation, true);
                let distance = relocation.offset.wrapping_sub(symbol.value) as i64;
                let shown = match (symbol.section == SymbolSection::Undefined, distance) {
                    (true, _) | (_, 0) => format!("<{name}>"),
                    (_, n) if n < 0 => format!("<{name}-{:#x}>", n.unsigned_abs()),
                    (_, n) => format!("<{name}+{n:#x}>"),
                };
                found.insert(relocation.offset, shown);
            }
        }
    }
    found
}

/// `name@plt` for each entry of the procedure linkage tables, by the slot that it jumps through.
fn linkage_names(file: &ElfFile<'_>, view: &View<'_, '_>) -> Vec<(u64, usize, String)> {
    let Ok(table) = file.symbols(e::SHT_DYNSYM) else { return Vec::new() };
    let mut slots = BTreeMap::new();
    for section in &file.sections {
        let dynamic = file.sections.get(section.link as usize).is_some_and(|linked| linked.kind == e::SHT_DYNSYM);
        if !matches!(section.kind, e::SHT_REL | e::SHT_RELA) || !dynamic {
            continue;
        }
        for relocation in file.relocations(section).iter().flat_map(|list| list.iter()) {
            let (_, name, addend) = tables::describe(view, &table, &relocation, false);
            if relocation.symbol != 0 || relocation.kind == e::R_X86_64_IRELATIVE {
                slots.insert(relocation.offset, format!("{name}{addend}@plt"));
            }
        }
    }
    let mut found = Vec::new();
    for (index, section) in file.sections.iter().enumerate() {
        let size = match file.section_name(section) {
            b".plt" | b".plt.sec" => 16,
            b".plt.got" => section.entry_size.max(8) as usize,
            _ => continue,
        };
        let Ok(data) = file.section_data(section) else { continue };
        for (n, entry) in data.chunks_exact(size).enumerate() {
            let address = section.address + (n * size) as u64;
            let skip = match entry {
                [0xf3, 0x0f, 0x1e, 0xfa, 0xf2, ..] => 5,
                [0xf3, 0x0f, 0x1e, 0xfa, ..] => 4,
                [0xf2, ..] => 1,
                _ => 0,
            };
            let Some(&[0xff, 0x25, a, b, c, d]) = entry.get(skip..skip + 6) else { continue };
            let displacement = i64::from(i32::from_le_bytes([a, b, c, d]));
            let slot = (address + skip as u64 + 6).wrapping_add_signed(displacement);
            if let Some(name) = slots.get(&slot) {
                found.push((address, index, name.clone()));
            }
        }
    }
    found
}

impl Listing<'_, '_, '_> {
    fn section(&mut self, index: usize) {
        let section = self.view.file.sections[index];
        let name = self.view.name_of(&section);
        let request = self.view.request;
        if section.size == 0 {
            return;
        }
        let has = |flag: u32| section.flags & u64::from(flag) != 0;
        let is_code = has(e::SHF_ALLOC) && has(e::SHF_EXECINSTR);
        let wanted = if request.sections.is_empty() {
            is_code || request.disassemble_all && section.kind != e::SHT_GROUP
        } else {
            request.sections.contains_section(name.as_bytes())
                && (is_code || request.disassemble_all || !request.sections.is_empty())
        };
        if !wanted {
            return;
        }
        let zeroes;
        let data = match self.view.file.section_data(&section) {
            Ok(_) if section.kind == e::SHT_NOBITS => {
                zeroes = vec![0; section.size.min(LARGEST_ZEROES) as usize];
                &zeroes[..]
            }
            Ok(data) => data,
            Err(_) => {
                self.view.problems.push(format!("section '{name}' lies outside the file"));
                return;
            }
        };
        let base = section.address.wrapping_add(request.adjust);
        let size = data.len() as u64;
        let from = request.start.map_or(0, |start| start.saturating_sub(base)).min(size);
        let to = request.stop.map_or(size, |stop| stop.saturating_sub(base)).min(size);
        if from >= to {
            return;
        }
        let mut relocations = if request.relocations { self.view.relocations_of(index) } else { Vec::new() };
        relocations.sort_by_key(|relocation| relocation.offset);
        let addressed_by_section = self.view.file.kind == e::ET_REL;
        if !addressed_by_section {
            for relocation in &mut relocations {
                relocation.offset = relocation.offset.wrapping_sub(section.address);
            }
        }
        let mut started = false;
        let mut at = from;
        while at < to {
            let address = base.wrapping_add(at);
            let mut end = to;
            let starts = self
                .names
                .iter()
                .filter(|known| known.section == index)
                .map(|known| known.address.wrapping_add(request.adjust));
            if let Some(next) = starts.filter(|&start| start > address).min() {
                end = end.min(next.wrapping_sub(base));
            }
            let heading = self.heading(index, address, &name);
            let shown = match &request.function {
                None => true,
                Some(wanted) => self.names.iter().any(|known| {
                    known.section == index && known.name == *wanted && self.covers(index, known.address, address)
                }),
            };
            if shown {
                if !started {
                    self.view.line(&format!("\nDisassembly of section {name}:"));
                    started = true;
                }
                let width = self.view.width();
                if request.no_addresses {
                    self.view.line(&format!("\n{heading}:"));
                } else {
                    self.view.line(&format!("\n{address:0width$x} {heading}:"));
                }
                self.instructions(index, base, data, at as usize, end as usize, &relocations);
            }
            at = end;
        }
    }

    /// Whether the symbol at `start` is the one that `address` is under.
    fn covers(&self, section: usize, start: u64, address: u64) -> bool {
        let best =
            self.names.iter().filter(|name| name.section == section && name.address <= address).map(|n| n.address);
        best.max() == Some(start)
    }

    /// What stands above a stretch: the symbol there, else the one before, else the one behind, else the section.
    fn heading(&self, section: usize, address: u64, section_name: &str) -> String {
        let address = address.wrapping_sub(self.view.request.adjust);
        let inside = || self.names.iter().filter(|name| name.section == section);
        let before = inside().filter(|name| name.address <= address).map(|name| name.address).max();
        let chosen = before.or_else(|| inside().map(|name| name.address).min());
        match chosen.and_then(|at| inside().find(|name| name.address == at)) {
            Some(name) => format!("<{}>", self.offset(&name.name, name.address, address)),
            None => {
                let start = self.view.file.sections[section].address;
                format!("<{}>", self.offset(section_name, start, address))
            }
        }
    }

    fn offset(&self, name: &str, start: u64, address: u64) -> String {
        match address.cmp(&start) {
            std::cmp::Ordering::Equal => name.to_owned(),
            std::cmp::Ordering::Greater => format!("{name}+{:#x}", address - start),
            std::cmp::Ordering::Less => format!("{name}-{:#x}", start - address),
        }
    }

    /// `<name+offset>` for the destination of a branch or the place of data.
    fn place(&self, section: usize, address: u64) -> String {
        let plain = address.wrapping_sub(self.view.request.adjust);
        if let Some(name) = self.filled.get(&plain) {
            return name.clone();
        }
        let home = &self.view.file.sections[section];
        let inside = plain >= home.address && plain < home.address.wrapping_add(home.size);
        let only_here = inside && self.view.file.kind == e::ET_REL;
        let fits = |name: &&Name| !only_here || name.section == section;
        let end = self.names.partition_point(|name| name.address <= plain);
        let before = self.names[..end].iter().rev().find(|name| fits(name));
        let chosen = match before {
            Some(found) => {
                let start = self.names.partition_point(|name| name.address < found.address);
                let same = || {
                    self.names[start..end]
                        .iter()
                        .take_while(|name| name.address == found.address)
                        .filter(|name| fits(name))
                };
                same().find(|name| name.section == section).or_else(|| same().next())
            }
            None => self.names.iter().find(|name| fits(name)),
        };
        match chosen {
            Some(name) => format!("<{}>", self.offset(&name.name, name.address, plain)),
            None if inside || self.view.file.kind == e::ET_REL => {
                format!("<{}>", self.offset(&self.view.name_of(home), home.address, plain))
            }
            None => format!("<{}>", self.offset(&self.view.name_of(home), home.address, plain)),
        }
    }

    fn instructions(
        &mut self,
        section: usize,
        base: u64,
        data: &[u8],
        from: usize,
        to: usize,
        relocations: &[Relocation],
    ) {
        let request = self.view.request;
        let last = format!("{:0width$x}", base.wrapping_add(data.len() as u64), width = self.view.width());
        let mut skip = 0;
        while last[skip..].starts_with("00000") {
            skip += 4;
        }
        let width = last.len() - skip;
        let per_line = if request.wide { usize::MAX } else { 7 };
        let mut next = relocations.partition_point(|relocation| (relocation.offset as usize) < from);
        let table = self.view.file.symbols(e::SHT_SYMTAB).ok();
        let mut at = from;
        while at < to {
            let rest = &data[at..to];
            let zeros = rest.iter().take_while(|&&byte| byte == 0).count();
            let is_related = relocations.get(next).is_some_and(|relocation| (relocation.offset as usize) < at + zeros);
            let ends = zeros == rest.len() && zeros < ZEROES_AT_END;
            if !request.zeroes && !is_related && (zeros >= ZEROES || ends && zeros > 0) {
                self.view.line("\t...");
                at += if zeros == rest.len() { zeros } else { zeros / 4 * 4 };
                continue;
            }
            let address = base.wrapping_add(at as u64);
            self.source_lines(section, address);
            let end = rest.len().min(15);
            let mut shown = self.disassembler.next(&rest[..end], address);
            shown.length = shown.length.clamp(1, rest.len());
            let bytes = &rest[..shown.length];
            let mut line = String::new();
            if !request.no_addresses {
                let _ = write!(line, "{address:>width$x}");
            }
            line.push_str(":\t");
            if request.no_addresses {
                line = "\t".to_owned();
            }
            if !request.no_raw_bytes {
                let first = &bytes[..bytes.len().min(per_line)];
                for byte in first {
                    let _ = write!(line, "{byte:02x} ");
                }
                line.extend(std::iter::repeat_n("   ", 7usize.saturating_sub(first.len())));
                line.push('\t');
            }
            line.push_str(&shown.text);
            if let Some(target) = shown.target {
                let _ = write!(line, " {}", self.place(section, target));
            }
            if let Some(data) = shown.address {
                let _ = write!(line, "        # {data:x} {}", self.place(section, data));
            }
            if request.no_addresses {
                line = line.trim_end().to_owned();
            }
            self.view.line(&line);
            if !request.no_raw_bytes && bytes.len() > per_line {
                for (n, row) in bytes.chunks(per_line).enumerate().skip(1) {
                    let address = address.wrapping_add((n * per_line) as u64);
                    let mut line =
                        if request.no_addresses { "\t".to_owned() } else { format!("{address:>width$x}:\t") };
                    for byte in row {
                        let _ = write!(line, "{byte:02x} ");
                    }
                    self.view.line(&line);
                }
            }
            let end = at + shown.length;
            while let Some(relocation) = relocations.get(next).filter(|relocation| (relocation.offset as usize) < end) {
                if let Some(table) = &table {
                    let (kind, name, addend) = tables::describe(self.view, table, relocation, false);
                    let place = base.wrapping_add(relocation.offset);
                    let text = format!("{place:x}: {kind}\t{name}{addend}");
                    if request.wide {
                        // Long lines hold the relocation too.
                        self.view.out.truncate(self.view.out.trim_end_matches('\n').len());
                        self.view.line(&format!("\t{text}"));
                    } else {
                        self.view.line(&format!("\t\t\t{text}"));
                    }
                }
                next += 1;
            }
            at = end;
        }
    }

    /// The source text that leads to an instruction (`-S`), or its place (`-l`).
    fn source_lines(&mut self, section: usize, address: u64) {
        let Some(lines) = &self.lines else { return };
        let plain = address.wrapping_sub(self.view.request.adjust);
        let Some((file, line)) = lines.find(section, plain) else { return };
        let place = (file.to_owned(), line);
        if self.last.as_ref() == Some(&place) {
            return;
        }
        if self.view.request.line_numbers {
            let function = self
                .names
                .iter()
                .rev()
                .find(|name| name.section == section && name.address <= plain)
                .map(|n| n.name.clone());
            if function != self.last_function
                && let Some(function) = &function
            {
                self.view.out.push_str(&format!("{function}():\n"));
            }
            self.last_function = function;
            self.view.out.push_str(&format!("{}:{}\n", place.0, place.1));
        }
        if self.view.request.source {
            let text = self.sources.entry(place.0.clone()).or_insert_with(|| {
                let bytes = std::fs::read(&place.0).ok()?;
                Some(String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect())
            });
            if let Some(text) = text {
                let last = line as usize;
                let same_file = self.last.as_ref().filter(|(name, before)| *name == place.0 && *before < line);
                let first = same_file
                    .map_or(last.saturating_sub(5).max(1).max(last.min(1)), |(_, before)| *before as usize + 1);
                let first = if same_file.is_some() && last - first > 50 { last } else { first };
                for number in first.min(last)..=last {
                    if let Some(row) = number.checked_sub(1).and_then(|n| text.get(n)) {
                        self.view.out.push_str(row);
                        self.view.out.push('\n');
                    }
                }
            }
        }
        self.last = Some(place);
    }
}
