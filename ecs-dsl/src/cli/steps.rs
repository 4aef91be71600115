//! The engine's steps in words.

use super::style::{self, paint};
use crate::deploy::ChangeSetKind;
use crate::deploy::engine::{KeptTraffic, Operation, Step, TaskFailure};

/// What is said about a step of `stack`; nothing about those that the user doesn't need to know.
pub(super) fn told(step: &Step<'_>, stack: &str, is_local: bool) -> Option<String> {
    Some(match step {
        Step::Found {
            stack,
            status: None,
        } => format!("there is no stack `{stack}`"),
        Step::Found {
            stack,
            status: Some(status),
        } => format!("stack `{stack}` is there: `{status}`"),
        Step::Uploading { bytes, limit } if is_local => {
            format!(
                "the template has {bytes} bytes: at AWS, where {limit} go inline, it would be put into S3"
            )
        }
        Step::Uploading { bytes, limit } => {
            format!(
                "the template has {bytes} bytes, more than the {limit} that go inline: putting it into S3"
            )
        }
        Step::Uploaded(upload) => {
            let bucket = upload.created_bucket.as_ref()?;
            format!("made the bucket `{bucket}` for templates: private, encrypted, versioned")
        }
        Step::Comparing {
            kind: ChangeSetKind::Create,
            ..
        } => "working out what has to be made".to_owned(),
        Step::Comparing {
            kind: ChangeSetKind::Update,
            ..
        } => "working out what changes".to_owned(),
        Step::Comparing {
            kind: ChangeSetKind::Import,
            ..
        } => "working out what can be imported".to_owned(),
        Step::Executing => format!("deploying stack `{stack}`"),
        Step::AlreadyRunning => "the change set is being executed already: following it".to_owned(),
        Step::Deleting => format!("destroying stack `{stack}`"),
        Step::RollingBack { cause: Some(cause) } => paint(
            style::ERROR,
            format_args!("going back to where it was, because {cause}"),
        ),
        Step::RollingBack { cause: None } => paint(style::ERROR, "going back to where it was"),
        Step::Reusing { change_set } => {
            format!("an earlier run left the change set `{change_set}`: going on with it")
        }
        Step::Attached { status, since } => format!(
            "this is being deployed already{}: following it (`{status}`)",
            who(None, *since)
        ),
        Step::Waiting { status, by, since } => format!(
            "waiting for the operation of somebody else{} (`{status}`)",
            who(*by, *since)
        ),
        Step::Unanswered {
            operation,
            count,
            limit,
        } => paint(
            style::WARNING,
            format_args!(
                "`{operation}` got no answer, {count} of {limit} times in a row: asking again"
            ),
        ),
        Step::WatchingAlarms {
            alarms,
            left_out,
            minutes,
        } => watched(alarms, *left_out, *minutes),
        Step::Cancelling {
            operation: Operation::Create,
        } => "stopping the creation: what was made until now is deleted again".to_owned(),
        Step::Cancelling { .. } => "stopping the update: it goes back to where it was".to_owned(),
        Step::NotCancellable { status } => {
            format!("it can't be stopped any more (`{status}`): following it to its end")
        }
        Step::ContinuingRollback { force: true, .. } => {
            "going back again, and leaving whatever fails as it is".to_owned()
        }
        Step::ContinuingRollback { skip, .. } if !skip.is_empty() => {
            format!(
                "going back again, and leaving as they are: {}",
                skip.join(", ")
            )
        }
        Step::ContinuingRollback { .. } => "going back again".to_owned(),
        Step::UndoingFailure => "undoing what failed".to_owned(),
        Step::TerminationProtection { on: true } => {
            format!("stack `{stack}` refuses to be deleted from now on")
        }
        Step::TerminationProtection { on: false } => {
            format!("stack `{stack}` may be deleted from now on")
        }
        Step::CannotWatch { reason } => paint(
            style::WARNING,
            format_args!("the tasks can't be watched, the deployment goes on: {reason}"),
        ),
        Step::GivingUp {
            failure,
            count,
            operation,
        } => giving_up(failure, *count, *operation),
        Step::CannotGiveUp { reason } => paint(
            style::WARNING,
            format_args!("CloudFormation doesn't let it be stopped, it goes on: {reason}"),
        ),
        Step::NotVerified { reason: None } => {
            "Express mode doesn't wait for tasks: whether they run isn't known".to_owned()
        }
        Step::NotVerified {
            reason: Some(reason),
        } => paint(
            style::WARNING,
            format_args!("whether the new tasks run can't be read: {reason}"),
        ),
        Step::KeepsTraffic(kept) => keeps_traffic(kept),
        Step::Identified(_) | Step::Discarded { .. } => return None,
    })
}

fn who(by: Option<&str>, since: Option<&str>) -> String {
    let since = since.map(|since| format!(" since {since}"));
    let by = by.map(|by| format!(", by {by}"));
    since.into_iter().chain(by).collect()
}

