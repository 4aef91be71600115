//! The text of the engine's steps.

use std::time::Duration;

use super::migration_text::migration_text;
use crate::cli::terminal::duration::format_duration;
use crate::cli::terminal::style::{self, paint};
use crate::deploy::ChangeSetKind;
use crate::deploy::engine::{Operation, PreservedTraffic, Step, TaskFailure, since_and_owner};

/// The text of a step of `stack`; None for steps that aren't printed.
pub(in crate::cli) fn step_text(step: &Step<'_>, stack: &str, is_local: bool) -> Option<String> {
    Some(match step {
        Step::Found {
            stack,
            status: None,
        } => format!("stack `{stack}` doesn't exist"),
        Step::Found {
            stack,
            status: Some(status),
        } => format!("found stack `{stack}` ({status})"),
        Step::Uploading { bytes, limit } => {
            let upload = match is_local {
                true => "on AWS it would be uploaded to S3",
                false => "uploading it to S3",
            };
            format!("the template has {bytes} bytes, over the inline limit of {limit}; {upload}")
        }
        Step::Uploaded(upload) => {
            let bucket = upload.created_bucket.as_ref()?;
            format!("created bucket `{bucket}` for templates: private, encrypted, versioned")
        }
        Step::CreatedBucket { bucket } => {
            format!("created bucket `{bucket}` for kept deployments: private, encrypted, versioned")
        }
        Step::EmptyingBucket { bucket } => format!("emptying bucket `{bucket}`…"),
        Step::EmptiedBucket { bucket, objects } => {
            let versions = match objects {
                1 => "1 version".to_owned(),
                objects => format!("{objects} versions"),
            };
            format!("emptied bucket `{bucket}`: {versions} of objects deleted")
        }
        Step::HistoryIncomplete { problem, reason } => {
            paint(style::WARNING, format_args!("{problem}: {reason}"))
        }
        Step::Image(decision) => decision.is_noteworthy().then(|| decision.to_string())?,
        Step::CreatingChangeSet { kind, .. } => match kind {
            ChangeSetKind::Create | ChangeSetKind::Update => "creating change set…".to_owned(),
            ChangeSetKind::Import => "creating import change set…".to_owned(),
        },
        Step::Executing => format!("deploying stack `{stack}`"),
        Step::AlreadyRunning => "change set is already executing; attaching".to_owned(),
        Step::Deleting => format!("destroying stack `{stack}`"),
        Step::RollingBack { cause: Some(cause) } => {
            paint(style::ERROR, format_args!("rolling back: {cause}"))
        }
        Step::RollingBack { cause: None } => paint(style::ERROR, "rolling back"),
        Step::Reusing { change_set } => {
            format!("reusing change set `{change_set}` of an earlier run")
        }
        Step::Attached {
            status,
            since,
            same_template,
            ..
        } => {
            let operation = match same_template {
                true => "the same template is already being deployed",
                false => "an operation is already in progress",
            };
            format!(
                "{operation} ({status}{}); attaching",
                since_and_owner(*since, None)
            )
        }
        Step::Resuming { status } => {
            format!("resuming the unfinished operation ({status})")
        }
        Step::StillWaiting { resources, elapsed } => still_waiting(resources, *elapsed),
        Step::WaitingForChecks { checks } => {
            format!("waiting for preflight checks: {}", listed(checks))
        }
        Step::Waiting { status, by, since } => format!(
            "waiting for another operation in progress ({status}{})",
            since_and_owner(*since, *by)
        ),
        Step::Retrying { operation } => paint(
            style::WARNING,
            format_args!("`{operation}` got no response and had no effect; retrying"),
        ),
        Step::WatchingAlarms {
            alarms,
            left_out,
            minutes,
        } => rollback_triggers(alarms, *left_out, *minutes),
        Step::Cancelling {
            operation: Operation::Create,
        } => "cancelling the creation: deleting the resources created so far".to_owned(),
        Step::Cancelling { .. } => "cancelling the update: rolling back".to_owned(),
        Step::NotCancellable { status } => {
            format!("the operation can't be cancelled any more ({status}); following it")
        }
        Step::ContinuingRollback { force: true, .. } => {
            "continuing rollback, skipping every resource that fails".to_owned()
        }
        Step::ContinuingRollback { skip, .. } if !skip.is_empty() => {
            format!("continuing rollback, skipping: {}", skip.join(", "))
        }
        Step::ContinuingRollback { .. } => "continuing rollback".to_owned(),
        Step::StartingRollback => "rolling back the failed operation".to_owned(),
        Step::TerminationProtection { on } => {
            let change = if *on { "enabled" } else { "disabled" };
            format!("{change} termination protection of stack `{stack}`")
        }
        Step::CannotWatch { reason } => paint(
            style::WARNING,
            format_args!("can't monitor tasks: {reason}; continuing"),
        ),
        Step::CancellingFailedDeployment {
            failure,
            count,
            operation,
        } => stopping_deployment(failure, *count, *operation),
        Step::CannotCancel { reason } => paint(
            style::WARNING,
            format_args!("can't stop the deployment, it continues: {reason}"),
        ),
        Step::NotVerified { reason: None } => "express mode: tasks not verified".to_owned(),
        Step::NotVerified {
            reason: Some(reason),
        } => paint(
            style::WARNING,
            format_args!("can't verify that the new tasks run: {reason}"),
        ),
        Step::Migration(report) => migration_text(report),
        Step::PreservingTraffic(traffic) => preserved_traffic(traffic),
        Step::Identified(_) | Step::Discarded { .. } => return None,
    })
}

