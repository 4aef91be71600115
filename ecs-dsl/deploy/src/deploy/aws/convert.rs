//! Converts between the SDK's types and the engine's.

use std::time::{Duration, SystemTime};

use aws_sdk_cloudformation::primitives::{DateTime, DateTimeFormat};
use aws_sdk_cloudformation::types::{
    Change, ChangeSetSummary as SdkSummary, HookFailureMode, OperationEvent, Parameter,
    ResourceAttribute, ResourceTargetDefinition, Stack, StackEvent as SdkEvent, StackResourceDrift,
    StackResourceSummary, Tag,
};

use crate::cfn::masking::{MASK, is_secret_property};
use crate::deploy::{
    ChangeDetail, ChangeSetSummary, ParameterReader, PropertyDrift, ResourceChange, ResourceDrift,
    StackDescription, StackEvent, StackResource, ValidationFinding,
};
use crate::plan::DeployedParameter;

pub(super) fn stack_description(stack: Stack) -> StackDescription {
    let drift = stack
        .drift_information
        .and_then(|found| found.stack_drift_status);
    let drift = text(drift);
    let outputs = stack.outputs.iter().flatten();
    let exports = outputs.filter_map(|output| output.export_name.clone());
    let mut exports: Vec<String> = exports.collect();
    exports.sort();
    StackDescription {
        id: stack.stack_id.unwrap_or_default(),
        name: stack.stack_name.unwrap_or_default(),
        status: text(stack.stack_status),
        status_reason: non_empty(stack.stack_status_reason),
        outputs: stack
            .outputs
            .unwrap_or_default()
            .into_iter()
            .filter_map(|output| Some((output.output_key?, output.output_value?)))
            .collect(),
        parameters: stack
            .parameters
            .unwrap_or_default()
            .into_iter()
            .filter_map(deployed_parameter)
            .collect(),
        tags: stack
            .tags
            .unwrap_or_default()
            .into_iter()
            .filter_map(|tag| Some((tag.key?, tag.value?)))
            .collect(),
        exports,
        termination_protection: stack.enable_termination_protection.unwrap_or_default(),
        changed: stack
            .last_updated_time
            .or(stack.creation_time)
            .map_or(SystemTime::UNIX_EPOCH, system_time),
        change_set: non_empty(stack.change_set_id),
        drift: ["DRIFTED", "IN_SYNC"]
            .contains(&drift.as_str())
            .then_some(drift),
    }
}

/// `None` if the stack reads no SSM parameter. Only template parameters of an SSM type have a resolved value; theirs is the
/// name of the SSM parameter.
pub(super) fn parameter_reader(stack: Stack) -> Option<ParameterReader> {
    let parameters = stack.parameters.unwrap_or_default().into_iter();
    let names: Vec<String> = parameters
        .filter(|parameter| parameter.resolved_value.is_some())
        .filter_map(|parameter| parameter.parameter_value)
        .collect();
    (!names.is_empty()).then(|| ParameterReader {
        stack: stack.stack_name.unwrap_or_default(),
        status: text(stack.stack_status),
        parameters: names,
    })
}

fn deployed_parameter(parameter: Parameter) -> Option<(String, DeployedParameter)> {
    let value = DeployedParameter {
        value: parameter.parameter_value.unwrap_or_default(),
        resolved: parameter.resolved_value,
    };
    Some((parameter.parameter_key?, value))
}

pub(super) fn stack_resource(resource: StackResourceSummary) -> StackResource {
    StackResource {
        logical_id: resource.logical_resource_id.unwrap_or_default(),
        physical_id: resource.physical_resource_id.unwrap_or_default(),
        type_name: resource.resource_type.unwrap_or_default(),
        status: text(resource.resource_status),
        status_reason: non_empty(resource.resource_status_reason),
    }
}

/// `None` if it isn't a resource change: the only other kind is a hook's.
pub(super) fn resource_change(change: Change) -> Option<ResourceChange> {
    let change = change.resource_change?;
    let details = change.details.unwrap_or_default().into_iter();
    let details = details.filter_map(|detail| detail.target);
    Some(ResourceChange {
        action: text(change.action),
        logical_id: change.logical_resource_id.unwrap_or_default(),
        physical_id: non_empty(change.physical_resource_id),
        type_name: change.resource_type.unwrap_or_default(),
        replacement: change.replacement.map(|value| value.as_str().to_owned()),
        details: details.filter_map(change_detail).collect(),
    })
}

