//! Features and processors of x86: what `-mavx2`, `-march=haswell`, the `target` attribute and
//! `#pragma GCC target` mean, as sets of features.
//!
//! A feature permits instructions, it does not demand them. Wootz claims a feature only if its headers have
//! the intrinsics that programs then use; others that GCC knows are accepted and change nothing, so that
//! programs take their portable path.

macro_rules! features {
    ($($name:ident $text:literal $macro_name:literal $claimed:literal [$($implied:ident)*];)*) => {
        /// A feature of the processor, named after GCC's `-m` option.
        #[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u8)]
        #[allow(missing_docs)]
        pub enum Feature {
            $($name,)*
        }
        /// Name, macro, whether it is claimed, and the features that it brings with it, in the order of [`Feature`].
        const FEATURES: &[(Feature, &str, &str, bool, &[Feature])] = &[
            $((Feature::$name, $text, $macro_name, $claimed, &[$(Feature::$implied),*]),)*
        ];
    };
}

#[rustfmt::skip]
features! {
    X87 "80387" "" true [];
    Cmov "cmov" "" true [];
    Mmx "mmx" "__MMX__" true [];
    Sse "sse" "__SSE__" true [];
    Sse2 "sse2" "__SSE2__" true [Sse];
    Sse3 "sse3" "__SSE3__" true [Sse2];
    Ssse3 "ssse3" "__SSSE3__" true [Sse3];
    Sse41 "sse4.1" "__SSE4_1__" true [Ssse3];
    Sse42 "sse4.2" "__SSE4_2__" true [Sse41 Popcnt Crc32];
    Sse4a "sse4a" "__SSE4A__" false [Sse3];
    Avx "avx" "__AVX__" true [Sse42 Xsave];
    Avx2 "avx2" "__AVX2__" true [Avx];
    Fma "fma" "__FMA__" true [Avx];
    Fma4 "fma4" "__FMA4__" false [Avx Sse4a];
    Xop "xop" "__XOP__" false [Fma4];
    F16c "f16c" "__F16C__" true [Avx];
    Bmi "bmi" "__BMI__" true [];
    Bmi2 "bmi2" "__BMI2__" true [];
    Lzcnt "lzcnt" "__LZCNT__" true [];
    Popcnt "popcnt" "__POPCNT__" true [];
    Abm "abm" "__ABM__" true [Lzcnt Popcnt];
    Crc32 "crc32" "__CRC32__" true [];
    Aes "aes" "__AES__" true [Sse2];
    Pclmul "pclmul" "__PCLMUL__" true [Sse2];
    Sha "sha" "__SHA__" true [Sse2];
    Gfni "gfni" "__GFNI__" true [];
    Vaes "vaes" "__VAES__" true [];
    Vpclmulqdq "vpclmulqdq" "__VPCLMULQDQ__" true [];
    Rdrnd "rdrnd" "__RDRND__" true [];
    Rdseed "rdseed" "__RDSEED__" true [];
    Rdpid "rdpid" "__RDPID__" true [];
    Adx "adx" "__ADX__" true [];
    Cx16 "cx16" "__GCC_HAVE_SYNC_COMPARE_AND_SWAP_16" true [];
    Movbe "movbe" "__MOVBE__" true [];
    Fsgsbase "fsgsbase" "__FSGSBASE__" true [];
    Fxsr "fxsr" "__FXSR__" true [];
    Xsave "xsave" "__XSAVE__" true [];
    Xsaveopt "xsaveopt" "__XSAVEOPT__" true [Xsave];
    Xsavec "xsavec" "__XSAVEC__" true [Xsave];
    Xsaves "xsaves" "__XSAVES__" true [Xsave];
    Prfchw "prfchw" "__PRFCHW__" true [];
    Clflushopt "clflushopt" "__CLFLUSHOPT__" true [];
    Clwb "clwb" "__CLWB__" true [];
    Clzero "clzero" "__CLZERO__" true [];
    Wbnoinvd "wbnoinvd" "__WBNOINVD__" true [];
    Pku "pku" "__PKU__" true [];
    Sahf "sahf" "__LAHF_SAHF__" true [];
    Shstk "shstk" "__SHSTK__" false [];
    Prefetchwt1 "prefetchwt1" "__PREFETCHWT1__" false [];
    Mwait "mwait" "" true [];
    Mwaitx "mwaitx" "__MWAITX__" false [];
    Rtm "rtm" "__RTM__" false [];
    Hle "hle" "" false [];
    ThreeDNow "3dnow" "__3dNOW__" false [Mmx];
    ThreeDNowA "3dnowa" "__3dNOW_A__" false [ThreeDNow];
    Tbm "tbm" "__TBM__" false [];
    Lwp "lwp" "__LWP__" false [];
    Ptwrite "ptwrite" "__PTWRITE__" false [];
    Pconfig "pconfig" "__PCONFIG__" false [];
    Waitpkg "waitpkg" "__WAITPKG__" false [];
    Cldemote "cldemote" "__CLDEMOTE__" false [];
    Movdiri "movdiri" "__MOVDIRI__" false [];
    Movdir64b "movdir64b" "__MOVDIR64B__" false [];
    Serialize "serialize" "__SERIALIZE__" false [];
    Tsxldtrk "tsxldtrk" "__TSXLDTRK__" false [];
    Enqcmd "enqcmd" "__ENQCMD__" false [];
    Uintr "uintr" "__UINTR__" false [];
    Hreset "hreset" "__HRESET__" false [];
    Kl "kl" "__KL__" false [];
    Widekl "widekl" "__WIDEKL__" false [Kl];
    Sgx "sgx" "__SGX__" false [];
    Avxvnni "avxvnni" "__AVXVNNI__" false [Avx2];
    Avx512f "avx512f" "__AVX512F__" false [Avx2];
    Avx512cd "avx512cd" "__AVX512CD__" false [Avx512f];
    Avx512er "avx512er" "__AVX512ER__" false [Avx512f];
    Avx512pf "avx512pf" "__AVX512PF__" false [Avx512f];
    Avx512vl "avx512vl" "__AVX512VL__" false [Avx512f];
    Avx512bw "avx512bw" "__AVX512BW__" false [Avx512f];
    Avx512dq "avx512dq" "__AVX512DQ__" false [Avx512f];
    Avx512ifma "avx512ifma" "__AVX512IFMA__" false [Avx512f];
    Avx512vbmi "avx512vbmi" "__AVX512VBMI__" false [Avx512bw];
    Avx512vbmi2 "avx512vbmi2" "__AVX512VBMI2__" false [Avx512bw];
    Avx512vnni "avx512vnni" "__AVX512VNNI__" false [Avx512f];
    Avx512bitalg "avx512bitalg" "__AVX512BITALG__" false [Avx512bw];
    Avx512vpopcntdq "avx512vpopcntdq" "__AVX512VPOPCNTDQ__" false [Avx512f];
    Avx5124fmaps "avx5124fmaps" "__AVX5124FMAPS__" false [Avx512f];
    Avx5124vnniw "avx5124vnniw" "__AVX5124VNNIW__" false [Avx512f];
    Avx512bf16 "avx512bf16" "__AVX512BF16__" false [Avx512bw];
    Avx512fp16 "avx512fp16" "__AVX512FP16__" false [Avx512bw];
    Avx512vp2intersect "avx512vp2intersect" "__AVX512VP2INTERSECT__" false [Avx512f];
    AmxTile "amx-tile" "__AMX_TILE__" false [];
    AmxInt8 "amx-int8" "__AMX_INT8__" false [AmxTile];
    AmxBf16 "amx-bf16" "__AMX_BF16__" false [AmxTile];
}

