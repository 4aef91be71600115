//! An app of many stacks: each with its own lines, and a summary at the end.

use serde_json::{Value, json};

use super::deploy::Local;
use crate::cfn::aws::sqs::Queue;
use crate::cfn::{Map, Resource};
use crate::cli::exit;
use crate::dsl::Stacks;

/// `web` and `jobs` read a value of `data`, which reads one of `network`; `docs` reads none.
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

/// The same with a `data` that CloudFormation refuses.
fn broken(stacks: &mut Stacks) {
    shop(stacks);
    let wrong: Map = [("NoSuchProperty", "x")].into_iter().collect();
    stacks
        .stack("data")
        .add_raw("wrong", Resource::new("AWS::SQS::Queue", wrong));
}

#[test]
fn each_line_says_which_stack_it_is_about() {
    let local = Local::new();
    let ran = local.run(shop, "deploy");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let of_data: Vec<_> = ran
        .err
        .lines()
        .filter_map(|line| line.strip_prefix("local shop-data-local: "))
        .collect();
    assert_eq!(
        of_data[..2],
        [
            "there is no stack `shop-data-local`",
            "working out what has to be made"
        ]
    );
    assert!(
        ran.err.contains("\nlocal: of 5 stacks 5 deployed\n"),
        "{}",
        ran.err
    );
    let place = |text: &str| ran.err.find(text).unwrap_or_else(|| panic!("{}", ran.err));
    assert!(
        place("deployed stack `shop-network-local`") < place("local shop-data-local: there is no")
    );
    let first_line = ran.out.lines().next().unwrap_or_default();
    assert_eq!(
        first_line.split_whitespace().collect::<Vec<_>>(),
        ["stack", "output", "value"]
    );
}

#[test]
fn a_failure_stops_what_stands_on_it_and_the_summary_says_so() {
    let local = Local::new();
    let ran = local.run(broken, "deploy");
    assert_eq!(ran.code, exit::FAILED, "{}", ran.err);
    let error = "\nlocal shop-data-local: error: the change set of stack `shop-data-local` failed CloudFormation's early validation";
    assert!(ran.err.contains(error), "{}", ran.err);
    let state = local.state();
    let summary = format!(
        "\nlocal: of 5 stacks 2 deployed, 1 failed, 2 not begun\n  \
         failed     `shop-data-local`: nothing was changed; fix the template, then run `app deploy --stage local` again\n  \
         not begun  `shop-web-local`: blocked by `shop-data-local`\n  \
         not begun  `shop-jobs-local`: blocked by `shop-data-local`\n\
         local: `app deploy --stage local --state {state}` goes on where this run stopped\n"
    );
    assert!(ran.err.contains(&summary), "{}", ran.err);

    let ran = local.run(shop, "deploy");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    assert!(
        ran.err
            .contains("\nlocal: of 5 stacks 2 unchanged, 3 deployed\n"),
        "{}",
        ran.err
    );
}

#[test]
fn json_has_every_stack_whatever_became_of_it() {
    let local = Local::new();
    let ran = local.run(broken, "deploy --json");
    assert_eq!(ran.code, exit::FAILED);
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
            .contains("NoSuchProperty")
    );
    let waiting = json!({
        "name": "shop-web-local",
        "outcome": "not_begun",
        "reason": "blocked by `shop-data-local`",
    });
    assert_eq!(outcome("shop-web-local"), waiting);
}

#[test]
fn destroying_goes_the_other_way_and_sums_up() {
    let local = Local::new();
    local.run(shop, "deploy");
    let ran = local.run(shop, "destroy --concurrency 1");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let place = |stack: &str| {
        let text = format!("destroyed stack `shop-{stack}-local`");
        ran.err.find(&text).unwrap_or_else(|| panic!("{}", ran.err))
    };
    assert!(place("web") < place("data") && place("jobs") < place("data"));
    assert!(place("data") < place("network"));
    assert!(
        ran.err.ends_with("\nlocal: of 5 stacks 5 destroyed\n"),
        "{}",
        ran.err
    );
    let ran = local.run(shop, "destroy");
    assert!(
        ran.err.ends_with("\nlocal: of 5 stacks 5 not there\n"),
        "{}",
        ran.err
    );
}

#[test]
fn no_stack_at_once_is_refused_with_the_reason() {
    let ran = Local::new().run(shop, "deploy --concurrency 0");
    assert_eq!(ran.code, exit::USAGE);
    assert!(
        ran.err
            .contains("invalid value '0' for '--concurrency <N>'"),
        "{}",
        ran.err
    );
}
