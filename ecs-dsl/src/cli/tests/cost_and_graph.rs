//! `cost` and `graph`.

use serde_json::Value;

use super::{inbox, shop, two_stacks};
use crate::cfn::{Map, Resource};
use crate::cli::exit;
use crate::cli::testing::run;
use crate::dsl::Stacks;

#[test]
fn cost_is_printed_per_stack() {
    let ran = run(&shop(), two_stacks, "cost");
    assert_eq!((ran.code, ran.err.as_str()), (exit::SUCCESS, ""));
    assert!(
        ran.out.starts_with("stack `shop-base-local`, a month:\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("\nstack `shop-web-local`, a month:\n"),
        "{}",
        ran.out
    );
    let json: Value =
        serde_json::from_str(&run(&shop(), two_stacks, "cost --stack web --json").out).unwrap();
    assert_eq!(
        (&json["stage"], &json["stacks"][0]["name"]),
        (&"local".into(), &"shop-web-local".into())
    );
    assert_eq!(json["stacks"][0]["estimate"]["total"], 0.0);
}

/// A program of two stacks with one key each.
fn two_keys(stacks: &mut Stacks) {
    for name in ["base", "web"] {
        stacks
            .stack(name)
            .add_raw("key", Resource::new("AWS::KMS::Key", Map::new()));
    }
}

#[test]
fn several_stacks_have_a_total() {
    let out = run(&shop(), two_keys, "cost").out;
    let sum = format!("\n{:<96}2.00\n", "all 2 stacks, a month");
    assert!(out.ends_with(&sum), "{out}");
    let one = run(&shop(), two_keys, "cost --stack web").out;
    assert!(!one.contains("all "), "{one}");
    let json: Value =
        serde_json::from_str(&run(&shop(), two_keys, "cost --stage dev --json").out).unwrap();
    assert_eq!(
        (&json["version"], &json["total"], &json["region"]),
        (&1.into(), &2.0.into(), &"eu-central-1".into())
    );
    assert_eq!(json["stacks"][1]["estimate"]["region"], "us-east-1");
}

#[test]
fn prices_of_another_region_are_a_warning() {
    let ran = run(&shop(), two_keys, "cost --stage dev");
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            exit::SUCCESS,
            "warning: prices are for `us-east-1`, but stage `dev` is in `eu-central-1`\n"
        )
    );
    assert_eq!(run(&shop(), two_keys, "cost --stage prod").err, "");
}

#[test]
fn graph_is_mermaid_or_dot() {
    let mermaid = run(&shop(), inbox, "graph");
    assert_eq!((mermaid.code, mermaid.err.as_str()), (exit::SUCCESS, ""));
    assert!(mermaid.out.starts_with("flowchart"), "{}", mermaid.out);
    let dot = run(&shop(), inbox, "graph --dot").out;
    assert!(dot.starts_with("digraph"), "{dot}");
    assert_eq!(run(&shop(), two_stacks, "graph").code, exit::USAGE_ERROR);
}
