//! The linker.
//!
//! A link is a sequence of phases, each of which borrows the results of the earlier ones immutably:
//!
//! ```text
//! args ─► load ─► resolve ─► script symbols ─► place (match) ─► gc ─► frames ─► scan ─► tables
//!                                                  │                                      │
//!                                                  └──────────► plan ─► merge ─► dynamic ─┴─► layout ─► write
//! ```
//!
//! | phase | module | decides |
//! |---|---|---|
//! | arguments | `args`, `options` | what is asked for |
//! | inputs | `load` | which files take part |
//! | resolution | `resolve` | which definition each symbol has |
//! | script | `script`, `place` | where sections go, which symbols the script defines |
//! | collection | `gc`, `eh_frame` | which sections and frame records stay |
//! | scan | `scan`, `policy` | which slots and dynamic relocations are needed |
//! | allocation | `tables`, `dynamic`, `exports`, `merge` | contents and sizes of the linker's own sections |
//! | layout | `layout`, `segments` | addresses and file offsets |
//! | writing | `address`, `relocate`, `symtab`, `write`, `relocatable`, `map` | bytes |
//!
//! What differs between machines is in `machine`. The default layout is a linker script like any other.
//! Nothing here prints, and nothing but [`link`] writes files; the caller shows messages.
#![forbid(unsafe_code)]

mod address;
mod args;
mod bytes;
mod cref;
mod dynamic;
mod eh_frame;
mod encode;
mod error;
mod exports;
mod gc;
mod hash;
mod layout;
mod load;
mod machine;
mod map;
mod merge;
mod model;
mod options;
mod output;
mod parallel;
mod place;
mod policy;
mod property;
mod relocatable;
mod relocate;
mod relr;
mod resolve;
mod scan;
mod script;
mod segments;
mod symtab;
mod tables;
mod write;

pub use args::{ParsedArgs, Requests, help_text, parse_args, version_text};
pub use error::LinkError;
pub use options::*;

use bumpalo::Bump;
use ldscript::ast::{Command, SectionsItem};
use model::*;
use object::elf as e;
use std::path::Path;

/// A finished link.
#[derive(Debug)]
pub struct Output {
    /// The file's contents; empty after [`link`], which has put them in the file.
    pub bytes: Vec<u8>,
    /// Messages that did not stop the link, in order.
    pub warnings: Vec<String>,
    /// Lines that options such as `--trace`, `-y`, `--print-gc-sections`, `--verbose` ask for.
    pub report: Vec<String>,
    /// The map, when `-Map` asks for one.
    pub map: Option<String>,
}

/// Links and writes the output file, which is replaced only when the link has succeeded. The map is written
/// to its file as well; one for standard output is left to the caller.
pub fn link(options: &LinkOptions, inputs: &[Input]) -> Result<Output, Vec<LinkError>> {
    let (image, linked) = checked_phases(options, inputs, Some(&options.output))?;
    if let (Some(MapOutput::File(path)), Some(map)) = (&options.map, &linked.map) {
        output::replace(path, map.as_bytes(), false).map_err(|error| vec![error])?;
    }
    image.finish(&options.output, is_executable(options)).map_err(|error| vec![error])?;
    Ok(linked)
}

fn is_executable(options: &LinkOptions) -> bool {
    options.kind != OutputKind::Relocatable
}

/// Links to memory.
pub fn link_to_bytes(options: &LinkOptions, inputs: &[Input]) -> Result<Output, Vec<LinkError>> {
    let (image, linked) = checked_phases(options, inputs, None)?;
    Ok(Output { bytes: image.into_bytes(), ..linked })
}

fn checked_phases(
    options: &LinkOptions,
    inputs: &[Input],
    path: Option<&Path>,
) -> Result<(output::Image, Output), Vec<LinkError>> {
    let linked = link_phases(options, inputs, path)?;
    if options.fatal_warnings && !linked.1.warnings.is_empty() {
        return Err(linked.1.warnings.into_iter().map(LinkError::new).collect());
    }
    Ok(linked)
}

