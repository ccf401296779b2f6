//! GCC's options that change how fast or how large code is, but not what it means: accepted without effect.
//! And those that change what it means and that Wootz does not have: refused with a reason.

use super::values::{NUMBER, Values};
use super::{Action, Form, Group, OptionRow};

macro_rules! accept {
    ($group:ident $form:ident: $($name:literal)*) => {
        &[$(OptionRow {
            name: $name,
            form: Form::$form,
            group: Group::$group,
            action: Action::Accept,
            value: "",
            help: "",
        }),*]
    };
}

macro_rules! accept_values {
    ($group:ident: $($name:literal $values:expr;)*) => {
        &[$(OptionRow {
            name: $name,
            form: Form::Joined,
            group: Group::$group,
            action: Action::AcceptValue($values),
            value: "",
            help: "",
        }),*]
    };
}

macro_rules! refuse {
    ($($form:ident $name:literal $reason:literal;)*) => {
        &[$(OptionRow {
            name: $name,
            form: Form::$form,
            group: Group::Code,
            action: Action::Refuse($reason),
            value: "",
            help: "",
        }),*]
    };
}

/// `-fx` and `-fno-x`.
#[rustfmt::skip]
pub const FLAGS: &[OptionRow] = accept! { Optimization Switch:
    "-faggressive-loop-optimizations" "-falign-jumps" "-falign-labels" "-falign-loops"
    "-fallocation-dce" "-fallow-store-data-races" "-fargument-alias" "-fargument-noalias"
    "-fargument-noalias-anything" "-fargument-noalias-global" "-fauto-inc-dec"
    "-fbit-tests" "-fbranch-count-reg" "-fbranch-probabilities" "-fbranch-target-load-optimize"
    "-fbranch-target-load-optimize2" "-fbtr-bb-exclusive" "-fcaller-saves" "-fcanonical-system-headers"
    "-fcheck-data-deps" "-fcheck-new" "-fchecking"
    "-fcombine-stack-adjustments" "-fcompare-elim" "-fconserve-stack" "-fcprop-registers" "-fcrossjumping"
    "-fcse-follow-jumps" "-fcse-skip-blocks" "-fcx-fortran-rules" "-fcx-limited-range" "-fdce"
    "-fdebug-types-section" "-fdefer-pop" "-fdelayed-branch" "-fdelete-dead-exceptions"
    "-fdelete-null-pointer-checks" "-fdevirtualize" "-fdevirtualize-at-ltrans" "-fdevirtualize-speculatively"
    "-fdiagnostics-generate-patch" "-fdiagnostics-show-cwe"
    "-fdiagnostics-show-labels" "-fdiagnostics-show-path-depths"
    "-fdollars-in-identifiers" "-fdse" "-fdwarf2-cfi-asm" "-fearly-inlining" "-feliminate-dwarf2-dups"
    "-feliminate-unused-debug-symbols" "-feliminate-unused-debug-types" "-femit-class-debug-always"
    "-femit-struct-debug-baseonly" "-femit-struct-debug-reduced" "-fexpensive-optimizations"
    "-fextended-identifiers" "-ffat-lto-objects" "-ffinite-loops" "-ffloat-store"
    "-ffold-simple-inlines" "-fforce-addr" "-fforward-propagate" "-ffp-int-builtin-inexact" "-ffunction-cse"
    "-fgcse-after-reload" "-fgcse-las" "-fgcse-lm" "-fgcse-sm" "-fgnu-unique" "-fgraphite"
    "-fgraphite-identity" "-fguess-branch-probability" "-fhandle-exceptions" "-fhoist-adjacent-loads"
    "-fif-conversion2" "-findirect-inlining" "-finline-atomics"
    "-finline-functions" "-finline-functions-called-once" "-finline-small-functions" "-fipa-bit-cp"
    "-fipa-cp-alignment" "-fipa-icf" "-fipa-icf-functions" "-fipa-icf-variables"
    "-fipa-matrix-reorg" "-fipa-modref" "-fipa-profile" "-fipa-pta" "-fipa-ra"
    "-fipa-reference" "-fipa-reference-addressable" "-fipa-stack-alignment"
    "-fipa-strict-aliasing" "-fipa-struct-reorg" "-fipa-vrp" "-fira-hoist-pressure" "-fira-loop-pressure"
    "-fira-share-save-slots" "-fira-share-spill-slots" "-fisolate-erroneous-paths-attribute"
    "-fisolate-erroneous-paths-dereference" "-fkeep-gc-roots-live"
    "-fkeep-static-consts" "-flarge-source-files"
    "-flax-vector-conversions" "-flifetime-dse" "-flimit-function-alignment" "-flive-patching"
    "-flive-range-shrinkage" "-floop-block" "-floop-flatten" "-floop-interchange" "-floop-nest-optimize"
    "-floop-optimize" "-floop-parallelize-all" "-floop-strip-mine" "-flra-remat"
    "-flto" "-flto-odr-type-merging" "-flto-report" "-flto-report-wpa" "-fmem-report" "-fmem-report-wpa"
    "-fmerge-all-constants" "-fmerge-debug-strings" "-fmodulo-sched"
    "-fmodulo-sched-allow-regmoves" "-fmove-loop-invariants" "-fmove-loop-stores" "-fnothrow-opt"
    "-fopenmp-simd" "-foptimize-register-move" "-foptimize-strlen"
    "-fpartial-inlining" "-fpch-deps" "-fpch-preprocess" "-fpeel-loops" "-fpeephole" "-fpeephole2"
    "-fpost-ipa-mem-report" "-fpre-ipa-mem-report" "-fpredictive-commoning" "-fprefetch-loop-arrays"
    "-fprintf-return-value" "-fprofile-abs-path" "-fprofile-correction" "-fprofile-info-section"
    "-fprofile-partial-training" "-fprofile-reorder-functions" "-fprofile-report" "-fprofile-use"
    "-fprofile-values" "-frandom-seed" "-free"
    "-fregmove" "-frename-registers" "-freorder-blocks" "-freorder-blocks-and-partition"
    "-freorder-functions" "-freport-bug" "-frerun-cse-after-loop" "-frerun-loop-opt"
    "-freschedule-modulo-scheduled-loops" "-fsched-critical-path-heuristic"
    "-fsched-dep-count-heuristic" "-fsched-group-heuristic" "-fsched-interblock" "-fsched-last-insn-heuristic"
    "-fsched-pressure" "-fsched-rank-heuristic" "-fsched-spec" "-fsched-spec-insn-heuristic"
    "-fsched-spec-load" "-fsched-spec-load-dangerous" "-fsched-stalled-insns" "-fsched-stalled-insns-dep"
    "-fsched2-use-superblocks" "-fsched2-use-traces" "-fschedule-fusion" "-fschedule-insns"
    "-fschedule-insns2" "-fsection-anchors" "-fsee" "-fsel-sched-pipelining"
    "-fsel-sched-pipelining-outer-loops" "-fsel-sched-reschedule-pipelined" "-fselective-scheduling"
    "-fselective-scheduling2" "-fshow-column" "-fshrink-wrap" "-fshrink-wrap-separate" "-fsignaling-nans"
    "-fsplit-ivs-in-unroller" "-fsplit-loops" "-fsplit-paths" "-fsplit-wide-types"
    "-fsplit-wide-types-early" "-fssa-backprop" "-fssa-phiopt" "-fstack-check"
    "-fstdarg-opt" "-fstrength-reduce" "-fstrict-enums" "-fstrict-volatile-bitfields"
    "-fsync-libcalls" "-ftime-report-details" "-ftracer"
    "-ftrack-macro-expansion" "-ftrampolines" "-ftree-bit-ccp" "-ftree-builtin-call-dce"
    "-ftree-coalesce-inlined-vars" "-ftree-coalesce-vars" "-ftree-copy-prop"
    "-ftree-copyrename" "-ftree-cselim" "-ftree-dce" "-ftree-dominator-opts" "-ftree-forwprop"
    "-ftree-loop-distribution" "-ftree-loop-if-convert"
    "-ftree-loop-if-convert-stores" "-ftree-loop-ivcanon" "-ftree-loop-linear"
    "-ftree-loop-optimize" "-ftree-loop-vectorize" "-ftree-lrs" "-ftree-partial-pre" "-ftree-phiprop"
    "-ftree-pta" "-ftree-reassoc" "-ftree-salias" "-ftree-sink"
    "-ftree-slp-vectorize" "-ftree-slsr" "-ftree-sra" "-ftree-store-ccp" "-ftree-store-copy-prop"
    "-ftree-switch-conversion" "-ftree-tail-merge" "-ftree-ter" "-ftree-vect-loop-version" "-ftree-vectorize"
    "-funconstrained-commons" "-funit-at-a-time" "-funroll-all-loops"
    "-funroll-completely-grow-size" "-funsafe-loop-optimizations"
    "-funswitch-loops" "-fuse-linker-plugin" "-fvar-tracking"
    "-fvar-tracking-assignments" "-fvar-tracking-assignments-toggle" "-fvar-tracking-uninit"
    "-fvariable-expansion-in-unroller" "-fvect-cost-model" "-fverbose-asm"
    "-fversion-loops-for-strides" "-fvpt" "-fweb" "-fwhole-program"
    "-fzee"
};

