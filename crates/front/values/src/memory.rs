//! Accesses outside of objects: subscripts, pointers, memory and string functions, sizes of allocations.

use crate::collect::root;
use crate::functions::{self, Role};
use crate::value::{Object, Pointer, Range, Target, Value};
use crate::walk::Walker;
use ctype::{ArrayLen, TypeKind};
use diag::warn as msg;
use hir::{BinaryOp, Builtin, DeclId, DeclKind, Expr, ExprId, Init};
use source::Loc;

/// Objects are not larger than the differences of pointers can say (GCC's limit).
pub(crate) const LARGEST_OBJECT: i128 = i64::MAX as i128;

/// Bytes behind a pointer.
#[derive(Copy, Clone)]
pub(crate) struct Room {
    /// At most so many to the end of the object.
    pub(crate) left: i128,
}

/// A string that an argument points to.
pub(crate) struct Text {
    /// It has at least so many bytes before its end.
    pub(crate) least: i128,
    /// Its array has no end in it, on some path.
    pub(crate) open_ended: bool,
    /// Bytes in the array, if it has no end.
    pub(crate) available: i128,
}

impl Walker<'_, '_> {
    // ----- sizes -----

    fn size_of_decl(&self, id: DeclId) -> Option<i128> {
        let hir = self.unit.hir;
        let decl = &hir.decls[id];
        let size = i128::from(hir.types.size_of(decl.ty)?);
        let record = hir.types.as_record(decl.ty);
        if record.is_some_and(|record| hir.types.record(record).has_flexible_array) {
            return match decl.kind {
                DeclKind::Var { init: Some(init), .. } => match &hir.inits[init] {
                    Init::List { size: whole, .. } => Some(size.max(i128::from(*whole))),
                    Init::Value(_) => None,
                },
                DeclKind::Var { defined: true, .. } => Some(size),
                _ => None,
            };
        }
        let weak = decl.attrs.as_ref().is_some_and(|attrs| attrs.weak || attrs.alias.is_some());
        (!weak).then_some(size)
    }

    fn size_of_object(&self, object: Object) -> Option<Range> {
        match object {
            Object::Declared(decl) => self.size_of_decl(decl).map(Range::one),
            Object::Literal(string) => Some(Range::one(self.unit.hir.strings[string].bytes.len() as i128)),
            Object::Allocated { size, .. } => size.filter(|size| size.low >= 0 && size.high <= LARGEST_OBJECT),
            Object::Null => None,
        }
    }

    fn left_of(&self, target: &Target, whole: bool) -> Option<i128> {
        let offset = target.offset;
        let size = match (self.size_of_object(target.object), target.part) {
            (Some(size), _) => size.high,
            // An array in an object of unknown size has its own end.
            (None, Some((_, end))) if !whole && target.object != Object::Null => end,
            _ => return None,
        };
        if offset.high < 0 {
            return Some(0);
        }
        let (start, end) = match target.part {
            // What comes before the part belongs to its array, too, if a variable amount was added.
            Some((start, end)) if !whole && end <= size => (start, end),
            _ => (0, size),
        };
        Some((end - offset.low.max(start)).clamp(0, end - start))
    }

    /// The most bytes that may be behind a pointer in its object (`whole`) or in the array that it was made from.
    pub(crate) fn room(&self, value: &Value, whole: bool) -> Option<Room> {
        let Value::Pointer(Pointer { targets, open: false }) = value else { return None };
        let mut most = None;
        for target in targets.iter().filter(|target| target.object != Object::Null) {
            let left = self.left_of(target, whole)?;
            most = Some(most.map_or(left, |most: i128| most.max(left)));
        }
        most.map(|left| Room { left })
    }

