//! Archives: the `ar` format with GNU and BSD long names, the symbol index, and thin archives.
//!
//! Reading only decodes headers; a member's bytes are a slice of the archive. Writing produces the GNU
//! variant. Format: the `ar(5)` layout of System V with the extensions that GNU and LLVM document
//! (`/` = symbol index, `/SYM64/` = 64-bit index, `//` = long names, `#1/N` = BSD long name).

use crate::read::{ReadError, Result, slice};

/// Magic number of an ordinary archive.
pub const MAGIC: &[u8; 8] = b"!<arch>\n";
/// Magic number of a thin archive, whose members are separate files.
pub const THIN_MAGIC: &[u8; 8] = b"!<thin>\n";

const HEADER_SIZE: usize = 60;

/// Whether `data` starts like an archive of either kind.
pub fn is_archive(data: &[u8]) -> bool {
    data.starts_with(MAGIC) || data.starts_with(THIN_MAGIC)
}

/// One member.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member<'a> {
    /// Its name (for thin archives: a path relative to the archive's directory).
    pub name: &'a [u8],
    /// In a thin archive: offset of the member's header in the archive that `name` is the path of. None when
    /// `name` is the member's own file.
    pub nested: Option<u64>,
    /// Offset of the header, which is what the symbol index refers to.
    pub offset: u64,
    /// The contents; empty in a thin archive.
    pub data: &'a [u8],
    /// Size in bytes as the header says.
    pub size: u64,
    /// Seconds since 1970.
    pub date: u64,
    /// Owner.
    pub uid: u32,
    /// Group.
    pub gid: u32,
    /// File mode.
    pub mode: u32,
}

/// A parsed archive.
#[derive(Debug, Clone)]
pub struct Archive<'a> {
    /// Whether members are outside files.
    pub thin: bool,
    /// Members in file order, without the index and the name table.
    pub members: Vec<Member<'a>>,
    /// Symbol index: name and index in `members`. `None` when the archive has no index.
    pub symbols: Option<Vec<(&'a [u8], u32)>>,
}

fn bad<T>(message: impl Into<String>) -> Result<T> {
    Err(ReadError(message.into()))
}

fn number(field: &[u8], radix: u32) -> Option<u64> {
    let text = std::str::from_utf8(field).ok()?.trim();
    if text.is_empty() { Some(0) } else { u64::from_str_radix(text, radix).ok() }
}

impl<'a> Archive<'a> {
    /// Decodes all headers and the symbol index.
    pub fn parse(data: &'a [u8]) -> Result<Self> {
        if !is_archive(data) {
            return bad("not an archive");
        }
        let thin = data.starts_with(THIN_MAGIC);
        let mut members: Vec<Member<'a>> = Vec::new();
        let mut long_names: &[u8] = &[];
        let mut index: Option<(&'a [u8], bool)> = None;
        let mut at = MAGIC.len();
        while at < data.len() {
            if data.len() - at < HEADER_SIZE {
                // A lone newline pads an odd-sized last member.
                if data[at..].iter().all(|&b| b == b'\n') {
                    break;
                }
                return bad("truncated archive header");
            }
            let header = &data[at..at + HEADER_SIZE];
            if &header[58..] != b"`\n" {
                return bad(format!("malformed archive header at offset {at}"));
            }
            let Some(size) = number(&header[48..58], 10) else {
                return bad(format!("malformed archive member size at offset {at}"));
            };
            let raw_name = header[..16].trim_ascii_end();
            let body_at = at + HEADER_SIZE;
            let special = matches!(raw_name, b"/" | b"//" | b"/SYM64/");
            let stored = if thin && !special { 0 } else { size };
            let mut body = slice(data, body_at as u64, stored, "archive member")?;
            match raw_name {
                b"/" => index = Some((body, false)),
                b"/SYM64/" => index = Some((body, true)),
                b"//" => long_names = body,
                _ => {
                    let (raw_name, nested) = match raw_name.iter().position(|&b| b == b':') {
                        Some(colon) if thin && raw_name.starts_with(b"/") => {
                            (&raw_name[..colon], number(&raw_name[colon + 1..], 10))
                        }
                        Some(_) | None => (raw_name, None),
                    };
                    let name = member_name(raw_name, long_names, &mut body)?;
                    // BSD's index is a member with a well-known name; its layout differs, and without
                    // an index the linker reads the members' own symbol tables.
                    if !name.starts_with(b"__.SYMDEF") {
                        members.push(Member {
                            name,
                            nested,
                            offset: at as u64,
                            size: if thin { size } else { body.len() as u64 },
                            data: body,
                            date: number(&header[16..28], 10).unwrap_or(0),
                            uid: number(&header[28..34], 10).unwrap_or(0) as u32,
                            gid: number(&header[34..40], 10).unwrap_or(0) as u32,
                            mode: number(&header[40..48], 8).unwrap_or(0o644) as u32,
                        });
                    }
                }
            }
            at = body_at + stored as usize;
            at += at & 1;
        }
        let symbols = match index {
            Some((body, wide)) => Some(parse_index(body, wide, &members)?),
            None => None,
        };
        Ok(Archive { thin, members, symbols })
    }
}

fn member_name<'a>(raw: &'a [u8], long_names: &'a [u8], body: &mut &'a [u8]) -> Result<&'a [u8]> {
    if let Some(length) = raw.strip_prefix(b"#1/") {
        let Some(length) = number(length, 10).filter(|&n| n <= body.len() as u64) else {
            return bad("malformed BSD long member name");
        };
        let (name, rest) = body.split_at(length as usize);
        *body = rest;
        let end = memchr::memchr(0, name).unwrap_or(name.len());
        return Ok(&name[..end]);
    }
    if let Some(offset) = raw.strip_prefix(b"/") {
        let offset = number(offset, 10).and_then(|n| usize::try_from(n).ok());
        let Some(rest) = offset.and_then(|offset| long_names.get(offset..)) else {
            return bad("long member name is outside the name table");
        };
        let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
        let name = &rest[..end];
        return Ok(name.strip_suffix(b"/").unwrap_or(name));
    }
    Ok(raw.strip_suffix(b"/").unwrap_or(raw))
}