/// What asks for reports of GCC's own passes: the program is the same without them.
pub const UNSERVED: &[OptionRow] = &[
    unserved("-fdump-", Form::Joined, "GCC's passes do not exist here; see --emit="),
    unserved("-fcompare-debug", Form::Switch, "code does not depend on -g"),
    unserved("-fcompare-debug=", Form::Joined, "code does not depend on -g"),
    unserved("-fcompare-debug-second", Form::Switch, "code does not depend on -g"),
    unserved("-fanalyzer-", Form::Joined, "there is no static analyser"),
    unserved("-fno-analyzer-", Form::Joined, "there is no static analyser"),
    unserved("-fchkp-", Form::Joined, "GCC has no bounds in registers any more, either"),
    unserved("-fno-chkp-", Form::Joined, "GCC has no bounds in registers any more, either"),
    unserved("-mmpx", Form::Flag, "GCC has no bounds in registers any more, either"),
    unserved("-mmitigate-rop", Form::Flag, "GCC does not know it any more, either"),
    unserved("-mpcommit", Form::Flag, "no processor has the instruction"),
    unserved("-mneeded", Form::Flag, "objects do not say which processor they need"),
    unserved("-mno-fp-ret-in-387", Form::Flag, "the ABI says where floating values are returned"),
    unserved("-fdbg-cnt-list", Form::Flag, "GCC's passes do not exist here"),
    unserved("-fdbg-cnt=", Form::Joined, "GCC's passes do not exist here"),
    unserved("-fdisable-", Form::Joined, "GCC's passes do not exist here; see -fdisable-pass="),
    unserved("-fopt-info", Form::Joined, "GCC's passes do not exist here"),
    unserved("-fsave-optimization-record", Form::Switch, "no records are written"),
];

