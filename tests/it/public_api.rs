//! What the public API promises: enums and requests can grow, and traits that users don't need can't be implemented.
//!
//! The declarations are read from the source. Generated types and the files of tests are omitted.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The public traits that users may implement, and why.
const OPEN_TRAITS: [(&str, &str); 28] = [
    ("Component", "components of users"),
    ("Settings", "settings that are written in Rust"),
    ("ResourceType", "resource types that `cfn::aws` lacks"),
    ("PropertyType", "the properties of such a type"),
    ("Observer", "unstable: `deploy`"),
    ("StackObservers", "unstable: `deploy`"),
    ("ControlPlane", "unstable: `deploy`"),
    ("Workloads", "unstable: `deploy`"),
    ("RegistryAccess", "unstable: `deploy`"),
    ("ResourceLookup", "unstable: `deploy`"),
    ("Cloud", "unstable: `deploy`"),
    ("ObjectStore", "hidden: `deploy`"),
    ("DeploymentStore", "hidden: `deploy::history`"),
    ("AlarmReader", "hidden: `deploy::operate`"),
    ("LogReader", "hidden: `deploy::operate`"),
    ("Operations", "hidden: `deploy::operate`"),
    ("ParameterOperations", "hidden: `deploy::operate`"),
    ("ScalingOperations", "hidden: `deploy::operate`"),
    ("SecretOperations", "hidden: `deploy::operate`"),
    ("SessionOperations", "hidden: `deploy::operate`"),
    ("SessionUser", "hidden: `deploy::operate`"),
    ("TaskOperations", "hidden: `deploy::operate`"),
    ("TunnelUser", "hidden: `deploy::operate`"),
    ("Environment", "hidden: `cfn::eval`"),
    ("AnyProgram", "internal: `assemble`"),
    ("FromSetting", "hidden: `#[derive(Settings)]` implements it"),
    ("FallbackRead", "hidden: implemented for all types"),
    ("NoSettings", "hidden: the code of `#[stack]` uses it"),
];

/// The traits in private modules, which seal themselves and the traits that require them.
const PRIVATE_TRAITS: [&str; 7] = [
    "HasRecord",
    "HasTask",
    "HasEcsService",
    "HasPrivateNetwork",
    "HasRemovalPolicy",
    "HasSnapshots",
    "HasStarts",
];

/// The enums of `dsl` that have no values: type states.
const TYPE_STATES: [&str; 3] = ["WithImage", "NoImage", "MeshGateway"];

/// The requests and settings of `deploy` whose names don't end in `Request` or `Settings`.
const REQUESTS: [&str; 4] = [
    "DeployTarget",
    "StackJob",
    "RollbackTriggers",
    "ImportedResource",
];

/// The modules that semantic versioning covers.
const PROMISED: [&str; 6] = ["dsl", "cfn", "plan", "cost", "graph", "testing"];

/// The names that two of these modules have.
const SHARED_NAMES: [&str; 1] = ["Target"];

/// A public declaration.
#[derive(Debug)]
struct Declaration {
    module: String,
    /// `enum`, `struct` or `trait`.
    keyword: String,
    name: String,
    non_exhaustive: bool,
    sealed: bool,
}

#[test]
fn input_enums_can_grow() {
    let exhaustive: Vec<_> = declarations("enum")
        .filter(|found| found.module == "dsl" && !found.non_exhaustive)
        .map(|found| found.name)
        .filter(|name| !TYPE_STATES.contains(&name.as_str()))
        .collect();
    assert_eq!(exhaustive, [""; 0], "add `#[non_exhaustive]`");
}

#[test]
fn requests_can_grow() {
    let is_request = |name: &str| {
        name.ends_with("Request") || name.ends_with("Settings") || REQUESTS.contains(&name)
    };
    let requests: Vec<_> = declarations("struct")
        .filter(|found| found.module == "deploy" && is_request(&found.name))
        .collect();
    assert!(requests.len() >= REQUESTS.len() + 9, "{requests:?}");
    let exhaustive = requests.iter().filter(|found| !found.non_exhaustive);
    let exhaustive: Vec<_> = exhaustive.map(|found| &found.name).collect();
    assert_eq!(exhaustive, [""; 0], "add `#[non_exhaustive]` and `new`");
}

