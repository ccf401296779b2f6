//! Inclusion: header names, the search, entering and leaving files, the start of the translation unit.

use crate::ahead::MainFile;
use crate::lexer::LexOptions;
use crate::options::{FileData, LoadError, MacroOption};
use crate::preprocessor::{Buffer, Dependency, Event, Guard, Pending, Preprocessor};
use crate::token::{Token, TokenKind};
use base::{Symbol, timing};
use source::{FileId, FileKind, Loc, Text};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;

/// Which directive includes.
#[derive(Copy, Clone, PartialEq, Eq, Debug)]
pub(crate) enum IncludeKind {
    Include,
    Next,
    Import,
}

/// A header that was found.
pub(crate) struct Found {
    pub data: Arc<FileData>,
    /// Its path as messages show it.
    pub path: String,
    /// Index of its directory in the chain.
    pub dir: Option<usize>,
    pub system: u8,
}

/// Why one was not.
pub(crate) enum NotFound {
    Nowhere,
    Unreadable(String, String),
}

/// The directory part of a path, with its slash; empty for the current directory.
fn directory_prefix(path: &str) -> Rc<str> {
    path.rfind('/').map_or("", |n| &path[..=n]).into()
}

impl Preprocessor<'_> {
    // ----- the start -----

    /// Starts the translation unit with a file from the loader. The error is the reason why it cannot be read.
    pub fn start_file(&mut self, path: &str) -> Result<(), LoadError> {
        let data = self.options.loader.load(Path::new(path))?;
        self.start(path, data);
        Ok(())
    }

    /// Starts the translation unit with a text, called `name` (`<stdin>`).
    pub fn start_text(&mut self, name: &str, text: Text) {
        self.start(name, Arc::new(FileData::of_text(text)));
    }

    /// Starts the translation unit with a file that has been read.
    pub fn start_main(&mut self, main: MainFile) {
        self.start(&main.name, main.data);
    }

    fn start(&mut self, name: &str, data: Arc<FileData>) {
        self.main_name = Symbol::intern(name);
        if name != "<stdin>" {
            self.add_dependency(name, false);
        }
        if !self.options.preprocessed && !self.options.definitions_follow {
            let predefined = target::predefined_macros(self.target, self.lang, self.options.predefined);
            self.run_virtual("<built-in>", predefined);
            if self.options.predefined {
                for (predicate, answer) in target::predefined_assertions(self.target) {
                    self.assertions.push((Symbol::intern(predicate), format!(" {answer}")));
                }
            }
            let mut command_line = String::new();
            for option in &self.options.macros {
                match option {
                    MacroOption::Define(text) => {
                        let (name, body) = text.split_once('=').unwrap_or((text, "1"));
                        // What follows a newline does not belong to the definition.
                        let body = body.split('\n').next().unwrap_or("");
                        command_line.push_str(&format!("#define {name} {body}\n"));
                    }
                    MacroOption::Undefine(name) => command_line.push_str(&format!("#undef {name}\n")),
                }
            }
            command_line.push('\n');
            let at = self.run_virtual("<command-line>", command_line);
            self.set_command_line(at);
            for file in std::mem::take(&mut self.options.imacros) {
                self.run_imacros(&file);
            }
            if target::has_implicit_header(self.target, self.lang)
                && let Ok(found) = self.find_header("stdc-predef.h", true, false)
            {
                let at = self.command_line_loc();
                self.enter_found(found, at, false);
            }
        }
        for file in std::mem::take(&mut self.options.includes) {
            self.pending.push_back(Pending::Include(file));
        }
        self.pending.push_back(Pending::Main { name: self.main_name, data });
    }

    /// Reads a text that consists of directives; the location of its end.
    fn run_virtual(&mut self, name: &str, text: String) -> Loc {
        let data = FileData { text: text.into_bytes().into(), identity: (0, 0), modified: None };
        let recording = std::mem::take(&mut self.options.record_events);
        let name = Symbol::intern(name);
        let Some(file) = self.sources.add_file(name, PathBuf::new(), data.text.clone(), FileKind::Virtual, Loc::NONE)
        else {
            return Loc::NONE;
        };
        let start = self.sources.file(file).start;
        let end = start.offset((data.text.len() as u32).saturating_sub(1));
        self.push_buffer(file, start, &data, None, "".into(), 0, true);
        self.drain_buffer();
        self.options.record_events = recording;
        end
    }

    /// Reads the innermost buffer to its end, dropping its tokens.
    fn drain_buffer(&mut self) {
        let depth = self.buffers.len();
        // The buffer's end shows as `Eof` only while arguments are looked for; so watch the stack.
        while self.buffers.len() >= depth {
            let last = self.buffers.len() == depth;
            let finished = self.buffers.last().is_none_or(|b| b.batch.is_used_up() && b.pos >= b.text.len());
            if last && finished {
                self.leave_file();
                return;
            }
            self.token();
        }
    }

    fn run_imacros(&mut self, name: &str) {
        match self.find_header(name, false, false) {
            Ok(found) => {
                let recording = std::mem::take(&mut self.options.record_events);
                let at = self.command_line_loc();
                if self.enter_found(found, at, false) {
                    self.drain_buffer();
                }
                self.options.record_events = recording;
            }
            Err(reason) => self.report_missing(name, self.command_line_loc(), reason),
        }
    }

    /// Starts the next `-include` file or the main file; false if there is none.
    pub(crate) fn start_pending(&mut self) -> bool {
        match self.pending.pop_front() {
            None => false,
            Some(Pending::Include(name)) => {
                let at = self.command_line_loc();
                match self.find_header(&name, false, false) {
                    Ok(found) => {
                        self.enter_found(found, at, false);
                    }
                    Err(reason) => self.report_missing(&name, at, reason),
                }
                true
            }
            Some(Pending::Main { name, data }) => {
                let path = PathBuf::from(name.as_str());
                let added = self.sources.add_file(name, path, data.text.clone(), FileKind::User, Loc::NONE);
                let Some(file) = added else {
                    self.diags.report(&diag::pp::OUT_OF_LOCATIONS, Loc::NONE).emit();
                    return true;
                };
                self.main_file = Some(file);
                let start = self.sources.file(file).start;
                self.push_buffer(file, start, &data, None, directory_prefix(name.as_str()), 0, false);
                if self.options.record_events {
                    self.events.push_back(Event::Enter { file, depth: 0, system: 0 });
                }
                true
            }
        }
    }

    fn push_buffer(
        &mut self,
        file: FileId,
        start: Loc,
        data: &FileData,
        dir: Option<usize>,
        dir_prefix: Rc<str>,
        system: u8,
        is_virtual: bool,
    ) {
        let LexOptions { trigraphs, .. } = self.lex;
        let trigraphs = trigraphs && memchr::memmem::find(&data.text, b"??").is_some();
        let pos = if data.text.starts_with(b"\xef\xbb\xbf") { 3 } else { 0 };
        self.buffers.push(Buffer {
            file,
            text: data.text.clone(),
            start,
            pos,
            batch: self.spare_batches.pop().unwrap_or_default(),
            flags: Token::AT_LINE_START,
            conditionals: Vec::new(),
            guard: Guard::Start,
            identity: (!is_virtual).then_some(data.identity),
            modified: data.modified,
            dir,
            dir_prefix,
            system,
            marker_stack: Vec::new(),
            trigraphs,
            trigraphs_told: is_virtual || system > 0,
            direction_known_to: if is_virtual || system > 0 { data.text.len() } else { 0 },
            is_virtual,
            _phase: timing::file(self.sources.file(file).name.as_str()),
        });
    }

    // ----- directives -----

    pub(crate) fn include_directive(&mut self, kind: IncludeKind, name: &Token) {
        let Some((header, angled, at)) = self.header_name(name) else { return };
        if header.is_empty() {
            self.diags.report(&diag::pp::EMPTY_FILE_NAME, at).arg(name.payload).emit();
            return;
        }
        if self.options.record_events {
            let (open, close) = if angled { ('<', '>') } else { ('"', '"') };
            self.events.push_back(Event::Include(format!("#{} {open}{header}{close}", name.payload), name.loc));
        }
        let in_primary = self.include_depth() <= 1;
        let mut next = kind == IncludeKind::Next;
        if next && in_primary {
            self.diags.report(&diag::pp::INCLUDE_NEXT_IN_PRIMARY, name.loc).emit();
            next = false;
        }
        if self.include_depth() > self.options.max_include_depth as usize {
            let limit = self.options.max_include_depth;
            self.diags.report(&diag::pp::INCLUDE_TOO_DEEP, name.loc).arg(self.include_depth()).arg(limit).emit();
            self.stop();
            return;
        }
        match self.find_header(&header, angled, next) {
            Ok(found) => {
                self.enter_found(found, at, kind == IncludeKind::Import);
            }
            Err(NotFound::Nowhere) if self.options.missing_headers_ok => self.add_dependency(&header, angled),
            Err(NotFound::Nowhere) if self.options.missing_system_headers_ok && angled => {}
            Err(reason) => self.report_missing(&header, at, reason),
        }
    }

    fn include_depth(&self) -> usize {
        self.buffers.iter().filter(|b| !b.is_virtual).count()
    }

    pub(crate) fn report_missing(&mut self, header: &str, at: Loc, reason: NotFound) {
        let (path, reason, near) = match reason {
            NotFound::Nowhere => (header.to_owned(), LoadError::NotFound.to_string(), self.similar_header(header)),
            NotFound::Unreadable(path, reason) => (path, reason, None),
        };
        let report = self.diags.report(&diag::pp::HEADER_NOT_FOUND, at).arg(path).arg(reason);
        match near {
            Some(near) => report.note(&diag::pp::SIMILAR_HEADER, at, &[&near]).emit(),
            None => report.emit(),
        }
        self.stop();
    }

    /// A header that exists and that a misspelt name may mean, in one of the directories that were searched.
    fn similar_header(&self, header: &str) -> Option<String> {
        let (folder, name) = header.rsplit_once('/').map_or(("", header), |(folder, name)| (folder, name));
        let o = &self.options;
        let own = self.buffers.last().map(|buffer| PathBuf::from(&*buffer.dir_prefix));
        let chain = own.iter().chain(&o.quote_dirs).chain(&o.angle_dirs).chain(&o.system_dirs).chain(&o.after_dirs);
        let mut names: Vec<String> = chain.flat_map(|dir| o.loader.names(&dir.join(folder))).collect();
        names.retain(|other| other.ends_with(".h") || !name.ends_with(".h"));
        names.sort();
        let near = base::spelling::nearest(name, names.iter().map(String::as_str))?;
        Some(if folder.is_empty() { near.to_owned() } else { format!("{folder}/{near}") })
    }

    /// The header name after a directive's name: as written or after expansion; whether in angle brackets; where.
    pub(crate) fn header_name(&mut self, directive: &Token) -> Option<(String, bool, Loc)> {
        let (header, angled, loc, rest) = self.header_name_and_rest(directive)?;
        // Macros that expand to nothing may follow.
        let rest = self.expand_operands(rest);
        self.check_end(&rest, directive.payload.as_str());
        Some((header, angled, loc))
    }

    /// Like `header_name`, with the tokens that follow.
    pub(crate) fn header_name_and_rest(&mut self, directive: &Token) -> Option<(String, bool, Loc, Vec<Token>)> {
        let first = self.directive_token();
        let issues = std::mem::take(&mut self.issues);
        if let Some((text, angled)) = self.raw_header_name(&first) {
            let rest = self.rest_of_line();
            return Some((text, angled, first.loc, rest));
        }
        self.issues = issues;
        let mut operands = self.fresh();
        if first.kind != TokenKind::Eof {
            operands.push(first);
            let rest = self.rest_of_line();
            operands.extend(rest);
        }
        self.state.wants_padding = true;
        let expanded = self.expand_operands(operands);
        self.state.wants_padding = false;
        let mut spaced = crate::expand::Spacing::default();
        let mut significant: Vec<Token> = Vec::with_capacity(expanded.len());
        for mut token in expanded {
            if token.kind == TokenKind::Padding {
                spaced.padding(&token);
                continue;
            }
            if !spaced.space_before(&token) {
                token.flags &= !Token::SPACE_BEFORE;
            }
            spaced = crate::expand::Spacing::default();
            significant.push(token);
        }
        let expanded = significant;
        let wrong = |pp: &Self| {
            let loc = if first.kind == TokenKind::Eof { directive.loc } else { first.loc };
            pp.diags.report(&diag::pp::EXPECTED_HEADER_NAME, loc).arg(directive.payload).emit();
            None
        };
        match expanded.first() {
            Some(token) if token.kind == TokenKind::StringLiteral => {
                let text = token.payload.as_str();
                let Some(text) = text.strip_prefix('"').and_then(|t| t.strip_suffix('"')) else { return wrong(self) };
                Some((text.to_owned(), false, token.loc, expanded[1..].to_vec()))
            }
            Some(token) if token.kind == TokenKind::Lt => {
                let Some(end) = expanded.iter().position(|t| t.kind == TokenKind::Gt) else {
                    self.diags.report(&diag::pp::UNTERMINATED_HEADER_NAME, token.loc).emit();
                    return None;
                };
                let mut text = String::new();
                for part in &expanded[1..end] {
                    if !text.is_empty() && part.flags & Token::SPACE_BEFORE != 0 {
                        text.push(' ');
                    }
                    text.push_str(&crate::bytes::escape(&self.spelling(part)));
                }
                Some((text, true, token.loc, expanded[end + 1..].to_vec()))
            }
            _ => wrong(self),
        }
    }

    /// A header name in the bytes where `first` was lexed; reading then goes on after it.
    fn raw_header_name(&mut self, first: &Token) -> Option<(String, bool)> {
        let buffer = self.buffers.last_mut()?;
        let start = (first.loc.as_u32() - buffer.start.as_u32()) as usize;
        let close = match (buffer.text.get(start)?, first.kind) {
            (b'<', _) => b'>',
            (b'"', _) => b'"',
            _ => return None,
        };
        let rest = &buffer.text[start + 1..];
        let end = memchr::memchr2(close, b'\n', rest)?;
        if rest[end] != close {
            return None;
        }
        buffer.pos = start + 1 + end + 1;
        Some((crate::bytes::escape(&rest[..end]).into_owned(), close == b'>'))
    }

    // ----- searching -----

    /// The directories searched, in order: `-iquote`, then those of `<…>`.
    pub fn search_directories(&self) -> (Vec<&Path>, Vec<&Path>) {
        let o = &self.options;
        let angled = o.angle_dirs.iter().chain(&o.system_dirs).chain(&o.after_dirs);
        (o.quote_dirs.iter().map(PathBuf::as_path).collect(), angled.map(PathBuf::as_path).collect())
    }

    /// Directory `n` of the chain, and what headers found there are.
    fn directory(&self, n: usize) -> Option<(&Path, u8)> {
        let o = &self.options;
        let lists = [(&o.quote_dirs, 0), (&o.angle_dirs, 0), (&o.system_dirs, 2), (&o.after_dirs, 2)];
        let mut n = n;
        for (list, system) in lists {
            match list.get(n) {
                Some(dir) => return Some((dir, system)),
                None => n -= list.len(),
            }
        }
        None
    }

    /// Searches for a header (C23 6.10.3; `next` starts after the directory of the current file).
    pub(crate) fn find_header(&self, header: &str, angled: bool, next: bool) -> Result<Found, NotFound> {
        let load = |path: &str, dir, system| match self.options.loader.load(Path::new(&*os_path(path))) {
            Ok(data) => Some(Ok(Found { data, path: path.to_owned(), dir, system })),
            Err(LoadError::NotFound) => None,
            Err(LoadError::Unreadable(reason)) => Some(Err(NotFound::Unreadable(path.to_owned(), reason))),
        };
        let current = self.buffers.iter().rev().find(|b| !b.is_virtual);
        if header.starts_with('/') {
            return load(header, None, current.map_or(0, |b| b.system)).unwrap_or(Err(NotFound::Nowhere));
        }
        let mut n = 0;
        if next && let Some(buffer) = current {
            n = buffer.dir.map_or(0, |n| n + 1);
        } else if angled {
            n = self.options.quote_dirs.len();
        } else {
            // The includer's directory; a header found there is what its includer is.
            let (prefix, system) = current.map_or(("", 0), |b| (&*b.dir_prefix, b.system));
            let dir = current.and_then(|b| b.dir.filter(|_| !header.contains('/')));
            if let Some(result) = load(&format!("{prefix}{header}"), dir, system) {
                return result;
            }
        }
        while let Some((dir, system)) = self.directory(n) {
            let dir = dir.to_string_lossy();
            let slash = if dir.ends_with('/') { "" } else { "/" };
            if let Some(result) = load(&format!("{dir}{slash}{header}"), Some(n), system) {
                return result;
            }
            n += 1;
        }
        Err(NotFound::Nowhere)
    }

    pub(crate) fn add_dependency(&mut self, path: &str, system: bool) {
        if self.known_dependencies.insert(path.to_owned()) {
            self.dependencies.push(Dependency { path: path.to_owned(), system });
        }
    }

    // ----- entering and leaving -----

    /// Enters a header unless its guard or `#pragma once` says that it has nothing new.
    pub(crate) fn enter_found(&mut self, found: Found, from: Loc, import: bool) -> bool {
        let seen = self.seen_files.get(&found.data.identity).copied();
        if seen.is_some_and(|seen| seen.once || import) {
            // As in GCC, such a file under another name is no dependency of its own.
            self.seen_files.entry(found.data.identity).or_default().once = true;
            return false;
        }
        let guard = seen.and_then(|seen| seen.guard);
        if guard.is_some_and(|guard| self.ident(guard).mac.is_some()) {
            self.add_dependency(&found.path, found.system > 0);
            return false;
        }
        self.seen_files.entry(found.data.identity).or_default().once |= import;
        if self.once_in_use && self.same_contents_once(&found.data) {
            return false;
        }
        self.add_dependency(&found.path, found.system > 0);
        let kind = if found.system > 0 { FileKind::System } else { FileKind::User };
        let name = Symbol::intern(&found.path);
        let added = self.sources.add_file(name, PathBuf::from(&found.path), found.data.text.clone(), kind, from);
        let Some(file) = added else {
            self.diags.report(&diag::pp::OUT_OF_LOCATIONS, from).emit();
            self.stop();
            return false;
        };
        let start = self.sources.file(file).start;
        let depth = self.include_depth() as u32;
        self.push_buffer(file, start, &found.data, found.dir, directory_prefix(&found.path), found.system, false);
        if self.options.record_events {
            self.events.push_back(Event::Enter { file, depth, system: found.system });
        }
        true
    }

    /// Whether a file with the same contents was marked `#pragma once`: copies and links count as the same.
    fn same_contents_once(&self, data: &FileData) -> bool {
        let once = |identity: &(u64, u64)| self.seen_files.get(identity).is_some_and(|seen| seen.once);
        self.once_texts.iter().any(|(identity, modified, text)| {
            *modified == data.modified && text.len() == data.text.len() && once(identity) && *text == data.text
        })
    }

    /// Leaves the innermost file.
    pub(crate) fn leave_file(&mut self) {
        let Some(buffer) = self.buffers.pop() else { return };
        for conditional in buffer.conditionals.iter().filter(|conditional| !conditional.assumed) {
            let report = self.diags.report(&diag::pp::UNTERMINATED_CONDITIONAL, conditional.loc);
            match conditional.suspect {
                Some((name, near)) => {
                    report.note(&diag::pp::SKIPPED_DIRECTIVE, name.loc, &[&name.payload, &near]).emit();
                }
                None => report.emit(),
            }
        }
        if let (Guard::After(name), Some(identity)) = (buffer.guard, buffer.identity) {
            self.seen_files.entry(identity).or_default().guard = Some(name);
        }
        let mut batch = buffer.batch;
        batch.filled(0, 0);
        self.spare_batches.push(batch);
        if self.main_file == Some(buffer.file) {
            self.report_unused_macros();
        }
        if self.options.record_events && !buffer.is_virtual {
            match self.buffers.last().filter(|outer| !outer.is_virtual) {
                Some(outer) => {
                    let at = outer.start.offset((outer.pos as u32 + 1).min(outer.text.len() as u32));
                    self.events.push_back(Event::Leave { at, system: outer.system });
                }
                None if !self.pending.is_empty() => {
                    self.events.push_back(Event::Leave { at: Loc::NONE, system: 0 });
                }
                None => {}
            }
        }
    }
}

/// The path whose escaped form is `text`.
fn os_path(text: &str) -> std::borrow::Cow<'_, std::ffi::OsStr> {
    use std::os::unix::ffi::{OsStrExt, OsStringExt};
    match crate::bytes::unescape(text) {
        std::borrow::Cow::Borrowed(bytes) => std::ffi::OsStr::from_bytes(bytes).into(),
        std::borrow::Cow::Owned(bytes) => std::ffi::OsString::from_vec(bytes).into(),
    }
}
