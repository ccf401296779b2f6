//! `.debug_macro`: what was defined where (DWARF 5 section 6.3).

use super::{Cursor, Dump, hex, string_at};
use crate::input::text;
use std::fmt::Write;

impl Dump<'_> {
    /// Shows the section.
    pub(super) fn show_macros(&mut self, name: &str, data: &[u8]) {
        self.introduce(name);
        let mut cursor = Cursor::new(data, 0);
        while !cursor.is_empty() {
            if self.macro_unit(&mut cursor).is_none() {
                self.warnings.push(format!("{name} is damaged"));
                break;
            }
        }
    }

    fn macro_unit(&mut self, cursor: &mut Cursor<'_>) -> Option<()> {
        use gimli::constants::*;
        let offset = cursor.at as u64;
        let (version, flags) = (cursor.number(2)?, cursor.byte()?);
        let offset_size = if flags & 1 != 0 { 8 } else { 4 };
        let out = &mut self.out;
        let _ = writeln!(out, "  Offset:                      {}", hex(offset));
        let _ = writeln!(out, "  Version:                     {version}");
        let _ = writeln!(out, "  Offset size:                 {offset_size}");
        if flags & 2 != 0 {
            let _ = writeln!(out, "  Offset into .debug_line:     {}", hex(cursor.number(offset_size)?));
        }
        if flags & 4 != 0 {
            out.push_str("  Extension opcode arguments:\n");
            for _ in 0..cursor.byte()? {
                let code = cursor.byte()?;
                let count = cursor.uleb()?;
                let _ = write!(out, "    DW_MACRO_{code:02x}");
                if count == 0 {
                    out.push_str(" has no arguments\n");
                    continue;
                }
                out.push_str(" arguments: ");
                for number in 0..count {
                    let form = gimli::DwForm(cursor.byte()?.into());
                    let separator = if number + 1 == count { "\n" } else { ", " };
                    let _ = write!(out, "{}{separator}", form.static_string().unwrap_or("unknown"));
                }
            }
        }
        out.push('\n');
        loop {
            let code = gimli::DwMacro(cursor.byte()?);
            match code {
                gimli::DwMacro(0) => break,
                DW_MACRO_define | DW_MACRO_undef => {
                    let line = cursor.uleb()?;
                    let shown = text(cursor.string()?);
                    let name = if code == DW_MACRO_define { "define" } else { "undef" };
                    let _ = writeln!(out, " DW_MACRO_{name} - lineno : {line} macro : {shown}");
                }
                DW_MACRO_define_strp | DW_MACRO_undef_strp => {
                    let line = cursor.uleb()?;
                    let at = cursor.number(offset_size)?;
                    let shown = string_at(&self.strings, at);
                    let name = if code == DW_MACRO_define_strp { "define_strp" } else { "undef_strp" };
                    let _ = writeln!(out, " DW_MACRO_{name} - lineno : {line} macro : {shown}");
                }
                DW_MACRO_start_file => {
                    let (line, file) = (cursor.uleb()?, cursor.uleb()?);
                    let _ = writeln!(out, " DW_MACRO_start_file - lineno: {line} filenum: {file}");
                }
                DW_MACRO_end_file => out.push_str(" DW_MACRO_end_file\n"),
                DW_MACRO_import => {
                    let _ = writeln!(out, " DW_MACRO_import - offset : {}", hex(cursor.number(offset_size)?));
                }
                DW_MACRO_define_strx | DW_MACRO_undef_strx => {
                    let (line, index) = (cursor.uleb()?, cursor.uleb()?);
                    let name = if code == DW_MACRO_define_strx { "define_strx" } else { "undef_strx" };
                    let at = Cursor::new(&self.string_offsets, 8 + index as usize * offset_size).number(offset_size);
                    let shown = string_at(&self.strings, at.unwrap_or(u64::MAX));
                    let _ = writeln!(out, " DW_MACRO_{name} - lineno : {line} macro : {shown}");
                }
                _ => return None,
            }
        }
        out.push('\n');
        Some(())
    }
}
