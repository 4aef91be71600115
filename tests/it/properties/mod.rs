//! Properties of all programs.
//!
//! The programs are the same in every run; `PROPTEST_RNG_SEED=<number>` selects others. A failing program is shrunk and
//! printed.

mod build;
mod changes;
mod local;
mod overrides;
mod random;
mod renames;
mod rewriting;
mod server;
mod sketch;

use std::collections::BTreeSet;

use ecs_dsl::Assembly;
use ecs_dsl::cfn::Document;
use ecs_dsl::diag::Diagnostics;
use ecs_dsl::plan::{Action, compare};
use ecs_dsl::prelude::*;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::RngSeed;
use serde_json::Value as Json;

pub(crate) use random::Random;
use sketch::{Sketch, valid_sketch, valid_tasks};

/// A configuration with this number of programs per property.
fn cases(cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig {
        cases,
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(20_260_701);
    }
    config
}

fn synth(sketch: &Sketch) -> Result<Assembly, Diagnostics> {
    let app = App::new("shop").stage(Stage::new("dev").region("us-east-1"));
    app.synth("dev", |stack: &mut Stack| sketch.build(stack))
}

/// The template of a program without errors.
fn template(sketch: &Sketch) -> String {
    let assembly = synth(sketch).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
    assembly.stacks[0].template.to_json()
}

fn document(sketch: &Sketch) -> Document {
    Document::parse(&template(sketch)).unwrap()
}

/// References to something that the template doesn't have.
fn unresolved(document: &Document) -> Vec<String> {
    let parameters = document.section("Parameters");
    let known: BTreeSet<&str> = document
        .resources()
        .map(|resource| resource.id)
        .chain(parameters.keys().map(String::as_str))
        .collect();
    // Outputs are read like the properties of a resource.
    let outputs = Json::Object(document.section("Outputs").clone());
    let body = serde_json::json!({"Resources": {"Outputs": {"Type": "", "Properties": outputs}}});
    let outputs = Document::from_value(body).unwrap();
    document
        .resources()
        .chain(outputs.resources())
        .flat_map(|resource| {
            let references = resource
                .references()
                .into_iter()
                .map(|reference| reference.id);
            references.chain(resource.depends_on()).collect::<Vec<_>>()
        })
        .filter(|id| !id.starts_with("AWS::") && !known.contains(id))
        .map(str::to_owned)
        .collect()
}

/// A program with any components and setters, and no, few or many invalid values.
fn any_program() -> impl Strategy<Value = Random> {
    let numbers = vec(any::<u16>(), 0..700);
    (numbers, select(vec![0, 60, 6])).prop_map(|(numbers, invalid)| Random {
        numbers,
        invalid,
        unrecorded: true,
    })
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_program_has_templates_or_errors(program in any_program()) {
        match program.synth() {
            Ok(assembly) => {
                let again = program.synth().unwrap();
                for (stack, again) in assembly.stacks.iter().zip(&again.stacks) {
                    let json = stack.template.to_json();
                    let document = Document::parse(&json).unwrap();
                    prop_assert_eq!(unresolved(&document), Vec::<String>::new());
                    prop_assert_eq!(json, again.template.to_json());
                }
            }
            Err(diagnostics) => {
                prop_assert!(diagnostics.has_errors());
                prop_assert!(!diagnostics.to_string().is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn references_resolve(sketch in valid_sketch()) {
        prop_assert_eq!(unresolved(&document(&sketch)), Vec::<String>::new());
    }

    #[test]
    fn synthesis_is_deterministic(sketch in valid_sketch()) {
        let template = template(&sketch);
        prop_assert_eq!(&template, &self::template(&sketch));
        let document = Document::parse(&template).unwrap();
        let plan = compare(&document, &document);
        prop_assert!(plan.is_empty(), "{plan:#?}");
        prop_assert!(plan.problems.is_empty(), "{:#?}", plan.problems);
    }

    #[test]
    fn new_service_changes_no_other_resource(sketch in valid_sketch(), tasks in valid_tasks(), index in 0..6_usize) {
        let mut before = sketch;
        let index = index.min(before.tasks.len());
        // Calls are indices: after the insertion they would refer to other services.
        before.tasks.iter_mut().skip(index).for_each(|tasks| tasks.calls.clear());
        let mut after = before.clone();
        after.tasks.insert(index, tasks);
        let plan = compare(&document(&before), &document(&after));
        let is_new = |id: &str| id.starts_with("Another");
        prop_assert!(plan.changes.iter().any(|change| is_new(&change.id)));
        for change in &plan.changes {
            let is_part = change.id.contains("Another");
            let is_dashboard = change.type_name == "AWS::CloudWatch::Dashboard";
            let expected = match change.action {
                Action::Create => is_part || change.id == "DbUrlSecret",
                Action::Update => is_dashboard,
                _ => false,
            };
            prop_assert!(expected, "{change:#?}");
        }
    }
}
