//! Types and names that exist before the first line: `__builtin_va_list`, `__int128_t`, and the types that the
//! builtin table spells.

use crate::Sema;
use base::Symbol;
use ctype::{ArrayLen, Field, RecordData, RecordKind, Ty, TypeKind};
use hir::builtins::Found;
use hir::{Decl, DeclKind, Linkage, Storage};
use source::Loc;
use target::VaListKind;

impl Sema<'_> {
    /// Enters the names that are declared without a declaration.
    pub(crate) fn predeclare(&mut self) {
        let list = self.make_va_list();
        self.exprs.va_list = Some(list);
        self.predeclare_typedef("__builtin_va_list", list);
        if self.target.va_list == VaListKind::X86_64 {
            self.predeclare_typedef("__builtin_sysv_va_list", list);
            self.predeclare_typedef("__builtin_ms_va_list", Ty::CHAR_PTR);
        }
        if self.target.has_int128 {
            self.predeclare_typedef("__int128_t", Ty::INT128);
            self.predeclare_typedef("__uint128_t", Ty::UINT128);
        }
    }

    fn predeclare_typedef(&mut self, name: &str, ty: Ty) {
        let name = Symbol::intern(name);
        let ty = self.hir.types.typedef(name, ty);
        let decl = self.hir.decls.push(Decl {
            name,
            ty,
            loc: Loc::NONE,
            kind: DeclKind::Typedef,
            linkage: Linkage::None,
            storage: Storage::None,
            local: false,
            register: false,
            used: false,
            attrs: None,
        });
        self.scopes.declare(name, decl);
    }

    /// `va_list` (System V x86-64 ABI 3.5.7; AAPCS64 appendix B).
    fn make_va_list(&mut self) -> Ty {
        let (tag, fields): (&str, &[(&str, Ty)]) = match self.target.va_list {
            VaListKind::Pointer => return Ty::CHAR_PTR,
            VaListKind::X86_64 => (
                "__va_list_tag",
                &[
                    ("gp_offset", Ty::UINT),
                    ("fp_offset", Ty::UINT),
                    ("overflow_arg_area", Ty::VOID_PTR),
                    ("reg_save_area", Ty::VOID_PTR),
                ],
            ),
            VaListKind::AArch64 => (
                "__va_list",
                &[
                    ("__stack", Ty::VOID_PTR),
                    ("__gr_top", Ty::VOID_PTR),
                    ("__vr_top", Ty::VOID_PTR),
                    ("__gr_offs", Ty::INT),
                    ("__vr_offs", Ty::INT),
                ],
            ),
        };
        let field = |&(name, ty): &(&str, Ty)| Field {
            name: Some(Symbol::intern(name)),
            ty,
            loc: Loc::NONE,
            bit_width: None,
            align: 0,
            packed: false,
            offset: 0,
            bit_offset: 0,
            nonstring: false,
            unit_size: 0,
            segment: 0,
        };
        let id = self.hir.types.new_record(RecordData {
            fields: fields.iter().map(field).collect(),
            names: fields.iter().map(|&(name, _)| Symbol::intern(name)).collect(),
            ..RecordData::new(RecordKind::Struct, Some(Symbol::intern(tag)), Loc::NONE)
        });
        self.hir.types.layout_record(id);
        let record = self.hir.types.intern(TypeKind::Record(id));
        match self.target.va_list {
            VaListKind::X86_64 => self.hir.types.array_of(record, ArrayLen::Const(1)),
            VaListKind::Pointer | VaListKind::AArch64 => record,
        }
    }

    /// `__builtin_va_list`
    pub(crate) fn va_list_type(&self) -> Ty {
        self.exprs.va_list.unwrap_or(Ty::ERROR)
    }

    /// The function type of a row; `int ()` for those that are checked by hand.
    pub(crate) fn builtin_type(&self, found: &Found) -> Ty {
        let code = found.row.signature;
        if code == "?" {
            return self.hir.types.function(Ty::INT, &[], false, false);
        }
        let mut reader = hir::signature::Reader::new(&self.hir.types, self.va_list_type(), found);
        let ret = reader.ty();
        let mut params = Vec::new();
        let mut variadic = false;
        while let Some(next) = reader.peek() {
            if next == b'.' {
                variadic = true;
                break;
            }
            params.push(reader.ty());
        }
        self.hir.types.function(ret, &params, variadic, true)
    }
}

/// The type whose size `__atomic` and `__sync` operations of an integer or pointer work on.
pub(crate) fn is_atomic_size(size: u64) -> bool {
    matches!(size, 1 | 2 | 4 | 8 | 16)
}
