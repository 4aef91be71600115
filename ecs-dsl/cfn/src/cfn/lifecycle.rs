//! The lifecycle of resource types: which services AWS has ended, is ending, or has closed to new customers.

/// The lifecycle of the resource types of a service.
#[derive(Clone, Copy, Debug)]
#[doc(hidden)]
pub struct Lifecycle {
    service: &'static str,
    types: &'static [&'static str],
    /// Whether the service has ended or is ending; otherwise it is closed to new customers.
    pub ends: bool,
    /// The date; empty if AWS gives none.
    pub date: &'static str,
}

const fn ended(
    date: &'static str,
    service: &'static str,
    types: &'static [&'static str],
) -> Lifecycle {
    Lifecycle {
        service,
        types,
        ends: true,
        date,
    }
}

const fn closed(
    date: &'static str,
    service: &'static str,
    types: &'static [&'static str],
) -> Lifecycle {
    Lifecycle {
        ends: false,
        ..ended(date, service, types)
    }
}

/// By type name, from `resource_lifecycle.json`: `sunset` and `shutdown` have ended, `maintenance` is closed.
#[rustfmt::skip]
const LIFECYCLES: &[Lifecycle] = &[
    ended("2026-09-30", "AppMesh", &[
        "GatewayRoute", "Mesh", "Route", "VirtualGateway", "VirtualNode", "VirtualRouter", "VirtualService",
    ]),
    closed("2024-10-01", "AutoScaling", &["LaunchConfiguration"]),
    closed("2024-07-25", "Cloud9", &["EnvironmentEC2"]),
    closed("2025-10-07", "CodeGuruReviewer", &["RepositoryAssociation"]),
    ended("2024-07-25", "CodeStar", &["GitHubRepository"]),
    ended("2025-10-17", "Evidently", &["Experiment", "Feature", "Launch", "Project", "Segment"]),
    ended("2026-10-07", "FinSpace", &["Environment"]),
    closed("2024-07-29", "Forecast", &["Dataset", "DatasetGroup"]),
    ended("2025-11-07", "FraudDetector", &[
        "Detector", "EntityType", "EventType", "Label", "List", "Outcome", "Variable",
    ]),
    ended("2026-10-01", "Greengrass", &[
        "ConnectorDefinition", "ConnectorDefinitionVersion", "CoreDefinition", "CoreDefinitionVersion",
        "DeviceDefinition", "DeviceDefinitionVersion", "FunctionDefinition", "FunctionDefinitionVersion",
        "Group", "GroupVersion", "LoggerDefinition", "LoggerDefinitionVersion", "ResourceDefinition",
        "ResourceDefinitionVersion", "SubscriptionDefinition", "SubscriptionDefinitionVersion",
    ]),
    ended("2026-05-20", "Inspector", &["AssessmentTarget", "AssessmentTemplate", "ResourceGroup"]),
    ended("2025-12-15", "IoTAnalytics", &["Channel", "Dataset", "Datastore", "Pipeline"]),
    ended("2026-05-20", "IoTEvents", &["AlarmModel", "DetectorModel", "Input"]),
    ended("2022-11-09", "IoTThingsGraph", &["FlowTemplate"]),
    ended("2025-11-13", "MediaStore", &["Container"]),
    ended("2024-06-30", "NimbleStudio", &["Studio"]),
    ended("2024-05-01", "OpsWorks", &[
        "App", "ElasticLoadBalancerAttachment", "Instance", "Layer", "Stack", "UserProfile", "Volume",
    ]),
    ended("2026-10-30", "Pinpoint", &[
        "ADMChannel", "APNSChannel", "APNSSandboxChannel", "APNSVoipChannel", "APNSVoipSandboxChannel", "App",
        "ApplicationSettings", "BaiduChannel", "Campaign", "EmailChannel", "EmailTemplate", "EventStream",
        "GCMChannel", "InAppTemplate", "PushTemplate", "SMSChannel", "Segment", "SmsTemplate", "VoiceChannel",
    ]),
    ended("2026-10-07", "Proton", &[
        "EnvironmentAccountConnection", "EnvironmentTemplate", "ServiceTemplate",
    ]),
    ended("2025-07-31", "QLDB", &["Ledger", "Stream"]),
    ended("2026-05-20", "SimSpaceWeaver", &["Simulation"]),
    closed("2025-06-20", "Timestream", &["Database", "ScheduledQuery", "Table"]),
    ended("", "WAF", &[
        "ByteMatchSet", "IPSet", "Rule", "SizeConstraintSet", "SqlInjectionMatchSet", "WebACL", "XssMatchSet",
    ]),
    ended("", "WAFRegional", &[
        "ByteMatchSet", "GeoMatchSet", "IPSet", "RateBasedRule", "RegexPatternSet", "Rule",
        "SizeConstraintSet", "SqlInjectionMatchSet", "WebACL", "WebACLAssociation", "XssMatchSet",
    ]),
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
    let (service, name) = type_name.strip_prefix("AWS::")?.split_once("::")?;
    let mut lifecycles = LIFECYCLES.iter();
    lifecycles.find(|known| known.service == service && known.types.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_sorted_and_found() {
        assert!(LIFECYCLES.is_sorted_by(|a, b| a.service <= b.service));
        for lifecycle in LIFECYCLES {
            let Lifecycle { service, types, .. } = lifecycle;
            assert!(types.is_sorted_by(|a, b| a < b), "{service}");
            for name in *types {
                let found = lifecycle_of(&format!("AWS::{service}::{name}")).unwrap();
                assert_eq!(found.date, lifecycle.date, "{service} {name}");
            }
        }
        let is_date = |date: &str| date.is_empty() || (date.len() == 10 && date.starts_with("202"));
        assert!(LIFECYCLES.iter().all(|lifecycle| is_date(lifecycle.date)));
        assert!(lifecycle_of("AWS::ECS::Service").is_none());
    }
}