/// All phases. With a path the image may be a file beside it, which is to be finished.
fn link_phases(
    options: &LinkOptions,
    inputs: &[Input],
    path: Option<&Path>,
) -> Result<(output::Image, Output), Vec<LinkError>> {
    let loaded = load::load(options, inputs)?;
    if loaded.items.iter().all(|item| matches!(item, load::Item::StartGroup | load::Item::EndGroup)) {
        return Err(vec![LinkError::new("no input files")]);
    }
    let Some(machine) = machine::Machine::by_number(loaded.machine) else {
        return Err(vec![LinkError::new(format!("machine {} is not supported", loaded.machine))]);
    };
    let default_text = script::default_script(options, machine);
    let commands = commands(&loaded, &default_text)?;
    let version_script = version_script(options, &commands);

    let arena = Bump::new();
    let mut resolved = resolve::resolve(options, machine, &loaded, &arena, &commands)?;
    let own = tables::add_own_sections(&mut resolved, machine);
    let relocatable = options.kind == OutputKind::Relocatable;
    if !relocatable {
        script::define_symbols(options, &commands, &mut resolved);
        define_start_stop(options, &mut resolved);
    }
    let resolved = resolved;

    let ignored = options.unknown_keywords.iter().map(|keyword| format!("warning: -z {keyword} ignored"));
    let mut warnings: Vec<String> = ignored.chain(resolved.warnings.iter().cloned()).collect();
    let properties = property::combine(options, machine, &resolved, &mut warnings)?;
    let exports = exports::exports(options, &resolved, version_script.as_ref())?;
    let has_libraries = resolved.libraries.iter().any(|library| library.needed);
    let dynamic_output = !relocatable && (options.position_independent() || has_libraries);
    let policy = policy::Policy {
        options,
        resolved: &resolved,
        exports: &exports,
        machine,
        dynamic: dynamic_output,
        has_loader: dynamic_output && !options.no_dynamic_linker && !(options.static_link && options.executable()),
    };

    let matching = place::match_sections(options, &resolved, &commands);
    let mut frames = eh_frame::parse(&resolved, machine)?;
    let exported = |id: SymbolId| {
        policy.dynamic
            && exports.is_exported(id, &resolved.symbols[id as usize])
            && (options.kind == OutputKind::Shared
                || options.gc_keep_exported
                || resolved.symbols[id as usize].dynamic_reference
                || options.export_dynamic)
    };
    let live = gc::live_sections(options, &resolved, &matching, &frames, &exported);
    eh_frame::assign(&resolved, &live, &mut frames);
    let mut scan = if relocatable {
        scan::Scan { symbols: vec![0; resolved.symbols.len()], ..scan::Scan::default() }
    } else {
        scan::scan(&policy, &live, &frames)?
    };
    warnings.extend(scan.warnings.iter().cloned());

    let mut extents = tables::Extents::new(&resolved);
    for (id, section_frames) in &frames.sections {
        extents.size[*id as usize] = section_frames.size;
    }
    let mut slots = tables::Slots::default();
    if relocatable {
        extents.size[own.id(Synthetic::Property) as usize] = properties.note.len() as u64;
    } else {
        let second_plt = options.ibt_plt || properties.ibt;
        slots = tables::allocate(&policy, &mut scan, second_plt, &mut extents, &own);
        tables::fixed_sizes(options, &policy, &mut extents, &own, frames.fde_count(), properties.note.len() as u64);
    }
    let mut dynamic = dynamic::build(&policy, &exports, &scan, &slots, &live);
    let plan = matching.into_plan(&resolved, &live, options);
    orphan_messages(options, &resolved, &plan, &mut warnings)?;
    cref::check(&resolved, &plan, &live)?;
    let merged = if relocatable { merge::Merged::default() } else { merge::merge(&resolved, &plan) };
    for (id, _) in &merged.pieces {
        extents.size[*id as usize] = 0;
    }
    for group in &merged.groups {
        extents.size[group.leader as usize] = group.data.len() as u64;
    }
    if !scan.relative_places.is_empty() {
        // At least one word; layout says how many.
        extents.size[own.id(Synthetic::RelrDyn) as usize] = machine.word();
    }
    dynamic::finish(&policy, &scan, &plan, &mut dynamic, &mut extents, &own);

    let exec_stack = options.exec_stack.unwrap_or(resolved.exec_stack);
    let (mut layout, relr) = loop {
        let inputs = layout::Inputs {
            options,
            machine,
            resolved: &resolved,
            plan: &plan,
            extents: &extents,
            merged: &merged,
            exec_stack,
        };
        let layout = layout::layout(&inputs)?;
        let mut table = relr::table(&scan.relative_places, &plan, &layout, machine.word());
        let size = &mut extents.size[own.id(Synthetic::RelrDyn) as usize];
        if table.len() as u64 <= *size {
            relr::pad(&mut table, *size, machine.word());
            break (layout, table);
        }
        *size = table.len() as u64;
    };
    let entry = entry_name(options, &commands);
    layout.entry = {
        let f = finished(&policy, &plan, &layout, &extents, &merged, &frames, &scan, &slots, &own, &live);
        entry_address(&f, &entry, &mut warnings)
    };
    let f = finished(&policy, &plan, &layout, &extents, &merged, &frames, &scan, &slots, &own, &live);
    symbol_warnings(&f, &mut warnings);
    // What is compressed is made anew.
    let path = path.filter(|_| !options.compress_debug);
    let image = write::write(&f, &exports, &dynamic, &properties.note, &relr, path)?;
    let image = if options.compress_debug { output::Image::Memory(compress_debug(&image)?) } else { image };
    let mut map = options.map.is_some().then(|| map::map(&f));
    if options.no_warnings {
        warnings.clear();
    }
    let mut report = report(&f, &loaded, &default_text);
    if options.cross_references {
        let table = cref::table(&resolved);
        match &mut map {
            Some(map) => map.push_str(&table),
            None => report.push(table),
        }
    }
    Ok((image, Output { bytes: Vec::new(), warnings, report, map }))
}

