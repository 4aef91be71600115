//! Two deployments of one stack at the same time.

use super::proxy::{Fault, Rule, When};
use super::{DEPLOY, Setup};
use crate::program::Run;

#[test]
fn second_deployment_is_refused() {
    let slow = Rule {
        action: "ExecuteChangeSet",
        when: When::Nth(1),
        fault: Fault::Hold,
    };
    let Some(setup) = Setup::open(vec![slow]) else {
        return;
    };
    setup.deploy_first();
    let late = setup.with_tasks(2);
    let process = late.start(&DEPLOY);
    setup.proxy.wait_for("ExecuteChangeSet", 1);
    let quick = setup.direct.with_env("SHOP_TASKS", "3");
    let won = quick.run(&DEPLOY).ends_with(0);
    setup.proxy.release();
    let refused = Run::from(process.wait_with_output().expect("the program ends"));
    let refused = refused.ends_with(4);
    refused.says("  = help: another deployment has changed the stack: run `");
    assert_eq!(setup.final_state(&[&won, &refused]).tasks, "3");
    // The refused deployment can be repeated.
    let again = late.run(&DEPLOY).ends_with(0);
    assert_eq!(setup.final_state(&[&again]).tasks, "2");
}
