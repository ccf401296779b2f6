//! Data: objects of static and thread storage, string literals.

use crate::ModuleGen;
use ctype::{ArrayLen, Quals, Ty, TypeKind};
use hir::eval::{self, AddressBase, ConstValue, Mode, Reason};
use hir::{BitRange, DeclId, DeclKind, Expr, ExprId, Init, InitEntry, InitId, Storage, StringId};
use ir::{DataDef, DataReloc, RelocTarget, SymId, SymbolDef};
use num::Int;
use std::collections::BTreeMap;

/// An object's bytes while its initialiser is read.
#[derive(Default)]
struct Image {
    bytes: Vec<u8>,
    /// By offset, none overlapping another: what a later initialiser covers is found without a search.
    relocs: BTreeMap<u64, DataReloc>,
}

impl Image {
    /// Writes bytes over what is there, relocations included.
    fn put(&mut self, offset: u64, bytes: &[u8]) {
        let (start, end) = (offset as usize, offset as usize + bytes.len());
        if self.bytes.len() < end {
            self.bytes.resize(end, 0);
        }
        self.bytes[start..end].copy_from_slice(bytes);
        if !self.relocs.is_empty() {
            self.drop_relocs(offset, bytes.len() as u64);
        }
    }

    fn drop_relocs(&mut self, offset: u64, len: u64) {
        while let Some((&at, reloc)) = self.relocs.range(..offset.saturating_add(len)).next_back() {
            if at + u64::from(reloc.size) <= offset {
                break;
            }
            self.relocs.remove(&at);
        }
    }

    fn put_bits(&mut self, offset: u64, bits: BitRange, value: &Int, reversed: bool) {
        let end = (offset + u64::from(bits.unit_size)) as usize;
        if self.bytes.len() < end {
            self.bytes.resize(end, 0);
        }
        for n in 0..bits.width {
            // In reversed order the most significant bit comes first.
            let at = bits.offset + if reversed { bits.width - 1 - n } else { n };
            let byte = &mut self.bytes[offset as usize + (at / 8) as usize];
            let bit = if reversed { 0x80 >> (at % 8) } else { 1 << (at % 8) };
            *byte = if value.bit(n) { *byte | bit } else { *byte & !bit };
        }
    }
}

