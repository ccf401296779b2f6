//! Phase "placement": which output section each input section goes to, and in what order.
//!
//! Each input section belongs to the first input statement of the script that matches it. To find it
//! without trying every pattern on every section, statements are numbered in script order, and the list of
//! statements whose section patterns match is computed once per section *name*; only file patterns and
//! flags are then checked per section. What no statement matches is an orphan, placed by its kind behind
//! the sections it resembles (ld manual, "Orphan Sections").

use crate::model::*;
use crate::options::{LinkOptions, OrphanHandling, OutputKind, SortSection, Strip};
use ldscript::ast::*;
use object::elf as e;
use rustc_hash::FxHashMap;

/// Index in [`Plan::sections`].
pub(crate) type OutId = u32;

/// Where an input section goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Not part of the output.
    Nowhere,
    /// To this output section.
    Output(OutId),
}

/// The output, as a sequence of statements; addresses are not known yet.
#[derive(Debug, Default)]
pub(crate) struct Plan<'a> {
    pub items: Vec<PlanItem<'a>>,
    pub sections: Vec<OutSection<'a>>,
    /// By section id.
    pub places: Vec<Place>,
    /// Sections that no statement of the script mentions.
    pub orphans: Vec<SectionId>,
    pub regions: Vec<&'a MemoryRegion>,
    pub program_headers: Vec<&'a ProgramHeader>,
    /// `REGION_ALIAS`: new name, name.
    pub region_aliases: Vec<(&'a str, &'a str)>,
    /// Output sections without references to each other, or with the flag, to the first.
    pub no_cross_references: Vec<(&'a [String], bool)>,
}

impl Plan<'_> {
    /// The number of a memory region with this name, which may be an alias.
    pub fn region(&self, name: &str) -> Option<usize> {
        let alias = self.region_aliases.iter().find(|(alias, _)| *alias == name);
        let name = alias.map_or(name, |(_, name)| name);
        self.regions.iter().position(|region| region.name == name)
    }

    /// The region of a section whose description names none: the first whose attributes fit (ld manual, `MEMORY`).
    pub fn default_region(&self, section: &OutSection<'_>) -> Option<usize> {
        let has = |flag: u32| section.flags & u64::from(flag) != 0;
        if !has(e::SHF_ALLOC) {
            return None;
        }
        let loaded = section.kind != e::SHT_NOBITS;
        let read_only = !has(e::SHF_WRITE);
        let code = has(e::SHF_EXECINSTR);
        let data = !code && (loaded || !read_only);
        self.regions.iter().position(|region| {
            let (mut wanted, mut unwanted, mut inverted) = (false, false, false);
            for letter in region.attributes.chars() {
                let fits = match letter.to_ascii_lowercase() {
                    '!' => {
                        inverted = !inverted;
                        continue;
                    }
                    'r' => read_only,
                    'w' => data,
                    'x' => code,
                    'a' => true,
                    'i' | 'l' => loaded,
                    _ => false,
                };
                *(if inverted { &mut unwanted } else { &mut wanted }) |= fits;
            }
            wanted && !unwanted
        })
    }

    /// Total size of a section's inputs.
    pub fn size(&self, section: &OutSection<'_>, extents: &crate::tables::Extents) -> u64 {
        section
            .items
            .iter()
            .map(|item| match item {
                OutItem::Inputs(list) => list.iter().map(|&id| extents.size[id as usize]).sum(),
                _ => 0,
            })
            .sum()
    }
}

/// A statement outside of output sections, or an output section.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PlanItem<'a> {
    Assign(&'a Assignment),
    Assert(&'a Expr, &'a str),
    Section(OutId),
}

/// An output section.
#[derive(Debug)]
pub(crate) struct OutSection<'a> {
    pub name: &'a [u8],
    /// Its description; `None` for orphans.
    pub description: Option<&'a OutputSection>,
    pub items: Vec<OutItem<'a>>,
    pub kind: u32,
    pub flags: u64,
    pub entry_size: u64,
    /// Largest alignment of its inputs.
    pub align: u64,
    /// Whether it has contents: otherwise it is not in the section table.
    pub emitted: bool,
}

