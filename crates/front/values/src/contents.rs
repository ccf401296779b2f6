//! The bytes of constant objects and string literals.

use crate::env::Env;
use crate::value::Object;
use crate::walk::Walker;
use ctype::{Quals, TypeKind};
use hir::{DeclId, DeclKind, Expr, Hir, Init, Storage};
use std::rc::Rc;

/// Largest object whose bytes are looked at.
const LARGEST: u64 = 1 << 16;

impl Walker<'_, '_> {
    /// The bytes of an object, if they are known here.
    pub(crate) fn bytes_of(&mut self, object: Object) -> Option<Rc<[u8]>> {
        let decl = match object {
            Object::Literal(string) => {
                let data = &self.unit.hir.strings[string];
                return (data.elem_size == 1).then(|| Rc::from(&data.bytes[..]));
            }
            Object::Declared(decl) => decl,
            Object::Allocated { .. } | Object::Null => return None,
        };
        if !keeps_contents(self.unit.hir, &self.env, decl) {
            return None;
        }
        let hir = self.unit.hir;
        self.contents.entry(decl).or_insert_with(|| initial_bytes(hir, decl)).clone()
    }
}

/// Whether an object has the contents of its initialiser at a place.
fn keeps_contents(hir: &Hir, env: &Env, id: DeclId) -> bool {
    let decl = &hir.decls[id];
    let quals = hir.types.quals_of_object(decl.ty);
    if quals.contains(Quals::VOLATILE) {
        return false;
    }
    let constant = quals.contains(Quals::CONST) && decl.storage == Storage::Static;
    constant || env.is_intact(id)
}

fn initial_bytes(hir: &Hir, id: DeclId) -> Option<Rc<[u8]>> {
    let decl = &hir.decls[id];
    let DeclKind::Var { init: Some(init), .. } = decl.kind else { return None };
    let size = hir.types.size_of(decl.ty).filter(|&size| size <= LARGEST)?;
    let mut bytes = vec![0; size as usize];
    let mut place = |offset: u64, from: &[u8], room: u64| {
        for (n, &byte) in from.iter().enumerate().take(room as usize) {
            if let Some(slot) = bytes.get_mut(offset as usize + n) {
                *slot = byte;
            }
        }
    };
    match &hir.inits[init] {
        Init::Value(e) => match hir.expr(*e) {
            Expr::String(string) if hir.strings[string].elem_size == 1 => place(0, &hir.strings[string].bytes, size),
            _ => return None,
        },
        Init::List { entries, .. } => {
            for entry in entries {
                let room = hir.types.size_of(entry.ty).filter(|_| entry.bits.is_none())?;
                for n in 0..entry.repeat {
                    let offset = entry.offset + n * entry.stride;
                    match hir.expr(entry.value) {
                        Expr::String(string) => place(offset, &hir.strings[string].bytes, room),
                        Expr::Int(value) if matches!(hir.types.kind(entry.ty), TypeKind::Int(_)) => {
                            place(offset, &value.to_le_bytes(), room.min(8));
                        }
                        _ => return None,
                    }
                    if n > LARGEST {
                        return None;
                    }
                }
            }
        }
    }
    Some(Rc::from(bytes))
}
