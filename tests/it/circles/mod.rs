//! Circles of imports: no file of the library imports, directly or indirectly, a file that imports it.
//!
//! A re-export isn't an import: what `mod.rs` re-exports is imported from the file that defines it.

mod modules;
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use modules::Modules;

/// The circles that stay, each with its reason, and its files or folder. `cli`, `deploy/engine/watch` and `synth` have none of
/// their own.
const KNOTS: [(&str, &[&str]); 12] = [
    (
        "values hold expressions, handles and resources, which hold values",
        &[
            "cfn/expr.rs",
            "cfn/handle.rs",
            "cfn/intrinsic.rs",
            "cfn/map.rs",
            "cfn/resource.rs",
            "cfn/secret_ref.rs",
            "cfn/value.rs",
        ],
    ),
    (
        "the generated rows are of the type that finds them",
        &["cfn/facts_table.rs", "cfn/resource_type.rs"],
    ),
    (
        "a component is added to the stack that it refers to",
        &["dsl"],
    ),
    ("a tree holds values, and values are trees", &["settings"]),
    (
        "the limits name the owner of a resource",
        &["synth/template/finish.rs", "synth/template/limits.rs"],
    ),
    (
        "the stacks of an assembly are sorted",
        &["assemble/mod.rs", "assemble/order.rs"],
    ),
    ("the parts of an estimate add to its draft", &["cost"]),
    (
        "the connection holds the reader, whose calls are methods of it",
        &["deploy/aws/connection.rs", "deploy/aws/reader/mod.rs"],
    ),
    (
        "the engine returns errors, one of which has the services that don't run, and holds the migrations that it runs",
        &[
            "deploy/engine/deploy_error.rs",
            "deploy/engine/deployed_services.rs",
            "deploy/engine/engine.rs",
            "deploy/engine/migrations",
            "deploy/engine/retry.rs",
            "deploy/engine/watch/success.rs",
        ],
    ),
    (
        "intrinsic functions contain each other",
        &[
            "deploy/local/dynamic_references.rs",
            "deploy/local/functions.rs",
            "deploy/local/resolve.rs",
        ],
    ),
    (
        "a service starts tasks, which fail and are its targets",
        &["deploy/local/tasks"],
    ),
    ("types of the generator contain types", &["emit"]),
];

#[test]
fn imports_have_no_circles() {
    let (mut known, mut unknown) = (BTreeSet::new(), Vec::new());
    for folder in source_folders() {
        let modules = Modules::read(&folder);
        for circle in circles(&modules.imports()) {
            match KNOTS.iter().find(|(_, files)| is_within(&circle, files)) {
                Some((reason, _)) => drop(known.insert(*reason)),
                None => unknown.push(names(&circle)),
            }
        }
    }
    assert!(unknown.is_empty(), "circles of imports: {unknown:#?}");
    let mut reasons = KNOTS.iter().map(|(reason, _)| reason);
    let gone = reasons.find(|reason| !known.contains(*reason));
    assert_eq!(gone, None, "this circle is cut: remove it from the list");
}

fn names(files: &BTreeSet<&Path>) -> Vec<String> {
    files
        .iter()
        .map(|file| file.display().to_string())
        .collect()
}

fn is_within(circle: &BTreeSet<&Path>, files: &[&str]) -> bool {
    circle
        .iter()
        .all(|file| files.iter().any(|known| file.starts_with(known)))
}

/// The source folders of the library and of the crates that it consists of.
fn source_folders() -> Vec<PathBuf> {
    let library = Path::new(env!("CARGO_MANIFEST_DIR")).join("ecs-dsl");
    let folders = fs::read_dir(&library).expect("the library");
    let inner = folders.map(|entry| entry.expect("an entry").path().join("src"));
    let mut found: Vec<_> = inner
        .filter(|folder| folder.join("lib.rs").exists())
        .collect();
    found.push(library.join("src"));
    found.sort();
    found
}

/// The largest sets of files each of which imports all others, directly or indirectly.
fn circles<'a>(imports: &BTreeMap<&'a Path, BTreeSet<&'a Path>>) -> Vec<BTreeSet<&'a Path>> {
    let reached: BTreeMap<&Path, BTreeSet<&'a Path>> = imports
        .keys()
        .map(|file| (*file, reach(file, imports)))
        .collect();
    let mut circles: BTreeSet<BTreeSet<&Path>> = BTreeSet::new();
    for (file, others) in &reached {
        if others.contains(file) {
            let back = others.iter().filter(|other| reached[*other].contains(file));
            circles.insert(back.copied().collect());
        }
    }
    circles.into_iter().collect()
}

/// The files that `file` imports, directly or indirectly.
fn reach<'a>(file: &Path, imports: &BTreeMap<&'a Path, BTreeSet<&'a Path>>) -> BTreeSet<&'a Path> {
    let mut found = BTreeSet::new();
    let mut open: Vec<&Path> = imports.get(file).into_iter().flatten().copied().collect();
    while let Some(next) = open.pop() {
        if found.insert(next) {
            open.extend(imports.get(next).into_iter().flatten());
        }
    }
    found
}

#[test]
fn circles_are_found_and_chains_are_not() {
    let graph = |edges: &[(&'static str, &'static str)]| {
        let mut imports: BTreeMap<&Path, BTreeSet<&Path>> = BTreeMap::new();
        for (from, to) in edges {
            imports
                .entry(Path::new(*from))
                .or_default()
                .insert(Path::new(*to));
            imports.entry(Path::new(*to)).or_default();
        }
        circles(&imports).iter().map(names).collect::<Vec<_>>()
    };
    assert_eq!(
        graph(&[("a", "b"), ("b", "c"), ("a", "c")]),
        Vec::<Vec<String>>::new()
    );
    assert_eq!(
        graph(&[("a", "b"), ("b", "a"), ("b", "c"), ("d", "a")]),
        [["a", "b"]]
    );
}
