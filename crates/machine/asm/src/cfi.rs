//! `.cfi_*` directives.

use crate::att::register;
use crate::cursor::Cursor;
use crate::expr::Result;
use crate::symbols::expect_end;
use crate::{Assembler, Context};
use isa_x86::reg;
use mc::CfiOp;

impl Assembler {
    /// A directive of this name, without `.cfi_`.
    pub(crate) fn cfi(&mut self, name: &str, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let op = match name {
            "startproc" => CfiOp::StartProc(&*cursor.name() == "simple"),
            "endproc" => CfiOp::EndProc,
            "def_cfa" => {
                let (register, offset) = self.register_and_offset(cursor, context)?;
                CfiOp::DefCfa(register, offset)
            }
            "def_cfa_register" => CfiOp::DefCfaRegister(self.frame_register(cursor, context)?),
            "def_cfa_offset" => CfiOp::DefCfaOffset(self.absolute(cursor, context.out)?),
            "adjust_cfa_offset" => CfiOp::AdjustCfaOffset(self.absolute(cursor, context.out)?),
            "offset" => {
                let (register, offset) = self.register_and_offset(cursor, context)?;
                CfiOp::Offset(register, offset)
            }
            "rel_offset" => {
                let (register, offset) = self.register_and_offset(cursor, context)?;
                CfiOp::RelOffset(register, offset)
            }
            "register" => {
                let first = self.frame_register(cursor, context)?;
                cursor.eat(b',');
                CfiOp::Register(first, self.frame_register(cursor, context)?)
            }
            "restore" | "undefined" | "same_value" => return self.register_list(name, cursor, context),
            "remember_state" => CfiOp::RememberState,
            "restore_state" => CfiOp::RestoreState,
            "return_column" => CfiOp::ReturnColumn(self.frame_register(cursor, context)?),
            "signal_frame" => CfiOp::SignalFrame,
            "window_save" => CfiOp::WindowSave,
            "escape" => {
                let mut bytes = Vec::new();
                loop {
                    bytes.push(self.absolute(cursor, context.out)? as u8);
                    if !cursor.eat(b',') {
                        break;
                    }
                }
                CfiOp::Escape(bytes)
            }
            "personality" | "lsda" => {
                let encoding = self.absolute(cursor, context.out)? as u8;
                let value = if encoding == 0xff {
                    None
                } else {
                    cursor.eat(b',');
                    Some(self.expression(cursor, context.out)?)
                };
                if name == "lsda" { CfiOp::Lsda(encoding, value) } else { CfiOp::Personality(encoding, value) }
            }
            "sections" => {
                let (mut eh, mut debug) = (false, false);
                while !cursor.is_at_end() {
                    match &*cursor.name() {
                        ".eh_frame" => eh = true,
                        ".debug_frame" => debug = true,
                        other => return Err(format!("unknown section '{other}' in .cfi_sections")),
                    }
                    cursor.eat(b',');
                }
                CfiOp::Sections(eh, debug)
            }
            _ => return Err(format!("unknown pseudo-op: '.cfi_{name}'")),
        };
        context.out.cfi(op);
        expect_end(cursor)
    }

    fn register_list(&mut self, name: &str, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        loop {
            let register = self.frame_register(cursor, context)?;
            context.out.cfi(match name {
                "restore" => CfiOp::Restore(register),
                "undefined" => CfiOp::Undefined(register),
                _ => CfiOp::SameValue(register),
            });
            if !cursor.eat(b',') {
                return expect_end(cursor);
            }
        }
    }

    fn register_and_offset(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<(u16, i64)> {
        let register = self.frame_register(cursor, context)?;
        if !cursor.eat(b',') {
            return Err("missing separator".to_string());
        }
        Ok((register, self.absolute(cursor, context.out)?))
    }

    /// A register by DWARF number or by name, with or without `%`.
    fn frame_register(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<u16> {
        cursor.skip_space();
        let found = if cursor.peek() == b'%' {
            register(cursor)?
        } else if cursor.peek().is_ascii_alphabetic() {
            let name = cursor.name().to_ascii_lowercase();
            reg::by_name(&name).ok_or_else(|| format!("bad register name '{name}'"))?
        } else {
            let number = self.absolute(cursor, context.out)?;
            return u16::try_from(number).map_err(|_| "bad register number".to_string());
        };
        let number = if self.options.mode.bits == 64 { reg::dwarf_number(found) } else { reg::dwarf_number32(found) };
        number.ok_or_else(|| "register has no DWARF number".to_string())
    }
}