/// A statement of an output section.
#[derive(Debug)]
pub(crate) enum OutItem<'a> {
    Assign(&'a Assignment),
    Assert(&'a Expr, &'a str),
    Data(u8, &'a Expr),
    Text(&'a [u8]),
    Fill(&'a Fill),
    Inputs(Vec<SectionId>),
}

/// One input statement of the script.
struct Rule<'a> {
    out: OutId,
    item: usize,
    pattern: &'a InputPattern,
    /// Names `*(…)`: every file matches, nothing is excluded, no flags are asked for.
    any_file: bool,
}

/// The result of matching alone: for garbage collection, which sections the script keeps.
pub(crate) struct Matching<'a> {
    plan: Plan<'a>,
    rules: Vec<Rule<'a>>,
    /// By section id: rule and number of the section pattern.
    matched: Vec<Option<(u32, u32)>>,
    discard: Vec<bool>,
    default_sort: SortSection,
    relocatable: bool,
}

impl Matching<'_> {
    /// Whether `KEEP` protects the section from garbage collection.
    pub fn keeps(&self, section: SectionId) -> bool {
        self.matched[section as usize].is_some_and(|(rule, _)| self.rules[rule as usize].pattern.keep)
    }

    /// Whether the script sends the section to `/DISCARD/`.
    pub fn discards(&self, section: SectionId) -> bool {
        self.matched[section as usize].is_some_and(|(rule, _)| self.discard[self.rules[rule as usize].out as usize])
    }
}

/// Whether a section only serves debuggers.
pub(crate) fn is_debug_section(name: &[u8]) -> bool {
    [&b".debug"[..], b".zdebug", b".stab", b".line", b".gdb_index", b".gnu.linkonce.wi."]
        .iter()
        .any(|prefix| name.starts_with(prefix))
}

/// Finds the statement for every section.
pub(crate) fn match_sections<'a>(
    options: &LinkOptions,
    resolved: &Resolved<'a>,
    commands: &'a [Command],
) -> Matching<'a> {
    let mut matching = Matching {
        plan: Plan::default(),
        rules: Vec::new(),
        matched: Vec::new(),
        discard: Vec::new(),
        default_sort: options.sort_section,
        relocatable: options.kind == OutputKind::Relocatable,
    };
    for command in commands {
        match command {
            Command::Sections(items) => matching.statements(items),
            Command::Assign(assignment) => matching.plan.items.push(PlanItem::Assign(assignment)),
            Command::Assert(value, message) => matching.plan.items.push(PlanItem::Assert(value, message)),
            Command::Memory(regions) => matching.plan.regions.extend(regions),
            Command::RegionAlias { alias, region } => matching.plan.region_aliases.push((alias, region)),
            Command::NoCrossReferences { sections, to_first } => {
                matching.plan.no_cross_references.push((sections, *to_first));
            }
            Command::ProgramHeaders(headers) => matching.plan.program_headers.extend(headers),
            _ => {}
        }
    }
    drop_unmet_constraints(&mut matching, resolved);
    let mut cache: FxHashMap<&[u8], Vec<(u32, u32)>> = FxHashMap::default();
    for (id, section) in resolved.sections.iter().enumerate() {
        let stripped = options.strip != Strip::Nothing && !section.is_alloc() && is_debug_section(section.name);
        let out = match section.role {
            // A relocatable output has none of the linker's sections but the combined property note.
            Role::Synthetic(which) if matching.relocatable && which != Synthetic::Property => None,
            Role::Content | Role::EhFrame | Role::Synthetic(_) if !stripped => {
                let candidates = cache.entry(section.name).or_insert_with(|| matching.rules_for(section.name));
                candidates
                    .iter()
                    .find(|(rule, pattern)| matching.accepts(resolved, id as SectionId, *rule, *pattern))
                    .copied()
            }
            _ => None,
        };
        matching.matched.push(out);
    }
    matching
}

/// `ONLY_IF_RO` and `ONLY_IF_RW` select between two descriptions of one output section, by whether any of
/// the sections the description names is writable.
fn drop_unmet_constraints(matching: &mut Matching<'_>, resolved: &Resolved<'_>) {
    let constrained: Vec<(OutId, Constraint)> = matching
        .plan
        .sections
        .iter()
        .enumerate()
        .filter_map(|(id, s)| Some((id as OutId, s.description?.constraint?)))
        .collect();
    if constrained.is_empty() {
        return;
    }
    for (out, constraint) in constrained {
        let rules: Vec<u32> =
            (0..matching.rules.len() as u32).filter(|&r| matching.rules[r as usize].out == out).collect();
        let writable = resolved.sections.iter().enumerate().any(|(id, section)| {
            section.is_writable()
                && matches!(section.role, Role::Content | Role::EhFrame)
                && rules.iter().any(|&rule| {
                    let patterns = &matching.rules[rule as usize].pattern.sections;
                    (0..patterns.len() as u32).any(|p| {
                        patterns[p as usize].name.matches(section.name)
                            && matching.accepts(resolved, id as SectionId, rule, p)
                    })
                })
        });
        let met = match constraint {
            Constraint::OnlyIfReadOnly => !writable,
            Constraint::OnlyIfWritable => writable,
        };
        if !met {
            matching.rules.retain(|rule| rule.out != out);
            matching.plan.items.retain(|item| !matches!(item, PlanItem::Section(id) if *id == out));
        }
    }
}