    pub(crate) fn text(&mut self, value: &Value) -> Text {
        let mut text = Text { least: 0, open_ended: false, available: 0 };
        let Value::Pointer(pointer) = value else { return text };
        let mut least = if pointer.open { Some(0) } else { None };
        for target in pointer.targets.clone() {
            let known = self.bytes_of(target.object);
            let Some(bytes) = known else {
                least = Some(0);
                continue;
            };
            let end = match target.part {
                Some((_, end)) => end.min(bytes.len() as i128),
                None => bytes.len() as i128,
            };
            let from = target.offset.low.max(target.part.map_or(0, |(start, _)| start));
            if from >= end || target.offset.high < 0 {
                least = Some(0);
                continue;
            }
            let tail = &bytes[from as usize..end as usize];
            match tail.iter().position(|&byte| byte == 0) {
                None => {
                    text.open_ended = true;
                    text.available = text.available.max(end - from);
                    let sure = if target.offset.single().is_some() { end - from } else { 0 };
                    least = Some(least.map_or(sure, |least: i128| least.min(sure)));
                }
                Some(at) => {
                    let length = (from + at as i128 - target.offset.high.max(from)).max(0);
                    least = Some(least.map_or(length, |least| least.min(length)));
                }
            }
        }
        text.least = least.unwrap_or(0);
        text
    }

    // ----- accesses by operators -----

    /// An lvalue is read or written.
    pub(crate) fn check_access(&mut self, l: ExprId, pointer: &Pointer, write: bool, loc: Loc) {
        if !self.may_report() || !self.goes_through_pointer(l) {
            return;
        }
        self.check_alive(pointer, self.followed_pointer(l), loc);
        if self.unit.lang.opt_level < 2 || self.check_subscripts(l, false) || root(self.unit.hir, l).is_some() {
            return;
        }
        let hir = self.unit.hir;
        let Some(size) = hir.types.size_of(hir.ty(l)) else { return };
        self.check_outside(pointer, i128::from(size), write, loc);
    }

    /// The address of an lvalue is taken.
    pub(crate) fn check_address(&mut self, l: ExprId, pointer: &Pointer, loc: Loc) {
        if self.unit.lang.opt_level < 2 || !self.may_report() || self.check_subscripts(l, true) {
            return;
        }
        if root(self.unit.hir, l).is_some() || !self.goes_through_pointer(l) || pointer.open {
            return;
        }
        let [target] = &pointer.targets[..] else { return };
        let Some(size) = self.size_of_object(target.object) else { return };
        if target.offset.low > size.high || target.offset.high < 0 {
            self.report_outside(target, loc);
        }
    }

    /// A pointer is made by arithmetic (`-Warray-bounds=2`).
    pub(crate) fn check_formed(&mut self, value: &Value, loc: Loc) {
        if self.unit.lang.opt_level < 2 || !self.may_report() {
            return;
        }
        if let Some(target) = Walker::only_target(value)
            && let Some(size) = self.size_of_object(target.object)
            && (target.offset.low > size.high || target.offset.high < 0)
            && self.unit.diags.level("array-bounds", 1) >= 2
        {
            self.report_outside(&target, loc);
        }
    }

    fn goes_through_pointer(&self, l: ExprId) -> bool {
        let mut e = l;
        loop {
            e = match self.unit.hir.expr(e) {
                Expr::Deref(_) => return true,
                Expr::Member { base, .. } | Expr::VectorElem { base, .. } | Expr::Unary(_, base) => base,
                _ => return false,
            }
        }
    }

    /// Subscripts of arrays in an lvalue; whether one was reported. The outermost may be the end of its array if only
    /// the address is taken.
    fn check_subscripts(&mut self, l: ExprId, address: bool) -> bool {
        let hir = self.unit.hir;
        let (mut e, mut address) = (l, address);
        loop {
            match hir.expr(e) {
                Expr::Member { base, .. } | Expr::Unary(_, base) => (e, address) = (base, false),
                Expr::Deref(pointer) => {
                    let Expr::Binary(BinaryOp::PtrAdd, base, index) = hir.expr(pointer) else { return false };
                    let Expr::Decay(array) = hir.expr(base) else { return false };
                    if self.check_subscript(pointer, array, index, address) {
                        return true;
                    }
                    (e, address) = (array, false);
                }
                _ => return false,
            }
        }
    }

    fn check_subscript(&mut self, pointer: ExprId, array: ExprId, index: ExprId, address: bool) -> bool {
        let hir = self.unit.hir;
        let TypeKind::Array { len: ArrayLen::Const(len), .. } = hir.types.kind(hir.ty(array)) else { return false };
        let Some(&range) = self.subscripts.get(&pointer) else { return false };
        // Constants are looked at when the address is taken.
        if address && matches!(hir.expr(index), Expr::Int(_)) && root(hir, array).is_some() {
            return false;
        }
        let most = if address { i128::from(len) } else { i128::from(len) - 1 };
        let loc = hir.loc(pointer);
        let name = hir.types.quoted(hir.ty(array));
        if range.high < 0 {
            self.unit.diags.report(&msg::SUBSCRIPT_BELOW, loc).arg(shown(range)).arg(name).emit();
            return true;
        }
        if range.low <= most || self.may_be_longer(array) {
            return false;
        }
        self.unit.diags.report(&msg::SUBSCRIPT_ABOVE, loc).arg(shown(range)).arg(name).emit();
        true
    }

