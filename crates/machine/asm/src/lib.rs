//! The assembler language: statements, directives and the -S printer.
#![forbid(unsafe_code)]
