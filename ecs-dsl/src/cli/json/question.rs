//! A question and its answer.

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::StackResource;
use crate::deploy::engine::{ConfirmationRequest, Decision, ResourceFailure};

/// A question of the engine, answered at the prompt or by a flag such as `--yes`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct QuestionLine {
    /// The question.
    question: QuestionName,
    /// The answer.
    answer: Decision,
    /// The logical ids of the resources that are changed, deleted or skipped.
    resources: Vec<String>,
}

/// The questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum QuestionName {
    /// Execute the change set?
    Execute,
    /// Delete the stack?
    Destroy,
    /// The creation failed: delete the remaining resources and create the stack again?
    Recreate,
    /// The failed resources were preserved: roll the stack back to its last stable state?
    RollBack,
    /// The rollback failed: continue it?
    ContinueRollback,
    /// The deletion failed: retry it?
    RetryDelete,
    /// Delete the empty stack?
    DeleteEmptyStack,
    /// Cancel the update in progress and roll it back?
    Cancel,
}

impl QuestionLine {
    pub(in crate::cli) fn new(question: &ConfirmationRequest<'_>, answer: Decision) -> Self {
        let (question, resources) = name_and_resources(question);
        Self {
            question,
            answer,
            resources,
        }
    }
}

fn name_and_resources(question: &ConfirmationRequest<'_>) -> (QuestionName, Vec<String>) {
    match question {
        ConfirmationRequest::Execute { change_set, .. } => {
            let changes = change_set.changes.iter();
            let ids = changes.map(|change| change.logical_id.clone());
            (QuestionName::Execute, ids.collect())
        }
        ConfirmationRequest::Destroy { resources, .. } => (QuestionName::Destroy, ids(resources)),
        ConfirmationRequest::Recreate { resources, .. } => (QuestionName::Recreate, ids(resources)),
        ConfirmationRequest::RollBack { failed, .. } => (QuestionName::RollBack, causes(failed)),
        ConfirmationRequest::ContinueRollback { skip, .. } => {
            (QuestionName::ContinueRollback, skip.to_vec())
        }
        ConfirmationRequest::RetryDeletion { blocked, .. } => {
            (QuestionName::RetryDelete, causes(blocked))
        }
        ConfirmationRequest::DeleteEmptyStack { .. } => {
            (QuestionName::DeleteEmptyStack, Vec::new())
        }
        ConfirmationRequest::Cancel { .. } => (QuestionName::Cancel, Vec::new()),
    }
}

fn ids(resources: &[StackResource]) -> Vec<String> {
    let ids = resources.iter().map(|resource| resource.logical_id.clone());
    ids.collect()
}

fn causes(causes: &[ResourceFailure]) -> Vec<String> {
    causes
        .iter()
        .map(|cause| cause.logical_id.clone())
        .collect()
}
