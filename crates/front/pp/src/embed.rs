//! `#embed` and `__has_embed` (C23 6.10.4).
//!
//! The resource's bytes become the integers of a list. They are ordinary tokens, so that every user of
//! the directive works; a parser may recognise the long runs of `Number` and `Comma`.

use crate::options::LoadError;
use crate::preprocessor::Preprocessor;
use crate::token::{Token, TokenKind};
use base::Symbol;
use std::path::Path;

/// The parameters of the directive.
#[derive(Default)]
struct Parameters {
    limit: Option<u64>,
    offset: u64,
    prefix: Vec<Token>,
    suffix: Vec<Token>,
    if_empty: Vec<Token>,
}

/// Why parameters were not accepted.
enum ParameterError {
    /// Not known: `__has_embed` is 0.
    Unknown(Token),
    /// Wrong, and reported.
    Reported,
}

impl Preprocessor<'_> {
    pub(crate) fn embed_directive(&mut self, directive: &Token) {
        let Some((name, angled, at, rest)) = self.header_name_and_rest(directive) else { return };
        let rest = self.expand_operands(rest);
        let rest: Vec<Token> = rest.into_iter().filter(|t| t.kind != TokenKind::Padding).collect();
        let parameters = match self.embed_parameters(&rest) {
            Ok(parameters) => parameters,
            Err(ParameterError::Unknown(token)) => {
                let text = self.spelling_text(&token);
                self.diags.report(&diag::pp::UNKNOWN_EMBED_PARAMETER, token.loc).arg(text).emit();
                return;
            }
            Err(ParameterError::Reported) => return,
        };
        let data = match self.find_resource(&name, angled) {
            Ok((path, text)) => {
                self.add_dependency(&path, false);
                text
            }
            Err(reason) => {
                self.diags.report(&diag::pp::HEADER_NOT_FOUND, at).arg(name).arg(reason).emit();
                self.stop();
                return;
            }
        };
        let bytes = parameters.select(&data);
        let token = |kind, payload| Token {
            kind,
            flags: directive.flags & Token::IN_SYSTEM_HEADER,
            len: directive.len,
            loc: directive.loc,
            payload,
        };
        let mut out = self.fresh();
        if bytes.is_empty() {
            out.extend(parameters.if_empty);
        } else {
            let numbers: Vec<Symbol> = (0..=255u8).map(|b| Symbol::intern(&b.to_string())).collect();
            out.extend(parameters.prefix);
            out.reserve(bytes.len() * 2);
            for (n, &byte) in bytes.iter().enumerate() {
                if n > 0 {
                    out.push(token(TokenKind::Comma, Symbol::EMPTY));
                }
                out.push(token(TokenKind::Number, numbers[usize::from(byte)]));
            }
            out.extend(parameters.suffix);
        }
        if let Some(first) = out.first_mut() {
            first.flags |= Token::AT_LINE_START;
        }
        if let Some(buffer) = self.buffers.last_mut() {
            buffer.batch.set(out);
        }
    }

    /// The value of `__has_embed(…)`: 0 not found, 1 found, 2 found and empty.
    pub(crate) fn has_embed(&mut self, name: &Token) -> u32 {
        if !self.state.in_condition {
            self.diags.report(&diag::pp::HAS_INCLUDE_OUTSIDE_IF, name.loc).arg(name.payload).emit();
        }
        if self.significant().kind != TokenKind::LParen {
            self.diags.report(&diag::pp::MISSING_LPAREN_AFTER, name.loc).arg(name.payload).emit();
            return 0;
        }
        let Some((resource, angled)) = self.operand_header(name) else { return 0 };
        let mut depth = 0;
        let mut tokens = Vec::new();
        loop {
            let token = self.significant();
            match token.kind {
                TokenKind::LParen => depth += 1,
                TokenKind::RParen if depth == 0 => break,
                TokenKind::RParen => depth -= 1,
                TokenKind::Eof => {
                    self.diags.report(&diag::pp::MISSING_RPAREN_AFTER, name.loc).arg(name.payload).emit();
                    return 0;
                }
                _ => {}
            }
            tokens.push(token);
        }
        let Ok(parameters) = self.embed_parameters(&tokens) else { return 0 };
        match self.find_resource(&resource, angled) {
            Ok((_, text)) if parameters.select(&text).is_empty() => 2,
            Ok(_) => 1,
            Err(_) => 0,
        }
    }

    fn find_resource(&self, name: &str, angled: bool) -> Result<(String, source::Text), LoadError> {
        if !angled && let Ok(found) = self.find_header(name, false, false) {
            return Ok((found.path, found.data.text.clone()));
        }
        if name.starts_with('/') {
            return Ok((name.to_owned(), self.options.loader.load(Path::new(name))?.text.clone()));
        }
        for dir in &self.options.embed_dirs {
            match self.options.loader.load(&dir.join(name)) {
                Ok(data) => return Ok((dir.join(name).to_string_lossy().into_owned(), data.text.clone())),
                Err(LoadError::NotFound) => {}
                Err(error) => return Err(error),
            }
        }
        Err(LoadError::NotFound)
    }

    fn embed_parameters(&mut self, tokens: &[Token]) -> Result<Parameters, ParameterError> {
        let mut out = Parameters::default();
        let mut seen: Vec<String> = Vec::new();
        let mut pos = 0;
        while let Some(first) = tokens.get(pos) {
            if first.kind != TokenKind::Identifier {
                return Err(ParameterError::Unknown(*first));
            }
            let mut name = target::attributes::plain_name(first.payload.as_str()).to_owned();
            pos += 1;
            let colons = tokens[pos..].iter().take(2).take_while(|t| t.kind == TokenKind::Colon).count();
            let scope = match tokens.get(pos).map(|t| t.kind) {
                Some(TokenKind::ColonColon) => 1,
                Some(TokenKind::Colon) if colons == 2 => 2,
                _ => 0,
            };
            if scope > 0 {
                let Some(second) = tokens.get(pos + scope) else { return Err(ParameterError::Unknown(*first)) };
                name = format!("{name}::{}", target::attributes::plain_name(second.payload.as_str()));
                pos += scope + 1;
            }
            let operand = self.balanced(tokens, &mut pos, first)?;
            if seen.contains(&name) {
                self.diags.report(&diag::pp::DUPLICATE_EMBED_PARAMETER, first.loc).arg(&name).emit();
                return Err(ParameterError::Reported);
            }
            match name.as_str() {
                "limit" => out.limit = Some(self.embed_number(operand, first)?),
                "gnu::offset" => out.offset = self.embed_number(operand, first)?,
                "prefix" => out.prefix = operand.to_vec(),
                "suffix" => out.suffix = operand.to_vec(),
                "if_empty" => out.if_empty = operand.to_vec(),
                _ => return Err(ParameterError::Unknown(*first)),
            }
            seen.push(name);
        }
        Ok(out)
    }

    /// The tokens between `(` at `pos` and its `)`.
    fn balanced<'t>(&self, tokens: &'t [Token], pos: &mut usize, name: &Token) -> Result<&'t [Token], ParameterError> {
        let missing = |pp: &Self, info| {
            pp.diags.report(info, name.loc).arg(name.payload).emit();
            Err(ParameterError::Reported)
        };
        if tokens.get(*pos).is_none_or(|t| t.kind != TokenKind::LParen) {
            return missing(self, &diag::pp::MISSING_LPAREN_AFTER);
        }
        let start = *pos + 1;
        let mut closers = vec![TokenKind::RParen];
        for (n, token) in tokens.iter().enumerate().skip(start) {
            match token.kind {
                TokenKind::LParen => closers.push(TokenKind::RParen),
                TokenKind::LBracket => closers.push(TokenKind::RBracket),
                TokenKind::LBrace => closers.push(TokenKind::RBrace),
                TokenKind::RParen | TokenKind::RBracket | TokenKind::RBrace => {
                    if closers.pop() != Some(token.kind) {
                        break;
                    }
                    if closers.is_empty() {
                        *pos = n + 1;
                        return Ok(&tokens[start..n]);
                    }
                }
                _ => {}
            }
        }
        missing(self, &diag::pp::MISSING_RPAREN_AFTER)
    }

    /// A non-negative constant expression (C23 6.10.4.2).
    fn embed_number(&mut self, operand: &[Token], name: &Token) -> Result<u64, ParameterError> {
        if let Some(defined) = operand.iter().find(|t| t.payload == self.names.defined) {
            self.diags.report(&diag::pp::DEFINED_IN_EMBED, defined.loc).emit();
            return Err(ParameterError::Reported);
        }
        match self.evaluate_number(operand.to_vec(), name.loc) {
            Some(Ok(value)) => Ok(value),
            Some(Err(())) => {
                self.diags.report(&diag::pp::NEGATIVE_EMBED_PARAMETER, name.loc).arg(name.payload).emit();
                Err(ParameterError::Reported)
            }
            None => Err(ParameterError::Reported),
        }
    }
}

impl Parameters {
    fn select<'d>(&self, data: &'d [u8]) -> &'d [u8] {
        let start = usize::try_from(self.offset).unwrap_or(usize::MAX).min(data.len());
        let rest = &data[start..];
        let len = self.limit.and_then(|n| usize::try_from(n).ok()).unwrap_or(usize::MAX).min(rest.len());
        &rest[..len]
    }
}
