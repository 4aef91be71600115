//! The rule for the size of a finished template.

use super::SynthesizedStack;
use crate::cfn::limits::TEMPLATE as LIMIT;
use crate::diag::Diagnostic;
use crate::rules::codes;

/// Checks the size of the template in its compact form, which is generated only if `upper_bound` exceeds the limit.
pub fn too_large(stack: &SynthesizedStack, upper_bound: usize) -> Option<Diagnostic> {
    if upper_bound <= LIMIT {
        return None;
    }
    let bytes = stack.template.to_json().len();
    (bytes > LIMIT).then(|| {
        let message = format!("template of stack `{}` has {bytes} bytes", stack.name);
        Diagnostic::error(codes::TEMPLATE_TOO_LARGE, message)
            .allowed(format!("at most {LIMIT} bytes"))
            .hint("move some of its services to another stack, `stacks.stack(\"name\")`")
    })
}
