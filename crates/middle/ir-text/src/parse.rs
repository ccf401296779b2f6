//! Text to IR: symbols and the shape of a module. Function bodies are in `body`.

use crate::lex::{Tok, lex};
use base::Symbol;
use ir::{
    AbiParam, ArgLoc, CallConv, DataDef, DataReloc, Extension, InitFini, Linkage, Module, ParamPurpose, RegClass,
    RelocTarget, Signature, SymId, SymbolDef, TlsModel, Type,
};
use target::{Libc, Target, Visibility};

/// Parses the text form of a module. An error is a sentence that begins with the line.
pub fn parse_module(text: &str) -> Result<Module, String> {
    let mut parser = Parser { tokens: lex(text)?, at: 0 };
    parser.module()
}

pub(crate) struct Parser {
    tokens: Vec<(Tok, u32)>,
    at: usize,
}

pub(crate) type Parsed<T> = Result<T, String>;

impl Parser {
    pub(crate) fn peek(&self) -> &Tok {
        &self.tokens[self.at].0
    }
    pub(crate) fn bump(&mut self) -> Tok {
        let token = self.tokens[self.at].0.clone();
        self.at = (self.at + 1).min(self.tokens.len() - 1);
        token
    }
    pub(crate) fn error<T>(&self, what: &str) -> Parsed<T> {
        Err(format!("line {}: {what}, not {:?}", self.tokens[self.at].1, self.peek()))
    }
    pub(crate) fn is_punct(&self, c: char) -> bool {
        *self.peek() == Tok::Punct(c)
    }
    pub(crate) fn eat(&mut self, c: char) -> bool {
        let found = self.is_punct(c);
        if found {
            self.bump();
        }
        found
    }
    pub(crate) fn expect(&mut self, c: char) -> Parsed<()> {
        if self.eat(c) { Ok(()) } else { self.error(&format!("expected '{c}'")) }
    }
    pub(crate) fn peek_word(&self) -> &str {
        match self.peek() {
            Tok::Word(word) => word,
            _ => "",
        }
    }
    pub(crate) fn eat_word(&mut self, word: &str) -> bool {
        let found = self.peek_word() == word;
        if found {
            self.bump();
        }
        found
    }
    pub(crate) fn word(&mut self) -> Parsed<String> {
        match self.peek() {
            Tok::Word(word) => {
                let word = word.clone();
                self.bump();
                Ok(word)
            }
            _ => self.error("expected a word"),
        }
    }
    pub(crate) fn expect_word(&mut self, word: &str) -> Parsed<()> {
        if self.eat_word(word) { Ok(()) } else { self.error(&format!("expected '{word}'")) }
    }
    pub(crate) fn integer(&mut self) -> Parsed<i128> {
        match *self.peek() {
            Tok::Number(n) => {
                self.bump();
                Ok(n)
            }
            _ => self.error("expected a number"),
        }
    }
    pub(crate) fn bits(&mut self) -> Parsed<u128> {
        match *self.peek() {
            Tok::Number(n) => {
                self.bump();
                Ok(n as u128)
            }
            Tok::Big(n) => {
                self.bump();
                Ok(n)
            }
            _ => self.error("expected a number"),
        }
    }
    pub(crate) fn u32(&mut self) -> Parsed<u32> {
        let n = self.integer()?;
        u32::try_from(n).map_err(|_| format!("{n} is out of range"))
    }
    pub(crate) fn bytes(&mut self) -> Parsed<Vec<u8>> {
        match self.peek() {
            Tok::Text(text) => {
                let text = text.clone();
                self.bump();
                Ok(text)
            }
            _ => self.error("expected a string"),
        }
    }
    pub(crate) fn name(&mut self) -> Parsed<Symbol> {
        let bytes = self.bytes()?;
        match std::str::from_utf8(&bytes) {
            Ok(text) => Ok(Symbol::intern(text)),
            Err(_) => self.error("a name must be UTF-8"),
        }
    }
    pub(crate) fn ty(&mut self) -> Parsed<Type> {
        match Type::parse(self.peek_word()) {
            Some(ty) => {
                self.bump();
                Ok(ty)
            }
            None => self.error("expected a type"),
        }
    }
    /// `prefix` and a number in one word, as `b3`.
    pub(crate) fn numbered(&mut self, prefix: &str) -> Parsed<u32> {
        match self.peek_word().strip_prefix(prefix).and_then(|digits| digits.parse().ok()) {
            Some(n) => {
                self.bump();
                Ok(n)
            }
            None => self.error(&format!("expected '{prefix}' and a number")),
        }
    }
    pub(crate) fn symbol(&mut self, module: &mut Module) -> Parsed<SymId> {
        self.expect('@')?;
        let name = self.name()?;
        Ok(module.symbol(name))
    }
    /// A comma-separated list up to `close`.
    pub(crate) fn list(&mut self, close: char, mut item: impl FnMut(&mut Self) -> Parsed<()>) -> Parsed<()> {
        if self.eat(close) {
            return Ok(());
        }
        loop {
            item(self)?;
            if self.eat(close) {
                return Ok(());
            }
            self.expect(',')?;
        }
    }

