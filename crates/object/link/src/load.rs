//! Phase "inputs": every file that the command line leads to is found, opened and classified.
//!
//! After this phase nothing is opened any more: linker scripts that stand for libraries (`libc.so`) have
//! been expanded, members of thin archives are open. Later phases borrow the bytes from [`Loaded`].

use crate::bytes::{Bytes, map};
use crate::error::{LinkError, text};
use crate::machine::{MACHINES, Machine};
use crate::options::{Input, InputKind, InputState, LinkOptions};
use elf::archive::Archive;
use elf::read::{FileKind, file_kind};
use ldscript::ast::{Command, InputFile, Script, SectionItem, SectionsItem};
use object::elf as e;
use rustc_hash::FxHashMap;
use std::io;
use std::path::{Path, PathBuf};

/// An opened file.
#[derive(Debug)]
pub(crate) struct LoadedFile {
    /// Name for messages and the map.
    pub name: String,
    pub bytes: Bytes,
    /// What `DT_NEEDED` says of a shared library that has no `DT_SONAME`.
    pub needed_name: String,
    /// Members of a thin archive: header offset and file.
    pub thin_members: Vec<(u64, usize)>,
}

/// An element of the link in order; numbers are indices of [`Loaded::files`].
#[derive(Debug, Clone, Copy)]
pub(crate) enum Item {
    Object(usize),
    Archive { file: usize, whole: bool },
    Shared { file: usize, as_needed: bool },
    StartGroup,
    EndGroup,
}

/// Result of the phase.
#[derive(Debug, Default)]
pub(crate) struct Loaded {
    pub files: Vec<LoadedFile>,
    pub items: Vec<Item>,
    /// `e_machine` of the link.
    pub machine: u16,
    /// The `-T` script, or `None` for the default layout.
    pub script: Option<Script>,
    /// Commands of scripts given as ordinary inputs, other than the naming of files.
    pub implicit: Vec<Command>,
}

/// The reason of an I/O error in the words of `strerror`, without Rust's error number.
pub(crate) fn reason(error: &io::Error) -> String {
    let text = error.to_string();
    match text.find(" (os error") {
        Some(end) => text[..end].to_string(),
        None => text,
    }
}

/// Opens everything. All missing files are reported.
pub(crate) fn load(options: &LinkOptions, inputs: &[Input]) -> Result<Loaded, Vec<LinkError>> {
    let mut loader = Loader {
        options,
        loaded: Loaded { machine: options.machine.unwrap_or(e::EM_NONE), ..Loaded::default() },
        errors: Vec::new(),
        script_paths: Vec::new(),
        script_depth: 0,
        open: FxHashMap::default(),
    };
    loader.main_script();
    if loader.loaded.machine == e::EM_NONE {
        loader.loaded.machine = first_machine(inputs).unwrap_or(e::EM_X86_64);
    }
    for input in inputs {
        loader.input(&input.kind, input.state);
    }
    if loader.errors.is_empty() { Ok(loader.loaded) } else { Err(loader.errors) }
}

/// The machine of the first object among the inputs.
fn first_machine(inputs: &[Input]) -> Option<u16> {
    let machine = |bytes: &[u8]| match file_kind(bytes) {
        FileKind::Elf { machine, .. } => Some(machine),
        FileKind::Archive | FileKind::Other => None,
    };
    inputs.iter().find_map(|input| match &input.kind {
        InputKind::Memory { bytes, .. } => machine(bytes),
        InputKind::Path(path) => machine(&map(path).ok()?),
        InputKind::Library(_) | InputKind::StartGroup | InputKind::EndGroup => None,
    })
}

/// Name and contents of an archive's members by the offset of their headers; empty if it cannot be read.
fn members_by_offset(path: &Path) -> FxHashMap<u64, (String, Vec<u8>)> {
    let bytes = map(path).ok();
    let archive = bytes.as_ref().and_then(|bytes| Archive::parse(bytes).ok());
    let members = archive.into_iter().flat_map(|archive| archive.members);
    members.map(|m| (m.offset, (text(m.name).into_owned(), m.data.to_vec()))).collect()
}

struct Loader<'o> {
    options: &'o LinkOptions,
    loaded: Loaded,
    errors: Vec<LinkError>,
    /// `SEARCH_DIR` of scripts.
    script_paths: Vec<PathBuf>,
    script_depth: u32,
    /// Archives named several times are opened once.
    open: FxHashMap<PathBuf, usize>,
}

