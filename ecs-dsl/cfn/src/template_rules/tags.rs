//! Tags without a value on resources whose types require one: what the schema of the type says counts.

use std::collections::BTreeMap;

use serde_json::{Map, json};

use super::finding::Finding;
use super::finished::Finished;
use crate::cfn::validate;
use crate::diag::Diagnostic;
use crate::rules::codes;

/// The end of the names of properties with tags, such as `AccessPointTags`.
const TAGS: &str = "Tags";

/// A finding for each key, because a tag of the stack is on all resources.
pub(super) fn check(template: &Finished<'_>) -> Vec<Finding> {
    let mut refused: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for resource in template.resources() {
        let properties = resource.properties().iter();
        for (name, tags) in properties.filter(|(name, _)| name.ends_with(TAGS)) {
            let tags = tags.as_array().map_or(&[][..], Vec::as_slice).iter();
            let empty = tags.filter(|tag| template.text(tag.get("Value")).as_deref() == Some(""));
            let keys = empty.filter_map(|tag| template.text(tag.get("Key")));
            for key in keys.filter(|_| refuses_empty(resource.type_name, name)) {
                refused
                    .entry(key.into_owned())
                    .or_default()
                    .push(resource.id);
            }
        }
    }
    refused.into_iter().map(finding).collect()
}

/// Whether the schema of the type refuses a tag without a value in this property.
fn refuses_empty(type_name: &str, property: &str) -> bool {
    let tags = json!([{"Key": "key", "Value": ""}]);
    let properties = Map::from_iter([(property.to_owned(), tags)]);
    let place = format!("{property}.0.Value");
    let violations = validate::violations(type_name, &properties);
    let mut paths = violations.iter().map(|(path, _)| path.joined("."));
    paths.any(|path| path == place)
}

fn finding((key, ids): (String, Vec<&str>)) -> Finding {
    let first = ids.first().copied().unwrap_or_default();
    let on = match ids.as_slice() {
        [id] => format!("on `{id}`, whose type requires one"),
        _ => format!(
            "on {} resources whose types require one: `{}`",
            ids.len(),
            ids.join("`, `")
        ),
    };
    let message = format!("tag `{key}` has no value {on}");
    let diagnostic = Diagnostic::error(codes::EMPTY_TAG_VALUE, message)
        .allowed("1 to 256 characters")
        .hint(format!(
            "give `{key}` a value: CloudFormation validates tags by the type of each resource"
        ));
    Finding::new(first, diagnostic)
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::refuses_empty;
    use crate::cfn::{Document, type_info};
    use crate::rules::codes;
    use crate::template_rules::findings;

    fn found(resources: &Value) -> Vec<(String, String)> {
        let document = Document::from_value(json!({ "Resources": resources })).unwrap();
        let found = findings(&document).into_iter();
        let found = found.filter(|found| found.diagnostic.code == codes::EMPTY_TAG_VALUE);
        found
            .map(|found| (found.id, found.diagnostic.message))
            .collect()
    }

    fn tagged(type_name: &str, value: &Value) -> Value {
        json!({"Type": type_name, "Properties": {"Tags": [{"Key": "team", "Value": value}]}})
    }

    #[test]
    fn types_whose_schemas_require_a_value_are_found() {
        let requiring = |property| {
            let rows = type_info::rows().map(|row| row.type_name);
            let types = rows.filter(move |name| refuses_empty(name, property));
            types.collect::<Vec<_>>()
        };
        let expected = [
            "AWS::CloudWatch::Alarm",
            "AWS::CloudWatch::CompositeAlarm",
            "AWS::CloudWatch::Dashboard",
            "AWS::ECR::Repository",
            "AWS::ECS::CapacityProvider",
            "AWS::IAM::OIDCProvider",
            "AWS::Scheduler::ScheduleGroup",
            "AWS::StepFunctions::StateMachine",
        ];
        let mut types = requiring("Tags");
        types.sort_unstable();
        assert_eq!(types, expected);
        assert_eq!(requiring("AccessPointTags"), ["AWS::EFS::AccessPoint"]);
    }

    #[test]
    fn empty_value_is_an_error_where_the_type_requires_one() {
        let empty = found(&json!({
            "Busy": tagged("AWS::CloudWatch::Alarm", &json!("")),
            "Images": tagged("AWS::ECR::Repository", &json!({"Fn::Sub": ""})),
            "Jobs": tagged("AWS::SQS::Queue", &json!("")),
        }));
        let message =
            "tag `team` has no value on 2 resources whose types require one: `Busy`, `Images`";
        assert_eq!(empty, [("Busy".to_owned(), message.to_owned())]);
        let one = found(&json!({"Busy": tagged("AWS::CloudWatch::Alarm", &json!(""))}));
        assert_eq!(
            one[0].1,
            "tag `team` has no value on `Busy`, whose type requires one"
        );
        for value in [json!("shop"), json!({"Ref": "Team"})] {
            assert_eq!(
                found(&json!({"Busy": tagged("AWS::CloudWatch::Alarm", &value)})),
                []
            );
        }
        assert_eq!(
            found(&json!({"Jobs": tagged("AWS::SQS::Queue", &json!(""))})),
            []
        );
    }
}
