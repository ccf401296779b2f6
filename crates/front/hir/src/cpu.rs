//! Names of processors and their features for `__builtin_cpu_is` and `__builtin_cpu_supports`, and their
//! numbers in `__cpu_model` and `__cpu_features2` of the run-time library (libgcc's interface).

/// The features in the order of their bits: 0 to 31 are in `__cpu_model`, the others follow.
const FEATURES: &[&str] = &[
    "cmov",
    "mmx",
    "popcnt",
    "sse",
    "sse2",
    "sse3",
    "ssse3",
    "sse4.1",
    "sse4.2",
    "avx",
    "avx2",
    "sse4a",
    "fma4",
    "xop",
    "fma",
    "avx512f",
    "bmi",
    "bmi2",
    "aes",
    "pclmul",
    "avx512vl",
    "avx512bw",
    "avx512dq",
    "avx512cd",
    "avx512er",
    "avx512pf",
    "avx512vbmi",
    "avx512ifma",
    "avx5124vnniw",
    "avx5124fmaps",
    "avx512vpopcntdq",
    "avx512vbmi2",
    "gfni",
    "vpclmulqdq",
    "avx512vnni",
    "avx512bitalg",
];

/// The bit of a feature.
pub fn feature_bit(name: &str) -> Option<i32> {
    FEATURES.iter().position(|&feature| feature == name).map(|bit| bit as i32)
}

/// Which word of `__cpu_model` (0 vendor, 1 type, 2 subtype) has which value for a processor.
pub fn model(name: &str) -> Option<(i32, i32)> {
    const VENDORS: &[&str] = &["intel", "amd"];
    const TYPES: &[&str] = &[
        "bonnell",
        "core2",
        "corei7",
        "amdfam10h",
        "amdfam15h",
        "silvermont",
        "knl",
        "btver1",
        "btver2",
        "amdfam17h",
        "knm",
        "goldmont",
        "goldmont-plus",
        "tremont",
        "amdfam19h",
    ];
    const SUBTYPES: &[&str] = &[
        "nehalem",
        "westmere",
        "sandybridge",
        "barcelona",
        "shanghai",
        "istanbul",
        "bdver1",
        "bdver2",
        "bdver3",
        "bdver4",
        "znver1",
        "ivybridge",
        "haswell",
        "broadwell",
        "skylake",
        "skylake-avx512",
        "cannonlake",
        "icelake-client",
        "icelake-server",
        "znver2",
        "cascadelake",
        "tigerlake",
        "cooperlake",
        "sapphirerapids",
        "alderlake",
        "znver3",
        "rocketlake",
    ];
    let name = match name {
        "atom" => "bonnell",
        "slm" => "silvermont",
        other => other,
    };
    let find = |word: i32, names: &[&str]| names.iter().position(|&n| n == name).map(|n| (word, n as i32 + 1));
    find(0, VENDORS).or_else(|| find(1, TYPES)).or_else(|| find(2, SUBTYPES))
}