fn watched(alarms: &[String], left_out: usize, minutes: u8) -> String {
    if alarms.is_empty() {
        return "no alarm is deployed yet that could send the stack back".to_owned();
    }
    let names = alarms.join(", ");
    let rest = match left_out {
        0 => String::new(),
        _ => format!("; CloudFormation takes five, {left_out} more are left out"),
    };
    format!(
        "goes back if one of these alarms goes off, until {minutes} min after the end: {names}{rest}"
    )
}

fn giving_up(failure: &TaskFailure, count: u32, operation: Operation) -> String {
    let done = match operation {
        Operation::Create => {
            "deleting what was made, as CloudFormation lets no creation be cancelled"
        }
        _ => "cancelling the update",
    };
    let tasks = if count == 1 { "task" } else { "tasks" };
    paint(
        style::ERROR,
        format_args!("{count} {tasks} died alike, {done}: {failure}"),
    )
}

fn keeps_traffic(kept: &KeptTraffic) -> String {
    let weights: Vec<_> = kept
        .weights
        .iter()
        .map(|(group, weight)| format!("`{group}` {weight}"))
        .collect();
    let how = if kept.rendered {
        "which the template now says"
    } else {
        "and the rule isn't touched"
    };
    let text = format!(
        "the traffic of `{}` stays where ECS has moved it: {}, {how}",
        kept.rule,
        weights.join(", ")
    );
    if kept.lost_by_rollback {
        let warning = format!(
            "{text}; if this deployment is rolled back, CloudFormation moves it to where it was deployed last"
        );
        return paint(style::WARNING, warning);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::told;
    use crate::cli::testing::plain;
    use crate::deploy::Upload;
    use crate::deploy::engine::{KeptTraffic, Operation, Step, TaskFailure, TaskFailureKind};

    fn kept(rendered: bool, lost_by_rollback: bool) -> KeptTraffic {
        KeptTraffic {
            rule: "OrderListenerRule".to_owned(),
            service: "OrderService".to_owned(),
            weights: vec![
                ("OrderTargetGroup".to_owned(), 0),
                ("OrderAlternateTargetGroup".to_owned(), 100),
            ],
            rendered,
            lost_by_rollback,
        }
    }

    #[test]
    fn kept_traffic_is_told_with_its_weights_and_what_a_rollback_would_do() {
        let text =
            |kept: &KeptTraffic| plain(&told(&Step::KeepsTraffic(kept), "shop", false).unwrap());
        let start = "the traffic of `OrderListenerRule` stays where ECS has moved it: `OrderTargetGroup` 0, \
                     `OrderAlternateTargetGroup` 100, ";
        assert_eq!(
            text(&kept(false, false)),
            format!("{start}and the rule isn't touched")
        );
        assert_eq!(
            text(&kept(true, true)),
            format!(
                "{start}which the template now says; if this deployment is rolled back, CloudFormation moves it to where it \
                 was deployed last"
            )
        );
    }

    #[test]
    fn giving_up_is_told_with_the_cause_and_what_is_done() {
        let failure = TaskFailure {
            kind: TaskFailureKind::OutOfMemory,
            service: "OrderService".to_owned(),
            container: Some("order".to_owned()),
            summary: "out of memory".to_owned(),
            evidence: String::new(),
            hint: String::new(),
        };
        let text = |operation| {
            let step = Step::GivingUp {
                failure: &failure,
                count: 3,
                operation,
            };
            plain(&told(&step, "shop", false).unwrap())
        };
        assert_eq!(
            text(Operation::Update),
            "3 tasks died alike, cancelling the update: container `order` of `OrderService`: out of memory"
        );
        assert!(text(Operation::Create).contains("CloudFormation lets no creation be cancelled"));
    }

    #[test]
    fn a_bucket_is_mentioned_when_it_is_made() {
        let upload = |created_bucket: Option<&str>| Upload {
            url: "https://bucket/template".to_owned(),
            created_bucket: created_bucket.map(str::to_owned),
        };
        let made = told(
            &Step::Uploaded(&upload(Some("templates"))),
            "shop-dev",
            false,
        );
        let expected = "made the bucket `templates` for templates: private, encrypted, versioned";
        assert_eq!(made.as_deref(), Some(expected));
        assert_eq!(
            told(&Step::Uploaded(&upload(None)), "shop-dev", false),
            None
        );
    }

    #[test]
    fn the_local_engine_does_not_pretend_to_have_s3() {
        let uploading = Step::Uploading {
            bytes: 60_000,
            limit: 51_200,
        };
        let text = |is_local| told(&uploading, "shop", is_local).unwrap();
        assert!(text(false).ends_with("that go inline: putting it into S3"));
        assert!(text(true).ends_with("it would be put into S3"));
    }
}
