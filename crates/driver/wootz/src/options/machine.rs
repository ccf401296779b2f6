//! The options of processor features (`-msse4.2`); what they mean is `target`'s table.

use super::{Action, Form, Group, OptionRow, Special};

const fn row(name: &'static str) -> OptionRow {
    let action = Action::Special(Special::Feature);
    OptionRow { name, form: Form::Switch, group: Group::Machine, action, value: "", help: "" }
}

/// The options of the features.
#[rustfmt::skip]
pub const FEATURE_ROWS: &[OptionRow] = &[
    row("-m80387"), row("-msse"), row("-msse2"), row("-msse3"), row("-mssse3"), row("-msse4.1"), row("-msse4.2"), row("-msse4"), row("-msse4a"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_feature_has_its_option() {
        let mut options: Vec<&str> = FEATURE_ROWS.iter().map(|row| &row.name[2..]).collect();
        let mut features: Vec<&str> = target::x86::feature_names().collect();
        options.sort_unstable();
        features.sort_unstable();
        assert_eq!(options, features);
    }
}
