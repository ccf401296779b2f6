//! Compressed sections (gABI "Section Compression").

use crate::edit::{Content, Section};
use crate::read::Class;
use flate2::Compression;
use flate2::read::{ZlibDecoder, ZlibEncoder};
use object::elf as e;
use std::borrow::Cow;
use std::io::Read;

/// Sections that claim to hold more than this are taken for damaged.
const LARGEST: u64 = 1 << 32;

/// The uncompressed bytes of a section whose flags say that it is compressed.
pub fn inflate(data: &[u8], class: Class) -> Result<(Vec<u8>, u64), String> {
    let word = |at: usize| data.get(at..at + 4).map_or(0, |b| u64::from(u32::from_le_bytes([b[0], b[1], b[2], b[3]])));
    let long = |at: usize| word(at) | word(at + 4) << 32;
    let (header, size, align) = match class {
        Class::Elf64 => (24, long(8), long(16)),
        Class::Elf32 => (12, word(4), word(8)),
    };
    let Some(body) = data.get(header..) else { return Err("a compressed section is cut short".to_owned()) };
    if word(0) != u64::from(e::ELFCOMPRESS_ZLIB) {
        return Err(format!("compression type {} is not supported", word(0)));
    }
    if size > LARGEST {
        return Err("a compressed section claims to be larger than 4 GiB".to_owned());
    }
    let mut out = Vec::new();
    let read = ZlibDecoder::new(body).take(size + 1).read_to_end(&mut out);
    if read.is_err() || out.len() as u64 != size {
        return Err("a compressed section is damaged".to_owned());
    }
    Ok((out, align))
}

/// Compresses or decompresses a section. Compression that saves nothing is not done.
pub fn change(section: &mut Section<'_>, class: Class, compressed: bool) -> Result<(), String> {
    let is_compressed = section.flags & u64::from(e::SHF_COMPRESSED) != 0;
    if is_compressed == compressed || section.content != Content::Bytes || section.is_allocated() {
        return Ok(());
    }
    if is_compressed {
        let (data, align) = inflate(&section.data, class)?;
        section.data = Cow::Owned(data);
        section.align = align;
        section.flags &= !u64::from(e::SHF_COMPRESSED);
        return Ok(());
    }
    let size = section.data.len() as u64;
    let mut out = Vec::new();
    out.extend(e::ELFCOMPRESS_ZLIB.to_le_bytes());
    match class {
        Class::Elf64 => {
            out.extend(0u32.to_le_bytes());
            out.extend(size.to_le_bytes());
            out.extend(section.align.to_le_bytes());
        }
        Class::Elf32 => {
            out.extend((size as u32).to_le_bytes());
            out.extend((section.align as u32).to_le_bytes());
        }
    }
    ZlibEncoder::new(&section.data[..], Compression::default())
        .read_to_end(&mut out)
        .map_err(|error| error.to_string())?;
    if (out.len() as u64) < size {
        section.data = Cow::Owned(out);
        section.align = if class == Class::Elf64 { 8 } else { 4 };
        section.flags |= u64::from(e::SHF_COMPRESSED);
    }
    Ok(())
}
