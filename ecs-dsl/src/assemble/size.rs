//! The rule about the size of a template, which needs its JSON.

use super::SynthesizedStack;
use crate::diag::{Code, Diagnostic};

/// A template that is too large for CloudFormation.
const TOO_LARGE: Code = Code::new("ECS1012");

/// The largest template that CloudFormation accepts, in bytes.
const LIMIT: usize = 1_000_000;

/// An error if the template is too large. `upper_bound` is the largest possible size: the template is serialized without
/// whitespace, as it is sent, only if this is above the limit.
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
        .hint("move some services to another stack of the app: `stacks.stack(\"name\")`")
    })
}
