//! Resource types of services that AWS has ended, ends, or gives to nobody new.

use super::report::Report;
use crate::diag::{Code, Diagnostic, Diagnostics};
use crate::dsl::{Spec, Stack};

const AT_ITS_END: Code = Code::new("ECS1906");

/// What AWS says of a resource type.
struct Lifecycle {
    type_name: &'static str,
    /// Whether it is over; otherwise it is only closed to who doesn't use it yet.
    ends: bool,
    /// Since when; nothing where AWS names no day.
    date: &'static str,
}

const fn ended(type_name: &'static str, date: &'static str) -> Lifecycle {
    Lifecycle {
        type_name,
        ends: true,
        date,
    }
}

const fn closed(type_name: &'static str, date: &'static str) -> Lifecycle {
    Lifecycle {
        type_name,
        ends: false,
        date,
    }
}

/// By type name, from `resource_lifecycle.json`: `sunset` and `shutdown` have ended, `maintenance` is closed.
#[rustfmt::skip]
const LIFECYCLES: &[Lifecycle] = &[
    ended("AWS::AppMesh::GatewayRoute", "2026-09-30"),
    ended("AWS::AppMesh::Mesh", "2026-09-30"),
    ended("AWS::AppMesh::Route", "2026-09-30"),
    ended("AWS::AppMesh::VirtualGateway", "2026-09-30"),
    ended("AWS::AppMesh::VirtualNode", "2026-09-30"),
    ended("AWS::AppMesh::VirtualRouter", "2026-09-30"),
    ended("AWS::AppMesh::VirtualService", "2026-09-30"),
    closed("AWS::AutoScaling::LaunchConfiguration", "2024-10-01"),
    closed("AWS::Cloud9::EnvironmentEC2", "2024-07-25"),
    closed("AWS::CodeGuruReviewer::RepositoryAssociation", "2025-10-07"),
    ended("AWS::CodeStar::GitHubRepository", "2024-07-25"),
    ended("AWS::Evidently::Experiment", "2025-10-17"),
    ended("AWS::Evidently::Feature", "2025-10-17"),
    ended("AWS::Evidently::Launch", "2025-10-17"),
    ended("AWS::Evidently::Project", "2025-10-17"),
    ended("AWS::Evidently::Segment", "2025-10-17"),
    ended("AWS::FinSpace::Environment", "2026-10-07"),
    closed("AWS::Forecast::Dataset", "2024-07-29"),
    closed("AWS::Forecast::DatasetGroup", "2024-07-29"),
    ended("AWS::FraudDetector::Detector", "2025-11-07"),
    ended("AWS::FraudDetector::EntityType", "2025-11-07"),
    ended("AWS::FraudDetector::EventType", "2025-11-07"),
    ended("AWS::FraudDetector::Label", "2025-11-07"),
    ended("AWS::FraudDetector::List", "2025-11-07"),
    ended("AWS::FraudDetector::Outcome", "2025-11-07"),
    ended("AWS::FraudDetector::Variable", "2025-11-07"),
    ended("AWS::Greengrass::ConnectorDefinition", "2026-10-01"),
    ended("AWS::Greengrass::ConnectorDefinitionVersion", "2026-10-01"),
    ended("AWS::Greengrass::CoreDefinition", "2026-10-01"),
    ended("AWS::Greengrass::CoreDefinitionVersion", "2026-10-01"),
    ended("AWS::Greengrass::DeviceDefinition", "2026-10-01"),
    ended("AWS::Greengrass::DeviceDefinitionVersion", "2026-10-01"),
    ended("AWS::Greengrass::FunctionDefinition", "2026-10-01"),
    ended("AWS::Greengrass::FunctionDefinitionVersion", "2026-10-01"),
    ended("AWS::Greengrass::Group", "2026-10-01"),
    ended("AWS::Greengrass::GroupVersion", "2026-10-01"),
    ended("AWS::Greengrass::LoggerDefinition", "2026-10-01"),
    ended("AWS::Greengrass::LoggerDefinitionVersion", "2026-10-01"),
    ended("AWS::Greengrass::ResourceDefinition", "2026-10-01"),
    ended("AWS::Greengrass::ResourceDefinitionVersion", "2026-10-01"),
    ended("AWS::Greengrass::SubscriptionDefinition", "2026-10-01"),
    ended("AWS::Greengrass::SubscriptionDefinitionVersion", "2026-10-01"),
    ended("AWS::Inspector::AssessmentTarget", "2026-05-20"),
    ended("AWS::Inspector::AssessmentTemplate", "2026-05-20"),
    ended("AWS::Inspector::ResourceGroup", "2026-05-20"),
    ended("AWS::IoTAnalytics::Channel", "2025-12-15"),
    ended("AWS::IoTAnalytics::Dataset", "2025-12-15"),
    ended("AWS::IoTAnalytics::Datastore", "2025-12-15"),
    ended("AWS::IoTAnalytics::Pipeline", "2025-12-15"),
    ended("AWS::IoTEvents::AlarmModel", "2026-05-20"),
    ended("AWS::IoTEvents::DetectorModel", "2026-05-20"),
    ended("AWS::IoTEvents::Input", "2026-05-20"),
    ended("AWS::IoTThingsGraph::FlowTemplate", "2022-11-09"),
    ended("AWS::MediaStore::Container", "2025-11-13"),
    ended("AWS::NimbleStudio::Studio", "2024-06-30"),
    ended("AWS::OpsWorks::App", "2024-05-01"),
    ended("AWS::OpsWorks::ElasticLoadBalancerAttachment", "2024-05-01"),
    ended("AWS::OpsWorks::Instance", "2024-05-01"),
    ended("AWS::OpsWorks::Layer", "2024-05-01"),
    ended("AWS::OpsWorks::Stack", "2024-05-01"),
    ended("AWS::OpsWorks::UserProfile", "2024-05-01"),
    ended("AWS::OpsWorks::Volume", "2024-05-01"),
    ended("AWS::Pinpoint::ADMChannel", "2026-10-30"),
    ended("AWS::Pinpoint::APNSChannel", "2026-10-30"),
    ended("AWS::Pinpoint::APNSSandboxChannel", "2026-10-30"),
    ended("AWS::Pinpoint::APNSVoipChannel", "2026-10-30"),
    ended("AWS::Pinpoint::APNSVoipSandboxChannel", "2026-10-30"),
    ended("AWS::Pinpoint::App", "2026-10-30"),
    ended("AWS::Pinpoint::ApplicationSettings", "2026-10-30"),
    ended("AWS::Pinpoint::BaiduChannel", "2026-10-30"),
    ended("AWS::Pinpoint::Campaign", "2026-10-30"),
    ended("AWS::Pinpoint::EmailChannel", "2026-10-30"),
    ended("AWS::Pinpoint::EmailTemplate", "2026-10-30"),
    ended("AWS::Pinpoint::EventStream", "2026-10-30"),
    ended("AWS::Pinpoint::GCMChannel", "2026-10-30"),
    ended("AWS::Pinpoint::InAppTemplate", "2026-10-30"),
    ended("AWS::Pinpoint::PushTemplate", "2026-10-30"),
    ended("AWS::Pinpoint::SMSChannel", "2026-10-30"),
    ended("AWS::Pinpoint::Segment", "2026-10-30"),
    ended("AWS::Pinpoint::SmsTemplate", "2026-10-30"),
    ended("AWS::Pinpoint::VoiceChannel", "2026-10-30"),
    ended("AWS::Proton::EnvironmentAccountConnection", "2026-10-07"),
    ended("AWS::Proton::EnvironmentTemplate", "2026-10-07"),
    ended("AWS::Proton::ServiceTemplate", "2026-10-07"),
    ended("AWS::QLDB::Ledger", "2025-07-31"),
    ended("AWS::QLDB::Stream", "2025-07-31"),
    ended("AWS::SimSpaceWeaver::Simulation", "2026-05-20"),
    closed("AWS::Timestream::Database", "2025-06-20"),
    closed("AWS::Timestream::ScheduledQuery", "2025-06-20"),
    closed("AWS::Timestream::Table", "2025-06-20"),
    ended("AWS::WAF::ByteMatchSet", ""),
    ended("AWS::WAF::IPSet", ""),
    ended("AWS::WAF::Rule", ""),
    ended("AWS::WAF::SizeConstraintSet", ""),
    ended("AWS::WAF::SqlInjectionMatchSet", ""),
    ended("AWS::WAF::WebACL", ""),
    ended("AWS::WAF::XssMatchSet", ""),
    ended("AWS::WAFRegional::ByteMatchSet", ""),
    ended("AWS::WAFRegional::GeoMatchSet", ""),
    ended("AWS::WAFRegional::IPSet", ""),
    ended("AWS::WAFRegional::RateBasedRule", ""),
    ended("AWS::WAFRegional::RegexPatternSet", ""),
    ended("AWS::WAFRegional::Rule", ""),
    ended("AWS::WAFRegional::SizeConstraintSet", ""),
    ended("AWS::WAFRegional::SqlInjectionMatchSet", ""),
    ended("AWS::WAFRegional::WebACL", ""),
    ended("AWS::WAFRegional::WebACLAssociation", ""),
    ended("AWS::WAFRegional::XssMatchSet", ""),
];

