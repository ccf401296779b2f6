//! `OVERLAY`: sections that run at one address and are loaded at several (ld manual 3.6.9).
//!
//! The manual says what the command stands for in terms of other commands, and that is what it becomes here.

use super::{Parser, Result};
use crate::ast::*;
use crate::lexer::{Mode, Token};

impl Parser<'_> {
    /// Everything after the word itself: `[start] : [NOCROSSREFS] [AT(address)] { name { … } … } >region :phdr =fill`.
    pub(super) fn overlay(&mut self, line: u32, items: &mut Vec<SectionsItem>) -> Result<()> {
        let start = match self.peek(Mode::Expression)? {
            Token::Op(":") => None,
            _ => Some(self.expression()?),
        };
        self.expect(":", Mode::Expression)?;
        let (mut load_address, mut apart) = (None, false);
        loop {
            match self.next(Mode::Name)? {
                Token::Op("{") => break,
                Token::Word(word) if word == "NOCROSSREFS" => apart = true,
                Token::Word(word) if word == "AT" => load_address = Some(self.parenthesised()?),
                other => return self.unexpected(&other, "`{'"),
            }
        }
        let mut sections = Vec::new();
        loop {
            let name = match self.next(Mode::Name)? {
                Token::Op("}") => break,
                Token::Op(";" | ",") => continue,
                Token::Word(word) | Token::Quoted(word) => word,
                other => return self.unexpected(&other, "a section of the overlay"),
            };
            let mut section = OutputSection { overlay: true, ..OutputSection::named(name) };
            self.expect("{", Mode::Name)?;
            section.items = self.section_items()?;
            self.section_trailer(&mut section)?;
            sections.push(section);
        }
        let mut all = OutputSection::named(String::new());
        self.section_trailer(&mut all)?;
        let names: Vec<String> = sections.iter().map(|section| section.name.clone()).collect();
        let Some(first) = names.first() else { return Ok(()) };
        let mut largest: Option<Expr> = None;
        for (number, mut section) in sections.into_iter().enumerate() {
            let name = section.name.clone();
            let size = Expr::Named(NameFunction::Sizeof, name.clone());
            if let Some(previous) = number.checked_sub(1).and_then(|at| names.get(at)) {
                section.address = Some(Expr::Named(NameFunction::Addr, first.clone()));
                // The load addresses follow one another, unless a region says where.
                if all.load_region.is_none() {
                    section.load_address = Some(load_end(previous));
                }
            } else {
                section.address.clone_from(&start);
                section.load_address.clone_from(&load_address);
            }
            section.region.clone_from(&all.region);
            section.load_region.clone_from(&all.load_region);
            if section.segments.is_empty() {
                section.segments.clone_from(&all.segments);
            }
            if section.fill.is_none() {
                section.fill.clone_from(&all.fill);
            }
            items.push(SectionsItem::Section(Box::new(section)));
            let load_start = Expr::Named(NameFunction::LoadAddr, name.clone());
            items.push(provide("start", &name, load_start, line));
            items.push(provide("stop", &name, load_end(&name), line));
            largest = Some(match largest {
                None => size,
                Some(others) => Expr::Call(Function::Max, vec![others, size]),
            });
        }
        if let Some(largest) = largest {
            let address = Expr::Named(NameFunction::Addr, first.clone());
            items.push(SectionsItem::Assign(Assignment {
                symbol: ".".to_owned(),
                value: Expr::Binary(BinaryOp::Add, Box::new(address), Box::new(largest)),
                provide: false,
                hidden: false,
                line,
            }));
        }
        if apart {
            items.push(SectionsItem::NoCrossReferences(names));
        }
        Ok(())
    }
}

/// Where a section's contents end in the memory that they are loaded into.
fn load_end(name: &str) -> Expr {
    let [start, size] =
        [NameFunction::LoadAddr, NameFunction::Sizeof].map(|function| Expr::Named(function, name.to_owned()));
    Expr::Binary(BinaryOp::Add, Box::new(start), Box::new(size))
}

/// `PROVIDE(__load_start_NAME = value)`; the name without what no name in C has.
fn provide(which: &str, name: &str, value: Expr, line: u32) -> SectionsItem {
    let name: String = name.chars().filter(|&c| c.is_ascii_alphanumeric() || c == '_').collect();
    let symbol = format!("__load_{which}_{name}");
    SectionsItem::Assign(Assignment { symbol, value, provide: true, hidden: false, line })
}
