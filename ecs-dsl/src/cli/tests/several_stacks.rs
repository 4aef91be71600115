//! Runs with several stacks: prefixed lines, and a summary at the end.

use serde_json::{Value, json};

use super::deploy::LocalFolder;
use crate::cfn::aws::sqs::Queue;
use crate::cli::exit;
use crate::dsl::Stacks;

/// `web` and `jobs` read an output of `data`, which reads one of `network`; `docs` reads none.
fn shop(stacks: &mut Stacks) {
    let network = stacks.stack("network").resource("network", Queue::new());
    stacks.stack("data").output("Network", network.reference());
    let data = stacks.stack("data").resource("data", Queue::new());
    for scope in ["web", "jobs"] {
        stacks.stack(scope).output("Data", data.reference());
        stacks.stack(scope).resource(scope, Queue::new());
    }
    stacks.stack("docs").resource("docs", Queue::new());
}

/// The same, but CloudFormation rejects the stack `data`.
fn broken(stacks: &mut Stacks) {
    shop(stacks);
    crate::cli::testing::add_refused(stacks.stack("data"), "wrong");
}

#[test]
fn lines_are_prefixed_with_the_stack() {
    let local = LocalFolder::new();
    let ran = local.run(shop, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let of_data: Vec<_> = ran
        .err
        .lines()
        .filter_map(|line| line.strip_prefix("local shop-data-local: "))
        .collect();
    assert_eq!(
        of_data[..2],
        [
            "stack `shop-data-local` doesn't exist",
            "creating change set…"
        ]
    );
    assert!(
        ran.err.contains("\nlocal: 5 stacks: 5 deployed\n"),
        "{}",
        ran.err
    );
    let place = |text: &str| ran.err.find(text).unwrap_or_else(|| panic!("{}", ran.err));
    assert!(
        place("deployed stack `shop-network-local`")
            < place("local shop-data-local: stack `shop-data-local` doesn't exist")
    );
    let first_line = ran.out.lines().next().unwrap_or_default();
    assert_eq!(
        first_line.split_whitespace().collect::<Vec<_>>(),
        ["stack", "output", "value"]
    );
}

#[test]
fn failure_skips_dependents_in_the_summary() {
    let local = LocalFolder::new();
    let ran = local.run(broken, "deploy");
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let error = "\nlocal shop-data-local: error: the change set of stack `shop-data-local` failed CloudFormation's early validation";
    assert!(ran.err.contains(error), "{}", ran.err);
    let state = local.state();
    let summary = format!(
        "\nlocal: 5 stacks: 2 deployed, 1 failed, 2 skipped\n  \
         failed    `shop-data-local`: nothing was changed; fix the template, then run `app deploy --stage local --state {state}` again\n  \
         skipped   `shop-web-local`: blocked by `shop-data-local`\n  \
         skipped   `shop-jobs-local`: blocked by `shop-data-local`\n\
         local: run `app deploy --stage local --state {state}` to resume\n"
    );
    assert!(ran.err.contains(&summary), "{}", ran.err);

    let ran = local.run(shop, "deploy");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(
        ran.err
            .contains("\nlocal: 5 stacks: 2 unchanged, 3 deployed\n"),
        "{}",
        ran.err
    );
}

#[test]
fn json_has_the_outcome_of_every_stack() {
    let local = LocalFolder::new();
    let ran = local.run(broken, "deploy --json");
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED);
    let end: Value = serde_json::from_str(ran.out.lines().last().unwrap()).unwrap();
    let stacks = end["stacks"].as_array().unwrap();
    let outcome = |name: &str| {
        let stack = stacks.iter().find(|stack| stack["name"] == name);
        stack.unwrap().clone()
    };
    assert_eq!(outcome("shop-network-local")["outcome"], "deployed");
    let failed = outcome("shop-data-local");
    assert_eq!(failed["outcome"], "failed");
    assert!(
        failed["error"]["message"]
            .as_str()
            .unwrap()
            .contains("DelaySeconds")
    );
    let skipped = json!({
        "name": "shop-web-local",
        "outcome": "skipped",
        "reason": "blocked by `shop-data-local`",
    });
    assert_eq!(outcome("shop-web-local"), skipped);
}

#[test]
fn destroy_runs_in_reverse_order_with_a_summary() {
    let local = LocalFolder::new();
    local.run(shop, "deploy");
    let ran = local.run(shop, "destroy --concurrency 1");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let place = |stack: &str| {
        let text = format!("destroyed stack `shop-{stack}-local`");
        ran.err.find(&text).unwrap_or_else(|| panic!("{}", ran.err))
    };
    assert!(place("web") < place("data") && place("jobs") < place("data"));
    assert!(place("data") < place("network"));
    assert!(
        ran.err.ends_with("\nlocal: 5 stacks: 5 destroyed\n"),
        "{}",
        ran.err
    );
    let ran = local.run(shop, "destroy");
    assert!(
        ran.err.ends_with("\nlocal: 5 stacks: 5 not found\n"),
        "{}",
        ran.err
    );
}

#[test]
fn concurrency_of_zero_is_a_usage_error() {
    let ran = LocalFolder::new().run(shop, "deploy --concurrency 0");
    assert_eq!(ran.code, exit::USAGE_ERROR);
    assert!(
        ran.err
            .contains("invalid value '0' for '--concurrency <N>': expected a number of at least 1"),
        "{}",
        ran.err
    );
}
