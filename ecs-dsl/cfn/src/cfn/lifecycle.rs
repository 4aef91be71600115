//! The lifecycle of resource types: which services AWS has ended, is ending, or has closed to new customers.

/// The lifecycle of a resource type.
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub struct Lifecycle {
    #[doc(hidden)]
    pub type_name: &'static str,
    /// Whether the service has ended or is ending; otherwise it is closed to new customers.
    pub ends: bool,
    /// The date; empty if AWS gives none.
    pub date: &'static str,
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

/// The date on which AWS ended the service of a resource type, if it has ended and the date is known.
#[doc(hidden)]
pub fn ended_on(type_name: &str) -> Option<&'static str> {
    let lifecycle = lifecycle_of(type_name)?;
    (lifecycle.ends && !lifecycle.date.is_empty()).then_some(lifecycle.date)
}

/// The lifecycle of a resource type; `None` if the service continues.
#[doc(hidden)]
pub fn lifecycle_of(type_name: &str) -> Option<&'static Lifecycle> {
    let index = LIFECYCLES.binary_search_by(|lifecycle| lifecycle.type_name.cmp(type_name));
    index.ok().and_then(|index| LIFECYCLES.get(index))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_sorted_and_found() {
        assert!(LIFECYCLES.is_sorted_by(|a, b| a.type_name < b.type_name));
        assert!(
            LIFECYCLES
                .iter()
                .all(|lifecycle| lifecycle_of(lifecycle.type_name).is_some())
        );
        let is_date = |date: &str| date.is_empty() || (date.len() == 10 && date.starts_with("202"));
        assert!(LIFECYCLES.iter().all(|lifecycle| is_date(lifecycle.date)));
    }
}
