//! Compatible types and composite types (C23 6.2.7).

use crate::table::TypeTable;
use crate::types::*;

impl TypeTable {
    /// `ty` with qualifiers added. Those of an array belong to its elements (C23 6.7.4.1p10).
    #[inline]
    pub fn qualified(&self, ty: Ty, quals: Quals) -> Ty {
        if quals.is_empty() {
            return ty;
        }
        if !self.is_array(ty) && !self.is_function(ty) {
            return ty.with(quals);
        }
        match self.kind(ty) {
            TypeKind::Array { elem, len } => {
                // Keep the sugar of the elements where the array is not itself sugar.
                let elem = match self.kind_sugared(ty) {
                    TypeKind::Array { elem, .. } => elem,
                    _ => elem,
                };
                self.array_of(self.qualified(elem, quals), len)
            }
            TypeKind::Function { .. } => ty,
            _ => ty.with(quals),
        }
    }

    /// The type without its qualifiers and without those of its elements at any depth.
    pub fn without_element_quals(&self, ty: Ty) -> Ty {
        let ty = self.unqualified(ty);
        match self.kind(ty) {
            TypeKind::Array { elem, len } => self.array_of(self.without_element_quals(elem), len),
            _ => ty,
        }
    }

    /// The qualifiers of the type, or of the elements of an array at any depth.
    #[inline]
    pub fn quals_of_object(&self, ty: Ty) -> Quals {
        let mut ty = ty;
        while self.is_array(ty)
            && let TypeKind::Array { elem, .. } = self.kind(ty)
        {
            ty = elem;
        }
        self.quals(ty)
    }

    /// Whether two types are compatible, qualifiers included (C23 6.2.7p1). Poison is compatible with everything.
    pub fn compatible(&self, a: Ty, b: Ty) -> bool {
        let (mut a, mut b) = (self.canonical(a), self.canonical(b));
        loop {
            if a == b {
                return true;
            }
            let (kind_a, kind_b) = (self.kind(a), self.kind(b));
            if matches!(kind_a, TypeKind::Error) || matches!(kind_b, TypeKind::Error) {
                return true;
            }
            if a.local_quals() != b.local_quals() {
                return false;
            }
            (a, b) = match (kind_a, kind_b) {
                (TypeKind::Pointer(a), TypeKind::Pointer(b)) | (TypeKind::Atomic(a), TypeKind::Atomic(b)) => (a, b),
                (TypeKind::Array { elem: a, len: m }, TypeKind::Array { elem: b, len: n }) => {
                    if let (ArrayLen::Const(m), ArrayLen::Const(n)) = (m, n)
                        && m != n
                    {
                        return false;
                    }
                    (a, b)
                }
                (TypeKind::Vector { elem: a, lanes: m }, TypeKind::Vector { elem: b, lanes: n }) if m == n => (a, b),
                (TypeKind::Function { ret: a, .. }, TypeKind::Function { ret: b, .. }) => {
                    if !self.parameters_compatible(kind_a, kind_b) {
                        return false;
                    }
                    (a, b)
                }
                (TypeKind::Enum(id), TypeKind::Int(_)) => match self.enumeration(id).underlying {
                    Some(underlying) => (self.unqualified(underlying), b.without_local_quals()),
                    None => return false,
                },
                (TypeKind::Int(_), TypeKind::Enum(id)) => match self.enumeration(id).underlying {
                    Some(underlying) => (a.without_local_quals(), self.unqualified(underlying)),
                    None => return false,
                },
                (TypeKind::Record(_), TypeKind::Record(_)) | (TypeKind::Enum(_), TypeKind::Enum(_)) => {
                    return self.tags_by_content && self.same_content(a, b, false);
                }
                _ => return false,
            };
            if matches!(self.kind(a), TypeKind::Int(_)) && matches!(self.kind(b), TypeKind::Int(_)) {
                return a == b;
            }
        }
    }

    /// Whether two different structures, unions or enumerations have the same tag and the same content (C23
    /// 6.2.7p1). `member`: as types of anonymous members, which have no tags.
    pub fn same_content(&self, a: Ty, b: Ty, member: bool) -> bool {
        let pair = (a.without_local_quals(), b.without_local_quals());
        if self.comparing.borrow().contains(&pair) {
            return true;
        }
        self.comparing.borrow_mut().push(pair);
        let same = match (self.kind(a), self.kind(b)) {
            (TypeKind::Record(x), TypeKind::Record(y)) => self.same_records(x, y, member),
            (TypeKind::Enum(x), TypeKind::Enum(y)) => self.same_enums(x, y, member),
            _ => false,
        };
        self.comparing.borrow_mut().pop();
        same
    }