fn still_waiting(resources: &[String], elapsed: Duration) -> String {
    let elapsed = format_duration(elapsed);
    match resources {
        [] => format!("still in progress after {elapsed}"),
        _ => format!("still in progress after {elapsed}: {}", listed(resources)),
    }
}

/// The first names of a list, and how many others there are.
fn listed(names: &[String]) -> String {
    const SHOWN: usize = 3;
    let shown = names.get(..SHOWN).unwrap_or(names).join(", ");
    match names.len().saturating_sub(SHOWN) {
        0 => shown,
        others => format!("{shown} and {others} more"),
    }
}

fn rollback_triggers(alarms: &[String], left_out: usize, minutes: u8) -> String {
    if alarms.is_empty() {
        return "no rollback alarms are deployed yet".to_owned();
    }
    let names = alarms.join(", ");
    let rest = match left_out {
        0 => String::new(),
        _ => format!("; at most 5 rollback triggers are supported; {left_out} omitted"),
    };
    format!("rollback alarms, monitored until {minutes} min after the operation: {names}{rest}")
}

fn stopping_deployment(failure: &TaskFailure, count: u32, operation: Operation) -> String {
    let action = match operation {
        Operation::Create => "deleting the stack, because CloudFormation can't cancel a creation",
        _ => "cancelling the update",
    };
    let stopped = match count {
        1 => "1 task stopped".to_owned(),
        _ => format!("{count} tasks stopped for the same reason"),
    };
    paint(style::ERROR, format_args!("{stopped}; {action}: {failure}"))
}