/// What `--orphan-handling` says of sections that the script does not mention.
fn orphan_messages(
    options: &LinkOptions,
    resolved: &Resolved<'_>,
    plan: &place::Plan<'_>,
    warnings: &mut Vec<String>,
) -> Result<(), Vec<LinkError>> {
    let describe = |&id: &SectionId| {
        let section = &resolved.sections[id as usize];
        let file = resolved.object_of(section).map_or("", |object| object.name.as_str());
        (error::text(section.name).into_owned(), file.to_owned())
    };
    let orphans = plan.orphans.iter().map(describe);
    match options.orphan_handling {
        OrphanHandling::Warn => warnings.extend(orphans.map(|(name, file)| {
            format!("warning: orphan section `{name}' from `{file}' being placed in section `{name}'")
        })),
        OrphanHandling::Error if !plan.orphans.is_empty() => {
            let message =
                |(name, file)| LinkError::new(format!("error: unplaced orphan section `{name}' from `{file}'"));
            return Err(orphans.map(message).collect());
        }
        OrphanHandling::Place | OrphanHandling::Error | OrphanHandling::Discard => {}
    }
    Ok(())
}

/// The finished file with its debug sections compressed.
fn compress_debug(bytes: &[u8]) -> Result<Vec<u8>, Vec<LinkError>> {
    let failed = |error: elf::read::ReadError| vec![LinkError::new(format!("compressing debug sections: {error}"))];
    let mut image = elf::edit::Image::parse(bytes).map_err(failed)?;
    let class = image.class;
    for section in &mut image.sections {
        if place::is_debug_section(&section.name) {
            elf::compress::change(section, class, true).map_err(|message| vec![LinkError::new(message)])?;
        }
    }
    image.write().map_err(failed)
}

