//! Faults as people write them down: a TOML file, like the settings of the stages.

use serde::Deserialize;

use super::Rule;

/// What a file of faults says. Every section may be left out.
///
/// ```
/// use ecs_dsl::deploy::faulty::FaultsFile;
///
/// let file: FaultsFile = r#"
///     # The answer to the order to execute is lost: CloudFormation has it, and the engine doesn't know.
///     [[calls]]
///     call = "ExecuteChangeSet"
///     fault = "timeout"
///     when = "after"
///     nth = 1
/// "#.parse()?;
/// assert_eq!(file.calls.len(), 1);
/// # Ok::<_, ecs_dsl::deploy::faulty::FaultsFileError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[non_exhaustive]
pub struct FaultsFile {
    /// The calls that fail. A call that several rules are about fails by the first of them.
    pub calls: Vec<Rule>,
}

/// What is wrong with a file of faults, and in which line.
#[derive(Debug, thiserror::Error)]
#[error("{}", .0.to_string().trim_end())]
pub struct FaultsFileError(#[source] toml::de::Error);

impl std::str::FromStr for FaultsFile {
    type Err = FaultsFileError;

    fn from_str(text: &str) -> Result<Self, FaultsFileError> {
        toml::from_str(text).map_err(FaultsFileError)
    }
}