    fn same_records(&self, x: RecordId, y: RecordId, member: bool) -> bool {
        let (x, y) = (self.record(x), self.record(y));
        if x.kind != y.kind || x.tag != y.tag || (x.tag.is_none() && !member) {
            return false;
        }
        if x.layout.is_none() && y.layout.is_none() {
            return false;
        }
        if x.layout.is_none() || y.layout.is_none() {
            return true;
        }
        x.fields.len() == y.fields.len()
            && x.packed == y.packed
            && x.align == y.align
            && x.fields.iter().zip(&y.fields).all(|(f, g)| {
                let anonymous = f.name.is_none() && f.bit_width.is_none();
                f.name == g.name
                    && f.bit_width == g.bit_width
                    && f.align == g.align
                    && (self.compatible(f.ty, g.ty) || anonymous && self.same_content(f.ty, g.ty, true))
            })
    }

    fn same_enums(&self, x: EnumId, y: EnumId, member: bool) -> bool {
        let (x, y) = (self.enumeration(x), self.enumeration(y));
        if x.tag != y.tag || (x.tag.is_none() && !member) || x.fixed != y.fixed {
            return false;
        }
        let (Some(s), Some(t)) = (x.underlying, y.underlying) else { return true };
        let value_of = |name| y.enumerators.iter().find(|other| other.name == name).map(|other| other.value);
        self.compatible(s, t)
            && x.enumerators.len() == y.enumerators.len()
            && x.enumerators.iter().all(|one| value_of(one.name) == Some(one.value))
    }

    /// Whether the unqualified versions are compatible.
    pub fn compatible_unqualified(&self, a: Ty, b: Ty) -> bool {
        self.compatible(self.unqualified(a), self.unqualified(b))
    }

    fn parameters_compatible(&self, a: TypeKind, b: TypeKind) -> bool {
        let (
            TypeKind::Function { params: a, variadic: va, prototype: pa, traits: ta, .. },
            TypeKind::Function { params: b, variadic: vb, prototype: pb, traits: tb, .. },
        ) = (a, b)
        else {
            return false;
        };
        let target = self.target();
        let calls = |traits: FnTraits| {
            let convention = traits.convention.resolved(target.callee_pops);
            (traits.ms_abi, convention, traits.registers.unwrap_or(target.register_arguments))
        };
        if calls(ta) != calls(tb) {
            return false;
        }
        match (pa, pb) {
            (true, true) => {
                let (a, b) = (self.list(a), self.list(b));
                va == vb && a.len() == b.len() && a.iter().zip(b.iter()).all(|(&a, &b)| self.compatible_parameter(a, b))
            }
            (true, false) => !va && self.list(a).iter().all(|&ty| self.unchanged_by_promotion(ty)),
            (false, true) => !vb && self.list(b).iter().all(|&ty| self.unchanged_by_promotion(ty)),
            (false, false) => true,
        }
    }

    /// GNU: a transparent union is compatible with the type of its first member.
    fn compatible_parameter(&self, a: Ty, b: Ty) -> bool {
        if self.compatible_unqualified(a, b) {
            return true;
        }
        let by_member = |of: Ty, other: Ty| {
            self.as_record(of).is_some_and(|id| {
                let record = self.record(id);
                record.transparent && record.fields.iter().any(|f| self.compatible_unqualified(f.ty, other))
            })
        };
        by_member(a, b) || by_member(b, a)
    }

    /// Whether the default argument promotions leave the type alone (C23 6.5.3.3p7).
    pub fn unchanged_by_promotion(&self, ty: Ty) -> bool {
        match self.kind(ty) {
            TypeKind::Int(kind) => self.int_size(kind) >= 4,
            TypeKind::Float(kind) => kind != FloatKind::Float,
            TypeKind::Enum(id) => self.enumeration(id).underlying.is_none_or(|t| self.unchanged_by_promotion(t)),
            _ => true,
        }
    }

    /// The composite type of two compatible types (C23 6.2.7p3). Sugar of the first is kept where both say the same.
    pub fn composite(&self, a: Ty, b: Ty) -> Ty {
        if self.same(a, b) {
            return a;
        }
        let quals = self.quals(a);
        let merged = match (self.kind(a), self.kind(b)) {
            (TypeKind::Error, _) => b,
            (TypeKind::Pointer(x), TypeKind::Pointer(y)) => self.pointer_to(self.composite(x, y)),
            (TypeKind::Array { elem: x, len: m }, TypeKind::Array { elem: y, len: n }) => {
                let len = match (m, n) {
                    (ArrayLen::Const(_), _) => m,
                    (_, ArrayLen::Const(_)) => n,
                    (ArrayLen::Variable(_), _) => m,
                    (_, ArrayLen::Variable(_)) => n,
                    (ArrayLen::Star, _) => m,
                    (ArrayLen::Incomplete, _) => n,
                };
                self.array_of(self.composite(x, y), len)
            }
            (
                TypeKind::Function { ret: r, params: p, variadic, prototype: pp, traits },
                TypeKind::Function { ret: s, params: q, variadic: vq, prototype: pq, .. },
            ) => {
                let ret = self.composite(r, s);
                match (pp, pq) {
                    (true, true) => {
                        let params: Vec<Ty> =
                            self.list(p).iter().zip(self.list(q).iter()).map(|(&a, &b)| self.composite(a, b)).collect();
                        self.function(ret, &params, variadic, true)
                    }
                    (false, true) => {
                        self.intern(TypeKind::Function { ret, params: q, variadic: vq, prototype: true, traits })
                    }
                    (_, false) => self.intern(TypeKind::Function { ret, params: p, variadic, prototype: pp, traits }),
                }
            }
            _ => return a,
        };
        merged.with(quals)
    }