impl Feature {
    /// GCC's name, without `-m`.
    pub fn name(self) -> &'static str {
        FEATURES[self as usize].1
    }
}

/// A set of features, closed: what a member brings with it is a member too.
#[derive(Copy, Clone, PartialEq, Eq, Hash, Default)]
pub struct Features(u128);

impl std::fmt::Debug for Features {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_set().entries(self.iter().map(Feature::name)).finish()
    }
}

/// `-msse4` means two features when it is given and one when it is taken away.
const SSE4: &str = "sse4";

impl Features {
    /// What every x86-64 processor has.
    pub fn x86_64() -> Features {
        let floats = Features::default().with(Feature::X87).with(Feature::Mmx).with(Feature::Sse2);
        floats.with(Feature::Fxsr).with(Feature::Cmov)
    }
    /// What every i686 has that is asked about: its floating unit, and moves and comparisons with flags. `LAHF` was
    /// always there in 32-bit mode.
    pub fn i686() -> Features {
        Features::default().with(Feature::X87).with(Feature::Sahf).with(Feature::Cmov)
    }
    /// Whether a feature is in the set.
    #[inline]
    pub fn has(self, feature: Feature) -> bool {
        self.0 & 1 << feature as u8 != 0
    }
    /// Whether all of `other` are in the set.
    #[inline]
    pub fn contains(self, other: Features) -> bool {
        other.0 & !self.0 == 0
    }
    /// The members, in the order of the table.
    pub fn iter(self) -> impl Iterator<Item = Feature> {
        FEATURES.iter().map(|row| row.0).filter(move |&feature| self.has(feature))
    }
    /// Those of `self` that are not in `other`.
    pub fn minus(self, other: Features) -> Features {
        Features(self.0 & !other.0)
    }
    /// With a feature and those that it brings with it.
    #[must_use]
    pub fn with(self, feature: Feature) -> Features {
        let mut out = self;
        let mut work = vec![feature];
        while let Some(feature) = work.pop() {
            if !out.has(feature) {
                out.0 |= 1 << feature as u8;
                work.extend(FEATURES[feature as usize].4);
            }
        }
        out
    }
    /// Without a feature and those that bring it with them. Counting bits and CRC32 come with
    /// SSE4.2 but stay without them; so GCC.
    #[must_use]
    pub fn without(self, feature: Feature) -> Features {
        let mut out = Features(self.0 & !(1 << feature as u8));
        if matches!(feature, Feature::Popcnt | Feature::Crc32 | Feature::Lzcnt) {
            return out;
        }
        for &(other, _, _, _, implied) in FEATURES {
            if out.has(other) && implied.contains(&feature) {
                out = out.without(other);
            }
        }
        out
    }
    /// The set changed by one option's name (`avx2`, `no-sse4.1`). None if there is no such feature.
    pub fn changed_by(self, name: &str) -> Option<Features> {
        if name.strip_prefix("no-").unwrap_or(name) == Feature::Cmov.name() {
            return None;
        }
        self.changed(name)
    }
    /// The same for the tables of processors, which know features that have no option.
    fn changed(self, name: &str) -> Option<Features> {
        let (name, on) = match name.strip_prefix("no-") {
            Some(name) => (name, false),
            None => (name, true),
        };
        if name == "general-regs-only" {
            let unused = [Feature::X87, Feature::Mmx, Feature::Sse];
            return Some(if on { unused.into_iter().fold(self, Features::without) } else { self });
        }
        let (name, on) = match name {
            "soft-float" => ("80387", !on),
            "hard-float" => ("80387", on),
            _ => (name, on),
        };
        let name = match (name, on) {
            (SSE4, true) => "sse4.2",
            (SSE4, false) => "sse4.1",
            (name, _) => name,
        };
        let &(feature, _, _, claimed, _) = FEATURES.iter().find(|row| row.1 == name)?;
        if !on {
            return Some(self.without(feature));
        }
        if claimed {
            return Some(self.with(feature));
        }
        // What is not claimed still brings those with it that are.
        let all = Features::default().with(feature);
        Some(all.iter().filter(|&feature| FEATURES[feature as usize].3).fold(self, Features::with))
    }
    /// The set changed by the operand of a `target` attribute or pragma: a list of feature names,
    /// `arch=CPU`, `tune=CPU`, and code generation options, which change nothing here. The error is the
    /// part that means nothing.
    pub fn changed_by_target(self, text: &str) -> Result<Features, &str> {
        let mut out = self;
        for part in text.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            if let Some(cpu) = part.strip_prefix("arch=") {
                // Features of the command line stay.
                out = Features(out.0 | processor(cpu).ok_or(part)?.0);
                continue;
            }
            if part.strip_prefix("tune=").is_some_and(is_cpu)
                || part.starts_with("prefer-vector-width=")
                || part == "default"
            {
                continue;
            }
            let plain = part.strip_prefix("no-").unwrap_or(part);
            if CODE_OPTIONS.contains(&plain) {
                continue;
            }
            out = out.changed_by(part).ok_or(part)?;
        }
        Ok(out)
    }
    /// Macros of the members, in the order of the table.
    pub fn macros(self) -> impl Iterator<Item = &'static str> {
        self.iter().map(|feature| FEATURES[feature as usize].2).filter(|name| !name.is_empty())
    }
}

