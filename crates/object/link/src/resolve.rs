//! Phase "symbol resolution": reads objects, libraries and the archive members that are needed, in the
//! order of the command line, and decides which definition each global symbol has.
//!
//! The order is significant and therefore serial: an archive member is extracted when it defines a symbol
//! that is undefined at that point (ld manual, `--start-group`), the first COMDAT group of a name wins,
//! the first definition in a library wins.
//!
//! Precedence of definitions: strong, then common, then weak, then shared library. Two strong ones are an
//! error, two commons merge to the larger.

use crate::error::{LinkError, text};
use crate::load::{Item, Loaded, LoadedFile};
use crate::machine::Machine;
use crate::model::*;
use crate::options::{LinkOptions, OutputKind, SortCommon};
use bumpalo::Bump;
use elf::archive::Archive;
use elf::read::{Class, ElfFile, Relocations, Symbol as ElfSymbol, SymbolSection, string_at};
use ldscript::ast::{Command, Expr};
use object::elf as e;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// `SHT_LLVM_ADDRSIG`: which symbols have significant addresses; only identical code folding reads it.
const SHT_LLVM_ADDRSIG: u32 = 0x6fff_4c03;

/// Larger alignments are taken for damage: the file would consist of gaps.
const MAX_ALIGN: u64 = 1 << 30;

/// Resolves everything in `loaded`; `commands` is the script, which may name an entry and symbols to be found.
pub(crate) fn resolve<'a>(
    options: &'a LinkOptions,
    machine: &'static Machine,
    loaded: &'a Loaded,
    arena: &'a Bump,
    commands: &'a [Command],
) -> Result<Resolved<'a>, Vec<LinkError>> {
    let mut resolver = Resolver {
        options,
        machine,
        arena,
        out: Resolved::default(),
        errors: Vec::new(),
        comdats: FxHashMap::default(),
        sonames: FxHashMap::default(),
        wrapped: options.wrap.iter().map(|name| name.as_bytes()).collect(),
        archives: FxHashMap::default(),
        relocatable: options.kind == OutputKind::Relocatable,
    };
    resolver.demand_roots(commands);
    resolver.items(loaded);
    resolver.finish();
    if resolver.errors.is_empty() { Ok(resolver.out) } else { Err(resolver.errors) }
}

struct OpenArchive<'a> {
    archive: Archive<'a>,
    loaded: Vec<bool>,
    hide_symbols: bool,
}

struct Resolver<'a> {
    options: &'a LinkOptions,
    machine: &'static Machine,
    arena: &'a Bump,
    out: Resolved<'a>,
    errors: Vec<LinkError>,
    /// Groups already chosen, by signature.
    comdats: FxHashMap<&'a [u8], ()>,
    sonames: FxHashMap<String, u32>,
    wrapped: FxHashSet<&'a [u8]>,
    archives: FxHashMap<usize, OpenArchive<'a>>,
    relocatable: bool,
}

/// A name as written in a symbol table: `foo`, `foo@V` (this version only), `foo@@V` (the default).
struct VersionedName<'a> {
    name: &'a [u8],
    version: &'a [u8],
    default: bool,
}

fn split_version(name: &[u8]) -> VersionedName<'_> {
    match memchr::memchr(b'@', name) {
        Some(at) if at > 0 => {
            let version = &name[at + 1..];
            match version.strip_prefix(b"@") {
                Some(version) => VersionedName { name: &name[..at], version, default: true },
                None => VersionedName { name: &name[..at], version, default: false },
            }
        }
        _ => VersionedName { name, version: b"", default: true },
    }
}

impl<'a> Resolver<'a> {
    fn error(&mut self, message: impl Into<String>) {
        self.errors.push(LinkError::new(message));
    }

