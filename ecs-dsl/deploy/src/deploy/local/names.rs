//! Custom names of resources, with the scope in which they must be unique.

use serde_json::{Map, Value};

use crate::cfn::type_info::Naming;
use crate::cfn::{facts, type_info};

/// The name property of the type, if it has one.
pub(super) fn name_property(type_name: &str) -> Option<&'static str> {
    type_info(type_name)?.naming.property()
}

/// The custom name of a resource with its scope, as a JSON object of properties. It is unique per type. `None` if
/// CloudFormation generates the name, or the name needn't be unique.
pub(super) fn fixed_name(type_name: &str, properties: &Map<String, Value>) -> Option<String> {
    let mut identifier = Map::new();
    match type_info(type_name)?.naming {
        Naming::Shared(_) => return None,
        Naming::Unique { property, within } => {
            identifier.insert(pointer(property), properties.get(property)?.clone());
            for property in within {
                if let Some(value) = properties.get(*property) {
                    identifier.insert(pointer(property), value.clone());
                }
            }
        }
        // Several properties of the template can identify it.
        Naming::Unnamed => {
            for property in facts(type_name)?.primary_identifier {
                identifier.insert(pointer(property), properties.get(*property)?.clone());
            }
        }
    }
    (!identifier.is_empty()).then(|| Value::Object(identifier).to_string())
}

fn pointer(property: &str) -> String {
    format!("/properties/{property}")
}

#[cfg(test)]
mod tests {
    use serde_json::{Map, Value, json};

    use super::{fixed_name, name_property};

    fn properties(json: &Value) -> Map<String, Value> {
        json.as_object().unwrap().clone()
    }

    #[test]
    fn generated_name_is_not_fixed() {
        let queue = |json| fixed_name("AWS::SQS::Queue", &properties(&json));
        assert_eq!(queue(json!({})), None);
        assert_eq!(
            queue(json!({"QueueName": "jobs"})).as_deref(),
            Some(r#"{"/properties/QueueName":"jobs"}"#)
        );
    }

    #[test]
    fn service_name_is_unique_per_cluster() {
        let service = |cluster| {
            let json = json!({"ServiceName": "web", "Cluster": cluster});
            fixed_name("AWS::ECS::Service", &properties(&json))
        };
        assert_ne!(service("a"), service("b"));
        assert_eq!(name_property("AWS::ECS::TaskDefinition"), Some("Family"));
        let family = properties(&json!({"Family": "web"}));
        assert_eq!(fixed_name("AWS::ECS::TaskDefinition", &family), None);
    }

    #[test]
    fn rule_name_is_unique_per_event_bus() {
        let rule = |bus| {
            let json = json!({"Name": "nightly", "EventBusName": bus});
            fixed_name("AWS::Events::Rule", &properties(&json))
        };
        assert_ne!(rule("orders"), rule("payments"));
        assert_eq!(rule("orders"), rule("orders"));
    }

    #[test]
    fn primary_identifier_in_the_template_is_a_fixed_name() {
        let group = properties(&json!({"LogGroupName": "/ecs/web"}));
        assert_eq!(
            fixed_name("AWS::Logs::LogGroup", &group).as_deref(),
            Some(r#"{"/properties/LogGroupName":"/ecs/web"}"#)
        );
        assert_eq!(
            fixed_name("AWS::EC2::VPC", &properties(&json!({"CidrBlock": "x"}))),
            None
        );
    }
}