fn finished<'w, 'a>(
    policy: &'w policy::Policy<'w, 'a>,
    plan: &'w place::Plan<'a>,
    layout: &'w layout::Layout,
    extents: &'w tables::Extents,
    merged: &'w merge::Merged,
    frames: &'w eh_frame::AllFrames,
    scan: &'w scan::Scan,
    slots: &'w tables::Slots,
    own: &'w tables::Own,
    live: &'w [bool],
) -> address::Final<'w, 'a> {
    address::Final { policy, plan, layout, extents, merged, frames, scan, slots, own, live }
}

/// The commands of the script in force, followed by those of scripts given as inputs. `INSERT` moves the
/// statements of its script next to a section of the script in force.
fn commands(loaded: &load::Loaded, default_text: &str) -> Result<Vec<Command>, Vec<LinkError>> {
    let mut commands = match &loaded.script {
        Some(script) => script.commands.clone(),
        None => match ldscript::parse_script(default_text.as_bytes()) {
            Ok(script) => script.commands,
            Err(error) => return Err(vec![LinkError::new(format!("internal error: default script:{error}"))]),
        },
    };
    let mut pending: Vec<SectionsItem> = Vec::new();
    for command in &loaded.implicit {
        match command {
            Command::Sections(items) => pending.extend(items.iter().cloned()),
            Command::Insert { after, section } => {
                insert(&mut commands, std::mem::take(&mut pending), *after, section)?;
            }
            other => commands.push(other.clone()),
        }
    }
    if !pending.is_empty() {
        commands.push(Command::Sections(pending));
    }
    Ok(commands)
}

fn insert(
    commands: &mut [Command],
    statements: Vec<SectionsItem>,
    after: bool,
    name: &str,
) -> Result<(), Vec<LinkError>> {
    for command in commands {
        let Command::Sections(items) = command else { continue };
        let found = items.iter().rposition(|item| matches!(item, SectionsItem::Section(s) if s.name == name));
        if let Some(at) = found {
            let at = at + usize::from(after);
            items.splice(at..at, statements);
            return Ok(());
        }
    }
    Err(vec![LinkError::new(format!("{name} not found for insert"))])
}

fn version_script(options: &LinkOptions, commands: &[Command]) -> Option<ldscript::VersionScript> {
    let mut script = options.version_script.clone();
    for command in commands {
        if let Command::Version(more) = command {
            script.get_or_insert_default().nodes.extend(more.nodes.iter().cloned());
        }
    }
    script
}

/// Defines `__start_X` and `__stop_X` for references to them when there are sections named X.
fn define_start_stop(options: &LinkOptions, resolved: &mut Resolved<'_>) {
    let mut names: rustc_hash::FxHashMap<&[u8], u32> = rustc_hash::FxHashMap::default();
    for section in &resolved.sections {
        let present = matches!(section.role, Role::Content | Role::Synthetic(Synthetic::Common));
        if present && section.is_alloc() && gc::is_c_identifier(section.name) && !names.contains_key(section.name) {
            names.insert(section.name, resolved.start_stop.len() as u32);
            resolved.start_stop.push(section.name);
        }
    }
    for symbol in &mut resolved.symbols {
        let (stop, name) = match (symbol.name.strip_prefix(b"__start_"), symbol.name.strip_prefix(b"__stop_")) {
            (Some(name), _) => (false, name),
            (None, Some(name)) => (true, name),
            (None, None) => continue,
        };
        let open = !symbol.is_defined_here() && symbol.regular_reference;
        if let (true, Some(&name)) = (open, names.get(name)) {
            symbol.definition = Definition::StartStop { name, stop };
            symbol.kind = e::STT_NOTYPE;
            if symbol.visibility == e::STV_DEFAULT {
                symbol.visibility = options.start_stop_visibility;
            }
        }
    }
}

/// `-e`, or the script's `ENTRY`. The second value says whether the user named it.
fn entry_name(options: &LinkOptions, commands: &[Command]) -> (String, bool) {
    if let Some(name) = &options.entry {
        return (name.clone(), true);
    }
    let mut name = String::from("_start");
    for command in commands {
        match command {
            Command::Entry(entry) => name.clone_from(entry),
            Command::Sections(items) => {
                for item in items {
                    if let SectionsItem::Entry(entry) = item {
                        name.clone_from(entry);
                    }
                }
            }
            _ => {}
        }
    }
    (name, false)
}

