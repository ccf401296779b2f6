//! Versions and visibility of the symbols that the output defines: version scripts, `.symver`, dynamic
//! lists, `--exclude-libs`.

use crate::error::{LinkError, text};
use crate::model::*;
use crate::options::{LinkOptions, OutputKind, Symbolic};
use ldscript::glob::Glob;
use ldscript::{PatternList, VersionScript};
use object::elf as e;
use rustc_hash::FxHashMap;

/// Version index of symbols that are not exported.
pub(crate) const LOCAL: u16 = 0;
/// Version index of exported symbols without a version.
pub(crate) const GLOBAL: u16 = 1;

/// A version that the output defines.
#[derive(Debug)]
pub(crate) struct VersionDefinition<'a> {
    pub name: &'a [u8],
    /// Indices of the versions it depends on.
    pub parents: Vec<u16>,
}

/// Which symbols leave the output, and under which version.
#[derive(Debug)]
pub(crate) struct Exports<'a> {
    /// Version index by symbol: [`LOCAL`], [`GLOBAL`], or 2 + index in `definitions`.
    pub versions: Vec<u16>,
    pub definitions: Vec<VersionDefinition<'a>>,
    /// Symbols that the options name for export or preemption.
    listed: Vec<bool>,
    options: &'a LinkOptions,
}

/// Applies the options to every symbol.
pub(crate) fn exports<'a>(
    options: &'a LinkOptions,
    resolved: &Resolved<'a>,
    script: Option<&'a VersionScript>,
) -> Result<Exports<'a>, Vec<LinkError>> {
    let mut errors = Vec::new();
    let empty = PatternList::default();
    let list = options.dynamic_list.as_ref().unwrap_or(&empty);
    let nodes = script.map_or(&[][..], |script| &script.nodes);
    let cxx_lists = nodes.iter().flat_map(|n| [&n.global, &n.local]).chain([list, &options.export_symbols]);
    if cxx_lists.into_iter().any(|list| !list.cxx.is_empty()) {
        errors.push(LinkError::new("extern \"C++\" patterns in version scripts and dynamic lists are not supported"));
    }
    let named: Vec<&ldscript::VersionNode> = nodes.iter().filter(|n| !n.name.is_empty()).collect();
    let mut definitions: Vec<VersionDefinition<'a>> = named
        .iter()
        .map(|node| VersionDefinition {
            name: node.name.as_bytes(),
            parents: node
                .parents
                .iter()
                .filter_map(|p| named.iter().position(|n| n.name == *p))
                .map(|at| at as u16 + 2)
                .collect(),
        })
        .collect();
    let matcher = VersionMatcher::new(nodes);
    let mut versions = Vec::with_capacity(resolved.symbols.len());
    let mut listed = Vec::with_capacity(resolved.symbols.len());
    let in_list = ListMatcher::new(&[list, &options.export_symbols]);
    for symbol in &resolved.symbols {
        listed.push(!in_list.is_empty() && in_list.matches(symbol.name));
        if !symbol.is_defined_here() {
            versions.push(GLOBAL);
            continue;
        }
        let explicit = if symbol.key_version.is_empty() { symbol.default_version } else { symbol.key_version };
        if !explicit.is_empty() {
            let known = definitions.iter().position(|d| d.name == explicit);
            let index = match known {
                Some(at) => at,
                // An executable may define a version that no script mentions.
                None if options.executable() => {
                    definitions.push(VersionDefinition { name: explicit, parents: Vec::new() });
                    definitions.len() - 1
                }
                None => {
                    let at = if symbol.key_version.is_empty() { "@@" } else { "@" };
                    errors.push(LinkError::new(format!(
                        "version node not found for symbol {}{at}{}",
                        text(symbol.name),
                        text(explicit)
                    )));
                    0
                }
            };
            versions.push(index as u16 + 2);
            continue;
        }
        versions.push(matcher.version(symbol.name));
    }
    if errors.is_empty() { Ok(Exports { versions, definitions, listed, options }) } else { Err(errors) }
}

