//! The rule that needs the written template: how large it is.

use super::SynthesizedStack;
use crate::diag::{Code, Diagnostic};

/// A template larger than CloudFormation takes.
const TOO_LARGE: Code = Code::new("ECS1012");

/// The largest template that CloudFormation takes, in bytes.
const LIMIT: usize = 1_000_000;

/// What is wrong with the size of the template, as it is sent. `upper_bound` is how large it is at most: it is written
/// in its smallest form only if that is too much.
pub(crate) fn too_large(stack: &SynthesizedStack, upper_bound: usize) -> Option<Diagnostic> {
    if upper_bound <= LIMIT {
        return None;
    }
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
