//! `cost` and `graph`: what can be seen in a template.

use serde_json::Value;

use super::{inbox, shop, two_stacks};
use crate::cli::exit;
use crate::cli::testing::run;

#[test]
fn the_cost_is_told_for_each_stack() {
    let ran = run(&shop(), two_stacks, "cost");
    assert_eq!((ran.code, ran.err.as_str()), (exit::DONE, ""));
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
    assert!(json["stacks"][0]["estimate"]["total"].is_number());
}

#[test]
fn the_picture_is_in_one_of_two_languages() {
    let mermaid = run(&shop(), inbox, "graph");
    assert_eq!((mermaid.code, mermaid.err.as_str()), (exit::DONE, ""));
    assert!(mermaid.out.starts_with("flowchart"), "{}", mermaid.out);
    let dot = run(&shop(), inbox, "graph --dot").out;
    assert!(dot.starts_with("digraph"), "{dot}");
    assert_eq!(run(&shop(), two_stacks, "graph").code, exit::USAGE);
}