    /// Whether more elements may follow: a last member, an array that is declared elsewhere.
    fn may_be_longer(&self, array: ExprId) -> bool {
        let hir = self.unit.hir;
        match hir.expr(array) {
            Expr::Member { base, field } => {
                let Some(id) = hir.types.as_record(hir.ty(base)) else { return true };
                let record = hir.types.record(id);
                record.kind == ctype::RecordKind::Union || field as usize + 1 == record.fields.len()
            }
            _ => false,
        }
    }

    fn check_outside(&mut self, pointer: &Pointer, bytes: i128, write: bool, loc: Loc) {
        if pointer.open || pointer.targets.is_empty() {
            return;
        }
        let mut left = 0;
        for target in &pointer.targets {
            let Some(behind) = self.left_of(target, true) else { return };
            if target.object == Object::Null || behind >= bytes {
                return;
            }
            left = left.max(behind);
        }
        let target = pointer.targets[0];
        if !write || self.unit.diags.is_enabled(&msg::SUBSCRIPT_OUTSIDE, loc) {
            self.report_outside(&target, loc);
        } else {
            self.unit.diags.report(&msg::STORE_BEYOND, loc).arg(count(bytes)).arg(left).emit();
        }
    }

    fn report_outside(&mut self, target: &Target, loc: Loc) {
        let hir = self.unit.hir;
        let name = match target.object {
            Object::Declared(decl) => hir.types.quoted(hir.decls[decl].ty),
            Object::Literal(string) => format!("'char[{}]'", hir.strings[string].bytes.len()),
            Object::Allocated { size, .. } => {
                format!("an object of size {}", size.map_or(String::new(), shown))
            }
            Object::Null => return,
        };
        let element = match target.object {
            Object::Declared(decl) => match hir.types.kind(hir.decls[decl].ty) {
                TypeKind::Array { elem, .. } => hir.types.size_of(elem).filter(|&size| size > 1),
                _ => None,
            },
            _ => None,
        };
        let size = i128::from(element.unwrap_or(1));
        let index = Range::new(target.offset.low.div_euclid(size), target.offset.high.div_euclid(size));
        let report = self.unit.diags.report(&msg::SUBSCRIPT_OUTSIDE, loc).arg(shown(index)).arg(name);
        match target.object {
            Object::Declared(decl) => {
                report.note(&msg::REFERENCED_OBJECT, hir.decls[decl].loc, &[&hir.decls[decl].name]).emit();
            }
            _ => report.emit(),
        }
    }

    // ----- calls -----