impl<'a> Matching<'a> {
    fn statements(&mut self, items: &'a [SectionsItem]) {
        for item in items {
            match item {
                SectionsItem::Assign(assignment) => self.plan.items.push(PlanItem::Assign(assignment)),
                SectionsItem::Assert(value, message) => self.plan.items.push(PlanItem::Assert(value, message)),
                SectionsItem::Entry(_) | SectionsItem::Include(_) => {}
                SectionsItem::NoCrossReferences(names) => self.plan.no_cross_references.push((names, false)),
                SectionsItem::Section(section) => self.description(section),
            }
        }
    }

    fn description(&mut self, section: &'a OutputSection) {
        let out = self.plan.sections.len() as OutId;
        let mut description = OutSection {
            name: section.name.as_bytes(),
            description: Some(section),
            items: Vec::new(),
            kind: e::SHT_NULL,
            flags: 0,
            entry_size: 0,
            align: 1,
            emitted: false,
        };
        for item in &section.items {
            description.items.push(match item {
                SectionItem::Assign(assignment) => OutItem::Assign(assignment),
                SectionItem::Assert(value, message) => OutItem::Assert(value, message),
                SectionItem::Data(size, value) => OutItem::Data(*size, value),
                SectionItem::Text(bytes) => OutItem::Text(bytes),
                SectionItem::Fill(fill) => OutItem::Fill(fill),
                SectionItem::Nothing | SectionItem::Include(_) => continue,
                SectionItem::Input(pattern) => {
                    let any_file = matches!(&pattern.file, FilePattern::Name(glob) if glob.matches_everything())
                        && pattern.exclude.is_empty()
                        && pattern.required_flags == 0
                        && pattern.forbidden_flags == 0;
                    self.rules.push(Rule { out, item: description.items.len(), pattern, any_file });
                    OutItem::Inputs(Vec::new())
                }
            });
        }
        let discard = section.name == "/DISCARD/";
        self.discard.push(discard);
        self.plan.sections.push(description);
        if !discard {
            self.plan.items.push(PlanItem::Section(out));
        }
    }

    /// Rules one of whose section patterns matches `name`, in script order.
    fn rules_for(&self, name: &[u8]) -> Vec<(u32, u32)> {
        let mut found = Vec::new();
        for (i, rule) in self.rules.iter().enumerate() {
            if rule.pattern.sections.is_empty() {
                found.push((i as u32, u32::MAX));
            }
            for (p, pattern) in rule.pattern.sections.iter().enumerate() {
                if pattern.name.matches(name) {
                    found.push((i as u32, p as u32));
                }
            }
        }
        found
    }

    fn accepts(&self, resolved: &Resolved<'_>, id: SectionId, rule: u32, pattern: u32) -> bool {
        let rule = &self.rules[rule as usize];
        let exclude = rule.pattern.sections.get(pattern as usize).map_or(&[][..], |p| &p.exclude);
        if rule.any_file && exclude.is_empty() {
            return true;
        }
        let section = &resolved.sections[id as usize];
        let flags = section.flags;
        if flags & rule.pattern.required_flags != rule.pattern.required_flags
            || flags & rule.pattern.forbidden_flags != 0
        {
            return false;
        }
        let object = resolved.object_of(section);
        file_matches(&rule.pattern.file, object)
            && !rule.pattern.exclude.iter().chain(exclude).any(|excluded| file_matches(excluded, object))
    }

