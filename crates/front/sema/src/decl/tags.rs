//! Structures, unions and enumerations (C23 6.7.3).

use super::DeclSpecs;
use super::declarator::{Declarator, DeclaratorContext};
use super::specs::{StorageClass, TagUse, smallest_int};
use crate::Sema;
use crate::attr::{Attr, AttrArg, AttrKind, AttrSubject};
use crate::expr::IntConstUse;
use crate::notices::Told;
use crate::scope::Tag;
use base::{FastMap, Symbol};
use ctype::{ArrayLen, EnumData, EnumId, Enumerator, Field, IntKind, RecordData, RecordId, RecordKind, Ty, TypeKind};
use diag::{DiagInfo, decl as msg, dialect};
use hir::{Decl, DeclAttrs, DeclKind, ExprId, Linkage, Storage};
use source::Loc;

/// A structure or union while its members are read.
pub struct RecordBuilder {
    /// The record.
    pub id: RecordId,
    fields: Vec<Field>,
    names: FastMap<Symbol, Loc>,
    /// A flexible array was seen: nothing may follow.
    flexible: Option<Loc>,
    invalid: bool,
    /// `warn_if_not_aligned` of members: their numbers, and the alignment.
    expected: Vec<(usize, u32)>,
    /// The complete type of the same tag that this must repeat (C23 6.7.3.4p1).
    repeats: Option<RecordId>,
}

/// An enumeration while its constants are read.
pub struct EnumBuilder {
    /// The enumeration.
    pub id: EnumId,
    next: i128,
    /// The previous constant was the largest value there is.
    overflow: bool,
    fixed: Option<Ty>,
    constants: Vec<(hir::DeclId, Enumerator)>,
    /// The complete enumeration of the same tag that this must repeat.
    repeats: Option<EnumId>,
}

fn record_word(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Struct => "struct",
        RecordKind::Union => "union",
    }
}

