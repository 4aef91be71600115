//! The findings in finished templates, each at the component and the line that its resource comes from.

use ecs_dsl_cfn::template_rules::{Home, findings_at};

use crate::cfn::{Document, DocumentIndex};
use crate::check::finished::{self, Finished};
use crate::check::{Allowance, allowed, is_allowed};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::synth::Synthesized;

/// The findings in the templates of `stacks` that aren't allowed, and that no rule over the program has `reported`.
pub(super) fn find(
    stacks: &[Stack],
    templates: &[Synthesized],
    reported: &Diagnostics,
    allowances: &mut [Allowance],
) -> Diagnostics {
    let mut found = Diagnostics::new();
    for (stack, synthesized) in stacks.iter().zip(templates) {
        let document = document(synthesized);
        let index = DocumentIndex::new(&document);
        let finished = Finished {
            stack,
            template: &synthesized.template,
            raw: &synthesized.raw,
            refers_forward: synthesized.refers_forward,
            index: &index,
            owner_of: &|id| synthesized.owner_of(stack, id),
        };
        let computed = synthesized.findings.iter().cloned();
        found.extend(computed.filter_map(|finding| allowed(allowances, finding, stack)));
        let home = Home {
            region: stack.stage().region_name(),
            account: stack.stage().account_id(),
        };
        let by_rules = findings_at(&index, home);
        found.extend(finished::findings(&finished, |id, path| {
            let mut known = by_rules.iter();
            known.any(|finding| finding.id == id && finding.path == path)
        }));
        for finding in by_rules {
            let same_as = finding.same_as;
            let diagnostic = finished.place(finding.diagnostic, &finding.id, &finding.path);
            let is_same = |other: &Diagnostic| {
                other.component == diagnostic.component
                    && (other.code == diagnostic.code || Some(other.code) == same_as)
            };
            let is_allowed =
                same_as.is_some_and(|code| is_allowed(allowances, code, &diagnostic, stack));
            if !is_allowed && !reported.iter().any(is_same) {
                found.extend(allowed(allowances, diagnostic, stack));
            }
        }
    }
    found
}

/// The template as it is sent. A template always has an object `Resources`, without which nothing is found.
fn document(synthesized: &Synthesized) -> Document {
    serde_json::to_value(&synthesized.template)
        .ok()
        .and_then(|json| Document::from_value(json).ok())
        .unwrap_or_else(Document::empty)
}
