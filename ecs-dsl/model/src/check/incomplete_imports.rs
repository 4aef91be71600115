//! Imports: whether every required property is given, and that only imports have setters of imports.

use super::report::{Report, label};
use crate::cfn::Value;
use crate::diag::{Diagnostic, Diagnostics, Spanned};
use crate::dsl::imported::is_given;
use crate::dsl::{Spec, Stack};
use crate::rules::codes;

pub(super) fn check(stack: &Stack, diagnostics: &mut Diagnostics) {
    for spec in &stack.components {
        let Some(entry) = spec.entry() else { continue };
        let Some((required, misplaced)) = properties(spec) else {
            continue;
        };
        let mut report = Report::new(label(entry), diagnostics);
        for (setter, value) in required {
            if !is_given(value) {
                let missing = Diagnostic::error(
                    codes::INVALID_IMPORT,
                    format!("the import has no `{setter}(…)`"),
                )
                .allowed("an import with all of its required properties")
                .hint(format!("add `{setter}(…)` to `import(…)`"));
                report.add(missing, entry.origin());
            }
        }
        if let Some(setter) = misplaced {
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

type Required<'a> = Vec<(&'static str, &'a Value<String>)>;

/// The required properties of an imported component, and the misplaced setter of one that isn't imported.
fn properties(spec: &Spec) -> Option<(Required<'_>, &Option<Spanned<&'static str>>)> {
    let (required, misplaced) = match spec {
        Spec::LoadBalancer(balancer) => (
            balancer.imported.as_ref().map(|imported| {
                vec![
                    (".listener", &imported.listener_arn),
                    (".security_group", &imported.security_group_id),
                    (".dns_name", &imported.dns_name),
                ]
            }),
            &balancer.misplaced,
        ),
        Spec::Postgres(db) => (
            db.imported.as_ref().map(|imported| {
                vec![
                    (".endpoint_address", &imported.endpoint_address),
                    (".security_group", &imported.security_group_id),
                ]
            }),
            &db.misplaced,
        ),
        Spec::Cache(cache) => (
            cache.imported.as_ref().map(|imported| {
                vec![
                    (".address", &imported.address),
                    (".security_group", &imported.security_group_id),
                ]
            }),
            &cache.misplaced,
        ),
        Spec::Search(domain) => (
            domain.imported.as_ref().map(|imported| {
                vec![
                    (".endpoint", &imported.endpoint),
                    (".arn", &imported.arn),
                    (".security_group", &imported.security_group_id),
                ]
            }),
            &domain.misplaced,
        ),
        Spec::Queue(queue) => (
            queue
                .imported
                .as_ref()
                .map(|imported| vec![(".queue_url", &imported.url), (".arn", &imported.arn)]),
            &queue.misplaced,
        ),
        Spec::Alarm(_)
        | Spec::Alarms(_)
        | Spec::Bucket(_)
        | Spec::Cluster(_)
        | Spec::Dashboard(_)
        | Spec::Key(_)
        | Spec::LogGroup(_)
        | Spec::Mesh(_)
        | Spec::Namespace(_)
        | Spec::Repository(_)
        | Spec::Secret(_)
        | Spec::SecureParameter(_)
        | Spec::Service(_)
        | Spec::Table(_)
        | Spec::Topic(_)
        | Spec::Vpc(_)
        | Spec::Worker(_)
        | Spec::Resource(..) => return None,
    };
    Some((required.unwrap_or_default(), misplaced))
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
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
