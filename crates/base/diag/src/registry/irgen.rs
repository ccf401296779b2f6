//! Diagnostics of IR generation and code generation.

registry! {
    UNSUPPORTED: Error "" "{} is not supported yet";
    ASM_CONSTRAINT: Error "" "impossible constraint in 'asm': {}";
    NOT_CONSTANT: Error "" "initializer element is not constant";
}