fn parse_index<'a>(body: &'a [u8], wide: bool, members: &[Member<'a>]) -> Result<Vec<(&'a [u8], u32)>> {
    let width = if wide { 8 } else { 4 };
    let word = |at: usize| -> Option<u64> {
        let bytes = body.get(at..at + width)?;
        Some(bytes.iter().fold(0u64, |value, &b| value << 8 | u64::from(b)))
    };
    if body.is_empty() {
        return Ok(Vec::new());
    }
    let Some(count) = word(0).and_then(|n| usize::try_from(n).ok()) else {
        return bad("truncated archive symbol index");
    };
    let Some(names_at) = count.checked_add(1).and_then(|n| n.checked_mul(width)).filter(|&n| n <= body.len()) else {
        return bad("archive symbol index is larger than its member");
    };
    let mut names = &body[names_at..];
    let mut symbols = Vec::with_capacity(count);
    for i in 0..count {
        let Some(end) = memchr::memchr(0, names) else {
            return bad("unterminated name in the archive symbol index");
        };
        let offset = word((i + 1) * width).unwrap_or(0);
        let Ok(member) = members.binary_search_by_key(&offset, |m| m.offset) else {
            return bad("the archive symbol index refers to no member");
        };
        symbols.push((&names[..end], member as u32));
        names = &names[end + 1..];
    }
    Ok(symbols)
}

/// A member to be written by [`write`].
#[derive(Debug, Clone)]
pub struct NewMember {
    /// Name as stored.
    pub name: Vec<u8>,
    /// In a thin archive: it is in the archive called `name`, at this offset.
    pub nested: Option<u64>,
    /// Contents (thin archives store only the size).
    pub data: Vec<u8>,
    /// Seconds since 1970.
    pub date: u64,
    /// Owner.
    pub uid: u32,
    /// Group.
    pub gid: u32,
    /// File mode.
    pub mode: u32,
    /// Global symbols the member defines, for the index.
    pub symbols: Vec<Vec<u8>>,
}

