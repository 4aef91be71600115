//! Imports: whether every required property is external, and that only imports have setters of imports.

use crate::check::report::{Report, label};
use crate::diag::{Diagnostic, Diagnostics};
use crate::dsl::Stack;
use crate::dsl::model::imported::is_given;
use crate::rules::codes;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for (entry, description) in stack.described() {
        let mut report = Report::new(label(entry), diagnostics);
        for external in description.import.values {
            if let (Some(setter), false) = (external.required, is_given(external.value)) {
                let missing = Diagnostic::error(
                    codes::INVALID_IMPORT,
                    format!("the import has no `{setter}(…)`"),
                )
                .allowed("an import with all of its required properties")
                .hint(format!("add `{setter}(…)` to `import(…)`"));
                report.add(missing, entry.origin());
            }
        }
        if let Some(setter) = description.import.misplaced {
            let message = format!("`{}` is allowed only on an import", setter.value);
            let diagnostic = Diagnostic::error(codes::INVALID_IMPORT, message)
                .allowed("setters of imports only after `import(…)`")
                .hint(format!(
                    "remove `{}`, or import the component",
                    setter.value
                ));
            report.add(diagnostic, setter.origin);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::*;
    use crate::diag::Diagnostics;
    use crate::dsl::{Cache, Component, LoadBalancer, Queue, Search, Stack};

    fn added<C: Component>(component: impl Fn() -> C) -> Diagnostics {
        check(move |stack: &mut Stack| {
            stack.add(component());
        })
    }

    const LISTENER: &str = "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/web/0123456789abcdef/0123456789abcdef";

    #[test]
    fn missing_property_is_an_error() {
        let balancer = || {
            LoadBalancer::import("web")
                .listener(LISTENER)
                .security_group("sg-0123456789abcdef0")
        };
        let message = "the import has no `.dns_name(…)`";
        assert_error(&added(balancer), "ECS1036", message);
        assert_silent(&added(|| balancer().dns_name("web.elb.amazonaws.com")));
        let message = "the import has no `.security_group(…)`";
        let cache = || Cache::import("cache").address("cache.internal");
        assert_error(&added(cache), "ECS1036", message);
    }

    #[test]
    fn every_missing_property_is_reported() {
        let findings = added(|| Search::import("catalog"));
        let messages: Vec<_> = findings
            .iter()
            .map(|diagnostic| diagnostic.message.as_str())
            .collect();
        assert_eq!(
            messages,
            [
                "the import has no `.arn(…)`",
                "the import has no `.endpoint(…)`",
                "the import has no `.security_group(…)`"
            ]
        );
    }

    #[test]
    fn import_setter_on_a_new_component_is_an_error() {
        let message = "`.arn(…)` is allowed only on an import";
        let queue = || Queue::new("jobs").arn("arn:aws:sqs:us-east-1:123456789012:jobs");
        assert_error(&added(queue), "ECS1036", message);
    }
}
