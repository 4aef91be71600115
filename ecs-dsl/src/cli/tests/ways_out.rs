//! `execute`, `recover`, `follow` and `cancel`, over the local engine.

use std::fs;

use super::deploy::Local;
use crate::cfn::{LogicalId, Map, Resource};
use crate::cli::exit;
use crate::cli::testing::Ran;
use crate::dsl::Stack;

/// Two queues, one after the other.
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

/// The update fails in `Second`, and `First` can't be taken back.
const STUCK: &str = "
[[resources]]
resource = \"Second\"
when = [\"update\"]
fails = \"no room\"

[[resources]]
resource = \"First\"
when = [\"rollback\"]
fails = \"no way back\"
";

/// The credentials expire as soon as the update has begun.
const OUT_OF_SIGHT: &str = "
[[calls]]
call = \"ExecuteChangeSet\"
fault = \"expired-token\"
when = \"after\"
";

fn run(local: &Local, seconds: i64, line: &str, faults: &str) -> Ran {
    let path = local.path("faults.toml");
    fs::write(&path, faults).unwrap();
    local.run(
        queues(seconds),
        &format!("{line} --faults {}", path.display()),
    )
}

fn deployed() -> Local {
    let local = Local::new();
    assert_eq!(local.run(queues(10), "deploy").code, exit::DONE);
    local
}

fn told(ran: &Ran) -> Vec<&str> {
    ran.err.lines().collect()
}

#[test]
fn a_stack_that_cannot_go_back_is_recovered_once_its_fault_is_mended() {
    let local = deployed();
    assert_eq!(run(&local, 20, "deploy", STUCK).code, exit::FAILED);
    let ran = run(&local, 20, "recover", STUCK);
    assert_eq!(ran.code, exit::FAILED, "{}", ran.err);
    let failed = "error: failed to roll back stack `shop-local`: `First` (AWS::SQS::Queue) failed: no way back; the stack is \
                  in status `UPDATE_ROLLBACK_FAILED`";
    assert!(told(&ran).contains(&failed), "{}", ran.err);
    let ran = run(&local, 20, "recover", "");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    assert_eq!(
        told(&ran).last(),
        Some(
            &"local: stack `shop-local` takes changes again (`UPDATE_ROLLBACK_COMPLETE`); run `app deploy --stage local`"
        )
    );
    assert_eq!(run(&local, 20, "deploy", "").code, exit::DONE);
}

#[test]
fn what_keeps_a_stack_from_going_back_is_given_up_by_name() {
    let local = deployed();
    assert_eq!(run(&local, 20, "deploy", STUCK).code, exit::FAILED);
    let ran = run(&local, 20, "recover --skip First", STUCK);
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let lines = told(&ran);
    assert_eq!(
        lines[..2],
        [
            "local: stack `shop-local` is there: `UPDATE_ROLLBACK_FAILED`",
            "local: going back again, and leaving as they are: First",
        ]
    );
    assert_eq!(
        lines.last(),
        Some(&"local: `First` was given up: look at it, CloudFormation doesn't")
    );
}

#[test]
fn a_stack_at_rest_has_nothing_to_recover_to_follow_or_to_cancel() {
    let local = deployed();
    let there = "local: stack `shop-local` is there: `CREATE_COMPLETE`";
    for (line, code, end) in [
        (
            "recover",
            exit::DONE,
            "local: nothing to recover: stack `shop-local` is in status `CREATE_COMPLETE`; run `app deploy --stage local`",
        ),
        (
            "follow",
            exit::DONE,
            "local: stack `shop-local` is in status `CREATE_COMPLETE`; no operation in progress; to change the stack, \
             run `app deploy --stage local`",
        ),
        (
            "cancel",
            exit::REFUSED,
            "error: stack `shop-local` can't be cancelled in status `CREATE_COMPLETE`",
        ),
    ] {
        let ran = run(&local, 10, line, "");
        assert_eq!(ran.code, code, "{line}: {}", ran.err);
        assert_eq!(told(&ran)[..2], [there, end], "{line}");
    }
}

#[test]
fn what_was_prepared_is_executed_by_the_name_that_was_told() {
    let local = deployed();
    let ran = run(&local, 20, "deploy --no-execute", "");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let start = "local: the change set `";
    let name = told(&ran)
        .iter()
        .find_map(|line| line.strip_prefix(start)?.split('`').next())
        .unwrap()
        .to_owned();
    let ran = run(&local, 20, &format!("execute {name}"), "");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    assert_eq!(
        told(&ran).last(),
        Some(&"local: deployed stack `shop-local`: `UPDATE_COMPLETE`")
    );
    // It is of no use a second time.
    let ran = run(&local, 20, &format!("execute {name}"), "");
    assert_ne!(ran.code, exit::DONE, "{}", ran.err);
    let ran = run(&local, 20, "deploy", "");
    assert!(ran.err.contains("no changes"), "{}", ran.err);
}

#[test]
fn an_update_out_of_sight_is_followed_to_its_end() {
    let local = deployed();
    assert_eq!(run(&local, 20, "deploy", OUT_OF_SIGHT).code, exit::ACCESS);
    let ran = run(&local, 20, "follow", "");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    let lines = told(&ran);
    assert_eq!(
        lines[0],
        "local: stack `shop-local` is there: `UPDATE_IN_PROGRESS`"
    );
    assert_eq!(
        lines.last(),
        Some(&"local: stack `shop-local` is done: `UPDATE_COMPLETE`")
    );
}

#[test]
fn an_update_out_of_sight_is_cancelled() {
    let local = deployed();
    assert_eq!(run(&local, 20, "deploy", OUT_OF_SIGHT).code, exit::ACCESS);
    let ran = run(&local, 20, "cancel", "");
    assert_eq!(ran.code, exit::DONE, "{}", ran.err);
    assert_eq!(
        told(&ran)[1],
        "local: stopping the update: it goes back to where it was"
    );
    assert_eq!(
        told(&ran).last(),
        Some(
            &"local: stopped and undone: stack `shop-local` is in status `UPDATE_ROLLBACK_COMPLETE`"
        )
    );
    // What was wanted still isn't there.
    let ran = run(&local, 20, "deploy", "");
    assert!(
        ran.err.contains("VisibilityTimeout: 10 -> 20"),
        "{}",
        ran.err
    );
}
