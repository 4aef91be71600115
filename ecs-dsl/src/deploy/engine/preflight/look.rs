//! Asking the account, several questions at a time, each once.

use std::collections::BTreeMap;

use futures_util::stream::{self, StreamExt as _};

use super::{Finding, Preflight, Unseen};
use crate::deploy::{
    Certificate, ControlPlaneError, EcrImage, Existence, ImageDescription, ResourceLookup,
};

/// How many questions are under way at once: few enough for ECR, ACM and Secrets Manager not to throttle them.
const AT_ONCE: usize = 8;

/// What the account is asked.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Question {
    Image(EcrImage),
    Certificate(String),
    /// Whether there is a resource with any of these identifiers.
    Exists {
        type_name: String,
        identifiers: Vec<String>,
    },
    Count(String),
}

/// What the account answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Found {
    Image(ImageDescription),
    Certificate(Certificate),
    Exists,
    Count(u32),
    Missing,
}

type Judge<'a> = Box<dyn Fn(&[&Found]) -> Vec<Finding> + 'a>;

/// Some questions, and what their answers mean. Nothing is judged unless all are answered.
pub(super) struct Look<'a> {
    questions: Vec<Question>,
    judge: Judge<'a>,
}

impl<'a> Look<'a> {
    pub(super) fn new(
        questions: Vec<Question>,
        judge: impl Fn(&[&Found]) -> Vec<Finding> + 'a,
    ) -> Self {
        Self {
            questions,
            judge: Box::new(judge),
        }
    }

    /// A look at one thing.
    pub(super) fn one(question: Question, judge: impl Fn(&Found) -> Option<Finding> + 'a) -> Self {
        Self::new(vec![question], move |found| match found {
            [found] => judge(found).into_iter().collect(),
            _ => Vec::new(),
        })
    }
}

/// Asks everything that `looks` want to know, and judges.
pub(super) async fn look(looks: &[Look<'_>], inventory: &impl ResourceLookup) -> Preflight {
    let mut questions: Vec<_> = looks.iter().flat_map(|look| &look.questions).collect();
    questions.sort_unstable();
    questions.dedup();
    let answers: BTreeMap<_, _> = stream::iter(questions)
        .map(async |question| (question, ask(question, inventory).await))
        .buffer_unordered(AT_ONCE)
        .collect()
        .await;
    let mut preflight = Preflight::default();
    for (question, answer) in &answers {
        match answer {
            Ok(_) => preflight.answered += 1,
            Err(reason) => preflight.unseen.push(Unseen {
                what: question.to_string(),
                reason: reason.clone(),
            }),
        }
    }
    for look in looks {
        let found: Option<Vec<&Found>> = look
            .questions
            .iter()
            .map(|question| answers.get(question)?.as_ref().ok())
            .collect();
        preflight
            .findings
            .extend(found.iter().flat_map(|found| (look.judge)(found)));
    }
    preflight.findings.sort_unstable();
    preflight.findings.dedup();
    preflight
}

/// The answer, or why there is none.
async fn ask(question: &Question, inventory: &impl ResourceLookup) -> Result<Found, String> {
    match question {
        Question::Image(image) => told(inventory.image(image).await, Found::Image),
        Question::Certificate(arn) => told(inventory.certificate(arn).await, Found::Certificate),
        Question::Exists {
            type_name,
            identifiers,
        } => {
            let mut found = Found::Missing;
            for identifier in identifiers {
                let answer = inventory.exists(type_name, identifier).await;
                found = told(answer, |()| Found::Exists)?;
                if found == Found::Exists {
                    break;
                }
            }
            Ok(found)
        }
        Question::Count(type_name) => match inventory.count(type_name).await {
            Ok(count) => Ok(Found::Count(count)),
            Err(error) => Err(reason(&error)),
        },
    }
}

fn told<T>(
    answer: Result<Existence<T>, ControlPlaneError>,
    found: impl FnOnce(T) -> Found,
) -> Result<Found, String> {
    match answer {
        Ok(Existence::Exists(it)) => Ok(found(it)),
        Ok(Existence::Missing) => Ok(Found::Missing),
        Ok(Existence::Unknown(reason)) => Err(reason),
        Err(error) => Err(reason(&error)),
    }
}

/// In few words: AWS's own sentence about a missing permission names the credentials, the action and the resource.
fn reason(error: &ControlPlaneError) -> String {
    match error {
        ControlPlaneError::AccessDenied { operation, .. } => {
            format!("`{operation}` is not allowed")
        }
        error => error.to_string(),
    }
}

impl std::fmt::Display for Question {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Image(image) => write!(f, "image `{}`", named(image)),
            Self::Certificate(arn) => write!(f, "certificate `{arn}`"),
            Self::Exists {
                type_name,
                identifiers,
            } => write!(f, "{type_name} `{}`", identifiers.join("` or `")),
            Self::Count(type_name) => write!(f, "the number of {type_name}"),
        }
    }
}

/// An image as one types it after the registry's name.
pub(super) fn named(image: &EcrImage) -> String {
    let EcrImage {
        repository,
        reference,
        ..
    } = image;
    let separator = if reference.starts_with("sha256:") {
        '@'
    } else {
        ':'
    };
    format!("{repository}{separator}{reference}")
}