fn preserved_traffic(traffic: &PreservedTraffic) -> String {
    let weights: Vec<_> = traffic
        .weights
        .iter()
        .map(|(group, weight)| format!("`{group}` {weight}"))
        .collect();
    let how = if traffic.rendered {
        "written to the template"
    } else {
        "the rule is unchanged"
    };
    let text = format!(
        "preserving the traffic weights of `{}` that ECS has set: {}; {how}",
        traffic.rule,
        weights.join(", ")
    );
    if traffic.lost_by_rollback {
        let warning = format!(
            "{text}; a rollback of this deployment would restore the previously deployed weights"
        );
        return paint(style::WARNING, warning);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::step_text;
    use crate::cli::testing::plain;
    use crate::deploy::Upload;
    use crate::deploy::causes::Nature;
    use crate::deploy::engine::{Operation, PreservedTraffic, Step, TaskFailure, TaskFailureKind};

    fn traffic(rendered: bool, lost_by_rollback: bool) -> PreservedTraffic {
        PreservedTraffic {
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
    fn preserved_traffic_lists_weights_and_the_rollback_risk() {
        let text = |traffic: &PreservedTraffic| {
            plain(&step_text(&Step::PreservingTraffic(traffic), "shop", false).unwrap())
        };
        let start = "preserving the traffic weights of `OrderListenerRule` that ECS has set: `OrderTargetGroup` 0, \
                     `OrderAlternateTargetGroup` 100; ";
        assert_eq!(
            text(&traffic(false, false)),
            format!("{start}the rule is unchanged")
        );
        assert_eq!(
            text(&traffic(true, true)),
            format!(
                "{start}written to the template; a rollback of this deployment would restore the previously deployed weights"
            )
        );
    }

    // found: H6
    #[test]
    fn running_operation_is_printed_with_its_start_in_seconds() {
        let since = Some("2026-11-20T10:00:00.123456789Z");
        let (status, by) = ("UPDATE_IN_PROGRESS", Some("arn:aws:iam::1:user/ann"));
        let text = |step| step_text(&step, "shop", false).unwrap();
        assert_eq!(
            text(Step::Waiting { status, by, since }),
            "waiting for another operation in progress (UPDATE_IN_PROGRESS since 2026-11-20T10:00:00Z, started by \
             arn:aws:iam::1:user/ann)"
        );
        let attached = |same_template| {
            text(Step::Attached {
                status,
                since: None,
                same_template,
                changes: None,
            })
        };
        assert_eq!(
            attached(true),
            "the same template is already being deployed (UPDATE_IN_PROGRESS); attaching"
        );
        assert_eq!(
            attached(false),
            "an operation is already in progress (UPDATE_IN_PROGRESS); attaching"
        );
    }

    #[test]
    fn stopped_deployment_names_cause_and_action() {
        let failure = TaskFailure {
            kind: TaskFailureKind::OutOfMemory,
            cause: Some("out-of-memory"),
            nature: Nature::Permanent,
            service: "OrderService".to_owned(),
            container: Some("order".to_owned()),
            summary: "out of memory".to_owned(),
            evidence: String::new(),
            hint: String::new(),
        };
        let text = |operation| {
            let step = Step::CancellingFailedDeployment {
                failure: &failure,
                count: 3,
                operation,
            };
            plain(&step_text(&step, "shop", false).unwrap())
        };
        assert_eq!(
            text(Operation::Update),
            "3 tasks stopped for the same reason; cancelling the update: container `order` of `OrderService`: out of memory"
        );
        assert!(text(Operation::Create).contains("CloudFormation can't cancel a creation"));
    }

    #[test]
    fn created_bucket_is_reported() {
        let upload = |created_bucket: Option<&str>| Upload {
            url: "https://bucket/template".to_owned(),
            created_bucket: created_bucket.map(str::to_owned),
        };
        let created = step_text(
            &Step::Uploaded(&upload(Some("templates"))),
            "shop-dev",
            false,
        );
        let expected = "created bucket `templates` for templates: private, encrypted, versioned";
        assert_eq!(created.as_deref(), Some(expected));
        assert_eq!(
            step_text(&Step::Uploaded(&upload(None)), "shop-dev", false),
            None
        );
    }

    #[test]
    fn local_upload_names_s3_only_as_hypothetical() {
        let uploading = Step::Uploading {
            bytes: 60_000,
            limit: 51_200,
        };
        let text = |is_local| step_text(&uploading, "shop", is_local).unwrap();
        assert!(text(false).ends_with("; uploading it to S3"));
        assert!(text(true).ends_with("it would be uploaded to S3"));
    }
}
