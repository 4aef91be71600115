//! Stacks of one account that several programs deploy.

use super::deploy::LocalFolder;
use super::inbox;
use crate::cfn::aws::sqs::Queue;
use crate::cfn::{Parameter, ParameterType};
use crate::cli::exit;
use crate::cli::testing::{RunOutput, run};
use crate::dsl::{App, Program, Stack, Stacks, Stage};

/// Runs another app, whose stack has a name of its own, in the same account.
fn run_blog<Form>(
    local: &LocalFolder,
    stack: &str,
    program: impl Program<Form>,
    line: &str,
) -> RunOutput {
    let app = App::new("blog").stage(Stage::local().stack_name(stack));
    run(&app, program, &format!("{line} --state {}", local.state()))
}

fn posts(stack: &mut Stack) {
    stack.resource("posts", Queue::new());
}

#[test]
fn stack_of_another_app_is_neither_deployed_nor_destroyed() {
    let local = LocalFolder::new();
    assert_eq!(local.run(inbox, "deploy").code, exit::SUCCESS);
    let own = run_blog(&local, "shop-local", posts, "deploy");
    let state = local.state();
    let expected = format!(
        "error: stack `shop-local` belongs to stage `local` of app `shop`, not to stage `local` of app `blog`; \
         the deployment would delete 1 resource (`Inbox`)\n  \
         = help: use another name, with `Stage::stack_name`; if the stack is this program's, run \
         `app deploy --adopt --stage local --stack shop-local --state {state}`\n"
    );
    assert_eq!(own.code, exit::NOTHING_CHANGED);
    assert!(own.err.ends_with(&expected), "{}", own.err);
    let destroyed = run_blog(&local, "shop-local", posts, "destroy");
    assert_eq!(destroyed.code, exit::NOTHING_CHANGED, "{}", destroyed.err);
    let adopted = run_blog(&local, "shop-local", posts, "deploy --adopt");
    assert_eq!(adopted.code, exit::SUCCESS, "{}", adopted.err);
    let theirs = local.run(inbox, "destroy");
    assert_eq!(theirs.code, exit::NOTHING_CHANGED, "{}", theirs.err);
    let theirs = local.run(inbox, "destroy --adopt");
    assert_eq!(theirs.code, exit::SUCCESS, "{}", theirs.err);
}

/// A platform whose queue another stack of the app uses.
fn platform(stacks: &mut Stacks) {
    let queue = stacks.stack("network").resource("events", Queue::new());
    stacks.stack("jobs").output("Events", queue.reference());
    inbox(stacks.stack("jobs"));
}

/// Reads the platform's queue by the SSM parameter.
fn reports(stack: &mut Stack) {
    let name = "/ecs-dsl/shop-network-local/NetworkEvents";
    let parameter = Parameter::new(ParameterType::SsmString).default_value(name);
    let events = stack.parameter("Events", parameter);
    stack.resource("reports", Queue::new());
    stack.output("Events", events);
}

// found: A8
#[test]
fn platform_that_another_program_reads_is_not_destroyed() {
    let local = LocalFolder::new();
    assert_eq!(local.run(platform, "deploy").code, exit::SUCCESS);
    let deployed = run_blog(&local, "reports", reports, "deploy");
    assert_eq!(deployed.code, exit::SUCCESS, "{}", deployed.err);
    let ran = local.run(platform, "destroy");
    let error = "error: other stacks read values of stack `shop-network-local`: \
                 `reports` reads `/ecs-dsl/shop-network-local/NetworkEvents`";
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    assert!(ran.err.contains(error), "{}", ran.err);
    let ran = local.run(platform, "destroy --allow-readers");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
}
