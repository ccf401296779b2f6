//! Initialisers (C23 6.7.11): from braces, designators and expressions to flat lists.
//!
//! The parser calls an [`InitBuilder`] as it reads, so no tree of initialisers exists. The builder
//! keeps a stack of levels: each is an aggregate whose subobjects are initialised in turn. A brace
//! opens a level explicitly; an expression that cannot initialise an aggregate as a whole opens levels
//! implicitly until it finds a scalar (brace elision, 6.7.11p21). Full implicit levels close by themselves.

use crate::Sema;
use crate::convert::AssignContext;
use crate::expr::IntConstUse;
use base::{FastMap, Symbol};
use ctype::{ArrayLen, IntKind, Quals, RecordId, RecordKind, Ty, TypeKind};
use diag::{decl as msg, dialect, warn as warning};
use hir::{BitRange, Expr, ExprId, Init, InitEntry, InitId, StringKind};
use smallvec::SmallVec;
use source::Loc;

/// In larger ranges of unions, a later designator of another member keeps what the first one stored.
const MOST_UNIONS: usize = 4096;

/// Entries among which an overwritten one is looked for.
const MOST_COMPARED: usize = 256;

/// What kind of aggregate a level goes through.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
enum LevelKind {
    /// A scalar in braces of its own, or the whole object before any brace.
    Single,
    /// Elements of an array or vector.
    Elements { elem: Ty, size: u64, count: Option<u64> },
    /// Members of a structure or union.
    Members(RecordId, RecordKind),
    /// An object that was reported: everything in its braces is dropped.
    Ignored,
}

/// How a level is written, for warnings.
struct Written {
    /// Its brace.
    loc: Loc,
    /// Whether a designator stands in it.
    designated: bool,
    /// Expressions in its braces, nested braces not counted, and whether one is not zero.
    values: u32,
    nonzero: bool,
    /// Whether a part of it lacks braces of its own.
    elided: bool,
}

struct Level {
    ty: Ty,
    kind: LevelKind,
    /// Offset of the aggregate in bytes.
    base: u64,
    /// The bits of a scalar that is a bit-field.
    bits: Option<BitRange>,
    /// Opened by a brace.
    explicit: bool,
    /// The next element or field.
    next: u64,
    /// Whether a designator chose it.
    named: bool,
    /// Last element of a range designator, inclusive.
    range_end: Option<u64>,
    /// Number of entries when the current subobject began: a range repeats those since.
    first_entry: usize,
    /// An excess element was reported.
    excess: bool,
    /// How it is written.
    written: Written,
}

/// An initialiser while it is read.
pub struct InitBuilder {
    ty: Ty,
    is_static: bool,
    /// `constexpr`: values must be constant expressions that the conversion does not change.
    constexpr: bool,
    loc: Loc,
    levels: SmallVec<[Level; 6]>,
    entries: Vec<InitEntry>,
    /// Whether the initialiser began with a brace (or must be a list for another reason).
    list: bool,
    whole: Option<ExprId>,
    /// Elements of an array of unknown length seen so far.
    elements: u64,
    /// The member that each union (by place and type) holds.
    unions: FastMap<(u64, RecordId), u64>,
    /// End of the farthest part written.
    high: u64,
    failed: bool,
}

/// The subobject that is next.
struct Target {
    ty: Ty,
    offset: u64,
    bits: Option<BitRange>,
}