impl Exports<'_> {
    /// Whether other modules may see the symbol when the output has a dynamic symbol table.
    pub fn is_exportable(&self, id: SymbolId, symbol: &Symbol<'_>) -> bool {
        symbol.is_defined_here()
            && !symbol.is_hidden()
            && !symbol.hide
            && self.versions[id as usize] != LOCAL
            && !matches!(symbol.definition, Definition::Common { .. } | Definition::Linker(_))
    }

    /// Whether it is exported, before copy relocations and canonical PLT entries force others.
    pub fn is_exported(&self, id: SymbolId, symbol: &Symbol<'_>) -> bool {
        self.is_exportable(id, symbol)
            && (self.options.kind == OutputKind::Shared
                || self.options.export_dynamic
                || symbol.dynamic_reference
                || self.listed[id as usize]
                || self.versions[id as usize] > GLOBAL)
    }

    /// Whether a reference from inside the output may be bound to another module's definition.
    pub fn is_preemptible_definition(&self, id: SymbolId, symbol: &Symbol<'_>) -> bool {
        if self.options.kind != OutputKind::Shared
            || symbol.visibility != e::STV_DEFAULT
            || !self.is_exportable(id, symbol)
        {
            return false;
        }
        let function = matches!(symbol.kind, e::STT_FUNC | e::STT_GNU_IFUNC);
        let bound = match self.options.symbolic {
            Symbolic::No => self.options.dynamic_list.is_some(),
            Symbolic::Functions => function || self.options.dynamic_list.is_some(),
            Symbolic::All => true,
        };
        !bound || self.listed[id as usize]
    }
}

/// Literal patterns in a map, the others in a list.
struct ListMatcher<'a> {
    literals: FxHashMap<&'a [u8], ()>,
    globs: Vec<&'a Glob>,
}

impl<'a> ListMatcher<'a> {
    fn new(lists: &[&'a PatternList]) -> Self {
        let all = || lists.iter().flat_map(|list| &list.c);
        ListMatcher {
            literals: all().filter_map(|glob| Some((glob.literal()?, ()))).collect(),
            globs: all().filter(|glob| glob.literal().is_none()).collect(),
        }
    }

    fn is_empty(&self) -> bool {
        self.literals.is_empty() && self.globs.is_empty()
    }

    fn matches(&self, name: &[u8]) -> bool {
        self.literals.contains_key(name) || self.globs.iter().any(|glob| glob.matches(name))
    }
}

/// Finds the version of a name. Precedence (ld manual, "VERSION"; order of several wildcards as GNU ld's):
/// a literal name, then the last wildcard other than `*`, then `*`; a global match before a local one.
struct VersionMatcher<'a> {
    literals: FxHashMap<&'a [u8], u16>,
    /// Pattern, version, in script order.
    globs: Vec<(&'a Glob, u16)>,
    star_global: Option<u16>,
    star_local: bool,
}

impl<'a> VersionMatcher<'a> {
    fn new(nodes: &'a [ldscript::VersionNode]) -> Self {
        let mut matcher =
            VersionMatcher { literals: FxHashMap::default(), globs: Vec::new(), star_global: None, star_local: false };
        let mut index = 2;
        for node in nodes {
            let version = if node.name.is_empty() { GLOBAL } else { index };
            if !node.name.is_empty() {
                index += 1;
            }
            for (list, version) in [(&node.global, version), (&node.local, LOCAL)] {
                for glob in &list.c {
                    if let Some(name) = glob.literal() {
                        let entry = matcher.literals.entry(name).or_insert(version);
                        if *entry == LOCAL {
                            *entry = version;
                        }
                    } else if !glob.matches_everything() {
                        matcher.globs.push((glob, version));
                    } else if version == LOCAL {
                        matcher.star_local = true;
                    } else {
                        matcher.star_global = Some(version);
                    }
                }
            }
        }
        matcher
    }

    fn version(&self, name: &[u8]) -> u16 {
        if let Some(&version) = self.literals.get(name) {
            return version;
        }
        let last = |global: bool| {
            self.globs.iter().rev().find(|(glob, v)| (*v != LOCAL) == global && glob.matches(name)).map(|found| found.1)
        };
        last(true).or_else(|| last(false)).or(self.star_global).unwrap_or(if self.star_local { LOCAL } else { GLOBAL })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn literal_names_beat_wildcards_and_global_beats_local() {
        let script =
            ldscript::parse_version_script(b"V1 { global: a; b*; local: *; bad; }; V2 { global: bc*; };").unwrap();
        let matcher = VersionMatcher::new(&script.nodes);
        let version = |name: &str| matcher.version(name.as_bytes());
        assert_eq!(version("a"), 2);
        assert_eq!(version("bx"), 2);
        assert_eq!(version("bcd"), 3);
        assert_eq!(version("bad"), LOCAL);
        assert_eq!(version("zzz"), LOCAL);
    }

    #[test]
    fn without_a_script_everything_is_global() {
        assert_eq!(VersionMatcher::new(&[]).version(b"x"), GLOBAL);
    }
}
