//! What was asked, and how it was answered.

use schemars::JsonSchema;
use serde::Serialize;

use crate::deploy::StackResource;
use crate::deploy::engine::{Answer, Cause, Question};

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
    pub(in crate::cli) fn new(question: &Question<'_>, answer: Answer) -> Self {
        let (question, resources) = asked(question);
        Self {
            question,
            answer: match answer {
                Answer::Yes => AnswerName::Yes,
                Answer::No => AnswerName::No,
                Answer::CannotAsk => AnswerName::CannotAsk,
            },
            resources,
        }
    }
}

fn asked(question: &Question<'_>) -> (QuestionName, Vec<String>) {
    match question {
        Question::Execute { change_set, .. } => {
            let changes = change_set.changes.iter();
            let ids = changes.map(|change| change.logical_id.clone());
            (QuestionName::Execute, ids.collect())
        }
        Question::Destroy { resources, .. } => (QuestionName::Destroy, ids(resources)),
        Question::Recreate { resources, .. } => (QuestionName::Recreate, ids(resources)),
        Question::RollBack { failed, .. } => (QuestionName::RollBack, causes(failed)),
        Question::ContinueRollback { skip, .. } => (QuestionName::ContinueRollback, skip.to_vec()),
        Question::DeleteAgain { blocked, .. } => (QuestionName::DeleteAgain, causes(blocked)),
        Question::TakeAway { .. } => (QuestionName::TakeAway, Vec::new()),
        Question::Cancel { .. } => (QuestionName::Cancel, Vec::new()),
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