impl ModuleGen<'_> {
    /// The symbol of a string literal; equal ones share it.
    pub(crate) fn string_symbol(&mut self, id: StringId) -> SymId {
        let hir = self.hir;
        let string = &hir.strings[id];
        let key = (string.bytes.clone(), string.elem_size);
        if let Some(&symbol) = self.strings.get(&key) {
            return symbol;
        }
        let name = self.private_name(".LC");
        let symbol = self.module.symbol(name);
        let elem = u64::from(string.elem_size);
        // A string with an inner terminator would be cut in two by merging.
        let inner_zero = string.bytes.chunks(elem as usize).rev().skip(1).any(|unit| unit.iter().all(|&b| b == 0));
        let terminated =
            string.bytes.chunks(elem as usize).next_back().is_some_and(|unit| unit.iter().all(|&b| b == 0));
        let info = &mut self.module.symbols[symbol];
        info.linkage = ir::Linkage::Local;
        info.dso_local = true;
        info.far = self.lang.code_model.is_far(Some(string.bytes.len() as u64));
        info.plt = false;
        info.def = SymbolDef::Data(DataDef {
            bytes: string.bytes.to_vec(),
            size: string.bytes.len() as u64,
            align: u32::from(string.elem_size),
            relocs: Vec::new(),
            readonly: true,
            mergeable_string: if terminated && !inner_zero && self.lang.merge_constants { string.elem_size } else { 0 },
        });
        self.strings.insert(key, symbol);
        symbol
    }

    /// Makes the data of a defined object.
    pub(crate) fn emit_var(&mut self, id: DeclId) {
        let hir = self.hir;
        let decl = &hir.decls[id];
        let symbol = self.decl_symbol(id);
        let DeclKind::Var { init, tentative, .. } = decl.kind else { return };
        let types = self.types();
        let mut ty = decl.ty;
        // A tentative array of unknown length has one element (C23 6.9.3p5).
        if let TypeKind::Array { elem, len: ArrayLen::Incomplete } = types.kind(ty)
            && init.is_none()
        {
            ty = types.array_of(elem, ArrayLen::Const(1));
        }
        let attrs = decl.attrs.as_deref();
        let own_align = attrs.map_or(0, |attrs| attrs.align);
        let align = if own_align != 0 { own_align } else { types.align_of(ty).unwrap_or(1) };
        let type_size = types.size_of(ty).unwrap_or(0);
        let thread = matches!(decl.storage, Storage::Thread(_));
        let placed = attrs.is_some_and(|attrs| attrs.section.is_some());
        let wants_common = attrs.and_then(|attrs| attrs.common).unwrap_or(self.lang.common);
        let weak = attrs.is_some_and(|attrs| attrs.weak);
        let external = decl.linkage == hir::Linkage::External;
        if tentative && init.is_none() && wants_common && external && !thread && !placed && !weak {
            self.module.symbols[symbol].def = SymbolDef::Common { size: type_size, align };
            self.note_global(id, symbol);
            return;
        }
        let mut image = Image::default();
        let mut size = type_size;
        if let Some(init) = init {
            if let Init::List { size: whole, .. } = &hir.inits[init] {
                size = size.max(*whole);
            }
            self.init_image(&mut image, 0, ty, init);
        }
        for reloc in image.relocs.values() {
            if let RelocTarget::Symbol(target) = reloc.target {
                self.require(target);
            }
        }
        while image.bytes.last() == Some(&0) {
            image.bytes.pop();
        }
        let readonly = is_readonly(types, ty);
        let zero = image.bytes.is_empty() && image.relocs.is_empty();
        if zero && init.is_some() && !self.lang.zeros_in_bss && !readonly && !placed {
            // Its own section name, so that it is written out.
            let base = if thread { ".tdata" } else { ".data" };
            let name = match self.lang.data_sections {
                true => format!("{base}.{}", self.module.symbols[symbol].name),
                false => base.to_owned(),
            };
            self.module.symbols[symbol].section = Some(base::Symbol::intern(&name));
        }
        self.module.symbols[symbol].def = SymbolDef::Data(DataDef {
            bytes: image.bytes,
            size,
            align,
            relocs: image.relocs.into_values().collect(),
            readonly,
            mergeable_string: 0,
        });
        self.note_global(id, symbol);
    }

    fn init_image(&mut self, image: &mut Image, offset: u64, ty: Ty, init: InitId) {
        let hir = self.hir;
        match &hir.inits[init] {
            Init::Value(e) => self.put_value(image, offset, None, ty, *e),
            Init::List { entries, .. } => {
                for entry in entries {
                    self.put_entry(image, offset, entry);
                }
            }
        }
    }

    fn put_entry(&mut self, image: &mut Image, base: u64, entry: &InitEntry) {
        for n in 0..entry.repeat.max(1) {
            let offset = base + entry.offset + n * entry.stride;
            if n == 1 && entry.bits.is_none() {
                // The rest are copies of the first.
                let size = self.size_of(entry.ty);
                let first = (base + entry.offset) as usize;
                let end = first + size as usize;
                if image.bytes.len() < end {
                    image.bytes.resize(end, 0);
                }
                let bytes = image.bytes[first..end].to_vec();
                let relocs: Vec<DataReloc> = image.relocs.range(first as u64..end as u64).map(|(_, r)| *r).collect();
                for n in 1..entry.repeat {
                    let at = base + entry.offset + n * entry.stride;
                    image.put(at, &bytes);
                    let delta = at - first as u64;
                    let moved = relocs.iter().map(|r| DataReloc { offset: r.offset + delta, ..*r });
                    image.relocs.extend(moved.map(|r| (r.offset, r)));
                }
                return;
            }
            self.put_value(image, offset, entry.bits, entry.ty, entry.value);
        }
    }

    fn put_value(&mut self, image: &mut Image, offset: u64, bits: Option<BitRange>, ty: Ty, e: ExprId) {
        let hir = self.hir;
        let types = self.types();
        let size = types.size_of(ty).unwrap_or(0);
        match (hir.expr(e), types.kind(ty)) {
            (Expr::Error, _) => return,
            (Expr::String(string), TypeKind::Array { .. }) => {
                let bytes = &hir.strings[string].bytes;
                let len = match types.size_of(ty) {
                    Some(size) => bytes.len().min(size as usize),
                    None => bytes.len(),
                };
                let mut padded = bytes[..len].to_vec();
                padded.resize(len.max(size as usize), 0);
                image.put(offset, &padded);
                return;
            }
            (Expr::InitList(init), _) => {
                image.put(offset, &vec![0; size as usize]);
                self.init_image(image, offset, ty, init);
                return;
            }
            // A record initialised by a compound literal: its initialiser.
            (Expr::Load(inner), TypeKind::Record(_) | TypeKind::Array { .. } | TypeKind::Vector { .. }) => {
                if let Some(init) = self.literal_init(inner) {
                    image.put(offset, &vec![0; size as usize]);
                    self.init_image(image, offset, ty, init);
                    return;
                }
            }
            (Expr::CompoundLiteral(_), _) => {
                if let Some(init) = self.literal_init(e) {
                    image.put(offset, &vec![0; size as usize]);
                    self.init_image(image, offset, ty, init);
                    return;
                }
            }
            (Expr::Cast(hir::CastKind::ToUnion, inner), _) => {
                image.put(offset, &vec![0; size as usize]);
                self.put_value(image, offset, None, hir.ty(inner), inner);
                return;
            }
            (Expr::Cast(hir::CastKind::NoOp, inner), TypeKind::Record(_) | TypeKind::Array { .. }) => {
                self.put_value(image, offset, bits, ty, inner);
                return;
            }
            _ => {}
        }
        match eval::evaluate(hir, e, Mode::Initializer) {
            Ok(value) => self.put_const(image, offset, bits, ty, &value, e),
            Err(error) if error.reason == Reason::Poison => {}
            Err(error) => self.diags.report(&diag::irgen::NOT_CONSTANT, hir.loc(error.at)).emit(),
        }
    }

    fn literal_init(&self, e: ExprId) -> Option<InitId> {
        let hir = self.hir;
        let decl = match hir.expr(e) {
            Expr::CompoundLiteral(decl) => decl,
            // A constexpr or const object's own initialiser (GNU).
            Expr::Decl(decl) => decl,
            _ => return None,
        };
        match hir.decls[decl].kind {
            DeclKind::Var { init, .. } => init,
            _ => None,
        }
    }

    fn put_const(
        &mut self,
        image: &mut Image,
        offset: u64,
        bits: Option<BitRange>,
        ty: Ty,
        value: &ConstValue,
        e: ExprId,
    ) {
        let size = self.size_of(ty) as usize;
        let order = self.types().quals(ty).intersection(Quals::REVERSED);
        let reversed = !order.is_empty();
        match value {
            ConstValue::Int(int) => match bits {
                Some(bits) => image.put_bits(offset, bits, int, reversed),
                None => {
                    let mut bytes = int_bytes(int, size, self.types().is_signed(ty));
                    if reversed {
                        bytes.reverse();
                    }
                    image.put(offset, &bytes);
                }
            },
            ConstValue::Float(float) => {
                let mut bytes = float.bits().to_le_bytes().to_vec();
                bytes.resize(size, 0);
                if reversed {
                    bytes.reverse();
                }
                image.put(offset, &bytes);
            }
            ConstValue::Complex(parts) => {
                let Some(part) = abi::complex_part(self.types(), ty) else { return };
                let (part, half) = (part.with(order), self.size_of(part));
                self.put_const(image, offset, None, part, &parts.0, e);
                self.put_const(image, offset + half, None, part, &parts.1, e);
            }
            ConstValue::Address { base, offset: addend } => {
                let target = match *base {
                    AddressBase::Decl(decl) => RelocTarget::Symbol(self.decl_symbol(decl)),
                    AddressBase::String(string) => RelocTarget::Symbol(self.string_symbol(string)),
                    AddressBase::Label(label) => match self.label_blocks.get(&label) {
                        Some(&(function, block)) => RelocTarget::Block(function, block),
                        None => return,
                    },
                };
                if self.is_thread_local(target) {
                    self.diags.report(&diag::irgen::NOT_CONSTANT, self.hir.loc(e)).emit();
                    return;
                }
                image.put(offset, &vec![0; size]);
                image.relocs.insert(offset, DataReloc { offset, size: size as u8, target, addend: *addend });
            }
            ConstValue::LabelDifference { a, b, addend } => {
                let (Some(&(function, a)), Some(&(_, b))) = (self.label_blocks.get(a), self.label_blocks.get(b)) else {
                    return;
                };
                image.put(offset, &vec![0; size]);
                let target = RelocTarget::BlockDiff(function, a, b);
                image.relocs.insert(offset, DataReloc { offset, size: size as u8, target, addend: *addend });
            }
            ConstValue::Object(decl) => {
                if let DeclKind::Var { init: Some(init), .. } = self.hir.decls[*decl].kind {
                    image.put(offset, &vec![0; size]);
                    self.init_image(image, offset, ty, init);
                }
            }
            ConstValue::InitList(init) => {
                image.put(offset, &vec![0; size]);
                self.init_image(image, offset, ty, *init);
            }
        }
    }

    fn is_thread_local(&self, target: RelocTarget) -> bool {
        matches!(target, RelocTarget::Symbol(symbol) if self.module.symbols[symbol].tls.is_some())
    }
}

/// The bytes of an integer in an object of `size` bytes.
fn int_bytes(int: &Int, size: usize, signed: bool) -> Vec<u8> {
    int.to_le_bytes(size, signed)
}

/// Whether objects of the type are never written: const all through, and not volatile.
fn is_readonly(types: &ctype::TypeTable, ty: Ty) -> bool {
    let quals = types.quals(ty);
    if quals.contains(Quals::VOLATILE) {
        return false;
    }
    match types.kind(ty) {
        TypeKind::Array { elem, .. } => quals.contains(Quals::CONST) || is_readonly(types, elem),
        _ => quals.contains(Quals::CONST),
    }
}
