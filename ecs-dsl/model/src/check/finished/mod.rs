//! Rules over finished templates: the final values count, with overrides, raw values and transformations.
//!
//! [`check`] runs after the synthesis, once per stack. A rule gets the template as a [`Document`], and reports by logical id;
//! [`Finished::place`] finds the component and the line of the program.

mod template;
#[cfg(test)]
mod tests;
mod validity;

use crate::cfn::Template;
use crate::check::allowances::Allowances;
use crate::diag::Diagnostics;
use crate::dsl::Stack;
use template::Finished;

/// A rule over the finished template of one stack.
type TemplateRule = fn(&Finished<'_>, &mut Diagnostics);

const TEMPLATE_RULES: &[TemplateRule] = &[validity::check];

/// The diagnostics of the finished templates of `stacks`, without the warnings that the program allows.
pub(crate) fn check(
    stacks: &[Stack],
    templates: &[Template],
    allowances: &mut Allowances,
) -> Diagnostics {
    let mut diagnostics = Diagnostics::new();
    for (stack, template) in stacks.iter().zip(templates) {
        let Some(finished) = Finished::new(stack, template) else {
            continue;
        };
        let mut found = Diagnostics::new();
        TEMPLATE_RULES
            .iter()
            .for_each(|rule| rule(&finished, &mut found));
        let found = found.into_iter();
        diagnostics.extend(found.filter_map(|diagnostic| allowances.apply(diagnostic, stack)));
    }
    diagnostics
}
