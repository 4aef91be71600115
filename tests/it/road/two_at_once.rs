//! Two people who deploy at the same time.

use super::proxy::{Fault, Rule, When};
use super::{DEPLOY, Road};
use crate::program::Run;

#[test]
fn one_wins_and_the_other_is_told() {
    let slow = Rule {
        action: "ExecuteChangeSet",
        when: When::Nth(1),
        fault: Fault::Hold,
    };
    let Some(road) = Road::open(vec![slow]) else {
        return;
    };
    road.deploy_first();
    let late = road.wanting(2);
    let process = late.start(&DEPLOY);
    road.proxy.wait_for("ExecuteChangeSet", 1);
    let quick = road.direct.having("SHOP_TASKS", "3");
    let won = quick.run(&DEPLOY).ends_with(0);
    road.proxy.let_go();
    let told = Run::from(process.wait_with_output().expect("the program ends"));
    let told = told.ends_with(4);
    told.says("  = help: somebody else has changed the stack meanwhile: run `");
    assert_eq!(road.end(&[&won, &told]).tasks, "3");
    // Whoever lost looks again, and decides anew.
    let again = late.run(&DEPLOY).ends_with(0);
    assert_eq!(road.end(&[&again]).tasks, "2");
}
