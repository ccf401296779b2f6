//! Processor features (`-msse4.2`) and processors (`-march=`).
//!
//! A feature permits instructions, it does not demand them. Wootz claims a feature, by its macro, only if its
//! headers have the intrinsics that programs then use; other features of GCC are accepted and change nothing, so
//! that programs take their portable path.

use super::{Action, Form, Group, OptionRow, Special};

/// One feature.
pub struct Feature {
    /// GCC's name without `-m`.
    pub name: &'static str,
    /// Features that it brings with it; without them it goes too.
    pub implies: &'static [&'static str],
    /// Whether it is claimed.
    pub claimed: bool,
}

const fn feature(name: &'static str, implies: &'static [&'static str], claimed: bool) -> Feature {
    Feature { name, implies, claimed }
}

/// Every feature that GCC 12 knows for x86-64.
#[rustfmt::skip]
pub const FEATURES: &[Feature] = &[
    feature("sse3", &[], true),
    feature("ssse3", &["sse3"], true),
    feature("sse4.1", &["ssse3"], true),
    feature("sse4.2", &["sse4.1", "popcnt", "crc32"], true),
    feature("sse4", &["sse4.2"], false),
    feature("sse4a", &["sse3"], false),
    feature("popcnt", &[], true),
    feature("abm", &["popcnt"], false),
    feature("lzcnt", &[], false),
    feature("cx16", &[], true),
    feature("sahf", &[], true),
    feature("crc32", &[], true),
    feature("aes", &[], true),
    feature("pclmul", &[], true),
    feature("movbe", &[], false),
    feature("mwait", &[], false),
    feature("fxsr", &[], true),
    feature("mmx", &[], true),
    feature("3dnow", &[], false),
    feature("3dnowa", &[], false),
    feature("avx", &["sse4.2"], false),
    feature("avx2", &["avx"], false),
    feature("bmi", &[], false),
    feature("bmi2", &[], false),
    feature("fma", &["avx"], false),
    feature("fma4", &["avx"], false),
    feature("f16c", &["avx"], false),
    feature("adx", &[], false),
    feature("sha", &[], false),
    feature("rdrnd", &[], false),
    feature("rdseed", &[], false),
    feature("fsgsbase", &[], false),
    feature("prfchw", &[], false),
    feature("prefetchwt1", &[], false),
    feature("clflushopt", &[], false),
    feature("clwb", &[], false),
    feature("clzero", &[], false),
    feature("xsave", &[], false),
    feature("xsaveopt", &[], false),
    feature("xsavec", &[], false),
    feature("xsaves", &[], false),
    feature("gfni", &[], false),
    feature("vaes", &[], false),
    feature("vpclmulqdq", &[], false),
    feature("rdpid", &[], false),
    feature("ptwrite", &[], false),
    feature("pku", &[], false),
    feature("pconfig", &[], false),
    feature("wbnoinvd", &[], false),
    feature("waitpkg", &[], false),
    feature("cldemote", &[], false),
    feature("movdiri", &[], false),
    feature("movdir64b", &[], false),
    feature("serialize", &[], false),
    feature("tsxldtrk", &[], false),
    feature("enqcmd", &[], false),
    feature("uintr", &[], false),
    feature("hreset", &[], false),
    feature("kl", &[], false),
    feature("widekl", &[], false),
    feature("shstk", &[], false),
    feature("sgx", &[], false),
    feature("mwaitx", &[], false),
    feature("lwp", &[], false),
    feature("tbm", &[], false),
    feature("xop", &["avx"], false),
    feature("hle", &[], false),
    feature("rtm", &[], false),
    feature("avxvnni", &["avx2"], false),
    feature("avx512f", &["avx2"], false),
    feature("avx512cd", &["avx512f"], false),
    feature("avx512er", &["avx512f"], false),
    feature("avx512pf", &["avx512f"], false),
    feature("avx512vl", &["avx512f"], false),
    feature("avx512bw", &["avx512f"], false),
    feature("avx512dq", &["avx512f"], false),
    feature("avx512ifma", &["avx512f"], false),
    feature("avx512vbmi", &["avx512f"], false),
    feature("avx512vbmi2", &["avx512f"], false),
    feature("avx512vnni", &["avx512f"], false),
    feature("avx512bitalg", &["avx512f"], false),
    feature("avx512vpopcntdq", &["avx512f"], false),
    feature("avx5124fmaps", &["avx512f"], false),
    feature("avx5124vnniw", &["avx512f"], false),
    feature("avx512bf16", &["avx512f"], false),
    feature("avx512fp16", &["avx512f"], false),
    feature("avx512vp2intersect", &["avx512f"], false),
    feature("amx-tile", &[], false),
    feature("amx-int8", &[], false),
    feature("amx-bf16", &[], false),
];

const fn row(name: &'static str) -> OptionRow {
    let action = Action::Special(Special::Feature);
    OptionRow { name, form: Form::Switch, group: Group::Machine, action, value: "", help: "" }
}

/// The options of the features.
#[rustfmt::skip]
pub const FEATURE_ROWS: &[OptionRow] = &[
    row("-msse3"), row("-mssse3"), row("-msse4.1"), row("-msse4.2"), row("-msse4"), row("-msse4a"),
    row("-mpopcnt"), row("-mabm"), row("-mlzcnt"), row("-mcx16"), row("-msahf"), row("-mcrc32"), row("-maes"),
    row("-mpclmul"), row("-mmovbe"), row("-mmwait"), row("-mfxsr"), row("-mmmx"), row("-m3dnow"),
    row("-m3dnowa"), row("-mavx"), row("-mavx2"), row("-mbmi"), row("-mbmi2"), row("-mfma"), row("-mfma4"),
    row("-mf16c"), row("-madx"), row("-msha"), row("-mrdrnd"), row("-mrdseed"), row("-mfsgsbase"),
    row("-mprfchw"), row("-mprefetchwt1"), row("-mclflushopt"), row("-mclwb"), row("-mclzero"),
    row("-mxsave"), row("-mxsaveopt"), row("-mxsavec"), row("-mxsaves"), row("-mgfni"), row("-mvaes"),
    row("-mvpclmulqdq"), row("-mrdpid"), row("-mptwrite"), row("-mpku"), row("-mpconfig"), row("-mwbnoinvd"),
    row("-mwaitpkg"), row("-mcldemote"), row("-mmovdiri"), row("-mmovdir64b"), row("-mserialize"),
    row("-mtsxldtrk"), row("-menqcmd"), row("-muintr"), row("-mhreset"), row("-mkl"), row("-mwidekl"),
    row("-mshstk"), row("-msgx"), row("-mmwaitx"), row("-mlwp"), row("-mtbm"), row("-mxop"), row("-mhle"),
    row("-mrtm"), row("-mavxvnni"), row("-mavx512f"), row("-mavx512cd"), row("-mavx512er"), row("-mavx512pf"),
    row("-mavx512vl"), row("-mavx512bw"), row("-mavx512dq"), row("-mavx512ifma"), row("-mavx512vbmi"),
    row("-mavx512vbmi2"), row("-mavx512vnni"), row("-mavx512bitalg"), row("-mavx512vpopcntdq"),
    row("-mavx5124fmaps"), row("-mavx5124vnniw"), row("-mavx512bf16"), row("-mavx512fp16"),
    row("-mavx512vp2intersect"), row("-mamx-tile"), row("-mamx-int8"), row("-mamx-bf16"),
];

/// Switches a feature on, with what it implies, or off, with what implies it. The list holds claimed features.
pub fn set_feature(list: &mut Vec<String>, name: &str, on: bool) {
    let Some(feature) = FEATURES.iter().find(|feature| feature.name == name) else { return };
    if on {
        if feature.claimed && !list.iter().any(|known| known == name) {
            list.push(name.to_owned());
        }
        for implied in feature.implies {
            set_feature(list, implied, true);
        }
    } else {
        list.retain(|known| known != name);
        // `-mno-sse4` is `-mno-sse4.1`, not only the alias.
        if name == "sse4" {
            set_feature(list, "sse4.1", false);
        }
        for other in FEATURES.iter().filter(|other| other.implies.contains(&name) && other.name != "sse4") {
            set_feature(list, other.name, false);
        }
    }
}

const NONE: &[&str] = &[];
const NOCONA: &[&str] = &["sse3", "cx16"];
const CORE2: &[&str] = &["ssse3", "cx16", "sahf"];
const V2: &[&str] = &["sse4.2", "cx16", "sahf"];
const WESTMERE: &[&str] = &["sse4.2", "cx16", "sahf", "pclmul"];
const SKYLAKE: &[&str] = &["sse4.2", "cx16", "sahf", "pclmul", "aes"];
const K10: &[&str] = &["sse3", "popcnt", "cx16", "sahf"];
const BOBCAT: &[&str] = &["ssse3", "popcnt", "cx16", "sahf"];

/// Processors of `-march=` in 64-bit mode, with the claimed features they have beyond x86-64.
const PROCESSORS: &[(&str, &[&str])] = &[
    ("x86-64", NONE),
    ("x86-64-v2", V2),
    ("x86-64-v3", V2),
    ("x86-64-v4", V2),
    ("nocona", NOCONA),
    ("core2", CORE2),
    ("nehalem", V2),
    ("corei7", V2),
    ("westmere", WESTMERE),
    ("sandybridge", WESTMERE),
    ("corei7-avx", WESTMERE),
    ("ivybridge", WESTMERE),
    ("core-avx-i", WESTMERE),
    ("haswell", WESTMERE),
    ("core-avx2", WESTMERE),
    ("broadwell", WESTMERE),
    ("skylake", SKYLAKE),
    ("skylake-avx512", SKYLAKE),
    ("cannonlake", SKYLAKE),
    ("icelake-client", SKYLAKE),
    ("rocketlake", SKYLAKE),
    ("icelake-server", SKYLAKE),
    ("cascadelake", SKYLAKE),
    ("tigerlake", SKYLAKE),
    ("cooperlake", SKYLAKE),
    ("sapphirerapids", SKYLAKE),
    ("alderlake", SKYLAKE),
    ("bonnell", CORE2),
    ("atom", CORE2),
    ("silvermont", WESTMERE),
    ("slm", WESTMERE),
    ("goldmont", SKYLAKE),
    ("goldmont-plus", SKYLAKE),
    ("tremont", SKYLAKE),
    ("knl", SKYLAKE),
    ("knm", SKYLAKE),
    ("eden-x2", NOCONA),
    ("nano", CORE2),
    ("nano-1000", CORE2),
    ("nano-2000", CORE2),
    ("nano-3000", CORE2),
    ("nano-x2", CORE2),
    ("eden-x4", CORE2),
    ("nano-x4", CORE2),
    ("k8", NONE),
    ("k8-sse3", NOCONA),
    ("opteron", NONE),
    ("opteron-sse3", NOCONA),
    ("athlon64", NONE),
    ("athlon64-sse3", NOCONA),
    ("athlon-fx", NONE),
    ("amdfam10", K10),
    ("barcelona", K10),
    ("bdver1", SKYLAKE),
    ("bdver2", SKYLAKE),
    ("bdver3", SKYLAKE),
    ("bdver4", SKYLAKE),
    ("znver1", SKYLAKE),
    ("znver2", SKYLAKE),
    ("znver3", SKYLAKE),
    ("btver1", BOBCAT),
    ("btver2", SKYLAKE),
];

/// The features of the processor that this program runs on.
#[cfg(target_arch = "x86_64")]
fn native() -> Vec<&'static str> {
    let known = [
        ("sse3", std::arch::is_x86_feature_detected!("sse3")),
        ("ssse3", std::arch::is_x86_feature_detected!("ssse3")),
        ("sse4.1", std::arch::is_x86_feature_detected!("sse4.1")),
        ("sse4.2", std::arch::is_x86_feature_detected!("sse4.2")),
        ("popcnt", std::arch::is_x86_feature_detected!("popcnt")),
        ("cx16", std::arch::is_x86_feature_detected!("cmpxchg16b")),
        ("pclmul", std::arch::is_x86_feature_detected!("pclmulqdq")),
        ("aes", std::arch::is_x86_feature_detected!("aes")),
    ];
    known.iter().filter(|(_, has)| *has).map(|(name, _)| *name).collect()
}