const fn unserved(name: &'static str, form: Form, reason: &'static str) -> OptionRow {
    OptionRow { name, form, group: Group::Development, action: Action::Unserved(reason), value: "", help: "" }
}

const COST_MODELS: Values = Values::Words(&["unlimited", "dynamic", "cheap", "very-cheap"]);
const ALGORITHMS: [&str; 8] =
    ["rep_byte", "rep_4byte", "rep_8byte", "byte_loop", "loop", "unrolled_loop", "vector_loop", "libcall"];

/// Their opposites, which ask for nothing.
#[rustfmt::skip]
pub const UNASKED: &[OptionRow] = accept! { Development Flag:
    "-fno-dbg-cnt-list" "-fno-debug-cpp" "-fno-opt-info" "-fno-time-report" "-mno-mitigate-rop" "-mno-mpx"
    "-mno-needed" "-mno-pcommit" "-Wmudflap" "-Wno-mudflap"
};
/// The same, with the rest of the name.
pub const UNASKED_NAMES: &[OptionRow] = accept! { Development Joined: "-fno-dump-" "-iplugindir=" };

/// `-fx=VALUE`.
#[rustfmt::skip]
pub const VALUES: &[OptionRow] = accept_values! { Optimization:
    "-fada-spec-parent=" Values::Any;
    "-fchecking=" NUMBER;
    "-fdiagnostics-escape-format=" Values::Words(&["bytes", "unicode"]);
    "-fdiagnostics-minimum-margin-width=" NUMBER;
    "-fdiagnostics-path-format=" Values::Words(&["none", "separate-events", "inline-events"]);
    "-fdiagnostics-show-location=" Values::Words(&["once", "every-line"]);
    "-fdiagnostics-urls=" Values::Words(&["never", "always", "auto"]);
    "-fgnat-encodings=" Values::Words(&["all", "gdb", "minimal"]);
    "-finline-limit=" NUMBER;
    "-finline-limit-" NUMBER;
    "-fira-algorithm=" Values::Words(&["CB", "priority"]);
    "-fira-region=" Values::Words(&["one", "all", "mixed"]);
    "-fira-verbose=" NUMBER;
    "-flifetime-dse=" Values::UpTo(2);
    "-flive-patching=" Values::Words(&["inline-only-static", "inline-clone"]);
    "-flto-compression-level=" Values::UpTo(19);
    "-flto-jobs=" Values::Any;
    "-flto-partition=" Values::Words(&["none", "one", "balanced", "1to1", "max"]);
    "-flto=" Values::Any;
    "-fpermitted-flt-eval-methods=" Values::Words(&["c11", "ts-18661-3"]);
    "-fprofile-dir=" Values::Any;
    "-fprofile-exclude-files=" Values::Any;
    "-fprofile-filter-files=" Values::Any;
    "-fprofile-note=" Values::Any;
    "-fprofile-prefix-map=" Values::Any;
    "-fprofile-prefix-path=" Values::Any;
    "-fprofile-reproducible=" Values::Words(&["serial", "parallel-runs", "multithreaded"]);
    "-fprofile-update=" Values::Words(&["single", "atomic", "prefer-atomic"]);
    "-fprofile-use=" Values::Any;
    "-frandom-seed=" Values::Any;
    "-freorder-blocks-algorithm=" Values::Words(&["simple", "stc"]);
    "-fsched-stalled-insns-dep=" NUMBER;
    "-fsched-stalled-insns=" NUMBER;
    "-fsched-verbose=" NUMBER;
    "-fsimd-cost-model=" COST_MODELS;
    "-fstack-check=" Values::Words(&["no", "generic", "specific"]);
    "-fstack-reuse=" Values::Words(&["all", "named_vars", "none"]);
    "-ftree-parallelize-loops=" NUMBER;
    "-ftree-vectorizer-verbose=" NUMBER;
    "-fvect-cost-model=" COST_MODELS;
};