/// `None` for a property without a name.
fn change_detail(target: ResourceTargetDefinition) -> Option<ChangeDetail> {
    Some(ChangeDetail {
        name: target_name(target.attribute, target.name)?,
        path: non_empty(target.path),
        before: target.before_value,
        after: target.after_value,
        recreation: target
            .requires_recreation
            .map(|value| value.as_str().to_owned()),
        drifted: target.drift.and_then(|drift| drift.actual_value),
    })
}

/// The property's name, or what changes instead of a property, such as `Tags` or `DeletionPolicy`.
fn target_name(attribute: Option<ResourceAttribute>, name: Option<String>) -> Option<String> {
    match (attribute, name) {
        (_, Some(name)) if !name.is_empty() => Some(name),
        (Some(ResourceAttribute::Properties), _) => None,
        (attribute, _) => attribute.map(|attribute| attribute.as_str().to_owned()),
    }
}

pub(super) fn change_set_summary(summary: SdkSummary) -> ChangeSetSummary {
    ChangeSetSummary {
        arn: summary.change_set_id.unwrap_or_default(),
        name: summary.change_set_name.unwrap_or_default(),
        status: text(summary.status),
        status_reason: non_empty(summary.status_reason),
        execution_status: text(summary.execution_status),
        created: summary
            .creation_time
            .as_ref()
            .map(rfc3339)
            .unwrap_or_default(),
    }
}

/// `None` for events other than validation findings.
pub(super) fn validation_finding(event: OperationEvent) -> Option<ValidationFinding> {
    Some(ValidationFinding {
        check: event.validation_name?,
        logical_id: non_empty(event.logical_resource_id),
        type_name: non_empty(event.resource_type),
        path: non_empty(event.validation_path),
        reason: event.validation_status_reason.unwrap_or_default(),
        prevents_execution: event.validation_failure_mode != Some(HookFailureMode::Warn),
    })
}

pub(super) fn resource_drift(drift: StackResourceDrift) -> ResourceDrift {
    let type_name = text(drift.resource_type);
    let differences = drift.property_differences.unwrap_or_default().into_iter();
    let differences = differences.map(|difference| {
        let path = text(difference.property_path);
        let names: Vec<_> = path.split('/').filter(|name| is_name(name)).collect();
        let is_secret = is_secret_property(&type_name, &names);
        let shown = |value: Option<String>| match is_secret {
            true => MASK.to_owned(),
            false => text(value),
        };
        PropertyDrift {
            expected: shown(difference.expected_value),
            actual: shown(difference.actual_value),
            path,
        }
    });
    ResourceDrift {
        differences: differences.collect(),
        logical_id: text(drift.logical_resource_id),
        physical_id: drift.physical_resource_id,
        status: text(drift.stack_resource_drift_status),
        type_name,
    }
}

/// Whether a part of a path is the name of a property, not the position of an item.
fn is_name(part: &str) -> bool {
    !part.is_empty() && part.parse::<usize>().is_err()
}

pub(super) fn stack_event(event: SdkEvent) -> StackEvent {
    StackEvent {
        id: event.event_id.unwrap_or_default(),
        timestamp: event.timestamp.as_ref().map(rfc3339).unwrap_or_default(),
        logical_id: event.logical_resource_id.unwrap_or_default(),
        physical_id: non_empty(event.physical_resource_id),
        type_name: event.resource_type.unwrap_or_default(),
        status: text(event.resource_status),
        reason: non_empty(event.resource_status_reason),
        token: non_empty(event.client_request_token),
    }
}

/// The text of an enum value, even if the SDK doesn't know it.
pub(super) fn text<T: AsRef<str>>(value: Option<T>) -> String {
    value
        .map(|value| value.as_ref().to_owned())
        .unwrap_or_default()
}

/// `None` if the text is empty.
pub(super) fn non_empty(text: Option<String>) -> Option<String> {
    text.filter(|text| !text.is_empty())
}

/// A Unix timestamp in RFC 3339.
pub(super) fn seconds(seconds: f64) -> String {
    rfc3339(&DateTime::from_secs_f64(seconds))
}

