//! Resource types of services that AWS has ended, is ending, or has closed to new customers.

use crate::cfn::lifecycle::{Lifecycle, lifecycle_of};
use crate::check::report::Report;
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::rules::codes;

/// The replacement of a service, by the prefix of its type names.
const REPLACEMENTS: [(&str, &str); 4] = [
    (
        "AWS::AppMesh::",
        "ECS Service Connect replaces it: `stack.add(Mesh::service_connect(\"shop\"));` and `.calls(&service)`",
    ),
    (
        "AWS::AutoScaling::LaunchConfiguration",
        "launch templates replace it: `AWS::EC2::LaunchTemplate`",
    ),
    (
        "AWS::WAF::",
        "WAFv2 replaces it: `AWS::WAFv2::…`, and `.web_acl(…)` on a load balancer",
    ),
    (
        "AWS::WAFRegional::",
        "WAFv2 replaces it: `AWS::WAFv2::…`, and `.web_acl(…)` on a load balancer",
    ),
];

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for (id, resource) in stack.resources() {
        let type_name = resource.type_name();
        if let Some(lifecycle) = lifecycle_of(type_name) {
            let diagnostic = end_of_life(type_name, lifecycle);
            Report::new(format!("resource `{}`", id.value), diagnostics).add(diagnostic, id.origin);
        }
    }
}

fn end_of_life(type_name: &str, lifecycle: &Lifecycle) -> Diagnostic {
    let message = match (lifecycle.ends, lifecycle.date) {
        (true, "") => format!("AWS is discontinuing the service behind `{type_name}`"),
        (true, date) => format!("AWS ended the service of `{type_name}` on `{date}`"),
        (false, date) => format!("AWS closed `{type_name}` to new customers on `{date}`"),
    };
    let diagnostic = Diagnostic::warning(codes::END_OF_LIFE_SERVICE, message)
        .allowed("resource types without an end-of-life date");
    let replacement = REPLACEMENTS
        .iter()
        .find(|(prefix, _)| type_name.starts_with(prefix));
    match replacement {
        Some((_, hint)) => diagnostic.hint(*hint),
        None => diagnostic,
    }
}

#[cfg(test)]
mod tests {
    use crate::cfn::{Map, Resource};
    use crate::check::testing::*;
    use crate::diag::Diagnostics;

    fn raw(type_name: &'static str) -> Diagnostics {
        check(move |stack| {
            stack.add_raw("thing", Resource::new(type_name, Map::new()));
        })
    }

    #[test]
    fn ended_service_is_a_warning_with_its_date() {
        let message = "AWS ended the service of `AWS::AppMesh::Mesh` on `2026-09-30`";
        let diagnostics = raw("AWS::AppMesh::Mesh");
        assert_warning(&diagnostics, "ECS1906", message);
        assert!(
            only_diagnostic(&diagnostics)
                .hint
                .as_deref()
                .unwrap()
                .contains("Mesh::service_connect")
        );
        let message = "AWS is discontinuing the service behind `AWS::WAF::WebACL`";
        assert_warning(&raw("AWS::WAF::WebACL"), "ECS1906", message);
        let message = "AWS closed `AWS::Timestream::Table` to new customers on `2025-06-20`";
        assert_warning(&raw("AWS::Timestream::Table"), "ECS1906", message);
        assert_silent(&raw("AWS::WAFv2::WebACL"));
    }
}
