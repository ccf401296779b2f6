//! Diagnostics of IR generation and code generation.

registry! {
    UNSUPPORTED: Error "" "{} is not supported yet";
    ASM_CONSTRAINT: Error "" "impossible constraint in 'asm': {}";
    NOT_CONSTANT: Error "" "initializer element is not constant";
    CALL_ERROR: Error "" "call to '{}' declared with attribute error: {}";
    CALL_WARNING: Warning "attribute-warning" "call to '{}' declared with attribute warning: {}";
    NEEDS_ISA: Error "" "'__builtin_ia32_{}' needs isa option {}";
    NO_REGISTER: Error "" "{} register {} with {} disabled";
    INLINING_FAILED: Error "" "inlining failed in call to 'always_inline' '{}': {}";
    PASS_REMARK: Note "" "{} [-Rpass{}={}]";
    CODEGEN_FALLBACK: Note "" "'{}' gets the code of the one-pass generator: {} [-Rpass-missed=codegen]";
    NON_CALL_CLEANUP: Warning "" "cleanups here run when calls throw, not when other instructions do";
    CALLED_FROM_HERE: Note "" "called from here";
    VA_ARG_PACK: Error "" "invalid use of '__builtin_va_arg_pack{} ()'";
    FRAME_TOO_LARGE: WarningOff "frame-larger-than" "the frame size of {} bytes is larger than {} bytes";
    STACK_USAGE: WarningOff "stack-usage" "stack usage is {} bytes";
    STACK_USAGE_UNBOUNDED: WarningOff "stack-usage" "stack usage might be unbounded";
    RETURN_TYPE: WarningOff "return-type" "control reaches end of non-void function";
}