/// Serialises an archive in GNU format, with a symbol index when `index` is set and there is a symbol.
pub fn write(members: &[NewMember], thin: bool, index: bool) -> Vec<u8> {
    // Long names table first: names that do not fit `name/` in 16 bytes, and every thin member's path.
    let mut long_names: Vec<u8> = Vec::new();
    let mut last_nested: Option<(&Vec<u8>, usize)> = None;
    let fields: Vec<Vec<u8>> = members
        .iter()
        .map(|member| {
            if member.name.len() <= 15 && !thin && !member.name.contains(&b'/') {
                let mut field = member.name.clone();
                field.push(b'/');
                field
            } else {
                // All members of a nested archive share its name.
                let at = match &last_nested {
                    Some((name, at)) if member.nested.is_some() && *name == &member.name => *at,
                    Some(_) | None => {
                        let at = long_names.len();
                        long_names.extend_from_slice(&member.name);
                        long_names.extend_from_slice(b"/\n");
                        at
                    }
                };
                last_nested = member.nested.map(|_| (&member.name, at));
                match member.nested {
                    Some(offset) => format!("/{at}:{offset}").into_bytes(),
                    None => format!("/{at}").into_bytes(),
                }
            }
        })
        .collect();
    if long_names.len() % 2 == 1 {
        long_names.push(b'\n');
    }
    let symbol_count: usize = members.iter().map(|m| m.symbols.len()).sum();
    let has_index = index && symbol_count > 0;
    let names_size: usize = members.iter().flat_map(|m| &m.symbols).map(|s| s.len() + 1).sum();
    let body_after = |width: usize| {
        let index_size = (symbol_count + 1) * width + names_size;
        let index_size = index_size + index_size % 2;
        let mut at = MAGIC.len();
        if has_index {
            at += HEADER_SIZE + index_size;
        }
        if !long_names.is_empty() {
            at += HEADER_SIZE + long_names.len();
        }
        (at, index_size)
    };
    let stored = |m: &NewMember| if thin { 0 } else { m.data.len() + m.data.len() % 2 };
    let total: usize = members.iter().map(|m| HEADER_SIZE + stored(m)).sum();
    let width = if body_after(4).0 + total > u32::MAX as usize { 8 } else { 4 };
    let (mut member_at, index_size) = body_after(width);

    let mut out = Vec::with_capacity(member_at + total);
    out.extend_from_slice(if thin { THIN_MAGIC } else { MAGIC });
    if has_index {
        let name: &[u8] = if width == 8 { b"/SYM64/" } else { b"/" };
        push_header(&mut out, name, Some((0, 0, 0, 0)), index_size);
        let start = out.len();
        let put = |out: &mut Vec<u8>, value: usize| {
            out.extend_from_slice(&(value as u64).to_be_bytes()[8 - width..]);
        };
        put(&mut out, symbol_count);
        for member in members {
            for _ in &member.symbols {
                put(&mut out, member_at);
            }
            member_at += HEADER_SIZE + stored(member);
        }
        for name in members.iter().flat_map(|m| &m.symbols) {
            out.extend_from_slice(name);
            out.push(0);
        }
        out.resize(start + index_size, 0);
    }
    if !long_names.is_empty() {
        push_header(&mut out, b"//", None, long_names.len());
        out.extend_from_slice(&long_names);
    }
    for (member, field) in members.iter().zip(&fields) {
        let attributes = Some((member.date, member.uid, member.gid, member.mode));
        push_header(&mut out, field, attributes, member.data.len());
        if !thin {
            out.extend_from_slice(&member.data);
            if member.data.len() % 2 == 1 {
                out.push(b'\n');
            }
        }
    }
    out
}

fn push_header(out: &mut Vec<u8>, name: &[u8], attributes: Option<(u64, u32, u32, u32)>, size: usize) {
    let text = match attributes {
        Some((date, uid, gid, mode)) => {
            // Fields are fixed width: numbers too large for them are stored modulo, as no reader needs them.
            format!("{:<12}{:<6}{:<6}{:<8o}{:<10}`\n", date, uid % 1_000_000, gid % 1_000_000, mode, size)
        }
        None => format!("{:<32}{:<10}`\n", "", size),
    };
    out.extend_from_slice(name);
    out.resize(out.len() + 16 - name.len(), b' ');
    out.extend_from_slice(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn member(name: &str, data: &[u8], symbols: &[&str]) -> NewMember {
        NewMember {
            name: name.into(),
            nested: None,
            data: data.into(),
            date: 0,
            uid: 0,
            gid: 0,
            mode: 0o644,
            symbols: symbols.iter().map(|s| s.as_bytes().to_vec()).collect(),
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let bytes = write(
            &[member("a.o", b"abc", &["f", "g"]), member("a_rather_long_member_name.o", b"defg", &["h"])],
            false,
            true,
        );
        let archive = Archive::parse(&bytes).unwrap();
        let names: Vec<_> = archive.members.iter().map(|m| m.name).collect();
        assert_eq!(names, [&b"a.o"[..], b"a_rather_long_member_name.o"]);
        assert_eq!(archive.members[0].data, b"abc");
        assert_eq!(archive.members[1].data, b"defg");
        assert_eq!(archive.symbols.unwrap(), [(&b"f"[..], 0), (b"g", 0), (b"h", 1)]);
    }

    #[test]
    fn a_truncated_archive_is_an_error_everywhere() {
        let bytes = write(&[member("a.o", b"abcdef", &["f"])], false, true);
        for end in 9..bytes.len() {
            // Any result but a panic will do; cutting a header or a body must be an error.
            let _ = Archive::parse(&bytes[..end]);
        }
        assert!(Archive::parse(&bytes[..bytes.len() - 3]).is_err());
        assert!(Archive::parse(&bytes[..30]).is_err());
    }
}
