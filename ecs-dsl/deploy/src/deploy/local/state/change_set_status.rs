//! The status of a change set. As on AWS, it advances over several polls.

use super::ChangeSet;
use crate::deploy::{ChangeSetDescription, ChangeSetSummary};

/// Describes the change set, and advances its status.
pub(crate) fn poll(change_set: &mut ChangeSet) -> ChangeSetDescription {
    let status = status(change_set).to_owned();
    change_set.describe_count = change_set.describe_count.saturating_add(1);
    if status == "CREATE_COMPLETE" && change_set.execution_status == "UNAVAILABLE" {
        "AVAILABLE".clone_into(&mut change_set.execution_status);
    }
    let complete = matches!(status.as_str(), "CREATE_COMPLETE" | "FAILED");
    ChangeSetDescription {
        arn: change_set.arn.clone(),
        status_reason: change_set.failure.clone().filter(|_| complete),
        execution_status: change_set.execution_status.clone(),
        description: Some(change_set.description.clone()),
        changes: match complete {
            true => change_set.changes.clone(),
            false => Vec::new(),
        },
        status,
    }
}

/// The entry of the change set in a list.
pub(crate) fn summary(change_set: &ChangeSet) -> ChangeSetSummary {
    let status = status(change_set);
    ChangeSetSummary {
        arn: change_set.arn.clone(),
        name: change_set.name.clone(),
        status: status.to_owned(),
        status_reason: change_set.failure.clone().filter(|_| status == "FAILED"),
        execution_status: change_set.execution_status.clone(),
        created: change_set.created.clone(),
    }
}

/// The status, such as `CREATE_COMPLETE`.
pub(crate) fn status(change_set: &ChangeSet) -> &'static str {
    match (change_set.describe_count, &change_set.failure) {
        (0, _) => "CREATE_PENDING",
        (1, _) => "CREATE_IN_PROGRESS",
        (_, Some(_)) => "FAILED",
        (_, None) => "CREATE_COMPLETE",
    }
}