    /// A call of a function by its name; the value that is known of its result, if the function is known.
    pub(crate) fn check_call(
        &mut self,
        call: ExprId,
        decl: DeclId,
        args: &[ExprId],
        values: &[Value],
    ) -> Option<Value> {
        let hir = self.unit.hir;
        let entity = &hir.decls[decl];
        let role =
            functions::find(entity.name.as_str(), self.unit.lang).filter(|_| entity.linkage != hir::Linkage::Internal);
        let loc = hir.loc(call);
        self.check_null_arguments(decl, args, values, loc);
        self.check_printed(decl, args, values, loc);
        let nothing = Value::Unknown;
        let at = |n: u8| n.checked_sub(1).and_then(|n| values.get(usize::from(n))).unwrap_or(&nothing).clone();
        let Some(role) = role else {
            let freed = self.unit.frees.get(&entity.name).map_or(0, |&n| n as usize);
            if let (Some(value), Some(&arg)) = (values.get(freed.wrapping_sub(1)), args.get(freed.wrapping_sub(1))) {
                self.check_matching_free(value, entity.name, loc);
                let rest = args.iter().zip(values).enumerate().filter(|(n, _)| n + 1 != freed);
                for (_, (&arg, value)) in rest {
                    self.check_arguments_alive(&[arg], std::slice::from_ref(value), loc);
                }
                self.free(Some(arg), value, entity.name, call);
                // Nothing more is known of the call: it may change what it can reach.
                return None;
            }
            self.check_arguments_alive(args, values, loc);
            if self.unit.freers.contains_key(&entity.name)
                && entity.attrs.as_ref().is_none_or(|attrs| attrs.alloc_size.is_none())
            {
                return Some(self.allocation(call, decl, (0, 0), values));
            }
            let (size, count) = entity.attrs.as_ref().and_then(|attrs| attrs.alloc_size)?;
            return Some(self.allocation(call, decl, (size as u8, count as u8), values));
        };
        let name = entity.name;
        let name = functions::bare(name.as_str());
        if role != Role::Free {
            self.check_arguments_alive(args, values, loc);
        }
        match role {
            Role::Memory { to, from, other, size } => {
                let size = at(size).range();
                if !self.check_bound(name, size, to == 0, loc) {
                    let all = Range::new(0, LARGEST_OBJECT);
                    let size = size.unwrap_or(all);
                    let wrote = to != 0 && self.check_write(name, &at(to), size, true, loc);
                    for source in [from, other] {
                        if source != 0 && !wrote && self.check_read(name, &at(source), size, true, loc) {
                            break;
                        }
                    }
                    if to != 0 && from != 0 && name != "memmove" && name != "bcopy" && name != "__memmove_chk" {
                        self.check_overlap(name, &at(to), &at(from), size.low, loc);
                    }
                }
                self.written(&at(to));
                Some(if to == 1 && name != "bzero" {
                    self.result_of(name, &at(1), &size)
                } else {
                    self.unknown_result(call)
                })
            }
            Role::CopyString { to, from } => {
                let text = self.text(&at(from));
                let (to, from) = (at(to), at(from));
                if !self.check_string(name, &from, &text, args.len() > 1, loc) {
                    let least = match self.exact_length(&from, &text) {
                        Some(length) => Range::one(length + 1),
                        None => Range::new(text.least + 1, LARGEST_OBJECT),
                    };
                    if !self.check_write(name, &to, least, false, loc) {
                        self.check_overlap(name, &to, &from, text.least + 1, loc);
                    }
                }
                self.written(&to);
                Some(if name.contains("stp") { Value::Unknown } else { to })
            }
            Role::Append { to, from } => {
                let (to, from) = (at(to), at(from));
                let (text, before) = (self.text(&from), self.text(&to));
                let unsound = self.check_string(name, &from, &text, true, loc)
                    || self.check_string(name, &to, &before, true, loc);
                if !unsound {
                    let least = Range::new(before.least + text.least + 1, LARGEST_OBJECT);
                    if !self.check_write(name, &to, least, false, loc) {
                        self.check_overlap(name, &to, &from, text.least + 1, loc);
                    }
                }
                self.written(&to);
                Some(to)
            }
            Role::CopyBounded { to, from, size } => {
                let (to, from, size) = (at(to), at(from), at(size).range());
                let text = self.text(&from);
                if !self.check_bound(name, size, false, loc) {
                    let size = size.unwrap_or(Range::new(0, LARGEST_OBJECT));
                    if !self.check_write(name, &to, size, false, loc) {
                        if !self.check_string_bound(name, &from, &text, size, loc) {
                            // A function without a prototype may be called with fewer arguments.
                            if let &[first, second, bound, ..] = args {
                                let ends = [(first, &to), (second, &from)];
                                self.check_truncation(name, ends, &text, bound, size, loc);
                            }
                        }
                        let least = size.low.min(text.least + 1);
                        self.check_overlap(name, &to, &from, least, loc);
                    }
                }
                self.written(&to);
                Some(if name.contains("stp") { Value::Unknown } else { to })
            }
            Role::AppendBounded { to, from, size } => {
                let (to, from, size) = (at(to), at(from), at(size).range());
                let text = self.text(&from);
                if !self.check_bound(name, size, false, loc) {
                    let size = size.unwrap_or(Range::new(0, LARGEST_OBJECT));
                    let room = self.room(&to, false);
                    if let (Some(room), Some(bound)) = (room, size.single())
                        && bound >= room.left
                        && bound > 0
                        && self.may_report()
                    {
                        let how = if bound == room.left { "equals" } else { "exceeds" };
                        let report = self.unit.diags.report(&msg::APPEND_BOUND, loc).arg(name).arg(bound);
                        report.arg(how).arg(room.left).emit();
                    } else {
                        let least = Range::new(size.low.min(text.least) + 1, LARGEST_OBJECT);
                        if !self.check_write(name, &to, least, false, loc)
                            && !self.check_string_bound(name, &from, &text, size, loc)
                            && let &[_, second, bound, ..] = args
                        {
                            self.check_bounded_append(name, (second, &from), &text, bound, size, loc);
                        }
                    }
                }
                self.written(&to);
                Some(to)
            }
            Role::Strings { from, other } => {
                for source in [from, other] {
                    if source != 0 {
                        let value = at(source);
                        let text = self.text(&value);
                        if self.check_string(name, &value, &text, other != 0, loc) {
                            break;
                        }
                    }
                }
                if name == "strcmp" && self.tested.contains_key(&call) {
                    self.check_string_comparison(name, [&at(from), &at(other)], None, loc);
                }
                let all = at(from);
                let text = self.text(&all);
                let exact = matches!(name, "strlen").then(|| self.exact_length(&all, &text)).flatten();
                Some(exact.map_or_else(|| self.unknown_result(call), |length| Value::Int(Range::one(length))))
            }
            Role::StringsBounded { from, other, size } => {
                let size = at(size).range();
                if !self.check_bound(name, size, true, loc) {
                    let size = size.unwrap_or(Range::new(0, LARGEST_OBJECT));
                    for source in [from, other] {
                        if source != 0 {
                            let value = at(source);
                            let text = self.text(&value);
                            if self.check_string_bound(name, &value, &text, size, loc) {
                                break;
                            }
                        }
                    }
                    if let (true, Some(bound)) = (name == "strncmp" && self.tested.contains_key(&call), size.single()) {
                        self.check_string_comparison(name, [&at(from), &at(other)], Some(bound), loc);
                    }
                }
                Some(self.unknown_result(call))
            }
            Role::Allocate { size, count } => Some(self.allocation(call, decl, (size, count), values)),
            Role::AllocateOnStack { size } => {
                let size = at(size).range();
                self.check_alloca(size, loc);
                let by = entity.name;
                let call = self.allocation_at(call);
                Some(Value::Pointer(Pointer::to(Object::Allocated { call, size, by, on_stack: true })))
            }
            Role::Free => {
                self.check_matching_free(&at(1), entity.name, loc);
                self.free(args.first().copied(), &at(1), entity.name, call);
                Some(Value::Unknown)
            }
            Role::Reallocate { size } => {
                self.check_matching_free(&at(1), entity.name, loc);
                self.free(args.first().copied(), &at(1), entity.name, call);
                Some(self.allocation(call, decl, (size, 0), values))
            }
        }
    }