    /// Symbols that the command line or the script refers to.
    fn demand_roots(&mut self, commands: &'a [Command]) {
        let options = self.options;
        let named = options.undefined.iter().chain(&options.require_defined).chain(&options.entry);
        for name in named {
            // An entry may also be a number.
            if name.starts_with(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let id = self.intern(name.as_bytes(), b"");
            let symbol = &mut self.out.symbols[id as usize];
            symbol.root = true;
            symbol.strong_reference = options.entry.as_ref() != Some(name);
            symbol.regular_reference = true;
        }
        for command in commands {
            match command {
                Command::Entry(name) => {
                    let id = self.intern(name.as_bytes(), b"");
                    self.out.symbols[id as usize].root = true;
                    self.out.symbols[id as usize].regular_reference = true;
                }
                Command::Extern(names) => {
                    for name in names {
                        let id = self.intern(name.as_bytes(), b"");
                        let symbol = &mut self.out.symbols[id as usize];
                        (symbol.root, symbol.strong_reference, symbol.regular_reference) = (true, true, true);
                    }
                }
                _ => {}
            }
        }
        for defined in &options.defsym {
            self.demand_expression(&defined.value);
        }
    }

    fn demand_expression(&mut self, value: &'a Expr) {
        let mut names = Vec::new();
        crate::script::symbols_of(value, &mut names);
        for name in names {
            let id = self.intern(name.as_bytes(), b"");
            let symbol = &mut self.out.symbols[id as usize];
            (symbol.root, symbol.strong_reference, symbol.regular_reference) = (true, true, true);
        }
    }

    fn items(&mut self, loaded: &'a Loaded) {
        let mut group: Option<Vec<usize>> = None;
        for &item in &loaded.items {
            match item {
                Item::Object(file) => {
                    let file = &loaded.files[file];
                    self.object(&file.bytes, file.name.clone(), file.name.clone(), None, false);
                }
                Item::Shared { file, as_needed } => self.library(&loaded.files[file], as_needed),
                Item::Archive { file, whole } => {
                    self.archive(loaded, file, whole);
                    if let Some(group) = &mut group {
                        group.push(file);
                    }
                }
                Item::StartGroup => group = Some(Vec::new()),
                Item::EndGroup => {
                    let members = group.take().unwrap_or_default();
                    loop {
                        let mut added = false;
                        for &file in &members {
                            added |= self.extract(loaded, file);
                        }
                        if !added {
                            break;
                        }
                    }
                }
            }
        }
    }

    fn archive(&mut self, loaded: &'a Loaded, file: usize, whole: bool) {
        if !self.archives.contains_key(&file) {
            let source = &loaded.files[file];
            let archive = Archive::parse(&source.bytes).and_then(|mut archive| {
                if archive.symbols.is_none() {
                    archive.symbols = Some(index_of_members(loaded, source, &archive)?);
                }
                Ok(archive)
            });
            match archive {
                Ok(archive) => {
                    let base = source.name.rsplit('/').next().unwrap_or(&source.name);
                    let hide_symbols = self.options.exclude_libs.iter().any(|lib| lib == "ALL" || lib == base);
                    let loaded = vec![false; archive.members.len()];
                    self.archives.insert(file, OpenArchive { archive, loaded, hide_symbols });
                }
                Err(error) => {
                    self.errors.push(LinkError::in_file(&source.name, error));
                    return;
                }
            }
        }
        if whole {
            let count = self.archives.get(&file).map_or(0, |open| open.loaded.len());
            for member in 0..count {
                self.member(loaded, file, member);
            }
        } else {
            self.extract(loaded, file);
        }
    }

    /// Loads members until none defines a wanted symbol. Returns whether any was loaded.
    fn extract(&mut self, loaded: &'a Loaded, file: usize) -> bool {
        let mut any = false;
        loop {
            let Some(open) = self.archives.get(&file) else { return any };
            let symbols = open.archive.symbols.clone().unwrap_or_default();
            let mut added = false;
            for (name, member) in symbols {
                let already = self.archives.get(&file).is_none_or(|open| open.loaded[member as usize]);
                if !already && self.wants(name) {
                    self.member(loaded, file, member as usize);
                    added = true;
                }
            }
            if !added {
                return any;
            }
            any = true;
        }
    }

    fn wants(&self, name: &'a [u8]) -> bool {
        let name = split_version(name);
        let version = if name.default { &b""[..] } else { name.version };
        self.out.by_name.get(&(name.name, version)).is_some_and(|&id| {
            let symbol = &self.out.symbols[id as usize];
            symbol.is_undefined() && (symbol.strong_reference || symbol.root || symbol.dynamic_want)
        })
    }

    fn member(&mut self, loaded: &'a Loaded, file: usize, member: usize) {
        let Some(open) = self.archives.get_mut(&file) else { return };
        if std::mem::replace(&mut open.loaded[member], true) {
            return;
        }
        let hide = open.hide_symbols;
        let entry = &open.archive.members[member];
        let source = &loaded.files[file];
        let file_name = text(entry.name).into_owned();
        let data = member_data(loaded, source, entry.offset, entry.data);
        // A member that is no object (a script, documentation) is ignored by --whole-archive only.
        if !data.starts_with(&e::ELFMAG) {
            self.error(format!("{}({file_name}): file format not recognized", source.name));
            return;
        }
        self.object(data, format!("{}({file_name})", source.name), file_name, Some(source.name.clone()), hide);
    }

    fn intern(&mut self, name: &'a [u8], version: &'a [u8]) -> SymbolId {
        let next = self.out.symbols.len() as SymbolId;
        let id = *self.out.by_name.entry((name, version)).or_insert(next);
        if id == next {
            self.out.symbols.push(Symbol::undefined(name, version));
        }
        id
    }

    /// Applies `--wrap` to the name of an undefined reference.
    fn wrapped_name(&self, name: &'a [u8]) -> &'a [u8] {
        if self.wrapped.is_empty() {
            return name;
        }
        if self.wrapped.contains(name) {
            let wrapped = [b"__wrap_", name].concat();
            return self.arena.alloc_slice_copy(&wrapped);
        }
        match name.strip_prefix(b"__real_") {
            Some(real) if self.wrapped.contains(real) => real,
            _ => name,
        }
    }

    fn object(&mut self, data: &'a [u8], name: String, file_name: String, archive: Option<String>, hide_symbols: bool) {
        match self.try_object(data, &name, file_name, archive, hide_symbols) {
            Ok(()) => {}
            Err(error) => self.errors.push(LinkError::in_file(name, error)),
        }
    }

    fn try_object(
        &mut self,
        data: &'a [u8],
        name: &str,
        file_name: String,
        archive: Option<String>,
        hide_symbols: bool,
    ) -> Result<(), String> {
        let elf = ElfFile::parse(data).map_err(|error| error.0)?;
        if elf.kind != e::ET_REL || elf.machine != self.machine.number || elf.class != self.machine.class {
            return Err("file in wrong format".into());
        }
        let symbols = elf.symbols(e::SHT_SYMTAB).map_err(|error| error.0)?;
        let index = self.out.objects.len() as u32;
        let mut object = Object {
            name: name.to_string(),
            file_name,
            archive,
            hide_symbols,
            symbols,
            first_section: self.out.sections.len() as SectionId,
            globals: Vec::with_capacity((symbols.len() - symbols.first_global) as usize),
            groups: Vec::new(),
            x86_features: None,
            properties: Vec::new(),
            elf,
        };
        self.sections(&mut object, index)?;
        self.groups(&mut object)?;
        self.globals(&mut object, index)?;
        self.out.objects.push(object);
        Ok(())
    }

    fn sections(&mut self, object: &mut Object<'a>, index: u32) -> Result<(), String> {
        let mut stack_note = None;
        for (i, header) in object.elf.sections.iter().enumerate() {
            let name = object.elf.section_name(header);
            let data = object.elf.section_data(header).map_err(|error| format!("{}: {error}", text(name)))?;
            if header.align > 1 && !header.align.is_power_of_two() {
                return Err(format!("{}: alignment {} is not a power of two", text(name), header.align));
            }
            if header.align > MAX_ALIGN {
                return Err(format!("{}: alignment {:#x} is too large", text(name), header.align));
            }
            let alloc = header.flags & u64::from(e::SHF_ALLOC) != 0;
            let mut role = match header.kind {
                e::SHT_NULL | e::SHT_SYMTAB | e::SHT_SYMTAB_SHNDX | e::SHT_GROUP => Role::Metadata,
                e::SHT_RELA | e::SHT_REL | e::SHT_STRTAB if !alloc => Role::Metadata,
                SHT_LLVM_ADDRSIG => Role::Metadata,
                _ if header.flags & u64::from(e::SHF_EXCLUDE) != 0 && !self.relocatable => Role::Discarded,
                _ if name == b".eh_frame" && alloc && !self.relocatable => Role::EhFrame,
                _ => Role::Content,
            };
            if name == b".note.GNU-stack" {
                stack_note = Some(header.flags & u64::from(e::SHF_EXECINSTR) != 0);
                if !self.relocatable {
                    role = Role::Metadata;
                }
            } else if name == b".note.gnu.property" && header.kind == e::SHT_NOTE {
                read_properties(
                    object_properties(data, object.elf.class),
                    &mut object.x86_features,
                    &mut object.properties,
                );
                role = Role::Metadata;
            } else if let Some(symbol) = name.strip_prefix(b".gnu.warning.")
                && !self.relocatable
            {
                let message = text(data).trim_end_matches('\0').to_string();
                self.out.symbol_warnings.push((symbol, message));
                role = Role::Discarded;
            }
            let mut section = Section {
                object: index,
                index: i as u32,
                name,
                kind: header.kind,
                flags: header.flags,
                align: header.align.max(1),
                size: header.size,
                entry_size: header.entry_size,
                data: Cow::Borrowed(data),
                relocations: Relocations::empty(),
                role,
            };
            if header.flags & u64::from(e::SHF_COMPRESSED) != 0 && role == Role::Content {
                decompress(&mut section, object.elf.class).map_err(|message| format!("{}: {message}", text(name)))?;
            }
            // The old style of one-of-many sections: the section's name is the signature.
            if name.starts_with(b".gnu.linkonce.") && !self.relocatable && self.comdats.insert(name, ()).is_some() {
                section.role = Role::Discarded;
            }
            self.out.sections.push(section);
        }
        // An object without the note asks for nothing: compilers have written it for twenty years.
        if stack_note == Some(true) {
            self.out.exec_stack = true;
        }
        for header in &object.elf.sections {
            if !matches!(header.kind, e::SHT_RELA | e::SHT_REL) || header.flags & u64::from(e::SHF_ALLOC) != 0 {
                continue;
            }
            if (header.kind == e::SHT_RELA) != self.machine.rela {
                return Err("relocations of this form are not used by this machine".into());
            }
            let mut relocations = object.elf.relocations(header).map_err(|error| error.0)?;
            let Some(target) = self.out.section_id(object, header.info) else {
                return Err("a relocation section refers to no section".into());
            };
            let section = &mut self.out.sections[target as usize];
            if header.kind == e::SHT_REL && !relocations.is_empty() {
                if let Cow::Owned(data) = &section.data {
                    section.data = Cow::Borrowed(self.arena.alloc_slice_copy(data));
                }
                if let Cow::Borrowed(data) = section.data {
                    relocations = relocations.with_addends_in(data, self.machine.number);
                }
            }
            section.relocations = relocations;
        }
        Ok(())
    }

    fn groups(&mut self, object: &mut Object<'a>) -> Result<(), String> {
        for (i, header) in object.elf.sections.iter().enumerate() {
            if header.kind != e::SHT_GROUP {
                continue;
            }
            let data = object.elf.section_data(header).map_err(|error| error.0)?;
            let words: Vec<u32> = data.chunks_exact(4).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]])).collect();
            let Some((&flags, members)) = words.split_first() else { return Err("empty section group".into()) };
            if members.iter().any(|&m| m == 0 || m as usize >= object.elf.sections.len()) {
                return Err("a section group has a member that does not exist".into());
            }
            let Some(symbol) = object.symbols.get(header.info) else {
                return Err("a section group has no signature".into());
            };
            let mut signature = object.symbols.name(&symbol).map_err(|error| error.0)?;
            if let (true, SymbolSection::Index(section)) = (symbol.kind() == e::STT_SECTION, symbol.section)
                && let Some(header) = object.elf.sections.get(section as usize)
            {
                signature = object.elf.section_name(header);
            }
            let comdat = flags & e::GRP_COMDAT != 0;
            let discarded = comdat && self.comdats.insert(signature, ()).is_some();
            if discarded {
                for &member in members {
                    self.out.sections[(object.first_section + member) as usize].role = Role::Discarded;
                }
            }
            let members = members.to_vec();
            object.groups.push(Group { comdat, index: i as u32, members, discarded });
        }
        Ok(())
    }

    fn globals(&mut self, object: &mut Object<'a>, index: u32) -> Result<(), String> {
        for i in object.symbols.first_global..object.symbols.len() {
            let Some(symbol) = object.symbols.get(i) else { break };
            let name = object.symbols.name(&symbol).map_err(|error| error.0)?;
            let id = self.global(object, index, &symbol, name)?;
            object.globals.push(id);
        }
        Ok(())
    }

    fn global(
        &mut self,
        object: &Object<'a>,
        index: u32,
        symbol: &ElfSymbol,
        name: &'a [u8],
    ) -> Result<SymbolId, String> {
        let weak = symbol.binding() == e::STB_WEAK;
        let definition = match symbol.section {
            SymbolSection::Undefined => Definition::Undefined,
            SymbolSection::Absolute => Definition::Absolute(symbol.value),
            SymbolSection::Common => {
                let align = symbol.value.max(1);
                if !align.is_power_of_two() || align > MAX_ALIGN {
                    return Err(format!("common symbol {} has alignment {align}", text(name)));
                }
                Definition::Common { size: symbol.size, align }
            }
            SymbolSection::Index(section) => match self.out.section_id(object, section) {
                Some(section) => match self.out.sections[section as usize].role {
                    Role::Discarded => Definition::Undefined,
                    _ => Definition::Section { section, value: symbol.value },
                },
                None => return Err(format!("symbol {} is in a section that does not exist", text(name))),
            },
            SymbolSection::Reserved(value) => {
                return Err(format!("symbol {} has unknown section index {value:#x}", text(name)));
            }
        };
        if name == b"__gnu_lto_slim" {
            return Err(
                "the object holds only intermediate code for link-time optimisation; compile without -flto".into()
            );
        }
        let split = split_version(name);
        let undefined = definition == Definition::Undefined;
        // `foo@@V` defines plain `foo`; a reference to it asks for that version.
        let key_version = if split.default && !undefined { b"" } else { split.version };
        let plain = if undefined && matches!(symbol.section, SymbolSection::Undefined) {
            self.wrapped_name(split.name)
        } else {
            split.name
        };
        let id = self.intern(plain, key_version);
        if self.options.trace_symbols.iter().any(|traced| traced.as_bytes() == plain) {
            let what = if undefined { "reference to" } else { "definition of" };
            self.out.trace.push(format!("{}: {what} {}", object.name, text(plain)));
        }
        let entry = &mut self.out.symbols[id as usize];
        entry.visibility = most_constraining(entry.visibility, symbol.visibility());
        entry.regular_reference = true;
        if undefined {
            if entry.object == LINKER && entry.is_undefined() {
                entry.object = index;
            }
            // A definition in a discarded group refers to the group that was kept.
            entry.strong_reference |= !weak;
            if entry.is_undefined() && entry.kind == e::STT_NOTYPE {
                entry.kind = symbol.kind();
            }
            return Ok(id);
        }
        let candidate = Candidate { definition, object: index, weak, hide: object.hide_symbols };
        self.define(id, candidate, symbol, object);
        if split.default && !split.version.is_empty() {
            self.out.symbols[id as usize].default_version = split.version;
        }
        Ok(id)
    }

    fn define(&mut self, id: SymbolId, new: Candidate, symbol: &ElfSymbol, object: &Object<'a>) {
        let entry = &self.out.symbols[id as usize];
        let rank = |definition: &Definition, weak: bool| match definition {
            Definition::Undefined => 0,
            Definition::Shared { .. } => 1,
            _ if weak => 2,
            Definition::Common { .. } => 3,
            _ => 4,
        };
        let (old_rank, new_rank) = (rank(&entry.definition, entry.weak), rank(&new.definition, new.weak));
        if let (Definition::Common { size: a, align: b }, Definition::Common { size: c, align: d }) =
            (entry.definition, new.definition)
        {
            if self.options.warn_common {
                self.out.warnings.push(format!("{}: multiple common of `{}'", object.name, text(entry.name)));
            }
            let entry = &mut self.out.symbols[id as usize];
            entry.definition = Definition::Common { size: a.max(c), align: b.max(d) };
            entry.size = entry.size.max(symbol.size);
            return;
        }
        if self.options.warn_common && old_rank.min(new_rank) == 3 && old_rank.max(new_rank) == 4 {
            let verb = if new_rank == 4 { "definition" } else { "common" };
            let other = if new_rank == 4 { "common" } else { "definition" };
            let message = format!("{}: {verb} of `{}' overriding {other}", object.name, text(entry.name));
            self.out.warnings.push(message);
        }
        if new_rank == 4 && old_rank == 4 {
            if !self.options.muldefs {
                self.duplicate(id, &new, object);
            }
            return;
        }
        if new_rank <= old_rank {
            return;
        }
        let entry = &mut self.out.symbols[id as usize];
        entry.dynamic_reference |= matches!(entry.definition, Definition::Shared { .. });
        entry.definition = new.definition;
        entry.object = new.object;
        entry.weak = new.weak;
        entry.unique = symbol.binding() == e::STB_GNU_UNIQUE;
        entry.hide = new.hide;
        entry.size = symbol.size;
        entry.kind = if symbol.kind() == e::STT_COMMON { e::STT_OBJECT } else { symbol.kind() };
    }

    fn duplicate(&mut self, id: SymbolId, new: &Candidate, object: &Object<'a>) {
        let entry = &self.out.symbols[id as usize];
        // The new object is not in the table yet, so its place is put together here.
        let here = match new.definition {
            Definition::Section { section, value } => {
                format!("{}:({}+{value:#x})", object.name, text(self.out.sections[section as usize].name))
            }
            _ => object.name.clone(),
        };
        let first = match entry.definition {
            Definition::Section { section, value } => self.out.place(section, value),
            _ => self.out.objects.get(entry.object as usize).map_or(String::new(), |o| o.name.clone()),
        };
        let name = text(entry.name);
        let message = format!("{here}: multiple definition of `{name}'; {first}: first defined here");
        self.error(message);
    }

    fn library(&mut self, file: &'a LoadedFile, as_needed: bool) {
        if let Err(message) = self.try_library(file, as_needed) {
            self.errors.push(LinkError::in_file(&file.name, message));
        }
    }

    fn try_library(&mut self, file: &'a LoadedFile, as_needed: bool) -> Result<(), String> {
        let elf = ElfFile::parse(&file.bytes).map_err(|error| error.0)?;
        let dynamic = DynamicInfo::read(&elf)?;
        let soname = dynamic.soname.map_or_else(|| file.needed_name.clone(), |s| text(s).into_owned());
        if let Some(&known) = self.sonames.get(&soname) {
            self.out.libraries[known as usize].as_needed &= as_needed;
            return Ok(());
        }
        let number = self.out.libraries.len() as u32;
        self.sonames.insert(soname.clone(), number);
        let table = elf.symbols(e::SHT_DYNSYM).map_err(|error| error.0)?;
        let versions = LibraryVersions::read(&elf)?;
        let mut library = Library {
            name: file.name.clone(),
            soname,
            as_needed,
            needed: !as_needed,
            dependencies: dynamic.needed,
            symbols: Vec::new(),
            undefined: Vec::new(),
            versions: versions.names.clone(),
        };
        for i in table.first_global.max(1)..table.len() {
            let Some(symbol) = table.get(i) else { break };
            let name = table.name(&symbol).map_err(|error| error.0)?;
            if matches!(symbol.binding(), e::STB_LOCAL) || name.is_empty() {
                continue;
            }
            let (version, hidden) = versions.of_symbol(i);
            if symbol.section == SymbolSection::Undefined {
                let unversioned = version <= 1;
                let id = self.intern(name, b"");
                let entry = &mut self.out.symbols[id as usize];
                entry.dynamic_reference = true;
                if symbol.binding() != e::STB_WEAK {
                    entry.dynamic_want |= unversioned;
                    library.undefined.push(id);
                }
                continue;
            }
            if version == 0 && versions.present {
                continue;
            }
            self.library_symbol(&mut library, number, &elf, &symbol, name, version, hidden);
        }
        self.out.libraries.push(library);
        Ok(())
    }

    fn library_symbol(
        &mut self,
        library: &mut Library<'a>,
        number: u32,
        elf: &ElfFile<'a>,
        symbol: &ElfSymbol,
        name: &'a [u8],
        version: u16,
        hidden: bool,
    ) {
        let version_name = library.versions.get(version as usize).copied().unwrap_or(b"");
        let key_version = if hidden { version_name } else { b"" };
        let id = self.intern(name, key_version);
        let header = match symbol.section {
            SymbolSection::Index(section) => elf.sections.get(section as usize),
            _ => None,
        };
        let index = library.symbols.len() as u32;
        library.symbols.push(LibrarySymbol {
            name,
            id,
            value: symbol.value,
            size: symbol.size,
            kind: symbol.kind(),
            protected: symbol.visibility() == e::STV_PROTECTED,
            version,
            align: header.map_or(16, |h| h.align.max(1)),
            read_only: header.is_some_and(|h| h.flags & u64::from(e::SHF_WRITE) == 0),
        });
        let entry = &mut self.out.symbols[id as usize];
        match entry.definition {
            Definition::Undefined => {
                entry.definition = Definition::Shared { library: number, index };
                entry.size = symbol.size;
                entry.kind = symbol.kind();
                entry.weak = symbol.binding() == e::STB_WEAK;
            }
            _ => entry.dynamic_reference = true,
        }
    }

    /// What can only be decided when all inputs are known.
    fn finish(&mut self) {
        self.bind_versioned_references();
        self.decide_needed();
        if !self.relocatable {
            self.allocate_commons();
        }
        for name in &self.options.require_defined {
            let defined =
                self.out.lookup(name.as_bytes()).is_some_and(|id| !self.out.symbols[id as usize].is_undefined());
            if !defined {
                self.errors.push(LinkError::new(format!("required symbol `{name}' not defined")));
            }
        }
    }

    /// `foo@V` refers to the default definition of `foo` when that has version V.
    fn bind_versioned_references(&mut self) {
        for id in 0..self.out.symbols.len() {
            let symbol = &self.out.symbols[id];
            if symbol.key_version.is_empty() || !symbol.is_undefined() {
                continue;
            }
            let Some(&plain) = self.out.by_name.get(&(symbol.name, &b""[..])) else { continue };
            let default = &self.out.symbols[plain as usize];
            let version = match default.definition {
                Definition::Shared { library, index } => {
                    let library = &self.out.libraries[library as usize];
                    library.versions.get(library.symbols[index as usize].version as usize).copied().unwrap_or(b"")
                }
                _ => default.default_version,
            };
            if version == symbol.key_version {
                let (definition, object, size, kind, weak) =
                    (default.definition, default.object, default.size, default.kind, default.weak);
                let strong = symbol.strong_reference;
                let entry = &mut self.out.symbols[id];
                (entry.definition, entry.object, entry.size, entry.kind, entry.weak) =
                    (definition, object, size, kind, weak);
                let default = &mut self.out.symbols[plain as usize];
                default.strong_reference |= strong;
            }
        }
    }

    /// A library given under `--as-needed` is needed when an object's non-weak reference resolves to it.
    /// Symbols of the others are undefined again.
    fn decide_needed(&mut self) {
        for symbol in &self.out.symbols {
            if let Definition::Shared { library, .. } = symbol.definition
                && symbol.strong_reference
            {
                self.out.libraries[library as usize].needed = true;
            }
        }
        for library in &mut self.out.libraries {
            library.needed |= !library.as_needed;
        }
        for symbol in &mut self.out.symbols {
            if let Definition::Shared { library, .. } = symbol.definition
                && !self.out.libraries[library as usize].needed
            {
                symbol.definition = Definition::Undefined;
                symbol.kind = e::STT_NOTYPE;
            }
        }
    }

    /// Gives each object's surviving common symbols a section named `COMMON`, which scripts place.
    fn allocate_commons(&mut self) {
        let mut by_object: Vec<Vec<SymbolId>> = vec![Vec::new(); self.out.objects.len()];
        for (id, symbol) in self.out.symbols.iter().enumerate() {
            if matches!(symbol.definition, Definition::Common { .. })
                && let Some(list) = by_object.get_mut(symbol.object as usize)
            {
                list.push(id as SymbolId);
            }
        }
        for (object, mut ids) in by_object.into_iter().enumerate() {
            let align_of = |symbols: &[Symbol<'_>], id: SymbolId| match symbols[id as usize].definition {
                Definition::Common { align, .. } => align,
                _ => 1,
            };
            match self.options.sort_common {
                SortCommon::None => {}
                SortCommon::Ascending => ids.sort_by_key(|&id| align_of(&self.out.symbols, id)),
                SortCommon::Descending => ids.sort_by_key(|&id| std::cmp::Reverse(align_of(&self.out.symbols, id))),
            }
            for tls in [false, true] {
                self.common_section(object as u32, &ids, tls);
            }
        }
    }

    fn common_section(&mut self, object: u32, ids: &[SymbolId], tls: bool) {
        let section = self.out.sections.len() as SectionId;
        let (mut size, mut section_align) = (0u64, 1);
        for &id in ids {
            let symbol = &mut self.out.symbols[id as usize];
            if (symbol.kind == e::STT_TLS) != tls {
                continue;
            }
            let Definition::Common { size: bytes, align } = symbol.definition else { continue };
            let value = size.next_multiple_of(align);
            symbol.definition = Definition::Section { section, value };
            section_align = section_align.max(align);
            match value.checked_add(bytes) {
                Some(end) if end < 1 << 62 => size = end,
                _ => {
                    let name = text(symbol.name).into_owned();
                    self.errors.push(LinkError::new(format!("common symbol `{name}' is too large")));
                    return;
                }
            }
        }
        if size == 0 && section_align == 1 {
            return;
        }
        let tls_flag = if tls { u64::from(e::SHF_TLS) } else { 0 };
        self.out.sections.push(Section {
            object,
            index: 0,
            name: if tls { b".tcommon" } else { b"COMMON" },
            kind: e::SHT_NOBITS,
            flags: u64::from(e::SHF_ALLOC | e::SHF_WRITE) | tls_flag,
            align: section_align,
            size,
            entry_size: 0,
            data: Cow::Borrowed(&[]),
            relocations: Relocations::empty(),
            role: Role::Synthetic(Synthetic::Common),
        });
    }
}

