use super::*;

struct Directory(PathBuf);

impl Directory {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("wootz-ar-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Directory(path)
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.0.join(name);
        fs::write(&path, text).unwrap();
        path.to_string_lossy().into_owned()
    }

    fn path(&self, name: &str) -> String {
        self.0.join(name).to_string_lossy().into_owned()
    }
}

impl Drop for Directory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn call(arguments: &[&str]) -> Outcome {
    ar(&arguments.iter().map(|a| (*a).to_string()).collect::<Vec<_>>())
}

fn listing(archive: &str) -> String {
    String::from_utf8(call(&["t", archive]).output).unwrap()
}

#[test]
fn members_are_added_replaced_moved_and_deleted() {
    let d = Directory::new("change");
    let (lib, a, b, c) = (d.path("l.a"), d.file("a.txt", "aa"), d.file("b.txt", "b"), d.file("c.txt", "cc"));
    assert_eq!(call(&["rcs", &lib, &a, &b]), Outcome::default());
    assert_eq!(listing(&lib), "a.txt\nb.txt\n");
    fs::write(&a, "new").unwrap();
    assert!(call(&["-r", "-s", &lib, &a, &c]).success);
    assert_eq!(call(&["p", &lib, "a.txt"]).output, b"new");
    assert!(call(&["mb", "a.txt", &lib, "c.txt"]).success);
    assert_eq!(listing(&lib), "c.txt\na.txt\nb.txt\n");
    assert!(call(&["d", &lib, "a.txt"]).success);
    assert_eq!(listing(&lib), "c.txt\nb.txt\n");
    assert!(call(&["q", &lib, &b]).success);
    assert_eq!(listing(&lib), "c.txt\nb.txt\nb.txt\n");
}

#[test]
fn files_of_one_name_in_one_command_do_not_replace_each_other() {
    let d = Directory::new("twins");
    for folder in ["one", "two"] {
        fs::create_dir_all(d.0.join(folder)).unwrap();
    }
    let (lib, first, second) = (d.path("l.a"), d.file("one/x.txt", "1"), d.file("two/x.txt", "2"));
    assert!(call(&["rc", &lib, &first, &second]).success);
    assert_eq!(call(&["p", &lib]).output, b"12");
    fs::write(&first, "3").unwrap();
    assert!(call(&["r", &lib, &first, &second]).success);
    assert_eq!(call(&["p", &lib]).output, b"32");
    assert!(call(&["r", &lib, &first, &first, &first]).success);
    assert_eq!(call(&["p", &lib]).output, b"333");
}

#[test]
fn the_same_members_give_the_same_bytes() {
    let d = Directory::new("same");
    let (first, second, a) = (d.path("1.a"), d.path("2.a"), d.file("a.txt", "aa"));
    call(&["rc", &first, &a]);
    fs::write(&a, "aa").unwrap();
    call(&["rc", &second, &a]);
    assert_eq!(fs::read(first).unwrap(), fs::read(second).unwrap());
}

#[test]
fn creating_is_announced_unless_asked_not_to() {
    let d = Directory::new("announce");
    let (lib, a) = (d.path("l.a"), d.file("a.txt", "aa"));
    assert_eq!(call(&["r", &lib, &a]).messages, [format!("creating {lib}")]);
}

#[test]
fn mistakes_are_errors_and_leave_no_archive() {
    let d = Directory::new("mistakes");
    let lib = d.path("l.a");
    assert!(!call(&["rc", &lib, &d.path("missing.o")]).success);
    assert!(!Path::new(&lib).exists());
    assert!(!call(&["t", &lib]).success);
    assert_eq!(call(&["rx", &lib]).messages, ["two different operation options specified"]);
    assert_eq!(call(&["k", &lib]).messages, ["invalid option -- 'k'"]);
    let text = d.file("text", "no archive");
    assert!(call(&["t", &text]).messages[0].contains("file format not recognized"));
}

#[test]
fn the_long_listing_has_the_form_of_ar() {
    let d = Directory::new("long");
    let (lib, a) = (d.path("l.a"), d.file("a.txt", "aa"));
    call(&["rc", &lib, &a]);
    let report = call(&["tv", &lib]);
    assert_eq!(String::from_utf8(report.output).unwrap(), "rw-r--r-- 0/0      2 Jan  1 00:00 1970 a.txt\n");
    assert_eq!(date(951_782_400), "Feb 29 00:00 2000");
    assert_eq!(date(1_700_000_000), "Nov 14 22:13 2023");
}

#[test]
fn a_script_makes_an_archive_of_others_and_drops_what_is_not_saved() {
    let folder = std::env::temp_dir().join(format!("wootz-mri-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let path = |name: &str| folder.join(name).to_string_lossy().into_owned();
    for (name, text) in [("a.o", "first"), ("b.o", "second"), ("c.o", "third")] {
        fs::write(path(name), text).unwrap();
    }
    let members = |name: &str| -> Vec<String> {
        let bytes = fs::read(path(name)).unwrap();
        let archive = Archive::parse(&bytes).unwrap();
        archive.members.iter().map(|member| String::from_utf8_lossy(member.name).into_owned()).collect()
    };
    let mut outcome = Outcome::default();
    let mut run = |script: String| crate::mri::run(&script, &mut outcome);
    run(format!("create {}\naddmod {}, +\n{}\nsave\nend\n", path("x.a"), path("a.o"), path("b.o"))).unwrap();
    assert_eq!(members("x.a"), ["a.o", "b.o"]);
    run(format!("* both\nCREATE {}\nADDLIB {}\nADDMOD {} ; more\nSAVE\n", path("y.a"), path("x.a"), path("c.o")))
        .unwrap();
    assert_eq!(members("y.a"), ["a.o", "b.o", "c.o"]);
    run(format!("open {}\ndelete a.o\nsave\nopen {}\nclear\n", path("y.a"), path("y.a"))).unwrap();
    assert_eq!(members("y.a"), ["b.o", "c.o"]);
    assert!(run("addmod x.o\n".into()).is_err());
    assert!(run(format!("open {}\nfold\n", path("y.a"))).is_err());
    let left: Vec<_> =
        fs::read_dir(&folder).unwrap().filter(|f| f.as_ref().unwrap().path().ends_with(".draft")).collect();
    assert!(left.is_empty());
    fs::remove_dir_all(&folder).unwrap();
}