#[test]
fn traits_are_sealed_or_meant_for_users() {
    let open = |name: &str| OPEN_TRAITS.iter().any(|(open, _)| *open == name);
    let traits: Vec<_> = declarations("trait").collect();
    let unsealed = traits
        .iter()
        .filter(|found| !found.sealed && !open(&found.name));
    let unsealed: Vec<_> = unsealed.map(|found| &found.name).collect();
    assert_eq!(
        unsealed, [""; 0],
        "add a constant `SEAL`, or list why users implement it"
    );
    for (name, _) in OPEN_TRAITS {
        let found = traits.iter().find(|found| found.name == name);
        assert!(
            found.is_some_and(|found| !found.sealed),
            "`{name}` isn't an open trait"
        );
    }
}

#[test]
fn public_type_names_are_unique() {
    let mut modules: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for keyword in ["enum", "struct", "trait"] {
        for found in declarations(keyword).filter(|found| PROMISED.contains(&found.module.as_str()))
        {
            modules.entry(found.name).or_default().push(found.module);
        }
    }
    modules.retain(|name, modules| modules.len() > 1 && !SHARED_NAMES.contains(&name.as_str()));
    assert_eq!(modules, BTreeMap::new());
}

#[test]
fn violations_are_found() {
    let text = "#[derive(Clone)]\npub enum Tier {\n    Public,\n}\n\n\
        #[derive(Clone)]\n#[non_exhaustive]\npub struct DeployRequest {}\n\n\
        pub trait Open {\n    fn open(self);\n}\n\n\
        pub trait Sealed<T> {\n    #[doc(hidden)]\n    const SEAL: Seal;\n}\n\n\
        pub trait TaskBuilder: HasTask + Sized {\n}\n\npub(crate) enum Own {}\n";
    let found: Vec<_> = in_text("dsl", text)
        .into_iter()
        .map(|found| {
            (
                found.keyword,
                found.name,
                found.non_exhaustive,
                found.sealed,
            )
        })
        .collect();
    let row = |keyword: &str, name: &str, non_exhaustive, sealed| {
        (keyword.to_owned(), name.to_owned(), non_exhaustive, sealed)
    };
    let expected = [
        row("enum", "Tier", false, false),
        row("struct", "DeployRequest", true, false),
        row("trait", "Open", false, false),
        row("trait", "Sealed", false, true),
        row("trait", "TaskBuilder", false, true),
    ];
    assert_eq!(found, expected);
}

/// The public declarations with this keyword.
fn declarations(keyword: &str) -> impl Iterator<Item = Declaration> {
    let mut files = Vec::new();
    collect(&library(), &mut files);
    assert!(files.len() > 100, "the source folder is somewhere else");
    files.sort();
    let all = files.into_iter().flat_map(|file| {
        let text = fs::read_to_string(&file).expect("a source file");
        in_text(&module_of(&file), &text)
    });
    all.filter(move |found| found.keyword == keyword)
}

/// The public declarations at the top level of a file.
fn in_text(module: &str, text: &str) -> Vec<Declaration> {
    let lines: Vec<_> = text.lines().collect();
    let declaration = |(index, line): (usize, &&str)| {
        let (keyword, rest) = line.strip_prefix("pub ")?.split_once(' ')?;
        if !["enum", "struct", "trait"].contains(&keyword) {
            return None;
        }
        let name: String = rest.chars().take_while(|c| c.is_alphanumeric()).collect();
        let attributes = lines[..index]
            .iter()
            .rev()
            .take_while(|line| line.starts_with("#["));
        let mut body = lines[index..].iter().take_while(|line| **line != "}");
        Some(Declaration {
            module: module.to_owned(),
            keyword: keyword.to_owned(),
            name,
            non_exhaustive: attributes
                .into_iter()
                .any(|line| *line == "#[non_exhaustive]"),
            sealed: PRIVATE_TRAITS.iter().any(|private| rest.contains(private))
                || body.any(|line| line.starts_with("    const SEAL: ")),
        })
    };
    lines.iter().enumerate().filter_map(declaration).collect()
}

fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("ecs-dsl")
}

/// The module of a file: `dsl` for `src/dsl/stack.rs`.
fn module_of(file: &Path) -> String {
    let own = file.strip_prefix(library()).unwrap_or(file);
    let mut parts = own
        .iter()
        .map(|part| part.to_string_lossy())
        .skip_while(|part| part != "src");
    let module = parts.nth(1).unwrap_or_default();
    module.trim_end_matches(".rs").to_owned()
}

/// The source files of the library and its internal crates.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a source folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let generated = path.ends_with("cfn/aws") || path.ends_with("cfn/src/aws");
        if generated
            || ["codegen", "tests", "schemas"].contains(&&*name)
            || name.ends_with("tests.rs")
        {
            continue;
        }
        if path.is_dir() {
            collect(&path, files);
        } else if name.ends_with(".rs") {
            files.push(path);
        }
    }
}
