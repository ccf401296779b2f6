//! Symbol versions of a shared object or program (LSB, "Symbol Versioning").

use elf::read::{ElfFile, SectionHeader, string_at};
use object::elf as e;

/// A version that a library defines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Definition {
    /// Offset of the record in its section.
    pub offset: u64,
    /// `vd_version`.
    pub revision: u16,
    /// `vd_flags`.
    pub flags: u16,
    /// `vd_ndx`.
    pub index: u16,
    /// Its name, then those of its parents, each with the offset of its record.
    pub names: Vec<(u64, String)>,
}

/// A version that is needed of a library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NeededVersion {
    /// Offset of the record in its section.
    pub offset: u64,
    /// `vna_name`.
    pub name: String,
    /// `vna_flags`.
    pub flags: u16,
    /// `vna_other`: the index that `.gnu.version` uses.
    pub index: u16,
}

/// The versions needed of one library.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Need {
    /// Offset of the record in its section.
    pub offset: u64,
    /// `vn_version`.
    pub revision: u16,
    /// Library.
    pub file: String,
    /// Versions.
    pub versions: Vec<NeededVersion>,
}

/// All that a file says of versions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Versions {
    /// `.gnu.version`: an index for each dynamic symbol.
    pub of_symbols: Vec<u16>,
    /// `.gnu.version_d`.
    pub defined: Vec<Definition>,
    /// `.gnu.version_r`.
    pub needed: Vec<Need>,
}

fn u16_at(data: &[u8], at: u64) -> Option<u16> {
    let at = usize::try_from(at).ok()?;
    data.get(at..at.checked_add(2)?).map(|raw| u16::from_le_bytes([raw[0], raw[1]]))
}

fn u32_at(data: &[u8], at: u64) -> Option<u32> {
    let at = usize::try_from(at).ok()?;
    data.get(at..at.checked_add(4)?).map(|raw| u32::from_le_bytes([raw[0], raw[1], raw[2], raw[3]]))
}

impl Versions {
    /// Reads the three sections; what is malformed is left out.
    pub(crate) fn read(file: &ElfFile<'_>) -> Versions {
        let mut versions = Versions::default();
        for section in &file.sections {
            let Ok(data) = file.section_data(section) else { continue };
            match section.kind {
                e::SHT_GNU_VERSYM => {
                    versions.of_symbols =
                        data.chunks_exact(2).map(|raw| u16::from_le_bytes([raw[0], raw[1]])).collect();
                }
                e::SHT_GNU_VERDEF => versions.defined = definitions(data, strings(file, section), section.info),
                e::SHT_GNU_VERNEED => versions.needed = needs(data, strings(file, section), section.info),
                _ => {}
            }
        }
        versions
    }

    /// The name of a version, and whether this file defines it.
    pub(crate) fn name(&self, index: u16) -> Option<(&str, bool)> {
        let index = index & e::VERSYM_VERSION;
        let needed = self
            .needed
            .iter()
            .flat_map(|need| &need.versions)
            .find(|version| version.index & e::VERSYM_VERSION == index);
        if let Some(version) = needed {
            return Some((&version.name, false));
        }
        let defined = self.defined.iter().find(|definition| definition.index & e::VERSYM_VERSION == index)?;
        defined.names.first().map(|(_, name)| (name.as_str(), true))
    }

    /// What comes after the name of a dynamic symbol: `@VERSION`, `@@VERSION` for the default one, or nothing.
    pub(crate) fn suffix(&self, symbol: u32, undefined: bool) -> String {
        let Some(&index) = self.of_symbols.get(symbol as usize) else { return String::new() };
        if index & e::VERSYM_VERSION <= e::VER_NDX_GLOBAL {
            return String::new();
        }
        match self.name(index) {
            Some((name, true)) if !undefined && index & e::VERSYM_HIDDEN == 0 => format!("@@{name}"),
            Some((name, _)) => format!("@{name}"),
            None => String::new(),
        }
    }
}

fn strings<'a>(file: &ElfFile<'a>, section: &SectionHeader) -> &'a [u8] {
    file.sections.get(section.link as usize).and_then(|strings| file.section_data(strings).ok()).unwrap_or(&[])
}

fn name(strings: &[u8], offset: u32) -> String {
    string_at(strings, offset).map_or_else(|| "<corrupt>".to_owned(), |name| String::from_utf8_lossy(name).into_owned())
}

fn definitions(data: &[u8], strings: &[u8], count: u32) -> Vec<Definition> {
    let mut out = Vec::new();
    let mut at = 0u64;
    for _ in 0..count {
        let read = || -> Option<(Definition, u32)> {
            let mut names = Vec::new();
            let mut aux = at + u64::from(u32_at(data, at + 12)?);
            for _ in 0..u16_at(data, at + 6)? {
                names.push((aux, name(strings, u32_at(data, aux)?)));
                match u32_at(data, aux + 4)? {
                    0 => break,
                    next => aux += u64::from(next),
                }
            }
            let definition = Definition {
                offset: at,
                revision: u16_at(data, at)?,
                flags: u16_at(data, at + 2)?,
                index: u16_at(data, at + 4)?,
                names,
            };
            Some((definition, u32_at(data, at + 16)?))
        };
        let Some((definition, next)) = read() else { break };
        out.push(definition);
        if next == 0 {
            break;
        }
        at += u64::from(next);
    }
    out
}

fn needs(data: &[u8], strings: &[u8], count: u32) -> Vec<Need> {
    let mut out = Vec::new();
    let mut at = 0u64;
    for _ in 0..count {
        let read = || -> Option<(Need, u32)> {
            let mut versions = Vec::new();
            let mut aux = at + u64::from(u32_at(data, at + 8)?);
            for _ in 0..u16_at(data, at + 2)? {
                versions.push(NeededVersion {
                    offset: aux,
                    flags: u16_at(data, aux + 4)?,
                    index: u16_at(data, aux + 6)?,
                    name: name(strings, u32_at(data, aux + 8)?),
                });
                match u32_at(data, aux + 12)? {
                    0 => break,
                    next => aux += u64::from(next),
                }
            }
            let file = name(strings, u32_at(data, at + 4)?);
            let need = Need { offset: at, revision: u16_at(data, at)?, file, versions };
            Some((need, u32_at(data, at + 12)?))
        };
        let Some((need, next)) = read() else { break };
        out.push(need);
        if next == 0 {
            break;
        }
        at += u64::from(next);
    }
    out
}
