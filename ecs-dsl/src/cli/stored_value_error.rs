//! The errors of `secrets` and `parameters`, each with its hint and exit code. None has a value.

use super::exit;

/// Why a secret or a parameter can't be set, rotated or copied.
#[derive(Debug, thiserror::Error)]
pub(super) enum StoredValueError {
    #[error("the value is empty")]
    Empty,
    #[error("no value: standard input is a terminal that can't prompt, or isn't UTF-8")]
    NoInput,
    #[error("a parameter has no entries")]
    ParameterKey,
    #[error("several stacks have a {noun} `{name}`: `{}`", .stacks.join("`, `"))]
    Ambiguous {
        noun: &'static str,
        name: String,
        stacks: Vec<String>,
    },
    #[error("the value isn't a JSON object with `{}`, which containers read from `{name}`", .keys.join("`, `"))]
    MissingKeys { name: String, keys: Vec<String> },
    #[error("the value of `{name}` isn't a JSON object")]
    NotAnObject { name: String },
    #[error("no rotation is configured for `{name}`")]
    NotRotating {
        name: String,
        /// The command that sets another value; `None` if CloudFormation sets it.
        command: Option<String>,
    },
    #[error("stage `{stage}` is protected: its values aren't copied")]
    ProtectedStage { stage: String },
    #[error("the stage `local` keeps no values")]
    NoLocalValues,
    #[error("values are missing, and there is no terminal to prompt at: `{}`", .names.join("`, `"))]
    CannotPrompt {
        noun: &'static str,
        names: Vec<String>,
    },
    #[error("CloudFormation composes the value of `{name}`")]
    Composed { name: String },
    #[error("the KMS key of `{name}` isn't deployed yet")]
    KeyNotDeployed { name: String, command: String },
    #[error("{noun} `{name}` {reason}")]
    NotSettable {
        noun: &'static str,
        name: String,
        reason: &'static str,
        next: String,
    },
}

impl StoredValueError {
    /// How to fix it.
    pub(super) fn hint(&self) -> String {
        match self {
            Self::Empty => "type a value, or write it to standard input".to_owned(),
            Self::NoInput => {
                "run it at a terminal, or write the value to standard input, as in `secrets set NAME < FILE`".to_owned()
            }
            Self::ParameterKey => "remove `--key`: containers read the whole parameter".to_owned(),
            Self::Ambiguous { stacks, .. } => {
                let first = stacks.first().map_or("NAME", String::as_str);
                format!("select one, such as `--stack {first}`")
            }
            Self::MissingKeys { keys, .. } => {
                let first = keys.first().map_or("KEY", String::as_str);
                format!("set one entry with `--key {first}`, or give the whole object")
            }
            Self::NotAnObject { .. } => {
                "remove `--key`, and give the whole value as a JSON object".to_owned()
            }
            Self::NotRotating { command, .. } => match command {
                Some(command) => format!(
                    "create a new value where it is used, then run {command}; or configure a rotation: \
                     https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html"
                ),
                None => "its value follows from other values of the stack: change those".to_owned(),
            },
            Self::ProtectedStage { .. } => {
                "run `sync` without `--from`, and type the values".to_owned()
            }
            Self::NoLocalValues => {
                "select another stage, or run `sync` without `--from`, and type the values".to_owned()
            }
            Self::CannotPrompt { noun, .. } => format!(
                "run it at a terminal, copy them with `--from STAGE`, or write each to `{noun}s set NAME`"
            ),
            Self::Composed { .. } => {
                "its value follows from other values of the stack: change those, and deploy".to_owned()
            }
            Self::KeyNotDeployed { command, .. } => format!("run {command}"),
            Self::NotSettable { next, .. } => next.clone(),
        }
    }

    /// The exit code.
    pub(super) fn exit_code(&self) -> u8 {
        match self {
            Self::Empty
            | Self::NoInput
            | Self::ParameterKey
            | Self::Ambiguous { .. }
            | Self::MissingKeys { .. }
            | Self::CannotPrompt { .. }
            | Self::NoLocalValues => exit::USAGE_ERROR,
            Self::NotAnObject { .. }
            | Self::NotRotating { .. }
            | Self::ProtectedStage { .. }
            | Self::Composed { .. }
            | Self::KeyNotDeployed { .. }
            | Self::NotSettable { .. } => exit::NOTHING_CHANGED,
        }
    }
}
