//! How far a change set is: like AWS's, it takes a while until it is there.

use super::ChangeSet;
use crate::deploy::{ChangeSetDescription, ChangeSetSummary, ResourceChange};

/// The change set as it looks now; looking at it lets it get on.
pub(crate) fn looked_at(change_set: &mut ChangeSet) -> ChangeSetDescription {
    let status = status_of(change_set).to_owned();
    change_set.asked = change_set.asked.saturating_add(1);
    if status == "CREATE_COMPLETE" && change_set.execution_status == "UNAVAILABLE" {
        "AVAILABLE".clone_into(&mut change_set.execution_status);
    }
    let done = matches!(status.as_str(), "CREATE_COMPLETE" | "FAILED");
    ChangeSetDescription {
        arn: change_set.arn.clone(),
        status_reason: change_set.failure.clone().filter(|_| done),
        execution_status: change_set.execution_status.clone(),
        description: Some(change_set.description.clone()),
        changes: change_set
            .changes
            .iter()
            .filter(|_| done)
            .map(ResourceChange::from)
            .collect(),
        status,
    }
}

/// The change set in a list.
pub(crate) fn summary(change_set: &ChangeSet) -> ChangeSetSummary {
    let status = status_of(change_set);
    ChangeSetSummary {
        arn: change_set.arn.clone(),
        name: change_set.name.clone(),
        status: status.to_owned(),
        status_reason: change_set.failure.clone().filter(|_| status == "FAILED"),
        execution_status: change_set.execution_status.clone(),
        created: change_set.created.clone(),
    }
}

/// Such as `CREATE_COMPLETE`.
pub(crate) fn status_of(change_set: &ChangeSet) -> &'static str {
    match (change_set.asked, &change_set.failure) {
        (0, _) => "CREATE_PENDING",
        (1, _) => "CREATE_IN_PROGRESS",
        (_, Some(_)) => "FAILED",
        (_, None) => "CREATE_COMPLETE",
    }
}