    fn module(&mut self) -> Parsed<Module> {
        self.expect_word("target")?;
        let triple = self.bytes()?;
        let target = match triple.as_slice() {
            b"x86_64-linux-gnu" => Target::x86_64_linux(Libc::Gnu),
            b"x86_64-linux-musl" => Target::x86_64_linux(Libc::Musl),
            b"i386-linux-gnu" => Target::i386_linux(Libc::Gnu),
            b"i386-linux-musl" => Target::i386_linux(Libc::Musl),
            _ => return self.error("unknown target"),
        };
        let mut module = Module::new(target);
        loop {
            match self.peek_word() {
                "pic" => {
                    self.bump();
                    module.pic = true;
                }
                "ident" => {
                    self.bump();
                    module.ident = self.name()?.as_str().into();
                }
                "asm" => {
                    self.bump();
                    let text = self.name()?;
                    module.file_asm.push((text, source::Loc::NONE));
                }
                "symbol" => {
                    self.bump();
                    self.symbol_definition(&mut module)?;
                }
                kind @ ("constructor" | "destructor") => {
                    let fini = kind == "destructor";
                    self.bump();
                    let function = self.symbol(&mut module)?;
                    let priority = self.u32()? as u16;
                    module.init_fini.push(InitFini { function, fini, priority });
                }
                "function" => {
                    self.bump();
                    let function = crate::body::parse(self, &mut module)?;
                    module.functions.push(function);
                }
                _ if *self.peek() == Tok::End => return Ok(module),
                _ => return self.error("expected a definition"),
            }
        }
    }

    fn symbol_definition(&mut self, module: &mut Module) -> Parsed<()> {
        let id = self.symbol(module)?;
        let mut info = module.symbols[id].clone();
        info.plt = false;
        while !self.eat('=') {
            match self.word()?.as_str() {
                "local" => info.linkage = Linkage::Local,
                "global" => info.linkage = Linkage::Global,
                "weak" => info.linkage = Linkage::Weak,
                "hidden" => info.visibility = Visibility::Hidden,
                "protected" => info.visibility = Visibility::Protected,
                "internal" => info.visibility = Visibility::Internal,
                "function" => info.is_function = true,
                "dso_local" => info.dso_local = true,
                "plt" => info.plt = true,
                "retain" => info.retain = true,
                "kept" => info.kept = true,
                "tls" => {
                    info.tls = Some(match self.word()?.as_str() {
                        "GlobalDynamic" => TlsModel::GlobalDynamic,
                        "LocalDynamic" => TlsModel::LocalDynamic,
                        "InitialExec" => TlsModel::InitialExec,
                        "LocalExec" => TlsModel::LocalExec,
                        _ => return self.error("expected a TLS model"),
                    });
                }
                "section" => info.section = Some(self.name()?),
                "comdat" => info.comdat = Some(self.name()?),
                "symver" => info.symver = Some(self.name()?),
                other => return Err(format!("unknown fact '{other}' of a symbol")),
            }
        }
        info.def = match self.word()?.as_str() {
            "undefined" => SymbolDef::Undefined,
            "body" => SymbolDef::Function,
            "data" => SymbolDef::Data(self.data(module)?),
            "common" => {
                self.expect_word("size")?;
                let size = self.bits()? as u64;
                self.expect_word("align")?;
                SymbolDef::Common { size, align: self.u32()? }
            }
            "alias" => SymbolDef::Alias(self.symbol(module)?),
            "weakref" => SymbolDef::WeakRef(self.symbol(module)?),
            "ifunc" => SymbolDef::IFunc(self.symbol(module)?),
            other => return Err(format!("unknown kind of symbol '{other}'")),
        };
        module.symbols[id] = info;
        Ok(())
    }