/// What takes the place of a service, by how its type names begin.
const INSTEAD: [(&str, &str); 4] = [
    (
        "AWS::AppMesh::",
        "ECS Service Connect takes its place: `stack.add(Mesh::service_connect(\"shop\"));` and `.calls(&service)`",
    ),
    (
        "AWS::AutoScaling::LaunchConfiguration",
        "launch templates take its place: `AWS::EC2::LaunchTemplate`",
    ),
    (
        "AWS::WAF::",
        "its second version takes its place: `AWS::WAFv2::…`, and `.web_acl(…)` on a load balancer",
    ),
    (
        "AWS::WAFRegional::",
        "its second version takes its place: `AWS::WAFv2::…`, and `.web_acl(…)` on a load balancer",
    ),
];

pub(super) fn check(stack: &Stack, faults: &mut Diagnostics) {
    for spec in &stack.components {
        let Spec::Resource(id, resource) = spec else {
            continue;
        };
        if let Some(lifecycle) = lifecycle_of(resource.type_name()) {
            let fault = told(lifecycle);
            Report::new(format!("resource `{}`", id.value), faults).tell(fault, id.origin);
        }
    }
}

/// The day on which AWS ended the service that a resource type is of, if it has ended and the day is known.
pub(crate) fn ended_on(type_name: &str) -> Option<&'static str> {
    let lifecycle = lifecycle_of(type_name)?;
    (lifecycle.ends && !lifecycle.date.is_empty()).then_some(lifecycle.date)
}