/// In milliseconds, as CloudFormation returns it.
fn system_time(time: DateTime) -> SystemTime {
    let millis = time.to_millis().ok();
    let millis = millis.and_then(|millis| u64::try_from(millis).ok());
    SystemTime::UNIX_EPOCH + Duration::from_millis(millis.unwrap_or_default())
}

pub(super) fn rfc3339(time: &DateTime) -> String {
    time.fmt(DateTimeFormat::DateTime).unwrap_or_default()
}

pub(super) fn parameter((key, value): (&String, &String)) -> Parameter {
    Parameter::builder()
        .parameter_key(key)
        .parameter_value(value)
        .build()
}

pub(super) fn previous_parameter(key: &String) -> Parameter {
    Parameter::builder()
        .parameter_key(key)
        .use_previous_value(true)
        .build()
}

pub(super) fn tag((key, value): (&String, &String)) -> Tag {
    Tag::builder().key(key).value(value).build()
}

#[cfg(test)]
mod tests {
    use aws_sdk_cloudformation::primitives::DateTime;
    use aws_sdk_cloudformation::types::{
        Change, ChangeAction, Output, Replacement, ResourceAttribute, ResourceChange,
        ResourceChangeDetail, ResourceStatus, ResourceTargetDefinition, Stack,
        StackDriftInformation, StackDriftStatus, StackEvent, StackStatus,
    };

    use super::{resource_change, stack_description, stack_event};

    fn detail(attribute: ResourceAttribute, name: Option<&str>) -> ResourceChangeDetail {
        let target = ResourceTargetDefinition::builder()
            .attribute(attribute)
            .set_name(name.map(str::to_owned));
        ResourceChangeDetail::builder()
            .target(target.build())
            .build()
    }

    #[test]
    fn unknown_status_is_preserved() {
        let stack = Stack::builder()
            .stack_id("arn")
            .stack_name("web")
            .stack_status(StackStatus::from("TELEPORT_COMPLETE"))
            .outputs(
                Output::builder()
                    .output_key("Url")
                    .output_value("x")
                    .build(),
            )
            .build();
        let stack = stack_description(stack);
        assert_eq!(stack.status, "TELEPORT_COMPLETE");
        assert_eq!(stack.outputs["Url"], "x");
        assert!(!stack.termination_protection);
    }

    #[test]
    fn change_lists_properties_and_attributes_once() {
        let change = ResourceChange::builder()
            .action(ChangeAction::Modify)
            .logical_resource_id("Db")
            .physical_resource_id("")
            .resource_type("AWS::RDS::DBInstance")
            .replacement(Replacement::Conditional)
            .details(detail(ResourceAttribute::Properties, Some("Engine")))
            .details(detail(ResourceAttribute::Properties, Some("Engine")))
            .details(detail(ResourceAttribute::Tags, None))
            .build();
        let change = resource_change(Change::builder().resource_change(change).build()).unwrap();
        assert_eq!(change.action, "Modify");
        assert_eq!(change.physical_id, None);
        assert_eq!(change.replacement.as_deref(), Some("Conditional"));
        assert_eq!(change.properties(), ["Engine", "Tags"]);
    }

    #[test]
    fn drift_is_the_result_of_a_detection() {
        let stack = |status| {
            let drift = StackDriftInformation::builder().stack_drift_status(status);
            let drift = drift.build();
            stack_description(Stack::builder().drift_information(drift).build())
        };
        assert_eq!(stack(StackDriftStatus::NotChecked).drift, None);
        let drifted = stack(StackDriftStatus::Drifted).drift;
        assert_eq!(drifted.as_deref(), Some("DRIFTED"));
    }

    #[test]
    fn event_timestamp_is_utc() {
        let event = StackEvent::builder()
            .event_id("1")
            .resource_status_reason("")
            .timestamp(DateTime::from_millis(1_500))
            .resource_status(ResourceStatus::CreateFailed)
            .build();
        let event = stack_event(event);
        assert_eq!(event.timestamp, "1970-01-01T00:00:01.5Z");
        assert_eq!(event.status, "CREATE_FAILED");
        assert_eq!(event.reason, None);
    }
}