    /// Null pointers, known by way of objects, where none are allowed.
    fn check_null_arguments(&mut self, decl: DeclId, args: &[ExprId], values: &[Value], loc: Loc) {
        if self.unit.lang.opt_level < 2 || !self.may_report() {
            return;
        }
        let decl = &self.unit.hir.decls[decl];
        let listed: Vec<u32> = match decl.attrs.as_ref().and_then(|attrs| attrs.nonnull.as_ref()) {
            Some(all) if all.is_empty() => (1..=values.len() as u32).collect(),
            Some(listed) => listed.clone(),
            None => match hir::nonnull::arguments(functions::bare(decl.name.as_str())) {
                Some(listed) if self.unit.lang.builtins => listed.to_vec(),
                _ => return,
            },
        };
        for n in listed {
            let at = (n as usize).wrapping_sub(1);
            let (Some(value), Some(&arg)) = (values.get(at), args.get(at)) else { continue };
            let mut written = arg;
            while let Expr::Cast(_, inner) = self.unit.hir.expr(written) {
                written = inner;
            }
            // Constants are looked at when the call is read.
            let constant = matches!(self.unit.hir.expr(written), Expr::Int(_) | Expr::Cond(..));
            if !constant && value.pointer().is_some_and(Pointer::is_null) {
                self.unit.diags.report(&msg::NULL_ARGUMENT, loc).arg(n).emit();
            }
        }
    }

