//! Why a verb stopped, with what to do about it and the exit code.

use std::io;
use std::path::PathBuf;

use super::exit;
use crate::diag::Diagnostics;

/// Why a verb stopped.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    #[error("app `{app}` has no stage `{name}`")]
    UnknownStage {
        app: String,
        name: String,
        known: Vec<String>,
    },
    #[error("app `{app}` has several stages and none of them is `local`: {}", quoted(.known))]
    NoDefaultStage { app: String, known: Vec<String> },
    #[error("stage `{stage}` has no stack `{name}`")]
    UnknownStack {
        stage: String,
        name: String,
        known: Vec<String>,
    },
    #[error("stage `{stage}` has several stacks: {}", quoted(.known))]
    SeveralStacks { stage: String, known: Vec<String> },
    #[error("{0}")]
    Invalid(Diagnostics),
    #[error("can't write to standard output: {0}")]
    Output(#[source] io::Error),
    #[error("can't read `{}`: {source}", .path.display())]
    Read { path: PathBuf, source: io::Error },
}

impl CliError {
    /// What to do about it.
    pub(super) fn hint(&self) -> Option<String> {
        Some(match self {
            Self::UnknownStage { name, known, .. } | Self::UnknownStack { name, known, .. } => {
                match similar(name, known) {
                    Some(similar) => {
                        format!("did you mean `{similar}`? there are {}", quoted(known))
                    }
                    None => format!("there are {}", quoted(known)),
                }
            }
            Self::NoDefaultStage { known, .. } => {
                format!("choose one, such as `--stage {}`", first(known))
            }
            Self::SeveralStacks { known, .. } => {
                format!("choose one, such as `--stack {}`", first(known))
            }
            Self::Invalid(_) | Self::Output(_) | Self::Read { .. } => return None,
        })
    }

    /// The exit code.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::UnknownStage { .. }
            | Self::NoDefaultStage { .. }
            | Self::UnknownStack { .. }
            | Self::SeveralStacks { .. } => exit::USAGE,
            Self::Invalid(_) => exit::INVALID,
            // Whoever read it has read enough: `synth | head`.
            Self::Output(error) if error.kind() == io::ErrorKind::BrokenPipe => exit::DONE,
            Self::Output(_) | Self::Read { .. } => exit::FILE,
        }
    }
}

/// The name among `known` that was most likely meant.
fn similar<'a>(name: &str, known: &'a [String]) -> Option<&'a String> {
    let likeness = |candidate: &String| {
        strsim::normalized_damerau_levenshtein(&name.to_lowercase(), &candidate.to_lowercase())
    };
    let best = known
        .iter()
        .max_by(|a, b| likeness(a).total_cmp(&likeness(b)))?;
    (likeness(best) > 0.5).then_some(best)
}

fn quoted(names: &[String]) -> String {
    names
        .iter()
        .map(|name| format!("`{name}`"))
        .collect::<Vec<_>>()
        .join(", ")
}

fn first(names: &[String]) -> &str {
    names.first().map_or("NAME", String::as_str)
}
