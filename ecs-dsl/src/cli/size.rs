//! The rule that needs the written template: how large it is.

use super::error::CliError;
use crate::assemble::SynthesizedStack;
use crate::diag::{Code, Diagnostic};

/// A template larger than CloudFormation takes.
pub(crate) const TOO_LARGE: Code = Code::new("ECS1012");

/// The largest template that CloudFormation takes, in bytes.
const LIMIT: usize = 1_000_000;

/// Refuses a template that CloudFormation doesn't take. `upper_bound` is how large it is at most: it is written anew in
/// its smallest form only if that is too much.
pub(super) fn check_size(stack: &SynthesizedStack, upper_bound: usize) -> Result<(), CliError> {
    if upper_bound <= LIMIT {
        return Ok(());
    }
    match too_large(stack) {
        Some(diagnostic) => Err(CliError::Invalid([diagnostic].into_iter().collect())),
        None => Ok(()),
    }
}

/// What is wrong with the size of the template, as it is sent.
pub(super) fn too_large(stack: &SynthesizedStack) -> Option<Diagnostic> {
    let bytes = stack.template.to_json().len();
    (bytes > LIMIT).then(|| {
        Diagnostic::error(
            TOO_LARGE,
            format!("the template of stack `{}` has {bytes} bytes", stack.name),
        )
        .allowed(format!("at most {LIMIT} bytes"))
        .hint("move some of its services to another stack of the app: `stacks.stack(\"name\")`")
    })
}
