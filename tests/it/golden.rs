//! Golden templates: what synthesis produces today is byte-identical to what was recorded.
//!
//! A template is a contract: a changed logical id, name or description replaces a resource in a deployed stack. The
//! templates of the examples are recorded whole; those of the meshes and of random programs by their SHA-256 digest.
//! `UPDATE=1 cargo test --no-default-features --test it golden` records them again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::PathBuf;

use ecs_dsl::dsl::{App, Program, Stage};
use sha2::{Digest, Sha256};

use crate::docs::root;
use crate::mesh_matrix::Case;
use crate::properties::Random;
use crate::{
    containerized_microservices, django_microservices, event_driven, orchestration_platform,
    vahanhelp,
};

/// The first seed of the random programs.
const SEED: u64 = 20_261_121;
/// How many random programs that `check` passes are recorded.
const PROGRAMS: usize = 200;

fn folder() -> PathBuf {
    root().join("tests/it/golden")
}

fn update() -> bool {
    std::env::var_os("UPDATE").is_some_and(|value| value == "1")
}

/// Compares a recorded file with what is synthesized now, or records it.
fn assert_recorded(file: &str, now: &str) {
    let path = folder().join(file);
    if update() {
        fs::create_dir_all(folder()).expect("the folder of golden files is writable");
        fs::write(&path, now).expect("golden files are writable");
        return;
    }
    let recorded = fs::read_to_string(&path).expect("a golden file");
    let different = recorded.lines().zip(now.lines()).position(|(a, b)| a != b);
    assert!(
        recorded == now,
        "tests/it/golden/{file} differs, first in line {}",
        different.unwrap_or_else(|| recorded.lines().count()) + 1
    );
}

/// The templates of an example, one file per stage.
fn assert_example<Form, P: Program<Form> + Copy>(name: &str, app: &App, program: P) {
    for stage in app.stages().iter().map(Stage::name) {
        let assembly = app.synth(stage, program).expect("an example has no errors");
        for stack in &assembly.stacks {
            assert_recorded(
                &format!("{name}-{stage}.json"),
                &stack.template.to_json_pretty(),
            );
        }
    }
}

fn digest(template: &str) -> String {
    let mut hex = String::new();
    for byte in Sha256::digest(template.as_bytes()) {
        let _ = write!(hex, "{byte:02x}");
    }
    hex
}

fn assert_digests(file: &str, digests: &BTreeMap<String, String>) {
    let mut text = String::new();
    for (name, digest) in digests {
        let _ = writeln!(text, "{digest}  {name}");
    }
    assert_recorded(file, &text);
}

#[test]
fn example_templates_are_unchanged() {
    assert_example(
        "django_microservices",
        &django_microservices::app(),
        django_microservices::django,
    );
    assert_example("event_driven", &event_driven::app(), event_driven::events);
    assert_example(
        "orchestration_platform",
        &orchestration_platform::app(),
        orchestration_platform::platform,
    );
    assert_example("vahanhelp", &vahanhelp::app(), vahanhelp::vahanhelp);
    assert_example(
        "containerized_microservices",
        &containerized_microservices::app(),
        containerized_microservices::microservices,
    );
}

#[test]
fn mesh_templates_are_unchanged() {
    let mut digests = BTreeMap::new();
    for case in Case::all() {
        let name = case.name();
        let Ok(assembly) = case.synth() else { continue };
        for stack in &assembly.stacks {
            digests.insert(name.clone(), digest(&stack.template.to_json()));
        }
    }
    assert_eq!(digests.len(), 136);
    assert_digests("meshes.sha256", &digests);
}

#[test]
fn random_templates_are_unchanged() {
    let mut digests = BTreeMap::new();
    let passing = (SEED..).filter_map(|seed| Some((seed, Random::from_seed(seed).synth().ok()?)));
    for (seed, assembly) in passing.take(PROGRAMS) {
        for stack in &assembly.stacks {
            let name = format!("{seed}-{}", stack.name);
            digests.insert(name, digest(&stack.template.to_json()));
        }
    }
    assert_digests("random.sha256", &digests);
}