/// `-mx` and `-mno-x`.
#[rustfmt::skip]
pub const MACHINE: &[OptionRow] = accept! { Machine Switch:
    "-m8bit-idiv" "-maccumulate-outgoing-args"
    "-malign-stringops" "-mavx256-split-unaligned-load" "-mavx256-split-unaligned-store"
    "-mcld" "-mdirect-extern-access" "-mdispatch-scheduler" "-mfancy-math-387" "-mforce-drap"
    "-mfused-madd" "-mieee-fp" "-minline-all-stringops"
    "-minline-stringops-dynamically" "-mprefer-avx128" "-mpush-args" "-mrecip"
    "-mrelax-cmpxchg-loop" "-msse2avx" "-mstv" "-mtls-direct-seg-refs" "-mvect8-ret-in-mem"
    "-mvzeroupper"
};

/// `-mx=VALUE`.
#[rustfmt::skip]
pub const MACHINE_VALUES: &[OptionRow] = accept_values! { Machine:
    "-malign-data=" Values::Words(&["compat", "abi", "cacheline"]);
    "-malign-functions=" NUMBER;
    "-malign-jumps=" NUMBER;
    "-malign-loops=" NUMBER;
    "-mbranch-cost=" Values::UpTo(5);
    "-mmemcpy-strategy=" Values::Any;
    "-mmemset-strategy=" Values::Any;
    "-mmove-max=" Values::Words(&["128", "256", "512"]);
    "-mprefer-vector-width=" Values::Words(&["none", "128", "256", "512"]);
    "-mrecip=" Values::Any;
    "-mstore-max=" Values::Words(&["128", "256", "512"]);
    "-mstringop-strategy=" Values::Words(&ALGORITHMS);
    "-mtune-ctrl=" Values::Any;
};