/// Names in a `target` attribute that choose between instruction sequences of the same meaning.
const CODE_OPTIONS: &[&str] = &[
    "cld",
    "fancy-math-387",
    "ieee-fp",
    "inline-all-stringops",
    "inline-stringops-dynamically",
    "align-stringops",
    "recip",
    "accumulate-outgoing-args",
    "red-zone",
    "avx256-split-unaligned-load",
    "avx256-split-unaligned-store",
    "vzeroupper",
    "fused-madd",
    "sse2avx",
    "indirect-branch-register",
    "force-drap",
    "push-args",
    "uintr",
    "vect8-ret-in-mem",
    "8bit-idiv",
    "prefer-avx128",
    "fpmath=sse",
    "fpmath=387",
    "fpmath=sse+387",
    "fpmath=both",
];

/// Every feature's option name, for the option table.
pub fn feature_names() -> impl Iterator<Item = &'static str> {
    FEATURES.iter().map(|row| row.1).filter(|name| *name != Feature::Cmov.name()).chain([SSE4])
}

/// Processors of `-march=` in 64-bit mode: the words of their macros (`__haswell__`), and the claimed features
/// they have beyond x86-64.
#[rustfmt::skip]
const PROCESSORS: &[(&str, &str, &str)] = &[
    ("x86-64", "k8", ""),
    ("x86-64-v2", "k8", "sse4.2 cx16 sahf"),
    ("x86-64-v3", "k8", "avx2 fma f16c bmi bmi2 lzcnt cx16 movbe sahf"),
    ("x86-64-v4", "k8", "avx2 fma f16c bmi bmi2 lzcnt cx16 movbe sahf"),
    ("nocona", "nocona", "sse3 cx16"),
    ("core2", "core2", "ssse3 cx16 sahf"),
    ("nehalem", "corei7 nehalem", "sse4.2 cx16 sahf"),
    ("corei7", "corei7 nehalem", "sse4.2 cx16 sahf"),
    ("westmere", "corei7 nehalem", "sse4.2 pclmul cx16 sahf"),
    ("sandybridge", "corei7_avx sandybridge", "avx pclmul cx16 xsaveopt sahf"),
    ("corei7-avx", "corei7_avx sandybridge", "avx pclmul cx16 xsaveopt sahf"),
    ("ivybridge", "corei7_avx sandybridge", "f16c pclmul rdrnd cx16 fsgsbase xsaveopt sahf"),
    ("core-avx-i", "corei7_avx sandybridge", "f16c pclmul rdrnd cx16 fsgsbase xsaveopt sahf"),
    ("haswell", "core_avx2 haswell", "avx2 fma f16c bmi bmi2 lzcnt pclmul rdrnd cx16 movbe fsgsbase xsaveopt sahf"),
    ("core-avx2", "core_avx2 haswell", "avx2 fma f16c bmi bmi2 lzcnt pclmul rdrnd cx16 movbe fsgsbase xsaveopt sahf"),
    ("broadwell", "core_avx2 haswell", "avx2 fma f16c bmi bmi2 lzcnt pclmul rdrnd rdseed adx cx16 movbe fsgsbase xsaveopt prfchw sahf"),
    ("skylake", "skylake", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul rdrnd rdseed adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt sahf"),
    ("skylake-avx512", "skylake_avx512", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul rdrnd rdseed adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb pku sahf"),
    ("cannonlake", "cannonlake", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul sha rdrnd rdseed adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt pku sahf"),
    ("icelake-client", "icelake_client", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul sha gfni vaes vpclmulqdq rdrnd rdseed rdpid adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt pku sahf"),
    ("rocketlake", "rocketlake", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul sha gfni vaes vpclmulqdq rdrnd rdseed rdpid adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt pku sahf"),
    ("icelake-server", "icelake_server", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul sha gfni vaes vpclmulqdq rdrnd rdseed rdpid adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb wbnoinvd pku sahf"),
    ("cascadelake", "cascadelake", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul rdrnd rdseed adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb pku sahf"),
    ("tigerlake", "tigerlake", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul sha gfni vaes vpclmulqdq rdrnd rdseed rdpid adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb pku sahf"),
    ("cooperlake", "cooperlake", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul rdrnd rdseed adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb pku sahf"),
    ("sapphirerapids", "sapphirerapids", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul sha gfni vaes vpclmulqdq rdrnd rdseed rdpid adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb wbnoinvd pku sahf"),
    ("alderlake", "alderlake", "avx2 fma f16c bmi bmi2 lzcnt aes pclmul sha gfni vaes vpclmulqdq rdrnd rdseed rdpid adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb pku sahf"),
    ("bonnell", "atom bonnell", "ssse3 cx16 movbe sahf"),
    ("atom", "atom bonnell", "ssse3 cx16 movbe sahf"),
    ("silvermont", "silvermont slm", "sse4.2 pclmul rdrnd cx16 movbe prfchw sahf"),
    ("slm", "silvermont slm", "sse4.2 pclmul rdrnd cx16 movbe prfchw sahf"),
    ("goldmont", "goldmont", "sse4.2 aes pclmul sha rdrnd rdseed cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt sahf"),
    ("goldmont-plus", "goldmont_plus", "sse4.2 aes pclmul sha rdrnd rdseed rdpid cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt sahf"),
    ("tremont", "tremont", "sse4.2 aes pclmul sha gfni rdrnd rdseed rdpid cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb sahf"),
    ("knl", "knl", "avx2 fma f16c bmi bmi2 lzcnt pclmul rdrnd rdseed adx cx16 movbe fsgsbase xsaveopt prfchw sahf"),
    ("knm", "knm", "avx2 fma f16c bmi bmi2 lzcnt pclmul rdrnd rdseed adx cx16 movbe fsgsbase xsaveopt prfchw sahf"),
    ("eden-x2", "k8", "sse3 sahf"),
    ("nano", "k8", "ssse3 sahf"),
    ("nano-1000", "k8", "ssse3 sahf"),
    ("nano-2000", "k8", "ssse3 sahf"),
    ("nano-3000", "k8", "sse4.1 sahf"),
    ("nano-x2", "k8", "sse4.1 sahf"),
    ("eden-x4", "k8", "sse4.1 sahf"),
    ("nano-x4", "k8", "sse4.1 sahf"),
    ("k8", "k8", ""),
    ("k8-sse3", "k8", "sse3"),
    ("opteron", "k8", ""),
    ("opteron-sse3", "k8", "sse3"),
    ("athlon64", "k8", ""),
    ("athlon64-sse3", "k8", "sse3"),
    ("athlon-fx", "k8", ""),
    ("amdfam10", "amdfam10", "sse3 abm cx16 prfchw sahf"),
    ("barcelona", "amdfam10", "sse3 abm cx16 prfchw sahf"),
    ("bdver1", "bdver1", "avx abm aes pclmul cx16 prfchw sahf"),
    ("bdver2", "bdver2", "fma f16c bmi abm aes pclmul cx16 prfchw sahf"),
    ("bdver3", "bdver3", "fma f16c bmi abm aes pclmul cx16 fsgsbase xsaveopt prfchw sahf"),
    ("bdver4", "bdver4", "avx2 fma f16c bmi bmi2 abm aes pclmul rdrnd cx16 movbe fsgsbase xsaveopt prfchw sahf"),
    ("znver1", "znver1", "avx2 fma f16c bmi bmi2 abm aes pclmul sha rdrnd rdseed adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clzero sahf"),
    ("znver2", "znver2", "avx2 fma f16c bmi bmi2 abm aes pclmul sha rdrnd rdseed rdpid adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb clzero wbnoinvd sahf"),
    ("znver3", "znver3", "avx2 fma f16c bmi bmi2 abm aes pclmul sha vaes vpclmulqdq rdrnd rdseed rdpid adx cx16 movbe fsgsbase xsaveopt xsavec xsaves prfchw clflushopt clwb clzero wbnoinvd pku sahf"),
    ("btver1", "btver1", "ssse3 abm cx16 xsave prfchw sahf"),
    ("btver2", "btver2", "f16c bmi abm aes pclmul cx16 movbe xsaveopt prfchw sahf"),
];

/// The features of the processor that this program runs on.
#[cfg(target_arch = "x86_64")]
fn native() -> Features {
    macro_rules! detected {
        ($($detect:tt $name:tt)*) => {
            [$((std::arch::is_x86_feature_detected!($detect), $name)),*]
        };
    }
    let known = detected! {
        "sse3" "sse3" "ssse3" "ssse3" "sse4.1" "sse4.1" "sse4.2" "sse4.2" "popcnt" "popcnt" "cmpxchg16b" "cx16"
        "pclmulqdq" "pclmul" "aes" "aes" "avx" "avx" "avx2" "avx2" "fma" "fma" "f16c" "f16c" "bmi1" "bmi"
        "bmi2" "bmi2" "lzcnt" "lzcnt" "movbe" "movbe" "sha" "sha" "rdrand" "rdrnd" "rdseed" "rdseed" "adx" "adx"
        "xsave" "xsave" "xsaveopt" "xsaveopt" "xsavec" "xsavec" "xsaves" "xsaves" "gfni" "gfni" "vaes" "vaes"
        "vpclmulqdq" "vpclmulqdq"
    };
    // Every processor with SSE4.2 or better that runs 64-bit Linux has LAHF in 64-bit mode.
    let known = known.into_iter().chain([(std::arch::is_x86_feature_detected!("sse4.2"), "sahf")]);
    known.filter(|(has, _)| *has).fold(Features::x86_64(), |set, (_, name)| set.changed_by(name).unwrap_or(set))
}

/// On another machine, "native" is the baseline.
#[cfg(not(target_arch = "x86_64"))]
fn native() -> Features {
    Features::x86_64()
}

/// Processors of `-march=` that run 32-bit code only, as [`PROCESSORS`]; the features are beyond those of an i686.
#[rustfmt::skip]
const PROCESSORS_32: &[(&str, &str, &str)] = &[
    ("i386", "", "no-cmov"),
    ("i486", "i486", "no-cmov"),
    ("i586", "i586 pentium", "no-cmov"),
    ("pentium", "i586 pentium", "no-cmov"),
    ("pentium-mmx", "i586 pentium pentium_mmx", "mmx no-cmov"),
    ("lakemont", "lakemont", "no-80387 no-cmov"),
    ("winchip-c6", "i486", "mmx no-cmov"),
    ("winchip2", "i486", "mmx no-cmov"),
    ("c3", "i486", "mmx no-cmov"),
    ("c3-2", "i686 pentiumpro", "mmx sse fxsr"),
    ("i686", "i686 pentiumpro", ""),
    ("pentiumpro", "i686 pentiumpro", ""),
    ("pentium2", "i686 pentiumpro", "mmx fxsr"),
    ("pentium3", "i686 pentiumpro", "mmx sse fxsr"),
    ("pentium3m", "i686 pentiumpro", "mmx sse fxsr"),
    ("pentium-m", "pentium4", "mmx sse2 fxsr"),
    ("pentium4", "pentium4", "mmx sse2 fxsr"),
    ("pentium4m", "pentium4", "mmx sse2 fxsr"),
    ("prescott", "nocona", "mmx sse3 fxsr"),
    ("k6", "k6", "mmx no-cmov"),
    ("k6-2", "k6 k6_2", "mmx no-cmov"),
    ("k6-3", "k6 k6_3", "mmx no-cmov"),
    ("athlon", "athlon", "mmx prfchw"),
    ("athlon-tbird", "athlon", "mmx prfchw"),
    ("athlon-4", "athlon athlon_sse", "mmx sse prfchw fxsr"),
    ("athlon-xp", "athlon athlon_sse", "mmx sse prfchw fxsr"),
    ("athlon-mp", "athlon athlon_sse", "mmx sse prfchw fxsr"),
    ("geode", "geode", "mmx prfchw"),
];

/// The features of `-march=CPU` for 32-bit code: of all processors, without what only 64-bit mode has.
pub fn processor_32(name: &str) -> Option<Features> {
    if let Some((_, _, features)) = PROCESSORS_32.iter().find(|row| row.0 == name) {
        return Some(features.split_whitespace().fold(Features::i686(), |set, name| set.changed(name).unwrap_or(set)));
    }
    Some(processor(name)?.with(Feature::Sahf).without(Feature::Cx16))
}

/// The features of `-march=CPU`; none if there is no such processor.
pub fn processor(name: &str) -> Option<Features> {
    if name == "native" {
        return Some(native());
    }
    let (_, _, features) = PROCESSORS.iter().find(|row| row.0 == name)?;
    Some(features.split_whitespace().fold(Features::x86_64(), |set, name| set.changed_by(name).unwrap_or(set)))
}

/// Words of a processor's macros: `haswell` for `__haswell` and `__haswell__`.
pub fn processor_macros(name: &str) -> impl Iterator<Item = &'static str> {
    PROCESSORS.iter().chain(PROCESSORS_32).find(|row| row.0 == name).map_or("", |row| row.1).split_whitespace()
}

/// Names of all processors, for the message about an unknown one.
pub fn processors() -> impl Iterator<Item = &'static str> {
    PROCESSORS.iter().map(|row| row.0).chain(["native"])
}

/// The same for 32-bit code.
pub fn processors_32() -> impl Iterator<Item = &'static str> {
    PROCESSORS_32.iter().map(|row| row.0).chain(processors())
}

/// Whether `-mtune=` knows the name.
pub fn is_cpu(name: &str) -> bool {
    matches!(name, "generic" | "intel") || processor_32(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(steps: &[&str]) -> Vec<&'static str> {
        let set = steps.iter().fold(Features::x86_64(), |set, name| set.changed_by(name).unwrap());
        set.minus(Features::x86_64()).iter().map(Feature::name).collect()
    }

    #[test]
    fn features_bring_what_they_need_and_take_what_needs_them() {
        assert_eq!(after(&["sse4.2"]), ["sse3", "ssse3", "sse4.1", "sse4.2", "popcnt", "crc32"]);
        assert_eq!(after(&["sse4.2", "no-sse3"]), ["popcnt", "crc32"]);
        assert_eq!(after(&["sse4", "no-sse4"]), ["sse3", "ssse3", "popcnt", "crc32"]);
        assert!(after(&["avx2"]).contains(&"xsave") && !after(&["avx2"]).contains(&"fma"));
    }

    #[test]
    fn features_without_intrinsics_are_not_claimed() {
        assert_eq!(after(&["avx512f"]), after(&["avx2"]));
        assert!(after(&["rtm"]).is_empty());
        assert!(Features::default().changed_by("avx1024").is_none());
    }

    #[test]
    fn a_target_attribute_adds_to_the_command_line() {
        let set = Features::x86_64().changed_by_target("avx2, no-avx2,bmi,tune=haswell").unwrap();
        assert!(set.has(Feature::Avx) && !set.has(Feature::Avx2) && set.has(Feature::Bmi));
        assert_eq!(Features::x86_64().changed_by_target("sse3,what"), Err("what"));
        assert!(Features::x86_64().changed_by_target("arch=haswell").unwrap().has(Feature::Fma));
    }

    #[test]
    fn processors_of_other_machines_are_unknown() {
        assert!(processor("armv8-a+crc").is_none());
        assert_eq!(processor("x86-64"), Some(Features::x86_64()));
    }

    #[test]
    fn the_table_is_in_the_order_of_the_features() {
        for (n, row) in FEATURES.iter().enumerate() {
            assert_eq!(row.0 as usize, n);
        }
        assert!(FEATURES.len() <= 128);
    }
}