    /// Whether objects of the type can exist: not incomplete, not a function.
    #[inline]
    pub fn is_complete(&self, ty: Ty) -> bool {
        // (An enumeration is complete from its closing brace on.)
        ty.is_among(TypeClass::Error, TypeClass::BitInt)
            || ty.is_among(TypeClass::Float, TypeClass::Vector)
            || self.is_completed(ty)
    }

    fn is_completed(&self, ty: Ty) -> bool {
        let mut ty = ty;
        loop {
            match self.kind(ty) {
                TypeKind::Void | TypeKind::Function { .. } => return false,
                TypeKind::Array { len: ArrayLen::Incomplete, .. } => return false,
                TypeKind::Array { elem, .. } => ty = elem,
                TypeKind::Record(id) => return self.record(id).layout.is_some(),
                TypeKind::Enum(id) => return self.enumeration(id).underlying.is_some(),
                TypeKind::Atomic(inner) => ty = inner,
                TypeKind::Error
                | TypeKind::Int(_)
                | TypeKind::BitInt { .. }
                | TypeKind::Float(_)
                | TypeKind::Complex(_)
                | TypeKind::NullPtr
                | TypeKind::Pointer(_)
                | TypeKind::Vector { .. } => return true,
                TypeKind::Typedef { .. } => unreachable!("canonical types have no sugar"),
            }
        }
    }

    /// Whether the size of the type is known at run time only.
    #[inline]
    pub fn is_variable_size(&self, ty: Ty) -> bool {
        (self.is_array(ty) || ty.is(TypeClass::Record)) && self.has_variable_size(ty)
    }

    fn has_variable_size(&self, ty: Ty) -> bool {
        let mut ty = ty;
        loop {
            match self.kind(ty) {
                TypeKind::Array { len: ArrayLen::Variable(_) | ArrayLen::Star, .. } => return true,
                TypeKind::Array { elem, .. } => ty = elem,
                TypeKind::Record(id) => return !self.record(id).segments.is_empty(),
                _ => return false,
            }
        }
    }

    /// Whether the type is variably modified (C23 6.7.7.1p3): a variable length occurs anywhere in its derivation.
    #[inline]
    pub fn is_variably_modified(&self, ty: Ty) -> bool {
        !(ty.is_among(TypeClass::Error, TypeClass::Complex) || self.is_void(ty)) && self.derives_from_variable(ty)
    }

    fn derives_from_variable(&self, ty: Ty) -> bool {
        let mut ty = ty;
        loop {
            match self.kind(ty) {
                TypeKind::Array { len: ArrayLen::Variable(_) | ArrayLen::Star, .. } => return true,
                TypeKind::Array { elem, .. } => ty = elem,
                TypeKind::Pointer(to) => ty = to,
                TypeKind::Function { ret, .. } => ty = ret,
                TypeKind::Atomic(inner) => ty = inner,
                TypeKind::Record(id) => return !self.record(id).segments.is_empty(),
                _ => return false,
            }
        }
    }

    /// The number of the member called `name`, if it is not one of an anonymous member.
    pub fn own_member(&self, id: RecordId, name: base::Symbol) -> Option<u32> {
        let record = self.record(id);
        if record.names.len() == record.fields.len() {
            return record.names.iter().position(|&other| other == name).map(|n| n as u32);
        }
        record.fields.iter().position(|field| field.name == Some(name)).map(|n| n as u32)
    }

    /// The path of field numbers to the member called `name`: one number, or more if it belongs to an
    /// anonymous member. Empty if there is none.
    pub fn find_member(&self, id: RecordId, name: base::Symbol) -> Vec<u32> {
        if let Some(n) = self.own_member(id, name) {
            return vec![n];
        }
        let fields = &self.record(id).fields;
        for (n, field) in fields.iter().enumerate() {
            if field.name.is_none()
                && field.bit_width.is_none()
                && let Some(inner) = self.as_record(field.ty)
            {
                let mut path = self.find_member(inner, name);
                if !path.is_empty() {
                    path.insert(0, n as u32);
                    return path;
                }
            }
        }
        Vec::new()
    }
}
