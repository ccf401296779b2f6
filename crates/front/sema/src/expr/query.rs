//! Questions about types and expressions: `sizeof`, `_Alignof`, `offsetof`, `_Generic`, `typeof` and GCC's
//! selectors (C23 6.5.2.1, 6.5.4.5, 7.21).

use crate::Sema;
use crate::convert::AssignContext;
use crate::expr::{GenericAssoc, IntConstUse, OffsetofStep, PrefixOp};
use ctype::{ArrayLen, FloatKind, IntKind, RecordId, Ty, TypeKind};
use diag::{dialect, sema as msg};
use hir::eval::{ConstValue, Mode, NotConstant, Reason, evaluate, integer_constant};
use hir::{BinaryOp, CastKind, Expr, ExprId, Stmt, StmtId};
use num::Int;
use source::Loc;

impl Sema<'_> {
    /// A constant of type `size_t`.
    pub(crate) fn size_node(&mut self, value: u64, loc: Loc) -> ExprId {
        self.hir.add_expr(Expr::Int(value), self.hir.types.size_type(), loc)
    }

    /// `sizeof (ty)`
    pub fn act_on_sizeof_type(&mut self, ty: Ty, loc: Loc) -> ExprId {
        let types = &self.hir.types;
        if let Some(size) = types.size_of(ty) {
            if types.is_error(ty) {
                return self.poison(loc);
            }
            let node = self.size_node(size, loc);
            self.warn.sizeofs.insert(node, crate::warn::SizeofOperand { ty, expr: None });
            return node;
        }
        match types.kind(ty) {
            TypeKind::Void | TypeKind::Function { .. } => {
                let what = if types.is_void(ty) { "void" } else { "function" };
                self.diags.report(&msg::SIZEOF_VOID_OR_FUNCTION, loc).arg("sizeof").arg(what).emit();
                self.size_node(1, loc)
            }
            _ if types.is_complete(ty) && types.is_variable_size(ty) => {
                self.note_lengths_used(ty);
                self.hir.add_expr(Expr::SizeofVla(ty), self.hir.types.size_type(), loc)
            }
            _ => self.incomplete_operand("sizeof", ty, loc),
        }
    }

    fn incomplete_operand(&mut self, operator: &str, ty: Ty, loc: Loc) -> ExprId {
        let name = self.hir.types.quoted(ty);
        self.diags.report(&msg::INCOMPLETE_OPERAND, loc).arg(operator).arg(name).emit();
        self.poison(loc)
    }

    /// `sizeof e`
    pub fn act_on_sizeof_expr(&mut self, e: ExprId, loc: Loc) -> ExprId {
        if self.is_poison(e) {
            return self.poison(loc);
        }
        if self.designates_bit_field(e) {
            self.diags.report(&msg::APPLIED_TO_BIT_FIELD, loc).arg("sizeof").emit();
            return self.poison(loc);
        }
        self.mark_read(e);
        self.warn_sizeof_parameter(e, loc);
        let ty = self.hir.ty(e);
        let size = self.act_on_sizeof_type(ty, loc);
        if let Some(operand) = self.warn.sizeofs.get_mut(&size) {
            operand.expr = Some(e);
        }
        // The operand of a variable size is evaluated (C23 6.5.4.5p2); a plain name has nothing to evaluate.
        if matches!(self.hir.expr(size), Expr::SizeofVla(_)) && !matches!(self.hir.expr(e), Expr::Decl(_)) {
            let value = self.decay_and_load(e);
            return self.hir.add_expr(Expr::Comma(value, size), self.hir.types.size_type(), loc);
        }
        size
    }

    fn designates_bit_field(&self, e: ExprId) -> bool {
        let Expr::Member { base, field } = self.hir.expr(e) else { return false };
        let record = self.hir.types.as_record(self.hir.ty(base)).map(|id| self.hir.types.record(id));
        record.and_then(|r| r.fields.get(field as usize)).is_some_and(|f| f.bit_width.is_some())
    }

    /// `_Alignof (ty)` as written: the type is complete (C23 6.5.4.5p1), while `__alignof__` of an array takes any.
    pub fn act_on_alignof_type_name(&mut self, ty: Ty, gnu: bool, loc: Loc) -> ExprId {
        if let TypeKind::Array { len: ArrayLen::Incomplete, .. } = self.hir.types.kind(ty) {
            return self.incomplete_operand(if gnu { "__alignof__" } else { "_Alignof" }, ty, loc);
        }
        self.act_on_alignof_type(ty, gnu, loc)
    }

    /// `_Alignof (ty)`; `gnu` for `__alignof__`: the alignment objects of the type have, not the least in structures.
    pub fn act_on_alignof_type(&mut self, ty: Ty, gnu: bool, loc: Loc) -> ExprId {
        let types = &self.hir.types;
        let keyword = if gnu { "__alignof__" } else { "_Alignof" };
        match types.kind(ty) {
            TypeKind::Error => return self.poison(loc),
            TypeKind::Void | TypeKind::Function { .. } => {
                let what = if types.is_void(ty) { "void" } else { "function" };
                self.diags.report(&msg::SIZEOF_VOID_OR_FUNCTION, loc).arg(keyword).arg(what).emit();
                return self.size_node(1, loc);
            }
            _ => {}
        }
        let mut elem = ty;
        while let TypeKind::Array { elem: inner, .. } = types.kind(elem) {
            if types.size_of(elem).is_some() {
                break;
            }
            elem = inner;
        }
        let align = types.align_of(ty).or_else(|| types.align_of(elem));
        let align = if gnu { align.map(|align| self.alignment_of_objects(ty, align)) } else { align };
        let types = &self.hir.types;
        match align.filter(|_| types.is_complete(elem)) {
            Some(align) => self.size_node(u64::from(align), loc),
            None => self.incomplete_operand(keyword, ty, loc),
        }
    }

    /// The alignment that objects of a type have by themselves, where the ABI lets members of structures have less.
    fn alignment_of_objects(&self, ty: Ty, align: u32) -> u32 {
        let types = &self.hir.types;
        let mut elem = ty;
        while let TypeKind::Array { elem: inner, .. } | TypeKind::Complex(inner) = types.kind(elem) {
            elem = inner;
        }
        let is_double_word = matches!(
            types.kind(elem),
            TypeKind::Int(_) | TypeKind::Float(_) | TypeKind::Enum(_) | TypeKind::Vector { .. }
        ) && types.size_of(elem) == Some(8);
        if is_double_word && align == self.target.int64_align { 8 } else { align }
    }

    /// GNU `__alignof__ e`: of the object, if it is one.
    pub fn act_on_alignof_expr(&mut self, e: ExprId, gnu: bool, loc: Loc) -> ExprId {
        if self.is_poison(e) {
            return self.poison(loc);
        }
        let keyword = if gnu { "__alignof__" } else { "_Alignof" };
        if self.designates_bit_field(e) {
            self.diags.report(&msg::APPLIED_TO_BIT_FIELD, loc).arg(keyword).emit();
            return self.poison(loc);
        }
        let own = match self.hir.expr(e) {
            Expr::Decl(d) => self.hir.decls[d].attrs.as_ref().map_or(0, |attrs| attrs.align),
            Expr::Member { base, field } => match self.hir.types.as_record(self.hir.ty(base)) {
                Some(id) => {
                    let record = self.hir.types.record(id);
                    let field = &record.fields[field as usize];
                    let natural = match field.packed || record.packed {
                        true => 1,
                        false => self.hir.types.align_of(field.ty).unwrap_or(1),
                    };
                    natural.max(field.align)
                }
                None => 0,
            },
            _ => 0,
        };
        if own != 0 {
            return self.size_node(u64::from(own), loc);
        }
        self.act_on_alignof_type(self.hir.ty(e), gnu, loc)
    }

    /// `__builtin_offsetof (ty, steps)`; indices need not be constant (GNU).
    pub fn act_on_offsetof(&mut self, ty: Ty, steps: &[OffsetofStep], loc: Loc) -> ExprId {
        if self.hir.types.is_variable_size(ty) {
            return self.offset_in_variable_size(ty, steps, loc);
        }
        let (mut ty, mut offset) = (ty, 0u64);
        let mut variable: Option<ExprId> = None;
        for step in steps {
            if self.hir.types.is_error(ty) {
                return self.poison(loc);
            }
            match *step {
                OffsetofStep::Member(name, at) => {
                    let Some(id) = self.hir.types.as_record(ty) else {
                        self.diags.report(&msg::NOT_A_RECORD, at).arg(name).emit();
                        return self.poison(loc);
                    };
                    if self.hir.types.record(id).layout.is_none() {
                        self.report_incomplete_use(ty, loc);
                        return self.poison(loc);
                    }
                    let path = self.hir.types.find_member(id, name);
                    if path.is_empty() {
                        // Reports by way of an object that is not there.
                        let object = self.hir.add_expr(Expr::Error, ty, at);
                        return self.act_on_member(object, false, name, at, at);
                    }
                    self.tell_of_members(id, &path, at);
                    match self.offset_along(id, &path) {
                        Some((member, bytes)) => (ty, offset) = (member, offset.wrapping_add(bytes)),
                        None => {
                            self.diags.report(&msg::OFFSETOF_BIT_FIELD, at).arg(name).emit();
                            return self.poison(loc);
                        }
                    }
                }
                OffsetofStep::Index(index, at) => {
                    let TypeKind::Array { .. } = self.hir.types.kind(ty) else {
                        self.diags.report(&msg::SUBSCRIPTED_VALUE, at).emit();
                        return self.poison(loc);
                    };
                    let elem = self.element_type(ty);
                    let index = self.decay_and_load(index);
                    if self.is_poison(index) {
                        return self.poison(loc);
                    }
                    if !self.hir.types.is_integer(self.hir.ty(index)) {
                        self.diags.report(&msg::SUBSCRIPT_NOT_INTEGER, at).emit();
                        return self.poison(loc);
                    }
                    let size = self.hir.types.size_of(elem).unwrap_or(0);
                    let index = self.convert(index, self.hir.types.size_type());
                    match integer_constant(&self.hir, index) {
                        Ok(value) => offset = offset.wrapping_add(value.low_u64().wrapping_mul(size)),
                        Err(_) => {
                            let size = self.size_node(size, at);
                            let bytes = self.hir.add_expr(
                                Expr::Binary(BinaryOp::Mul, index, size),
                                self.hir.types.size_type(),
                                at,
                            );
                            variable = Some(match variable {
                                Some(sum) => self.hir.add_expr(
                                    Expr::Binary(BinaryOp::Add, sum, bytes),
                                    self.hir.types.size_type(),
                                    at,
                                ),
                                None => bytes,
                            });
                        }
                    }
                    ty = elem;
                }
            }
        }
        let constant = self.size_node(offset, loc);
        match variable {
            Some(sum) => self.hir.add_expr(Expr::Binary(BinaryOp::Add, sum, constant), self.hir.types.size_type(), loc),
            None => constant,
        }
    }

    /// `offsetof` in a type of variable size: the address of the member of an object at address zero.
    fn offset_in_variable_size(&mut self, ty: Ty, steps: &[OffsetofStep], loc: Loc) -> ExprId {
        let pointer = self.hir.types.pointer_to(ty);
        let null = self.hir.add_expr(Expr::Int(0), pointer, loc);
        let mut object = self.hir.add_expr(Expr::Deref(null), ty, loc);
        for step in steps {
            object = match *step {
                OffsetofStep::Member(name, at) => self.act_on_member(object, false, name, at, at),
                OffsetofStep::Index(index, at) => self.act_on_subscript(object, index, at),
            };
        }
        let address = self.act_on_unary(PrefixOp::AddrOf, object, loc);
        if self.is_poison(address) {
            return address;
        }
        self.hir.add_expr(Expr::Cast(CastKind::PtrToInt, address), self.hir.types.size_type(), loc)
    }

    /// Type and offset of the member at the end of a path; none if it is a bit-field.
    fn offset_along(&self, id: RecordId, path: &[u32]) -> Option<(Ty, u64)> {
        let (mut id, mut offset, mut ty) = (id, 0u64, Ty::ERROR);
        for &n in path {
            let field = &self.hir.types.record(id).fields[n as usize];
            if field.bit_width.is_some() {
                return None;
            }
            offset = offset.wrapping_add(field.offset);
            ty = field.ty;
            if let Some(inner) = self.hir.types.as_record(ty) {
                id = inner;
            }
        }
        Some((ty, offset))
    }

    /// `_Generic (control, …)`
    pub fn act_on_generic(&mut self, ty: Ty, assocs: &[GenericAssoc], loc: Loc) -> ExprId {
        let mut chosen: Option<&GenericAssoc> = None;
        let mut default: Option<&GenericAssoc> = None;
        let mut broken = self.hir.types.is_error(ty);
        for (n, assoc) in assocs.iter().enumerate() {
            let Some(assoc_ty) = assoc.ty else {
                if let Some(first) = default {
                    let report = self.diags.report(&msg::GENERIC_TWO_DEFAULTS, assoc.loc);
                    report.note(&msg::GENERIC_FIRST, first.loc, &[]).emit();
                    broken = true;
                } else {
                    default = Some(assoc);
                }
                continue;
            };
            let types = &self.hir.types;
            if types.is_error(assoc_ty) {
                broken = true;
                continue;
            }
            if types.is_function(assoc_ty) || !types.is_complete(assoc_ty) {
                let function = types.is_function(assoc_ty);
                let what = if function { "function type" } else { "incomplete type" };
                self.diags.report(&msg::GENERIC_BAD_TYPE, assoc.loc).arg(what).emit();
                broken = true;
                continue;
            }
            if types.is_variably_modified(assoc_ty) {
                self.diags.report(&msg::GENERIC_BAD_TYPE, assoc.loc).arg("variable length type").emit();
                broken = true;
                continue;
            }
            let earlier =
                assocs[..n].iter().find(|a| a.ty.is_some_and(|t| !types.is_error(t) && types.compatible(t, assoc_ty)));
            if let Some(first) = earlier {
                let report = self.diags.report(&msg::GENERIC_TWO_COMPATIBLE, assoc.loc);
                report.note(&msg::GENERIC_FIRST, first.loc, &[]).emit();
                broken = true;
                continue;
            }
            if types.compatible(ty, assoc_ty) {
                chosen = Some(assoc);
            }
        }
        if broken {
            return self.poison(loc);
        }
        match chosen.or(default) {
            Some(assoc) => assoc.expr,
            None => {
                let name = self.hir.types.quoted(ty);
                self.diags.report(&msg::GENERIC_NO_MATCH, loc).arg(name).emit();
                self.poison(loc)
            }
        }
    }

    /// The type by which `_Generic` chooses for an expression: that of its value (C23 6.5.2.1p2).
    pub fn generic_operand(&mut self, control: ExprId) -> Ty {
        let control = self.decay_and_load(control);
        self.hir.ty(control)
    }

    /// `__builtin_choose_expr (c, a, b)`: the chosen one as it is, lvalue or not.
    pub fn act_on_choose_expr(&mut self, c: ExprId, a: ExprId, b: ExprId, loc: Loc) -> ExprId {
        let c = self.decay_and_load(c);
        if self.is_poison(c) {
            return self.poison(loc);
        }
        match integer_constant(&self.hir, c) {
            Ok(value) => {
                if value.is_zero() {
                    b
                } else {
                    a
                }
            }
            Err(_) => {
                self.diags.report(&msg::CHOOSE_EXPR_NOT_CONSTANT, loc).emit();
                self.poison(loc)
            }
        }
    }

    /// `__builtin_types_compatible_p (a, b)`: qualifiers of the types themselves do not count; enumerations differ
    /// from integers as they do in `_Generic`.
    pub fn act_on_types_compatible(&mut self, a: Ty, b: Ty, loc: Loc) -> ExprId {
        let types = &self.hir.types;
        if types.is_error(a) || types.is_error(b) {
            return self.poison(loc);
        }
        fn strip(types: &ctype::TypeTable, ty: Ty) -> Ty {
            match types.kind(ty) {
                TypeKind::Array { elem, len } => types.array_of(strip(types, elem), len),
                _ => types.unqualified(ty),
            }
        }
        let (a, b) = (strip(types, a), strip(types, b));
        let one_enum = matches!(types.kind(a), TypeKind::Enum(_)) != matches!(types.kind(b), TypeKind::Enum(_));
        let same = types.compatible(a, b) && !one_enum;
        self.small_int(i32::from(same), loc)
    }

    /// `va_arg (e, ty)`
    pub fn act_on_va_arg(&mut self, e: ExprId, ty: Ty, loc: Loc) -> ExprId {
        let list = self.ms_va_list_address(e).or_else(|| self.va_list_address(e, None, loc));
        let Some(list) = list else { return self.poison(loc) };
        let types = &self.hir.types;
        if types.is_error(ty) {
            return self.poison(loc);
        }
        if !types.is_complete(ty) {
            if types.is_void(ty) || types.is_function(ty) {
                let name = types.quoted(ty);
                self.diags.report(&msg::VA_ARG_BAD_TYPE, loc).arg(name).emit();
            } else {
                self.report_incomplete_use(ty, loc);
            }
            return self.poison(loc);
        }
        let promoted = match types.kind(ty) {
            TypeKind::Float(FloatKind::Float) => Ty::DOUBLE,
            TypeKind::Int(kind) if types.int_size(kind) < 4 => Ty::INT,
            _ => ty,
        };
        if promoted != ty {
            let (name, promoted) = (types.quoted(ty), types.quoted(promoted));
            self.diags.report(&msg::VA_ARG_PROMOTED, loc).arg(name).arg(promoted).emit();
        }
        let value = match self.hir.types.kind(ty) {
            TypeKind::Array { .. } => ty,
            _ => self.value_type(ty),
        };
        self.hir.add_expr(Expr::VaArg(list), value, loc)
    }

    /// The address of a list of Microsoft's convention, which is a pointer to characters.
    pub(crate) fn ms_va_list_address(&mut self, e: ExprId) -> Option<ExprId> {
        let ty = self.hir.ty(e);
        if !self.hir.types.compatible_unqualified(ty, Ty::CHAR_PTR) || !self.is_lvalue(e) {
            return None;
        }
        let to = self.hir.types.pointer_to(ty);
        let at = self.hir.loc(e);
        Some(self.hir.add_expr(Expr::AddrOf(e), to, at))
    }

    /// The address of a `va_list` operand, whether it is an object or a parameter that is a pointer already.
    /// `argument` says of which function it is one; none: it is the operand of `va_arg`, which has no prototype.
    pub(crate) fn va_list_address(&mut self, e: ExprId, argument: Option<AssignContext>, loc: Loc) -> Option<ExprId> {
        let ty = self.hir.ty(e);
        if self.hir.types.is_error(ty) {
            return None;
        }
        let list = self.va_list_type();
        let types = &self.hir.types;
        let list_kind = types.kind(list);
        if let TypeKind::Array { elem, .. } = list_kind {
            // x86-64: an array of one, which parameters have as a pointer.
            let value = self.decay_and_load(e);
            let value_ty = self.hir.ty(value);
            let types = &self.hir.types;
            if types.pointee(value_ty).is_some_and(|to| types.compatible_unqualified(to, elem)) {
                return Some(value);
            }
            if let Some(ctx) = argument {
                // GCC checks these like arguments of a function: a wrong pointer is no more than a warning.
                let to = self.hir.types.pointer_to(elem);
                let value = self.convert_for_assignment(value, to, ctx, loc);
                return (!self.is_poison(value)).then_some(value);
            }
        } else if types.compatible_unqualified(ty, list) && self.is_lvalue(e) {
            let to = self.hir.types.pointer_to(ty);
            let at = self.hir.loc(e);
            return Some(self.hir.add_expr(Expr::AddrOf(e), to, at));
        }
        self.diags.report(&msg::NOT_A_VA_LIST, loc).emit();
        None
    }

    /// Operand of `typeof`: its type.
    pub fn typeof_expr(&mut self, e: ExprId, unqual: bool) -> Ty {
        self.mark_read(e);
        let mut ty = self.hir.ty(e);
        if self.designates_bit_field(e) && !self.hir.types.is_error(ty) {
            self.diags.report(&msg::APPLIED_TO_BIT_FIELD, self.hir.loc(e)).arg("typeof").emit();
            return Ty::ERROR;
        }
        // How a member is stored is no part of what may be declared like it.
        if ty.local_quals().contains(ctype::Quals::REVERSED) {
            ty = ty.without_local_quals().with(ty.local_quals().without(ctype::Quals::REVERSED));
        }
        if unqual {
            ty = self.value_type(ty);
        }
        ty
    }

    /// The value of an integer constant expression; reports if it is not one. None means reported.
    pub fn int_const(&mut self, e: ExprId, what: IntConstUse) -> Option<Int> {
        let e = self.decay_and_load(e);
        if self.is_poison(e) {
            return None;
        }
        let error = match integer_constant(&self.hir, e) {
            Ok(value) => {
                self.check_strictness(e, what);
                return Some(value);
            }
            Err(error) => error,
        };
        if error.reason == Reason::Poison {
            return None;
        }
        self.report_not_int_constant(e, what, error);
        None
    }

    /// What is constant for GCC need not be an integer constant expression (C23 6.6p8), or overflows (p4).
    fn check_strictness(&mut self, e: ExprId, what: IntConstUse) {
        let loc = self.hir.loc(e);
        if self.exprs.overflowed.contains(&e) {
            self.diags.report(&dialect::CONSTANT_OVERFLOW, loc).emit();
        } else if !matches!(self.hir.expr(e), Expr::Int(_))
            && self.diags.is_enabled(&dialect::NOT_INTEGER_CONSTANT_EXPRESSION, loc)
            && !self.is_strict_integer_constant(e)
        {
            let shown = match what {
                IntConstUse::CaseLabel => "case label".to_string(),
                IntConstUse::Enumerator(name) => format!("enumerator value for '{name}'"),
                IntConstUse::BitFieldWidth(name) => {
                    format!("width of bit-field '{}'", name.map_or("<anonymous>", |name| name.as_str()))
                }
                IntConstUse::ArrayDesignator => "array index in initializer".to_string(),
                IntConstUse::StaticAssert => "expression in static assertion".to_string(),
                IntConstUse::Alignment
                | IntConstUse::Attribute(_)
                | IntConstUse::BuiltinArgument(..)
                | IntConstUse::BitIntWidth => return,
            };
            self.diags.report(&dialect::NOT_INTEGER_CONSTANT_EXPRESSION, loc).arg(shown).emit();
        }
    }

    /// Whether a constant has only operands that C23 6.6p8 allows: floating constants only as operands of casts.
    pub(crate) fn is_strict_integer_constant(&self, e: ExprId) -> bool {
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            match self.hir.expr(e) {
                Expr::Int(_) | Expr::WideInt(_) | Expr::Opaque(_) | Expr::Load(_) | Expr::Error => {}
                Expr::Cast(CastKind::FloatToInt | CastKind::ToBool, inner)
                    if matches!(self.hir.expr(inner), Expr::Float(_)) => {}
                Expr::Cast(CastKind::IntToInt | CastKind::NoOp | CastKind::ToBool, inner) | Expr::Unary(_, inner) => {
                    pending.push(inner);
                }
                Expr::Binary(_, a, b) if !self.hir.types.is_pointer(self.hir.ty(a)) => pending.extend([a, b]),
                Expr::Cond(c, a, b) | Expr::Elvis(c, a, b) => pending.extend([c, a, b]),
                _ => return false,
            }
        }
        true
    }

    /// Whether the value is one that a static object could begin with; silent.
    pub(crate) fn is_static_value(&self, e: ExprId) -> bool {
        evaluate(&self.hir, e, Mode::Initializer).is_ok()
            || matches!(self.hir.expr(e), Expr::String(_) | Expr::CompoundLiteral(_))
    }

    /// The value, if the expression is an integer constant expression; silent.
    pub fn try_int_const(&self, e: ExprId) -> Option<Int> {
        if !self.hir.types.is_integer(self.hir.ty(e)) {
            return None;
        }
        integer_constant(&self.hir, e).ok()
    }

    /// Reports a value that an object of static storage duration cannot begin with (C23 6.7.11p5).
    pub(crate) fn check_static_value(&mut self, e: ExprId, loc: Loc) {
        if self.exprs.overflowed.contains(&e) {
            self.diags.report(&dialect::CONSTANT_OVERFLOW, loc).emit();
        }
        // Literals, and strings that initialise arrays.
        if let Expr::Int(_) | Expr::Float(_) | Expr::String(_) | Expr::CompoundLiteral(_) = self.hir.expr(e) {
            return;
        }
        if let Expr::Cast(CastKind::ToUnion, inner) = self.hir.expr(e) {
            return self.check_static_value(inner, loc);
        }
        let Err(error) = evaluate(&self.hir, e, Mode::Initializer) else {
            return self.check_defined_constant(e, loc);
        };
        let info = match error.reason {
            Reason::Poison => return,
            Reason::NotConstant | Reason::Undefined => &msg::INITIALIZER_NOT_CONSTANT,
            Reason::NotComputable => &msg::INITIALIZER_NOT_COMPUTABLE,
        };
        let at = self.hir.loc(error.at);
        let at = if at.is_none() { loc } else { at };
        self.diags.report(info, loc).label(at).emit();
    }

    /// What an initialiser computes is a value of its type (C23 6.6p4): no conversion of a floating constant overflows,
    /// no shift is by more than the width.
    fn check_defined_constant(&self, e: ExprId, loc: Loc) {
        let overflow = self.diags.is_enabled(&dialect::CONSTANT_OVERFLOW, loc);
        if !overflow && !self.diags.is_enabled(&dialect::INITIALIZER_NOT_CONSTANT_EXPRESSION, loc) {
            return;
        }
        let types = &self.hir.types;
        let mut pending = vec![e];
        while let Some(e) = pending.pop() {
            match self.hir.expr(e) {
                Expr::Cast(CastKind::FloatToInt, inner) => {
                    let Ok(ConstValue::Float(value)) = evaluate(&self.hir, inner, Mode::Initializer) else { continue };
                    let ty = self.hir.ty(e);
                    let width = types.int_width(ty).unwrap_or(32);
                    if !value.to_int(width, types.is_signed(ty)).1 {
                        return self.diags.report(&dialect::CONSTANT_OVERFLOW, loc).emit();
                    }
                }
                Expr::Binary(BinaryOp::Shl | BinaryOp::Shr, a, count) => {
                    let width = types.int_width(self.hir.ty(a)).unwrap_or(32);
                    let in_range =
                        self.int_value(count).is_none_or(|n| n.to_u64().is_some_and(|n| n < u64::from(width)));
                    if !in_range {
                        return self.diags.report(&dialect::INITIALIZER_NOT_CONSTANT_EXPRESSION, loc).emit();
                    }
                    pending.push(a);
                }
                Expr::Cast(_, inner) | Expr::Unary(_, inner) => pending.push(inner),
                Expr::Binary(_, a, b) => pending.extend([a, b]),
                _ => {}
            }
        }
    }

    fn report_not_int_constant(&mut self, e: ExprId, what: IntConstUse, error: NotConstant) {
        let integer = self.hir.types.is_integer(self.hir.ty(e));
        let loc = self.hir.loc(e);
        let text = match what {
            IntConstUse::CaseLabel => "case label does not reduce to an integer constant".to_string(),
            IntConstUse::Enumerator(name) => format!("enumerator value for '{name}' is not an integer constant"),
            IntConstUse::BitFieldWidth(Some(name)) => format!("bit-field '{name}' width not an integer constant"),
            IntConstUse::BitFieldWidth(None) => "bit-field '<anonymous>' width not an integer constant".into(),
            IntConstUse::Alignment => "requested alignment is not an integer constant".into(),
            IntConstUse::StaticAssert if integer => "expression in static assertion is not constant".into(),
            IntConstUse::StaticAssert => "expression in static assertion is not an integer".into(),
            IntConstUse::ArrayDesignator if integer => "nonconstant array index in initializer".into(),
            IntConstUse::ArrayDesignator => "array index in initializer not of integer type".into(),
            IntConstUse::Attribute(name) => format!("'{name}' attribute argument is not an integer constant"),
            IntConstUse::BuiltinArgument(name, n) => format!("argument {n} of '{name}' must be a constant integer"),
            IntConstUse::BitIntWidth => "'_BitInt' argument is not an integer constant expression".into(),
        };
        let report = self.diags.report(&msg::NOT_INTEGER_CONSTANT, loc).arg(text);
        let at = self.hir.loc(error.at);
        if at == loc || at.is_none() {
            report.emit();
        } else {
            report.label(at).emit();
        }
    }

    /// Before the body of a GNU statement expression: reports one outside of a function.
    pub fn act_on_stmt_expr_begin(&mut self, lparen: Loc) {
        match &mut self.func {
            Some(func) => func.jumps.enter_stmt_expr(),
            None => self.diags.report(&msg::STMT_EXPR_AT_FILE_SCOPE, lparen).emit(),
        }
    }

    /// GNU statement expression: its value is that of the last statement, if that is an expression.
    pub fn act_on_stmt_expr(&mut self, body: StmtId, lparen: Loc) -> ExprId {
        self.forget_changes();
        match &mut self.func {
            Some(func) => drop(func.jumps.leave_block()),
            None => return self.poison(lparen),
        }
        let ty = match self.last_statement(body).map(|last| self.hir.stmt(last)) {
            Some(Stmt::Expr(e)) => self.hir.ty(e),
            _ => Ty::VOID,
        };
        if self.hir.types.is_error(ty) {
            return self.poison(lparen);
        }
        self.hir.add_expr(Expr::StmtExpr(body), ty, lparen)
    }

    /// The last statement of a block. If it is an expression with labels, the labels are moved to a null
    /// statement before it, so that the expression is last.
    fn last_statement(&mut self, block: StmtId) -> Option<StmtId> {
        let Stmt::Compound(mut list) = self.hir.stmt(block) else { return None };
        let mut last = self.hir.stmt_list(list).next_back()?;
        if matches!(self.hir.stmt(last), Stmt::Null) {
            // GCC passes over empty statements at the end.
            let mut stmts: Vec<StmtId> = self.hir.stmt_list(list).collect();
            while stmts.last().is_some_and(|&stmt| matches!(self.hir.stmt(stmt), Stmt::Null)) {
                stmts.pop();
            }
            last = *stmts.last()?;
            list = self.hir.add_stmt_list(&stmts);
            self.hir.replace_stmt(block, Stmt::Compound(list));
        }
        let mut inner = last;
        let mut labels = Vec::new();
        while let Stmt::Label(_, body) | Stmt::Case(_, body) | Stmt::Default(body) = self.hir.stmt(inner) {
            labels.push(inner);
            inner = body;
        }
        if labels.is_empty() || !matches!(self.hir.stmt(inner), Stmt::Expr(_)) {
            return Some(last);
        }
        let mut body = self.hir.add_stmt(Stmt::Null, self.hir.stmt_loc(inner));
        for &label in labels.iter().rev() {
            let labelled = match self.hir.stmt(label) {
                Stmt::Label(id, _) => Stmt::Label(id, body),
                Stmt::Case(id, _) => Stmt::Case(id, body),
                _ => Stmt::Default(body),
            };
            body = self.hir.add_stmt(labelled, self.hir.stmt_loc(label));
        }
        let mut stmts: Vec<StmtId> = self.hir.stmt_list(list).collect();
        stmts.pop();
        stmts.extend([body, inner]);
        let list = self.hir.add_stmt_list(&stmts);
        self.hir.replace_stmt(block, Stmt::Compound(list));
        Some(inner)
    }

    /// GNU's number for the kind of a type (`typeclass.h`).
    pub(crate) fn type_class(&self, ty: Ty) -> i32 {
        match self.hir.types.kind(ty) {
            TypeKind::Void => 0,
            TypeKind::Int(IntKind::Bool) | TypeKind::Int(_) | TypeKind::Enum(_) | TypeKind::BitInt { .. } => 1,
            TypeKind::Pointer(_) | TypeKind::NullPtr => 5,
            TypeKind::Float(_) => 8,
            TypeKind::Complex(_) => 9,
            TypeKind::Function { .. } => 10,
            TypeKind::Record(id) => match self.hir.types.record(id).kind {
                ctype::RecordKind::Struct => 12,
                ctype::RecordKind::Union => 13,
            },
            TypeKind::Array { .. } => 14,
            TypeKind::Atomic(inner) => self.type_class(inner),
            TypeKind::Error | TypeKind::Vector { .. } | TypeKind::Typedef { .. } => -1,
        }
    }
}
