//! What was asked, and how it was answered.

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::StackResource;
use crate::deploy::engine::{Cause, ConfirmationRequest, Decision};

/// A question of the engine, with its answer: by a person, or by a flag such as `--yes`.
#[derive(Clone, Debug, Serialize, JsonSchema)]
pub(in crate::cli) struct QuestionLine {
    /// What was asked.
    question: QuestionName,
    /// How it was answered.
    answer: AnswerName,
    /// What it is about, by logical id: what is changed, deleted, skipped …
    resources: Vec<String>,
}

/// What may be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum QuestionName {
    /// Shall the change set be executed?
    Execute,
    /// Shall the stack be deleted?
    Destroy,
    /// The creation failed. Shall what is left be deleted, so that it can be made again?
    Recreate,
    /// A failure was kept. Shall the stack go back to its last stable state?
    RollBack,
    /// Shall a stack that couldn't go back try again?
    ContinueRollback,
    /// Shall a stack whose deletion failed be deleted again?
    DeleteAgain,
    /// Shall an empty stack be taken away?
    TakeAway,
    /// Shall the update that is under way be stopped and undone?
    Cancel,
}

/// How a question was answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(in crate::cli) enum AnswerName {
    /// Go on.
    Yes,
    /// Leave it as it is.
    No,
    /// There was nobody to ask, and no flag that answers: the run ends with exit code 2.
    CannotAsk,
}

impl QuestionLine {
    pub(in crate::cli) fn new(question: &ConfirmationRequest<'_>, answer: Decision) -> Self {
        let (question, resources) = asked(question);
        Self {
            question,
            answer: match answer {
                Decision::Yes => AnswerName::Yes,
                Decision::No => AnswerName::No,
                Decision::CannotAsk => AnswerName::CannotAsk,
            },
            resources,
        }
    }
}

fn asked(question: &ConfirmationRequest<'_>) -> (QuestionName, Vec<String>) {
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
            (QuestionName::DeleteAgain, causes(blocked))
        }
        ConfirmationRequest::DeleteEmptyStack { .. } => (QuestionName::TakeAway, Vec::new()),
        ConfirmationRequest::Cancel { .. } => (QuestionName::Cancel, Vec::new()),
    }
}

fn ids(resources: &[StackResource]) -> Vec<String> {
    let ids = resources.iter().map(|resource| resource.logical_id.clone());
    ids.collect()
}

fn causes(causes: &[Cause]) -> Vec<String> {
    causes
        .iter()
        .map(|cause| cause.logical_id.clone())
        .collect()
}