struct Candidate {
    definition: Definition,
    object: u32,
    weak: bool,
    hide: bool,
}

/// gABI: of several visibilities the most constraining holds; `STV_DEFAULT` (0) constrains least, then
/// protected (3), hidden (2), internal (1).
fn most_constraining(a: u8, b: u8) -> u8 {
    match (a, b) {
        (e::STV_DEFAULT, other) | (other, e::STV_DEFAULT) => other,
        (a, b) => a.min(b),
    }
}

fn member_data<'a>(loaded: &'a Loaded, archive: &LoadedFile, offset: u64, data: &'a [u8]) -> &'a [u8] {
    match archive.thin_members.binary_search_by_key(&offset, |m| m.0) {
        Ok(at) => &loaded.files[archive.thin_members[at].1].bytes,
        Err(_) => data,
    }
}

/// The symbol index of an archive that has none, from its members' symbol tables.
fn index_of_members<'a>(
    loaded: &'a Loaded,
    source: &LoadedFile,
    archive: &Archive<'a>,
) -> elf::read::Result<Vec<(&'a [u8], u32)>> {
    let mut index = Vec::new();
    for (i, member) in archive.members.iter().enumerate() {
        let data = member_data(loaded, source, member.offset, member.data);
        if !data.starts_with(&e::ELFMAG) {
            continue;
        }
        let symbols = ElfFile::parse(data)?.symbols(e::SHT_SYMTAB)?;
        for symbol in (symbols.first_global..symbols.len()).filter_map(|s| symbols.get(s)) {
            if symbol.section != SymbolSection::Undefined {
                index.push((symbols.name(&symbol)?, i as u32));
            }
        }
    }
    Ok(index)
}