    fn unknown_result(&self, call: ExprId) -> Value {
        let types = &self.unit.hir.types;
        Range::of_type(types, self.unit.hir.ty(call)).map_or(Value::Unknown, Value::Int)
    }

    fn result_of(&self, name: &str, to: &Value, size: &Option<Range>) -> Value {
        match (to, size) {
            (Value::Pointer(pointer), Some(size)) if name.contains("mempcpy") => Value::Pointer(pointer.moved(*size)),
            (_, _) if name.contains("mempcpy") => Value::Unknown,
            _ => to.clone(),
        }
    }

    pub(crate) fn exact_length(&mut self, value: &Value, text: &Text) -> Option<i128> {
        let target = Walker::only_target(value)?;
        target.offset.single()?;
        self.bytes_of(target.object)?;
        (!text.open_ended && self.room(value, false).is_some_and(|room| room.left > 0)).then_some(text.least)
    }

    /// A function writes to what a value points to.
    fn written(&mut self, value: &Value) {
        match value {
            Value::Pointer(pointer) => {
                for target in &pointer.targets {
                    if let Object::Declared(decl) = target.object {
                        self.env.forget(decl);
                    }
                }
                if pointer.open {
                    self.disturb();
                }
            }
            _ => self.disturb(),
        }
    }

    /// A size that no object has; whether it was reported.
    fn check_bound(&mut self, name: &str, size: Option<Range>, read: bool, loc: Loc) -> bool {
        let Some(size) = size.filter(|size| size.low > LARGEST_OBJECT) else { return false };
        if self.may_report() {
            let info = if read { &msg::READ_BOUND_TOO_LARGE } else { &msg::WRITE_BOUND_TOO_LARGE };
            self.unit.diags.report(info, loc).arg(name).arg(shown(size)).arg(LARGEST_OBJECT).emit();
        }
        true
    }

    fn check_write(&mut self, name: &str, to: &Value, bytes: Range, whole: bool, loc: Loc) -> bool {
        let Some(room) = self.room(to, whole).filter(|room| bytes.low > room.left) else { return false };
        if self.may_report() && !self.unit.diags.is_enabled(&msg::WRITES_BEYOND, loc) {
            self.report_access_outside(name, to, bytes, loc);
        } else if self.may_report() {
            let report = self.unit.diags.report(&msg::WRITES_BEYOND, loc).arg(name).arg(amount(bytes));
            let target = to.pointer().and_then(|pointer| pointer.targets.first());
            let report = report.arg(room.left);
            match target.map(|target| target.object) {
                Some(Object::Declared(decl)) => {
                    let decl = &self.unit.hir.decls[decl];
                    report.note(&msg::DESTINATION_OBJECT, decl.loc, &[&decl.name]).emit();
                }
                _ => report.emit(),
            }
        }
        true
    }

    fn check_read(&mut self, name: &str, from: &Value, bytes: Range, whole: bool, loc: Loc) -> bool {
        let Some(room) = self.room(from, whole).filter(|room| bytes.low > room.left) else { return false };
        if self.may_report() && !self.unit.diags.is_enabled(&msg::READS_BEYOND, loc) {
            self.report_access_outside(name, from, bytes, loc);
        } else if self.may_report() {
            let report = self.unit.diags.report(&msg::READS_BEYOND, loc).arg(name).arg(amount(bytes));
            report.arg(room.left).emit();
        }
        true
    }

    /// The same as an access outside of an array, where warnings about string functions are off.
    fn report_access_outside(&mut self, name: &str, value: &Value, bytes: Range, loc: Loc) {
        if self.unit.lang.opt_level >= 2
            && let Some(target) = value.pointer().and_then(|pointer| pointer.targets.first())
        {
            let end = target.offset.low.saturating_add(bytes.low) - 1;
            let report = self.unit.diags.report(&msg::CALL_OUTSIDE, loc).arg(name);
            report.arg(shown(Range::new(target.offset.low, end))).emit();
        }
    }

    /// A string is read to its end.
    fn check_string(&mut self, name: &str, from: &Value, text: &Text, numbered: bool, loc: Loc) -> bool {
        let _ = numbered;
        if text.open_ended {
            if self.may_report() {
                self.unit.diags.report(&msg::NO_TERMINATING_NUL, loc).arg(name).emit();
            }
            return true;
        }
        self.check_read(name, from, Range::new(1, LARGEST_OBJECT), false, loc)
    }

