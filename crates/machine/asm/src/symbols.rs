//! Directives about symbols: binding, visibility, type, size, values, versions.

use crate::cursor::Cursor;
use crate::expr::Result;
use crate::{Assembler, Context};
use base::Symbol;
use mc::{SymbolAttr, SymbolKind, Value};

impl Assembler {
    /// `name = value`, `.set name, value`; `once` makes a second definition an error (`.equiv`, `==`).
    pub(crate) fn assign(
        &mut self,
        name: &str,
        cursor: &mut Cursor<'_>,
        context: &mut Context<'_>,
        once: bool,
    ) -> Result<()> {
        if name == "." {
            let value = self.expression(cursor, context.out)?;
            context.out.org(&value, 0);
            return expect_end(cursor);
        }
        cursor.skip_space();
        if cursor.peek() == b'%' {
            let register = crate::att::register(cursor)?;
            self.registers.insert(Symbol::intern(name), register);
            return expect_end(cursor);
        }
        let value = self.expression(cursor, context.out)?;
        expect_end(cursor)?;
        let symbol = Symbol::intern(name);
        if once && self.defined.contains(&symbol) {
            return Err(format!("symbol '{name}' is already defined"));
        }
        self.defined.insert(symbol);
        let value = match value {
            Value::Tree(_) => context.out.evaluate(&value).map_or(value, Value::Const),
            value => value,
        };
        match value {
            Value::Const(number) => self.constants.insert(symbol, number),
            Value::Symbol { .. } | Value::Tree(_) => self.constants.remove(&symbol),
        };
        let id = context.out.symbol(symbol);
        context.out.assign(id, value);
        Ok(())
    }

    /// `.set`, `.equ`, `.equiv`
    pub(crate) fn set(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>, once: bool) -> Result<()> {
        let name = cursor.declared_name().into_owned();
        if name.is_empty() {
            return Err("expected symbol name".to_string());
        }
        if !cursor.eat(b',') {
            return Err(format!("expected comma after '{name}'"));
        }
        self.assign(&name, cursor, context, once)
    }

    /// Directives that say one thing of each symbol of a list.
    pub(crate) fn attribute(
        &mut self,
        attr: SymbolAttr,
        cursor: &mut Cursor<'_>,
        context: &mut Context<'_>,
    ) -> Result<()> {
        loop {
            let name = cursor.declared_name();
            if name.is_empty() {
                return Err("expected symbol name".to_string());
            }
            let id = context.out.symbol(Symbol::intern(&name));
            context.out.attribute(id, attr);
            if !cursor.eat(b',') || cursor.is_at_end() {
                return expect_end(cursor);
            }
        }
    }

    /// `.type name, @function`
    pub(crate) fn symbol_type(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let name = cursor.declared_name().into_owned();
        if name.is_empty() {
            return Err("expected symbol name".to_string());
        }
        cursor.eat(b',');
        cursor.skip_space();
        if matches!(cursor.peek(), b'@' | b'%' | b'#') {
            cursor.at += 1;
        }
        let kind = cursor.name();
        let attr = match &*kind {
            "function" | "STT_FUNC" | "2" => SymbolAttr::Kind(SymbolKind::Func),
            "object" | "STT_OBJECT" | "1" | "common" | "STT_COMMON" => SymbolAttr::Kind(SymbolKind::Object),
            "tls_object" | "STT_TLS" => SymbolAttr::Kind(SymbolKind::Tls),
            "notype" | "STT_NOTYPE" => SymbolAttr::Kind(SymbolKind::NoType),
            "gnu_indirect_function" | "STT_GNU_IFUNC" => SymbolAttr::Kind(SymbolKind::IFunc),
            "gnu_unique_object" => SymbolAttr::Unique,
            other => return Err(format!("unrecognized symbol type '{other}'")),
        };
        let id = context.out.symbol(Symbol::intern(&name));
        context.out.attribute(id, attr);
        if attr == SymbolAttr::Unique {
            context.out.attribute(id, SymbolAttr::Kind(SymbolKind::Object));
        }
        expect_end(cursor)
    }

    /// `.size name, value`
    pub(crate) fn symbol_size(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let name = cursor.declared_name().into_owned();
        if name.is_empty() || !cursor.eat(b',') {
            return Err("expected a symbol name and a comma".to_string());
        }
        let value = self.expression(cursor, context.out)?;
        let id = context.out.symbol(Symbol::intern(&name));
        context.out.size(id, value);
        expect_end(cursor)
    }

    /// `.comm` and `.lcomm`
    pub(crate) fn common(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>, local: bool) -> Result<()> {
        let name = cursor.declared_name().into_owned();
        if name.is_empty() {
            return Err("expected symbol name".to_string());
        }
        cursor.eat(b',');
        let size = self.absolute(cursor, context.out)?;
        let size = u64::try_from(size).map_err(|_| "negative size of common symbol".to_string())?;
        let align = if cursor.eat(b',') { self.absolute(cursor, context.out)? } else { default_alignment(size, local) };
        let align = u64::try_from(align).ok().filter(|align| align.is_power_of_two() || *align == 0);
        let align = align.ok_or("common alignment is not a power of 2")?.max(1);
        let symbol = Symbol::intern(&name);
        self.defined.insert(symbol);
        let id = context.out.symbol(symbol);
        context.out.common(id, size, align, local);
        expect_end(cursor)
    }

    /// `.symver name, name@VERSION`
    pub(crate) fn symver(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let name = cursor.declared_name().into_owned();
        if name.is_empty() || !cursor.eat(b',') {
            return Err("expected a symbol name and a comma".to_string());
        }
        let versioned = String::from_utf8_lossy(cursor.word()).into_owned();
        if !versioned.contains('@') {
            return Err(format!("missing version name in '{versioned}'"));
        }
        if cursor.eat(b',') {
            cursor.declared_name();
        }
        let id = context.out.symbol(Symbol::intern(&name));
        context.out.symver(id, Symbol::intern(&versioned));
        expect_end(cursor)
    }

    /// `.weakref alias, target`
    pub(crate) fn weakref(&mut self, cursor: &mut Cursor<'_>, context: &mut Context<'_>) -> Result<()> {
        let alias = cursor.declared_name().into_owned();
        if !cursor.eat(b',') {
            return Err("expected comma".to_string());
        }
        let target = cursor.declared_name().into_owned();
        if alias.is_empty() || target.is_empty() {
            return Err("expected symbol name".to_string());
        }
        let (alias, target) = (Symbol::intern(&alias), Symbol::intern(&target));
        let (alias, target) = (context.out.symbol(alias), context.out.symbol(target));
        context.out.weakref(alias, target);
        expect_end(cursor)
    }
}

/// gas aligns `.lcomm` symbols by their size (x86); `.comm` likewise, to 16 at most.
fn default_alignment(size: u64, local: bool) -> i64 {
    let cap = if local { 8 } else { 16 };
    match size {
        0 | 1 => 1,
        size => 1i64 << (63 - size.leading_zeros()).min(if cap == 8 { 3 } else { 4 }),
    }
}

/// An error if something follows.
pub(crate) fn expect_end(cursor: &mut Cursor<'_>) -> Result<()> {
    if cursor.is_at_end() {
        return Ok(());
    }
    Err(format!("junk '{}' at end of statement", String::from_utf8_lossy(cursor.rest())))
}