impl Loader<'_> {
    fn error(&mut self, message: impl Into<String>) {
        self.errors.push(LinkError::new(message));
    }

    fn main_script(&mut self) {
        let Some(file) = &self.options.script else { return };
        match ldscript::parse_script(&file.text) {
            Ok(script) => {
                let script = self.expand_includes(script, 0);
                let mut kept = Script::default();
                for command in script.commands {
                    if let Some(command) = self.script_command(command, InputState::default(), None) {
                        kept.commands.push(command);
                    }
                }
                // A script without a layout (`INSERT`, or only symbols) augments the default one.
                let inserts = kept.commands.iter().any(|c| matches!(c, Command::Insert { .. }));
                let lays_out = kept.commands.iter().any(|c| matches!(c, Command::Sections(_)));
                if inserts || !lays_out {
                    self.loaded.implicit.extend(kept.commands);
                } else {
                    self.loaded.script = Some(kept);
                }
            }
            Err(error) => self.error(format!("{}:{error}", file.name)),
        }
    }

    fn expand_includes(&mut self, script: Script, depth: u32) -> Script {
        let mut out = Script::default();
        for command in script.commands {
            match command {
                Command::Include(name) => {
                    if let Some(script) = self.included(&name, b"", b"", depth) {
                        out.commands.extend(script.commands);
                    }
                }
                Command::Sections(items) => {
                    let items = self.expand_sections(items, depth);
                    out.commands.push(Command::Sections(items));
                }
                other => out.commands.push(other),
            }
        }
        out
    }

    fn expand_sections(&mut self, items: Vec<SectionsItem>, depth: u32) -> Vec<SectionsItem> {
        let mut out = Vec::new();
        for item in items {
            match item {
                SectionsItem::Include(name) => {
                    let script = self.included(&name, b"SECTIONS {", b"}", depth);
                    for command in script.map(|s| s.commands).unwrap_or_default() {
                        if let Command::Sections(items) = command {
                            out.extend(items);
                        }
                    }
                }
                SectionsItem::Section(mut section) => {
                    section.items = self.expand_items(section.items, depth);
                    out.push(SectionsItem::Section(section));
                }
                other => out.push(other),
            }
        }
        out
    }

    fn expand_items(&mut self, items: Vec<SectionItem>, depth: u32) -> Vec<SectionItem> {
        let mut out = Vec::new();
        for item in items {
            let SectionItem::Include(name) = item else {
                out.push(item);
                continue;
            };
            let script = self.included(&name, b"SECTIONS { x : {", b"} }", depth);
            for command in script.map(|s| s.commands).unwrap_or_default() {
                let Command::Sections(sections) = command else { continue };
                for section in sections {
                    if let SectionsItem::Section(section) = section {
                        out.extend(section.items);
                    }
                }
            }
        }
        out
    }

    /// Parses an included script as if it stood between `before` and `after`.
    fn included(&mut self, name: &str, before: &[u8], after: &[u8], depth: u32) -> Option<Script> {
        if depth >= 10 {
            self.error(format!("{name}: INCLUDE nested too deeply"));
            return None;
        }
        let candidates =
            std::iter::once(PathBuf::from(name)).chain(self.options.search_paths.iter().map(|dir| dir.join(name)));
        for path in candidates {
            if let Ok(text) = std::fs::read(&path) {
                let text = [before, &text, after].concat();
                match ldscript::parse_script(&text) {
                    Ok(script) => return Some(self.expand_includes(script, depth + 1)),
                    Err(error) => self.error(format!("{}:{error}", path.display())),
                }
                return None;
            }
        }
        self.error(format!("cannot open linker script file {name}: No such file or directory"));
        None
    }

    fn input(&mut self, kind: &InputKind, state: InputState) {
        match kind {
            InputKind::Path(path) => self.path(path, state),
            InputKind::Library(name) => self.library(name, state),
            InputKind::Memory { name, bytes } => {
                self.classify(name.clone(), name.clone(), Bytes::Shared(bytes.clone()), Path::new(name), state);
            }
            InputKind::StartGroup => self.loaded.items.push(Item::StartGroup),
            InputKind::EndGroup => self.loaded.items.push(Item::EndGroup),
        }
    }

    fn path(&mut self, path: &Path, state: InputState) {
        if let Some(&file) = self.open.get(path) {
            self.loaded.items.push(Item::Archive { file, whole: state.whole_archive });
            return;
        }
        let name = path.display().to_string();
        match map(path) {
            Ok(bytes) => self.classify(name.clone(), name, bytes, path, state),
            Err(error) => self.error(format!("cannot find {name}: {}", reason(&error))),
        }
    }

    fn search_directories(&self) -> Vec<PathBuf> {
        let mut directories: Vec<PathBuf> = Vec::new();
        let under_sysroot = |dir: &Path| match &self.options.sysroot {
            Some(root) => root.join(dir.strip_prefix("/").unwrap_or(dir)),
            None => dir.to_path_buf(),
        };
        for dir in self.options.search_paths.iter().chain(&self.script_paths) {
            let text = dir.to_string_lossy();
            match text.strip_prefix('=').or_else(|| text.strip_prefix("$SYSROOT")) {
                Some(rest) => directories.push(under_sysroot(Path::new(rest))),
                None => directories.push(dir.clone()),
            }
        }
        if !self.options.no_standard_paths {
            let machine = Machine::by_number(self.loaded.machine);
            for dir in machine.map_or(&[][..], |machine| machine.library_paths) {
                directories.push(under_sysroot(Path::new(dir)));
            }
        }
        directories
    }

    fn library(&mut self, name: &str, state: InputState) {
        let candidates: Vec<String> = match name.strip_prefix(':') {
            Some(file) => vec![file.to_string()],
            None if state.prefer_static => vec![format!("lib{name}.a")],
            None => vec![format!("lib{name}.so"), format!("lib{name}.a")],
        };
        for directory in self.search_directories() {
            for candidate in &candidates {
                let path = directory.join(candidate);
                if let Some(&file) = self.open.get(&path) {
                    self.loaded.items.push(Item::Archive { file, whole: state.whole_archive });
                    return;
                }
                let Ok(bytes) = map(&path) else { continue };
                if !self.suits_machine(&bytes) {
                    continue;
                }
                self.classify(path.display().to_string(), candidate.clone(), bytes, &path, state);
                return;
            }
        }
        self.error(format!("cannot find -l{name}: No such file or directory"));
    }

    /// Whether a library found by `-l` is for this machine; others are passed over, as GNU ld does.
    fn suits_machine(&self, bytes: &[u8]) -> bool {
        let kind = match file_kind(bytes) {
            FileKind::Archive => match Archive::parse(bytes) {
                Ok(archive) => archive.members.first().map_or(FileKind::Other, |member| file_kind(member.data)),
                Err(_) => FileKind::Other,
            },
            other => other,
        };
        match kind {
            FileKind::Elf { machine, .. } => machine == self.loaded.machine,
            FileKind::Archive | FileKind::Other => true,
        }
    }

    fn add_file(&mut self, name: String, needed_name: String, bytes: Bytes) -> usize {
        self.loaded.files.push(LoadedFile { name, bytes, needed_name, thin_members: Vec::new() });
        self.loaded.files.len() - 1
    }

    fn classify(&mut self, name: String, needed_name: String, bytes: Bytes, path: &Path, state: InputState) {
        match file_kind(&bytes) {
            FileKind::Elf { kind, machine, .. } => {
                if machine != self.loaded.machine {
                    self.error(format!("{name}: file in wrong format (machine {machine})"));
                    return;
                }
                let is_shared = kind == e::ET_DYN;
                if is_shared && (self.options.static_link || self.options.kind == crate::OutputKind::Relocatable) {
                    self.error(format!("attempted static link of dynamic object `{name}'"));
                    return;
                }
                if !is_shared && kind != e::ET_REL {
                    self.error(format!("{name}: cannot link an executable"));
                    return;
                }
                let file = self.add_file(name, needed_name, bytes);
                self.loaded.items.push(if is_shared {
                    Item::Shared { file, as_needed: state.as_needed }
                } else {
                    Item::Object(file)
                });
            }
            FileKind::Archive => {
                let file = self.add_file(name, needed_name, bytes);
                self.open.insert(path.to_path_buf(), file);
                self.open_thin_members(file, path);
                self.loaded.items.push(Item::Archive { file, whole: state.whole_archive });
            }
            FileKind::Other => self.implicit_script(&name, &bytes, path, state),
        }
    }

    fn open_thin_members(&mut self, file: usize, path: &Path) {
        let archive = match Archive::parse(&self.loaded.files[file].bytes) {
            Ok(archive) if archive.thin => archive,
            // A malformed archive is reported when its symbols are read.
            Ok(_) | Err(_) => return,
        };
        let members: Vec<(u64, String, Option<u64>)> =
            archive.members.iter().map(|m| (m.offset, text(m.name).into_owned(), m.nested)).collect();
        let mut nested: FxHashMap<String, FxHashMap<u64, (String, Vec<u8>)>> = FxHashMap::default();
        for (offset, member, inside) in members {
            let member_path = path.parent().unwrap_or(Path::new("")).join(&member);
            if let Some(inside) = inside {
                let known = nested.entry(member).or_insert_with(|| members_by_offset(&member_path));
                match known.remove(&inside) {
                    Some((member, bytes)) => {
                        let name = format!("{}({member})", member_path.display());
                        let index = self.add_file(name, member, Bytes::Owned(bytes));
                        self.loaded.files[file].thin_members.push((offset, index));
                    }
                    None => {
                        let place = member_path.display();
                        self.error(format!("{}: {place} has no member at offset {inside}", path.display()));
                    }
                }
                continue;
            }
            match map(&member_path) {
                Ok(bytes) => {
                    let name = format!("{}({member})", path.display());
                    let index = self.add_file(name, member, bytes);
                    self.loaded.files[file].thin_members.push((offset, index));
                }
                Err(error) => self.error(format!(
                    "{}: cannot open member {}: {}",
                    path.display(),
                    member_path.display(),
                    reason(&error)
                )),
            }
        }
    }

    fn implicit_script(&mut self, name: &str, bytes: &[u8], path: &Path, state: InputState) {
        // A script is text: GNU ld's message for anything else speaks of the file, not of its first byte.
        if bytes.is_empty() || bytes.iter().take(512).any(|&b| b == 0) {
            self.error(format!("{name}: file not recognized: file format not recognized"));
            return;
        }
        if self.script_depth >= 20 {
            self.error(format!("{name}: linker scripts nested too deeply"));
            return;
        }
        let script = match ldscript::parse_script(bytes) {
            Ok(script) => script,
            Err(error) => {
                self.error(format!("{name}:{error}: file format not recognized; treating as linker script"));
                return;
            }
        };
        self.script_depth += 1;
        let script = self.expand_includes(script, 0);
        for command in script.commands {
            if let Some(command) = self.script_command(command, state, Some(path)) {
                self.loaded.implicit.push(command);
            }
        }
        self.script_depth -= 1;
    }

    /// Handles the commands that name files; the others are returned.
    fn script_command(&mut self, command: Command, state: InputState, script: Option<&Path>) -> Option<Command> {
        match command {
            Command::Input(files) => self.script_files(&files, state, script),
            Command::Group(files) => {
                self.loaded.items.push(Item::StartGroup);
                self.script_files(&files, state, script);
                self.loaded.items.push(Item::EndGroup);
            }
            Command::Startup(name) => {
                self.script_files(&[InputFile { name, as_needed: false }], state, script);
            }
            Command::SearchDir(path) => self.script_paths.push(PathBuf::from(path)),
            Command::OutputFormat(format) | Command::Target(format) => {
                let machine = MACHINES.iter().find(|machine| machine.formats.contains(&format.as_str()));
                match machine {
                    Some(machine) if self.loaded.machine == e::EM_NONE => self.loaded.machine = machine.number,
                    Some(machine) if self.loaded.machine == machine.number => {}
                    None if format == "default" => {}
                    Some(_) | None => self.error(format!("output format `{format}' is not supported")),
                }
            }
            Command::OutputArch(arch) => {
                if !MACHINES.iter().any(|machine| machine.architectures.contains(&arch.as_str())) {
                    self.error(format!("architecture `{arch}' is not supported"));
                }
            }
            other => return Some(other),
        }
        None
    }

    fn script_files(&mut self, files: &[InputFile], state: InputState, script: Option<&Path>) {
        for file in files {
            let state = InputState { as_needed: state.as_needed || file.as_needed, ..state };
            if let Some(name) = file.name.strip_prefix("-l") {
                self.library(name, state);
                continue;
            }
            match self.script_file_path(&file.name, script) {
                Some(path) => self.path(&path, state),
                None => self.error(format!("cannot find {}: No such file or directory", file.name)),
            }
        }
    }

    /// Where a script's file is (ld manual, `INPUT`): an absolute name of a script inside the sysroot is
    /// relative to the sysroot; others are tried as they are, beside the script, and in the search paths.
    fn script_file_path(&self, name: &str, script: Option<&Path>) -> Option<PathBuf> {
        let plain = name.strip_prefix('=').unwrap_or(name);
        if let Some(root) = &self.options.sysroot {
            let inside = script.is_some_and(|s| s.starts_with(root)) || plain.len() != name.len();
            if inside && plain.starts_with('/') {
                let path = root.join(plain.trim_start_matches('/'));
                if path.exists() {
                    return Some(path);
                }
            }
        }
        let direct = PathBuf::from(plain);
        if direct.exists() || direct.is_absolute() {
            return Some(direct);
        }
        let beside = script.and_then(Path::parent).map(|dir| dir.join(plain)).filter(|p| p.exists());
        beside.or_else(|| self.search_directories().into_iter().map(|dir| dir.join(plain)).find(|p| p.exists()))
    }
}
