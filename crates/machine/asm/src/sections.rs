//! Sections: names, default types and flags, groups.

use crate::cursor::Cursor;
use crate::expr::Result;
use crate::{Assembler, Context};
use base::Symbol;
use mc::elf_const as sh;
use mc::{SectionFlags, SectionSpec};

/// Type and flags of sections with well-known names (gABI figure 4-12, and gas's additions): the
/// name itself, or the name followed by a dot.
const KNOWN: [(&str, u32, u64); 21] = [
    (".text", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_EXECINSTR),
    (".data", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_WRITE),
    (".data1", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_WRITE),
    (".bss", sh::SHT_NOBITS, sh::SHF_ALLOC | sh::SHF_WRITE),
    (".rodata", sh::SHT_PROGBITS, sh::SHF_ALLOC),
    (".rodata1", sh::SHT_PROGBITS, sh::SHF_ALLOC),
    (".tdata", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_WRITE | sh::SHF_TLS),
    (".tbss", sh::SHT_NOBITS, sh::SHF_ALLOC | sh::SHF_WRITE | sh::SHF_TLS),
    (".init", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_EXECINSTR),
    (".fini", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_EXECINSTR),
    (".init_array", sh::SHT_INIT_ARRAY, sh::SHF_ALLOC | sh::SHF_WRITE),
    (".fini_array", sh::SHT_FINI_ARRAY, sh::SHF_ALLOC | sh::SHF_WRITE),
    (".preinit_array", sh::SHT_PREINIT_ARRAY, sh::SHF_ALLOC | sh::SHF_WRITE),
    (".note.GNU-stack", sh::SHT_PROGBITS, 0),
    (".note", sh::SHT_NOTE, 0),
    (".eh_frame", sh::SHT_X86_64_UNWIND, sh::SHF_ALLOC),
    (".gnu.linkonce.b", sh::SHT_NOBITS, sh::SHF_ALLOC | sh::SHF_WRITE),
    (".gnu.linkonce.t", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_EXECINSTR),
    (".gnu.linkonce.d", sh::SHT_PROGBITS, sh::SHF_ALLOC | sh::SHF_WRITE),
    (".gnu.linkonce.r", sh::SHT_PROGBITS, sh::SHF_ALLOC),
    (".comment", sh::SHT_PROGBITS, 0),
];

/// Type and flags that a name implies.
pub(crate) fn implied(name: &str) -> (u32, u64) {
    let known = KNOWN
        .iter()
        .find(|(known, ..)| name.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with('.')));
    known.map_or((sh::SHT_PROGBITS, 0), |&(_, kind, flags)| (kind, flags))
}

/// A section with what its name implies.
pub(crate) fn plain(name: &str) -> SectionSpec {
    let (kind, flags) = implied(name);
    SectionSpec {
        name: Symbol::intern(name),
        kind,
        flags: SectionFlags(flags),
        entry_size: 0,
        group: None,
        linked_to: None,
        unique: None,
    }
}

impl Assembler {
    /// `.text`, `.data`, `.bss` with an optional subsection.
    pub(crate) fn standard_section(
        &mut self,
        name: &str,
        cursor: &mut Cursor<'_>,
        context: &mut Context<'_>,
    ) -> Result<()> {
        let number = if cursor.is_at_end() { 0 } else { self.absolute(cursor, context.out)? };
        context.out.switch_section(&plain(name));
        self.enter_subsection(number, context)
    }

    fn enter_subsection(&mut self, number: i64, context: &mut Context<'_>) -> Result<()> {
        let number = u32::try_from(number).map_err(|_| "bad subsection number".to_string())?;
        if number != 0 {
            context.out.subsection(number);
        }
        Ok(())
    }

    /// `.subsection N`
    pub(crate) fn subsection(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let number = self.absolute(cursor, context.out)?;
        let number = u32::try_from(number).map_err(|_| "bad subsection number".to_string())?;
        context.out.subsection(number);
        Ok(())
    }

    /// `.section` and `.pushsection`.
    pub(crate) fn section(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>, push: bool) -> Result<()> {
        let name = section_name(cursor);
        if name.is_empty() {
            return Err("missing section name".to_string());
        }
        let mut spec = self.sections.get(&Symbol::intern(&name)).cloned().unwrap_or_else(|| plain(&name));
        let mut subsection = 0;
        let mut explicit = false;
        let mut has_comma = cursor.eat(b',');
        cursor.skip_space();
        if has_comma && push && cursor.peek() != b'"' && !matches!(cursor.peek(), b'@' | b'%' | b'#') {
            subsection = self.absolute(cursor, context.out)?;
            has_comma = cursor.eat(b',');
            cursor.skip_space();
        }
        if has_comma && cursor.peek() == b'"' {
            explicit = true;
            self.section_arguments(&name, &mut spec, cursor, context)?;
        } else if has_comma && cursor.peek() == b'#' {
            return Err("Solaris section attributes are not supported".to_string());
        }
        if !cursor.is_at_end() {
            return Err(format!("junk '{}' at end of .section", String::from_utf8_lossy(cursor.rest())));
        }
        if explicit && spec.group.is_none() && spec.linked_to.is_none() && spec.unique.is_none() {
            self.sections.entry(spec.name).or_insert_with(|| spec.clone());
        }
        if push {
            context.out.push_section();
        }
        context.out.switch_section(&spec);
        self.enter_subsection(subsection, context)
    }