impl Sema<'_> {
    /// Begins the initialiser of an object. `is_static`: values must be constant (C23 6.7.11p5).
    pub fn begin_init(&mut self, ty: Ty, is_static: bool, loc: Loc) -> InitBuilder {
        let mut b = InitBuilder {
            ty,
            is_static,
            constexpr: false,
            loc,
            levels: SmallVec::new(),
            entries: Vec::new(),
            list: false,
            whole: None,
            elements: 0,
            unions: FastMap::default(),
            high: 0,
            failed: self.hir.types.is_error(ty),
        };
        let unknown_array = matches!(self.hir.types.kind(ty), TypeKind::Array { len: ArrayLen::Incomplete, .. });
        if !b.failed && !unknown_array && !self.hir.types.is_complete(ty) {
            let shown = self.hir.types.quoted(ty);
            self.diags.report(&msg::INIT_INCOMPLETE, loc).arg(shown).emit();
            b.failed = true;
        }
        let variable = std::mem::take(&mut self.decl_state.variable_size_initialized);
        if variable && self.hir.types.is_variable_size(ty) {
            b.failed = true;
            self.diags.report(&msg::VARIABLE_SIZE_INITIALIZED, loc).emit();
        }
        b.levels.push(Level::new(ty, if b.failed { LevelKind::Ignored } else { LevelKind::Single }, 0, false));
        b
    }

    /// The initialiser `{}` of an object of variable size (C23 6.7.11p4): all of it is zero.
    pub fn empty_variable_init(&mut self) -> InitId {
        self.decl_state.variable_size_initialized = false;
        self.hir.inits.push(Init::List { entries: Vec::new(), size: 0 })
    }

    /// Makes it that of a `constexpr` object.
    pub fn set_constexpr(&mut self, b: &mut InitBuilder, constexpr: bool) {
        b.constexpr = constexpr;
    }

    /// A level in braces ends, at the brace `end`.
    fn warn_written_level(&mut self, level: &Level, end: Loc) {
        let zero = level.written.values == 1 && !level.written.nonzero;
        if zero || !self.diags.has_extra_warnings() {
            return;
        }
        if level.written.elided {
            self.diags.report(&warning::MISSING_BRACES, level.written.loc).emit();
        }
        self.warn_missing_field(level, end);
    }

    /// A member of a structure is left out at the end, without designators.
    fn warn_missing_field(&mut self, level: &Level, loc: Loc) {
        let LevelKind::Members(id, RecordKind::Struct) = level.kind else { return };
        if level.written.designated || level.next == 0 {
            return;
        }
        let types = &self.hir.types;
        let missing = types.record(id).fields.iter().skip(level.next as usize).find(|field| {
            let unnamed = field.name.is_none() && field.bit_width.is_some();
            !unnamed && types.size_of(field.ty).is_some_and(|size| size != 0)
        });
        if let Some(field) = missing {
            let name = field.name.map_or("<anonymous>", |name| name.as_str());
            let record = types.quoted(types.unqualified(level.ty));
            self.diags.report(&warning::MISSING_FIELD_INITIALIZER, loc).arg(name).arg(record).emit();
        }
    }

    /// A scalar is stored where a designator had stored before.
    fn warn_overwritten(&mut self, b: &InitBuilder, target: &Target, value: ExprId) {
        // Entries are in order but for designators: the search is long only if those go back.
        let same = |entry: &InitEntry| entry.offset == target.offset && entry.bits == target.bits && entry.repeat == 1;
        let Some(old) = b.entries.iter().rev().take(MOST_COMPARED).find(|entry| same(entry)) else { return };
        let lost = !b.is_static && self.hir.has_side_effects(old.value);
        let info = if lost { &warning::OVERRIDE_INIT_SIDE_EFFECTS } else { &warning::OVERRIDE_INIT };
        self.diags.report(info, self.hir.loc(value)).emit();
    }

    /// Whether the value is the constant zero.
    fn is_zero_constant(&self, value: ExprId) -> bool {
        match self.hir.expr(value) {
            Expr::Int(0) => true,
            Expr::Float(_) => self.float_value(value).is_some_and(|value| value.is_zero()),
            _ => false,
        }
    }

    /// Ends it: the initialiser and the type of the object, which it may have completed.
    pub fn finish_init(&mut self, mut b: InitBuilder) -> (InitId, Ty) {
        if b.failed {
            let init = self.hir.inits.push(Init::List { entries: Vec::new(), size: 0 });
            let ty = if matches!(self.hir.types.kind(b.ty), TypeKind::Array { len: ArrayLen::Incomplete, .. }) {
                Ty::ERROR
            } else {
                b.ty
            };
            return (init, if self.hir.types.is_complete(ty) { ty } else { Ty::ERROR });
        }
        let ty = match (self.hir.types.kind_sugared(b.ty), self.hir.types.kind(b.ty)) {
            (TypeKind::Array { elem, len: ArrayLen::Incomplete }, _)
            | (_, TypeKind::Array { elem, len: ArrayLen::Incomplete }) => {
                if b.elements == 0 {
                    self.diags.report(&msg::ARRAY_SIZE_ZERO, b.loc).arg("array").emit();
                }
                self.hir.types.array_of(elem, ArrayLen::Const(b.elements))
            }
            _ => b.ty,
        };
        let size = self.hir.types.size_of(ty).unwrap_or(0).max(b.high);
        let init = match b.whole {
            Some(value) if !b.list => Init::Value(value),
            _ => Init::List { entries: std::mem::take(&mut b.entries), size },
        };
        (self.hir.inits.push(init), ty)
    }

    fn is_excess(&mut self, b: &mut InitBuilder, loc: Loc) -> bool {
        let Some(level) = b.levels.last_mut() else { return true };
        if level.kind == LevelKind::Ignored {
            return true;
        }
        if level.remaining(&self.hir.types) {
            return false;
        }
        self.report_excess(b, loc);
        true
    }

    /// Reports, once for each level, that the innermost has nothing for an initialiser.
    fn report_excess(&mut self, b: &mut InitBuilder, loc: Loc) {
        let Some(level) = b.levels.last_mut() else { return };
        if !std::mem::replace(&mut level.excess, true) {
            let what = match level.kind {
                LevelKind::Single | LevelKind::Ignored => "scalar",
                LevelKind::Elements { .. } => match self.hir.types.kind(level.ty) {
                    TypeKind::Vector { .. } => "vector",
                    _ => "array",
                },
                LevelKind::Members(_, RecordKind::Struct) => "struct",
                LevelKind::Members(_, RecordKind::Union) => "union",
            };
            self.diags.report(&msg::EXCESS_ELEMENTS, loc).arg(what).emit();
        }
    }

    /// `{`
    pub fn init_open_brace(&mut self, b: &mut InitBuilder, loc: Loc) {
        self.close_full_levels(b);
        if b.levels.len() == 1 && !b.list {
            b.list = true;
            let kind = self.level_kind(b.ty, b.levels[0].kind == LevelKind::Ignored);
            if kind == LevelKind::Single {
                b.list = false;
            }
            let mut level = Level::new(b.ty, kind, 0, true);
            level.written.loc = loc;
            b.levels.push(level);
            return;
        }
        if let Some(level) = innermost_brace(b) {
            level.written.nonzero = true;
        }
        if self.is_excess(b, loc) {
            b.levels.push(Level::new(Ty::ERROR, LevelKind::Ignored, 0, true));
            return;
        }
        let Some(target) = self.current_target(b) else {
            b.levels.push(Level::new(Ty::ERROR, LevelKind::Ignored, 0, true));
            return;
        };
        self.begin_subobject(b, loc);
        self.check_flexible(b, loc);
        let kind = self.level_kind(target.ty, false);
        if kind == LevelKind::Single {
            if matches!(b.levels.last(), Some(level) if level.kind == LevelKind::Single) {
                self.diags.report(&msg::BRACES_AROUND_SCALAR, loc).emit();
            }
        } else {
            self.forget_repeated(b, target.offset, self.extent(target.ty));
        }
        let mut level = Level::new(target.ty, kind, target.offset, true);
        level.bits = target.bits;
        level.first_entry = b.entries.len();
        level.written.loc = loc;
        b.levels.push(level);
    }

    /// `}`
    pub fn init_close_brace(&mut self, b: &mut InitBuilder, loc: Loc, end: Loc) {
        while b.levels.last().is_some_and(|level| !level.explicit) && b.levels.len() > 1 {
            self.close_level(b);
        }
        let Some(level) = b.levels.pop() else { return };
        self.warn_written_level(&level, end);
        if level.kind == LevelKind::Single && level.next == 0 && !b.failed {
            // `{}` for a scalar: zero.
            if b.levels.len() == 1 {
                b.list = true;
            }
            if !self.lang.c23() {
                self.diags.report(&msg::EMPTY_SCALAR_INIT, loc).emit();
            }
        }
        self.advance(b);
    }

    /// `.name` (or GNU `name:`); `first` if no designator stands before it.
    pub fn init_designate_member(&mut self, b: &mut InitBuilder, name: Symbol, loc: Loc, first: bool) {
        if !self.begin_designator(b, first, loc) {
            return;
        }
        if let Some(level) = innermost_brace(b) {
            level.written.designated = true;
        }
        let Some(level) = b.levels.last_mut() else { return };
        level.written.designated = true;
        let LevelKind::Members(id, _) = level.kind else {
            if level.kind != LevelKind::Ignored {
                self.diags.report(&msg::MEMBER_DESIGNATOR_OUTSIDE, loc).emit();
                self.ignore_designated(b, first);
            }
            return;
        };
        let path = self.hir.types.find_member(id, name);
        let Some((&last, outer)) = path.split_last() else {
            if !self.hir.types.record(id).invalid {
                let shown = self.hir.types.quoted(level.ty);
                self.diags.report(&msg::NO_MEMBER, loc).arg(shown).arg(name).emit();
            }
            self.ignore_designated(b, first);
            return;
        };
        self.tell_of_members(id, &path, loc);
        for &step in outer {
            self.designate(b, u64::from(step), None);
            self.open_implicit(b, loc);
            if let Some(level) = b.levels.last_mut() {
                level.written.designated = true;
            }
        }
        self.designate(b, u64::from(last), None);
    }

    /// `[low]` or GNU `[low ... high]`
    pub fn init_designate_index(
        &mut self,
        b: &mut InitBuilder,
        low: ExprId,
        high: Option<ExprId>,
        loc: Loc,
        first: bool,
    ) {
        let low_value = self.index_value(low);
        let high_value = high.map(|high| self.index_value(high));
        if !self.begin_designator(b, first, loc) {
            return;
        }
        let Some(level) = b.levels.last() else { return };
        let LevelKind::Elements { count, .. } = level.kind else {
            if level.kind != LevelKind::Ignored {
                self.diags.report(&msg::INDEX_DESIGNATOR_OUTSIDE, loc).emit();
                self.ignore_designated(b, first);
            }
            return;
        };
        let (Some(low_value), Some(high_value)) = (low_value, high_value.unwrap_or(low_value)) else {
            self.ignore_designated(b, first);
            return;
        };
        if count.is_some_and(|count| low_value >= count || high_value >= count) {
            self.diags.report(&msg::INDEX_EXCEEDS, loc).emit();
            self.ignore_designated(b, first);
            return;
        }
        if high_value < low_value {
            self.diags.report(&msg::EMPTY_RANGE, loc).emit();
            self.ignore_designated(b, first);
            return;
        }
        self.designate(b, low_value, (high_value > low_value).then_some(high_value));
    }

    /// The value of an index; reports one that is not a constant, or negative.
    fn index_value(&mut self, e: ExprId) -> Option<u64> {
        let loc = self.hir.loc(e);
        let value = self.int_const(e, IntConstUse::ArrayDesignator)?;
        if value.is_negative(self.hir.types.is_signed(self.hir.ty(e))) {
            self.diags.report(&msg::INDEX_EXCEEDS, loc).emit();
            return None;
        }
        value.to_u64().filter(|&n| n < i64::MAX as u64)
    }

    /// The first designator of a list goes back to the level of the innermost brace; a later one goes
    /// into the subobject designated so far.
    fn begin_designator(&mut self, b: &mut InitBuilder, first: bool, loc: Loc) -> bool {
        if first {
            while b.levels.last().is_some_and(|level| !level.explicit) && b.levels.len() > 1 {
                self.close_level(b);
            }
        } else {
            self.open_implicit(b, loc);
        }
        b.levels.last().is_some_and(|level| level.kind != LevelKind::Ignored)
    }

    /// After a designator in error, the value that follows is dropped.
    fn ignore_designated(&mut self, b: &mut InitBuilder, first: bool) {
        let _ = first;
        b.levels.push(Level::new(Ty::ERROR, LevelKind::Ignored, 0, false));
    }

    fn designate(&mut self, b: &mut InitBuilder, next: u64, range_end: Option<u64>) {
        let Some(level) = b.levels.last_mut() else { return };
        let (base, ty) = (level.base, level.ty);
        level.next = next;
        level.named = true;
        level.range_end = range_end;
        level.first_entry = b.entries.len();
        if let LevelKind::Members(id, RecordKind::Union) = level.kind {
            self.switch_union(b, id, base, next, ty);
            if let Some(level) = b.levels.last_mut() {
                level.first_entry = b.entries.len();
            }
        }
    }

    /// Another member of a union is initialised: what the first one stored is gone.
    fn switch_union(&mut self, b: &mut InitBuilder, id: RecordId, base: u64, member: u64, ty: Ty) {
        if base >= b.high {
            return;
        }
        let extent = self.extent(ty);
        for place in repeated_places(b, base, b.high) {
            if b.unions.get(&(place, id)).is_some_and(|&held| held != member) {
                self.forget(b, place, extent);
            }
        }
    }

    /// Opens the current subobject of the innermost level without a brace.
    fn open_implicit(&mut self, b: &mut InitBuilder, loc: Loc) {
        let ignored = b.levels.last().is_none_or(|level| level.kind == LevelKind::Ignored);
        let target = if ignored { None } else { self.current_target(b) };
        let Some(target) = target else {
            b.levels.push(Level::new(Ty::ERROR, LevelKind::Ignored, 0, false));
            return;
        };
        self.begin_subobject(b, loc);
        let kind = self.level_kind(target.ty, false);
        let mut level = Level::new(target.ty, kind, target.offset, false);
        level.bits = target.bits;
        level.first_entry = b.entries.len();
        b.levels.push(level);
    }

    /// Before an element of an array: a flexible array member has its storage after the object, so only the
    /// last member of a static object itself may have elements.
    fn check_flexible(&mut self, b: &InitBuilder, loc: Loc) {
        let Some(level) = b.levels.last() else { return };
        if level.next == 0 && matches!(level.kind, LevelKind::Elements { .. }) {
            self.check_flexible_member(b, level.ty, b.levels.len() - 1, loc);
        }
    }

    /// As `check_flexible`, for a member of type `ty` with so many levels around it.
    fn check_flexible_member(&self, b: &InitBuilder, ty: Ty, depth: usize, loc: Loc) {
        let flexible = matches!(self.hir.types.kind(ty), TypeKind::Array { len: ArrayLen::Incomplete, .. });
        if flexible && depth > 2 {
            self.diags.report(&msg::FLEXIBLE_NESTED, loc).emit();
        } else if flexible && depth == 2 && !b.is_static {
            self.diags.report(&msg::FLEXIBLE_NOT_STATIC, loc).emit();
        } else if flexible && depth == 2 {
            self.diags.report(&dialect::FLEXIBLE_INITIALIZED, loc).emit();
        }
    }

    fn begin_subobject(&mut self, b: &mut InitBuilder, loc: Loc) {
        if let Some(level) = b.levels.last_mut() {
            let named = std::mem::take(&mut level.named);
            if let LevelKind::Members(id, RecordKind::Struct) = level.kind
                && !named
                && self.hir.types.record(id).designated
            {
                self.diags.report(&warning::POSITIONAL_INIT, loc).emit();
            }
        }
        if let Some(&Level { kind: LevelKind::Members(id, RecordKind::Union), base, next, ty, .. }) = b.levels.last() {
            self.switch_union(b, id, base, next, ty);
            for place in repeated_places(b, base, u64::MAX).into_iter().take(MOST_UNIONS) {
                b.unions.insert((place, id), next);
            }
        }
        let entries = b.entries.len();
        if let Some(level) = b.levels.last_mut()
            && level.range_end.is_none()
        {
            level.first_entry = entries;
        }
    }

    fn level_kind(&self, ty: Ty, ignored: bool) -> LevelKind {
        let types = &self.hir.types;
        match types.kind(ty) {
            _ if ignored => LevelKind::Ignored,
            TypeKind::Error => LevelKind::Ignored,
            TypeKind::Array { elem, len } => {
                let elem = match types.kind_sugared(ty) {
                    TypeKind::Array { elem, .. } => elem,
                    _ => elem,
                };
                let count = match len {
                    ArrayLen::Const(n) => Some(n),
                    _ => None,
                };
                LevelKind::Elements { elem, size: types.size_of(elem).unwrap_or(0), count }
            }
            TypeKind::Vector { elem, lanes } => {
                LevelKind::Elements { elem, size: types.size_of(elem).unwrap_or(0), count: Some(u64::from(lanes)) }
            }
            TypeKind::Record(id) => LevelKind::Members(id, types.record(id).kind),
            // C23 6.7.11p9: initialisation of an atomic object is as that of one that is not.
            TypeKind::Atomic(inner) => self.level_kind(inner, false),
            _ => LevelKind::Single,
        }
    }

    fn extent(&self, ty: Ty) -> u64 {
        self.hir.types.size_of(ty).unwrap_or(u64::MAX)
    }

    /// The subobject that is next in the innermost level; none if the level is full.
    fn current_target(&mut self, b: &mut InitBuilder) -> Option<Target> {
        let level = b.levels.last_mut()?;
        match level.kind {
            LevelKind::Ignored => None,
            LevelKind::Single => {
                (level.next == 0).then_some(Target { ty: level.ty, offset: level.base, bits: level.bits })
            }
            LevelKind::Elements { elem, size, count } => {
                if count.is_some_and(|count| level.next >= count) {
                    return None;
                }
                let offset = level.next.checked_mul(size).and_then(|at| at.checked_add(level.base))?;
                Some(Target { ty: elem, offset, bits: None })
            }
            LevelKind::Members(id, _) => {
                let quals = self.hir.types.quals(level.ty).without(Quals::RESTRICT);
                let fields = &self.hir.types.record(id).fields;
                while fields.get(level.next as usize).is_some_and(|f| f.name.is_none() && f.bit_width.is_some()) {
                    level.next += 1;
                }
                let field = fields.get(level.next as usize)?;
                let bits = field.bit_width.map(|width| BitRange {
                    offset: field.bit_offset,
                    width,
                    unit_size: field.unit_size,
                });
                let _ = quals;
                Some(Target { ty: field.ty, offset: level.base + field.offset, bits })
            }
        }
    }

    /// Closes implicit levels that have no subobject left.
    fn close_full_levels(&mut self, b: &mut InitBuilder) {
        while b.levels.len() > 1 {
            let Some(level) = b.levels.last() else { return };
            if level.explicit || (level.kind != LevelKind::Ignored && level.remaining(&self.hir.types)) {
                return;
            }
            if level.kind == LevelKind::Ignored && level.next == 0 {
                return;
            }
            self.close_level(b);
        }
    }

    fn close_level(&mut self, b: &mut InitBuilder) {
        let closed = b.levels.pop();
        if let Some(level) = &closed
            && !level.explicit
            && let Some(around) = b.levels.iter().rev().find(|level| level.explicit)
            && (around.written.values != 1 || around.written.nonzero)
        {
            self.warn_missing_field(level, around.written.loc);
        }
        let ignored = closed.is_some_and(|level| level.kind == LevelKind::Ignored);
        if !ignored {
            self.advance(b);
        }
    }

    /// The current subobject of the innermost level is done.
    fn advance(&mut self, b: &mut InitBuilder) {
        let Some(level) = b.levels.last_mut() else { return };
        match level.kind {
            LevelKind::Single | LevelKind::Ignored => level.next = 1,
            LevelKind::Members(id, RecordKind::Union) => level.next = self.hir.types.record(id).fields.len() as u64,
            LevelKind::Members(..) => level.next += 1,
            LevelKind::Elements { size, .. } => {
                if let Some(end) = level.range_end.take() {
                    let (first, count) = (level.first_entry, end - level.next + 1);
                    level.next = end;
                    b.high = b.high.max(level.base.saturating_add((end + 1).saturating_mul(size)));
                    repeat(&mut b.entries, first, count, size);
                }
                let Some(level) = b.levels.last_mut() else { return };
                level.next += 1;
                let (next, unknown) = (level.next, b.levels.len() == 2);
                if unknown {
                    b.elements = b.elements.max(next);
                }
            }
        }
    }

    /// As `forget`, in every element of the range designators that are open.
    fn forget_repeated(&mut self, b: &mut InitBuilder, offset: u64, size: u64) {
        if offset >= b.high {
            return;
        }
        let places = repeated_places(b, offset, b.high);
        for place in places {
            self.forget(b, place, size);
        }
    }

    /// Drops what was stored before into a range that is initialised again as a whole (C23 6.7.11p20).
    fn forget(&mut self, b: &mut InitBuilder, offset: u64, size: u64) {
        if offset >= b.high {
            return;
        }
        let end = offset.saturating_add(size);
        if !b.entries.iter().any(|entry| covered(entry, offset, end).is_some()) {
            return;
        }
        let mut kept = Vec::with_capacity(b.entries.len());
        // Where the entries that levels remember have moved to.
        let mut moved = Vec::with_capacity(b.entries.len() + 1);
        for entry in &b.entries {
            moved.push(kept.len());
            let Some((first, last)) = covered(entry, offset, end) else {
                kept.push(*entry);
                continue;
            };
            if first > 0 {
                kept.push(InitEntry { repeat: first, ..*entry });
            }
            if last + 1 < entry.repeat {
                let skipped = (last + 1) * entry.stride;
                kept.push(InitEntry { offset: entry.offset + skipped, repeat: entry.repeat - last - 1, ..*entry });
            }
        }
        moved.push(kept.len());
        b.entries = kept;
        for level in &mut b.levels {
            level.first_entry = moved.get(level.first_entry).copied().unwrap_or(b.entries.len());
        }
    }

    /// An expression.
    pub fn init_value(&mut self, b: &mut InitBuilder, value: ExprId) {
        if !self.init_next_element(b, value) {
            self.init_any_value(b, value);
        }
    }

    /// Does what [`init_any_value`](Self::init_any_value) does if the next subobject is a scalar element, but not the
    /// first, of an array in braces: nearly all values in long lists are for these.
    fn init_next_element(&mut self, b: &mut InitBuilder, value: ExprId) -> bool {
        let depth = b.levels.len();
        let Some(level) = b.levels.last_mut() else { return false };
        let LevelKind::Elements { elem, size, count } = level.kind else { return false };
        let room = level.next != 0 && count.is_none_or(|count| level.next < count);
        let plain = level.explicit && level.range_end.is_none() && self.hir.types.is_scalar(elem);
        let Some(offset) = level.next.checked_mul(size).and_then(|at| at.checked_add(level.base)) else { return false };
        if !room || !plain {
            return false;
        }
        level.written.values += 1;
        level.written.nonzero |= !self.is_zero_constant(value);
        level.named = false;
        level.first_entry = b.entries.len();
        level.next += 1;
        if depth == 2 {
            b.elements = b.elements.max(level.next);
        }
        self.store(b, Target { ty: elem, offset, bits: None }, value);
        true
    }

    fn init_any_value(&mut self, b: &mut InitBuilder, value: ExprId) {
        let loc = self.hir.loc(value);
        if b.levels.len() == 1 && !b.list {
            if b.failed {
                return;
            }
            self.init_whole(b, value);
            return;
        }
        let zero = self.is_zero_constant(value);
        if let Some(level) = innermost_brace(b) {
            level.written.values += 1;
            level.written.nonzero |= !zero;
        }
        loop {
            self.close_full_levels(b);
            if b.levels.last().is_some_and(|level| level.kind == LevelKind::Ignored && !level.explicit) {
                b.levels.pop();
                return;
            }
            if self.is_excess(b, loc) {
                return;
            }
            if self.is_string_for_level(b, value) {
                let Some(level) = b.levels.last_mut() else { return };
                let target = Target { ty: level.ty, offset: level.base, bits: None };
                self.store_string(b, target, value, true);
                return;
            }
            if let Some(array) = self.array_refusing_string(b, value) {
                self.begin_subobject(b, loc);
                self.report_array_initializer(array, value);
                self.advance(b);
                return;
            }
            let Some(target) = self.current_target(b) else {
                // An aggregate without members: it is full at once.
                if b.levels.last().is_some_and(|level| level.explicit) {
                    return;
                }
                self.close_level(b);
                continue;
            };
            if self.is_string_for(target.ty, value) {
                // GCC lets a string be deeper, as long as no array is around it.
                let in_array = b.levels.iter().any(|level| matches!(level.kind, LevelKind::Elements { .. }));
                self.check_flexible_member(b, target.ty, if in_array { b.levels.len() } else { 2 }, loc);
                self.begin_subobject(b, loc);
                self.store_string(b, target, value, false);
                self.advance(b);
                return;
            }
            self.check_flexible(b, loc);
            match self.level_kind(target.ty, false) {
                LevelKind::Single | LevelKind::Ignored => {
                    self.begin_subobject(b, loc);
                    self.store(b, target, value);
                    self.advance(b);
                    return;
                }
                LevelKind::Members(..) | LevelKind::Elements { .. } if self.initializes_whole(target.ty, value) => {
                    self.begin_subobject(b, loc);
                    self.store_aggregate(b, target, value);
                    self.advance(b);
                    return;
                }
                LevelKind::Members(..) | LevelKind::Elements { .. } => {
                    if self.holds_nothing(target.ty, &mut FastMap::default()) {
                        // All elements of an array are alike, and there may be any number of them.
                        if matches!(b.levels.last(), Some(Level { kind: LevelKind::Elements { .. }, .. })) {
                            self.report_excess(b, loc);
                            return;
                        }
                        self.begin_subobject(b, loc);
                        self.advance(b);
                        continue;
                    }
                    if let Some(level) = innermost_brace(b) {
                        level.written.elided = true;
                    }
                    self.open_implicit(b, loc);
                }
            }
        }
    }

    /// Whether there is no scalar in the aggregate that an initialiser without braces would reach.
    /// `known` has the answers for the records seen on the way.
    fn holds_nothing(&self, ty: Ty, known: &mut FastMap<RecordId, bool>) -> bool {
        match self.level_kind(ty, false) {
            LevelKind::Elements { elem, count, .. } => count == Some(0) || self.holds_nothing(elem, known),
            LevelKind::Members(id, kind) => {
                if let Some(&answer) = known.get(&id) {
                    return answer;
                }
                let fields = &self.hir.types.record(id).fields;
                let mut members = fields.iter().filter(|f| f.name.is_some() || f.bit_width.is_none());
                let answer = match kind {
                    RecordKind::Struct => members.all(|f| self.holds_nothing(f.ty, known)),
                    RecordKind::Union => members.next().is_none_or(|f| self.holds_nothing(f.ty, known)),
                };
                known.insert(id, answer);
                answer
            }
            LevelKind::Single | LevelKind::Ignored => false,
        }
    }

    /// An initialiser without braces for the whole object.
    fn init_whole(&mut self, b: &mut InitBuilder, value: ExprId) {
        let ty = b.ty;
        if self.is_string_for(ty, value) {
            b.list = true;
            let target = Target { ty, offset: 0, bits: None };
            if let TypeKind::Array { .. } = self.hir.types.kind(ty) {
                self.store_string(b, target, value, true);
            }
            return;
        }
        if let TypeKind::Array { .. } = self.hir.types.kind(ty) {
            if let Expr::CompoundLiteral(decl) = self.hir.expr(value)
                && self.same_array(ty, self.hir.decls[decl].ty)
            {
                b.list = true;
                let target = Target { ty: self.hir.decls[decl].ty, offset: 0, bits: None };
                if let TypeKind::Array { len: ArrayLen::Const(n), .. } = self.hir.types.kind(target.ty) {
                    b.elements = n;
                }
                self.splice(b, target, value);
                return;
            }
            self.report_array_initializer(ty, value);
            b.failed = true;
            return;
        }
        let plain = match self.hir.types.kind(ty) {
            TypeKind::Atomic(inner) => inner,
            _ => ty,
        };
        let is_record = self.hir.types.as_record(plain).is_some();
        if is_record && b.is_static && self.compound_literal_init(value).is_some() {
            b.list = true;
            self.splice(b, Target { ty, offset: 0, bits: None }, value);
            return;
        }
        let value = self.converted(b, ty, value);
        b.whole = Some(value);
    }

    fn report_array_initializer(&mut self, ty: Ty, value: ExprId) {
        let (types, from, loc) = (&self.hir.types, self.hir.ty(value), self.hir.loc(value));
        if types.is_error(from) {
            return;
        }
        match (self.hir.expr(value), types.kind(ty), types.kind(from)) {
            (Expr::String(_), TypeKind::Array { elem: to, .. }, TypeKind::Array { elem: from, .. }) => {
                let (to, from) = (types.quoted(to), types.quoted(from));
                self.diags.report(&msg::STRING_FOR_ARRAY, loc).arg(to).arg(from).emit();
            }
            _ => self.diags.report(&msg::INVALID_INITIALIZER, loc).emit(),
        }
    }

    fn same_array(&self, a: Ty, b: Ty) -> bool {
        let types = &self.hir.types;
        match (types.kind(a), types.kind(b)) {
            (TypeKind::Array { elem: a, len: m }, TypeKind::Array { elem: b, len: n }) => {
                types.compatible_unqualified(a, b) && (m == n || m == ArrayLen::Incomplete)
            }
            _ => false,
        }
    }

    /// Converts a value to the type of what it initialises; checks that it is constant if it must be.
    fn converted(&mut self, b: &InitBuilder, ty: Ty, value: ExprId) -> ExprId {
        let loc = self.hir.loc(value);
        let value = self.decay_and_load(value);
        if b.constexpr && !self.check_constexpr_value(value, ty, loc) {
            return self.poison(loc);
        }
        let unqualified = if self.hir.types.quals(ty).is_empty() { ty } else { self.hir.types.unqualified(ty) };
        let value = self.convert_for_assignment(value, unqualified, AssignContext::Init, loc);
        if b.is_static {
            self.check_constant_initializer(value, loc);
        } else if b.list
            && !self.lang.c99()
            && self.diags.is_enabled(&dialect::INITIALIZER_NOT_COMPUTED_AT_LOAD, loc)
            && !self.is_static_value(value)
        {
            self.diags.report(&dialect::INITIALIZER_NOT_COMPUTED_AT_LOAD, loc).emit();
        }
        value
    }

    /// Whether the value, as it is, initialises the whole aggregate.
    fn initializes_whole(&self, ty: Ty, value: ExprId) -> bool {
        let types = &self.hir.types;
        let from = match types.kind(self.hir.ty(value)) {
            TypeKind::Atomic(inner) => inner,
            _ => self.hir.ty(value),
        };
        if types.is_error(from) {
            return true;
        }
        match types.kind(ty) {
            TypeKind::Record(_) => types.compatible_unqualified(ty, from),
            TypeKind::Vector { .. } => types.is_vector(from),
            TypeKind::Atomic(inner) => self.initializes_whole(inner, value),
            TypeKind::Array { .. } => {
                matches!(self.hir.expr(value), Expr::CompoundLiteral(_)) && self.same_array(ty, from)
            }
            _ => false,
        }
    }

    fn store_aggregate(&mut self, b: &mut InitBuilder, target: Target, value: ExprId) {
        let is_array = self.hir.types.is_array(target.ty);
        if self.compound_literal_init(value).is_some() && (is_array || b.is_static) {
            self.splice(b, target, value);
        } else {
            self.store(b, target, value);
        }
    }

    /// The initialiser that a compound literal or, as GCC has it, a constant structure or union was given.
    fn compound_literal_init(&self, value: ExprId) -> Option<InitId> {
        let decl = match self.hir.expr(value) {
            Expr::CompoundLiteral(decl) => decl,
            Expr::Decl(decl) => {
                let (types, ty) = (&self.hir.types, self.hir.decls[decl].ty);
                let quals = types.quals(ty);
                if types.as_record(ty).is_none() || !quals.contains(Quals::CONST) || quals.contains(Quals::VOLATILE) {
                    return None;
                }
                decl
            }
            _ => return None,
        };
        match self.hir.decls[decl].kind {
            hir::DeclKind::Var { init, .. } => init,
            _ => None,
        }
    }

    /// GNU: a compound literal initialises by its own initialiser, so that it may initialise a static
    /// object, or an array.
    fn splice(&mut self, b: &mut InitBuilder, target: Target, value: ExprId) {
        let Some(init) = self.compound_literal_init(value) else { return };
        let extent = self.extent(target.ty);
        self.forget(b, target.offset, extent);
        b.high = b.high.max(target.offset.saturating_add(extent));
        match self.hir.inits[init].clone() {
            Init::Value(value) => self.store(b, target, value),
            Init::List { entries, .. } => {
                for entry in entries {
                    if b.is_static {
                        self.check_constant_initializer(entry.value, self.hir.loc(entry.value));
                    }
                    b.entries.push(InitEntry { offset: entry.offset + target.offset, ..entry });
                }
            }
        }
    }

    fn store(&mut self, b: &mut InitBuilder, target: Target, value: ExprId) {
        let value = self.converted(b, target.ty, value);
        let single = b.levels.len() == 2 && b.levels[1].kind == LevelKind::Single;
        if single && !b.list {
            b.whole = Some(value);
            return;
        }
        if self.hir.types.is_array(target.ty) {
            // Not a string and not a literal: the conversion has reported it.
            return;
        }
        if target.bits.is_some() && b.is_static && !self.is_poison(value) && self.fold_int(value).is_none() {
            // No relocation stores a part of an address.
            self.diags.report(&diag::sema::INITIALIZER_NOT_COMPUTABLE, self.hir.loc(value)).emit();
            return;
        }
        let size = match target.bits {
            Some(bits) => u64::from(bits.unit_size),
            None => self.hir.types.size_of(target.ty).unwrap_or(0),
        };
        if target.offset < b.high {
            self.warn_overwritten(b, &target, value);
        }
        b.high = b.high.max(target.offset.saturating_add(size));
        let entry = InitEntry { offset: target.offset, bits: target.bits, ty: target.ty, value, repeat: 1, stride: 0 };
        b.entries.push(entry);
    }

    /// Whether the innermost level is an array in braces whose only initialiser is this string: `{"abc"}`.
    fn is_string_for_level(&self, b: &InitBuilder, value: ExprId) -> bool {
        let Some(level) = b.levels.last() else { return false };
        level.explicit
            && level.next == 0
            && matches!(level.kind, LevelKind::Elements { .. })
            && self.is_string_for(level.ty, value)
    }

    /// The innermost level's array if the value is a string literal in the place of its first element, which is an
    /// integer: the literal is meant for the whole array and is of another kind. No pointer to it would fit either.
    fn array_refusing_string(&self, b: &InitBuilder, value: ExprId) -> Option<Ty> {
        let level = b.levels.last()?;
        let LevelKind::Elements { elem, .. } = level.kind else { return None };
        let is_first = level.next == 0 && matches!(self.hir.expr(value), Expr::String(_));
        (is_first && matches!(self.hir.types.kind(elem), TypeKind::Int(_))).then_some(level.ty)
    }

    /// Whether the value is a string literal that initialises an array of this type (C23 6.7.11p15, p16).
    fn is_string_for(&self, ty: Ty, value: ExprId) -> bool {
        let Expr::String(id) = self.hir.expr(value) else { return false };
        let types = &self.hir.types;
        let TypeKind::Array { elem, .. } = types.kind(ty) else { return false };
        let TypeKind::Int(kind) = types.kind(elem) else {
            // An enumeration is compatible with its integer type; nothing else can be a character.
            return false;
        };
        let data = &self.hir.strings[id];
        match data.kind {
            StringKind::Narrow | StringKind::Utf8 => {
                matches!(kind, IntKind::Char | IntKind::SChar | IntKind::UChar)
            }
            StringKind::Utf16 | StringKind::Utf32 | StringKind::Wide => {
                let TypeKind::Array { elem: from, .. } = types.kind(self.hir.ty(value)) else { return false };
                types.compatible_unqualified(elem, from)
            }
        }
    }

    fn store_string(&mut self, b: &mut InitBuilder, target: Target, value: ExprId, ends_level: bool) {
        let Expr::String(id) = self.hir.expr(value) else { return };
        if let TypeKind::Array { elem, .. } = self.hir.types.kind(target.ty)
            && b.constexpr
        {
            self.check_constexpr_string(id, elem, self.hir.loc(value));
        }
        if self.in_parens(value) {
            self.diags.report(&dialect::PARENTHESIZED_STRING, self.hir.loc(value)).emit();
        }
        let data = &self.hir.strings[id];
        let elem_size = u64::from(data.elem_size.max(1));
        let count = data.bytes.len() as u64 / elem_size;
        let (mut ty, mut length) = (target.ty, count);
        if let TypeKind::Array { elem, len } = self.hir.types.kind(target.ty) {
            match len {
                ArrayLen::Const(n) => {
                    length = n;
                    if count.saturating_sub(1) > n {
                        self.diags.report(&msg::STRING_TOO_LONG, self.hir.loc(value)).emit();
                    }
                }
                _ => ty = self.hir.types.array_of(elem, ArrayLen::Const(count)),
            }
        }
        let size = length * elem_size;
        self.forget(b, target.offset, size);
        b.high = b.high.max(target.offset.saturating_add(size));
        if ends_level && b.levels.len() <= 2 {
            b.elements = b.elements.max(length);
        }
        let entry = InitEntry { offset: target.offset, bits: None, ty, value, repeat: 1, stride: 0 };
        b.entries.push(entry);
        if ends_level && let Some(level) = b.levels.last_mut() {
            level.next = length.max(1);
            if let LevelKind::Elements { count, .. } = &mut level.kind {
                count.get_or_insert(length);
            }
        }
    }

    /// Where the initialiser is.
    pub fn init_loc(&self, b: &InitBuilder) -> Loc {
        b.loc
    }
}