    /// Orders the live sections into their output sections and adds orphans.
    pub fn into_plan(mut self, resolved: &Resolved<'a>, live: &[bool], options: &LinkOptions) -> Plan<'a> {
        let strip = options.strip;
        let mut groups: Vec<Vec<(SectionId, u32)>> = vec![Vec::new(); self.rules.len()];
        let mut orphans = Vec::new();
        self.plan.places = vec![Place::Nowhere; resolved.sections.len()];
        for (id, section) in resolved.sections.iter().enumerate() {
            if !live[id] {
                continue;
            }
            match self.matched[id] {
                Some((rule, _)) if self.discard[self.rules[rule as usize].out as usize] => {}
                Some((rule, pattern)) => {
                    self.plan.places[id] = Place::Output(self.rules[rule as usize].out);
                    groups[rule as usize].push((id as SectionId, pattern));
                }
                None => {
                    let stripped = strip != Strip::Nothing && !section.is_alloc() && is_debug_section(section.name);
                    let has_place = match section.role {
                        Role::Content | Role::EhFrame => true,
                        Role::Synthetic(which) => !self.relocatable || which == Synthetic::Property,
                        Role::Metadata | Role::Discarded => false,
                    };
                    if has_place && !stripped {
                        orphans.push(id as SectionId);
                    }
                }
            }
        }
        for (rule, group) in groups.into_iter().enumerate() {
            let rule = &self.rules[rule];
            let ordered = self.ordered(resolved, rule.pattern, group);
            if let OutItem::Inputs(list) = &mut self.plan.sections[rule.out as usize].items[rule.item] {
                *list = ordered;
            }
        }
        let handling = if self.relocatable { OrphanHandling::Place } else { options.orphan_handling };
        if handling != OrphanHandling::Place {
            let from_file = |id: &&SectionId| {
                let section = &resolved.sections[**id as usize];
                matches!(section.role, Role::Content | Role::EhFrame) && section.object != LINKER && section.size != 0
            };
            self.plan.orphans = orphans.iter().filter(from_file).copied().collect();
        }
        if handling == OrphanHandling::Discard {
            orphans.retain(|id| !self.plan.orphans.contains(id));
        }
        self.place_orphans(resolved, orphans);
        for section in &mut self.plan.sections {
            summarise(resolved, section, self.relocatable);
        }
        self.plan
    }

    fn ordered(
        &self,
        resolved: &Resolved<'_>,
        pattern: &InputPattern,
        mut group: Vec<(SectionId, u32)>,
    ) -> Vec<SectionId> {
        let sort_of = |p: u32| -> [Sort; 2] {
            let given = pattern.sections.get(p as usize).map_or([Sort::Unsorted; 2], |s| s.sort);
            match (given, self.default_sort) {
                ([Sort::Unsorted, Sort::Unsorted], SortSection::Name) => [Sort::Name, Sort::Unsorted],
                ([Sort::Unsorted, Sort::Unsorted], SortSection::Alignment) => [Sort::Alignment, Sort::Unsorted],
                (given, _) => given,
            }
        };
        let sorted = |p: u32| !matches!(sort_of(p)[0], Sort::Unsorted | Sort::None);
        if !group.iter().any(|&(_, p)| sorted(p)) {
            return group.into_iter().map(|(id, _)| id).collect();
        }
        // Constructors with priorities from `.init_array.N` and `.ctors.N` are one sequence; otherwise each
        // sorted pattern is a block of its own, in the order of the patterns.
        let by_priority = |p: u32| sort_of(p).contains(&Sort::InitPriority);
        let one_block = group.iter().all(|&(_, p)| by_priority(p));
        group.sort_by(|&(a, p), &(b, q)| {
            let (x, y) = (&resolved.sections[a as usize], &resolved.sections[b as usize]);
            let mut order = if one_block { std::cmp::Ordering::Equal } else { p.cmp(&q) };
            for sort in sort_of(p) {
                order = order.then_with(|| match sort {
                    Sort::Unsorted | Sort::None => std::cmp::Ordering::Equal,
                    Sort::Name => x.name.cmp(y.name),
                    Sort::Alignment => y.align.cmp(&x.align),
                    Sort::InitPriority => init_priority(x.name).cmp(&init_priority(y.name)),
                });
            }
            order
        });
        group.into_iter().map(|(id, _)| id).collect()
    }

    fn place_orphans(&mut self, resolved: &Resolved<'a>, orphans: Vec<SectionId>) {
        let mut by_name: FxHashMap<(&[u8], u64), OutId> = FxHashMap::default();
        // Sections of equal name are kept apart when one is allocated and the other is not.
        let alloc_bit = |flags: u64| flags & u64::from(e::SHF_ALLOC);
        for item in &self.plan.items {
            if let PlanItem::Section(id) = item {
                let section = &self.plan.sections[*id as usize];
                by_name.entry((section.name, u64::MAX)).or_insert(*id);
            }
        }
        for id in orphans {
            let section = &resolved.sections[id as usize];
            let key = (section.name, alloc_bit(section.flags));
            // Members of a group may not be joined with anything else.
            let grouped = self.relocatable && section.flags & u64::from(e::SHF_GROUP) != 0;
            let existing =
                by_name.get(&key).or_else(|| by_name.get(&(section.name, u64::MAX))).copied().filter(|_| !grouped);
            let out = match existing {
                Some(out) => out,
                None => {
                    let out = self.new_orphan(section);
                    if !grouped {
                        by_name.insert(key, out);
                    }
                    out
                }
            };
            self.plan.places[id as usize] = Place::Output(out);
            let out = &mut self.plan.sections[out as usize];
            match out.items.last_mut() {
                Some(OutItem::Inputs(list)) if out.description.is_none() => list.push(id),
                _ => out.items.push(OutItem::Inputs(vec![id])),
            }
        }
    }

    fn new_orphan(&mut self, section: &Section<'a>) -> OutId {
        let out = self.plan.sections.len() as OutId;
        self.plan.sections.push(OutSection {
            name: section.name,
            description: None,
            items: Vec::new(),
            kind: section.kind,
            flags: section.flags,
            entry_size: 0,
            align: 1,
            emitted: false,
        });
        let at = if self.relocatable { self.plan.items.len() } else { self.orphan_position(section) };
        self.plan.items.insert(at, PlanItem::Section(out));
        out
    }

    /// Behind the last output section of the closest kind; the names are those of the default layout, which
    /// hand-written scripts use too.
    fn orphan_position(&self, section: &Section<'_>) -> usize {
        if !section.is_alloc() {
            return self.plan.items.len();
        }
        let wanted = OrphanClass::of(section.kind, section.flags);
        let mut best: Option<(usize, usize)> = None;
        for (at, item) in self.plan.items.iter().enumerate() {
            let PlanItem::Section(id) = item else { continue };
            let existing = &self.plan.sections[*id as usize];
            let class = match existing.description {
                Some(_) => match OrphanClass::by_name(existing.name) {
                    Some(class) => class,
                    None => continue,
                },
                None if existing.flags & u64::from(e::SHF_ALLOC) != 0 => OrphanClass::of(existing.kind, existing.flags),
                None => continue,
            };
            if let Some(rank) = wanted.preference().iter().position(|&c| c == class)
                && best.is_none_or(|(_, best_rank)| rank <= best_rank)
            {
                best = Some((at, rank));
            }
        }
        match best {
            Some((at, _)) => at + 1,
            None => self.plan.items.len(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum OrphanClass {
    Note,
    ReadOnly,
    Code,
    Tls,
    Relro,
    Data,
    Bss,
}

impl OrphanClass {
    fn of(kind: u32, flags: u64) -> Self {
        let has = |flag: u32| flags & u64::from(flag) != 0;
        if has(e::SHF_EXECINSTR) {
            OrphanClass::Code
        } else if has(e::SHF_TLS) {
            OrphanClass::Tls
        } else if !has(e::SHF_WRITE) {
            if kind == e::SHT_NOTE { OrphanClass::Note } else { OrphanClass::ReadOnly }
        } else if kind == e::SHT_NOBITS {
            OrphanClass::Bss
        } else {
            OrphanClass::Data
        }
    }

    fn by_name(name: &[u8]) -> Option<Self> {
        Some(match name {
            b".interp" | b".note.gnu.property" | b".note.gnu.build-id" | b".notes" => OrphanClass::Note,
            b".text" | b".fini" => OrphanClass::Code,
            b".rodata" | b".rodata1" | b".gcc_except_table" | b".eh_frame" => OrphanClass::ReadOnly,
            b".tdata" | b".tbss" => OrphanClass::Tls,
            b".data.rel.ro" | b".dynamic" | b".got" => OrphanClass::Relro,
            b".data" | b".data1" => OrphanClass::Data,
            b".bss" => OrphanClass::Bss,
            _ => return None,
        })
    }

    /// Classes to stand behind, best first.
    fn preference(self) -> &'static [OrphanClass] {
        use OrphanClass::*;
        match self {
            Note => &[Note, ReadOnly, Code],
            ReadOnly => &[ReadOnly, Code, Note],
            Code => &[Code, ReadOnly, Note],
            Tls => &[Tls, Data, Code],
            Relro => &[Relro, Data],
            Data => &[Data, Relro, ReadOnly, Code],
            Bss => &[Bss, Data, ReadOnly, Code],
        }
    }
}

/// Number at the end of `.init_array.N`; `.ctors.N` counts downwards from 65535. No number sorts last.
fn init_priority(name: &[u8]) -> u32 {
    let Some(dot) = memchr::memrchr(b'.', name) else { return u32::MAX };
    let digits = std::str::from_utf8(&name[dot + 1..]).ok().and_then(|text| text.parse::<u32>().ok());
    match digits {
        Some(n) if name.starts_with(b".ctors") || name.starts_with(b".dtors") => 65535u32.saturating_sub(n),
        Some(n) => n,
        None => u32::MAX,
    }
}

fn file_matches(pattern: &FilePattern, object: Option<&Object<'_>>) -> bool {
    let (file, archive) = match object {
        Some(object) => (object.file_name.as_bytes(), object.archive.as_deref()),
        None => (&b"<linker>"[..], None),
    };
    match pattern {
        FilePattern::Name(glob) => {
            glob.matches(file)
                || archive.is_some_and(|archive| !glob.matches_everything() && glob.matches(archive.as_bytes()))
        }
        FilePattern::Member(wanted_archive, wanted_file) => {
            let archive_ok = match (wanted_archive, archive) {
                (Some(glob), Some(archive)) => glob.matches(archive.as_bytes()),
                (None, None) => true,
                (Some(_), None) | (None, Some(_)) => false,
            };
            archive_ok && wanted_file.as_ref().is_none_or(|glob| glob.matches(file))
        }
    }
}

/// Type, flags, alignment and presence of an output section, from its inputs.
fn summarise(resolved: &Resolved<'_>, out: &mut OutSection<'_>, relocatable: bool) {
    let group = if relocatable { e::SHF_GROUP } else { 0 };
    let mut kind = None;
    let mut flags = 0;
    let mut merge: Option<(u64, u64)> = None;
    let mut merge_ok = true;
    let mut any = false;
    let mut first = true;
    let merge_bits = u64::from(e::SHF_MERGE | e::SHF_STRINGS);
    for item in &out.items {
        match item {
            OutItem::Inputs(list) => {
                for &id in list {
                    let section = &resolved.sections[id as usize];
                    any = true;
                    out.align = out.align.max(section.align);
                    let kept = e::SHF_WRITE | e::SHF_ALLOC | e::SHF_EXECINSTR | e::SHF_TLS | group;
                    flags |= section.flags & u64::from(kept);
                    kind = Some(match kind {
                        None => section.kind,
                        Some(kind) if kind == section.kind => kind,
                        Some(e::SHT_NOBITS) => section.kind,
                        Some(kind) if section.kind == e::SHT_NOBITS => kind,
                        Some(_) => e::SHT_PROGBITS,
                    });
                    let this = (section.flags & merge_bits, section.entry_size);
                    merge_ok &= first || merge == Some(this);
                    merge = Some(this);
                    first = false;
                }
            }
            OutItem::Data(..) | OutItem::Text(_) => {
                any = true;
                flags |= u64::from(e::SHF_ALLOC | e::SHF_WRITE);
                kind = Some(e::SHT_PROGBITS);
            }
            OutItem::Assign(assignment) => {
                // Padding from a location counter assignment is contents, `. = ALIGN(…)` of nothing is not.
                let aligns = matches!(&assignment.value, Expr::Call(Function::Align, _));
                any |= assignment.symbol == "." && !aligns && assignment.value != Expr::Dot;
            }
            OutItem::Assert(..) | OutItem::Fill(_) => {}
        }
    }
    if let (true, Some((bits, size))) = (merge_ok, merge)
        && bits != 0
    {
        flags |= bits;
        out.entry_size = size;
    }
    out.kind = match out.name {
        b".init_array" => e::SHT_INIT_ARRAY,
        b".fini_array" => e::SHT_FINI_ARRAY,
        b".preinit_array" => e::SHT_PREINIT_ARRAY,
        _ => kind.unwrap_or(e::SHT_PROGBITS),
    };
    if out.description.is_some_and(|d| d.kind == Some(SectionKind::Info)) {
        flags &= !u64::from(e::SHF_ALLOC);
    }
    if out.description.is_some_and(|d| d.kind == Some(SectionKind::NoLoad)) {
        out.kind = e::SHT_NOBITS;
    }
    out.flags = flags;
    out.emitted = any;
}