    fn section_arguments(
        &mut self,
        name: &str,
        spec: &mut SectionSpec,
        cursor: &mut Cursor<'_>,
        context: &mut Context<'_>,
    ) -> Result<()> {
        let text = cursor.string().ok_or("missing closing '\"'")?;
        let flags = Flags::parse(&text)?;
        let (kind, implied_flags) = implied(name);
        // Flags of well-known sections are completed, as gas does (`.section .tdata,"aw"` is TLS).
        let tls = implied_flags & sh::SHF_TLS;
        (spec.kind, spec.flags) = (kind, SectionFlags(flags.bits | tls));
        (spec.group, spec.linked_to, spec.unique, spec.entry_size) = (None, None, None, 0);
        if cursor.eat(b',') {
            cursor.skip_space();
            if matches!(cursor.peek(), b'@' | b'%') {
                cursor.at += 1;
                spec.kind = self.section_kind(cursor, context)?;
            } else if cursor.peek() == b'"' {
                spec.kind = self.section_kind(cursor, context)?;
            }
        }
        if flags.bits & sh::SHF_MERGE != 0 {
            if !cursor.eat(b',') {
                return Err("entity size for SHF_MERGE not specified".to_string());
            }
            spec.entry_size = u64::try_from(self.absolute(cursor, context.out)?)
                .map_err(|_| "invalid merge entity size".to_string())?;
        }
        if flags.bits & sh::SHF_LINK_ORDER != 0 && cursor.eat(b',') {
            let name = cursor.name();
            if name.is_empty() {
                spec.flags.0 &= !sh::SHF_LINK_ORDER;
                self.absolute(cursor, context.out)?;
            } else {
                spec.linked_to = Some(Symbol::intern(&name));
            }
        }
        if flags.group {
            if !cursor.eat(b',') {
                return Err("group name for SHF_GROUP not specified".to_string());
            }
            spec.group = Some(Symbol::intern(&section_name(cursor)));
            let mark = cursor.at;
            if cursor.eat(b',') && &*cursor.name() != "comdat" {
                cursor.at = mark;
            }
        }
        let mark = cursor.at;
        if cursor.eat(b',') {
            if &*cursor.name() == "unique" && cursor.eat(b',') {
                let number = self.absolute(cursor, context.out)?;
                spec.unique = Some(u32::try_from(number).map_err(|_| "bad number after unique".to_string())?);
            } else {
                cursor.at = mark;
            }
        }
        Ok(())
    }

    fn section_kind(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<u32> {
        cursor.skip_space();
        if cursor.peek().is_ascii_digit() {
            let number = self.absolute(cursor, context.out)?;
            return u32::try_from(number).map_err(|_| "bad section type".to_string());
        }
        Ok(match &*cursor.name() {
            "progbits" => sh::SHT_PROGBITS,
            "nobits" => sh::SHT_NOBITS,
            "note" => sh::SHT_NOTE,
            "init_array" => sh::SHT_INIT_ARRAY,
            "fini_array" => sh::SHT_FINI_ARRAY,
            "preinit_array" => sh::SHT_PREINIT_ARRAY,
            "unwind" => sh::SHT_X86_64_UNWIND,
            other => return Err(format!("unrecognized section type '{other}'")),
        })
    }
}

/// Section flags as written.
struct Flags {
    bits: u64,
    group: bool,
}

impl Flags {
    fn parse(text: &[u8]) -> Result<Flags> {
        let mut flags = Flags { bits: 0, group: false };
        let mut at = 0;
        while let Some(&byte) = text.get(at) {
            at += 1;
            flags.bits |= match byte {
                b'a' => sh::SHF_ALLOC,
                b'w' => sh::SHF_WRITE,
                b'x' => sh::SHF_EXECINSTR,
                b'M' => sh::SHF_MERGE,
                b'S' => sh::SHF_STRINGS,
                b'T' => sh::SHF_TLS,
                b'o' => sh::SHF_LINK_ORDER,
                b'e' => sh::SHF_EXCLUDE,
                b'R' => sh::SHF_GNU_RETAIN,
                b'l' => sh::SHF_X86_64_LARGE,
                b'd' => 0x0100_0000,
                b'G' => {
                    flags.group = true;
                    0
                }
                b'0'..=b'9' => {
                    let digits: String = text[at - 1..]
                        .iter()
                        .take_while(|b| b.is_ascii_alphanumeric())
                        .map(|&b| char::from(b))
                        .collect();
                    at += digits.len() - 1;
                    let parsed = match digits.strip_prefix("0x") {
                        Some(hex) => u64::from_str_radix(hex, 16),
                        None => digits.parse(),
                    };
                    parsed.map_err(|_| "bad number in section flags".to_string())?
                }
                byte => return Err(format!("unknown section flag '{}'", char::from(byte).escape_default())),
            };
        }
        Ok(flags)
    }
}

/// A section's name: quoted, or anything up to a comma, space or the end.
fn section_name(cursor: &mut Cursor<'_>) -> String {
    cursor.skip_space();
    if cursor.peek() == b'"' {
        return cursor.string().map_or(String::new(), |text| String::from_utf8_lossy(&text).into_owned());
    }
    String::from_utf8_lossy(cursor.word()).into_owned()
}