    /// At most so many bytes of a string are read.
    fn check_string_bound(&mut self, name: &str, from: &Value, text: &Text, bound: Range, loc: Loc) -> bool {
        if text.open_ended {
            if bound.low <= text.available {
                return false;
            }
            if self.may_report() {
                let report = self.unit.diags.report(&msg::BOUND_EXCEEDS_UNTERMINATED, loc).arg(name);
                report.arg(shown(Range::one(bound.low))).arg(text.available).emit();
            }
            return true;
        }
        if matches!(name, "strnlen" | "strndup")
            && let Some(room) = self.room(from, false)
            && bound.low > room.left
            && text.least == 0
        {
            if self.may_report() && Walker::only_target(from).is_some_and(|t| self.bytes_of(t.object).is_none()) {
                let report = self.unit.diags.report(&msg::BOUND_EXCEEDS_SOURCE, loc).arg(name);
                report.arg(bound.low).arg(room.left).emit();
            }
            return true;
        }
        bound.low > 0 && self.check_read(name, from, Range::new(1, bound.high), false, loc)
    }

    /// Source and destination of at least so many bytes overlap.
    fn check_overlap(&mut self, name: &str, to: &Value, from: &Value, bytes: i128, loc: Loc) {
        let (Some(a), Some(b)) = (Walker::only_target(to), Walker::only_target(from)) else { return };
        if a.object != b.object || bytes < 1 || !self.may_report() || a.object == Object::Null {
            return;
        }
        let distance = a.offset.sub(b.offset);
        if distance.low <= -bytes || distance.high >= bytes || distance.single() == Some(0) {
            return;
        }
        let report = self.unit.diags.report(&msg::OVERLAPS, loc).arg(name).arg(count(bytes));
        report.arg(shown(a.offset)).arg(shown(b.offset)).emit();
    }

    /// `__atomic` and `__sync` operations write (or read) the object that their first argument points to.
    pub(crate) fn check_atomic(&mut self, builtin: Builtin, args: &[ExprId], values: &[Value], loc: Loc) {
        let name = format!("{builtin:?}");
        let Some(rest) = name.strip_prefix("Atomic").or_else(|| name.strip_prefix("Sync")) else { return };
        let fence = rest.ends_with("Fence") || rest == "IsLockFree";
        let hir = self.unit.hir;
        let (Some(&first), Some(value)) = (args.first(), values.first()) else { return };
        let Some(size) = hir.types.pointee(hir.ty(first)).and_then(|to| hir.types.size_of(to)).filter(|_| !fence)
        else {
            return;
        };
        let size = Range::one(i128::from(size));
        let name = format!("__atomic{}", spaced(rest));
        if rest.starts_with("Load") {
            self.check_read(&name, value, size, true, loc);
        } else if !self.check_write(&name, value, size, true, loc) {
            let places = match builtin {
                Builtin::AtomicExchange => 1..3,
                Builtin::AtomicCompareExchange => 1..3,
                Builtin::AtomicCompareExchangeN => 1..2,
                Builtin::AtomicStore => 1..2,
                _ => 0..0,
            };
            for other in places {
                let Some(value) = values.get(other) else { continue };
                if self.check_read(&name, value, size, true, loc) {
                    break;
                }
            }
        }
    }

    // ----- allocation -----