fn lifecycle_of(type_name: &str) -> Option<&'static Lifecycle> {
    let index = LIFECYCLES.binary_search_by(|one| one.type_name.cmp(type_name));
    index.ok().and_then(|index| LIFECYCLES.get(index))
}

fn told(lifecycle: &Lifecycle) -> Diagnostic {
    let Lifecycle {
        type_name,
        ends,
        date,
    } = *lifecycle;
    let message = match (ends, date) {
        (true, "") => format!("AWS is ending what `{type_name}` is of"),
        (true, date) => format!("AWS ended what `{type_name}` is of on `{date}`"),
        (false, date) => format!("AWS gives `{type_name}` to nobody new since `{date}`"),
    };
    let fault =
        Diagnostic::warning(AT_ITS_END, message).allowed("resources of services that go on");
    let instead = INSTEAD
        .iter()
        .find(|(prefix, _)| type_name.starts_with(prefix));
    match instead {
        Some((_, hint)) => fault.hint(*hint),
        None => fault,
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::*;
    use super::{LIFECYCLES, lifecycle_of};
    use crate::cfn::{Map, Resource};
    use crate::diag::Diagnostics;

    fn raw(type_name: &'static str) -> Diagnostics {
        check(move |stack| {
            stack.add_raw("thing", Resource::new(type_name, Map::new()));
        })
    }

    #[test]
    fn what_has_ended_is_told_with_its_day() {
        let message = "AWS ended what `AWS::AppMesh::Mesh` is of on `2026-09-30`";
        let faults = raw("AWS::AppMesh::Mesh");
        assert_warning(&faults, "ECS1906", message);
        assert!(
            only_fault(&faults)
                .hint
                .as_deref()
                .unwrap()
                .contains("Mesh::service_connect")
        );
        let message = "AWS is ending what `AWS::WAF::WebACL` is of";
        assert_warning(&raw("AWS::WAF::WebACL"), "ECS1906", message);
        let message = "AWS gives `AWS::Timestream::Table` to nobody new since `2025-06-20`";
        assert_warning(&raw("AWS::Timestream::Table"), "ECS1906", message);
        assert_silent(&raw("AWS::WAFv2::WebACL"));
    }

    #[test]
    fn types_are_sorted_and_found() {
        assert!(LIFECYCLES.is_sorted_by(|a, b| a.type_name < b.type_name));
        assert!(
            LIFECYCLES
                .iter()
                .all(|one| lifecycle_of(one.type_name).is_some())
        );
        let days = |date: &str| date.is_empty() || (date.len() == 10 && date.starts_with("202"));
        assert!(LIFECYCLES.iter().all(|one| days(one.date)));
    }
}