fn word(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at.checked_add(4)?).map(|b| u32::from_le_bytes([b[0], b[1], b[2], b[3]]))
}

fn half(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at.checked_add(2)?).map(|b| u16::from_le_bytes([b[0], b[1]]))
}

/// A number as wide as an address: four or eight bytes.
fn address(data: &[u8], at: usize, size: usize) -> Option<u64> {
    let high = if size == 8 { word(data, at + 4)? } else { 0 };
    Some(u64::from(word(data, at)?) | u64::from(high) << 32)
}

/// Descriptors of `NT_GNU_PROPERTY_TYPE_0` notes, one after the other.
fn object_properties(data: &[u8], class: Class) -> Vec<(u32, &[u8])> {
    let align = if class == Class::Elf64 { 8 } else { 4 };
    let mut properties = Vec::new();
    let mut at = 0usize;
    while let (Some(name_size), Some(size), Some(kind)) = (word(data, at), word(data, at + 4), word(data, at + 8)) {
        let body = at + 12 + (name_size as usize).next_multiple_of(4);
        let Some(descriptor) = data.get(body..body.saturating_add(size as usize)) else { break };
        if kind == 5 && data.get(at + 12..at + 16) == Some(b"GNU\0") {
            let mut p = 0;
            while let (Some(kind), Some(size)) = (word(descriptor, p), word(descriptor, p + 4)) {
                let Some(value) = descriptor.get(p + 8..(p + 8).saturating_add(size as usize)) else { break };
                properties.push((kind, value));
                p += 8 + (size as usize).next_multiple_of(align);
            }
        }
        at = body + (size as usize).next_multiple_of(align);
    }
    properties
}