    /// An allocation of a number of bytes, perhaps a product.
    fn allocation(&mut self, call: ExprId, decl: DeclId, at: (u8, u8), values: &[Value]) -> Value {
        let loc = self.loc(call);
        let value = |n: u8| n.checked_sub(1).and_then(|n| values.get(usize::from(n))).and_then(Value::range);
        let limit = self.unit.diags.level("alloc-size-larger-than", LARGEST_OBJECT as u64);
        let limit = i128::from(limit);
        let mut size = value(at.0);
        let mut reported = false;
        for (n, range) in [(at.0, value(at.0)), (at.1, value(at.1))] {
            let Some(range) = range.filter(|_| n != 0 && self.may_report() && !reported) else { continue };
            reported = true;
            if range.high < 0 {
                self.unit.diags.report(&msg::ALLOC_NEGATIVE, loc).arg(n).arg(shown(range)).emit();
            } else if range.low > limit {
                self.unit.diags.report(&msg::ALLOC_TOO_LARGE, loc).arg(n).arg(shown(range)).arg(limit).emit();
            } else if range.single() == Some(0) {
                let name = self.unit.hir.decls[decl].name;
                if functions::bare(name.as_str()) != "realloc" {
                    self.unit.diags.report(&msg::ALLOC_ZERO, loc).arg(n).emit();
                }
                reported = false;
            } else {
                reported = false;
            }
        }
        if at.1 != 0 {
            size = match (size, value(at.1)) {
                (Some(a), Some(b)) => {
                    let product = Range::new(a.low.max(0), a.high).mul(Range::new(b.low.max(0), b.high));
                    if product.low > limit && !reported && self.may_report() {
                        let report = self.unit.diags.report(&msg::ALLOC_PRODUCT, loc).arg(shown(a)).arg(shown(b));
                        report.arg(limit).emit();
                    }
                    Some(product)
                }
                _ => None,
            };
        }
        if self.unit.hir.types.pointee(self.unit.hir.ty(call)).is_none() {
            return Value::Unknown;
        }
        let call = self.allocation_at(call);
        self.env.revive(call);
        let size = size.filter(|size| size.low >= 0 && size.high <= LARGEST_OBJECT);
        let by = self.unit.hir.decls[decl].name;
        Value::Pointer(Pointer::to(Object::Allocated { call, size, by, on_stack: false }))
    }

    /// `alloca` of more than `-Walloca-larger-than=` allows.
    pub(crate) fn check_alloca(&mut self, size: Option<Range>, loc: Loc) {
        if !self.may_report() {
            return;
        }
        self.unit.diags.report(&msg::USES_ALLOCA, loc).emit();
        let Some(size) = size else { return };
        let asked = self.unit.diags.level("alloca-larger-than", u64::MAX);
        let limit = if asked == u64::MAX { LARGEST_OBJECT } else { i128::from(asked) };
        if size.low > limit || asked != u64::MAX && size.single().is_some_and(|size| size > limit) {
            self.unit.diags.report(&msg::ALLOCA_TOO_LARGE, loc).emit();
        } else if asked != u64::MAX && size.high > limit && self.unit.lang.opt_level > 0 {
            let info = if size.high >= LARGEST_OBJECT { &msg::ALLOCA_UNBOUNDED } else { &msg::ALLOCA_MAY_BE_TOO_LARGE };
            self.unit.diags.report(info, loc).emit();
        }
    }

    /// The length of a variable array.
    pub(crate) fn check_array_length(&mut self, len: &Value, loc: Loc) {
        let Some(range) = len.range().filter(|_| self.may_report()) else { return };
        let asked = self.unit.diags.level("vla-larger-than", u64::MAX);
        if asked == u64::MAX || self.unit.lang.opt_level == 0 {
            return;
        }
        let limit = i128::from(asked);
        if range.low > limit {
            self.unit.diags.report(&msg::VLA_TOO_LARGE, loc).emit();
        } else if range.high > limit {
            let info = if range.high >= LARGEST_OBJECT { &msg::VLA_UNBOUNDED } else { &msg::VLA_MAY_BE_TOO_LARGE };
            self.unit.diags.report(info, loc).emit();
        }
    }
}

/// A range for a person.
pub(crate) fn shown(range: Range) -> String {
    match range.single() {
        Some(value) => value.to_string(),
        None => format!("[{}, {}]", range.low, range.high),
    }
}

fn count(bytes: i128) -> String {
    if bytes == 1 { "1 byte".to_owned() } else { format!("{bytes} bytes") }
}

pub(crate) fn amount(bytes: Range) -> String {
    match bytes.single() {
        Some(bytes) => count(bytes),
        None if bytes.high >= LARGEST_OBJECT => format!("{} or more bytes", bytes.low),
        None => format!("between {} and {} bytes", bytes.low, bytes.high),
    }
}

/// `FetchAdd` as `_fetch_add`.
fn spaced(name: &str) -> String {
    let mut text = String::new();
    for letter in name.chars() {
        if letter.is_ascii_uppercase() {
            text.push('_');
        }
        text.push(letter.to_ascii_lowercase());
    }
    text
}
