//! Finds the program that builds.

use super::{BuildError, BuilderTool};

/// The first program that works here, or `only`, if one is given. Docker doesn't without its daemon.
///
/// # Errors
/// If none works.
pub(super) fn find_builder(only: Option<BuilderTool>) -> Result<BuilderTool, BuildError> {
    if let Some(tool) = only {
        return match tool.try_out() {
            Ok(()) => Ok(tool),
            Err(reason) => Err(BuildError::BuilderUnavailable {
                tool,
                reason: reason.unwrap_or_else(|| "it isn't installed".to_owned()),
            }),
        };
    }
    let mut found = Vec::new();
    for tool in BuilderTool::ALL {
        match tool.try_out() {
            Ok(()) => return Ok(tool),
            Err(None) => {}
            Err(Some(reason)) => found.push(format!("`{tool}` says: {reason}")),
        }
    }
    Err(BuildError::NoBuilder { found })
}