/// `GNU_PROPERTY_X86_FEATURE_1_AND`.
pub(crate) const X86_FEATURE_1_AND: u32 = 0xc000_0002;

fn read_properties(raw: Vec<(u32, &[u8])>, features: &mut Option<u32>, others: &mut Vec<(u32, u32)>) {
    for (kind, value) in raw {
        match (kind, word(value, 0)) {
            (X86_FEATURE_1_AND, Some(bits)) => *features = Some(features.unwrap_or(0) | bits),
            (kind, Some(bits)) => others.push((kind, bits)),
            (_, None) => {}
        }
    }
}

/// Replaces a compressed section by its contents (gABI "Section Compression").
fn decompress(section: &mut Section<'_>, class: Class) -> Result<(), String> {
    let header_word = if class == Class::Elf64 { 8 } else { 4 };
    let field = |at: usize| address(&section.data, at, header_word);
    let header = (word(&section.data, 0), field(header_word), field(2 * header_word));
    let (Some(kind), Some(size), Some(align)) = header else { return Err("truncated compression header".into()) };
    if kind != e::ELFCOMPRESS_ZLIB {
        return Err(format!("unsupported compression type {kind}"));
    }
    // Deflate expands at most about 1,030 times; a header that claims more is wrong.
    if size / 1100 > section.data.len() as u64 {
        return Err("compressed size is implausible".into());
    }
    if !align.max(1).is_power_of_two() || align > MAX_ALIGN {
        return Err("compressed section has a bad alignment".into());
    }
    let mut out = Vec::with_capacity(size as usize);
    let body = section.data.get(3 * header_word..).unwrap_or_default();
    let limited = std::io::Read::take(flate2::read::ZlibDecoder::new(body), size + 1);
    if std::io::Read::read_to_end(&mut { limited }, &mut out).is_err() || out.len() as u64 != size {
        return Err("corrupt compressed data".into());
    }
    section.data = Cow::Owned(out);
    section.size = size;
    section.align = align.max(1);
    section.flags &= !u64::from(e::SHF_COMPRESSED);
    Ok(())
}