/// On another machine, "native" is the baseline.
#[cfg(not(target_arch = "x86_64"))]
fn native() -> Vec<&'static str> {
    Vec::new()
}

/// What `-march=CPU` adds; none if there is no such processor.
pub fn processor(name: &str) -> Option<Vec<&'static str>> {
    if name == "native" {
        return Some(native());
    }
    PROCESSORS.iter().find(|(known, _)| *known == name).map(|(_, features)| features.to_vec())
}

/// Names of all processors, for the message about an unknown one.
pub fn processors() -> impl Iterator<Item = &'static str> {
    PROCESSORS.iter().map(|(name, _)| *name).chain(["native"])
}

/// Whether `-mtune=` knows the name.
pub fn is_cpu(name: &str) -> bool {
    matches!(name, "generic" | "intel") || processor(name).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(steps: &[(&str, bool)]) -> Vec<String> {
        let mut list = Vec::new();
        for (name, on) in steps {
            set_feature(&mut list, name, *on);
        }
        list.sort();
        list
    }

    #[test]
    fn features_bring_what_they_need_and_take_what_needs_them() {
        assert_eq!(after(&[("sse4.2", true)]), ["crc32", "popcnt", "sse3", "sse4.1", "sse4.2", "ssse3"]);
        assert_eq!(after(&[("sse4.2", true), ("sse3", false)]), ["crc32", "popcnt"]);
        assert_eq!(after(&[("sse4", true), ("sse4", false)]), ["crc32", "popcnt", "sse3", "ssse3"]);
    }

    #[test]
    fn features_without_intrinsics_are_not_claimed() {
        assert_eq!(after(&[("avx2", true)]), after(&[("sse4.2", true)]));
        assert!(after(&[("bmi2", true)]).is_empty());
    }

    #[test]
    fn processors_of_other_machines_are_unknown() {
        assert!(processor("armv8-a+crc").is_none());
        assert!(processor("x86-64").is_some_and(|features| features.is_empty()));
    }

    #[test]
    fn each_feature_has_its_option() {
        for (feature, row) in FEATURES.iter().zip(FEATURE_ROWS) {
            assert_eq!(format!("-m{}", feature.name), row.name);
        }
        assert_eq!(FEATURES.len(), FEATURE_ROWS.len());
    }
}
