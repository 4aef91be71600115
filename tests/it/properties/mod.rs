//! What holds for any program.
//!
//! The programs are the same in every run; `PROPTEST_RNG_SEED=<number>` takes others. A program that fails is made as
//! small as it gets, and printed.

mod build;
mod local;
mod random;
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
use sketch::{Sketch, good, good_tasks};

/// How many programs each law is held against.
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

/// The template of a program that nothing is wrong with.
fn template(sketch: &Sketch) -> String {
    let assembly = synth(sketch).unwrap_or_else(|faults| panic!("{faults}"));
    assembly.stacks[0].template.to_json()
}

fn document(sketch: &Sketch) -> Document {
    Document::parse(&template(sketch)).unwrap()
}

/// What the template refers to, and doesn't have.
fn unresolved(document: &Document) -> Vec<String> {
    let parameters = document.section("Parameters");
    let known: BTreeSet<&str> = document
        .resources()
        .map(|resource| resource.id)
        .chain(parameters.keys().map(String::as_str))
        .collect();
    // Outputs are looked at as if they were the properties of a resource.
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

/// A program of any component with any setter: as AWS takes it, with a wrong value here and there, or with many.
fn any_program() -> impl Strategy<Value = Random> {
    let rolls = vec(any::<u16>(), 0..700);
    (rolls, select(vec![0, 60, 6])).prop_map(|(rolls, wild)| Random { rolls, wild })
}

proptest! {
    #![proptest_config(cases(2_000))]

    #[test]
    fn any_program_gives_templates_or_faults(program in any_program()) {
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
            Err(faults) => {
                prop_assert!(faults.has_errors());
                prop_assert!(!faults.to_string().is_empty());
            }
        }
    }
}

proptest! {
    #![proptest_config(cases(48))]

    #[test]
    fn every_reference_of_a_good_program_resolves(sketch in good()) {
        prop_assert_eq!(unresolved(&document(&sketch)), Vec::<String>::new());
    }

    #[test]
    fn one_program_always_gives_the_same_bytes_and_an_empty_plan(sketch in good()) {
        let template = template(&sketch);
        prop_assert_eq!(&template, &self::template(&sketch));
        let document = Document::parse(&template).unwrap();
        let plan = compare(&document, &document);
        prop_assert!(plan.is_empty(), "{plan:#?}");
        prop_assert!(plan.problems.is_empty(), "{:#?}", plan.problems);
    }

    #[test]
    fn one_more_service_moves_nothing_else(sketch in good(), tasks in good_tasks(), place in 0..6_usize) {
        let mut before = sketch;
        let place = place.min(before.tasks.len());
        // A sketch says by place whom tasks call: those after the new one would call others than before.
        before.tasks.iter_mut().skip(place).for_each(|tasks| tasks.calls.clear());
        let mut after = before.clone();
        after.tasks.insert(place, tasks);
        let plan = compare(&document(&before), &document(&after));
        let is_new = |id: &str| id.starts_with("Another");
        prop_assert!(plan.changes.iter().any(|change| is_new(&change.id)));
        for change in &plan.changes {
            let named = change.id.contains("Another");
            let follows = change.type_name == "AWS::CloudWatch::Dashboard";
            let expected = match change.action {
                Action::Create => named || change.id == "DbUrlSecret",
                Action::Update => follows,
                _ => false,
            };
            prop_assert!(expected, "{change:#?}");
        }
    }
}