struct DynamicInfo<'a> {
    soname: Option<&'a [u8]>,
    needed: Vec<&'a [u8]>,
}

impl<'a> DynamicInfo<'a> {
    fn read(elf: &ElfFile<'a>) -> Result<Self, String> {
        let mut info = DynamicInfo { soname: None, needed: Vec::new() };
        let Some(header) = elf.sections.iter().find(|s| s.kind == e::SHT_DYNAMIC) else {
            return Err("shared library without a dynamic section".into());
        };
        let entries = elf.section_data(header).map_err(|error| error.0)?;
        let strings = match elf.sections.get(header.link as usize) {
            Some(strings) => elf.section_data(strings).map_err(|error| error.0)?,
            None => return Err("dynamic section without a string table".into()),
        };
        let word = if elf.class == Class::Elf64 { 8 } else { 4 };
        for entry in entries.chunks_exact(2 * word) {
            let (Some(tag), Some(value)) = (address(entry, 0, word), address(entry, word, word)) else { break };
            let string = || {
                let offset = u32::try_from(value).ok();
                offset.and_then(|o| string_at(strings, o)).ok_or("dynamic string is outside its table")
            };
            match tag as u32 {
                e::DT_NULL => break,
                e::DT_SONAME => info.soname = Some(string()?),
                e::DT_NEEDED => info.needed.push(string()?),
                _ => {}
            }
        }
        Ok(info)
    }
}

