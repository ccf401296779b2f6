//! Names, literals and what else has no operands (C23 6.5.2).

use crate::Sema;
use crate::expr::FuncName;
use base::Symbol;
use base::spelling::nearest;
use ctype::{ArrayLen, FloatKind, IntKind, Quals, Ty, TypeKind};
use diag::sema as msg;
use hir::builtins::{self, Fate, Found};
use hir::headers;
use hir::{Decl, DeclId, DeclKind, Expr, ExprId, Init, InlineKind, Linkage, Storage, StringData, StringKind, TopLevel};
use pp::Token;
use pp::literal::{Encoding, FloatSuffix, IntegerLiteral, LiteralContext, NumberLiteral};
use source::Loc;

impl Sema<'_> {
    /// An identifier used as an expression.
    pub fn act_on_identifier(&mut self, name: Symbol, loc: Loc, followed_by_paren: bool) -> ExprId {
        match self.scopes.ordinary(name) {
            Some(decl) => self.use_decl(decl, loc),
            None => self.act_on_undeclared(name, loc, followed_by_paren),
        }
    }

    /// An identifier that is not declared used as an expression.
    pub fn act_on_undeclared(&mut self, name: Symbol, loc: Loc, followed_by_paren: bool) -> ExprId {
        if let Some(found) = self.find_builtin(name)
            && found.prefixed
        {
            return self.use_builtin(name, found, loc, followed_by_paren);
        }
        if followed_by_paren {
            return self.implicit_function(name, loc);
        }
        self.report_undeclared(name, loc);
        self.poison(loc)
    }

    /// The same of a name that no parenthesis follows, but perhaps one behind those that close: that calls a built-in
    /// function, and declares none.
    pub fn act_on_undeclared_in_parentheses(&mut self, name: Symbol, loc: Loc, called: bool) -> ExprId {
        let found = self.find_builtin(name).filter(|found| called && found.prefixed);
        match found {
            Some(found) => self.use_builtin(name, found, loc, true),
            None => self.act_on_undeclared(name, loc, false),
        }
    }

    /// A declared name used as an expression.
    pub fn use_decl(&mut self, id: DeclId, loc: Loc) -> ExprId {
        let evaluated = self.unevaluated == 0;
        if self.hidden_by_inferred == Some(id) {
            self.diags.report(&diag::decl::INFERRED_NAMES_ITSELF, loc).arg(self.hir.decls[id].name).emit();
            return self.poison(loc);
        }
        let decl = &mut self.hir.decls[id];
        let ty = decl.ty;
        match decl.kind {
            DeclKind::EnumConst(value) => {
                let value = self.hir.consts[value] as i128;
                self.tell_of_name(id, loc);
                let width = self.hir.types.int_width(ty).unwrap_or(32);
                let node = if width <= 64 {
                    let bits = crate::convert::extended(value as u64, width, self.hir.types.is_signed(ty));
                    self.hir.add_expr(Expr::Int(bits), ty, loc)
                } else {
                    self.int_node(&num::Int::from_i128(width, value), ty, loc)
                };
                if let Some(&enumeration) = self.warn.enumerations.get(&id) {
                    self.warn.enum_constants.insert(node, enumeration);
                }
                return node;
            }
            DeclKind::Typedef => {
                self.diags.report(&msg::EXPECTED_EXPRESSION_BEFORE, loc).arg(decl.name).emit();
                return self.poison(loc);
            }
            DeclKind::Var { .. } | DeclKind::Param | DeclKind::Func { .. } => {}
        }
        decl.used |= evaluated;
        let internal = decl.linkage == Linkage::Internal;
        if decl.attrs.is_some() {
            self.tell_of_name(id, loc);
        }
        // A function that only calls itself is not used by that.
        match &mut self.func {
            Some(func) if func.decl == id => func.calls_itself = true,
            _ => self.warn.referenced.insert(id),
        }
        self.note_outer_use(id);
        if internal {
            self.note_inline_static(id, loc, false);
        }
        if self.hir.types.is_error(ty) {
            return self.poison(loc);
        }
        self.hir.add_expr(Expr::Decl(id), ty, loc)
    }

    /// The row of the builtin table for a name, if the dialect has it.
    pub(crate) fn find_builtin(&self, name: Symbol) -> Option<Found> {
        let text = name.as_str();
        let found = builtins::find(text)?;
        if found.prefixed {
            return Some(found);
        }
        let disabled = !self.lang.builtins
            || self.lang.no_builtin_names.iter().any(|n| n == text)
            || (!self.lang.gnu && found.row.flags & builtins::GNU != 0)
            || (!self.lang.gnu && !self.lang.c99() && found.row.flags & builtins::C99 != 0);
        (!disabled).then_some(found)
    }

    fn use_builtin(&mut self, name: Symbol, found: Found, loc: Loc, called: bool) -> ExprId {
        let ty = self.builtin_type(&found);
        let function = matches!(found.row.fate, Fate::Both(_) | Fate::BothFold(_));
        if found.row.fate == Fate::Library || (function && !called) {
            let decl = self.library_decl(Symbol::intern(found.library_name), ty);
            self.hir.decls[decl].used |= self.unevaluated == 0;
            let ty = self.hir.decls[decl].ty;
            return self.hir.add_expr(Expr::Decl(decl), ty, loc);
        }
        if !called {
            self.diags.report(&msg::BUILTIN_NOT_CALLED, loc).arg(name).emit();
            return self.poison(loc);
        }
        let decl = self.builtin_decl(name, found, ty);
        self.hir.add_expr(Expr::Decl(decl), ty, loc)
    }

    /// The entity that stands for a built-in function in an expression until it is called.
    fn builtin_decl(&mut self, name: Symbol, found: Found, ty: Ty) -> DeclId {
        if let Some(&known) = self.exprs.builtin_names.get(&name) {
            return known;
        }
        let decl = self.hir.decls.push(function_decl(name, ty, Linkage::None));
        self.exprs.builtin_names.insert(name, decl);
        self.exprs.builtins.insert(decl, found);
        decl
    }

    /// The library function behind `__builtin_name`: what the program declares under that name, or else
    /// a declaration of its own that no scope shows.
    pub(crate) fn library_decl(&mut self, name: Symbol, ty: Ty) -> DeclId {
        if let Some(known) = self.linked_entity(name)
            && matches!(self.hir.decls[known].kind, DeclKind::Func { .. })
            && self.hir.types.compatible(self.hir.decls[known].ty, ty)
        {
            return known;
        }
        if let Some(&known) = self.exprs.library.get(&name) {
            return known;
        }
        let decl = self.hir.decls.push(function_decl(name, ty, Linkage::External));
        let row = builtins::find(name.as_str()).map(|found| found.row.flags).unwrap_or(0);
        if row & builtins::NORETURN != 0 {
            self.hir.decls[decl].attrs.get_or_insert_default().noreturn = true;
        }
        self.exprs.library.insert(name, decl);
        decl
    }

    /// A call of a function that is not declared (C89; GCC warns in later dialects).
    fn implicit_function(&mut self, name: Symbol, loc: Loc) -> ExprId {
        let known = self.find_builtin(name);
        let builtin_ty = known.map(|found| self.builtin_type(&found));
        let first = self.exprs.implicit.insert(name);
        let unreliable = self.func.as_ref().is_some_and(|func| func.unreliable);
        if self.lang.c99() && first && !unreliable {
            self.warn_implicit(name, known, loc);
        }
        let said = self.lang.c99() && self.diags.is_enabled(&msg::IMPLICIT_FUNCTION, loc);
        // A type that `int name()` agrees with stays that: the number of arguments is not checked.
        let implied = self.hir.types.function(Ty::INT, &[], false, false);
        let builtin_ty = builtin_ty.filter(|&ty| !self.hir.types.compatible(ty, implied));
        // One mistake, one message: the missing declaration has been reported.
        if let (Some(found), Some(_), false) = (known, builtin_ty, said) {
            let report = self.diags.report(&msg::INCOMPATIBLE_IMPLICIT_BUILTIN, loc).arg(name);
            let report = match found.row.header {
                "" => report,
                header => report.note_include(&msg::INCLUDE_OR_DECLARE, &[&header, &name], header),
            };
            report.emit();
        }
        let decl = match builtin_ty {
            Some(ty) => self.declare_implicit_function_as(name, ty, loc),
            None => self.declare_implicit_function(name, loc),
        };
        if known.is_some_and(|found| found.row.flags & builtins::NORETURN != 0) {
            self.hir.decls[decl].attrs.get_or_insert_default().noreturn = true;
        }
        self.use_decl(decl, loc)
    }

    fn warn_implicit(&mut self, name: Symbol, known: Option<Found>, loc: Loc) {
        let header = known
            .map(|found| found.row.header)
            .filter(|header| !header.is_empty())
            .or_else(|| headers::header_of(name.as_str()));
        if header.is_none()
            && known.is_none()
            && self.diags.is_enabled(&msg::IMPLICIT_FUNCTION, loc)
            && let Some(near) = self.nearest_visible(name, true)
        {
            // It is used, only not by its name.
            if let Some(meant) = self.scopes.ordinary(Symbol::intern(near)) {
                self.warn.referenced.insert(meant);
            }
            let report = self.diags.report(&msg::IMPLICIT_FUNCTION_SUGGEST, loc).arg(name).arg(near);
            report.fixit(diag::FixIt::replace(loc, near)).emit();
            return;
        }
        // What looks like a call with an argument in parentheses may be a keyword.
        let keyword = if known.is_none() { nearest(name.as_str(), ["return", "sizeof"]) } else { None };
        if let (None, Some(near)) = (header, keyword) {
            let report = self.diags.report(&msg::IMPLICIT_FUNCTION_SUGGEST, loc).arg(name).arg(near);
            report.fixit(diag::FixIt::replace(loc, near)).emit();
            return;
        }
        let report = self.diags.report(&msg::IMPLICIT_FUNCTION, loc).arg(name);
        match header {
            Some(header) => report.note_include(&msg::INCLUDE_OR_DECLARE, &[&header, &name], header).emit(),
            None => report.emit(),
        }
    }

    fn nearest_visible(&self, name: Symbol, functions: bool) -> Option<&'static str> {
        let decls = &self.hir.decls;
        let fits = |decl: &&Decl| match decl.kind {
            DeclKind::Func { .. } => true,
            DeclKind::Var { .. } | DeclKind::Param | DeclKind::EnumConst(_) => !functions,
            DeclKind::Typedef => false,
        };
        let names = self.scopes.visible().map(|id| &decls[id]).filter(fits).map(|decl| decl.name.as_str());
        nearest(name.as_str(), names)
    }

    /// A function's parameters could not all be read: what its body seems not to know may be one of them.
    pub fn mark_unreliable(&mut self) {
        if let Some(func) = &mut self.func {
            func.unreliable = true;
        }
    }

    /// The place of the last name that was reported not to be declared.
    pub fn last_undeclared(&self) -> Loc {
        self.exprs.last_undeclared
    }

    fn report_undeclared(&mut self, name: Symbol, loc: Loc) {
        self.exprs.last_undeclared = loc;
        if self.func.as_ref().is_some_and(|func| func.unreliable) {
            return;
        }
        let function = self.func.as_ref().map(|func| func.decl);
        if self.exprs.undeclared.insert(name, function) == Some(function) && function.is_some() {
            return;
        }
        let place = if function.is_some() { " (first use in this function)" } else { " here (not in a function)" };
        let place = format!("'{name}' undeclared{place}");
        let header = headers::header_of(name.as_str())
            .or_else(|| self.find_builtin(name).map(|found| found.row.header).filter(|header| !header.is_empty()));
        let near = if header.is_none() { self.nearest_visible(name, false) } else { None };
        let report = match near {
            Some(near) => {
                let report = self.diags.report(&msg::UNDECLARED, loc);
                report.arg(format!("{place}; did you mean '{near}'?")).fixit(diag::FixIt::replace(loc, near))
            }
            None => self.diags.report(&msg::UNDECLARED, loc).arg(place),
        };
        let report = match header {
            Some(header) => report.note_include(&msg::DEFINED_IN_HEADER, &[&name, &header, &header], header),
            None => report,
        };
        let report = match hir::foreign::hint(name.as_str()) {
            Some(hint) if near.is_none() => report.note(&diag::parse::FOREIGN_WORD, loc, &[&name, &hint]),
            _ => report,
        };
        let report = if function.is_some() && !std::mem::replace(&mut self.exprs.explained_undeclared, true) {
            report.note(&msg::EACH_UNDECLARED_ONCE, loc, &[])
        } else {
            report
        };
        report.emit();
    }

    // Literals.

    fn literal_context(&self) -> LiteralContext<'_> {
        LiteralContext { diags: self.diags, target: self.target, lang: self.lang }
    }

    /// A preprocessing number.
    pub fn act_on_number(&mut self, tok: &Token) -> ExprId {
        if let Some(value) = pp::literal::small_int(tok.payload.as_str()) {
            return self.hir.add_expr(Expr::Int(u64::from(value)), Ty::INT, tok.loc);
        }
        match pp::literal::parse_number(&self.literal_context(), tok) {
            None => self.poison(tok.loc),
            Some(NumberLiteral::Integer(literal)) => self.integer_literal(&literal, tok.loc),
            Some(NumberLiteral::Float(mut literal)) => {
                if literal.suffix == FloatSuffix::None {
                    self.diags.report(&diag::warn::UNSUFFIXED_FLOAT, tok.loc).emit();
                }
                if self.lang.single_precision_constant && literal.suffix == FloatSuffix::None {
                    literal.suffix = FloatSuffix::F;
                    literal.value = literal.value.convert(num::FloatFormat::Single).0;
                }
                let kind = match literal.suffix {
                    FloatSuffix::None => FloatKind::Double,
                    FloatSuffix::F => FloatKind::Float,
                    FloatSuffix::L | FloatSuffix::W => FloatKind::LongDouble,
                    FloatSuffix::F16 => FloatKind::Float16,
                    FloatSuffix::F32 => FloatKind::Float32,
                    FloatSuffix::F64 => FloatKind::Float64,
                    FloatSuffix::F128 | FloatSuffix::Q => FloatKind::Float128,
                    FloatSuffix::F32x => FloatKind::Float32x,
                    FloatSuffix::F64x => FloatKind::Float64x,
                    FloatSuffix::Bf16 => FloatKind::BFloat16,
                };
                let ty = self.hir.types.intern(TypeKind::Float(kind));
                let value = self.float_node(literal.value, ty, tok.loc);
                if literal.imaginary { self.imaginary(value, ty, tok.loc) } else { value }
            }
        }
    }

    /// A floating constant; the value has the format of the type.
    pub(crate) fn float_node(&mut self, value: num::Float, ty: Ty, loc: Loc) -> ExprId {
        let bits = self.hir.consts.push(value.bits());
        self.hir.add_expr(Expr::Float(bits), ty, loc)
    }

    /// GNU: an imaginary constant.
    fn imaginary(&mut self, value: ExprId, ty: Ty, loc: Loc) -> ExprId {
        let zero = match self.hir.types.kind(ty) {
            TypeKind::Float(kind) => {
                let zero = num::Float::zero(hir::eval::float_format(kind, self.target));
                self.float_node(zero, ty, loc)
            }
            _ => self.hir.add_expr(Expr::Int(0), ty, loc),
        };
        let complex = self.hir.types.intern(TypeKind::Complex(ty));
        self.hir.add_expr(Expr::MakeComplex(zero, value), complex, loc)
    }

    /// C23 6.4.4.2p5: the first type of the list that holds the value.
    fn integer_literal(&mut self, literal: &IntegerLiteral, loc: Loc) -> ExprId {
        let bits = literal.value.significant_bits(false);
        if literal.bit_precise {
            // The narrowest type that holds it (C23 6.4.5.2p5).
            let (signed, width) = if literal.unsigned { (false, bits.max(1)) } else { (true, (bits + 1).max(2)) };
            let widest = self.target.widest_bit_int;
            if width > widest {
                self.diags.report(&msg::CONSTANT_TOO_LARGE, loc).emit();
            }
            let width = width.min(widest);
            let ty = self.hir.types.intern(TypeKind::BitInt { signed, width });
            return self.int_node(&literal.value.zext(width), ty, loc);
        }
        let ranks = [
            (IntKind::Int, IntKind::UInt),
            (IntKind::Long, IntKind::ULong),
            (IntKind::LongLong, IntKind::ULongLong),
            (IntKind::Int128, IntKind::UInt128),
        ];
        let mut kind = None;
        for &(signed, unsigned) in &ranks[usize::from(literal.longs).min(2)..] {
            let width = self.hir.types.int_size(signed) * 8;
            // C89 lets decimal constants become unsigned long.
            let may_be_unsigned = literal.radix != 10 || (!self.lang.c99() && signed == IntKind::Long);
            if !literal.unsigned && bits < width {
                kind = Some(signed);
            } else if (literal.unsigned || may_be_unsigned) && bits <= width {
                kind = Some(unsigned);
            } else {
                continue;
            }
            break;
        }
        let kind = match kind.unwrap_or(IntKind::UInt128) {
            IntKind::Int128 if bits == 64 && !self.target.has_int128 => {
                self.diags.report(&msg::SO_LARGE_IT_IS_UNSIGNED, loc).emit();
                IntKind::ULongLong
            }
            kind => kind,
        };
        if kind == IntKind::Int128 && bits == 64 {
            self.diags.report(&msg::SO_LARGE_IT_IS_UNSIGNED, loc).emit();
        } else if matches!(kind, IntKind::Int128 | IntKind::UInt128) {
            // GCC keeps 64 bits of constants that need more.
            self.diags.report(&msg::CONSTANT_TOO_LARGE, loc).emit();
            let value = literal.value.zext(64);
            return self.int_node(&value, Ty::ULONGLONG, loc);
        }
        let ty = self.hir.types.intern(TypeKind::Int(kind));
        let value = self.int_node(&literal.value, ty, loc);
        if literal.imaginary { self.imaginary(value, ty, loc) } else { value }
    }

    fn wchar_type(&self) -> Ty {
        match (self.lang.short_wchar, self.target.wchar_signed) {
            (true, _) => Ty::USHORT,
            (false, true) if self.target.wchar_is_long => Ty::LONG,
            (false, true) => Ty::INT,
            (false, false) => Ty::UINT,
        }
    }

    /// The type of one element of a literal.
    fn element_of(&self, encoding: Encoding) -> (Ty, StringKind) {
        match encoding {
            Encoding::Plain => (Ty::CHAR, StringKind::Narrow),
            Encoding::Utf8 => (if self.lang.c23() { Ty::UCHAR } else { Ty::CHAR }, StringKind::Utf8),
            Encoding::Utf16 => (Ty::USHORT, StringKind::Utf16),
            Encoding::Utf32 => (Ty::UINT, StringKind::Utf32),
            Encoding::Wide => (self.wchar_type(), StringKind::Wide),
        }
    }

    /// A character constant.
    pub fn act_on_char(&mut self, tok: &Token) -> ExprId {
        let Some(literal) = pp::literal::parse_char(&self.literal_context(), tok) else { return self.poison(tok.loc) };
        let ty = match literal.encoding {
            Encoding::Plain => Ty::INT,
            Encoding::Utf8 => Ty::UCHAR,
            other => self.element_of(other).0,
        };
        let width = self.hir.types.int_width(ty).unwrap_or(32);
        let value = literal.value.resize(width, literal.signed);
        let node = self.int_node(&value, ty, tok.loc);
        self.warn.char_constants.insert(node);
        node
    }

    /// Adjacent string literals, at least one.
    pub fn act_on_string(&mut self, toks: &[Token]) -> ExprId {
        let loc = toks[0].loc;
        let Some(literal) = pp::literal::parse_strings(&self.literal_context(), toks) else { return self.poison(loc) };
        let (elem, kind) = self.element_of(literal.encoding);
        let mut bytes = literal.bytes;
        // The translation limit of C23 5.2.5.2, and that of C90.
        let (most, year) = if self.lang.c99() { (4095, 99) } else { (509, 90) };
        let length = bytes.len() / (literal.element_size as usize).max(1);
        if length > most {
            self.diags.report(&diag::dialect::OVERLENGTH_STRING, loc).arg(length).arg(most).arg(year).emit();
        }
        bytes.extend(std::iter::repeat_n(0, literal.element_size as usize));
        self.string_node(bytes, literal.element_size as u8, kind, elem, loc)
    }

    fn string_node(&mut self, bytes: Vec<u8>, elem_size: u8, kind: StringKind, elem: Ty, loc: Loc) -> ExprId {
        let len = bytes.len() as u64 / u64::from(elem_size.max(1));
        let ty = self.hir.types.array_of(elem, ArrayLen::Const(len));
        let id = self.hir.strings.push(StringData { kind, bytes: bytes.into_boxed_slice(), elem_size });
        self.hir.add_expr(Expr::String(id), ty, loc)
    }

    /// A string as the value of a built-in function.
    pub(crate) fn text_of_builtin(&mut self, text: &str, loc: Loc) -> ExprId {
        let mut bytes = text.as_bytes().to_vec();
        bytes.push(0);
        let string = self.string_node(bytes, 1, StringKind::Narrow, Ty::CHAR.with(Quals::CONST), loc);
        self.decay_and_load(string)
    }

    /// `__func__` and its kin: a static object of the function, made at its first use.
    pub fn act_on_func_name(&mut self, which: FuncName, loc: Loc) -> ExprId {
        let known = self.func.as_ref().map(|func| (func.func_name_decl, func.name));
        let (name, known) = match known {
            Some((known, name)) => (name.as_str(), known),
            None => {
                let spelling = match which {
                    FuncName::Func => "__func__",
                    FuncName::Function => "__FUNCTION__",
                    FuncName::PrettyFunction => "__PRETTY_FUNCTION__",
                };
                self.diags.report(&msg::FUNC_NAME_OUTSIDE, loc).arg(spelling).emit();
                let top = if which == FuncName::PrettyFunction { "top level" } else { "" };
                let mut bytes = top.as_bytes().to_vec();
                bytes.push(0);
                return self.string_node(bytes, 1, StringKind::Narrow, Ty::CHAR.with(Quals::CONST), loc);
            }
        };
        let decl = match known {
            Some(decl) => decl,
            None => {
                let mut bytes = name.as_bytes().to_vec();
                bytes.push(0);
                let elem = Ty::CHAR.with(Quals::CONST);
                let ty = self.hir.types.array_of(elem, ArrayLen::Const(bytes.len() as u64));
                let string = self.string_node(bytes, 1, StringKind::Narrow, Ty::CHAR, loc);
                let init = self.hir.inits.push(Init::Value(string));
                let decl = self.hir.decls.push(Decl {
                    name: Symbol::intern("__func__"),
                    ty,
                    loc,
                    kind: DeclKind::Var { init: Some(init), defined: true, tentative: false },
                    linkage: Linkage::None,
                    storage: Storage::Static,
                    local: true,
                    register: false,
                    used: true,
                    attrs: None,
                });
                self.warn.referenced.insert(decl);
                self.warn.read.insert(decl);
                self.hir.top_level.push(TopLevel::Var(decl));
                if let Some(func) = &mut self.func {
                    func.func_name_decl = Some(decl);
                }
                decl
            }
        };
        let ty = self.hir.decls[decl].ty;
        self.hir.add_expr(Expr::Decl(decl), ty, loc)
    }

    /// `true`, `false` (C23).
    pub fn act_on_bool(&mut self, value: bool, loc: Loc) -> ExprId {
        self.hir.add_expr(Expr::Int(u64::from(value)), Ty::BOOL, loc)
    }

    /// `nullptr` (C23).
    pub fn act_on_nullptr(&mut self, loc: Loc) -> ExprId {
        self.hir.add_expr(Expr::Int(0), Ty::NULLPTR, loc)
    }

    /// `(e)`: parentheses leave no node.
    pub fn act_on_paren(&mut self, e: ExprId, _lparen: Loc) -> ExprId {
        self.warn.parens.insert(e);
        e
    }
}

/// A function that is declared nowhere in the source.
fn function_decl(name: Symbol, ty: Ty, linkage: Linkage) -> Decl {
    Decl {
        name,
        ty,
        loc: Loc::NONE,
        kind: DeclKind::Func { defined: false, inline: InlineKind::No },
        linkage,
        storage: Storage::None,
        local: false,
        register: false,
        used: true,
        attrs: None,
    }
}
