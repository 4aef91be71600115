//! `execute`, `recover`, `follow` and `cancel` with the local engine.

use std::fs;

use super::deploy::LocalFolder;
use crate::cfn::{LogicalId, Map, Resource};
use crate::cli::exit;
use crate::cli::testing::RunOutput;
use crate::dsl::Stack;

/// Two queues, the second of which depends on the first.
fn queues(seconds: i64) -> impl Fn(&mut Stack) {
    move |stack: &mut Stack| {
        for (name, after) in [("first", None), ("second", Some("First"))] {
            let mut properties = Map::new();
            properties.insert("VisibilityTimeout", seconds);
            let queue = Resource::new("AWS::SQS::Queue", properties);
            let after = after.map(LogicalId::verbatim);
            stack.add_raw(name, after.into_iter().fold(queue, Resource::depends_on));
        }
    }
}

/// The update of `Second` fails, and then the rollback of `First`.
const ROLLBACK_FAILS: &str = "
[[resources]]
resource = \"Second\"
when = [\"update\"]
fails = \"no room\"

[[resources]]
resource = \"First\"
when = [\"rollback\"]
fails = \"still in use\"
";

/// The credentials expire as soon as the update has started.
const CREDENTIALS_EXPIRE: &str = "
[[calls]]
call = \"ExecuteChangeSet\"
fault = \"expired-token\"
when = \"after\"
";

fn run(local: &LocalFolder, seconds: i64, line: &str, fault_file: &str) -> RunOutput {
    let path = local.path("calls.toml");
    fs::write(&path, fault_file).unwrap();
    local.run(
        queues(seconds),
        &format!("{line} --faults {}", path.display()),
    )
}

fn deployed() -> LocalFolder {
    let local = LocalFolder::new();
    assert_eq!(local.run(queues(10), "deploy").code, exit::SUCCESS);
    local
}

/// The command line that a hint names, with the state folder of the run.
fn again(local: &LocalFolder, line: &str) -> String {
    format!("`app {line} --state {}`", local.state())
}

fn lines(ran: &RunOutput) -> Vec<&str> {
    ran.err.lines().collect()
}

#[test]
fn failed_rollback_is_recovered_after_the_fix() {
    let local = deployed();
    assert_eq!(
        run(&local, 20, "deploy", ROLLBACK_FAILS).code,
        exit::DEPLOYMENT_FAILED
    );
    let ran = run(&local, 20, "recover", ROLLBACK_FAILS);
    assert_eq!(ran.code, exit::DEPLOYMENT_FAILED, "{}", ran.err);
    let failed = "error: failed to roll back stack `shop-local`: `First` (AWS::SQS::Queue) failed: still in use; the stack is \
                  in status `UPDATE_ROLLBACK_FAILED`";
    assert!(lines(&ran).contains(&failed), "{}", ran.err);
    let ran = run(&local, 20, "recover", "");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let expected = format!(
        "local: stack `shop-local` recovered (UPDATE_ROLLBACK_COMPLETE); run {}",
        again(&local, "deploy --stage local")
    );
    assert_eq!(lines(&ran).last(), Some(&expected.as_str()));
    assert_eq!(run(&local, 20, "deploy", "").code, exit::SUCCESS);
}

#[test]
fn failed_resource_of_a_rollback_is_skipped_by_name() {
    let local = deployed();
    assert_eq!(
        run(&local, 20, "deploy", ROLLBACK_FAILS).code,
        exit::DEPLOYMENT_FAILED
    );
    let ran = run(&local, 20, "recover --skip First", ROLLBACK_FAILS);
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let printed = lines(&ran);
    assert_eq!(
        printed[..2],
        [
            "local: found stack `shop-local` (UPDATE_ROLLBACK_FAILED)",
            "local: continuing rollback, skipping: First",
        ]
    );
    assert_eq!(
        printed.last(),
        Some(&"local: `First` was skipped or retained; check it, it may differ from the template")
    );
}

#[test]
fn idle_stack_has_nothing_to_recover_follow_or_cancel() {
    let local = deployed();
    let found = "local: found stack `shop-local` (CREATE_COMPLETE)";
    let deploy = again(&local, "deploy --stage local");
    for (line, code, end) in [
        (
            "recover",
            exit::SUCCESS,
            format!(
                "local: nothing to recover: stack `shop-local` is CREATE_COMPLETE; run {deploy}"
            ),
        ),
        (
            "follow",
            exit::SUCCESS,
            format!(
                "local: nothing to follow: stack `shop-local` is CREATE_COMPLETE; to change the stack, run {deploy}"
            ),
        ),
        (
            "cancel",
            exit::NOTHING_CHANGED,
            "error: stack `shop-local` has no update to cancel: status `CREATE_COMPLETE`"
                .to_owned(),
        ),
    ] {
        let ran = run(&local, 10, line, "");
        assert_eq!(ran.code, code, "{line}: {}", ran.err);
        assert_eq!(lines(&ran)[..2], [found, end.as_str()], "{line}");
    }
}

#[test]
fn prepared_change_set_is_executed_by_its_printed_name() {
    let local = deployed();
    let ran = run(&local, 20, "deploy --no-execute", "");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let start = "local: created change set `";
    let name = lines(&ran)
        .iter()
        .find_map(|line| line.strip_prefix(start)?.split('`').next())
        .unwrap()
        .to_owned();
    let ran = run(&local, 20, &format!("execute {name}"), "");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(
        lines(&ran).last(),
        Some(&"local: deployed stack `shop-local` (UPDATE_COMPLETE)")
    );
    // A change set is executed only once.
    let ran = run(&local, 20, &format!("execute {name}"), "");
    assert_ne!(ran.code, exit::SUCCESS, "{}", ran.err);
    let ran = run(&local, 20, "deploy", "");
    assert!(ran.err.contains("no changes"), "{}", ran.err);
}

#[test]
fn detached_update_is_followed() {
    let local = deployed();
    assert_eq!(
        run(&local, 20, "deploy", CREDENTIALS_EXPIRE).code,
        exit::CREDENTIALS
    );
    let ran = run(&local, 20, "follow", "");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let printed = lines(&ran);
    assert_eq!(
        printed[0],
        "local: found stack `shop-local` (UPDATE_IN_PROGRESS)"
    );
    assert_eq!(
        printed.last(),
        Some(&"local: stack `shop-local` completed (UPDATE_COMPLETE)")
    );
}

#[test]
fn detached_update_is_cancelled() {
    let local = deployed();
    assert_eq!(
        run(&local, 20, "deploy", CREDENTIALS_EXPIRE).code,
        exit::CREDENTIALS
    );
    let ran = run(&local, 20, "cancel", "");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert_eq!(lines(&ran)[1], "local: cancelling the update: rolling back");
    assert_eq!(
        lines(&ran).last(),
        Some(&"local: cancelled: stack `shop-local` rolled back (UPDATE_ROLLBACK_COMPLETE)")
    );
    // The change isn't deployed.
    let ran = run(&local, 20, "deploy", "");
    assert!(
        ran.err.contains("VisibilityTimeout: 10 -> 20"),
        "{}",
        ran.err
    );
}

// found: H1
#[test]
fn unfinished_creation_of_a_local_stack_can_be_destroyed() {
    let local = LocalFolder::new();
    assert_eq!(
        run(&local, 10, "deploy", CREDENTIALS_EXPIRE).code,
        exit::CREDENTIALS
    );
    let ran = run(&local, 10, "cancel", "");
    assert_eq!(ran.code, exit::NOTHING_CHANGED, "{}", ran.err);
    let hint = format!(
        "  = help: only updates can be cancelled; run {} to stop the creation and delete the stack",
        again(&local, "destroy --stage local --stack shop-local")
    );
    assert_eq!(lines(&ran).last(), Some(&hint.as_str()));
    // The hint works.
    let ran = run(&local, 10, "destroy", "");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(
        ran.err.contains("destroyed stack `shop-local`"),
        "{}",
        ran.err
    );
}

// found: H1
#[test]
fn unfinished_update_of_a_local_stack_is_resumed_by_another_deployment_and_by_destroy() {
    let local = LocalFolder::new();
    let interrupt = || {
        assert_eq!(run(&local, 10, "deploy", "").code, exit::SUCCESS);
        let ran = run(&local, 20, "deploy", CREDENTIALS_EXPIRE);
        assert_eq!(ran.code, exit::CREDENTIALS, "{}", ran.err);
    };
    interrupt();
    let ran = run(&local, 40, "deploy", "");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    let resumed = "local: resuming the unfinished operation (UPDATE_IN_PROGRESS)";
    assert!(lines(&ran).contains(&resumed), "{}", ran.err);
    assert!(
        ran.err.contains("VisibilityTimeout: 20 -> 40"),
        "{}",
        ran.err
    );
    interrupt();
    let ran = run(&local, 10, "destroy", "");
    assert_eq!(ran.code, exit::SUCCESS, "{}", ran.err);
    assert!(lines(&ran).contains(&resumed), "{}", ran.err);
}

// found: L3
#[test]
fn follow_and_outputs_of_a_failed_stack_are_errors() {
    let local = LocalFolder::new();
    let failed = run(&local, 10, "deploy", CREATION_FAILS);
    assert_eq!(failed.code, exit::DEPLOYMENT_FAILED, "{}", failed.err);
    for verb in ["follow", "outputs", "outputs --json"] {
        let ran = local.run(queues(10), verb);
        assert_eq!(
            (ran.code, ran.out.as_str()),
            (exit::DEPLOYMENT_FAILED, ""),
            "{verb}"
        );
        let expected = "error: stack `shop-local` has failed: it is in status `ROLLBACK_COMPLETE`";
        assert!(ran.err.contains(expected), "{verb}: {}", ran.err);
    }
}

/// The creation of `Second` fails.
const CREATION_FAILS: &str = "
[[resources]]
resource = \"Second\"
when = [\"create\"]
fails = \"no room\"
";

// found: L2
#[test]
fn diff_of_a_dead_stack_names_its_status() {
    let local = LocalFolder::new();
    let failed = run(&local, 10, "deploy", CREATION_FAILS);
    assert_eq!(failed.code, exit::DEPLOYMENT_FAILED, "{}", failed.err);
    let diff = local.run(queues(10), "diff --exit-code");
    assert_eq!(diff.code, exit::CHANGES, "{}", diff.err);
    let expected = format!(
        "stack `shop-local` is in status `ROLLBACK_COMPLETE`: its creation failed and was rolled back; CloudFormation can \
         only delete it\n  run `app deploy --stage local --state {}` to delete the stack and create it again, after \
         confirmation\nchanges in stack `shop-local`:\n",
        local.state()
    );
    assert!(diff.out.starts_with(&expected), "{}", diff.out);
    assert!(
        diff.out.contains("2 to create, 0 to update"),
        "{}",
        diff.out
    );
    let json = local.run(queues(10), "diff --json");
    let json: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(json["stacks"][0]["status"]["status"], "ROLLBACK_COMPLETE");
}

// found: L2
#[test]
fn diff_of_a_failed_update_names_its_status() {
    let local = deployed();
    let failed = run(&local, 20, "deploy", ROLLBACK_FAILS);
    assert_eq!(failed.code, exit::DEPLOYMENT_FAILED, "{}", failed.err);
    let diff = local.run(queues(10), "diff");
    let expected = "stack `shop-local` is in status `UPDATE_ROLLBACK_FAILED`: an update and its rollback failed; it can't be \
                    updated until the rollback is completed\n";
    assert!(diff.out.starts_with(expected), "{}", diff.out);
}

#[test]
fn exit_code_says_whether_there_are_changes() {
    let local = deployed();
    assert_eq!(
        local.run(queues(10), "diff --exit-code").code,
        exit::SUCCESS
    );
    assert_eq!(
        local.run(queues(20), "diff --exit-code").code,
        exit::CHANGES
    );
    assert_eq!(local.run(queues(20), "diff").code, exit::SUCCESS);
}