/// The entry point: a symbol, a number, or else the start of `.text` with a warning (ld manual, `ENTRY`).
fn entry_address(
    f: &address::Final<'_, '_>,
    (name, named): &(String, bool),
    warnings: &mut Vec<String>,
) -> Option<u64> {
    let options = f.policy.options;
    let resolved = f.policy.resolved;
    if options.kind == OutputKind::Relocatable {
        return None;
    }
    if let Some(id) = resolved.lookup(name.as_bytes())
        && resolved.symbols[id as usize].is_defined_here()
    {
        return Some(f.symbol(id));
    }
    let digits = name.strip_prefix("0x").map(|digits| u64::from_str_radix(digits, 16));
    if let Ok(number) = digits.unwrap_or_else(|| name.parse()) {
        return Some(number);
    }
    if options.kind == OutputKind::Shared && !named {
        return None;
    }
    let text = f.layout.order.iter().find(|&&id| f.plan.sections[id as usize].name == b".text");
    match text {
        Some(&id) => {
            let address = f.layout.out[id as usize].address;
            warnings.push(format!("cannot find entry symbol {name}; defaulting to {address:016x}"));
            Some(address)
        }
        None => {
            warnings.push(format!("cannot find entry symbol {name}; not setting start address"));
            None
        }
    }
}

/// `.gnu.warning.NAME`: the text is shown at the first reference to NAME.
fn symbol_warnings(f: &address::Final<'_, '_>, warnings: &mut Vec<String>) {
    let resolved = f.policy.resolved;
    let mut wanted: rustc_hash::FxHashMap<SymbolId, &str> = rustc_hash::FxHashMap::default();
    for (name, message) in &resolved.symbol_warnings {
        if let Some(id) = resolved.lookup(name) {
            wanted.insert(id, message);
        }
    }
    if wanted.is_empty() {
        return;
    }
    for (id, section) in resolved.sections.iter().enumerate() {
        let id = id as SectionId;
        if !section.is_alloc() || f.out_of(id).is_none() {
            continue;
        }
        let Some(object) = resolved.object_of(section) else { continue };
        for relocation in section.relocations.iter() {
            let Some(Target::Global(symbol)) = resolved.target(object, relocation.symbol) else { continue };
            // The definer's own references do not count.
            if resolved.symbols[symbol as usize].object == section.object {
                continue;
            }
            if let Some(message) = wanted.remove(&symbol) {
                let function = scan::function_at(resolved, id, relocation.offset);
                if let Some(function) = function {
                    warnings.push(format!("{}: in function `{}':", object.name, error::text(function)));
                }
                warnings.push(format!("{}: warning: {message}", resolved.place(id, relocation.offset)));
            }
        }
    }
}

/// Lines for `--verbose`, `-y` and `--print-gc-sections`.
fn report(f: &address::Final<'_, '_>, loaded: &load::Loaded, default_text: &str) -> Vec<String> {
    let options = f.policy.options;
    let resolved = f.policy.resolved;
    let mut lines = Vec::new();
    if options.verbose {
        let text = match &options.script {
            Some(script) if loaded.script.is_some() => error::text(&script.text).into_owned(),
            _ => default_text.to_string(),
        };
        let rule = "==================================================";
        lines.push(format!("using internal linker script:\n{rule}\n{text}\n{rule}"));
        lines.extend(loaded.files.iter().map(|file| format!("attempt to open {} succeeded", file.name)));
    }
    if options.trace {
        lines.extend(loaded.files.iter().map(|file| file.name.clone()));
    }
    lines.extend(resolved.trace.iter().cloned());
    if options.print_gc_sections && options.gc_sections {
        for (id, section) in resolved.sections.iter().enumerate() {
            if section.is_alloc() && section.role == Role::Content && !f.live[id] {
                let file = resolved.object_of(section).map_or("", |o| o.name.as_str());
                lines.push(format!("removing unused section '{}' in file '{file}'", error::text(section.name)));
            }
        }
    }
    lines
}