/// What would change the program.
#[rustfmt::skip]
pub const REFUSED: &[OptionRow] = refuse! {
    Switch "-fanalyzer" "there is no static analyser";
    Joined "-fasan-shadow-offset=" "not supported";
    Switch "-fauto-profile" "profiles are not read";
    Joined "-fauto-profile=" "profiles are not read";
    Switch "-fcallgraph-info" "no .ci files are written";
    Joined "-fcallgraph-info=" "no .ci files are written";
    Switch "-fcheck-pointer-bounds" "not supported";
    Switch "-fcilkplus" "not supported";
    Switch "-fcond-mismatch" "not supported";
    Switch "-fgimple" "not supported";
    Switch "-fgnu-tm" "transactional memory is not supported";
    Switch "-fharden-compares" "not supported";
    Switch "-fharden-conditional-branches" "not supported";
    Switch "-finhibit-size-directive" "symbols always have sizes";
    Switch "-fleading-underscore" "symbols have the names of the ABI";
    Switch "-fmudflap" "not supported";
    Switch "-fmudflapir" "not supported";
    Switch "-fmudflapth" "not supported";
    Joined "-foffload-abi=" "not supported";
    Joined "-foffload-options=" "not supported";
    Switch "-fopenacc" "OpenACC is not supported";
    Joined "-fopenacc-dim=" "not supported";
    Switch "-fopenmp" "OpenMP is not supported";
    Joined "-fplugin=" "plugins are not supported";
    Switch "-fprofile" "programs are not instrumented";
    Switch "-fprofile-arcs" "programs are not instrumented";
    Switch "-fprofile-generate" "programs are not instrumented";
    Joined "-fprofile-generate=" "programs are not instrumented";
    Joined "-fprofile-info-section=" "programs are not instrumented";
    Joined "-fsanitize-coverage=" "programs are not instrumented";
    Joined "-fsanitize-sections=" "not supported";
    Switch "-fsplit-stack" "split stacks are not supported";
    Switch "-fstack-limit" "not supported";
    Joined "-fstack-limit-register=" "not supported";
    Joined "-fstack-limit-symbol=" "not supported";
    Switch "-ftest-coverage" "programs are not instrumented";
    Switch "-m96bit-long-double" "long double takes 16 bytes";
    Switch "-mandroid" "not supported";
    Switch "-mbionic" "not supported";
    Switch "-mcall-ms2sysv-xlogues" "not supported";
    Switch "-mcet-switch" "jump tables are not tracked";
    Switch "-mforce-indirect-call" "not supported yet";
    Switch "-miamcu" "not supported";
    Switch "-mintel-syntax" "only AT&T syntax is supported";
    Switch "-mlong-double-128" "long double has 80 bits";
    Switch "-mlong-double-64" "long double has 80 bits";
    Switch "-msseregparm" "not supported";
    Switch "-mstack-arg-probe" "not supported";
    Switch "-muclibc" "not supported";
    Joined "-mveclibabi=" "not supported";
    Flag "-coverage" "programs are not instrumented";
    Flag "--coverage" "programs are not instrumented";
    Joined "-fplugin-arg-" "plugins are not supported";
    Joined "-ffixed-" "registers cannot be reserved";
    Joined "-fcall-used-" "the ABI decides which registers a call keeps";
    Joined "-fcall-saved-" "the ABI decides which registers a call keeps";
};