/// Version index of each dynamic symbol, and the names of the versions that the library defines.
struct LibraryVersions<'a> {
    symbols: &'a [u8],
    names: Vec<&'a [u8]>,
    present: bool,
}

impl<'a> LibraryVersions<'a> {
    fn read(elf: &ElfFile<'a>) -> Result<Self, String> {
        let mut versions = LibraryVersions { symbols: &[], names: vec![b"", b""], present: false };
        for header in &elf.sections {
            match header.kind {
                e::SHT_GNU_VERSYM => {
                    versions.symbols = elf.section_data(header).map_err(|error| error.0)?;
                    versions.present = true;
                }
                e::SHT_GNU_VERDEF => {
                    let data = elf.section_data(header).map_err(|error| error.0)?;
                    let strings = match elf.sections.get(header.link as usize) {
                        Some(strings) => elf.section_data(strings).map_err(|error| error.0)?,
                        None => return Err("version definitions without a string table".into()),
                    };
                    versions.definitions(data, strings)?;
                }
                _ => {}
            }
        }
        Ok(versions)
    }

    fn definitions(&mut self, data: &[u8], strings: &'a [u8]) -> Result<(), String> {
        let mut at = 0usize;
        loop {
            let (Some(flags), Some(index)) = (half(data, at + 2), half(data, at + 4)) else {
                return Err("truncated version definitions".into());
            };
            let (Some(aux), Some(next)) = (word(data, at + 12), word(data, at + 16)) else {
                return Err("truncated version definitions".into());
            };
            let name = word(data, at.saturating_add(aux as usize)).and_then(|offset| string_at(strings, offset));
            let Some(name) = name else { return Err("version name is outside its table".into()) };
            let index = usize::from(index & 0x7fff);
            if self.names.len() <= index {
                self.names.resize(index + 1, b"");
            }
            // The base definition names the library itself, not a version.
            if flags & e::VER_FLG_BASE == 0 {
                self.names[index] = name;
            }
            if next == 0 {
                return Ok(());
            }
            at = at.saturating_add(next as usize);
        }
    }

    /// Version index and whether the symbol is hidden (not the default version).
    fn of_symbol(&self, index: u32) -> (u16, bool) {
        match half(self.symbols, index as usize * 2) {
            Some(raw) => (raw & 0x7fff, raw & 0x8000 != 0),
            None => (1, false),
        }
    }
}

impl<'a> Resolved<'a> {
    /// Adds a symbol that a later phase needs to exist, such as one the script defines.
    pub fn symbol_or_insert(&mut self, name: &'a [u8]) -> SymbolId {
        let next = self.symbols.len() as SymbolId;
        let id = *self.by_name.entry((name, b"")).or_insert(next);
        if id == next {
            self.symbols.push(Symbol::undefined(name, b""));
        }
        id
    }
}
