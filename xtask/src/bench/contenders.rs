//! Who is compared, and tables of the comparison.

use crate::args::Args;
use crate::workspace;
use std::path::PathBuf;

/// The compilers that are compared, when they are installed. The first is the yardstick.
const OTHERS: [&str; 3] = ["gcc", "clang-19", "tcc"];

/// A compiler.
pub struct Contender {
    /// What the tables call it.
    pub name: String,
    /// The program.
    pub path: PathBuf,
}

/// The compilers of a run: others that are installed, then the one under test.
pub struct Contenders {
    /// All of them; ours is the last.
    pub all: Vec<Contender>,
    /// The position of the yardstick.
    pub gcc: usize,
}

impl Contenders {
    /// Those that are installed, and the one that `--cc` names.
    pub fn new(args: &Args) -> Result<Contenders, String> {
        let path = workspace::compiler(args)?;
        let ours = Contender { name: workspace::file_name(&path), path };
        let mut all: Vec<Contender> = OTHERS
            .iter()
            .filter(|name| installed(name) && **name != ours.name)
            .map(|name| Contender { name: name.to_string(), path: name.into() })
            .collect();
        let gcc = all.iter().position(|contender| contender.name == "gcc");
        all.push(ours);
        let gcc = gcc.ok_or("gcc is the yardstick and is not installed, or is itself the compiler under test")?;
        Ok(Contenders { all, gcc })
    }

    /// Cells of the header, one for each.
    pub fn names(&self) -> String {
        self.all.iter().map(|contender| format!(" {} |", contender.name)).collect()
    }

    /// The start of a table whose columns are a name, each contender's figure, and ours as a part of gcc's.
    pub fn header(&self, what: &str) -> String {
        format!("| {what} |{} of gcc's |\n|---|{}---:|", self.names(), "---:|".repeat(self.all.len()))
    }

    /// The part of gcc's figure that ours is.
    pub fn ratio(&self, figures: &[Option<f64>]) -> Option<f64> {
        Some(figures.last().copied()?? / figures[self.gcc]?)
    }
}

/// Figures as cells of a table; a contender that could not do it has a dash.
pub fn cells(figures: &[Option<f64>], digits: usize) -> String {
    let cell = |figure: &Option<f64>| figure.map_or(" – |".to_string(), |figure| format!(" {figure:.digits$} |"));
    figures.iter().map(cell).collect()
}

/// Geometric means of figures relative to the yardstick's, for each contender over the rows in which it has one.
pub struct Means {
    gcc: usize,
    logarithms: Vec<(f64, u32)>,
    worst: Option<(f64, String)>,
}

impl Means {
    /// None yet.
    pub fn new(contenders: &Contenders) -> Means {
        Means { gcc: contenders.gcc, logarithms: vec![(0.0, 0); contenders.all.len()], worst: None }
    }

    /// Adds a row.
    pub fn add(&mut self, name: &str, figures: &[Option<f64>]) {
        let Some(yardstick) = figures[self.gcc].filter(|figure| *figure > 0.0) else { return };
        for (sum, figure) in self.logarithms.iter_mut().zip(figures) {
            if let Some(figure) = figure.filter(|figure| *figure > 0.0) {
                *sum = (sum.0 + (figure / yardstick).ln(), sum.1 + 1);
            }
        }
        let ours = figures.last().copied().flatten().map(|figure| figure / yardstick);
        if let Some(ours) = ours.filter(|ours| self.worst.as_ref().is_none_or(|(worst, _)| ours > worst)) {
            self.worst = Some((ours, name.to_string()));
        }
    }

    /// The means.
    pub fn values(&self) -> Vec<Option<f64>> {
        self.logarithms.iter().map(|&(sum, count)| (count > 0).then(|| (sum / f64::from(count)).exp())).collect()
    }

    /// Ours.
    pub fn ours(&self) -> Option<f64> {
        self.values().last().copied().flatten()
    }

    /// Our largest part of the yardstick's figure, and where.
    pub fn worst(&self) -> Option<&(f64, String)> {
        self.worst.as_ref()
    }
}

fn installed(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|dir| dir.join(program).exists()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_are_geometric_and_skip_who_cannot() {
        let mut means = Means { gcc: 0, logarithms: vec![(0.0, 0); 3], worst: None };
        means.add("a", &[Some(1.0), None, Some(2.0)]);
        means.add("b", &[Some(2.0), Some(8.0), Some(1.0)]);
        let values = means.values();
        assert_eq!(values[0], Some(1.0));
        assert!((values[1].unwrap() - 4.0).abs() < 1e-9);
        assert!((means.ours().unwrap() - 1.0).abs() < 1e-9);
        assert_eq!(means.worst().unwrap().1, "a");
    }
}