    fn data(&mut self, module: &mut Module) -> Parsed<DataDef> {
        self.expect_word("size")?;
        let size = self.bits()? as u64;
        self.expect_word("align")?;
        let mut data = DataDef { size, align: self.u32()?, ..DataDef::default() };
        data.readonly = self.eat_word("readonly");
        if self.eat_word("string") {
            data.mergeable_string = self.u32()? as u8;
        }
        if matches!(self.peek(), Tok::Text(_)) {
            data.bytes = self.bytes()?;
        }
        while self.eat_word("reloc") {
            let (offset, size) = (self.bits()? as u64, self.u32()? as u8);
            let symbol = self.symbol(module)?;
            let mut target = RelocTarget::Symbol(symbol);
            if self.eat(':') {
                let block = ir::Block::from_u32(self.numbered("b")?);
                target = RelocTarget::Block(symbol, block);
                if self.eat('-') {
                    let other = ir::Block::from_u32(self.numbered("b")?);
                    target = RelocTarget::BlockDiff(symbol, block, other);
                }
            }
            let addend = self.integer()? as i64;
            data.relocs.push(DataReloc { offset, size, target, addend });
        }
        Ok(data)
    }

    pub(crate) fn signature(&mut self) -> Parsed<Signature> {
        let params = self.abi_params()?;
        if *self.peek() != Tok::Arrow {
            return self.error("expected '->'");
        }
        self.bump();
        let rets = self.abi_params()?;
        let variadic = self.eat_word("variadic");
        let conv = if self.eat_word("ms") { CallConv::Ms } else { CallConv::C };
        let stack_size = if self.eat_word("stack") { self.u32()? } else { 0 };
        let popped = if self.eat_word("pops") { self.u32()? } else { 0 };
        Ok(Signature { params, rets, variadic, conv, stack_size, popped })
    }

    fn abi_params(&mut self) -> Parsed<Vec<AbiParam>> {
        self.expect('(')?;
        let mut out = Vec::new();
        self.list(')', |p| {
            let ty = p.ty()?;
            let loc = match p.word()?.as_str() {
                "int" => ArgLoc::Reg(RegClass::Int, p.u32()? as u8),
                "float" => ArgLoc::Reg(RegClass::Float, p.u32()? as u8),
                "x87" => ArgLoc::Reg(RegClass::X87, p.u32()? as u8),
                "stack" => ArgLoc::Stack { offset: p.u32()? },
                "copy" => {
                    let offset = p.u32()?;
                    p.expect_word("size")?;
                    let size = p.u32()?;
                    p.expect_word("align")?;
                    ArgLoc::StackCopy { offset, size, align: p.u32()? }
                }
                _ => return p.error("expected a place"),
            };
            let extension = match p.peek_word() {
                "zext" => Extension::Zero,
                "sext" => Extension::Sign,
                _ => Extension::None,
            };
            if extension != Extension::None {
                p.bump();
            }
            let purpose = match p.peek_word() {
                "sret" => ParamPurpose::StructReturn,
                "chain" => ParamPurpose::StaticChain,
                _ => ParamPurpose::Normal,
            };
            if purpose != ParamPurpose::Normal {
                p.bump();
            }
            out.push(AbiParam { ty, loc, extension, purpose });
            Ok(())
        })?;
        Ok(out)
    }
}