impl Level {
    fn new(ty: Ty, kind: LevelKind, base: u64, explicit: bool) -> Level {
        let written = Written { loc: Loc::NONE, designated: false, values: 0, nonzero: false, elided: false };
        Level {
            ty,
            kind,
            base,
            bits: None,
            explicit,
            next: 0,
            named: false,
            range_end: None,
            first_entry: 0,
            excess: false,
            written,
        }
    }

    fn remaining(&self, types: &ctype::TypeTable) -> bool {
        match self.kind {
            LevelKind::Ignored => false,
            LevelKind::Single => self.next == 0,
            LevelKind::Elements { count, .. } => count.is_none_or(|count| self.next < count),
            LevelKind::Members(id, _) => {
                let fields = &types.record(id).fields;
                fields.iter().skip(self.next as usize).any(|f| f.name.is_some() || f.bit_width.is_none())
            }
        }
    }
}

/// The level of the innermost brace.
fn innermost_brace(b: &mut InitBuilder) -> Option<&mut Level> {
    b.levels.iter_mut().rev().find(|level| level.explicit)
}

/// Where an offset in the first element of the open range designators is in each element, as far as
/// `limit`.
fn repeated_places(b: &InitBuilder, offset: u64, limit: u64) -> SmallVec<[u64; 4]> {
    let mut places: SmallVec<[u64; 4]> = SmallVec::new();
    places.push(offset);
    for level in &b.levels {
        let (LevelKind::Elements { size: stride, .. }, Some(end)) = (level.kind, level.range_end) else { continue };
        let firsts = std::mem::take(&mut places);
        for n in 0..=end.saturating_sub(level.next) {
            let distance = n.saturating_mul(stride);
            let before = places.len();
            places.extend(firsts.iter().map(|&first| first.saturating_add(distance)).filter(|&at| at < limit));
            if places.len() == before || places.len() > MOST_UNIONS {
                break;
            }
        }
    }
    places
}

/// The first and last repetition of an entry that begin in `offset .. end`.
fn covered(entry: &InitEntry, offset: u64, end: u64) -> Option<(u64, u64)> {
    if entry.offset >= end {
        return None;
    }
    let stride = entry.stride.max(1);
    let first = offset.saturating_sub(entry.offset).div_ceil(stride);
    let last = ((end - 1 - entry.offset) / stride).min(entry.repeat - 1);
    (first <= last).then_some((first, last))
}

/// Makes the entries from `first` on be repeated `count` times, `stride` bytes apart.
fn repeat(entries: &mut Vec<InitEntry>, first: usize, count: u64, stride: u64) {
    let mut copies = Vec::new();
    for entry in &mut entries[first..] {
        if entry.repeat == 1 {
            entry.repeat = count;
            entry.stride = stride;
        } else if entry.stride.checked_mul(entry.repeat) == Some(stride) {
            // A range that fills the element: the outer range goes on with the same stride.
            entry.repeat = entry.repeat.saturating_mul(count);
        } else {
            for n in 1..count {
                copies.push(InitEntry { offset: entry.offset + n * stride, ..*entry });
            }
        }
    }
    entries.extend(copies);
}