impl Sema<'_> {
    fn new_record(&mut self, kind: RecordKind, tag: Option<Symbol>, loc: Loc) -> RecordId {
        self.hir.types.new_record(RecordData::new(kind, tag, loc))
    }

    fn report_wrong_tag(&mut self, tag: Symbol, loc: Loc, old: Tag) {
        let old_loc = match old {
            Tag::Record(id) => self.hir.types.record(id).loc,
            Tag::Enum(id) => self.hir.types.enumeration(id).loc,
        };
        let report = self.diags.report(&msg::WRONG_TAG_KIND, loc).arg(tag);
        report.note(&msg::PREVIOUS_DEFINITION, old_loc, &[&tag]).emit();
    }

    /// `struct tag` without members. `declares`: followed by `;`, so it declares a tag of its own
    /// (C23 6.7.3.4p7). The record.
    pub fn act_on_record_reference(&mut self, kind: RecordKind, tag: Symbol, loc: Loc, declares: bool) -> RecordId {
        let known = if declares { self.scopes.tag_here(tag) } else { self.scopes.tag(tag) };
        match known {
            Some(Tag::Record(id)) if self.hir.types.record(id).kind == kind => {
                if !declares {
                    self.tell_of_use(Told::Record(id), loc);
                }
                return id;
            }
            // A tag of an outer scope may be anything if this one is to be new.
            Some(other) if self.scopes.tag_here(tag).is_some() || !declares => self.report_wrong_tag(tag, loc, other),
            Some(_) | None => {}
        }
        let id = self.new_record(kind, Some(tag), loc);
        if self.scopes.in_prototype() {
            let word = record_word(kind);
            self.diags.report(&msg::TAG_IN_PARAMETERS, loc).arg(word).arg(tag).emit();
        }
        self.scopes.declare_tag(tag, Tag::Record(id));
        id
    }

    /// `struct tag {`: the record to be completed.
    pub fn begin_record(&mut self, kind: RecordKind, tag: Option<Symbol>, loc: Loc) -> RecordBuilder {
        let mut reuse = None;
        let mut repeats = None;
        if let Some(tag) = tag {
            match self.scopes.tag_here(tag) {
                Some(Tag::Record(id)) if self.hir.types.record(id).kind == kind => {
                    let being_defined = self.decl_state.open_records.contains(&id);
                    if self.hir.types.record(id).layout.is_some() && self.lang.c23() {
                        repeats = Some(id);
                    } else if self.hir.types.record(id).layout.is_some() {
                        let old_loc = self.hir.types.record(id).loc;
                        let shown = format!("{} {tag}", record_word(kind));
                        let report = self.diags.report(&msg::REDEFINITION, loc).arg(&shown);
                        report.note(&msg::ORIGINALLY_DEFINED, old_loc, &[&tag]).emit();
                    } else if being_defined {
                        let shown = format!("{} {tag}", record_word(kind));
                        self.diags.report(&msg::NESTED_REDEFINITION, loc).arg(&shown).emit();
                    } else {
                        reuse = Some(id);
                    }
                }
                Some(other) => self.report_wrong_tag(tag, loc, other),
                None => {}
            }
        }
        let id = match reuse {
            Some(id) => id,
            None => {
                let id = self.new_record(kind, tag, loc);
                if let Some(tag) = tag
                    && repeats.is_none()
                {
                    self.scopes.declare_tag(tag, Tag::Record(id));
                }
                if self.scopes.in_prototype() {
                    let report = self.diags.report(&msg::TAG_IN_PARAMETERS, loc).arg(record_word(kind));
                    report.arg(tag.map_or("<anonymous>", Symbol::as_str)).emit();
                }
                id
            }
        };
        self.hir.types.record_mut(id).loc = loc;
        self.decl_state.open_records.push(id);
        RecordBuilder {
            id,
            fields: Vec::new(),
            names: FastMap::default(),
            flexible: None,
            invalid: false,
            expected: Vec::new(),
            repeats,
        }
    }

    /// Adds a member: `d` is none for a declaration without declarators; `width` is the expression of a bit-field.
    pub fn act_on_field(
        &mut self,
        b: &mut RecordBuilder,
        specs: &DeclSpecs,
        base: Ty,
        d: &Declarator,
        width: Option<ExprId>,
    ) {
        let storage = specs.constexpr.or(specs.thread).or(specs.inline).or(specs.noreturn);
        if specs.storage.is_some() || storage.is_some() {
            self.diags.report(&msg::EXPECTED_QUALIFIERS, specs.loc).emit();
        }
        let ty = self.build_type(base, d, DeclaratorContext::Member);
        let mut ty = self.with_calling_attributes(ty, &specs.attrs);
        let mut attrs = DeclAttrs::default();
        self.apply_decl_attributes(&specs.attrs, AttrSubject::Field, &mut attrs);
        self.apply_decl_attributes(&d.attrs, AttrSubject::Field, &mut attrs);
        let align = attrs.align.max(specs.align);
        let shown = d.name.map_or("<anonymous>", Symbol::as_str);
        ty = self.check_field_type(b, ty, d, shown, width.is_some());
        if width.is_some() && self.lang.unsigned_bitfields && !specs.says_signed() {
            ty = self.unsigned_bit_field(ty);
        }
        let bit_width = width.and_then(|width| match self.bit_field_width(ty, width, d) {
            Some(width) => Some(width),
            None => {
                ty = Ty::ERROR;
                None
            }
        });
        if bit_width.is_some() && specs.align_loc.is_some() {
            self.diags.report(&msg::ALIGNMENT_FOR, specs.loc).arg("bit-field").arg(shown).emit();
        } else if let Some(at) = specs.align_loc {
            self.check_alignas(align, ty, at);
        }
        if let Some(name) = d.name {
            if let Some(&old_loc) = b.names.get(&name) {
                let report = self.diags.report(&msg::DUPLICATE_MEMBER, d.loc).arg(name);
                report.note(&msg::PREVIOUS_DEFINITION, old_loc, &[&name]).emit();
                return;
            }
            b.names.insert(name, d.loc);
        }
        self.keep_notice(Told::Member(d.loc), d.name, d.loc, &attrs);
        if bit_width.is_some() && attrs.expected_align != 0 {
            self.diags.report(&msg::EXPECTED_ALIGN_OF_BITS, d.loc).arg(shown).emit();
        } else {
            self.expect_alignment(b, ty, attrs.expected_align);
        }
        b.fields.push(Field {
            name: d.name,
            ty,
            loc: d.loc,
            bit_width,
            align,
            packed: attrs.packed,
            nonstring: attrs.nonstring,
            offset: 0,
            bit_offset: 0,
            unit_size: 0,
            segment: 0,
        });
    }

    /// Keeps what alignment the member that comes next is expected to have, by itself or by its type.
    fn expect_alignment(&self, b: &mut RecordBuilder, ty: Ty, own: u32) {
        let known = &self.decl_state.expected_aligns;
        if own == 0 && known.is_empty() {
            return;
        }
        let types = &self.hir.types;
        let mut wanted = own;
        for ty in [ty, types.canonical(ty)] {
            wanted = wanted.max(known.get(&ty.without_local_quals()).copied().unwrap_or(0));
        }
        if wanted != 0 {
            b.expected.push((b.fields.len(), wanted));
        }
    }

    /// Warns of members that are not aligned as they, or their types, say they should be.
    fn warn_unexpected_alignment(&self, id: RecordId, expected: &[(usize, u32)], end: Loc) {
        for &(n, wanted) in expected {
            let infos = (&msg::RECORD_NOT_ALIGNED, &msg::MEMBER_NOT_ALIGNED);
            self.warn_misaligned_member(id, n, wanted, infos, end);
        }
    }

    /// Warns of members whose structure type asks for an alignment that the packed structure does not give them.
    fn warn_packed_tighter(&self, id: RecordId, end: Loc) {
        if !self.diags.may_be_enabled(&msg::RECORD_PACKED_TIGHTER) {
            return;
        }
        let types = &self.hir.types;
        for (n, field) in types.record(id).fields.iter().enumerate() {
            let wanted = types.as_record(field.ty).map_or(0, |inner| types.record(inner).align);
            if wanted > 1 {
                let infos = (&msg::RECORD_PACKED_TIGHTER, &msg::MEMBER_PACKED_TIGHTER);
                self.warn_misaligned_member(id, n, wanted, infos, end);
            }
        }
    }

    fn warn_misaligned_member(
        &self,
        id: RecordId,
        n: usize,
        wanted: u32,
        (of_record, of_member): (&'static DiagInfo, &'static DiagInfo),
        end: Loc,
    ) {
        let types = &self.hir.types;
        let record = types.record(id);
        let (Some(layout), Some(field)) = (record.layout, record.fields.get(n)) else { return };
        let name = types.quoted(types.intern(TypeKind::Record(id)));
        if layout.align % wanted != 0 {
            self.diags.report(of_record, end).arg(layout.align).arg(&name).arg(wanted).emit();
        }
        if field.offset % u64::from(wanted) != 0 {
            let member = field.name.map_or("({anonymous})", |name| name.as_str());
            self.diags.report(of_member, field.loc).arg(member).arg(field.offset).arg(&name).arg(wanted).emit();
        }
    }

    fn check_field_type(&mut self, b: &mut RecordBuilder, ty: Ty, d: &Declarator, shown: &str, bits: bool) -> Ty {
        if let Some(at) = b.flexible.take()
            && self.hir.types.record(b.id).kind == RecordKind::Struct
        {
            self.diags.report(&msg::FLEXIBLE_NOT_LAST, at).emit();
            b.invalid = true;
        }
        let types = &self.hir.types;
        match types.kind(ty) {
            TypeKind::Error => {
                b.invalid = true;
                ty
            }
            TypeKind::Function { .. } => {
                self.diags.report(&msg::FIELD_FUNCTION, d.loc).arg(shown).emit();
                b.invalid = true;
                Ty::ERROR
            }
            TypeKind::Void => {
                self.diags.report(&msg::DECLARED_VOID, d.loc).arg(shown).emit();
                b.invalid = true;
                Ty::ERROR
            }
            TypeKind::Array { len: ArrayLen::Incomplete, .. } if !bits => {
                b.flexible = Some(d.loc);
                ty
            }
            _ if !types.is_complete(ty) => {
                self.diags.report(&msg::FIELD_INCOMPLETE, d.loc).arg(shown).emit();
                b.invalid = true;
                Ty::ERROR
            }
            _ => ty,
        }
    }

    /// `-funsigned-bitfields`: the type of a bit-field whose declaration does not say `signed`.
    fn unsigned_bit_field(&self, ty: Ty) -> Ty {
        let types = &self.hir.types;
        let unsigned = match types.kind_sugared(ty) {
            TypeKind::Int(IntKind::Char) => Ty::UCHAR,
            TypeKind::Int(IntKind::Short) => Ty::USHORT,
            TypeKind::Int(IntKind::Int) => Ty::UINT,
            TypeKind::Int(IntKind::Long) => Ty::ULONG,
            TypeKind::Int(IntKind::LongLong) => Ty::ULONGLONG,
            _ => return ty,
        };
        types.qualified(unsigned, types.quals(ty))
    }

    fn bit_field_width(&mut self, ty: Ty, width: ExprId, d: &Declarator) -> Option<u32> {
        let shown = d.name.map_or("<anonymous>", Symbol::as_str);
        if self.hir.types.is_error(ty) {
            return None;
        }
        let types = &self.hir.types;
        let Some(type_width) = types.int_width(ty).filter(|_| !matches!(types.kind(ty), TypeKind::Atomic(_))) else {
            self.diags.report(&msg::BIT_FIELD_TYPE, d.loc).arg(shown).emit();
            return None;
        };
        if !self.lang.c99() && !matches!(types.kind(ty), TypeKind::Int(IntKind::Int | IntKind::UInt | IntKind::Bool)) {
            self.diags.report(&dialect::BIT_FIELD_EXTENSION, d.loc).arg(shown).emit();
        }
        let value = self.int_const(width, IntConstUse::BitFieldWidth(d.name))?;
        let signed = self.hir.types.is_signed(self.hir.ty(width));
        if value.is_negative(signed) {
            self.diags.report(&msg::NEGATIVE_WIDTH, d.loc).arg(shown).emit();
            return None;
        }
        if value.is_zero() && d.name.is_some() {
            self.diags.report(&msg::ZERO_WIDTH, d.loc).arg(shown).emit();
            return None;
        }
        match value.to_u64() {
            Some(width) if width <= u64::from(type_width) => Some(width as u32),
            _ => {
                self.diags.report(&msg::WIDTH_EXCEEDS_TYPE, d.loc).arg(shown).emit();
                None
            }
        }
    }

    /// A member declaration without declarators: an anonymous structure or union (C23 6.7.3.2p15), or nothing.
    pub fn act_on_field_without_declarator(&mut self, b: &mut RecordBuilder, specs: &DeclSpecs, base: Ty) {
        let anonymous = matches!(specs.tag, Some(TagUse::Record(id)) if self.hir.types.record(id).tag.is_none());
        let anonymous = anonymous || self.lang.ms_extensions || self.lang.plan9_extensions;
        let Some(id) = self.hir.types.as_record(base).filter(|_| anonymous) else {
            if !self.hir.types.is_error(base) {
                self.diags.report(&msg::DECLARES_NOTHING, specs.loc).emit();
            }
            return;
        };
        if let Some(at) = b.flexible.take()
            && self.hir.types.record(b.id).kind == RecordKind::Struct
        {
            self.diags.report(&msg::FLEXIBLE_NOT_LAST, at).emit();
        }
        if !self.lang.c11() {
            let report = self.diags.report(&dialect::ANONYMOUS_MEMBER, specs.loc);
            report.arg(self.lang.standard_name()).emit();
        }
        let mut attrs = DeclAttrs::default();
        self.apply_decl_attributes(&specs.attrs, AttrSubject::Field, &mut attrs);
        if let Some(name) = self.plan9_name(base) {
            match b.names.get(&name) {
                Some(&old_loc) => {
                    let report = self.diags.report(&msg::DUPLICATE_MEMBER, specs.loc).arg(name);
                    report.note(&msg::PREVIOUS_DEFINITION, old_loc, &[&name]).emit();
                }
                None => {
                    b.names.insert(name, specs.loc);
                }
            }
        }
        self.collect_anonymous_names(b, id);
        self.expect_alignment(b, base, attrs.expected_align);
        if let Some(at) = specs.align_loc {
            self.check_alignas(attrs.align.max(specs.align), base, at);
        }
        b.fields.push(Field {
            name: None,
            ty: base,
            loc: specs.loc,
            bit_width: None,
            align: attrs.align.max(specs.align),
            packed: attrs.packed,
            nonstring: attrs.nonstring,
            offset: 0,
            bit_offset: 0,
            unit_size: 0,
            segment: 0,
        });
    }

    /// The name of a member that has none but the typedef's of its type (`-fplan9-extensions`).
    fn plan9_name(&self, ty: Ty) -> Option<Symbol> {
        match self.hir.types.kind_sugared(ty) {
            TypeKind::Typedef { name, .. } if self.lang.plan9_extensions => Some(name),
            _ => None,
        }
    }

    fn collect_anonymous_names(&mut self, b: &mut RecordBuilder, id: RecordId) {
        let fields = &self.hir.types.record(id).fields;
        let mut inner = Vec::new();
        for field in fields {
            match field.name {
                Some(name) => match b.names.get(&name) {
                    Some(&old_loc) => {
                        let report = self.diags.report(&msg::DUPLICATE_MEMBER, field.loc).arg(name);
                        report.note(&msg::PREVIOUS_DEFINITION, old_loc, &[&name]).emit();
                    }
                    None => {
                        b.names.insert(name, field.loc);
                    }
                },
                None if field.bit_width.is_none() => inner.extend(self.hir.types.as_record(field.ty)),
                None => {}
            }
        }
        for id in inner {
            self.collect_anonymous_names(b, id);
        }
    }

    /// The closing brace and the attributes after it: the record is complete.
    /// Gives the type that the specifier denotes.
    pub fn finish_record(&mut self, mut b: RecordBuilder, attrs: &[Attr], loc: Loc) -> RecordId {
        let mut decl_attrs = DeclAttrs::default();
        let ty = self.hir.types.intern(TypeKind::Record(b.id));
        self.apply_decl_attributes(attrs, AttrSubject::Record, &mut decl_attrs);
        self.decl_state.open_records.retain(|&open| open != b.id);
        let kind = self.hir.types.record(b.id).kind;
        if let Some(at) = b.flexible
            && kind == RecordKind::Struct
            && b.fields.len() == 1
        {
            self.diags.report(&msg::FLEXIBLE_ALONE, at).emit();
        }
        self.check_members(&b, kind);
        let types = &self.hir.types;
        let is_const = |field: &Field| {
            types.quals_of_object(field.ty).contains(ctype::Quals::CONST)
                || self.record_of_elements(field.ty).is_some_and(|id| types.record(id).has_const_member)
        };
        let has_const_member = b.fields.iter().any(is_const);
        let ends_flexible = |field: &Field| {
            matches!(types.kind(field.ty), TypeKind::Array { len: ArrayLen::Incomplete, .. })
                || types.as_record(field.ty).is_some_and(|id| types.record(id).has_flexible_array)
        };
        let has_flexible_array = match kind {
            RecordKind::Struct => b.fields.last().is_some_and(ends_flexible),
            RecordKind::Union => b.fields.iter().any(ends_flexible),
        };
        if decl_attrs.big_endian.unwrap_or(self.decl_state.big_endian) {
            for field in &mut b.fields {
                field.ty = self.hir.types.reversed(field.ty, field.bit_width.is_some());
            }
        }
        let data = self.hir.types.record(b.id);
        self.keep_notice(Told::Record(b.id), data.tag, data.loc, &decl_attrs);
        let pack = self.decl_state.pack;
        let name_of = |field: &Field| match field.bit_width {
            None => field.name.or_else(|| self.plan9_name(field.ty)),
            Some(_) => field.name,
        };
        let names = b.fields.iter().map(|field| name_of(field).unwrap_or(Symbol::EMPTY)).collect();
        let microsoft = decl_attrs.ms_struct.unwrap_or(self.lang.ms_bitfields);
        let record = self.hir.types.record_mut(b.id);
        record.fields = std::mem::take(&mut b.fields);
        record.names = names;
        record.microsoft = microsoft;
        record.packed |= decl_attrs.packed;
        record.may_alias |= decl_attrs.may_alias;
        record.designated |= decl_attrs.designated_init;
        record.align = record.align.max(decl_attrs.align);
        record.max_field_align = pack;
        record.has_const_member = has_const_member;
        record.has_flexible_array = has_flexible_array;
        record.invalid |= b.invalid;
        if !self.hir.types.layout_record(b.id) {
            let name = self.hir.types.quoted(ty);
            self.diags.report(&msg::TYPE_TOO_LARGE, loc).arg(name).emit();
        }
        if self.diags.has_extra_warnings() {
            self.warn_layout(b.id);
        }
        if !b.expected.is_empty() && !b.invalid {
            self.warn_unexpected_alignment(b.id, &b.expected, loc);
        }
        if self.diags.has_extra_warnings() && !b.invalid {
            self.warn_packed_tighter(b.id, loc);
        }
        if decl_attrs.expected_align != 0 {
            self.decl_state.expected_aligns.insert(ty, decl_attrs.expected_align);
        }
        if decl_attrs.transparent_union {
            self.make_transparent(ty, loc);
        }
        let Some(old) = b.repeats else { return b.id };
        let old_ty = self.hir.types.intern(TypeKind::Record(old));
        if !self.hir.types.same_content(old_ty, ty, false) && !b.invalid {
            let (old_loc, new_loc) = (self.hir.types.record(old).loc, self.hir.types.record(b.id).loc);
            let tag = self.hir.types.record(old).tag.unwrap_or(Symbol::EMPTY);
            let shown = format!("{} {tag}", record_word(kind));
            let report = self.diags.report(&msg::REDEFINITION, new_loc).arg(&shown);
            report.note(&msg::ORIGINALLY_DEFINED, old_loc, &[&tag]).emit();
        }
        old
    }

    /// What ISO C does not allow of the members of a complete list.
    fn check_members(&mut self, b: &RecordBuilder, kind: RecordKind) {
        let loc = self.hir.types.record(b.id).loc;
        let word = record_word(kind);
        if b.fields.is_empty() && !b.invalid {
            self.diags.report(&dialect::NO_MEMBERS, loc).arg(word).emit();
        } else if !b.invalid && b.fields.iter().all(|field| field.name.is_none() && field.bit_width.is_some()) {
            self.diags.report(&dialect::NO_NAMED_MEMBERS, loc).arg(word).emit();
        }
        for field in &b.fields {
            let types = &self.hir.types;
            let flexible = matches!(types.kind(field.ty), TypeKind::Array { len: ArrayLen::Incomplete, .. });
            if flexible && kind == RecordKind::Union {
                self.diags.report(&dialect::FLEXIBLE_IN_UNION, field.loc).emit();
            } else if flexible && !self.lang.c99() {
                let report = self.diags.report(&dialect::NOT_IN_STANDARD, field.loc);
                report.arg(self.lang.standard_name()).arg("flexible array members").emit();
            } else if kind == RecordKind::Struct
                && types.as_record(field.ty).is_some_and(|id| types.record(id).has_flexible_array)
            {
                self.diags.report(&dialect::FLEXIBLE_USE, field.loc).emit();
            }
        }
    }

    fn record_of_elements(&self, ty: Ty) -> Option<RecordId> {
        let mut ty = ty;
        while let TypeKind::Array { elem, .. } = self.hir.types.kind(ty) {
            ty = elem;
        }
        self.hir.types.as_record(ty)
    }

    /// `transparent_union`: every member must be as large as the first.
    pub(crate) fn make_transparent(&mut self, ty: Ty, loc: Loc) {
        let types = &self.hir.types;
        let fits = types.as_record(ty).filter(|&id| {
            let record = types.record(id);
            let size = |field: &Field| types.size_of(field.ty);
            record.kind == RecordKind::Union
                && record.fields.first().is_some_and(|first| size(first) == record.layout.map(|l| l.size))
        });
        match fits {
            Some(id) => self.hir.types.record_mut(id).transparent = true,
            None => self.diags.report(&msg::ATTRIBUTE_IGNORED, loc).arg("transparent_union").emit(),
        }
    }

    fn new_enum(&mut self, tag: Option<Symbol>, loc: Loc) -> EnumId {
        self.hir.types.new_enum(EnumData { tag, loc, underlying: None, fixed: false, enumerators: Vec::new() })
    }

    /// `enum tag`, or `enum tag : type` without constants. GNU allows a tag that is not defined yet.
    pub fn act_on_enum_reference(&mut self, tag: Symbol, fixed: Option<Ty>, loc: Loc, declares: bool) -> EnumId {
        let here = declares && fixed.is_some();
        let known = if here { self.scopes.tag_here(tag) } else { self.scopes.tag(tag) };
        let id = match known {
            Some(Tag::Enum(id)) => {
                if !declares {
                    self.tell_of_use(Told::Enum(id), loc);
                }
                id
            }
            other => {
                if let Some(other) = other {
                    self.report_wrong_tag(tag, loc, other);
                } else if fixed.is_none() {
                    self.diags.report(&dialect::ENUM_FORWARD, loc).emit();
                }
                self.decl_state.forward_enums |= fixed.is_none();
                let id = self.new_enum(Some(tag), loc);
                self.scopes.declare_tag(tag, Tag::Enum(id));
                id
            }
        };
        if let Some(ty) = fixed {
            let ty = self.hir.types.unqualified(ty);
            self.check_fixed(id, Some(ty), loc);
            let data = self.hir.types.enum_mut(id);
            data.underlying = Some(ty);
            data.fixed = true;
        }
        id
    }

    /// Declarations of one enumeration agree in its fixed underlying type, or in having none (C23 6.7.3.3p6).
    fn check_fixed(&mut self, id: EnumId, fixed: Option<Ty>, loc: Loc) {
        let data = self.hir.types.enumeration(id);
        let Some(known) = data.underlying else { return };
        let known = data.fixed.then_some(known);
        if known.is_some() == fixed.is_some() && known.zip(fixed).is_none_or(|(a, b)| self.hir.types.same(a, b)) {
            return;
        }
        let shown =
            |ty: Option<Ty>| ty.map_or("no fixed".to_string(), |ty| format!("the {}", self.hir.types.quoted(ty)));
        let tag = data.tag.unwrap_or(Symbol::EMPTY);
        let report = self.diags.report(&dialect::ENUM_FIXED_MISMATCH, loc).arg(tag).arg(shown(fixed));
        report.arg(shown(known)).emit();
    }

    /// `enum tag {`
    pub fn begin_enum(&mut self, tag: Option<Symbol>, fixed: Option<Ty>, loc: Loc) -> EnumBuilder {
        let mut reuse = None;
        let mut repeats = None;
        if let Some(tag) = tag {
            match self.scopes.tag_here(tag) {
                Some(Tag::Enum(id)) => {
                    let data = self.hir.types.enumeration(id);
                    if self.decl_state.open_enums.contains(&id) {
                        self.diags.report(&msg::NESTED_REDEFINITION, loc).arg(format!("enum {tag}")).emit();
                    } else if self.lang.c23() && !data.enumerators.is_empty() {
                        self.check_fixed(id, fixed.map(|ty| self.hir.types.unqualified(ty)), loc);
                        repeats = Some(id);
                    } else if (data.underlying.is_some() && !data.fixed) || !data.enumerators.is_empty() {
                        let shown = format!("enum {tag}");
                        let report = self.diags.report(&msg::REDEFINITION, loc).arg(&shown);
                        report.note(&msg::ORIGINALLY_DEFINED, data.loc, &[&tag]).emit();
                    } else {
                        if fixed.is_some() || data.fixed {
                            self.check_fixed(id, fixed.map(|ty| self.hir.types.unqualified(ty)), loc);
                        }
                        reuse = Some(id);
                    }
                }
                Some(other) => self.report_wrong_tag(tag, loc, other),
                None => {}
            }
        }
        let id = reuse.unwrap_or_else(|| {
            let id = self.new_enum(tag, loc);
            if let Some(tag) = tag
                && repeats.is_none()
            {
                self.scopes.declare_tag(tag, Tag::Enum(id));
            }
            id
        });
        let fixed = fixed.map(|ty| self.hir.types.unqualified(ty));
        let data = self.hir.types.enum_mut(id);
        data.loc = loc;
        if let Some(ty) = fixed {
            data.underlying = Some(ty);
            data.fixed = true;
        }
        let fixed = fixed.or(data.underlying.filter(|_| data.fixed));
        self.decl_state.open_enums.push(id);
        EnumBuilder { id, next: 0, overflow: false, fixed, constants: Vec::new(), repeats }
    }

    /// One constant; in scope from its end on.
    /// `name = value`, with the attributes after the name.
    pub fn act_on_enumerator(
        &mut self,
        b: &mut EnumBuilder,
        name: Symbol,
        loc: Loc,
        attrs: &[Attr],
        value: Option<ExprId>,
    ) {
        let mut decl_attrs = DeclAttrs::default();
        self.apply_decl_attributes(attrs, AttrSubject::Enumerator, &mut decl_attrs);
        let value = match value {
            Some(e) => match self.int_const(e, IntConstUse::Enumerator(name)) {
                Some(int) => {
                    let signed = self.hir.types.is_signed(self.hir.ty(e));
                    if signed { int.to_i128().unwrap_or(0) } else { int.to_u128().map_or(0, |v| v as i128) }
                }
                None => b.next,
            },
            None => {
                if b.overflow {
                    self.diags.report(&msg::ENUM_OVERFLOW, loc).emit();
                }
                b.next
            }
        };
        if let Some(ty) = b.fixed
            && !self.fits(value, ty)
        {
            let shown = self.hir.types.quoted(ty);
            self.diags.report(&msg::ENUMERATOR_OUTSIDE, loc).arg(name).arg(shown).emit();
        }
        if b.fixed.is_none() && !self.lang.c23() && !self.fits(value, Ty::INT) {
            self.diags.report(&dialect::ENUM_BEYOND_INT, loc).emit();
        }
        let ty = match b.fixed {
            Some(_) => self.hir.types.intern(TypeKind::Enum(b.id)),
            None => self.enumerator_type(value),
        };
        (b.next, b.overflow) = value.checked_add(1).map_or((0, true), |next| (next, value == i128::from(u64::MAX)));
        let new = Decl {
            name,
            ty,
            loc,
            kind: DeclKind::EnumConst(self.hir.consts.push(value as u128)),
            linkage: Linkage::None,
            storage: Storage::None,
            local: !self.scopes.at_file_scope(),
            register: false,
            used: false,
            attrs: (!attrs.is_empty()).then(|| Box::new(decl_attrs)),
        };
        if let Some(old) = self.scopes.ordinary_here(name) {
            let repeated = b.repeats.is_some_and(|id| {
                let known = &self.hir.types.enumeration(id).enumerators;
                known.iter().any(|constant| constant.name == name && constant.value == value)
            });
            if repeated && matches!(self.hir.decls[old].kind, DeclKind::EnumConst(_)) {
                b.constants.push((old, Enumerator { name, value, loc }));
                return;
            }
            self.report_clash(old, &new);
        }
        let decl = self.hir.decls.push(new);
        self.scopes.declare(name, decl);
        b.constants.push((decl, Enumerator { name, value, loc }));
    }

    fn fits(&self, value: i128, ty: Ty) -> bool {
        let Some(width) = self.hir.types.int_width(ty) else { return true };
        if width >= 128 {
            return true;
        }
        if self.hir.types.is_signed(ty) {
            (-(1i128 << (width - 1))..1i128 << (width - 1)).contains(&value)
        } else {
            (0..1i128 << width).contains(&value)
        }
    }

    fn enumerator_type(&self, value: i128) -> Ty {
        const KINDS: [(IntKind, Ty); 6] = [
            (IntKind::Int, Ty::INT),
            (IntKind::UInt, Ty::UINT),
            (IntKind::Long, Ty::LONG),
            (IntKind::ULong, Ty::ULONG),
            (IntKind::LongLong, Ty::LONGLONG),
            (IntKind::ULongLong, Ty::ULONGLONG),
        ];
        smallest_int(self, &KINDS, value, value).unwrap_or(Ty::INT128)
    }

    /// The closing brace: the compatible type is chosen as GCC does, `unsigned int` if nothing is negative.
    /// Gives the type that the specifier denotes.
    pub fn finish_enum(&mut self, b: EnumBuilder, attrs: &[Attr], loc: Loc) -> EnumId {
        let mut decl_attrs = DeclAttrs::default();
        let ty = self.hir.types.intern(TypeKind::Enum(b.id));
        self.decl_state.open_enums.retain(|&open| open != b.id);
        self.apply_decl_attributes(attrs, AttrSubject::Enum, &mut decl_attrs);
        let low = b.constants.iter().map(|(_, e)| e.value).min().unwrap_or(0);
        let high = b.constants.iter().map(|(_, e)| e.value).max().unwrap_or(0);
        let underlying = b.fixed.unwrap_or_else(|| {
            let small = decl_attrs.packed || self.lang.short_enums;
            self.enum_type(low, high, small, loc)
        });
        let underlying = match self.mode_of(attrs, underlying) {
            Some(mode) if self.hir.types.is_vector(mode) => {
                let attr = attrs.iter().find(|attr| attr.kind == Some(AttrKind::Mode));
                if let Some(&Attr { ref args, loc, .. }) = attr
                    && let Some(&AttrArg::Ident(name, _)) = args.first()
                {
                    self.diags.report(&msg::ENUM_MODE, loc).arg(name).emit();
                }
                underlying
            }
            Some(mode) if b.fixed.is_none() => mode,
            _ => underlying,
        };
        let all_int = self.fits(low, Ty::INT) && self.fits(high, Ty::INT);
        for (decl, constant) in b.constants.iter().filter(|_| b.repeats.is_none()) {
            self.hir.decls[*decl].ty = match b.fixed {
                Some(_) => ty,
                None if self.lang.c23() && !all_int => ty,
                None if self.fits(constant.value, Ty::INT) => Ty::INT,
                None => underlying,
            };
        }
        for (decl, _) in &b.constants {
            self.warn.enumerations.insert(*decl, ty);
        }
        let data = self.hir.types.enumeration(b.id);
        self.keep_notice(Told::Enum(b.id), data.tag, data.loc, &decl_attrs);
        let data = self.hir.types.enum_mut(b.id);
        data.underlying = Some(underlying);
        data.enumerators = b.constants.into_iter().map(|(_, constant)| constant).collect();
        let Some(old) = b.repeats else { return b.id };
        let old_ty = self.hir.types.intern(TypeKind::Enum(old));
        if !self.hir.types.same_content(old_ty, ty, false) {
            let (old_loc, new_loc) = (self.hir.types.enumeration(old).loc, self.hir.types.enumeration(b.id).loc);
            let tag = self.hir.types.enumeration(old).tag.unwrap_or(Symbol::EMPTY);
            let report = self.diags.report(&msg::REDEFINITION, new_loc).arg(format!("enum {tag}"));
            report.note(&msg::ORIGINALLY_DEFINED, old_loc, &[&tag]).emit();
        }
        old
    }

    fn enum_type(&mut self, low: i128, high: i128, small: bool, loc: Loc) -> Ty {
        const UNSIGNED: [(IntKind, Ty); 5] = [
            (IntKind::UChar, Ty::UCHAR),
            (IntKind::UShort, Ty::USHORT),
            (IntKind::UInt, Ty::UINT),
            (IntKind::ULong, Ty::ULONG),
            (IntKind::ULongLong, Ty::ULONGLONG),
        ];
        const SIGNED: [(IntKind, Ty); 5] = [
            (IntKind::SChar, Ty::SCHAR),
            (IntKind::Short, Ty::SHORT),
            (IntKind::Int, Ty::INT),
            (IntKind::Long, Ty::LONG),
            (IntKind::LongLong, Ty::LONGLONG),
        ];
        let kinds = if low < 0 { &SIGNED } else { &UNSIGNED };
        let kinds = if small { &kinds[..] } else { &kinds[2..] };
        smallest_int(self, kinds, low, high).unwrap_or_else(|| {
            self.diags.report(&msg::ENUM_TOO_LARGE, loc).emit();
            Ty::LONG
        })
    }

    /// A declaration without declarators: `struct s;`, `enum { … };`, or nothing at all.
    pub fn act_on_empty_declaration(&mut self, specs: &DeclSpecs, base: Ty) {
        if self.hir.types.is_error(base) {
            return;
        }
        for (present, word) in [(specs.inline, "inline"), (specs.noreturn, "_Noreturn")] {
            if let Some(loc) = present {
                self.diags.report(&msg::IN_EMPTY_DECLARATION, loc).arg(word).emit();
            }
        }
        if let Some((class @ (StorageClass::Auto | StorageClass::Register), loc)) = specs.storage
            && self.scopes.at_file_scope()
        {
            self.diags.report(&msg::IN_FILE_SCOPE_EMPTY, loc).arg(class.spelling()).emit();
            return;
        }
        if specs.tag.is_none() {
            self.diags.report(&msg::USELESS_TYPE_NAME, specs.loc).emit();
            return;
        }
        if let Some(TagUse::Record(id)) = specs.tag
            && self.hir.types.record(id).tag.is_none()
        {
            self.diags.report(&msg::UNNAMED_WITHOUT_INSTANCES, specs.type_loc).emit();
        } else if specs.storage.is_some() {
            let word = specs.class().map_or("", |class| class.spelling());
            self.diags.report(&msg::USELESS_STORAGE, specs.loc).arg(word).emit();
        }
    }
}
